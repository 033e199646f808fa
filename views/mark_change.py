"""A mark that stands in the journal: retaken, corrected, taken away."""

from domain.mark_entry import KEYS, Reason
from domain.scene import Scene
from domain.sheet import Given, Seat
from locales import Texts
from views.journal import key
from views.lesson_lines import mark_word, scene_head
from views.mark_entry import KNOWN, ChangeMark, MarkPupil
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import pairs, shortened

RETAKE, CORRECT, REMOVE = "r", "c", "x"


def change_page(texts: Texts, scene: Scene, seat: Seat, mark: Given) -> Page:
    """What can be done with it."""
    steps = [
        Button(texts.plain("mark-do-retake"), ChangeMark(mark=mark.id, was=mark.value, step=RETAKE)),
        Button(texts.plain("mark-do-correct"), ChangeMark(mark=mark.id, was=mark.value, step=CORRECT)),
        Button(texts.plain("mark-do-remove"), ChangeMark(mark=mark.id, was=mark.value, step=REMOVE), style="danger"),
    ]
    return _page(texts, scene, seat, mark, texts("mark-what"), *pairs(steps))


def new_value_page(texts: Texts, scene: Scene, seat: Seat, mark: Given, step: str) -> Page:
    """To which mark it was retaken, or shall be corrected."""
    values = [value for value in KEYS[scene.group.scale] if step == RETAKE or value != mark.value]
    keys = [Button(value, ChangeMark(mark=mark.id, was=mark.value, step=step, given=value)) for value in values]
    asked = texts("mark-retaken-to" if step == RETAKE else "mark-corrected-to")
    return _page(texts, scene, seat, mark, asked, *pairs(keys, 4))


def reason_page(texts: Texts, scene: Scene, seat: Seat, mark: Given, data: ChangeMark) -> Page:
    """Why, after the ten minutes in which nobody asks; families read it."""
    asked = texts("mark-why-remove") if data.step == REMOVE else texts("mark-why", was=mark.value, value=data.given)
    reasons = [
        [Button(texts.plain(f"mark-reason-{reason}"), data.model_copy(update={"reason": reason.value}))]
        for reason in Reason
    ]
    return _page(texts, scene, seat, mark, asked, *reasons)


def done_line(texts: Texts, mark: Given, data: ChangeMark) -> str:
    """What has just been done."""
    if data.step == REMOVE:
        return texts("mark-removed", was=mark.value)
    return texts("mark-retaken" if data.step == RETAKE else "mark-corrected", was=mark.value, value=data.given)


def gone_page(texts: Texts) -> Page:
    """Somebody has taken the mark away meanwhile."""
    return Page(texts("mark-gone"))


def _page(texts: Texts, scene: Scene, seat: Seat, mark: Given, said: str, *buttons: Row) -> Page:
    head = lines(
        texts("mark-whom", pupil=seat.name.full), texts("mark-known", marks=shortened(mark_word(texts, mark), KNOWN))
    )
    back = Button(texts.plain("mark-back-pupil"), MarkPupil(**key(scene.at), pupil=seat.pupil))
    return Page(blocks(scene_head(texts, scene), head, said), rows(*buttons, [back]))
