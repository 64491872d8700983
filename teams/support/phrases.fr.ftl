## Parcels

parcel_line = Votre article « { $item } » ({ $order_id }) { $status ->
    [placed] est en cours d'emballage{ expected }
    [shipped] a quitté notre entrepôt{ expected }
    [in_transit] est chez le transporteur{ expected }
    [delivered] a été livré{ $delivered_at ->
        [none] {""}
       *[other] {" le "}{ DAY($delivered_at) }
    }
    [cancelled] a été retiré et n'est pas envoyé
    [returned] nous est revenu
    [return_received] est de retour chez nous
    [lost] compte comme perdu
   *[other] est marqué { $status }
}{ $tracking ->
    [none] {""}
   *[other] {" (suivi "}{ $tracking })
}.
    .time = { $status ->
        [delivered] D'après les données de notre transporteur, votre article « { $item } » ({ $order_id }) a été livré le { NAMED_DAY($delivered_at) }.
        [cancelled] Votre article « { $item } » ({ $order_id }) a été retiré : il n'arrive donc pas.
        [returned] Votre article « { $item } » ({ $order_id }) nous est revenu : il n'est donc pas en route vers vous.
        [return_received] Votre article « { $item } » ({ $order_id }) nous est revenu : il n'est donc pas en route vers vous.
        [lost] Votre article « { $item } » ({ $order_id }) compte comme perdu ; plus aucun jour n'est indiqué.
       *[other] { $promised_at ->
            [none] Notre transporteur ne donne pas encore de jour pour votre article « { $item } » ({ $order_id }).
           *[other] D'après les données de notre transporteur, votre article « { $item } » ({ $order_id }) { $late ->
                [yes] devait arriver
               *[no] doit arriver
            } le { NAMED_DAY($promised_at) }{ $late ->
                [yes] , et ce jour est passé
               *[no] {" "}; il ne donne pas d'heure
            }.
        }
    }
    .content = { $nameless ->
        [yes] Le nom que nos données ont pour le contenu de { $order_id }, je ne peux pas le montrer ici.
       *[no] { $order_id } est votre article « { $item } ».
    }
    .source = Ce sont les données de notre transporteur lui-même{ $tracking ->
        [none] {""}
       *[other] , sous le suivi { $tracking }
    }.
    .person = { $carrier ->
        [none] { $left ->
            [no] Le transporteur de votre article « { $item } » ({ $order_id }) n'est pas encore indiqué ; demandez-le-moi ici dès qu'il est parti.
           *[yes] Le transporteur de votre article « { $item } » ({ $order_id }) n'est pas indiqué ; ce qui se passe mal en route, c'est à nous d'y remédier.
        }
       *[other] C'est { $carrier } qui apporte votre article « { $item } » ({ $order_id }) ; ce qui se passe mal en route, c'est à nous d'y remédier.
    }
expected = { $promised_at ->
    [none] {""}
   *[other] {" "}; le transporteur { $late ->
        [yes] prévoyait
       *[no] prévoit
    } de le livrer le { DAY($promised_at) }{ $late ->
        [yes] , et ce jour est passé
       *[no] {""}
    }
}
parcel_status = { $parcel }{ $asked ->
    [yes] {" S'il ne vous est jamais parvenu, dites-le-moi simplement."}
   *[no] {""}
}
    .time = { $parcel }
    .state = { parcel_status }
    .content = { $parcel }
    .source = { $parcel }
    .person = { $parcel }
    .steps = Vous n'avez rien à faire avant qu'il arrive. Nos données donnent le jour et aucune heure.
    .consequence = S'il n'arrive pas, dites-le-moi ici. Un colis qui ne bouge plus depuis trop longtemps est considéré comme perdu ; vous choisissez alors entre les mêmes articles et votre argent.
    .options = Une fois sorti de notre entrepôt, c'est le transporteur qui décide où il va et qui le reçoit ; je ne peux pas le changer d'ici.
last_scan = { $scanned_at ->
    [none] { $left ->
        [yes] Le transporteur ne nous a encore signalé aucun scan de l'article « { $item } » ({ $order_id }).
       *[no] L'article « { $item } » ({ $order_id }) n'a pas quitté notre entrepôt, le transporteur ne l'a donc pas encore scanné.
    }
   *[other] Le transporteur a scanné l'article « { $item } » ({ $order_id }) pour la dernière fois le { NAMED_DAY($scanned_at) } ; nos données n'ont pas de scan plus récent.
}
parcel_where = { $place ->
    [packing] Encore dans notre entrepôt, où il est en préparation{ expected }.
   *[carrier] Chez le transporteur{ $scanned_at ->
        [none] , qui ne nous a encore signalé aucun scan{ expected }
       *[other] , qui l'a scanné pour la dernière fois le { NAMED_DAY($scanned_at) }{ expected }
    }. Où il est en ce moment, nos données ne le disent pas.{ $tracking ->
        [none] {""}
       *[other] {" "}Avec le numéro de suivi { $tracking }, vous pouvez le lui demander vous-même.
    }
}
is_with_the_carrier = Comment il est remis, qui le reçoit et où il est déposé dépend du transporteur, et je ne peux pas lui transmettre de consigne.{ $left ->
    [yes] { $tracking ->
        [none] {""}
       *[other] {" "}Avec le numéro de suivi { $tracking }, vous pouvez le lui demander vous-même.
    }
   *[no] {" "}Il n'est pas encore parti ; s'il doit aller à une autre adresse, dites-moi laquelle, tant qu'il est encore ici.
}
not_added_here = { $what ->
    [label] Je ne peux pas faire inscrire moi-même un nom ou un autre texte sur un colis.
    [wrap] Je ne peux pas faire moi-même un emballage cadeau ni faire ajouter quelque chose au colis.
   *[day] Je ne peux pas promettre ce jour : le moment de la livraison dépend du transporteur.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Dois-je demander à un collègue de s'en occuper avant le départ ? Dites simplement oui.
}
left_as_it_is = { $what ->
    [label] Il est déjà parti de chez nous et voyage avec l'étiquette qu'il porte maintenant.
    [wrap] Il est déjà parti de chez nous, on ne peut plus l'emballer ni y ajouter quelque chose.
   *[day] Je ne peux pas promettre un autre jour : il est déjà parti de chez nous, et le moment de la livraison dépend du transporteur.
}
parcels = { $parcels }
    .time = { $parcels }
    .person = { $parcels }
    .source = { $parcels }
    .content = { $parcels }
parcel_lost = { $silent ->
    [yes] Je suis désolé : votre article « { $item } » ({ $order_id }) n'a pas bougé depuis le { DAY($since) }, et après { $after } jours ouvrables nous le comptons comme perdu.
   *[no] Je suis désolé : votre article « { $item } » ({ $order_id }) a été perdu en route vers vous.
}
no_orders = Je ne vois aucune commande dans votre compte.

## What the desk does, and what is taken back

nothing_to_take_back = Rien de ce que vous avez demandé n'attend chez nos collègues, il n'y a donc rien à retirer.
which_to_take_back = Plusieurs choses que vous avez demandées sont chez nos collègues : { $requests }. Laquelle retirez-vous ? Écrivez s'il vous plaît son numéro.
open_request = { $reference }{ $amount ->
    [none] { $subject ->
        [none] {""}
       *[other] {" "}(« { $subject } »)
    }
   *[other] {" "}({ $amount })
}
left_that = Très bien, { $what ->
    [money] pour l'argent
    [parcel] pour le colis
    [plan] pour l'abonnement
   *[other] pour cela
}, j'en reste là et je ne regarde pas plus loin. Le reste de ce que vous avez demandé demeure.
comes_next = Comme vous l'avez demandé, une chose après l'autre : d'abord ceci, et j'en viens ensuite { $what ->
    [money] à l'argent
    [parcel] au colis
    [plan] à votre abonnement
   *[other] au reste
}.
what_i_do = Je peux consulter vos commandes, vos colis, vos factures et votre abonnement, m'occuper des débits erronés et des articles perdus ou abîmés, changer d'abonnement, d'adresse et de coordonnées, et répondre d'après nos pages d'aide, le tout dans la mesure où les règles de l'entreprise le permettent. Ce que je ne peux pas décider moi-même, un collègue le fait ; pour une personne, écrivez simplement « je veux parler à une personne ».
needs_no_account = Pour poser une question, vous n'avez pas besoin de compte : je dis à tout le monde ce que nos pages d'aide disent des formules, des prix, de la livraison et des retours. Seul ce qui concerne une commande ou un paiement à vous se cherche avec l'adresse e-mail ou le numéro de téléphone qui a servi à le faire.
other_may_act = Une autre personne peut agir pour vous ici dès que votre accord est enregistré chez nous : il dit ce qu'elle peut faire et jusqu'à quand, et vous apprenez ce qui a été fait. Je ne peux pas l'enregistrer moi-même, un collègue le fait avec vous ; écrivez simplement « je veux parler à une personne ». Jusque-là, je n'agis que pour vous.

## Addresses

ask_address = Votre article « { $item } » ({ $order_id }) { $address ->
    [none] n'est pas encore parti
   *[other] doit aller à l'adresse { $address } et n'est pas encore parti
}, je peux donc encore changer cela. Quelle est la nouvelle adresse complète : rue et numéro, code postal et ville ?
left_for = Votre article « { $item } » ({ $order_id }) est en route vers { $address } ; seul le transporteur peut encore l'envoyer ailleurs. Dites-moi s'il doit aller à une autre adresse et laquelle, et je demande à un collègue d'essayer avec lui.
address_same = Votre article « { $item } » ({ $order_id }) part à l'adresse { $address }, il n'y a donc rien à changer.
address_by_a_colleague = Je ne peux pas décider moi-même où va votre article « { $item } » ({ $order }), j'ai donc demandé à un collègue de s'en charger. Rien n'a encore changé.
has_left = Votre article « { $item } » ({ $order_id }) a déjà quitté notre entrepôt{ $tracking ->
    [none] {""}
   *[other] , suivi { $tracking }
}, seul le transporteur{ $carrier ->
    [none] {""}
   *[other] {" "}({ $carrier })
} peut donc encore le réacheminer. J'ai demandé à un collègue de s'en charger.{ $told ->
    [yes] {""}
   *[no] {" "}À quelle adresse doit-il aller ? Écrivez-la ici, avec la rue, le numéro, le code postal et la ville, et mon collègue l'aura.
}
    .person = { $carrier ->
        [none] Seul le transporteur peut encore réacheminer votre article « { $item } » ({ $order_id }) ; nos collègues ont votre demande. Ce qui se passe mal en route, c'est à nous d'y remédier.
       *[other] Seul { $carrier } peut encore réacheminer votre article « { $item } » ({ $order_id }) ; nos collègues ont votre demande. Ce qui se passe mal en route, c'est à nous d'y remédier.
    }
    .options = { $carrier ->
        [none] Nous ne le pouvons pas d'ici : ce qui a quitté notre entrepôt, seul le transporteur peut le réacheminer. Vous pouvez aussi le lui demander vous-même
       *[other] Nous ne le pouvons pas d'ici : ce qui a quitté notre entrepôt, seul { $carrier } peut le réacheminer. Vous pouvez aussi le lui demander vous-même
    }{ $tracking ->
        [none] .
       *[other] , avec le numéro de suivi { $tracking }.
    } S'il nous revient, dites-le-moi ici.

## Questions and complaints

article = { $again ->
    [yes] {"Comme je l'écrivais : "}
   *[no] {""}
}{ $text } (De notre article « { $title } »{ $dated ->
    [none] {""}
   *[other] , { DAY($dated) }
}{ $link ->
    [none] {".)"}
   *[other] {" : "}{ $link }{")"}
}
page_holds = { $ended ->
    [none] {""}
   *[other] Notre page « { $ended } » le disait en effet{ $until ->
        [none] { $replaced ->
            [none] , mais elle a été remplacée.
           *[other] , jusqu'à son remplacement le { DAY($replaced) }.
        }
       *[other] , jusqu'au { DAY($until) } ; depuis, elle n'est plus valable.
    }{" "}
}Ce qui vaut aujourd'hui, c'est notre article « { $title } »{ $dated ->
    [none] {""}
   *[other] {" "}du { DAY($dated) }
}{ $link ->
    [none] {""}
   *[other] {" "}({ $link })
} : « { $text } » { page_is_wrong }
page_is_wrong = Une page de chez nous qui dit autre chose est fausse ou périmée. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Un collègue doit-il regarder la page dont vous parlez ? Dites simplement oui.
}
rule = { $thing ->
    [none] {""}
   *[other] Pour « { $thing } », c'est cette règle qui vaut.{" "}
}{ $rule ->
    [withdrawal_days] { withdrawal } { made_to_order }
    [renewal_grace_days] Si vous résiliez dans les { $figure } jours après un renouvellement, ce renouvellement vous est rendu.
    [lost_after_business_days] Un colis compte comme perdu après { $figure } jours ouvrables sans scan du transporteur.
   *[damage_days] Signalez-nous un dommage dans les { $figure } jours après la livraison ; plus tard, c'est un collègue qui regarde.
}
withdrawal = { $where ->
    [everywhere] Vous avez { $eu } { days_to_return }, où que vous habitiez.
    [eu] { $countries ->
        [none] Dans l'Union européenne
       *[other] Dans l'Union européenne ({ $countries })
    }, vous avez { $eu } { days_to_return }. Dans les autres pays, c'est { $elsewhere } jours.
    [elsewhere] { $countries ->
        [none] Hors de l'Union européenne
       *[other] Hors de l'Union européenne ({ $countries })
    }, vous avez { $elsewhere } { days_to_return }. Dans l'Union européenne, c'est { $eu } jours.
   *[unknown] Le temps dont vous disposez dépend du pays : dans l'Union européenne, c'est { $eu } { days_to_return } ; dans les autres pays, c'est { $elsewhere } jours.
}
days_to_return = jours pour renvoyer ce que vous avez acheté, comptés à partir de la livraison
made_to_order = Ce qui est fabriqué ou torréfié sur commande est une vente définitive et ne se renvoie pas.
no_article = { $question ->
    [none] { $also ->
        [yes] Sur le reste de votre question, je n'ai rien trouvé dans nos pages d'aide.
       *[no] { $countries ->
            [none] Je n'ai pas trouvé cela dans nos pages d'aide.
           *[other] Notre liste des frais de livraison n'indique rien pour cette destination ({ $countries }).
        }
    }
   *[other] Sur « { $question } », je n'ai rien trouvé dans nos pages d'aide.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Je peux demander à un collègue, si vous voulez.
}
promised_by_us = Je le vois enregistré : un collègue a noté { $amount } pour vous le { DAY($at) }.
complaint = { $unrecorded ->
    [yes] J'ai regardé : aucune promesse de notre part n'est enregistrée pour vous, je ne peux donc pas l'accorder moi-même. Nos équipes peuvent demander à la personne à qui vous avez parlé.
   *[no] Je suis désolé que nous vous ayons déçu.
} { $earlier ->
    [0] {""}
    [1] Je vois que vous nous avez déjà contactés le { DAY($last) }, vous n'avez donc pas besoin de tout reprendre.{" "}
   *[other] Je vois que vous nous avez déjà contactés { $earlier } fois, la dernière le { DAY($last) }, vous n'avez donc pas besoin de tout reprendre.{" "}
}Je l'ai soumis à l'équipe.
ticket_state = Votre ticket { $ticket } du { DAY($opened) } { $status ->
    [open] est ouvert : il est chez nos équipes, et la dernière note date du { DAY($updated) }.
    [pending] est en attente : il est chez nos équipes, et la dernière note date du { DAY($updated) }.
    [solved] a été marqué comme résolu le { DAY($updated) }. S'il reste un problème, dites-moi lequel.
   *[closed] a été clos le { DAY($updated) }. S'il reste un problème, dites-moi lequel.
}
within_warranty = { $within ->
    [yes] La garantie de { $years } ans à partir de la livraison court jusqu'au { FULL_DAY($until) }, il est donc dans ce délai.
    [no] La garantie de { $years } ans à partir de la livraison a pris fin le { FULL_DAY($until) }, il n'est donc plus dans ce délai.
   *[other] La garantie de { $years } ans à partir de la livraison vaut pour les machines et les moulins.
}
warranty_told = { $asked ->
    [age] L'article est arrivé le { FULL_DAY($delivered) } : il y a { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }.
    [within] { $within ->
        [yes] Oui : les { $years } ans se terminent le { FULL_DAY($until) }.
        [no] Non, elle n'est plus valable : les { $years } ans se sont terminés le { FULL_DAY($until) }.
       *[other] La garantie de { $years } ans à partir de la livraison vaut pour les machines et les moulins.
    }
   *[all] Votre article { $item } ({ $order_id }) a été livré le { FULL_DAY($delivered) }, il y a { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }. { within_warranty }
}
warranty_age = { warranty_told }
    .time = { warranty_told }
    .content = { warranty_told }
    .rule = { within_warranty }
    .source = Le jour vient des données de notre transporteur sur { $order_id }, les années de nos règles.
contact_line = { DAY($at) }{ $channel ->
    [email] {" "}par e-mail
    [phone] {" "}par téléphone
    [chat] {" "}par chat
    [voice] {" "}par appel vocal
    [social] {" "}sur les réseaux sociaux
    [letter] {" "}par courrier
    [desk] {" "}ici, à ce guichet
   *[other] { "" }
}{ $ticket ->
    [none] { "" }
   *[other] , ticket { $ticket }{ $subject ->
        [none] { "" }
       *[other] {" "}« { $subject } »
    } ({ $status ->
        [open] ouvert
        [pending] en attente
        [solved] résolu
       *[closed] clos
    })
}
contacts_told = { $known ->
    [0] Je ne vois aucun contact antérieur de votre part ; celui-ci est le premier.
   *[other] { $last ->
        [yes] Le dernier contact date du { $contacts }.
       *[no] { $known ->
            [1] Un contact antérieur de votre part est enregistré : { $contacts }.
           *[other] { $more ->
                [yes] { $known } contacts antérieurs de votre part sont enregistrés ; les derniers sont : { $contacts }.
               *[no] { $known } contacts antérieurs de votre part sont enregistrés : { $contacts }.
            }
        }
    }
}
contact_history = { contacts_told } { $known ->
    [0] { "" }
   *[other] Je vois quand et par quel moyen, pas ce qui a été écrit ; un collègue peut vous en dire plus. Pour cela, demandez-moi une personne.
}
    .time = { contacts_told }
    .content = { contacts_told }
    .state = { contacts_told }
    .amount = { contacts_told }
    .person = Je vois quand et par quel moyen, pas ce qui a été écrit ; un collègue peut vous en dire plus. Pour cela, demandez-moi une personne.
    .source = Cela vient de notre service d'assistance, des notes de nos équipes et du registre de ce guichet.
no_ticket = { $ticket ->
    [none] Je ne vois aucun ticket de votre part.
   *[other] Je ne vois pas de ticket { $ticket } parmi les vôtres.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Dois-je demander à un collègue de regarder ? Dites simplement oui.
}
