"""What a rule set holds once it is read: parameters with dated, cited values, and conclusions with checked formulas."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from fasthandel.facts import Value
from fasthandel.language.types import Checked, Scope, Type
from fasthandel.money import Number
from fasthandel.record import record
from fasthandel.rules.case import Case
from fasthandel.rules.hjemfall import HjemfallRegel
from fasthandel.rules.origin import Origin
from fasthandel.rules.scales import Scaled
from fasthandel.source import Document, content_hash
from fasthandel.text import Text
from fasthandel.units import Unit

SIKKERHET = ("sitert", "omtalt", "utledet", "antatt")
"""How sure a value is, strongest first: quoted in the source, described by the source, derived, assumed."""

STATUS = ("gjeldende", "historisk", "forslag", "ide", "teori", "utland", "lokal")
OMRAADE = ("KS", "Oslo", "DK", "DE", "AT", "FR", "NL", "UK", "US", "SE")
ALVOR = ("merknad", "advarsel", "feil")
SUMMER = ("pris", "tak", "utlegg", "tilskudd", "annet")
"""What the takst of a rule set is: what the outgoing doctor gets, the most that may or should be paid, what the
incoming doctor is left paying, a grant, or something else. Only what is the same can be put in one range."""
GIR = (*SUMMER, "frister", "krav")
"""What a rule set gives: a sum, or none but the course of a handover, or the checks of an announcement."""
PARTER = ("fratredende", "tiltredende", "kommune", "stat", "andre")
"""Those who can pay or be paid at a handover."""
HVEM = (*PARTER, "nemnd")
"""Those who can have to act before a deadline."""
VED_FRISTEN = ("tidligst", "skjedd", "foreloepig")
"""The formulas that can stand beside that of a deadline's day."""
FRISTFORMLER = ("formel", *VED_FRISTEN)
"""The formulas that a deadline can have."""
FRISTSLAG = ("frist", "tidligst", "hendelse")
"""What a date is: the last day to act, the first day on which something may be done, or when it happens by itself."""
TAKST = "takst"
"""The name of the total: what stands outside the takst may read it."""


@record
class Kilde:
    """A source: a law, an agreement, a report, a page."""

    id: str
    tittel: str
    utgiver: str = ""
    dato: date | None = None
    url: str = ""
    lest: date | None = None


@record
class Basis:
    """What a value or a formula rests on."""

    kilde: str = ""
    punkt: str = ""
    sikkerhet: str = ""
    grunn: Text = Text("")
    """Why it is assumed or how it was derived."""
    lest: date | None = None


@record
class DatedValue:
    """A value of a parameter, from and to which day it holds (both inclusive), and what it rests on."""

    value: Value | Scaled
    gyldig_fra: date | None
    gyldig_til: date | None
    basis: Basis
    origin: Origin

    def holds_on(self, day: date) -> bool:
        """Return whether the value is in force on `day`."""
        return (self.gyldig_fra is None or self.gyldig_fra <= day) and (
            self.gyldig_til is None or day <= self.gyldig_til
        )


@record
class ParameterDef:
    """A parameter: one value, a table by key, or a scale; each with its history."""

    id: str
    navn: Text
    forklaring: Text
    type: Type
    slag: str
    """"verdi", "tabell" or "skala"."""
    rows: Mapping[str, tuple[DatedValue, ...]]
    """By key for a table ("*" for every other key); a value and a scale have the one key ""."""
    origin: Origin
    argument: Unit = Unit()
    """For a scale: the unit of what is looked up."""

    def on(self, day: date, key: str = "") -> DatedValue | None:
        """Return the value in force on `day`, or None."""
        values = self.rows.get(key) or self.rows.get("*", ())
        return next((value for value in values if value.holds_on(day)), None)


@record
class Exclusion:
    """A condition under which a conclusion does not apply, and the reason to show."""

    hvis: Checked
    grunn: Text
    path: tuple[str | int, ...]


@record
class Rounding:
    """A declared rounding: to a multiple of `til`, in a named way (`money.ROUNDINGS`)."""

    til: Number
    maate: str


@record
class Conclusion:
    """What the four sorts of conclusion share."""

    id: str
    navn: Text
    forklaring: Text
    origin: Origin
    basis: Basis


@record
class Mellomregning(Conclusion):
    """A named intermediate result (`[[mellomregning]]`)."""

    formel: Checked


@record
class Komponent(Conclusion):
    """A part of the takst, in kroner: a formula, a formula for each item of a list, or the sum of its own parts."""

    formel: Checked | None
    for_hver: str
    mellomregninger: tuple[Mellomregning, ...]
    ikke_med: tuple[Exclusion, ...]
    del_av: str
    avrund: Rounding | None
    maks: Checked | None
    unit: Unit
    deler: tuple[str, ...] = ()
    """The components that name this one in `del_av`, in file order."""
    utenfor_taksten: bool = False
    """True for a figure or payment that is computed and shown, but is no part of the takst."""
    fra: str = ""
    """Who pays it (`PARTER`); "" for what is no payment."""
    til: str = ""
    """Who is paid."""
    forloep: tuple[str, ...] = ()
    """The courses of a handover in which it is paid; empty for all."""

    @property
    def slag(self) -> str:
        """How it is computed: "per_post", "formel" or "sum"."""
        return "per_post" if self.for_hver else "formel" if self.formel else "sum"


@record
class Krav(Conclusion):
    """A check: holds, does not hold, does not apply, or cannot be decided."""

    kode: str
    ikke_med: tuple[Exclusion, ...]
    holder: Checked | None
    maalt: Checked | None
    fra: Checked | None
    til: Checked | None
    alvor: str
    for_hver: str = ""
    """The list of the practice file whose every item is checked by itself; "" for one check of the whole."""
    tiltak: Text = Text("")
    """What would satisfy it."""
    ordlyd: Text = Text("")
    """A wording that would satisfy it."""


@record
class Frist(Conclusion):
    """A deadline: a date, and the counting rule that may move it."""

    formel: Checked | None
    """None for one that was looked for and not found."""
    ikke_med: tuple[Exclusion, ...]
    teller: str
    slag: str = "frist"
    """One of `FRISTSLAG`."""
    hvem: str = ""
    """Who has to act, one of `HVEM`; "" where nobody has to."""
    ved_brudd: Text = Text("")
    """What follows if it is missed."""
    tidligst: Checked | None = None
    """The first day on which it can be done."""
    skjedd: Checked | None = None
    """The day on which it was done."""
    foreloepig: Checked | None = None
    """The date to reckon with for now, where `formel` lacks something."""
    forutsetning: Text = Text("")
    """What the date for now assumes."""
    ikke_funnet: Text = Text("")
    """Why there is no date: it was looked for, and not found."""


AnyConclusion = Mellomregning | Komponent | Krav | Frist


def list_of(rule: AnyConclusion | None) -> str:
    """Return the list of the practice file whose every item a conclusion is reckoned for; "" for one of the whole."""
    return rule.for_hver if isinstance(rule, Komponent | Krav) else ""


@record
class Forloep:
    """A course that a handover can take under the rule set: a sale, the board, a redemption (`[[forloep]]`)."""

    id: str
    navn: Text
    beskrivelse: Text
    origin: Origin


@record
class Override:
    """Something an heir changed: visible in every output."""

    id: str
    slag: str
    """"parameter", "komponent", "mellomregning", "krav", "frist" or "forloep"."""
    fra: Origin
    i: Origin


@record
class Accepted:
    """A finding of `regler lint` that the author of the rule file has seen and accepts, with the reason."""

    kode: str
    hva: str
    """What it is about: the id of a conclusion, a parameter, a source; "" for the whole file."""
    grunn: Text
    path: tuple[str | int, ...]


@record
class RuleFile:
    """One file of a rule set's chain of inheritance."""

    id: str
    document: Document


@record
class Hode:
    """The head of a rule set: what it is, and for which practices and days."""

    id: str
    navn: Text
    versjon: str
    status: str
    omraade: tuple[str, ...]
    beskrivelse: Text
    utelater: Text
    neste_steg: tuple[Text, ...]
    gyldig_fra: date | None
    gyldig_til: date | None
    gir: str
    """What its takst is, one of `GIR`."""
    byggekloss: bool
    valuta: Unit
    godtatt: tuple[Accepted, ...]
    """The findings of `regler lint` that its author accepts."""


@record
class Regelsett(Hode):
    """A rule set, read, inherited and checked."""

    teller: str
    arver: tuple[str, ...]
    gjelder_ikke: tuple[Exclusion, ...]
    kilder: Mapping[str, Kilde]
    parametre: Mapping[str, ParameterDef]
    konklusjoner: Mapping[str, AnyConclusion]
    """By id, inherited ones first, in file order."""
    rekkefoelge: tuple[str, ...]
    """The ids in an order in which each comes after what it reads; "takst" stands where the total is first read."""
    forloep: Mapping[str, Forloep]
    """The courses of a handover by id, inherited ones first."""
    hjemfall: HjemfallRegel | None
    overstyrt: tuple[Override, ...]
    tester: tuple[Case, ...]
    """The cases of the rule set's own file."""
    filer: tuple[RuleFile, ...]
    """The rule set's own file last, its ancestors before it."""
    scope: Scope

    @property
    def sha256(self) -> str:
        """Of the parsed content of every file of the chain, in order."""
        return content_hash([[one.id, one.document.content_sha256] for one in self.filer])

    def komponenter(self) -> list[Komponent]:
        """Return the components in file order."""
        return [one for one in self.konklusjoner.values() if isinstance(one, Komponent)]

    def hele(self, *, utenfor: bool = False) -> list[Komponent]:
        """Return the components that are part of no other, in file order: those of the takst, or those outside it."""
        return [one for one in self.komponenter() if not one.del_av and one.utenfor_taksten is utenfor]
