"""What public/models/catalog.json says of a model: its type and remarks are in models/catalog.ts."""

import dataclasses
import hashlib
import json
from pathlib import Path

import torch
from torch import Tensor

import quantise
from configs import CONFIGS
from zoo import LanguageModel

SIZES = ("nano", "1m", "14m")
NAMES = {
    "transformer": "Transformer",
    "transformer-conv": "Transformer with convolution",
    "transformer-deep": "Transformer, 8 layers",
    "linear-attention": "Linear attention",
    "fixed-decay": "Fixed decay",
    "vector-gate": "Vector gate",
    "scalar-gate": "Scalar gate",
    "scalar-gate-fixed": "Scalar decay, fixed",
    "delta": "DeltaNet",
    "delta-fixed-write": "DeltaNet, fixed write",
    "delta-wide": "DeltaNet, write up to 2",
    "gated-delta": "Gated DeltaNet",
    "gated-delta-deep": "Gated DeltaNet, 8 layers",
    "gated-delta-fixed-decay": "Gated DeltaNet, fixed decay",
    "gated-delta-fixed-write": "Gated DeltaNet, fixed write",
    "gated-delta-16-heads": "Gated DeltaNet, 16 heads",
    "gated-delta-2-heads": "Gated DeltaNet, 2 heads",
    "gated-delta-wide": "Gated DeltaNet, write up to 2",
    "hybrid": "Hybrid, 3 to 1",
    "hybrid-two-to-one": "Hybrid, 2 to 1",
    "hybrid-five-to-one": "Hybrid, 5 to 1",
    "lstm-2015": "LSTM of 2015",
    "lstm-block": "LSTM in today's block",
    "min-gru": "minGRU",
    "min-gru-fixed": "minGRU, fixed gate",
    "min-gru-signed": "Signed minGRU",
    "min-gru-signed-fixed": "Signed minGRU, fixed gate",
    "rg-lru": "RG-LRU",
    "rg-lru-fixed": "LRU",
    "s6": "Mamba S6",
    "s6-fixed": "S4D",
}
KINDS = {"key": "key-cache", "value": "value-cache"}  # else the tensor's own name: state, conv, hidden, cell
ATTENDING = {"attention", "conv-attention"}
GATES = ("gate", "write", "reach")


def size_of(model_id: str) -> str:
    last = model_id.rsplit("-", 1)[-1]
    return last if last in SIZES else "small"


def family_of(model_id: str) -> str:
    return model_id.removesuffix(f"-{size_of(model_id)}")


def state_shape(name: str, tensor: Tensor) -> list[int]:
    """A state as the graph has it: the operator wants [1, heads, K, V] also where a head is a channel (B, D) or holds N
    numbers (B, D, N); the LSTM's has an axis for directions."""
    shape = list(tensor.shape)
    if name == "state":
        return shape + [1] * (4 - len(shape))
    return [1, *shape] if name in ("hidden", "cell") else shape


def state_tensors(model: LanguageModel) -> list[dict]:
    return [
        {"name": f"{i}.{n}", "kind": KINDS.get(n, n), "layer": i, "shape": state_shape(n, t), "grows": 2 if n in KINDS else None}
        for i, layer in enumerate(model.initial_state())
        for n, t in layer.items()
    ]


@torch.no_grad()
def probe_shapes(model: LanguageModel) -> list[dict]:
    """Name, layers that have it, heads and width: null for attention, whose rows grow with the text. Vector states are left
    out: they follow from decays and writes."""
    tokens, found = torch.zeros(1, 1, dtype=torch.long), {}
    x = model.embedding(tokens)
    for i, layer in enumerate(model.layers):
        x, _, probes = layer(x, None, False, False)
        for name, p in probes.items():
            width = None if name == "attention" else p.shape[3]
            entry = found.setdefault(name, {"name": name, "layers": [], "heads": p.shape[2], "width": width})
            entry["layers"].append(i)
    return [entry for name, entry in found.items() if name != "state"]


def twins(model_id: str) -> list[dict]:
    """Models that differ in one gate alone, and which. The width of the MLP, which evens out parameters, may differ too."""
    own = dataclasses.asdict(CONFIGS[model_id])
    found = []
    for other_id, other in CONFIGS.items():
        differ = {n for n, x in dataclasses.asdict(other).items() if x != own[n]} - {"hidden"}
        if len(differ) == 1 and differ <= set(GATES):
            found.append({"id": other_id, "differs": differ.pop()})
    return found


def file_entry(path: Path) -> dict:
    data = path.read_bytes()
    return {"path": f"{path.parent.name}/{path.name}", "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def graph_kinds(model: LanguageModel) -> dict[str, dict[str, bool]]:
    """Files of a model without their .onnx, and the options of `build_graph` that make them. Where a layer attends, WebAssembly
    has graphs of its own, and theirs alone show the weights of attention."""
    kinds = {"play": {"probes": False}, "probe": {"probes": True}}
    layers = {model.config.mixer_of(i) for i in range(model.config.layers)}
    if layers & ATTENDING:
        kinds["processor"] = {"probes": False, "parts": True}
        kinds["processor-probe"] = {"probes": True, "parts": True}
    return kinds


def catalog_entry(model_id: str, model: LanguageModel, weights: bytes, models: Path, runs: Path | None) -> dict:
    """One model. `models` holds its files and, by the time of writing, those of its twins; `runs` its record."""
    c = model.config
    coded = next(t for t in quantise.header(weights) if t["bits"] != 32)
    names = {"layers": c.layers, "width": c.width, "heads": c.heads, "kvHeads": c.kv_heads, "keys": c.keys, "values": c.values}
    names |= {"hidden": c.hidden, "channels": c.channels, "states": c.states}
    return {
        "id": model_id,
        "name": NAMES[family_of(model_id)],
        "mixer": c.mixer,
        **({"pattern": [c.mixer_of(i) for i in range(c.layers)]} if c.pattern else {}),
        "family": family_of(model_id),
        "size": size_of(model_id),
        "gate": c.gate,
        "write": c.write,
        "reach": c.reach,
        "signed": c.signed,
        "twins": [twin for twin in twins(model_id) if (models / twin["id"] / "weights.bin").exists()],
        "parameters": model.parameter_count(),
        "architecture": names,
        "state": state_tensors(model),
        "probes": probe_shapes(model),
        "lesion": c.gate == "data-dependent",
        **(record_of(runs / model_id, coded["bits"]) if runs else {}),
        "weights": {"bits": coded["bits"], "group": coded["group"]},
        "files": {n: file_entry(models / model_id / f"{n}.onnx") for n in graph_kinds(model)}
        | {"weights": file_entry(models / model_id / "weights.bin")},
    }  # fmt: skip


def record_of(run: Path, bits: int) -> dict:
    """How the model was trained, and how good it is before and after quantisation."""
    record, evaluation = (json.loads((run / f"{n}.json").read_text()) for n in ("record", "evaluation"))
    shipped, full = evaluation[f"{bits} bits"], evaluation["float"]
    long = int(record["steps"] * 0.1) * record["batch_symbols"] if record["long"] else 0
    return {
        "training": {
            "data": "stories-train", "symbols": record["symbols"], "seed": record["seed"], "commit": record["commit"],
            "learningRate": record["lr"], "hardware": record["device"], "seconds": record["seconds"],
            "context": [{"length": record["context"], "symbols": record["symbols"] - long}]
            + ([{"length": record["long"], "symbols": long}] if long else []),
        },
        "quality": {
            "validation": shipped["validation"], "test": shipped["test"], "symbols": evaluation["limit"],
            "float": {"validation": full["validation"], "test": full["test"]},
            **({"lesionValidation": shipped["lesion_validation"]} if "lesion_validation" in shipped else {}),
            "byPosition": shipped["by_position"],
        },
    }  # fmt: skip
