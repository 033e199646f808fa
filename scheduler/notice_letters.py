"""Letters about notices: the notice itself in its parts, and what it was changed into."""

from datetime import datetime

from db.queries.notice_told import Told
from domain.notice import DOCUMENTS, PHOTOS, Stage
from domain.outbox import Claimed, Failure
from domain.readers import Reader
from locales import texts_in
from scheduler.content import Change, Content, Delivers, Enclosed
from views.notice_told import covered_page, gone_page, told_pages


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

    Somebody whose chat has changed meanwhile gets the corrected words anew.
    """
    if told is None or row.part not in told.sent:
        return Failure.NOTHING
    chat, messages = told.sent[row.part]
    withdrawn = told.notice.stage is Stage.WITHDRAWN
    if row.part in (PHOTOS, DOCUMENTS):
        return Change(chat, messages, None) if withdrawn else Failure.NOTHING
    texts = texts_in(reader.language)
    pages = told_pages(texts, told.notice, told.receipt)
    page = pages[row.part] if row.part < len(pages) else gone_page(texts)
    if reader.preferences.private and not withdrawn and told.receipt.opened_at is None:
        return Failure.NOTHING
    if all(one.id != chat for one in reader.chats):
        return Failure.NO_CHAT if withdrawn or not told.concerns(reader) else page
    return Change(chat, messages, page)
