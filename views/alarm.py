"""A pupil is not marked at a lesson: the question to the family, to the class teacher, and the call for help."""

from collections.abc import Sequence
from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.alarms import Answer, Missing
from domain.news import News
from domain.people import Child
from locales import Texts
from views.alerts import covered
from views.page import Button, Page, Row, blocks, lines

BESIDE = 2


class AnswerAlarm(CallbackData, prefix="al1"):
    """A guardian knows where the pupil is, or (`worried`) does not and wants to be called; `day` is an ordinal."""

    pupil: int
    day: int
    worried: bool = False


class ClearAlarm(CallbackData, prefix="ak1"):
    """The class teacher knows why the pupil is away."""

    form: int
    pupil: int
    day: int


def absence_page(texts: Texts, child: Child, news: News, day: date, *, private: bool = False) -> Page:
    """To a guardian: what is known, what to do, two buttons."""
    what = texts("alarm-what", number=news.number, subject=news.subject, day=day)
    answer = AnswerAlarm(pupil=child.id, day=day.toordinal())
    return Page(
        blocks(
            lines(texts("alarm-title", child=child.title), covered(what) if private else what),
            texts("alarm-please"),
        ),
        [
            [Button(texts.plain("alarm-known-button"), answer, style="success")],
            [Button(texts.plain("alarm-worried-button"), answer.model_copy(update={"worried": True}), style="danger")],
        ],
    )


def answered_page(texts: Texts, child: Child, day: date, said: Answer) -> Page:
    """After a guardian has answered; what another one has said is not told."""
    return Page(lines(texts("alarm-title", child=child.title), texts(f"alarm-answered-{said.value}", day=day)))


def over_page(texts: Texts, child: Child, day: date) -> Page:
    """A button of another day."""
    return Page(lines(texts("alarm-title", child=child.title), texts("alarm-over", day=day)))


def absent_page(texts: Texts, form: str, missing: Sequence[Missing], day: date) -> Page:
    """To the class teacher of the form: who is missing, and a button for each whose reason is known."""
    told = [_line(texts, one) for one in missing]
    open_ = [one for one in missing if one.answer in (None, Answer.WORRIED)]
    buttons = [Button(_label(one), ClearAlarm(form=one.form_id, pupil=one.pupil, day=day.toordinal())) for one in open_]
    return Page(
        blocks(
            lines(texts("alarm-absent-title", form=form, day=day), *told),
            texts("alarm-absent-please") if open_ else texts("alarm-absent-done"),
        ),
        _paired(buttons),
    )


def escalation_page(texts: Texts, missing: Missing) -> Page:
    """To class teacher and deputy: the family does not know, or does not answer."""
    why = "alarm-worried" if missing.answer == Answer.WORRIED else "alarm-silent"
    return Page(
        blocks(
            lines(
                texts("alarm-escalated-title", form=missing.form, pupil=missing.name.in_class),
                texts("alarm-since", number=missing.number, day=missing.day),
            ),
            texts(why),
        )
    )


def _line(texts: Texts, one: Missing) -> str:
    key = f"alarm-absent-{one.answer or 'line'}"
    return texts(key, pupil=one.name.in_class, number=one.number)


def _label(one: Missing) -> str:
    """«Ковалёв А.»: a surname may be long, a label not."""
    initial = f" {one.name.name[:1]}." if one.name.name else ""
    surname = one.name.surname
    return f"{surname}{initial}" if len(surname) <= 17 else f"{surname[:16]}…{initial}"


def _paired(buttons: Sequence[Button]) -> list[Row]:
    return [buttons[start : start + BESIDE] for start in range(0, len(buttons), BESIDE)]
