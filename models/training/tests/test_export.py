"""Packed weights and exported graphs: what the browser computes is what PyTorch computes."""

import numpy as np
import onnxruntime as ort
import pytest
import torch

import quantise
from configs import CONFIGS
from export import graph_tensors, load_packed, weight_layout
from graph import WEIGHTS, build_graph
from zoo import build

NANO = [name for name in CONFIGS if name.endswith("-nano") and CONFIGS[name].mixer in ("attention", "matrix-state")]
T = 24


@pytest.mark.parametrize("bits", [4, 5, 6, 8])
def test_codes_come_back_within_half_a_step(bits):
    x = {"w": np.random.default_rng(0).normal(size=(37, 11)).astype(np.float32), "b": np.arange(5, dtype=np.float32)}
    back = quantise.unpack(quantise.pack(x, bits, 64, {"w"}))
    assert np.array_equal(back["b"], x["b"])
    error = np.abs(back["w"] - x["w"])
    assert np.median(error) <= np.abs(x["w"]).max() / (2 ** (bits - 1) - 1) / 2
    assert 0 < error.max() < 4 * np.abs(x["w"]).max() / 2**bits + 1e-3


def packed(name: str) -> bytes:
    torch.manual_seed(5)
    model = build(CONFIGS[name])
    for p in model.parameters():
        p.data.add_(torch.randn_like(p) * 0.1)
    for layer in model.layers:
        if model.config.gate == "data-dependent":
            layer.mixer.mean_log_decay.copy_(-torch.rand_like(layer.mixer.mean_log_decay))
    tensors = graph_tensors(model)
    return quantise.pack(tensors, 6, 64, {n for n, x in tensors.items() if x.ndim == 2})


def session(name: str, data: bytes, folder) -> ort.InferenceSession:
    layout, tensors = weight_layout(data), quantise.unpack(data)
    buffer = bytearray(max(offset + 4 * int(np.prod(shape)) for offset, shape in layout.values()))
    for key, (offset, _) in layout.items():
        raw = np.ascontiguousarray(tensors[key], np.float32).tobytes()
        buffer[offset : offset + len(raw)] = raw
    (folder / WEIGHTS).write_bytes(buffer)
    (folder / "graph.onnx").write_bytes(build_graph(CONFIGS[name], layout, probes=True).SerializeToString())
    return ort.InferenceSession(str(folder / "graph.onnx"), providers=["CPUExecutionProvider"])


@pytest.mark.parametrize("name", NANO)
@pytest.mark.parametrize("parts", [[T], [1] * T, [10, 14]])
@torch.no_grad()
def test_the_graph_is_the_network(name, parts, tmp_path):
    data = packed(name)
    model, graph = load_packed(name, data).double(), session(name, data, tmp_path)
    tokens = torch.randint(96, (1, T), generator=torch.Generator().manual_seed(6))
    lesions = [False, True] if model.config.gate == "data-dependent" else [False]
    for lesion in lesions:
        logits, state, probes = model.run(tokens, parallel=False, lesion=lesion)
        past = {f"past.{i}.{n}": t.float().numpy() for i, s in enumerate(model.initial_state()) for n, t in s.items()}
        seen, position = [], 0
        for length in parts:
            feeds = past | {"tokens": tokens[:, position : position + length].int().numpy()}
            position += length
            if model.config.mixer == "attention":
                feeds |= {"seqlens_k": np.array([[position - 1]], np.int32)}
                feeds |= {"total_sequence_length": np.array([position], np.int32)}
            if model.config.gate == "data-dependent":
                feeds["lesion"] = np.array([lesion])
            out = dict(zip([o.name for o in graph.get_outputs()], graph.run(None, feeds), strict=True))
            past = {n.replace("present", "past"): x for n, x in out.items() if n.startswith("present")}
            seen.append(out)
        np.testing.assert_allclose(np.concatenate([o["logits"][0] for o in seen]), logits[0].numpy(), atol=1e-4)
        for key, value in probes.items():
            ours = np.concatenate([o[f"probe.{key}"][0] for o in seen])
            np.testing.assert_allclose(ours, value[0].numpy(), atol=1e-4)
        for i, layer in enumerate(state):
            for key, value in layer.items():
                np.testing.assert_allclose(past[f"past.{i}.{key}"], value.numpy(), atol=1e-4)


def test_packing_again_changes_nothing():
    data = packed("vector-gate-nano")
    first = quantise.unpack(data)
    again = graph_tensors(load_packed("vector-gate-nano", data))
    for name, x in first.items():
        np.testing.assert_allclose(again[name], x, rtol=1e-6, atol=1e-7)
