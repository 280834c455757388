#!/usr/bin/env python3
"""Writes golden.json: texts of our own with everything the exported int8 model and the decoders give for them."""
import argparse
import json
import os
import re
import tempfile

import numpy as np

import corpora
import score
import score_onnx
from decode import best_link, log_softmax, spans, tree
from windows import MAX_PIECES, Labels, encode, pack, window
from wordpiece import SHAPES, WordPiece

REPORTS = [
    # paragraphs; sentences are cut by corpora.sentence_breaks
    ['The ministry said on Monday that 1,250 soldiers were captured near Vovkove, citing a Reuters report.'],
    ['"We have lost at least three bridges," Mayor Olena Hrytsenko told reporters in Lviv. "The fourth won\'t survive the winter."',
     'Police did not confirm the figure. According to the Red Cross, about 40 people are missing.'],
    ['South Korean intelligence officials believe that as many as 11,000 fighters have arrived, Yonhap reported.'],
    ['Shares of Nordwind AG fell 3.5% to €12.40 after the company cut its forecast for 2025.'],
    ['Magnitude-6.8 quake kills dozens in western Nepal', 'A strong earthquake shook western Nepal late Friday, killing dozens of villagers, authorities said.'],
    ['U.S. officials fear the storm could leave 200,000 homes without power. They expect repairs to take weeks.'],
    ['The mayor, who took office in 2019, hopes to hire 60 nurses and two doctors before June.'],
]


def build(paragraphs):
    doc = []
    for text in paragraphs:
        toks = corpora.tokenize(text)
        words = [text[s:e] for s, e in toks]
        before = [k == 0 or toks[k - 1][1] < toks[k][0] for k in range(len(toks))]
        cuts = corpora.sentence_breaks(words, before) + [len(words)]
        for p in range(len(cuts) - 1):
            x, y = cuts[p], cuts[p + 1]
            doc.append(corpora.Sentence(words[x:y], [k + 1 == len(toks) or before[k + 1] for k in range(x, y)], p == 0))
    return doc


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('--export', default='export')
    a = ap.parse_args()
    side = json.load(open(os.path.join(a.export, 'reader.json')))
    L = Labels(**side['labels'])
    wp = WordPiece.from_txt(os.path.join(a.export, side['vocabulary']))
    docs = [build(r) for r in REPORTS]
    # one long report as well, so that packing into several windows is shown
    docs.append([s for _ in range(3) for r in REPORTS for s in build(r)])
    p = score.Predictions(docs, wp)
    p.arrays = [window(docs[d], i) for d, i in p.windows]
    with tempfile.TemporaryDirectory() as t:
        p.out = score_onnx.run_java(os.path.join(a.export, 'reader.onnx'), p.arrays, t)
    crf = {k: [np.array(v[x]) for x in ('start', 'transition', 'end')] for k, v in side['crf'].items()}
    names = score.chains(p, 'names', lambda s: True, crf['names'], L.names)
    attr = score.chains(p, 'attr', lambda s: s.par_start, crf['attr'], L.attr)
    rel_of = score_onnx.relations(side)
    root = np.array(side['relRoot'], np.float32)
    out = [{'sentences': [{'words': s.words, 'spaceAfter': s.space_after, 'paragraphStart': s.par_start} for s in d], 'windows': []}
           for d in docs]
    for (d, idx), w, o in zip(p.windows, p.arrays, p.out):
        heads, rels = [], []
        at = 0
        rh = np.concatenate([root[None], o['rel_head']])
        for i in idx:
            n = len(docs[d][i].words)
            h = tree(o['arc'][at:at + n][:, np.concatenate([[0], np.arange(at, at + n) + 1])])
            r = rel_of(o['rel_dep'][at:at + n], rh[np.where(h == 0, 0, h + at)])
            ri = L.ix['rel']['root']
            r[h != 0, ri] = -1e9
            r[h == 0, :] = -1e9
            r[h == 0, ri] = 0
            heads += [int(x) for x in h]
            rels += [L.rel[x] for x in r.argmax(-1)]
            at += n
        al = [x for i in idx for x in attr[(d, i)]]
        S = sorted(spans(al), key=lambda s: (s[1], s[2]))
        links = []
        for s in S:
            if s[0] != 'content':
                continue
            e = {'content': [s[1], s[2]]}
            for role in ('source', 'cue'):
                cand = [x for x in S if x[0] == role]
                k = best_link(o['link_' + role], list(range(s[1], s[2])), [x[1] for x in cand])
                e[role] = None if k is None else [cand[k][1], cand[k][2]]
            links.append(e)
        out[d]['windows'].append({
            'sentences': idx, 'input_ids': w['ids'].tolist(), 'shape_ids': w['shapes'].tolist(), 'word_index': w['first'].tolist(),
            'pos': [L.pos[x] for x in o['pos'].argmax(-1)], 'feats': [L.feats[x] for x in o['feats'].argmax(-1)],
            'heads': heads, 'rels': rels, 'names': [x for i in idx for x in names[(d, i)]], 'attr': al, 'links': links})
    json.dump({'sha256': side['sha256'], 'reports': out}, open(os.path.join(a.export, 'golden.json'), 'w'), indent=None, ensure_ascii=False)
    for r in out[:4]:
        for w in r['windows']:
            words = [x for i in w['sentences'] for x in r['sentences'][i]['words']]
            print(' '.join('%s/%s/%d:%s%s%s' % (a_, b, c, e, '' if f == 'O' else '/' + f, '' if g == 'O' else '/' + g)
                           for a_, b, c, e, f, g in zip(words, w['pos'], w['heads'], w['rels'], w['names'], w['attr'])))
            print(w['links'])


if __name__ == '__main__':
    main()
