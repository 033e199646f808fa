"""Placeholder."""

from collections.abc import Mapping, Sequence

from domain.digests import Digest
from locales import Texts
from views.page import Page, blocks, lines


def digest_page(texts: Texts, digest: Digest, extra: Mapping[int, Sequence[str]]) -> Page | None:
    """Only what waited."""
    told = [
        lines(texts("alerts-title", child=child.title), *extra[child.id])
        for child in digest.want.reader.pupils
        if extra.get(child.id)
    ]
    return Page(blocks(*told), protected=True) if told else None
