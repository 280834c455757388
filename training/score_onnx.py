#!/usr/bin/env python3
"""Scores an exported reader.onnx on the dev sets through ONNX Runtime for Java (RunReader.java), one window a call."""
import argparse
import json
import os
import subprocess
import tempfile

import numpy as np

import score
from windows import Labels, MAX_PIECES, window
from wordpiece import WordPiece

OUT = ['pos', 'feats', 'names', 'attr', 'arc', 'rel_dep', 'rel_head', 'link_source', 'link_cue']
JAVA = os.environ.get('JAVA_HOME', '/usr/lib/jvm/temurin-25-jdk-amd64') + '/bin/'


def run_java(model, arrays, tmp):
    src, dst = os.path.join(tmp, 'windows.bin'), os.path.join(tmp, 'out.bin')
    write_windows(arrays, src)
    here = os.path.dirname(os.path.abspath(__file__))
    cp = os.path.join(here, 'lib', 'onnxruntime-1.29.0.jar')
    subprocess.run([JAVA + 'java', '--enable-native-access=ALL-UNNAMED', '-XX:+UseSerialGC', '-cp', cp,
                    os.path.join(here, 'RunReader.java'), model, src, dst], check=True)
    buf = np.fromfile(dst, np.uint8)
    at, res = 0, []
    for w in arrays:
        W, o = len(w['first']), {}
        for k in OUT:
            n = int(buf[at:at + 4].view('<i4')[0])
            v = buf[at + 4:at + 4 + 4 * n].view('<f4')
            o[k] = v.reshape(-1, W + 1) if k in ('arc', 'link_source', 'link_cue') else v.reshape(W, -1)
            at += 4 + 4 * n
        res.append(o)
    return res


def write_windows(arrays, path):
    with open(path, 'wb') as f:
        for w in arrays:
            row = np.concatenate([[len(w['ids']), len(w['first'])], w['ids'], w['shapes'], w['first']]).astype('<i4')
            f.write(row.tobytes())


def relations(side):
    W, b = np.array(side['relWeight'], np.float32), np.array(side['relBias'], np.float32)
    return lambda d, h: np.maximum(d + h, 0) @ W.T + b


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('--export', default='export')
    ap.add_argument('--data', default='../shared/data')
    ap.add_argument('--limit', type=int, default=MAX_PIECES)
    ap.add_argument('--sets', default='')
    ap.add_argument('--quick', action='store_true')
    ap.add_argument('--windows', help='only write the windows of these sets to this file, for the speed test')
    a = ap.parse_args()
    side = json.load(open(os.path.join(a.export, 'reader.json')))
    labels = Labels(**side['labels'])
    wp = WordPiece.from_txt(os.path.join(a.export, side['vocabulary']))
    sets = score.dev_sets(a.data)
    if a.quick:
        sets = {k: sets[k][:n] for k, n in (('ewt', 120), ('gum', 6), ('polnear', 30), ('conll', 60))}
    if a.sets:
        sets = {k: v for k, v in sets.items() if k in a.sets.split(',')}
    P = {k: score.Predictions(v, wp, a.limit) for k, v in sets.items()}
    arrays = []
    for p in P.values():
        p.arrays = [window(p.docs[d], idx) for d, idx in p.windows]
        arrays += p.arrays
    if a.windows:
        write_windows(arrays, a.windows)
        return
    with tempfile.TemporaryDirectory() as tmp:
        outs = run_java(os.path.join(a.export, 'reader.onnx'), arrays, tmp)
    root = np.array(side['relRoot'], np.float32)[None]
    at = 0
    crf = {k: [np.array(v[x]) for x in ('start', 'transition', 'end')] for k, v in side['crf'].items()}
    r = {}
    for k, p in P.items():
        p.out = outs[at:at + len(p.arrays)]
        at += len(p.arrays)
        for o in p.out:
            o['rel_head'] = np.concatenate([root, o['rel_head']])
        if k in ('ewt', 'gum'):
            r.update({k + '.' + x: v for x, v in score.parse_scores(p, labels, relations(side)).items()})
        elif k == 'polnear':
            r.update({'polnear.' + x: v for x, v in score.attribution_scores(p, labels, crf['attr']).items()})
        else:
            kinds = ('PER', 'ORG', 'LOC') if k in ('uner', 're3d') else ('PER', 'ORG', 'LOC', 'MISC')
            r[k + '.f1'] = score.name_scores(p, labels, crf['names'], kinds)
    print(score.show(r))


if __name__ == '__main__':
    main()
