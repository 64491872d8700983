## Charges and invoices

no_overpayment = { $charges ->
    [none] Ich habe nachgesehen und in Ihrem Konto keine Zahlung{ for_invoice } gefunden.
   *[other] Ich habe mir die Zahlungen{ for_invoice } angesehen: { $charges }{ $together ->
        [none] {""}
       *[other] , zusammen { $together }
    }. Sie entsprechen dem, was berechnet wurde, also wurde nichts zweimal abgebucht.
}
    .state = { no_overpayment }
    .amount = { no_overpayment }
    .consequence = { no_overpayment }
    .content = { no_overpayment }
    .source = { billings_books }
last_payments = Die letzten Zahlungen in Ihrem Konto: { $charges }. Was stimmt für Sie nicht: ein Betrag, ein Datum oder eine Zahlung, die Sie nicht kennen?
not_on_record = Ich habe nachgesehen, und es gibt { $what ->
    [invoice] keine Rechnung
   *[payment] keine Zahlung
}{ $amount ->
    [none] {""}
   *[other] {" "}über { $amount }
}{ $on ->
    [none] {""}
   *[other] {" "}vom { FULL_DAY($on) }
}{ $month ->
    [none] {""}
   *[other] {" "}im { MONTH($month) }
} in Ihrem Konto. { $charges ->
    [none] In Ihrem Konto steht gar keine Zahlung.
   *[other] { $shown ->
        [sum] Über diesen Betrag gibt es: 
        [around] Um diese Zeit gibt es: 
       *[last] Die letzten Zahlungen sind: 
    }{" "}{ $charges }.
} { where_it_may_be_from }
    .source = { billings_books }
    .steps = { where_it_may_be_from }
    .options = { where_it_may_be_from }
    .person = { where_it_may_be_from }
where_it_may_be_from = Es kann zu einem anderen Konto oder einer anderen E-Mail-Adresse von Ihnen gehören, oder zu jemand anderem: Die Zeile auf Ihrem Kontoauszug nennt, wer abgebucht hat. Sagen Sie mir, was dort steht, oder eine andere E-Mail-Adresse, die Sie hier nutzen, und ich sehe noch einmal nach; oder fragen Sie mich nach einem Kollegen.
not_matched = Ich habe mir die Zahlungen{ for_invoice } angesehen: { $charges }. Nicht bei allen steht, für welche Rechnung sie sind, also kann ich nicht sagen, ob eine zweimal abgebucht wurde, und bei Geld rate ich nicht. Ich habe einen Kollegen gebeten, sich darum zu kümmern.
    .state = { not_matched }
    .amount = { not_matched }
    .consequence = { not_matched }
    .content = { not_matched }
    .source = { billings_books }
for_invoice = { $invoice ->
    [none] {""}
   *[other] {" für "}{ $invoice }
}
payments_seen = Ich habe mir die Zahlungen für { $invoice } noch einmal angesehen. Abgebucht: { $taken }.{ only_held }
    .source = { billings_books }
    .content = { payments_seen }
    .time = { payments_seen }
    .amount = { payments_seen }
    .state = { payments_seen }
only_held = { $held ->
    [none] {""}
   *[other] {" Nur vorgemerkt und nicht abgebucht: "}{ $held }.
}
which_invoice = Aus dieser Zeit gibt es mehr als eine. { $invoices } Welche brauchen Sie? Die Nummer genügt; oder sagen Sie alle.
paper_to_find = Ich konnte nicht erkennen, welche davon Sie meinen, daher habe ich einen Kollegen gebeten, das zu klären und das Dokument zu erstellen. { $invoices } Es wurde noch nichts verschickt.
invoices = { $invoices }
    .amount = { invoices }
    .content = { invoices }
    .state = { $invoices }
    .time = { $invoices }
    .source = { billings_books }
invoice_line = { $invoice } vom { DAY($issued) } beläuft sich auf { $total }{ $taxed ->
    [yes] { $asked ->
        [yes] , davon sind { $tax } Steuer
       *[no] , einschließlich { $tax } Steuer
    }
   *[no] { $asked ->
        [yes] ; in der Abrechnung ist darauf keine Steuer vermerkt
       *[no] {""}
    }
}{ $paid ->
    [yes] ; bezahlt über { paid_with }
   *[no] { $open ->
    [yes] ; { open_of_it }
   *[no] { $reserved ->
    [yes] ; bisher nur vorgemerkt und nicht abgebucht
   *[no] {""}
}
}
}{ $order ->
    [none] {""}
   *[other] {" ("}Bestellung { $order })
}.
    .state = { paid_of_it }
    .time = { paid_of_it }
open_of_it = noch nicht bezahlt{ $due ->
    [none] {""}
   *[other] {" "}(fällig: { DAY($due) })
}
paid_of_it = { $payments ->
    [none] { $open ->
    [yes] { $invoice }: { open_of_it }.
   *[no] {""}
}
   *[other] Bisher bezahlt für { $invoice }: { $payments }.
}
open_invoice = { $invoice } ({ $total }) ist noch nicht bezahlt{ $due ->
    [none] {""}
   *[other] ; fällig ist sie am { DAY($due) }
}.
still_to_pay = { $invoices }
card_on_file = { $last4 ->
    [none] Ich sehe auf Ihrem Konto keine Zahlung mit einer Karte, also kann ich keine nennen.
   *[other] Zuletzt wurde die Karte mit der Endung { $last4 } belastet: { $amount } am { DAY($at) }{ for_invoice }. { $closed ->
        [yes] In der Abrechnung gilt sie inzwischen als geschlossen.
       *[no] Von einer Karte sehe ich nur die letzten vier Ziffern.
    }{ $renews_at ->
        [none] {""}
       *[other] {" Die nächste Zahlung ist am "}{ DAY($renews_at) }{", und eine neuere Karte steht nicht in unseren Daten."}
    }
}
dispute_seen = { $state ->
    [lost] Die Bank hat über die Zahlung von { $amount }{ for_invoice } zu Ihren Gunsten entschieden: Sie haben das Geld von ihr zurück.
    [won] Die Bank hat entschieden, dass die Zahlung von { $amount }{ for_invoice } bestehen bleibt.
    [inquiry] Ihre Bank hat nach der Zahlung von { $amount }{ for_invoice } gefragt. Es ist kein Geld geflossen, und die Bank hat noch nichts entschieden.
   *[open] Ihre Bank prüft die Zahlung von { $amount }{ for_invoice } und hat noch nicht entschieden. Sie entscheidet in ihrer eigenen Frist; bis dahin erstatten wir nichts davon.
}
no_invoices = Ich sehe keine Rechnungen in Ihrem Konto.
document_asked = Ich kann von hier aus keine Dokumente erstellen oder senden, also habe ich einen Kollegen um das Dokument zu { $invoice } vom { DAY($issued) } ({ $total }) gebeten. Es ist noch nichts gesendet.{ $newest ->
    [yes] {" Wenn Sie eine andere Rechnung meinen, nennen Sie mir ihre Nummer."}
   *[no] {""}
}
document_offered = Ich kann von hier aus keine Dokumente erstellen oder senden; das tun Kollegen. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Soll ich einen um das Dokument zu { $invoice } vom { DAY($issued) } ({ $total }) bitten? Sagen Sie dann einfach Ja.
}
not_cancelled = Ich sehe keine Kündigung in den Daten: Ihr Abonnement ist aktiv{ $amount ->
    [none] {""}
   *[other] , und am { DAY($at) } wurden dafür { $amount } bezahlt. Eine Verlängerung kommt zurück, wenn innerhalb von { $days } Tagen gekündigt wird
}.{ $offered ->
    [yes] {""}
   *[no] {" "}Wenn Sie jetzt kündigen möchten, sagen Sie es einfach.
}
no_charge_after_cancel = Ich habe Ihre Kündigung mit den Zahlungen verglichen und danach keine Abbuchung gefunden.

## Ending a subscription

nothing_to_cancel = { $status ->
    [none] Es gibt nichts zu kündigen: Ich sehe kein Abonnement in Ihrem Konto.
   *[other] Es gibt nichts zu kündigen: Ihr Abonnement { $ends_at ->
        [none] ist nicht aktiv
       *[other] { $status ->
            [ended] endete
           *[other] endet
        } am { FULL_DAY($ends_at) }
    }.
}
change_gives_nothing_back = Der Wechsel beginnt am { FULL_DAY($starts_at) } und gibt vom bezahlten Zeitraum nichts zurück. Kündigen Sie stattdessen jetzt, bekommen Sie { $amount } zurück.
    .amount = { change_gives_nothing_back }
cancel_gives_back = Sie haben dieses Abonnement erst vor wenigen Tagen { $first ->
    [yes] begonnen
   *[no] verlängert
}: Sobald gekündigt ist, bekommen Sie { $first ->
    [yes] die erste Zahlung
   *[no] die Verlängerung
} { $changes ->
    [0] von { $amount } zurück
   *[other] und das, was der Wechsel gekostet hat, zusammen { $amount }, zurück
}, und danach frage ich Sie als Nächstes.
cancel_within_grace = Unsere Abrechnung zählt { $amount } als Zahlung, die zurückkommt, wenn Sie jetzt kündigen, aus unseren Unterlagen kann ich das aber nicht bestätigen. Ich habe einen Kollegen gebeten, das zu prüfen und sich um Ihre Kündigung zu kümmern.

## Plans

no_subscription = Ich sehe kein Abonnement in Ihrem Konto.
no_new_one = Ein neues kann ich nicht selbst starten; wenn Sie eines möchten, bitten Sie mich um einen Mitarbeiter.
which_change = Möchten Sie ein anderes Abonnement, oder soll ich eine Lieferung auslassen, es pausieren oder kündigen? Sagen Sie es in wenigen Worten.
which_of_them = Welches davon möchten Sie?
pause_asked = Ich kann ein Abonnement nicht selbst aussetzen oder pausieren, also habe ich einen Kollegen darum gebeten. Es hat sich noch nichts geändert.
months_asked = Ich kann selbst nur die nächste Lieferung auslassen, also habe ich einen Kollegen gebeten, sich um die genannten Monate zu kümmern. Es hat sich noch nichts geändert.
plan_by_a_colleague = Ich kann nicht selbst ausrechnen, worauf dieser Wechsel hinausläuft, also habe ich einen Kollegen gebeten, sich darum zu kümmern. Es hat sich noch nichts geändert.
account_line = { $account } ({ PLAN($plan) })
choose_account = Sie haben mehr als ein Abonnement: { $accounts }. Welches meinen Sie?
plan_line = { PLAN($plan) } für { $price }
plan_prices = { $plans }.{ $yearly ->
    [missing] {" Einen Preis pro Jahr gibt es dafür nicht."}
   *[other] {""}
}
    .amount = { plan_prices }
price_holds = Was zählt, ist der Preis in der Abrechnung: { PLAN($plan) } kostet { $price }. { page_is_wrong }
price_above_limit = { PLAN($plan) } kostet { $price }. Das ist mehr als die { $limit }, die Sie genannt haben, also ändert sich nichts. Wenn Sie es trotzdem möchten, sagen Sie es mir einfach.
plan_preview = { PLAN($plan) } kostet { $price }. { $starts_at ->
    [none] { $due ->
        [none] Ein Wechsel kostet heute nichts.
       *[other] Ein Wechsel kostet heute { $due }, für den Rest dieses Zeitraums; ab der Verlängerung ist es der volle Preis.
    }
   *[other] Ein Wechsel beginnt am { FULL_DAY($starts_at) }, und heute kostet er nichts.
} Durch Ihre Frage ändert sich nichts; wenn Sie es möchten, sagen Sie es mir einfach.
    .amount = { plan_preview }
choose_plan = { $now ->
    [none] {""}
   *[other] Sie haben { PLAN($now) } ({ $now_price }).{" "}
}{ $plans ->
    [none] Ein anderes kann ich nicht anbieten.
   *[other] { $count ->
        [1] Es gibt nur { $plans }. Wenn Sie das möchten, schreiben Sie einfach seinen Namen.
       *[other] Es gibt { $plans }. Welches möchten Sie?
    }
}
    .amount = Das hängt davon ab, welches Sie nehmen: { $plans }. Schreiben Sie den Namen, und ich sage, was heute fällig ist, bevor sich etwas ändert.
    .time = Schreiben Sie den Namen dessen, was Sie möchten; bevor sich etwas ändert, sage ich, ab welchem Tag es gilt.
    .consequence = Es ändert sich nichts, bevor Sie den Preis gesehen und Ja gesagt haben. Auch später können Sie mich hier um ein anderes Abonnement bitten.
    .options = { choose_plan.consequence }
no_further_plan = { $toward ->
    [less] { PLAN($plan) } ({ $price }) ist das kleinste Abonnement, das wir haben. Ich kann eine Lieferung auslassen oder es pausieren; sagen Sie es mir einfach.
   *[more] { PLAN($plan) } ({ $price }) ist das größte Abonnement, das wir haben. Für mehr kann ein Kollege ein Angebot machen: Bitten Sie mich um einen Mitarbeiter.
}
subscription_over = { $status ->
    [cancelled] Ihr Abonnement { PLAN($plan) } ist gekündigt{ and_ends }. Es kann geändert werden, sobald es weiterläuft; ich kann die Kündigung zurücknehmen, sagen Sie es mir einfach.
    [paused] Ihr Abonnement { PLAN($plan) } ist pausiert. Es kann geändert werden, sobald es wieder läuft; ich kann es starten, sagen Sie es mir einfach.
   *[other] Ihr Abonnement { PLAN($plan) } ist beendet{ ended_on }, also gibt es nichts zu ändern. Ein neues kann ich nicht von mir aus starten; bitten Sie mich dafür um einen Mitarbeiter.
}
and_ends = { $ends_at ->
    [none] {""}
   *[other] {" und endet am "}{ FULL_DAY($ends_at) }
}
ended_on = { $ends_at ->
    [none] {""}
   *[other] {" seit dem "}{ FULL_DAY($ends_at) }
}
runs_until = { $ends_at ->
    [none] {""}
   *[other] , läuft bis zum { FULL_DAY($ends_at) }
}
own_price = Ihr Abonnement { PLAN($plan) } kostet { $price }{ $reckoned ->
    [none] {""}
   *[other] { $asked ->
        [year] {""}; im Jahr sind das { $reckoned }, gerechnet als zwölf Monate
       *[month] {""}; das sind { $reckoned } im Monat, gerechnet als ein Zwölftel, und es wird einmal im Jahr abgebucht
    }
}.{ $paused ->
    [yes] {" "}Es ist pausiert, also wird jetzt nichts abgebucht.
   *[no] {""}
}
    .amount = { own_price }
    .source = { billings_books }
plan_is = { $how ->
    [none] Ich sehe kein Abonnement in Ihrem Konto.
    [ended] Ihr Abonnement { PLAN($plan) } ist beendet{ ended_on }. Dafür ist keine Zahlung mehr fällig. Ein neues kann ich nicht von mir aus starten; bitten Sie mich dafür um einen Mitarbeiter.{ corrected }
    [cancelled] Sie haben das Abonnement { PLAN($plan) }; es ist gekündigt{ runs_until } und wird nicht verlängert. Dafür ist keine Zahlung mehr fällig.{ corrected }
    [paused] Ihr Abonnement { PLAN($plan) } ist pausiert{ $until ->
        [none] {""}
       *[other] {" bis zum "}{ FULL_DAY($until) }{" und läuft dann von selbst weiter"}
    }.{ paused_since } Bis es wieder läuft, ist keine Zahlung fällig.{ once_started } Ich kann es wieder starten, sobald Sie es sagen.{ corrected }
   *[running] Sie haben das Abonnement { PLAN($plan) }{ $stale ->
        [none] {""}
       *[other] , geändert am { DAY($since) }; dafür zählt, was die Abrechnung hat
    }.{ $next_plan ->
        [none] {""}
       *[other] {" Ab dem "}{ DAY($renews_at, $year) } ist es { PLAN($next_plan) }, wie Sie es wollten.
    }{ $rests_from ->
        [none] {""}
       *[other] {" Es ist pausiert ab dem "}{ FULL_DAY($rests_from) }{ $until ->
            [none] {""}
           *[other] {" bis zum "}{ FULL_DAY($until) }
        }.
    }{ $next_at ->
        [none] {""}
       *[other] {" Es verlängert sich am "}{ DAY($next_at, $year) }{ $next_amount ->
            [none] .
           *[other] , für { $next_amount }.
        }
    }{ corrected }
}
    .time = { $how ->
        [paused] Es ist pausiert seit { NAMED_DAY($paused_at) }.{ once_started }
       *[other] Es verlängert sich am { NAMED_DAY($next_at) }.
    }
    .amount = { $how ->
        [paused] { if_started }
       *[other] { next_payment }
    }
    .consequence = { $how ->
        [paused] { if_started }
       *[other] { next_payment }
    }
    .options = Sie können jederzeit zu einem anderen Abonnement wechseln, und wieder zurück: Sagen Sie mir, zu welchem, dann sage ich, was es kostet und ab wann, bevor etwas geschieht.
    .state = { plan_is }
    .source = Das kommt von der Abrechnung, und die zählt dafür.
once_started = { $again_amount ->
    [none] {""}
   *[other] {" "}{ if_started }
}
if_started = { $again_at ->
    [none] Wenn ich es wieder starte, werden sofort { $again_amount } berechnet.
   *[other] Wenn ich es wieder starte, werden am { FULL_DAY($again_at) } { $again_amount } berechnet.
}
paused_since = { $paused_at ->
    [none] {""}
   *[other] {" Das ist es seit dem "}{ DAY($paused_at, $year) }.
}
next_payment = Die nächste Zahlung sind { $next_amount }, am { NAMED_DAY($next_at) }.
corrected = { $cited ->
    [yes] {" Ein anderes unserer Systeme sagt noch "}{ PLAN($stale) }, das ist veraltet, also lasse ich es berichtigen.
   *[no] {""}
}
schedule_is = { $status ->
    [paused] Ihr Abonnement { PLAN($plan) } ist bereits pausiert{ $until ->
        [none] {""}
       *[other] {" bis zum "}{ FULL_DAY($until) }
    }: Es wird nichts gesendet oder berechnet. Ich kann es wieder starten, sobald Sie es sagen.
    [skipped] Dann wird nichts gesendet oder berechnet: Ihr Abonnement { PLAN($plan) } geht { $renews_at ->
        [none] danach
       *[other] {"am "}{ FULL_DAY($renews_at) }
    } weiter.
   *[other] Ihr Abonnement { PLAN($plan) } läuft{ $renews_at ->
        [none] {""}
       *[other] {" und verlängert sich am "}{ FULL_DAY($renews_at) }
    }, also gibt es nichts wieder zu starten.
}

## Who is listed on a company account

account_admin = { $own ->
    [yes] { $admin } (Sie)
   *[no] { $admin }
}
account_admins = Für { $account } sind als Verwalter eingetragen: { $admins }. Wer eingetragen ist, ändern Menschen, die zuerst einen von ihnen fragen.
only_admins_are_told = Wer bei einem Firmenkonto eingetragen ist, sage ich nur einem seiner Verwalter, und nach unseren Daten sind Sie keiner. Ein Verwalter kann mich hier fragen; Änderungen nehmen Menschen vor, die zuerst einen von ihnen fragen.
