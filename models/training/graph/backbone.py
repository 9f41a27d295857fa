"""From tokens to logits: the block of today, or the plain stack of 2015; mixers fill the layers."""

from collections import defaultdict

import onnx
from onnx import TensorProto

from zoo import Config

from .attention import attention
from .builder import EPS, MS, Builder, Layer
from .diagonal import diagonal
from .lstm import lstm
from .matrix import matrix
from .s6 import s6

MIXERS = {
    "attention": attention,
    "conv-attention": attention,
    "matrix-state": matrix,
    "scalar-decay": matrix,
    "delta": matrix,
    "min-gru": diagonal,
    "rg-lru": diagonal,
    "s6": s6,
    "lstm": lstm,
    "stacked-lstm": lstm,
}

Found = dict[str, list[str]]


def build_graph(c: Config, layout: dict[str, tuple[int, list[int]]], probes: bool, parts: bool = False) -> onnx.ModelProto:
    """layout: name -> (byte offset in weights.f32, shape). With `probes`, `probe.<name>` [1, T, L, H, .] come out too, where
    L counts the layers that have it. `parts`: attention in parts, for the processor."""
    g = Builder(layout, parts)
    tokens = g.input("tokens", [1, "T"], TensorProto.INT32)
    x = g.op("Gather", [g.weight("embedding"), tokens])
    found: Found = defaultdict(list)
    (plain_stack if c.mixer == "stacked-lstm" else blocks)(g, c, x, found, probes)
    for name, parts in found.items():
        g.op("Concat", parts, [g.output(f"probe.{name}", [1, "T", len(parts), None, None])], axis=2)
    return g.model()


def mix(g: Builder, c: Config, i: int, x: str, found: Found, probes: bool) -> str:
    """The mixer of layer i on x [1, T, d]; its probes, [1, T, 1, H, .] each, join `found`."""
    y, seen = MIXERS[c.mixer_of(i)](Layer(g, c, i, probes), x)
    for name, tensor in seen.items() if probes else ():
        channels = c.mixer_of(i) in ("min-gru", "rg-lru", "s6", "lstm", "stacked-lstm")
        found[name].append(g.reshape(tensor, 0, 0, 1, 1 if channels else c.heads, -1))
    return y


def blocks(g: Builder, c: Config, x: str, found: Found, probes: bool) -> None:
    """Pre-norm, mixer, pre-norm, SwiGLU. Each sum with the residual is fused with the norm after it."""
    normal = g.op("SimplifiedLayerNormalization", [x, g.weight("layers.0.mixer_norm")], axis=-1, epsilon=EPS)

    def add_and_norm(y: str, x: str, weight: str) -> tuple[str, str]:
        names = [f"{weight} normal", "", "", f"{weight} sum"]
        g.op("SkipSimplifiedLayerNormalization", [y, x, g.weight(weight)], names, MS, epsilon=EPS)
        return names[0], names[3]

    for i in range(c.layers):
        y = mix(g, c, i, normal, found, probes)
        normal, x = add_and_norm(y, x, f"layers.{i}.mlp_norm")
        a, b = (g.op("MatMul", [normal, g.weight(f"layers.{i}.{n}_proj")]) for n in ("gate", "up"))
        y = g.op("MatMul", [g.op("Mul", [g.silu(a), b]), g.weight(f"layers.{i}.down_proj")])
        normal, x = add_and_norm(y, x, f"layers.{i + 1}.mixer_norm" if i + 1 < c.layers else "norm")
    head = g.op("Transpose", [g.weight("embedding")], perm=[1, 0])
    g.op("MatMul", [normal, head], [g.output("logits", [1, "T", c.symbols])])


def plain_stack(g: Builder, c: Config, x: str, found: Found, probes: bool) -> None:
    """Layer upon layer, and a read-out of its own."""
    for i in range(c.layers):
        x = mix(g, c, i, x, found, probes)
    logits = g.op("MatMul", [x, g.weight("head")])
    g.op("Add", [logits, g.weight("head.bias")], [g.output("logits", [1, "T", c.symbols])])
