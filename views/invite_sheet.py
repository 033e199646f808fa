"""Paper for a whole class: what would be printed, and the words of its strips."""

from collections.abc import Sequence
from datetime import date

from domain.codes import spoken
from domain.invitations import Handout
from domain.invite_sheet import Strip
from domain.invitees import Families, Invitee
from domain.people import Post
from domain.words import Role
from locales import LANGUAGES, Texts, texts_in
from views.invite import InviteList, whom_phrase
from views.invite_ways import CodesOf, MakeSheet, NotLinked, SheetOf
from views.page import Button, Page, blocks, lines, rows
from views.paging import shortened
from views.preferences import marked

ROOM = 1000


def sheet_page(texts: Texts, post: Post, families: Families, last_day: date, here: SheetOf, newest: int) -> Page:
    """How many strips, for whom; who gets none and why. `last_day` is until when the codes would be good."""
    title, back = texts("invite-sheet-title", form=post.form or ""), _back(texts, here.form)
    if not families.pupils:
        return Page(texts("invite-empty", form=post.form or ""), [back])
    strips = families.sheet(own=here.own)
    own = marked(
        Button(texts.plain("invite-sheet-own"), here.model_copy(update={"own": not here.own})), chosen=here.own
    )
    without = _without(texts, families)
    if not strips:
        ways = rows([own] if not here.own else None, [_unlinked(texts, here.form)], back)
        return Page(blocks(title, texts("invite-sheet-nobody"), without), ways)
    make = MakeSheet(form=here.form, own=here.own, language=here.language, newest=newest)
    languages = [
        marked(Button(texts.plain("invite-sheet-own-language"), _speaking(here, "")), chosen=not here.language),
        *(
            marked(Button(texts.plain(f"language-{code}"), _speaking(here, code)), chosen=here.language == code)
            for code in LANGUAGES
        ),
    ]
    return Page(
        blocks(title, _counts(texts, strips), without, texts("invite-sheet-hint", day=last_day)),
        [
            [Button(texts.plain("invite-sheet-make", count=str(len(strips))), make, style="primary")],
            [own],
            languages[:1],
            languages[1:],
            [_unlinked(texts, here.form)],
            back,
        ],
    )


def sheet_made_page(texts: Texts, post: Post, strips: int, dead: int) -> Page:
    """The file stands below."""
    form = post.form_id or 0
    said = lines(
        texts("invite-sheet-made", form=post.form or "", strips=str(strips)),
        texts("invite-sheet-dead", count=str(dead)) if dead else None,
    )
    codes = [Button(texts.plain("invite-codes-button"), CodesOf(form=form))]
    return Page(blocks(said, texts("invite-sheet-care")), [codes, _back(texts, form)])


def sheet_name(texts: Texts, post: Post, day: date) -> str:
    """«7Б, приглашения 11 ноября.pdf»."""
    return texts.plain("invite-sheet-file", form=post.form or "", day=day)


def strip(language: str, families: Families, who: Invitee, handout: Handout) -> Strip:
    """One person's paper in `language`, their own where that is empty; pupils are told apart as in the whole form."""
    texts = texts_in(language or who.language or "")
    return Strip(
        texts.plain("invite-strip-pupil", pupil=families.called(who.pupils), form=who.pupil.form),
        texts.plain("invite-strip-whom", whom=_whom(texts, who)),
        spoken(handout.code),
        texts.plain("invite-strip-until", day=handout.last_day),
        _steps(texts, who, f"@{handout.username}"),
        handout.link,
    )


def _steps(texts: Texts, who: Invitee, bot: str) -> tuple[str, ...]:
    """Three lines: a pupil is told them as a child is spoken to."""
    if who.role is Role.PUPIL:
        second = texts.plain("invite-strip-pupil-2", bot=bot)
        return texts.plain("invite-strip-pupil-1"), second, texts.plain("invite-strip-pupil-3")
    second = texts.plain("invite-strip-guardian-2", bot=bot)
    return texts.plain("invite-strip-guardian-1"), second, texts.plain("invite-strip-guardian-3")


def _whom(texts: Texts, who: Invitee) -> str:
    if who.person is None:
        return texts.plain("invite-strip-nobody")
    return whom_phrase(texts, who.name, who.kinship)


def _speaking(here: SheetOf, language: str) -> SheetOf:
    return here.model_copy(update={"language": language})


def _counts(texts: Texts, strips: Sequence[Invitee]) -> str:
    known = sum(one.role is Role.GUARDIAN and one.person is not None for one in strips)
    unknown = sum(one.person is None for one in strips)
    own = sum(one.role is Role.PUPIL for one in strips)
    return lines(
        texts("invite-sheet-count", strips=str(len(strips))),
        texts("invite-sheet-known", count=str(known)) if known else None,
        texts("invite-sheet-unknown", count=str(unknown)) if unknown else None,
        texts("invite-sheet-pupils", count=str(own)) if own else None,
    )


def _without(texts: Texts, families: Families) -> str:
    """Who gets no strip: linked, given a code by the administrator, or to be handed over in person."""
    guardians = [one for one in families.people if one.role is Role.GUARDIAN]
    linked = sum(one.linked for one in guardians)
    staff = [who_line(texts, one) for one in guardians if one.staff and not one.linked]
    careful = [families.called(one.pupils) for one in guardians if one.guarded]
    return lines(
        texts("invite-sheet-linked", count=str(linked)) if linked else None,
        texts("invite-sheet-staff", names=shortened("; ".join(staff), ROOM)) if staff else None,
        texts("invite-sheet-guarded", names=shortened("; ".join(careful), ROOM)) if careful else None,
    )


def who_line(texts: Texts, who: Invitee) -> str:
    """For lists, not escaped: «Ковалёва Е. В., мама», «законный представитель», «сам ученик»."""
    if who.person is None:
        return texts.plain("invite-strip-nobody")
    if who.kinship is None or who.name is None:
        return texts.plain("invite-whom-pupil")
    return texts.plain(
        "invite-whom-relative",
        name=who.name.short or texts.plain("invite-nameless"),
        kinship=texts.plain(f"kinship-{who.kinship.value}"),
    )


def _unlinked(texts: Texts, form: int) -> Button:
    return Button(texts.plain("invite-unlinked-button"), NotLinked(form=form))


def _back(texts: Texts, form: int) -> list[Button]:
    return [Button(texts.plain("invite-back"), InviteList(form=form))]
