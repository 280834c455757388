#!/usr/bin/env python3
"""Writes reader.onnx (int8 with ONNX Runtime's fused operators, or fp32 with --fp32), reader.json and vocab.txt."""
import argparse
import hashlib
import json
import os

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import corpora
from calibrate import moments, round_weights
from model import ARC, LINK, REL, Reader
from windows import HARD_MAX, MAX_PIECES, Labels
from wordpiece import MAX_PIECES_PER_WORD, SHAPES, WordPiece

MS = 'com.microsoft'
HEADS = 12


class Graph:
    def __init__(self, int8, bits, moments=None):
        self.nodes, self.init, self.int8, self.bits, self.n = [], [], int8, bits, 0
        self.moments = moments or {}
        self.shared = {}

    def const(self, name, a):
        a = np.asarray(a)
        self.init.append(numpy_helper.from_array(a, name))
        return name

    def ints(self, *v):
        key = ('i', v)
        if key not in self.shared:
            self.shared[key] = self.const('ints_' + '_'.join(map(str, v)).replace('-', 'm'), np.array(v, np.int64))
        return self.shared[key]

    def op(self, kind, inputs, outs=1, domain='', name=None, **attrs):
        self.n += 1
        base = name or '%s_%d' % (kind.lower(), self.n)
        o = [base] if outs == 1 else [base + '_%d' % i for i in range(outs)]
        self.nodes.append(helper.make_node(kind, inputs, o, name='n%d_%s' % (self.n, kind), domain=domain, **attrs))
        return o[0] if outs == 1 else o

    def quantised(self, name, w):
        """w [in, out] -> int8 per column, zero point 0. bits 7 keeps AVX2's 16-bit sums from saturating."""
        top = 127 if self.bits == 8 else 63
        scale = np.maximum(np.abs(w).max(0), 1e-8).astype(np.float32) / top
        if name in self.moments:
            q = round_weights(w, scale, top, self.moments[name])
        else:
            q = np.clip(np.round(w / scale), -top, top).astype(np.int8)
        return self.const(name + '.q', q), self.const(name + '.s', scale), self.const(name + '.z', np.zeros(len(scale), np.int8))

    def linear(self, x, name, w, b, quant=True):
        """w [in, out]."""
        w = np.ascontiguousarray(w, np.float32)
        if self.int8 and quant:
            q, s, z = self.quantised(name, w)
            ins = [x, q, s, z] + ([self.const(name + '.b', b.astype(np.float32))] if b is not None else [])
            return self.op('DynamicQuantizeMatMul', ins, domain=MS)
        y = self.op('MatMul', [x, self.const(name + '.w', w)])
        return y if b is None else self.op('Add', [y, self.const(name + '.b', b.astype(np.float32))])


def build(st, n, layers, int8=True, bits=8, moments=None):
    """st: numpy state of the Reader; n: label counts; moments: see calibrate.py."""
    g = Graph(int8, bits, moments)
    vocab, d = st['encoder.words.weight'].shape
    # --- embeddings
    if int8:
        w = st['encoder.words.weight']
        scale = np.maximum(np.abs(w).max(1, keepdims=True), 1e-8).astype(np.float32) / 127
        q = g.op('Gather', [g.const('words.q', np.round(w / scale).astype(np.int8)), 'input_ids'])
        x = g.op('Mul', [g.op('Cast', [q], to=TensorProto.FLOAT), g.op('Gather', [g.const('words.s', scale), 'input_ids'])])
    else:
        x = g.op('Gather', [g.const('words', st['encoder.words.weight']), 'input_ids'])
    shape = g.op('Shape', ['input_ids'])
    length = g.op('Slice', [shape, g.ints(1), g.ints(2)])
    pos = g.op('Slice', [g.const('positions', st['encoder.positions.weight']), g.ints(0), length, g.ints(0)])
    x = g.op('Add', [x, g.op('Gather', [g.const('shapes', st['encoder.shapes.weight']), 'shape_ids'])])
    x = g.op('Add', [x, pos])

    def skip_norm(x, skip, name):
        gamma, beta = g.const(name + '.g', st[name + '.weight']), g.const(name + '.b', st[name + '.bias'])
        if skip is None:
            return g.op('LayerNormalization', [x, gamma, beta], epsilon=1e-12, axis=-1)
        return g.op('SkipLayerNormalization', [x, skip, gamma, beta], domain=MS, epsilon=1e-12)

    x = skip_norm(x, None, 'encoder.norm')
    mask = g.op('Cast', ['attention_mask'], to=TensorProto.INT32)
    for i in range(layers):
        p = 'encoder.layers.%d.' % i
        W, B = st[p + 'qkv.weight'].T, st[p + 'qkv.bias']
        if int8:
            xq, xs, xz = g.op('DynamicQuantizeLinear', [x], outs=3)
            q, s, z = g.quantised(p + 'qkv', W)
            c = g.op('QAttention', [xq, q, g.const(p + 'qkv.b', B), xs, s, mask, xz, z], domain=MS, num_heads=HEADS)
        else:
            c = g.op('Attention', [x, g.const(p + 'qkv.w', np.ascontiguousarray(W)), g.const(p + 'qkv.b', B), mask],
                     domain=MS, num_heads=HEADS)
        o = g.linear(c, p + 'out', st[p + 'out.weight'].T, st[p + 'out.bias'])
        x = skip_norm(x, o, p + 'norm1')
        u = g.linear(x, p + 'up', st[p + 'up.weight'].T, None)
        u = g.op('BiasGelu', [u, g.const(p + 'up.b', st[p + 'up.bias'])], domain=MS)
        o = g.linear(u, p + 'down', st[p + 'down.weight'].T, st[p + 'down.bias'])
        x = skip_norm(x, o, p + 'norm2')
    # --- words: the first piece of each
    flat = g.op('Reshape', [x, g.ints(-1, d)])
    w = g.op('Gather', [flat, 'word_index'])                                   # [B, W, d]

    def gelu(t, bias_name, b):
        return g.op('BiasGelu', [t, g.const(bias_name, b.astype(np.float32))], domain=MS)
    T = lambda k: st[k + '.weight'].T
    hid = st['name_hidden.weight'].shape[0]
    # one product for everything that is a plain projection of the word
    proj = ['name_hidden', 'attr_hidden', 'arc_dep', 'arc_head', 'rel_dep', 'rel_head', 'link_q', 'link_k']
    sizes = [st[k + '.weight'].shape[0] for k in proj]
    big = g.linear(w, 'heads', np.concatenate([T(k) for k in proj], 1), None)
    parts = g.op('Split', [big, g.const('head_sizes', np.array(sizes, np.int64))], outs=len(proj), axis=-1)
    P = dict(zip(proj, parts))
    tags = g.linear(w, 'tags', T('tags'), st['tags.bias'], quant=False)
    out_pos, out_feats = g.op('Split', [tags, g.const('tag_sizes', np.array([n['pos'], n['feats']], np.int64))], outs=2, axis=-1)
    names = g.linear(gelu(P['name_hidden'], 'name_hidden.b', st['name_hidden.bias']), 'name_out', T('name_out'), st['name_out.bias'], quant=False)
    attr = g.linear(gelu(P['attr_hidden'], 'attr_hidden.b', st['attr_hidden.bias']), 'attr_out', T('attr_out'), st['attr_out.bias'], quant=False)
    dep = gelu(P['arc_dep'], 'arc_dep.b', st['arc_dep.bias'])
    head = gelu(P['arc_head'], 'arc_head.b', st['arc_head.bias'])
    mixed = g.linear(dep, 'arc_mix', T('arc_mix'), st['arc_bias'], quant=False)
    root = g.op('MatMul', [mixed, g.const('arc_root', st['arc_root'].reshape(ARC, 1))])
    arc = g.op('Concat', [root, g.op('MatMul', [mixed, g.op('Transpose', [head], perm=[0, 2, 1])])], axis=-1)
    rel_dep = g.op('Add', [P['rel_dep'], g.const('rel_dep.b', st['rel_dep.bias'])])
    # links: source and cue side by side
    lq = g.op('Add', [P['link_q'], g.const('link_q.b', st['link_q.bias'])])
    lk = g.op('Add', [P['link_k'], g.const('link_k.b', st['link_k.bias'])])
    qs = g.op('Split', [lq, g.const('link_sizes', np.array([LINK, LINK], np.int64))], outs=2, axis=-1)
    ks = g.op('Split', [lk, 'link_sizes'], outs=2, axis=-1)
    c = np.float32(LINK ** -0.5)
    links = []
    for r in range(2):
        q = g.op('Mul', [qs[r], g.const('link_scale_%d' % r, np.array(c))])
        none = g.op('MatMul', [q, g.const('link_none_%d' % r, st['link_none'].reshape(2, LINK)[r].reshape(LINK, 1))])
        links.append(g.op('Concat', [none, g.op('MatMul', [q, g.op('Transpose', [ks[r]], perm=[0, 2, 1])])], axis=-1))
    outs = [('pos', out_pos, ['batch', 'words', n['pos']]), ('feats', out_feats, ['batch', 'words', n['feats']]),
            ('names', names, ['batch', 'words', n['names']]), ('attr', attr, ['batch', 'words', n['attr']]),
            ('arc', arc, ['batch', 'words', 'words_and_root']), ('rel_dep', rel_dep, ['batch', 'words', REL]),
            ('rel_head', P['rel_head'], ['batch', 'words', REL]),
            ('link_source', links[0], ['batch', 'words', 'words_and_none']),
            ('link_cue', links[1], ['batch', 'words', 'words_and_none'])]
    values = []
    for name, t, shp in outs:
        g.nodes.append(helper.make_node('Identity', [t], [name]))
        values.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, shp))
    I = TensorProto.INT64
    ins = [helper.make_tensor_value_info('input_ids', I, ['batch', 'pieces']),
           helper.make_tensor_value_info('attention_mask', I, ['batch', 'pieces']),
           helper.make_tensor_value_info('shape_ids', I, ['batch', 'pieces']),
           helper.make_tensor_value_info('word_index', I, ['batch', 'words'])]
    graph = helper.make_graph(g.nodes, 'reader', ins, values, g.init)
    m = helper.make_model(graph, opset_imports=[helper.make_opsetid('', 17), helper.make_opsetid(MS, 1)],
                          producer_name='tallystick-reader')
    m.ir_version = 8
    return m


def numpy_state(sd):
    return {k: v.float().numpy() for k, v in sd.items()}


def side_file(st, labels, args, onnx_path):
    f = lambda k: st[k]
    crf = {}
    for t in ('name', 'attr'):
        bad = -1e4
        crf[{'name': 'names', 'attr': 'attr'}[t]] = {
            'start': (f(t + '_crf.start') + f(t + '_crf.start_bad')).tolist(),
            'transition': (f(t + '_crf.trans') + f(t + '_crf.trans_bad')).tolist(),
            'end': f(t + '_crf.end').tolist()}
    return {
        'version': 1, 'model': 'reader.onnx', 'sha256': hashlib.sha256(open(onnx_path, 'rb').read()).hexdigest(),
        'vocabulary': 'vocab.txt', 'encoder': args['encoder'].split('/')[-1], 'layers': args['layers'], 'steps': args.get('steps'),
        'maxPieces': MAX_PIECES, 'hardMaxPieces': HARD_MAX, 'maxPiecesPerWord': MAX_PIECES_PER_WORD,
        'cls': 101, 'sep': 102, 'unk': 100, 'pad': 0,
        'shapes': SHAPES, 'labels': labels, 'crf': crf,
        'relRoot': [round(float(x), 6) for x in f('rel_root')],
        'relWeight': [[round(float(x), 6) for x in r] for r in f('rel_out.weight')],
        'relBias': [round(float(x), 6) for x in f('rel_out.bias')],
    }


def calibration(data):
    """Some training text of each kind."""
    d = lambda *p: os.path.join(data, *p)
    return corpora.read_polnear(d('attribution', 'polnear-train'))[::100] \
        + corpora.read_conllu(d('parsing', 'en_gum-open-train.conllu'))[::20] + corpora.read_conllu(d('parsing', 'en_ewt-ud-train.conllu'))[::100] \
        + corpora.read_columns(d('names', 'conll2003', 'eng.train'), -1)[::100]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('checkpoint')
    ap.add_argument('--out', default='export')
    ap.add_argument('--fp32', action='store_true')
    ap.add_argument('--bits', type=int, default=8)
    ap.add_argument('--tokenizer', default='work/bge-small-en-v1.5-tokenizer.json')
    ap.add_argument('--data', help='round the weights by what comes in on some training text of this folder')
    a = ap.parse_args()
    c = torch.load(a.checkpoint, map_location='cpu')
    st = numpy_state(c['best'])
    os.makedirs(a.out, exist_ok=True)
    n = {k: len(v) for k, v in c['labels'].items()}
    seen = None
    if a.data and not a.fp32:
        model = Reader(Labels(**c['labels']), c['args']['layers'], 0, 0).eval()
        model.load_state_dict(c['best'])
        seen = moments(model, calibration(a.data), WordPiece.from_tokenizer_json(a.tokenizer))
    m = build(st, n, c['args']['layers'], not a.fp32, a.bits, seen)
    path = os.path.join(a.out, 'reader.onnx')
    onnx.save(m, path)
    args = dict(c['args'])
    args['steps'] = c['step']
    json.dump(side_file(st, c['labels'], args, path), open(os.path.join(a.out, 'reader.json'), 'w'))
    vocab = json.load(open(a.tokenizer, encoding='utf-8'))['model']['vocab']
    with open(os.path.join(a.out, 'vocab.txt'), 'w', encoding='utf-8') as f:
        for w, i in sorted(vocab.items(), key=lambda x: x[1]):
            f.write(w + '\n')
    print(path, os.path.getsize(path) / 1e6, 'MB', 'step', c['step'])


if __name__ == '__main__':
    main()
