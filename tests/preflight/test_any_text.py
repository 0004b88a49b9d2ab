from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker

_LAI = Newsmaker(
    7,
    ByLanguage("Lai Sum-yi", "黎心怡", "黎心怡"),
    ByLanguage("Dr", "博士", "博士"),
    (ByLanguage("Curator of Kites", "館長", "馆长"),),
)
_PIECES = st.sampled_from(
    [
        *"“”\"'「」()。. ",
        *("[here](#)", "www.kites.example", "24 April 2025 (Friday)", "4月31日（星期五）", "1,2", "99 999", "一萬"),
        *("圖9", "Photo 9", "KMC", "I&T", "the the", "風发", "\u200b", "\x07", "\ud800"),
        *(
            "today (25 April)",
            "will open on 12/4/2025",
            "今日（4月25日）",
            "Kite Council (KMC)",
            "And, ",
            "『",
            "』",
            "‘",
            "’",
        ),
        *(
            "Dr Lai Sum-yi, Curator of Kites",
            "Ms Lai",
            "Lai Sum-yu",
            "館長黎心怡博士",
            "黎心宜女士",
            "National Kite Council",
        ),
        *(
            "Council of National Kites",
            "recieve",
            "world-class",
            "!",
            " – ",
            " - ",
            "10-12",
            "14–16",
            "our",
            "the first time",
        ),
        *(
            "https://we.tl/a?utm_source=b",
            "http://[",
            "250 distinguished guests",
            "300 distinguished guests",
            "300名嘉賓",
        ),
    ]
)


@given(
    body=st.lists(st.one_of(_PIECES, st.text(max_size=12)), max_size=30).map("".join),
    caption=st.lists(_PIECES, max_size=8).map("".join),
    language=st.sampled_from(list(Language)),
)
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_text_is_checked_without_trouble_and_findings_lie_within_it(
    findings, text_of, photo_of, body, caption, language
):
    text = text_of(body, language=language, headline=caption, speakers=(_LAI,))
    for finding in findings(text, photos=(photo_of(1, caption),)):
        place = {"headline": caption, "photo-1": caption}.get(finding.block_id, body)
        if finding.length:
            assert place[finding.start : finding.start + finding.length] == finding.found
