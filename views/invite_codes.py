"""What has become of a form's codes: issued, used by whom and when, run out, taken back."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.invite_codes import Code
from domain.invitees import Families
from domain.linking import CodeState
from domain.people import Post
from domain.words import Role
from locales import Texts
from views.invite import InviteList
from views.invite_ways import CodesOf, NotLinked, RevokeOne, RevokeUnused
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import page_arrows, pairs, part_of_list

PER_PAGE = 8
IN_A_ROW = 3
SHOWN = (CodeState.OPEN, CodeState.USED, CodeState.EXPIRED, CodeState.REVOKED)


def codes_page(
    texts: Texts, post: Post, families: Families, codes: Sequence[Code], now: datetime, page: int = 0
) -> Page:
    """Of each person the newest code, eight to a page; the open ones can be taken back."""
    form = post.form_id or 0
    title = texts("invite-codes-title", form=post.form or "")
    if not codes:
        return Page(blocks(title, texts("invite-codes-none")), [_back(texts, form)])
    states = Counter(code.times.state(now) for code in codes)
    counts = [texts(f"invite-codes-count-{state.value}", count=str(states[state])) for state in SHOWN if states[state]]
    shown, part = part_of_list(codes, page, PER_PAGE)
    numbered = list(enumerate(part, start=shown * PER_PAGE + 1))
    open_ones = [(n, code) for n, code in numbered if code.times.state(now) is CodeState.OPEN]
    revoke = [
        Button(
            texts.plain("invite-codes-revoke", n=str(n)), RevokeOne(form=form, invitation=code.id, page=shown)
        )
        for n, code in open_ones
    ]  # fmt: skip
    unused = [Button(texts.plain("invite-codes-revoke-all"), RevokeUnused(form=form), style="danger")]
    arrows = page_arrows(texts, shown, len(codes), PER_PAGE, lambda n: CodesOf(form=form, page=n))
    return Page(
        blocks(
            lines(title, " · ".join(counts)),
            lines(*(_line(texts, families, n, code, now, post.zone) for n, code in numbered)),
        ),
        rows(
            *pairs(revoke, IN_A_ROW),
            arrows,
            unused if states[CodeState.OPEN] > 1 else None,
            [Button(texts.plain("invite-unlinked-button"), NotLinked(form=form))],
            _back(texts, form),
        ),
    )


def revoke_all_page(texts: Texts, post: Post, count: int, newest: int) -> Page:
    """For certain?"""
    form = post.form_id or 0
    yes = Button(texts.plain("invite-codes-revoke-yes"), RevokeUnused(form=form, newest=newest), style="danger")
    return Page(
        texts("invite-codes-revoke-ask", form=post.form or "", count=str(count)),
        [[yes], [Button(texts.plain("invite-codes-back"), CodesOf(form=form))]],
    )


def _line(texts: Texts, families: Families, n: int, code: Code, now: datetime, zone: ZoneInfo) -> str:
    state, times = code.times.state(now), code.times
    ended = (times.used_at or times.revoked_at or times.expires_at).astimezone(zone)
    became = texts.plain(f"invite-codes-{state.value}", at=ended)
    return texts(
        "invite-codes-line-renewal" if code.renewal else "invite-codes-line", n=str(n),
        pupil=families.called([code.pupil]), whom=_whom(texts, code), issued=code.issued_at.astimezone(zone).date(),
        became=became,
    )  # fmt: skip


def _whom(texts: Texts, code: Code) -> str:
    if code.role is Role.PUPIL:
        return texts.plain("invite-whom-pupil")
    if code.name is None:
        return texts.plain("invite-strip-nobody")
    name = code.name.short or texts.plain("invite-nameless")
    if code.kinship is None:
        return name
    return texts.plain("invite-whom-relative", name=name, kinship=texts.plain(f"kinship-{code.kinship.value}"))


def _back(texts: Texts, form: int) -> Row:
    return [Button(texts.plain("invite-back"), InviteList(form=form))]
