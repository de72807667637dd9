"""How long `fasthandel utlysning` takes over many announcements on one core, and what memory it needs.

    python benchmarks/utlysning.py            # 5 000 announcements, and 500 to compare the memory with

Each announcement is a file of its own in a temporary folder; every fourth has something wrong. The times are of the
whole process, with the byte code compiled. `python -c pass` is timed too, to read the figures against the machine.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MANY, FEW = 5_000, 500
TEXT = """\
[praksis]
navn = "Solli legekontor {number}"
omraade = "KS"
driftsform = "naeringsdrift"
organisering = "gruppe"
antall_leger = 4
verdsettingsdato = 2026-11-02

[liste]
lengde = 1180
tak = 1200

[[utlysning]]
id = "UL1"
publisert = 2026-11-02
soeknadsfrist = {deadline}
pris = 400200
pris_utstyr = 174800
pris_opparbeidet = 225400
kunngjort_i = "tidsskriftet"
sted = "Granvik"
sted_uendret = true
driftsform = "naeringsdrift"
listelengde = 1180
listetak = 1200
aarsverk = 3.6
driftsutgifter = 920000
refusjon = 1330000
egenandeler = 540000
opplysningsskjema = true
kontoret_hoert = true
betaling_for_hjemmel = 0
betaling_for_liste = 0
garanti = false
krever_spesialist = true
krever_lis1 = true
tiltredelse = 2027-05-03
"""


def write(folder: Path, count: int) -> None:
    """Write so many announcements."""
    for number in range(count):
        deadline = "2026-11-10" if number % 4 == 0 else "2026-11-30"
        path = folder / f"{number % 100:02}" / f"{number}.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT.format(number=number, deadline=deadline), encoding="utf-8")


def run(*arguments: str) -> tuple[float, int]:
    """Return the seconds that a command took, and the most memory that it needed, in KiB."""
    begun = time.perf_counter()
    process = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    taken = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{arguments}: exit code {process.returncode}")
    return taken, used.ru_maxrss


def main() -> None:
    """Print seconds and memory for each format."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory() as made:
        many, few = Path(made, "many"), Path(made, "few")
        for folder, count in ((many, MANY), (few, FEW)):
            folder.mkdir()
            write(folder, count)
        check = ("-m", "fasthandel", "utlysning", "--dato", "2026-11-25")
        run(*check, str(few))
        nothing = min(run("-c", "pass")[0] for _ in range(5))
        print(f"python -c pass: {nothing * 1000:.0f} ms")
        for format_ in ("linje", "tekst", "jsonl", "sarif", "brev"):
            small = run(*check, str(few), "--format", format_)
            large = run(*check, str(many), "--format", format_)
            print(
                f"{format_:6} {MANY} files: {large[0]:.1f} s ({large[0] / MANY * 1000:.1f} ms a file); "
                f"memory {large[1] / 1024:.0f} MiB, of {FEW} files {small[1] / 1024:.0f} MiB "
                f"({large[1] / small[1]:.2f} x)"
            )


if __name__ == "__main__":
    main()
