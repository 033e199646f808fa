"""Who of the own form needs attention, and who has risen."""

from aiogram import Router

from db.queries import calendars, class_book
from domain.attention import attention
from domain.people import local_day
from domain.words import Role
from handlers.common import only
from handlers.turn import Turn
from views.attention import attention_page, good_news_page
from views.class_ways import ClassAttention
from views.terms import asked, span_of

router = only(Router(name=__name__), "class_teacher", "class_teacher_office", "class_teacher_deputy")


@router.callback_query(ClassAttention.filter())
async def show_attention(_press: object, callback_data: ClassAttention, turn: Turn) -> None:
    """By the rules of `domain.attention`, as the journal is now."""
    post = turn.viewer.post(Role.CLASS_TEACHER, callback_data.form)
    today = local_day(turn.now, post.zone)
    async with turn.sessions() as session:
        calendar = await calendars.of_form(session, callback_data.form)
        term = asked(calendar.terms, today, 0)
        year, now = span_of(calendar, None, today), span_of(calendar, term, today)
        book = await class_book.everything(session, post, today, year, now)
    found = attention(book, term, today)
    if callback_data.good:
        await turn.reply.show(good_news_page(turn.texts, post, found, callback_data))
    else:
        page = attention_page(turn.texts, post, found, term, callback_data, discreet=book.discreet)
        await turn.reply.show(page)
