"""How data are treated, and what the reader agreed to."""

from datetime import date

from domain import consent
from locales import Texts
from views.page import Page, blocks


def privacy_page(texts: Texts, agreed_on: date | None) -> Page:
    """`agreed_on` is the local day of the reader's own consent; None when there is none."""
    version = date.fromisoformat(consent.VERSION)
    yours = texts("privacy-yours", day=agreed_on, version=version) if agreed_on else texts("privacy-none")
    return Page(blocks(texts("privacy-text", version=version), yours))
