"""What was sealed and then touched is not believed, whatever was done to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.keys import Keys, Unreadable
from tests.conftest import KEYS

OTHER = Keys((b"quite another secret of 32 characters",))


@given(st.binary(max_size=40), st.data())
def test_a_sealed_text_that_was_cut_is_unreadable(content: bytes, data: st.DataObject) -> None:
    sealed = KEYS.seal("files", content)
    kept = data.draw(st.integers(0, len(sealed) - 1))
    with pytest.raises(Unreadable):
        KEYS.open("files", sealed[:kept])


@given(st.binary(max_size=40), st.data())
def test_a_sealed_text_with_one_byte_changed_is_unreadable(content: bytes, data: st.DataObject) -> None:
    sealed = bytearray(KEYS.seal("files", content))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(Unreadable):
        KEYS.open("files", bytes(sealed))


@given(st.binary(max_size=40))
def test_a_text_sealed_for_one_purpose_or_by_another_secret_is_unreadable(content: bytes) -> None:
    with pytest.raises(Unreadable):
        KEYS.open("notes", KEYS.seal("files", content))
    with pytest.raises(Unreadable):
        KEYS.open("files", OTHER.seal("files", content))
