"""Giving marks by buttons: a pupil, then the keypad; kind, weight and a comment are chosen before."""

from aiogram.filters.callback_data import CallbackData

from domain.mark_entry import KEYS, WEIGHTS
from domain.scene import Scene
from domain.sheet import DEFAULT_WORK, Draft, Seat, absent_but_marked
from locales import DEFAULT, Texts, texts_in
from views.journal import key
from views.lesson import GiveMarks, back_row, save_row
from views.lesson_lines import mark_word, pupil_line, scene_head
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import fitting, page_arrows, pairs, part_of_list, shortened

PER_PAGE = 10
WORK = 28  # of a kind of work, on its button
KNOWN, WARNED = 800, 600
MOST_CHANGED, GIVEN = 6, 10
COMMENTS = tuple(f"mark-comment-{n}" for n in range(1, 7))


class MarkPupil(CallbackData, prefix="jp1"):
    """The keypad of one pupil."""

    group: int
    day: int
    number: int
    pupil: int
    page: int = 0


class GiveMark(CallbackData, prefix="jg1"):
    """A key of the keypad; empty takes the pupil's unsaved marks away."""

    group: int
    day: int
    number: int
    pupil: int
    given: str
    page: int = 0


class ChooseWork(CallbackData, prefix="jw1"):
    """What the next marks are for: the kind's place in the school's list; −1 shows the list. `weight` 0: the usual."""

    group: int
    day: int
    number: int
    work: int = -1
    weight: int = 0


class ChooseComment(CallbackData, prefix="jc1"):
    """A ready comment for the next mark, by its place; 0 is none."""

    group: int
    day: int
    number: int
    pupil: int
    comment: int
    page: int = 0


def comment_of(place: int) -> str:
    """The words of a ready comment, as the journal keeps them: in the school's language."""
    return texts_in(DEFAULT).plain(COMMENTS[place - 1]) if 1 <= place <= len(COMMENTS) else ""


def marks_page(texts: Texts, scene: Scene, draft: Draft, page: int = 0) -> Page:
    """Ten pupils to a page, each with what is about to be entered."""
    shown, here = part_of_list(scene.seats, page, PER_PAGE)
    where = key(scene.at)
    work = draft.work if draft.weight == 1 else texts.plain("mark-work-weight", work=draft.work, weight=draft.weight)
    return Page(
        blocks(
            scene_head(texts, scene),
            texts("mark-for", work=work),
            lines(*fitting(texts, _summary(texts, scene, draft))) or texts("mark-hint"),
            lines(*fitting(texts, warning_lines(texts, scene, draft), WARNED)),
        ),
        rows(
            [Button(texts.plain("mark-choose-work"), ChooseWork(**where))],
            *pairs([_pupil(texts, draft, seat, MarkPupil(**where, pupil=seat.pupil, page=shown)) for seat in here]),
            page_arrows(texts, shown, len(scene.seats), PER_PAGE, lambda to: GiveMarks(**where, page=to)),
            save_row(texts, scene) if not draft.empty else None,
            back_row(texts, scene),
        ),
    )


def keypad_page(texts: Texts, scene: Scene, draft: Draft, seat: Seat, page: int) -> Page:
    """The marks of the scale, and ready comments for the next one."""
    where = {**key(scene.at), "pupil": seat.pupil, "page": page}
    keys = [Button(value, GiveMark(**where, given=value)) for value in KEYS[scene.group.scale]]
    comments = [
        Button(comment_of(place), ChooseComment(**where, comment=place)) for place in range(1, len(COMMENTS) + 1)
    ]
    known = [mark_word(texts, mark) for mark in seat.marks]
    new = [mark_word(texts, mark) for mark in draft.marks if mark.pupil == seat.pupil]
    return Page(
        blocks(
            scene_head(texts, scene),
            lines(
                texts("mark-whom", pupil=seat.name.full),
                texts("mark-known", marks=shortened(", ".join(known), KNOWN)) if known else None,
                texts("mark-new", marks=shortened(", ".join(new), KNOWN)) if new else None,
                texts("mark-next", work=draft.work, weight=draft.weight),
                texts("mark-next-comment", comment=shortened(draft.comment, KNOWN)) if draft.comment else None,
            ),
        ),
        rows(
            *pairs(keys, 4 if len(keys) <= 8 else 6),
            *pairs(comments),
            *_existing(texts, seat),
            [Button(texts.plain("mark-clear"), GiveMark(**where, given=""))] if new else None,
            [Button(texts.plain("mark-back"), GiveMarks(**key(scene.at), page=page))],
        ),
    )


class ChangeMark(CallbackData, prefix="je1"):
    """A mark that stands in the journal: retake, correction, removal."""

    mark: int
    step: str = ""
    given: str = ""
    reason: str = ""
    was: str = ""


def _existing(texts: Texts, seat: Seat) -> list[Row]:
    changes = [
        Button(texts.plain("mark-change", value=mark.value), ChangeMark(mark=mark.id))
        for mark in seat.marks[:MOST_CHANGED]
    ]
    return pairs(changes)


def works_page(texts: Texts, scene: Scene, draft: Draft) -> Page:
    """The school's kinds of work with their weights, and other weights for the chosen one."""
    where = key(scene.at)
    works = list(scene.works) or [DEFAULT_WORK]
    chosen = works.index(draft.work) if draft.work in works else 0
    kinds = [
        [
            Button(
                texts.plain("mark-work", work=shortened(work, WORK), weight=scene.works.get(work, 1)),
                ChooseWork(**where, work=n),
            )
        ]
        for n, work in enumerate(works[:8])
    ]
    weights = [
        Button(texts.plain("mark-weight", weight=weight), ChooseWork(**where, work=chosen, weight=weight))
        for weight in WEIGHTS
    ]
    return Page(
        blocks(scene_head(texts, scene), texts("mark-for", work=draft.work), texts("mark-works")),
        [*kinds, weights, [Button(texts.plain("mark-back"), GiveMarks(**where))]],
    )


def warning_lines(texts: Texts, scene: Scene, draft: Draft) -> list[str]:
    """What may be a slip; it can be saved all the same."""
    return [texts("mark-absent", pupil=seat.called) for seat in absent_but_marked(scene.sheet, draft)]


def _pupil(texts: Texts, draft: Draft, seat: Seat, data: MarkPupil) -> Button:
    new = " ".join(mark.value for mark in draft.marks if mark.pupil == seat.pupil)
    known = " ".join(mark.value for mark in seat.marks)
    said = " + ".join(part for part in (known, new) if part)
    return Button(
        texts.plain("roll-noted", pupil=seat.called, letter=shortened(said, GIVEN)) if said else seat.called,
        data,
    )


def _summary(texts: Texts, scene: Scene, draft: Draft) -> list[str]:
    new = {seat.pupil: [mark_word(texts, m) for m in draft.marks if m.pupil == seat.pupil] for seat in scene.seats}
    said = [pupil_line(texts, seat.called, new[seat.pupil]) for seat in scene.seats if new[seat.pupil]]
    return [texts("mark-unsaved", count=len(draft.marks)), *said] if said else []
