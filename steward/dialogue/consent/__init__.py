"""Which words agree to an offer, refuse it, correct it, or only seem to."""
