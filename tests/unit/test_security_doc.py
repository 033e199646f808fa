"""What docs/security.md says stops somebody is tried by a test, row by row."""

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.check

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/security.md").read_text(encoding="utf-8")
ROWS = [line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith("| tries |")]
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def test_it_has_rows() -> None:
    assert len(ROWS) > 30
    assert all(line.count("|") == 4 for line in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.split("|")[1].strip())
def test_every_row_names_tests_and_they_exist(row: str) -> None:
    named = NAMED.findall(row.rsplit("|", 2)[1])
    assert named
    for file, name in named:
        source = (ROOT / file).read_text(encoding="utf-8")
        assert re.search(rf"^(async )?def {name}\(", source, re.MULTILINE), f"{file}::{name}"


def test_what_is_not_protected_is_said() -> None:
    assert PAGE.partition("## What is not protected")[2].count("\n- ") >= 8
