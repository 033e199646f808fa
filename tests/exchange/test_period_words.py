"""What a row of the calendar is, by its name or by its kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.words import TermKind
from exchange.period_words import HOLIDAY, OFF, SORTS, YEAR, Period, sort_of
from exchange.time_zones import zone_of
from exchange.vocabulary import LANGUAGES


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("учебный год 2026/27", Period(YEAR)),
        ("2026/2027 Учебный  год", Period(YEAR)),
        ("School year 2026/27", Period(YEAR)),
        ("Schuljahr 2026/27", Period(YEAR)),
        ("1 четверть", Period(TermKind.QUARTER, 1)),
        ("IV четверть", Period(TermKind.QUARTER, 4)),
        ("ІІ четверть", Period(TermKind.QUARTER, 2)),
        ("Четверть 3", Period(TermKind.QUARTER, 3)),
        ("первая четверть", Period(TermKind.QUARTER, 1)),
        ("I полугодие", Period(TermKind.HALF_YEAR, 1)),
        ("второе полугодие", Period(TermKind.HALF_YEAR, 2)),
        ("2 триместр", Period(TermKind.TRIMESTER, 2)),
        ("Quarter 2", Period(TermKind.QUARTER, 2)),
        ("2. Halbjahr", Period(TermKind.HALF_YEAR, 2)),
        ("осенние каникулы", Period(HOLIDAY)),
        ("дополнительные каникулы для 1 класса", Period(HOLIDAY)),
        ("каникулы после 1 четверти", Period(HOLIDAY)),
        ("День народного единства", Period(HOLIDAY)),
        ("8 марта", Period(HOLIDAY)),
        ("Новогодние праздники", Period(HOLIDAY)),
        ("выходной (перенос с воскресенья 4 января)", Period(HOLIDAY)),
        ("нерабочий день", Period(HOLIDAY)),
        ("Christmas break", Period(HOLIDAY)),
        ("Herbstferien", Period(HOLIDAY)),
        ("Tag der Deutschen Einheit", Period(HOLIDAY)),
        ("перенос: по понедельнику", Period(1)),
        ("учимся по расписанию понедельника", Period(1)),
        ("Суббота: занятия по расписанию среды", Period(3)),
        ("рабочая суббота по четвергу", Period(4)),
        ("по пятнице", Period(5)),
        ("Monday's timetable", Period(1)),
        ("Unterricht nach Plan vom Freitag", Period(5)),
        ("нет занятий", Period(OFF)),
        ("Актированный день", Period(OFF)),
        ("День здоровья, занятий нет", Period(OFF)),
        ("no lessons (snow)", Period(OFF)),
        ("schulfrei", Period(OFF)),
    ],
)
def test_a_name_tells_what_the_row_is(name: str, period: Period) -> None:
    assert sort_of(name, "") == period


@pytest.mark.parametrize("name", ["промежуточная аттестация", "сессия", "олимпиада", "???"])
def test_a_name_that_may_be_either_is_not_guessed(name: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the caller's
        sort_of(name, "")


@pytest.mark.parametrize("name", ["четверть", "полугодие", "перенос занятий", "рабочая неделя по расписанию"])
def test_a_number_or_weekday_may_be_missing(name: str) -> None:
    with pytest.raises(LookupError):
        sort_of(name, "")


@given(st.sampled_from(LANGUAGES), st.data())
def test_a_kind_that_a_template_offers_decides_whatever_the_name_is(language: str, data: st.DataObject) -> None:
    sort = data.draw(st.sampled_from(list(SORTS.said)))
    ordinal = 2 if isinstance(sort, TermKind) else 0
    assert sort_of("день 2", SORTS.write(sort, language)) == Period(sort, ordinal)


@pytest.mark.parametrize(
    ("written", "zone"),
    [
        ("Asia/Novokuznetsk", "Asia/Novokuznetsk"),
        ("asia/novokuznetsk ", "Asia/Novokuznetsk"),
        ("Москва", "Europe/Moscow"),
        ("г. Новосибирск", "Asia/Novosibirsk"),
        ("МСК", "Europe/Moscow"),
        ("МСК+4", "Asia/Krasnoyarsk"),
        ("мск + 4 часа", "Asia/Krasnoyarsk"),
        ("МСК−1", "Europe/Kaliningrad"),
        ("UTC+7", "Etc/GMT-7"),
        ("Berlin", "Europe/Berlin"),
    ],
)
def test_where_a_school_is(written: str, zone: str) -> None:
    assert zone_of(written) == zone


@pytest.mark.parametrize("written", ["Нарния", "МСК+40", "UTC+77", "Europe", "../Berlin", "+4"])
def test_a_place_that_is_none_is_refused(written: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the caller's
        zone_of(written)
