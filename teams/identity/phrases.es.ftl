already_verified = Ya sé quién es, gracias. ¿Qué puedo hacer por usted?
ask_more = Para estar seguro de que tengo a la persona correcta, ¿puede darme también un número de cuenta, de pedido o de factura?
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
contact_same = { $new } es lo que ya tengo de usted, así que no hay nada que cambiar.
contact_other = { $named } no es el correo de su cuenta; ahí figura otro. Si debe ser { $named } a partir de ahora, dígamelo sin más.
update_contact = He pedido a un compañero que haga ese cambio. Todavía no se ha cambiado nada.
account_access = Siento que no pueda entrar. Por su seguridad, una persona tiene que ayudarle con eso.
account_frozen = Su cuenta está bloqueada ahora: no sale ningún código para ella y queda como está hasta que una persona de nuestro equipo levante el bloqueo. Si puede, cambie ahora la contraseña de su correo.
account_not_frozen = Todavía no hay nada bloqueado: aquí solo se bloquea una cuenta para quien ha mostrado que es la suya. Por eso lo mira primero una persona. Si puede, cambie ahora la contraseña de su correo.
only_who_reads_it = Lo que hay en una cuenta solo se lo digo a quien puede leer el correo o el teléfono de esa cuenta, pregunte quien pregunte. La persona de la cuenta puede escribirme aquí; si no es posible, pídame una persona.
ask_new_contact = Con gusto. ¿{ $field ->
    [email] Qué dirección de correo electrónico
    [home] Qué dirección, con calle, número, código postal y población,
   *[phone] Qué número de teléfono
} debe ser a partir de ahora?
ask_which_contact = Ha indicado dos: { $one } y { $other }. ¿Cuál de los dos es el correcto? Escríbalo entero, por favor; hasta entonces no hago nada con ninguno.
looked_under = He buscado con lo que figura en su cuenta: { $email ->
    [none] { "" }
   *[other] el correo { $email }
}{ $phone ->
    [none] { "" }
   *[other] , el teléfono { $phone }
}{ $accounts ->
    [none] .
   *[other] , la cuenta { $accounts }.
} Si puede estar con otra dirección u otro número, dígame cuál.
    .content = { looked_under }
    .source = { looked_under }
    .where = { looked_under }
other_by_people = Miro también allí en cuanto sepa que es suya. Si no llega ningún código, pídame que juntemos las dos cuentas: nuestro equipo comprueba antes que las dos cuentas son suyas.
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
ask_other_account = Puede ser, así que miro también allí en cuanto sepa que es suya. ¿Qué correo o qué teléfono tiene la otra cuenta? A él va un código. Si las dos deben ser una sola cuenta, dígamelo: eso lo hacen personas.
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
