"""Everything about a person, nothing about anybody else, and no table forgotten."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Table
from sqlalchemy.sql import visitors

from db import models
from db.files import Files
from db.models import AbsenceNote, Base, CalendarFeed, Consent, HomeworkDone, Outbox, Preference
from db.queries import access, journal, own_data
from db.queries.absence_rows import WORDS as WORDS_OF_NOTES
from db.queries.invitations import Draft
from db.queries.journal import Entry
from db.queries.roster import Ids
from db.session import Sessions
from domain import consent
from domain import journal as j
from domain.access import Opening
from domain.own_data import Section
from domain.people import Hat, NotAllowed, Viewer
from domain.words import Role, Source
from tests.conftest import KEYS
from tests.db.kit import a_channel, a_chat, a_code, add, family
from tests.school import CARD, MONDAY, NOW, TUESDAY, WEDNESDAY, at
from tests.statements import counted

ROOT = Path(__file__).parents[2]
DOCS = (ROOT / "docs/own-data.md").read_text(encoding="utf-8")
EXCEPTIONS = dict(re.findall(r"^\| `(\w+)` \| (\w.*) \|$", DOCS, re.MULTILINE))
NOT_YET = {table for table, why in EXCEPTIONS.items() if why == "nothing writes it yet"}
WORDS = "температура, идём к врачу"


def guardian(ids: Ids, person: str, *pupils: str) -> Viewer:
    """Somebody with these children."""
    return replace(family(ids, *pupils), person_id=ids.people[person])


async def taken(sessions: Sessions, viewer: Viewer) -> dict[str, Section]:
    """Sections by name."""
    async with sessions() as session:
        return {one.name: one for one in await own_data.sections(session, viewer, KEYS, NOW)}


@pytest.fixture
async def lived(sessions: Sessions, ids: Ids) -> Ids:
    """Both parents of Artyom have used the bot, and staff have looked at him."""
    people, channel = ids.people, await a_channel(sessions)
    for number, who in enumerate(("elena", "dmitry"), start=1):
        person, chat = people[who], await a_chat(sessions, channel, 500 + number, people[who], linked_at=NOW)
        about = {"person_id": person, "pupil_id": people["artyom"]}
        await add(sessions, Preference, **about, key=f"digest of {who}", value="19:00")
        await add(sessions, CalendarFeed, chat_id=chat, pupil_id=people["artyom"], made_at=NOW)
        await add(sessions, Consent, person_id=person, about_id=person, kind="own_data", version="1", given_at=NOW)
        await add(sessions, Outbox, **about, kind=f"mark for {who}", local_day=MONDAY, reference="1", created_at=NOW,
                  not_before=NOW)  # fmt: skip
        sealed = KEYS.seal(WORDS_OF_NOTES, f"{WORDS}, {who}".encode())
        note = {"pupil_id": people["artyom"], "author_id": person, "since": MONDAY, "until": TUESDAY, "reason": "ill"}
        await add(sessions, AbsenceNote, **note, words_sealed=sealed, created_at=NOW)
    await add(sessions, HomeworkDone, homework_id=1, pupil_id=people["artyom"], done_at=NOW)
    teacher = Viewer(0, 1, "ru", people["sokolova"], ready=True, hat=Hat.STAFF)
    async with sessions.begin() as session:
        for pupil in ("artyom", "kirill"):
            await access.note_opening(session, teacher, people[pupil], Opening.CLASS_LIST, NOW)
        await access.note_own(session, guardian(ids, "dmitry"), Opening.OWN_DATA, NOW)
    return ids


async def test_a_mother_takes_her_own_and_her_childrens_data(sessions: Sessions, lived: Ids) -> None:
    found = await taken(sessions, guardian(lived, "elena", "artyom", "sonya"))
    assert found["person"].rows == (("Ковалёва", "Елена", "Викторовна", None, False),)
    assert found["codes"].rows == (("Школа № 7", "elena"),)
    assert found["guardianships"].rows == (
        ("Ковалёв Артём", "mother", None, None, None, ""),
        ("Ковалёва Софья", "mother", None, None, None, ""),
    )
    assert found["preferences"].rows == (("Ковалёв Артём", "digest of elena", "19:00"),)
    assert [row[5] for row in found["absence_notes"].rows] == [f"{WORDS}, elena"]
    assert found["marks"].rows == (
        ("Ковалёв Артём", MONDAY, 2, "Алгебра", "3", "контрольная работа", 3, "проверь знаки", False, NOW),
        ("Ковалёв Артём", MONDAY, 2, "Алгебра", "4", "контрольная работа", 3, "", True, NOW),
        ("Ковалёв Артём", TUESDAY, 1, "Русский язык", "5", "ответ на уроке", 1, "", False, NOW),
    )
    assert [row[4:7] for row in found["attendance"].rows] == [("ОП", "late", 10), ("Б", "ill", None)]
    assert {row[3] for row in found["homework"].rows} == {
        "упр. 112", "№ 412–415; 3 < x < 7 & y > 2", "Unit 4, ex. 5",
    }  # fmt: skip
    assert [row[7] for row in found["homework"].rows if row[1] == WEDNESDAY] == [NOW]
    assert found["looks"].rows == ((NOW, "Ковалёв Артём", "Соколова Марина Игоревна", "class_list"),)


async def test_of_the_other_guardian_and_other_pupils_nothing_is_told(sessions: Sessions, lived: Ids) -> None:
    mothers = str(await taken(sessions, guardian(lived, "elena", "artyom", "sonya")))
    pupils = str(
        await taken(sessions, replace(family(lived, "artyom"), hat=Hat.PUPIL, person_id=lived.people["artyom"]))
    )
    for told in (mothers, pupils):
        for word in ("Дмитрий", "dmitry", "Кирилл", "Unit 3", "словарный диктант"):
            assert word not in told, word
    assert "elena" not in pupils


async def test_a_pupil_reads_that_a_guardian_agreed_not_which_one(sessions: Sessions, lived: Ids) -> None:
    artyom = lived.people["artyom"]
    row = {"person_id": lived.people["dmitry"], "about_id": artyom, "version": "1", "given_at": NOW}
    await add(sessions, Consent, **row, kind=consent.PUPIL_ACCOUNT)
    found = await taken(sessions, replace(family(lived, "artyom"), hat=Hat.PUPIL, person_id=artyom))
    assert found["consents"].rows == (("Ковалёв Артём", "pupil_account", "1", NOW, None),)
    mothers = await taken(sessions, guardian(lived, "elena", "artyom"))
    assert [row[1] for row in mothers["consents"].rows] == ["own_data"]


async def test_staff_take_their_posts_and_what_they_did_but_no_pupil(sessions: Sessions, lived: Ids) -> None:
    teacher = Viewer(0, 1, "ru", lived.people["sokolova"], ready=True, hat=Hat.STAFF, hats=(Hat.STAFF,))
    found = await taken(sessions, teacher)
    assert [row[1:3] for row in found["roles"].rows] == [("teacher", None), ("class_teacher", "7Б")]
    assert found["own_actions"].rows == ((NOW, "class_list", True),) * 2
    assert [found[name].rows for name in ("marks", "homework", "looks", "groups")] == [()] * 4
    assert "Артём" not in str(found)


async def test_what_a_teacher_wrote_is_counted_and_dated(sessions: Sessions, lived: Ids, files: Files) -> None:
    sokolova, later = lived.people["sokolova"], NOW + timedelta(hours=1)
    held = j.Lesson(at("7Б Русский", WEDNESDAY, 1), "Причастие")
    async with sessions.begin() as session:
        await journal.write(session, lived, j.Journal(lessons=(held,)), files, Entry(NOW, Source.CHAT, sokolova))
    draft = Draft(lived.school, Role.GUARDIAN, pupil=lived.people["artyom"], issued_by=sokolova)
    for when in (NOW, later):
        await a_code(sessions, draft, when)
    note = {"pupil_id": lived.people["artyom"], "author_id": sokolova, "hat": "staff", "since": MONDAY, "until": MONDAY}
    await add(sessions, AbsenceNote, **note, reason="exempt", created_at=NOW)
    found = await taken(sessions, Viewer(0, 1, "ru", sokolova, ready=True, hat=Hat.STAFF, hats=(Hat.STAFF,)))
    assert found["absence_notes"].rows == ()
    assert found["entries"].rows == (
        ("absence_note", 1, NOW, NOW),
        ("invitation", 2, NOW, later),
        ("lesson", 1, NOW, NOW),
    )


async def test_without_consent_nothing_is_taken(sessions: Sessions, ids: Ids) -> None:
    with pytest.raises(NotAllowed):
        await taken(sessions, replace(guardian(ids, "elena", "artyom"), ready=False))


async def test_words_that_a_lost_key_has_sealed_do_not_stop_the_rest(sessions: Sessions, lived: Ids) -> None:
    note = {"pupil_id": lived.people["artyom"], "author_id": lived.people["elena"], "since": MONDAY, "until": MONDAY}
    await add(sessions, AbsenceNote, **note, reason="ill", words_sealed=b"no key of ours", created_at=NOW)
    found = await taken(sessions, guardian(lived, "elena", "artyom"))
    assert [row[5] for row in found["absence_notes"].rows] == [f"{WORDS}, elena", None]


async def test_it_costs_one_statement_for_each_section(sessions: Sessions, lived: Ids) -> None:
    with counted(sessions.engine.sync_engine) as said:
        await taken(sessions, guardian(lived, "elena", "artyom", "sonya"))
    assert len(said) == len(own_data.STATEMENTS)


async def test_what_is_taken_is_what_is_described(sessions: Sessions, lived: Ids) -> None:
    described = re.findall(r"^\| `(\w+)`[^|]* \| (`.*`) \|$", DOCS, re.MULTILINE)
    found = await taken(sessions, guardian(lived, "elena", "artyom"))
    assert {name: tuple(re.findall(r"\w+", keys)) for name, keys in described} == {
        name: section.columns for name, section in found.items()
    }


def read_by(ids: Ids) -> Iterator[str]:
    """Every table some statement of the export looks into."""
    for statement in own_data.STATEMENTS:
        for element in visitors.iterate(statement(guardian(ids, "elena", "artyom"))):
            if isinstance(element, Table):
                yield element.name


async def test_no_table_that_points_at_people_is_forgotten(ids: Ids) -> None:
    personal = {
        table.name
        for table in Base.metadata.sorted_tables
        if any(key.column.table.name == "person" for column in table.columns for key in column.foreign_keys)
    }
    read = set(read_by(ids))
    assert personal - read == EXCEPTIONS.keys()
    assert not EXCEPTIONS.keys() & read


def test_what_nothing_writes_yet_is_written_by_nothing() -> None:
    named = {mapper.class_.__name__: mapper.local_table.name for mapper in Base.registry.mappers}  # type: ignore[attr-defined]  # a Table
    imported = {
        named.get(alias.name)
        for path in (ROOT / "db/queries").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == models.__name__
        for alias in node.names
    }
    assert not imported & NOT_YET


async def test_somebody_elses_file_stays_when_mine_is_forgotten(files: Files) -> None:
    name = files.keep(CARD.content)
    other = files.keep(b"another")
    files.forget(name)
    files.forget(name)
    assert files.read(other) == b"another"
    with pytest.raises(FileNotFoundError):
        files.read(name)
