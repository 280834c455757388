"""Readers of the corpora. Every one gives a list of documents; a document is a list of Sentence."""
import glob
import json
import os
import re
from collections import defaultdict

ATTR = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content']
NAME = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC', 'B-MISC', 'I-MISC']


class Sentence:
    __slots__ = ('words', 'space_after', 'par_start', 'pos', 'feats', 'head', 'rel', 'names', 'attr', 'links',
                 'pieces', 'shapes', 'extra')

    def __init__(self, words, space_after=None, par_start=False):
        self.words = words
        self.space_after = space_after          # list of True/False/None
        self.par_start = par_start              # first sentence of a paragraph
        self.pos = self.feats = self.head = self.rel = self.names = self.attr = None
        self.links = None                       # per word: list of (kind, sentence index, word index) of its cue/source
        self.pieces = self.shapes = None
        self.extra = None


# ---- Universal Dependencies ------------------------------------------------------------------------------------
KEEP_FEATS = ('VerbForm', 'Tense', 'Mood', 'Number', 'Degree', 'NumType', 'Voice')


def joint_feats(feats, upos):
    if feats == '_':
        return '_'
    f = dict(p.split('=', 1) for p in feats.split('|'))
    if upos in ('DET', 'ADP', 'PUNCT', 'SYM', 'X', 'PART', 'CCONJ', 'SCONJ', 'INTJ'):
        return '_'
    keep = []
    for k in KEEP_FEATS:
        v = f.get(k)
        if v is None or (k == 'Degree' and v == 'Pos') or (k == 'Mood' and v == 'Ind'):
            continue
        if k == 'Number' and 'VerbForm' in f and f['VerbForm'] == 'Fin' and f.get('Tense') == 'Past':
            continue
        keep.append(k + '=' + v)
    return '|'.join(keep) or '_'


def read_conllu(path):
    docs, doc, par = [], [], True
    rows = []

    def flush():
        nonlocal rows, par
        if not rows:
            return
        s = Sentence([r[1] for r in rows], [not ('SpaceAfter=No' in r[9] or r[10]) for r in rows], par)
        s.pos = [r[3] for r in rows]
        s.feats = [joint_feats(r[5], r[3]) for r in rows]
        s.head = [int(r[6]) for r in rows]
        s.rel = [r[7] for r in rows]
        doc.append(s)
        rows, par = [], False

    mwt_end, mwt_nospace = 0, False
    for line in open(path, encoding='utf-8'):
        line = line.rstrip('\n')
        if not line:
            flush()
            mwt_end = 0
        elif line.startswith('#'):
            if line.startswith('# newdoc'):
                if doc:
                    docs.append(doc)
                doc, par = [], True
            elif line.startswith('# newpar'):
                par = True
        else:
            r = line.split('\t')
            if '-' in r[0]:
                mwt_end = int(r[0].split('-')[1])
                mwt_nospace = 'SpaceAfter=No' in r[9]
            elif '.' in r[0]:
                continue
            else:
                i = int(r[0])
                inside = i < mwt_end or (i == mwt_end and mwt_nospace)
                rows.append(r + [inside])
    flush()
    if doc:
        docs.append(doc)
    return docs


# ---- names -----------------------------------------------------------------------------------------------------
def to_bio(labels):
    """Any of IOB1/IOB2 to BIO."""
    out, prev = [], 'O'
    for l in labels:
        if l != 'O' and l[0] == 'I' and (prev == 'O' or prev[2:] != l[2:]):
            l = 'B-' + l[2:]
        out.append(l)
        prev = l
    return out


CROSSNER = {'country': 'LOC', 'location': 'LOC', 'person': 'PER', 'politician': 'PER', 'organisation': 'ORG',
            'politicalparty': 'ORG', 'election': 'MISC', 'event': 'MISC', 'misc': 'MISC'}


def read_columns(path, tag_col, word_col=0, sep=None, mapping=None, single_docs=False, skip_comments=False):
    docs, doc, words, tags = [], [], [], []

    def flush():
        nonlocal words, tags, doc
        if words:
            s = Sentence(words, None, False)
            if mapping:
                tags = [t if t == 'O' else (t[:2] + mapping[t[2:]] if mapping.get(t[2:]) else 'O') for t in tags]
            s.names = to_bio(tags)
            doc.append(s)
            words, tags = [], []
            if single_docs:
                docs.append(doc)
                doc = []

    for line in open(path, encoding='utf-8'):
        line = line.rstrip('\n')
        if not line.strip():
            flush()
            continue
        if skip_comments and line.startswith('#'):
            continue
        r = line.split(sep)
        if r[0] == '-DOCSTART-':
            flush()
            if doc:
                docs.append(doc)
            doc = []
            continue
        words.append(r[word_col])
        tags.append(r[tag_col])
    flush()
    if doc:
        docs.append(doc)
    return docs


# ---- attribution -----------------------------------------------------------------------------------------------
ABBREV = set('''mr mrs ms dr prof sen rep gov gen lt col sgt capt rev hon st jr sr inc corp co ltd vs etc jan feb mar apr
jun jul aug sept sep oct nov dec no dept est fla calif mass penn pa va md wis mich minn ill ind ariz colo conn del ga ky
la mo mont neb nev okla ore tenn tex vt wash ala ark ave blvd rd ft mt e.g i.e a.m p.m u.s u.k u.n d.c'''.split())
WORD = re.compile(r"\.\.\.|--+|\$|(?:[A-Za-z]\.){2,}|[A-Za-z]\.(?=\s+[A-Z])|\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:[-'’&./@](?=\w)\w+|[.](?=\w)\w+)*|\w+(?:-\w+)*|\S",
                  re.UNICODE)
CLITIC = re.compile(r"(?i)^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$")


def tokenize(text, base=0):
    """PTB/UD-like tokens with character offsets: [(start, end)]."""
    out = []
    for m in WORD.finditer(text):
        s, e = m.span()
        w = m.group()
        c = CLITIC.match(w)
        if c and c.group(1):
            out.append((base + s, base + s + len(c.group(1))))
            out.append((base + s + len(c.group(1)), base + e))
            continue
        # a full stop that belongs to an abbreviation
        out.append((base + s, base + e))
    # glue the full stop to known abbreviations
    glued, i = [], 0
    while i < len(out):
        s, e = out[i]
        if i + 1 < len(out) and out[i + 1][0] == e and text[e - base] == '.' and out[i + 1][1] == e + 1 \
                and text[s - base:e - base].lower() in ABBREV and i + 2 < len(out):
            glued.append((s, e + 1))
            i += 2
        else:
            glued.append((s, e))
            i += 1
    return glued


CLOSERS = {"''", '"', '”', ')', "'", '’', '-RRB-', ']', '-RSB-'}


def sentence_breaks(words, space_before=None):
    """Index of the first word of each sentence: after . ? ! with the closing quotes that follow."""
    starts, i, n = [0], 0, len(words)
    while i < n:
        if words[i] in ('.', '?', '!', '...') :
            j = i + 1
            while j < n and (words[j] in CLOSERS or words[j] in ('.', '?', '!')):
                if words[j] in ('"', "'", '’') and space_before and space_before[j]:
                    break
                j += 1
            if j < n and (words[i] != '...' or words[j][:1].isupper()) and not words[j][:1].islower():
                starts.append(j)
            i = j
        else:
            i += 1
    return starts


def read_polnear(root):
    """brat files to documents; paragraphs are the pieces between blank lines."""
    docs = []
    for ann in sorted(glob.glob(os.path.join(root, 'attributions', '*.ann'))):
        base = os.path.basename(ann)[:-4]
        txt = os.path.join(root, 'text', base.rsplit('_', 1)[0] + '.txt')
        text = open(txt, encoding='utf-8', newline='').read()
        docs.append(polnear_doc(text, open(ann, encoding='utf-8').read()))
    return docs


def polnear_doc(text, ann):
    spans, groups = {}, []
    for line in ann.splitlines():
        f = line.split('\t')
        if len(f) < 2:
            continue                             # a span's text that runs over lines
        if line.startswith('T'):
            kind, offs = f[1].split(' ', 1)
            spans[f[0]] = (kind, [tuple(map(int, o.split())) for o in offs.split(';')])
        elif line.startswith('E'):
            args = f[1].split()
            if args[0].startswith('Attribution'):
                groups.append([a.split(':') for a in args[1:]])
    doc, index = [], []                          # index: (char start, char end, sentence, word)
    for m in re.finditer(r'[^\n]+(?:\n(?!\s*\n)[^\n]+)*', text):
        toks = tokenize(m.group(), m.start())
        if not toks:
            continue
        words = [text[s:e] for s, e in toks]
        before = [k == 0 or toks[k - 1][1] < toks[k][0] for k in range(len(toks))]
        cuts = sentence_breaks(words, before) + [len(words)]
        for p in range(len(cuts) - 1):
            a, b = cuts[p], cuts[p + 1]
            s = Sentence(words[a:b], [k + 1 == len(toks) or before[k + 1] for k in range(a, b)], p == 0)
            s.attr = ['O'] * (b - a)
            s.links = [[] for _ in range(b - a)]
            for k in range(a, b):
                index.append((toks[k][0], toks[k][1], len(doc), k - a))
            doc.append(s)
    kinds = {'Source': 'source', 'Cue': 'cue', 'Content': 'content'}

    def covered(pieces):
        return [[(i, j) for cs, ce, i, j in index if cs < e and ce > s] for s, e in pieces]

    mark = {}
    for tid, (kind, pieces) in spans.items():
        if kind not in kinds:
            continue
        runs = covered(pieces)
        mark[tid] = [r for r in runs if r]
        for run in runs:
            prev = None
            for i, j in run:
                if doc[i].attr[j] == 'O' or kinds[kind] != 'content':
                    cont = prev is not None and not (doc[i].par_start and j == 0)
                    doc[i].attr[j] = ('I-' if cont else 'B-') + kinds[kind]
                    prev = (i, j)
    # repair I- that lost its beginning
    for s_i, s in enumerate(doc):
        p = 'O' if s.par_start or s_i == 0 else doc[s_i - 1].attr[-1]
        for k, l in enumerate(s.attr):
            if l[0] == 'I' and p[2:] != l[2:]:
                s.attr[k] = 'B-' + l[2:]
            p = s.attr[k]
    for g in groups:
        targets = {'Cue': [], 'Source': []}
        contents = []
        for role, tid in g:
            role = role.rstrip('0123456789')
            if role in targets:
                targets[role] += [r[0] for r in mark.get(tid, [])]
            elif role == 'Content':
                contents += [w for r in mark.get(tid, []) for w in r]
        for i, j in contents:
            for role, ts in targets.items():
                for t in ts:
                    doc[i].links[j].append((role, t))
    for s in doc:
        s.extra = 'attr'
    return doc


def read_cofenet(path):
    """Documents of records; a record is a paragraph, cut into sentences at full stops. Keeps the record in .extra."""
    docs, last = [], None
    n = 0
    for line in open(path, encoding='utf-8'):
        r = json.loads(line)
        if r['id'] != last:
            docs.append([])
            last = r['id']
        cuts = sentence_breaks(r['tokens']) + [len(r['tokens'])]
        for p in range(len(cuts) - 1):
            a, b = cuts[p], cuts[p + 1]
            s = Sentence(r['tokens'][a:b], None, p == 0)
            s.attr = r['labels'][a:b]
            s.extra = n
            docs[-1].append(s)
        n += 1
    return docs


# ---- variants --------------------------------------------------------------------------------------------------
HYPHEN = re.compile(r'-')


def split_hyphens(s):
    """The UD habit: coal-fired -> coal - fired (labels follow). None if nothing changes or the parse forbids."""
    if s.head is not None or not any('-' in w and len(w) > 2 and re.search(r'\w-\w', w) for w in s.words):
        return None
    words, origin, space = [], [], []
    for k, w in enumerate(s.words):
        parts = [p for p in re.split(r'(?<=\w)(-)(?=\w)', w) if p] if '-' in w else [w]
        for q, p in enumerate(parts):
            words.append(p)
            origin.append((k, q))
            last = q + 1 == len(parts)
            space.append((s.space_after[k] if s.space_after else None) if last else False)
    t = Sentence(words, space, s.par_start)
    t.extra = s.extra

    def carry(labels):
        return [labels[k] if q == 0 or labels[k][0] != 'B' else 'I' + labels[k][1:] for k, q in origin]
    if s.names is not None:
        t.names = carry(s.names)
    if s.attr is not None:
        t.attr = carry(s.attr)
    t.links = (s.links, origin) if s.links is not None else None
    return t
