"""Joins the parts of the window that are about the phone itself."""

from PySide6.QtCore import QObject

from ui.main_window.main_window import MainWindow
from ui.presenters.why_no_audio import WhyNoAudioPresenter
from workstation.desk.desk import Desk
from workstation.phone import AnyEvent


class PhoneFeaturesPresenter(QObject):
    """Makes the presenters of phone features and passes them what the phone reports."""

    def __init__(self, window: MainWindow, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.why_no_audio = WhyNoAudioPresenter(window, desk, self)

    def on_event(self, event: AnyEvent) -> None:
        self.why_no_audio.on_event(event)
