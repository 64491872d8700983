"""A mailbox on this machine: it takes mail, keeps it for any address, and shows it."""
