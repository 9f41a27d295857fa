"""Following a state that every symbol changes: parity, and the shell game.

Parity:     START, then random bits; answer at each bit: is the number of ones so far odd?
            Symbols: 0, 1 the bits and the answers, 2 START. A guess is right in one of 2.
Shell game: the cup under which the ball lies, then random swaps of two cups; answer at each swap: the cup of the ball.
            Symbols: 0..n-1 the cups and the answers, then the n (n - 1) / 2 swaps, in the order 01, 02, .., 12, ..
            A guess is right in one of n. Three cups and five: the words of S3 and of S5 in swaps (Grazzi et al. 2024,
            2411.12537), asked for one of the things that are swapped.

In training every step asks, so that every length up to the last is learnt; a test asks at the last step alone.
"""

from functools import partial
from itertools import combinations

import torch
from torch import Generator, Tensor

from .task import NONE, Task

START = 2
LENGTH = 31  # of training: with the first symbol 32 steps


def ask_last(answers: Tensor, every: bool) -> Tensor:
    return answers if every else torch.cat([torch.full_like(answers[:, :-1], NONE), answers[:, -1:]], 1)


def parity(batch: int, generator: Generator, length: int, every: bool = False) -> tuple[Tensor, Tensor]:
    bits = torch.randint(2, (batch, length), generator=generator)
    x = torch.cat([torch.full((batch, 1), START), bits], 1)
    y = torch.cat([torch.full((batch, 1), NONE), bits.cumsum(1) % 2], 1)
    return x, ask_last(y, every)


def shell_game(batch: int, generator: Generator, length: int, every: bool = False, cups: int = 3) -> tuple[Tensor, Tensor]:
    swaps = torch.tensor(list(combinations(range(cups), 2)))
    ball = torch.randint(cups, (batch,), generator=generator)
    drawn = torch.randint(len(swaps), (batch, length), generator=generator)
    x, answers = torch.cat([ball[:, None], cups + drawn], 1), [torch.full((batch,), NONE)]
    for one, other in swaps[drawn].permute(1, 2, 0):  # each (2, B)
        ball = torch.where(ball == one, other, torch.where(ball == other, one, ball))
        answers.append(ball)
    return x, ask_last(torch.stack(answers, 1), every)


LENGTHS = {"train": ({"length": LENGTH, "every": True},), "tests": tuple({"length": LENGTH * n} for n in (1, 2, 4, 8))}
PARITY = Task(parity, symbols=3, chance=1 / 2, steps=1500, **LENGTHS)
SWAPS_3 = Task(partial(shell_game, cups=3), symbols=6, chance=1 / 3, steps=2000, **LENGTHS)
SWAPS_5 = Task(partial(shell_game, cups=5), symbols=15, chance=1 / 5, steps=3000, **LENGTHS)
