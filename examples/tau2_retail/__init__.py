"""tau2-bench's retail shop as a company's system: `examples/tau2_retail/README.md`."""
