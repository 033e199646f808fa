"""Marks: `results.csv` against `lineItems.csv`, with what categories and score scales say of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from domain.lists import Where
from domain.names import search_key
from exchange.oneroster.bundle import Bundle, Record
from exchange.oneroster.scales import Scales, plain
from exchange.oneroster.seats import Seats

EXEMPT = "осв"


@dataclass(frozen=True, slots=True)
class GradebookLine:
    """A mark as plain values. `group` and `pupil` are the ids of a class and a user; `number` is the lesson's.

    `number=None`, `entered=None`: the bundle does not tell. `key` is the mark's own id, which outlives corrections.
    """

    where: Where
    key: str
    group: str
    day: date
    number: int | None
    pupil: str
    value: str
    work: str
    weight: int = 1
    comment: str = ""
    retake: bool = False
    entered: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Item:
    """What the marks of one column of a register are given for."""

    group: str
    day: date | None
    number: int | None
    work: str
    weight: int


def gradebook(bundle: Bundle, seats: Seats, pupils: set[str]) -> Iterator[GradebookLine]:
    """The marks of the school's pupils in the school's groups; work that nobody has marked yet says nothing."""
    if not bundle.records("results"):
        return
    items, scales = _items(bundle), Scales(bundle)
    struck = {record.id for record in bundle.records("lineItems")} - items.keys()
    users = {record.id for record in bundle.records("users")}
    for record in bundle.live("results"):
        item, pupil = record["lineItemSourcedId"], record["studentSourcedId"]
        if item not in items:
            if item not in struck:
                bundle.report.complain(record.where, "oneroster-no-item", id=item)
        elif bundle.whole and pupil not in users:
            bundle.report.complain(record.where, "oneroster-no-user", id=pupil)
        elif bundle.whole and (pupil not in pupils or items[item].group not in seats.groups):
            bundle.report.tally(record.where, "oneroster-note-marks-elsewhere")
        elif (line := _line(bundle, record, items[item], scales)) is not None:
            yield line


def _line(bundle: Bundle, record: Record, item: _Item, scales: Scales) -> GradebookLine | None:
    value = _value(record, item, scales)
    day = item.day or bundle.day(record, "scoreDate")
    if not value:
        return None
    if day is None:
        bundle.report.complain(record.where, "oneroster-mark-no-day")
        return None
    pupil, comment, retake = record["studentSourcedId"], record["comment"], record.ours("retake") == "true"
    entered = _moment(record.ours("entered"))
    return GradebookLine(
        record.where,
        record.id,
        item.group,
        day,
        item.number,
        pupil,
        value,
        item.work,
        item.weight,
        comment,
        retake,
        entered,
    )


def _value(record: Record, item: _Item, scales: Scales) -> str:
    """«5», «зач»: our own export says it; a scale turns points into marks; the exempt have no score."""
    if told := record.ours("value") or record["textScore"]:
        return told
    if score := record["score"]:
        return scales.mark(record, item.group, plain(score))
    return EXEMPT if search_key(record["scoreStatus"]) == "exempt" else ""


def _items(bundle: Bundle) -> dict[str, _Item]:
    categories = {record.id: record for record in bundle.live("categories")}
    return {record.id: _item(bundle, record, categories) for record in bundle.live("lineItems")}


def _item(bundle: Bundle, record: Record, categories: Mapping[str, Record]) -> _Item:
    """The day is that of the lesson at which the work was set, or when it was due."""
    category = categories.get(record["categorySourcedId"])
    number = record.ours("number")
    weight = record.ours("weight") or (category["weight"] if category else "")
    return _Item(
        record["classSourcedId"],
        bundle.day(record, "assignDate") or bundle.day(record, "dueDate"),
        int(number) if number.isdecimal() else None,
        (category["title"] if category else "") or record["title"],
        int(weight) if weight.isdecimal() and int(weight) else 1,
    )


def _moment(written: str) -> datetime | None:
    """Only our own export has moments."""
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return None
