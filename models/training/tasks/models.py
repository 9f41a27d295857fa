"""Which networks take which task: the nano networks of configs.py with the task's alphabet, brought to the same size.

Nothing else differs, so a task asks the mixer and its gate. A name ending in -k8 has keys of 8 numbers: a smaller state.
"""

import re
from dataclasses import replace

from configs import CONFIGS, FIXED, NONE, nano
from zoo import Config, build

from .task import Task

PARAMETERS = 110_000

MORE = {  # networks that tasks alone train
    "rnn-2015": Config("stacked-rnn", None, 2, width=160, heads=1, kv_heads=1, keys=0, values=0, hidden=0, channels=160),
    "gated-delta-fixed": nano("delta", FIXED, 160, write=FIXED),  # neither gate moves
    "delta-wide-fixed-write": nano("delta", NONE, 160, write=FIXED, reach=2.0),
}

# Decays of either sign or not, moving or fixed; the delta rule with its two ranges; two that are neither
TWO_BY_TWO = ["min-gru-signed", "min-gru-signed-fixed", "min-gru", "min-gru-fixed"]
TRACKING = [*TWO_BY_TWO, "delta-wide", "delta", "lstm-2015", "transformer"]
MODELS = {
    "selective-copying": ["min-gru", "min-gru-fixed", "gated-delta", "gated-delta-fixed", "scalar-gate", "scalar-gate-fixed", "rg-lru", "rg-lru-fixed",
                          "vector-gate", "fixed-decay", "transformer"],
    "parity": TRACKING,
    "adding": ["min-gru", "lstm-2015", "rnn-2015"],
    "recall": [f"{name}-k{keys}" for keys in (8, 16, 32) for name in ("linear-attention", "delta", "vector-gate", "gated-delta")] + ["transformer"],
    "swaps-3": [*TRACKING, "delta-wide-fixed-write"],
    "swaps-5": TRACKING,
    "needle": ["scalar-gate", "delta", "gated-delta", "transformer", "transformer-conv", "hybrid"],
    "induction": ["min-gru", "min-gru-fixed", "vector-gate", "fixed-decay", "gated-delta", "transformer"],
    "phone-book": ["transformer", "transformer-conv", "hybrid", "gated-delta", "gated-delta-k8"],
}  # fmt: skip


def matched(config: Config, parameters: int = PARAMETERS) -> Config:
    """The configuration with the inner width (stacked networks: the channels) that comes closest to so many parameters."""
    if config.hidden:
        missing = parameters - build(config).parameter_count()
        return replace(config, hidden=config.hidden + round(missing / (3 * config.width * config.layers)))
    sizes = [replace(config, width=n, channels=n) for n in range(64, 200)]
    return min(sizes, key=lambda c: abs(stacked_parameters(c) - parameters))


def stacked_parameters(c: Config) -> int:
    """Of a stacked network with width = channels: cells of 4 gates or 1, embedding and head."""
    gates = 4 if c.mixer == "stacked-lstm" else 1
    cells = c.layers * gates * (2 * c.channels**2 + 2 * c.channels)
    return cells + ((c.inputs + 1) if c.inputs else c.symbols) * c.width + (c.channels + 1) * c.symbols


def task_config(task: Task, model: str) -> Config:
    """The configuration that a task trains under this name."""
    name, keys = re.fullmatch(r"(.+?)(?:-k(\d+))?", model).groups()
    config = MORE.get(name) or CONFIGS[f"{name}-nano"]
    config = replace(config, symbols=task.symbols, inputs=task.inputs)
    return matched(replace(config, keys=int(keys)) if keys else config)
