"""Attendance: what lessons add up to, what a month shows, and every screen word for word."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.attendance import WEIGHTIEST_FIRST, DaySign, HeldLesson, Register, SubjectMissed, day_sign, days_of_month
from domain.calendars import Calendar, Swap
from domain.diary import Presence
from domain.terms import Term
from domain.words import Attendance, TermKind
from locales import LANGUAGES, texts_in
from tests.school import MONDAY, START, TUESDAY, WEDNESDAY
from tests.unit.kit import ARTYOM, CHILDREN, RU, SONYA, YEAR, labels
from views.attendance import attendance_day_page, attendance_page
from views.attendance_month import attendance_month_page, grid
from views.attendance_term import attendance_term_page

PHONE = 30  # characters of a monospaced line on a phone
SATURDAY, UNITY_DAY = date(2026, 11, 7), date(2026, 11, 4)
NOVEMBER, DECEMBER, JANUARY = date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1)
LETTERS = {
    Attendance.UNKNOWN: "Н",
    Attendance.ILL: "Б",
    Attendance.EXCUSED: "У",
    Attendance.UNEXCUSED: "НП",
    Attendance.LATE: "ОП",
    Attendance.EXEMPT: "ОСВ",
    Attendance.REMOTE: "Д",
}
entries = st.lists(st.none() | st.sampled_from([*Attendance]), max_size=300)


def seen(meaning: Attendance, minutes: int | None = None) -> Presence:
    """An entry with the letter a Russian school has for it."""
    return Presence(meaning, LETTERS[meaning], minutes)


def lesson(
    day: date = MONDAY, number: int = 1, subject: str = "Алгебра", meaning: Attendance | None = None
) -> HeldLesson:
    """A lesson that was held; simply attended unless `meaning` says otherwise."""
    return HeldLesson(day, number, subject, seen(meaning) if meaning else None)


def register(*told: tuple[Attendance | None, int]) -> Register:
    """So many lessons of each kind."""
    return Register(tuple(lesson(meaning=meaning) for meaning, times in told for _ in range(times)))


@pytest.mark.parametrize(
    ("told", "percent"),
    [
        pytest.param([], None, id="no-lesson-yet"),
        pytest.param([(None, 5)], 100, id="never-away"),
        pytest.param([(None, 249), (Attendance.ILL, 1)], 99, id="99.6-is-not-100"),
        pytest.param([(None, 1), (Attendance.UNKNOWN, 2)], 33, id="33.3-is-33"),
        pytest.param([(None, 2), (Attendance.UNEXCUSED, 1)], 66, id="66.7-is-66"),
        pytest.param([(Attendance.EXCUSED, 3)], 0, id="always-away"),
        pytest.param([(Attendance.LATE, 1), (Attendance.EXEMPT, 1), (Attendance.REMOTE, 1)], 100, id="all-present"),
    ],
)  # fmt: skip
def test_the_percent_of_lessons_attended(told: list[tuple[Attendance | None, int]], percent: int | None) -> None:
    assert register(*told).percent == percent


@given(entries)
def test_only_who_missed_no_lesson_has_a_hundred_percent(meanings: list[Attendance | None]) -> None:
    told = register(*((meaning, 1) for meaning in meanings))
    assert (told.percent == 100) == (told.held > 0 and told.missed == 0)
    assert told.percent is None or 0 <= told.percent * told.held <= 100 * (told.held - told.missed)


@pytest.mark.parametrize(
    ("minutes", "together"),
    [
        pytest.param([], (0, True), id="never"),
        pytest.param([10, 7], (17, True), id="each-tells"),
        pytest.param([10, None], (10, False), id="one-does-not"),
        pytest.param([None], (0, False), id="none-does"),
    ],
)
def test_minutes_of_lateness_together(minutes: list[int | None], together: tuple[int, bool]) -> None:
    late = [HeldLesson(MONDAY, 1, "Алгебра", seen(Attendance.LATE, one)) for one in minutes]
    assert Register((lesson(), *late, lesson(meaning=Attendance.ILL))).late_minutes == together


def test_subjects_come_most_missed_first_and_without_those_never_missed() -> None:
    told = Register(
        (
            lesson(subject="Химия", meaning=Attendance.ILL),
            lesson(subject="Биология", meaning=Attendance.UNKNOWN),
            *[lesson(subject="Алгебра", meaning=Attendance.ILL)] * 2,
            lesson(subject="Алгебра", meaning=Attendance.LATE),
            lesson(subject="Музыка"),
        )
    )
    assert told.by_subject == (
        SubjectMissed("Алгебра", 2, 3),
        SubjectMissed("Биология", 1, 1),
        SubjectMissed("Химия", 1, 1),
    )


def test_every_kind_of_entry_has_its_weight() -> None:
    assert sorted(WEIGHTIEST_FIRST) == sorted(Attendance)


@pytest.mark.parametrize(
    ("day", "meanings", "sign"),
    [
        pytest.param(MONDAY, [None, None], DaySign.ATTENDED, id="all-attended"),
        pytest.param(MONDAY, [None, Attendance.LATE, Attendance.ILL], seen(Attendance.ILL), id="absence-first"),
        pytest.param(MONDAY, [Attendance.ILL, Attendance.UNKNOWN], seen(Attendance.UNKNOWN), id="what-wants-a-reason"),
        pytest.param(MONDAY, [Attendance.EXEMPT, None], seen(Attendance.EXEMPT), id="exempt-is-shown-too"),
        pytest.param(MONDAY, [], DaySign.OPEN, id="nothing-in-the-journal-yet"),
        pytest.param(SATURDAY, [], DaySign.CLOSED, id="weekend"),
        pytest.param(UNITY_DAY, [], DaySign.CLOSED, id="holiday"),
        pytest.param(SATURDAY, [None], DaySign.ATTENDED, id="lessons-on-a-saturday-all-the-same"),
        pytest.param(TUESDAY, [None], DaySign.OPEN, id="to-come"),
        pytest.param(date(2026, 11, 14), [], DaySign.OPEN, id="a-weekend-to-come"),
    ],
)  # fmt: skip
def test_the_sign_of_a_day(day: date, meanings: list[Attendance | None], sign: DaySign | Presence) -> None:
    assert day_sign(day, YEAR, [lesson(day, meaning=meaning) for meaning in meanings], MONDAY) == sign


def test_a_day_moved_to_another_weekday_is_a_school_day() -> None:
    moved = replace(YEAR, swaps=(Swap(SATURDAY, 1, "за понедельник"), Swap(MONDAY, None, "мороз")))
    assert day_sign(SATURDAY, moved, [], TUESDAY) is DaySign.OPEN
    assert day_sign(MONDAY, moved, [], TUESDAY) is DaySign.CLOSED


def a_november() -> Register:
    """Every school day attended, but for two."""
    days = [day for day in days_of_month(NOVEMBER) if not YEAR.closed(day)]
    noted = {MONDAY: Attendance.LATE, TUESDAY: Attendance.ILL}
    return Register(tuple(lesson(day, meaning=noted.get(day)) for day in days))


def test_a_month_is_a_calendar() -> None:
    until = Register(tuple(one for one in a_november().lessons if one.day <= WEDNESDAY))
    page = attendance_month_page(RU, CHILDREN, ARTYOM, YEAR, WEDNESDAY, NOVEMBER, until)
    assert page.text == (
        "<b>Артём, 7Б. Посещаемость, ноябрь 2026</b>\n\n"
        "<pre>"
        "пн вт ср чт пт сб вс\n"
        "                   1\n"
        "                   –\n"
        " 2  3  4  5  6  7  8\n"
        " ·  ·  –  ·  ·  –  –\n"
        " 9 10 11 12 13 14 15\n"
        "ОП  Б  ·\n"
        "16 17 18 19 20 21 22\n"
        "\n"
        "23 24 25 26 27 28 29\n"
        "\n"
        "30"
        "</pre>\n\n"
        "«·» — без пропусков и опозданий\n"
        "«–» — уроков нет\n"
        "ОП — опоздание\n"
        "Б — отсутствие по болезни\n\n"
        "Уроков проведено: 7. Пропущено: 1. Опозданий: 1."
    )
    assert labels(page) == [
        ["◀ октябрь 2026", "декабрь 2026 ▶"],
        ["Что пропущено"],
        ["По дням", "Неделя", "Четверть"],
        ["Софья, 1А"],
    ]


def test_a_calendar_over_new_year_and_one_with_letters_of_three() -> None:
    year = Calendar(START, date(2027, 5, 31), days=6)
    told = Register((lesson(date(2027, 1, 11), meaning=Attendance.EXEMPT),))
    today = date(2027, 1, 12)
    january = attendance_month_page(RU, (ARTYOM,), ARTYOM, year, today, JANUARY, told)
    assert january.text.split("<pre>")[1].split("</pre>")[0] == (
        " пн  вт  ср  чт  пт  сб  вс\n"
        "                  1   2   3\n"
        "                          –\n"
        "  4   5   6   7   8   9  10\n"
        "                          –\n"
        " 11  12  13  14  15  16  17\n"
        "ОСВ\n"
        " 18  19  20  21  22  23  24\n"
        "\n"
        " 25  26  27  28  29  30  31"
    )
    assert labels(january)[0] == ["◀ декабрь 2026", "февраль 2027 ▶"]
    december = attendance_month_page(RU, (ARTYOM,), ARTYOM, year, today, DECEMBER, Register())
    assert labels(december)[0] == ["◀ ноябрь 2026", "Этот месяц", "январь 2027 ▶"]


@pytest.mark.parametrize(
    ("first", "arrows"),
    [
        pytest.param(date(2026, 9, 1), ["Этот месяц", "октябрь 2026 ▶"], id="the-first-of-the-year"),
        pytest.param(date(2027, 5, 1), ["◀ апрель 2027", "Этот месяц"], id="the-last"),
    ],
)
def test_months_turn_within_the_school_year(first: date, arrows: list[str]) -> None:
    page = attendance_month_page(RU, (ARTYOM,), ARTYOM, YEAR, WEDNESDAY, first, Register())
    assert labels(page)[0] == arrows


@pytest.mark.parametrize("language", LANGUAGES)
@given(month=st.dates(date(2020, 1, 1), date(2040, 12, 31)), letters=st.lists(st.text("НБУО", max_size=3), max_size=31))
def test_a_calendar_stands_in_columns_that_fit_a_phone(language: str, month: date, letters: list[str]) -> None:
    first, count = month.replace(day=1), len(days_of_month(month))
    signs = [*letters, *[""] * 31][:count]
    lines = [*grid(texts_in(language), first, signs).split("\n"), ""]
    width = max(2, *(len(sign) for sign in signs))
    assert max(len(line) for line in lines) <= PHONE
    for number in range(count):
        place = first.isoweekday() - 1 + number
        start = place % 7 * (width + 1)
        above, below = (lines[1 + place // 7 * 2 + n][start : start + width].strip() for n in (0, 1))
        assert (above, below) == (str(number + 1), signs[number])


def test_a_day_names_every_lesson() -> None:
    told = Register(
        (
            HeldLesson(TUESDAY, 1, "Русский язык", seen(Attendance.LATE, 10)),
            lesson(TUESDAY, 2),
            lesson(TUESDAY, 3, "Английский <язык>", Attendance.ILL),
        )
    )
    page = attendance_day_page(RU, CHILDREN, ARTYOM, YEAR, WEDNESDAY, TUESDAY, told)
    assert page.text == (
        "<b>Артём, 7Б. Посещаемость, 10 ноября, вторник</b>\n\n"
        "1. Русский язык: ОП — опоздание на 10 мин\n"
        "2. Алгебра: на уроке\n"
        "3. Английский &lt;язык&gt;: Б — отсутствие по болезни\n\n"
        "Уроков проведено: 3. Пропущено: 1. Опозданий: 1."
    )
    assert labels(page) == [
        ["◀ пн 9.11", "Сегодня", "ср 11.11 ▶"],
        ["Что пропущено"],
        ["Неделя", "Месяц", "Четверть"],
        ["Софья, 1А"],
    ]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        pytest.param(MONDAY, "\n<i>7–8 ноября: выходные</i>\n\nУроков за этот день в журнале пока нет.", id="none"),
        pytest.param(UNITY_DAY, "\n\n<i>4 ноября, среда: День народного единства</i>", id="holiday"),
        pytest.param(date(2027, 7, 1), "\n\nУчебный год закончен. Новый начнётся осенью.", id="summer"),
    ],
)  # fmt: skip
def test_a_day_without_lessons_says_why(day: date, said: str) -> None:
    page = attendance_day_page(RU, (ARTYOM,), ARTYOM, YEAR, WEDNESDAY, day, Register())
    assert page.text.partition("</b>")[2] == said


def test_what_is_written_today_may_still_change() -> None:
    page = attendance_day_page(RU, (SONYA,), SONYA, YEAR, TUESDAY, TUESDAY, Register((lesson(TUESDAY),)))
    assert page.text.endswith("\n\n<i>Записи за сегодня ещё могут измениться.</i>")


def test_absences_of_a_week_are_told_by_day_and_counted() -> None:
    told = Register(
        (
            HeldLesson(MONDAY, 1, "Русский язык", seen(Attendance.LATE, 10)),
            *[lesson(MONDAY, 2)] * 8,
            lesson(TUESDAY, 2, meaning=Attendance.ILL),
            lesson(TUESDAY, 3, "Английский <язык>", Attendance.ILL),
            lesson(TUESDAY, 4, "Физкультура", Attendance.EXEMPT),
        )
    )
    page = attendance_page(RU, CHILDREN, ARTYOM, YEAR, WEDNESDAY, MONDAY, told)
    assert page.text == (
        "<b>Артём, 7Б. Посещаемость, 9–13 ноября</b>\n\n"
        "<b>9 ноября, понедельник</b>\n1. Русский язык: ОП — опоздание на 10 мин\n\n"
        "<b>10 ноября, вторник</b>\n"
        "2. Алгебра: Б — отсутствие по болезни\n"
        "3. Английский &lt;язык&gt;: Б — отсутствие по болезни\n"
        "4. Физкультура: ОСВ — освобождение, присутствует на уроке\n\n"
        "Уроков проведено: 12. Пропущено: 2. Опозданий: 1."
    )
    assert labels(page) == [
        ["◀ неделя раньше", "неделя позже ▶"],
        ["Что пропущено"],
        ["По дням", "Месяц", "Четверть"],
        ["Софья, 1А"],
    ]


def test_a_week_without_absences_and_a_week_without_lessons_are_not_the_same() -> None:
    here, none = (
        attendance_page(RU, (ARTYOM,), ARTYOM, YEAR, WEDNESDAY, MONDAY, register((None, held))).text for held in (12, 0)
    )
    title = "<b>Артём, 7Б. Посещаемость, 9–13 ноября</b>\n\n"
    said = "Пропусков и опозданий нет.\n\nУроков проведено: 12. Пропущено: 0. Опозданий: 0."
    assert here == title + said
    assert none == title + "На этой неделе уроков не было."


def test_a_term_adds_up() -> None:
    told = Register(
        (
            *[lesson()] * 100,
            *[lesson(meaning=Attendance.ILL)] * 4,
            *[lesson(subject="Химия", meaning=one) for one in (Attendance.EXCUSED, Attendance.UNEXCUSED)],
            *[lesson(subject="Химия", meaning=Attendance.UNKNOWN)] * 3,
            *[HeldLesson(MONDAY, 1, "Музыка", seen(Attendance.LATE, one)) for one in (10, 7)],
            *[lesson(meaning=Attendance.EXEMPT)] * 2,
            lesson(meaning=Attendance.REMOTE),
        )
    )
    page = attendance_term_page(RU, CHILDREN, ARTYOM, YEAR, WEDNESDAY, YEAR.terms[1], told)
    assert page.text == (
        "<b>Артём, 7Б. Посещаемость, 2 четверть</b>\n\n"
        "Посещено уроков: <b>92\u00a0%</b> — 105 из 114.\n\n"
        "Пропущено уроков: 9\n"
        "• по болезни: 4\n"
        "• по уважительной причине: 1\n"
        "• без уважительной причины: 1\n"
        "• причина не указана: 3\n\n"
        "Опозданий: 2, вместе 17 мин.\n"
        "Присутствие с освобождением: 2.\n"
        "Дистанционно: 1.\n\n"
        "<b>Пропуски по предметам</b>\n"
        "Химия: 5 из 5\n"
        "Алгебра: 4 из 107"
    )
    assert labels(page) == [
        ["1 четверть", "Год"],
        ["Что пропущено"],
        ["По дням", "Неделя", "Месяц"],
        ["Софья, 1А"],
    ]


@pytest.mark.parametrize(
    ("told", "said"),
    [
        pytest.param(Register(), "В этом периоде уроков ещё не было.", id="not-begun"),
        pytest.param(
            register((None, 3)), "Посещено уроков: <b>100\u00a0%</b> — 3 из 3.\n\nПропусков нет.", id="never-away"
        ),
        pytest.param(
            register((Attendance.LATE, 1)),
            "Посещено уроков: <b>100\u00a0%</b> — 1 из 1.\n\nПропусков нет.\n\nОпозданий: 1.",
            id="late-by-nobody-knows-how-much",
        ),
        pytest.param(
            Register(tuple(HeldLesson(MONDAY, 1, "Музыка", seen(Attendance.LATE, one)) for one in (5, None))),
            "Посещено уроков: <b>100\u00a0%</b> — 2 из 2.\n\nПропусков нет.\n\nОпозданий: 2, вместе не меньше 5 мин.",
            id="late-by-at-least",
        ),
    ],
)
def test_what_a_term_says_of_little(told: Register, said: str) -> None:
    page = attendance_term_page(RU, (ARTYOM,), ARTYOM, YEAR, WEDNESDAY, None, told)
    assert page.text == f"<b>Артём, 7Б. Посещаемость, год</b>\n\n{said}"


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        pytest.param(TermKind.QUARTER, "Четверть", id="quarters"),
        pytest.param(TermKind.TRIMESTER, "Триместр", id="trimesters"),
        pytest.param(TermKind.HALF_YEAR, "Полугодие", id="half-years"),
        pytest.param(None, "Год", id="no-terms-at-all"),
    ],
)
def test_the_button_calls_a_term_as_the_parallel_does(kind: TermKind | None, label: str) -> None:
    terms = (Term(1, kind, START, date(2026, 12, 30)),) if kind else ()
    page = attendance_page(RU, (ARTYOM,), ARTYOM, replace(YEAR, terms=terms), WEDNESDAY, MONDAY, Register())
    assert labels(page)[-1] == ["По дням", "Месяц", label]


def test_a_term_that_spans_new_year_leads_to_days_inside_it() -> None:
    winter = Term(2, TermKind.TRIMESTER, date(2026, 11, 30), date(2027, 2, 28))
    year = replace(YEAR, terms=(winter,))
    page = attendance_term_page(RU, (ARTYOM,), ARTYOM, year, date(2027, 4, 1), winter, register((None, 1)))
    day, week, month = page.buttons[1]
    last = winter.ends.toordinal()
    assert [button.data.model_dump()["day"] for button in (day, week, month) if button.data] == [last] * 3
    ahead = attendance_term_page(RU, (ARTYOM,), ARTYOM, year, winter.starts - timedelta(days=9), winter, Register())
    assert ahead.buttons[1][0].data.model_dump()["day"] == winter.starts.toordinal()  # type: ignore[union-attr]  # it has
