"""Mamba's S6: every channel keeps N numbers, and the token decides how far time moves and what is written and read.

    h_t[c, n] = exp(dt_t[c] A[c, n]) h_{t-1}[c, n] + dt_t[c] B_t[n] u_t[c]        h [D, N]
    y_t[c]    = sum_n C_t[n] h_t[c, n] + E[c] u_t[c]

with u the layer's projected input after short convolution and SiLU, A = -exp(a) constant, and E a skip.

    data-dependent  dt_t = softplus(P (Q u_t) + b), B_t = W_B u_t, C_t = W_C u_t    Gu & Dao 2023 (2312.00752)
    fixed           dt = softplus(b), C[c, n] constants, B = 1                      S4D with real A, Gu et al. 2022 (2206.11893)

In the fixed twin B and C would enter as a product alone, so one of them is enough. Q has R rows (rank). The output is
y * SiLU(g), as in Mamba; here the block's SwiGLU follows it, as it follows every mixer.

Letters: B sequences (and the write, as published), T tokens, D channels, N states a channel, R rank.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.utils.checkpoint import checkpoint

from .diagonal import scan
from .gates import at_least_float, zero_linear
from .short_conv import convolve, empty_tail, short_conv


def step(u: Tensor, dt: Tensor, A: Tensor, write: Tensor, read: Tensor, h: Tensor) -> tuple[Tensor, Tensor]:
    """One token: u, dt (B, D), A (D, N), write (B, 1, N), read (B, 1 or D, N), h (B, D, N) -> y (B, D), h. The definition."""
    h = (dt[..., None] * A).exp() * h + (dt * u)[..., None] * write
    return (read * h).sum(-1), h


def recurrent_form(u: Tensor, dt: Tensor, A: Tensor, write: Tensor, read: Tensor, h: Tensor) -> tuple[Tensor, Tensor]:
    """`step` over T tokens: u, dt (B, T, D), write (B, T, 1, N), read (B, T, 1 or D, N) -> y (B, T, D), h."""
    outputs = []
    for t in range(u.shape[1]):
        y, h = step(u[:, t], dt[:, t], A, write[:, t], read[:, t], h)
        outputs.append(y)
    return torch.stack(outputs, 1), h


def parallel_form(u: Tensor, dt: Tensor, A: Tensor, write: Tensor, read: Tensor, h: Tensor) -> tuple[Tensor, Tensor]:
    """The same by a scan over all D N channels. They hold N times what u holds, so training recomputes them (below)."""
    states = scan((dt[..., None] * A).exp(), (dt * u)[..., None] * write, h)  # (B, T, D, N)
    return (read * states).sum(-1), states[:, -1]


class S6(nn.Module):
    """The mixer: (B, T, d) -> (B, T, d). `gate` is 'fixed' or 'data-dependent'."""

    def __init__(self, width: int, channels: int, states: int, rank: int, gate: str):
        super().__init__()
        assert gate in ("fixed", "data-dependent")
        self.channels, self.states, self.gate = channels, states, gate
        self.split = [rank, states, states]
        self.in_proj = nn.Linear(width, 2 * channels, bias=False)
        self.conv = short_conv(channels)
        # a and C are kept flat: like every decay, and unlike a matrix, they are not pulled to zero by weight decay
        self.rate_log = nn.Parameter(torch.arange(1.0, states + 1).log().repeat(channels))  # a: A = -1, -2, .., -N
        self.step_bias = nn.Parameter(torch.logspace(-3, -1, channels).expm1().log())  # b: dt from 0.001 to 0.1
        self.skip = nn.Parameter(torch.ones(channels))
        self.out_proj = nn.Linear(channels, width, bias=False)
        if gate == "data-dependent":
            self.select_proj = nn.Linear(channels, sum(self.split), bias=False)  # Q, W_B, W_C
            self.step_proj = zero_linear(rank, channels)  # P: dt starts as in the fixed twin
            self.register_buffer("mean_step", torch.zeros(channels))  # set by evaluate.py, used by the lesion
        else:
            self.read = nn.Parameter(torch.randn(channels * states))

    def initial_state(self, batch: int) -> dict[str, Tensor]:
        """state (B, D, N), conv (B, 3, D)."""
        like = self.in_proj.weight
        h = like.new_zeros(batch, self.channels, self.states)
        return {"state": h, "conv": empty_tail(like, batch, self.channels)}

    def selection(self, u: Tensor, lesion: bool) -> tuple[Tensor, Tensor, Tensor]:
        """u (B, T, D) -> dt (B, T, D), write (B, T, 1, N), read (B, T, 1 or D, N). A lesion holds dt alone."""
        if self.gate == "fixed":
            dt = F.softplus(self.step_bias).expand(u.shape)
            write = u.new_ones(1, 1, 1, self.states, dtype=dt.dtype).expand(*u.shape[:2], -1, -1)
            return dt, write, self.read.view(self.channels, -1).expand(*u.shape[:2], -1, -1)
        low, write, read = self.select_proj(u).split(self.split, -1)
        moving = F.softplus(at_least_float(self.step_proj(low)) + self.step_bias)
        dt = self.mean_step.expand(u.shape) if lesion else moving
        return dt, at_least_float(write)[:, :, None], at_least_float(read)[:, :, None]

    def forward(self, x: Tensor, state: dict[str, Tensor] | None = None, lesion: bool = False, parallel: bool = True):
        """x (B, T, d) -> y (B, T, d), the next state, probes (B, T, 1, .)."""
        state = self.initial_state(x.shape[0]) if state is None else state
        u, g = self.in_proj(x).chunk(2, -1)
        u, tail = convolve(self.conv, u, state["conv"])
        u = F.silu(u)
        dt, write, read = self.selection(u, lesion)
        wide, A = at_least_float(u), -self.rate_log.exp().view(self.channels, -1)
        inputs = (wide, dt, A, write, read, state["state"].to(wide.dtype))
        if not parallel:
            y, h = recurrent_form(*inputs)
        elif torch.is_grad_enabled():
            y, h = checkpoint(parallel_form, *inputs, use_reentrant=False, preserve_rng_state=False)
        else:
            y, h = parallel_form(*inputs)
        y = (y + self.skip * wide).to(g.dtype)
        probes = {"step": dt[:, :, None], "value": wide[:, :, None]}
        if self.gate == "data-dependent":
            probes |= {"key": write, "query": read}
        return self.out_proj(y * F.silu(g)), {"state": h, "conv": tail}, probes
