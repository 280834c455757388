#!/usr/bin/env python3
"""EWT *test* parsing of an export: python3 ewt_test.py EXPORT [DATA]. The dev text is in UNER dev, with names only, so this is the clean figure."""
import os
import sys

import corpora
import score
import score_onnx

data = sys.argv[2] if len(sys.argv) > 2 else '../shared/data'
score.dev_sets = lambda d: {'ewt': corpora.read_conllu(os.path.join(data, 'parsing', 'en_ewt-ud-test.conllu'))}
sys.argv = ['ewt_test', '--export', sys.argv[1], '--data', data]
score_onnx.main()
