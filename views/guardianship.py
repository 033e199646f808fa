"""Guardians of a pupil, how each one's access stands, and what is decided of it."""

from collections.abc import Mapping, Sequence
from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.calendars import Calendar
from domain.guardianship import Act, Guarding
from domain.invitations import PupilLine
from domain.substitutions import print_of
from domain.substitutions_board import FormLine
from locales import Texts
from views.absence_calendar import month_of, month_rows, month_start
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import page_arrows, pairs, part_of_list

FORMS, IN_A_ROW = 42, 6
PUPILS = 16


class GuardianForms(CallbackData, prefix="zu1"):
    """Of which form is the pupil?"""

    school: int
    page: int = 0


class GuardianPupils(CallbackData, prefix="zv1"):
    """The pupils of a form."""

    form: int
    page: int = 0


class PupilGuardians(CallbackData, prefix="zw1"):
    """Everybody who answers for a pupil."""

    pupil: int


class OpenGuardian(CallbackData, prefix="zx1"):
    """One of them: a record of guardianship."""

    record: int


class AskAct(CallbackData, prefix="zy1"):
    """Something is to be decided: the document, then the day are asked for where they are needed."""

    record: int
    act: Act
    month: int = 0


class LookAct(CallbackData, prefix="zz1"):
    """The decision as it would be; a document that was typed is kept in the chat's expectation."""

    record: int
    act: Act
    day: int = 0


class MakeAct(CallbackData, prefix="yz1"):
    """It is decided; `stood` is the fingerprint of the record and of the document that were shown."""

    record: int
    act: Act
    day: int = 0
    stood: int


def print_of_record(one: Guarding, document: str) -> int:
    """What somebody saw of a record, with the document they typed."""
    return print_of((one, document))


def forms_page(texts: Texts, school: int, forms: Mapping[int, FormLine], page: int) -> Page:
    """Every form of the year."""
    listed = list(forms.values())
    shown, part = part_of_list(listed, page, FORMS)
    buttons = [Button(form.name, GuardianPupils(form=form.id)) for form in part]
    return Page(
        blocks(texts("guard-title"), texts("guard-which-form")),
        rows(
            *(buttons[n : n + IN_A_ROW] for n in range(0, len(buttons), IN_A_ROW)),
            page_arrows(texts, shown, len(listed), FORMS, lambda n: GuardianForms(school=school, page=n)),
        ),
    )


def pupils_page(texts: Texts, school: int, form: FormLine, pupils: Sequence[PupilLine], page: int) -> Page:
    """The class list."""
    shown, part = part_of_list(pupils, page, PUPILS)
    buttons = [Button(pupil.name.in_class, PupilGuardians(pupil=pupil.id)) for pupil in part]
    back = Button(texts.plain("guard-forms"), GuardianForms(school=school))
    return Page(
        blocks(texts("guard-title"), texts("guard-which-pupil", form=form.name)),
        rows(
            *pairs(buttons),
            page_arrows(texts, shown, len(pupils), PUPILS, lambda n: GuardianPupils(form=form.id, page=n)),
            [back],
        ),
    )


def guardians_page(texts: Texts, pupil: PupilLine, form: int, guardians: Sequence[Guarding], today: date) -> Page:
    """Who answers for the pupil, and whether they see anything."""
    said = [
        texts("guard-line", number=number, who=_who(texts, one), standing=_standing(texts, one, today))
        for number, one in enumerate(guardians, start=1)
    ]
    buttons = [
        Button(texts.plain("guard-open", number=number), OpenGuardian(record=one.id))
        for number, one in enumerate(guardians, start=1)
    ]
    return Page(
        blocks(_title(texts, pupil), lines(*said) or texts("guard-nobody"), texts("guard-discreet")),
        rows(
            *(buttons[n : n + 4] for n in range(0, len(buttons), 4)),
            [Button(texts.plain("guard-pupils", form=pupil.form), GuardianPupils(form=form))],
        ),
    )


def guardian_page(texts: Texts, pupil: PupilLine, one: Guarding, today: date, said: str | None = None) -> Page:
    """One guardian: kinship, dates, state, document, and what can be decided."""
    acts = [Button(texts.plain(f"guard-act-{act.name.lower()}"), _to(one, act)) for act in one.acts]
    return Page(
        blocks(_title(texts, pupil), said, _record(texts, one, today)),
        rows(*([button] for button in acts), _back(texts, pupil)),
    )


def _to(one: Guarding, act: Act) -> AskAct | LookAct:
    """A restriction asks for a document and a day, an end for a day; the others are only confirmed."""
    if act in (Act.RESTRICT, Act.UNTIL):
        return AskAct(record=one.id, act=act)
    return LookAct(record=one.id, act=act)


def document_page(texts: Texts, pupil: PupilLine, one: Guarding, *, wrong: bool = False) -> Page:
    """The next message is the document's number and date."""
    asked = texts("guard-document-wrong") if wrong else texts("guard-ask-document", who=_who(texts, one))
    return Page(blocks(_title(texts, pupil), asked), [_to_guardian(texts, one)])


def since_page(texts: Texts, pupil: PupilLine, one: Guarding, document: str, today: date) -> Page:
    """From now on, or from a day that the document names."""
    now = LookAct(record=one.id, act=Act.RESTRICT, day=today.toordinal())
    other = AskAct(record=one.id, act=Act.RESTRICT, month=month_of(today))
    return Page(
        blocks(_title(texts, pupil), texts("guard-ask-since", who=_who(texts, one), document=document)),
        [
            [Button(texts.plain("guard-from-today"), now)],
            [Button(texts.plain("guard-from-day"), other)],
            _to_guardian(texts, one),
        ],
    )


def day_page(texts: Texts, pupil: PupilLine, one: Guarding, act: Act, year: Calendar, month: int) -> Page:
    """A month of days from today on."""
    shown = max(month_of(year.starts), min(month, month_of(year.ends)))
    grid = month_rows(
        texts, year, shown, year.starts, None,
        lambda day: LookAct(record=one.id, act=act, day=day.toordinal()),
        lambda other: AskAct(record=one.id, act=act, month=other),
    )  # fmt: skip
    asked = texts(f"guard-ask-day-{act.name.lower()}", who=_who(texts, one), month=month_start(shown))
    return Page(blocks(_title(texts, pupil), asked), [*grid, _to_guardian(texts, one)])


def look_page(
    texts: Texts, pupil: PupilLine, data: LookAct, before: Guarding, after: Guarding, document: str, today: date
) -> Page:
    """Before and after, to be confirmed."""
    act = data.act.name.lower()
    confirm = MakeAct(**data.model_dump(), stood=print_of_record(before, document))
    style = "danger" if data.act in (Act.RESTRICT, Act.UNTIL) else "success"
    return Page(
        blocks(
            _title(texts, pupil),
            texts(f"guard-look-{act}"),
            lines(texts("guard-is"), _record(texts, before, today)),
            lines(texts("guard-will"), _record(texts, after, today)),
        ),
        [[Button(texts.plain("guard-confirm"), confirm, style=style)], _to_guardian(texts, before)],  # type: ignore[arg-type]  # one of the styles
    )


def _record(texts: Texts, one: Guarding, today: date) -> str:
    return lines(
        texts("guard-name", who=_who(texts, one)),
        texts("guard-since", day=one.since) if one.since else None,
        texts("guard-until", day=one.until) if one.until else None,
        _standing(texts, one, today),
        texts("guard-document", document=one.document) if one.document else None,
    )


def _standing(texts: Texts, one: Guarding, today: date) -> str:
    standing = one.standing(today)
    dated: dict[str, date] = {}
    if one.restricted_since is not None:
        dated["day"] = one.restricted_since
    elif one.until is not None:
        dated["day"] = one.until
    elif standing == "not_yet" and one.since is not None:
        dated["day"] = one.since
    return texts(f"guard-standing-{standing.value}", **dated)


def _who(texts: Texts, one: Guarding) -> str:
    """«Ковалёва Елена Викторовна, мама»; who has no name in the lists is called by kinship. Plain text."""
    kinship = texts.plain(f"kinship-{one.kinship.value}")
    return texts.plain("guard-who", name=one.name.full, kinship=kinship) if one.name.surname else kinship


def _title(texts: Texts, pupil: PupilLine) -> str:
    return texts("guard-pupil", pupil=pupil.name.in_class, form=pupil.form)


def _back(texts: Texts, pupil: PupilLine) -> Row:
    return [Button(texts.plain("guard-back"), PupilGuardians(pupil=pupil.id))]


def _to_guardian(texts: Texts, one: Guarding) -> Row:
    return [Button(texts.plain("guard-leave"), OpenGuardian(record=one.id))]
