already_verified = I know who you are already, thank you. What can I do for you?
ask_more = To be sure that I have the right person, could you also give me an account, order or invoice number?
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
contact_same = { $new } is what I have for you already, so nothing needs to change.
contact_other = { $named } is not the e-mail address on your account; another one is there. If it is to be { $named } from now on, just tell me so.
update_contact = I've asked a colleague to make that change. Nothing is changed yet.
account_access = I'm sorry that you can't get in. For your safety a person has to help with that.
account_frozen = Your account is locked now: no code goes out for it and it stays as it is until a person on our side lifts the lock. If you can, change the password of your mailbox now.
account_not_frozen = Nothing is locked yet: an account is only locked here for somebody who has shown that it is theirs, so a person sees to this first. If you can, change the password of your mailbox now.
only_who_reads_it = What is on an account I tell only to somebody who can read the mail or the phone that is on it, whoever asks. The person whose account it is can write to me here; if that can't be, ask me for a person.
ask_new_contact = Gladly. { $field ->
    [email] Which e-mail address
    [home] Which address, with street, number, postcode and town,
   *[phone] Which phone number
} should it be from now on?
ask_which_contact = You named two: { $one } and { $other }. Which of them is it? Please write out the one that is right; until then I do nothing with either.
looked_under = I looked under what is on your account: { $email ->
    [none] { "" }
   *[other] the e-mail address { $email }
}{ $phone ->
    [none] { "" }
   *[other] , the phone number { $phone }
}{ $accounts ->
    [none] .
   *[other] , the account { $accounts }.
} If it may be under another address or number, tell me which.
    .content = { looked_under }
    .source = { looked_under }
    .where = { looked_under }
other_by_people = I look there, too, once I know that it is yours. If no code comes, ask me to put the two accounts together: our people first make sure that both accounts are yours.
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
ask_other_account = It may be, so I look there, too, once I know that it is yours. Which e-mail address or phone number is on the other account? A code goes to it. If both are to become one account, tell me so: people do that.
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
