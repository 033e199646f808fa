"""A journal on its way in: what its codes mean, how far it is read, what it would change."""

from collections.abc import Sequence

from aiogram.filters.callback_data import CallbackData

from locales import Texts
from views.importing import CancelImport, fitting
from views.page import Button, Page, lines, rows

IN_A_ROW = 4
LONGEST = 20


class ExplainCode(CallbackData, prefix="im1"):
    """The code asked about at this `place` means so; an empty `means` leaves its cells out."""

    run: int
    place: int
    means: str


class ConfirmMarks(CallbackData, prefix="in1"):
    """Do what was shown; `seen` is the fingerprint of it."""

    run: int
    seen: str


def progress_page(texts: Texts, name: str, count: int) -> Page:
    """So many lines are read."""
    return Page(texts("import-progress", name=name, count=count))


def code_page(texts: Texts, run: int, name: str, code: str, count: int, place: int, meanings: Sequence[str]) -> Page:
    """What does this mark mean that stands in the file `count` times? Each meaning a button."""
    asked = texts.plain("entries-code-question", code=code, count=count)
    said = [Button(means, ExplainCode(run=run, place=place, means=means)) for means in meanings if _fits(means)]
    nothing = Button(texts.plain("import-code-nothing"), ExplainCode(run=run, place=place, means=""))
    cancel = Button(texts.plain("import-cancel"), CancelImport(run=run))
    keypad = [said[n : n + IN_A_ROW] for n in range(0, len(said), IN_A_ROW)]
    buttons = rows(*keypad, [nothing], [cancel])
    return Page(texts("import-question", name=name, said=asked), buttons)


def _fits(means: str) -> bool:
    """A button carries few bytes, and parts them by colons; no register has letters longer than that."""
    return 0 < len(means.encode()) <= LONGEST and ":" not in means


def tally_page(
    texts: Texts, run: int, name: str, school: str, told: Sequence[str], seen: str, *, partly: bool, anything: bool
) -> Page:
    """What would change; `partly` when lines stay out, nothing to confirm without `anything`."""
    said = told if anything else [*told, texts.plain("import-report-nothing")]
    confirm = Button(
        texts.plain("import-confirm-rest" if partly else "import-confirm"),
        ConfirmMarks(run=run, seen=seen),
        style="primary",
    )
    cancel = Button(texts.plain("import-cancel"), CancelImport(run=run))
    text = lines(texts("import-preview", name=name, school=school), *fitting(texts, said))
    return Page(text, rows([confirm] if anything else None, [cancel]))
