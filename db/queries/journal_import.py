"""A staged file into the journal: compared by SQL, then written set by set in the caller's one transaction.

The other place besides `journal` that writes the journal's tables, and under the same law: every change leaves its
`journal_event` in the same transaction. Nothing is deleted; what is in the journal and not in the file stays.
"""

# ruff: noqa: S608 - statements are put together from this module's own words, never from a file's

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, String, bindparam, text
from sqlalchemy.types import TypeEngine

from db.queries.journal import Entry
from db.queries.roster import Ids
from db.session import Session
from db.types import Moment


@dataclass(frozen=True, slots=True)
class Count:
    """Of one kind: rows the journal has not, has otherwise, has so."""

    new: int = 0
    changed: int = 0
    same: int = 0


Tally = Mapping[str, Count]


@dataclass(frozen=True, slots=True)
class _Target:
    """A table of the journal and the staged rows that belong there.

    `keys` say which entry a row means (the n-th of those with equal keys, or the only one), `told` what it says about
    it, `more` what only a new entry has: each as column → expression over the staged row `r`. `scope` is the year's.
    """

    table: str
    what: str
    keys: Mapping[str, str]
    told: Mapping[str, str]
    more: Mapping[str, str]
    scope: str
    single: bool = False


OF_LESSON = "JOIN lesson l ON l.id = t.lesson_id JOIN study_group g ON g.id = l.group_id WHERE g.year_id = :year"
OF_GROUP = "JOIN study_group g ON g.id = t.group_id WHERE g.year_id = :year"
BY = {"author_id": ":actor", "entered_at": ":now"}
WHO = {"lesson_id": "r.lesson_id", "pupil_id": "r.pupil_id"}
PERIOD = "CASE WHEN r.work <> '' THEN r.work WHEN r.ordinal IS NULL THEN 'year' ELSE 'term' END"
KIND = "CASE WHEN r.work = '' THEN 'ordinary' ELSE r.work END"

TARGETS = (
    _Target(
        "lesson",
        "lesson",
        keys={"group_id": "r.group_id", "day": "r.day", "number": "r.number"},
        told={"topic": "r.value", "kind": "r.work"},
        more={"kind": KIND, "remote": "false"},
        scope=OF_GROUP,
        single=True,
    ),
    _Target(
        "mark",
        "mark",
        keys={**WHO, "work": "r.work"},
        told={"value": "r.value", "weight": "r.weight", "comment": "r.comment"},
        more=BY,
        scope=OF_LESSON,
    ),
    _Target(
        "attendance",
        "absence",
        keys=WHO,
        told={"code_id": "r.code_id", "minutes": "r.minutes"},
        more=BY,
        scope=OF_LESSON,
        single=True,
    ),
    _Target(
        "homework",
        "homework",
        keys={"group_id": "r.group_id", "due": "r.due", "text": "r.value"},
        told={"minutes": "r.minutes", "bring": "r.comment"},
        more={"lesson_id": "r.lesson_id", "individual": "r.pupil_id IS NOT NULL", **BY},
        scope=OF_GROUP,
    ),
    _Target(
        "period_mark",
        "period",
        keys={
            "pupil_id": "r.pupil_id",
            "subject_id": "r.subject_id",
            "kind": PERIOD,
            "ordinal": "coalesce(r.ordinal, 0)",
        },
        told={"value": "r.value"},
        more={"ordinal": "r.ordinal", "year_id": ":year", **BY},
        scope="WHERE t.year_id = :year",
        single=True,
    ),
)
# A cell that is empty says nothing about these.
OPTIONAL = frozenset({"comment", "topic", "kind", "bring"})


async def has_marks(session: Session, year: int) -> bool:
    """Has the year any mark? Its first import tells nobody."""
    return bool(await session.scalar(text(f"SELECT EXISTS (SELECT 1 FROM mark t {OF_LESSON})"), {"year": year}))


async def compare(session: Session, ids: Ids, run: int) -> Tally:
    """Find for each staged row the entry it means; returns how many are new, otherwise, and so already.

    Run it in a transaction of its own, and again in the one that applies: the journal may have moved on.
    """
    about = {"run": run, "year": ids.year}
    await _find_lessons(session, run)
    await session.execute(text(MISSING_LESSONS), about)
    tally: dict[str, Count] = {}
    for target in TARGETS:
        await _match(session, target, about)
        counted = (await session.execute(text(_counting(target)), about)).one()
        if any(counted):
            tally[target.what] = Count(*counted)
    return tally


async def apply(session: Session, ids: Ids, run: int, entry: Entry) -> None:
    """Write what `compare` (in this transaction) found new or otherwise, each with its event."""
    about = {
        "run": run,
        "year": ids.year,
        "school": ids.school,
        "actor": entry.actor,
        "source": entry.source.value,
        "now": entry.now,
        "at": entry.now,
        "processed": entry.now if entry.silent else None,
    }
    for target in TARGETS:
        await _number(session, target, about)
        await _run(session, _inserting(target), about)
        await _after_insert(session, target, about)
        await _run(session, _events(session, target, new=True), about)
        await _run(session, _events(session, target, new=False), about)
        await _run(session, _updating(target), about)
        if target.table == "lesson":
            await _find_lessons(session, run)


async def _run(session: Session, statement: str, about: Mapping[str, Any]) -> None:
    """Only the parameters the statement names; typed, so that PostgreSQL knows what a NULL is."""
    named = {name: value for name, value in about.items() if f":{name}" in statement}
    typed = [bindparam(name, type_=TYPES[name]) for name in named if name in TYPES]
    await session.execute(text(statement).bindparams(*typed), named)


TYPES: Mapping[str, TypeEngine[Any]] = {
    "now": Moment(), "at": Moment(), "processed": Moment(),
    "actor": BigInteger(), "source": String(), "year": BigInteger(), "school": BigInteger(),
}  # fmt: skip

MISSING_LESSONS = """
    INSERT INTO import_row (run_id, what, group_id, day, number)
    SELECT DISTINCT r.run_id, 'lesson', r.group_id, r.day, r.number FROM import_row r
    WHERE r.run_id = :run AND r.what IN ('mark', 'absence') AND r.lesson_id IS NULL AND NOT EXISTS (
        SELECT 1 FROM import_row o WHERE o.run_id = :run AND o.what = 'lesson'
        AND o.group_id = r.group_id AND o.day = r.day AND o.number = r.number)
"""


async def _find_lessons(session: Session, run: int) -> None:
    await session.execute(
        text(
            "UPDATE import_row SET lesson_id = l.id FROM lesson l WHERE import_row.run_id = :run"
            " AND import_row.lesson_id IS NULL AND"
            " import_row.group_id = l.group_id AND import_row.day = l.day AND import_row.number = l.number"
        ),
        {"run": run},
    )


async def _match(session: Session, target: _Target, about: Mapping[str, Any]) -> None:
    """The n-th staged row of equal keys is the n-th entry of them; retakes come after what they improve."""
    keys = ", ".join(f"{expression} AS {column}" for column, expression in target.keys.items())
    staged = (
        f"SELECT r.id, row_number() OVER (PARTITION BY {', '.join(target.keys.values())} ORDER BY r.retake, r.id)"
        f" AS nth, {keys} FROM import_row r WHERE r.run_id = :run AND r.what = '{target.what}'"
    )
    if target.single:
        await session.execute(
            text(f"DELETE FROM import_row WHERE id IN (SELECT s.id FROM ({staged}) s WHERE s.nth > 1)"),
            {"run": about["run"]},
        )
    own = {column: "coalesce(t.ordinal, 0)" if column == "ordinal" else f"t.{column}" for column in target.keys}
    columns = ", ".join(f"{expression} AS {column}" for column, expression in own.items())
    known = (
        f"SELECT t.id, row_number() OVER (PARTITION BY {', '.join(own.values())} ORDER BY t.id) AS nth, {columns}"
        f" FROM {target.table} t {target.scope}"
    )
    same = " AND ".join(f"s.{column} = k.{column}" for column in target.keys)
    await session.execute(
        text(
            f"WITH s AS ({staged}), k AS ({known}) UPDATE import_row SET entry_id = k.id, known = true"
            f" FROM s JOIN k ON {same} AND s.nth = k.nth WHERE import_row.id = s.id"
        ),
        about,
    )


def _differs(target: _Target) -> str:
    """Does the file say something else than the journal?"""
    return "(" + " OR ".join(_different(column, said) for column, said in target.told.items()) + ")"


def _different(column: str, said: str) -> str:
    if column in OPTIONAL:
        return f"({said} <> '' AND {said} <> t.{column})"
    return f"coalesce({said}, -1) <> coalesce(t.{column}, -1)" if column == "minutes" else f"{said} <> t.{column}"


def _staged(target: _Target) -> str:
    here = f"WHERE r.run_id = :run AND r.what = '{target.what}'"
    return f"FROM import_row r LEFT JOIN {target.table} t ON t.id = r.entry_id {here}"


def _counting(target: _Target) -> str:
    differs = _differs(target)
    cases = ("NOT r.known", f"r.known AND {differs}", f"r.known AND NOT {differs}")
    sums = ", ".join(f"coalesce(sum(CASE WHEN {case} THEN 1 ELSE 0 END), 0)" for case in cases)
    return f"SELECT {sums} {_staged(target)}"


async def _number(session: Session, target: _Target, about: Mapping[str, Any]) -> None:
    """New entries get their ids before they are written, so that their events can name them."""
    new = f"run_id = :run AND what = '{target.what}' AND NOT known"
    if session.dialect.name == "postgresql":
        statement = f"UPDATE import_row SET entry_id = nextval('{target.table}_id_seq') WHERE {new}"
    else:
        statement = (
            "UPDATE import_row SET entry_id = n.fresh FROM (SELECT id, row_number() OVER (ORDER BY retake, id)"
            f" + (SELECT coalesce(max(id), 0) FROM {target.table}) AS fresh FROM import_row WHERE {new}) n"
            " WHERE import_row.id = n.id"
        )
    await _run(session, statement, about)


def _inserting(target: _Target) -> str:
    said = {**target.keys, **target.told, **target.more}
    return (
        f"INSERT INTO {target.table} (id, {', '.join(said)}) SELECT r.entry_id, {', '.join(said.values())}"
        f" FROM import_row r WHERE r.run_id = :run AND r.what = '{target.what}' AND NOT r.known ORDER BY r.id"
    )


async def _after_insert(session: Session, target: _Target, about: Mapping[str, Any]) -> None:
    if target.table == "mark":
        await _run(session, RETAKES, about)
    if target.table == "homework":
        await _run(session, OWN_TASKS, about)


RETAKES = """
    UPDATE mark SET retake_of_id = (SELECT max(m.id) FROM mark m
        WHERE m.lesson_id = mark.lesson_id AND m.pupil_id = mark.pupil_id AND m.id < mark.id)
    WHERE id IN (SELECT entry_id FROM import_row WHERE run_id = :run AND what = 'mark' AND retake AND NOT known)
"""
OWN_TASKS = """
    INSERT INTO homework_pupil (homework_id, pupil_id) SELECT entry_id, pupil_id FROM import_row
    WHERE run_id = :run AND what = 'homework' AND pupil_id IS NOT NULL AND NOT known
"""


def _updating(target: _Target) -> str:
    sets = ", ".join(f"{column} = {_merged(column, said)}" for column, said in target.told.items())
    return (
        f"UPDATE {target.table} AS t SET {sets} FROM import_row r WHERE t.id = r.entry_id AND r.run_id = :run"
        f" AND r.what = '{target.what}' AND r.known AND {_differs(target)}"
    )


def _merged(column: str, said: str) -> str:
    return f"CASE WHEN {said} = '' THEN t.{column} ELSE {said} END" if column in OPTIONAL else said


def _events(session: Session, target: _Target, *, new: bool) -> str:
    """Written before the change, so that `before` is what it was."""
    columns = dict.fromkeys((*target.keys, *target.told, *target.more))
    if target.table == "mark":
        columns["retake_of_id"] = None
    before = {column: f"t.{column}" for column in columns}
    after = before if new else before | {column: _merged(column, said) for column, said in target.told.items()}
    pupil = "t.pupil_id" if "pupil_id" in columns else "NULL"
    group = "t.group_id" if "group_id" in columns else "NULL"
    which = "NOT r.known" if new else f"r.known AND {_differs(target)}"
    old = "NULL" if new else _object(session, before)
    return (
        "INSERT INTO journal_event (school_id, subject, subject_id, pupil_id, group_id, actor_id, source, before,"
        f" after, at, processed_at) SELECT :school, '{target.table}', r.entry_id, {pupil}, {group}, :actor, :source,"
        f" {old}, {_object(session, after)}, :at, :processed {_staged(target)} AND {which} ORDER BY r.id"
    )


def _object(session: Session, columns: Mapping[str, str]) -> str:
    function = "json_build_object" if session.dialect.name == "postgresql" else "json_object"
    pairs = (f"'{column}', {expression}" for column, expression in columns.items())
    return f"{function}({', '.join(pairs)})"
