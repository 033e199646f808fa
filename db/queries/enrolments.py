"""Who sits in which form, and when."""

from datetime import date

from sqlalchemy import ColumnElement

from db.models import Enrolment


def enrolled_on(day: date) -> ColumnElement[bool]:
    """The enrolment holds on that day, also when its last day is planned already."""
    return (Enrolment.since <= day) & (Enrolment.until.is_(None) | (Enrolment.until >= day))
