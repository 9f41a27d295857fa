"""Trains the zoo in its order, the most telling first; what is done is skipped, what was stopped goes on.

    python run_zoo.py --plan                              every run with its minutes on one H100, where a trial measured them
    python run_zoo.py --minutes 9 --at-once 2 --out DIR   as many as begin within so many minutes, two side by side on each GPU

First one seed of every architecture, each at the rate that its sweep found best at a tenth of the symbols; then the other
seeds of the six that are set side by side; then the curves over size and over state; then the nano models of the tests.
OUT/<model>/sweep, OUT/<model>/seed<n>: records, weights and evaluations. With --collect DIR each finished seed also lies there as one
archive, to be taken from a borrowed machine at any moment: unpack it in an OUT of your own. What runs/ already has is not trained again, but
with --again. Afterwards `python export.py pack OUT/*/seed0` and `python export.py graphs` write public/models.
"""

import argparse
import json
import os
import subprocess
import sys
import tarfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue

import torch

HERE = Path(__file__).parent
RUNS = HERE / "runs"
SYMBOLS = 302e6  # of every run but the nano ones
RATES = ("1e-3", "2e-3", "4e-3")
NANO_SYMBOLS, NANO_RATES = 150e6, ("4e-3", "8e-3", "16e-3")
SIX = ["gated-delta", "hybrid", "vector-gate", "fixed-decay", "linear-attention", "transformer"]
ONE_SEED = [
    *["vector-gate", "fixed-decay", "linear-attention", "transformer"],
    *["gated-delta", "hybrid", "transformer-conv", "delta", "scalar-gate", "min-gru", "rg-lru", "lstm-2015", "lstm-block", "s6"],
    *["gated-delta-fixed-decay", "gated-delta-fixed-write", "gated-delta-wide", "min-gru-fixed", "rg-lru-fixed", "s6-fixed"],
    *["hybrid-five-to-one", "gated-delta-deep", "transformer-deep"],
]
CURVES = [f"{name}-{size}" for size in ("1m", "14m") for name in ("transformer", "vector-gate", "gated-delta", "hybrid")]
CURVES += ["gated-delta-16-heads", "gated-delta-2-heads"]


NANO = [f"{name}-nano" for name in ("vector-gate", "fixed-decay", "linear-attention", "transformer", "lstm-2015")]


@dataclass(frozen=True)
class Job:
    model: str
    seeds: tuple[int, ...] = (0,)
    rates: tuple[str, ...] = ()  # of a sweep; without one, the rate of its 4.7M model
    symbols: float = SYMBOLS
    bits: int = 5  # a weight, as shipped

    @property
    def symbols_in_all(self) -> float:
        return self.symbols * (len(self.seeds) + len(self.rates) / 10)


def plan(symbols: float = SYMBOLS) -> list[Job]:
    first = [Job(name, rates=RATES, symbols=symbols) for name in ONE_SEED]
    seeds = [Job(name, (1, 2), symbols=symbols) for name in SIX]
    nano = [Job(name, rates=NANO_RATES, symbols=NANO_SYMBOLS, bits=8) for name in NANO]
    return first + seeds + [Job(name, symbols=symbols) for name in CURVES] + nano


def minutes(job: Job, trials: dict) -> float | None:
    """On a card of its own, without compiling, from the milliseconds a step of trials.json; None where none were measured."""
    trial = trials.get(job.model)
    if trial is None:
        return None
    ms = 0.9 * trial["step_512_ms"] + 0.1 * trial["step_4096_ms"]
    return job.symbols_in_all / 65536 * ms / 60000


def rate_of(model: str, out: Path) -> str:
    """The rate that was best for this model, or for the 4.7M model that it is a size or a state of."""
    family = max((n for n in SIX if model.startswith(n)), key=len, default=model)
    for name in (model, family):
        sweep, record = out / name / "sweep.json", RUNS / name / "record.json"
        if sweep.exists():
            return str(json.loads(sweep.read_text())["best_lr"])
        if record.exists():
            return str(json.loads(record.read_text())["lr"])
    sys.exit(f"The rate of {model} is not known: train {family} first")


def gpus() -> list[str]:
    """Their names for CUDA_VISIBLE_DEVICES, of those that are visible here; [""] where there is none."""
    names = os.environ.get("CUDA_VISIBLE_DEVICES", "").split(",")
    count = torch.cuda.device_count()
    return names[:count] if len(names) >= count > 0 and names[0] else [str(i) for i in range(count)] or [""]


def trained(job: Job) -> bool:
    """Whether runs/ has this job: other seeds than the first are kept as runs/<model>/seed<n>."""
    return all((RUNS / job.model / (f"seed{n}" if n else "") / "record.json").exists() for n in job.seeds)


def run(
    job: Job, out: Path, deadline: float, commit: str, limit: int, collected: Path | None, more: list[str], places: Queue
) -> None:
    """Sweep, seeds, evaluations of one job; each is skipped where its result lies in `out`. Takes one of the places: the number
    of a GPU, "" where there is none; and gives it back."""
    if deadline and time.time() > deadline:
        return
    place = places.get()
    try:
        trained_at(place, job, out, deadline, commit, limit, collected, more)
    finally:
        places.put(place)


def trained_at(
    place: str, job: Job, out: Path, deadline: float, commit: str, limit: int, collected: Path | None, more: list[str]
) -> None:
    alone = {**os.environ, **({"CUDA_VISIBLE_DEVICES": place} if place else {})}
    folder = out / job.model
    folder.mkdir(parents=True, exist_ok=True)
    train = [sys.executable, "train.py", job.model, "--commit", commit, "--deadline", str(deadline), *more]
    with (folder / "log.txt").open("a") as log:
        if job.rates and not (folder / "sweep.json").exists():
            sweep = [*train, "--symbols", str(job.symbols / 10), "--lr", *job.rates, "--out", str(folder / "sweep")]
            said = subprocess.run(sweep, env=alone, cwd=HERE, check=True, stdout=subprocess.PIPE, stderr=log, text=True).stdout
            log.write(said)
            best = json.loads(said.splitlines()[-1])
            if best["best_lr"] is None:  # stopped on the way
                return
            (folder / "sweep.json").write_text(json.dumps(best))
        for seed in job.seeds:
            end = folder / f"seed{seed}"
            if not (end / "record.json").exists():
                final = ["--symbols", str(job.symbols), "--lr", rate_of(job.model, out), "--seed", str(seed), "--out", str(end)]
                subprocess.run([*train, *final], env=alone, cwd=HERE, check=True, stdout=log, stderr=log)
            if (end / "record.json").exists() and not (end / "evaluation.json").exists():
                score = [
                    sys.executable,
                    "evaluate.py",
                    str(end),
                    "--bits",
                    str(job.bits),
                    *(["--limit", str(limit)] if limit else []),
                ]
                subprocess.run(score, env=alone, cwd=HERE, check=True, stdout=log, stderr=log)
            if collected and (end / "evaluation.json").exists():
                collect(folder, seed, collected)


def collect(folder: Path, seed: int, to: Path) -> None:
    """One archive of a finished seed: records, evaluation, the sweep's records, and of the first seed its weights."""
    to.mkdir(parents=True, exist_ok=True)
    wanted = [folder / "sweep.json", *folder.glob("sweep/*/record.json"), *(folder / f"seed{seed}").glob("*.json")]
    wanted += [folder / "seed0" / "weights.pt"] if seed == 0 else []
    part = to / f".{folder.name}-seed{seed}.part"
    with tarfile.open(part, "w") as archive:
        for path in wanted:
            if path.exists():
                archive.add(path, path.relative_to(folder.parent))
    part.rename(to / f"{folder.name}-seed{seed}.tar")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plan", action="store_true")
    parser.add_argument("--again", action="store_true", help="also what runs/ has")
    parser.add_argument("--models", nargs="+", help="these alone")
    parser.add_argument("--out", type=Path, default=RUNS / "out")
    parser.add_argument("--at-once", type=int, default=2, help="trainings side by side on each GPU")
    parser.add_argument("--minutes", type=float, default=0, help="stop after so many, each run with a checkpoint; 0 for no limit")
    parser.add_argument("--symbols", type=float, default=SYMBOLS)
    parser.add_argument("--limit", type=int, default=0, help="evaluate on so many symbols of each split; 0 for all")
    parser.add_argument("--collect", type=Path, help="folder for an archive of each finished seed")
    parser.add_argument("--commit", default="")
    args, more = parser.parse_known_args()  # what is left goes to train.py
    jobs = [job for job in plan(args.symbols) if not args.models or job.model in args.models]
    jobs = [job for job in jobs if args.again or not trained(job)]
    if args.plan:
        trials, total = json.loads((HERE / "trials.json").read_text()), 0.0
        for job in jobs:
            m = minutes(job, trials)
            total += m or 0
            seeds = " ".join(map(str, job.seeds))
            print(f"{job.model:26} seeds {seeds:4} {'sweep' if job.rates else '':6}{f'{m:5.1f} min' if m else ' not measured'}")
        print(f"{total:.0f} minutes of those measured")
        return
    deadline = time.time() + 60 * args.minutes if args.minutes else 0
    places = Queue()
    for place in gpus() * args.at_once:  # GPUs take turns, so that none has two while another has none
        places.put(place)
    with ThreadPoolExecutor(places.qsize()) as pool:
        out = args.out.resolve()
        done = [pool.submit(run, job, out, deadline, args.commit, args.limit, args.collect, more, places) for job in jobs]
    failed = [job.model for job, result in zip(jobs, done, strict=True) if result.exception()]
    for result in done:
        if result.exception():
            print(f"{result.exception()}", file=sys.stderr)
    sys.exit(f"failed: {' '.join(failed)} (see log.txt of each)" if failed else 0)


if __name__ == "__main__":
    main()
