"""The Russian guides say what is so: buttons, commands, pictures; README.ru.md leads to them and back."""

import re
from pathlib import Path

import pytest
from PIL import Image

from tests.unit.test_docs import CODE, ELSEWHERE, LINK, ROOT, SCREENS, _commands, _targets
from views.help import MENUS

pytestmark = pytest.mark.check

RUSSIAN = ROOT / "README.ru.md"
FOLDER = ROOT / "docs/ru"
PICTURES = FOLDER / "pictures"
GUIDES = sorted(FOLDER.glob("*.md"))
PAGES = [RUSSIAN, *GUIDES]

BUTTON = re.compile(r"\*\*«([^»]+)»\*\*")
PICTURE = re.compile(r'<img src="([^"]+)" width="\d+" alt="[^"]+">')
VARIABLE = re.compile(r"\{\w+\}")
# What @BotFather understands, and the bot does not.
BOTFATHER = {"newbot", "revoke"}
MOST_OF_ONE, MOST_OF_ALL = 60_000, 600_000  # bytes: a page opens on a slow line


def test_everybody_has_a_page() -> None:
    assert [page.stem for page in GUIDES] == ["administrator", "class-teacher", "parent", "teacher"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_button_a_guide_names_can_be_pressed(page: Path) -> None:
    named = BUTTON.findall(_read(page))
    assert named or page == RUSSIAN
    assert [label for label in named if not _exists(label)] == []


@pytest.mark.parametrize("label", ["Сохранил", "Код", "Что нужно для ?", "7Б"])
def test_a_button_that_nobody_has_would_be_noticed(label: str) -> None:
    assert not _exists(label)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_command_a_guide_names_is_in_a_menu(page: Path) -> None:
    written = re.findall(r"(?<![\w./-])/([a-z_]+)(?![\w/.])", " ".join(_spans(page)))
    assert written
    assert set(written) - BOTFATHER <= {command for menu in MENUS.values() for command in menu}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_an_administrator_can_type_what_is_written(page: Path) -> None:
    code = "\n".join(_spans(page))
    assert set(re.findall(r"\bmake ([a-z]+)", code)) <= _targets()
    assert set(re.findall(r"\bzvonok (db [a-z]+|[a-z]+)", code)) <= _commands()


@pytest.mark.parametrize("page", [*PAGES, ROOT / "README.md"], ids=lambda page: page.stem)
def test_every_link_leads_somewhere(page: Path) -> None:
    inside = [target for target in LINK.findall(_read(page)) if not target.startswith(ELSEWHERE)]
    assert [target for target in inside if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.stem)
def test_from_every_guide_one_comes_to_the_others(page: Path) -> None:
    others = {other.name for other in GUIDES} - {page.name}
    assert set(LINK.findall(_read(page))) >= others | {"../../README.ru.md"}


def test_the_readmes_lead_to_each_other() -> None:
    assert "README.ru.md" in LINK.findall(_read(ROOT / "README.md"))
    assert {"README.md", *(f"docs/ru/{page.name}" for page in GUIDES)} <= set(LINK.findall(_read(RUSSIAN)))


def test_every_picture_is_shown_and_every_shown_one_is_there() -> None:
    shown = {(page.parent / target).resolve() for page in GUIDES for target in PICTURE.findall(_read(page))}
    assert shown == set(PICTURES.glob("*"))
    assert sum(_read(page).count("<img") for page in GUIDES) == len(shown)


def test_the_pictures_are_small() -> None:
    sizes = {path.name: path.stat().st_size for path in PICTURES.glob("*.png")}
    assert {name for name, size in sizes.items() if size > MOST_OF_ONE} == set()
    assert sum(sizes.values()) < MOST_OF_ALL
    for path in PICTURES.glob("*.png"):
        with Image.open(path) as picture:
            assert picture.mode == "P"


def _read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def _spans(page: Path) -> list[str]:
    """What stands in backticks or in a block of code."""
    return [block or span for block, span in CODE.findall(_read(page))]


def _exists(label: str) -> bool:
    return any(pattern.fullmatch(label) for pattern in _labels())


def _labels() -> list[re.Pattern[str]]:
    """The labels of docs/screens.md, which another test holds to the views; any words where one has a variable.

    A label of variables alone (a name, a day) would be like anything, and is none to quote.
    """
    listed = {span for _, span in CODE.findall(_read(SCREENS)) if re.search(r"\w{3}", VARIABLE.sub("", span))}
    return [re.compile(".+".join(map(re.escape, VARIABLE.split(label)))) for label in listed]
