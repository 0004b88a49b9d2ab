"""Records as JSON knows them, for the command line."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

from mediadesk.records.finding import Finding
from mediadesk.wording import findings


def as_data(value: Any) -> Any:
    """A record with all its fields as dictionaries, lists, text and numbers; dates as ISO 8601, pictures as paths."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: as_data(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): as_data(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [as_data(each) for each in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Path) else value


def finding_as_data(finding: Finding) -> dict[str, Any]:
    """A finding with its title and what it says."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "language": finding.language.value if finding.language else None,
        "where": finding.block_id or None,
        "start": finding.start,
        "length": finding.length,
        "found": finding.found,
        "fix": finding.fix or None,
        "title": findings.title(finding),
        "detail": findings.detail(finding),
    }
