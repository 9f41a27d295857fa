"""What the naive cells of models/cells are held to: random inputs, and what the zoo's float64 steps make of them.

python cell_fixtures.py          writes models/cells/fixtures/<cell>.json: a list of named arrays, in order of tokens
"""

import json
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from tensors import tensors_of
from zoo import Config, build, delta, diagonal, lstm, matrix_state, rnn, s6, scalar_decay

OUT = Path(__file__).parents[1] / "cells" / "fixtures"
T, K, V, D, N = 6, 4, 3, 5, 3
Tensors = dict[str, Tensor]


def noise(*shape: int) -> Tensor:
    """Float64 numbers that four digits after the point hold."""
    return torch.randn(*shape, dtype=torch.float64).mul(1e4).round().div(1e4)


def share(*shape: int) -> Tensor:
    return torch.rand(*shape, dtype=torch.float64).mul(1e4).round().div(1e4).clamp(1e-3, 1)


def matrix_inputs() -> Tensors:
    return {"query": noise(T, K), "key": noise(T, K), "value": noise(T, V), "before": noise(K, V)}


def matrix(form, x: Tensors, *gates: Tensor | None) -> Tensors:
    """A recurrent form of the zoo over one sequence and one head; gates (T, ...)."""
    one = [None if y is None else y[None, None] for y in (x["query"], x["key"], x["value"], *gates)]
    output, after = form(*one, x["before"][None, None])
    return x | {"output": output[0, 0], "after": after[0, 0]}


def gated_linear() -> Tensors:
    x, decay = matrix_inputs(), share(T, K)
    return matrix(matrix_state.recurrent_form, x, decay.log()) | {"decay": decay}


def scalar() -> Tensors:
    x, decay = matrix_inputs(), share(T)
    return matrix(scalar_decay.recurrent_form, x, decay.log()) | {"decay": decay}


def delta_rule(decay: Tensor | None) -> Tensors:
    """Keys of length 1, and a share written of up to 2."""
    x, beta = matrix_inputs(), 2 * share(T)
    x["key"] = delta.unit(x["key"])
    found = matrix(delta.recurrent_form, x, None if decay is None else decay.log(), beta) | {"beta": beta}
    return found if decay is None else found | {"decay": decay}


def vector(mixer: diagonal.Diagonal, inputs: Tensors, u: Tensor, x: Tensor) -> Tensors:
    """The coefficients that a mixer makes of u (T, D), and its states."""
    mixer = mixer.double()
    with torch.no_grad():
        decay, write = (y.expand(1, T, D)[0] for y in mixer.coefficients(x[None], u[None], False))
    decay = decay if mixer.signed else decay.exp()
    before = noise(D)
    states = diagonal.recurrent_form(decay[None], write[None], before[None])[0]
    return inputs | {"value": u, "before": before, "decay": decay, "write": write, "states": states}


def min_gru(signed: bool) -> Tensors:
    mixer, x, u = diagonal.MinGRU(D, D, "data-dependent", signed), noise(T, D), noise(T, D)
    mixer.double()
    mixer.decay_proj.weight.data.normal_()
    logit = (mixer.decay_bias + x @ mixer.decay_proj.weight.T).detach()
    return vector(mixer, {"logit": logit}, u, x)


def first_decays(signed: bool) -> Tensors:
    """A whole minGRU network of one layer: the decays [symbols, D] that its symbols get, and the tensors that make them."""
    c = Config("min-gru", "data-dependent", 1, K, 1, 1, 0, 0, K, symbols=3, channels=D, signed=signed)
    model = build(c)
    for tensor in (model.embedding.weight, model.layers[0].mixer_norm.weight, model.layers[0].mixer.decay_proj.weight):
        tensor.data.normal_()
    probes = model.run(torch.arange(3)[None], parallel=False)[2]
    decay = probes["decay"] if signed else probes["log_decay"].exp()
    names = ("embedding", "layers.0.mixer_norm", "layers.0.decay_proj", "layers.0.decay_bias")
    tensors = tensors_of(model)
    return {name: torch.from_numpy(tensors[name]) for name in names} | {"decay": decay.detach()[0, :, 0, 0]}


def rg_lru() -> Tensors:
    mixer, u = diagonal.RGLRU(D, D, 1, "data-dependent"), noise(T, D)
    for weight in (mixer.double().decay_weight, mixer.input_weight):
        weight.data.normal_()
    gates = {
        "recurrence": (mixer.decay_bias + u @ mixer.decay_weight[0]).sigmoid().detach(),
        "input": (mixer.input_bias + u @ mixer.input_weight[0]).sigmoid().detach(),
        "rate": F.softplus(mixer.decay_rate).detach(),
    }
    return vector(mixer, gates, u, u)


def selective() -> Tensors:
    x = {"value": noise(T, D), "step": share(T, D), "rate": -share(D, N), "key": noise(T, N), "query": noise(T, N)}
    x["before"] = noise(D, N)
    heads = (x["key"][None, :, None], x["query"][None, :, None])
    output, after = s6.recurrent_form(x["value"][None], x["step"][None], x["rate"], *heads, x["before"][None])
    return x | {"output": output[0], "after": after[0]}


def lstm_steps() -> Tensors:
    x = {"input": noise(T, 4 * D), "weights": noise(4 * D, D), "hidden before": noise(D), "cell before": noise(D)}
    h, c, hidden, cells, gates = x["hidden before"][None], x["cell before"][None], [], [], []
    for z in x["input"]:
        i, f, g, _ = (z + h @ x["weights"].T)[0].chunk(4)
        gates.append(torch.stack([i.sigmoid(), f.sigmoid(), g.tanh()]))
        h, c = lstm.step(z[None], x["weights"], h, c)
        hidden.append(h[0])
        cells.append(c[0])
    shown = dict(zip(("input gate", "forget gate", "candidate"), torch.stack(gates, 1), strict=True))
    return x | {"hidden": torch.stack(hidden), "cells": torch.stack(cells)} | shown


def rnn_steps() -> Tensors:
    x = {"input": noise(T, D), "weights": noise(D, D), "before": noise(D)}
    h, hidden = x["before"][None], []
    for z in x["input"]:
        h = rnn.step(z[None], x["weights"], h)
        hidden.append(h[0])
    return x | {"hidden": torch.stack(hidden)}


def attention() -> Tensors:
    """One head: what zoo/attention.py asks of torch, from an empty cache."""
    x = {"query": noise(T, K), "key": noise(T, K), "value": noise(T, V)}
    return x | {"output": F.scaled_dot_product_attention(*(y[None] for y in x.values()), is_causal=True)[0]}


CELLS = {
    "gated-linear": gated_linear,
    "scalar-decay": scalar,
    "delta": lambda: delta_rule(None),
    "gated-delta": lambda: delta_rule(share(T)),
    "min-gru": lambda: min_gru(False),
    "min-gru-signed": lambda: min_gru(True),
    "first-decays": lambda: first_decays(False),
    "first-decays-signed": lambda: first_decays(True),
    "rg-lru": rg_lru,
    "s6": selective,
    "lstm": lstm_steps,
    "rnn": rnn_steps,
    "attention": attention,
}


def main() -> None:
    OUT.mkdir(exist_ok=True)
    for name, make in CELLS.items():
        torch.manual_seed(8)
        tensors = {n: x.mul(1e9).round().div(1e9).tolist() for n, x in make().items()}
        (OUT / f"{name}.json").write_text(json.dumps(tensors, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
