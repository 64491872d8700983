"""References, e-mails, phones, codes and dates by rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from steward.domain.understanding import Identifiers
from steward.policy.regions import EU
from steward.understanding.exact.amounts import mark_amounts
from steward.understanding.exact.bare_numbers import mark_bare
from steward.understanding.exact.entities import MARK, Entity, Kind, Marked, clean, identifiers_of
from steward.understanding.text.marks import has_digit
from steward.understanding.text.spoken import spoken_digits, spoken_emails

_NO = (
    r"(?:\s*(?:\b(?:number|num|nummer|nr|no|id|ref|reference|is|was|called|with)\b\.?"
    r"|[#:.=(\-]|n°|№)){0,4}\s*"
)
_REMOVED = re.compile(r"\[(?:card ending \d{4}|cvv removed|password removed|token removed)\]")
_LINK = re.compile(r"\b(?:https?://|www\.)\S{3,400}", re.IGNORECASE)
_EMAIL = re.compile(
    r"(?<![\w.+\-])(?:mailto:)?([\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,5})", re.IGNORECASE
)
_REFERENCES: tuple[tuple[Kind, str, re.Pattern[str]], ...] = (
    ("charge", "CH", re.compile(r"(?<![\w\-])(?:charge\s*)?#?ch[\s\-]?(\d{1,9})(?![\w\-])", re.I)),
    (
        "invoice",
        "INV",
        re.compile(
            rf"(?<![\w\-])(?:(?:invoice|factuur|bill)s?{_NO})?inv{_NO}(\d{{1,9}})(?![\w])", re.I
        ),
    ),
    (
        "invoice",
        "INV",
        re.compile(
            rf"(?<![\w\-])(?:invoice|invoce|invioce|invoic|factuur|factuurnummer|bill){_NO}(\d{{3,9}})(?![\w/]|[.,]\d)",
            re.I,
        ),
    ),
    (
        "account",
        "A",
        re.compile(
            r"(?<![\w\-])(?:(?:account|acct)\s*(?:number|no|nr)?\.?\s*(?:is\s*)?[:#]?\s*)?a-\s?(\d{1,9})(?![\w]|-\d)",
            re.I,
        ),
    ),
    ("account", "A", re.compile(r"(?<![\w\-])a(\d{4,9})(?![\w\-])", re.I)),
    (
        "account",
        "A",
        re.compile(
            (
                r"(?<![\w\-])(?:account|acct|acc|klant|klantnummer|rekeningnummer|customer"
                rf"|accountnummer){_NO}(?:a[\s\-]?)?(\d{{3,9}})(?![\w/]|[.,]\d|[ \-]\d)"
            ),
            re.I,
        ),
    ),
    ("contact", "C", re.compile(r"(?<![\w\-])c-(\d{3,9})(?![\w\-])", re.I)),
    (
        "order",
        "O",
        re.compile(
            r"(?<![\w\-])(?:(?:order|bestelling)\s*(?:number|no|nr)?\.?\s*[:#]?\s*)?o[\-#](\d{1,9})(?![\w]|-\d)",
            re.I,
        ),
    ),
    ("order", "O", re.compile(r"(?<![\w\-])(?:order|bestelling)\s+o\s?(\d{1,9})(?![\w\-])", re.I)),
    ("order", "O", re.compile(r"(?<![\w\-])O(\d{3,9})(?![\w\-])")),
    (
        "ticket",
        "T",
        re.compile(
            r"(?<![\w\-])(?:(?:ticket|case|zaak)\s*(?:number|no|nr)?\.?\s*[:#]?\s*)?t-(\d{1,9})(?![\w]|-\d)",
            re.I,
        ),
    ),
    (
        "ticket",
        "T",
        re.compile(
            rf"(?<![\w\-])(?:ticket|ticketnummer|case|zaak|zaaknummer|melding){_NO}(?:t[\s\-]?)?(\d{{1,9}})(?![\w/]|[.,]\d)",
            re.I,
        ),
    ),
    ("ticket", "T", re.compile(r"(?<![\w\-])T(\d{2,9})(?![\w\-])")),
)
_ORDER_WORD = re.compile(
    rf"(?<![\w\-])(?P<before>(?:\w+\s+)?)(?P<word>orders?|ordernummer|ordernumber|ord|oder|bestelling|bestelnummer|parcel|package|pakket|shipment|delivery|zending)(?P<link>{_NO})(?P<digits>\d{{1,9}})(?![\w/]|[.,]\d|-\d)",
    re.IGNORECASE,
)
_HASH_NUMBER = re.compile(r"(?<![\w#])#\s?(\d{2,9})(?![\w\-])")
_TO_ORDER = re.compile(r"^(?:to|i|we|can|and|you|please|never|just|me|they)$", re.IGNORECASE)
_QUANTITY = re.compile(
    r"^\s*(?:x\b|%|°|st|nd|rd|th)|^\s+(?:bags?|kilos?|kg|g|grams?|lbs?|pounds?|packs?|boxes|box|grinders?|machines?|cups?|items?|more|pieces?|months?|days?|weeks?|hours?|years?"
    r"|times|minutes?|units?|different|separate|weken|dagen|zakken|keer|uur|maanden|or|of|more|\ue000)",
    re.IGNORECASE,
)
_PARCEL_WORD = re.compile(r"order|parcel|package|shipment|deliver|bestelling|pakket", re.IGNORECASE)
_SIX = re.compile(
    r"(?<![\w\-#.,/+])(\d{6}|\d{3}[ \-]\d{3}|\d{2}[ \-]\d{2}[ \-]\d{2}|\d(?:[ "
    r"\-]\d){5})(?![\w\-/]|[.,]\d| \d)"
)
_CODE_WORD = re.compile(
    (
        r"(?<!post )(?<!zip )(?<!discount )(?<!promo )(?<!error )(?<!card )\b"
        r"(?:code|pin|otp|passcode|verification|verificatie|inlogcode|toegangscode)\b"
    ),
    re.IGNORECASE,
)
_OTHER_CODE = re.compile(
    r"\b(?:post|zip|discount|promo|error|voucher|gift card|coupon|kortings)\s?code", re.IGNORECASE
)
_ALONE = re.compile(
    (
        r"^[\s.,!'\":;()\-]*(?:(?:it'?s|its|it is|here|here it is|here you "
        r"go|ok|okay|hi|hello|the number is|that'?s|got it|this is it|yes|sure|thanks|thank "
        r"you|please|um|uh|so|alsjeblieft|hier)[\s.,!:;]*)*$"
    ),
    re.IGNORECASE,
)
_MONTH = (
    r"(?:jan(?:uary|uari)?|feb(?:ruary|ruari)?|mar(?:ch)?|maart|apr(?:il)?|may|mei|june?|juni"
    r"|july?|juli|aug(?:ust|ustus)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)"
)
_DATES = (
    re.compile(r"(?<![\w\-/])\d{4}-\d{1,2}-\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?(?![\w\-/])"),
    re.compile(r"(?<![\w\-/.])\d{1,2}[/.\-]\d{1,2}[/.\-](?:\d{4}|\d{2})(?![\w\-/])"),
    re.compile(
        rf"(?<!\w)\d{{1,2}}(?:st|nd|rd|th|e)?\s+(?:of\s+)?{_MONTH}\b\.?(?:,?\s+\d{{4}})?(?!\w)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!\w){_MONTH}\.?\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?(?![\w]|[.,]\d)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<![\w:])\d{1,2}[:.]\d{2}\s?(?:am|pm|uur)\b|(?<![\w:])\d{1,2}:\d{2}(?![\w:])|(?<!\w)\d{1,2}\s?(?:am|pm)\b",
        re.IGNORECASE,
    ),
)
_PHONE = re.compile(
    r"(?<![\w#$€£¥.,/@\-])(?:\+|00)?[ ]?\(?\d(?:[ .\-/()]{0,3}\d){7,15}(?![\w@]|[.,/\-]\d)"
)
_PHONE_REGIONS = ("US", "NL", "GB")
# What a VAT number begins with: a country of the Union, Greece as EL, Northern Ireland, and GB.
_VAT_COUNTRIES = (EU - {"GR"}) | {"EL", "XI", "GB"}
_NUMBER = re.compile(r"(?<!\w)\d[\d.,]*%?(?!\w)")


def extract(text: str, open_question: str | None = None, about: Sequence[str] = ()) -> Marked:
    """Find everything exact in a text.

    With the open question `code`, six digits in any form are the code.
    """
    marked = Marked(clean(text))
    if "[" in marked.text:
        marked.mark(_REMOVED, lambda m: Entity("secret", "", m.group()))
    if "@" in marked.text:
        marked.mark(_EMAIL, _read_email)
    _mark_spans(marked, spoken_emails(marked.text), "email")
    marked.mark(_LINK, lambda m: Entity("link", "", m.group()))
    numbered = has_digit(marked.text)  # what most patterns begin with: few messages have one
    if numbered:
        _mark_references(marked)
        for pattern in _DATES:
            marked.mark(pattern, lambda m: Entity("date", m.group(), m.group()))
        marked.mark(_SIX, lambda m: _read_code(m, open_question))
    _mark_spoken(marked, open_question)
    if numbered:
        marked.mark(_PHONE, _read_phone)
    mark_amounts(marked)
    if numbered:
        mark_bare(marked, about)
        marked.mark(_NUMBER, lambda m: Entity("number", m.group(), m.group()))
    return marked


def _mark_references(marked: Marked) -> None:
    for kind, prefix, pattern in _REFERENCES:
        marked.mark(pattern, _reader(kind, prefix))
    marked.mark(_ORDER_WORD, _read_order_word)
    if _PARCEL_WORD.search(marked.text):
        marked.mark(_HASH_NUMBER, _reader("order", "O"))


def read_identifiers(text: str, open_question: str | None = None) -> Identifiers:
    """Only the identifiers of a text."""
    marked = extract(text, open_question)
    return identifiers_of(marked.among(marked.text))


def _reader(kind: Kind, prefix: str) -> Callable[[re.Match[str]], Entity]:
    return lambda match: Entity(kind, f"{prefix}-{match.group(1)}", match.group())


def _read_email(match: re.Match[str]) -> Entity | None:
    from email_validator import EmailNotValidError, validate_email

    address = match.group(1).rstrip(".-_")
    try:
        normal = validate_email(
            address, check_deliverability=False, test_environment=True
        ).normalized
    except EmailNotValidError:
        return None
    return Entity("email", normal.lower(), match.group())


def _read_order_word(match: re.Match[str]) -> Entity | None:
    """A number after "order" is a reference unless it counts something
    ("order 2 bags", "to order 3").
    """
    word, link, digits = match["word"].lower(), match["link"].strip(), match["digits"]
    rest = match.string[match.end() : match.end() + 20]
    if not link and _QUANTITY.match(rest):
        return None
    if (
        not link
        and len(digits) < 3
        and (word.endswith("s") or _TO_ORDER.match(match["before"].strip()))
    ):
        return None
    if not word.startswith(("ord", "oder", "best")) and len(digits) < 3:
        return None
    return Entity("order", f"O-{digits}", match.group())


def _read_code(match: re.Match[str], open_question: str | None) -> Entity | None:
    digits = re.sub(r"\D", "", match.group(1))
    near = match.string[max(0, match.start() - 45) : match.end() + 30]
    alone = _ALONE.match(MARK.sub("", match.string[: match.start()])) and _ALONE.match(
        MARK.sub("", match.string[match.end() :])
    )
    if (
        open_question == "code"
        or alone
        or (_CODE_WORD.search(near) and not _OTHER_CODE.search(near))
    ):
        return Entity("code", digits, match.group())
    return None


def _mark_spoken(marked: Marked, open_question: str | None) -> None:
    """Spoken digits: six are a code when a code is asked or named;
    seven or more may be a phone; others a reference.
    """
    spans: list[tuple[int, int, Entity]] = []
    for start, end, digits in spoken_digits(marked.text):
        raw, before = marked.text[start:end], marked.text[max(0, start - 40) : start].lower()
        near = before + marked.text[end : end + 30].lower()
        label = re.search(r"\b(order|invoice|account|ticket|case)\b[\w\s]{0,18}$", before)
        if label:
            kind, prefix = {
                "order": ("order", "O"),
                "invoice": ("invoice", "INV"),
                "account": ("account", "A"),
            }.get(label.group(1), ("ticket", "T"))
            spans.append((start, end, Entity(kind, f"{prefix}-{digits}", raw)))  # type: ignore[arg-type]
        elif len(digits) == 6 and (
            open_question == "code" or _CODE_WORD.search(near) or _ALONE.match(marked.text[:start])
        ):
            spans.append((start, end, Entity("code", digits, raw)))
        elif len(digits) >= 9 and (phone := read_phone(digits)):
            spans.append((start, end, Entity("phone", phone, raw)))
    _replace_spans(marked, spans)


def _mark_spans(marked: Marked, spans: list[tuple[int, int, str]], kind: Kind) -> None:
    _replace_spans(
        marked,
        [(start, end, Entity(kind, value, marked.text[start:end])) for start, end, value in spans],
    )


def _replace_spans(marked: Marked, spans: list[tuple[int, int, Entity]]) -> None:
    for start, end, entity in reversed(spans):
        before, inside, after = marked.text[:start], marked.text[start:end], marked.text[end:]
        piece = Marked(inside, marked.entities)
        piece.mark(re.compile(r".+", re.DOTALL), lambda _, entity=entity: entity)  # type: ignore[misc]
        marked.text = before + piece.text + after


def _read_phone(match: re.Match[str]) -> Entity | None:
    before = match.string[: match.start()].split()[-1:]
    if before and before[0].lstrip("(") in _VAT_COUNTRIES:
        return None  # "BE 0412.345.678" is a company's number for VAT
    phone = read_phone(match.group())
    return Entity("phone", phone, match.group()) if phone else None


def read_phone(raw: str) -> str | None:
    """E.164 of a valid number: international as written, otherwise US, then NL, then GB."""
    import phonenumbers

    raw = raw.strip()
    if raw.startswith("00"):
        raw = f"+{raw[2:]}"
    for region in (None,) if raw.startswith("+") else _PHONE_REGIONS:
        try:
            number = phonenumbers.parse(raw.replace("(0)", ""), region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
    return None


def model_text(text: str) -> str:
    """A text as the classifier reads it: everything exact stands as a word (`xinvoice`)."""
    marked = extract(text)
    return marked.worded(marked.text)
