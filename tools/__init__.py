"""What each team may reach: one declaration file a team."""
