"""Trains one network on one small task; resumes where it stopped; writes its record and scores, and its weights.

    python train_task.py parity min-gru-signed --seed 1 --out runs/tasks
    python train_task.py parity lstm-2015 --lr 1e-3 3e-3         keeps the rate with the lowest loss at the end
    python train_task.py parity lstm-2015 --minutes 2            as many steps as two minutes hold

Writes OUT/parity/min-gru-signed/1.json, which marks a finished run, and 1.pt beside it (float16). Data is made on the fly
and depends on seed and step alone. AdamW as in train.py, 100 steps of warm-up, then half a cosine down to a tenth; float32.
"""

import argparse
import json
import math
import time
from dataclasses import asdict
from pathlib import Path

import torch

from stepping import Steps
from tasks import TASKS
from tasks.models import MODELS, task_config
from tasks.task import evaluate, padded, seeded
from train import optimiser
from zoo import build, state_floats

WARM_UP = 100
WEIGHT_DECAY = 0.01  # once a task is solved its gradient is gone, and a strong pull would undo gates that are shut or open
RATES = (3e-3,)
OUT = Path(__file__).parent / "runs" / "tasks"


def rate(step: int, done: float) -> float:
    """Share of the peak learning rate at a step, when so much of the training is done (0 to 1)."""
    return min(1.0, (step + 1) / WARM_UP) * (0.55 + 0.45 * math.cos(math.pi * min(done, 1.0)))


def batch_of(task, seed: int, step: int):
    """Inputs and answers of a step, padded."""
    generator = seeded(seed, step)
    drawn = int(torch.randint(len(task.train), (), generator=generator))
    setting = task.train[0 if step < task.easy else drawn]
    return padded(*task.make(task.batch, generator, **setting))


def train(task_name: str, model_name: str, seed: int, lr: float, out: Path, steps: int = 0, minutes: float = 0, deadline: float = 0,
          checkpoint: int = 0, commit: str = "", log: int = 100, stop_at: int = 0, scale: float = 1.0) -> dict | None:  # fmt: skip
    """One run at one rate: its record with its scores, and its weights under 'weights'. None when it was stopped before
    its end: by the deadline (unix time), or after the step stop_at."""
    task = TASKS[task_name]
    device = "cuda" if torch.cuda.is_available() else "cpu"
    steps = steps or (0 if minutes else task.steps)
    torch.manual_seed(seed)
    model = build(task_config(task, model_name)).to(device)
    adam = optimiser(model, lr, device, WEIGHT_DECAY)
    path = out / task_name / model_name / f"{seed}-lr{lr:g}.checkpoint"
    path.parent.mkdir(parents=True, exist_ok=True)
    step, curve, before, losses = 0, [], 0.0, []
    if path.exists():
        saved = torch.load(path, map_location=device, weights_only=True)
        model.load_state_dict(saved["model"])
        adam.load_state_dict(saved["adam"])
        step, curve, before = saved["step"], saved["curve"], saved["seconds"]
    take, started = Steps(model, adam, task.loss, device), time.time()

    def progress() -> float:
        return step / steps if steps else (before + time.time() - started) / (60 * minutes)

    while progress() < 1:
        losses.append(take(*batch_of(task, seed, step), lr * rate(step, progress())))
        step += 1
        seconds = before + time.time() - started
        if step % log == 0 or progress() >= 1:
            curve.append([step, round(torch.stack(losses).mean().item(), 5), round(seconds, 1)])
            losses = []
        stop = (deadline and time.time() > deadline) or step == stop_at
        if stop or progress() >= 1 or (checkpoint and step % checkpoint == 0):
            saved = {"model": model.state_dict(), "adam": adam.state_dict(), "step": step, "curve": curve, "seconds": seconds}
            torch.save(saved, path)
        if stop and progress() < 1:
            print(f"{task_name} {model_name} seed {seed}: stopped at step {step}; the same command goes on from here", flush=True)
            return None
    seconds = curve[-1][2]
    model.eval()
    length = max(task.make(1, seeded(0), **setting)[0].shape[1] for setting in task.train)
    return {"task": task_name, "model": model_name, "config": asdict(model.config), "parameters": model.parameter_count(),
            "state_floats": state_floats(model, length), "lr": lr, "seed": seed, "steps": step, "batch": task.batch, "train": task.train, "easy": task.easy,
            "commit": commit, "device": " ".join(torch.cuda.get_device_name().split()[:2]) if device == "cuda" else "CPU",
            "torch": torch.__version__, "seconds": round(seconds, 1), "curve": curve, "chance": task.chance,
            "scores": evaluate(task, model, device, scale=scale), "weights": model.state_dict()}  # fmt: skip


def run(task: str, model: str, seed: int, rates: list[float], out: Path, **options) -> dict | None:
    """`train` at every rate; writes the one that ended with the lowest training loss. None if a deadline came first."""
    target = out / task / model / f"{seed}.json"
    if target.exists():
        return json.loads(target.read_text())
    records = []
    for lr in rates:
        if (record := train(task, model, seed, lr, out, **options)) is None:
            return None
        records.append(record)
    best = min(records, key=lambda r: r["curve"][-1][1] if math.isfinite(r["curve"][-1][1]) else math.inf)
    best["tried"] = [[r["lr"], r["curve"][-1][1]] for r in records]
    torch.save({name: tensor.half().cpu() for name, tensor in best.pop("weights").items()}, target.with_suffix(".pt"))
    target.write_text(json.dumps(best) + "\n")
    for checkpoint in target.parent.glob(f"{seed}-lr*.checkpoint"):
        checkpoint.unlink()
    scores = " ".join(f"{s['score']:.3f}" for s in best["scores"])
    how = f"lr {best['lr']:g}, {best['steps']} steps, {best['seconds']:.0f} s"
    print(f"{task} {model} seed {seed}: {how}: loss {best['curve'][-1][1]:.4f}, scores {scores}", flush=True)
    return best


def score_again(task: str, model: str, seed: int, out: Path) -> dict:
    """Scores the stored weights anew, after a change of the tests."""
    target = out / task / model / f"{seed}.json"
    record = json.loads(target.read_text())
    device = "cuda" if torch.cuda.is_available() else "cpu"
    network = build(task_config(TASKS[task], model))
    network.load_state_dict(torch.load(target.with_suffix(".pt"), weights_only=True))
    record["scores"] = evaluate(TASKS[task], network.float().to(device).eval(), device)
    target.write_text(json.dumps(record) + "\n")
    return record


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=TASKS)
    parser.add_argument("model", help="a network of tasks/models.py, or a nano network of configs.py without its -nano")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=OUT)
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--steps", type=int, default=0, help="default: the task's own")
    length.add_argument("--minutes", type=float, default=0)
    parser.add_argument("--lr", type=float, nargs="+", default=RATES)
    parser.add_argument("--deadline", type=float, default=0, help="unix time to stop at, with a checkpoint")
    parser.add_argument("--checkpoint", type=int, default=500, help="steps between checkpoints; 0 for none")
    parser.add_argument("--scale", type=float, default=1.0, help="share of the test sequences")
    parser.add_argument("--commit", default="", help="commit of the code, for the record")
    parser.add_argument("--score", action="store_true", help="train nothing: score the stored weights again")
    args = parser.parse_args()
    try:
        task_config(TASKS[args.task], args.model)
    except (KeyError, AttributeError):
        parser.error(f"no network is called {args.model}; {args.task} is meant for {', '.join(MODELS[args.task])}")
    if not torch.cuda.is_available():
        torch.set_num_threads(1)  # the networks are so small that handing work to threads costs more than it saves
    if args.score:
        print(json.dumps(score_again(args.task, args.model, args.seed, args.out)["scores"]))
        return
    run(args.task, args.model, args.seed, list(args.lr), args.out, steps=args.steps, minutes=args.minutes, deadline=args.deadline,
        checkpoint=args.checkpoint, commit=args.commit, scale=args.scale)  # fmt: skip


if __name__ == "__main__":
    main()
