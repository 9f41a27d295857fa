"""The exported graph of a network: one ONNX graph for a step (T = 1) and for a prefill (T > 1), on fused operators.

Inputs, outputs and the layout of the state are in docs/architecture.md. `build_graph` puts the mixers of this folder, one
file a kind, into the backbone that all networks share.
"""

from .backbone import build_graph
from .builder import WEIGHTS

__all__ = ["WEIGHTS", "build_graph"]
