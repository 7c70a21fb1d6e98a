"""Draws a next step's cells."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QFont, QPainter

from ui.panels.cells import CellDelegate, draw_marked, draw_words
from ui.panels.steps_model import VIEW_ROLE, StepColumn
from ui.panels.views import StepView
from ui.theme.tokens import Tokens, Tone


class StepsDelegate(CellDelegate):
    """Who semibold, what plain, an unset time in amber, a confirmed one in green."""

    def draw_cell(
        self,
        painter: QPainter,
        cell: QRectF,
        index: QModelIndex | QPersistentModelIndex,
        tokens: Tokens,
    ) -> None:
        step: StepView = index.data(VIEW_ROLE)
        column = StepColumn(index.column())
        if column is StepColumn.WHO:
            words = step.who or self.hint(column)
            ink = tokens.colour("text" if step.who else "text3")
            draw_words(painter, cell, words, ink, QFont.Weight.Medium)
        elif column is StepColumn.WHAT:
            words = step.what or self.hint(column)
            role = "text" if step.what else "text3"
            if step.done:
                draw_marked(painter, cell, "check-circle", words, tokens.colour("live_text"))
            else:
                draw_words(painter, cell, words, tokens.colour(role))
        elif column is StepColumn.BY_WHEN:
            self._draw_by_when(painter, cell, step, tokens)
        elif step.confirmed:
            draw_marked(painter, cell, "check", step.confirmed, tokens.colour("live_text"))
        else:
            ink = tokens.colour("text2")
            draw_marked(painter, cell, "circle-dashed", self.tr("Not yet"), ink)

    def _draw_by_when(
        self, painter: QPainter, cell: QRectF, step: StepView, tokens: Tokens
    ) -> None:
        if not step.by_when:
            draw_marked(painter, cell, "clock", self.tr("Set a time"), tokens.colour("due_text"))
            return
        is_pressing = step.tone in (Tone.DUE, Tone.LATE)
        ink = tokens.ink(step.tone) if is_pressing else tokens.colour("text")
        draw_words(painter, cell, step.by_when, ink)

    def hint(self, column: int) -> str:
        return self.tr("Who?") if column == StepColumn.WHO else self.tr("Does what?")
