"""Trains the zoo in its order, the most telling first; what is done is skipped, what was stopped goes on.

    python run_zoo.py --plan                              every run with its minutes on one H100, where a trial measured them
    python run_zoo.py --minutes 9 --at-once 2 --out DIR   as many as begin within so many minutes, two side by side

First one seed of every architecture, each at the rate that its sweep found best at a tenth of the symbols; then the other
seeds of the six that are set side by side; then the curves over size and over state. A job is one process: its
seeds share what was compiled. OUT/<model>/sweep, OUT/<model>/seed<n>: records, weights and evaluations.
"""

import argparse
import json
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
SYMBOLS = 302e6  # of every run
RATES = ["1e-3", "2e-3", "4e-3"]
SWEPT = {"transformer", "linear-attention", "fixed-decay", "vector-gate"}  # at 2e-3: docs/log.md
SIX = ["gated-delta", "hybrid", "vector-gate", "fixed-decay", "linear-attention", "transformer"]
ONE_SEED = [
    *["gated-delta", "hybrid", "transformer-conv", "delta", "scalar-gate", "min-gru", "rg-lru", "lstm-2015", "lstm-block", "s6"],
    *["gated-delta-fixed-decay", "gated-delta-fixed-write", "gated-delta-wide", "min-gru-fixed", "rg-lru-fixed", "s6-fixed"],
    *["hybrid-five-to-one", "gated-delta-deep", "transformer-deep"],
]
CURVES = [f"{name}-{size}" for size in ("1m", "14m") for name in ("transformer", "vector-gate", "gated-delta", "hybrid")]
CURVES += ["gated-delta-16-heads", "gated-delta-2-heads"]


@dataclass(frozen=True)
class Job:
    model: str
    seeds: tuple[int, ...]
    sweeps: bool  # first finds its rate; a curve takes the rate of its 4.7M model

    @property
    def symbols(self) -> float:
        return SYMBOLS * (len(self.seeds) + (len(RATES) / 10 if self.sweeps else 0))


def plan() -> list[Job]:
    first = [Job(name, (0,), True) for name in ONE_SEED]
    return first + [Job(name, (1, 2), False) for name in SIX] + [Job(name, (0,), False) for name in CURVES]


def minutes(job: Job, trials: dict) -> float | None:
    """On a card of its own, without compiling, from the milliseconds a step of trials.json; None where none were measured."""
    trial = trials.get(job.model)
    if trial is None:
        return None
    ms = 0.9 * trial["step_512_ms"] + 0.1 * trial["step_4096_ms"]
    return job.symbols / 65536 * ms / 60000


def rate_of(model: str, out: Path) -> str:
    """The rate that the sweep of this model found best, or of the model that it is a size or a state of."""
    family = model if (out / model).exists() or model in SWEPT else next((n for n in SIX if model.startswith(n)), model)
    path = out / family / "sweep.json"
    return str(json.loads(path.read_text())["best_lr"]) if path.exists() else "2e-3"


def run(job: Job, out: Path, deadline: float, commit: str, symbols: float, limit: int, more: list[str]) -> None:
    """Sweep, seeds, evaluations of one job; each is skipped where its result lies in `out`."""
    if deadline and time.time() > deadline:
        return
    folder = out / job.model
    folder.mkdir(parents=True, exist_ok=True)
    train = [sys.executable, "train.py", job.model, "--commit", commit, "--deadline", str(deadline), *more]
    with (folder / "log.txt").open("a") as log:
        if job.sweeps and not (folder / "sweep.json").exists():
            sweep = [*train, "--symbols", str(symbols / 10), "--lr", *RATES, "--out", str(folder / "sweep")]
            said = subprocess.run(sweep, cwd=HERE, check=True, stdout=subprocess.PIPE, stderr=log, text=True).stdout
            log.write(said)
            best = json.loads(said.splitlines()[-1])
            if best["best_lr"] is None:  # stopped on the way
                return
            (folder / "sweep.json").write_text(json.dumps(best))
        for seed in job.seeds:
            end = folder / f"seed{seed}"
            if not (end / "record.json").exists():
                final = ["--symbols", str(symbols), "--lr", rate_of(job.model, out), "--seed", str(seed), "--out", str(end)]
                subprocess.run([*train, *final], cwd=HERE, check=True, stdout=log, stderr=log)
            if (end / "record.json").exists() and not (end / "evaluation.json").exists():
                score = [sys.executable, "evaluate.py", str(end), "--bits", "5", *(["--limit", str(limit)] if limit else [])]
                subprocess.run(score, cwd=HERE, check=True, stdout=log, stderr=log)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plan", action="store_true")
    parser.add_argument("--models", nargs="+", help="these alone")
    parser.add_argument("--out", type=Path, default=HERE / "runs" / "out")
    parser.add_argument("--at-once", type=int, default=2)
    parser.add_argument("--minutes", type=float, default=0, help="stop after so many, each run with a checkpoint; 0 for no limit")
    parser.add_argument("--symbols", type=float, default=SYMBOLS)
    parser.add_argument("--limit", type=int, default=0, help="evaluate on so many symbols of each split; 0 for all")
    parser.add_argument("--commit", default="")
    args, more = parser.parse_known_args()  # what is left goes to train.py
    jobs = [job for job in plan() if not args.models or job.model in args.models]
    if args.plan:
        trials, total = json.loads((HERE / "trials.json").read_text()), 0.0
        for job in jobs:
            m = minutes(job, trials)
            total += m or 0
            seeds = " ".join(map(str, job.seeds))
            print(f"{job.model:26} seeds {seeds:4} {'sweep' if job.sweeps else '':6}{f'{m:5.1f} min' if m else ' not measured'}")
        print(f"{total:.0f} minutes of those measured")
        return
    deadline = time.time() + 60 * args.minutes if args.minutes else 0
    with ThreadPoolExecutor(args.at_once) as pool:
        done = [pool.submit(run, job, args.out.resolve(), deadline, args.commit, args.symbols, args.limit, more) for job in jobs]
    failed = [job.model for job, result in zip(jobs, done, strict=True) if result.exception()]
    for result in done:
        if result.exception():
            print(f"{result.exception()}", file=sys.stderr)
    sys.exit(f"failed: {' '.join(failed)} (see log.txt of each)" if failed else 0)


if __name__ == "__main__":
    main()
