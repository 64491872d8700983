"""Whether an answer agrees to what is offered, refuses it, or wants something else."""
