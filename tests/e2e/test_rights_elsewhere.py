"""Every command and every button about Artyom of 7Б, tried by those who have no business with him."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

import pytest
from aiogram.filters.callback_data import CallbackData

from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.cast import outsiders
from tests.e2e.conftest import Town
from tests.e2e.test_rights import (
    BUTTONS,
    COMMANDS,
    EVERYBODY,
    KINDS,
    LINKED,
    REFUSED_PRESSES,
    a_notice,
    about_artyom,
    stands_in,
)
from tests.school import PEOPLE, WEDNESDAY
from views.deletion import DeleteNow
from views.homework import HomeworkOfAll
from views.importing import AnswerImport, CancelImport, ConfirmImport
from views.journal import TermGroups, Unfilled
from views.line import AnswerLine, CancelLine, ConfirmLine, TurnLine
from views.marks_import import ConfirmMarks, ExplainCode
from views.notice import NewNotice, NoticesWritten
from views.office import OpenOffice, SendTemplate
from views.talk_buttons import TalkDraft, TalkList, TalkUrgent

# Buttons that name nobody: they open what is the presser's own, or say that it is gone.
OWN: frozenset[type[CallbackData]] = frozenset(
    {
        HomeworkOfAll, TermGroups, Unfilled, AnswerLine, ConfirmLine, TurnLine, CancelLine, NewNotice, NoticesWritten,
        OpenOffice, SendTemplate, TalkDraft, TalkList, TalkUrgent, AnswerImport, ConfirmImport, CancelImport,
        ExplainCode, ConfirmMarks, DeleteNow, *(kind for kind, who in BUTTONS.items() if who >= LINKED - {"pupil"}),
    }
)  # fmt: skip
EXAMPLE = {"Петров"}  # stands in every template
OURS = (*{one.surname for one in PEOPLE} - EXAMPLE, "Школа № 7", "упр. 112", "Деепричаст")
THEIRS: Mapping[str, tuple[str, ...]] = {  # of these words, what those at the school itself have on their own screens
    "parent of another child": ("Белов", "Белова", "Школа № 7"),
    "restricted father": ("Ковалёв", "Школа № 7"),
    "teacher who has left": ("Морозова", "Школа № 7"),
}


def ours_in(part: str, phone: Phone) -> list[str]:
    """What a person sees, or has in the last file, of the school, the form and the people of Artyom."""
    said = phone.sees_changed + phone.toast + str(phone.labels)
    for file in phone.files[-1:]:
        if zipfile.is_zipfile(BytesIO(file.content)):
            with zipfile.ZipFile(BytesIO(file.content)) as archive:
                said += "".join(archive.read(name).decode(errors="ignore") for name in archive.namelist())
    return [word for word in OURS if word in said and word not in THEIRS.get(part, ())]


@pytest.fixture
async def strangers(town: Town) -> dict[str, Phone]:
    """Who they are stands in `tests.e2e.cast`; each has a screen to press on."""
    people = await outsiders(town)
    for phone in people.values():
        await phone.sends("/privacy")
    return people


async def test_no_button_about_artyom_opens_for_a_stranger_another_family_another_school_or_who_has_left(
    town: Town, strangers: dict[str, Phone]
) -> None:
    await town.code(Role.GUARDIAN, "dmitry", "artyom")
    invitation = await town.newest_invitation()
    await stands_in(town)
    note = await town.announces("elena", "artyom", WEDNESDAY)
    await town.talks("elena", "sokolova", "artyom")
    opened: list[tuple[str, str]] = []
    shown: list[tuple[str, str, list[str]]] = []
    for kind in KINDS:
        notice = await a_notice(town, kind)
        data = about_artyom(town, kind, invitation, note, notice).pack()
        for part, phone in strangers.items():
            seen, files = phone.sees, len(phone.files)
            await phone.presses_data(phone.screens[-1].id, data)
            refused = phone.toast in REFUSED_PRESSES and phone.sees == seen and len(phone.files) == files
            if not refused and kind not in OWN:
                opened.append((kind.__name__, part))
            if found := ours_in(part, phone):
                shown.append((kind.__name__, part, found))
            if not refused:
                await phone.sends("/privacy")
            town.clock.passes(seconds=6)
    assert (opened, shown) == ([], [])


async def test_no_command_shows_them_anything_of_his(strangers: dict[str, Phone]) -> None:
    for command in sorted(COMMANDS):
        for part, phone in strangers.items():
            await phone.sends(f"/{command}")
            assert ours_in(part, phone) == [], (command, part)


def test_most_buttons_name_somebody() -> None:
    assert len(OWN) < len(KINDS) / 3
    assert {kind for kind, who in BUTTONS.items() if who == EVERYBODY} <= OWN
