"""Who of a form is not linked yet, and paper for one of them."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from aiogram.filters.callback_data import CallbackData

from domain.invitations import PupilLine
from domain.invite_codes import Code, of_invitee
from domain.invitees import Families, Invitee
from domain.linking import CodeState
from domain.people import Post
from locales import LANGUAGES, Texts
from views.invite import InviteList, InvitePupil, RevokeCode
from views.invite_sheet import who_line
from views.invite_ways import NotLinked, SheetOf, SlipInstead, SlipOf
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import page_arrows, pairs, part_of_list
from views.preferences import marked

PER_PAGE = 8
IN_A_ROW = 4


def unlinked_page(
    texts: Texts, post: Post, families: Families, codes: Sequence[Code], now: datetime, page: int = 0
) -> Page:
    """Eight people, numbered; the button of that number leads to a paper slip."""
    form, people = post.form_id or 0, families.unlinked()
    sheet = [Button(texts.plain("invite-sheet-button"), SheetOf(form=form))]
    back = [Button(texts.plain("invite-back"), InviteList(form=form))]
    title = texts("invite-unlinked-title", form=post.form or "")
    if not people:
        key = "invite-unlinked-nobody" if families.pupils else "invite-unlinked-empty"
        return Page(blocks(title, texts(key)), [back])
    shown, part = part_of_list(people, page, PER_PAGE)
    numbered = list(enumerate(part, start=shown * PER_PAGE + 1))
    said = [
        texts(
            "invite-unlinked-line", n=str(n), pupil=families.called(one.pupils), whom=who_line(texts, one),
            code=_state(texts, one, of_invitee(codes, one), now, post.zone),
        )
        for n, one in numbered
    ]  # fmt: skip
    slips = [
        Button(
            texts.plain("invite-slip-number", n=str(n)), SlipOf(form=form, pupil=one.pupil.id, person=one.person or 0)
        )
        for n, one in numbered
        if not one.staff
    ]
    arrows = page_arrows(texts, shown, len(people), PER_PAGE, lambda n: NotLinked(form=form, page=n))
    count = texts("invite-unlinked-count", count=str(len(people)))
    return Page(blocks(lines(title, count), lines(*said)), rows(*pairs(slips, IN_A_ROW), arrows, sheet, back))


def slip_page(texts: Texts, form: int, pupil: str, who: Invitee, here: SlipOf | SlipInstead) -> Page:
    """In which language? The one that the family is known to speak is ticked."""
    buttons = [
        marked(
            Button(texts.plain(f"language-{code}"), _made(here, code)), chosen=code == (here.language or who.language)
        )
        for code in LANGUAGES
    ]
    careful = texts("invite-slip-guarded") if who.guarded else None
    head = texts("invite-slip-title", pupil=pupil, form=who.pupil.form, whom=who_line(texts, who))
    return Page(blocks(head, careful, texts("invite-slip-language")), [buttons, _family(texts, form, who.pupil)])


def slip_made_page(texts: Texts, form: int, pupil: str, who: Invitee, last_day: date, invitation: int) -> Page:
    """The file stands below; the code can be taken back."""
    revoke = RevokeCode(form=form, pupil=who.pupil.id, invitation=invitation)
    return Page(
        texts("invite-slip-made", pupil=pupil, form=who.pupil.form, whom=who_line(texts, who), day=last_day),
        [
            [Button(texts.plain("invite-unlinked-button"), NotLinked(form=form))],
            _family(texts, form, who.pupil),
            [Button(texts.plain("invite-revoke"), revoke, style="danger")],
        ],
    )


def slip_name(texts: Texts, post: Post) -> str:
    """«7Б, приглашение.pdf»: whose it is stands inside, not in a list of downloads."""
    return texts.plain("invite-slip-file", form=post.form or "")


def _made(here: SlipOf | SlipInstead, language: str) -> CallbackData:
    return here.model_copy(update={"language": language, "made": True})


def _family(texts: Texts, form: int, pupil: PupilLine) -> Row:
    return [Button(texts.plain("invite-family"), InvitePupil(form=form, pupil=pupil.id))]


def _state(texts: Texts, who: Invitee, code: Code | None, now: datetime, zone: ZoneInfo) -> str:
    """Why the person is not linked, as far as it can be known; not escaped."""
    if who.staff:
        return texts.plain("invite-unlinked-staff")
    if code is None:
        return texts.plain("invite-unlinked-none")
    state = code.times.state(now)
    if state is CodeState.OPEN:
        return texts.plain("invite-unlinked-open", day=code.times.expires_at.astimezone(zone).date())
    if state is CodeState.USED:
        return texts.plain("invite-unlinked-used")
    ended = code.times.revoked_at or code.times.expires_at
    return texts.plain(f"invite-unlinked-{state.value}", day=ended.astimezone(zone).date())
