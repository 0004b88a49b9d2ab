"""A crop while it is being made: what handles, ratios, turns and the straightening do to it. No Qt."""

from dataclasses import replace

from mediadesk.records.framing import PLAIN, WHOLE, Box, View, cut, mirrored, needed, turned
from mediadesk.records.photo import Framing

LEAST = 0.04  # of the width or height of the picture: what a crop keeps at least
_STEPS = 24  # of the search for how far a handle can go: finer than a pixel


class Cropping:
    """The framing of one picture of `size` pixels, changed step by step.

    Boxes and spots are fractions of the straightened picture. `shape` is the ratio the crop keeps (width by height),
    `None` for any. Straightening makes the crop smaller where corners would be empty, and as large again as it was
    meant when the angle goes back.
    """

    def __init__(self, size: tuple[int, int], framing: Framing | None) -> None:
        self.size = size
        self.framing = framing or PLAIN
        self.shape: float | None = None
        self._meant: tuple[tuple[float, float], tuple[float, float]] | None = None
        if (self.framing.left, self.framing.top, self.framing.right, self.framing.bottom) == WHOLE:
            self._fit()
        else:
            self._mean()

    @property
    def view(self) -> View:
        """The picture as it is framed now."""
        return View(self.size, self.framing)

    @property
    def box(self) -> Box:
        """What is kept."""
        return self.view.box

    @property
    def result(self) -> Framing | None:
        """The framing to be kept, `None` when nothing of the picture is changed."""
        if self._meant is None and self.shape is None:  # keeps its shape by itself
            return needed(cut(self.framing, WHOLE))
        return needed(self.framing)

    def reset(self) -> None:
        """The whole picture as it was taken."""
        self.framing, self.shape, self._meant = PLAIN, None, None

    def straighten(self, angle: float) -> None:
        """Turn by `angle` degrees clockwise, between -45 and 45."""
        self.framing = replace(self.framing, angle=max(-45.0, min(45.0, angle)))
        self._fit()

    def turn(self, *, clockwise: bool) -> None:
        """Turn by a quarter; the same part is kept."""
        self.framing = turned(self.framing, clockwise)
        self.shape = None if self.shape is None else 1 / self.shape
        if self._meant is not None:
            spot, (across, down) = self._meant
            self._meant = spot, (down, across)

    def mirror(self) -> None:
        """Exchange left and right; the same part is kept."""
        self.framing = mirrored(self.framing)

    def keep_shape(self, shape: float | None) -> None:
        """Crop to a ratio of width to height, as large as it fits around the middle of the crop; `None` for any."""
        self.shape = shape
        if shape is None:
            self._mean()
            return
        (width, height), box = self.view.straightened_size, self.box
        half = min(width, height * shape) / width / 2, min(height, width / shape) / height / 2
        x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        wanted = Box(x - half[0], y - half[1], x + half[0], y + half[1])
        around, middle = self.view.fitted(wanted), self.view.largest(shape)
        self._cut(middle if self._meant is None or _area(around) < _area(box) / 2 else around)

    def drag(self, handle: tuple[int, int], spot: tuple[float, float]) -> None:
        """Pull an edge or corner to `spot`, as far as there is picture. `handle` says which: (-1, 0) is the left edge,
        (1, 1) the lower right corner.
        """
        box = self.box
        x, y = (min(1.0, max(0.0, part)) for part in spot)
        wanted = Box(
            min(x, box.right - LEAST) if handle[0] < 0 else box.left,
            min(y, box.bottom - LEAST) if handle[1] < 0 else box.top,
            max(x, box.left + LEAST) if handle[0] > 0 else box.right,
            max(y, box.top + LEAST) if handle[1] > 0 else box.bottom,
        )
        self._cut(self._reached(box, self._shaped(wanted, handle) if self.shape is not None else wanted))

    def move(self, across: float, down: float) -> None:
        """Move the crop, as far as there is picture: along the edge where it meets one askew."""
        box = self.box
        box = self._reached(box, Box(box.left + across, box.top, box.right + across, box.bottom))
        self._cut(self._reached(box, Box(box.left, box.top + down, box.right, box.bottom + down)))

    def _shaped(self, box: Box, handle: tuple[int, int]) -> Box:
        """The box in the ratio that is kept, the edges opposite to the handle where they are."""
        assert self.shape is not None
        wide, tall = self.view.straightened_size
        width, height = (box.right - box.left) * wide, (box.bottom - box.top) * tall
        if handle[0] and (not handle[1] or width > height * self.shape):
            height = width / self.shape
        else:
            width = height * self.shape
        across, down = width / wide, height / tall
        left = {-1: box.right - across, 0: (box.left + box.right - across) / 2, 1: box.left}[handle[0]]
        top = {-1: box.bottom - down, 0: (box.top + box.bottom - down) / 2, 1: box.top}[handle[1]]
        return Box(left, top, left + across, top + down)

    def _reached(self, start: Box, wanted: Box) -> Box:
        """The box nearest to `wanted` on the way from `start` that has no empty corner."""
        view = self.view
        if view.holds(wanted):
            return wanted
        near, far = 0.0, 1.0
        for _ in range(_STEPS):
            middle = (near + far) / 2
            if view.holds(_between(start, wanted, middle)):
                near = middle
            else:
                far = middle
        return _between(start, wanted, near)

    def _cut(self, box: Box) -> None:
        self.framing = cut(self.framing, _inside(box))
        self._mean()

    def _mean(self) -> None:
        """Remember the crop as what is meant: its middle in the original, and half its width and height."""
        view = self.view
        across, down = view.kept
        self._meant = view.lies((0.5, 0.5)), (across / 2, down / 2)

    def _fit(self) -> None:
        """Cut what is meant, or the largest part there is, out of the picture as it lies now."""
        view = View(self.size, cut(self.framing, WHOLE))
        if self._meant is None:
            self.framing = cut(self.framing, _inside(view.largest()) if self.framing.angle else WHOLE)
            return
        spot, (across, down) = self._meant
        (x, y), (wide, tall) = view.straightened(spot), view.straightened_size
        box = Box(x - across / wide, y - down / tall, x + across / wide, y + down / tall)
        self.framing = cut(self.framing, _inside(view.fitted(box)))


def _between(start: Box, end: Box, way: float) -> Box:
    return Box(*(a + (b - a) * way for a, b in zip(start, end, strict=True)))


def _inside(box: Box) -> Box:
    """The box without what reckoning puts a hair outside the picture."""
    return Box(max(0.0, box.left), max(0.0, box.top), min(1.0, box.right), min(1.0, box.bottom))


def _area(box: Box) -> float:
    return (box.right - box.left) * (box.bottom - box.top)
