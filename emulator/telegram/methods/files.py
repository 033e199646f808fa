"""Files a bot wants to have."""

from emulator.telegram.limits import DOWNLOAD
from emulator.telegram.message import Json
from emulator.telegram.methods.common import Ask
from emulator.telegram.refusal import bad_request
from emulator.telegram.wire import file_json


async def get_file(ask: Ask) -> Json:
    """Where to download a file of up to 20 MB."""
    if not ask.params.text("file_id"):
        raise bad_request("file_id not specified")
    file = ask.telegram.files.get(ask.params.text("file_id"))
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.content) > DOWNLOAD:
        raise bad_request("file is too big")
    return file_json(file) | {"file_path": file.path}


METHODS = {"getFile": get_file}
