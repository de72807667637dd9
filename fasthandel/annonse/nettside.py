"""The text that a web page shows: blocks on lines of their own, cells parted by tabs, nothing that is hidden."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

_NEVER_SHOWN = frozenset(
    {"script", "style", "template", "noscript", "title", "svg", "math", "iframe", "object", "select", "textarea"}
)
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_LINE = frozenset(
    {"address", "article", "aside", "blockquote", "caption", "dd", "details", "div", "dl", "dt", "fieldset", "figure"}
    | {"figcaption", "footer", "form", "header", "hr", "li", "main", "nav", "section", "summary", "table", "tbody"}
    | {"tfoot", "thead", "tr", "label", "legend", "option", "button"}
)
_END_UNSAID = frozenset({"li", "p", "dt", "dd", "td", "th", "tr", "option"})
"""Tags that a page may leave open: the next of their kind, or the end of what is around them, closes them."""
_PARAGRAPH = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "pre"})
_CELL = frozenset({"td", "th"})
_SPACE = re.compile(r"[ \t\n\r\f]+")
_SPACES = re.compile(r" {2,}")
_HIDDEN = re.compile(r"(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden)", re.IGNORECASE)
_UNFINISHED = re.compile(r"<[a-zA-Z/!?]")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w-]{1,40})", re.IGNORECASE)
_START = re.compile(
    rb"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--.{0,500}?-->\s{0,200})?<(?:!doctype\s{1,9}html|html[\s>])",
    re.IGNORECASE | re.DOTALL,
)
ENCODINGS = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "windows-1252": "cp1252"}
"""What a page may say that it is written in besides UTF-8, and how it is then read, as browsers do."""


def is_page(raw: bytes, name: str) -> bool:
    """Return whether a file is a web page, by its name or by how it begins."""
    return name.lower().endswith((".html", ".htm", ".xhtml")) or _START.match(raw[:2000]) is not None


def declared_encoding(raw: bytes) -> str:
    """Return the encoding that a page says it is written in; "" for UTF-8, for none, and for one that is not read."""
    found = _CHARSET.search(raw[:4096])
    return ENCODINGS.get(found[1].decode("ascii", "replace").lower(), "") if found else ""


def visible_lines(source: str) -> list[str]:
    """Return the lines that a page shows, without blank lines at its ends and never two in a row."""
    reader = _Reader()
    reader.feed(_closed(source))
    reader.close()
    return reader.finished()


def _closed(source: str) -> str:
    """Return the page without comments and declarations, and without a last tag that never ends.

    The standard parser looks for the end of each of them anew, which takes time by the square of their number.
    """
    for opening, closing in (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<!", ">"), ("<?", ">")):
        source = _without(source, opening, closing)
    end = source.rfind(">") + 1
    tail = _UNFINISHED.split(source[end:], maxsplit=1)[0]
    return source[:end] + tail


def _without(source: str, opening: str, closing: str) -> str:
    kept: list[str] = []
    place = 0
    while (start := source.find(opening, place)) >= 0:
        kept.append(source[place:start])
        end = source.find(closing, start + len(opening))
        if end < 0:
            return "".join(kept)
        place = end + len(closing)
    return "".join([*kept, source[place:]])


class _Reader(HTMLParser):
    """Collects lines; `skipping` holds the open tags from the first that is not shown on."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.line: list[str] = []
        self.skipping: list[str] = []
        self.open: Counter[str] = Counter()
        self.preformatted = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.skipping == [tag] and tag in _END_UNSAID:
            self.stop_skipping(tag)
        if self.skipping or (tag not in _VOID and (tag in _NEVER_SHOWN or _is_hidden(attrs))):
            self.skip(tag)
            return
        if tag == "br" or tag in _LINE:
            self.end_line()
        elif tag in _PARAGRAPH:
            self.end_paragraph()
        elif tag in _CELL and any(part.strip() for part in self.line):
            self.line.append("\t")
        if tag == "li":
            self.line.append("• ")
        self.preformatted += tag == "pre"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _NEVER_SHOWN:
            self.handle_starttag(tag, attrs)
            self.stop_skipping(tag)

    def handle_endtag(self, tag: str) -> None:
        if len(self.skipping) == 1 and self.skipping[0] in _END_UNSAID and not self.open[tag]:
            self.stop_skipping(self.skipping[0])
        if self.skipping:
            self.stop_skipping(tag)
            return
        if tag in _LINE:
            self.end_line()
        elif tag in _PARAGRAPH:
            self.end_paragraph()
        if tag == "pre" and self.preformatted:
            self.preformatted -= 1

    def handle_data(self, data: str) -> None:
        if self.skipping:
            return
        if self.preformatted:
            first, *rest = data.split("\n")
            self.line.append(first)
            for line in rest:
                self.end_line()
                self.line.append(line)
            return
        self.line.append(_SPACE.sub(" ", data))

    def skip(self, tag: str) -> None:
        """Note a tag that opens within what is not shown, or begins it."""
        if tag not in _VOID:
            self.skipping.append(tag)
            self.open[tag] += 1

    def stop_skipping(self, tag: str) -> None:
        """Note that `tag`, and what is still open within it, is closed."""
        while self.open[tag]:
            last = self.skipping.pop()
            self.open[last] -= 1
            if last == tag:
                break

    def end_line(self) -> None:
        """Close the line that is being written, if it says anything."""
        line = "\t".join(cell.strip() for cell in _SPACES.sub(" ", "".join(self.line)).split("\t"))
        if line.strip(" \t•"):
            self.lines.append(line)
        self.line = []

    def end_paragraph(self) -> None:
        """Close the line and leave a blank one after it."""
        self.end_line()
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def finished(self) -> list[str]:
        """Return the lines."""
        self.end_line()
        while self.lines and not self.lines[-1]:
            self.lines.pop()
        return self.lines


def _is_hidden(attrs: list[tuple[str, str | None]]) -> bool:
    said = dict(attrs)
    return "hidden" in said or bool(_HIDDEN.search(said.get("style") or ""))
