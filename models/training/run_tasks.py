"""Trains every network on every task, side by side in several processes; what is done is skipped, what was stopped goes on.

    python run_tasks.py --processes 3 --minutes 10                       all of it, the most telling first
    python run_tasks.py --tasks parity adding --seeds 0 --processes 1    these
    python run_tasks.py --plan                                           the runs in their order, and nothing else

Seed 0 of every network comes first, then seed 1 and so on. On a GPU, start NVIDIA's MPS before it
(nvidia-cuda-mps-control -d): without it the kernels of different processes take turns instead of running together.
"""

import argparse
import time
import traceback
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import torch

from tasks import TASKS
from tasks.models import MODELS
from train_task import OUT, RATES, run


def plan(tasks: list[str], models: list[str] | None, seeds: list[int]) -> list[tuple[str, str, int]]:
    """(task, model, seed) in the order of training. Tasks take turns, so that a deadline finds something of each."""
    lists = [[(t, m) for m in MODELS[t] if not models or m in models] for t in tasks]
    turns = [row[i] for i in range(max(map(len, lists))) for row in lists if i < len(row)]
    return [(task, model, seed) for seed in seeds for task, model in turns]


def one(job: tuple, rates: list[float], out: Path, options: dict) -> None:
    if options["deadline"] and time.time() > options["deadline"]:
        return
    try:
        run(*job, rates, out, **options)
    except Exception:  # the others go on
        print(f"{' '.join(map(str, job))} failed\n{traceback.format_exc()}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tasks", nargs="+", choices=TASKS, default=list(TASKS))
    parser.add_argument("--models", nargs="+", help="these networks alone")
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--lr", type=float, nargs="+", default=RATES)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=0, help="stop after so many, each run with a checkpoint; 0 for no limit")
    parser.add_argument("--checkpoint", type=int, default=500, help="steps between checkpoints; 0 for none")
    parser.add_argument("--commit", default="", help="commit of the code, for the records")
    parser.add_argument("--plan", action="store_true")
    args = parser.parse_args()
    jobs = [(t, m, s) for t, m, s in plan(args.tasks, args.models, args.seeds) if not (args.out / t / m / f"{s}.json").exists()]
    if args.plan:
        print("\n".join(f"{task} {model} {seed}" for task, model, seed in jobs))
        return
    deadline = time.time() + 60 * args.minutes if args.minutes else 0
    options = {"deadline": deadline, "checkpoint": args.checkpoint, "commit": args.commit}
    with ProcessPoolExecutor(args.processes, get_context("spawn"), torch.set_num_threads, (1,)) as pool:
        for job in jobs:
            pool.submit(one, job, list(args.lr), args.out, options)


if __name__ == "__main__":
    main()
