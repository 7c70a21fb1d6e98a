"""Draws a stage's cells."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QFont, QPainter

from ui.panels.cells import CellDelegate, draw_words
from ui.theme.icons import draw_icon
from ui.theme.tokens import Tokens
from ui.ticket.plan_model import FIELD, VIEW_ROLE, PlanColumn
from ui.ticket.views import PlanStageView
from ui.widgets.ring import draw_empty_tick

_TICK = 14


class PlanDelegate(CellDelegate):
    """A tick for what is done, then four texts; what is done is quieter."""

    def draw_cell(
        self,
        painter: QPainter,
        cell: QRectF,
        index: QModelIndex | QPersistentModelIndex,
        tokens: Tokens,
    ) -> None:
        stage: PlanStageView = index.data(VIEW_ROLE)
        column = PlanColumn(index.column())
        if column is PlanColumn.DONE:
            middle = cell.center()
            box = QRectF(middle.x() - _TICK / 2, middle.y() - _TICK / 2, _TICK, _TICK)
            if stage.done:
                draw_icon(painter, box, "check", tokens.colour("live_text"))
            else:
                draw_empty_tick(painter, box, tokens)
            return
        text = str(getattr(stage, FIELD[column]))
        is_strong = column is PlanColumn.WHAT and not stage.done
        weight = QFont.Weight.Medium if is_strong else QFont.Weight.Normal
        ink = "text3" if not text else "text2" if stage.done else "text"
        draw_words(painter, cell, text or self.hint(column), tokens.colour(ink), weight)

    def hint(self, column: int) -> str:
        return {
            PlanColumn.WHAT: self.tr("What happens?"),
            PlanColumn.TAKES: self.tr("2 h"),
            PlanColumn.WHAT_IF: self.tr("What then?"),
            PlanColumn.CONTACT: self.tr("Whom?"),
        }[PlanColumn(column)]
