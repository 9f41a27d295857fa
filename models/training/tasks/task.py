"""What a task is: a generator of sequences with answers, the settings to train and test it in, and its loss.

Inputs are symbols (B, T), or real numbers (B, T, inputs). Answers (B, T) stand at the step at which the network has to
give them, from what it read up to and including that step; NONE marks the steps that ask nothing. There is one loss for
all symbol tasks, cross entropy over the asked steps, and one for real answers, the mean squared error over them.

The TypeScript generators in models/tasks follow the same definitions; each module of this folder writes its own down.
"""

from collections.abc import Callable
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

NONE = -100
CHUNK = 32  # parallel forms take multiples of so many steps


@dataclass(frozen=True)
class Task:
    """`make(batch, generator, **setting)` gives inputs and answers on the CPU, the same for the same generator."""

    make: Callable[..., tuple[Tensor, Tensor]]
    symbols: int  # of the alphabet; for real answers, numbers given a step
    train: tuple[dict, ...]  # settings; a step draws one
    tests: tuple[dict, ...]
    chance: float  # accuracy of a guess; for real answers, the error of the best constant
    steps: int  # of the training
    easy: int = 0  # of these, the first so many draw the first setting of `train` alone
    batch: int = 64
    inputs: int = 0  # real numbers read a step; 0 for symbols

    def loss(self, outputs: Tensor, answers: Tensor) -> Tensor:
        """outputs (B, T, N) -> the mean over the asked steps. It never waits for the device, so it can be captured."""
        if not self.inputs:
            return F.cross_entropy(outputs.flatten(0, 1), answers.flatten(), ignore_index=NONE)
        asked = answers != NONE
        return ((outputs[..., 0] - answers).square() * asked).sum() / asked.sum()

    def score(self, outputs: Tensor, answers: Tensor) -> float:
        """Accuracy over the asked steps; for real answers, the mean squared error."""
        if self.inputs:
            return self.loss(outputs, answers).item()
        asked = answers != NONE
        return (outputs.argmax(-1) == answers)[asked].float().mean().item()


def padded(inputs: Tensor, answers: Tensor) -> tuple[Tensor, Tensor]:
    """Both lengthened to a multiple of CHUNK with steps that ask nothing. No network looks ahead, so nothing changes."""
    more = -inputs.shape[1] % CHUNK
    return F.pad(inputs, (0, 0) * (inputs.dim() - 2) + (0, more)), F.pad(answers, (0, more), value=NONE)


def seeded(*numbers: int) -> torch.Generator:
    """A generator for, say, (seed, step): batches depend on these alone, so a resumed run needs no replay."""
    mixed = 0
    for n in numbers:
        mixed = (mixed * 1_000_003 + n + 1) % (2**63 - 1)
    return torch.Generator().manual_seed(mixed)


@torch.no_grad()
def evaluate(task: Task, model: nn.Module, device: str, seed: int = 0, scale: float = 1.0) -> list[dict]:
    """The score in every test setting, on data of its own; `scale` takes fewer sequences."""
    results = []
    for i, setting in enumerate(task.tests):
        length = task.make(1, seeded(0), **setting)[0].shape[1]
        count = int(scale * min(1024, max(64, 262_144 // length)))  # about as many symbols at any length
        total = 0.0
        for part in range(parts := max(1, count // 64)):
            x, y = padded(*task.make(64, seeded(1_000_000 + seed, i, part), **setting))
            total += task.score(model(x.to(device)), y.to(device))
        results.append({**setting, "sequences": 64 * parts, "score": round(total / parts, 6)})
    return results
