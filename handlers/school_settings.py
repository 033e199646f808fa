"""What a school decides for itself: for the administrator, the head and the deputy."""

from aiogram import Router

from db.queries import school_settings
from domain.people import NotAllowed
from domain.school_settings import DECIDE, value_of
from handlers.common import OFFICE_PARTS, only
from handlers.turn import Turn
from views.school_settings import DecideSetting, OpenSchoolSettings, school_settings_page

router = only(Router(name=__name__), *OFFICE_PARTS)


@router.callback_query(OpenSchoolSettings.filter())
async def show_settings(_press: object, callback_data: OpenSchoolSettings, turn: Turn) -> None:
    """How it is decided now."""
    post = turn.viewer.works_as(DECIDE, callback_data.school)
    async with turn.sessions() as session:
        decided = await school_settings.read(session, turn.viewer, post.school_id)
    await turn.reply.show(school_settings_page(turn.texts, post, decided))


@router.callback_query(DecideSetting.filter())
async def decide(press: object, callback_data: DecideSetting, turn: Turn) -> None:
    """It holds at once, for everybody's next screen."""
    try:
        value = value_of(callback_data.setting, callback_data.said)
    except ValueError:
        raise NotAllowed(f"setting {callback_data.said}") from None
    async with turn.sessions.begin() as session:
        await school_settings.decide(session, turn.viewer, callback_data.school, callback_data.setting, value, turn.now)
    await turn.reply.say(turn.texts.plain("school-settings-saved"))
    await show_settings(press, OpenSchoolSettings(school=callback_data.school), turn)
