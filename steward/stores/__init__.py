"""What the desk keeps, for how long, and how a customer's part of it is taken away."""
