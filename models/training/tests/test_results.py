"""docs/results.md and public/results.json say what the records say."""

import json
import shutil

import pytest

import results


def test_the_page_is_that_of_the_records():
    assert results.PAGE.read_text() == results.page(), "run `python results.py`"


def test_the_asset_is_that_of_the_records():
    assert results.ASSET.read_text() == results.asset(), "run `python results.py`"


@pytest.fixture
def runs(tmp_path):
    """A copy of the records that may be changed, the first seed of each."""
    for model in ("transformer", *results.LADDER):
        shutil.copytree(results.RUNS / model, tmp_path / model, ignore=shutil.ignore_patterns("seed*"))
    return tmp_path


def set_test(folder, bits: float) -> None:
    path = folder / "evaluation.json"
    evaluation = json.loads(path.read_text())
    evaluation["float"]["test"] = bits
    path.write_text(json.dumps(evaluation))


def test_sentences_turn_with_the_numbers(runs):
    for model, bits in zip(("transformer", *results.LADDER), (1.0, 1.1, 1.2, 1.05), strict=True):
        set_test(runs / model, bits)
    order, best = results.compared(runs)
    assert "does not fall at each step: 1.100, 1.200, 1.050" in order
    assert "`vector-gate` with 1.050, 5.0 % above the Transformer's 1.000" in best


def test_seeds_are_shown_with_their_spread(runs):
    shutil.copytree(runs / "vector-gate", runs / "other")
    shutil.move(runs / "other", runs / "vector-gate" / "seed1")
    set_test(runs / "vector-gate", 1.2)
    set_test(runs / "vector-gate" / "seed1", 1.4)
    assert "1.300 (1.200 to 1.400)" in results.page(runs)


def test_another_seed_is_another_run_of_the_asset(runs):
    shutil.copytree(runs / "vector-gate", runs / "other")
    shutil.move(runs / "other", runs / "vector-gate" / "seed1")
    set_test(runs / "vector-gate" / "seed1", 1.4)
    gate = next(m for m in json.loads(results.asset(runs))["models"] if m["id"] == "vector-gate")
    record = json.loads((runs / "vector-gate" / "record.json").read_text())
    assert [run["test"] for run in gate["runs"]][1] == 1.4
    for run in gate["runs"]:
        # Thinned, but it ends where the training ended, and every point is one of the record's.
        assert 16 <= len(run["curve"]) <= results.POINTS
        assert run["curve"][-1] == record["curve"][-1][:2]
        assert all(point in [place[:2] for place in record["curve"]] for point in run["curve"])
