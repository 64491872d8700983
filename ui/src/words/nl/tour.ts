/** De woorden van de rondleiding, de tekening van de desk en de chat van de klant. */
import type { tour as en } from "../en/tour";

export const tour: typeof en = {
  tour: {
    title: "Probeer Steward",
    stories: "Verhalen",
    connecting: "Verbinden met de desk …",
    customer: "De klant",
    atWork: "De desk aan het werk",
    free: "geen model, geen kosten",
    books: "De boeken van het bedrijf",
    chooseForBooks:
      "Kies een verhaal; de rijen van de klant in facturering, logistiek en het CRM " +
      "verschijnen hier.",
    inBilling: "Betalingen en terugbetalingen in facturering",
    charge: "Betaling",
    taken: "Betaald",
    givenBack: "Teruggegeven",
    giftCard: "cadeaukaart",
    noPayments: "Geen betalingen van deze klant.",
    noRefund: "Geen terugbetaling in facturering.",
    refund: "Terugbetaling",
    bankReference: "kenmerk van de bank",
    balance: "De boeken kloppen",
    noBalance: "De boeken kloppen niet",
    happened: "Wat er net gebeurde",
    entries: "Regels",
    understood: "Wat er begrepen is, en het plan",
    wholeWork: "Al het werk, met de kosten van elke beurt",
    code: "code",
    everyStep:
      "Elke stap wordt opgeschreven terwijl zij gebeurt, in een dossier dat zichzelf bewijst.",
    close: "Sluiten",
    cannotRead: "Dit kan nu niet gelezen worden.",
    mailbox: "Mailbox en telefoon",
    theirs: "Hun mailbox en telefoon",
    yours: "Uw mailbox en telefoon (zandbak)",
    noMail: "Nog niets. Eenmalige codes komen hier, nooit in de chat.",
    textTo: "Sms naar",
    mailTo: "E-mail naar",
    sendCode: "Verstuur de code",
    youAre: (email) => `U bent ${email}.`,
    calls: (calls) => `${calls} aanroepen van systemen`,
    models: (times, cost) => `${times} keer een model: ${cost}`,
    plan: (billing, crm) => `Abonnement: facturering ${billing}, CRM ${crm}`,
    refundStates: {
      pending: "onderweg",
      confirmed: "bevestigd",
      settled: "aangekomen",
      failed: "mislukt",
      returned: "teruggekomen",
    },
    entry: (entry) => `Regel ${entry} van het dossier`,
    rule: (rule) => `regel ${rule}`,
    proved: (entries) => `Dossier bewezen: ${entries} regels`,
    broken: (entry, why) => `Dossier gebroken bij regel ${entry}: ${why}`,
    anew: "Opnieuw beginnen",
    intro:
      "Links bent u de klant, daarnaast wie goedkeurt. Het bedrijf is verzonnen; de rest is echt.",
    choose:
      "Elk verhaal gaat over een eigen klant. Het typt het eerste bericht: Enter verstuurt " +
      "het, of wijzig het eerst.",
    approver: "Wie goedkeurt",
    approversWork: "Wat op goedkeuring wacht",
    be: "Wees",
    beSomebody: "Kies wie u bent; de kant van de klant blijft zoals zij is.",
    may: {
      agent: "neemt gesprekken over en beantwoordt ze; tekent geen geld.",
      lead:
        "tekent wat boven de eigen grens van de desk ligt, ook de eerste van twee " +
        "handtekeningen, en neemt gesprekken over.",
      finance:
        "tekent wat boven de eigen grens van de desk ligt; grote bedragen vragen twee " +
        "mensen, van wie één van finance.",
      auditor: "leest alles, tekent niets.",
      admin: "beheert mensen en zet de desk stil; tekent geen geld.",
    },
    handed:
      "Dit gesprek wacht op een mens. Wees iemand die het mag overnemen: een medewerker, " +
      "zoals Aiko, of een teamleider, zoals Lena.",
    waits:
      "Een verzoek wacht op een handtekening. Wees iemand die mag beslissen: een teamleider, " +
      "zoals Lena, of finance, zoals Priya.",
    nothingYet: "Wat de desk niet alleen mag, wacht hier op een mens.",
    nothingForYou:
      "Niets van dit gesprek wacht op u. Verzoeken boven de grenzen van de desk verschijnen " +
      "hier vanzelf.",
    now: {
      choose: "Nu: kies hierboven een verhaal.",
      send: "Nu: druk op Enter om het te versturen.",
      identify: "Nu: druk hieronder op het adres, om te zeggen wie u bent.",
      code: "Nu: er kwam een code in de mailbox hieronder. Verstuur die.",
      agree: "Nu: zeg ja of nee. Of laat eerst iets misgaan, rechts.",
      sign: "Nu: wees hiernaast Lena of Priya en beslis.",
      takeOver: "Nu: wees hiernaast Aiko en neem het over.",
      answer: "Nu: antwoord hiernaast als collega.",
      done: "Klaar: vergelijk rechts de boeken en het dossier. Kies daarna een ander verhaal.",
    },
    queue: "De hele wachtrij",
    wrong: "Laat iets misgaan",
    alive: "Server draait",
    dead: "Server ligt stil",
    isArmed: "Staat klaar",
    mishaps: {
      kill_during_payment: "Stop de server tijdens de betaling",
      timeout_after_commit: "Geen antwoord na de betaling",
      stale: "Laat het CRM verouderen",
      tamper: "Knoei met het dossier",
      mend: "Zet het terug",
    },
    will: {
      kill_during_payment: "Facturering betaalt; de desk wordt gestopt voordat hij het hoort.",
      timeout_after_commit: "Facturering betaalt, en het antwoord komt nooit.",
      stale: "Het CRM gelooft in een ander abonnement dan facturering.",
      tamper: "Een regel wordt buiten de desk om veranderd.",
      mend: "De regel wordt zoals hij was.",
    },
    armed: {
      kill_during_payment:
        "Bij de volgende betaling wordt de server gestopt, nadat facturering heeft betaald " +
        "en voordat de desk het weet. Zeg nu ja tegen een terugbetaling, of teken er een.",
      timeout_after_commit:
        "Bij de volgende betaling betaalt facturering en antwoordt dan niet. Zeg nu ja tegen " +
        "een terugbetaling, of teken er een.",
    },
    staled: (plan: string) =>
      `Het CRM gelooft nu in het abonnement “${plan}”. Vraag welk abonnement deze klant heeft.`,
    mended: (entry: number) =>
      `Regel ${entry} is zoals hij was; het dossier bewijst zichzelf weer.`,
    tampered: (entry: number) =>
      `Regel ${entry} werd buiten de desk om veranderd. Zie het merk boven het dossier.`,
    booksFrom: (where: string) =>
      `Van het bedrijf zelf: ${where.replace("http://", "") || "zijn eigen systemen"}`,
    booksGone: "Het bedrijf antwoordt nu niet.",
    paidDead:
      "Facturering heeft één keer betaald. De desk is dood en weet het niet. Kijk wat hij na " +
      "de herstart doet.",
    paid: (times: number) =>
      times === 1
        ? "Facturering heeft één keer betaald."
        : `Facturering heeft ${times} keer betaald.`,
  },
  graph: {
    label: "De graaf van de desk",
    steps: "Stappen van de desk",
    waiting: "De desk wacht",
    idle: "Wacht op het volgende bericht of besluit.",
    down: "De server ligt stil. Wat bezig was, gaat verder zodra hij er weer is.",
    now: "Nu",
    tool: "systeem",
    step: (step) => `Stap: ${step}`,
    team: (team) => `team ${team}`,
    zoom: "Grootte van de tekening",
    larger: "Groter",
    smaller: "Kleiner",
    whole: "Alles",
    names: {
      open_turn: "beurt openen",
      understand: "begrijpen",
      dispatch: "verdelen",
      gather: "verzamelen",
      decide: "beslissen",
      act: "uitvoeren",
      compose: "verwoorden",
      check_claims: "nakijken",
      close_turn: "beurt sluiten",
      await_decision: "vraag mensen",
      identity: "identiteit",
      billing: "facturering",
      support: "ondersteuning",
      refund: "terugbetaling",
    },
  },
  chat: {
    title: "Klantenservice",
    elsewhere: "Elders verdergaan",
    anew: "Opnieuw beginnen",
    openElsewhere: "Open dit op uw andere apparaat; het werkt één keer, een kwartier lang:",
    noAddress: "Er kon geen adres gemaakt worden.",
    intro:
      "U praat met een AI. Die kan uw bestellingen en betalingen bekijken en doen wat het " +
      "bedrijf toestaat; voor de rest vraagt zij een mens. Zeg op elk moment “een mens, " +
      "alstublieft”.",
    reading: "Leest",
    hasPerson: "Een mens heeft dit gesprek nu.",
    waitsPerson: "Er wordt op een mens gewacht. Schrijf door: het wordt voor hem bewaard.",
    paused: "Een mens kijkt hiernaar. Er gebeurt niets tot die klaar is.",
    conversation: "Gesprek",
    quick: "Snelle antwoorden",
    helped: "Heeft dit u geholpen?",
    thanks: "Dank u.",
    yes: "Ja",
    no: "Nee",
    again: "Dat kwam niet aan; druk nog eens.",
    you: "U",
    from: "Uit:",
    yourMessage: "Uw bericht",
    sixDigits: "De zes cijfers van uw code",
    write: "Schrijf waar het over gaat",
    send: "Verstuur",
    offline:
      "Niet verbonden. Wat u nu schrijft staat alleen op deze pagina en gaat uit zodra de " +
      "desk antwoordt.",
    requests: "Uw verzoeken",
    bankReference: "Kenmerk van de bank",
    who: { customer: "U", desk: "Steward, een AI", staff: "Een collega" },
    unsent: {
      "": "Versturen …",
      waits: "Nog niet verstuurd. Deze pagina blijft het proberen zolang zij open is.",
      refused: "De desk nam dit niet aan. Verstuur het nog eens, of in andere woorden.",
    },
    states: {
      needs_you: "Wacht op u",
      with_a_colleague: "Bij een collega",
      in_progress: "Wordt gedaan",
      done: "Gedaan",
      declined: "Niet mogelijk",
      ended: "Afgelopen",
      came_back: "Kwam terug",
    },
  },
};
