"""Absence notes: each family its own, the class teacher all of the form's, nobody a word of anybody else's."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select

from db.models import AbsenceNote, AccessLog, Dialog, Subject
from db.queries import absence, absence_class, absence_drafts, access, calendars, linking
from db.queries.roster import Ids
from db.session import Sessions, inserted
from domain.absence import Days, Document, Draft, Reason
from domain.access import Opening
from domain.calendars import Closed
from domain.people import Expectation, Hat, NotAllowed, Viewer
from domain.words import Attendance, Kinship
from tests.conftest import KEYS
from tests.db.kit import a_channel, a_chat, add, child, count, family
from tests.school import FRIDAY, MONDAY, NOW, THURSDAY, TUESDAY, WEDNESDAY

ILL = Draft(0, Days(WEDNESDAY, THURSDAY), Reason.ILL, words="температура 38")
PAPER = Document("справка.pdf", "application/pdf", 9, "f" * 64)


def guardian(ids: Ids, key: str, *pupils: str) -> Viewer:
    """A mother or a father."""
    return replace(family(ids, *pupils), person_id=ids.people[key])


def teacher(ids: Ids) -> Viewer:
    """Somebody of the school."""
    return Viewer(0, 1, "ru", ids.people["sokolova"], ready=True, hat=Hat.STAFF, hats=(Hat.STAFF,))


async def told(sessions: Sessions, viewer: Viewer, pupil: int, **changes: Any) -> int:
    """A note of this guardian; returns its id."""
    async with sessions.begin() as session:
        assert await absence.tell(session, KEYS, viewer, replace(ILL, pupil=pupil, **changes), NOW) is None
        return (await session.scalar(select(AbsenceNote.id).order_by(AbsenceNote.id.desc()).limit(1))) or 0


async def test_a_guardian_sees_the_own_notes_and_the_schools_not_the_other_parents(
    sessions: Sessions, ids: Ids
) -> None:
    mother, father = guardian(ids, "elena", "artyom", "sonya"), guardian(ids, "dmitry", "artyom")
    artyom = ids.people["artyom"]
    await told(sessions, mother, artyom, document=PAPER)
    await told(sessions, father, artyom, reason=Reason.FAMILY)
    await told(sessions, guardian(ids, "lebedeva", "kirill"), ids.people["kirill"])
    async with sessions.begin() as session:
        days = Days(FRIDAY, FRIDAY)
        await absence_class.enter(session, teacher(ids), [artyom], days, Reason.CONTEST, None, NOW)
    async with sessions() as session:
        hers = await absence.own(session, KEYS, mother, NOW)
        his = await absence.own(session, KEYS, father, NOW)
    assert [(note.reason, note.words, note.by_school, note.kinship) for note in hers] == [
        (Reason.ILL, "температура 38", False, Kinship.MOTHER),
        (Reason.CONTEST, "", True, None),
    ]
    assert hers[0].document == PAPER
    assert [note.reason for note in his] == [Reason.FAMILY, Reason.CONTEST]


async def test_only_notes_from_three_days_back_that_are_not_withdrawn(sessions: Sessions, ids: Ids) -> None:
    mother, artyom = guardian(ids, "elena", "artyom"), ids.people["artyom"]
    week = timedelta(days=7)
    await told(sessions, mother, artyom, days=Days(MONDAY - week, FRIDAY - week))
    gone = await told(sessions, mother, artyom, days=Days(TUESDAY, TUESDAY))
    await told(sessions, mother, artyom, days=Days(MONDAY, MONDAY))
    async with sessions.begin() as session:
        await absence.withdraw(session, mother, gone, NOW)
        assert [note.days.first for note in await absence.own(session, KEYS, mother, NOW)] == [MONDAY]
        assert (await absence.find(session, KEYS, mother, gone)).withdrawn


async def test_nobody_opens_changes_or_withdraws_a_note_of_somebody_else(sessions: Sessions, ids: Ids) -> None:
    mother, father = guardian(ids, "elena", "artyom"), guardian(ids, "dmitry", "artyom")
    artyom = ids.people["artyom"]
    note = await told(sessions, mother, artyom)
    pupil = replace(mother, hat=Hat.PUPIL, person_id=artyom)
    async with sessions.begin() as session:
        for other in (father, pupil, guardian(ids, "elena", "sonya"), teacher(ids)):
            with pytest.raises(NotAllowed):
                await absence.find(session, KEYS, other, note)
        for other in (pupil, teacher(ids)):
            with pytest.raises(NotAllowed):
                await absence.own(session, KEYS, other, NOW)
            with pytest.raises(NotAllowed):
                await absence.tell(session, KEYS, other, replace(ILL, pupil=artyom), NOW)
        for other in (father, pupil, teacher(ids), replace(mother, hat=Hat.STAFF)):
            await absence.withdraw(session, other, note, NOW)
        changed = replace(ILL, pupil=artyom, note=note, reason=Reason.OTHER)
        assert await absence.tell(session, KEYS, father, changed, NOW) is None
        kept = await absence.find(session, KEYS, mother, note)
    assert (kept.withdrawn, kept.reason) == (False, Reason.ILL)


async def test_a_pupil_of_somebody_else_cannot_be_announced(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        mother = guardian(ids, "elena", "artyom")
        with pytest.raises(NotAllowed):
            await absence.tell(session, KEYS, mother, replace(ILL, pupil=ids.people["kirill"]), NOW)
        assert await count(session, AbsenceNote) == 0


async def test_words_are_sealed(sessions: Sessions, ids: Ids) -> None:
    await told(sessions, guardian(ids, "elena", "artyom"), ids.people["artyom"])
    async with sessions() as session:
        sealed = await session.scalar(select(AbsenceNote.words_sealed))
    assert sealed is not None
    assert "температура".encode() not in sealed
    assert KEYS.open("absence_note.words", sealed).decode() == "температура 38"


async def test_notes_of_one_author_do_not_overlap_and_two_presses_make_one(sessions: Sessions, ids: Ids) -> None:
    mother, artyom = guardian(ids, "elena", "artyom", "sonya"), ids.people["artyom"]
    draft = replace(ILL, pupil=artyom)

    async def press() -> bool:
        async with sessions.begin() as session:
            return await absence.tell(session, KEYS, mother, draft, NOW) is None

    assert sorted(await asyncio.gather(press(), press(), press())) == [False, False, True]
    await told(sessions, mother, ids.people["sonya"])
    await told(sessions, guardian(ids, "dmitry", "artyom"), artyom)
    async with sessions.begin() as session:
        later = replace(draft, days=Days(THURSDAY, FRIDAY))
        earlier = await absence.tell(session, KEYS, mother, later, NOW)
        assert earlier is not None
        assert await absence.tell(session, KEYS, mother, replace(later, note=earlier.id, words=""), NOW) is None
        note = await absence.find(session, KEYS, mother, earlier.id)
        assert await count(session, AbsenceNote) == 3
    assert (note.days, note.words) == (Days(THURSDAY, FRIDAY), "")


async def test_what_covers_a_day_is_of_these_pupils_on_this_day_and_not_withdrawn(sessions: Sessions, ids: Ids) -> None:
    mother, artyom, kirill = guardian(ids, "elena", "artyom", "sonya"), ids.people["artyom"], ids.people["kirill"]
    await told(sessions, mother, artyom)
    await told(sessions, mother, ids.people["sonya"])  # of another form
    await told(sessions, mother, artyom, days=Days(FRIDAY, FRIDAY))
    withdrawn = await told(sessions, guardian(ids, "lebedeva", "kirill"), kirill)
    algebra = ids.subjects["Алгебра"]
    async with sessions.begin() as session:
        await absence.withdraw(session, guardian(ids, "lebedeva", "kirill"), withdrawn, NOW)
        days = Days(MONDAY, FRIDAY)
        await absence_class.enter(session, teacher(ids), [kirill], days, Reason.EXEMPT, algebra, NOW)
    async with sessions() as session:
        today = await absence.covering(session, [artyom, kirill], WEDNESDAY)
        week = await absence.covering(session, [artyom, kirill], WEDNESDAY, FRIDAY)
        assert await absence.covering(session, [], WEDNESDAY) == []
    assert [(n.pupil, n.reason, n.kinship, n.by_school, n.subject_id, n.subject, n.more) for n in today] == [
        (kirill, Reason.EXEMPT, None, True, algebra, "Алгебра", False),
        (artyom, Reason.ILL, Kinship.MOTHER, False, None, None, True),
    ]
    assert [(note.name.in_class, note.days.first) for note in week] == [
        ("Лебедев Кирилл", MONDAY),
        ("Ковалёв Артём", WEDNESDAY),
        ("Ковалёв Артём", FRIDAY),
    ]


async def test_a_class_teacher_opens_notes_of_the_own_pupils_only(sessions: Sessions, ids: Ids) -> None:
    note = await told(sessions, guardian(ids, "elena", "artyom"), ids.people["artyom"])
    async with sessions.begin() as session:
        opened = await absence.opened(session, KEYS, [ids.people["artyom"]], note)
        assert (opened.words, opened.kinship) == ("температура 38", Kinship.MOTHER)
        for pupils, number in (([ids.people["kirill"]], note), ([ids.people["artyom"]], note + 99)):
            with pytest.raises(NotAllowed):
                await absence.opened(session, KEYS, pupils, number)
        await access.note_opening(session, teacher(ids), opened.pupil, Opening.ABSENCES, NOW)
        row = (await session.execute(select(AccessLog))).one()
    assert (row.person_id, row.pupil_id, row.action, row.allowed) == (
        ids.people["sokolova"],
        ids.people["artyom"],
        "absences",
        True,
    )


async def test_an_entry_is_made_once_for_each_pupil(sessions: Sessions, ids: Ids) -> None:
    pupils = [ids.people[key] for key in ("artyom", "kirill", "onil")]
    algebra, days = ids.subjects["Алгебра"], Days(WEDNESDAY, FRIDAY)
    async with sessions.begin() as session:
        assert await absence_class.enter(session, teacher(ids), pupils[:1], days, Reason.ILL, None, NOW) == set()
        assert await absence_class.enter(session, teacher(ids), pupils, days, Reason.ILL, None, NOW) == {pupils[0]}
        assert await absence_class.enter(session, teacher(ids), pupils, days, Reason.EXEMPT, algebra, NOW) == set()
        assert await count(session, AbsenceNote) == 6


async def test_a_form_knows_its_subjects_letters_and_calendar(sessions: Sessions, ids: Ids) -> None:
    await add(sessions, Subject, school_id=ids.school, name="Химия", short_name="Химия", search="химия")
    async with sessions() as session:
        subjects = await absence_class.subjects(session, ids.forms["7Б"])
        letters = await absence_class.letters(session, ids.school)
        first, seventh = [await calendars.of_form(session, ids.forms[name]) for name in ("1А", "7Б")]
        same = await calendars.of_child(session, child(ids, "artyom"))
    assert list(subjects.values()) == ["Алгебра", "Английский язык", "Русский язык"]
    assert letters == {Attendance.UNKNOWN: "Н", Attendance.ILL: "Б", Attendance.LATE: "ОП"}
    assert seventh == same
    gone = first.closed(date(2027, 2, 16))
    assert gone is not None
    assert (gone.why, seventh.closed(date(2027, 2, 16))) == (Closed.HOLIDAY, None)


async def test_a_document_is_one_attachment_with_the_id_this_bot_knows(sessions: Sessions, ids: Ids) -> None:
    mother, artyom = guardian(ids, "elena", "artyom"), ids.people["artyom"]
    first = await told(sessions, mother, artyom, document=PAPER)
    second = await told(sessions, mother, artyom, days=Days(FRIDAY, FRIDAY), document=PAPER)
    bare = await told(sessions, mother, artyom, days=Days(MONDAY, MONDAY))
    async with sessions() as session:
        (one,), (other,) = [await absence.documents(session, mother, note) for note in (first, second)]
        assert one == other
        assert (one.name, one.sha256, one.file_id) == (PAPER.name, PAPER.sha256, None)
        assert await absence.documents(session, mother, bare) == []


async def test_a_draft_is_remembered_with_sealed_words(sessions: Sessions, ids: Ids) -> None:
    channel = await a_channel(sessions)
    chat = await a_chat(sessions, channel, 5, ids.people["elena"])
    mother = replace(guardian(ids, "elena", "artyom"), chat=chat)
    draft = replace(ILL, pupil=ids.people["artyom"], note=7, document=PAPER)
    async with sessions.begin() as session:
        await absence_drafts.remember(session, KEYS, mother, draft, absence_drafts.WORDS_ASKED, NOW)
    async with sessions() as session:
        row = (await session.execute(select(Dialog))).one()
    expecting = replace(mother, expects=Expectation(row.expects, row.data))
    assert "температура" not in str(row.data)
    assert absence_drafts.recall(KEYS, expecting) == draft
    assert absence_drafts.recall(KEYS, mother) is None


async def test_notes_follow_their_author_into_the_record_that_is_kept(sessions: Sessions, ids: Ids) -> None:
    note = await told(sessions, guardian(ids, "elena", "artyom"), ids.people["artyom"])
    async with sessions.begin() as session:
        await linking.merge(session, ids.people["dmitry"], ids.people["elena"])
        found = await absence.find(session, KEYS, guardian(ids, "dmitry", "artyom"), note)
    assert found.words == "температура 38"


async def test_a_mother_who_is_the_class_teacher_speaks_as_one_of_them(sessions: Sessions, ids: Ids) -> None:
    """Her entry for the form is no note of hers as a mother, and the other way round."""
    artyom, both = ids.people["artyom"], guardian(ids, "elena", "artyom")
    async with sessions.begin() as session:
        await absence_class.enter(
            session, replace(both, hat=Hat.STAFF), [artyom], Days(WEDNESDAY, WEDNESDAY), Reason.OTHER, None, NOW
        )
        entry = await inserted(
            session,
            insert(AbsenceNote)
            .values(pupil_id=artyom, author_id=both.person, since=FRIDAY, until=FRIDAY, reason="ill", created_at=NOW)
            .returning(AbsenceNote.id),
        )
        notes = await absence.own(session, KEYS, both, NOW)
    assert [(note.id == entry, note.by_school, note.kinship) for note in notes] == [
        (False, True, None),
        (True, False, Kinship.MOTHER),
    ]
