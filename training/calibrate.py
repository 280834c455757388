"""Rounding of weights that looks at what comes in: each input's rounding error is made good by the inputs not yet rounded
(GPTQ, Frantar et al. 2023). Needs the second moments of every product's inputs over some training text."""
import numpy as np
import torch

import encoder
from windows import collate, pack, encode, window


class Moments:
    """Sums of x xᵀ of the inputs of every linear layer while active."""

    def __init__(self, model):
        self.names = {id(m): n for n, m in model.named_modules()}
        self.sums = {}

    def add(self, name, rows):
        """In bfloat16, for speed, and in small portions, whose rounding errors cancel out."""
        for part in rows.bfloat16().split(512):
            self.sums[name] = self.sums.get(name, 0) + (part.t() @ part).double().numpy()

    def __enter__(self):
        self.plain = encoder.lin

        def lin(x, layer):
            name, flat = self.names[id(layer)], x.detach().reshape(-1, x.shape[-1])
            if self.rows is not None and len(flat) == len(self.rows):
                flat = flat[self.rows]                            # no padding
            self.add(name, flat)
            return self.plain(x, layer)
        encoder.lin = lin
        return self

    def __exit__(self, *_):
        encoder.lin = self.plain


def moments(model, docs, wp, per_batch=8):
    ws = []
    for doc in docs:
        for s in doc:
            encode(s, wp)
        ws += [window(doc, g) for g in pack(doc)]
    ws.sort(key=lambda w: len(w['ids']))
    with Moments(model) as m, torch.no_grad():
        for k in range(0, len(ws), per_batch):
            b = {n: torch.from_numpy(v) for n, v in collate(ws[k:k + per_batch]).items()}
            m.rows = b['mask'].flatten() > 0
            h = model.encoder(b['ids'], b['shapes'], b['mask'])
            m.rows = None
            first = torch.cat([h[i, b['first'][i][b['wmask'][i]]] for i in range(len(h))])
            m.add('heads', first)
    return m.sums


def round_weights(w, scale, top, moment):
    """w [in, out], scale [out] -> integers [in, out]."""
    n = len(w)
    h = moment + np.eye(n) * 0.01 * np.trace(moment) / n
    order = np.argsort(-np.diag(h))
    h = h[np.ix_(order, order)]
    upper = np.linalg.cholesky(np.linalg.inv(h)).T
    left = (w[order] / scale).astype(np.float64)
    q = np.zeros_like(left)
    for i in range(n):
        q[i] = np.clip(np.round(left[i]), -top, top)
        left[i + 1:] -= upper[i, i + 1:, None] * ((left[i] - q[i]) / upper[i, i])[None]
    out = np.zeros_like(q)
    out[order] = q
    return out.astype(np.int8)
