"""The last look before a notice leaves; and changing one that has left."""

from datetime import datetime

from aiogram.filters.callback_data import CallbackData

from domain.notice import Notice, parts_of
from domain.notice_desk import Addressees, seal_of
from locales import Texts
from views.notice import DraftNotice, NoticesWritten
from views.notice_buttons import NoticeBoard
from views.notice_phrases import count_phrase
from views.page import Button, Page, blocks, lines


class SendNotice(CallbackData, prefix="vl1"):
    """Send it as it was shown; `seal` is of what was shown."""

    notice: int
    seal: str


class CorrectNotice(CallbackData, prefix="vm1"):
    """Other words for a notice that has left: asks for them, or (`sure`) takes those that were shown."""

    notice: int
    sure: bool = False


class WithdrawNotice(CallbackData, prefix="vn1"):
    """It is nobody's notice any more; asks first, unless `sure`."""

    notice: int
    sure: bool = False


def sure_page(texts: Texts, notice: Notice, to: Addressees) -> Page:
    """Below the preview: how many get it and when; nothing is sent to nobody."""
    change = Button(texts.plain("notice-change"), DraftNotice(notice=notice.id))
    if not to.linked:
        nobody = "notice-reaches-nobody" if to.people else "notice-to-nobody"
        return Page(blocks(texts("notice-so-it-looks"), texts(nobody)), [[change]])
    send = Button(texts.plain("notice-send"), SendNotice(notice=notice.id, seal=seal_of(notice)), style="success")
    return Page(
        blocks(
            texts("notice-so-it-looks"),
            lines(count_phrase(texts, notice.audience, to), _how(texts, notice)),
        ),
        [[send], [change]],
    )


def _how(texts: Texts, notice: Notice) -> str:
    if notice.due_at is not None:
        return texts("notice-leaves-later", at=notice.due_at.astimezone(notice.zone))
    return texts("notice-leaves-urgently" if notice.urgent else "notice-leaves-now")


def changed_since_page(texts: Texts, notice: Notice) -> Page:
    """What was to be sent is not what was shown."""
    return Page(texts("notice-changed-since"), [[Button(texts.plain("notice-look"), DraftNotice(notice=notice.id))]])


def scheduled_page(texts: Texts, notice: Notice) -> Page:
    """It is confirmed, and leaves later."""
    at = (notice.due_at or notice.created_at).astimezone(notice.zone)
    return Page(
        texts("notice-scheduled", at=at),
        [
            [Button(texts.plain("notice-look"), DraftNotice(notice=notice.id))],
            [Button(texts.plain("notice-back-list"), NoticesWritten())],
        ],
    )


def ask_correction_page(texts: Texts, notice: Notice, problem: str = "") -> Page:
    """The next message is the corrected text; what stands now can be copied, unless it is long."""
    words = texts("notice-words", text=notice.text) if notice.text and len(parts_of(notice.text)) == 1 else None
    return Page(blocks(problem, texts("notice-correct-ask"), words), [[_board(texts, notice)]])


def correction_page(texts: Texts, notice: Notice) -> Page:
    """Below the corrected notice as it will look: shall it be so?"""
    yes = Button(texts.plain("notice-correct-yes"), CorrectNotice(notice=notice.id, sure=True), style="success")
    return Page(texts("notice-correct-sure"), [[yes], [_board(texts, notice)]])


def withdraw_page(texts: Texts, notice: Notice) -> Page:
    """What withdrawing does."""
    yes = Button(texts.plain("notice-withdraw-yes"), WithdrawNotice(notice=notice.id, sure=True), style="danger")
    return Page(texts("notice-withdraw-sure"), [[yes], [_board(texts, notice)]])


def changed_page(texts: Texts, notice: Notice, key: str, at: datetime | None = None) -> Page:
    """It was corrected or withdrawn `at` this moment; without one that had been done before."""
    moment = {"at": at.astimezone(notice.zone)} if at is not None else {}
    return Page(texts(key, **moment), [[_board(texts, notice)]])


def _board(texts: Texts, notice: Notice) -> Button:
    return Button(texts.plain("notice-back-board"), NoticeBoard(notice=notice.id))
