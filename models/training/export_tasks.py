"""From networks trained on small tasks to what the reader's browser loads.

    python export_tasks.py pack                 runs/tasks/*/*/*.pt -> public/tasks/<task>/<network>/<seed>.bin
    python export_tasks.py pack --bits 4 5 6 8 --scale 0.25 --try parity/delta-wide/0     what a coarser code costs, and nothing else
    python export_tasks.py graphs               every .bin -> graph, fixture and public/tasks/catalog.json

`pack` also scores the packed weights, in the task's own tests, and adds that to the record: these are the scores of the numbers
that run in the page. `graphs` reads only committed files. There is one graph a network: all seeds share it, it shows nothing of
its insides, and attention is in parts, since these networks run on the processor.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

import quantise
from catalog import NAMES, file_entry, state_tensors
from export import weight_layout
from graph import build_graph
from tasks import TASKS
from tasks.models import MODELS, task_config
from tasks.task import evaluate, seeded
from tensors import load_tensors, packed, quantised
from train_task import OUT
from zoo import LanguageModel, build

HERE = Path(__file__).parent
PUBLIC = HERE.parents[1] / "public" / "tasks"
FIXTURES = HERE.parent / "fixtures" / "tasks"
STRIDE = 7  # of the state that a fixture keeps
LIMIT = 400_000  # bytes of a network's weights
MORE_NAMES = {
    "hybrid": "Hybrid, 1 to 1",  # of two layers, one attends
    "rnn-2015": "Plain RNN",
    "gated-delta-fixed": "Gated DeltaNet, both gates fixed",
    "delta-wide-fixed-write": "DeltaNet, fixed write up to 2",
}


def trained(run: Path) -> LanguageModel:
    """The network of a run, `<runs>/<task>/<model>/<seed>`, from its .pt."""
    model = build(task_config(TASKS[run.parts[-3]], run.parts[-2]))
    model.load_state_dict(torch.load(run.with_suffix(".pt"), weights_only=True))
    return model.float().eval()


def unpacked(task: str, model: str, data: bytes) -> LanguageModel:
    """The network that packed weights stand for, float32."""
    return load_tensors(build(task_config(TASKS[task], model)), quantise.unpack(data))


def pack(run: Path, bits: int, public: Path, scale: float = 1.0) -> None:
    """Writes the packed weights of a run and adds their scores to its record."""
    task, model, seed = run.parts[-3:]
    network = trained(run)
    data = packed(network, bits)
    if len(data) > LIMIT:
        raise SystemExit(f"{task} {model}: {len(data)} bytes at {bits} bits; a network of a task may have {LIMIT}")
    target = public / task / model / f"{seed}.bin"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    record = json.loads(run.with_suffix(".json").read_text())
    record["packed"] = {"bits": bits, "scores": evaluate(TASKS[task], quantised(network, bits), "cpu", scale=scale)}
    run.with_suffix(".json").write_text(json.dumps(record) + "\n")
    print(f"{task} {model} seed {seed}: {len(data)} bytes, {compared(record)}", flush=True)


def compared(record: dict) -> str:
    pairs = zip(record["scores"], record["packed"]["scores"], strict=True)
    return ", ".join(f"{a['score']:.4g} -> {b['score']:.4g}" for a, b in pairs)


@torch.no_grad()
def fixture(task_name: str, model: LanguageModel) -> bytes:
    """One test sequence and what the network computes on it by the recurrence, in float64: logits whole, of each state every
    STRIDEth number."""
    task = TASKS[task_name]
    x = task.make(1, seeded(7), **task.tests[0])[0]
    logits, state, _ = model.double().run(x.double() if task.inputs else x, parallel=False)
    read = {"inputs": x[0].numpy()} if task.inputs else {"tokens": x[0].numpy().astype(np.int32)}
    kept = {f"present.{i}.{n}": t.flatten()[::STRIDE].float().numpy() for i, s in enumerate(state) for n, t in s.items()}
    return quantise.pack(read | {"stride": np.array([STRIDE], np.int32), "logits": logits[0].float().numpy()} | kept)


def name_of(model: str) -> str:
    family, _, keys = model.partition("-k")
    return (NAMES | MORE_NAMES)[family] + (f", keys of {keys}" if keys else "")


def scores_of(record: dict) -> list[dict]:
    """A line for each test: its setting, how many sequences, the score of the packed weights and of the trained ones."""
    lines = []
    for full, shipped in zip(record["scores"], record["packed"]["scores"], strict=True):
        setting = {k: v for k, v in full.items() if k not in ("sequences", "score")}
        lines.append({"setting": setting, "sequences": shipped["sequences"], "score": shipped["score"], "float": full["score"]})
    return lines


def entry(weights: Path, network: LanguageModel, record: dict) -> dict:
    """What the catalog says of one network; its type is in models/task-catalog.ts."""
    c, task, model = network.config, weights.parts[-3], weights.parts[-2]

    def file(path: Path) -> dict:
        return file_entry(path) | {"path": f"{task}/{model}/{path.name}"}

    return {
        "id": f"{task}/{model}/{weights.stem}",
        "task": task, "model": model, "seed": record["seed"], "name": name_of(model),
        "mixer": c.mixer, "gate": c.gate, "write": c.write, "reach": c.reach, "signed": c.signed,
        "parameters": network.parameter_count(), "stateFloats": record["state_floats"], "state": state_tensors(network),
        "training": {"commit": record["commit"], "learningRate": record["lr"], "steps": record["steps"], "batch": record["batch"],
                     "hardware": record["device"], "seconds": record["seconds"]},
        "scores": scores_of(record), "bits": record["packed"]["bits"],
        "files": {"graph": file(weights.parent / "graph.onnx"), "weights": file(weights)},
    }  # fmt: skip


def graphs(runs: Path, public: Path, fixtures: Path) -> None:
    """Graphs, fixtures and the catalog of every packed network."""
    entries = []
    for task, models in MODELS.items():
        for model in models:
            for weights in sorted((public / task / model).glob("*.bin")):
                network = unpacked(task, model, weights.read_bytes())
                graph = build_graph(network.config, weight_layout(weights.read_bytes()), probes=False, parts=True)
                (weights.parent / "graph.onnx").write_bytes(graph.SerializeToString())
                record = json.loads((runs / task / model / f"{weights.stem}.json").read_text())
                entries.append(entry(weights, network, record))
                target = fixtures / f"{task}-{model}-{weights.stem}.bin"
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(fixture(task, network))
                print(f"{entries[-1]['id']}: {len(graph.graph.node)} nodes")
    known = {e["task"] for e in entries}
    tasks = [{"name": name, "symbols": t.symbols, "inputs": t.inputs, "chance": t.chance, "train": t.train, "tests": t.tests}
             for name, t in TASKS.items() if name in known]  # fmt: skip
    text = json.dumps({"version": 1, "tasks": tasks, "networks": entries}, indent=1) + "\n"
    (public / "catalog.json").write_text(text)


def try_bits(run: Path, bits: list[int], scale: float) -> None:
    """Scores of one network at several widths of its codes, without writing anything."""
    task, network = TASKS[run.parts[-3]], trained(run)
    whole = evaluate(task, network, "cpu", scale=scale)
    for b in bits:
        scores = evaluate(task, quantised(network, b), "cpu", scale=scale)
        print(f"{'/'.join(run.parts[-3:])} at {b} bits: {compared({'scores': whole, 'packed': {'scores': scores}})}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    packing = commands.add_parser("pack")
    packing.add_argument("--bits", type=int, nargs="+", default=[8])
    packing.add_argument("--scale", type=float, default=1.0, help="share of the test sequences")
    packing.add_argument("--try", dest="tried", nargs="+", help="networks as task/model/seed: print their scores at each width")
    packing.add_argument("--only", nargs="+", help="pack these alone")
    commands.add_parser("graphs")
    args = parser.parse_args()
    if args.command == "graphs":
        graphs(OUT, PUBLIC, FIXTURES)
        return
    for name in args.tried or ():
        try_bits(OUT / name, args.bits, args.scale)
    if not args.tried:
        for path in sorted(OUT.rglob("*.pt")):
            run = path.with_suffix("")
            if not args.only or "/".join(run.parts[-3:]) in args.only:
                pack(run, args.bits[0], PUBLIC, args.scale)


if __name__ == "__main__":
    main()
