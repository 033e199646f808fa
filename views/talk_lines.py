"""How the two of a conversation are called, and how a message is said; on every screen of conversations alike."""

from datetime import date, datetime

from domain.outbox import Failure
from domain.people import local_day
from domain.talk import Message, Side, Status, Talk, Teacher, Words
from domain.words import Role
from locales import Texts
from views.linking import role_name
from views.page import lines
from views.paging import shortened

WHAT = 90  # characters of a teacher's subjects
DAY_LATER = 1
NOT_CONNECTED = frozenset(
    {
        Failure.BLOCKED, Failure.DEACTIVATED, Failure.NOT_FOUND, Failure.KICKED, Failure.FORBIDDEN, Failure.NO_CHAT,
    }
)  # fmt: skip


def relative_phrase(texts: Texts, talk: Talk) -> str:
    """«Ковалёва Елена Викторовна, мама: Ковалёв Артём, 7Б», as the school calls them. Not escaped."""
    pupil = {"pupil": talk.pupil.name.in_class, "form": talk.pupil.form}
    kinship = talk.relative.kinship.value
    if not talk.relative.name.full:
        return texts.plain("talk-relative-nameless", kinship=texts.plain(f"kinship-button-{kinship}"), **pupil)
    said = {"name": talk.relative.name.full, "kinship": texts.plain(f"kinship-{kinship}")}
    return texts.plain("talk-relative", **said, **pupil)


def teacher_phrase(texts: Texts, teacher: Teacher, form: str) -> str:
    """«Соколова Марина Игоревна, классный руководитель 7Б, Русский язык». Not escaped."""
    what = [*([role_name(texts, Role.CLASS_TEACHER, form)] if teacher.leads else []), *teacher.subjects]
    if not what:
        return teacher.name.full
    return texts.plain("talk-teacher", name=teacher.name.full, what=shortened(", ".join(what), WHAT))


def child_phrase(texts: Texts, talk: Talk) -> str:
    """«Артём, 7Б», as the family calls them. Not escaped."""
    return texts.plain("talk-child", name=talk.pupil.name.name, form=talk.pupil.form)


def other_phrase(texts: Texts, talk: Talk, side: Side) -> str:
    """Whom this side talks to. Not escaped."""
    if side is Side.TEACHER:
        return relative_phrase(texts, talk)
    return teacher_phrase(texts, talk.teacher, talk.pupil.form)


def short_name(texts: Texts, talk: Talk, side: Side) -> str:
    """Who is this side, in a few letters; a family member without a name by kinship. Not escaped."""
    if side is Side.TEACHER:
        return talk.teacher.name.short
    return talk.relative.name.short or texts.plain(f"kinship-button-{talk.relative.kinship.value}")


def address_lines(texts: Texts, talk: Talk, side: Side) -> str:
    """To whom this side writes, and about whom."""
    about = texts("talk-about", child=child_phrase(texts, talk)) if side is Side.FAMILY else None
    return lines(texts("talk-to", whom=other_phrase(texts, talk, side)), about)


def talk_lines(texts: Texts, talk: Talk, side: Side) -> str:
    """With whom this side talks, and about whom."""
    about = texts("talk-about", child=child_phrase(texts, talk)) if side is Side.FAMILY else None
    return lines(texts("talk-with", whom=other_phrase(texts, talk, side)), about)


def said_lines(texts: Texts, words: Words, files: int = 0) -> str:
    """Why it is urgent, about which mark, the text, how many files."""
    text = texts("talk-text", text=words.text) if words.text else None
    return lines(
        about_lines(texts, words),
        text if text or files else texts("talk-empty"),
        texts("talk-files", files=files) if files else None,
    )


def about_lines(texts: Texts, words: Words) -> str:
    """Why it is urgent, about which mark; nothing for most messages."""
    why, mark = words.urgency, words.mark
    urgent = texts("talk-urgent", why=texts.plain(f"talk-urgency-{why.value}")) if why else None
    if mark is None:
        return lines(urgent)
    said: dict[str, str | date] = {"subject": mark.subject, "day": mark.day, "value": mark.value}
    return lines(urgent, texts("talk-mark-work", **said, work=mark.work) if mark.work else texts("talk-mark", **said))


def status_phrase(texts: Texts, talk: Talk, message: Message, now: datetime) -> str:
    """What became of an own message, in words. Not escaped."""
    match message.status:
        case Status.READ if message.read_at is not None:
            return texts.plain("talk-status-read", at=message.read_at.astimezone(talk.zone))
        case Status.WAITING if message.due_at > now:
            return texts.plain("talk-status-due", at=message.due_at.astimezone(talk.zone))
        case Status.LOST:
            return texts.plain("talk-status-lost", why=lost_phrase(texts, message))
        case _:
            return texts.plain(f"talk-status-{message.status.value}")


def lost_phrase(texts: Texts, message: Message) -> str:
    """Why it was not delivered, no more than the author may know. Not escaped."""
    if message.failure in NOT_CONNECTED:
        return texts.plain("talk-lost-closed")
    known = message.failure in (Failure.MUTED, Failure.NOT_ALLOWED)
    return texts.plain(f"talk-lost-{message.failure if known else 'other'}")


def when(talk: Talk, due: datetime, now: datetime) -> tuple[str, dict[str, str | date]]:
    """Today, tomorrow or another day, by the school's clock: the end of a key, and its arguments."""
    here = due.astimezone(talk.zone)
    days = (here.date() - local_day(now, talk.zone)).days
    time: dict[str, str | date] = {"time": f"{here.hour}:{here:%M}"}
    if days > DAY_LATER:
        return "day", {**time, "day": here.date()}
    return ("tomorrow" if days else "today"), time
