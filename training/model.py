"""The reader: encoder + heads for tags, dependencies, names, attribution and links."""
import torch
from torch import nn
from torch.nn import functional as F

from crf import Crf
from encoder import Encoder, Variational, lin
from wordpiece import SHAPES

ARC, REL, LINK, HID = 256, 256, 64, 192


def tidy(t):
    """Row-major gradients: torch 1.13's bfloat16 GELU backward gives garbage (NaN) for strided ones."""
    if t.requires_grad:
        t.register_hook(lambda g: g.contiguous())
    return t


class Reader(nn.Module):
    def __init__(self, labels, layers, dropout=0.1, head_dropout=0.2):
        super().__init__()
        self.labels = labels
        self.encoder = Encoder(layers, len(SHAPES), dropout=dropout)
        d = 384
        n = {k: len(v) for k, v in labels.dict().items()}
        self.n = n
        self.tags = nn.Linear(d, n['pos'] + n['feats'])
        self.name_hidden = nn.Linear(d, HID)
        self.name_out = nn.Linear(HID, n['names'])
        self.attr_hidden = nn.Linear(d, HID)
        self.attr_out = nn.Linear(HID, n['attr'])
        self.arc_dep = nn.Linear(d, ARC)
        self.arc_head = nn.Linear(d, ARC)
        self.arc_mix = nn.Linear(ARC, ARC, bias=False)
        self.arc_bias = nn.Parameter(torch.zeros(ARC))
        self.arc_root = nn.Parameter(torch.zeros(ARC))
        self.rel_dep = nn.Linear(d, REL)
        self.rel_head = nn.Linear(d, REL, bias=False)
        self.rel_root = nn.Parameter(torch.zeros(REL))
        self.rel_out = nn.Linear(REL, n['rel'])
        self.link_q = nn.Linear(d, 2 * LINK)        # source, cue
        self.link_k = nn.Linear(d, 2 * LINK)
        self.link_none = nn.Parameter(torch.zeros(2 * LINK))
        self.name_crf = Crf(labels.names)
        self.attr_crf = Crf(labels.attr)
        self.drop = Variational(head_dropout)
        self.drop2 = Variational(head_dropout)
        nn.init.normal_(self.arc_root, std=0.1)
        nn.init.normal_(self.rel_root, std=0.1)
        nn.init.normal_(self.link_none, std=0.1)

    def forward(self, ids, shapes, mask, first):
        h = self.encoder(ids, shapes, mask)
        w = h.gather(1, first[..., None].expand(-1, -1, h.shape[-1]))
        w = self.drop(w)
        w = tidy(w)
        B, W, _ = w.shape
        o = {}
        tags = lin(w, self.tags).float()
        o['pos'], o['feats'] = tags.split([self.n['pos'], self.n['feats']], -1)
        o['names'] = lin(tidy(self.drop2(F.gelu(lin(w, self.name_hidden)))), self.name_out).float()
        o['attr'] = lin(tidy(self.drop2(F.gelu(lin(w, self.attr_hidden)))), self.attr_out).float()
        dep = tidy(self.drop2(F.gelu(lin(w, self.arc_dep))))
        head = tidy(self.drop2(F.gelu(lin(w, self.arc_head))))
        mixed = lin(dep, self.arc_mix) + self.arc_bias.to(dep.dtype)
        root = (mixed * self.arc_root.to(mixed.dtype)).sum(-1, keepdim=True)
        # joined in float32: a bfloat16 gradient with an odd row stride gives garbage in oneDNN
        o['arc'] = torch.cat([root.float(), torch.matmul(mixed, head.transpose(1, 2)).float()], -1)
        o['rel_dep'] = lin(w, self.rel_dep)
        rh = lin(w, self.rel_head)
        o['rel_head'] = torch.cat([self.rel_root.to(rh.dtype).expand(B, 1, REL), rh], 1)
        q = lin(w, self.link_q).view(B, W, 2, LINK).permute(2, 0, 1, 3)
        k = lin(w, self.link_k).view(B, W, 2, LINK).permute(2, 0, 3, 1)
        none = (q * self.link_none.view(2, 1, 1, LINK).to(q.dtype)).sum(-1, keepdim=True)
        o['link'] = torch.cat([none.float(), torch.matmul(q, k).float()], -1) * LINK ** -0.5          # [2, B, W, W+1]
        return o

    def label_scores(self, rel_dep, rel_head):
        return lin(F.relu(self.drop2(rel_dep + rel_head)), self.rel_out).float()

    def loss(self, b, weights, totals):
        """Dictionary of losses, and their weighted sum. A loss is the sum over b divided by `totals`, the number of labels in the
        whole batch of which b may be a part (see windows.totals)."""
        o = self(b['ids'], b['shapes'], b['mask'], b['first'])
        out = {}
        ud = b['head'] >= 0
        if ud.any():
            out['pos'] = F.cross_entropy(o['pos'][ud], b['pos'][ud], label_smoothing=0.03, reduction='sum')
            out['feats'] = F.cross_entropy(o['feats'][ud], b['feats'][ud], label_smoothing=0.03, reduction='sum')
            same = torch.cat([torch.ones_like(b['sent'][:, :1, None]).bool().expand(-1, ud.shape[1], 1),
                              b['sent'][:, :, None] == b['sent'][:, None, :]], 2)
            arc = o['arc'].masked_fill(~same, -1e4)
            out['arc'] = F.cross_entropy(arc[ud], b['head'][ud], reduction='sum')
            at = b['head'].clamp(min=0)
            rh = o['rel_head'].gather(1, at[..., None].expand(-1, -1, o['rel_head'].shape[-1]))
            rel = self.label_scores(o['rel_dep'], rh)
            ok = ud & (b['rel'] >= 0)
            out['rel'] = F.cross_entropy(rel[ok], b['rel'][ok], label_smoothing=0.03, reduction='sum')
        for task, crf, reset in (('names', self.name_crf, 'sreset'), ('attr', self.attr_crf, 'preset')):
            rows = (b[task] >= 0).any(1)
            if rows.any():
                m = (b[task] >= 0)[rows]
                e, t, r, L = o[task][rows], b[task][rows], b[reset][rows], o[task].shape[-1]
                part = (t == L).any(1)              # rows of UNER, in which O may be O or MISC: see train.py
                nll = 0.0
                if (~part).any():
                    nll = nll + crf.nll(e[~part], t[~part], r[~part], m[~part])
                if part.any():
                    free = [i for i, l in enumerate(self.labels.names) if l == 'O' or l.endswith('MISC')]
                    nll = nll + crf.partial_nll(e[part], t[part], r[part], m[part], L, free)
                out[task] = nll
        if len(b['links']):
            L = b['links']
            tgt = torch.zeros_like(o['link'], dtype=torch.bool)
            tgt[L[:, 0], L[:, 1], L[:, 2], L[:, 3]] = True
            pad = torch.cat([torch.ones_like(b['wmask'][:, :1]), b['wmask']], 1)[None, :, None, :]
            sc = o['link'].masked_fill(~pad, -1e4)
            rows = tgt.any(-1)
            sc, tg = sc[rows], tgt[rows]
            out['link'] = (torch.logsumexp(sc, -1) - torch.logsumexp(sc.masked_fill(~tg, -1e4), -1)).sum()
        out = {k: v / totals[k] for k, v in out.items()}
        return sum(weights.get(k, 1.0) * v for k, v in out.items()), out
