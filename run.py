#!/usr/bin/env python3
"""Sets up and starts the workstation; needs nothing but Python's own library.

Kept free of newer syntax, so that an old Python says a sentence instead of a SyntaxError.
"""

import os
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))


def main():  # type: () -> int
    """Run the command on the command line and return the exit code."""
    if sys.version_info < (3, 8):
        print("run.py needs Python 3.8 or newer to start; this is %d.%d." % sys.version_info[:2])
        print("Start it with a newer one, for example: python3.12 run.py")
        return 1
    sys.path.insert(0, ROOT)
    from tools.setup import commands  # after the version is known to read it

    return commands.run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
