"""From a trained run to what the reader's browser loads.

    python export.py pack runs/vector-gate --bits 5       run -> public/models/vector-gate/weights.bin
    python export.py graphs                               every weights.bin -> graphs, fixture and catalog entry

The second reads only committed files, so a graph can be changed without training again. Fixtures are recorded in
float64 by the recurrence that defines the model, from the same packed weights, and stored as float32.
"""

import argparse
import hashlib
import json
import shutil
from pathlib import Path

import numpy as np
import torch

import quantise
from configs import CONFIGS
from data import load
from evaluate import load_run, set_mean_gate
from graph import build_graph
from zoo import LanguageModel, build

HERE = Path(__file__).parent
PUBLIC = HERE.parents[1] / "public" / "models"
FIXTURES = HERE.parent / "fixtures"
RUNS = HERE / "runs"
FIXTURE_SYMBOLS = 24
NAMES = {"transformer": "Transformer", "linear-attention": "Linear attention", "fixed-decay": "Fixed decay", "vector-gate": "Vector gate"}  # fmt: skip


def graph_tensors(model: LanguageModel) -> dict[str, np.ndarray]:
    """The tensors of weights.bin, named and oriented as the graph uses them: matrices are [inputs, outputs]."""
    tensors = {"embedding": model.embedding.weight}
    for i, layer in enumerate(model.layers):
        mixer, at = layer.mixer, f"layers.{i}."
        tensors[at + "mixer_norm"] = layer.mixer_norm.weight
        tensors[at + "in_proj"] = mixer.in_proj.weight.T
        if model.config.mixer == "matrix-state":
            tensors[at + "conv"] = mixer.conv.weight
            tensors[at + "norm"] = mixer.norm.weight
        if model.config.gate == "fixed":
            tensors[at + "log_decay"] = mixer.log_decay(None)
        if model.config.gate == "data-dependent":
            tensors[at + "forget_proj"] = -mixer.decay_proj.weight.T
            tensors[at + "forget_bias"] = -mixer.decay_bias
            tensors[at + "mean_log_decay"] = mixer.mean_log_decay
        tensors[at + "out_proj"] = mixer.out_proj.weight.T
        tensors[at + "mlp_norm"] = layer.mlp_norm.weight
        for name in ("gate", "up", "down"):
            tensors[f"{at}{name}_proj"] = getattr(layer.mlp, f"{name}_proj").weight.T
    tensors["norm"] = model.norm.weight
    return {name: t.detach().float().cpu().contiguous().numpy() for name, t in tensors.items()}


def load_packed(config_id: str, data: bytes) -> LanguageModel:
    """The network that a weights.bin stands for, float32: the inverse of `graph_tensors` after the codes."""
    model, t = build(CONFIGS[config_id]), {n: torch.from_numpy(x.copy()) for n, x in quantise.unpack(data).items()}
    with torch.no_grad():
        model.embedding.weight.copy_(t["embedding"])
        model.norm.weight.copy_(t["norm"])
        for i, layer in enumerate(model.layers):
            mixer, at = layer.mixer, f"layers.{i}."
            layer.mixer_norm.weight.copy_(t[at + "mixer_norm"])
            layer.mlp_norm.weight.copy_(t[at + "mlp_norm"])
            mixer.in_proj.weight.copy_(t[at + "in_proj"].T)
            mixer.out_proj.weight.copy_(t[at + "out_proj"].T)
            for name in ("gate", "up", "down"):
                getattr(layer.mlp, f"{name}_proj").weight.copy_(t[f"{at}{name}_proj"].T)
            if model.config.mixer == "matrix-state":
                mixer.conv.weight.copy_(t[at + "conv"])
                mixer.norm.weight.copy_(t[at + "norm"])
            if model.config.gate == "fixed":  # b from log alpha
                log = t[at + "log_decay"].double()
                mixer.decay_bias.copy_(log - torch.log(-torch.expm1(log)))
            if model.config.gate == "data-dependent":
                mixer.decay_proj.weight.copy_(-t[at + "forget_proj"].T)
                mixer.decay_bias.copy_(-t[at + "forget_bias"])
                mixer.mean_log_decay.copy_(t[at + "mean_log_decay"])
    return model.eval()


def pack(run: Path, bits: int, group: int) -> None:
    """Writes weights.bin of a run, and keeps the run's record and evaluation beside the training code."""
    record = json.loads((run / "record.json").read_text())
    model = quantise.quantised(load_run(run), bits, group)
    if model.config.gate == "data-dependent":
        set_mean_gate(model, load("val"))
    tensors = graph_tensors(model)
    coded = {name for name, x in tensors.items() if x.ndim == 2}
    out = PUBLIC / record["model"]
    out.mkdir(parents=True, exist_ok=True)
    (out / "weights.bin").write_bytes(quantise.pack(tensors, bits, group, coded))
    kept = RUNS / record["model"]
    kept.mkdir(parents=True, exist_ok=True)
    for name in ("record.json", "evaluation.json"):
        if (run / name).exists() and run.resolve() != kept.resolve():
            shutil.copy(run / name, kept / name)
    print(f"{record['model']}: {(out / 'weights.bin').stat().st_size} bytes at {bits} bits")


def weight_layout(data: bytes) -> dict[str, tuple[int, list[int]]]:
    """Name -> (byte offset in weights.f32, shape): tensors in the header's order, each start 16-byte aligned."""
    size = int.from_bytes(data[4:8], "little")
    layout, offset = {}, 0
    for t in json.loads(data[8 : 8 + size])["tensors"]:
        offset += -offset % 16
        layout[t["name"]] = (offset, t["shape"])
        offset += 4 * int(np.prod(t["shape"]))
    return layout


@torch.no_grad()
def fixture(model: LanguageModel) -> bytes:
    """Tokens of a held-out work, and what the network computes on them, in float64."""
    model = model.double()
    tokens = load("test")[1000 : 1000 + FIXTURE_SYMBOLS].long()[None]
    logits, state, probes = model.run(tokens, parallel=False)
    tensors = {"tokens": tokens[0].numpy().astype(np.int32), "logits": logits[0].float().numpy()}
    tensors |= {f"probe.{name}": p[0].float().numpy() for name, p in probes.items()}
    tensors |= {f"present.{i}.{n}": t.float().numpy() for i, layer in enumerate(state) for n, t in layer.items()}
    if model.config.gate == "data-dependent":
        tensors["lesion.logits"] = model.run(tokens, lesion=True, parallel=False)[0][0].float().numpy()
    return quantise.pack(tensors)


def file_entry(path: Path) -> dict:
    data = path.read_bytes()
    return {"path": f"{path.parent.name}/{path.name}", "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def state_tensors(model: LanguageModel) -> list[dict]:
    kinds = {"state": "state", "conv": "conv", "key": "key-cache", "value": "value-cache"}
    grows = 2 if model.config.mixer == "attention" else None
    return [
        {"name": f"{i}.{n}", "kind": kinds[n], "layer": i, "shape": list(t.shape), "grows": grows}
        for i, layer in enumerate(model.initial_state())
        for n, t in layer.items()
    ]


def catalog_entry(model_id: str, model: LanguageModel, weights: bytes) -> dict:
    """One model of public/models/catalog.json: its type and remarks are in models/catalog.ts."""
    c = model.config
    record = json.loads((RUNS / model_id / "record.json").read_text())
    evaluation = json.loads((RUNS / model_id / "evaluation.json").read_text())
    size = json.loads(weights[8 : 8 + int.from_bytes(weights[4:8], "little")])["tensors"]
    coded = next(t for t in size if t["bits"] != 32)
    shipped, full = evaluation[f"{coded['bits']} bits"], evaluation["float"]
    base = model_id.removesuffix("-nano")
    long = int(record["steps"] * 0.1) * record["batch_symbols"] if record["long"] else 0
    probes = [] if c.mixer == "attention" else ["key", "value", "query"] + (["log_decay"] if c.gate != "none" else [])
    return {
        "id": model_id,
        "name": NAMES[base],
        "mixer": c.mixer,
        "family": base,
        "size": "nano" if model_id.endswith("-nano") else "small",
        "gate": c.gate,
        "twins": [o for o, oc in CONFIGS.items() if o != model_id and c.gate and oc.mixer == c.mixer and oc.layers == c.layers],
        "parameters": model.parameter_count(),
        "architecture": {"layers": c.layers, "width": c.width, "heads": c.heads, "kvHeads": c.kv_heads, "keys": c.keys, "values": c.values, "hidden": c.hidden},
        "state": state_tensors(model),
        "probes": probes,
        "lesion": c.gate == "data-dependent",
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
        "weights": {"bits": coded["bits"], "group": coded["group"]},
        "files": {n: file_entry(PUBLIC / model_id / f) for n, f in (("play", "play.onnx"), ("probe", "probe.onnx"), ("processor", "processor.onnx"), ("weights", "weights.bin")) if n != "processor" or c.mixer == "attention"},
    }  # fmt: skip


def graphs() -> None:
    """Graphs, fixtures and the catalog, of every model that has packed weights."""
    entries = []
    FIXTURES.mkdir(exist_ok=True)
    for model_id in CONFIGS:
        path = PUBLIC / model_id / "weights.bin"
        if not path.exists():
            continue
        weights = path.read_bytes()
        model = load_packed(model_id, weights)
        for name, probes in (("play", False), ("probe", True)):
            graph = build_graph(model.config, weight_layout(weights), probes)
            (path.parent / f"{name}.onnx").write_bytes(graph.SerializeToString())
        if model.config.mixer == "attention":
            graph = build_graph(model.config, weight_layout(weights), probes=False, parts=True)
            (path.parent / "processor.onnx").write_bytes(graph.SerializeToString())
        entries.append(catalog_entry(model_id, model, weights))
        (FIXTURES / f"{model_id}.bin").write_bytes(fixture(model))
        print(f"{model_id}: {len(graph.graph.node)} nodes with probes")
    (PUBLIC / "catalog.json").write_text(json.dumps({"version": 1, "models": entries}, indent=1) + "\n")


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = args.add_subparsers(dest="command", required=True)
    packing = commands.add_parser("pack")
    packing.add_argument("run", type=Path, nargs="+")
    packing.add_argument("--bits", type=int, default=6)
    packing.add_argument("--group", type=int, default=64)
    commands.add_parser("graphs")
    args = args.parse_args()
    if args.command == "pack":
        for run in args.run:
            pack(run, args.bits, args.group)
    else:
        graphs()


if __name__ == "__main__":
    main()
