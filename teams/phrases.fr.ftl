### French. What each message is: `phrases.en.ftl`.

request_taken = { request_sentence } J'ai demandé à un collègue de s'en charger. Rien n'a encore changé.
request_sentence = { $request ->
    [delivery_rhythm] Un autre rythme de livraison, ce sont des collègues qui le règlent.
    [disputed_at_the_bank] Ce que devient un paiement que votre banque examine, ce sont des collègues qui le règlent avec la banque.
    [payment_method] Une modification de votre moyen de paiement, ce sont des collègues qui la font.
    [advertising] Qui reçoit de la publicité et des newsletters, ce sont des collègues qui le modifient.
    [company_users] Qui peut utiliser un compte d'entreprise, ce sont des collègues qui le modifient, et ils demandent d'abord à l'un de ses administrateurs.
    [more_than_ordered] Ce qu'il advient de ce qui a été envoyé en trop, des collègues le disent ; vous n'avez rien à renvoyer avant.
    [coffee_quality] Comment un café a tourné, des collègues le voient avec nos torréfacteurs.
    [price_difference] Si une différence de prix est rendue, ce sont des collègues qui en décident.
    [change_order] Ce que contient une commande, ce sont des collègues qui le changent, et seulement tant qu'elle n'est pas partie.
    [link_accounts] Des comptes, ce sont des collègues qui les réunissent, après avoir vérifié que les deux sont à vous.
    [stock] Ce qui est en stock, je ne le vois pas d'ici ; ce sont des collègues qui regardent.
    [warranty] Si quelque chose est réparé, et ce que donne la garantie, ce sont des collègues qui le disent.
    [data_access] Une copie de ce qui est conservé à votre sujet, ce sont des collègues qui la préparent.
    [data_erasure] Ce qui est conservé à votre sujet, ce sont des collègues qui l'effacent, et ils ne gardent que ce que la loi leur fait garder.
    [vat_correction] Ce qui figure sur une facture, ce sont des collègues qui le corrigent.
    [gift_card] Une carte cadeau qui n'est pas acceptée, ou ce qu'il en reste, ce sont des collègues qui s'en occupent.
   *[other] Ce sont des collègues qui s'en chargent.
}
request_left = { request_sentence } { $beside ->
    [yes] { ask_for_a_person }
   *[no] Je peux demander à un collègue, si vous voulez.
}
request_offered = { request_sentence } { $beside ->
    [yes] { ask_for_a_person }
   *[no] Dois-je demander à un collègue de s'en charger ? Dites simplement oui.
}
note_taken = Merci de nous le dire.{ $passed_on ->
    [yes] { " " }Je l'ai transmis à l'équipe ; vous n'avez rien d'autre à faire.
   *[no] { "" }
}

## Agents d'autres entreprises

remote_answer = { $state ->
    [done] { $agent } s'en est occupé{ $amount ->
        [none] .
       *[other] { " " }: { $amount }.
    }
    [working] { $agent } examine encore cela. Reposez-moi la question ici quand vous voulez.
    [refused] { $agent } ne l'a pas accepté.
    [asks] { $agent } veut en savoir davantage que ce que j'ai le droit de dire.
    [failed] Cela n'a pas abouti chez { $agent }.
   *[silent] { $agent } n'est pas joignable pour le moment, je ne peux donc rien vous en dire encore.
}
address_lacks = De cette adresse ({ $address }), il me faut encore : { $parts }. D'ici là, rien ne change.
address_part = { $part ->
    [house] le numéro de la maison
    [postcode] le code postal
   *[town] la ville
}
