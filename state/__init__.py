"""What travels through the graphs."""
