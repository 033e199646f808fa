"""When a notice leaves, and until when it holds."""

from datetime import datetime

from domain.notice import Notice
from domain.notice_times import ends_offered, offered, to_minutes
from locales import Texts
from views.notice import ChooseWhen, DraftNotice, When
from views.page import Button, Page, blocks, rows
from views.paging import pairs


def when_page(texts: Texts, notice: Notice, when: When, now: datetime, problem: str = "") -> Page:
    """Moments on buttons; any other one is typed."""
    moments = (offered if when is When.DUE else ends_offered)(now, notice.zone)
    here = ChooseWhen(notice=notice.id, when=when)
    buttons = [
        Button(texts.plain("notice-moment", at=one), here.model_copy(update={"minutes": to_minutes(one)}))
        for one in moments
    ]
    none = Button(texts.plain(f"notice-when-none-{when.name.lower()}"), here.model_copy(update={"minutes": -1}))
    back = Button(texts.plain("notice-back"), DraftNotice(notice=notice.id))
    return Page(blocks(problem, texts(f"notice-when-{when.name.lower()}")), rows(*pairs([none, *buttons]), [back]))
