"""A Llama of the shipped Transformer's shape with random weights, exported by optimum as anybody would: `python export.py FOLDER`.

Its speed does not depend on what the weights are. 4.67M parameters: 96 symbols, width 256, 6 layers, 4 heads over 2.
"""

import sys
import tempfile

import torch
from optimum.exporters.onnx import main_export
from transformers import LlamaConfig, LlamaForCausalLM

torch.manual_seed(0)
config = LlamaConfig(
    vocab_size=96, hidden_size=256, intermediate_size=752, num_hidden_layers=6, num_attention_heads=4, num_key_value_heads=2,
    max_position_embeddings=8192, tie_word_embeddings=True, bos_token_id=None, eos_token_id=None, pad_token_id=0,
)  # fmt: skip
model = LlamaForCausalLM(config).eval()
print(sum(p.numel() for p in model.parameters()), "parameters")
with tempfile.TemporaryDirectory() as folder:
    model.save_pretrained(folder)
    main_export(folder, sys.argv[1], task="text-generation-with-past", framework="pt", do_validation=False)
