"""The school, its sessions, courses, classes and enrolments as OneRoster 1.1 has them."""

from collections.abc import Iterator
from datetime import date, timedelta

from domain.roster import Form, Group, Roster, Term
from domain.words import Role, TermKind
from exchange.oneroster.archive import Cells, several

SCHOOL = "school"
YEAR = "year"
HOMEROOM = "homeroom"
SESSION = {TermKind.QUARTER: "gradingPeriod", TermKind.TRIMESTER: "term", TermKind.HALF_YEAR: "semester"}


def orgs(roster: Roster) -> Iterator[Cells]:
    """One school."""
    school = roster.school
    yield {"sourcedId": SCHOOL, "name": school.name, "type": "school", "shortName": school.short_name}


def academic_sessions(roster: Roster) -> Iterator[Cells]:
    """The year and its terms; «schoolYear» is the year it ends in."""
    year = roster.year
    ends_in = str(year.ends.year)
    yield {
        "sourcedId": YEAR,
        "title": year.name,
        "type": "schoolYear",
        "startDate": year.starts.isoformat(),
        "endDate": after(year.ends),
        "schoolYear": ends_in,
    }
    for term in roster.terms:
        yield {
            "sourcedId": session_id(term),
            "title": f"{year.name} {term.kind.value} {term.ordinal}",
            "type": SESSION[term.kind],
            "startDate": term.starts.isoformat(),
            "endDate": after(term.ends),
            "parentSourcedId": YEAR,
            "schoolYear": ends_in,
            "kind": term.kind.value,
            "ordinal": str(term.ordinal),
            "grade": "" if term.grade is None else str(term.grade),
        }


def session_id(term: Term) -> str:
    """«term-1», «term-1-10» for a term of grade 10 alone."""
    return f"term-{term.ordinal}" if term.grade is None else f"term-{term.ordinal}-{term.grade}"


def courses(roster: Roster) -> Iterator[Cells]:
    """A course for each subject, and one for the homerooms, which need one."""
    common = {"schoolYearSourcedId": YEAR, "orgSourcedId": SCHOOL}
    if roster.forms:
        yield {"sourcedId": HOMEROOM, "title": HOMEROOM, **common}
    for subject in roster.subjects:
        yield {"sourcedId": _course(subject.name), "title": subject.name, "courseCode": subject.short_name, **common}


def classes(roster: Roster) -> Iterator[Cells]:
    """Forms are homerooms, groups are scheduled classes."""
    grades = {form.name: form.grade for form in roster.forms}
    for form in roster.forms:
        yield _homeroom(form)
    for group in roster.groups:
        yield _scheduled(group, sorted({grades[name] for name in group.forms if name in grades}))


def _homeroom(form: Form) -> Cells:
    return {
        "sourcedId": form_id(form.name),
        "title": form.name,
        "grades": grade_code(form.grade),
        "courseSourcedId": HOMEROOM,
        "classCode": form.name,
        "classType": HOMEROOM,
        "schoolSourcedId": SCHOOL,
        "termSourcedIds": YEAR,
        "letter": form.letter,
        "shift": str(form.shift),
        "days": str(form.days),
        "homework": "" if form.homework is None else str(form.homework).lower(),
    }


def _scheduled(group: Group, grades: list[int]) -> Cells:
    return {
        "sourcedId": group.key,
        "title": " ".join(part for part in (", ".join(group.forms), group.subject, group.name) if part),
        "grades": several(map(grade_code, grades)),
        "courseSourcedId": _course(group.subject),
        "classCode": group.name,
        "classType": "scheduled",
        "schoolSourcedId": SCHOOL,
        "termSourcedIds": YEAR,
        "subjects": several([group.subject]),
        "kind": group.kind.value,
        "forms": several(group.forms),
        "name": group.name,
    }


def enrollments(roster: Roster, day: date) -> Iterator[Cells]:
    """Class teachers and pupils of forms, teachers and members of groups. A post of old has only an end."""
    for role in roster.roles:
        if role.role is Role.CLASS_TEACHER and role.form is not None:
            row = _enrollment(form_id(role.form), role.person, "teacher", None, role.until)
            yield {**row, "primary": str(role.until is None or role.until >= day).lower()}
    for e in roster.enrolments:
        yield {**_enrollment(form_id(e.form), e.pupil, "student", e.since, e.until), "home": "true" if e.home else ""}
    for t in roster.teachings:
        yield {**_enrollment(t.group, t.teacher, "teacher", t.since, t.until), "primary": "true"}
    for m in roster.memberships:
        yield _enrollment(m.group, m.pupil, "student", m.since, m.until)


def _enrollment(group: str, user: str, role: str, since: date | None, until: date | None) -> dict[str, str]:
    begins = since.isoformat() if since else ""
    return {
        "sourcedId": f"{group}:{user}:{begins or role}",
        "classSourcedId": group,
        "schoolSourcedId": SCHOOL,
        "userSourcedId": user,
        "role": role,
        "primary": "false",
        "beginDate": begins,
        "endDate": after(until) if until else "",
    }


def form_id(form: str) -> str:
    """The id of a form's homeroom."""
    return f"form-{form}"


def grade_code(grade: int) -> str:
    """«07»: grades have two digits (Common Education Data Standards)."""
    return f"{grade:02}"


def after(last: date) -> str:
    """«endDate» is the first day that does not count."""
    return (last + timedelta(days=1)).isoformat()


def _course(subject: str) -> str:
    return f"course-{subject}"
