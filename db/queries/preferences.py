"""A person's choices about being written to: a row for each that is not as usual."""

from sqlalchemy import delete, exists, select, text, update

from db.models import Preference
from db.session import Session
from domain.people import NotAllowed, Viewer
from domain.preferences import Preferences
from domain.preferences_words import OF_GUARDIANS, keys_of, may_choose, preferences_of

# The unique index holds NULL for a value (`db.models.base.unique_with_nulls`), and two taps at once are one choice.
_CHOOSE = text(
    "INSERT INTO preference (person_id, pupil_id, key, value) VALUES (:person, :pupil, :key, :value) "
    "ON CONFLICT (person_id, key, coalesce(pupil_id, 0)) DO UPDATE SET value = excluded.value"
)


async def of_viewer(session: Session, viewer: Viewer) -> Preferences:
    """Everything the viewer has chosen, in any hat; raises NotAllowed for a stranger."""
    rows = await session.execute(
        select(Preference.pupil_id, Preference.key, Preference.value).where(Preference.person_id == viewer.person)
    )
    return preferences_of((row.pupil_id, row.key, row.value) for row in rows)


async def choose(session: Session, viewer: Viewer, key: str, value: str, pupil: int | None = None) -> None:
    """Keep a choice, for one child or for all; an empty `value` is as usual again (of a child: as for all).

    Raises NotAllowed for somebody else's child and for what the viewer's hat has no say in, or no
    school of their children allows.
    """
    if not viewer.ready or not may_choose(viewer.hat, key, one_child=pupil is not None):
        raise NotAllowed(f"preference {key}")
    if key in OF_GUARDIANS and not viewer.tell_first:
        raise NotAllowed(f"preference {key}")
    if pupil is not None:
        viewer.child(pupil)
    if value:
        row = {"person": viewer.person, "pupil": pupil, "key": key, "value": value}
        await session.execute(_CHOOSE, row)
        return
    await session.execute(
        delete(Preference).where(
            Preference.person_id == viewer.person,
            Preference.key == key,
            Preference.pupil_id.is_not_distinct_from(pupil),
        )
    )


async def reset(session: Session, viewer: Viewer) -> None:
    """What the viewer's hat has a say in is as usual again, for all children; who wished for silence keeps it."""
    keys = keys_of(viewer.hat) - {"muted"}
    await session.execute(delete(Preference).where(Preference.person_id == viewer.person, Preference.key.in_(keys)))


async def move(session: Session, kept: int, gone: int) -> None:
    """Two records turn out to be one human: what `kept` has not chosen is as `gone` chose it."""
    mine, other = Preference, Preference.__table__.alias()
    same = exists().where(
        other.c.person_id == kept, other.c.key == mine.key, other.c.pupil_id.is_not_distinct_from(mine.pupil_id)
    )
    await session.execute(update(mine).where(mine.person_id == gone, ~same).values(person_id=kept))
