"""What must hold whatever a model does: one package, ordered by subject."""
