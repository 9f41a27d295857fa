"""One training step as one call. On a GPU it is recorded once a shape as a CUDA graph and then played.

A nano network's step is several hundred kernels of a few microseconds: launched one by one from Python they take ten
times as long as they run. A graph launches them together and, unlike torch.compile, costs no minute of compiling.
"""

import sys
from collections.abc import Callable

import torch
from torch import Tensor, nn

REHEARSALS = 3  # libraries set themselves up in these; the rate is zero


class Steps:
    """Calling it with inputs (B, T, ...), answers (B, T) and a learning rate takes a step and gives its loss."""

    def __init__(self, model: nn.Module, adam: torch.optim.AdamW, loss: Callable, device: str, graphs: bool = True):
        self.model, self.adam, self.loss, self.device = model, adam, loss, device
        self.graphs = {} if graphs and device == "cuda" else None
        if self.graphs is not None:
            for group in adam.param_groups:
                group["capturable"], group["lr"] = True, torch.zeros((), device=device)

    def plain(self, x: Tensor, y: Tensor) -> Tensor:
        loss = self.loss(self.model(x), y)
        loss.backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.adam.step()
        self.adam.zero_grad(set_to_none=True)
        return loss.detach()

    def record(self, x: Tensor, y: Tensor) -> tuple:
        """A graph of the step with its own input, answer and loss tensors."""
        x, y, side = x.clone(), y.clone(), torch.cuda.Stream()
        side.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(side):
            for _ in range(REHEARSALS):
                self.plain(x, y)
        torch.cuda.current_stream().wait_stream(side)
        graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(graph):
            loss = self.plain(x, y)
        return graph, x, y, loss

    def __call__(self, x: Tensor, y: Tensor, lr: float) -> Tensor:
        x, y = x.to(self.device, non_blocking=True), y.to(self.device, non_blocking=True)
        if self.graphs is not None and x.shape not in self.graphs:
            self.set_rate(0.0)
            try:
                self.graphs[x.shape] = self.record(x, y)
            except RuntimeError as error:  # an operator that cannot be recorded; slower, and the same numbers
                print(f"no CUDA graph, launching kernel by kernel: {str(error).splitlines()[0]}", file=sys.stderr, flush=True)
                self.adam.zero_grad(set_to_none=True)
                self.graphs = None
        self.set_rate(lr)
        if self.graphs is None:
            return self.plain(x, y)
        graph, into_x, into_y, loss = self.graphs[x.shape]
        into_x.copy_(x)
        into_y.copy_(y)
        graph.replay()
        return loss.clone()

    def set_rate(self, lr: float) -> None:
        for group in self.adam.param_groups:
            if isinstance(group["lr"], Tensor):
                group["lr"].fill_(lr)
            else:
                group["lr"] = lr
