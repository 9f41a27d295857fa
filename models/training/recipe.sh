#!/usr/bin/env bash
# From the text to the shipped weights: sweeps, trains and evaluates every model, side by side on one GPU.
#
#   RUNS=runs/out COMMIT=$(git rev-parse --short HEAD) ./recipe.sh              all of them
#   RUNS=runs/out ./recipe.sh vector-gate transformer                           these
#
# RATE=2e-3 trains at one learning rate without a sweep; small and nano models come in 302M and 150M symbols (SMALL, NANO).
# A run that was stopped (DEADLINE, a unix time) goes on where it was when this is called again; what is done is skipped.
# Afterwards `python export.py pack RUNS/*/final` and `python export.py graphs` write public/models.
set -euo pipefail
cd "$(dirname "$0")"
runs=${RUNS:-runs/out}
export PYTHONUNBUFFERED=1 PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True

one() { # id, symbols of the sweep, symbols of the final run, rates of the sweep
  local id=$1 sweep=$2 symbols=$3 dir=$runs/$1 lr; shift 3
  mkdir -p "$dir"
  [ -s "$dir/sweep.json" ] || [ $# = 1 ] || python3 train.py "$id" --out "$dir/sweep" --symbols "$sweep" --lr "$@" | tee "$dir/sweep.log" | tail -n 1 > "$dir/sweep.json"
  lr=$([ $# = 1 ] && echo "$1" || python3 -c "import json; print(json.load(open('$dir/sweep.json'))['best_lr'])")
  [ -s "$dir/final/record.json" ] || python3 train.py "$id" --out "$dir/final" --symbols "$symbols" --lr "$lr" --seed "${SEED:-0}" --deadline "${DEADLINE:-0}" --commit "${COMMIT:-}" 
  [ -s "$dir/final/evaluation.json" ] || [ ! -s "$dir/final/record.json" ] || python3 evaluate.py "$dir/final" --bits 5 --compare 4 6 8
}

small=${SMALL:-302e6} nano=${NANO:-150e6}
ids=${*:-vector-gate fixed-decay linear-attention transformer vector-gate-nano fixed-decay-nano linear-attention-nano transformer-nano}
nanos=
for id in $ids; do
  case $id in
    *-nano) nanos="$nanos $id" ;;
    transformer) one "$id" 40e6 "$small" ${RATE:-5e-4 1e-3 2e-3} & ;;
    *) one "$id" 40e6 "$small" ${RATE:-1e-3 2e-3 4e-3} & ;;
  esac
done
(for id in $nanos; do one "$id" 20e6 "$nano" ${RATE_NANO:-2e-3 4e-3 8e-3 16e-3}; done) &
wait
