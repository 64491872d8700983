### Dutch. What each message is: `phrases.en.ftl`; `[none]`: the value is not there.

## Fragments

paid_with = { $tender ->
    [gift_card] de cadeaukaart waarmee betaald is
   *[other] { $last4 ->
        [none] de kaart waarmee betaald is
       *[other] de kaart die eindigt op { $last4 }
    }
}
about = { $item ->
    [none] { $invoice ->
        [none] { $order ->
            [none] {""}
           *[other] {" voor "}{ $order }
        }
       *[other] {" voor "}{ $invoice }
    }
   *[other] {" voor je "}{ $item } ({ $order }{ $invoice ->
        [none] {""}
       *[other] , { $invoice }
    })
}
because = { $reason ->
    [overpaid] je betaalde meer dan de factuur vroeg
    [undelivered] het pakket heeft je niet bereikt
    [return_received] je retour is bij ons binnen
    [withdrawal] je stuurde het op tijd terug
    [cooling_off] je zei op binnen de eerste dagen van je abonnement
    [renewal_grace] je zei kort na de verlenging op
    [cancelled_before_renewal] je had vóór de verlenging opgezegd
    [outage] de dienst lag plat terwijl je ervoor betaald had
    [damaged] het kwam beschadigd aan
    [order_cancelled] je hebt het geannuleerd voordat het weg was
    [wrong_item] er kwam iets anders dan je bestelde
    [missing_part] het zat niet in het pakket
    [goodwill] we zijn je een excuus schuldig, en ik mag een klein gebaar aanbieden
   *[other] er is iets mee misgegaan
}
why_denied = { $denial ->
    [no_authority] de machtiging om voor een ander te handelen die daarvoor nodig is, is niet vastgelegd of dekt het niet.
    [other_remedy] het is al goedgemaakt, of dat is onderweg.
    [not_replaceable] een bestelling wordt alleen opnieuw gestuurd als ze niet kwam, beschadigd kwam of een andere was.
    [order_changed] de bestelling is veranderd sinds ik het je vroeg.
    [not_owner] ik kan een betaling alleen teruggeven aan het account waar ze bij hoort.
    [dispute_open] je bank onderzoekt deze betaling al, dus moet het daar geregeld worden: zij beslist.
    [dispute_lost] je bank heeft je deze betaling al teruggegeven.
    [over_maximum] bij opnieuw kijken laten de systemen nu minder zien dan dat.
    [refused_before] dat is eerder bekeken en beslist, en een gebaar gaat daar niet omheen.
    [reason_does_not_hold] bij opnieuw kijken laten de systemen er geen reden meer voor zien.
   *[other] onze regels laten het in dit geval niet toe.
}
ask_for_a_person = { $handed ->
    [yes] {""}
   *[no] Wil je dat een collega ernaar kijkt, vraag me dan om een medewerker.
}
yes_or_no = Antwoord met ja of nee.
nothing_else = Verder verandert er niets aan je account: andere bestellingen, betalingen en je abonnement blijven zoals ze zijn.
nothing_goes_back = { $reason ->
    [damaged] Er hoeft niets voor terug te komen: je mag het houden of weggooien.
    [overpaid] { none_goes_back }
    [cancelled_before_renewal] { none_goes_back }
    [renewal_grace] { none_goes_back }
    [order_cancelled] { none_goes_back }
    [outage] { none_goes_back }
   *[other] {""}
}
none_goes_back = Daarvoor hoef je niets terug te sturen.
boxes_are_kept = Je hoeft niets terug te sturen: wat er kwam, is van jou.
nothing_to_do = Je hoeft niets te doen.
goes_back_as_paid = Het gaat terug zoals het betaald is: naar { paid_with }.
only_this_article = Het gaat alleen om je { $item } ({ $order }); je andere bestellingen en al het andere blijven zoals ze zijn.
only_this_plan = Het gaat alleen om je abonnement { PLAN($plan) }; bestellingen die onderweg zijn en al het andere blijven zoals ze zijn.
plan_stays = Je abonnement en de prijs ervan veranderen er niet door, en verder ook niets aan je account.

## What may be asked for, and what had been offered

offered_action = { $act ->
    [cancel_subscription] { $plan ->
        [none] Opzegging
       *[other] Opzegging van het abonnement { PLAN($plan) }
    }
    [change_address] { $order ->
        [none] Nieuw adres
       *[other] Nieuw adres voor bestelling { $order }
    }
    [change_contact] Nieuw { contact }
    [change_plan] { $plan ->
        [none] Ander abonnement
       *[other] Overstap naar het abonnement { PLAN($plan) }
    }
    [cancel_order] Annulering van { order_or_item }
    [declare_return] Retour van { order_or_item }
    [give_store_credit] { $amount ->
        [none] Winkeltegoed
       *[other] Winkeltegoed van { $amount }
    }
    [issue_refund] { $amount ->
        [none] Terugbetaling
       *[other] Terugbetaling van { $amount } op { paid_with }
    }
    [reschedule_subscription] { $plan ->
        [none] Andere bezorgdatum
       *[other] Wijziging van wanneer het abonnement { PLAN($plan) } weer verstuurt
    }
    [send_replacement] Vervanging van { order_or_item }
   *[other] { $label ->
        [none] Een verzoek
       *[other] { $label }
    }
}
order_or_item = { $item ->
    [none] je bestelling
   *[other] { $item }
}

## Any request

request_agreed = Dank je, dat is afgesproken en wordt zo gedaan. Ik schrijf je hier zodra het gebeurd is.
request_denied = Dat kan ik niet zelf voor je doen; ik kan het een collega vragen.
request_expired = Het spijt me: niemand kon er op tijd naar kijken, dus is het niet gedaan. Niemand heeft het afgewezen; is het nog belangrijk voor je, zeg het me dan, en ik vraag het opnieuw.
request_failed = Het systeem heeft dat geweigerd, dus is er niets veranderd. Ik kan een collega vragen ernaar te kijken.
request_rejected = Een collega heeft je verzoek bekeken en anders besloten. Zie je het anders, zeg het me dan, en een mens kijkt opnieuw.
request_unknown = Het systeem heeft nog niet geantwoord. Ik blijf ermee bezig en schrijf je hier zodra het zeker is.
request_withdrawn = Goed, ik heb alles gelaten zoals het was.
rest_withdrawn = Goed, verder is er niets veranderd.
change_waiting = { thanked } Mijn collega's moeten daar eerst voor tekenen; ik schrijf je hier zodra het besloten is.
    .time = { people_decide }
    .person = Een collega die voor zulke bedragen mag tekenen; ik mag dat niet.
    .reason = { above_our_limits }
    .rule = { above_our_limits }
    .steps = Je hoeft niets te doen; het blijft bij hen tot het besloten is.
remedy_denied = Dat kan ik niet doen: { why_denied } { $beside ->
    [yes] { ask_for_a_person }
   *[no] Als je wilt, kan ik een collega vragen ernaar te kijken.
}

## Refunds

confirm_refund = Ik heb het nagekeken{ about }: { because }, dus kan ik { $amount } teruggeven op { paid_with }.{ signed_first } Zal ik doorgaan? { yes_or_no }
    .amount = { offered_amount }
    .content = { offered_amount }
    .reason = { offered_because }
    .source = { offered_because }
    .time = { offered_when }
    .person = { offered_by_whom }
    .steps = { all_it_needs }
    .consequence = { offered_with_what }
    .options = { instead_of_money }
    .state = Er is nog niets betaald: het wacht op je ja.
    .where = { goes_back_as_paid }
    .keep = { nothing_goes_back }
    .other = { nothing_else }
offered_amount = Het is { $amount }, alles op { paid_with }, en het kost je niets. Daar komen onze gegevens en regels op uit; over meer zou een collega moeten beslissen.
offered_because = Mijn aanbod van { $amount } berust op { shown_by }.{ $reason ->
    [overpaid] {" "}Waardoor het kwam, laten de betalingen me niet zien.
   *[other] {""}
}
offered_when = Eerst is je ja nodig{ $signers ->
    [0] .
    [1] , dan de handtekening van een collega.
   *[other] , dan de handtekeningen van twee collega's.
}{ is_seen_to } { bank_takes }Zodra het verstuurd is, zeg ik je hier op welke dag je bank het moet laten zien.
bank_takes = { $bank_days ->
    [none] {""}
   *[other] Als het verstuurd is, laat je bank het meestal binnen { $bank_days } werkdagen zien.{" "}
}
bank_then = { $bank_days ->
    [none] {""}
   *[other] {" "}Als het verstuurd is, laat je bank het meestal binnen { $bank_days } werkdagen zien.
}
signed_first = { $signers ->
    [0] {""}
    [1] {" "}Vanwege het bedrag moet een collega ervoor tekenen voordat het betaald wordt.
   *[other] {" "}Vanwege het bedrag moeten twee collega's ervoor tekenen voordat het betaald wordt.
}
offered_by_whom = Jij beslist het met een ja. Wat ik mag aanbieden, zeggen onze regels, en ik, een programma, pas ze toe; { $signers ->
    [0] waar onze grenzen dat willen, tekent er ook een collega.
    [1] vanwege het bedrag moet er nog iemand tekenen: { $who }.
   *[other] vanwege het bedrag moeten er nog twee mensen tekenen: { $who }.
}{ is_seen_to }
signer = { $role ->
    [finance] iemand van financiën
    [lead] iemand die het team leidt
    [finance_lead] iemand die het team leidt, of van financiën
   *[other] een collega die dat mag
}
is_seen_to = { $hours ->
    [none] {""}
   *[other] {" "}Wat binnen { $hours } uur van onze openingstijden niet besloten is, pakt iemand op die daarover gaat.
}
offered_with_what = Met een ja gaat het geld terug zoals het betaald is; met een nee blijft alles zoals het is. Verder verandert er niets aan je account.
all_it_needs = Er is alleen een ja of een nee van je nodig.
instead_of_money = { $reason ->
    [undelivered] { rather_as_goods }
    [damaged] { rather_as_goods }
    [wrong_item] { rather_as_goods }
   *[other] { rather_as_credit }
}
rather_as_goods = In plaats van het geld kan hetzelfde nog eens komen, als het er is, of winkeltegoed. Zeg gewoon wat.
rather_as_credit = In plaats van het geld kan het ook als winkeltegoed; zeg het gewoon. Wat verder gaat, kan een collega bekijken.
instead_of_a_new_one = In plaats daarvan kun je het geld terugkrijgen, of winkeltegoed; zeg gewoon wat.
only_after_a_yes = Zonder jouw ja verander ik niets bij je; daarom vraag ik het.
refund_waiting = { thanked } Over { $amount } mag ik niet alleen beslissen: { $signers ->
    [1] een collega moet
   *[other] twee collega's moeten
} er eerst voor tekenen. Ik heb het doorgegeven met alles wat daarvoor nodig is, en ik schrijf je hier zodra het besloten is.
    .time = { people_decide }{ is_seen_to }{ bank_then }
    .person = { $who ->
        [none] Een collega die voor zulke bedragen mag tekenen; ik mag dat niet.
       *[other] { $signers ->
            [1] Ik niet: tekenen moet { $who }.
           *[other] Ik niet, maar twee verschillende mensen: { $who }.
        }{ is_seen_to }
    }
    .reason = { above_our_limits }
    .rule = { above_our_limits }
    .state = { $amount } wacht op de mensen die ervoor moeten tekenen; er is nog niets van betaald.
    .steps = Je hoeft niets te doen; het blijft bij hen tot het besloten is.
    .amount = { $amount }.
    .content = { $amount }.
    .consequence = Gaan ze akkoord, dan wordt { $amount } betaald en zeg ik het je hier. Zeggen ze nee, dan wordt er niets betaald en hoor je dat hier ook; zeg me dan wat je anders ziet, en iemand kijkt er opnieuw naar.
    .options = Van hieruit gaat het niet sneller: het is hun gevraagd en zij beslissen. Zolang ze dat niet deden, mag je het verzoek intrekken.
    .where = Als het getekend is, gaat het terug zoals het betaald is.
    .keep = { nothing_goes_back }
    .other = { nothing_else }
people_decide = Een uur kan ik niet noemen: mensen beslissen erover. Het is hun gevraagd, en de beslissing komt hier zodra ze er is.
above_our_limits = Volgens onze grenzen mag ik over kleinere bedragen alleen beslissen; daarboven moet een collega instemmen, zodat geen machine vrijuit geld uitgeeft.
refund_done = Gedaan: ik heb { $amount } terugbetaald op { paid_with }{ $settles_at ->
    [none] {""}
   *[other] , en je bank moet het uiterlijk { DAY($settles_at) } laten zien
}.{ $reference ->
    [none] {""}
   *[other] {" De bankreferentie is "}{ $reference }.
}
    .time = { bank_shows }
    .state = Het is betaald: { $amount } op { paid_with }{ $reference ->
        [none] {""}
       *[other] , bankreferentie { $reference }
    }.
    .amount = Het is { $amount }, op { paid_with }.
    .content = Het is { $amount }, op { paid_with }.
    .steps = Je hoeft niets te doen. { $settles_at ->
        [none] {""}
       *[other] { bank_shows }{" "}
    }Staat het er dan niet, schrijf me dan hier.
    .source = Je bank kan zoeken naar referentie { $reference }.
    .person = Je bank boekt het; ons deel ervan is gedaan.
    .consequence = { $reference ->
        [none] Staat het er dan niet, zeg het me dan hier, en een collega van de facturatie pakt het op.
       *[other] Staat het er dan niet, dan kan je bank zoeken naar referentie { $reference }. Vinden ze niets, zeg het me dan hier, en een collega van de facturatie pakt het op.
    }
    .options = Het is al betaald en gaat terug zoals het betaald is: op { paid_with }. Ik kan het niet terughalen en niet anders sturen; heb je liever iets anders, vraag me dan om een medewerker.
    .where = { refund_done.state }{ $settles_at ->
        [none] {""}
       *[other] {" "}{ bank_shows }
    }
    .keep = { nothing_goes_back }
    .other = { nothing_else }
bank_shows = Je bank moet { $amount } uiterlijk { NAMED_DAY($settles_at) } laten zien.
refund_came_back = Het spijt me: de terugbetaling van { $amount } op { paid_with } heeft je niet bereikt; ze kwam bij ons terug. { $ticket ->
    [none] Ze gaat nu naar een collega, zodat er met je een andere weg wordt gevonden.
   *[other] Een collega heeft het nu en zoekt met je een andere weg; het kenmerk is { $ticket }.
}
refund_denied = Die terugbetaling kan ik niet doen: { why_denied } { $beside ->
    [yes] { ask_for_a_person }
   *[no] Als je wilt, kan ik een collega vragen ernaar te kijken.
}
refund_failed = { $error ->
    [unanswered] De facturatie antwoordde niet over de teruggave van { $amount }, dus heb ik het verzoek daar teruggenomen: er is geen geld bewogen, en door dat verzoek gebeurt dat ook niet. Zeg me of ik het opnieuw moet proberen, of vraag een collega ernaar te kijken.
   *[other] De facturatie heeft de teruggave van { $amount } geweigerd, dus is er geen geld bewogen. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Ik kan een collega vragen ernaar te kijken.
    }
}
refund_expired = Het spijt me: niemand kon op tijd naar je verzoek om { $amount } kijken, dus kan ik het je deze keer niet geven. Niemand heeft het afgewezen. Is het nog belangrijk voor je, zeg het me dan, en ik vraag het opnieuw.
refund_rejected = Een collega heeft de terugbetaling van { $amount } bekeken en anders besloten. Zie je het anders, zeg het me dan, en een mens kijkt opnieuw.
refund_withdrawn = Goed, ik heb het verzoek om { $amount }{ about } laten vallen. Er is geen geld bewogen.
refund_unknown = Ik heb de facturatie gevraagd { $amount } terug te geven, maar die heeft nog niet geantwoord. Ik blijf ermee bezig, het kan niet twee keer betaald worden, en ik schrijf je hier zodra het zeker is.

## Store credit and replacements

confirm_credit = Ik heb het nagekeken{ about }: { because }, dus kan ik je { $amount } als winkeltegoed geven, in plaats van het geld. Zal ik doorgaan? { yes_or_no_but_money }
    .reminder = Ik kan je nog steeds { $amount } als winkeltegoed geven, in plaats van het geld. Zal ik doorgaan? { yes_or_no }
    .amount = Het is { $amount }, als tegoed.
    .content = Het is { $amount }, als tegoed.
    .reason = { offered_because }
    .source = { offered_because }
    .time = Je hebt het zodra je ja zegt; het gaat dan van je volgende bestelling af.
    .where = { credit_is_with_us }
    .steps = { all_it_needs }
    .options = Heb je liever het geld terug, zeg dan nee en vertel het me.
    .consequence = Met een ja heb je { $amount } voor je volgende bestelling, in plaats van het geld; met een nee blijft alles zoals het is.
    .keep = { nothing_goes_back }
    .other = { nothing_else }
credit_is_with_us = Het blijft hier bij je account en gaat van je volgende bestelling af; het gaat niet naar een kaart of bank.
yes_or_no_but_money = Antwoord met ja of nee; wil je liever het geld terug, zeg dan nee en vertel het me.
credit_done = Gedaan: { $amount } aan winkeltegoed is van jou en gaat van je volgende bestelling af.{ $reference ->
    [none] {""}
   *[other] {" Het kenmerk is "}{ $reference }.
}
    .amount = Het is { $amount }.
    .time = Het staat er al en gaat van je volgende bestelling af.
    .where = { credit_is_with_us }
    .state = Het is al van jou: { $amount }.
    .steps = { nothing_to_do } Het gaat vanzelf van je volgende bestelling af.
    .consequence = Het gaat vanzelf van je volgende bestelling af.
    .options = Het is al van jou, en ik kan er van hier niets anders van maken. Heb je liever het geld, vraag me dan om een medewerker.
    .other = { nothing_else }
confirm_replacement = Ik heb { $order } nagekeken: { because }, dus kan ik je de { $item } opnieuw sturen, gratis, naar { its_address }. Zal ik doorgaan? { yes_or_no }
    .reminder = Ik kan je de { $item } ({ $order }) nog steeds opnieuw sturen, gratis. Zal ik doorgaan? { yes_or_no }
    .options = { instead_of_a_new_one }
    .steps = { all_it_needs }
    .time = Het wordt besteld zodra je ja zegt. Noemt het magazijn de dag waarop het er moet zijn, dan zeg ik je die dan.
    .where = { $address ->
        [none] Het gaat naar het adres waar het eerst naartoe ging; welke straat dat is, zie ik hier niet.
       *[other] Het gaat naar { $address }.
    }
    .amount = Het kost je niets.
    .reason = De reden die bij ons bekend is: { because }.
    .consequence = Met een ja wordt het opnieuw gestuurd; met een nee blijft alles zoals het is.
    .state = Er is nog niets gestuurd: het wacht op je ja.
    .keep = { nothing_goes_back }
    .other = { nothing_else }
its_address = { $address ->
    [none] het adres waar het eerst naartoe ging
   *[other] { $address }
}
replacement_waiting = { thanked } Voordat ik de { $item } opnieuw mag sturen, moeten mijn collega's ervoor tekenen. Ik heb het doorgegeven met alles wat daarvoor nodig is, en ik schrijf je hier zodra het besloten is.
    .time = { people_decide }
    .state = De { $item } die opnieuw gestuurd moet worden, wacht op de mensen die ervoor moeten tekenen; er is nog niets verstuurd.
    .person = Een collega die ervoor mag tekenen; ik mag dat niet.
    .steps = Je hoeft niets te doen; het blijft bij hen tot het besloten is.
    .consequence = Gaan ze akkoord, dan wordt het verstuurd en zeg ik het je hier. Zeggen ze nee, dan wordt er niets verstuurd en hoor je dat hier ook; dan kan er naar geld of tegoed gekeken worden.
replacement_done = Gedaan: een vervanging is onderweg als bestelling { $replacement }, naar { its_address }{ $promised_at ->
    [none] {""}
   *[other] ; uiterlijk { DAY($promised_at) } moet ze bij je zijn
}.
    .time = { $promised_at ->
        [none] {""}
       *[other] Het moet er uiterlijk { NAMED_DAY($promised_at) } zijn.
    }
    .steps = Je hoeft niets te doen; vraag me hier naar { $replacement } wanneer je wilt.
    .amount = Het kost je niets.
    .consequence = Komt het niet, of weer stuk, zeg het me dan hier, en iemand kijkt er met je naar.
    .content = { replacement_done }
    .where = Het gaat naar { its_address }.
    .state = { replacement_done }
    .keep = { nothing_goes_back }
    .options = Het is al besteld, en ik kan het van hier niet meer afzeggen; geld erbij kan niet. Heb je liever iets anders, vraag me dan om een medewerker.
    .other = { nothing_else }

## Returns

once_it_is_back = Wat je ervoor betaalde, komt je toe zodra het bij ons terug is: zeg het me dan hier. Het bedrag noem ik voordat er iets betaald wordt.
return_due = { $due ->
    [none] { once_it_is_back }
   *[other] Volgens onze gegevens komt je { $due } toe zodra het bij ons terug is: zeg het me dan hier.
}
return_way = { $tender ->
    [none] Het gaat terug zoals het betaald is.
   *[other] { goes_back_as_paid }
}
return_postage = { $postage ->
    [customer] De retourkosten zijn voor jou, tenzij wij het verkeerde stuurden.
    [company] De retourkosten zijn voor ons.
   *[other] Wie de retourkosten betaalt, staat niet in onze gegevens; vraag me om een medewerker, dan hoor je het van een collega.
}
return_at_the_bank = { $bank_days ->
    [none] {""}
   *[other] {" "}Vanaf de dag dat ik het betaal, laat je bank het meestal binnen { $bank_days } werkdagen zien.
}
return_money = { return_due } { return_way } { return_postage }
return_term = { $of ->
    [time] Verstuur het uiterlijk { NAMED_DAY($send_by) }. Het geld volgt zodra het bij ons terug is; die dag staat nog in geen van onze gegevens.{ return_at_the_bank }
    [way] { return_way }
    [postage] { return_postage }
   *[due] { $said ->
        [none] { return_due }
       *[other] { $due ->
            [none] { once_it_is_back }
           *[other] In onze gegevens staat niet { $said }: er komt je { $due } toe zodra het bij ons terug is. Zeg het me dan hier.
        }
    }
}
return_terms = { $terms }
confirm_return = { $days ->
    [none] {""}
   *[other] Goederen mogen binnen { $days } dagen na levering terug, en je bent nog op tijd.{" "}
}Ik kan noteren dat je je { $item } ({ $order }) terugstuurt, en er een etiket voor maken. Het moet uiterlijk { DAY($send_by) } onderweg zijn. Zal ik dat doen? { yes_or_no }
    .reminder = Ik kan nog steeds noteren dat je je { $item } ({ $order }) terugstuurt. Zal ik dat doen? { yes_or_no }
    .state = { only_after_a_yes }
    .rule = Goederen mogen binnen { $days } dagen na levering terug; daarna moeten ze uiterlijk { NAMED_DAY($send_by) } onderweg zijn.
    .amount = { return_money }
    .steps = Voorlopig alleen een ja of een nee. Met een ja krijg je hier het nummer van het etiket en verstuur je de goederen uiterlijk { DAY($send_by) }.
    .time = Het moet uiterlijk { NAMED_DAY($send_by) } onderweg zijn. Het geld volgt zodra het bij ons terug is; die dag staat nog in geen van onze gegevens.{ return_at_the_bank }
    .consequence = Met een ja wordt de retour genoteerd; met een nee blijft alles zoals het is. { return_due }
    .where = Met een ja krijg je het nummer van het label hier in de chat. { return_way }
    .other = { only_this_article }
return_done = Gedaan: de retour van je { $item } ({ $order }) is genoteerd. { $label ->
    [none] {""}
   *[other] Het etiket is { $label }.{" "}
}Verstuur het uiterlijk { DAY($send_by) }.
    .amount = { return_money }
    .consequence = { return_due }
    .time = Verstuur het uiterlijk { NAMED_DAY($send_by) }. Het geld volgt zodra het bij ons terug is; die dag staat nog in geen van onze gegevens.{ return_at_the_bank }
    .steps = { $label ->
        [none] Pak het goed in, zet { $order } op het pakket en verstuur het uiterlijk { DAY($send_by) }.
       *[other] Pak het goed in, zet { $label } op het pakket en verstuur het uiterlijk { DAY($send_by) }. Ik heb het nummer van het etiket, geen afdruk en geen adres; heb je een van beide nodig, vraag me dan om een medewerker.
    }
    .state = Hij is genoteerd bij ons magazijn; het pakket is daar nog niet binnen.
    .person = Het magazijn neemt het aan, en daarna kijk ik hier met je naar het geld.
    .source = Het staat in de gegevens van ons magazijn bij { $order }; meer dan deze chat krijg je van mij niet op schrift.
    .where = { return_done.steps } { return_way }
    .options = Het is alleen genoteerd: houd je het liever, stuur het dan niet op, dan gebeurt er verder niets.
    .other = { only_this_article }
return_denied = Dat kan ik niet meer zelf terugnemen; ik kan het een collega vragen.
confirm_order_cancellation = Je { $item } ({ $order }) is nog niet weg, dus ik kan de bestelling annuleren. Ze wordt dan niet verstuurd, en dat is niet terug te draaien. Zal ik dat doen? { yes_or_no }
    .reminder = Ik kan de bestelling van je { $item } ({ $order }) nog steeds annuleren. Zal ik dat doen? { yes_or_no }
    .time = Zodra je ja zegt, zolang ze dan nog niet weg is.
    .consequence = Ze wordt dan niet verstuurd. Wat ervoor betaald is, komt terug: dat vraag ik je daarna. Wil je het toch hebben, dan moet je opnieuw bestellen.
    .reason = { only_after_a_yes }
    .steps = { all_it_needs }
    .amount = Het kost niets. Wat ervoor betaald is, komt terug; het bedrag noem ik daarna, voordat er iets betaald wordt.
    .where = Wat ervoor betaald is, gaat terug zoals het betaald is; dat vraag ik je daarna.
    .state = Het is nog niet vertrokken. Er is nog niets aan veranderd: daar is je ja voor nodig.
    .other = { only_this_article }
order_cancellation_done = Gedaan: de bestelling van je { $item } ({ $order }) is geannuleerd en wordt niet verstuurd.
    .state = { order_cancellation_done }
    .where = Wat je ervoor terugkrijgt, gaat terug zoals het betaald is.
    .steps = { nothing_to_do }
    .consequence = Het wordt niet verstuurd. Wil je het toch hebben, dan moet het opnieuw besteld worden.
    .options = Dat is niet terug te draaien: het wordt niet verstuurd. Wil je het toch hebben, dan moet het opnieuw besteld worden.
    .keep = { none_goes_back }
    .other = { only_this_article }
order_cancellation_denied = Ik kon { $order } niet annuleren: { $denial ->
    [has_left] je { $item } heeft ons magazijn intussen verlaten. Als het er is, kun je het terugsturen.
    [order_changed] de bestelling is een andere dan ik je noemde.
    [none] het magazijn heeft dat geweigerd. Het kan inmiddels onderweg zijn, en dan kan het alleen nog teruggestuurd worden.
   *[other] onze regels laten het in dit geval niet toe.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Als je wilt, kan ik een collega vragen ervoor te zorgen.
}

## Addresses and contact details

confirm_address = Je { $item } ({ $order }) is nog niet weg. Ik kan het naar { $address } sturen{ $before ->
    [none] {""}
   *[other] {" in plaats van naar "}{ $before }
}.{ send_on_day } Zal ik dat doen? { yes_or_no }
    .reminder = Ik kan je { $item } ({ $order }) nog steeds naar { $address } sturen. Zal ik dat doen? { yes_or_no }
    .reason = { only_after_a_yes }
    .steps = { all_it_needs }
    .where = Het zou naar { $address } gaan.
    .content = { only_this_order }
    .consequence = { only_this_order }
    .other = { only_this_order }
only_this_order = Alleen { $item } ({ $order }) gaat naar { $address }; je andere bestellingen en het adres van je account blijven zoals ze zijn.
send_on_day = { $wished ->
    [none] {""}
   *[other] {" "}{ day_named }: deze bestelling gaat daarheen zodra je ja zegt.
}
address_done = Gedaan: je { $item } ({ $order }) gaat nu naar { $address }.
    .consequence = { only_this_order }
    .content = { only_this_order }
    .steps = Je hoeft niets te doen; het magazijn heeft het nieuwe adres.
    .where = { only_this_order }
    .options = Zolang het niet vertrokken is, kan het nog ergens anders heen: zeg me naar welk adres het moet.
    .other = { only_this_order }
address_denied = Ik kon niet veranderen waar { $order } naartoe gaat: { $denial ->
    [already_shipped] het heeft ons magazijn intussen verlaten, en alleen de vervoerder kan het nog omleiden.
    [none] het magazijn heeft dat geweigerd. Het kan inmiddels onderweg zijn, en dan kan alleen de vervoerder het omleiden.
   *[other] onze regels laten het in dit geval niet toe.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Als je wilt, kan ik een collega vragen ervoor te zorgen.
}
confirm_contact = Ik kan het { contact } van je account veranderen van { $old } in { $new }, en het oude krijgt daar bericht van. Zal ik dat doen? { yes_or_no }
    .reminder = Ik kan het { contact } van je account nog steeds veranderen in { $new }. Zal ik dat doen? { yes_or_no }
    .reason = { only_after_a_yes }
    .steps = { all_it_needs }
contact_done = Gedaan: je { contact } is veranderd in { $new }. We hebben het oude daar bericht van gestuurd, en { $days } dagen lang gaat er geen code naar het nieuwe.
contact = { $field ->
    [phone] telefoonnummer
   *[email] e-mailadres
}

## Subscriptions

confirm_cancellation = Ik kan je abonnement { PLAN($plan) } ({ $account }) opzeggen; het { $at_once ->
    [yes] eindigt dan vandaag
   *[no] loopt dan tot { FULL_DAY($ends_at) }
} en wordt niet verlengd.{ cancel_on_day } Zal ik dat doen? { yes_or_no }
    .reminder = Ik kan { this_subscription } nog steeds opzeggen. Zal ik dat doen? { yes_or_no }
    .time = Het zou { $at_once ->
        [yes] vandaag eindigen
       *[no] lopen tot { NAMED_DAY($ends_at) }
    }.{ back_when }
    .person = { $who ->
        [none] {""}
       *[other] Over de opzegging beslis jij met een ja. Voor de { $back } moet dan nog getekend worden: { $who }.{ is_seen_to }
    }
    .consequence = Met een ja { $at_once ->
        [yes] eindigt het vandaag
       *[no] loopt het tot { NAMED_DAY($ends_at) }
    } en wordt het niet meer in rekening gebracht; met een nee blijft het zoals het is.
    .amount = { $back ->
        [none] Opzeggen kost niets.{ $at_once ->
            [yes] {""}
           *[no] {" "}Waarvoor betaald is, blijft van jou tot { FULL_DAY($ends_at) }; dit aanbod betaalt daar niets van terug.
        }
       *[other] Opzeggen kost niets, en je krijgt { $back } terug.
    }
    .steps = { all_it_needs }
    .reason = { only_after_a_yes }
    .options = In plaats daarvan kun je het abonnement pauzeren of een ander abonnement nemen; zeg het me gewoon.
    .keep = { boxes_are_kept }
    .other = { only_this_plan }
back_when = { $back ->
    [none] {""}
   *[other] {" "}De { $back }: zodra het opgezegd is, vraag ik je om je ja daarvoor{ $signers ->
        [0] .
        [1] , daarna tekent een collega ervoor.
       *[other] , daarna tekenen twee collega's ervoor.
    }{" "}{ bank_takes }
}
cancellation_done = Je abonnement is opgezegd{ $ends_at ->
    [none] {""}
   *[other] ; het { $at_once ->
        [yes] is vandaag geëindigd
       *[no] loopt tot { FULL_DAY($ends_at) }
    }
} en wordt niet verlengd.
    .time = { runs_to_its_end }
    .consequence = { runs_to_its_end }
    .state = { cancellation_done }
    .steps = { runs_to_its_end }
    .amount = { runs_to_its_end }
    .keep = { boxes_are_kept }
    .other = Alleen het abonnement is opgezegd; bestellingen die onderweg zijn en al het andere blijven zoals ze zijn.
runs_to_its_end = Het { $at_once ->
    [yes] is vandaag geëindigd
   *[no] loopt tot { NAMED_DAY($ends_at) }
}; daarna wordt er niets meer voor in rekening gebracht, en je hoeft verder niets te doen.
price = { $amount } per { $period ->
    [month] maand
    [year] jaar
   *[other] { $period }
}
cancel_on_day = { $wished ->
    [none] { day_met }
   *[other] {" "}{ $today ->
        [yes] Vandaag eindigen kan niet: het is tot het einde betaald, en er wordt niets meer in rekening gebracht.
       *[no] { day_named }: { $later ->
            [yes] moet het tot dan doorlopen, zeg dan nee, en zeg het me opnieuw zodra de laatste levering die je wilt er is.
           *[no] het is tot het einde betaald, en er wordt niets meer in rekening gebracht.
        }
    }
}
day_named = Je noemt { FULL_DAY($wished) }, en een dag naar keuze kan ik niet instellen
day_met = { $met ->
    [none] {""}
   *[other] {" "}Dat past bij { FULL_DAY($met) }, die je noemde.
}
change_on_day = { $wished ->
    [none] { day_met }
   *[other] {" "}{ day_named }: het gaat zoals ik zei. Moet het op die dag, zeg dan nee, en zeg het me dan opnieuw.
}
resume_on_day = { $wished ->
    [none] { day_met }
   *[other] {" "}{ day_named }: het start zodra je ja zegt. Moet het op die dag, zeg dan nee, en zeg het me dan opnieuw.
}
confirm_plan_change = { $way ->
    [unpriced] Ik kan je van { PLAN($from_plan) } naar { PLAN($plan) } overzetten.
    [keep] Je hebt { old_plan }. Ik kan de overstap naar { PLAN($next_plan) } die voor { DAY($renews_at, $expires_at) } klaarstond, laten vallen. Vandaag wordt er niets in rekening gebracht.
    [renewal] Ik kan je vanaf { DAY($starts_at, $expires_at) } van { old_plan } naar { new_plan } overzetten. Vandaag wordt er niets in rekening gebracht; tot dan houd je { PLAN($from_plan) }.
   *[now] Ik kan je van { old_plan } naar { new_plan } overzetten, en wel meteen. { $due ->
        [none] Vandaag wordt er niets in rekening gebracht
       *[other] Vandaag wordt { $due } in rekening gebracht{ to_card }, voor de tijd tot { DAY($renews_at, $starts_at) }
    }; vanaf { DAY($renews_at, $starts_at) } is het { $price }.
}{ change_on_day } Zal ik dat doen? { yes_or_no }
    .reminder = { $way ->
        [keep] Ik kan de overstap naar { PLAN($next_plan) } nog steeds laten vallen.
       *[other] Ik kan je nog steeds overzetten naar { PLAN($plan) }{ $due ->
            [none] {""}
           *[other] ; vandaag wordt { $due } in rekening gebracht
        }.
    } Zal ik dat doen? { yes_or_no }
    .amount = { what_it_costs }
    .consequence = { what_it_costs }
    .steps = { all_it_needs }
    .reason = { only_after_a_yes }
    .time = { $way ->
        [renewal] Vanaf { NAMED_DAY($starts_at) }; tot dan houd je { PLAN($from_plan) }.
        [now] Meteen, zodra je ja zegt.
       *[other] {""}
    }
    .where = { $due ->
        [none] {""}
       *[other] { $last4 ->
            [none] {""}
           *[other] { $due } wordt afgeschreven van de kaart die eindigt op { $last4 }.
        }
    }
    .other = Alleen het abonnement verandert; bestellingen die onderweg zijn en al het andere blijven zoals ze zijn.
what_it_costs = { $price ->
    [none] {""}
   *[other] { $due ->
        [none] Vandaag wordt er niets in rekening gebracht; vanaf de verlenging kost { PLAN($plan) } { $price }.
       *[other] { $due } vandaag, voor de rest van deze periode; vanaf de verlenging kost { PLAN($plan) } { $price }.
    }
}
old_plan = { PLAN($from_plan) } ({ $from_price })
new_plan = { PLAN($plan) } ({ $price })
to_card = { $last4 ->
    [none] {""}
   *[other] {" op de kaart die eindigt op "}{ $last4 }
}
plan_change_done = { $starts ->
    [renewal] Gedaan: vanaf { DAY($starts_at, $expires_at) } heb je het abonnement { PLAN($plan) }. Tot dan verandert er niets.
   *[now] Je hebt nu het abonnement { PLAN($plan) }.{ $charged ->
        [none] {""}
       *[other] {" Er is "}{ $charged } in rekening gebracht{ to_card }, op factuur { $invoice }.
    }
}
    .time = { $starts ->
        [renewal] Het begint op { DAY($starts_at, $expires_at) }; tot dan betaal je wat je nu betaalt.
       *[now] Het geldt vanaf vandaag.
    }
    .state = { plan_change_done }
    .steps = { nothing_to_do }
    .amount = { $charged ->
        [none] {""}
       *[other] { $charged } is afgeschreven{ to_card }.
    }
    .other = Alleen het abonnement verandert; bestellingen die onderweg zijn en al het andere blijven zoals ze zijn.
change_denied = { $denial ->
    [preview_over] Wat ik je zei, gold maar korte tijd, en die is voorbij. Er is niets veranderd, dus hier is het opnieuw:
   *[other] { request_denied }
}

confirm_schedule = { $step ->
    [pause] Ik kan { this_subscription } pauzeren{ $rests_from ->
        [none] : vanaf nu wordt
       *[other] : vanaf { FULL_DAY($rests_from) } wordt
    } er niets verstuurd en niets in rekening gebracht{ $until ->
        [none] , tot je het weer start, en dat kun je hier op elk moment doen.
       *[other] , tot het op { FULL_DAY($until) } vanzelf weer begint; hier kan het ook eerder.
    }{ $renews_at ->
        [none] {""}
       *[other] { $until ->
            [none] { $rests_from ->
                [none] {" De volgende zou zijn op "}{ FULL_DAY($renews_at) }.
               *[other] {""}
            }
           *[other] { $next_at ->
                [none] {""}
               *[other] {" De eerste daarna is op "}{ FULL_DAY($next_at) }.
            }
        }
    }{ $ends ->
        [yes] {" Het start niet vanzelf weer op het moment dat je noemt: het blijft gepauzeerd tot je het me zegt."}
       *[no] {""}
    }{ $begins ->
        [none] {""}
       *[other] { $due_before ->
            [yes] { $rests_from ->
                [none] {" "}Het begint meteen, en niet op { FULL_DAY($begins) }: wat op { FULL_DAY($renews_at) } aan de beurt is, vervalt dan ook. Wil je die nog wel, vraag het me daarna dan opnieuw.
               *[other] {" "}Wat voor { FULL_DAY($rests_from) } aan de beurt is, op { FULL_DAY($renews_at) }, komt nog en wordt gewoon in rekening gebracht.
            }
           *[no] { $rests_from ->
                [none] {" "}Tot { FULL_DAY($begins) } is er niets aan de beurt, dus vanaf dan komt er niets.
               *[other] {""}
            }
        }
    }
    [skip] Ik kan de volgende levering van { this_subscription } overslaan, die van { FULL_DAY($renews_at) }: daarvoor wordt niets in rekening gebracht, en die daarna is op { FULL_DAY($next_at) }.
    [resume] Ik kan { this_subscription } weer starten{ $due_now ->
        [yes] : de volgende periode begint meteen, en vandaag wordt { $price ->
            [none] de prijs van het abonnement
           *[other] { $price }
        } in rekening gebracht
       *[no] { $next_at ->
            [none] {""}
           *[other] : de volgende levering is op { FULL_DAY($next_at) }{ then_charged }; vandaag wordt er niets in rekening gebracht
        }
    }.{ rests_since }
   *[keep] Ik kan je opzegging terugnemen: { this_subscription } gaat door{ $next_at ->
        [none] {""}
       *[other] , en de volgende betaling is op { FULL_DAY($next_at) }{ its_price }
    }. Vandaag wordt er niets in rekening gebracht.
}{ resume_on_day } Zal ik dat doen? { yes_or_no }
    .reminder = { $step ->
        [pause] Ik kan { this_subscription } nog steeds pauzeren{ from_that_day }.
        [skip] Ik kan de levering van { FULL_DAY($renews_at) } ({ PLAN($plan) }, { $account }) nog steeds overslaan.
        [resume] Ik kan { this_subscription } nog steeds weer starten{ $due_now ->
            [yes] { $price ->
                [none] {""}
               *[other] ; vandaag wordt { $price } in rekening gebracht
            }
           *[no] {""}
        }.
       *[keep] Ik kan je opzegging nog steeds terugnemen.
    } Zal ik dat doen? { yes_or_no }
    .amount = { $step ->
        [pause] Pauzeren kost niets, en zolang het duurt wordt er niets in rekening gebracht. { plan_stays }
        [skip] Overslaan kost niets, en die levering wordt niet in rekening gebracht. { plan_stays }
        [resume] { $due_now ->
            [yes] { $price ->
                [none] De prijs van het abonnement
               *[other] { $price }
            } wordt vandaag in rekening gebracht.
           *[no] Vandaag wordt er niets in rekening gebracht.{ plan_goes_on_at }
        }
       *[keep] Vandaag wordt er niets in rekening gebracht.{ plan_goes_on_at }
    }
    .reason = { only_after_a_yes }
    .steps = { all_it_needs }
    .time = { $step ->
        [pause] Het begint { $rests_from ->
            [none] zodra je ja zegt
           *[other] op { FULL_DAY($rests_from) }
        }, en duurt { $until ->
            [none] tot je het weer start.
           *[other] tot { FULL_DAY($until) }.
        }{ first_payment_after }
        [skip] Het gaat om de levering van { FULL_DAY($renews_at) }; die daarna is op { FULL_DAY($next_at) }.{ first_payment_after }
       *[other] { $next_at ->
            [none] {""}
           *[other] De volgende is op { FULL_DAY($next_at) }.
        }{ rests_since }
    }
    .consequence = { $step ->
        [pause] Met een ja wordt er niets gestuurd en niets afgeschreven tot het verdergaat; je kunt het hier altijd weer starten. Met een nee blijft alles zoals het is.
        [skip] Met een ja komt die levering niet en wordt ze niet afgeschreven; met een nee blijft alles zoals het is.
       *[other] Met een ja gaat het abonnement verder; met een nee blijft alles zoals het is.
    }
    .options = { $step ->
        [pause] In plaats daarvan kan ik de volgende levering overslaan of het abonnement opzeggen; zeg het me gewoon.
        [skip] In plaats daarvan kan ik het abonnement pauzeren of opzeggen; zeg het me gewoon.
       *[other] {""}
    }
    .other = { plan_stays }
then_charged = { $price ->
    [none] {""}
   *[other] {""}, en dan wordt { $price } in rekening gebracht
}
first_payment_after = { $next_at ->
    [none] {""}
   *[other] {" "}De eerste betaling daarna is op { FULL_DAY($next_at) }{ its_price }.
}
its_price = { $price ->
    [none] {""}
   *[other] {" "}({ $price })
}
rests_since = { $paused_at ->
    [none] {""}
   *[other] {" Het is gepauzeerd sinds "}{ FULL_DAY($paused_at) }.
}
plan_goes_on_at = { $price ->
    [none] {""}
   *[other] {" "}Daarna kost het abonnement als voorheen { $price }{ $next_at ->
        [none] {""}
       *[other] ; de volgende betaling is op { FULL_DAY($next_at) }
    }.
}
from_that_day = { $rests_from ->
    [none] {""}
   *[other] {" "}vanaf { FULL_DAY($rests_from) }
}
this_subscription = je abonnement { PLAN($plan) } ({ $account })
schedule_done = { $step ->
    [pause] Gedaan: je abonnement { PLAN($plan) } is gepauzeerd{ from_that_day }, zonder levering en zonder kosten{ $until ->
        [none] {" "}tot je het weer start; zeg het me dan gewoon hier.
       *[other] {" "}tot { FULL_DAY($until) }, en dan begint het vanzelf weer; zeg het me hier als het eerder moet.
    }
    [skip] Gedaan: de levering van { FULL_DAY($renews_at) } is overgeslagen; de volgende is op { FULL_DAY($next_at) }.
   *[other] Gedaan: je abonnement { PLAN($plan) } loopt{ $next_at ->
        [none] {""}
       *[other] ; het wordt verlengd op { FULL_DAY($next_at) }{ its_price }
    }.
}
    .time = De volgende is op { NAMED_DAY($next_at) }{ its_price }.
    .amount = { $step ->
        [pause] Zolang het gepauzeerd is, wordt er niets afgeschreven. { plan_stays }
       *[other] { plan_stays }
    }
    .consequence = { $step ->
        [pause] Er wordt niets gestuurd en niets afgeschreven tot het verdergaat; je kunt het hier altijd weer starten.
       *[other] {""}
    }
    .steps = { nothing_to_do }
    .state = { schedule_done }
    .options = { $step ->
        [pause] Het kan op elk moment weer worden gestart: zeg het me hier.
        [skip] Een overgeslagen levering kan ik niet zelf terugzetten. Wil je die toch, vraag me dan om een mens.
       *[other] Het kan op elk moment weer gepauzeerd worden: zeg het me hier.
    }
    .other = { plan_stays }

## Codes

code_sent = Dank je. Staat je account op die gegevens, dan zou je zo een code van zes cijfers moeten krijgen; typ hem hier. Komt er geen, noem me dan andere gegevens waarop het kan staan.
    .time = Hij wordt meteen verstuurd; hij werkt maar enkele minuten.
    .steps = Kijk in de mailbox of op de telefoon van dat account en typ de code.
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
why_proof = Bestellingen, betalingen en adressen laat ik aan niemand zien dan de eigenaar, dus moet ik eerst weten wie er schrijft. Voor wat iedereen mag weten, zoals prijzen en regels, heb ik daar niets van nodig.
code_sent_again = { $known ->
    [yes] Ik heb een nieuwe code van zes cijfers gestuurd. Kijk ook in de spammap en typ hem snel hier: hij werkt maar kort.
   *[no] Staat je account op die gegevens, dan zou je zo een nieuwe code van zes cijfers moeten krijgen; kijk ook in de spammap. Misschien staat het op een ander e-mailadres of telefoonnummer: noem me dan dat.
}{ $often ->
    [yes] {" "}{ $beside ->
        [yes] { ask_for_a_person }
       *[no] Of zal een collega het overnemen? Zeg dan gewoon ja.
    }
   *[no] {""}
}
    .time = { code_sent.time }
    .steps = { code_sent.steps }
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
code_sent_new = Om zeker te weten dat je daar te bereiken bent, heb ik je een code gestuurd, zes cijfers, naar { $to }. Typ hem snel hier: hij werkt maar kort.
step_up = Voordat ik iets mag veranderen, heb ik één nieuw bewijs nodig dat jij het bent: ik heb een code van zes cijfers gestuurd naar { $went_to ->
    [phone] het telefoonnummer van je account
    [email] het e-mailadres van je account
   *[other] een contact van je account
}. Typ hem snel hier: hij werkt maar kort.
no_way_to_prove = Voordat ik iets mag veranderen, heb ik één nieuw bewijs nodig dat jij het bent, en er is in je account geen contact waar ik nu een code naartoe mag sturen. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Zal ik een collega vragen je ermee te helpen?
}
code_not_sent = Ik kon zojuist geen code sturen. Probeer het over een paar minuten opnieuw, of vraag me om een collega.
code_limited = Ik kan nu geen codes meer sturen. Probeer het over een uur opnieuw, of vraag me om een collega.
verified = Dank je, dat is gelukt.
code_wrong = Die code klopt niet, of werkt niet meer. Je hebt nog { $tries_left } { $tries_left ->
    [1] poging
   *[other] pogingen
}; typ de zes cijfers opnieuw, of zeg dat ik een nieuwe moet sturen.
code_locked = Dat was de derde verkeerde poging, dus werkt deze code niet meer. Je kunt me om een nieuwe vragen, of om een collega.
code_expired = Die code is verlopen. Zal ik je een nieuwe sturen? Zeg me dan gewoon opnieuw je e-mailadres of telefoonnummer.
code_none = Ik verwacht op dit moment geen code. Wil je bewijzen wie je bent, zeg me dan je e-mailadres of telefoonnummer.

## Colleagues

ticket_opened = Het kenmerk{ $subject ->
    [none] {""}
   *[other] {" voor “"}{ $subject }”
} is { $ticket }{ answer_due }.
    .time = { $by ->
        [none] De dag kan ik niet noemen: dat hangt af van de collega die het oppakt. Het antwoord komt hier, dus hoef je er niet opnieuw om te vragen.
       *[other] Uiterlijk { NAMED_DAY($by) } is hier een antwoord. Wanneer alles rond is, hangt af van de collega die het oppakt.
    }
    .state = Het wacht bij het team onder { $ticket }; er is nog niets over beslist.
    .person = De collega's die { $ticket } oppakken: wie van het team de volgende is. Noem dat nummer als je schrijft of belt, dan hebben ze alles erbij.
    .steps = Je hoeft nu niets te doen; wat ze van je nodig hebben, vragen ze hier. Tot ze het gedaan hebben, blijft alles zoals het is.
    .content = { $ticket } gaat over: { $subject }.
    .consequence = Wie { $ticket } oppakt, beslist en antwoordt hier, hoe het ook uitvalt. Tot dan blijft alles zoals het is.
    .reason = Hierover mag ik niet zelf beslissen; daarom ligt { $ticket } bij een collega.
    .options = Van hieruit gaat het niet sneller. Zeg me wat er veranderd is of wat het dringend maakt, dan zet ik het bij { $ticket }.
    .source = { $ticket } is het nummer in onze helpdesk; noem het, en iedereen daar vindt het.
answer_due = { $by ->
    [none] {""}
   *[other] ; een antwoord is er uiterlijk { DAY($by) }
}
matter = { $subject ->
    [none] { $ticket }
   *[other] “{ $subject }” ({ $ticket })
}
ticket_noted = { thanked } Ik heb de collega's die { matter } hebben, dat ook verteld{ answer_due }.
    .state = Dat staat er nu ook bij, met wat je eerder vertelde{ answer_due }.
ticket_taken_back = Ik heb de collega's die { $subject ->
    [none] je verzoek
   *[other] “{ $subject }”
} ({ $ticket }) hebben, verteld dat je het terugneemt.
handed_over = { $why ->
    [not_known] Ik kan er zelf niet achter komen om wiens account het gaat. Ik geef je door aan een collega, met alles tot nu toe, zodat je het niet hoeft te herhalen. { they_answer }
    [budget] { not_made_out }
    [not_understood] { not_made_out }
    [fraud] { thanked_for_telling } Een bestelling of een betaling die niet van jou was, { for_a_person }
    [delivered_not_here] { thanked_for_telling } Een pakket dat als bezorgd te boek staat en er niet is, { for_a_person }
    [data_erasure] { thanked_for_telling } Het wissen van wat er over je bewaard wordt, { for_a_person }
    [data_access] { thanked_for_telling } Een verzoek om de gegevens die over je bewaard worden, { for_a_person }
    [vat_correction] { thanked_for_telling } De correctie van een factuur { for_a_person }
    [instalments] { thanked_for_telling } Betalen in termijnen { for_a_person }
    [bereavement] Gecondoleerd met je verlies. Wat er na een overlijden te regelen is, { for_a_person }
    [minor] { thanked_for_telling } Een bestelling door een minderjarige { for_a_person }
    [press] { thanked_for_telling } Een vraag van de pers { for_a_person }{ also_the_press_office }
    [gift_card] { thanked_for_telling } Een cadeaukaart die niet wordt aangenomen, of wat erop staat, { for_a_person }
    [repeated] Ik heb je alles gezegd wat ik hierover heb, en opnieuw vragen levert niets nieuws op. Ik geef het door aan een collega, met alles tot nu toe. { they_answer }
    [sent_elsewhere] Ik mag het alleen opnieuw sturen naar het adres van de bestelling; naar een ander adres mag een collega dat. Ik geef je door, met alles tot nu toe, zodat je het niet hoeft te herhalen. { they_answer }
    [other_way] { same_tender } Ik geef precies dit in jouw woorden aan een collega, met alles tot nu toe. { they_answer }
    [other_terms] Dat deel van mijn aanbod kan ik niet zelf veranderen. Ik geef precies wat je anders wilt in jouw woorden aan een collega, met alles tot nu toe. { they_answer }
    [not_here] Daar kan ik hier zelf niet in kijken en niets aan doen. Ik geef dit door aan een collega, met alles tot nu toe, zodat je het niet hoeft te herhalen. { they_answer }
    [unknown_there] Je staat hier bij ons bekend, maar het systeem met accounts en betalingen kent je account niet, dus kan ik er zelf niet in kijken. Ik geef dit door aan een collega, met alles tot nu toe, zodat je het niet hoeft te herhalen. { they_answer }
    [legal] { right_away }{ also_the_lawyers }
    [chargeback] { right_away }
    [distress] { right_away }
    [safety] { right_away }
   *[other] Natuurlijk. Ik geef je door aan een collega, met alles tot nu toe, zodat je het niet hoeft te herhalen. { they_answer }
}
also_the_press_office = { $press_contact ->
    [none] { "" }
   *[other] { " " }Je kunt ook schrijven naar { $press_contact }.
}
also_the_lawyers = { $legal_contact ->
    [none] { "" }
   *[other] { " " }Je kunt ook schrijven naar { $legal_contact }.
}
not_made_out = Het spijt me, ik kan zelf op dit moment niet goed genoeg opmaken wat je nodig hebt, en ik wil niet raden. Ik geef je door aan een collega, met alles tot nu toe, zodat je het niet hoeft te herhalen. { they_answer }
for_a_person = is iets voor een mens, dus geef ik het door aan een collega met alles wat je schreef. { they_answer }
right_away = { thanked_for_telling } Ik geef dit meteen door aan een collega, met alles wat je schreef, zodat je het niet hoeft te herhalen. { they_answer }
they_answer = { $opens_at ->
    [none] { $usual ->
        [none] Je krijgt hier antwoord van hen.
       *[other] Je krijgt hier antwoord van hen, meestal binnen { $usual } minuten{ of_opening_hours }.
    }
   *[other] Ze zijn er weer op { opening } en antwoorden je dan hier.
}{ asked_of_people }{ goes_along }
of_opening_hours = { $zone ->
    [none] {""}
   *[other] {" van onze openingstijden"}
}
asked_of_people = { $asked ->
   *[none] { "" }
    [call_back] { " " }Dat je gebeld wilt worden, staat in wat ze het eerst lezen.
    [supervisor] { " " }Dat je iemand wilt die beslist, staat in wat ze het eerst lezen.
    [both] { " " }Dat je gebeld wilt worden, en door iemand die beslist, staat in wat ze het eerst lezen.
}

can_be_undone = { $act ->
    [cancel_subscription] { $at_once ->
        [yes] Dat kan niet ongedaan worden gemaakt: het stopt op dezelfde dag; om het weer te hebben moet het opnieuw worden afgesloten.
       *[no] Ja: tot { FULL_DAY($ends_at) } kan ik de opzegging hier terugdraaien; zeg het gewoon. Is het eenmaal gestopt, dan moet het opnieuw worden afgesloten.
    }
    [pause] Ja: het kan hier altijd weer worden gestart; zeg het gewoon.
    [resume] Ja: het kan hier altijd worden gepauzeerd of opgezegd; zeg het gewoon.
    [keep] Ja: het kan hier altijd worden gepauzeerd of opgezegd; zeg het gewoon.
    [skip] Nee: een levering die is overgeslagen kan ik niet terugzetten. Wil je die toch, vraag me dan om een medewerker.
    [change_plan] Ja: je kunt hier terugwisselen; ik noem de prijs en de dag voordat er iets verandert.
    [change_address] Ja, zolang het niet vertrokken is: zeg het hier, en het gaat naar het oude adres of naar een ander.
    [change_contact] Ja: het kan hier worden teruggezet; ik vraag daarvoor een bewijs en een ja.
    [cancel_order] Dat kan niet ongedaan worden gemaakt: een geannuleerde bestelling wordt niet verstuurd. Wil je het toch, dan moet het opnieuw besteld worden.
    [declare_return] Ja: het is alleen genoteerd. Wil je het liever houden, stuur het dan niet op, en er gebeurt verder niets.
    [issue_refund] Nee: wat betaald is kan niet worden teruggeroepen.{ until_a_yes }
    [give_store_credit] Nee: heb je het eenmaal, dan kan ik tegoed hier niet in iets anders omzetten.{ until_a_yes }
    [send_replacement] Nee: is het eenmaal besteld, dan kan ik het hier niet afzeggen.{ until_a_yes }
   *[other] Ik kan niet zeggen of dat kan; vraag me om een medewerker.{ until_a_yes }
}
    .options = { can_be_undone }
until_a_yes = { $offered ->
    [yes] {""} Tot je ja zegt gebeurt er niets.
   *[no] {""}
}
