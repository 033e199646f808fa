"""«Не придёт»: whose, why, what will be sent, what has been sent."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from domain.absence import OF_FAMILIES, Draft, Note, Reason, misfit
from domain.calendars import Calendar
from domain.people import Child
from locales import Texts
from views.absence_days import when_page
from views.absence_lines import closed_lines, days_phrase, misfit_line, reason_phrase, said_lines
from views.absence_notes import AbsenceNotes, WithdrawNote
from views.absence_steps import AbsenceStep, Step, button_of
from views.page import Button, Page, blocks, lines, rows
from views.paging import child_row


def with_absence(texts: Texts, page: Page, child: Child) -> Page:
    """A guardian's page of attendance: one row more."""
    row = [
        Button(texts.plain("absence-button"), AbsenceStep(pupil=child.id)),
        Button(texts.plain("absence-notes-button"), AbsenceNotes(pupil=child.id)),
    ]
    return replace(page, buttons=[*page.buttons, row])


def dialog_page(
    texts: Texts,
    family: Sequence[Child],
    child: Child,
    calendar: Calendar,
    today: date,
    draft: Draft,
    kept: Note | None,
) -> Page:
    """What is asked next: the days (also when they cannot be), the reason; then everything, to be confirmed."""
    if draft.days is None:
        return when_page(texts, family, child, calendar, today, draft)
    if wrong := misfit(draft.days, today, calendar, kept.days.first if kept else None):
        again = replace(draft, days=None)
        problem = misfit_line(texts, calendar, draft.days, wrong)
        return when_page(texts, family, child, calendar, today, again, problem)
    if draft.reason is None:
        return why_page(texts, child, draft)
    return look_page(texts, family, child, calendar, draft, kept)


def whose_page(texts: Texts, children: Sequence[Child], draft: Draft) -> Page:
    """The sentence does not say which child."""
    choices = [[Button(child.title, button_of(replace(draft, pupil=child.id), Step.LOOK))] for child in children]
    return Page(texts("absence-whose"), choices)


def why_page(texts: Texts, child: Child, draft: Draft) -> Page:
    """The reasons a family has."""
    days = days_phrase(texts, draft.days) if draft.days else ""
    choices = [_because(texts, draft, reason) for reason in OF_FAMILIES]
    back = [Button(texts.plain("absence-back-days"), button_of(replace(draft, days=None), Step.WHEN))]
    return Page(texts("absence-why", child=child.title, days=days), [choices[:2], choices[2:], back])


def look_page(
    texts: Texts, family: Sequence[Child], child: Child, calendar: Calendar, draft: Draft, kept: Note | None
) -> Page:
    """Everything that will be sent; for a note that was sent before, what it will be."""
    assert draft.days is not None and draft.reason is not None  # noqa: S101, PT018 - `dialog_page` asks for them first
    unchanged = kept is not None and kept.draft == draft
    head = texts(
        "absence-look",
        child=child.title,
        days=days_phrase(texts, draft.days),
        reason=reason_phrase(texts, draft.reason),
    )
    not_yet = texts("absence-not-saved" if draft.note else "absence-not-sent")
    state = texts("absence-sent-before") if unchanged else not_yet
    text = blocks(lines(head, said_lines(texts, draft), closed_lines(texts, calendar, draft.days)), state)
    return Page(
        text,
        rows(
            None if unchanged else [_send(texts, draft)],
            [
                Button(texts.plain("absence-change-days"), button_of(draft, Step.WHEN)),
                Button(texts.plain("absence-change-reason"), button_of(draft, Step.WHY)),
            ],
            [
                Button(texts.plain("absence-add-words"), button_of(draft, Step.WORDS)),
                Button(texts.plain("absence-add-file"), button_of(draft, Step.FILE)),
            ],
            child_row(family, child, lambda pupil: button_of(replace(draft, pupil=pupil), Step.CHILD))
            if not draft.note
            else None,
            [Button(texts.plain("absence-withdraw"), WithdrawNote(note=draft.note), style="danger")]
            if draft.note
            else None,
            [Button(texts.plain("absence-back-notes"), AbsenceNotes(pupil=child.id))],
        ),
    )


def sent_page(texts: Texts, child: Child, draft: Draft) -> Page:
    """It is there, and who sees it."""
    assert draft.days is not None and draft.reason is not None  # noqa: S101, PT018 - it has been sent
    head = texts(
        "absence-sent",
        child=child.title,
        days=days_phrase(texts, draft.days),
        reason=reason_phrase(texts, draft.reason),
    )
    text = blocks(lines(head, said_lines(texts, draft)), texts("absence-seen-now"))
    return Page(text, [[Button(texts.plain("absence-notes-button"), AbsenceNotes(pupil=child.id))]])


def in_the_way_page(texts: Texts, child: Child, draft: Draft, earlier: Note) -> Page:
    """The same author has told of these days before: that note can be changed into this one."""
    said = texts(
        "absence-in-the-way",
        child=child.title,
        days=days_phrase(texts, earlier.days),
        reason=reason_phrase(texts, earlier.reason),
    )
    instead = button_of(replace(draft, note=earlier.id), Step.LOOK)
    return Page(
        said,
        [
            [Button(texts.plain("absence-change-earlier"), instead)],
            [Button(texts.plain("absence-notes-button"), AbsenceNotes(pupil=child.id))],
        ],
    )


def _send(texts: Texts, draft: Draft) -> Button:
    data = button_of(draft, Step.SEND)
    if draft.note:
        return Button(texts.plain("absence-save"), data, style="success")
    return Button(texts.plain("absence-send"), data, style="success")


def _because(texts: Texts, draft: Draft, reason: Reason) -> Button:
    return Button(
        texts.plain(f"absence-reason-button-{reason.value}"), button_of(replace(draft, reason=reason), Step.LOOK)
    )
