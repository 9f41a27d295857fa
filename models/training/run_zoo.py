"""Trains the zoo in its order, the most telling first; what is done is skipped, what was stopped goes on.

    python run_zoo.py --plan                              every run with its minutes on one H100, where a trial measured them
    python run_zoo.py --minutes 9 --at-once 2 --out DIR   as many as begin within so many minutes, two side by side on each GPU

First one seed of every architecture, each at the rate that its sweep found best at a tenth of the symbols; then a second seed of
the six that are set side by side, twins, a third seed; then the curves over size and over state; then the nano models of the tests.
A twin, a size or a state takes the rate of the model that it is one of. With --minutes nothing begins that would not end in time, by trials.json.
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
from pathlib import Path
from queue import Queue

import torch

from zoo_plan import BESIDE, SYMBOLS, Job, family, measured_as, minutes, plan

HERE = Path(__file__).parent
RUNS = HERE / "runs"


def rate_of(model: str, out: Path) -> str | None:
    """The rate that was best for this model, or for its family; None where neither has been searched for one."""
    for name in (model, family(model)):
        sweep, record = out / name / "sweep.json", RUNS / name / "record.json"
        if sweep.exists():
            return str(json.loads(sweep.read_text())["best_lr"])
        if record.exists():
            return str(json.loads(record.read_text())["lr"])
        if kept := kept_rate(name):
            return kept
    return None


def kept_rate(model: str) -> str | None:
    """The best rate of a sweep that runs/ has without the training that was to follow, which was lost; else None."""
    sweep = RUNS / model / "sweep.json"
    if (RUNS / model / "record.json").exists() or not sweep.exists():
        return None
    return str(min(json.loads(sweep.read_text()), key=lambda tried: tried["validation"])["lr"])


def gpus() -> list[str]:
    """Their names for CUDA_VISIBLE_DEVICES, of those that are visible here; [""] where there is none."""
    names = os.environ.get("CUDA_VISIBLE_DEVICES", "").split(",")
    count = torch.cuda.device_count()
    return names[:count] if len(names) >= count > 0 and names[0] else [str(i) for i in range(count)] or [""]


def trained(job: Job) -> bool:
    """Whether runs/ has this job, scored: other seeds than the first are kept as runs/<model>/seed<n>."""
    return (RUNS / job.model / (f"seed{job.seed}" if job.seed else "") / "evaluation.json").exists()


def run(job: Job, args: argparse.Namespace, deadline: float, more: list[str], places: Queue, coming: set[str]) -> None:
    """Sweep, training and evaluation of one job, at one of the places: the number of a GPU, "" where there is none. What has no
    sweep of its own first waits, without a place, while that of its family is `coming`."""
    while not job.rates and family(job.model) in coming and rate_of(job.model, args.out) is None:
        time.sleep(0.5)
    place = places.get()
    try:
        expected = minutes(job, json.loads((HERE / "trials.json").read_text()))
        if deadline and time.time() + 60 * ((expected or 0) * args.at_once + BESIDE) > deadline:
            print(f"{job.model} seed {job.seed}: would not end in time", flush=True)
            return
        trained_at(place, job, args, deadline, more)
    finally:
        places.put(place)
        if job.rates:  # its sweep is there, or will not be
            coming.discard(job.model)


def run_all(jobs: list[Job], args: argparse.Namespace, deadline: float, more: list[str]) -> list[tuple[Job, BaseException]]:
    """Every job, as many at once as there are places; what failed, with why. One failure stops no other."""
    places = Queue()
    for place in gpus() * args.at_once:  # GPUs take turns, so that none has two while another has none
        places.put(place)
    coming = {job.model for job in jobs if job.rates}
    with ThreadPoolExecutor(max(1, len(jobs))) as pool:  # a thread each: they wait for a place in their order
        done = [pool.submit(run, job, args, deadline, more, places, coming) for job in jobs]
    return [(job, error) for job, result in zip(jobs, done, strict=True) if (error := result.exception())]


def trained_at(place: str, job: Job, args: argparse.Namespace, deadline: float, more: list[str]) -> None:
    """Each step is skipped where its result lies in args.out."""
    alone = {**os.environ, **({"CUDA_VISIBLE_DEVICES": place} if place else {})}
    folder = args.out / job.model
    folder.mkdir(parents=True, exist_ok=True)
    train = [sys.executable, "train.py", job.model, "--commit", args.commit, "--deadline", str(deadline), *more]
    with (folder / f"log{job.seed}.txt").open("a") as log:

        def call(*command: str, into=log) -> subprocess.CompletedProcess:
            return subprocess.run(command, env=alone, cwd=HERE, check=True, stdout=into, stderr=log, text=True)

        if job.rates and not (folder / "sweep.json").exists() and kept_rate(job.model) is None:
            sweep = ["--symbols", str(job.symbols / 10), "--lr", *job.rates, "--out", str(folder / "sweep")]
            said = call(*train, *sweep, into=subprocess.PIPE).stdout
            log.write(said)
            best = json.loads(said.splitlines()[-1])
            if best["best_lr"] is None:  # stopped on the way
                return
            (folder / "sweep.json").write_text(json.dumps(best))
        end = folder / f"seed{job.seed}"
        if not (end / "record.json").exists():
            lr = rate_of(job.model, args.out)
            if lr is None:
                raise RuntimeError(f"The rate of {job.model} is not known: train {family(job.model)} first")
            call(*train, "--symbols", str(job.symbols), "--lr", lr, "--seed", str(job.seed), "--out", str(end))
        if (end / "record.json").exists() and not (end / "evaluation.json").exists():
            limit = ["--limit", str(args.limit)] if args.limit else []
            call(sys.executable, "evaluate.py", str(end), "--bits", str(job.bits), *limit)
        if args.collect and (end / "evaluation.json").exists():
            collect(folder, job.seed, args.collect)


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
    parser.add_argument("--models", nargs="+", help="these alone, in this order: a model, or one seed as gated-delta/seed1")
    parser.add_argument("--out", type=Path, default=RUNS / "out")
    parser.add_argument("--at-once", type=int, default=2, help="trainings side by side on each GPU")
    parser.add_argument("--minutes", type=float, default=0, help="stop after so many, each run with a checkpoint; 0 for no limit")
    parser.add_argument("--symbols", type=float, default=SYMBOLS)
    parser.add_argument("--limit", type=int, default=0, help="evaluate on so many symbols of each split; 0 for all")
    parser.add_argument("--collect", type=Path, help="folder for an archive of each finished seed")
    parser.add_argument("--commit", default="")
    args, more = parser.parse_known_args()  # what is left goes to train.py
    jobs = plan(args.symbols)
    if args.models:  # in the order in which they are named
        named = [[job for job in jobs if name in (job.model, f"{job.model}/seed{job.seed}")] for name in args.models]
        jobs = [job for found in named for job in found]
    jobs = [job for job in jobs if args.again or not trained(job)]
    if args.plan:
        trials, total = json.loads((HERE / "trials.json").read_text()), 0.0
        for job in jobs:
            m = minutes(job, trials)
            total += m or 0
            how = "" if job.model in trials else f" as {measured_as(job.model, trials)}"
            print(
                f"{job.model:26} seed {job.seed} {'sweep' if job.rates else '':6}{f'{m:5.1f} min{how}' if m else ' not measured'}"
            )
        print(f"{total:.0f} minutes of those measured")
        return
    deadline = time.time() + 60 * args.minutes if args.minutes else 0
    args.out = args.out.resolve()
    failed = run_all(jobs, args, deadline, more)
    for _, error in failed:
        print(error, file=sys.stderr)
    sys.exit(f"failed: {' '.join(job.model for job, _ in failed)} (see the logs of each)" if failed else 0)


if __name__ == "__main__":
    main()
