#!/usr/bin/env python3
"""The PyTorch encoder against the original ONNX file (through ONNX Runtime for Java) on one sentence; and the whole
PyTorch reader in float32 against its fp32 export. usage: check_encoder.py CHECKPOINT FP32_EXPORT"""
import sys, tempfile, os
import numpy as np, torch
import encoder, model as M, score_onnx
from windows import Labels, encode, window
from corpora import Sentence
from wordpiece import WordPiece
c = torch.load(sys.argv[1], map_location='cpu')
m = M.Reader(Labels(**c['labels']), c['args']['layers']).eval()
m.load_state_dict(c['best'])
wp = WordPiece.from_txt(os.path.join(sys.argv[2], 'vocab.txt'))
s = encode(Sentence('Officials in Kyiv said 1,200 soldiers were captured on Monday .'.split()), wp)
w = window([s], [0])
with tempfile.TemporaryDirectory() as t:
    o = score_onnx.run_java(os.path.join(sys.argv[2], 'reader.onnx'), [w], t)[0]
f0 = m.encoder.forward
m.encoder.forward = lambda i, s_, k: f0(i, s_, k, torch.float32)
with torch.no_grad():
    p = m(torch.from_numpy(w['ids'])[None], torch.from_numpy(w['shapes'])[None], torch.ones(1, len(w['ids'])), torch.from_numpy(w['first'])[None])
for k in ('pos', 'feats', 'names', 'attr', 'arc'):
    print(k, np.abs(p[k][0].numpy() - o[k]).max())
print('link', np.abs(p['link'][0, 0].numpy() - o['link_source']).max(), np.abs(p['link'][1, 0].numpy() - o['link_cue']).max())
