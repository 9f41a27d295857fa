"""Multi-query recall (Arora et al. 2023, 2312.04927): pairs of a key and its value, then every key again.

    key value key value ..., then each of the keys once, in random order
    answers: at each of these, its value

Symbols: 0..63 keys, no two alike in a sequence; 64..127 values. A guess among the values is right in one of 64.
"""

import torch
from torch import Generator, Tensor

from .task import NONE, Task

KEYS = VALUES = 64


def make(batch: int, generator: Generator, pairs: int) -> tuple[Tensor, Tensor]:
    keys = torch.rand(batch, KEYS, generator=generator).topk(pairs, 1).indices
    values = KEYS + torch.randint(VALUES, (batch, pairs), generator=generator)
    order = torch.rand(batch, pairs, generator=generator).argsort(1)
    x = torch.cat([torch.stack([keys, values], -1).flatten(1), keys.gather(1, order)], 1)
    return x, torch.cat([torch.full((batch, 2 * pairs), NONE), values.gather(1, order)], 1)


PAIRS = tuple({"pairs": n} for n in (4, 8, 16, 32, 64))
TASK = Task(make, symbols=KEYS + VALUES, train=PAIRS, tests=PAIRS, chance=1 / VALUES, steps=2500, easy=1500)
