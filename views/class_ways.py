"""The screens of a class teacher's form and the ways between them; a button carries the whole screen it leads to."""

from aiogram.filters.callback_data import CallbackData

from locales import Texts
from views.page import Button, Row


class ClassRoster(CallbackData, prefix="cl1"):
    """The list of the form, ten to a page."""

    form: int
    page: int = 0


class ClassPupil(CallbackData, prefix="cq1"):
    """A pupil's card; `term` as in `views.terms`, `full` also with the reasons in a discreet school.

    `page` is that of the list it was opened from.
    """

    form: int
    pupil: int
    term: int = 0
    full: bool = False
    page: int = 0
    part: int = 0


class ClassSubjects(CallbackData, prefix="cs1"):
    """The subjects of the form in a term, ten buttons to a page."""

    form: int
    term: int = 0
    page: int = 0
    part: int = 0


class ClassSubject(CallbackData, prefix="cj1"):
    """Everybody's marks in one subject."""

    form: int
    subject: int
    term: int = 0
    part: int = 0


class ClassReport(CallbackData, prefix="cr1"):
    """The workbook for the parents' meeting, as a new message."""

    form: int
    term: int = 0


class ClassAttention(CallbackData, prefix="ca1"):
    """Who needs attention, or (`good`) who has risen."""

    form: int
    good: bool = False
    page: int = 0
    part: int = 0


class ClassAbsencesOfWeek(CallbackData, prefix="cv1"):
    """Missed lessons of the week of `day` (`date.toordinal()`; 0 is this week); `full` as on the card."""

    form: int
    day: int = 0
    full: bool = False
    part: int = 0


class ClassAbsencesOfTerm(CallbackData, prefix="ct1"):
    """Missed lessons of a term or the year."""

    form: int
    term: int = 0
    full: bool = False
    part: int = 0


class SignaturesOfWeek(CallbackData, prefix="xs1"):
    """Who has signed the week of `day` (`date.toordinal()`; 0 is this week)."""

    form: int
    day: int = 0
    part: int = 0


class SignatureList(CallbackData, prefix="xp1"):
    """The same as a file to be printed, as a new message."""

    form: int
    day: int


def class_ways(texts: Texts, form: int) -> list[Row]:
    """From the first screen of the form to the others."""
    return [
        [
            Button(texts.plain("class-way-roster"), ClassRoster(form=form)),
            Button(texts.plain("class-way-marks"), ClassSubjects(form=form)),
        ],
        [
            Button(texts.plain("class-way-attention"), ClassAttention(form=form)),
            Button(texts.plain("class-way-absences"), ClassAbsencesOfWeek(form=form)),
        ],
        [Button(texts.plain("class-signatures-way"), SignaturesOfWeek(form=form))],
    ]
