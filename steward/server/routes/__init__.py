"""The desk's own HTTP routes, one small file for each thing that people do."""
