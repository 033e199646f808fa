"""«Лист ознакомления» in words: what was told, and everybody who signs it, in the bot or with a pen."""

from domain.notice import Notice
from domain.people import Hat
from domain.receipts import Addressed, Board, Family
from domain.signature_sheet import Entry, Sheet, Signatory
from locales import Texts
from views.notice_told import author_line
from views.receipts import who_line


def signature_sheet(texts: Texts, notice: Notice, board: Board) -> Sheet:
    """In the order of the register; who has not signed in the bot gets a line."""
    families = any(one.hat is Hat.GUARDIAN for one in board.people)
    forms = len({family.form for family in board.pupils}) > 1
    heads = ("number", "pupil", "guardian", "sign") if families else ("number", "name", "sign")
    return Sheet(
        texts.plain("signature-sheet-title"),
        tuple(_about(texts, notice)),
        notice.text or texts.plain("notices-only-files"),
        tuple(texts.plain(f"signature-sheet-{head}") for head in heads),
        tuple(_entry(texts, notice, one, families=families, forms=forms) for one in board.families),
        lambda page, pages: texts.plain("signature-sheet-page", page=str(page), pages=str(pages)),
    )


def sheet_name(texts: Texts, notice: Notice) -> str:
    """What the file is called."""
    day = (notice.laid_out_at or notice.created_at).astimezone(notice.zone).date()
    if notice.form is None:
        return texts.plain("signature-sheet-file", day=day.isoformat())
    return texts.plain("signature-sheet-file-of", form=notice.form, day=day.isoformat())


def _about(texts: Texts, notice: Notice) -> list[str]:
    at = (notice.laid_out_at or notice.created_at).astimezone(notice.zone)
    return [
        notice.school,
        *([texts.plain("signature-sheet-form", form=notice.form)] if notice.form else []),
        texts.plain("signature-sheet-told", at=at, author=author_line(texts, notice)),
    ]


def _entry(texts: Texts, notice: Notice, family: Family, *, families: bool, forms: bool) -> Entry:
    if family.pupil is None:
        alone = family.people[0]
        return Entry(alone.name.full, (Signatory("", _said(texts, notice, alone)),))
    of = texts.plain("receipts-pupil-of", pupil=family.pupil.in_class, form=family.form) if forms else ""
    who = of if family.form and of else family.pupil.in_class
    signing = [one for one in family.people if one.hat is Hat.GUARDIAN or not families]
    people = [Signatory(who_line(texts, one) if families else "", _said(texts, notice, one)) for one in signing]
    return Entry(who, tuple(people) or (Signatory(""),))


def _said(texts: Texts, notice: Notice, one: Addressed) -> str:
    signed, opened = one.receipt.confirmed_at, one.receipt.opened_at
    if signed is not None:
        at = signed.astimezone(notice.zone)
        return texts.plain("signature-sheet-signed", at=at, time=f"{at:%H:%M}")
    if opened is not None and not notice.wants_signature:
        at = opened.astimezone(notice.zone)
        return texts.plain("signature-sheet-read", at=at, time=f"{at:%H:%M}")
    return ""
