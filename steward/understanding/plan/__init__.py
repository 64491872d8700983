"""Plans: their prices, pauses, changes and ends."""
