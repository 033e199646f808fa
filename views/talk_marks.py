"""Which mark to ask about."""

from collections.abc import Sequence

from domain.people import Child
from domain.talk import AskedMark
from locales import Texts
from views.marks import MarksOfSubject
from views.page import Button, Page, rows
from views.paging import page_arrows, part_of_list, shortened
from views.talk_buttons import AskAbout, AskMark

PER_PAGE, LABEL = 8, 38


def marks_page(texts: Texts, child: Child, found: Sequence[tuple[int, AskedMark]], here: AskMark) -> Page:
    """Ids and marks, the newest first; none is said."""
    to = MarksOfSubject(pupil=child.id, subject=here.subject, term=here.term)
    back = [Button(texts.plain("talk-marks-back"), to)]
    if not found:
        return Page(texts("talk-which-none"), [back])
    shown, part = part_of_list(found, here.page, PER_PAGE)
    buttons = [[Button(_label(texts, mark), AskAbout(pupil=child.id, mark=number))] for number, mark in part]
    return Page(
        texts("talk-which-mark", child=child.title, subject=found[0][1].subject),
        rows(
            *buttons,
            page_arrows(texts, shown, len(found), PER_PAGE, lambda n: here.model_copy(update={"page": n})),
            back,
        ),
    )


def _label(texts: Texts, mark: AskedMark) -> str:
    if not mark.work:
        return texts.plain("talk-mark-button", day=mark.day, value=mark.value)
    return shortened(texts.plain("talk-mark-button-work", day=mark.day, value=mark.value, work=mark.work), LABEL)
