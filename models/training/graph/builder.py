"""Collects the nodes of a graph. Weights stay outside: each initialiser points into `weights.f32`, the buffer that the
reader's browser unpacks from weights.bin. What is computed from weights alone, such as a constant decay from its bias, is
folded by onnxruntime when the session is made, so a mixer may say it in nodes and no second definition is stored.
"""

from dataclasses import dataclass

import numpy as np
import onnx
from onnx import TensorProto, helper

from zoo import Config
from zoo.short_conv import TAPS

MS = "com.microsoft"
EPS = 1e-6
WEIGHTS = "weights.f32"


class Builder:
    """`op` adds a node and returns the name of its output, or a list of names."""

    def __init__(self, layout: dict[str, tuple[int, list[int]]], parts: bool = False, steps: str = "tokens"):
        """layout: name -> (byte offset in weights.f32, shape). `parts`: for the processor, see attention.py. `steps`: the
        input whose axis 1 is T: "tokens" [1, T], or "inputs" [1, T, n] where real numbers are read."""
        self.parts, self.steps = parts, steps
        self.layout, self.nodes, self.initialisers, self.inputs, self.outputs = layout, [], {}, {}, {}

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

    def floats(self, *values: float) -> str:
        return self.constant(np.array(values, np.float32))

    def repeated(self, value: float, count: int) -> str:
        return self.constant(np.full(count, value, np.float32))

    def ints(self, *values: int) -> str:
        return self.constant(np.array(values, np.int64))

    def constant(self, value: np.ndarray) -> str:
        """An initialiser in the graph itself; the same numbers are stored once."""
        few = value.size < 20 and value.ndim < 2
        name = f"{value.dtype} {value.tolist()}" if few else f"constant {len(self.initialisers)}"
        self.initialisers[name] = onnx.numpy_helper.from_array(value, name)
        return name

    def split(self, x: str, widths: list[int], axis: int = -1) -> list[str]:
        names = self.op("Split", [x, self.ints(*widths)], len(widths), axis=axis)
        return names if isinstance(names, list) else [names]

    def reshape(self, x: str, *shape: int) -> str:
        """0 keeps an axis, -1 takes what is left."""
        return self.op("Reshape", [x, self.ints(*shape)])

    def over_time(self, x: str, width: int) -> str:
        """A constant [width] for each of T tokens: [1, T, width]. One number alone is repeated."""
        key = f"shape over time {width}"
        if key not in {name for node in self.nodes for name in node.output}:
            real = {"end": 2} if self.steps == "inputs" else {}
            length = self.op("Shape", [self.steps], **real)  # [1, T]
            self.op("Concat", [length, self.ints(width)], [key], axis=0)
        return self.op("Expand", [x, key])

    def softplus(self, x: str, sign: int = 1) -> str:
        """log(1 + e^x), or of -x with sign -1."""
        return self.op("Softplus", [x if sign == 1 else self.op("Neg", [x])])

    def sigmoid(self, x: str) -> str:
        """1 / (1 + e^-x). The operator of that name is exact to about 1e-7, not to so many figures: too little for a gate
        that is nearly shut, whose 1 / 4096 a channel sums over thousands of steps."""
        return self.op("Div", [self.floats(1), self.op("Add", [self.op("Exp", [self.op("Neg", [x])]), self.floats(1)])])

    def silu(self, x: str) -> str:
        return self.op("QuickGelu", [x], 1, MS, alpha=1.0)

    def input(self, name: str, shape: list, kind: int = TensorProto.FLOAT) -> str:
        """Asked for twice, it is the same input."""
        self.inputs[name] = helper.make_tensor_value_info(name, kind, shape)
        return name

    def output(self, name: str, shape: list) -> str:
        self.outputs[name] = helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
        return name

    def model(self) -> onnx.ModelProto:
        """Opset 21: later ones have operators whose kernels onnxruntime-web 1.30 lacks on the GPU."""
        ends = (list(self.inputs.values()), list(self.outputs.values()))
        graph = helper.make_graph(self.nodes, "unrolled", *ends, list(self.initialisers.values()))
        opsets = [helper.make_opsetid("", 21), helper.make_opsetid(MS, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=10, producer_name="unrolled")


@dataclass(frozen=True)
class Layer:
    """What a mixer is given: the builder, the configuration, and its place, which its weights and its state are named by."""

    g: Builder
    c: Config
    index: int
    probes: bool
    """Whether the graph is the one that shows its insides."""

    def weight(self, name: str) -> str:
        return self.g.weight(f"layers.{self.index}.{name}")

    def linear(self, x: str, name: str) -> str:
        return self.g.op("MatMul", [x, self.weight(name)])

    def past(self, name: str, shape: list) -> str:
        return self.g.input(f"past.{self.index}.{name}", shape)

    def present(self, name: str, shape: list) -> str:
        return self.g.output(f"present.{self.index}.{name}", shape)

    def conv(self, x: str, channels: int, activation: str) -> str:
        """The short convolution of zoo/short_conv.py; `activation` is 'silu' or 'none'. Its state is [1, 3, channels]."""
        shape = [1, TAPS - 1, channels]
        inputs = [x, self.weight("conv"), "", self.past("conv", shape)]
        outputs = [f"convolved.{self.index}", self.present("conv", shape)]
        return self.g.op("CausalConvWithState", inputs, outputs, MS, activation=activation, channels_last=1)[0]

    def held(self, moving: str, mean: str) -> str:
        """`moving` [1, T, n], or the constant `mean` [n] where the lesion holds the gate."""
        lesion = self.g.input("lesion", [1], TensorProto.BOOL)
        return self.g.op("Where", [lesion, mean, moving])

    def recurrence(self, rule: str, q: str, k: str, v: str, shape: list[int], decay="", beta="", scale=1.0, q_heads=0) -> str:
        """What T tokens read, [1, T, heads V], over the layer's state of `shape` [1, heads, K, V]: see `scan`."""
        return self.scan(
            rule, q, k, v, self.past("state", shape), shape, decay, beta, scale, q_heads, self.present("state", shape)
        )

    def scan(self, rule, q, k, v, past, shape, decay="", beta="", scale=1.0, q_heads=0, present="") -> str:
        """LinearAttention. With g = decay, the natural log of alpha, for each head or for each key of each head:

            linear S += k v^T;  gated S = e^g S + k v^T;  delta, gated_delta S = e^g S + beta k (v - (e^g S)^T k)^T;  o = scale S^T q

        Keys have as many heads as their width says; queries have q_heads, or all.
        """
        inputs = [q, k, v, past, decay, beta]
        while not inputs[-1]:
            inputs.pop()
        heads = {"q_num_heads": q_heads or shape[1], "kv_num_heads": shape[1]}
        outputs = [f"read.{len(self.g.nodes)}", present or f"left.{len(self.g.nodes)}"]
        return self.g.op("LinearAttention", inputs, outputs, MS, update_rule=rule, scale=scale, **heads)[0]
