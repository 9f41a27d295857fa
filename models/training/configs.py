"""The networks that we train, by catalog id. Parameters match within 2 % inside a size (tests hold that)."""

from zoo import Config


def matrix_state(gate: str) -> Config:
    return Config("matrix-state", gate, layers=6, width=256, heads=4, kv_heads=4, keys=64, values=64, hidden=576)


def nano_matrix_state(gate: str) -> Config:
    return Config("matrix-state", gate, layers=2, width=64, heads=2, kv_heads=2, keys=32, values=32, hidden=160, rank=8)


CONFIGS = {
    "transformer": Config("attention", None, layers=6, width=256, heads=4, kv_heads=2, keys=64, values=64, hidden=752),
    "linear-attention": matrix_state("none"),
    "fixed-decay": matrix_state("fixed"),
    "vector-gate": matrix_state("data-dependent"),
    "transformer-nano": Config("attention", None, layers=2, width=64, heads=2, kv_heads=1, keys=32, values=32, hidden=208),
    "linear-attention-nano": nano_matrix_state("none"),
    "fixed-decay-nano": nano_matrix_state("fixed"),
    "vector-gate-nano": nano_matrix_state("data-dependent"),
}
