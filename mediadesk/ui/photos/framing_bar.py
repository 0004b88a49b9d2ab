"""What stands below a picture that is cropped: its ratio, turns, the mirror and the straightening."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from mediadesk.ui.buttons import icon_button, label
from mediadesk.ui.photos.cropping import Cropping
from mediadesk.ui.segmented import Segments

_FINEST = 10  # steps of the slider to a degree
_MOST = 15  # degrees
_FREE, _OWN = "free", "own"
_RATIOS = {"3:2": 3 / 2, "4:3": 4 / 3, "16:9": 16 / 9, "1:1": 1.0, "4:5": 4 / 5}
_UPRIGHT = {"1:1", "4:5"}  # said as they stand, whichever way the picture lies


class FramingBar(QWidget):
    """Changes a `Cropping`; `changed` says that it did, `straightening` that the slider is held."""

    changed = Signal()
    straightening = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cropping = Cropping((3, 2), None)
        choices = [(_FREE, self.tr("Free")), (_OWN, self.tr("Original")), *((each, each) for each in _RATIOS)]
        self.ratio = Segments(choices, self.tr("Ratio"))
        self.ratio.setToolTip(self.tr("X exchanges width and height"))
        self.ratio.chosen.connect(self._take_ratio)
        self.angle = _Angle(self.tr("Straighten"))
        self._degrees = label("", "meta")
        self._degrees.setFixedWidth(52)
        self._degrees.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.angle.valueChanged.connect(self._straighten)
        self.angle.sliderPressed.connect(lambda: self.straightening.emit(True))
        self.angle.sliderReleased.connect(lambda: self.straightening.emit(False))
        self._build()

    def show_cropping(self, cropping: Cropping) -> None:
        """Show and change this one."""
        self._cropping = cropping
        self.ratio.pick(_FREE)
        self._show_angle()

    def turn(self, *, clockwise: bool) -> None:
        """Turn the picture by a quarter."""
        self._cropping.turn(clockwise=clockwise)
        self._tell()

    def mirror(self) -> None:
        """Exchange left and right."""
        self._cropping.mirror()
        self._tell()

    def exchange(self) -> None:
        """Exchange width and height of the ratio."""
        if self._cropping.shape is not None:
            self._cropping.keep_shape(1 / self._cropping.shape)
            self._tell()

    def reset(self) -> None:
        """The whole picture as it was taken."""
        self._cropping.reset()
        self.ratio.pick(_FREE)
        self._tell()

    def tilt(self, degrees: float) -> None:
        """Straighten by a little more."""
        self.angle.setValue(self.angle.value() + round(degrees * _FINEST))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 10, 24, 14)
        column.setSpacing(10)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(6)
        first.addStretch(1)
        first.addWidget(self.ratio)
        first.addSpacing(18)
        turns = (
            ("rotate-ccw-square", self.tr("Turn left"), "[", False),
            ("rotate-cw-square", self.tr("Turn right"), "]", True),
        )
        for icon, words, key, clockwise in turns:
            first.addWidget(icon_button(icon, words, partial(self.turn, clockwise=clockwise), shortcut=key))
        first.addWidget(icon_button("flip-horizontal", self.tr("Mirror"), self.mirror, shortcut="M"))
        first.addStretch(1)
        second.setSpacing(10)
        second.addStretch(1)
        second.addWidget(label(self.tr("Straighten"), "detail"))
        self.angle.setFixedWidth(320)
        second.addWidget(self.angle)
        second.addWidget(self._degrees)
        second.addStretch(1)
        column.addLayout(first)
        column.addLayout(second)

    def _take_ratio(self, ratio: str) -> None:
        wide, tall = self._cropping.view.turned_size
        if ratio in _RATIOS:
            shape = _RATIOS[ratio]
            is_tall = self._cropping.view.kept[0] < self._cropping.view.kept[1]
            self._cropping.keep_shape(1 / shape if is_tall and ratio not in _UPRIGHT else shape)
        else:
            self._cropping.keep_shape(wide / tall if ratio == _OWN else None)
        self._tell()

    def _straighten(self, value: int) -> None:
        self._cropping.straighten(value / _FINEST)
        self._tell()

    def _show_angle(self) -> None:
        degrees = self._cropping.framing.angle
        self.angle.blockSignals(True)
        self.angle.setValue(round(degrees * _FINEST))
        self.angle.blockSignals(False)
        self._degrees.setText(f"{degrees:+.1f}°" if degrees else "0°")

    def _tell(self) -> None:
        self._show_angle()
        self.changed.emit()


class _Angle(QSlider):
    """Tenths of a degree, clockwise; a double click is straight again."""

    def __init__(self, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setAccessibleName(name)
        self.setRange(-_MOST * _FINEST, _MOST * _FINEST)
        self.setPageStep(_FINEST)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
