import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import torch  # noqa: E402

torch.set_num_threads(1)  # the networks here are so small that handing work to threads costs more than it saves
