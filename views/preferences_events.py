"""Of what one is told, and when: for all children, and otherwise for one of them."""

from collections.abc import Callable, Mapping
from functools import partial

from domain.preferences import CHOICES, Event
from views.page import Button, Page, Row, blocks, lines, rows
from views.preferences import ChoosePreference, OpenPreferences, Sheet, back, choose, in_rows, marked


def events_page(sheet: Sheet, asked: OpenPreferences) -> Page:
    """Every event with when it is told."""
    texts, pupil = sheet.texts, asked.pupil
    events = [
        Button(texts.plain(f"preferences-event-{event.value}"), OpenPreferences(group=event.value, pupil=pupil))
        for event in Event
    ]
    return Page(
        blocks(
            lines(texts("preferences-name", name=texts.plain(f"preferences-group-{asked.group}")), _whom(sheet, pupil)),
            lines(*(_line(sheet, event, pupil) for event in Event)),
            None if sheet.chosen.digests else texts("preferences-no-digests"),
        ),
        rows(*in_rows(events), *_children(sheet, pupil), [back(texts)]),
    )


def event_page(event: Event, sheet: Sheet, asked: OpenPreferences) -> Page:
    """What it is, when it is told, when it may be."""
    texts, pupil = sheet.texts, asked.pupil
    own = not pupil or (pupil, event) in sheet.chosen.events
    present = sheet.chosen.when(event, pupil or None)
    buttons = [
        marked(
            Button(texts.plain(f"preferences-choose-{when.value}"), choose(event, when, pupil)),
            chosen=own and when is present,
        )
        for when in CHOICES[event]
    ]
    same = Button(texts.plain("preferences-as-all"), ChoosePreference(key=event, value="", pupil=pupil))
    name = texts("preferences-name", name=texts.plain(f"preferences-event-{event.value}"))
    return Page(
        blocks(
            lines(name, _whom(sheet, pupil)),
            texts(f"preferences-about-{event.value}"),
            texts("preferences-now", value=texts.plain(f"preferences-when-{present.value}")),
        ),
        rows(
            *in_rows(buttons),
            [marked(same, chosen=not own)] if pupil else None,
            [Button(texts.plain("preferences-back-events"), OpenPreferences(group="events", pupil=pupil))],
        ),
    )


def _whom(sheet: Sheet, pupil: int) -> str | None:
    """About whom, when it may be otherwise for one child."""
    if not _several(sheet):
        return None
    if not pupil:
        return sheet.texts("preferences-whom-all")
    return sheet.texts("preferences-whom", whom=sheet.viewer.child(pupil).title)


def _line(sheet: Sheet, event: Event, pupil: int) -> str:
    texts = sheet.texts
    name = texts.plain(f"preferences-event-{event.value}")
    value = texts.plain(f"preferences-when-{sheet.chosen.when(event, pupil or None).value}")
    own = pupil and (pupil, event) in sheet.chosen.events
    return texts("preferences-line-own" if own else "preferences-line", name=name, value=value)


def _children(sheet: Sheet, shown: int) -> list[Row]:
    """All children, and each of them."""
    if not _several(sheet):
        return []
    everybody = Button(sheet.texts.plain("preferences-all-children"), OpenPreferences(group="events"))
    each = [
        marked(Button(child.title, OpenPreferences(group="events", pupil=child.id)), chosen=child.id == shown)
        for child in sheet.viewer.children
    ]
    return [[marked(everybody, chosen=not shown)], *in_rows(each)]


def _several(sheet: Sheet) -> bool:
    """Several children, or one that has been told apart from another before."""
    ids = {child.id for child in sheet.viewer.children}
    return len(ids) > 1 or any(pupil in ids for pupil, _ in sheet.chosen.events)


EVENT_PAGES: Mapping[str, Callable[[Sheet, OpenPreferences], Page]] = {
    "events": events_page,
    **{event.value: partial(event_page, event) for event in Event},
}
