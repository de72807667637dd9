"""Exit codes: what each means and which error gives which."""

from __future__ import annotations

from fasthandel.text import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from fasthandel.errors import FasthandelError

DONE = 0
FINDINGS = 1
USAGE = 2
PRAKSIS = 3
REGLER = 4
NOTHING = 5
UNDECIDED = 6
INTERNAL = 70
INTERRUPTED = 130
"""128 + SIGINT, as shells say it."""
BROKEN_PIPE = 141
"""128 + SIGPIPE, as shells say it: who read the output stopped reading."""

WORDS: dict[int, Text] = {
    DONE: Text("ferdig", "done"),
    FINDINGS: Text("funn på eller over terskelen", "findings at or above the threshold"),
    USAGE: Text("feil bruk", "wrong usage"),
    PRAKSIS: Text("en praksisfil kan ikke leses eller er ugyldig", "a practice file cannot be read or is invalid"),
    REGLER: Text("et regelsett kan ikke leses eller er ugyldig", "a rule set cannot be read or is invalid"),
    NOTHING: Text("ingenting ble beregnet", "nothing was evaluated"),
    UNDECIDED: Text(
        "uavgjort fordi opplysninger mangler (bare med --krev-avgjort)",
        "undecided because facts are missing (only with --krev-avgjort)",
    ),
    INTERNAL: Text(
        "intern feil; rapporten inneholder ingen opplysninger om praksisen",
        "internal error; the report holds no data of the practice",
    ),
}


def exit_code(error: FasthandelError) -> int:
    """Return the exit code of an error that reached the top; a file nobody claimed counts as a practice file."""
    from fasthandel.errors import NothingEvaluatedError, PraksisError, RegelError, UsageError

    by_error = {UsageError: USAGE, PraksisError: PRAKSIS, RegelError: REGLER, NothingEvaluatedError: NOTHING}
    return next((code for kind, code in by_error.items() if isinstance(error, kind)), PRAKSIS)
