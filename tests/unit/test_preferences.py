"""Choices survive being stored, whatever stands there; quiet hours lose nothing, also when clocks change."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.people import Hat
from domain.preferences import CHOICES, EVERY_DAY, USUAL, Event, Preferences, When
from domain.preferences_words import EVENTS, MEANINGS, STAFF, is_choice, may_choose, preferences_of, understood, word
from domain.quiet_hours import Quiet

BERLIN, KUZBASS = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Novokuznetsk")
MOST = 40  # what a button has room for

ARTYOM, SONYA = 1, 2
events = st.dictionaries(
    st.tuples(st.sampled_from([None, ARTYOM, SONYA]), st.sampled_from(Event)), st.integers(0, 3), max_size=8
).map(lambda found: {(pupil, one): CHOICES[one][n % len(CHOICES[one])] for (pupil, one), n in found.items()})
all_preferences = st.builds(
    Preferences,
    zone=st.sampled_from(sorted(available_timezones())).map(ZoneInfo),
    events=events,
    **{key: st.sampled_from([*MEANINGS[key].values()]) for key in MEANINGS.keys() - EVENTS},
)
quiet_hours = st.sampled_from([night for night in MEANINGS["quiet"].values() if isinstance(night, Quiet)])


def stored(chosen: Preferences) -> list[tuple[int | None, str, str]]:
    """The rows of these choices."""
    general = [(None, key, word(getattr(chosen, key))) for key in ("zone", *(MEANINGS.keys() - EVENTS))]
    return [*general, *((pupil, event.value, word(when)) for (pupil, event), when in chosen.events.items())]


@given(all_preferences)
def test_whatever_is_chosen_comes_back_as_it_was(chosen: Preferences) -> None:
    rows = stored(chosen)
    assert preferences_of(rows) == chosen
    assert all(is_choice(key, value) and len(value) <= MOST and ":" not in value for _, key, value in rows)


junk = st.sampled_from([*MEANINGS, "zone", "", "mark "]) | st.text(max_size=9)
words = st.sampled_from(["off", "yes", "25", "21-21", "9-7", "", "Europe", "../etc/passwd", "now"]) | st.text(
    max_size=9
)


@given(st.lists(st.tuples(st.sampled_from([None, ARTYOM]), junk, words)))
def test_what_nobody_understands_counts_as_not_chosen(rows: list[tuple[int | None, str, str]]) -> None:
    understandable = [(pupil, key, value) for pupil, key, value in rows if value and is_choice(key, value)]
    assert preferences_of(rows) == preferences_of(understandable)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("evening", "14"), ("evening", "22"), ("evening", "18:00"), ("days", ""), ("days", "21"), ("days", "8"),
        ("morning", "9"), ("weekly", "1"), ("quiet", "21-21"), ("quiet", "21-24"), ("calm", "off"), ("mark", "never"),
        ("notice", "off"), ("absence", "after_lessons"), ("zone", "Europe"), ("zone", "Europe/Kedrovsk"),
        ("zone", "/etc/localtime"), ("colour", "red"),
    ],
)  # fmt: skip
def test_a_word_that_means_nothing_is_no_choice(key: str, value: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        understood(key, value)
    assert preferences_of([(None, key, value)]) == Preferences()


def test_who_never_chose_is_written_to_as_usual() -> None:
    usual = preferences_of([])
    assert (usual.evening, usual.days, usual.morning, usual.quiet) == (18, EVERY_DAY, None, Quiet(21, 7))
    assert {event: usual.when(event) for event in Event} == USUAL
    assert usual.clock(KUZBASS) == KUZBASS
    assert (usual.calm, usual.private, usual.muted) == (False, False, False)
    assert all(USUAL[event] in CHOICES[event] for event in Event)


def test_one_child_may_be_told_of_otherwise() -> None:
    rows = [(None, "late", "now"), (SONYA, "late", "off"), (SONYA, "calm", "yes"), (None, "zone", "Europe/Moscow")]
    chosen = preferences_of(rows)
    assert [chosen.when(Event.LATE, pupil) for pupil in (None, ARTYOM, SONYA)] == [When.NOW, When.NOW, When.OFF]
    assert not chosen.calm, "calm is for all children"
    assert chosen.clock(KUZBASS) == ZoneInfo("Europe/Moscow")


@pytest.mark.parametrize(
    ("chosen", "any_digest"),
    [
        (Preferences(), True),
        (Preferences(evening=None), True),
        (Preferences(evening=None, weekly=None, morning=7), True),
        (Preferences(evening=None, weekly=None), False),
    ],
    ids=["usual", "only the week", "only mornings", "none"],
)
def test_a_notice_waits_for_a_digest_only_if_there_is_one(chosen: Preferences, any_digest: bool) -> None:
    assert chosen.digests == any_digest
    waiting = replace(chosen, events={(None, Event.NOTICE): When.DIGEST})
    assert waiting.when(Event.NOTICE) is (When.DIGEST if any_digest else When.NOW)


def test_staff_choose_their_hours_and_nothing_about_anybodys_child() -> None:
    keys = {"zone", "language", *MEANINGS}
    assert {key for key in keys if may_choose(Hat.STAFF, key)} == STAFF
    assert not any(may_choose(Hat.STAFF, key, one_child=True) for key in keys)
    assert {key for key in keys if not may_choose(Hat.GUARDIAN, key)} == {"language", "class_day", "office"}
    assert {key for key in keys if may_choose(Hat.GUARDIAN, key, one_child=True)} == EVENTS


@pytest.mark.parametrize(
    ("night", "quiet", "loud"),
    [
        (Quiet(21, 7), ["21:00", "23:59", "00:00", "06:59"], ["07:00", "12:00", "20:59"]),
        (Quiet(0, 7), ["00:00", "06:59"], ["07:00", "23:59"]),
        (Quiet(21, 0), ["21:00", "23:59"], ["00:00", "20:59"]),
        (Quiet(13, 15), ["13:00", "14:59"], ["12:59", "15:00", "00:00"]),
    ],
    ids=["over midnight", "from midnight", "until midnight", "afternoon"],
)
def test_the_first_minute_is_quiet_and_the_end_is_not(night: Quiet, quiet: list[str], loud: list[str]) -> None:
    assert all(night.covers(time.fromisoformat(moment)) for moment in quiet)
    assert not any(night.covers(time.fromisoformat(moment)) for moment in loud)


@pytest.mark.parametrize(("starts", "ends"), [(7, 7), (0, 24), (-1, 7)])
def test_hours_that_no_clock_has_are_refused(starts: int, ends: int) -> None:
    with pytest.raises(ValueError, match=f"{starts}-{ends}"):
        Quiet(starts, ends)


def at(zone: ZoneInfo, moment: str, fold: int = 0) -> datetime:
    """A moment by the clock of a zone; `fold` 1 is the second of two equal times."""
    return datetime.fromisoformat(moment).replace(tzinfo=zone, fold=fold)


@pytest.mark.parametrize(
    ("zone", "night", "moment", "end"),
    [
        (KUZBASS, Quiet(21, 7), at(KUZBASS, "2026-11-11 22:10"), at(KUZBASS, "2026-11-12 07:00")),
        (KUZBASS, Quiet(21, 7), at(KUZBASS, "2026-11-12 03:00"), at(KUZBASS, "2026-11-12 07:00")),
        (KUZBASS, Quiet(21, 7), at(KUZBASS, "2026-11-12 07:00"), at(KUZBASS, "2026-11-12 07:00")),
        (KUZBASS, Quiet(21, 0), at(KUZBASS, "2026-12-31 23:30"), at(KUZBASS, "2027-01-01 00:00")),
        (BERLIN, Quiet(21, 7), at(BERLIN, "2026-03-28 22:00"), datetime(2026, 3, 29, 5, tzinfo=UTC)),
        (BERLIN, Quiet(21, 2), at(BERLIN, "2026-03-29 01:30"), datetime(2026, 3, 29, 1, tzinfo=UTC)),
        (BERLIN, Quiet(3, 2), at(BERLIN, "2026-03-29 01:30"), datetime(2026, 3, 30, 0, tzinfo=UTC)),
        (BERLIN, Quiet(21, 7), at(BERLIN, "2026-10-24 22:00"), datetime(2026, 10, 25, 6, tzinfo=UTC)),
        (BERLIN, Quiet(21, 2), at(BERLIN, "2026-10-25 01:30"), datetime(2026, 10, 25, 0, tzinfo=UTC)),
        (BERLIN, Quiet(22, 3), at(BERLIN, "2026-10-25 02:30"), datetime(2026, 10, 25, 2, tzinfo=UTC)),
        (BERLIN, Quiet(22, 3), at(BERLIN, "2026-10-25 02:30", fold=1), datetime(2026, 10, 25, 2, tzinfo=UTC)),
    ],
    ids=[
        "evening", "after midnight", "just over", "until midnight", "a night an hour shorter", "an end that is skipped",
        "a pause that is skipped",
        "a night an hour longer", "an end that comes twice", "before the hour comes again", "the hour that came again",
    ],
)  # fmt: skip
def test_what_waits_for_the_end_of_the_night_leaves_then(
    zone: ZoneInfo, night: Quiet, moment: datetime, end: datetime
) -> None:
    assert night.next_end(moment, zone) == end


# Any minute of two years, and more often those around the nights when Berlin's clocks change.
NEW_YEAR, SPRING, AUTUMN = (datetime(2026, month, day, 1, tzinfo=UTC) for month, day in ((1, 1), (3, 29), (10, 25)))
moments = st.builds(
    lambda minutes: NEW_YEAR + timedelta(minutes=minutes), st.integers(0, 2 * 365 * 24 * 60)
) | st.builds(
    lambda change, minutes: change + timedelta(minutes=minutes),
    st.sampled_from([SPRING, AUTUMN]),
    st.integers(-180, 180),
)


@given(moments, st.sampled_from([BERLIN, KUZBASS, ZoneInfo("America/New_York")]), quiet_hours)
def test_the_end_is_the_first_moment_that_is_not_quiet(moment: datetime, zone: ZoneInfo, night: Quiet) -> None:
    def quiet(then: datetime) -> bool:
        return night.covers(then.astimezone(zone).time())

    end = night.next_end(moment, zone)
    assert end >= moment
    assert not quiet(end)
    minutes = int((end - moment) / timedelta(minutes=10))
    assert all(quiet(moment + timedelta(minutes=10 * n)) for n in range(minutes))
    assert end == moment or quiet(end - timedelta(seconds=1))
