"""The bot says the same in every language it speaks, and nothing that people type changes how it is said."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from babel import Locale
from fluent.syntax import FluentParser, ast
from hypothesis import given, settings
from hypothesis import strategies as st

from emulator.telegram.html import parse
from locales import DEFAULT, FOLDER, LANGUAGES, Argument, texts_in

TAGS = frozenset({"b", "i", "u", "s", "a", "code", "pre", "blockquote", "tg-spoiler"})
IN_CYRILLIC = frozenset({"language-ru"})  # each language is offered in its own words
PLACE = "\ue000"  # a private character: stands in no sentence
NOON = datetime(2026, 9, 2, 12, tzinfo=UTC)

every_language = pytest.mark.parametrize("language", LANGUAGES)
every_translation = pytest.mark.parametrize("language", [code for code in LANGUAGES if code != DEFAULT])


@dataclass(frozen=True, slots=True)
class Message:
    """One message: what is written in it and what it is told."""

    id: str
    pattern: Any

    @property
    def written(self) -> str:
        """Its own words in every variant, without what it is told."""
        return "".join(element.value for element in below(self.pattern, ast.TextElement))

    @property
    def plurals(self) -> list[Any]:
        """Where it chooses between forms of a word."""
        return below(self.pattern, ast.SelectExpression)

    @property
    def dates(self) -> set[str]:
        """Variables that a function such as DAY writes out."""
        return self._written_out - self.means

    @property
    def means(self) -> set[str]:
        """Variables that MEAN writes out."""
        calls = [call for call in below(self.pattern, ast.FunctionReference) if call.id.name == "MEAN"]
        return {name for call in calls for name in variables(call)}

    @property
    def _written_out(self) -> set[str]:
        return {name for call in below(self.pattern, ast.FunctionReference) for name in variables(call)}

    @property
    def counts(self) -> set[str]:
        """Variables that choose a plural."""
        return {name for plural in self.plurals for name in variables(plural.selector)}

    @property
    def words(self) -> set[str]:
        """Variables that may be anything somebody typed."""
        return variables(self.pattern) - self._written_out - self.counts

    def told(self, words: str, count: int = 2) -> dict[str, Argument]:
        """Something for each variable."""
        anything: dict[str, Argument] = dict.fromkeys(self.words, words)
        given = dict.fromkeys(self.counts, count) | dict.fromkeys(self.means, 3.67)
        return anything | given | dict.fromkeys(self.dates, NOON)


def below(node: Any, kind: type[Any]) -> list[Any]:
    """Every node of a kind at or below this one."""
    parts = vars(node).values() if isinstance(node, ast.BaseNode) else node if isinstance(node, list) else ()
    return [node] * isinstance(node, kind) + [one for part in parts for one in below(part, kind)]


def variables(node: Any) -> set[str]:
    """Names of the variables at or below a node."""
    return {reference.id.name for reference in below(node, ast.VariableReference)}


def without_isolates(text: str) -> str:
    """Text from right to left is put between two invisible characters; all else is compared."""
    return text.replace("\u2068", "").replace("\u2069", "")


@cache
def entries(language: str) -> list[Any]:
    """All that stands in the files of a language."""
    files = sorted((FOLDER / language).glob("*.ftl"))
    return [entry for path in files for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body]


@cache
def messages(language: str) -> dict[str, Message]:
    """By their ids."""
    found = [Message(entry.id.name, entry.value) for entry in entries(language) if isinstance(entry, ast.Message)]
    return {message.id: message for message in found}


@pytest.mark.check
@every_language
def test_every_line_is_read_and_no_message_is_written_twice(language: str) -> None:
    assert not [entry.content for entry in entries(language) if isinstance(entry, ast.Junk)]
    times = Counter(entry.id.name for entry in entries(language) if isinstance(entry, ast.Message))
    assert [key for key, written in times.items() if written > 1] == []


@pytest.mark.check
@every_translation
def test_a_translation_has_the_files_and_messages_of_the_original(language: str) -> None:
    assert {path.name for path in (FOLDER / language).iterdir()} == {path.name for path in (FOLDER / DEFAULT).iterdir()}
    assert messages(language).keys() == messages(DEFAULT).keys()


@pytest.mark.check
@every_translation
def test_a_translation_is_told_what_the_original_is_told(language: str) -> None:
    for key, message in messages(language).items():
        original = messages(DEFAULT)[key]
        assert (message.words, message.counts, message.dates, message.means) == (
            original.words,
            original.counts,
            original.dates,
            original.means,
        ), key


@pytest.mark.check
@every_language
def test_a_counted_noun_has_the_forms_its_language_has(language: str) -> None:
    """CLDR's categories of whole numbers, beside exact ones such as [0].

    A variant that leaves the number out may stand for several of them.
    """
    forms = {Locale(language).plural_form(number) for number in range(200)}
    for message in messages(language).values():
        for plural in message.plurals:
            keys = {variant.key.name for variant in plural.variants if isinstance(variant.key, ast.Identifier)}
            counted = any(variables(variant.value) & message.counts for variant in plural.variants)
            assert keys == forms if counted else keys <= forms | {"other"}, message.id


@pytest.mark.check
@every_language
@pytest.mark.parametrize("count", [0, 1, 2, 5, 11, 21])
def test_every_message_can_be_said(language: str, count: int) -> None:
    for key, message in messages(language).items():
        assert texts_in(language)(key, **message.told("x", count)).strip(), key
        assert texts_in(language).plain(key, **message.told("x", count)).strip(), key


@pytest.mark.check
@every_language
def test_messages_use_only_tags_that_telegram_knows(language: str) -> None:
    for key, message in messages(language).items():
        assert set(re.findall(r"</?([^\s>]*)[^>]*>", message.written)) <= TAGS, key
        for count in (1, 2, 5):
            parse(texts_in(language)(key, **message.told("x", count)))


@pytest.mark.check
@every_translation
def test_a_translation_leaves_nothing_in_russian(language: str) -> None:
    russian = {key for key, message in messages(language).items() if re.search(r"[\u0400-\u04ff]", message.written)}
    assert russian == IN_CYRILLIC


@every_language
@settings(deadline=None)
@given(typed=st.text(min_size=1) | st.text("<>&;/\"'=#x3ab \n{}$א\u202e", min_size=1))
def test_whatever_people_type_is_shown_as_they_typed_it(language: str, typed: str) -> None:
    """Character by character, with the same formatting around it, and nothing else moves."""
    for key, message in messages(language).items():
        if message.words:
            shape, around = parse(texts_in(language)(key, **message.told(PLACE)))
            seen, formatted = parse(texts_in(language)(key, **message.told(typed)))
            assert without_isolates(seen) == without_isolates(shape.replace(PLACE, typed)), key
            assert [stretch.kind for stretch in formatted] == [stretch.kind for stretch in around], key


@every_language
def test_a_key_nobody_wrote_is_refused(language: str) -> None:
    with pytest.raises(KeyError, match="no message homework-tilte"):
        texts_in(language)("homework-tilte")


@every_language
def test_an_argument_too_few_or_too_many_is_refused(language: str) -> None:
    for key, message in messages(language).items():
        told = message.told("x")
        with pytest.raises(ValueError, match=f"{key} wants"):
            texts_in(language)(key, **told, surplus="x")
        for name in told:
            with pytest.raises(ValueError, match=f"{key} wants"):
                texts_in(language)(key, **{other: told[other] for other in told if other != name})


def test_one_moment_is_another_hour_in_another_zone() -> None:
    """To Python they are equal: what is put together once for all must not be told in the wrong zone."""
    moment = datetime(2026, 11, 11, 9, 40, tzinfo=UTC)
    here = moment.astimezone(ZoneInfo("Asia/Novokuznetsk"))
    texts = texts_in("ru")
    said = [texts("class-note-by", author="мама", told=one) for one in (moment, here, moment)]
    assert [text.rpartition(" ")[2] for text in said] == ["09:40</i>", "16:40</i>", "09:40</i>"]
