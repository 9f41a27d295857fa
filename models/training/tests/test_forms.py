"""The parallel form that trains must be the recurrence that defines the model: outputs, final state and gradients."""

import pytest
import torch

from zoo.matrix_state import LOG_FLOOR, chunk_form, recurrent_form

B, H, T, K, V = 2, 3, 96, 8, 12


def inputs(decay: str, dtype=torch.float64) -> list[torch.Tensor]:
    g = torch.Generator().manual_seed(0)
    q, k, v = (torch.randn(B, H, T, n, generator=g, dtype=dtype) for n in (K, K, V))
    S = torch.randn(B, H, K, V, generator=g, dtype=dtype)
    strength = {"mild": 0.01, "strong": 2.0, "floor": 50.0, "mixed": 5.0}.get(decay)
    if decay == "none":
        return [q, k, v, None, S]
    log = -strength * torch.rand(B, H, T, K, generator=g, dtype=dtype)
    return [q, k, v, log.clamp_min(LOG_FLOOR), S]


@pytest.mark.parametrize("decay", ["none", "mild", "strong", "floor", "mixed"])
@pytest.mark.parametrize("from_state", [False, True])
def test_chunks_give_what_the_recurrence_gives(decay, from_state):
    *qkvg, S = inputs(decay)
    S = S if from_state else None
    (o, end), (o_ref, end_ref) = chunk_form(*qkvg, S), recurrent_form(*qkvg, S)
    torch.testing.assert_close(o, o_ref, rtol=1e-9, atol=1e-9)
    torch.testing.assert_close(end, end_ref, rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("decay", ["none", "mild", "strong", "mixed"])
def test_their_gradients_are_equal(decay):
    grads = []
    for form in (chunk_form, recurrent_form):
        xs = [x.clone().requires_grad_() if x is not None else None for x in inputs(decay)]
        o, end = form(*xs)
        weights = torch.cos(torch.arange(o.numel(), dtype=o.dtype)).view_as(o)
        ((o * weights).sum() + end.square().sum()).backward()
        grads.append([x.grad for x in xs if x is not None])
    for a, b in zip(*grads, strict=True):
        torch.testing.assert_close(a, b, rtol=1e-8, atol=1e-8)


@pytest.mark.parametrize("length", [32, 4096])
def test_float32_stays_finite_when_every_gate_sits_on_the_floor(length):
    q, k, v = (torch.randn(1, 1, length, n, requires_grad=True) for n in (K, K, V))
    log = torch.full((1, 1, length, K), LOG_FLOOR, requires_grad=True)
    o, S = chunk_form(q, k, v, log)
    (o.square().sum() + S.sum()).backward()
    for x in (o, S, q.grad, k.grad, v.grad, log.grad):
        assert torch.isfinite(x).all()
    torch.testing.assert_close(o, recurrent_form(q, k, v, log)[0], rtol=1e-4, atol=1e-4)


def test_constants_may_be_given_once():
    q, k, v, *_ = inputs("none")
    log = -torch.rand(1, H, 1, K, dtype=q.dtype)
    o, S = chunk_form(q, k, v, log)
    o_ref, S_ref = recurrent_form(q, k, v, log.expand(B, H, T, K))
    torch.testing.assert_close(o, o_ref, rtol=1e-9, atol=1e-9)
    torch.testing.assert_close(S, S_ref, rtol=1e-9, atol=1e-9)


def test_a_length_that_does_not_fill_the_chunks_is_refused():
    q, k, v, log, _ = inputs("mild")
    with pytest.raises(AssertionError, match="multiples of 32"):
        chunk_form(q[:, :, :33], k[:, :, :33], v[:, :, :33], log[:, :, :33])
