"""Trains one configuration; resumes where it stopped; writes its curve and its config.

    python train.py vector-gate --out runs/vector-gate --symbols 302e6 --lr 2e-3
    python train.py vector-gate --out runs/sweep --symbols 40e6 --lr 1e-3 2e-3 4e-3       a sweep: one run a rate
    python train.py vector-gate --out runs/seeds --seed 0 1 2                             one run a seed, compiled once
    torchrun --nproc-per-node 2 train.py vector-gate --out runs/vector-gate               the same run on two GPUs
    python train.py --help

Schedule: 200 steps of warm-up, constant, then linear to zero over the last 30 %. The last tenth of the symbols comes in windows of
--long symbols, so that a Transformer has seen every position up to there. The number of symbols, their order and the
batch (64K symbols) are the same for every model; the learning rate is swept for each.
"""

import argparse
import json
import math
import time
from dataclasses import asdict
from itertools import product
from pathlib import Path

import torch
import torch.nn.functional as F

import several
from configs import CONFIGS
from data import Windows, load
from evaluate import bits_per_byte
from zoo import build

WARM_UP = 200  # steps, or a fifth of a short run: at 14 steps the Transformer's sweep was badly off
DECAY, LONG_SHARE = 0.30, 0.10
PRECISION = "highest"  # of products that autocast leaves in float32


def rate(step: int, steps: int) -> float:
    """Share of the peak learning rate at a step."""
    return min(1.0, (step + 1) / min(WARM_UP, steps / 5), (steps - step) / (DECAY * steps))


def optimiser(model: torch.nn.Module, lr: float, device: str, decay: float = 0.1) -> torch.optim.AdamW:
    """Weight decay on matrices alone: none on norms, biases, decays or the taps of a convolution."""
    matrices = [p for n, p in model.named_parameters() if p.dim() >= 2 and "conv" not in n]
    rest = [p for n, p in model.named_parameters() if p.dim() < 2 or "conv" in n]
    groups = [{"params": matrices, "weight_decay": decay}, {"params": rest, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=lr, betas=(0.9, 0.95), eps=1e-8, fused=device == "cuda")


def plan(args: argparse.Namespace) -> list[tuple[int, int]]:
    """(batch, length) of every step."""
    steps = int(args.symbols // args.batch_symbols)
    long = int(steps * LONG_SHARE) if args.long else 0
    shapes = [(args.batch_symbols // args.context, args.context)] * (steps - long)
    return shapes + [(args.batch_symbols // args.long, args.long)] * long if long else shapes


def train(args: argparse.Namespace, lr: float, seed: int, out: Path, text, val, compiled=None) -> dict:
    """One run. Returns its record, which is also written to out/record.json."""
    out.mkdir(parents=True, exist_ok=True)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    config = CONFIGS[args.model]
    torch.manual_seed(seed)
    model = build(config).to(device)
    if compiled is None:
        compiled = torch.compile(model, dynamic=False) if device == "cuda" else model
    else:  # keep the compiled graph of the last run: the same module with new weights
        compiled._orig_mod.load_state_dict(model.state_dict())
        model = compiled._orig_mod
    adam = optimiser(model, lr, device)
    windows, shapes = Windows(text, seed), plan(args)
    record = {"model": args.model, "config": asdict(config), "parameters": model.parameter_count(), "lr": lr,
              "seed": seed, "symbols": len(shapes) * args.batch_symbols, "steps": len(shapes),
              "batch_symbols": args.batch_symbols, "context": args.context, "long": args.long, "commit": args.commit,
              "device": (f"{several.COUNT} x " if several.COUNT > 1 else "")
              + (" ".join(torch.cuda.get_device_name().split()[:2]) if device == "cuda" else "CPU"), "torch": torch.__version__,
              "seconds": 0.0, "curve": []}  # fmt: skip
    first, checkpoint = 0, out / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, map_location=device, weights_only=True)
        model.load_state_dict(saved["model"])
        adam.load_state_dict(saved["adam"])
        first, record["curve"], record["seconds"] = saved["step"], saved["curve"], saved["seconds"]
        for batch, length in shapes[:first]:
            windows.skip(1, batch, length)
    started, before = time.time(), record["seconds"]
    losses, stop = [], False
    for step in range(first, len(shapes)):
        for group in adam.param_groups:
            group["lr"] = lr * rate(step, len(shapes))
        x, y = several.share(*windows.next(*shapes[step]))
        with torch.autocast(device, torch.bfloat16, enabled=device == "cuda"):
            loss = F.cross_entropy(compiled(x).flatten(0, 1), y.flatten())
        loss.backward()
        several.average_gradients(model)
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        adam.step()
        adam.zero_grad(set_to_none=True)
        losses.append(several.mean(loss.detach()))
        done = step + 1
        if done % args.every == 0 or done == len(shapes):
            bits = torch.stack(losses).mean().item() / 0.6931471805599453
            losses.clear()
            seconds = before + time.time() - started
            record["curve"].append([done * args.batch_symbols, round(bits, 4), round(seconds, 1)])
            if several.FIRST:
                print(f"{args.model} lr {lr:g} {done}/{len(shapes)} train {bits:.4f} bits/byte, {seconds:.0f} s", flush=True)
        stop = bool(args.deadline) and several.agreed(time.time() > args.deadline, device)
        if several.FIRST and ((args.checkpoint and done % args.checkpoint == 0) or stop):
            torch.save({"model": model.state_dict(), "adam": adam.state_dict(), "step": done, "curve": record["curve"],
                        "seconds": before + time.time() - started}, checkpoint)  # fmt: skip
        if stop:
            if several.FIRST:
                print(f"{args.model}: stopped at step {done} of {len(shapes)}; the same command goes on from here", flush=True)
            break
    record["seconds"] = round(before + time.time() - started, 1)
    if several.FIRST:
        torch.save({name: tensor.half().cpu() for name, tensor in model.state_dict().items()}, out / "weights.pt")
    if stop:  # record.json marks a finished run
        return record | {"validation": float("nan"), "compiled": compiled}
    window = min(args.long or args.context, 4096)
    record["validation"] = bits_per_byte(model, val, window)["bits_per_byte"]
    if several.FIRST:
        print(f"{args.model} lr {lr:g} validation {record['validation']:.4f} bits/byte", flush=True)
        (out / "record.json").write_text(json.dumps(record))
    return record | {"compiled": compiled}


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("model", choices=CONFIGS)
    args.add_argument("--out", type=Path, required=True)
    args.add_argument("--symbols", type=float, default=302e6, help="symbols to train on, in all")
    args.add_argument("--lr", type=float, nargs="+", default=[2e-3], help="peak learning rate; several make a sweep")
    args.add_argument("--seed", type=int, nargs="+", default=[0], help="of the weights and of the order of the data")
    args.add_argument("--batch-symbols", type=int, default=65536)
    args.add_argument("--context", type=int, default=512)
    args.add_argument("--long", type=int, default=4096, help="window of the last tenth; 0 for none")
    args.add_argument("--every", type=int, default=50, help="steps between points of the curve")
    args.add_argument("--checkpoint", type=int, default=0, help="steps between checkpoints; 0 for none")
    args.add_argument("--deadline", type=float, default=0, help="unix time to stop at, with a checkpoint")
    args.add_argument("--commit", default="", help="commit of the code, for the record")
    args.add_argument("--val-symbols", type=int, default=0, help="evaluate on the first so many only; 0 for all")
    args = args.parse_args()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    several.join()
    text, val = load("train", device), load("val", device)
    val = val[: args.val_symbols] if args.val_symbols else val
    compiled, records = None, []
    for lr, seed in product(args.lr, args.seed):
        out = args.out / f"lr{lr:g}" if len(args.lr) > 1 else args.out
        out = out / f"seed{seed}" if len(args.seed) > 1 else out
        if (out / "record.json").exists():
            records.append(json.loads((out / "record.json").read_text()))
            continue
        record = train(args, lr, seed, out, text, val, compiled)
        compiled = record.pop("compiled")
        compiled = compiled if hasattr(compiled, "_orig_mod") else None
        if math.isnan(record["validation"]):  # stopped at the deadline: no rate is the best of an unfinished sweep
            best = {"lr": None, "validation": None}
            break
        records.append(record)
    else:
        best = min(records, key=lambda r: r["validation"])
    if several.FIRST:
        print(json.dumps({"model": args.model, "best_lr": best["lr"], "validation": best["validation"]}))
    several.leave()


if __name__ == "__main__":
    main()
