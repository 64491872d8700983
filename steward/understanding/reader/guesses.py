"""Whether a wish that is only guessed at has a word to show for it. Pure.

The reader of wishes answers for each text, however little stands in it. In the middle of something
else "but it's only been three days?" is then a parcel that is missing, and "on what basis do you
doubt me?" a change of plan. What they mean is told by what was said before.
"""

from __future__ import annotations

from collections.abc import Mapping

from steward.domain.understanding import Intent
from steward.understanding.text.trade_words import meanings

_GOODS = "ITEM BAG COFFEE BEANS MACHINE GRINDER KETTLE SCALE CUP FROTHER PRODUCT_PARTS"
_ON_ITS_WAY = (
    "PARCEL ORDER ORDERED DELIVER ARRIVE RECEIVE SHIP SEND COURIER TRACK NEIGHBOUR PICKUP"
    " HOUSE WAREHOUSE CUSTOMS LOST LATE WHERE STATUS TASK"
)
# Words by what they mean (`trade_words.yaml`), one of which stands where such a wish is meant. Of
# the wishes that have something looked into, or bring colleagues in: others are cheap to be wrong
# about.
_WORDS: Mapping[Intent, frozenset[str]] = {
    intent: frozenset(words.split())
    for intent, words in (
        (Intent.MISSING_PARCEL, f"{_ON_ITS_WAY} {_GOODS} EMPTY MISSING_PART DELIVERED_SAYS GIFT"),
        (Intent.ORDER_STATUS, f"{_ON_ITS_WAY} {_GOODS} WHEN"),
        (
            Intent.UNKNOWN_CHARGE,
            "CHARGE PAY CARD AMOUNT MONEY PRICE PENDING STATEMENT TOO_MUCH BANK AUTHORISE ACCOUNT"
            " TRANSACTION INVOICE FRAUD COMPANY TRIAL SUBSCRIPTION RAISED WHAT_IS_THIS ORDERED",
        ),
        (
            Intent.DAMAGED_ITEM,
            f"{_GOODS} BROKEN NOT_WORK SPOILED WATER PARCEL ARRIVE MISSING_PART COLOUR NOISE WRONG"
            " PRODUCT_STATE SCREEN EMPTY BUTTON LABEL INSTEAD PACKAGING WRONG_CAME REPAIR WARRANTY"
            " TASTE_Q",
        ),
        (
            Intent.COMPLAINT,
            "NO_REPLY BAD_SERVICE TICKET COMPLAIN CALL SERVICE STAFF_RUDE PROMISED WRITTEN COURIER"
            " FEEDBACK AGAIN_SAME_ISSUE EMAIL PHONE EMPLOYEE DEPARTMENT TIMES HELD LATE LIE RUDE"
            " PERSON TALK BOT",
        ),
        (
            Intent.HUMAN,
            "PERSON EMPLOYEE TALK CALL CONTACT_PERSON PEOPLE_CALL PHONE BOT MACHINE SERVICE",
        ),
        (
            Intent.CHANGE_PLAN,
            "PLAN SUBSCRIPTION PAUSE RESUME SWITCH UPGRADE DOWNGRADE FREQUENCY MONTHLY YEARLY"
            " CHANGE CHANGE_PLAN_WORDS SKIP_MONTH PARCEL DELIVER COFFEE BEANS BAG SEND MONTH NEXT"
            " STOP RENEW INSTEAD TOO_MUCH CONTRACT CANCEL ITEM HOLIDAY WEEK PRICE PAY CHARGE"
            " LEFT_OVER WINDOW SEASON_GO APP_PRO",
        ),
    )
}
NEED_A_WORD = frozenset(_WORDS)


def has_a_word_for(intent: Intent, text: str) -> bool:
    """Whether a word of the text is one of such a wish; true of wishes that need none."""
    words = _WORDS.get(intent)
    return words is None or not words.isdisjoint(meanings(text))
