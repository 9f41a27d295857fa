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
    padded = torch.cat([tail.to(x.dtype), x], 1)
    return conv(padded.transpose(1, 2)).transpose(1, 2), padded[:, x.shape[1] :]
