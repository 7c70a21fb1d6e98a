"""The top bar: one line that tells how the agent, the day and the phone stand."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QMenu, QWidget

from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink, set_type
from ui.theme.theme import tokens_now
from ui.top_bar.agent_state_button import AgentStateButton
from ui.top_bar.find_field import FindField
from ui.top_bar.standing_button import StandingButton
from ui.top_bar.view import FigureView, TopBarView
from ui.widgets.button import Button, Look
from ui.widgets.painting import draw_box, draw_focus, mirrored, smooth

_STATE_WIDTH = 208
_STATE_NARROW = 168
_FIND_WIDTH = 256
_NARROW = 900
_INSET = 8


class FiguresButton(QAbstractButton):
    """The figures of the day, which lead to all of them.

    The last ones give way first when there is no room; with none shown, only the key leads on.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Your day in figures  Ctrl+T"))
        self.setAccessibleName(self.tr("Your day in figures"))
        self._views: tuple[FigureView, ...] = ()
        self._labels: list[tuple[QLabel, QLabel]] = []
        self.setMinimumWidth(0)

    def show_figures(self, views: tuple[FigureView, ...]) -> None:
        if views == self._views:
            return
        self._views = views
        while len(self._labels) < len(views):
            number, words = QLabel(self), QLabel(self)
            for each in (number, words):
                each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            set_type(number, Type.CARD)
            set_type(words, Type.LABEL)
            set_ink(words, "text2")
            self._labels.append((number, words))
        for (number, words), view in zip(self._labels, views, strict=False):
            number.setText(view.number)
            words.setText(view.words)
        said = ", ".join(f"{view.number} {view.words}" for view in views)
        self.setAccessibleDescription(said)
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(0, measures.BUTTON_NORMAL)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, measures.BUTTON_NORMAL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        x, shown = _INSET, 0
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for index, (number, words) in enumerate(self._labels):
            number_width, words_width = number.sizeHint().width(), words.sizeHint().width()
            end = x + number_width + 6 + words_width
            is_shown = index < len(self._views) and end + _INSET <= self.width()
            shown += is_shown
            number.setVisible(is_shown)
            words.setVisible(is_shown)
            number_box = QRect(x, 0, number_width, self.height())
            words_box = QRect(x + number_width + 6, 0, words_width, self.height())
            for label, box in ((number, number_box), (words, words_box)):
                if is_mirrored:
                    box.moveLeft(self.width() - box.right() - 1)
                label.setGeometry(box)
            x = end + measures.S20
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if shown else Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = tokens_now(), smooth(self)
        area = mirrored(self, QRectF(0, 0, min(self.width(), self._shown_width()), self.height()))
        if self.isDown() or self.underMouse():
            ground = tokens.colour("pressed" if self.isDown() else "hover")
            draw_box(painter, area, measures.RADIUS_CONTROL, ground, None)
        if self.hasFocus():
            draw_focus(painter, area, measures.RADIUS_CONTROL - 1, tokens.colour("focus"))

    def _shown_width(self) -> int:
        ends = [
            words.geometry().right()
            if self.layoutDirection() is Qt.LayoutDirection.LeftToRight
            else self.width() - words.geometry().left()
            for _, words in self._labels
            if words.isVisibleTo(self)
        ]
        return max(ends, default=0) + _INSET


class TopBar(QWidget):
    """Shows a TopBarView and reports what is wanted.

    Shape: ``menu`` is the program's menu; whoever composes the window fills it.

    Signals:
        state_wanted: the key of the agent state that was chosen.
        registration_wanted: the agent wants to see how the lines stand.
        headset_wanted: the agent wants to choose the headset.
        voicemail_wanted: the agent wants to hear the voicemail.
        day_wanted: the agent wants to see the day's figures.
    """

    state_wanted = Signal(str)
    registration_wanted = Signal()
    headset_wanted = Signal()
    voicemail_wanted = Signal()
    day_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(measures.TOP_BAR_HEIGHT - 1)  # the line below it is the last pixel
        self.menu = QMenu(self)
        self.menu_button = Button(
            "", self, look=Look.QUIET, icon_name="list", accessible_name=self.tr("Menu")
        )
        self.menu_button.setFixedSize(measures.BUTTON_NORMAL, measures.BUTTON_NORMAL)
        self.agent = AgentStateButton(self)
        self.agent.setFixedWidth(_STATE_WIDTH)
        self.find_field = FindField(self)
        self.find_field.setMaximumWidth(_FIND_WIDTH)
        self.find_field.setMinimumWidth(96)
        self.figures = FiguresButton(self)
        self.voicemail = StandingButton(self.tr("Voicemail"), "voicemail", self)
        self.registration = StandingButton(self.tr("Phone line"), "", self)
        self.headset = StandingButton(self.tr("Headset"), "headset", self)
        self.left_button = self._column_button("list-bullets", self.tr("Show the work lists"))
        self.right_button = self._column_button("chat-text", self.tr("Show the guidance"))
        self.clock = QLabel(self)
        set_type(self.clock, Type.BODY)
        self._lay_out()
        self.menu_button.clicked.connect(self._on_menu)
        self.agent.state_wanted.connect(self.state_wanted)
        self.voicemail.clicked.connect(self.voicemail_wanted)
        self.registration.clicked.connect(self.registration_wanted)
        self.headset.clicked.connect(self.headset_wanted)
        self.figures.clicked.connect(self.day_wanted)

    def show_top_bar(self, view: TopBarView) -> None:
        """Show ``view``; called once a second, and costs little where nothing changed."""
        self.agent.show_state(view.agent_state, view.agent_tone, view.agent_time, view.choices)
        self.figures.show_figures(view.figures)
        self.voicemail.show_standing(view.voicemail)
        self.registration.show_standing(view.registration)
        self.headset.show_standing(view.headset)
        if self.clock.text() != view.clock:
            self.clock.setText(view.clock)

    @Slot(bool, bool)
    def show_column_buttons(self, left_is_hidden: bool, right_is_hidden: bool) -> None:
        """Offer the columns that a narrow window hides."""
        self.left_button.setVisible(left_is_hidden)
        self.right_button.setVisible(right_is_hidden)

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrow = event.size().width() < _NARROW
        self.registration.set_compact(is_narrow)
        self.headset.set_compact(is_narrow)
        self.agent.setFixedWidth(_STATE_NARROW if is_narrow else _STATE_WIDTH)
        super().resizeEvent(event)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(measures.S8, 0, measures.S8, 0)
        row.setSpacing(0)
        row.addWidget(self.menu_button)
        row.addWidget(self.left_button)
        row.addSpacing(measures.S4)
        row.addWidget(self.agent)
        row.addSpacing(measures.S32)
        row.addWidget(self.find_field, 3)
        row.addSpacing(measures.S16)
        row.addWidget(self.figures, 5)
        row.addSpacing(measures.S8)
        row.addWidget(self.voicemail)
        row.addSpacing(measures.S8)
        row.addWidget(self.registration)
        row.addSpacing(measures.S8)
        row.addWidget(self.headset)
        row.addSpacing(measures.S8)
        row.addWidget(self.clock)
        row.addSpacing(measures.S8)
        row.addWidget(self.right_button)

    def _column_button(self, icon_name: str, words: str) -> Button:
        button = Button("", self, look=Look.QUIET, icon_name=icon_name, accessible_name=words)
        button.setFixedSize(measures.BUTTON_NORMAL, measures.BUTTON_NORMAL)
        button.setToolTip(words)
        button.hide()
        return button

    @Slot()
    def _on_menu(self) -> None:
        if not self.menu.isEmpty():
            corner = self.menu_button.rect().bottomLeft() + QPoint(0, 4)
            self.menu.popup(self.menu_button.mapToGlobal(corner))
