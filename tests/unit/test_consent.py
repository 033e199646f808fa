"""Versions of the policy: each has its text, and a reader finds the one they agreed to."""

import pytest

from domain.consent import VERSION, VERSIONS, edition, other_edition
from locales import LANGUAGES, texts_in
from tests.school import TUESDAY

OLD, NEW = "2026-09-01", "2027-09-01"
BOTH = (OLD, NEW)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("version", VERSIONS)
def test_every_version_has_its_text_in_every_language(version: str, language: str) -> None:
    assert texts_in(language)(f"privacy-text-{version}", version=TUESDAY)


def test_the_newest_version_is_in_force() -> None:
    assert max(VERSIONS) == VERSION
    assert list(VERSIONS) == sorted(set(VERSIONS))


@pytest.mark.parametrize(
    ("agreed", "wanted", "shown", "beside"),
    [
        pytest.param(NEW, None, NEW, None, id="agreed-to-the-newest"),
        pytest.param(OLD, None, OLD, NEW, id="what-one-agreed-to-comes-first"),
        pytest.param(OLD, NEW, NEW, OLD, id="the-newest-is-one-press-away"),
        pytest.param(None, None, NEW, None, id="a-stranger-reads-the-newest"),
        pytest.param(None, OLD, OLD, NEW, id="an-old-button-of-somebody-who-left"),
        pytest.param(NEW, "1999-01-01", NEW, None, id="a-version-that-never-was"),
        pytest.param("1999-01-01", None, NEW, None, id="agreed-to-what-is-not-kept"),
    ],
)
def test_a_reader_finds_both_versions(agreed: str | None, wanted: str | None, shown: str, beside: str | None) -> None:
    assert edition(agreed, wanted, BOTH) == shown
    assert other_edition(agreed, shown, BOTH) == beside
