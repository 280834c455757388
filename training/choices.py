#!/usr/bin/env python3
"""Learns which place and which time belong to a figure: a log-linear choice among options, each with its traits.

usage: choices.py salience|where|when GOLD OPTIONS [GOLD OPTIONS …] [--own choices.tsv OWN_OPTIONS] [--again annotation-again.tsv OWN_OPTIONS]
       [--events annotation-events.tsv EVENTS_OPTIONS] > WEIGHTS.tsv

GOLD is a gold file, OPTIONS what `tallystick.corpus.ChoicesOf` prints for its articles; a third kind of pair is our own annotation.
Reports with many figures count less each (1/sqrt n); L2 of traits and of pairs as set by folds; L-BFGS from zero, so the same input gives the same weights.
Places and times are weighed by their traits and by pairs of these with what the figure is, places by pairs among their own too (CROSSED);
reports of before 2019, mostly of markets and makers of cars, count EARLIER, those of other kinds than Wikinews' OTHERS, those annotated once more
by others AGAIN, short items on events EVENTS.
`none` is made less likely by OFFSET, which was set by all that is annotated (decision 0009); for what happened to people and for quakes, whose place a reader
takes from anywhere in the report, by ALSO more.
"""
import collections, json, os, sys
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "../../shared/gold"))
import score

OFFSET = {"salience": 0.0, "where": 0.75, "when": 0.5}
ALSO = {"where": {"figure: an event's": 0.5, "figure: of people": 0.5, "figure: in magnitude": 0.5}}
PAIRED = {"when", "where"}
CROSSED = {"where"}
LEAST = {False: 3, True: 6}
L2 = {"salience": (1.0, 20.0), "where": (3.0, 15.0), "when": (1.0, 20.0)}
EARLIER = 0.15
OTHERS = 0.4
AGAIN = 0.5
EVENTS = 0.25
OTHER = ("portal/", "polnear/")
ABOUT = "figure: "
RIGHT = {"where": score.same_name, "when": score.same_time}


def lines(path):
    with open(path, encoding="utf-8") as text:
        return [line.rstrip("\n") for line in text if line.strip() and not line.startswith("#")]


def annotated(gold, options):
    """For each report its options and, by the index of a figure, the fields that are annotated."""
    golds = {d["id"]: d["figures"] for d in map(json.loads, lines(gold))}
    for d in map(json.loads, lines(options)):
        if d["id"] in golds:
            yield d, {i: golds[d["id"]][j] for i, j in sorted(score.pair(d["figures"], golds[d["id"]]))}


def own(table, options):
    rows = collections.defaultdict(dict)
    for row in (line.split("\t") for line in lines(table)):
        rows[row[0]][int(row[1])] = dict(zip(("where", "when", "said"), row[2:] + [""] * 3))
    for d in map(json.loads, lines(options)):
        if d["id"] in rows:
            yield d, {i: rows[d["id"]][f["start"]] for i, f in enumerate(d["figures"]) if f["start"] in rows[d["id"]]}


def is_right(field, value, gold):
    return any(RIGHT[field](value or None, each or None) for each in gold.split("^")) if gold else not value


def instances(field, reports):
    """(report, traits of each option, which options are right)"""
    for d, figures in reports:
        if field == "salience":
            places = collections.Counter(g["where"] for g in figures.values() if g["where"] and g["where"] != "?")
            if places:
                most = places.most_common(1)[0][0]
                yield d["id"], [o["traits"] for o in d["subjects"]], [is_right("where", o["value"], most) for o in d["subjects"]]
            continue
        for i, g in figures.items():
            if g[field] != "?":
                options = d["options"][field][i]
                yield d["id"], [o["traits"] for o in options], [is_right(field, o["value"], g[field] or "") for o in options]


def paired(traits, crossed):
    """The traits and their pairs; what a figure is makes no pair with itself, as all options share it."""
    own = [t for t in traits if not t.startswith(ABOUT)]
    about = [t for t in traits if t.startswith(ABOUT)]
    return traits + [f"{a} & {b}" for i, a in enumerate(own) for b in (own[i + 1 :] if crossed else []) + about]


def train(data, l2, pairs=False, crossed=False, share=lambda report: 1.0, rounds=150):
    if pairs:
        data = [(report, [paired(o, crossed) for o in options], oks) for report, options, oks in data]
    counts = collections.Counter(report for report, *_ in data)
    seen = collections.Counter(t for _, options, _ in data for o in options for t in set(o))
    index = {t: i for i, t in enumerate(sorted(t for t, n in seen.items() if n >= LEAST[pairs]))}
    l2 = np.array([l2[pairs and " & " in t] for t in index])
    rows, cols, which, right, weight = [], [], [], [], []
    for report, options, oks in data:
        if any(oks) and len(options) > 1:
            for o, ok in zip(options, oks):
                for t in o:
                    if t in index:
                        rows.append(len(which)), cols.append(index[t])
                which.append(len(weight)), right.append(ok)
            weight.append(counts[report] ** -0.5 * share(report))
    rows, cols, which, right, weight = map(np.array, (rows, cols, which, right, weight))

    def loss(w):
        s = np.bincount(rows, w[cols], len(which))
        top = np.full(len(weight), -1e9)
        np.maximum.at(top, which, s)
        e = np.exp(s - top[which])
        z = np.bincount(which, e, len(weight))
        good = e * right
        zg = np.bincount(which, good, len(weight))
        slope = (e / z[which] - good / zg[which]) * weight[which]
        return -np.sum(weight * np.log(zg / z)) + l2 @ (w * w) / 2, np.bincount(cols, slope[rows], len(w)) + l2 * w

    w = np.zeros(len(index))
    f, g = loss(w)
    steps, slopes = [], []
    for _ in range(rounds):
        q, alphas = g.copy(), []
        for s, y in reversed(list(zip(steps, slopes))):
            alphas.append(s @ q / (y @ s))
            q -= alphas[-1] * y
        q *= steps[-1] @ slopes[-1] / (slopes[-1] @ slopes[-1]) if steps else 1 / max(1, np.linalg.norm(g))
        for s, y, a in zip(steps, slopes, reversed(alphas)):
            q += s * (a - y @ q / (y @ s))
        size = 1.0
        while True:
            w2 = w - size * q
            f2, g2 = loss(w2)
            if f2 <= f - 1e-4 * size * (q @ g) or size < 1e-6:
                break
            size /= 2
        if (g2 - g) @ (w2 - w) > 1e-10:
            steps, slopes = (steps + [w2 - w])[-10:], (slopes + [g2 - g])[-10:]
        done = f - f2 < 1e-5 * abs(f)
        w, f, g = w2, f2, g2
        if done:
            break
    return {t: w[i] for t, i in index.items()}


def main():
    field, args = sys.argv[1], sys.argv[2:]
    reports = []
    while args:
        if args[0] in ("--own", "--again", "--events"):
            read = list(own(args[1], args[2]))
            prefix = {"--own": "", "--again": "again/", "--events": "events/"}[args[0]]
            reports += [(dict(d, id=prefix + d["id"]), figures) for d, figures in read]
            args = args[3:]
        else:
            reports += annotated(args[0], args[1])
            args = args[2:]
    others = {d["id"] for d, _ in reports if d["id"].startswith(OTHER)}
    again = {d["id"] for d, _ in reports if d["id"].startswith("again/")}
    events = {d["id"] for d, _ in reports if d["id"].startswith("events/")}
    early = {d["id"] for d, _ in reports if d.get("published", "2019") < "2019"} - others - again - events
    shares = {**dict.fromkeys(early, EARLIER), **dict.fromkeys(others, OTHERS), **dict.fromkeys(again, AGAIN), **dict.fromkeys(events, EVENTS)}
    pairs = field in PAIRED
    weights = train(
        list(instances(field, reports)),
        L2[field],
        pairs=pairs,
        crossed=field in CROSSED,
        share=lambda report: shares.get(report, 1.0) if pairs else 1.0,
    )
    weights["none"] = weights.get("none", 0.0) - OFFSET[field]
    for about, more in ALSO.get(field, {}).items():
        weights[f"none & {about}"] = weights.get(f"none & {about}", 0.0) - more
    print("# trait\tweight\n# learned: do not edit by hand, see training/README.md; the score of an option is the sum over its traits")
    for trait, weight in sorted(weights.items()):
        if abs(weight) >= 0.005:
            print(f"{trait}\t{weight:.2f}")


if __name__ == "__main__":
    main()
