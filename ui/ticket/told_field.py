"""A text field of the ticket that says where its text comes from (A4)."""

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.panels.labels import ElidedLabel
from ui.panels.typed import TypedLine, TypedText
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look, Size
from ui.widgets.field import Field


class ToldField(Field):
    """A caption with the origin beside it, above text that is saved as typed.

    Signals:
        typed: the whole text, at each change a person makes.
        named: the field's ``name`` and the whole text, at the same time.
    """

    typed = Signal(str)
    named = Signal(str, str)

    def __init__(
        self,
        caption: str,
        parent: QWidget | None = None,
        *,
        name: str = "",
        hint: str = "",
        key_hint: str = "",
        placeholder: str = "",
        lines: int = 2,
        most_lines: int = 9,
    ) -> None:
        self.text = TypedText(name or caption, hint=placeholder, lines=lines, most_lines=most_lines)
        super().__init__(caption, self.text, parent, hint=hint, key_hint=key_hint)
        self.name = ""
        if name:
            self.text.setAccessibleName(name)
        self.origin = ElidedLabel(self, role=Type.LABEL, ink="text3")
        self.label.setMinimumHeight(measures.MIN_TARGET)  # captions stand equally high
        self._header.insertWidget(2, self.origin, 100)  # before the stretch that is there
        self.origin.hide()
        self.saved.hide()
        inner = self.layout()
        assert inner is not None
        inner.setSpacing(3)
        self.text.typed.connect(self._on_typed)
        self.text.was_cut.connect(self.show_error)

    def begin_header_with(self, widget: QWidget) -> None:
        """Put ``widget`` before the caption."""
        self._header.insertWidget(0, widget)

    def show_told(self, text: str, subject: str, origin: str) -> None:
        """Show ``text`` of the ticket ``subject``, and where it comes from."""
        self.text.show_text(text, subject)
        words = origin if text else ""
        if self.origin.text() != words:
            self.origin.setText(words)
            self.origin.setVisible(bool(words))
            self.text.setAccessibleDescription(words)

    def show_saved(self, words: str) -> None:
        super().show_saved(words)
        self.saved.setVisible(bool(words))  # an empty one takes room all the same

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self.show_error("")
        self.typed.emit(text)
        self.named.emit(self.name, text)


class LinkRow(QWidget):
    """Where the matter stands in public (H1): kept as a link, opened only on a press.

    Signals:
        typed: the whole link, at each change a person makes.
    """

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = TypedLine(
            self.tr("Link to the post"), self, hint=self.tr("Link to the post, https://…")
        )
        self.open_button = Button(
            self.tr("Open"), self, look=Look.QUIET, size=Size.SMALL, icon_name="arrow-square-out"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(measures.S8)
        row.addWidget(self.line, stretch=1)
        row.addWidget(self.open_button)
        self.line.typed.connect(self._on_typed)
        self.open_button.clicked.connect(self._on_open)
        self._judge()

    def show_link(self, link: str, subject: str) -> None:
        self.line.show_text(link, subject)
        self._judge()

    @Slot(str)
    def _on_typed(self, link: str) -> None:
        self._judge()
        self.typed.emit(link)

    def _judge(self) -> None:
        why = self.tr("Only addresses that begin with https:// or http:// are opened.")
        self.open_button.set_available(web_address(self.line.text()) is not None, why)

    @Slot()
    def _on_open(self) -> None:
        address = web_address(self.line.text())
        if address is not None:
            QDesktopServices.openUrl(address)


def web_address(link: str) -> QUrl | None:
    """Return the address of a link that may be opened; None for anything but the web."""
    address = QUrl(link.strip(), QUrl.ParsingMode.StrictMode)
    is_web = address.isValid() and address.scheme() in ("https", "http") and address.host()
    return address if is_web else None
