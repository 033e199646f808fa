"""Letters about notices: the notice in its parts, what it was changed into, reminders, the author's report."""

from datetime import datetime

from db.queries.notice_told import Told
from db.queries.receipts_report import Report
from domain.notice import DOCUMENTS, PHOTOS, Stage
from domain.outbox import Claimed, Failure
from domain.readers import Reader
from domain.receipts import may_hear
from locales import texts_in
from scheduler.content import Change, Content, Delivers, Enclosed
from views.notice_told import covered_page, gone_page, told_pages
from views.notices import reminder_page
from views.page import Page
from views.receipts import refused_page, report_page


def notice(row: Claimed, reader: Reader, told: Told | None, now: datetime) -> Content | Failure:
    """A part of a notice. Who wants no details in a preview gets a button, and neither the rest nor the files."""
    if told is None or not told.concerns(reader):
        return Failure.NOTHING if told is None else Failure.NOT_ALLOWED
    if told.notice.stage is Stage.WITHDRAWN or told.notice.over(now):
        return Failure.WITHDRAWN if told.notice.stage is Stage.WITHDRAWN else Failure.EXPIRED
    if reader.preferences.private:
        return _covered(row, reader, told)
    if row.part in (PHOTOS, DOCUMENTS):
        photos = row.part == PHOTOS
        files = tuple(file for file in told.notice.files if file.photo is photos)
        return Enclosed(files, photos) if files else Failure.NOTHING
    pages = told_pages(texts_in(reader.language), told.notice)
    if row.part >= len(pages):
        return Failure.NOTHING
    page = pages[row.part]
    return Delivers(page, told.notice.id) if row.part == len(pages) - 1 else page


def _covered(row: Claimed, reader: Reader, told: Told) -> Content | Failure:
    if row.part:
        return Failure.NOTHING
    return Delivers(covered_page(texts_in(reader.language), told.notice), told.notice.id)


def edit(row: Claimed, reader: Reader, told: Told | None) -> Content | Failure:
    """The notice as it is now, in the message that brought it; a withdrawn one takes its files with it.

    Somebody whose chat has changed meanwhile gets the corrected words anew. Other words are for who may still be told.
    """
    if told is None or row.part not in told.sent:
        return Failure.NOTHING
    chat, messages = told.sent[row.part]
    withdrawn = told.notice.stage is Stage.WITHDRAWN
    if row.part in (PHOTOS, DOCUMENTS):
        return Change(chat, messages, None) if withdrawn else Failure.NOTHING
    if not withdrawn and not told.concerns(reader):
        return Failure.NOT_ALLOWED
    page, last = _changed(row.part, reader, told)
    if any(one.id == chat for one in reader.chats):
        return Change(chat, messages, page, told.notice.id if last and not withdrawn else None)
    if reader.preferences.muted:
        return Failure.MUTED
    return Failure.NO_CHAT if withdrawn else page


def _changed(part: int, reader: Reader, told: Told) -> tuple[Page, bool]:
    """What the message of that part says now, and whether it is the last; what was covered stays so."""
    texts = texts_in(reader.language)
    pages = told_pages(texts, told.notice, told.receipt)
    covered = reader.preferences.private and told.notice.stage is not Stage.WITHDRAWN and 1 not in told.sent
    if covered and part == 0:
        return covered_page(texts, told.notice), True
    return (pages[part] if part < len(pages) else gone_page(texts)), part == len(pages) - 1


def reminder(reader: Reader, told: Told | None, now: datetime) -> Content | Failure:
    """To who has not answered until this moment."""
    if told is None or not told.concerns(reader):
        return Failure.NOTHING if told is None else Failure.NOT_ALLOWED
    if told.notice.stage is Stage.WITHDRAWN or told.notice.over(now):
        return Failure.WITHDRAWN if told.notice.stage is Stage.WITHDRAWN else Failure.EXPIRED
    if told.receipt.answered(told.notice):
        return Failure.NOTHING
    return reminder_page(texts_in(reader.language), told.notice, private=reader.preferences.private)


def report(reader: Reader, found: Report | None, now: datetime) -> Content | Failure:
    """To the author, while they are in that post; that it was refused, to who still works at the school."""
    if found is None or found.notice.stage is Stage.WITHDRAWN:
        return Failure.NOTHING
    if not may_hear(reader, found.notice):
        return Failure.NOT_ALLOWED
    texts = texts_in(reader.language)
    if found.board is None:
        return refused_page(texts, found.notice) if found.notice.stage is Stage.REFUSED else Failure.NOTHING
    return report_page(texts, found.notice, found.board, now)
