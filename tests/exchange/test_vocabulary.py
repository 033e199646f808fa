"""The words of our sheets: every one means one thing, and what we write is what we read."""

import pytest

from exchange import school_words
from exchange.headings import Kind, fold
from exchange.marks_kinds import KINDS
from exchange.period_words import SORTS
from exchange.roster_kinds import ALWAYS
from exchange.subgroups import chosen_groups, subgroup_name
from exchange.vocabulary import LANGUAGES, Vocabulary, ordinal

VOCABULARIES = {name: words for name, words in vars(school_words).items() if isinstance(words, Vocabulary)}
EVERY_KIND = {kind.name: kind for kind in (*ALWAYS, *KINDS)}


@pytest.mark.parametrize("vocabulary", [*VOCABULARIES.values(), SORTS], ids=[*VOCABULARIES, "SORTS"])
def test_a_word_means_one_thing_and_is_read_as_it_is_written(vocabulary: Vocabulary[object]) -> None:
    for meaning, said in vocabulary.said.items():
        assert {vocabulary.read(word) for word in said} == {meaning}
        assert len({vocabulary.write(meaning, language) for language in LANGUAGES}) > 0
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the caller's
        vocabulary.read("абракадабра")


@pytest.mark.parametrize("kind", EVERY_KIND.values(), ids=EVERY_KIND)
def test_a_heading_belongs_to_one_column(kind: Kind) -> None:
    headings = [heading for column in kind.columns.values() for heading in {fold(word) for word in column}]
    assert len(headings) == len(set(headings))
    assert "" not in headings
    assert min(len(column) for column in kind.columns.values()) >= len(LANGUAGES)
    assert kind.required <= kind.columns.keys()


@pytest.mark.parametrize("place", range(len(LANGUAGES)), ids=LANGUAGES)
def test_sheets_of_one_template_have_names_of_their_own(place: int) -> None:
    titles = [kind.titles[place] for kind in EVERY_KIND.values()]
    assert len(titles) == len(set(titles))
    assert max(map(len, titles)) <= 31, "spreadsheet programs allow no more"


@pytest.mark.parametrize(
    ("written", "number"),
    [(2, 2), (2.0, 2), ("2", 2), ("2-я смена", 2), ("II", 2), ("ІІ", 2), ("вторая", 2), ("2nd", 2), ("Урок 3", 3)],
)
def test_numbers_are_written_in_many_ways(written: object, number: int) -> None:
    assert ordinal(written) == number  # type: ignore[arg-type]  # any cell


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("1", "1"),
        ("1 гр.", "1"),
        ("1-я группа", "1"),
        ("гр. 2", "2"),
        ("2 п/г", "2"),
        ("группа А", "А"),
        ("Gruppe 1", "1"),
        ("(1)", "1"),
        ("девочки", "девочки"),
        ("весь класс", ""),
        ("—", ""),
        ("", ""),
    ],
)
def test_a_subgroup_has_one_name(written: str, name: str) -> None:
    assert subgroup_name(written) == name


@pytest.mark.parametrize(
    ("written", "groups"),
    [
        ("Английский язык 1, Физика (профиль)", ("Английский язык 1", "Физика (профиль)")),
        ("Английский язык 1 гр.; Химия, физика", ("Английский язык 1", "Химия, физика")),
        ("1\n2", ("1", "2")),
        ("Химия, физика;", ("Химия, физика",)),
        ("Англ. яз. (2)", ("Англ. яз. 2",)),
        ("", ()),
    ],
)
def test_the_groups_of_a_pupil(written: str, groups: tuple[str, ...]) -> None:
    assert chosen_groups(written) == groups
