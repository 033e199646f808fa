"""Setting marks for a term: one pupil's, with a reason where it is corrected, or everything that is proposed."""

from domain.mark_entry import Reason
from domain.marks import Mark, shown
from domain.term_desk import Desk
from domain.term_marks import FEWEST, NOT_ATTESTED, Line, choices, seal, to_set
from domain.terms import Term
from locales import Texts
from views.page import Button, Page, blocks, lines, rows
from views.paging import folded, pairs
from views.term_marks import SetAllTermMarks, SetTermMark, TermMarks, head, proposed_line
from views.terms import number_of, term_name

KEYS_BESIDE = 4


def term_mark_page(texts: Texts, desk: Desk, term: Term | None, line: Line, data: SetTermMark) -> Page:
    """One pupil: what counts, what it comes to, what stands, and everything it could be."""
    proposed = line.proposed if line.standing is None or line.standing.value != line.proposed else None
    others = [one for one in choices(desk.group.scale, line.proposed) if one != proposed]
    keys = [_key(one, data) for one in others if line.standing is None or one != line.standing.value]
    return Page(
        blocks(
            head(texts, desk, term),
            lines(
                texts("mark-whom", pupil=line.name.full),
                texts("term_marks-counted", marks=", ".join(map(_counted, line.marks))) if line.marks else None,
                _sum(texts, line, term),
                texts("term_marks-stands", value=line.standing.value) if line.standing else None,
            ),
        ),
        rows(
            [Button(texts.plain("term_marks-set", value=proposed), data.model_copy(update={"said": proposed}),
                    style="success")] if proposed else None,
            *pairs(keys, KEYS_BESIDE),
            [_back(texts, data)],
        ),
    )  # fmt: skip


def term_reason_page(texts: Texts, desk: Desk, term: Term | None, line: Line, data: SetTermMark) -> Page:
    """Why, after the ten minutes in which nobody asks; families read it."""
    was = line.standing.value if line.standing else ""
    reasons = [
        [Button(texts.plain(f"mark-reason-{reason}"), data.model_copy(update={"reason": reason.value}))]
        for reason in Reason
    ]
    return Page(
        blocks(
            head(texts, desk, term),
            texts("mark-whom", pupil=line.name.full),
            texts("mark-why", was=was, value=data.said),
        ),
        [*reasons, [_back(texts, data)]],
    )


def all_page(texts: Texts, desk: Desk, term: Term | None, part: int = 0, *, changed: bool = False) -> Page:
    """Everything that «yes» would set; `changed`: it is no longer what was shown before."""
    found = desk.lines(term)
    wanted = dict(to_set(found))
    listed = [proposed_line(texts, n, one) for n, one in enumerate((one for one in found if one.pupil in wanted), 1)]
    data = SetAllTermMarks(group=desk.group.id, term=number_of(term))
    text = blocks(
        texts("term_marks-changed") if changed else None,
        head(texts, desk, term),
        lines(*listed) or texts("term_marks-nothing"),
        texts("term_marks-ask", count=len(wanted)) if wanted else None,
    )
    yes = data.model_copy(update={"seal": seal(to_set(found))})
    return folded(
        texts,
        text,
        part,
        lambda n: data.model_copy(update={"part": n}),
        [Button(texts.plain("term_marks-yes"), yes, style="success")] if wanted else None,
        [Button(texts.plain("mark-back"), TermMarks(group=desk.group.id, term=number_of(term)))],
    )


def _sum(texts: Texts, line: Line, term: Term | None) -> str | None:
    few = texts("term_marks-few", few=FEWEST, value=NOT_ATTESTED) if line.proposed == NOT_ATTESTED and term else None
    if line.mean is None or few:
        return lines(texts("term_marks-mean", mean=shown(line.mean)) if line.mean is not None else None, few)
    if line.proposed is None:
        return texts("term_marks-mean", mean=shown(line.mean))
    return texts("term_marks-comes", mean=shown(line.mean), value=line.proposed)


def _counted(mark: Mark) -> str:
    return mark.value if mark.weight == 1 else f"{mark.value}×{mark.weight}"


def _key(value: str, data: SetTermMark) -> Button:
    return Button(value, data.model_copy(update={"said": value}))


def _back(texts: Texts, data: SetTermMark) -> Button:
    return Button(texts.plain("mark-back"), TermMarks(group=data.group, term=data.term, page=data.page))


def done_line(texts: Texts, line: Line, term: Term | None, value: str) -> str:
    """What has just been set or corrected."""
    about = {"pupil": line.name.in_class, "term": term_name(texts, term), "value": value}
    if line.standing is None:
        return texts("term_marks-done", **about)
    return texts("term_marks-corrected", **about, was=line.standing.value)
