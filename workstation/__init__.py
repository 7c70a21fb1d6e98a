"""The domain: values, rules and use cases of a guided service call. Imports no edge."""

from workstation.none_count import keep_none_alive

# Before anything else, in every process: see there.
keep_none_alive()
