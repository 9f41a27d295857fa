"""Networks that are not trained, with every gate moving: graphs and the runtime are held to them before weights exist.

python random_models.py FOLDER        all nano configurations: FOLDER/models and FOLDER/fixtures, as export.py makes them
"""

import argparse
from pathlib import Path

import torch

from configs import CONFIGS
from zoo import LanguageModel, build


@torch.no_grad()
def random_model(name: str) -> LanguageModel:
    """Noise on every parameter, so that no gate is its start, and less in a wider network, so that its activations are of the
    same size; decays that a lesion holds lie in (0, 1)."""
    torch.manual_seed(5)
    model = build(CONFIGS[name])
    for parameter in model.parameters():
        parameter.add_(torch.randn_like(parameter) * 0.8 * model.config.width**-0.5)
    for key, buffer in model.named_buffers():
        noise = torch.rand_like(buffer)
        buffer.copy_(-noise if key.endswith("mean_log_decay") else noise)
    return model


def main() -> None:
    from export import export_models
    from tensors import packed

    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("folder", type=Path)
    args.add_argument("--size", default="-nano", help="how the ids end")
    args = args.parse_args()
    names = [name for name in CONFIGS if name.endswith(args.size) and (args.size or "nano" not in name)]
    for name in names:
        (args.folder / "models" / name).mkdir(parents=True, exist_ok=True)
        (args.folder / "models" / name / "weights.bin").write_bytes(packed(random_model(name), 6))
    export_models(names, args.folder / "models", args.folder / "fixtures", trained=False)


if __name__ == "__main__":
    main()
