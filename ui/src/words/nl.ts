/** Wat de pagina’s voor medewerkers in het Nederlands zeggen. */
import type { Words } from "./en";

export const nl: Words = {
  pages: { approvals: "Goedkeuringen", conversations: "Gesprekken", board: "Cijfers", day: "Vandaag", tour: "Rondleiding", signOut: "Afmelden", language: "Taal", loading: "Laden …" },
  floor: {
    title: "Gesprekken",
    live: "Live",
    connecting: "Verbinden …",
    views: { all: "Alle", unassigned: "Niet toegewezen", mine: "Van mij", people: "Wacht op mensen", customer: "Wacht op de klant", ended: "Afgelopen" },
    viewsLabel: "Overzichten",
    order: "Volgorde",
    orders: { urgent: "Dringendst", newest: "Nieuwste", waiting: "Wacht het langst", risk: "Bedrag" },
    search: "Zoek woorden, namen, kenmerken",
    nothing: {
      all: "Nog niemand heeft geschreven. Schrijft een klant, dan verschijnt het gesprek vanzelf.",
      unassigned: "Niemand wacht zonder collega die het oppakt.",
      mine: "U hebt geen gesprek. Neem er een uit “Niet toegewezen”.",
      people: "Niemand wacht op mensen.",
      customer: "Niets wacht op een klant.",
      ended: "Nog geen gesprek is afgelopen.",
    },
    nothingFound: (words) => `Niets gevonden voor “${words}”.`,
    more: "Meer tonen",
    head: { who: "Klant en onderwerp", waits: "Wacht", due: "Tijd", owner: "Bij", risk: "Bedrag", channel: "Kanaal", last: "Laatste woorden" },
    somebody: (channel) => `Iemand via ${channel}`,
    noSubject: "Nog niets gezegd",
    nobody: "niemand",
    you: "u",
    why: { danger: "Iemand is mogelijk in gevaar", take: "Over te nemen", sign: "Te ondertekenen", answer: "Te beantwoorden", pause: "Gepauzeerd" },
    waits: { people: "Wacht op mensen", customer: "Wacht op de klant", desk: "Bij de desk", ended: "Afgelopen" },
    outcomes: { resolved: "opgelost", handed_over: "overgedragen", abandoned: "afgebroken", out_of_scope: "hoort hier niet" },
    waited: (time) => `wacht ${time}`,
    dueIn: (time) => `nog ${time}`,
    late: (time) => `${time} te laat`,
    speakers: { customer: "klant", desk: "desk", staff: "collega" },
  },
  times: { now: "zojuist", minutes: (n) => `${n} min`, hours: (n) => `${n} uur`, days: (n) => `${n} dagen` },
};
