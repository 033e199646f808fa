"""An audit that could ask nobody must not look like one that found nothing."""

import json
import runpy
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
AUDIT = runpy.run_path(str(ROOT / ".ci/audit"))

CLEAN = {"name": "aiogram", "version": "3.31.0", "vulns": []}
FLAWED = {"name": "rich", "version": "1.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["1.1"]}]}
UNMENDED = {"name": "rich", "version": "1.0", "vulns": [{"id": "PYSEC-2", "fix_versions": []}]}
UNASKED = {"name": "typer", "skip_reason": "Dependency not found on PyPI and could not be audited"}


def answer(*packages: dict[str, Any]) -> str:
    """As pip-audit gives it."""
    return json.dumps({"dependencies": packages, "fixes": []})


@pytest.mark.parametrize(
    ("said", "here", "in_ci", "line"),
    [
        (answer(CLEAN), 0, 0, "run.txt: nothing is known against it"),
        (answer(CLEAN, FLAWED), 1, 1, "run.txt: rich 1.0: PYSEC-1, mended in 1.1"),
        (answer(UNMENDED), 1, 1, "run.txt: rich 1.0: PYSEC-2, mended in no version yet"),
        (answer(CLEAN, UNASKED), 0, 1, "run.txt: NOT AUDITED, nobody could be asked: 1 packages (typer …)"),
        ("", 0, 1, "run.txt: NOT AUDITED, nobody could be asked: 1 packages (all of it …)"),
        ("<html>", 0, 1, "run.txt: NOT AUDITED, nobody could be asked: 1 packages (all of it …)"),
    ],
)
def test_what_an_answer_means(said: str, here: int, in_ci: int, line: str) -> None:
    assert AUDIT["verdict"]({"run.txt": said}, strict=False) == (here, [line])
    assert AUDIT["verdict"]({"run.txt": said}, strict=True) == (in_ci, [line])


def test_every_file_of_pins_is_asked_about() -> None:
    assert {path.name for path in AUDIT["PINS"]} >= {"run.txt", "dev.txt", "build.txt"}


def test_something_known_of_one_file_is_not_covered_by_the_others() -> None:
    code, lines = AUDIT["verdict"]({"a": answer(FLAWED), "b": answer(CLEAN)}, strict=False)
    assert (code, len(lines)) == (1, 2)


def test_every_pin_has_its_hashes() -> None:
    """pip installs with --require-hashes; a line without one would be refused, or worse, let all others through."""
    for path in AUDIT["PINS"]:
        pins = path.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
        assert [pin for pin in pins if pin.strip() and not ("==" in pin and "--hash=sha256:" in pin)] == []
    assert "--require-hashes -r requirements/dev.txt" in (ROOT / "Makefile").read_text(encoding="utf-8")
