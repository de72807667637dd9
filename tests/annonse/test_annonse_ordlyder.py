"""Sentence by sentence: what each wording says, in bokmål and nynorsk, and what only looks as if it did."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from fasthandel.annonse import Treff, finn, les_tekst

Verdi = int | Fraction | date | bool | str


def found(text: str) -> dict[str, Treff]:
    return {one.noekkel.removeprefix("utlysning."): one for one in finn(les_tekst(text.encode(), "utlysning.txt"))}


def day(text: str) -> date:
    return date.fromisoformat(text)


SAID: dict[str, list[tuple[str, Verdi]]] = {
    "pris": [
        ("Prisantydning: kr 1 050 000,-", 1_050_000),
        ("Prisantydning kr. 1.050.000,-.", 1_050_000),
        ("Prisantydning: 1,2 mill.", 1_200_000),
        ("Prisantydningen er satt til 1.050.000 kroner.", 1_050_000),
        ("Prisantyding: NOK 900\u00a0000", 900_000),
        ("Prisantyding for praksisen er 900\u2009000 kr", 900_000),
        ("Prisen er ein million kroner.", 1_000_000),
        ("Prisen er en million to hundre tusen kroner.", 1_200_000),
        ("Kjøpesummen er åttehundretusen kroner.", 800_000),
        ("Prisen er to og en halv million.", 2_500_000),
        ("Prisforlangende: MNOK 1,15", 1_150_000),
        ("Overtakelsessum: 650 000,-", 650_000),
        ("Overtakingssummen er kr 650 000.", 650_000),
        ("Salgspris: 700 tusen kroner", 700_000),
        ("Praksisen overdras for kr 450.000.", 450_000),
        ("Praksisen seljast for 450 000 kroner.", 450_000),
        ("Prisantydning (inventar, utstyr og opparbeidet praksis): kr 1 000 000", 1_000_000),
        ("Prisantydning for utstyr og opparbeidet praksis er kr 1 000 000.", 1_000_000),
        ("Inventar, utstyr og opparbeidet praksis: kr 880 000", 880_000),
        ("Utstyr og goodwill: kr 880 000", 880_000),
        ("Praksisen overdras vederlagsfritt.", 0),
        ("Prisantydning: kr 0,-", 0),
        ("PRISANTYDNING: KR 900 000", 900_000),
        ("Prisantydning 950 000", 950_000),
        ("Prisantydning: kr 900 000. Endelig pris etter forhandling.", 900_000),
        ("Samlet prisantydning: kr 900 000", 900_000),
        ("Prisantydninga er på kr 1 050 000 for overtaking av praksisen.", 1_050_000),
        ("Kr 900 000 for overtakelse av praksisen.", 900_000),
    ],
    "pris_utstyr": [
        ("Prisantydning for utstyr: kr 200 000", 200_000),
        ("Utstyr: kr 200 000, opparbeidet praksis: kr 850 000", 200_000),
        ("Inventar og utstyr kr 200 000,-", 200_000),
        ("Prisantydning er kr 200 000 for utstyr og kr 850 000 for opparbeidet praksis.", 200_000),
        ("Prisen er kr 1 050 000, herav kr 200 000 for inventar og utstyr.", 200_000),
        ("Prisantyding for inventar: 150 000 kroner", 150_000),
        ("For medisinsk utstyr er prisantydinga kr 175 000.", 175_000),
        ("Materielle verdier: kr 210 000", 210_000),
    ],
    "pris_opparbeidet": [
        ("Prisantydning er kr 200 000 for utstyr og kr 850 000 for opparbeidet praksis.", 850_000),
        ("Opparbeidet praksis: 850.000,-", 850_000),
        ("Goodwill: kr 850 000", 850_000),
        ("For opparbeidd praksis er prisantydinga 700 000 kroner.", 700_000),
        ("Opparbeida praksis (goodwill): kr 640 000", 640_000),
        ("Pris for opparbeidet praksis er satt til kr 1,05 mill.", 1_050_000),
    ],
    "listelengde": [
        ("Listelengde: 1 180", 1180),
        ("Listelengden er 1180 pasienter.", 1180),
        ("Listelengda er 1.180.", 1180),
        ("Det er 1 180 pasienter på listen.", 1180),
        ("Det står 1180 pasientar på lista.", 1180),
        ("Pasientlisten har i dag 980 pasienter.", 980),
        ("Fastlegelista er på 1 020 pasientar.", 1020),
        ("Liste på 900 pasienter.", 900),
        ("Antall pasienter på listen: 1 044", 1044),
        ("Tal pasientar på lista per 1. januar 2027: 1 044", 1044),
        ("Hjemmelen har 1 150 listepasienter.", 1150),
        ("Listestørrelse (2027): 1 099", 1099),
        ("Ny hjemmel (0-liste)", 0),
        ("Kommunen oppretter en nulliste.", 0),
        ("Listelengde/listetak: 1 180/1 200", 1180),
        ("Heimelen omfattar 870 pasientar.", 870),
    ],
    "listetak": [
        ("Listetak 1 200", 1200),
        ("Listetaket er satt til 1200 pasienter.", 1200),
        ("Listetak: maks 1 000", 1000),
        ("Listelengde/listetak: 1 180/1 200", 1200),
        ("Det er 1 050 pasientar på lista, med eit listetak på 1 100.", 1100),
    ],
    "aarsverk": [
        ("Kontoret har 3,5 årsverk helsesekretær.", Fraction(7, 2)),
        ("Legesenteret har helsesekretærer tilsvarende 2,6 årsverk.", Fraction(13, 5)),
        ("Hjelpepersonell: 4,0 årsverk", 4),
        ("Årsverk hjelpepersonell: 3,2", Fraction(16, 5)),
        ("Det er tre årsverk hjelpepersonell ved kontoret.", 3),
        ("Bemanning: 2.5 årsverk", Fraction(5, 2)),
    ],
    "driftsutgifter": [
        ("Driftsutgifter 2026: kr 920 000", 920_000),
        ("Driftsutgifter siste år: 920.000,-", 920_000),
        ("Driftsutgiftene var i fjor 810 000 kroner.", 810_000),
        ("Driftskostnader (2026): kr 1,1 mill.", 1_100_000),
    ],
    "refusjon": [
        ("Refusjoner fra Helfo i 2026: kr 1 330 000", 1_330_000),
        ("Refusjonsinntektene var 1,33 mill. kroner i 2026.", 1_330_000),
        ("Refusjonar: kr 1 190 000", 1_190_000),
    ],
    "egenandeler": [
        ("Egenandeler: kr 540 000", 540_000),
        ("Eigendelar i 2026: 498 000 kroner", 498_000),
        ("Egenandelene utgjorde kr 512 345,50 siste år.", Fraction(1_024_691, 2)),
    ],
    "soeknadsfrist": [
        ("Søknadsfrist: 15. mars 2027", day("2027-03-15")),
        ("Søknadsfrist 15.03.2027", day("2027-03-15")),
        ("Søknadsfrist: 15.3.27", day("2027-03-15")),
        ("Søknadsfrist: 15/3-27", day("2027-03-15")),
        ("Søknadsfrist: 15/3 2027", day("2027-03-15")),
        ("Søknadsfrist: 2027-03-15", day("2027-03-15")),
        ("Søknadsfristen er mandag den 15. mars 2027 kl. 12.00.", day("2027-03-15")),
        ("Søknadsfrist: 15.mars 2027", day("2027-03-15")),
        ("Søknadsfrist: 15 mars, 2027", day("2027-03-15")),
        ("Søknadsfrist: 15. mars '27", day("2027-03-15")),
        ("Søknad sendes Granvik kommune innen 15. mars 2027.", day("2027-03-15")),
        ("Søknaden må vere komen inn innan 15. mars 2027.", day("2027-03-15")),
        ("Søk innen 15.03.2027!", day("2027-03-15")),
        ("Frist for å søkje: 15. mars 2027", day("2027-03-15")),
        ("Søknadsfristen er utvidet til 22. mars 2027.", day("2027-03-22")),
        ("Frist: 15. mars 2027", day("2027-03-15")),
        ("SØKNADSFRIST 15. MARS 2027", day("2027-03-15")),
        ("Søknadsfrist\n15. mars 2027", day("2027-03-15")),
        ("Søknadsfrist: 5. sept. 2027", day("2027-09-05")),
    ],
    "publisert": [
        ("Publisert: 22.02.2027", day("2027-02-22")),
        ("Kunngjort 22. februar 2027", day("2027-02-22")),
        ("Kunngjord 22. februar 2027 på nettsida til kommunen", day("2027-02-22")),
        ("Hjemmelen ble lyst ut 22. februar 2027.", day("2027-02-22")),
        ("Dato for kunngjøring: 22.2.2027", day("2027-02-22")),
        ("Utlysningsdato: 22.2.2027", day("2027-02-22")),
    ],
    "tiltredelse": [
        ("Tiltredelse 1. september 2027.", day("2027-09-01")),
        ("Tiltreding: 1. september 2027", day("2027-09-01")),
        ("Oppstart 01.09.2027", day("2027-09-01")),
        ("Ønsket oppstart er 1. september 2027.", day("2027-09-01")),
        ("Overtaking: 1.9.2027", day("2027-09-01")),
        ("Hjemmelen er ledig fra 1. september 2027.", day("2027-09-01")),
        ("Startdato: onsdag 1. september 2027", day("2027-09-01")),
    ],
    "akseptfrist": [
        ("Svarfrist på tilbud er 5 uker.", 5),
        ("Akseptfrist: fem uker", 5),
        ("Tilbudet må aksepteres innen 5 uker.", 5),
        ("Tilbodet må svarast på, fristen for å svare er fem veker.", 5),
        ("Den som får tilbud, får 14 dager på seg til å svare.", 2),
        ("5 vekers svarfrist.", 5),
        ("Svar på tilbod må gjevast innan 5 veker.", 5),
    ],
    "opplysninger_sendt": [
        ("Opplysningene ble sendt alle søkere 20. april 2027.", day("2027-04-20")),
        ("Opplysningsskjema er sendt søkjarane 20. april 2027.", day("2027-04-20")),
    ],
    "driftsform": [
        ("Driftsform: næringsdrift", "naeringsdrift"),
        ("Driftsform: Næring", "naeringsdrift"),
        ("Legen er selvstendig næringsdrivende.", "naeringsdrift"),
        ("Du blir sjølvstendig næringsdrivande.", "naeringsdrift"),
        ("8.2-avtale", "8.2"),
        ("Hjemmelen er en 8.2 avtale.", "8.2"),
        ("Selvstendig næringsdrivende etter rammeavtalens pkt. 8.2", "8.2"),
        ("Driftsform: 8.2", "8.2"),
        ("Fastlønn tilbys.", "fastloenn"),
        ("Stillinga er fastløna, med fast løn.", "fastloenn"),
        ("Vi tilbyr fast lønn.", "fastloenn"),
        ("Fastlønnet stilling", "fastloenn"),
    ],
    "kunngjort_i": [
        ("Kunngjort i Tidsskrift for Den norske legeforening.", "tidsskriftet"),
        ("Utlysningen er publisert på kommunens nettsider.", "kommunens_nettside"),
        ("Kunngjord på heimesida til kommunen.", "kommunens_nettside"),
        ("Stillingen er utlyst på Finn.no.", "jobbportal"),
    ],
    "doffin": [
        ("Kunngjort på Doffin.", True),
        ("Hjemmelen er ikke kunngjort på Doffin.", False),
        ("Kunngjøringen er unntatt fra Doffin.", False),
        ("Heimelen er ikkje lyst ut på Doffin.", False),
    ],
    "eos_spraak": [
        ("Utlysningen er kunngjort på norsk og på engelsk.", True),
        ("Kunngjeringa er ikkje lyst ut på engelsk.", False),
    ],
    "sted": [
        ("Arbeidssted: Storgata 4, Granvik", "Storgata 4, Granvik"),
        ("Legekontoret ligger i Nedre Torggate 12.", "Nedre Torggate 12"),
        ("Adresse: Sjøvegen 12", "Sjøvegen 12"),
    ],
    "sted_uendret": [
        ("Praksisen overtas i eksisterende lokaler.", True),
        ("Praksisen held fram i dei eksisterande lokala.", True),
        ("Hjemmelen er knyttet til legesenteret og drives i samme lokaler.", True),
        ("Praksisen skal ikke flyttes.", True),
        ("Hjemmelen skal flyttes til Nye Granvik helsehus.", False),
        ("Heimelen vert flytta til det nye helsehuset.", False),
        ("Legekontoret flytter inn i nye lokaler.", False),
        ("Hjemmelen lyses ut med uendret lokalisering.", True),
        ("Praksisen ligger på samme sted som før.", True),
    ],
    "endring_avtalt": [
        ("Hjemmelen flyttes etter avtale med fratredende lege.", True),
        ("Endringen er avtalt med avtroppende lege.", True),
        ("Endringa er ikkje avtalt med avtroppande lege.", False),
        ("Fratredende lege har samtykket til flyttingen.", True),
    ],
    "kontoret_hoert": [
        ("De øvrige legene ved kontoret er hørt.", True),
        ("Dei andre legane er høyrde.", True),
        ("Kollegene ved kontoret har uttalt seg.", True),
        ("De gjenværende legene er ikke blitt hørt.", False),
        ("Legene ved kontoret er hørt.", True),
    ],
    "krever_spesialist": [
        ("Det er krav om spesialist i allmennmedisin.", True),
        ("Søker må være spesialist i allmennmedisin eller under spesialisering.", True),
        ("Du må vere spesialist i allmennmedisin eller lege i spesialisering.", True),
        ("Det stilles ikke krav om spesialist i allmennmedisin.", False),
        ("Det vert lyst ut utan krav om spesialist.", False),
        ("Det kreves ikke at søkeren er spesialist.", False),
        ("Spesialistgodkjenning i allmennmedisin kreves.", True),
        ("Spesialistgodkjenning i allmennmedisin kreves ikke.", False),
        ("Krav til søker:\n• Autorisasjon\n• Spesialist i allmennmedisin eller ALIS", True),
        ("Vi krev:\n- norsk autorisasjon\n- spesialist i allmennmedisin", True),
    ],
    "krever_lis1": [
        ("Gjennomført LIS1 er et krav.", True),
        ("Søker må ha gjennomført LIS1.", True),
        ("Du må ha fullført LIS1.", True),
        ("LIS 1 må være gjennomført.", True),
        ("Det er ikkje krav om LIS1.", False),
        ("Det kreves LIS1 eller tilsvarende.", True),
        ("Legen må vere ferdig med LIS1.", True),
        ("Krav:\n- fullført LIS-1", True),
        ("Det er krav om fullført LIS1/turnus.", True),
    ],
    "garanti": [
        ("Kommunen stiller garanti for lånet.", True),
        ("Kommunen garanterer for kjøpesummen.", True),
        ("Kommunen gir lånegaranti.", True),
        ("Kommunen stiller ikkje lånegaranti.", False),
        ("Det gis ingen garanti for pris eller lån.", False),
        ("Kommunen tilbyr gjenkjøpsgaranti.", True),
        ("Kommuna gjev garanti for lån til kjøp av praksisen.", True),
    ],
    "trukket_tilbake": [
        ("Utlysningen er trukket tilbake.", True),
        ("Kunngjeringa er trekt.", True),
        ("TRUKKET: Fastlegehjemmel i Granvik", True),
        ("Kommunen har trukket utlysningen.", True),
        ("Stillingen er trukket.", True),
    ],
    "opplysningsskjema": [
        ("Opplysningsskjema er utfylt.", True),
        ("Opplysningsskjemaet er fylt ut av fratredende lege.", True),
        ("Utfylt opplysningsskjema ligger ved.", True),
        ("Opplysningsskjemaet er ikkje fylt ut enno.", False),
        ("Opplysningsskjema mangler.", False),
    ],
    "betaling_for_hjemmel": [
        ("Det kreves ikke betaling for hjemmelen.", 0),
        ("Det skal ikkje betalast for heimelen.", 0),
        ("Hjemmelen kan ikke selges.", 0),
        ("Betaling for hjemmelen: kr 250 000", 250_000),
        ("Pris for hjemmelen: kr 250 000", 250_000),
        ("Kr 400 000 for hjemmelen.", 400_000),
    ],
    "betaling_for_liste": [
        ("Det skal ikke betales for hjemmelen eller listen.", 0),
        ("Pasientlista kan ikkje seljast.", 0),
        ("Betaling for pasientlisten: kr 100 000", 100_000),
    ],
    "praksis.antall_leger": [
        ("Legesenteret har fire leger.", 4),
        ("Kontoret har 4 fastleger.", 4),
        ("Fire legar arbeider ved legekontoret, og det er fem fastlegar ved kontoret i alt.", 5),
        ("Gruppepraksis med tre leger", 3),
        ("Et firelegesenter", 4),
        ("Hjemmelen er i en 2-legepraksis.", 2),
        ("Vi er i dag 5 fastleger ved senteret.", 5),
        ("Antall leger: 5", 5),
        ("Praksisen drives av to leger.", 2),
    ],
    "praksis.organisering": [
        ("Solopraksis i sentrum", "solo"),
        ("Hjemmelen er i gruppepraksis.", "gruppe"),
        ("Heimelen er ein einepraksis.", "solo"),
    ],
    "praksis.kommune": [
        ("Granvik kommune lyser ut fastlegehjemmel.", "Granvik"),
        ("Indre Granvik kommune søker fastlege.", "Indre Granvik"),
        ("I Nord-Vik kommune er det ledig en hjemmel.", "Nord-Vik"),
        ("Vik og Dal kommune lyser ut heimel.", "Vik og Dal"),
        ("Kommune: Granvik", "Granvik"),
        ("Oslo kommune, Bydel Granlia", "Oslo"),
        ("Ulvsund herad lyser ut heimel.", "Ulvsund"),
    ],
    "praksis.omraade": [
        ("Granvik kommune lyser ut fastlegehjemmel.", "KS"),
        ("Oslo kommune, Bydel Granlia", "Oslo"),
        ("Fastlegehjemmel i Bydel Granlia, Oslo", "Oslo"),
    ],
    "praksis.navn": [
        ("Ledig hjemmel ved Elvebredden legesenter", "Elvebredden legesenter"),
        ("Ved Nedre Elv legekontor er det ledig hjemmel.", "Nedre Elv legekontor"),
        ("Hjemmel hos Legene på Torget", "Legene på Torget"),
    ],
    "praksis.driftsform": [
        ("Praksisen drives i dag som næringsdrift.", "naeringsdrift"),
        ("Heimelen er i dag næringsdrift.", "naeringsdrift"),
        ("Praksisen drives i dag med 8.2-avtale.", "8.2"),
    ],
}


@pytest.mark.parametrize(
    ("key", "text", "value"), [(key, text, value) for key, rows in SAID.items() for text, value in rows]
)
def test_a_wording_gives_its_value(key: str, text: str, value: Verdi) -> None:
    one = found(text).get(key)
    assert one is not None, "not found"
    assert (one.verdi, type(one.verdi)) == (value, type(value)), one
    assert one.sikker, one


NOT_SAID: list[tuple[str, str]] = [
    ("pris", "I 2025 ble det kjøpt nytt utstyr for kr 300 000."),
    ("pris", "Rekrutteringstilskudd på kr 300 000."),
    ("pris", "Husleien er kr 22 000 per måned."),
    ("pris", "Årslønn kr 1 150 000."),
    ("pris", "Pris per konsultasjon er kr 500 per pasient."),
    ("pris", "Prisen er god. Husleia er kr 20 000."),
    ("pris", "For utstyret er prisantydningen kr 120 000."),
    ("pris", "Tidligere prisantydning var kr 900 000."),
    ("pris", "Prisantydning for utstyr: kr 200 000."),
    ("pris", "Omsetningen var 3,2 mill. kroner."),
    ("pris_utstyr", "Legekontoret har investert i utstyr for kr 300 000."),
    ("pris_utstyr", "Prisantydning for utstyr og opparbeidet praksis er kr 1 000 000."),
    ("pris_opparbeidet", "Inventar, utstyr og opparbeidet praksis: kr 880 000"),
    ("listelengde", "Legesenteret har til sammen 5 200 pasienter."),
    ("listelengde", "Kommunen har 18 400 innbyggere."),
    ("listelengde", "Det er 150 ledige plasser på listen."),
    ("listelengde", "Listetaket er 1 200."),
    ("listelengde", "Gjennomsnittlig listelengde i kommunen er 1 000. Snittlisten i kommunen har 900 pasienter."),
    ("listelengde", "Listene ved kontoret har til sammen 4 600 pasienter."),
    ("listelengde", "Ring 22 33 44 55 om listen."),
    ("aarsverk", "Legen har 0,2 årsverk kommunalt arbeid."),
    ("aarsverk", "Ansatte: 4"),
    ("aarsverk", "Kommunen har 12 legeårsverk."),
    ("egenandeler", "Refusjoner og egenandeler: kr 1 870 000"),
    ("refusjon", "Refusjoner og egenandeler: kr 1 870 000"),
    ("egenandeler", "Egenandelstaket er kr 3 200."),
    ("soeknadsfrist", "Vedtaket kan påklages innen 15. mars 2027."),
    ("soeknadsfrist", "Søknadsfrist: 31.02.2027"),
    ("soeknadsfrist", "Søkere får opplysninger innen 20. april 2027."),
    ("soeknadsfrist", "Tiltredelse: 1. september 2027"),
    ("publisert", "Hjemmelen ble tidligere lyst ut 4. januar 2027."),
    ("publisert", "Utlyst med søknadsfrist 15. mars 2027."),
    ("publisert", "Første gang kunngjort 4. januar 2027."),
    ("tiltredelse", "Søknadsfrist: 15. mars 2027"),
    ("tiltredelse", "Fratredende lege begynte 1. september 2001."),
    ("akseptfrist", "Søknaden besvares innen 3 uker."),
    ("akseptfrist", "Søknadsfristen er 3 uker."),
    ("akseptfrist", "Oppsigelsestiden er 26 uker."),
    ("opplysninger_sendt", "Opplysninger vil bli sendt søkerne 20. april 2027."),
    ("driftsform", "Legesenteret har to fastlønnede sykepleiere."),
    ("driftsform", "Det kan ikke tilbys fastlønn."),
    ("driftsform", "Avtalen har en oppsigelsestid på 8,2 måneder."),
    ("doffin", "Kunngjort i avisen."),
    ("eos_spraak", "Søkeren må beherske norsk og engelsk."),
    ("sted_uendret", "Pasientene kan flyttes til andre lister."),
    ("endring_avtalt", "Praksisen overtas etter avtale med fratredende lege."),
    ("kontoret_hoert", "De øvrige legene vil bli hørt."),
    ("kontoret_hoert", "Legene ved kontoret har hørt om saken i avisen."),
    ("krever_spesialist", "Det er en fordel om du er spesialist i allmennmedisin."),
    ("krever_spesialist", "Det er ønskelig at søkeren er spesialist i allmennmedisin."),
    ("krever_spesialist", "Legesenteret har tre spesialister i allmennmedisin."),
    ("krever_spesialist", "Legen må delta i veiledning av leger i spesialisering."),
    ("krever_spesialist", "Søkere må oppgi om de er spesialist i allmennmedisin."),
    ("krever_spesialist", "Ønskede kvalifikasjoner:\n- spesialist i allmennmedisin"),
    ("krever_spesialist", "Krav:\n- autorisasjon\n- gjerne spesialist i allmennmedisin"),
    ("krever_lis1", "Legesenteret har en LIS1-lege."),
    ("krever_lis1", "Legen skal veilede LIS1."),
    ("krever_lis1", "Det er en fordel å ha gjennomført LIS1."),
    ("garanti", "Kommunen garanterer ikke for at opplysningene er riktige."),
    ("garanti", "Dersom kommunen stiller garanti for lån, må det søkes."),
    ("garanti", "Kommunen garanterer full liste."),
    ("trukket_tilbake", "Kommunen kan trekke utlysningen."),
    ("trukket_tilbake", "Kommunen forbeholder seg retten til å trekke utlysningen tilbake."),
    ("opplysningsskjema", "Opplysningsskjema sendes søkerne etter søknadsfristen."),
    ("praksis.antall_leger", "Kommunen har 12 fastleger fordelt på tre legesentre."),
    ("praksis.antall_leger", "Du deler kontoret med tre leger."),
    ("praksis.antall_leger", "Legesenteret har tre andre leger."),
    ("praksis.antall_leger", "Legesenteret har 4 behandlingsrom."),
    ("praksis.kommune", "Kommunen lyser ut hjemmel i vår kommune."),
    ("praksis.kommune", "Kontakt Lege Hansen i kommunen."),
    ("praksis.navn", "Ledig hjemmel ved legesenter i sentrum."),
    ("praksis.driftsform", "Driftsform: næringsdrift"),
    ("betaling_for_hjemmel", "Prisantydning: kr 900 000"),
    ("betaling_for_liste", "Det gis kr 500 per pasient på listen."),
    ("betaling_for_hjemmel", "Hjemmelen kan ikke selges uten kommunens samtykke."),
    ("pris", "Prisantydning: EUR 90 000"),
    ("pris", "Prisantydning: 1 050 (i hele tusen)"),
    ("pris", "Ved forrige salg var prisen kr 700 000."),
    ("listelengde", "Listelengden har falt fra 1 300 til 1 180."),
    ("listelengde", "Listen økte med 120 pasienter i fjor."),
    ("listelengde", "Listen er åpen for 50 pasienter."),
    ("driftsform", "Legesenteret har en LIS1-lege på fastlønn."),
    ("driftsform", "Turnuslegen har fast lønn."),
    ("driftsform", "Stillingen er ikke fastlønnet."),
    ("praksis.antall_leger", "Legesenteret har plass til seks leger."),
    ("praksis.antall_leger", "Legesenteret hadde tidligere fem leger."),
    ("garanti", "Kommunen gir garanti for minsteinntekt."),
    ("garanti", "Kommunen gir inntektsgaranti."),
    ("eos_spraak", "Stillingen krever at du kan snakke på engelsk."),
    ("trukket_tilbake", "Stillingen er trukket fram som viktig."),
    ("sted_uendret", "Legesenteret ligger i samme bygg som helsestasjonen."),
    ("krever_lis1", "Kommunen krever at legen veileder LIS1."),
    ("soeknadsfrist", "Annonsen er aktiv til 15. mars 2027."),
    ("publisert", "Sist oppdatert 3. mars 2027."),
    ("tiltredelse", "Fratredende lege slutter 31. juli 2027."),
]


@pytest.mark.parametrize(("key", "text"), NOT_SAID)
def test_what_only_looks_like_it_gives_no_value(key: str, text: str) -> None:
    one = found(text).get(key)
    assert one is None or one.verdi is None, one


WITHOUT_VALUE: list[tuple[str, str, str]] = [
    ("pris", "Pris etter avtale.", "etter avtale"),
    ("pris", "Prisen avtales nærmere.", "etter avtale"),
    ("pris", "Prisen vert avtala mellom partane.", "etter avtale"),
    ("pris", "Pris etter forhandlinger med fratredende lege.", "etter avtale"),
    ("pris", "Prisantydning opplyses på forespørsel.", "på forespørsel"),
    ("pris", "Prisantyding får du ved å vende deg til legen.", "på forespørsel"),
    ("pris", "Pris oppgis ved henvendelse til legen.", "på forespørsel"),
    ("pris", "Prisantydning er ikke satt.", "ikke er oppgitt"),
    ("pris", "Det er ikkje oppgitt pris.", "ikke er oppgitt"),
    ("pris", "Prisantydning: kr 800 000–950 000", "spenn"),
    ("pris", "Prisantydning er mellom 800 000 og 950 000 kroner.", "spenn"),
    ("pris", "Prisantydning: 0,8-0,95 mill. kr", "spenn"),
    ("pris", "Prisantydning fra kr 800 000", "grense"),
    ("pris", "Prisantydning: inntil kr 800 000", "grense"),
    ("listelengde", "Listen har over 1 100 pasienter.", "grense"),
    ("listelengde", "Listelengde: 1 100–1 200", "spenn"),
    ("listelengde", "Listelengde: 1,180", "flere måter"),
    ("listelengde", "Listelengde: 118 000", "utenfor"),
    ("soeknadsfrist", "Søknadsfrist: snarest", "så snart"),
    ("soeknadsfrist", "Søknadsfrist: så snart som mulig", "så snart"),
    ("soeknadsfrist", "Søknader vurderast fortløpande.", "så snart"),
    ("soeknadsfrist", "Søknadsfrist: innan 3 veker", "antall uker"),
    ("soeknadsfrist", "Søknadsfrist: tre uker fra kunngjøring", "antall uker"),
    ("soeknadsfrist", "Søknadsfrist: 15. mars", "året"),
    ("soeknadsfrist", "Søknadsfrist: mars 2027", "dagen"),
    ("soeknadsfrist", "Søknadsfrist: 3/4/27", "flere måter"),
    ("soeknadsfrist", "Søknadsfrist: 15.03.97", "flere måter"),
    ("soeknadsfrist", "Søknadsfrist: 30. februar 2027", "finnes ikke"),
    ("soeknadsfrist", "Søknadsfrist: tirsdag 15. mars 2027", "ukedagen"),
    ("soeknadsfrist", "Søknadsfrist: 1.–15. mars 2027", "spenn"),
    ("tiltredelse", "Oppstart: snarast råd", "så snart"),
    ("tiltredelse", "Tiltredelse etter nærmere avtale.", "etter avtale"),
    ("tiltredelse", "Tiltredelse: høsten 2027, senest desember 2027", "dagen"),
    ("akseptfrist", "Svarfrist: 10 dager", "helt antall"),
    ("akseptfrist", "Akseptfrist: en måned", "måneder"),
    ("pris_opparbeidet", "Utstyr: kr 200 000. Opparbeidet praksis: etter avtale.", "etter avtale"),
]


@pytest.mark.parametrize(("key", "text", "reason"), WITHOUT_VALUE)
def test_what_is_spoken_of_without_a_value_says_why(key: str, text: str, reason: str) -> None:
    one = found(text)[key]
    assert one.verdi is None
    assert reason in one.grunn.nb, one
    assert one.grunn.en
    assert one.tilstand == "ikke_funnet"
    assert not one.sikker


UNSURE: list[tuple[str, str, Verdi]] = [
    ("listelengde", "Listelengde: ca. 1 200", 1200),
    ("listelengde", "Listen har omtrent 1 200 pasienter.", 1200),
    ("listelengde", "Lista har om lag 1 200 pasientar.", 1200),
    ("sted_uendret", "Heimelen kan bli flytta til nytt helsehus.", False),
    ("sted_uendret", "Det vurderes om hjemmelen skal flyttes til sentrum.", False),
    ("tiltredelse", "Tiltredelse tidligst 1. august 2027.", day("2027-08-01")),
    ("tiltredelse", "Oppstart senest 1. august 2027.", day("2027-08-01")),
    ("pris", "Prisantydning ca. kr 900 000", 900_000),
    ("pris", "Prisantydning for nabopraksisen er kr 500 000.", 500_000),
    ("pris", "Prisantydning: kr 1 050 (tall i 1000 kr)", 1_050),
    ("driftsform", "Legen kan velge fastlønn.", "fastloenn"),
    ("praksis.antall_leger", "Antall leger: 5 (inkl. LIS1)", 5),
    ("pris", "Prisantydning: kr 900 000 eller etter takst", 900_000),
    ("soeknadsfrist", "Søknadsfrist: 03-04-2027", day("2027-04-03")),
    ("krever_spesialist", "Kvalifikasjoner:\n- spesialist i allmennmedisin", True),
    ("opplysningsskjema", "Opplysningsskjema er vedlagt.", True),
    ("garanti", "Kommunen kan stille garanti for lån.", True),
    ("praksis.antall_leger", "Legesenteret har fire leger, hvorav én vikar.", 4),
    ("praksis.kommune", "GRANVIK KOMMUNE LYSER UT HJEMMEL", "Granvik"),
]


@pytest.mark.parametrize(("key", "text", "value"), UNSURE)
def test_what_is_only_likely_is_shown_as_unsure(key: str, text: str, value: Verdi) -> None:
    one = found(text)[key]
    assert (one.verdi, one.sikker, one.tilstand) == (value, False, "funnet")


SEVERAL: list[tuple[str, str, list[Verdi | None]]] = [
    ("pris", "Prisantydning: kr 900 000. Prisantydning: kr 950 000.", [900_000, 950_000]),
    ("pris", "Prisantydning: kr 900 000 eller kr 950 000", [900_000, 950_000]),
    ("pris", "Prisantydning: kr 200 000 + kr 850 000", [200_000, 850_000]),
    ("pris", "Prisantydning: kr 800 000–950 000. Prisen er kr 900 000.", [None, 900_000]),
    ("soeknadsfrist", "Søknadsfrist 1. mars 2027, forlenget til 22. mars 2027", [day("2027-03-01"), day("2027-03-22")]),
    ("tiltredelse", "Tiltredelse 1. juni 2027 eller 1. august 2027", [day("2027-06-01"), day("2027-08-01")]),
    ("driftsutgifter", "Driftsutgifter 2025: kr 880 000, 2026: kr 910 000", [880_000, 910_000]),
    ("driftsform", "Næringsdrift eller fastlønn", ["naeringsdrift", "fastloenn"]),
    ("driftsform", "Næringsdrift, eventuelt 8.2-avtale", ["naeringsdrift", "8.2"]),
    ("driftsform", "Fastlønn eller selvstendig næringsdrivende", ["fastloenn", "naeringsdrift"]),
    ("listelengde", "Listelengde: 1 210. Listen har 1 180 pasienter.", [1210, 1180]),
    ("krever_spesialist", "Det er krav om spesialist i allmennmedisin. Det er ikke krav om spesialist.", [True, False]),
    ("praksis.organisering", "Solo- eller gruppepraksis. Solopraksis er mulig.", ["gruppe", "solo"]),
]


@pytest.mark.parametrize(("key", "text", "values"), SEVERAL)
def test_what_contradicts_itself_is_listed_and_not_chosen(key: str, text: str, values: list[Verdi | None]) -> None:
    one = found(text)[key]
    assert one.verdi is None
    assert one.tilstand == "motstrid"
    assert [other.verdi for other in one.alternativer] == values


def test_of_several_posts_in_one_text_nothing_is_certain() -> None:
    text = "Granvik kommune lyser ut to fastlegehjemler ved legesenteret. Listelengde: 900. Søknadsfrist: 1. mars 2027."
    several = found(text)
    assert (several["listelengde"].verdi, several["listelengde"].sikker) == (900, False)
    assert "flere hjemler" in several["soeknadsfrist"].grunn.nb
    assert several["praksis.kommune"].sikker
    assert "praksis.antall_leger" not in several
    assert found(text.replace("to fastlegehjemler", "en fastlegehjemmel"))["listelengde"].sikker


def test_an_exact_number_stands_where_another_is_approximate() -> None:
    one = found("Listen har ca. 1 200 pasienter. Listelengde: 1 180")["listelengde"]
    assert (one.verdi, one.sikker) == (1180, True)
    assert found("Listen har ca. 1 500 pasienter. Listelengde: 1 180")["listelengde"].tilstand == "motstrid"


def test_what_is_said_twice_is_one_finding_with_the_first_words() -> None:
    one = found("Listelengde: 1 180\n\nListen har 1 180 pasienter.")["listelengde"]
    assert (one.verdi, one.linje, one.alternativer) == (1180, 1, ())


def test_labels_in_a_row_head_columns_and_take_no_value_from_under_them() -> None:
    assert found("Søknadsfrist\nTiltredelse\n15. mars 2027\n1. september 2027") == {}
    assert found("Listelengde   Listetak   Driftsform\n1 180   1 200   Næring") == {}
