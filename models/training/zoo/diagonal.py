"""States that are vectors: each channel of h keeps and writes on its own, and no gate reads h.

    h_t = a_t * h_{t-1} + b_t                            a, b, h [D], element by element

minGRU, Feng et al. 2024 (2410.01201), its gate and candidate from the layer's input x and from u, the short convolution
of a projection of x:

    a_t = 1 - z_t,   b_t = z_t * u_t
    data-dependent   z_t = sigmoid(W x_t + c)
    fixed            z = sigmoid(c)                      a leaky integrator a channel
    signed           a_t = tanh(z_t's logit), b_t = (1 - |a_t|) u_t: decays of either sign, which parity needs

RG-LRU, De et al. 2024 (2402.19427), with block-diagonal W of u:

    log a_t = -8 softplus(l) r_t,   b_t = sqrt(1 - a_t^2) i_t * u_t
    data-dependent   r_t = sigmoid(W_r u_t + c_r), i_t = sigmoid(W_i u_t + c_i)
    fixed            r = sigmoid(c_r), i = sigmoid(c_i)  the real-valued LRU, Orvieto et al. 2023 (2303.06349)

Both are read through the same output gate: y = W_o (h * SiLU(g)).

Letters: B sequences, T tokens, D channels, G blocks of D / G channels.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch._higher_order_ops.associative_scan import associative_scan

from .gates import at_least_float, zero_linear
from .short_conv import convolve, empty_tail, short_conv

SHARPNESS = 8.0  # the constant c of RG-LRU


def step(a: Tensor, b: Tensor, h: Tensor) -> Tensor:
    """One token: a, b, h (B, D) -> h. This is the definition."""
    return a * h + b


def recurrent_form(a: Tensor, b: Tensor, h: Tensor) -> Tensor:
    """`step` over T tokens: a, b (B, T, ...), h (B, ...) -> every state (B, T, ...). Slow and plain."""
    states = []
    for t in range(b.shape[1]):
        h = step(a[:, t], b[:, t], h)
        states.append(h)
    return torch.stack(states, 1)


def doubling(a: Tensor, b: Tensor) -> Tensor:
    """h_t = a_t h_{t-1} + b_t from h = 0, along axis 1: after a pass with the stride s, each row holds 2 s tokens.

    Products and sums alone, so any sign and any strength of a is as exact as the recurrence.
    """
    stride, T = 1, b.shape[1]
    while stride < T:
        b = torch.cat([b[:, :stride], b[:, stride:] + a[:, stride:] * b[:, :-stride]], 1)
        if 2 * stride < T:
            a = torch.cat([a[:, :stride], a[:, stride:] * a[:, :-stride]], 1)
        stride *= 2
    return b


def after(first: tuple[Tensor, Tensor], then: tuple[Tensor, Tensor]) -> tuple[Tensor, Tensor]:
    """h -> a h + b of two stretches of tokens, one after the other, as one."""
    return first[0] * then[0], then[0] * first[1] + then[1]


def all_states(a: Tensor, b: Tensor) -> Tensor:
    """h_t = a_t h_{t-1} + b_t from h = 0, along axis 1. Compiled for a GPU it is one kernel that reads a and b once."""
    if b.is_cuda and torch.compiler.is_compiling():
        return associative_scan(after, (a, b), dim=1, combine_mode="pointwise")[1]
    return doubling(a, b)


class Scan(torch.autograd.Function):
    """`all_states` with its gradient by hand: it keeps a and h alone, not two tensors a pass.

    With e_t the whole gradient of h_t:  e_t = grad_t + a_{t+1} e_{t+1},  db_t = e_t,  da_t = e_t h_{t-1}: a scan backwards.
    """

    @staticmethod
    def forward(ctx, a: Tensor, b: Tensor) -> Tensor:
        h = all_states(a, b)
        ctx.save_for_backward(a, h)
        return h

    @staticmethod
    def backward(ctx, grad: Tensor) -> tuple[Tensor, Tensor]:
        a, h = ctx.saved_tensors
        zero = torch.zeros_like(a[:, :1])
        e = all_states(torch.cat([zero, a[:, 1:].flip(1)], 1), grad.flip(1)).flip(1)
        return e * torch.cat([zero, h[:, :-1]], 1), e


def scan(a: Tensor, b: Tensor, h: Tensor | None = None) -> Tensor:
    """The same as `recurrent_form` in log2 T passes, for training; h None for zero. Shapes of a and b are equal."""
    if h is not None:
        b = torch.cat([b[:, :1] + a[:, :1] * h[:, None], b[:, 1:]], 1)
    return Scan.apply(a, b)


class Diagonal(nn.Module):
    """What both mixers share: projections, short convolution, the recurrence and its read. (B, T, d) -> (B, T, d)."""

    def __init__(self, width: int, channels: int, gate: str, signed: bool = False):
        super().__init__()
        assert gate in ("fixed", "data-dependent")
        self.channels, self.gate, self.signed = channels, gate, signed
        self.in_proj = nn.Linear(width, 2 * channels, bias=False)
        self.conv = short_conv(channels)
        self.out_proj = nn.Linear(channels, width, bias=False)
        if gate == "data-dependent":  # set by evaluate.py, used by the lesion; a decay of either sign has no logarithm
            self.register_buffer("mean_decay" if signed else "mean_log_decay", torch.zeros(channels))

    def initial_state(self, batch: int) -> dict[str, Tensor]:
        """state (B, D), conv (B, 3, D)."""
        like = self.in_proj.weight
        return {"state": like.new_zeros(batch, self.channels), "conv": empty_tail(like, batch, self.channels)}

    def coefficients(self, x: Tensor, u: Tensor, lesion: bool) -> tuple[Tensor, Tensor]:
        """x (B, T, d), u (B, T, D) -> log a, or a where signs are allowed, and b: both (B, T, D), float32 at least."""
        raise NotImplementedError

    def forward(self, x: Tensor, state: dict[str, Tensor] | None = None, lesion: bool = False, parallel: bool = True):
        """x (B, T, d) -> y (B, T, d), the next state, probes (B, T, 1, D): the state itself among them."""
        state = self.initial_state(x.shape[0]) if state is None else state
        u, g = self.in_proj(x).chunk(2, -1)
        u, tail = convolve(self.conv, u, state["conv"])
        decay, b = self.coefficients(x, u, lesion and self.gate == "data-dependent")
        decay = decay.expand_as(b)
        h = (scan if parallel else recurrent_form)(decay if self.signed else decay.exp(), b, state["state"].to(b.dtype))
        probes = {"decay" if self.signed else "log_decay": decay[:, :, None], "write": b[:, :, None], "state": h[:, :, None]}
        return self.out_proj(h.to(g.dtype) * F.silu(g)), {"state": h[:, -1], "conv": tail}, probes


def spread_decays(channels: int) -> Tensor:
    """Starts of a: rates -log a from 1/2 to 1/4096, evenly in their logarithm, as in matrix_state.py."""
    return (-torch.logspace(-1, -12, channels, base=2)).exp()


class MinGRU(Diagonal):
    def __init__(self, width: int, channels: int, gate: str, signed: bool = False):
        super().__init__(width, channels, gate, signed)
        a = spread_decays(channels)
        self.decay_bias = nn.Parameter(a.atanh() if signed else torch.log1p(-a) - a.log())
        if gate == "data-dependent":
            self.decay_proj = zero_linear(width, channels)

    def coefficients(self, x: Tensor, u: Tensor, lesion: bool) -> tuple[Tensor, Tensor]:
        u = at_least_float(u)
        if lesion:
            decay = self.mean_decay if self.signed else self.mean_log_decay
            return decay, (1 - decay.abs() if self.signed else -decay.expm1()) * u
        z = self.decay_bias + (at_least_float(self.decay_proj(x)) if self.gate == "data-dependent" else 0)
        if self.signed:
            return z.tanh(), 2 * (-2 * z.abs()).sigmoid() * u  # 1 - |tanh z|, exact where |a| is close to 1
        return F.logsigmoid(-z), z.sigmoid() * u


class RGLRU(Diagonal):
    def __init__(self, width: int, channels: int, blocks: int, gate: str):
        super().__init__(width, channels, gate)
        rate = -torch.linspace(0.9, 0.999, channels).log() / SHARPNESS  # a^8 from 0.9 to 0.999 at r = 1, as published
        self.decay_rate = nn.Parameter(rate.expm1().log())  # l: softplus(l) is the rate
        self.decay_bias = nn.Parameter(torch.zeros(channels))  # c_r
        self.input_bias = nn.Parameter(torch.zeros(channels))  # c_i
        if gate == "data-dependent":
            self.decay_weight, self.input_weight = (
                nn.Parameter(torch.zeros(blocks, channels // blocks, channels // blocks)) for _ in range(2)
            )

    def coefficients(self, x: Tensor, u: Tensor, lesion: bool) -> tuple[Tensor, Tensor]:
        r, i = self.decay_bias, self.input_bias
        if self.gate == "data-dependent":
            r, i = (bias + at_least_float(blockwise(u, w)) for bias, w in ((r, self.decay_weight), (i, self.input_weight)))
        log_a = self.mean_log_decay if lesion else -SHARPNESS * F.softplus(self.decay_rate) * r.sigmoid()
        # 1 - a^2 without cancellation; the floor bounds the slope of the root where a comes close to 1
        return log_a, (-(2 * log_a).expm1()).clamp_min(1e-6).sqrt() * i.sigmoid() * at_least_float(u)


def blockwise(u: Tensor, weight: Tensor) -> Tensor:
    """u (B, T, D) through G matrices (G, D / G inputs, D / G outputs), each on its own channels -> (B, T, D)."""
    return torch.einsum("btgi,gio->btgo", u.unflatten(-1, (weight.shape[0], -1)), weight).flatten(-2)
