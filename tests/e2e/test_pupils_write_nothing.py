"""A pupil reads the journal and never writes into it (school rule 3): by what the code can reach, and by trying."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from aiogram import Router
from sqlalchemy import select

import handlers
from db.models import Base
from db.queries import journal
from domain.words import Role
from emulator.telegram import Phone
from handlers.common import Plays
from tests.e2e.conftest import Town
from tests.e2e.test_rights import COMMANDS, KINDS, about_artyom
from views.help import MENUS

JOURNAL = {"lesson", "mark", "attendance", "homework", "homework_pupil", "homework_attachment", "period_mark"}
WRITING = {"insert", "update", "delete", "insert_new"}
WRITTEN = re.compile(r"\b(?:INSERT INTO|UPDATE|DELETE FROM) (\w+|$)")
ROOT = Path(handlers.__file__).parents[1]


def trees(folder: str) -> dict[str, ast.Module]:
    """The modules of a room by their full names."""
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted((ROOT / folder).rglob("*.py"))
    }


def writes_the_journal(piece: ast.AST, module: ModuleType) -> bool:
    """Does a function (or a text of SQL) change a table of the journal, or one that only its caller knows?"""
    names = {node.id for node in ast.walk(piece) if isinstance(node, ast.Name)}
    given = {node.arg for node in ast.walk(piece) if isinstance(node, ast.arg)}
    for node in ast.walk(piece):
        match node:
            case ast.Call(func=ast.Name(id=verb), args=[*_, ast.Name(id=table)]) if verb in WRITING:
                model = getattr(module, table, None)
                mentioned = {table} if model else names - given
                if table in given or any(is_of_the_journal(getattr(module, name, None)) for name in mentioned):
                    return True
            case ast.Constant(value=str(words)) if any(t in JOURNAL or not t for t in WRITTEN.findall(words)):
                return True
    return False


def is_of_the_journal(model: object) -> bool:
    """A table of the journal."""
    return getattr(model, "__tablename__", None) in JOURNAL


def writers() -> dict[str, set[str]]:
    """Whatever writes the journal, by the module it stands in: functions, and SQL that has a name."""
    found: dict[str, set[str]] = {}
    for name, tree in trees("db/queries").items():
        for piece in tree.body:
            if writes_the_journal(piece, import_module(name)):
                named = piece.targets[0] if isinstance(piece, ast.Assign) else piece
                found.setdefault(name, set()).add(getattr(named, "name", "") or ast.unparse(named))
    return found


def lets_pupils_in(router: Router) -> bool:
    """No filter on parts keeps them out."""
    filters = [f.callback for f in router.message._handler.filters or () if isinstance(f.callback, Plays)]
    return all("pupil" in one.parts for one in filters)


def imports(tree: ast.Module) -> Iterator[str]:
    """Whatever the module may mean by its imports: modules, and names in them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def reachable(start: str) -> set[str]:
    """The modules of handlers and queries that a module can call."""
    known = {**trees("handlers"), **trees("db/queries")}
    found, waiting = set[str](), [start]
    while waiting:
        if (name := waiting.pop()) in known and name not in found:
            found.add(name)
            waiting += imports(known[name])
    return found


def module_of(router: Router) -> ModuleType:
    """Routers are called after the module they stand in."""
    return import_module(router.name)


def test_the_functions_that_write_the_journal_are_these() -> None:
    assert writers() == {
        "db.queries.journal": {"_record", "_homework", "_attach"},
        "db.queries.journal_changes": {"enter", "lesson", "attach", "choose", "correct", "withdraw"},
        "db.queries.journal_import": {"_inserting", "_updating", "RETAKES", "OWN_TASKS"},
        "db.queries.staging": {"INSERT"},  # into its own table, whose name stands in the model
    }
    assert journal.write.__module__ == "db.queries.journal"


def test_no_code_that_answers_a_pupil_can_reach_one_of_them() -> None:
    open_to_pupils = [module_of(router).__name__ for router in handlers.ROUTERS if lets_pupils_in(router)]
    assert {"handlers.homework", "handlers.marks", "handlers.diary"} <= set(open_to_pupils)
    assert [name for name in open_to_pupils if reachable(name) & writers().keys()] == []
    office = module_of(next(router for router in handlers.ROUTERS if router.name == "handlers.marks_import"))
    assert reachable(office.__name__) & writers().keys(), "this test finds a way where there is one"


async def pages_of_the_journal(town: Town) -> dict[str, list[tuple[Any, ...]]]:
    """Everything that is written, row by row."""
    tables = [table for table in Base.metadata.sorted_tables if table.name in {*JOURNAL, "journal_event"}]
    assert len(tables) == len(JOURNAL) + 1
    async with town.sessions() as session:
        return {
            table.name: [tuple(row) for row in await session.execute(select(table).order_by(*table.primary_key))]
            for table in tables
        }


async def test_whatever_a_pupil_sends_or_presses_the_journal_stays_as_it_is(town: Town, mother: Phone) -> None:
    pupil = await town.linked("Артём", Role.PUPIL, "artyom", "artyom")
    await mother.sends("/children")
    await mother.presses("Разрешить: Артём")
    before = await pages_of_the_journal(town)
    assert len(before["mark"]) == 4
    for command in sorted({*COMMANDS, *MENUS["pupil"]}):
        await pupil.sends(f"/{command}")
        await pupil.sends("5 за контрольную")
    for kind in KINDS:
        await pupil.sends("/privacy")
        await pupil.presses_data(pupil.screens[-1].id, about_artyom(town, kind, 1).pack())
        town.clock.passes(seconds=6)
    await pupil.sends_file("отметки.csv", "Ученик;Отметка\nКовалёв Артём;5\n".encode())
    assert await pages_of_the_journal(town) == before
