"""Files a bot sends: uploaded now, or known from before by their id."""

from emulator.telegram.limits import PHOTO, UPLOAD
from emulator.telegram.message import Media
from emulator.telegram.methods.common import Ask
from emulator.telegram.params import Upload
from emulator.telegram.refusal import Refused, bad_request

PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM")


def media(ask: Ask, kind: str, field: str, reference: str) -> Media:
    """The file that `reference` (an id or `attach://name`) or the request's own `field` holds."""
    if upload := ask.params.upload(reference, field):
        _check(kind, upload)
        return Media(kind, ask.telegram.store(upload.name, upload.content, upload.mime))
    if not reference:
        raise bad_request(f"there is no {kind} in the request")
    if reference.startswith("attach://"):
        raise bad_request("file must be non-empty")
    if reference.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    if reference not in ask.telegram.files:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return Media(kind, ask.telegram.files[reference])


def _check(kind: str, upload: Upload) -> None:
    size = len(upload.content)
    if not size:
        raise bad_request("file must be non-empty")
    if size > UPLOAD:
        raise Refused(413, "Request Entity Too Large")
    if kind == "photo" and size > PHOTO:
        raise bad_request(f"file of size {size} bytes is too big for a photo; the maximum size is {PHOTO} bytes")
    if kind == "photo" and not upload.content.startswith(PICTURES):
        raise bad_request("IMAGE_PROCESS_FAILED")
