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


# Half of them 100 long: at 200 alone an LSTM takes long to find the way. With much shorter ones, from 25 on, the plain
# network finds it too, and then goes on to 200; so they are left out, as the task is about long distances.
TRAIN = ({"length": 100}, {"length": 200})
TASK = Task(make, symbols=1, inputs=2, train=TRAIN, tests=(*TRAIN, {"length": 400}), chance=1 / 6, steps=2000)
