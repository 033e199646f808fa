"""What bot this is, who runs it, and whom to tell when it does not work: the messenger's terms ask for it."""

from domain.people import Viewer
from locales import Texts
from views.page import Page


def developer_info_page(texts: Texts, viewer: Viewer, version: str) -> Page:
    """The schools the viewer deals with in the hat they wear; a stranger is told who it is in general."""
    known = [child.school for child in viewer.children] + [post.school for post in viewer.posts]
    schools = dict.fromkeys(known) if viewer.ready else {}
    who = ", ".join(schools) or texts.plain("developer-info-school")
    return Page(texts("developer-info", version=version, who=who))
