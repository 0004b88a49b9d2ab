"""Who a release goes to, with what the contacts say of them."""

from collections.abc import Sequence

from mediadesk.library.amendments import Amendments
from mediadesk.library.collection import Means
from mediadesk.library.fields import day
from mediadesk.library.recipients import Recipients
from mediadesk.records.contact import ContactStatus
from mediadesk.records.languages import Language
from mediadesk.records.mailing import Addressee, Mailing
from mediadesk.records.recipient import Recipient
from mediadesk.records.release import Release, ReleaseText

_KNOWN = """
SELECT id, status, languages, verified_on, embargo_agreed_on FROM media_contact
WHERE deleted_at IS NULL AND id IN (SELECT contact_id FROM recipient WHERE release_id IN ({marks}))
"""


class Mailings:
    """The mailing of each release: made of who got it, or what it follows."""

    def __init__(self, means: Means, amendments: Amendments) -> None:
        self._rows, self._amendments = means.rows, amendments
        self._recipients = Recipients(means, amendments)

    def of(self, release: Release, texts: Sequence[ReleaseText]) -> Mailing | None:
        """Whom `release`, which has these texts, went to or is to go to; `None` where nobody is written down."""
        keys = [release.id] if release.is_out else list(self._amendments.chain(release.id))
        if not keys:
            return None
        found = self._recipients.of(release.id) if release.is_out else self._recipients.to_tell(release.id)
        if not found:
            return None
        languages = tuple(text.language for text in texts if text.headline or text.blocks)
        return Mailing(self._addressees(keys, found), languages, release.is_out)

    def _addressees(self, releases: Sequence[int], found: Sequence[Recipient]) -> tuple[Addressee, ...]:
        rows = self._rows.execute(_KNOWN.format(marks=", ".join("?" * len(releases))), releases)
        known = {
            key: (
                ContactStatus(status),
                tuple(map(Language, languages.split())),
                verified and day(verified),
                bool(agreed),
            )
            for key, status, languages, verified, agreed in rows
        }
        return tuple(Addressee(each, *known.get(each.contact_id, ())) for each in found)
