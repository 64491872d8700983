## Parcels

parcel_line = Je { $item } ({ $order_id }) { $status ->
    [placed] wordt ingepakt{ expected }
    [shipped] heeft ons magazijn verlaten{ expected }
    [in_transit] is bij de vervoerder{ expected }
    [delivered] is bezorgd{ $delivered_at ->
        [none] {""}
       *[other] {" op "}{ DAY($delivered_at) }
    }
    [cancelled] is ingetrokken en wordt niet verstuurd
    [returned] kwam bij ons terug
    [return_received] is weer bij ons
    [lost] geldt als verloren
   *[other] staat als { $status } te boek
}{ $tracking ->
    [none] {""}
   *[other] {" (track & trace "}{ $tracking })
}.
    .time = { $status ->
        [delivered] Volgens de gegevens van onze vervoerder is je { $item } ({ $order_id }) bezorgd op { NAMED_DAY($delivered_at) }.
        [cancelled] Je { $item } ({ $order_id }) is ingetrokken en komt dus niet.
        [returned] Je { $item } ({ $order_id }) kwam bij ons terug en is dus niet naar je onderweg.
        [return_received] Je { $item } ({ $order_id }) kwam bij ons terug en is dus niet naar je onderweg.
        [lost] Je { $item } ({ $order_id }) geldt als verloren; er staat geen dag meer voor.
       *[other] { $promised_at ->
            [none] Onze vervoerder noemt nog geen dag voor je { $item } ({ $order_id }).
           *[other] Volgens de gegevens van onze vervoerder { $late ->
                [yes] zou je { $item } ({ $order_id }) komen
               *[no] komt je { $item } ({ $order_id })
            } op { NAMED_DAY($promised_at) }{ $late ->
                [yes] , en die dag is voorbij
               *[no] ; een uur staat er niet bij
            }.
        }
    }
    .content = { $nameless ->
        [yes] De naam die onze administratie heeft voor wat er in { $order_id } zit, kan ik hier niet tonen.
       *[no] { $order_id } is je { $item }.
    }
    .source = Dat zijn de gegevens van onze vervoerder zelf{ $tracking ->
        [none] {""}
       *[other] , onder track & trace { $tracking }
    }.
    .person = { $carrier ->
        [none] { $left ->
            [no] Welke vervoerder je { $item } ({ $order_id }) brengt, staat er nog niet bij; vraag het me hier zodra het weg is.
           *[yes] Welke vervoerder je { $item } ({ $order_id }) heeft, staat er niet bij; wat er onderweg misgaat, maken wij in orde.
        }
       *[other] { $carrier } brengt je { $item } ({ $order_id }); wat er onderweg misgaat, maken wij in orde.
    }
expected = { $promised_at ->
    [none] {""}
   *[other] ; de vervoerder { $late ->
        [yes] verwachtte
       *[no] verwacht
    } het op { DAY($promised_at) } te bezorgen{ $late ->
        [yes] , en die dag is voorbij
       *[no] {""}
    }
}
parcel_status = { $parcel }{ $asked ->
    [yes] {" Heeft het je nooit bereikt, zeg me dat dan gewoon."}
   *[no] {""}
}
    .time = { $parcel }
    .state = { parcel_status }
    .content = { $parcel }
    .source = { $parcel }
    .person = { $parcel }
    .steps = Je hoeft niets te doen voordat het komt. Onze gegevens noemen de dag en geen uur.
    .consequence = Komt het niet, zeg het me dan hier. Een pakket dat te lang stilstaat, geldt als verloren; dan kies je tussen dezelfde goederen opnieuw en je geld terug.
    .options = Zodra het ons magazijn uit is, gaat de vervoerder erover waar het heen gaat en wie het aanneemt; van hieruit kan ik dat niet wijzigen.
last_scan = { $scanned_at ->
    [none] { $left ->
        [yes] De vervoerder heeft ons nog geen scan van je { $item } ({ $order_id }) gemeld.
       *[no] Je { $item } ({ $order_id }) heeft ons magazijn nog niet verlaten, dus de vervoerder heeft het nog niet gescand.
    }
   *[other] De vervoerder scande je { $item } ({ $order_id }) het laatst op { NAMED_DAY($scanned_at) }; een latere scan staat niet in onze gegevens.
}
parcel_where = { $place ->
    [packing] Nog in ons magazijn, waar het wordt ingepakt{ expected }.
   *[carrier] Bij de vervoerder{ $scanned_at ->
        [none] , die ons nog geen scan heeft gemeld{ expected }
       *[other] , die het het laatst scande op { NAMED_DAY($scanned_at) }{ expected }
    }. Waar het nu precies is, staat niet in onze gegevens.{ $tracking ->
        [none] {""}
       *[other] {" "}Met de track & trace { $tracking } kun je het hun zelf vragen.
    }
}
is_with_the_carrier = Hoe het wordt afgegeven, wie het aanneemt en waar het wordt neergelegd, ligt bij de vervoerder, en ik kan geen bericht aan hen doorgeven.{ $left ->
    [yes] { $tracking ->
        [none] {""}
       *[other] {" "}Met de track & trace { $tracking } kun je het hun zelf vragen.
    }
   *[no] {" "}Het is nog niet weg; moet het naar een ander adres, zeg me dan welk, zolang het nog hier is.
}
not_added_here = { $what ->
    [label] Ik kan zelf geen naam of andere tekst op een pakket zetten.
    [wrap] Ik kan zelf geen pakket als cadeau laten inpakken of er iets bij laten doen.
   *[day] Die dag kan ik niet beloven: wanneer het wordt gebracht, ligt bij de vervoerder.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Zal ik een collega vragen ernaar te kijken voordat het vertrekt? Zeg dan gewoon ja.
}
left_as_it_is = { $what ->
    [label] Het is al bij ons weg en gaat zoals het nu is geadresseerd.
    [wrap] Het is al bij ons weg, dus het kan niet meer worden ingepakt en er kan niets meer bij.
   *[day] Een andere dag kan ik niet beloven: het is al bij ons weg, en wanneer het wordt gebracht, ligt bij de vervoerder.
}
parcels = { $parcels }
    .time = { $parcels }
    .person = { $parcels }
    .source = { $parcels }
    .content = { $parcels }
parcel_lost = { $silent ->
    [yes] Het spijt me: je { $item } ({ $order_id }) is sinds { DAY($since) } niet van zijn plaats gekomen, en na { $after } werkdagen beschouwen we het als verloren.
   *[no] Het spijt me: je { $item } ({ $order_id }) is onderweg naar je verloren gegaan.
}
no_orders = Ik zie geen bestellingen in je account.

## What the desk does, and what is taken back

nothing_to_take_back = Niets van wat je hebt gevraagd, wacht bij onze mensen, dus er is niets in te trekken.
which_to_take_back = Meerdere dingen die je hebt gevraagd, liggen bij onze mensen: { $requests }. Welk ervan trek je in? Schrijf alsjeblieft het nummer.
open_request = { $reference }{ $amount ->
    [none] { $subject ->
        [none] {""}
       *[other] {" "}(“{ $subject }”)
    }
   *[other] {" "}({ $amount })
}
left_that = Goed, { $what ->
    [money] het geld
    [parcel] het pakket
    [plan] het abonnement
   *[other] dat ene
} laat ik daarbij en daar kijk ik niet verder naar. De rest van wat je vroeg, blijft staan.
comes_next = Zoals je vroeg, het een na het ander: eerst dit, en daarna kom ik op { $what ->
    [money] het geld
    [parcel] het pakket
    [plan] je abonnement
   *[other] de rest
}.
what_i_do = Ik kan je bestellingen, pakketten, facturen en abonnement opzoeken, foute afschrijvingen en verloren of beschadigde artikelen oppakken, abonnementen, adressen en contactgegevens wijzigen, en antwoorden uit onze hulppagina's, alles zover de regels van het bedrijf het toelaten. Wat ik niet zelf mag beslissen, doet een collega; voor een mens zeg je gewoon “een medewerker, graag”.
needs_no_account = Om iets te vragen heb je geen account nodig: wat onze hulppagina's zeggen over abonnementen, prijzen, bezorging en retourneren vertel ik iedereen. Alleen wat over een bestelling of betaling van jezelf gaat zoek ik op met het e-mailadres of telefoonnummer waarmee die is gedaan.
other_may_act = Iemand anders mag hier voor jou handelen zodra bij ons vastligt dat jij dat goedvindt: daarin staat wat die persoon mag en tot wanneer, en je hoort wat er is gedaan. Zelf kan ik dat niet vastleggen, dat doet een collega met jou; zeg gewoon “een medewerker, graag”. Tot dan doe ik alleen dingen voor jou zelf.

## Addresses

ask_address = Je { $item } ({ $order_id }) { $address ->
    [none] is nog niet weg
   *[other] gaat naar { $address } en is nog niet weg
}, dus kan ik dat nog veranderen. Wat is het volledige nieuwe adres: straat en huisnummer, postcode en plaats?
left_for = Je { $item } ({ $order_id }) is onderweg naar { $address }; alleen de vervoerder kan het nu nog ergens anders heen sturen. Zeg me of het naar een ander adres moet en naar welk, dan vraag ik een collega dat met hen te proberen.
address_same = Je { $item } ({ $order_id }) gaat naar { $address }, dus er hoeft niets te veranderen.
address_by_a_colleague = Waar je { $item } ({ $order }) naartoe gaat, kan ik niet zelf beslissen, dus heb ik een collega gevraagd ervoor te zorgen. Er is nog niets veranderd.
has_left = Je { $item } ({ $order_id }) heeft ons magazijn al verlaten{ $tracking ->
    [none] {""}
   *[other] , track & trace { $tracking }
}, dus kan alleen de vervoerder{ $carrier ->
    [none] {""}
   *[other] {" "}({ $carrier })
} het nog omleiden. Ik heb een collega gevraagd daarvoor te zorgen.{ $told ->
    [yes] {""}
   *[no] {" "}Naar welk adres moet het? Schrijf het hier, met straat, huisnummer, postcode en plaats, dan hebben zij het.
}
    .person = { $carrier ->
        [none] Alleen de vervoerder kan je { $item } ({ $order_id }) nog omleiden; onze collega's hebben je wens daarvoor. Wat er onderweg misgaat, maken wij in orde.
       *[other] Alleen { $carrier } kan je { $item } ({ $order_id }) nog omleiden; onze collega's hebben je wens daarvoor. Wat er onderweg misgaat, maken wij in orde.
    }
    .options = { $carrier ->
        [none] Van hieruit niet: wat ons magazijn heeft verlaten, kan alleen de vervoerder omleiden. Je kunt het daar ook zelf vragen
       *[other] Van hieruit niet: wat ons magazijn heeft verlaten, kan alleen { $carrier } omleiden. Je kunt het daar ook zelf vragen
    }{ $tracking ->
        [none] .
       *[other] , met track & trace { $tracking }.
    } Komt het bij ons terug, zeg het me dan hier.

## Questions and complaints

article = { $again ->
    [yes] {"Zoals ik schreef: "}
   *[no] {""}
}{ $text } (Uit ons artikel “{ $title }”{ $dated ->
    [none] {""}
   *[other] , { DAY($dated) }
}{ $link ->
    [none] {".)"}
   *[other] {": "}{ $link }{")"}
}
page_holds = { $ended ->
    [none] {""}
   *[other] Op onze pagina “{ $ended }” stond dat inderdaad{ $until ->
        [none] { $replaced ->
            [none] , maar die is vervangen.
           *[other] , tot die op { DAY($replaced) } werd vervangen.
        }
       *[other] , tot { DAY($until) }; sindsdien geldt die niet meer.
    }{" "}
}Wat nu geldt, staat in ons artikel “{ $title }”{ $dated ->
    [none] {""}
   *[other] {" "}van { DAY($dated) }
}{ $link ->
    [none] {""}
   *[other] {" "}({ $link })
}: “{ $text }” { page_is_wrong }
page_is_wrong = Een pagina van ons die iets anders zegt, is onjuist of verouderd. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Zal een collega naar de pagina kijken die je bedoelt? Zeg dan gewoon ja.
}
rule = { $thing ->
    [none] {""}
   *[other] Voor “{ $thing }” geldt deze regel.{" "}
}{ $rule ->
    [withdrawal_days] { withdrawal } { made_to_order }
    [renewal_grace_days] Zeg je binnen { $figure } dagen na een verlenging op, dan krijg je die verlenging terug.
    [lost_after_business_days] Een pakket geldt als verloren na { $figure } werkdagen zonder scan door de vervoerder.
   *[damage_days] Meld ons schade binnen { $figure } dagen na de bezorging; later dan dat kijkt een collega ernaar.
}
withdrawal = { $where ->
    [everywhere] Je hebt { $eu } { days_to_return }, waar je ook woont.
    [eu] { $countries ->
        [none] In de Europese Unie
       *[other] In de Europese Unie ({ $countries })
    } heb je { $eu } { days_to_return }. In andere landen is het { $elsewhere } dagen.
    [elsewhere] { $countries ->
        [none] Buiten de Europese Unie
       *[other] Buiten de Europese Unie ({ $countries })
    } heb je { $elsewhere } { days_to_return }. In de Europese Unie is het { $eu } dagen.
   *[unknown] Hoe lang je hebt, hangt van het land af: in de Europese Unie is het { $eu } { days_to_return }; in andere landen is het { $elsewhere } dagen.
}
days_to_return = dagen om terug te sturen wat je kocht, geteld vanaf de bezorging
made_to_order = Wat op bestelling gemaakt of gebrand is, kan niet retour.
no_article = { $question ->
    [none] { $also ->
        [yes] Over de rest van wat je vroeg heb ik niets gevonden op onze hulppagina's.
       *[no] { $countries ->
            [none] Dat kon ik niet vinden in onze hulppagina's.
           *[other] In onze lijst met verzendkosten staat niets voor { $countries }.
        }
    }
   *[other] Over “{ $question }” vond ik niets in onze hulppagina's.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Ik kan het een collega vragen, als je wilt.
}
promised_by_us = Ik zie het in de gegevens: een collega noteerde { $amount } voor je op { DAY($at) }.
complaint = { $unrecorded ->
    [yes] Ik heb gekeken: er staat geen toezegging van ons voor je in de gegevens, dus ik kan het niet zelf geven. Onze mensen kunnen het navragen bij wie je sprak.
   *[no] Het spijt me dat we je hebben teleurgesteld.
} { $earlier ->
    [0] {""}
    [1] Ik zie dat je eerder contact met ons had, op { DAY($last) }, dus je hoeft niet opnieuw te beginnen.{" "}
   *[other] Ik zie dat je al { $earlier } keer contact met ons had, het laatst op { DAY($last) }, dus je hoeft niet opnieuw te beginnen.{" "}
}Ik heb het aan het team voorgelegd.
ticket_state = Je melding { $ticket } van { DAY($opened) } { $status ->
    [open] staat open: onze mensen hebben haar, en de laatste notitie erin is van { DAY($updated) }.
    [pending] staat in de wacht: onze mensen hebben haar, en de laatste notitie erin is van { DAY($updated) }.
    [solved] is op { DAY($updated) } als opgelost gemarkeerd. Is er nog iets mis, zeg me dan wat.
   *[closed] is op { DAY($updated) } gesloten. Is er nog iets mis, zeg me dan wat.
}
within_warranty = { $within ->
    [yes] De garantie van { $years } jaar vanaf de bezorging loopt tot { FULL_DAY($until) }, dus het valt daarbinnen.
    [no] De garantie van { $years } jaar vanaf de bezorging liep tot { FULL_DAY($until) }, dus het valt daar niet meer binnen.
   *[other] De garantie van { $years } jaar vanaf de bezorging is voor machines en molens.
}
warranty_told = { $asked ->
    [age] Het kwam op { FULL_DAY($delivered) }: { $days ->
        [one] { $days } dag
       *[other] { $days } dagen
    } geleden.
    [within] { $within ->
        [yes] Ja: de { $years } jaar eindigen op { FULL_DAY($until) }.
        [no] Nee, niet meer: de { $years } jaar zijn geëindigd op { FULL_DAY($until) }.
       *[other] De garantie van { $years } jaar vanaf de bezorging is voor machines en molens.
    }
   *[all] Je { $item } ({ $order_id }) is bezorgd op { FULL_DAY($delivered) }, { $days ->
        [one] { $days } dag
       *[other] { $days } dagen
    } geleden. { within_warranty }
}
warranty_age = { warranty_told }
    .time = { warranty_told }
    .content = { warranty_told }
    .rule = { within_warranty }
    .source = De dag staat in de gegevens van onze vervoerder over { $order_id }, de jaren in onze regels.
contact_line = { DAY($at) }{ $channel ->
    [email] {" "}per e-mail
    [phone] {" "}telefonisch
    [chat] {" "}in een chat
    [voice] {" "}in een spraakgesprek
    [social] {" "}via sociale media
    [letter] {" "}per brief
    [desk] {" "}hier bij deze balie
   *[other] { "" }
}{ $ticket ->
    [none] { "" }
   *[other] , ticket { $ticket }{ $subject ->
        [none] { "" }
       *[other] {" "}“{ $subject }”
    } ({ $status ->
        [open] open
        [pending] in de wacht
        [solved] opgelost
       *[closed] gesloten
    })
}
contacts_told = { $known ->
    [0] Ik zie geen eerder contact van je in onze administratie; dit is het eerste.
   *[other] { $last ->
        [yes] Het laatste contact was op { $contacts }.
       *[no] { $known ->
            [1] Eén eerder contact van je staat in onze administratie: { $contacts }.
           *[other] { $more ->
                [yes] { $known } eerdere contacten van je staan in onze administratie; de laatste zijn: { $contacts }.
               *[no] { $known } eerdere contacten van je staan in onze administratie: { $contacts }.
            }
        }
    }
}
contact_history = { contacts_told } { $known ->
    [0] { "" }
   *[other] Ik zie wanneer en hoe, niet wat er is geschreven; een collega kan je daar meer over vertellen. Vraag me daarvoor om een medewerker.
}
    .time = { contacts_told }
    .content = { contacts_told }
    .state = { contacts_told }
    .amount = { contacts_told }
    .person = Ik zie wanneer en hoe, niet wat er is geschreven; een collega kan je daar meer over vertellen. Vraag me daarvoor om een medewerker.
    .source = Dat komt uit onze helpdesk, de notities van onze mensen en de administratie van deze balie.
no_ticket = { $ticket ->
    [none] Ik zie geen melding van je in onze gegevens.
   *[other] Ik zie geen melding { $ticket } bij die van jou.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Zal ik een collega vragen ernaar te kijken? Zeg dan gewoon ja.
}
