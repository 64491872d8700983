"""Slots of a change of plan: wanted plan, present plan, refused plan.

The words before each name give its role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, Literal

from steward.domain.slots import Toward
from steward.domain.spelling import folded
from steward.frozen_model import Frozen
from steward.understanding.plan.coming_back import comes_back
from steward.understanding.plan.ends_in_time import names_end, stops_for_a_time
from steward.understanding.plan.left_out_months import leaves_out_a_month
from steward.understanding.plan.next_left_out import leaves_out_the_next
from steward.understanding.plan.plan_called import PLAN_NAMES, plan_words
from steward.understanding.plan.plan_sizes import size_wished
from steward.understanding.plan.put_off import put_off_by
from steward.understanding.plan.stopped_already import rests_already
from steward.understanding.text.parted_verbs import with_joined_verbs
from steward.understanding.text.period_names import PERIODS, pays_by
from steward.understanding.text.period_names import Period as Period
from steward.understanding.text.slips import slipped
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, entries, phrasebook

type Role = Literal["new", "old", "refused"]
type Step = Literal["pause", "skip", "resume", "keep"]

_NAMES: dict[tuple[str, ...], str] = {
    ("taster",): "taster",
    ("regular",): "regular",
    ("office",): "office",
    ("app", "pro"): "app pro",
}
# What stands before a name and gives it its role, the longest first; it holds until the next one.
_ROLES: tuple[Role, ...] = ("new", "old", "refused")
_CUES: dict[tuple[str, ...], Role] = {
    tuple(cue.split()): role for role in _ROLES for cue in entries("plan_cue_words")[role]
}
_OWN, _CHANGED, _NO = ({*entries("plan_cue_words")[one]} for one in ("own", "changed", "nothing"))
_KNOWN = _NAMES.keys() | _CUES.keys() | PERIODS.keys() | {tuple(no.split()) for no in _NO}
_MOVED = {
    ("upgraded",),
    ("downgraded",),
    ("switched",),
    ("still",),
    ("already",),
    ("shows",),
    ("changed", "my", "plan"),
    ("changed", "plan"),
}
_WISHES = {
    "upgrade",
    "downgrade",
    "switch",
    "change",
    "move",
    "swap",
    "want",
    "put",
    "go",
    "bigger",
    "smaller",
    "cheaper",
    "wijzigen",
    "veranderen",
    "overstappen",
    "wechseln",
    "changer",
    "cambiar",
}
# What is to happen with the next deliveries, by the words that say so.
_STEPS: dict[Step, re.Pattern[str]] = {
    "keep": re.compile(
        r"\b(?:undo|un-?cancel\w*|reinstat\w*|revok\w*|keep (?:it|my|the|our)|after all|stay with"
        r"|take back (?:my|the) cancel\w*|take (?:my|the|that) cancellation back"
        r"|(?:toch|wil)\b[^.?!]{0,30}\b(?:houden|behouden)"
        r"|opzegging (?:intrekken|ongedaan|terugdraaien)"
        r"|continu\w* (?:(?:with|met|con) )?(?:my|the|our|mijn|ons|mon|notre|mi|nuestr\w*) "
        r"(?:subscription|plan|membership|abonnement|suscripción)"
        r"|doorgaan met|kündigung (?:zurück\w*|widerruf\w*|rückgängig)"
        r"|(?:doch|trotzdem)\b[^.?!]{0,30}\bbehalten"
        r"|annul(?:er|ez|e) (?:ma|la) résil\w+"
        r"|garder (?:mon|l)|anul(?:ar|en?|ad) (?:la|mi) cancelaci\w+|seguir con)\b",
        re.IGNORECASE,
    ),
    "resume": re.compile(
        r"\b(?:resum\w*|un-?paus\w*|un-?freez\w*|reactivat\w*|restart\w*"
        r"|(?:start|turn|switch|get|set|put|bring)\b(?: (?:it|them|my|the|that|this|coffee|sub\w*"
        r"|plan|deliveries|everything|things)){0,3}(?: up)? (?:again|back (?:on|up)|going|running)"
        r"|(?:start|go) (?:back )?(?:up )?again"
        r"|hervat\w*|weer (?:starten|opstarten|aan|beginnen|laten lopen|activeren|hebben|krijgen)"
        r"|wieder (?:starten|aufnehmen|aktivieren|los\w*|anfangen|anmachen|anstellen|anschalten"
        r"|laufen|beliefern)|will wieder (?:kaffee|bohnen|pakete)|weiter(?:laufen|gehen|führen)"
        r"|fortsetzen|repr(?:endre|ise|end|enez)"
        r"|réactiv\w*|relanc\w*|redémarr\w*|remett\w+ en route"
        r"|(?:pon\w*|activ\w+|emp[ie]\w+|arran\w+|inici\w+|retom\w+)\b[^.?!]{0,30}"
        r"\b(?:otra vez|de nuevo)|volver a (?:activar|empezar|recibir|tener)\w*"
        r"|retom(?:ar|en|e|a)\w*"
        r"|reanud\w*|reactiv\w*)\b"
        # the pause itself is to go: "take the pause off", "podéis quitar la pausa"
        r"|\b(?:end|lift|remov\w*|undo|cancel|clear|stop|take|turn|switch|get rid of)"
        r" (?:off )?(?:the|my|our|this|that) (?:pause|freeze|break|hold(?! on))\b"
        r"|\b(?:pause|freeze) (?:can (?:come |be |go )?|should be |to be )?(?:off|over|lifted"
        r"|removed|ended|gone)\b|\b(?:off|out of) (?:the |its )?(?:pause|hold)\b"
        r"|\buit (?:de )?pauze\b|\bvan (?:de )?pauze af\b"
        r"|\bpauze (?:mag |kan )?(?:er ?)?(?:opheffen|opgeheven|ophef\w*|eraf|weg|uit(?:zetten)?)\b"
        r"|\b(?:einde|stop|beëindig\w*|verwijder\w*) (?:de|van de|mijn) pauze\b"
        r"|\bpause (?:bitte |kann |soll |wieder )*(?:auf(?:heben|gehoben|lösen)|beend\w*|weg"
        r"|raus\w*|lösch\w*|vorbei)\b|\b(?:aus der|ende der|beende\w* (?:die|meine)) pause\b"
        r"|\b(?:l[eè]v\w*|enl[eè]v\w*|retir\w*|annul\w*|arrêt\w*|supprim\w*|termin\w*|fin(?: de)?"
        r"|sort\w* de) (?:la|ma|cette) pause\b"
        r"|\b(?:quit\w*|levant\w*|anul\w*|elimin\w*|sac\w*|termin\w*|acab\w*|desactiv\w*"
        r"|retir\w*|fin(?: de)?|salir de) (?:ya )?(?:la|mi|esa|esta) pausa\b"
        r"|\b(?:s[aá]c|quit)\w* [^.?!]{0,20}\bde (?:la )?pausa\b"
        r"|\bhaal\b[^.?!]{0,12}\bpauze\b[^.?!]{0,25}\b(?:er)?(?:af|weg)\b"
        r"|\b(?:nehmt|nimm|nehmen sie|macht) (?:bitte )?(?:die|meine) pause\b[^.?!]{0,30}"
        r"\b(?:weg|raus|runter|von)\b"
        # and as it was before it
        r"|\b(?:(?:like|as)(?: it was)? before (?:the|my) (?:pause|break)|zoals voor de pauze"
        r"|wie vor (?:der|meiner) pause|comme avant (?:la|ma) pause"
        r"|como antes de (?:la|mi) pausa)\b",
        re.IGNORECASE,
    ),
    "skip": re.compile(
        r"\b(?:skip\w*|overslaan|sla\b.{0,40}\bover|überspring\w*|auslassen"
        r"|(?:lieferung|sendung|paket|päckchen|box)\b[^.?!]{0,30}\baussetzen"
        r"|(?:lass\w*|setzt?|setzen)\b[^.?!,]{0,12} (?:nächste|kommende)\w*[^.?!,]{0,20}"
        r" (?:aus|weg)"
        r"|leave\b[^.?!,]{0,12} (?:next|coming)\b[^.?!,]{0,20} out"
        r"|laat\b[^.?!,]{0,12} (?:volgende|komende)\b[^.?!,]{0,20} (?:zitten|vallen|weg)"
        r"|laiss\w+\b[^.?!,]{0,12} prochaine?\b[^.?!,]{0,20} (?:de côté|tomber|passer)"
        r"|dej\w+\b[^.?!,]{0,12} (?:próxim|siguiente)\w*[^.?!,]{0,20} (?:fuera|pasar)"
        r"|saut(?:er|ez|e)"
        r"|salt(?:ar\w*|o|ad\w*|[ae]n?l[ao]s?|en\w+|e\w+)"
        r"|no (?:coffee|parcel|box|delivery) (?:in|this|next)"
        r"|pass(?:er|ez) (?:le mois|la (?:prochaine )?livraison)"
        r"|(?:suspend\w*|paus\w*) (?:just |only |juste |seulement |solo )?(?:the|la|le"
        r"|una?|one)(?: prochaine| next)?"
        r" (?:livraison|delivery|entrega))\b",
        re.IGNORECASE,
    ),
    "pause": re.compile(
        r"\b(?:paus\w*|pauz\w*|on hold|(?:on|auf) (?:ice|eis)|in de ijskast|op een laag pitje"
        r"|en veilleuse|(?:on|en|auf) stand-?by|freez\w*|stilzetten|pausier\w*|aussetzen"
        r"|stilllegen|stilleggen|opschort\w*|ruhen lassen|unterbrech\w*"
        r"|(?:nothing|none|no (?:more )?(?:coffee|deliver\w+|box\w*))"
        r" (?:for (?:now|a while|a bit|the time being|the moment)|until further notice)"
        r"|for the time being"
        r"|(?:even|voorlopig|tijdelijk|zolang) (?:niet|geen|niks|niets|stil\w*|wegblijven)"
        r"|(?:vorerst|vorläufig|erst ?mal|eine weile|vorübergehend|so lange)"
        r" (?:kein\w*|nichts?|wegbleiben)"
        r"|(?:plus rien|rien|plus de \w+|pas de \w+) (?:pour l'instant|pour le moment)"
        r"|(?:de momento|por ahora|por el momento) (?:nada|no|sin)|temporalmente|momentanément"
        r"|suspend\w*|mettre en pause|en pause|en pausa)\b",
        re.IGNORECASE,
    ),
}
_ASKS = {"which", "what", "welk", "wat", "welcher", "was", "quel", "cuál", "show", "see"}
_LONGEST = 3


class PlanSlots(Frozen):
    """What the words say of plans; None: not said, or two at once."""

    plan: str | None = None
    period: Period | None = None
    from_plan: str | None = None
    from_period: Period | None = None
    named: tuple[str, ...] = ()  # where the words do not tell which is had and which is wanted
    change: bool = False  # a change is wished for, whichever
    toward: Toward | None = None  # to a smaller or a bigger plan that is not named
    step: Step | None = None  # of what comes next

    @property
    def moves(self) -> bool:
        """Whether one plan is wanted in the place of another."""
        return self.plan is not None and self.from_plan is not None and self.plan != self.from_plan

    @property
    def names_wanted(self) -> bool:
        """Whether a plan is named that is wanted, or a period."""
        return self.plan is not None or self.period is not None

    def said(self) -> dict[str, Any]:
        """Those that were said."""
        return self.model_dump(mode="json", exclude_defaults=True)


def plan_slots(text: str) -> PlanSlots:
    """The slots of one message.

    A plan that somebody says they have moved to already is none that they want.
    """
    words = [_as_named(word) for word in plan_words(text[:2_000])]
    step = step_told(text)
    if _says(words, _MOVED):
        return PlanSlots(step=step)
    found = list(_mentions(words))
    mentioned = [(value, role) for kind, value, role in found if kind == "plan"]
    plans = _by_role(mentioned, unsaid="old" if step else "new")
    names = tuple(dict.fromkeys(value for value, role in mentioned if role != "refused"))
    of_time = [(value, role) for kind, value, role in found if kind == "period"]
    periods = _by_role(of_time, unsaid="old" if step in ("pause", "skip") else "new")
    toward = size_wished(text) if step is None and not names else None
    change = bool(_WISHES & set(words)) and step is None and not (words and words[0] in _ASKS)
    return PlanSlots(
        plan=plans.get("new"),
        period=_period(periods.get("new")),
        from_plan=plans.get("old"),
        from_period=_period(periods.get("old")),
        named=names if len(names) > 1 and "new" not in plans else (),
        change=change or toward is not None,
        toward=toward,
        step=step,
    )


def _as_named(word: str) -> str:
    """The name of a plan that a word is with a slip of the fingers: a letter typed twice or once
    only ("tasterr", "ofice"), or two that changed places ("regualr").
    """
    return next((name for name in PLAN_NAMES if slipped(word, name)), word)


# "haal de pauze er toch maar weer af": words of second thoughts, and the pause is what has to go.
_PAUSE_GOES = re.compile(
    r"\bpau[sz]e(?: (?:er|toch|maar|weer|dan|nu|graag|doch|wieder|bitte|mal|jetzt|einfach|again))*"
    r" (?:af|eraf|weg|uit|opheffen|raus|heraus|aufheben|beenden|off)\b"
    r"|\b(?:pause|pauze) (?:soll|kann|muss|darf|should|can|must|has to|needs to|may|mag|moet|kan)"
    r" (?:\w+ )?(?:aufhören|enden|zu ende|vorbei sein|stop|end|be over|stoppen|ophouden|eindigen"
    r"|voorbij zijn)\b|\bque la pause (?:s'arrête|cesse|finisse)\b",
    re.IGNORECASE,
)

_GOES_ON = re.compile(
    r"\b(?:(?:can|may|should|let it) carry on|let\b[^.?!,]{0,25} run again|fire it up|start it up"
    r"|weer (?:verder|lopen|doorlopen|door)|wieder (?:laufen|los)|soll weiter(?:gehen|laufen)"
    r"|qu'(?:il|elle) reprenne|(?:peut|peuvent) repartir|que sigan?\b(?! (?:en|con la) pausa)"
    r"|que (?:ya )?vuelvan?\b(?! (?:a|en) (?:pausar?|la pausa))"
    r"|solta\w* (?:otra vez|de nuevo))\b",
    re.IGNORECASE,
)

# "mon ancien mail va sauter": it ends, and no delivery is left out
_CUT_OFF = re.compile(
    r"\b(?:e-?mail|mail|adresse|compte|boîte|numéro|ligne)\b[^.?!,]{0,20}\b(?:va|vont|a|ont)\s+"
    r"saut\w+",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)  # a turn asks of the same words several times
def step_told(text: str) -> Step | None:
    """What the words want of the deliveries to come: the first that they say of keeping, resuming,
    skipping one and pausing; no goods in one month is to skip it, a stop with an end is a pause.
    """
    if put_off_by(text) is not None:
        return "pause"  # until it is due by then
    text = _CUT_OFF.sub(" ", with_joined_verbs(text[:2_000]))
    plain = f"{text}.\n{folded(text)}"  # "reanúdenla": pronouns bring an accent
    told = _first_step(plain)
    if told == "keep" and not _book().says(plain, "denied"):  # "pause it after all"
        told = _first_step(plain.lower().replace("after all", " ")) or told
    if _PAUSE_GOES.search(text) or (_book().says(plain, "rests") and _GOES_ON.search(plain)):
        told = "resume"
    if told == "resume" and _stops_first(text, plain):
        return "pause"
    if told in (None, "resume") and (leaves_out_a_month(text) or leaves_out_the_next(text)):
        return "skip"  # "nothing in December, we resume in January"
    if told == "resume" and _skips_first(plain):
        return "skip"
    if told in (None, "pause") and comes_back(text):
        return "resume"
    return "pause" if told is None and stops_for_a_time(text) else told


def _first_step(plain: str) -> Step | None:
    return next((step for step, told in _STEPS.items() if told.search(plain)), None)


def _stops_first(text: str, plain: str) -> bool:
    """Whether a stop with an end is asked for before it is said that all goes on then: "pause it
    until February, then it may start again".
    """
    met = _STEPS["resume"].search(plain) or _GOES_ON.search(plain)
    before = text[: met.start()] if met is not None else ""
    if not names_end(before) or rests_already(before):
        return False
    return stops_for_a_time(before) or _STEPS["pause"].search(before) is not None


def _skips_first(plain: str) -> bool:
    """Whether a delivery is skipped before it is said that all goes on then: "sautez celle de
    décembre et on reprend après".
    """
    skips, resumes = _STEPS["skip"].search(plain), _STEPS["resume"].search(plain)
    return skips is not None and resumes is not None and skips.start() < resumes.start()


def wants_again(text: str) -> bool:
    """Whether something that rests is wanted again, or somebody is back for it, and neither is
    denied: what rests, the records say.
    """
    named = meanings(text)
    return not named.isdisjoint(_AGAIN) and named.isdisjoint(_NOT_AGAIN)


_AGAIN = frozenset({"AGAIN", "RESUME", "BACK_HOME"})
_NOT_AGAIN = frozenset({"NOT", "CANCEL", "CHARGE", "REFUND", "STILL"})


def _says(words: list[str], phrases: set[tuple[str, ...]]) -> bool:
    return any(
        tuple(words[at : at + len(phrase)]) == phrase
        for phrase in phrases
        for at in range(len(words))
    )


def _mentions(words: list[str]) -> Iterator[tuple[str, str, Role | None]]:
    """Every name of a plan and every period, each with the role that holds where it stands."""
    role: Role | None = None
    at = 0
    while at < len(words):
        size = next(
            (n for n in range(_LONGEST, 0, -1) if tuple(words[at : at + n]) in _KNOWN),
            1,
        )
        phrase = tuple(words[at : at + size])
        if phrase in _NAMES:
            yield "plan", _NAMES[phrase], role
        elif phrase in _CUES and not (phrase == ("my",) and role == "new"):
            role = _CUES[phrase]
        elif _is_own(words, at, role):
            role = "old"
        elif phrase in PERIODS and pays_by(phrase, words[at + size :]):
            yield "period", PERIODS[phrase], role
        elif not phrase[0][0].isalpha() and role == "refused":
            role = None  # a sentence ends, and what it refuses
        at += size


def _is_own(words: list[str], at: int, role: Role | None) -> bool:
    """Whether the plan that is named next is called one's own here ("mi suscripción Office"), and
    is none that is wished for.
    """
    if words[at] not in _OWN | {"my"}:
        return False
    after = [word for word in words[at + 1 : at + 3] if (word,) in _NAMES]
    straight = bool(after) and (words[at + 1] == after[0] or len(words[at + 1]) > _SHORTEST)
    return straight and (role != "new" or words[at - 1] in _CHANGED)


_SHORTEST = 4  # letters of a noun between them: no "a", "por" or "pour"


def _by_role(mentions: list[tuple[str, Role | None]], unsaid: Role = "new") -> dict[Role, str]:
    """One value a role.

    A name without a role is the one that is wanted, or, beside one that is, the one that is had;
    so is what is paused, skipped or resumed (`unsaid`).
    """
    found: dict[Role, set[str]] = {"new": set(), "old": set(), "refused": set()}
    for value, role in mentions:
        if role is not None:
            found[role].add(value)
    free = {value for value, role in mentions if role is None}
    taken: Role = "old" if found["new"] else unsaid
    found[taken] |= free - found["new"] - found["old"]
    return {role: values.pop() for role, values in found.items() if len(values) == 1}


def _period(value: str | None) -> Period | None:
    return "year" if value == "year" else "month" if value == "month" else None


def plans_named(text: str) -> list[str]:
    """The plans that the words name, in their order, with a period or without."""
    return [word for word in plan_words(text) if word in PLAN_NAMES]


def names_as_such(text: str) -> bool:
    """Whether a plan is called by its name: "Office", and not the office where somebody works."""
    return bool(_AS_SUCH.search(text))


_AS_SUCH = re.compile(rf"\b(?:{'|'.join(' '.join(name).title() for name in _NAMES)})\b")


@cache
def _book() -> Phrasebook:
    return phrasebook("plans_words")
