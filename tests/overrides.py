"""Who exports in the tests: without a reason, so what is final goes out without errors only."""

from datetime import UTC, datetime

from mediadesk.jobs.clearing import Override

NO_REASON = Override("Karen Lau", datetime(2026, 5, 9, tzinfo=UTC))
