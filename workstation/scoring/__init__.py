"""Which rules a call kept and missed: one module per group of rules, joined in `scores`."""
