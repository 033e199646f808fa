"""Letters of a conversation: a message as its addressee gets it, and that one did not arrive."""

from domain.talk import Message, Side, Talk
from locales import Texts
from views.alerts import covered
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import folded
from views.talk_buttons import TalkAnswer, TalkFiles, TalkMessage, TalkThread
from views.talk_lines import (
    address_lines,
    child_phrase,
    lost_phrase,
    relative_phrase,
    said_lines,
    teacher_phrase,
)


def told_page(texts: Texts, talk: Talk, message: Message, part: int = 0, *, private: bool = False) -> Page:
    """Who writes and about whom, what; `private` covers everything but that."""
    said = said_lines(texts, message.words, message.files)
    return folded(
        texts,
        lines(_from(texts, talk, message), covered(said) if private else said),
        part,
        lambda n: TalkMessage(message=message.id, part=n),
        *message_rows(texts, talk, message),
    )


def message_rows(texts: Texts, talk: Talk, message: Message) -> list[Row]:
    """What its addressee can do with a message."""
    files = Button(texts.plain("talk-files-button", files=message.files), TalkFiles(message=message.id))
    return [
        [Button(texts.plain("talk-answer"), TalkAnswer(message=message.id)), *([files] if message.files else [])],
        [Button(texts.plain("talk-thread"), TalkThread(thread=talk.id))],
    ]


def _from(texts: Texts, talk: Talk, message: Message) -> str:
    if message.author is Side.FAMILY:
        return texts("talk-told-by-family", relative=relative_phrase(texts, talk))
    teacher = teacher_phrase(texts, talk.teacher, talk.pupil.form)
    return texts("talk-told-by-teacher", teacher=teacher, child=child_phrase(texts, talk))


def lost_page(texts: Texts, talk: Talk, message: Message) -> Page:
    """To the author: why, and what to do."""
    sent = message.sent_at.astimezone(talk.zone)
    return Page(
        blocks(
            texts("talk-lost-title"),
            lines(
                address_lines(texts, talk, message.author),
                texts("talk-lost-about", at=sent, why=lost_phrase(texts, message)),
            ),
            texts(f"talk-lost-do-{message.author.value}"),
        ),
        rows([Button(texts.plain("talk-thread"), TalkThread(thread=talk.id))]),
    )
