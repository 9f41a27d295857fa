"""16,384 symbols: what is read in parallel and what is read step by step stay together to the end, for every recurrent mixer."""

import pytest
import torch

from data import load
from random_models import random_model

LENGTH, EDGE = 16_384, 1_024
MIXERS = [
    "linear-attention",
    "vector-gate",
    "scalar-gate",
    "gated-delta-wide",
    "min-gru-signed",
    "rg-lru",
    "s6",
    "lstm-2015",
    "lstm-block",
]


@pytest.mark.parametrize("name", MIXERS)
@torch.no_grad()
def test_reading_does_not_drift_from_stepping(name):
    model = random_model(f"{name}-nano").eval()
    text = load("test")[:LENGTH].long()[None]
    at_once, end, _ = model.run(text)
    stepped, last, _ = model.run(text, parallel=False)
    assert torch.isfinite(at_once).all()
    apart = (at_once - stepped).abs().amax((0, 2))
    # rounding alone: as far apart at the end as at the beginning
    assert apart.max() < 1e-3 * stepped.abs().max()
    assert apart[-EDGE:].max() < 10 * apart[:EDGE].max() + 1e-6
    for ours, theirs in zip(end, last, strict=True):
        for key, value in ours.items():
            torch.testing.assert_close(value, theirs[key], rtol=1e-3, atol=1e-3, msg=lambda m, key=key: f"{key}: {m}")
