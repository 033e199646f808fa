"""What leaving the bot would mean for a person."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outlook:
    """`own_record`: the school's lists do not know the person, so their name goes too.

    `last_admin` are the schools that nobody could administer from a chat any more.
    """

    chats: int
    own_record: bool = False
    posts: bool = False
    last_admin: tuple[str, ...] = ()
