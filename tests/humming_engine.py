"""A real engine whose headset hums into the microphone and swallows what it hears.

Usage: python -m tests.humming_engine DATA_DIR [ON_MS OFF_MS]. Says ``@`` {"event": "ended"} last.
"""

import sys
from pathlib import Path
from typing import Any

import pjsua2 as pj
from PySide6.QtCore import QCoreApplication

from telephony.addresses import engine_socket, make_socket_folder
from telephony.audio.rings import HeadsetRings
from telephony.engine.program import EngineOptions, EngineProgram
from telephony.sip_stack import StackOptions, leave
from workstation.clock import SystemClock
from workstation.ids import AccountId
from workstation.profiles import profile_at
from workstation.secrets import KeyringMissing


class NoSecrets:
    """A computer without a keyring."""

    def password(self, account_id: AccountId) -> str:
        raise KeyringMissing("This computer runs no keyring service.")

    def keep(self, account_id: AccountId, password: str) -> None:
        raise KeyringMissing("This computer runs no keyring service.")

    def forget(self, account_id: AccountId) -> None:
        raise KeyringMissing("This computer runs no keyring service.")


def humming_headset(rings: HeadsetRings) -> Any:
    hum = pj.ToneDesc()
    hum.freq1 = 440
    hum.on_msec, hum.off_msec = map(int, sys.argv[2:4] or (1000, 0))
    tones = pj.ToneDescVector()
    tones.append(hum)
    headset = pj.ToneGenerator()
    headset.createToneGenerator(16000, 1)
    headset.play(tones, True)
    return headset


def main() -> None:
    app = QCoreApplication([])
    profile = profile_at("t", Path(sys.argv[1]))
    profile.make_folders()
    make_socket_folder(profile)
    program = EngineProgram(
        EngineOptions(
            profile=profile,
            socket=engine_socket(profile),
            stack=StackOptions(bind="127.0.0.1"),
            idle_limit_s=30,
            ping_s=15,
            silence_limit_s=10,
        ),
        SystemClock(),
        NoSecrets(),
        {},
        make_headset=humming_headset,
    )
    program.start()
    print('@{"event": "started"}', flush=True)
    app.exec()
    print('@{"event": "ended"}', flush=True)
    leave(program.exit_code)


if __name__ == "__main__":
    main()
