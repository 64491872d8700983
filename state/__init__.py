"""State of the graphs."""
