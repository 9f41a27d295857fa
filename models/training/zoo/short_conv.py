"""The short convolution: causal, depthwise, over 4 tokens. Its state is its last three inputs."""

import torch
from torch import Tensor, nn

TAPS = 4


def short_conv(channels: int) -> nn.Conv1d:
    """One filter of 4 taps a channel, no bias; the last tap is that of the present token."""
    return nn.Conv1d(channels, channels, TAPS, groups=channels, bias=False)


def empty_tail(like: Tensor, batch: int, channels: int) -> Tensor:
    """The state before the first token: (B, 3, channels) zeros."""
    return like.new_zeros(batch, TAPS - 1, channels)


def convolve(conv: nn.Conv1d, x: Tensor, tail: Tensor) -> tuple[Tensor, Tensor]:
    """x (B, T, channels) after tail (B, 3, channels) -> y (B, T, channels), the next tail. No activation."""
    T, weight = x.shape[1], conv.weight[:, 0].to(x.dtype)  # (channels, 4)
    padded = torch.cat([tail.to(x.dtype), x], 1)
    # Four products that a compiler fuses with what stands around them; a convolution of a library would be its own passes.
    return sum(padded[:, i : i + T] * weight[:, i] for i in range(TAPS)), padded[:, T:]
