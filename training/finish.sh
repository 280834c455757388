#!/bin/bash
# After training: export and every dev figure. usage: finish.sh CHECKPOINT DATA [EXPORT]
cd "$(dirname "$0")"
PY=/usr/bin/python3; C=$1; D=${2:-../../shared/data}; E=${3:-export}
mkdir -p "$E"
$PY export.py "$C" --out "$E" --bits 7 && $PY golden.py --export "$E" > "$E/golden.txt"
$PY score_onnx.py --export "$E" --data "$D" 2> "$E/java.log" | tee "$E/scores-int7bits.txt"
$PY score_links.py --export "$E" --data "$D" 2>> "$E/java.log" | tee "$E/scores-links.txt"
$PY score_onnx.py --export "$E" --data "$D" --sets ewt --windows work/ewt.win
/usr/lib/jvm/temurin-25-jdk-amd64/bin/java --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -cp lib/onnxruntime-1.29.0.jar RunReader.java "$E/reader.onnx" work/ewt.win x 3 2>&1 | tee "$E/speed.txt"
$PY export.py "$C" --out work/fp32 --fp32 && $PY score_onnx.py --export work/fp32 --data "$D" 2>> "$E/java.log" | tee "$E/scores-fp32.txt"
$PY export.py "$C" --out work/int8 && $PY score_onnx.py --export work/int8 --data "$D" 2>> "$E/java.log" | tee "$E/scores-int8bits.txt"
