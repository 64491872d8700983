### French. What each message is: `phrases.en.ftl`; `[none]`: the value is not there.

## Around a reply, and in its place

introduction = Bonjour, ici le service IA de { $company }. Je suis un assistant automatique.
fallback = Pouvez-vous me dire en quelques mots ce que je peux faire pour vous ? Un numéro de facture ou de commande m'aide.
invitation = Merci de votre message ; ici le service IA de { $company }. Je ne parle de commandes et de paiements qu'en privé : écrivez-nous par chat ou par e-mail, et je regarde tout de suite.

## Conversation

greeting = Que puis-je faire pour vous ?
goes_on_in = Bien sûr, continuons en français.
thanks = Avec plaisir. Puis-je faire autre chose pour vous ?
thanked = Merci.
thanked_for_telling = Merci de me le dire.
bye = Avec plaisir. Je vous souhaite une bonne journée !
bye_with_offer = Avec plaisir. Sans votre oui, rien ne se passe : cela reste tel quel jusqu'à ce que vous disiez oui ou non. Je vous souhaite une bonne journée !
goodbye = Au revoir !
praised = Merci, cela fait plaisir à entendre. S'il y a un jour quelque chose, écrivez-moi ici.
clarify = Je veux être sûr de vous comprendre. S'agit-il d'un paiement, d'un colis, de votre abonnement ou d'autre chose ? Un numéro de facture ou de commande m'aide.
clarify_again = Je suis désolé, je ne comprends toujours pas de quoi il s'agit. Dites-le-moi en quelques mots, avec un numéro de commande (O-…) ou de facture (INV-…) si vous en avez un. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Ou dois-je demander à un collègue de prendre le relais ? Dites simplement oui.
}
out_of_scope = Là-dessus je ne peux pas vous aider ; je suis là pour vos commandes, votre abonnement, vos factures et vos remboursements chez { $company }. Puis-je faire quelque chose pour vous à ce sujet ?
out_of_scope_again = Là-dessus je ne peux pas vous aider, quelle que soit la façon de le demander : je n'ai que les données de { $company } sur les commandes, les abonnements, les factures et les remboursements. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Dois-je demander à un collègue de prendre le relais ? Dites simplement oui.
}
better_price = Un meilleur prix pour vous, je ne peux pas l'accorder ; votre abonnement reste tel quel. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Dois-je demander à un collègue s'il peut faire quelque chose pour vous ? Dites simplement oui.
}
ends_only_if = Vous voulez mettre fin à votre abonnement seulement si quelque chose se produit. Je ne peux pas attendre cela, donc rien ne change. Doit-il tout de même prendre fin maintenant ? Écrivez alors « résiliez mon abonnement maintenant », et je vous montre d'abord le jour. Ou revenez-vous quand ce sera clair ?
empty = Votre message est arrivé sans aucun mot. Que puis-je faire pour vous ?
which_plan = Très bien, mais aucune formule n'est encore choisie, donc rien n'a changé. Laquelle de celles citées voulez-vous ? Rien ne change avant que vous ayez vu ce qu'elle coûte et dit oui.
nothing_open = Très bien. Rien n'attend de réponse de votre part en ce moment. Que puis-je faire pour vous ?
done_already = C'est déjà fait, et je ne peux pas le rappeler d'ici. Si vous voulez que quelqu'un regarde, demandez-moi simplement une personne.
person_takes = À l'heure près, je ne peux pas le dire : un collègue répond dans l'ordre des demandes, et la réponse arrive ici. Si vous le souhaitez, demandez-moi simplement une personne.
left_at_that = Très bien, j'en reste là. Écrivez-moi ici dès qu'il y a quelque chose.
no_danger = Je suis soulagé que personne ne soit en danger. Un collègue regarde encore ; je continue ici.
all_well = Je suis soulagé que personne ne soit en danger ; je continue ici.
address_taken = Merci pour l'adresse.
masked = Un avertissement amical : vous avez envoyé quelque chose de secret, comme un numéro de carte ou un mot de passe. Je l'ai caché aussitôt ; ne l'envoyez jamais ici, nous n'en avons pas besoin.
about_desk = Je suis une IA, pas une personne. Je regarde vos commandes, vos paiements et votre abonnement chez { $company }, et je fais ce que l'entreprise me permet ; pour le reste, je demande à un collègue. Si vous préférez parler à une personne, écrivez simplement « je veux parler à une personne ».
cannot_order = Je ne peux pas passer de commande : je n'ai donc rien commandé ni envoyé. Commandez comme la fois précédente ; une fois que c'est fait, je peux vous dire ici où cela se trouve.
others_data = Je ne peux pas vous dire ce que d'autres clients ont commandé ou payé, ni où ils habitent : cela ne regarde qu'eux. Si vous agissez pour quelqu'un qui nous l'a fait savoir, ou si un de leurs colis est arrivé chez vous, dites-le-moi.
which_matter = { $count ->
    [1] Voulez-vous parler de ceci : { $matters } ? Dites alors simplement oui, ou dites-moi en quelques mots ce que c'est.
   *[other] Voulez-vous parler de ceci : { $matters } ? Le numéro suffit ; si c'est autre chose, dites-le-moi en quelques mots.
}
matter_name = { $number ->
    [0] {""}
   *[other] { $number }){" "}
}{ $matter ->
    [parcel] un colis que vous attendez
    [payment] un paiement que vous voyez
    [invoice] une facture
    [cancel] la fin de votre abonnement
    [plan] un changement ou une pause de votre abonnement
    [renewal] un renouvellement que vous ne vouliez pas
    [money_back] votre argent en retour
    [refund] un remboursement qui n'est pas arrivé
    [send_back] quelque chose à renvoyer ou à annuler
    [goods] un problème avec ce que vous avez reçu
    [contact] une nouvelle adresse, e-mail ou téléphone
    [access] l'accès à votre compte
    [complaint] une réclamation
   *[general] une question générale sur nos produits ou nos règles
}
which_number = { $number } est-il une commande ou une facture ? Écrivez O-{ $number } pour une commande, ou INV-{ $number } pour une facture.

in_their_language = { $language ->
    [it] Rispondo in inglese, olandese, tedesco, francese e spagnolo. Per una persona, scriva: «Voglio parlare con una persona».{" "}
   *[other] {""}
}
in_the_others = I read English, Dutch, German, French and Spanish. Ik lees Engels, Nederlands, Duits, Frans en Spaans. Ich lese Englisch, Niederländisch, Deutsch, Französisch und Spanisch. Leo inglés, neerlandés, alemán, francés y español.
languages_spoken = { $asked_in ->
    [it] Rispondo in inglese, olandese, tedesco, francese e spagnolo.{" "}
    [pl] Odpowiadam po angielsku, niderlandzku, niemiecku, francusku i hiszpańsku.{" "}
    [pt] Respondo em inglês, holandês, alemão, francês e espanhol.{" "}
   *[none] {""}
}Je lis l'anglais, le néerlandais, l'allemand, le français et l'espagnol, et j'y réponds ; écrivez dans celle qui vous convient. Dans une autre langue, je lis seulement que quelqu'un est en danger ou veut parler à une personne.
other_language = { in_their_language }Je peux vous aider en anglais, néerlandais, allemand, français ou espagnol. Pouvez-vous l'écrire dans l'une de ces langues ? { in_the_others }
other_language_again = { in_their_language }Je n'arrive toujours pas à lire cela assez bien pour vous aider : en anglais, néerlandais, allemand, français ou espagnol, je le peux. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Ou dois-je demander à un collègue de prendre le relais ? Dites simplement oui.
}

## Who is there

ask_identify = Pour regarder votre compte, je dois d'abord savoir à qui je parle. Quelle est l'adresse e-mail ou le numéro de téléphone de votre compte ?
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
ask_identify_again = Je ne peux rien regarder avant de savoir à qui est le compte : pour cela il me faut son adresse e-mail ou son numéro de téléphone. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Si vous n'avez ni l'un ni l'autre sous la main, dois-je demander à un collègue de vous aider ? Dites simplement oui.
}
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
sorry_about_that = J'en suis désolé.
# What waits for a proof, as the object of looking at it.
waiting_matter = { $subject ->
    [none] { $matter ->
         [charged_twice] le prélèvement que vous voyez deux fois
         [charge] le prélèvement dont vous parlez
         [plan_charge] le prélèvement pour votre abonnement
         [invoice] votre facture
         [end_of_plan] la résiliation de votre abonnement
        *[plan] votre abonnement
         [plan_price] le prix de votre abonnement
         [money_back] l'argent que vous souhaitez récupérer
         [refund] votre remboursement
         [send_back] votre retour
         [goods] le problème avec ce que vous avez reçu
         [parcel] votre colis
         [order] votre commande
         [calling_off] l'annulation de votre commande
         [delivery_address] le changement de l'adresse de livraison
         [contact] vos coordonnées
         [complaint] votre réclamation
         [contacts] vos contacts précédents avec nous
         [users] les noms sur votre compte
    }
   *[other] « { $subject } »
}
ask_identify_for = { $sorry ->
    [yes] { sorry_about_that }{" "}
   *[no] {""}
}{ $matters ->
    [none] { ask_identify }
   *[other] Pour regarder { $matters }, je dois d'abord savoir à qui je parle : quelle est l'adresse e-mail ou le numéro de téléphone de votre compte ?
}
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
looks_then = { $sorry ->
    [yes] { $matters ->
        [none] J'en suis désolé ; je le regarde dès que le code est là.
       *[other] J'en suis désolé ; je regarde { $matters } dès que le code est là.
    }
   *[no] { $matters ->
        [none] Je le regarde dès que le code est là.
       *[other] Je regarde { $matters } dès que le code est là.
    }
}
ask_code = Dès que vous avez le code à six chiffres, tapez-le simplement ici. S'il ne vous est pas arrivé, dites-le et j'en envoie un autre.
acting_for = Pour { $name } :
beyond_authority = Ce que nous avons enregistré comme votre procuration ne couvre pas cela, j'ai donc tout laissé tel quel. Un collègue peut vous dire ce qu'il faut ; demandez-moi simplement une personne.

## Calls

recording_on = Cet appel est enregistré, comme vous l'avez accepté. Dites à tout moment « ne pas enregistrer ».
recording_off = Cet appel n'est pas enregistré, sauf si vous dites « vous pouvez enregistrer ». Je vous aide dans les deux cas.
recording_refused = Compris : rien de ce que vous dites à partir de maintenant n'est enregistré.
recording_given = Merci, cet appel est enregistré à partir de maintenant. Dites à tout moment « ne pas enregistrer ».

## The second time

looked_wider = { $places ->
    [none] J’ai aussi regardé plus loin : { $empty }. Il n'y a là rien de nouveau.
   *[other] J’ai aussi regardé plus loin : { $places }.{ $empty ->
        [none] {""}
       *[other] {" Regardé aussi, et rien de nouveau : "}{ $empty }.
    }
}
place_looked = { $what ->
    [contacts] vos contacts précédents avec nous
    [promises] ce que des collègues vous ont promis
    [contact] vos coordonnées
    [tickets] vos demandes à des collègues
    [credits] ce qui vous a été crédité
    [refunds] vos remboursements
    [outages] les pannes de notre service
    [orders] vos commandes
   *[other] le colis
}{ $count ->
    [0] {""}
   *[other] { $newest ->
        [none] {" ("}{ $count })
       *[other] {" ("}{ $count }, le dernier du { DAY($newest) })
    }
}
photo_still_needed = Avant de pouvoir arranger cela, il me faut toujours une photo, et je ne peux pas en recevoir ici.
rests_on = { $about ->
    [photo] C'est noté. { photo_still_needed } { $beside ->
        [yes] { ask_for_a_person }
       *[no] Un collègue doit-il le regarder à la place ? Dites simplement oui.
    }
    [photo_still] { photo_still_needed } { $beside ->
        [yes] { ask_for_a_person }
       *[no] Un collègue doit-il le regarder à la place ? Dites simplement oui.
    }
    [no_article] Nos pages d'aide n'ont rien là-dessus non plus. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Dois-je demander à un collègue de regarder ? Dites simplement oui.
    }
    [invoice] Je viens de regarder de nouveau les paiements et les factures de votre compte : ils sont comme je vous l'ai dit. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Si cela ne peut pas être juste, dois-je demander à un collègue de regarder ? Dites simplement oui.
    }
    [refund] Je viens de regarder de nouveau les paiements et les remboursements de votre compte : ils sont comme je vous l'ai dit. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Si cela ne peut pas être juste, dois-je demander à un collègue de regarder ? Dites simplement oui.
    }
   *[other] Ce que je vous ai dit repose sur { basis }{ $order_id ->
        [none] {""}
       *[other] {" ("}{ $order_id })
    }, et c'est toujours pareil aujourd'hui{ $on ->
        [none] {""}
       *[other] {" : "}{ NAMED_DAY($on) }
    }. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Si cela ne peut pas être juste, dois-je demander à un collègue de regarder ? Dites simplement oui.
    }
}
basis = { $about ->
    [article] { $title ->
        [none] nos pages d'aide
       *[other] notre article « { $title } »
    }
    [parcel] les données de notre transporteur lui-même
    [plan] ce que la facturation a sur votre abonnement
    [rule] nos règles telles qu'elles sont en vigueur aujourd'hui
    [dropped] votre propre non dans cette conversation
    [refused] votre propre non dans cette conversation
    [not_found] une recherche dans votre compte sous cette référence précise
   *[other] nos propres données
}

stands_so = { how_it_stands } { $beside ->
    [yes] { ask_for_a_person }
   *[no] { take_it }
}
how_it_stands = { $about ->
    [person] { $turn ->
        [0] Sans l'adresse e-mail ou le numéro de téléphone d'un compte, je ne peux rien regarder.
        [1] Je ne sais toujours pas à qui est le compte.
       *[2] Une adresse e-mail ou un numéro de téléphone, c'est tout ce qu'il me faut.
    }
    [words] { $turn ->
        [0] Je n'arrive pas à voir de quoi il s'agit.
        [1] Cela non plus, je ne peux pas le lire.
       *[2] Avec d'autres mots, je comprendrai peut-être.
    }
    [scope] { $turn ->
        [0] Les commandes, les abonnements, les factures et les remboursements sont tout ce que je connais.
        [1] Ce n'est rien pour moi.
       *[2] Je ne sais rien là-dessus.
    }
    [offer] { $turn ->
        [0] Cela vous attend : rien ne se fait avant que vous ayez décidé.
        [1] C'est à vous de voir.
       *[2] L'offre est comme elle était.
    }
    [code] { $turn ->
        [0] Les six chiffres du code sont tout ce qui manque.
        [1] J'attends les six chiffres ; dites-le si aucun n'est arrivé.
       *[2] Seul le code manque.
    }
   *[other] { $turn ->
        [0] Je ne peux pas vous en dire plus d'ici.
        [1] Rien n'y a changé depuis.
       *[2] On en reste là.
    }
}
take_it = { $turn ->
    [0] Un collègue doit-il s'en occuper ? Dites simplement oui.
    [1] Voulez-vous qu'un collègue regarde ? Dites simplement oui.
   *[2] Un collègue : oui ou non ?
}

## What is asked about something that was said

remind_offer = { $reminder }
facet_answer = { $again ->
    [yes] Ce que je vous en ai dit est tout ce qu'ont nos données. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Dois-je demander à un collègue s'il en sait plus ? Dites simplement oui.
    }
   *[no] { $answer ->
        [none] { nothing_more }
       *[other] { $answer }
    }
}
nothing_more = Il n'y a rien de plus là-dessus dans nos données.
who_decides = Nos règles disent ce que je peux faire, et moi, un programme, je les applique à ce qui figure dans nos données. Là où elles le demandent, un collègue décide.
    .person = { who_decides }
facet_not_known = { $asked ->
    [time] Nos données ne donnent pas de jour pour cela.
    [reason] Nos données ne disent pas pourquoi.
    [amount] Nos données ne donnent pas de montant pour cela.
    [person] Nos données ne disent pas qui.
    [rule] Aucune de nos règles que je connaisse ne dit quelque chose là-dessus.
    [options] Il n'y a rien d'autre que je puisse proposer de moi-même pour cela.
    [steps] Nos données n'indiquent rien de plus à faire pour vous.
    [consequence] Nos données ne disent pas ce qui s'ensuit.
    [where] Nos données ne disent pas où cela va.
   *[other] { nothing_more }
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Dois-je demander à un collègue ? Dites simplement oui.
}
nothing_tells = { $question ->
    [none] À cela
   *[other] À « { $question } »,
} je ne trouve pas de réponse dans nos dossiers ni dans nos pages d'aide. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Dois-je demander à un collègue ? Dites simplement oui.
}
noted = Très bien. Je suis là dès que vous voulez continuer.
that_was_said = { $right ->
    [yes] { $again ->
        [yes] Oui, c’est bien cela : { what_was_said }.
       *[no] Oui, { what_was_said }.
    }
   *[no] { $again ->
        [yes] Non, comme je l’ai dit : { what_was_said }.
       *[no] Non, { what_was_said }.
    }
}
what_was_said = { $day ->
    [none] { $amount ->
        [none] { $last4 ->
            [none] { $order ->
                [none] l’abonnement { PLAN($plan) }
               *[other] la commande { $order }
            }
           *[other] la carte se terminant par { $last4 }
        }
       *[other] { $amount }
    }
   *[other] le { NAMED_DAY($day) }
}
is_so = Oui, { $what ->
    [arrived] il a été livré
   *[ended] il a pris fin
}{ $on ->
    [none] {""}
   *[other] {", "}le { FULL_DAY($on) }
}.
all_that_was_done = C'est tout ce qui a été fait ici, ou qui est en cours :
nothing_changed = { $again ->
    [yes] Oui, comme je l'ai dit : rien n'a changé.
   *[no] { $offered ->
        [yes] Exact : rien n'a été changé ni prélevé jusqu'ici, et rien ne se fait sans un oui.
       *[no] Exact : je n'ai rien changé ni prélevé ici.
    }
}
sorry_for_that = Je suis désolé que ce ne soit pas ce que vous espériez. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Dois-je demander à un collègue de regarder ? Dites simplement oui.
}

## Offers

offer_dropped = { $by_us ->
    [yes] Ce que j'avais proposé{ $amount ->
        [none] {""}
       *[other] {" (le retour de "}{ $amount }{ about })
    } a été transmis quand une personne a été appelée, et rien n'en a été fait ici. Si vous le voulez encore, dites-le simplement.
   *[no] Vous m'avez dit de ne pas effectuer { $amount ->
        [none] { $goods ->
            [yes] le remplacement{ about }
           *[no] cela
        }
       *[other] le retour de { $amount }{ about }
    }, je l'ai donc laissé tel quel : rien n'en a été fait. Si vous le voulez quand même, dites-le simplement.
}
rejected_because = { $because ->
    [evidence] La raison : ce que nous avons ne le montre pas encore. Une photo ou un reçu peut changer cela.
    [terms] La raison : nos conditions ne le prévoient pas.
    [made_good] La raison : cela a déjà été compensé.
    [otherwise] La raison : autre chose résout mieux le problème. Demandez-moi quoi.
   *[own] Le collègue écrit : « { $told } »
}
offer_rests_on = Mon offre repose sur { shown_by }.{ $reason ->
    [overpaid] {" "}Ce qui l'a causé, les paiements ne me le montrent pas.
   *[other] {""}
}
shown_by = { $reason ->
    [overpaid] les paiements de votre compte : il est entré plus que ce que demande la facture, et la différence est à vous
    [undelivered] les données de notre transporteur : elles ne montrent aucune livraison, et d'après nos règles cela compte comme perdu
    [return_received] les données de notre entrepôt, qui montrent que votre retour est arrivé
    [withdrawal] les données de notre entrepôt, qui montrent que c'est revenu dans le délai dont vous disposez
    [cooling_off] le jour où votre abonnement a commencé, et le jour où vous l'avez résilié
    [renewal_grace] le jour du renouvellement, et le jour où vous l'avez résilié
    [cancelled_before_renewal] le jour où vous avez résilié, qui était avant le renouvellement
    [outage] nos propres données sur la panne, et ce que vous aviez payé pour ce temps
    [damaged] ce que vous m'avez dit, et la commande telle qu'elle est enregistrée
    [order_cancelled] les données de notre entrepôt, qui montrent que la commande a été retirée avant son départ
    [wrong_item] ce que vous m'avez dit, et la commande telle qu'elle est enregistrée
    [missing_part] ce que vous m'avez dit, et ce que la commande indique pour ce colis
    [goodwill] ce que nos données montrent de ce qui s'est mal passé
   *[other] ce que vous m'avez demandé, et les données telles qu'elles sont maintenant
}
yes_with_condition = Je ne peux accepter qu'un oui qui ne dépend de rien d'autre, je n'ai donc encore rien fait. Demandez-moi d'abord ce que vous devez savoir, ou demandez-moi une personne.
plain_yes = Volontiers. Il me faut seulement un simple oui pour cela.
not_both = C'est l'un ou l'autre : ce qui n'a pas marché est réparé une seule fois, je ne peux donc pas faire les deux.
one_at_a_time = Seul ceci attend votre oui en ce moment ; ce qu'il y a d'autre vient ensuite.
only_one_of_them = Une seule de ces deux choses est possible, je n'ai donc encore rien fait. Dites-moi en un mot laquelle.
offer_person = Je ne peux rien vous dire de plus sur cette offre. Si vous préférez que quelqu'un regarde d'abord, demandez-moi simplement une personne ; elle reste telle quelle jusqu'à ce que vous disiez oui ou non.
not_told_here = Ce que vous demandez là, je ne peux pas le dire d'après ce que j'ai sous les yeux. Pour qu'un collègue regarde, demandez-moi une personne.
not_told_of_the_rest = Le reste de ce que vous demandez, je ne peux pas le dire d'après ce que j'ai sous les yeux. Pour qu'un collègue regarde, demandez-moi une personne.
is_that_a_yes = Est-ce un oui ? Je n'agis que sur un oui clair, pour que rien ne se fasse par erreur.
one_word = Un mot suffit ici : oui, ou non.
remind_refund = Le retour de { $amount } sur { paid_with }{ about } est toujours prêt ; dites simplement oui si je dois continuer, ou non.
    .amount = { offered_amount }
    .content = { offered_amount }
    .reason = { offered_because }
    .source = { offered_because }
    .time = { offered_when }
    .person = { offered_by_whom }
    .steps = { all_it_needs }
    .consequence = { offered_with_what }
    .options = { instead_of_money }
refund_line = { $amount } sur { paid_with }{ about }
    .reason = sur { shown_by }
    .source = sur { shown_by }
confirm_refunds = J'ai vérifié, et plus d'un paiement doit vous être rendu : { $items }.{ signed_first } Dois-je les effectuer tous ? Répondez oui ou non, ou nommez celui que vous voulez dire.
    .amount = { confirm_refunds }
    .content = { confirm_refunds }
    .reason = Mon offre repose { $items }.
    .source = Mon offre repose { $items }.
    .time = { offered_when }
    .person = { offered_by_whom }
    .steps = { all_it_needs }
    .consequence = { offered_with_what }
    .options = { rather_as_credit }
remind_refunds = Ceux-ci sont toujours prêts pour vous : { $items }. Dites oui si je dois les effectuer tous, ou nommez celui que vous voulez dire.
    .options = { rather_as_credit }
    .time = { offered_when }
    .person = { offered_by_whom }
    .steps = { all_it_needs }
    .consequence = { offered_with_what }
refund_costs = Cela ne vous coûte rien : le montant entier repart comme il a été payé.
costs_nothing = Cela ne vous coûte rien.
refund_takes = { bank_takes }Dès que c'est envoyé, je vous dis ici le jour auquel votre banque devrait l'afficher.
no_tax_beside = Au montant que j'ai indiqué, aucune TVA ne s'ajoute, et aucune n'en est retirée.
confirmed_here = Je vous le confirme ici, dans cette conversation, pour que vous l'ayez par écrit ; je n'envoie pas d'autre message à ce sujet.
told_to_you_alone = Je ne le dis à personne d'autre : je n'écris qu'ici, et nos collègues qui s'en occupent peuvent le lire. Nos e-mails sur les paiements et les colis vont à l'adresse de votre compte.
arrival_not_known = Nos dossiers n'ont pas encore le jour où il devrait arriver ; demandez-le-moi ici quand vous voulez, et je regarde à nouveau.
money_day_told_here = Dès que l'argent est envoyé, je vous dis ici le jour auquel votre banque devrait l'afficher.
carrier_told_later = Le transporteur et le numéro de suivi, je les vois dès que le colis est parti ; demandez-les-moi ici à ce moment-là.
name_at_the_bank = Sous quel nom votre banque l'affiche, je ne le vois pas ici.
nothing_else_needed = Je n'ai besoin de rien d'autre de votre part pour cela.
same_tender = L'argent repart comme il a été payé, je ne peux donc pas l'envoyer sur une autre carte ou un autre compte.
no_other_way = { same_tender } Ce qui est déjà envoyé ou demandé, je ne peux pas le rappeler pour l'envoyer autrement. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Dois-je demander à un collègue de regarder ? Dites simplement oui.
}
this_or_else = Avant que quoi que ce soit ne se fasse : voulez-vous { $act ->
    [none] ce que j'ai proposé
   *[other] { wish }
}, ou pensez-vous à autre chose ? Un oui seul ne fait rien ici : dites-moi lequel des deux.
something_else = Autre chose
what_else = Volontiers. Dites-moi en quelques mots ce que vous préférez. Ce que j'ai proposé reste tel quel entre-temps, et rien n'est fait.
did_you_mean = Je veux être sûr avant de faire quoi que ce soit : voulez-vous { wish } ? Si vous pensez à autre chose, dites-moi en quelques mots à quoi.
shall_they_have_it = { $sorry ->
    [yes] Je suis désolé que cela ne se soit pas passé comme il faut.{" "}
   *[no] {""}
}Dois-je soumettre ce que vous avez écrit à un collègue ? Dites simplement oui. S'il y a quelque chose que je dois faire moi-même, comme rendre de l'argent, renvoyer l'article ou regarder où il est, dites-moi en quelques mots quoi.
wish = { $act ->
    [money] que je vous rende l'argent
    [credit] que je vous donne un avoir
    [replacement] que je l'envoie de nouveau
    [cancel_subscription] que je résilie votre abonnement
    [change_plan] que je modifie votre abonnement
    [change_contact] que je modifie les coordonnées de votre compte
   *[change_address] que j'envoie une commande à une autre adresse
}
wished_thing = { $act ->
    [money] l'argent en retour
    [credit] un avoir
    [replacement] un remplacement
    [cancel_subscription] la résiliation de votre abonnement
    [change_plan] la modification de votre abonnement
    [change_contact] la modification de vos coordonnées
   *[change_address] une autre adresse pour une commande
}
refused_by_you = Vous m'avez dit que vous ne voulez pas cela : { $refused_things } ; cela reste donc tel quel. Si vous avez changé d'avis, dites-le simplement. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Ou dois-je demander à un collègue de le regarder avec vous ?
}
still_waiting = Votre demande de { $amount } est toujours chez un collègue ; rien n'a été perdu.
    .time = { people_decide }
    .person = Un collègue qui peut signer pour de tels montants ; moi, je ne le peux pas.
    .reason = { above_our_limits }
    .rule = { above_our_limits }
    .steps = Vous n'avez rien à faire ; cela reste chez eux jusqu'à ce que ce soit décidé.
    .where = Une fois la décision prise, { $amount } repartent par où le paiement est venu.
refund_lowered = Un collègue a regardé votre demande de { $asked } et l'a fixée à { $amount }. Un autre collègue doit signer pour cela, et je vous écrirai ici dès que c'est décidé. Si vous le voyez autrement, dites-le-moi et une personne regardera de nouveau.
asked_elsewhere = Je vous ai déjà demandé pour les { $amount } dans notre autre conversation ; un oui là-bas suffit. Si vous ne pouvez pas y revenir, écrivez-moi de nouveau ici dans dix minutes et je vous le demanderai ici.

## Records

not_found = Je ne trouve pas { $reference ->
    [none] cela
   *[other] { $reference }
} dans votre compte. Pouvez-vous vérifier le numéro, ou me dire la date et le montant ?
which_order = { $thing ->
    [none] {""}
   *[other] Je ne vois pas « { $thing } » parmi vos commandes.{" "}
}{ $count ->
    [1] Je ne vois que { $orders }. Est-ce bien celle-là ?
   *[other] Je vois { $orders }. De laquelle parlez-vous ?
}
not_among_orders = { $thing ->
    [none] Alors ce n'est pas sur ce compte
   *[other] Il n'y a aucun article « { $thing } » sur ce compte
} : j'y vois seulement { $orders }. La commande a peut-être été passée sous un autre nom ; un collègue peut la chercher. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Voulez-vous que je lui demande ? Dites simplement oui.
}
still_asked = Je l'ai demandé deux fois et je n'ai pas compris la réponse. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Voulez-vous qu'un collègue regarde cela avec vous ? Dites simplement oui.
}
order_line = { $item } ({ $order }{ $placed ->
    [none] {""}
   *[other] {", "}{ DAY($placed) }
})
charge_line = { $amount } { $at ->
    [none] ces derniers jours
   *[other] le { DAY($at) }
}{ charged_for }
charged_for = { $invoice ->
    [none] {""}
   *[other] {" pour "}{ $invoice }{ charged_with }
}
charged_with = { $order ->
    [none] { $plan ->
        [none] {""}
       *[other] {" "}(l'abonnement { PLAN($plan) })
    }
   *[other] {" "}(commande { $order })
}
billings_books = Cela vient des livres de la facturation.
authorisation_explained = { $charges ->
    [none] J'ai regardé.
   *[other] Je le vois : { $charges } est une autorisation, une réservation qui n'a jamais été encaissée. Aucun argent n'a quitté votre compte pour cela, il n'y a donc rien à rendre ; la banque lève la réservation d'elle-même.
}{ taken_beside_holds }{ holds_that_wait }{ holds_let_go }{ holds_together }
    .further = { $charges ->
        [none] {""}
       *[other] Combien de temps une autorisation est-elle retenue avant de disparaître d'elle-même ?
    }
    .reason = { $charges ->
        [none] {""}
       *[other] { $taken ->
            [none] Votre banque l'affiche tant que la somme est retenue.
           *[other] Votre banque affiche une somme retenue et un paiement chacun sur une ligne : l'un a été prélevé, l'autre est seulement retenu.
        }
    }
    .time = { $charges ->
        [none] { $waits ->
            [none] Elle est déjà levée ; quand votre banque cesse de l'afficher, aucune de nos données ne le dit.
           *[other] { $sent ->
                [yes] C'est prélevé quand la commande part ; aucune de nos données n'en a le jour.
               *[no] C'est prélevé pour cette facture ; aucune de nos données n'en a le jour.
            }
        }
       *[other] La banque qui le retient le lève d'elle-même ; aucune de nos données n'en a le jour.
    }
    .consequence = { $charges ->
        [none] { $waits ->
            [none] Vous ne perdez rien : aucun argent n'a quitté votre compte pour cela.
           *[other] Vous payez une seule fois pour cette facture : jusqu'au prélèvement, le montant est seulement réservé.
        }
       *[other] Vous ne perdez rien : le montant est seulement réservé, et se libère quand la banque lève la réservation.
    }
    .amount = { authorisation_explained }
    .state = { authorisation_explained }
    .person = { $charges ->
        [none] { $waits ->
            [none] Vous ne perdez rien : aucun argent n'a quitté votre compte pour cela.
           *[other] Votre banque le réserve pour nous ; aucun collègue n'a rien à y faire.
        }
       *[other] Votre banque le retient et le lève ; il n'y a rien que nous puissions libérer.
    }
    .steps = { $charges ->
        [none] { $waits ->
            [none] Vous n'avez rien à faire : aucun argent n'a quitté votre compte pour cela.
           *[other] { $sent ->
                [yes] Vous n'avez rien à faire. Si vous ne voulez plus la commande, dites-le-moi avant qu'elle parte.
               *[no] Vous n'avez rien à faire.
            }
        }
       *[other] Vous n'avez rien à faire : aucun argent n'a quitté votre compte pour cela.
    }
    .source = { billings_books }
taken_beside_holds = { $taken ->
    [none] {""}
   *[other] {" Prélevé : "}{ $taken }.
}
holds_that_wait = { $waits ->
    [none] {""}
   *[other] { $sent ->
        [yes] {" Seulement réservé jusqu'ici, et pas prélevé : "}{ $waits }. C'est prélevé une seule fois, quand la commande part ; en cas d'annulation de la commande, rien n'est prélevé et la banque lève la réservation d'elle-même.
       *[no] {" Seulement réservé jusqu'ici, et pas prélevé : "}{ $waits }. C'est prélevé une seule fois, pour cette facture.
    }
}
holds_let_go = { $let_go ->
    [none] {""}
   *[other] {" Une réservation qui a été levée : "}{ $let_go }. Ce n'était pas un paiement, aucun argent n'a donc quitté votre compte pour cela ; votre banque peut encore l'afficher quelques jours.
}
holds_together = { $together ->
    [none] {""}
   *[other] {" "}Ensemble, cela fait { $together }.
}
already_refunded = Cela a déjà été remboursé : { $amount } le { DAY($at) }{ $reference ->
    [none] {""}
   *[other] , référence bancaire { $reference }
}.
    .time = Cela a été envoyé le { NAMED_DAY($at) }.
    .state = { already_refunded }
    .amount = { already_refunded }
    .source = Cela vient des livres de la facturation ; votre banque peut chercher { $reference }.
    .where = { $amount } sont repartis par où le paiement est venu{ to_what_paid }
disputed = Votre banque examine déjà ce paiement. Tant que cela dure, c'est décidé là-bas, je ne peux donc pas le rendre en plus.
    .reason = La banque a maintenant le paiement en main ; rendu par nous aussi, il reviendrait deux fois.
    .time = La banque décide dans son propre délai ; aucune de nos données n'en a le jour.
    .consequence = Vous récupérez l'argent une seule fois : de la banque, si elle décide pour vous. Si elle décide autrement, demandez-le-moi de nouveau et je regarderai.
    .person = C'est la banque qui en décide ; personne chez nous ne peut en décider là-bas.
    .steps = Vous n'avez rien à faire ici : la banque vous demande s'il lui faut autre chose.
    .state = { disputed }
    .source = { billings_books }

## What became of it

ticket_stands = { matter } est chez nos équipes, et rien n'y est encore changé{ answer_due }.
noted_words = « { $noted } »
noted_here = Dans { matter } figure ce que vous avez écrit vous-même : { $words }{ answer_due }. { $changed ->
    [yes] {""}
   *[no] Cela n'a encore rien changé, et rien d'autre n'a été changé ici.{" "}
}S'il y manque quelque chose, dites-moi quoi.
action_soon = Merci, c'est lancé. Un collègue peut encore regarder un instant ; je vous écrirai ici dès que c'est fait.
changes_paused = Les modifications sont suspendues chez nous en ce moment, je ne l'ai donc pas encore fait. Rien de ce que vous m'avez dit n'est perdu : je continuerai, et vous écrirai ici, dès que je le pourrai.
waits_for_system = L'un de nos systèmes ne répond pas en ce moment, je ne l'ai donc pas encore fait. Votre oui n'est pas perdu : je le ferai, et vous écrirai ici, dès qu'il répondra.
not_passed_on = Je n'ai pas pu transmettre cela à un collègue à l'instant, donc personne ne l'a encore. Écrivez-moi de nouveau dans quelques minutes, ou demandez une personne.
passed_on_later = Cela n'est pas encore arrivé chez un collègue : quelque chose le retient chez nous. Je m'en occupe, et je vous écris ici dès que c'est le cas.
stopped_by_person = Un collègue a arrêté ce que j'avais lancé, je n'ai donc rien changé. Si vous voulez en parler, demandez-moi une personne.
person_has_it = Un collègue a maintenant cette conversation.

## While a person is waited for

waits_for_person = { $about ->
    [when] { $times ->
        [0] À la minute près, je ne peux pas le dire.{ as_promised } { your_place }{ waited }, et personne n'a encore pris le relais.{ our_people } La réponse arrive ici, vous n'avez donc pas besoin de rester jusque-là.
       *[other] Personne n'a pris le relais depuis votre question : { still_your_place }{ waited }.{ our_people }{ still_promised }
    }
    [needs] { $times ->
        [0] Pour votre place dans la file, il ne faut rien de plus. Ce qui aide la personne qui prendra le relais : l'adresse e-mail de votre compte et le numéro de la commande ou de la facture, si vous ne les avez pas encore donnés ; écrits ici, ils sont joints. Jamais un mot de passe, et pas de numéro de carte entier.
       *[other] L'adresse e-mail de votre compte et le numéro de la commande ou de la facture, s'ils manquent encore ; rien d'autre pour l'instant.
    }
    [who] { $times ->
        [0] Un collègue, un être humain : la première personne libre de l'équipe. Personne n'a encore pris le relais, je ne peux donc pas donner de nom ; avant de répondre, on lit tout ce qui est écrit ici.
       *[other] Toujours la première personne libre parmi nos collègues : personne n'a encore pris le relais.
    }
    [where] { $times ->
        [0] Ici, dans cette même conversation : la réponse s'écrit sous ces lignes. Il n'y a rien à chercher ailleurs.
       *[other] La réponse arrive ici, dans cette conversation.
    }
    [leave] { $times ->
        [0] Vous pouvez partir et fermer : votre demande garde sa place dans la file, et la réponse sera ici quand vous reviendrez dans cette conversation.
       *[other] Vous n'avez pas à la laisser ouverte, et votre place dans la file est gardée.
    }
    [undo] { $times ->
        [0] Oui, tant que personne n'a pris le relais : écrivez ici que vous n'en voulez plus, et c'est joint à votre demande ; la personne qui prend le relais le voit en premier. Pour l'instant, elle reste telle quelle.
       *[other] Oui : écrivez ici que vous n'en voulez plus. Pour l'instant, votre demande reste telle quelle.
    }
    [adds] { $noted ->
        [none] { $times ->
            [0] { thanked } Cela rejoint ce que vous avez écrit avant, et la personne qui prend le relais le voit en premier.
           *[other] { $odd ->
                [yes] Cela s'y ajoute aussi.
               *[no] Noté aussi.
            }
        }
       *[other] { $times ->
            [0] { thanked } C'est noté dans vos propres mots : « { $noted } ». Cela rejoint ce que vous avez écrit avant, et la personne qui prend le relais le voit en premier.
           *[other] { $odd ->
                [yes] C'est noté : « { $noted } ». Cela s'y ajoute aussi.
               *[no] Noté aussi, tel que vous l'avez écrit : « { $noted } ».
            }
        }
    }
    [brings] { what_they_bring }{ noted_beside }{ $times ->
        [0] { goes_along }
       *[other] {""}
    }
    [reach] { $times ->
        [0] La façon dont vous voulez être joint est maintenant jointe à votre demande, et la personne qui prend le relais la voit en premier.{ noted_beside }
       *[other] { $odd ->
            [yes] Cela s'y ajoute aussi.{ noted_beside }
           *[no] Noté aussi.{ noted_beside }
        }
    }
    [keeps] { $times ->
        [0] Vous le voulez quand même : la note disant que vous n'en voulez plus est retirée, et votre demande reste comme avant. La personne qui prend le relais le voit en premier.
       *[other] Elle reste comme avant : rien n'en est retiré.
    }
    [takes_back] { $times ->
        [0] Vous n'en voulez plus : c'est maintenant joint à votre demande, et la personne qui prend le relais le voit en premier. Personne ne l'a encore pris.
       *[other] { $odd ->
            [yes] Cela s'y ajoute aussi.
           *[no] Noté aussi.
        }
    }
    [drops] { $times ->
        [0] Vous retirez cela : c'est maintenant joint à votre demande, dans vos propres mots, et la personne qui prend le relais le voit en premier. Tout le reste demeure tel quel. Personne n'a encore pris le relais.
       *[other] Cela aussi est retiré, et joint à votre demande. Tout le reste demeure tel quel.
    }
    [protests] { $times ->
        [0] Je comprends que cela ne vous satisfait pas, et j'en suis désolé. C'est maintenant joint à votre demande, et la personne qui prend le relais le voit en premier. Personne n'a encore pris le relais. { your_place }{ waited }.{ our_people }{ goes_along }
       *[other] Je suis désolé que vous attendiez encore : cela aussi est joint à votre demande. Personne n'a encore pris le relais : { still_your_place }{ waited }.
    }
    [calls] { $times ->
        [0] Je suis là, mais cela attend un collègue, et aucun n'a encore pris le relais. { your_place }{ waited }.{ our_people }{ goes_along }
       *[other] Toujours personne, je suis désolé : { still_your_place }{ waited }.
    }
    [asks] { $times ->
        [0] Je ne peux pas régler cela d'ici : un collègue s'en charge, qui le voit avec le reste et vous répond dans cette conversation. D'ici là, rien n'est fait à ce sujet.{ goes_along }
       *[other] { $odd ->
            [yes] Cela aussi est pour le collègue : c'est avec le reste.
           *[no] Cela aussi, je le laisse au collègue.
        }
    }
    [line] Personne n'a encore pris le relais. { your_place }{ waited }.{ our_people }{ goes_along }
    [reads] { $times ->
        [0] Personne n'a encore pris le relais ; la personne qui le prendra aura sous les yeux tout ce que vous avez écrit ici, cela aussi.
       *[other] { $odd ->
            [yes] C'est écrit ici, et la personne qui prendra le relais lit tout.
           *[no] Comme je l'ai dit, c'est écrit ici, et rien n'en échappe à la personne qui prendra le relais.
        }
    }
    [hours] { $on_day ->
        [none] { $opens_at ->
            [none] { $closes_at ->
                [none] Aucun horaire fixe n'est indiqué pour nos collègues, je ne peux donc pas en donner, ni dire à la minute près quand l'un d'eux sera libre. La réponse arrive ici.
               *[other] Nos collègues sont là aujourd'hui jusqu'à { TIME($closes_at) } ({ zone_time }). La réponse arrive ici.
            }
           *[other] Nos collègues ne sont pas là en ce moment ; ils reviennent le { opening }. La réponse arrive ici.
        }
       *[other] { $opens_at ->
            [none] Le { NAMED_DAY($on_day) }, nos collègues sont là de { TIME($on_day) } à { TIME($closes_at) } ({ zone_time }). La réponse arrive ici.
           *[other] Le { NAMED_DAY($on_day) }, nos collègues ne sont pas là ; ils reviennent le { opening }. La réponse arrive ici.
        }
    }
    [thanks] { $times ->
        [0] Avec plaisir. Votre demande reste auprès de nos collègues, et la réponse arrive ici.{ goes_along }
       *[other] Avec plaisir.
    }
    [bye] { $times ->
        [0] Avec plaisir, et au revoir. Votre demande reste auprès de nos collègues, et la réponse sera ici quand vous reviendrez.{ goes_along }
       *[other] Avec plaisir. Au revoir !
    }
   *[first] Votre message est avec le reste, pour qu'ils le lisent ; personne n'a encore pris le relais. { your_place }{ waited }.{ our_people }{ goes_along }
}
what_they_bring = { $brought ->
    [contact] { $new ->
        [none] Merci : la façon de vous joindre figure maintenant dans ce qu'ils lisent en premier.
       *[other] { $known ->
            [yes] { $new } y figure déjà, et la personne qui prend le relais le lit en premier.
           *[no] Merci, { $new } : la façon de vous joindre figure maintenant dans ce qu'ils lisent en premier.
        }
    }
    [code] Merci, mais tant que cela attend une personne, je ne peux pas vérifier de code : la personne qui prend le relais dit quelle preuve il lui faut.
   *[record] { $reference ->
        [none] Merci : ce numéro figure maintenant dans ce qu'ils lisent en premier.
       *[other] { $known ->
            [yes] { $reference } y figure déjà, et la personne qui prend le relais le lit en premier.
           *[no] Merci, { $reference } : ce numéro figure maintenant dans ce qu'ils lisent en premier.
        }
    }
}
noted_beside = { $noted ->
    [none] {""}
   *[other] {" "}Avec, dans vos propres mots : « { $noted } ».
}
your_place = { $place ->
    [1] Vous êtes le prochain dans la file
   *[other] Vous êtes numéro { $place } dans la file
}
still_your_place = { $place ->
    [1] vous êtes toujours le prochain dans la file
   *[other] vous êtes numéro { $place } dans la file
}
waited = { $minutes ->
    [0] {""}
   *[other] , et vous attendez depuis { $hours ->
        [0] { $minutes } { $minutes ->
            [one] minute
           *[other] minutes
        }
       *[other] { $hours } heures
    }
}
our_people = { $opens_at ->
    [none] { $closes_at ->
        [none] {""}
       *[other] {" Nos équipes sont là aujourd'hui jusqu'à "}{ TIME($closes_at) } ({ zone_time }).
    }
   *[other] {" Nos équipes sont de retour le "}{ opening }.
}
people_hours = Nos équipes sont là { $all_day ->
    [yes] { days_there }, à toute heure ({ zone_time }).
   *[no] { days_there } de { TIME($first) } à { TIME($closes_at) } ({ zone_time }).
}
days_there = { $every_day ->
    [yes] tous les jours
   *[no] { $one_day ->
        [yes] le { WEEKDAY($first) }
       *[no] du { WEEKDAY($first) } au { WEEKDAY($last) }
    }
}
opening = { NAMED_DAY($opens_at) } à { TIME($opens_at) } ({ zone_time })
zone_time = { $zone ->
    [UTC] UTC
   *[other] heure de { CITY($zone) }
}
as_promised = { $usual ->
    [none] {""}
   *[other] {" "}En général, quelqu'un prend le relais dans les { $usual } minutes{ of_opening_hours }, comme je vous l'ai dit en vous confiant à un collègue.
}
still_promised = { $usual ->
    [none] {""}
   *[other] {" "}Cela reste en général dans les { $usual } minutes{ of_opening_hours }.
}
goes_along = { $offers ->
    [none] {""}
   *[other] {" Ce que je peux proposer ("}{ $offers }) leur est transmis : ils en décident avec vous, et d'ici là rien n'en est fait.
}

# What stands in the hand-over, each by itself.
remedy_noted = C'est noté : { rather_this }.
rather_this = { $remedy ->
    [replacement] un nouvel article plutôt que votre argent
   *[money] votre argent plutôt qu'un nouvel article
}
stands_with_people = { $about ->
    [remedy] { $again ->
        [yes] Comme noté, { rather_this } : la personne qui prend le relais le lit en premier.
       *[no] Cela figure dans ce que lit en premier la personne qui prend le relais : { rather_this }.
    }
    [matters] { $again ->
        [yes] Toujours ceci : { $matters }. C'est cela qu'ils regardent.
       *[no] Ce que nos collègues ont de vous concerne ceci : { $matters }. C'est cela qu'ils regardent.
    }
    [words] { $again ->
        [yes] C'est joint à votre demande, tel que vous l'avez écrit : « { $noted } ».
       *[no] À votre demande est joint, dans vos propres mots : « { $noted } ». La personne qui prend le relais le lit en premier.
    }
    [call] { $again ->
        [yes] C'est bien indiqué : votre souhait d'être appelé{ number_with_it }
       *[no] Votre souhait d'être appelé figure dans ce qu'ils lisent en premier{ number_with_it } Quand quelqu'un appellera, je ne peux pas le dire.
    }
    [phone] Votre numéro de téléphone { $new } figure dans ce qu'ils lisent en premier.
    [offers] Ce que je peux proposer ({ $offers }) y figure aussi : ils en décident avec vous, et d'ici là rien n'en est fait.
   *[decides] { $again ->
        [yes] Cela reste leur décision : je ne peux promettre ni un oui ni un non à leur place.
       *[no] Si cela se fait, c'est la personne qui prend le relais qui en décide et vous répond ici : je ne peux pas le promettre à sa place.
    }
}
number_with_it = { $new ->
    [none] {"."}
   *[other] {", "}avec le numéro { $new }.
}
handed_matter = { matter_name }{ $reference ->
    [none] {""}
   *[other] {" ("}{ $reference })
}

## Requests in a list, and buttons

request_stands = { $stands ->
    [proposed] En attente de votre oui.
    [awaiting] Un collègue doit valider ceci. Vous n'avez rien à faire.
    [awaiting_two] Deux collègues doivent valider ceci. Vous n'avez rien à faire.
    [authorised] Cela va être fait.
    [executing] C'est en cours.
    [unknown] C'est en cours ; l'autre système n'a pas encore répondu.
    [sent] Envoyé à votre banque{ $by ->
        [none] .
       *[other] {" "}; visible d'ici le { DAY($by) }.
    }
    [settled] Fait, et c'est arrivé.
    [failed_late] Cela est revenu de la banque. Un collègue s'en occupe.
    [denied] Ce n'est pas possible.
    [rejected] Un collègue a décidé contre.
    [expired] Ce n'a pas été décidé à temps. Personne ne l'a refusé ; vous pouvez redemander.
    [withdrawn] Retiré.
    [failed] Cela n'a pas fonctionné. Rien n'a changé.
   *[confirmed] Fait.
}
offer_button = { $offered ->
    [none] { $says ->
        [yes] Oui, allez-y
       *[no] Non, merci
    }
   *[other] { $says ->
        [yes] Oui
       *[no] Non
    } : { $offered }
}

## Trouble

system_down = L'un de nos systèmes ne répond pas en ce moment, je ne peux donc pas regarder cela. Rien n'est perdu : réessayez dans quelques minutes.
team_failed = Quelque chose s'est mal passé de notre côté pendant que je regardais. Rien n'a été changé. Réessayez, ou demandez-moi un collègue.

unreadable = Je l'ai trouvé, mais les données contiennent quelque chose que je n'arrive pas à lire, et je préfère ne pas deviner. Un collègue peut regarder ; demandez-moi simplement une personne.

## Notices and codes

code_mail = Votre code { $company } est { $code }. Il est valable { $minutes } minutes au plus. Nous ne le demandons jamais par téléphone.
contact_changed = { $field ->
    [phone] Le numéro de téléphone
   *[email] L'adresse e-mail
} de votre compte { $company } vient d'être modifié : { $new }. Si ce n'était pas vous, répondez tout de suite à ce message.
acted_for_you = { $who ->
    [none] Quelqu'un
   *[other] { $who }
} a agi pour vous chez { $company }, selon la procuration que nous avons enregistrée : { $what }. Si vous ne vouliez pas cela, répondez tout de suite à ce message.

## Values

annual_plan = { $name } (annuel)
# What a ticket is about, by its English subject without its references.
ticket_subject = { $about ->
    [change_of_contact_details] Changement de coordonnées
    [return_requested] Retour demandé
    [return_requested_for] Retour demandé pour { $of }
    [damaged_item] Article abîmé
    [damaged_item_for] Article abîmé dans { $of }
    [damaged_and_no_photo] Abîmé, sans photo
    [damaged_and_no_photo_for] Abîmé, sans photo, pour { $of }
    [photo_by_mail_of_goods_in_trouble] Photo par e-mail
    [photo_by_mail_of_goods_in_trouble_for] Photo par e-mail pour { $of }
    [wrong_item] Mauvais article
    [wrong_item_for] Mauvais article dans { $of }
    [something_is_missing] Il manque quelque chose
    [something_is_missing_for] Il manque quelque chose dans { $of }
    [something_is_wrong] Un problème
    [something_is_wrong_for] Un problème avec { $of }
    [trouble_with_an_order_on_its_way] Commande en route
    [trouble_with_an_order_on_its_way_for] Commande { $of }, en route
    [some_of_is_missing] Il manque une partie de { $of }
    [replacement_for] Remplacement pour { $of }
    [trouble_with_replacement] Remplacement { $of }
    [cancel] Annulation de { $of }
    [cancel_an_order] Annulation d'une commande
    [cancel_within_the_renewal_grace] Résiliation de { $of } juste après le renouvellement
    [refund_of_came_back] Remboursement de { $of } revenu
    [change_of_plan] Changement d'abonnement { $of }
    [skip_or_pause] Saut ou pause de { $of }
    [document_of] Document de { $of }
    [document_of_one_of] Document de l'une de { $of }
    [a_payment_that_names_no_invoice] Un paiement sans facture
    [new_address_for] Nouvelle adresse pour { $of }
    [redirect] Réacheminement de { $of }
    [complaint] Réclamation
    [rhythm_of_deliveries] Rythme des livraisons
    [charge_disputed_at_the_bank] Prélèvement contesté à la banque
    [change_of_payment_method] Changement de moyen de paiement
    [users_of_a_company_account] Utilisateurs d'un compte d'entreprise
    [two_accounts_put_together] Réunion de deux comptes
    [difference_in_price] Différence de prix
    [no_more_advertising] Ne plus recevoir de publicité
    [change_of_an_order] Changement d'une commande
    [copy_of_personal_data] Copie des données personnelles
    [erasure_of_personal_data] Effacement des données personnelles
    [feedback] Commentaire
    [gift_card] Carte cadeau
    [what_is_in_stock] Ce qui est en stock
    [correction_of_an_invoice] Correction d'une facture
    [more_than_was_ordered] Plus que ce qui était commandé
    [taste_of_a_coffee] Goût d'un café
    [repair_or_warranty] Réparation ou garantie
   *[other] { $subject }
}
instead = { $of ->
    [carrier] le transporteur
    [item] commande
    [plan] actuel
    [from_plan] votre abonnement
    [now] actuel
    [next_plan] un autre abonnement
    [stale] un autre abonnement
    [name] le client pour qui vous agissez
    [title] nos pages d'aide
    [address] l'adresse enregistrée
    [order] votre commande
    [order_id] votre commande
    [invoice] votre facture
    [replacement] une nouvelle
    [number] ce numéro
    [accounts] un autre
    [new] le nouveau
    [old] l'ancien
    [to] le contact de votre compte
    [status] incertain
   *[other] {""}
}

## Ce qui est retenu

remembered = { $what ->
    [language] { $spoken } comme langue
    [name] { $called } comme nom
    [need] « { $own_words } »
   *[channel] { $called ->
        [email] les nouvelles par e-mail
        [phone] les nouvelles sur votre téléphone
       *[chat] les nouvelles dans le chat
    }
}
preferences_kept = Je le retiens : { $things }. Vous pouvez à tout moment me demander ce que je retiens, et me dire de l'oublier.
preferences_shown = { $things ->
    [none] Jusqu'ici, vous ne m'avez rien demandé de retenir. Si vous souhaitez une copie de toutes les données de votre compte, demandez-la-moi.
   *[other] Vous m'avez demandé de retenir ceci : { $things }. Dites-moi de l'oublier quand vous voulez. Si vous souhaitez une copie de toutes les données de votre compte, demandez-la-moi.
}
preferences_forgotten = { $things ->
    [none] Je n'avais rien retenu de tel.
   *[other] C'est oublié : { $things }.
}
preferences_later = Je pourrai le retenir dès que je saurai qui vous êtes.
ask_to_remember = Dois-je retenir cela pour de bon : { $things } ? Répondez par oui ou non.
called_by_name = Ravi de vous lire, { $called }.
not_listened = { $what ->
    [told] { $again ->
        [yes] Je suis désolé que vous deviez le redire.
       *[no] Vous avez raison, vous me l'aviez déjà dit, j'en suis désolé.
    }
   *[unanswered] { $again ->
        [yes] Je suis désolé que vous deviez redemander.
       *[no] Je suis désolé, ce n'était pas une réponse à votre question.
    }
}

ack_wait = Attendre est pénible, je le comprends.
ack_wait_with_date = Avec une telle date en vue, on veut une certitude.
ack_again = Je comprends que redemander vous lasse.
ack_confusing = Je comprends que cela vous déroute.
ack_unsettling = Une somme qu'on ne reconnaît pas inquiète, je le comprends.
ack_disappointed = Je comprends votre déception.
ack_angry = Je comprends votre colère.
ack_worried = Je comprends que cela vous inquiète.
ack_hurry = Je comprends que vous vouliez le savoir vite.
ack_budget = Je comprends que vous surveilliez vos dépenses.
ack_other_view = Je comprends comment vous voyez les choses.
ack_still_open = Je vois que cela vous préoccupe encore.
ack_occasion = C'est une joie d'avoir quelque chose à fêter.
ack_guests = Quand des invités arrivent, on veut savoir où l'on en est.
ack_gift = Pour un cadeau, on veut que tout soit bien.
ack_congratulations = Toutes mes félicitations !
ack_condolences = Toutes mes condoléances. Merci d'écrire en un tel moment.
ack_hard_time = Vous traversez un moment difficile, je le comprends.
ack_child = Avec un petit à la maison, on a fort à faire.
ack_move = Un déménagement, c'est déjà beaucoup à gérer.
ack_journey = Avant un voyage, on veut y voir clair.
ack_office = Au bureau, il faut penser à beaucoup de monde.
ack_coffee = Le café compte pour vous, je le vois.
ack_good_question = Bonne question.
ack_asks_first = Je vois que vous voulez le savoir avant de décider.
ack_several = Vous demandez plusieurs choses.
ack_details = Merci de me l'avoir expliqué.
ack_apology = Merci de le dire.
ack_plain = Merci de votre message.
lead_other_question = Concernant votre autre question :
lead_back = Et pour revenir à l'autre point :
lead_first = Tout d'abord :
close_helps = J'espère que cela vous aidera.
close_day = Bonne journée.
close_occasion = Belle fête à vous.
close_journey = Bon voyage.
close_strength = Je vous souhaite bon courage.
close_all_the_best = Je vous souhaite le meilleur.
ack_not_there = Ne pas trouver ce que l'on cherche est désagréable, je le comprends.
ack_bad_surprise = Je comprends que vous attendiez autre chose à l'ouverture du colis.
ack_counted_on = Je comprends que cela est important pour vous.
ack_many_choices = Tant de choix ne facilite pas les choses, je le comprends.
ack_clear_wish = Je comprends ce que vous demandez.

## While the desk works

checking_details = je vérifie les informations
reading_record = je regarde le dossier
collecting_records = je rassemble ce que disent les systèmes
finding_refund = je cherche le remboursement
reading_order = je regarde la commande
checking_shipment = je regarde si la commande est partie
reading_charges = je regarde les paiements du compte
finding_charge = je cherche le paiement
reading_invoices = j'ouvre les factures
reading_subscription = je regarde l'abonnement
comparing_plan = je compare la formule dans les deux systèmes
comparing_cancellation = je compare la résiliation et le paiement
asking_carrier = je demande au transporteur où en est le colis
searching_pages = je cherche la réponse
reading_contacts = je lis les échanges précédents
sending_refund = j'envoie le remboursement à la facturation
asking_agent = j'interroge { $agent }
