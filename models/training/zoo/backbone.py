"""The backbone that all models share: pre-RMSNorm, mixer, residual, pre-RMSNorm, SwiGLU, residual; tied embedding.

Letters: B sequences, T symbols, d width, L layers, N = 96 symbols.
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .attention import Attention
from .delta import Delta
from .diagonal import RGLRU, MinGRU
from .lstm import LSTM
from .matrix_state import MatrixState
from .s6 import S6
from .scalar_decay import ScalarDecay

State = list[dict[str, Tensor]]


@dataclass(frozen=True)
class Config:
    """Everything that defines a network. configs.py holds those that we train."""

    mixer: str  # a key of MIXERS, 'hybrid', or one of CELLS in stacked.py
    gate: str | None  # of the decay: 'none', 'fixed', 'data-dependent'; None for attention
    layers: int
    width: int
    heads: int
    kv_heads: int  # key/value heads of attention; equal to heads for a matrix state
    keys: int  # width of a key (and, for attention, of a head)
    values: int
    hidden: int  # inner width of SwiGLU; sets the number of parameters
    rank: int = 16  # of the data-dependent gate, as in GLA
    symbols: int = 96
    inputs: int = 0  # real numbers read a step instead of a symbol; the read-out is then `symbols` real numbers
    write: str | None = None  # delta: the gate of beta, 'fixed' or 'data-dependent'
    reach: float = 1.0  # delta: beta lies between 0 and this, 1 or 2
    channels: int = 0  # diagonal, LSTM, S6: channels of the state
    states: int = 0  # S6: numbers a channel
    blocks: int = 0  # RG-LRU: diagonal blocks of a gate's matrix
    signed: bool = False  # minGRU: decays of either sign
    pattern: tuple[str, ...] = ()  # hybrid: the mixers of the layers, repeated from the first layer on

    def mixer_of(self, layer: int) -> str:
        return self.pattern[layer % len(self.pattern)] if self.pattern else self.mixer


# By the name of a configuration: what each mixer is made of
MIXERS = {
    "attention": lambda c: Attention(c.width, c.heads, c.kv_heads, c.keys),
    "conv-attention": lambda c: Attention(c.width, c.heads, c.kv_heads, c.keys, conv=True),
    "matrix-state": lambda c: MatrixState(c.width, c.heads, c.keys, c.values, c.gate, c.rank),
    "scalar-decay": lambda c: ScalarDecay(c.width, c.heads, c.keys, c.values, c.gate),
    "delta": lambda c: Delta(c.width, c.heads, c.keys, c.values, c.gate, c.write, c.reach),
    "s6": lambda c: S6(c.width, c.channels, c.states, c.rank, c.gate),
    "lstm": lambda c: LSTM(c.width, c.channels),
    "min-gru": lambda c: MinGRU(c.width, c.channels, c.gate, c.signed),
    "rg-lru": lambda c: RGLRU(c.width, c.channels, c.blocks, c.gate),
}


class SwiGLU(nn.Module):
    """W3 (SiLU(W1 x) * W2 x), Shazeer 2020 (2002.05202)."""

    def __init__(self, width: int, hidden: int):
        super().__init__()
        self.gate_proj = nn.Linear(width, hidden, bias=False)
        self.up_proj = nn.Linear(width, hidden, bias=False)
        self.down_proj = nn.Linear(hidden, width, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        return self.down_proj(F.silu(self.gate_proj(x)) * self.up_proj(x))


class Layer(nn.Module):
    def __init__(self, c: Config, mixer: str):
        super().__init__()
        self.mixer_norm = nn.RMSNorm(c.width, eps=1e-6)
        self.mixer = MIXERS[mixer](c)
        self.mlp_norm = nn.RMSNorm(c.width, eps=1e-6)
        self.mlp = SwiGLU(c.width, c.hidden)

    def forward(self, x: Tensor, state, lesion: bool, parallel: bool):
        y, state, probes = self.mixer(self.mixer_norm(x), state, lesion, parallel)
        x = x + y
        return x + self.mlp(self.mlp_norm(x)), state, probes


def embed(config: Config) -> nn.Module:
    """What turns a step's input into a vector of the network's width."""
    return nn.Linear(config.inputs, config.width) if config.inputs else nn.Embedding(config.symbols, config.width)


class LanguageModel(nn.Module):
    def __init__(self, config: Config):
        super().__init__()
        self.config = config
        self.embedding = embed(config)
        if config.inputs:
            self.head = nn.Linear(config.width, config.symbols)
        self.layers = nn.ModuleList(Layer(config, config.mixer_of(i)) for i in range(config.layers))
        self.norm = nn.RMSNorm(config.width, eps=1e-6)
        self.apply(self._init)
        if config.inputs:  # as small as the weights: the first norm would drown the inputs in a larger constant
            nn.init.normal_(self.embedding.bias, std=0.02)
        for layer in self.layers:  # the residual stream starts with unit-scale steps: GPT-2's 1 / sqrt(2 L)
            for out in (layer.mixer.out_proj, layer.mlp.down_proj):
                nn.init.normal_(out.weight, std=0.02 * (2 * config.layers) ** -0.5)

    @staticmethod
    def _init(module: nn.Module) -> None:
        if isinstance(module, nn.Linear | nn.Embedding) and module.weight.abs().sum() > 0:  # a zeroed gate stays zero
            nn.init.normal_(module.weight, std=0.02)

    def parameter_count(self) -> int:
        return sum(p.numel() for p in self.parameters())

    def initial_state(self, batch: int = 1) -> State:
        return [layer.mixer.initial_state(batch) for layer in self.layers]

    def forward(self, tokens: Tensor) -> Tensor:
        """tokens (B, T) -> logits (B, T, N), float32. The parallel form, from an empty state; T a multiple of 32."""
        return self.run(tokens)[0]

    def read_out(self, x: Tensor) -> Tensor:
        """x (B, T, d) of the last layer -> logits (B, T, N)."""
        x = self.norm(x)
        return self.head(x) if self.config.inputs else F.linear(x, self.embedding.weight)

    def run(self, tokens: Tensor, state: State | None = None, lesion: bool = False, parallel: bool = True):
        """tokens (B, T) -> logits (B, T, N), state after T symbols, probes {name: (B, T, L, H, .)}.

        Both forms continue from a given state; with parallel=False the recurrence runs symbol by symbol. In a hybrid, L
        of a probe counts the layers that have it, in their order.
        """
        x = self.embedding(tokens)
        states, probes = [], []
        for i, layer in enumerate(self.layers):
            x, s, p = layer(x, None if state is None else state[i], lesion, parallel)
            states.append(s)
            probes.append(p)
        logits = self.read_out(x)
        names = dict.fromkeys(name for p in probes for name in p)
        stacked = {name: torch.stack([p[name] for p in probes if name in p], 2) for name in names}
        return logits if logits.dtype == torch.float64 else logits.float(), states, stacked
