"""Rows about people: pupils, staff, guardians."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from domain.calendars import age_on
from domain.lists import Complaint, GuardianLine, PupilLine, StaffLine, Who
from domain.names import parse_full_name
from domain.roster import Year
from domain.words import Kinship, Role
from exchange.entries import Entry, Wrong, without_place
from exchange.form_names import form_name, words_in_lines
from exchange.gathering import Complaints, gather
from exchange.school_words import KINSHIPS, ROLES, YES_NO
from exchange.sheets import Sheet
from exchange.subgroups import chosen_groups

YOUNGEST, OLDEST = 5, 22  # on 1 September; younger or older is a slip in the year of birth
IDENTITY = ("surname", "name", "patronymic", "full", "key")
INTERNAL = ("#", "+")  # how our own keys of people without an id begin
PARTICLES = ("оглы", "кызы", "улы", "углы", "von", "van", "de", "der", "zu")


def read_pupils(sheet: Sheet, complaints: Complaints) -> Iterator[PupilLine]:
    """The pupils. Two rows alike in everything, birthday or key included, are one too many; others are asked about."""
    for _, pupil in gather(sheet, _pupil, complaints, _same_pupil):
        yield pupil


def read_staff(sheet: Sheet, complaints: Complaints) -> Iterator[StaffLine]:
    """The staff."""
    for _, colleague in gather(sheet, _colleague, complaints, without_place):
        yield colleague


def read_guardians(sheet: Sheet, complaints: Complaints) -> Iterator[GuardianLine]:
    """The guardians, a row for each of their children."""
    for _, guardian in gather(sheet, _guardian, complaints, without_place):
        yield guardian


def of_an_age(pupils: Iterable[PupilLine], year: Year | None, complaints: Complaints) -> Iterator[PupilLine]:
    """Without those whose birthday cannot be right in this year; all of them when no year is known."""
    for pupil in pupils:
        age = age_on(date(year.starts.year, 9, 1), pupil.born) if year and pupil.born else YOUNGEST
        if YOUNGEST <= age <= OLDEST:
            yield pupil
        else:
            details = {"name": pupil.who.full, "born": f"{pupil.born:%d.%m.%Y}", "year": year.name if year else ""}
            complaints.add(Complaint(pupil.where, "lists-age", details))


def _pupil(entry: Entry) -> PupilLine | None:
    who = _who(entry)
    if who is None:
        return None
    form = entry.form() if "form" in entry.sheet.fields else form_name(entry.sheet.name, russian=entry.sheet.russian)
    since, until = entry.day("since"), entry.day("until")
    if since and until and until < since:
        raise Wrong("lists-ends-before")
    subgroups = chosen_groups(words_in_lines(entry.cell("subgroups"))) or None
    home = entry.word("home", YES_NO) or False
    return PupilLine(entry.where, who, form, entry.day("born"), subgroups, since, until, home)


def _same_pupil(pupil: PupilLine) -> object:
    return without_place(pupil) if pupil.born or pupil.who.key else None


def _colleague(entry: Entry) -> StaffLine | None:
    who = _who(entry)
    if who is None:
        return None
    roles = tuple(dict.fromkeys(entry.meaning("roles", part, ROLES) for part in parts_of(entry, "roles")))
    subjects = tuple(dict.fromkeys(parts_of(entry, "subjects")))
    return StaffLine(entry.where, who, roles or (Role.TEACHER,), subjects, entry.forms("forms"))


def _guardian(entry: Entry) -> GuardianLine | None:
    who = _who(entry)
    if who is None:
        return None
    form = entry.form() if entry.text("form") else ""
    kinship = entry.word("kinship", KINSHIPS) or Kinship.OTHER
    return GuardianLine(entry.where, who, entry.needed("pupil"), form, kinship)


def parts_of(entry: Entry, field: str) -> list[str]:
    """Words that commas, semicolons or lines part."""
    parts = re.split(r"[,;\n]", words_in_lines(entry.cell(field)))
    return [part.strip() for part in parts if any(letter.isalnum() for letter in part)]


def _who(entry: Entry) -> Who | None:
    """Whose row it is; None when it is nobody's (a form that goes on over empty rows, a total)."""
    if not any(entry.text(field) for field in IDENTITY):
        return None
    key = entry.text("key")
    if key.startswith(INTERNAL):
        raise Wrong("lists-key", key=key)
    surname, name, patronymic = (_part(entry, field) for field in ("surname", "name", "patronymic"))
    if not (surname or name) and (full := _part(entry, "full")):
        return replace(_full(full.replace(",", " ")), key=key)
    if not surname:
        raise Wrong("lists-no-surname")
    if not name:
        raise Wrong("lists-no-name")
    return _cased(Who(surname, name, patronymic, key))


def _full(text: str) -> Who:
    try:
        found = parse_full_name(text)
    except ValueError:
        raise Wrong("lists-full-name", name=text) from None
    return _cased(Who(found.surname, found.name, found.patronymic))


def _part(entry: Entry, field: str) -> str:
    """A name; a dash is none, and one with a digit in it is another column's."""
    text = entry.text(field)
    if any(letter.isdigit() for letter in text):
        raise Wrong("lists-name", column=entry.sheet.heading(field), cell=text)
    return text if any(letter.isalpha() for letter in text) else ""


def _cased(who: Who) -> Who:
    """«КОВАЛЁВ АРТЁМ» and «ковалёв артём» are «Ковалёв Артём»; whoever writes both cases knows why."""
    if len(who.full) < 4 or not (who.full.isupper() or who.full.islower()):
        return who
    return Who(_titled(who.surname), _titled(who.name), _titled(who.patronymic), who.key)


def _titled(name: str) -> str:
    return " ".join(p.lower() if p.lower() in PARTICLES else p.title() for p in name.split())
