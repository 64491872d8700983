### Spanish. What each message is: `phrases.en.ftl`.

request_taken = { request_sentence } He pedido a un compañero que se encargue. Todavía no ha cambiado nada.
request_sentence = { $request ->
    [delivery_rhythm] Otro ritmo de entregas lo fijan personas.
    [disputed_at_the_bank] Lo que pasa con un cobro que su banco está examinando lo resuelven personas con el banco.
    [payment_method] Un cambio de su forma de pago lo hacen personas.
    [advertising] Quién recibe publicidad y boletines lo cambian personas.
    [company_users] Quién puede usar una cuenta de empresa lo cambian personas, que primero preguntan a uno de sus administradores.
    [more_than_ordered] Qué pasa con lo que se envió de más lo dicen personas; antes no tiene que devolver nada.
    [coffee_quality] Cómo salió un café lo miran personas con nuestros tostadores.
    [price_difference] Si se devuelve una diferencia de precio lo deciden personas.
    [change_order] Lo que lleva un pedido lo cambian personas, y solo mientras no haya salido.
    [link_accounts] Las cuentas las unen personas, que antes comprueban que las dos son suyas.
    [stock] Lo que hay en existencias no lo veo desde aquí; lo consultan personas.
    [warranty] Si algo se repara, y qué da la garantía, lo dicen personas.
    [data_access] Una copia de lo que se guarda sobre usted la preparan personas.
    [data_erasure] Lo que se guarda sobre usted lo borran personas, que solo conservan lo que la ley les hace conservar.
    [vat_correction] Lo que figura en una factura lo corrigen personas.
    [gift_card] Una tarjeta regalo que no se acepta, o lo que queda en ella, lo aclaran personas.
   *[other] De eso se encargan personas.
}
request_left = { request_sentence } { $beside ->
    [yes] { ask_for_a_person }
   *[no] Puedo preguntar a un compañero, si quiere.
}
request_offered = { request_sentence } { $beside ->
    [yes] { ask_for_a_person }
   *[no] ¿Quiere que le pida a un compañero que se encargue? Diga simplemente que sí.
}
note_taken = Gracias por decírnoslo.{ $passed_on ->
    [yes] { " " }Se lo he pasado al equipo; no tiene que hacer nada más.
   *[no] { "" }
}

## Agentes de otras empresas

remote_answer = { $state ->
    [done] { $agent } se ha ocupado de esto{ $amount ->
        [none] .
       *[other] { "" }: { $amount }.
    }
    [working] { $agent } todavía lo está mirando. Vuelva a preguntarme aquí cuando quiera.
    [refused] { $agent } no lo ha aceptado.
    [asks] { $agent } quiere saber más de esto de lo que puedo decir.
    [failed] Esto no ha funcionado con { $agent }.
   *[silent] No se puede localizar a { $agent } en este momento, así que todavía no puedo decirle nada de esto.
}
address_lacks = De esa dirección ({ $address }) necesito todavía: { $parts }. Hasta entonces no cambia nada.
address_part = { $part ->
    [house] el número de la casa
    [postcode] el código postal
   *[town] la población
}
