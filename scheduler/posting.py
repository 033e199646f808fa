"""How each kind of content reaches a chat."""

from functools import partial

from db.keys import Unreadable
from domain.notice import NoticeFile
from domain.readers import ChatAt
from messenger.port import Album, OutgoingFile, Refused
from scheduler.content import Change, Content, Delivers, Enclosed
from scheduler.work import Work


async def post(work: Work, chat: ChatAt, external: int, content: Content, *, silent: bool) -> tuple[int, ...]:
    """The messages it is now; raises an `Undelivered`."""
    messenger = work.messengers[chat.channel]
    match content:
        case Enclosed():
            return await _album(work, chat, external, content, silent=silent)
        case Change(page=None):
            await messenger.post_removal(external, content.messages)
            return content.messages
        case Change(page=page) if page is not None:
            return (await messenger.post_edit(external, content.messages[0], page),)
        case Delivers(page=page):
            return (await messenger.post(external, page, silent=silent),)
    assert not isinstance(content, Change)  # noqa: S101 - both kinds stand above
    return (await messenger.post(external, content, silent=silent),)


async def _album(work: Work, chat: ChatAt, external: int, content: Enclosed, *, silent: bool) -> tuple[int, ...]:
    """What was uploaded once for somebody is not uploaded again for the others. A lost file is loud, and no reason to
    keep trying.
    """
    keys = [(chat.channel, file.attachment_id, content.photos) for file in content.files]
    files = [_outgoing(work, file, work.file_ids.get(key)) for file, key in zip(content.files, keys, strict=True)]
    try:
        sent = await work.messengers[chat.channel].post_album(external, Album(files, content.photos), silent=silent)
    except (FileNotFoundError, Unreadable) as lost:
        raise Refused("file lost") from lost
    work.file_ids.update({key: known for key, known in zip(keys, sent.file_ids, strict=True) if known})
    return sent.messages


def _outgoing(work: Work, file: NoticeFile, known: str | None) -> OutgoingFile:
    if work.files is None:
        raise RuntimeError("this work has no files")
    return OutgoingFile(file.name, partial(work.files.read, file.sha256), known)
