"""Pictures of marks: a term's averages, one subject over time."""

import asyncio

from aiogram import Router

from db.queries import class_average, marks
from domain.charts import Chart
from domain.people import local_day
from exchange.drawn import chart_png
from handlers.common import families
from handlers.turn import Turn
from messenger.port import Picture
from views.charts import subject_caption, subject_chart, term_caption, term_chart
from views.errors import sentence_page
from views.marks import MarksChart
from views.page import Page
from views.terms import asked

router = families(Router(name=__name__))


@router.callback_query(MarksChart.filter())
async def send_chart(_press: object, callback_data: MarksChart, turn: Turn) -> None:
    """The term or the subject as a picture below the screen, which stays."""
    child, number = await turn.to_child(callback_data.pupil), callback_data.subject
    today = local_day(turn.now, child.zone)
    async with turn.sessions() as session:
        book = await marks.of_year(session, turn.viewer, child.id)
        term = asked(book.terms, today, callback_data.term)
        beside = await class_average.of_form(session, turn.viewer, child.id, term, today, number or None)
    subject = book.subject(number)
    if number and subject is None:
        await turn.reply.show(sentence_page(turn.texts, "stale-button"))
    elif subject is None:
        caption = term_caption(turn.texts, child, book, term, beside)
        await _send(turn, term_chart(turn.texts, child, book, term, beside), caption)
    else:
        caption = subject_caption(turn.texts, child, book, subject, term, beside.get(number))
        await _send(turn, subject_chart(turn.texts, child, subject, term, beside.get(number)), caption)


async def _send(turn: Turn, chart: Chart | None, caption: Page) -> None:
    """Drawing takes its time, so it is done in a thread: others are answered meanwhile."""
    if chart is None:
        await turn.reply.say(turn.texts.plain("chart-nothing"))
        return
    content = await asyncio.to_thread(chart_png, chart)
    await turn.reply.send_picture(Picture(turn.texts.plain("chart-file"), content, caption))
