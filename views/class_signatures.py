"""«Подписи недели»: pupil by pupil who has signed and when, on the screen and on paper."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from domain.calendars import DAY, Calendar
from domain.people import Post
from domain.signature import SheetRow, SignatureSheet, SignedPupil, Signer, held
from locales import Texts
from views.absence_class import ClassDay
from views.class_ways import SignatureList, SignaturesOfWeek
from views.page import Button, Page, Row, blocks, lines
from views.paging import folded, week_arrows


def class_signatures_page(
    texts: Texts,
    post: Post,
    pupils: Sequence[SignedPupil],
    calendar: Calendar,
    today: date,
    week: date,
    part: int = 0,
) -> Page:
    """Everybody who may sign, those who have with the moment by the school's clock; weeks to come are not shown."""
    form, lessons = post.form_id or 0, held(calendar, week)
    here = SignaturesOfWeek(form=form, day=week.toordinal())
    title = texts("class-signatures-title", form=post.form or "", first=week, last=week + DAY * 6)
    told = [_pupil(texts, post, number, one) for number, one in enumerate(pupils, start=1)]
    begun = replace(calendar, ends=min(calendar.ends, max(today, calendar.starts)))
    printing: Row = [Button(texts.plain("class-signatures-print"), SignatureList(form=form, day=here.day))]
    return folded(
        texts,
        blocks(
            lines(title, _count(texts, pupils) if lessons else None),
            *(told if lessons else [texts("class-signatures-none")]),
            texts("class-signatures-hint"),
        ),
        part,
        lambda n: here.model_copy(update={"part": n}),
        week_arrows(texts, lambda to: SignaturesOfWeek(form=form, day=to.toordinal()), begun, today, week),
        printing if pupils and lessons else None,
        [Button(texts.plain("class-back"), ClassDay(form=form))],
    )


def signature_sheet(
    texts: Texts, post: Post, pupils: Sequence[SignedPupil], week: date, now: datetime
) -> SignatureSheet:
    """The same to be printed; who has not signed in the bot has room to sign by hand. `now` is the school's time."""
    last = week + DAY * 6
    return SignatureSheet(
        texts.plain("class-signatures-paper", form=post.form or "", first=week, last=last),
        (post.school, texts.plain("class-signatures-paper-year", first=week, last=last)),
        (
            texts.plain("class-signatures-paper-number"),
            texts.plain("class-signatures-paper-pupil"),
            texts.plain("class-signatures-paper-said"),
        ),
        tuple(SheetRow(one.name.in_class, _said(texts, post, one)) for one in pupils),
        texts.plain("class-signatures-paper-hand"),
        texts.plain("class-signatures-paper-foot", at=now),
        texts.plain("class-signatures-paper-page", page="{page}", pages="{pages}"),
    )


def sheet_name(texts: Texts, post: Post, week: date) -> str:
    """«7Б. Подписи недели с 9.11.pdf»."""
    return texts.plain("class-signatures-file", form=post.form or "", first=week)


def _count(texts: Texts, pupils: Sequence[SignedPupil]) -> str:
    if not pupils:
        return texts("class-signatures-empty")
    return texts("class-signatures-count", signed=sum(one.signed for one in pupils), pupils=len(pupils))


def _pupil(texts: Texts, post: Post, number: int, one: SignedPupil) -> str:
    told = [_signer(texts, post, signer) for signer in one.signers] or [texts("class-signatures-nobody")]
    return lines(texts("class-signatures-pupil", number=str(number), pupil=one.name.in_class), *told)


def _signer(texts: Texts, post: Post, one: Signer) -> str:
    who = texts.plain("class-signatures-who", kinship=_kinship(texts, one), name=_name(texts, one))
    if one.signed_at is not None:
        return texts("class-signatures-signed", who=who, at=one.signed_at.astimezone(post.zone))
    return texts("class-signatures-unsigned" if one.linked else "class-signatures-unlinked", who=who)


def _said(texts: Texts, post: Post, one: SignedPupil) -> tuple[str, ...]:
    return tuple(
        texts.plain(
            "class-signatures-paper-line",
            name=_name(texts, signer),
            kinship=_kinship(texts, signer),
            at=signer.signed_at.astimezone(post.zone),
        )
        for signer in one.signers
        if signer.signed_at is not None
    )


def _kinship(texts: Texts, one: Signer) -> str:
    return texts.plain(f"kinship-{one.kinship.value}")


def _name(texts: Texts, one: Signer) -> str:
    return one.name.full or texts.plain("invite-nameless")
