## Charges and invoices

no_overpayment = { $charges ->
    [none] J'ai regardé et n'ai trouvé aucun paiement{ for_invoice } dans votre compte.
   *[other] J'ai regardé les paiements{ for_invoice } : { $charges }{ $together ->
        [none] {""}
       *[other] , { $together } en tout
    }. Ils correspondent à ce qui a été facturé, rien n'a donc été prélevé deux fois.
}
    .state = { no_overpayment }
    .amount = { no_overpayment }
    .consequence = { no_overpayment }
    .content = { no_overpayment }
    .source = { billings_books }
last_payments = Les derniers paiements dans votre compte : { $charges }. Qu'est-ce qui ne vous semble pas juste : un montant, une date, ou un paiement que vous ne connaissez pas ?
not_on_record = J'ai regardé : { $what ->
    [invoice] il n'y a aucune facture
   *[payment] il n'y a aucun paiement
}{ $amount ->
    [none] {""}
   *[other] {" "}de { $amount }
}{ $on ->
    [none] {""}
   *[other] {" "}le { FULL_DAY($on) }
}{ $month ->
    [none] {""}
   *[other] {" "}en { MONTH($month) }
} dans votre compte. { $charges ->
    [none] Il n'y a aucun paiement dans votre compte.
   *[other] { $shown ->
        [sum] De ce montant, il y a : 
        [around] Vers cette date, il y a : 
       *[last] Les derniers paiements sont : 
    }{" "}{ $charges }.
} { where_it_may_be_from }
    .source = { billings_books }
    .steps = { where_it_may_be_from }
    .options = { where_it_may_be_from }
    .person = { where_it_may_be_from }
where_it_may_be_from = Cela peut venir d'un autre compte ou d'une autre adresse e-mail à vous, ou de quelqu'un d'autre : la ligne de votre relevé bancaire nomme qui a prélevé. Dites-moi ce qui y est écrit, ou une autre adresse e-mail que vous utilisez ici, et je regarde de nouveau ; ou demandez-moi un collègue.
not_matched = J'ai regardé les paiements{ for_invoice } : { $charges }. Tous n'indiquent pas leur facture, je ne peux donc pas dire si l'un d'eux a été prélevé deux fois, et je ne devine pas quand il s'agit d'argent. J'ai demandé à un collègue de s'en charger.
    .state = { not_matched }
    .amount = { not_matched }
    .consequence = { not_matched }
    .content = { not_matched }
    .source = { billings_books }
for_invoice = { $invoice ->
    [none] {""}
   *[other] {" pour "}{ $invoice }
}
payments_seen = J'ai regardé de nouveau les paiements pour { $invoice }. Prélevé : { $taken }.{ only_held }
    .source = { billings_books }
    .content = { payments_seen }
    .time = { payments_seen }
    .amount = { payments_seen }
    .state = { payments_seen }
only_held = { $held ->
    [none] {""}
   *[other] {" Seulement réservé, et pas prélevé : "}{ $held }.
}
which_invoice = Il y en a plus d'une de cette période. { $invoices } Laquelle vous faut-il ? Le numéro suffit ; ou dites toutes.
paper_to_find = Je n'ai pas pu savoir laquelle vous voulez, j'ai donc demandé à un collègue de le déterminer et de préparer le document. { $invoices } Rien n'est encore envoyé.
invoices = { $invoices }
    .amount = { invoices }
    .content = { invoices }
    .state = { $invoices }
    .time = { $invoices }
    .source = { billings_books }
invoice_line = { $invoice } du { DAY($issued) } s'élève à { $total }{ $taxed ->
    [yes] { $asked ->
        [yes] , et la taxe qui y est comprise est de { $tax }
       *[no] , dont { $tax } de taxe
    }
   *[no] { $asked ->
        [yes] {" "}; la facturation n'y a noté aucune taxe
       *[no] {""}
    }
}{ $paid ->
    [yes] {" "}; payée avec { paid_with }
   *[no] { $open ->
    [yes] {" "}; { open_of_it }
   *[no] { $reserved ->
    [yes] {" "}; seulement réservé jusqu'ici, et pas prélevé
   *[no] {""}
}
}
}{ $order ->
    [none] {""}
   *[other] {" ("}commande { $order })
}.
    .state = { paid_of_it }
    .time = { paid_of_it }
open_of_it = pas encore payée{ $due ->
    [none] {""}
   *[other] {" "}(échéance : { DAY($due) })
}
paid_of_it = { $payments ->
    [none] { $open ->
    [yes] { $invoice } : { open_of_it }.
   *[no] {""}
}
   *[other] Payé jusqu'ici pour { $invoice } : { $payments }.
}
open_invoice = { $invoice } ({ $total }) n'est pas encore payée{ $due ->
    [none] {""}
   *[other] {" "}; l'échéance est le { DAY($due) }
}.
still_to_pay = { $invoices }
card_on_file = { $last4 ->
    [none] Je ne vois aucun paiement par carte sur votre compte, il n'y a donc pas de carte que je pourrais nommer.
   *[other] La dernière carte débitée est celle qui se termine par { $last4 } : { $amount } le { DAY($at) }{ for_invoice }. { $closed ->
        [yes] À la facturation, elle est notée comme fermée depuis.
       *[no] D'une carte, je vois seulement les quatre derniers chiffres.
    }{ $renews_at ->
        [none] {""}
       *[other] {" Le prochain paiement est le "}{ DAY($renews_at) }{", et aucune carte plus récente ne figure dans nos données."}
    }
}
dispute_seen = { $state ->
    [lost] La banque a décidé en votre faveur pour le paiement de { $amount }{ for_invoice } : elle vous a rendu cet argent.
    [won] La banque a décidé que le paiement de { $amount }{ for_invoice } est maintenu.
    [inquiry] Votre banque s'est renseignée sur le paiement de { $amount }{ for_invoice }. Aucun argent n'a bougé et elle n'a encore rien décidé.
   *[open] Votre banque examine le paiement de { $amount }{ for_invoice } et n'a pas encore décidé. Elle décide dans son propre délai ; d'ici là, nous n'en remboursons rien.
}
no_invoices = Je ne vois aucune facture dans votre compte.
document_asked = Je ne peux pas créer ni envoyer de documents d'ici, j'ai donc demandé à un collègue le document de { $invoice } du { DAY($issued) } ({ $total }). Rien n'est encore envoyé.{ $newest ->
    [yes] {" Si vous pensez à une autre facture, dites-moi son numéro."}
   *[no] {""}
}
document_offered = Je ne peux pas créer ni envoyer de documents d'ici ; ce sont des collègues qui le font. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Dois-je demander à l'un d'eux le document de { $invoice } du { DAY($issued) } ({ $total }) ? Dites simplement oui.
}
not_cancelled = Je ne vois aucune résiliation enregistrée : votre abonnement est actif{ $amount ->
    [none] {""}
   *[other] , et { $amount } ont été payés pour lui le { DAY($at) }. Un renouvellement vous est rendu quand il est résilié dans les { $days } jours
}.{ $offered ->
    [yes] {""}
   *[no] {" "}Si vous voulez le résilier maintenant, dites-le simplement.
}
no_charge_after_cancel = J'ai comparé votre résiliation avec les paiements et n'ai trouvé aucun prélèvement après elle.

## Ending a subscription

nothing_to_cancel = { $status ->
    [none] Il n'y a rien à résilier : je ne vois aucun abonnement dans votre compte.
   *[other] Il n'y a rien à résilier : votre abonnement { $ends_at ->
        [none] n'est pas actif
       *[other] { $status ->
            [ended] a pris fin
           *[other] prend fin
        } le { FULL_DAY($ends_at) }
    }.
}
change_gives_nothing_back = Le changement commence le { FULL_DAY($starts_at) } et ne rend rien de la période payée. Si vous résiliez maintenant à la place, { $amount } vous reviennent.
    .amount = { change_gives_nothing_back }
cancel_gives_back = Vous avez { $first ->
    [yes] commencé cet abonnement
   *[no] renouvelé cet abonnement
} il y a quelques jours seulement : une fois résilié, { $first ->
    [yes] le premier paiement
   *[no] le renouvellement
} { $changes ->
    [0] de { $amount } vous revient
   *[other] et ce qu'a coûté le changement d'abonnement, { $amount } en tout, vous reviennent
}, et je vous le demande ensuite.
cancel_within_grace = Notre facturation compte { $amount } comme un paiement qui revient si vous résiliez maintenant, mais nos données ne me permettent pas de le confirmer. J'ai demandé à un collègue de le vérifier et de s'occuper de votre résiliation.

## Plans

no_subscription = Je ne vois aucun abonnement dans votre compte.
no_new_one = Je ne peux pas en ouvrir un nouveau moi-même ; si vous en voulez un, demandez-moi une personne.
which_change = Voulez-vous une autre formule, ou dois-je sauter une livraison, le mettre en pause ou le résilier ? Dites-le en quelques mots.
which_of_them = Laquelle de celles-ci voulez-vous ?
pause_asked = Je ne peux pas sauter ou mettre en pause un abonnement moi-même, j'ai donc demandé à un collègue de le faire. Rien n'a encore changé.
months_asked = Je ne peux sauter moi-même que la prochaine livraison, j'ai donc demandé à un collègue de voir pour les mois que vous nommez. Rien n'a encore changé.
plan_by_a_colleague = Je ne peux pas calculer moi-même à quoi revient ce changement, j'ai donc demandé à un collègue de s'en charger. Rien n'a encore changé.
account_line = { $account } ({ PLAN($plan) })
choose_account = Vous avez plus d'un abonnement : { $accounts }. Duquel parlez-vous ?
plan_line = { PLAN($plan) } pour { $price }
plan_prices = { $plans }.{ $yearly ->
    [missing] {" Il n'y a pas de prix à l'année pour cela."}
   *[other] {""}
}
    .amount = { plan_prices }
price_holds = Ce qui compte, c'est le prix de la facturation : { PLAN($plan) } coûte { $price }. { page_is_wrong }
price_above_limit = { PLAN($plan) } coûte { $price }. C'est plus que les { $limit } que vous avez indiqués, rien ne change donc. Si vous le voulez quand même, dites-le-moi simplement.
plan_preview = { PLAN($plan) } coûte { $price }. { $starts_at ->
    [none] { $due ->
        [none] Y passer ne coûte rien aujourd'hui.
       *[other] Y passer coûte { $due } aujourd'hui, pour le reste de cette période ; à partir du renouvellement, c'est le prix entier.
    }
   *[other] Le changement commence le { FULL_DAY($starts_at) }, et rien n'est débité pour cela aujourd'hui.
} Votre question ne change rien ; si vous le voulez, dites-le-moi simplement.
    .amount = { plan_preview }
choose_plan = { $now ->
    [none] {""}
   *[other] Vous avez { PLAN($now) } ({ $now_price }).{" "}
}{ $plans ->
    [none] Il n'y en a pas d'autre que je puisse proposer.
   *[other] { $count ->
        [1] Il y a seulement { $plans }. S'il vous convient, écrivez simplement son nom.
       *[other] Il y a { $plans }. Lequel voulez-vous ?
    }
}
    .amount = Cela dépend de celle que vous prenez : { $plans }. Écrivez son nom, et je vous dis ce qui est dû aujourd'hui avant tout changement.
    .time = Écrivez le nom de celle que vous voulez ; avant tout changement, je vous dis à partir de quel jour elle compte.
    .consequence = Rien ne change avant que vous ayez vu le prix et dit oui. Plus tard aussi, vous pouvez me demander ici une autre formule.
    .options = { choose_plan.consequence }
no_further_plan = { $toward ->
    [less] { PLAN($plan) } ({ $price }) est le plus petit abonnement que nous ayons. Je peux sauter une livraison ou le mettre en pause ; dites-le-moi simplement.
   *[more] { PLAN($plan) } ({ $price }) est le plus grand abonnement que nous ayons. Pour plus, un collègue peut faire une offre : demandez-moi une personne.
}
subscription_over = { $status ->
    [cancelled] Votre abonnement { PLAN($plan) } est résilié{ and_ends }. Il peut être modifié dès qu'il continue ; je peux annuler la résiliation, dites-le-moi simplement.
    [paused] Votre abonnement { PLAN($plan) } est en pause. Il peut être modifié dès qu'il court de nouveau ; je peux le reprendre, dites-le-moi simplement.
   *[other] Votre abonnement { PLAN($plan) } a pris fin{ ended_on }, il n'y a donc rien à modifier. Je ne peux pas en commencer un nouveau de moi-même ; pour cela, demandez-moi une personne.
}
and_ends = { $ends_at ->
    [none] {""}
   *[other] {" et prend fin le "}{ FULL_DAY($ends_at) }
}
ended_on = { $ends_at ->
    [none] {""}
   *[other] {" le "}{ FULL_DAY($ends_at) }
}
runs_until = { $ends_at ->
    [none] {""}
   *[other] , court jusqu'au { FULL_DAY($ends_at) }
}
own_price = Votre formule { PLAN($plan) } coûte { $price }{ $reckoned ->
    [none] {""}
   *[other] { $asked ->
        [year] {""} ; sur un an, cela fait { $reckoned }, calculé comme douze mois
       *[month] {""} ; cela fait { $reckoned } par mois, calculé comme un douzième, et c'est prélevé une fois par an
    }
}.{ $paused ->
    [yes] {" "}Elle est en pause, rien n'est donc prélevé maintenant.
   *[no] {""}
}
    .amount = { own_price }
    .source = { billings_books }
plan_is = { $how ->
    [none] Je ne vois aucun abonnement dans votre compte.
    [ended] Votre abonnement { PLAN($plan) } a pris fin{ ended_on }. Plus aucun paiement n'est dû pour cela. Je ne peux pas en commencer un nouveau de moi-même ; pour cela, demandez-moi une personne.{ corrected }
    [cancelled] Vous avez l'abonnement { PLAN($plan) } ; il est résilié{ runs_until } et n'est pas renouvelé. Plus aucun paiement n'est dû pour cela.{ corrected }
    [paused] Votre abonnement { PLAN($plan) } est en pause{ $until ->
        [none] {""}
       *[other] {" jusqu'au "}{ FULL_DAY($until) }{" et reprend alors de lui-même"}
    }.{ paused_since } Aucun paiement n'est dû jusqu'à sa reprise.{ once_started } Je peux le reprendre dès que vous me le dites.{ corrected }
   *[running] Vous avez l'abonnement { PLAN($plan) }{ $stale ->
        [none] {""}
       *[other] , modifié le { DAY($since) } ; c'est la facturation qui compte pour cela
    }.{ $next_plan ->
        [none] {""}
       *[other] {" À partir du "}{ DAY($renews_at, $year) }, c'est { PLAN($next_plan) }, comme vous l'avez demandé.
    }{ $rests_from ->
        [none] {""}
       *[other] {" Il est en pause à partir du "}{ FULL_DAY($rests_from) }{ $until ->
            [none] {""}
           *[other] {" jusqu'au "}{ FULL_DAY($until) }
        }.
    }{ $next_at ->
        [none] {""}
       *[other] {" Il se renouvelle le "}{ DAY($next_at, $year) }{ $next_amount ->
            [none] .
           *[other] , pour { $next_amount }.
        }
    }{ corrected }
}
    .time = { $how ->
        [paused] Il est en pause depuis le { NAMED_DAY($paused_at) }.{ once_started }
       *[other] Il se renouvelle le { NAMED_DAY($next_at) }.
    }
    .amount = { $how ->
        [paused] { if_started }
       *[other] { next_payment }
    }
    .consequence = { $how ->
        [paused] { if_started }
       *[other] { next_payment }
    }
    .options = Vous pouvez changer d'abonnement à tout moment, et revenir en arrière : dites-moi lequel, et je vous dis ce qu'il coûte et à partir de quand ; vous décidez ensuite.
    .state = { plan_is }
    .source = Cela vient de la facturation, qui compte pour cela.
once_started = { $again_amount ->
    [none] {""}
   *[other] {" "}{ if_started }
}
if_started = { $again_at ->
    [none] Si je le relance, { $again_amount } sont facturés tout de suite.
   *[other] Si je le relance, { $again_amount } sont facturés le { FULL_DAY($again_at) }.
}
paused_since = { $paused_at ->
    [none] {""}
   *[other] {" Il l'est depuis le "}{ DAY($paused_at, $year) }.
}
next_payment = Le prochain paiement est de { $next_amount }, le { NAMED_DAY($next_at) }.
corrected = { $cited ->
    [yes] {" Un autre de nos systèmes indique encore "}{ PLAN($stale) }, ce qui est périmé, je le fais donc corriger.
   *[no] {""}
}
schedule_is = { $status ->
    [paused] Votre abonnement { PLAN($plan) } est déjà en pause{ $until ->
        [none] {""}
       *[other] {" jusqu'au "}{ FULL_DAY($until) }
    } : rien n'est envoyé ni facturé. Je peux le reprendre dès que vous me le dites.
    [skipped] Rien n'est envoyé ni facturé à ce moment-là : votre abonnement { PLAN($plan) } continue { $renews_at ->
        [none] ensuite
       *[other] {"le "}{ FULL_DAY($renews_at) }
    }.
   *[other] Votre abonnement { PLAN($plan) } court{ $renews_at ->
        [none] {""}
       *[other] {" et se renouvelle le "}{ FULL_DAY($renews_at) }
    }, il n'y a donc rien à reprendre.
}

## Who is listed on a company account

account_admin = { $own ->
    [yes] { $admin } (vous)
   *[no] { $admin }
}
account_admins = Pour { $account }, ces administrateurs sont inscrits : { $admins }. Qui est inscrit, ce sont des collègues qui le modifient, et ils demandent d'abord à l'un d'eux.
only_admins_are_told = Qui est inscrit sur un compte d'entreprise, je ne le dis qu'à l'un de ses administrateurs, et d'après nos données vous n'en êtes pas un. Un administrateur peut me le demander ici ; les changements, ce sont des collègues qui les font, et ils demandent d'abord à l'un d'eux.
