already_verified = Je sais déjà qui vous êtes, merci. Que puis-je faire pour vous ?
ask_more = Pour être sûr d'avoir la bonne personne, pouvez-vous aussi me donner un numéro de compte, de commande ou de facture ?
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
contact_same = { $new } est ce que j'ai déjà pour vous, il n'y a donc rien à changer.
contact_other = { $named } n'est pas l'adresse e-mail de votre compte ; il y en a une autre. Si ce doit être { $named } à partir de maintenant, dites-le-moi simplement.
update_contact = J'ai demandé à un collègue de faire ce changement. Rien n'est encore changé.
account_access = Je suis désolé que vous ne puissiez pas entrer. Pour votre sécurité, une personne doit vous y aider.
account_frozen = Votre compte est maintenant bloqué : aucun code ne part pour lui et il reste tel quel jusqu'à ce que quelqu'un de chez nous lève le blocage. Si vous le pouvez, changez maintenant le mot de passe de votre messagerie.
account_not_frozen = Rien n'est encore bloqué : un compte n'est bloqué ici que pour la personne qui a montré que c'est le sien. Un collègue s'en occupe donc d'abord. Si vous le pouvez, changez maintenant le mot de passe de votre messagerie.
only_who_reads_it = Ce qui se trouve dans un compte, je ne le dis qu'à une personne qui peut lire la messagerie ou le téléphone de ce compte, qui que ce soit qui demande. La personne à qui est le compte peut m'écrire ici ; si ce n'est pas possible, demandez-moi une personne.
ask_new_contact = Volontiers. { $field ->
    [email] Quelle adresse e-mail
    [home] Quelle adresse, avec rue, numéro, code postal et ville,
   *[phone] Quel numéro de téléphone
} faut-il utiliser désormais ?
ask_which_contact = Vous en avez donné deux : { $one } et { $other }. Lequel des deux est le bon ? Écrivez-le en entier, s'il vous plaît ; d'ici là, je ne fais rien avec l'un ni avec l'autre.
looked_under = J'ai cherché avec ce qui figure dans votre compte : { $email ->
    [none] { "" }
   *[other] l'adresse e-mail { $email }
}{ $phone ->
    [none] { "" }
   *[other] , le numéro de téléphone { $phone }
}{ $accounts ->
    [none] .
   *[other] , le compte { $accounts }.
} Si c'est peut-être sous une autre adresse ou un autre numéro, dites-moi lequel.
    .content = { looked_under }
    .source = { looked_under }
    .where = { looked_under }
other_by_people = Je regarde là aussi, dès que je sais qu'il est à vous. Si aucun code n'arrive, demandez-moi de réunir les deux comptes : nos équipes vérifient d'abord que les deux comptes sont à vous.
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
ask_other_account = C'est possible, alors je regarde là aussi, dès que je sais qu'il est à vous. Quelle adresse e-mail ou quel numéro de téléphone figure sur l'autre compte ? Un code y est envoyé. Si les deux doivent devenir un seul compte, dites-le-moi : ce sont des collègues qui le font.
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
