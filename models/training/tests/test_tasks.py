"""Task generators against answers found the plain way, one sequence and one symbol at a time."""

import json
from itertools import combinations, pairwise

import pytest
import torch

from tasks import TASKS
from tasks.copying import ASK, ITEMS, NOISE
from tasks.examples import PATH, shared
from tasks.models import MODELS, PARAMETERS, task_config
from tasks.needle import ASK as NEEDLE_ASK
from tasks.needle import ITEMS as NEEDLE_ITEMS
from tasks.needle import MARK, PHRASE
from tasks.phone_book import END, NAME, WIDTH
from tasks.task import NONE, padded, seeded
from tasks.tracking import START
from zoo import build

# ---- the plain way: a list of symbols -> {step: answer}


def copying(x: list[int]) -> dict[int, int]:
    letters = [s for s in x if s not in (NOISE, ASK)]
    asks = [t for t, s in enumerate(x) if s == ASK]
    assert asks == list(range(len(x) - ITEMS, len(x)))
    return dict(zip(asks, letters, strict=True))


def recall(x: list[int]) -> dict[int, int]:
    n = len(x) // 3
    book = {x[i]: x[i + 1] for i in range(0, 2 * n, 2)}
    assert len(book) == n, "a key comes twice"
    assert sorted(x[2 * n :]) == sorted(book), "each key is asked once"
    return {t: book[x[t]] for t in range(2 * n, len(x))}


def induction(x: list[int]) -> dict[int, int]:
    first = x.index(16)
    assert [t for t, s in enumerate(x) if s == 16] == [first, len(x) - 1]
    return {len(x) - 1: x[first + 1]}


def parity(x: list[int]) -> dict[int, int]:
    assert x[0] == START
    return {t: x[1 : t + 1].count(1) % 2 for t in range(1, len(x))}


def shell_game(cups: int):
    def answers(x: list[int]) -> dict[int, int]:
        swaps, row, found = list(combinations(range(cups), 2)), [c == x[0] for c in range(cups)], {}
        for t, s in enumerate(x[1:], 1):
            i, j = swaps[s - cups]
            row[i], row[j] = row[j], row[i]
            found[t] = row.index(True)
        return found

    return answers


def needle(x: list[int]) -> dict[int, int]:
    at, asks = x.index(MARK), [t for t, s in enumerate(x) if s == NEEDLE_ASK]
    assert x.count(MARK) == 1
    assert asks == list(range(len(x) - NEEDLE_ITEMS, len(x)))
    return dict(zip(asks, x[at + 1 : at + 1 + NEEDLE_ITEMS], strict=True))


def phone_book(x: list[int]) -> dict[int, int]:
    entries = [x[i : i + WIDTH] for i in range(0, len(x), WIDTH)]
    assert all(e[-1] == END for e in entries)
    book, found = {}, {}
    for n, e in enumerate(entries):
        name, number = tuple(e[:NAME]), e[NAME:-1]
        if n < len(entries) - 4:
            assert name not in book, "two people of one name"
            book[name] = number
        else:
            found |= {n * WIDTH + NAME - 1 + i: digit for i, digit in enumerate(book[name])}
    return found


PLAIN = {"selective-copying": copying, "recall": recall, "induction": induction, "parity": parity, "swaps-3": shell_game(3),
         "swaps-5": shell_game(5), "needle": needle, "phone-book": phone_book}  # fmt: skip


@pytest.mark.parametrize("name", PLAIN)
def test_answers_are_those_found_the_plain_way(name):
    task = TASKS[name]
    for i, setting in enumerate((*task.train, *task.tests)):
        x, y = task.make(3, seeded(1, i), **setting)
        assert 0 <= x.min() <= x.max() < task.symbols
        for symbols, answers in zip(x.tolist(), y.tolist(), strict=True):
            expected = PLAIN[name](symbols)
            if name in ("parity", "swaps-3", "swaps-5") and not setting.get("every"):
                expected = {len(symbols) - 1: expected[len(symbols) - 1]}
            assert {t: a for t, a in enumerate(answers) if a != NONE} == expected


def test_the_sum_of_the_adding_problem():
    for setting in TASKS["adding"].tests:
        x, y = TASKS["adding"].make(50, seeded(2), **setting)
        for steps, answers in zip(x.tolist(), y.tolist(), strict=True):
            marked = [(t, u) for t, (u, m) in enumerate(steps) if m]
            assert [t < len(steps) // 2 for t, _ in marked] == [True, False]
            assert answers[-1] == pytest.approx(sum(u for _, u in marked))
            assert set(answers[:-1]) == {NONE}


def test_the_needle_lies_where_it_was_asked_for_and_the_filler_goes_on_around_it():
    for depth, place in ((0.0, 0), (0.5, 28), (1.0, 55)):
        x, _ = TASKS["needle"].make(4, seeded(3), length=64, filler="repeated", depth=depth)
        for row in x.tolist():
            assert row.index(MARK) == place
            hay = row[:place] + row[place + 1 + NEEDLE_ITEMS : -NEEDLE_ITEMS]
            assert all((b - a) % PHRASE == 1 for a, b in pairwise(hay))


@pytest.mark.parametrize("name", PLAIN)
def test_every_answer_is_as_likely_as_chance_says(name):
    task = TASKS[name]
    answers = torch.cat([task.make(500, seeded(4, i), **s)[1].flatten() for i, s in enumerate(task.tests[:3])])
    counts = answers[answers != NONE].bincount()
    shares = counts[counts > 0] / counts.sum()
    assert len(shares) == round(1 / task.chance)
    assert shares.max() < task.chance * 1.5


def test_the_best_constant_of_the_adding_problem_errs_by_its_variance():
    answers = TASKS["adding"].make(20_000, seeded(5), length=10)[1][:, -1]
    assert answers.var().item() == pytest.approx(TASKS["adding"].chance, rel=0.05)


@pytest.mark.parametrize(("name", "slack"), [("selective-copying", 0.02), ("induction", 0.02), ("needle", 0.02), ("parity", 0.02), ("recall", 0.05)])  # fmt: skip
def test_what_is_read_at_the_answer_does_not_give_it_away(name, slack):
    """The most common answer for each symbol that is read with the question is right about as often as chance.
    (More classes, fewer examples of each, more luck: so the slack.)"""
    task = TASKS[name]
    x, y = task.make(4000, seeded(6), **task.tests[0])
    asked = y != NONE
    pairs = torch.stack([x[asked], y[asked]])
    table = torch.zeros(task.symbols, task.symbols).index_put_(tuple(pairs), torch.ones(pairs.shape[1]), accumulate=True)
    right = table.max(1).values.sum() / table.sum()
    assert right < task.chance + slack, right


def test_batches_depend_on_the_numbers_given_alone():
    make = TASKS["parity"].make
    a, b, c, d = (make(4, seeded(*n), length=20)[0] for n in ((1, 2), (1, 2), (2, 1), (1, 3)))
    assert torch.equal(a, b)
    assert not torch.equal(a, c)
    assert not torch.equal(a, d)


@pytest.mark.parametrize("name", TASKS)
def test_padding_asks_nothing(name):
    x, y = TASKS[name].make(2, seeded(7), **TASKS[name].tests[0])
    px, py = padded(x, y)
    assert px.shape[1] == py.shape[1]
    assert px.shape[1] % 32 == 0
    assert torch.equal(px[:, : x.shape[1]], x)
    assert (py[:, x.shape[1] :] == NONE).all()
    assert (py != NONE).sum() == (y != NONE).sum()


def test_networks_of_a_task_have_the_same_number_of_parameters():
    for name, models in MODELS.items():
        for model in models:
            count = build(task_config(TASKS[name], model)).parameter_count()
            assert abs(count - PARAMETERS) < 0.02 * PARAMETERS, (name, model, count)


def test_the_browser_has_the_present_definitions_and_examples():
    assert json.loads(PATH.read_text()) == json.loads(json.dumps(shared())), "python -m tasks.examples is due"
