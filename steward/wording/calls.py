"""What a caller hears about being recorded, by kind of fact."""

CALLS = {
    "recording_on": "This call is recorded, as you agreed. Say “do not record” at any time.",
    "recording_off": (
        "This call is not recorded unless you say “you may record”. I help you either way."
    ),
    "recording_refused": "Understood: nothing you say from here on is recorded.",
    "recording_given": (
        "Thank you, this call is recorded from here on. Say “do not record” at any time."
    ),
}
