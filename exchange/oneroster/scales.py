"""Score scales of OneRoster 1.2: «{90-100:5},{75-89:4}» says which mark some points are."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation

from exchange.oneroster.bundle import Bundle, Record

PAIR = re.compile(r"\{\s*([^{}:]+?)\s*:\s*([^{}]+?)\s*\}")
RANGE = re.compile(r"(\d+(?:[.,]\d+)?)\s*[-–]\s*(\d+(?:[.,]\d+)?)")

Pairs = tuple[tuple[str, str], ...]


class Scales:
    """The scale of a result: its own, its work's, or its class's."""

    def __init__(self, bundle: Bundle) -> None:
        """Reads them once."""
        self._scales = {record.id: _pairs(record["scoreScaleValue"]) for record in bundle.live("scoreScales")}
        self._classes = dict(self._of(bundle.live("scoreScales"), "classSourcedId", "sourcedId"))
        self._items = dict(self._of(bundle.live("lineItems"), "sourcedId", "scoreScaleSourcedId"))
        self._items |= dict(self._of(bundle.live("lineItemScoreScales"), "lineItemSourcedId", "scoreScaleSourcedId"))
        self._results = dict(self._of(bundle.live("resultScoreScales"), "resultSourcedId", "scoreScaleSourcedId"))

    def _of(self, records: Iterator[Record], owner: str, scale: str) -> Iterator[tuple[str, Pairs]]:
        for record in records:
            if record[owner] and (pairs := self._scales.get(record[scale])):
                yield record[owner], pairs

    def mark(self, result: Record, group: str, score: str) -> str:
        """«5» for 92 points; the score itself when no scale speaks of it."""
        pairs = self._scales.get(result["scoreScaleSourcedId"]) or _first(
            (self._results, result.id), (self._items, result["lineItemSourcedId"]), (self._classes, group)
        )
        return next(_means(pairs, score), score)


def plain(score: str) -> str:
    """«5» for «5.0» and «4.5» for «4,50»; what is no number stays."""
    try:
        number = Decimal(score.replace(",", "."))
    except InvalidOperation:
        return score
    return f"{number.normalize():f}" if number.is_finite() else score


def _first(*places: tuple[Mapping[str, Pairs], str]) -> Pairs:
    return next((scales[key] for scales, key in places if key in scales), ())


def _pairs(cell: str) -> Pairs:
    return tuple((plain(left), plain(right)) for left, right in PAIR.findall(cell))


def _means(pairs: Pairs, score: str) -> Iterator[str]:
    """Some write points before the colon, some after it: the side that is exactly the score first, then ranges."""
    yield from (right for left, right in pairs if left == score)
    yield from (right for left, right in pairs if _covers(left, score))
    yield from (left for left, right in pairs if right == score or _covers(right, score))


def _covers(written: str, score: str) -> bool:
    bounds = RANGE.fullmatch(written)
    try:
        return bounds is not None and _number(bounds[1]) <= _number(score) <= _number(bounds[2])
    except InvalidOperation:
        return False


def _number(written: str) -> Decimal:
    return Decimal(written.replace(",", "."))
