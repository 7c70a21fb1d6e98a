"""The use cases: what the agent does and what the phone reports, turned into new values and saved.

No Qt here: presenters call these objects and listen to their ``changes``.
"""
