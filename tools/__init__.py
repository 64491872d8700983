"""Tools of the teams: how they are declared and read."""
