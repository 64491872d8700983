"""The phrases of the offline desk, by kind of fact. Pure: data in, a sentence or two out; nothing is promised here
that the data does not hold."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from steward.models.wording.calls import CALLS
from steward.money import Money

type Data = dict[str, Any]
type Phrase = Callable[[Data], str]


def amount(value: Data) -> str:
    """`45.00 USD`."""
    return str(Money.model_validate(value))


def day(value: str | None) -> str:
    """`16 November`; empty when it is not known."""
    if not value:
        return ""
    at = datetime.fromisoformat(value)
    return f"{at.day} {at:%B}"


def tender(data: Data) -> str:
    """Where money came from and goes back to."""
    if data.get("tender") == "gift_card":
        return "the gift card it was paid with"
    return f"the card ending in {data['last4']}" if data.get("last4") else "the card it was paid with"


def plain(text: str) -> Phrase:
    """The same words whatever the data."""
    return lambda _data: text


# ── money ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

_REASON = {
    "overpaid": "you paid more than the invoice asked for",
    "undelivered": "the parcel did not reach you",
    "return_received": "your return has reached us",
    "withdrawal": "you sent it back in time",
    "renewal_grace": "you cancelled within a week of the renewal",
    "cancelled_before_renewal": "you had cancelled before the renewal",
    "outage": "the service was down while you had paid for it",
    "damaged": "it reached you damaged",
    "goodwill": "we owe you an apology, and I may offer a small gesture",
}


def _subject(data: Data) -> str:
    what = data.get("invoice") or data.get("order")
    return f" for {what}" if what else ""


def _confirm_refund(data: Data) -> str:
    because = _REASON.get(data.get("reason", ""))
    return (
        f"I checked{_subject(data)}: {because}, so I can return {amount(data['amount'])} to {tender(data)}. "
        "Shall I go ahead? Please answer yes or no."
    )


def _items(data: Data) -> str:
    return "; ".join(f"{amount(i['amount'])} to {tender(i)}{_subject(i)}" for i in data["items"])


def _confirm_refunds(data: Data) -> str:
    return (
        f"I checked, and more than one payment is due back to you: {_items(data)}. Shall I go ahead with all of them? "
        "Answer yes or no, or name the one you mean."
    )


def _remind_refund(data: Data) -> str:
    return f"I still have the return of {amount(data['amount'])} to {tender(data)} ready; just say yes if I should go ahead, or no."


def _refund_done(data: Data) -> str:
    when = f", and your bank should show it by {day(data['settles_at'])}" if data.get("settles_at") else ""
    reference = f" The bank reference is {data['reference']}." if data.get("reference") else ""
    return f"Done: I have refunded {amount(data['amount'])} to {tender(data)}{when}.{reference}"


def _refund_failed(data: Data) -> str:
    if data.get("error") == "unanswered":
        return (
            f"Billing did not answer about the return of {amount(data['amount'])}, so I have taken the request back there: no money has "
            "moved, and none will by that request. Tell me if I should try again, or ask a colleague to look at it."
        )
    return f"Billing turned the return of {amount(data['amount'])} down, so no money has moved. I can ask a colleague to look at it."


def _refund_came_back(data: Data) -> str:
    ticket = f"; the reference is {data['ticket']}" if data.get("ticket") else ""
    return (
        f"I have to tell you that the refund of {amount(data['amount'])} to {tender(data)} did not reach you: it came back to us. "
        f"A colleague has it now and will find another way with you{ticket}."
    )


def _refund_waiting(data: Data) -> str:
    people = "two colleagues have" if data.get("signers", 1) > 1 else "a colleague has"
    return (
        f"Thank you. I may not decide on {amount(data['amount'])} alone: {people} to sign it off first. "
        "I have passed it on with everything they need, and I will write to you here as soon as it is decided."
    )


def _refund_lowered(data: Data) -> str:
    return (
        f"A colleague has looked at your request for {amount(data['asked'])} and set it to {amount(data['amount'])}. "
        "Another colleague has to sign that off, and I will write to you here as soon as it is decided. "
        "If you see it differently, tell me and a person will look again."
    )


def _still_waiting(data: Data) -> str:
    return f"Your request for {amount(data['amount'])} is still with a colleague; nothing has been lost."


def _refund_rejected(data: Data) -> str:
    return f"A colleague looked at the refund of {amount(data['amount'])} and decided against it. If you see it differently, tell me and a person will look again."


_DENIED = {
    "no_authority": "the authority to act for somebody else that it needs is not on record, or does not cover it.",
    "other_remedy": "it has been made good in another way already, or that is under way.",
    "not_replaceable": "an order is sent again only when it did not come or came damaged.",
    "order_changed": "the order has changed since I asked you.",
    "not_owner": "I can only return a payment to the account it belongs to.",
    "dispute_open": "your bank is already looking into this payment, so it has to be settled there: they decide, and they will write to you.",
    "dispute_lost": "your bank has given this payment back to you already.",
    "over_maximum": "looking again, the systems now show less than that as due.",
    "reason_does_not_hold": "looking again, the systems no longer show a reason for it.",
}


def _refund_denied(data: Data) -> str:
    return f"I can't make that refund: {_DENIED.get(data.get('denial', ''), 'our rules do not allow it in this case.')} If you like, I can ask a colleague to look at it."


def _confirm_replacement(data: Data) -> str:
    because = _REASON.get(data.get("reason", ""), "something went wrong with it")
    return (
        f"I checked {data['order']}: {because}, so I can send you the {data['item']} again, free of charge, to {data['address']}. "
        "Shall I go ahead? Please answer yes or no."
    )


def _replacement_done(data: Data) -> str:
    when = f"; it should be with you by {day(data['promised_at'])}" if data.get("promised_at") else ""
    return f"Done: a replacement is on its way as order {data['replacement']}, to {data['address']}{when}."


def _confirm_credit(data: Data) -> str:
    because = _REASON.get(data.get("reason", ""))
    return (
        f"I checked{_subject(data)}: {because}, so I can give you {amount(data['amount'])} as store credit, which takes the place of "
        "the money. Shall I go ahead? Please answer yes or no; if you would rather have the money back, say no and tell me."
    )


def _charges(lines: list[Data]) -> str:
    return "; ".join(f"{amount(c['amount'])} on {day(c.get('at')) or 'a recent day'}" for c in lines)


def _authorisation(data: Data) -> str:
    lines = data["charges"]
    return (
        f"I can see it: {_charges(lines)} is an authorisation, a hold that was never captured. No money has left your account for it, "
        "so there is nothing to pay back; the bank drops the hold by itself, usually within a week."
    )


def _no_overpayment(data: Data) -> str:
    lines, named = data.get("charges", []), data.get("invoice")
    where = f" for {named}" if named else ""
    if not lines:
        return f"I looked and found no payment{where} on your account."
    return f"I looked at the payments{where}: {_charges(lines)}. They match what was invoiced, so nothing was taken twice."


def _already_refunded(data: Data) -> str:
    last = data["refunds"][-1]
    return f"That was refunded already: {amount(last['amount'])} on {day(last['at'])}, bank reference {last['reference']}."


def _refund_status(data: Data) -> str:
    lines = []
    for item in data["refunds"]:
        state = {"settled": "has arrived at your bank", "failed_late": "came back from the bank without reaching you, so a colleague has to find another way for it"}.get(
            item["status"], f"is on its way and should show by {day(item['settles_at'])}"
        )
        lines.append(f"The refund of {amount(item['amount'])} from {day(item['at'])} {state} (bank reference {item['reference']}).")
    lines += [f"The request for {amount(w['amount'])} is still being decided; it has not been paid out yet." for w in data["waiting"]]
    return " ".join(lines)


def _invoices(data: Data) -> str:
    return " ".join(
        f"{i['invoice']} of {day(i['issued'])} is over {amount(i['total'])}"
        + (f", including {amount(i['tax'])} tax" if i["tax"]["minor"] else "")
        + (f"; paid with {tender(i['charges'][-1])}" if i["charges"] and i["charges"][-1]["state"] == "captured" else "") + "."
        for i in data["invoices"]
    )


def _plan_is(data: Data) -> str:
    changed = f", changed on {day(data['since'])}" if data.get("stale") else ""
    text = f"You are on the {str(data['plan'] or 'no').title()} plan{changed}; billing is what counts for that."
    if data.get("stale"):
        text += f" Another of our systems still says {str(data['stale']).title()}, which is out of date, so I am having it corrected."
    return text


# ── parcels, subscriptions, knowledge ─────────────────────────────────────────────────────────────────────────────────

_PARCEL = {
    "placed": "is being packed", "shipped": "has left our warehouse", "in_transit": "is with the carrier",
    "delivered": "was delivered", "returned": "came back to us", "return_received": "is back with us", "lost": "counts as lost",
}  # fmt: skip


def _parcel(data: Data) -> str:
    state = _PARCEL.get(data["status"], f"is marked {data['status']}")
    when = data.get("delivered_at") if data["status"] == "delivered" else None
    text = f"Your {data['item']} ({data['order_id']}) {state}{f' on {day(when)}' if when else ''}"
    if data["status"] in ("placed", "shipped", "in_transit") and data.get("promised_at"):
        text += f"; the carrier expects it on {day(data['promised_at'])}"
    if data.get("tracking"):
        text += f" (tracking {data['tracking']})"
    return text + "."


def _parcel_lost(data: Data) -> str:
    since = day(data.get("last_scan_at") or data.get("shipped_at"))
    if data["status"] == "lost" or not since:
        return f"I'm sorry: your {data['item']} ({data['order_id']}) was lost on its way to you."
    return f"I'm sorry: your {data['item']} ({data['order_id']}) has not moved since {since}, and after ten working days we count it as lost."


def _confirm_cancellation(data: Data) -> str:
    return f"I can cancel your {str(data['plan']).title()} subscription; it then runs until {day(data['ends_at'])} and is not renewed. Shall I? Please answer yes or no."


def _article(data: Data) -> str:
    return f"{data['text']} (From our article “{data['title']}”, {day(data['dated'])}.)"


def _not_found(data: Data) -> str:
    return f"I can't find {data.get('reference') or 'that'} on your account. Could you check the number, or tell me the date and the amount?"


def moment(value: str, zone: str) -> str:
    """`Monday 23 November at 09:00 (Amsterdam time)`; the value carries that zone's own offset."""
    at = datetime.fromisoformat(value)
    place = zone.rpartition("/")[2].replace("_", " ")
    return f"{at:%A} {at.day} {at:%B} at {at:%H:%M} ({place}{'' if place == 'UTC' else ' time'})"


def _handed_over(data: Data) -> str:
    when = f"They are back on {moment(data['opens_at'], data['zone'])} and will answer you here then." if data.get("opens_at") else "They will answer you here."
    if data.get("why") == "budget":
        return ("I'm sorry, I can't make out well enough on my own just now what you need, and I don't want to guess. I am handing you "
                "over to a colleague, with everything so far, so that you need not repeat it. " + when)  # fmt: skip
    if data.get("why") in ("legal", "chargeback", "distress", "safety"):
        return f"Thank you for telling me. I am handing this to a colleague right away, with everything you wrote, so that you need not repeat it. {when}"
    return f"Of course. I am handing you over to a colleague, with everything so far, so that you need not repeat it. {when}"


def _code_wrong(data: Data) -> str:
    left = data.get("tries_left", 0)
    return f"That code doesn't match. You have {left} {'try' if left == 1 else 'tries'} left; please type the six digits again."


INVITATION = (
    "Thank you for writing; this is Fernhill Coffee's AI desk. I talk about orders and payments in private only: "
    "please write to us by chat or e-mail, and I'll look at it right away."
)

PHRASES: dict[str, Phrase] = {
    # conversation
    "greeting": plain("What can I do for you?"),
    "thanks": plain("You're welcome. Is there anything else I can do?"),
    "clarify": plain("I want to be sure that I understand you. Is it about a payment, a parcel, your subscription or something else? An invoice or order number helps."),
    "out_of_scope": plain("That is outside of what I can help with; I'm here for your Fernhill orders, subscription, invoices and refunds. Is there anything about those that I can do for you?"),
    "empty": plain("Your message arrived without any words. What can I do for you?"),
    "nothing_open": plain("All right. There is nothing waiting for an answer from you just now. What can I do for you?"),
    **{kind: plain(words) for kind, words in CALLS.items()},
    "masked": plain("One kind warning: you sent something secret, such as a card number or password. I have hidden it at once; please never send that here, we don't need it."),
    "other_language": plain("I can best help you in English or Dutch. Could you write it in one of those?"),
    # identity
    "ask_identify": plain("To look into your account I first need to know who I'm speaking with. What is the e-mail address or phone number on your account?"),
    "ask_more": plain("To be sure that I have the right person, could you also give me an account, order or invoice number?"),
    "code_sent": lambda d: f"Thank you. If those details are on an account, a six-digit code is on its way to its {'phone number' if d.get('channel') == 'phone' else 'e-mail address'}. Please type it here; it is valid for five minutes.",
    "step_up": plain("Before I may change anything I need one fresh proof that it is you: I've sent a six-digit code to the e-mail address on your account. Please type it here; it is valid for five minutes."),
    "ask_code": plain("Whenever you have the six-digit code, just type it here. If it did not reach you, say so and I'll send another."),
    "code_wrong": _code_wrong,
    "code_locked": plain("That was the third wrong try, so this code no longer works. You can ask me for a new one, or for a colleague."),
    "code_expired": plain("That code has expired. Shall I send you a new one? Just tell me your e-mail address or phone number again."),
    "code_none": plain("I'm not expecting a code at the moment. If you'd like to prove who you are, tell me your e-mail address or phone number."),
    "code_limited": plain("I can't send more codes just now. Please try again in an hour, or ask me for a colleague."),
    "verified": plain("Thank you, that worked."),
    "already_verified": plain("I know who you are already, thank you. What can I do for you?"),
    "code_sent_new": lambda d: f"To be sure that you can be reached there, I've sent you a code, six digits, to {d['to']}. Please type it here; it is valid for five minutes.",
    "contact_same": lambda d: f"{d['new']} is what I have for you already, so nothing needs to change.",
    "confirm_contact": lambda d: f"I can change the {d['what']} on your account from {d['old']} to {d['new']}, and the old one is told about it. Shall I? Please answer yes or no.",
    "contact_done": lambda d: f"Done: your {d['what']} is changed to {d['new']}. We have told the old one, and for a week no code is sent to the new one.",
    "update_contact": plain("I've written down the change and asked a colleague to make it; we also let the old address know, to keep your account safe."),
    "account_access": plain("I'm sorry that you can't get in. For your safety a person has to help with that."),
    # billing and refunds
    "confirm_refund": _confirm_refund,
    "remind_refund": _remind_refund,
    "confirm_refunds": _confirm_refunds,
    "remind_refunds": lambda d: f"I still have these ready for you: {_items(d)}. Say yes if I should go ahead with all of them, or name the one you mean.",
    "refund_done": _refund_done,
    "refund_waiting": _refund_waiting,
    "refund_came_back": _refund_came_back,
    "still_waiting": _still_waiting,
    "refund_lowered": _refund_lowered,
    "asked_elsewhere": lambda d: f"I have already asked you about the {amount(d['amount'])} in our other conversation; a yes there is all it needs. If you can't get back to it, write to me here again in ten minutes and I'll ask you here.",
    "refund_rejected": _refund_rejected,
    "refund_denied": _refund_denied,
    "refund_expired": lambda d: f"I'm sorry: nobody could look at your request for {amount(d['amount'])} in time, so I can't give it to you this time. No one turned it down. If it still matters to you, tell me and I'll ask again.",
    "refund_withdrawn": lambda d: f"All right, I have dropped the request for {amount(d['amount'])}. No money has moved.",
    "refund_unknown": lambda d: f"I have asked billing to return {amount(d['amount'])}, but it hasn't answered yet. I keep at it, it can't be paid twice, and I'll write to you here once it is certain.",
    "refund_failed": _refund_failed,
    "confirm_replacement": _confirm_replacement,
    "replacement_waiting": lambda d: f"Thank you. Before I may send the {d['item']} again a colleague has to sign it off. I have passed it on with everything they need, and I will write to you here as soon as it is decided.",
    "replacement_done": _replacement_done,
    "already_replaced": lambda d: f"For {d['order']} a replacement is on its way already{', as order ' + d['replacement'] if d.get('replacement') else ''}, so I can't make it good a second time.",
    "replacement_trouble": plain("I'm sorry: that was a replacement already, and it went wrong as well. I've put it in front of a colleague, who will find out what is owed to you."),
    "already_credited": plain("That was made good with store credit already, so I can't pay it out as well."),
    "confirm_credit": _confirm_credit,
    "credit_done": lambda d: f"Done: {amount(d['amount'])} in store credit is yours and comes off your next order. The reference is {d['reference']}.",
    "remedy_denied": lambda d: f"I can't do that: {_DENIED.get(d.get('denial', ''), 'our rules do not allow it in this case.')} If you like, I can ask a colleague to look at it.",
    "no_address": plain("I'd gladly send it again, but the order has no address that I can read. I've asked a colleague to see to it."),
    "at_most": plain("That is more than what the systems show as overpaid, so this is the most that I can offer:"),
    "authorisation_explained": _authorisation,
    "no_overpayment": _no_overpayment,
    "already_refunded": _already_refunded,
    "refund_status": _refund_status,
    "no_refund_yet": plain("There is no refund on your account so far, neither paid nor waiting. What is it about? Then I'll look into it."),
    "disputed": plain("Your bank is already looking into this payment. While that runs it is decided there, so I can't return it as well; they will write to you."),
    "no_reason": lambda d: f"I looked at your payments and parcels{_subject({'invoice': d.get('reference')})}, and the systems show no reason for a refund there. If you think otherwise, tell me what happened, or ask me for a colleague.",
    "ask_refund_detail": plain("I'll gladly look into it. What is the refund for? An invoice or order number, or a few words about what went wrong, will do."),
    "goodwill_spent": plain("I'm sorry for the trouble. What I may offer as a gesture is used up for this quarter; if you tell me an amount, I can ask a colleague to decide about it."),
    "photo_needed": lambda d: f"I'm sorry that your {d['item']} ({d['order']}) came damaged. Above {amount(d['most'])} I need a photo of it before I may make it good: please add one to the order in our returns portal, then write to me here again.",
    "needs_a_person": plain("I can't tell for certain which payment belongs to it, and I don't guess with money. A colleague can sort that out; just ask me for a person."),
    "invoices": _invoices,
    "no_invoices": plain("I see no invoices on your account."),
    "plan_is": _plan_is,
    "no_subscription": plain("I see no subscription on your account."),
    "not_cancelled": plain("I see that your subscription is still active, so it was charged as usual. If you would like to cancel it, just say so."),
    "no_charge_after_cancel": plain("I compared your cancellation with the payments and found no charge after it."),
    "nothing_to_cancel": lambda d: f"There is nothing to cancel: your subscription {'ends on ' + day(d['ends_at']) if d.get('ends_at') else 'is not active'}.",
    "choose_account": lambda d: f"You have more than one subscription ({', '.join(d['accounts'])}). Which one do you mean?",
    "confirm_cancellation": _confirm_cancellation,
    "cancel_within_grace": lambda d: f"You renewed only a few days ago, so if you cancel now the renewal of {amount(d['amount'])} is owed back to you. I've asked a colleague to do both together, so that nothing gets lost.",
    "cancel_gives_back": lambda d: f"You renewed only a few days ago: once it is cancelled, the renewal of {amount(d['amount'])} is due back, and I'll ask you about that next.",
    "cancellation_done": lambda d: f"Your subscription is cancelled; it runs until {day(d.get('ends_at'))} and is not renewed.",
    "confirm_plan_change": lambda d: f"I can move you from {str(d['from']).title()} to {str(d['plan']).title()}. Shall I? Please answer yes or no.",
    "plan_change_done": lambda d: f"You are on the {str(d['plan']).title()} plan now.",
    "request_withdrawn": plain("All right, I have left everything as it was."),
    "request_unknown": plain("The system has not answered yet. I keep at it and will write to you here once it is certain."),
    "request_failed": plain("The system turned that down, so nothing has changed. I can ask a colleague to look at it."),
    "request_rejected": plain("A colleague looked at your request and decided against it. If you see it differently, tell me and a person will look again."),
    "request_denied": plain("I can't do that for you by myself; I can ask a colleague."),
    # support
    "parcel_status": _parcel,
    "parcels": lambda d: " ".join(_parcel(p) for p in d["parcels"]),
    "parcel_lost": _parcel_lost,
    "ask_order": plain("Which order is it about? Its number begins with O-."),
    "ask_address": lambda d: f"Your {d['item']} ({d['order_id']}) has not left yet, so I can still change that. What is the full new address: street and number, postcode and town?",
    "confirm_address": lambda d: f"Your {d['item']} ({d['order']}) has not left yet. I can send it to {d['address']}{' instead of ' + d['before'] if d.get('before') else ''}. Shall I? Please answer yes or no.",
    "address_done": lambda d: f"Done: your {d['item']} ({d['order']}) goes to {d['address']} now.",
    "address_denied": lambda d: f"I couldn't change where {d['order']} goes: {'it has left our warehouse meanwhile, and only the carrier can redirect it.' if d.get('denial') in ('already_shipped', '') else 'our rules do not allow it in this case.'} If you like, I can ask a colleague to see to it.",
    "has_left": lambda d: f"Your {d['item']} ({d['order_id']}) has left our warehouse already{', tracking ' + d['tracking'] if d.get('tracking') else ''}, so only the carrier can still redirect it. I've asked a colleague to see to that.",
    "change_waiting": plain("Thank you. A colleague has to sign that off first; I will write to you here as soon as it is decided."),
    "no_orders": plain("I see no orders on your account."),
    "not_found": _not_found,
    "acting_for": lambda d: f"For {d['name']}:",
    "beyond_authority": plain("What we have on record as your authority does not cover that, so I have left everything as it is. A colleague can tell you what it takes; just ask me for a person."),
    "article": _article,
    "no_article": plain("I couldn't find that in our help pages. I can ask a colleague, if you like."),
    "complaint": lambda d: "I'm sorry that we let you down. " + (f"I can see your {d['earlier']} earlier contacts about this, so you need not start over. " if d.get("earlier", 0) > 1 else "") + "I've put it in front of the team.",
    "return_item": lambda d: f"I've asked the team to set up the return{' of your ' + d['item'] if d.get('item') else ''}; they will write to you with the label.",
    "damaged_item": lambda d: f"I'm sorry about that{': your ' + d['item'] + ' should have arrived whole' if d.get('item') else ''}. I've asked the team to look at it; a photo helps them, you can attach it to the e-mail you get.",
    "ticket_opened": lambda d: f"The reference is {d['ticket']}.",
    "handed_over": _handed_over,
    "action_soon": plain(
        "Thank you, that is set in motion. A colleague can still look at it for a moment; I will write to you here as soon as it is done."
    ),
    "stopped_by_person": plain("A colleague has stopped what I had set in motion, so I have changed nothing. They will see to it."),
    "changes_paused": plain(
        "Changes are paused at our end just now, so I have not done this yet. A colleague has been informed, nothing you "
        "told me is lost, and I will carry on and write to you here as soon as I may."
    ),
    # trouble
    "system_down": plain("One of our systems isn't answering just now, so I can't look that up. Nothing is lost: please try again in a few minutes."),
    "team_failed": plain("Something went wrong on our side while I was looking. Nothing has been changed. Please try again, or ask me for a colleague."),
}  # fmt: skip
