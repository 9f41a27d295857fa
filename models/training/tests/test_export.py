"""Packed weights and exported graphs: what the browser computes is what PyTorch computes."""

import numpy as np
import onnxruntime as ort
import pytest
import torch

import quantise
from catalog import graph_kinds, state_shape
from configs import CONFIGS
from export import load_packed, weight_layout
from graph import WEIGHTS, build_graph
from random_models import random_model
from tensors import packed, tensors_of
from zoo import build

NANO = [name for name in CONFIGS if name.endswith("-nano")]
T = 24


@pytest.mark.parametrize("bits", [4, 5, 6, 8])
def test_codes_come_back_within_half_a_step(bits):
    x = {"w": np.random.default_rng(0).normal(size=(37, 11)).astype(np.float32), "b": np.arange(5, dtype=np.float32)}
    back = quantise.unpack(quantise.pack(x, bits, 64, {"w"}))
    assert np.array_equal(back["b"], x["b"])
    error = np.abs(back["w"] - x["w"])
    assert np.median(error) <= np.abs(x["w"]).max() / (2 ** (bits - 1) - 1) / 2
    assert 0 < error.max() < 4 * np.abs(x["w"]).max() / 2**bits + 1e-3


def session(name: str, data: bytes, folder, parts: bool = False) -> ort.InferenceSession:
    layout, tensors = weight_layout(data), quantise.unpack(data)
    buffer = bytearray(max(offset + 4 * int(np.prod(shape)) for offset, shape in layout.values()))
    for key, (offset, _) in layout.items():
        raw = np.ascontiguousarray(tensors[key], np.float32).tobytes()
        buffer[offset : offset + len(raw)] = raw
    (folder / WEIGHTS).write_bytes(buffer)
    (folder / "graph.onnx").write_bytes(build_graph(CONFIGS[name], layout, True, parts).SerializeToString())
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    return ort.InferenceSession(str(folder / "graph.onnx"), options, providers=["CPUExecutionProvider"])


@pytest.mark.parametrize("name", NANO)
def test_the_graph_is_the_network(name, tmp_path):
    compare(name, packed(random_model(name), 6), tmp_path)


@pytest.mark.parametrize("name", [n for n in NANO if "processor" in graph_kinds(build(CONFIGS[n]))])
def test_attention_in_parts_is_the_same_network(name, tmp_path):
    compare(name, packed(random_model(name), 6), tmp_path, parts=True)


@pytest.mark.parametrize("name", ["min-gru-nano", "min-gru-signed-nano", "rg-lru-nano"])
def test_a_channel_that_hardly_forgets_writes_what_it_should(name, tmp_path):
    """Where a is close to 1, 1 - a must not come from a difference of two float32 numbers."""
    model = random_model(name)
    for layer in model.layers:
        bias = layer.mixer.decay_bias.data
        bias.copy_(torch.linspace(-8, 8, len(bias)))
    compare(name, packed(model, 6), tmp_path)


@torch.no_grad()
def compare(name: str, data: bytes, tmp_path, parts: bool = False):
    """The graph in onnxruntime against the recurrence in float64: whole, in steps and in pieces, held and not."""
    model, graph = load_packed(name, data).double(), session(name, data, tmp_path, parts)
    tokens = torch.randint(96, (1, T), generator=torch.Generator().manual_seed(6))
    inputs = {i.name for i in graph.get_inputs()}
    assert ("lesion" in inputs) == (model.config.gate == "data-dependent")
    for lesion in [False, True] if "lesion" in inputs else [False]:
        logits, state, probes = model.run(tokens, parallel=False, lesion=lesion)
        empty = {
            f"past.{i}.{n}": t.float().numpy().reshape(state_shape(n, t))
            for i, s in enumerate(model.initial_state())
            for n, t in s.items()
        }
        for pieces in ([T], [1] * T, [10, 14]):
            past, seen, position = empty, [], 0
            for length in pieces:
                feeds = past | {"tokens": tokens[:, position : position + length].int().numpy()}
                position += length
                if "seqlens_k" in inputs:
                    feeds |= {"seqlens_k": np.array([[position - 1]], np.int32)}
                    feeds |= {"total_sequence_length": np.array([position], np.int32)}
                if "lesion" in inputs:
                    feeds["lesion"] = np.array([lesion])
                out = dict(zip([o.name for o in graph.get_outputs()], graph.run(None, feeds), strict=True))
                rows = {n.replace("new", "past"): x for n, x in out.items() if n.startswith("new")}
                past = {n: np.concatenate([past[n], x], 2) for n, x in rows.items()} | {
                    n.replace("present", "past"): x for n, x in out.items() if n.startswith("present")
                }
                seen.append(out)
            np.testing.assert_allclose(np.concatenate([o["logits"][0] for o in seen]), logits[0].numpy(), atol=1e-4)
            shown = {n.removeprefix("probe.") for n in seen[0] if n.startswith("probe.")}
            # A vector state follows from its decays and writes; the fused operator keeps its weights to itself.
            assert probes.keys() - shown <= {"state"} | (set() if parts else {"attention"})
            for key in shown:
                rows = [o[f"probe.{key}"][0] for o in seen]
                widest = max(r.shape[-1] for r in rows)  # of attention: grows with the text
                ours = np.concatenate([np.pad(r, [(0, 0)] * 3 + [(0, widest - r.shape[-1])]) for r in rows])
                np.testing.assert_allclose(ours, probes[key][0].numpy(), atol=1e-4, err_msg=key)
            for i, layer in enumerate(state):
                for key, value in layer.items():
                    got = past[f"past.{i}.{key}"].reshape(value.shape)
                    np.testing.assert_allclose(got, value.numpy(), atol=1e-4, err_msg=key)


@pytest.mark.parametrize("name", NANO)
def test_packing_again_changes_nothing(name):
    data = packed(random_model(name), 5)
    first, again = quantise.unpack(data), tensors_of(load_packed(name, data))
    assert first.keys() == again.keys()
    for key, x in first.items():
        assert np.array_equal(again[key], x), key


def test_weights_of_another_network_are_refused():
    with pytest.raises(ValueError, match="another network"):
        load_packed("fixed-decay-nano", packed(random_model("delta-nano"), 6))
