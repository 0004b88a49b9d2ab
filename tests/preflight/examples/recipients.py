"""DST: who it goes to."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from mediadesk.records.contact import TURNED_AWAY, ContactStatus
from mediadesk.records.mailing import Addressee, Mailing
from mediadesk.records.recipient import Recipient, SentBy
from mediadesk.records.release import Embargo
from tests.preflight.kits import EN, NOW, SC, TC, Sent, kit

_SENT = datetime(2025, 4, 18, 4, tzinfo=UTC)
_PLAIN = kit("A kite.")


def _somebody(key=1, name="Ada Mok", address="ada@post.example", outlet="Harbour Post", way=SentBy.EMAIL, **known):
    return Addressee(Recipient(key, 1, 1, _SENT, way, None, name, outlet, address), **known)


def _known(key=1, **about):
    return _somebody(key, **{"address": f"a{key}@post.example", "name": f"Ada {key}"}, **(_ALIVE | about))


_EMBARGO = Embargo(NOW + timedelta(days=2), "Asia/Hong_Kong")
_ALIVE = {"status": ContactStatus.ACTIVE, "verified_on": NOW.date()}


def _to(*addressees, languages=(EN,), **changes):
    return replace(_PLAIN, mailing=Mailing(addressees, languages, **changes))


EXAMPLES = {
    "DST-01": (
        [
            _to(_somebody(), _somebody(2, "A. Mok", "ADA@post.example")),
            _to(_somebody(), _somebody(2, "ada  mok", "mok@post.example", "harbour post")),
        ],
        [
            _PLAIN,
            _to(_somebody(), _somebody(2, "Ben Yu", "ben@post.example")),
            _to(_somebody(), _somebody(2, address="mok@wave.example", outlet="Wave Radio")),
            _to(_somebody(), _somebody(2, address="+852 5555 0100", way=SentBy.PHONE)),
            _to(_somebody(address=""), _somebody(2, "Ben Yu", "")),
        ],
    ),
    "DST-02": (
        [_to(_known(status=each), is_sent=sent) for each in TURNED_AWAY for sent in (False, True)],
        [_to(_known(status=ContactStatus.NEW)), _to(_somebody())],
    ),
    "DST-03": (
        [
            _to(_known(verified_on=date(2025, 1, 19))),
            _to(_known(verified_on=None)),
            _to(_known(verified_on=None), _known(2, verified_on=date(2020, 1, 1)), _known(3)),
        ],
        [_to(_known(verified_on=date(2025, 1, 20))), _to(_somebody())],
    ),
    "DST-04": (
        [
            replace(_to(_known()), embargo=_EMBARGO),
            replace(_to(_somebody(), _known(2), _known(3, keeps_embargoes=True)), embargo=_EMBARGO),
            replace(_to(_somebody(), is_sent=True), embargo=_EMBARGO),
        ],
        [
            _to(_known()),
            replace(_to(_known(keeps_embargoes=True)), embargo=_EMBARGO),
            replace(_to(_known()), embargo=Embargo(NOW, "Asia/Hong_Kong")),
            replace(_PLAIN, embargo=_EMBARGO),
        ],
    ),
    "DST-05": (
        [_to(_known(languages=(TC,))), _to(_known(languages=(TC, SC)), _known(2, languages=(TC,)), languages=(EN,))],
        [_to(_known(languages=(TC, EN))), _to(_known()), _to(_known(languages=(TC,)), languages=(EN, TC))],
    ),
    "DST-06": (
        [Sent((("kites.zip", 10_000_001),))],
        [Sent((("kites.zip", 10_000_000), ("kites.pdf", 20_000_000)))],
    ),
}
