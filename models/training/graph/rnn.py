"""The plain recurrent network: ONNX's own operator, which takes T steps in one call. No gate, so no lesion and no probe."""

from .builder import Layer


def rnn(layer: Layer, x: str) -> tuple[str, dict[str, str]]:
    g, c, D = layer.g, layer.c, layer.c.channels
    width = D if layer.index > 0 else c.width

    def one_direction(name: str) -> str:
        return g.op("Unsqueeze", [name, g.ints(0)])

    W, R = (one_direction(layer.weight(f"weight_{part}_l0")) for part in ("ih", "hh"))
    biases = g.op("Concat", [layer.weight(f"bias_{part}_l0") for part in ("ih", "hh")], axis=0)
    shape = [1, 1, D]
    inputs = [g.reshape(x, -1, 1, width), W, R, one_direction(biases), "", layer.past("hidden", shape)]
    outputs = [f"outputs.{layer.index}", layer.present("hidden", shape)]
    g.op("RNN", inputs, outputs, hidden_size=D)
    return g.reshape(outputs[0], 1, -1, D), {}
