"""Recognises that something is to stop for a time: a stop with an end is a pause.

The words are in `pause_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import pairwise

from babel.dates import get_month_names

from steward.understanding.exact.dates_put_right import with_dates_put_right
from steward.understanding.plan.away_told import as_from_until
from steward.understanding.plan.date_ranges import with_days_first, with_ranges
from steward.understanding.plan.months_of_rest import first_of, months_of_rest
from steward.understanding.plan.pause_questions import without_questions
from steward.understanding.plan.put_off import is_put_off, put_off_to
from steward.understanding.text.months import any_month, months_of_the_year, with_led_months
from steward.understanding.text.parted_verbs import with_joined_verbs
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MONTHS = any_month()
_PIECE = re.compile(r"[.!?;:,\n]+")
_LEADS = 4  # words between "until" and the time that it names
_APART = 7  # words between a stop and its end


def names_end(text: str) -> bool:
    """Whether the words name a time until which, or for which, something is to be."""
    return any(_end_at(words) is not None and not _goes_on(words) for words in _pieces(text))


def ends_on_a_day(words: list[str]) -> bool:
    """Whether plain words name the day of a month until which something is to be."""
    at = _end_at(words)
    if at is None or not _leads(words, at):
        return False
    after = [word for word in words[at + 1 : at + 6] if word not in ("zum", "au", "al")]
    return _is_dated(after) and any(_ORDINAL.fullmatch(word) for word in after[:3])


def end_named(text: str, today: date) -> date | None:
    """The day that the words name as the end: "until 5 January", "to the end of May", "for two
    months".

    None: no day, as with a feast, or none to come within a year and a half.
    """
    text = without_questions(with_dates_put_right(text))
    if later := put_off_to(text):
        text = f"until {later}"
    if (months := months_of_rest(dates_in_words(text))) is not None:
        return first_of(months[-1] % _DECEMBER + 1, today)
    begins = from_a_day(text, today)
    for words in _pieces_and_away(text):
        at = _end_at(words)
        if at is None or _goes_on(words):
            continue
        counted = None if _begun(words[at:], today) else begins
        start = _begun(words[:at], today) or counted or today
        day = _day(words[at:], start, leads=_leads(words, at))
        if day is not None and today < day <= today + timedelta(days=_FURTHEST):
            return day
    return _date_alone(plain_words(dates_in_words(text)), today)


def _date_alone(words: list[str], today: date) -> date | None:
    """The day that words name which name nothing else: an answer to until when."""
    named = [word for word in _without_denied(words) if word not in _BESIDE_A_DATE]
    years = {str(today.year), str(today.year + 1)}
    if not named or not _is_dated(named) or len(named) > _DATED:
        return None
    at = next(at for at, word in enumerate(named) if word in months_of_the_year())
    if any(word not in years and not _ORDINAL.fullmatch(word) for word in named[at + 1 :]):
        return None
    day = _dated(named, today, whole=1)
    near = day is not None and today < day <= today + timedelta(days=_FURTHEST)
    return day if near else None


def _without_denied(words: list[str]) -> list[str]:
    """The words without the day that was not meant: "the 20th of January, not the 10th"."""
    kept, at = list[str](), 0
    while at < len(words):
        day = at + 1 + (words[at + 1 : at + 2] != [] and words[at + 1] in _BETWEEN_DENIED)
        numbered = day < len(words) and _ORDINAL.fullmatch(words[day]) is not None
        if words[at] in _DENIES and numbered and not _is_dated(words[day:]):
            at = day + 1
            continue
        kept.append(words[at])
        at += 1
    return kept


_DENIES = frozenset({"not", "nicht", "niet", "pas", "no", "non", "ned", "net"})
_BETWEEN_DENIED = frozenset({"the", "der", "den", "dem", "am", "de", "le", "el", "on", "op"})
_DATED = 4  # words of a date, with its year
_BESIDE_A_DATE = frozenset(
    {
        *("please", "thanks", "yes", "no", "then", "rather", "make", "it", "graag", "aub", "ja"),
        *("nee", "dan", "liever", "maar", "bitte", "danke", "nein", "dann", "lieber", "der", "zum"),
        *("oui", "non", "plutot", "alors", "svp", "merci", "s", "il", "vous", "plait", "si", "por"),
        *("favor", "gracias", "mejor", "entonces", "the", "de", "le", "el", "of", "is", "s", "ah"),
        *("actually", "eigentlich", "eigenlijk", "fait", "realidad", "bueno", "rather"),
        *("i", "mean", "meant", "sorry", "wait", "oops", "oh", "na", "wart", "warte", "moment"),
        *("ists", "ist", "ich", "meine", "meinte", "hab", "habe", "gemeint", "pardon", "wacht"),
        *("ik", "bedoel", "bedoelde", "het", "c", "est", "je", "veux", "dire", "voulais"),
        *("attendez", "perdon", "perdone", "digo", "quise", "quiero", "decir", "es", "espera"),
        *("que",),
    }
)


def begin_named(text: str, today: date) -> date | None:
    """The day to come from which something is to be until its end: "from 1 December until May".

    None: at once, or no end is named.
    """
    text = without_questions(text)
    if (months := months_of_rest(dates_in_words(text))) is not None:
        first = first_of(months[0], today)
        return first if first <= first_of(months[-1], today) else None  # it is that month already
    begins, end = from_a_day(text, today), end_named(text, today)
    for words in _pieces_and_away(text):
        at = _end_at(words)
        if at is None or _goes_on(words):
            continue
        day = _begun(words[:at], today) or begins
        if day is None and _book().begins(words, at, "for"):
            day = _begun(words[at:], today)  # "for two months from 1 December"
        if day is not None and end is not None and today < day < end:
            return day
    return None


def from_a_day(text: str, today: date) -> date | None:
    """The day to come that the words name as a begin, with an end or without: "I said from 20
    December".
    """
    words = plain_words(dates_in_words(text).replace(".", " "))
    day = _begun(words, today) or _begun(as_from_until(words), today)
    return day if day is not None and today < day <= today + timedelta(days=_FURTHEST) else None


_FURTHEST = 550  # days
_DECEMBER = 12
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|ste|de|e)?")


def _day(words: list[str], start: date, *, leads: bool) -> date | None:
    """The day that these words name, led to by the first; what counts, counts from `start`."""
    if leads:
        return _dated(words[1:], start, whole=1)
    count = next((n for word in words[:3] if (n := _count(word)) is not None), None)
    if count is None:
        return None
    start = _begun(words, start) or start
    if any(_book().begins(words, at, "weeks") for at in range(len(words[:4]))):
        return start + timedelta(weeks=count)
    if any(_book().begins(words, at, "months") for at in range(len(words[:4]))):
        years, month = divmod(start.month - 1 + count, 12)
        return date(start.year + years, month + 1, min(start.day, 28))
    return None


def _begun(words: list[str], today: date) -> date | None:
    """The day from which something is to be, as these words name it."""
    for at in range(len(words)):
        if _book().begins(words, at, "from") and _is_dated(words[at + 1 :]):
            return _dated(words[at + 1 :], today, whole=1)
    return None


def _is_dated(words: list[str]) -> bool:
    """Whether a date comes at once: a month, with a day or a part of it before."""
    named = next((at for at, word in enumerate(words[:4]) if word in months_of_the_year()), None)
    return named is not None and all(
        _ORDINAL.fullmatch(word) or word in _BETWEEN or _part(words, at) is not None
        for at, word in enumerate(words[:named])
    )


def _dated(words: list[str], after: date, *, whole: int) -> date | None:
    """The next day with the month that these words name first; `whole`: of a month alone."""
    months = months_of_the_year()
    at = next((at for at, word in enumerate(words[:5]) if word in months), None)
    if at is None:
        return None
    month, near = months[words[at]], words[max(at - 2, 0) : at + 2]
    days = [int(found[1]) for word in near if (found := _ORDINAL.fullmatch(word)) is not None]
    part = next((day for n in range(at) if (day := _part(words, n)) is not None), whole)
    if part > _SHORTEST:
        year = after.year if date(after.year, month, 1) > after.replace(day=1) else after.year + 1
        return date(year, month, monthrange(year, month)[1])
    return _next_such(next((n for n in days if n <= 31), part), month, after)


_SHORTEST = 28
_BETWEEN = frozenset(
    {
        *("the", "de", "den", "dem", "of", "le", "el", "d", "van", "del", "m"),
        *("about", "around", "roughly", "ongeveer", "rond", "ungefahr", "etwa", "circa", "ca"),
        *("environ", "vers", "aproximadamente"),
    }
)
_PARTS = (("early", 1), ("middle", 15), ("late", 31))


def _part(words: list[str], at: int) -> int | None:
    """The day that stands for a part of a month: its beginning, middle or end."""
    return next((day for told, day in _PARTS if _book().begins(words, at, told)), None)


def _count(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    return next((n for n, said in enumerate(_COUNTS, 1) if word in said), None)


_COUNTS = (
    ("a", "one", "een", "ein", "eine", "einen", "un", "une", "una"),
    ("two", "twee", "zwei", "deux", "dos"),
    ("three", "drie", "drei", "trois", "tres"),
    ("four", "vier", "quatre", "cuatro"),
    ("five", "vijf", "funf", "cinq", "cinco"),
    ("six", "zes", "sechs", "seis"),
)


def _next_such(day: int, month: int, today: date) -> date | None:
    """The next day of that month and number; None where there is none."""
    for year in (today.year, today.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            return None
        if found > today:
            return found
    return None


def prefers(text: str) -> bool:
    """Whether the words would rather have what they name: "or only pause it?"."""
    return _book().at(plain_words(text), "rather") is not None


@lru_cache(maxsize=64)  # a turn asks of the same words several times
def stops_for_a_time(text: str) -> bool:
    """Whether something is to stop until a time, or for a time: the end stands in the same piece
    as the stop, or is all that the next one begins with.
    """
    pieces = _pieces(text)
    if _book().at([word for words in pieces for word in words], "stops") is None:
        return is_put_off(text)
    joined = [[*one, *other] for one, other in pairwise(pieces) if _end_at(other) == 0]
    rests = any(map(_stops_and_ends, (*pieces, *joined))) or stops_while_away(text)
    return rests or months_of_rest(dates_in_words(text)) is not None


def names_stop(text: str) -> bool:
    """Whether the words want something to stop or to rest."""
    return _book().at(plain_words(text), "stops") is not None


@lru_cache(maxsize=512)  # several readers ask it of one message
def stops_while_away(text: str) -> bool:
    """Whether somebody tells until when they are away, and asks that something stops meanwhile, or
    puts off the next delivery until a day.
    """
    if is_put_off(text):
        return True
    pieces = [words for words in _pieces(text) if not _goes_on(words)]
    beside = [pair for one, other in pairwise(pieces) for pair in ((one, other), (other, one))]
    return any(_is_away_meanwhile(*pair) for pair in (*beside, *((one, one) for one in pieces)))


def _is_away_meanwhile(told: list[str], asked: list[str]) -> bool:
    """Whether somebody tells until when they are away, and what is to stop is so meanwhile."""
    if _end_at(told) is None or _book().at(asked, "stops") is None:
        return False
    rests = _book().at(told, "away") is not None and _book().at(asked, "rests") is not None
    return rests or _book().at(asked, "meanwhile") is not None


def _pieces_and_away(text: str) -> list[list[str]]:
    """The pieces in plain words, with no mark behind the number of a day, and when somebody is
    away.
    """
    dated = dates_in_words(text)
    return [*_pieces(dated.replace(".", " ")), as_from_until(plain_words(dated))]


def _pieces(text: str) -> list[list[str]]:
    found = (plain_words(piece) for piece in _PIECE.split(dates_in_words(text[:2_000])))
    return [words for words in found if words]


def dates_in_words(text: str) -> str:
    """The text with "31.1." as the day and its month, no mark after the number of a day, and verbs
    that are parted in one word.
    """
    dated = _NUMBERED.sub(_with_its_month, with_days_first(with_led_months(text)))
    dated = _DAY_OF.sub(r"\1", dated)
    return with_ranges(with_joined_verbs(dated))


_DAY_OF = re.compile(rf"(?<![\w-])(\d{{1,2}})\.(?=\s*(?:bis|und|{_MONTHS})\b)", re.IGNORECASE)
_NUMBERED = re.compile(r"\b(\d{1,2})([./-])(\d{1,2})\b(?![./-]\d)[.]?")


def _with_its_month(found: re.Match[str]) -> str:
    """A date in numbers with the month by its name, where it cannot be another."""
    day, month = int(found[1]), int(found[3])
    if not 1 <= month <= 12 or not (found[2] == "." or day > 12):
        return found[0]
    return f"{day} {_NAMED[month]} "


_NAMED = get_month_names("wide", locale="en")


def _stops_and_ends(words: list[str]) -> bool:
    stop = _book().at(words, "stops")
    if stop is None:
        return False
    end = _end_at(words)
    return end is not None and abs(end - stop) <= _APART and not _goes_on(words)


def _goes_on(words: list[str]) -> bool:
    """Whether the words tell how long something went on, or goes on before it ends."""
    return _book().at(words, "goes_on") is not None


def _end_at(words: list[str]) -> int | None:
    """Where an end is named: the place of the word that begins it."""
    return next((at for at in range(len(words)) if _is_end(words, at)), None)


def _is_end(words: list[str], at: int) -> bool:
    after = words[at + 1 : at + 1 + _LEADS]
    if _leads(words, at):
        return any(_is_time(after, i) for i in range(len(after)))
    if _has_lasted(words, at):
        return False
    near = after[:2]
    stretch = any(_book().begins(near, i, "stretch") for i in range(len(near)))
    if _book().begins(words, at, "across"):
        return stretch and not any(_is_number(near, i) for i in range(len(near)))
    otherwise = at > 0 and _book().begins(words, at - 1, "otherwise")
    counts = _book().begins(words, at, "for") or (_is_number(words, at) and not otherwise)
    return (counts and stretch) or _book().begins(words, at, "a_while")


def _has_lasted(words: list[str], at: int) -> bool:
    """Whether a stretch tells how long something lasts already: "ik ben al een tijdje klant"."""
    before, after = words[max(0, at - 2) : at], words[at + 1 : at + 4]
    now = _book().begins(words, at, "a_while") and _book().any_of(after, "by_now")
    return now or _book().any_of(before, "so_far")


def _leads(words: list[str], at: int) -> bool:
    """Whether this word leads to an end; "to" and "and" do after a beginning."""
    if _book().begins(words, at, "until"):
        return True
    if not _book().begins(words, at, "to"):
        return False
    before = range(max(at - 1 - _LEADS, 0), at)
    return any(_book().begins(words, n, "from") and _is_dated(words[n + 1 : at]) for n in before)


def _is_number(words: list[str], at: int) -> bool:
    return words[at].isdigit() or _book().begins(words, at, "numbers")


def _is_time(words: list[str], at: int) -> bool:
    named = any(_book().begins(words, at, meaning) for meaning in ("stretch", "feast", "back"))
    return named or words[at][0].isdigit() or words[at] in months_of_the_year()


@cache
def _book() -> Phrasebook:
    return phrasebook("pause_words")
