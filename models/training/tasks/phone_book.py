"""A phone book (Jelassi et al. 2024, 2402.01032): names and numbers, then some of the names, each with its number.

    entry: NAME letters, DIGITS digits, END. A book of entries, no two names alike; then QUESTIONS different entries of it again
    answers: in the entries that come again, each digit, given one step before it is read

Training begins with books of the first size alone: with all sizes mixed from the start, a network of these sizes had learned
next to nothing after 800 steps, and with small books it had the idea after 300.

Symbols: 0..15 letters, 16..25 digits, 26 END. A guess among the digits is right in one of 10.
"""

import torch
from torch import Generator, Tensor

from .task import NONE, Task

LETTERS, NAME, DIGITS, QUESTIONS = 16, 2, 3, 4
FIRST_DIGIT, END = LETTERS, LETTERS + 10
WIDTH = NAME + DIGITS + 1


def make(batch: int, generator: Generator, entries: int) -> tuple[Tensor, Tensor]:
    name = torch.rand(batch, LETTERS**NAME, generator=generator).topk(entries, 1).indices[..., None]
    letters = name // torch.tensor([LETTERS**i for i in range(NAME)]) % LETTERS
    digits = FIRST_DIGIT + torch.randint(10, (batch, entries, DIGITS), generator=generator)
    book = torch.cat([letters, digits, torch.full((batch, entries, 1), END)], -1)
    asked = torch.rand(batch, entries, generator=generator).topk(QUESTIONS, 1).indices[..., None]
    again = book.gather(1, asked.expand(-1, -1, WIDTH))
    answers = torch.full_like(again, NONE)
    answers[..., NAME - 1 : NAME + DIGITS - 1] = again[..., NAME : NAME + DIGITS]
    y = torch.cat([torch.full((batch, entries * WIDTH), NONE), answers.flatten(1)], 1)
    return torch.cat([book, again], 1).flatten(1), y


TASK = Task(make, symbols=27, train=tuple({"entries": n} for n in (4, 8, 16)), tests=tuple({"entries": n} for n in (4, 8, 16, 32, 64)), chance=1 / 10, steps=2000, easy=400, batch=16)  # fmt: skip
