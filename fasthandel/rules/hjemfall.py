"""What a rule set says of hjemfall (`[hjemfall]`): which of its conclusions tell when the right to sell ends."""

from __future__ import annotations

from fasthandel.record import record
from fasthandel.rules.origin import Origin
from fasthandel.text import Text


@record
class HjemfallRegel:
    """What a rule set says of when the right to sell ends (`[hjemfall]`), by the ids of its conclusions."""

    tidligst: str
    """The deadline that is the first day on which it can have happened; "" where there is no such rule."""
    vilkaar: tuple[str, ...]
    """The checks that all have to hold."""
    neste_utlysning: str
    """The deadline whose window the next announcement has to be published in; "" where nothing is said of it."""
    neste_soeknadsfrist: str
    """The application deadline of an announcement on the first day of that window."""
    oppgjoer: tuple[str, ...]
    """The rule sets that say what is then paid."""
    finnes_ikke: Text
    """Why there is no such rule."""
    origin: Origin
