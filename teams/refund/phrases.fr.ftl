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
    .source = Cela vient des livres de la facturation. { $refunds }
    .where = { $refunds ->
        [none] { $waiting }
       *[other] { $refunds }
    }
    .person = Ce qui est en route, votre banque l'inscrit ; ce qui est revenu, un collègue s'en charge.
refund_line_status = Le remboursement de { $amount } du { DAY($at) } { $status ->
    [settled] est arrivé à votre banque
    [failed_late] est revenu de la banque sans vous parvenir, un collègue doit donc trouver un autre moyen
   *[other] est en route et devrait apparaître au plus tard le { DAY($settles_at) }
}{ $reference ->
    [none] {""}
   *[other] {" (référence bancaire "}{ $reference })
}.
    .time = { $status ->
        [settled] {""}
        [failed_late] {""}
       *[other] Votre banque devrait afficher les { $amount } au plus tard le { NAMED_DAY($settles_at) }.
    }
    .source = { $reference ->
        [none] {""}
       *[other] Votre banque peut chercher { $reference }.
    }
    .where = { $status ->
        [settled] { $amount } sont repartis par où le paiement est venu{ to_what_paid }
        [failed_late] { $amount } avaient été renvoyés par où le paiement est venu{ to_what_paid } La banque les a retournés, un collègue cherche donc avec vous un autre moyen.
       *[other] { $amount } repartent par où le paiement est venu{ to_what_paid }
    }
to_what_paid = { $tender ->
    [none] .
   *[other] {""} : sur { paid_with }.
}
waiting_line = La demande de { $amount } est encore en cours de décision ; elle n'est pas encore payée.
    .where = Une fois la décision prise, { $amount } repartent par où le paiement est venu.
no_refund_yet = Il n'y a jusqu'ici aucun remboursement dans votre compte, ni payé ni en attente. De quoi s'agit-il ? Alors je regarde.
already_credited = Cela a déjà été réparé par un avoir, je ne peux donc pas le payer en plus.
at_most = C'est plus que ce que les systèmes montrent comme payé en trop, voici donc le maximum que je peux proposer :
gesture_apart = Ce qui vous est dû passe en premier. Un geste en plus ne fait pas partie de cette offre : demandez-le ensuite, ou demandez une personne.
goods_or_money = Si vous préférez qu'il soit renvoyé plutôt que l'argent, dites-le simplement ; c'est possible s'il est disponible.
not_sent_as_well = Cet argent est versé et ne peut pas être repris, je ne peux donc pas envoyer l'article en plus. Vous pouvez le commander de nouveau ; ou demandez-moi une personne.
less_than_due = Vous avez demandé { $amount }, c'est donc tout ce que je propose ; { $due } vous reviendraient.
no_reason = J'ai regardé vos paiements et vos colis{ $reference ->
    [none] {""}
   *[other] {" pour "}{ $reference }
}, et les systèmes n'y montrent aucune raison de remboursement. Si vous pensez autrement, dites-moi ce qui s'est passé, ou demandez-moi un collègue.
    .reason = Un remboursement demande quelque chose d'enregistré : un paiement fait deux fois ou après une résiliation, un colis qui n'est pas arrivé, ou un article arrivé abîmé ou renvoyé. Je n'ai rien trouvé de tel là.
    .options = { instead_of_no_refund }
    .steps = { instead_of_no_refund }
instead_of_no_refund = Si quelque chose cloche, dites-moi quoi ; un article encore dans les délais peut être renvoyé ; et un collègue peut regarder cela avec vous.
ask_refund_detail = Je regarde volontiers. Le remboursement concerne quoi ? Un numéro de facture ou de commande, ou quelques mots sur ce qui s'est mal passé, suffisent.
ask_refund_record = Je regarde volontiers. De quelle commande ou facture s'agit-il ? Son numéro, son jour ou son montant suffit.
goodwill_spent = Je suis désolé pour le désagrément. Ce que je peux proposer comme geste est épuisé pour ce trimestre. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Si vous me dites un montant, je peux demander à un collègue d'en décider.
}
goodwill_given = Vous avez déjà eu un geste pour ce qui s'est mal passé, et il y en a un pour chaque fois. Ce qui va au-delà, un collègue en décide ; demandez-moi simplement une personne.
goodwill_no_cause = Je suis désolé que vous ne soyez pas satisfait. Je ne peux proposer un geste que là où nos données montrent ce qui s'est mal passé, et elles ne montrent rien de tel. Si vous me dites ce qui s'est passé, je le regarderai, ou demandez-moi un collègue.
needs_a_person = Je ne peux pas dire avec certitude quel paiement en fait partie, et je ne devine pas quand il s'agit d'argent. Un collègue peut le démêler ; demandez-moi simplement une personne.
which_remedy = Quelque chose vous est dû{ about }, et vous m'avez dit que vous ne voulez pas cela : { $refused_things }. Je peux proposer à la place : { $offered_things }. Voulez-vous cela, ou autre chose ?

## Replacements

already_replaced = Pour { $order }, un remplacement est déjà en route{ $replacement ->
    [none] {""}
   *[other] , sous la commande { $replacement }
}, je ne peux donc pas le réparer une deuxième fois.
replacement_trouble = Je suis désolé : c'était déjà un remplacement, et il s'est mal passé aussi. Je l'ai soumis à un collègue, qui trouvera ce qui vous est dû.
some_of_it = Seule une partie de { $order } manque, et je ne peux pas y remédier moi-même sans toucher à ce qui est arrivé. J'ai demandé à un collègue de s'en charger.
no_address = Je l'enverrais volontiers de nouveau, mais la commande n'a pas d'adresse que je puisse lire. J'ai demandé à un collègue de s'en charger.

## Damage and returns

how_many = J'en suis désolé. Il y en a { $whole } dans { $order } ({ $item }) : combien d'entre eux sont endommagés ?
why_a_photo = Selon nos règles, je peux réparer jusqu'à { $most } sur votre parole ; au-dessus, je dois d'abord voir le dommage.
photo_needed = Je suis désolé { $reason ->
    [wrong_item] que vous ayez reçu autre chose que ce que vous aviez commandé
   *[damaged] que cela soit arrivé endommagé
} (« { $item } », { $order }). Au-dessus de { $most }, il m'en faut une photo avant de pouvoir le réparer : dès qu'il y en a une avec la commande, écrivez-moi de nouveau ici. Si vous ne pouvez pas en ajouter, demandez-moi une personne.
    .steps = Je ne peux pas recevoir d'image ici, et nos données ne donnent pas d'adresse pour cela. Elle compte dès qu'elle est avec { $order } : écrivez-moi alors ici. Si vous ne voyez pas comment l'ajouter, demandez-moi une personne.
    .consequence = Dès que la photo est avec { $order }, je regarde de nouveau ici et vous dis ce que je peux proposer : le même article s'il est en stock, un avoir ou l'argent.
    .options = { photo_needed.consequence } Sans photo, un collègue doit regarder ; demandez-moi alors une personne.
    .reason = { why_a_photo }
    .rule = { why_a_photo }
    .person = Avec une photo, je regarde moi-même ; sans photo, c'est un collègue. Pour cela, demandez-moi une personne.
    .time = Dès que la photo est avec { $order } et que vous écrivez ici, je regarde aussitôt.
told_in_time = { $over ->
    [no] Vous êtes dans les temps : l'article « { $item } » ({ $order }) a été livré le { DAY($delivered_at) }, et un défaut peut être signalé pendant { $days } jours à partir de là, jusqu'au { DAY($last_day) }.
   *[yes] L'article « { $item } » ({ $order }) a été livré le { DAY($delivered_at) }, et je peux réparer ce qui est signalé dans les { $days } jours qui suivent ; c'était jusqu'au { DAY($last_day) }, c'est donc un collègue qui décide.
}
not_returnable = { $why ->
    [final_sale] Je suis désolé : l'article « { $item } » ({ $order }) est une vente définitive et ne peut donc pas être renvoyé. S'il a un défaut, dites-moi lequel.
    [declared] Le retour de l'article « { $item } » ({ $order }) est déjà noté{ $label ->
        [none] {""}
       *[other] , avec l'étiquette { $label }
    } ; envoyez-le au plus tard le { DAY($send_by) }, s'il vous plaît.
    [received] Le retour de l'article « { $item } » ({ $order }) nous est déjà parvenu, il n'y a donc rien à envoyer.
    [window_over] Je suis désolé : l'article « { $item } » ({ $order }) est arrivé le { DAY($delivered_at) }, et il pouvait être renvoyé pendant { $days } jours à partir de là. Si vous pensez que c'est faux, demandez-moi simplement une personne.
   *[other] À ce que je vois, l'article « { $item } » ({ $order }) n'est pas arrivé, il n'y a donc encore rien à renvoyer.
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
        [window_over] Il pouvait être renvoyé jusqu'au { NAMED_DAY($last_day) } : { $days } jours à partir de la livraison.
       *[other] { why_window }
    }
    .steps = { $why ->
        [declared] { return_done.steps }
       *[other] {""}
    }
    .source = { $why ->
        [window_over] Cela repose sur le jour de livraison chez notre transporteur et sur nos règles de retour, telles qu'elles sont aujourd'hui.
        [final_sale] Cela repose sur nos règles de retour et sur la façon dont { $order } figure à l'entrepôt.
       *[other] {""}
    }
    .person = { $why ->
        [window_over] C'est la règle qui décide ici, et je ne peux pas passer outre. Un collègue peut regarder encore une fois ; demandez-moi une personne.
        [final_sale] C'est la règle qui décide ici, et je ne peux pas passer outre. Un collègue peut regarder encore une fois ; demandez-moi une personne.
       *[other] {""}
    }
    .consequence = { $why ->
        [declared] { return_due }
        [window_over] Vous le gardez, et rien d'autre ne change dans votre compte. S'il a un défaut, dites-moi lequel : c'est une autre affaire.
        [final_sale] Vous le gardez, et rien d'autre ne change dans votre compte. S'il a un défaut, dites-moi lequel : c'est une autre affaire.
       *[other] {""}
    }
no_return_noted = Aucun retour n'est noté pour vous : je n'en vois pas dans votre compte. Si vous voulez renvoyer quelque chose, dites-moi quoi.
why_window = { $why ->
    [window_over] La règle est de { $days } jours, comptés à partir de la livraison, qui a eu lieu le { NAMED_DAY($delivered_at) }.
    [final_sale] La raison est le type d'article : ce qui est fabriqué ou torréfié sur commande pour vous est une vente définitive, et le délai de renvoi ne s'y applique pas.
   *[other] {""}
}
keep_for_now = Gardez tout tel quel pour l'instant, morceaux et carton compris ; la personne qui regarde vous dira ici s'il faut renvoyer quelque chose.
return_item = J'ai soumis le retour{ $item ->
    [none] {""}
   *[other] {" de votre article « "}{ $item } »
} à l'équipe. Rien n'est encore convenu, gardez-le donc pour l'instant.
    .keep = { keep_for_now }
damaged_item = J'en suis désolé{ $item ->
    [none] {""}
   *[other] {" "}: votre article « { $item } » aurait dû arriver intact
}. J'ai demandé à l'équipe de regarder. Gardez-le pour l'instant, et prenez une photo du dommage : on vous en demandera peut-être une.
    .keep = { keep_for_now }
no_photo = Alors cela se fera sans photo : j'ai demandé à un collègue de décider pour votre article « { $item } » ({ $order }), d'après ce que vous m'avez dit et ce que montrent nos données. Rien n'est encore décidé, et vous n'avez rien à envoyer.
photo_by_mail = Merci, votre photo est arrivée : j'ai demandé à un collègue de la regarder et de décider pour votre article « { $item } » ({ $order }). Rien n'est encore décidé, et vous n'avez rien d'autre à envoyer.
wrong_item = Je suis désolé que vous ayez reçu autre chose que ce que vous aviez commandé{ $item ->
    [none] {""}
   *[other] {" (« "}{ $item } », { $order })
}. J'ai demandé à l'équipe de regarder. Gardez pour l'instant ce qui est arrivé, tel quel.
    .keep = { keep_for_now }
something_wrong = J'en suis désolé. J'ai demandé à l'équipe de regarder ce que vous m'avez dit{ $item ->
    [none] {""}
   *[other] {" de votre article « "}{ $item } » ({ $order })
}. Gardez-le tel quel pour l'instant.
    .keep = { keep_for_now }
not_here_yet = D'après nos données, l'article « { $item } » ({ $order }) n'est pas encore livré, je ne peux donc pas le réparer de moi-même. J'ai demandé à l'équipe de regarder ce que vous m'avez dit.
not_due_yet = Pour l'article « { $item } » ({ $order }), rien ne peut encore être remboursé : il doit encore arriver. { $lost_at ->
    [none] S'il n'arrive pas, dites-le-moi ici, et je regarde à nouveau.
   *[other] S'il n'est pas là d'ici le { NAMED_DAY($lost_at) }, il compte comme perdu. Dites-le-moi alors ici, et vous choisissez entre le même article et votre argent.
} { $left ->
    [yes] Si vous n'en voulez plus, vous pouvez le refuser à la porte, ou le renvoyer une fois qu'il est là.
   *[no] Il n'est pas encore parti : si vous n'en voulez plus, dites-moi d'annuler la commande.
}
missing_part = Je suis désolé qu'il manque quelque chose{ $item ->
    [none] {""}
   *[other] {" à votre article « "}{ $item } » ({ $order })
}. J'ai demandé à l'équipe de regarder et d'y remédier.
    .keep = { keep_for_now }
what_is_wrong = { $another ->
    [yes] Je peux vous renvoyer « { $item } » ({ $order }) gratuitement si l'article est arrivé cassé ou si c'est autre chose que ce que vous avez commandé. Pour une autre raison, ce n'est pas possible : je peux seulement le reprendre, et un nouveau est une nouvelle commande. Est-il cassé, est-ce autre chose que ce que vous avez commandé, ou manque-t-il quelque chose ?
   *[no] Je suis désolé qu'il y ait un problème avec votre article « { $item } » ({ $order }). Est-il cassé, est-ce autre chose que ce que vous avez commandé, ou manque-t-il quelque chose ?
}
part_line = { $item }
which_part = J'en suis désolé. Dans { $order }, je vois { $items }. Qu'est-ce qui manquait ?
only_to_its_address = Je ne peux le renvoyer qu'à l'adresse de la commande. Pour une autre adresse, demandez-moi un collègue.
part_is_paid_back = Je ne peux pas envoyer moi-même une seule chose d'une commande, mais ce qu'elle a coûté vous revient. Si vous préférez qu'elle soit envoyée, demandez-moi une personne.
outage_share = Nos données montrent la panne, du { DAY($started_at) } au { DAY($ended_at) }. { $share } est la part de votre paiement qui est rendue pour ce temps ; le reste a payé le temps où le service fonctionnait.
would_come_back = Votre abonnement { $first ->
    [yes] a commencé
   *[no] s'est renouvelé
} le { DAY($at) }, pour { $amount }. { $first ->
    [yes] Ce premier paiement
   *[no] Ce renouvellement
} vous revient si vous résiliez dans les { $days } jours ; l'abonnement prend alors fin tout de suite.
    .amount = C'est { $amount } ; résilier ne coûte rien.
    .time = Vous pouvez résilier pour cela dans les { $days } jours à partir du { NAMED_DAY($at) }. Dès que c'est résilié, je vous demande votre oui pour les { $amount }. { bank_takes }

## Orders that are called off

no_order_to_cancel = Je ne vois dans votre compte aucune commande qui puisse être annulée.
order_gives_back = Une fois la commande { $order } annulée, les { $amount } que vous avez payés vous sont dus, et je vous le demande ensuite.
only_reserved = Rien n'a été prélevé pour { $order } : le montant est seulement réservé, et une fois la commande annulée, cette réservation tombe d'elle-même.
order_was_cancelled = La commande de l'article « { $item } » ({ $order }) a déjà été annulée{ $at ->
    [none] {""}
   *[other] {" le "}{ DAY($at) }
} et n'est pas envoyée.
order_on_its_way = L'article « { $item } » ({ $order }) a déjà quitté notre entrepôt{ $tracking ->
    [none] {""}
   *[other] {" (suivi "}{ $tracking })
}, la commande ne peut donc plus être annulée. Vous pouvez refuser le colis à la porte, ou le renvoyer dans les { $days } jours après la livraison : dites-le-moi ici quand il est là. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Si vous voulez, je peux demander à un collègue de regarder.
}
    .options = Refusez le colis à la porte, et le transporteur nous le rapporte ; ou prenez-le, ne l'utilisez pas, et renvoyez-le dans les { $days } jours après la livraison. L'un des deux suffit, et vous n'avez rien à annoncer avant. Une fois qu'il est dans notre entrepôt, demandez-moi ici l'argent : je regarde alors dans les données.
    .steps = { order_on_its_way.options }
    .content = { order_on_its_way.options }
    .consequence = Si vous refusez le colis à la porte, le transporteur nous le rapporte, et vous n'avez rien d'autre à faire. Une fois qu'il est dans notre entrepôt, demandez-moi ici l'argent : je regarde alors dans les données. Si vous êtes absent quand il arrive, renvoyez-le dans les { $days } jours après la livraison.
    .reason = Le colis est chez le transporteur, personne ici ne peut donc plus l'arrêter. { order_on_its_way.options }
cancel_by_a_colleague = Je ne peux pas annuler cela moi-même{ $order ->
    [none] {""}
   *[other] {" ("}{ $order })
}, je l'ai donc soumis à un collègue. Rien n'a encore changé.
no_photo_needed = Aucune photo n'est nécessaire pour cela.
