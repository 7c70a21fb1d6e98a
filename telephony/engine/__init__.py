"""The phone engine: pjsua2 on one thread, served over a local socket."""
