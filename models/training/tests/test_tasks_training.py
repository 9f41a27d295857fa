"""A short training that learns, resuming, scores that repeat, the order of the runs, and the table."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from run_tasks import plan
from tasks import TASKS
from tasks.models import MODELS, task_config
from tasks.table import held, table
from tasks.task import evaluate, padded, seeded
from train_task import batch_of, run, score_again, train
from zoo import build
from zoo.rnn import RNN

HERE = Path(__file__).parents[1]


def test_following_a_parity_is_learnt_and_goes_on_beyond_the_training_length(tmp_path):
    record = run("parity", "min-gru-signed", 0, [5e-3], tmp_path, steps=250)
    assert record["curve"][-1][1] < record["curve"][0][1] / 2
    assert [s["length"] for s in record["scores"]] == [31, 62, 124, 248]
    assert record["scores"][2]["score"] > 0.9
    again = score_again("parity", "min-gru-signed", 0, tmp_path)
    for before, after in zip(record["scores"], again["scores"], strict=True):
        assert after["score"] == pytest.approx(before["score"], abs=0.01), "the stored weights are of 16 bits"
    assert "31" in (text := table("parity", tmp_path))
    assert f"{100 * again['scores'][2]['score']:.1f}" in text


def test_a_stopped_run_goes_on_as_if_it_had_not_stopped(tmp_path):
    job = ("parity", "lstm-2015", 3, [1e-3])
    whole = run(*job, tmp_path / "whole", steps=6)
    assert run(*job, tmp_path / "parts", steps=6, stop_at=4) is None
    parts = run(*job, tmp_path / "parts", steps=6)
    assert not list(tmp_path.rglob("*.checkpoint"))
    assert whole["scores"] == parts["scores"]
    weights = [torch.load(path, weights_only=True) for path in sorted(tmp_path.rglob("3.pt"))]
    assert len(weights) == 2
    for name, tensor in weights[0].items():
        assert torch.equal(tensor, weights[1][name])


def test_several_rates_keep_the_best(tmp_path):
    record = run("parity", "lstm-2015", 0, [1e-6, 3e-3], tmp_path, steps=20)
    assert record["lr"] == 3e-3
    assert [lr for lr, _ in record["tried"]] == [1e-6, 3e-3]


def test_a_real_valued_task_trains(tmp_path):
    record = train("adding", "rnn-2015", 0, 1e-3, tmp_path, steps=3)
    assert 0 < record["scores"][0]["score"] < 10
    assert record["config"]["inputs"] == 2


def test_scores_of_a_seed_repeat():
    torch.manual_seed(0)
    task = TASKS["selective-copying"]
    model = build(task_config(task, "min-gru")).eval()
    with torch.no_grad():  # untrained, it says what it reads and is never right
        model.layers[1].mlp.down_proj.weight.normal_(std=5)
    first, second, other = (evaluate(task, model, "cpu", seed, scale=1 / 16) for seed in (0, 0, 1))
    assert first == second
    assert first != other


@pytest.mark.parametrize("name", ["rnn-2015", "lstm-2015", "min-gru"])
@torch.no_grad()
def test_a_network_of_real_inputs_gives_the_same_step_by_step(name):
    torch.manual_seed(1)
    model = build(task_config(TASKS["adding"], name)).double()
    x, _ = padded(*TASKS["adding"].make(2, seeded(1), length=40))
    whole, stepped, state = model.run(x.double())[0], [], model.initial_state(2)
    assert whole.shape == (2, 64, 1)
    for t in range(x.shape[1]):
        y, state, _ = model.run(x[:, t : t + 1].double(), state, parallel=False)
        stepped.append(y)
    torch.testing.assert_close(torch.cat(stepped, 1), whole, rtol=1e-9, atol=1e-9)


def test_torch_takes_the_steps_of_the_plain_network():
    torch.manual_seed(2)
    mixer, x, h = RNN(5, 7).double(), torch.randn(3, 9, 5).double(), torch.randn(3, 7).double()
    torch.testing.assert_close(mixer.whole_form(x, h), mixer.recurrent_form(x, h))


def test_the_plan_takes_every_network_once_a_seed_and_begins_with_what_tells_most():
    jobs = plan(list(TASKS), None, [0, 1])
    assert len(jobs) == len(set(jobs)) == 2 * sum(map(len, MODELS.values()))
    assert jobs[:2] == [("selective-copying", "min-gru", 0), ("parity", "min-gru-signed", 0)]
    assert [seed for *_, seed in jobs] == sorted(seed for *_, seed in jobs)


def test_pairs_held_lie_between_two_tests():
    def record(*scores):
        return {"scores": [{"pairs": 4 * 2**i, "score": s} for i, s in enumerate(scores)]}

    assert held(record(1.0, 1.0, 0.8)) == pytest.approx(8 * 2**0.5)
    assert held(record(0.5, 0.4)) == 0
    assert held(record(1.0, 0.95)) == 8


def test_an_unknown_network_is_refused_with_those_that_the_task_has():
    command = [sys.executable, "train_task.py", "parity", "gru"]
    out = subprocess.run(command, cwd=HERE, capture_output=True, text=True)
    assert out.returncode == 2
    assert "min-gru-signed" in out.stderr


def test_what_is_done_is_not_planned_again(tmp_path):
    done = tmp_path / "adding" / "min-gru" / "0.json"
    done.parent.mkdir(parents=True)
    done.write_text(json.dumps({}))
    command = [sys.executable, "run_tasks.py", "--tasks", "adding", "--seeds", "0", "--out", str(tmp_path), "--plan"]
    lines = subprocess.run(command, cwd=HERE, check=True, capture_output=True, text=True).stdout.splitlines()
    assert lines == ["adding lstm-2015 0", "adding rnn-2015 0"]


def test_training_begins_with_the_first_setting_and_goes_on_with_all():
    task = TASKS["phone-book"]
    assert 0 < task.easy < task.steps
    shortest = batch_of(task, 0, 0)[0].shape
    assert {batch_of(task, 0, step)[0].shape for step in range(0, task.easy, 40)} == {shortest}
    assert len({batch_of(task, 0, step)[0].shape for step in range(task.easy, task.easy + 40)}) == len(task.train)
