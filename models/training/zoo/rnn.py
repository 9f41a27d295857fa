"""The plain recurrent network (Elman 1990): no gate, nothing that keeps.

    h_t = tanh(W x_t + R h_{t-1} + b)

Its gradient passes R and the slope of tanh at every step, and so fades or grows with the distance (Bengio et al. 1994).
For training, torch.nn.RNN takes the same steps in one call; its own start of the weights is kept.

Letters: B sequences, T tokens, D channels.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn


def step(z: Tensor, R: Tensor, h: Tensor) -> Tensor:
    """One token: z = W x + b (B, D), R (D, D), h (B, D) -> h. This is the definition."""
    return (z + h @ R.T).tanh()


class RNN(nn.Module):
    """The mixer: (B, T, d) -> (B, T, d), or (B, T, D) when nothing is to be projected back."""

    def __init__(self, width: int, channels: int, project: bool = True):
        super().__init__()
        self.channels = channels
        self.rnn = nn.RNN(width, channels, batch_first=True)
        self.out_proj = nn.Linear(channels, width, bias=False) if project else nn.Identity()

    def initial_state(self, batch: int) -> dict[str, Tensor]:
        """hidden (B, D)."""
        return {"hidden": self.rnn.weight_hh_l0.new_zeros(batch, self.channels)}

    @torch.compiler.disable  # one call of cuDNN, as in lstm.py
    def whole_form(self, x: Tensor, h: Tensor) -> Tensor:
        """The same as `recurrent_form` by torch's own RNN."""
        return self.rnn(x, h[None].to(x.dtype))[0]

    def recurrent_form(self, x: Tensor, h: Tensor) -> Tensor:
        """`step` over T tokens: x (B, T, d) -> every h (B, T, D)."""
        Z = F.linear(x, self.rnn.weight_ih_l0, self.rnn.bias_ih_l0 + self.rnn.bias_hh_l0)
        outputs = []
        for t in range(x.shape[1]):
            h = step(Z[:, t], self.rnn.weight_hh_l0, h)
            outputs.append(h)
        return torch.stack(outputs, 1)

    def forward(self, x: Tensor, state: dict[str, Tensor] | None = None, lesion: bool = False, parallel: bool = True):
        """x (B, T, d) -> y, the next state, probes (B, T, 1, D). There is no gate for a lesion to hold."""
        state = self.initial_state(x.shape[0]) if state is None else state
        outputs = (self.whole_form if parallel else self.recurrent_form)(x, state["hidden"])
        return self.out_proj(outputs), {"hidden": outputs[:, -1]}, {"state": outputs[:, :, None]}
