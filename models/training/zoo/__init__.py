"""The zoo: one backbone, one file a mixer. `build(config)` gives a LanguageModel."""

from .backbone import Config, LanguageModel

__all__ = ["Config", "LanguageModel", "build"]


def build(config: Config) -> LanguageModel:
    return LanguageModel(config)
