"""Words that spare the desk the trouble: "don't trouble yourself", "lassen Sie mal". Nothing is to
be done then; "don't bother to call me" spares only the call.
"""

from __future__ import annotations

NO_TROUBLE = (
    r"(?:(?:don'?t|do not|no need to|please don'?t) (?:trouble (?:yourself|yourselves)"
    r"|go to any trouble)"
    r"|(?:it'?s |its |is )?not worth (?:it|the (?:bother|hassle|trouble|effort))"
    r"|(?:save|spare) yoursel(?:f|ves) the (?:trouble|effort|bother)"
    r"|do(?:e|et u|en jullie) (?:maar )?geen moeite|(?:is )?de moeite niet(?: waard)?"
    r"|lass(?:t|en sie)? (?:es |das )?mal(?=\W*(?:$|[,.;!]))"
    r"|machen sie sich keine (?:mühe|umstände)|mach dir keine (?:mühe|umstände)"
    r"|(?:ist )?(?:mir )?(?:die mühe|den aufwand) nicht wert"
    r"|(?:ne )?(?:vous (?:embêtez|dérangez|fatiguez)|t'embête|te dérange) pas"
    r"|(?:c'est |ce n'est |ça vaut )?pas la peine|no (?:se|te|os) molest(?:e|en|es|éis)"
    r"|no (?:vale|merece) la pena)"
    r"(?!\s+(?:to|with|about|en|à|a|de|d'|avec|met|om|mit|zu|\w+ing)\b)"
)
