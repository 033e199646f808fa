"""A group's news is about its members of that day, an individual task about those it was set for."""

from datetime import date

from sqlalchemy import select, update

from db.models import GroupMember, Homework
from db.queries import news_whose
from db.queries.news import Told
from db.queries.roster import Ids
from db.session import Sessions
from domain.alerts import What
from domain.news import News
from tests.school import FRIDAY, THURSDAY, TUESDAY, WEDNESDAY


def told(ids: Ids, group: str, day: date, record: tuple[str, int] = ("substitution", 1)) -> Told:
    """News of a group."""
    return Told(None, record, News(What.TIMETABLE, "", day), ids.groups[group])


async def names(sessions: Sessions, ids: Ids, one: Told, *pupils: str) -> set[str]:
    """Whom of these it is about."""
    known = {ids.people[name]: name for name in pupils}
    async with sessions() as session:
        found = await news_whose.concerned(session, [one], known)
    return {known[pupil] for pupil in found[one.record]}


async def test_the_groups_members_of_that_day(sessions: Sessions, ids: Ids) -> None:
    everybody = "artyom", "kirill", "sonya", "vera"
    assert await names(sessions, ids, told(ids, "7Б Русский", FRIDAY), *everybody) == {"artyom", "kirill"}
    assert await names(sessions, ids, told(ids, "7Б Англ 2", FRIDAY), *everybody) == {"kirill"}
    assert await names(sessions, ids, told(ids, "7Б Русский", FRIDAY), "sonya") == set()
    async with sessions.begin() as session:
        left = GroupMember.pupil_id == ids.people["artyom"], GroupMember.group_id == ids.groups["7Б Русский"]
        await session.execute(update(GroupMember).where(*left).values(until=WEDNESDAY))
    assert await names(sessions, ids, told(ids, "7Б Русский", WEDNESDAY), *everybody) == {"artyom", "kirill"}
    assert await names(sessions, ids, told(ids, "7Б Русский", THURSDAY), *everybody) == {"kirill"}


async def test_an_individual_task_is_about_those_it_was_set_for(sessions: Sessions, ids: Ids) -> None:
    async with sessions() as session:
        tasks = {row.text: row.id for row in await session.execute(select(Homework.text, Homework.id))}
    own, all_of_them = ("homework", tasks["словарный диктант"]), ("homework", tasks["упр. 112"])
    both = "artyom", "kirill"
    assert await names(sessions, ids, told(ids, "7Б Русский", FRIDAY, own), *both) == {"kirill"}
    assert await names(sessions, ids, told(ids, "7Б Русский", WEDNESDAY, all_of_them), *both) == {"artyom", "kirill"}


async def test_what_is_about_one_pupil_needs_no_looking_up(sessions: Sessions, ids: Ids) -> None:
    mark = Told(ids.people["artyom"], ("mark", 1), News(What.MARK, "", TUESDAY))
    assert await names(sessions, ids, mark, "artyom", "kirill") == {"artyom"}
