### German. What each message is: `phrases.en.ftl`; `[none]`: the value is not there.

## Around a reply, and in its place

introduction = Guten Tag, hier ist der KI-Service von { $company }. Ich bin ein automatischer Assistent.
fallback = Können Sie mir in ein paar Worten sagen, was ich für Sie tun kann? Eine Rechnungs- oder Bestellnummer hilft.
invitation = Vielen Dank für Ihre Nachricht; hier ist der KI-Service von { $company }. Über Bestellungen und Zahlungen spreche ich nur vertraulich: Bitte schreiben Sie uns per Chat oder E-Mail, dann sehe ich sofort nach.

## Conversation

greeting = Was kann ich für Sie tun?
goes_on_in = Natürlich, wir machen auf Deutsch weiter.
thanks = Gern geschehen. Kann ich sonst noch etwas für Sie tun?
thanked = Danke.
thanked_for_telling = Danke, dass Sie es mir sagen.
bye = Gern geschehen. Ich wünsche Ihnen einen schönen Tag!
bye_with_offer = Gern geschehen. Ohne Ihr Ja geschieht nichts: Es bleibt, wie es ist, bis Sie Ja oder Nein sagen. Ich wünsche Ihnen einen schönen Tag!
goodbye = Auf Wiedersehen!
praised = Danke, das hört man gern. Wenn einmal etwas ist, schreiben Sie mir hier.
clarify = Ich möchte sicher sein, dass ich Sie verstehe. Geht es um eine Zahlung, ein Paket, Ihr Abonnement oder etwas anderes? Eine Rechnungs- oder Bestellnummer hilft.
clarify_again = Es tut mir leid, ich verstehe noch immer nicht, worum es geht. Sagen Sie es mir in ein paar Worten, mit einer Bestellnummer (O-…) oder einer Rechnungsnummer (INV-…), wenn Sie eine haben. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Oder soll ich einen Kollegen bitten zu übernehmen? Sagen Sie dann einfach Ja.
}
out_of_scope = Dabei kann ich nicht helfen; ich bin für Ihre Bestellungen, Ihr Abonnement, Ihre Rechnungen und Erstattungen bei { $company } da. Kann ich dabei etwas für Sie tun?
out_of_scope_again = Dabei kann ich Ihnen nicht helfen, wie auch immer danach gefragt wird: Ich habe nur die Daten von { $company } über Bestellungen, Abonnements, Rechnungen und Erstattungen. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Soll ich einen Kollegen bitten zu übernehmen? Sagen Sie dann einfach Ja.
}
better_price = Einen eigenen, besseren Preis kann ich Ihnen nicht geben; Ihr Abo bleibt, wie es ist. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Soll ich einen Kollegen fragen, ob er etwas für Sie tun kann? Sagen Sie dann einfach Ja.
}
ends_only_if = Sie wollen Ihr Abo nur beenden, wenn etwas eintritt. Darauf kann ich nicht warten, also ändert sich nichts. Soll es trotzdem jetzt enden? Dann schreiben Sie „kündigen Sie mein Abo jetzt“, und ich zeige Ihnen zuerst den Tag. Oder kommen Sie wieder, wenn es klar ist?
empty = Ihre Nachricht kam ohne Worte an. Was kann ich für Sie tun?
which_plan = Gern, aber noch ist kein Abo ausgewählt, also hat sich nichts geändert. Welches der genannten möchten Sie? Es ändert sich nichts, bevor Sie gesehen haben, was es kostet, und Ja gesagt haben.
nothing_open = In Ordnung. Im Moment wartet nichts auf eine Antwort von Ihnen. Was kann ich für Sie tun?
done_already = Das ist schon geschehen, und ich kann es von hier aus nicht zurückrufen. Wenn es sich jemand ansehen soll, bitten Sie mich einfach um einen Mitarbeiter.
person_takes = Auf die Stunde kann ich es nicht sagen: Ein Kollege antwortet der Reihe nach, und die Antwort kommt hierher. Wenn Sie das möchten, bitten Sie mich einfach um einen Menschen.
left_at_that = In Ordnung, ich lasse es dabei. Schreiben Sie mir hier, wann immer etwas ist.
no_danger = Gut, dass niemand in Gefahr ist. Ein Mensch sieht es sich noch an; ich mache hier weiter.
all_well = Gut, dass niemand in Gefahr ist; ich mache hier weiter.
address_taken = Danke für die Adresse.
masked = Ein freundlicher Hinweis: Sie haben etwas Geheimes gesendet, etwa eine Kartennummer oder ein Passwort. Ich habe es sofort verborgen; bitte senden Sie das hier nie, wir brauchen es nicht.
about_desk = Ich bin eine KI, kein Mensch. Ich sehe in Ihre Bestellungen, Zahlungen und Ihr Abonnement bei { $company } und tue, was mir das Unternehmen erlaubt; für alles andere frage ich einen Kollegen. Möchten Sie lieber mit einem Menschen sprechen, schreiben Sie einfach „einen Menschen, bitte“.
cannot_order = Bestellen kann ich nicht, ich habe also nichts bestellt und nichts gesendet. Bitte bestellen Sie es so wie zuvor; ist es bestellt, sage ich Ihnen hier, wo es ist.
others_data = Was andere Kunden bestellt oder bezahlt haben und wo sie wohnen, kann ich Ihnen nicht sagen: Das geht nur sie selbst an. Wenn Sie für jemanden handeln, der uns das mitgeteilt hat, oder ein fremdes Paket bei Ihnen ankam, sagen Sie es mir.
which_matter = { $count ->
    [1] Meinen Sie { $matters }? Dann sagen Sie einfach Ja, oder sagen Sie mir in ein paar Worten, was es ist.
   *[other] Meinen Sie { $matters }? Die Nummer genügt; ist es etwas anderes, sagen Sie es mir in ein paar Worten.
}
matter_name = { $number ->
    [0] {""}
   *[other] { $number }){" "}
}{ $matter ->
    [parcel] ein Paket, auf das Sie warten
    [payment] eine Zahlung, die Sie sehen
    [invoice] eine Rechnung
    [cancel] das Ende Ihres Abonnements
    [plan] eine Änderung oder Pause Ihres Abonnements
    [renewal] eine Verlängerung, die Sie nicht wollten
    [money_back] Ihr Geld zurück
    [refund] eine Erstattung, die noch nicht da ist
    [send_back] etwas, das Sie zurückschicken oder stornieren wollen
    [goods] ein Problem mit der Ware
    [contact] eine neue Adresse, E-Mail-Adresse oder Telefonnummer
    [access] den Zugang zu Ihrem Konto
    [complaint] eine Beschwerde
   *[general] eine allgemeine Frage zu unseren Produkten oder Regeln
}
which_number = Ist { $number } eine Bestellung oder eine Rechnung? Bitte schreiben Sie O-{ $number } für eine Bestellung oder INV-{ $number } für eine Rechnung.

in_their_language = { $language ->
    [it] Rispondo in inglese, olandese, tedesco, francese e spagnolo. Per una persona, scriva: «Voglio parlare con una persona».{" "}
   *[other] {""}
}
in_the_others = I read English, Dutch, German, French and Spanish. Ik lees Engels, Nederlands, Duits, Frans en Spaans. Je lis l'anglais, le néerlandais, l'allemand, le français et l'espagnol. Leo inglés, neerlandés, alemán, francés y español.
languages_spoken = { $asked_in ->
    [it] Rispondo in inglese, olandese, tedesco, francese e spagnolo.{" "}
    [pl] Odpowiadam po angielsku, niderlandzku, niemiecku, francusku i hiszpańsku.{" "}
    [pt] Respondo em inglês, holandês, alemão, francês e espanhol.{" "}
   *[none] {""}
}Ich lese und beantworte Englisch, Niederländisch, Deutsch, Französisch und Spanisch; schreiben Sie in der Sprache, die Ihnen lieb ist. In einer anderen Sprache lese ich nur, dass jemand in Gefahr ist oder einen Menschen sprechen will.
other_language = { in_their_language }Ich kann Ihnen auf Englisch, Niederländisch, Deutsch, Französisch oder Spanisch helfen. Können Sie es in einer dieser Sprachen schreiben? { in_the_others }
other_language_again = { in_their_language }Ich kann das noch immer nicht gut genug lesen, um Ihnen zu helfen: Auf Englisch, Niederländisch, Deutsch, Französisch oder Spanisch kann ich es. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Oder soll ich einen Kollegen bitten zu übernehmen? Sagen Sie dann einfach Ja.
}

## Who is there

ask_identify = Um in Ihr Konto zu sehen, muss ich zuerst wissen, mit wem ich spreche. Wie lautet die E-Mail-Adresse oder Telefonnummer Ihres Kontos?
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
ask_identify_again = Ich kann in nichts hineinsehen, bevor ich weiß, wessen Konto es ist: Dafür brauche ich die E-Mail-Adresse oder Telefonnummer, die dazu gehört. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Wenn Sie beides nicht zur Hand haben, soll ich einen Kollegen bitten, Ihnen zu helfen? Sagen Sie dann einfach Ja.
}
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
sorry_about_that = Das tut mir leid.
# What waits for a proof, as the object of looking at it.
waiting_matter = { $subject ->
    [none] { $matter ->
         [charged_twice] die doppelte Abbuchung
         [charge] die fragliche Abbuchung
         [plan_charge] die Abbuchung für Ihr Abonnement
         [invoice] Ihre Rechnung
         [end_of_plan] die Kündigung Ihres Abonnements
        *[plan] Ihr Abonnement
         [plan_price] den Preis Ihres Abonnements
         [money_back] die gewünschte Erstattung
         [refund] Ihre Erstattung
         [send_back] Ihre Rücksendung
         [goods] das Problem mit Ihrer Ware
         [parcel] Ihr Paket
         [order] Ihre Bestellung
         [calling_off] die Stornierung Ihrer Bestellung
         [delivery_address] die Änderung der Lieferadresse
         [contact] Ihre Kontaktdaten
         [complaint] Ihre Beschwerde
         [contacts] Ihre früheren Kontakte mit uns
         [users] die Namen in Ihrem Konto
    }
   *[other] „{ $subject }“
}
ask_identify_for = { $sorry ->
    [yes] { sorry_about_that }{" "}
   *[no] {""}
}{ $matters ->
    [none] { ask_identify }
   *[other] Um mir { $matters } anzusehen, muss ich zuerst wissen, mit wem ich spreche: Wie lautet die E-Mail-Adresse oder Telefonnummer Ihres Kontos?
}
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
looks_then = { $sorry ->
    [yes] { $matters ->
        [none] Das tut mir leid; ich sehe es mir an, sobald der Code hier ist.
       *[other] Das tut mir leid; ich sehe mir { $matters } an, sobald der Code hier ist.
    }
   *[no] { $matters ->
        [none] Das sehe ich mir an, sobald der Code hier ist.
       *[other] Ich sehe mir { $matters } an, sobald der Code hier ist.
    }
}
ask_code = Sobald Sie den sechsstelligen Code haben, geben Sie ihn einfach hier ein. Hat er Sie nicht erreicht, sagen Sie es, dann sende ich einen neuen.
acting_for = Für { $name }:
beyond_authority = Was bei uns als Ihre Vollmacht hinterlegt ist, deckt das nicht ab; deshalb habe ich alles gelassen, wie es ist. Ein Kollege kann Ihnen sagen, was es dafür braucht; bitten Sie mich einfach um einen Mitarbeiter.

## Calls

recording_on = Dieses Gespräch wird aufgezeichnet, wie Sie zugestimmt haben. Sagen Sie jederzeit „nicht aufzeichnen“.
recording_off = Dieses Gespräch wird nicht aufgezeichnet, außer Sie sagen „Sie dürfen aufzeichnen“. Ich helfe Ihnen in jedem Fall.
recording_refused = Verstanden: Was Sie von jetzt an sagen, wird nicht aufgezeichnet.
recording_given = Danke, dieses Gespräch wird von jetzt an aufgezeichnet. Sagen Sie jederzeit „nicht aufzeichnen“.

## The second time

looked_wider = { $places ->
    [none] Ich habe auch weiter nachgesehen: { $empty }. Dort steht nichts Neues.
   *[other] Ich habe auch weiter nachgesehen: { $places }.{ $empty ->
        [none] {""}
       *[other] {" Auch angesehen, und dort steht nichts Neues: "}{ $empty }.
    }
}
place_looked = { $what ->
    [contacts] Ihre früheren Kontakte mit uns
    [promises] was Ihnen Kollegen zugesagt haben
    [contact] Ihre Kontaktdaten
    [tickets] Ihre Anfragen an Kollegen
    [credits] was Ihnen gutgeschrieben wurde
    [refunds] Ihre Erstattungen
    [outages] Ausfälle unseres Dienstes
    [orders] Ihre Bestellungen
   *[other] das Paket
}{ $count ->
    [0] {""}
   *[other] { $newest ->
        [none] {" ("}{ $count })
       *[other] {" ("}{ $count }, zuletzt vom { DAY($newest) })
    }
}
photo_still_needed = Bevor ich es gutmachen darf, brauche ich weiterhin ein Foto davon, und hier kann ich keines annehmen.
rests_on = { $about ->
    [photo] Ist notiert. { photo_still_needed } { $beside ->
        [yes] { ask_for_a_person }
       *[no] Soll stattdessen ein Kollege es sich ansehen? Sagen Sie dann einfach Ja.
    }
    [photo_still] { photo_still_needed } { $beside ->
        [yes] { ask_for_a_person }
       *[no] Soll stattdessen ein Kollege es sich ansehen? Sagen Sie dann einfach Ja.
    }
    [no_article] Auch dazu steht nichts auf unseren Hilfeseiten. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Soll ich einen Kollegen bitten nachzusehen? Sagen Sie dann einfach Ja.
    }
    [invoice] Ich habe mir die Zahlungen und Rechnungen Ihres Kontos eben noch einmal angesehen: Sie sind so, wie ich gesagt habe. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Wenn das nicht stimmen kann, soll ich einen Kollegen bitten nachzusehen? Sagen Sie dann einfach Ja.
    }
    [refund] Ich habe mir die Zahlungen und Erstattungen Ihres Kontos eben noch einmal angesehen: Sie sind so, wie ich gesagt habe. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Wenn das nicht stimmen kann, soll ich einen Kollegen bitten nachzusehen? Sagen Sie dann einfach Ja.
    }
   *[other] Was ich Ihnen gesagt habe, stützt sich auf { basis }{ $order_id ->
        [none] {""}
       *[other] {" ("}{ $order_id })
    }, und dort steht heute dasselbe{ $on ->
        [none] {""}
       *[other] {": "}{ NAMED_DAY($on) }
    }. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Wenn das nicht stimmen kann, soll ich einen Kollegen bitten nachzusehen? Sagen Sie dann einfach Ja.
    }
}
basis = { $about ->
    [article] { $title ->
        [none] unsere Hilfeseiten
       *[other] unseren Artikel „{ $title }“
    }
    [parcel] die Daten unseres Zustellers selbst
    [plan] das, was die Abrechnung zu Ihrem Abonnement hat
    [rule] unsere Regeln, wie sie heute gelten
    [dropped] Ihr eigenes Nein in diesem Gespräch
    [refused] Ihr eigenes Nein in diesem Gespräch
    [not_found] eine Suche in Ihrem Konto nach genau dieser Nummer
   *[other] unsere eigenen Daten
}

stands_so = { how_it_stands } { $beside ->
    [yes] { ask_for_a_person }
   *[no] { take_it }
}
how_it_stands = { $about ->
    [person] { $turn ->
        [0] Ohne die E-Mail-Adresse oder Telefonnummer eines Kontos kann ich in nichts hineinsehen.
        [1] Ich weiß noch immer nicht, wessen Konto es ist.
       *[2] Eine E-Mail-Adresse oder eine Telefonnummer ist alles, was ich brauche.
    }
    [words] { $turn ->
        [0] Ich erkenne nicht, worum es hier geht.
        [1] Auch das kann ich nicht lesen.
       *[2] In anderen Worten verstehe ich es vielleicht.
    }
    [scope] { $turn ->
        [0] Bestellungen, Abonnements, Rechnungen und Erstattungen sind alles, worüber ich etwas weiß.
        [1] Das ist nichts für mich.
       *[2] Darüber weiß ich nichts.
    }
    [offer] { $turn ->
        [0] Es wartet auf Sie: Nichts davon geschieht, bevor Sie sich entschieden haben.
        [1] Es liegt bei Ihnen.
       *[2] Das Angebot ist, wie es war.
    }
    [code] { $turn ->
        [0] Die sechs Ziffern des Codes sind alles, was fehlt.
        [1] Ich warte auf die sechs Ziffern; sagen Sie es, wenn keine kamen.
       *[2] Nur der Code fehlt.
    }
   *[other] { $turn ->
        [0] Mehr kann ich Ihnen dazu von hier aus leider nicht sagen.
        [1] Daran hat sich seither nichts geändert.
       *[2] Es bleibt dabei.
    }
}
take_it = { $turn ->
    [0] Soll ein Kollege es übernehmen? Sagen Sie dann einfach Ja.
    [1] Möchten Sie, dass ein Kollege es sich ansieht? Sagen Sie dann einfach Ja.
   *[2] Ein Kollege: ja oder nein?
}

## What is asked about something that was said

remind_offer = { $reminder }
facet_answer = { $again ->
    [yes] Was ich Ihnen dazu gesagt habe, ist alles, was unsere Daten haben. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Soll ich einen Kollegen fragen, ob er mehr weiß? Sagen Sie dann einfach Ja.
    }
   *[no] { $answer ->
        [none] { nothing_more }
       *[other] { $answer }
    }
}
nothing_more = Mehr steht dazu nicht in unseren Daten.
who_decides = Unsere Regeln legen fest, was ich tun darf, und ich, ein Programm, wende sie auf das an, was in unseren Daten steht. Wo sie es verlangen, entscheidet ein Kollege.
    .person = { who_decides }
facet_not_known = { $asked ->
    [time] Unsere Daten nennen dafür keinen Tag.
    [reason] Unsere Daten sagen nicht, warum.
    [amount] Unsere Daten nennen dafür keinen Betrag.
    [person] Unsere Daten sagen nicht, wer.
    [rule] Keine Regel von uns, die ich kenne, sagt dazu etwas.
    [options] Etwas anderes darf ich dafür nicht von mir aus anbieten.
    [steps] Unsere Daten nennen nichts weiter, was Sie tun müssten.
    [consequence] Unsere Daten sagen nicht, was daraus folgt.
    [where] In unseren Daten steht nicht, wohin es geht.
   *[other] { nothing_more }
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Soll ich einen Kollegen fragen? Sagen Sie dann einfach Ja.
}
nothing_tells = { $question ->
    [none] Darauf
   *[other] Auf „{ $question }“
} finde ich in unseren Unterlagen und Hilfeseiten keine Antwort. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Soll ich einen Kollegen fragen? Sagen Sie dann einfach Ja.
}
noted = In Ordnung. Ich bin da, sobald Sie weitermachen möchten.
that_was_said = { $right ->
    [yes] { $again ->
        [yes] Ja, das stimmt: { what_was_said }.
       *[no] Ja, { what_was_said }.
    }
   *[no] { $again ->
        [yes] Nein, wie gesagt: { what_was_said }.
       *[no] Nein, { what_was_said }.
    }
}
what_was_said = { $day ->
    [none] { $amount ->
        [none] { $last4 ->
            [none] { $order ->
                [none] das Abonnement { PLAN($plan) }
               *[other] Bestellung { $order }
            }
           *[other] die Karte mit der Endung { $last4 }
        }
       *[other] { $amount }
    }
   *[other] { NAMED_DAY($day) }
}
is_so = Ja, { $what ->
    [arrived] es wurde zugestellt
   *[ended] es ist beendet
}{ $on ->
    [none] {""}
   *[other] { $what ->
        [arrived] {", "}am { FULL_DAY($on) }
       *[ended] {", "}seit dem { FULL_DAY($on) }
    }
}.
all_that_was_done = Das ist alles, was hier geschehen ist oder läuft:
nothing_changed = { $again ->
    [yes] Ja, wie gesagt: Es hat sich nichts geändert.
   *[no] { $offered ->
        [yes] Richtig: Bisher wurde nichts geändert und nichts abgebucht, und ohne ein Ja geschieht auch nichts.
       *[no] Richtig: Ich habe hier nichts geändert und nichts abgebucht.
    }
}
sorry_for_that = Es tut mir leid, dass es nicht das ist, was Sie sich erhofft haben. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Soll ich einen Kollegen bitten, es sich anzusehen? Sagen Sie dann einfach Ja.
}

## Offers

offer_dropped = { $by_us ->
    [yes] Was ich angeboten hatte{ $amount ->
        [none] {""}
       *[other] {" (die Rückzahlung von "}{ $amount }{ about })
    }, ging mit, als ein Mensch gerufen wurde, und davon ist hier nichts geschehen. Wenn Sie es noch möchten, sagen Sie es einfach.
   *[no] Sie haben mir gesagt, ich soll { $amount ->
        [none] { $goods ->
            [yes] den Ersatz{ about }
           *[no] das
        }
       *[other] die Rückzahlung von { $amount }{ about }
    } nicht ausführen, also habe ich es gelassen, wie es war: Davon ist nichts geschehen. Wenn Sie es doch möchten, sagen Sie es einfach.
}
rejected_because = { $because ->
    [evidence] Der Grund: Was uns vorliegt, zeigt es noch nicht. Ein Foto oder ein Beleg kann das ändern.
    [terms] Der Grund: Unsere Bedingungen decken es nicht.
    [made_good] Der Grund: Es wurde bereits ausgeglichen.
    [otherwise] Der Grund: Etwas anderes löst es besser. Fragen Sie mich, was.
   *[own] Der Kollege schreibt: „{ $told }“
}
offer_rests_on = Mein Angebot stützt sich auf { shown_by }.{ $reason ->
    [overpaid] {" "}Wodurch es kam, zeigen mir die Zahlungen nicht.
   *[other] {""}
}
shown_by = { $reason ->
    [overpaid] die Zahlungen in Ihrem Konto: Es kam mehr ein, als die Rechnung verlangt, und die Differenz gehört Ihnen
    [undelivered] die Daten unseres Zustellers: Sie zeigen keine Zustellung, und nach unseren Regeln gilt das als verloren
    [return_received] die Daten unseres Lagers, die zeigen, dass Ihre Rücksendung eingegangen ist
    [withdrawal] die Daten unseres Lagers, die zeigen, dass es innerhalb der Zeit zurückkam, die Sie dafür haben
    [cooling_off] den Tag, an dem Ihr Abonnement begann, und den Tag, an dem Sie es gekündigt haben
    [renewal_grace] den Tag der Verlängerung und den Tag, an dem Sie es gekündigt haben
    [cancelled_before_renewal] den Tag, an dem Sie gekündigt haben, und der lag vor der Verlängerung
    [outage] unsere eigenen Daten über den Ausfall und das, was Sie für diese Zeit bezahlt hatten
    [damaged] das, was Sie mir gesagt haben, und die Bestellung, wie sie hinterlegt ist
    [order_cancelled] die Daten unseres Lagers, die zeigen, dass die Bestellung storniert wurde, bevor sie unser Haus verließ
    [wrong_item] das, was Sie mir gesagt haben, und die Bestellung, wie sie hinterlegt ist
    [missing_part] das, was Sie mir gesagt haben, und das, was die Bestellung für dieses Paket aufführt
    [goodwill] das, was unsere Daten davon zeigen, was schiefging
   *[other] das, worum Sie mich gebeten haben, und die Daten, wie sie jetzt sind
}
yes_with_condition = Ich kann nur ein Ja annehmen, das von nichts anderem abhängt, also habe ich noch nichts getan. Fragen Sie mich zuerst, was Sie dazu wissen müssen, oder bitten Sie mich um einen Mitarbeiter.
plain_yes = Gern. Dafür brauche ich nur ein klares Ja.
not_both = Es ist das eine oder das andere: Was schiefging, wird einmal gutgemacht, beides kann ich also nicht tun.
one_at_a_time = Nur das wartet gerade auf Ihr Ja; was es sonst gibt, kommt danach.
only_one_of_them = Davon geht nur eines, also habe ich noch nichts getan. Sagen Sie mir kurz, welches von beiden es sein soll.
offer_person = Mehr kann ich Ihnen zu diesem Angebot nicht sagen. Wenn Sie lieber möchten, dass es sich zuerst jemand ansieht, bitten Sie mich einfach um einen Mitarbeiter; es bleibt, wie es ist, bis Sie Ja oder Nein sagen.
not_told_here = Was Sie da fragen, kann ich aus dem, was mir vorliegt, nicht sagen. Wenn Sie möchten, dass ein Kollege es sich ansieht, bitten Sie mich um einen Mitarbeiter.
not_told_of_the_rest = Das Übrige, was Sie fragen, kann ich aus dem, was mir vorliegt, nicht sagen. Wenn Sie möchten, dass ein Kollege es sich ansieht, bitten Sie mich um einen Mitarbeiter.
is_that_a_yes = Ist das ein Ja? Ich tue es nur auf ein klares Ja, damit nichts aus Versehen geschieht.
one_word = Ein Wort genügt hier: ja oder nein.
remind_refund = Die Rückzahlung von { $amount } auf { paid_with }{ about } liegt noch bereit; sagen Sie einfach Ja, wenn ich fortfahren soll, oder Nein.
    .amount = { offered_amount }
    .content = { offered_amount }
    .reason = { offered_because }
    .source = { offered_because }
    .time = { offered_when }
    .person = { offered_by_whom }
    .steps = { all_it_needs }
    .consequence = { offered_with_what }
    .options = { instead_of_money }
refund_line = { $amount } auf { paid_with }{ about }
    .reason = auf { shown_by }
    .source = auf { shown_by }
confirm_refunds = Ich habe nachgesehen, und Sie bekommen mehr als eine Zahlung zurück: { $items }.{ signed_first } Soll ich alle ausführen? Antworten Sie mit Ja oder Nein, oder nennen Sie die, die Sie meinen.
    .amount = { confirm_refunds }
    .content = { confirm_refunds }
    .reason = Mein Angebot stützt sich { $items }.
    .source = Mein Angebot stützt sich { $items }.
    .time = { offered_when }
    .person = { offered_by_whom }
    .steps = { all_it_needs }
    .consequence = { offered_with_what }
    .options = { rather_as_credit }
remind_refunds = Diese liegen noch für Sie bereit: { $items }. Sagen Sie Ja, wenn ich alle ausführen soll, oder nennen Sie die, die Sie meinen.
    .options = { rather_as_credit }
    .time = { offered_when }
    .person = { offered_by_whom }
    .steps = { all_it_needs }
    .consequence = { offered_with_what }
refund_costs = Es kostet Sie nichts: Der ganze Betrag geht so zurück, wie er bezahlt wurde.
costs_nothing = Es kostet Sie nichts.
refund_takes = { bank_takes }Sobald es gesendet ist, sage ich Ihnen hier, bis zu welchem Tag Ihre Bank es zeigen sollte.
no_tax_beside = Zu dem Betrag, den ich genannt habe, kommt keine Steuer mehr hinzu, und es geht auch keine ab.
confirmed_here = Ich bestätige es Ihnen hier, in diesem Gespräch, damit Sie es schriftlich haben; eine eigene Mail sende ich dazu nicht.
told_to_you_alone = Ich sage es niemandem sonst: Ich schreibe nur hier, und Kollegen von uns, die sich darum kümmern, können es lesen. Unsere Mails zu Zahlungen und Paketen gehen an die Adresse Ihres Kontos.
arrival_not_known = In unseren Unterlagen steht noch kein Tag, an dem es kommen soll; fragen Sie mich hier jederzeit, dann sehe ich wieder nach.
money_day_told_here = Sobald das Geld gesendet ist, sage ich Ihnen hier, bis zu welchem Tag Ihre Bank es zeigen sollte.
carrier_told_later = Welcher Paketdienst es bringt und unter welcher Sendungsnummer, sehe ich, sobald das Paket unterwegs ist; fragen Sie mich dann hier.
name_at_the_bank = Unter welchem Namen Ihre Bank es zeigt, sehe ich hier nicht.
nothing_else_needed = Ich brauche dafür nichts weiter von Ihnen.
same_tender = Geld geht so zurück, wie es bezahlt wurde, daher kann ich es nicht auf eine andere Karte oder ein anderes Konto senden.
no_other_way = { same_tender } Was schon gesendet oder beantragt ist, kann ich nicht zurückholen, um es anders zu senden. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Soll ich einen Kollegen bitten, es sich anzusehen? Sagen Sie dann einfach Ja.
}
this_or_else = Bevor etwas geschieht: { $act ->
    [none] Möchten Sie das, was ich angeboten habe
   *[other] Möchten Sie, dass ich { wish }
}, oder meinen Sie etwas anderes? Ein Ja allein bewirkt hier nichts: Sagen Sie mir, welches von beiden.
something_else = Etwas anderes
what_else = Gern. Sagen Sie mir in ein paar Worten, was Sie stattdessen möchten. Was ich angeboten habe, bleibt so lange, wie es ist, und es geschieht nichts.
did_you_mean = Ich möchte sicher sein, bevor ich etwas tue: Möchten Sie, dass ich { wish }? Wenn Sie etwas anderes meinen, sagen Sie mir in ein paar Worten, was.
shall_they_have_it = { $sorry ->
    [yes] Es tut mir leid, dass es nicht so gelaufen ist, wie es sollte.{" "}
   *[no] {""}
}Soll ich das, was Sie geschrieben haben, einem Kollegen vorlegen? Sagen Sie einfach Ja. Wenn ich selbst etwas tun soll, etwa Geld zurückgeben, noch einmal senden oder nachsehen, wo es ist, sagen Sie mir in ein paar Worten, was.
wish = { $act ->
    [money] das Geld zurückgebe
    [credit] Ihnen Guthaben gebe
    [replacement] es noch einmal sende
    [cancel_subscription] Ihr Abonnement kündige
    [change_plan] Ihr Abonnement ändere
    [change_contact] die Kontaktdaten Ihres Kontos ändere
   *[change_address] eine Bestellung an eine andere Adresse sende
}
wished_thing = { $act ->
    [money] das Geld zurück
    [credit] Guthaben
    [replacement] einen Ersatz
    [cancel_subscription] die Kündigung Ihres Abonnements
    [change_plan] die Änderung Ihres Abonnements
    [change_contact] die Änderung Ihrer Kontaktdaten
   *[change_address] eine andere Adresse für eine Bestellung
}
refused_by_you = Sie haben mir gesagt, dass Sie das nicht möchten: { $refused_things }; deshalb bleibt es, wie es ist. Wenn Sie es sich anders überlegt haben, sagen Sie es einfach. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Oder soll ich einen Kollegen bitten, es sich mit Ihnen anzusehen?
}
still_waiting = Ihre Anfrage über { $amount } liegt noch bei einem Kollegen; nichts ist verloren gegangen.
    .time = { people_decide }
    .person = Ein Kollege, der solche Beträge freigeben darf; ich darf es nicht.
    .reason = { above_our_limits }
    .rule = { above_our_limits }
    .steps = Sie müssen nichts tun; es bleibt dort, bis es entschieden ist.
    .where = Sobald es entschieden ist, gehen { $amount } auf dem Weg zurück, auf dem bezahlt wurde.
refund_lowered = Ein Kollege hat sich Ihre Anfrage über { $asked } angesehen und sie auf { $amount } gesetzt. Ein anderer Kollege muss das freigeben, und ich schreibe Ihnen hier, sobald es entschieden ist. Wenn Sie es anders sehen, sagen Sie es mir, und ein Mensch sieht noch einmal nach.
asked_elsewhere = Ich habe Sie in unserem anderen Gespräch schon nach den { $amount } gefragt; ein Ja dort ist alles, was es braucht. Wenn Sie nicht dorthin zurückkommen, schreiben Sie mir hier in zehn Minuten noch einmal, und ich frage Sie hier.

## Records

not_found = Ich kann { $reference ->
    [none] das
   *[other] { $reference }
} in Ihrem Konto nicht finden. Können Sie die Nummer prüfen oder mir das Datum und den Betrag nennen?
which_order = { $thing ->
    [none] {""}
   *[other] Ich sehe „{ $thing }“ nicht unter Ihren Bestellungen.{" "}
}{ $count ->
    [1] Ich sehe nur { $orders }. Meinen Sie die?
   *[other] Ich sehe { $orders }. Welche meinen Sie?
}
not_among_orders = { $thing ->
    [none] Dann steht es nicht in diesem Konto
   *[other] In diesem Konto steht kein Artikel „{ $thing }“
}: Ich sehe dort nur { $orders }. Vielleicht wurde unter einem anderen Namen bestellt; ein Kollege kann danach suchen. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Soll ich einen fragen? Sagen Sie einfach ja.
}
still_asked = Das habe ich zweimal gefragt und die Antwort nicht verstanden. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Soll ich einen Kollegen bitten, es sich mit Ihnen anzusehen? Sagen Sie einfach ja.
}
order_line = { $item } ({ $order }{ $placed ->
    [none] {""}
   *[other] {", "}{ DAY($placed) }
})
charge_line = { $amount } { $at ->
    [none] an einem der letzten Tage
   *[other] am { DAY($at) }
}{ charged_for }
charged_for = { $invoice ->
    [none] {""}
   *[other] {" für "}{ $invoice }{ charged_with }
}
charged_with = { $order ->
    [none] { $plan ->
        [none] {""}
       *[other] {" "}(das Abonnement { PLAN($plan) })
    }
   *[other] {" "}(Bestellung { $order })
}
billings_books = Das steht in den Büchern der Abrechnung.
authorisation_explained = { $charges ->
    [none] Ich habe es mir angesehen.
   *[other] Ich sehe es: { $charges } ist eine Autorisierung, eine Vormerkung, die nie eingezogen wurde. Dafür hat kein Geld Ihr Konto verlassen, also gibt es nichts zurückzuzahlen; die Bank lässt die Vormerkung von selbst fallen.
}{ taken_beside_holds }{ holds_that_wait }{ holds_let_go }{ holds_together }
    .further = { $charges ->
        [none] {""}
       *[other] Wie lange ist eine Autorisierung vorgemerkt, bis sie von selbst verschwindet?
    }
    .reason = { $charges ->
        [none] {""}
       *[other] { $taken ->
            [none] Ihre Bank zeigt es an, solange es vorgemerkt ist.
           *[other] Ihre Bank zeigt eine Vormerkung und eine Zahlung je in einer eigenen Zeile: Die eine ist abgebucht, die andere nur vorgemerkt.
        }
    }
    .time = { $charges ->
        [none] { $waits ->
            [none] Es ist schon aufgehoben; wann Ihre Bank es nicht mehr anzeigt, steht nicht in unseren Daten.
           *[other] { $sent ->
                [yes] Es wird abgebucht, wenn die Bestellung das Lager verlässt; in unseren Daten steht kein Tag dafür.
               *[no] Es wird für diese Rechnung abgebucht; in unseren Daten steht kein Tag dafür.
            }
        }
       *[other] Die Bank, die es vorgemerkt hat, lässt es von selbst fallen; in unseren Daten steht kein Tag dafür.
    }
    .consequence = { $charges ->
        [none] { $waits ->
            [none] Sie verlieren nichts: Dafür hat kein Geld Ihr Konto verlassen.
           *[other] Sie zahlen einmal für diese Rechnung: Bis es abgebucht wird, ist der Betrag nur vorgemerkt.
        }
       *[other] Sie verlieren nichts: Der Betrag ist nur vorgemerkt und wird frei, wenn die Bank ihn fallen lässt.
    }
    .amount = { authorisation_explained }
    .state = { authorisation_explained }
    .person = { $charges ->
        [none] { $waits ->
            [none] Sie verlieren nichts: Dafür hat kein Geld Ihr Konto verlassen.
           *[other] Ihre Bank hat es für uns vorgemerkt; kein Kollege muss etwas dafür tun.
        }
       *[other] Ihre Bank hat es vorgemerkt und lässt es fallen; es gibt nichts, was wir freigeben könnten.
    }
    .steps = { $charges ->
        [none] { $waits ->
            [none] Sie müssen nichts tun: Dafür hat kein Geld Ihr Konto verlassen.
           *[other] { $sent ->
                [yes] Sie müssen nichts tun. Wenn Sie die Bestellung nicht mehr möchten, sagen Sie es mir, bevor sie das Lager verlässt.
               *[no] Sie müssen nichts tun.
            }
        }
       *[other] Sie müssen nichts tun: Dafür hat kein Geld Ihr Konto verlassen.
    }
    .source = { billings_books }
taken_beside_holds = { $taken ->
    [none] {""}
   *[other] {" Abgebucht: "}{ $taken }.
}
holds_that_wait = { $waits ->
    [none] {""}
   *[other] { $sent ->
        [yes] {" Bisher nur vorgemerkt und nicht abgebucht: "}{ $waits }. Das wird einmal abgebucht, wenn die Bestellung das Lager verlässt; wird sie storniert, wird nichts abgebucht, und die Bank lässt die Vormerkung von selbst fallen.
       *[no] {" Bisher nur vorgemerkt und nicht abgebucht: "}{ $waits }. Das wird einmal abgebucht, für diese Rechnung.
    }
}
holds_let_go = { $let_go ->
    [none] {""}
   *[other] {" Eine Vormerkung, die aufgehoben wurde: "}{ $let_go }. Das war nie eine Zahlung, also hat dafür kein Geld Ihr Konto verlassen; Ihre Bank kann es noch einige Tage anzeigen.
}
holds_together = { $together ->
    [none] {""}
   *[other] {" "}Zusammen sind das { $together }.
}
already_refunded = Das wurde bereits erstattet: { $amount } am { DAY($at) }{ $reference ->
    [none] {""}
   *[other] , Bankreferenz { $reference }
}.
    .time = Es wurde am { NAMED_DAY($at) } gesendet.
    .state = { already_refunded }
    .amount = { already_refunded }
    .source = Das steht in den Büchern der Abrechnung; Ihre Bank kann nach { $reference } suchen.
    .where = { $amount } gingen auf dem Weg zurück, auf dem bezahlt wurde{ to_what_paid }
disputed = Ihre Bank prüft diese Zahlung bereits. Solange das läuft, wird es dort entschieden, daher kann ich sie nicht zusätzlich zurückgeben.
    .reason = Die Bank hat die Zahlung jetzt in der Hand; gäben auch wir sie zurück, käme sie zweimal.
    .time = Die Bank entscheidet innerhalb ihrer eigenen Frist; in unseren Daten steht kein Tag dafür.
    .consequence = Sie bekommen das Geld einmal zurück: von der Bank, wenn sie für Sie entscheidet. Entscheidet sie anders, fragen Sie mich wieder, dann sehe ich nach.
    .person = Die Bank entscheidet darüber; niemand von uns kann es dort entscheiden.
    .steps = Sie müssen hier nichts tun: Die Bank fragt Sie, wenn sie mehr braucht.
    .state = { disputed }
    .source = { billings_books }

## What became of it

ticket_stands = { matter } liegt bei unseren Leuten, und daran ist noch nichts geändert{ answer_due }.
noted_words = „{ $noted }“
noted_here = In { matter } steht, was Sie selbst geschrieben haben: { $words }{ answer_due }. { $changed ->
    [yes] {""}
   *[no] Dadurch ist noch nichts geändert, und auch sonst wurde hier nichts geändert.{" "}
}Fehlt dort etwas, sagen Sie mir, was.
action_soon = Danke, das ist in die Wege geleitet. Ein Kollege kann es sich noch einen Moment lang ansehen; ich schreibe Ihnen hier, sobald es getan ist.
changes_paused = Änderungen ruhen bei uns im Moment, also habe ich das noch nicht getan. Nichts von dem, was Sie mir gesagt haben, ist verloren: Ich mache weiter und schreibe Ihnen hier, sobald ich darf.
waits_for_system = Eines unserer Systeme antwortet gerade nicht, also habe ich das noch nicht getan. Ihr Ja ist nicht verloren: Ich mache es und schreibe Ihnen hier, sobald es antwortet.
not_passed_on = Ich konnte das gerade nicht an einen Kollegen weitergeben, also hat es noch niemand. Bitte schreiben Sie mir in ein paar Minuten noch einmal, oder bitten Sie um einen Mitarbeiter.
passed_on_later = Das hat noch keinen Kollegen erreicht: Etwas hält es bei uns auf. Ich bleibe dran und schreibe Ihnen hier, sobald es so weit ist.
stopped_by_person = Ein Kollege hat angehalten, was ich in die Wege geleitet hatte, also habe ich nichts geändert. Wenn Sie darüber sprechen möchten, bitten Sie mich um einen Mitarbeiter.
person_has_it = Ein Mitarbeiter hat dieses Gespräch jetzt.

## While a person is waited for

waits_for_person = { $about ->
    [when] { $times ->
        [0] Auf die Minute kann ich es nicht sagen.{ as_promised } { your_place }{ waited }, und noch hat niemand übernommen.{ our_people } Die Antwort kommt hierher, Sie müssen also nicht so lange bleiben.
       *[other] Seit Sie gefragt haben, hat niemand übernommen: { still_your_place }{ waited }.{ our_people }{ still_promised }
    }
    [needs] { $times ->
        [0] Für Ihren Platz in der Reihe ist nichts weiter nötig. Was hilft, wenn jemand übernimmt: die E-Mail-Adresse Ihres Kontos und die Nummer der Bestellung oder Rechnung, soweit Sie sie noch nicht genannt haben; hier geschrieben gehen sie mit. Nie ein Passwort und keine ganze Kartennummer.
       *[other] Die E-Mail-Adresse Ihres Kontos und die Nummer der Bestellung oder Rechnung, soweit sie noch fehlen; sonst ist jetzt nichts nötig.
    }
    [who] { $times ->
        [0] Ein Kollege von uns, ein Mensch: wer im Team zuerst frei ist. Noch hat niemand übernommen, also kann ich keinen Namen nennen; vor der Antwort wird alles gelesen, was hier steht.
       *[other] Weiterhin, wer von unseren Kollegen zuerst frei ist: Noch hat niemand übernommen.
    }
    [where] { $times ->
        [0] Hier, in diesem Gespräch: Die Antwort steht dann unter diesen Zeilen. Anderswo müssen Sie nicht nachsehen.
       *[other] Die Antwort kommt hierher, in dieses Gespräch.
    }
    [leave] { $times ->
        [0] Sie können gehen und es schließen: Ihr Anliegen behält seinen Platz in der Reihe, und die Antwort steht hier, wenn Sie in dieses Gespräch zurückkommen.
       *[other] Sie müssen es nicht offen lassen, und Ihr Platz in der Reihe bleibt.
    }
    [undo] { $times ->
        [0] Ja, solange niemand übernommen hat: Schreiben Sie hier, dass Sie es nicht mehr möchten, dann liegt das bei Ihrem Anliegen; wer übernimmt, sieht es zuerst. Bis jetzt bleibt es, wie es ist.
       *[other] Ja: Schreiben Sie hier, dass Sie es nicht mehr möchten. Bis jetzt bleibt Ihr Anliegen, wie es ist.
    }
    [adds] { $noted ->
        [none] { $times ->
            [0] { thanked } Das kommt zu dem, was Sie vorher geschrieben haben, und wer übernimmt, sieht es zuerst.
           *[other] { $odd ->
                [yes] Auch das kommt dazu.
               *[no] Auch notiert.
            }
        }
       *[other] { $times ->
            [0] { thanked } Aufgeschrieben in Ihren eigenen Worten: „{ $noted }“. Das kommt zu dem, was Sie vorher geschrieben haben, und wer übernimmt, sieht es zuerst.
           *[other] { $odd ->
                [yes] Aufgeschrieben: „{ $noted }“. Auch das kommt dazu.
               *[no] Auch notiert, wie Sie es geschrieben haben: „{ $noted }“.
            }
        }
    }
    [brings] { what_they_bring }{ noted_beside }{ $times ->
        [0] { goes_along }
       *[other] {""}
    }
    [reach] { $times ->
        [0] Wie Sie erreicht werden möchten, liegt jetzt bei Ihrem Anliegen, und wer übernimmt, sieht es zuerst.{ noted_beside }
       *[other] { $odd ->
            [yes] Auch das kommt dazu.{ noted_beside }
           *[no] Auch notiert.{ noted_beside }
        }
    }
    [keeps] { $times ->
        [0] Sie möchten es doch: Die Notiz, dass Sie es nicht mehr möchten, ist zurückgenommen, und Ihr Anliegen steht wie vorher. Wer übernimmt, sieht das zuerst.
       *[other] Es steht wie vorher: Nichts davon ist zurückgezogen.
    }
    [takes_back] { $times ->
        [0] Sie möchten es nicht mehr: Das liegt jetzt bei Ihrem Anliegen, und wer übernimmt, sieht es zuerst. Noch hat niemand übernommen.
       *[other] { $odd ->
            [yes] Auch das kommt dazu.
           *[no] Auch notiert.
        }
    }
    [drops] { $times ->
        [0] Das nehmen Sie zurück: Es liegt jetzt in Ihren eigenen Worten bei Ihrem Anliegen, und wer übernimmt, sieht es zuerst. Alles andere bleibt, wie es ist. Noch hat niemand übernommen.
       *[other] Auch das nehmen Sie zurück, und es kommt zu Ihrem Anliegen. Alles andere bleibt, wie es ist.
    }
    [protests] { $times ->
        [0] Ich verstehe, dass Sie damit nicht zufrieden sind, und es tut mir leid. Das liegt jetzt bei Ihrem Anliegen, und wer übernimmt, sieht es zuerst. Noch hat niemand übernommen. { your_place }{ waited }.{ our_people }{ goes_along }
       *[other] Es tut mir leid, dass Sie noch warten: Auch das liegt bei Ihrem Anliegen. Noch hat niemand übernommen: { still_your_place }{ waited }.
    }
    [calls] { $times ->
        [0] Ich bin da, aber das wartet auf einen Kollegen, und noch hat es keiner übernommen. { your_place }{ waited }.{ our_people }{ goes_along }
       *[other] Noch immer niemand, es tut mir leid: { still_your_place }{ waited }.
    }
    [asks] { $times ->
        [0] Das kann ich von hier aus nicht klären: Das macht ein Kollege, der es beim Rest sieht und Ihnen in diesem Gespräch antwortet. Bis dahin geschieht dazu nichts.{ goes_along }
       *[other] { $odd ->
            [yes] Auch das ist für den Kollegen: Es steht beim Rest.
           *[no] Auch das überlasse ich dem Kollegen.
        }
    }
    [line] Noch hat niemand übernommen. { your_place }{ waited }.{ our_people }{ goes_along }
    [reads] { $times ->
        [0] Noch hat niemand übernommen; wer übernimmt, hat alles vor sich, was Sie hier geschrieben haben, auch das jetzt.
       *[other] { $odd ->
            [yes] Es steht hier, und wer übernimmt, liest alles.
           *[no] Wie gesagt: Es steht hier, und wer übernimmt, verpasst nichts davon.
        }
    }
    [hours] { $on_day ->
        [none] { $opens_at ->
            [none] { $closes_at ->
                [none] Für unsere Leute sind keine festen Zeiten hinterlegt, deshalb kann ich keine nennen, und auch nicht auf die Minute, wann jemand frei ist. Die Antwort kommt hierher.
               *[other] Unsere Leute sind heute bis { TIME($closes_at) } da ({ zone_time }). Die Antwort kommt hierher.
            }
           *[other] Unsere Leute sind gerade nicht da; wieder da sind sie am { opening }. Die Antwort kommt hierher.
        }
       *[other] { $opens_at ->
            [none] Am { NAMED_DAY($on_day) } sind unsere Leute von { TIME($on_day) } bis { TIME($closes_at) } da ({ zone_time }). Die Antwort kommt hierher.
           *[other] Am { NAMED_DAY($on_day) } sind unsere Leute nicht da; wieder da sind sie am { opening }. Die Antwort kommt hierher.
        }
    }
    [thanks] { $times ->
        [0] Gern geschehen. Ihr Anliegen bleibt bei unseren Leuten, und die Antwort kommt hierher.{ goes_along }
       *[other] Gern geschehen.
    }
    [bye] { $times ->
        [0] Gern geschehen, und auf Wiedersehen. Ihr Anliegen bleibt bei unseren Leuten, und die Antwort steht hier, wenn Sie zurückkommen.{ goes_along }
       *[other] Gern geschehen. Auf Wiedersehen!
    }
   *[first] Ihre Nachricht liegt beim Rest, damit sie dort gelesen wird; noch hat niemand das Gespräch übernommen. { your_place }{ waited }.{ our_people }{ goes_along }
}
what_they_bring = { $brought ->
    [contact] { $new ->
        [none] Danke: Wie man Sie erreicht, steht jetzt in dem, was dort zuerst gelesen wird.
       *[other] { $known ->
            [yes] { $new } steht dort schon, und wer übernimmt, liest es zuerst.
           *[no] Danke, { $new }: Wie man Sie erreicht, steht jetzt in dem, was dort zuerst gelesen wird.
        }
    }
    [code] Danke, aber solange das auf einen Menschen wartet, kann ich keinen Code prüfen: Wer übernimmt, sagt, welcher Nachweis gebraucht wird.
   *[record] { $reference ->
        [none] Danke: Die Nummer steht jetzt in dem, was dort zuerst gelesen wird.
       *[other] { $known ->
            [yes] { $reference } steht dort schon, und wer übernimmt, liest es zuerst.
           *[no] Danke, { $reference }: Die Nummer steht jetzt in dem, was dort zuerst gelesen wird.
        }
    }
}
noted_beside = { $noted ->
    [none] {""}
   *[other] {" "}Dazu, in Ihren eigenen Worten: „{ $noted }“.
}
your_place = { $place ->
    [1] Sie sind als Nächstes an der Reihe
   *[other] Sie sind Nummer { $place } in der Reihe
}
still_your_place = { $place ->
    [1] Sie sind weiterhin als Nächstes an der Reihe
   *[other] Sie sind Nummer { $place } in der Reihe
}
waited = { $minutes ->
    [0] {""}
   *[other] {" und warten jetzt seit "}{ $hours ->
        [0] { $minutes } { $minutes ->
            [one] Minute
           *[other] Minuten
        }
       *[other] { $hours } Stunden
    }
}
our_people = { $opens_at ->
    [none] { $closes_at ->
        [none] {""}
       *[other] {" Unsere Leute sind heute bis "}{ TIME($closes_at) } da ({ zone_time }).
    }
   *[other] {" Unsere Leute sind wieder da am "}{ opening }.
}
people_hours = Unsere Leute sind { $all_day ->
    [yes] { days_there } zu jeder Stunde da ({ zone_time }).
   *[no] { days_there } von { TIME($first) } bis { TIME($closes_at) } Uhr da ({ zone_time }).
}
days_there = { $every_day ->
    [yes] jeden Tag
   *[no] { $one_day ->
        [yes] jeden { WEEKDAY($first) }
       *[no] von { WEEKDAY($first) } bis { WEEKDAY($last) }
    }
}
opening = { NAMED_DAY($opens_at) } um { TIME($opens_at) } ({ zone_time })
zone_time = { $zone ->
    [UTC] UTC
   *[other] Zeit in { CITY($zone) }
}
as_promised = { $usual ->
    [none] {""}
   *[other] {" "}In der Regel übernimmt jemand innerhalb von { $usual } Minuten{ of_opening_hours }, wie ich bei der Übergabe sagte.
}
still_promised = { $usual ->
    [none] {""}
   *[other] {" "}Es bleibt in der Regel bei den { $usual } Minuten{ of_opening_hours }.
}
goes_along = { $offers ->
    [none] {""}
   *[other] {" Was ich anbieten kann ("}{ $offers }), geht mit dorthin: Dort wird es mit Ihnen entschieden, und bis dahin geschieht davon nichts.
}

# What stands in the hand-over, each by itself.
remedy_noted = Notiert: { rather_this }.
rather_this = { $remedy ->
    [replacement] lieber ein neues Stück als Ihr Geld zurück
   *[money] lieber Ihr Geld zurück als ein neues Stück
}
stands_with_people = { $about ->
    [remedy] { $again ->
        [yes] Wie notiert: { rather_this }; wer übernimmt, liest das zuerst.
       *[no] Es steht in dem, was zuerst liest, wer übernimmt: { rather_this }.
    }
    [matters] { $again ->
        [yes] Weiterhin dies: { $matters }. Das sehen sie sich an.
       *[no] Was unsere Leute von Ihnen haben, betrifft Folgendes: { $matters }. Das sehen sie sich an.
    }
    [words] { $again ->
        [yes] Es steht bei Ihrem Anliegen, wie Sie es geschrieben haben: „{ $noted }“.
       *[no] Bei Ihrem Anliegen steht, in Ihren eigenen Worten: „{ $noted }“. Wer übernimmt, liest das zuerst.
    }
    [call] { $again ->
        [yes] Es steht dort, ja: dass Sie angerufen werden möchten{ number_with_it }
       *[no] Dass Sie angerufen werden möchten, steht in dem, was dort zuerst gelesen wird{ number_with_it } Wann jemand anruft, kann ich nicht sagen.
    }
    [phone] Ihre Telefonnummer { $new } steht in dem, was dort zuerst gelesen wird.
    [offers] Was ich anbieten kann ({ $offers }), steht auch dort: Darüber wird mit Ihnen entschieden, und bis dahin geschieht nichts davon.
   *[decides] { $again ->
        [yes] Das wird dort entschieden: Weder ein Ja noch ein Nein kann ich an deren Stelle zusagen.
       *[no] Ob es geschieht, entscheidet, wer übernimmt, und antwortet Ihnen hier: Zusagen kann ich es nicht an deren Stelle.
    }
}
number_with_it = { $new ->
    [none] {"."}
   *[other] {", "}mit der Nummer { $new }.
}
handed_matter = { matter_name }{ $reference ->
    [none] {""}
   *[other] {" ("}{ $reference })
}

## Requests in a list, and buttons

request_stands = { $stands ->
    [proposed] Wartet auf Ihr Ja.
    [awaiting] Ein Kollege muss dies freigeben. Sie müssen nichts tun.
    [awaiting_two] Zwei Kollegen müssen dies freigeben. Sie müssen nichts tun.
    [authorised] Es wird gleich erledigt.
    [executing] Es wird gerade erledigt.
    [unknown] Es wird gerade erledigt; das andere System hat noch nicht geantwortet.
    [sent] An Ihre Bank gesendet{ $by ->
        [none] .
       *[other] ; bis { DAY($by) } sollte es zu sehen sein.
    }
    [settled] Erledigt, und es ist angekommen.
    [failed_late] Es kam von der Bank zurück. Ein Kollege sieht es sich an.
    [denied] Das ist nicht möglich.
    [rejected] Ein Kollege hat sich dagegen entschieden.
    [expired] Es wurde nicht rechtzeitig entschieden. Niemand hat sich dagegen entschieden; Sie können noch einmal fragen.
    [withdrawn] Zurückgezogen.
    [failed] Es hat nicht geklappt. Nichts wurde geändert.
   *[confirmed] Erledigt.
}
offer_button = { $offered ->
    [none] { $says ->
        [yes] Ja, bitte
       *[no] Nein, danke
    }
   *[other] { $says ->
        [yes] Ja
       *[no] Nein
    }: { $offered }
}

## Trouble

system_down = Eines unserer Systeme antwortet gerade nicht, daher kann ich das nicht nachsehen. Nichts ist verloren: Bitte versuchen Sie es in ein paar Minuten noch einmal.
team_failed = Bei uns ging etwas schief, während ich nachgesehen habe. Es wurde nichts geändert. Bitte versuchen Sie es noch einmal, oder bitten Sie mich um einen Kollegen.

unreadable = Ich habe es gefunden, aber in den Daten steht etwas, das ich nicht lesen kann, und ich möchte nicht raten. Ein Kollege kann es sich ansehen; bitten Sie mich einfach um einen Mitarbeiter.

## Notices and codes

code_mail = Ihr Code von { $company } ist { $code }. Er gilt höchstens { $minutes } Minuten. Wir fragen nie am Telefon danach.
contact_changed = { $field ->
    [phone] Die Telefonnummer
   *[email] Die E-Mail-Adresse
} Ihres Kontos bei { $company } wurde gerade geändert, und zwar in { $new }. Wenn Sie das nicht waren, antworten Sie bitte sofort auf diese Nachricht.
acted_for_you = { $who ->
    [none] Jemand
   *[other] { $who }
} hat bei { $company } für Sie gehandelt, mit der Vollmacht, die bei uns hinterlegt ist: { $what }. Wenn Sie das nicht wollten, antworten Sie bitte sofort auf diese Nachricht.

## Values

annual_plan = { $name } (jährlich)
# What a ticket is about, by its English subject without its references.
ticket_subject = { $about ->
    [change_of_contact_details] Änderung der Kontaktdaten
    [return_requested] Gewünschte Rücksendung
    [return_requested_for] Gewünschte Rücksendung zu { $of }
    [damaged_item] Beschädigter Artikel
    [damaged_item_for] Beschädigter Artikel zu { $of }
    [damaged_and_no_photo] Beschädigt, ohne Foto
    [damaged_and_no_photo_for] Beschädigt, ohne Foto, zu { $of }
    [photo_by_mail_of_goods_in_trouble] Foto per E-Mail
    [photo_by_mail_of_goods_in_trouble_for] Foto per E-Mail zu { $of }
    [wrong_item] Falscher Artikel
    [wrong_item_for] Falscher Artikel zu { $of }
    [something_is_missing] Etwas fehlt
    [something_is_missing_for] Etwas fehlt bei { $of }
    [something_is_wrong] Ein Fehler
    [something_is_wrong_for] Ein Fehler bei { $of }
    [trouble_with_an_order_on_its_way] Bestellung auf dem Weg
    [trouble_with_an_order_on_its_way_for] Bestellung { $of } auf dem Weg
    [some_of_is_missing] Ein Teil von { $of } fehlt
    [replacement_for] Ersatz für { $of }
    [trouble_with_replacement] Ersatzlieferung { $of }
    [cancel] Stornierung von { $of }
    [cancel_an_order] Stornierung einer Bestellung
    [cancel_within_the_renewal_grace] Kündigung von { $of } kurz nach der Verlängerung
    [refund_of_came_back] Erstattung von { $of }, die zurückkam
    [change_of_plan] Änderung des Abos { $of }
    [skip_or_pause] Auslassen oder Pause von { $of }
    [document_of] Beleg zu { $of }
    [document_of_one_of] Beleg zu einer von { $of }
    [a_payment_that_names_no_invoice] Eine Zahlung ohne Rechnung
    [new_address_for] Neue Adresse für { $of }
    [redirect] Umleitung von { $of }
    [complaint] Beschwerde
    [rhythm_of_deliveries] Rhythmus der Lieferungen
    [charge_disputed_at_the_bank] Bei der Bank bestrittene Abbuchung
    [change_of_payment_method] Änderung der Zahlungsart
    [users_of_a_company_account] Nutzer eines Firmenkontos
    [two_accounts_put_together] Zusammenlegung zweier Konten
    [difference_in_price] Preisunterschied
    [no_more_advertising] Keine Werbung mehr
    [change_of_an_order] Änderung einer Bestellung
    [copy_of_personal_data] Kopie der persönlichen Daten
    [erasure_of_personal_data] Löschung der persönlichen Daten
    [feedback] Rückmeldung
    [gift_card] Geschenkkarte
    [what_is_in_stock] Was vorrätig ist
    [correction_of_an_invoice] Berichtigung einer Rechnung
    [more_than_was_ordered] Mehr als bestellt war
    [taste_of_a_coffee] Geschmack eines Kaffees
    [repair_or_warranty] Reparatur oder Garantie
   *[other] { $subject }
}
instead = { $of ->
    [carrier] der Zusteller
    [item] Bestellung
    [plan] jetziges
    [from_plan] Ihr Abonnement
    [now] jetziges
    [next_plan] ein anderes Abonnement
    [stale] ein anderes Abonnement
    [name] den Kunden, für den Sie handeln
    [title] unsere Hilfeseiten
    [address] die hinterlegte Adresse
    [order] Ihre Bestellung
    [order_id] Ihre Bestellung
    [invoice] Ihre Rechnung
    [replacement] eine neue
    [number] diese Nummer
    [accounts] ein anderes
    [new] die neue
    [old] die alte
    [to] den Kontakt Ihres Kontos
    [status] unklar
   *[other] {""}
}

## Was gemerkt wird

remembered = { $what ->
    [language] { $spoken } als Ihre Sprache
    [name] { $called } als Ihr Name
    [need] „{ $own_words }“
   *[channel] { $called ->
        [email] Neuigkeiten per E-Mail
        [phone] Neuigkeiten auf Ihr Telefon
       *[chat] Neuigkeiten im Chat
    }
}
preferences_kept = Das merke ich mir: { $things }. Sie können mich jederzeit fragen, was ich mir merke, und sagen, dass ich es vergessen soll.
preferences_shown = { $things ->
    [none] Bisher soll ich mir nichts merken. Wenn Sie eine Kopie aller Daten Ihres Kontos möchten, bitten Sie mich darum.
   *[other] Das soll ich mir merken: { $things }. Sagen Sie einfach, wenn ich es vergessen soll. Wenn Sie eine Kopie aller Daten Ihres Kontos möchten, bitten Sie mich darum.
}
preferences_forgotten = { $things ->
    [none] Nichts dergleichen hatte ich mir gemerkt.
   *[other] Das ist vergessen: { $things }.
}
preferences_later = Das kann ich mir merken, sobald ich weiß, wer Sie sind.
ask_to_remember = Soll ich mir das auf Dauer merken: { $things }? Bitte antworten Sie mit Ja oder Nein.
called_by_name = Schön, von Ihnen zu hören, { $called }.
not_listened = { $what ->
    [told] { $again ->
        [yes] Entschuldigen Sie, dass Sie es noch einmal sagen müssen.
       *[no] Sie haben recht, das hatten Sie mir schon gesagt, entschuldigen Sie bitte.
    }
   *[unanswered] { $again ->
        [yes] Entschuldigen Sie, dass Sie noch einmal fragen müssen.
       *[no] Entschuldigen Sie bitte, das war keine Antwort auf Ihre Frage.
    }
}

ack_wait = Warten ist mühsam, das verstehe ich.
ack_wait_with_date = Mit so einem Termin vor Augen möchte man Gewissheit.
ack_again = Ich verstehe, dass Sie das Nachfragen leid sind.
ack_confusing = Ich verstehe, dass Sie das verwirrt.
ack_unsettling = Ein Betrag, den man nicht zuordnen kann, beunruhigt, das verstehe ich.
ack_disappointed = Ich verstehe Ihre Enttäuschung.
ack_angry = Ich verstehe, dass Sie verärgert sind.
ack_worried = Ich verstehe, dass Sie das beunruhigt.
ack_hurry = Ich verstehe, dass Sie es bald wissen möchten.
ack_budget = Ich verstehe, dass Sie auf Ihre Ausgaben achten.
ack_other_view = Ich verstehe, wie Sie das sehen.
ack_still_open = Ich sehe, dass Sie das noch beschäftigt.
ack_occasion = Schön, dass es etwas zu feiern gibt.
ack_guests = Wenn Gäste kommen, möchte man wissen, woran man ist.
ack_gift = Bei einem Geschenk soll alles stimmen.
ack_congratulations = Herzlichen Glückwunsch!
ack_condolences = Mein aufrichtiges Beileid. Danke, dass Sie in dieser Zeit schreiben.
ack_hard_time = Sie machen eine schwere Zeit durch, das verstehe ich.
ack_child = Mit einem kleinen Kind zu Hause hat man alle Hände voll zu tun.
ack_move = Bei einem Umzug hat man genug im Kopf.
ack_journey = Vor einer Reise möchte man Klarheit.
ack_office = Im Büro muss man an viele denken.
ack_coffee = Kaffee ist Ihnen wichtig, das merke ich.
ack_good_question = Gute Frage.
ack_asks_first = Ich sehe, dass Sie es wissen möchten, bevor Sie entscheiden.
ack_several = Sie fragen nach mehr als einer Sache.
ack_details = Danke, dass Sie mir das schildern.
ack_apology = Danke, dass Sie das sagen.
ack_plain = Danke für Ihre Nachricht.
lead_other_question = Zu Ihrer anderen Frage:
lead_back = Und zurück zum anderen Punkt:
lead_first = Zunächst:
close_helps = Ich hoffe, das hilft Ihnen.
close_day = Einen schönen Tag noch.
close_occasion = Ich wünsche Ihnen eine schöne Feier.
close_journey = Gute Reise.
close_strength = Ich wünsche Ihnen viel Kraft.
close_all_the_best = Alles Gute für Sie.
ack_not_there = Etwas nicht zu finden ist unangenehm, das verstehe ich.
ack_bad_surprise = Ich verstehe, dass Sie beim Auspacken etwas anderes erwartet haben.
ack_counted_on = Ich verstehe, dass Ihnen das wichtig ist.
ack_many_choices = So viel Auswahl macht es nicht leicht, das verstehe ich.
ack_clear_wish = Ich verstehe, worum Sie bitten.

## While the desk works

checking_details = ich prüfe die Angaben
reading_record = ich sehe mir die Kundendaten an
collecting_records = ich trage zusammen, was die Systeme dazu sagen
finding_refund = ich suche die Erstattung
reading_order = ich sehe mir die Bestellung an
checking_shipment = ich sehe nach, ob die Bestellung unterwegs ist
reading_charges = ich sehe mir die Abbuchungen des Kontos an
finding_charge = ich suche die Abbuchung
reading_invoices = ich öffne die Rechnungen
reading_subscription = ich sehe mir das Abo an
comparing_plan = ich vergleiche den Tarif in beiden Systemen
comparing_cancellation = ich vergleiche Kündigung und Abbuchung
asking_carrier = ich frage den Zusteller nach dem Paket
searching_pages = ich schlage es nach
reading_contacts = ich lese die früheren Kontakte
sending_refund = ich gebe die Erstattung an die Buchhaltung
asking_agent = ich frage bei { $agent } nach
