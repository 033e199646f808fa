"""The list of a form with who of the families is linked, and a pupil's card."""

from collections.abc import Sequence
from datetime import date

from domain.attendance import REASONS
from domain.class_book import ClassBook, PupilBook, Tally
from domain.class_roster import ClassMate
from domain.invitations import Relative
from domain.marks import average, shown
from domain.people import Post
from domain.terms import Term
from domain.words import Attendance, GroupKind, Scale
from locales import Texts
from views.absence_class import ClassDay
from views.class_ways import ClassPupil, ClassRoster
from views.invite import InvitePupil
from views.page import Button, Page, Row, blocks, lines
from views.paging import folded
from views.presence import reason_line
from views.terms import term_name, term_row

PER_PAGE = 10
IN_A_ROW = 2


def roster_page(texts: Texts, post: Post, mates: Sequence[ClassMate], page: int = 0) -> Page:
    """Ten pupils, numbered as in the register; how many of their guardians are linked."""
    form, last = post.form_id or 0, max(0, (len(mates) - 1) // PER_PAGE)
    shown_page = max(0, min(page, last))
    first = shown_page * PER_PAGE
    here = mates[first : first + PER_PAGE]
    reached = sum(1 for mate in mates if mate.reached)
    title = texts("roster-title", form=post.form or "")
    count = texts("roster-count", pupils=len(mates), reached=reached) if mates else texts("roster-empty")
    names = [Button(mate.name.in_class, ClassPupil(form=form, pupil=mate.id, page=shown_page)) for mate in here]
    return Page(
        blocks(lines(title, count), lines(*(_mate(texts, n, mate) for n, mate in enumerate(here, start=first + 1)))),
        [
            *(names[n : n + IN_A_ROW] for n in range(0, len(names), IN_A_ROW)),
            *_arrows(texts, form, shown_page, last),
            [Button(texts.plain("class-back"), ClassDay(form=form))],
        ],
    )


def card_page(
    texts: Texts,
    post: Post,
    mate: ClassMate,
    book: ClassBook,
    terms: Sequence[Term],
    term: Term | None,
    today: date,
    here: ClassPupil,
) -> Page:
    """Groups, guardians and whether they are linked; absences and averages of the term. `book` is of this pupil.

    A discreet school's reasons of absence stand one press further (`here.full`).
    """
    (own,) = book.pupils
    groups, discreet = groups_of(own, today), book.discreet
    return folded(
        texts,
        blocks(
            lines(
                texts("roster-card", pupil=mate.name.full, form=post.form or ""),
                texts("roster-home") if mate.home else None,
                texts("roster-groups", groups=", ".join(groups)) if groups else None,
            ),
            lines(texts("roster-adults"), *_family(texts, mate)),
            lines(
                texts("roster-absences", term=term_name(texts, term)),
                *tally_lines(texts, own.tally, reasons=here.full or not discreet),
            ),
            _averages(texts, own, term),
        ),
        here.part,
        lambda n: here.model_copy(update={"part": n}),
        term_row(texts, terms, term, lambda number: here.model_copy(update={"term": number, "part": 0})),
        details_row(texts, here, discreet=discreet and bool(own.tally.missed)),
        [Button(texts.plain("roster-invite"), InvitePupil(form=here.form, pupil=mate.id))],
        [Button(texts.plain("roster-back"), ClassRoster(form=here.form, page=here.page))],
    )


def groups_of(book: PupilBook, today: date) -> list[str]:
    """Parts of the form and groups beside it that the pupil is in today, in the school's own words."""
    return [
        f"{seat.subject_name} ({seat.name})" if seat.name else seat.subject_name
        for seat in sorted(book.seats, key=lambda seat: (seat.subject_name, seat.name))
        if seat.kind is not GroupKind.FORM and seat.held_on(today)
    ]


def tally_lines(texts: Texts, tally: Tally, *, reasons: bool) -> list[str]:
    """Missed lessons, with or without reasons, and lateness."""
    if not tally.held:
        return [texts("attendance-term-none")]
    why = [reason_line(texts, one, tally.count(one)) for one in REASONS if tally.count(one)]
    late = tally.count(Attendance.LATE)
    return [
        texts("roster-missed", missed=tally.missed, held=tally.held)
        if tally.missed
        else texts("attendance-none-missed"),
        *(why if reasons else []),
        *([texts("attendance-late", late=late)] if late else []),
    ]


def details_row(texts: Texts, here: ClassPupil, *, discreet: bool) -> Row | None:
    """In a discreet school the way to the reasons, and back."""
    if not discreet:
        return None
    label = texts.plain("attendance-brief" if here.full else "attendance-details")
    return [Button(label, here.model_copy(update={"full": not here.full, "part": 0}))]


def _mate(texts: Texts, number: int, mate: ClassMate) -> str:
    key = "roster-line" if mate.reached else "roster-line-nobody" if mate.guardians else "roster-line-unknown"
    given = {"number": str(number), "pupil": mate.name.in_class}
    counts = {"reached": mate.reached, "guardians": len(mate.guardians)} if mate.reached else {}
    said = texts(key, **given, **counts)
    extras = [
        *([texts("roster-own")] if mate.linked else []),
        *([texts("roster-home-short")] if mate.home else []),
    ]
    return ", ".join([said, *extras])


def _family(texts: Texts, mate: ClassMate) -> list[str]:
    own = texts("roster-pupil-linked" if mate.linked else "roster-pupil-unlinked")
    return [*([_guardian(texts, one) for one in mate.guardians] or [texts("roster-nobody")]), own]


def _guardian(texts: Texts, one: Relative) -> str:
    return texts(
        "roster-guardian-linked" if one.linked else "roster-guardian-unlinked",
        kinship=texts.plain(f"kinship-{one.kinship.value}"),
        name=one.name.full or texts.plain("invite-nameless"),
    )


def _averages(texts: Texts, book: PupilBook, term: Term | None) -> str | None:
    """Subjects with an average; those without one are named below."""
    means = [(one, average(one.within(term))) for one in book.subjects if one.scale is not Scale.NONE or one.marks]
    if not means:
        return texts("roster-without-marks")
    told = [
        texts("roster-mean", subject=one.name, mean=shown(mean), marks=len(one.within(term)))
        for one, mean in means
        if mean is not None
    ]
    without = [one.name for one, mean in means if mean is None]
    return lines(
        texts("roster-means", term=term_name(texts, term)),
        *told,
        texts("roster-no-means", subjects=", ".join(without)) if without else None,
    )


def _arrows(texts: Texts, form: int, shown_page: int, last: int) -> list[Row]:
    back = [Button(texts.plain("invite-page-back", page=shown_page), ClassRoster(form=form, page=shown_page - 1))]
    on = [Button(texts.plain("invite-page-on", page=shown_page + 2), ClassRoster(form=form, page=shown_page + 1))]
    arrows = [*(back if shown_page else []), *(on if shown_page < last else [])]
    return [arrows] if arrows else []
