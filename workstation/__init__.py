"""The domain: values, rules and use cases of a guided service call. Imports no edge."""
