"""The text, the schedule, resuming, and a run that learns."""

import argparse
import json
import subprocess
import sys
import tarfile
from pathlib import Path

import numpy as np
import pytest
import torch

import run_zoo
from data import SYMBOLS, Windows, decode, encode, load

HERE = Path(__file__).parents[1]
TINY = ["--batch-symbols", "1024", "--context", "64", "--long", "256", "--val-symbols", "9000", "--every", "2"]


def train(out: Path, *more: str, launcher: list[str] | None = None) -> subprocess.CompletedProcess:
    command = [*(launcher or [sys.executable]), "train.py", "vector-gate-nano", "--out", str(out), *TINY, *more]
    return subprocess.run(command, cwd=HERE, check=True, capture_output=True, text=True)


def test_text_survives_the_alphabet():
    text = b'"What?" said Alice.\n\n~ | {}'
    ids = encode(text)
    assert ids.max() < SYMBOLS
    assert decode(ids).encode() == text


def test_a_byte_outside_the_alphabet_is_named():
    with pytest.raises(ValueError, match="195"):
        encode("café".encode())


def test_held_out_works_are_not_in_the_training_text():
    train_text, val = decode(load("train").numpy()), decode(load("val").numpy())
    works = [w for w in val.split("\n\n\n") if len(w) > 2000]
    assert len(works) > 20
    assert not [w[:60] for w in works if w[1000:1200] in train_text]


def test_batches_depend_on_the_seed_alone():
    text = torch.from_numpy(np.arange(5000, dtype=np.int64) % 96).to(torch.uint8)
    a, b, c = Windows(text, 7), Windows(text, 7), Windows(text, 8)
    xa, ya = a.next(4, 32)
    xb, _ = b.next(4, 32)
    assert torch.equal(xa, xb)
    assert torch.equal(xa[:, 1:], ya[:, :-1])
    assert not torch.equal(xa, c.next(4, 32)[0])


def test_a_stopped_run_goes_on_as_if_it_had_not_stopped(tmp_path):
    train(tmp_path / "whole", "--symbols", "12288")
    train(tmp_path / "parts", "--symbols", "12288", "--deadline", "1")  # stops after its first step
    assert not (tmp_path / "parts/record.json").exists()
    train(tmp_path / "parts", "--symbols", "12288")
    whole, parts = (torch.load(tmp_path / n / "weights.pt", weights_only=True) for n in ("whole", "parts"))
    for name, tensor in whole.items():
        torch.testing.assert_close(tensor, parts[name], rtol=1e-2, atol=1e-3)


def test_two_processes_train_what_one_trains(tmp_path):
    train(tmp_path / "one", "--symbols", "12288")
    together = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    train(tmp_path / "two", "--symbols", "12288", launcher=together)
    one, two = (json.loads((tmp_path / n / "record.json").read_text()) for n in ("one", "two"))
    assert two["curve"][-1][1] == pytest.approx(one["curve"][-1][1], abs=1e-3)
    assert two["validation"] == pytest.approx(one["validation"], abs=1e-3)
    assert two["device"].startswith("2 x ")
    uneven = [*together[:-1], "3"]
    with pytest.raises(subprocess.CalledProcessError) as failed:
        train(tmp_path / "three", "--symbols", "12288", launcher=uneven)
    assert "16 windows a batch cannot be shared evenly among 3 processes" in failed.value.stderr


def test_training_lowers_the_loss_and_records_how(tmp_path):
    train(tmp_path, "--symbols", "40960", "--lr", "8e-3")
    record = json.loads((tmp_path / "record.json").read_text())
    first, last = record["curve"][0][1], record["curve"][-1][1]
    assert last < first - 0.5
    assert record["validation"] < np.log2(SYMBOLS)
    assert record["config"]["gate"] == "data-dependent"


def evaluate(run: Path, *more: str) -> subprocess.CompletedProcess:
    command = [sys.executable, "evaluate.py", str(run), *more]
    return subprocess.run(command, cwd=HERE, capture_output=True, text=True)


def test_an_evaluation_adds_to_what_is_known_and_never_mixes_lengths(tmp_path):
    train(tmp_path, "--symbols", "2048")
    assert evaluate(tmp_path, "--limit", "9000").returncode == 0
    path = tmp_path / "evaluation.json"
    first = json.loads(path.read_text())
    assert evaluate(tmp_path, "--limit", "9000", "--bits", "4").returncode == 0
    second = json.loads(path.read_text())
    assert second["float"] == first["float"]
    assert second["4 bits"]["validation"] != first["float"]["validation"]
    refused = evaluate(tmp_path, "--limit", "10000")
    assert refused.returncode != 0
    assert "9000" in refused.stderr
    assert json.loads(path.read_text()) == second


def test_a_trial_reports_each_configuration_and_an_error_stops_no_other():
    command = [sys.executable, "trial.py", "s6-nano", "delta-nano", "--batch-symbols", "128", "--lengths", "64", "100", "--steps", "1"]  # fmt: skip
    out = subprocess.run(command, cwd=HERE, check=True, capture_output=True, text=True).stdout
    results = {r["model"]: r for r in map(json.loads, out.splitlines())}
    assert results["s6-nano"]["minutes"] > 0
    assert "error" in results["delta-nano"], "its parallel form takes multiples of 32"


def test_the_runner_of_the_zoo_sweeps_trains_scores_and_does_nothing_twice(tmp_path):
    tiny = ["--batch-symbols", "128", "--context", "64", "--long", "128", "--val-symbols", "4096"]
    command = [
        sys.executable,
        "run_zoo.py",
        "--models",
        "min-gru",
        "--again",  # its record may be kept here already
        "--symbols",
        "2560",
        "--limit",
        "9000",
        "--out",
        str(tmp_path),
        "--collect",
        str(tmp_path / "collected"),
        *tiny,
    ]
    subprocess.run(command, cwd=HERE, check=True)
    record = json.loads((tmp_path / "min-gru/seed0/record.json").read_text())
    swept = [json.loads(path.read_text()) for path in tmp_path.glob("min-gru/sweep/*/record.json")]
    assert len(swept) == 3
    assert record["lr"] == min(swept, key=lambda r: r["validation"])["lr"]
    assert record["steps"] == 10 * swept[0]["steps"]
    assert "5 bits" in json.loads((tmp_path / "min-gru/seed0/evaluation.json").read_text())
    with tarfile.open(tmp_path / "collected/min-gru-seed0.tar") as archive:
        taken = set(archive.getnames())
    assert taken >= {f"min-gru/seed0/{name}" for name in ("record.json", "evaluation.json", "weights.pt")}
    assert sum(name.startswith("min-gru/sweep/") for name in taken) == 3
    written = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.pt")}
    subprocess.run(command, cwd=HERE, check=True)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.pt")} == written


def test_a_twin_takes_the_rate_that_was_found_for_its_family(tmp_path, monkeypatch):
    monkeypatch.setattr(run_zoo, "RUNS", tmp_path / "kept")
    swept, kept = tmp_path / "s6/sweep.json", tmp_path / "kept/gated-delta/record.json"
    for path, text in ((swept, '{"best_lr": 0.03}'), (kept, '{"lr": 0.07}')):
        path.parent.mkdir(parents=True)
        path.write_text(text)
    assert run_zoo.rate_of("s6-fixed", tmp_path) == "0.03"
    assert run_zoo.rate_of("gated-delta-fixed-write", tmp_path) == run_zoo.rate_of("gated-delta-14m", tmp_path) == "0.07"
    assert run_zoo.rate_of("rg-lru-fixed", tmp_path) is None, "its family has neither a sweep nor a record"


def test_a_sweep_whose_training_was_lost_is_not_done_again(tmp_path, monkeypatch):
    monkeypatch.setattr(run_zoo, "RUNS", tmp_path / "kept")
    tried = [{"lr": 0.01, "validation": 3.0}, {"lr": 0.02, "validation": 2.0}, {"lr": 0.04, "validation": 4.0}]
    (tmp_path / "kept/min-gru").mkdir(parents=True)
    (tmp_path / "kept/min-gru/sweep.json").write_text(json.dumps(tried))
    (tmp_path / "out/min-gru/seed0").mkdir(parents=True)
    (tmp_path / "out/min-gru/seed0/evaluation.json").write_text("{}")  # scores are not what is tested
    args = ["run_zoo.py", "--models", "min-gru", "--symbols", "2560", "--limit", "9000", "--out", str(tmp_path / "out")]
    tiny = ["--batch-symbols", "128", "--context", "64", "--long", "128", "--val-symbols", "4096"]
    monkeypatch.setattr(sys, "argv", [*args, *tiny])
    with pytest.raises(SystemExit) as ended:
        run_zoo.main()
    assert not ended.value.code
    assert not (tmp_path / "out/min-gru/sweep").exists()
    assert json.loads((tmp_path / "out/min-gru/seed0/record.json").read_text())["lr"] == 0.02


def test_a_twin_that_is_named_first_waits_for_the_sweep_of_its_family(tmp_path, monkeypatch):
    """Trainings are stood in for: what is tested is who waits for whom, with a single place and no time limit."""
    began = []

    def trained_at(place, job, args, deadline, more):
        began.append((job.model, run_zoo.rate_of(job.model, args.out)))
        if job.rates and job.model == "s6":
            (args.out / "s6").mkdir()
            (args.out / "s6/sweep.json").write_text('{"best_lr": 0.03}')
        elif job.rates:
            raise RuntimeError("this sweep failed")

    monkeypatch.setattr(run_zoo, "RUNS", tmp_path / "kept")
    monkeypatch.setattr(run_zoo, "trained_at", trained_at)
    jobs = {job.model: job for job in reversed(run_zoo.plan())}
    args = argparse.Namespace(at_once=1, out=tmp_path)
    named = [jobs[name] for name in ("s6-fixed", "rg-lru-fixed", "s6", "rg-lru")]
    failed = run_zoo.run_all(named, args, 0, [])
    assert dict(began)["s6-fixed"] == "0.03"
    assert [job.model for job, _ in failed] == ["rg-lru"], "and what waited for it went on"
    assert dict(began)["rg-lru-fixed"] is None


def test_nothing_begins_that_would_not_end_in_time(tmp_path):
    command = [sys.executable, "run_zoo.py", "--models", "s6", "--again", "--minutes", "1", "--out", str(tmp_path)]
    said = subprocess.run(command, cwd=HERE, check=True, capture_output=True, text=True).stdout
    assert "s6 seed 0: would not end in time" in said
    assert not list(tmp_path.iterdir())
