#!/usr/bin/env python3
"""Trains the reader. Resumable: run the same command again. See README.md."""
import argparse
import json
import os
import random
import time
from collections import Counter

import numpy as np
import torch

import corpora
import score
from encoder import read_onnx
from model import Reader
from windows import Labels, collate, encode, hyphen_variant, pack, window
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


REPEAT = {'ewt': 2, 'gum': 2, 'polnear': 1, 'conll': 1, 'wikigold': 1, 'crossner': 1, 'uner': 0}


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


def epoch_windows(sets, labels, wp, rng):
    """All windows of one epoch: other cuts, sizes and hyphen habits each time."""
    out = []
    for key, docs in sets.items():
        for _ in range(REPEAT[key]):
            for doc in docs:
                if key not in ('ewt', 'gum') and rng.random() < 0.5:
                    doc = hyphen_variant(doc)
                for s in doc:
                    encode(s, wp)
                limit = 192 if rng.random() < (0.9 if key == 'polnear' else 0.75) else rng.randint(24, 192)
                groups = pack(doc, limit)
                if len(groups) > 1 and rng.random() < 0.7:       # shift the cuts
                    k = rng.randint(1, max(1, len(doc) // 2))
                    groups = pack(doc[:k], limit) + [[i + k for i in g] for g in pack(doc[k:], limit)]
                for g in groups:
                    w = window(doc, g, labels)
                    if len(w['ids']) <= 400:
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


def groups(model, lr, head_lr, decay, wd):
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
        out.append({'params': [p], 'lr': rate, 'base': rate, 'weight_decay': wd if p.dim() > 1 else 0.0})
    return out


def to_torch(b):
    return {k: torch.from_numpy(v) for k, v in b.items()}


def predictor(model):
    def run(b):
        with torch.no_grad():
            o = model(*(torch.from_numpy(b[k]) for k in ('ids', 'shapes', 'mask', 'first')))
        return {k: v.float().numpy() for k, v in o.items()}
    return run


def evaluate(model, labels, wp, sets, limit=192):
    model.eval()

    def rel(d, h):
        with torch.no_grad():
            return model.label_scores(torch.from_numpy(d).bfloat16(), torch.from_numpy(h).bfloat16()).numpy()
    crf = lambda c: [x.detach().numpy().astype(np.float64) for x in c.scores()]
    r = score.all_scores(predictor(model), rel, crf(model.name_crf), crf(model.attr_crf), labels, wp, sets, limit)
    model.train()
    return r


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('--data', default='../shared/data')
    ap.add_argument('--encoder', default='work/all-minilm-l6-v2.onnx')
    ap.add_argument('--tokenizer', default='work/all-minilm-l6-v2-tokenizer.json')
    ap.add_argument('--layers', type=int, default=6)
    ap.add_argument('--out', default='run')
    ap.add_argument('--steps', type=int, default=4000)
    ap.add_argument('--decay-steps', type=int, default=1500)
    ap.add_argument('--warmup', type=int, default=200)
    ap.add_argument('--budget', type=int, default=4096)
    ap.add_argument('--lr', type=float, default=3e-4)
    ap.add_argument('--head-lr', type=float, default=1e-3)
    ap.add_argument('--layer-decay', type=float, default=0.9)
    ap.add_argument('--dropout', type=float, default=0.1)
    ap.add_argument('--head-dropout', type=float, default=0.2)
    ap.add_argument('--ema', type=float, default=0.995)
    ap.add_argument('--eval-every', type=int, default=500)
    ap.add_argument('--save-every', type=int, default=200)
    ap.add_argument('--quick-dev', action='store_true', help='evaluate on a part of dev while training')
    ap.add_argument('--threads', type=int, default=2)
    ap.add_argument('--seed', type=int, default=7)
    ap.add_argument('--init', help='start from the EMA weights of this checkpoint')
    ap.add_argument('--repeat', default='', help='e.g. gum=4,polnear=2: how often a corpus is read in an epoch')
    ap.add_argument('--weights', default='attr=1.5,feats=0.5,link=0.3')
    a = ap.parse_args()
    REPEAT.update((k, int(v)) for k, v in (x.split('=') for x in a.repeat.split(',') if x))
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    os.makedirs(a.out, exist_ok=True)
    log = open(os.path.join(a.out, 'log.txt'), 'a')

    def say(*x):
        line = time.strftime('%H:%M:%S ') + ' '.join(map(str, x))
        print(line, flush=True)
        print(line, file=log, flush=True)

    wp = WordPiece.from_tokenizer_json(a.tokenizer)
    sets = training_sets(a.data)
    dev = score.dev_sets(a.data)
    if a.quick_dev:
        dev = {k: v[:n] for k, v, n in ((k, dev[k], n) for k, n in (('ewt', 120), ('gum', 6), ('polnear', 30), ('conll', 60)))}
    labels = make_labels(sets)
    labels.ix['names']['O*'] = len(labels.names)
    json.dump(labels.dict(), open(os.path.join(a.out, 'labels.json'), 'w'), indent=1)
    model = Reader(labels, a.layers, a.dropout, a.head_dropout)
    model.encoder.load_onnx(a.encoder)
    opt = torch.optim.AdamW(groups(model, a.lr, a.head_lr, a.layer_decay, 0.01), betas=(0.9, 0.98), eps=1e-8)
    params = [p for p in model.parameters() if p.requires_grad]
    step, epoch = 0, 0
    ckpt = os.path.join(a.out, 'checkpoint.pt')
    control = os.path.join(a.out, 'control.txt')
    skipped = 0
    ema = None
    if os.path.exists(ckpt):
        c = torch.load(ckpt)
        model.load_state_dict(c['model'])
        opt.load_state_dict(c['opt'])
        for g, n in zip(opt.param_groups, groups(model, a.lr, a.head_lr, a.layer_decay, 0.01)):
            g['base'] = n['base']
        step, epoch, ema = c['step'], c['epoch'], c['ema']
        rng.seed(a.seed * 100003 + step)
        say('resumed at step', step)
    elif a.init:
        c = torch.load(a.init)
        assert c['labels'] == labels.dict(), 'other labels'
        model.load_state_dict(c['best'] if 'best' in c else c['model'])
    if ema is None:
        ema = [p.detach().clone() for p in params]
    weights = dict((k, float(v)) for k, v in (x.split('=') for x in a.weights.split(',')))

    def swap():
        for p, e in zip(params, ema):
            p.data, e.data = e.data, p.data

    def save(name, full):
        swap()
        best = {k: v.clone() for k, v in model.state_dict().items()}
        swap()
        c = {'best': best, 'args': vars(a), 'labels': labels.dict(), 'step': step, 'epoch': epoch}
        if full:
            c.update(model=model.state_dict(), opt=opt.state_dict(), ema=ema)
        torch.save(c, os.path.join(a.out, name + '.tmp'))
        os.replace(os.path.join(a.out, name + '.tmp'), os.path.join(a.out, name))

    model.train()
    t0, pieces, sums, count = time.time(), 0, Counter(), 0
    while step < a.steps:
        bs = batches(epoch_windows(sets, labels, wp, rng), a.budget, rng)
        say('epoch', epoch, 'windows', sum(map(len, bs)), 'batches', len(bs))
        for ws in bs:
            if os.path.exists(control):                  # `steps decay-steps`: lets a busy machine decide when to end
                a.steps, a.decay_steps = map(int, open(control).read().split()[:2])
            f = max(0.0, min(1.0, (step + 1) / a.warmup, (a.steps - step) / a.decay_steps))
            for g in opt.param_groups:
                g['lr'] = g['base'] * f
            b = to_torch(collate(ws))
            total, parts = model.loss(b, weights)
            opt.zero_grad(set_to_none=True)
            total.backward()
            gn = float(torch.nn.utils.clip_grad_norm_(params, 2.0))
            step += 1
            if gn < 100 or (step < 100 and gn < 1e4):
                opt.step()
            else:
                skipped += 1
                say('skipped a step, gradient', gn)
                continue
            sums['gn'] += gn
            k = min(a.ema, (step + 1) / (step + 20)) ** 4
            if step % 4 == 0:
                with torch.no_grad():
                    torch._foreach_mul_(ema, k)
                    torch._foreach_add_(ema, [p.detach() for p in params], alpha=1 - k)
            pieces += int(b['mask'].sum())
            count += 1
            for n, v in parts.items():
                sums[n] += float(v)
            if step % 50 == 0:
                dt = time.time() - t0
                say('step', step, 'pieces/s %d' % (pieces / dt), ' '.join('%s %.3f' % (n, v / count) for n, v in sums.items()))
                t0, pieces, sums, count = time.time(), 0, Counter(), 0
            if step % a.save_every == 0:
                save('checkpoint.pt', True)
            if a.eval_every and (step % a.eval_every == 0 or step == a.steps):
                swap()
                say('EVAL', step, score.show(evaluate(model, labels, wp, dev)))
                swap()
                save('checkpoint.pt', True)
                t0 = time.time()
            if step >= a.steps:
                break
        epoch += 1
    save('final.pt', False)
    say('done')


if __name__ == '__main__':
    main()
