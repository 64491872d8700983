already_verified = I know who you are already, thank you. What can I do for you?
ask_more = To be sure that I have the right person, could you also give me an account, order or invoice number?
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
contact_same = { $new } is what I have for you already, so nothing needs to change.
contact_other = { $named } is not the e-mail address on your account; another one is there. If it is to be { $named } from now on, just tell me so.
update_contact = I've asked a colleague to make that change. Nothing is changed yet.
account_access = I'm sorry that you can't get in. For your safety a person has to help with that.
only_who_reads_it = What is on an account I tell only to somebody who can read the mail or the phone that is on it, whoever asks. The person whose account it is can write to me here; if that can't be, ask me for a person.
ask_new_contact = Gladly. { $field ->
    [email] Which e-mail address
    [home] Which address, with street, number, postcode and town,
   *[phone] Which phone number
} should it be from now on?
