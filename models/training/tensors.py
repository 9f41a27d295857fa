"""The tensors of weights.bin: which a network has, what they are called, and which of them are coded.

A name is the module's own, without the words that say nothing (`mixer`, `mlp`, `weight`): layers.0.in_proj, layers.0.norm,
embedding. Matrices of linear maps are turned to [inputs, outputs], as the graphs use them; all else is as PyTorch has it.
"""

import copy

import numpy as np
import torch
from torch import nn

import quantise
from zoo import LanguageModel


def short_name(name: str) -> str:
    return ".".join(part for part in name.split(".") if part not in ("mixer", "mlp", "lstm", "rnn", "weight"))


def slots(model: LanguageModel) -> dict[str, torch.Tensor]:
    """Parameters and the lesion's means by their names in weights.bin: views into the model, turned where they are stored so."""
    linear = {f"{name}.weight" for name, module in model.named_modules() if isinstance(module, nn.Linear)}
    own = {name: t.detach() for name, t in model.state_dict(keep_vars=True).items()}
    return {short_name(name): t.T if name in linear else t for name, t in own.items()}


def tensors_of(model: LanguageModel) -> dict[str, np.ndarray]:
    """What weights.bin holds of a network, float32."""
    return {name: t.float().cpu().contiguous().numpy() for name, t in slots(model).items()}


def load_tensors(model: LanguageModel, tensors: dict[str, np.ndarray]) -> LanguageModel:
    """Puts tensors into a network of their configuration: the inverse of `tensors_of`."""
    places = slots(model)
    if places.keys() != tensors.keys():
        raise ValueError(f"the tensors are of another network: {sorted(places.keys() ^ tensors.keys())[:4]} differ")
    for name, place in places.items():
        place.copy_(torch.from_numpy(tensors[name].copy()))
    return model.eval()


def coded(tensors: dict[str, np.ndarray]) -> set[str]:
    """Matrices go through the codes, block-diagonal ones too; norms, biases and the taps of the convolution do not."""
    return {name for name, x in tensors.items() if x.ndim >= 2 and not name.endswith(".conv")}


def packed(model: LanguageModel, bits: int, group: int = 64) -> bytes:
    """weights.bin of a network."""
    tensors = tensors_of(model)
    return quantise.pack(tensors, bits, group, coded(tensors))


def quantised(model: LanguageModel, bits: int, group: int = 64) -> LanguageModel:
    """A copy whose matrices went through the codes and back."""
    return load_tensors(copy.deepcopy(model), quantise.unpack(packed(model, bits, group)))
