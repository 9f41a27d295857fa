"""A needle in a haystack, after the single-needle tests of RULER (Hsieh et al. 2024, 2404.06654).

    filler; MARK and ITEMS letters, the needle, somewhere in it; then ITEMS times ASK
    answers: at the i-th ASK, the i-th letter of the needle

The filler is of two kinds: 'repeated', the letters 0..7 in order over and over, from a random one on; 'random', any of
the 16 letters. The first asks for retention alone; in the second, what is written in passing crowds the memory. A needle
is made of the same 16 letters, so that only MARK tells it apart. depth: share of the filler before it, 0 to 1; None draws.

Symbols: 0..15 letters, 16 MARK, 17 ASK. A guess is right in one of 16.
"""

import torch
from torch import Generator, Tensor

from .task import NONE, Task

LETTERS, ITEMS, PHRASE = 16, 4, 8
MARK, ASK = LETTERS, LETTERS + 1


def make(batch: int, generator: Generator, length: int, filler: str, depth: float | None = None) -> tuple[Tensor, Tensor]:
    """length: all steps, needle and questions included."""
    room = length - 2 * ITEMS - 1
    if filler == "repeated":
        hay = (torch.randint(PHRASE, (batch, 1), generator=generator) + torch.arange(room)) % PHRASE
    else:
        hay = torch.randint(LETTERS, (batch, room), generator=generator)
    letters = torch.randint(LETTERS, (batch, ITEMS), generator=generator)
    drawn = torch.randint(room + 1, (batch, 1), generator=generator)
    before = drawn if depth is None else torch.full_like(drawn, int(depth * room + 0.5))
    # steps of the filler move up by the length of the needle once they are past it
    step = torch.arange(room)
    x = torch.full((batch, length), ASK)
    x.scatter_(1, step + (step >= before) * (ITEMS + 1), hay)
    x.scatter_(1, before + torch.arange(ITEMS + 1), torch.cat([torch.full((batch, 1), MARK), letters], 1))
    return x, torch.cat([torch.full((batch, length - ITEMS), NONE), letters], 1)


FILLERS = ("repeated", "random")
TESTS = tuple({"filler": f, "length": n, "depth": d} for f in FILLERS for n in (64, 256, 1024, 4096) for d in (0.0, 0.5, 1.0))
TRAIN = tuple({"filler": f, "length": 64} for f in FILLERS)
TASK = Task(make, symbols=18, train=TRAIN, tests=TESTS, chance=1 / LETTERS, steps=3000)
