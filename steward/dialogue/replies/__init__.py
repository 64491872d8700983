"""What a reply says, in which order, and what it asks."""
