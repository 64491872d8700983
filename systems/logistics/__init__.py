"""Orders, parcels, replacements and delivery addresses."""
