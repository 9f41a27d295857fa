"""Our mixers against those of the package `transformers`, which we did not write: same weights, same outputs.

Everything is made here from small random configurations; nothing is downloaded.
"""

import os

os.environ["HF_HUB_OFFLINE"] = "1"  # before the import: these tests need no network, and must not ask for it

import pytest
import torch
from transformers import MambaConfig, Qwen3NextConfig, RecurrentGemmaConfig
from transformers.models.mamba.modeling_mamba import MambaMixer
from transformers.models.mamba2.modeling_mamba2 import mamba2_chunk_scan
from transformers.models.qwen3_next.modeling_qwen3_next import Qwen3NextGatedDeltaNet
from transformers.models.recurrent_gemma.modeling_recurrent_gemma import RecurrentGemmaRecurrentBlock

from zoo.delta import Delta
from zoo.diagonal import RGLRU
from zoo.s6 import S6
from zoo.scalar_decay import chunk_form

B, T, WIDTH = 2, 64, 24


def noise(*shape: int) -> torch.Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(sum(shape)))


def shaken(module: torch.nn.Module, std: float = 0.15) -> torch.nn.Module:
    """The module with every parameter moved off its start, where gates are constants and biases zero."""
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for p in module.parameters():
            p.add_(std * torch.randn(p.shape, generator=generator))
    return module.eval()


def stepped(mixer: torch.nn.Module, x: torch.Tensor) -> torch.Tensor:
    """Our mixer token by token, each call from the state of the last."""
    state, outputs = None, []
    for t in range(x.shape[1]):
        y, state, _ = mixer(x[:, t : t + 1], state, parallel=False)
        outputs.append(y)
    return torch.cat(outputs, 1)


def assert_same(mixer: torch.nn.Module, x: torch.Tensor, theirs: torch.Tensor) -> None:
    assert theirs.std() > 0.05
    torch.testing.assert_close(mixer(x)[0], theirs, rtol=1e-5, atol=1e-5)
    torch.testing.assert_close(stepped(mixer, x), theirs, rtol=1e-5, atol=1e-5)


@torch.no_grad()
def test_gated_delta_is_that_of_qwen3_next():
    heads, keys, values = 2, 8, 12
    config = Qwen3NextConfig(
        hidden_size=WIDTH, num_hidden_layers=1, layer_types=["linear_attention"], rms_norm_eps=1e-6,
        linear_num_key_heads=heads, linear_num_value_heads=heads, linear_key_head_dim=keys, linear_value_head_dim=values,
    )  # fmt: skip
    theirs = shaken(Qwen3NextGatedDeltaNet(config, 0))
    ours = Delta(WIDTH, heads, keys, values, "data-dependent", "data-dependent", 1.0).eval()
    # theirs groups the rows by head: [q, k, v, z] of head 0, then of head 1; [b, a] alike
    q, k, v, z = theirs.in_proj_qkvz.weight.reshape(heads, -1, WIDTH).split([keys, keys, values, values], 1)
    ours.in_proj.weight.copy_(torch.cat([part.flatten(0, 1) for part in (q, k, v, z)]))
    beta, alpha = theirs.in_proj_ba.weight.reshape(heads, 2, WIDTH).unbind(1)
    ours.write_proj.weight.copy_(beta)
    ours.decay_proj.weight.copy_(alpha)
    ours.decay_bias.copy_(theirs.dt_bias)
    ours.decay_rate.copy_(theirs.A_log)
    ours.conv.weight.copy_(theirs.conv1d.weight)
    ours.norm.weight.copy_(theirs.norm.weight)
    ours.out_proj.weight.copy_(theirs.out_proj.weight)
    x = noise(B, T, WIDTH)
    assert_same(ours, x, theirs(x))


@torch.no_grad()
def test_rg_lru_is_that_of_recurrent_gemma():
    channels, blocks = 32, 4
    config = RecurrentGemmaConfig(
        hidden_size=WIDTH, num_hidden_layers=1, lru_width=channels, num_attention_heads=blocks, conv1d_width=4,
        hidden_activation="silu",
    )  # fmt: skip
    theirs, ours = RecurrentGemmaRecurrentBlock(config, 0).eval(), RGLRU(WIDTH, channels, blocks, "data-dependent").eval()
    lru = theirs.rg_lru
    for name, p in theirs.named_parameters():  # their module leaves its parameters empty
        p.copy_(0.5 * torch.randn(p.shape, generator=torch.Generator().manual_seed(len(name))))
    for linear in (theirs.linear_x, theirs.linear_y, theirs.linear_out, theirs.conv_1d):
        linear.bias.zero_()  # ours has none
    ours.in_proj.weight.copy_(torch.cat([theirs.linear_x.weight, theirs.linear_y.weight]))
    ours.conv.weight.copy_(theirs.conv_1d.weight)
    ours.out_proj.weight.copy_(theirs.linear_out.weight)
    ours.decay_rate.copy_(lru.recurrent_param)
    ours.decay_weight.copy_(lru.recurrent_gate_weight)
    ours.decay_bias.copy_(lru.recurrent_gate_bias.flatten())
    ours.input_weight.copy_(lru.input_gate_weight)
    ours.input_bias.copy_(lru.input_gate_bias.flatten())
    x = noise(B, T, WIDTH)
    positions = torch.arange(1, T + 1).expand(B, T)  # at position 0 theirs does not scale the input; ours has no such case
    assert_same(ours, x, theirs(x, positions, None, use_cache=False)[0])


@torch.no_grad()
@pytest.mark.parametrize("from_state", [False, True])
def test_scalar_decay_is_the_recurrence_of_mamba2(from_state):
    """Their block has other norms and scales around it, so the recurrence itself is compared: their x dt is our v."""
    heads, keys, values = 3, 8, 12
    x, b, c = noise(B, T, heads, values), noise(B, T, heads, keys), noise(B, T, heads, keys + 1)[..., 1:]
    dt, rate = noise(B, T, heads).exp(), -noise(heads).exp()
    S = noise(B, heads, keys, values) if from_state else None
    before = None if S is None else S.transpose(-1, -2).contiguous()
    theirs, end = mamba2_chunk_scan(x, dt, rate, b, c, 16, initial_states=before, return_final_states=True)
    ours, S = chunk_form(*(y.transpose(1, 2) for y in (c, b, x * dt[..., None], dt * rate)), S)
    torch.testing.assert_close(ours.transpose(1, 2), theirs, rtol=1e-5, atol=1e-5)
    torch.testing.assert_close(S.transpose(-1, -2), end, rtol=1e-5, atol=1e-5)


@torch.no_grad()
def test_s6_is_that_of_mamba():
    channels, states, rank = 2 * WIDTH, 6, 3
    config = MambaConfig(
        hidden_size=WIDTH, num_hidden_layers=1, state_size=states, expand=2, time_step_rank=rank, use_conv_bias=False,
    )  # fmt: skip
    theirs, ours = shaken(MambaMixer(config, 0)), S6(WIDTH, channels, states, rank, "data-dependent").eval()
    ours.in_proj.weight.copy_(theirs.in_proj.weight)
    ours.conv.weight.copy_(theirs.conv1d.weight)
    ours.select_proj.weight.copy_(theirs.x_proj.weight)
    ours.step_proj.weight.copy_(theirs.dt_proj.weight)
    ours.step_bias.copy_(theirs.dt_proj.bias)
    ours.rate_log.copy_(theirs.A_log.flatten())
    ours.skip.copy_(theirs.D)
    ours.out_proj.weight.copy_(theirs.out_proj.weight)
    x = noise(B, T, WIDTH)
    assert_same(ours, x, theirs(x))
