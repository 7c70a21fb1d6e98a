"""The phone: wire protocol, the desk's client, the engine, audio, practice customers."""
