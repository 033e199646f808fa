"""Days without lessons: what is decided, and the way to decide: which forms, which day, why, and a last look."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.day_off import EVERY, DayOff, Reach, Why, names_of
from domain.substitutions import print_of
from domain.substitutions_board import Board, FormLine
from locales import DEFAULT, Texts, texts_in
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import page_arrows, part_of_list

FORMS, IN_A_ROW = 24, 6
MOST = 7  # days with buttons; what comes later is decided later


class DaysOff(CallbackData, prefix="zg1"):
    """What is decided for today and later."""

    school: int


class PickForms(CallbackData, prefix="zh1"):
    """A page of forms; `form` or `grade` is put in or taken out (0: none, `EVERY`: all)."""

    school: int
    page: int = 0
    form: int = 0
    grade: int = 0


class PickDay(CallbackData, prefix="zi1"):
    """On which day have the chosen forms no lessons?"""

    school: int


class PickWhy(CallbackData, prefix="zj1"):
    """Why?"""

    school: int
    day: int


class LookOff(CallbackData, prefix="zk1"):
    """Everything that will hold; the forms, and a reason that was typed, are kept in the chat's expectation."""

    school: int
    day: int
    why: Why


class MakeOff(CallbackData, prefix="zl1"):
    """No lessons; `stood` is the fingerprint of the forms and the reason that were shown."""

    school: int
    day: int
    why: Why
    stood: int


class LookOn(CallbackData, prefix="zm1"):
    """Lessons after all? `stood` is the fingerprint of one of the day's decisions, `form` one of its forms (0: all)."""

    school: int
    day: int
    stood: int
    form: int = 0


class MakeOn(CallbackData, prefix="zn1"):
    """Lessons after all."""

    school: int
    day: int
    stood: int
    form: int = 0


def why_words(why: Why, typed: str) -> str:
    """As it is kept and told: the school's own language, whoever chooses it."""
    return typed if why is Why.OTHER else texts_in(DEFAULT).plain(f"dayoff-because-{why.name.lower()}")


def print_of_off(forms: Collection[int], reason: str) -> int:
    """The fingerprint of what is decided, or would be."""
    return print_of((sorted(forms), reason))


def days_off_page(texts: Texts, school: int, forms: Mapping[int, FormLine], coming: Sequence[DayOff]) -> Page:
    """What is decided, with a way back from each; a way to decide more."""
    names = {number: form.name for number, form in forms.items()}
    said = [texts("dayoff-line", day=o.day, forms=names_of(o.forms, names), reason=o.reason) for o in coming]
    back = [
        [
            Button(
                texts.plain("dayoff-return", day=one.day, reason=one.reason[:20]),
                LookOn(school=school, day=one.day.toordinal(), stood=print_of_off(one.forms, one.reason)),
            )
        ]
        for one in coming[:MOST]
    ]
    new = Button(texts.plain("dayoff-declare"), PickForms(school=school))
    return Page(
        blocks(texts("dayoff-title"), lines(*said) or texts("dayoff-none")),
        [*back, [new]],
    )


def forms_page(texts: Texts, data: PickForms, forms: Mapping[int, FormLine], chosen: Collection[int]) -> Page:
    """All, by parallels, one by one; the chosen ones ticked."""
    listed = list(forms.values())
    shown, part = part_of_list(listed, data.page, FORMS)
    here = PickForms(school=data.school, page=shown)
    grades = dict.fromkeys(form.grade for form in listed)
    all_of_them = here.model_copy(update={"form": EVERY})
    every = [_tick(texts, Button(texts.plain("dayoff-every"), all_of_them), on=set(forms) <= set(chosen))]
    parallels = [
        _tick(
            texts,
            Button(texts.plain("dayoff-grade", grade=grade), here.model_copy(update={"grade": grade})),
            on={one.id for one in listed if one.grade == grade} <= set(chosen),
        )
        for grade in grades
    ]
    single = [
        _tick(texts, Button(form.name, here.model_copy(update={"form": form.id})), on=form.id in chosen)
        for form in part
    ]
    ready = Button(texts.plain("dayoff-ready", count=len(chosen)), PickDay(school=data.school))
    return Page(
        blocks(texts("dayoff-title"), texts("dayoff-which")),
        rows(
            every,
            *_grid(parallels, IN_A_ROW),
            *_grid(single, IN_A_ROW),
            page_arrows(texts, shown, len(listed), FORMS, lambda n: PickForms(school=data.school, page=n)),
            [Button(texts.plain("dayoff-back"), DaysOff(school=data.school)), *([ready] if chosen else [])],
        ),
    )


def _tick(texts: Texts, button: Button, *, on: bool) -> Button:
    return Button(texts.plain("dayoff-ticked", what=button.label), button.data) if on else button


def _grid(buttons: Sequence[Button], columns: int) -> list[Row]:
    return [buttons[n : n + columns] for n in range(0, len(buttons), columns)]


def day_page(texts: Texts, school: int, board: Board, chosen: Collection[int], today: date) -> Page:
    """The coming school days of the chosen forms."""
    days = board.school_days(today)
    days = [day for day in days if any(not board.books[form].calendar.closed(day) for form in chosen)]
    buttons = [Button(texts.plain("dayoff-day", day=day), PickWhy(school=school, day=day.toordinal())) for day in days]
    return Page(
        blocks(_title(texts, board.forms, chosen), texts("dayoff-when") if days else texts("dayoff-no-days")),
        [*_grid(buttons, 3), [_to_forms(texts, school)]],
    )


def why_page(texts: Texts, school: int, forms: Mapping[int, FormLine], chosen: Collection[int], day: date) -> Page:
    """The usual reasons; another one is typed."""
    buttons = [
        Button(texts.plain(f"dayoff-why-{why.name.lower()}"), LookOff(school=school, day=day.toordinal(), why=why))
        for why in Why
    ]
    return Page(
        blocks(_title(texts, forms, chosen), texts("dayoff-why", day=day)),
        [*_grid(buttons, 2), [Button(texts.plain("dayoff-other-day"), PickDay(school=school))]],
    )


def typed_page(texts: Texts, school: int, day: date, *, wrong: bool = False) -> Page:
    """The next message is the reason."""
    back = Button(texts.plain("dayoff-other-why"), PickWhy(school=school, day=day.toordinal()))
    return Page(texts("dayoff-typed-wrong") if wrong else texts("dayoff-typed"), [[back]])


def look_off_page(
    texts: Texts, data: LookOff, forms: Mapping[int, FormLine], open_: Collection[int], closed: Collection[int],
    reason: str, reach: Reach,
) -> Page:  # fmt: skip
    """Who has no lessons, why, how many are told; `closed` are forms that have none that day anyway."""
    day = date.fromordinal(data.day)
    confirm = MakeOff(**data.model_dump(), stood=print_of_off(open_, reason))
    names = {number: form.name for number, form in forms.items()}
    said = blocks(
        texts("dayoff-look", forms=names_of(open_, names), day=day, reason=reason),
        texts("dayoff-closed", forms=names_of(closed, names)) if closed else None,
        _reach_lines(texts, reach),
    )
    return Page(
        said,
        [
            [Button(texts.plain("dayoff-confirm"), confirm, style="danger")],
            [
                _to_forms(texts, data.school),
                Button(texts.plain("dayoff-other-day"), PickDay(school=data.school)),
                Button(texts.plain("dayoff-other-why"), PickWhy(school=data.school, day=data.day)),
            ],
        ],
    )


def look_on_page(texts: Texts, data: LookOn, forms: Mapping[int, FormLine], one: DayOff, reach: Reach) -> Page:
    """Lessons after all: for everybody of that decision, or for one of its forms."""
    names = {number: form.name for number, form in forms.items()}
    about = (data.form,) if data.form else one.forms
    single = [
        Button(names.get(form, ""), data.model_copy(update={"form": form}))
        for form in one.forms[:FORMS]
        if not data.form
    ]
    everybody = Button(texts.plain("dayoff-confirm-on"), MakeOn(**data.model_dump()), style="success")
    said = texts("dayoff-look-on", forms=names_of(about, names), day=one.day, reason=one.reason)
    return Page(
        blocks(said, _reach_lines(texts, reach), texts("dayoff-one-of") if len(single) > 1 else None),
        rows(
            [everybody],
            *(_grid(single, IN_A_ROW) if len(single) > 1 else []),
            [Button(texts.plain("dayoff-back"), DaysOff(school=data.school))],
        ),
    )


def declared_page(texts: Texts, school: int, forms: str, day: date, reason: str) -> Page:
    """It holds from now on."""
    said = texts("dayoff-made", forms=forms, day=day, reason=reason)
    return Page(said, [[Button(texts.plain("dayoff-back"), DaysOff(school=school))]])


def returned_page(texts: Texts, school: int, forms: str, day: date) -> Page:
    """Lessons after all."""
    said = texts("dayoff-made-on", forms=forms, day=day)
    return Page(said, [[Button(texts.plain("dayoff-back"), DaysOff(school=school))]])


def _title(texts: Texts, forms: Mapping[int, FormLine], chosen: Collection[int]) -> str:
    names = {number: form.name for number, form in forms.items()}
    return texts("dayoff-chosen", forms=names_of(chosen, names))


def _to_forms(texts: Texts, school: int) -> Button:
    return Button(texts.plain("dayoff-other-forms"), PickForms(school=school))


def _reach_lines(texts: Texts, reach: Reach) -> str:
    rest = reach.pupils - reach.reached
    return lines(
        texts("dayoff-reach", count=reach.reached, pupils=reach.pupils),
        texts("dayoff-unreached", count=rest) if rest else None,
    )
