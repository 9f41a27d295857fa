"""The text: stories of data/README.md as symbols. 96 symbols, one a byte: 0 is newline, 1..95 are ASCII 32..126."""

import lzma
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

DATA = Path(__file__).parent / "data"
SYMBOLS = 96


def encode(text: bytes) -> np.ndarray:
    """Bytes of the alphabet -> ids, uint8. Other bytes raise ValueError."""
    raw = np.frombuffer(text, np.uint8)
    ids = np.where(raw == 10, 0, raw.astype(np.int16) - 31)
    if len(ids) and (ids.min() < 0 or ids.max() >= SYMBOLS):
        raise ValueError(f"byte {raw[(ids < 0) | (ids >= SYMBOLS)][0]} is outside the alphabet of 96 symbols")
    return ids.astype(np.uint8)


def decode(ids: np.ndarray) -> str:
    return bytes(10 if i == 0 else int(i) + 31 for i in ids).decode("ascii")


def load(split: str, device: str = "cpu") -> Tensor:
    """All symbols of 'train', 'val' or 'test' in one row, uint8. Splits hold whole works."""
    return torch.from_numpy(encode(lzma.open(DATA / f"stories-{split}.txt.xz").read())).to(device)


class Windows:
    """Batches of random windows: the same sequence of batches for the same seed, whatever the model."""

    def __init__(self, text: Tensor, seed: int):
        self.text, self.generator = text, torch.Generator().manual_seed(seed)

    def next(self, batch: int, length: int) -> tuple[Tensor, Tensor]:
        """inputs and targets (batch, length), int64; targets are one symbol ahead."""
        starts = torch.randint(len(self.text) - length, (batch,), generator=self.generator).to(self.text.device)
        window = self.text[starts[:, None] + torch.arange(length + 1, device=self.text.device)].long()
        return window[:, :-1], window[:, 1:]

    def skip(self, batches: int, batch: int, length: int) -> None:
        """Draws and drops, so that a resumed run sees what an unbroken one would."""
        for _ in range(batches):
            torch.randint(len(self.text) - length, (batch,), generator=self.generator)
