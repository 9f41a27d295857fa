"""The delta rule, with and without a decay: DeltaNet and Gated DeltaNet.

Per head, with keys and queries of length 1:

    S_t = alpha_t (S_{t-1} - beta_t k_t (k_t^T S_{t-1})) + beta_t k_t v_t^T        S [K, V]: one row a key
    o_t = S_t^T q_t / sqrt(K)

What S answers to k_t is moved towards v_t by the share beta_t: an overwrite where linear attention only adds. It is one
step of gradient descent on |S^T k_t - v_t|^2 / 2 with the rate beta_t, after a decay.

    alpha   none             1                                       DeltaNet, Schlag et al. 2021 (2102.11174)
            fixed            exp(-exp(a) softplus(b))                a learned constant a head
            data-dependent   exp(-exp(a) softplus(w^T x_t + b))      Gated DeltaNet, Yang et al. 2024 (2412.06464)
    beta    fixed            r sigmoid(c)                            a learned constant a head
            data-dependent   r sigmoid(u^T x_t + c)

The range r of beta is 1 or 2. The transition alpha (I - beta k k^T) has the eigenvalue alpha (1 - beta) along k: with
r = 2 it can be negative, which parity needs (Grazzi et al. 2024, 2411.12537). Its norm is never above 1.

Around it stands what stands around matrix_state.py: short convolution and SiLU on q, k, v; normalised read; SiLU(g).

Letters: B sequences, T tokens, H heads, K key width, V value width, C tokens a chunk, n chunks.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .gates import at_least_float, zero_linear
from .matrix_state import lower
from .scalar_decay import chunk_length, chunk_sums, differences, spread_rates
from .short_conv import convolve, empty_tail, short_conv


def unit(x: Tensor) -> Tensor:
    """x / |x| over the last axis, in float32 at least; a zero vector stays zero."""
    x = at_least_float(x)
    return x * (x.square().sum(-1, keepdim=True) + 1e-6).rsqrt()


def step(q: Tensor, k: Tensor, v: Tensor, log_decay: Tensor | None, beta: Tensor, S: Tensor) -> tuple[Tensor, Tensor]:
    """One token: q, k (B, H, K), v (B, H, V), log_decay, beta (B, H), S (B, H, K, V) -> o (B, H, V), S. The definition."""
    if log_decay is not None:
        S = log_decay.exp()[..., None, None] * S
    error = v - (k[..., None] * S).sum(-2)  # what S answers to k, against what it should
    S = S + k[..., None] * (beta[..., None] * error)[..., None, :]
    return (q[..., None] * S).sum(-2), S


def recurrent_form(q, k, v, log_decay: Tensor | None, beta: Tensor, S: Tensor | None = None) -> tuple[Tensor, Tensor]:
    """`step` over T tokens: q, k (B, H, T, K), v (B, H, T, V), log_decay, beta (B, H, T) -> o (B, H, T, V), S."""
    S = q.new_zeros(*q.shape[:2], q.shape[-1], v.shape[-1]) if S is None else S
    outputs = []
    for t in range(q.shape[2]):
        g = None if log_decay is None else log_decay[:, :, t]
        o, S = step(q[:, :, t], k[:, :, t], v[:, :, t], g, beta[:, :, t], S)
        outputs.append(o)
    return torch.stack(outputs, 2), S


def scan_states(P: Tensor, X: Tensor, S: Tensor | None) -> Tensor:
    """S_i = P_i S_{i-1} + X_i for all i at once: P (B, H, n, K, K), X (B, H, n, K, V) -> S_0..S_n (B, H, n + 1, K, V).

    Doubling: after a pass with the stride s, row i holds the map across its last 2 s chunks. The products cannot blow
    up, since no P has a norm above 1; log2 n matrix products replace a loop over n chunks.
    """
    n, K, stride = P.shape[2], P.shape[-1], 1
    M = torch.cat([P, X], -1)  # the map S -> P S + X, as one matrix (K, K + V)
    while stride < n:
        later = M[:, :, stride:, :, :K] @ M[:, :, :-stride]
        later = torch.cat([later[..., :K], later[..., K:] + M[:, :, stride:, :, K:]], -1)
        M = torch.cat([M[:, :, :stride], later], 2)
        stride *= 2
    if S is None:
        return torch.cat([torch.zeros_like(X[:, :, :1]), M[..., K:]], 2)
    S = S[:, :, None].to(X.dtype)
    return torch.cat([S, M[..., :K] @ S + M[..., K:]], 2)


def chunk_form(q, k, v, log_decay: Tensor | None, beta: Tensor, S: Tensor | None = None) -> tuple[Tensor, Tensor]:
    """The same in matrix products, for training: shapes as in `recurrent_form`, T a multiple of 32.

    Inside a chunk the written values u_i = beta_i (v_i - what S answers to k_i) depend on one another through a unit
    lower triangle: (I + A) u = beta (v - e^L K S), A_ij = beta_i e^(L_i - L_j) k_i^T k_j for j < i (the WY form of
    Yang et al. 2024, 2406.06484). One triangular solve gives u as U - W S, and with it the map from the state before
    the chunk to the state after it. Exponents of e are at most 0, so no decay is too strong. The solve and the states
    stay in float32 under autocast; the reads need not.
    """
    B, H, T, K = q.shape
    C, V = chunk_length(T), v.shape[-1]
    n = T // C
    wide = torch.float64 if q.dtype == torch.float64 else torch.float32
    q, k, v = (x.reshape(B, H, n, C, x.shape[-1]) for x in (q, k, v))
    mask = lower(C, q).bool()
    with torch.autocast(q.device.type, enabled=False):
        K_, V_, b = k.to(wide), v.to(wide), beta.to(wide).reshape(B, H, n, C, 1)
        A = (b * K_) @ K_.transpose(-1, -2)
        if log_decay is None:
            decay, from_start, to_end, whole = mask.to(wide), 1, 1, 1
        else:
            L = chunk_sums(log_decay.reshape(B, H, n, C, 1))
            decay = differences(L, L, mask, wide)  # (B, H, n, C, C): from token j to token i
            from_start, to_end, whole = (x.to(wide).exp() for x in (L, L[..., -1:, :] - L, L[..., -1:, :]))
            A = A * decay
        A = A.masked_fill(~lower(C, A, -1).bool(), 0)  # the solve takes the diagonal as ones
        right = torch.cat([b * V_, b * K_ * from_start], -1)
        U, W = torch.linalg.solve_triangular(A, right, upper=False, unitriangular=True).split([V, K], -1)
        late = (K_ * to_end).transpose(-1, -2)  # (B, H, n, K, C)
        P = whole * torch.eye(K, dtype=wide, device=q.device) - late @ W
        states = scan_states(P.expand(B, H, n, K, K), late @ U, S)
        before = states[:, :, :n]
        written = U - W @ before  # (B, H, n, C, V)
    o = ((q @ k.transpose(-1, -2)) * decay) @ written + (q * from_start) @ before
    return o.reshape(B, H, T, V), states[:, :, n]


class Delta(nn.Module):
    """The mixer: (B, T, d) -> (B, T, d). `gate` of alpha and `write` of beta as in the table above."""

    def __init__(self, width: int, heads: int, keys: int, values: int, gate: str, write: str, reach: float):
        super().__init__()
        self.heads, self.keys, self.values, self.gate, self.write, self.reach = heads, keys, values, gate, write, reach
        self.split = [heads * (2 * keys + values), heads * values]
        self.in_proj = nn.Linear(width, sum(self.split), bias=False)
        self.conv = short_conv(self.split[0])
        self.norm = nn.RMSNorm(values, eps=1e-6)
        self.out_proj = nn.Linear(heads * values, width, bias=False)
        self.write_bias = nn.Parameter(torch.zeros(heads))
        if write == "data-dependent":
            self.write_proj = zero_linear(width, heads)  # starts as its fixed twin, like the decay below
        if gate != "none":
            self.decay_rate = nn.Parameter(torch.zeros(heads))
            self.decay_bias = nn.Parameter(spread_rates(heads))
        if gate == "data-dependent":
            self.decay_proj = zero_linear(width, heads)
            self.register_buffer("mean_log_decay", torch.zeros(heads))  # set by evaluate.py, used by the lesion

    def initial_state(self, batch: int) -> dict[str, Tensor]:
        """state (B, H, K, V), conv (B, 3, H (2K + V))."""
        like = self.in_proj.weight
        S = like.new_zeros(batch, self.heads, self.keys, self.values)
        return {"state": S, "conv": empty_tail(like, batch, self.split[0])}

    def gates(self, x: Tensor, lesion: bool) -> tuple[Tensor | None, Tensor]:
        """x (B, T, d) -> log alpha (B, T, H) or None, beta (B, T, H). A lesion holds alpha alone."""
        shape = (*x.shape[:2], self.heads)
        write = self.write_bias + (at_least_float(self.write_proj(x)) if self.write == "data-dependent" else 0)
        beta = self.reach * write.sigmoid().expand(shape)
        if self.gate == "none":
            return None, beta
        if lesion and self.gate == "data-dependent":
            return self.mean_log_decay.expand(shape), beta
        z = self.decay_bias + (at_least_float(self.decay_proj(x)) if self.gate == "data-dependent" else 0)
        # log sigmoid(-z) is -softplus(z): see scalar_decay.py
        return (self.decay_rate.exp() * F.logsigmoid(-z)).expand(shape), beta

    def forward(self, x: Tensor, state: dict[str, Tensor] | None = None, lesion: bool = False, parallel: bool = True):
        """x (B, T, d) -> y (B, T, d), the next state, probes (B, T, H, .)."""
        B, T, _ = x.shape
        tail = empty_tail(x, B, self.split[0]) if state is None else state["conv"]
        qkv, g = self.in_proj(x).split(self.split, -1)
        qkv, tail = convolve(self.conv, qkv, tail)
        q, k, v = F.silu(qkv).split([self.heads * self.keys, self.heads * self.keys, self.heads * self.values], -1)
        q, k, v = (y.reshape(B, T, self.heads, -1) for y in (q, k, v))
        q, k = unit(q) * self.keys**-0.5, unit(k)
        log_decay, beta = self.gates(x, lesion)
        form = chunk_form if parallel else recurrent_form
        over_time = None if log_decay is None else log_decay.transpose(1, 2)
        S = None if state is None else state["state"]
        o, S = form(*(y.transpose(1, 2) for y in (q, k, v)), over_time, beta.transpose(1, 2), S)
        o = self.norm(o.transpose(1, 2).to(g.dtype)) * F.silu(g.reshape(B, T, self.heads, self.values))
        probes = {"key": k, "value": v, "query": q, "beta": beta[..., None]}
        if log_decay is not None:
            probes["log_decay"] = log_decay[..., None]
        return self.out_proj(o.flatten(2)), {"state": S, "conv": tail}, probes
