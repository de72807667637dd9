"""What was typed wrongly, as a problem in our own words and language: click's never reach a user."""

from __future__ import annotations

import click

from fasthandel.cli.values import nearest
from fasthandel.text import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from fasthandel.errors import UsageError


def usage_error(
    ctx: click.Context,
    code: str,
    *,
    key: str = "",
    found: str | Text = "",
    expected: str | Text = "",
    hint: str | Text = "",
) -> UsageError:
    """Return an error about the command that `ctx` belongs to; without a hint it points to the command's help."""
    from fasthandel.errors import Place, Problem, UsageError

    return UsageError(
        [
            Problem(
                code=code,
                where=Place(ctx.command_path),
                key=key,
                found=found,
                expected=expected,
                hint=hint or _see_help(ctx),
            )
        ]
    )


def _see_help(ctx: click.Context) -> Text:
    return Text(f"se {ctx.command_path} --help", f"see {ctx.command_path} --help")


def from_click(error: click.UsageError, ctx: click.Context) -> UsageError:
    """Return what click found wrong while it parsed the arguments of `ctx.command`."""
    if isinstance(error, click.NoSuchOption):
        name = error.option_name
        return usage_error(ctx, "FH302", found=name, hint=nearest(name, _option_names(ctx)))
    if isinstance(error, click.MissingParameter) and error.param is not None:
        return usage_error(ctx, "FH303", key=error.param.make_metavar(ctx))
    if isinstance(error, click.BadOptionUsage):
        flags = {name for param in ctx.command.params for name in param.opts if getattr(param, "is_flag", False)}
        name = error.option_name
        return usage_error(ctx, "FH306" if name in flags else "FH305", key=name)
    return usage_error(ctx, "FH300", found=error.format_message())


def _option_names(ctx: click.Context) -> list[str]:
    return [name for param in ctx.command.params for name in param.opts if name.startswith("--")]
