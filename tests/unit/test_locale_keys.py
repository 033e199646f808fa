"""The code and the locales know the same messages."""

import ast
import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from pathlib import Path

import pytest

import locales
from db.queries.own_data import STATEMENTS
from domain.absence import Misfit, Reason
from domain.access import Opening
from domain.asking import NEW, SKIP
from domain.consent import VERSIONS
from domain.filling import Gap
from domain.linking import CodeState
from domain.movements import What
from domain.people import Hat
from domain.preferences import Event, When
from domain.term_desk import Refusal
from domain.watch import Trouble
from domain.words import Attendance, Ending, Kinship, LessonKind, Role, TermKind
from locales import DEFAULT, FOLDER, LANGUAGES
from views.help import MENUS
from views.own_data import FAMILIES as SAID_ELSEWHERE
from views.own_data import WORDS
from views.preferences import FAMILY, STAFF

ROOT = Path(locales.__file__).parents[1]
ROOMS = ("bot", "handlers", "messenger", "scheduler", "views")
NAMING = ("domain", "exchange")  # these name messages, in complaints and questions, and never say them
TEXTS = {"texts": 0, "plain": 0}  # where `Texts` takes the key; functions of ours have a parameter named `key`

# Families of messages whose ends are the field's words.
FAMILIES: dict[str, AbstractSet[str]] = {
    "absence-misfit": set(Misfit),
    "absence-reason": set(Reason),
    "absence-reason-button": set(Reason),
    "access-action": {*Opening, "other"},
    "code": set(CodeState) - {CodeState.OPEN},
    "command": {command for menu in MENUS.values() for command in menu},
    "import-report-what": set(What),
    "intake-choice": {NEW, SKIP},
    "code-told": set(CodeState) - {CodeState.OPEN, CodeState.UNKNOWN},
    "ending": set(Ending),
    "hat": set(Hat),
    "hat-switch": set(Hat),
    "help": MENUS.keys() - {"stranger"},
    "invite-codes": set(CodeState) - {CodeState.UNKNOWN},
    "invite-codes-count": set(CodeState) - {CodeState.UNKNOWN},
    "invite-unlinked": {CodeState.EXPIRED, CodeState.REVOKED},
    "kind": set(LessonKind) - {LessonKind.ORDINARY},
    "kinship": set(Kinship),
    "kinship-button": set(Kinship),
    "language": set(LANGUAGES),
    "marks-ended": set(Ending),
    "own-data-said": {f"{column}-{word}" for column in WORDS.keys() - SAID_ELSEWHERE for word in WORDS[column]},
    "own-data-section": {statement.__name__ for statement in STATEMENTS},
    "privacy-text": set(VERSIONS),
    "presence": set(Attendance),
    "preferences-about": {*FAMILY, *STAFF, "class_day", *Event} - {"events"},
    "preferences-choose": set(When),
    "preferences-event": set(Event),
    "preferences-group": {*FAMILY, *STAFF, "class_day"},
    "preferences-when": set(When),
    "role": set(Role),
    "term": set(TermKind),
    "term_marks-refused": set(Refusal),
    "journal-marks": set(TermKind),
    "nudge-since": set(TermKind),
    "unfilled-gap": set(Gap),
    "watch-over": set(Trouble),
}


@cache
def keys() -> frozenset[str]:
    """The messages there are; other tests keep the languages alike."""
    lines = [line for path in (FOLDER / DEFAULT).glob("*.ftl") for line in path.read_text(encoding="utf-8").split("\n")]
    return frozenset(line.split(" = ")[0] for line in lines if line[:1].isalpha())


@cache
def modules(rooms: tuple[str, ...] = ROOMS) -> dict[str, ast.Module]:
    """The rooms that speak, as Python reads them."""
    paths = [path for room in rooms for path in sorted((ROOT / room).rglob("*.py"))]
    return {str(path.relative_to(ROOT)): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


def nodes(rooms: tuple[str, ...] = ROOMS) -> Iterator[ast.AST]:
    """Every piece of code of those rooms."""
    for module in modules(rooms).values():
        yield from ast.walk(module)


def constants() -> set[str]:
    """Every string that stands in the code."""
    return {
        node.value for node in nodes(ROOMS + NAMING) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def prefixes() -> set[str]:
    """What keys put together at run time begin with: `kinship-` of `f"kinship-{…}"`."""
    begins = [_begin(node) for node in nodes(ROOMS + NAMING) if isinstance(node, ast.JoinedStr)]
    return {begin for begin in begins if begin.endswith("-")}


def _begin(joined: ast.JoinedStr) -> str:
    first = joined.values[0]
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else ""


@cache
def key_positions() -> dict[str, int]:
    """Which argument of which function is a key."""
    ours = {
        node.name: [argument.arg for argument in node.args.args].index("key")
        for node in nodes()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and any(argument.arg == "key" for argument in node.args.args)
    }
    return TEXTS | ours


def asked_for(module: ast.Module) -> Iterator[str]:
    """The keys that a module's calls name: written out, chosen by an `if`, or kept in a variable before."""
    assigned = [node for node in ast.walk(module) if isinstance(node, ast.Assign)]
    for call in ast.walk(module):
        if isinstance(call, ast.Call) and (key := _key(call)) is not None:
            kept = [node.value for node in assigned for to in node.targets if ast.dump(to) == _stored(key)]
            yield from _literals([key, *kept])


def _key(call: ast.Call) -> ast.expr | None:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    at = key_positions().get(name)
    return call.args[at] if at is not None and at < len(call.args) else None


def _stored(key: ast.expr) -> str:
    return ast.dump(ast.Name(key.id, ast.Store())) if isinstance(key, ast.Name) else ""


def _literals(expressions: Iterable[ast.expr]) -> Iterator[str]:
    for expression in expressions:
        if isinstance(expression, ast.IfExp):
            yield from _literals([expression.body, expression.orelse])
        elif isinstance(expression, ast.Constant) and isinstance(expression.value, str):
            yield expression.value


@pytest.mark.check
def test_every_message_the_code_asks_for_is_written() -> None:
    asked = {(path, key) for path, module in modules().items() for key in asked_for(module)}
    assert len(asked) > len(keys()) / 3, "the search for keys must find most of them"
    assert {(path, key) for path, key in asked if key not in keys()} == set()


@pytest.mark.check
@pytest.mark.parametrize("family", FAMILIES)
def test_every_word_of_the_field_has_its_message(family: str) -> None:
    assert {f"{family}-{word}" for word in FAMILIES[family]} <= keys()
    assert f"{family}-" in prefixes(), "nobody asks for this family any more"


@pytest.mark.check
def test_every_message_is_said_somewhere() -> None:
    begins = tuple(prefixes())
    assert {key for key in keys() - constants() if not key.startswith(begins)} == set()


# What rooms that never speak name in complaints and questions; some of it is put together at run time.
NAMED = re.compile(r"(?:tables|lists|oneroster|entries|intake|template)-[a-z0-9-]*[a-z0-9]")


@pytest.mark.check
def test_every_complaint_and_question_has_its_sentence() -> None:
    written = (node.value for node in nodes(NAMING) if isinstance(node, ast.Constant))
    named = {value for value in written if isinstance(value, str) and NAMED.fullmatch(value)}
    assert len(named) > 60
    assert named - keys() == set()
