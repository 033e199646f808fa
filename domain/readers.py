"""Whom a message unasked may go to: their chats, their choices, and whose data they may be told of today."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from domain.people import Child, Post
from domain.preferences import Preferences
from domain.words import Role


@dataclass(frozen=True, slots=True)
class ChatAt:
    """An open conversation of a person: our row, the messenger's chat, and the language spoken there."""

    id: int
    channel: int
    external: int
    language: str


@dataclass(frozen=True, slots=True)
class Reader:
    """A person who can be written to.

    `chats` are the open ones, the newest first; never empty. `children` are those they answer for today, `own` is the
    pupil themself, `posts` what they are at a school: each empty when its consent is missing.
    """

    person: int
    chats: tuple[ChatAt, ...]
    preferences: Preferences
    children: tuple[Child, ...] = ()
    own: Child | None = None
    posts: tuple[Post, ...] = ()

    @property
    def language(self) -> str:
        """What the newest chat speaks."""
        return self.chats[0].language

    @property
    def pupils(self) -> tuple[Child, ...]:
        """Everybody whose journal they may be told of: children by age, the eldest first, and themself."""
        return (*self.children, *((self.own,) if self.own else ()))

    @property
    def zone(self) -> ZoneInfo:
        """The clock that the person's hours are told in: their own, else their school's."""
        schools: tuple[Child | Post, ...] = (*self.pupils, *self.posts)
        return self.preferences.clock(schools[0].zone if schools else ZoneInfo("UTC"))

    def child(self, pupil: int) -> Child | None:
        """That pupil, if they may be told of them today."""
        return next((one for one in self.pupils if one.id == pupil), None)

    def guards(self, pupil: int) -> bool:
        """Is the pupil a child they answer for?"""
        return any(one.id == pupil for one in self.children)

    def forms(self, role: Role) -> frozenset[int]:
        """The forms in which they hold this post."""
        return frozenset(post.form_id for post in self.posts if post.role is role and post.form_id is not None)
