"""The notices somebody has got: the list, a notice itself, and a reminder of one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from domain.notice import Notice, Receipt, Stage
from locales import Texts
from views.notice_buttons import NoticeFiles, Notices, OpenNotice, ReadNotice, SignNotice
from views.notice_told import author_line, told_pages
from views.page import Button, Page, blocks, rows
from views.paging import page_arrows, pairs, part_arrows, shortened

PER_PAGE = 6
BEGINS = 100  # characters of a notice in the list
LABEL = 24  # and on a button
REMINDS = 200  # and in a reminder

Got = tuple[Notice, Receipt]


def notices_page(texts: Texts, got: Sequence[Got], shown: int, count: int, now: datetime) -> Page:
    """A page of the list, numbered; each leads to the notice. `count` is how many there are on all pages."""
    if not count:
        return Page(blocks(texts("notices-title"), texts("notices-none")))
    numbered = list(enumerate(got, start=shown * PER_PAGE + 1))
    said = [_line(texts, n, notice, receipt, now) for n, (notice, receipt) in numbered]
    ways = [
        Button(texts.plain("notices-open", n=str(n), words=_words(texts, notice, LABEL)), OpenNotice(notice=notice.id))
        for n, (notice, _) in numbered
    ]
    arrows = page_arrows(texts, shown, count, PER_PAGE, lambda page: Notices(page=page))
    return Page(blocks(texts("notices-title"), *said), rows(*pairs(ways, 1), arrows))


def opened_page(texts: Texts, notice: Notice, receipt: Receipt, part: int, now: datetime) -> Page:
    """The notice, part by part; whatever it asks stands below its last."""
    pages = told_pages(texts, notice, receipt)
    shown = max(0, min(part, len(pages) - 1))
    files = [Button(texts.plain("notices-files", count=len(notice.files)), NoticeFiles(notice=notice.id))]
    back = [Button(texts.plain("notices-back"), Notices())]
    if notice.stage is Stage.WITHDRAWN:
        return Page(pages[0].text, [back])
    page = closed(texts, notice, pages[shown], now)
    answers = [[_elsewhere(button) for button in row] for row in page.buttons]
    return Page(
        page.text,
        rows(
            part_arrows(texts, shown, len(pages), lambda to: OpenNotice(notice=notice.id, part=to)),
            *answers,
            files if notice.files else None,
            back,
        ),
    )


def answered_page(texts: Texts, notice: Notice, receipt: Receipt, now: datetime) -> Page:
    """The message that brought it and had the button, which is the last one, as it is now."""
    return closed(texts, notice, told_pages(texts, notice, receipt)[-1], now)


def closed(texts: Texts, notice: Notice, page: Page, now: datetime) -> Page:
    """Once it has expired it asks nothing any more, and says why where its buttons were."""
    if not page.buttons or not notice.over(now) or notice.stage is Stage.WITHDRAWN:
        return page
    return Page(blocks(page.text, texts("notices-over")))


def reminder_page(texts: Texts, notice: Notice, *, private: bool) -> Page:
    """How it begins and the same button; who wants no details in a preview gets the way to it alone."""
    asks = "notices-reminder-sign" if notice.wants_signature else "notices-reminder-read"
    said = texts(asks, author=author_line(texts, notice), at=_left(notice))
    show = Button(texts.plain("notice-open"), OpenNotice(notice=notice.id))
    if private:
        return Page(said, [[show]])
    begins = _words(texts, notice, REMINDS)
    answer = _elsewhere(told_pages(texts, notice)[-1].buttons[0][0])
    return Page(blocks(said, texts("notices-begins", words=begins)), [[answer], [show]])


def _line(texts: Texts, n: int, notice: Notice, receipt: Receipt, now: datetime) -> str:
    given: dict[str, Any] = {"n": str(n), "at": _left(notice), "author": author_line(texts, notice)}
    if notice.stage is Stage.WITHDRAWN:
        return texts("notices-line-withdrawn", **given)
    return texts(f"notices-line-{_state(notice, receipt, now)}", **given, words=_words(texts, notice, BEGINS))


def _state(notice: Notice, receipt: Receipt, now: datetime) -> str:
    if receipt.confirmed_at is not None:
        return "signed"
    if notice.over(now):
        return "over"
    if receipt.opened_at is None:
        return "urgent" if notice.urgent else "unread"
    return "unsigned" if notice.wants_signature else "read"


def _words(texts: Texts, notice: Notice, most: int) -> str:
    if notice.stage is Stage.WITHDRAWN:
        return texts.plain("notices-gone")
    return shortened(notice.text, most) or texts.plain("notices-only-files")


def _left(notice: Notice) -> datetime:
    return (notice.laid_out_at or notice.created_at).astimezone(notice.zone)


def _elsewhere(button: Button) -> Button:
    """The button that answers a notice, where it does not stand below the message that brought it."""
    if isinstance(button.data, ReadNotice | SignNotice):
        return replace(button, data=button.data.model_copy(update={"opened": True}))
    return button
