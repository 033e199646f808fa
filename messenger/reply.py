"""The answer to the person who wrote or pressed, and to nobody else."""

from collections.abc import Mapping, Sequence

from messenger.port import Album, MenuLine, Messenger, OutgoingFile, Picture, Sent
from views.page import Page


class Reply:
    """A command is answered by a new message, a press by changing the message it was made on."""

    def __init__(
        self,
        messenger: Messenger,
        chat: int,
        message: int | None = None,
        press: str | None = None,
        shown: object = None,
    ) -> None:
        """When a button was pressed: on which `message`, by which `press`, and the buttons it has `shown`."""
        self._messenger = messenger
        self._chat = chat
        self._message = message
        self._press = press
        self._shown = shown
        self._answered = False

    @property
    def pressed(self) -> bool:
        """Was it a button?"""
        return self._press is not None

    async def show(self, page: Page) -> None:
        """The screen."""
        if self._press is None or self._message is None:
            await self._messenger.send(self._chat, page)
        else:
            await self._messenger.edit(self._chat, self._message, page)

    async def update(self, page: Page) -> None:
        """The screen of something that takes its time: every further call changes the same message."""
        if self._message is None:
            self._message = await self._messenger.send(self._chat, page)
        else:
            await self._messenger.edit(self._chat, self._message, page)

    async def relabel(self, labels: Mapping[str, str]) -> None:
        """Buttons of the message that was pressed on say something else from now on, by what they carry."""
        if self._message is not None:
            await self._messenger.relabel(self._chat, self._message, self._shown, labels)

    async def renew(self, message: int, page: Page) -> int:
        """The screen that stands further up (0: none yet) shows this now; returns its number."""
        if message:
            await self._messenger.edit(self._chat, message, page)
            return message
        return await self._messenger.send(self._chat, page)

    async def fetch(self, file_id: str) -> bytes:
        """The content of a file that the person sent."""
        return await self._messenger.fetch(file_id)

    async def add(self, page: Page) -> None:
        """A new message below, also after a press: for what must not be lost by turning a page."""
        await self._messenger.send(self._chat, page)

    async def say(self, text: str, *, alert: bool = False) -> None:
        """A short word over the screen, without changing it; `alert` waits until it is read."""
        if self._press is not None and not self._answered:
            self._answered = True
            await self._messenger.answer(self._press, text, alert=alert)

    async def send_file(self, file: OutgoingFile) -> str:
        """A file below; returns the messenger's id of it."""
        return await self._messenger.file(self._chat, file)

    async def send_album(self, album: Album) -> Sent:
        """Files below that belong together."""
        return await self._messenger.album(self._chat, album)

    async def send_picture(self, picture: Picture) -> None:
        """A picture below; the screen stays as it is."""
        await self._messenger.picture(self._chat, picture)

    async def offer(self, menu: Sequence[MenuLine]) -> None:
        """Change the chat's command menu."""
        await self._messenger.menu(self._chat, menu)

    async def finish(self) -> None:
        """A press that nobody answered is answered with silence, so that its button stops spinning."""
        await self.say("")
