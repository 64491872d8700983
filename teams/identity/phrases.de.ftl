already_verified = Ich weiß schon, wer Sie sind, danke. Was kann ich für Sie tun?
ask_more = Können Sie mir, damit ich sicher die richtige Person habe, auch eine Konto-, Bestell- oder Rechnungsnummer nennen?
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
contact_same = { $new } habe ich schon für Sie, also muss sich nichts ändern.
contact_other = { $named } ist nicht die E-Mail-Adresse Ihres Kontos; dort steht eine andere. Soll es von jetzt an { $named } sein, sagen Sie es mir einfach.
update_contact = Ich habe einen Kollegen gebeten, das zu ändern. Es ist noch nichts geändert.
account_access = Es tut mir leid, dass Sie nicht hineinkommen. Zu Ihrer Sicherheit muss ein Mensch dabei helfen.
account_frozen = Ihr Konto ist jetzt gesperrt: Es geht kein Code dafür hinaus und es bleibt, wie es ist, bis jemand aus unserem Team die Sperre aufhebt. Ändern Sie, wenn möglich, jetzt das Passwort Ihres Postfachs.
account_not_frozen = Noch ist nichts gesperrt: Gesperrt wird ein Konto hier nur für jemanden, der gezeigt hat, dass es das eigene ist. Deshalb sieht zuerst ein Mensch danach. Ändern Sie, wenn möglich, jetzt das Passwort Ihres Postfachs.
only_who_reads_it = Was in einem Konto steht, sage ich nur jemandem, der die E-Mails oder das Telefon dieses Kontos lesen kann, wer auch immer fragt. Wem das Konto gehört, kann mir hier schreiben; geht das nicht, bitten Sie mich um einen Mitarbeiter.
ask_new_contact = Gern. { $field ->
    [email] Welche E-Mail-Adresse
    [home] Welche Anschrift, mit Straße, Hausnummer, Postleitzahl und Ort,
   *[phone] Welche Telefonnummer
} soll es von jetzt an sein?
ask_which_contact = Sie haben zwei genannt: { $one } und { $other }. Was davon stimmt? Bitte schreiben Sie es ganz aus; bis dahin mache ich mit keinem davon etwas.
looked_under = Ich habe unter dem gesucht, was in Ihrem Konto steht: { $email ->
    [none] { "" }
   *[other] die E-Mail-Adresse { $email }
}{ $phone ->
    [none] { "" }
   *[other] , die Telefonnummer { $phone }
}{ $accounts ->
    [none] .
   *[other] , das Konto { $accounts }.
} Ist es vielleicht unter einer anderen Adresse oder Nummer, nennen Sie mir die.
    .content = { looked_under }
    .source = { looked_under }
    .where = { looked_under }
other_by_people = Auch dort sehe ich nach, sobald ich weiß, dass es Ihres ist. Kommt kein Code, bitten Sie mich, die beiden Konten zusammenzulegen: Unsere Leute stellen erst sicher, dass beide Konten Ihre sind.
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
ask_other_account = Das kann sein, also sehe ich auch dort nach, sobald ich weiß, dass es Ihres ist. Welche E-Mail-Adresse oder Telefonnummer hat das andere Konto? Dorthin geht ein Code. Sollen beide ein Konto werden, sagen Sie es mir: Das machen Menschen.
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
