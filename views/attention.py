"""Who needs the class teacher's attention: the rule beside each name, its numbers, and what can be done."""

from collections.abc import Iterable, Iterator, Sequence

from domain import attention as rules
from domain.attention import Attention, Moved, Noticed
from domain.marks import shown
from domain.people import Post
from domain.terms import Term
from locales import Texts
from views.absence_class import ClassDay
from views.class_ways import ClassAttention, ClassPupil
from views.page import Button, Page, Row, blocks, lines
from views.paging import folded, page_arrows, part_of_list
from views.terms import term_name

PER_PAGE = 8
IN_A_ROW = 2


def attention_page(
    texts: Texts, post: Post, found: Attention, term: Term | None, here: ClassAttention, *, discreet: bool
) -> Page:
    """Eight pupils to a page, those first to whom most holds; the good news are a press away."""
    told = [_wanted(texts, one, discreet=discreet) for one in found.wanted]
    title = texts("attention-title", form=post.form or "", term=term_name(texts, term))
    good = [
        Button(
            texts.plain("attention-good-button", pupils=str(len(found.risen))),
            ClassAttention(form=here.form, good=True),
        )
    ]
    return _page(
        texts,
        here,
        lines(title, texts("attention-how") if told else texts("attention-nobody")),
        list(zip(found.wanted, told, strict=True)),
        good if found.risen else None,
        [Button(texts.plain("class-back"), ClassDay(form=here.form))],
    )


def good_news_page(texts: Texts, post: Post, found: Attention, here: ClassAttention) -> Page:
    """Whose average has risen."""
    title = texts("attention-good-title", form=post.form or "")
    return _page(
        texts,
        here,
        lines(title, texts("attention-good-do") if found.risen else texts("attention-good-nobody")),
        [(one, lines(_name(texts, one), _moved(texts, "attention-rose", one.rose))) for one in found.risen],
        [Button(texts.plain("attention-back"), ClassAttention(form=here.form))],
    )


def _page(
    texts: Texts, here: ClassAttention, title: str, told: Sequence[tuple[Noticed, str]], *below: Row | None
) -> Page:
    page, shown_here = part_of_list(told, here.page, PER_PAGE)
    cards = [Button(one.name.in_class, ClassPupil(form=here.form, pupil=one.id)) for one, _ in shown_here]
    return folded(
        texts,
        blocks(title, *(said for _, said in shown_here)),
        here.part,
        lambda n: here.model_copy(update={"part": n}),
        *(cards[n : n + IN_A_ROW] for n in range(0, len(cards), IN_A_ROW)),
        page_arrows(texts, page, len(told), PER_PAGE, lambda n: here.model_copy(update={"page": n, "part": 0})),
        *below,
    )


def _name(texts: Texts, one: Noticed) -> str:
    return texts("attention-pupil", pupil=one.name.in_class)


def _wanted(texts: Texts, one: Noticed, *, discreet: bool) -> str:
    return lines(_name(texts, one), *_signs(texts, one, discreet=discreet))


def _signs(texts: Texts, one: Noticed, *, discreet: bool) -> Iterator[str]:
    """Each rule that holds with its numbers, and below it what can be done."""
    if one.failing:
        told = (
            texts.plain("attention-failing", subject=f.subject, mark=f.mark, mean=shown(f.mean), marks=f.marks)
            for f in one.failing
        )
        yield texts("attention-fails", below=rules.LOWEST + 1, subjects="; ".join(told))
        yield texts("attention-fails-do")
    if one.unexplained or one.share:
        yield from _away(texts, one, discreet=discreet)
        yield texts("attention-away-do")
    if one.fell:
        yield _moved(texts, "attention-fell", one.fell)
        yield texts("attention-fell-do")
    if one.silent:
        told = (texts.plain("attention-no-marks", subject=s.subject, lessons=s.lessons) for s in one.silent)
        yield texts("attention-silent", subjects="; ".join(told), weeks=rules.SILENT_WEEKS, least=rules.SILENT_SUBJECTS)
        yield texts("attention-silent-do")


def _away(texts: Texts, one: Noticed, *, discreet: bool) -> Iterable[str]:
    """In a discreet school how many, but not why."""
    tally = one.tally
    if discreet:
        yield texts("attention-away", missed=tally.missed, held=tally.held)
        return
    if one.unexplained:
        yield texts("attention-unexplained", missed=tally.unexplained, held=tally.held, most=rules.UNEXPLAINED)
    if one.share:
        yield texts("attention-share", missed=tally.missed, held=tally.held, most=rules.SHARE)


def _moved(texts: Texts, key: str, moved: Sequence[Moved]) -> str:
    told = (
        texts.plain("attention-moved", subject=m.subject, before=shown(m.before), since=shown(m.since)) for m in moved
    )
    return texts(key, days=rules.MONTH.days, by=shown(rules.MOVED), subjects="; ".join(told))
