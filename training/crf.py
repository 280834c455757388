"""Linear-chain CRF whose chain starts anew where `reset` is set (a new sentence or paragraph)."""
import ctypes
import os

import numpy as np
import torch
from torch import nn

FORBIDDEN = -1e4


def allowed(labels):
    """(start, transition) masks for BIO labels."""
    n = len(labels)
    start = np.array([not l.startswith('I') for l in labels])
    trans = np.ones((n, n), bool)
    for i, a in enumerate(labels):
        for j, b in enumerate(labels):
            if b[0] == 'I' and (a == 'O' or a[2:] != b[2:]):
                trans[i, j] = False
    return start, trans


def kernels():
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'work', 'kernels.so')
    return ctypes.CDLL(path) if os.path.exists(path) else None           # only training needs it


def address(t):
    return ctypes.c_void_p(t.data_ptr())


class LogZ(torch.autograd.Function):
    """Log of the sum over all labellings, per row; its gradients (expected counts) come from the same pass, in C."""

    @staticmethod
    def forward(ctx, emit, reset, mask, start, trans, end):
        B, W, L = emit.shape
        emit, reset, mask, start, trans, end = (x.detach().contiguous() for x in (emit, reset, mask, start, trans, end))
        z, d_emit = torch.zeros(B, dtype=torch.double), torch.zeros(B, W, L)
        d = [torch.zeros_like(x, dtype=torch.double) for x in (start, trans, end)]
        kernels().crf_log_z(*map(address, (emit, reset, mask, start, trans, end)), B, W, L, *map(address, [z, d_emit] + d))
        ctx.save_for_backward(d_emit, *d)
        return z.float()

    @staticmethod
    def backward(ctx, g):
        d_emit, *d = ctx.saved_tensors
        scale = g[0]                                 # every use sums over the rows
        return d_emit * scale, None, None, *((x * scale).float() for x in d)


class Crf(nn.Module):
    def __init__(self, labels):
        super().__init__()
        s, t = allowed(labels)
        self.register_buffer('start_bad', torch.from_numpy(np.where(s, 0.0, FORBIDDEN).astype(np.float32)))
        self.register_buffer('trans_bad', torch.from_numpy(np.where(t, 0.0, FORBIDDEN).astype(np.float32)))
        n = len(labels)
        self.start = nn.Parameter(torch.zeros(n))
        self.end = nn.Parameter(torch.zeros(n))
        self.trans = nn.Parameter(torch.zeros(n, n))

    def scores(self):
        return self.start + self.start_bad, self.trans + self.trans_bad, self.end

    def nll(self, emit, tags, reset, mask):
        """emit [B,W,L]; tags [B,W]; reset, mask bool. Sum of negative log likelihoods."""
        start, trans, end = self.scores()
        B, W, L = emit.shape
        jump = end[:, None] + start[None, :]
        tags = tags.clamp(min=0)
        m = mask.float()
        gold = emit.gather(2, tags[..., None]).squeeze(2) * m
        pair = torch.where(reset[:, 1:], jump[tags[:, :-1], tags[:, 1:]], trans[tags[:, :-1], tags[:, 1:]]) * m[:, 1:]
        last = mask.sum(1) - 1
        first = torch.where(reset[:, :1], start, torch.zeros_like(start))     # a chain cut by the window: any label may begin
        gold = gold.sum(1) + pair.sum(1) + first.gather(1, tags[:, :1]).squeeze(1) + end[tags.gather(1, last[:, None]).squeeze(1)]
        return (self.log_z(emit, reset, mask) - gold).sum()

    def log_z(self, emit, reset, mask):
        start, trans, end = self.scores()
        return LogZ.apply(emit, reset, mask, start, trans, end)

    def partial_nll(self, emit, tags, reset, mask, open_tag, open_labels):
        """As nll, but where tags == open_tag any of open_labels will do (a corpus that does not mark one kind)."""
        table = torch.eye(open_tag + 1, emit.shape[2], dtype=torch.bool)
        table[open_tag, open_labels] = True
        held = emit.masked_fill(~table[tags.clamp(min=0)], FORBIDDEN)
        return (self.log_z(emit, reset, mask) - self.log_z(held, reset, mask)).sum()
