"""`zvonok …`: the command line. Each command is a module of `bot.commands`; aiogram is imported only where needed.

Exit codes: 0 done, 1 failed, 2 a question is open (told on stderr).
"""

import typer

from bot.commands import check, database, demo, export, importing, invite, job, run, sample, template

app = typer.Typer(
    name="zvonok",
    help="Звонок: a messenger bot for a school's parents, pupils and teachers.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("demo")(demo.demo)
app.command("sample")(sample.sample)
app.command("run")(run.run)
app.command("check")(check.check)
app.command("import")(importing.import_)
app.command("export")(export.export)
app.command("template")(template.template)
app.command("invite")(invite.invite)
app.command("job")(job.job)
app.add_typer(database.app, name="db")


def main() -> None:
    """The entry point of `zvonok` and `python -m bot`."""
    app()
