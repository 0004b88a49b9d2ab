"""PHO: how pictures are cropped, against who is said to be in them."""

from collections.abc import Iterator

from mediadesk.records.finding import Finding, Severity
from mediadesk.records.framing import cut_away
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit


def people_are_inside(kit: PressKit) -> Iterator[Finding]:
    """PHO-21: whoever is said to be in a picture is still in it after the crop."""
    names = {newsmaker.id: newsmaker.name.best(Language.EN) for newsmaker in kit.pictured}
    for shown in kit.photos:
        outside = cut_away(shown.photo) if shown.photo.has_picture else ()
        if outside:
            said = ", ".join(name for person in outside if (name := names.get(person.newsmaker_id)))
            case = "one" if len(outside) == 1 else "many"
            place, count = f"photo-{shown.number}", f"{len(outside)}"
            yield Finding("PHO-21", Severity.WARNING, None, place, found=said or count, case=case, about=count)
