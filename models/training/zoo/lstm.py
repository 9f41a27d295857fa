"""The LSTM: a gate that reads the last output too, so its steps can only be taken one after another.

    i_t, f_t, o_t = sigmoid(W x_t + R h_{t-1} + b)       in three parts
    g_t = tanh(W_g x_t + R_g h_{t-1} + b_g)
    c_t = f_t * c_{t-1} + i_t * g_t
    h_t = o_t * tanh(c_t)

Hochreiter & Schmidhuber 1997; the forget gate f: Gers et al. 2000, here started with a bias of 1. There is no parallel
form: for training, torch.nn.LSTM takes the same steps in one call. Once every h is known, every gate is too, and c
follows by a scan: so the probes cost no second pass through time.

Letters: B sequences, T tokens, D channels. Rows of W, R and b come in the order i, f, g, o of torch.nn.LSTM.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .diagonal import scan
from .gates import at_least_float


def step(z: Tensor, R: Tensor, h: Tensor, c: Tensor, held: Tensor | None = None) -> tuple[Tensor, Tensor]:
    """One token: z = W x + b (B, 4 D), R (4 D, D), h, c (B, D) -> h, c. This is the definition. held replaces f."""
    i, f, g, o = (z + h @ R.T).chunk(4, -1)
    c = (f.sigmoid() if held is None else held) * c + i.sigmoid() * g.tanh()
    return o.sigmoid() * c.tanh(), c


class LSTM(nn.Module):
    """The mixer: (B, T, d) -> (B, T, d), or (B, T, D) when nothing is to be projected back."""

    def __init__(self, width: int, channels: int, project: bool = True):
        super().__init__()
        self.channels = channels
        self.lstm = nn.LSTM(width, channels, batch_first=True)
        with torch.no_grad():
            self.lstm.bias_ih_l0[channels : 2 * channels] = 1.0
            self.lstm.bias_hh_l0[channels : 2 * channels] = 0.0
        self.out_proj = nn.Linear(channels, width, bias=False) if project else nn.Identity()
        self.register_buffer("mean_log_decay", torch.zeros(channels))  # of f; set by evaluate.py, used by the lesion

    def initial_state(self, batch: int) -> dict[str, Tensor]:
        """hidden and cell (B, D): h and c."""
        zero = self.lstm.weight_hh_l0.new_zeros(batch, self.channels)
        return {"hidden": zero, "cell": zero}

    @torch.compiler.disable  # one call of cuDNN: a compiler would unroll it into T steps
    def whole_form(self, x: Tensor, h: Tensor, c: Tensor) -> tuple[Tensor, Tensor]:
        """The same as `recurrent_form` by torch's own LSTM."""
        outputs, (_, c) = self.lstm(x, (h[None].to(x.dtype), c[None].to(x.dtype)))
        return outputs, c[0]

    def recurrent_form(self, x: Tensor, h: Tensor, c: Tensor, held: Tensor | None) -> tuple[Tensor, Tensor]:
        """`step` over T tokens: x (B, T, d) -> every h (B, T, D), the last c."""
        Z = F.linear(x, self.lstm.weight_ih_l0, self.lstm.bias_ih_l0 + self.lstm.bias_hh_l0)
        outputs = []
        for t in range(x.shape[1]):
            h, c = step(Z[:, t], self.lstm.weight_hh_l0, h, c, held)
            outputs.append(h)
        return torch.stack(outputs, 1), c

    @torch.no_grad()
    def probes(self, x: Tensor, before: Tensor, c: Tensor, held: Tensor | None) -> dict[str, Tensor]:
        """All gates from x (B, T, d) and the outputs before each token (B, T, D): (B, T, 1, D) each, and the cells."""
        Z = F.linear(x, self.lstm.weight_ih_l0, self.lstm.bias_ih_l0 + self.lstm.bias_hh_l0)
        i, f, g, o = at_least_float(Z + F.linear(before.to(Z.dtype), self.lstm.weight_hh_l0)).chunk(4, -1)
        log_decay = F.logsigmoid(f) if held is None else held.log().expand_as(f)
        cells = scan(log_decay.exp(), i.sigmoid() * g.tanh(), c.to(f.dtype))
        found = {"log_decay": log_decay, "input": i.sigmoid(), "output": o.sigmoid(), "cell": cells}
        return {name: y[:, :, None] for name, y in found.items()}

    def forward(self, x: Tensor, state: dict[str, Tensor] | None = None, lesion: bool = False, parallel: bool = True):
        """x (B, T, d) -> y, the next state, probes (B, T, 1, D). A lesion holds f, and then takes the plain steps."""
        state = self.initial_state(x.shape[0]) if state is None else state
        h, c = state["hidden"], state["cell"]
        held = self.mean_log_decay.exp() if lesion else None
        if parallel and not lesion:
            outputs, last = self.whole_form(x, h, c)
        else:
            outputs, last = self.recurrent_form(x, h, c, held)
        probes = {}
        if not torch.is_grad_enabled():  # training looks at none, and no compiler can see that past `whole_form`
            before = torch.cat([h[:, None].to(outputs.dtype), outputs[:, :-1]], 1)
            probes = self.probes(x, before, c, held)
        return self.out_proj(outputs), {"hidden": outputs[:, -1], "cell": last}, probes
