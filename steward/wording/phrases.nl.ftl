### Dutch. What each message is: `phrases.en.ftl`; `[none]`: the value is not there.

## Around a reply, and in its place

introduction = Hallo, dit is de AI-balie van { $company }. Ik ben een geautomatiseerde assistent.
fallback = Kun je me in een paar woorden zeggen wat ik voor je kan doen? Een factuur- of bestelnummer helpt.
invitation = Bedankt voor je bericht; dit is de AI-balie van { $company }. Over bestellingen en betalingen praat ik alleen besloten: schrijf ons per chat of e-mail, dan kijk ik er meteen naar.

## Conversation

greeting = Wat kan ik voor je doen?
goes_on_in = Natuurlijk, we gaan in het Nederlands verder.
thanks = Graag gedaan. Kan ik nog iets voor je doen?
thanked = Dank je.
thanked_for_telling = Dank je dat je het me zegt.
bye = Graag gedaan. Nog een fijne dag!
bye_with_offer = Graag gedaan. Zonder je ja gebeurt er niets: het blijft zoals het is tot je ja of nee zegt. Nog een fijne dag!
goodbye = Tot ziens!
praised = Dank je, dat is fijn om te horen. Is er ooit iets, schrijf me dan hier.
clarify = Ik wil zeker weten dat ik je goed begrijp. Gaat het om een betaling, een pakket, je abonnement of iets anders? Een factuur- of bestelnummer helpt.
clarify_again = Het spijt me, ik begrijp nog steeds niet waar het over gaat. Zeg het me in een paar woorden, met een bestelnummer (O-…) of een factuurnummer (INV-…) als je er een hebt. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Of zal ik een collega vragen het over te nemen? Zeg dan gewoon ja.
}
out_of_scope = Daar kan ik je niet mee helpen; ik ben er voor je bestellingen, abonnement, facturen en terugbetalingen bij { $company }. Kan ik daar iets in voor je doen?
out_of_scope_again = Daar kan ik je niet mee helpen, hoe het ook gevraagd wordt: ik heb alleen de gegevens van { $company } over bestellingen, abonnementen, facturen en terugbetalingen. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Zal ik een collega vragen het over te nemen? Zeg dan gewoon ja.
}
better_price = Een eigen, betere prijs kan ik je niet geven; je abonnement blijft zoals het is. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Zal ik een collega vragen of die iets voor je kan doen? Zeg dan gewoon ja.
}
ends_only_if = Je wilt je abonnement alleen opzeggen als er iets gebeurt. Daar kan ik niet op wachten, dus er verandert niets. Moet het toch nu eindigen? Schrijf dan “zeg mijn abonnement nu op”, en ik laat je eerst de dag zien. Of kom je terug als het duidelijk is?
empty = Je bericht kwam zonder woorden aan. Wat kan ik voor je doen?
which_plan = Prima, maar er is nog geen abonnement gekozen, dus er is niets veranderd. Welk van de genoemde wil je? Er verandert niets voordat je hebt gezien wat het kost en ja hebt gezegd.
nothing_open = Goed. Er wacht nu niets op een antwoord van jou. Wat kan ik voor je doen?
done_already = Dat is al gebeurd, en ik kan het van hieruit niet terugroepen. Wil je dat iemand ernaar kijkt, vraag me dan gewoon om een medewerker.
person_takes = Op het uur kan ik het niet zeggen: een collega antwoordt op volgorde, en het antwoord komt hier. Wil je dat, vraag me dan gewoon om een mens.
left_at_that = Goed, dan laat ik het daarbij. Schrijf me hier wanneer er iets is.
no_danger = Fijn dat niemand in gevaar is. Een collega kijkt er nog naar; ik ga hier verder.
all_well = Fijn dat niemand in gevaar is; ik ga hier verder.
address_taken = Bedankt voor het adres.
masked = Een vriendelijke waarschuwing: je stuurde iets geheims, zoals een kaartnummer of wachtwoord. Ik heb het meteen verborgen; stuur dat hier nooit, we hebben het niet nodig.
about_desk = Ik ben een AI, geen mens. Ik kijk in je bestellingen, betalingen en abonnement bij { $company } en doe wat het bedrijf me toestaat; voor de rest vraag ik een collega. Praat je liever met een mens, zeg dan gewoon “een medewerker, graag”.
cannot_order = Bestellen kan ik niet, dus ik heb niets besteld en niets gestuurd. Bestel het zoals je het eerder deed; is het besteld, dan kan ik je hier zeggen waar het is.
others_data = Wat andere klanten bestelden of betaalden en waar ze wonen, kan ik je niet zeggen: dat gaat alleen henzelf aan. Handel je voor iemand die ons dat liet weten, of kwam een pakket van hen bij jou aan, zeg het me dan.
which_matter = { $count ->
    [1] Bedoel je { $matters }? Zeg dan gewoon ja, of zeg me in een paar woorden wat het is.
   *[other] Bedoel je { $matters }? Het nummer is genoeg; is het iets anders, zeg het me dan in een paar woorden.
}
matter_name = { $number ->
    [0] {""}
   *[other] { $number }){" "}
}{ $matter ->
    [parcel] een pakket waarop je wacht
    [payment] een betaling die je ziet
    [invoice] een factuur
    [cancel] het einde van je abonnement
    [plan] een wijziging of pauze van je abonnement
    [renewal] een verlenging die je niet wilde
    [money_back] je geld terug
    [refund] een terugbetaling die er nog niet is
    [send_back] iets dat je wilt terugsturen of annuleren
    [goods] een probleem met wat je kreeg
    [contact] een nieuw adres, e-mailadres of telefoonnummer
    [access] toegang tot je account
    [complaint] een klacht
   *[general] een algemene vraag over onze producten of regels
}
which_number = Is { $number } een bestelling of een factuur? Schrijf O-{ $number } voor een bestelling, of INV-{ $number } voor een factuur.

in_their_language = { $language ->
    [it] Rispondo in inglese, olandese, tedesco, francese e spagnolo. Per una persona, scriva: «Voglio parlare con una persona».{" "}
   *[other] {""}
}
in_the_others = I read English, Dutch, German, French and Spanish. Ich lese Englisch, Niederländisch, Deutsch, Französisch und Spanisch. Je lis l'anglais, le néerlandais, l'allemand, le français et l'espagnol. Leo inglés, neerlandés, alemán, francés y español.
languages_spoken = { $asked_in ->
    [it] Rispondo in inglese, olandese, tedesco, francese e spagnolo.{" "}
    [pl] Odpowiadam po angielsku, niderlandzku, niemiecku, francusku i hiszpańsku.{" "}
    [pt] Respondo em inglês, holandês, alemão, francês e espanhol.{" "}
   *[none] {""}
}Ik lees en beantwoord Engels, Nederlands, Duits, Frans en Spaans; schrijf in de taal die je wilt. In een andere taal lees ik alleen dat iemand in gevaar is of een mens wil spreken.
other_language = { in_their_language }Ik kan je helpen in het Engels, Nederlands, Duits, Frans of Spaans. Kun je het in een van die talen schrijven? { in_the_others }
other_language_again = { in_their_language }Ik kan dit nog steeds niet goed genoeg lezen om je te helpen: in het Engels, Nederlands, Duits, Frans of Spaans lukt dat wel. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Of zal ik een collega vragen het over te nemen? Zeg dan gewoon ja.
}

## Who is there

ask_identify = Om in je account te kijken, moet ik eerst weten met wie ik praat. Wat is het e-mailadres of telefoonnummer van je account?
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
ask_identify_again = Ik kan nergens in kijken voordat ik weet van wie het account is: daarvoor heb ik het e-mailadres of telefoonnummer ervan nodig. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Heb je geen van beide bij de hand, zal ik dan een collega vragen je te helpen? Zeg dan gewoon ja.
}
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
sorry_about_that = Dat spijt me.
# What waits for a proof, as the object of looking at it.
waiting_matter = { $subject ->
    [none] { $matter ->
         [charged_twice] de afschrijving die je twee keer ziet
         [charge] de afschrijving waar je naar vraagt
         [plan_charge] de afschrijving voor je abonnement
         [invoice] je factuur
         [end_of_plan] de opzegging van je abonnement
        *[plan] je abonnement
         [plan_price] de prijs van je abonnement
         [money_back] het geld dat je terug wilt
         [refund] je terugbetaling
         [send_back] je retour
         [goods] het probleem met wat je kreeg
         [parcel] je pakket
         [order] je bestelling
         [calling_off] de annulering van je bestelling
         [delivery_address] de wijziging van het bezorgadres
         [contact] je contactgegevens
         [complaint] je klacht
         [contacts] je eerdere contacten met ons
         [users] de namen bij je account
    }
   *[other] “{ $subject }”
}
ask_identify_for = { $sorry ->
    [yes] { sorry_about_that }{" "}
   *[no] {""}
}{ $matters ->
    [none] { ask_identify }
   *[other] Om te kijken naar { $matters }, moet ik eerst weten met wie ik praat: wat is het e-mailadres of telefoonnummer van je account?
}
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
looks_then = { $sorry ->
    [yes] { $matters ->
        [none] Dat spijt me; ik kijk ernaar zodra de code er is.
       *[other] Dat spijt me; ik kijk naar { $matters } zodra de code er is.
    }
   *[no] { $matters ->
        [none] Daar kijk ik naar zodra de code er is.
       *[other] Ik kijk naar { $matters } zodra de code er is.
    }
}
ask_code = Zodra je de code van zes cijfers hebt, typ je hem gewoon hier. Kwam hij niet aan, zeg het dan, dan stuur ik een nieuwe.
acting_for = Voor { $name }:
beyond_authority = Wat bij ons als je machtiging is vastgelegd, dekt dat niet; daarom heb ik alles gelaten zoals het is. Een collega kan je zeggen wat ervoor nodig is; vraag me gewoon om een medewerker.

## Calls

recording_on = Dit gesprek wordt opgenomen, zoals je goed vond. Zeg op elk moment “niet opnemen”.
recording_off = Dit gesprek wordt niet opgenomen, tenzij je zegt “je mag opnemen”. Ik help je hoe dan ook.
recording_refused = Begrepen: wat je vanaf nu zegt, wordt niet opgenomen.
recording_given = Dank je, dit gesprek wordt vanaf nu opgenomen. Zeg op elk moment “niet opnemen”.

## The second time

looked_wider = { $places ->
    [none] Ik heb ook verder gekeken, naar { $empty }; daarin staat niets nieuws.
   *[other] Ik heb ook verder gekeken, naar { $places }.{ $empty ->
        [none] {""}
       *[other] {" Ook gekeken, en niets nieuws gevonden: "}{ $empty }.
    }
}
place_looked = { $what ->
    [contacts] je eerdere contacten met ons
    [promises] wat collega’s je hebben beloofd
    [contact] je contactgegevens
    [tickets] je vragen aan collega’s
    [credits] wat je is bijgeschreven
    [refunds] je terugbetalingen
    [outages] storingen van onze dienst
    [orders] je bestellingen
   *[other] het pakket
}{ $count ->
    [0] {""}
   *[other] { $newest ->
        [none] {" ("}{ $count })
       *[other] {" ("}{ $count }, de laatste van { DAY($newest) })
    }
}
photo_still_needed = Voordat ik het goed mag maken, heb ik er nog steeds een foto van nodig, en hier kan ik er geen aannemen.
rests_on = { $about ->
    [photo] Genoteerd. { photo_still_needed } { $beside ->
        [yes] { ask_for_a_person }
       *[no] Zal ik er een collega naar laten kijken? Zeg dan gewoon ja.
    }
    [photo_still] { photo_still_needed } { $beside ->
        [yes] { ask_for_a_person }
       *[no] Zal ik er een collega naar laten kijken? Zeg dan gewoon ja.
    }
    [no_article] Ook hierover staat niets in onze hulppagina's. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Zal ik een collega vragen ernaar te kijken? Zeg dan gewoon ja.
    }
    [invoice] Ik heb net nog eens naar de betalingen en facturen van je account gekeken: ze zijn zoals ik zei. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Kan dat niet kloppen, zal ik dan een collega vragen ernaar te kijken? Zeg dan gewoon ja.
    }
    [refund] Ik heb net nog eens naar de betalingen en terugbetalingen van je account gekeken: ze zijn zoals ik zei. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Kan dat niet kloppen, zal ik dan een collega vragen ernaar te kijken? Zeg dan gewoon ja.
    }
   *[other] Wat ik je zei, berust op { basis }{ $order_id ->
        [none] {""}
       *[other] {" ("}{ $order_id })
    }, en daar staat vandaag hetzelfde{ $on ->
        [none] {""}
       *[other] {": "}{ NAMED_DAY($on) }
    }. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Kan dat niet kloppen, zal ik dan een collega vragen ernaar te kijken? Zeg dan gewoon ja.
    }
}
basis = { $about ->
    [article] { $title ->
        [none] onze hulppagina's
       *[other] ons artikel “{ $title }”
    }
    [parcel] de gegevens van onze vervoerder zelf
    [plan] wat de facturatie over je abonnement heeft
    [rule] onze regels zoals ze vandaag gelden
    [dropped] je eigen nee in dit gesprek
    [refused] je eigen nee in dit gesprek
    [not_found] een zoektocht in je account naar precies dat nummer
   *[other] onze eigen gegevens
}

stands_so = { how_it_stands } { $beside ->
    [yes] { ask_for_a_person }
   *[no] { take_it }
}
how_it_stands = { $about ->
    [person] { $turn ->
        [0] Zonder het e-mailadres of telefoonnummer van een account kan ik nergens in kijken.
        [1] Ik weet nog steeds niet van wie het account is.
       *[2] Een e-mailadres of een telefoonnummer is alles wat ik nodig heb.
    }
    [words] { $turn ->
        [0] Ik kan er niet uit opmaken waar dit over gaat.
        [1] Dit kan ik ook niet lezen.
       *[2] In andere woorden begrijp ik het misschien.
    }
    [scope] { $turn ->
        [0] Bestellingen, abonnementen, facturen en terugbetalingen zijn alles waar ik van weet.
        [1] Dat is niets voor mij.
       *[2] Daar weet ik niets van.
    }
    [offer] { $turn ->
        [0] Het wacht op jou: er gebeurt niets van voordat je hebt gekozen.
        [1] Het is aan jou.
       *[2] Het aanbod is zoals het was.
    }
    [code] { $turn ->
        [0] Alleen de zes cijfers van de code ontbreken nog.
        [1] Ik wacht op de zes cijfers; zeg het als er geen kwamen.
       *[2] Alleen de code ontbreekt.
    }
   *[other] { $turn ->
        [0] Meer kan ik je daar van hieruit niet over zeggen.
        [1] Daar is sindsdien niets aan veranderd.
       *[2] Daar blijft het bij.
    }
}
take_it = { $turn ->
    [0] Zal een collega het overnemen? Zeg dan gewoon ja.
    [1] Wil je dat een collega ernaar kijkt? Zeg dan gewoon ja.
   *[2] Een collega: ja of nee?
}

## What is asked about something that was said

remind_offer = { $reminder }
facet_answer = { $again ->
    [yes] Wat ik je daarover zei, is alles wat in onze gegevens staat. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Zal ik een collega vragen of die meer weet? Zeg dan gewoon ja.
    }
   *[no] { $answer ->
        [none] { nothing_more }
       *[other] { $answer }
    }
}
nothing_more = Meer staat daarover niet in onze gegevens.
who_decides = Onze regels bepalen wat ik mag doen, en ik, een programma, pas ze toe op wat in onze gegevens staat. Waar ze dat verlangen, beslist een collega.
    .person = { who_decides }
facet_not_known = { $asked ->
    [time] Onze gegevens noemen daar geen dag voor.
    [reason] Onze gegevens zeggen niet waarom.
    [amount] Onze gegevens noemen daar geen bedrag voor.
    [person] Onze gegevens zeggen niet wie.
    [rule] Geen regel van ons die ik ken, zegt daar iets over.
    [options] Iets anders mag ik daarvoor zelf niet aanbieden.
    [steps] Onze gegevens noemen niets meer wat je moet doen.
    [consequence] Onze gegevens zeggen niet wat daaruit volgt.
    [where] In onze gegevens staat niet waar het heen gaat.
   *[other] { nothing_more }
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Zal ik het een collega vragen? Zeg dan gewoon ja.
}
nothing_tells = { $question ->
    [none] Daarop
   *[other] Op “{ $question }”
} vind ik geen antwoord in onze gegevens en hulppagina's. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Zal ik het een collega vragen? Zeg dan gewoon ja.
}
noted = Goed. Ik ben er zodra je verder wilt.
that_was_said = { $right ->
    [yes] { $again ->
        [yes] Ja, dat klopt: { what_was_said }.
       *[no] Ja, { what_was_said }.
    }
   *[no] { $again ->
        [yes] Nee, zoals ik zei: { what_was_said }.
       *[no] Nee, { what_was_said }.
    }
}
what_was_said = { $day ->
    [none] { $amount ->
        [none] { $last4 ->
            [none] { $order ->
                [none] het abonnement { PLAN($plan) }
               *[other] bestelling { $order }
            }
           *[other] de kaart die eindigt op { $last4 }
        }
       *[other] { $amount }
    }
   *[other] { NAMED_DAY($day) }
}
is_so = Ja, { $what ->
    [arrived] het is bezorgd
   *[ended] het is geëindigd
}{ $on ->
    [none] {""}
   *[other] {", "}op { FULL_DAY($on) }
}.
all_that_was_done = Dit is alles wat hier gedaan is of loopt:
nothing_changed = { $again ->
    [yes] Ja, zoals gezegd: er is niets veranderd.
   *[no] { $offered ->
        [yes] Klopt: er is nog niets veranderd of afgeschreven, en zonder een ja gebeurt er ook niets.
       *[no] Klopt: ik heb hier niets veranderd en niets afgeschreven.
    }
}
sorry_for_that = Het spijt me dat dit niet is wat je hoopte. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Zal ik een collega vragen ernaar te kijken? Zeg dan gewoon ja.
}

## Offers

offer_dropped = { $by_us ->
    [yes] Wat ik had aangeboden{ $amount ->
        [none] {""}
       *[other] {" (de teruggave van "}{ $amount }{ about })
    } ging mee toen er een mens bij werd geroepen, en er is hier niets van gebeurd. Wil je het nog, zeg het dan gewoon.
   *[no] Je zei me niet door te gaan met { $amount ->
        [none] { $goods ->
            [yes] de vervanging{ about }
           *[no] dat
        }
       *[other] de teruggave van { $amount }{ about }
    }, dus heb ik het gelaten zoals het was: er is niets van gebeurd. Wil je het toch, zeg het dan gewoon.
}
rejected_because = { $because ->
    [evidence] De reden: de gegevens laten het nog niet zien. Een foto of een bon kan dat veranderen.
    [terms] De reden: onze voorwaarden dekken het niet.
    [made_good] De reden: het is al goedgemaakt.
    [otherwise] De reden: iets anders lost het beter op. Vraag mij wat.
   *[own] De collega schrijft: “{ $told }”
}
offer_rests_on = Mijn aanbod berust op { shown_by }.{ $reason ->
    [overpaid] {" "}Waardoor het kwam, laten de betalingen me niet zien.
   *[other] {""}
}
shown_by = { $reason ->
    [overpaid] de betalingen in je account: er kwam meer binnen dan de factuur vraagt, en het verschil is van jou
    [undelivered] de gegevens van onze vervoerder: daarin staat geen bezorging, en volgens onze regels geldt dat als verloren
    [return_received] de gegevens van ons magazijn, waaruit blijkt dat je retour binnen is
    [withdrawal] de gegevens van ons magazijn, waaruit blijkt dat het terugkwam binnen de tijd die je daarvoor hebt
    [cooling_off] de dag waarop je abonnement begon, en de dag waarop je het opzegde
    [renewal_grace] de dag van de verlenging, en de dag waarop je het opzegde
    [cancelled_before_renewal] de dag waarop je opzegde, en die was vóór de verlenging
    [outage] onze eigen gegevens over de storing, en wat je voor die tijd had betaald
    [damaged] wat je me vertelde, en de bestelling zoals die is vastgelegd
    [order_cancelled] de gegevens van ons magazijn, waaruit blijkt dat de bestelling is ingetrokken voordat ze weg was
    [wrong_item] wat je me vertelde, en de bestelling zoals die is vastgelegd
    [missing_part] wat je me vertelde, en wat de bestelling voor dat pakket noemt
    [goodwill] wat onze gegevens laten zien van wat er misging
   *[other] wat je me vroeg, en de gegevens zoals ze nu zijn
}
yes_with_condition = Ik kan alleen een ja aannemen dat van niets anders afhangt, dus heb ik nog niets gedaan. Vraag me eerst wat je erover moet weten, of vraag me om een medewerker.
plain_yes = Graag. Een gewoon ja is alles wat ik daarvoor nodig heb.
not_both = Het is het een of het ander: wat misging wordt één keer goedgemaakt, dus allebei kan ik niet doen.
one_at_a_time = Alleen dit wacht nu op je ja; wat er verder is, komt daarna.
only_one_of_them = Hiervan kan maar één ding, dus heb ik nog niets gedaan. Zeg me kort welk van de twee het moet worden.
offer_person = Meer kan ik je over dit aanbod niet zeggen. Heb je liever dat iemand er eerst naar kijkt, vraag me dan gewoon om een medewerker; het blijft zoals het is tot je ja of nee zegt.
not_told_here = Wat je daar vraagt, kan ik niet zeggen uit wat ik voor me heb. Wil je dat een collega ernaar kijkt, vraag me dan om een medewerker.
not_told_of_the_rest = De rest van wat je vraagt, kan ik niet zeggen uit wat ik voor me heb. Wil je dat een collega ernaar kijkt, vraag me dan om een medewerker.
is_that_a_yes = Is dat een ja? Ik doe het alleen op een duidelijk ja, zodat er niets per ongeluk gebeurt.
one_word = Eén woord is hier genoeg: ja, of nee.
remind_refund = De teruggave van { $amount } op { paid_with }{ about } staat nog klaar; zeg gewoon ja als ik door moet gaan, of nee.
    .amount = { offered_amount }
    .content = { offered_amount }
    .reason = { offered_because }
    .source = { offered_because }
    .time = { offered_when }
    .person = { offered_by_whom }
    .steps = { all_it_needs }
    .consequence = { offered_with_what }
    .options = { instead_of_money }
refund_line = { $amount } op { paid_with }{ about }
    .reason = op { shown_by }
    .source = op { shown_by }
confirm_refunds = Ik heb het nagekeken, en je krijgt meer dan één betaling terug: { $items }.{ signed_first } Zal ik met allemaal doorgaan? Antwoord met ja of nee, of noem welke je bedoelt.
    .amount = { confirm_refunds }
    .content = { confirm_refunds }
    .reason = Mijn aanbod berust { $items }.
    .source = Mijn aanbod berust { $items }.
    .time = { offered_when }
    .person = { offered_by_whom }
    .steps = { all_it_needs }
    .consequence = { offered_with_what }
    .options = { rather_as_credit }
remind_refunds = Deze staan nog voor je klaar: { $items }. Zeg ja als ik met allemaal door moet gaan, of noem welke je bedoelt.
    .options = { rather_as_credit }
    .time = { offered_when }
    .person = { offered_by_whom }
    .steps = { all_it_needs }
    .consequence = { offered_with_what }
refund_costs = Het kost je niets: het hele bedrag gaat terug zoals het betaald is.
costs_nothing = Het kost je niets.
refund_takes = { bank_takes }Zodra het verstuurd is, zeg ik je hier op welke dag je bank het moet laten zien.
no_tax_beside = Bij het bedrag dat ik noemde komt geen btw meer, en er gaat ook geen af.
confirmed_here = Ik bevestig het hier, in dit gesprek, zodat je het zwart op wit hebt; een aparte mail stuur ik er niet over.
told_to_you_alone = Ik vertel het aan niemand anders: ik schrijf alleen hier, en collega's van ons die ermee bezig zijn kunnen het lezen. Onze mails over betalingen en pakketten gaan naar het adres van je account.
arrival_not_known = In onze gegevens staat nog geen dag waarop het moet komen; vraag het me hier wanneer je wilt, dan kijk ik opnieuw.
money_day_told_here = Zodra het geld verstuurd is, zeg ik je hier op welke dag je bank het moet laten zien.
carrier_told_later = Welke bezorger het brengt en onder welk volgnummer, zie ik zodra het pakje weg is; vraag het me hier dan.
name_at_the_bank = Onder welke naam je bank het toont, zie ik hier niet.
nothing_else_needed = Ik heb er verder niets van je voor nodig.
same_tender = Geld gaat terug zoals het betaald is, dus ik kan het niet naar een andere kaart of rekening sturen.
no_other_way = { same_tender } Wat al verstuurd of aangevraagd is, kan ik niet terughalen om het anders te sturen. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Zal ik een collega vragen ernaar te kijken? Zeg dan gewoon ja.
}
this_or_else = Voordat er iets gebeurt: wil je { $act ->
    [none] wat ik aanbood
   *[other] dat ik { wish }
}, of bedoel je iets anders? Alleen een ja doet hier niets: zeg me welke van de twee.
something_else = Iets anders
what_else = Graag. Zeg me in een paar woorden wat je in plaats daarvan wilt. Wat ik aanbood blijft intussen zoals het is, en er gebeurt niets.
did_you_mean = Ik wil het zeker weten voordat ik iets doe: wil je dat ik { wish }? Bedoel je iets anders, zeg me dan in een paar woorden wat.
shall_they_have_it = { $sorry ->
    [yes] Het spijt me dat het niet ging zoals het hoort.{" "}
   *[no] {""}
}Zal ik wat je schreef aan een collega voorleggen? Zeg gewoon ja. Moet ik zelf iets doen, zoals geld teruggeven, het opnieuw sturen of kijken waar het is, zeg me dan in een paar woorden wat.
wish = { $act ->
    [money] het geld teruggeef
    [credit] je winkeltegoed geef
    [replacement] het opnieuw stuur
    [cancel_subscription] je abonnement opzeg
    [change_plan] je abonnement verander
    [change_contact] de contactgegevens van je account verander
   *[change_address] een bestelling naar een ander adres stuur
}
wished_thing = { $act ->
    [money] het geld terug
    [credit] winkeltegoed
    [replacement] een vervanging
    [cancel_subscription] je abonnement opgezegd
    [change_plan] je abonnement veranderd
    [change_contact] je contactgegevens veranderd
   *[change_address] een bestelling naar een ander adres
}
refused_by_you = Je zei me dat je dit niet wilt: { $refused_things }; daarom blijft dat zoals het is. Ben je van gedachten veranderd, zeg het dan gewoon. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Of zal ik een collega vragen er met je naar te kijken?
}
still_waiting = Je verzoek om { $amount } ligt nog bij een collega; er is niets verloren gegaan.
    .time = { people_decide }
    .person = Een collega die voor zulke bedragen mag tekenen; ik mag dat niet.
    .reason = { above_our_limits }
    .rule = { above_our_limits }
    .steps = Je hoeft niets te doen; het blijft bij hen tot het besloten is.
    .where = Als het besloten is, gaat { $amount } terug zoals het betaald is.
refund_lowered = Een collega heeft je verzoek om { $asked } bekeken en op { $amount } gezet. Een andere collega moet daarvoor tekenen, en ik schrijf je hier zodra het besloten is. Zie je het anders, zeg het me dan, en een mens kijkt opnieuw.
asked_elsewhere = Ik heb je in ons andere gesprek al naar de { $amount } gevraagd; een ja daar is alles wat nodig is. Kun je daar niet meer bij, schrijf me hier dan over tien minuten opnieuw, en ik vraag het je hier.

## Records

not_found = Ik kan { $reference ->
    [none] dat
   *[other] { $reference }
} niet vinden in je account. Kun je het nummer nakijken, of me de datum en het bedrag zeggen?
which_order = { $thing ->
    [none] {""}
   *[other] Ik zie “{ $thing }” niet tussen je bestellingen.{" "}
}{ $count ->
    [1] Ik zie alleen { $orders }. Bedoel je die?
   *[other] Ik zie { $orders }. Welke bedoel je?
}
not_among_orders = { $thing ->
    [none] Dan staat het niet op dit account
   *[other] Er staat geen “{ $thing }” op dit account
}: ik zie daar alleen { $orders }. Misschien is het onder een andere naam besteld; een collega kan daarnaar zoeken. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Zal ik er een vragen? Zeg gewoon ja.
}
still_asked = Ik heb dat twee keer gevraagd en het antwoord niet begrepen. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Zal ik een collega vragen er met je naar te kijken? Zeg gewoon ja.
}
order_line = { $item } ({ $order }{ $placed ->
    [none] {""}
   *[other] {", "}{ DAY($placed) }
})
charge_line = { $amount } op { $at ->
    [none] een dag kortgeleden
   *[other] { DAY($at) }
}{ charged_for }
charged_for = { $invoice ->
    [none] {""}
   *[other] {" voor "}{ $invoice }{ charged_with }
}
charged_with = { $order ->
    [none] { $plan ->
        [none] {""}
       *[other] {" "}(het abonnement { PLAN($plan) })
    }
   *[other] {" "}(bestelling { $order })
}
billings_books = Dat komt uit de boeken van de facturatie.
authorisation_explained = { $charges ->
    [none] Ik heb ernaar gekeken.
   *[other] Ik zie het: { $charges } is een autorisatie, een reservering die nooit is afgeschreven. Er is geen geld voor van je rekening gegaan, dus valt er niets terug te betalen; de bank laat de reservering vanzelf vallen.
}{ taken_beside_holds }{ holds_that_wait }{ holds_let_go }{ holds_together }
    .further = { $charges ->
        [none] {""}
       *[other] Hoe lang wordt een autorisatie vastgehouden tot ze vanzelf verdwijnt?
    }
    .reason = { $charges ->
        [none] {""}
       *[other] { $taken ->
            [none] Je bank toont het zolang het wordt vastgehouden.
           *[other] Je bank toont een reservering en een betaling elk op een eigen regel: de ene is afgeschreven, de andere alleen vastgehouden.
        }
    }
    .time = { $charges ->
        [none] { $waits ->
            [none] Het is al losgelaten; wanneer je bank het niet meer toont, staat niet in onze gegevens.
           *[other] { $sent ->
                [yes] Het wordt afgeschreven als de bestelling vertrekt; geen gegevens van ons noemen de dag.
               *[no] Het wordt voor die factuur afgeschreven; geen gegevens van ons noemen de dag.
            }
        }
       *[other] De bank die het vasthoudt, laat het vanzelf vallen; geen gegevens van ons noemen de dag.
    }
    .consequence = { $charges ->
        [none] { $waits ->
            [none] Je verliest niets: er is geen geld voor van je rekening gegaan.
           *[other] Je betaalt één keer voor die factuur: tot het wordt afgeschreven, is het bedrag alleen gereserveerd.
        }
       *[other] Je verliest niets: het bedrag is alleen gereserveerd, en komt vrij als de bank het laat vallen.
    }
    .amount = { authorisation_explained }
    .state = { authorisation_explained }
    .person = { $charges ->
        [none] { $waits ->
            [none] Je verliest niets: er is geen geld voor van je rekening gegaan.
           *[other] Je bank houdt het voor ons vast; geen collega hoeft er iets aan te doen.
        }
       *[other] Je bank houdt het vast en laat het vallen; er is niets wat wij kunnen vrijgeven.
    }
    .steps = { $charges ->
        [none] { $waits ->
            [none] Je hoeft niets te doen: er is geen geld voor van je rekening gegaan.
           *[other] { $sent ->
                [yes] Je hoeft niets te doen. Als je de bestelling niet meer wilt, zeg het dan voordat ze vertrekt.
               *[no] Je hoeft niets te doen.
            }
        }
       *[other] Je hoeft niets te doen: er is geen geld voor van je rekening gegaan.
    }
    .source = { billings_books }
taken_beside_holds = { $taken ->
    [none] {""}
   *[other] {" Afgeschreven: "}{ $taken }.
}
holds_that_wait = { $waits ->
    [none] {""}
   *[other] { $sent ->
        [yes] {" Tot nu toe alleen gereserveerd, niet afgeschreven: "}{ $waits }. Dat wordt één keer afgeschreven, als de bestelling vertrekt; als de bestelling wordt geannuleerd, wordt er niets afgeschreven en laat de bank de reservering vanzelf vallen.
       *[no] {" Tot nu toe alleen gereserveerd, niet afgeschreven: "}{ $waits }. Dat wordt één keer afgeschreven, voor die factuur.
    }
}
holds_let_go = { $let_go ->
    [none] {""}
   *[other] {" Een reservering die is losgelaten: "}{ $let_go }. Dat was nooit een betaling, dus is er geen geld voor van je rekening gegaan; je bank kan het nog een paar dagen tonen.
}
holds_together = { $together ->
    [none] {""}
   *[other] {" "}Samen is dat { $together }.
}
already_refunded = Dat is al terugbetaald: { $amount } op { DAY($at) }{ $reference ->
    [none] {""}
   *[other] , bankreferentie { $reference }
}.
    .time = Het is verstuurd op { NAMED_DAY($at) }.
    .state = { already_refunded }
    .amount = { already_refunded }
    .source = Dat komt uit de boeken van de facturatie; je bank kan zoeken naar { $reference }.
    .where = { $amount } ging terug zoals het betaald is{ to_what_paid }
disputed = Je bank onderzoekt deze betaling al. Zolang dat loopt, wordt het daar beslist, dus kan ik haar niet ook nog teruggeven.
    .reason = De bank heeft de betaling nu in handen; gaven wij haar ook terug, dan kwam ze twee keer.
    .time = De bank beslist binnen haar eigen termijn; onze gegevens noemen er geen dag voor.
    .consequence = Je krijgt het geld één keer terug: van de bank, als die voor jou beslist. Beslist ze anders, vraag het me dan opnieuw en ik kijk ernaar.
    .person = De bank beslist erover; niemand van ons kan het daar beslissen.
    .steps = Je hoeft hier niets te doen: de bank vraagt het je als ze meer nodig heeft.
    .state = { disputed }
    .source = { billings_books }

## What became of it

ticket_stands = { matter } ligt bij onze mensen, en er is nog niets aan veranderd{ answer_due }.
noted_words = “{ $noted }”
noted_here = In { matter } staat wat je zelf schreef: { $words }{ answer_due }. { $changed ->
    [yes] {""}
   *[no] Daardoor is nog niets veranderd, en verder is hier ook niets veranderd.{" "}
}Ontbreekt er iets, zeg me dan wat.
action_soon = Dank je, dat is in gang gezet. Een collega kan er nog even naar kijken; ik schrijf je hier zodra het gebeurd is.
changes_paused = Wijzigingen liggen bij ons op dit moment stil, dus heb ik dit nog niet gedaan. Niets van wat je me zei is verloren: ik ga verder, en schrijf je hier, zodra dat mag.
waits_for_system = Een van onze systemen antwoordt op dit moment niet, dus heb ik dit nog niet gedaan. Je ja is niet verloren: ik doe het, en schrijf je hier, zodra het antwoordt.
not_passed_on = Ik kon dit zojuist niet doorgeven aan een collega, dus heeft nog niemand het. Schrijf me over een paar minuten opnieuw, of vraag om een medewerker.
passed_on_later = Dit is nog niet bij een collega: iets houdt het bij ons op. Ik blijf ermee bezig, en schrijf je hier zodra het er is.
stopped_by_person = Een collega heeft gestopt wat ik in gang had gezet, dus heb ik niets veranderd. Wil je erover praten, vraag me dan om een medewerker.
person_has_it = Een medewerker heeft dit gesprek nu.

## While a person is waited for

waits_for_person = { $about ->
    [when] { $times ->
        [0] Op de minuut kan ik het niet zeggen.{ as_promised } { your_place }{ waited }, en nog niemand heeft het overgenomen.{ our_people } Het antwoord komt hier, dus je hoeft er niet bij te blijven.
       *[other] Sinds je vroeg, heeft niemand het overgenomen: { still_your_place }{ waited }.{ our_people }{ still_promised }
    }
    [needs] { $times ->
        [0] Voor je plaats in de rij is niets meer nodig. Wat helpt voor wie het overneemt: het e-mailadres van je account en het nummer van de bestelling of factuur, als je die nog niet genoemd hebt; schrijf je ze hier, dan gaan ze mee. Nooit een wachtwoord, en geen heel kaartnummer.
       *[other] Het e-mailadres van je account en het nummer van de bestelling of factuur, als die nog ontbreken; verder is er nu niets nodig.
    }
    [who] { $times ->
        [0] Een collega van ons, een mens: wie van het team het eerst vrij is. Nog niemand heeft het overgenomen, dus een naam kan ik niet noemen; wie het overneemt, leest voor het antwoord alles wat hier staat.
       *[other] Nog steeds wie van onze collega's het eerst vrij is: niemand heeft het overgenomen.
    }
    [where] { $times ->
        [0] Hier, in dit gesprek: het antwoord komt onder deze regels te staan. Je hoeft nergens anders te kijken.
       *[other] Het antwoord komt hier, in dit gesprek.
    }
    [leave] { $times ->
        [0] Je kunt weggaan en het sluiten: je verzoek houdt zijn plaats in de rij, en het antwoord staat hier als je in dit gesprek terugkomt.
       *[other] Je hoeft het niet open te houden, en je plaats in de rij blijft.
    }
    [undo] { $times ->
        [0] Ja, zolang niemand het heeft overgenomen: schrijf hier dat je het niet meer wilt, dan gaat dat met je verzoek mee; wie het overneemt, ziet dat het eerst. Tot nu toe blijft het zoals het is.
       *[other] Ja: schrijf hier dat je het niet meer wilt. Tot nu toe blijft je verzoek zoals het is.
    }
    [adds] { $noted ->
        [none] { $times ->
            [0] { thanked } Dat gaat bij wat je eerder schreef, en wie dit overneemt, ziet het het eerst.
           *[other] { $odd ->
                [yes] Dat gaat er ook bij.
               *[no] Ook genoteerd.
            }
        }
       *[other] { $times ->
            [0] { thanked } Opgeschreven in je eigen woorden: “{ $noted }”. Dat gaat bij wat je eerder schreef, en wie dit overneemt, ziet het het eerst.
           *[other] { $odd ->
                [yes] Opgeschreven: “{ $noted }”. Dat gaat er ook bij.
               *[no] Ook genoteerd, zoals je het schreef: “{ $noted }”.
            }
        }
    }
    [brings] { what_they_bring }{ noted_beside }{ $times ->
        [0] { goes_along }
       *[other] {""}
    }
    [reach] { $times ->
        [0] Hoe je bereikt wilt worden, ligt nu bij je verzoek, en wie dit overneemt, ziet het het eerst.{ noted_beside }
       *[other] { $odd ->
            [yes] Dat gaat er ook bij.{ noted_beside }
           *[no] Ook genoteerd.{ noted_beside }
        }
    }
    [keeps] { $times ->
        [0] Je wilt het toch: de aantekening dat je het niet meer wilt, is teruggenomen, en je verzoek staat zoals eerst. Wie het overneemt, ziet dat het eerst.
       *[other] Het staat zoals eerst: er is niets van ingetrokken.
    }
    [takes_back] { $times ->
        [0] Je wilt het niet meer: dat ligt nu bij je verzoek, en wie dit overneemt, ziet het het eerst. Nog niemand heeft het overgenomen.
       *[other] { $odd ->
            [yes] Dat gaat er ook bij.
           *[no] Ook genoteerd.
        }
    }
    [drops] { $times ->
        [0] Dat neem je terug: het ligt nu in je eigen woorden bij je verzoek, en wie dit overneemt, ziet het het eerst. Al het andere blijft zoals het is. Nog niemand heeft het overgenomen.
       *[other] Ook dat neem je terug, en het gaat bij je verzoek. Al het andere blijft zoals het is.
    }
    [protests] { $times ->
        [0] Ik begrijp dat je hier niet tevreden mee bent, en dat spijt me. Het ligt nu bij je verzoek, en wie dit overneemt, ziet het het eerst. Nog niemand heeft het overgenomen. { your_place }{ waited }.{ our_people }{ goes_along }
       *[other] Het spijt me dat je nog wacht: ook dat ligt bij je verzoek. Nog niemand heeft het overgenomen: { still_your_place }{ waited }.
    }
    [calls] { $times ->
        [0] Ik ben er, maar dit wacht op een collega, en niemand heeft het nog overgenomen. { your_place }{ waited }.{ our_people }{ goes_along }
       *[other] Nog steeds niemand, het spijt me: { still_your_place }{ waited }.
    }
    [asks] { $times ->
        [0] Dat kan ik hier niet afdoen: dat doet een collega, die het bij de rest ziet en je in dit gesprek antwoordt. Tot dan wordt er niets aan gedaan.{ goes_along }
       *[other] { $odd ->
            [yes] Ook dat is voor de collega: het staat bij de rest.
           *[no] Ook dat laat ik aan de collega.
        }
    }
    [line] Nog niemand heeft het overgenomen. { your_place }{ waited }.{ our_people }{ goes_along }
    [reads] { $times ->
        [0] Nog niemand heeft het overgenomen; wie dat doet, heeft alles voor zich wat je hier schreef, ook dit.
       *[other] { $odd ->
            [yes] Het staat hier, en wie het overneemt, leest alles.
           *[no] Zoals gezegd: het staat hier, en wie het overneemt, mist er niets van.
        }
    }
    [hours] { $on_day ->
        [none] { $opens_at ->
            [none] { $closes_at ->
                [none] Voor onze mensen zijn geen vaste tijden ingesteld, dus die kan ik niet noemen, en ook niet op de minuut wanneer iemand vrij is. Het antwoord komt hier.
               *[other] Onze mensen zijn er vandaag tot { TIME($closes_at) } ({ zone_time }). Het antwoord komt hier.
            }
           *[other] Onze mensen zijn er nu niet; ze zijn er weer op { opening }. Het antwoord komt hier.
        }
       *[other] { $opens_at ->
            [none] Op { NAMED_DAY($on_day) } zijn onze mensen er van { TIME($on_day) } tot { TIME($closes_at) } ({ zone_time }). Het antwoord komt hier.
           *[other] Op { NAMED_DAY($on_day) } zijn onze mensen er niet; ze zijn er weer op { opening }. Het antwoord komt hier.
        }
    }
    [thanks] { $times ->
        [0] Graag gedaan. Je verzoek blijft bij onze mensen liggen, en het antwoord komt hier.{ goes_along }
       *[other] Graag gedaan.
    }
    [bye] { $times ->
        [0] Graag gedaan, en tot ziens. Je verzoek blijft bij onze mensen liggen, en het antwoord staat hier als je terugkomt.{ goes_along }
       *[other] Graag gedaan. Tot ziens!
    }
   *[first] Je bericht ligt bij de rest voor hen om te lezen; niemand heeft het gesprek nog overgenomen. { your_place }{ waited }.{ our_people }{ goes_along }
}
what_they_bring = { $brought ->
    [contact] { $new ->
        [none] Dank je: hoe je te bereiken bent, staat nu in wat zij het eerst lezen.
       *[other] { $known ->
            [yes] { $new } staat er al, en wie het overneemt, leest het het eerst.
           *[no] Dank je, { $new }: hoe je te bereiken bent, staat nu in wat zij het eerst lezen.
        }
    }
    [code] Dank je, maar zolang dit op een mens wacht, kan ik geen code nakijken: wie het overneemt, zegt welk bewijs nodig is.
   *[record] { $reference ->
        [none] Dank je: dat nummer staat nu in wat zij het eerst lezen.
       *[other] { $known ->
            [yes] { $reference } staat er al, en wie het overneemt, leest het het eerst.
           *[no] Dank je, { $reference }: dat nummer staat nu in wat zij het eerst lezen.
        }
    }
}
noted_beside = { $noted ->
    [none] {""}
   *[other] {" "}Daarbij, in je eigen woorden: “{ $noted }”.
}
your_place = { $place ->
    [1] Je bent de volgende in de rij
   *[other] Je bent nummer { $place } in de rij
}
still_your_place = { $place ->
    [1] je bent nog steeds de volgende in de rij
   *[other] je bent nummer { $place } in de rij
}
waited = { $minutes ->
    [0] {""}
   *[other] , en wacht nu { $hours ->
        [0] { $minutes } { $minutes ->
            [one] minuut
           *[other] minuten
        }
       *[other] { $hours } uur
    }
}
our_people = { $opens_at ->
    [none] { $closes_at ->
        [none] {""}
       *[other] {" Onze mensen zijn er vandaag tot "}{ TIME($closes_at) } ({ zone_time }).
    }
   *[other] {" Onze mensen zijn er weer op "}{ opening }.
}
people_hours = Onze mensen zijn er { $all_day ->
    [yes] { days_there }, op elk uur ({ zone_time }).
   *[no] { days_there } van { TIME($first) } tot { TIME($closes_at) } ({ zone_time }).
}
days_there = { $every_day ->
    [yes] elke dag
   *[no] { $one_day ->
        [yes] elke { WEEKDAY($first) }
       *[no] van { WEEKDAY($first) } tot en met { WEEKDAY($last) }
    }
}
opening = { NAMED_DAY($opens_at) } om { TIME($opens_at) } ({ zone_time })
zone_time = { $zone ->
    [UTC] UTC
   *[other] tijd in { CITY($zone) }
}
as_promised = { $usual ->
    [none] {""}
   *[other] {" "}Meestal neemt iemand het binnen { $usual } minuten{ of_opening_hours } over, zoals ik bij het doorgeven zei.
}
still_promised = { $usual ->
    [none] {""}
   *[other] {" "}Het blijft bij meestal { $usual } minuten{ of_opening_hours }.
}
goes_along = { $offers ->
    [none] {""}
   *[other] {" Wat ik kan aanbieden ("}{ $offers }) gaat mee naar hen: zij beslissen het met je, en tot dan wordt er niets van gedaan.
}

# What stands in the hand-over, each by itself.
remedy_noted = Genoteerd: { rather_this }.
rather_this = { $remedy ->
    [replacement] liever een nieuwe dan je geld terug
   *[money] liever je geld terug dan een nieuwe
}
stands_with_people = { $about ->
    [remedy] { $again ->
        [yes] Zoals genoteerd: { rather_this }; wie het overneemt, leest dat het eerst.
       *[no] Het staat in wat wie het overneemt het eerst leest: { rather_this }.
    }
    [matters] { $again ->
        [yes] Nog steeds dit: { $matters }. Daar kijken zij naar.
       *[no] Wat onze mensen van je hebben, gaat hierover: { $matters }. Daar kijken zij naar.
    }
    [words] { $again ->
        [yes] Het staat bij je verzoek zoals je het schreef: “{ $noted }”.
       *[no] Bij je verzoek staat, in je eigen woorden: “{ $noted }”. Wie het overneemt, leest dat het eerst.
    }
    [call] { $again ->
        [yes] Het staat er, ja: dat je gebeld wilt worden{ number_with_it }
       *[no] Dat je gebeld wilt worden, staat in wat zij het eerst lezen{ number_with_it } Wanneer iemand belt, kan ik niet zeggen.
    }
    [phone] Je telefoonnummer { $new } staat in wat zij het eerst lezen.
    [offers] Wat ik kan aanbieden ({ $offers }), staat er ook bij: zij beslissen het met je, en tot dan gebeurt er niets mee.
   *[decides] { $again ->
        [yes] Dat beslissen zij: een ja of een nee kan ik in hun plaats niet toezeggen.
       *[no] Of het gebeurt, beslist wie het overneemt, en die antwoordt je hier: toezeggen kan ik het niet in hun plaats.
    }
}
number_with_it = { $new ->
    [none] {"."}
   *[other] {", "}met het nummer { $new }.
}
handed_matter = { matter_name }{ $reference ->
    [none] {""}
   *[other] {" ("}{ $reference })
}

## Requests in a list, and buttons

request_stands = { $stands ->
    [proposed] Wacht op je ja.
    [awaiting] Een collega moet dit goedkeuren. Je hoeft niets te doen.
    [awaiting_two] Twee collega's moeten dit goedkeuren. Je hoeft niets te doen.
    [authorised] Het wordt zo gedaan.
    [executing] Het wordt nu gedaan.
    [unknown] Het wordt nu gedaan; het andere systeem heeft nog niet geantwoord.
    [sent] Naar je bank gestuurd{ $by ->
        [none] .
       *[other] ; uiterlijk { DAY($by) } te zien.
    }
    [settled] Gedaan, en het is aangekomen.
    [failed_late] Het kwam terug van de bank. Een collega kijkt ernaar.
    [denied] Dit is niet mogelijk.
    [rejected] Een collega heeft ertegen besloten.
    [expired] Er is niet op tijd over besloten. Niemand heeft ertegen besloten; je kunt het opnieuw vragen.
    [withdrawn] Ingetrokken.
    [failed] Het is niet gelukt. Er is niets veranderd.
   *[confirmed] Gedaan.
}
offer_button = { $offered ->
    [none] { $says ->
        [yes] Ja, doe maar
       *[no] Nee, dank je
    }
   *[other] { $says ->
        [yes] Ja
       *[no] Nee
    }: { $offered }
}

## Trouble

system_down = Een van onze systemen antwoordt op dit moment niet, dus kan ik dat niet opzoeken. Er is niets verloren: probeer het over een paar minuten opnieuw.
team_failed = Er ging bij ons iets mis terwijl ik keek. Er is niets veranderd. Probeer het opnieuw, of vraag me om een collega.

unreadable = Ik heb het gevonden, maar in de gegevens staat iets wat ik niet kan lezen, dus raad ik liever niet. Een collega kan ernaar kijken; vraag me gewoon om een medewerker.

## Notices and codes

code_mail = Je code van { $company } is { $code }. Hij is hooguit { $minutes } minuten geldig. Wij vragen er nooit telefonisch om.
contact_changed = Het { contact } van je account bij { $company } is zojuist veranderd, in { $new }. Was jij dit niet, antwoord dan meteen op dit bericht.
acted_for_you = { $who ->
    [none] Iemand
   *[other] { $who }
} heeft bij { $company } voor je gehandeld, op grond van de machtiging die bij ons is vastgelegd: { $what }. Wilde je dit niet, antwoord dan meteen op dit bericht.

## Values

annual_plan = { $name } per jaar
# What a ticket is about, by its English subject without its references.
ticket_subject = { $about ->
    [change_of_contact_details] Wijziging van contactgegevens
    [return_requested] Retour gevraagd
    [return_requested_for] Retour gevraagd voor { $of }
    [damaged_item] Beschadigd artikel
    [damaged_item_for] Beschadigd artikel bij { $of }
    [damaged_and_no_photo] Beschadigd, zonder foto
    [damaged_and_no_photo_for] Beschadigd, zonder foto, bij { $of }
    [photo_by_mail_of_goods_in_trouble] Foto per e-mail
    [photo_by_mail_of_goods_in_trouble_for] Foto per e-mail bij { $of }
    [wrong_item] Verkeerd artikel
    [wrong_item_for] Verkeerd artikel bij { $of }
    [something_is_missing] Er ontbreekt iets
    [something_is_missing_for] Er ontbreekt iets bij { $of }
    [something_is_wrong] Er is iets mis
    [something_is_wrong_for] Er is iets mis met { $of }
    [trouble_with_an_order_on_its_way] Een bestelling die onderweg is
    [trouble_with_an_order_on_its_way_for] Bestelling { $of }, die onderweg is
    [some_of_is_missing] Een deel van { $of } ontbreekt
    [replacement_for] Vervanging voor { $of }
    [trouble_with_replacement] Vervanging { $of }
    [cancel] Annulering van { $of }
    [cancel_an_order] Annulering van een bestelling
    [cancel_within_the_renewal_grace] Opzegging van { $of } vlak na de verlenging
    [refund_of_came_back] Terugbetaling van { $of } die terugkwam
    [change_of_plan] Wijziging van abonnement { $of }
    [skip_or_pause] Overslaan of pauzeren van { $of }
    [document_of] Document van { $of }
    [document_of_one_of] Document van een van { $of }
    [a_payment_that_names_no_invoice] Een betaling zonder factuur
    [new_address_for] Nieuw adres voor { $of }
    [redirect] Omleiden van { $of }
    [complaint] Klacht
    [rhythm_of_deliveries] Ritme van de leveringen
    [charge_disputed_at_the_bank] Bij de bank betwiste afschrijving
    [change_of_payment_method] Wijziging van de betaalwijze
    [users_of_a_company_account] Gebruikers van een bedrijfsaccount
    [two_accounts_put_together] Twee accounts samengevoegd
    [difference_in_price] Prijsverschil
    [no_more_advertising] Geen reclame meer
    [change_of_an_order] Wijziging van een bestelling
    [copy_of_personal_data] Kopie van persoonsgegevens
    [erasure_of_personal_data] Wissen van persoonsgegevens
    [feedback] Feedback
    [gift_card] Cadeaukaart
    [what_is_in_stock] Wat op voorraad is
    [correction_of_an_invoice] Correctie van een factuur
    [more_than_was_ordered] Meer dan er besteld was
    [taste_of_a_coffee] Smaak van een koffie
    [repair_or_warranty] Reparatie of garantie
   *[other] { $subject }
}
instead = { $of ->
    [carrier] de vervoerder
    [item] bestelling
    [plan] huidige
    [from_plan] je abonnement
    [now] huidige
    [next_plan] een ander abonnement
    [stale] een ander abonnement
    [name] de klant voor wie je handelt
    [title] onze hulppagina's
    [address] het adres dat bij ons staat
    [order] je bestelling
    [order_id] je bestelling
    [invoice] je factuur
    [replacement] een nieuwe
    [number] dat nummer
    [accounts] een ander
    [new] het nieuwe
    [old] het oude
    [to] het contact van je account
    [status] onduidelijk
   *[other] {""}
}

## Wat wordt onthouden

remembered = { $what ->
    [language] { $spoken } als je taal
    [name] { $called } als je naam
    [need] “{ $own_words }”
   *[channel] { $called ->
        [email] nieuws per e-mail
        [phone] nieuws op je telefoon
       *[chat] nieuws in de chat
    }
}
preferences_kept = Dat onthoud ik: { $things }. Je kunt me altijd vragen wat ik onthoud, en zeggen dat ik het moet vergeten.
preferences_shown = { $things ->
    [none] Je hebt me tot nu toe niets laten onthouden. Wil je een kopie van alle gegevens van je account, vraag me daar dan om.
   *[other] Je hebt me gevraagd dit te onthouden: { $things }. Zeg gerust wanneer ik het moet vergeten. Wil je een kopie van alle gegevens van je account, vraag me daar dan om.
}
preferences_forgotten = { $things ->
    [none] Ik had niets van dien aard onthouden.
   *[other] Dat is vergeten: { $things }.
}
preferences_later = Dat kan ik onthouden zodra ik weet wie je bent.
ask_to_remember = Zal ik dat voorgoed onthouden: { $things }? Antwoord met ja of nee.
called_by_name = Fijn om van je te horen, { $called }.
not_listened = { $what ->
    [told] { $again ->
        [yes] Sorry dat je het nog een keer moet zeggen.
       *[no] Je hebt gelijk, dat had je me al gezegd, sorry.
    }
   *[unanswered] { $again ->
        [yes] Sorry dat je het nog een keer moet vragen.
       *[no] Sorry, dat was geen antwoord op je vraag.
    }
}

ack_wait = Wachten is vervelend, dat begrijp ik.
ack_wait_with_date = Met zo'n datum in het vooruitzicht wil je zekerheid.
ack_again = Ik begrijp dat je het vragen moe bent.
ack_confusing = Ik begrijp dat dit je in verwarring brengt.
ack_unsettling = Een bedrag dat je niet kunt plaatsen is schrikken, dat begrijp ik.
ack_disappointed = Ik begrijp je teleurstelling.
ack_angry = Ik begrijp dat je boos bent.
ack_worried = Ik begrijp dat je je zorgen maakt.
ack_hurry = Ik begrijp dat je het snel wilt weten.
ack_budget = Ik begrijp dat je op je uitgaven let.
ack_other_view = Ik begrijp hoe jij het ziet.
ack_still_open = Ik zie dat dit je nog bezighoudt.
ack_occasion = Fijn dat er iets te vieren is.
ack_guests = Met gasten op komst wil je weten waar je aan toe bent.
ack_gift = Bij een cadeau wil je dat alles klopt.
ack_congratulations = Gefeliciteerd!
ack_condolences = Mijn oprechte deelneming. Dank je dat je op zo'n moment schrijft.
ack_hard_time = Je maakt een zware tijd door, dat begrijp ik.
ack_child = Met een kleintje thuis heb je je handen vol.
ack_move = Bij een verhuizing heb je al genoeg aan je hoofd.
ack_journey = Met een reis voor de boeg wil je duidelijkheid.
ack_office = Op kantoor moet je aan veel mensen denken.
ack_coffee = Koffie is belangrijk voor je, dat merk ik.
ack_good_question = Goede vraag.
ack_asks_first = Ik zie dat je het wilt weten voor je beslist.
ack_several = Je vraagt naar meer dan één ding.
ack_details = Bedankt dat je het me vertelt.
ack_apology = Bedankt dat je het zegt.
ack_plain = Bedankt voor je bericht.
lead_other_question = Over je andere vraag:
lead_back = En terug naar het andere punt:
lead_first = Eerst dit:
close_helps = Ik hoop dat dit helpt.
close_day = Nog een fijne dag.
close_occasion = Ik wens je een mooi feest.
close_journey = Goede reis.
close_strength = Ik wens je sterkte.
close_all_the_best = Ik wens je het allerbeste.
ack_not_there = Iets niet kunnen vinden is vervelend, dat begrijp ik.
ack_bad_surprise = Ik begrijp dat je bij het uitpakken iets anders had verwacht.
ack_counted_on = Ik begrijp dat dit belangrijk voor je is.
ack_many_choices = Zo veel keuze maakt het niet makkelijk, dat begrijp ik.
ack_clear_wish = Ik begrijp wat je vraagt.

## While the desk works

checking_details = je gegevens worden nagekeken
reading_record = je gegevens worden opgezocht
collecting_records = wat de systemen erover zeggen wordt verzameld
finding_refund = de terugbetaling wordt opgezocht
reading_order = de bestelling wordt bekeken
checking_shipment = er wordt gekeken of de bestelling al weg is
reading_charges = de betalingen van de klantrekening worden bekeken
finding_charge = de betaling wordt opgezocht
reading_invoices = de facturen worden geopend
reading_subscription = het abonnement wordt bekeken
comparing_plan = het abonnement in beide systemen wordt vergeleken
comparing_cancellation = de opzegging en de betaling worden vergeleken
asking_carrier = de vervoerder wordt naar het pakket gevraagd
searching_pages = het wordt opgezocht
reading_contacts = eerdere contacten worden gelezen
sending_refund = de terugbetaling gaat naar de boekhouding
asking_agent = er wordt gevraagd bij { $agent }
