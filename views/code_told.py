"""What a class teacher is told of codes. Who tried one is never said: the bot knows no more than «linked or not»."""

from datetime import datetime

from domain.code_told import LINKED, About, CodeTold
from domain.invitations import PupilLine
from domain.linking import CodeState
from domain.words import Role
from locales import Texts
from views.invite import InvitePupil, whom_phrase
from views.linking import role_name
from views.page import Button, Page, blocks, lines


def code_told_page(texts: Texts, one: CodeTold, pupils: list[tuple[PupilLine, int]], part: int, now: datetime) -> Page:
    """`pupils` are those of the reader's own forms; none where the code was for somebody who works here."""
    whom = _whom(texts, one)
    children = "; ".join(f"{pupil.name.in_class}, {pupil.form}" for pupil, _ in pupils)
    about = texts("code-told-about", pupils=children, whom=whom) if pupils else texts("code-told-staff", whom=whom)
    ended = one.ended_at.astimezone(one.zone)
    if one.about is About.RENEWED:
        said = blocks(lines(texts("code-told-renewed"), about), texts("code-told-back", at=ended))
    else:
        state = one.state(now)
        why = texts(f"code-told-{state.value}", at=ended)
        tried = texts("code-told-by-linked" if part == LINKED else "code-told-by-stranger")
        said = blocks(lines(texts("code-told-reused"), about, why, tried), _hint(texts, one, state))
    return Page(said, [[_family(texts, pupil, form)] for pupil, form in pupils[:1]])


def _hint(texts: Texts, one: CodeTold, state: CodeState) -> str:
    if not one.of_family:
        return texts("code-told-colleague")
    return texts("code-told-lost" if state is CodeState.USED else "code-told-again")


def _whom(texts: Texts, one: CodeTold) -> str:
    if one.role is Role.PUPIL:
        return texts.plain("invite-whom-pupil")
    if one.role is Role.GUARDIAN:
        return texts.plain("invite-strip-nobody") if one.whom is None else whom_phrase(texts, one.whom, one.kinship)
    role = role_name(texts, one.role, None)
    return f"{one.whom.full}, {role}" if one.whom else role


def _family(texts: Texts, pupil: PupilLine, form: int) -> Button:
    return Button(texts.plain("code-told-family"), InvitePupil(form=form, pupil=pupil.id))
