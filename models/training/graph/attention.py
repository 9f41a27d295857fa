"""Softmax attention over a cache: GroupQueryAttention with rotary positions, with or without the short convolution."""

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
    widths = [c.heads * c.keys, c.kv_heads * c.keys, c.kv_heads * c.keys]
    packed = layer.linear(x, "in_proj")
    if c.mixer_of(i) == "conv-attention":
        packed = layer.conv(packed, sum(widths), "none")
    past = [layer.past(name, [1, c.kv_heads, "P", c.keys]) for name in ("key", "value")]
    present = [layer.present(name, [1, c.kv_heads, "P+T", c.keys]) for name in ("key", "value")]
    lengths = [g.input("seqlens_k", [1, 1], TensorProto.INT32), g.input("total_sequence_length", [1], TensorProto.INT32)]
    inputs = [*g.split(packed, widths), *past, *lengths, *rotary(g, c.keys)]
    heads = {"num_heads": c.heads, "kv_num_heads": c.kv_heads, "do_rotary": 1}
    o, *_ = g.op("GroupQueryAttention", inputs, [f"attention.{i}", *present], MS, **heads)
    return layer.linear(o, "out_proj"), {}
