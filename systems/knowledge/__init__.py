"""Articles that anybody may read, dated and versioned."""
