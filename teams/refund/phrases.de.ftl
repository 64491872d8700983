## Refunds

refund_status = { $refunds ->
    [none] {""}
   *[other] { $refunds }
}{ $waiting ->
    [none] {""}
   *[other] { $refunds ->
        [none] {""}
       *[other] {" "}
    }{ $waiting }
}
    .time = { $refunds }
    .state = { refund_status }
    .amount = { refund_status }
    .source = Das steht in den Büchern der Abrechnung. { $refunds }
    .where = { $refunds ->
        [none] { $waiting }
       *[other] { $refunds }
    }
    .person = Was unterwegs ist, bucht Ihre Bank; um das, was zurückkam, kümmert sich ein Kollege.
refund_line_status = Die Erstattung von { $amount } vom { DAY($at) } { $status ->
    [settled] ist bei Ihrer Bank angekommen
    [failed_late] kam von der Bank zurück, ohne Sie zu erreichen, also muss ein Kollege einen anderen Weg dafür finden
   *[other] ist unterwegs und sollte bis zum { DAY($settles_at) } zu sehen sein
}{ $reference ->
    [none] {""}
   *[other] {" (Bankreferenz "}{ $reference })
}.
    .time = { $status ->
        [settled] {""}
        [failed_late] {""}
       *[other] Ihre Bank sollte die { $amount } bis { NAMED_DAY($settles_at) } zeigen.
    }
    .source = { $reference ->
        [none] {""}
       *[other] Ihre Bank kann nach { $reference } suchen.
    }
    .where = { $status ->
        [settled] { $amount } gingen auf dem Weg zurück, auf dem bezahlt wurde{ to_what_paid }
        [failed_late] { $amount } waren auf dem Weg zurückgesandt, auf dem bezahlt wurde{ to_what_paid } Das Geld kam von der Bank zurück, also findet ein Kollege mit Ihnen einen anderen Weg.
       *[other] { $amount } gehen auf dem Weg zurück, auf dem bezahlt wurde{ to_what_paid }
    }
to_what_paid = { $tender ->
    [none] .
   *[other] {""}: auf { paid_with }.
}
waiting_line = Über die Anfrage über { $amount } wird noch entschieden; sie ist noch nicht ausgezahlt.
    .where = Sobald es entschieden ist, gehen { $amount } auf dem Weg zurück, auf dem bezahlt wurde.
no_refund_yet = In Ihrem Konto gibt es bisher keine Erstattung, weder bezahlt noch wartend. Worum geht es? Dann sehe ich nach.
already_credited = Das wurde bereits mit Guthaben wiedergutgemacht, daher kann ich es nicht zusätzlich auszahlen.
at_most = Das ist mehr, als die Systeme als zu viel bezahlt zeigen, daher ist dies das Höchste, was ich anbieten kann:
gesture_apart = Was Ihnen zusteht, kommt zuerst. Eine Geste daneben gehört nicht zu diesem Angebot: Fragen Sie danach darum, oder bitten Sie um einen Mitarbeiter.
goods_or_money = Wenn Sie es lieber noch einmal gesendet bekommen als das Geld, sagen Sie es einfach; das geht, wenn es da ist.
not_sent_as_well = Das Geld ist ausgezahlt und lässt sich nicht zurückholen, daher kann ich die Ware nicht zusätzlich senden. Sie können sie neu bestellen; oder bitten Sie mich um einen Mitarbeiter.
less_than_due = Sie haben um { $amount } gebeten, also ist das alles, was ich anbiete; zustehen würden Ihnen { $due }.
no_reason = Ich habe mir Ihre Zahlungen und Pakete{ $reference ->
    [none] {""}
   *[other] {" für "}{ $reference }
} angesehen, und die Systeme zeigen dort keinen Grund für eine Erstattung. Wenn Sie es anders sehen, sagen Sie mir, was geschehen ist, oder bitten Sie mich um einen Kollegen.
    .reason = Für eine Erstattung muss etwas in den Daten stehen: eine doppelte Zahlung oder eine nach einer Kündigung, ein Paket, das nicht ankam, oder Ware, die beschädigt ankam oder zurückging. Davon habe ich dort nichts gefunden.
    .options = { instead_of_no_refund }
    .steps = { instead_of_no_refund }
instead_of_no_refund = Wenn etwas daran falsch ist, sagen Sie mir, was; Ware, deren Frist noch läuft, kann zurück; und ein Kollege kann es mit Ihnen ansehen.
ask_refund_detail = Ich sehe gern nach. Wofür ist die Erstattung? Eine Rechnungs- oder Bestellnummer oder ein paar Worte dazu, was schiefging, genügen.
ask_refund_record = Ich sehe gern nach. Um welche Bestellung oder Rechnung geht es? Die Nummer, der Tag oder der Betrag genügt.
goodwill_spent = Es tut mir leid wegen der Unannehmlichkeiten. Was ich als Geste anbieten darf, ist für dieses Quartal aufgebraucht. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Wenn Sie mir einen Betrag nennen, kann ich einen Kollegen bitten, darüber zu entscheiden.
}
goodwill_given = Für das, was schiefging, haben Sie schon eine Geste bekommen, und es gibt je eine. Was darüber hinausgeht, entscheidet ein Kollege; bitten Sie mich einfach um einen Mitarbeiter.
goodwill_no_cause = Es tut mir leid, dass Sie nicht zufrieden sind. Eine Geste darf ich nur anbieten, wo unsere Daten zeigen, was schiefging, und sie zeigen nichts dergleichen. Wenn Sie mir sagen, was geschehen ist, sehe ich danach, oder bitten Sie mich um einen Kollegen.
needs_a_person = Ich kann nicht sicher sagen, welche Zahlung dazu gehört, und bei Geld rate ich nicht. Ein Kollege kann das klären; bitten Sie mich einfach um einen Mitarbeiter.
which_remedy = Ihnen steht noch etwas zu{ about }, und Sie haben mir gesagt, dass Sie das nicht möchten: { $refused_things }. Stattdessen kann ich anbieten: { $offered_things }. Möchten Sie das oder etwas anderes?

## Replacements

already_replaced = Für { $order } ist bereits ein Ersatz unterwegs{ $replacement ->
    [none] {""}
   *[other] , als Bestellung { $replacement }
}, daher kann ich es kein zweites Mal wiedergutmachen.
replacement_trouble = Es tut mir leid: Das war schon ein Ersatz, und auch der ging schief. Ich habe es einem Kollegen vorgelegt, der herausfindet, was Ihnen zusteht.
some_of_it = Von { $order } fehlt nur ein Teil, und das kann ich nicht selbst in Ordnung bringen, ohne zu berühren, was ankam. Ich habe einen Kollegen gebeten, sich darum zu kümmern.
no_address = Ich würde es gern noch einmal senden, aber die Bestellung hat keine Adresse, die ich lesen kann. Ich habe einen Kollegen gebeten, sich darum zu kümmern.

## Damage and returns

how_many = Das tut mir leid. In { $order } ({ $item }) sind { $whole }: Wie viele davon sind beschädigt?
why_a_photo = Nach unseren Regeln darf ich bis { $most } auf Ihr Wort hin wiedergutmachen; darüber muss ich den Schaden erst sehen.
photo_needed = Es tut mir leid, dass { $reason ->
    [wrong_item] etwas anderes kam, als Sie bestellt haben
   *[damaged] es beschädigt ankam
} („{ $item }“, { $order }). Über { $most } brauche ich ein Foto davon, bevor ich es wiedergutmachen darf: Sobald eines bei der Bestellung ist, schreiben Sie mir hier noch einmal. Wenn Sie keines hinzufügen können, bitten Sie mich um einen Mitarbeiter.
    .steps = Hier im Chat kann ich kein Bild annehmen, und unsere Daten nennen keine Adresse dafür. Es zählt, sobald es bei { $order } ist: Schreiben Sie mir dann hier. Sehen Sie keinen Weg, es hinzuzufügen, bitten Sie mich um einen Mitarbeiter.
    .consequence = Sobald das Bild bei { $order } ist, sehe ich hier noch einmal nach und sage, was ich anbieten darf: dieselbe Ware noch einmal, wenn sie vorrätig ist, Guthaben oder das Geld.
    .options = { photo_needed.consequence } Ohne Bild muss ein Kollege hinsehen; bitten Sie mich dann um einen Mitarbeiter.
    .reason = { why_a_photo }
    .rule = { why_a_photo }
    .person = Mit einem Bild sehe ich selbst nach; ohne eines ein Kollege. Bitten Sie mich dafür um einen Mitarbeiter.
    .time = Sobald das Bild bei { $order } ist und Sie hier schreiben, sehe ich sofort nach.
told_in_time = { $over ->
    [no] Sie sind rechtzeitig: „{ $item }“ ({ $order }) wurde am { DAY($delivered_at) } zugestellt, und ein Mangel daran kann von da an { $days } Tage lang gemeldet werden, bis zum { DAY($last_day) }.
   *[yes] „{ $item }“ ({ $order }) wurde am { DAY($delivered_at) } zugestellt, und ich darf gutmachen, was innerhalb von { $days } Tagen danach gemeldet wird; das war bis zum { DAY($last_day) }, also entscheidet darüber ein Mensch.
}
not_returnable = { $why ->
    [final_sale] Es tut mir leid: „{ $item }“ ({ $order }) ist vom Umtausch ausgeschlossen, kann also nicht zurückgesendet werden. Wenn damit etwas nicht in Ordnung ist, sagen Sie mir, was.
    [declared] Die Rücksendung von „{ $item }“ ({ $order }) ist bereits vermerkt{ $label ->
        [none] {""}
       *[other] , mit dem Etikett { $label }
    }; bitte senden Sie es bis zum { DAY($send_by) } ab.
    [received] Die Rücksendung von „{ $item }“ ({ $order }) hat uns bereits erreicht, also gibt es nichts zu senden.
    [window_over] Es tut mir leid: „{ $item }“ ({ $order }) kam am { DAY($delivered_at) } an, und von da an konnte es { $days } Tage lang zurückgesendet werden. Wenn Sie meinen, dass das falsch ist, bitten Sie mich einfach um einen Mitarbeiter.
   *[other] Soweit ich sehe, ist „{ $item }“ ({ $order }) noch nicht angekommen, also gibt es noch nichts zurückzusenden.
}
    .reason = { why_window }
    .rule = { why_window }
    .amount = { $why ->
        [declared] { return_money }
       *[other] {""}
    }
    .where = { $why ->
        [declared] { return_done.where }
       *[other] {""}
    }
    .state = { $why ->
        [declared] { not_returnable }
        [received] { not_returnable }
       *[other] {""}
    }
    .options = { $why ->
        [declared] { return_done.options }
       *[other] {""}
    }
    .time = { $why ->
        [declared] { return_done.time }
        [window_over] Zurücksenden ging bis { NAMED_DAY($last_day) }: { $days } Tage ab der Zustellung.
       *[other] { why_window }
    }
    .steps = { $why ->
        [declared] { return_done.steps }
       *[other] {""}
    }
    .source = { $why ->
        [window_over] Es stützt sich auf den Tag der Zustellung bei unserem Zusteller und auf unsere Rückgaberegeln, wie sie heute gelten.
        [final_sale] Es stützt sich auf unsere Rückgaberegeln und darauf, wie { $order } im Lager geführt wird.
       *[other] {""}
    }
    .person = { $why ->
        [window_over] Hier entscheidet die Regel, und darüber darf ich nicht hinausgehen. Ein Kollege darf es noch einmal ansehen; bitten Sie mich um einen Mitarbeiter.
        [final_sale] Hier entscheidet die Regel, und darüber darf ich nicht hinausgehen. Ein Kollege darf es noch einmal ansehen; bitten Sie mich um einen Mitarbeiter.
       *[other] {""}
    }
    .consequence = { $why ->
        [declared] { return_due }
        [window_over] Sie behalten es, und sonst ändert sich in Ihrem Konto nichts. Ist etwas damit nicht in Ordnung, sagen Sie, was: Das ist eine andere Sache.
        [final_sale] Sie behalten es, und sonst ändert sich in Ihrem Konto nichts. Ist etwas damit nicht in Ordnung, sagen Sie, was: Das ist eine andere Sache.
       *[other] {""}
    }
no_return_noted = Für Sie ist keine Rücksendung vermerkt: Ich sehe keine in Ihrem Konto. Möchten Sie etwas zurücksenden, sagen Sie mir, was.
why_window = { $why ->
    [window_over] Die Regel sind { $days } Tage, gezählt ab der Zustellung, und die war am { NAMED_DAY($delivered_at) }.
    [final_sale] Der Grund ist die Art der Ware: Was auf Bestellung für Sie gemacht oder geröstet wird, ist vom Umtausch ausgeschlossen, und die Frist zum Zurücksenden gilt dafür nicht.
   *[other] {""}
}
keep_for_now = Bitte behalten Sie vorerst alles, wie es ist, auch Scherben und Karton; wer es sich ansieht, sagt Ihnen hier, ob etwas zurück muss.
return_item = Ich habe die Rücksendung{ $item ->
    [none] {""}
   *[other] {" von „"}{ $item }“
} dem Team vorgelegt. Es ist noch nichts vereinbart, also behalten Sie es bitte vorerst.
    .keep = { keep_for_now }
damaged_item = Das tut mir leid{ $item ->
    [none] {""}
   *[other] : „{ $item }“ hätte heil ankommen sollen
}. Ich habe das Team gebeten, es sich anzusehen. Bitte behalten Sie es vorerst, und machen Sie ein Foto vom Schaden: Vielleicht werden Sie danach gefragt.
    .keep = { keep_for_now }
no_photo = Dann geht es ohne Foto: Ich habe einen Kollegen gebeten, über „{ $item }“ ({ $order }) zu entscheiden, nach dem, was Sie mir gesagt haben und was unsere Daten zeigen. Noch ist nichts entschieden, und Sie müssen nichts schicken.
photo_by_mail = Danke, Ihr Foto ist da: Ich habe einen Kollegen gebeten, es anzusehen und über „{ $item }“ ({ $order }) zu entscheiden. Noch ist nichts entschieden, und Sie müssen nichts weiter schicken.
wrong_item = Es tut mir leid, dass etwas anderes kam, als Sie bestellt haben{ $item ->
    [none] {""}
   *[other] {" („"}{ $item }“, { $order })
}. Ich habe das Team gebeten, es sich anzusehen. Bitte behalten Sie vorerst, was ankam, so wie es ist.
    .keep = { keep_for_now }
something_wrong = Das tut mir leid. Ich habe das Team gebeten, sich anzusehen, was Sie mir gesagt haben{ $item ->
    [none] {""}
   *[other] {" zu „"}{ $item }“ ({ $order })
}. Bitte lassen Sie es vorerst, wie es ist.
    .keep = { keep_for_now }
not_here_yet = Nach unseren Daten ist „{ $item }“ ({ $order }) noch nicht zugestellt, daher kann ich es nicht von mir aus wiedergutmachen. Ich habe das Team gebeten, sich anzusehen, was Sie mir gesagt haben.
not_due_yet = Für „{ $item }“ ({ $order }) kann noch nichts zurückgezahlt werden: Es kommt erst noch. { $lost_at ->
    [none] Kommt es nicht, sagen Sie es mir hier, und ich sehe wieder nach.
   *[other] Ist es bis { NAMED_DAY($lost_at) } nicht da, gilt es als verloren. Sagen Sie es mir dann hier, und Sie wählen zwischen derselben Ware noch einmal und Ihrem Geld.
} { $left ->
    [yes] Möchten Sie es lieber nicht mehr, können Sie die Annahme verweigern oder es zurücksenden, sobald es da ist.
   *[no] Es hat unser Lager noch nicht verlassen: Möchten Sie es lieber nicht mehr, sagen Sie mir, dass ich stornieren soll.
}
missing_part = Es tut mir leid, dass etwas fehlt{ $item ->
    [none] {""}
   *[other] {" bei „"}{ $item }“ ({ $order })
}. Ich habe das Team gebeten, es sich anzusehen und in Ordnung zu bringen.
    .keep = { keep_for_now }
what_is_wrong = { $another ->
    [yes] Ich kann Ihnen „{ $item }“ ({ $order }) kostenlos noch einmal schicken, wenn es kaputt ankam oder etwas anderes ist, als Sie bestellt haben. Aus einem anderen Grund geht das nicht: Dann kann ich es nur zurücknehmen, und ein neues ist eine neue Bestellung. Ist es kaputt, ist es etwas anderes, als Sie bestellt haben, oder fehlt etwas?
   *[no] Es tut mir leid, dass es mit „{ $item }“ ({ $order }) ein Problem gibt. Ist es kaputt, ist es etwas anderes, als Sie bestellt haben, oder fehlt etwas?
}
part_line = { $item }
which_part = Das tut mir leid. Bei { $order } sehe ich { $items }. Was davon hat gefehlt?
only_to_its_address = Ich darf es nur an die Adresse der Bestellung noch einmal senden. Soll es an eine andere gehen, bitten Sie mich um einen Mitarbeiter.
part_is_paid_back = Ein einzelnes Stück einer Bestellung kann ich nicht selbst senden, aber was es gekostet hat, bekommen Sie zurück. Wenn Sie lieber möchten, dass es gesendet wird, bitten Sie mich um einen Mitarbeiter.
outage_share = In unseren Daten steht der Ausfall, vom { DAY($started_at) } bis zum { DAY($ended_at) }. { $share } ist der Teil Ihrer Zahlung, der für diese Zeit zurückgegeben wird; der Rest davon war für die Zeit, in der der Dienst lief.
would_come_back = Ihr Abonnement { $first ->
    [yes] begann
   *[no] verlängerte sich
} am { DAY($at) }, für { $amount }. { $first ->
    [yes] Diese erste Zahlung
   *[no] Diese Verlängerung
} bekommen Sie zurück, wenn Sie innerhalb von { $days } Tagen kündigen; das Abonnement endet dann sofort.
    .amount = Es sind { $amount }; zu kündigen kostet nichts.
    .time = Dafür können Sie binnen { $days } Tagen ab { NAMED_DAY($at) } kündigen. Sobald gekündigt ist, bitte ich Sie um Ihr Ja zu den { $amount }. { bank_takes }

## Orders that are called off

no_order_to_cancel = Ich sehe in Ihrem Konto keine Bestellung, die storniert werden könnte.
order_gives_back = Sobald die Bestellung { $order } storniert ist, stehen Ihnen die dafür bezahlten { $amount } wieder zu, und danach frage ich Sie als Nächstes.
only_reserved = Für { $order } wurde nichts abgebucht: Der Betrag ist nur vorgemerkt, und wird die Bestellung nicht gesendet, verfällt die Vormerkung von selbst.
order_was_cancelled = „{ $item }“ ({ $order }) wurde{ $at ->
    [none] {""}
   *[other] {" am "}{ DAY($at) }
} bereits storniert und wird nicht gesendet.
order_on_its_way = „{ $item }“ ({ $order }) hat unser Lager bereits verlassen{ $tracking ->
    [none] {""}
   *[other] {" (Sendungsnummer "}{ $tracking })
}, kann also nicht mehr storniert werden. Sie können die Annahme verweigern oder es innerhalb von { $days } Tagen nach der Lieferung zurücksenden: Sagen Sie es mir hier, wenn es da ist. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Wenn Sie möchten, kann ich einen Kollegen bitten, es sich anzusehen.
}
    .options = Verweigern Sie die Annahme, dann bringt der Zusteller es zu uns zurück; oder nehmen Sie es an, lassen Sie es unbenutzt und senden Sie es innerhalb von { $days } Tagen nach der Lieferung zurück. Eines von beiden genügt, und vorher müssen Sie nichts melden. Ist es wieder in unserem Lager, fragen Sie mich hier nach dem Geld: Dann sehe ich in den Daten nach.
    .steps = { order_on_its_way.options }
    .content = { order_on_its_way.options }
    .consequence = Wenn Sie die Annahme verweigern, bringt der Zusteller es zu uns zurück, und mehr müssen Sie nicht tun. Ist es wieder in unserem Lager, fragen Sie mich hier nach dem Geld: Dann sehe ich in den Daten nach. Sind Sie nicht da, wenn es kommt, senden Sie es innerhalb von { $days } Tagen nach der Lieferung zurück.
    .reason = Das Paket ist beim Zusteller, also kann es hier niemand mehr aufhalten. { order_on_its_way.options }
cancel_by_a_colleague = Das kann ich nicht von mir aus stornieren{ $order ->
    [none] {""}
   *[other] {" ("}{ $order })
}, also habe ich es einem Kollegen vorgelegt. Es hat sich noch nichts geändert.
no_photo_needed = Ein Foto ist dafür nicht nötig.
