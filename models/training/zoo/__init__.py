"""The zoo: one backbone, one file a mixer. `build(config)` gives a LanguageModel."""

from math import prod

from .backbone import Config, LanguageModel
from .stacked import CELLS, Stacked

__all__ = ["Config", "LanguageModel", "build", "state_floats"]


def build(config: Config) -> LanguageModel:
    return Stacked(config) if config.mixer in CELLS else LanguageModel(config)


def state_floats(model: LanguageModel, symbols: int = 0) -> int:
    """Numbers that the model keeps of the past after so many symbols; an axis of length 0 is one that grows."""
    shapes = [tensor.shape for layer in model.initial_state(1) for tensor in layer.values()]
    return sum(prod(n or symbols for n in shape) for shape in shapes)
