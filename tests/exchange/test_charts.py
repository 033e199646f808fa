"""Pictures: of a known size, opaque, and with words that are whole, inside the card and on nobody else's place."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from io import BytesIO
from itertools import combinations
from threading import Thread

import pytest
from matplotlib.image import imread
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from domain.charts import Bars, Chart, Trend, reach
from domain.class_average import ClassAverage
from domain.marks import Mark, MarkBook, SubjectMarks
from domain.names import Name
from domain.people import Child
from domain.terms import Term
from domain.words import Scale, TermKind
from exchange.chart_card import BODY, TITLE, drawable, fitted, width, wrapped
from exchange.charts import draw, figure_of
from locales import LANGUAGES, texts_in
from tests.unit.kit import ARTYOM
from views.charts import subject_chart, term_chart

FIRST, LAST = date(2026, 11, 2), date(2026, 12, 30)
QUARTER = Term(2, TermKind.QUARTER, FIRST, LAST)
SUBJECTS = (
    "Алгебра", "Геометрия", "Вероятность и статистика", "Русский язык", "Литература", "Родной (русский) язык",
    "Литературное чтение на родном (русском) языке", "Иностранный язык (английский)", "Второй иностранный язык",
    "История России. Всеобщая история", "Обществознание", "География", "Биология", "Физика", "Химия",
    "Основы безопасности и защиты Родины", "Изобразительное искусство", "Основы религиозных культур и светской этики",
)  # fmt: skip
VALUES = ("3", "5", "4", "2", "5", "4", "4")
OTHERS = (391, 402, 350, 498, 210, 305)  # hundredths

every_language = pytest.mark.parametrize("language", LANGUAGES)


def marks(count: int) -> tuple[Mark, ...]:
    """So many marks, evenly over the quarter: of weight 1, 2, 3 and 0, two of a day where there are many."""
    days = [FIRST + timedelta(days=(LAST - FIRST).days * n // max(count - 1, 1)) for n in range(count)]
    return tuple(Mark(day, VALUES[n % 7], "", (1, 1, 3, 2, 0)[n % 5]) for n, day in enumerate(days))


def bars(names: Sequence[str], language: str = "ru", child: Child = ARTYOM, *, compared: bool = True) -> Bars:
    """The chart of a term; every third subject has too few pupils for a class average."""
    subjects = [SubjectMarks(n, name, Scale.FIVE, marks(12)[n % 6 :]) for n, name in enumerate(names)]
    told = {n: ClassAverage(Fraction(OTHERS[n % 6], 100), 25) for n in range(len(names)) if compared and n % 3 != 2}
    chart = term_chart(texts_in(language), child, MarkBook(tuple(subjects), (QUARTER,)), QUARTER, told)
    assert chart is not None
    return chart


def trend(given: Sequence[Mark], language: str = "ru", name: str = "Алгебра", *, compared: bool = True) -> Trend:
    """The chart of a subject."""
    beside = ClassAverage(Fraction(391, 100), 25) if compared else None
    chart = subject_chart(texts_in(language), ARTYOM, SubjectMarks(1, name, Scale.FIVE, tuple(given)), QUARTER, beside)
    assert chart is not None
    return chart


CHARTS: dict[str, Chart] = {
    "one subject": bars(SUBJECTS[:1]),
    "one subject alone": bars(SUBJECTS[:1], compared=False),
    "18 subjects": bars(SUBJECTS),
    "18 subjects, wide letters": bars([name.upper().replace("О", "Щ") for name in SUBJECTS]),
    "18 subjects in German": bars(SUBJECTS, "de"),
    "one mark": trend(marks(1)),
    "one mark of no weight": trend([Mark(FIRST, "5", "", 0)], compared=False),
    "60 marks": trend(marks(60)),
    "60 marks in English": trend(marks(60), "en"),
    "60 marks in German": trend(marks(60), "de"),
    "many marks of one day": trend([replace(mark, day=FIRST) for mark in marks(12)]),
    "a year": trend([replace(mark, day=FIRST) for mark in marks(1)] + [Mark(LAST, "1", "")]),
    "a long name": trend(marks(9), name="Индивидуальный проект по литературному краеведению " * 3),
    "a long child": bars(
        SUBJECTS, child=replace(ARTYOM, name=Name("Ким", "Мухаммад-Ибрагим-Абдурахман-Константин-Александр" * 2))
    ),
}
every_chart = pytest.mark.parametrize("chart", CHARTS.values(), ids=list(CHARTS))


def words(chart: Chart) -> list[tuple[str, Bbox]]:
    """Every text on the picture and the pixels it takes."""
    figure = figure_of(chart)
    figure.canvas.draw()
    shown = [text for text in figure.findobj(Text) if text.get_visible() and text.get_text().strip()]
    assert all(isinstance(text, Text) for text in shown)
    return [(text.get_text(), text.get_window_extent()) for text in shown if isinstance(text, Text)]


@every_chart
def test_no_two_words_stand_on_one_place_and_none_is_cut_off(chart: Chart) -> None:
    figure = figure_of(chart)
    edge = Bbox.from_extents(0, 0, figure.bbox.width, figure.bbox.height)
    found = words(chart)
    assert [(one, other) for (one, a), (other, b) in combinations(found, 2) if a.overlaps(b)] == []
    assert [text for text, place in found if not _inside(place, edge)] == []


def _inside(place: Bbox, edge: Bbox) -> bool:
    return bool(place.x0 >= 0 and place.y0 >= 0 and place.x1 <= edge.x1 and place.y1 <= edge.y1)


@pytest.mark.parametrize(
    ("chart", "size"),
    [
        (CHARTS["one subject alone"], (376, 1200)),
        (CHARTS["one subject"], (428, 1200)),
        (CHARTS["18 subjects"], (1856, 1200)),
        (CHARTS["one mark"], (900, 1200)),
        (CHARTS["60 marks"], (900, 1200)),
    ],
)
def test_it_is_a_light_card_without_holes(chart: Chart, size: tuple[int, int]) -> None:
    pixels = imread(BytesIO(draw(chart)))
    assert pixels.shape[:2] == size
    assert (pixels[..., 3] == 1).all()
    corners = pixels[[0, 0, -1, -1], [0, -1, 0, -1], :3]
    assert (corners > 0.95).all()


@every_language
def test_it_says_who_and_what_with_names_on_the_axes(language: str) -> None:
    said = {text for text, _ in words(trend(marks(9), language))}
    expected = {
        "ru": {"Артём, 7Б", "Алгебра, 2 четверть", "отметка", "день", "в среднем по классу: 3,91", "2.11"},
        "en": {"Артём, 7Б", "Алгебра, quarter 2", "mark", "day", "class average: 3.91", "2/11"},
        "de": {"Артём, 7Б", "Алгебра, 2. Quartal", "Note", "Tag", "Klassenschnitt: 3,91", "2.11."},
    }
    assert expected[language] <= said
    assert {"2", "3", "4", "5"} <= said


def test_each_subject_has_its_numbers() -> None:
    said = [text for text, _ in words(bars(SUBJECTS[:3]))]
    assert said.count("3,91") == 1
    assert {"Алгебра", "Геометрия", "Вероятность и", "статистика", "средний балл", "в среднем по классу"} <= set(said)
    assert len([text for text in said if re.fullmatch(r"\d,\d\d", text)]) == 5


def test_without_a_class_there_is_no_legend() -> None:
    assert "в среднем по классу" not in {text for text, _ in words(bars(SUBJECTS[:3], compared=False))}


def test_what_people_typed_is_no_formula_and_needs_no_foreign_font() -> None:
    said = {text for text, _ in words(bars(["$x^2$ \\frac", "數學 🎓", "a < b & c"]))}
    assert {"$x^2$ \\frac", "□□ □", "a < b & c"} <= said


def test_a_line_is_cut_only_where_there_is_no_room() -> None:
    assert fitted("Алгебра", BODY, 400) == "Алгебра"
    cut = fitted("Литература " * 9, TITLE, 400, bold=True)
    assert cut.endswith("…")
    assert width(cut, TITLE, bold=True) <= 400
    assert wrapped("Родной язык", BODY, 400) == ["Родной язык"]
    assert wrapped("Литературное чтение", BODY, 250) == ["Литературное", "чтение"]
    assert len(wrapped("слово " * 40, BODY, 250)) == 2
    assert drawable("a\n b") == "a b"


def test_pictures_are_drawn_by_several_threads_at_a_time() -> None:
    drawn: list[bytes] = []
    threads = [Thread(target=lambda: drawn.append(draw(CHARTS["60 marks"]))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert drawn == [drawn[0]] * 3


@pytest.mark.parametrize(
    ("scale", "numbers", "worst", "expected"),
    [
        (Scale.FIVE, [3.5], 0, (1, 5)),
        (Scale.FIVE, [3.0, 5.0], 2, (2, 5)),
        (Scale.FIVE, [1.0], 2, (1, 5)),
        (Scale.TEN, [7.3], 2, (0, 10)),
        (Scale.HUNDRED, [61.0], 0, (0, 100)),
        (Scale.FIVE, [12.0], 2, (2, 12)),
    ],
)
def test_an_axis_shows_the_whole_scale(
    scale: Scale, numbers: list[float], worst: int, expected: tuple[int, int]
) -> None:
    assert reach(scale, numbers, worst) == expected


def test_five_of_ten_and_five_of_five_share_no_axis() -> None:
    five = [SubjectMarks(n, f"{n}", Scale.FIVE, marks(3)) for n in range(2)]
    others = [
        SubjectMarks(3, "3", Scale.TEN, marks(3)),
        SubjectMarks(4, "4", Scale.PASS),
        SubjectMarks(5, "5", Scale.FIVE),
    ]
    chart = term_chart(texts_in("ru"), ARTYOM, MarkBook((*others, *five), ()), None, {})
    assert chart is not None
    assert [bar.name for bar in chart.bars] == ["0", "1"]
    assert term_chart(texts_in("ru"), ARTYOM, MarkBook((), ()), None, {}) is None
