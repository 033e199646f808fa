"""What administrators are told of the backups, once a month."""

from domain.backup import Checked
from locales import Texts
from views.page import Page


def backup_checked_page(texts: Texts, found: Checked) -> Page:
    """One line when all is well; what to do when it is not."""
    if found.made is None:
        return Page(texts("backup-none"))
    if found.problems:
        return Page(texts("backup-wrong", day=found.made, problems=found.problems))
    return Page(texts("backup-good", day=found.made, tables=found.tables, rows=found.rows))
