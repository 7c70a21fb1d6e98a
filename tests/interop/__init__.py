"""Our engine against real peers: SIPp, baresip, Kamailio. docs/interop.md says what came of it."""
