"""What was told, offered and asked so far, and which words speak of that."""
