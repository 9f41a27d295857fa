"""The language model of 2015: LSTM upon LSTM, as Zaremba et al. 2014 (1409.2329) and Graves 2013 (1308.0850) stacked them.

No residual stream, no normalisation, no MLP, and a read-out of its own. Dropout, which they needed, is left out: every
model here trains without it, on a text that it cannot learn by heart. It has the interface of LanguageModel.
"""

from torch import Tensor, nn

from .backbone import Config, LanguageModel
from .lstm import LSTM


class PlainLayer(nn.Module):
    """An LSTM whose output is the input of the next."""

    def __init__(self, width: int, channels: int):
        super().__init__()
        self.mixer = LSTM(width, channels, project=False)

    def forward(self, x: Tensor, state, lesion: bool, parallel: bool):
        return self.mixer(x, state, lesion, parallel)


class StackedLSTM(LanguageModel):
    """Symbols in, logits out; `layers` of `channels` each. Torch's own start of the weights, but for the embedding."""

    def __init__(self, config: Config):
        nn.Module.__init__(self)
        self.config = config
        self.embedding = nn.Embedding(config.symbols, config.width)
        nn.init.uniform_(self.embedding.weight, -0.1, 0.1)
        widths = [config.width] + [config.channels] * (config.layers - 1)
        self.layers = nn.ModuleList(PlainLayer(width, config.channels) for width in widths)
        self.head = nn.Linear(config.channels, config.symbols)

    def read_out(self, x: Tensor) -> Tensor:
        return self.head(x)
