"""The pages in `docs/`, made anew: `python -m scripts.docs` runs their examples and writes what comes.

What a page holds besides prose, each kept current by `tests/test_docs.py`:

- between `<!-- laget: NAVN -->` and `<!-- /laget -->`: a part made from the program (`scripts/made.py`);
- a `toml` block whose first line is `# FIL`: a file that the reader writes, or with `# FIL, fortsatt` adds to;
- a `sh` block: commands, run where those files are; `<!-- avslutter med 4 -->` above it: they fail with that code;
- a `text` block: what the commands above it print, where `...` stands for anything;
- a table under `<!-- formler: PRAKSIS, PRAKSIS; REGELSETT -->`: formulas, and their values for each practice.
"""

from __future__ import annotations

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from fasthandel.cli.pages import PAGES, VARIABLES
from fasthandel.skjema import SCHEMAS, schema_text
from scripts.formulas import value
from scripts.made import MADE

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"

_BLOCK = re.compile(
    r"<!-- laget: (?P<made>[\w-]+) -->\n.*?<!-- /laget -->\n"
    r"|(?:<!-- avslutter med (?P<exit>\d+) -->\n)?^```(?P<language>\w*)\n(?P<body>.*?)^```$"
    r"|<!-- formler: (?P<practices>[^;>]+); (?P<rules>[^ >]+) -->\n\n(?P<table>(?:\|[^\n]*\n)+)",
    re.MULTILINE | re.DOTALL,
)

PROGRAMS: dict[str, list[str]] = {"fasthandel": ["-m", "fasthandel"], "python": []}
"""What an example may start, and the arguments of Python that start it."""


class StaleError(Exception):
    """An example does not do what the page says, and only its author can tell what it should say."""


def written_pages() -> list[Path]:
    """Return the pages whose prose is written by hand."""
    return sorted(path for path in DOCS.glob("*.md") if path.name not in PAGES)


def renewed(page: str, folder: Path) -> str:
    """Return the page with everything that the program makes or prints put in anew.

    Its files are written to `folder`, beside a copy of the samples.

    Raises:
        StaleError: a command fails, or prints something else than a block with "..." says.
    """
    shutil.copytree(ROOT / "samples", folder / "samples", dirs_exist_ok=True)
    reader = _Reader(folder)
    return _BLOCK.sub(reader.block, page)


class _Reader:
    """Does what a reader of the page does, block by block."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.shown = ""

    def block(self, match: re.Match[str]) -> str:
        if name := match["made"]:
            return f"<!-- laget: {name} -->\n\n{MADE[name]().strip()}\n\n<!-- /laget -->\n"
        if match["table"]:
            return self.formulas(match)
        match match["language"]:
            case "toml":
                self.write(match["body"])
            case "sh":
                commands = match["body"].replace("\\\n", "").splitlines()
                self.run([shlex.split(line, comments=True) for line in commands], int(match["exit"] or 0))
            case "python":
                self.run([["python", "-c", match["body"]]])
            case "text":
                return self.output(match)
            case other:
                raise StaleError(f"a block of {other or 'no language'} is run by nothing:\n{match[0]}")
        return match[0]

    def write(self, body: str) -> None:
        first, _, _ = body.partition("\n")
        name, _, more = first.removeprefix("# ").partition(", ")
        if not first.startswith("# ") or not name.endswith(".toml") or more not in ("", "fortsatt"):
            raise StaleError(f"the first line does not name a file: {first}")
        with (self.folder / name).open("a" if more else "w", encoding="utf-8", newline="\n") as file:
            file.write(f"\n{body}" if more else body)

    def run(self, commands: list[list[str]], code: int = 0) -> None:
        """Run the commands and keep what they print; of one that is to fail, its messages."""
        self.shown = ""
        for program, *arguments in commands:
            if program not in PROGRAMS:
                raise StaleError(f"no way to run {program}")
            done = _run([*PROGRAMS[program], *arguments], self.folder)
            if done.returncode != code:
                words = shlex.join([program, *arguments])
                raise StaleError(f"{words}\nended with {done.returncode}: {done.stderr}{done.stdout}")
            self.shown += done.stderr if code else done.stdout

    def output(self, match: re.Match[str]) -> str:
        got = "".join(f"{line.rstrip()}\n" for line in self.shown.replace("\u00a0", " ").splitlines())
        if "..." not in match["body"]:
            return f"```text\n{got}```"
        if not doctest.OutputChecker().check_output(match["body"], got, doctest.ELLIPSIS):
            raise StaleError(f"the page says\n{match['body']}\nbut what comes is\n{got}")
        return match[0]

    def formulas(self, match: re.Match[str]) -> str:
        practices = [self.folder / name for name in match["practices"].split(", ")]
        head, line, *rows = match["table"].splitlines()
        formulas = [row.split("|")[1].strip() for row in rows]
        cells = [
            [formula, *(value(formula.strip("`"), one, self.folder / match["rules"]) for one in practices)]
            for formula in formulas
        ]
        body = "".join(f"| {' | '.join(row)} |\n" for row in cells)
        return match[0].removesuffix(match["table"]) + f"{head}\n{line}\n{body}"


def _run(arguments: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run Python, away from the checkout, on the checkout's package."""
    # Neither the language nor the width of whoever runs this may show in the pages.
    environment = {name: word for name, word in os.environ.items() if name not in VARIABLES}
    environment |= {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "NO_COLOR": "1"}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def main() -> None:
    """Write every page of `docs/` that differs from what it would be, and name those written."""
    pages = {DOCS / name: page() for name, page in PAGES.items()}
    pages |= {DOCS / "skjema" / f"{name}.schema.json": schema_text(name) for name in SCHEMAS}
    stale = []
    for path in written_pages():
        with tempfile.TemporaryDirectory() as folder:
            try:
                pages[path] = renewed(path.read_text(encoding="utf-8"), Path(folder))
            except StaleError as error:
                stale.append(f"{path.relative_to(ROOT)}: {error}")
    for path, text in pages.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
            print(path.relative_to(ROOT))
    if stale:
        sys.exit("\n\n".join(stale))


if __name__ == "__main__":
    main()
