"""The results of a task as a table for the documentation: a row a network, a column a setting, the spread over seeds.

python -m tasks.table                     every task of which there are results
python -m tasks.table parity recall       these
"""

import json
import sys
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from . import TASKS
from .models import MODELS

RUNS = Path(__file__).parents[1] / "runs" / "tasks"
ENOUGH = 0.9  # recall: pairs are held while accuracy is at least this


def records(task: str, model: str, runs: Path) -> list[dict]:
    return [json.loads(path.read_text()) for path in sorted((runs / task / model).glob("*.json"))]


def name_of(setting: dict) -> str:
    """A test setting in words: 'noise 60'."""
    return " ".join(str(v) if isinstance(v, str) else f"{k} {v:g}" for k, v in setting.items() if k not in ("sequences", "score"))


def spread(values: Iterable[float], real: bool) -> str:
    """The mean, and lowest to highest where there are several: 99.1 (98.0 to 99.9), in percent unless real."""
    values = list(values)
    shown = [f"{v:.4f}" if real else f"{100 * v:.1f}" for v in (sum(values) / len(values), min(values), max(values))]
    return shown[0] + (f" ({shown[1]} to {shown[2]})" if len(values) > 1 else "")


def held(record: dict) -> float:
    """Recall: the number of pairs at which accuracy falls below ENOUGH, between two tests on a straight line in the
    logarithm of the number; the largest tested where it never does."""
    points = [(s["pairs"], s["score"]) for s in record["scores"]]
    if points[0][1] < ENOUGH:
        return 0.0
    for (n, high), (m, low) in pairwise(points):
        if low < ENOUGH:
            return n * (m / n) ** ((high - ENOUGH) / (high - low))
    return float(points[-1][0])


def table(task: str, runs: Path = RUNS) -> str:
    """Markdown; empty where nothing is recorded."""
    found = {model: rs for model in MODELS[task] if (rs := records(task, model, runs))}
    if not found:
        return ""
    real, recall = bool(TASKS[task].inputs), task == "recall"
    settings = next(iter(found.values()))[0]["scores"]
    head = ["", "seeds", "state", *map(name_of, settings)] + (["pairs held at 90 %"] if recall else [])
    rows = []
    for model, rs in found.items():
        scores = [spread((r["scores"][i]["score"] for r in rs), real) for i in range(len(settings))]
        more = [f"{sum(map(held, rs)) / len(rs):.0f}"] if recall else []
        rows.append([model, str(len(rs)), str(rs[0]["state_floats"]), *scores, *more])
    chance = f"{TASKS[task].chance:.4f}" if real else f"{100 * TASKS[task].chance:.1f}"
    rows.append(["a constant" if real else "a guess", "", "", *[chance] * len(settings), *([""] if recall else [])])
    lines = [head, ["---"] * len(head), *rows]
    return f"**{task}**, {'squared error' if real else 'accuracy in percent'}\n\n" + "\n".join(
        f"| {' | '.join(r)} |" for r in lines
    )


def main() -> None:
    unknown = set(sys.argv[1:]) - set(TASKS)
    if unknown:
        sys.exit(f"no such task: {', '.join(sorted(unknown))}; there are {', '.join(TASKS)}")
    print("\n\n".join(filter(None, (table(task) for task in sys.argv[1:] or TASKS))))


if __name__ == "__main__":
    main()
