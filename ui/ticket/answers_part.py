"""What the customer answered when asked: read only here, said anew by the questions (A4, B4)."""

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from ui.panels.quiet_list import QuietDelegate, QuietList
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.tokens import Tokens
from ui.ticket.views import AnswerView
from ui.widgets.painting import elided

_ROW = 28
_LABEL = 0.3  # of the row's width


class _AnswersDelegate(QuietDelegate[AnswerView]):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_ROW, parent)

    def words(self, row: AnswerView) -> str:
        return ", ".join((row.label, row.value, row.origin))

    def tip(self, row: AnswerView) -> str:
        return f"{row.value}\n{row.origin}"

    def draw(
        self, painter: QPainter, area: QRectF, row: AnswerView, tokens: Tokens, *, is_mirrored: bool
    ) -> None:
        flags = Qt.AlignmentFlag.AlignVCenter
        caption = font_for(Type.LABEL)
        metrics = QFontMetricsF(caption)
        painter.setFont(caption)
        painter.setPen(tokens.colour("text2"))
        room = area.width() * _LABEL
        painter.drawText(area, flags, elided(metrics, row.label, room - measures.S8))
        end = Qt.AlignmentFlag.AlignLeft if is_mirrored else Qt.AlignmentFlag.AlignRight
        painter.setPen(tokens.colour("due_text" if row.is_unusual else "text3"))
        painter.drawText(area, flags | end, row.origin)
        taken = metrics.horizontalAdvance(row.origin) + measures.S16
        words = area.adjusted(room, 0, -taken, 0)
        if is_mirrored:
            words = area.adjusted(taken, 0, -room, 0)
        font = font_for(Type.BODY, QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(tokens.colour("text"))
        painter.drawText(words, flags, elided(QFontMetricsF(font), row.value, words.width()))


class AnswersList(QuietList[AnswerView]):
    """One row for each answer, with when it was asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        name = QCoreApplication.translate("AnswersList", "Answers of the customer")
        super().__init__(name, _AnswersDelegate(), parent)
