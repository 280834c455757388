#!/usr/bin/env python3
"""The table of SCORES.md from the files finish.sh wrote: python3 table.py EXPORT [OLDER_EXPORT]."""
import re
import sys


def read(path):
    out = {}
    for part in open(path).read().strip().split(' | '):
        k, v = part.split(': ', 1)
        x = v.split()
        out.update({k + '.' + n: float(s) for n, s in zip(x[::2], x[1::2])})
    return out


ROWS = [('EWT dev UPOS', 'ewt.upos', 96), ('EWT dev features (joint label)', 'ewt.feats', None), ('EWT dev UAS', 'ewt.uas', 91),
        ('EWT dev LAS', 'ewt.las', 89), ('EWT dev LAS with subtypes', 'ewt.las_sub', None), ('GUM-open dev UPOS', 'gum.upos', 96),
        ('GUM-open dev UAS', 'gum.uas', 91), ('GUM-open dev LAS', 'gum.las', 89), ('PolNeAR dev source', 'polnear.source', 80),
        ('PolNeAR dev cue', 'polnear.cue', 73), ('PolNeAR dev content', 'polnear.content', 69),
        ('PolNeAR dev source, by token', 'polnear.tok_source', None), ('PolNeAR dev content, by token', 'polnear.tok_content', None),
        ('CoNLL testa names', 'conll.f1', 92), ('UNER-EWT test names, 3 kinds', 'uner.f1', 80),
        ('CrossNER politics test, 4 kinds', 'crossner.f1', None), ('re3d test, 3 kinds (nominals count there)', 're3d.f1', None)]
e = sys.argv[1]
sets = [read('%s/scores-%s.txt' % (e, k)) for k in ('int7bits', 'int8bits', 'fp32')]
if len(sys.argv) > 2:
    sets.append(read(sys.argv[2] + '/scores-int7bits.txt'))
for name, key, target in ROWS:
    v = [s[key] for s in sets]
    short = ' (short)' if target and v[0] < target else ''
    print('| %s | %s | **%.2f**%s | %s |' % (name, target or '–', v[0], short, ' | '.join('%.2f' % x for x in v[1:])))
