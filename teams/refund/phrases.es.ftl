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
    .source = Eso sale de los libros de facturación. { $refunds }
    .where = { $refunds ->
        [none] { $waiting }
       *[other] { $refunds }
    }
    .person = Lo que está en camino lo anota su banco; de lo que volvió se encarga un compañero.
refund_line_status = El reembolso de { $amount } del { DAY($at) } { $status ->
    [settled] ha llegado a su banco
    [failed_late] volvió del banco sin llegarle, así que un compañero tiene que encontrar otro camino para él
   *[other] está en camino y debería verse a más tardar el { DAY($settles_at) }
}{ $reference ->
    [none] {""}
   *[other] {" (referencia bancaria "}{ $reference })
}.
    .time = { $status ->
        [settled] {""}
        [failed_late] {""}
       *[other] Su banco debería mostrar los { $amount } a más tardar el { NAMED_DAY($settles_at) }.
    }
    .source = { $reference ->
        [none] {""}
       *[other] Su banco puede buscar { $reference }.
    }
    .where = { $status ->
        [settled] { $amount } volvieron por donde se pagó{ to_what_paid }
        [failed_late] { $amount } se enviaron de vuelta por donde se pagó{ to_what_paid } El banco los devolvió, así que un compañero busca con usted otro camino.
       *[other] { $amount } vuelven por donde se pagó{ to_what_paid }
    }
to_what_paid = { $tender ->
    [none] .
   *[other] {""}: a { paid_with }.
}
waiting_line = La solicitud de { $amount } se está decidiendo todavía; aún no se ha pagado.
    .where = En cuanto se decida, { $amount } vuelven por donde se pagó.
no_refund_yet = Hasta ahora no hay ningún reembolso en su cuenta, ni pagado ni en espera. ¿De qué se trata? Entonces lo miro.
already_credited = Eso ya se compensó con saldo de tienda, así que no puedo pagarlo además.
at_most = Eso es más de lo que los sistemas muestran como pagado de más, así que esto es lo máximo que puedo ofrecer:
gesture_apart = Lo que se le debe va primero. Un gesto aparte no forma parte de esta oferta: pídalo después, o pida una persona.
goods_or_money = Si prefiere que se lo enviemos de nuevo en vez del dinero, dígamelo; se puede si lo hay.
not_sent_as_well = Ese dinero ya está pagado y no se puede recuperar, así que no puedo enviar además el artículo. Puede pedirlo de nuevo; o pídame una persona.
less_than_due = Usted pidió { $amount }, así que eso es todo lo que ofrezco; le corresponderían { $due }.
no_reason = He mirado sus pagos y paquetes{ $reference ->
    [none] {""}
   *[other] {" de "}{ $reference }
}, y los sistemas no muestran ahí un motivo para un reembolso. Si piensa otra cosa, dígame qué pasó, o pídame un compañero.
    .reason = Un reembolso necesita algo registrado: un pago hecho dos veces o después de una cancelación, un paquete que no llegó, o un artículo que llegó dañado o que se devolvió. Nada de eso he encontrado ahí.
    .options = { instead_of_no_refund }
    .steps = { instead_of_no_refund }
instead_of_no_refund = Si algo está mal, dígame qué; un artículo que aún está en plazo se puede devolver; y un compañero puede mirarlo con usted.
ask_refund_detail = Lo miro con gusto. ¿Por qué es el reembolso? Basta un número de factura o de pedido, o unas palabras sobre lo que salió mal.
ask_refund_record = Lo miro con gusto. ¿De qué pedido o factura se trata? Basta su número, su día o su importe.
goodwill_spent = Siento las molestias. Lo que puedo ofrecer como gesto está agotado para este trimestre. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Si me dice un importe, puedo pedir a un compañero que decida sobre él.
}
goodwill_given = Por lo que salió mal ya tuvo un gesto, y hay uno por cada vez. Lo que vaya más allá lo decide un compañero; pídame simplemente una persona.
goodwill_no_cause = Siento que no esté contento. Solo puedo ofrecer un gesto donde nuestros datos muestran qué salió mal, y no muestran nada así. Si me dice qué pasó, lo miraré, o pídame un compañero.
needs_a_person = No puedo decir con seguridad qué pago corresponde, y con el dinero no adivino. Un compañero puede aclararlo; pídame simplemente una persona.
which_remedy = Se le debe algo{ about }, y me dijo que no quiere esto: { $refused_things }. En su lugar puedo ofrecer: { $offered_things }. ¿Quiere eso, u otra cosa?

## Replacements

already_replaced = Para { $order } ya está en camino una reposición{ $replacement ->
    [none] {""}
   *[other] , como pedido { $replacement }
}, así que no puedo compensarlo por segunda vez.
replacement_trouble = Lo siento: eso ya era una reposición, y también salió mal. Se lo he presentado a un compañero, que averiguará qué se le debe.
some_of_it = Solo falta una parte de { $order }, y no puedo arreglarlo por mí mismo sin tocar lo que llegó. He pedido a un compañero que se encargue.
no_address = Lo enviaría de nuevo con gusto, pero el pedido no tiene una dirección que yo pueda leer. He pedido a un compañero que se encargue.

## Damage and returns

how_many = Lo siento. Hay { $whole } en { $order } ({ $item }): ¿cuántos de ellos están dañados?
why_a_photo = Según nuestras reglas puedo compensar hasta { $most } bajo su palabra; por encima tengo que ver primero el daño.
photo_needed = Siento que { $reason ->
    [wrong_item] llegara otra cosa de lo que pidió
   *[damaged] llegara dañado
} (su { $item }, { $order }). Por encima de { $most } necesito una foto antes de poder compensarlo: en cuanto haya una con el pedido, escríbame aquí de nuevo. Si no puede añadir una, pídame una persona.
    .steps = Aquí en el chat no puedo recibir una foto, y nuestros datos no dan una dirección para ella. Cuenta en cuanto esté con { $order }: escríbame entonces aquí. Si no ve cómo añadirla, pídame una persona.
    .consequence = En cuanto la foto esté con { $order }, lo miro otra vez aquí y le digo qué puedo ofrecer: lo mismo otra vez si hay existencias, saldo o el dinero.
    .options = { photo_needed.consequence } Sin foto lo tiene que mirar un compañero; pídame entonces una persona.
    .reason = { why_a_photo }
    .rule = { why_a_photo }
    .person = Con una foto lo miro yo; sin ella, un compañero. Para eso pídame una persona.
    .time = En cuanto la foto esté con { $order } y escriba aquí, lo miro enseguida.
told_in_time = { $over ->
    [no] Está a tiempo: su { $item } ({ $order }) se entregó el { DAY($delivered_at) }, y lo que le pase se puede comunicar durante { $days } días desde entonces, hasta el { DAY($last_day) }.
   *[yes] Su { $item } ({ $order }) se entregó el { DAY($delivered_at) }, y puedo compensar lo que se comunica en los { $days } días siguientes; eso fue hasta el { DAY($last_day) }, así que lo decide un compañero.
}
not_returnable = { $why ->
    [final_sale] Lo siento: su { $item } ({ $order }) es una venta final, así que no se puede devolver. Si tiene algún defecto, dígame cuál.
    [declared] La devolución de su { $item } ({ $order }) ya está anotada{ $label ->
        [none] {""}
       *[other] , con la etiqueta { $label }
    }; por favor, envíelo a más tardar el { DAY($send_by) }.
    [received] La devolución de su { $item } ({ $order }) ya nos ha llegado, así que no hay nada que enviar.
    [window_over] Lo siento: su { $item } ({ $order }) llegó el { DAY($delivered_at) }, y se podía devolver durante { $days } días desde entonces. Si cree que es un error, pídame simplemente una persona.
   *[other] Por lo que veo, su { $item } ({ $order }) no ha llegado, así que todavía no hay nada que devolver.
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
        [window_over] Se podía devolver hasta el { NAMED_DAY($last_day) }: { $days } días desde la entrega.
       *[other] { why_window }
    }
    .steps = { $why ->
        [declared] { return_done.steps }
       *[other] {""}
    }
    .source = { $why ->
        [window_over] Se basa en el día de entrega de nuestro transportista y en nuestras reglas de devolución, como están hoy.
        [final_sale] Se basa en nuestras reglas de devolución y en cómo figura { $order } en el almacén.
       *[other] {""}
    }
    .person = { $why ->
        [window_over] Aquí decide la regla, y no puedo pasar por encima. Un compañero puede mirarlo otra vez; pídame una persona.
        [final_sale] Aquí decide la regla, y no puedo pasar por encima. Un compañero puede mirarlo otra vez; pídame una persona.
       *[other] {""}
    }
    .consequence = { $why ->
        [declared] { return_due }
        [window_over] Se lo queda, y nada más de su cuenta cambia. Si tiene algún defecto, dígame cuál: eso es otro asunto.
        [final_sale] Se lo queda, y nada más de su cuenta cambia. Si tiene algún defecto, dígame cuál: eso es otro asunto.
       *[other] {""}
    }
no_return_noted = No hay ninguna devolución anotada: no veo ninguna en su cuenta. Si quiere devolver algo, dígame qué.
why_window = { $why ->
    [window_over] La regla son { $days } días, contados desde la entrega, que fue el { NAMED_DAY($delivered_at) }.
    [final_sale] El motivo es el tipo de artículo: lo que se hace o se tuesta por encargo para usted es una venta final, y el plazo de devolución no se le aplica.
   *[other] {""}
}
keep_for_now = Guárdelo todo por ahora tal como está, con los trozos y la caja; quien lo mire le dirá aquí si hay que devolver algo.
return_item = He presentado la devolución{ $item ->
    [none] {""}
   *[other] {" de su "}{ $item }
} al equipo. Todavía no hay nada acordado, así que por favor guárdelo por ahora.
    .keep = { keep_for_now }
damaged_item = Lo siento{ $item ->
    [none] {""}
   *[other] : su { $item } debería haber llegado entero
}. He pedido al equipo que lo mire. Por favor, guárdelo por ahora y haga una foto del daño: puede que se la pidan.
    .keep = { keep_for_now }
no_photo = Entonces será sin foto: he pedido a un compañero que decida sobre su { $item } ({ $order }) con lo que me ha contado y lo que muestran nuestros datos. Aún no hay nada decidido, y no tiene que enviar nada.
photo_by_mail = Gracias, su foto ha llegado: he pedido a un compañero que la mire y decida sobre su { $item } ({ $order }). Aún no hay nada decidido, y no tiene que enviar nada más.
wrong_item = Siento que llegara otra cosa de lo que pidió{ $item ->
    [none] {""}
   *[other] {" ("}{ $item }, { $order })
}. He pedido al equipo que lo mire. Por favor, guarde por ahora lo que llegó tal como está.
    .keep = { keep_for_now }
something_wrong = Lo siento. He pedido al equipo que mire lo que me dijo{ $item ->
    [none] {""}
   *[other] {" sobre su "}{ $item } ({ $order })
}. Por favor, guárdelo por ahora tal como está.
    .keep = { keep_for_now }
not_here_yet = Según nuestros datos, su { $item } ({ $order }) todavía no se ha entregado, así que no puedo compensarlo por mí mismo. He pedido al equipo que mire lo que me dijo.
not_due_yet = Por su { $item } ({ $order }) todavía no se puede devolver nada: aún tiene que llegar. { $lost_at ->
    [none] Si no llega, dígamelo aquí, y vuelvo a mirar.
   *[other] Si no ha llegado para el { NAMED_DAY($lost_at) }, cuenta como perdido. Dígamelo entonces aquí, y elige entre lo mismo otra vez y su dinero.
} { $left ->
    [yes] Si prefiere no tenerlo ya, puede rechazarlo en la puerta, o devolverlo cuando esté allí.
   *[no] Todavía no ha salido: si prefiere no tenerlo ya, dígame que cancele el pedido.
}
missing_part = Siento que falte algo{ $item ->
    [none] {""}
   *[other] {" en su "}{ $item } ({ $order })
}. He pedido al equipo que lo mire y lo arregle.
    .keep = { keep_for_now }
what_is_wrong = { $another ->
    [yes] Puedo enviarle otra vez su { $item } ({ $order }), gratis, si llegó roto o si es otra cosa de lo que pidió. Por otro motivo no puedo: entonces solo puedo aceptar la devolución, y uno nuevo es un pedido nuevo. ¿Está roto, es otra cosa de lo que pidió, o falta algo?
   *[no] Siento que haya un problema con su { $item } ({ $order }). ¿Está roto, es otra cosa de lo que pidió, o falta algo?
}
part_line = { $item }
which_part = Lo siento. En { $order } veo { $items }. ¿Qué de ello faltaba?
only_to_its_address = Solo puedo enviarlo de nuevo a la dirección del pedido. Para otra dirección, pídame un compañero.
part_is_paid_back = No puedo enviar por mí mismo una sola cosa de un pedido, pero lo que costó se le devuelve. Si prefiere que se envíe, pídame una persona.
outage_share = Nuestros datos muestran la avería, del { DAY($started_at) } al { DAY($ended_at) }. { $share } es la parte de su pago que se devuelve por ese tiempo; el resto pagó el tiempo en que el servicio funcionó.
would_come_back = Su suscripción { $first ->
    [yes] empezó
   *[no] se renovó
} el { DAY($at) }, por { $amount }. { $first ->
    [yes] Ese primer pago
   *[no] Esa renovación
} se le devuelve si cancela dentro de { $days } días; la suscripción termina entonces enseguida.
    .amount = Son { $amount }; cancelar no cuesta nada.
    .time = Para eso puede cancelar dentro de { $days } días desde el { NAMED_DAY($at) }. En cuanto esté cancelada, le pido su sí para los { $amount }. { bank_takes }

## Orders that are called off

no_order_to_cancel = No veo en su cuenta ningún pedido que se pueda cancelar.
order_gives_back = Una vez cancelado el pedido { $order }, le corresponden los { $amount } que pagó por él, y se lo pregunto a continuación.
only_reserved = No se ha cobrado nada por { $order }: el importe solo está reservado, y una vez cancelado el pedido, la reserva caduca por sí sola.
order_was_cancelled = El pedido de su { $item } ({ $order }) ya se canceló{ $at ->
    [none] {""}
   *[other] {" el "}{ DAY($at) }
} y no se envía.
order_on_its_way = Su { $item } ({ $order }) ya ha salido de nuestro almacén{ $tracking ->
    [none] {""}
   *[other] {" (seguimiento "}{ $tracking })
}, así que el pedido ya no se puede cancelar. Puede rechazarlo en la puerta, o devolverlo dentro de { $days } días después de la entrega: dígamelo aquí cuando haya llegado. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Si quiere, puedo pedir a un compañero que lo mire.
}
    .options = Rechácelo en la puerta, y el transportista nos lo trae de vuelta; o recíbalo, no lo use, y devuélvalo dentro de { $days } días después de la entrega. Basta una de las dos cosas, y no hace falta avisar antes. Cuando esté en nuestro almacén, pídame aquí el dinero: entonces miro los datos.
    .steps = { order_on_its_way.options }
    .content = { order_on_its_way.options }
    .consequence = Si lo rechaza en la puerta, el transportista nos lo trae de vuelta, y no tiene que hacer nada más. Cuando esté en nuestro almacén, pídame aquí el dinero: entonces miro los datos. Si no está cuando llega, devuélvalo dentro de { $days } días después de la entrega.
    .reason = El paquete está con el transportista, así que aquí nadie puede ya pararlo. { order_on_its_way.options }
cancel_by_a_colleague = No puedo cancelar eso por mí mismo{ $order ->
    [none] {""}
   *[other] {" ("}{ $order })
}, así que se lo he presentado a un compañero. Todavía no ha cambiado nada.
no_photo_needed = Para esto no hace falta ninguna foto.
