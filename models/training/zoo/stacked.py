"""The models of 2015: recurrent layer upon recurrent layer, as Zaremba et al. 2014 (1409.2329) and Graves 2013 (1308.0850)
stacked LSTMs.

No residual stream, no normalisation, no MLP, and a read-out of its own. Dropout, which they needed, is left out: every
model here trains without it, on a text that it cannot learn by heart. It has the interface of LanguageModel.
"""

from torch import Tensor, nn

from .backbone import Config, LanguageModel, embed
from .lstm import LSTM
from .rnn import RNN

CELLS = {"stacked-lstm": LSTM, "stacked-rnn": RNN}


class PlainLayer(nn.Module):
    """A cell whose output is the input of the next."""

    def __init__(self, cell: type[LSTM] | type[RNN], width: int, channels: int):
        super().__init__()
        self.mixer = cell(width, channels, project=False)

    def forward(self, x: Tensor, state, lesion: bool, parallel: bool):
        return self.mixer(x, state, lesion, parallel)


class Stacked(LanguageModel):
    """Symbols in, logits out; `layers` of `channels` each. Torch's own start of the weights, but for the embedding."""

    def __init__(self, config: Config):
        nn.Module.__init__(self)
        self.config = config
        self.embedding = embed(config)
        if not config.inputs:
            nn.init.uniform_(self.embedding.weight, -0.1, 0.1)
        widths = [config.width] + [config.channels] * (config.layers - 1)
        self.layers = nn.ModuleList(PlainLayer(CELLS[config.mixer], width, config.channels) for width in widths)
        self.head = nn.Linear(config.channels, config.symbols)

    def read_out(self, x: Tensor) -> Tensor:
        return self.head(x)
