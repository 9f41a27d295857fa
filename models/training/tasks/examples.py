"""What the browser's generators share with these: alphabets, test settings, chance levels, and examples with answers.

python -m tasks.examples         writes models/tasks/tasks.json
"""

import json
from pathlib import Path

from . import TASKS
from .task import NONE, Task, seeded

PATH = Path(__file__).parents[2] / "tasks" / "tasks.json"
LIMIT = 220  # steps of an example: the longest settings need none


def example(task: Task, setting: dict, seed: int) -> dict:
    """One sequence; -1 where nothing is asked. Real numbers lie in one row, a step after the other."""
    x, y = (rows[0] for rows in task.make(1, seeded(seed), **setting))
    answers = [-1 if a == NONE else round(a, 4) for a in y.tolist()]
    return {"setting": setting, "inputs": [round(n, 4) for n in x.flatten().tolist()], "answers": answers}


def shared() -> dict:
    found = {}
    for name, task in TASKS.items():
        settings = {str(s): s for s in (*task.train, *task.tests) if task.make(1, seeded(0), **s)[0].shape[1] <= LIMIT}
        found[name] = {"symbols": task.symbols, "inputs": task.inputs, "chance": task.chance, "tests": task.tests,
                       "examples": [example(task, s, seed) for seed, s in enumerate(settings.values())]}  # fmt: skip
    return found


if __name__ == "__main__":
    PATH.write_text(json.dumps(shared()) + "\n")
