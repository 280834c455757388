#!/usr/bin/env python3
"""Trains the reader. Resumable: run the same command again. See README.md."""
import argparse
import ctypes
import json
import os
import random
import signal
import time
from collections import Counter

import numpy as np
import torch

import corpora
import crf
import score
from model import Reader
from windows import Labels, collate, encode, hyphen_variant, pack, totals, window
from wordpiece import SHAPE, WordPiece


def training_sets(data):
    d = lambda *p: os.path.join(data, *p)
    return {
        'ewt': corpora.read_conllu(d('parsing', 'en_ewt-ud-train.conllu')),
        'gum': corpora.read_conllu(d('parsing', 'en_gum-open-train.conllu')),
        'polnear': corpora.read_polnear(d('attribution', 'polnear-train')),
        'conll': corpora.read_columns(d('names', 'conll2003', 'eng.train'), -1),
        'wikigold': corpora.read_columns(d('names', 'wikigold', 'CONLL-format', 'data', 'wikigold.conll.txt'), -1),
        'crossner': corpora.read_columns(d('names', 'crossner-politics', 'train.txt'), 1, 0, '\t', corpora.CROSSNER, True)
        + corpora.read_columns(d('names', 'crossner-politics', 'dev.txt'), 1, 0, '\t', corpora.CROSSNER, True),
        'uner': open_o(corpora.read_columns(d('names', 'en_ewt-ud-dev.iob2'), 2, 1, '\t', skip_comments=True)),
    }


def open_o(docs):
    """UNER has no MISC: its O becomes O*, which stands for O or MISC (Crf.partial_nll)."""
    for doc in docs:
        for s in doc:
            s.names = ['O*' if l == 'O' else l for l in s.names]
    return docs


REPEAT = {'ewt': 3, 'gum': 5, 'polnear': 3, 'conll': 2, 'wikigold': 2, 'crossner': 2, 'uner': 5}


def make_labels(sets):
    pos, feats, rel = Counter(), Counter(), Counter()
    for k in ('ewt', 'gum'):
        for doc in sets[k]:
            for s in doc:
                pos.update(s.pos)
                feats.update(s.feats)
                rel.update(s.rel)
    keep_rel = sorted(r for r, n in rel.items() if n >= 30 or ':' not in r)
    keep_feats = ['_'] + sorted(f for f, n in feats.items() if n >= 20 and f != '_')
    return Labels(sorted(p for p in pos if p != '_'), keep_feats, keep_rel, corpora.NAME, corpora.ATTR)


def epoch_windows(sets, labels, wp, rng, repeat, longest):
    """All windows of one epoch: other cuts, sizes and hyphen habits each time."""
    out = []
    for key, docs in sets.items():
        for _ in range(repeat[key]):
            for doc in docs:
                if key not in ('ewt', 'gum') and rng.random() < 0.5:
                    doc = hyphen_variant(doc)
                for s in doc:
                    encode(s, wp)
                limit = longest if rng.random() < (0.9 if key == 'polnear' else 0.75) else rng.randint(24, longest)
                groups = pack(doc, limit)
                if len(groups) > 1 and rng.random() < 0.7:       # shift the cuts
                    k = rng.randint(1, max(1, len(doc) // 2))
                    groups = pack(doc[:k], limit) + [[i + k for i in g] for g in pack(doc[k:], limit)]
                for g in groups:
                    w = window(doc, g, labels)
                    if len(w['ids']) <= 2 * longest:
                        quote_noise(w, rng)
                        out.append(w)
    return out


OPEN, CLOSE, PLAIN = SHAPE['quote_open'], SHAPE['quote_close'], SHAPE['quote_plain']


def quote_noise(w, rng):
    """Sometimes the direction of quotation marks is not known."""
    if rng.random() < 0.15:
        w['shapes'] = np.where((w['shapes'] == OPEN) | (w['shapes'] == CLOSE), PLAIN, w['shapes'])


def batches(ws, budget, rng):
    rng.shuffle(ws)
    out = []
    chunk = 800
    for c in range(0, len(ws), chunk):
        part = sorted(ws[c:c + chunk], key=lambda w: len(w['ids']))
        k = 0
        while k < len(part):
            n = 1
            while k + n < len(part) and (n + 1) * len(part[k + n]['ids']) <= budget:
                n += 1
            out.append(part[k:k + n])
            k += n
    rng.shuffle(out)
    return out


def rates(model, lr, head_lr, decay, wd):
    """(parameter, learning rate, weight decay): lower layers learn slower."""
    n = len(model.encoder.layers)
    out = []
    for name, p in model.named_parameters():
        if not p.requires_grad:
            continue
        if name.startswith('encoder.shapes'):
            rate = head_lr
        elif name.startswith('encoder.layers.'):
            rate = lr * decay ** (n - 1 - int(name.split('.')[2]))
        elif name.startswith('encoder.'):
            rate = lr * decay ** n
        elif 'crf' in name:
            rate = head_lr * 5
        else:
            rate = head_lr
        out.append((p, rate, wd if p.dim() > 1 else 0.0))
    return out


class Shared:
    """Weights, gradients and the optimiser's state in memory that all worker processes share; each updates its slice.

    Two processes of one thread each are faster than two threads on a busy machine: they meet three times a step, not at every product."""
    BETA1, BETA2, EPS = 0.9, 0.98, 1e-8

    def __init__(self, params, workers):
        self.n = sum(p.numel() for p, _, _ in params)
        self.workers = workers
        self.weights, self.m, self.v, self.ema = (torch.zeros(self.n).share_memory_() for _ in range(4))
        self.grads = torch.zeros(workers, self.n).share_memory_()
        self.norms = torch.zeros(workers).share_memory_()
        self.stats = torch.zeros(workers, 16).share_memory_()
        self.control = torch.zeros(4, dtype=torch.double).share_memory_()
        self.meet = torch.multiprocessing.get_context('fork').Barrier(workers)
        at, self.segments = 0, []
        for p, rate, wd in params:
            k = p.numel()
            self.weights[at:at + k] = p.detach().flatten()
            p.data = self.weights[at:at + k].view(p.shape)
            self.segments.append((at, at + k, rate, wd))
            at += k
        self.ema.copy_(self.weights)
        self.updates = 0

    def own(self, params, worker):
        """The worker's gradients are gathered in its row."""
        self.worker = worker
        self.low, self.high = (self.n * k // self.workers for k in (worker, worker + 1))
        for (p, _, _), (a, b, _, _) in zip(params, self.segments):
            p.grad = self.grads[worker, a:b].view(p.shape)

    def update(self, factor, keep):
        """All workers' gradients -> weights. Returns the norm of the gradient; a wild one is left out."""
        self.meet.wait()
        g = self.grads[:, self.low:self.high].sum(0)
        self.norms[self.worker] = g.double().pow(2).sum()
        self.meet.wait()
        norm = float(self.norms.sum().sqrt())
        if norm < (100 if self.updates > 100 else 1e4):
            self.updates += 1
            f = ctypes.c_float
            for a, b, rate, wd in self.segments:
                a, b = max(a, self.low), min(b, self.high)
                if a < b:
                    crf.kernels().adamw(*map(crf.address, (self.weights[a:], g[a - self.low:], self.m[a:], self.v[a:], self.ema[a:])),
                                        ctypes.c_long(b - a), f(min(1.0, 2.0 / (norm + 1e-6))), f(rate * factor), f(wd), f(self.BETA1), f(self.BETA2),
                                        f(1 - self.BETA1 ** self.updates), f(1 - self.BETA2 ** self.updates), f(self.EPS), f(keep))
        self.grads[self.worker].zero_()
        self.meet.wait()
        return norm

    def state(self):
        return {k: getattr(self, k).clone() for k in ('weights', 'm', 'v', 'ema')} | {'updates': self.updates}

    def load(self, state):
        for k in ('weights', 'm', 'v', 'ema'):
            getattr(self, k).copy_(state[k])
        self.updates = state['updates']


def to_torch(b):
    return {k: torch.from_numpy(v) for k, v in b.items()}


def predictor(model):
    def run(b):
        with torch.no_grad():
            o = model(*(torch.from_numpy(b[k]) for k in ('ids', 'shapes', 'mask', 'first')))
        return {k: v.float().numpy() for k, v in o.items()}
    return run


def evaluate(model, labels, wp, sets):
    model.eval()

    def rel(d, h):
        with torch.no_grad():
            return model.label_scores(torch.from_numpy(d).bfloat16(), torch.from_numpy(h).bfloat16()).numpy()
    crf = lambda c: [x.detach().numpy().astype(np.float64) for x in c.scores()]
    return score.all_scores(predictor(model), rel, crf(model.name_crf), crf(model.attr_crf), labels, wp, sets)


def arguments():
    ap = argparse.ArgumentParser()
    ap.add_argument('--data', default='../shared/data')
    ap.add_argument('--encoder', default='work/bge-small-en-v1.5.onnx')
    ap.add_argument('--tokenizer', default='work/bge-small-en-v1.5-tokenizer.json')
    ap.add_argument('--layers', type=int, default=8)
    ap.add_argument('--out', default='run')
    ap.add_argument('--steps', type=int, default=3300)
    ap.add_argument('--decay-steps', type=int, default=3150)
    ap.add_argument('--warmup', type=int, default=120)
    ap.add_argument('--budget', type=int, default=2048, help='pieces of a batch, padding included')
    ap.add_argument('--longest', type=int, default=192, help='pieces of most windows')
    ap.add_argument('--lr', type=float, default=4e-4)
    ap.add_argument('--head-lr', type=float, default=1e-3)
    ap.add_argument('--layer-decay', type=float, default=0.9)
    ap.add_argument('--dropout', type=float, default=0.05)
    ap.add_argument('--head-dropout', type=float, default=0.1)
    ap.add_argument('--ema', type=float, default=0.995)
    ap.add_argument('--eval-every', type=int, default=500)
    ap.add_argument('--save-every', type=int, default=200)
    ap.add_argument('--keep-every', type=int, default=0, help='keep the averaged weights of these steps (weights-STEP.pt)')
    ap.add_argument('--quick-dev', action='store_true', help='evaluate on a part of dev while training')
    ap.add_argument('--workers', type=int, default=2)
    ap.add_argument('--seed', type=int, default=7)
    ap.add_argument('--init', help='start from the EMA weights of this checkpoint')
    ap.add_argument('--repeat', default='', help='e.g. gum=4,polnear=2: how often a corpus is read in an epoch')
    ap.add_argument('--weights', default='attr=2,feats=0.5,link=0.6')
    a = ap.parse_args()
    a.repeat = dict(REPEAT, **{k: int(v) for k, v in (x.split('=') for x in a.repeat.split(',') if x)})
    a.weights = {k: float(v) for k, v in (x.split('=') for x in a.weights.split(','))}
    return a


class Run:
    """What every worker has: data, network, shared state. Worker 0 also speaks, saves and evaluates."""

    def __init__(self, a):
        self.a = a
        torch.set_num_threads(1)
        torch.manual_seed(a.seed)
        os.makedirs(a.out, exist_ok=True)
        self.log = open(os.path.join(a.out, 'log.txt'), 'a')
        self.wp = WordPiece.from_tokenizer_json(a.tokenizer)
        self.sets = training_sets(a.data)
        self.labels = make_labels(self.sets)
        self.labels.ix['names']['O*'] = len(self.labels.names)
        json.dump(self.labels.dict(), open(os.path.join(a.out, 'labels.json'), 'w'), indent=1)
        self.model = Reader(self.labels, a.layers, a.dropout, a.head_dropout)
        if a.init:
            c = torch.load(a.init)
            assert c['labels'] == self.labels.dict(), 'other labels'
            self.model.load_state_dict(c['best'])
        else:
            self.model.encoder.load_onnx(a.encoder)
        self.params = rates(self.model, a.lr, a.head_lr, a.layer_decay, 0.01)
        self.shared = Shared(self.params, a.workers)
        self.step, self.epoch = 0, 0
        ckpt = os.path.join(a.out, 'checkpoint.pt')
        if os.path.exists(ckpt):
            c = torch.load(ckpt)
            self.shared.load(c['shared'])
            self.step, self.epoch = c['step'], c['epoch']
            self.say('resumed at step', self.step)
        self.dev = score.dev_sets(a.data)
        if a.quick_dev:
            self.dev = {k: self.dev[k][:n] for k, n in (('ewt', 120), ('gum', 6), ('polnear', 30), ('conll', 60), ('uner', 1))}

    def say(self, *x):
        line = time.strftime('%H:%M:%S ') + ' '.join(map(str, x))
        print(line, flush=True)
        print(line, file=self.log, flush=True)

    def averaged(self):
        """The model with its averaged weights."""
        state = {k: v.clone() for k, v in self.model.state_dict().items()}
        names = [k for k, p in self.model.named_parameters() if p.requires_grad]
        for k, (a, b, _, _) in zip(names, self.shared.segments):
            state[k] = self.shared.ema[a:b].view(state[k].shape).clone()
        return state

    def save(self, name, full):
        a = dict(vars(self.a), repeat=str(self.a.repeat), weights=str(self.a.weights))
        c = {'best': self.averaged(), 'args': a, 'labels': self.labels.dict(), 'step': self.step, 'epoch': self.epoch}
        if full:
            c['shared'] = self.shared.state()
        path = os.path.join(self.a.out, name)
        torch.save(c, path + '.tmp')
        os.replace(path + '.tmp', path)

    def evaluate(self):
        model = Reader(self.labels, self.a.layers, 0, 0)
        model.load_state_dict(self.averaged())
        self.say('EVAL', self.step, score.show(evaluate(model, self.labels, self.wp, self.dev)))

    def factor(self, worker):
        """The learning rate's factor; worker 0 asks control.txt (`STEPS DECAY-STEPS`), which lets a busy machine decide when to end."""
        a = self.a
        control = os.path.join(a.out, 'control.txt')
        if worker == 0:
            steps, decay = map(int, open(control).read().split()[:2]) if os.path.exists(control) else (a.steps, a.decay_steps)
            self.shared.control[0], self.shared.control[1] = steps, decay
        self.shared.meet.wait()
        a.steps, a.decay_steps = int(self.shared.control[0]), int(self.shared.control[1])
        return max(0.0, min(1.0, (self.step + 1) / a.warmup, (a.steps - self.step) / a.decay_steps))

    def work(self, worker):
        if worker > 0:
            ctypes.CDLL(None).prctl(1, signal.SIGKILL)                # Linux: a worker ends with its parent
        a, shared, losses = self.a, self.shared, ['pos', 'feats', 'arc', 'rel', 'names', 'attr', 'link']
        shared.own(self.params, worker)
        rng = random.Random(a.seed * 100003 + self.step)              # the same in all workers
        torch.manual_seed(a.seed * 1000003 + self.step * 31 + worker)
        self.model.train()
        t0, pieces, sums, count = time.time(), 0, Counter(), Counter()
        while self.step < a.steps:
            bs = batches(epoch_windows(self.sets, self.labels, self.wp, rng, a.repeat, a.longest), a.budget, rng)
            if worker == 0:
                self.say('epoch', self.epoch, 'windows', sum(map(len, bs)), 'batches', len(bs))
            for ws in bs:
                f = self.factor(worker)
                if self.step >= a.steps:
                    break
                part, n = ws[worker::a.workers], totals(ws)
                shared.stats[worker].zero_()
                if part:
                    total, parts = self.model.loss(to_torch(collate(part)), a.weights, n)
                    total.backward()
                    for k, v in parts.items():
                        shared.stats[worker, losses.index(k)] = float(v)
                norm = shared.update(f, min(a.ema, (self.step + 1) / (self.step + 20)))
                self.step += 1
                if worker > 0:
                    continue
                pieces += sum(len(w['ids']) for w in ws)
                for k, v in zip(losses, shared.stats.sum(0).tolist()):
                    sums[k] += v
                    count[k] += v > 0
                if not norm < 100:
                    self.say('gradient', norm)
                if self.step % 50 == 0:
                    self.say('step', self.step, 'pieces/s %d' % (pieces / (time.time() - t0)), 'rate %.3f' % f,
                             ' '.join('%s %.3f' % (k, sums[k] / max(1, count[k])) for k in losses))
                    t0, pieces, sums, count = time.time(), 0, Counter(), Counter()
                if self.step % a.save_every == 0:
                    self.save('checkpoint.pt', True)
                if a.keep_every and self.step % a.keep_every == 0:
                    self.save('weights-%d.pt' % self.step, False)
                if a.eval_every and (self.step % a.eval_every == 0 or self.step == a.steps):
                    self.evaluate()
                    t0 = time.time()
            self.epoch += 1
        if worker == 0:
            self.save('final.pt', False)
            self.say('done')


def main():
    run = Run(arguments())
    fork = torch.multiprocessing.get_context('fork')
    others = [fork.Process(target=run.work, args=(k,), daemon=True) for k in range(1, run.a.workers)]
    for p in others:
        p.start()
    run.work(0)
    for p in others:
        p.join()


if __name__ == '__main__':
    main()
