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
    .source = That is from billing's own books. { $refunds }
    .where = { $refunds ->
        [none] { $waiting }
       *[other] { $refunds }
    }
    .person = What is on its way your bank books; what came back a colleague sees to.
refund_line_status = The refund of { $amount } from { DAY($at) } { $status ->
    [settled] has arrived at your bank
    [failed_late] came back from the bank without reaching you, so a colleague has to find another way for it
   *[other] is on its way and should show by { DAY($settles_at) }
}{ $reference ->
    [none] {""}
   *[other] {" (bank reference "}{ $reference })
}.
    .time = { $status ->
        [settled] {""}
        [failed_late] {""}
       *[other] Your bank should show the { $amount } by { NAMED_DAY($settles_at) }.
    }
    .source = { $reference ->
        [none] {""}
       *[other] Your bank can look for { $reference }.
    }
    .where = { $status ->
        [settled] { $amount } went back the way it was paid{ to_what_paid }
        [failed_late] { $amount } had been sent the way it was paid{ to_what_paid } It came back from the bank, so a colleague finds another way for it with you.
       *[other] { $amount } goes back the way it was paid{ to_what_paid }
    }
to_what_paid = { $tender ->
    [none] .
   *[other] {""}: to { paid_with }.
}
waiting_line = The request for { $amount } is still being decided; it has not been paid out yet.
    .where = Once it is decided, { $amount } goes back the way it was paid.
no_refund_yet = There is no refund on your account so far, neither paid nor waiting. What is it about? Then I'll look into it.
already_credited = That was made good with store credit already, so I can't pay it out as well.
at_most = That is more than what the systems show as overpaid, so this is the most that I can offer:
gesture_apart = What is owed to you comes first. A gesture beside it is not part of this offer: ask me for it afterwards, or for a person.
goods_or_money = If you would rather have it sent again than the money, just tell me; that can be done where it is in stock.
not_sent_as_well = That money is paid and can't be taken back, so I can't send the goods as well. You can order them anew; or ask me for a person.
less_than_due = You asked for { $amount }, so that is all that I offer; { $due } would be due.
no_reason = I looked at your payments and parcels{ $reference ->
    [none] {""}
   *[other] {" for "}{ $reference }
}, and the systems show no reason for a refund there. If you think otherwise, tell me what happened, or ask me for a colleague.
    .reason = A refund needs something on record: a payment made twice or after a cancellation, a parcel that did not come, or goods that came damaged or went back. I found none of that there.
    .options = { instead_of_no_refund }
    .steps = { instead_of_no_refund }
instead_of_no_refund = If something is wrong with it, tell me what; goods that are still in their time can go back; and a colleague can look at it with you.
ask_refund_detail = I'll gladly look into it. What is the refund for? An invoice or order number, or a few words about what went wrong, will do.
ask_refund_record = I'll gladly look into it. Which order or invoice is it about? Its number, its day or its sum is enough.
goodwill_spent = I'm sorry for the trouble. What I may offer as a gesture is used up for this quarter. { $beside ->
    [yes] { ask_for_a_person }
   *[no] If you tell me an amount, I can ask a colleague to decide about it.
}
goodwill_given = You have had a gesture for what went wrong, and there is one for each. What goes beyond it a colleague decides; just ask me for a person.
goodwill_no_cause = I'm sorry that you are not happy. I may only offer a gesture where our records show what went wrong, and they show nothing of that kind. If you tell me what happened, I'll look into that, or ask me for a colleague.
needs_a_person = I can't tell for certain which payment belongs to it, and I don't guess with money. A colleague can sort that out; just ask me for a person.
which_remedy = Something is due to you{ about }, and you told me that you do not want { $refused_things }. I can offer { $offered_things } instead. Would you like that, or something else?

## Replacements

already_replaced = For { $order } a replacement is on its way already{ $replacement ->
    [none] {""}
   *[other] , as order { $replacement }
}, so I can't make it good a second time.
replacement_trouble = I'm sorry: that was a replacement already, and it went wrong as well. I've put it in front of a colleague, who will find out what is owed to you.
some_of_it = Only some of { $order } is missing, and I can't put that right by myself without touching what came. I've asked a colleague to see to it.
no_address = I'd gladly send it again, but the order has no address that I can read. I've asked a colleague to see to it.

## Damage and returns

how_many = I'm sorry about that. There are { $whole } in { $order } ({ $item }): how many of them are damaged?
why_a_photo = By our rules I may make good up to { $most } on your word; above that I need to see the damage first.
photo_needed = I'm sorry that { $reason ->
    [wrong_item] something else came than what you ordered
   *[damaged] it came damaged
} (your { $item }, { $order }). Above { $most } I need a photo of it before I may make it good: once one is with the order, write to me here again. If you can't add one, ask me for a person.
    .steps = I can take no picture here in the chat, and our records name no address for one. It counts once it is with { $order }: write to me here then. If you see no way to add it, ask me for a person.
    .consequence = Once the picture is with { $order } I look again here and tell you what I may offer: the same thing again where it is in stock, store credit, or the money.
    .options = { photo_needed.consequence } Without a picture a colleague has to look; ask me for a person then.
    .reason = { why_a_photo }
    .rule = { why_a_photo }
    .person = With a picture I look at it myself; without one a colleague does. For that ask me for a person.
    .time = As soon as the picture is with { $order } and you write here, I look at once.
told_in_time = { $over ->
    [no] You are in time: your { $item } ({ $order }) was delivered on { DAY($delivered_at) }, and what is wrong with it can be told for { $days } days from then, until { DAY($last_day) }.
   *[yes] Your { $item } ({ $order }) was delivered on { DAY($delivered_at) }, and I may make good what is told within { $days } days from then; that was until { DAY($last_day) }, so a colleague decides it.
}
not_returnable = { $why ->
    [final_sale] I'm sorry: your { $item } ({ $order }) is a final sale, so it can't be sent back. If something is wrong with it, tell me what.
    [declared] The return of your { $item } ({ $order }) is noted already{ $label ->
        [none] {""}
       *[other] , with the label { $label }
    }; please send it by { DAY($send_by) }.
    [received] The return of your { $item } ({ $order }) has reached us already, so there is nothing to send.
    [window_over] I'm sorry: your { $item } ({ $order }) arrived on { DAY($delivered_at) }, and it could be sent back for { $days } days from then. If you think that is wrong, just ask me for a person.
   *[other] As far as I can see your { $item } ({ $order }) has not arrived, so there is nothing to send back yet.
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
        [window_over] It could be sent back until { NAMED_DAY($last_day) }: { $days } days from the delivery.
       *[other] { why_window }
    }
    .steps = { $why ->
        [declared] { return_done.steps }
       *[other] {""}
    }
    .source = { $why ->
        [window_over] It rests on the day of delivery in our carrier's record and on our rules for returns, both as they stand today.
        [final_sale] It rests on our rules for returns and on how { $order } is marked in the warehouse's record.
       *[other] {""}
    }
    .person = { $why ->
        [window_over] The rule decides here, and I may not go past it. A colleague may look at it once more; just ask me for a person.
        [final_sale] The rule decides here, and I may not go past it. A colleague may look at it once more; just ask me for a person.
       *[other] {""}
    }
    .consequence = { $why ->
        [declared] { return_due }
        [window_over] You keep it, and nothing else of your account changes. If something is wrong with it, tell me what: that is another matter.
        [final_sale] You keep it, and nothing else of your account changes. If something is wrong with it, tell me what: that is another matter.
       *[other] {""}
    }
no_return_noted = No return is noted for you: I see none on your account. If you want to send something back, tell me what.
why_window = { $why ->
    [window_over] The rule is { $days } days, counted from the delivery, which was on { NAMED_DAY($delivered_at) }.
    [final_sale] The reason is the kind of goods: what is made or roasted to order for you is a final sale, and the time for sending back does not apply to it.
   *[other] {""}
}
keep_for_now = Please keep everything as it is for now, pieces and box included; whoever looks at it tells you here whether anything has to come back.
return_item = I've put the return{ $item ->
    [none] {""}
   *[other] {" of your "}{ $item }
} in front of the team. Nothing is arranged yet, so please keep it for now.
    .keep = { keep_for_now }
damaged_item = I'm sorry about that{ $item ->
    [none] {""}
   *[other] : your { $item } should have arrived whole
}. I've asked the team to look at it. Please keep it for now, and take a photo of the damage: they may ask you for one.
    .keep = { keep_for_now }
no_photo = Then it goes without a photo: I have asked a colleague to decide about your { $item } ({ $order }) from what you told me and from what our records show. Nothing is decided yet, and you need not send anything.
photo_by_mail = Thank you, your photo is here: I have asked a colleague to look at it and to decide about your { $item } ({ $order }). Nothing is decided yet, and you need not send anything more.
wrong_item = I'm sorry that something else came than what you ordered{ $item ->
    [none] {""}
   *[other] {" ("}{ $item }, { $order })
}. I've asked the team to look at it. Please keep what came as it is for now.
    .keep = { keep_for_now }
something_wrong = I'm sorry about that. I've asked the team to look at what you told me{ $item ->
    [none] {""}
   *[other] {" about your "}{ $item } ({ $order })
}. Please keep it as it is for now.
    .keep = { keep_for_now }
not_here_yet = By our records your { $item } ({ $order }) has not been delivered yet, so I can't make it good by myself. I've asked the team to look at what you told me.
not_due_yet = For your { $item } ({ $order }) nothing can be paid back yet: it is still to come. { $lost_at ->
    [none] If it does not come, tell me here, and I look again.
   *[other] If it has not come by { NAMED_DAY($lost_at) }, it counts as lost. Tell me here then, and you choose between the same goods again and your money.
} { $left ->
    [yes] If you would rather not have it any more, you can refuse it at the door, or send it back once it is there.
   *[no] It has not left yet: if you would rather not have it any more, tell me to call it off.
}
missing_part = I'm sorry that something is missing{ $item ->
    [none] {""}
   *[other] {" from your "}{ $item } ({ $order })
}. I've asked the team to look at it and to put it right.
    .keep = { keep_for_now }
what_is_wrong = { $another ->
    [yes] I can send you another { $item } ({ $order }), free of charge, where it came broken or is another thing than you ordered. For any other reason I can't: then I can only take it back, and a new one is a new order. Is it broken, is it another thing than you ordered, or is something missing?
   *[no] I'm sorry that something is wrong with your { $item } ({ $order }). Is it broken, is it another thing than you ordered, or is something missing?
}
part_line = { $item }
which_part = I'm sorry. On { $order } I see { $items }. What of it was missing?
only_to_its_address = I may send it again only to the address of its order. To have it sent to another one, ask me for a colleague.
part_is_paid_back = I can't send a single thing of an order by myself, but what it cost comes back to you. If you would rather have it sent, ask me for a person.
outage_share = Our record shows the outage, from { DAY($started_at) } to { DAY($ended_at) }. { $share } is the share of your payment that is given back for that time; the rest of it paid for the time in which the service ran.
would_come_back = Your subscription { $first ->
    [yes] began
   *[no] renewed
} on { DAY($at) }, for { $amount }. { $first ->
    [yes] That first payment
   *[no] That renewal
} comes back to you if you cancel within { $days } days; the subscription then ends at once.
    .amount = It is { $amount }; to cancel costs nothing.
    .time = You may cancel for it within { $days } days from { NAMED_DAY($at) }. Once it is cancelled I ask you for your yes to the { $amount }. { bank_takes }

## Orders that are called off

no_order_to_cancel = I see no order on your account that could be called off.
order_gives_back = Once order { $order } is called off, the { $amount } that you paid for it are due back, and I'll ask you about that next.
only_reserved = Nothing has been taken for { $order }: the amount is only reserved, and once the order is called off, the reservation lapses by itself.
order_was_cancelled = Your { $item } ({ $order }) was cancelled{ $at ->
    [none] {""}
   *[other] {" on "}{ DAY($at) }
} already and is not sent.
order_on_its_way = Your { $item } ({ $order }) has left our warehouse already{ $tracking ->
    [none] {""}
   *[other] {" (tracking "}{ $tracking })
}, so it can't be called off any more. You can refuse it at the door, or send it back within { $days } days of its delivery: tell me here once it has come. { $beside ->
    [yes] { ask_for_a_person }
   *[no] If you like, I can ask a colleague to look at it.
}
    .options = Refuse it at the door, and the carrier brings it back to us; or take it in, leave it unused, and send it back within { $days } days of its delivery. Either is enough, and neither needs a word before it comes. Once our warehouse has it, ask me here for the money: I look at the record then.
    .steps = { order_on_its_way.options }
    .content = { order_on_its_way.options }
    .consequence = If you refuse it at the door, the carrier brings it back to us, and nothing more is needed from you. Once our warehouse has it, ask me here for the money: I look at the record then. If you are out when it comes, send it back within { $days } days of its delivery.
    .reason = The parcel is with the carrier, so nobody here can stop it. { order_on_its_way.options }
cancel_by_a_colleague = I can't call that off by myself{ $order ->
    [none] {""}
   *[other] {" ("}{ $order })
}, so I've put it in front of a colleague. Nothing has changed yet.
no_photo_needed = No photo is needed for this.
