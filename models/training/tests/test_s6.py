"""S6: the scan is the recurrence, the memory is that of its equation, and only the fixed twin is linear."""

import pytest
import torch

from zoo.s6 import S6, parallel_form, recurrent_form

B, D, N = 2, 3, 4


def inputs(strength: float, T: int, shared_read: bool, dtype=torch.float64) -> list[torch.Tensor]:
    """u, dt, A, write, read, h."""
    g = torch.Generator().manual_seed(0)
    shapes = ((B, T, D), (B, T, D), (D, N), (B, T, 1, N), (B, T, 1 if shared_read else D, N), (B, D, N))
    u, dt, A, write, read, h = (torch.randn(*shape, generator=g, dtype=torch.float64) for shape in shapes)
    return [x.to(dtype) for x in (u, strength * dt.exp(), -A.exp(), write, read, h)]


@pytest.mark.parametrize("strength", [1e-3, 1.0, 100.0])
@pytest.mark.parametrize("shared_read", [True, False])
def test_the_scan_gives_what_the_recurrence_gives_with_its_gradients(strength, shared_read):
    results = []
    for form in (parallel_form, recurrent_form):
        xs = [x.requires_grad_() for x in inputs(strength, 40, shared_read)]
        y, h = form(*xs)
        (y.square().sum() + h.sum()).backward()
        results.append([y, h, *(x.grad for x in xs)])
    for ours, reference in zip(*results, strict=True):
        torch.testing.assert_close(ours, reference, rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("strength", [1e-3, 100.0])
def test_float32_stays_right_over_4096_tokens(strength):
    exact = recurrent_form(*inputs(strength, 4096, True))[0]
    xs = [x.requires_grad_() for x in inputs(strength, 4096, True, torch.float32)]
    y, h = parallel_form(*xs)
    (y.square().mean() + h.sum()).backward()
    assert all(torch.isfinite(x.grad).all() for x in xs)
    assert (y.double() - exact).abs().max() < 1e-5 * exact.abs().max()


@torch.no_grad()
def test_a_step_of_nothing_neither_forgets_nor_writes():
    u, dt, A, write, read, h = inputs(1.0, 8, True)
    torch.testing.assert_close(parallel_form(u, torch.zeros_like(dt), A, write, read, h)[1], h)


@torch.no_grad()
def test_the_fixed_twin_is_linear_in_its_input_and_the_moving_one_is_not():
    gap = {}
    for gate in ("fixed", "data-dependent"):
        torch.manual_seed(0)
        mixer = S6(6, 8, N, 2, gate).double()
        if gate == "data-dependent":
            torch.nn.init.normal_(mixer.step_proj.weight, std=3.0)
            torch.nn.init.normal_(mixer.select_proj.weight, std=1.0)
        u = torch.randn(3, 1, 32, 8, dtype=torch.float64)
        u[2] = u[0] + u[1]
        reads = []
        for part in u:  # the core without SiLU and skip: linear in u exactly when no gate reads u
            dt, write, read = mixer.selection(part, False)
            A = -mixer.rate_log.exp().view(8, N)
            reads.append(parallel_form(part, dt, A, write, read, mixer.initial_state(1)["state"])[0])
        gap[gate] = (reads[0] + reads[1] - reads[2]).abs().max()
    assert gap["fixed"] < 1e-10
    assert gap["data-dependent"] > 1e-2


def test_training_gradients_with_recomputation_are_those_of_the_plain_steps():
    torch.manual_seed(0)
    mixer, x = S6(6, 8, N, 2, "data-dependent").double(), torch.randn(2, 32, 6, dtype=torch.float64)
    torch.nn.init.normal_(mixer.step_proj.weight)
    grads = []
    for parallel in (True, False):
        mixer.zero_grad()
        mixer(x, parallel=parallel)[0].square().sum().backward()
        grads.append([p.grad.clone() for p in mixer.parameters()])
    for ours, reference in zip(*grads, strict=True):
        torch.testing.assert_close(ours, reference, rtol=1e-9, atol=1e-12)
