"""Uncased WordPiece over words that are already split; the same rules are written down in INTERFACE.md."""
import json
import unicodedata

CLS, SEP, UNK, PAD = 101, 102, 100, 0
MAX_PIECES_PER_WORD = 12

QUOTES = {'``': '"', "''": '"', '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‘': "'", '’': "'", '`': "'", '‚': "'"}
BRACKETS = {'-LRB-': '(', '-RRB-': ')', '-LSB-': '[', '-RSB-': ']', '-LCB-': '{', '-RCB-': '}'}
DASHES = {'–': '-', '—': '--', '−': '-', '‑': '-', '…': '...'}


def raw_form(word):
    """Treebank escapes and typographic variants to plain characters."""
    if word in BRACKETS:
        return BRACKETS[word]
    if word in QUOTES:
        return QUOTES[word]
    out = word
    for table in (QUOTES, DASHES):
        for a, b in table.items():
            if len(a) == 1 and a in out:
                out = out.replace(a, b)
    return out


def is_punct(c):
    o = ord(c)
    if 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126:
        return True
    return unicodedata.category(c).startswith('P')


class WordPiece:
    def __init__(self, vocab):
        self.vocab = vocab
        self.cache = {}

    @staticmethod
    def from_tokenizer_json(path):
        return WordPiece(json.load(open(path, encoding='utf-8'))['model']['vocab'])

    @staticmethod
    def from_txt(path):
        return WordPiece({w.rstrip('\n'): i for i, w in enumerate(open(path, encoding='utf-8'))})

    def ids(self, word):
        """Piece ids of one word: never empty, at most MAX_PIECES_PER_WORD."""
        got = self.cache.get(word)
        if got is None:
            got = self._ids(word)[:MAX_PIECES_PER_WORD] or [UNK]
            self.cache[word] = got
        return got

    def _ids(self, word):
        text = raw_form(word).lower()
        text = ''.join(c for c in unicodedata.normalize('NFD', text) if unicodedata.category(c) != 'Mn')
        parts, cur = [], ''
        for c in text:
            cat = unicodedata.category(c)
            if c.isspace() or cat in ('Cc', 'Cf', 'Cn', 'Co') or ord(c) in (0, 0xFFFD):
                if c.isspace() and cur:
                    parts.append(cur)
                    cur = ''
                continue
            if is_punct(c) or 0x4E00 <= ord(c) <= 0x9FFF:
                if cur:
                    parts.append(cur)
                    cur = ''
                parts.append(c)
            else:
                cur += c
        if cur:
            parts.append(cur)
        out = []
        for part in parts:
            out.extend(self._greedy(part))
        return out

    def _greedy(self, part):
        if len(part) > 100:
            return [UNK]
        out, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start:
                piece = ('##' if start else '') + part[start:end]
                if piece in self.vocab:
                    break
                end -= 1
            if end == start:
                return [UNK]
            out.append(self.vocab[piece])
            start = end
        return out


# ---- word shapes -----------------------------------------------------------------------------------------------
SHAPES = ['pad', 'cls', 'sep_sentence', 'sep_paragraph', 'lower', 'title', 'upper', 'initial', 'mixed', 'number',
          'alnum', 'punct', 'quote_open', 'quote_close', 'quote_plain', 'other']
SHAPE = {s: i for i, s in enumerate(SHAPES)}


def quote_shape(word, space_before, space_after):
    """Direction of a double quote: by its character, else by the spaces around it (None = not known)."""
    if word in ('``', '“', '„', '«'):
        return 'quote_open'
    if word in ("''", '”', '»'):
        return 'quote_close'
    if word == '"':
        if space_before and space_after is False:
            return 'quote_open'
        if space_after and space_before is False:
            return 'quote_close'
        return 'quote_plain'
    return None


def word_shape(word, space_before=None, space_after=None):
    q = quote_shape(word, space_before, space_after)
    if q:
        return SHAPE[q]
    w = raw_form(word)
    letters = [c for c in w if c.isalpha()]
    digits = any(c.isdigit() for c in w)
    if letters:
        if digits:
            return SHAPE['alnum']
        upper = sum(1 for c in letters if c.isupper())
        if upper == 0:
            return SHAPE['lower']
        if upper == len(letters):
            return SHAPE['initial'] if upper == 1 else SHAPE['upper']
        if upper == 1 and letters[0].isupper():
            return SHAPE['title']
        return SHAPE['mixed']
    if digits:
        return SHAPE['number']
    return SHAPE['punct'] if all(is_punct(c) for c in w) else SHAPE['other']
