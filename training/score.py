"""Scores of a model on the dev sets. `predict(batch)` gives a dict of numpy arrays, see INTERFACE.md."""
import glob
import os
from collections import defaultdict

import numpy as np

import corpora
from decode import decode_chain, spans, tree
from windows import collate, encode, pack, window, MAX_PIECES


class Predictions:
    """Everything the decoders need for a list of documents, filled window by window."""

    def __init__(self, docs, wp, limit=MAX_PIECES):
        self.docs = docs
        self.windows = []
        for d, doc in enumerate(docs):
            for s in doc:
                encode(s, wp)
            for idx in pack(doc, limit):
                self.windows.append((d, idx))

    def run(self, predict, budget=6000):
        arrays = [window(self.docs[d], idx) for d, idx in self.windows]
        order = sorted(range(len(arrays)), key=lambda i: len(arrays[i]['ids']))
        self.out = [None] * len(arrays)
        k = 0
        while k < len(order):
            n = 1
            while k + n < len(order) and (n + 1) * len(arrays[order[k + n]]['ids']) <= budget:
                n += 1
            part = order[k:k + n]
            o = predict(collate([arrays[i] for i in part]))
            for b, i in enumerate(part):
                W = len(arrays[i]['first'])
                self.out[i] = {key: (v[b, :W, :W + 1] if key == 'arc' else
                                     v[:, b, :W, :W + 1] if key == 'link' else
                                     v[b, :W + 1] if key == 'rel_head' else v[b, :W]) for key, v in o.items()}
            k += n
        self.arrays = arrays
        return self


def f1(tp, n_sys, n_gold):
    return 200.0 * tp / max(1, n_sys + n_gold)


def parse_scores(preds, labels, label_scores):
    c = defaultdict(int)
    for (d, idx), a, o in zip(preds.windows, preds.arrays, preds.out):
        doc = preds.docs[d]
        pos = o['pos'].argmax(-1)
        feats = o['feats'].argmax(-1)
        at = 0
        for i in idx:
            s = doc[i]
            n = len(s.words)
            rows = np.arange(at, at + n)
            sc = o['arc'][at:at + n][:, np.concatenate([[0], rows + 1])]
            h = tree(sc)
            hw = np.where(h == 0, 0, h + at)
            rel = label_scores(o['rel_dep'][at:at + n], o['rel_head'][hw])
            ok = h == np.array(s.head)
            if 'root' in labels.ix['rel']:
                root = labels.ix['rel']['root']
                rel[h != 0, root] = -1e9
                rel[h == 0, :] = -1e9
                rel[h == 0, root] = 0
            r = [labels.rel[x] for x in rel.argmax(-1)]
            full = np.array([x == y for x, y in zip(r, s.rel)])
            base = np.array([x.split(':')[0] == y.split(':')[0] for x, y in zip(r, s.rel)])
            c['n'] += n
            c['uas'] += ok.sum()
            c['las'] += (ok & base).sum()
            c['las_sub'] += (ok & full).sum()
            c['upos'] += sum(labels.pos[p] == q for p, q in zip(pos[at:at + n], s.pos))
            c['feats'] += sum(labels.feats[p] == q for p, q in zip(feats[at:at + n], s.feats))
            at += n
    return {k: 100.0 * c[k] / c['n'] for k in ('upos', 'feats', 'uas', 'las', 'las_sub')}


def chains(preds, key, start_of, crf, names):
    """Label strings per (document, sentence); a chain is a run of sentences from one start to the next,
    also across windows."""
    out = {}
    emit, where = [], []

    def flush():
        if emit:
            l = decode_chain(np.concatenate(emit), crf, names)
            at = 0
            for (d, i, n) in where:
                out[(d, i)] = l[at:at + n]
                at += n
        emit.clear()
        where.clear()
    last = None
    for (d, idx), o in zip(preds.windows, preds.out):
        at = 0
        for i in idx:
            s = preds.docs[d][i]
            n = len(s.words)
            if d != last or start_of(s):
                flush()
            last = d
            emit.append(o[key][at:at + n].astype(np.float64))
            where.append((d, i, n))
            at += n
    flush()
    return out


def attribution_scores(preds, labels, crf):
    got = chains(preds, 'attr', lambda s: s.par_start, crf, labels.attr)
    tp, ns, ng = defaultdict(int), defaultdict(int), defaultdict(int)
    tok = defaultdict(lambda: [0, 0, 0])
    for d, doc in enumerate(preds.docs):
        recs = defaultdict(lambda: ([], []))
        for i, s in enumerate(doc):
            recs[s.extra][0].extend(s.attr)
            recs[s.extra][1].extend(got[(d, i)])
        for g, p in recs.values():
            G, P = spans(g), spans(p)
            for k, *_ in G:
                ng[k] += 1
            for k, *_ in P:
                ns[k] += 1
            for k, *_ in G & P:
                tp[k] += 1
            for x, y in zip(g, p):
                for k in ('source', 'cue', 'content'):
                    tok[k][0] += x[2:] == k and y[2:] == k
                    tok[k][1] += y[2:] == k
                    tok[k][2] += x[2:] == k
    r = {k: f1(tp[k], ns[k], ng[k]) for k in ('source', 'cue', 'content')}
    r.update({'tok_' + k: f1(*v) for k, v in tok.items()})
    return r


def name_scores(preds, labels, crf, kinds=('PER', 'ORG', 'LOC', 'MISC')):
    got = chains(preds, 'names', lambda s: True, crf, labels.names)
    tp = ns = ng = 0
    for d, doc in enumerate(preds.docs):
        for i, s in enumerate(doc):
            G = {x for x in spans(s.names) if x[0] in kinds}
            P = {x for x in spans(got[(d, i)]) if x[0] in kinds}
            tp += len(G & P)
            ns += len(P)
            ng += len(G)
    return f1(tp, ns, ng)


RE3D = {'Person': 'PER', 'Organisation': 'ORG', 'Location': 'LOC'}


def dev_sets(data):
    d = lambda *p: os.path.join(data, *p)
    return {
        'ewt': corpora.read_conllu(d('parsing', 'en_ewt-ud-dev.conllu')),
        'gum': corpora.read_conllu(d('parsing', 'en_gum-open-dev.conllu')),
        'polnear': corpora.read_cofenet(d('attribution', 'cofenet-polnear-dev.txt')),
        'conll': corpora.read_columns(d('names', 'conll2003', 'eng.testa'), -1),
        'uner': corpora.read_columns(d('names', 'en_ewt-ud-test.iob2'), 2, 1, '\t', skip_comments=True),
        'crossner': corpora.read_columns(d('names', 'crossner-politics', 'test.txt'), 1, 0, '\t', corpora.CROSSNER, True),
        're3d': corpora.read_columns(d('names', 're3d', 'CONLL-format', 'data', 'test', 're3d-test.conll'), -1, 0, None, RE3D),
    }


def all_scores(predict, label_scores, name_crf, attr_crf, labels, wp, sets, limit=MAX_PIECES, budget=6000):
    r = {}
    for key, docs in sets.items():
        p = Predictions(docs, wp, limit).run(predict, budget)
        if key in ('ewt', 'gum'):
            r.update({key + '.' + k: v for k, v in parse_scores(p, labels, label_scores).items()})
        elif key == 'polnear':
            r.update({'polnear.' + k: v for k, v in attribution_scores(p, labels, attr_crf).items()})
        else:
            kinds = ('PER', 'ORG', 'LOC') if key in ('uner', 're3d') else ('PER', 'ORG', 'LOC', 'MISC')
            r[key + '.f1'] = name_scores(p, labels, name_crf, kinds)
    return r


def show(r):
    groups = defaultdict(list)
    for k, v in r.items():
        a, b = k.split('.')
        groups[a].append('%s %.2f' % (b, v))
    return ' | '.join(a + ': ' + ' '.join(v) for a, v in groups.items())
