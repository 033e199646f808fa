"""People as OneRoster 1.1 has them: one role each, guardians as agents of their pupils."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from domain.roster import Guardianship, Person, RoleHeld, Roster
from domain.words import Role
from exchange.oneroster.archive import Cells, several
from exchange.oneroster.write_classes import SCHOOL, grade_code

TEACHERS = frozenset({Role.TEACHER, Role.CLASS_TEACHER})


class People:
    """What of the roster each person is in. Who is in none of it is not written: a bundle needs a role of everybody."""

    def __init__(self, roster: Roster, day: date) -> None:
        """As of `day`."""
        self._people, self._day = roster.people, day
        self._pupils = {e.pupil for e in roster.enrolments} | {m.pupil for m in roster.memberships}
        grades = {form.name: form.grade for form in roster.forms}
        self._grade = {e.pupil: grades[e.form] for e in roster.enrolments if e.form in grades}
        self._adults = {g.guardian for g in roster.guardianships}
        self._taught = {t.teacher for t in roster.teachings}
        self._posts: defaultdict[str, list[RoleHeld]] = defaultdict(list)
        for role in roster.roles:
            self._posts[role.person].append(role)
        self._ties: defaultdict[str, list[Guardianship]] = defaultdict(list)
        for tie in roster.guardianships:
            self._ties[tie.pupil].append(tie)

    def users(self) -> Iterator[Cells]:
        """A row for each; passwords and addresses are nobody's here."""
        for person in self._people:
            if role := self._role(person.key):
                yield self._user(person, role)

    def demographics(self) -> Iterator[Cells]:
        """Birthdays."""
        for person in self._people:
            if person.birth_date is not None and self._role(person.key):
                yield {"sourcedId": person.key, "birthDate": person.birth_date.isoformat()}

    def _user(self, person: Person, role: str) -> Cells:
        ties, posts = self._ties.get(person.key, []), self._now(person.key)
        here = posts or person.key in self._pupils or person.key in self._adults
        grade = self._grade.get(person.key)
        return {
            "sourcedId": person.key,
            "enabledUser": "true" if here else "false",
            "orgSourcedIds": SCHOOL,
            "role": role,
            "username": person.key,
            "givenName": person.name,
            "familyName": person.surname,
            "middleName": person.patronymic,
            "agentSourcedIds": several(tie.guardian for tie in ties),
            "grades": grade_code(grade) if grade is not None else "",
            "roles": several(post.value for post in posts),
            "kinship": several(tie.kinship.value for tie in ties),
        }

    def _now(self, key: str) -> list[Role]:
        held = [post.role for post in self._posts.get(key, []) if post.until is None or post.until >= self._day]
        return list(dict.fromkeys(held))

    def _role(self, key: str) -> str:
        """The one role that the version allows; the journal's posts stand in a column of ours."""
        if key in self._pupils:
            return "student"
        posts = self._now(key)
        if posts:
            return "teacher" if TEACHERS.intersection(posts) else "administrator"
        if key in self._adults:
            return "guardian"
        return "teacher" if key in self._taught or key in self._posts else ""
