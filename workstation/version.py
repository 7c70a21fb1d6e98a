"""The program's one version number, read by packaging, ``--version`` and the engine's snapshot."""

VERSION = "0.1.0"
