"""LNK: addresses that will stop working, and those that spy on who opens them."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from urllib.parse import SplitResult, parse_qsl, urlsplit, urlunsplit

from mediadesk.preflight.links import addresses
from mediadesk.preflight.rules_data import data
from mediadesk.preflight.versions import Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.press_kit import PressKit

_COMPACT = "%Y%m%dT%H%M%SZ"  # the date form of Amazon's and Google's signed addresses


def lasting(version: Version) -> Iterator[Finding]:
    """LNK-05: no address is of a service that deletes files after some days, or has an end that is past."""
    for passage, address, span in addresses(version):
        if case := _how_it_ends(address, version.now):
            yield version.finding("LNK-05", Severity.WARNING, passage, span, case=case, about=_host(address))


def lasting_photo_link(kit: PressKit, now: datetime) -> Iterator[Finding]:
    """LNK-05: as above, of the address of the high-resolution photos. `now` is aware."""
    if kit.assets_url and (case := _how_it_ends(kit.assets_url, now)):
        yield Finding("LNK-05", Severity.WARNING, found=kit.assets_url, case=case, about=_host(kit.assets_url))


def no_tracking(version: Version) -> Iterator[Finding]:
    """LNK-06: no address carries parameters that follow who opens it (utm_source, fbclid)."""
    for passage, address, span in addresses(version):
        bare = without_tracking(address)
        if bare != address:
            written = passage.text[slice(*span)]
            fix = written.replace(address, bare) if address in written else ""
            yield version.finding("LNK-06", Severity.WARNING, passage, span, fix=fix, about=bare)


def no_tracking_of_photos(kit: PressKit) -> Iterator[Finding]:
    """LNK-06: as above, of the address of the high-resolution photos."""
    bare = without_tracking(kit.assets_url)
    if bare != kit.assets_url:
        yield Finding("LNK-06", Severity.WARNING, found=kit.assets_url, fix=bare, about=bare)


def without_tracking(address: str) -> str:
    """The address without the parameters named in resources/preflight/rules.toml; as it is where it has none."""
    parts = _split(address)
    if parts is None or not parts.query:
        return address
    pattern = re.compile(data("links")["tracking"], re.I)
    kept = [part for part in parts.query.split("&") if not pattern.fullmatch(part.partition("=")[0])]
    return urlunsplit(parts._replace(query="&".join(kept))) if kept != parts.query.split("&") else address


def _how_it_ends(address: str, now: datetime) -> str:
    """Which case of LNK-05 it is: "expiring", "expired" or none."""
    host = _host(address)
    if any(host == each or host.endswith(f".{each}") for each in data("links")["expiring"]):
        return "expiring"
    end = _end(address)
    return "expired" if end is not None and end < now else ""


def _host(address: str) -> str:
    parts = _split(address)
    return (parts.hostname or "").removeprefix("www.") if parts else ""


def _split(address: str) -> SplitResult | None:
    try:
        return urlsplit(address)
    except ValueError:
        return None


def _end(address: str) -> datetime | None:
    """When a signed address ends: seconds since 1970, or a date and so many seconds, or an ISO date."""
    parts = _split(address)
    said = {name.casefold(): value for name, value in parse_qsl(parts.query)} if parts else {}
    try:
        if (seconds := said.get("expires") or said.get("exp")) and seconds.isdecimal():
            return datetime.fromtimestamp(int(seconds), UTC)
        if "se" in said and "sig" in said:
            return datetime.fromisoformat(said["se"]).astimezone(UTC)
        for maker in ("amz", "goog"):
            if f"x-{maker}-date" in said:
                start = datetime.strptime(said[f"x-{maker}-date"], _COMPACT).replace(tzinfo=UTC)
                return datetime.fromtimestamp(start.timestamp() + int(said.get(f"x-{maker}-expires", "0")), UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return None
