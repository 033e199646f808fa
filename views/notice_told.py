"""A notice as those see it whom it is for; also its preview."""

from datetime import datetime

from domain.names import Name
from domain.notice import Notice, Receipt, Stage, parts_of
from locales import Texts
from views.linking import role_name
from views.notice_buttons import OpenNotice, ReadNotice, SignNotice
from views.page import Button, Page, Row, blocks, lines, rows


def told_pages(texts: Texts, notice: Notice, receipt: Receipt | None = None) -> list[Page]:
    """The messages it leaves as, in order: as many as `parts_of` its text, whoever reads it; buttons below the last.

    Without a `receipt` it is what somebody gets who has not seen it yet.
    """
    if notice.stage is Stage.WITHDRAWN:
        gone = Page(texts("notice-withdrawn", author=author_line(texts, notice), at=_here(notice, notice.withdrawn_at)))
        return [gone] * len(parts_of(notice.text))
    first, *others = parts_of(notice.text)
    said = [blocks(_head(texts, notice), texts("notice-words", text=first)), *(_more(texts, one) for one in others)]
    said[-1] = blocks(said[-1], _foot(texts, notice, receipt))
    return [*(Page(one) for one in said[:-1]), Page(said[-1], rows(_answer(texts, notice, receipt)))]


def covered_page(texts: Texts, notice: Notice) -> Page:
    """For who wants no details in a preview: who it is from, and a button that shows the rest."""
    show = Button(texts.plain("notice-open"), OpenNotice(notice=notice.id))
    return Page(_head(texts, notice, covered=True), [[show]])


def gone_page(texts: Texts) -> Page:
    """A message of a longer notice that has nothing to say since it was corrected."""
    return Page(texts("notice-part-gone"))


def author_line(texts: Texts, notice: Notice) -> str:
    """«Соколова М. И., классный руководитель 7Б»."""
    name: Name = notice.author
    return texts.plain("notice-author", name=name.short, role=role_name(texts, notice.role, notice.form))


def _head(texts: Texts, notice: Notice, *, covered: bool = False) -> str:
    title = texts("notice-title-urgent" if notice.urgent else "notice-title")
    told = notice.urgent_reason if not covered else None
    reason = texts("notice-urgent-reason", reason=told) if told else None
    return lines(title, texts("notice-from", author=author_line(texts, notice)), reason)


def _more(texts: Texts, words: str) -> str:
    return texts("notice-words", text=words)


def _foot(texts: Texts, notice: Notice, receipt: Receipt | None) -> str:
    """Until when it holds, whether it was corrected after it had come, and the reader's own signature."""
    corrected = receipt is not None and notice.fresh_correction(receipt.delivered_at)
    signed = receipt.confirmed_at if receipt is not None else None
    return lines(
        texts("notice-corrected", at=_here(notice, notice.corrected_at)) if corrected else None,
        texts("notice-expires", at=_here(notice, notice.expires_at)) if notice.expires_at else None,
        texts("notice-signed", at=_here(notice, signed)) if signed else None,
    )


def _answer(texts: Texts, notice: Notice, receipt: Receipt | None) -> Row | None:
    if receipt is not None and receipt.answered(notice):
        return None
    if notice.wants_signature:
        return [Button(texts.plain("notice-sign"), SignNotice(notice=notice.id), style="primary")]
    return [Button(texts.plain("notice-read"), ReadNotice(notice=notice.id))]


def _here(notice: Notice, at: datetime | None) -> datetime:
    """By the school's clock."""
    assert at is not None  # noqa: S101 - asked only for moments that are there
    return at.astimezone(notice.zone)
