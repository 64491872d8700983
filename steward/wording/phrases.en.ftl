### What the desk itself says, and what several teams say. A message has the name of its class or enumeration
### member in `says.py`; `[none]`: the value is not there.

## Around a reply, and in its place

introduction = Hello, this is { $company }'s AI desk. I'm an automated assistant.
fallback = Could you tell me in a few words what I can do for you? An invoice or order number helps.
invitation = Thank you for writing; this is { $company }'s AI desk. I talk about orders and payments in private only: please write to us by chat or e-mail, and I'll look at it right away.

## Conversation

greeting = What can I do for you?
goes_on_in = Of course, let's go on in English.
thanks = You're welcome. Is there anything else I can do?
thanked = Thank you.
thanked_for_telling = Thank you for telling me.
bye = You're welcome. Have a good day!
bye_with_offer = You're welcome. Without your yes nothing happens: it stays as it is until you say yes or no. Have a good day!
goodbye = Goodbye!
praised = Thank you, that is good to hear. If there is ever anything, write to me here.
clarify = I want to be sure that I understand you. Is it about a payment, a parcel, your subscription or something else? An invoice or order number helps.
clarify_again = I'm sorry, I still don't understand what it is about. Tell me in a few words, with an order number (O-…) or an invoice number (INV-…) if you have one. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Or shall I ask a colleague to take over? Just say yes.
}
out_of_scope = That is outside of what I can help with; I'm here for your { $company } orders, subscription, invoices and refunds. Is there anything about those that I can do for you?
out_of_scope_again = With that I can't help you, however it is asked: all I go by are { $company }'s records of orders, subscriptions, invoices and refunds. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Shall I ask a colleague to take over? Just say yes.
}
better_price = A better price of your own is nothing that I can give; your subscription stays as it is. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Shall I ask a colleague whether they can do something for you? Just say yes.
}
ends_only_if = You want your subscription ended only if something comes to pass. I can't wait for that, so nothing is changed. Shall it end now all the same? Then write “cancel my subscription now”, and I show you the day first. Or do you come back when it is clear?
empty = Your message arrived without any words. What can I do for you?
which_plan = All right, but no plan has been chosen yet, so nothing has changed. Which of those that I named would you like? Nothing changes before you have seen what it comes to and said yes.
nothing_open = All right. There is nothing waiting for an answer from you just now. What can I do for you?
done_already = That is done already, and I can't call it back from here. If you want somebody to look at it, just ask me for a person.
person_takes = To the hour I can't say: a colleague answers in the order in which people ask, and the answer comes here. If you want one, just ask me for a person.
left_at_that = All right, I leave it at that. Write to me here whenever there is something.
no_danger = I am glad that nobody is in danger. One of our people still looks at it; I go on here.
all_well = I am glad that nobody is in danger; I go on here.
address_taken = Thank you for the address.
masked = One kind warning: you sent something secret, such as a card number or password. I have hidden it at once; please never send that here, we don't need it.
about_desk = I'm an AI, not a person. I look into your { $company } orders, payments and subscription, and do what the company allows me; for the rest I ask a colleague. If you would rather talk to a person, just say “a human, please”.
cannot_order = I can't place an order, so I have ordered nothing and sent nothing. Please order it the way you did before; once it is ordered, I can tell you here where it is.
others_data = I can't tell you what other customers ordered or paid, or where they live: that is for them alone to know. If you act for somebody who has told us so, or a parcel of theirs came to you, just say so.
which_matter = { $count ->
    [1] Do you mean { $matters }? Then just say yes; or tell me in a few words what it is.
   *[other] Do you mean { $matters }? The number is enough; if it is something else, tell me in a few words.
}
matter_name = { $number ->
    [0] {""}
   *[other] { $number }){" "}
}{ $matter ->
    [parcel] a parcel that you wait for
    [payment] a payment that you see
    [invoice] an invoice
    [cancel] an end of your subscription
    [plan] a change or a pause of your subscription
    [renewal] a renewal that you did not want
    [money_back] your money back
    [refund] a refund that has not come
    [send_back] something that you want to send back or cancel
    [goods] a problem with what you received
    [contact] a new address, e-mail or phone number
    [access] getting into your account
    [complaint] a complaint
   *[general] a general question about our products or rules
}
which_number = Is { $number } an order or an invoice? Please write O-{ $number } for an order, or INV-{ $number } for an invoice.

# In their own language: which ones the desk speaks, and the words with which a person is called.
in_their_language = { $language ->
    [it] Rispondo in inglese, olandese, tedesco, francese e spagnolo. Per una persona, scriva: «Voglio parlare con una persona».{" "}
   *[other] {""}
}
in_the_others = Ik lees Engels, Nederlands, Duits, Frans en Spaans. Ich lese Englisch, Niederländisch, Deutsch, Französisch und Spanisch. Je lis l'anglais, le néerlandais, l'allemand, le français et l'espagnol. Leo inglés, neerlandés, alemán, francés y español.
languages_spoken = { $asked_in ->
    [it] Rispondo in inglese, olandese, tedesco, francese e spagnolo.{" "}
    [pl] Odpowiadam po angielsku, niderlandzku, niemiecku, francusku i hiszpańsku.{" "}
    [pt] Respondo em inglês, holandês, alemão, francês e espanhol.{" "}
   *[none] {""}
}I read and answer English, Dutch, German, French and Spanish; write in whichever of them you like. In another language I only read that somebody is in danger or wants a person.
other_language = { in_their_language }I can help you in English, Dutch, German, French or Spanish. Could you write it in one of those? { in_the_others }
other_language_again = { in_their_language }I still can't read this well enough to help you: in English, Dutch, German, French or Spanish I can. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Or shall I ask a colleague to take over? Just say yes.
}

## Who is there

ask_identify = To look into your account I first need to know who I'm speaking with. What is the e-mail address or phone number on your account?
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
ask_identify_again = I can't look into anything before I know whose account it is: for that I need the e-mail address or phone number on it. { $beside ->
    [yes] { ask_for_a_person }
   *[no] If you have neither at hand, shall I ask a colleague to help you? Just say yes.
}
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
sorry_about_that = I'm sorry about that.
# What waits for a proof, as the object of looking at it.
waiting_matter = { $subject ->
    [none] { $matter ->
         [charged_twice] the charge you see twice
         [charge] the charge you ask about
         [plan_charge] the charge for your subscription
         [invoice] your invoice
         [end_of_plan] the cancellation of your subscription
        *[plan] your subscription
         [plan_price] the price of your plan
         [money_back] the money you want back
         [refund] your refund
         [send_back] your return
         [goods] the problem with what you received
         [parcel] your parcel
         [order] your order
         [calling_off] the cancellation of your order
         [delivery_address] the change of the delivery address
         [contact] your contact details
         [complaint] your complaint
         [contacts] your earlier contacts with us
         [users] the names on your account
    }
   *[other] “{ $subject }”
}
ask_identify_for = { $sorry ->
    [yes] { sorry_about_that }{" "}
   *[no] {""}
}{ $matters ->
    [none] { ask_identify }
   *[other] To look at { $matters } I first need to know who I'm speaking with: what is the e-mail address or phone number on your account?
}
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
looks_then = { $sorry ->
    [yes] { $matters ->
        [none] I'm sorry about that; I'll look at that as soon as the code is here.
       *[other] I'm sorry about that; I'll look at { $matters } as soon as the code is here.
    }
   *[no] { $matters ->
        [none] I'll look at that as soon as the code is here.
       *[other] I'll look at { $matters } as soon as the code is here.
    }
}
ask_code = Whenever you have the six-digit code, just type it here. If it did not reach you, say so and I'll send another.
acting_for = For { $name }:
beyond_authority = What we have on record as your authority does not cover that, so I have left everything as it is. A colleague can tell you what it takes; just ask me for a person.

## Calls

recording_on = This call is recorded, as you agreed. Say “do not record” at any time.
recording_off = This call is not recorded unless you say “you may record”. I help you either way.
recording_refused = Understood: nothing you say from here on is recorded.
recording_given = Thank you, this call is recorded from here on. Say “do not record” at any time.

## The second time

looked_wider = { $places ->
    [none] I looked further, too, at { $empty }; there is nothing new in that.
   *[other] I looked further, too, at { $places }.{ $empty ->
        [none] {""}
       *[other] {" There is nothing new in "}{ $empty }.
    }
}
place_looked = { $what ->
    [contacts] your earlier contacts with us
    [promises] what colleagues promised you
    [contact] your contact details
    [tickets] your requests to colleagues
    [credits] what was credited to you
    [refunds] your refunds
    [outages] outages of our service
    [orders] your orders
   *[other] the parcel
}{ $count ->
    [0] {""}
   *[other] { $newest ->
        [none] {" ("}{ $count })
       *[other] {" ("}{ $count }, the last of { DAY($newest) })
    }
}
photo_still_needed = Before I may make it good I still need a picture of it, and I can take none here.
rests_on = { $about ->
    [photo] Noted. { photo_still_needed } { $beside ->
        [yes] { ask_for_a_person }
       *[no] Shall a colleague look at it instead? Just say yes.
    }
    [photo_still] { photo_still_needed } { $beside ->
        [yes] { ask_for_a_person }
       *[no] Shall a colleague look at it instead? Just say yes.
    }
    [no_article] Our help pages have nothing on this either. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Shall I ask a colleague to look into it? Just say yes.
    }
    [invoice] I looked again just now at the payments and invoices of your account: they are as I told you. { $beside ->
        [yes] { ask_for_a_person }
       *[no] If that can't be right, shall I ask a colleague to look into it? Just say yes.
    }
    [refund] I looked again just now at the payments and refunds of your account: they are as I told you. { $beside ->
        [yes] { ask_for_a_person }
       *[no] If that can't be right, shall I ask a colleague to look into it? Just say yes.
    }
   *[other] What I told you rests on { basis }{ $order_id ->
        [none] {""}
       *[other] {" ("}{ $order_id })
    }, and that says the same today{ $on ->
        [none] {""}
       *[other] {": "}{ NAMED_DAY($on) }
    }. { $beside ->
        [yes] { ask_for_a_person }
       *[no] If that can't be right, shall I ask a colleague to look into it? Just say yes.
    }
}
basis = { $about ->
    [article] { $title ->
        [none] our help pages
       *[other] our article “{ $title }”
    }
    [parcel] our carrier's own record
    [plan] what billing holds on your subscription
    [rule] our rules as they are in force today
    [dropped] your own no in this conversation
    [refused] your own no in this conversation
    [not_found] a search of your account under just that reference
   *[other] our own records
}

# From the third time on, in ever fewer words; which of them, the count says.
stands_so = { how_it_stands } { $beside ->
    [yes] { ask_for_a_person }
   *[no] { take_it }
}
how_it_stands = { $about ->
    [person] { $turn ->
        [0] Without the e-mail address or phone number of an account I can look into nothing.
        [1] I still don't know whose account it is.
       *[2] An e-mail address or a phone number is all that I need.
    }
    [words] { $turn ->
        [0] I can't make out what this is about.
        [1] This I can't read either.
       *[2] In other words I may understand it.
    }
    [scope] { $turn ->
        [0] Orders, subscriptions, invoices and refunds are all that I know about.
        [1] That is nothing for me.
       *[2] I know nothing about that.
    }
    [offer] { $turn ->
        [0] It waits for you: nothing of it happens before you have decided.
        [1] It is up to you.
       *[2] The offer is as it was.
    }
    [code] { $turn ->
        [0] The six digits of the code are all that is missing.
        [1] I wait for the six digits; say so if none came.
       *[2] Only the code is missing.
    }
   *[other] { $turn ->
        [0] I can't tell you more about that from here.
        [1] Nothing has changed there since.
       *[2] It stays at that.
    }
}
take_it = { $turn ->
    [0] Shall a colleague take it? Just say yes.
    [1] Would you like a colleague to have a look? Just say yes.
   *[2] A colleague: yes or no?
}

## What is asked about something that was said

remind_offer = { $reminder }
facet_answer = { $again ->
    [yes] What I told you of that is all that our records have. { $beside ->
        [yes] { ask_for_a_person }
       *[no] Shall I ask a colleague whether they know more? Just say yes.
    }
   *[no] { $answer ->
        [none] { nothing_more }
       *[other] { $answer }
    }
}
nothing_more = There is nothing more on that in our records.
who_decides = Our rules decide what I may do, and I, a program, apply them to what our records have. Where they ask for it, a colleague decides.
    .person = { who_decides }
facet_not_known = { $asked ->
    [time] Our records give no day for that.
    [reason] Our records don't say why.
    [amount] Our records give no amount for that.
    [person] Our records don't say who.
    [rule] No rule of ours that I know says anything on that.
    [options] There is nothing else that I may offer for it by myself.
    [steps] Our records name nothing more for you to do.
    [consequence] Our records don't say what follows from that.
    [where] Our records don't say where it goes.
   *[other] { nothing_more }
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Shall I ask a colleague? Just say yes.
}
nothing_tells = { $question ->
    [none] On that
   *[other] On “{ $question }”
} I find no answer in our records and help pages. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Shall I ask a colleague? Just say yes.
}
noted = All right. I'm here whenever you want to go on.
that_was_said = { $right ->
    [yes] { $again ->
        [yes] Yes, that is right: { what_was_said }.
       *[no] Yes, { what_was_said }.
    }
   *[no] { $again ->
        [yes] No, as I said: { what_was_said }.
       *[no] No, { what_was_said }.
    }
}
what_was_said = { $day ->
    [none] { $amount ->
        [none] { $last4 ->
            [none] { $order ->
                [none] the { PLAN($plan) } plan
               *[other] order { $order }
            }
           *[other] the card ending in { $last4 }
        }
       *[other] { $amount }
    }
   *[other] { NAMED_DAY($day) }
}
is_so = Yes, { $what ->
    [arrived] it was delivered
   *[ended] it has ended
}{ $on ->
    [none] {""}
   *[other] {", "}on { FULL_DAY($on) }
}.
all_that_was_done = This is all that was done here, or is under way:
nothing_changed = { $again ->
    [yes] Yes, as I said: nothing has changed.
   *[no] { $offered ->
        [yes] Right: nothing has changed or been charged so far, and nothing is without a yes.
       *[no] Right: I have changed nothing here, and charged nothing.
    }
}
sorry_for_that = I'm sorry that this is not what you hoped for. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Shall I ask a colleague to look at it? Just say yes.
}

## Offers

offer_dropped = { $by_us ->
    [yes] What I had offered{ $amount ->
        [none] {""}
       *[other] {" (the return of "}{ $amount }{ about })
    } went along when a person was called, and none of it has happened here. If you still want it, just say so.
   *[no] You told me not to go ahead with { $amount ->
        [none] { $goods ->
            [yes] the replacement{ about }
           *[no] it
        }
       *[other] the return of { $amount }{ about }
    }, so I left that as it was: none of it has happened. If you want it after all, just say so.
}
rejected_because = { $because ->
    [evidence] The reason: the records do not show it yet. A photo or a receipt can change that.
    [terms] The reason: our terms do not cover it.
    [made_good] The reason: it was made good already.
    [otherwise] The reason: something else solves it better. Ask me what.
   *[own] The colleague writes: “{ $told }”
}
offer_rests_on = My offer rests on { shown_by }.{ $reason ->
    [overpaid] {" "}What caused it, the payments don't show me.
   *[other] {""}
}
shown_by = { $reason ->
    [overpaid] the payments in your account: more came in than the invoice asks for, and the difference is yours
    [undelivered] our carrier's own record: it shows no delivery, and by our rules that counts as lost
    [return_received] our warehouse's own record, which shows that your return came in
    [withdrawal] our warehouse's own record, which shows that it came back within the time that you have for it
    [cooling_off] the day that your subscription began, and the day that you cancelled it
    [renewal_grace] the day of the renewal, and the day that you cancelled it
    [cancelled_before_renewal] the day that you cancelled, which was before the renewal
    [outage] our own record of the outage, and what you had paid for that time
    [damaged] what you told me, and the order as it is on record
    [order_cancelled] our warehouse's own record, which shows that the order was called off before it left
    [wrong_item] what you told me, and the order as it is on record
    [missing_part] what you told me, and what the order lists for that parcel
    [goodwill] what our records show of what went wrong
   *[other] what you asked me for, and the record as it is now
}
yes_with_condition = I can only take a yes that depends on nothing else, so I have done nothing yet. Ask me first what you need to know about it, or ask me for a person.
plain_yes = Gladly. A plain yes is all I need for it.
not_both = It is one or the other: what went wrong is made good once, so I can't do both.
one_at_a_time = Only this waits for your yes just now; whatever else there is comes after it.
only_one_of_them = Only one of these is possible, so nothing is changed yet. Tell me in a word which one it is to be.
offer_person = There is nothing more that I can tell you about this offer. If you would rather have somebody look at it first, just ask me for a person; it stays as it is until you say yes or no.
not_told_here = What you ask there I can't tell from what is in front of me. If you would like a colleague to look at it, ask me for a person.
not_told_of_the_rest = The rest of what you ask I can't tell from what is in front of me. If you would like a colleague to look at it, ask me for a person.
is_that_a_yes = Is that a yes? I act on a plain one only, so that nothing is done by mistake.
one_word = One word is enough here: yes, or no.
remind_refund = I still have the return of { $amount } to { paid_with }{ about } ready; just say yes if I should go ahead, or no.
    .amount = { offered_amount }
    .content = { offered_amount }
    .reason = { offered_because }
    .source = { offered_because }
    .time = { offered_when }
    .person = { offered_by_whom }
    .steps = { all_it_needs }
    .consequence = { offered_with_what }
    .options = { instead_of_money }
refund_line = { $amount } to { paid_with }{ about }
    .reason = on { shown_by }
    .source = on { shown_by }
confirm_refunds = I checked, and more than one payment is due back to you: { $items }.{ signed_first } Shall I go ahead with all of them? Answer yes or no, or name the one you mean.
    .amount = { confirm_refunds }
    .content = { confirm_refunds }
    .reason = My offer rests { $items }.
    .source = My offer rests { $items }.
    .time = { offered_when }
    .person = { offered_by_whom }
    .steps = { all_it_needs }
    .consequence = { offered_with_what }
    .options = { rather_as_credit }
remind_refunds = I still have these ready for you: { $items }. Say yes if I should go ahead with all of them, or name the one you mean.
    .options = { rather_as_credit }
    .time = { offered_when }
    .person = { offered_by_whom }
    .steps = { all_it_needs }
    .consequence = { offered_with_what }
refund_costs = It costs you nothing: the whole amount goes back the way it was paid.
costs_nothing = It costs you nothing.
refund_takes = { bank_takes }As soon as it is sent I tell you here the day by which your bank should show it.
no_tax_beside = No tax is added to the amount that I named, and none comes off it.
confirmed_here = I confirm it here, in this conversation, so that you have it in writing; I send no separate mail for it.
told_to_you_alone = I tell nobody else: I write here alone, and colleagues of ours who see to it can read it. Our mails about payments and parcels go to the address on your account.
arrival_not_known = No record of ours has the day yet on which it should come; ask me here whenever you like, and I look again.
money_day_told_here = As soon as the money is sent, I tell you here the day by which your bank should show it.
carrier_told_later = Which carrier brings it, and under which tracking number, I see once the parcel has left; ask me here then.
name_at_the_bank = Under which name your bank shows it, I don't see here.
nothing_else_needed = I need nothing more from you for it.
same_tender = Money goes back the way it was paid, so I can't send it to another card or account.
no_other_way = { same_tender } What was sent or asked for already I can't call back to send it another way. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Shall I ask a colleague to look at it? Just say yes.
}
this_or_else = Before anything happens: would you like { $act ->
    [none] what I offered
   *[other] me to { wish }
}, or do you mean something else? A yes alone does nothing here: tell me which of the two.
something_else = Something else
what_else = Gladly. Tell me in a few words what you would like instead. What I offered stays as it is meanwhile, and nothing is done.
did_you_mean = I want to be sure before I do anything: would you like me to { wish }? If you mean something else, tell me in a few words what it is.
shall_they_have_it = { $sorry ->
    [yes] I'm sorry that it did not go as it should.{" "}
   *[no] {""}
}Shall I put what you wrote in front of a colleague? Just say yes. If there is something that I should do myself, such as give money back, send it again or look where it is, tell me in a few words what.
wish = { $act ->
    [money] give the money back
    [credit] give you store credit
    [replacement] send it again
    [cancel_subscription] cancel your subscription
    [change_plan] change your subscription
    [change_contact] change the contact details on your account
   *[change_address] send an order to another address
}
wished_thing = { $act ->
    [money] the money back
    [credit] store credit
    [replacement] a replacement
    [cancel_subscription] your subscription cancelled
    [change_plan] your plan changed
    [change_contact] your contact details changed
   *[change_address] an order sent to another address
}
refused_by_you = You told me that you do not want { $refused_things }, so that is left alone. If you have changed your mind, just say so. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Or shall I ask a colleague to look at it with you?
}
still_waiting = Your request for { $amount } is still with a colleague; nothing has been lost.
    .time = { people_decide }
    .person = A colleague who may sign for such amounts; I may not.
    .reason = { above_our_limits }
    .rule = { above_our_limits }
    .steps = There is nothing for you to do; it stays with them until it is decided.
    .where = Once it is decided, { $amount } goes back the way it was paid.
refund_lowered = A colleague has looked at your request for { $asked } and set it to { $amount }. Another colleague has to sign that off, and I will write to you here as soon as it is decided. If you see it differently, tell me and a person will look again.
asked_elsewhere = I have already asked you about the { $amount } in our other conversation; a yes there is all it needs. If you can't get back to it, write to me here again in ten minutes and I'll ask you here.

## Records

not_found = I can't find { $reference ->
    [none] that
   *[other] { $reference }
} on your account. Could you check the number, or tell me the date and the amount?
which_order = { $thing ->
    [none] {""}
   *[other] I don't see “{ $thing }” among your orders.{" "}
}{ $count ->
    [1] I see only { $orders }. Is that the one you mean?
   *[other] I see { $orders }. Which one do you mean?
}
not_among_orders = { $thing ->
    [none] Then it is not on this account
   *[other] No “{ $thing }” is on this account
}: all that I see there is { $orders }. It may have been ordered under another name, which a colleague can look for. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Shall I ask one? Just say yes.
}
still_asked = I asked that twice and could not make out the answer. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Shall I ask a colleague to look at it with you? Just say yes.
}
order_line = { $item } ({ $order }{ $placed ->
    [none] {""}
   *[other] {", "}{ DAY($placed) }
})
charge_line = { $amount } on { $at ->
    [none] a recent day
   *[other] { DAY($at) }
}{ charged_for }
charged_for = { $invoice ->
    [none] {""}
   *[other] {" for "}{ $invoice }{ charged_with }
}
charged_with = { $order ->
    [none] { $plan ->
        [none] {""}
       *[other] {" "}(the { PLAN($plan) } plan)
    }
   *[other] {" "}(order { $order })
}
billings_books = That is from billing's own books.
authorisation_explained = { $charges ->
    [none] I looked at this.
   *[other] I can see it: { $charges } is an authorisation, a hold that was never captured. No money has left your account for it, so there is nothing to pay back; the bank drops the hold by itself.
}{ taken_beside_holds }{ holds_that_wait }{ holds_let_go }{ holds_together }
    .further = { $charges ->
        [none] {""}
       *[other] How long is an authorisation held until it disappears by itself?
    }
    .reason = { $charges ->
        [none] {""}
       *[other] { $taken ->
            [none] It is shown by your bank while it is held.
           *[other] Your bank shows a hold and a payment each in a line of its own: the one was taken, the other is only held.
        }
    }
    .time = { $charges ->
        [none] { $waits ->
            [none] It was let go already; when your bank stops showing it, no record of ours says.
           *[other] { $sent ->
                [yes] It is taken when the order leaves; no record of ours has the day.
               *[no] It is taken for that invoice; no record of ours has the day.
            }
        }
       *[other] The bank that holds it drops it by itself; no record of ours has the day.
    }
    .consequence = { $charges ->
        [none] { $waits ->
            [none] You lose nothing: no money has left your account for it.
           *[other] You pay once for that invoice: until it is taken the amount is only reserved.
        }
       *[other] You lose nothing: the amount is only held, and comes free when the bank drops it.
    }
    .amount = { authorisation_explained }
    .state = { authorisation_explained }
    .person = { $charges ->
        [none] { $waits ->
            [none] You lose nothing: no money has left your account for it.
           *[other] Your bank holds it for us; no colleague has to do anything about it.
        }
       *[other] Your bank holds it and drops it; there is nothing that we could release.
    }
    .steps = { $charges ->
        [none] { $waits ->
            [none] There is nothing for you to do: no money has left your account for it.
           *[other] { $sent ->
                [yes] There is nothing for you to do. If you no longer want the order, tell me before it leaves.
               *[no] There is nothing for you to do.
            }
        }
       *[other] There is nothing for you to do: no money has left your account for it.
    }
    .source = { billings_books }
taken_beside_holds = { $taken ->
    [none] {""}
   *[other] {" Taken: "}{ $taken }.
}
holds_that_wait = { $waits ->
    [none] {""}
   *[other] { $sent ->
        [yes] {" Only reserved so far, and not taken: "}{ $waits }. That is taken once, when the order leaves; if the order is called off, nothing is taken and the bank drops the hold by itself.
       *[no] {" Only reserved so far, and not taken: "}{ $waits }. That is taken once, for that invoice.
    }
}
holds_let_go = { $let_go ->
    [none] {""}
   *[other] {" A hold that was let go: "}{ $let_go }. It was never a payment, so no money has left your account for it; your bank may still show it for some days.
}
holds_together = { $together ->
    [none] {""}
   *[other] {" "}Together these come to { $together }.
}
already_refunded = That was refunded already: { $amount } on { DAY($at) }{ $reference ->
    [none] {""}
   *[other] , bank reference { $reference }
}.
    .time = It was sent on { NAMED_DAY($at) }.
    .state = { already_refunded }
    .amount = { already_refunded }
    .source = That is from billing's own books; your bank can look for { $reference }.
    .where = { $amount } went back the way it was paid{ to_what_paid }
disputed = Your bank is already looking into this payment. While that runs it is decided there, so I can't return it as well.
    .reason = The bank has the payment in its hands now; returned by us as well, it would come back twice.
    .time = The bank decides by its own deadline; our records have no day for it.
    .consequence = You get the money back once: from the bank, if it decides for you. If it decides against you, ask me again and I'll look.
    .person = The bank decides it; nobody of ours can decide it there.
    .steps = There is nothing for you to do here: the bank asks you if it needs more.
    .state = { disputed }
    .source = { billings_books }

## What became of it

ticket_stands = { matter } is with our people, and nothing about it has changed yet{ answer_due }.
noted_words = “{ $noted }”
noted_here = { matter } has your own words: { $words }{ answer_due }. { $changed ->
    [yes] {""}
   *[no] Nothing is changed by that yet, and nothing else was changed here.{" "}
}If something is missing there, tell me what.
action_soon = Thank you, that is set in motion. A colleague can still look at it for a moment; I will write to you here as soon as it is done.
changes_paused = Changes are paused at our end just now, so I have not done this yet. Nothing you told me is lost: I will carry on, and write to you here, as soon as I may.
waits_for_system = One of our systems isn't answering just now, so I have not done this yet. Your yes is not lost: I will do it, and write to you here, as soon as it answers.
not_passed_on = I could not pass this on to a colleague just now, so nobody has it yet. Please write to me again in a few minutes, or ask for a person.
passed_on_later = This has not reached a colleague yet: something holds it up at our end. I keep at it, and write to you here once it has.
stopped_by_person = A colleague has stopped what I had set in motion, so I have changed nothing. If you want to talk about it, ask me for a person.
person_has_it = A person has this conversation now.

## While a person is waited for

waits_for_person = { $about ->
    [when] { $times ->
        [0] To the minute I can't say.{ as_promised } { your_place }{ waited }, and nobody has taken it over yet.{ our_people } The answer comes here, so you need not stay until then.
       *[other] Nobody has taken it over since you asked: { still_your_place }{ waited }.{ our_people }{ still_promised }
    }
    [needs] { $times ->
        [0] Nothing more is needed for your place in line. What helps whoever takes it over: the e-mail address of your account and the number of the order or invoice, where you have not named them yet; written here they go along. Never a password, and no whole card number.
       *[other] The e-mail address of your account and the number of the order or invoice, where they are still missing; nothing else is needed for now.
    }
    [who] { $times ->
        [0] A colleague of ours, a human being: whoever of the team is free first. Nobody has taken it over yet, so I can't name them; they read everything that stands here before they answer.
       *[other] Still whoever of our colleagues is free first: nobody has taken it over yet.
    }
    [where] { $times ->
        [0] Here, in this same conversation: the answer is written below these lines. Nothing has to be looked up anywhere else.
       *[other] The answer comes here, in this conversation.
    }
    [leave] { $times ->
        [0] You can leave and close it: your request keeps its place in line, and the answer stands here when you come back to this conversation.
       *[other] You need not keep it open, and your place in line is kept.
    }
    [undo] { $times ->
        [0] Yes, as long as nobody has taken it over: write here that you no longer want it, and that goes with your request; whoever takes it over sees it first. So far it stays as it is.
       *[other] Yes: write here that you no longer want it. So far your request stays as it is.
    }
    [adds] { $noted ->
        [none] { $times ->
            [0] { thanked } That goes with what you wrote before, and whoever takes this over sees it first.
           *[other] { $odd ->
                [yes] That goes with it, too.
               *[no] Noted, too.
            }
        }
       *[other] { $times ->
            [0] { thanked } Taken down in your own words: “{ $noted }”. That goes with what you wrote before, and whoever takes this over sees it first.
           *[other] { $odd ->
                [yes] Taken down: “{ $noted }”. That goes with it, too.
               *[no] Noted, too, as you wrote it: “{ $noted }”.
            }
        }
    }
    [brings] { what_they_bring }{ noted_beside }{ $times ->
        [0] { goes_along }
       *[other] {""}
    }
    [reach] { $times ->
        [0] How you want to be reached is with your request now, and whoever takes this over sees it first.{ noted_beside }
       *[other] { $odd ->
            [yes] That goes with it, too.{ noted_beside }
           *[no] Noted, too.{ noted_beside }
        }
    }
    [keeps] { $times ->
        [0] You want it all the same: the note that you no longer want it is taken back, and your request stands as before. Whoever takes it over sees that first.
       *[other] It stands as before: nothing of it is withdrawn.
    }
    [takes_back] { $times ->
        [0] You no longer want it: that is with your request now, and whoever takes this over sees it first. Nobody has taken it over yet.
       *[other] { $odd ->
            [yes] That goes with it, too.
           *[no] Noted, too.
        }
    }
    [drops] { $times ->
        [0] You take that back: it stands with your request in your own words, and whoever takes this over sees it first. Everything else stays as it is. Nobody has taken it over yet.
       *[other] That is taken back as well, and goes with your request. Everything else stays as it is.
    }
    [protests] { $times ->
        [0] I understand that you are not content with this, and I'm sorry. It stands with your request, and whoever takes it over sees it first. Nobody has taken it over yet. { your_place }{ waited }.{ our_people }{ goes_along }
       *[other] I'm sorry that you still wait: that stands with your request, too. Nobody has taken it over yet: { still_your_place }{ waited }.
    }
    [calls] { $times ->
        [0] I'm here, but this waits for a colleague, and none has taken it over yet. { your_place }{ waited }.{ our_people }{ goes_along }
       *[other] Still nobody, I'm sorry: { still_your_place }{ waited }.
    }
    [asks] { $times ->
        [0] I can't settle that from here: a colleague does, who sees it with the rest and answers you in this conversation. Nothing is done about it until then.{ goes_along }
       *[other] { $odd ->
            [yes] That is for the colleague as well: it stands with the rest.
           *[no] That one I leave to the colleague, too.
        }
    }
    [line] Nobody has taken it over yet. { your_place }{ waited }.{ our_people }{ goes_along }
    [reads] { $times ->
        [0] Nobody has taken it over yet; whoever does has all that you wrote here in front of them, this as well.
       *[other] { $odd ->
            [yes] It stands here, and whoever takes it over reads all of it.
           *[no] As said, it stands here, and nothing of it is lost on whoever takes it over.
        }
    }
    [hours] { $on_day ->
        [none] { $opens_at ->
            [none] { $closes_at ->
                [none] No fixed hours are set for our people, so I can't name any, and not to the minute when one is free. The answer comes here.
               *[other] Our people are there today until { TIME($closes_at) } ({ zone_time }). The answer comes here.
            }
           *[other] Our people are not there now; they are back on { opening }. The answer comes here.
        }
       *[other] { $opens_at ->
            [none] On { NAMED_DAY($on_day) } our people are there from { TIME($on_day) } until { TIME($closes_at) } ({ zone_time }). The answer comes here.
           *[other] On { NAMED_DAY($on_day) } our people are not there; they are back on { opening }. The answer comes here.
        }
    }
    [thanks] { $times ->
        [0] You're welcome. Your request stays with our people, and the answer comes here.{ goes_along }
       *[other] You're welcome.
    }
    [bye] { $times ->
        [0] You're welcome, and goodbye. Your request stays with our people, and the answer stands here when you come back.{ goes_along }
       *[other] You're welcome. Goodbye!
    }
   *[first] Your message is with the rest for them to read; nobody has taken the conversation over yet. { your_place }{ waited }.{ our_people }{ goes_along }
}
what_they_bring = { $brought ->
    [contact] { $new ->
        [none] Thank you: how you can be reached stands now in what they read first.
       *[other] { $known ->
            [yes] { $new } stands there already, and whoever takes it over reads it first.
           *[no] Thank you, { $new }: how you can be reached stands now in what they read first.
        }
    }
    [code] Thank you, but while this waits for a person I can't check a code: whoever takes it over says what proof they need.
   *[record] { $reference ->
        [none] Thank you: that number stands now in what they read first.
       *[other] { $known ->
            [yes] { $reference } stands there already, and whoever takes it over reads it first.
           *[no] Thank you, { $reference }: that number stands now in what they read first.
        }
    }
}
noted_beside = { $noted ->
    [none] {""}
   *[other] {" "}With it, in your own words: “{ $noted }”.
}
your_place = { $place ->
    [1] You are next in line
   *[other] You are number { $place } in line
}
still_your_place = { $place ->
    [1] you are still next in line
   *[other] you are number { $place } in line
}
waited = { $minutes ->
    [0] {""}
   *[other] , waiting for { $hours ->
        [0] { $minutes } { $minutes ->
            [one] minute
           *[other] minutes
        }
       *[other] { $hours } hours
    } now
}
our_people = { $opens_at ->
    [none] { $closes_at ->
        [none] {""}
       *[other] {" Our people are there today until "}{ TIME($closes_at) } ({ zone_time }).
    }
   *[other] {" Our people are back on "}{ opening }.
}
people_hours = Our people are there { $all_day ->
    [yes] { days_there }, at any hour ({ zone_time }).
   *[no] { days_there } from { TIME($first) } to { TIME($closes_at) } ({ zone_time }).
}
days_there = { $every_day ->
    [yes] every day
   *[no] { $one_day ->
        [yes] every { WEEKDAY($first) }
       *[no] { WEEKDAY($first) } to { WEEKDAY($last) }
    }
}
opening = { NAMED_DAY($opens_at) } at { TIME($opens_at) } ({ zone_time })
zone_time = { $zone ->
    [UTC] UTC
   *[other] { CITY($zone) } time
}
as_promised = { $usual ->
    [none] {""}
   *[other] {" "}As a rule somebody takes it over within { $usual } minutes{ of_opening_hours }, as I told you when I handed it over.
}
still_promised = { $usual ->
    [none] {""}
   *[other] {" "}It stays at the { $usual } minutes{ of_opening_hours }, as a rule.
}
goes_along = { $offers ->
    [none] {""}
   *[other] {" What I can offer ("}{ $offers }) goes along to them: they decide it with you, and until then nothing of it is done.
}

# What stands in the hand-over, each by itself.
remedy_noted = Noted: { rather_this }.
rather_this = { $remedy ->
    [replacement] a new one rather than your money back
   *[money] your money back rather than a new one
}
stands_with_people = { $about ->
    [remedy] { $again ->
        [yes] As noted, { rather_this }: whoever takes it over reads that first.
       *[no] It stands in what whoever takes it over reads first: { rather_this }.
    }
    [matters] { $again ->
        [yes] Still this: { $matters }. That is what they look at.
       *[no] What our people have of yours is about this: { $matters }. That is what they look at.
    }
    [words] { $again ->
        [yes] It stands with your request as you wrote it: “{ $noted }”.
       *[no] With your request stands, in your own words: “{ $noted }”. Whoever takes it over reads that first.
    }
    [call] { $again ->
        [yes] It stands there, yes: that you want to be called{ number_with_it }
       *[no] That you want to be called stands in what they read first{ number_with_it } When somebody rings, I can't say.
    }
    [phone] Your telephone number { $new } stands in what they read first.
    [offers] What I can offer ({ $offers }) stands there, too: they decide it with you, and until then nothing of it is done.
   *[decides] { $again ->
        [yes] That stays theirs to decide: I can promise neither a yes nor a no in their place.
       *[no] Whether it is done is decided by whoever takes it over, who answers you here: I can't promise it in their place.
    }
}
number_with_it = { $new ->
    [none] {"."}
   *[other] {", "}with the number { $new }.
}
handed_matter = { matter_name }{ $reference ->
    [none] {""}
   *[other] {" ("}{ $reference })
}

## Requests in a list, and buttons

request_stands = { $stands ->
    [proposed] Waiting for your yes.
    [awaiting] A colleague has to sign this off. You need not do anything.
    [awaiting_two] Two colleagues have to sign this off. You need not do anything.
    [authorised] It is about to be done.
    [executing] It is being done.
    [unknown] It is being done; the other system has not answered yet.
    [sent] Sent to your bank{ $by ->
        [none] .
       *[other] ; it should show by { DAY($by) }.
    }
    [settled] Done, and it has arrived.
    [failed_late] It came back from the bank. A colleague is looking at it.
    [denied] This is not possible.
    [rejected] A colleague decided against it.
    [expired] It was not decided in time. Nobody decided against it; you can ask again.
    [withdrawn] Withdrawn.
    [failed] It did not work. Nothing was changed.
   *[confirmed] Done.
}
offer_button = { $offered ->
    [none] { $says ->
        [yes] Yes, please go ahead
       *[no] No, thank you
    }
   *[other] { $says ->
        [yes] Yes
       *[no] No
    }: { $offered }
}

## Trouble

system_down = One of our systems isn't answering just now, so I can't look that up. Nothing is lost: please try again in a few minutes.
team_failed = Something went wrong on our side while I was looking. Nothing has been changed. Please try again, or ask me for a colleague.

# Said where a template cannot do without a value that may not be shown.
unreadable = I found it, but the record holds something that I can't make out, so I'd rather not guess. A colleague can look at it; just ask me for a person.

## Notices and codes

code_mail = Your { $company } code is { $code }. It is valid for { $minutes } minutes at most. We never ask for it by phone.
contact_changed = The { contact } of your { $company } account was changed just now, to { $new }. If this was not you, please answer this message right away.
acted_for_you = { $who ->
    [none] Somebody
   *[other] { $who }
} has acted for you at { $company }, on the authority that we have on record: { $what }. If you did not want this, please answer this message right away.

## Values

annual_plan = annual { $name }
# What a ticket is about, by its English subject without its references.
ticket_subject = { $about ->
    [change_of_contact_details] Change of contact details
    [return_requested] Return requested
    [return_requested_for] Return requested for { $of }
    [damaged_item] Damaged item
    [damaged_item_for] Damaged item for { $of }
    [damaged_and_no_photo] Damaged, and no photo
    [damaged_and_no_photo_for] Damaged, and no photo for { $of }
    [photo_by_mail_of_goods_in_trouble] Photo by mail of goods in trouble
    [photo_by_mail_of_goods_in_trouble_for] Photo by mail of goods in trouble for { $of }
    [wrong_item] Wrong item
    [wrong_item_for] Wrong item for { $of }
    [something_is_missing] Something is missing
    [something_is_missing_for] Something is missing for { $of }
    [something_is_wrong] Something is wrong
    [something_is_wrong_for] Something is wrong for { $of }
    [trouble_with_an_order_on_its_way] Trouble with an order on its way
    [trouble_with_an_order_on_its_way_for] Trouble with an order on its way for { $of }
    [some_of_is_missing] Some of { $of } is missing
    [replacement_for] Replacement for { $of }
    [trouble_with_replacement] Trouble with replacement { $of }
    [cancel] Cancel { $of }
    [cancel_an_order] Cancel an order
    [cancel_within_the_renewal_grace] Cancel { $of } within the renewal grace
    [refund_of_came_back] Refund of { $of } came back
    [change_of_plan] Change of plan { $of }
    [skip_or_pause] Skip or pause { $of }
    [document_of] Document of { $of }
    [document_of_one_of] Document of one of { $of }
    [a_payment_that_names_no_invoice] A payment that names no invoice
    [new_address_for] New address for { $of }
    [redirect] Redirect { $of }
    [complaint] Complaint
    [rhythm_of_deliveries] Rhythm of deliveries
    [charge_disputed_at_the_bank] Charge disputed at the bank
    [change_of_payment_method] Change of payment method
    [users_of_a_company_account] Users of a company account
    [two_accounts_put_together] Two accounts put together
    [difference_in_price] Difference in price
    [no_more_advertising] No more advertising
    [change_of_an_order] Change of an order
    [copy_of_personal_data] Copy of personal data
    [erasure_of_personal_data] Erasure of personal data
    [feedback] Feedback
    [gift_card] Gift card
    [what_is_in_stock] What is in stock
    [correction_of_an_invoice] Correction of an invoice
    [more_than_was_ordered] More than was ordered
    [taste_of_a_coffee] Taste of a coffee
    [repair_or_warranty] Repair or warranty
   *[other] { $subject }
}
# What a value is of that may not be shown.
instead = { $of ->
    [carrier] the carrier
    [item] order
    [plan] current
    [from_plan] your plan
    [now] current
    [next_plan] another plan
    [stale] another plan
    [name] the customer you act for
    [title] our help pages
    [address] the address on record
    [order] your order
    [order_id] your order
    [invoice] your invoice
    [replacement] a new one
    [number] that number
    [accounts] another one
    [new] the new one
    [old] the old one
    [to] the contact on your account
    [status] unclear
   *[other] {""}
}

## What is remembered

remembered = { $what ->
    [language] { $spoken } as your language
    [name] { $called } as your name
    [need] “{ $own_words }”
   *[channel] { $called ->
        [email] news by e-mail
        [phone] news to your phone
       *[chat] news in the chat
    }
}
preferences_kept = I'll remember that: { $things }. You can ask me what I remember, and tell me to forget it, at any time.
preferences_shown = { $things ->
    [none] So far you have asked me to remember nothing. If you would like a copy of all the data on your account, ask me for that.
   *[other] You asked me to remember this: { $things }. Tell me to forget it whenever you like. If you would like a copy of all the data on your account, ask me for that.
}
preferences_forgotten = { $things ->
    [none] There was nothing of that kind that I remembered.
   *[other] That is forgotten: { $things }.
}
preferences_later = I can remember that once I know who you are.
ask_to_remember = Shall I remember that for good: { $things }? Please answer yes or no.
called_by_name = Good to hear from you, { $called }.
not_listened = { $what ->
    [told] { $again ->
        [yes] I'm sorry that you have to say it again.
       *[no] You're right, you told me that already, and I'm sorry.
    }
   *[unanswered] { $again ->
        [yes] I'm sorry that you have to ask again.
       *[no] I'm sorry, that was no answer to your question.
    }
}

# Round an answer: a model may choose among these, and none tells of the matter.
ack_wait = Waiting is tiring, I understand.
ack_wait_with_date = With a date like that ahead, one wants to be certain.
ack_again = I understand that you are tired of asking.
ack_confusing = I understand that this confuses you.
ack_unsettling = An amount that one cannot place is unsettling, I understand.
ack_disappointed = I understand your disappointment.
ack_angry = I understand that you are angry.
ack_worried = I understand that this worries you.
ack_hurry = I understand that you want to know soon.
ack_budget = I understand that you keep an eye on what you spend.
ack_other_view = I understand how you see it.
ack_still_open = I see that this is still on your mind.
ack_occasion = How nice that there is something to celebrate.
ack_guests = With guests coming, one wants to know where one stands.
ack_gift = With a present, one wants everything to be right.
ack_congratulations = Congratulations!
ack_condolences = My sincere condolences. Thank you for writing at such a time.
ack_hard_time = You are going through a hard time, I understand.
ack_child = With a little one at home one has one's hands full.
ack_move = A move brings enough to think of.
ack_journey = With a journey ahead one wants it clear.
ack_office = In an office there are many people to think of.
ack_coffee = Coffee matters to you, I see that.
ack_good_question = Good question.
ack_asks_first = I see that you want to know before you decide.
ack_several = You ask about more than one thing.
ack_details = Thank you for telling me.
ack_apology = Thank you for saying so.
ack_plain = Thank you for your message.
lead_other_question = On your other question:
lead_back = And back to the other point:
lead_first = First things first:
close_helps = I hope this helps.
close_day = Have a good day.
close_occasion = Have a lovely celebration.
close_journey = Have a good journey.
close_strength = I wish you strength.
close_all_the_best = All the best to you.
ack_not_there = Not finding something is unpleasant, I understand.
ack_bad_surprise = I understand that you expected something else when unpacking.
ack_counted_on = I understand that this matters to you.
ack_many_choices = So much choice does not make it easy, I understand.
ack_clear_wish = I understand what you are asking for.

## While the desk works: a few words beside the chat, behind which the page puts dots

checking_details = checking the details
reading_record = looking at the record
collecting_records = collecting what the systems say about it
finding_refund = looking for the refund
reading_order = looking at the order
checking_shipment = looking whether the order has left
reading_charges = looking at the charges on the account
finding_charge = looking up the charge
reading_invoices = opening the invoices
reading_subscription = looking at the subscription
comparing_plan = comparing the plan in both systems
comparing_cancellation = comparing the cancellation and the charge
asking_carrier = asking the carrier about the parcel
searching_pages = looking it up
reading_contacts = reading the earlier contacts
sending_refund = sending the refund to billing
asking_agent = asking { $agent }
