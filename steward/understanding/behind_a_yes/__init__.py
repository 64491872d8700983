"""What stands beside a yes, and whether the yes counts with it."""
