"""Options and arguments that speak the user's language, on top of click's."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import click
from click.core import ParameterSource

from fasthandel.cli.session import Session
from fasthandel.cli.usage import usage_error
from fasthandel.cli.values import RefusedError
from fasthandel.text import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def session(ctx: click.Context) -> Session:
    """Return the session of the run."""
    return ctx.find_object(Session) or Session()


def words_for(ctx: click.Context, text: Text) -> str:
    """Return `text` in the language of the run."""
    return text.in_language(session(ctx).language)


def _suggested(found: Iterable[str], incomplete: str) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem

    return [CompletionItem(word) for word in found if word.startswith(incomplete)]


class Option(click.Option):
    """An option with its help in each language; `parse` makes the value of what was typed, or raises RefusedError."""

    def __init__(
        self,
        *args: Any,
        words: Text,
        value: Text = Text(""),
        parse: Callable[[str], object] | None = None,
        suggest: Callable[[], Iterable[str]] = tuple,
        **attributes: Any,
    ) -> None:
        super().__init__(*args, **attributes)
        self.words = words
        self.value_words = value
        self.parse = parse
        self.suggest = suggest

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return what a shell may offer as the value: what `suggest` gives, else what click knows of the type."""
        return _suggested(self.suggest(), incomplete) or super().shell_complete(ctx, incomplete)

    def make_metavar(self, ctx: click.Context) -> str:
        """Return what stands for the value in help, e.g. "FIL"."""
        return words_for(ctx, self.value_words)

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:
        """Return the spellings and the help in the language of the run."""
        spelt = ", ".join(self.opts)
        return (spelt if self.is_flag else f"{spelt} {self.make_metavar(ctx)}", words_for(ctx, self.words))

    def type_cast_value(self, ctx: click.Context, value: Any) -> Any:
        """Return the value that `parse` makes of what was typed."""
        if self.parse is None or not isinstance(value, str):
            return super().type_cast_value(ctx, value)
        try:
            return self.parse(value)
        except RefusedError as refused:
            from_variable = ctx.get_parameter_source(self.name or "") == ParameterSource.ENVIRONMENT
            key = str(self.envvar) if from_variable else max(self.opts, key=len)
            error = usage_error(ctx, "FH308", key=key, found=value, expected=refused.expected, hint=refused.hint)
        raise error


class Argument(click.Argument):
    """An argument with its name and help in each language."""

    def __init__(
        self,
        *args: Any,
        shown: Text,
        words: Text,
        suggest: Callable[[], Iterable[str]] = tuple,
        **attributes: Any,
    ) -> None:
        super().__init__(*args, **attributes)
        self.shown = shown
        self.words = words
        self.suggest = suggest

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return what a shell may offer: what `suggest` gives, else what click knows of the type."""
        return _suggested(self.suggest(), incomplete) or super().shell_complete(ctx, incomplete)

    def make_metavar(self, ctx: click.Context) -> str:
        """Return the name of the argument in usage and messages."""
        return words_for(ctx, self.shown)

    def help_record(self, ctx: click.Context) -> tuple[str, str]:
        """Return the name and the help in the language of the run."""
        return self.make_metavar(ctx), words_for(ctx, self.words)
