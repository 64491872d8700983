"""Whether words of a customer may tell of something that nobody congratulates on. Pure."""

from __future__ import annotations

import re

_LOSS = re.compile(
    r"\b(?:lost|loss|losing|died|dead|death|dying|passed away|funeral|stillb\w+|miscarr\w+"
    r"|cancer|chemo\w*|hospice|evicted|divorce\w*|laid off"
    r"|verloren|verlies|overleden|overlijden|dood|gestorven|sterv\w+|begrafenis|kanker"
    r"|uit huis gezet|gescheiden|ontslagen"
    r"|verlust|verstorben|tod|tot|sterb\w+|beerdigung|fehlgeburt|krebs|zwangsräumung|geschieden"
    r"|perdue?s?|perte|morte?s?|décéd\w+|décès|obsèques|fausse couche|chimio\w*|expulsée?s?"
    r"|divorc\w+|perdid\w+|perdim\w+|pérdida|muert\w+|murió|fallec\w+|aborto|cáncer|quimio\w*"
    r"|desahuci\w+|despid\w+)\b",
    re.IGNORECASE,
)


def tells_of_loss(words: str) -> bool:
    """Whether a death, a grave illness, or another loss may be meant."""
    return bool(_LOSS.search(words))
