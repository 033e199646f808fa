"""What may be written, and what became of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.absence import Document
from domain.homework_entry import Sent
from domain.names import Name
from domain.outbox import Failure, State
from domain.talk import (
    Draft,
    Message,
    Pupil,
    Refusal,
    Relative,
    Side,
    Status,
    Talk,
    Teacher,
    Urgency,
    Words,
    in_order,
)
from domain.words import Kinship
from tests.school import NOW, ZONE

TALK = Talk(
    1, 1, ZONE, Pupil(1, Name("Ковалёв", "Артём"), 7, "7Б"), Relative(2, Name("Ковалёва", "Елена"), Kinship.MOTHER),
    Teacher(3, Name("Соколова", "Марина"), leads=True),
)  # fmt: skip
SAID = Message(1, Side.FAMILY, Words("Здравствуйте!"), NOW, NOW, state=State.SENT)
PHOTO = Sent(Document("photo.jpg", "image/jpeg", 3, "a" * 64))


@pytest.mark.parametrize(
    ("talk", "family", "teacher"),
    [
        (TALK, None, None),
        (replace(TALK, blocked=True), Refusal.BLOCKED, Refusal.BLOCKING),
        (replace(TALK, guards=False), Refusal.NO_FAMILY, Refusal.NO_FAMILY),
        (replace(TALK, teacher=Teacher(3, Name("Соколова", "Марина"))), Refusal.NO_TEACHER, Refusal.NO_TEACHER),
        (replace(TALK, teacher=Teacher(3, Name("", ""), subjects=("Алгебра",))), None, None),
    ],
    ids=["free", "blocked", "guards no more", "teaches no more", "teaches algebra"],
)
def test_who_may_write(talk: Talk, family: Refusal | None, teacher: Refusal | None) -> None:
    assert (talk.refusal(Side.FAMILY), talk.refusal(Side.TEACHER)) == (family, teacher)


@pytest.mark.parametrize(
    ("message", "status"),
    [
        (SAID, Status.DELIVERED),
        (replace(SAID, state=None), Status.DELIVERED),
        (replace(SAID, state=State.WAITING), Status.WAITING),
        (replace(SAID, state=State.CANCELLED, failure=Failure.NO_CHAT), Status.LOST),
        (replace(SAID, state=State.FAILED, failure=Failure.REFUSED), Status.LOST),
        (replace(SAID, state=State.CANCELLED, failure=Failure.MUTED, read_at=NOW), Status.READ),
        (replace(SAID, state=State.CANCELLED, failure=Failure.WITHDRAWN, withdrawn=True), Status.WITHDRAWN),
    ],
    ids=["sent", "long ago", "waits", "no chat", "refused", "read all the same", "withdrawn"],
)
def test_what_the_author_is_told(message: Message, status: Status) -> None:
    assert message.status is status


def test_a_draft_changes_its_stamp_with_whatever_would_be_sent() -> None:
    draft = Draft(1, 2, 3).with_text("Здравствуйте!")
    others = [
        draft.with_text("Ещё"),
        draft.with_file(PHOTO),
        replace(draft, words=replace(draft.words, urgency=Urgency.HEALTH)),
        replace(draft, teacher=4),
        replace(draft, mark=5),
    ]
    assert len({one.stamp for one in (draft, *others)}) == 1 + len(others)
    assert replace(draft, screen=9, album="a").stamp == draft.stamp


def test_words_come_below_each_other_and_a_file_comes_once() -> None:
    draft = Draft(1, 2, 3).with_text(" Раз ").with_text("").with_text("Два").with_file(PHOTO).with_file(PHOTO)
    assert (draft.words.text, draft.files, draft.said) == ("Раз\nДва", (PHOTO,), True)
    assert not Draft(1, 2, 3).said


def test_the_class_teacher_stands_first() -> None:
    algebra, russian = (Teacher(n, Name(f"{n}", ""), subjects=(s,)) for n, s in ((1, "Алгебра"), (2, "Русский язык")))
    leader = Teacher(3, Name("3", ""), leads=True, subjects=("Химия",))
    assert in_order([russian, algebra, leader]) == [leader, algebra, russian]


def test_sides_and_addressees() -> None:
    assert (TALK.side(3), TALK.side(2)) == (Side.TEACHER, Side.FAMILY)
    assert (TALK.addressee(Side.FAMILY), TALK.addressee(Side.TEACHER)) == (3, 2)
    assert replace(SAID, due_at=NOW + timedelta(days=1), state=State.WAITING).status is Status.WAITING
