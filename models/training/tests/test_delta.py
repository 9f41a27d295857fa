"""The delta rule: what it means, and that its parallel form is the recurrence, for every decay, write and repetition."""

import pytest
import torch

from zoo.delta import Delta, chunk_form, recurrent_form, step, unit

B, H, T, K, V = 2, 2, 96, 6, 9


def inputs(decay: float | None, reach: float, keys: str = "random", dtype=torch.float64, length: int = T) -> list:
    """q, k, v, log_decay, beta, S; with the same key at every token if keys is 'repeated', and beta at its limit."""
    g = torch.Generator().manual_seed(0)
    q, k, v = (torch.randn(B, H, length, n, generator=g, dtype=torch.float64) for n in (K, K, V))
    k = k[:, :, :1].expand_as(k) if keys == "repeated" else k
    beta = reach * torch.rand(B, H, length, generator=g, dtype=torch.float64)
    beta = torch.full_like(beta, reach) if keys == "repeated" else beta
    log = None if decay is None else -decay * torch.rand(B, H, length, generator=g, dtype=torch.float64)
    S = torch.randn(B, H, K, V, generator=g, dtype=torch.float64)
    k = k / k.norm(dim=-1, keepdim=True)
    return [x if x is None else x.to(dtype) for x in (unit(q), k, v, log, beta, S)]


@pytest.mark.parametrize("decay", [None, 0.01, 3.0, 200.0])
@pytest.mark.parametrize("reach", [1.0, 2.0])
@pytest.mark.parametrize("keys", ["random", "repeated"])
@pytest.mark.parametrize("from_state", [False, True])
def test_chunks_give_what_the_recurrence_gives(decay, reach, keys, from_state):
    *xs, S = inputs(decay, reach, keys)
    S = S if from_state else None
    (o, end), (o_ref, end_ref) = chunk_form(*xs, S), recurrent_form(*xs, S)
    torch.testing.assert_close(o, o_ref, rtol=1e-9, atol=1e-9)
    torch.testing.assert_close(end, end_ref, rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("length", [32, 64, 160, 192])
def test_two_halves_joined_by_their_state_are_the_whole(length):
    q, k, v, g, beta, S = inputs(0.3, 2.0, length=2 * length)
    whole, end = chunk_form(q, k, v, g, beta, S)
    first, middle = chunk_form(*(x[:, :, :length] for x in (q, k, v, g, beta)), S)
    second, last = chunk_form(*(x[:, :, length:] for x in (q, k, v, g, beta)), middle)
    torch.testing.assert_close(torch.cat([first, second], 2), whole, rtol=1e-9, atol=1e-9)
    torch.testing.assert_close(last, end, rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("decay", [None, 0.5, 20.0])
@pytest.mark.parametrize("keys", ["random", "repeated"])
def test_their_gradients_are_equal(decay, keys):
    grads = []
    for form in (chunk_form, recurrent_form):
        xs = [x if x is None else x.clone().requires_grad_() for x in inputs(decay, 2.0, keys)]
        o, end = form(*xs)
        weights = torch.cos(torch.arange(o.numel(), dtype=o.dtype)).view_as(o)
        ((o * weights).sum() + end.square().sum()).backward()
        grads.append([x.grad for x in xs if x is not None])
    for a, b in zip(*grads, strict=True):
        torch.testing.assert_close(a, b, rtol=1e-7, atol=1e-7)


@pytest.mark.parametrize("decay", [None, 1e-3, 200.0])
@pytest.mark.parametrize("reach", [1.0, 2.0])
@pytest.mark.parametrize("keys", ["random", "repeated"])
def test_float32_stays_right_over_4096_tokens(decay, reach, keys):
    exact = recurrent_form(*inputs(decay, reach, keys, length=4096))[0]
    xs = [x if x is None else x.requires_grad_() for x in inputs(decay, reach, keys, torch.float32, 4096)]
    o, S = chunk_form(*xs)
    (o.square().mean() + S.square().sum()).backward()
    for x in (o, S, *(x.grad for x in xs if x is not None)):
        assert torch.isfinite(x).all()
    # the one hard case: 4096 reflections of the same direction, with little or no decay to forget their rounding
    bound = 1e-3 if keys == "repeated" and reach == 2 else 1e-5
    assert (o.double() - exact).abs().max() < bound * exact.abs().max()


def test_small_decays_are_not_lost_among_strong_ones():
    """A few tokens wipe the state; what is kept between them must not suffer from the size of the sums."""
    q, k, v, g, beta, S = inputs(1e-2, 1.0, length=4096)
    g = torch.where(torch.arange(4096) % 7 == 0, -900.0, g)
    exact = recurrent_form(q, k, v, g, beta, S)[0]
    ours = chunk_form(*(x.float() for x in (q, k, v, g, beta, S)))[0]
    torch.testing.assert_close(ours.double(), exact, rtol=1e-5, atol=2e-5)


def test_a_full_write_makes_the_state_answer_with_the_value():
    q, k, v, _, _, S = inputs(None, 1.0)
    k0, v0 = k[:, :, 0], v[:, :, 0]
    answer, written = step(k0, k0, v0, None, torch.ones(B, H, dtype=S.dtype), S)
    torch.testing.assert_close(answer, v0)
    other = q[:, :, 0] - (q[:, :, 0] * k0).sum(-1, keepdim=True) * k0  # at a right angle to k: untouched
    before, after = ((other[..., None] * X).sum(-2) for X in (S, written))
    torch.testing.assert_close(before, after)


def test_a_write_of_two_turns_an_answer_around_and_a_second_one_turns_it_back():
    _, k, v, _, _, S = inputs(None, 2.0)
    k0, nothing, two = k[:, :, 0], torch.zeros_like(v[:, :, 0]), torch.full((B, H), 2.0, dtype=S.dtype)
    before = (k0[..., None] * S).sum(-2)
    once, turned = step(k0, k0, nothing, None, two, S)
    twice, back = step(k0, k0, nothing, None, two, turned)
    torch.testing.assert_close(once, -before)
    torch.testing.assert_close(twice, before)
    torch.testing.assert_close(back, S)


@pytest.mark.parametrize(("gate", "write"), [("none", "fixed"), ("fixed", "data-dependent"), ("data-dependent", "fixed")])
@torch.no_grad()
def test_the_twins_have_the_gates_that_they_name(gate, write):
    torch.manual_seed(0)
    mixer = Delta(16, 2, 4, 4, gate, write, 2.0)
    for name, p in mixer.named_parameters():
        if name in ("decay_proj.weight", "write_proj.weight"):
            p.normal_()
    probes = mixer(torch.randn(1, 32, 16))[2]
    assert ("log_decay" in probes) == (gate != "none")
    if gate != "none":
        assert (probes["log_decay"].std(1).min() > 1e-6) == (gate == "data-dependent")
        assert probes["log_decay"].max() < 0
    assert (probes["beta"].std(1).min() > 1e-6) == (write == "data-dependent")
    assert 0 < probes["beta"].min() <= probes["beta"].max() < 2
    torch.testing.assert_close(probes["key"].norm(dim=-1), torch.ones(1, 32, 2), rtol=1e-3, atol=1e-3)


def test_a_length_that_does_not_fill_the_chunks_is_refused():
    xs = inputs(None, 1.0, length=33)
    with pytest.raises(AssertionError, match="multiples of 32"):
        chunk_form(*xs)
