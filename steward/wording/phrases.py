"""Phrases of the offline desk, by kind of fact. Pure.

Nothing is promised here that the data does not hold.
"""

from __future__ import annotations

from collections.abc import Mapping

from steward.wording.calls import CALLS
from steward.wording.money import MONEY
from steward.wording.parts import (
    Data,
    Phrase,
    a_colleague,
    amount,
    day,
    in_name,
    moment,
    plain,
)
from steward.wording.rules import rule
from steward.wording.safety import nobody_yet
from steward.wording.waiting import goes_along

_PARCEL = {
    "placed": "is being packed",
    "shipped": "has left our warehouse",
    "in_transit": "is with the carrier",
    "delivered": "was delivered",
    "returned": "came back to us",
    "return_received": "is back with us",
    "lost": "counts as lost",
}


def _parcel(data: Data) -> str:
    state = _PARCEL.get(data["status"], f"is marked {data['status']}")
    when = data.get("delivered_at") if data["status"] == "delivered" else None
    text = f"Your {data['item']} ({data['order_id']}) {state}{f' on {day(when)}' if when else ''}"
    if data["status"] in ("placed", "shipped", "in_transit") and data.get("promised_at"):
        text += (
            f"; the carrier {'expected' if data.get('late') else 'expects'} it on "
            f"{day(data['promised_at'])}"
        )
    if data.get("tracking"):
        text += f" (tracking {data['tracking']})"
    return text + "."


def _parcel_lost(data: Data) -> str:
    since = day(data.get("last_scan_at") or data.get("shipped_at"))
    if data["status"] == "lost" or not since:
        return f"I'm sorry: your {data['item']} ({data['order_id']}) was lost on its way to you."
    return (
        f"I'm sorry: your {data['item']} ({data['order_id']}) has not moved since {since}, "
        f"and after {data['after']} business days we count it as lost."
    )


def _due(data: Data) -> str:
    return f"; an answer is due by {day(data['by'])}" if data.get("by") else ""


def _matter(data: Data) -> str:
    return f"“{data['subject']}” ({data['ticket']})" if data.get("subject") else data["ticket"]


_ADDRESS_DENIED = {
    "already_shipped": "it has left our warehouse meanwhile, and only the carrier can redirect it.",
    "": (
        "the warehouse turned that down. It may be on its way by now, "
        "and then only the carrier can redirect it."
    ),
}


def _article(data: Data) -> str:
    return f"{data['text']} (From our article “{data['title']}”, {day(data['dated'])}.)"


def _not_found(data: Data) -> str:
    return (
        f"I can't find {data.get('reference') or 'that'} on your account. "
        "Could you check the number, or tell me the date and the amount?"
    )


def _handed_over(data: Data) -> str:
    when = (
        f"They are back on {moment(data['opens_at'], data['zone'])} and will answer you here then."
        if data.get("opens_at")
        else "They will answer you here."
    )
    if data.get("why") == "emergency":
        return nobody_yet(str(data.get("language", "en")), "")
    when += goes_along(data.get("offers", []))
    if data.get("why") == "not_known":
        return (
            "I can't find out on my own whose account it is about. "
            "I am handing you over to a colleague, with everything so far, "
            f"so that you need not repeat it. {when}"
        )
    if data.get("why") in ("budget", "not_understood"):
        return (
            "I'm sorry, I can't make out well enough on my own just now what you need, "
            "and I don't want to guess. I am handing you "
            "over to a colleague, with everything so far, so that you need not repeat it. " + when
        )
    if data.get("why") in TYPED:
        return (
            f"Thank you for telling me. {TYPED[data['why']]} is for a person to see to, "
            f"so I am handing it to a colleague with everything you wrote. {when}"
        )
    if data.get("why") == "repeated":
        return (
            "I have told you all that I have on this, and asking me again brings nothing "
            f"new. I am handing it to a colleague, with everything so far. {when}"
        )
    if data.get("why") == "not_here":
        return (
            "That is nothing that I can look into or do myself here. "
            "I am handing this to a colleague, with everything so far, "
            "so that you need not repeat it. " + when
        )
    if data.get("why") in ("legal", "chargeback", "distress", "safety"):
        return (
            "Thank you for telling me. I am handing this to a colleague right away, "
            f"with everything you wrote, so that you need not repeat it. {when}"
        )
    return (
        "Of course. I am handing you over to a colleague, with everything so far, "
        f"so that you need not repeat it. {when}"
    )


_WENT_TO = {
    "phone": "the phone number on your account",
    "email": "the e-mail address on your account",
}


def _code_wrong(data: Data) -> str:
    left = data.get("tries_left", 0)
    return (
        f"That code doesn't match. You have {left} {'try' if left == 1 else 'tries'} left; "
        "please type the six digits again."
    )


TYPED = {
    "fraud": "An order or a payment that was not yours",
    "delivered_not_here": "A parcel that is marked as delivered and is not there",
    "data_erasure": "The erasure of what is held about you",
    "data_access": "A request for the data that is held about you",
    "vat_correction": "The correction of VAT on an invoice",
    "instalments": "Paying in instalments",
    "bereavement": "What there is to settle after a death",
    "minor": "An order by a minor",
    "gift_card": "A gift card that is not taken, or what is left on it,",
}
_RESTS_ON = {
    "parcel": "our carrier's own record",
    "plan": "what billing holds on your subscription",
    "invoice": "billing's own books",
    "refund": "billing's own books and our rules for refunds",
    "rule": "our rules as they are in force today",
    "photo": "our rule for goods above that amount: a photo, or a person who looks at it",
    "dropped": "your own no in this conversation",
    "not_found": "a search of your account under just that reference",
}


def _rests_on(data: Data) -> str:
    """The second time: where it is from, read again; then a colleague, if the customer likes."""
    if data["about"] == "no_article":
        return (
            "Our help pages have nothing on this either. "
            f"{a_colleague(data, 'Shall I ask a colleague to look into it? Just say yes.')}"
        )
    article = f"our article “{data['title']}”" if data.get("title") else "our help pages"
    source = (
        article if data["about"] == "article" else _RESTS_ON.get(data["about"], "our own records")
    )
    which = f" ({data['order_id']})" if data.get("order_id") else ""
    offer = a_colleague(
        data, "If that can't be right, shall I ask a colleague to look into it? Just say yes."
    )
    return f"What I told you rests on {source}{which}, and that says the same today. {offer}"


# In their own language: which ones the desk speaks, and the words with which a person is called.
OTHER_LANGUAGES = {
    "de": (
        (
            "Am besten helfe ich Ihnen auf Englisch oder Niederländisch. "
            "Möchten Sie einen Menschen, schreiben Sie: „{}“."
        ),
        "Ich möchte mit einem Menschen sprechen",
    ),
    "fr": (
        "Je réponds le mieux en anglais ou en néerlandais. Pour une personne, écrivez : « {} ».",
        "Je veux parler à une personne",
    ),
    "es": (
        "Respondo mejor en inglés o en neerlandés. Para una persona, escriba: «{}».",
        "Quiero hablar con una persona",
    ),
    "it": (
        "Rispondo meglio in inglese o in olandese. Per una persona, scriva: «{}».",
        "Voglio parlare con una persona",
    ),
}


def _in_their_language(data: Data) -> str:
    sentence, words = OTHER_LANGUAGES.get(str(data.get("language")), ("", ""))
    return f"{sentence.format(words)} " if sentence else ""


INVITATION = (
    "Thank you for writing; this is {company}'s AI desk. I talk about orders and payments in "
    "private only: "
    "please write to us by chat or e-mail, and I'll look at it right away."
)

PHRASES: dict[str, Phrase] = {
    # conversation
    "greeting": plain("What can I do for you?"),
    "thanks": plain("You're welcome. Is there anything else I can do?"),
    "clarify": plain(
        "I want to be sure that I understand you. Is it about a payment, a parcel, "
        "your subscription or something else? An invoice or order number helps."
    ),
    "out_of_scope": lambda _: in_name(
        "That is outside of what I can help with; I'm here for your {company} orders, "
        "subscription, invoices and refunds. Is there anything about those that I can do for you?"
    ),
    "empty": plain("Your message arrived without any words. What can I do for you?"),
    "nothing_open": plain(
        "All right. There is nothing waiting for an answer from you just now. "
        "What can I do for you?"
    ),
    **{kind: plain(words) for kind, words in CALLS.items()},
    "masked": plain(
        "One kind warning: you sent something secret, such as a card number or password. "
        "I have hidden it at once; please never send that here, we don't need it."
    ),
    "other_language": lambda d: (
        _in_their_language(d)
        + "I can best help you in English or Dutch. Could you write it in one of those?"
    ),
    "other_language_again": lambda d: (
        _in_their_language(d)
        + "I still can't read this well enough to help you: in English or Dutch I can. "
        + a_colleague(d, "Or shall I ask a colleague to take over? Just say yes.")
    ),
    "out_of_scope_again": lambda d: (
        in_name(
            "With that I can't help you, however it is asked: all I go by are {company}'s records "
            "of orders, subscriptions, invoices and refunds. "
        )
        + a_colleague(d, "Shall I ask a colleague to take over? Just say yes.")
    ),
    "left_at_that": plain(
        "All right, I leave it at that. Write to me here whenever there is something."
    ),
    "ask_identify_again": lambda d: (
        (
            "I can't look into anything before I know whose account it is: "
            "for that I need the e-mail address or phone number on it. "
        )
        + a_colleague(
            d, "If you have neither at hand, shall I ask a colleague to help you? Just say yes."
        )
    ),
    # identity
    "ask_identify": plain(
        "To look into your account I first need to know who I'm speaking with. "
        "What is the e-mail address or phone number on your account?"
    ),
    "ask_more": plain(
        "To be sure that I have the right person, could you also give me an account, "
        "order or invoice number?"
    ),
    "code_sent": plain(
        "Thank you. If those details are on an account, a six-digit code is on its way to a "
        "contact on that account. Please type it here soon: it works for a short time only."
    ),
    "step_up": lambda d: (
        "Before I may change anything I need one fresh proof that it is you: "
        "I've sent a six-digit code to "
        f"{_WENT_TO.get(str(d.get('went_to')), 'a contact on your account')}. "
        "Please type it here soon: it works for a short time only."
    ),
    "no_way_to_prove": lambda d: (
        "Before I may change anything I need one fresh proof that it is you, "
        "and there is no contact on your account to which I may send a code just now. "
        f"{a_colleague(d, 'Shall I ask a colleague to help you with it?')}"
    ),
    "ask_code": plain(
        "Whenever you have the six-digit code, just type it here. If it did not reach you, "
        "say so and I'll send another."
    ),
    "code_wrong": _code_wrong,
    "code_locked": plain(
        "That was the third wrong try, so this code no longer works. "
        "You can ask me for a new one, or for a colleague."
    ),
    "code_expired": plain(
        "That code has expired. Shall I send you a new one? Just tell me your e-mail address or "
        "phone number again."
    ),
    "code_not_sent": plain(
        "I could not send a code just now. Please try again in a few minutes, "
        "or ask me for a colleague."
    ),
    "code_none": plain(
        "I'm not expecting a code at the moment. If you'd like to prove who you are, "
        "tell me your e-mail address or phone number."
    ),
    "code_limited": plain(
        "I can't send more codes just now. Please try again in an hour, or ask me for a colleague."
    ),
    "verified": plain("Thank you, that worked."),
    "already_verified": plain("I know who you are already, thank you. What can I do for you?"),
    "code_sent_new": lambda d: (
        "To be sure that you can be reached there, I've sent you a code, six digits, "
        f"to {d['to']}. Please type it here soon: it works for a short time only."
    ),
    "contact_same": lambda d: (
        f"{d['new']} is what I have for you already, so nothing needs to change."
    ),
    "confirm_contact": lambda d: (
        f"I can change the {d['what']} on your account from {d['old']} to {d['new']}, "
        "and the old one is told about it. Shall I? Please answer yes or no."
    ),
    "contact_done": lambda d: (
        f"Done: your {d['what']} is changed to {d['new']}. We have told the old one, "
        f"and for {d['days']} days no code is sent to the new one."
    ),
    "update_contact": plain("I've asked a colleague to make that change. Nothing is changed yet."),
    "account_access": plain(
        "I'm sorry that you can't get in. For your safety a person has to help with that."
    ),
    **MONEY,
    # support
    "parcel_status": _parcel,
    "parcels": lambda d: " ".join(_parcel(p) for p in d["parcels"]),
    "parcel_lost": _parcel_lost,
    "which_order": lambda d: (
        (f"I don't see “{d['thing']}” among your orders. " if d.get("thing") else "")
        + "I see "
        + ", ".join(f"{o['item']} ({o['order']})" for o in d["orders"])
        + ". Which one do you mean?"
    ),
    "ask_order": plain("Which order is it about? Its number begins with O-."),
    "ask_address": lambda d: (
        f"Your {d['item']} ({d['order_id']}) has not left yet, so I can still change that. "
        "What is the full new address: street and number, postcode and town?"
    ),
    "confirm_address": lambda d: (
        f"Your {d['item']} ({d['order']}) has not left yet. I can send it to "
        f"{d['address']}{' instead of ' + d['before'] if d.get('before') else ''}. Shall I? "
        "Please answer yes or no."
    ),
    "address_done": lambda d: f"Done: your {d['item']} ({d['order']}) goes to {d['address']} now.",
    "address_denied": lambda d: (
        f"I couldn't change where {d['order']} goes: "
        f"{_ADDRESS_DENIED.get(d.get('denial', ''), 'our rules do not allow it in this case.')} "
        f"{a_colleague(d, 'If you like, I can ask a colleague to see to it.')}"
    ),
    "address_by_a_colleague": lambda d: (
        f"I can't decide by myself where your {d['item']} ({d['order']}) goes, "
        "so I've asked a colleague to see to it. Nothing has changed yet."
    ),
    "has_left": lambda d: (
        f"Your {d['item']} ({d['order_id']}) has left our warehouse "
        f"already{', tracking ' + d['tracking'] if d.get('tracking') else ''}, "
        "so only the carrier can still redirect it. I've asked a colleague to see to that."
    ),
    "change_waiting": plain(
        "Thank you. A colleague has to sign that off first; I will write to you here as soon as "
        "it is decided."
    ),
    "no_orders": plain("I see no orders on your account."),
    "not_found": _not_found,
    "about_desk": lambda _: in_name(
        "I'm an AI, not a person. I look into your {company} orders, payments and subscription, "
        "and do what the company allows me; for the rest I ask a colleague. "
        "If you would rather talk to a person, just say “a human, please”."
    ),
    "clarify_again": lambda d: (
        "I'm sorry, I still don't understand what it is about. Tell me in a few words, "
        "with an order number (O-…) or an invoice number (INV-…) if you have one. "
        f"{a_colleague(d, 'Or shall I ask a colleague to take over? Just say yes.')}"
    ),
    "which_number": lambda d: (
        f"Is {d['number']} an order or an invoice? Please write O-{d['number']} for an order, "
        f"or INV-{d['number']} for an invoice."
    ),
    "bye": plain("You're welcome. Have a good day!"),
    "document_asked": lambda d: (
        (
            "I can't make or send documents from here, so I've asked a colleague for the one of "
            f"{d['invoice']} of {day(d['issued'])} ({amount(d['total'])}). Nothing is sent yet."
        )
        + (" If you mean another invoice, tell me its number." if d.get("newest") else "")
    ),
    "pause_asked": plain(
        "I can't skip or pause a subscription myself, so I've asked a colleague to do it. "
        "Nothing has changed yet."
    ),
    "acting_for": lambda d: f"For {d['name']}:",
    "beyond_authority": plain(
        "What we have on record as your authority does not cover that, "
        "so I have left everything as it is. A colleague can tell you what it takes; "
        "just ask me for a person."
    ),
    "article": _article,
    "rule": rule,
    "no_article": lambda d: (
        "I couldn't find that in our help pages. "
        f"{a_colleague(d, 'I can ask a colleague, if you like.')}"
    ),
    "complaint": lambda d: (
        "I'm sorry that we let you down. "
        + (
            (
                f"I can see your {d['earlier']} earlier contacts about this, "
                "so you need not start over. "
            )
            if d.get("earlier", 0) > 1
            else ""
        )
        + "I've put it in front of the team."
    ),
    "promised_by_us": lambda d: (
        f"I see it on record: a colleague noted {amount(d['amount'])} for you on {day(d['at'])}."
    ),
    "return_item": lambda d: (
        f"I've put the return{' of your ' + d['item'] if d.get('item') else ''} in front of "
        "the team. Nothing is arranged yet, so please keep it for now."
    ),
    "damaged_item": lambda d: (
        "I'm sorry about "
        f"that{': your ' + d['item'] + ' should have arrived whole' if d.get('item') else ''}. "
        "I've asked the team to look at it. Please keep it for now, "
        "and take a photo of the damage: they may ask you for one."
    ),
    "wrong_item": lambda d: (
        "I'm sorry that something else came than what you "
        f"ordered{' (' + d['item'] + ', ' + d['order'] + ')' if d.get('item') else ''}. "
        "I've asked the team to look at it. Please keep what came as it is for now."
    ),
    "missing_part": lambda d: (
        "I'm sorry that something is missing"
        + (f" from your {d['item']} ({d['order']})" if d.get("item") else "")
        + ". I've asked the team to look at it and to put it right."
    ),
    "something_wrong": lambda d: (
        "I'm sorry about that. I've asked the team to look at what you told me"
        + (f" about your {d['item']} ({d['order']})" if d.get("item") else "")
        + ". Please keep it as it is for now."
    ),
    "not_here_yet": lambda d: (
        f"By our records your {d['item']} ({d['order']}) has not been delivered yet, "
        "so I can't make it good by myself. I've asked the team to look at what you told me."
    ),
    "ticket_opened": lambda d: (
        f"The reference{' for “' + d['subject'] + '”' if d.get('subject') else ''} is "
        f"{d['ticket']}{_due(d)}."
    ),
    "ticket_noted": lambda d: (
        f"Thank you. I've told the colleagues who have {_matter(d)} that as well{_due(d)}."
    ),
    "ticket_stands": lambda d: (
        f"{_matter(d)} is with our people, and nothing of it is changed yet{_due(d)}."
    ),
    "ticket_taken_back": lambda d: (
        f"I've told the colleagues who have “{d['subject']}” ({d['ticket']}) that you take it back."
    ),
    "handed_over": _handed_over,
    "rests_on": _rests_on,
    "not_passed_on": plain(
        "I could not pass this on to a colleague just now, so nobody has it yet. "
        "Please write to me again in a few minutes, or ask for a person."
    ),
    "passed_on_later": plain(
        "This has not reached a colleague yet: something holds it up at our end. I keep at it, "
        "and write to you here once it has."
    ),
    "action_soon": plain(
        "Thank you, that is set in motion. A colleague can still look at it for a moment; "
        "I will write to you here as soon as it is done."
    ),
    "stopped_by_person": plain(
        "A colleague has stopped what I had set in motion, so I have changed nothing. "
        "If you want to talk about it, ask me for a person."
    ),
    "changes_paused": plain(
        "Changes are paused at our end just now, so I have not done this yet. "
        "Nothing you told me is "
        "lost: I will carry on, and write to you here, as soon as I may."
    ),
    # trouble
    "system_down": plain(
        "One of our systems isn't answering just now, so I can't look that up. Nothing is lost: "
        "please try again in a few minutes."
    ),
    "team_failed": plain(
        "Something went wrong on our side while I was looking. Nothing has been changed. "
        "Please try again, or ask me for a colleague."
    ),
}


def add_phrases(more: Mapping[str, Phrase]) -> None:
    """What a team says besides. Raises ValueError for a kind that has other words already."""
    taken = sorted(kind for kind in more if PHRASES.get(kind, more[kind]) is not more[kind])
    if taken:
        raise ValueError(f"these have words already: {', '.join(taken)}")
    PHRASES.update(more)
