#!/usr/bin/env python3
"""Adds layers on top of a trained reader that at first change (nearly) nothing: their outputs are zero and their norms keep what comes.
usage: grow.py CHECKPOINT LAYERS OUT.pt DATA"""
import argparse
import os

import torch

import corpora
from model import Reader
from windows import Labels, collate, encode, pack, window
from wordpiece import WordPiece


def sample(data, wp):
    """A few windows of training text."""
    docs = corpora.read_conllu(os.path.join(data, 'parsing', 'en_gum-open-train.conllu'))[:4]
    ws = []
    for doc in docs:
        for s in doc:
            encode(s, wp)
        ws += [window(doc, g) for g in pack(doc)[:6]]
    return {k: torch.from_numpy(v) for k, v in collate(ws).items()}


def grow(c, layers, batch):
    labels, old = Labels(**c['labels']), c['args']['layers']
    model = Reader(labels, old, 0, 0).eval()
    model.load_state_dict(c['best'])
    with torch.no_grad():
        x = model.encoder(batch['ids'], batch['shapes'], batch['mask']).float()[batch['mask'] > 0]
    state = {k: v.clone() for k, v in model.state_dict().items()}
    for n in range(old, layers):
        for k in [k for k in state if k.startswith('encoder.layers.%d.' % (old - 1))]:
            part = k.split('.', 3)[3]
            v = state[k].clone()
            if part.split('.')[0] in ('out', 'down'):
                v.zero_()
            elif part in ('norm1.weight', 'norm2.weight'):
                v.fill_(float(x.std(1, unbiased=False).mean()))
            elif part in ('norm1.bias', 'norm2.bias'):
                v.fill_(float(x.mean()))
            state['encoder.layers.%d.%s' % (n, part)] = v
    bigger = Reader(labels, layers, 0, 0).eval()
    bigger.load_state_dict(state)
    with torch.no_grad():
        y = bigger.encoder(batch['ids'], batch['shapes'], batch['mask']).float()[batch['mask'] > 0]
    print('change of the output: %.3f of its size' % float((y - x).norm() / x.norm()))
    return dict(c, best=state, args=dict(c['args'], layers=layers))


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('checkpoint')
    ap.add_argument('layers', type=int)
    ap.add_argument('out')
    ap.add_argument('data')
    ap.add_argument('--tokenizer', default='work/all-minilm-l6-v2-tokenizer.json')
    a = ap.parse_args()
    c = torch.load(a.checkpoint, map_location='cpu')
    torch.save(grow(c, a.layers, sample(a.data, WordPiece.from_tokenizer_json(a.tokenizer))), a.out)


if __name__ == '__main__':
    main()
