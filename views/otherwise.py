"""What is otherwise about a lesson than usual, in words."""

from domain.planned import Otherwise, Planned
from locales import Texts


def otherwise_words(texts: Texts, lesson: Planned) -> str:
    """«перенесён с чт 12.11, 2 урок; замена»; nothing for a lesson as usual. Plain text."""
    return "; ".join(_how(texts, lesson, way) for way in lesson.otherwise)


def otherwise_line(texts: Texts, lesson: Planned) -> str | None:
    """The same with the reason, as a line below the lesson."""
    said = otherwise_words(texts, lesson)
    if said and lesson.reason:
        return texts("timetable-why", said=said, reason=lesson.reason)
    return texts("timetable-how", said=said or lesson.reason) if lesson.changed else None


def _how(texts: Texts, lesson: Planned, way: Otherwise) -> str:
    match way:
        case Otherwise.MOVED_AWAY:
            return _elsewhere(texts, "timetable-moved-away", lesson)
        case Otherwise.MOVED_HERE:
            return _elsewhere(texts, "timetable-moved-here", lesson)
        case Otherwise.SUBJECT:
            return texts.plain("timetable-subject", subject=lesson.instead)
        case Otherwise.JOINED:
            return texts.plain("timetable-joined", whom=lesson.joined)
        case _:
            return texts.plain(f"timetable-{way.value}")


def _elsewhere(texts: Texts, key: str, lesson: Planned) -> str:
    assert lesson.other_day is not None  # noqa: S101 - a moved lesson knows where from or where to
    return texts.plain(key, day=lesson.other_day, number=lesson.other_number or lesson.number)
