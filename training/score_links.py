#!/usr/bin/env python3
"""Content -> source and content -> cue on PolNeAR dev (our tokens), gold spans: share of content spans whose right
source / cue is picked; beside it the nearest source / cue. Only pairs inside one window count for the model."""
import argparse
import json
import os
import tempfile

import numpy as np

import corpora
import score
import score_onnx
from decode import best_link, spans
from windows import MAX_PIECES, window
from wordpiece import WordPiece


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('--export', default='export')
    ap.add_argument('--data', default='../shared/data')
    ap.add_argument('--limit', type=int, default=MAX_PIECES)
    a = ap.parse_args()
    side = json.load(open(os.path.join(a.export, 'reader.json')))
    wp = WordPiece.from_txt(os.path.join(a.export, side['vocabulary']))
    docs = corpora.read_polnear(os.path.join(a.data, 'attribution', 'polnear-dev'))
    p = score.Predictions(docs, wp, a.limit)
    p.arrays = [window(docs[d], i) for d, i in p.windows]
    with tempfile.TemporaryDirectory() as t:
        p.out = score_onnx.run_java(os.path.join(a.export, 'reader.onnx'), p.arrays, t)
    tally = {}
    for (d, idx), w, o in zip(p.windows, p.arrays, p.out):
        labels = [docs[d][i].attr[k] for i, k in w['origin']]
        links = [docs[d][i].links[k] for i, k in w['origin']]
        at = {x: n for n, x in enumerate(w['origin'])}
        S = sorted(spans(labels), key=lambda s: s[1])
        for role, key in (('Source', 'link_source'), ('Cue', 'link_cue')):
            cand = [s for s in S if s[0] == role.lower()]
            for s in S:
                if s[0] != 'content':
                    continue
                gold = {at.get(x) for r, x in links[s[1]] if r == role}
                c = tally.setdefault(role, [0, 0, 0, 0, 0])
                if not gold:
                    c[3] += 1
                    c[4] += best_link(o[key], list(range(s[1], s[2])), [x[1] for x in cand]) is None
                    continue
                c[0] += 1
                k = best_link(o[key], list(range(s[1], s[2])), [x[1] for x in cand])
                c[1] += k is not None and cand[k][1] in gold
                if cand:
                    n = min(cand, key=lambda x: max(x[1] - s[2], s[1] - x[2]))
                    c[2] += n[1] in gold
    for role, (n, ok, near, none, none_ok) in tally.items():
        print('%s: %d contents, link right %.2f, nearest right %.2f; without one: %d, said so %.2f'
              % (role, n, 100 * ok / n, 100 * near / n, none, 100 * none_ok / max(1, none)))


if __name__ == '__main__':
    main()
