"""Packs whole sentences of one document into windows and turns them into arrays."""
import numpy as np

from corpora import Sentence, split_hyphens
from wordpiece import CLS, SEP, SHAPE, word_shape

MAX_PIECES = 128            # a window is closed before it would pass this (at reading; in training see --longest)
HARD_MAX = 508              # a single sentence may have a window of its own up to this; beyond it is split


def encode(sentence, wp):
    """Fills .pieces and .shapes."""
    if sentence.pieces is None:
        w, sp = sentence.words, sentence.space_after
        sentence.pieces = [wp.ids(x) for x in w]
        sh = []
        for k, x in enumerate(w):
            before = True if k == 0 else (sp[k - 1] if sp else None)
            after = sp[k] if sp else None
            sh.append(word_shape(x, before, after))
        sentence.shapes = sh
    return sentence


def size(s):
    return sum(map(len, s.pieces)) + 1


def pack(doc, limit=MAX_PIECES):
    """Lists of sentence indices. A paragraph stays whole if it fits into a window at all."""
    pars, out, cur, room = [], [], [], limit - 1
    for i, s in enumerate(doc):
        if s.par_start or not pars:
            pars.append([])
        pars[-1].append(i)
    # without paragraph marks every sentence is its own unit
    if len(pars) == 1:
        pars = [[i] for i in pars[0]]
    for par in pars:
        total = sum(size(doc[i]) for i in par)
        if total > room and cur and total <= limit - 1:
            out.append(cur)
            cur, room = [], limit - 1
        for i in par:
            n = size(doc[i])
            if n > room and cur:
                out.append(cur)
                cur, room = [], limit - 1
            cur.append(i)
            room -= n
    if cur:
        out.append(cur)
    return out


def hyphen_variant(doc):
    """A copy of the document in which hyphenated words are split the UD way; labels and links follow."""
    new, maps = [], []
    for s in doc:
        t = split_hyphens(s)
        if t is None:
            new.append(s)
            maps.append(None)
        else:
            m = None
            if t.links is not None:
                _, origin = t.links
                m = {k: pos for pos, (k, q) in reversed(list(enumerate(origin)))}
            new.append(t)
            maps.append(m)

    def move(link):
        role, (i, j) = link
        return role, (i, maps[i][j] if maps[i] is not None else j)
    out = []
    for s, t in zip(doc, new):
        if s.links is None:
            out.append(t)
            continue
        if t is s:
            t = Sentence(s.words, s.space_after, s.par_start)
            t.attr, t.names, t.extra = s.attr, s.names, s.extra
            t.links = [[move(l) for l in ls] for ls in s.links]
        else:
            links, origin = t.links
            t.links = [[move(l) for l in links[k]] for k, q in origin]
        out.append(t)
    return out


class Labels:
    """Label vocabularies; saved in reader.json."""

    def __init__(self, pos, feats, rel, names, attr):
        self.pos, self.feats, self.rel, self.names, self.attr = pos, feats, rel, names, attr
        self.ix = {k: {l: i for i, l in enumerate(v)} for k, v in self.dict().items()}

    def dict(self):
        return {'pos': self.pos, 'feats': self.feats, 'rel': self.rel, 'names': self.names, 'attr': self.attr}


IGNORE = -100


def window(doc, idx, labels=None):
    """Arrays of one window."""
    ids, shapes, first, sent, sreset, preset, origin = [CLS], [SHAPE['cls']], [], [], [], [], []
    for n, i in enumerate(idx):
        s = doc[i]
        for k, p in enumerate(s.pieces):
            first.append(len(ids))
            ids.extend(p)
            shapes.extend([s.shapes[k]] * len(p))
            sent.append(n)
            sreset.append(k == 0)
            preset.append(k == 0 and s.par_start)
            origin.append((i, k))
        last = n + 1 == len(idx)
        ids.append(SEP)
        shapes.append(SHAPE['sep_paragraph'] if (not last and doc[idx[n + 1]].par_start) else SHAPE['sep_sentence'])
    w = {'ids': np.array(ids, np.int64), 'shapes': np.array(shapes, np.int64), 'first': np.array(first, np.int64),
         'sent': np.array(sent, np.int64), 'sreset': np.array(sreset, bool), 'preset': np.array(preset, bool),
         'origin': origin}
    if labels is None:
        return w
    at = {o: n for n, o in enumerate(origin)}
    cols = {k: [] for k in ('pos', 'feats', 'head', 'rel', 'names', 'attr')}
    links = []
    ix = labels.ix
    for n, (i, k) in enumerate(origin):
        s = doc[i]
        if s.head is not None:
            cols['pos'].append(ix['pos'][s.pos[k]])
            cols['feats'].append(ix['feats'].get(s.feats[k], 0))
            cols['head'].append(0 if s.head[k] == 0 else at[(i, s.head[k] - 1)] + 1)
            r = s.rel[k]
            cols['rel'].append(ix['rel'].get(r, ix['rel'].get(r.split(':')[0], IGNORE)))
        else:
            for c in ('pos', 'feats', 'head', 'rel'):
                cols[c].append(IGNORE)
        cols['names'].append(IGNORE if s.names is None else ix['names'][s.names[k]])
        cols['attr'].append(IGNORE if s.attr is None else ix['attr'][s.attr[k]])
        if s.links is not None and s.attr[k].endswith('content'):
            for role_id, role in enumerate(('Source', 'Cue')):
                ts = [t for r, t in s.links[k] if r == role]
                if not ts:
                    links.append((role_id, n, 0))
                links.extend((role_id, n, at[t] + 1) for t in ts if t in at)
    for k, v in cols.items():
        w[k] = np.array(v, np.int64)
    w['links'] = links
    return w


def up16(n):
    """oneDNN's bfloat16 products read past odd sizes (NaN): all lengths are padded to sixteens."""
    return (n + 15) // 16 * 16


def collate(ws):
    """Pads a list of windows into one batch of numpy arrays."""
    B, P, W = len(ws), up16(max(len(w['ids']) for w in ws)), up16(max(len(w['first']) for w in ws))
    out = {'ids': np.zeros((B, P), np.int64), 'shapes': np.zeros((B, P), np.int64), 'mask': np.zeros((B, P), np.float32),
           'first': np.zeros((B, W), np.int64), 'wmask': np.zeros((B, W), bool), 'sent': np.full((B, W), -1, np.int64),
           'sreset': np.zeros((B, W), bool), 'preset': np.zeros((B, W), bool)}
    label_keys = [k for k in ('pos', 'feats', 'head', 'rel', 'names', 'attr') if k in ws[0]]
    for k in label_keys:
        out[k] = np.full((B, W), IGNORE, np.int64)
    pairs = []
    for b, w in enumerate(ws):
        p, n = len(w['ids']), len(w['first'])
        out['ids'][b, :p] = w['ids']
        out['shapes'][b, :p] = w['shapes']
        out['mask'][b, :p] = 1
        out['first'][b, :n] = w['first']
        out['wmask'][b, :n] = True
        for k in ['sent', 'sreset', 'preset'] + label_keys:
            out[k][b, :n] = w[k]
        pairs += [(r, b, i, j) for r, i, j in w.get('links', [])]
    if label_keys:
        out['links'] = np.array(pairs, np.int64).reshape(-1, 4)
    return out


def totals(ws):
    """How many labels of each kind the windows of a batch hold."""
    words = lambda key, also: max(1, sum(int(((w[key] >= 0) & (w[also] >= 0)).sum()) for w in ws))
    t = {k: words('head', 'head') for k in ('pos', 'feats', 'arc')}
    t.update(rel=words('head', 'rel'), names=words('names', 'names'), attr=words('attr', 'attr'))
    t['link'] = max(1, sum(len({(r, i) for r, i, _ in w['links']}) for w in ws))
    return t
