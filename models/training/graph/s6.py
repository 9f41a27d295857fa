"""Mamba's S6 and its S4D twin: the rule 'gated' with a head for each channel, N keys and one value.

    h[c] = exp(dt[c] A[c]) h[c] + B (dt[c] u[c])        decay dt A [1, T, D N], key B, value dt u, query C

B and C are the same for all channels, so the key and the query have one head. In the twin B is 1 and C is a constant of
each channel.
"""

from .builder import MS, Layer


def s6(layer: Layer, x: str) -> tuple[str, dict[str, str]]:
    g, c = layer.g, layer.c
    D, N = c.channels, c.states
    u, gate = g.split(layer.linear(x, "in_proj"), [D, D])
    u = layer.conv(u, D, "silu")
    if c.gate == "fixed":
        dt = g.over_time(g.softplus(layer.weight("step_bias")), D)
        write, read = g.over_time(g.floats(1), N), g.over_time(layer.weight("read"), D * N)
    else:
        low, write, read = g.split(layer.linear(u, "select_proj"), [c.rank, N, N])
        one = g.repeated(1, D)
        dt = g.op("LinearAttentionGate", [layer.linear(low, "step_proj"), layer.weight("step_bias"), one], 1, MS)
        dt = layer.held(dt, layer.weight("mean_step"))
    rate = g.reshape(g.op("Neg", [g.op("Exp", [layer.weight("rate_log")])]), D, N)
    decay = g.reshape(g.op("Mul", [g.reshape(dt, 0, 0, D, 1), rate]), 0, 0, D * N)
    y = layer.recurrence("gated", read, write, g.op("Mul", [dt, u]), [1, D, N, 1], decay, q_heads=D if c.gate == "fixed" else 1)
    y = g.op("Add", [y, g.op("Mul", [u, layer.weight("skip")])])
    probes = {"step": dt, "value": u}
    if c.gate == "data-dependent":
        probes |= {"key": write, "query": read}
    return layer.linear(g.op("Mul", [y, g.silu(gate)]), "out_proj"), probes
