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
    .source = Dat komt uit de boeken van de facturatie. { $refunds }
    .where = { $refunds ->
        [none] { $waiting }
       *[other] { $refunds }
    }
    .person = Wat onderweg is, boekt je bank; wat terugkwam, regelt een collega.
refund_line_status = De terugbetaling van { $amount } van { DAY($at) } { $status ->
    [settled] is bij je bank aangekomen
    [failed_late] kwam van de bank terug zonder je te bereiken, dus moet een collega er een andere weg voor vinden
   *[other] is onderweg en moet uiterlijk { DAY($settles_at) } te zien zijn
}{ $reference ->
    [none] {""}
   *[other] {" (bankreferentie "}{ $reference })
}.
    .time = { $status ->
        [settled] {""}
        [failed_late] {""}
       *[other] Je bank moet de { $amount } uiterlijk { NAMED_DAY($settles_at) } laten zien.
    }
    .source = { $reference ->
        [none] {""}
       *[other] Je bank kan zoeken naar { $reference }.
    }
    .where = { $status ->
        [settled] { $amount } ging terug zoals het betaald is{ to_what_paid }
        [failed_late] { $amount } was teruggestuurd zoals het betaald is{ to_what_paid } Het kwam van de bank terug, dus zoekt een collega er met je een andere weg voor.
       *[other] { $amount } gaat terug zoals het betaald is{ to_what_paid }
    }
to_what_paid = { $tender ->
    [none] .
   *[other] {""}: naar { paid_with }.
}
waiting_line = Over het verzoek om { $amount } wordt nog beslist; het is nog niet uitbetaald.
    .where = Als het besloten is, gaat { $amount } terug zoals het betaald is.
no_refund_yet = Er is tot nu toe geen terugbetaling in je account, niet betaald en niet wachtend. Waar gaat het om? Dan kijk ik ernaar.
already_credited = Dat is al goedgemaakt met winkeltegoed, dus kan ik het niet ook nog uitbetalen.
at_most = Dat is meer dan wat de systemen als te veel betaald laten zien, dus is dit het meeste wat ik kan aanbieden:
gesture_apart = Wat je toekomt gaat voor. Een gebaar daarnaast hoort niet bij dit aanbod: vraag er daarna om, of vraag om een medewerker.
goods_or_money = Heb je liever dat we het opnieuw sturen dan het geld, zeg het dan gewoon; dat kan als het er is.
not_sent_as_well = Dat geld is betaald en kan niet worden teruggehaald, dus kan ik de spullen niet ook nog sturen. Je kunt ze opnieuw bestellen; of vraag me om een medewerker.
less_than_due = Je vroeg om { $amount }, dus is dat alles wat ik aanbied; je zou recht hebben op { $due }.
no_reason = Ik heb je betalingen en pakketten{ $reference ->
    [none] {""}
   *[other] {" voor "}{ $reference }
} bekeken, en de systemen laten daar geen reden voor een terugbetaling zien. Denk je van wel, vertel me dan wat er gebeurd is, of vraag me om een collega.
    .reason = Voor een terugbetaling moet er iets vastliggen: een dubbele betaling of een na een opzegging, een pakket dat niet kwam, of iets dat beschadigd aankwam of terugging. Daarvan vond ik daar niets.
    .options = { instead_of_no_refund }
    .steps = { instead_of_no_refund }
instead_of_no_refund = Is er iets mis mee, zeg me dan wat; wat nog binnen de termijn valt, kan terug; en een collega kan er met je naar kijken.
ask_refund_detail = Ik kijk er graag naar. Waarvoor is de terugbetaling? Een factuur- of bestelnummer, of een paar woorden over wat er misging, is genoeg.
ask_refund_record = Ik kijk er graag naar. Om welke bestelling of factuur gaat het? Het nummer, de dag of het bedrag is genoeg.
goodwill_spent = Het spijt me van de overlast. Wat ik als gebaar mag aanbieden, is voor dit kwartaal op. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Noem je me een bedrag, dan kan ik een collega vragen erover te beslissen.
}
goodwill_given = Je hebt voor wat er misging al een gebaar gekregen, en dat is er één per keer. Wat daar bovenop komt, beslist een collega; vraag me gewoon om een medewerker.
goodwill_no_cause = Het spijt me dat je niet tevreden bent. Een gebaar mag ik alleen aanbieden waar onze gegevens laten zien wat er misging, en zoiets laten ze niet zien. Vertel je me wat er gebeurd is, dan kijk ik daarnaar, of vraag me om een collega.
needs_a_person = Ik kan niet met zekerheid zeggen welke betaling erbij hoort, en met geld raad ik niet. Een collega kan dat uitzoeken; vraag me gewoon om een medewerker.
which_remedy = Je hebt nog iets tegoed{ about }, en je zei me dat je dit niet wilt: { $refused_things }. Ik kan in plaats daarvan aanbieden: { $offered_things }. Wil je dat, of iets anders?

## Replacements

already_replaced = Voor { $order } is er al een vervanging onderweg{ $replacement ->
    [none] {""}
   *[other] , als bestelling { $replacement }
}, dus kan ik het niet nog een keer goedmaken.
replacement_trouble = Het spijt me: dat was al een vervanging, en die ging ook mis. Ik heb het voorgelegd aan een collega, die uitzoekt wat je toekomt.
some_of_it = Van { $order } ontbreekt alleen een deel, en dat kan ik niet zelf in orde maken zonder te raken aan wat wel kwam. Ik heb een collega gevraagd ervoor te zorgen.
no_address = Ik zou het graag opnieuw sturen, maar de bestelling heeft geen adres dat ik kan lezen. Ik heb een collega gevraagd ervoor te zorgen.

## Damage and returns

how_many = Dat spijt me. Er zitten er { $whole } in { $order } ({ $item }): hoeveel daarvan zijn beschadigd?
why_a_photo = Volgens onze regels mag ik tot { $most } op je woord goedmaken; daarboven moet ik de schade eerst zien.
photo_needed = Het spijt me dat { $reason ->
    [wrong_item] er iets anders kwam dan je bestelde
   *[damaged] het beschadigd aankwam
} (je { $item }, { $order }). Boven { $most } heb ik er een foto van nodig voordat ik het mag goedmaken: zodra er een bij de bestelling staat, schrijf me dan hier opnieuw. Kun je er geen toevoegen, vraag me dan om een medewerker.
    .steps = Hier in de chat kan ik geen foto aannemen, en in onze gegevens staat er geen adres voor. Hij telt zodra hij bij { $order } staat: schrijf me dan hier. Zie je geen manier om hem toe te voegen, vraag me dan om een medewerker.
    .consequence = Zodra de foto bij { $order } staat, kijk ik hier opnieuw en zeg ik wat ik mag aanbieden: hetzelfde opnieuw als het op voorraad is, tegoed of het geld.
    .options = { photo_needed.consequence } Zonder foto moet een collega kijken; vraag me dan om een medewerker.
    .reason = { why_a_photo }
    .rule = { why_a_photo }
    .person = Met een foto kijk ik zelf; zonder foto een collega. Vraag me daarvoor om een medewerker.
    .time = Zodra de foto bij { $order } staat en je hier schrijft, kijk ik meteen.
told_in_time = { $over ->
    [no] Je bent op tijd: je { $item } ({ $order }) is bezorgd op { DAY($delivered_at) }, en wat eraan mankeert kan vanaf toen { $days } dagen lang gemeld worden, tot en met { DAY($last_day) }.
   *[yes] Je { $item } ({ $order }) is bezorgd op { DAY($delivered_at) }, en ik mag goedmaken wat binnen { $days } dagen daarna gemeld wordt; dat was tot en met { DAY($last_day) }, dus een collega beslist erover.
}
not_returnable = { $why ->
    [final_sale] Het spijt me: je { $item } ({ $order }) is van ruilen uitgesloten, dus kan het niet teruggestuurd worden. Is er iets mis mee, zeg me dan wat.
    [declared] De retour van je { $item } ({ $order }) is al genoteerd{ $label ->
        [none] {""}
       *[other] , met het etiket { $label }
    }; verstuur het uiterlijk { DAY($send_by) }.
    [received] De retour van je { $item } ({ $order }) is al bij ons binnen, dus is er niets meer te sturen.
    [window_over] Het spijt me: je { $item } ({ $order }) kwam aan op { DAY($delivered_at) }, en het kon vanaf toen { $days } dagen lang teruggestuurd worden. Denk je dat dat fout is, vraag me dan gewoon om een medewerker.
   *[other] Voor zover ik zie, is je { $item } ({ $order }) nog niet aangekomen, dus is er nog niets terug te sturen.
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
        [window_over] Terugsturen kon tot en met { NAMED_DAY($last_day) }: { $days } dagen vanaf de bezorging.
       *[other] { why_window }
    }
    .steps = { $why ->
        [declared] { return_done.steps }
       *[other] {""}
    }
    .source = { $why ->
        [window_over] Het berust op de dag van bezorging bij onze vervoerder en op onze retourregels, zoals ze nu gelden.
        [final_sale] Het berust op onze retourregels en op hoe { $order } bij het magazijn staat.
       *[other] {""}
    }
    .person = { $why ->
        [window_over] Hier beslist de regel, en daar mag ik niet van afwijken. Een collega mag er nog eens naar kijken; vraag me om een medewerker.
        [final_sale] Hier beslist de regel, en daar mag ik niet van afwijken. Een collega mag er nog eens naar kijken; vraag me om een medewerker.
       *[other] {""}
    }
    .consequence = { $why ->
        [declared] { return_due }
        [window_over] Je houdt het, en verder verandert er niets in je account. Is er iets mis mee, zeg dan wat: dat is een andere zaak.
        [final_sale] Je houdt het, en verder verandert er niets in je account. Is er iets mis mee, zeg dan wat: dat is een andere zaak.
       *[other] {""}
    }
no_return_noted = Er is geen retour voor je genoteerd: ik zie er geen in je account. Wil je iets terugsturen, zeg me dan wat.
why_window = { $why ->
    [window_over] De regel is { $days } dagen, geteld vanaf de bezorging, en die was op { NAMED_DAY($delivered_at) }.
    [final_sale] De reden is het soort artikel: wat op bestelling voor je gemaakt of gebrand is, is van ruilen uitgesloten, en de termijn om terug te sturen geldt er niet voor.
   *[other] {""}
}
keep_for_now = Houd alles voorlopig zoals het is, ook scherven en doos; wie ernaar kijkt, zegt je hier of er iets terug moet.
return_item = Ik heb de retour{ $item ->
    [none] {""}
   *[other] {" van je "}{ $item }
} aan het team voorgelegd. Er is nog niets geregeld, dus houd het voorlopig.
    .keep = { keep_for_now }
damaged_item = Dat spijt me{ $item ->
    [none] {""}
   *[other] : je { $item } had heel moeten aankomen
}. Ik heb het team gevraagd ernaar te kijken. Houd het voorlopig, en maak een foto van de schade: misschien vragen ze je erom.
    .keep = { keep_for_now }
no_photo = Dan gaat het zonder foto: ik heb een collega gevraagd over je { $item } ({ $order }) te beslissen, op grond van wat je vertelde en wat onze gegevens laten zien. Er is nog niets beslist, en je hoeft niets te sturen.
photo_by_mail = Dank je, je foto is er: ik heb een collega gevraagd hem te bekijken en over je { $item } ({ $order }) te beslissen. Er is nog niets beslist, en je hoeft niets meer te sturen.
wrong_item = Het spijt me dat er iets anders kwam dan je bestelde{ $item ->
    [none] {""}
   *[other] {" ("}{ $item }, { $order })
}. Ik heb het team gevraagd ernaar te kijken. Houd wat er kwam voorlopig zoals het is.
    .keep = { keep_for_now }
something_wrong = Dat spijt me. Ik heb het team gevraagd te kijken naar wat je me vertelde{ $item ->
    [none] {""}
   *[other] {" over je "}{ $item } ({ $order })
}. Houd het voorlopig zoals het is.
    .keep = { keep_for_now }
not_here_yet = Volgens onze gegevens is je { $item } ({ $order }) nog niet bezorgd, dus kan ik het niet zelf goedmaken. Ik heb het team gevraagd te kijken naar wat je me vertelde.
not_due_yet = Voor je { $item } ({ $order }) kan er nog niets worden terugbetaald: het moet nog komen. { $lost_at ->
    [none] Komt het niet, zeg het me dan hier, en ik kijk opnieuw.
   *[other] Is het er op { NAMED_DAY($lost_at) } nog niet, dan geldt het als verloren. Zeg het me dan hier, en je kiest tussen hetzelfde opnieuw en je geld.
} { $left ->
    [yes] Wil je het liever niet meer, dan kun je het aan de deur weigeren, of terugsturen zodra het er is.
   *[no] Het is nog niet weg: wil je het liever niet meer, zeg me dan dat ik de bestelling moet annuleren.
}
missing_part = Het spijt me dat er iets ontbreekt{ $item ->
    [none] {""}
   *[other] {" aan je "}{ $item } ({ $order })
}. Ik heb het team gevraagd ernaar te kijken en het in orde te maken.
    .keep = { keep_for_now }
what_is_wrong = { $another ->
    [yes] Ik kan je een nieuwe { $item } ({ $order }) sturen, gratis, als hij kapot aankwam of iets anders is dan je bestelde. Om een andere reden kan dat niet: dan kan ik hem alleen terugnemen, en is een nieuwe een nieuwe bestelling. Is het kapot, is het iets anders dan je bestelde, of ontbreekt er iets?
   *[no] Het spijt me dat er iets mis is met je { $item } ({ $order }). Is het kapot, is het iets anders dan je bestelde, of ontbreekt er iets?
}
part_line = { $item }
which_part = Dat spijt me. Bij { $order } zie ik { $items }. Wat daarvan ontbrak er?
only_to_its_address = Ik mag het alleen opnieuw sturen naar het adres van de bestelling. Moet het naar een ander adres, vraag me dan om een medewerker.
part_is_paid_back = Ik kan niet zelf één ding uit een bestelling sturen, maar wat het kostte, krijg je terug. Heb je liever dat het gestuurd wordt, vraag me dan om een medewerker.
outage_share = In onze gegevens staat de storing, van { DAY($started_at) } tot { DAY($ended_at) }. { $share } is het deel van je betaling dat voor die tijd wordt teruggegeven; de rest ervan was voor de tijd waarin de dienst wel liep.
would_come_back = Je abonnement { $first ->
    [yes] begon
   *[no] werd verlengd
} op { DAY($at) }, voor { $amount }. { $first ->
    [yes] Die eerste betaling
   *[no] Die verlenging
} krijg je terug als je binnen { $days } dagen opzegt; het abonnement eindigt dan meteen.
    .amount = Het is { $amount }; opzeggen kost niets.
    .time = Daarvoor kun je binnen { $days } dagen vanaf { NAMED_DAY($at) } opzeggen. Zodra het opgezegd is, vraag ik je om je ja voor de { $amount }. { bank_takes }

## Orders that are called off

no_order_to_cancel = Ik zie geen bestelling in je account die geannuleerd kan worden.
order_gives_back = Als bestelling { $order } geannuleerd is, komt de { $amount } die je ervoor betaalde je weer toe, en dat vraag ik je daarna.
only_reserved = Voor { $order } is niets afgeschreven: het bedrag is alleen gereserveerd, en als de bestelling geannuleerd is, vervalt die reservering vanzelf.
order_was_cancelled = Je { $item } ({ $order }) is{ $at ->
    [none] {""}
   *[other] {" op "}{ DAY($at) }
} al geannuleerd en wordt niet verstuurd.
order_on_its_way = Je { $item } ({ $order }) heeft ons magazijn al verlaten{ $tracking ->
    [none] {""}
   *[other] {" (track & trace "}{ $tracking })
}, dus kan de bestelling niet meer geannuleerd worden. Je kunt haar aan de deur weigeren, of binnen { $days } dagen na levering terugsturen: zeg het me hier als ze er is. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Als je wilt, kan ik een collega vragen ernaar te kijken.
}
    .options = Weiger haar aan de deur, dan brengt de vervoerder haar naar ons terug; of neem haar aan, laat haar ongebruikt, en stuur haar binnen { $days } dagen na levering terug. Eén van beide is genoeg, en vooraf hoef je niets te melden. Is ze weer in ons magazijn, vraag me hier dan om het geld: dan kijk ik in de gegevens.
    .steps = { order_on_its_way.options }
    .content = { order_on_its_way.options }
    .consequence = Als je haar aan de deur weigert, brengt de vervoerder haar naar ons terug, en meer hoef je niet te doen. Is ze weer in ons magazijn, vraag me hier dan om het geld: dan kijk ik in de gegevens. Ben je niet thuis als ze komt, stuur haar dan binnen { $days } dagen na levering terug.
    .reason = Het pakket is bij de vervoerder, dus niemand hier kan het nog tegenhouden. { order_on_its_way.options }
cancel_by_a_colleague = Dat kan ik niet zelf annuleren{ $order ->
    [none] {""}
   *[other] {" ("}{ $order })
}, dus heb ik het aan een collega voorgelegd. Er is nog niets veranderd.
no_photo_needed = Een foto is hiervoor niet nodig.
