"""Choosing whom a notice is for."""

from collections.abc import Mapping
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.notice import Notice, Whom
from domain.notice_desk import Desk
from domain.notice_reach import Reach
from locales import Texts
from views.notice import ChooseWhom, DraftNotice
from views.notice_phrases import audience_phrase, count_phrase
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import page_arrows, pairs, part_of_list, shortened

PER_PAGE = 10
FORMS_PER_PAGE = 24
WIDE = 34


class Among(StrEnum):
    """What is chosen from."""

    SCHOOL = "s"
    FORM = "f"
    GROUP = "g"
    PUPIL = "p"


class WhomList(CallbackData, prefix="vi1"):
    """Forms, groups or pupils, page by page."""

    notice: int
    among: Among
    page: int = 0


class SetWhere(CallbackData, prefix="vj1"):
    """The whole school, one more form or pupil (or one less), this group."""

    notice: int
    among: Among
    one: int = 0


class SetWhom(CallbackData, prefix="vk1"):
    """Guardians, pupils, both, or those who work there."""

    notice: int
    whom: Whom


def whom_page(texts: Texts, desk: Desk) -> Page:
    """Where, and which people there."""
    notice, reach = desk.notice, desk.reach
    audience = notice.audience
    whoms = [one for one in Whom if one is not Whom.STAFF or not (audience.group or audience.pupils)]
    if not (reach.leader or reach.led):
        whoms = [one for one in whoms if one is not Whom.STAFF]
    who = [
        Button(
            _ticked(texts, texts.plain(f"notice-choose-{one.value}"), chosen=one is audience.whom),
            SetWhom(notice=notice.id, whom=one),
        )
        for one in whoms
    ]
    return Page(
        blocks(
            texts("notice-whom-title"),
            lines(
                texts("notice-whom", whom=audience_phrase(texts, audience, reach)),
                count_phrase(texts, audience, desk.to),
            ),
        ),
        rows(*pairs(_where(texts, notice, reach)), *pairs(who), _done(texts, notice)),
    )


def _where(texts: Texts, notice: Notice, reach: Reach) -> list[Button]:
    number, audience = notice.id, notice.audience
    school = SetWhere(notice=number, among=Among.SCHOOL)
    forms = WhomList(notice=number, among=Among.FORM)
    return [
        *([Button(_ticked(texts, texts.plain("notice-whole-school"), chosen=audience.school), school)]
          if reach.leader else []),
        *([Button(texts.plain("notice-choose-forms"), forms)] if len(reach.forms) > 1 else []),
        *(
            Button(
                _ticked(texts, reach.forms[post.form_id or 0], chosen=audience.forms == (post.form_id,)),
                SetWhere(notice=number, among=Among.FORM, one=post.form_id or 0),
            )
            for post in reach.led
            if len(reach.forms) == 1
        ),
        *([Button(texts.plain("notice-choose-group"), WhomList(notice=number, among=Among.GROUP))]
          if reach.groups else []),
        *([Button(texts.plain("notice-choose-some"), WhomList(notice=number, among=Among.PUPIL))]
          if reach.pupils else []),
    ]  # fmt: skip


def list_page(texts: Texts, notice: Notice, reach: Reach, data: WhomList) -> Page:
    """Forms and pupils are ticked one by one; a group is one."""
    items = _items(reach, data.among)
    size, beside = (FORMS_PER_PAGE, 4) if data.among is Among.FORM else (PER_PAGE, 1)
    shown, part = part_of_list(list(items), data.page, size)
    chosen = _chosen(notice, data.among)
    buttons = [
        Button(
            _ticked(texts, shortened(items[one], WIDE), chosen=one in chosen),
            SetWhere(notice=notice.id, among=data.among, one=one),
        )
        for one in part
    ]
    turned = data.model_copy(update={"page": shown})
    arrows = page_arrows(texts, shown, len(items), size, lambda n: turned.model_copy(update={"page": n}))
    back = Button(texts.plain("notice-whom-back"), ChooseWhom(notice=notice.id))
    return Page(
        blocks(
            texts(f"notice-list-{data.among.name.lower()}"),
            texts("notice-whom", whom=audience_phrase(texts, notice.audience, reach)),
        ),
        rows(*pairs(buttons, beside), arrows, [back]),
    )


def page_of(reach: Reach, among: Among, one: int) -> int:
    """The page of the list on which it stands."""
    keys = list(_items(reach, among))
    size = FORMS_PER_PAGE if among is Among.FORM else PER_PAGE
    return keys.index(one) // size if one in keys else 0


def _items(reach: Reach, among: Among) -> Mapping[int, str]:
    match among:
        case Among.FORM:
            return reach.forms
        case Among.GROUP:
            return reach.groups
    return {number: name.in_class for number, name in reach.pupils.items()}


def _chosen(notice: Notice, among: Among) -> tuple[int, ...]:
    match among:
        case Among.FORM:
            return notice.audience.forms
        case Among.GROUP:
            return (notice.audience.group,) if notice.audience.group else ()
    return notice.audience.pupils


def _ticked(texts: Texts, label: str, *, chosen: bool) -> str:
    return texts.plain("notice-ticked", label=label) if chosen else label


def _done(texts: Texts, notice: Notice) -> Row:
    return [Button(texts.plain("notice-whom-done"), DraftNotice(notice=notice.id), style="primary")]
