#!/usr/bin/env bash
# Fetches transformers.js and exports its model, for the comparison of the bench page:
#   models/bench/rival/make.sh && npm run build -- --mode bench
# Both are kept out of package.json and requirements.txt, since only this comparison uses them: transformers.js brings
# 470 MB of native runtimes with it, and the exporter an older transformers than the tests of the zoo.
set -euo pipefail
cd "$(dirname "$0")"
out=$(git rev-parse --show-toplevel)/.cache/rival
mkdir -p "$out/library"
npm install --prefix "$out/library" --no-save --ignore-scripts --no-audit --no-fund @huggingface/transformers@4.3.1
python3 -m venv "$out/venv"
"$out"/venv/bin/pip install --quiet torch "transformers==4.57.6" "optimum-onnx==0.1.0" onnx onnxruntime onnxscript
"$out"/venv/bin/python export.py "$out/llama"
from=$out/library/node_modules
mkdir -p "$out/llama/onnx"
mv "$out/llama/model.onnx" "$out/llama/onnx/"
cp "$from"/@huggingface/transformers/dist/transformers.js "$out/"
cp "$from"/onnxruntime-web/dist/ort-wasm-simd-threaded.asyncify.{mjs,wasm} "$out/"
