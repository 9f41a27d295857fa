"""The passages that lesson 9 opens on are held-out text, whole and unchanged."""

import lzma
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PASSAGES = sorted((HERE.parents[2] / "scripts" / "passages").glob("*.txt"))


def split(name: str) -> str:
    return lzma.open(HERE.parent / "data" / f"stories-{name}.txt.xz", "rt").read()


@pytest.fixture(scope="module")
def works():
    return split("test"), split("train")


@pytest.mark.parametrize("path", PASSAGES, ids=lambda path: path.stem)
def test_a_passage_is_from_the_test_works_alone(path, works):
    test, train = works
    text = path.read_text().rstrip("\n")
    assert text in test
    assert text[:200] not in train


def test_the_name_of_the_heroine_is_in_no_training_text(works):
    # The lesson says so.
    assert "Nangila" not in works[1]
