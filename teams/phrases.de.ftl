### German. What each message is: `phrases.en.ftl`.

request_taken = { request_sentence } Ich habe einen Kollegen gebeten, sich darum zu kümmern. Es hat sich noch nichts geändert.
request_sentence = { $request ->
    [delivery_rhythm] Einen anderen Lieferrhythmus stellen Menschen ein.
    [disputed_at_the_bank] Was aus einer Zahlung wird, die Ihre Bank gerade prüft, klären Menschen mit der Bank.
    [payment_method] Eine Änderung Ihrer Zahlungsweise nehmen Menschen vor.
    [advertising] Wer Werbung und Newsletter bekommt, ändern Menschen.
    [company_users] Wer ein Firmenkonto nutzen darf, ändern Menschen, die zuerst einen seiner Verwalter fragen.
    [more_than_ordered] Was mit dem geschieht, was zu viel gesendet wurde, sagen Menschen; vorher müssen Sie nichts zurücksenden.
    [coffee_quality] Wie ein Kaffee ausgefallen ist, klären Menschen mit unseren Röstern.
    [price_difference] Ob ein Preisunterschied zurückgegeben wird, entscheiden Menschen.
    [change_order] Was in einer Bestellung ist, ändern Menschen, und nur solange sie noch nicht weg ist.
    [link_accounts] Konten legen Menschen zusammen, die zuerst prüfen, dass beide Ihnen gehören.
    [stock] Was auf Lager ist, kann ich hier nicht sehen; das schlagen Menschen nach.
    [warranty] Ob etwas repariert wird und was die Garantie gibt, sagen Menschen.
    [data_access] Eine Kopie dessen, was über Sie gespeichert ist, stellen Menschen zusammen.
    [data_erasure] Was über Sie gespeichert ist, löschen Menschen, die nur behalten, was sie nach dem Gesetz behalten müssen.
    [vat_correction] Was auf einer Rechnung steht, berichtigen Menschen.
    [gift_card] Eine Geschenkkarte, die nicht angenommen wird, oder was noch darauf ist, klären Menschen.
   *[other] Das sehen sich Menschen an.
}
request_left = { request_sentence } { $beside ->
    [yes] { ask_for_a_person }
   *[no] Ich kann einen Kollegen fragen, wenn Sie möchten.
}
request_offered = { request_sentence } { $beside ->
    [yes] { ask_for_a_person }
   *[no] Soll ich einen Kollegen bitten, sich darum zu kümmern? Sagen Sie dann einfach Ja.
}
note_taken = Danke, dass Sie uns das sagen.{ $passed_on ->
    [yes] { " " }Ich habe es dem Team vorgelegt; Sie müssen nichts weiter tun.
   *[no] { "" }
}

## Agenten anderer Firmen

remote_answer = { $state ->
    [done] { $agent } hat das erledigt{ $amount ->
        [none] .
       *[other] { "" }: { $amount }.
    }
    [working] { $agent } prüft das noch. Fragen Sie mich hier gern später noch einmal.
    [refused] { $agent } hat das nicht angenommen.
    [asks] { $agent } möchte dazu mehr wissen, als ich sagen darf.
    [failed] Das hat bei { $agent } nicht geklappt.
   *[silent] { $agent } ist gerade nicht zu erreichen, daher kann ich Ihnen dazu noch nichts sagen.
}
address_lacks = Von dieser Adresse ({ $address }) brauche ich noch: { $parts }. Bis dahin ändert sich nichts.
address_part = { $part ->
    [house] die Hausnummer
    [postcode] die Postleitzahl
   *[town] den Ort
}
