"""Whom a notice is for, in words."""

from domain.notice import Audience, Whom
from domain.notice_desk import Addressees
from domain.notice_reach import Reach
from locales import Texts
from views.page import lines

NAMED = 5  # forms or pupils by name; more are counted


def audience_phrase(texts: Texts, audience: Audience, reach: Reach) -> str:
    """«7Б — законные представители»; plain text."""
    if not audience.chosen:
        return texts.plain("notice-nobody-chosen")
    return texts.plain(
        "notice-audience", where=_where(texts, audience, reach), who=texts.plain(f"notice-who-{audience.whom.value}")
    )


def _where(texts: Texts, audience: Audience, reach: Reach) -> str:
    if audience.school:
        return texts.plain("notice-whole-school")
    if audience.group is not None:
        return reach.groups.get(audience.group) or texts.plain("notice-a-group")
    if audience.pupils:
        names = [reach.pupils[one].in_class for one in audience.pupils if one in reach.pupils]
        if len(names) <= NAMED:
            return ", ".join(names) or texts.plain("notice-pupils-count", count=len(audience.pupils))
        return texts.plain("notice-pupils-count", count=len(audience.pupils))
    names = [name for one, name in reach.forms.items() if one in audience.forms]
    return ", ".join(names) if len(names) <= NAMED else texts.plain("notice-forms-count", count=len(names))


def count_phrase(texts: Texts, audience: Audience, to: Addressees) -> str | None:
    """«54 законных представителя 27 учеников; ещё не подключены: 3»; None while nobody is chosen."""
    if not audience.chosen:
        return None
    people, pupils = len(to.people), len(to.pupils)
    if not people:
        return texts("notice-to-nobody")
    whom = audience.whom
    counted = texts.plain(f"notice-count-{whom.value}", count=people)
    if whom in (Whom.GUARDIANS, Whom.FAMILIES):
        counted = texts.plain("notice-count-of-pupils", counted=counted, pupils=pupils)
    return lines(
        texts("notice-counted", counted=counted),
        texts("notice-unlinked", count=to.unlinked) if to.unlinked else None,
    )
