"""Which journal is the school's official one (school rule 8): said where one reads what the bot is, not everywhere."""

from domain.people import Viewer
from locales import Texts


def official_line(texts: Texts, viewer: Viewer) -> str | None:
    """Zvonok's own, or another system's, whose word then counts; nothing to who sees no school yet."""
    if viewer.official is None or not viewer.ready:
        return None
    return texts("official-here" if viewer.official else "official-elsewhere")
