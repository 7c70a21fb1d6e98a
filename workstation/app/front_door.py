"""One desk of a profile: a second start asks the first to come to the front, and ends.

A desk that started with the computer has no window to click; whoever starts the program then
means that one.
"""

import logging
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from telephony.addresses import desk_socket, make_socket_folder
from workstation.profiles import Profile

log = logging.getLogger(__name__)

_ANSWER: Final = b"coming"
_WAIT_MS: Final = 1000


class FrontDoor(QObject):
    """Where the desk of a profile can be asked to show itself; only its own user can ask.

    Signals:
        knocked: somebody started the program once more.
    """

    knocked = Signal()

    def __init__(self, profile: Profile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._profile = profile
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def open(self) -> None:
        """Listen; whoever does must hold the profile's lock, so that what is there is stale."""
        address = desk_socket(self._profile)
        try:
            make_socket_folder(self._profile)
        except OSError as error:
            log.info("a second start will not find this window: %s", error)
            return
        QLocalServer.removeServer(address)
        if not self._server.listen(address):
            log.info("a second start will not find this window: %s", self._server.errorString())

    def close(self) -> None:
        self._server.close()

    @Slot()
    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.write(_ANSWER)
            socket.flush()
            self.knocked.emit()


def knock(profile: Profile) -> bool:
    """Ask the desk that is open to come to the front; False when none answers in a second."""
    socket = QLocalSocket()
    socket.connectToServer(desk_socket(profile))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    is_there = socket.waitForReadyRead(_WAIT_MS) and socket.readAll().data() == _ANSWER
    socket.disconnectFromServer()
    return bool(is_there)
