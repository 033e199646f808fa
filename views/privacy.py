"""How data are treated, what the reader agreed to, and what they can do about it."""

from datetime import date

from domain import consent
from domain.consent import Agreement
from domain.people import Hat, Viewer, local_day
from locales import Texts
from views.access import WhoLooked
from views.consent import PrivacyText, Withdraw
from views.deletion import DeleteMe
from views.official import official_line
from views.own_data import TakeOwnData
from views.page import Button, Page, Row, blocks, rows


def privacy_page(texts: Texts, viewer: Viewer, agreed: Agreement | None, today: date, day: int = 0) -> Page:
    """The text the reader agreed to, or (`day`) another one that was in force; the newest for who agreed to none."""
    version = agreed.version if agreed else None
    wanted = date.fromordinal(day).isoformat() if 0 < day <= date.max.toordinal() else None
    shown = consent.edition(version, wanted)
    text = texts(f"privacy-text-{shown}", version=date.fromisoformat(shown))
    return Page(
        blocks(text, texts("privacy-mend"), official_line(texts, viewer), _yours(texts, viewer, agreed)),
        rows(_edition(texts, version, shown), *_doors(texts, viewer, today)),
    )


def _yours(texts: Texts, viewer: Viewer, agreed: Agreement | None) -> str:
    if agreed is None:
        return texts("privacy-none")
    day = local_day(agreed.given_at, viewer.zone)
    return texts("privacy-yours", day=day, version=date.fromisoformat(agreed.version))


def _edition(texts: Texts, agreed: str | None, shown: str) -> Row | None:
    other = consent.other_edition(agreed, shown)
    if other is None:
        return None
    to = PrivacyText(day=date.fromisoformat(other).toordinal())
    return [Button(texts.plain("privacy-current" if other == consent.VERSION else "privacy-agreed"), to)]


def _doors(texts: Texts, viewer: Viewer, today: date) -> list[Row]:
    """What the reader may do about their data; a pupil under 14 has guardians for it."""
    decides = may_decide(viewer, today)
    looked = viewer.ready and viewer.children and decides
    return [
        [
            *([Button(texts.plain("privacy-take"), TakeOwnData())] if viewer.ready else []),
            *([Button(texts.plain("privacy-looked"), WhoLooked(pupil=viewer.child().id))] if looked else []),
        ],
        [
            *([Button(texts.plain("privacy-withdraw"), Withdraw())] if viewer.consented and decides else []),
            *([Button(texts.plain("privacy-delete"), DeleteMe())] if viewer.person_id is not None else []),
        ],
    ]


def may_decide(viewer: Viewer, today: date) -> bool:
    """Adults and pupils from 14 decide about their own data."""
    if viewer.hat is not Hat.PUPIL:
        return viewer.person_id is not None
    return all(consent.own_consent_needed(child.born, today, pupil=True) for child in viewer.children)
