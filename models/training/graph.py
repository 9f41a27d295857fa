"""The exported graph of a network: one ONNX graph for a step (T = 1) and for a prefill (T > 1), on fused operators.

Inputs, outputs and the layout of the state are in docs/architecture.md. Weights are not in the graph: each initialiser
points into `weights.f32`, the buffer that the reader's browser unpacks from weights.bin.

Opset 21: later ones have operators whose kernels onnxruntime-web 1.30 lacks on the GPU. The fused operators are of the
domain com.microsoft and have CPU and WebGPU kernels: LinearAttention, LinearAttentionGate, CausalConvWithState,
GatedRMSNorm, GroupQueryAttention, SkipSimplifiedLayerNormalization, QuickGelu (with alpha 1 it is SiLU).
"""

import numpy as np
import onnx
from onnx import TensorProto, helper

from zoo import Config
from zoo.attention import MAX_POSITION, ROPE_BASE
from zoo.matrix_state import LOG_FLOOR, TAPS

MS = "com.microsoft"
EPS = 1e-6
WEIGHTS = "weights.f32"


class Builder:
    """Collects nodes; `op` returns the name of the node's first output."""

    def __init__(self, layout: dict[str, tuple[int, list[int]]]):
        self.layout, self.nodes, self.initialisers, self.inputs, self.outputs = layout, [], {}, [], []

    def op(self, kind: str, inputs: list[str], outputs: int | list[str] = 1, domain: str = "", **attributes):
        names = outputs if isinstance(outputs, list) else [f"{kind}_{len(self.nodes)}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, domain=domain, name=f"{kind}_{len(self.nodes)}", **attributes))
        return names[0] if len(names) == 1 else names

    def weight(self, name: str) -> str:
        """A tensor of weights.f32, by the name that it has in weights.bin."""
        if name not in self.initialisers:
            offset, shape = self.layout[name]
            tensor = TensorProto(name=name, data_type=TensorProto.FLOAT, dims=shape, data_location=TensorProto.EXTERNAL)
            entries = {"location": WEIGHTS, "offset": offset, "length": 4 * int(np.prod(shape))}
            for key, value in entries.items():
                tensor.external_data.add(key=key, value=str(value))
            self.initialisers[name] = tensor
        return name

    def constant(self, name: str, value: np.ndarray) -> str:
        self.initialisers[name] = onnx.numpy_helper.from_array(value, name)
        return name

    def input(self, name: str, shape: list, kind: int = TensorProto.FLOAT) -> str:
        self.inputs.append(helper.make_tensor_value_info(name, kind, shape))
        return name

    def output(self, name: str, shape: list) -> str:
        self.outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))
        return name

    def model(self) -> onnx.ModelProto:
        graph = helper.make_graph(self.nodes, "unrolled", self.inputs, self.outputs, list(self.initialisers.values()))
        opsets = [helper.make_opsetid("", 21), helper.make_opsetid(MS, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=10, producer_name="unrolled")


def attention(g: Builder, c: Config, i: int, x: str, shared: dict) -> tuple[str, dict[str, str]]:
    widths = [c.heads * c.keys, c.kv_heads * c.keys, c.kv_heads * c.keys]
    packed = g.op("MatMul", [x, g.weight(f"layers.{i}.in_proj")])
    split = g.constant(f"widths.{widths}", np.array(widths, np.int64))
    q, k, v = g.op("Split", [packed, split], 3, axis=-1)
    past = [g.input(f"past.{i}.{name}", [1, c.kv_heads, "P", c.keys]) for name in ("key", "value")]
    if "mask" in shared:
        o = attention_in_parts(g, c, i, q, k, v, past, shared)
        return g.op("MatMul", [o, g.weight(f"layers.{i}.out_proj")]), {}
    present = [g.output(f"present.{i}.{name}", [1, c.kv_heads, "P+T", c.keys]) for name in ("key", "value")]
    inputs = [q, k, v, *past, "seqlens_k", "total_sequence_length", shared["cos"], shared["sin"]]
    heads = {"num_heads": c.heads, "kv_num_heads": c.kv_heads, "do_rotary": 1}
    o, *_ = g.op("GroupQueryAttention", inputs, [f"attention.{i}", *present], MS, **heads)
    return g.op("MatMul", [o, g.weight(f"layers.{i}.out_proj")]), {}


def attention_in_parts(g: Builder, c: Config, i: int, q: str, k: str, v: str, past: list[str], shared: dict) -> str:
    """The same attention for a processor, where GroupQueryAttention is ten times slower than its parts when T > 1.

    Only the new rows of the cache come out, `new.<layer>.key` [1, kv heads, T, d]: the reader keeps the cache and appends,
    so that it is neither concatenated here nor copied out at every step. Queries that share a key/value head are rows
    of one product: [1, kv heads, group * T, d], row j * T + t.
    """
    group, d = c.heads // c.kv_heads, c.keys

    def shape(*sizes: int) -> str:
        return g.constant(f"shape.{sizes}", np.array(sizes, np.int64))

    def rotate(x: str) -> str:
        return g.op("RotaryEmbedding", [x, shared["start"], shared["cos"], shared["sin"]], 1, MS)

    q = g.op("Reshape", [rotate(q), shape(1, -1, c.kv_heads, group, d)])
    q = g.op("Reshape", [g.op("Transpose", [q], perm=[0, 2, 3, 1, 4]), shape(1, c.kv_heads, -1, d)])
    rows = []
    for name, x in (("key", rotate(k)), ("value", v)):
        x = g.op("Reshape", [x, shape(1, -1, c.kv_heads, d)])
        out = g.output(f"new.{i}.{name}", [1, c.kv_heads, "T", d])
        rows.append(g.op("Transpose", [x], [out], perm=[0, 2, 1, 3]))
    score = {"transB": 1, "alpha": d**-0.5}
    old = g.op("FusedMatMul", [q, past[0]], 1, MS, **score)
    new = g.op("Add", [g.op("FusedMatMul", [q, rows[0]], 1, MS, **score), shared["mask"]])
    weights = g.op("Softmax", [g.op("Concat", [old, new], axis=-1)], axis=-1)
    old, new = g.op("Split", [weights, shared["lengths"]], 2, axis=-1)
    o = g.op("Add", [g.op("MatMul", [old, past[1]]), g.op("MatMul", [new, rows[1]])])
    o = g.op("Transpose", [g.op("Reshape", [o, shape(1, c.kv_heads, group, -1, d)])], perm=[0, 3, 1, 2, 4])
    return g.op("Reshape", [o, shape(1, -1, c.heads * d)])


def matrix_state(g: Builder, c: Config, i: int, x: str, shared: dict) -> tuple[str, dict[str, str]]:
    qkv_width, gate_width = c.heads * (2 * c.keys + c.values), c.heads * c.values
    widths = [qkv_width, gate_width] + ([c.rank] if c.gate == "data-dependent" else [])
    packed = g.op("MatMul", [x, g.weight(f"layers.{i}.in_proj")])
    qkv, gate, *low = g.op("Split", [packed, g.constant(f"widths.{widths}", np.array(widths, np.int64))], len(widths), axis=-1)
    conv_shape = [1, TAPS - 1, qkv_width]
    conv = [qkv, g.weight(f"layers.{i}.conv"), "", g.input(f"past.{i}.conv", conv_shape)]
    conv_out = [f"convolved.{i}", g.output(f"present.{i}.conv", conv_shape)]
    qkv, _ = g.op("CausalConvWithState", conv, conv_out, MS, activation="silu", channels_last=1)
    parts = [c.heads * c.keys, c.heads * c.keys, c.heads * c.values]
    q, k, v = g.op("Split", [qkv, g.constant(f"widths.{parts}", np.array(parts, np.int64))], 3, axis=-1)
    decay = ""
    if c.gate == "fixed":
        decay = g.op("Expand", [g.weight(f"layers.{i}.log_decay"), shared["decay shape"]])
    elif c.gate == "data-dependent":
        low = g.op("MatMul", [low[0], g.weight(f"layers.{i}.forget_proj")])
        # log sigmoid(z) = -softplus(-z): forget_proj and forget_bias are those of -z
        minus_one = g.constant("minus one", np.full(c.heads * c.keys, -1, np.float32))
        decay = g.op("LinearAttentionGate", [low, g.weight(f"layers.{i}.forget_bias"), minus_one], 1, MS)
        decay = g.op("Max", [decay, shared["floor"]])
        decay = g.op("Where", ["lesion", g.weight(f"layers.{i}.mean_log_decay"), decay])
    state_shape = [1, c.heads, c.keys, c.values]
    inputs = [q, k, v, g.input(f"past.{i}.state", state_shape), decay][: 5 if decay else 4]
    outputs = [f"read.{i}", g.output(f"present.{i}.state", state_shape)]
    rule = {"update_rule": "gated" if decay else "linear", "scale": c.keys**-0.5}
    o, _ = g.op("LinearAttention", inputs, outputs, MS, q_num_heads=c.heads, kv_num_heads=c.heads, **rule)
    o = g.op("GatedRMSNorm", [o, g.weight(f"layers.{i}.norm"), gate], 1, MS, epsilon=EPS)
    probes = {"key": k, "value": v, "query": q} | ({"log_decay": decay} if decay else {})
    return g.op("MatMul", [o, g.weight(f"layers.{i}.out_proj")]), probes


def shared_tensors(g: Builder, c: Config, parts: bool) -> dict[str, str]:
    """What all layers use: rotary tables (folded to constants when the session is made), masks and shapes."""
    shared = {}
    if c.mixer == "attention" and parts:
        length = g.op("Shape", ["tokens"], start=1)
        shared["start"] = g.op("Shape", ["past.0.key"], start=2, end=3)
        shared["lengths"] = g.op("Concat", [shared["start"], length], axis=0)
        # Upper triangle of minus infinity, once for each query of a group: [group * T, T].
        square = g.op("Expand", [g.constant("never", np.array([-np.inf], np.float32)), g.op("Concat", [length, length], axis=0)])
        mask = g.op("Trilu", [square, g.constant("above", np.array(1, np.int64))], upper=1)
        shared["mask"] = g.op("Concat", [mask] * (c.heads // c.kv_heads), axis=0)
    elif c.mixer == "attention":
        g.input("seqlens_k", [1, 1], TensorProto.INT32)
        g.input("total_sequence_length", [1], TensorProto.INT32)
    if c.mixer == "attention":
        bounds = [g.constant(n, np.array(v, np.float32)) for n, v in (("zero", 0), ("end", MAX_POSITION), ("one", 1))]
        positions = g.op("Unsqueeze", [g.op("Range", bounds), g.constant("last axis", np.array([1], np.int64))])
        half = np.arange(c.keys // 2, dtype=np.float32) / np.float32(c.keys // 2)
        frequency = g.constant("frequency", (np.float32(ROPE_BASE) ** -half)[None])
        angle = g.op("Mul", [positions, frequency])
        shared |= {"cos": g.op("Cos", [angle]), "sin": g.op("Sin", [angle])}
    if c.gate == "fixed":
        length = g.op("Shape", ["tokens"])  # [1, T]
        shared["decay shape"] = g.op("Concat", [length, g.constant("keys", np.array([c.heads * c.keys], np.int64))], axis=0)
    if c.gate == "data-dependent":
        g.input("lesion", [1], TensorProto.BOOL)
        shared["floor"] = g.constant("floor", np.array([LOG_FLOOR], np.float32))
    return shared


def build_graph(c: Config, layout: dict[str, tuple[int, list[int]]], probes: bool, parts: bool = False) -> onnx.ModelProto:
    """layout: name -> (byte offset in weights.f32, shape). With `probes`, `probe.<name>` [1, T, L, H, .] come out too.
    `parts`: attention as `attention_in_parts`, for the processor."""
    g = Builder(layout)
    tokens = g.input("tokens", [1, "T"], TensorProto.INT32)
    shared = shared_tensors(g, c, parts)
    mixer = attention if c.mixer == "attention" else matrix_state
    x = g.op("Gather", [g.weight("embedding"), tokens])
    normal = g.op("SimplifiedLayerNormalization", [x, g.weight("layers.0.mixer_norm")], axis=-1, epsilon=EPS)
    found: dict[str, list[str]] = {}

    def add_and_norm(y: str, x: str, weight: str) -> tuple[str, str]:
        names = [f"{weight} normal", "", "", f"{weight} sum"]
        g.op("SkipSimplifiedLayerNormalization", [y, x, g.weight(weight)], names, MS, epsilon=EPS)
        return names[0], names[3]

    for i in range(c.layers):
        y, seen = mixer(g, c, i, normal, shared)
        for name, tensor in seen.items() if probes else ():
            shape = g.constant("per head", np.array([0, 0, 1, c.heads, -1], np.int64))
            found.setdefault(name, []).append(g.op("Reshape", [tensor, shape]))
        normal, x = add_and_norm(y, x, f"layers.{i}.mlp_norm")
        a, b = (g.op("MatMul", [normal, g.weight(f"layers.{i}.{n}_proj")]) for n in ("gate", "up"))
        inner = g.op("Mul", [g.op("QuickGelu", [a], 1, MS, alpha=1.0), b])
        y = g.op("MatMul", [inner, g.weight(f"layers.{i}.down_proj")])
        normal, x = add_and_norm(y, x, f"layers.{i + 1}.mixer_norm" if i + 1 < c.layers else "norm")
    head = g.op("Transpose", [g.weight("embedding")], perm=[1, 0])
    g.op("MatMul", [normal, head], [g.output("logits", [1, "T", c.symbols])])
    for name, parts in found.items():
        width = c.values if name == "value" else c.keys
        out = g.output(f"probe.{name}", [1, "T", c.layers, c.heads, width])
        if name == "query":  # as the model reads with it
            scale = g.constant("query scale", np.array([c.keys**-0.5], np.float32))
            g.op("Mul", [g.op("Concat", parts, axis=2), scale], [out])
        else:
            g.op("Concat", parts, [out], axis=2)
    return g.model()
