"""A mother asks about a mark, writes at night and urgently; the teacher answers, blocks; a complaint is decided."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from domain.absence import Document
from domain.complaint import Complaint
from domain.homework_entry import Sent
from domain.names import Name
from domain.outbox import Failure, State
from domain.talk import (
    AskedMark,
    Draft,
    Line,
    Message,
    Pupil,
    Refusal,
    Relative,
    Scene,
    Side,
    Talk,
    Teacher,
    Urgency,
    Words,
)
from domain.words import Kinship
from locales import Texts
from tests.school import MONDAY, NOW, ZONE
from tests.unit.kit import ARTYOM, CHILDREN, SONYA
from views import complaint as complaints
from views import talk, talk_thread, talk_told
from views.page import Page
from views.talk_buttons import AskMark, OpenComplaint, TalkTeachers, TalkThread
from views.talk_marks import marks_page

MARINA = Teacher(3, Name("Соколова", "Марина", "Игоревна"), leads=True, subjects=("Русский язык",))
OLGA = Teacher(4, Name("Лебедева", "Ольга", "Андреевна"), subjects=("Алгебра", "Геометрия"))
ELENA = Relative(2, Name("Ковалёва", "Елена", "Викторовна"), Kinship.MOTHER)
TALK = Talk(7, 1, ZONE, Pupil(1, ARTYOM.name, 71, "7Б"), ELENA, MARINA)
NAMELESS = replace(TALK, relative=Relative(2, Name("", ""), Kinship.GRANDMOTHER))
MARK = AskedMark("Алгебра", MONDAY, "3", "контрольная работа")
FILES = tuple(Sent(Document(name, "", 3, name)) for name in ("Справка.pdf", "photo.jpg"))
MORNING, MONDAYS = NOW + timedelta(hours=15, minutes=20), NOW + timedelta(days=4, hours=15, minutes=20)
LATER = NOW + timedelta(minutes=3)
ASKED = Message(1, Side.FAMILY, Words("Какие знаки проверить?", MARK), NOW, NOW, 0, LATER, state=State.SENT)
ANSWERED = Message(2, Side.TEACHER, Words("В третьей строке."), LATER, LATER, 1, state=State.SENT)


def _messages() -> list[Message]:
    """One for each that can become of one."""
    mine = [
        replace(ASKED, id=3, words=Words("А во второй?"), read_at=None, state=State.SENT),
        replace(ASKED, id=4, words=Words("Спасибо!"), read_at=None, state=State.WAITING, due_at=MORNING),
        replace(ASKED, id=5, words=Words("Ждёт"), read_at=None, state=State.WAITING),
        replace(ASKED, id=6, words=Words("Лишнее"), read_at=None, withdrawn=True),
        *(
            replace(ASKED, id=7, words=Words("Потеряно"), read_at=None, state=State.CANCELLED, failure=why)
            for why in (Failure.BLOCKED, Failure.MUTED, Failure.NOT_ALLOWED, Failure.REFUSED)
        ),
        replace(ASKED, id=8, words=Words()),
    ]
    return [ASKED, ANSWERED, *mine]


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    yield from _begun(texts)
    yield from _drafts(texts)
    yield from _letters(texts)
    yield from _desk(texts)
    yield from _complaints(texts)


def _begun(texts: Texts) -> Iterator[tuple[str, Page]]:
    here = TalkTeachers(pupil=1)
    yield "to whom?", talk.teachers_page(texts, CHILDREN, ARTYOM, [MARINA, OLGA], {3}, here)
    yield "nobody teaches yet", talk.teachers_page(texts, CHILDREN, SONYA, [], set(), here)
    asked = [(5, MARK), (6, AskedMark("Алгебра", date(2026, 11, 10), "5"))]
    yield "about which mark?", marks_page(texts, ARTYOM, asked, AskMark(pupil=1, subject=1))
    yield "no mark", marks_page(texts, ARTYOM, [], AskMark(pupil=1, subject=1))
    yield "the teacher has no chat", talk.absent_page(texts, TALK)
    for refusal in Refusal:
        for side in Side if refusal is Refusal.NO_CHAT else [Side.FAMILY]:
            yield f"refused: {refusal.value} {side.value}", talk.refused_page(texts, TALK, side, refusal)


def _drafts(texts: Texts) -> Iterator[tuple[str, Page]]:
    draft, night = Draft(1, 2, 3), Scene(TALK, Side.FAMILY, None, MORNING)
    now, monday = replace(night, due=NOW), replace(night, due=MONDAYS)
    full = replace(draft.with_text("Кто ведёт кружок?"), files=FILES)
    yield "empty", talk.compose_page(texts, now, draft, NOW)
    yield "empty, about a mark, at night", talk.compose_page(texts, night, replace(draft, words=Words("", MARK)), NOW)
    yield "another text", talk.compose_page(texts, now, draft, NOW, anew=True)
    yield "the teacher's", talk.compose_page(texts, replace(now, side=Side.TEACHER), draft, NOW)
    yield "as it will be read", talk.preview_page(texts, now, full, NOW)
    urgent = replace(full, words=replace(full.words, urgency=Urgency.NOT_HOME))
    yield "urgent", talk.preview_page(texts, now, urgent, NOW)
    yield "on Friday evening", talk.preview_page(texts, monday, full, NOW)
    yield "why urgent?", talk.urgent_page(texts)
    yield "too many files", talk.preview_page(texts, now, full, NOW, texts("talk-too-many-files"))
    yield "a sticker", talk.preview_page(texts, now, full, NOW, texts("talk-wanted"))
    yield "ten files", talk.preview_page(texts, now, replace(full, files=FILES * 5), NOW)
    for length in (4001, 4022, 4096):
        yield f"{length} characters", talk.long_page(texts, length)
    for name, scene in (("at once", now), ("tomorrow", night), ("on Monday", monday)):
        yield f"sent, {name}", talk.sent_page(texts, scene, 1, NOW)
    yield "sent, early in the morning", talk.sent_page(texts, night, 1, MORNING - timedelta(hours=2))
    yield "dropped", talk.dropped_page(texts)


def _letters(texts: Texts) -> Iterator[tuple[str, Page]]:
    yield "a letter to the teacher", talk_told.told_page(texts, TALK, ASKED)
    yield "of somebody without a name", talk_told.told_page(texts, NAMELESS, ASKED)
    yield "a letter to the family", talk_told.told_page(texts, TALK, ANSWERED)
    yield "covered", talk_told.told_page(texts, TALK, ANSWERED, private=True)
    for why in Urgency:
        urgent = replace(ASKED, words=Words("Позвоните мне.", urgency=why))
        yield f"urgent: {why.value}", talk_told.told_page(texts, TALK, urgent)
    for message in (replace(ASKED, failure=Failure.NO_CHAT), replace(ANSWERED, failure=Failure.MUTED)):
        yield f"lost, of the {message.author.value}", talk_told.lost_page(texts, TALK, message)


def _desk(texts: Texts) -> Iterator[tuple[str, Page]]:
    lines = [Line(TALK, NOW, 2), Line(replace(NAMELESS, id=8, blocked=True), NOW, 0)]
    yield "the family's list", talk_thread.list_page(texts, Side.FAMILY, lines[:1], ARTYOM)
    yield "the teacher's list", talk_thread.list_page(texts, Side.TEACHER, lines, None)
    for side in Side:
        yield f"nothing yet, {side.value}", talk_thread.list_page(texts, side, [], ARTYOM)
    here = TalkThread(thread=7, page=1)
    for side in Side:
        page = talk_thread.thread_page(texts, TALK, side, _messages(), NOW, here, older=True, reported=False)
        yield f"a conversation, {side.value}", page
        blocked = replace(TALK, blocked=True)
        page = talk_thread.thread_page(texts, blocked, side, [], NOW, here, older=False, reported=True)
        yield f"blocked and reported, {side.value}", page
    yield "block it?", talk_thread.block_page(texts, TALK)
    for done in (True, False):
        yield f"taken back: {done}", talk_thread.withdrawn_page(texts, TALK, done=done)


def _complaints(texts: Texts) -> Iterator[tuple[str, Page]]:
    found = Complaint(1, TALK, Side.FAMILY, 2, "Не отвечает две недели", NOW)
    yield "what has happened?", complaints.ask_page(texts, TALK)
    yield "in words, please", complaints.ask_page(texts, TALK, wanted=True)
    yield "too many words", complaints.ask_page(texts, TALK, too_long=1001)
    yield "reported", complaints.sent_page(texts, TALK, 1)
    yield "nobody to tell", complaints.sent_page(texts, TALK, 0)
    yield "reported before", complaints.already_page(texts, TALK)
    yield "to the deputy", complaints.reported_page(texts, found)
    yield "to the deputy, a teacher's", complaints.reported_page(texts, replace(found, by=Side.TEACHER))
    yield "what waits", complaints.complaints_page(texts, 1, [found])
    yield "nothing waits", complaints.complaints_page(texts, 1, [])
    here, said = OpenComplaint(complaint=1, page=1), [ASKED, ANSWERED]
    yield "the conversation", complaints.complaint_page(texts, found, said, NOW, here, older=True)
    teachers = replace(found, by=Side.TEACHER)
    yield "nothing was delivered", complaints.complaint_page(texts, teachers, [], NOW, here, older=False)
    yield "what was decided?", complaints.close_page(texts, found)
    yield "too long an answer", complaints.close_page(texts, found, too_long=1002)
    closed = replace(found, closed_at=LATER, answer="Поговорил с учителем: ответит сегодня.")
    yield "closed", complaints.closed_page(texts, closed)
    yield "the answer", complaints.answered_page(texts, closed)
