"""The own conversations: a list, and one of them with what became of each message."""

from collections.abc import Sequence
from datetime import datetime

from domain.people import Child
from domain.talk import Line, Message, Side, Status, Talk
from locales import Texts
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import folded, page_arrows, pairs, part_of_list, shortened
from views.talk_buttons import (
    TalkBlock,
    TalkFiles,
    TalkList,
    TalkReport,
    TalkTeachers,
    TalkThread,
    TalkWithdraw,
    TalkWrite,
)
from views.talk_lines import other_phrase, said_lines, short_name, status_phrase, talk_lines

PER_PAGE, LABEL = 8, 34


def list_page(texts: Texts, side: Side, found: Sequence[Line], child: Child | None, page: int = 0) -> Page:
    """Eight to a page, the newest first; a family has the way to a new one, about the open `child`."""
    shown, part = part_of_list(found, page, PER_PAGE)
    empty = "talk-list-empty-family" if side is Side.FAMILY else "talk-list-empty"
    buttons = [[Button(_label(texts, line, side), TalkThread(thread=line.talk.id))] for line in part]
    write = [Button(texts.plain("talk-write"), TalkTeachers(pupil=child.id))] if child else None
    return Page(
        blocks(texts("talk-list-title"), lines(*(_line(texts, line, side) for line in part)) or texts(empty)),
        rows(*buttons, page_arrows(texts, shown, len(found), PER_PAGE, lambda n: TalkList(page=n)), write),
    )


def _line(texts: Texts, line: Line, side: Side) -> str:
    said: dict[str, str | datetime] = {
        "whom": other_phrase(texts, line.talk, side),
        "at": line.last.astimezone(line.talk.zone),
    }
    told = texts("talk-list-line-new", **said, unread=line.unread) if line.unread else texts("talk-list-line", **said)
    blocked = line.talk.blocked and side is Side.TEACHER
    return lines(told, texts("talk-list-line-blocked")) if blocked else told


def _label(texts: Texts, line: Line, side: Side) -> str:
    other = short_name(texts, line.talk, Side.FAMILY if side is Side.TEACHER else Side.TEACHER)
    name = line.talk.pupil.name
    whom = shortened(f"{other} · {name.in_class if side is Side.TEACHER else name.name}", LABEL)
    if line.unread:
        return texts.plain("talk-list-button-new", whom=whom, unread=line.unread)
    return whom


def thread_page(
    texts: Texts,
    talk: Talk,
    side: Side,
    found: Sequence[Message],
    now: datetime,
    here: TalkThread,
    *,
    older: bool,
    reported: bool,
) -> Page:
    """Ten messages, the newest at the bottom; `reported` when this side has told the deputy."""
    said = [message_block(texts, talk, side, one, now) for one in found] or [texts("talk-thread-none")]
    return folded(
        texts,
        blocks(talk_lines(texts, talk, side), *said, _state(texts, talk, side, reported=reported)),
        here.part,
        lambda n: here.model_copy(update={"part": n}),
        page_row(texts, here, older=older),
        *pairs(_file_buttons(texts, talk, found)),
        *pairs(_withdraw_buttons(texts, talk, side, found)),
        _write_row(texts, talk, side),
        _desk_row(texts, talk, side, reported=reported),
        [Button(texts.plain("talk-list-back"), TalkList())],
    )


def message_block(texts: Texts, talk: Talk, side: Side | None, message: Message, now: datetime) -> str:
    """Who, when, what; of an own message what became of it."""
    sent = message.sent_at.astimezone(talk.zone)
    if message.author is side:
        head = texts("talk-mine", at=sent, status=status_phrase(texts, talk, message, now))
    else:
        head = texts("talk-theirs", name=short_name(texts, talk, message.author), at=sent)
    return lines(head, said_lines(texts, message.words, message.files))


def page_row(texts: Texts, here: TalkThread, *, older: bool) -> Row:
    """To what was said earlier, and back."""
    return [
        *([Button(texts.plain("talk-older"), TalkThread(thread=here.thread, page=here.page + 1))] if older else []),
        *(
            [Button(texts.plain("talk-newer"), TalkThread(thread=here.thread, page=here.page - 1, part=0))]
            if here.page
            else []
        ),
    ]


def _state(texts: Texts, talk: Talk, side: Side, *, reported: bool) -> str:
    blocked = None
    if talk.blocked:
        blocked = texts("talk-thread-blocked" if side is Side.TEACHER else "talk-thread-blocked-family")
    return lines(blocked, texts("talk-thread-reported") if reported else None)


def _file_buttons(texts: Texts, talk: Talk, found: Sequence[Message]) -> list[Button]:
    return [
        Button(texts.plain("talk-files-of", at=one.sent_at.astimezone(talk.zone)), TalkFiles(message=one.id))
        for one in found
        if one.files
    ]


def _withdraw_buttons(texts: Texts, talk: Talk, side: Side, found: Sequence[Message]) -> list[Button]:
    return [
        Button(texts.plain("talk-withdraw-of", at=one.sent_at.astimezone(talk.zone)), TalkWithdraw(message=one.id))
        for one in found
        if one.author is side and one.status is Status.WAITING
    ]


def _write_row(texts: Texts, talk: Talk, side: Side) -> Row | None:
    if talk.refusal(side) is not None:
        return None
    return [Button(texts.plain("talk-answer"), TalkWrite(thread=talk.id), style="success")]


def _desk_row(texts: Texts, talk: Talk, side: Side, *, reported: bool) -> Row:
    report = [] if reported else [Button(texts.plain("complaint-report"), TalkReport(thread=talk.id))]
    if side is Side.FAMILY:
        return report
    if talk.blocked:
        return [Button(texts.plain("talk-unblock"), TalkBlock(thread=talk.id, on=False)), *report]
    return [Button(texts.plain("talk-block"), TalkBlock(thread=talk.id, on=True)), *report]


def block_page(texts: Texts, talk: Talk) -> Page:
    """What blocking means, before it is done."""
    sure = Button(texts.plain("talk-block-sure"), TalkBlock(thread=talk.id, on=True, sure=True), style="danger")
    return Page(
        blocks(
            lines(texts("talk-block-title"), talk_lines(texts, talk, Side.TEACHER)),
            texts("talk-block-about"),
        ),
        [[sure], [Button(texts.plain("talk-back-thread"), TalkThread(thread=talk.id))]],
    )


def withdrawn_page(texts: Texts, talk: Talk, *, done: bool) -> Page:
    """Taken back, or too late."""
    return Page(
        texts("talk-withdrawn" if done else "talk-withdraw-late"),
        [[Button(texts.plain("talk-thread"), TalkThread(thread=talk.id))]],
    )
