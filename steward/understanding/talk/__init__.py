"""What a message is to what was said before, and talk beside any matter."""
