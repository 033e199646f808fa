"""Files go up, come down, and have sizes."""

import json
from io import BytesIO
from typing import Any

import pytest
from aiohttp import FormData

from emulator.telegram import Phone, Server, Telegram
from emulator.telegram.limits import CAPTION, DOWNLOAD, PHOTO, UPLOAD
from tests.emulator.kit import PNG, TOKEN, Api, Reply


async def upload(api: Api, method: str, fields: dict[str, str], **files: tuple[str, bytes]) -> Reply:
    form = FormData(fields | {"chat_id": "7"}, quote_fields=False)
    for field, (name, content) in files.items():
        form.add_field(field, BytesIO(content), filename=name)
    async with api.session.post(f"{api.url}/bot{TOKEN}/{method}", data=form) as response:
        return Reply(response.status, await response.json())


@pytest.mark.parametrize("field", ["document", "elsewhere"])
async def test_a_document_arrives_under_its_own_name(mother: Phone, api: Api, field: str) -> None:
    fields = {"caption": "<b>Табель</b>", "parse_mode": "HTML"}
    if field == "elsewhere":
        fields["document"] = "attach://elsewhere"
    sent = await upload(api, "sendDocument", fields, **{field: ("табель 7Б.pdf", b"%PDF")})
    assert [(file.name, file.content) for file in mother.files] == [("табель 7Б.pdf", b"%PDF")]
    assert mother.sees == "<b>Табель</b>"
    assert sent.result["document"]["mime_type"] == "application/octet-stream"


async def test_a_known_file_is_sent_again_by_its_id(mother: Phone, api: Api) -> None:
    sent = await upload(api, "sendDocument", {}, document=("a.txt", b"a"))
    again = await api("sendDocument", chat_id=7, document=sent.result["document"]["file_id"])
    assert again.result["document"] == sent.result["document"]
    assert [file.content for file in mother.files] == [b"a", b"a"]


async def test_what_a_person_sends_can_be_downloaded(mother: Phone, api: Api, server: Server) -> None:
    file = mother.telegram.store("класс.xlsx", b"PK")
    path = (await api("getFile", file_id=file.id)).result["file_path"]
    async with api.session.get(f"{server.url}/file/bot{TOKEN}/{path}") as response:
        assert await response.read() == b"PK"
    assert (await api.session.get(f"{server.url}/file/bot{TOKEN}/documents/none")).status == 404
    assert (await api.session.get(f"{server.url}/file/bot1/{path}")).status == 401


async def test_a_bot_downloads_20_megabytes_and_no_more(api: Api, telegram: Telegram) -> None:
    just, over = telegram.store("a", bytes(DOWNLOAD)), telegram.store("a", bytes(DOWNLOAD + 1))
    assert (await api("getFile", file_id=just.id)).result["file_size"] == DOWNLOAD
    assert (await api("getFile", file_id=over.id)).refusal == "400 Bad Request: file is too big"
    unknown = await api("getFile", file_id="x")
    assert unknown.refusal == "400 Bad Request: wrong file_id or the file is temporarily unavailable"


REFUSED: dict[str, tuple[str, dict[str, str], tuple[bytes, int], str]] = {
    "nothing in it": ("sendDocument", {}, (b"", 0), "400 Bad Request: file must be non-empty"),
    "over 50 MB": ("sendDocument", {}, (b"", UPLOAD + 1), "413 Request Entity Too Large"),
    "a long caption": (
        "sendDocument",
        {"caption": "я" * (CAPTION + 1)},
        (b"x", 0),
        "400 Bad Request: message caption is too long",
    ),
    "no picture": ("sendPhoto", {}, (b"%PDF", 0), "400 Bad Request: IMAGE_PROCESS_FAILED"),
    "a picture over 10 MB": (
        "sendPhoto",
        {},
        (PNG, PHOTO),
        (
            f"400 Bad Request: file of size {PHOTO + len(PNG)} bytes is too big for a photo;"
            f" the maximum size is {PHOTO} bytes"
        ),
    ),
}


@pytest.mark.parametrize(("method", "fields", "content", "refusal"), REFUSED.values(), ids=list(REFUSED))
async def test_what_cannot_be_uploaded(
    mother: Phone, api: Api, method: str, fields: dict[str, str], content: tuple[bytes, int], refusal: str
) -> None:
    head, zeros = content
    field = method.removeprefix("send").lower()
    assert (await upload(api, method, fields, **{field: ("x", head + bytes(zeros))})).refusal == refusal
    assert mother.files == []


@pytest.mark.parametrize(
    ("reference", "refusal"),
    [
        ("", "400 Bad Request: there is no document in the request"),
        ("nonsense", "400 Bad Request: wrong file identifier/HTTP URL specified"),
        ("attach://missing", "400 Bad Request: file must be non-empty"),
        ("https://ya.ru/x.pdf", "400 Bad Request: failed to get HTTP URL content"),
    ],
)
@pytest.mark.usefixtures("mother")
async def test_files_that_are_not_there(api: Api, reference: str, refusal: str) -> None:
    assert (await api("sendDocument", chat_id=7, document=reference)).refusal == refusal


def album(*kinds: str) -> list[dict[str, Any]]:
    return [{"type": kind, "media": "attach://one", "caption": f"{n}"} for n, kind in enumerate(kinds)]


ALBUMS = {
    "empty": (album(), "400 Bad Request: there are no messages to send"),
    "one": (album("photo"), "400 Bad Request: media group must include 2-10 items"),
    "eleven": (album(*["photo"] * 11), "400 Bad Request: too many messages to send as an album"),
    "mixed": (
        album("photo", "document"),
        "400 Bad Request: document can't be mixed with other media types",
    ),
    "stickers": (
        album("sticker", "sticker"),
        "400 Bad Request: can't parse InputMedia: type \"sticker\" can't be used in sendMediaGroup",
    ),
}


@pytest.mark.parametrize(("media", "refusal"), ALBUMS.values(), ids=list(ALBUMS))
@pytest.mark.usefixtures("mother")
async def test_what_is_no_album(api: Api, media: list[dict[str, Any]], refusal: str) -> None:
    assert (await api("sendMediaGroup", chat_id=7, media=media)).refusal == refusal


async def test_an_album_is_several_messages_that_belong_together(mother: Phone, api: Api) -> None:
    sent = await upload(api, "sendMediaGroup", {"media": json.dumps(album("photo", "photo"))}, one=("a", PNG))
    assert mother.texts == ["0", "1"]
    assert len({message["media_group_id"] for message in sent.result}) == 1
    assert sent.result[0]["photo"][0]["width"] == 7
