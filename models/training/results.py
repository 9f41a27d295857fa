"""Everything that runs/ holds as docs/results.md and public/results.json: language models of all seeds and sizes, their sweeps, the small tasks.

python results.py            writes both, for readers and for the notebook's figures; a test holds them to the records
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from catalog import NAMES, SIZES, family_of, size_of
from configs import CONFIGS
from tasks import TASKS
from tasks.models import MODELS
from tasks.table import name_of as setting_name
from tasks.table import records as task_records
from tasks.table import table as task_table
from zoo import Config, build, state_floats

HERE = Path(__file__).parent
RUNS, PAGE = HERE / "runs", HERE.parents[1] / "docs" / "results.md"
ASSET = HERE.parents[1] / "public" / "results.json"
CATALOG = HERE.parents[1] / "public" / "models" / "catalog.json"
LADDER = ("linear-attention", "fixed-decay", "vector-gate")  # none, fixed, data-dependent: the same network but for its decay
POINTS = 64  # of a curve in public/results.json, which a page draws a few hundred pixels wide
CONTEXT = 4096  # at which memory is counted: windows of the validation have this length
TITLES = {"small": "About 4.7M parameters", "nano": "About 0.11M parameters, for the tests and as first models", "1m": "About 1M parameters", "14m": "About 14M parameters"}  # fmt: skip


@dataclass(frozen=True)
class Run:
    """One seed of one model."""

    model: str
    record: dict
    evaluation: dict  # bits per byte: 'float', and '<n> bits' after quantisation

    @property
    def full(self) -> dict:
        return self.evaluation["float"]

    @property
    def shipped(self) -> dict | None:
        """After rounding to the bits of the catalog; None where it is not shipped."""
        bits = shipped_bits().get(self.model)
        return bits and self.evaluation.get(f"{bits} bits")


@cache
def shipped_bits() -> dict[str, int]:
    return {entry["id"]: entry["weights"]["bits"] for entry in json.loads(CATALOG.read_text())["models"]}


def runs_of(model: str, runs: Path = RUNS) -> list[Run]:
    """All seeds, the first one first."""
    folders = [runs / model, *sorted((runs / model).glob("seed*"))]
    read = [[json.loads((f / f"{n}.json").read_text()) for n in ("record", "evaluation")] for f in folders if (f / "evaluation.json").exists()]  # fmt: skip
    return [Run(model, record, evaluation) for record, evaluation in read]


def spread(values: Iterable[float | None]) -> str:
    """The mean, and lowest to highest where there are several seeds."""
    known = [v for v in values if v is not None]
    if not known:
        return ""
    mean = f"{sum(known) / len(known):.3f}"
    return mean if len(known) == 1 else f"{mean} ({min(known):.3f} to {max(known):.3f})"


def far(scores: dict) -> float | None:
    """Bits per byte of the last bucket of positions."""
    last = scores["by_position"][-1]
    return last["bits"] if (last["from"], last["to"]) == (4096, 8192) else None


COLUMNS: dict[str, Callable[[list[Run]], str]] = {
    "seeds": lambda rs: str(len(rs)),
    "validation": lambda rs: spread(r.full["validation"] for r in rs),
    "test": lambda rs: spread(r.full["test"] for r in rs),
    "test, as shipped": lambda rs: spread(r.shipped and r.shipped["test"] for r in rs[:1]),
    "lesion": lambda rs: spread(r.full.get("lesion_validation") for r in rs),
    "windows of 512": lambda rs: spread(r.full["validation_512"] for r in rs),
    "4,096 to 8,192": lambda rs: spread(far(r.full) for r in rs),
    "rate": lambda rs: f"{rs[0].record['lr']:g}",
    "symbols": lambda rs: f"{rs[0].record['symbols'] / 1e6:.0f}M",
}


def markdown(head: list[str], rows: list[list[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, ["---"] * len(head), *rows])


def name_of(model: str) -> str:
    return NAMES[family_of(model)]


def models_table(size: str, runs: Path) -> str:
    """Best test first; empty where nothing of this size is trained."""
    found = [rs for model in CONFIGS if size_of(model) == size and (rs := runs_of(model, runs))]
    found.sort(key=lambda rs: sum(r.full["test"] for r in rs) / len(rs))
    rows = []
    for rs in found:
        model = build(CONFIGS[rs[0].model])
        floats = f"{state_floats(model, CONTEXT):,}"
        rows.append(
            [
                f"{name_of(rs[0].model)} (`{rs[0].model}`)",
                f"{model.parameter_count():,}",
                floats,
                *(of(rs) for of in COLUMNS.values()),
            ]
        )
    head = ["", "parameters", f"numbers kept after {CONTEXT:,}", *COLUMNS]
    return f"### {TITLES[size]}\n\n{markdown(head, rows)}" if rows else ""


def sweeps(runs: Path) -> str:
    found = {model: json.loads(path.read_text()) for model in CONFIGS if (path := runs / model / "sweep.json").exists()}
    rates = sorted({r["lr"] for rs in found.values() for r in rs})
    cell = {model: {r["lr"]: f"{r['validation']:.3f}" for r in rs} for model, rs in found.items()}
    rows = [[f"`{model}`", *(cell[model].get(lr, "") for lr in rates)] for model in found]
    return markdown(["", *(f"{lr:g}" for lr in rates)], rows) if found else ""


def compared(runs: Path) -> list[str]:
    """What was expected of the models, and what came out: on the mean over seeds of the test works."""
    test = {m: sum(r.full["test"] for r in rs) / len(rs) for m in CONFIGS if size_of(m) == "small" and (rs := runs_of(m, runs))}
    said = []
    if all(m in test for m in LADDER):
        none, fixed, moving = (test[m] for m in LADDER)
        order = "falls at each step" if none > fixed > moving else "does not fall at each step"
        said.append(
            f"From no decay to a fixed one to one from the token the loss {order}: {none:.3f}, {fixed:.3f}, {moving:.3f}."
        )
    pure = {m: bits for m, bits in test.items() if CONFIGS[m].mixer not in ("attention", "conv-attention", "hybrid")}
    if pure and "transformer" in test:
        best = min(pure, key=pure.get)
        share = 100 * (pure[best] / test["transformer"] - 1)
        where = f"{abs(share):.1f} % {'above' if share > 0 else 'below'} the Transformer's {test['transformer']:.3f}"
        said.append(f"The best network without attention is `{best}` with {pure[best]:.3f}, {where}.")
    return said


def page(runs: Path = RUNS) -> str:
    """The whole of docs/results.md."""
    tables = [text for size in ("small", *(s for s in ("14m", "1m", "nano") if s in SIZES)) if (text := models_table(size, runs))]
    small, longer = ([text for task in TASKS if (text := task_table(task, runs / name))] for name in ("tasks", "longer"))
    parts = [
        "# Results",
        "Written by `python results.py` in `models/training` from the records in `models/training/runs`; the curves of the losses, "
        "the configurations, commits and seconds are in these.",
        "## Language models",
        "Bits per byte on whole works that no network has read (`stories-val`, `stories-test`), in windows of 4,096 symbols that "
        "each start from nothing; float32 but for *as shipped*, which is after rounding to the bits that the catalog states. *Lesion*: validation "
        "with the decay held at its mean. *4,096 to 8,192*: these positions of validation windows twice as long. Several seeds: the mean, lowest and highest. Commands: `python run_zoo.py`, and for one "
        "`python train.py NAME --lr RATE --seed N --out RUN` and `python evaluate.py RUN --bits 5`.",
        *(f"- {line}" for line in compared(runs)),
        *tables,
        "### Learning rates",
        "Validation after a tenth of the symbols, by the peak learning rate; the best one trained the model above. The four networks "
        "without a row were swept before sweeps were kept (`docs/log.md`).",
        sweeps(runs),
        "## Small tasks",
        "About 0.11M parameters, trained on data made on the fly (`models/training/tasks`), tested on fresh data. *State*: numbers kept "
        "at the longest training length. Commands: `python run_tasks.py`, and `npm run evaluate -- --task NAME --seed N` for the exported ones.",
        *small,
        "### Trained three times as long",
        "Whether a network cannot, or has not yet: 7,500 steps of recall (those of 30 runs that ended in their time on the card) and 9,000 of selective "
        "copying. Command: `python train_task.py TASK NETWORK --seed N --steps STEPS --out runs/longer`.",
        *longer,
    ]
    return "\n\n".join(filter(None, parts)).replace("\n\n- ", "\n- ") + "\n"


def thinned(curve: list[list[float]]) -> list[list[float]]:
    """[symbols, bits a byte] of at most about POINTS places, the last one always among them."""
    stride = -(-len(curve) // POINTS)
    kept = curve[::-stride][::-1]
    return [[symbols, bits] for symbols, bits, _ in kept]


def attending(config: Config) -> float:
    """Share of the layers that attend."""
    layers = [config.mixer_of(i) for i in range(config.layers)]
    return sum(mixer.endswith("attention") for mixer in layers) / len(layers)


def model_asset(model: str, found: list[Run], runs: Path) -> dict:
    built = build(CONFIGS[model])
    sweep = runs / model / "sweep.json"
    tried = json.loads(sweep.read_text()) if sweep.exists() else []
    return {
        "id": model,
        "family": family_of(model),
        "name": name_of(model),
        "size": size_of(model),
        "parameters": built.parameter_count(),
        "kept": state_floats(built, CONTEXT),
        "attending": attending(CONFIGS[model]),
        "sweep": [{"rate": t["lr"], "symbols": t["symbols"], "validation": t["validation"]} for t in tried],
        "runs": [
            {
                "seed": r.record["seed"],
                "rate": r.record["lr"],
                "symbols": r.record["symbols"],
                "windows": [r.record["context"], r.record["long"]],
                "seconds": r.record["seconds"],
                "device": r.record["device"],
                "validation": r.full["validation"],
                "test": r.full["test"],
                "short": r.full["validation_512"],
                "far": far(r.full),
                "lesion": r.full.get("lesion_validation"),
                "shipped": r.shipped and r.shipped["test"],
                "curve": thinned(r.record["curve"]),
            }
            for r in found
        ],
    }


def task_asset(task: str, runs: Path) -> dict | None:
    """What came of one task, of the records in runs/<task>/<network>."""
    found = {m: rs for m in MODELS[task] if (rs := task_records(task, m, runs))}
    if not found:
        return None
    settings = next(iter(found.values()))[0]["scores"]
    return {
        "task": task,
        "measure": "squared error" if TASKS[task].inputs else "accuracy",
        "chance": TASKS[task].chance,
        "settings": [setting_name(s) for s in settings],
        "networks": [
            {
                "network": m,
                "kept": rs[0]["state_floats"],
                "steps": rs[0]["steps"],
                "runs": [{"seed": r["seed"], "scores": [s["score"] for s in r["scores"]]} for r in rs],
            }
            for m, rs in found.items()
        ],
    }


def asset(runs: Path = RUNS) -> str:
    """The whole of public/results.json; its type and remarks are in models/results.ts."""
    models = [model_asset(m, found, runs) for m in CONFIGS if (found := runs_of(m, runs))]
    tasks, longer = ([found for task in TASKS if (found := task_asset(task, runs / name))] for name in ("tasks", "longer"))
    data = {"version": 1, "context": CONTEXT, "models": models, "tasks": tasks, "longer": longer}
    return json.dumps(data, separators=(",", ":")) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page())
    ASSET.write_text(asset())
