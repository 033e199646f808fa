"""A sentence announces an absence, or it does not; nobody is ever guessed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.absence import Days, Reason
from domain.absence_days import days_in, read_days
from domain.absence_text import LONGEST, Said, understand
from domain.given_names import SHORT, everybodys, latin, said_for
from domain.names import Name, search_key
from domain.people import Child
from domain.spelling import slips
from tests.unit.kit import ARTYOM, CHILDREN, SONYA

TODAY = date(2026, 11, 11)  # a Wednesday
ILL, FAMILY, CONTEST = Reason.ILL, Reason.FAMILY, Reason.CONTEST
A, S = ARTYOM.id, SONYA.id
SASHA = replace(ARTYOM, id=3, name=Name("Ковалёв", "Александр", "Дмитриевич"))
ALEXANDRA = replace(SONYA, id=4, name=Name("Ковалёва", "Александра", "Дмитриевна"))


def november(first: int, last: int | None = None) -> Days:
    """Days of this month."""
    return Days(date(2026, 11, first), date(2026, 11, last or first))


UNDERSTOOD: list[tuple[str, tuple[int, ...], Days | None, Reason | None]] = [
    ("Тёма сегодня не придёт, температура", (A,), november(11), ILL),
    ("артем сегодня не придет", (A,), november(11), None),
    ("АРТЁМ ЗАВТРА НЕ ПРИДЁТ!!!", (A,), november(12), None),
    ("Артём заболел", (A,), None, ILL),
    ("Артёма завтра не будет", (A,), november(12), None),
    ("Артёма не будет с 12 по 14, едем на соревнования", (A,), november(12, 14), CONTEST),
    ("Тёму сегодня тошнит, не сможет прийти", (A,), november(11), ILL),
    ("Тёма послезавтра не придёт", (A,), november(13), None),
    ("Артём в понедельник не придёт, к врачу", (A,), november(16), ILL),
    ("Артём будет отсутствовать 12 ноября", (A,), november(12), None),
    ("артем завтра непридет", (A,), november(12), None),
    ("Артём зоболел", (A,), None, ILL),
    ("Артём сегодня не придйет", (A,), november(11), None),
    ("Артём завтр не придет, темпиратура", (A,), november(12), ILL),
    ("Ковалёв Артём 7Б завтра не придёт", (A,), november(12), None),
    ("Артём 12.11 пропустит занятия по семейным обстоятельствам.", (A,), november(12), FAMILY),
    ("Марина Игоревна, здравствуйте! Тёма заболел, сегодня не придёт.", (A,), november(11), ILL),
    ("Здравствуйте, Марина Игоревна! Артём сегодня не придёт, олимпиада", (A,), november(11), CONTEST),
    ("Артём не может завтра прийти: похороны", (A,), november(12), FAMILY),
    ("Артём сегодня остаётся дома, насморк", (A,), november(11), ILL),
    ("Соня болеет, не будет до пятницы", (S,), november(11, 13), ILL),
    ("У Сони температура, сегодня посидит дома", (S,), november(11), ILL),
    ("Сонечка приболела", (S,), None, ILL),
    ("Софьи не будет 12–13 ноября", (S,), november(12, 13), None),
    ("Соня сегодня пропустит школу — врач", (S,), november(11), ILL),
    ("Соня не придёт с четверга по пятницу", (S,), november(12, 13), None),
    ("Это мама Сони. Соня заболела, в школу не придет", (S,), None, ILL),
    ("Соню вчера тошнило, сегодня и завтра не придёт", (S,), None, ILL),
    ("Артем и Соня завтра не придут, заболели", (A, S), november(12), ILL),
    ("Сегодня не придём, болеем", (A, S), november(11), ILL),
    ("Заболели, сегодня нас не будет", (A, S), november(11), ILL),
    ("Сегодня у дочки температура 38,5, не придет", (A, S), november(11), ILL),
    ("Завтра не будет в школе", (A, S), november(12), None),
    ("Artyom won’t come today", (A,), november(11), None),
    ("Artem will not attend school tomorrow, he has a fever", (A,), november(12), ILL),
    ("Sonya is ill", (S,), None, ILL),
    ("Sonia's sick, she will be absent until Friday", (S,), november(11, 13), ILL),
    ("He is sick today, won't come", (A, S), november(11), ILL),
    ("Artjom kommt heute nicht, er ist krank", (A,), november(11), ILL),
    ("Sonja bleibt morgen zu Hause, Fieber", (S,), november(12), ILL),
    ("Artjom fehlt vom 12. bis 14. November, Wettkampf", (A,), november(12, 14), CONTEST),
]


@pytest.mark.parametrize(("text", "pupils", "days", "reason"), UNDERSTOOD)
def test_an_announcement_is_understood(
    text: str, pupils: tuple[int, ...], days: Days | None, reason: Reason | None
) -> None:
    assert understand(text, CHILDREN, TODAY) == Said(pupils, days, reason)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "спасибо",
        "не придёт ли учитель завтра?",
        "Артём завтра не придёт?",
        "домашку не задали",
        "а что задали на завтра",
        "Завтра не будет физкультуры",
        "Уроков завтра не будет",
        "Не будет",
        "Маша сегодня не придёт",
        "Маша заболела, а Тёма завтра не придёт к ней",
        "Радомир заболел",
        "Артём не болеет",
        "Артём уже не болеет, завтра придёт",
        "Артём не заболел",
        "Артём болел на прошлой неделе",
        "Артём сегодня опоздает, врач",
        "Артём не придёт к первому уроку",
        "Артём больше не будет опаздывать",
        "Артём не будет драться",
        "Если Артём завтра не придёт, скажите",
        "Может, Артём завтра не придёт",
        "Возможно, Соня заболела",
        "Мама Артёма не придёт на собрание",
        "Папа заболел, я не приду на собрание",
        "Учительница заболела",
        "Марина Игоревна завтра не придёт",
        "Автобус завтра не придёт",
        "Артём сказал, что автобус не придёт",
        "Бабушка заболела",
        "Кот заболел",
        "Соня болеет, врач сказала сидеть дома",
        "Соня забыла тетрадь",
        "Will Artyom come today",
        "the bus is late, won't come",
        "Kommt der Lehrer morgen nicht",
        "Contact me tomorrow",
    ],
)
def test_what_announces_nothing_or_somebody_else_is_not_understood(text: str) -> None:
    assert understand(text, CHILDREN, TODAY) is None


def test_with_one_child_no_name_is_needed() -> None:
    said = understand("Сегодня не придём, болеем", (ARTYOM,), TODAY)
    assert said == Said((A,), november(11), ILL)


def test_a_short_name_of_two_children_means_either() -> None:
    assert understand("Саша заболела", (SASHA, ALEXANDRA), TODAY) == Said((3, 4), None, ILL)
    assert understand("Саша заболела", (SASHA, SONYA), TODAY) == Said((3,), None, ILL)


def test_a_long_letter_is_not_read() -> None:
    assert understand("Артём заболел. " * 30, CHILDREN, TODAY) is None
    assert LONGEST < 450


NAMES = sorted({name for full, _ in SHORT for name in full})
PHRASES = ("{} сегодня не придёт", "{} заболел", "у {} температура, не придёт", "{} is ill", "{} kommt heute nicht")


@given(phrase=st.sampled_from(PHRASES), called=st.sampled_from(sorted(everybodys())), names=st.lists(
    st.sampled_from(NAMES), min_size=1, max_size=3
))  # fmt: skip
def test_a_child_who_is_not_the_viewers_is_never_guessed(phrase: str, called: str, names: list[str]) -> None:
    children: list[Child] = [replace(ARTYOM, id=n, name=Name("Ким", name)) for n, name in enumerate(names)]
    said = understand(phrase.format(called), children, TODAY)
    meant = {child.id for child in children if called in said_for(child.name.name)}
    assert said is None or set(said.pupils) <= meant


@given(text=st.text(st.sampled_from("аеинортсмё не придётзаболелАртём, .?")) | st.text())
def test_whatever_is_written_means_only_own_children(text: str) -> None:
    said = understand(text, CHILDREN, TODAY)
    assert said is None or set(said.pupils) <= {A, S}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_known_by_itself_and_in_latin_letters(name: str) -> None:
    assert {search_key(name), latin(name)} <= said_for(name)


@pytest.mark.parametrize(
    ("name", "called"),
    [("Павел", "Павла"), ("Лев", "Льва"), ("Пётр", "Петю"), ("Любовь", "Любови"), ("Игорь", "Игоря"),
     ("Сергей", "Серёжи"), ("Ксения", "Ксении"), ("Илья", "Ильи"), ("Мария", "Машей"), ("Шон & «Ко»", "Шона")],
)  # fmt: skip
def test_a_name_is_known_in_its_cases(name: str, called: str) -> None:
    assert search_key(called) in said_for(name)


TYPED: list[tuple[str, Days | None]] = [
    ("сегодня", november(11)),
    ("завтра", november(12)),
    ("вчера", november(10)),
    ("12.11", november(12)),
    ("12.11.2026", november(12)),
    ("12 ноября", november(12)),
    ("12-го", november(12)),
    ("12–14 ноября", november(12, 14)),
    ("12-14", november(12, 14)),
    ("с 12 по 14", november(12, 14)),
    ("с 12-го по 14-е ноября", november(12, 14)),
    ("12.11 - 14.11", november(12, 14)),
    ("до пятницы", november(11, 13)),
    ("до 15", november(11, 15)),
    ("в понедельник", november(16)),
    ("с понедельника по среду", november(16, 18)),
    ("сегодня и завтра", november(11, 12)),
    ("28–3 декабря", Days(date(2026, 11, 28), date(2026, 12, 3))),
    ("с 30 ноября по 2 декабря", Days(date(2026, 11, 30), date(2026, 12, 2))),
    ("2–4", Days(date(2026, 12, 2), date(2026, 12, 4))),
    ("1 июня", Days(date(2027, 6, 1), date(2027, 6, 1))),
    ("5 ноября 2026 года", november(5)),
    ("November 12", november(12)),
    ("the day after tomorrow", november(13)),
    ("until Friday", november(11, 13)),
    ("12.–14. November", november(12, 14)),
    ("vom 12. bis zum 14. November", november(12, 14)),
    ("bis Freitag", november(11, 13)),
    ("31 февраля", None),
    ("31–2 декабря", None),
    ("32", None),
    ("с 12", None),
    ("с понедельника", None),
    ("12 ноября и 20 ноября", None),
    ("как получится", None),
    ("не знаю, до пятницы", None),
    ("", None),
]


@pytest.mark.parametrize(("typed", "days"), TYPED, ids=[typed for typed, _ in TYPED])
def test_days_are_read_as_people_write_them(typed: str, days: Days | None) -> None:
    assert read_days(typed, TODAY) == days


@pytest.mark.parametrize(
    "text",
    ["температура 38,5", "температура 38.6", "с 8 до 10 часов", "на 2-3 дня", "не будет до 12:00", "до 15 часов",
     "7-8 уроки", "вчера заболел, завтра не придёт", "завтрак не ест"],
)  # fmt: skip
def test_numbers_of_something_else_are_no_days(text: str) -> None:
    assert days_in(text, TODAY) is None


@given(
    today=st.dates(date(2026, 9, 1), date(2027, 5, 31)),
    ahead=st.integers(-3, 100),
    length=st.integers(0, 30),
    written=st.sampled_from(["{0:%d.%m}–{1:%d.%m}", "с {0:%d.%m.%Y} по {1:%d.%m.%Y}", "from {0:%d.%m} to {1:%d.%m}"]),
)
def test_days_that_are_written_out_are_read_back(today: date, ahead: int, length: int, written: str) -> None:
    first = today + timedelta(days=ahead)
    days = Days(first, first + timedelta(days=length))
    assert read_days(written.format(days.first, days.last), today) == days


@given(text=st.text(), today=st.dates(date(2026, 9, 1), date(2027, 5, 31)))
def test_nothing_that_is_typed_breaks_the_reading(text: str, today: date) -> None:
    days = read_days(text, today)
    assert days is None or isinstance(days, Days)


def test_one_slip_is_one_slip() -> None:
    assert [slips("заболел", word) for word in ("заболел", "зоболел", "забоел", "заоблел", "болел")] == [0, 1, 1, 1, 2]
