"""A notice from its first word until it leaves: the list, the draft, whom and when, the last look; then changed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from domain.notice import PART, Audience, Whom
from locales import Texts
from tests.school import NOW
from tests.unit.drafts import (
    DRAFT,
    MEETING,
    OWN,
    PAPER,
    PHOTO,
    PUPILS,
    SCHOOL,
    SENT,
    SOON,
    TOMORROW,
    addressees,
    desk,
)
from views import notice as view
from views import notice_sending, notice_when, notice_whom
from views.notice import When
from views.notice_whom import Among, WhomList
from views.page import Page

NOBODY = addressees(0, 0, 0)


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    yield from _written(texts)
    yield from _drafts(texts)
    yield from _whom(texts)
    yield from _when(texts)
    yield from _sending(texts)
    yield from _changing(texts)


def _written(texts: Texts) -> Iterator[tuple[str, Page]]:
    waits = replace(DRAFT, id=6, confirmed_at=NOW, due_at=TOMORROW)
    written = [
        DRAFT, waits, SENT, replace(waits, id=8, refused_at=TOMORROW), replace(SENT, id=9, withdrawn_at=SOON),
        replace(SENT, id=10, text="", files=(PHOTO,)), replace(SENT, id=11, text=f"{MEETING}\n{MEETING * 3}"),
    ]  # fmt: skip
    yield "none yet", view.written_page(texts, [], 0)
    yield "the list", view.written_page(texts, written, 0)
    yield "the second page", view.written_page(texts, written * 2, 1)
    yield "a new one", view.ask_page(texts)


def _drafts(texts: Texts) -> Iterator[tuple[str, Page]]:
    full = replace(
        DRAFT, files=(PHOTO, PAPER), urgent_reason="узнали только что", wants_signature=True, due_at=TOMORROW,
        expires_at=TOMORROW + timedelta(days=1),
    )  # fmt: skip
    waits = replace(full, confirmed_at=NOW)
    yield "a draft", view.draft_page(texts, desk(to=addressees(unlinked=0)))
    yield "for one family", view.draft_page(texts, desk(to=addressees(1, 1, 1)))
    yield "everything about it", view.draft_page(texts, desk(full))
    only_files = replace(DRAFT, text="", files=(PHOTO,), audience=Audience())
    yield "files alone, for nobody yet", view.draft_page(texts, desk(only_files, to=NOBODY))
    for number in (2, 5, 10):
        yield f"{number} files", view.draft_page(texts, desk(replace(DRAFT, files=(PHOTO,) * number)))
    yield "a file too many", view.draft_page(texts, desk(), said=texts("notice-too-many"))
    yield "a caption too many", view.draft_page(texts, desk(), said=texts("notice-caption-too-long", longest=8000))
    yield "a voice", view.draft_page(texts, desk(), said=texts("notice-photo-or-text"))
    yield "it waits for its time", view.draft_page(texts, desk(waits))
    yield "it was refused", view.draft_page(texts, desk(replace(waits, refused_at=TOMORROW, audience=Audience())))
    for length in (8001, 8002, 8105):
        yield f"{length} characters", view.too_long_page(texts, DRAFT, length)
    yield "the text anew", view.words_page(texts, DRAFT, "notice-words-ask")
    yield "why is it urgent?", view.words_page(texts, DRAFT, "notice-urgent-ask")
    yield "too many reasons", view.words_page(texts, DRAFT, "notice-urgent-ask", texts("notice-urgent-long"))


def _whom(texts: Texts) -> Iterator[tuple[str, Page]]:
    lead = replace(DRAFT, audience=Audience(school=True))
    yield "whom? the own form", notice_whom.whom_page(texts, desk())
    yield "whom? the school", notice_whom.whom_page(texts, desk(lead, SCHOOL, addressees(812, 500, 41)))
    for whom, people in ((Whom.PUPILS, 1), (Whom.FAMILIES, 22), (Whom.STAFF, 3)):
        one = replace(lead, audience=Audience(whom, school=True))
        yield f"whom? {whom.value}", notice_whom.whom_page(texts, desk(one, SCHOOL, addressees(people, people, 0)))
    yield "nobody chosen", notice_whom.whom_page(texts, desk(replace(DRAFT, audience=Audience()), to=NOBODY))
    empty = replace(DRAFT, audience=Audience(group=21))
    yield "nobody there", notice_whom.whom_page(texts, desk(empty, to=NOBODY))
    forms = replace(lead, audience=Audience(forms=(7, 9)))
    yield "which forms?", notice_whom.list_page(texts, forms, SCHOOL, WhomList(notice=5, among=Among.FORM))
    yield "which group?", notice_whom.list_page(texts, empty, OWN, WhomList(notice=5, among=Among.GROUP))
    some = replace(DRAFT, audience=Audience(pupils=(1, 3)))
    yield "which pupils?", notice_whom.list_page(texts, some, OWN, WhomList(notice=5, among=Among.PUPIL))
    many = replace(DRAFT, audience=Audience(pupils=tuple(range(1, 23))))
    yield "many pupils", view.draft_page(texts, desk(many, replace(OWN, pupils=dict.fromkeys(range(1, 23), PUPILS[1]))))


def _when(texts: Texts) -> Iterator[tuple[str, Page]]:
    yield "when?", notice_when.when_page(texts, DRAFT, When.DUE, NOW)
    yield "until when?", notice_when.when_page(texts, DRAFT, When.EXPIRES, NOW)
    yield "no time at all", notice_when.when_page(texts, DRAFT, When.DUE, NOW, texts("notice-when-wrong"))
    yield "it would end before", notice_when.when_page(texts, DRAFT, When.EXPIRES, NOW, texts("notice-when-before"))
    yield "it would leave after", notice_when.when_page(texts, DRAFT, When.DUE, NOW, texts("notice-when-after"))


def _sending(texts: Texts) -> Iterator[tuple[str, Page]]:
    later = replace(DRAFT, due_at=TOMORROW)
    yield "the last look", notice_sending.sure_page(texts, DRAFT, addressees())
    yield "urgent", notice_sending.sure_page(texts, replace(DRAFT, urgent_reason="карантин"), addressees(1, 1, 0))
    yield "later", notice_sending.sure_page(texts, later, addressees(22, 21, 1))
    yield "nobody is linked", notice_sending.sure_page(texts, DRAFT, addressees(3, 2, 3))
    yield "changed since", notice_sending.changed_since_page(texts, DRAFT)
    yield "accepted for later", notice_sending.scheduled_page(texts, later)


def _changing(texts: Texts) -> Iterator[tuple[str, Page]]:
    long = replace(SENT, text="а" * (PART + 1))
    yield "other words?", notice_sending.ask_correction_page(texts, SENT)
    yield "other words for a long one?", notice_sending.ask_correction_page(texts, long)
    parts = texts("notice-correct-parts")
    yield "longer than what is there", notice_sending.ask_correction_page(texts, SENT, parts)
    yield "replace them?", notice_sending.correction_page(texts, SENT)
    yield "withdraw it?", notice_sending.withdraw_page(texts, SENT)
    for key in ("notice-correct-done", "notice-withdraw-done"):
        yield key, notice_sending.changed_page(texts, SENT, key, SOON)
    for key in ("notice-correct-same", "notice-withdraw-again"):
        yield key, notice_sending.changed_page(texts, SENT, key)
