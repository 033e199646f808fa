"""The children of a guardian: which one is open, which has an own account."""

from collections.abc import Mapping, Sequence

from aiogram.filters.callback_data import CallbackData

from domain.people import Child, Viewer
from locales import Texts
from views.page import Button, Page, blocks, lines
from views.talk_buttons import TalkList, TalkTeachers


class OpenChild(CallbackData, prefix="ch1"):
    """From now on commands are about this child."""

    pupil: int


class AllowAccount(CallbackData, prefix="ac1"):
    """A guardian's consent to the pupil's own account, given or taken back."""

    pupil: int
    allow: bool


def children_page(texts: Texts, viewer: Viewer, accounts: Mapping[int, bool | None]) -> Page:
    """`accounts` is what `db.queries.linking.accounts_of` returns."""
    opened = viewer.child()
    said = [_line(texts, child, opened, accounts.get(child.id)) for child in viewer.children]
    return Page(
        blocks(lines(texts("children-title"), *said), texts("children-add")),
        [
            *([Button(child.title, OpenChild(pupil=child.id))] for child in viewer.children if child != opened),
            *_account_rows(texts, viewer.children, accounts),
            [
                Button(texts.plain("talk-write"), TalkTeachers(pupil=opened.id)),
                Button(texts.plain("talk-list"), TalkList()),
            ],
        ],
    )


def _line(texts: Texts, child: Child, opened: Child, allowed: bool | None) -> str:  # noqa: FBT001 - None: no account
    key = "children-line-open" if child == opened else "children-line"
    line = texts(key, name=child.in_class, form=child.form, school=child.school)
    if allowed is None:
        return line
    return f"{line}; {texts('children-account-allowed' if allowed else 'children-account-waits')}"


def _account_rows(texts: Texts, children: Sequence[Child], accounts: Mapping[int, bool | None]) -> list[list[Button]]:
    return [
        [
            Button(
                texts.plain("children-forbid" if accounts[child.id] else "children-allow", name=child.name.name),
                AllowAccount(pupil=child.id, allow=not accounts[child.id]),
            )
        ]
        for child in children
        if accounts.get(child.id) is not None
    ]
