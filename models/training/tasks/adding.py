"""The adding problem (Hochreiter & Schmidhuber 1997): two of many numbers are marked; give their sum at the end.

    each step (u, m): u uniform in [0, 1], m = 1 at one random step of each half, else 0
    answer: at the last step, the sum of the two marked u

Always saying 1, the mean, has a squared error of 1/6, the variance: that is what a network must beat.
"""

import torch
from torch import Generator, Tensor

from .task import NONE, Task


def make(batch: int, generator: Generator, length: int) -> tuple[Tensor, Tensor]:
    u, half = torch.rand(batch, length, generator=generator), length // 2
    marks = torch.cat([torch.randint(half, (batch, 1), generator=generator), half + torch.randint(length - half, (batch, 1), generator=generator)], 1)  # fmt: skip
    m = torch.zeros(batch, length).scatter(1, marks, 1.0)
    y = torch.full((batch, length), float(NONE))
    y[:, -1] = (u * m).sum(1)
    return torch.stack([u, m], -1), y


# Short sequences among the long ones: the way to the sum is found on them, thousands of steps sooner
TRAIN = tuple({"length": n} for n in (25, 50, 100, 200))
TASK = Task(make, symbols=1, inputs=2, train=TRAIN, tests=(*TRAIN[1:], {"length": 400}), chance=1 / 6, steps=3000)
