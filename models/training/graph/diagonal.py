"""minGRU and RG-LRU: h_t = a_t h_{t-1} + b_t for each channel, on the operator of the matrix states.

A channel is a head whose key and value have one number each. LinearAttention scans over T on both backends, in float32 and
step by step, which no other operator of opset 21 does (Scan and Loop run on the processor alone, a doubling scan needs a
graph for each T). Its query is the output gate: what a channel reads is h SiLU(g), the product that follows anyway.

minGRU is the delta rule with the key 1: h + z (u - h) = (1 - z) h + z u. So is its signed form, with 1 - a = beta in (0, 2)
and b / (1 - a) as the value: a negative decay has no logarithm, and here it needs none. RG-LRU is the rule 'gated'.
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
    z = moving_or_constant(layer, g.op("Sigmoid", [logit]), kept)
    probes = {}
    if layer.probes:
        log_a = moving_or_constant(layer, g.op("Neg", [g.softplus(logit)]), mean)
        probes = {"log_decay": log_a, "write": g.op("Mul", [z, u])}
    return delta_rule(layer, read, u, z), probes


def min_gru_signed(layer: Layer, x: str, u: str, read: str) -> tuple[str, Probes]:
    """a = tanh(W x + c), b = (1 - |a|) u; the value b / (1 - a) is u itself where a is positive."""
    g = layer.g
    mean = layer.weight("mean_decay") if layer.c.gate == "data-dependent" else ""
    a = moving_or_constant(layer, g.op("Tanh", [gate(layer, x, "decay")]), mean)
    one = g.floats(1)
    beta = g.op("Sub", [one, a])
    b = g.op("Mul", [g.op("Sub", [one, g.op("Abs", [a])]), u])
    # Where beta has rounded to 0, nothing is written: the quotient may be anything finite.
    value = g.op("Div", [b, g.op("Max", [beta, g.floats(1e-12)])])
    return delta_rule(layer, read, value, beta), {"decay": a, "write": b}


def rg_lru(layer: Layer, x: str, u: str, read: str) -> tuple[str, Probes]:
    """log a = -8 softplus(l) r, b = sqrt(1 - a^2) i u, with 1 - e^2x = -tanh(x) (1 + e^2x), exact also where x is small."""
    g, c = layer.g, layer.c
    D, G, dynamic = c.channels, c.blocks, c.gate == "data-dependent"
    r, i = layer.weight("decay_bias"), layer.weight("input_bias")
    if dynamic:  # both gates in one product of G blocks: [T, G, 1, D / G] @ [G, D / G, 2 D / G]
        both = g.op("Concat", [layer.weight("decay_weight"), layer.weight("input_weight")], axis=2)
        parts = g.op("MatMul", [g.reshape(u, -1, G, 1, D // G), both])
        parts = (g.reshape(part, 1, -1, D) for part in g.split(parts, [D // G, D // G]))
        r, i = (g.op("Add", [part, bias]) for part, bias in zip(parts, (r, i), strict=True))
    rate = g.op("Mul", [g.softplus(layer.weight("decay_rate")), g.floats(-SHARPNESS)])
    log_a = g.op("Mul", [g.op("Sigmoid", [r]), rate])
    log_a = moving_or_constant(layer, log_a, layer.weight("mean_log_decay") if dynamic else "")
    square = g.op("Exp", [g.op("Mul", [log_a, g.floats(2)])])
    room = g.op("Mul", [g.op("Tanh", [g.op("Neg", [log_a])]), g.op("Add", [square, g.floats(1)])])
    write = g.op("Mul", [g.op("Sqrt", [g.op("Max", [room, g.floats(1e-6)])]), g.op("Sigmoid", [i])])
    b = g.op("Mul", [write, u])
    one = g.over_time(g.floats(1), 1)
    o = layer.recurrence("gated", read, one, b, [1, D, 1, 1], decay=log_a)
    return o, {"log_decay": log_a, "write": b}
