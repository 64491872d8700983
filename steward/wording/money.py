"""The phrases about money, subscriptions and what makes good, by kind of fact.

Pure, like all phrases.
"""

from __future__ import annotations

from actions.registry import KINDS
from steward.wording.parts import Data, Phrase, a_colleague, amount, day, plain, tender
from steward.wording.subscriptions import SUBSCRIPTION

_REASON = {
    "overpaid": "you paid more than the invoice asked for",
    "undelivered": "the parcel did not reach you",
    "return_received": "your return has reached us",
    "withdrawal": "you sent it back in time",
    "cooling_off": "you cancelled within the first days of your subscription",
    "renewal_grace": "you cancelled shortly after the renewal",
    "cancelled_before_renewal": "you had cancelled before the renewal",
    "outage": "the service was down while you had paid for it",
    "damaged": "it reached you damaged",
    "wrong_item": "something else came than what you ordered",
    "missing_part": "it was not in the parcel",
    "goodwill": "we owe you an apology, and I may offer a small gesture",
}


_SAME_ADDRESS = "the address that it first went to"
_BROKEN = {
    "damaged": "it came damaged",
    "wrong_item": "something else came than what you ordered",
}


def _subject(data: Data) -> str:
    what = data.get("invoice") or data.get("order")
    if data.get("item"):
        return (
            f" for your {data['item']} "
            f"({data.get('order')}{', ' + data['invoice'] if data.get('invoice') else ''})"
        )
    return f" for {what}" if what else ""


_ACTS = {kind.act: kind.wish for kind in KINDS.values() if kind.act}
_THINGS = {kind.act: kind.wished for kind in KINDS.values() if kind.wished}


def _listed(names: list[str]) -> str:
    return " or ".join(_THINGS.get(name, name) for name in names)


def _confirm_refund(data: Data) -> str:
    because = _REASON.get(data.get("reason", ""))
    return (
        f"I checked{_subject(data)}: {because}, so I can return {amount(data['amount'])} to "
        f"{tender(data)}. "
        "Shall I go ahead? Please answer yes or no."
    )


def _offer_dropped(data: Data) -> str:
    what = f"the return of {amount(data['amount'])}{_subject(data)}" if data.get("amount") else "it"
    return (
        f"You told me not to go ahead with {what}, so I left that as it was: "
        "nothing of it has happened. "
        "If you want it after all, just say so."
    )


# What an offer rests on, by its reason: which records say so.
_SHOWN_BY = {
    "overpaid": (
        "billing's own books: more came in than the invoice asks for, and the difference is yours"
    ),
    "undelivered": (
        "our carrier's own record: it shows no delivery, and by our rules that counts as lost"
    ),
    "return_received": "our warehouse's own record, which shows that your return came in",
    "withdrawal": (
        "our warehouse's own record, which shows that it came back within the time that you "
        "have for it"
    ),
    "cooling_off": "the day that your subscription began, and the day that you cancelled it",
    "renewal_grace": "the day of the renewal, and the day that you cancelled it",
    "cancelled_before_renewal": "the day that you cancelled, which was before the renewal",
    "outage": "our own record of the outage, and what you had paid for that time",
    "damaged": "what you told me, and the order as it is on record",
    "wrong_item": "what you told me, and the order as it is on record",
    "missing_part": "what you told me, and what the order lists for that parcel",
    "goodwill": "what our records show of what went wrong",
}


def shown_by(reason: object) -> str:
    """What an offer for this reason rests on."""
    return _SHOWN_BY.get(str(reason), "what you asked me for, and the record as it is now")


def _offer_rests_on(data: Data) -> str:
    return f"My offer rests on {shown_by(data.get('reason'))}."


def _items(data: Data) -> str:
    return "; ".join(f"{amount(i['amount'])} to {tender(i)}{_subject(i)}" for i in data["items"])


def _confirm_refunds(data: Data) -> str:
    return (
        f"I checked, and more than one payment is due back to you: {_items(data)}. "
        "Shall I go ahead with all of them? "
        "Answer yes or no, or name the one you mean."
    )


def _remind_refund(data: Data) -> str:
    return (
        f"I still have the return of {amount(data['amount'])} to "
        f"{tender(data)}{_subject(data)} ready; just say yes if I should go ahead, or no."
    )


def _refund_done(data: Data) -> str:
    when = (
        f", and your bank should show it by {day(data['settles_at'])}"
        if data.get("settles_at")
        else ""
    )
    reference = f" The bank reference is {data['reference']}." if data.get("reference") else ""
    return f"Done: I have refunded {amount(data['amount'])} to {tender(data)}{when}.{reference}"


def _refund_failed(data: Data) -> str:
    if data.get("error") == "unanswered":
        return (
            f"Billing did not answer about the return of {amount(data['amount'])}, "
            "so I have taken the request back there: no money has "
            "moved, and none will by that request. Tell me if I should try again, "
            "or ask a colleague to look at it."
        )
    return (
        f"Billing turned the return of {amount(data['amount'])} down, so no money has moved. "
        f"{a_colleague(data, 'I can ask a colleague to look at it.')}"
    )


def _refund_came_back(data: Data) -> str:
    back = (
        f"I'm sorry: the refund of {amount(data['amount'])} to {tender(data)} did not reach "
        "you; it came back to us. "
    )
    if not data.get("ticket"):
        return back + "It goes to a colleague next, so that another way is found with you."
    return back + (
        "A colleague has it now and will find another way with you; "
        f"the reference is {data['ticket']}."
    )


def _refund_waiting(data: Data) -> str:
    people = "two colleagues have" if data.get("signers", 1) > 1 else "a colleague has"
    return (
        f"Thank you. I may not decide on {amount(data['amount'])} alone: "
        f"{people} to sign it off first. "
        "I have passed it on with everything they need, and I will write to you here as soon as "
        "it is decided."
    )


def _refund_lowered(data: Data) -> str:
    return (
        f"A colleague has looked at your request for {amount(data['asked'])} and set it to "
        f"{amount(data['amount'])}. "
        "Another colleague has to sign that off, and I will write to you here as soon as it is "
        "decided. "
        "If you see it differently, tell me and a person will look again."
    )


def _still_waiting(data: Data) -> str:
    return (
        f"Your request for {amount(data['amount'])} is still with a colleague; "
        "nothing has been lost."
    )


def _refund_rejected(data: Data) -> str:
    return (
        f"A colleague looked at the refund of {amount(data['amount'])} and decided against "
        "it. If you see it differently, tell me and a person will look again."
    )


_DENIED = {
    "no_authority": (
        "the authority to act for somebody else that it needs is not on record, "
        "or does not cover it."
    ),
    "other_remedy": "it has been made good in another way already, or that is under way.",
    "not_replaceable": (
        "an order is sent again only when it did not come, came damaged, or was another one."
    ),
    "order_changed": "the order has changed since I asked you.",
    "not_owner": "I can only return a payment to the account it belongs to.",
    "dispute_open": (
        "your bank is already looking into this payment, so it has to be settled there: "
        "they decide."
    ),
    "dispute_lost": "your bank has given this payment back to you already.",
    "over_maximum": "looking again, the systems now show less than that as due.",
    "refused_before": "that was looked at and decided before, and a gesture does not go around it.",
    "reason_does_not_hold": "looking again, the systems no longer show a reason for it.",
}


def _refund_denied(data: Data) -> str:
    return (
        "I can't make that refund: "
        f"{_DENIED.get(data.get('denial', ''), 'our rules do not allow it in this case.')} "
        f"{a_colleague(data, 'If you like, I can ask a colleague to look at it.')}"
    )


def _confirm_replacement(data: Data) -> str:
    because = _REASON.get(data.get("reason", ""), "something went wrong with it")
    return (
        f"I checked {data['order']}: {because}, so I can send you the {data['item']} again, "
        f"free of charge, to {data['address'] or _SAME_ADDRESS}. "
        "Shall I go ahead? Please answer yes or no."
    )


def _replacement_done(data: Data) -> str:
    when = (
        f"; it should be with you by {day(data['promised_at'])}" if data.get("promised_at") else ""
    )
    return (
        f"Done: a replacement is on its way as order {data['replacement']}, "
        f"to {data['address'] or _SAME_ADDRESS}{when}."
    )


def _confirm_credit(data: Data) -> str:
    because = _REASON.get(data.get("reason", ""))
    return (
        f"I checked{_subject(data)}: {because}, so I can give you {amount(data['amount'])} as "
        "store credit, which takes the place of "
        "the money. Shall I go ahead? Please answer yes or no; "
        "if you would rather have the money back, say no and tell me."
    )


def _charges(lines: list[Data]) -> str:
    return "; ".join(
        f"{amount(c['amount'])} on {day(c.get('at')) or 'a recent day'}" for c in lines
    )


def _authorisation(data: Data) -> str:
    lines = data["charges"]
    return (
        f"I can see it: {_charges(lines)} is an authorisation, a hold that was never captured. "
        "No money has left your account for it, "
        "so there is nothing to pay back; the bank drops the hold by itself."
    )


def _no_overpayment(data: Data) -> str:
    lines, named = data.get("charges", []), data.get("invoice")
    where = f" for {named}" if named else ""
    if not lines:
        return f"I looked and found no payment{where} on your account."
    return (
        f"I looked at the payments{where}: {_charges(lines)}. They match what was invoiced, "
        "so nothing was taken twice."
    )


def _already_refunded(data: Data) -> str:
    last = data["refunds"][-1]
    return (
        f"That was refunded already: {amount(last['amount'])} on {day(last['at'])}, "
        f"bank reference {last['reference']}."
    )


def _refund_status(data: Data) -> str:
    lines = []
    for item in data["refunds"]:
        state = {
            "settled": "has arrived at your bank",
            "failed_late": (
                "came back from the bank without reaching you, so a colleague has to find "
                "another way for it"
            ),
        }.get(item["status"], f"is on its way and should show by {day(item['settles_at'])}")
        lines.append(
            f"The refund of {amount(item['amount'])} from {day(item['at'])} {state} (bank "
            f"reference {item['reference']})."
        )
    lines += [
        (
            f"The request for {amount(w['amount'])} is still being decided; "
            "it has not been paid out yet."
        )
        for w in data["waiting"]
    ]
    return " ".join(lines)


def _invoices(data: Data) -> str:
    return " ".join(
        f"{i['invoice']} of {day(i['issued'])} comes to {amount(i['total'])}"
        + (f", including {amount(i['tax'])} tax" if i["tax"]["minor"] else "")
        + (
            f"; paid with {tender(i['charges'][-1])}"
            if i["charges"] and i["charges"][-1]["state"] == "captured"
            else ""
        )
        + "."
        for i in data["invoices"]
    )


def _would_come_back(data: Data) -> str:
    began, what = (
        ("began", "That first payment") if data.get("first") else ("renewed", "That renewal")
    )
    return (
        f"Your subscription {began} on {day(data['at'])}, for {amount(data['amount'])}. {what} "
        f"comes back to you if you cancel within {data['days']} days; the subscription then ends "
        "at once."
    )


def _not_cancelled(data: Data) -> str:
    text = "I see no cancellation on record: your subscription is active"
    if data.get("amount"):
        text += f", and {amount(data['amount'])} on {day(data['at'])} was paid for it"
        text += f". A renewal comes back when it is cancelled within {data['days']} days"
    return f"{text}. If you would like to cancel it now, just say so."


def _cancel_gives_back(data: Data) -> str:
    began, what = (
        ("began this subscription", "first payment")
        if data.get("first")
        else ("renewed", "renewal")
    )
    if data.get("changes"):
        return (
            f"You {began} only a few days ago: once it is cancelled, "
            f"the {what} and what the change of plan cost, {amount(data['amount'])} in all, "
            "are due back, and I'll ask you about that next."
        )
    return (
        f"You {began} only a few days ago: once it is cancelled, "
        f"the {what} of {amount(data['amount'])} is due back, "
        "and I'll ask you about that next."
    )


def _confirm_return(data: Data) -> str:
    return (
        f"I can note that you send back your {data['item']} ({data['order']}) and make a label "
        "for it. It has to be on its way by "
        f"{day(data['send_by'])}. Shall I? Please answer yes or no."
    )


def _return_done(data: Data) -> str:
    label = f"The label is {data['label']}. " if data.get("label") else ""
    return (
        f"Done: the return of your {data['item']} ({data['order']}) is noted. "
        f"{label}Please send it by {day(data['send_by'])}."
    )


def _not_returnable(data: Data) -> str:
    what = f"your {data['item']} ({data['order']})"
    match data["why"]:
        case "final_sale":
            return (
                f"I'm sorry: {what} is a final sale, so it can't be sent back. "
                "If something is wrong with it, tell me what."
            )
        case "declared":
            label = f", with the label {data['label']}" if data.get("label") else ""
            return (
                f"The return of {what} is noted already{label}; "
                f"please send it by {day(data['send_by'])}."
            )
        case "received":
            return f"The return of {what} has reached us already, so there is nothing to send."
        case "window_over":
            return (
                f"I'm sorry: {what} arrived on {day(data['delivered_at'])}, "
                f"and it could be sent back for {data['days']} days from then. "
                "If you think that is wrong, just ask me for a person."
            )
        case _:
            return (
                f"As far as I can see {what} has not arrived, so there is nothing to send back yet."
            )


MONEY: dict[str, Phrase] = {
    "confirm_return": _confirm_return,
    "return_done": _return_done,
    "return_denied": plain("I can't take that back by myself any more; I can ask a colleague."),
    "not_returnable": _not_returnable,
    **SUBSCRIPTION,
    "offer_dropped": _offer_dropped,
    "offer_rests_on": _offer_rests_on,
    "offer_person": plain(
        "There is nothing more that I can tell you about this offer. "
        "If you would rather have somebody look at it first, just ask me for a person; "
        "it stays as it is until you say yes or no."
    ),
    "confirm_refund": _confirm_refund,
    "remind_refund": _remind_refund,
    "refund_costs": plain("It costs you nothing: the whole amount goes back the way it was paid."),
    "refund_takes": plain(
        "As soon as it is sent I tell you here the day by which your bank should show it."
    ),
    "confirm_refunds": _confirm_refunds,
    "remind_refunds": lambda d: (
        f"I still have these ready for you: {_items(d)}. Say yes if I should go ahead with "
        "all of them, or name the one you mean."
    ),
    "refund_done": _refund_done,
    "refund_waiting": _refund_waiting,
    "refund_came_back": _refund_came_back,
    "still_waiting": _still_waiting,
    "refund_lowered": _refund_lowered,
    "asked_elsewhere": lambda d: (
        f"I have already asked you about the {amount(d['amount'])} in our other conversation; "
        "a yes there is all it needs. If you can't get back to it, "
        "write to me here again in ten minutes and I'll ask you here."
    ),
    "refund_rejected": _refund_rejected,
    "refund_denied": _refund_denied,
    "refund_expired": lambda d: (
        f"I'm sorry: nobody could look at your request for {amount(d['amount'])} in time, "
        "so I can't give it to you this time. No one turned it down. "
        "If it still matters to you, tell me and I'll ask again."
    ),
    "refund_withdrawn": lambda d: (
        f"All right, I have dropped the request for {amount(d['amount'])}{_subject(d)}. "
        "No money has moved."
    ),
    "refund_unknown": lambda d: (
        f"I have asked billing to return {amount(d['amount'])}, but it hasn't answered yet. "
        "I keep at it, it can't be paid twice, and I'll write to you here once it is certain."
    ),
    "refund_failed": _refund_failed,
    "confirm_replacement": _confirm_replacement,
    "replacement_waiting": lambda d: (
        f"Thank you. Before I may send the {d['item']} again a colleague has to sign it off. "
        "I have passed it on with everything they need, and I will write to you here as soon "
        "as it is decided."
    ),
    "replacement_done": _replacement_done,
    "already_replaced": lambda d: (
        f"For {d['order']} a replacement is on its way "
        f"already{', as order ' + d['replacement'] if d.get('replacement') else ''}, "
        "so I can't make it good a second time."
    ),
    "replacement_trouble": plain(
        "I'm sorry: that was a replacement already, and it went wrong as well. "
        "I've put it in front of a colleague, who will find out what is owed to you."
    ),
    "already_credited": plain(
        "That was made good with store credit already, so I can't pay it out as well."
    ),
    "confirm_credit": _confirm_credit,
    "credit_done": lambda d: (
        f"Done: {amount(d['amount'])} in store credit is yours and comes off your next order. "
        f"The reference is {d['reference']}."
    ),
    "remedy_denied": lambda d: (
        "I can't do that: "
        f"{_DENIED.get(d.get('denial', ''), 'our rules do not allow it in this case.')} "
        f"{a_colleague(d, 'If you like, I can ask a colleague to look at it.')}"
    ),
    "some_of_it": lambda d: (
        f"Only some of {d['order']} is missing, and I can't put that right by myself without "
        "touching what came. I've asked a colleague to see to it."
    ),
    "no_address": plain(
        "I'd gladly send it again, but the order has no address that I can read. "
        "I've asked a colleague to see to it."
    ),
    "less_than_due": lambda d: (
        f"You asked for {amount(d['amount'])}, so that is all that I offer; "
        f"{amount(d['due'])} would be due."
    ),
    "at_most": plain(
        "That is more than what the systems show as overpaid, so this is the most that I can offer:"
    ),
    "authorisation_explained": _authorisation,
    "no_overpayment": _no_overpayment,
    "already_refunded": _already_refunded,
    "refund_status": _refund_status,
    "no_refund_yet": plain(
        "There is no refund on your account so far, neither paid nor waiting. What is it about? "
        "Then I'll look into it."
    ),
    "disputed": plain(
        "Your bank is already looking into this payment. While that runs it is decided there, "
        "so I can't return it as well."
    ),
    "same_tender": plain(
        "Money goes back the way it was paid, so I can't send it to another card or account."
    ),
    "no_reason": lambda d: (
        f"I looked at your payments and parcels{_subject({'invoice': d.get('reference')})}, "
        "and the systems show no reason for a refund there. If you think otherwise, "
        "tell me what happened, or ask me for a colleague."
    ),
    "ask_refund_detail": plain(
        "I'll gladly look into it. What is the refund for? An invoice or order number, "
        "or a few words about what went wrong, will do."
    ),
    "goodwill_spent": lambda d: (
        "I'm sorry for the trouble. What I may offer as a gesture is used up for this "
        "quarter. "
        f"{a_colleague(d, 'If you tell me an amount, I can ask a colleague to decide about it.')}"
    ),
    "goodwill_no_cause": plain(
        "I'm sorry that you are not happy. I may only offer a gesture where our records show what "
        "went wrong, and they show nothing of that kind. If you tell me what happened, "
        "I'll look into that, or ask me for a colleague."
    ),
    "how_many": lambda d: (
        f"I'm sorry about that. There are {d['whole']} in {d['order']} ({d['item']}): "
        "how many of them are damaged?"
    ),
    "outage_share": lambda d: (
        f"Our record shows the outage, from {day(d['started_at'])} to {day(d['ended_at'])}. "
        f"{amount(d['share'])} is the share of your payment that is given back for that time; "
        "the rest of it paid for the time in which the service ran."
    ),
    "what_is_wrong": lambda d: (
        f"I'm sorry that something is wrong with your {d['item']} ({d['order']}). Is it broken, is "
        "it another thing than you ordered, or is something missing?"
    ),
    "which_part": lambda d: (
        f"I'm sorry. On {d['order']} I see {', '.join(d['items'])}. What of it was missing?"
    ),
    "part_is_paid_back": plain(
        "I can't send a single thing of an order by myself, but what it cost comes back to you. "
        "If you would rather have it sent, ask me for a person."
    ),
    "photo_needed": lambda d: (
        f"I'm sorry that {_BROKEN.get(d.get('reason', ''), _BROKEN['damaged'])} "
        f"(your {d['item']}, {d['order']}). "
        f"Above {amount(d['most'])} I need a photo of it before I may make it good: "
        "once one is with the order, write to me here again. If you can't add one, "
        "ask me for a person."
    ),
    "needs_a_person": plain(
        "I can't tell for certain which payment belongs to it, and I don't guess with money. "
        "A colleague can sort that out; just ask me for a person."
    ),
    "invoices": _invoices,
    "no_invoices": plain("I see no invoices on your account."),
    "not_cancelled": _not_cancelled,
    "would_come_back": _would_come_back,
    "no_charge_after_cancel": plain(
        "I compared your cancellation with the payments and found no charge after it."
    ),
    "cancel_within_grace": lambda d: (
        "You renewed only a few days ago, so if you cancel now the renewal of "
        f"{amount(d['amount'])} is owed back to you. I've asked a colleague to do both "
        "together, so that nothing gets lost."
    ),
    "cancel_gives_back": _cancel_gives_back,
    "did_you_mean": lambda d: (
        "I want to be sure before I do anything: would you like me to "
        f"{_ACTS.get(d['act'], 'do that')}? If you mean something else, "
        "tell me in a few words what it is."
    ),
    "refused_by_you": lambda d: (
        f"You told me that you do not want {_listed(d['what'])}, so that is left alone. "
        "If you have changed your mind, just say so. "
        f"{a_colleague(d, 'Or shall I ask a colleague to look at it with you?')}"
    ),
    "which_remedy": lambda d: (
        f"Something is due to you{_subject(d)}, and you told me that you do not want "
        f"{_listed(d['refused'])}. I can offer {_listed(d['options'])} instead. "
        "Would you like that, or something else?"
    ),
    "request_withdrawn": plain("All right, I have left everything as it was."),
    "request_unknown": plain(
        "The system has not answered yet. I keep at it and will write to you here once it is "
        "certain."
    ),
    "request_agreed": plain(
        "Thank you, that is agreed and about to be done. I will write to you here as soon as it is."
    ),
    "request_expired": plain(
        "I'm sorry: nobody could look at that in time, so it was not done. No one turned it down; "
        "if it still matters to you, tell me and I'll ask again."
    ),
    "request_failed": plain(
        "The system turned that down, so nothing has changed. I can ask a colleague to look at it."
    ),
    "request_rejected": plain(
        "A colleague looked at your request and decided against it. If you see it differently, "
        "tell me and a person will look again."
    ),
    "request_denied": plain("I can't do that for you by myself; I can ask a colleague."),
}
