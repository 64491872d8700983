"""What a message without a wish of its own goes on with."""
