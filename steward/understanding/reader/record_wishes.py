"""One wish an intent, and of invoices or orders one for each that its words name. Pure."""

from __future__ import annotations

from steward.domain.understanding import Correction, Identifiers, Intent, Wish
from steward.understanding.exact.dates_named import names_a_day
from steward.understanding.exact.entities import Entity, Marked, amounts_of, identifiers_of
from steward.understanding.orders.goods import goods_in
from steward.understanding.pages.public_questions import asks_something
from steward.understanding.pages.topics import points_back
from steward.understanding.reader.heard_wishes import TALK, Reading
from steward.understanding.text.spoken_sums import sum_in_words

# What may be said of several invoices or orders in one breath.
_OF_RECORDS = frozenset(
    {
        Intent.DUPLICATE_CHARGE,
        Intent.UNKNOWN_CHARGE,
        Intent.CHARGED_AFTER_CANCEL,
        Intent.REFUND_REQUEST,
        Intent.DAMAGED_ITEM,
        Intent.MISSING_PARCEL,
        Intent.RETURN_ITEM,
        Intent.ORDER_STATUS,
    }
)
_MOST_RECORDS = 4
_LONGEST = 300  # letters of a message that is about one thing


def meant(entities: list[Entity], corrected: Correction) -> list[Entity]:
    """What was named without what was taken back."""
    return [entity for entity in entities if entity.value not in corrected.dropped]


def wishes_of(
    reading: Reading, marked: Marked, shared: Identifiers, corrected: Correction
) -> tuple[Wish, ...]:
    """Identifiers that are said once serve every wish that names none of that kind."""
    wishes: dict[tuple[str | None, ...], Wish] = {}
    for intent, clause, _ in reading.wishes:
        if intent in (*TALK, Intent.OUT_OF_SCOPE, Intent.YES, Intent.NO):
            continue
        entities = meant(marked.among(clause), corrected)
        quote = marked.plain(clause)[:300]
        several = _of_each_record(entities) if intent in _OF_RECORDS else [identifiers_of(entities)]
        for own in several:
            merged = Identifiers(
                **{
                    name: getattr(own, name) or getattr(shared, name)
                    for name in Identifiers.model_fields
                }
            )
            of_record = (merged.invoice, merged.order) if intent in _OF_RECORDS else ()
            amounts = amounts_of(entities) if len(several) == 1 else ()
            if not amounts and intent is Intent.REFUND_REQUEST and len(several) == 1:
                spoken = sum_in_words(quote)
                amounts = (spoken,) if spoken is not None else ()
            wish = Wish(intent=intent, identifiers=merged, amounts=amounts, quote=quote)
            said = wishes.setdefault((intent, *of_record), wish)
            if intent is Intent.PRODUCT_QUESTION and _asks_rather(quote, said.quote):
                wishes[intent, *of_record] = wish
    return _with_what_is_meant(tuple(wishes.values()), marked, corrected)


def _with_what_is_meant(
    wishes: tuple[Wish, ...], marked: Marked, corrected: Correction
) -> tuple[Wish, ...]:
    """The one wish for money that only points at a payment ("can I get that back?") with the day
    and the sum by which the rest of the message calls it.
    """
    whole = marked.plain(marked.text)
    if len(wishes) != 1 or len(whole) > _LONGEST:
        return wishes
    one = wishes[0]
    pointing = points_back(one.quote) and not (one.amounts or names_a_day(one.quote))
    if one.intent is not Intent.REFUND_REQUEST or goods_in(whole) or not pointing:
        return wishes
    amounts = amounts_of(meant(marked.among(marked.text), corrected))
    sums = amounts if len(amounts) == 1 else ()
    if not (sums or names_a_day(whole)):
        return wishes
    return (one.model_copy(update={"amounts": sums, "quote": whole}),)


def _asks_rather(quote: str, before: str) -> bool:
    """Whether a question stands after words that only lead on to it."""
    return asks_something(quote) and not asks_something(before)


def _of_each_record(entities: list[Entity]) -> list[Identifiers]:
    """What a clause names, once for each of its invoices, or else of its orders.

    A few of them at most.
    """
    named = identifiers_of(entities)
    for kind in ("invoice", "order"):
        records = list(dict.fromkeys(one.value for one in entities if one.kind == kind))
        if len(records) > 1:
            return [named.model_copy(update={kind: record}) for record in records[:_MOST_RECORDS]]
    return [named]
