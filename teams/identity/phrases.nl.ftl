already_verified = Ik weet al wie je bent, dank je. Wat kan ik voor je doen?
ask_more = Kun je me, om zeker te weten dat ik de juiste persoon heb, ook een account-, bestel- of factuurnummer geven?
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
contact_same = { $new } is wat ik al van je heb, dus hoeft er niets te veranderen.
contact_other = { $named } is niet het e-mailadres van je account; daar staat een ander. Moet het voortaan { $named } zijn, zeg dat dan gewoon.
update_contact = Ik heb een collega gevraagd dat te veranderen. Er is nog niets veranderd.
account_access = Het spijt me dat je er niet in komt. Voor je veiligheid moet een mens daarbij helpen.
account_frozen = Je account is nu vergrendeld: er gaat geen code voor uit en het blijft zoals het is tot iemand van ons de vergrendeling opheft. Verander als het kan nu het wachtwoord van je mailbox.
account_not_frozen = Er is nog niets vergrendeld: een account wordt hier alleen vergrendeld voor wie heeft laten zien dat het van hem of haar is. Daarom kijkt er eerst een mens naar. Verander als het kan nu het wachtwoord van je mailbox.
only_who_reads_it = Wat er op een account staat, vertel ik alleen aan wie de mail of de telefoon van dat account kan lezen, wie het ook vraagt. Wie de account heeft, kan me hier schrijven; kan dat niet, vraag me dan om een medewerker.
ask_new_contact = Graag. { $field ->
    [email] Welk e-mailadres
    [home] Welk adres, met straat, nummer, postcode en plaats,
   *[phone] Welk telefoonnummer
} moet het voortaan zijn?
ask_which_contact = Je noemde er twee: { $one } en { $other }. Welke van de twee is het? Schrijf de juiste helemaal uit; tot dan doe ik met geen van beide iets.
looked_under = Ik heb gezocht op wat er in je account staat: { $email ->
    [none] { "" }
   *[other] het e-mailadres { $email }
}{ $phone ->
    [none] { "" }
   *[other] , het telefoonnummer { $phone }
}{ $accounts ->
    [none] .
   *[other] , het account { $accounts }.
} Staat het misschien op een ander adres of nummer, zeg me dan welk.
    .content = { looked_under }
    .source = { looked_under }
    .where = { looked_under }
other_by_people = Daar kijk ik ook, zodra ik weet dat het van jou is. Komt er geen code, vraag dan of de twee accounts samengevoegd worden: onze mensen gaan eerst na dat beide accounts van jou zijn.
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
ask_other_account = Dat kan, dus daar kijk ik ook, zodra ik weet dat het van jou is. Welk e-mailadres of telefoonnummer staat bij het andere account? Daar gaat een code heen. Moeten het er samen één worden, zeg dat dan: dat doen mensen.
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
