"""Pupils, their families, and the staff. A person's key is the full name, with the birthday for namesakes."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

from domain import roster as r
from domain.words import Kinship
from emulator.kedrovsk.tables import table, whole

HOME_PUPIL = "Ильин Вячеслав Олегович"
MOVED_PUPIL = "Третьякова Карина Артуровна"
ELECTIVE_SHARE = 0.4
GRADES = {"1А": 1, "7Б": 7, "9А": 9, "10А": 10, "10Б": 10}
BASE_YEAR = 2026  # the birthdays written in the table are right for the year that began then

# Families that a table of one line per pupil cannot tell: parents of two children, a teacher who is a mother.
FAMILIES = (
    ("Ковалёва Елена Викторовна", "Ковалёв Артём Дмитриевич", Kinship.MOTHER),
    ("Ковалёва Елена Викторовна", "Ковалёва Софья Дмитриевна", Kinship.MOTHER),
    ("Ковалёв Дмитрий Сергеевич", "Ковалёв Артём Дмитриевич", Kinship.FATHER),
    ("Ковалёв Дмитрий Сергеевич", "Ковалёва Софья Дмитриевна", Kinship.FATHER),
    ("Лебедева Ольга Андреевна", "Лебедев Кирилл Павлович", Kinship.MOTHER),
)


def key(row: dict[str, str]) -> str:
    """«Фамилия Имя Отчество»."""
    return " ".join(row[part] for part in ("фамилия", "имя", "отчество") if row[part])


def pupil_key(row: dict[str, str]) -> str:
    """The full name; with the birthday for the two Alexander Ivanovs of 7Б."""
    return f"{key(row)} {row['родился']}" if _named()[key(row)] > 1 else key(row)


@cache
def halves() -> Mapping[str, str]:
    """The half each pupil is taught in: «1» or «2» in English, «м» or «г» as a profile."""
    return {pupil_key(row): row["подгруппа"] for row in table("pupils")}


@cache
def _named() -> Counter[str]:
    return Counter(key(row) for row in table("pupils"))


def people(began: int) -> tuple[r.Person, ...]:
    """Everybody once; birthdays fit the forms of the year that began in `began`."""
    staff = [r.Person(key(row), row["фамилия"], row["имя"], row["отчество"]) for row in table("staff")]
    pupils = [
        r.Person(pupil_key(row), row["фамилия"], row["имя"], row["отчество"], _born(row, began))
        for row in table("pupils")
    ]
    known = {person.key for person in staff}
    adults = [_adult(name) for name in dict.fromkeys(name for name, _, _ in _families()) if name not in known]
    return (*staff, *pupils, *adults)


def guardianships() -> tuple[r.Guardianship, ...]:
    """Known guardians; about half of the families are known."""
    return tuple(r.Guardianship(name, pupil, kinship) for name, pupil, kinship in _families())


def _families() -> Iterator[tuple[str, str, Kinship]]:
    yield from FAMILIES
    for row in table("pupils"):
        pupil, surname = pupil_key(row), row["фамилия"]
        if row["мать"]:
            yield f"{_feminine(surname)} {row['мать']}", pupil, Kinship.MOTHER
        if row["отец"]:
            yield f"{_masculine(surname)} {row['отец']}", pupil, Kinship.FATHER
        if row["другой"]:
            name, _, kinship = row["другой"].partition("=")
            yield name, pupil, Kinship(kinship)


def _adult(name: str) -> r.Person:
    surname, first, patronymic = name.split(" ", 2)
    return r.Person(name, surname, first, patronymic)


def _born(row: dict[str, str], began: int) -> date:
    """On 1 September of form 1 between six and a half and seven and a half."""
    if row["родился"]:
        written = date.fromisoformat(row["родился"])
        return written.replace(year=written.year + began - BASE_YEAR)
    first = date(began - 7 - GRADES[row["класс"]], 3, 1)
    return first + timedelta(days=whole(0, 364, "born", key(row)))


def _feminine(surname: str) -> str:
    """«Белов» → «Белова»; foreign and double surnames by their last part."""
    if surname.endswith(("ов", "ев", "ёв", "ин", "ын")):
        return surname + "а"
    return surname


def _masculine(surname: str) -> str:
    """«Белова» → «Белов», «Римская-Корсакова» → «Римский-Корсаков»."""
    first, dash, last = surname.rpartition("-")
    if last.endswith(("ова", "ева", "ёва", "ина", "ына")):
        last = last[:-1]
    return first.replace("ская", "ский") + dash + last
