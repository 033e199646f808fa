"""An author's notices: the list, and one that is being written."""

from collections.abc import Sequence
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.notice import LONGEST, Notice, Stage
from domain.notice_desk import Desk
from locales import Texts
from views.notice_buttons import NoticeBoard
from views.notice_phrases import audience_phrase, count_phrase
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import folded, page_arrows, pairs, part_of_list, shortened

PER_PAGE = 8
PREVIEW = 60  # characters of a notice in a list


class NoticesWritten(CallbackData, prefix="va1"):
    """The author's notices, the newest first."""

    page: int = 0


class NewNotice(CallbackData, prefix="vb1"):
    """Begin one: the next messages are its words and files."""


class DraftNotice(CallbackData, prefix="vc1"):
    """A notice that has not left yet."""

    notice: int
    part: int = 0


class Change(StrEnum):
    """What a press changes of a draft."""

    SIGN = "s"
    URGENT = "u"
    CALM = "c"
    TEXT = "t"
    NO_FILES = "f"
    DELETE = "d"


class ChangeNotice(CallbackData, prefix="vd1"):
    """Change a draft, or (urgent, text) ask for words."""

    notice: int
    change: Change


class ChooseWhom(CallbackData, prefix="ve1"):
    """Whom it is for."""

    notice: int


class When(StrEnum):
    """Which of the two moments."""

    DUE = "d"
    EXPIRES = "e"


class ChooseWhen(CallbackData, prefix="vf1"):
    """When it leaves, or until when it holds: `minutes` since 1970; 0 asks, -1 is none."""

    notice: int
    when: When
    minutes: int = 0


class PreviewNotice(CallbackData, prefix="vg1"):
    """Show it as its readers will see it."""

    notice: int


def written_page(texts: Texts, notices: Sequence[Notice], page: int) -> Page:
    """What the author has written, and the way to write another."""
    shown, part = part_of_list(notices, page, PER_PAGE)
    numbered = list(enumerate(part, start=shown * PER_PAGE + 1))
    said = [texts("notice-line", n=n, said=_line(texts, one)) for n, one in numbered]
    open_each = [Button(texts.plain("notice-number", n=n), _way(one)) for n, one in numbered]
    return Page(
        blocks(texts("notices-written"), lines(*said) or texts("notices-written-none")),
        rows(
            [Button(texts.plain("notice-new"), NewNotice(), style="primary")],
            *pairs(open_each, 4),
            page_arrows(texts, shown, len(notices), PER_PAGE, lambda n: NoticesWritten(page=n)),
        ),
    )


def _way(notice: Notice) -> CallbackData:
    written = notice.stage in (Stage.DRAFT, Stage.SCHEDULED, Stage.REFUSED)
    return DraftNotice(notice=notice.id) if written else NoticeBoard(notice=notice.id)


def _line(texts: Texts, notice: Notice) -> str:
    at = notice.laid_out_at or notice.due_at or notice.created_at
    short = shortened(notice.text, PREVIEW)
    words = texts.plain("notice-quoted", words=short) if short else texts.plain("notice-only-files")
    if notice.stage in (Stage.DRAFT, Stage.REFUSED):
        return texts.plain(f"notice-stage-{notice.stage.value}", words=words)
    return texts.plain(f"notice-stage-{notice.stage.value}", at=at.astimezone(notice.zone), words=words)


def ask_page(texts: Texts) -> Page:
    """The next message is the notice."""
    return Page(texts("notice-ask"), [[Button(texts.plain("notice-back-list"), NoticesWritten())]])


def too_long_page(texts: Texts, notice: Notice, length: int) -> Page:
    """Nothing was taken over, so that nothing is cut."""
    said = texts("notice-too-long", length=length, longest=LONGEST)
    return Page(said, [_back(texts, notice)])


def draft_page(texts: Texts, desk: Desk, part: int = 0, said: str = "") -> Page:
    """Everything about it and its words; what is wrong stands above."""
    notice = desk.notice
    waits = notice.stage is not Stage.DRAFT
    leaves = notice.due_at if notice.stage is not Stage.REFUSED else None
    head = lines(
        texts(f"notice-head-{notice.stage.value}"),
        texts("notice-whom", whom=audience_phrase(texts, notice.audience, desk.reach)),
        count_phrase(texts, notice.audience, desk.to),
        texts("notice-with-signature") if notice.wants_signature else None,
        texts("notice-with-urgency", reason=notice.urgent_reason) if notice.urgent_reason else None,
        texts("notice-leaves", at=leaves.astimezone(notice.zone)) if leaves else None,
        texts("notice-holds", at=notice.expires_at.astimezone(notice.zone)) if notice.expires_at else None,
        texts("notice-files", count=len(notice.files)) if notice.files else None,
    )
    words = texts("notice-words", text=notice.text) if notice.text else texts("notice-no-words")
    hint = None if waits else texts("notice-hint")
    buttons = [_scheduled(texts, notice)] if waits else _options(texts, notice)
    return folded(
        texts, blocks(said, head, words, hint), part, lambda n: DraftNotice(notice=notice.id, part=n), *buttons
    )


def _options(texts: Texts, notice: Notice) -> list[Row]:
    def change(what: Change, *, wording: str) -> Button:
        return Button(texts.plain(wording), ChangeNotice(notice=notice.id, change=what))

    number = notice.id
    preview = Button(texts.plain("notice-preview"), PreviewNotice(notice=number), style="primary")
    return [
        [preview] if notice.text or notice.files else [],
        [
            Button(texts.plain("notice-choose-whom"), ChooseWhom(notice=number)),
            change(Change.SIGN, wording="notice-sign-off" if notice.wants_signature else "notice-sign-on"),
        ],
        [
            change(Change.CALM, wording="notice-calm")
            if notice.urgent
            else change(Change.URGENT, wording="notice-urgent"),
            Button(texts.plain("notice-choose-when"), ChooseWhen(notice=number, when=When.DUE)),
            Button(texts.plain("notice-choose-until"), ChooseWhen(notice=number, when=When.EXPIRES)),
        ],
        [
            change(Change.TEXT, wording="notice-text-anew"),
            *([change(Change.NO_FILES, wording="notice-no-files")] if notice.files else []),
        ],
        [
            Button(texts.plain("notice-back-list"), NoticesWritten()),
            change(Change.DELETE, wording="notice-delete"),
        ],
    ]


class Unschedule(CallbackData, prefix="vh1"):
    """A notice that waits for its time, or was refused, is a draft again."""

    notice: int


def _scheduled(texts: Texts, notice: Notice) -> Row:
    change = Button(texts.plain("notice-unschedule"), Unschedule(notice=notice.id))
    return [change, Button(texts.plain("notice-back-list"), NoticesWritten())]


def words_page(texts: Texts, notice: Notice, key: str, problem: str = "") -> Page:
    """The next message is what was asked for: the words anew, why it is urgent, a moment."""
    return Page(blocks(problem, texts(key)), [_back(texts, notice)])


def _back(texts: Texts, notice: Notice) -> Row:
    return [Button(texts.plain("notice-back"), DraftNotice(notice=notice.id))]
