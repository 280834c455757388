#!/usr/bin/env python3
"""Prints the reports of an annotation, whose text is not kept here: usage: reports.py annotation-others.tsv > others.articles.jsonl

`portal/N` is the item on line N (from 0) of ../shared/data/news/portal_items_2002_2026.jsonl.gz, `portal-urls/N` one of
portal_items_2025_2026_urls.jsonl.gz, `polnear/NAME` a file of PolNeAR's train part, `gum/NAME` one of GUM's news. Title and date line are no part of the text.
"""
import datetime, gzip, html, json, os, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "../../shared/data/")
OUTLETS = {
    "breitbart": "Breitbart",
    "huff-post": "Huffington Post",
    "nyt": "The New York Times",
    "politico": "Politico",
    "usa-today": "USA Today",
    "wash-post": "The Washington Post",
    "west-journal": "Western Journalism",
}


def gum(name):
    with open(DATA + f"times/gum_news/{name}.tml", encoding="utf-8") as file:
        tml = file.read()
    published = re.search(r'<DCT>.*?value="(\d{4}-\d\d-\d\d)', tml, re.S).group(1)
    text = re.search(r"<TEXT>(.*?)</TEXT>", tml, re.S).group(1)
    title, _, body = html.unescape(re.sub(r"<[^>]+>", "", text)).strip().partition("\n")
    body = body.strip()
    first = body.split("\n")[0]
    if re.fullmatch(r"\s*\w+day, \w+ \d+, \d{4}\s*", first):
        body = body[len(first) :].strip()
    return "Wikinews", published, title.strip(), body


def polnear(name):
    outlet, published, _ = name.split("_", 2)
    with open(DATA + f"attribution/polnear-train/text/{name}.txt", encoding="utf-8") as file:
        title, _, body = file.read().strip().partition("\n")
    return OUTLETS[outlet], published, title.strip(), body.strip()


def portal(item):
    day = datetime.date.fromisoformat(item["date"])
    about = item.get("heading") or (item.get("path") or [item["category"]])[-1]
    title = f"Current events, {day.day} {day.strftime('%B %Y')}: {about}"
    return "Wikipedia current events", item["date"], title, item["text"]


def main():
    with open(os.path.join(HERE, sys.argv[1]), encoding="utf-8") as table:
        ids = list(dict.fromkeys(row.split("\t")[0] for row in table if not row.startswith("#")))
    items = {}
    for name, file in (("portal", "portal_items_2002_2026"), ("portal-urls", "portal_items_2025_2026_urls")):
        with gzip.open(f"{DATA}news/{file}.jsonl.gz", "rt", encoding="utf-8") as lines:
            items.update((f"{name}/{n}", line) for n, line in enumerate(lines))
    for id in ids:
        kind, _, name = id.partition("/")
        told = portal(json.loads(items[id])) if id in items else {"gum": gum, "polnear": polnear}[kind](name)
        print(json.dumps(dict(zip(("id", "outlet", "published", "title", "text"), (id, *told))), ensure_ascii=False))


if __name__ == "__main__":
    main()
