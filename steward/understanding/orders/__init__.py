"""Goods and parcels: what was ordered, what came, what is wrong with it, what goes back."""
