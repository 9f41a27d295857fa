"""What a training costs before it is planned: compile time, time a step at both lengths, memory at its highest.

    python trial.py gated-delta s6 lstm-block          one JSON line a configuration, a process each

Compiling overlaps; what is timed is taken one at a time, behind a lock, so that it is the time of a GPU of one's own.
`minutes` is for --symbols symbols, the last tenth in windows of 4,096, without compiling and without evaluation.
"""

import argparse
import fcntl
import json
import multiprocessing
import tempfile
import time
from pathlib import Path

import torch
import torch.nn.functional as F

from configs import CONFIGS
from data import Windows, load
from train import LONG_SHARE, PRECISION, optimiser
from zoo import build


def measure(name: str, batch_symbols: int, lengths: list[int], steps: int, lock: Path, symbols: float, kernels: int) -> dict:
    """The trial of one configuration."""
    torch.set_float32_matmul_precision(PRECISION)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(0)
    model = build(CONFIGS[name]).to(device)
    compiled = torch.compile(model, dynamic=False) if device == "cuda" else model
    adam, windows = optimiser(model, 1e-4, device), Windows(load("val", device), 0)

    def step(length: int) -> float:
        x, y = windows.next(batch_symbols // length, length)
        with torch.autocast(device, torch.bfloat16, enabled=device == "cuda"):
            loss = F.cross_entropy(compiled(x).flatten(0, 1), y.flatten())
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        adam.step()
        adam.zero_grad(set_to_none=True)
        return loss

    result = {"model": name}
    for length in lengths:
        start = time.time()
        step(length).item()
        result[f"compile_{length}_s"] = round(time.time() - start, 1)
        with lock.open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            step(length).item()
            start = time.time()
            for _ in range(steps):
                loss = step(length)
            loss.item()
            result[f"step_{length}_ms"] = round((time.time() - start) / steps * 1000, 2)
            if kernels:
                result[f"kernels_{length}"] = longest_kernels(lambda n=length: step(n).item(), kernels)
    if device == "cuda":
        result["memory_gib"] = round(torch.cuda.max_memory_allocated() / 2**30, 1)
    result["loss"] = round(loss.item(), 3)
    share = [1 - LONG_SHARE, LONG_SHARE] if len(lengths) == 2 else [1.0]
    ms = sum(s * result[f"step_{n}_ms"] for s, n in zip(share, lengths, strict=True))
    result["minutes"] = round(symbols / batch_symbols * ms / 60000, 2)
    return result


def longest_kernels(work, count: int) -> list[str]:
    """The kernels that take most of the GPU's time in work(): 'milliseconds x calls name'."""
    with torch.profiler.profile(activities=[torch.profiler.ProfilerActivity.CUDA]) as profile:
        work()
    events = sorted(profile.key_averages(), key=lambda e: -e.self_device_time_total)[:count]
    return [f"{e.self_device_time_total / 1000:.2f} x{e.count} {e.key[:90]}" for e in events]


def one(arguments: tuple) -> None:
    try:
        print(json.dumps(measure(*arguments)), flush=True)
    except Exception as error:  # the others go on
        print(json.dumps({"model": arguments[0], "error": f"{type(error).__name__}: {str(error)[:600]}"}), flush=True)


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("models", nargs="+", choices=CONFIGS)
    args.add_argument("--batch-symbols", type=int, default=65536)
    args.add_argument("--lengths", type=int, nargs="+", default=[512, 4096])
    args.add_argument("--steps", type=int, default=10, help="timed steps at each length")
    args.add_argument("--symbols", type=float, default=302e6, help="of the training that is planned")
    args.add_argument("--kernels", type=int, default=0, help="also list so many kernels that take longest")
    args.add_argument("--lock", type=Path, default=Path(tempfile.gettempdir()) / "trial.lock")
    args = args.parse_args()
    spawn = multiprocessing.get_context("spawn")
    trials = [
        spawn.Process(
            target=one, args=((m, args.batch_symbols, args.lengths, args.steps, args.lock, args.symbols, args.kernels),)
        )
        for m in args.models
    ]
    for trial in trials:
        trial.start()
    for trial in trials:
        trial.join()


if __name__ == "__main__":
    main()
