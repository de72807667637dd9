"""FH412–FH429: what `fasthandel regler lint` finds in the use, the conditions and the bounds of a sound rule file."""

from __future__ import annotations

from fasthandel.codes.table import define_finding
from fasthandel.text import Text

define_finding(
    "FH412",
    "advarsel",
    Text("parameteren brukes ikke: {found}", "the parameter is not used: {found}"),
    Text(
        "Ingen formel leser den. Enten er den glemt i en formel, eller så er den til overs.",
        "No formula reads it. Either a formula forgets it, or it is not needed.",
    ),
    Text("Bruk den, eller stryk den.", "Use it or remove it."),
)
define_finding(
    "FH413",
    "advarsel",
    Text("mellomregningen brukes ikke: {found}", "the step is not used: {found}"),
    Text(
        "Ingen formel leser den, så den vises ingen steder.",
        "No formula reads it, so that it is shown nowhere.",
    ),
    Text("Bruk den, eller stryk den.", "Use it or remove it."),
)
define_finding(
    "FH414",
    "advarsel",
    Text("kilden brukes ikke: {found}", "the source is not used: {found}"),
    Text(
        "Ingen verdi og ingen regel i filen viser til kilden.",
        "No value and no rule of the file refers to the source.",
    ),
    Text("Vis til den der den gjelder, eller stryk den.", "Refer to it where it applies, or remove it."),
)
define_finding(
    "FH415",
    "advarsel",
    Text("ingenting av det som arves, brukes: {found}", "nothing of what is inherited is used: {found}"),
    Text(
        "Filen som arves, har ingen konklusjoner eller forløp, og ingen av parametrene eller kildene i den er i bruk.",
        "The inherited file has no conclusions or courses, and none of its parameters or sources is used.",
    ),
    Text("Stryk den fra arver.", "Remove it from arver."),
)
define_finding(
    "FH416",
    "advarsel",
    Text("erstatningen er lik det den erstatter: {found}", "the override is equal to what it replaces: {found}"),
    Text(
        "`overstyrer = true` står på noe som er ord for ord likt det som arves. Taksten sier da at noe er endret, uten "
        "at det er det; og rettes det som arves, følger ikke rettelsen med.",
        "`overstyrer = true` stands on something that is word for word equal to what is inherited. The takst then says "
        "that something is changed when it is not, and a correction of what is inherited will not come along.",
    ),
    Text("Stryk tabellen, eller skriv det som skal være annerledes.", "Remove the table, or write what is to differ."),
)
define_finding(
    "FH417",
    "advarsel",
    Text("raden slås aldri opp: {key}", "the row is never looked up: {key}"),
    Text(
        "Ordet i noekkel er ikke blant dem som kan stå i praksisfilen der tabellen slås opp. Er det en skrivefeil, "
        "gjelder raden for alle andre ord i stedet.",
        "The word of noekkel is not among those that the practice file can hold where the table is looked up. If it is "
        "a slip of the pen, the row for all other words holds instead.",
    ),
    Text("Rett ordet, eller stryk raden.", "Mend the word or remove the row."),
)
define_finding(
    "FH418",
    "advarsel",
    Text("trinnet nås aldri: {key}", "the step is never reached: {key}"),
    Text(
        "Det som slås opp i skalaen, kan ikke bli så stort eller så lite.",
        "What is looked up in the scale cannot become that large or that small.",
    ),
    Text("Rett grensen, eller stryk trinnet.", "Mend the limit or remove the step."),
)
define_finding(
    "FH419",
    "merknad",
    Text("trinnet gir det samme som det forrige: {key}", "the step gives the same as the one before: {key}"),
    Text(
        "Grensen mellom de to trinnene betyr ingenting. Ofte er den ene verdien feil.",
        "The limit between the two steps means nothing. Often one of the values is wrong.",
    ),
    Text("Rett verdien, eller slå trinnene sammen.", "Mend the value, or make the two steps one."),
)
define_finding(
    "FH420",
    "advarsel",
    Text("vilkåret slår aldri til: {key}", "the condition never holds: {key}"),
    Text(
        "Med verdiene parametrene har, og grensene for det som kan stå i praksisfilen, blir svaret alltid nei.",
        "With the values that the parameters have, and the limits of what the practice file can hold, the answer is "
        "always no.",
    ),
    Text("Rett vilkåret, eller stryk det.", "Mend the condition or remove it."),
)
define_finding(
    "FH421",
    "advarsel",
    Text("vilkåret slår alltid til: {key}", "the condition always holds: {key}"),
    Text(
        "Med verdiene parametrene har, og grensene for det som kan stå i praksisfilen, blir svaret alltid ja. Det "
        "vilkåret hører til, gjelder da aldri.",
        "With the values that the parameters have, and the limits of what the practice file can hold, the answer is "
        "always yes. What the condition belongs to then never applies.",
    ),
    Text("Rett vilkåret, eller stryk det som aldri gjelder.", "Mend the condition, or remove what never applies."),
)
define_finding(
    "FH422",
    "advarsel",
    Text("vilkåret nås aldri: {key}", "the condition is never reached: {key}"),
    Text(
        "Vilkårene prøves i rekkefølge, og et tidligere slår til hver gang dette ville gjort det.",
        "The conditions are tried in order, and an earlier one holds whenever this one would.",
    ),
    Text("Bytt om på dem, eller stryk det som aldri nås.", "Change their order, or remove what is never reached."),
)
define_finding(
    "FH423",
    "advarsel",
    Text("grenen velges aldri: {found}", "the branch is never taken: {found}"),
    Text(
        "Vilkåret i hvis gir alltid det samme svaret, så den ene av de to verdiene brukes aldri.",
        "The condition of hvis always gives the same answer, so that one of the two values is never used.",
    ),
    Text("Rett vilkåret, eller skriv bare verdien som brukes.", "Mend the condition, or write only the value used."),
)
define_finding(
    "FH424",
    "advarsel",
    Text("svaret er alltid det samme: {found}", "the answer is always the same: {found}"),
    Text(
        "Et ledd i et vilkår avgjør ingenting, fordi svaret alltid er ja eller alltid er nei.",
        "A part of a condition decides nothing, since its answer is always yes or always no.",
    ),
    Text("Rett leddet, eller stryk det.", "Mend the part or remove it."),
)
define_finding(
    "FH425",
    "advarsel",
    Text("utfallet av kravet er gitt: {found}", "the outcome of the check is given: {found}"),
    Text(
        "Kravet får samme utfall for alle praksiser. Et krav som bare leser parametre og holder, er en kontroll av "
        "regelsettet selv og godtas.",
        "The check comes to the same for every practice. One that reads parameters alone and holds is a check of the "
        "rule set itself, and accepted.",
    ),
    Text("Rett grensen eller vilkåret.", "Mend the bound or the condition."),
)
define_finding(
    "FH426",
    "feil",
    Text("nedre grense er over øvre grense: {found}", "the lower bound is above the upper one: {found}"),
    Text(
        "Et gulv over et tak: begrens gir da alltid taket, og et krav holder aldri.",
        "A floor above a cap: begrens then always gives the cap, and a check never holds.",
    ),
    Text("Bytt om på grensene, eller rett verdiene.", "Swap the bounds or mend the values."),
)
define_finding(
    "FH427",
    "advarsel",
    Text("formelen gir alltid mer enn maks: {found}", "the formula always gives more than maks: {found}"),
    Text(
        "`maks` er det meste komponenten kan gi, og vises slik i taksten. Her er selv det minste den kan gi, mer.",
        "`maks` is the most that the component can give, and is shown so. Here even the least it can give is more.",
    ),
    Text("Rett maks eller formelen.", "Mend maks or the formula."),
)
define_finding(
    "FH428",
    "feil",
    Text("deler alltid på null: {found}", "always divides by zero: {found}"),
    Text(
        "Nevneren er null med verdiene parametrene har, så resultatet kan aldri avgjøres.",
        "The divisor is zero with the values that the parameters have, so that the result can never be decided.",
    ),
    Text("Rett nevneren.", "Mend the divisor."),
)
define_finding(
    "FH429",
    "advarsel",
    Text("samme formel som {found}", "the same formula as {found}"),
    Text(
        "To mellomregninger er like. Rettes den ene, blir den andre stående igjen.",
        "Two steps are alike. When one is corrected, the other is left behind.",
    ),
    Text("Stryk den ene, og bruk den andre.", "Remove one and use the other."),
)
