"""From tokens to logits: the block of today, or the plain stack of 2015; mixers fill the layers."""

from collections import defaultdict

import onnx
from onnx import TensorProto

from zoo import Config
from zoo.stacked import CELLS

from .attention import attention
from .builder import EPS, MS, Builder, Layer
from .diagonal import diagonal
from .lstm import lstm
from .matrix import matrix
from .rnn import rnn
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
    "stacked-rnn": rnn,
}

Found = dict[str, list[str]]


def build_graph(c: Config, layout: dict[str, tuple[int, list[int]]], probes: bool, parts: bool = False) -> onnx.ModelProto:
    """layout: name -> (byte offset in weights.f32, shape). With `probes`, `probe.<name>` [1, T, L, H, .] come out too, where
    L counts the layers that have it. `parts`: attention in parts, for the processor."""
    g = Builder(layout, parts, "inputs" if c.inputs else "tokens")
    found: Found = defaultdict(list)
    (plain_stack if c.mixer in CELLS else blocks)(g, c, embedded(g, c), found, probes)
    for name, parts in found.items():
        g.op("Concat", parts, [g.output(f"probe.{name}", [1, "T", len(parts), None, None])], axis=2)
    return g.model()


def embedded(g: Builder, c: Config) -> str:
    """Symbols, or real numbers, as vectors [1, T, d]."""
    if not c.inputs:
        return g.op("Gather", [g.weight("embedding"), g.input("tokens", [1, "T"], TensorProto.INT32)])
    return affine(g, g.input("inputs", [1, "T", c.inputs]), "embedding")


def affine(g: Builder, x: str, name: str, outputs: list[str] | int = 1) -> str:
    return g.op("Add", [g.op("MatMul", [x, g.weight(name)]), g.weight(f"{name}.bias")], outputs)


def mix(g: Builder, c: Config, i: int, x: str, found: Found, probes: bool) -> str:
    """The mixer of layer i on x [1, T, d]; its probes, [1, T, 1, H, .] each, join `found`."""
    y, seen = MIXERS[c.mixer_of(i)](Layer(g, c, i, probes), x)
    for name, tensor in seen.items() if probes else ():
        channels = c.mixer_of(i) in ("min-gru", "rg-lru", "s6", "lstm", *CELLS)
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
    logits = [g.output("logits", [1, "T", c.symbols])]
    if c.inputs:
        affine(g, normal, "head", logits)
        return
    head = g.op("Transpose", [g.weight("embedding")], perm=[1, 0])
    g.op("MatMul", [normal, head], logits)


def plain_stack(g: Builder, c: Config, x: str, found: Found, probes: bool) -> None:
    """Layer upon layer, and a read-out of its own."""
    for i in range(c.layers):
        x = mix(g, c, i, x, found, probes)
    affine(g, x, "head", [g.output("logits", [1, "T", c.symbols])])
