#!/usr/bin/env python3
"""Averages the weights of two checkpoints of one lineage (Wortsman et al. 2022, "Model soups"). usage: average.py A.pt B.pt OUT.pt"""
import sys

import torch


def average(a, b):
    if isinstance(a, dict):
        return {k: average(a[k], b[k]) if k in b else a[k] for k in a}
    if torch.is_tensor(a) and a.is_floating_point() and a.shape == b.shape:
        return (a.float() + b.float()) / 2
    return b


if __name__ == '__main__':
    first, second, out = sys.argv[1:]
    torch.save(average(torch.load(first, map_location='cpu'), torch.load(second, map_location='cpu')), out)
