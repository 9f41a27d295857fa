"""The matrix states: linear attention with its gates, the scalar decay, and the delta rule. They share all but their gates.

    in_proj -> short convolution, SiLU -> q, k, v -> LinearAttention -> GatedRMSNorm -> out_proj

The operator does not normalise the keys of the delta rule. q and k lie side by side, so one SimplifiedLayerNormalization
does both: x / sqrt(mean x^2 + 1e-6 / K) / sqrt(K) = x / sqrt(|x|^2 + 1e-6).
"""

from zoo.matrix_state import LOG_FLOOR

from .builder import EPS, MS, Layer


def matrix(layer: Layer, x: str) -> tuple[str, dict[str, str]]:
    g, c = layer.g, layer.c
    mixer = c.mixer_of(layer.index)
    keys, values = c.heads * c.keys, c.heads * c.values
    low = [c.rank] if mixer == "matrix-state" and c.gate == "data-dependent" else []
    qkv, gate, *low = g.split(layer.linear(x, "in_proj"), [2 * keys + values, values, *low])
    convolved = layer.conv(qkv, 2 * keys + values, "silu")
    beta = ""
    if mixer == "delta":
        qk, v = g.split(convolved, [2 * keys, values])
        heads = g.reshape(qk, 0, 0, 2 * c.heads, c.keys)
        scale = g.repeated(c.keys**-0.5, c.keys)
        unit = g.op("SimplifiedLayerNormalization", [heads, scale], axis=-1, epsilon=1e-6 / c.keys)
        q, k = g.split(g.reshape(unit, 0, 0, 2 * keys), [keys, keys])
        beta = write_share(layer, x)
    else:
        q, k, v = g.split(convolved, [keys, keys, values])
    log_decay = decay_of_keys(layer, low) if mixer == "matrix-state" else decay_of_heads(layer, x)
    rule = ("gated_delta" if log_decay else "delta") if beta else ("gated" if log_decay else "linear")
    o = layer.recurrence(rule, q, k, v, [1, c.heads, c.keys, c.values], log_decay, beta, c.keys**-0.5)
    o = g.op("GatedRMSNorm", [o, layer.weight("norm"), gate], 1, MS, epsilon=EPS)
    probes = {"key": k, "value": v, "query": q, "beta": beta, "log_decay": log_decay}
    if layer.probes:
        probes["query"] = g.op("Mul", [q, g.floats(c.keys**-0.5)])  # as the model reads with it
    return layer.linear(o, "out_proj"), {name: tensor for name, tensor in probes.items() if tensor}


def decay_of_keys(layer: Layer, low: list[str]) -> str:
    """log alpha of zoo/matrix_state.py, [1, T, H K]: max(log sigmoid(b + U low), -5), with log sigmoid(z) = -softplus(-z)."""
    g, c = layer.g, layer.c
    if c.gate == "none":
        return ""
    bias, floor = g.op("Neg", [layer.weight("decay_bias")]), g.floats(LOG_FLOOR)
    if c.gate == "fixed":
        log = g.op("Max", [g.op("Neg", [g.softplus(bias)]), floor])
        return g.over_time(log, c.heads * c.keys)
    z = g.op("MatMul", [low[0], g.op("Neg", [layer.weight("decay_proj")])])
    minus_one = g.repeated(-1, c.heads * c.keys)
    log = g.op("LinearAttentionGate", [z, bias, minus_one], 1, MS)
    return layer.held(g.op("Max", [log, floor]), layer.weight("mean_log_decay"))


def decay_of_heads(layer: Layer, x: str) -> str:
    """log alpha of zoo/scalar_decay.py and zoo/delta.py, [1, T, H]: -exp(a) softplus(w^T x + b)."""
    g, c = layer.g, layer.c
    if c.gate == "none":
        return ""
    rate = g.op("Neg", [g.op("Exp", [layer.weight("decay_rate")])])
    if c.gate == "fixed":
        return g.over_time(g.op("Mul", [rate, g.softplus(layer.weight("decay_bias"))]), c.heads)
    log = g.op("LinearAttentionGate", [layer.linear(x, "decay_proj"), layer.weight("decay_bias"), rate], 1, MS)
    return layer.held(log, layer.weight("mean_log_decay"))


def write_share(layer: Layer, x: str) -> str:
    """beta of zoo/delta.py, [1, T, H]: r sigmoid(u^T x + c)."""
    g, c = layer.g, layer.c
    z = layer.weight("write_bias")
    if c.write == "data-dependent":
        z = g.op("Add", [layer.linear(x, "write_proj"), z])
    beta = g.op("Sigmoid", [z])
    if c.reach != 1:
        beta = g.op("Mul", [beta, g.floats(c.reach)])
    return beta if c.write == "data-dependent" else g.over_time(beta, c.heads)
