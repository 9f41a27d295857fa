import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import pytest  # noqa: E402
import torch  # noqa: E402

torch.set_num_threads(1)  # the networks here are so small that handing work to threads costs more than it saves


@pytest.fixture(autouse=True)
def seeded():
    """A module of others starts where the global generator stands, which else depends on the tests before it."""
    torch.manual_seed(0)
