"""Causal softmax attention with rotary positions and grouped key/value heads: the mixer of a Llama-style Transformer.

    K_{1:t}, V_{1:t}: every key and value so far; o_t = softmax(q_t K^T / sqrt(d_h)) V

With `conv`, q, k and v first pass the short convolution of the recurrent mixers (without its SiLU: softmax wants scores
of either sign). That is a control: whether the convolution, and not the recurrence, makes the others good.

RoPE: Su et al. 2021 (2104.09864), halves rotated against each other, base 10,000. GQA: Ainslie et al. 2023 (2305.13245).
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .short_conv import convolve, empty_tail, short_conv

ROPE_BASE = 10_000.0
MAX_POSITION = 8192  # length of the rotary table, here and in the exported graph


def rope_table(positions: Tensor, width: int) -> tuple[Tensor, Tensor]:
    """cos and sin (T, width / 2), computed in float32 as the exported graph does."""
    frequency = ROPE_BASE ** (-torch.arange(width // 2, dtype=torch.float32, device=positions.device) / (width // 2))
    angle = positions.float()[:, None] * frequency
    return angle.cos(), angle.sin()


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """x (B, h, T, d): pairs are (j, j + d/2)."""
    a, b = x.chunk(2, -1)
    return torch.cat([a * cos - b * sin, b * cos + a * sin], -1).to(x.dtype)


class Attention(nn.Module):
    """The mixer: (B, T, d) -> (B, T, d)."""

    def __init__(self, width: int, heads: int, kv_heads: int, head_width: int, conv: bool = False):
        super().__init__()
        self.heads, self.kv_heads, self.head_width = heads, kv_heads, head_width
        self.split = [heads * head_width, kv_heads * head_width, kv_heads * head_width]
        self.in_proj = nn.Linear(width, sum(self.split), bias=False)
        self.out_proj = nn.Linear(heads * head_width, width, bias=False)
        self.conv = short_conv(sum(self.split)) if conv else None
        # A table, for a compiler puts what makes it into the kernels that use it: a quarter of a step went into powers and cosines.
        for name, table in zip(("cos", "sin"), rope_table(torch.arange(MAX_POSITION), head_width), strict=True):
            self.register_buffer(name, table, persistent=False)

    def initial_state(self, batch: int) -> dict[str, Tensor]:
        """An empty cache: key and value (B, kv heads, 0, d_h), axis 2 grows by one a token; conv (B, 3, all heads d_h)."""
        like = self.in_proj.weight
        empty = like.new_zeros(batch, self.kv_heads, 0, self.head_width)
        cache = {"key": empty, "value": empty}
        return cache if self.conv is None else cache | {"conv": empty_tail(like, batch, sum(self.split))}

    def forward(self, x: Tensor, state: dict[str, Tensor] | None = None, lesion: bool = False, parallel: bool = True):
        """x (B, T, d) -> y (B, T, d), the cache with T more rows. Not parallel: the definition, whose weights come out too,
        attention (B, T, heads, past + T): what each token's query gives to every token so far, 0 for those to come."""
        B, T, _ = x.shape
        past = 0 if state is None else state["key"].shape[2]
        qkv, tail = self.in_proj(x), {}
        if self.conv is not None:
            qkv, last = convolve(self.conv, qkv, empty_tail(x, B, sum(self.split)) if state is None else state["conv"])
            tail = {"conv": last}
        q, k, v = (y.reshape(B, T, -1, self.head_width).transpose(1, 2) for y in qkv.split(self.split, -1))
        cos, sin = self.cos[past : past + T], self.sin[past : past + T]
        q, k = rotate(q, cos, sin), rotate(k, cos, sin)
        if past:
            k, v = torch.cat([state["key"], k], 2), torch.cat([state["value"], v], 2)
        probes = {}
        if not parallel:
            o, weights = self.defined(q, k, v)
            probes = {"attention": weights.transpose(1, 2)}
        elif past:
            mask = torch.ones(T, past + T, dtype=torch.bool, device=x.device).tril(past)
            o = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, enable_gqa=True)
        else:
            o = F.scaled_dot_product_attention(q, k, v, is_causal=True, enable_gqa=True)
        return self.out_proj(o.transpose(1, 2).flatten(2)), {"key": k, "value": v} | tail, probes

    def defined(self, q: Tensor, k: Tensor, v: Tensor) -> tuple[Tensor, Tensor]:
        """q (B, heads, T, d_h) over k, v (B, kv heads, past + T, d_h) -> o (B, heads, T, d_h) and weights (B, heads, T, past + T)."""
        k, v = (x.repeat_interleave(self.heads // self.kv_heads, 1) for x in (k, v))
        scores = q @ k.transpose(2, 3) * self.head_width**-0.5
        later = torch.ones_like(scores, dtype=torch.bool).triu(k.shape[2] - q.shape[2] + 1)
        weights = scores.masked_fill(later, -torch.inf).softmax(-1)
        return weights @ v, weights
