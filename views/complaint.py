"""A conversation that was reported: asked for, told to the deputy, read there, answered."""

from collections.abc import Sequence
from datetime import datetime

from domain.complaint import Complaint
from domain.talk import Message, Side, Talk
from locales import Texts
from views.page import Button, Page, blocks, lines, rows
from views.paging import folded, page_arrows, pairs, part_of_list
from views.talk_buttons import (
    CloseComplaint,
    ComplaintFiles,
    Complaints,
    OpenComplaint,
    TalkThread,
)
from views.talk_lines import other_phrase, relative_phrase, teacher_phrase
from views.talk_thread import message_block

PER_PAGE = 8


def ask_page(texts: Texts, talk: Talk, *, too_long: int = 0, wanted: bool = False) -> Page:
    """The next message says what happened."""
    said = "complaint-wanted" if wanted else "complaint-ask"
    text = texts("complaint-long", length=too_long) if too_long else texts(said)
    return Page(text, [[Button(texts.plain("talk-back-thread"), TalkThread(thread=talk.id))]])


def sent_page(texts: Texts, talk: Talk, told: int) -> Page:
    """The deputy knows; or nobody can be told yet."""
    key = "complaint-sent" if told else "complaint-sent-nobody"
    return Page(texts(key), [[Button(texts.plain("talk-back-thread"), TalkThread(thread=talk.id))]])


def already_page(texts: Texts, talk: Talk) -> Page:
    """Once is enough."""
    return Page(texts("complaint-already"), [[Button(texts.plain("talk-back-thread"), TalkThread(thread=talk.id))]])


def reported_page(texts: Texts, found: Complaint) -> Page:
    """To who decides: who asks for it. What was said is behind the button."""
    button = Button(texts.plain("complaint-open"), OpenComplaint(complaint=found.id))
    return Page(texts("complaint-told", author=_author(texts, found)), [[button]])


def _author(texts: Texts, found: Complaint) -> str:
    if found.by is Side.FAMILY:
        return texts.plain("complaint-author-family", whom=relative_phrase(texts, found.talk))
    whom = teacher_phrase(texts, found.talk.teacher, found.talk.pupil.form)
    return texts.plain("complaint-author-teacher", whom=whom)


def complaints_page(texts: Texts, school: int, found: Sequence[Complaint], page: int = 0) -> Page:
    """What waits, the oldest first."""
    shown, part = part_of_list(found, page, PER_PAGE)
    said = [_line(texts, number, one) for number, one in enumerate(part, start=1)]
    buttons = [
        Button(texts.plain("complaint-list-button", number=number), OpenComplaint(complaint=one.id))
        for number, one in enumerate(part, start=1)
    ]
    return Page(
        blocks(texts("complaint-list-title"), lines(*said) or texts("complaint-list-none")),
        rows(
            *pairs(buttons, 4),
            page_arrows(texts, shown, len(found), PER_PAGE, lambda n: Complaints(school=school, page=n)),
        ),
    )


def _line(texts: Texts, number: int, one: Complaint) -> str:
    return texts(
        "complaint-list-line",
        number=str(number),
        at=one.at.astimezone(one.talk.zone),
        relative=relative_phrase(texts, one.talk),
        teacher=one.talk.teacher.name.full,
    )


def complaint_page(
    texts: Texts, found: Complaint, said: Sequence[Message], now: datetime, here: OpenComplaint, *, older: bool
) -> Page:
    """Who complains of what, and the conversation until then."""
    talk = found.talk
    messages = [message_block(texts, talk, None, one, now) for one in said] or [texts("complaint-talk-none")]
    files = [
        Button(
            texts.plain("talk-files-of", at=one.sent_at.astimezone(talk.zone)),
            ComplaintFiles(complaint=found.id, message=one.id),
        )
        for one in said
        if one.files
    ]
    return folded(
        texts,
        blocks(
            _head(texts, found),
            texts(f"complaint-by-{found.by.value}", reason=found.reason),
            texts("complaint-talk"),
            *messages,
            texts("complaint-noted"),
        ),
        here.part,
        lambda n: here.model_copy(update={"part": n}),
        [
            *([_turn(texts, here, here.page + 1, older=True)] if older else []),
            *([_turn(texts, here, here.page - 1, older=False)] if here.page else []),
        ],
        *pairs(files),
        [Button(texts.plain("complaint-close"), CloseComplaint(complaint=found.id), style="success")],
        [Button(texts.plain("complaint-back"), Complaints(school=talk.school))],
    )


def _turn(texts: Texts, here: OpenComplaint, page: int, *, older: bool) -> Button:
    to = OpenComplaint(complaint=here.complaint, page=page)
    return Button(texts.plain("talk-older" if older else "talk-newer"), to)


def _head(texts: Texts, found: Complaint) -> str:
    talk = found.talk
    sides = texts(
        "complaint-sides",
        relative=relative_phrase(texts, talk),
        teacher=teacher_phrase(texts, talk.teacher, talk.pupil.form),
    )
    return lines(texts("complaint-title", at=found.at.astimezone(talk.zone)), sides)


def closed_page(texts: Texts, found: Complaint) -> Page:
    """It is decided: the conversation is nobody else's business any more."""
    closed = (found.closed_at or found.at).astimezone(found.talk.zone)
    answer = texts("complaint-closed-answer", answer=found.answer) if found.answer else None
    return Page(
        blocks(_head(texts, found), lines(texts("complaint-closed", at=closed), answer)),
        [[Button(texts.plain("complaint-back"), Complaints(school=found.talk.school))]],
    )


def close_page(texts: Texts, found: Complaint, *, too_long: int = 0) -> Page:
    """The next message is the answer."""
    text = texts("complaint-long", length=too_long) if too_long else texts("complaint-close-ask")
    return Page(text, [[Button(texts.plain("complaint-back-one"), OpenComplaint(complaint=found.id))]])


def answered_page(texts: Texts, found: Complaint) -> Page:
    """To who complained: what the deputy has decided."""
    return Page(
        blocks(
            texts("complaint-answered", whom=other_phrase(texts, found.talk, found.by)),
            texts("complaint-answer", answer=found.answer),
        ),
        [[Button(texts.plain("talk-thread"), TalkThread(thread=found.talk.id))]],
    )
