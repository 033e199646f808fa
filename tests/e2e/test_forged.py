"""Whatever a program presses or opens in a person's name: a sentence comes back, nothing fails, nobody else is shown.

Telegram's own apps press what is there. Other programs may press anything of up to 64 bytes, under any message.
"""

import random
from collections.abc import AsyncIterator, Iterator

import pytest
from aiogram.filters.callback_data import CallbackData

from db.files import Files
from db.queries.roster import Ids
from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.cast import insiders
from tests.e2e.conftest import Town, opened
from tests.e2e.test_rights import BUTTONS, KINDS, a_notice, about_artyom, stands_in
from tests.school import WEDNESDAY
from tests.told import told
from views.bounds import IDS, RANGES

MOST_BYTES = 64
BROKEN = "Не получилось: у меня внутренняя ошибка"
WORDS = ("", "<b>'%&", "../..", "\x00", "😀")
SPELT = ("-2", "٣", "5.0", "1e3", "null", str(2**63))
NOT_THEIRS = {"guardian": "Белов", "pupil": "Белов", "class teacher": "Белов"}  # of 10А
PARTS = ("guardian", "class teacher", "deputy", "secretary", "pupil")  # who presses, the first who may


def in_bounds(name: str, dice: random.Random) -> list[str]:
    """The first and the last number that such a button may carry, one between, and 0."""
    allowed = RANGES.get(name, IDS)
    return [str(number) for number in (0, allowed.start, allowed[-1], dice.choice(allowed[:: len(allowed) // 7 or 1]))]


def forged(kind: type[CallbackData], good: str, dice: random.Random) -> Iterator[str]:
    """One field changed, bits flipped, pieces too many or too few."""
    prefix, *parts = good.split(":")
    for place, (name, field) in enumerate(kind.model_fields.items()):
        numbers = [*in_bounds(name, dice), dice.choice(SPELT)]
        for word in numbers if field.annotation is int else dice.sample(WORDS, 2):
            yield ":".join([prefix, *parts[:place], word, *parts[place + 1 :]])
    for _ in range(3):
        raw = bytearray(good.encode())
        raw[dice.randrange(len(raw))] ^= 1 << dice.randrange(7)
        yield raw.decode(errors="ignore")
    yield from (f"{good}:1", good.rpartition(":")[0], prefix, f"{prefix}:{':' * len(parts)}")


@pytest.fixture
async def either_town(database_url: str, ids: Ids, files: Files) -> AsyncIterator[Town]:
    """Everything running on each of the two databases, which count to different numbers."""
    async with opened(database_url, files.folder, ids) as made:
        yield made


async def test_a_forged_press_gets_a_sentence_and_nobody_elses_data(either_town: Town) -> None:
    town = either_town
    people = await insiders(town)
    await town.code(Role.GUARDIAN, "dmitry", "artyom")
    invitation = await town.newest_invitation()
    await stands_in(town)
    note = await town.announces("elena", "artyom", WEDNESDAY)
    assert await told(town.sessions, town.ids, town.clock()) == 1
    await town.talks("elena", "sokolova", "artyom")
    notice = await a_notice(town, KINDS[0])
    wrong: list[tuple[str, str, str]] = []
    for kind in KINDS:
        dice = random.Random(kind.__name__)
        good = about_artyom(town, kind, invitation, note, notice).pack()
        part = next((one for one in PARTS if one in BUTTONS[kind]), "guardian")
        for data in {one for one in forged(kind, good, dice) if len(one.encode()) <= MOST_BYTES}:
            seen = await seen_after(people[part], data)
            wrong += [(part, data, words) for words in (BROKEN, NOT_THEIRS.get(part, BROKEN)) if words in seen]
    assert wrong == []


async def seen_after(phone: Phone, data: str) -> str:
    """Every press is answered: by words over the chat, by the screen it was pressed on, or by a new one."""
    if not phone.screens or phone.screens[-1].text.startswith(BROKEN):
        await phone.sends("/help")
    await phone.presses_data(phone.screens[-1].id, data)
    return phone.sees_changed


@pytest.mark.parametrize(
    "payload",
    [
        "", " ", "x", "0", "/start", "ABCDE-FGHJK-MNPQR", "ABCDEFGHJKMNPQR", "а" * 15, "\x00", "<b>&\"'", "{ $name }",
        "%s%n", "'; DROP TABLE chat; --", "../../etc/passwd", "hw1:1:1:1", "😀" * 20, "1" * 64, "\u202e", "A" * 4000,
    ],
)  # fmt: skip
async def test_a_link_with_anything_in_it_gets_a_sentence(town: Town, mother: Phone, payload: str) -> None:
    for phone in (town.phone("Прохожий"), mother):
        await phone.sends(f"/start {payload}")
        assert phone.sees
        assert BROKEN not in phone.sees
        assert not any(name in phone.sees for name in ("Ковалёв", "Белов")) or phone is mother
