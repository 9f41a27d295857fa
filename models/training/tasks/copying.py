"""Selective copying (Gu & Dao 2023, 2312.00752; Jing et al. 2019): keep the letters, let the noise pass.

    noise steps, ITEMS of them at random places a random letter and all others NOISE; then ITEMS times ASK
    answers: at the i-th ASK, the i-th letter

Symbols: 0..5 letters, 6 NOISE, 7 ASK. A guess is right in one of 6.
"""

import torch
from torch import Generator, Tensor

from .task import NONE, Task

LETTERS, ITEMS = 6, 4
NOISE, ASK = LETTERS, LETTERS + 1


def make(batch: int, generator: Generator, noise: int) -> tuple[Tensor, Tensor]:
    letters = torch.randint(LETTERS, (batch, ITEMS), generator=generator)
    places = torch.rand(batch, noise, generator=generator).topk(ITEMS, 1).indices.sort(1).values
    x = torch.full((batch, noise), NOISE).scatter(1, places, letters)
    x = torch.cat([x, torch.full((batch, ITEMS), ASK)], 1)
    return x, torch.cat([torch.full((batch, noise), NONE), letters], 1)


TASK = Task(make, symbols=8, train=({"noise": 60},), tests=tuple({"noise": 60 * n} for n in (1, 2, 4, 8)), chance=1 / LETTERS, steps=3000)  # fmt: skip
