"""The LSTM: torch's one call takes the steps of the definition, and the probes show what happened in them."""

import pytest
import torch

from zoo.lstm import LSTM, step

B, T, WIDTH, D = 2, 40, 6, 5


def mixer() -> LSTM:
    torch.manual_seed(0)
    return LSTM(WIDTH, D).double()


def inputs() -> tuple[torch.Tensor, dict[str, torch.Tensor]]:
    g = torch.Generator().manual_seed(1)
    x, h, c = (torch.randn(*shape, generator=g, dtype=torch.float64) for shape in ((B, T, WIDTH), (B, D), (B, D)))
    return x, {"hidden": h.tanh(), "cell": c}


@pytest.mark.parametrize("from_state", [False, True])
def test_one_call_gives_what_the_steps_give(from_state):
    model, (x, state) = mixer(), inputs()
    results = []
    for parallel in (True, False):
        model.zero_grad()
        y, end, probes = model(x, state if from_state else None, parallel=parallel)
        (y.square().sum() + end["cell"].sum()).backward()
        grads = {f"gradient of {n}": p.grad.clone() for n, p in model.named_parameters()}
        results.append({"y": y} | end | probes | grads)
    assert results[0].keys() == results[1].keys()
    for name, value in results[0].items():
        torch.testing.assert_close(value, results[1][name], rtol=1e-9, atol=1e-10, msg=name)


@torch.no_grad()
def test_the_gates_of_the_probes_are_those_that_made_the_cells():
    model, (x, state) = mixer(), inputs()
    _, end, probes = model(x, state)
    for name, value in model(x, state, parallel=False)[2].items():
        torch.testing.assert_close(probes[name], value, msg=name)
    f, i, o, cells = (probes[n][:, :, 0] for n in ("log_decay", "input", "output", "cell"))
    torch.testing.assert_close(cells[:, -1], end["cell"])
    torch.testing.assert_close((o * cells.tanh())[:, -1], end["hidden"])
    candidate = (cells[:, 1:] - f.exp()[:, 1:] * cells[:, :-1]) / i[:, 1:]
    assert candidate.abs().max() < 1


@torch.no_grad()
def test_an_open_forget_gate_and_a_shut_input_gate_keep_the_cell_for_ever():
    c = torch.randn(1, 3)
    z = torch.cat([torch.full((1, 3), value) for value in (-60.0, 60.0, 0.0, 0.0)], 1)
    h, kept = torch.zeros(1, 3), c
    for _ in range(1000):
        h, kept = step(z, torch.zeros(12, 3), h, kept)
    torch.testing.assert_close(kept, c)


@torch.no_grad()
def test_its_gates_read_its_own_last_output():
    """What no other recurrent mixer of the zoo does, and why it cannot be trained in parallel over time."""
    model, (x, state) = mixer(), inputs()
    gates = [model(x[:, :1], state | {"hidden": h})[2]["log_decay"] for h in (state["hidden"], -state["hidden"])]
    assert (gates[0] - gates[1]).abs().max() > 1e-2
