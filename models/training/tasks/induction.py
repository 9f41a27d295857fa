"""Induction (Olsson et al. 2022, 2209.11895; as a task, Gu & Dao 2023): what came after the mark the first time?

    random letters, with MARK at one random place among them; the last symbol is MARK again
    answer: at the last symbol, the letter that followed the first MARK

Symbols: 0..15 letters, 16 MARK. A guess is right in one of 16.
"""

import torch
from torch import Generator, Tensor

from .task import NONE, Task

LETTERS = MARK = 16


def make(batch: int, generator: Generator, length: int) -> tuple[Tensor, Tensor]:
    x = torch.randint(LETTERS, (batch, length), generator=generator)
    place = torch.randint(length - 2, (batch, 1), generator=generator)
    y = torch.full((batch, length), NONE)
    y[:, -1:] = x.gather(1, place + 1)
    x.scatter_(1, place, MARK)
    x[:, -1] = MARK
    return x, y


TASK = Task(make, symbols=17, train=({"length": 64},), tests=tuple({"length": 64 * 4**n} for n in range(4)), chance=1 / LETTERS, steps=3000, batch=128)  # fmt: skip
