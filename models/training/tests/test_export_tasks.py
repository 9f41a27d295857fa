"""Exported task networks: the graph in onnxruntime is the network, also where real numbers are read, and packing loses little."""

import json
from dataclasses import asdict

import numpy as np
import onnxruntime as ort
import pytest
import torch

import quantise
from catalog import state_shape
from export import weight_layout
from export_tasks import PUBLIC, fixture, graphs, pack, unpacked
from graph import WEIGHTS, build_graph
from tasks import TASKS
from tasks.models import MODELS, task_config
from tasks.task import seeded
from tensors import packed
from train_task import run
from zoo import build

NETWORKS = [(task, model) for task in ("adding", "parity", "selective-copying", "phone-book") for model in MODELS[task]]


@torch.no_grad()
def noisy(task: str, model: str):
    torch.manual_seed(5)
    network = build(task_config(TASKS[task], model))
    for parameter in network.parameters():
        parameter.add_(torch.randn_like(parameter) * 0.8 * network.config.width**-0.5)
    return network


@torch.no_grad()
@pytest.mark.parametrize(("task", "model"), NETWORKS)
def test_the_graph_is_the_network(task, model, tmp_path):
    data = packed(noisy(task, model), 8)
    layout, tensors = weight_layout(data), quantise.unpack(data)
    buffer = bytearray(max(offset + 4 * int(np.prod(shape)) for offset, shape in layout.values()))
    for key, (offset, _) in layout.items():
        raw = np.ascontiguousarray(tensors[key], np.float32).tobytes()
        buffer[offset : offset + len(raw)] = raw
    network = unpacked(task, model, data).double()
    (tmp_path / WEIGHTS).write_bytes(buffer)
    (tmp_path / "graph.onnx").write_bytes(build_graph(network.config, layout, False, parts=True).SerializeToString())
    session = ort.InferenceSession(str(tmp_path / "graph.onnx"), providers=["CPUExecutionProvider"])
    names = {i.name for i in session.get_inputs()}
    real = bool(TASKS[task].inputs)
    x = TASKS[task].make(1, seeded(3), **TASKS[task].tests[0])[0]
    logits, state, _ = network.run(x.double() if real else x, parallel=False)
    past = {
        f"past.{i}.{n}": t.float().numpy().reshape(state_shape(n, t))
        for i, s in enumerate(network.initial_state())
        for n, t in s.items()
    }
    seen, at = [], 0
    for steps in (7, 1, x.shape[1] - 8):
        piece = x[:, at : at + steps].numpy()
        feeds = past | ({"inputs": piece} if real else {"tokens": piece.astype(np.int32)})
        feeds |= {"lesion": np.array([False])} if "lesion" in names else {}
        out = dict(zip([o.name for o in session.get_outputs()], session.run(None, feeds), strict=True))
        rows = {n.replace("new", "past"): v for n, v in out.items() if n.startswith("new")}
        past = {n: np.concatenate([past[n], v], 2) for n, v in rows.items()} | {
            n.replace("present", "past"): v for n, v in out.items() if n.startswith("present")
        }
        seen.append(out["logits"][0])
        at += steps
    np.testing.assert_allclose(np.concatenate(seen), logits[0].numpy(), atol=1e-4)
    for i, layer in enumerate(state):
        for key, value in layer.items():
            np.testing.assert_allclose(past[f"past.{i}.{key}"].reshape(value.shape), value.numpy(), atol=1e-4, err_msg=key)


def test_a_trained_network_goes_all_the_way_to_the_catalog(tmp_path):
    run("parity", "lstm-2015", 0, [3e-3], tmp_path / "runs", steps=3)
    pack(tmp_path / "runs" / "parity" / "lstm-2015" / "0", 8, tmp_path / "public", scale=0.1)
    graphs(tmp_path / "runs", tmp_path / "public", tmp_path / "fixtures")
    catalog = json.loads((tmp_path / "public" / "catalog.json").read_text())
    (entry,) = catalog["networks"]
    assert entry["id"] == "parity/lstm-2015/0"
    assert [s["setting"] for s in entry["scores"]] == [{"length": n} for n in (31, 62, 124, 248)]
    assert catalog["tasks"][0]["chance"] == 0.5
    for file in entry["files"].values():
        assert (tmp_path / "public" / file["path"]).stat().st_size == file["bytes"]
    held = quantise.unpack((tmp_path / "fixtures" / "parity-lstm-2015-0.bin").read_bytes())
    assert held["logits"].shape == (32, 3)


@pytest.mark.parametrize("weights", sorted(PUBLIC.rglob("*.bin")), ids=lambda p: "/".join(p.parts[-3:]))
def test_what_is_shipped_is_the_network_of_its_record(weights):
    task, model = weights.parts[-3:-1]
    record = json.loads(
        (PUBLIC.parents[1] / "models" / "training" / "runs" / "tasks" / task / model / f"{weights.stem}.json").read_text()
    )
    network = unpacked(task, model, weights.read_bytes())
    assert json.loads(json.dumps(asdict(network.config))) == record["config"]
    for trained, shipped in zip(record["scores"], record["packed"]["scores"], strict=True):
        assert abs(trained["score"] - shipped["score"]) < 0.02


def test_a_fixture_of_real_numbers_holds_what_was_read():
    held = quantise.unpack(fixture("adding", noisy("adding", "rnn-2015")))
    assert held["inputs"].shape == (100, 2)
    assert held["logits"].shape == (100, 1)
