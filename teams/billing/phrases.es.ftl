## Charges and invoices

no_overpayment = { $charges ->
    [none] He mirado y no he encontrado ningún pago{ for_invoice } en su cuenta.
   *[other] He mirado los pagos{ for_invoice }: { $charges }{ $together ->
        [none] {""}
       *[other] , en total { $together }
    }. Coinciden con lo facturado, así que no se cobró nada dos veces.
}
    .state = { no_overpayment }
    .amount = { no_overpayment }
    .consequence = { no_overpayment }
    .content = { no_overpayment }
    .source = { billings_books }
last_payments = Los últimos pagos en su cuenta: { $charges }. ¿Qué no le cuadra: un importe, una fecha, o un pago que no conoce?
not_on_record = He mirado: { $what ->
    [invoice] no hay ninguna factura
   *[payment] no hay ningún pago
}{ $amount ->
    [none] {""}
   *[other] {" "}de { $amount }
}{ $on ->
    [none] {""}
   *[other] {" "}del { FULL_DAY($on) }
}{ $month ->
    [none] {""}
   *[other] {" "}en { MONTH($month) }
} en su cuenta. { $charges ->
    [none] No hay ningún pago en su cuenta.
   *[other] { $shown ->
        [sum] De ese importe hay: 
        [around] De esas fechas hay: 
       *[last] Los últimos pagos son: 
    }{" "}{ $charges }.
} { where_it_may_be_from }
    .source = { billings_books }
    .steps = { where_it_may_be_from }
    .options = { where_it_may_be_from }
    .person = { where_it_may_be_from }
where_it_may_be_from = Puede ser de otra cuenta o de otro correo suyo, o de otra persona: la línea del extracto de su banco dice quién lo cobró. Dígame qué pone ahí, u otro correo que use aquí, y lo miro de nuevo; o pídame un compañero.
not_matched = He mirado los pagos{ for_invoice }: { $charges }. No todos indican de qué factura son, así que no puedo decir si alguno se cobró dos veces, y con el dinero no adivino. He pedido a un compañero que se encargue.
    .state = { not_matched }
    .amount = { not_matched }
    .consequence = { not_matched }
    .content = { not_matched }
    .source = { billings_books }
for_invoice = { $invoice ->
    [none] {""}
   *[other] {" de "}{ $invoice }
}
payments_seen = He mirado otra vez los pagos de { $invoice }. Cobrado: { $taken }.{ only_held }
    .source = { billings_books }
    .content = { payments_seen }
    .time = { payments_seen }
    .amount = { payments_seen }
    .state = { payments_seen }
only_held = { $held ->
    [none] {""}
   *[other] {" Solo reservado, no cobrado: "}{ $held }.
}
which_invoice = De esas fechas hay más de una. { $invoices } ¿Cuál necesita? Basta su número; o diga todas.
paper_to_find = No he podido saber a cuál se refiere, así que he pedido a un compañero que lo averigüe y que prepare el documento. { $invoices } Todavía no se ha enviado nada.
invoices = { $invoices }
    .amount = { invoices }
    .content = { invoices }
    .state = { $invoices }
    .time = { $invoices }
    .source = { billings_books }
invoice_line = { $invoice } del { DAY($issued) } suma { $total }{ $taxed ->
    [yes] { $asked ->
        [yes] , de los que { $tax } son impuestos
       *[no] , con { $tax } de impuestos incluidos
    }
   *[no] { $asked ->
        [yes] ; la facturación no tiene ningún impuesto anotado en ella
       *[no] {""}
    }
}{ $paid ->
    [yes] ; pagada con { paid_with }
   *[no] { $open ->
    [yes] ; { open_of_it }
   *[no] { $reserved ->
    [yes] ; solo reservado hasta ahora, no cobrado
   *[no] {""}
}
}
}{ $order ->
    [none] {""}
   *[other] {" ("}pedido { $order })
}.
    .state = { paid_of_it }
    .time = { paid_of_it }
open_of_it = todavía sin pagar{ $due ->
    [none] {""}
   *[other] {" "}(vence: { DAY($due) })
}
paid_of_it = { $payments ->
    [none] { $open ->
    [yes] { $invoice }: { open_of_it }.
   *[no] {""}
}
   *[other] Pagado hasta ahora de { $invoice }: { $payments }.
}
open_invoice = { $invoice } ({ $total }) todavía no está pagada{ $due ->
    [none] {""}
   *[other] ; vence el { DAY($due) }
}.
still_to_pay = { $invoices }
card_on_file = { $last4 ->
    [none] No veo ningún pago con tarjeta en su cuenta, así que no hay tarjeta que pueda nombrar.
   *[other] La última tarjeta a la que se cobró es la terminada en { $last4 }: { $amount } el { DAY($at) }{ for_invoice }. { $closed ->
        [yes] En facturación consta ya como cerrada.
       *[no] De una tarjeta solo veo los cuatro últimos dígitos.
    }{ $renews_at ->
        [none] {""}
       *[other] {" El próximo pago es el "}{ DAY($renews_at) }{", y no consta ninguna tarjeta más reciente."}
    }
}
dispute_seen = { $state ->
    [lost] El banco decidió a su favor sobre el pago de { $amount }{ for_invoice }: le ha devuelto ese dinero.
    [won] El banco decidió que el pago de { $amount }{ for_invoice } se mantiene.
    [inquiry] Su banco ha preguntado por el pago de { $amount }{ for_invoice }. No se ha movido dinero y el banco aún no ha decidido nada.
   *[open] Su banco está examinando el pago de { $amount }{ for_invoice } y aún no ha decidido. Decide en su propio plazo; hasta entonces no devolvemos nada de él.
}
no_invoices = No veo facturas en su cuenta.
document_asked = Desde aquí no puedo hacer ni enviar documentos, así que he pedido a un compañero el documento de { $invoice } del { DAY($issued) } ({ $total }). Todavía no se ha enviado nada.{ $newest ->
    [yes] {" Si quiere decir otra factura, dígame su número."}
   *[no] {""}
}
document_offered = Desde aquí no puedo hacer ni enviar documentos; lo hacen compañeros. { $beside ->
    [yes] { ask_for_a_person }
   *[no] ¿Quiere que pida a uno de ellos el documento de { $invoice } del { DAY($issued) } ({ $total })? Diga simplemente que sí.
}
not_cancelled = No veo ninguna cancelación registrada: su suscripción está activa{ $amount ->
    [none] {""}
   *[other] , y el { DAY($at) } se pagaron { $amount } por ella. Una renovación se devuelve cuando se cancela dentro de { $days } días
}.{ $offered ->
    [yes] {""}
   *[no] {" "}Si quiere cancelarla ahora, dígalo simplemente.
}
no_charge_after_cancel = He comparado su cancelación con los pagos y no he encontrado ningún cobro después de ella.

## Ending a subscription

nothing_to_cancel = { $status ->
    [none] No hay nada que cancelar: no veo ninguna suscripción en su cuenta.
   *[other] No hay nada que cancelar: su suscripción { $ends_at ->
        [none] no está activa
       *[other] { $status ->
            [ended] terminó
           *[other] termina
        } el { FULL_DAY($ends_at) }
    }.
}
change_gives_nothing_back = El cambio empieza el { FULL_DAY($starts_at) } y no devuelve nada del periodo pagado. Si en su lugar cancela ahora, se le deben devolver { $amount }.
    .amount = { change_gives_nothing_back }
cancel_gives_back = Usted { $first ->
    [yes] empezó esta suscripción
   *[no] renovó
} hace solo unos días: una vez cancelada, { $first ->
    [yes] el primer pago
   *[no] la renovación
} { $changes ->
    [0] de { $amount } se le debe devolver
   *[other] y lo que costó el cambio de suscripción, { $amount } en total, se le deben devolver
}, y se lo preguntaré a continuación.
cancel_within_grace = Nuestra facturación cuenta { $amount } como un pago que se devuelve si cancela ahora, pero con nuestros datos no puedo confirmarlo. He pedido a un compañero que lo revise y que se ocupe de su cancelación.

## Plans

no_subscription = No veo ninguna suscripción en su cuenta.
no_new_one = No puedo abrir una nueva por mi cuenta; si quiere una, pídame una persona.
which_change = ¿Quiere otro plan, o me salto una entrega, la pauso o la cancelo? Dígamelo en pocas palabras.
which_of_them = ¿Cuál de esos quiere?
pause_asked = No puedo saltar o pausar una suscripción por mí mismo, así que he pedido a un compañero que lo haga. Todavía no ha cambiado nada.
months_asked = Solo puedo saltar por mí mismo la próxima entrega, así que he pedido a un compañero que se ocupe de los meses que nombra. Todavía no ha cambiado nada.
plan_by_a_colleague = No puedo calcular por mí mismo a cuánto sale ese cambio, así que he pedido a un compañero que se encargue. Todavía no ha cambiado nada.
account_line = { $account } ({ PLAN($plan) })
choose_account = Tiene más de una suscripción: { $accounts }. ¿Cuál quiere decir?
plan_line = { PLAN($plan) } por { $price }
plan_prices = { $plans }.{ $yearly ->
    [missing] {" No hay un precio anual para ello."}
   *[other] {""}
}
    .amount = { plan_prices }
price_holds = Lo que cuenta es el precio de facturación: { PLAN($plan) } cuesta { $price }. { page_is_wrong }
price_above_limit = { PLAN($plan) } cuesta { $price }. Es más que los { $limit } que ha indicado, así que no cambia nada. Si lo quiere de todos modos, dígamelo simplemente.
plan_preview = { PLAN($plan) } cuesta { $price }. { $starts_at ->
    [none] { $due ->
        [none] Pasarse hoy no cuesta nada.
       *[other] Pasarse hoy cuesta { $due }, por el resto de este periodo; a partir de la renovación es el precio entero.
    }
   *[other] El cambio empieza el { FULL_DAY($starts_at) }, y hoy no se cobra nada por ello.
} Por preguntar no cambia nada; si lo quiere, dígamelo simplemente.
    .amount = { plan_preview }
choose_plan = { $now ->
    [none] {""}
   *[other] Tiene { PLAN($now) } ({ $now_price }).{" "}
}{ $plans ->
    [none] No hay otra que yo pueda ofrecer.
   *[other] { $count ->
        [1] Solo hay { $plans }. Si lo quiere, escriba su nombre.
       *[other] Hay { $plans }. ¿Cuál quiere?
    }
}
    .amount = Depende de cuál tome: { $plans }. Escriba el nombre, y le digo lo que se paga hoy antes de cualquier cambio.
    .time = Escriba el nombre de la que quiere; antes de cualquier cambio le digo desde qué día cuenta.
    .consequence = No cambia nada antes de que vea el precio y diga que sí. Más adelante también puede pedirme aquí otro plan.
    .options = { choose_plan.consequence }
no_further_plan = { $toward ->
    [less] { PLAN($plan) } ({ $price }) es la suscripción más pequeña que tenemos. Puedo saltar una entrega o ponerla en pausa; dígamelo simplemente.
   *[more] { PLAN($plan) } ({ $price }) es la suscripción más grande que tenemos. Para más, un compañero puede hacerle una oferta: pídame una persona.
}
subscription_over = { $status ->
    [cancelled] Su suscripción { PLAN($plan) } está cancelada{ and_ends }. Se puede cambiar en cuanto siga en marcha; puedo anular la cancelación, dígamelo simplemente.
    [paused] Su suscripción { PLAN($plan) } está en pausa. Se puede cambiar en cuanto vuelva a estar en marcha; puedo reanudarla, dígamelo simplemente.
   *[other] Su suscripción { PLAN($plan) } terminó{ ended_on }, así que no hay nada que cambiar. No puedo empezar una nueva por mí mismo; para eso, pídame una persona.
}
and_ends = { $ends_at ->
    [none] {""}
   *[other] {" y termina el "}{ FULL_DAY($ends_at) }
}
ended_on = { $ends_at ->
    [none] {""}
   *[other] {" el "}{ FULL_DAY($ends_at) }
}
runs_until = { $ends_at ->
    [none] {""}
   *[other] , dura hasta el { FULL_DAY($ends_at) }
}
own_price = Su plan { PLAN($plan) } cuesta { $price }{ $reckoned ->
    [none] {""}
   *[other] { $asked ->
        [year] {""}; en un año son { $reckoned }, calculado como doce meses
       *[month] {""}; son { $reckoned } al mes, calculado como una doceava parte, y se cobra una vez al año
    }
}.{ $paused ->
    [yes] {" "}Está en pausa, así que ahora no se cobra nada.
   *[no] {""}
}
    .amount = { own_price }
    .source = { billings_books }
plan_is = { $how ->
    [none] No veo ninguna suscripción en su cuenta.
    [ended] Su suscripción { PLAN($plan) } terminó{ ended_on }. No se debe ningún pago más por ella. No puedo empezar una nueva por mí mismo; para eso, pídame una persona.{ corrected }
    [cancelled] Tiene la suscripción { PLAN($plan) }; está cancelada{ runs_until } y no se renueva. No se debe ningún pago más por ella.{ corrected }
    [paused] Su suscripción { PLAN($plan) } está en pausa{ $until ->
        [none] {""}
       *[other] {" hasta el "}{ FULL_DAY($until) }{" y sigue entonces por sí sola"}
    }.{ paused_since } No se debe ningún pago hasta que vuelva a correr.{ once_started } Puedo reanudarla cuando me lo diga.{ corrected }
   *[running] Tiene la suscripción { PLAN($plan) }{ $stale ->
        [none] {""}
       *[other] , cambiada el { DAY($since) }; para eso cuenta lo que tiene facturación
    }.{ $next_plan ->
        [none] {""}
       *[other] {" A partir del "}{ DAY($renews_at, $year) } es { PLAN($next_plan) }, como pidió.
    }{ $rests_from ->
        [none] {""}
       *[other] {" Está en pausa desde el "}{ FULL_DAY($rests_from) }{ $until ->
            [none] {""}
           *[other] {" hasta el "}{ FULL_DAY($until) }
        }.
    }{ $next_at ->
        [none] {""}
       *[other] {" Se renueva el "}{ DAY($next_at, $year) }{ $next_amount ->
            [none] .
           *[other] , por { $next_amount }.
        }
    }{ corrected }
}
    .time = { $how ->
        [paused] Está en pausa desde el { NAMED_DAY($paused_at) }.{ once_started }
       *[other] Se renueva el { NAMED_DAY($next_at) }.
    }
    .amount = { $how ->
        [paused] { if_started }
       *[other] { next_payment }
    }
    .consequence = { $how ->
        [paused] { if_started }
       *[other] { next_payment }
    }
    .options = Puede cambiar a otra suscripción en cualquier momento, y volver: dígame a cuál, y le digo cuánto cuesta y desde cuándo; después decide usted.
    .state = { plan_is }
    .source = Eso sale de facturación, que es lo que cuenta.
once_started = { $again_amount ->
    [none] {""}
   *[other] {" "}{ if_started }
}
if_started = { $again_at ->
    [none] Si la reanudo, se cobran { $again_amount } enseguida.
   *[other] Si la reanudo, el { FULL_DAY($again_at) } se cobran { $again_amount }.
}
paused_since = { $paused_at ->
    [none] {""}
   *[other] {" Lo está desde el "}{ DAY($paused_at, $year) }.
}
next_payment = El próximo pago es de { $next_amount }, el { NAMED_DAY($next_at) }.
corrected = { $cited ->
    [yes] {" Otro de nuestros sistemas dice todavía "}{ PLAN($stale) }, lo que está anticuado, así que lo hago corregir.
   *[no] {""}
}
schedule_is = { $status ->
    [paused] Su suscripción { PLAN($plan) } ya está en pausa{ $until ->
        [none] {""}
       *[other] {" hasta el "}{ FULL_DAY($until) }
    }: no se envía ni se cobra nada. Puedo reanudarla cuando me lo diga.
    [skipped] Entonces no se envía ni se cobra nada: su suscripción { PLAN($plan) } sigue { $renews_at ->
        [none] después
       *[other] {"el "}{ FULL_DAY($renews_at) }
    }.
   *[other] Su suscripción { PLAN($plan) } está en marcha{ $renews_at ->
        [none] {""}
       *[other] {" y se renueva el "}{ FULL_DAY($renews_at) }
    }, así que no hay nada que reanudar.
}

## Who is listed on a company account

account_admin = { $own ->
    [yes] { $admin } (usted)
   *[no] { $admin }
}
account_admins = En { $account } figuran como administradores: { $admins }. Quién figura lo cambian personas, que primero preguntan a uno de ellos.
only_admins_are_told = Quién figura en una cuenta de empresa solo se lo digo a uno de sus administradores, y según nuestros datos usted no lo es. Un administrador puede preguntármelo aquí; los cambios los hacen personas, que primero preguntan a uno de ellos.
