"""Who writes, for whom, whom they want, and how they are to be met."""
