"""Vector states: the doubling scan is the recurrence; each mixer is its equation."""

import pytest
import torch

from zoo.diagonal import RGLRU, MinGRU, recurrent_form, scan

B, D = 2, 5
RANGES = {"mild": (0.9, 1.0), "strong": (0.0, 1e-3), "mixed": (0.0, 1.0), "signed": (-1.0, 1.0), "flips": (-1.0, -1.0)}


def inputs(decays: str, T: int, dtype=torch.float64) -> list[torch.Tensor]:
    g = torch.Generator().manual_seed(0)
    low, high = RANGES[decays]
    a = low + (high - low) * torch.rand(B, T, D, generator=g, dtype=torch.float64)
    b = torch.randn(B, T, D, generator=g, dtype=torch.float64)
    h = torch.randn(B, D, generator=g, dtype=torch.float64)
    return [x.to(dtype) for x in (a, b, h)]


@pytest.mark.parametrize("decays", RANGES)
@pytest.mark.parametrize("T", [1, 2, 31, 64])
def test_doubling_gives_what_the_recurrence_gives(decays, T):
    a, b, h = inputs(decays, T)
    torch.testing.assert_close(scan(a, b, h), recurrent_form(a, b, h), rtol=1e-10, atol=1e-10)
    torch.testing.assert_close(scan(a, b), recurrent_form(a, b, torch.zeros_like(h)), rtol=1e-10, atol=1e-10)


@pytest.mark.parametrize("decays", RANGES)
def test_their_gradients_are_equal(decays):
    grads = []
    for form in (scan, recurrent_form):
        xs = [x.requires_grad_() for x in inputs(decays, 37)]
        states = form(*xs)
        (states * torch.cos(torch.arange(states.numel(), dtype=states.dtype)).view_as(states)).sum().backward()
        grads.append([x.grad for x in xs])
    for ours, reference in zip(*grads, strict=True):
        torch.testing.assert_close(ours, reference, rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("decays", RANGES)
def test_float32_stays_right_over_16384_tokens(decays):
    exact = recurrent_form(*inputs(decays, 16384))
    xs = [x.requires_grad_() for x in inputs(decays, 16384, torch.float32)]
    states = scan(*xs)
    states.square().mean().backward()
    assert all(torch.isfinite(x.grad).all() for x in xs)
    assert (states.double() - exact).abs().max() < 1e-4 * exact.abs().max()


def test_a_gate_that_is_shut_keeps_the_state_and_one_that_is_open_replaces_it():
    mixer, x = MinGRU(8, D, "fixed"), torch.randn(1, 32, 8)
    with torch.no_grad():
        mixer.decay_bias.fill_(-40.0)
        state = mixer.initial_state(1) | {"state": torch.randn(1, D)}
        kept = mixer(x, state)[1]["state"]
        mixer.decay_bias.fill_(40.0)
        first, second = (mixer(x, state | {"state": h})[2]["state"] for h in (torch.zeros(1, D), torch.full((1, D), 9.0)))
    torch.testing.assert_close(kept, state["state"])
    torch.testing.assert_close(first, second)


def test_the_signed_gate_reaches_below_zero_and_the_other_does_not():
    lowest = {}
    for signed in (False, True):
        torch.manual_seed(0)
        mixer = MinGRU(8, D, "data-dependent", signed)
        torch.nn.init.normal_(mixer.decay_proj.weight, std=2.0)
        probes = mixer(torch.randn(1, 32, 8))[2]
        a = probes["decay"] if signed else probes["log_decay"].exp()
        assert a.abs().max() <= 1
        lowest[signed] = a.min()
    assert lowest[True] < -0.5
    assert lowest[False] >= 0


def test_rg_lru_holds_its_variance_whatever_the_decay():
    """b is scaled by sqrt(1 - a^2), so white noise in gives states of the same spread in slow and fast channels."""
    mixer = RGLRU(4, 64, 4, "fixed")
    with torch.no_grad():
        log_a, b = mixer.coefficients(None, torch.randn(8, 4096, 64, generator=torch.Generator().manual_seed(0)), False)
        h = scan(log_a.exp().expand_as(b), b)[:, 2048:]
    spread = h.std((0, 1)) / mixer.input_bias.sigmoid()
    assert 0.7 < spread.min() < spread.max() < 1.3


@pytest.mark.parametrize("rate", [-30.0, 30.0])
def test_rg_lru_has_finite_gradients_at_either_end_of_its_decay(rate):
    mixer = RGLRU(4, 8, 2, "data-dependent")
    with torch.no_grad():
        mixer.decay_rate.fill_(rate)
    mixer(torch.randn(1, 64, 4))[0].square().sum().backward()
    assert all(torch.isfinite(p.grad).all() for p in mixer.parameters())
