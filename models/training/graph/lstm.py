"""The LSTM: ONNX's own operator, which takes T steps in one call on both backends.

It computes its gates inside. For the probe graph they are computed once more from its outputs, as zoo/lstm.py does, and the
cells by a scan. A lesion holds f at its mean: the same operator with f's rows of the weights at zero and its bias at the
mean's logit, in a branch, so that who holds nothing pays nothing.
"""

from onnx import helper

from .builder import Builder, Layer


def in_onnx_order(g: Builder, parts: list[str]) -> str:
    """PyTorch has the rows i, f, g, o; ONNX has i, o, f, c, where c is PyTorch's g."""
    i, f, cell, o = parts
    return g.op("Concat", [i, o, f, cell], axis=0)


def one_direction(g: Builder, x: str) -> str:
    return g.op("Unsqueeze", [x, g.ints(0)])


def steps(layer: Layer, x: str, hidden: str, cell: str) -> list[str]:
    """Y [T, 1, 1, D] and the last h and c [1, 1, D] of x [T, 1, d], held or not."""
    g, D = layer.g, layer.c.channels
    W, R, in_bias, own_bias = (
        g.split(layer.weight(f"{n}_l0"), [D] * 4, 0) for n in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
    )
    W, R = (one_direction(g, in_onnx_order(g, parts)) for parts in (W, R))
    biases = [in_onnx_order(g, parts) for parts in (in_bias, own_bias)]
    zeros = g.op("Sub", [own_bias[1], own_bias[1]])
    mean = layer.weight("mean_log_decay")
    room = g.op("Sub", [g.floats(1), g.op("Exp", [mean])])
    logit = g.op("Sub", [mean, g.op("Log", [g.op("Max", [room, g.floats(1e-7)])])])
    held_biases = [in_onnx_order(g, [p[0], f, *p[2:]]) for p, f in ((in_bias, logit), (own_bias, zeros))]
    free, held = (one_direction(g, g.op("Concat", pair, axis=0)) for pair in (biases, held_biases))
    ones = g.op("Exp", [zeros])
    keep = g.op("Unsqueeze", [in_onnx_order(g, [ones, zeros, ones, ones]), g.ints(1)])  # [4 D, 1]
    # Depends on an input, so that onnxruntime does not fold and keep a second set of weights.
    keep = layer.held(ones_like(g, keep), keep)
    outputs = [f"outputs.{layer.index}", layer.present("hidden", [1, 1, D]), layer.present("cell", [1, 1, D])]

    def branch(name: str, weights: list[str], bias: str, before: list) -> object:
        ends = [f"{o} {name}" for o in outputs]
        node = helper.make_node("LSTM", [x, *weights, bias, "", hidden, cell], ends, hidden_size=D)
        infos = [helper.make_tensor_value_info(end, 1, None) for end in ends]
        return helper.make_graph([*before, node], name, [], infos)

    scaled = [f"{n}.{layer.index} held" for n in ("W", "R")]
    muls = [helper.make_node("Mul", [w, keep], [s]) for w, s in zip((W, R), scaled, strict=True)]
    branches = {"then_branch": branch("held", scaled, held, muls), "else_branch": branch("free", [W, R], free, [])}
    return g.op("If", [g.input("lesion", [1], 9)], outputs, **branches)


def ones_like(g: Builder, x: str) -> str:
    return g.op("Exp", [g.op("Sub", [x, x])])


def lstm(layer: Layer, x: str) -> tuple[str, dict[str, str]]:
    g, c, D = layer.g, layer.c, layer.c.channels
    hidden, cell = (layer.past(name, [1, 1, D]) for name in ("hidden", "cell"))
    width = D if c.mixer == "stacked-lstm" and layer.index > 0 else c.width
    outputs = g.reshape(steps(layer, g.reshape(x, -1, 1, width), hidden, cell)[0], 1, -1, D)
    y = outputs if c.mixer == "stacked-lstm" else layer.linear(outputs, "out_proj")
    return y, gates(layer, x, hidden, cell, outputs) if layer.probes else {}


def gates(layer: Layer, x: str, hidden: str, cell: str, outputs: str) -> dict[str, str]:
    """The gates from x and from the output before each token, and the cells from the gates."""
    g, D = layer.g, layer.c.channels
    before = g.op("Concat", [hidden, outputs], axis=1)
    before = g.op("Slice", [before, g.ints(0), g.ints(-1), g.ints(1)])
    z = g.op("Add", [weight_bias(layer, x, "ih"), weight_bias(layer, before, "hh")])
    i, f, candidate, o = g.split(z, [D] * 4)
    i, o = g.op("Sigmoid", [i]), g.op("Sigmoid", [o])
    log_f = layer.held(g.op("Neg", [g.softplus(f, -1)]), layer.weight("mean_log_decay"))
    written = g.op("Mul", [i, g.op("Tanh", [candidate])])
    one = g.over_time(g.floats(1), 1)
    cells = layer.scan("gated", one, one, written, g.reshape(cell, 1, D, 1, 1), [1, D, 1, 1], log_f, q_heads=1)
    return {"log_decay": log_f, "input": i, "output": o, "cell": cells}


def weight_bias(layer: Layer, x: str, part: str) -> str:
    turned = layer.g.op("Transpose", [layer.weight(f"weight_{part}_l0")], perm=[1, 0])
    return layer.g.op("Add", [layer.g.op("MatMul", [x, turned]), layer.weight(f"bias_{part}_l0")])
