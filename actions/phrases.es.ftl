### Spanish. What each message is: `phrases.en.ftl`; `[none]`: the value is not there.

## Fragments

paid_with = { $tender ->
    [gift_card] la tarjeta regalo con la que se pagó
   *[other] { $last4 ->
        [none] la tarjeta con la que se pagó
       *[other] la tarjeta terminada en { $last4 }
    }
}
about = { $item ->
    [none] { $invoice ->
        [none] { $order ->
            [none] {""}
           *[other] {" por "}{ $order }
        }
       *[other] {" por "}{ $invoice }
    }
   *[other] {" por su "}{ $item } ({ $order }{ $invoice ->
        [none] {""}
       *[other] , { $invoice }
    })
}
because = { $reason ->
    [overpaid] pagó más de lo que pedía la factura
    [undelivered] el paquete no le llegó
    [return_received] su devolución nos ha llegado
    [withdrawal] lo devolvió a tiempo
    [cooling_off] canceló en los primeros días de su suscripción
    [renewal_grace] canceló poco después de la renovación
    [cancelled_before_renewal] había cancelado antes de la renovación
    [outage] el servicio estaba caído mientras usted lo había pagado
    [damaged] le llegó dañado
    [order_cancelled] usted lo canceló antes de que saliera
    [wrong_item] llegó otra cosa de lo que pidió
    [missing_part] no estaba en el paquete
    [goodwill] le debemos una disculpa, y puedo ofrecer un pequeño gesto
   *[other] algo salió mal con ello
}
why_denied = { $denial ->
    [no_authority] la autorización para actuar por otra persona que hace falta no está registrada, o no lo cubre.
    [other_remedy] ya se ha compensado, o está en curso.
    [not_replaceable] un pedido se envía de nuevo solo cuando no llegó, llegó dañado o era otro.
    [order_changed] el pedido ha cambiado desde que le pregunté.
    [not_owner] solo puedo devolver un pago a la cuenta a la que pertenece.
    [dispute_open] su banco ya está examinando este pago, así que tiene que resolverse allí: decide el banco.
    [dispute_lost] su banco ya le ha devuelto este pago.
    [over_maximum] al mirar de nuevo, los sistemas muestran ahora menos que eso.
    [refused_before] eso ya se miró y se decidió, y un gesto no lo rodea.
    [reason_does_not_hold] al mirar de nuevo, los sistemas ya no muestran un motivo para ello.
   *[other] nuestras reglas no lo permiten en este caso.
}
ask_for_a_person = { $handed ->
    [yes] {""}
   *[no] Para que lo mire un compañero, pídame una persona.
}
yes_or_no = Responda sí o no, por favor.
nothing_else = No cambia nada más de su cuenta: los otros pedidos, los pagos y su suscripción quedan como están.
nothing_goes_back = { $reason ->
    [damaged] No hace falta devolver nada: puede quedárselo o tirarlo.
    [overpaid] { none_goes_back }
    [cancelled_before_renewal] { none_goes_back }
    [renewal_grace] { none_goes_back }
    [order_cancelled] { none_goes_back }
    [outage] { none_goes_back }
   *[other] {""}
}
none_goes_back = Para eso no tiene que devolver nada.
boxes_are_kept = No tiene que devolver nada: lo que llegó es suyo.
nothing_to_do = No tiene que hacer nada.
goes_back_as_paid = Vuelve por donde se pagó: a { paid_with }.
only_this_article = Se trata solo de su { $item } ({ $order }); sus otros pedidos y todo lo demás quedan como están.
only_this_plan = Se trata solo de su suscripción { PLAN($plan) }; los pedidos en camino y todo lo demás quedan como están.
plan_stays = Su suscripción y su precio no cambian por ello, ni nada más de su cuenta.

## What may be asked for, and what had been offered

offered_action = { $act ->
    [cancel_subscription] { $plan ->
        [none] Cancelación
       *[other] Cancelación de la suscripción { PLAN($plan) }
    }
    [change_address] { $order ->
        [none] Nueva dirección
       *[other] Nueva dirección para el pedido { $order }
    }
    [change_contact] Cambio: { contact }
    [change_plan] { $plan ->
        [none] Otra suscripción
       *[other] Cambio a la suscripción { PLAN($plan) }
    }
    [cancel_order] Cancelación de { order_or_item }
    [declare_return] Devolución de { order_or_item }
    [give_store_credit] { $amount ->
        [none] Saldo de tienda
       *[other] Saldo de tienda de { $amount }
    }
    [issue_refund] { $amount ->
        [none] Reembolso
       *[other] Reembolso de { $amount } a { paid_with }
    }
    [reschedule_subscription] { $plan ->
        [none] Otra fecha de entrega
       *[other] Cambio de cuándo envía de nuevo la suscripción { PLAN($plan) }
    }
    [send_replacement] Reposición de { order_or_item }
   *[other] { $label ->
        [none] Una solicitud
       *[other] { $label }
    }
}
order_or_item = { $item ->
    [none] su pedido
   *[other] { $item }
}

## Any request

request_agreed = Gracias, queda acordado y está a punto de hacerse. Le escribiré aquí en cuanto lo esté.
request_denied = Eso no puedo hacerlo por mí mismo; puedo preguntar a un compañero.
request_expired = Lo siento: nadie pudo mirarlo a tiempo, así que no se hizo. Nadie lo rechazó; si todavía le importa, dígamelo y lo pediré de nuevo.
request_failed = El sistema lo rechazó, así que no ha cambiado nada. Puedo pedir a un compañero que lo mire.
request_rejected = Un compañero miró su solicitud y decidió en contra. Si lo ve de otra manera, dígamelo y una persona lo mirará otra vez.
request_unknown = El sistema todavía no ha respondido. Sigo con ello y le escribiré aquí en cuanto sea seguro.
request_withdrawn = De acuerdo, lo he dejado todo como estaba.
rest_withdrawn = De acuerdo, no se ha cambiado nada más.
change_waiting = { thanked } Mis compañeros tienen que firmarlo primero; le escribiré aquí en cuanto se decida.
    .time = { people_decide }
    .person = Un compañero que puede firmar importes así; yo no puedo.
    .reason = { above_our_limits }
    .rule = { above_our_limits }
    .steps = No tiene que hacer nada; queda con ellos hasta que se decida.
remedy_denied = No puedo hacerlo: { why_denied } { $beside ->
    [yes] { ask_for_a_person }
   *[no] Si quiere, puedo pedir a un compañero que lo mire.
}

## Refunds

confirm_refund = Lo he comprobado{ about }: { because }, así que puedo devolver { $amount } a { paid_with }.{ signed_first } ¿Sigo adelante? { yes_or_no }
    .amount = { offered_amount }
    .content = { offered_amount }
    .reason = { offered_because }
    .source = { offered_because }
    .time = { offered_when }
    .person = { offered_by_whom }
    .steps = { all_it_needs }
    .consequence = { offered_with_what }
    .options = { instead_of_money }
    .state = Todavía no se ha pagado nada: espera su sí.
    .where = { goes_back_as_paid }
    .keep = { nothing_goes_back }
    .other = { nothing_else }
offered_amount = Son { $amount }, todo a { paid_with }, y no le cuesta nada. Es lo que resulta de nuestros datos y reglas; sobre más tendría que decidir un compañero.
offered_because = Mi oferta de { $amount } se basa en { shown_by }.{ $reason ->
    [overpaid] {" "}A qué se debió, los pagos no me lo muestran.
   *[other] {""}
}
offered_when = Primero hace falta su sí{ $signers ->
    [0] .
    [1] , después la firma de un compañero.
   *[other] , después las firmas de dos compañeros.
}{ is_seen_to } { bank_takes }En cuanto se envíe, le digo aquí el día en que su banco debería mostrarlo.
bank_takes = { $bank_days ->
    [none] {""}
   *[other] Una vez enviado, su banco suele mostrarlo en { $bank_days } días hábiles.{" "}
}
bank_then = { $bank_days ->
    [none] {""}
   *[other] {" "}Una vez enviado, su banco suele mostrarlo en { $bank_days } días hábiles.
}
signed_first = { $signers ->
    [0] {""}
    [1] {" "}Por su importe, un compañero tiene que firmarlo antes de que se pague.
   *[other] {" "}Por su importe, dos compañeros tienen que firmarlo antes de que se pague.
}
offered_by_whom = Lo decide usted con un sí. Lo que puedo ofrecer lo dicen nuestras reglas, y yo, un programa, las aplico; { $signers ->
    [0] donde nuestros límites lo piden, firma también un compañero.
    [1] por su importe tiene que firmar alguien más: { $who }.
   *[other] por su importe tienen que firmar también dos personas: { $who }.
}{ is_seen_to }
signer = { $role ->
    [finance] alguien de finanzas
    [lead] alguien que dirige el equipo
    [finance_lead] alguien que dirige el equipo, o de finanzas
   *[other] un compañero que puede hacerlo
}
is_seen_to = { $hours ->
    [none] {""}
   *[other] {" "}De lo que no se decide en { $hours } horas de nuestro horario se encarga un responsable.
}
offered_with_what = Con un sí, el dinero vuelve tal como se pagó; con un no, todo queda como está. Nada más cambia en su cuenta.
all_it_needs = Solo hace falta un sí o un no de usted.
instead_of_money = { $reason ->
    [undelivered] { rather_as_goods }
    [damaged] { rather_as_goods }
    [wrong_item] { rather_as_goods }
   *[other] { rather_as_credit }
}
rather_as_goods = En lugar del dinero se le puede enviar lo mismo otra vez, si lo hay, o saldo de tienda. Diga simplemente cuál.
rather_as_credit = En lugar del dinero también puede ser saldo de tienda; dígalo simplemente. Lo que vaya más allá lo puede mirar un compañero.
instead_of_a_new_one = En su lugar puede recuperar el dinero, o saldo de tienda; diga simplemente cuál.
only_after_a_yes = No cambio nada suyo sin su sí; por eso pregunto.
refund_waiting = { thanked } Sobre { $amount } no puedo decidir solo: { $signers ->
    [1] un compañero tiene
   *[other] dos compañeros tienen
} que firmarlo primero. Lo he pasado con todo lo que hace falta, y le escribiré aquí en cuanto se decida.
    .time = { people_decide }{ is_seen_to }{ bank_then }
    .person = { $who ->
        [none] Un compañero que puede firmar importes así; yo no puedo.
       *[other] { $signers ->
            [1] Yo no: tiene que firmar { $who }.
           *[other] Yo no, sino dos personas distintas: { $who }.
        }{ is_seen_to }
    }
    .reason = { above_our_limits }
    .rule = { above_our_limits }
    .state = { $amount } espera a las personas que tienen que firmarlo; de ello todavía no se ha pagado nada.
    .steps = No tiene que hacer nada; queda con ellos hasta que se decida.
    .amount = { $amount }.
    .content = { $amount }.
    .consequence = Si están de acuerdo, se pagan { $amount } y se lo digo aquí. Si dicen que no, no se paga nada, y también lo sabe aquí; dígame entonces qué ve de otra manera, y una persona lo mira otra vez.
    .options = Desde aquí nada lo acelera: se les ha preguntado y deciden ellos. Mientras no lo hagan, puede retirar la petición.
    .where = En cuanto esté firmado, vuelve por donde se pagó.
    .keep = { nothing_goes_back }
    .other = { nothing_else }
people_decide = No puedo decir una hora: lo deciden personas. Se les ha preguntado, y la decisión llega aquí en cuanto la haya.
above_our_limits = Según nuestros límites puedo decidir solo sobre importes menores; por encima tiene que estar de acuerdo un compañero, para que ninguna máquina gaste libremente.
refund_done = Hecho: he reembolsado { $amount } a { paid_with }{ $settles_at ->
    [none] {""}
   *[other] , y su banco debería mostrarlo a más tardar el { DAY($settles_at) }
}.{ $reference ->
    [none] {""}
   *[other] {" La referencia bancaria es "}{ $reference }.
}
    .time = { bank_shows }
    .state = Está pagado: { $amount } a { paid_with }{ $reference ->
        [none] {""}
       *[other] , referencia bancaria { $reference }
    }.
    .amount = Son { $amount }, a { paid_with }.
    .content = Son { $amount }, a { paid_with }.
    .steps = No tiene que hacer nada. { $settles_at ->
        [none] {""}
       *[other] { bank_shows }{" "}
    }Si entonces no está, escríbame aquí.
    .source = Su banco puede buscar la referencia { $reference }.
    .person = Su banco lo anota; nuestra parte está hecha.
    .consequence = { $reference ->
        [none] Si entonces no está, dígamelo aquí, y un compañero de facturación se ocupa.
       *[other] Si entonces no está, su banco puede buscar la referencia { $reference }. Si no la encuentran, dígamelo aquí, y un compañero de facturación se ocupa.
    }
    .options = Ya está pagado y vuelve por donde se pagó: a { paid_with }. No puedo recuperarlo ni enviarlo de otro modo; si prefiere otra cosa, pídame una persona.
    .where = { refund_done.state }{ $settles_at ->
        [none] {""}
       *[other] {" "}{ bank_shows }
    }
    .keep = { nothing_goes_back }
    .other = { nothing_else }
bank_shows = Su banco debería mostrar { $amount } a más tardar el { NAMED_DAY($settles_at) }.
refund_came_back = Lo siento: el reembolso de { $amount } a { paid_with } no le llegó; volvió a nosotros. { $ticket ->
    [none] Ahora pasa a un compañero, para que se encuentre con usted otro camino.
   *[other] Un compañero lo tiene ahora y encontrará con usted otro camino; la referencia es { $ticket }.
}
refund_denied = No puedo hacer ese reembolso: { why_denied } { $beside ->
    [yes] { ask_for_a_person }
   *[no] Si quiere, puedo pedir a un compañero que lo mire.
}
refund_failed = { $error ->
    [unanswered] Facturación no respondió sobre la devolución de { $amount }, así que he retirado allí la solicitud: no se ha movido dinero, y por esa solicitud no se moverá. Dígame si debo intentarlo de nuevo, o pida a un compañero que lo mire.
   *[other] Facturación rechazó la devolución de { $amount }, así que no se ha movido dinero. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Puedo pedir a un compañero que lo mire.
    }
}
refund_expired = Lo siento: nadie pudo mirar a tiempo su solicitud de { $amount }, así que esta vez no puedo dárselo. Nadie la rechazó. Si todavía le importa, dígamelo y lo pediré de nuevo.
refund_rejected = Un compañero miró el reembolso de { $amount } y decidió en contra. Si lo ve de otra manera, dígamelo y una persona lo mirará otra vez.
refund_withdrawn = De acuerdo, he dejado la solicitud de { $amount }{ about }. No se ha movido dinero.
refund_unknown = He pedido a facturación que devuelva { $amount }, pero todavía no ha respondido. Sigo con ello, no se puede pagar dos veces, y le escribiré aquí en cuanto sea seguro.

## Store credit and replacements

confirm_credit = Lo he comprobado{ about }: { because }, así que puedo darle { $amount } como saldo de tienda, en lugar del dinero. ¿Sigo adelante? { yes_or_no_but_money }
    .reminder = Todavía puedo darle { $amount } como saldo de tienda, en lugar del dinero. ¿Sigo adelante? { yes_or_no }
    .amount = Son { $amount }, como saldo de tienda.
    .content = Son { $amount }, como saldo de tienda.
    .reason = { offered_because }
    .source = { offered_because }
    .time = Lo tiene en cuanto diga que sí; entonces se descuenta de su próximo pedido.
    .where = { credit_is_with_us }
    .steps = { all_it_needs }
    .options = Si prefiere el dinero de vuelta, diga no y dígamelo.
    .consequence = Con un sí tiene { $amount } para su próximo pedido, en lugar del dinero; con un no todo queda como está.
    .keep = { nothing_goes_back }
    .other = { nothing_else }
credit_is_with_us = Queda aquí, en su cuenta, y se descuenta de su próximo pedido; no va a ninguna tarjeta ni a ningún banco.
yes_or_no_but_money = Responda sí o no; si prefiere el dinero de vuelta, diga no y dígamelo.
credit_done = Hecho: { $amount } de saldo de tienda son suyos y se descuentan de su próximo pedido.{ $reference ->
    [none] {""}
   *[other] {" La referencia es "}{ $reference }.
}
    .amount = Son { $amount }.
    .time = Ya está ahí y se descuenta de su próximo pedido.
    .where = { credit_is_with_us }
    .state = Ya es suyo: { $amount }.
    .steps = { nothing_to_do } Se descuenta solo de su próximo pedido.
    .consequence = Se descuenta solo de su próximo pedido.
    .options = Ya es suyo, y desde aquí no puedo convertirlo en otra cosa. Si prefiere el dinero, pídame una persona.
    .other = { nothing_else }
confirm_replacement = He comprobado { $order }: { because }, así que puedo enviarle de nuevo su { $item }, gratis, a { its_address }. ¿Sigo adelante? { yes_or_no }
    .reminder = Todavía puedo enviarle de nuevo su { $item } ({ $order }), gratis. ¿Sigo adelante? { yes_or_no }
    .options = { instead_of_a_new_one }
    .steps = { all_it_needs }
    .time = Se pide en cuanto diga que sí. Si el almacén dice el día en que debería llegar, se lo digo entonces.
    .where = { $address ->
        [none] Va a la dirección a la que fue primero; qué calle es no lo veo desde aquí.
       *[other] Va a { $address }.
    }
    .amount = No le cuesta nada.
    .reason = El motivo que consta: { because }.
    .consequence = Con un sí se envía de nuevo; con un no todo queda como está.
    .state = Todavía no se ha enviado nada: espera su sí.
    .keep = { nothing_goes_back }
    .other = { nothing_else }
its_address = { $address ->
    [none] la dirección a la que fue primero
   *[other] { $address }
}
replacement_waiting = { thanked } Antes de que pueda enviar de nuevo su { $item }, mis compañeros tienen que firmarlo. Lo he pasado con todo lo que hace falta, y le escribiré aquí en cuanto se decida.
    .time = { people_decide }
    .state = Lo que hay que enviar de nuevo ({ $item }) espera a las personas que tienen que firmarlo; de ello todavía no se ha enviado nada.
    .person = Un compañero que puede firmarlo; yo no puedo.
    .steps = No tiene que hacer nada; queda con ellos hasta que se decida.
    .consequence = Si están de acuerdo, se envía y se lo digo aquí. Si dicen que no, no se envía nada, y también lo sabe aquí; entonces se puede mirar el dinero o un saldo.
replacement_done = Hecho: una reposición está en camino como pedido { $replacement }, a { its_address }{ $promised_at ->
    [none] {""}
   *[other] ; debería llegarle a más tardar el { DAY($promised_at) }
}.
    .time = { $promised_at ->
        [none] {""}
       *[other] Debería estar con usted a más tardar el { NAMED_DAY($promised_at) }.
    }
    .steps = No tiene que hacer nada; pregúnteme aquí por { $replacement } cuando quiera.
    .amount = No le cuesta nada.
    .consequence = Si no llega, o llega roto otra vez, dígamelo aquí, y una persona lo mira con usted.
    .content = { replacement_done }
    .where = Va a { its_address }.
    .state = { replacement_done }
    .keep = { nothing_goes_back }
    .options = Ya está pedido, y desde aquí no puedo pararlo; dinero además no es posible. Si prefiere otra cosa, pídame una persona.
    .other = { nothing_else }

## Returns

once_it_is_back = Lo que pagó le corresponde en cuanto esté de nuevo con nosotros: dígamelo entonces aquí. Nombro el importe antes de cualquier pago.
return_due = { $due ->
    [none] { once_it_is_back }
   *[other] Según nuestros datos le corresponden { $due } en cuanto esté de nuevo con nosotros: dígamelo entonces aquí.
}
return_way = { $tender ->
    [none] Vuelve por donde se pagó.
   *[other] { goes_back_as_paid }
}
return_postage = { $postage ->
    [customer] El porte de la devolución es suyo, salvo que enviáramos lo equivocado.
    [company] El porte de la devolución es nuestro.
   *[other] Quién paga el porte de la devolución no consta en nuestros datos; pídame una persona y un compañero se lo dirá.
}
return_at_the_bank = { $bank_days ->
    [none] {""}
   *[other] {" "}Desde el día en que lo pague, su banco suele mostrarlo en { $bank_days } días hábiles.
}
return_money = { return_due } { return_way } { return_postage }
return_term = { $of ->
    [time] Por favor, envíelo a más tardar el { NAMED_DAY($send_by) }. El dinero sigue en cuanto esté de nuevo con nosotros; ese día no está todavía en nuestros datos.{ return_at_the_bank }
    [way] { return_way }
    [postage] { return_postage }
   *[due] { $said ->
        [none] { return_due }
       *[other] { $due ->
            [none] { once_it_is_back }
           *[other] En nuestros datos no constan { $said }: le corresponden { $due } en cuanto esté de nuevo con nosotros. Dígamelo entonces aquí.
        }
    }
}
return_terms = { $terms }
confirm_return = { $days ->
    [none] {""}
   *[other] Los artículos se pueden devolver dentro de { $days } días después de su entrega, y los suyos están en ese plazo.{" "}
}Puedo anotar que devuelve su { $item } ({ $order }) y hacer una etiqueta. Tiene que estar en camino a más tardar el { DAY($send_by) }. ¿Lo hago? { yes_or_no }
    .reminder = Todavía puedo anotar que devuelve su { $item } ({ $order }). ¿Lo hago? { yes_or_no }
    .state = { only_after_a_yes }
    .rule = Los artículos se pueden devolver dentro de { $days } días después de su entrega; entonces tienen que estar en camino a más tardar el { NAMED_DAY($send_by) }.
    .amount = { return_money }
    .steps = De momento solo un sí o un no. Con un sí recibe aquí el número de la etiqueta y envía el artículo a más tardar el { DAY($send_by) }.
    .time = Tiene que estar en camino a más tardar el { NAMED_DAY($send_by) }. El dinero sigue en cuanto esté de nuevo con nosotros; ese día no está todavía en nuestros datos.{ return_at_the_bank }
    .consequence = Con un sí se anota la devolución; con un no todo queda como está. { return_due }
    .where = Con un sí recibe el número de la etiqueta aquí, en el chat. { return_way }
    .other = { only_this_article }
return_done = Hecho: la devolución de su { $item } ({ $order }) está anotada. { $label ->
    [none] {""}
   *[other] La etiqueta es { $label }.{" "}
}Por favor, envíelo a más tardar el { DAY($send_by) }.
    .amount = { return_money }
    .consequence = { return_due }
    .time = Por favor, envíelo a más tardar el { NAMED_DAY($send_by) }. El dinero sigue en cuanto esté de nuevo con nosotros; ese día no está todavía en nuestros datos.{ return_at_the_bank }
    .steps = { $label ->
        [none] Embálelo bien, ponga { $order } en el paquete y envíelo a más tardar el { DAY($send_by) }.
       *[other] Embálelo bien, ponga { $label } en el paquete y envíelo a más tardar el { DAY($send_by) }. Tengo el número de la etiqueta, pero nada impreso ni dirección; si necesita una de las dos cosas, pídame una persona.
    }
    .state = Está anotada en nuestro almacén; el paquete todavía no ha llegado allí.
    .person = El almacén lo recibe, y después miro aquí con usted lo del dinero.
    .source = Está en los datos de nuestro almacén para { $order }; de mí no recibe por escrito más que esta conversación.
    .where = { return_done.steps } { return_way }
    .options = Solo está anotada: si prefiere quedárselo, no lo envíe y no pasa nada más.
    .other = { only_this_article }
return_denied = Ya no puedo aceptar eso de vuelta por mí mismo; puedo preguntar a un compañero.
confirm_order_cancellation = Su { $item } ({ $order }) todavía no ha salido, así que puedo cancelar el pedido. Entonces no se envía, y eso no se puede deshacer. ¿Lo hago? { yes_or_no }
    .reminder = Todavía puedo cancelar el pedido de su { $item } ({ $order }). ¿Lo hago? { yes_or_no }
    .time = En cuanto diga que sí, siempre que no haya salido para entonces.
    .consequence = Entonces no se envía. Lo que se pagó vuelve: se lo pregunto a continuación. Para tenerlo de todos modos hay que pedirlo de nuevo.
    .reason = { only_after_a_yes }
    .steps = { all_it_needs }
    .amount = No cuesta nada. Lo que se pagó por él se devuelve; le digo el importe después, antes de pagar nada.
    .where = Lo que se pagó por él vuelve por donde se pagó; se lo pregunto a continuación.
    .state = Todavía no ha salido. Todavía no se ha cambiado nada: para eso hace falta su sí.
    .other = { only_this_article }
order_cancellation_done = Hecho: el pedido de su { $item } ({ $order }) está cancelado y no se enviará.
    .state = { order_cancellation_done }
    .where = Lo que le corresponda por él vuelve por donde se pagó.
    .steps = { nothing_to_do }
    .consequence = No se envía. Para tenerlo de todos modos hay que pedirlo de nuevo.
    .options = Eso no se puede deshacer: no se envía. Para tenerlo de todos modos, hay que pedirlo de nuevo.
    .keep = { none_goes_back }
    .other = { only_this_article }
order_cancellation_denied = No he podido cancelar { $order }: { $denial ->
    [has_left] entretanto su { $item } ha salido de nuestro almacén. Cuando haya llegado, puede devolverlo.
    [order_changed] el pedido es otro del que le dije.
    [none] el almacén lo rechazó. Puede que ya esté en camino, y entonces solo se puede devolver.
   *[other] nuestras reglas no lo permiten en este caso.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Si quiere, puedo pedir a un compañero que se encargue.
}

## Addresses and contact details

confirm_address = Su { $item } ({ $order }) todavía no ha salido. Puedo enviarlo a { $address }{ $before ->
    [none] {""}
   *[other] {" en lugar de a "}{ $before }
}.{ send_on_day } ¿Lo hago? { yes_or_no }
    .reminder = Todavía puedo enviar su { $item } ({ $order }) a { $address }. ¿Lo hago? { yes_or_no }
    .reason = { only_after_a_yes }
    .steps = { all_it_needs }
    .where = Iría a { $address }.
    .content = { only_this_order }
    .consequence = { only_this_order }
    .other = { only_this_order }
only_this_order = Solo { $item } ({ $order }) va a { $address }; sus otros pedidos y la dirección de su cuenta quedan como están.
send_on_day = { $wished ->
    [none] {""}
   *[other] {" "}{ day_named }: este pedido va allí en cuanto diga que sí.
}
address_done = Hecho: su { $item } ({ $order }) va ahora a { $address }.
    .consequence = { only_this_order }
    .content = { only_this_order }
    .steps = No tiene que hacer nada; el almacén tiene la dirección nueva.
    .where = { only_this_order }
    .options = Mientras no haya salido, todavía puede ir a otro sitio: dígame la dirección a la que debe ir.
    .other = { only_this_order }
address_denied = No he podido cambiar adónde va { $order }: { $denial ->
    [already_shipped] entretanto ha salido de nuestro almacén, y solo el transportista puede desviarlo.
    [none] el almacén lo rechazó. Puede que ya esté en camino, y entonces solo el transportista puede desviarlo.
   *[other] nuestras reglas no lo permiten en este caso.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Si quiere, puedo pedir a un compañero que se encargue.
}
confirm_contact = Puedo cambiar { contact } de su cuenta de { $old } a { $new }, y se avisa de ello al contacto anterior. ¿Lo hago? { yes_or_no }
    .reminder = Todavía puedo cambiar { contact } de su cuenta a { $new }. ¿Lo hago? { yes_or_no }
    .reason = { only_after_a_yes }
    .steps = { all_it_needs }
contact_done = Hecho: { contact } de su cuenta es ahora { $new }. Hemos avisado al contacto anterior, y durante { $days } días no se envía ningún código al nuevo.
contact = { $field ->
    [phone] el número de teléfono
   *[email] la dirección de correo electrónico
}

## Subscriptions

confirm_cancellation = Puedo cancelar su suscripción { PLAN($plan) } ({ $account }); entonces { $at_once ->
    [yes] termina hoy
   *[no] dura hasta el { FULL_DAY($ends_at) }
} y no se renueva.{ cancel_on_day } ¿Lo hago? { yes_or_no }
    .reminder = Todavía puedo cancelar { this_subscription }. ¿Lo hago? { yes_or_no }
    .time = { $at_once ->
        [yes] Terminaría hoy
       *[no] Duraría hasta el { NAMED_DAY($ends_at) }
    }.{ back_when }
    .person = { $who ->
        [none] {""}
       *[other] La cancelación la decide usted con un sí. Para los { $back } hace falta después una firma: { $who }.{ is_seen_to }
    }
    .consequence = Con un sí, { $at_once ->
        [yes] termina hoy
       *[no] dura hasta el { NAMED_DAY($ends_at) }
    } y no se vuelve a cobrar; con un no, queda como está.
    .amount = { $back ->
        [none] Cancelar no cuesta nada.{ $at_once ->
            [yes] {""}
           *[no] {" "}Lo que está pagado sigue siendo suyo hasta el { FULL_DAY($ends_at) }; esta oferta no devuelve nada de eso.
        }
       *[other] Cancelar no cuesta nada, y se le devuelven { $back }.
    }
    .steps = { all_it_needs }
    .reason = { only_after_a_yes }
    .options = En su lugar puede pausar la suscripción o cambiar de plan; solo dígamelo.
    .keep = { boxes_are_kept }
    .other = { only_this_plan }
back_when = { $back ->
    [none] {""}
   *[other] {" "}Los { $back }: en cuanto esté cancelada, le pido su sí para ello{ $signers ->
        [0] .
        [1] , después firma un compañero.
       *[other] , después firman dos compañeros.
    }{" "}{ bank_takes }
}
cancellation_done = Su suscripción está cancelada{ $ends_at ->
    [none] {""}
   *[other] ; { $at_once ->
        [yes] terminó hoy
       *[no] dura hasta el { FULL_DAY($ends_at) }
    }
} y no se renueva.
    .time = { runs_to_its_end }
    .consequence = { runs_to_its_end }
    .state = { cancellation_done }
    .steps = { runs_to_its_end }
    .amount = { runs_to_its_end }
    .keep = { boxes_are_kept }
    .other = Solo se ha cancelado la suscripción; los pedidos en camino y todo lo demás quedan como están.
runs_to_its_end = { $at_once ->
    [yes] Terminó hoy
   *[no] Dura hasta el { NAMED_DAY($ends_at) }
}; después no se cobra nada por ella, y no tiene que hacer nada más.
price = { $amount } al { $period ->
    [month] mes
    [year] año
   *[other] { $period }
}
cancel_on_day = { $wished ->
    [none] { day_met }
   *[other] {" "}{ $today ->
        [yes] No puede terminar hoy: está pagada hasta su final, y no se cobra nada más.
       *[no] { day_named }: { $later ->
            [yes] si debe seguir hasta entonces, diga no y dígamelo de nuevo cuando haya llegado la última entrega que quiera.
           *[no] está pagada hasta su final, y no se cobra nada más.
        }
    }
}
day_named = Menciona el { FULL_DAY($wished) }, y no puedo fijar un día a su elección
day_met = { $met ->
    [none] {""}
   *[other] {" "}Eso encaja con el { FULL_DAY($met) }, que usted mencionó.
}
change_on_day = { $wished ->
    [none] { day_met }
   *[other] {" "}{ day_named }: se hace como le he dicho. Si debe ser ese día, diga no y dígamelo de nuevo entonces.
}
resume_on_day = { $wished ->
    [none] { day_met }
   *[other] {" "}{ day_named }: empieza en cuanto diga que sí. Si debe ser ese día, diga no y dígamelo de nuevo entonces.
}
confirm_plan_change = { $way ->
    [unpriced] Puedo pasarle de { PLAN($from_plan) } a { PLAN($plan) }.
    [keep] Tiene { old_plan }. Puedo dejar el cambio a { PLAN($next_plan) } que estaba previsto para el { DAY($renews_at, $expires_at) }. Hoy no se cobra nada.
    [renewal] Puedo pasarle de { old_plan } a { new_plan } a partir del { DAY($starts_at, $expires_at) }. Hoy no se cobra nada; hasta entonces conserva { PLAN($from_plan) }.
   *[now] Puedo pasarle de { old_plan } a { new_plan }, enseguida. { $due ->
        [none] Hoy no se cobra nada
       *[other] Hoy se cobran { $due }{ to_card }, por el tiempo hasta el { DAY($renews_at, $starts_at) }
    }; a partir del { DAY($renews_at, $starts_at) } son { $price }.
}{ change_on_day } ¿Lo hago? { yes_or_no }
    .reminder = { $way ->
        [keep] Todavía puedo dejar el cambio a { PLAN($next_plan) }.
       *[other] Todavía puedo pasarle a { PLAN($plan) }{ $due ->
            [none] {""}
           *[other] ; hoy se cobran { $due }
        }.
    } ¿Lo hago? { yes_or_no }
    .amount = { what_it_costs }
    .consequence = { what_it_costs }
    .steps = { all_it_needs }
    .reason = { only_after_a_yes }
    .time = { $way ->
        [renewal] A partir del { NAMED_DAY($starts_at) }; hasta entonces conserva { PLAN($from_plan) }.
        [now] Enseguida, en cuanto diga que sí.
       *[other] {""}
    }
    .where = { $due ->
        [none] {""}
       *[other] { $last4 ->
            [none] {""}
           *[other] Se cobran { $due } en la tarjeta terminada en { $last4 }.
        }
    }
    .other = Solo cambia la suscripción; los pedidos en camino y todo lo demás quedan como están.
what_it_costs = { $price ->
    [none] {""}
   *[other] { $due ->
        [none] Hoy no se cobra nada; a partir de la renovación, { PLAN($plan) } cuesta { $price }.
       *[other] { $due } hoy, por el resto de este periodo; a partir de la renovación, { PLAN($plan) } cuesta { $price }.
    }
}
old_plan = { PLAN($from_plan) } ({ $from_price })
new_plan = { PLAN($plan) } ({ $price })
to_card = { $last4 ->
    [none] {""}
   *[other] {" a la tarjeta terminada en "}{ $last4 }
}
plan_change_done = { $starts ->
    [renewal] Hecho: a partir del { DAY($starts_at, $expires_at) } tiene la suscripción { PLAN($plan) }. Hasta entonces no cambia nada.
   *[now] Ahora tiene la suscripción { PLAN($plan) }.{ $charged ->
        [none] {""}
       *[other] {" Se han cobrado "}{ $charged }{ to_card }, en la factura { $invoice }.
    }
}
    .time = { $starts ->
        [renewal] Empieza el { DAY($starts_at, $expires_at) }; hasta entonces paga lo mismo que ahora.
       *[now] Vale desde hoy.
    }
    .state = { plan_change_done }
    .steps = { nothing_to_do }
    .amount = { $charged ->
        [none] {""}
       *[other] Se cobraron { $charged }{ to_card }.
    }
    .other = Solo cambia la suscripción; los pedidos en camino y todo lo demás quedan como están.
change_denied = { $denial ->
    [preview_over] Lo que le dije valía solo poco tiempo, y ya pasó. No ha cambiado nada, así que aquí está de nuevo:
   *[other] { request_denied }
}

confirm_schedule = { $step ->
    [pause] Puedo poner en pausa { this_subscription }{ $rests_from ->
        [none] : a partir de ahora
       *[other] : a partir del { FULL_DAY($rests_from) }
    } no se envía nada y no se cobra nada{ $until ->
        [none] , hasta que usted la reanude, lo que puede hacer aquí en cualquier momento.
       *[other] , hasta que se reanude por sí sola el { FULL_DAY($until) }; aquí también puede ser antes.
    }{ $renews_at ->
        [none] {""}
       *[other] { $until ->
            [none] { $rests_from ->
                [none] {" El próximo envío sería el "}{ FULL_DAY($renews_at) }.
               *[other] {""}
            }
           *[other] { $next_at ->
                [none] {""}
               *[other] {" La primera después es el "}{ FULL_DAY($next_at) }.
            }
        }
    }{ $ends ->
        [yes] {" No se reanuda sola en el momento que usted indica: sigue en pausa hasta que me lo diga."}
       *[no] {""}
    }{ $begins ->
        [none] {""}
       *[other] { $due_before ->
            [yes] { $rests_from ->
                [none] {" "}Empieza enseguida, y no el { FULL_DAY($begins) }: lo que toca el { FULL_DAY($renews_at) } tampoco llega. Si todavía quiere ese envío, pídamelo de nuevo después.
               *[other] {" "}Lo que toca antes del { FULL_DAY($rests_from) }, el { FULL_DAY($renews_at) }, todavía llega y se cobra como siempre.
            }
           *[no] { $rests_from ->
                [none] {" "}Hasta el { FULL_DAY($begins) } no toca nada, así que desde entonces no llega nada.
               *[other] {""}
            }
        }
    }
    [skip] Puedo saltar la próxima entrega de { this_subscription }, la del { FULL_DAY($renews_at) }: por ella no se cobra nada, y la siguiente es el { FULL_DAY($next_at) }.
    [resume] Puedo reanudar { this_subscription }{ $due_now ->
        [yes] : su próximo periodo empieza enseguida, y hoy { $price ->
            [none] se cobra el precio de la suscripción
           *[other] se cobran { $price }
        }
       *[no] { $next_at ->
            [none] {""}
           *[other] : la próxima entrega es el { FULL_DAY($next_at) }{ then_charged }; hoy no se cobra nada
        }
    }.{ rests_since }
   *[keep] Puedo retirar su cancelación: { this_subscription } sigue{ $next_at ->
        [none] {""}
       *[other] , y el próximo pago es el { FULL_DAY($next_at) }{ its_price }
    }. Hoy no se cobra nada.
}{ resume_on_day } ¿Lo hago? { yes_or_no }
    .reminder = { $step ->
        [pause] Todavía puedo poner en pausa { this_subscription }{ from_that_day }.
        [skip] Todavía puedo saltar la entrega del { FULL_DAY($renews_at) } ({ PLAN($plan) }, { $account }).
        [resume] Todavía puedo reanudar { this_subscription }{ $due_now ->
            [yes] { $price ->
                [none] {""}
               *[other] ; hoy se cobran { $price }
            }
           *[no] {""}
        }.
       *[keep] Todavía puedo anular su cancelación.
    } ¿Lo hago? { yes_or_no }
    .amount = { $step ->
        [pause] Poner en pausa no cuesta nada, y mientras dura no se cobra nada. { plan_stays }
        [skip] Saltarse una entrega no cuesta nada, y esa no se cobra. { plan_stays }
        [resume] { $due_now ->
            [yes] { $price ->
                [none] El precio de la suscripción
               *[other] { $price }
            } se cobra hoy.
           *[no] Hoy no se cobra nada.{ plan_goes_on_at }
        }
       *[keep] Hoy no se cobra nada.{ plan_goes_on_at }
    }
    .reason = { only_after_a_yes }
    .steps = { all_it_needs }
    .time = { $step ->
        [pause] Empieza { $rests_from ->
            [none] en cuanto diga que sí
           *[other] el { FULL_DAY($rests_from) }
        }, y dura { $until ->
            [none] hasta que la reanude.
           *[other] hasta el { FULL_DAY($until) }.
        }{ first_payment_after }
        [skip] Se trata de la entrega del { FULL_DAY($renews_at) }; la siguiente es el { FULL_DAY($next_at) }.{ first_payment_after }
       *[other] { $next_at ->
            [none] {""}
           *[other] La próxima es el { FULL_DAY($next_at) }.
        }{ rests_since }
    }
    .consequence = { $step ->
        [pause] Con un sí no se envía ni se cobra nada hasta que siga; puede reanudarla aquí en cualquier momento. Con un no todo queda como está.
        [skip] Con un sí esa entrega no viene y no se cobra; con un no todo queda como está.
       *[other] Con un sí la suscripción sigue; con un no todo queda como está.
    }
    .options = { $step ->
        [pause] En su lugar puedo saltar la próxima entrega o cancelar la suscripción; solo dígamelo.
        [skip] En su lugar puedo pausar la suscripción o cancelarla; solo dígamelo.
       *[other] {""}
    }
    .other = { plan_stays }
then_charged = { $price ->
    [none] {""}
   *[other] {""}, y ese día se cobran { $price }
}
first_payment_after = { $next_at ->
    [none] {""}
   *[other] {" "}El primer pago después es el { FULL_DAY($next_at) }{ its_price }.
}
its_price = { $price ->
    [none] {""}
   *[other] {" "}({ $price })
}
rests_since = { $paused_at ->
    [none] {""}
   *[other] {" Está en pausa desde el "}{ FULL_DAY($paused_at) }.
}
plan_goes_on_at = { $price ->
    [none] {""}
   *[other] {" "}Después la suscripción cuesta { $price } como antes{ $next_at ->
        [none] {""}
       *[other] ; el próximo pago es el { FULL_DAY($next_at) }
    }.
}
from_that_day = { $rests_from ->
    [none] {""}
   *[other] {" "}a partir del { FULL_DAY($rests_from) }
}
this_subscription = su suscripción { PLAN($plan) } ({ $account })
schedule_done = { $step ->
    [pause] Hecho: su suscripción { PLAN($plan) } está en pausa{ from_that_day }, sin entrega y sin cobro{ $until ->
        [none] {" "}hasta que la reanude; dígamelo simplemente aquí.
       *[other] {" "}hasta el { FULL_DAY($until) }, cuando se reanuda por sí sola; dígamelo aquí si ha de ser antes.
    }
    [skip] Hecho: la entrega del { FULL_DAY($renews_at) } se salta; la próxima es el { FULL_DAY($next_at) }.
   *[other] Hecho: su suscripción { PLAN($plan) } está en marcha{ $next_at ->
        [none] {""}
       *[other] ; se renueva el { FULL_DAY($next_at) }{ its_price }
    }.
}
    .time = La próxima es el { NAMED_DAY($next_at) }{ its_price }.
    .amount = { $step ->
        [pause] No se cobra nada mientras está en pausa. { plan_stays }
       *[other] { plan_stays }
    }
    .consequence = { $step ->
        [pause] No se envía ni se cobra nada hasta que siga; puede reanudarla aquí en cualquier momento.
       *[other] {""}
    }
    .steps = { nothing_to_do }
    .state = { schedule_done }
    .options = { $step ->
        [pause] Se puede reanudar en cualquier momento: dígamelo aquí.
        [skip] No puedo reponer por mí mismo una entrega saltada. Si la quiere de todos modos, pídame una persona.
       *[other] Se puede volver a pausar en cualquier momento: dígamelo aquí.
    }
    .other = { plan_stays }

## Codes

code_sent = Gracias. Si su cuenta está con esos datos, un código de seis cifras debería llegarle en un momento; escríbalo aquí. Si no llega ninguno, dígame otros datos con los que pueda estar.
    .time = Se envía enseguida; solo funciona unos minutos.
    .steps = Mire el buzón o el teléfono de esa cuenta y escriba el código.
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
why_proof = Los pedidos, los pagos y las direcciones no se muestran a nadie más que a su dueño, así que primero tengo que saber quién escribe. Para lo que cualquiera puede saber, como precios y reglas, no necesito nada de eso.
code_sent_again = { $known ->
    [yes] He enviado un nuevo código de seis cifras. Mire también en la carpeta de spam y escríbalo aquí pronto: solo funciona poco tiempo.
   *[no] Si su cuenta está con esos datos, un nuevo código de seis cifras debería llegarle en un momento; mire también en la carpeta de spam. Quizá esté con otro correo electrónico u otro número de teléfono: si es así, dígamelo.
}{ $often ->
    [yes] {" "}{ $beside ->
        [yes] { ask_for_a_person }
       *[no] ¿O quiere que se encargue un compañero? Diga simplemente sí.
    }
   *[no] {""}
}
    .time = { code_sent.time }
    .steps = { code_sent.steps }
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
code_sent_new = Para estar seguro de que se le puede localizar ahí, le he enviado un código, seis cifras, a { $to }. Escríbalo aquí pronto: solo funciona poco tiempo.
step_up = Antes de poder cambiar algo necesito una prueba nueva de que es usted: he enviado un código de seis cifras a { $went_to ->
    [phone] el número de teléfono de su cuenta
    [email] la dirección de correo electrónico de su cuenta
   *[other] un contacto de su cuenta
}. Escríbalo aquí pronto: solo funciona poco tiempo.
no_way_to_prove = Antes de poder cambiar algo necesito una prueba nueva de que es usted, y en su cuenta no hay ningún contacto al que pueda enviar un código ahora mismo. { $beside ->
    [yes] { ask_for_a_person }
   *[no] ¿Quiere que pida a un compañero que le ayude con ello?
}
code_not_sent = No he podido enviar un código ahora mismo. Inténtelo de nuevo en unos minutos, o pídame un compañero.
code_limited = No puedo enviar más códigos ahora mismo. Inténtelo de nuevo dentro de una hora, o pídame un compañero.
verified = Gracias, ha funcionado.
code_wrong = Ese código no coincide o ya no funciona. Le { $tries_left ->
    [1] queda { $tries_left } intento
   *[other] quedan { $tries_left } intentos
}; escriba de nuevo las seis cifras, o dígame que envíe otro.
code_locked = Ese fue el tercer intento fallido, así que este código ya no funciona. Puede pedirme uno nuevo, o un compañero.
code_expired = Ese código ha caducado. ¿Le envío uno nuevo? Dígame de nuevo su dirección de correo electrónico o su número de teléfono.
code_none = No espero ningún código en este momento. Si quiere demostrar quién es, dígame su dirección de correo electrónico o su número de teléfono.

## Colleagues

ticket_opened = La referencia{ $subject ->
    [none] {""}
   *[other] {" de «"}{ $subject }»
} es { $ticket }{ answer_due }.
    .time = { $by ->
        [none] No puedo decir el día: depende del compañero que lo tome. La respuesta llega aquí, así que no tiene que preguntar de nuevo para que siga.
       *[other] La respuesta llega aquí a más tardar el { NAMED_DAY($by) }. Cuándo quede todo resuelto depende del compañero que lo tome.
    }
    .state = Espera con el equipo bajo { $ticket }; todavía no se ha decidido nada.
    .person = Los compañeros que toman { $ticket }: quien del equipo esté en turno. Diga ese número cuando escriba o llame, y lo tienen todo.
    .steps = Ahora no tiene que hacer nada; lo que necesiten de usted lo preguntan aquí. Mientras no lo hayan hecho, todo sigue como está.
    .content = { $ticket } trata de: { $subject }.
    .consequence = Quien tome { $ticket } decide y contesta aquí, salga como salga. Hasta entonces todo queda como está.
    .reason = No puedo decidirlo por mí mismo; por eso { $ticket } lo tiene un compañero.
    .options = Desde aquí nada lo acelera. Dígame qué ha cambiado o qué lo hace urgente, y lo añado a { $ticket }.
    .source = { $ticket } es el número en nuestra asistencia; nómbrelo, y cualquiera allí lo encuentra.
answer_due = { $by ->
    [none] {""}
   *[other] ; la respuesta llega a más tardar el { DAY($by) }
}
matter = { $subject ->
    [none] { $ticket }
   *[other] «{ $subject }» ({ $ticket })
}
ticket_noted = { thanked } También se lo he dicho a los compañeros que tienen { matter }{ answer_due }.
    .state = Eso también consta ahí ya, con lo que dijo antes{ answer_due }.
ticket_taken_back = He dicho a los compañeros que tienen { $subject ->
    [none] su solicitud
   *[other] «{ $subject }»
} ({ $ticket }) que usted la retira.
handed_over = { $why ->
    [not_known] No puedo averiguar por mí mismo de qué cuenta se trata. Le paso con un compañero, con todo lo anterior, para que no tenga que repetirlo. { they_answer }
    [budget] { not_made_out }
    [not_understood] { not_made_out }
    [fraud] { thanked_for_telling } Un pedido o un pago que no era suyo { for_a_person }
    [delivered_not_here] { thanked_for_telling } Un paquete que consta como entregado y no está { for_a_person }
    [data_erasure] { thanked_for_telling } El borrado de lo que se guarda sobre usted { for_a_person }
    [data_access] { thanked_for_telling } Una solicitud de los datos que se guardan sobre usted { for_a_person }
    [vat_correction] { thanked_for_telling } La corrección de una factura { for_a_person }
    [instalments] { thanked_for_telling } Un pago a plazos { for_a_person }
    [bereavement] Lamento mucho su pérdida. Lo que hay que resolver tras un fallecimiento { for_a_person }
    [minor] { thanked_for_telling } Un pedido de un menor { for_a_person }
    [press] { thanked_for_telling } Una consulta de la prensa { for_a_person }{ also_the_press_office }
    [gift_card] { thanked_for_telling } Una tarjeta regalo que no se acepta, o lo que queda en ella, { for_a_person }
    [repeated] Le he dicho todo lo que tengo sobre esto, y preguntarme otra vez no trae nada nuevo. Lo paso a un compañero, con todo lo anterior. { they_answer }
    [sent_elsewhere] Solo puedo enviarlo de nuevo a la dirección del pedido; a otra dirección puede hacerlo un compañero. Le paso con él, con todo lo anterior, para que no tenga que repetirlo. { they_answer }
    [other_way] { same_tender } Le paso exactamente esto a un compañero, con sus palabras y todo lo anterior. { they_answer }
    [other_terms] Esa parte de mi propuesta no la puedo cambiar yo. Le paso exactamente lo que quiere de otra forma a un compañero, con sus palabras y todo lo anterior. { they_answer }
    [not_here] Eso no es nada que yo pueda mirar o hacer aquí. Lo paso a un compañero, con todo lo anterior, para que no tenga que repetirlo. { they_answer }
    [unknown_there] Usted consta en nuestros registros, pero el sistema de cuentas y pagos no conoce su cuenta, así que no puedo mirarlo yo mismo. Lo paso a un compañero, con todo lo anterior, para que no tenga que repetirlo. { they_answer }
    [legal] { right_away }{ also_the_lawyers }
    [chargeback] { right_away }
    [distress] { right_away }
    [safety] { right_away }
   *[other] Por supuesto. Le paso con un compañero, con todo lo anterior, para que no tenga que repetirlo. { they_answer }
}
also_the_press_office = { $press_contact ->
    [none] { "" }
   *[other] { " " }También puede escribir a { $press_contact }.
}
also_the_lawyers = { $legal_contact ->
    [none] { "" }
   *[other] { " " }También puede escribir a { $legal_contact }.
}
not_made_out = Lo siento, ahora mismo no consigo ver bastante bien por mí mismo qué necesita, y no quiero adivinar. Le paso con un compañero, con todo lo anterior, para que no tenga que repetirlo. { they_answer }
for_a_person = es cosa de una persona, así que lo paso a un compañero con todo lo que escribió. { they_answer }
right_away = { thanked_for_telling } Lo paso enseguida a un compañero, con todo lo que escribió, para que no tenga que repetirlo. { they_answer }
they_answer = { $opens_at ->
    [none] { $usual ->
        [none] Le responderán aquí.
       *[other] Le responderán aquí, por lo general en { $usual } minutos{ of_opening_hours }.
    }
   *[other] Vuelven el { opening } y entonces le responderán aquí.
}{ asked_of_people }{ goes_along }
of_opening_hours = { $zone ->
    [none] {""}
   *[other] {" de nuestro horario"}
}
asked_of_people = { $asked ->
   *[none] { "" }
    [call_back] { " " }Que desea que le llamen consta en lo primero que leen.
    [supervisor] { " " }Que desea hablar con quien decide consta en lo primero que leen.
    [both] { " " }Que desea una llamada de quien decide consta en lo primero que leen.
}

can_be_undone = { $act ->
    [cancel_subscription] { $at_once ->
        [yes] Eso no se puede deshacer: termina el mismo día; para volver a tenerla hay que contratarla de nuevo.
       *[no] Sí: hasta el { FULL_DAY($ends_at) } puedo retirar la cancelación aquí; basta con decírmelo. Una vez terminada, hay que contratarla de nuevo.
    }
    [pause] Sí: se puede reanudar aquí en cualquier momento; basta con decírmelo.
    [resume] Sí: se puede pausar o cancelar aquí en cualquier momento; basta con decírmelo.
    [keep] Sí: se puede pausar o cancelar aquí en cualquier momento; basta con decírmelo.
    [skip] No: no puedo recuperar una entrega saltada. Si la quiere a pesar de todo, pídame una persona.
    [change_plan] Sí: puede volver al plan de antes aquí; digo el precio y el día antes de que algo cambie.
    [change_address] Sí, mientras no haya salido: dígamelo aquí, y va a la dirección antigua o a otra.
    [change_contact] Sí: se puede volver a poner aquí; antes pido una prueba y un sí.
    [cancel_order] Eso no se puede deshacer: un pedido cancelado no se envía. Para tenerlo a pesar de todo, hay que pedirlo de nuevo.
    [declare_return] Sí: solo está anotado. Si prefiere quedárselo, no lo envíe, y no pasa nada más.
    [issue_refund] No: lo pagado no se puede recuperar.{ until_a_yes }
    [give_store_credit] No: una vez que lo tiene, no puedo convertir el saldo en otra cosa desde aquí.{ until_a_yes }
    [send_replacement] No: una vez pedido, no puedo anularlo desde aquí.{ until_a_yes }
   *[other] No puedo decir si se puede; pídame una persona.{ until_a_yes }
}
    .options = { can_be_undone }
until_a_yes = { $offered ->
    [yes] {""} Hasta su sí no pasa nada.
   *[no] {""}
}
