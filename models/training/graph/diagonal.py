"""minGRU and RG-LRU: h_t = a_t h_{t-1} + b_t for each channel, on the operator of the matrix states.

A channel is a head whose key and value have one number each. LinearAttention scans over T on both backends, in float32 and
step by step, which no other operator of opset 21 does (Scan and Loop run on the processor alone, a doubling scan needs a
graph for each T). Its query is the output gate: what a channel reads is h SiLU(g), the product that follows anyway.

minGRU is the delta rule with the key 1: h + z (u - h) = (1 - z) h + z u. So is its signed form, with beta = 1 - a in (0, 2)
and the value b / (1 - a): a negative decay has no logarithm, and here it needs none. RG-LRU is the rule 'gated'.
"""

from zoo.diagonal import SHARPNESS

from .builder import Layer

Probes = dict[str, str]


def diagonal(layer: Layer, x: str) -> tuple[str, Probes]:
    g, D = layer.g, layer.c.channels
    u, gate = g.split(layer.linear(x, "in_proj"), [D, D])
    u, read = layer.conv(u, D, "none"), g.silu(gate)
    cell = rg_lru if layer.c.mixer_of(layer.index) == "rg-lru" else min_gru_signed if layer.c.signed else min_gru
    o, probes = cell(layer, x, u, read)
    return layer.linear(o, "out_proj"), probes


def delta_rule(layer: Layer, read: str, value: str, beta: str) -> str:
    """(1 - beta) h + beta value, times read. All channels share the key 1, so it has one head."""
    one = layer.g.over_time(layer.g.floats(1), 1)
    return layer.recurrence("delta", read, one, value, [1, layer.c.channels, 1, 1], beta=beta)


def gate(layer: Layer, x: str, name: str) -> str:
    """The logit W x + c of a gate, [1, T, D], or its constant [D]."""
    bias = layer.weight(f"{name}_bias")
    return layer.g.op("Add", [layer.linear(x, f"{name}_proj"), bias]) if layer.c.gate == "data-dependent" else bias


def moving_or_constant(layer: Layer, x: str, mean: str) -> str:
    """A gate over T tokens: held at `mean` in a lesion, repeated where it is a constant."""
    return layer.held(x, mean) if layer.c.gate == "data-dependent" else layer.g.over_time(x, layer.c.channels)


def min_gru(layer: Layer, x: str, u: str, read: str) -> tuple[str, Probes]:
    """z = sigmoid(W x + c), a = 1 - z. What a lesion holds is log a, and z follows."""
    g, dynamic = layer.g, layer.c.gate == "data-dependent"
    logit = gate(layer, x, "decay")
    mean = layer.weight("mean_log_decay") if dynamic else ""
    kept = g.op("Sub", [g.floats(1), g.op("Exp", [mean])]) if dynamic else ""
    z = moving_or_constant(layer, g.sigmoid(logit), kept)
    probes = {}
    if layer.probes:
        log_a = moving_or_constant(layer, g.op("Neg", [g.softplus(logit)]), mean)
        probes = {"log_decay": log_a, "write": g.op("Mul", [z, u])}
    return delta_rule(layer, read, u, z), probes


def min_gru_signed(layer: Layer, x: str, u: str, read: str) -> tuple[str, Probes]:
    """a = tanh(z), z = W x + c, b = (1 - |a|) u. As a sigmoid, 1 - a = 2 sigmoid(-2 z) is exact also where a is close to 1,
    and b / (1 - a) is u e^(2 z) where z is negative and u where it is not: there is nothing to divide."""
    g, dynamic = layer.g, layer.c.gate == "data-dependent"
    z, one, two = gate(layer, x, "decay"), g.floats(1), g.floats(2)
    mean = layer.weight("mean_decay") if dynamic else ""
    room = g.op("Sub", [one, mean]) if dynamic else ""
    ratio = g.op("Div", [g.op("Sub", [one, g.op("Abs", [mean])]), room]) if dynamic else ""
    twice = g.op("Mul", [z, g.floats(-2)])
    beta = moving_or_constant(layer, g.op("Mul", [g.sigmoid(twice), two]), room)
    share = g.op("Exp", [g.op("Neg", [g.op("Relu", [twice])])])
    value = g.op("Mul", [moving_or_constant(layer, share, ratio), u])
    probes = {}
    if layer.probes:
        probes = {"decay": moving_or_constant(layer, g.op("Tanh", [z]), mean), "write": g.op("Mul", [beta, value])}
    return delta_rule(layer, read, value, beta), probes


def rg_lru(layer: Layer, x: str, u: str, read: str) -> tuple[str, Probes]:
    """log a = -8 softplus(l) r, b = sqrt(1 - a^2) i u, with 1 - e^2x = -tanh(x) (1 + e^2x), exact also where x is small."""
    g, c = layer.g, layer.c
    D, G, dynamic = c.channels, c.blocks, c.gate == "data-dependent"
    r, i = layer.weight("decay_bias"), layer.weight("input_bias")
    if dynamic:  # both gates in one product of G blocks: [1, G, T, D / G] @ [G, D / G, 2 D / G]
        both = g.op("Concat", [layer.weight("decay_weight"), layer.weight("input_weight")], axis=2)
        parts = g.op("MatMul", [g.op("Transpose", [g.reshape(u, 1, -1, G, D // G)], perm=[0, 2, 1, 3]), both])
        parts = g.split(g.op("Transpose", [parts], perm=[0, 2, 1, 3]), [D // G, D // G])
        r, i = (g.op("Add", [g.reshape(part, 1, -1, D), bias]) for part, bias in zip(parts, (r, i), strict=True))
    rate = g.op("Mul", [g.softplus(layer.weight("decay_rate")), g.floats(-SHARPNESS)])
    log_a = g.op("Mul", [g.sigmoid(r), rate])
    log_a = moving_or_constant(layer, log_a, layer.weight("mean_log_decay") if dynamic else "")
    square = g.op("Exp", [g.op("Mul", [log_a, g.floats(2)])])
    room = g.op("Mul", [g.op("Tanh", [g.op("Neg", [log_a])]), g.op("Add", [square, g.floats(1)])])
    write = g.op("Mul", [g.op("Sqrt", [g.op("Max", [room, g.floats(1e-6)])]), g.op("Sigmoid", [i])])
    b = g.op("Mul", [write, u])
    one = g.over_time(g.floats(1), 1)
    o = layer.recurrence("gated", read, one, b, [1, D, 1, 1], decay=log_a)
    return o, {"log_decay": log_a, "write": b}
