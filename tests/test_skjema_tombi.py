"""What tombi makes of the schemas: the faults that an editor marks, and the keys that it offers."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fasthandel.skjema import regelsett_schema, schema_text
from scripts.docs import ROOT

Json = dict[str, Any]
ABSENT = "tombi is not installed; it comes with the dependency group lint"
TOMBI = shutil.which("tombi", path=f"{Path(sys.executable).parent}") or shutil.which("tombi")
TRIES = 50
needs_tombi = pytest.mark.skipif(TOMBI is None, reason=ABSENT)
PLACE = re.compile(r"(?m)^(\S+?):(\d+):\d+: (FH\d+) ")
OF_OTHER_KEYS = {"table-key-required", "table-dependency-required"}
"""Told at the table. We say a misspelt key is not also a missing one; a schema cannot."""


def diagnostics(folder: Path, *names: str) -> list[Json]:
    """Return what `tombi lint` says of files in a folder, under its configuration."""
    assert TOMBI is not None
    told = folder / "told.json"
    subprocess.run(
        [TOMBI, "lint", "--offline", "--diagnostics-format", "json", "--diagnostics-file", str(told), *names],
        cwd=folder,
        capture_output=True,
        check=False,
        timeout=60,
    )
    found: list[Json] = json.loads(told.read_text(encoding="utf-8"))
    return found


def with_schemas(folder: Path) -> Path:
    """Write both schemas to a folder, and a configuration for files under `praksis/` and `regler/`."""
    lines = []
    for name, below in (("praksis", "praksis"), ("regelsett", "regler")):
        (folder / f"{name}.schema.json").write_text(schema_text(name), encoding="utf-8")
        lines.append(f'[[schemas]]\npath = "{name}.schema.json"\ninclude = ["{below}/*.toml"]\n')
        (folder / below).mkdir()
    (folder / "tombi.toml").write_text("\n".join(lines), encoding="utf-8")
    return folder


@needs_tombi
def test_tombi_has_nothing_to_say_of_what_is_shipped(tmp_path: Path) -> None:
    for name in ("rules", "samples", "docs/skjema"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "tombi.toml", tmp_path)
    assert diagnostics(tmp_path, "rules", "samples") == []


@needs_tombi
def test_tombi_finds_faults_on_the_lines_where_we_find_them(tmp_path: Path) -> None:
    folder = with_schemas(tmp_path)
    ours: dict[str, set[int]] = {}
    for kind in ("praksis", "regler"):
        for path in sorted((ROOT / "tests" / "bad" / kind).glob("*.toml")):
            shutil.copy(path, folder / kind)
            message = path.with_suffix(".txt").read_text(encoding="utf-8")
            ours[f"{kind}/{path.name}"] = {int(place[2]) for place in PLACE.finditer(message) if path.name in place[1]}
    theirs: dict[str, set[int]] = {}
    for one in diagnostics(folder, "praksis", "regler"):
        if one["level"] == "error" and one["code"] not in OF_OTHER_KEYS:
            theirs.setdefault(one["path"], set()).add(one["range"]["start"]["line"])
    assert {path: lines - ours[path] for path, lines in theirs.items() if lines - ours[path]} == {}
    assert sum(len(lines) for lines in theirs.values()) > 100
    for name in ("unknown-key", "unknown-word", "wrong-kind", "wrong-shape", "not-whole", "invalid-id"):
        assert theirs[f"praksis/{name}.toml"] == ours[f"praksis/{name}.toml"]
    for name in ("unknown-keys", "unknown-words", "unknown-unit", "scale-with-wrong-types", "conclusion-as-table"):
        assert theirs[f"regler/{name}.toml"] == ours[f"regler/{name}.toml"]


@needs_tombi
@pytest.mark.parametrize(
    ("kind", "text", "line", "code"),
    [
        ("praksis", '[praksis]\nnavn = "Solli"\nverdsettingsdato = "2026-03-01"\n', 3, "type-mismatch"),
        ("praksis", "[liste]\nlengde = 1180\nlenge = 1200\n", 3, "key-not-allowed"),
        ("praksis", "[praksis]\neierandel = 40\n", 2, "integer-maximum"),
        ("praksis", '[praksis]\nomraade = "Bergen"\n', 2, "enum"),
        ("regler", '[regelsett]\nid = "Solli"\n', 2, "string-pattern"),
        ("regler", "[regelsett]\nid = 'x'\n\n[[komponent]]\nformle = '1 kr'\n", 5, "key-not-allowed"),
        ("regler", '[parameter.sats]\nnavn = "Sats"\nenhet = "kroner"\n', 3, "string-pattern"),
        ("regler", '[parameter.sats]\nnavn = "Sats"\nenhet = "kr"\ngyldig_fra = "2026-01-01"\n', 4, "type-mismatch"),
        ("regler", '[parameter.a.b]\nnavn = "B"\nenhet = "kr"\nverdie = 3\n', 4, "key-not-allowed"),
    ],
)
def test_tombi_marks_a_mistake_while_it_is_typed(kind: str, text: str, line: int, code: str, tmp_path: Path) -> None:
    folder = with_schemas(tmp_path)
    (folder / kind / "solli.toml").write_text(text, encoding="utf-8")
    found = [one for one in diagnostics(folder, kind) if one["code"] not in OF_OTHER_KEYS]
    assert [(one["range"]["start"]["line"], one["code"]) for one in found] == [(line, code)]


class Editor:
    """The side of an editor in a talk with `tombi lsp`."""

    def __init__(self, folder: Path) -> None:
        assert TOMBI is not None
        self.process = subprocess.Popen(
            [TOMBI, "lsp", "--offline"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.ids = iter(range(1, 100))
        uri = folder.as_uri()
        self.ask("initialize", processId=None, rootUri=uri, capabilities={})
        self.send({"method": "initialized", "params": {}})

    def tell(self, method: str, **params: Any) -> None:
        self.send({"method": method, "params": params} if params else {"method": method})

    def ask(self, method: str, **params: Any) -> Any:
        wanted = next(self.ids)
        self.send({"id": wanted, "method": method, **({"params": params} if params else {})})
        while (message := self.receive()).get("id") != wanted or "method" in message:
            if "id" in message:
                self.send({"id": message["id"], "result": None})
        return message["result"]

    def send(self, message: Json) -> None:
        assert self.process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def receive(self) -> Json:
        assert self.process.stdout is not None
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "tombi lsp ended the talk"
        message: Json = json.loads(self.process.stdout.read(length))
        return message

    def close(self) -> None:
        self.ask("shutdown")
        self.tell("exit")
        self.process.communicate(timeout=10)


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[Editor]:
    if TOMBI is None:
        pytest.skip(ABSENT)
    one = Editor(tmp_path)
    yield one
    one.close()


def offered(editor: Editor, folder: Path, name: str, text: str) -> dict[str, str]:
    """Return what an editor offers at the end of a file, each with what it says of it."""
    schema = f"{name}.schema.json"
    (folder / schema).write_text(schema_text(name), encoding="utf-8")
    path = folder / f"{name}.toml"
    path.write_text(f"#:schema ./{schema}\n{text}", encoding="utf-8")
    whole = path.read_text(encoding="utf-8")
    document = {"uri": path.as_uri(), "languageId": "toml", "version": 1, "text": whole}
    editor.tell("textDocument/didOpen", textDocument=document)
    lines = whole.split("\n")
    position = {"line": len(lines) - 1, "character": len(lines[-1])}
    items: list[Json] = []
    for _ in range(TRIES):
        found = editor.ask("textDocument/completion", textDocument={"uri": path.as_uri()}, position=position)
        items = found if isinstance(found, list) else (found or {}).get("items", [])
        if items:
            break
        time.sleep(0.2)  # the server reads the schema beside the talk; an editor asks again at the next key
    return {item["label"]: (item.get("documentation") or {}).get("value", "") for item in items}


def test_an_editor_offers_the_keys_of_a_component(editor: Editor, tmp_path: Path) -> None:
    found = offered(editor, tmp_path, "regelsett", '[regelsett]\nid = "solli"\n\n[[komponent]]\nid = "sum"\n')
    assert set(found) == set(regelsett_schema()["$defs"]["komponent"]["properties"]) - {"id"}
    assert found["formel"].startswith("Beløpet; uten formel er det summen av delene.")


def test_an_editor_offers_the_words_of_a_key(editor: Editor, tmp_path: Path) -> None:
    assert '"lokal"' in offered(editor, tmp_path, "regelsett", "[regelsett]\nstatus = ")


def test_an_editor_offers_the_keys_of_a_practice(editor: Editor, tmp_path: Path) -> None:
    found = offered(editor, tmp_path, "praksis", "[liste]\n")
    assert set(found) >= {"lengde", "tak"}
    assert "Enhet: pasienter." in found["lengde"]
