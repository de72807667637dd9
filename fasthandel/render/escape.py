"""Text from files is data: what it could do to a terminal or to Markdown is shown, not done.

A practice or a rule set may come from somebody else. A name that clears the screen, colours a total or turns the
reading direction around must not be able to change what the reader sees of the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import category

_JOINERS = "\u200c\u200d"
"""Format characters that belong to the spelling of some languages and to emoji; they turn nothing around."""

_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def visible(text: str) -> str:
    r"""Return `text` with each control, direction, invisible or line-breaking character written out.

    ESC becomes `\x1b`, a right-to-left override `⟨U+202E⟩`. Everything else stays as it is.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_shown, text))


def _shown(character: str) -> str:
    if character in _SHORT:
        return _SHORT[character]
    kind = category(character)
    if kind == "Cc":
        return f"\\x{ord(character):02x}"
    if kind in {"Cf", "Cs", "Co", "Zl", "Zp"} and character not in _JOINERS:
        return f"⟨U+{ord(character):04X}⟩"
    return character


# An underscore between letters or digits is no markup, so that ids stay as they are written: indikatorer_i_alt.
_MARKUP = re.compile(r"[\\`*\[\]|~$]|(?<![^\W_])_|_(?![^\W_])")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_LEADING = re.compile(r"^(\s*)([-+=#]|\d{1,9}(?=[.)](?:\s|$)))")


def markdown(text: str) -> str:
    """Return `text` as Markdown that shows it and does nothing else: no markup, no HTML, no list, no table cell."""
    text = _MARKUP.sub(r"\\\g<0>", visible(text))
    return "".join(_HTML.get(character, character) for character in text)


def markdown_line(line: str) -> str:
    """Return finished Markdown that begins a line so that it cannot become a heading, a list or a rule."""
    found = _LEADING.match(line)
    if not found:
        return line
    if found[2].isdigit():
        return f"{found[0]}\\{line[found.end() :]}"
    return f"{found[1]}\\{line[found.start(2) :]}"


def markdown_code(text: str, *, in_table: bool = False) -> str:
    """Return `text` as a Markdown code span, whatever backticks it holds."""
    text = visible(text)
    longest = max((len(found) for found in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text.replace('|', chr(92) + '|') if in_table else text}{pad}{fence}"


def markdown_block(lines: Iterable[str]) -> str:
    """Return the lines as a fenced block of Markdown, whatever backticks they hold."""
    shown = [visible(line).rstrip(" ") for line in lines]
    longest = max((len(found) for line in shown for found in re.findall("`+", line)), default=0)
    fence = "`" * max(longest + 1, 3)
    return "\n".join([f"{fence}text", *shown, fence])
