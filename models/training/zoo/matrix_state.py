"""The matrix-state recurrence, with its gate in three settings.

Per head, with x_t the normalised input of the layer:

    S_t = diag(alpha_t) S_{t-1} + k_t v_t^T        S [K, V]: one row a key
    o_t = S_t^T q_t

    none            alpha = 1                              linear attention, Katharopoulos et al. 2020 (2006.16236)
    fixed           alpha = max(sigmoid(b), e^-5)          a learned constant a key; RetNet (2307.08621) has one a head
    data-dependent  alpha_t = max(sigmoid(b + U D x_t), e^-5)     the gate of GLA (2312.06635), without its 16th root

q, k and v pass a causal depthwise convolution over 4 tokens and SiLU, as in Mamba-2 and DeltaNet. The read is
normalised per head and multiplied with SiLU(g); this output gate is the same in all three settings.

The floor e^-5 keeps the parallel form finite in float32 and bfloat16: within a chunk of 32 tokens the exponents
stay below 16 * 5 = 80, and exp(80) = 5.5e34 is representable. It means "keep 0.7 %": as good as forgotten.

Letters: B sequences, T tokens, H heads, K key width, V value width, C tokens a chunk, n chunks.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .short_conv import convolve, empty_tail, short_conv

CHUNK = 32
LOG_FLOOR = -5.0


def step(q: Tensor, k: Tensor, v: Tensor, log_decay: Tensor | None, S: Tensor) -> tuple[Tensor, Tensor]:
    """One token: q, k, log_decay (B, H, K), v (B, H, V), S (B, H, K, V) -> o (B, H, V), S. This is the definition."""
    if log_decay is not None:
        S = log_decay.exp()[..., None] * S
    S = S + k[..., None] * v[..., None, :]
    return (q[..., None] * S).sum(-2), S


def recurrent_form(q: Tensor, k: Tensor, v: Tensor, log_decay: Tensor | None, S: Tensor | None = None) -> tuple[Tensor, Tensor]:
    """`step` over T tokens: q, k, log_decay (B, H, T, K), v (B, H, T, V) -> o (B, H, T, V), S. Slow and plain."""
    S = q.new_zeros(*q.shape[:2], q.shape[-1], v.shape[-1]) if S is None else S
    outputs = []
    for t in range(q.shape[2]):
        o, S = step(q[:, :, t], k[:, :, t], v[:, :, t], None if log_decay is None else log_decay[:, :, t], S)
        outputs.append(o)
    return torch.stack(outputs, 2), S


def lower(size: int, like: Tensor, diagonal: int = 0) -> Tensor:
    return torch.ones(size, size, device=like.device, dtype=like.dtype).tril(diagonal)


def running_sum(x: Tensor) -> Tensor:
    """Inclusive sum over the second last axis, as a float32 product with a triangle outside autocast: the compiler of
    torch 2.11 fails on some cumsum shapes, and bfloat16 sums of log decays would drift."""
    with torch.autocast(x.device.type, enabled=False):
        return lower(x.shape[-2], x) @ x


def chunk_form(q: Tensor, k: Tensor, v: Tensor, log_decay: Tensor | None, S: Tensor | None = None) -> tuple[Tensor, Tensor]:
    """The same in matrix products, for training: shapes as in `recurrent_form`, T a multiple of CHUNK.

    log_decay may also be (1, H, 1, K) for constants. Within a chunk, the decay from j to i is exp(L_i - L_j), split
    around the middle of the chunk into one factor for q and one for k (both finite, see above). The states at the
    chunk borders are one more product, over the chunks of each key row: no loop, so it compiles in seconds.
    """
    B, H, T, K = q.shape
    V, C, n = v.shape[-1], CHUNK, T // CHUNK
    assert T % C == 0, f"the parallel form takes multiples of {C} tokens, not {T}"
    q, k, v = (x.reshape(B, H, n, C, x.shape[-1]) for x in (q, k, v))
    mask = lower(C, q).bool()

    if log_decay is None:
        A = (q @ k.transpose(-1, -2)).masked_fill(~mask, 0)
        writes = k.transpose(-1, -2) @ v  # (B, H, n, K, V)
        before = torch.einsum("nm,bhmkv->bhnkv", lower(n + 1, q, -1)[:, :n].to(writes.dtype), writes)
        if S is not None:
            before = before + S[:, :, None]
        o = A @ v + q @ before[:, :, :n].to(q.dtype)
        return o.reshape(B, H, T, V), before[:, :, n]

    g = log_decay if log_decay.dtype == torch.float64 else log_decay.float()
    g = g.reshape(B, H, n, C, K) if g.shape[2] == T else g[:, :, None].expand(1, H, 1, C, K)
    L = running_sum(g)  # (B, H, n, C, K), or (1, H, 1, C, K)
    middle, last = L[..., C // 2 - 1 : C // 2, :], L[..., -1:, :]
    A = ((q * (L - middle).exp()) @ (k * (middle - L).exp()).transpose(-1, -2)).masked_fill(~mask, 0)
    writes = (k * (last - L).exp()).transpose(-1, -2) @ v  # (B, H, n, K, V)
    total = last[..., 0, :].expand(L.shape[0], H, n, K)
    ends = running_sum(total)  # log decay from the start to the end of each chunk
    # log decay from the end of chunk m to the start of chunk i, i = 0..n (row n is the final state)
    starts = torch.cat([torch.zeros_like(ends[:, :, :1]), ends], 2).transpose(-1, -2)  # (B, H, K, n + 1)
    reach = starts[..., None] - ends.transpose(-1, -2)[..., None, :]  # (B, H, K, n + 1, n)
    carry = reach.masked_fill(~lower(n + 1, L, -1)[:, :n].bool(), -torch.inf).exp()
    before = torch.einsum("bhkim,bhmkv->bhikv", carry.expand(B, -1, -1, -1, -1), writes)
    if S is not None:
        before = before + starts.transpose(-1, -2).exp()[..., None] * S[:, :, None]
    o = A @ v + (q * L.exp()) @ before[:, :, :n].to(q.dtype)
    return o.reshape(B, H, T, V), before[:, :, n]


def multi_scale_bias(heads: int, keys: int) -> Tensor:
    """Start of b: -log alpha spread evenly in its logarithm from 1/2 (forgets in two tokens) to 1/4096, head by head.
    One constant for all would be a straw man: RetNet and xLSTM spread theirs too."""
    rate = torch.logspace(-1, -12, heads * keys, base=2)
    alpha = (-rate).exp()
    return alpha.log() - torch.log1p(-alpha)


class MatrixState(nn.Module):
    """The mixer: (B, T, d) -> (B, T, d). `gate` is 'none', 'fixed' or 'data-dependent'."""

    def __init__(self, width: int, heads: int, keys: int, values: int, gate: str, rank: int):
        super().__init__()
        self.heads, self.keys, self.values, self.gate = heads, keys, values, gate
        self.split = [heads * (2 * keys + values), heads * values] + ([rank] if gate == "data-dependent" else [])
        self.in_proj = nn.Linear(width, sum(self.split), bias=False)
        self.conv = short_conv(self.split[0])
        self.norm = nn.RMSNorm(values, eps=1e-6)
        self.out_proj = nn.Linear(heads * values, width, bias=False)
        if gate != "none":
            self.decay_bias = nn.Parameter(multi_scale_bias(heads, keys))
        if gate == "data-dependent":
            self.decay_proj = nn.Linear(rank, heads * keys, bias=False)
            nn.init.zeros_(self.decay_proj.weight)  # starts as its fixed twin
            self.register_buffer("mean_log_decay", torch.zeros(heads * keys))  # set by evaluate.py, used by the lesion

    def initial_state(self, batch: int) -> dict[str, Tensor]:
        """state (B, H, K, V), conv (B, 3, H (2K + V)): the last three inputs of the short convolution."""
        like = self.in_proj.weight
        return {
            "state": like.new_zeros(batch, self.heads, self.keys, self.values),
            "conv": empty_tail(like, batch, self.split[0]),
        }

    def log_decay(self, low: Tensor | None, lesion: bool = False) -> Tensor | None:
        """Natural log of alpha: None, (H K) for constants, or (..., H K) from the low-rank input (..., rank)."""
        if self.gate == "none":
            return None
        if lesion:
            return self.mean_log_decay.clone()
        z = self.decay_bias if low is None else self.decay_bias + self.decay_proj(low)
        return F.logsigmoid(z.float() if z.dtype == torch.bfloat16 else z).clamp_min(LOG_FLOOR)

    def forward(self, x: Tensor, state: dict[str, Tensor] | None = None, lesion: bool = False, parallel: bool = True):
        """x (B, T, d) -> y (B, T, d), the next state, probes (B, T, H, .)."""
        B, T, _ = x.shape
        S0 = None if state is None else state["state"]
        state = self.initial_state(B) if state is None else state
        qkv, g, *low = self.in_proj(x).split(self.split, -1)
        qkv, tail = convolve(self.conv, qkv, state["conv"])
        q, k, v = F.silu(qkv).split([self.heads * self.keys, self.heads * self.keys, self.heads * self.values], -1)
        q, k, v = (y.reshape(B, T, self.heads, -1) for y in (q * self.keys**-0.5, k, v))
        decay = self.log_decay(low[0] if low else None, lesion)
        if decay is not None:
            decay = decay.reshape(*((B, T) if decay.dim() == 3 else (1, 1)), self.heads, self.keys)
        form = chunk_form if parallel else recurrent_form
        over_time = None if decay is None else decay.transpose(1, 2)
        if not parallel and decay is not None:
            over_time = over_time.expand(B, self.heads, T, self.keys)
        o, S = form(q.transpose(1, 2), k.transpose(1, 2), v.transpose(1, 2), over_time, S0)
        o = self.norm(o.transpose(1, 2).to(g.dtype)) * F.silu(g.reshape(B, T, self.heads, self.values))
        probes = {"key": k, "value": v, "query": q}
        if decay is not None:
            probes["log_decay"] = decay.expand(B, T, self.heads, self.keys)
        return self.out_proj(o.flatten(2)), {"state": S, "conv": tail}, probes
