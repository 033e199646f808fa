"""How a lesson is called on a teacher's screens, and how an entry is written in one line."""

from collections.abc import Iterable

from domain.keeping import At, Taught
from domain.scene import Scene
from domain.sheet import DEFAULT_WORK, Given, Letter, NewMark, state_words
from locales import Texts
from views.paging import shortened

SHORT = 24  # of a button that says something else too
STATED = 60  # of what somebody else has entered about one pupil
WORK = 60


def group_phrase(texts: Texts, group: Taught) -> str:
    """«7Б, русский язык» or «7Б (1 группа), английский язык»; for `plain` texts and buttons."""
    forms = texts.plain("lesson-forms", forms=group.title, name=group.name) if group.name else group.title
    return texts.plain("lesson-group", forms=forms, subject=group.subject_name)


def group_short(group: Taught) -> str:
    """«7Б Алгебра», for buttons."""
    return shortened(" ".join(part for part in (group.title, group.name, group.short) if part), SHORT)


def lesson_head(texts: Texts, group: Taught, at: At) -> str:
    """The first line of every screen of a lesson."""
    return texts("lesson-head", group=group_phrase(texts, group), day=at.day, number=at.number)


def scene_head(texts: Texts, scene: Scene) -> str:
    """The lesson, and for whom a substitute stands."""
    head = lesson_head(texts, scene.group, scene.at)
    if scene.instead_of is None:
        return head
    return f"{head}\n{texts('lesson-instead', teacher=scene.instead_of.short)}"


def letter_word(texts: Texts, letter: Letter) -> str:
    """«Б», «ОП, 10 мин», «на уроке»; plain."""
    if not letter.letter:
        return texts.plain("lesson-present")
    if letter.minutes:
        return texts.plain("lesson-late", letter=letter.letter, minutes=letter.minutes)
    return letter.letter


def mark_word(texts: Texts, mark: Given | NewMark) -> str:
    """«5», «5 (контрольная работа, вес 3)», with its comment; plain."""
    work = shortened(mark.work, WORK) if mark.work and mark.work != DEFAULT_WORK else ""
    weight = texts.plain("lesson-weight", weight=mark.weight) if mark.weight != 1 else ""
    retake = texts.plain("lesson-retake") if mark.retake_of else ""
    about = ", ".join(part for part in (work, weight, retake) if part)
    comment = texts.plain("lesson-comment", comment=mark.comment) if mark.comment else ""
    said = f"{mark.value} ({about})" if about else mark.value
    return " ".join(part for part in (said, comment) if part)


def pupil_line(texts: Texts, called: str, words: Iterable[str]) -> str:
    """«Ковалёв Артём: 5, 4»."""
    return texts("lesson-pupil", pupil=called, said=", ".join(words))


def stated(texts: Texts, state: str) -> str:
    """What the journal said of a pupil, as a draft keeps it: «Б, 5»; plain."""
    letter, marks = state_words(state)
    return shortened(", ".join([letter or texts.plain("lesson-present"), *marks]), STATED)
