## Parcels

parcel_line = Su { $item } ({ $order_id }) { $status ->
    [placed] se está empaquetando{ expected }
    [shipped] ha salido de nuestro almacén{ expected }
    [in_transit] está con el transportista{ expected }
    [delivered] fue entregado{ $delivered_at ->
        [none] {""}
       *[other] {" el "}{ DAY($delivered_at) }
    }
    [cancelled] se retiró y no se envía
    [returned] volvió a nosotros
    [return_received] está de nuevo con nosotros
    [lost] cuenta como perdido
   *[other] consta como { $status }
}{ $tracking ->
    [none] {""}
   *[other] {" (seguimiento "}{ $tracking })
}.
    .time = { $status ->
        [delivered] Según los datos de nuestro transportista, su { $item } ({ $order_id }) fue entregado el { NAMED_DAY($delivered_at) }.
        [cancelled] Su { $item } ({ $order_id }) se retiró, así que no llega.
        [returned] Su { $item } ({ $order_id }) volvió a nosotros, así que no va camino de usted.
        [return_received] Su { $item } ({ $order_id }) volvió a nosotros, así que no va camino de usted.
        [lost] Su { $item } ({ $order_id }) cuenta como perdido; ya no consta ningún día.
       *[other] { $promised_at ->
            [none] Nuestro transportista todavía no da un día para su { $item } ({ $order_id }).
           *[other] Según los datos de nuestro transportista, su { $item } ({ $order_id }) { $late ->
                [yes] debía llegar
               *[no] debe llegar
            } el { NAMED_DAY($promised_at) }{ $late ->
                [yes] , y ese día ya ha pasado
               *[no] ; no da una hora
            }.
        }
    }
    .content = { $nameless ->
        [yes] El nombre que nuestros datos tienen para lo que hay en { $order_id } no lo puedo mostrar aquí.
       *[no] { $order_id } es su { $item }.
    }
    .source = Son los datos de nuestro propio transportista{ $tracking ->
        [none] {""}
       *[other] , con el seguimiento { $tracking }
    }.
    .person = { $carrier ->
        [none] { $left ->
            [no] El transportista de su { $item } ({ $order_id }) todavía no consta; pregúntemelo aquí en cuanto haya salido.
           *[yes] El transportista de su { $item } ({ $order_id }) no consta; lo que salga mal por el camino lo arreglamos nosotros.
        }
       *[other] { $carrier } trae su { $item } ({ $order_id }); lo que salga mal por el camino lo arreglamos nosotros.
    }
expected = { $promised_at ->
    [none] {""}
   *[other] ; el transportista { $late ->
        [yes] preveía
       *[no] prevé
    } entregarlo el { DAY($promised_at) }{ $late ->
        [yes] , y ese día ya ha pasado
       *[no] {""}
    }
}
parcel_status = { $parcel }{ $asked ->
    [yes] {" Si nunca le llegó, dígamelo simplemente."}
   *[no] {""}
}
    .time = { $parcel }
    .state = { parcel_status }
    .content = { $parcel }
    .source = { $parcel }
    .person = { $parcel }
    .steps = No tiene que hacer nada antes de que llegue. Nuestros datos dan el día y ninguna hora.
    .consequence = Si no llega, dígamelo aquí. Un paquete que lleva demasiado sin moverse se da por perdido; entonces elige entre lo mismo otra vez y su dinero.
    .options = Una vez fuera de nuestro almacén, adónde va y quién lo recibe depende del transportista; desde aquí no puedo cambiarlo.
last_scan = { $scanned_at ->
    [none] { $left ->
        [yes] El transportista todavía no nos ha comunicado ningún escaneo de su { $item } ({ $order_id }).
       *[no] Su { $item } ({ $order_id }) no ha salido de nuestro almacén, así que el transportista todavía no lo ha escaneado.
    }
   *[other] El transportista escaneó su { $item } ({ $order_id }) por última vez el { NAMED_DAY($scanned_at) }; en nuestros datos no hay ningún escaneo posterior.
}
parcel_where = { $place ->
    [packing] Todavía en nuestro almacén, donde se está preparando{ expected }.
   *[carrier] Con el transportista{ $scanned_at ->
        [none] , que todavía no nos ha comunicado ningún escaneo{ expected }
       *[other] , que lo escaneó por última vez el { NAMED_DAY($scanned_at) }{ expected }
    }. Dónde está ahora mismo, nuestros datos no lo dicen.{ $tracking ->
        [none] {""}
       *[other] {" "}Con el número de seguimiento { $tracking } puede pedírselo usted.
    }
}
is_with_the_carrier = Cómo se entrega, quién lo recibe y dónde se deja depende del transportista, y no puedo pasarle una nota.{ $left ->
    [yes] { $tracking ->
        [none] {""}
       *[other] {" "}Con el número de seguimiento { $tracking } puede pedírselo usted.
    }
   *[no] {" "}Todavía no ha salido; si debe ir a otra dirección, dígame cuál mientras siga aquí.
}
not_added_here = { $what ->
    [label] Yo no puedo hacer que pongan un nombre u otras palabras en un paquete.
    [wrap] Yo no puedo hacer que lo envuelvan para regalo ni que incluyan algo más.
   *[day] No puedo prometer ese día: cuándo se entrega depende del transportista.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] ¿Pido a un compañero que se ocupe antes de que salga? Diga simplemente que sí.
}
left_as_it_is = { $what ->
    [label] Ya ha salido de aquí, así que va con la etiqueta que lleva ahora.
    [wrap] Ya ha salido de aquí, así que ya no se puede envolver ni incluir nada más.
   *[day] No puedo prometer otro día: ya ha salido de aquí, y cuándo se entrega depende del transportista.
}
parcels = { $parcels }
    .time = { $parcels }
    .person = { $parcels }
    .source = { $parcels }
    .content = { $parcels }
parcel_lost = { $silent ->
    [yes] Lo siento: su { $item } ({ $order_id }) no se ha movido desde el { DAY($since) }, y tras { $after } días laborables lo contamos como perdido.
   *[no] Lo siento: su { $item } ({ $order_id }) se perdió de camino a usted.
}
no_orders = No veo pedidos en su cuenta.

## What the desk does, and what is taken back

nothing_to_take_back = Nada de lo que usted pidió está esperando con nuestra gente, así que no hay nada que retirar.
which_to_take_back = Varias cosas que usted pidió están con nuestra gente: { $requests }. ¿Cuál retira? Escriba por favor su número.
open_request = { $reference }{ $amount ->
    [none] { $subject ->
        [none] {""}
       *[other] {" "}(«{ $subject }»)
    }
   *[other] {" "}({ $amount })
}
left_that = De acuerdo, { $what ->
    [money] lo del dinero
    [parcel] lo del paquete
    [plan] lo de la suscripción
   *[other] eso
} lo dejo así y no miro más. Lo demás que pidió sigue en pie.
comes_next = Como pidió, una cosa tras otra: primero esto, y después paso { $what ->
    [money] al dinero
    [parcel] al paquete
    [plan] a su suscripción
   *[other] a lo demás
}.
what_i_do = Puedo consultar sus pedidos, paquetes, facturas y su suscripción, ocuparme de cobros equivocados y de artículos perdidos o dañados, cambiar planes, direcciones y datos de contacto, y responder con nuestras páginas de ayuda, todo en la medida en que las reglas de la empresa lo permiten. Lo que no puedo decidir yo, lo hace un compañero; para hablar con una persona, escriba simplemente «quiero hablar con una persona».
needs_no_account = Para preguntar no necesita una cuenta: lo que dicen nuestras páginas de ayuda sobre planes, precios, envíos y devoluciones se lo digo a cualquiera. Solo lo que trata de un pedido o un pago suyo lo busco con la dirección de correo electrónico o el número de teléfono con que se hizo.
other_may_act = Otra persona puede actuar por usted aquí en cuanto conste en nuestros datos que usted lo permite: ahí figura qué puede hacer y hasta cuándo, y usted se entera de lo que se hizo. Yo no puedo registrarlo, lo hace un compañero con usted; escriba simplemente «quiero hablar con una persona». Hasta entonces solo actúo para usted.

## Addresses

ask_address = Su { $item } ({ $order_id }) { $address ->
    [none] todavía no ha salido
   *[other] va a { $address } y todavía no ha salido
}, así que aún puedo cambiar eso. ¿Cuál es la nueva dirección completa: calle y número, código postal y población?
left_for = Su { $item } ({ $order_id }) va de camino a { $address }; solo el transportista puede mandarlo ya a otro sitio. Dígame si debe ir a otra dirección y a cuál, y pido a un compañero que lo intente con ellos.
address_same = Su { $item } ({ $order_id }) va a { $address }, así que no hay nada que cambiar.
address_by_a_colleague = No puedo decidir por mí mismo adónde va su { $item } ({ $order }), así que he pedido a un compañero que se encargue. Todavía no ha cambiado nada.
has_left = Su { $item } ({ $order_id }) ya ha salido de nuestro almacén{ $tracking ->
    [none] {""}
   *[other] , seguimiento { $tracking }
}, así que solo el transportista{ $carrier ->
    [none] {""}
   *[other] {" "}({ $carrier })
} puede desviarlo todavía. He pedido a un compañero que se encargue de ello.{ $told ->
    [yes] {""}
   *[no] {" "}¿A qué dirección debe ir? Escríbala aquí, con calle, número, código postal y ciudad, y él la tendrá.
}
    .person = { $carrier ->
        [none] Solo el transportista puede desviar todavía su { $item } ({ $order_id }); nuestros compañeros tienen su petición. Lo que salga mal por el camino lo arreglamos nosotros.
       *[other] Solo { $carrier } puede desviar todavía su { $item } ({ $order_id }); nuestros compañeros tienen su petición. Lo que salga mal por el camino lo arreglamos nosotros.
    }
    .options = { $carrier ->
        [none] Desde aquí no: lo que ha salido de nuestro almacén solo lo puede desviar el transportista. También puede pedírselo usted
       *[other] Desde aquí no: lo que ha salido de nuestro almacén solo lo puede desviar { $carrier }. También puede pedírselo usted
    }{ $tracking ->
        [none] .
       *[other] , con el número de seguimiento { $tracking }.
    } Si vuelve a nosotros, dígamelo aquí.

## Questions and complaints

article = { $again ->
    [yes] {"Como le escribí: "}
   *[no] {""}
}{ $text } (De nuestro artículo «{ $title }»{ $dated ->
    [none] {""}
   *[other] , { DAY($dated) }
}{ $link ->
    [none] {".)"}
   *[other] {": "}{ $link }{")"}
}
page_holds = { $ended ->
    [none] {""}
   *[other] La página «{ $ended }» lo decía, en efecto{ $until ->
        [none] { $replaced ->
            [none] , pero ha sido sustituida.
           *[other] , hasta que fue sustituida el { DAY($replaced) }.
        }
       *[other] , hasta el { DAY($until) }; desde entonces ya no vale.
    }{" "}
}Lo que vale ahora es nuestro artículo «{ $title }»{ $dated ->
    [none] {""}
   *[other] {" "}del { DAY($dated) }
}{ $link ->
    [none] {""}
   *[other] {" "}({ $link })
}: «{ $text }» { page_is_wrong }
page_is_wrong = Una página nuestra que diga otra cosa es errónea o está desactualizada. { $beside ->
    [yes] { ask_for_a_person }
   *[no] ¿Quiere que un compañero mire la página a la que se refiere? Diga simplemente sí.
}
rule = { $thing ->
    [none] {""}
   *[other] Para «{ $thing }» vale esta regla.{" "}
}{ $rule ->
    [withdrawal_days] { withdrawal } { made_to_order }
    [renewal_grace_days] Si cancela dentro de { $figure } días después de una renovación, esa renovación se le devuelve.
    [lost_after_business_days] Un paquete cuenta como perdido tras { $figure } días laborables sin escaneo del transportista.
   *[damage_days] Avísenos de un daño dentro de { $figure } días después de la entrega; más tarde lo mira un compañero.
}
withdrawal = { $where ->
    [everywhere] Tiene { $eu } { days_to_return }, viva donde viva.
    [eu] { $countries ->
        [none] En la Unión Europea
       *[other] En la Unión Europea ({ $countries })
    } tiene { $eu } { days_to_return }. En otros países son { $elsewhere } días.
    [elsewhere] { $countries ->
        [none] Fuera de la Unión Europea
       *[other] Fuera de la Unión Europea ({ $countries })
    } tiene { $elsewhere } { days_to_return }. En la Unión Europea son { $eu } días.
   *[unknown] Cuánto tiempo tiene depende del país: en la Unión Europea son { $eu } { days_to_return }; en otros países son { $elsewhere } días.
}
days_to_return = días para devolver lo que compró, contados desde la entrega
made_to_order = Lo que se hace o se tuesta por encargo es una venta final y no se devuelve.
no_article = { $question ->
    [none] { $also ->
        [yes] Sobre el resto de lo que pregunta no he encontrado nada en nuestras páginas de ayuda.
       *[no] { $countries ->
            [none] No he encontrado eso en nuestras páginas de ayuda.
           *[other] En nuestra lista de gastos de envío no consta nada para { $countries }.
        }
    }
   *[other] Sobre «{ $question }» no he encontrado nada en nuestras páginas de ayuda.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Puedo preguntar a un compañero, si quiere.
}
promised_by_us = Lo veo registrado: un compañero anotó { $amount } para usted el { DAY($at) }.
complaint = { $unrecorded ->
    [yes] He mirado: no consta ninguna promesa nuestra para usted, así que no puedo darlo por mí mismo. Nuestro equipo puede preguntar a la persona con la que habló.
   *[no] Siento que le hayamos fallado.
} { $earlier ->
    [0] {""}
    [1] Veo que ya estuvo en contacto con nosotros el { DAY($last) }, así que no tiene que empezar de nuevo.{" "}
   *[other] Veo que ya estuvo en contacto con nosotros { $earlier } veces, la última el { DAY($last) }, así que no tiene que empezar de nuevo.{" "}
}Se lo he presentado al equipo.
ticket_state = Su incidencia { $ticket } del { DAY($opened) } { $status ->
    [open] está abierta: la tiene nuestro equipo, y la última nota es del { DAY($updated) }.
    [pending] está en espera: la tiene nuestro equipo, y la última nota es del { DAY($updated) }.
    [solved] se marcó como resuelta el { DAY($updated) }. Si algo sigue mal, dígame qué es.
   *[closed] se cerró el { DAY($updated) }. Si algo sigue mal, dígame qué es.
}
within_warranty = { $within ->
    [yes] La garantía de { $years } años desde la entrega vale hasta el { FULL_DAY($until) }, así que está dentro de ella.
    [no] La garantía de { $years } años desde la entrega terminó el { FULL_DAY($until) }, así que ya no está dentro de ella.
   *[other] La garantía de { $years } años desde la entrega es para máquinas y molinillos.
}
warranty_told = { $asked ->
    [age] El artículo llegó el { FULL_DAY($delivered) }: hace { $days ->
        [one] { $days } día
       *[other] { $days } días
    }.
    [within] { $within ->
        [yes] Sí: los { $years } años terminan el { FULL_DAY($until) }.
        [no] No, ya no: los { $years } años terminaron el { FULL_DAY($until) }.
       *[other] La garantía de { $years } años desde la entrega es para máquinas y molinillos.
    }
   *[all] Su artículo { $item } ({ $order_id }) se entregó el { FULL_DAY($delivered) }, hace { $days ->
        [one] { $days } día
       *[other] { $days } días
    }. { within_warranty }
}
warranty_age = { warranty_told }
    .time = { warranty_told }
    .content = { warranty_told }
    .rule = { within_warranty }
    .source = El día viene de los datos de nuestro transportista sobre { $order_id }, los años de nuestras reglas.
contact_line = { DAY($at) }{ $channel ->
    [email] {" "}por correo electrónico
    [phone] {" "}por teléfono
    [chat] {" "}por chat
    [voice] {" "}por llamada de voz
    [social] {" "}por redes sociales
    [letter] {" "}por carta
    [desk] {" "}aquí, con este asistente
   *[other] { "" }
}{ $ticket ->
    [none] { "" }
   *[other] , ticket { $ticket }{ $subject ->
        [none] { "" }
       *[other] {" "}«{ $subject }»
    } ({ $status ->
        [open] abierto
        [pending] en espera
        [solved] resuelto
       *[closed] cerrado
    })
}
contacts_told = { $known ->
    [0] No veo ningún contacto anterior suyo; este es el primero.
   *[other] { $last ->
        [yes] El último contacto fue el { $contacts }.
       *[no] { $known ->
            [1] Hay un contacto anterior suyo registrado: { $contacts }.
           *[other] { $more ->
                [yes] Hay { $known } contactos anteriores suyos registrados; los últimos son: { $contacts }.
               *[no] Hay { $known } contactos anteriores suyos registrados: { $contacts }.
            }
        }
    }
}
contact_history = { contacts_told } { $known ->
    [0] { "" }
   *[other] Veo cuándo y por qué vía, no lo que se escribió; un compañero puede decirle más. Para eso, pídame una persona.
}
    .time = { contacts_told }
    .content = { contacts_told }
    .state = { contacts_told }
    .amount = { contacts_told }
    .person = Veo cuándo y por qué vía, no lo que se escribió; un compañero puede decirle más. Para eso, pídame una persona.
    .source = Eso viene de nuestro servicio de ayuda, de las notas de nuestra gente y del registro de este asistente.
no_ticket = { $ticket ->
    [none] No veo ninguna incidencia suya.
   *[other] No veo ninguna incidencia { $ticket } entre las suyas.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] ¿Pido a un compañero que lo mire? Diga simplemente que sí.
}
