"""Notices of a Linux desktop, with buttons, over D-Bus; nothing here waits for an answer.

Why not QtDBus: PySide6 6.11 has no way to send the unsigned number that ``Notify`` begins with
(a Python int goes out as int32, which notification services refuse), and its QDBusInterface
cannot call a method that takes a{sv}. jeepney is there anyway: keyring brings it on Linux.

Source: Desktop Notifications Specification 1.3, https://specifications.freedesktop.org/
"""

import html
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, Slot

from ui.notices.notice import TrayNotice

log = logging.getLogger(__name__)

_BUS_NAME: Final = "org.freedesktop.Notifications"
_PATH: Final = "/org/freedesktop/Notifications"
_AUTH_S: Final = 0.5
_ANSWER_MS: Final = 3000
_OPEN_KEY: Final = "default"  # a click on the notice itself
_ICON: Final = "call-start"  # a name of the Freedesktop icon naming specification
_TOKEN: Final = "XDG_ACTIVATION_TOKEN"


def may_have_bus() -> bool:
    """Tell whether this looks like a desktop session with a bus; cheap, asks nobody."""
    if not sys.platform.startswith("linux"):
        return False
    address = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    if address.startswith("unix:path="):
        return Path(address.removeprefix("unix:path=").partition(",")[0]).exists()
    return bool(address)


class DesktopNotices(QObject):
    """Shows notices through the desktop's own service and tells what was pressed there.

    Thread: the window's. The bus is local; the service is never waited for.

    Signals:
        chosen: the id of the notice that was clicked.
        action_chosen: its id, and the key of the button.
        refused: a TrayNotice that the desktop does not show.
    """

    chosen = Signal(str)
    action_chosen = Signal(str, str)
    refused = Signal(object)

    def __init__(self, app_name: str, desktop_entry: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app_name = app_name
        self._desktop_entry = desktop_entry
        self._connection: Any = None
        self._reader: QSocketNotifier | None = None
        self._capabilities: frozenset[str] | None = None
        self._waiting: list[TrayNotice] = []
        self._answers: dict[int, Callable[[Any], None]] = {}
        self._numbers: dict[str, int] = {}
        self._unanswered = QTimer(self, singleShot=True, interval=_ANSWER_MS)
        self._unanswered.timeout.connect(self._give_up)

    def show_notice(self, notice: TrayNotice) -> bool:
        """Show ``notice``; False when there is no bus. What the desktop refuses comes back."""
        if self._connection is None and not self._connect():
            return False
        self._waiting.append(notice)
        self._send_waiting()
        return True

    @property
    def shown(self) -> frozenset[str]:
        """Return the ids of notices that the desktop has taken and not put away."""
        return frozenset(self._numbers)

    def take_back(self, notice_id: str) -> None:
        """Remove a notice that is out of date."""
        number = self._numbers.pop(notice_id, None)
        if number is not None and self._connection is not None:
            self._call("CloseNotification", "u", (number,))

    def close(self) -> None:
        """Let go of the bus; what is shown stays until the desktop puts it away."""
        if self._reader is not None:
            self._reader.setEnabled(False)
            self._reader.deleteLater()
            self._reader = None
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._unanswered.stop()
        self._answers.clear()
        self._numbers.clear()
        self._capabilities = None

    # --- the bus

    def _connect(self) -> bool:
        # Imported here: only Linux has it, and only a desk that has something to say needs it.
        from jeepney.bus_messages import MatchRule, message_bus
        from jeepney.io.blocking import open_dbus_connection

        try:
            self._connection = open_dbus_connection("SESSION", auth_timeout=_AUTH_S)
            rule = MatchRule(type="signal", interface=_BUS_NAME, path=_PATH)
            self._connection.send(message_bus.AddMatch(rule))
            self._ask("GetCapabilities", None, (), self._on_capabilities)
        except (OSError, KeyError, ValueError, RuntimeError) as error:
            log.info("no desktop notices: %r", error)
            self.close()
            return False
        self._reader = QSocketNotifier(
            self._connection.sock.fileno(), QSocketNotifier.Type.Read, self
        )
        self._reader.activated.connect(self._on_readable)
        self._unanswered.start()
        return True

    def _call(self, method: str, signature: str | None, body: tuple[object, ...]) -> int:
        """Send a call and return its serial; the answer comes later."""
        from jeepney import DBusAddress, new_method_call

        address = DBusAddress(_PATH, bus_name=_BUS_NAME, interface=_BUS_NAME)
        serial = next(self._connection.outgoing_serial)
        self._connection.send(new_method_call(address, method, signature, body), serial=serial)
        return int(serial)

    def _ask(
        self,
        method: str,
        signature: str | None,
        body: tuple[object, ...],
        answered: Callable[[Any], None],
    ) -> None:
        self._answers[self._call(method, signature, body)] = answered

    @Slot()
    def _on_readable(self) -> None:
        try:
            while self._connection is not None:
                self._on_message(self._connection.receive(timeout=0))
        except TimeoutError:
            return
        except (OSError, EOFError, ValueError) as error:
            log.info("the desktop's bus is gone: %r", error)
            self._give_up()

    def _on_message(self, message: Any) -> None:
        from jeepney import HeaderFields, MessageType

        fields = message.header.fields
        answered = self._answers.pop(fields.get(HeaderFields.reply_serial, 0), None)
        if answered is not None:
            is_error = message.header.message_type is MessageType.error
            answered(None if is_error else message.body)
        elif message.header.message_type is MessageType.signal:
            self._on_signal(str(fields.get(HeaderFields.member)), message.body)

    # --- what the service says

    def _on_capabilities(self, body: Any) -> None:
        if body is None:
            self._give_up()
            return
        self._unanswered.stop()
        self._capabilities = frozenset(body[0])
        self._send_waiting()

    @Slot()
    def _give_up(self) -> None:
        """Hand back what nobody here shows; the next notice tries again."""
        self.close()
        waiting, self._waiting = self._waiting, []
        for notice in waiting:
            self.refused.emit(notice)

    def _send_waiting(self) -> None:
        if self._capabilities is None:
            return
        waiting, self._waiting = self._waiting, []
        for notice in waiting:
            try:
                self._send(notice, self._capabilities)
            except OSError as error:
                log.info("the desktop's bus is gone: %r", error)
                self.close()
                self.refused.emit(notice)

    def _send(self, notice: TrayNotice, capabilities: frozenset[str]) -> None:
        actions = [_OPEN_KEY, ""]
        for action in notice.actions:
            actions += [action.key, action.label]
        words = html.escape(notice.words) if "body-markup" in capabilities else notice.words
        hints = {
            "desktop-entry": ("s", self._desktop_entry),
            "suppress-sound": ("b", True),  # the headset hears ours
            "urgency": ("y", 1),
        }
        body = (
            self._app_name,
            self._numbers.get(notice.id, 0),
            _ICON,
            notice.title,
            words,
            actions if "actions" in capabilities else [],
            hints,
            -1,
        )

        def shown(answer: Any) -> None:
            if answer is None:
                self.refused.emit(notice)
            else:
                self._numbers[notice.id] = int(answer[0])

        self._ask("Notify", "susssasa{sv}i", body, shown)

    def _on_signal(self, member: str, body: Any) -> None:
        notice_id = next((i for i, n in self._numbers.items() if n == body[0]), "") if body else ""
        if not notice_id:
            return
        if member == "ActivationToken":
            # Wayland lets a window come to the front only with the token of the click.
            os.environ[_TOKEN] = str(body[1])
        elif member == "NotificationClosed":
            del self._numbers[notice_id]
        elif member == "ActionInvoked" and body[1] == _OPEN_KEY:
            self.chosen.emit(notice_id)
        elif member == "ActionInvoked":
            self.action_chosen.emit(notice_id, str(body[1]))
