"""What run_zoo.py trains, in its order, the most telling first, and what each run is expected to cost."""

from dataclasses import dataclass

SYMBOLS = 302e6  # of every run but the nano ones
RATES = ("1e-3", "2e-3", "4e-3")
NANO_SYMBOLS, NANO_RATES = 150e6, ("4e-3", "8e-3", "16e-3")
SIX = ["gated-delta", "hybrid", "vector-gate", "fixed-decay", "linear-attention", "transformer"]
SWEPT = [*SIX, "lstm-2015", "delta", "rg-lru", "scalar-gate", "min-gru", "s6", "lstm-block"]  # what a rate is searched for
TWINS = [
    "transformer-conv",
    "gated-delta-fixed-decay",
    "min-gru-fixed",
    "rg-lru-fixed",
    "gated-delta-fixed-write",
    "gated-delta-wide",
]
TWINS += ["hybrid-five-to-one", "s6-fixed"]
CURVES = [f"{name}-{size}" for size in ("1m", "14m") for name in ("transformer", "vector-gate", "gated-delta", "hybrid")]
CURVES += ["gated-delta-16-heads", "gated-delta-2-heads", "gated-delta-deep", "transformer-deep"]
NANO = [f"{name}-nano" for name in ("vector-gate", "fixed-decay", "linear-attention", "transformer", "lstm-2015")]
COST = {"nano": 0.15, "1m": 0.4, "14m": 2.6}  # of a step, where the 4.7M model of the family is 1: estimates
LIKE = {"delta": "gated-delta", "fixed-decay": "vector-gate", "linear-attention": "vector-gate"}  # in cost, at most
BITS = {"lstm-2015": 6}  # as shipped: at 5 it loses 1.4 %
BESIDE = 1.5  # minutes of compiling and evaluating


@dataclass(frozen=True)
class Job:
    model: str
    seed: int = 0
    rates: tuple[str, ...] = ()  # of a sweep; without one, the rate of its 4.7M model
    symbols: float = SYMBOLS
    bits: int = 5  # a weight, as shipped

    @property
    def symbols_in_all(self) -> float:
        return self.symbols * (1 + len(self.rates) / 10)


def plan(symbols: float = SYMBOLS) -> list[Job]:
    swept = [Job(name, rates=RATES, symbols=symbols, bits=BITS.get(name, 5)) for name in SWEPT]
    first, second = ([Job(name, seed, symbols=symbols) for name in SIX] for seed in (1, 2))
    twins, curves = ([Job(name, symbols=symbols) for name in names] for names in (TWINS, CURVES))
    return swept + first + twins + second + curves + [Job(name, rates=NANO_RATES, symbols=NANO_SYMBOLS, bits=8) for name in NANO]


def family(model: str) -> str:
    """The model whose rate this one takes, and whose cost is its own but for its size: itself where a rate is searched for it."""
    return max((n for n in SWEPT if f"{model}-".startswith(f"{n}-")), key=len, default=model)


def measured_as(model: str, trials: dict) -> str:
    """The model of trials.json whose time a step stands for this one's."""
    head = family(model)
    return next((n for n in (model, head) if n in trials), LIKE.get(head, head))


def minutes(job: Job, trials: dict) -> float | None:
    """On a card of its own, without compiling, from the milliseconds a step of trials.json, or of its family there; else None."""
    trial = trials.get(measured_as(job.model, trials))
    if trial is None:
        return None
    ms = (0.9 * trial["step_512_ms"] + 0.1 * trial["step_4096_ms"]) * COST.get(job.model.rsplit("-", 1)[-1], 1)
    return job.symbols_in_all / 65536 * ms / 60000
