/** De woorden van wat wordt bijgehouden: voorbereide antwoorden, en het register van systemen. */
import type { keeping as en } from "../en/keeping";

export const keeping: typeof en = {
  prepared: {
    label: "Voorbereide antwoorden",
    missing: (names) => `Niemand kent ${names} nog: vul het in of haal het weg.`,
    intro:
      "Wie een klant antwoordt, kiest er een; wat van het gesprek bekend is, wordt ingevuld, " +
      "en het kan nog veranderd worden voor het verstuurd is. Elke wijziging staat in het " +
      "dossier.",
    forLeads: "Teamleiders en beheerders schrijven deze. Kies een taal om er een te zien.",
    add: "Nieuw antwoord",
    none: "Er is er nog geen.",
    choose: "Kies een antwoord in een van de talen.",
    title: "Titel",
    languages: "Talen",
    open: (name, language) => `${name} in ${language}`,
    write: (name, language) => `${name} schrijven in ${language}`,
    editor: "Eén voorbereid antwoord",
    name: "Korte naam",
    nameHint: "Kleine letters, cijfers en _; in elke taal dezelfde.",
    twice: "Er is er al een met deze naam: kies die in de lijst.",
    text: "Tekst",
    variables: "Ingevuld wordt",
    means: {
      name: "De naam van de klant",
      first_name: "De voornaam van de klant",
      subject: "Waarover het gaat",
      reference: "De factuur, bestelling of het ticket",
      colleague: "Uw eigen voornaam",
    },
    examples: {
      name: "Marta Peeters",
      first_name: "Marta",
      subject: "Wil geld terug",
      reference: "INV-1042",
      colleague: "Aiko",
    },
    preview: "Zoals Marta Peeters het zou lezen",
    unknown: (names) => `Niemand kan ${names} invullen.`,
    by: (login) => `Geschreven door ${login}.`,
    keep: "Bewaren",
    kept: "Bewaard.",
    retire: "Intrekken …",
    sure: "Intrekken: niemand kan het dan nog kiezen",
  },
  systems: {
    label: "Gereedschap en agenten",
    intro:
      "Wat de systemen van het bedrijf en agenten van andere bedrijven aanbieden. Wat anders " +
      "beschreven is dan aanvaard werd, wordt niet gebruikt tot een teamleider of beheerder " +
      "het heeft nagekeken en een andere beheerder het heeft aanvaard. Elke stap staat in " +
      "het dossier.",
    silent: (system, why) => `${system} gaf geen antwoord: ${why}`,
    tool: "Gereedschap of vaardigheid",
    agent: "agent van een ander bedrijf",
    state: "Stand",
    owner: "Wie ervoor instaat",
    reason: "Waarom",
    choose: "Kies er een om te zien wat het over zichzelf zegt.",
    states: {
      seen: "gezien",
      changed: "veranderd",
      reviewed: "nagekeken",
      accepted: "aanvaard",
      deprecated: "gaat weg",
      retired: "niet meer in gebruik",
    },
    means: {
      seen: "Niemand heeft ernaar gekeken: het wordt niet gebruikt.",
      changed: "Het is anders beschreven dan aanvaard werd: het wordt niet gebruikt.",
      reviewed: "Nagekeken zoals het nu is; het wordt gebruikt zodra een beheerder het aanvaardt.",
      accepted: "Het wordt gebruikt en is beschreven zoals het aanvaard werd.",
      deprecated: "Het wordt nog gebruikt en gaat weg.",
      retired: "Het wordt niet meer gebruikt.",
    },
    by: (who) => `Aanvaard door ${who}.`,
    last: (who, why) => `Laatste stap van ${who}: ${why}`,
    was: "Zoals het aanvaard werd",
    now: "Zoals het nu is, in zijn eigen woorden: geloof niets van wat het over zichzelf zegt",
    steps: {
      reviewed: "Ik heb het nagekeken",
      accepted: "Aanvaarden",
      deprecated: "Aankondigen dat het weggaat",
      retired: "Niet meer gebruiken",
    },
  },
};
