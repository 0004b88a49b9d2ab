"""Waiting that ends as soon as the thing is there and gives up late: a slow, busy machine is no mistake."""

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

_GIVES_UP = 90_000  # milliseconds; a test that hangs is ended after two minutes


class PatientBot(QtBot):
    """A `QtBot` that waits long for what must come; how long it looks out for what must not come is said to it."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = _GIVES_UP) -> None:  # noqa: N802
        """Wait until `callback` says true, or says nothing and raises no `AssertionError` any more."""
        super().waitUntil(callback, timeout=max(timeout, _GIVES_UP))

    def waitSignal(self, signal: Any, *, timeout: int = _GIVES_UP, raising: bool | None = None, **more: Any) -> Any:  # noqa: N802
        """Wait, as a context, for `signal`; `timeout` counts as it is said only where `raising` is off."""
        patience = timeout if raising is False else max(timeout, _GIVES_UP)
        return super().waitSignal(signal, timeout=patience, raising=raising, **more)
