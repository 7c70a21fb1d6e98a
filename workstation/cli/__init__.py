"""The commands: build objects, connect them, decide nothing."""


def main() -> None:
    """Run the ``workstation`` command."""
    raise SystemExit("not wired yet")
