"""One training on several GPUs, as torchrun starts it: each process takes its rows of every batch, and all step alike.

    torchrun --nproc-per-node 4 train.py vector-gate --out runs/vector-gate

Weights and data depend on the seed alone, so the processes begin alike; after each backward pass they take the mean of
their gradients, so they stay alike, and the run is that of one GPU but for rounding. Started without torchrun, all of this is one process.
"""

import os

import torch
import torch.distributed as dist
from torch import Tensor, nn

RANK, COUNT = int(os.environ.get("RANK", 0)), int(os.environ.get("WORLD_SIZE", 1))
FIRST = RANK == 0  # the one that writes files and prints


def join() -> None:
    """Finds the other processes, and takes the GPU that torchrun means for this one."""
    if COUNT > 1:
        if torch.cuda.is_available():
            torch.cuda.set_device(int(os.environ["LOCAL_RANK"]))
        dist.init_process_group("nccl" if torch.cuda.is_available() else "gloo")


def leave() -> None:
    if COUNT > 1:
        dist.destroy_process_group()


def share(*rows: Tensor) -> tuple[Tensor, ...]:
    """This process's rows of tensors (B, ...). B must be a multiple of the number of processes: else ValueError."""
    if len(rows[0]) % COUNT:
        raise ValueError(f"{len(rows[0])} windows a batch cannot be shared evenly among {COUNT} processes")
    return tuple(x[RANK::COUNT] for x in rows)


def mean(x: Tensor) -> Tensor:
    """The mean over the processes, in place."""
    if COUNT > 1:
        dist.all_reduce(x)
        x /= COUNT
    return x


def average_gradients(model: nn.Module) -> None:
    """Every gradient becomes its mean over the processes, in one exchange."""
    if COUNT > 1:
        gradients = [p.grad for p in model.parameters() if p.grad is not None]
        flat = mean(torch.cat([g.flatten() for g in gradients]))
        for gradient, part in zip(gradients, flat.split([g.numel() for g in gradients]), strict=True):
            gradient.copy_(part.view_as(gradient))


def agreed(stop: bool, device: str) -> bool:
    """What the first process decided: clocks differ, and all have to stop after the same step."""
    if COUNT == 1:
        return stop
    word = torch.tensor([stop], dtype=torch.int32, device=device)
    dist.broadcast(word, 0)
    return bool(word.item())
