"""Every screen of conversations and complaints, with one and the same word wherever somebody typed something."""

from collections.abc import Iterator
from dataclasses import replace

from domain.absence import Document
from domain.complaint import Complaint
from domain.homework_entry import Sent
from domain.names import Name
from domain.outbox import Failure, State
from domain.people import Child
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
from views import complaint as complaints
from views import talk, talk_thread, talk_told
from views.page import Page
from views.talk_buttons import AskMark, OpenComplaint, TalkTeachers, TalkThread
from views.talk_marks import marks_page


def screens(texts: Texts, shown: Child, name: Name, word: str) -> Iterator[Page]:
    """Of a family with this name, whose teacher has it too."""
    column = word[:200]
    teacher = Teacher(3, name, leads=True, subjects=(column,) * 4)
    about = Talk(7, 1, ZONE, Pupil(1, name, 71, "10А"), Relative(2, name, Kinship.GRANDMOTHER), teacher)
    words = Words(word, AskedMark(column, MONDAY, "5", column), Urgency.NOT_HOME)
    mine = Message(1, Side.FAMILY, words, NOW, NOW, 10, state=State.CANCELLED, failure=Failure.MUTED)
    theirs = replace(mine, author=Side.TEACHER, state=State.SENT)
    yield from _drafts(texts, shown, about, words, column)
    for part in (0, 1):
        yield talk_told.told_page(texts, about, mine, part)
        yield talk_told.told_page(texts, about, theirs, part, private=True)
    yield talk_told.lost_page(texts, about, mine)
    for side in Side:
        found = [mine, theirs] * 5
        here = TalkThread(thread=7, page=1)
        yield talk_thread.thread_page(texts, about, side, found, NOW, here, older=True, reported=True)
        lines = [Line(replace(about, blocked=True), NOW, n) for n in range(12)]
        yield talk_thread.list_page(texts, side, lines, shown, 1)
    yield talk_thread.block_page(texts, about)
    yield from _complaints(texts, about, [mine, theirs], word[:1000])


def _drafts(texts: Texts, shown: Child, about: Talk, words: Words, column: str) -> Iterator[Page]:
    teachers = [replace(about.teacher, id=number) for number in range(12)]
    for page in (0, 1):
        yield talk.teachers_page(texts, (shown,), shown, teachers, {3}, TalkTeachers(pupil=1, page=page))
    asked = [(number, AskedMark(column, MONDAY, "5", column)) for number in range(12)]
    yield marks_page(texts, shown, asked, AskMark(pupil=1, subject=1, page=1))
    yield talk.absent_page(texts, about)
    files = tuple(Sent(Document(column, "", 1, f"{number}")) for number in range(10))
    draft = Draft(1, 2, 3, words, files)
    for side in Side:
        scene = Scene(about, side, None, NOW)
        yield talk.compose_page(texts, scene, draft, NOW)
        yield talk.preview_page(texts, scene, draft, NOW)
        yield talk.sent_page(texts, scene, 1, NOW)
        yield talk.refused_page(texts, about, side, Refusal.NO_CHAT)


def _complaints(texts: Texts, about: Talk, said: list[Message], word: str) -> Iterator[Page]:
    found = Complaint(1, about, Side.FAMILY, 2, word, NOW, answer=word)
    yield complaints.reported_page(texts, found)
    yield complaints.complaints_page(texts, 1, [found] * 12, 1)
    yield complaints.complaint_page(texts, found, said * 5, NOW, OpenComplaint(complaint=1, page=1), older=True)
    yield complaints.closed_page(texts, found)
    yield complaints.answered_page(texts, found)
