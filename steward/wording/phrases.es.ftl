### Spanish. What each message is: `phrases.en.ftl`; `[none]`: the value is not there.

## Around a reply, and in its place

introduction = Hola, este es el servicio de IA de { $company }. Soy un asistente automático.
fallback = ¿Puede decirme en pocas palabras qué puedo hacer por usted? Un número de factura o de pedido ayuda.
invitation = Gracias por escribir; este es el servicio de IA de { $company }. De pedidos y pagos hablo solo en privado: escríbanos por chat o por correo electrónico y lo miraré enseguida.

## Conversation

greeting = ¿Qué puedo hacer por usted?
goes_on_in = Claro, sigamos en español.
thanks = De nada. ¿Puedo hacer algo más por usted?
thanked = Gracias.
thanked_for_telling = Gracias por decírmelo.
bye = De nada. ¡Que tenga un buen día!
bye_with_offer = De nada. Sin su sí no pasa nada: sigue como está hasta que diga sí o no. ¡Que tenga un buen día!
goodbye = ¡Adiós!
praised = Gracias, da gusto oírlo. Si alguna vez hay algo, escríbame aquí.
clarify = Quiero estar seguro de que le entiendo. ¿Se trata de un pago, un paquete, su suscripción u otra cosa? Un número de factura o de pedido ayuda.
clarify_again = Lo siento, sigo sin entender de qué se trata. Dígamelo en pocas palabras, con un número de pedido (O-…) o de factura (INV-…) si tiene uno. { $beside ->
    [yes] { ask_for_a_person }
   *[no] ¿O quiere que pida a un compañero que se encargue? Diga simplemente sí.
}
out_of_scope = En eso no puedo ayudarle; estoy aquí para sus pedidos, su suscripción, sus facturas y sus reembolsos en { $company }. ¿Puedo hacer algo por usted en eso?
out_of_scope_again = En eso no puedo ayudarle, se pregunte como se pregunte: solo tengo los datos de { $company } sobre pedidos, suscripciones, facturas y reembolsos. { $beside ->
    [yes] { ask_for_a_person }
   *[no] ¿Quiere que pida a un compañero que se encargue? Diga simplemente sí.
}
better_price = Un precio mejor para usted no puedo darlo; su suscripción queda como está. { $beside ->
    [yes] { ask_for_a_person }
   *[no] ¿Quiere que pregunte a un compañero si puede hacer algo por usted? Diga simplemente sí.
}
ends_only_if = Quiere que su suscripción termine solo si pasa algo. No puedo esperar a eso, así que nada cambia. ¿Debe terminar ahora de todos modos? Entonces escriba «cancele mi suscripción ahora», y primero le muestro el día. ¿O vuelve cuando esté claro?
empty = Su mensaje llegó sin palabras. ¿Qué puedo hacer por usted?
which_plan = De acuerdo, pero todavía no se ha elegido ningún plan, así que nada ha cambiado. ¿Cuál de los nombrados quiere? Nada cambia antes de que haya visto lo que cuesta y haya dicho que sí.
nothing_open = De acuerdo. Ahora mismo nada espera una respuesta de usted. ¿Qué puedo hacer por usted?
done_already = Eso ya está hecho y desde aquí no puedo revertirlo. Si quiere que alguien lo mire, pídame simplemente una persona.
person_takes = A la hora no se lo puedo decir: un compañero responde por orden, y la respuesta llega aquí. Si lo desea, pídame simplemente una persona.
left_at_that = De acuerdo, lo dejo así. Escríbame aquí cuando haya algo.
no_danger = Me alegra que nadie esté en peligro. Una persona lo mira todavía; yo sigo aquí.
all_well = Me alegra que nadie esté en peligro; yo sigo aquí.
address_taken = Gracias por la dirección.
masked = Un aviso amable: ha enviado algo secreto, como un número de tarjeta o una contraseña. Lo he ocultado enseguida; por favor, nunca lo envíe aquí, no lo necesitamos.
about_desk = Soy una IA, no una persona. Miro sus pedidos, sus pagos y su suscripción en { $company } y hago lo que la empresa me permite; para lo demás pregunto a un compañero. Si prefiere hablar con una persona, escriba simplemente «quiero hablar con una persona».
cannot_order = No puedo hacer pedidos, así que no he pedido ni enviado nada. Pídalo como la vez anterior; una vez hecho, puedo decirle aquí dónde está.
others_data = No puedo decirle qué han pedido o pagado otros clientes ni dónde viven: eso es solo cosa de ellos. Si actúa por alguien que nos lo ha comunicado, o le llegó un paquete suyo, dígamelo.
which_matter = { $count ->
    [1] ¿Se refiere a { $matters }? Entonces diga simplemente sí, o dígame en pocas palabras qué es.
   *[other] ¿Se refiere a { $matters }? Basta con el número; si es otra cosa, dígamelo en pocas palabras.
}
matter_name = { $number ->
    [0] {""}
   *[other] { $number }){" "}
}{ $matter ->
    [parcel] un paquete que espera
    [payment] un pago que ve
    [invoice] una factura
    [cancel] el fin de su suscripción
    [plan] un cambio o una pausa de su suscripción
    [renewal] una renovación que no quería
    [money_back] su dinero de vuelta
    [refund] un reembolso que no ha llegado
    [send_back] algo que quiere devolver o anular
    [goods] un problema con lo que recibió
    [contact] una nueva dirección, correo o teléfono
    [access] el acceso a su cuenta
    [complaint] una queja
   *[general] una pregunta general sobre nuestros productos o reglas
}
which_number = ¿{ $number } es un pedido o una factura? Escriba O-{ $number } para un pedido, o INV-{ $number } para una factura.

in_their_language = { $language ->
    [it] Rispondo in inglese, olandese, tedesco, francese e spagnolo. Per una persona, scriva: «Voglio parlare con una persona».{" "}
   *[other] {""}
}
in_the_others = I read English, Dutch, German, French and Spanish. Ik lees Engels, Nederlands, Duits, Frans en Spaans. Ich lese Englisch, Niederländisch, Deutsch, Französisch und Spanisch. Je lis l'anglais, le néerlandais, l'allemand, le français et l'espagnol.
languages_spoken = { $asked_in ->
    [it] Rispondo in inglese, olandese, tedesco, francese e spagnolo.{" "}
    [pl] Odpowiadam po angielsku, niderlandzku, niemiecku, francusku i hiszpańsku.{" "}
    [pt] Respondo em inglês, holandês, alemão, francês e espanhol.{" "}
   *[none] {""}
}Leo y respondo inglés, neerlandés, alemán, francés y español; escriba en el que prefiera. En otro idioma solo leo que alguien está en peligro o quiere hablar con una persona.
other_language = { in_their_language }Puedo ayudarle en inglés, neerlandés, alemán, francés o español. ¿Puede escribirlo en uno de esos idiomas? { in_the_others }
other_language_again = { in_their_language }Sigo sin poder leer esto lo bastante bien para ayudarle: en inglés, neerlandés, alemán, francés o español puedo. { $beside ->
    [yes] { ask_for_a_person }
   *[no] ¿O quiere que pida a un compañero que se encargue? Diga simplemente sí.
}

## Who is there

ask_identify = Para mirar en su cuenta, primero tengo que saber con quién hablo. ¿Cuál es la dirección de correo electrónico o el número de teléfono de su cuenta?
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
ask_identify_again = No puedo mirar nada antes de saber de quién es la cuenta: para eso necesito su dirección de correo electrónico o su número de teléfono. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Si no tiene ninguno a mano, ¿quiere que pida a un compañero que le ayude? Diga simplemente sí.
}
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
sorry_about_that = Lo siento.
# What waits for a proof, as the object of looking at it.
waiting_matter = { $subject ->
    [none] { $matter ->
         [charged_twice] el cobro que ve dos veces
         [charge] el cobro por el que pregunta
         [plan_charge] el cobro de su suscripción
         [invoice] su factura
         [end_of_plan] la cancelación de su suscripción
        *[plan] su suscripción
         [plan_price] el precio de su suscripción
         [money_back] el dinero que quiere recuperar
         [refund] su reembolso
         [send_back] su devolución
         [goods] el problema con lo que recibió
         [parcel] su paquete
         [order] su pedido
         [calling_off] la anulación de su pedido
         [delivery_address] el cambio de la dirección de entrega
         [contact] sus datos de contacto
         [complaint] su queja
         [contacts] sus contactos anteriores con nosotros
         [users] los nombres de su cuenta
    }
   *[other] «{ $subject }»
}
ask_identify_for = { $sorry ->
    [yes] { sorry_about_that }{" "}
   *[no] {""}
}{ $matters ->
    [none] { ask_identify }
   *[other] Para mirar { $matters }, primero tengo que saber con quién hablo: ¿cuál es la dirección de correo electrónico o el número de teléfono de su cuenta?
}
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
looks_then = { $sorry ->
    [yes] { $matters ->
        [none] Lo siento; lo miraré en cuanto el código esté aquí.
       *[other] Lo siento; miraré { $matters } en cuanto el código esté aquí.
    }
   *[no] { $matters ->
        [none] Lo miraré en cuanto el código esté aquí.
       *[other] Miraré { $matters } en cuanto el código esté aquí.
    }
}
ask_code = En cuanto tenga el código de seis cifras, escríbalo aquí. Si no le ha llegado, dígalo y enviaré otro.
acting_for = Para { $name }:
beyond_authority = Lo que tenemos registrado como su autorización no cubre eso, así que lo he dejado todo como está. Un compañero puede decirle qué hace falta; pídame simplemente una persona.

## Calls

recording_on = Esta llamada se graba, como usted aceptó. Diga «no grabar» en cualquier momento.
recording_off = Esta llamada no se graba, salvo que usted diga «puede grabar». Le ayudo en ambos casos.
recording_refused = Entendido: nada de lo que diga a partir de ahora se graba.
recording_given = Gracias, esta llamada se graba a partir de ahora. Diga «no grabar» en cualquier momento.

## The second time

looked_wider = { $places ->
    [none] También he mirado más allá: { $empty }. Ahí no hay nada nuevo.
   *[other] También he mirado más allá: { $places }.{ $empty ->
        [none] {""}
       *[other] {" Mirado también, y nada nuevo: "}{ $empty }.
    }
}
place_looked = { $what ->
    [contacts] sus contactos anteriores con nosotros
    [promises] lo que le prometieron compañeros
    [contact] sus datos de contacto
    [tickets] sus solicitudes a compañeros
    [credits] lo que se le abonó
    [refunds] sus reembolsos
    [outages] las interrupciones de nuestro servicio
    [orders] sus pedidos
   *[other] el paquete
}{ $count ->
    [0] {""}
   *[other] { $newest ->
        [none] {" ("}{ $count })
       *[other] {" ("}{ $count }, lo último del { DAY($newest) })
    }
}
photo_still_needed = Antes de poder arreglarlo sigo necesitando una foto, y aquí no puedo recibirla.
rests_on = { $about ->
    [photo] Anotado. { photo_still_needed } { $beside ->
        [yes] { ask_for_a_person }
       *[no] ¿Quiere que lo mire un compañero en su lugar? Diga simplemente sí.
    }
    [photo_still] { photo_still_needed } { $beside ->
        [yes] { ask_for_a_person }
       *[no] ¿Quiere que lo mire un compañero en su lugar? Diga simplemente sí.
    }
    [no_article] Nuestras páginas de ayuda tampoco tienen nada sobre esto. { $beside ->
        [yes] { ask_for_a_person }
       *[no] ¿Quiere que pida a un compañero que lo mire? Diga simplemente sí.
    }
    [invoice] Acabo de mirar otra vez los pagos y las facturas de su cuenta: están como le dije. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Si eso no puede ser, ¿quiere que pida a un compañero que lo mire? Diga simplemente sí.
    }
    [refund] Acabo de mirar otra vez los pagos y los reembolsos de su cuenta: están como le dije. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Si eso no puede ser, ¿quiere que pida a un compañero que lo mire? Diga simplemente sí.
    }
   *[other] Lo que le dije se basa en { basis }{ $order_id ->
        [none] {""}
       *[other] {" ("}{ $order_id })
    }, y hoy sigue igual{ $on ->
        [none] {""}
       *[other] {": "}{ NAMED_DAY($on) }
    }. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Si eso no puede ser, ¿quiere que pida a un compañero que lo mire? Diga simplemente sí.
    }
}
basis = { $about ->
    [article] { $title ->
        [none] nuestras páginas de ayuda
       *[other] nuestro artículo «{ $title }»
    }
    [parcel] los datos de nuestro propio transportista
    [plan] lo que facturación tiene sobre su suscripción
    [rule] nuestras reglas tal como están en vigor hoy
    [dropped] su propio no en esta conversación
    [refused] su propio no en esta conversación
    [not_found] una búsqueda en su cuenta con esa misma referencia
   *[other] nuestros propios datos
}

stands_so = { how_it_stands } { $beside ->
    [yes] { ask_for_a_person }
   *[no] { take_it }
}
how_it_stands = { $about ->
    [person] { $turn ->
        [0] Sin la dirección de correo o el número de teléfono de una cuenta no puedo mirar nada.
        [1] Sigo sin saber de quién es la cuenta.
       *[2] Una dirección de correo o un número de teléfono es todo lo que necesito.
    }
    [words] { $turn ->
        [0] No consigo ver de qué se trata.
        [1] Esto tampoco lo puedo leer.
       *[2] Con otras palabras quizá lo entienda.
    }
    [scope] { $turn ->
        [0] Pedidos, suscripciones, facturas y reembolsos son todo lo que conozco.
        [1] Eso no es nada para mí.
       *[2] De eso no sé nada.
    }
    [offer] { $turn ->
        [0] Esto le espera: no se hace nada antes de que usted decida.
        [1] Depende de usted.
       *[2] La oferta está como estaba.
    }
    [code] { $turn ->
        [0] Las seis cifras del código son todo lo que falta.
        [1] Espero las seis cifras; diga si no llegó ninguna.
       *[2] Solo falta el código.
    }
   *[other] { $turn ->
        [0] No puedo decirle más sobre eso desde aquí.
        [1] Ahí no ha cambiado nada desde entonces.
       *[2] Queda así.
    }
}
take_it = { $turn ->
    [0] ¿Quiere que se encargue un compañero? Diga simplemente sí.
    [1] ¿Le gustaría que lo mirara un compañero? Diga simplemente sí.
   *[2] Un compañero: ¿sí o no?
}

## What is asked about something that was said

remind_offer = { $reminder }
facet_answer = { $again ->
    [yes] Lo que le dije de eso es todo lo que tienen nuestros datos. { $beside ->
        [yes] { ask_for_a_person }
       *[no] ¿Quiere que pregunte a un compañero si sabe más? Diga simplemente sí.
    }
   *[no] { $answer ->
        [none] { nothing_more }
       *[other] { $answer }
    }
}
nothing_more = No hay nada más sobre eso en nuestros datos.
who_decides = Nuestras reglas dicen lo que puedo hacer, y yo, un programa, las aplico a lo que consta en nuestros datos. Donde lo piden, decide un compañero.
    .person = { who_decides }
facet_not_known = { $asked ->
    [time] Nuestros datos no dan un día para eso.
    [reason] Nuestros datos no dicen por qué.
    [amount] Nuestros datos no dan un importe para eso.
    [person] Nuestros datos no dicen quién.
    [rule] Ninguna regla nuestra que yo conozca dice algo sobre eso.
    [options] No hay otra cosa que yo pueda ofrecer por mí mismo para eso.
    [steps] Nuestros datos no indican nada más que deba hacer.
    [consequence] Nuestros datos no dicen qué se sigue de eso.
    [where] En nuestros datos no consta adónde va.
   *[other] { nothing_more }
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] ¿Quiere que pregunte a un compañero? Diga simplemente sí.
}
nothing_tells = { $question ->
    [none] A eso
   *[other] A «{ $question }»
} no encuentro respuesta en nuestros registros ni en nuestras páginas de ayuda. { $beside ->
    [yes] { ask_for_a_person }
   *[no] ¿Quiere que pregunte a un compañero? Diga simplemente sí.
}
noted = De acuerdo. Aquí estoy cuando quiera continuar.
that_was_said = { $right ->
    [yes] { $again ->
        [yes] Sí, así es: { what_was_said }.
       *[no] Sí, { what_was_said }.
    }
   *[no] { $again ->
        [yes] No, como le dije: { what_was_said }.
       *[no] No, { what_was_said }.
    }
}
what_was_said = { $day ->
    [none] { $amount ->
        [none] { $last4 ->
            [none] { $order ->
                [none] la suscripción { PLAN($plan) }
               *[other] el pedido { $order }
            }
           *[other] la tarjeta terminada en { $last4 }
        }
       *[other] { $amount }
    }
   *[other] el { NAMED_DAY($day) }
}
is_so = Sí, { $what ->
    [arrived] se entregó
   *[ended] terminó
}{ $on ->
    [none] {""}
   *[other] {", "}el { FULL_DAY($on) }
}.
all_that_was_done = Esto es todo lo que se ha hecho aquí o está en curso:
nothing_changed = { $again ->
    [yes] Sí, como he dicho: no ha cambiado nada.
   *[no] { $offered ->
        [yes] Exacto: hasta ahora no se ha cambiado ni cobrado nada, y sin un sí no pasa nada.
       *[no] Exacto: aquí no he cambiado ni cobrado nada.
    }
}
sorry_for_that = Siento que esto no sea lo que esperaba. { $beside ->
    [yes] { ask_for_a_person }
   *[no] ¿Quiere que pida a un compañero que lo mire? Diga simplemente sí.
}

## Offers

offer_dropped = { $by_us ->
    [yes] Lo que había ofrecido{ $amount ->
        [none] {""}
       *[other] {" (la devolución de "}{ $amount }{ about })
    } pasó a una persona cuando se la llamó, y aquí no se ha hecho nada de ello. Si todavía lo quiere, dígalo simplemente.
   *[no] Me dijo que no siguiera adelante con { $amount ->
        [none] { $goods ->
            [yes] la reposición{ about }
           *[no] ello
        }
       *[other] la devolución de { $amount }{ about }
    }, así que lo dejé como estaba: no se ha hecho nada de ello. Si al final lo quiere, dígalo simplemente.
}
rejected_because = { $because ->
    [evidence] El motivo: lo que tenemos aún no lo demuestra. Una foto o un recibo puede cambiarlo.
    [terms] El motivo: nuestras condiciones no lo cubren.
    [made_good] El motivo: ya se compensó.
    [otherwise] El motivo: otra cosa lo resuelve mejor. Pregúnteme cuál.
   *[own] El compañero escribe: «{ $told }»
}
offer_rests_on = Mi oferta se basa en { shown_by }.{ $reason ->
    [overpaid] {" "}A qué se debió, los pagos no me lo muestran.
   *[other] {""}
}
shown_by = { $reason ->
    [overpaid] los pagos de su cuenta: entró más de lo que pide la factura, y la diferencia es suya
    [undelivered] los datos de nuestro transportista: no muestran ninguna entrega, y según nuestras reglas eso cuenta como perdido
    [return_received] los datos de nuestro almacén, que muestran que su devolución llegó
    [withdrawal] los datos de nuestro almacén, que muestran que volvió dentro del plazo que usted tiene
    [cooling_off] el día en que empezó su suscripción, y el día en que la canceló
    [renewal_grace] el día de la renovación, y el día en que la canceló
    [cancelled_before_renewal] el día en que canceló, que fue antes de la renovación
    [outage] nuestros propios datos sobre la avería, y lo que había pagado por ese tiempo
    [damaged] lo que me dijo, y el pedido tal como está registrado
    [order_cancelled] los datos de nuestro almacén, que muestran que el pedido se retiró antes de salir
    [wrong_item] lo que me dijo, y el pedido tal como está registrado
    [missing_part] lo que me dijo, y lo que el pedido indica para ese paquete
    [goodwill] lo que nuestros datos muestran de lo que salió mal
   *[other] lo que me pidió, y los datos tal como están ahora
}
yes_with_condition = Solo puedo aceptar un sí que no dependa de nada más, así que todavía no he hecho nada. Pregúnteme primero lo que necesite saber, o pídame una persona.
plain_yes = Con gusto. Para eso solo necesito un simple sí.
not_both = Es lo uno o lo otro: lo que salió mal se repara una sola vez, así que no puedo hacer las dos cosas.
one_at_a_time = Solo esto espera su sí ahora mismo; lo demás viene después.
only_one_of_them = Solo se puede hacer una de las dos cosas, así que todavía no he hecho nada. Dígame en pocas palabras cuál.
offer_person = No puedo decirle nada más sobre esta oferta. Si prefiere que alguien la mire primero, pídame simplemente una persona; sigue como está hasta que diga sí o no.
not_told_here = Lo que pregunta ahí no puedo decirlo con lo que tengo delante. Para que lo mire un compañero, pídame una persona.
not_told_of_the_rest = El resto de lo que pregunta no puedo decirlo con lo que tengo delante. Para que lo mire un compañero, pídame una persona.
is_that_a_yes = ¿Es un sí? Solo actúo con un sí claro, para que nada se haga por error.
one_word = Aquí basta una palabra: sí o no.
remind_refund = Todavía tengo lista la devolución de { $amount } a { paid_with }{ about }; diga simplemente sí si debo seguir adelante, o no.
    .amount = { offered_amount }
    .content = { offered_amount }
    .reason = { offered_because }
    .source = { offered_because }
    .time = { offered_when }
    .person = { offered_by_whom }
    .steps = { all_it_needs }
    .consequence = { offered_with_what }
    .options = { instead_of_money }
refund_line = { $amount } a { paid_with }{ about }
    .reason = en { shown_by }
    .source = en { shown_by }
confirm_refunds = Lo he comprobado, y hay más de un pago que devolverle: { $items }.{ signed_first } ¿Sigo adelante con todos? Responda sí o no, o nombre el que quiere decir.
    .amount = { confirm_refunds }
    .content = { confirm_refunds }
    .reason = Mi oferta se basa { $items }.
    .source = Mi oferta se basa { $items }.
    .time = { offered_when }
    .person = { offered_by_whom }
    .steps = { all_it_needs }
    .consequence = { offered_with_what }
    .options = { rather_as_credit }
remind_refunds = Todavía tengo listos estos para usted: { $items }. Diga sí si debo seguir adelante con todos, o nombre el que quiere decir.
    .options = { rather_as_credit }
    .time = { offered_when }
    .person = { offered_by_whom }
    .steps = { all_it_needs }
    .consequence = { offered_with_what }
refund_costs = No le cuesta nada: el importe entero vuelve tal como se pagó.
costs_nothing = No le cuesta nada.
refund_takes = { bank_takes }En cuanto se envíe, le digo aquí el día en que su banco debería mostrarlo.
no_tax_beside = Al importe que le he dicho no se le suma ningún impuesto, ni se le resta ninguno.
confirmed_here = Se lo confirmo aquí, en esta conversación, para que lo tenga por escrito; no envío ningún otro correo por ello.
told_to_you_alone = No se lo digo a nadie más: escribo solo aquí, y pueden leerlo los compañeros que se ocupan de ello. Nuestros correos sobre pagos y paquetes van a la dirección de su cuenta.
arrival_not_known = En nuestros registros aún no consta el día en que debería llegar; pregúntemelo aquí cuando quiera y lo miro de nuevo.
money_day_told_here = En cuanto se envíe el dinero, le digo aquí el día en que su banco debería mostrarlo.
carrier_told_later = El transportista y el número de seguimiento los veo en cuanto salga el paquete; pregúntemelos aquí entonces.
name_at_the_bank = Con qué nombre lo muestra su banco, no lo veo aquí.
nothing_else_needed = No necesito nada más de usted para ello.
same_tender = El dinero vuelve tal como se pagó, así que no puedo enviarlo a otra tarjeta o cuenta.
no_other_way = { same_tender } Lo que ya se envió o se pidió no lo puedo retirar para enviarlo de otra forma. { $beside ->
    [yes] { ask_for_a_person }
   *[no] ¿Quiere que pida a un compañero que lo mire? Diga simplemente sí.
}
this_or_else = Antes de que pase nada: ¿quiere { $act ->
    [none] lo que ofrecí
   *[other] que { wish }
}, o piensa en otra cosa? Un sí solo no hace nada aquí: dígame cuál de las dos.
something_else = Otra cosa
what_else = Con gusto. Dígame en pocas palabras qué quiere en su lugar. Lo que ofrecí sigue igual mientras tanto, y no se hace nada.
did_you_mean = Quiero estar seguro antes de hacer algo: ¿quiere que { wish }? Si quiere decir otra cosa, dígame en pocas palabras qué es.
shall_they_have_it = { $sorry ->
    [yes] Siento que no haya ido como debía.{" "}
   *[no] {""}
}¿Quiere que le presente a un compañero lo que ha escrito? Diga simplemente que sí. Si hay algo que deba hacer yo, como devolver dinero, enviarlo otra vez o mirar dónde está, dígame en pocas palabras qué.
wish = { $act ->
    [money] le devuelva el dinero
    [credit] le dé saldo de tienda
    [replacement] se lo envíe de nuevo
    [cancel_subscription] cancele su suscripción
    [change_plan] cambie su suscripción
    [change_contact] cambie los datos de contacto de su cuenta
   *[change_address] envíe un pedido a otra dirección
}
wished_thing = { $act ->
    [money] el dinero de vuelta
    [credit] saldo de tienda
    [replacement] una reposición
    [cancel_subscription] la cancelación de su suscripción
    [change_plan] el cambio de su suscripción
    [change_contact] el cambio de sus datos de contacto
   *[change_address] otra dirección para un pedido
}
refused_by_you = Me dijo que no quiere esto: { $refused_things }; por eso queda como está. Si ha cambiado de opinión, dígalo simplemente. { $beside ->
    [yes] { ask_for_a_person }
   *[no] ¿O quiere que pida a un compañero que lo mire con usted?
}
still_waiting = Su solicitud de { $amount } sigue con un compañero; no se ha perdido nada.
    .time = { people_decide }
    .person = Un compañero que puede firmar importes así; yo no puedo.
    .reason = { above_our_limits }
    .rule = { above_our_limits }
    .steps = No tiene que hacer nada; queda con ellos hasta que se decida.
    .where = En cuanto se decida, { $amount } vuelven por donde se pagó.
refund_lowered = Un compañero ha mirado su solicitud de { $asked } y la ha fijado en { $amount }. Otro compañero tiene que firmarlo, y le escribiré aquí en cuanto se decida. Si lo ve de otra manera, dígamelo y una persona lo mirará otra vez.
asked_elsewhere = Ya le he preguntado por los { $amount } en nuestra otra conversación; un sí allí es todo lo que hace falta. Si no puede volver a ella, escríbame aquí de nuevo dentro de diez minutos y se lo preguntaré aquí.

## Records

not_found = No encuentro { $reference ->
    [none] eso
   *[other] { $reference }
} en su cuenta. ¿Puede comprobar el número, o decirme la fecha y el importe?
which_order = { $thing ->
    [none] {""}
   *[other] No veo «{ $thing }» entre sus pedidos.{" "}
}{ $count ->
    [1] Solo veo { $orders }. ¿Es ese?
   *[other] Veo { $orders }. ¿Cuál quiere decir?
}
not_among_orders = { $thing ->
    [none] Entonces no está en esta cuenta
   *[other] En esta cuenta no hay ningún artículo «{ $thing }»
}: allí solo veo { $orders }. Quizá se pidió con otro nombre; un compañero puede buscarlo. { $beside ->
    [yes] { ask_for_a_person }
   *[no] ¿Se lo pregunto a uno? Diga simplemente sí.
}
still_asked = Lo he preguntado dos veces y no he entendido la respuesta. { $beside ->
    [yes] { ask_for_a_person }
   *[no] ¿Pido a un compañero que lo mire con usted? Diga simplemente sí.
}
order_line = { $item } ({ $order }{ $placed ->
    [none] {""}
   *[other] {", "}{ DAY($placed) }
})
charge_line = { $amount } { $at ->
    [none] en un día reciente
   *[other] el { DAY($at) }
}{ charged_for }
charged_for = { $invoice ->
    [none] {""}
   *[other] {" por "}{ $invoice }{ charged_with }
}
charged_with = { $order ->
    [none] { $plan ->
        [none] {""}
       *[other] {" "}(la suscripción { PLAN($plan) })
    }
   *[other] {" "}(pedido { $order })
}
billings_books = Eso sale de los libros de facturación.
authorisation_explained = { $charges ->
    [none] Lo he mirado.
   *[other] Lo veo: { $charges } es una autorización, una retención que nunca se cobró. Por ella no ha salido dinero de su cuenta, así que no hay nada que devolver; el banco la libera por sí mismo.
}{ taken_beside_holds }{ holds_that_wait }{ holds_let_go }{ holds_together }
    .further = { $charges ->
        [none] {""}
       *[other] ¿Cuánto tiempo se retiene una autorización hasta que desaparece por sí sola?
    }
    .reason = { $charges ->
        [none] {""}
       *[other] { $taken ->
            [none] Su banco lo muestra mientras está retenido.
           *[other] Su banco muestra una retención y un pago cada uno en una línea: el uno se cobró, el otro solo está retenido.
        }
    }
    .time = { $charges ->
        [none] { $waits ->
            [none] Ya se liberó; cuándo deja de mostrarla su banco no lo dice ningún dato nuestro.
           *[other] { $sent ->
                [yes] Se cobra cuando sale el pedido; ningún dato nuestro tiene el día.
               *[no] Se cobra por esa factura; ningún dato nuestro tiene el día.
            }
        }
       *[other] El banco que lo retiene lo libera por sí mismo; ningún dato nuestro tiene el día.
    }
    .consequence = { $charges ->
        [none] { $waits ->
            [none] No pierde nada: por ello no ha salido dinero de su cuenta.
           *[other] Paga una sola vez por esa factura: hasta que se cobra, el importe solo está reservado.
        }
       *[other] No pierde nada: el importe solo está retenido, y queda libre cuando el banco lo libera.
    }
    .amount = { authorisation_explained }
    .state = { authorisation_explained }
    .person = { $charges ->
        [none] { $waits ->
            [none] No pierde nada: por ello no ha salido dinero de su cuenta.
           *[other] Su banco lo reserva para nosotros; ningún compañero tiene que hacer nada.
        }
       *[other] Su banco lo retiene y lo libera; no hay nada que nosotros podamos liberar.
    }
    .steps = { $charges ->
        [none] { $waits ->
            [none] No tiene que hacer nada: por ello no ha salido dinero de su cuenta.
           *[other] { $sent ->
                [yes] No tiene que hacer nada. Si ya no quiere el pedido, dígamelo antes de que salga.
               *[no] No tiene que hacer nada.
            }
        }
       *[other] No tiene que hacer nada: por ello no ha salido dinero de su cuenta.
    }
    .source = { billings_books }
taken_beside_holds = { $taken ->
    [none] {""}
   *[other] {" Cobrado: "}{ $taken }.
}
holds_that_wait = { $waits ->
    [none] {""}
   *[other] { $sent ->
        [yes] {" Solo reservado hasta ahora, no cobrado: "}{ $waits }. Se cobra una sola vez, cuando sale el pedido; si el pedido se cancela, no se cobra nada y el banco libera la retención por sí mismo.
       *[no] {" Solo reservado hasta ahora, no cobrado: "}{ $waits }. Se cobra una sola vez, por esa factura.
    }
}
holds_let_go = { $let_go ->
    [none] {""}
   *[other] {" Una retención que se liberó: "}{ $let_go }. Nunca fue un pago, así que por ella no ha salido dinero de su cuenta; su banco puede mostrarla todavía unos días.
}
holds_together = { $together ->
    [none] {""}
   *[other] {" "}En total son { $together }.
}
already_refunded = Eso ya fue reembolsado: { $amount } el { DAY($at) }{ $reference ->
    [none] {""}
   *[other] , referencia bancaria { $reference }
}.
    .time = Se envió el { NAMED_DAY($at) }.
    .state = { already_refunded }
    .amount = { already_refunded }
    .source = Eso sale de los libros de facturación; su banco puede buscar { $reference }.
    .where = { $amount } volvieron por donde se pagó{ to_what_paid }
disputed = Su banco ya está examinando este pago. Mientras eso dura, se decide allí, así que no puedo devolverlo además.
    .reason = El banco tiene ahora el pago en sus manos; devuelto también por nosotros, volvería dos veces.
    .time = El banco decide en su propio plazo; ningún dato nuestro tiene el día.
    .consequence = Recupera el dinero una sola vez: del banco, si decide a su favor. Si decide lo contrario, pregúntemelo de nuevo y lo miro.
    .person = Lo decide el banco; nadie de nosotros puede decidirlo allí.
    .steps = No tiene que hacer nada aquí: el banco le pregunta si necesita más.
    .state = { disputed }
    .source = { billings_books }

## What became of it

ticket_stands = { matter } está con nuestro equipo, y todavía no se ha cambiado nada{ answer_due }.
noted_words = «{ $noted }»
noted_here = En { matter } consta lo que usted mismo escribió: { $words }{ answer_due }. { $changed ->
    [yes] {""}
   *[no] Con eso todavía no se ha cambiado nada, y aquí tampoco se ha cambiado nada más.{" "}
}Si falta algo ahí, dígame qué.
action_soon = Gracias, está en marcha. Un compañero todavía puede mirarlo un momento; le escribiré aquí en cuanto esté hecho.
changes_paused = Los cambios están en pausa por nuestra parte ahora mismo, así que todavía no lo he hecho. Nada de lo que me dijo se pierde: seguiré, y le escribiré aquí, en cuanto pueda.
waits_for_system = Uno de nuestros sistemas no responde ahora mismo, así que todavía no lo he hecho. Su sí no se pierde: lo haré, y le escribiré aquí, en cuanto responda.
not_passed_on = No he podido pasar esto a un compañero ahora mismo, así que todavía no lo tiene nadie. Escríbame de nuevo en unos minutos, o pida una persona.
passed_on_later = Esto todavía no ha llegado a un compañero: algo lo retiene por nuestra parte. Sigo con ello, y le escribo aquí en cuanto llegue.
stopped_by_person = Un compañero ha parado lo que yo había puesto en marcha, así que no he cambiado nada. Si quiere hablar de ello, pídame una persona.
person_has_it = Una persona tiene ahora esta conversación.

## While a person is waited for

waits_for_person = { $about ->
    [when] { $times ->
        [0] Al minuto no se lo puedo decir.{ as_promised } { your_place }{ waited }, y todavía no lo ha tomado nadie.{ our_people } La respuesta llega aquí, así que no tiene que quedarse hasta entonces.
       *[other] Nadie lo ha tomado desde que preguntó: { still_your_place }{ waited }.{ our_people }{ still_promised }
    }
    [needs] { $times ->
        [0] Para su lugar en la cola no hace falta nada más. Lo que ayuda a quien lo tome: el correo de su cuenta y el número del pedido o de la factura, si aún no los ha dicho; escritos aquí, van con lo demás. Nunca una contraseña, ni un número de tarjeta entero.
       *[other] El correo de su cuenta y el número del pedido o de la factura, si todavía faltan; por ahora no hace falta nada más.
    }
    [who] { $times ->
        [0] Un compañero nuestro, una persona: quien del equipo quede libre primero. Todavía no lo ha tomado nadie, así que no puedo dar un nombre; antes de contestar se lee todo lo que está aquí.
       *[other] Sigue siendo quien de nuestros compañeros quede libre primero: todavía no lo ha tomado nadie.
    }
    [where] { $times ->
        [0] Aquí, en esta misma conversación: la respuesta se escribe debajo de estas líneas. No hay que mirar en ningún otro sitio.
       *[other] La respuesta llega aquí, a esta conversación.
    }
    [leave] { $times ->
        [0] Puede irse y cerrarla: su solicitud conserva su lugar en la cola, y la respuesta estará aquí cuando vuelva a esta conversación.
       *[other] No hace falta que la deje abierta, y su lugar en la cola se conserva.
    }
    [undo] { $times ->
        [0] Sí, mientras no lo haya tomado nadie: escriba aquí que ya no lo quiere, y eso va con su solicitud; quien lo tome lo ve primero. Por ahora queda como está.
       *[other] Sí: escriba aquí que ya no lo quiere. Por ahora su solicitud queda como está.
    }
    [adds] { $noted ->
        [none] { $times ->
            [0] { thanked } Eso va con lo que escribió antes, y quien lo tome lo ve primero.
           *[other] { $odd ->
                [yes] Eso también va con ello.
               *[no] Anotado también.
            }
        }
       *[other] { $times ->
            [0] { thanked } Anotado en sus propias palabras: «{ $noted }». Eso va con lo que escribió antes, y quien lo tome lo ve primero.
           *[other] { $odd ->
                [yes] Anotado: «{ $noted }». Eso también va con ello.
               *[no] Anotado también, tal como lo escribió: «{ $noted }».
            }
        }
    }
    [brings] { what_they_bring }{ noted_beside }{ $times ->
        [0] { goes_along }
       *[other] {""}
    }
    [reach] { $times ->
        [0] Cómo quiere que le contacten está ahora con su solicitud, y quien la tome lo ve primero.{ noted_beside }
       *[other] { $odd ->
            [yes] Eso también va con ello.{ noted_beside }
           *[no] Anotado también.{ noted_beside }
        }
    }
    [keeps] { $times ->
        [0] Lo quiere de todos modos: la nota de que ya no lo quiere queda retirada, y su solicitud sigue como antes. Quien la tome lo ve primero.
       *[other] Sigue como antes: nada de ella está retirado.
    }
    [takes_back] { $times ->
        [0] Ya no lo quiere: eso está ahora con su solicitud, y quien la tome lo ve primero. Todavía no la ha tomado nadie.
       *[other] { $odd ->
            [yes] Eso también va con ello.
           *[no] Anotado también.
        }
    }
    [drops] { $times ->
        [0] Eso lo retira: está ahora con su solicitud, en sus propias palabras, y quien la tome lo ve primero. Todo lo demás queda como está. Todavía no la ha tomado nadie.
       *[other] Eso también lo retira, y va con su solicitud. Todo lo demás queda como está.
    }
    [protests] { $times ->
        [0] Entiendo que no está conforme con esto, y lo siento. Está ahora con su solicitud, y quien la tome lo ve primero. Todavía no la ha tomado nadie. { your_place }{ waited }.{ our_people }{ goes_along }
       *[other] Siento que siga esperando: eso también está con su solicitud. Todavía no la ha tomado nadie: { still_your_place }{ waited }.
    }
    [calls] { $times ->
        [0] Estoy aquí, pero esto espera a un compañero, y todavía no lo ha tomado ninguno. { your_place }{ waited }.{ our_people }{ goes_along }
       *[other] Sigue sin haber nadie, lo siento: { still_your_place }{ waited }.
    }
    [asks] { $times ->
        [0] Eso no puedo resolverlo desde aquí: lo hace un compañero, que lo ve con lo demás y le responde en esta conversación. Hasta entonces no se hace nada al respecto.{ goes_along }
       *[other] { $odd ->
            [yes] Eso también es para el compañero: está con lo demás.
           *[no] Eso también se lo dejo al compañero.
        }
    }
    [line] Todavía no lo ha tomado nadie. { your_place }{ waited }.{ our_people }{ goes_along }
    [reads] { $times ->
        [0] Todavía no lo ha tomado nadie; quien lo tome tiene delante todo lo que ha escrito aquí, esto también.
       *[other] { $odd ->
            [yes] Está escrito aquí, y quien lo tome lo lee todo.
           *[no] Como dije, está escrito aquí, y a quien lo tome no se le escapa nada.
        }
    }
    [hours] { $on_day ->
        [none] { $opens_at ->
            [none] { $closes_at ->
                [none] No hay un horario fijo puesto para nuestro equipo, así que no puedo decirle ninguno, ni al minuto cuándo queda alguien libre. La respuesta llega aquí.
               *[other] Nuestro equipo está hoy hasta las { TIME($closes_at) } ({ zone_time }). La respuesta llega aquí.
            }
           *[other] Nuestro equipo no está ahora; vuelve el { opening }. La respuesta llega aquí.
        }
       *[other] { $opens_at ->
            [none] El { NAMED_DAY($on_day) }, nuestro equipo está de { TIME($on_day) } a { TIME($closes_at) } ({ zone_time }). La respuesta llega aquí.
           *[other] El { NAMED_DAY($on_day) }, nuestro equipo no está; vuelve el { opening }. La respuesta llega aquí.
        }
    }
    [thanks] { $times ->
        [0] De nada. Su solicitud sigue con nuestro equipo, y la respuesta llega aquí.{ goes_along }
       *[other] De nada.
    }
    [bye] { $times ->
        [0] De nada, y hasta luego. Su solicitud sigue con nuestro equipo, y la respuesta estará aquí cuando vuelva.{ goes_along }
       *[other] De nada. ¡Hasta luego!
    }
   *[first] Su mensaje está con el resto para que lo lean; todavía nadie ha tomado la conversación. { your_place }{ waited }.{ our_people }{ goes_along }
}
what_they_bring = { $brought ->
    [contact] { $new ->
        [none] Gracias: cómo localizarle está ahora en lo que leen primero.
       *[other] { $known ->
            [yes] { $new } ya está ahí, y quien lo tome lo lee primero.
           *[no] Gracias, { $new }: cómo localizarle está ahora en lo que leen primero.
        }
    }
    [code] Gracias, pero mientras esto espera a una persona no puedo comprobar un código: quien lo tome dirá qué prueba necesita.
   *[record] { $reference ->
        [none] Gracias: ese número está ahora en lo que leen primero.
       *[other] { $known ->
            [yes] { $reference } ya está ahí, y quien lo tome lo lee primero.
           *[no] Gracias, { $reference }: ese número está ahora en lo que leen primero.
        }
    }
}
noted_beside = { $noted ->
    [none] {""}
   *[other] {" "}Con ello, en sus propias palabras: «{ $noted }».
}
your_place = { $place ->
    [1] Usted es el siguiente en la cola
   *[other] Usted es el número { $place } en la cola
}
still_your_place = { $place ->
    [1] sigue siendo el siguiente en la cola
   *[other] es el número { $place } en la cola
}
waited = { $minutes ->
    [0] {""}
   *[other] , y espera desde hace { $hours ->
        [0] { $minutes } { $minutes ->
            [one] minuto
           *[other] minutos
        }
       *[other] { $hours } horas
    }
}
our_people = { $opens_at ->
    [none] { $closes_at ->
        [none] {""}
       *[other] {" Nuestro equipo está hoy hasta las "}{ TIME($closes_at) } ({ zone_time }).
    }
   *[other] {" Nuestro equipo vuelve el "}{ opening }.
}
people_hours = Nuestro equipo está { $all_day ->
    [yes] { days_there }, a cualquier hora ({ zone_time }).
   *[no] { days_there } de { TIME($first) } a { TIME($closes_at) } ({ zone_time }).
}
days_there = { $every_day ->
    [yes] todos los días
   *[no] { $one_day ->
        [yes] cada { WEEKDAY($first) }
       *[no] de { WEEKDAY($first) } a { WEEKDAY($last) }
    }
}
opening = { NAMED_DAY($opens_at) } a las { TIME($opens_at) } ({ zone_time })
zone_time = { $zone ->
    [UTC] UTC
   *[other] hora de { CITY($zone) }
}
as_promised = { $usual ->
    [none] {""}
   *[other] {" "}Por lo general, alguien la toma en { $usual } minutos{ of_opening_hours }, como le dije al pasarla.
}
still_promised = { $usual ->
    [none] {""}
   *[other] {" "}Por lo general siguen siendo { $usual } minutos{ of_opening_hours }.
}
goes_along = { $offers ->
    [none] {""}
   *[other] {" Lo que puedo ofrecer ("}{ $offers }) pasa a ellos: lo deciden con usted, y hasta entonces no se hace nada de ello.
}

# What stands in the hand-over, each by itself.
remedy_noted = Anotado: { rather_this }.
rather_this = { $remedy ->
    [replacement] uno nuevo en lugar de su dinero
   *[money] su dinero en lugar de uno nuevo
}
stands_with_people = { $about ->
    [remedy] { $again ->
        [yes] Como está anotado, { rather_this }: quien lo tome lo lee primero.
       *[no] Está en lo que lee primero quien lo tome: { rather_this }.
    }
    [matters] { $again ->
        [yes] Sigue siendo esto: { $matters }. Eso es lo que miran.
       *[no] Lo que nuestro equipo tiene de usted trata de esto: { $matters }. Eso es lo que miran.
    }
    [words] { $again ->
        [yes] Está con su solicitud tal como lo escribió: «{ $noted }».
       *[no] Con su solicitud está, en sus propias palabras: «{ $noted }». Quien la tome lo lee primero.
    }
    [call] { $again ->
        [yes] Está ahí, sí: que quiere que le llamen{ number_with_it }
       *[no] Que quiere que le llamen está en lo que leen primero{ number_with_it } Cuándo llamará alguien, no puedo decirlo.
    }
    [phone] Su número de teléfono { $new } está en lo que leen primero.
    [offers] Lo que puedo ofrecer ({ $offers }) también está ahí: lo deciden con usted, y hasta entonces no se hace nada de ello.
   *[decides] { $again ->
        [yes] Eso lo deciden ellos: no puedo prometer ni un sí ni un no en su lugar.
       *[no] Si se hace, lo decide quien lo tome, que le responde aquí: no puedo prometerlo en su lugar.
    }
}
number_with_it = { $new ->
    [none] {"."}
   *[other] {", "}con el número { $new }.
}
handed_matter = { matter_name }{ $reference ->
    [none] {""}
   *[other] {" ("}{ $reference })
}

## Requests in a list, and buttons

request_stands = { $stands ->
    [proposed] A la espera de su sí.
    [awaiting] Un compañero tiene que aprobarlo. No tiene que hacer nada.
    [awaiting_two] Dos compañeros tienen que aprobarlo. No tiene que hacer nada.
    [authorised] Está a punto de hacerse.
    [executing] Se está haciendo.
    [unknown] Se está haciendo; el otro sistema todavía no ha respondido.
    [sent] Enviado a su banco{ $by ->
        [none] .
       *[other] ; debería verse a más tardar el { DAY($by) }.
    }
    [settled] Hecho, y ha llegado.
    [failed_late] Volvió del banco. Un compañero lo está mirando.
    [denied] Esto no es posible.
    [rejected] Un compañero decidió en contra.
    [expired] No se decidió a tiempo. Nadie decidió en contra; puede volver a pedirlo.
    [withdrawn] Retirado.
    [failed] No ha funcionado. No se ha cambiado nada.
   *[confirmed] Hecho.
}
offer_button = { $offered ->
    [none] { $says ->
        [yes] Sí, adelante
       *[no] No, gracias
    }
   *[other] { $says ->
        [yes] Sí
       *[no] No
    }: { $offered }
}

## Trouble

system_down = Uno de nuestros sistemas no responde ahora mismo, así que no puedo mirar eso. No se pierde nada: inténtelo de nuevo en unos minutos.
team_failed = Algo salió mal por nuestra parte mientras miraba. No se ha cambiado nada. Inténtelo de nuevo, o pídame un compañero.

unreadable = Lo he encontrado, pero los datos contienen algo que no puedo leer, y prefiero no adivinar. Un compañero puede mirarlo; pídame simplemente una persona.

## Notices and codes

code_mail = Su código de { $company } es { $code }. Es válido { $minutes } minutos como máximo. Nunca lo pedimos por teléfono.
contact_changed = { $field ->
    [phone] El número de teléfono
   *[email] La dirección de correo electrónico
} de su cuenta de { $company } se acaba de cambiar por { $new }. Si no fue usted, responda enseguida a este mensaje.
acted_for_you = { $who ->
    [none] Alguien
   *[other] { $who }
} ha actuado por usted en { $company }, con la autorización que tenemos registrada: { $what }. Si no quería esto, responda enseguida a este mensaje.

## Values

annual_plan = { $name } (anual)
# What a ticket is about, by its English subject without its references.
ticket_subject = { $about ->
    [change_of_contact_details] Cambio de datos de contacto
    [return_requested] Devolución solicitada
    [return_requested_for] Devolución solicitada de { $of }
    [damaged_item] Artículo dañado
    [damaged_item_for] Artículo dañado de { $of }
    [damaged_and_no_photo] Dañado, sin foto
    [damaged_and_no_photo_for] Dañado, sin foto, de { $of }
    [photo_by_mail_of_goods_in_trouble] Foto por correo electrónico
    [photo_by_mail_of_goods_in_trouble_for] Foto por correo electrónico de { $of }
    [wrong_item] Artículo equivocado
    [wrong_item_for] Artículo equivocado de { $of }
    [something_is_missing] Falta algo
    [something_is_missing_for] Falta algo de { $of }
    [something_is_wrong] Algo va mal
    [something_is_wrong_for] Algo va mal con { $of }
    [trouble_with_an_order_on_its_way] Pedido en camino
    [trouble_with_an_order_on_its_way_for] Pedido { $of }, en camino
    [some_of_is_missing] Falta una parte de { $of }
    [replacement_for] Reemplazo de { $of }
    [trouble_with_replacement] Reemplazo { $of }
    [cancel] Cancelación de { $of }
    [cancel_an_order] Cancelación de un pedido
    [cancel_within_the_renewal_grace] Baja de { $of } justo tras la renovación
    [refund_of_came_back] Reembolso de { $of } que volvió
    [change_of_plan] Cambio de suscripción { $of }
    [skip_or_pause] Salto o pausa de { $of }
    [document_of] Documento de { $of }
    [document_of_one_of] Documento de una de { $of }
    [a_payment_that_names_no_invoice] Un pago sin factura
    [new_address_for] Nueva dirección para { $of }
    [redirect] Desvío de { $of }
    [complaint] Queja
    [rhythm_of_deliveries] Frecuencia de las entregas
    [charge_disputed_at_the_bank] Cargo disputado en el banco
    [change_of_payment_method] Cambio de forma de pago
    [users_of_a_company_account] Usuarios de una cuenta de empresa
    [two_accounts_put_together] Unión de dos cuentas
    [difference_in_price] Diferencia de precio
    [no_more_advertising] No más publicidad
    [change_of_an_order] Cambio de un pedido
    [copy_of_personal_data] Copia de datos personales
    [erasure_of_personal_data] Borrado de datos personales
    [feedback] Comentarios
    [gift_card] Tarjeta regalo
    [what_is_in_stock] Lo que hay en existencias
    [correction_of_an_invoice] Corrección de una factura
    [more_than_was_ordered] Más de lo que se pidió
    [taste_of_a_coffee] Sabor de un café
    [repair_or_warranty] Reparación o garantía
   *[other] { $subject }
}
instead = { $of ->
    [carrier] el transportista
    [item] pedido
    [plan] actual
    [from_plan] su suscripción
    [now] actual
    [next_plan] otra suscripción
    [stale] otra suscripción
    [name] el cliente por quien actúa
    [title] nuestras páginas de ayuda
    [address] la dirección registrada
    [order] su pedido
    [order_id] su pedido
    [invoice] su factura
    [replacement] uno nuevo
    [number] ese número
    [accounts] otra
    [new] el nuevo
    [old] el antiguo
    [to] el contacto de su cuenta
    [status] pendiente de aclarar
   *[other] {""}
}

## Lo que se recuerda

remembered = { $what ->
    [language] { $spoken } como idioma
    [name] { $called } como nombre
    [need] «{ $own_words }»
   *[channel] { $called ->
        [email] las novedades por correo electrónico
        [phone] las novedades al teléfono
       *[chat] las novedades en el chat
    }
}
preferences_kept = Lo recordaré: { $things }. Puede preguntarme en cualquier momento qué recuerdo y decirme que lo olvide.
preferences_shown = { $things ->
    [none] Hasta ahora no me ha pedido que recuerde nada. Si quiere una copia de todos los datos de su cuenta, pídamela.
   *[other] Me ha pedido que recuerde esto: { $things }. Dígame que lo olvide cuando quiera. Si quiere una copia de todos los datos de su cuenta, pídamela.
}
preferences_forgotten = { $things ->
    [none] No recordaba nada de ese tipo.
   *[other] Queda olvidado: { $things }.
}
preferences_later = Podré recordarlo en cuanto sepa quién es usted.
ask_to_remember = ¿Quiere que lo recuerde para siempre: { $things }? Responda sí o no.
called_by_name = Me alegra leerle, { $called }.
not_listened = { $what ->
    [told] { $again ->
        [yes] Siento que tenga que decirlo otra vez.
       *[no] Tiene razón, ya me lo había dicho, y lo siento.
    }
   *[unanswered] { $again ->
        [yes] Siento que tenga que preguntarlo otra vez.
       *[no] Lo siento, eso no respondía a su pregunta.
    }
}

ack_wait = Esperar cansa, lo entiendo.
ack_wait_with_date = Con una fecha así por delante, uno quiere tener certeza.
ack_again = Entiendo que le canse preguntar.
ack_confusing = Entiendo que esto le confunda.
ack_unsettling = Un importe que uno no reconoce inquieta, lo entiendo.
ack_disappointed = Entiendo su decepción.
ack_angry = Entiendo su enfado.
ack_worried = Entiendo que le preocupe.
ack_hurry = Entiendo que quiere saberlo pronto.
ack_budget = Entiendo que vigila sus gastos.
ack_other_view = Entiendo cómo lo ve usted.
ack_still_open = Veo que esto le sigue preocupando.
ack_occasion = Qué bien que haya algo que celebrar.
ack_guests = Con invitados en camino, uno quiere saber a qué atenerse.
ack_gift = Con un regalo, uno quiere que todo esté bien.
ack_congratulations = ¡Enhorabuena!
ack_condolences = Mi más sentido pésame. Gracias por escribir en un momento así.
ack_hard_time = Está pasando por un momento difícil, lo entiendo.
ack_child = Con un pequeño en casa, uno tiene mucho que hacer.
ack_move = Una mudanza ya da bastante en qué pensar.
ack_journey = Con un viaje por delante, uno quiere tenerlo claro.
ack_office = En la oficina hay que pensar en mucha gente.
ack_coffee = El café es importante para usted, lo veo.
ack_good_question = Buena pregunta.
ack_asks_first = Veo que quiere saberlo antes de decidir.
ack_several = Pregunta usted por más de una cosa.
ack_details = Gracias por contármelo.
ack_apology = Gracias por decirlo.
ack_plain = Gracias por su mensaje.
lead_other_question = Sobre su otra pregunta:
lead_back = Y volviendo al otro punto:
lead_first = En primer lugar:
close_helps = Espero que le ayude.
close_day = Que tenga un buen día.
close_occasion = Que tenga una bonita celebración.
close_journey = Buen viaje.
close_strength = Le mando mucho ánimo.
close_all_the_best = Le deseo lo mejor.
ack_not_there = No encontrar algo es desagradable, lo entiendo.
ack_bad_surprise = Entiendo que esperaba otra cosa al abrir el paquete.
ack_counted_on = Entiendo que esto es importante para usted.
ack_many_choices = Tanta variedad no lo pone fácil, lo entiendo.
ack_clear_wish = Entiendo lo que pide.

## While the desk works

checking_details = compruebo los datos
reading_record = miro la ficha
collecting_records = reúno lo que dicen los sistemas
finding_refund = busco el reembolso
reading_order = miro el pedido
checking_shipment = miro si el pedido ha salido
reading_charges = miro los cobros de la cuenta
finding_charge = busco el cobro
reading_invoices = abro las facturas
reading_subscription = miro la suscripción
comparing_plan = comparo el plan en los dos sistemas
comparing_cancellation = comparo la baja y el cobro
asking_carrier = pregunto al transportista por el paquete
searching_pages = lo estoy consultando
reading_contacts = leo los contactos anteriores
sending_refund = envío el reembolso a facturación
asking_agent = pregunto a { $agent }
