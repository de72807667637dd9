"""How fast a command starts and how many valuations a second a warm process does, beside what is aimed at.

Run it from a checkout in which fasthandel is installed: `.venv/bin/python benchmarks/start.py`. Processes are started
in turn, so that other work on the machine hits all of them alike; compare ratios, not milliseconds. The exit code is 1
when a target is missed.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter_ns

ROUNDS = 20
SAMPLE = Path(__file__).resolve().parent.parent / "samples" / "elvebredden.toml"
YARDSTICK = "python -c pass"

# At most so many times the yardstick.
TARGETS = {"--help": 5, "takst, JSON": 15, "takst, text": 15}
TAKST, SAMMENLIGN = "takst, JSON", "sammenlign, JSON"
MOST_TAKSTS = 2
"""`sammenlign` over every rule set takes at most so many times as long as one `takst`."""
VALUATIONS_PER_SECOND = 1_000
RULE_SETS = ("no-nemnd-skjonn", "no-ekspertutvalget-2023")
SECOND = 1_000_000_000

# An installed program has its byte code; with this variable set, a checkout would compile at every start.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def commands() -> dict[str, list[str]]:
    """Return what is started, by its label; the installed command where there is one."""
    script = shutil.which("fasthandel", path=str(Path(sys.executable).parent))
    program = [script] if script else [sys.executable, "-m", "fasthandel"]
    takst = [*program, "takst", str(SAMPLE), "-r", "no-ekspertutvalget-2023"]
    return {
        YARDSTICK: [sys.executable, "-c", "pass"],
        "--help": [*program, "--help"],
        "takst, JSON": [*takst, "--format", "json"],
        "takst, text": takst,
        SAMMENLIGN: [*program, "sammenlign", str(SAMPLE), "--format", "json"],
    }


def process_times() -> dict[str, list[int]]:
    """Return the nanoseconds of each start, after one start of each that warms the disk and writes the byte code."""
    started = commands()
    times: dict[str, list[int]] = {label: [] for label in started}
    for round_ in range(ROUNDS + 1):
        for label, command in started.items():
            begin = perf_counter_ns()
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=ENVIRONMENT)
            if round_:
                times[label].append(perf_counter_ns() - begin)
    return times


def per_second(work: Callable[[], object]) -> int:
    """Return how often `work` is done in a second: the best of five rounds of at least 0.4 s."""
    work()
    rates = []
    for _ in range(5):
        done, begin = 0, perf_counter_ns()
        while (spent := perf_counter_ns() - begin) < SECOND * 2 // 5:
            work()
            done += 1
        rates.append(done * SECOND // spent)
    return max(rates)


def valuations(name: str) -> dict[str, int]:
    """Return valuations a second of the sample under the rule set `name`, both loaded once, on one core."""
    from fasthandel import evaluate, load_facts, load_regelsett, takst_document

    facts = load_facts(SAMPLE).facts
    regelsett = load_regelsett(name)
    return {
        f"{name}, tree": per_second(lambda: evaluate(facts, regelsett)),
        f"{name}, tree and document": per_second(lambda: takst_document(evaluate(facts, regelsett))),
    }


def counted_rule_sets() -> str:
    """Return over how many rule sets the sample is compared, and how many of them are more than a head."""
    from fasthandel import compare, load_facts
    from fasthandel.rules.heads import candidates

    found = compare(load_facts(SAMPLE).facts, *candidates()).utfall
    return f"{len(found)} rule sets, {sum(one.resultat is not None for one in found)} of them computed"


def main() -> int:
    """Measure, print, and return 1 when a target is missed."""
    print(f"Python {platform.python_version()}, {platform.machine()}, medians of {ROUNDS} starts each")
    times = process_times()
    base = median(times[YARDSTICK])
    missed = 0
    for label, spent in times.items():
        ratio = median(spent) / base
        target = TARGETS.get(label)
        missed += target is not None and ratio > target
        shown = f"{median(spent) / 1e6:8.1f} ms   min {min(spent) / 1e6:6.1f}   {ratio:5.1f} x"
        print(f"{label:<45}{shown}" + (f"   at most {target} x" if target else ""))
    taksts = median(times[SAMMENLIGN]) / median(times[TAKST])
    missed += taksts > MOST_TAKSTS
    shown = f"{taksts:8.2f} x {TAKST}, over {counted_rule_sets()}"
    print(f"{SAMMENLIGN:<45}{shown}   at most {MOST_TAKSTS} x")
    rates = {label: rate for name in RULE_SETS for label, rate in valuations(name).items()}
    for label, rate in rates.items():
        aimed = label.endswith("tree")
        missed += aimed and rate < VALUATIONS_PER_SECOND
        print(f"{label:<45}{rate:8,} a second" + (f"   at least {VALUATIONS_PER_SECOND:,}" if aimed else ""))
    print("all targets met" if not missed else f"{missed} targets missed")
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
