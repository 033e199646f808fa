"""One turn of a conversation: who is speaking, when, in which language, and how they are answered.

Every handler needs these five; naming each in every signature hid what a handler needs beside them.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from db.queries import chats, talk, viewers
from db.session import Session, Sessions
from domain.people import Child, Hat, Viewer
from locales import Texts, texts_in
from messenger.reply import Reply


@dataclass(frozen=True, slots=True)
class Turn:
    """Made anew for every message and press by the middleware; `chat` is the messenger's own id of the chat."""

    chat: int
    viewer: Viewer
    now: datetime
    sessions: Sessions
    reply: Reply

    @property
    def texts(self) -> Texts:
        """The sentences in the viewer's language."""
        return texts_in(self.viewer.language)

    async def anew(self, session: Session) -> "Turn":
        """The same turn after something about the viewer changed."""
        viewer = await viewers.identify(session, self.viewer.channel, self.chat, self.viewer.language, self.now)
        return replace(self, viewer=viewer)

    async def wearing(self, hat: Hat) -> "Turn":
        """The same turn in that hat, if the viewer has it: a letter is answered as whom it was written to."""
        if self.viewer.hat is hat or hat not in self.viewer.hats:
            return self
        known = self.viewer
        async with self.sessions() as session:
            viewer = await viewers.identify(session, known.channel, self.chat, known.language, self.now, hat)
        return replace(self, viewer=viewer)

    async def in_thread(self, thread: int) -> "Turn":
        """As whom the viewer takes part in a conversation, if they do."""
        async with self.sessions() as session:
            teaches = await talk.teaches_in(session, self.viewer, thread)
        return await self.wearing(Hat.STAFF if teaches else Hat.GUARDIAN)

    async def answering(self, message: int) -> "Turn":
        """The same by a message of it."""
        async with self.sessions() as session:
            thread = await talk.thread_of(session, message)
        return await self.in_thread(thread)

    async def to_child(self, pupil_id: int) -> Child:
        """The child a press is about (NotAllowed if not the viewer's); commands are about this one from now on."""
        child = self.viewer.child(pupil_id)
        if child != self.viewer.child():
            async with self.sessions.begin() as session:
                await chats.open_child(session, self.viewer.chat, child.id)
        return child
