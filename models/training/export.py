"""From a trained run to what the reader's browser loads.

    python export.py pack runs/vector-gate --bits 5       run -> public/models/vector-gate/weights.bin
    python export.py keep runs/seed1                      its record alone: other seeds and sizes ship as results
    python export.py graphs                               every weights.bin -> graphs, fixture and catalog entry

The last reads only committed files, so a graph can be changed without training again. Fixtures are recorded in
float64 by the recurrence that defines the model, from the same packed weights, and stored as float32.
"""

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import torch

import quantise
from catalog import catalog_entry, graph_kinds, size_of
from configs import CONFIGS
from data import load
from evaluate import load_run, set_mean_gate
from graph import build_graph
from tensors import load_tensors, packed, quantised
from zoo import LanguageModel, build

HERE = Path(__file__).parent
PUBLIC = HERE.parents[1] / "public" / "models"
FIXTURES = HERE.parent / "fixtures"
RUNS = HERE / "runs"
FIXTURE_SYMBOLS = 24
FIXTURE_STRIDE = 7  # larger models keep each 7th number of probes and state: all layers, heads and tokens, fewer bytes


def load_packed(config_id: str, data: bytes) -> LanguageModel:
    """The network that a weights.bin stands for, float32."""
    return load_tensors(build(CONFIGS[config_id]), quantise.unpack(data))


def keep(run: Path) -> None:
    """Copies a run's record and evaluation beside the training code: runs/<model>, and runs/<model>/seed<n> for further seeds.
    Of the sweep that lies beside the run, as run_zoo.py leaves it, what each rate came to: runs/<model>/sweep.json."""
    record = json.loads((run / "record.json").read_text())
    kept = RUNS / record["model"] / (f"seed{record['seed']}" if record["seed"] else "")
    kept.mkdir(parents=True, exist_ok=True)
    for name in ("record.json", "evaluation.json"):
        if (run / name).exists() and run.resolve() != kept.resolve():
            shutil.copy(run / name, kept / name)
    swept = [json.loads(path.read_text()) for path in sorted(run.parent.glob("sweep/*/record.json"))]
    if swept and not record["seed"]:
        rates = [{name: r[name] for name in ("lr", "symbols", "validation", "seconds")} for r in swept]
        (kept / "sweep.json").write_text(json.dumps(rates, indent=1) + "\n")


def pack(run: Path, bits: int, group: int) -> None:
    """Writes weights.bin of a run, and keeps the run's record and evaluation beside the training code."""
    record = json.loads((run / "record.json").read_text())
    model = quantised(load_run(run), bits, group)
    if model.config.gate == "data-dependent":
        set_mean_gate(model, load("val"))
    out = PUBLIC / record["model"]
    out.mkdir(parents=True, exist_ok=True)
    (out / "weights.bin").write_bytes(packed(model, bits, group))
    keep(run)
    print(f"{record['model']}: {(out / 'weights.bin').stat().st_size} bytes at {bits} bits")


def weight_layout(data: bytes) -> dict[str, tuple[int, list[int]]]:
    """Name -> (byte offset in weights.f32, shape): tensors in the header's order, each start 16-byte aligned."""
    layout, offset = {}, 0
    for t in quantise.header(data):
        offset += -offset % 16
        layout[t["name"]] = (offset, t["shape"])
        offset += 4 * int(np.prod(t["shape"]))
    return layout


@torch.no_grad()
def fixture(model: LanguageModel, shown: list[str], stride: int) -> bytes:
    """Tokens of a held-out work, and what the network computes on them, in float64. Probes and state keep each `stride`th
    number, counted over the whole tensor; logits are whole."""
    model = model.double()
    tokens = load("test")[1000 : 1000 + FIXTURE_SYMBOLS].long()[None]
    logits, state, probes = model.run(tokens, parallel=False)

    def kept(x: torch.Tensor) -> np.ndarray:
        return (x.flatten()[::stride] if stride > 1 else x).float().numpy()

    tensors = {"tokens": tokens[0].numpy().astype(np.int32), "stride": np.array([stride], np.int32)}
    tensors["logits"] = logits[0].float().numpy()
    tensors |= {f"probe.{name}": kept(probes[name][0]) for name in shown}
    tensors |= {f"present.{i}.{n}": kept(t) for i, layer in enumerate(state) for n, t in layer.items()}
    if model.config.gate == "data-dependent":
        tensors["lesion.logits"] = model.run(tokens, lesion=True, parallel=False)[0][0].float().numpy()
    return quantise.pack(tensors)


def export_models(ids: list[str], models: Path, fixtures: Path, trained: bool = True) -> None:
    """Graphs, fixtures and the catalog of the models whose weights.bin lies in `models`. Untrained ones have no record."""
    entries = []
    fixtures.mkdir(parents=True, exist_ok=True)
    for model_id in ids:
        path = models / model_id / "weights.bin"
        if not path.exists():
            continue
        weights = path.read_bytes()
        model = load_packed(model_id, weights)
        nodes = {}
        for name, options in graph_kinds(model).items():
            graph = build_graph(model.config, weight_layout(weights), **options)
            nodes[name] = len(graph.graph.node)
            (path.parent / f"{name}.onnx").write_bytes(graph.SerializeToString())
        entry = catalog_entry(model_id, model, weights, models, RUNS if trained else None)
        entries.append(entry)
        stride = 1 if size_of(model_id) == "nano" else FIXTURE_STRIDE
        (fixtures / f"{model_id}.bin").write_bytes(fixture(model, [p["name"] for p in entry["probes"]], stride))
        print(f"{model_id}: {nodes['play']} nodes, {nodes['probe']} with probes")
    (models / "catalog.json").write_text(json.dumps({"version": 1, "models": entries}, indent=1) + "\n")


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = args.add_subparsers(dest="command", required=True)
    packing = commands.add_parser("pack")
    packing.add_argument("run", type=Path, nargs="+")
    packing.add_argument("--bits", type=int, default=5)
    packing.add_argument("--group", type=int, default=64)
    keeping = commands.add_parser("keep")
    keeping.add_argument("run", type=Path, nargs="+")
    commands.add_parser("graphs")
    args = args.parse_args()
    if args.command == "pack":
        for run in args.run:
            pack(run, args.bits, args.group)
    elif args.command == "keep":
        for run in args.run:
            keep(run)
    else:
        export_models(list(CONFIGS), PUBLIC, FIXTURES)


if __name__ == "__main__":
    main()
