"""What is written for an administrator works as it is written: every block of commands is typed, page by page.

A block under a line that begins with `*manual*` needs a telephone, root or a container engine, and is not.
"""

import asyncio
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from emulator.telegram import Server
from tests.cli.conftest import speaks_to
from tests.cli.test_run import TOKEN

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "README.ru.md", *sorted((ROOT / "docs").rglob("*.md"))]
PATIENCE = 180
MANUAL = "*manual*"
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
OURS = re.compile(r"^(?:\S*/)?(?:zvonok|make) ", re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """Commands, where they stand, what is shown as their answer, and whether only a person can type them."""

    line: int
    commands: str
    answer: str | None
    manual: bool


def blocks(text: str) -> Iterator[Block]:
    """Every ```sh block of a page, with the ```text block right below it."""
    fences = list(FENCE.finditer(text))
    for fence, below in zip(fences, [*fences[1:], None], strict=False):
        if fence[1] == "sh":
            above = text[: fence.start()].rstrip().rpartition("\n\n")[2]
            shown = below is not None and below[1] == "text" and text[fence.end() : below.start()] == "\n"
            answer = below[2] if below is not None and shown else None
            yield Block(text.count("\n", 0, fence.start()) + 2, fence[2], answer, above.startswith(MANUAL))


def typed(page: Path) -> list[Block]:
    """The blocks of a page that are run."""
    return [block for block in blocks(page.read_text(encoding="utf-8")) if not block.manual]


def fits(answer: str, said: str) -> bool:
    """Is it what is written? `…` stands for what differs from day to day, within a line; by itself, for any lines."""
    lines = [
        r"(?:.*\n)*" if line == "…\n" else ".*".join(re.escape(part) for part in line.split("…"))
        for line in answer.splitlines(keepends=True)
    ]
    return re.fullmatch("".join(lines), said) is not None


@dataclass(frozen=True)
class Machine:
    """The project as it was unpacked, after the first `make install`: .venv holds this interpreter and our code."""

    folder: Path

    def prepare(self) -> None:
        """What make and cp look at; nothing of this checkout can be written to."""
        for name in ("Makefile", ".env.example", "pyproject.toml"):
            (self.folder / name).write_bytes((ROOT / name).read_bytes())
        (self.folder / "requirements").mkdir()
        for file in (ROOT / "requirements").iterdir():
            (self.folder / "requirements" / file.name).write_bytes(file.read_bytes())
        programs = self.folder / ".venv/bin"
        programs.mkdir(parents=True)
        for name, what in {"python": "", "zvonok": " -m bot"}.items():
            (programs / name).write_text(
                f'#!/bin/sh\nexec {shlex.quote(sys.executable)}{what} "$@"\n', encoding="utf-8"
            )
            (programs / name).chmod(0o755)
        for name in (".run-ready", ".dev-ready"):
            (self.folder / ".venv" / name).touch()

    def types(self, block: Block, telegram: dict[str, str]) -> subprocess.CompletedProcess[str]:
        """One block, which ends at its first failure; nothing but PATH is inherited."""
        around = {
            "PATH": f"{self.folder}/.venv/bin:{os.environ['PATH']}",
            "HOME": str(self.folder),
            "LANG": "C.UTF-8",
            "PYTHONPATH": str(ROOT),
        }
        return subprocess.run(
            ["sh", "-e", "-c", block.commands], cwd=self.folder, env=around | telegram,
            capture_output=True, text=True, timeout=PATIENCE, check=False,
        )  # fmt: skip


@pytest.mark.parametrize("page", [page for page in PAGES if typed(page)], ids=lambda page: page.name)
async def test_an_administrator_types_what_is_written_and_it_works(page: Path, tmp_path: Path, server: Server) -> None:
    machine = Machine(tmp_path)
    machine.prepare()
    for block in typed(page):
        ended = await asyncio.to_thread(machine.types, block, speaks_to(server, TOKEN))
        assert ended.returncode == 0, f"{page.name}:{block.line}: {ended.stderr}"
        assert block.answer is None or fits(block.answer, ended.stdout), f"{page.name}:{block.line}: {ended.stdout}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_our_commands_stand_in_blocks_that_are_typed(page: Path) -> None:
    others = [fence for fence in FENCE.finditer(page.read_text(encoding="utf-8")) if fence[1] != "sh"]
    assert [fence[2] for fence in others if OURS.search(fence[2])] == []


def test_a_page_is_read_as_it_is_meant() -> None:
    page = """\
Say it:

```sh
zvonok check
```
```text
ok …
```

*manual*: by hand,
in two lines.

```sh
zvonok run
```

```text
apart from it
```
"""
    assert list(blocks(page)) == [
        Block(4, "zvonok check\n", "ok …\n", manual=False),
        Block(14, "zvonok run\n", None, manual=True),
    ]


def test_an_answer_may_differ_only_where_it_says_so() -> None:
    assert fits("ok   token: @…\n", "ok   token: @zvonok_bot\n")
    assert not fits("ok   token: @…\n", "BAD  token: refused\n")
    assert not fits("one …\n", "one line\nand another\n")
    assert fits("one\n…\nfour\n", "one\ntwo\nthree\nfour\n")
    assert not fits("one\n…\nfour\n", "one\ntwo\nthree\n")
