## Parcels

parcel_line = Your { $item } ({ $order_id }) { $status ->
    [placed] is being packed{ expected }
    [shipped] has left our warehouse{ expected }
    [in_transit] is with the carrier{ expected }
    [delivered] was delivered{ $delivered_at ->
        [none] {""}
       *[other] {" on "}{ DAY($delivered_at) }
    }
    [cancelled] was called off and is not sent
    [returned] came back to us
    [return_received] is back with us
    [lost] counts as lost
   *[other] is marked { $status }
}{ $tracking ->
    [none] {""}
   *[other] {" (tracking "}{ $tracking })
}.
    .time = { $status ->
        [delivered] By our carrier's record your { $item } ({ $order_id }) was delivered on { NAMED_DAY($delivered_at) }.
        [cancelled] Your { $item } ({ $order_id }) was called off, so it is not coming.
        [returned] Your { $item } ({ $order_id }) came back to us, so it is not on its way to you.
        [return_received] Your { $item } ({ $order_id }) came back to us, so it is not on its way to you.
        [lost] Your { $item } ({ $order_id }) counts as lost; no day is given for it any more.
       *[other] { $promised_at ->
            [none] Our carrier gives no day for your { $item } ({ $order_id }) yet.
           *[other] By our carrier's record your { $item } ({ $order_id }) { $late ->
                [yes] was to come
               *[no] is to come
            } on { NAMED_DAY($promised_at) }{ $late ->
                [yes] , and that day has passed
               *[no] ; it gives no hour
            }.
        }
    }
    .content = { $nameless ->
        [yes] The name that our records have for what is in { $order_id } is one that I can't show here.
       *[no] { $order_id } is your { $item }.
    }
    .source = That is our carrier's own record{ $tracking ->
        [none] {""}
       *[other] , under tracking { $tracking }
    }.
    .person = { $carrier ->
        [none] { $left ->
            [no] Which carrier brings your { $item } ({ $order_id }) is not on its record yet; ask me here once it has left.
           *[yes] Which carrier has your { $item } ({ $order_id }) is not on its record; what goes wrong on the way is ours to put right.
        }
       *[other] { $carrier } brings your { $item } ({ $order_id }); what goes wrong on the way is ours to put right.
    }
expected = { $promised_at ->
    [none] {""}
   *[other] ; the carrier { $late ->
        [yes] expected
       *[no] expects
    } to deliver it on { DAY($promised_at) }{ $late ->
        [yes] , and that day has passed
       *[no] {""}
    }
}
parcel_status = { $parcel }{ $asked ->
    [yes] {" If it never reached you, just tell me so."}
   *[no] {""}
}
    .time = { $parcel }
    .state = { parcel_status }
    .content = { $parcel }
    .source = { $parcel }
    .person = { $parcel }
    .steps = There is nothing for you to do before it comes. Our record gives the day and no hour.
    .consequence = If it does not come, tell me here. A parcel that has not moved for too long counts as lost; then you choose between the same goods again and your money back.
    .options = Once it has left our warehouse, where it goes and who takes it in is with the carrier; I can't change that from here.
last_scan = { $scanned_at ->
    [none] { $left ->
        [yes] The carrier has told us of no scan of your { $item } ({ $order_id }) yet.
       *[no] Your { $item } ({ $order_id }) has not left our warehouse, so the carrier has not scanned it yet.
    }
   *[other] The carrier scanned your { $item } ({ $order_id }) last on { NAMED_DAY($scanned_at) }; our record of it has no later scan.
}
parcel_where = { $place ->
    [packing] Still in our warehouse, where it is being packed{ expected }.
   *[carrier] With the carrier{ $scanned_at ->
        [none] , who has told us of no scan yet{ expected }
       *[other] , who scanned it last on { NAMED_DAY($scanned_at) }{ expected }
    }. Where it is just now our record does not say.{ $tracking ->
        [none] {""}
       *[other] {" "}With the tracking number { $tracking } you can ask them yourself.
    }
}
is_with_the_carrier = How it is handed over, who takes it in and where it is put is with the carrier, and I can't pass a note on to them.{ $left ->
    [yes] { $tracking ->
        [none] {""}
       *[other] {" "}With the tracking number { $tracking } you can ask them yourself.
    }
   *[no] {" "}It has not left yet; if it is to go to another address, tell me which, as long as it is still here.
}
not_added_here = { $what ->
    [label] I can't put a name or any other words on a parcel myself.
    [wrap] I can't have a parcel wrapped as a gift, or anything put in with it, myself.
   *[day] I can't promise that day: when it is brought is with the carrier.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Shall I ask a colleague to see to it before it leaves? Just say yes.
}
left_as_it_is = { $what ->
    [label] It has left us already, so it goes as it is labelled now.
    [wrap] It has left us already, so it can't be wrapped any more, and nothing can be put in with it.
   *[day] I can't promise another day: it has left us already, and when it is brought is with the carrier.
}
parcels = { $parcels }
    .time = { $parcels }
    .person = { $parcels }
    .source = { $parcels }
    .content = { $parcels }
parcel_lost = { $silent ->
    [yes] I'm sorry: your { $item } ({ $order_id }) has not moved since { DAY($since) }, and after { $after } business days we count it as lost.
   *[no] I'm sorry: your { $item } ({ $order_id }) was lost on its way to you.
}
no_orders = I see no orders on your account.

## What the desk does, and what is taken back

nothing_to_take_back = Nothing that you asked for is waiting with our people, so there is nothing to take back.
which_to_take_back = Several things that you asked for are with our people: { $requests }. Which one do you take back? Please write its number.
open_request = { $reference }{ $amount ->
    [none] { $subject ->
        [none] {""}
       *[other] {" "}(“{ $subject }”)
    }
   *[other] {" "}({ $amount })
}
left_that = All right, I leave { $what ->
    [money] the money
    [parcel] the parcel
    [plan] the subscription
   *[other] that one
} at that, and look into it no further. The rest of what you asked stands.
comes_next = As you asked, one after the other: first this, and I'll come to { $what ->
    [money] the money
    [parcel] the parcel
    [plan] your subscription
   *[other] the rest
} next.
what_i_do = I can look up your orders, parcels, invoices and subscription, see to wrong charges and to lost or damaged goods, change plans, addresses and contact details, and answer from our help pages, all as far as the company's rules allow. What I may not decide myself, a colleague does; for a person, just say “a human, please”.
needs_no_account = You need no account to ask: I tell anybody what our help pages say about plans, prices, delivery and returns. Only what is about an order or a payment of your own do I look up by the e-mail address or phone number that it was made with.
other_may_act = Another person may act for you here once it is on our record that you allow it: the record says what they may do and until when, and you hear of what was done. I can't set that up myself, a colleague does it with you; just say “a human, please”. Until then I do things for you alone.

## Addresses

ask_address = Your { $item } ({ $order_id }) { $address ->
    [none] has not left yet
   *[other] is to go to { $address } and has not left yet
}, so I can still change that. What is the full new address: street and number, postcode and town?
left_for = Your { $item } ({ $order_id }) is on its way to { $address }; only the carrier can send it elsewhere now. Tell me if it should go to another address and to which, and I ask a colleague to try that with them.
address_same = Your { $item } ({ $order_id }) goes to { $address }, so nothing has to be changed.
address_by_a_colleague = I can't decide by myself where your { $item } ({ $order }) goes, so I've asked a colleague to see to it. Nothing has changed yet.
has_left = Your { $item } ({ $order_id }) has left our warehouse already{ $tracking ->
    [none] {""}
   *[other] , tracking { $tracking }
}, so only the carrier{ $carrier ->
    [none] {""}
   *[other] {" "}({ $carrier })
} can still redirect it. I've asked a colleague to see to that.{ $told ->
    [yes] {""}
   *[no] {" "}Which address is it to go to? Write it here, with street, number, postcode and town, and they have it.
}
    .person = { $carrier ->
        [none] Only the carrier can still redirect your { $item } ({ $order_id }); our colleagues have your wish for it. What goes wrong on the way is ours to put right.
       *[other] Only { $carrier } can still redirect your { $item } ({ $order_id }); our colleagues have your wish for it. What goes wrong on the way is ours to put right.
    }
    .options = { $carrier ->
        [none] Not from here: what has left our warehouse, only the carrier can redirect. You can also ask them yourself
       *[other] Not from here: what has left our warehouse, only { $carrier } can redirect. You can also ask them yourself
    }{ $tracking ->
        [none] .
       *[other] , with the tracking number { $tracking }.
    } Should it come back to us, tell me here.

## Questions and complaints

article = { $again ->
    [yes] {"As I wrote: "}
   *[no] {""}
}{ $text } (From our article “{ $title }”{ $dated ->
    [none] {""}
   *[other] , { DAY($dated) }
}{ $link ->
    [none] {".)"}
   *[other] {": "}{ $link }{")"}
}
page_holds = { $ended ->
    [none] {""}
   *[other] The page “{ $ended }” did say so{ $until ->
        [none] { $replaced ->
            [none] , and has been replaced.
           *[other] {" "}until { DAY($replaced) }, when it was replaced.
        }
       *[other] {" "}until { DAY($until) }; since then it no longer holds.
    }{" "}
}What holds now is our article “{ $title }”{ $dated ->
    [none] {""}
   *[other] {" "}of { DAY($dated) }
}{ $link ->
    [none] {""}
   *[other] {" "}({ $link })
}: “{ $text }” { page_is_wrong }
page_is_wrong = A page of ours that says otherwise is wrong or out of date. { $beside ->
    [yes] { ask_for_a_person }
   *[no] Shall I have a colleague look at what you read there? Just say yes.
}
rule = { $thing ->
    [none] {""}
   *[other] For “{ $thing }” this rule holds.{" "}
}{ $rule ->
    [withdrawal_days] { withdrawal } { made_to_order }
    [renewal_grace_days] If you cancel within { $figure } days after a renewal, that renewal comes back to you.
    [lost_after_business_days] A parcel counts as lost after { $figure } business days without a scan by the carrier.
   *[damage_days] Please tell us of damage within { $figure } days after the delivery; later than that a colleague looks at it.
}
withdrawal = { $where ->
    [everywhere] You have { $eu } { days_to_return }, wherever you live.
    [eu] { $countries ->
        [none] In the European Union
       *[other] In { $countries }, as in all of the European Union,
    } you have { $eu } { days_to_return }. In other countries it is { $elsewhere } days.
    [elsewhere] { $countries ->
        [none] Outside
       *[other] In { $countries }, as everywhere outside
    } the European Union, you have { $elsewhere } { days_to_return }. In the European Union it is { $eu } days.
   *[unknown] How long you have depends on the country: in the European Union it is { $eu } { days_to_return }; in other countries it is { $elsewhere } days.
}
days_to_return = days to return what you bought, counted from the delivery
made_to_order = What is made or roasted to order is a final sale and cannot be sent back.
no_article = { $question ->
    [none] { $also ->
        [yes] On the rest of what you asked I found nothing in our help pages.
       *[no] { $countries ->
            [none] I couldn't find that in our help pages.
           *[other] Our list of shipping costs has none for { $countries }.
        }
    }
   *[other] On “{ $question }” I found nothing in our help pages.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] I can ask a colleague, if you like.
}
promised_by_us = I see it on record: a colleague noted { $amount } for you on { DAY($at) }.
complaint = { $unrecorded ->
    [yes] I looked: no promise of ours is on record for you, so I can't give it by myself. Our people can ask whoever you spoke to.
   *[no] I'm sorry that we let you down.
} { $earlier ->
    [0] {""}
    [1] I can see that you were in touch with us before, on { DAY($last) }, so you need not start over.{" "}
   *[other] I can see that you were in touch with us { $earlier } times before, last on { DAY($last) }, so you need not start over.{" "}
}I've put it in front of the team.
ticket_state = Your ticket { $ticket } of { DAY($opened) } { $status ->
    [open] is open: our people have it, and the last entry in it is of { DAY($updated) }.
    [pending] is on hold: our people have it, and the last entry in it is of { DAY($updated) }.
    [solved] was marked as solved on { DAY($updated) }. If something is still wrong, tell me what it is.
   *[closed] was closed on { DAY($updated) }. If something is still wrong, tell me what it is.
}
within_warranty = { $within ->
    [yes] The warranty of { $years } years from delivery holds until { FULL_DAY($until) }, so it is within that.
    [no] The warranty of { $years } years from delivery ended on { FULL_DAY($until) }, so it is no longer within that.
   *[other] The warranty of { $years } years from delivery is for machines and grinders.
}
warranty_told = { $asked ->
    [age] It came on { FULL_DAY($delivered) }: { $days ->
        [one] { $days } day
       *[other] { $days } days
    } ago.
    [within] { $within ->
        [yes] Yes: the { $years } years end on { FULL_DAY($until) }.
        [no] No, not any more: the { $years } years ended on { FULL_DAY($until) }.
       *[other] The warranty of { $years } years from delivery is for machines and grinders.
    }
   *[all] Your { $item } ({ $order_id }) was delivered on { FULL_DAY($delivered) }, { $days ->
        [one] { $days } day
       *[other] { $days } days
    } ago. { within_warranty }
}
warranty_age = { warranty_told }
    .time = { warranty_told }
    .content = { warranty_told }
    .rule = { within_warranty }
    .source = The day is from our carrier's record of { $order_id }, the years from our rules.
contact_line = { DAY($at) }{ $channel ->
    [email] {" "}by e-mail
    [phone] {" "}by phone
    [chat] {" "}in a chat
    [voice] {" "}by voice call
    [social] {" "}on social media
    [letter] {" "}by letter
    [desk] {" "}here with this desk
   *[other] { "" }
}{ $ticket ->
    [none] { "" }
   *[other] , ticket { $ticket }{ $subject ->
        [none] { "" }
       *[other] {" "}“{ $subject }”
    } ({ $status ->
        [open] open
        [pending] on hold
        [solved] solved
       *[closed] closed
    })
}
contacts_told = { $known ->
    [0] I see no earlier contact of yours on record; this one is the first.
   *[other] { $last ->
        [yes] You were last in touch on { $contacts }.
       *[no] { $known ->
            [1] One earlier contact of yours is on record: { $contacts }.
           *[other] { $more ->
                [yes] { $known } earlier contacts of yours are on record; the latest are: { $contacts }.
               *[no] { $known } earlier contacts of yours are on record: { $contacts }.
            }
        }
    }
}
contact_history = { contacts_told } { $known ->
    [0] { "" }
   *[other] I see when and which way, not what was written; a colleague can tell you more. For one, ask me for a person.
}
    .time = { contacts_told }
    .content = { contacts_told }
    .state = { contacts_told }
    .amount = { contacts_told }
    .person = I see when and which way, not what was written; a colleague can tell you more. For one, ask me for a person.
    .source = That is from our help desk, the notes of our people and the record of this desk.
no_ticket = { $ticket ->
    [none] I see no ticket of yours on record.
   *[other] I see no ticket { $ticket } among yours.
} { $beside ->
    [yes] { ask_for_a_person }
   *[no] Shall I ask a colleague to look into it? Just say yes.
}
