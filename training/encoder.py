"""A small BERT in PyTorch: weights read from the ONNX file of a sentence encoder; activations in bfloat16 for speed."""
import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

SLOTS = ['attention.self.query', 'attention.self.key', 'attention.self.value', 'attention.output.dense',
         'intermediate.dense', 'output.dense']


def read_onnx(path):
    """State of a BERT by its PyTorch names; a matrix without a name is told by the bias added after it."""
    g = onnx.load(path).graph
    init = {t.name: t for t in g.initializer}
    const = {n.output[0]: n.attribute[0].t for n in g.node if n.op_type == 'Constant'}
    by_input = {}
    for n in g.node:
        for i in n.input:
            by_input.setdefault(i, []).append(n)
    state = {k: numpy_helper.to_array(t) for k, t in init.items() if k.startswith(('embeddings', 'encoder'))}
    for n in g.node:
        if n.op_type != 'MatMul':
            continue
        mat = init.get(n.input[1], const.get(n.input[1]))
        if mat is None:
            continue
        for add in by_input.get(n.output[0], []):
            if add.op_type == 'Add':
                for i in add.input:
                    if i in init and i.endswith('.bias'):
                        state[i[:-4] + 'weight'] = numpy_helper.to_array(mat).T.copy()
    return state


class Variational(nn.Module):
    """Dropout with one mask for all positions of a sequence: cheap, and as good."""

    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        m = torch.rand(x.shape[0], 1, x.shape[-1]) >= self.p
        return x * (m.to(x.dtype) / (1 - self.p))


def lin(x, layer):
    return F.linear(x, layer.weight.to(x.dtype), layer.bias.to(x.dtype) if layer.bias is not None else None)


def norm(x, layer):
    """In float32: three times as fast as torch 1.13's bfloat16 layer norm, and better."""
    return F.layer_norm(x.float(), (x.shape[-1],), layer.weight, layer.bias, 1e-12).to(x.dtype)


class Layer(nn.Module):
    def __init__(self, d, ff, heads, dropout):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(d, 3 * d)
        self.out = nn.Linear(d, d)
        self.norm1 = nn.LayerNorm(d, 1e-12)
        self.up = nn.Linear(d, ff)
        self.down = nn.Linear(ff, d)
        self.norm2 = nn.LayerNorm(d, 1e-12)
        self.drop = Variational(dropout)

    def forward(self, x, bias):
        B, P, D = x.shape
        q, k, v = lin(x, self.qkv).view(B, P, 3, self.heads, D // self.heads).permute(2, 0, 3, 1, 4)
        s = torch.matmul(q * (D // self.heads) ** -0.5, k.transpose(-1, -2)) + bias
        c = torch.matmul(torch.softmax(s, -1), v).transpose(1, 2).reshape(B, P, D)
        x = norm(x + self.drop(lin(c, self.out)), self.norm1)
        return norm(x + self.drop(lin(F.gelu(lin(x, self.up)), self.down)), self.norm2)


class Encoder(nn.Module):
    def __init__(self, layers, shapes, d=384, ff=1536, heads=12, vocab=30522, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(vocab, d)
        self.positions = nn.Embedding(512, d)
        self.shapes = nn.Embedding(shapes, d)
        self.norm = nn.LayerNorm(d, 1e-12)
        self.layers = nn.ModuleList(Layer(d, ff, heads, dropout) for _ in range(layers))
        self.drop = Variational(dropout)
        self.words.weight.requires_grad = False

    def load_onnx(self, path):
        st = {k: torch.from_numpy(np.array(v)) for k, v in read_onnx(path).items()}
        with torch.no_grad():
            self.words.weight.copy_(st['embeddings.word_embeddings.weight'])
            self.positions.weight.copy_(st['embeddings.position_embeddings.weight']
                                        + st['embeddings.token_type_embeddings.weight'][0])
            self.shapes.weight.zero_()
            self.norm.weight.copy_(st['embeddings.LayerNorm.weight'])
            self.norm.bias.copy_(st['embeddings.LayerNorm.bias'])
            for i, l in enumerate(self.layers):
                p = 'encoder.layer.%d.' % i
                for kind in ('weight', 'bias'):
                    getattr(l.qkv, kind).copy_(torch.cat([st[p + s + '.' + kind] for s in SLOTS[:3]]))
                    getattr(l.out, kind).copy_(st[p + SLOTS[3] + '.' + kind])
                    getattr(l.up, kind).copy_(st[p + SLOTS[4] + '.' + kind])
                    getattr(l.down, kind).copy_(st[p + SLOTS[5] + '.' + kind])
                    getattr(l.norm1, kind).copy_(st[p + 'attention.output.LayerNorm.' + kind])
                    getattr(l.norm2, kind).copy_(st[p + 'output.LayerNorm.' + kind])
        return self

    def forward(self, ids, shapes, mask, dtype=torch.bfloat16):
        P = ids.shape[1]
        x = self.words(ids) + self.positions.weight[:P] + self.shapes(shapes)
        x = norm(self.drop(x), self.norm).to(dtype)
        bias = ((1 - mask) * -1e4)[:, None, None, :].to(dtype)
        for l in self.layers:
            x = l(x, bias)
        return x
