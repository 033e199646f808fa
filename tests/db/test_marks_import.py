"""A running journal out of a file: compared by SQL, written in one transaction, told in events."""

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import select

from db.models import AttendanceEntry, Homework, ImportRow, JournalEvent, Lesson, Mark, PeriodMark
from db.queries import import_runs, journal_import, roster
from db.queries.journal import Entry
from db.queries.journal_import import Count, Tally
from db.queries.roster import Ids
from db.queries.staging import Stage
from db.session import Sessions
from domain.resolving import Resolved
from domain.words import Source
from tests.school import MONDAY, NOW, ROSTER, TUESDAY, WEDNESDAY

ENTRY = Entry(NOW, Source.IMPORT)
FILE = [
    Resolved("mark", "7Б Алгебра", TUESDAY, 2, "artyom", "5", "ответ на уроке", 1),
    Resolved("mark", "7Б Алгебра", WEDNESDAY, 2, "artyom", "4", "контрольная работа", 3, "ровно"),
    Resolved("mark", "7Б Алгебра", WEDNESDAY, 2, "artyom", "5", "контрольная работа", 3, retake=True),
    Resolved("mark", "7Б Алгебра", WEDNESDAY, 2, "kirill", "4", "ответ на уроке", 1),
    Resolved("mark", "7Б Алгебра", WEDNESDAY, 2, "kirill", "4", "ответ на уроке", 1),
    Resolved("absence", "7Б Русский", WEDNESDAY, 1, "artyom", letter="ОП", minutes=7),
    Resolved("lesson", "7Б Русский", WEDNESDAY, 1, value="Причастие"),
    Resolved("homework", "7Б Русский", WEDNESDAY, 1, value="упр. 200", minutes=20, due=date(2026, 11, 12)),
    Resolved("homework", "7Б Русский", WEDNESDAY, 1, "kirill", "стих", due=date(2026, 11, 13)),
    Resolved("period", pupil="artyom", subject="Алгебра", ordinal=1, value="4"),
    Resolved("period", pupil="artyom", subject="Алгебра", value="5"),
    Resolved("period", pupil="artyom", subject="Алгебра", value="4", work="exam"),
    Resolved("period", pupil="artyom", subject="Алгебра", value="5", work="final"),
]


async def staged(sessions: Sessions, ids: Ids, rows: list[Resolved]) -> int:
    """The rows wait in the staging table."""
    async with sessions.begin() as session:
        run = await import_runs.begin(session, ids.school, None, "marks", "отметки.csv", None, NOW)
    async with sessions.begin() as session:
        await Stage(ids, run).put(session, rows)
    return run


async def imported(sessions: Sessions, ids: Ids, rows: list[Resolved], entry: Entry = ENTRY) -> Tally:
    """All of it, to the end."""
    run = await staged(sessions, ids, rows)
    async with sessions.begin() as session:
        tally = await journal_import.compare(session, ids, run)
        await journal_import.apply(session, ids, run, entry)
        await import_runs.end(session, run)
    return tally


async def events(sessions: Sessions, after: int = 0) -> list[JournalEvent]:
    """What was recorded since."""
    async with sessions() as session:
        found = await session.execute(select(JournalEvent).where(JournalEvent.id > after).order_by(JournalEvent.id))
        return list(found)  # type: ignore[arg-type]  # rows have the columns' names


async def count(sessions: Sessions, table: type) -> int:
    """Rows of a table."""
    async with sessions() as session:
        return len((await session.execute(select(table))).all())


async def test_new_entries_each_with_an_event(sessions: Sessions, ids: Ids) -> None:
    before = len(await events(sessions))
    assert await imported(sessions, ids, FILE) == {
        "lesson": Count(new=2), "mark": Count(new=5), "absence": Count(new=1), "homework": Count(new=2),
        "period": Count(new=4),
    }  # fmt: skip
    told = await events(sessions, before)
    assert len(told) == 14
    assert [e.after["kind"] for e in told if e.subject == "period_mark" and e.after] == [
        "term", "year", "exam", "final"
    ]  # fmt: skip
    assert {(e.subject, e.source, e.processed_at, e.before) for e in told} == {
        (subject, Source.IMPORT, None, None) for subject in ("lesson", "mark", "attendance", "homework", "period_mark")
    }
    (five,) = [
        e for e in told if e.subject == "mark" and e.after and e.after["weight"] == 3 and e.after["value"] == "5"
    ]
    async with sessions() as session:
        row = (await session.execute(select(Mark).where(Mark.id == five.subject_id))).one()
        first = (await session.execute(select(Mark).where(Mark.id == row.retake_of_id))).one()
    assert (row.value, first.value, first.comment) == ("5", "4", "ровно")
    assert five.after is not None
    assert (five.pupil_id, five.after["retake_of_id"]) == (ids.people["artyom"], first.id)


async def test_the_same_file_twice_changes_nothing(sessions: Sessions, ids: Ids) -> None:
    await imported(sessions, ids, FILE)
    before = len(await events(sessions))
    again = await imported(sessions, ids, FILE)
    assert {what: (c.new, c.changed) for what, c in again.items()} == dict.fromkeys(again, (0, 0))
    assert len(await events(sessions)) == before
    assert await count(sessions, ImportRow) == 0


async def test_a_corrected_mark_is_told_with_what_it_was(sessions: Sessions, ids: Ids) -> None:
    await imported(sessions, ids, FILE[:1])
    before = len(await events(sessions))
    corrected = FILE[0]._replace(value="4", comment="описка")
    assert await imported(sessions, ids, [corrected]) == {"mark": Count(changed=1)}
    (told,) = await events(sessions, before)
    assert told.before is not None
    assert told.after is not None
    assert [(e["value"], e["comment"]) for e in (told.before, told.after)] == [("5", ""), ("4", "описка")]
    async with sessions() as session:
        assert (await session.execute(select(Mark.value).where(Mark.id == told.subject_id))).scalar_one() == "4"


async def test_something_else_to_bring_is_a_change_and_an_empty_cell_is_none(sessions: Sessions, ids: Ids) -> None:
    task = FILE[7]._replace(comment="циркуль")
    await imported(sessions, ids, [task])
    before = len(await events(sessions))
    assert await imported(sessions, ids, [task._replace(comment="")]) == {"homework": Count(same=1)}
    assert await imported(sessions, ids, [task._replace(comment="циркуль, линейка")]) == {"homework": Count(changed=1)}
    (told,) = await events(sessions, before)
    assert told.before is not None
    assert told.after is not None
    assert [(e["text"], e["bring"]) for e in (told.before, told.after)] == [
        ("упр. 200", "циркуль"), ("упр. 200", "циркуль, линейка")
    ]  # fmt: skip


async def test_the_second_of_two_equal_marks_is_a_second_mark(sessions: Sessions, ids: Ids) -> None:
    await imported(sessions, ids, FILE[3:4])
    assert (await imported(sessions, ids, FILE[3:5]))["mark"] == Count(new=1, same=1)


async def test_another_letter_of_one_absence(sessions: Sessions, ids: Ids) -> None:
    await imported(sessions, ids, [FILE[5]])
    tally = await imported(sessions, ids, [FILE[5]._replace(letter="Б", minutes=None)])
    assert tally["absence"] == Count(changed=1)


async def test_a_silent_import_is_told_already(sessions: Sessions, ids: Ids) -> None:
    before = len(await events(sessions))
    await imported(sessions, ids, FILE, Entry(NOW, Source.IMPORT, silent=True))
    assert {event.processed_at for event in await events(sessions, before)} == {NOW}


async def test_whoever_is_killed_has_changed_nothing(sessions: Sessions, ids: Ids) -> None:
    before = [await count(sessions, table) for table in (Lesson, Mark, AttendanceEntry, Homework, PeriodMark)]
    run = await staged(sessions, ids, FILE)
    async with sessions.engine.connect() as session:  # closed without a commit, as by a kill
        await journal_import.compare(session, ids, run)
        await journal_import.apply(session, ids, run, ENTRY)
    assert [await count(sessions, t) for t in (Lesson, Mark, AttendanceEntry, Homework, PeriodMark)] == before
    async with sessions.begin() as session:
        assert await import_runs.forget_stale(session, NOW) == 0
        assert await import_runs.forget_stale(session, NOW + timedelta(days=1)) == 1
    assert await count(sessions, ImportRow) == 0


async def test_another_school_is_another_journal(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        other = await roster.create(session, replace(ROSTER, school=replace(ROSTER.school, name="Школа № 8")))
    async with sessions() as session:
        assert await journal_import.has_marks(session, ids.year)
        assert not await journal_import.has_marks(session, other.year)
    monday = Resolved("mark", "7Б Алгебра", MONDAY, 2, "kirill", "5", "контрольная работа", 3)
    assert (await imported(sessions, other, [monday]))["mark"] == Count(new=1)
    assert (await imported(sessions, ids, [monday]))["mark"] == Count(same=1)
