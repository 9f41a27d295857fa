"""The networks that we train, by catalog id. Parameters match within 2 % inside a size (tests hold that).

`hidden`, the inner width of SwiGLU, makes up for what a mixer has more or less than the others.
"""

from dataclasses import replace

from zoo import Config


def matrix_state(gate: str) -> Config:
    return Config("matrix-state", gate, layers=6, width=256, heads=4, kv_heads=4, keys=64, values=64, hidden=576)


def nano_matrix_state(gate: str) -> Config:
    return Config("matrix-state", gate, layers=2, width=64, heads=2, kv_heads=2, keys=32, values=32, hidden=160, rank=8)


def small(mixer: str, gate: str | None, hidden: int, layers: int = 6, **more) -> Config:
    return Config(mixer, gate, layers, width=256, heads=4, kv_heads=2, keys=64, values=64, hidden=hidden, **more)


def nano(mixer: str, gate: str | None, hidden: int, layers: int = 2, **more) -> Config:
    return Config(mixer, gate, layers, width=64, heads=2, kv_heads=1, keys=32, values=32, hidden=hidden, rank=8, **more)


def tiny(mixer: str, gate: str | None, hidden: int, **more) -> Config:
    return Config(mixer, gate, 4, width=128, heads=4, kv_heads=2, keys=32, values=32, hidden=hidden, **more)


def medium(mixer: str, gate: str | None, hidden: int, **more) -> Config:
    return Config(mixer, gate, 8, width=384, heads=6, kv_heads=2, keys=64, values=64, hidden=hidden, **more)


MOVING, FIXED, NONE = "data-dependent", "fixed", "none"
TWO_TO_ONE, THREE_TO_ONE, FIVE_TO_ONE = (("delta",) * n + ("attention",) for n in (2, 3, 5))

CONFIGS = {
    "transformer": Config("attention", None, layers=6, width=256, heads=4, kv_heads=2, keys=64, values=64, hidden=752),
    "linear-attention": matrix_state("none"),
    "fixed-decay": matrix_state("fixed"),
    "vector-gate": matrix_state("data-dependent"),
    "transformer-nano": Config("attention", None, layers=2, width=64, heads=2, kv_heads=1, keys=32, values=32, hidden=208),
    "linear-attention-nano": nano_matrix_state("none"),
    "fixed-decay-nano": nano_matrix_state("fixed"),
    "vector-gate-nano": nano_matrix_state("data-dependent"),
    "transformer-conv": small("conv-attention", None, 752),  # the control with the short convolution of the others
    "transformer-conv-nano": nano("conv-attention", None, 207),
    # One decay a head: between fixed decay and vector gate
    "scalar-gate": small("scalar-decay", MOVING, 576),
    "scalar-gate-fixed": small("scalar-decay", FIXED, 576),
    "scalar-gate-nano": nano("scalar-decay", MOVING, 160),
    "scalar-gate-fixed-nano": nano("scalar-decay", FIXED, 160),
    # The delta rule: alpha none, fixed or moving; beta fixed or moving; beta up to 1 or up to 2
    "delta": small("delta", NONE, 576, write=MOVING),
    "delta-fixed-write": small("delta", NONE, 576, write=FIXED),
    "delta-wide": small("delta", NONE, 576, write=MOVING, reach=2.0),
    "gated-delta": small("delta", MOVING, 576, write=MOVING),
    "gated-delta-fixed-decay": small("delta", FIXED, 576, write=MOVING),
    "gated-delta-fixed-write": small("delta", MOVING, 576, write=FIXED),
    "gated-delta-wide": small("delta", MOVING, 576, write=MOVING, reach=2.0),
    # Delta layers with attention among them. Three to one needs 4 or 8 layers, so it is deeper and has its own controls
    "hybrid": small("hybrid", MOVING, 368, layers=8, write=MOVING, pattern=THREE_TO_ONE),
    "gated-delta-deep": small("delta", MOVING, 328, layers=8, write=MOVING),
    "transformer-deep": small("attention", None, 504, layers=8),
    "hybrid-two-to-one": small("hybrid", MOVING, 636, write=MOVING, pattern=TWO_TO_ONE),
    "hybrid-five-to-one": small("hybrid", MOVING, 608, write=MOVING, pattern=FIVE_TO_ONE),
    "hybrid-nano": nano("hybrid", MOVING, 185, write=MOVING, pattern=("delta", "attention")),
    # The machine of 2015, as it was and in the block of today
    "lstm-2015": Config("stacked-lstm", MOVING, 2, width=536, heads=1, kv_heads=1, keys=0, values=0, hidden=0, channels=536),
    "lstm-block": small("lstm", MOVING, 496, channels=192),
    "lstm-2015-nano": Config("stacked-lstm", MOVING, 2, width=77, heads=1, kv_heads=1, keys=0, values=0, hidden=0, channels=77),
    "lstm-block-nano": nano("lstm", MOVING, 143, channels=48),
    # One number a channel
    "min-gru": small("min-gru", MOVING, 500, channels=384),
    "min-gru-fixed": small("min-gru", FIXED, 628, channels=384),
    "min-gru-signed": small("min-gru", MOVING, 500, channels=384, signed=True),
    "min-gru-signed-fixed": small("min-gru", FIXED, 628, channels=384, signed=True),
    "rg-lru": small("rg-lru", MOVING, 580, channels=384, blocks=8),
    "rg-lru-fixed": small("rg-lru", FIXED, 628, channels=384, blocks=8),
    # N numbers a channel: Mamba and its S4D twin
    "s6": small("s6", MOVING, 444, channels=512, states=16),
    "s6-fixed": small("s6", FIXED, 480, channels=512, states=16),
    "s6-nano": nano("s6", MOVING, 115, channels=128, states=8),
    "s6-fixed-nano": nano("s6", FIXED, 131, channels=128, states=8),
    "delta-nano": nano("delta", NONE, 160, write=MOVING),
    "delta-fixed-write-nano": nano("delta", NONE, 160, write=FIXED),
    "delta-wide-nano": nano("delta", NONE, 160, write=MOVING, reach=2.0),
    "gated-delta-nano": nano("delta", MOVING, 160, write=MOVING),
    "gated-delta-fixed-decay-nano": nano("delta", FIXED, 160, write=MOVING),
    "gated-delta-fixed-write-nano": nano("delta", MOVING, 160, write=FIXED),
    "gated-delta-wide-nano": nano("delta", MOVING, 160, write=MOVING, reach=2.0),
    "min-gru-nano": nano("min-gru", MOVING, 142, channels=96),
    "min-gru-fixed-nano": nano("min-gru", FIXED, 174, channels=96),
    "min-gru-signed-nano": nano("min-gru", MOVING, 142, channels=96, signed=True),
    "min-gru-signed-fixed-nano": nano("min-gru", FIXED, 174, channels=96, signed=True),
    "rg-lru-nano": nano("rg-lru", MOVING, 150, channels=96, blocks=4),
    "rg-lru-fixed-nano": nano("rg-lru", FIXED, 174, channels=96, blocks=4),
    # The curve over size: about 1M and 14M parameters
    "transformer-1m": tiny("attention", None, 544),
    "vector-gate-1m": replace(tiny("matrix-state", MOVING, 448), kv_heads=4),
    "gated-delta-1m": tiny("delta", MOVING, 456, write=MOVING),
    "hybrid-1m": tiny("hybrid", MOVING, 480, write=MOVING, pattern=THREE_TO_ONE),
    "transformer-14m": medium("attention", None, 1192),
    "vector-gate-14m": replace(medium("matrix-state", MOVING, 880), kv_heads=6),
    "gated-delta-14m": medium("delta", MOVING, 888, write=MOVING),
    "hybrid-14m": medium("hybrid", MOVING, 968, write=MOVING, pattern=THREE_TO_ONE),
    # The curve over state: as many channels in 16 or 2 heads keep 4,096 or 32,768 numbers a layer, where 4 keep 16,384
    "gated-delta-16-heads": replace(small("delta", MOVING, 568, write=MOVING), heads=16, keys=16, values=16),
    "gated-delta-2-heads": replace(small("delta", MOVING, 576, write=MOVING), heads=2, keys=128, values=128),
}
