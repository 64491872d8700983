### French. What each message is: `phrases.en.ftl`; `[none]`: the value is not there.

## Fragments

paid_with = { $tender ->
    [gift_card] la carte-cadeau qui a servi au paiement
   *[other] { $last4 ->
        [none] la carte qui a servi au paiement
       *[other] la carte se terminant par { $last4 }
    }
}
about = { $item ->
    [none] { $invoice ->
        [none] { $order ->
            [none] {""}
           *[other] {" pour "}{ $order }
        }
       *[other] {" pour "}{ $invoice }
    }
   *[other] {" pour votre article « "}{ $item } » ({ $order }{ $invoice ->
        [none] {""}
       *[other] , { $invoice }
    })
}
because = { $reason ->
    [overpaid] vous avez payé plus que ce que demandait la facture
    [undelivered] le colis ne vous est pas parvenu
    [return_received] votre retour nous est parvenu
    [withdrawal] vous l'avez renvoyé à temps
    [cooling_off] vous avez résilié dans les premiers jours de votre abonnement
    [renewal_grace] vous avez résilié peu après le renouvellement
    [cancelled_before_renewal] vous aviez résilié avant le renouvellement
    [outage] le service était en panne alors que vous l'aviez payé
    [damaged] cela vous est parvenu endommagé
    [order_cancelled] vous l'avez annulée avant son départ
    [wrong_item] vous avez reçu autre chose que ce que vous aviez commandé
    [missing_part] ce n'était pas dans le colis
    [goodwill] nous vous devons des excuses, et je peux proposer un petit geste
   *[other] quelque chose s'est mal passé
}
why_denied = { $denial ->
    [no_authority] la procuration nécessaire pour agir au nom d'une autre personne n'est pas enregistrée, ou ne couvre pas cela.
    [other_remedy] cela a déjà été réparé, ou c'est en cours.
    [not_replaceable] une commande n'est renvoyée que si elle n'est pas arrivée, est arrivée endommagée ou en était une autre.
    [order_changed] la commande a changé depuis que je vous ai posé la question.
    [not_owner] je ne peux rendre un paiement qu'au compte auquel il appartient.
    [dispute_open] votre banque examine déjà ce paiement, c'est donc là-bas que cela doit se régler : elle décide.
    [dispute_lost] votre banque vous a déjà rendu ce paiement.
    [over_maximum] en regardant de nouveau, les systèmes montrent maintenant moins que cela.
    [refused_before] cela a été examiné et décidé avant, et un geste n'y change rien.
    [reason_does_not_hold] en regardant de nouveau, les systèmes n'en montrent plus de raison.
   *[other] nos règles ne le permettent pas dans ce cas.
}
ask_for_a_person = { $handed ->
    [yes] {""}
   *[no] Pour qu'un collègue regarde, demandez-moi une personne.
}
yes_or_no = Répondez oui ou non, s'il vous plaît.
nothing_else = Rien d'autre ne change dans votre compte : les autres commandes, les paiements et votre abonnement restent tels quels.
nothing_goes_back = { $reason ->
    [damaged] Rien ne doit revenir pour cela : vous pouvez le garder ou le jeter.
    [overpaid] { none_goes_back }
    [cancelled_before_renewal] { none_goes_back }
    [renewal_grace] { none_goes_back }
    [order_cancelled] { none_goes_back }
    [outage] { none_goes_back }
   *[other] {""}
}
none_goes_back = Vous n'avez rien à renvoyer pour cela.
boxes_are_kept = Vous n'avez rien à renvoyer : ce qui est arrivé est à vous.
nothing_to_do = Vous n'avez rien à faire.
goes_back_as_paid = Cela repart par où le paiement est venu : sur { paid_with }.
only_this_article = Il ne s'agit que de l'article « { $item } » ({ $order }) ; vos autres commandes et tout le reste restent tels quels.
only_this_plan = Il ne s'agit que de votre abonnement { PLAN($plan) } ; les commandes en route et tout le reste restent tels quels.
plan_stays = Votre abonnement et son prix n'en changent pas, ni rien d'autre dans votre compte.

## What may be asked for, and what had been offered

offered_action = { $act ->
    [cancel_subscription] { $plan ->
        [none] Résiliation
       *[other] Résiliation de l'abonnement { PLAN($plan) }
    }
    [change_address] { $order ->
        [none] Nouvelle adresse
       *[other] Nouvelle adresse pour la commande { $order }
    }
    [change_contact] Modification : { contact }
    [change_plan] { $plan ->
        [none] Autre abonnement
       *[other] Passage à l'abonnement { PLAN($plan) }
    }
    [cancel_order] Annulation : { order_or_item }
    [declare_return] Retour : { order_or_item }
    [give_store_credit] { $amount ->
        [none] Avoir
       *[other] Avoir de { $amount }
    }
    [issue_refund] { $amount ->
        [none] Remboursement
       *[other] Remboursement de { $amount } sur { paid_with }
    }
    [reschedule_subscription] { $plan ->
        [none] Autre date de livraison
       *[other] Modification du prochain envoi de l'abonnement { PLAN($plan) }
    }
    [send_replacement] Remplacement : { order_or_item }
   *[other] { $label ->
        [none] Une demande
       *[other] { $label }
    }
}
order_or_item = { $item ->
    [none] votre commande
   *[other] { $item }
}

## Any request

request_agreed = Merci, c'est convenu et sur le point d'être fait. Je vous écrirai ici dès que c'est le cas.
request_denied = Cela, je ne peux pas le faire de moi-même ; je peux demander à un collègue.
request_expired = Je suis désolé : personne n'a pu regarder à temps, cela n'a donc pas été fait. Personne ne l'a refusé ; si c'est encore important pour vous, dites-le-moi et je demanderai de nouveau.
request_failed = Le système l'a refusé, rien n'a donc changé. Je peux demander à un collègue de regarder.
request_rejected = Un collègue a regardé votre demande et a décidé dans l'autre sens. Si vous le voyez autrement, dites-le-moi et une personne regardera de nouveau.
request_unknown = Le système n'a pas encore répondu. Je m'en occupe et je vous écrirai ici dès que c'est certain.
request_withdrawn = Très bien, j'ai tout laissé tel quel.
rest_withdrawn = Très bien, rien d'autre n'a été changé.
change_waiting = { thanked } Mes collègues doivent d'abord signer pour cela ; je vous écrirai ici dès que c'est décidé.
    .time = { people_decide }
    .person = Un collègue qui peut signer pour de tels montants ; moi, je ne le peux pas.
    .reason = { above_our_limits }
    .rule = { above_our_limits }
    .steps = Vous n'avez rien à faire ; cela reste chez eux jusqu'à ce que ce soit décidé.
remedy_denied = Je ne peux pas le faire : { why_denied } { $beside ->
    [yes] { ask_for_a_person }
   *[no] Si vous voulez, je peux demander à un collègue de regarder.
}

## Refunds

confirm_refund = J'ai vérifié{ about } : { because }, je peux donc rendre { $amount } sur { paid_with }.{ signed_first } Dois-je continuer ? { yes_or_no }
    .amount = { offered_amount }
    .content = { offered_amount }
    .reason = { offered_because }
    .source = { offered_because }
    .time = { offered_when }
    .person = { offered_by_whom }
    .steps = { all_it_needs }
    .consequence = { offered_with_what }
    .options = { instead_of_money }
    .state = Rien n'est encore payé : cela attend votre oui.
    .where = { goes_back_as_paid }
    .keep = { nothing_goes_back }
    .other = { nothing_else }
offered_amount = C'est { $amount }, le tout sur { paid_with }, et cela ne vous coûte rien. C'est ce que donnent nos données et nos règles ; pour plus, un collègue devrait décider.
offered_because = Mon offre de { $amount } repose sur { shown_by }.{ $reason ->
    [overpaid] {" "}Ce qui l'a causé, les paiements ne me le montrent pas.
   *[other] {""}
}
offered_when = Il faut d'abord votre oui{ $signers ->
    [0] .
    [1] , puis la signature d'un collègue.
   *[other] , puis les signatures de deux collègues.
}{ is_seen_to } { bank_takes }Dès que c'est envoyé, je vous dis ici le jour auquel votre banque devrait l'afficher.
bank_takes = { $bank_days ->
    [none] {""}
   *[other] Une fois envoyé, votre banque l'affiche en général en { $bank_days } jours ouvrables.{" "}
}
bank_then = { $bank_days ->
    [none] {""}
   *[other] {" "}Une fois envoyé, votre banque l'affiche en général en { $bank_days } jours ouvrables.
}
signed_first = { $signers ->
    [0] {""}
    [1] {" "}Vu le montant, un collègue doit signer avant que ce soit payé.
   *[other] {" "}Vu le montant, deux collègues doivent signer avant que ce soit payé.
}
offered_by_whom = C'est vous qui décidez par un oui. Ce que je peux proposer, nos règles le disent, et moi, un programme, je les applique ; { $signers ->
    [0] là où nos limites le veulent, un collègue signe aussi.
    [1] vu le montant, quelqu'un d'autre doit encore signer : { $who }.
   *[other] vu le montant, deux personnes doivent encore signer : { $who }.
}{ is_seen_to }
signer = { $role ->
    [finance] quelqu'un des finances
    [lead] quelqu'un qui dirige l'équipe
    [finance_lead] quelqu'un qui dirige l'équipe, ou des finances
   *[other] un collègue qui le peut
}
is_seen_to = { $hours ->
    [none] {""}
   *[other] {" "}Ce qui n'est pas décidé en { $hours } heures de nos heures d'ouverture, un responsable s'en occupe.
}
offered_with_what = Avec un oui, l'argent repart comme il a été payé ; avec un non, tout reste tel quel. Rien d'autre ne change dans votre compte.
all_it_needs = Il suffit d'un oui ou d'un non de votre part.
instead_of_money = { $reason ->
    [undelivered] { rather_as_goods }
    [damaged] { rather_as_goods }
    [wrong_item] { rather_as_goods }
   *[other] { rather_as_credit }
}
rather_as_goods = Au lieu de l'argent, le même article peut être expédié de nouveau, s'il est disponible, ou vous pouvez avoir un avoir. Dites simplement lequel.
rather_as_credit = Au lieu de l'argent, cela peut aussi être un avoir ; dites-le simplement. Ce qui va au-delà, un collègue peut le regarder.
instead_of_a_new_one = À la place, vous pouvez ravoir l'argent, ou un avoir ; dites simplement lequel.
only_after_a_yes = Je ne change rien chez vous sans votre oui ; c'est pourquoi je demande.
refund_waiting = { thanked } Pour { $amount }, je ne peux pas décider seul : { $signers ->
    [1] un collègue doit
   *[other] deux collègues doivent
} d'abord signer. Je l'ai transmis avec tout ce qu'il faut, et je vous écrirai ici dès que c'est décidé.
    .time = { people_decide }{ is_seen_to }{ bank_then }
    .person = { $who ->
        [none] Un collègue qui peut signer pour de tels montants ; moi, je ne le peux pas.
       *[other] { $signers ->
            [1] Pas moi : il faut la signature de { $who }.
           *[other] Pas moi, mais deux personnes différentes : { $who }.
        }{ is_seen_to }
    }
    .reason = { above_our_limits }
    .rule = { above_our_limits }
    .state = { $amount } attend les personnes qui doivent signer ; rien n'en est encore payé.
    .steps = Vous n'avez rien à faire ; cela reste chez eux jusqu'à ce que ce soit décidé.
    .amount = { $amount }.
    .content = { $amount }.
    .consequence = S'ils sont d'accord, { $amount } est payé et je vous le dis ici. S'ils refusent, rien n'est payé, et vous l'apprenez ici aussi ; dites-moi alors ce que vous voyez autrement, et une personne regarde de nouveau.
    .options = D'ici, rien ne l'accélère : ils sont prévenus et décident eux-mêmes. Tant que ce n'est pas fait, vous pouvez retirer la demande.
    .where = Une fois signé, cela repart par où le paiement est venu.
    .keep = { nothing_goes_back }
    .other = { nothing_else }
people_decide = Je ne peux pas donner d'heure : ce sont des collègues qui décident. Ils sont prévenus, et la décision arrive ici dès qu'il y en a une.
above_our_limits = Selon nos limites, je peux décider seul pour de plus petits montants ; au-dessus, un collègue doit être d'accord, pour qu'aucune machine ne dépense librement.
refund_done = C'est fait : j'ai remboursé { $amount } sur { paid_with }{ $settles_at ->
    [none] {""}
   *[other] , et votre banque devrait l'afficher au plus tard le { DAY($settles_at) }
}.{ $reference ->
    [none] {""}
   *[other] {" La référence bancaire est "}{ $reference }.
}
    .time = { bank_shows }
    .state = C'est payé : { $amount } sur { paid_with }{ $reference ->
        [none] {""}
       *[other] , référence bancaire { $reference }
    }.
    .amount = C'est { $amount }, sur { paid_with }.
    .content = C'est { $amount }, sur { paid_with }.
    .steps = Vous n'avez rien à faire. { $settles_at ->
        [none] {""}
       *[other] { bank_shows }{" "}
    }Si ce n'est pas là à ce moment, écrivez-moi ici.
    .source = Votre banque peut chercher la référence { $reference }.
    .person = C'est votre banque qui l'inscrit ; notre part est faite.
    .consequence = { $reference ->
        [none] Si ce n'est pas là à ce moment, dites-le-moi ici, et un collègue de la facturation s'en occupe.
       *[other] Si ce n'est pas là à ce moment, votre banque peut chercher la référence { $reference }. Si elle ne trouve rien, dites-le-moi ici, et un collègue de la facturation s'en occupe.
    }
    .options = C'est déjà payé, et cela revient par où c'est venu : sur { paid_with }. Je ne peux ni le reprendre ni l'envoyer autrement ; si vous préférez autre chose, demandez-moi une personne.
    .where = { refund_done.state }{ $settles_at ->
        [none] {""}
       *[other] {" "}{ bank_shows }
    }
    .keep = { nothing_goes_back }
    .other = { nothing_else }
bank_shows = Votre banque devrait afficher { $amount } au plus tard le { NAMED_DAY($settles_at) }.
refund_came_back = Je suis désolé : le remboursement de { $amount } sur { paid_with } ne vous est pas parvenu ; il nous est revenu. { $ticket ->
    [none] Il va maintenant à un collègue, pour trouver un autre moyen avec vous.
   *[other] Un collègue l'a maintenant et trouvera un autre moyen avec vous ; la référence est { $ticket }.
}
refund_denied = Je ne peux pas faire ce remboursement : { why_denied } { $beside ->
    [yes] { ask_for_a_person }
   *[no] Si vous voulez, je peux demander à un collègue de regarder.
}
refund_failed = { $error ->
    [unanswered] La facturation n'a pas répondu au sujet du retour de { $amount }, j'y ai donc repris la demande : aucun argent n'a bougé, et aucun ne bougera par cette demande. Dites-moi si je dois réessayer, ou demandez à un collègue de regarder.
   *[other] La facturation a refusé le retour de { $amount }, aucun argent n'a donc bougé. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Je peux demander à un collègue de regarder.
    }
}
refund_expired = Je suis désolé : personne n'a pu regarder à temps votre demande de { $amount }, je ne peux donc pas vous le donner cette fois. Personne ne l'a refusé. Si c'est encore important pour vous, dites-le-moi et je demanderai de nouveau.
refund_rejected = Un collègue a regardé le remboursement de { $amount } et a décidé dans l'autre sens. Si vous le voyez autrement, dites-le-moi et une personne regardera de nouveau.
refund_withdrawn = Très bien, j'ai abandonné la demande de { $amount }{ about }. Aucun argent n'a bougé.
refund_unknown = J'ai demandé à la facturation de rendre { $amount }, mais elle n'a pas encore répondu. Je m'en occupe, cela ne peut pas être payé deux fois, et je vous écrirai ici dès que c'est certain.

## Store credit and replacements

confirm_credit = J'ai vérifié{ about } : { because }, je peux donc vous donner { $amount } sous forme d'avoir, à la place de l'argent. Dois-je continuer ? { yes_or_no_but_money }
    .reminder = Je peux toujours vous donner { $amount } sous forme d'avoir, à la place de l'argent. Dois-je continuer ? { yes_or_no }
    .amount = C'est { $amount }, sous forme d'avoir.
    .content = C'est { $amount }, sous forme d'avoir.
    .reason = { offered_because }
    .source = { offered_because }
    .time = Vous l'avez dès que vous dites oui ; il est alors déduit de votre prochaine commande.
    .where = { credit_is_with_us }
    .steps = { all_it_needs }
    .options = Si vous préférez être remboursé, dites non et dites-le-moi.
    .consequence = Avec un oui, vous avez { $amount } pour votre prochaine commande, à la place de l'argent ; avec un non, tout reste tel quel.
    .keep = { nothing_goes_back }
    .other = { nothing_else }
credit_is_with_us = Il reste ici, avec votre compte, et sera déduit de votre prochaine commande ; il ne va ni sur une carte ni vers une banque.
yes_or_no_but_money = Répondez oui ou non ; si vous préférez être remboursé, dites non et dites-le-moi.
credit_done = C'est fait : { $amount } d'avoir sont à vous et seront déduits de votre prochaine commande.{ $reference ->
    [none] {""}
   *[other] {" La référence est "}{ $reference }.
}
    .amount = C'est { $amount }.
    .time = Il est déjà là et sera déduit de votre prochaine commande.
    .where = { credit_is_with_us }
    .state = Il est déjà à vous : { $amount }.
    .steps = { nothing_to_do } Il sera déduit tout seul de votre prochaine commande.
    .consequence = Il sera déduit tout seul de votre prochaine commande.
    .options = Il est déjà à vous, et je ne peux pas en faire autre chose d'ici. Si vous préférez l'argent, demandez-moi une personne.
    .other = { nothing_else }
confirm_replacement = J'ai vérifié { $order } : { because }, je peux donc vous envoyer de nouveau l'article « { $item } », gratuitement, à { its_address }. Dois-je continuer ? { yes_or_no }
    .reminder = Je peux toujours vous envoyer de nouveau l'article « { $item } » ({ $order }), gratuitement. Dois-je continuer ? { yes_or_no }
    .options = { instead_of_a_new_one }
    .steps = { all_it_needs }
    .time = Il est commandé dès que vous dites oui. Si l'entrepôt donne le jour où il devrait arriver, je vous le dis alors.
    .where = { $address ->
        [none] Il va à l'adresse du premier envoi ; je ne vois pas d'ici quelle rue c'est.
       *[other] Il va à { $address }.
    }
    .amount = Il ne vous coûte rien.
    .reason = Le motif dans nos données : { because }.
    .consequence = Avec un oui, il est renvoyé ; avec un non, tout reste tel quel.
    .state = Rien n'est encore envoyé : cela attend votre oui.
    .keep = { nothing_goes_back }
    .other = { nothing_else }
its_address = { $address ->
    [none] l'adresse du premier envoi
   *[other] { $address }
}
replacement_waiting = { thanked } Avant que je puisse envoyer de nouveau l'article « { $item } », mes collègues doivent signer. Je l'ai transmis avec tout ce qu'il faut, et je vous écrirai ici dès que c'est décidé.
    .time = { people_decide }
    .state = L'article « { $item } » à envoyer de nouveau attend les personnes qui doivent signer ; rien n'en est encore envoyé.
    .person = Un collègue qui peut signer ; moi, je ne le peux pas.
    .steps = Vous n'avez rien à faire ; cela reste chez eux jusqu'à ce que ce soit décidé.
    .consequence = S'ils sont d'accord, c'est envoyé et je vous le dis ici. S'ils refusent, rien n'est envoyé, et vous l'apprenez ici aussi ; on peut alors regarder l'argent ou un avoir.
replacement_done = C'est fait : un remplacement est en route sous la commande { $replacement }, à { its_address }{ $promised_at ->
    [none] {""}
   *[other] ; il devrait être chez vous au plus tard le { DAY($promised_at) }
}.
    .time = { $promised_at ->
        [none] {""}
       *[other] Il devrait être chez vous au plus tard le { NAMED_DAY($promised_at) }.
    }
    .steps = Vous n'avez rien à faire ; demandez-moi ici des nouvelles de { $replacement } quand vous voulez.
    .amount = Cela ne vous coûte rien.
    .consequence = S'il n'arrive pas, ou arrive encore cassé, dites-le-moi ici, et une personne regarde avec vous.
    .content = { replacement_done }
    .where = Il va à { its_address }.
    .state = { replacement_done }
    .keep = { nothing_goes_back }
    .options = C'est déjà commandé, et je ne peux plus l'arrêter d'ici ; de l'argent en plus n'est pas possible. Si vous préférez autre chose, demandez-moi une personne.
    .other = { nothing_else }

## Returns

once_it_is_back = Ce que vous avez payé vous revient dès qu'il est de nouveau chez nous : dites-le-moi alors ici. Je nomme le montant avant tout paiement.
return_due = { $due ->
    [none] { once_it_is_back }
   *[other] D'après nos données, { $due } vous reviennent dès que l'article est de nouveau chez nous : dites-le-moi alors ici.
}
return_way = { $tender ->
    [none] Cela repart par où le paiement est venu.
   *[other] { goes_back_as_paid }
}
return_postage = { $postage ->
    [customer] Le port du retour est à votre charge, sauf si nous avons envoyé le mauvais article.
    [company] Le port du retour est à notre charge.
   *[other] Qui paie le port du retour, nos données ne le disent pas ; demandez-moi une personne, et un collègue vous le dira.
}
return_at_the_bank = { $bank_days ->
    [none] {""}
   *[other] {" "}À partir du jour où je paie, votre banque l'affiche en général en { $bank_days } jours ouvrables.
}
return_money = { return_due } { return_way } { return_postage }
return_term = { $of ->
    [time] Envoyez-le au plus tard le { NAMED_DAY($send_by) }, s'il vous plaît. L'argent suit dès qu'il est de nouveau chez nous ; aucune de nos données n'a encore ce jour.{ return_at_the_bank }
    [way] { return_way }
    [postage] { return_postage }
   *[due] { $said ->
        [none] { return_due }
       *[other] { $due ->
            [none] { once_it_is_back }
           *[other] Nos données ne disent pas { $said } : { $due } vous reviennent dès que l'article est de nouveau chez nous. Dites-le-moi alors ici.
        }
    }
}
return_terms = { $terms }
confirm_return = { $days ->
    [none] {""}
   *[other] Les articles peuvent être renvoyés dans les { $days } jours après leur livraison, et vous êtes dans ce délai.{" "}
}Je peux noter que vous renvoyez l'article « { $item } » ({ $order }) et créer une étiquette. Il doit être en route au plus tard le { DAY($send_by) }. Dois-je le faire ? { yes_or_no }
    .reminder = Je peux toujours noter que vous renvoyez l'article « { $item } » ({ $order }). Dois-je le faire ? { yes_or_no }
    .state = { only_after_a_yes }
    .rule = Les articles peuvent être renvoyés dans les { $days } jours après leur livraison ; ils doivent alors être en route au plus tard le { NAMED_DAY($send_by) }.
    .amount = { return_money }
    .steps = Pour l'instant, seulement un oui ou un non. Avec un oui, vous recevez ici le numéro de l'étiquette et envoyez l'article au plus tard le { DAY($send_by) }.
    .time = Il doit être en route au plus tard le { NAMED_DAY($send_by) }. L'argent suit dès qu'il est de nouveau chez nous ; aucune de nos données n'a encore ce jour.{ return_at_the_bank }
    .consequence = Avec un oui, le retour est noté ; avec un non, tout reste comme c'est. { return_due }
    .where = Avec un oui, vous recevez le numéro de l'étiquette ici, dans la discussion. { return_way }
    .other = { only_this_article }
return_done = C'est fait : le retour de l'article « { $item } » ({ $order }) est noté. { $label ->
    [none] {""}
   *[other] L'étiquette est { $label }.{" "}
}Envoyez-le au plus tard le { DAY($send_by) }, s'il vous plaît.
    .amount = { return_money }
    .consequence = { return_due }
    .time = Envoyez-le au plus tard le { NAMED_DAY($send_by) }, s'il vous plaît. L'argent suit dès qu'il est de nouveau chez nous ; aucune de nos données n'a encore ce jour.{ return_at_the_bank }
    .steps = { $label ->
        [none] Emballez-le bien, notez { $order } sur le colis et envoyez-le au plus tard le { DAY($send_by) }.
       *[other] Emballez-le bien, notez { $label } sur le colis et envoyez-le au plus tard le { DAY($send_by) }. J'ai le numéro de l'étiquette, mais rien d'imprimé et pas d'adresse ; s'il vous faut l'un ou l'autre, demandez-moi une personne.
    }
    .state = Il est noté à notre entrepôt ; le colis n'y est pas encore arrivé.
    .person = L'entrepôt le reçoit, et je regarde ensuite ici avec vous ce qu'il en est de l'argent.
    .source = C'est dans les données de notre entrepôt pour { $order } ; de moi, vous n'avez par écrit que cette conversation.
    .where = { return_done.steps } { return_way }
    .options = Il est seulement noté : si vous préférez le garder, ne l'envoyez pas, et rien de plus ne se passe.
    .other = { only_this_article }
return_denied = Je ne peux plus reprendre cela de moi-même ; je peux demander à un collègue.
confirm_order_cancellation = L'article « { $item } » ({ $order }) n'est pas encore parti, je peux donc annuler la commande. Elle n'est alors pas envoyée, et cela ne peut pas être défait. Dois-je le faire ? { yes_or_no }
    .reminder = Je peux toujours annuler la commande de l'article « { $item } » ({ $order }). Dois-je le faire ? { yes_or_no }
    .time = Dès que vous dites oui, tant qu'elle n'est pas partie d'ici là.
    .consequence = Elle n'est alors pas envoyée. Ce qui a été payé revient : je vous le demande ensuite. Pour l'avoir quand même, il faut commander de nouveau.
    .reason = { only_after_a_yes }
    .steps = { all_it_needs }
    .amount = Cela ne coûte rien. Ce qui a été payé pour cela vous revient ; je dis le montant ensuite, avant tout paiement.
    .where = Ce qui a été payé repart par où le paiement est venu ; je vous le demande ensuite.
    .state = Elle n'est pas encore partie. Rien n'y est encore changé : il faut votre oui.
    .other = { only_this_article }
order_cancellation_done = C'est fait : la commande de l'article « { $item } » ({ $order }) est annulée et ne sera pas envoyée.
    .state = { order_cancellation_done }
    .where = Ce qui vous est dû repart par où le paiement est venu.
    .steps = { nothing_to_do }
    .consequence = Elle n'est pas envoyée. Pour l'avoir quand même, il faut la commander de nouveau.
    .options = Cela ne peut pas être défait : ce n'est pas envoyé. Pour l'avoir quand même, il faut le commander à nouveau.
    .keep = { none_goes_back }
    .other = { only_this_article }
order_cancellation_denied = Je n'ai pas pu annuler { $order } : { $denial ->
    [has_left] entre-temps l'article « { $item } » a quitté notre entrepôt. Une fois arrivé, vous pouvez le renvoyer.
    [order_changed] la commande est une autre que celle que je vous ai indiquée.
    [none] l'entrepôt l'a refusé. Elle est peut-être déjà en route, et alors elle peut seulement être renvoyée.
   *[other] nos règles ne le permettent pas dans ce cas.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Si vous voulez, je peux demander à un collègue de s'en charger.
}

## Addresses and contact details

confirm_address = L'article « { $item } » ({ $order }) n'est pas encore parti. Je peux l'envoyer à { $address }{ $before ->
    [none] {""}
   *[other] {" au lieu de "}{ $before }
}.{ send_on_day } Dois-je le faire ? { yes_or_no }
    .reminder = Je peux toujours envoyer l'article « { $item } » ({ $order }) à { $address }. Dois-je le faire ? { yes_or_no }
    .reason = { only_after_a_yes }
    .steps = { all_it_needs }
    .where = Ce serait à { $address }.
    .content = { only_this_order }
    .consequence = { only_this_order }
    .other = { only_this_order }
only_this_order = Seul l'article « { $item } » ({ $order }) va à { $address } ; vos autres commandes et l'adresse de votre compte restent telles quelles.
send_on_day = { $wished ->
    [none] {""}
   *[other] {" "}{ day_named } : cette commande part à cette adresse dès votre oui.
}
address_done = C'est fait : l'article « { $item } » ({ $order }) part maintenant à { $address }.
    .consequence = { only_this_order }
    .content = { only_this_order }
    .steps = Vous n'avez rien à faire ; l'entrepôt a la nouvelle adresse.
    .where = { only_this_order }
    .options = Tant qu'il n'est pas parti, il peut encore aller ailleurs : dites-moi l'adresse où il doit aller.
    .other = { only_this_order }
address_denied = Je n'ai pas pu changer la destination de { $order } : { $denial ->
    [already_shipped] entre-temps elle a quitté notre entrepôt, et seul le transporteur peut la réacheminer.
    [none] l'entrepôt l'a refusé. Elle est peut-être déjà en route, et alors seul le transporteur peut la réacheminer.
   *[other] nos règles ne le permettent pas dans ce cas.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Si vous voulez, je peux demander à un collègue de s'en charger.
}
confirm_contact = Je peux modifier { contact } de votre compte : { $new } au lieu de { $old }, et l'ancien contact en est averti. Dois-je le faire ? { yes_or_no }
    .reminder = Je peux toujours modifier { contact } de votre compte : { $new }. Dois-je le faire ? { yes_or_no }
    .reason = { only_after_a_yes }
    .steps = { all_it_needs }
contact_done = C'est fait : { contact } de votre compte est maintenant { $new }. Nous avons averti l'ancien contact, et pendant { $days } jours aucun code n'est envoyé au nouveau.
contact = { $field ->
    [phone] le numéro de téléphone
   *[email] l'adresse e-mail
}

## Subscriptions

confirm_cancellation = Je peux résilier votre abonnement { PLAN($plan) } ({ $account }) ; il { $at_once ->
    [yes] prend alors fin aujourd'hui
   *[no] court alors jusqu'au { FULL_DAY($ends_at) }
} et n'est pas renouvelé.{ cancel_on_day } Dois-je le faire ? { yes_or_no }
    .reminder = Je peux toujours résilier { this_subscription }. Dois-je le faire ? { yes_or_no }
    .time = Il { $at_once ->
        [yes] prendrait fin aujourd'hui
       *[no] courrait jusqu'au { NAMED_DAY($ends_at) }
    }.{ back_when }
    .person = { $who ->
        [none] {""}
       *[other] Pour la résiliation, c'est vous qui décidez par un oui. Pour les { $back }, il faut ensuite une signature : { $who }.{ is_seen_to }
    }
    .consequence = Avec un oui, il { $at_once ->
        [yes] prend fin aujourd'hui
       *[no] court jusqu'au { NAMED_DAY($ends_at) }
    } et n'est plus facturé ; avec un non, il reste tel quel.
    .amount = { $back ->
        [none] Résilier ne coûte rien.{ $at_once ->
            [yes] {""}
           *[no] {" "}Ce qui est payé vous reste jusqu'au { FULL_DAY($ends_at) } ; cette offre n'en rend rien.
        }
       *[other] Résilier ne coûte rien, et { $back } vous reviennent.
    }
    .steps = { all_it_needs }
    .reason = { only_after_a_yes }
    .options = À la place, vous pouvez mettre l'abonnement en pause ou changer de formule ; dites-le-moi simplement.
    .keep = { boxes_are_kept }
    .other = { only_this_plan }
back_when = { $back ->
    [none] {""}
   *[other] {" "}Pour les { $back } : dès que c'est résilié, je vous demande votre oui pour cela{ $signers ->
        [0] .
        [1] , puis un collègue signe.
       *[other] , puis deux collègues signent.
    }{" "}{ bank_takes }
}
cancellation_done = Votre abonnement est résilié{ $ends_at ->
    [none] {""}
   *[other] {" "}; il { $at_once ->
        [yes] a pris fin aujourd'hui
       *[no] court jusqu'au { FULL_DAY($ends_at) }
    }
} et n'est pas renouvelé.
    .time = { runs_to_its_end }
    .consequence = { runs_to_its_end }
    .state = { cancellation_done }
    .steps = { runs_to_its_end }
    .amount = { runs_to_its_end }
    .keep = { boxes_are_kept }
    .other = Seul l'abonnement est résilié ; les commandes en route et tout le reste restent tels quels.
runs_to_its_end = Il { $at_once ->
    [yes] a pris fin aujourd'hui
   *[no] court jusqu'au { NAMED_DAY($ends_at) }
} ; après cela, rien n'est facturé, et vous n'avez rien d'autre à faire.
price = { $amount } par { $period ->
    [month] mois
    [year] an
   *[other] { $period }
}
cancel_on_day = { $wished ->
    [none] { day_met }
   *[other] {" "}{ $today ->
        [yes] Il ne peut pas prendre fin aujourd'hui : il est payé jusqu'à son terme, et rien d'autre n'est prélevé.
       *[no] { day_named } : { $later ->
            [yes] s'il doit continuer jusque-là, répondez non, et redites-le-moi une fois arrivée la dernière livraison que vous voulez.
           *[no] il est payé jusqu'à son terme, et rien d'autre n'est prélevé.
        }
    }
}
day_named = Vous parlez du { FULL_DAY($wished) }, et je ne peux pas choisir le jour
day_met = { $met ->
    [none] {""}
   *[other] {" "}Cela convient avec le { FULL_DAY($met) }, que vous avez nommé.
}
change_on_day = { $wished ->
    [none] { day_met }
   *[other] {" "}{ day_named } : cela se fait comme je l'ai dit. Si cela doit être ce jour-là, répondez non, et redites-le-moi à ce moment-là.
}
resume_on_day = { $wished ->
    [none] { day_met }
   *[other] {" "}{ day_named } : il reprend dès votre oui. Si cela doit être ce jour-là, répondez non, et redites-le-moi à ce moment-là.
}
confirm_plan_change = { $way ->
    [unpriced] Je peux vous faire passer de { PLAN($from_plan) } à { PLAN($plan) }.
    [keep] Vous avez { old_plan }. Je peux abandonner le passage à { PLAN($next_plan) } prévu pour le { DAY($renews_at, $expires_at) }. Rien n'est facturé aujourd'hui.
    [renewal] Je peux vous faire passer de { old_plan } à { new_plan } à partir du { DAY($starts_at, $expires_at) }. Rien n'est facturé aujourd'hui ; jusque-là, vous gardez { PLAN($from_plan) }.
   *[now] Je peux vous faire passer de { old_plan } à { new_plan }, tout de suite. { $due ->
        [none] Rien n'est facturé aujourd'hui
       *[other] Aujourd'hui, { $due } sont facturés{ to_card }, pour le temps jusqu'au { DAY($renews_at, $starts_at) }
    } ; à partir du { DAY($renews_at, $starts_at) }, c'est { $price }.
}{ change_on_day } Dois-je le faire ? { yes_or_no }
    .reminder = { $way ->
        [keep] Je peux toujours abandonner le passage à { PLAN($next_plan) }.
       *[other] Je peux toujours vous faire passer à { PLAN($plan) }{ $due ->
            [none] {""}
           *[other]  ; { $due } sont facturés aujourd'hui
        }.
    } Dois-je le faire ? { yes_or_no }
    .amount = { what_it_costs }
    .consequence = { what_it_costs }
    .steps = { all_it_needs }
    .reason = { only_after_a_yes }
    .time = { $way ->
        [renewal] À partir du { NAMED_DAY($starts_at) } ; jusque-là, vous gardez { PLAN($from_plan) }.
        [now] Tout de suite, dès que vous dites oui.
       *[other] {""}
    }
    .where = { $due ->
        [none] {""}
       *[other] { $last4 ->
            [none] {""}
           *[other] { $due } sont débités sur la carte se terminant par { $last4 }.
        }
    }
    .other = Seul l'abonnement change ; les commandes en route et tout le reste restent tels quels.
what_it_costs = { $price ->
    [none] {""}
   *[other] { $due ->
        [none] Rien n'est facturé aujourd'hui ; à partir du renouvellement, { PLAN($plan) } coûte { $price }.
       *[other] { $due } aujourd'hui, pour le reste de cette période ; à partir du renouvellement, { PLAN($plan) } coûte { $price }.
    }
}
old_plan = { PLAN($from_plan) } ({ $from_price })
new_plan = { PLAN($plan) } ({ $price })
to_card = { $last4 ->
    [none] {""}
   *[other] {" sur la carte se terminant par "}{ $last4 }
}
plan_change_done = { $starts ->
    [renewal] C'est fait : à partir du { DAY($starts_at, $expires_at) }, vous avez l'abonnement { PLAN($plan) }. Jusque-là, rien ne change.
   *[now] Vous avez maintenant l'abonnement { PLAN($plan) }.{ $charged ->
        [none] {""}
       *[other] {" "}{ $charged } ont été facturés{ to_card }, sur la facture { $invoice }.
    }
}
    .time = { $starts ->
        [renewal] Cela commence le { DAY($starts_at, $expires_at) } ; jusque-là, vous payez comme avant.
       *[now] Cela compte dès aujourd'hui.
    }
    .state = { plan_change_done }
    .steps = { nothing_to_do }
    .amount = { $charged ->
        [none] {""}
       *[other] { $charged } ont été facturés{ to_card }.
    }
    .other = Seul l'abonnement change ; les commandes en route et tout le reste restent tels quels.
change_denied = { $denial ->
    [preview_over] Ce que je vous ai dit ne valait que peu de temps, et c'est passé. Rien n'a changé, le voici donc de nouveau :
   *[other] { request_denied }
}

confirm_schedule = { $step ->
    [pause] Je peux mettre en pause { this_subscription }{ $rests_from ->
        [none] {" "}: à partir de maintenant
       *[other] {" "}: à partir du { FULL_DAY($rests_from) }
    }, rien n'est envoyé et rien n'est facturé{ $until ->
        [none] , jusqu'à ce que vous le repreniez, ce que vous pouvez faire ici à tout moment.
       *[other] , jusqu'à ce qu'il reprenne tout seul le { FULL_DAY($until) } ; il peut aussi reprendre plus tôt, ici.
    }{ $renews_at ->
        [none] {""}
       *[other] { $until ->
            [none] { $rests_from ->
                [none] {" Le prochain envoi serait le "}{ FULL_DAY($renews_at) }.
               *[other] {""}
            }
           *[other] { $next_at ->
                [none] {""}
               *[other] {" La première ensuite est le "}{ FULL_DAY($next_at) }.
            }
        }
    }{ $ends ->
        [yes] {" Il ne reprend pas tout seul au moment que vous indiquez : il reste en pause jusqu'à ce que vous me le disiez."}
       *[no] {""}
    }{ $begins ->
        [none] {""}
       *[other] { $due_before ->
            [yes] { $rests_from ->
                [none] {" "}Elle commence tout de suite, et pas le { FULL_DAY($begins) } : ce qui est prévu le { FULL_DAY($renews_at) } tombe aussi. Si vous voulez encore cet envoi, redemandez-le-moi après.
               *[other] {" "}Ce qui est prévu avant le { FULL_DAY($rests_from) }, le { FULL_DAY($renews_at) }, vient encore et est facturé comme toujours.
            }
           *[no] { $rests_from ->
                [none] {" "}Jusqu'au { FULL_DAY($begins) } rien n'est prévu, donc rien ne vient à partir de cette date.
               *[other] {""}
            }
        }
    }
    [skip] Je peux sauter la prochaine livraison de { this_subscription }, celle du { FULL_DAY($renews_at) } : rien n'est facturé pour elle, et la suivante est le { FULL_DAY($next_at) }.
    [resume] Je peux reprendre { this_subscription }{ $due_now ->
        [yes] {" "}: sa prochaine période commence tout de suite, et { $price ->
            [none] le prix de l'abonnement est facturé
           *[other] { $price } sont facturés
        } aujourd'hui
       *[no] { $next_at ->
            [none] {""}
           *[other] {" "}: la prochaine livraison est le { FULL_DAY($next_at) }{ then_charged } ; rien n'est facturé aujourd'hui
        }
    }.{ rests_since }
   *[keep] Je peux reprendre votre résiliation : { this_subscription } continue{ $next_at ->
        [none] {""}
       *[other] , et le prochain paiement est le { FULL_DAY($next_at) }{ its_price }
    }. Rien n'est facturé aujourd'hui.
}{ resume_on_day } Dois-je le faire ? { yes_or_no }
    .reminder = { $step ->
        [pause] Je peux toujours mettre en pause { this_subscription }{ from_that_day }.
        [skip] Je peux toujours sauter la livraison du { FULL_DAY($renews_at) } ({ PLAN($plan) }, { $account }).
        [resume] Je peux toujours relancer { this_subscription }{ $due_now ->
            [yes] { $price ->
                [none] {""}
               *[other]  ; { $price } sont facturés aujourd'hui
            }
           *[no] {""}
        }.
       *[keep] Je peux toujours retirer votre résiliation.
    } Dois-je le faire ? { yes_or_no }
    .amount = { $step ->
        [pause] Mettre en pause ne coûte rien, et rien n'est facturé tant que cela dure. { plan_stays }
        [skip] Sauter une livraison ne coûte rien, et elle n'est pas facturée. { plan_stays }
        [resume] { $due_now ->
            [yes] { $price ->
                [none] Le prix de l'abonnement
               *[other] { $price }
            } est facturé aujourd'hui.
           *[no] Rien n'est facturé aujourd'hui.{ plan_goes_on_at }
        }
       *[keep] Rien n'est facturé aujourd'hui.{ plan_goes_on_at }
    }
    .reason = { only_after_a_yes }
    .steps = { all_it_needs }
    .time = { $step ->
        [pause] Cela commence { $rests_from ->
            [none] dès que vous dites oui
           *[other] le { FULL_DAY($rests_from) }
        }, et dure { $until ->
            [none] jusqu'à ce que vous le relanciez.
           *[other] jusqu'au { FULL_DAY($until) }.
        }{ first_payment_after }
        [skip] Il s'agit de la livraison du { FULL_DAY($renews_at) } ; la suivante est le { FULL_DAY($next_at) }.{ first_payment_after }
       *[other] { $next_at ->
            [none] {""}
           *[other] La prochaine est le { FULL_DAY($next_at) }.
        }{ rests_since }
    }
    .consequence = { $step ->
        [pause] Avec un oui, rien n'est envoyé et rien n'est débité jusqu'à la reprise ; vous pouvez le relancer ici à tout moment. Avec un non, tout reste tel quel.
        [skip] Avec un oui, cette livraison ne vient pas et n'est pas débitée ; avec un non, tout reste tel quel.
       *[other] Avec un oui, l'abonnement continue ; avec un non, tout reste tel quel.
    }
    .options = { $step ->
        [pause] À la place, je peux sauter la prochaine livraison ou résilier l'abonnement ; dites-le-moi simplement.
        [skip] À la place, je peux mettre l'abonnement en pause ou le résilier ; dites-le-moi simplement.
       *[other] {""}
    }
    .other = { plan_stays }
then_charged = { $price ->
    [none] {""}
   *[other] {""}, et { $price } sont alors facturés
}
first_payment_after = { $next_at ->
    [none] {""}
   *[other] {" "}Le premier paiement ensuite est le { FULL_DAY($next_at) }{ its_price }.
}
its_price = { $price ->
    [none] {""}
   *[other] {" "}({ $price })
}
rests_since = { $paused_at ->
    [none] {""}
   *[other] {" Il est en pause depuis le "}{ FULL_DAY($paused_at) }.
}
plan_goes_on_at = { $price ->
    [none] {""}
   *[other] {" "}L'abonnement coûte ensuite { $price } comme avant{ $next_at ->
        [none] {""}
       *[other]  ; le prochain paiement est le { FULL_DAY($next_at) }
    }.
}
from_that_day = { $rests_from ->
    [none] {""}
   *[other] {" "}à partir du { FULL_DAY($rests_from) }
}
this_subscription = votre abonnement { PLAN($plan) } ({ $account })
schedule_done = { $step ->
    [pause] C'est fait : votre abonnement { PLAN($plan) } est en pause{ from_that_day }, sans livraison et sans frais{ $until ->
        [none] {" "}jusqu'à ce que vous le repreniez ; dites-le-moi simplement ici.
       *[other] {" "}jusqu'au { FULL_DAY($until) }, date à laquelle il reprend tout seul ; dites-le-moi ici si ce doit être plus tôt.
    }
    [skip] C'est fait : la livraison du { FULL_DAY($renews_at) } est sautée ; la prochaine est le { FULL_DAY($next_at) }.
   *[other] C'est fait : votre abonnement { PLAN($plan) } court{ $next_at ->
        [none] {""}
       *[other] {" "}; il se renouvelle le { FULL_DAY($next_at) }{ its_price }
    }.
}
    .time = La prochaine est le { NAMED_DAY($next_at) }{ its_price }.
    .amount = { $step ->
        [pause] Rien n'est débité pendant la pause. { plan_stays }
       *[other] { plan_stays }
    }
    .consequence = { $step ->
        [pause] Rien n'est envoyé et rien n'est débité jusqu'à la reprise ; vous pouvez le relancer ici à tout moment.
       *[other] {""}
    }
    .steps = { nothing_to_do }
    .state = { schedule_done }
    .options = { $step ->
        [pause] Il peut être repris à tout moment : dites-le-moi ici.
        [skip] Je ne peux pas rétablir moi-même une livraison sautée. Si vous la voulez quand même, demandez-moi une personne.
       *[other] Il peut être remis en pause à tout moment : dites-le-moi ici.
    }
    .other = { plan_stays }

## Codes

code_sent = Merci. Si votre compte est sous ces coordonnées, un code à six chiffres devrait vous parvenir dans un instant ; tapez-le ici. S'il n'en vient pas, donnez-moi d'autres coordonnées sous lesquelles il peut être.
    .time = Il est envoyé tout de suite ; il ne fonctionne que quelques minutes.
    .steps = Regardez la boîte aux lettres ou le téléphone de ce compte et tapez le code.
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
why_proof = Les commandes, les paiements et les adresses ne sont montrés à personne d'autre qu'à leur propriétaire, je dois donc d'abord savoir qui écrit. Pour ce que tout le monde peut savoir, comme les prix et les règles, je n'en ai pas besoin.
code_sent_again = { $known ->
    [yes] J'ai envoyé un nouveau code à six chiffres. Regardez aussi dans le dossier des indésirables et tapez-le vite ici : il ne fonctionne que peu de temps.
   *[no] Si votre compte est sous ces coordonnées, un nouveau code à six chiffres devrait vous parvenir dans un instant ; regardez aussi dans le dossier des indésirables. Il est peut-être sous une autre adresse e-mail ou un autre numéro de téléphone : dans ce cas, donnez-le-moi.
}{ $often ->
    [yes] {" "}{ $beside ->
        [yes] { ask_for_a_person }
       *[no] Ou un collègue doit-il s'en occuper ? Dites simplement oui.
    }
   *[no] {""}
}
    .time = { code_sent.time }
    .steps = { code_sent.steps }
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
code_sent_new = Pour être sûr de pouvoir vous joindre là, je vous ai envoyé un code, six chiffres, à { $to }. Tapez-le vite ici : il ne fonctionne que peu de temps.
step_up = Avant de pouvoir changer quoi que ce soit, il me faut une nouvelle preuve que c'est vous : j'ai envoyé un code à six chiffres à { $went_to ->
    [phone] votre numéro de téléphone enregistré
    [email] votre adresse e-mail enregistrée
   *[other] un contact de votre compte
}. Tapez-le vite ici : il ne fonctionne que peu de temps.
no_way_to_prove = Avant de pouvoir changer quoi que ce soit, il me faut une nouvelle preuve que c'est vous, et il n'y a dans votre compte aucun contact auquel je puisse envoyer un code en ce moment. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Dois-je demander à un collègue de vous y aider ?
}
code_not_sent = Je n'ai pas pu envoyer de code à l'instant. Réessayez dans quelques minutes, ou demandez-moi un collègue.
code_limited = Je ne peux plus envoyer de codes en ce moment. Réessayez dans une heure, ou demandez-moi un collègue.
verified = Merci, cela a fonctionné.
code_wrong = Ce code ne correspond pas, ou ne fonctionne plus. Il vous reste { $tries_left } { $tries_left ->
    [1] essai
   *[other] essais
} ; tapez de nouveau les six chiffres, ou dites-moi d'en envoyer un autre.
code_locked = C'était le troisième essai manqué, ce code ne fonctionne donc plus. Vous pouvez m'en demander un nouveau, ou demander un collègue.
code_expired = Ce code a expiré. Dois-je vous en envoyer un nouveau ? Redites-moi simplement votre adresse e-mail ou votre numéro de téléphone.
code_none = Je n'attends pas de code en ce moment. Si vous voulez prouver qui vous êtes, dites-moi votre adresse e-mail ou votre numéro de téléphone.

## Colleagues

ticket_opened = La référence{ $subject ->
    [none] {""}
   *[other] {" pour « "}{ $subject } »
} est { $ticket }{ answer_due }.
    .time = { $by ->
        [none] Je ne peux pas nommer le jour : cela dépend du collègue qui le prend. La réponse arrive ici, vous n'avez donc pas besoin de redemander pour que cela avance.
       *[other] Une réponse arrive ici au plus tard { NAMED_DAY($by) }. Quand tout sera réglé dépend du collègue qui le prend.
    }
    .state = Cela attend chez l'équipe sous { $ticket } ; rien n'y est encore décidé.
    .person = Les collègues qui prennent { $ticket } : celui de l'équipe dont c'est le tour. Citez ce numéro quand vous écrivez ou appelez, et ils ont tout.
    .steps = Vous n'avez rien à faire maintenant ; ce qu'il leur faut de vous, ils le demandent ici. Tant que ce n'est pas fait, tout reste comme c'est.
    .content = { $ticket } concerne : { $subject }.
    .consequence = La personne qui prend { $ticket } décide et répond ici, quelle que soit l'issue. D'ici là, tout reste comme c'est.
    .reason = Je ne peux pas en décider moi-même ; c'est pourquoi { $ticket } est chez un collègue.
    .options = D'ici, rien ne l'accélère. Dites-moi ce qui a changé ou ce qui presse, et je l'ajoute à { $ticket }.
    .source = { $ticket } est le numéro chez notre assistance ; citez-le, et chacun là-bas le retrouve.
answer_due = { $by ->
    [none] {""}
   *[other] {" "}; une réponse arrive au plus tard le { DAY($by) }
}
matter = { $subject ->
    [none] { $ticket }
   *[other] « { $subject } » ({ $ticket })
}
ticket_noted = { thanked } Je l'ai dit aussi aux collègues qui ont { matter }{ answer_due }.
    .state = C'est noté là aussi maintenant, avec ce que vous avez dit avant{ answer_due }.
ticket_taken_back = J'ai dit aux collègues qui ont { $subject ->
    [none] votre demande
   *[other] « { $subject } »
} ({ $ticket }) que vous la reprenez.
handed_over = { $why ->
    [not_known] Je ne peux pas trouver moi-même de quel compte il s'agit. Je vous confie à un collègue, avec tout ce qui précède, pour que vous n'ayez pas à le répéter. { they_answer }
    [budget] { not_made_out }
    [not_understood] { not_made_out }
    [fraud] { thanked_for_telling } Une commande ou un paiement qui n'était pas de vous, { for_a_person }
    [delivered_not_here] { thanked_for_telling } Un colis marqué comme livré et qui n'est pas là, { for_a_person }
    [data_erasure] { thanked_for_telling } L'effacement de ce qui est conservé sur vous, { for_a_person }
    [data_access] { thanked_for_telling } Une demande des données conservées sur vous, { for_a_person }
    [vat_correction] { thanked_for_telling } La correction d’une facture, { for_a_person }
    [instalments] { thanked_for_telling } Un paiement en plusieurs fois, { for_a_person }
    [bereavement] Toutes mes condoléances. Ce qui est à régler après un décès, { for_a_person }
    [minor] { thanked_for_telling } Une commande faite par un mineur, { for_a_person }
    [press] { thanked_for_telling } Une question de la presse, { for_a_person }{ also_the_press_office }
    [gift_card] { thanked_for_telling } Une carte-cadeau qui n'est pas acceptée, ou ce qu'il en reste, { for_a_person }
    [repeated] Je vous ai dit tout ce que j'ai là-dessus, et redemander n'apporte rien de nouveau. Je le confie à un collègue, avec tout ce qui précède. { they_answer }
    [sent_elsewhere] Je ne peux le renvoyer qu'à l'adresse de la commande ; à une autre adresse, un collègue le peut. Je vous le confie, avec tout ce qui précède, pour que vous n'ayez pas à le répéter. { they_answer }
    [other_way] { same_tender } Je confie exactement cela à un collègue, dans vos mots, avec tout ce qui précède. { they_answer }
    [other_terms] Cette partie de ma proposition, je ne peux pas la changer moi-même. Je confie exactement ce que vous voulez autrement à un collègue, dans vos mots, avec tout ce qui précède. { they_answer }
    [not_here] Ce n'est rien que je puisse regarder ou faire ici moi-même. Je le confie à un collègue, avec tout ce qui précède, pour que vous n'ayez pas à le répéter. { they_answer }
    [unknown_there] Vous êtes bien enregistré chez nous, mais le système des comptes et des paiements ne connaît pas votre compte, je ne peux donc pas y regarder moi-même. Je le confie à un collègue, avec tout ce qui précède, pour que vous n'ayez pas à le répéter. { they_answer }
    [legal] { right_away }{ also_the_lawyers }
    [chargeback] { right_away }
    [distress] { right_away }
    [safety] { right_away }
   *[other] Bien sûr. Je vous confie à un collègue, avec tout ce qui précède, pour que vous n'ayez pas à le répéter. { they_answer }
}
also_the_press_office = { $press_contact ->
    [none] { "" }
   *[other] { " " }Vous pouvez aussi écrire à { $press_contact }.
}
also_the_lawyers = { $legal_contact ->
    [none] { "" }
   *[other] { " " }Vous pouvez aussi écrire à { $legal_contact }.
}
not_made_out = Je suis désolé, je n'arrive pas assez bien à voir moi-même ce qu'il vous faut en ce moment, et je ne veux pas deviner. Je vous confie à un collègue, avec tout ce qui précède, pour que vous n'ayez pas à le répéter. { they_answer }
for_a_person = c'est l'affaire d'une personne : je le confie donc à un collègue, avec tout ce que vous avez écrit. { they_answer }
right_away = { thanked_for_telling } Je le confie tout de suite à un collègue, avec tout ce que vous avez écrit, pour que vous n'ayez pas à le répéter. { they_answer }
they_answer = { $opens_at ->
    [none] { $usual ->
        [none] Vous aurez leur réponse ici.
       *[other] Vous aurez leur réponse ici, en général dans les { $usual } minutes{ of_opening_hours }.
    }
   *[other] Nos équipes sont de retour le { opening } et vous répondront alors ici.
}{ asked_of_people }{ goes_along }
of_opening_hours = { $zone ->
    [none] {""}
   *[other] {" de nos heures d'ouverture"}
}
asked_of_people = { $asked ->
   *[none] { "" }
    [call_back] { " " }Votre souhait d'être appelé figure dans ce qu'ils lisent en premier.
    [supervisor] { " " }Votre souhait de parler à quelqu'un qui décide figure dans ce qu'ils lisent en premier.
    [both] { " " }Votre souhait d'un appel, de quelqu'un qui décide, figure dans ce qu'ils lisent en premier.
}

can_be_undone = { $act ->
    [cancel_subscription] { $at_once ->
        [yes] Cela ne peut pas être annulé : il prend fin le jour même ; pour l'avoir à nouveau, il faut en souscrire un nouveau.
       *[no] Oui : jusqu'au { FULL_DAY($ends_at) }, je peux annuler cette résiliation ici ; dites-le simplement. Une fois terminé, il faut en souscrire un nouveau.
    }
    [pause] Oui : il peut être relancé ici à tout moment ; dites-le simplement.
    [resume] Oui : il peut être mis en pause ou résilié ici à tout moment ; dites-le simplement.
    [keep] Oui : il peut être mis en pause ou résilié ici à tout moment ; dites-le simplement.
    [skip] Non : je ne peux pas rétablir une livraison sautée. Si vous la voulez quand même, demandez-moi une personne.
    [change_plan] Oui : vous pouvez revenir à l'ancienne formule ici ; je nomme le prix et le jour avant tout changement.
    [change_address] Oui, tant que l'envoi n'est pas parti : dites-le ici, et il va à l'ancienne adresse ou à une autre.
    [change_contact] Oui : cela peut être rétabli ici ; je demande avant cela une preuve et un oui.
    [cancel_order] Cela ne peut pas être annulé : une commande annulée n'est pas envoyée. Pour l'avoir quand même, il faut la commander à nouveau.
    [declare_return] Oui : c'est seulement noté. Si vous préférez garder l'article, ne l'envoyez pas, et il ne se passe rien de plus.
    [issue_refund] Non : ce qui est payé ne peut pas être rappelé.{ until_a_yes }
    [give_store_credit] Non : une fois que vous l'avez, je ne peux pas transformer l'avoir en autre chose d'ici.{ until_a_yes }
    [send_replacement] Non : une fois la commande passée, je ne peux pas l'annuler d'ici.{ until_a_yes }
   *[other] Je ne peux pas dire si c'est possible ; demandez-moi une personne.{ until_a_yes }
}
    .options = { can_be_undone }
until_a_yes = { $offered ->
    [yes] {""} Jusqu'à votre oui, il ne se passe rien.
   *[no] {""}
}
