"""A notice as its author has it on the desk, at a school of two forms; every screen of writing and sending one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from domain.names import Name
from domain.notice import Audience, Notice, NoticeFile, Receipt, Whom
from domain.notice_desk import Addressees, Desk
from domain.notice_reach import Reach
from domain.people import Hat, Post
from domain.words import Role
from locales import Texts
from tests.school import NOW, ZONE
from views import notice, notice_sending, notice_told, notice_when, notice_whom
from views.page import Page

SOON, TOMORROW = NOW + timedelta(minutes=20), NOW + timedelta(hours=16)
AUTHOR = Name("Соколова", "Марина", "Игоревна")
MEETING = "Собрание в четверг в 18:00, кабинет 31."
LEADS = Post(Role.CLASS_TEACHER, 1, "Школа № 7", ZONE, 7, "7Б")
LEADS_TOO = Post(Role.CLASS_TEACHER, 1, "Школа № 7", ZONE, 8, "1А")
TEACHES = Post(Role.TEACHER, 1, "Школа № 7", ZONE)
DEPUTY = Post(Role.DEPUTY, 1, "Школа № 7", ZONE)
PUPILS = {
    1: Name("Ковалёв", "Артём", "Дмитриевич"), 2: Name("Лебедев", "Кирилл", "Павлович"), 3: Name("Орлова", "Дарья"),
}  # fmt: skip
GROUPS = {21: "7Б (1) · Английский язык", 22: "7Б · Русский язык"}
OWN = Reach(1, (TEACHES, LEADS), {7: "7Б"}, GROUPS, PUPILS, frozenset({22}))
SCHOOL = Reach(1, (DEPUTY,), {7: "7Б", 8: "1А", 9: "10А"})
PHOTO, PAPER = NoticeFile(1, "photo.jpg", "a" * 64, photo=True), NoticeFile(2, "Список.pdf", "b" * 64, photo=False)
DRAFT = Notice(
    5, 1, "Школа № 7", ZONE, 11, AUTHOR, Role.CLASS_TEACHER, 7, "7Б", MEETING, Audience(forms=(7,)), NOW,
)  # fmt: skip
SENT = replace(DRAFT, confirmed_at=NOW, due_at=NOW, laid_out_at=NOW)


def addressees(people: int = 54, pupils: int = 27, unlinked: int = 3) -> Addressees:
    """So many, of whom so many have never had a chat."""
    everybody = range(100, 100 + people)
    return Addressees(
        dict.fromkeys(everybody, Hat.GUARDIAN), frozenset(range(1, pupils + 1)), frozenset(everybody[unlinked:])
    )


def desk(of: Notice = DRAFT, reach: Reach = OWN, to: Addressees | None = None) -> Desk:
    """Before its author."""
    return Desk(of, reach, addressees() if to is None else to)


def screens(texts: Texts, name: Name, word: str) -> Iterator[Page]:
    """A school with as many forms, groups and pupils as there are, an author who writes whatever they like."""
    forms = {n: f"{n}А" for n in range(1, 60)}
    reach = Reach(
        1, (LEADS, DEPUTY), forms, dict.fromkeys(range(1, 30), word), dict.fromkeys(range(1, 30), name)
    )  # fmt: skip
    full = replace(
        DRAFT, author=name, text=word, files=(PHOTO,) * 9, urgent_reason=word[:200], wants_signature=True,
        due_at=TOMORROW, expires_at=TOMORROW,
    )  # fmt: skip
    waits = replace(full, confirmed_at=NOW)
    sent, bare = replace(waits, laid_out_at=NOW), replace(full, text="", audience=Audience())
    refused, withdrawn = replace(waits, refused_at=NOW), replace(sent, withdrawn_at=SOON)
    every = (full, waits, sent, bare, refused, withdrawn)
    yield notice.ask_page(texts)
    yield notice.words_page(texts, full, "notice-urgent-ask", texts("notice-urgent-long"))
    yield notice.too_long_page(texts, full, 8102)
    for page in (0, 3):
        yield notice.written_page(texts, every * 4, page)
    yield notice.written_page(texts, [], 0)
    nobody = addressees(0, 0, 0)
    for one in every:
        yield notice.draft_page(texts, desk(one, reach), said=texts("notice-caption-too-long", longest=8000))
        yield notice.draft_page(texts, desk(one, reach, nobody), part=3)
        for to in (addressees(), addressees(2, 1, 2), nobody):
            yield notice_sending.sure_page(texts, one, to)
        yield notice_sending.scheduled_page(texts, one)
        yield notice_sending.changed_since_page(texts, one)
        yield notice_sending.correction_page(texts, one)
        yield notice_sending.withdraw_page(texts, one)
        yield notice_sending.ask_correction_page(texts, one, texts("notice-correct-parts"))
        for key in ("notice-correct-done", "notice-withdraw-done"):
            yield notice_sending.changed_page(texts, one, key, NOW)
        for key in ("notice-correct-same", "notice-withdraw-again"):
            yield notice_sending.changed_page(texts, one, key)
        for when in notice.When:
            yield notice_when.when_page(texts, one, when, NOW, texts("notice-when-wrong"))
    yield from _whom(texts, full, reach)
    yield from _told(texts, sent, withdrawn)


def _whom(texts: Texts, full: Notice, reach: Reach) -> Iterator[Page]:
    chosen = (
        Audience(), Audience(school=True), Audience(forms=tuple(range(1, 20))), Audience(group=3),
        Audience(pupils=(1, 2)), Audience(pupils=tuple(range(1, 20))), Audience(group=99), Audience(pupils=(99,)),
    )  # fmt: skip
    for audience in chosen:
        for whom in Whom:
            one = replace(full, audience=replace(audience, whom=whom))
            yield notice_whom.whom_page(texts, desk(one, reach))
    for among in list(notice_whom.Among)[1:]:
        for page in (0, 2, 99):
            yield notice_whom.list_page(
                texts, full, reach, notice_whom.WhomList(notice=full.id, among=among, page=page)
            )


def _told(texts: Texts, sent: Notice, withdrawn: Notice) -> Iterator[Page]:
    for one in (sent, withdrawn, replace(sent, text=""), replace(sent, wants_signature=False, corrected_at=SOON)):
        for receipt in (None, Receipt(1), Receipt(1, NOW), Receipt(1, NOW, SOON, SOON)):
            yield from notice_told.told_pages(texts, one, receipt)
    yield notice_told.covered_page(texts, sent)
    yield notice_told.gone_page(texts)
