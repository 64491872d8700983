### What kinds of action say of themselves. A message has the name of its class or enumeration member;
### `[none]`: the value is not there. What DAY, FULL_DAY, TIME and PLAN do: `steward/wording/catalogue.py`.

## Fragments

paid_with = { $tender ->
    [gift_card] the gift card it was paid with
   *[other] { $last4 ->
        [none] the card it was paid with
       *[other] the card ending in { $last4 }
    }
}
about = { $item ->
    [none] { $invoice ->
        [none] { $order ->
            [none] {""}
           *[other] {" for "}{ $order }
        }
       *[other] {" for "}{ $invoice }
    }
   *[other] {" for your "}{ $item } ({ $order }{ $invoice ->
        [none] {""}
       *[other] , { $invoice }
    })
}
because = { $reason ->
    [overpaid] you paid more than the invoice asked for
    [undelivered] the parcel did not reach you
    [return_received] your return has reached us
    [withdrawal] you sent it back in time
    [cooling_off] you cancelled within the first days of your subscription
    [renewal_grace] you cancelled shortly after the renewal
    [cancelled_before_renewal] you had cancelled before the renewal
    [outage] the service was down while you had paid for it
    [damaged] it reached you damaged
    [order_cancelled] you cancelled it before it left
    [wrong_item] something else came than what you ordered
    [missing_part] it was not in the parcel
    [goodwill] we owe you an apology, and I may offer a small gesture
   *[other] something went wrong with it
}
why_denied = { $denial ->
    [no_authority] the authority to act for somebody else that it needs is not on record, or does not cover it.
    [other_remedy] it has been made good already, or that is under way.
    [not_replaceable] an order is sent again only when it did not come, came damaged, or was another one.
    [order_changed] the order has changed since I asked you.
    [not_owner] I can only return a payment to the account it belongs to.
    [dispute_open] your bank is already looking into this payment, so it has to be settled there: they decide.
    [dispute_lost] your bank has given this payment back to you already.
    [over_maximum] looking again, the systems now show less than that as due.
    [refused_before] that was looked at and decided before, and a gesture does not go around it.
    [reason_does_not_hold] looking again, the systems no longer show a reason for it.
   *[other] our rules do not allow it in this case.
}
ask_for_a_person = { $handed ->
    [yes] {""}
   *[no] If you would like a colleague to look at it, ask me for a person.
}
yes_or_no = Please answer yes or no.
nothing_else = Nothing else of your account changes by it: other orders, payments and your subscription stay as they are.
nothing_goes_back = { $reason ->
    [damaged] Nothing has to come back for it: you may keep it or throw it away.
    [overpaid] { none_goes_back }
    [cancelled_before_renewal] { none_goes_back }
    [renewal_grace] { none_goes_back }
    [order_cancelled] { none_goes_back }
    [outage] { none_goes_back }
   *[other] {""}
}
none_goes_back = Nothing has to be sent back for it.
boxes_are_kept = Nothing has to be sent back: what came is yours.
nothing_to_do = There is nothing for you to do.
goes_back_as_paid = It goes back the way it was paid: to { paid_with }.
only_this_article = Only your { $item } ({ $order }) is meant; your other orders and everything else stay as they are.
only_this_plan = Only your { PLAN($plan) } subscription is meant; orders that are under way and everything else stay as they are.
plan_stays = Your plan and its price do not change by it, and neither does anything else of your account.

## What may be asked for, and what had been offered

offered_action = { $act ->
    [cancel_subscription] { $plan ->
        [none] Cancellation
       *[other] Cancellation of the { PLAN($plan) } plan
    }
    [change_address] { $order ->
        [none] New address
       *[other] New address for order { $order }
    }
    [change_contact] New { contact }
    [change_plan] { $plan ->
        [none] Change of plan
       *[other] Change to the { PLAN($plan) } plan
    }
    [cancel_order] Cancellation of { order_or_item }
    [declare_return] Return of { order_or_item }
    [give_store_credit] { $amount ->
        [none] Store credit
       *[other] Store credit of { $amount }
    }
    [issue_refund] { $amount ->
        [none] Refund
       *[other] Refund of { $amount } to { paid_with }
    }
    [reschedule_subscription] { $plan ->
        [none] Change of schedule
       *[other] Change of when the { PLAN($plan) } plan sends next
    }
    [send_replacement] Replacement of { order_or_item }
   *[other] { $label ->
        [none] A request
       *[other] { $label }
    }
}
order_or_item = { $item ->
    [none] your order
   *[other] { $item }
}

## Any request

request_agreed = Thank you, that is agreed and about to be done. I will write to you here as soon as it is.
request_denied = I can't do that for you by myself; I can ask a colleague.
request_expired = I'm sorry: nobody could look at that in time, so it was not done. No one turned it down; if it still matters to you, tell me and I'll ask again.
request_failed = The system turned that down, so nothing has changed. I can ask a colleague to look at it.
request_rejected = A colleague looked at your request and decided against it. If you see it differently, tell me and a person will look again.
request_unknown = The system has not answered yet. I keep at it and will write to you here once it is certain.
request_withdrawn = All right, I have left everything as it was.
rest_withdrawn = All right, nothing else was changed.
change_waiting = { thanked } My colleagues have to sign that off first; I will write to you here as soon as it is decided.
    .time = { people_decide }
    .person = A colleague who may sign for such amounts; I may not.
    .reason = { above_our_limits }
    .rule = { above_our_limits }
    .steps = There is nothing for you to do; it stays with them until it is decided.
remedy_denied = I can't do that: { why_denied } { $beside ->
    [yes] { ask_for_a_person }
   *[no] If you like, I can ask a colleague to look at it.
}

## Refunds

confirm_refund = I checked{ about }: { because }, so I can return { $amount } to { paid_with }.{ signed_first } Shall I go ahead? { yes_or_no }
    .amount = { offered_amount }
    .content = { offered_amount }
    .reason = { offered_because }
    .source = { offered_because }
    .time = { offered_when }
    .person = { offered_by_whom }
    .steps = { all_it_needs }
    .consequence = { offered_with_what }
    .options = { instead_of_money }
    .state = Nothing is paid yet: it waits for your yes.
    .where = { goes_back_as_paid }
    .keep = { nothing_goes_back }
    .other = { nothing_else }
offered_amount = It is { $amount }, all of it to { paid_with }, and it costs you nothing. That is what our records and rules come to; for more a colleague would have to decide.
offered_because = My offer of { $amount } rests on { shown_by }.{ $reason ->
    [overpaid] {" "}What caused it, the payments don't show me.
   *[other] {""}
}
offered_when = First it needs your yes{ $signers ->
    [0] .
    [1] , then the signature of a colleague.
   *[other] , then the signatures of two colleagues.
}{ is_seen_to } { bank_takes }As soon as it is sent I tell you here the day by which your bank should show it.
bank_takes = { $bank_days ->
    [none] {""}
   *[other] Once it is sent, your bank usually shows it within { $bank_days } business days.{" "}
}
bank_then = { $bank_days ->
    [none] {""}
   *[other] {" "}Once it is sent, your bank usually shows it within { $bank_days } business days.
}
signed_first = { $signers ->
    [0] {""}
    [1] {" "}By its amount it needs a colleague's signature before it is paid.
   *[other] {" "}By its amount it needs the signatures of two colleagues before it is paid.
}
offered_by_whom = You decide it with a yes. What I may offer our rules say, and I, a program, apply them; { $signers ->
    [0] where our limits want it, a colleague signs as well.
    [1] by its amount one more has to sign: { $who }.
   *[other] by its amount two people have to sign as well: { $who }.
}{ is_seen_to }
signer = { $role ->
    [finance] somebody of finance
    [lead] somebody who leads the team
    [finance_lead] somebody who leads the team, or of finance
   *[other] a colleague who may
}
is_seen_to = { $hours ->
    [none] {""}
   *[other] {" "}What is not decided within { $hours } hours of our opening hours is seen to by somebody in charge.
}
offered_with_what = With a yes the money goes back the way it was paid; with a no everything stays as it is. Nothing else of your account changes.
all_it_needs = All that is needed is a yes or a no from you.
instead_of_money = { $reason ->
    [undelivered] { rather_as_goods }
    [damaged] { rather_as_goods }
    [wrong_item] { rather_as_goods }
   *[other] { rather_as_credit }
}
rather_as_goods = Instead of the money you can have the same thing sent again, where it is in stock, or store credit. Just say which.
rather_as_credit = Instead of the money back you can have it as store credit; just say so. What goes beyond that a colleague can look at.
instead_of_a_new_one = Instead of it you can have the money back, or store credit; just say which.
only_after_a_yes = I change nothing of yours without a yes; that is why I ask.
refund_waiting = { thanked } I may not decide on { $amount } alone: { $signers ->
    [1] a colleague has
   *[other] two colleagues have
} to sign it off first. I have passed it on with everything they need, and I will write to you here as soon as it is decided.
    .time = { people_decide }{ is_seen_to }{ bank_then }
    .person = { $who ->
        [none] A colleague who may sign for such amounts; I may not.
       *[other] { $signers ->
            [1] Not I: it takes the signature of { $who }.
           *[other] Not I, and two different people: { $who }.
        }{ is_seen_to }
    }
    .reason = { above_our_limits }
    .rule = { above_our_limits }
    .state = { $amount } waits for the people who have to sign it; nothing of it is paid yet.
    .steps = There is nothing for you to do; it stays with them until it is decided.
    .amount = { $amount }.
    .content = { $amount }.
    .consequence = If they agree, { $amount } is paid and I tell you here. If they say no, nothing is paid, and you hear it here too; tell me then what you see differently, and a person looks again.
    .options = Nothing makes it quicker from here: they have been asked and decide themselves. You may take the request back as long as they have not.
    .where = Once it is signed, it goes back the way it was paid.
    .keep = { nothing_goes_back }
    .other = { nothing_else }
people_decide = I can't name an hour: people decide on it. They have been asked, and the decision comes here as soon as there is one.
above_our_limits = By our limits I may decide on smaller amounts alone; above them a colleague has to agree, so that no machine spends freely.
refund_done = Done: I have refunded { $amount } to { paid_with }{ $settles_at ->
    [none] {""}
   *[other] , and your bank should show it by { DAY($settles_at) }
}.{ $reference ->
    [none] {""}
   *[other] {" The bank reference is "}{ $reference }.
}
    .time = { bank_shows }
    .state = It is paid: { $amount } to { paid_with }{ $reference ->
        [none] {""}
       *[other] , bank reference { $reference }
    }.
    .amount = It is { $amount }, to { paid_with }.
    .content = It is { $amount }, to { paid_with }.
    .steps = There is nothing for you to do. { $settles_at ->
        [none] {""}
       *[other] { bank_shows }{" "}
    }If it is not there then, write to me here.
    .source = Your bank can look for reference { $reference }.
    .person = Your bank books it; our part of it is done.
    .consequence = { $reference ->
        [none] If it is not there then, tell me here, and a colleague of billing takes it up.
       *[other] If it is not there then, your bank can look for reference { $reference }. If they do not find it, tell me here, and a colleague of billing takes it up.
    }
    .options = It is paid already and goes back the way it was paid: to { paid_with }. I can neither call it back nor send it another way; if you would rather have something else, ask me for a person.
    .where = { refund_done.state }{ $settles_at ->
        [none] {""}
       *[other] {" "}{ bank_shows }
    }
    .keep = { nothing_goes_back }
    .other = { nothing_else }
bank_shows = Your bank should show { $amount } by { NAMED_DAY($settles_at) }.
refund_came_back = I'm sorry: the refund of { $amount } to { paid_with } did not reach you; it came back to us. { $ticket ->
    [none] It goes to a colleague next, so that another way is found with you.
   *[other] A colleague has it now and will find another way with you; the reference is { $ticket }.
}
refund_denied = I can't make that refund: { why_denied } { $beside ->
    [yes] { ask_for_a_person }
   *[no] If you like, I can ask a colleague to look at it.
}
refund_failed = { $error ->
    [unanswered] Billing did not answer about the return of { $amount }, so I have taken the request back there: no money has moved, and none will by that request. Tell me if I should try again, or ask a colleague to look at it.
   *[other] Billing turned the return of { $amount } down, so no money has moved. { $beside ->
        [yes] { ask_for_a_person }
       *[no] I can ask a colleague to look at it.
    }
}
refund_expired = I'm sorry: nobody could look at your request for { $amount } in time, so I can't give it to you this time. No one turned it down. If it still matters to you, tell me and I'll ask again.
refund_rejected = A colleague looked at the refund of { $amount } and decided against it. If you see it differently, tell me and a person will look again.
refund_withdrawn = All right, I have dropped the request for { $amount }{ about }. No money has moved.
refund_unknown = I have asked billing to return { $amount }, but it hasn't answered yet. I keep at it, it can't be paid twice, and I'll write to you here once it is certain.

## Store credit and replacements

confirm_credit = I checked{ about }: { because }, so I can give you { $amount } as store credit, which takes the place of the money. Shall I go ahead? { yes_or_no_but_money }
    .reminder = I can still give you { $amount } as store credit, which takes the place of the money. Shall I go ahead? { yes_or_no }
    .amount = It is { $amount }, as store credit.
    .content = It is { $amount }, as store credit.
    .reason = { offered_because }
    .source = { offered_because }
    .time = You have it as soon as you say yes; it then comes off your next order.
    .where = { credit_is_with_us }
    .steps = { all_it_needs }
    .options = If you would rather have the money back, say no and tell me.
    .consequence = With a yes you have { $amount } for your next order, in place of the money; with a no everything stays as it is.
    .keep = { nothing_goes_back }
    .other = { nothing_else }
credit_is_with_us = It stays with your account here and comes off your next order; it goes to no card and no bank.
yes_or_no_but_money = Please answer yes or no; if you would rather have the money back, say no and tell me.
credit_done = Done: { $amount } in store credit is yours and comes off your next order.{ $reference ->
    [none] {""}
   *[other] {" The reference is "}{ $reference }.
}
    .amount = It is { $amount }.
    .time = It is there already and comes off your next order.
    .where = { credit_is_with_us }
    .state = It is yours already: { $amount }.
    .steps = { nothing_to_do } It comes off your next order by itself.
    .consequence = It comes off your next order by itself.
    .options = It is yours already, and I can't turn it into something else from here. If you would rather have the money, ask me for a person.
    .other = { nothing_else }
confirm_replacement = I checked { $order }: { because }, so I can send you the { $item } again, free of charge, to { its_address }. Shall I go ahead? { yes_or_no }
    .reminder = I can still send you the { $item } ({ $order }) again, free of charge. Shall I go ahead? { yes_or_no }
    .options = { instead_of_a_new_one }
    .steps = { all_it_needs }
    .time = It is ordered as soon as you say yes. Where the warehouse names the day it should come, I tell you then.
    .where = { $address ->
        [none] It goes to the address that it first went to; I can't see which street that is from here.
       *[other] It goes to { $address }.
    }
    .amount = It costs you nothing.
    .reason = The reason on record: { because }.
    .consequence = With a yes it is sent again; with a no everything stays as it is.
    .state = Nothing is sent yet: it waits for your yes.
    .keep = { nothing_goes_back }
    .other = { nothing_else }
its_address = { $address ->
    [none] the address that it first went to
   *[other] { $address }
}
replacement_waiting = { thanked } Before I may send the { $item } again my colleagues have to sign it off. I have passed it on with everything they need, and I will write to you here as soon as it is decided.
    .time = { people_decide }
    .state = The { $item } that is to be sent again waits for the people who have to sign for it; nothing of it is sent yet.
    .person = A colleague who may sign for it; I may not.
    .steps = There is nothing for you to do; it stays with them until it is decided.
    .consequence = If they agree, it is sent and I tell you here. If they say no, nothing is sent, and you hear it here too; money or store credit can be looked at then.
replacement_done = Done: a replacement is on its way as order { $replacement }, to { its_address }{ $promised_at ->
    [none] {""}
   *[other] ; it should be with you by { DAY($promised_at) }
}.
    .time = { $promised_at ->
        [none] {""}
       *[other] It should be with you by { NAMED_DAY($promised_at) }.
    }
    .steps = There is nothing for you to do; ask me here for { $replacement } whenever you like.
    .amount = It costs you nothing.
    .consequence = If it does not come, or comes broken again, tell me here, and a person looks at it with you.
    .content = { replacement_done }
    .where = It goes to { its_address }.
    .state = { replacement_done }
    .keep = { nothing_goes_back }
    .options = It is ordered already, and I can't call it off from here; money beside it is not possible. If you would rather have something else, ask me for a person.
    .other = { nothing_else }

## Returns

once_it_is_back = What you paid for it is due to you once it is back with us: tell me here then. I name the amount before anything is paid.
return_due = { $due ->
    [none] { once_it_is_back }
   *[other] By our records { $due } is due to you once it is back with us: tell me here then.
}
return_way = { $tender ->
    [none] It goes back the way it was paid.
   *[other] { goes_back_as_paid }
}
return_postage = { $postage ->
    [customer] The postage of the return is yours, unless we sent the wrong thing.
    [company] The postage of the return is ours.
   *[other] Who pays the postage of the return, our records do not say; ask me for a person, and a colleague tells you.
}
return_at_the_bank = { $bank_days ->
    [none] {""}
   *[other] {" "}From the day on which I pay it, your bank usually shows it within { $bank_days } business days.
}
return_money = { return_due } { return_way } { return_postage }
return_term = { $of ->
    [time] Please send it by { NAMED_DAY($send_by) }. The money follows once it is back with us; no record of ours has that day yet.{ return_at_the_bank }
    [way] { return_way }
    [postage] { return_postage }
   *[due] { $said ->
        [none] { return_due }
       *[other] { $due ->
            [none] { once_it_is_back }
           *[other] Our records do not say { $said }: { $due } is due to you once it is back with us. Tell me here then.
        }
    }
}
return_terms = { $terms }
confirm_return = { $days ->
    [none] {""}
   *[other] Goods may go back within { $days } days of their delivery, and yours are within that time.{" "}
}I can note that you send back your { $item } ({ $order }) and make a label for it. It has to be on its way by { DAY($send_by) }. Shall I? { yes_or_no }
    .reminder = I can still note that you send back your { $item } ({ $order }). Shall I? { yes_or_no }
    .state = { only_after_a_yes }
    .rule = Goods may go back within { $days } days of their delivery; then they have to be on their way by { NAMED_DAY($send_by) }.
    .amount = { return_money }
    .steps = For now only a yes or a no. With a yes you get the number of the label here, and send the goods by { DAY($send_by) }.
    .time = It has to be on its way by { NAMED_DAY($send_by) }. The money follows once it is back with us; no record of ours has that day yet.{ return_at_the_bank }
    .consequence = With a yes the return is noted; with a no everything stays as it is. { return_due }
    .where = With a yes you get the number of the label here in the chat. { return_way }
    .other = { only_this_article }
return_done = Done: the return of your { $item } ({ $order }) is noted. { $label ->
    [none] {""}
   *[other] The label is { $label }.{" "}
}Please send it by { DAY($send_by) }.
    .amount = { return_money }
    .consequence = { return_due }
    .time = Please send it by { NAMED_DAY($send_by) }. The money follows once it is back with us; no record of ours has that day yet.{ return_at_the_bank }
    .steps = { $label ->
        [none] Pack it well, put { $order } on the parcel and send it by { DAY($send_by) }.
       *[other] Pack it well, put { $label } on the parcel and send it by { DAY($send_by) }. I have the number of the label, no print of it and no address; if you need either, ask me for a person.
    }
    .state = It is noted with our warehouse; the parcel has not come in there yet.
    .person = The warehouse takes it in, and I look at the money with you here after that.
    .source = It stands in our warehouse's own record of { $order }; in writing you get no more of it from me than this chat.
    .where = { return_done.steps } { return_way }
    .options = It is only noted: if you would rather keep it, don't send it, and nothing more happens.
    .other = { only_this_article }
return_denied = I can't take that back by myself any more; I can ask a colleague.
confirm_order_cancellation = Your { $item } ({ $order }) has not left yet, so I can call the order off. It is then not sent, and that can't be undone. Shall I? { yes_or_no }
    .reminder = I can still call off the order of your { $item } ({ $order }). Shall I? { yes_or_no }
    .time = As soon as you say yes, as long as it has not left by then.
    .consequence = It is then not sent. What was paid for it comes back: I ask you about that next. To have it after all, it has to be ordered anew.
    .reason = { only_after_a_yes }
    .steps = { all_it_needs }
    .amount = It costs nothing. What was paid for it comes back; I name the amount next, before anything is paid.
    .where = What was paid for it goes back the way it was paid; I ask you about that next.
    .state = It has not left yet. Nothing is changed about it so far: that needs your yes.
    .other = { only_this_article }
order_cancellation_done = Done: the order of your { $item } ({ $order }) is cancelled and will not be sent.
    .state = { order_cancellation_done }
    .where = What is due for it goes back the way it was paid.
    .steps = { nothing_to_do }
    .consequence = It is not sent. To have it after all, it has to be ordered anew.
    .options = That can't be undone: it is not sent. To have it after all, it has to be ordered anew.
    .keep = { none_goes_back }
    .other = { only_this_article }
order_cancellation_denied = I couldn't call off { $order }: { $denial ->
    [has_left] your { $item } has left our warehouse meanwhile. Once it has come, you can send it back.
    [order_changed] the order is another one than I told you of.
    [none] the warehouse turned that down. It may be on its way by now, and then it can only be sent back.
   *[other] our rules do not allow it in this case.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] If you like, I can ask a colleague to see to it.
}

## Addresses and contact details

confirm_address = Your { $item } ({ $order }) has not left yet. I can send it to { $address }{ $before ->
    [none] {""}
   *[other] {" instead of "}{ $before }
}.{ send_on_day } Shall I? { yes_or_no }
    .reminder = I can still send your { $item } ({ $order }) to { $address }. Shall I? { yes_or_no }
    .reason = { only_after_a_yes }
    .steps = { all_it_needs }
    .where = It would go to { $address }.
    .content = { only_this_order }
    .consequence = { only_this_order }
    .other = { only_this_order }
only_this_order = Only { $item } ({ $order }) goes to { $address }; your other orders and the address on your account stay as they are.
send_on_day = { $wished ->
    [none] {""}
   *[other] {" "}{ day_named }: this order goes there with your yes.
}
address_done = Done: your { $item } ({ $order }) goes to { $address } now.
    .consequence = { only_this_order }
    .content = { only_this_order }
    .steps = There is nothing for you to do; the warehouse has the new address.
    .where = { only_this_order }
    .options = As long as it has not left, it can still go elsewhere: tell me the address that it should go to.
    .other = { only_this_order }
address_denied = I couldn't change where { $order } goes: { $denial ->
    [already_shipped] it has left our warehouse meanwhile, and only the carrier can redirect it.
    [none] the warehouse turned that down. It may be on its way by now, and then only the carrier can redirect it.
   *[other] our rules do not allow it in this case.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] If you like, I can ask a colleague to see to it.
}
confirm_contact = I can change the { contact } on your account from { $old } to { $new }, and the old one is told about it. Shall I? { yes_or_no }
    .reminder = I can still change the { contact } on your account to { $new }. Shall I? { yes_or_no }
    .reason = { only_after_a_yes }
    .steps = { all_it_needs }
contact_done = Done: your { contact } is changed to { $new }. We have told the old one, and for { $days } days no code is sent to the new one.
contact = { $field ->
    [phone] phone number
   *[email] e-mail address
}

## Subscriptions

confirm_cancellation = I can cancel your { PLAN($plan) } subscription ({ $account }); it then { $at_once ->
    [yes] ends today
   *[no] runs until { FULL_DAY($ends_at) }
} and is not renewed.{ cancel_on_day } Shall I? { yes_or_no }
    .reminder = I can still cancel { this_subscription }. Shall I? { yes_or_no }
    .time = It would { $at_once ->
        [yes] end today
       *[no] run until { NAMED_DAY($ends_at) }
    }.{ back_when }
    .person = { $who ->
        [none] {""}
       *[other] You decide about the cancellation with a yes. For the { $back } somebody has to sign then: { $who }.{ is_seen_to }
    }
    .consequence = With a yes it { $at_once ->
        [yes] ends today
       *[no] runs until { NAMED_DAY($ends_at) }
    } and is not charged again; with a no it stays as it is.
    .amount = { $back ->
        [none] To cancel costs nothing.{ $at_once ->
            [yes] {""}
           *[no] {" "}What is paid for stays yours until { FULL_DAY($ends_at) }; this offer pays nothing of it back.
        }
       *[other] To cancel costs nothing, and { $back } comes back to you.
    }
    .steps = { all_it_needs }
    .reason = { only_after_a_yes }
    .options = Instead of it you can pause the subscription or change the plan; just tell me.
    .keep = { boxes_are_kept }
    .other = { only_this_plan }
back_when = { $back ->
    [none] {""}
   *[other] {" "}The { $back }: as soon as it is cancelled I ask you for your yes to it{ $signers ->
        [0] .
        [1] , then a colleague signs for it.
       *[other] , then two colleagues sign for it.
    }{" "}{ bank_takes }
}
cancellation_done = Your subscription is cancelled{ $ends_at ->
    [none] {""}
   *[other] ; it { $at_once ->
        [yes] ended today
       *[no] runs until { FULL_DAY($ends_at) }
    }
} and is not renewed.
    .time = { runs_to_its_end }
    .consequence = { runs_to_its_end }
    .state = { cancellation_done }
    .steps = { runs_to_its_end }
    .amount = { runs_to_its_end }
    .keep = { boxes_are_kept }
    .other = Only the subscription is cancelled; orders that are under way and everything else stay as they are.
runs_to_its_end = It { $at_once ->
    [yes] ended today
   *[no] runs until { NAMED_DAY($ends_at) }
}; nothing is charged for it after that, and there is nothing more for you to do.
price = { $amount } a { $period ->
    [month] month
    [year] year
   *[other] { $period }
}
cancel_on_day = { $wished ->
    [none] { day_met }
   *[other] {" "}{ $today ->
        [yes] It can't end today: it is paid until its end, and nothing more is charged.
       *[no] { day_named }: { $later ->
            [yes] if it is to run on until then, say no, and tell me again once the last delivery that you want has come.
           *[no] it is paid until its end, and nothing more is charged.
        }
    }
}
day_named = You named { FULL_DAY($wished) }, and I can't choose the day
day_met = { $met ->
    [none] {""}
   *[other] {" "}That fits with { FULL_DAY($met) }, which you named.
}
change_on_day = { $wished ->
    [none] { day_met }
   *[other] {" "}{ day_named }: it happens as I said. If it is to be on that day, say no, and tell me again then.
}
resume_on_day = { $wished ->
    [none] { day_met }
   *[other] {" "}{ day_named }: it starts with your yes. If it is to be on that day, say no, and tell me again then.
}
confirm_plan_change = { $way ->
    [unpriced] I can move you from { PLAN($from_plan) } to { PLAN($plan) }.
    [keep] You are on { old_plan }. I can drop the change to { PLAN($next_plan) } that was set for { DAY($renews_at, $expires_at) }. Nothing is charged today.
    [renewal] I can move you from { old_plan } to { new_plan } from { DAY($starts_at, $expires_at) } on. Nothing is charged today; until then you keep { PLAN($from_plan) }.
   *[now] I can move you from { old_plan } to { new_plan }, at once. { $due ->
        [none] Nothing is charged today
       *[other] { $due } is charged today{ to_card }, for the time until { DAY($renews_at, $starts_at) }
    }; from { DAY($renews_at, $starts_at) } on it is { $price }.
}{ change_on_day } Shall I? { yes_or_no }
    .reminder = { $way ->
        [keep] I can still let the change to { PLAN($next_plan) } fall.
       *[other] I can still move you to { PLAN($plan) }{ $due ->
            [none] {""}
           *[other] ; { $due } is charged today
        }.
    } Shall I? { yes_or_no }
    .amount = { what_it_costs }
    .consequence = { what_it_costs }
    .steps = { all_it_needs }
    .reason = { only_after_a_yes }
    .time = { $way ->
        [renewal] From { NAMED_DAY($starts_at) } on; until then you keep { PLAN($from_plan) }.
        [now] At once, as soon as you say yes.
       *[other] {""}
    }
    .where = { $due ->
        [none] {""}
       *[other] { $last4 ->
            [none] {""}
           *[other] { $due } is charged to the card ending in { $last4 }.
        }
    }
    .other = Only the plan changes; orders that are under way and everything else stay as they are.
what_it_costs = { $price ->
    [none] {""}
   *[other] { $due ->
        [none] Nothing is charged today; from the renewal on { PLAN($plan) } is { $price }.
       *[other] { $due } today, for the rest of this period; from the renewal on { PLAN($plan) } is { $price }.
    }
}
old_plan = { PLAN($from_plan) } ({ $from_price })
new_plan = { PLAN($plan) } ({ $price })
to_card = { $last4 ->
    [none] {""}
   *[other] {" to the card ending in "}{ $last4 }
}
plan_change_done = { $starts ->
    [renewal] Done: from { DAY($starts_at, $expires_at) } on you are on the { PLAN($plan) } plan. Until then nothing changes.
   *[now] You are on the { PLAN($plan) } plan now.{ $charged ->
        [none] {""}
       *[other] {" "}{ $charged } was charged{ to_card }, on invoice { $invoice }.
    }
}
    .time = { $starts ->
        [renewal] It begins on { DAY($starts_at, $expires_at) }; until then what you pay stays as it is.
       *[now] It counts from today on.
    }
    .state = { plan_change_done }
    .steps = { nothing_to_do }
    .amount = { $charged ->
        [none] {""}
       *[other] { $charged } was charged{ to_card }.
    }
    .other = Only the plan changes; orders that are under way and everything else stay as they are.
change_denied = { $denial ->
    [preview_over] What I told you held for a short time only, and that is over. Nothing has changed, so here it is anew:
   *[other] { request_denied }
}

confirm_schedule = { $step ->
    [pause] I can pause { this_subscription }{ $rests_from ->
        [none] : from now on
       *[other] : from { FULL_DAY($rests_from) } on
    } nothing is sent and nothing is charged{ $until ->
        [none] , until you start it again, which you can do here at any time.
       *[other] , until it goes on by itself on { FULL_DAY($until) }; you can start it here earlier, too.
    }{ $renews_at ->
        [none] {""}
       *[other] { $until ->
            [none] { $rests_from ->
                [none] {" The next would be on "}{ FULL_DAY($renews_at) }.
               *[other] {""}
            }
           *[other] { $next_at ->
                [none] {""}
               *[other] {" The first one then is on "}{ FULL_DAY($next_at) }.
            }
        }
    }{ $ends ->
        [yes] {" It does not start again by itself at the time that you named: it stays paused until you tell me."}
       *[no] {""}
    }{ $begins ->
        [none] {""}
       *[other] { $due_before ->
            [yes] { $rests_from ->
                [none] {" "}It begins at once, and not on { FULL_DAY($begins) }: what is due on { FULL_DAY($renews_at) } falls away, too. If you want that one, ask me again after it.
               *[other] {" "}What is due before { FULL_DAY($rests_from) }, on { FULL_DAY($renews_at) }, still comes and is charged as usual.
            }
           *[no] { $rests_from ->
                [none] {" "}Until { FULL_DAY($begins) } nothing is due, so from then on nothing comes.
               *[other] {""}
            }
        }
    }
    [skip] I can skip the next delivery of { this_subscription }, the one of { FULL_DAY($renews_at) }: nothing is charged for it, and the one after it is on { FULL_DAY($next_at) }.
    [resume] I can start { this_subscription } again{ $due_now ->
        [yes] : its next period begins at once, and { $price ->
            [none] the price of the plan
           *[other] { $price }
        } is charged today
       *[no] { $next_at ->
            [none] {""}
           *[other] : the next delivery is on { FULL_DAY($next_at) }{ then_charged }; nothing is charged today
        }
    }.{ rests_since }
   *[keep] I can take your cancellation back: { this_subscription } goes on{ $next_at ->
        [none] {""}
       *[other] , and the next payment is on { FULL_DAY($next_at) }{ its_price }
    }. Nothing is charged today.
}{ resume_on_day } Shall I? { yes_or_no }
    .reminder = { $step ->
        [pause] I can still pause { this_subscription }{ from_that_day }.
        [skip] I can still skip the delivery of { FULL_DAY($renews_at) } ({ PLAN($plan) }, { $account }).
        [resume] I can still start { this_subscription } again{ $due_now ->
            [yes] { $price ->
                [none] {""}
               *[other] ; { $price } is charged today
            }
           *[no] {""}
        }.
       *[keep] I can still take your cancellation back.
    } Shall I? { yes_or_no }
    .amount = { $step ->
        [pause] Pausing costs nothing, and nothing is charged while it lasts. { plan_stays }
        [skip] Leaving one out costs nothing, and that one is not charged. { plan_stays }
        [resume] { $due_now ->
            [yes] { $price ->
                [none] The price of the plan
               *[other] { $price }
            } is charged today.
           *[no] Nothing is charged today.{ plan_goes_on_at }
        }
       *[keep] Nothing is charged today.{ plan_goes_on_at }
    }
    .reason = { only_after_a_yes }
    .steps = { all_it_needs }
    .time = { $step ->
        [pause] It begins { $rests_from ->
            [none] as soon as you say yes
           *[other] on { FULL_DAY($rests_from) }
        }, and lasts { $until ->
            [none] until you start it again.
           *[other] until { FULL_DAY($until) }.
        }{ first_payment_after }
        [skip] It is the delivery of { FULL_DAY($renews_at) }; the one after it is on { FULL_DAY($next_at) }.{ first_payment_after }
       *[other] { $next_at ->
            [none] {""}
           *[other] The next one is on { FULL_DAY($next_at) }.
        }{ rests_since }
    }
    .consequence = { $step ->
        [pause] With a yes nothing is sent and nothing is charged until it goes on; you can start it again here at any time. With a no everything stays as it is.
        [skip] With a yes that delivery does not come and is not charged; with a no everything stays as it is.
       *[other] With a yes the subscription goes on; with a no everything stays as it is.
    }
    .options = { $step ->
        [pause] Instead of it I can skip the next delivery, or cancel the subscription; just tell me.
        [skip] Instead of it I can pause the subscription, or cancel it; just tell me.
       *[other] {""}
    }
    .other = { plan_stays }
then_charged = { $price ->
    [none] {""}
   *[other] {""}, and { $price } is charged then
}
first_payment_after = { $next_at ->
    [none] {""}
   *[other] {" "}The first payment after that is on { FULL_DAY($next_at) }{ its_price }.
}
its_price = { $price ->
    [none] {""}
   *[other] {" "}({ $price })
}
rests_since = { $paused_at ->
    [none] {""}
   *[other] {" It has been paused since "}{ FULL_DAY($paused_at) }.
}
plan_goes_on_at = { $price ->
    [none] {""}
   *[other] {" "}The plan then costs { $price } as before{ $next_at ->
        [none] {""}
       *[other] ; the next payment is on { FULL_DAY($next_at) }
    }.
}
from_that_day = { $rests_from ->
    [none] {""}
   *[other] {" "}from { FULL_DAY($rests_from) }
}
this_subscription = your { PLAN($plan) } subscription ({ $account })
schedule_done = { $step ->
    [pause] Done: your { PLAN($plan) } subscription is paused{ from_that_day }, with no delivery and no charge{ $until ->
        [none] {" "}until you start it again; just tell me here.
       *[other] {" "}until { FULL_DAY($until) }, when it goes on by itself; tell me here if it is to be earlier.
    }
    [skip] Done: the delivery of { FULL_DAY($renews_at) } is skipped; the next one is on { FULL_DAY($next_at) }.
   *[other] Done: your { PLAN($plan) } subscription is running{ $next_at ->
        [none] {""}
       *[other] ; it renews on { FULL_DAY($next_at) }{ its_price }
    }.
}
    .time = The next one is on { NAMED_DAY($next_at) }{ its_price }.
    .amount = { $step ->
        [pause] Nothing is charged while it is paused. { plan_stays }
       *[other] { plan_stays }
    }
    .consequence = { $step ->
        [pause] Nothing is sent and nothing is charged until it goes on; you can start it again here at any time.
       *[other] {""}
    }
    .steps = { nothing_to_do }
    .state = { schedule_done }
    .options = { $step ->
        [pause] It can be started again at any time: tell me here.
        [skip] A delivery that was skipped can't be put back by me. If you want it after all, ask me for a person.
       *[other] It can be paused again at any time: tell me here.
    }
    .other = { plan_stays }

## Codes

code_sent = Thank you. If your account is under those details, a six-digit code should reach you in a moment; please type it here. If none comes, tell me other details that it may be under.
    .time = It is sent at once; it works for a few minutes only.
    .steps = Look into the mailbox or at the phone of that account and type the code.
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
why_proof = Orders, payments and addresses are shown to nobody but their owner, so first I have to know who is writing. For what anybody may know, such as prices and rules, I need none of it.
code_sent_again = { $known ->
    [yes] I've sent another six-digit code. Please look into the spam folder as well, and type it here soon: it works for a short time only.
   *[no] If your account is under those details, another six-digit code should reach you in a moment; look into the spam folder as well. It may also be under another e-mail address or phone number: if so, tell me that one.
}{ $often ->
    [yes] {" "}{ $beside ->
        [yes] { ask_for_a_person }
       *[no] Or shall a colleague take it? Just say yes.
    }
   *[no] {""}
}
    .time = { code_sent.time }
    .steps = { code_sent.steps }
    .reason = { why_proof }
    .rule = { why_proof }
    .source = { why_proof }
code_sent_new = To be sure that you can be reached there, I've sent you a code, six digits, to { $to }. Please type it here soon: it works for a short time only.
step_up = Before I may change anything I need one fresh proof that it is you: I've sent a six-digit code to { $went_to ->
    [phone] the phone number on your account
    [email] the e-mail address on your account
   *[other] a contact on your account
}. Please type it here soon: it works for a short time only.
no_way_to_prove = Before I may change anything I need one fresh proof that it is you, and there is no contact on your account to which I may send a code just now. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Shall I ask a colleague to help you with it?
}
code_not_sent = I could not send a code just now. Please try again in a few minutes, or ask me for a colleague.
code_limited = I can't send more codes just now. Please try again in an hour, or ask me for a colleague.
verified = Thank you, that worked.
code_wrong = That code doesn't match, or no longer works. You have { $tries_left } { $tries_left ->
    [1] try
   *[other] tries
} left; please type the six digits again, or tell me to send another.
code_locked = That was the third wrong try, so this code no longer works. You can ask me for a new one, or for a colleague.
code_expired = That code has expired. Shall I send you a new one? Just tell me your e-mail address or phone number again.
code_none = I'm not expecting a code at the moment. If you'd like to prove who you are, tell me your e-mail address or phone number.

## Colleagues

ticket_opened = The reference{ $subject ->
    [none] {""}
   *[other] {" for “"}{ $subject }”
} is { $ticket }{ answer_due }.
    .time = { $by ->
        [none] I can't name the day: it depends on the colleague who takes it. The answer comes here, so you need not ask again for it to go on.
       *[other] An answer is due by { NAMED_DAY($by) }, here in this chat. When all of it is settled depends on the colleague who takes it.
    }
    .state = It waits with the team under { $ticket }; nothing is decided on it yet.
    .person = The colleagues who take { $ticket }: whoever of the team is next. Name it when you write or call, and they have all of it.
    .steps = There is nothing for you to do now; what they need of you they ask for here. Until they have seen to it, everything stays as it is.
    .content = { $ticket } is about: { $subject }.
    .consequence = Whoever takes { $ticket } decides and answers here, whichever way it goes. Until then everything stays as it is.
    .reason = It is nothing that I may decide by myself; that is why { $ticket } is with a colleague.
    .options = Nothing makes it quicker from here. Tell me what has changed, or what makes it urgent, and I add it to { $ticket }.
    .source = { $ticket } is the number in our help desk; name it, and anybody there finds it.
answer_due = { $by ->
    [none] {""}
   *[other] ; an answer is due by { DAY($by) }
}
matter = { $subject ->
    [none] { $ticket }
   *[other] “{ $subject }” ({ $ticket })
}
ticket_noted = { thanked } I've told the colleagues who have { matter } that as well{ answer_due }.
    .state = That is noted there now, too, with what you told before{ answer_due }.
ticket_taken_back = I've told the colleagues who have { $subject ->
    [none] your request
   *[other] “{ $subject }”
} ({ $ticket }) that you take it back.
handed_over = { $why ->
    [not_known] I can't find out on my own whose account it is about. I am handing you over to a colleague, with everything so far, so that you need not repeat it. { they_answer }
    [budget] { not_made_out }
    [not_understood] { not_made_out }
    [fraud] { thanked_for_telling } An order or a payment that was not yours { for_a_person }
    [delivered_not_here] { thanked_for_telling } A parcel that is marked as delivered and is not there { for_a_person }
    [data_erasure] { thanked_for_telling } The erasure of what is held about you { for_a_person }
    [data_access] { thanked_for_telling } A request for the data that is held about you { for_a_person }
    [vat_correction] { thanked_for_telling } The correction of what stands on an invoice { for_a_person }
    [instalments] { thanked_for_telling } Paying in instalments { for_a_person }
    [bereavement] I'm very sorry for your loss. What there is to settle after a death { for_a_person }
    [minor] { thanked_for_telling } An order by a minor { for_a_person }
    [press] { thanked_for_telling } A question of the press { for_a_person }{ also_the_press_office }
    [gift_card] { thanked_for_telling } A gift card that is not taken, or what is left on it, { for_a_person }
    [repeated] I have told you all that I have on this, and asking me again brings nothing new. I am handing it to a colleague, with everything so far. { they_answer }
    [sent_elsewhere] I may send it again only to the address of its order; to another address a colleague may. I am handing you over, with everything so far, so that you need not repeat it. { they_answer }
    [other_way] { same_tender } I am handing exactly this to a colleague, in your words, with everything so far. { they_answer }
    [other_terms] That part of what I offered I can't change by myself. I am handing exactly what you want otherwise to a colleague, in your words, with everything so far. { they_answer }
    [not_here] That is nothing that I can look into or do myself here. I am handing this to a colleague, with everything so far, so that you need not repeat it. { they_answer }
    [unknown_there] You are on record here, but the system that keeps accounts and payments does not know your account, so I cannot look into it myself. I am handing this to a colleague, with everything so far, so that you need not repeat it. { they_answer }
    [legal] { right_away }{ also_the_lawyers }
    [chargeback] { right_away }
    [distress] { right_away }
    [safety] { right_away }
   *[other] Of course. I am handing you over to a colleague, with everything so far, so that you need not repeat it. { they_answer }
}
also_the_press_office = { $press_contact ->
    [none] { "" }
   *[other] { " " }You can also write to { $press_contact }.
}
also_the_lawyers = { $legal_contact ->
    [none] { "" }
   *[other] { " " }You can also write to { $legal_contact }.
}
not_made_out = I'm sorry, I can't make out well enough on my own just now what you need, and I don't want to guess. I am handing you over to a colleague, with everything so far, so that you need not repeat it. { they_answer }
for_a_person = is for a person to see to, so I am handing it to a colleague with everything you wrote. { they_answer }
right_away = { thanked_for_telling } I am handing this to a colleague right away, with everything you wrote, so that you need not repeat it. { they_answer }
they_answer = { $opens_at ->
    [none] { $usual ->
        [none] They will answer you here.
       *[other] They will answer you here, as a rule within { $usual } minutes{ of_opening_hours }.
    }
   *[other] They are back on { opening } and will answer you here then.
}{ asked_of_people }{ goes_along }
of_opening_hours = { $zone ->
    [none] {""}
   *[other] {" of our opening hours"}
}
asked_of_people = { $asked ->
   *[none] { "" }
    [call_back] { " " }That you want to be called stands in what they read first.
    [supervisor] { " " }That you want somebody who decides stands in what they read first.
    [both] { " " }That you want a call, and from somebody who decides, stands in what they read first.
}

can_be_undone = { $act ->
    [cancel_subscription] { $at_once ->
        [yes] That can't be undone: it ends on the very day, and to have it again it has to be taken out anew.
       *[no] Yes: until { FULL_DAY($ends_at) } I can take the cancellation back here; just tell me. Once it has ended, it has to be taken out anew.
    }
    [pause] Yes: it can be started again here at any time; just tell me.
    [resume] Yes: it can be paused or cancelled here at any time; just tell me.
    [keep] Yes: it can be paused or cancelled here at any time; just tell me.
    [skip] No: a delivery that is skipped can't be put back by me. If you want it after all, ask me for a person.
    [change_plan] Yes: you can change back here; I name the price and the day before anything changes.
    [change_address] Yes, as long as it has not left: tell me here, and it goes to the old address or to another one.
    [change_contact] Yes: it can be changed back here; I ask for a proof and a yes before that.
    [cancel_order] That can't be undone: an order that is called off is not sent. To have it after all, it has to be ordered anew.
    [declare_return] Yes: it is only noted. If you would rather keep it, don't send it, and nothing more happens.
    [issue_refund] No: what is paid can't be called back.{ until_a_yes }
    [give_store_credit] No: once you have it, I can't turn credit into something else from here.{ until_a_yes }
    [send_replacement] No: once it is ordered, I can't call it off from here.{ until_a_yes }
   *[other] I can't tell whether it can be; ask me for a person.{ until_a_yes }
}
    .options = { can_be_undone }
until_a_yes = { $offered ->
    [yes] {""} Until your yes nothing happens.
   *[no] {""}
}
