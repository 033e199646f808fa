"""Whom a notice may address: a class teacher's the own form, a teacher's the own groups, a leader's everybody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from domain.leading import LEAD
from domain.names import Name
from domain.notice import Audience, Whom
from domain.people import NotAllowed, Post
from domain.words import Role


@dataclass(frozen=True, slots=True)
class Reach:
    """Everything an author may choose from, at one school, by id.

    `forms` are those of the year, of a class teacher the own; `groups` are «7Б (1 группа) · Английский язык», of them
    `taught` by the author; `pupils` are those of the own forms alone, in the order of the register.
    """

    school_id: int
    posts: tuple[Post, ...]
    forms: Mapping[int, str] = field(default_factory=dict)
    groups: Mapping[int, str] = field(default_factory=dict)
    pupils: Mapping[int, Name] = field(default_factory=dict)
    taught: frozenset[int] = frozenset()

    @property
    def leader(self) -> Post | None:
        """The post of a head or deputy."""
        return next((post for post in self.posts if post.role in LEAD), None)

    @property
    def led(self) -> tuple[Post, ...]:
        """The posts of a class teacher."""
        return tuple(post for post in self.posts if post.role is Role.CLASS_TEACHER and post.form_id)

    @property
    def first(self) -> Audience:
        """What is proposed: the families of the own form; for a leader the whole school; a teacher chooses."""
        if self.led:
            return Audience(forms=(self.led[0].form_id or 0,))
        return Audience(school=self.leader is not None)

    def still(self, audience: Audience) -> Audience:
        """What is left of it today: pupils who have left are left out; nothing chosen where all of it is lost."""
        if audience.pupils:
            audience = replace(audience, pupils=tuple(one for one in audience.pupils if one in self.pupils))
        try:
            self.speaks_as(audience)
        except NotAllowed:
            return Audience(audience.whom)
        return audience

    def speaks_as(self, audience: Audience) -> Post:
        """In which post the author may address them; raises NotAllowed when in none."""
        own = [post for post in self.led if set(audience.forms) <= {post.form_id}]
        if not audience.school and set(audience.pupils) <= set(self.pupils):
            if audience.group is not None and audience.group in self.groups and audience.whom is not Whom.STAFF:
                return self._of_group(audience.group)
            if audience.group is None and own:
                return own[0]
            if audience.group is None and self.led and set(audience.forms) <= {one.form_id for one in self.led}:
                return self.led[0]
        lead = self.leader
        if lead is None or audience.group is not None or audience.pupils or not set(audience.forms) <= set(self.forms):
            raise NotAllowed(f"audience {audience.to_json()}")
        return lead

    def _of_group(self, group: int) -> Post:
        teaches = next((post for post in self.posts if post.role is Role.TEACHER), None)
        if teaches is not None and group in self.taught:
            return teaches
        return (*self.led, *self.posts)[0]


def toggled(chosen: Sequence[int], one: int) -> tuple[int, ...]:
    """With it, or without it if it was there."""
    return tuple(sorted(set(chosen) ^ {one}))
