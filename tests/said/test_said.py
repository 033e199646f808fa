"""Every screen of a family, word for word, in every language.

What a screen has to say stands in `tests/said/<language>/<feature>.txt`. After a change of views or texts `make said`
writes those files anew; the difference is read aloud before it is committed.
"""

import pytest

from locales import LANGUAGES
from tests.said.written import FEATURES, FOLDER, place, said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("feature", FEATURES)
def test_a_screen_says_what_is_written(feature: str, language: str) -> None:
    assert said(language, feature) == place(language, feature).read_text(encoding="utf-8")


def test_nothing_is_written_of_screens_that_are_gone() -> None:
    assert {path.stem for path in FOLDER.glob("??/*.txt")} == set(FEATURES)
