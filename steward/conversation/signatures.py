"""Finds where the signature of an e-mail begins: a closing formula, the line of a mail program, a
disclaimer, or a business card at the end. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

# "Kind regards" and its like; what follows on the line is a name at most.
_CLOSES = re.compile(
    r"^\s*(?:--\s*$"
    r"|(?:(?:kind|best|warm(?:est)?|with kind|many)? ?regards|sincerely|yours "
    r"(?:truly|sincerely|faithfully)|cheers|best wishes|all the best"
    r"|(?:met )?(?:vriendelijke|hartelijke|beste) groet\w*|groet(?:en|jes)?|mvg|hoogachtend"
    r"|(?:mit )?(?:freundliche[nmr]?|beste[nr]?|viele[n]?|liebe[n]?|herzliche[nr]?|schöne[n]?)"
    r" gr(?:ü|ue)(?:ß|ss)e?n?|(?:mit )?freundlichem gru(?:ß|ss)|gru(?:ß|ss)|mfg|[lv]g"
    r"|hochachtungsvoll"
    r"|(?:bien )?cordialement|bien à vous|(?:sincères |meilleures )?salutations(?: distinguées)?"
    r"|je vous prie d'agréer.{0,80}|dans l'attente de votre (?:réponse|retour)"
    r"|(?:un |reciba un |reciban un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|atentamente"
    r"|atte|quedo a la espera.{0,40}"
    r"|cordiali saluti|distinti saluti|med vänlig(?:a)? hälsning(?:ar)?|mvh)\b[\s,.!]*.{0,30}$)",
    re.IGNORECASE,
)
# What a mail program writes by itself.
_PROGRAM = re.compile(
    r"^\s*(?:(?:sent|verstuurd|verzonden|gesendet|von meinem|diese nachricht wurde|envoyé|enviado"
    r"|inviato)\b.{0,40}\b(?:from my|vanaf mijn|iphone|ipad|android\w*|outlook|gmail|handy|mobil\w*"
    r"|samsung|yahoo|proton\w*|mail|app)"
    r"|(?:get|holen sie sich|télécharge[rz]|obtén|obtener|download) outlook\b)",
    re.IGNORECASE,
)
_DISCLAIMS = re.compile(
    r"^\s*(?:\W*(?:this (?:e-?mail|message)|the (?:information|contents?)|please consider the "
    r"environment|confidential|disclaimer"
    r"|dit (?:bericht|e-?mail\w*)|deze (?:e-?mail|mail|boodschap)|denk aan het milieu"
    r"|diese (?:e-?mail|nachricht|information\w*)|der inhalt dieser|bitte (?:denken sie|prüfen "
    r"sie).{0,40}(?:umwelt|ausdruck\w*)|vertraulich\w*"
    r"|ce (?:message|courriel|mail)|cet e-?mail|pensez à l'environnement|avant d'imprimer"
    r"|este (?:mensaje|correo)|la información contenida|antes de imprimir|piense en el medio))"
    r"(?=.{0,200}(?:confiden|vertrouwelijk|vertraulich|intended|bestemd|bestimmt|destinat|dirigid"
    r"|environment|milieu|umwelt|environnement|ambiente|print|drucken|ausdruck|imprim|privileg"
    r"|gmbh|empfänger|legal))",
    re.IGNORECASE,
)
_REACHES = re.compile(
    r"(?:^|\W)(?:t|tel|telefon|telefoon|téléphone|tél|teléfono|phone|ph|mobile?|mob|m|f|fax|mobiel"
    r"|handy|móvil|portable|e-?mail|e|w|web)"
    r"(?:\s*[.:]?\s*[+(]?\d[\d\s()/.-]{5,}|(?:\s*[.:]\s*|\s+)[\w.+-]+@[\w-]+\.)"
    r"|^[\s+(]*\d[\d\s()/.-]{7,}$|^\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*$|https?://|\bwww\.",
    re.IGNORECASE,
)
_CARD = re.compile(
    r"\s[|•·]\s|\b(?:gmbh|ltd|llc|inc|b\.?v\.?|n\.?v\.?|sarl|sas|s\.?l\.?|s\.?a\.?|ab|kg|e\.k\.)\s*$",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"^\s*(?:(?:dr|prof|mr|mrs|ms|frau|herr|mme|dhr|mevr|sr|sra)\.?\s+)?"
    r"[A-ZÀ-ÖØ-Þ][\w.'’-]*(?:\s+(?:&|van|de|der|den|von|du|la|le|y|[A-ZÀ-ÖØ-Þ][\w.'’,-]*)){0,5}\s*,?\s*$"
)
_LONGEST, _MOST, _WIDEST = 4, 9, 110  # paragraphs, lines, characters of a line


def signature_at(lines: Sequence[str]) -> int | None:
    """The line with which the signature begins; never the first one that says something."""
    first = next((n for n, line in enumerate(lines) if line.strip()), len(lines))
    for number in range(first + 1, len(lines)):
        line = lines[number]
        if _CLOSES.match(line) or _PROGRAM.match(line) or _disclaims(lines, number):
            return _card_before(lines, first, number)
    at = _card_before(lines, first, len(lines))
    return at if at < len(lines) else None


def _disclaims(lines: Sequence[str], number: int) -> bool:
    """Whether a paragraph that begins here is what a company adds below every mail."""
    after_nothing = not lines[number - 1].strip()
    return after_nothing and bool(_DISCLAIMS.match(" ".join(lines[number : number + 6])))


def _card_before(lines: Sequence[str], first: int, end: int) -> int:
    """Where a business card begins that ends here, of a few paragraphs; else this end."""
    begins = end
    for _ in range(_LONGEST):
        last = begins
        while last > first and not lines[last - 1].strip():
            last -= 1
        start = last
        while start > first and lines[start - 1].strip():
            start -= 1
        if start <= first or not _is_card(lines, start, last):
            break
        begins = start
    return begins


def _is_card(lines: Sequence[str], start: int, last: int) -> bool:
    """Whether a paragraph is only a name and how to reach its bearer, and answers nothing that
    stands before it.
    """
    own = [line.strip() for line in lines[start:last]]
    if not own or len(own) > _MOST or any(len(line) > _WIDEST or "?" in line for line in own):
        return False
    strong = [bool(_REACHES.search(line) or _CARD.search(line)) for line in own]
    named = bool(_NAME.match(own[0]) or _CARD.search(own[0]))
    short = all(
        sure or _NAME.match(line) or len(line.split()) <= 6
        for sure, line in zip(strong, own, strict=True)
    )
    before = next((line.strip() for line in reversed(lines[:start]) if line.strip()), "")
    announced = before.endswith((":", ",")) and len(before.split()) > 2
    finished = named or before.endswith((".", "!", "?"))
    return any(strong) and short and finished and not announced
