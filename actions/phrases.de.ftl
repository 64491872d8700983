### German. What each message is: `phrases.en.ftl`; `[none]`: the value is not there.

## Fragments

paid_with = { $tender ->
    [gift_card] die Geschenkkarte, mit der bezahlt wurde
   *[other] { $last4 ->
        [none] die Karte, mit der bezahlt wurde
       *[other] die Karte mit der Endung { $last4 }
    }
}
about = { $item ->
    [none] { $invoice ->
        [none] { $order ->
            [none] {""}
           *[other] {" für "}{ $order }
        }
       *[other] {" für "}{ $invoice }
    }
   *[other] {" für "}„{ $item }“ ({ $order }{ $invoice ->
        [none] {""}
       *[other] , { $invoice }
    })
}
because = { $reason ->
    [overpaid] Sie haben mehr bezahlt, als die Rechnung verlangt hat
    [undelivered] Das Paket hat Sie nicht erreicht
    [return_received] Ihre Rücksendung ist bei uns eingegangen
    [withdrawal] Sie haben es rechtzeitig zurückgesendet
    [cooling_off] Sie haben in den ersten Tagen Ihres Abonnements gekündigt
    [renewal_grace] Sie haben kurz nach der Verlängerung gekündigt
    [cancelled_before_renewal] Sie hatten vor der Verlängerung gekündigt
    [outage] Der Dienst war ausgefallen, während Sie dafür bezahlt hatten
    [damaged] Es hat Sie beschädigt erreicht
    [order_cancelled] Sie haben es storniert, bevor es unser Haus verlassen hat
    [wrong_item] Es kam etwas anderes, als Sie bestellt haben
    [missing_part] Es war nicht im Paket
    [goodwill] Wir schulden Ihnen eine Entschuldigung, und ich darf eine kleine Geste anbieten
   *[other] Damit ist etwas schiefgegangen
}
why_denied = { $denial ->
    [no_authority] Die Vollmacht, die es braucht, um für jemand anderen zu handeln, ist nicht hinterlegt oder deckt es nicht ab.
    [other_remedy] Es wurde bereits wiedergutgemacht, oder das ist im Gange.
    [not_replaceable] Eine Bestellung wird nur dann noch einmal gesendet, wenn sie nicht ankam, beschädigt ankam oder eine andere war.
    [order_changed] Die Bestellung hat sich geändert, seit ich Sie gefragt habe.
    [not_owner] Ich kann eine Zahlung nur an das Konto zurückgeben, zu dem sie gehört.
    [dispute_open] Ihre Bank prüft diese Zahlung bereits, also muss es dort geklärt werden: Sie entscheidet.
    [dispute_lost] Ihre Bank hat Ihnen diese Zahlung bereits zurückgegeben.
    [over_maximum] Bei erneutem Nachsehen zeigen die Systeme jetzt weniger als das.
    [refused_before] Das wurde schon einmal geprüft und entschieden, und eine Geste führt daran nicht vorbei.
    [reason_does_not_hold] Bei erneutem Nachsehen zeigen die Systeme keinen Grund mehr dafür.
   *[other] Unsere Regeln erlauben es in diesem Fall nicht.
}
ask_for_a_person = { $handed ->
    [yes] {""}
   *[no] Wenn Sie möchten, dass ein Kollege es sich ansieht, bitten Sie mich um einen Mitarbeiter.
}
yes_or_no = Bitte antworten Sie mit Ja oder Nein.
nothing_else = Sonst ändert sich dadurch nichts an Ihrem Konto: Andere Bestellungen, Zahlungen und Ihr Abonnement bleiben, wie sie sind.
nothing_goes_back = { $reason ->
    [damaged] Dafür muss nichts zurückkommen: Sie können es behalten oder wegwerfen.
    [overpaid] { none_goes_back }
    [cancelled_before_renewal] { none_goes_back }
    [renewal_grace] { none_goes_back }
    [order_cancelled] { none_goes_back }
    [outage] { none_goes_back }
   *[other] {""}
}
none_goes_back = Dafür müssen Sie nichts zurückschicken.
boxes_are_kept = Sie müssen nichts zurückschicken: Was kam, gehört Ihnen.
nothing_to_do = Sie brauchen nichts zu tun.
goes_back_as_paid = Es geht auf dem Weg zurück, auf dem bezahlt wurde: auf { paid_with }.
only_this_article = Es geht nur um „{ $item }“ ({ $order }); Ihre anderen Bestellungen und alles andere bleiben, wie sie sind.
only_this_plan = Es geht nur um Ihr Abonnement { PLAN($plan) }; Bestellungen, die unterwegs sind, und alles andere bleiben, wie sie sind.
plan_stays = Ihr Abonnement und sein Preis ändern sich dadurch nicht, und auch sonst nichts an Ihrem Konto.

## What may be asked for, and what had been offered

offered_action = { $act ->
    [cancel_subscription] { $plan ->
        [none] Kündigung
       *[other] Kündigung des Abonnements { PLAN($plan) }
    }
    [change_address] { $order ->
        [none] Neue Adresse
       *[other] Neue Adresse für Bestellung { $order }
    }
    [change_contact] Neue { contact }
    [change_plan] { $plan ->
        [none] Anderes Abonnement
       *[other] Wechsel zum Abonnement { PLAN($plan) }
    }
    [cancel_order] Stornierung von { order_or_item }
    [declare_return] Rücksendung von { order_or_item }
    [give_store_credit] { $amount ->
        [none] Guthaben
       *[other] Guthaben von { $amount }
    }
    [issue_refund] { $amount ->
        [none] Erstattung
       *[other] Erstattung von { $amount } auf { paid_with }
    }
    [reschedule_subscription] { $plan ->
        [none] Anderer Liefertermin
       *[other] Änderung, wann das Abonnement { PLAN($plan) } wieder liefert
    }
    [send_replacement] Ersatz für { order_or_item }
   *[other] { $label ->
        [none] Eine Anfrage
       *[other] { $label }
    }
}
order_or_item = { $item ->
    [none] Ihre Bestellung
   *[other] „{ $item }“
}

## Any request

request_agreed = Danke, das ist vereinbart und wird gleich getan. Ich schreibe Ihnen hier, sobald es so weit ist.
request_denied = Das kann ich nicht von mir aus für Sie tun; ich kann einen Kollegen fragen.
request_expired = Es tut mir leid: Niemand konnte rechtzeitig nachsehen, also wurde es nicht getan. Niemand hat es abgelehnt; wenn es Ihnen noch wichtig ist, sagen Sie es mir, und ich frage noch einmal.
request_failed = Das System hat das abgelehnt, also hat sich nichts geändert. Ich kann einen Kollegen bitten, es sich anzusehen.
request_rejected = Ein Kollege hat sich Ihre Anfrage angesehen und dagegen entschieden. Wenn Sie es anders sehen, sagen Sie es mir, und ein Mensch sieht noch einmal nach.
request_unknown = Das System hat noch nicht geantwortet. Ich bleibe dran und schreibe Ihnen hier, sobald es sicher ist.
request_withdrawn = In Ordnung, ich habe alles gelassen, wie es war.
rest_withdrawn = In Ordnung, sonst wurde nichts geändert.
change_waiting = { thanked } Meine Kollegen müssen das zuerst freigeben; ich schreibe Ihnen hier, sobald es entschieden ist.
    .time = { people_decide }
    .person = Ein Kollege, der solche Beträge freigeben darf; ich darf es nicht.
    .reason = { above_our_limits }
    .rule = { above_our_limits }
    .steps = Sie müssen nichts tun; es bleibt dort, bis es entschieden ist.
remedy_denied = Das kann ich nicht tun: { why_denied } { $beside ->
    [yes] { ask_for_a_person }
   *[no] Wenn Sie möchten, kann ich einen Kollegen bitten, es sich anzusehen.
}

## Refunds

confirm_refund = Ich habe{ about } nachgesehen: { because }, also kann ich { $amount } auf { paid_with } zurückgeben.{ signed_first } Soll ich fortfahren? { yes_or_no }
    .amount = { offered_amount }
    .content = { offered_amount }
    .reason = { offered_because }
    .source = { offered_because }
    .time = { offered_when }
    .person = { offered_by_whom }
    .steps = { all_it_needs }
    .consequence = { offered_with_what }
    .options = { instead_of_money }
    .state = Es ist noch nichts gezahlt: Es wartet auf Ihr Ja.
    .where = { goes_back_as_paid }
    .keep = { nothing_goes_back }
    .other = { nothing_else }
offered_amount = Es sind { $amount }, alles auf { paid_with }, und es kostet Sie nichts. Das ergeben unsere Daten und Regeln; über mehr müsste ein Kollege entscheiden.
offered_because = Mein Angebot von { $amount } stützt sich auf { shown_by }.{ $reason ->
    [overpaid] {" "}Wodurch es kam, zeigen mir die Zahlungen nicht.
   *[other] {""}
}
offered_when = Zuerst braucht es Ihr Ja{ $signers ->
    [0] .
    [1] , dann die Freigabe eines Kollegen.
   *[other] , dann die Freigabe zweier Kollegen.
}{ is_seen_to } { bank_takes }Sobald es gesendet ist, sage ich Ihnen hier, bis zu welchem Tag Ihre Bank es zeigen sollte.
bank_takes = { $bank_days ->
    [none] {""}
   *[other] Nach dem Senden zeigt Ihre Bank es meist innerhalb von { $bank_days } Werktagen.{" "}
}
bank_then = { $bank_days ->
    [none] {""}
   *[other] {" "}Nach dem Senden zeigt Ihre Bank es meist innerhalb von { $bank_days } Werktagen.
}
signed_first = { $signers ->
    [0] {""}
    [1] {" "}Wegen der Höhe muss es ein Kollege freigeben, bevor es gezahlt wird.
   *[other] {" "}Wegen der Höhe müssen es zwei Kollegen freigeben, bevor es gezahlt wird.
}
offered_by_whom = Sie entscheiden es mit einem Ja. Was ich anbieten darf, sagen unsere Regeln, und ich, ein Programm, wende sie an; { $signers ->
    [0] wo unsere Grenzen es verlangen, gibt es auch ein Kollege frei.
    [1] wegen der Höhe muss es noch jemand freigeben: { $who }.
   *[other] wegen der Höhe müssen es noch zwei Menschen freigeben: { $who }.
}{ is_seen_to }
signer = { $role ->
    [finance] jemand aus der Finanzabteilung
    [lead] jemand, der das Team leitet
    [finance_lead] jemand, der das Team leitet oder aus der Finanzabteilung ist
   *[other] ein Kollege, der das darf
}
is_seen_to = { $hours ->
    [none] {""}
   *[other] {" "}Was binnen { $hours } Stunden unserer Öffnungszeiten nicht entschieden ist, nimmt sich jemand Verantwortliches vor.
}
offered_with_what = Mit einem Ja geht das Geld so zurück, wie es bezahlt wurde; mit einem Nein bleibt alles, wie es ist. Sonst ändert sich an Ihrem Konto nichts.
all_it_needs = Es braucht nur ein Ja oder ein Nein von Ihnen.
instead_of_money = { $reason ->
    [undelivered] { rather_as_goods }
    [damaged] { rather_as_goods }
    [wrong_item] { rather_as_goods }
   *[other] { rather_as_credit }
}
rather_as_goods = Statt des Geldes kann dasselbe noch einmal kommen, wenn es da ist, oder ein Guthaben für den Shop. Sagen Sie einfach, was.
rather_as_credit = Statt des Geldes geht es auch als Guthaben für den Shop; sagen Sie es einfach. Was darüber hinausgeht, kann ein Kollege ansehen.
instead_of_a_new_one = Stattdessen können Sie das Geld zurückhaben oder ein Guthaben für den Shop; sagen Sie einfach, was.
only_after_a_yes = Ich ändere bei Ihnen nichts ohne Ihr Ja; deshalb frage ich.
refund_waiting = { thanked } Über { $amount } darf ich nicht allein entscheiden: { $signers ->
    [1] Ein Kollege muss
   *[other] Zwei Kollegen müssen
} es zuerst freigeben. Ich habe es mit allem, was dafür nötig ist, weitergegeben, und ich schreibe Ihnen hier, sobald es entschieden ist.
    .time = { people_decide }{ is_seen_to }{ bank_then }
    .person = { $who ->
        [none] Ein Kollege, der solche Beträge freigeben darf; ich darf es nicht.
       *[other] { $signers ->
            [1] Nicht ich: Freigeben muss es { $who }.
           *[other] Nicht ich, sondern zwei verschiedene Menschen: { $who }.
        }{ is_seen_to }
    }
    .reason = { above_our_limits }
    .rule = { above_our_limits }
    .state = { $amount } wartet auf die Menschen, die es freigeben müssen; davon ist noch nichts bezahlt.
    .steps = Sie müssen nichts tun; es bleibt dort, bis es entschieden ist.
    .amount = { $amount }.
    .content = { $amount }.
    .consequence = Stimmen sie zu, werden { $amount } bezahlt, und ich sage es Ihnen hier. Lehnen sie ab, wird nichts bezahlt, und auch das erfahren Sie hier; sagen Sie mir dann, was Sie anders sehen, und ein Mensch sieht es noch einmal an.
    .options = Von hier aus geht es nicht schneller: Sie sind gefragt und entscheiden selbst. Solange das nicht geschehen ist, können Sie die Bitte zurücknehmen.
    .where = Sobald es gezeichnet ist, geht es auf dem Weg zurück, auf dem bezahlt wurde.
    .keep = { nothing_goes_back }
    .other = { nothing_else }
people_decide = Eine Stunde kann ich nicht nennen: Menschen entscheiden darüber. Sie sind gefragt, und die Entscheidung kommt hierher, sobald es eine gibt.
above_our_limits = Nach unseren Grenzen darf ich über kleinere Beträge allein entscheiden; darüber muss ein Kollege zustimmen, damit keine Maschine frei Geld ausgibt.
refund_done = Erledigt: Ich habe { $amount } auf { paid_with } erstattet{ $settles_at ->
    [none] {""}
   *[other] , und Ihre Bank sollte es bis zum { DAY($settles_at) } zeigen
}.{ $reference ->
    [none] {""}
   *[other] {" Die Bankreferenz ist "}{ $reference }.
}
    .time = { bank_shows }
    .state = Es ist bezahlt: { $amount } auf { paid_with }{ $reference ->
        [none] {""}
       *[other] , Bankreferenz { $reference }
    }.
    .amount = Es sind { $amount }, auf { paid_with }.
    .content = Es sind { $amount }, auf { paid_with }.
    .steps = Sie müssen nichts tun. { $settles_at ->
        [none] {""}
       *[other] { bank_shows }{" "}
    }Ist es dann nicht da, schreiben Sie mir hier.
    .source = Ihre Bank kann nach der Referenz { $reference } suchen.
    .person = Ihre Bank bucht es; unser Teil davon ist getan.
    .consequence = { $reference ->
        [none] Ist es dann nicht da, sagen Sie es mir hier, und ein Kollege der Abrechnung nimmt sich der Sache an.
       *[other] Ist es dann nicht da, kann Ihre Bank nach der Referenz { $reference } suchen. Findet sie nichts, sagen Sie es mir hier, und ein Kollege der Abrechnung nimmt sich der Sache an.
    }
    .options = Es ist schon bezahlt und geht den Weg zurück, auf dem es kam: auf { paid_with }. Ich kann es weder zurückholen noch anders senden; möchten Sie lieber etwas anderes, bitten Sie mich um einen Mitarbeiter.
    .where = { refund_done.state }{ $settles_at ->
        [none] {""}
       *[other] {" "}{ bank_shows }
    }
    .keep = { nothing_goes_back }
    .other = { nothing_else }
bank_shows = Ihre Bank sollte { $amount } bis { NAMED_DAY($settles_at) } zeigen.
refund_came_back = Es tut mir leid: Die Erstattung von { $amount } auf { paid_with } hat Sie nicht erreicht; sie kam zu uns zurück. { $ticket ->
    [none] Sie geht als Nächstes an einen Kollegen, damit mit Ihnen ein anderer Weg gefunden wird.
   *[other] Ein Kollege hat sie jetzt und findet mit Ihnen einen anderen Weg; das Aktenzeichen ist { $ticket }.
}
refund_denied = Diese Erstattung kann ich nicht ausführen: { why_denied } { $beside ->
    [yes] { ask_for_a_person }
   *[no] Wenn Sie möchten, kann ich einen Kollegen bitten, es sich anzusehen.
}
refund_failed = { $error ->
    [unanswered] Die Abrechnung hat zur Rückzahlung von { $amount } nicht geantwortet, also habe ich die Anfrage dort zurückgenommen: Es ist kein Geld geflossen, und durch diese Anfrage wird auch keines fließen. Sagen Sie mir, ob ich es noch einmal versuchen soll, oder bitten Sie einen Kollegen, es sich anzusehen.
   *[other] Die Abrechnung hat die Rückzahlung von { $amount } abgelehnt, also ist kein Geld geflossen. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Ich kann einen Kollegen bitten, es sich anzusehen.
    }
}
refund_expired = Es tut mir leid: Niemand konnte sich Ihre Anfrage über { $amount } rechtzeitig ansehen, also kann ich es Ihnen dieses Mal nicht geben. Niemand hat es abgelehnt. Wenn es Ihnen noch wichtig ist, sagen Sie es mir, und ich frage noch einmal.
refund_rejected = Ein Kollege hat sich die Erstattung von { $amount } angesehen und dagegen entschieden. Wenn Sie es anders sehen, sagen Sie es mir, und ein Mensch sieht noch einmal nach.
refund_withdrawn = In Ordnung, ich habe die Anfrage über { $amount }{ about } fallen lassen. Es ist kein Geld geflossen.
refund_unknown = Ich habe die Abrechnung gebeten, { $amount } zurückzugeben, aber sie hat noch nicht geantwortet. Ich bleibe dran, es kann nicht zweimal bezahlt werden, und ich schreibe Ihnen hier, sobald es sicher ist.

## Store credit and replacements

confirm_credit = Ich habe{ about } nachgesehen: { because }, also kann ich Ihnen { $amount } als Guthaben geben, anstelle des Geldes. Soll ich fortfahren? { yes_or_no_but_money }
    .reminder = Ich kann Ihnen weiterhin { $amount } als Guthaben geben, anstelle des Geldes. Soll ich fortfahren? { yes_or_no }
    .amount = Es sind { $amount }, als Guthaben.
    .content = Es sind { $amount }, als Guthaben.
    .reason = { offered_because }
    .source = { offered_because }
    .time = Sie haben es, sobald Sie Ja sagen; es wird dann von Ihrer nächsten Bestellung abgezogen.
    .where = { credit_is_with_us }
    .steps = { all_it_needs }
    .options = Möchten Sie lieber das Geld zurück, sagen Sie Nein und dann, dass Sie das Geld möchten.
    .consequence = Mit einem Ja haben Sie { $amount } für Ihre nächste Bestellung, anstelle des Geldes; mit einem Nein bleibt alles, wie es ist.
    .keep = { nothing_goes_back }
    .other = { nothing_else }
credit_is_with_us = Es bleibt hier bei Ihrem Konto und wird von Ihrer nächsten Bestellung abgezogen; es geht auf keine Karte und zu keiner Bank.
yes_or_no_but_money = Bitte antworten Sie mit Ja oder Nein; wenn Sie lieber das Geld zurück möchten, sagen Sie Nein und sagen Sie es mir.
credit_done = Erledigt: { $amount } Guthaben gehören Ihnen und werden von Ihrer nächsten Bestellung abgezogen.{ $reference ->
    [none] {""}
   *[other] {" Das Aktenzeichen ist "}{ $reference }.
}
    .amount = Es sind { $amount }.
    .time = Es ist schon da und wird von Ihrer nächsten Bestellung abgezogen.
    .where = { credit_is_with_us }
    .state = Es gehört schon Ihnen: { $amount }.
    .steps = { nothing_to_do } Es wird von selbst von Ihrer nächsten Bestellung abgezogen.
    .consequence = Es wird von selbst von Ihrer nächsten Bestellung abgezogen.
    .options = Es gehört Ihnen schon, und ich kann von hier nichts anderes daraus machen. Möchten Sie lieber das Geld, bitten Sie mich um einen Mitarbeiter.
    .other = { nothing_else }
confirm_replacement = Ich habe zu { $order } nachgesehen: { because }, also kann ich Ihnen „{ $item }“ noch einmal senden, kostenlos, an { its_address }. Soll ich fortfahren? { yes_or_no }
    .reminder = Ich kann Ihnen „{ $item }“ ({ $order }) weiterhin noch einmal senden, kostenlos. Soll ich fortfahren? { yes_or_no }
    .options = { instead_of_a_new_one }
    .steps = { all_it_needs }
    .time = Er wird bestellt, sobald Sie Ja sagen. Nennt das Lager den Tag, an dem er da sein soll, sage ich ihn Ihnen dann.
    .where = { $address ->
        [none] Er geht an die Adresse, an die es zuerst ging; welche Straße das ist, sehe ich hier nicht.
       *[other] Er geht an { $address }.
    }
    .amount = Er kostet Sie nichts.
    .reason = Der Grund, der bei uns steht: { because }.
    .consequence = Mit einem Ja wird noch einmal geschickt; mit einem Nein bleibt alles, wie es ist.
    .state = Es ist noch nichts geschickt: Es wartet auf Ihr Ja.
    .keep = { nothing_goes_back }
    .other = { nothing_else }
its_address = { $address ->
    [none] die Adresse, an die es zuerst ging
   *[other] { $address }
}
replacement_waiting = { thanked } Bevor ich „{ $item }“ noch einmal senden darf, müssen meine Kollegen es freigeben. Ich habe es mit allem, was dafür nötig ist, weitergegeben, und ich schreibe Ihnen hier, sobald es entschieden ist.
    .time = { people_decide }
    .state = Was noch einmal gesendet werden soll („{ $item }“), wartet auf die Menschen, die es freigeben müssen; davon ist noch nichts versandt.
    .person = Ein Kollege, der es freigeben darf; ich darf es nicht.
    .steps = Sie müssen nichts tun; es bleibt dort, bis es entschieden ist.
    .consequence = Stimmen sie zu, wird es gesendet, und ich sage es Ihnen hier. Lehnen sie ab, wird nichts gesendet, und auch das erfahren Sie hier; dann lässt sich Geld oder Guthaben prüfen.
replacement_done = Erledigt: Ein Ersatz ist unterwegs als Bestellung { $replacement }, an { its_address }{ $promised_at ->
    [none] {""}
   *[other] ; er sollte bis zum { DAY($promised_at) } bei Ihnen sein
}.
    .time = { $promised_at ->
        [none] {""}
       *[other] Es sollte bis { NAMED_DAY($promised_at) } bei Ihnen sein.
    }
    .steps = Sie müssen nichts tun; fragen Sie mich hier nach { $replacement }, wann immer Sie mögen.
    .amount = Es kostet Sie nichts.
    .consequence = Kommt es nicht oder wieder beschädigt, sagen Sie es mir hier, und ein Mensch sieht es mit Ihnen an.
    .content = { replacement_done }
    .where = Er geht an { its_address }.
    .state = { replacement_done }
    .keep = { nothing_goes_back }
    .options = Es ist schon bestellt, und ich kann es von hier nicht mehr stoppen; Geld dazu ist nicht möglich. Möchten Sie lieber etwas anderes, bitten Sie mich um einen Mitarbeiter.
    .other = { nothing_else }

## Returns

once_it_is_back = Was Sie dafür bezahlt haben, steht Ihnen zu, sobald es wieder bei uns ist: Sagen Sie es mir dann hier. Den Betrag nenne ich, bevor etwas bezahlt wird.
return_due = { $due ->
    [none] { once_it_is_back }
   *[other] Nach unseren Daten stehen Ihnen { $due } zu, sobald es wieder bei uns ist: Sagen Sie es mir dann hier.
}
return_way = { $tender ->
    [none] Es geht auf dem Weg zurück, auf dem bezahlt wurde.
   *[other] { goes_back_as_paid }
}
return_postage = { $postage ->
    [customer] Das Rückporto tragen Sie, außer wir haben das Falsche geschickt.
    [company] Das Rückporto tragen wir.
   *[other] Wer das Rückporto trägt, steht nicht in unseren Daten; bitten Sie mich um einen Mitarbeiter, dann sagt es Ihnen ein Kollege.
}
return_at_the_bank = { $bank_days ->
    [none] {""}
   *[other] {" "}Ab dem Tag, an dem ich es zahle, zeigt Ihre Bank es meist innerhalb von { $bank_days } Werktagen.
}
return_money = { return_due } { return_way } { return_postage }
return_term = { $of ->
    [time] Bitte senden Sie es bis { NAMED_DAY($send_by) } ab. Das Geld folgt, sobald es wieder bei uns ist; dieser Tag steht noch in keinen unserer Daten.{ return_at_the_bank }
    [way] { return_way }
    [postage] { return_postage }
   *[due] { $said ->
        [none] { return_due }
       *[other] { $due ->
            [none] { once_it_is_back }
           *[other] In unseren Daten stehen nicht { $said }: { $due } stehen Ihnen zu, sobald es wieder bei uns ist. Sagen Sie es mir dann hier.
        }
    }
}
return_terms = { $terms }
confirm_return = { $days ->
    [none] {""}
   *[other] Waren können innerhalb von { $days } Tagen nach der Lieferung zurück, und Sie sind noch in dieser Zeit.{" "}
}Ich kann vermerken, dass Sie „{ $item }“ ({ $order }) zurücksenden, und ein Etikett dafür erstellen. Es muss bis zum { DAY($send_by) } unterwegs sein. Soll ich? { yes_or_no }
    .reminder = Ich kann weiterhin vermerken, dass Sie „{ $item }“ ({ $order }) zurücksenden. Soll ich? { yes_or_no }
    .state = { only_after_a_yes }
    .rule = Waren können innerhalb von { $days } Tagen nach der Lieferung zurück; dann müssen sie bis zum { NAMED_DAY($send_by) } unterwegs sein.
    .amount = { return_money }
    .steps = Vorerst nur ein Ja oder ein Nein. Mit einem Ja bekommen Sie hier die Nummer des Etiketts und senden die Ware bis zum { DAY($send_by) } ab.
    .time = Es muss bis { NAMED_DAY($send_by) } unterwegs sein. Das Geld folgt, sobald es wieder bei uns ist; dieser Tag steht noch in keinen unserer Daten.{ return_at_the_bank }
    .consequence = Mit einem Ja wird die Rücksendung vermerkt; mit einem Nein bleibt alles, wie es ist. { return_due }
    .where = Mit einem Ja bekommen Sie die Nummer des Etiketts hier im Chat. { return_way }
    .other = { only_this_article }
return_done = Erledigt: Die Rücksendung von „{ $item }“ ({ $order }) ist vermerkt. { $label ->
    [none] {""}
   *[other] Das Etikett ist { $label }.{" "}
}Bitte senden Sie es bis zum { DAY($send_by) } ab.
    .amount = { return_money }
    .consequence = { return_due }
    .time = Bitte senden Sie es bis { NAMED_DAY($send_by) } ab. Das Geld folgt, sobald es wieder bei uns ist; dieser Tag steht noch in keinen unserer Daten.{ return_at_the_bank }
    .steps = { $label ->
        [none] Verpacken Sie es gut, schreiben Sie { $order } auf das Paket und senden Sie es bis zum { DAY($send_by) } ab.
       *[other] Verpacken Sie es gut, schreiben Sie { $label } auf das Paket und senden Sie es bis zum { DAY($send_by) } ab. Ich habe die Nummer des Etiketts, keinen Ausdruck und keine Anschrift; brauchen Sie eins davon, bitten Sie mich um einen Mitarbeiter.
    }
    .state = Sie ist bei unserem Lager vermerkt; das Paket ist dort noch nicht angekommen.
    .person = Das Lager nimmt es an, und danach sehe ich hier mit Ihnen nach dem Geld.
    .source = Es steht in den Daten unseres Lagers zu { $order }; mehr als diesen Chat bekommen Sie von mir nicht schriftlich.
    .where = { return_done.steps } { return_way }
    .options = Sie ist nur vermerkt: Möchten Sie es lieber behalten, senden Sie es nicht ein, dann geschieht nichts weiter.
    .other = { only_this_article }
return_denied = Das kann ich nicht mehr von mir aus zurücknehmen; ich kann einen Kollegen fragen.
confirm_order_cancellation = „{ $item }“ ({ $order }) hat unser Haus noch nicht verlassen, also kann ich die Bestellung stornieren. Sie wird dann nicht gesendet, und das lässt sich nicht rückgängig machen. Soll ich? { yes_or_no }
    .reminder = Ich kann die Bestellung „{ $item }“ ({ $order }) weiterhin stornieren. Soll ich? { yes_or_no }
    .time = Sobald Sie Ja sagen, solange sie dann noch nicht unterwegs ist.
    .consequence = Sie wird dann nicht gesendet. Was dafür bezahlt wurde, kommt zurück: Danach frage ich Sie als Nächstes. Wer sie doch haben möchte, muss neu bestellen.
    .reason = { only_after_a_yes }
    .steps = { all_it_needs }
    .amount = Es kostet nichts. Was dafür bezahlt wurde, kommt zurück; den Betrag nenne ich danach, bevor etwas gezahlt wird.
    .where = Was dafür bezahlt wurde, geht auf dem Weg zurück, auf dem bezahlt wurde; danach frage ich Sie als Nächstes.
    .state = Es ist noch nicht unterwegs. Bisher ist nichts daran geändert: Dafür braucht es Ihr Ja.
    .other = { only_this_article }
order_cancellation_done = Erledigt: Die Bestellung von „{ $item }“ ({ $order }) ist storniert und wird nicht gesendet.
    .state = { order_cancellation_done }
    .where = Was Ihnen dafür zusteht, geht auf dem Weg zurück, auf dem bezahlt wurde.
    .steps = { nothing_to_do }
    .consequence = Es wird nicht verschickt. Möchten Sie es doch haben, muss es neu bestellt werden.
    .options = Das lässt sich nicht rückgängig machen: Es wird nicht gesendet. Um es doch zu bekommen, muss es neu bestellt werden.
    .keep = { none_goes_back }
    .other = { only_this_article }
order_cancellation_denied = Ich konnte { $order } nicht stornieren: { $denial ->
    [has_left] „{ $item }“ hat unser Lager inzwischen verlassen. Wenn es da ist, können Sie es zurücksenden.
    [order_changed] Die Bestellung ist eine andere als die, die ich Ihnen genannt habe.
    [none] Das Lager hat das abgelehnt. Sie kann inzwischen unterwegs sein, und dann kann sie nur noch zurückgesendet werden.
   *[other] Unsere Regeln erlauben es in diesem Fall nicht.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Wenn Sie möchten, kann ich einen Kollegen bitten, sich darum zu kümmern.
}

## Addresses and contact details

confirm_address = „{ $item }“ ({ $order }) hat unser Haus noch nicht verlassen. Ich kann es an { $address } senden{ $before ->
    [none] {""}
   *[other] {" statt an "}{ $before }
}.{ send_on_day } Soll ich? { yes_or_no }
    .reminder = Ich kann „{ $item }“ ({ $order }) weiterhin an { $address } senden. Soll ich? { yes_or_no }
    .reason = { only_after_a_yes }
    .steps = { all_it_needs }
    .where = Es ginge an { $address }.
    .content = { only_this_order }
    .consequence = { only_this_order }
    .other = { only_this_order }
only_this_order = Nur „{ $item }“ ({ $order }) geht an { $address }; Ihre anderen Bestellungen und die Adresse Ihres Kontos bleiben, wie sie sind.
send_on_day = { $wished ->
    [none] {""}
   *[other] {" "}{ day_named }: Diese Bestellung geht mit Ihrem Ja dorthin.
}
address_done = Erledigt: „{ $item }“ ({ $order }) geht jetzt an { $address }.
    .consequence = { only_this_order }
    .content = { only_this_order }
    .steps = Sie müssen nichts tun; das Lager hat die neue Adresse.
    .where = { only_this_order }
    .options = Solange es nicht abgegangen ist, kann es noch woandershin gehen: Nennen Sie mir die Adresse, an die es gehen soll.
    .other = { only_this_order }
address_denied = Ich konnte nicht ändern, wohin { $order } geht: { $denial ->
    [already_shipped] Es hat inzwischen unser Lager verlassen, und nur der Zusteller kann es noch umleiten.
    [none] Das Lager hat das abgelehnt. Es kann inzwischen unterwegs sein, und dann kann nur der Zusteller es umleiten.
   *[other] Unsere Regeln erlauben es in diesem Fall nicht.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Wenn Sie möchten, kann ich einen Kollegen bitten, sich darum zu kümmern.
}
confirm_contact = Ich kann die { contact } Ihres Kontos von { $old } in { $new } ändern, und die alte bekommt davon Bescheid. Soll ich? { yes_or_no }
    .reminder = Ich kann die { contact } Ihres Kontos weiterhin in { $new } ändern. Soll ich? { yes_or_no }
    .reason = { only_after_a_yes }
    .steps = { all_it_needs }
contact_done = Erledigt: Ihre { contact } ist geändert in { $new }. Wir haben der alten Bescheid gegeben, und { $days } Tage lang wird kein Code an die neue gesendet.
contact = { $field ->
    [phone] Telefonnummer
   *[email] E-Mail-Adresse
}

## Subscriptions

confirm_cancellation = Ich kann Ihr Abonnement { PLAN($plan) } ({ $account }) kündigen; es { $at_once ->
    [yes] endet dann heute
   *[no] läuft dann bis zum { FULL_DAY($ends_at) }
} und wird nicht verlängert.{ cancel_on_day } Soll ich? { yes_or_no }
    .reminder = Ich kann { this_subscription } weiterhin kündigen. Soll ich? { yes_or_no }
    .time = Es würde { $at_once ->
        [yes] heute enden
       *[no] bis { NAMED_DAY($ends_at) } laufen
    }.{ back_when }
    .person = { $who ->
        [none] {""}
       *[other] Über die Kündigung entscheiden Sie mit einem Ja. Die { $back } müssen dann noch freigegeben werden: { $who }.{ is_seen_to }
    }
    .consequence = Mit einem Ja { $at_once ->
        [yes] endet es heute
       *[no] läuft es bis { NAMED_DAY($ends_at) }
    } und wird nicht mehr berechnet; mit einem Nein bleibt es, wie es ist.
    .amount = { $back ->
        [none] Zu kündigen kostet nichts.{ $at_once ->
            [yes] {""}
           *[no] {" "}Was bezahlt ist, bleibt Ihnen bis { FULL_DAY($ends_at) }; dieses Angebot zahlt davon nichts zurück.
        }
       *[other] Zu kündigen kostet nichts, und Sie bekommen { $back } zurück.
    }
    .steps = { all_it_needs }
    .reason = { only_after_a_yes }
    .options = Stattdessen können Sie das Abonnement pausieren oder ein anderes nehmen; sagen Sie es mir einfach.
    .keep = { boxes_are_kept }
    .other = { only_this_plan }
back_when = { $back ->
    [none] {""}
   *[other] {" "}Zu den { $back }: Sobald gekündigt ist, bitte ich Sie um Ihr Ja dazu{ $signers ->
        [0] .
        [1] , dann gibt es ein Kollege frei.
       *[other] , dann geben es zwei Kollegen frei.
    }{" "}{ bank_takes }
}
cancellation_done = Ihr Abonnement ist gekündigt{ $ends_at ->
    [none] {""}
   *[other] ; es { $at_once ->
        [yes] ist heute beendet
       *[no] läuft bis zum { FULL_DAY($ends_at) }
    }
} und wird nicht verlängert.
    .time = { runs_to_its_end }
    .consequence = { runs_to_its_end }
    .state = { cancellation_done }
    .steps = { runs_to_its_end }
    .amount = { runs_to_its_end }
    .keep = { boxes_are_kept }
    .other = Nur das Abonnement ist gekündigt; Bestellungen, die unterwegs sind, und alles andere bleiben, wie sie sind.
runs_to_its_end = Es { $at_once ->
    [yes] ist heute beendet
   *[no] läuft bis { NAMED_DAY($ends_at) }
}; danach wird nichts mehr dafür berechnet, und Sie müssen nichts weiter tun.
price = { $amount } pro { $period ->
    [month] Monat
    [year] Jahr
   *[other] { $period }
}
cancel_on_day = { $wished ->
    [none] { day_met }
   *[other] {" "}{ $today ->
        [yes] Heute enden kann es nicht: Es ist bis zu seinem Ende bezahlt, und danach wird nichts mehr abgebucht.
       *[no] { day_named }: { $later ->
            [yes] Soll es bis dahin weiterlaufen, sagen Sie Nein, und sagen Sie es mir wieder, sobald die letzte Lieferung da ist, die Sie möchten.
           *[no] Es ist bis zu seinem Ende bezahlt, und danach wird nichts mehr abgebucht.
        }
    }
}
day_named = Sie nennen den { FULL_DAY($wished) }, und einen Tag nach Wunsch kann ich nicht einstellen
day_met = { $met ->
    [none] {""}
   *[other] {" "}Das passt zum { FULL_DAY($met) }, den Sie genannt haben.
}
change_on_day = { $wished ->
    [none] { day_met }
   *[other] {" "}{ day_named }: Es geschieht, wie ich gesagt habe. Soll es an dem Tag sein, sagen Sie Nein, und sagen Sie es mir dann wieder.
}
resume_on_day = { $wished ->
    [none] { day_met }
   *[other] {" "}{ day_named }: Es startet mit Ihrem Ja. Soll es an dem Tag sein, sagen Sie Nein, und sagen Sie es mir dann wieder.
}
confirm_plan_change = { $way ->
    [unpriced] Ich kann Sie von { PLAN($from_plan) } zu { PLAN($plan) } wechseln lassen.
    [keep] Sie haben { old_plan }. Ich kann den Wechsel zu { PLAN($next_plan) }, der für den { DAY($renews_at, $expires_at) } vorgesehen war, fallen lassen. Heute wird nichts berechnet.
    [renewal] Ich kann Sie ab dem { DAY($starts_at, $expires_at) } von { old_plan } zu { new_plan } wechseln lassen. Heute wird nichts berechnet; bis dahin behalten Sie { PLAN($from_plan) }.
   *[now] Ich kann Sie von { old_plan } zu { new_plan } wechseln lassen, und zwar sofort. { $due ->
        [none] Heute wird nichts berechnet
       *[other] Heute werden { $due } berechnet{ to_card }, für die Zeit bis zum { DAY($renews_at, $starts_at) }
    }; ab dem { DAY($renews_at, $starts_at) } sind es { $price }.
}{ change_on_day } Soll ich? { yes_or_no }
    .reminder = { $way ->
        [keep] Ich kann den Wechsel zu { PLAN($next_plan) } weiterhin fallen lassen.
       *[other] Ich kann Sie weiterhin zu { PLAN($plan) } wechseln lassen{ $due ->
            [none] {""}
           *[other] ; heute werden { $due } berechnet
        }.
    } Soll ich? { yes_or_no }
    .amount = { what_it_costs }
    .consequence = { what_it_costs }
    .steps = { all_it_needs }
    .reason = { only_after_a_yes }
    .time = { $way ->
        [renewal] Ab { NAMED_DAY($starts_at) }; bis dahin behalten Sie { PLAN($from_plan) }.
        [now] Sofort, sobald Sie Ja sagen.
       *[other] {""}
    }
    .where = { $due ->
        [none] {""}
       *[other] { $last4 ->
            [none] {""}
           *[other] { $due } werden von der Karte mit der Endung { $last4 } abgebucht.
        }
    }
    .other = Nur das Abonnement ändert sich; Bestellungen, die unterwegs sind, und alles andere bleiben, wie sie sind.
what_it_costs = { $price ->
    [none] {""}
   *[other] { $due ->
        [none] Heute wird nichts berechnet; ab der Verlängerung kostet { PLAN($plan) } { $price }.
       *[other] { $due } heute, für den Rest dieses Zeitraums; ab der Verlängerung kostet { PLAN($plan) } { $price }.
    }
}
old_plan = { PLAN($from_plan) } ({ $from_price })
new_plan = { PLAN($plan) } ({ $price })
to_card = { $last4 ->
    [none] {""}
   *[other] {" auf die Karte mit der Endung "}{ $last4 }
}
plan_change_done = { $starts ->
    [renewal] Erledigt: Ab dem { DAY($starts_at, $expires_at) } haben Sie das Abonnement { PLAN($plan) }. Bis dahin ändert sich nichts.
   *[now] Sie haben jetzt das Abonnement { PLAN($plan) }.{ $charged ->
        [none] {""}
       *[other] {" Es wurden "}{ $charged } berechnet{ to_card }, mit Rechnung { $invoice }.
    }
}
    .time = { $starts ->
        [renewal] Es beginnt am { DAY($starts_at, $expires_at) }; bis dahin zahlen Sie wie bisher.
       *[now] Es gilt ab heute.
    }
    .state = { plan_change_done }
    .steps = { nothing_to_do }
    .amount = { $charged ->
        [none] {""}
       *[other] { $charged } wurden{ to_card } berechnet.
    }
    .other = Nur das Abonnement ändert sich; Bestellungen, die unterwegs sind, und alles andere bleiben, wie sie sind.
change_denied = { $denial ->
    [preview_over] Was ich Ihnen gesagt habe, galt nur kurze Zeit, und die ist vorbei. Es hat sich nichts geändert, also hier noch einmal neu:
   *[other] { request_denied }
}

confirm_schedule = { $step ->
    [pause] Ich kann { this_subscription } pausieren{ $rests_from ->
        [none] : Von jetzt an wird
       *[other] : Ab dem { FULL_DAY($rests_from) } wird
    } nichts gesendet und nichts berechnet{ $until ->
        [none] , bis Sie es wieder starten, und das können Sie hier jederzeit.
       *[other] , bis es am { FULL_DAY($until) } von selbst weitergeht; hier geht es auch früher.
    }{ $renews_at ->
        [none] {""}
       *[other] { $until ->
            [none] { $rests_from ->
                [none] {" Die nächste wäre am "}{ FULL_DAY($renews_at) }.
               *[other] {""}
            }
           *[other] { $next_at ->
                [none] {""}
               *[other] {" Die erste danach ist am "}{ FULL_DAY($next_at) }.
            }
        }
    }{ $ends ->
        [yes] {" Es startet zu der Zeit, die Sie nennen, nicht von selbst wieder: Es bleibt pausiert, bis Sie es mir sagen."}
       *[no] {""}
    }{ $begins ->
        [none] {""}
       *[other] { $due_before ->
            [yes] { $rests_from ->
                [none] {" "}Es beginnt sofort und nicht am { FULL_DAY($begins) }: Was am { FULL_DAY($renews_at) } fällig ist, entfällt dann auch. Möchten Sie diese noch, fragen Sie mich danach noch einmal.
               *[other] {" "}Was vor dem { FULL_DAY($rests_from) } fällig ist, am { FULL_DAY($renews_at) }, kommt noch und wird wie immer berechnet.
            }
           *[no] { $rests_from ->
                [none] {" "}Bis zum { FULL_DAY($begins) } ist nichts fällig, von da an kommt also nichts.
               *[other] {""}
            }
        }
    }
    [skip] Ich kann die nächste Lieferung für { this_subscription } auslassen, die vom { FULL_DAY($renews_at) }: Dafür wird nichts berechnet, und die danach ist am { FULL_DAY($next_at) }.
    [resume] Ich kann { this_subscription } wieder starten{ $due_now ->
        [yes] : Der nächste Zeitraum beginnt sofort, und { $price ->
            [none] der Preis des Abonnements wird
           *[other] { $price } werden
        } heute berechnet
       *[no] { $next_at ->
            [none] {""}
           *[other] : Die nächste Lieferung ist am { FULL_DAY($next_at) }{ then_charged }; heute wird nichts berechnet
        }
    }.{ rests_since }
   *[keep] Ich kann Ihre Kündigung zurücknehmen: { this_subscription } läuft weiter{ $next_at ->
        [none] {""}
       *[other] , und die nächste Zahlung ist am { FULL_DAY($next_at) }{ its_price }
    }. Heute wird nichts berechnet.
}{ resume_on_day } Soll ich? { yes_or_no }
    .reminder = { $step ->
        [pause] Ich kann { this_subscription } weiterhin pausieren{ from_that_day }.
        [skip] Ich kann die Lieferung vom { FULL_DAY($renews_at) } ({ PLAN($plan) }, { $account }) weiterhin auslassen.
        [resume] Ich kann { this_subscription } weiterhin wieder starten{ $due_now ->
            [yes] { $price ->
                [none] {""}
               *[other] ; heute werden { $price } berechnet
            }
           *[no] {""}
        }.
       *[keep] Ich kann Ihre Kündigung weiterhin zurücknehmen.
    } Soll ich? { yes_or_no }
    .amount = { $step ->
        [pause] Pausieren kostet nichts, und solange es dauert, wird nichts berechnet. { plan_stays }
        [skip] Auslassen kostet nichts, und diese Lieferung wird nicht berechnet. { plan_stays }
        [resume] { $due_now ->
            [yes] { $price ->
                [none] Der Preis des Abonnements
               *[other] { $price }
            } wird heute berechnet.
           *[no] Heute wird nichts berechnet.{ plan_goes_on_at }
        }
       *[keep] Heute wird nichts berechnet.{ plan_goes_on_at }
    }
    .reason = { only_after_a_yes }
    .steps = { all_it_needs }
    .time = { $step ->
        [pause] Es beginnt{ $rests_from ->
            [none] , sobald Sie Ja sagen,
           *[other] {" "}am { FULL_DAY($rests_from) }
        } und dauert, bis { $until ->
            [none] Sie es wieder starten.
           *[other] es am { FULL_DAY($until) } weitergeht.
        }{ first_payment_after }
        [skip] Es geht um die Lieferung vom { FULL_DAY($renews_at) }; die danach ist am { FULL_DAY($next_at) }.{ first_payment_after }
       *[other] { $next_at ->
            [none] {""}
           *[other] Die nächste ist am { FULL_DAY($next_at) }.
        }{ rests_since }
    }
    .consequence = { $step ->
        [pause] Mit einem Ja wird nichts geschickt und nichts abgebucht, bis es weitergeht; Sie können es hier jederzeit wieder starten. Mit einem Nein bleibt alles, wie es ist.
        [skip] Mit einem Ja kommt diese Lieferung nicht und wird nicht abgebucht; mit einem Nein bleibt alles, wie es ist.
       *[other] Mit einem Ja läuft das Abonnement weiter; mit einem Nein bleibt alles, wie es ist.
    }
    .options = { $step ->
        [pause] Stattdessen kann ich die nächste Lieferung auslassen oder das Abonnement kündigen; sagen Sie es mir einfach.
        [skip] Stattdessen kann ich das Abonnement pausieren oder kündigen; sagen Sie es mir einfach.
       *[other] {""}
    }
    .other = { plan_stays }
then_charged = { $price ->
    [none] {""}
   *[other] {""}, und dann werden { $price } berechnet
}
first_payment_after = { $next_at ->
    [none] {""}
   *[other] {" "}Die erste Zahlung danach ist am { FULL_DAY($next_at) }{ its_price }.
}
its_price = { $price ->
    [none] {""}
   *[other] {" "}({ $price })
}
rests_since = { $paused_at ->
    [none] {""}
   *[other] {" Es ist pausiert seit dem "}{ FULL_DAY($paused_at) }.
}
plan_goes_on_at = { $price ->
    [none] {""}
   *[other] {" "}Danach kostet das Abonnement wie zuvor { $price }{ $next_at ->
        [none] {""}
       *[other] ; die nächste Zahlung ist am { FULL_DAY($next_at) }
    }.
}
from_that_day = { $rests_from ->
    [none] {""}
   *[other] {" "}ab dem { FULL_DAY($rests_from) }
}
this_subscription = Ihr Abonnement { PLAN($plan) } ({ $account })
schedule_done = { $step ->
    [pause] Erledigt: Ihr Abonnement { PLAN($plan) } ist pausiert{ from_that_day }, ohne Lieferung und ohne Kosten{ $until ->
        [none] , bis Sie es wieder starten; sagen Sie es mir einfach hier.
       *[other] , bis zum { FULL_DAY($until) }, und geht dann von selbst weiter; sagen Sie es mir hier, wenn es früher sein soll.
    }
    [skip] Erledigt: Die Lieferung vom { FULL_DAY($renews_at) } wird ausgelassen; die nächste ist am { FULL_DAY($next_at) }.
   *[other] Erledigt: Ihr Abonnement { PLAN($plan) } läuft{ $next_at ->
        [none] {""}
       *[other] ; es verlängert sich am { FULL_DAY($next_at) }{ its_price }
    }.
}
    .time = Die nächste ist am { NAMED_DAY($next_at) }{ its_price }.
    .amount = { $step ->
        [pause] Solange es pausiert, wird nichts abgebucht. { plan_stays }
       *[other] { plan_stays }
    }
    .consequence = { $step ->
        [pause] Es wird nichts geschickt und nichts abgebucht, bis es weitergeht; Sie können es hier jederzeit wieder starten.
       *[other] {""}
    }
    .steps = { nothing_to_do }
    .state = { schedule_done }
    .options = { $step ->
        [pause] Es kann jederzeit wieder gestartet werden: Sagen Sie es mir hier.
        [skip] Eine ausgelassene Lieferung kann ich nicht selbst zurückholen. Möchten Sie sie doch, fragen Sie mich nach einem Menschen.
       *[other] Es kann jederzeit wieder pausiert werden: Sagen Sie es mir hier.
    }
    .other = { plan_stays }

## Codes

code_sent = Danke. Wenn Ihr Konto unter diesen Angaben läuft, sollte gleich ein sechsstelliger Code bei Ihnen ankommen; bitte geben Sie ihn hier ein. Kommt keiner, nennen Sie mir andere Angaben, unter denen es laufen kann.
    .time = Er wird sofort gesendet; er gilt nur wenige Minuten.
    .steps = Sehen Sie in das Postfach oder auf das Telefon dieses Kontos und geben Sie den Code ein.
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
why_proof = Bestellungen, Zahlungen und Adressen zeige ich niemandem als ihrem Inhaber, daher muss ich zuerst wissen, wer schreibt. Für das, was jeder wissen darf, etwa Preise und Regeln, brauche ich nichts davon.
code_sent_again = { $known ->
    [yes] Ich habe einen neuen sechsstelligen Code gesendet. Bitte sehen Sie auch in den Spam-Ordner und geben Sie ihn bald hier ein: Er gilt nur kurze Zeit.
   *[no] Wenn Ihr Konto unter diesen Angaben läuft, sollte gleich ein neuer sechsstelliger Code bei Ihnen ankommen; sehen Sie auch in den Spam-Ordner. Vielleicht läuft es unter einer anderen E-Mail-Adresse oder Telefonnummer: Dann nennen Sie mir die.
}{ $often ->
    [yes] {" "}{ $beside ->
        [yes] { ask_for_a_person }
       *[no] Oder soll ein Kollege es übernehmen? Sagen Sie dann einfach Ja.
    }
   *[no] {""}
}
    .time = { code_sent.time }
    .steps = { code_sent.steps }
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
code_sent_new = Um sicher zu sein, dass Sie dort erreichbar sind, habe ich Ihnen einen Code gesendet, sechs Ziffern, an { $to }. Bitte geben Sie ihn bald hier ein: Er gilt nur kurze Zeit.
step_up = Bevor ich etwas ändern darf, brauche ich einen neuen Nachweis, dass Sie es sind: Ich habe einen sechsstelligen Code gesendet an { $went_to ->
    [phone] die Telefonnummer Ihres Kontos
    [email] die E-Mail-Adresse Ihres Kontos
   *[other] einen Kontakt Ihres Kontos
}. Bitte geben Sie ihn bald hier ein: Er gilt nur kurze Zeit.
no_way_to_prove = Bevor ich etwas ändern darf, brauche ich einen neuen Nachweis, dass Sie es sind, und in Ihrem Konto steht kein Kontakt, an den ich gerade einen Code senden darf. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Soll ich einen Kollegen bitten, Ihnen dabei zu helfen?
}
code_not_sent = Ich konnte gerade keinen Code senden. Bitte versuchen Sie es in ein paar Minuten noch einmal, oder bitten Sie mich um einen Kollegen.
code_limited = Ich kann gerade keine weiteren Codes senden. Bitte versuchen Sie es in einer Stunde noch einmal, oder bitten Sie mich um einen Kollegen.
verified = Danke, das hat geklappt.
code_wrong = Dieser Code stimmt nicht oder gilt nicht mehr. Sie haben noch { $tries_left } { $tries_left ->
    [1] Versuch
   *[other] Versuche
}; bitte geben Sie die sechs Ziffern noch einmal ein, oder sagen Sie, dass ich einen neuen senden soll.
code_locked = Das war der dritte falsche Versuch, also gilt dieser Code nicht mehr. Sie können mich um einen neuen bitten oder um einen Kollegen.
code_expired = Dieser Code ist abgelaufen. Soll ich Ihnen einen neuen senden? Sagen Sie mir dann einfach noch einmal Ihre E-Mail-Adresse oder Telefonnummer.
code_none = Ich erwarte im Moment keinen Code. Wenn Sie nachweisen möchten, wer Sie sind, sagen Sie mir Ihre E-Mail-Adresse oder Telefonnummer.

## Colleagues

ticket_opened = Das Aktenzeichen{ $subject ->
    [none] {""}
   *[other] {" für „"}{ $subject }“
} ist { $ticket }{ answer_due }.
    .time = { $by ->
        [none] Den Tag kann ich nicht nennen: Es hängt von dem Kollegen ab, der es übernimmt. Die Antwort kommt hierher, Sie müssen also nicht noch einmal fragen, damit es weitergeht.
       *[other] Eine Antwort kommt hier bis { NAMED_DAY($by) }. Wann alles erledigt ist, hängt von dem Kollegen ab, der es übernimmt.
    }
    .state = Es wartet beim Team unter { $ticket }; darüber ist noch nichts entschieden.
    .person = Die Kollegen, die { $ticket } übernehmen: wer vom Team als Nächstes an der Reihe ist. Nennen Sie die Nummer, wenn Sie schreiben oder anrufen, dann liegt dort alles vor.
    .steps = Sie müssen jetzt nichts tun; was von Ihnen gebraucht wird, wird hier gefragt. Bis es erledigt ist, bleibt alles, wie es ist.
    .content = Bei { $ticket } geht es um: { $subject }.
    .consequence = Wer { $ticket } übernimmt, entscheidet und antwortet hier, wie es auch ausgeht. Bis dahin bleibt alles, wie es ist.
    .reason = Darüber darf ich nicht selbst entscheiden; deshalb liegt { $ticket } bei einem Kollegen.
    .options = Von hier aus geht es nicht schneller. Sagen Sie mir, was sich geändert hat oder was es eilig macht, dann füge ich es { $ticket } hinzu.
    .source = { $ticket } ist die Nummer in unserem Helpdesk; nennen Sie sie, und jeder dort findet es.
answer_due = { $by ->
    [none] {""}
   *[other] ; eine Antwort kommt bis zum { DAY($by) }
}
matter = { $subject ->
    [none] { $ticket }
   *[other] „{ $subject }“ ({ $ticket })
}
ticket_noted = { thanked } Ich habe das auch den Kollegen gesagt, bei denen { matter } liegt{ answer_due }.
    .state = Das ist dort jetzt auch vermerkt, bei dem, was Sie vorher gesagt haben{ answer_due }.
ticket_taken_back = Ich habe den Kollegen, bei denen { $subject ->
    [none] Ihre Anfrage
   *[other] „{ $subject }“
} ({ $ticket }) liegt, gesagt, dass Sie sie zurücknehmen.
handed_over = { $why ->
    [not_known] Ich kann nicht selbst herausfinden, um wessen Konto es geht. Ich übergebe Sie an einen Kollegen, mit allem bisher, damit Sie es nicht wiederholen müssen. { they_answer }
    [budget] { not_made_out }
    [not_understood] { not_made_out }
    [fraud] { thanked_for_telling } Eine Bestellung oder eine Zahlung, die nicht von Ihnen war, { for_a_person }
    [delivered_not_here] { thanked_for_telling } Ein Paket, das als zugestellt gilt und nicht da ist, { for_a_person }
    [data_erasure] { thanked_for_telling } Die Löschung dessen, was über Sie gespeichert ist, { for_a_person }
    [data_access] { thanked_for_telling } Eine Anfrage nach den Daten, die über Sie gespeichert sind, { for_a_person }
    [vat_correction] { thanked_for_telling } Die Berichtigung einer Rechnung { for_a_person }
    [instalments] { thanked_for_telling } Eine Zahlung in Raten { for_a_person }
    [bereavement] Mein herzliches Beileid. Was nach einem Todesfall zu regeln ist, { for_a_person }
    [minor] { thanked_for_telling } Eine Bestellung durch Minderjährige { for_a_person }
    [press] { thanked_for_telling } Eine Anfrage der Presse { for_a_person }{ also_the_press_office }
    [gift_card] { thanked_for_telling } Eine Geschenkkarte, die nicht angenommen wird, oder was noch darauf ist, { for_a_person }
    [repeated] Ich habe Ihnen alles gesagt, was ich dazu habe, und noch einmal zu fragen bringt nichts Neues. Ich übergebe es an einen Kollegen, mit allem bisher. { they_answer }
    [sent_elsewhere] Ich darf es nur an die Adresse der Bestellung noch einmal senden; an eine andere darf es ein Kollege. Ich übergebe Sie, mit allem bisher, damit Sie es nicht wiederholen müssen. { they_answer }
    [other_way] { same_tender } Genau das gebe ich in Ihren Worten an einen Kollegen, mit allem bisher. { they_answer }
    [other_terms] Diesen Teil meines Angebots kann ich nicht selbst ändern. Genau das, was Sie anders möchten, gebe ich in Ihren Worten an einen Kollegen, mit allem bisher. { they_answer }
    [not_here] Das ist nichts, was ich hier selbst nachsehen oder tun kann. Ich übergebe es an einen Kollegen, mit allem bisher, damit Sie es nicht wiederholen müssen. { they_answer }
    [unknown_there] Sie sind hier verzeichnet, aber das System mit Konten und Zahlungen kennt Ihr Konto nicht, daher kann ich es nicht selbst nachsehen. Ich übergebe es an einen Kollegen, mit allem bisher, damit Sie es nicht wiederholen müssen. { they_answer }
    [legal] { right_away }{ also_the_lawyers }
    [chargeback] { right_away }
    [distress] { right_away }
    [safety] { right_away }
   *[other] Natürlich. Ich übergebe Sie an einen Kollegen, mit allem bisher, damit Sie es nicht wiederholen müssen. { they_answer }
}
also_the_press_office = { $press_contact ->
    [none] { "" }
   *[other] { " " }Sie können auch an { $press_contact } schreiben.
}
also_the_lawyers = { $legal_contact ->
    [none] { "" }
   *[other] { " " }Sie können auch an { $legal_contact } schreiben.
}
not_made_out = Es tut mir leid, ich kann im Moment nicht gut genug selbst erkennen, was Sie brauchen, und ich möchte nicht raten. Ich übergebe Sie an einen Kollegen, mit allem bisher, damit Sie es nicht wiederholen müssen. { they_answer }
for_a_person = ist Sache eines Menschen, also übergebe ich es an einen Kollegen, mit allem, was Sie geschrieben haben. { they_answer }
right_away = { thanked_for_telling } Ich übergebe das sofort an einen Kollegen, mit allem, was Sie geschrieben haben, damit Sie es nicht wiederholen müssen. { they_answer }
they_answer = { $opens_at ->
    [none] { $usual ->
        [none] Sie bekommen hier Antwort von dort.
       *[other] Sie bekommen hier Antwort von dort, in der Regel innerhalb von { $usual } Minuten{ of_opening_hours }.
    }
   *[other] Unsere Leute sind wieder da am { opening } und antworten Ihnen dann hier.
}{ asked_of_people }{ goes_along }
of_opening_hours = { $zone ->
    [none] {""}
   *[other] {" unserer Öffnungszeiten"}
}
asked_of_people = { $asked ->
   *[none] { "" }
    [call_back] { " " }Dass Sie angerufen werden möchten, steht in dem, was sie zuerst lesen.
    [supervisor] { " " }Dass Sie jemanden möchten, der entscheidet, steht in dem, was sie zuerst lesen.
    [both] { " " }Dass Sie einen Anruf möchten, von jemandem, der entscheidet, steht in dem, was sie zuerst lesen.
}

can_be_undone = { $act ->
    [cancel_subscription] { $at_once ->
        [yes] Das lässt sich nicht rückgängig machen: Es endet am selben Tag; um es wieder zu haben, muss es neu abgeschlossen werden.
       *[no] Ja: Bis zum { FULL_DAY($ends_at) } kann ich die Kündigung hier zurücknehmen; sagen Sie es einfach. Ist es einmal beendet, muss es neu abgeschlossen werden.
    }
    [pause] Ja: Es kann hier jederzeit wieder gestartet werden; sagen Sie es einfach.
    [resume] Ja: Es kann hier jederzeit pausiert oder gekündigt werden; sagen Sie es einfach.
    [keep] Ja: Es kann hier jederzeit pausiert oder gekündigt werden; sagen Sie es einfach.
    [skip] Nein: Eine übersprungene Lieferung kann ich nicht zurückholen. Wenn Sie sie doch möchten, fragen Sie mich nach einem Menschen.
    [change_plan] Ja: Sie können hier zurückwechseln; ich nenne Preis und Tag, bevor sich etwas ändert.
    [change_address] Ja, solange es noch nicht unterwegs ist: Sagen Sie es hier, dann geht es an die alte Adresse oder an eine andere.
    [change_contact] Ja: Es kann hier zurückgestellt werden; davor frage ich nach einem Nachweis und einem Ja.
    [cancel_order] Das lässt sich nicht rückgängig machen: Eine stornierte Bestellung wird nicht versandt. Um es doch zu haben, muss es neu bestellt werden.
    [declare_return] Ja: Es ist nur vermerkt. Wenn Sie es lieber behalten, senden Sie es nicht ab, und es geschieht nichts weiter.
    [issue_refund] Nein: Was bezahlt ist, kann nicht zurückgerufen werden.{ until_a_yes }
    [give_store_credit] Nein: Wenn Sie es einmal haben, kann ich Guthaben von hier aus nicht in etwas anderes umwandeln.{ until_a_yes }
    [send_replacement] Nein: Ist es einmal bestellt, kann ich es von hier aus nicht absagen.{ until_a_yes }
   *[other] Ob das geht, kann ich nicht sagen; fragen Sie mich nach einem Menschen.{ until_a_yes }
}
    .options = { can_be_undone }
until_a_yes = { $offered ->
    [yes] {""} Bis zu Ihrem Ja geschieht nichts.
   *[no] {""}
}
