### Dutch. What each message is: `phrases.en.ftl`.

request_taken = { request_sentence } Ik heb een collega gevraagd ernaar te kijken. Er is nog niets veranderd.
request_sentence = { $request ->
    [delivery_rhythm] Een ander ritme van leveringen stellen mensen in.
    [disputed_at_the_bank] Wat er wordt van een betaling die je bank in onderzoek heeft, regelen mensen met de bank.
    [payment_method] Een wijziging van hoe je betaalt, doen mensen.
    [advertising] Wie reclame en nieuwsbrieven krijgt, veranderen mensen.
    [company_users] Wie een bedrijfsaccount mag gebruiken, veranderen mensen, die eerst een van de beheerders ervan vragen.
    [more_than_ordered] Wat er gebeurt met wat te veel gestuurd is, zeggen mensen; je hoeft het niet vooraf terug te sturen.
    [coffee_quality] Hoe een koffie is uitgevallen, zoeken mensen uit met onze branders.
    [price_difference] Of een verschil in prijs wordt teruggegeven, beslissen mensen.
    [change_order] Wat er in een bestelling zit, veranderen mensen, en alleen zolang die nog niet weg is.
    [link_accounts] Accounts voegen mensen samen, die eerst nagaan dat ze allebei van jou zijn.
    [stock] Wat er op voorraad is, kan ik hier niet zien; mensen zoeken het op.
    [warranty] Of iets wordt gerepareerd, en wat de garantie geeft, zeggen mensen.
    [data_access] Een kopie van wat er over je wordt bewaard, stellen mensen samen.
    [data_erasure] Wat er over je wordt bewaard, wissen mensen, die alleen houden wat ze volgens de wet moeten houden.
    [vat_correction] Wat er op een factuur staat, verbeteren mensen.
    [gift_card] Een cadeaukaart die niet wordt aangenomen, of wat er nog op staat, zoeken mensen uit.
   *[other] Dat is iets waar mensen naar kijken.
}
request_left = { request_sentence } { $beside ->
    [yes] { ask_for_a_person }
   *[no] Ik kan het een collega vragen, als je wilt.
}
request_offered = { request_sentence } { $beside ->
    [yes] { ask_for_a_person }
   *[no] Zal ik een collega vragen ernaar te kijken? Zeg dan gewoon ja.
}
note_taken = Bedankt dat je dat laat weten.{ $passed_on ->
    [yes] { " " }Ik heb het aan het team voorgelegd; je hoeft verder niets te doen.
   *[no] { "" }
}

## Agents van andere bedrijven

remote_answer = { $state ->
    [done] { $agent } heeft dit afgehandeld{ $amount ->
        [none] .
       *[other] { "" }: { $amount }.
    }
    [working] { $agent } kijkt hier nog naar. Vraag het me hier gerust later nog eens.
    [refused] { $agent } heeft dit niet aanvaard.
    [asks] { $agent } wil hier meer over weten dan ik mag vertellen.
    [failed] Dit is bij { $agent } niet gelukt.
   *[silent] { $agent } is op dit moment niet te bereiken, dus ik kan u hier nog niets over zeggen.
}
address_lacks = Van dat adres ({ $address }) heb ik nog nodig: { $parts }. Tot dan verandert er niets.
address_part = { $part ->
    [house] het huisnummer
    [postcode] de postcode
   *[town] de plaats
}
