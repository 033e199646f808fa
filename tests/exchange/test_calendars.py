"""A calendar file: read back by a calendar program's own parser, the same entries in every export, local hours."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event

from domain.agenda import Agenda, Entry, lesson_uid
from domain.calendars import Swap
from domain.planned import Otherwise, Planned
from domain.timetable import Bell, Bring, Change, Control, Slot, Teacher, Timetable
from domain.words import Parity
from exchange.calendars import fingerprint, written
from locales import texts_in
from tests.school import FRIDAY, MONDAY, NOW, START, THURSDAY, TUESDAY, WEDNESDAY
from tests.unit.kit import ARTYOM, RU, YEAR
from views.agenda import agenda

BERLIN, NOVOKUZNETSK = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Novokuznetsk")
ALGEBRA = Slot(1, "Алгебра", "", 2, 2, "210", Parity.EVERY, START, TUESDAY)
TABLE = Timetable(
    YEAR,
    (ALGEBRA,),
    (Bell(2, None, own=False, starts=time(8), ends=time(8, 45)),),
    (Teacher(1, "Лебедева О. А.", START, None),),
)
CHANGE = Change(1, "Алгебра", TUESDAY, 2)


def events(table: Timetable, today: date = TUESDAY, language: str = "ru") -> dict[str, Event]:
    """What a calendar program shows of Artyom's timetable, by UID."""
    content = written(agenda(texts_in(language), ARTYOM, table, today), NOW)
    return {str(event.uid): event for event in Calendar.from_ical(content).events}


def lessons(table: Timetable) -> list[Event]:
    """Without the year's holidays."""
    return [event for uid, event in events(table).items() if not uid.startswith("day-")]


def test_a_lesson_with_its_room_teacher_and_hours() -> None:
    bring = (Bring(TUESDAY, "Алгебра", "циркуль"), Bring(TUESDAY, "Труд", "фартук"))
    (lesson,) = lessons(replace(TABLE, bring=bring))
    assert (lesson.uid, lesson.summary, lesson.location) == ("lesson-1-1-20261110-2@zvonok", "Алгебра", "каб. 210")
    assert lesson.description == "2 урок\nЛебедева О. А.\nВзять с собой: циркуль"
    assert (lesson.start, lesson.end) == (
        datetime(2026, 11, 10, 8, tzinfo=NOVOKUZNETSK),
        datetime(2026, 11, 10, 8, 45, tzinfo=NOVOKUZNETSK),
    )
    assert (lesson["STATUS"], lesson["TRANSP"], lesson.stamp) == ("CONFIRMED", "OPAQUE", NOW)


def test_the_calendar_is_called_after_the_pupil_and_says_no_other_name_of_theirs() -> None:
    content = written(agenda(RU, ARTYOM, TABLE, TUESDAY), NOW)
    calendar = Calendar.from_ical(content)
    assert calendar["X-WR-CALNAME"] == "Расписание: Артём"
    assert (calendar["VERSION"], calendar["PRODID"]) == ("2.0", "-//Zvonok//Timetable 1//")
    assert calendar.get("METHOD") is None
    assert "Ковалёв" not in content.decode()
    assert content.decode().count("Артём") == 2  # NAME and X-WR-CALNAME


def test_holidays_are_whole_days_and_block_nobodys_time() -> None:
    swaps = (Swap(THURSDAY, 1, "перенос"), Swap(FRIDAY, None, ""))
    autumn, unity, moved, off = events(Timetable(replace(YEAR, swaps=swaps))).values()
    assert [(e.summary, e.start, e.end) for e in (autumn, unity)] == [
        ("осенние каникулы", date(2026, 10, 24), date(2026, 11, 2)),
        ("День народного единства", date(2026, 11, 4), date(2026, 11, 5)),
    ]
    assert (moved.summary, moved.description) == ("Учимся по расписанию понедельника", "перенос")
    assert (off.summary, off.start) == ("Выходной", FRIDAY)
    assert {event["TRANSP"] for event in (autumn, unity, moved, off)} == {"TRANSPARENT"}


@pytest.mark.parametrize(
    ("change", "summary", "status", "about"),
    [
        (replace(CHANGE, cancelled=True, reason="мороз"), "Отменён: Алгебра", "CANCELLED", "отменён: мороз"),
        (replace(CHANGE, teacher="Ким А."), "Алгебра", "CONFIRMED", "замена"),
        (replace(CHANGE, other_subject="Химия"), "Химия", "CONFIRMED", "вместо урока «Алгебра»"),
        (replace(CHANGE, remote=True), "Алгебра", "CONFIRMED", "дистанционно"),
        (replace(CHANGE, to_day=THURSDAY), "Алгебра", "CONFIRMED", "перенесён с вт 10.11, 2 урок"),
    ],
    ids=["cancelled", "substitution", "another subject", "remote", "moved"],
)  # fmt: skip
def test_a_lesson_that_is_otherwise_is_the_same_entry(change: Change, summary: str, status: str, about: str) -> None:
    (before,) = lessons(TABLE)
    (after,) = lessons(replace(TABLE, changes=(change,)))
    assert (after.uid, after.summary, after["STATUS"]) == (before.uid, summary, status)
    assert about in after.description


def test_a_moved_lesson_stands_once_where_it_is_held() -> None:
    (moved,) = lessons(replace(TABLE, changes=(replace(CHANGE, to_day=THURSDAY),)))
    assert moved.start == datetime(2026, 11, 12, 8, tzinfo=NOVOKUZNETSK)


def test_control_works_are_marked_also_those_of_a_subject_without_a_timetable() -> None:
    works = (Control(TUESDAY, "Алгебра", 1, 2), Control(WEDNESDAY, "Химия", 9, 4))
    lesson, loose = lessons(replace(TABLE, controls=works))
    assert (lesson.summary, loose.summary) == ("Контрольная работа: Алгебра", "Контрольная работа: Химия")
    assert (loose.start, loose.end) == (WEDNESDAY, THURSDAY)


def test_without_bells_a_lesson_is_a_word_about_the_day() -> None:
    (lesson,) = lessons(Timetable(YEAR, TABLE.slots))
    assert (lesson.start, lesson.end, lesson["TRANSP"]) == (TUESDAY, WEDNESDAY, "TRANSPARENT")
    assert lesson.description == "2 урок"


def test_words_that_mean_something_to_calendar_programs_are_only_words() -> None:
    nasty = "a, b; c\\d\nBEGIN:VEVENT " + "ё" * 200
    one = Entry("u@zvonok", nasty, TUESDAY, TUESDAY, about=nasty)
    content = written(Agenda("c@zvonok", nasty, NOVOKUZNETSK, (one,)), NOW)
    calendar = Calendar.from_ical(content)
    (event,) = calendar.events
    assert [event.summary, event.description] == [nasty] * 2
    assert calendar["X-WR-CALNAME"] == "a\\, b\\; c\\\\d\\nBEGIN:VEVENT " + "ё" * 200
    assert max(len(line) for line in content.split(b"\r\n")) <= 75


@pytest.mark.parametrize(
    ("zone", "day", "hour"),
    [
        (BERLIN, date(2026, 10, 23), 6),
        (BERLIN, date(2026, 10, 26), 7),
        (BERLIN, date(2027, 3, 26), 7),
        (BERLIN, date(2027, 3, 29), 6),
        (NOVOKUZNETSK, date(2026, 10, 23), 1),
        (NOVOKUZNETSK, date(2027, 3, 29), 1),
    ],
)
def test_eight_o_clock_is_eight_o_clock_before_and_after_the_change(zone: ZoneInfo, day: date, hour: int) -> None:
    """By the zone's rules as they stand in the file itself, not by those that this machine knows."""
    around = [day - timedelta(days=200), day + timedelta(days=200)]
    starts = datetime.combine(day, time(8), zone)
    entries = [Entry("l@zvonok", "Алгебра", starts, starts + timedelta(minutes=45))]
    entries += [Entry(f"{one}@zvonok", "каникулы", one, one) for one in around]
    calendar = Calendar.from_ical(written(Agenda("c@zvonok", "Расписание", zone, tuple(entries)), NOW))
    (rules,) = calendar.timezones
    lesson = calendar.events[0]
    assert lesson["DTSTART"].params["TZID"] == rules.tz_name == zone.key
    assert (lesson.start, lesson["DTSTART"].to_ical()) == (starts, f"{day:%Y%m%d}T080000".encode())
    by_the_file = datetime.combine(day, time(8), rules.to_tz(lookup_tzid=False))
    assert by_the_file.astimezone(UTC).hour == starts.astimezone(UTC).hour == hour


def test_the_same_says_the_same_and_anything_else_does_not() -> None:
    before = agenda(RU, ARTYOM, TABLE, TUESDAY)
    assert fingerprint(before) == fingerprint(agenda(RU, ARTYOM, TABLE, WEDNESDAY))
    changed = agenda(RU, ARTYOM, replace(TABLE, changes=(replace(CHANGE, room="5"),)), TUESDAY)
    assert fingerprint(before) != fingerprint(changed)


def test_a_lesson_moved_within_the_day_keeps_its_uid() -> None:
    there = Planned(2, "Алгебра", of=1)
    here = Planned(5, "Алгебра", otherwise=(Otherwise.MOVED_HERE,), other_day=TUESDAY, other_number=2, of=1)
    assert lesson_uid(1, TUESDAY, there) == lesson_uid(1, MONDAY, here)
