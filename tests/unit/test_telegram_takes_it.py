"""Whatever people type and whatever language is spoken, Telegram takes every screen."""

from datetime import timedelta
from enum import StrEnum

import pytest
from aiogram.filters.callback_data import CallbackData
from hypothesis import given
from hypothesis import strategies as st

from domain.absence import Reason
from domain.day_off import Why
from domain.delegations import Step as DelegationStep
from domain.guardianship import Act
from domain.marks import Mark, MarkBook, SubjectMarks
from domain.names import Name
from domain.notice import Whom
from domain.people import Hat
from domain.receipts import Came
from domain.school_settings import Setting
from domain.substitutions import Reason as Because
from domain.substitutions import Way
from domain.talk import Urgency
from domain.unfilled_board import Stretch
from domain.unlock import Step as LeaveStep
from domain.words import Kinship, Scale
from emulator.telegram import html, tdlib
from emulator.telegram.limits import CAPTION as CAPTION_LIMIT
from locales import LANGUAGES, texts_in
from tests.school import MONDAY
from tests.unit.kit import ARTYOM
from tests.unit.screens import screens
from views import charts
from views.absence_mark import ClassMark, MarkStep
from views.absence_steps import AbsenceStep, Step
from views.delegations import Delegate
from views.fold import LIMIT
from views.homework_entry import SetTask, TaskStep
from views.notice import Change, When
from views.notice_whom import Among
from views.page import Page
from views.talk_buttons import DraftStep, TalkDraft, TalkUrgent
from views.unlock import GiveLeave

MOST_BYTES = 64  # Bot API, InlineKeyboardButton.callback_data
LONGEST_LABEL = 40
BUTTONS = sorted((kind for kind in CallbackData.__subclasses__() if kind.__module__.startswith("views.")), key=str)
LARGEST = {
    "day": 9_999_999,
    "days": 99,
    "month": 119_999,
    "part": 999,
    "page": 999,
    "place": 9_999,
    "term": 99,
    "wanted": 5,
    "number": 99,
    "comment": 9,
    "work": 99,
    "weight": 99,
    "span": 99_999,
    "stood": 2**24 - 1,
}
LARGEST |= {"minutes": 99_999_999}
LARGEST |= dict.fromkeys(("first", "last", "week"), LARGEST["day"])
LARGEST_ID = 2**53
STEPS: dict[type[CallbackData], StrEnum] = {
    Delegate: DelegationStep.MAKE,
    GiveLeave: LeaveStep.MAKE,
    AbsenceStep: Step.SEND,
    ClassMark: MarkStep.SEND,
    SetTask: TaskStep.SAVE,
    TalkDraft: DraftStep.SEND,
}

NAMES = [
    Name("Ковалёв", "Артём", "Дмитриевич"),
    Name("Константинопольская", "Александра", "Константиновна"),
    Name("О'Нил <b>", "Шон & «Ко»"),
    Name("שלום", "محمد"),
    Name("Ким", ""),
]
WORDS = ["Алгебра", "a < b & c > d </b>", "&lt;b&gt; &amp; &#60;", "יום טוב 5", "x" * 3000, '<a href="tg://user?id=1">']

PAIRS = [*((name, WORDS[0]) for name in NAMES), *((NAMES[2], word) for word in WORDS[1:])]

every_language = pytest.mark.parametrize("language", LANGUAGES)


def buttons(page: Page) -> list[str]:
    """Labels."""
    return [button.label for row in page.buttons for button in row]


@every_language
@pytest.mark.parametrize(("name", "word"), PAIRS, ids=[f"{name.full}-{word[:12]}" for name, word in PAIRS])
def test_every_screen_can_be_sent_and_shows_what_was_typed(language: str, name: Name, word: str) -> None:
    for page in screens(texts_in(language), name, word):
        plain, _ = html.parse(page.text)
        assert 0 < len(plain.strip()) <= LIMIT
        assert all(label.strip() for label in buttons(page))


@every_language
@pytest.mark.parametrize("count", [0, 1, 18, 60, 400])
def test_a_caption_can_be_sent_under_its_picture(language: str, count: int) -> None:
    """Whole lines, as many as fit; the rest is said to stand elsewhere."""
    texts, day = texts_in(language), timedelta(days=1)
    given = tuple(Mark(MONDAY + day * n, "5", "") for n in range(count))
    subjects = tuple(SubjectMarks(n, f"a < {n} & b", Scale.FIVE, given[:1]) for n in range(count))
    book = MarkBook((SubjectMarks(0, "Алгебра", Scale.FIVE, given), *subjects), ())
    pages = [
        charts.term_caption(texts, ARTYOM, book, None, {}),
        charts.subject_caption(texts, ARTYOM, book, book.subjects[0], None, None),
    ]
    for page in pages:
        plain, _ = html.parse(page.text)
        assert len(plain) <= CAPTION_LIMIT
        assert (plain.splitlines()[-1] == texts.plain("chart-rest")) == (count > 30)
        assert all(line.endswith(("00", "/marks.")) for line in plain.splitlines()[4:])


@pytest.mark.skipif(not tdlib.INSTALLED, reason="tdjson is not installed")
@every_language
@pytest.mark.parametrize("word", WORDS, ids=lambda word: word[:12])
def test_telegrams_own_library_reads_every_screen_as_we_do(language: str, word: str) -> None:
    for page in screens(texts_in(language), NAMES[2], word):
        assert tdlib.parse(page.text)[0].strip() == html.parse(page.text)[0].strip()


@every_language
@pytest.mark.parametrize("name", [name for name in NAMES if len(name.full) < 40], ids=lambda name: name.full)
def test_a_label_is_read_whole_on_a_phone(language: str, name: Name) -> None:
    labels = {label for page in screens(texts_in(language), name, "Алгебра") for label in buttons(page)}
    assert {label for label in labels if len(label) > LONGEST_LABEL} == set()


def test_no_button_is_forgotten_here() -> None:
    assert len(BUTTONS) >= 17


def values(kind: type[CallbackData], name: str) -> st.SearchStrategy[object]:
    """What a field of a button may hold."""
    words: dict[object, st.SearchStrategy[object]] = {
        bool: st.booleans(),
        Hat: st.sampled_from([*Hat]),
        Came: st.sampled_from([*Came]),
        Kinship: st.sampled_from([*Kinship]),
        Setting: st.sampled_from([*Setting]),
        Step: st.sampled_from([*Step]),
        TaskStep: st.sampled_from([*TaskStep]),
        MarkStep: st.sampled_from([*MarkStep]),
        Stretch: st.sampled_from([*Stretch]),
        Reason | None: st.sampled_from([None, *Reason]),
        DelegationStep: st.sampled_from([*DelegationStep]),
        LeaveStep: st.sampled_from([*LeaveStep]),
        Act: st.sampled_from([*Act]),
        Why: st.sampled_from([*Why]),
        Way: st.sampled_from([*Way]),
        Because: st.sampled_from([*Because]),
        DraftStep: st.sampled_from([*DraftStep]),
        Urgency: st.sampled_from([*Urgency]),
        Whom: st.sampled_from([*Whom]),
        Among: st.sampled_from([*Among]),
        Change: st.sampled_from([*Change]),
        When: st.sampled_from([*When]),
        str: st.sampled_from(LANGUAGES),
    }
    return words.get(kind.model_fields[name].annotation, st.integers(0, LARGEST.get(name, LARGEST_ID)))


@pytest.mark.parametrize("kind", BUTTONS, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_a_press_says_exactly_what_the_button_was_made_for(kind: type[CallbackData], data: st.DataObject) -> None:
    made = kind(**{name: data.draw(values(kind, name), label=name) for name in kind.model_fields})
    assert len(made.pack().encode()) <= MOST_BYTES
    assert kind.unpack(made.pack()) == made


@pytest.mark.parametrize("kind", BUTTONS, ids=lambda kind: kind.__name__)
def test_the_largest_button_fits(kind: type[CallbackData]) -> None:
    numbers = {n: LARGEST.get(n, LARGEST_ID) for n, field in kind.model_fields.items() if field.annotation is int}
    words = {"hat": Hat.GUARDIAN, "kinship": Kinship.GRANDMOTHER, "code": "ru", "yes": False, "allow": False}
    words |= {"group": "quiet-until", "key": "correction", "value": "Asia/Yekaterinburg"}
    words |= {"reason": Reason.CONTEST, **({"step": STEPS[kind]} if kind in STEPS else {})}
    words |= {"done": False, "given": "незач", "token": "f" * 12, "doubt": "d99"}
    words |= {"kind": "timetable", "seen": "f" * 16, "filled": False, "means": "н" * 10, "more": "5" * 8}
    words |= {"setting": Setting.CLASS_AVERAGE, "said": "half_up", "stretch": Stretch.TERM}
    words |= {"came": Came.SILENT, "opened": False}
    words |= {"way": Way.MOVE, "because": Because.NONE, "why": Why.OTHER, "act": Act.UNTIL}
    words |= {"own": False, "language": "ru", "made": False}
    words |= {"on": False, "sure": False, "why": Urgency.NOT_HOME if kind is TalkUrgent else Why.OTHER}
    words |= {"whom": Whom.GUARDIANS, "among": Among.PUPIL, "change": Change.DELETE, "when": When.DUE}
    words |= {"seal": "f" * 8, "sure": False}
    made = kind(**{name: word for name, word in words.items() if name in kind.model_fields} | numbers)
    assert len(made.pack().encode()) <= MOST_BYTES
