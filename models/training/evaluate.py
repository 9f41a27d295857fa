"""Bits per byte on held-out works, float32, in windows that each start from nothing.

python evaluate.py runs/vector-gate --bits 5            prints one JSON line, and adds to the run's evaluation.json
"""

import argparse
import json
import math
from itertools import pairwise
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from configs import CONFIGS
from data import load
from zoo import LanguageModel, build

EDGES = [0, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192]


@torch.no_grad()
def position_bits(model: LanguageModel, text: Tensor, window: int, lesion: bool = False) -> Tensor:
    """Mean bits of each of the `window` positions, float64 (window,). text: (n,) uint8."""
    batch_symbols = 65536 if text.is_cuda else 8192  # S6 in parallel holds 23 GB for 65,536
    count = (len(text) - 1) // window
    total = torch.zeros(window, dtype=torch.float64, device=text.device)
    batch = max(1, batch_symbols // window)
    for start in range(0, count, batch):
        rows = torch.arange(start, min(start + batch, count), device=text.device)
        chunk = text[rows[:, None] * window + torch.arange(window + 1, device=text.device)].long()
        logits = model.run(chunk[:, :-1], lesion=lesion)[0]
        nats = F.cross_entropy(logits.transpose(1, 2), chunk[:, 1:], reduction="none")
        total += nats.double().sum(0)
    return total / count / math.log(2)


def bits_per_byte(model: LanguageModel, text: Tensor, window: int = 4096, lesion: bool = False) -> dict:
    """Mean over all positions, and over the buckets of EDGES that the window holds."""
    bits = position_bits(model, text, window, lesion=lesion)
    spans = [(a, b) for a, b in pairwise(EDGES) if b <= window]
    buckets = [{"from": a, "to": b, "bits": round(bits[a:b].mean().item(), 5)} for a, b in spans]
    return {"bits_per_byte": round(bits.mean().item(), 5), "by_position": buckets}


@torch.no_grad()
def set_mean_gate(model: LanguageModel, text: Tensor, window: int = 1024, windows: int = 32) -> None:
    """Sets what the lesion holds the gate at: the mean decay of each key or channel on held-out text."""
    chunk = text[: window * min(windows, len(text) // window)].long().reshape(-1, window)
    probes = model.run(chunk)[2]
    name = next(n for n in ("log_decay", "decay", "step") if n in probes)  # what moves: S6 moves its step of time
    means = (probes[name].exp().mean((0, 1)).log() if name == "log_decay" else probes[name].mean((0, 1))).flatten(1)
    gated = [layer.mixer for layer in model.layers if hasattr(layer.mixer, f"mean_{name}")]  # in a hybrid, not attention
    for mixer, mean in zip(gated, means, strict=True):
        getattr(mixer, f"mean_{name}").copy_(mean)


def load_run(run: Path, device: str = "cpu") -> LanguageModel:
    """The trained model of a run folder, float32."""
    model = build(CONFIGS[json.loads((run / "record.json").read_text())["model"]])
    model.load_state_dict(torch.load(run / "weights.pt", map_location="cpu", weights_only=True))
    return model.float().to(device).eval()


def evaluate(model: LanguageModel, device: str, limit: int | None = None) -> dict:
    """Everything that the catalog says of a model's quality, on the first `limit` symbols of each split (None: all)."""
    val, test = load("val", device)[:limit], load("test", device)[:limit]
    long = bits_per_byte(model, val, 8192)
    result = {
        "validation": bits_per_byte(model, val)["bits_per_byte"],
        "test": bits_per_byte(model, test)["bits_per_byte"],
        "validation_512": bits_per_byte(model, val, 512)["bits_per_byte"],
        "by_position": long["by_position"],
    }
    if model.config.gate == "data-dependent":
        set_mean_gate(model, val)
        result["lesion_validation"] = bits_per_byte(model, val, lesion=True)["bits_per_byte"]
    return result


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("run", type=Path)
    args.add_argument("--bits", type=int, help="also after quantisation to so many bits")
    args.add_argument("--compare", type=int, nargs="*", default=[], help="validation alone at so many bits")
    args.add_argument("--group", type=int, default=64)
    args.add_argument("--limit", type=int, help="symbols of each split; all without it")
    parser, args = args, args.parse_args()
    from tensors import quantised

    device = "cuda" if torch.cuda.is_available() else "cpu"
    path = args.run / "evaluation.json"
    result = json.loads(path.read_text()) if path.exists() else {}
    if result.get("limit", args.limit) != args.limit:
        parser.error(f"{path} is of {result['limit']} symbols; take another folder")
    result["limit"] = args.limit
    if "float" not in result:
        result["float"] = evaluate(load_run(args.run, device), device, args.limit)
    if args.bits:
        result[f"{args.bits} bits"] = evaluate(
            quantised(load_run(args.run), args.bits, args.group).to(device), device, args.limit
        )
    for bits in args.compare:
        coded = quantised(load_run(args.run), bits, args.group).to(device)
        result[f"{bits} bits"] = {"validation": bits_per_byte(coded, load("val", device)[: args.limit])["bits_per_byte"]}
    path.write_text(json.dumps(result, indent=1) + "\n")
    print(json.dumps(result))


if __name__ == "__main__":
    main()
