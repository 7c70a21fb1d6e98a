"""The centre before a call ends: the checklist, with the wrap-up draft below."""
