"""A matrix state with one decay a head: the gate of Mamba-2, and RetNet's as its twin.

    S_t = alpha_t S_{t-1} + k_t v_t^T        S [K, V]: one row a key
    o_t = S_t^T q_t / sqrt(K)

    fixed           alpha = exp(-exp(a) softplus(b))                 a learned constant a head, as RetNet's (2307.08621)
    data-dependent  alpha_t = exp(-exp(a) softplus(w^T x_t + b))     Mamba-2, Dao & Gu 2024 (2405.21060)

It stands between the fixed and the vector gate of matrix_state.py, and is gated delta without the delta: everything
else is the same. So the write is not scaled by the step of Mamba-2, whose x_t dt_t would be our v_t.

Letters: B sequences, T tokens, H heads, K key width, V value width, C tokens a chunk, n chunks.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .gates import at_least_float, zero_linear
from .matrix_state import lower
from .short_conv import convolve, empty_tail, short_conv

CHUNK = 32
LONG_CHUNK = 64  # where the length allows: half the chunks


def step(q: Tensor, k: Tensor, v: Tensor, log_decay: Tensor, S: Tensor) -> tuple[Tensor, Tensor]:
    """One token: q, k (B, H, K), v (B, H, V), log_decay (B, H), S (B, H, K, V) -> o (B, H, V), S. The definition."""
    S = log_decay.exp()[..., None, None] * S + k[..., None] * v[..., None, :]
    return (q[..., None] * S).sum(-2), S


def recurrent_form(q: Tensor, k: Tensor, v: Tensor, log_decay: Tensor, S: Tensor | None = None) -> tuple[Tensor, Tensor]:
    """`step` over T tokens: q, k (B, H, T, K), v (B, H, T, V), log_decay (B, H, T) -> o (B, H, T, V), S."""
    S = q.new_zeros(*q.shape[:2], q.shape[-1], v.shape[-1]) if S is None else S
    outputs = []
    for t in range(q.shape[2]):
        o, S = step(q[:, :, t], k[:, :, t], v[:, :, t], log_decay[:, :, t], S)
        outputs.append(o)
    return torch.stack(outputs, 2), S


def chunk_length(T: int) -> int:
    assert T % CHUNK == 0, f"the parallel form takes multiples of {CHUNK} tokens, not {T}"
    return LONG_CHUNK if T % LONG_CHUNK == 0 else CHUNK


def chunk_sums(log_decay: Tensor) -> Tensor:
    """Running sums inside chunks, (..., C, 1), in float64: a small decay after a strong one is a difference of two
    large sums, and float32 would round it away. They are few numbers. (Why not cumsum: see running_sum.)"""
    x = log_decay.double()
    return (lower(x.shape[-2], x) * x.transpose(-1, -2)).sum(-1, keepdim=True)


def differences(later: Tensor, earlier: Tensor, allowed: Tensor, dtype: torch.dtype) -> Tensor:
    """exp(later - earlier) where allowed, else 0: later (..., m, 1), earlier (..., n, 1) -> (..., m, n). Masked before
    exp, so no exponent is above 0."""
    return (later - earlier.transpose(-1, -2)).masked_fill(~allowed, -torch.inf).to(dtype).exp()


def chunk_form(q: Tensor, k: Tensor, v: Tensor, log_decay: Tensor, S: Tensor | None = None) -> tuple[Tensor, Tensor]:
    """The same in matrix products, for training: shapes as in `recurrent_form`, T a multiple of 32. Any strength of decay."""
    B, H, T, _ = q.shape
    C, V = chunk_length(T), v.shape[-1]
    n = T // C
    wide = torch.float64 if q.dtype == torch.float64 else torch.float32
    q, k, v = (x.reshape(B, H, n, C, x.shape[-1]) for x in (q, k, v))
    with torch.autocast(q.device.type, enabled=False):
        L = chunk_sums(log_decay.reshape(B, H, n, C, 1))
        inside = differences(L, L, lower(C, L).bool(), wide)  # (B, H, n, C, C): from token j to token i
        ends = chunk_sums(L[..., -1, :])  # (B, H, n, 1): from the first token to the end of each chunk
        starts = torch.cat([torch.zeros_like(ends[:, :, :1]), ends], 2)
        carry = differences(starts, ends, lower(n + 1, L, -1)[:, :n].bool(), wide)  # (B, H, n + 1, n)
        from_start, to_end = L.to(wide).exp(), (L[..., -1:, :] - L).to(wide).exp()
        writes = (k.to(wide) * to_end).transpose(-1, -2) @ v.to(wide)  # (B, H, n, K, V)
        before = torch.einsum("bhim,bhmkv->bhikv", carry, writes)
        if S is not None:
            before = before + starts.to(wide).exp()[..., None] * S[:, :, None]
    o = ((q @ k.transpose(-1, -2)) * inside) @ v + (q * from_start) @ before[:, :, :n]
    return o.reshape(B, H, T, V), before[:, :, n]


def spread_rates(heads: int) -> Tensor:
    """Start of b: rates -log alpha from 1/2 (forgets in two tokens) to 1/4096, evenly in their logarithm; e^a starts as 1."""
    return torch.logspace(-1, -12, heads, base=2).expm1().log()  # inverse of softplus


class ScalarDecay(nn.Module):
    """The mixer: (B, T, d) -> (B, T, d). `gate` is 'fixed' or 'data-dependent'."""

    def __init__(self, width: int, heads: int, keys: int, values: int, gate: str):
        super().__init__()
        assert gate in ("fixed", "data-dependent")
        self.heads, self.keys, self.values, self.gate = heads, keys, values, gate
        self.split = [heads * (2 * keys + values), heads * values]
        self.in_proj = nn.Linear(width, sum(self.split), bias=False)
        self.conv = short_conv(self.split[0])
        self.norm = nn.RMSNorm(values, eps=1e-6)
        self.out_proj = nn.Linear(heads * values, width, bias=False)
        self.decay_rate = nn.Parameter(torch.zeros(heads))  # a
        self.decay_bias = nn.Parameter(spread_rates(heads))  # b
        if gate == "data-dependent":
            self.decay_proj = zero_linear(width, heads)
            self.register_buffer("mean_log_decay", torch.zeros(heads))  # set by evaluate.py, used by the lesion

    def initial_state(self, batch: int) -> dict[str, Tensor]:
        """state (B, H, K, V), conv (B, 3, H (2K + V))."""
        like = self.in_proj.weight
        S = like.new_zeros(batch, self.heads, self.keys, self.values)
        return {"state": S, "conv": empty_tail(like, batch, self.split[0])}

    def log_decay(self, x: Tensor, lesion: bool) -> Tensor:
        """x (B, T, d) -> log alpha (B, T, H)."""
        if lesion and self.gate == "data-dependent":
            return self.mean_log_decay.expand(*x.shape[:2], -1)
        z = self.decay_bias + (at_least_float(self.decay_proj(x)) if self.gate == "data-dependent" else 0)
        # log sigmoid(-z) is -softplus(z); the compiler of torch 2.13 mistakes the strides of softplus's gradient here
        return (self.decay_rate.exp() * F.logsigmoid(-z)).expand(*x.shape[:2], -1)

    def forward(self, x: Tensor, state: dict[str, Tensor] | None = None, lesion: bool = False, parallel: bool = True):
        """x (B, T, d) -> y (B, T, d), the next state, probes (B, T, H, .)."""
        B, T, _ = x.shape
        tail = empty_tail(x, B, self.split[0]) if state is None else state["conv"]
        qkv, g = self.in_proj(x).split(self.split, -1)
        qkv, tail = convolve(self.conv, qkv, tail)
        q, k, v = F.silu(qkv).split([self.heads * self.keys, self.heads * self.keys, self.heads * self.values], -1)
        q, k, v = (y.reshape(B, T, self.heads, -1) for y in (q * self.keys**-0.5, k, v))
        log_decay = self.log_decay(x, lesion)
        form = chunk_form if parallel else recurrent_form
        S = None if state is None else state["state"]
        o, S = form(*(y.transpose(1, 2) for y in (q, k, v, log_decay)), S)
        o = self.norm(o.transpose(1, 2).to(g.dtype)) * F.silu(g.reshape(B, T, self.heads, self.values))
        probes = {"key": k, "value": v, "query": q, "log_decay": log_decay[..., None]}
        return self.out_proj(o.flatten(2)), {"state": S, "conv": tail}, probes
