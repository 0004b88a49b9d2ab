import pytest

from mediadesk.records.source_document import Notice, NoticeKind
from mediadesk.wording import notices


@pytest.mark.parametrize("kind", NoticeKind)
def test_every_kind_of_notice_is_said_for_one_and_for_many(kind: NoticeKind) -> None:
    one, many = notices.counted(Notice(kind, 1)), notices.counted(Notice(kind, 1_200))
    assert one.startswith("1 ")
    assert many.startswith("1,200 ")
    assert one[2:] != many[6:]


def test_notices_stand_on_one_line_in_the_order_they_come() -> None:
    line = notices.line([Notice(NoticeKind.INSERTIONS, 3), Notice(NoticeKind.COMMENTS, 1)])
    assert line == "3 tracked insertions kept, 1 comment left out"
    assert notices.line([]) == ""
