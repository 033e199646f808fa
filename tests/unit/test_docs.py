"""What is written about the bot is true: settings, screens, commands, links."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.cli import app
from bot.example import example, options
from locales import DEFAULT, FOLDER
from views.help import MENUS

pytestmark = pytest.mark.check

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
SCREENS = ROOT / "docs/screens.md"
WRITTEN = [README, ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]

CODE = re.compile(r"```.*?\n(.*?)```|`([^`\n]+)`", re.DOTALL)
LINK = re.compile(r"\]\(([^)\s#]+)[^)]*\)")
ELSEWHERE = ("http:", "https:", "mailto:")


def test_an_administrator_finds_every_setting_in_the_example() -> None:
    assert (ROOT / ".env.example").read_text(encoding="utf-8") == example()
    assert (ROOT / "docs/options.md").read_text(encoding="utf-8") == options()


def test_every_button_a_person_can_press_is_listed_and_every_listed_one_can_be_pressed() -> None:
    listed = {label for _, label in CODE.findall(SCREENS.read_text(encoding="utf-8"))}
    assert listed == {_label(key) for key in _pressed()}


def test_every_command_of_every_menu_has_its_screen() -> None:
    listed = set(re.findall(r"/([a-z_]+)", SCREENS.read_text(encoding="utf-8")))
    assert listed >= {command for menu in MENUS.values() for command in menu}


def test_everybody_is_told_the_commands_of_their_own_menu() -> None:
    rows = [re.findall(r"`/([a-z_]+)`", line) for line in README.read_text(encoding="utf-8").splitlines()]
    assert [part for part, menu in MENUS.items() if list(menu) not in rows] == []


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_a_reader_can_type_every_command_that_is_written(page: Path) -> None:
    code = "\n".join(block or span for block, span in CODE.findall(page.read_text(encoding="utf-8")))
    assert set(re.findall(r"\bmake ([a-z]+)", code)) <= _targets()
    assert set(re.findall(r"\bzvonok (db [a-z]+|[a-z]+)", code)) <= _commands()


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_a_reader_can_follow_every_link_into_the_project(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    inside = [target for target in targets if not target.startswith(ELSEWHERE)]
    assert [target for target in inside if not (page.parent / target).exists()] == []


def _targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))


def _commands() -> set[str]:
    """`run`, `db upgrade` …, and `db` itself."""
    top: Any = typer.main.get_command(app)
    found = set(top.commands)
    for name, command in top.commands.items():
        found |= {f"{name} {below}" for below in getattr(command, "commands", ())}
    return found


def _pressed() -> set[str]:
    """The keys of all labels that views put on buttons; a name or a class on a button is data and has no key."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "views").glob("*.py"))]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    patterns = {pattern for node in nodes for label in _labels(node) for pattern in _patterns(label, nodes)}
    spelt_out = {node.value for node in nodes if isinstance(node, ast.Constant)}
    return {
        key
        for pattern in patterns
        for key in _messages()
        if key == pattern or (_fits(pattern, key) and key not in spelt_out)
    }


def _fits(pattern: str, key: str) -> bool:
    """What is put into a key is one word: `term-*` is `term-quarter`, not `term-marks-done`."""
    return pattern.endswith("*") and key.startswith(pattern[:-1]) and "-" not in key.removeprefix(pattern[:-1])


def _labels(node: ast.AST) -> Iterator[ast.expr]:
    """The key in `Button(texts.plain(key, …), …)`, also where it may have a ✓ before it."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Button":
        label = node.args[0]
        if isinstance(label, ast.Call) and isinstance(label.func, ast.Name) and label.func.id == "_ticked":
            label = label.args[1]
        if isinstance(label, ast.Call) and isinstance(label.func, ast.Attribute) and label.func.attr == "plain":
            yield label.args[0]


def _patterns(key: ast.expr, nodes: list[ast.AST]) -> Iterator[str]:
    """What the expression of a key can become: itself, either side of a choice, `prefix-*`, what callers pass."""
    match key:
        case ast.Constant(value=str(spelt)):
            assert spelt in _messages()
            yield spelt
        case ast.IfExp(body=one, orelse=other):
            yield from _patterns(one, nodes)
            yield from _patterns(other, nodes)
        case ast.JoinedStr(values=[ast.Constant(value=str(prefix)), ast.FormattedValue()]):
            yield f"{prefix}*"
        case ast.Name(id=name):
            for value in _passed(name, nodes):
                yield from _patterns(value, nodes)
        case _:
            pytest.fail(f"no label can be read from {ast.unparse(key)}")


def _passed(name: str, nodes: list[ast.AST]) -> Iterator[ast.expr]:
    """Defaults and arguments of that name, anywhere in the views."""
    for node in nodes:
        if isinstance(node, ast.keyword) and node.arg == name:
            yield node.value
        elif isinstance(node, ast.arguments):
            for argument, default in zip(node.kwonlyargs, node.kw_defaults, strict=True):
                if argument.arg == name and default is not None:
                    yield default


@cache
def _messages() -> dict[str, Any]:
    """Every message of the default language as Fluent's syntax tree."""
    parsed = (FluentParser().parse(path.read_text(encoding="utf-8")) for path in (FOLDER / DEFAULT).glob("*.ftl"))
    return {entry.id.name: entry.value for file in parsed for entry in file.body if isinstance(entry, ftl.Message)}


def _label(key: str) -> str:
    """A label with its variables as `{name}`, whatever function writes them."""
    return "".join(_said(element) for element in _messages()[key].elements)


def _said(element: Any) -> str:
    match element:
        case ftl.TextElement():
            return str(element.value)
        case ftl.Placeable():
            return _said(element.expression)
        case ftl.VariableReference():
            return f"{{{element.id.name}}}"
        case ftl.FunctionReference():
            return _said(element.arguments.positional[0])
        case _:
            return pytest.fail(f"no button of ours says {element}")
