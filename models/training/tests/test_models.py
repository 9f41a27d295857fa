"""Whole networks: all at once, symbol by symbol and in two parts give the same; twins differ in the gate alone."""

import pytest
import torch
import torch.nn.functional as F

from catalog import size_of
from configs import CONFIGS
from evaluate import set_mean_gate
from zoo import build, state_floats

NANO = [name for name in CONFIGS if name.endswith("-nano")]


def trained_like(name: str) -> torch.nn.Module:
    """A network whose gate moves: a fresh data-dependent gate is a constant."""
    torch.manual_seed(1)
    model = build(CONFIGS[name]).double()
    with torch.no_grad():
        for p in model.parameters():
            if not p.any():
                p.normal_(std=20.0 if model.config.mixer == "matrix-state" else 0.5)
    return model


@pytest.mark.parametrize("name", NANO)
@torch.no_grad()
def test_parallel_equals_symbol_by_symbol(name):
    model, tokens = trained_like(name), torch.randint(96, (2, 64), generator=torch.Generator().manual_seed(2))
    logits, state, probes = model.run(tokens)
    assert not (logits[:, 1:] == logits[:, :1]).all()
    stepped, end, seen = [], model.initial_state(2), []
    for t in range(tokens.shape[1]):
        y, end, p = model.run(tokens[:, t : t + 1], end, parallel=False)
        stepped.append(y)
        seen.append(p)
    torch.testing.assert_close(torch.cat(stepped, 1), logits, rtol=1e-9, atol=1e-9)
    for layer, layer_end in zip(state, end, strict=True):
        assert layer.keys() == layer_end.keys()
        for key in layer:
            torch.testing.assert_close(layer[key], layer_end[key], rtol=1e-9, atol=1e-9)
    for key, value in probes.items():
        torch.testing.assert_close(torch.cat([p[key] for p in seen], 1), value, rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("name", NANO)
@torch.no_grad()
def test_the_past_never_sees_the_future(name):
    model, tokens = trained_like(name), torch.randint(96, (1, 64), generator=torch.Generator().manual_seed(3))
    changed = tokens.clone()
    changed[:, 40] = (changed[:, 40] + 1) % 96
    a, b = model(tokens), model(changed)
    torch.testing.assert_close(a[:, :40], b[:, :40], rtol=1e-9, atol=1e-12)
    assert not torch.allclose(a[:, 40:], b[:, 40:])


def test_parameters_match_within_two_percent():
    sizes = {}
    for name, config in CONFIGS.items():
        sizes.setdefault(size_of(name), []).append(build(config).parameter_count())
    assert sizes.keys() == {"nano", "1m", "small", "14m"}
    for counts in sizes.values():
        assert max(counts) / min(counts) < 1.02, counts


TWINS = [
    ("vector-gate", "fixed-decay", "log_decay"),
    ("scalar-gate", "scalar-gate-fixed", "log_decay"),
    ("gated-delta", "gated-delta-fixed-decay", "log_decay"),
    ("gated-delta", "gated-delta-fixed-write", "beta"),
    ("delta", "delta-fixed-write", "beta"),
    ("min-gru", "min-gru-fixed", "log_decay"),
    ("min-gru-signed", "min-gru-signed-fixed", "decay"),
    ("rg-lru", "rg-lru-fixed", "log_decay"),
    ("s6", "s6-fixed", "step"),
]


@pytest.mark.parametrize(("moving", "fixed", "probe"), TWINS)
@torch.no_grad()
def test_the_data_dependent_network_starts_as_its_fixed_twin(moving, fixed, probe):
    tokens = torch.randint(96, (1, 64), generator=torch.Generator().manual_seed(4))
    gates = [build(CONFIGS[f"{n}-nano"]).run(tokens)[2][probe] for n in (moving, fixed)]
    torch.testing.assert_close(gates[0], gates[1].expand_as(gates[0]))
    gates = [trained_like(f"{n}-nano").run(tokens)[2][probe] for n in (moving, fixed)]
    assert gates[0].std(1).max() > 1e-3
    assert gates[1].expand_as(gates[0]).std(1).max() < 1e-12


@pytest.mark.parametrize("name", [n for n in NANO if CONFIGS[n].gate == "data-dependent"])
@torch.no_grad()
def test_a_lesion_holds_every_gate_at_its_mean(name):
    model, text = trained_like(name), torch.randint(96, (128,), generator=torch.Generator().manual_seed(7))
    set_mean_gate(model, text, window=64, windows=2)
    runs = [model.run(text.reshape(2, 64), lesion=lesion)[2] for lesion in (False, True)]
    moving, held = (p["log_decay"].exp() if "log_decay" in p else p.get("decay", p.get("step")) for p in runs)
    assert moving[0].std(0).max() > 1e-3
    assert held.std(1).max() < 1e-12
    first = held[0, 0, 0]  # later layers read what the lesion below them changed, so only the first has its own mean
    torch.testing.assert_close(first, moving[:, :, 0].mean((0, 1)))


@pytest.mark.parametrize("name", NANO)
@torch.no_grad()
def test_the_size_of_the_state_is_counted_as_it_is(name):
    model, tokens = build(CONFIGS[name]), torch.randint(96, (1, 64))
    kept = sum(tensor.numel() for layer in model.run(tokens)[1] for tensor in layer.values())
    assert state_floats(model, 64) == kept


def test_the_state_of_a_recurrent_network_does_not_grow_and_a_hybrid_grows_with_its_attention():
    for name in CONFIGS:
        model = build(CONFIGS[name])
        mixers = [CONFIGS[name].mixer_of(i) for i in range(CONFIGS[name].layers)]
        growth = state_floats(model, 101) - state_floats(model, 100)
        assert growth == 2 * sum("attention" in m for m in mixers) * CONFIGS[name].kv_heads * CONFIGS[name].keys


@pytest.mark.parametrize(("name", "recurrent", "attention"), [("hybrid", 6, 2), ("hybrid-two-to-one", 4, 2), ("hybrid-five-to-one", 5, 1)])  # fmt: skip
def test_a_hybrid_has_its_ratio(name, recurrent, attention):
    states = build(CONFIGS[name]).initial_state()
    assert sum("state" in s for s in states) == recurrent
    assert sum("key" in s for s in states) == attention
    assert "key" in states[-1]


def gradients(loss: torch.Tensor, model: torch.nn.Module) -> torch.Tensor:
    return torch.cat([g.flatten() for g in torch.autograd.grad(loss, list(model.parameters()))])


@pytest.mark.parametrize("name", NANO)
def test_bfloat16_autocast_trains_in_the_same_direction(name):
    """As on the GPU: products in bfloat16, gates and states not. The gradient must point where float32 points."""
    model, tokens = build(CONFIGS[name]), torch.randint(96, (2, 65), generator=torch.Generator().manual_seed(8))
    found = []
    for low in (False, True):
        with torch.autocast("cpu", torch.bfloat16, enabled=low):
            loss = F.cross_entropy(model(tokens[:, :-1]).flatten(0, 1), tokens[:, 1:].flatten())
        found.append(gradients(loss, model))
    assert torch.isfinite(found[1]).all()
    assert F.cosine_similarity(*found, dim=0) > 0.99


@pytest.mark.parametrize("name", ["gated-delta-nano", "rg-lru-nano", "s6-nano"])
def test_a_compiler_sees_the_whole_network(name):
    """Training compiles. No Python is left between the operators, and the traced gradient is the eager one."""
    torch.compiler.reset()
    model, tokens = build(CONFIGS[name]), torch.randint(96, (2, 65), generator=torch.Generator().manual_seed(9))
    compiled = torch.compile(model, backend="aot_eager", fullgraph=True, dynamic=False)
    found = [
        gradients(F.cross_entropy(m(tokens[:, :-1]).flatten(0, 1), tokens[:, 1:].flatten()), model) for m in (model, compiled)
    ]
    torch.testing.assert_close(found[0], found[1], rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize("name", NANO)
@torch.no_grad()
def test_the_parallel_form_goes_on_from_a_state(name):
    model, tokens = trained_like(name), torch.randint(96, (2, 96), generator=torch.Generator().manual_seed(8))
    whole = model(tokens)
    first, state, _ = model.run(tokens[:, :32])
    rest, _, _ = model.run(tokens[:, 32:], state)
    torch.testing.assert_close(torch.cat([first, rest], 1), whole, rtol=1e-9, atol=1e-9)
