"""Writing a message: to whom, about which mark, the draft as it will be read, and that it has left."""

from collections.abc import Collection, Sequence
from datetime import datetime

from domain.people import Child
from domain.talk import FILES, Draft, Refusal, Scene, Side, Talk, Teacher, Urgency
from locales import Texts
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import child_row, folded, page_arrows, pairs, part_of_list, shortened
from views.talk_buttons import (
    DraftStep,
    TalkDraft,
    TalkList,
    TalkTeachers,
    TalkThread,
    TalkTo,
    TalkUrgent,
    TalkWithdraw,
)
from views.talk_lines import about_lines, address_lines, other_phrase, said_lines, teacher_phrase, when

PER_PAGE, LABEL, NAMES = 8, 38, 400


def teachers_page(
    texts: Texts,
    children: Sequence[Child],
    child: Child,
    teachers: Sequence[Teacher],
    linked: Collection[int],
    here: TalkTeachers,
) -> Page:
    """The class teacher first; who is not `linked` is said so. Above a question about a mark no other child stands."""
    shown, part = part_of_list(teachers, here.page, PER_PAGE)
    said = [_teacher_line(texts, child, one, linked=one.id in linked) for one in part]
    buttons = [[Button(_label(texts, one), TalkTo(pupil=child.id, teacher=one.id, mark=here.mark))] for one in part]
    return Page(
        blocks(
            texts("talk-whom-title", child=child.title),
            lines(*said) or texts("talk-whom-nobody"),
            texts("talk-whom-note") if teachers else None,
        ),
        rows(
            *buttons,
            page_arrows(texts, shown, len(teachers), PER_PAGE, lambda n: here.model_copy(update={"page": n})),
            [Button(texts.plain("talk-list"), TalkList())],
            None if here.mark else child_row(children, child, lambda pupil: TalkTeachers(pupil=pupil)),
        ),
    )


def _teacher_line(texts: Texts, child: Child, teacher: Teacher, *, linked: bool) -> str:
    said = teacher_phrase(texts, teacher, child.form)
    return texts("talk-whom-line" if linked else "talk-whom-line-absent", teacher=said)


def _label(texts: Texts, teacher: Teacher) -> str:
    what = texts.plain("talk-leads") if teacher.leads else ", ".join(teacher.subjects)
    return shortened(texts.plain("talk-whom-button", name=teacher.name.short, what=what), LABEL)


def absent_page(texts: Texts, talk: Talk) -> Page:
    """The teacher has no chat: said before anything is written."""
    whom = teacher_phrase(texts, talk.teacher, talk.pupil.form)
    return Page(
        texts("talk-absent", teacher=whom), [[Button(texts.plain("talk-write"), TalkTeachers(pupil=talk.pupil.id))]]
    )


def refused_page(texts: Texts, talk: Talk, side: Side, refusal: Refusal) -> Page:
    """Why nothing can be written, and what to do."""
    key = f"{refusal.value}-{side.value}" if refusal is Refusal.NO_CHAT else refusal.value
    return Page(texts(f"talk-refused-{key}"), rows(_thread_row(texts, talk)))


def compose_page(texts: Texts, scene: Scene, draft: Draft, now: datetime, *, anew: bool = False) -> Page:
    """The next messages are taken for it; when it would wait for office hours, that is said now."""
    ask = "talk-ask-anew" if anew else "talk-ask-mark" if draft.words.mark else "talk-ask"
    urgent = scene.side is Side.FAMILY and draft.words.urgency is None
    return Page(
        blocks(
            texts("talk-title"),
            address_lines(texts, scene.talk, scene.side),
            about_lines(texts, draft.words),
            lines(texts(ask), _waits(texts, scene, now)),
            texts("talk-ask-urgent") if urgent else None,
        ),
        rows(_urgent_row(texts, scene.side, draft), [Button(texts.plain("talk-drop"), _step(DraftStep.DROP))]),
    )


def preview_page(texts: Texts, scene: Scene, draft: Draft, now: datetime, said: str = "", part: int = 0) -> Page:
    """As it will be read, and what can be changed; `said` is what was wrong with the last message."""
    names = shortened(", ".join(one.document.name for one in draft.files), NAMES)
    more = [
        Button(texts.plain("talk-other-text"), _step(DraftStep.TEXT)),
        *([Button(texts.plain("talk-no-files"), _step(DraftStep.NO_FILES))] if draft.files else []),
    ]
    send = Button(texts.plain("talk-send"), TalkDraft(step=DraftStep.SEND, value=draft.stamp), style="success")
    text = blocks(
        said,
        address_lines(texts, scene.talk, scene.side),
        said_lines(texts, draft.words, len(draft.files)),
        lines(
            texts("talk-names", names=names) if names else None,
            texts("talk-full") if len(draft.files) >= FILES else None,
            _waits(texts, scene, now),
            texts("talk-not-sent"),
        ),
    )
    return folded(
        texts,
        text,
        part,
        lambda n: TalkDraft(step=DraftStep.SHOW, value=n),
        [send] if draft.said else None,
        more,
        _urgent_row(texts, scene.side, draft),
        [Button(texts.plain("talk-drop"), _step(DraftStep.DROP))],
    )


def urgent_page(texts: Texts) -> Page:
    """Why can it not wait?"""
    reasons = [Button(texts.plain(f"talk-why-{why.value}"), TalkUrgent(why=why)) for why in Urgency]
    back = Button(texts.plain("talk-back-draft"), _step(DraftStep.SHOW))
    return Page(texts("talk-why-urgent"), [*pairs(reasons), [back]])


def sent_page(texts: Texts, scene: Scene, message: int, now: datetime) -> Page:
    """It has left, or will; until then it can be taken back."""
    whom = other_phrase(texts, scene.talk, scene.side)
    thread = [Button(texts.plain("talk-list"), TalkList())]
    if scene.due <= now:
        return Page(texts("talk-sent", whom=whom), [thread])
    day, given = when(scene.talk, scene.due, now)
    withdraw = Button(texts.plain("talk-withdraw"), TalkWithdraw(message=message))
    return Page(texts(f"talk-sent-{day}", whom=whom, **given), [[withdraw], thread])


def long_page(texts: Texts, length: int, *, draft: bool = True) -> Page:
    """Nothing is cut; of a `draft` the rest is as it was."""
    back = [[Button(texts.plain("talk-back-draft"), _step(DraftStep.SHOW))]] if draft else []
    return Page(texts("talk-long", length=length), back)


def dropped_page(texts: Texts) -> Page:
    """Nothing was sent."""
    return Page(texts("talk-dropped"), [[Button(texts.plain("talk-list"), TalkList())]])


def _waits(texts: Texts, scene: Scene, now: datetime) -> str | None:
    if scene.due <= now:
        return None
    day, given = when(scene.talk, scene.due, now)
    return texts(f"talk-closed-{day}", **given)


def _urgent_row(texts: Texts, side: Side, draft: Draft) -> Row | None:
    """A family may say that it cannot wait."""
    if side is Side.TEACHER:
        return None
    if draft.words.urgency is None:
        return [Button(texts.plain("talk-make-urgent"), _step(DraftStep.URGENT))]
    return [Button(texts.plain("talk-make-calm"), _step(DraftStep.CALM))]


def _step(step: DraftStep) -> TalkDraft:
    return TalkDraft(step=step)


def _thread_row(texts: Texts, talk: Talk) -> Row | None:
    return [Button(texts.plain("talk-thread"), TalkThread(thread=talk.id))] if talk.id else None
