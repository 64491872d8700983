"""Questions that anybody may ask, and which passage answers them."""
