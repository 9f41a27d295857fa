"""Softmax attention over a cache, with rotary positions, with or without the short convolution.

GroupQueryAttention on a graphics device; on the processor its parts, which are ten times as fast there when T > 1.
"""

import numpy as np
from onnx import TensorProto

from zoo.attention import MAX_POSITION, ROPE_BASE

from .builder import MS, Builder, Layer


def rotary(g: Builder, width: int) -> list[str]:
    """cos and sin [8192, width / 2], folded to constants when the session is made; all layers share them."""
    if "cos" not in {name for node in g.nodes for name in node.output}:
        bounds = [g.constant(np.array(v, np.float32)) for v in (0, MAX_POSITION, 1)]
        positions = g.op("Unsqueeze", [g.op("Range", bounds), g.ints(1)])
        half = np.arange(width // 2, dtype=np.float32) / np.float32(width // 2)
        angle = g.op("Mul", [positions, g.constant((np.float32(ROPE_BASE) ** -half)[None])])
        g.op("Cos", [angle], ["cos"])
        g.op("Sin", [angle], ["sin"])
    return ["cos", "sin"]


def attention(layer: Layer, x: str) -> tuple[str, dict[str, str]]:
    g, c, i = layer.g, layer.c, layer.index
    packed = layer.linear(x, "in_proj")
    if c.mixer_of(i) == "conv-attention":
        packed = layer.conv(packed, (c.heads + 2 * c.kv_heads) * c.keys, "none")
    past = [layer.past(name, [1, c.kv_heads, "P", c.keys]) for name in ("key", "value")]
    o, probes = (in_parts if g.parts else fused)(layer, packed, past)
    return layer.linear(o, "out_proj"), probes


def fused(layer: Layer, packed: str, past: list[str]) -> tuple[str, dict[str, str]]:
    """One operator, which writes the cache that it reads where both are one buffer. Its weights never leave it."""
    g, c = layer.g, layer.c
    q, k, v = g.split(packed, [c.heads * c.keys, c.kv_heads * c.keys, c.kv_heads * c.keys])
    present = [layer.present(name, [1, c.kv_heads, "P+T", c.keys]) for name in ("key", "value")]
    lengths = [g.input("seqlens_k", [1, 1], TensorProto.INT32), g.input("total_sequence_length", [1], TensorProto.INT32)]
    inputs = [q, k, v, *past, *lengths, *rotary(g, c.keys)]
    heads = {"num_heads": c.heads, "kv_num_heads": c.kv_heads, "do_rotary": 1}
    o, *_ = g.op("GroupQueryAttention", inputs, [f"attention.{layer.index}", *present], MS, **heads)
    return o, {}


def in_parts(layer: Layer, packed: str, past: list[str]) -> tuple[str, dict[str, str]]:
    """The same for a processor. Shows its weights, `attention` [1, T, heads, P + T].

    Only the new rows of the cache come out, `new.<layer>.key` [1, kv heads, T, d]: the reader keeps the cache and appends,
    so that it is neither concatenated here nor copied out at every step. All heads are brought before T at once, since each
    of these moves is an operator of its own. Queries that share a key/value head are rows of one product:
    [1, kv heads, group * T, d], row j * T + t.
    """
    g, c, i = layer.g, layer.c, layer.index
    group, d = c.heads // c.kv_heads, c.keys
    start, lengths, mask = lengths_and_mask(g, past[0], group)

    heads = g.op("Transpose", [g.reshape(packed, 0, 0, -1, d)], perm=[0, 2, 1, 3])
    value = g.output(f"new.{i}.value", [1, c.kv_heads, "T", d])
    q, k, _ = g.op("Split", [heads, g.ints(c.heads, c.kv_heads, c.kv_heads)], [f"q.{i}", f"k.{i}", value], axis=1)
    angles = [start, *rotary(g, d)]
    key = g.op("RotaryEmbedding", [k, *angles], [g.output(f"new.{i}.key", [1, c.kv_heads, "T", d])], MS)
    q = g.reshape(g.op("RotaryEmbedding", [q, *angles], 1, MS), 1, c.kv_heads, -1, d)
    score = {"transB": 1, "alpha": d**-0.5}
    old = g.op("FusedMatMul", [q, past[0]], 1, MS, **score)
    new = g.op("Add", [g.op("FusedMatMul", [q, key], 1, MS, **score), mask])
    weights = g.op("Softmax", [g.op("Concat", [old, new], axis=-1)], axis=-1)
    old, new = g.op("Split", [weights, lengths], 2, axis=-1)
    o = g.op("Add", [g.op("MatMul", [old, past[1]]), g.op("MatMul", [new, value])])
    o = g.op("Transpose", [g.reshape(o, 1, c.kv_heads, group, -1, d)], perm=[0, 3, 1, 2, 4])
    return g.reshape(o, 1, -1, c.heads * d), shown(layer, weights) if layer.probes else {}


def shown(layer: Layer, weights: str) -> dict[str, str]:
    """weights [1, kv heads, group * T, P + T] by head: query head h reads key/value head h // group."""
    g, c = layer.g, layer.c
    width = g.op("Shape", [weights], start=3)
    shape = g.op("Concat", [g.ints(1, c.heads, -1), width], axis=0)
    by_head = g.op("Reshape", [weights, shape])  # [1, heads, T, P + T]
    return {"attention": g.op("Transpose", [by_head], perm=[0, 2, 1, 3])}


def lengths_and_mask(g: Builder, past: str, group: int) -> list[str]:
    """P [1], (P, T) [2], and the mask of the T new rows for each query of a group [group * T, T]; all layers share them."""
    if "mask" not in {name for node in g.nodes for name in node.output}:
        g.op("Shape", [past], ["start"], start=2, end=3)
        length = g.op("Shape", ["tokens"], start=1)
        g.op("Concat", ["start", length], ["lengths"], axis=0)
        square = g.op("Expand", [g.floats(-np.inf), g.op("Concat", [length, length], axis=0)])
        above = g.op("Trilu", [square, g.constant(np.array(1, np.int64))], upper=1)
        g.op("Concat", [above] * group, ["mask"], axis=0)
    return ["start", "lengths", "mask"]
