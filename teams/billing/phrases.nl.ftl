## Charges and invoices

no_overpayment = { $charges ->
    [none] Ik heb gekeken en vond in je account geen betaling{ for_invoice }.
   *[other] Ik heb de betalingen{ for_invoice } bekeken: { $charges }{ $together ->
        [none] {""}
       *[other] , samen { $together }
    }. Ze kloppen met wat er gefactureerd is, dus is er niets twee keer afgeschreven.
}
    .state = { no_overpayment }
    .amount = { no_overpayment }
    .consequence = { no_overpayment }
    .content = { no_overpayment }
    .source = { billings_books }
last_payments = De laatste betalingen in je account: { $charges }. Wat klopt er volgens jou niet: een bedrag, een datum, of een betaling die je niet kent?
not_on_record = Ik heb gekeken, en er is { $what ->
    [invoice] geen factuur
   *[payment] geen betaling
}{ $amount ->
    [none] {""}
   *[other] {" "}van { $amount }
}{ $on ->
    [none] {""}
   *[other] {" "}op { FULL_DAY($on) }
}{ $month ->
    [none] {""}
   *[other] {" "}in { MONTH($month) }
} in je account. { $charges ->
    [none] Er staat geen enkele betaling in je account.
   *[other] { $shown ->
        [sum] Van dat bedrag is er: 
        [around] Rond die tijd is er: 
       *[last] De laatste betalingen zijn: 
    }{" "}{ $charges }.
} { where_it_may_be_from }
    .source = { billings_books }
    .steps = { where_it_may_be_from }
    .options = { where_it_may_be_from }
    .person = { where_it_may_be_from }
where_it_may_be_from = Het kan bij een ander account of e-mailadres van je horen, of bij iemand anders: de regel op je bankafschrift noemt wie het afschreef. Zeg me wat daar staat, of een ander e-mailadres dat je hier gebruikt, dan kijk ik opnieuw; of vraag me om een collega.
not_matched = Ik heb de betalingen{ for_invoice } bekeken: { $charges }. Niet bij allemaal staat voor welke factuur ze zijn, dus kan ik niet zeggen of er een twee keer is afgeschreven, en met geld gok ik niet. Ik heb een collega gevraagd ervoor te zorgen.
    .state = { not_matched }
    .amount = { not_matched }
    .consequence = { not_matched }
    .content = { not_matched }
    .source = { billings_books }
for_invoice = { $invoice ->
    [none] {""}
   *[other] {" voor "}{ $invoice }
}
payments_seen = Ik heb de betalingen voor { $invoice } nog eens bekeken. Afgeschreven: { $taken }.{ only_held }
    .source = { billings_books }
    .content = { payments_seen }
    .time = { payments_seen }
    .amount = { payments_seen }
    .state = { payments_seen }
only_held = { $held ->
    [none] {""}
   *[other] {" Alleen gereserveerd, niet afgeschreven: "}{ $held }.
}
which_invoice = Van die tijd is er meer dan één. { $invoices } Welke heb je nodig? Het nummer is genoeg; of zeg allemaal.
paper_to_find = Ik kon niet opmaken welke hiervan je bedoelt, dus heb ik een collega gevraagd dat uit te zoeken en het document te maken. { $invoices } Er is nog niets verstuurd.
invoices = { $invoices }
    .amount = { invoices }
    .content = { invoices }
    .state = { $invoices }
    .time = { $invoices }
    .source = { billings_books }
invoice_line = { $invoice } van { DAY($issued) } bedraagt { $total }{ $taxed ->
    [yes] { $asked ->
        [yes] , waarvan { $tax } belasting is
       *[no] , inclusief { $tax } belasting
    }
   *[no] { $asked ->
        [yes] ; in de facturatie staat er geen btw op vermeld
       *[no] {""}
    }
}{ $paid ->
    [yes] ; betaald met { paid_with }
   *[no] { $open ->
    [yes] ; { open_of_it }
   *[no] { $reserved ->
    [yes] ; tot nu toe alleen gereserveerd, niet afgeschreven
   *[no] {""}
}
}
}{ $order ->
    [none] {""}
   *[other] {" ("}bestelling { $order })
}.
    .state = { paid_of_it }
    .time = { paid_of_it }
open_of_it = nog niet betaald{ $due ->
    [none] {""}
   *[other] {" "}(uiterste betaaldatum: { DAY($due) })
}
paid_of_it = { $payments ->
    [none] { $open ->
    [yes] { $invoice }: { open_of_it }.
   *[no] {""}
}
   *[other] Tot nu toe betaald voor { $invoice }: { $payments }.
}
open_invoice = { $invoice } ({ $total }) is nog niet betaald{ $due ->
    [none] {""}
   *[other] ; de uiterste betaaldatum is { DAY($due) }
}.
still_to_pay = { $invoices }
card_on_file = { $last4 ->
    [none] Ik zie geen betaling met een kaart op je account, dus er is geen kaart die ik kan noemen.
   *[other] Het laatst is afgeschreven van de kaart die eindigt op { $last4 }: { $amount } op { DAY($at) }{ for_invoice }. { $closed ->
        [yes] Bij facturatie staat ze intussen als gesloten.
       *[no] Van een kaart zie ik alleen de laatste vier cijfers.
    }{ $renews_at ->
        [none] {""}
       *[other] {" De volgende betaling is op "}{ DAY($renews_at) }{", en een nieuwere kaart staat niet in onze gegevens."}
    }
}
dispute_seen = { $state ->
    [lost] De bank heeft over de betaling van { $amount }{ for_invoice } in je voordeel beslist: je hebt dat geld van de bank terug.
    [won] De bank heeft beslist dat de betaling van { $amount }{ for_invoice } blijft staan.
    [inquiry] Je bank heeft naar de betaling van { $amount }{ for_invoice } gevraagd. Er is geen geld verplaatst en de bank heeft nog niets beslist.
   *[open] Je bank onderzoekt de betaling van { $amount }{ for_invoice } en heeft nog niet beslist. De bank beslist binnen haar eigen termijn; tot dan geven wij er niets van terug.
}
no_invoices = Ik zie geen facturen in je account.
document_asked = Ik kan van hier geen documenten maken of sturen, dus heb ik een collega gevraagd om het document van { $invoice }, van { DAY($issued) } ({ $total }). Er is nog niets verstuurd.{ $newest ->
    [yes] {" Bedoel je een andere factuur, zeg me dan het nummer."}
   *[no] {""}
}
document_offered = Ik kan van hier geen documenten maken of sturen; dat doen collega's. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Zal ik er een vragen om het document van { $invoice }, van { DAY($issued) } ({ $total })? Zeg dan gewoon ja.
}
not_cancelled = Ik zie geen opzegging in de gegevens: je abonnement is actief{ $amount ->
    [none] {""}
   *[other] , en er is op { DAY($at) } { $amount } voor betaald. Een verlenging komt terug als ze binnen { $days } dagen wordt opgezegd
}.{ $offered ->
    [yes] {""}
   *[no] {" "}Wil je het nu opzeggen, zeg het dan gewoon.
}
no_charge_after_cancel = Ik heb je opzegging met de betalingen vergeleken en daarna geen afschrijving gevonden.

## Ending a subscription

nothing_to_cancel = { $status ->
    [none] Er is niets op te zeggen: ik zie geen abonnement in je account.
   *[other] Er is niets op te zeggen: je abonnement { $ends_at ->
        [none] is niet actief
       *[other] { $status ->
            [ended] eindigde
           *[other] eindigt
        } op { FULL_DAY($ends_at) }
    }.
}
change_gives_nothing_back = De overstap gaat in op { FULL_DAY($starts_at) } en geeft niets terug van de periode die betaald is. Zeg je in plaats daarvan nu op, dan krijg je { $amount } terug.
    .amount = { change_gives_nothing_back }
cancel_gives_back = Je { $first ->
    [yes] begon dit abonnement
   *[no] verlengde
} nog maar een paar dagen geleden: zodra het is opgezegd, { $changes ->
    [0] krijg je { $first ->
        [yes] de eerste betaling
       *[no] de verlenging
    } van { $amount } terug
   *[other] krijg je { $first ->
        [yes] de eerste betaling
       *[no] de verlenging
    } terug en wat de overstap kostte, samen { $amount }
}, en daar vraag ik je daarna naar.
cancel_within_grace = Onze facturatie telt { $amount } als betaling die terugkomt als je nu opzegt, maar uit onze gegevens kan ik dat niet bevestigen. Ik heb een collega gevraagd ernaar te kijken en je opzegging te regelen.

## Plans

no_subscription = Ik zie geen abonnement in je account.
no_new_one = Een nieuw abonnement kan ik niet zelf starten; wil je er een, vraag me dan om een medewerker.
which_change = Wil je een ander abonnement, of zal ik een levering overslaan, het pauzeren of opzeggen? Zeg het in een paar woorden.
which_of_them = Welk van die wil je?
pause_asked = Ik kan een abonnement niet zelf overslaan of pauzeren, dus heb ik een collega gevraagd het te doen. Er is nog niets veranderd.
months_asked = Ik kan zelf alleen de volgende levering overslaan, dus heb ik een collega gevraagd naar de maanden te kijken die je noemt. Er is nog niets veranderd.
plan_by_a_colleague = Ik kan niet zelf uitrekenen waar die overstap op uitkomt, dus heb ik een collega gevraagd ernaar te kijken. Er is nog niets veranderd.
account_line = { $account } ({ PLAN($plan) })
choose_account = Je hebt meer dan één abonnement: { $accounts }. Welk bedoel je?
plan_line = { PLAN($plan) } voor { $price }
plan_prices = { $plans }.{ $yearly ->
    [missing] {" Een prijs per jaar is er niet voor."}
   *[other] {""}
}
    .amount = { plan_prices }
price_holds = Wat telt, is de prijs in de facturatie: { PLAN($plan) } kost { $price }. { page_is_wrong }
price_above_limit = { PLAN($plan) } kost { $price }. Dat is meer dan de { $limit } die je noemde, dus er verandert niets. Wil je het toch, zeg het dan gewoon.
plan_preview = { PLAN($plan) } kost { $price }. { $starts_at ->
    [none] { $due ->
        [none] Een overstap kost vandaag niets.
       *[other] Een overstap kost vandaag { $due }, voor de rest van deze periode; vanaf de verlenging is het de volle prijs.
    }
   *[other] Een overstap gaat in op { FULL_DAY($starts_at) }, en vandaag betaal je daar niets voor.
} Door je vraag verandert er niets; wil je het, zeg het dan gewoon.
    .amount = { plan_preview }
choose_plan = { $now ->
    [none] {""}
   *[other] Je hebt { PLAN($now) } ({ $now_price }).{" "}
}{ $plans ->
    [none] Een ander kan ik niet aanbieden.
   *[other] { $count ->
        [1] Er is alleen { $plans }. Wil je dat, schrijf dan de naam.
       *[other] Er is { $plans }. Welk wil je?
    }
}
    .amount = Dat hangt af van welke je neemt: { $plans }. Schrijf de naam, en ik zeg wat je vandaag betaalt voordat er iets verandert.
    .time = Schrijf de naam van wat je wilt; voordat er iets verandert, zeg ik vanaf welke dag het geldt.
    .consequence = Er verandert niets voordat je de prijs hebt gezien en ja hebt gezegd. Later kun je me hier ook om een ander abonnement vragen.
    .options = { choose_plan.consequence }
no_further_plan = { $toward ->
    [less] { PLAN($plan) } ({ $price }) is het kleinste abonnement dat we hebben. Ik kan een levering overslaan of het pauzeren; zeg het me gewoon.
   *[more] { PLAN($plan) } ({ $price }) is het grootste abonnement dat we hebben. Voor meer kan een collega een aanbod doen: vraag me om een medewerker.
}
subscription_over = { $status ->
    [cancelled] Je abonnement { PLAN($plan) } is opgezegd{ and_ends }. Het kan veranderd worden zodra het doorloopt; ik kan de opzegging terugdraaien, zeg het me gewoon.
    [paused] Je abonnement { PLAN($plan) } is gepauzeerd. Het kan veranderd worden zodra het weer loopt; ik kan het starten, zeg het me gewoon.
   *[other] Je abonnement { PLAN($plan) } is geëindigd{ ended_on }, dus valt er niets te veranderen. Een nieuw kan ik niet zelf starten; vraag me daarvoor om een medewerker.
}
and_ends = { $ends_at ->
    [none] {""}
   *[other] {" en eindigt op "}{ FULL_DAY($ends_at) }
}
ended_on = { $ends_at ->
    [none] {""}
   *[other] {" op "}{ FULL_DAY($ends_at) }
}
runs_until = { $ends_at ->
    [none] {""}
   *[other] , loopt tot { FULL_DAY($ends_at) }
}
own_price = Je abonnement { PLAN($plan) } kost { $price }{ $reckoned ->
    [none] {""}
   *[other] { $asked ->
        [year] {""}; over een jaar is dat { $reckoned }, gerekend als twaalf maanden
       *[month] {""}; dat is { $reckoned } per maand, gerekend als een twaalfde, en het wordt één keer per jaar afgeschreven
    }
}.{ $paused ->
    [yes] {" "}Het is gepauzeerd, dus nu wordt er niets afgeschreven.
   *[no] {""}
}
    .amount = { own_price }
    .source = { billings_books }
plan_is = { $how ->
    [none] Ik zie geen abonnement in je account.
    [ended] Je abonnement { PLAN($plan) } is geëindigd{ ended_on }. Er is geen betaling meer voor verschuldigd. Een nieuw kan ik niet zelf starten; vraag me daarvoor om een medewerker.{ corrected }
    [cancelled] Je hebt het abonnement { PLAN($plan) }; het is opgezegd{ runs_until } en wordt niet verlengd. Er is geen betaling meer voor verschuldigd.{ corrected }
    [paused] Je abonnement { PLAN($plan) } is gepauzeerd{ $until ->
        [none] {""}
       *[other] {" tot "}{ FULL_DAY($until) }{" en loopt dan vanzelf weer"}
    }.{ paused_since } Er is geen betaling verschuldigd tot het weer loopt.{ once_started } Ik kan het weer starten zodra je het zegt.{ corrected }
   *[running] Je hebt het abonnement { PLAN($plan) }{ $stale ->
        [none] {""}
       *[other] , veranderd op { DAY($since) }; daarvoor telt wat de facturatie heeft
    }.{ $next_plan ->
        [none] {""}
       *[other] {" Vanaf "}{ DAY($renews_at, $year) } is het { PLAN($next_plan) }, zoals je vroeg.
    }{ $rests_from ->
        [none] {""}
       *[other] {" Het is gepauzeerd vanaf "}{ FULL_DAY($rests_from) }{ $until ->
            [none] {""}
           *[other] {" tot "}{ FULL_DAY($until) }
        }.
    }{ $next_at ->
        [none] {""}
       *[other] {" Het wordt verlengd op "}{ DAY($next_at, $year) }{ $next_amount ->
            [none] .
           *[other] , voor { $next_amount }.
        }
    }{ corrected }
}
    .time = { $how ->
        [paused] Het is gepauzeerd sinds { NAMED_DAY($paused_at) }.{ once_started }
       *[other] Het wordt verlengd op { NAMED_DAY($next_at) }.
    }
    .amount = { $how ->
        [paused] { if_started }
       *[other] { next_payment }
    }
    .consequence = { $how ->
        [paused] { if_started }
       *[other] { next_payment }
    }
    .options = Je kunt altijd naar een ander abonnement, en weer terug: zeg me welk, dan zeg ik wat het kost en vanaf wanneer, voordat er iets gebeurt.
    .state = { plan_is }
    .source = Dat komt van de facturatie, en die telt ervoor.
once_started = { $again_amount ->
    [none] {""}
   *[other] {" "}{ if_started }
}
if_started = { $again_at ->
    [none] Start ik het weer, dan wordt meteen { $again_amount } in rekening gebracht.
   *[other] Start ik het weer, dan wordt op { FULL_DAY($again_at) } { $again_amount } in rekening gebracht.
}
paused_since = { $paused_at ->
    [none] {""}
   *[other] {" Dat is het sinds "}{ DAY($paused_at, $year) }.
}
next_payment = De volgende betaling is { $next_amount }, op { NAMED_DAY($next_at) }.
corrected = { $cited ->
    [yes] {" Een ander systeem van ons zegt nog "}{ PLAN($stale) }, en dat is verouderd, dus laat ik het verbeteren.
   *[no] {""}
}
schedule_is = { $status ->
    [paused] Je abonnement { PLAN($plan) } is al gepauzeerd{ $until ->
        [none] {""}
       *[other] {" tot "}{ FULL_DAY($until) }
    }: er wordt niets verstuurd of in rekening gebracht. Ik kan het weer starten zodra je het zegt.
    [skipped] Dan wordt er niets verstuurd of in rekening gebracht: je abonnement { PLAN($plan) } gaat { $renews_at ->
        [none] daarna
       *[other] {"op "}{ FULL_DAY($renews_at) }
    } verder.
   *[other] Je abonnement { PLAN($plan) } loopt{ $renews_at ->
        [none] {""}
       *[other] {" en wordt verlengd op "}{ FULL_DAY($renews_at) }
    }, dus er is niets om weer te starten.
}

## Who is listed on a company account

account_admin = { $own ->
    [yes] { $admin } (jij)
   *[no] { $admin }
}
account_admins = Voor { $account } staan als beheerder vermeld: { $admins }. Wie er vermeld staat, veranderen mensen, die eerst een van hen vragen.
only_admins_are_told = Wie er bij een zakelijk account vermeld staat, vertel ik alleen aan een van de beheerders ervan, en volgens onze gegevens ben jij dat niet. Een beheerder kan het me hier vragen; wijzigingen doen mensen, die eerst een van hen vragen.
