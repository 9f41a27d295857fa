"""What gates have in common."""

import torch
from torch import Tensor, nn


def zero_linear(inputs: int, outputs: int) -> nn.Linear:
    """A projection of a gate: zero at the start, so that the gate starts as the constant of its bias."""
    linear = nn.Linear(inputs, outputs, bias=False)
    nn.init.zeros_(linear.weight)
    return linear


def at_least_float(x: Tensor) -> Tensor:
    """Gates, decays and states are computed in float32 under autocast, and in float64 where all else is."""
    return x if x.dtype == torch.float64 else x.float()
