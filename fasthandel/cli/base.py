"""Commands and groups that speak the user's language, on top of click's.

A group knows its commands from `commands.COMMANDS` and imports a command's module only when the command is called.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import click

from fasthandel.cli.commands import COMMANDS, below
from fasthandel.cli.common import common_options
from fasthandel.cli.params import Argument, Option, session, words_for
from fasthandel.cli.usage import from_click, usage_error
from fasthandel.cli.values import nearest
from fasthandel.text import Text

USAGE = Text("Bruk:", "Usage:")
ARGUMENTS = Text("Argumenter", "Arguments")
OPTIONS = Text("Valg", "Options")
COMMANDS_HEADING = Text("Kommandoer", "Commands")
EXAMPLE = Text("Eksempel", "Example")
OPTIONS_METAVAR = Text("[VALG]", "[OPTIONS]")
COMMAND_METAVAR = Text("KOMMANDO", "COMMAND")


class Command(click.Command):
    """A command whose usage, help and complaints are ours."""

    def __init__(self, *args: Any, summary: Text, more: Text = Text(""), example: Text = Text(""), **rest: Any) -> None:
        super().__init__(*args, **{**rest, "add_help_option": False})
        self.summary = summary
        self.more = more
        self.example = example
        self.params.extend(common_options())

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse `args` into `ctx`. Raises UsageError in our words instead of click's."""
        takes_more = ctx.allow_extra_args
        ctx.allow_extra_args = True
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            raise from_click(error, ctx) from None
        if rest and not takes_more and not ctx.resilient_parsing:
            raise usage_error(ctx, "FH307", found=" ".join(rest))
        return rest

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the one line that a shell shows beside the command when it completes the name."""
        ctx = click.get_current_context(silent=True)
        return (words_for(ctx, self.summary) if ctx else self.summary.nb)[:limit]

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return what stands after the name of the command in the usage line."""
        arguments = [param.make_metavar(ctx) for param in self.params if isinstance(param, Argument)]
        return [words_for(ctx, OPTIONS_METAVAR), *arguments]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=f"{words_for(ctx, USAGE)} ")

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the whole help: usage, what the command does, arguments, options, commands, an example."""
        self.format_usage(ctx, formatter)
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text("\n\n".join(words_for(ctx, text) for text in (self.summary, self.more) if text))
        self._write_table(ctx, formatter, ARGUMENTS, self._arguments(ctx))
        self._write_table(ctx, formatter, OPTIONS, self._options(ctx))
        self._write_table(ctx, formatter, COMMANDS_HEADING, self._commands(ctx))
        if self.example:
            with formatter.section(words_for(ctx, EXAMPLE)):
                for line in words_for(ctx, self.example).splitlines():
                    formatter.write(f"  {line}\n")

    def _write_table(
        self, ctx: click.Context, formatter: click.HelpFormatter, heading: Text, rows: list[tuple[str, str]]
    ) -> None:
        if rows:
            with formatter.section(words_for(ctx, heading)):
                formatter.write_dl(rows)

    def _arguments(self, ctx: click.Context) -> list[tuple[str, str]]:
        return [param.help_record(ctx) for param in self.params if isinstance(param, Argument)]

    def _options(self, ctx: click.Context) -> list[tuple[str, str]]:
        return [param.get_help_record(ctx) for param in self.params if isinstance(param, Option)]

    def _commands(self, _ctx: click.Context) -> list[tuple[str, str]]:
        return []


class Group(Command, click.Group):
    """The commands under `path` in `commands.COMMANDS`, imported when called."""

    def __init__(self, *args: Any, path: str = "", **rest: Any) -> None:
        super().__init__(*args, **{**rest, "invoke_without_command": True, "callback": _need_command})
        self.path = path

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands, in the order of the table."""
        return list(below(self.path))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's
        """Import and return a command, or None when there is no such command."""
        entry = below(self.path).get(cmd_name)
        if entry is None:
            return None
        found = getattr(import_module(entry.module), entry.attribute)
        assert isinstance(found, click.Command), found
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that `args` begin with. Raises UsageError with the nearest names when there is none."""
        if not ctx.resilient_parsing and args[0] not in below(self.path):
            raise usage_error(ctx, "FH301", found=args[0], hint=nearest(args[0], below(self.path)))
        return super().resolve_command(ctx, args)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return what stands after the name of the group in the usage line."""
        return [words_for(ctx, OPTIONS_METAVAR), f"{words_for(ctx, COMMAND_METAVAR)} ..."]

    def _commands(self, ctx: click.Context) -> list[tuple[str, str]]:
        return [(name, words_for(ctx, entry.summary)) for name, entry in below(self.path).items()]


@click.pass_context
def _need_command(ctx: click.Context) -> None:
    if ctx.invoked_subcommand is None:
        from fasthandel.cli.messages import remark

        remark(Text(f"{ctx.get_help()}\n"), session(ctx))
        raise usage_error(ctx, "FH304")


def command(path: str, *, more: Text = Text(""), example: Text) -> Callable[[Callable[..., None]], Command]:
    """Make a function the command that `path` names in the table of commands."""
    name = path.rsplit(" ", 1)[-1]
    return click.command(name, cls=Command, summary=COMMANDS[path].summary, more=more, example=example)


def group(path: str, *, example: Text) -> Group:
    """Return the group that `path` names in the table of commands."""
    return Group(path.rsplit(" ", 1)[-1], path=path, summary=COMMANDS[path].summary, example=example)
