"""From scores to tags, trees and spans (numpy). The Java side does the same; INTERFACE.md has it in words."""
import numpy as np


def chu_liu_edmonds(score):
    """Maximum spanning arborescence; score[d, h] over nodes 0..n with node 0 the root. Returns heads (0 for node 0)."""
    n = score.shape[0]
    s = score.copy()
    np.fill_diagonal(s, -1e9)
    s[0, :] = -1e9
    heads = s.argmax(1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(n, bool)
    inside[cycle] = True
    cyc = np.array(cycle)
    cyc_score = s[cyc, heads[cyc]]
    rest = np.where(~inside)[0]
    m = len(rest)
    new = np.full((m + 1, m + 1), -1e9)
    new[:m, :m] = s[np.ix_(rest, rest)]
    # arcs out of the cycle: dependent in rest, head the best in the cycle
    out = s[np.ix_(rest, cyc)]
    new[:m, m] = out.max(1)
    out_arg = cyc[out.argmax(1)]
    # arcs into the cycle
    into = s[np.ix_(cyc, rest)] - cyc_score[:, None]
    new[m, :m] = into.max(0) + cyc_score.sum()
    into_arg = cyc[into.argmax(0)]
    sub = chu_liu_edmonds(new)
    result = heads.copy()
    for k in range(1, m):
        result[rest[k]] = out_arg[k] if sub[k] == m else rest[sub[k]]
    enter = into_arg[sub[m]]
    result[enter] = rest[sub[m]]
    return result


def find_cycle(heads):
    n = len(heads)
    color = [0] * n
    color[0] = 2
    for i in range(1, n):
        path = []
        j = i
        while color[j] == 0:
            color[j] = 1
            path.append(j)
            j = heads[j]
        if color[j] == 1:
            return path[path.index(j):]
        for k in path:
            color[k] = 2
    return None


def tree(score):
    """score [n, n+1]: rows the words of one sentence, column 0 the root, column h+1 word h. Exactly one root word."""
    n = score.shape[0]
    full = np.full((n + 1, n + 1), -1e9)
    full[1:, :] = score
    # log-softmax makes scores of different words comparable
    z = score - score.max(1, keepdims=True)
    full[1:, :] = z - np.log(np.exp(z).sum(1, keepdims=True))
    heads = full[1:].argmax(1)
    if (heads == 0).sum() == 1 and find_cycle(np.concatenate([[0], heads])) is None:
        return heads
    best, best_total = None, -np.inf
    order = np.argsort(-full[1:, 0])[:5]
    for r in order:                                # the likeliest root words; each forced in turn
        f = full.copy()
        f[1:, 0] = -1e6
        f[r + 1, :] = -1e9
        f[r + 1, 0] = full[r + 1, 0]
        h = chu_liu_edmonds(f)[1:]
        total = f[np.arange(1, n + 1), h].sum()
        if total > best_total:
            best, best_total = h, total
    return best


def spans(labels):
    """BIO strings -> set of (kind, start, end)."""
    out, start, kind = set(), None, None
    for i, l in enumerate(list(labels) + ['O']):
        if start is not None and (l[0] != 'I' or l[2:] != kind):
            out.add((kind, start, i))
            start = None
        if l[0] == 'B' or (l[0] == 'I' and start is None):
            start, kind = i, l[2:]
    return out


BAR = 0.4


def lattice(emit, start, trans, end):
    """Scaled forward and backward sums: (weights, before, after); before * after are the labels' probabilities."""
    S, M, E = np.exp(start), np.exp(trans), np.exp(end)
    x = np.exp(emit - emit.max(1, keepdims=True))
    before, after = np.zeros_like(x), np.zeros_like(x)
    for t in range(len(x)):
        before[t] = (S if t == 0 else before[t - 1] @ M) * x[t]
        total = before[t].sum()
        before[t] /= total
        x[t] /= total
    after[-1] = E / (before[-1] @ E)
    for t in range(len(x) - 2, -1, -1):
        after[t] = M @ (x[t + 1] * after[t + 1])
    return x, before, after


def decode_chain(emit, crf, names):
    """Emissions of one chain -> label strings: the spans that are likelier than BAR, summed over all label rows (of two that
    overlap the likelier). Better than the likeliest row: see SCORES.md."""
    x, before, after = lattice(emit.astype(np.float64), *crf)
    M, W, found = np.exp(crf[1]), len(emit), []
    for begin, name in enumerate(names):
        if name[0] != 'B':
            continue
        inner = names.index('I-' + name[2:])
        for start in np.where(before[:, begin] * after[:, begin] > BAR)[0]:
            share, label, t = before[start, begin], begin, start
            alive = share * after[t, label]
            while alive > BAR:
                more = share * M[label, inner] * x[t + 1, inner] if t + 1 < W else 0.0
                longer = more * after[t + 1, inner] if t + 1 < W else 0.0
                if alive - longer > BAR:
                    found.append((longer - alive, start, t + 1, name[2:]))
                share, alive, label, t = more, longer, inner, t + 1
    out = ['O'] * W
    for _, a, b, kind in sorted(found):
        if all(l == 'O' for l in out[a:b]):
            out[a:b] = ['B-' + kind] + ['I-' + kind] * (b - a - 1)
    return out


def log_softmax(x):
    z = x - x.max(-1, keepdims=True)
    return z - np.log(np.exp(z).sum(-1, keepdims=True))


def best_link(scores, content, candidates):
    """scores [W, W+1] of one role in one window (column 0: none); content: word indices of one content span in this
    window; candidates: first words of the spans of that role. Returns (index in candidates or None, margin of none)."""
    m = log_softmax(scores[content].astype(np.float64)).mean(0)
    best, value = None, m[0]
    for k, first in enumerate(candidates):
        if m[first + 1] > value:
            best, value = k, m[first + 1]
    return best
