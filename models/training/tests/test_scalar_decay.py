"""One decay a head: the parallel form is the recurrence, and it is the matrix state whose keys share their decay."""

import pytest
import torch

from zoo import matrix_state
from zoo.scalar_decay import chunk_form, recurrent_form

B, H, T, K, V = 2, 2, 96, 6, 9


def inputs(decay: float, dtype=torch.float64, length: int = T) -> list[torch.Tensor]:
    g = torch.Generator().manual_seed(0)
    q, k, v = (torch.randn(B, H, length, n, generator=g, dtype=torch.float64) for n in (K, K, V))
    log = -decay * torch.rand(B, H, length, generator=g, dtype=torch.float64)
    S = torch.randn(B, H, K, V, generator=g, dtype=torch.float64)
    return [x.to(dtype) for x in (q, k, v, log, S)]


@pytest.mark.parametrize("decay", [0.0, 0.01, 3.0, 900.0])
@pytest.mark.parametrize("from_state", [False, True])
@pytest.mark.parametrize("length", [32, 96, 192])
def test_chunks_give_what_the_recurrence_gives(decay, from_state, length):
    *xs, S = inputs(decay, length=length)
    S = S if from_state else None
    (o, end), (o_ref, end_ref) = chunk_form(*xs, S), recurrent_form(*xs, S)
    torch.testing.assert_close(o, o_ref, rtol=1e-9, atol=1e-9)
    torch.testing.assert_close(end, end_ref, rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("decay", [0.01, 3.0, 900.0])
def test_their_gradients_are_equal(decay):
    grads = []
    for form in (chunk_form, recurrent_form):
        xs = [x.requires_grad_() for x in inputs(decay)]
        o, end = form(*xs)
        weights = torch.cos(torch.arange(o.numel(), dtype=o.dtype)).view_as(o)
        ((o * weights).sum() + end.square().sum()).backward()
        grads.append([x.grad for x in xs])
    for a, b in zip(*grads, strict=True):
        torch.testing.assert_close(a, b, rtol=1e-8, atol=1e-8)


@pytest.mark.parametrize("decay", [1e-3, 900.0])
def test_float32_stays_right_over_4096_tokens(decay):
    exact = recurrent_form(*inputs(decay, length=4096))[0]
    xs = [x.requires_grad_() for x in inputs(decay, torch.float32, 4096)]
    o, S = chunk_form(*xs)
    (o.square().mean() + S.square().sum()).backward()
    for x in (o, S, *(x.grad for x in xs)):
        assert torch.isfinite(x).all()
    assert (o.double() - exact).abs().max() < 1e-5 * exact.abs().max()


def test_small_decays_are_not_lost_among_strong_ones():
    q, k, v, g, S = inputs(1e-2, length=4096)
    g = torch.where(torch.arange(4096) % 7 == 0, -900.0, g)
    exact = recurrent_form(q, k, v, g, S)[0]
    ours = chunk_form(*(x.float() for x in (q, k, v, g, S)))[0]
    torch.testing.assert_close(ours.double(), exact, rtol=1e-5, atol=1e-4)


def test_it_is_the_matrix_state_whose_keys_decay_alike():
    q, k, v, g, S = inputs(4.0)
    ours = chunk_form(q, k, v, g, S)
    theirs = matrix_state.chunk_form(q, k, v, g[..., None].expand(B, H, T, K), S)
    for a, b in zip(ours, theirs, strict=True):
        torch.testing.assert_close(a, b, rtol=1e-8, atol=1e-8)
