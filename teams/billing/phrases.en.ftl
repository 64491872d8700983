## Charges and invoices

no_overpayment = { $charges ->
    [none] I looked and found no payment{ for_invoice } on your account.
   *[other] I looked at the payments{ for_invoice }: { $charges }{ $together ->
        [none] {""}
       *[other] , together { $together }
    }. They match what was invoiced, so nothing was taken twice.
}
    .state = { no_overpayment }
    .amount = { no_overpayment }
    .consequence = { no_overpayment }
    .content = { no_overpayment }
    .source = { billings_books }
last_payments = The last payments on your account: { $charges }. What looks wrong to you: a sum, a date, or a payment that you don't know?
not_on_record = I looked, and there is { $what ->
    [invoice] no invoice
   *[payment] no payment
}{ $amount ->
    [none] {""}
   *[other] {" "}of { $amount }
}{ $on ->
    [none] {""}
   *[other] {" "}on { FULL_DAY($on) }
}{ $month ->
    [none] {""}
   *[other] {" "}in { MONTH($month) }
} on your account. { $charges ->
    [none] There are no payments on your account at all.
   *[other] { $shown ->
        [sum] Of that amount there is: 
        [around] Around then there is: 
       *[last] The last payments are: 
    }{" "}{ $charges }.
} { where_it_may_be_from }
    .source = { billings_books }
    .steps = { where_it_may_be_from }
    .options = { where_it_may_be_from }
    .person = { where_it_may_be_from }
where_it_may_be_from = It may belong to another account or e-mail address of yours, or to somebody else: the line on your bank's statement names who took it. Tell me what stands there, or another e-mail address that you use here, and I look again; or ask me for a colleague.
not_matched = I looked at the payments{ for_invoice }: { $charges }. Not all of them name the invoice that they are for, so I can't say whether one was taken twice, and I don't guess with money. I've asked a colleague to see to it.
    .state = { not_matched }
    .amount = { not_matched }
    .consequence = { not_matched }
    .content = { not_matched }
    .source = { billings_books }
for_invoice = { $invoice ->
    [none] {""}
   *[other] {" for "}{ $invoice }
}
payments_seen = I looked at the payments for { $invoice } again. Taken: { $taken }.{ only_held }
    .source = { billings_books }
    .content = { payments_seen }
    .time = { payments_seen }
    .amount = { payments_seen }
    .state = { payments_seen }
only_held = { $held ->
    [none] {""}
   *[other] {" Only reserved, and not taken: "}{ $held }.
}
which_invoice = There is more than one of that time. { $invoices } Which one do you need? Its number is enough; or say all of them.
paper_to_find = I couldn't tell which of these you mean, so I've asked a colleague to find out and to make the document. { $invoices } Nothing is sent yet.
invoices = { $invoices }
    .amount = { invoices }
    .content = { invoices }
    .state = { $invoices }
    .time = { $invoices }
    .source = { billings_books }
invoice_line = { $invoice } of { DAY($issued) } comes to { $total }{ $taxed ->
    [yes] { $asked ->
        [yes] , of which { $tax } is tax
       *[no] , including { $tax } tax
    }
   *[no] { $asked ->
        [yes] ; billing has no tax recorded on it
       *[no] {""}
    }
}{ $paid ->
    [yes] ; paid with { paid_with }
   *[no] { $open ->
    [yes] ; { open_of_it }
   *[no] { $reserved ->
    [yes] ; only reserved so far, and not taken
   *[no] {""}
}
}
}{ $order ->
    [none] {""}
   *[other] {" ("}order { $order })
}.
    .state = { paid_of_it }
    .time = { paid_of_it }
open_of_it = not paid yet{ $due ->
    [none] {""}
   *[other] {" "}(due date: { DAY($due) })
}
paid_of_it = { $payments ->
    [none] { $open ->
    [yes] { $invoice }: { open_of_it }.
   *[no] {""}
}
   *[other] Paid so far for { $invoice }: { $payments }.
}
open_invoice = { $invoice } ({ $total }) is not paid yet{ $due ->
    [none] {""}
   *[other] ; it is due on { DAY($due) }
}.
still_to_pay = { $invoices }
card_on_file = { $last4 ->
    [none] I see no payment by card on your account, so there is no card that I could name.
   *[other] The card that was charged last is the one ending in { $last4 }: { $amount } on { DAY($at) }{ for_invoice }. { $closed ->
        [yes] Billing has it as closed by now.
       *[no] Of a card I see only the last four digits.
    }{ $renews_at ->
        [none] {""}
       *[other] {" The next payment is on "}{ DAY($renews_at) }{", and no newer card is on our records."}
    }
}
dispute_seen = { $state ->
    [lost] The bank decided about the payment of { $amount }{ for_invoice } in your favour: you have had that money back from it.
    [won] The bank decided that the payment of { $amount }{ for_invoice } stands.
    [inquiry] Your bank has asked about the payment of { $amount }{ for_invoice }. No money has moved, and the bank has decided nothing yet.
   *[open] Your bank is looking into the payment of { $amount }{ for_invoice } and has not decided yet. It decides by its own deadline; until then we return nothing of it.
}
no_invoices = I see no invoices on your account.
document_asked = I can't make or send documents from here, so I've asked a colleague for the document of { $invoice }, dated { DAY($issued) } ({ $total }). Nothing is sent yet.{ $newest ->
    [yes] {" If you mean another invoice, tell me its number."}
   *[no] {""}
}
document_offered = I can't make or send documents from here; colleagues do. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Shall I ask one for the document of { $invoice }, dated { DAY($issued) } ({ $total })? Just say yes.
}
not_cancelled = I see no cancellation on record: your subscription is active{ $amount ->
    [none] {""}
   *[other] , and { $amount } on { DAY($at) } was paid for it. A renewal comes back when it is cancelled within { $days } days
}.{ $offered ->
    [yes] {""}
   *[no] {" "}If you would like to cancel it now, just say so.
}
no_charge_after_cancel = I compared your cancellation with the payments and found no charge after it.

## Ending a subscription

nothing_to_cancel = { $status ->
    [none] There is nothing to cancel: I see no subscription on your account.
   *[other] There is nothing to cancel: your subscription { $ends_at ->
        [none] is not active
       *[other] { $status ->
            [ended] ended
           *[other] ends
        } on { FULL_DAY($ends_at) }
    }.
}
change_gives_nothing_back = The change of plan starts on { FULL_DAY($starts_at) }, and gives nothing back for the period that is paid. If you cancel now instead, { $amount } is due back.
    .amount = { change_gives_nothing_back }
cancel_gives_back = You { $first ->
    [yes] began this subscription
   *[no] renewed
} only a few days ago: once it is cancelled, the { $first ->
    [yes] first payment
   *[no] renewal
} { $changes ->
    [0] of { $amount } is due back
   *[other] and what the change of plan cost, { $amount } in all, are due back
}, and I'll ask you about that next.
cancel_within_grace = Billing counts { $amount } as a payment that comes back if you cancel now, but from our records I can't confirm that. I've asked a colleague to look at it and to see to your cancellation.

## Plans

no_subscription = I see no subscription on your account.
no_new_one = I can't start a new one myself; if you want one, ask me for a person.
which_change = Would you like another plan, or shall I skip a delivery, pause it or end it? Tell me in a few words.
which_of_them = Which of those would you like?
pause_asked = I can't skip or pause a subscription myself, so I've asked a colleague to do it. Nothing has changed yet.
months_asked = I can skip only the next delivery myself, so I've asked a colleague to see to the months that you named. Nothing has changed yet.
plan_by_a_colleague = I can't work out by myself what that change comes to, so I've asked a colleague to see to it. Nothing has changed yet.
account_line = { $account } ({ PLAN($plan) })
choose_account = You have more than one subscription: { $accounts }. Which one do you mean?
plan_line = { PLAN($plan) } for { $price }
plan_prices = { $plans }.{ $yearly ->
    [missing] {" There is no price by the year for it."}
   *[other] {""}
}
    .amount = { plan_prices }
price_holds = What counts is the price in billing: { PLAN($plan) } is { $price }. { page_is_wrong }
price_above_limit = { PLAN($plan) } is { $price }. That is more than the { $limit } that you named, so nothing is changed. If you want it all the same, just say so.
plan_preview = { PLAN($plan) } is { $price }. { $starts_at ->
    [none] { $due ->
        [none] A move to it costs nothing today.
       *[other] A move to it today comes to { $due }, for the rest of this period; from the renewal on it is the full price.
    }
   *[other] A move to it starts on { FULL_DAY($starts_at) }, and nothing is charged for it today.
} Nothing changes because you ask; if you want it, just tell me.
    .amount = { plan_preview }
choose_plan = { $now ->
    [none] {""}
   *[other] You are on { PLAN($now) } ({ $now_price }).{" "}
}{ $plans ->
    [none] There is no other that I can offer.
   *[other] { $count ->
        [1] There is only { $plans }. If you would like it, just write its name.
       *[other] There is { $plans }. Which one would you like?
    }
}
    .amount = That depends on which you take: { $plans }. Write its name, and I tell you what is due today before anything changes.
    .time = Write the name of the one that you want; before anything changes I tell you from which day it counts.
    .consequence = Nothing changes before you have seen the price and said yes. You can ask me here for another plan later, too.
    .options = { choose_plan.consequence }
no_further_plan = { $toward ->
    [less] { PLAN($plan) } ({ $price }) is our smallest plan. I can skip a delivery or pause it; just tell me.
   *[more] { PLAN($plan) } ({ $price }) is our biggest plan. For more than that a colleague can make an offer: ask me for a person.
}
subscription_over = { $status ->
    [cancelled] Your { PLAN($plan) } subscription is cancelled{ and_ends }. Its plan can be changed once it is to go on; I can take the cancellation back, just tell me.
    [paused] Your { PLAN($plan) } subscription is paused. Its plan can be changed once it runs again; I can start it, just tell me.
   *[other] Your { PLAN($plan) } subscription ended{ ended_on }, so there is nothing to change. I can't start a new one by myself; for that, ask me for a person.
}
and_ends = { $ends_at ->
    [none] {""}
   *[other] {" and ends on "}{ FULL_DAY($ends_at) }
}
ended_on = { $ends_at ->
    [none] {""}
   *[other] {" on "}{ FULL_DAY($ends_at) }
}
runs_until = { $ends_at ->
    [none] {""}
   *[other] , runs until { FULL_DAY($ends_at) }
}
own_price = Your { PLAN($plan) } plan costs { $price }{ $reckoned ->
    [none] {""}
   *[other] { $asked ->
        [year] {""}; over a year that is { $reckoned }, reckoned as twelve months
       *[month] {""}; that is { $reckoned } a month, reckoned as a twelfth, and it is charged once a year
    }
}.{ $paused ->
    [yes] {" "}It is paused, so nothing is charged now.
   *[no] {""}
}
    .amount = { own_price }
    .source = { billings_books }
plan_is = { $how ->
    [none] I see no plan on your account.
    [ended] Your { PLAN($plan) } subscription ended{ ended_on }. No further payment is due for it. I can't start a new one by myself; for that, ask me for a person.{ corrected }
    [cancelled] You are on the { PLAN($plan) } plan; it is cancelled{ runs_until } and is not renewed. No further payment is due for it.{ corrected }
    [paused] Your { PLAN($plan) } subscription is paused{ $until ->
        [none] {""}
       *[other] {" until "}{ FULL_DAY($until) }{", and goes on by itself then"}
    }.{ paused_since } No payment is due until it runs again.{ once_started } I can start it again whenever you tell me.{ corrected }
   *[running] You are on the { PLAN($plan) } plan{ $stale ->
        [none] {""}
       *[other] , changed on { DAY($since) }; billing is what counts for that
    }.{ $next_plan ->
        [none] {""}
       *[other] {" From "}{ DAY($renews_at, $year) } on it is { PLAN($next_plan) }, as you asked for.
    }{ $rests_from ->
        [none] {""}
       *[other] {" It is paused from "}{ FULL_DAY($rests_from) }{ $until ->
            [none] {" on"}
           *[other] {" until "}{ FULL_DAY($until) }
        }.
    }{ $next_at ->
        [none] {""}
       *[other] {" It renews on "}{ DAY($next_at, $year) }{ $next_amount ->
            [none] .
           *[other] , for { $next_amount }.
        }
    }{ corrected }
}
    .time = { $how ->
        [paused] It has been paused since { NAMED_DAY($paused_at) }.{ once_started }
       *[other] It renews on { NAMED_DAY($next_at) }.
    }
    .amount = { $how ->
        [paused] { if_started }
       *[other] { next_payment }
    }
    .consequence = { $how ->
        [paused] { if_started }
       *[other] { next_payment }
    }
    .options = You may change to another plan at any time, and back: tell me which one, and I say what it costs and from when before anything happens.
    .state = { plan_is }
    .source = That is from billing, which counts for it.
once_started = { $again_amount ->
    [none] {""}
   *[other] {" "}{ if_started }
}
if_started = { $again_at ->
    [none] If I start it again, { $again_amount } is charged at once.
   *[other] If I start it again, { $again_amount } is charged on { FULL_DAY($again_at) }.
}
paused_since = { $paused_at ->
    [none] {""}
   *[other] {" It has been paused since "}{ DAY($paused_at, $year) }.
}
next_payment = The next payment is { $next_amount }, on { NAMED_DAY($next_at) }.
corrected = { $cited ->
    [yes] {" Another of our systems still says "}{ PLAN($stale) }, which is out of date, so I am having it corrected.
   *[no] {""}
}
schedule_is = { $status ->
    [paused] Your { PLAN($plan) } subscription is paused already{ $until ->
        [none] {""}
       *[other] {" until "}{ FULL_DAY($until) }
    }: nothing is sent or charged. I can start it again whenever you tell me.
    [skipped] Nothing is sent then, or charged: your { PLAN($plan) } subscription continues { $renews_at ->
        [none] afterwards
       *[other] {"on "}{ FULL_DAY($renews_at) }
    }.
   *[other] Your { PLAN($plan) } subscription is running{ $renews_at ->
        [none] {""}
       *[other] {" and renews on "}{ FULL_DAY($renews_at) }
    }, so there is nothing to start again.
}

## Who is listed on a company account

account_admin = { $own ->
    [yes] { $admin } (you)
   *[no] { $admin }
}
account_admins = On { $account } these are listed as administrators: { $admins }. Who is listed is changed by people, who ask one of them first.
only_admins_are_told = Who is listed on a company account I tell only to one of its administrators, and by our records you are none of them. An administrator can ask me here; changes are made by people, who ask one of them first.
