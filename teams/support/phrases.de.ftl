## Parcels

parcel_line = „{ $item }“ ({ $order_id }) { $status ->
    [placed] wird gerade verpackt{ expected }
    [shipped] hat unser Lager verlassen{ expected }
    [in_transit] ist beim Zusteller{ expected }
    [delivered] wurde zugestellt{ $delivered_at ->
        [none] {""}
       *[other] {" am "}{ DAY($delivered_at) }
    }
    [cancelled] wurde zurückgezogen und wird nicht gesendet
    [returned] kam zu uns zurück
    [return_received] ist wieder bei uns
    [lost] gilt als verloren
   *[other] ist als { $status } vermerkt
}{ $tracking ->
    [none] {""}
   *[other] {" (Sendungsnummer "}{ $tracking })
}.
    .time = { $status ->
        [delivered] Nach den Daten unseres Zustellers wurde „{ $item }“ ({ $order_id }) am { NAMED_DAY($delivered_at) } zugestellt.
        [cancelled] „{ $item }“ ({ $order_id }) wurde zurückgezogen und kommt also nicht.
        [returned] „{ $item }“ ({ $order_id }) kam zu uns zurück und ist also nicht zu Ihnen unterwegs.
        [return_received] „{ $item }“ ({ $order_id }) kam zu uns zurück und ist also nicht zu Ihnen unterwegs.
        [lost] „{ $item }“ ({ $order_id }) gilt als verloren; ein Tag steht dafür nicht mehr da.
       *[other] { $promised_at ->
            [none] Unser Zusteller nennt für „{ $item }“ ({ $order_id }) noch keinen Tag.
           *[other] Nach den Daten unseres Zustellers { $late ->
                [yes] sollte „{ $item }“ ({ $order_id })
               *[no] soll „{ $item }“ ({ $order_id })
            } am { NAMED_DAY($promised_at) } kommen{ $late ->
                [yes] , und dieser Tag ist vorbei
               *[no] ; eine Uhrzeit steht nicht dabei
            }.
        }
    }
    .content = { $nameless ->
        [yes] Den Namen, den unsere Daten für den Inhalt von { $order_id } haben, kann ich hier nicht zeigen.
       *[no] { $order_id } ist „{ $item }“.
    }
    .source = Das sind die Daten unseres Zustellers selbst{ $tracking ->
        [none] {""}
       *[other] , unter der Sendungsnummer { $tracking }
    }.
    .person = { $carrier ->
        [none] { $left ->
            [no] Welcher Zusteller „{ $item }“ ({ $order_id }) bringt, steht noch nicht dabei; fragen Sie mich hier, sobald es unterwegs ist.
           *[yes] Welcher Zusteller „{ $item }“ ({ $order_id }) hat, steht nicht dabei; was unterwegs schiefgeht, bringen wir in Ordnung.
        }
       *[other] { $carrier } bringt „{ $item }“ ({ $order_id }); was unterwegs schiefgeht, bringen wir in Ordnung.
    }
expected = { $promised_at ->
    [none] {""}
   *[other] ; der Zusteller { $late ->
        [yes] wollte
       *[no] will
    } es am { DAY($promised_at) } bringen{ $late ->
        [yes] , und dieser Tag ist vorbei
       *[no] {""}
    }
}
parcel_status = { $parcel }{ $asked ->
    [yes] {" Wenn es Sie nie erreicht hat, sagen Sie es mir einfach."}
   *[no] {""}
}
    .time = { $parcel }
    .state = { parcel_status }
    .content = { $parcel }
    .source = { $parcel }
    .person = { $parcel }
    .steps = Sie müssen nichts tun, bevor es kommt. Unsere Daten nennen den Tag und keine Uhrzeit.
    .consequence = Kommt es nicht, sagen Sie es mir hier. Ein Paket, das sich zu lange nicht bewegt, gilt als verloren; dann wählen Sie zwischen derselben Ware noch einmal und Ihrem Geld.
    .options = Sobald es unser Lager verlassen hat, liegt es beim Zusteller, wohin es geht und wer es annimmt; von hier aus kann ich das nicht ändern.
last_scan = { $scanned_at ->
    [none] { $left ->
        [yes] Der Zusteller hat uns noch keinen Scan von „{ $item }“ ({ $order_id }) gemeldet.
       *[no] „{ $item }“ ({ $order_id }) hat unser Lager noch nicht verlassen, also hat der Zusteller es noch nicht gescannt.
    }
   *[other] Der Zusteller hat „{ $item }“ ({ $order_id }) zuletzt gescannt: { NAMED_DAY($scanned_at) }. Ein späterer Scan steht nicht in unseren Daten.
}
parcel_where = { $place ->
    [packing] Noch in unserem Lager, wo es verpackt wird{ expected }.
   *[carrier] Beim Zusteller{ $scanned_at ->
        [none] , der uns noch keinen Scan gemeldet hat{ expected }
       *[other] , der es zuletzt gescannt hat am { NAMED_DAY($scanned_at) }{ expected }
    }. Wo es gerade ist, steht nicht in unseren Daten.{ $tracking ->
        [none] {""}
       *[other] {" "}Mit der Sendungsnummer { $tracking } können Sie ihn selbst fragen.
    }
}
is_with_the_carrier = Wie es übergeben wird, wer es annimmt und wo es abgelegt wird, liegt beim Zusteller, und ich kann ihm keine Nachricht weitergeben.{ $left ->
    [yes] { $tracking ->
        [none] {""}
       *[other] {" "}Mit der Sendungsnummer { $tracking } können Sie ihn selbst fragen.
    }
   *[no] {" "}Es hat unser Lager noch nicht verlassen; soll es an eine andere Adresse, sagen Sie mir welche, solange es noch hier ist.
}
not_added_here = { $what ->
    [label] Einen Namen oder andere Worte kann ich selbst nicht auf ein Paket schreiben lassen.
    [wrap] Als Geschenk verpacken oder etwas beilegen lassen kann ich selbst nicht.
   *[day] Diesen Tag kann ich nicht versprechen: wann es gebracht wird, liegt beim Zusteller.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Soll ich einen Kollegen bitten, sich darum zu kümmern, bevor es das Lager verlässt? Sagen Sie einfach Ja.
}
left_as_it_is = { $what ->
    [label] Es hat unser Lager schon verlassen, es geht so, wie es jetzt beschriftet ist.
    [wrap] Es hat unser Lager schon verlassen; es kann nicht mehr verpackt und nichts mehr beigelegt werden.
   *[day] Einen anderen Tag kann ich nicht versprechen: es hat unser Lager schon verlassen, und wann es gebracht wird, liegt beim Zusteller.
}
parcels = { $parcels }
    .time = { $parcels }
    .person = { $parcels }
    .source = { $parcels }
    .content = { $parcels }
parcel_lost = { $silent ->
    [yes] Es tut mir leid: „{ $item }“ ({ $order_id }) hat sich seit dem { DAY($since) } nicht bewegt, und nach { $after } Werktagen zählen wir es als verloren.
   *[no] Es tut mir leid: „{ $item }“ ({ $order_id }) ist auf dem Weg zu Ihnen verloren gegangen.
}
no_orders = Ich sehe keine Bestellungen in Ihrem Konto.

## What the desk does, and what is taken back

nothing_to_take_back = Nichts von dem, worum Sie gebeten haben, liegt bei unseren Leuten, es gibt also nichts zurückzunehmen.
which_to_take_back = Mehreres, worum Sie gebeten haben, liegt bei unseren Leuten: { $requests }. Was davon nehmen Sie zurück? Bitte schreiben Sie die Nummer.
open_request = { $reference }{ $amount ->
    [none] { $subject ->
        [none] {""}
       *[other] {" "}(„{ $subject }“)
    }
   *[other] {" "}({ $amount })
}
left_that = In Ordnung, { $what ->
    [money] das Geld
    [parcel] das Paket
    [plan] das Abonnement
   *[other] das eine
} lasse ich dabei und gehe dem nicht weiter nach. Alles andere, worum Sie gebeten haben, bleibt bestehen.
comes_next = Wie gewünscht, eins nach dem anderen: zuerst dies, und danach komme ich zu { $what ->
    [money] dem Geld
    [parcel] dem Paket
    [plan] Ihrem Abonnement
   *[other] allem Übrigen
}.
what_i_do = Ich kann Ihre Bestellungen, Pakete, Rechnungen und Ihr Abonnement nachsehen, mich um falsche Abbuchungen und um verlorene oder beschädigte Ware kümmern, Tarife, Adressen und Kontaktdaten ändern und aus unseren Hilfeseiten antworten, alles soweit es die Regeln des Unternehmens erlauben. Was ich nicht selbst entscheiden darf, tut ein Kollege; für einen Menschen schreiben Sie einfach „einen Menschen, bitte“.
needs_no_account = Zum Fragen brauchen Sie kein Konto: Was unsere Hilfeseiten über Abos, Preise, Versand und Rückgabe sagen, sage ich jedem. Nur was eine eigene Bestellung oder Zahlung betrifft, suche ich mit der E-Mail-Adresse oder Telefonnummer, mit der sie gemacht wurde.
other_may_act = Jemand anderes darf hier für Sie handeln, sobald bei uns hinterlegt ist, dass Sie es erlauben: Dort steht, was die Person darf und bis wann, und Sie erfahren, was getan wurde. Einrichten kann ich das nicht selbst, das tut ein Kollege mit Ihnen; schreiben Sie einfach „einen Menschen, bitte“. Bis dahin tue ich nur etwas für Sie selbst.

## Addresses

ask_address = „{ $item }“ ({ $order_id }) { $address ->
    [none] hat unser Haus noch nicht verlassen
   *[other] geht an { $address } und hat unser Haus noch nicht verlassen
}, daher kann ich das noch ändern. Wie lautet die vollständige neue Adresse: Straße und Hausnummer, Postleitzahl und Ort?
left_for = „{ $item }“ ({ $order_id }) ist unterwegs an { $address }; woandershin kann es jetzt nur noch der Zusteller schicken. Sagen Sie mir, ob es an eine andere Adresse soll und an welche, dann bitte ich einen Kollegen, das dort zu versuchen.
address_same = „{ $item }“ ({ $order_id }) geht an { $address }, es muss sich also nichts ändern.
address_by_a_colleague = Wohin „{ $item }“ ({ $order }) geht, kann ich nicht von mir aus entscheiden, also habe ich einen Kollegen gebeten, sich darum zu kümmern. Es hat sich noch nichts geändert.
has_left = „{ $item }“ ({ $order_id }) hat unser Lager bereits verlassen{ $tracking ->
    [none] {""}
   *[other] , Sendungsnummer { $tracking }
}, daher kann nur noch der Zusteller{ $carrier ->
    [none] {""}
   *[other] {" "}({ $carrier })
} es umleiten. Ich habe einen Kollegen gebeten, sich darum zu kümmern.{ $told ->
    [yes] {""}
   *[no] {" "}An welche Adresse soll es? Schreiben Sie sie hier, mit Straße, Hausnummer, Postleitzahl und Ort, dann liegt sie dort vor.
}
    .person = { $carrier ->
        [none] Nur der Zusteller kann „{ $item }“ ({ $order_id }) noch umleiten; unsere Kollegen haben Ihren Wunsch dafür. Was unterwegs schiefgeht, bringen wir in Ordnung.
       *[other] Nur { $carrier } kann „{ $item }“ ({ $order_id }) noch umleiten; unsere Kollegen haben Ihren Wunsch dafür. Was unterwegs schiefgeht, bringen wir in Ordnung.
    }
    .options = { $carrier ->
        [none] Von hier aus nicht: Was unser Lager verlassen hat, kann nur der Zusteller umleiten. Sie können dort auch selbst danach fragen
       *[other] Von hier aus nicht: Was unser Lager verlassen hat, kann nur { $carrier } umleiten. Sie können dort auch selbst danach fragen
    }{ $tracking ->
        [none] .
       *[other] , mit der Sendungsnummer { $tracking }.
    } Kommt es zu uns zurück, sagen Sie es mir hier.

## Questions and complaints

article = { $again ->
    [yes] {"Wie schon geschrieben: "}
   *[no] {""}
}{ $text } (Aus unserem Artikel „{ $title }“{ $dated ->
    [none] {""}
   *[other] , { DAY($dated) }
}{ $link ->
    [none] {".)"}
   *[other] {": "}{ $link }{")"}
}
page_holds = { $ended ->
    [none] {""}
   *[other] Auf unserer Seite „{ $ended }“ stand das tatsächlich{ $until ->
        [none] { $replaced ->
            [none] , sie ist aber ersetzt worden.
           *[other] , bis sie am { DAY($replaced) } ersetzt wurde.
        }
       *[other] , bis zum { DAY($until) }; seither gilt sie nicht mehr.
    }{" "}
}Was jetzt gilt, steht in unserem Artikel „{ $title }“{ $dated ->
    [none] {""}
   *[other] {" "}vom { DAY($dated) }
}{ $link ->
    [none] {""}
   *[other] {" "}({ $link })
}: „{ $text }“ { page_is_wrong }
page_is_wrong = Eine Seite von uns, die etwas anderes sagt, ist falsch oder veraltet. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Soll sich ein Kollege die Seite ansehen, die Sie meinen? Sagen Sie dann einfach Ja.
}
rule = { $thing ->
    [none] {""}
   *[other] Für „{ $thing }“ gilt diese Regel.{" "}
}{ $rule ->
    [withdrawal_days] { withdrawal } { made_to_order }
    [renewal_grace_days] Wenn Sie innerhalb von { $figure } Tagen nach einer Verlängerung kündigen, bekommen Sie diese Verlängerung zurück.
    [lost_after_business_days] Ein Paket gilt nach { $figure } Werktagen ohne Scan durch den Zusteller als verloren.
   *[damage_days] Bitte melden Sie uns Schäden innerhalb von { $figure } Tagen nach der Zustellung; später als das sieht es sich ein Kollege an.
}
withdrawal = { $where ->
    [everywhere] Sie haben { $eu } { days_to_return }, wo auch immer Sie wohnen.
    [eu] { $countries ->
        [none] In der Europäischen Union
       *[other] In der Europäischen Union ({ $countries })
    } haben Sie { $eu } { days_to_return }. In anderen Ländern sind es { $elsewhere } Tage.
    [elsewhere] { $countries ->
        [none] Außerhalb der Europäischen Union
       *[other] Außerhalb der Europäischen Union ({ $countries })
    } haben Sie { $elsewhere } { days_to_return }. In der Europäischen Union sind es { $eu } Tage.
   *[unknown] Wie lange Sie haben, hängt vom Land ab: In der Europäischen Union sind es { $eu } { days_to_return }; in anderen Ländern sind es { $elsewhere } Tage.
}
days_to_return = Tage, um zurückzusenden, was Sie gekauft haben, gezählt ab der Zustellung
made_to_order = Was auf Bestellung gemacht oder geröstet wird, ist vom Umtausch ausgeschlossen und kann nicht zurück.
no_article = { $question ->
    [none] { $also ->
        [yes] Zum Rest Ihrer Frage habe ich auf unseren Hilfeseiten nichts gefunden.
       *[no] { $countries ->
            [none] Das konnte ich auf unseren Hilfeseiten nicht finden.
           *[other] In unserer Liste der Versandkosten steht nichts für dieses Ziel ({ $countries }).
        }
    }
   *[other] Zu „{ $question }“ habe ich auf unseren Hilfeseiten nichts gefunden.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Ich kann einen Kollegen fragen, wenn Sie möchten.
}
promised_by_us = Ich sehe es in den Daten: Ein Kollege hat am { DAY($at) } { $amount } für Sie vermerkt.
complaint = { $unrecorded ->
    [yes] Ich habe nachgesehen: In den Daten steht keine Zusage von uns für Sie, ich kann es also nicht selbst geben. Unsere Leute können die Person fragen, mit der Sie gesprochen haben.
   *[no] Es tut mir leid, dass wir Sie enttäuscht haben.
} { $earlier ->
    [0] {""}
    [1] Ich sehe, dass Sie schon am { DAY($last) } mit uns in Kontakt waren, Sie müssen also nicht von vorn anfangen.{" "}
   *[other] Ich sehe, dass Sie schon { $earlier } Mal mit uns in Kontakt waren, zuletzt am { DAY($last) }, Sie müssen also nicht von vorn anfangen.{" "}
}Ich habe es dem Team vorgelegt.
ticket_state = Ihr Ticket { $ticket } vom { DAY($opened) } { $status ->
    [open] ist offen: Es liegt bei unseren Leuten, und der letzte Eintrag darin ist vom { DAY($updated) }.
    [pending] ist zurückgestellt: Es liegt bei unseren Leuten, und der letzte Eintrag darin ist vom { DAY($updated) }.
    [solved] wurde am { DAY($updated) } als gelöst markiert. Wenn noch etwas falsch ist, sagen Sie mir bitte, was.
   *[closed] wurde am { DAY($updated) } geschlossen. Wenn noch etwas falsch ist, sagen Sie mir bitte, was.
}
within_warranty = { $within ->
    [yes] Die Garantie von { $years } Jahren ab Lieferung läuft bis { FULL_DAY($until) }, er liegt also darin.
    [no] Die Garantie von { $years } Jahren ab Lieferung lief bis { FULL_DAY($until) }, er liegt also nicht mehr darin.
   *[other] Die Garantie von { $years } Jahren ab Lieferung gilt für Maschinen und Mühlen.
}
warranty_told = { $asked ->
    [age] Der Artikel kam am { FULL_DAY($delivered) }: vor { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    }.
    [within] { $within ->
        [yes] Ja: Die { $years } Jahre enden am { FULL_DAY($until) }.
        [no] Nein, nicht mehr: Die { $years } Jahre endeten am { FULL_DAY($until) }.
       *[other] Die Garantie von { $years } Jahren ab Lieferung gilt für Maschinen und Mühlen.
    }
   *[all] Ihr Artikel { $item } ({ $order_id }) wurde am { FULL_DAY($delivered) } geliefert, vor { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    }. { within_warranty }
}
warranty_age = { warranty_told }
    .time = { warranty_told }
    .content = { warranty_told }
    .rule = { within_warranty }
    .source = Der Tag steht in den Daten unseres Zustellers zu { $order_id }, die Jahre in unseren Regeln.
contact_line = { DAY($at) }{ $channel ->
    [email] {" "}per E-Mail
    [phone] {" "}telefonisch
    [chat] {" "}im Chat
    [voice] {" "}im Sprachanruf
    [social] {" "}über soziale Medien
    [letter] {" "}per Brief
    [desk] {" "}hier bei diesem Schalter
   *[other] { "" }
}{ $ticket ->
    [none] { "" }
   *[other] , Ticket { $ticket }{ $subject ->
        [none] { "" }
       *[other] {" "}„{ $subject }“
    } ({ $status ->
        [open] offen
        [pending] zurückgestellt
        [solved] gelöst
       *[closed] geschlossen
    })
}
contacts_told = { $known ->
    [0] Ich sehe keinen früheren Kontakt von Ihnen; dieser ist der erste.
   *[other] { $last ->
        [yes] Der letzte Kontakt war am { $contacts }.
       *[no] { $known ->
            [1] Ein früherer Kontakt von Ihnen ist vermerkt: { $contacts }.
           *[other] { $more ->
                [yes] { $known } frühere Kontakte von Ihnen sind vermerkt; die letzten sind: { $contacts }.
               *[no] { $known } frühere Kontakte von Ihnen sind vermerkt: { $contacts }.
            }
        }
    }
}
contact_history = { contacts_told } { $known ->
    [0] { "" }
   *[other] Ich sehe, wann und auf welchem Weg, nicht was geschrieben wurde; mehr kann Ihnen ein Kollege sagen. Verlangen Sie dafür einen Menschen.
}
    .time = { contacts_told }
    .content = { contacts_told }
    .state = { contacts_told }
    .amount = { contacts_told }
    .person = Ich sehe, wann und auf welchem Weg, nicht was geschrieben wurde; mehr kann Ihnen ein Kollege sagen. Verlangen Sie dafür einen Menschen.
    .source = Das stammt aus unserem Helpdesk, den Vermerken unserer Leute und den Aufzeichnungen dieses Schalters.
no_ticket = { $ticket ->
    [none] Ich sehe kein Ticket von Ihnen.
   *[other] Ich sehe unter Ihren Tickets keines mit der Nummer { $ticket }.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Soll ich einen Kollegen bitten, sich das anzusehen? Sagen Sie einfach Ja.
}
