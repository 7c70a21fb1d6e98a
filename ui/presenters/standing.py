"""Says in a word or two how phone line and headset stand, and in one sentence what to do."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.theme.tokens import Tone
from ui.top_bar.view import StandingView
from ui.window_language.sentences import in_window_language
from workstation.accounts import Account, Registration, RegistrationState, RegistrationTrouble
from workstation.desk.line import LineDesk
from workstation.desk.voicemail import VoicemailDesk
from workstation.phone import AudioState, PhoneLink

_CONTEXT: Final = "Standing"

TROUBLE: Final = {
    RegistrationTrouble.WRONG_PASSWORD: QT_TRANSLATE_NOOP(
        "Standing",
        "The server refused the password. Your settings are kept: enter the password again.",
    ),
    RegistrationTrouble.NO_PASSWORD: QT_TRANSLATE_NOOP(
        "Standing", "No password is kept for this line. Enter it in the line's settings."
    ),
    RegistrationTrouble.KEYRING_LOCKED: QT_TRANSLATE_NOOP(
        "Standing",
        "The system’s keyring is locked, so the password could not be read. Unlock it and try "
        "again, or enter the password for this session only.",
    ),
    RegistrationTrouble.KEYRING_MISSING: QT_TRANSLATE_NOOP(
        "Standing",
        "This computer runs no keyring service, so no password can be kept. Enter it for this "
        "session only, or ask IT to install one.",
    ),
    RegistrationTrouble.KEYRING_HANGING: QT_TRANSLATE_NOOP(
        "Standing",
        "The system’s keyring does not answer. Try again, or enter the password for this session "
        "only.",
    ),
    RegistrationTrouble.UNKNOWN_HOST: QT_TRANSLATE_NOOP(
        "Standing",
        "The server's name was not found. Your settings are kept: check the name and the network.",
    ),
    RegistrationTrouble.CERTIFICATE_REFUSED: QT_TRANSLATE_NOOP(
        "Standing",
        "The server's certificate could not be trusted, so nothing was sent to it. Ask IT for the "
        "right server name or certificate authority.",
    ),
    RegistrationTrouble.TLS_UNAVAILABLE: QT_TRANSLATE_NOOP(
        "Standing",
        "This computer's phone software has no TLS. Choose TCP or UDP if your IT allows it.",
    ),
    RegistrationTrouble.SERVER_UNREACHABLE: QT_TRANSLATE_NOOP(
        "Standing",
        "The server does not answer. The line is tried again by itself; check the network.",
    ),
    RegistrationTrouble.REFUSED: QT_TRANSLATE_NOOP(
        "Standing", "The server refused the line. Your settings are kept: ask IT why."
    ),
    RegistrationTrouble.BAD_ADDRESS: QT_TRANSLATE_NOOP(
        "Standing", "This line's address is not a valid SIP address. Correct it in the settings."
    ),
    RegistrationTrouble.TOO_MANY_ACCOUNTS: QT_TRANSLATE_NOOP(
        "Standing", "Eight lines at most can be used at once. Remove one to use this one."
    ),
}


def line_standing(line: LineDesk, accounts: Sequence[Account]) -> StandingView:
    """Say how the lines stand; the worst of several counts."""
    if line.link is PhoneLink.STARTING:
        return StandingView(_tr("Phone starting"), Tone.NEUTRAL, line.link_words)
    if line.link is not PhoneLink.CONNECTED:
        return StandingView(_tr("Phone stopped"), Tone.LATE, line.link_words)
    if not accounts:
        return StandingView(
            _tr("No line yet"), Tone.DUE, _tr("Connect a phone line to take calls.")
        )
    standings = [account_standing(a, line.registrations.get(a.id)) for a in accounts]
    order = (Tone.LATE, Tone.DUE, Tone.NEUTRAL, Tone.LIVE)
    return min(standings, key=lambda s: order.index(s.tone))


def account_standing(account: Account, registration: Registration | None) -> StandingView:
    if not account.registers:
        return StandingView(account.name, Tone.LIVE)
    if registration is None or registration.state is RegistrationState.REGISTERING:
        return StandingView(_tr("Registering"), Tone.NEUTRAL, account.name)
    if registration.state is RegistrationState.REGISTERED:
        details = [account.name, registration.secured_by]
        return StandingView(_tr("Registered"), Tone.LIVE, "\n".join(filter(None, details)))
    return StandingView(_tr("Not registered"), Tone.LATE, trouble_words(registration))


def trouble_words(registration: Registration) -> str:
    """Return one plain sentence about a failed registration."""
    text = TROUBLE.get(registration.trouble)
    sentence = _tr(str(text)) if text else _tr("The line is switched off.")
    if registration.trouble is RegistrationTrouble.REFUSED and registration.sip_code:
        return f"{sentence} ({registration.sip_code} {registration.sip_text})"
    return sentence


def headset_standing(audio: AudioState) -> StandingView:
    """Say which headset is in use; none at all is a state, not an error."""
    if audio.trouble or not audio.output_in_use:
        words = in_window_language(audio.trouble) or _tr(
            "No sound device was found. Plug in a headset."
        )
        return StandingView(_tr("No sound"), Tone.LATE, words)
    if not audio.input_in_use:
        words = _tr("No microphone was found. The other side will not hear you.")
        return StandingView(_tr("No microphone"), Tone.LATE, words)
    details = _tr("Microphone: {mic}. Speaker: {out}. Ringing: {ring}.").format(
        mic=audio.input_in_use, out=audio.output_in_use, ring=audio.ringer_in_use
    )
    return StandingView(audio.output_in_use, Tone.NEUTRAL, details)


def voicemail_standing(voicemail: VoicemailDesk) -> StandingView:
    """Say how many messages wait and on which line; nothing while none is new (H2)."""
    waiting = [(account, box) for account, box in voicemail.boxes if box.new]
    if not waiting:
        return StandingView("")
    count = sum(box.new for _, box in waiting)
    words = _tr("1 new message") if count == 1 else _tr("{n} new messages").format(n=count)
    lines = [
        _tr("{line}: {n} new, {urgent} of them urgent").format(
            line=account.name, n=box.new, urgent=box.urgent_new
        )
        if box.urgent_new
        else _tr("{line}: {n} new").format(line=account.name, n=box.new)
        for account, box in waiting
    ]
    lines.append(_tr("Dial the voicemail  Ctrl+Shift+M"))
    tone = Tone.LATE if any(box.urgent_new for _, box in waiting) else Tone.DUE
    return StandingView(words, tone, "\n".join(lines))


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
