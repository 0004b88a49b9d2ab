"""Press kits: the outlines officers compose, and the finished kits that are collected from them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from mediadesk.library.amendments import Amendments
from mediadesk.library.collection import Collection, Means
from mediadesk.library.columns import children, gathered, replace_children, spread
from mediadesk.library.facts import Facts
from mediadesk.library.fields import moment
from mediadesk.library.house_styles import HouseStyles
from mediadesk.library.issued_versions import IssuedVersions
from mediadesk.library.known_names import KnownNames
from mediadesk.library.mailings import Mailings
from mediadesk.library.organisations import Boilerplates, Organisations
from mediadesk.library.people import Newsmakers
from mediadesk.library.photos import Photos
from mediadesk.library.releases import Releases
from mediadesk.library.rows import Row
from mediadesk.library.settings import Settings
from mediadesk.library.sign_offs import SignOffs
from mediadesk.library.source_notices import source_notices
from mediadesk.library.tables import PressKitPartTable, PressKitTable
from mediadesk.library.terms import Terms
from mediadesk.library.waivers import Waivers
from mediadesk.records.house_style import HouseStyle
from mediadesk.records.issued import IssuedContent
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Organisation
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Photo
from mediadesk.records.press_kit import KitOutline, KitPhoto, KitRow, KitText, PartChoice, PartKind, PressKit
from mediadesk.records.register import Register
from mediadesk.records.release import Embargo, Release, ReleaseKind, ReleaseLine, ReleaseText

_LIVING = """
FROM press_kit k JOIN release r ON r.id = k.release_id WHERE k.deleted_at IS NULL AND r.deleted_at IS NULL
"""
_LIST = f"""
SELECT k.id, COALESCE(NULLIF(k.title_en, ''), NULLIF(k.title_zh_hant, ''), k.title_zh_hans),
    (SELECT headline FROM release_text t WHERE t.release_id = r.id AND headline <> '' ORDER BY t.id LIMIT 1),
    (SELECT COUNT(*) FROM press_kit_part p WHERE p.press_kit_id = k.id AND p.included), r.embargo_until, r.embargo_zone
{_LIVING} ORDER BY k.updated_at DESC, k.id DESC
"""
_COUNT = f"SELECT COUNT(*) {_LIVING}"
_OUTLETS = "SELECT name_en FROM outlet WHERE deleted_at IS NULL AND name_en <> ''"


class PressKits(Collection[KitOutline]):
    """Outlines of press kits."""

    table = PressKitTable
    noun = "press kit"

    def __init__(
        self,
        means: Means,
        releases: Releases,
        photos: Photos,
        newsmakers: Newsmakers,
        organisations: Organisations,
        house_styles: HouseStyles,
        terms: Terms,
    ) -> None:
        super().__init__(means)
        self._releases, self._photos = releases, photos
        self._newsmakers, self._organisations, self._house_styles = newsmakers, organisations, house_styles
        self._known = KnownNames(means.rows, newsmakers, organisations, terms, Facts(means))
        self._settings = Settings(means)
        self._issued, self._sign_offs = IssuedVersions(means), SignOffs(means, self._settings)
        self._mailings = Mailings(means, Amendments(means))
        self._amendments, self._waivers, self._boilerplates = Amendments(means), Waivers(means), Boilerplates(means)

    def rows(self) -> list[KitRow]:
        """The list of press kits, newest edited first; those of a release in the trash are hidden with it."""
        return [
            KitRow(key, title, headline or "", count, Embargo(moment(until), zone) if until is not None else None)
            for key, title, headline, count, until, zone in self._rows.execute(_LIST)
        ]

    def count(self) -> int:
        """How many there are outside the trash, together with their release."""
        return int(self._rows.execute(_COUNT)[0][0])

    def restore(self, key: int) -> None:
        """Bring a kit back from the trash, and its release with it: without that it would stay hidden.

        Raises `NoSuchRecord`.
        """
        outline = self.get(key)
        with self._history.step(self._label("Restore", outline)):
            super().restore(key)
            if not self._releases.some([outline.release_id]):
                self._releases.restore(outline.release_id)

    def outline(self, kit_id: int) -> KitOutline:
        """The outline as it is kept; raises `NoSuchRecord`."""
        return self.get(kit_id)

    def of_release(self, release_id: int) -> list[KitOutline]:
        """The outlines of a release outside the trash, the first made first."""
        found = self._rows.belonging(PressKitTable, "release_id", [release_id], "id")
        return self._records([row for row in found if row["deleted_at"] is None])

    def usual_style(self, release_id: int) -> HouseStyle:
        """What kits of this release are set in unless they say otherwise. Raises `NoSuchRecord`."""
        organisation = self._organisation(self._releases.get(release_id))
        return self._house_styles.named("", organisation.brand.house_style)

    def register(self) -> Register:
        """What the desk knows by name: newsmakers, organisations and terms outside the trash."""
        outlets = tuple(name for (name,) in self._rows.execute(_OUTLETS))
        return replace(self._known.register(), words=outlets)

    def collect(self, kit_id: int) -> PressKit:
        """The finished kit of an outline: records and photo paths, nothing to look up. Raises `NoSuchRecord`.

        A release part whose language has no text is left out.
        """
        outline = self.outline(kit_id)
        included = tuple(part for part in outline.parts if part.included)
        release = self._releases.get(outline.release_id)
        register = self.register()
        return self._kit(self._carried(release), release, outline.title, included, register, outline.house_style)

    def collect_release(
        self, release_id: int, languages: Sequence[Language], *, with_register: bool = True
    ) -> PressKit:
        """A release by itself as a kit: its text in each of `languages` that has one, then its photos. No cover.

        An invitation brings its return slip in each of its languages. The register of all names is what takes longest,
        and who only wants the words does without. Raises `NoSuchRecord`.
        """
        release = self._releases.get(release_id)
        carried = self._carried(release)
        parts = [PartChoice(PartKind.RELEASE, language) for language in languages]
        if release.kind is ReleaseKind.MEDIA_INVITATION:
            written = [text.language for text in carried.texts]
            parts += [PartChoice(PartKind.RETURN_SLIP, language) for language in languages if language in written]
        if languages and carried.photos:
            parts.append(PartChoice(PartKind.PHOTOS, languages[0]))
        title = ByLanguage()
        for text in carried.texts:
            title = title.with_text(text.language, text.headline)
        register = self.register() if with_register else Register()
        return self._kit(carried, release, title, tuple(parts), register)

    def collect_photos(self, photo_ids: Sequence[int], now: datetime) -> PressKit:
        """Photos by themselves as a kit of the desk's own organisation, numbered in this order; no text, no parts.

        It is under the longest embargo that still holds at the aware instant `now`, of a photo or of a release that
        carries it, and confidential where one of these releases is. Raises `NoSuchRecord`.
        """
        photos = [self._photos.get(key) for key in dict.fromkeys(photo_ids)]
        carrying = sorted({key for photo in photos for key in self._photos.release_ids(photo.id)})
        releases, own = self._releases.some(carrying), self._organisations.own()
        said = [*(each.embargo for each in releases), *(each.embargo for each in photos)]
        holding = [each for each in said if each is not None and each.holds(now)]
        embargo = max(holding, key=lambda each: each.until, default=None)
        return PressKit(
            title=ByLanguage(),
            language=Language.EN,
            organisation=own,
            kind=ReleaseKind.PRESS_RELEASE,
            release_line=ReleaseLine.EMBARGOED if embargo else ReleaseLine.IMMEDIATE,
            embargo=embargo,
            is_draft=False,
            issue_date=None,
            assets_url="",
            parts=(),
            texts=(),
            photos=self._numbered(photos),
            logo=self._logo(own),
            house_style=self._house_styles.named("", own.brand.house_style),
            pictured=tuple(self._newsmakers.some(list(dict.fromkeys(_pictured(photos))))),
            is_confidential=any(release.is_confidential for release in releases),
            cities=self._settings.embargo_cities if embargo is not None else (),
        )

    def content(self, release: Release) -> IssuedContent:
        """Every record a kit of `release` is made of, as they are now: what is kept when it leaves the house."""
        texts, photos = self._releases.texts(release.id), self._releases.photos(release.id)
        return IssuedContent(
            release=release,
            organisation=self._organisation(release),
            texts=texts,
            boilerplates=self._releases.boilerplates(release.id),
            newsmakers=self._people(texts, photos),
            photos=photos,
            facts=self._releases.facts(release.id),
            press_officers=self._releases.press_officers(release.id),
        )

    def _carried(self, release: Release) -> IssuedContent:
        """What a kit is made of: of a release that left the house, what it was when it left."""
        version = self._issued.newest(release.id) if release.is_out else None
        return version.content if version is not None else self.content(release)

    def _kit(
        self,
        carried: IssuedContent,
        release: Release,
        title: ByLanguage,
        parts: tuple[PartChoice, ...],
        register: Register,
        house_style: str = "",
    ) -> PressKit:
        texts = {text.language: text for text in carried.texts}
        kept = tuple(part for part in parts if part.kind is not PartKind.RELEASE or part.language in texts)
        return PressKit(
            title=title,
            language=kept[0].language if kept else Language.EN,
            organisation=carried.organisation,
            kind=release.kind,
            release_line=release.release_line,
            embargo=release.embargo,
            is_draft=release.is_draft,
            issue_date=release.issue_date,
            assets_url=release.assets_url,
            parts=kept,
            texts=tuple(self._kit_text(texts[language], carried) for language in _written(kept)),
            photos=self._numbered(carried.photos),
            facts=carried.facts,
            press_officers=carried.press_officers,
            logo=self._logo(carried.organisation),
            house_style=self._house_styles.named(house_style, carried.organisation.brand.house_style),
            slug=release.slug,
            pictured=_named(_pictured(carried.photos), carried),
            register=register,
            sign_off=self._sign_offs.of(release.id),
            is_confidential=release.is_confidential,
            amends=self._amendments.amends(release.id, is_out=release.is_out),
            waivers=self._waivers.of(release.id),
            variety=release.variety,
            moved_from=release.moved_from,
            cities=self._settings.embargo_cities if release.embargo is not None else (),
            mailing=self._mailings.of(release, carried.texts),
        )

    def _numbered(self, photos: Sequence[Photo]) -> tuple[KitPhoto, ...]:
        return tuple(KitPhoto(at, photo, self._photos.path(photo)) for at, photo in enumerate(photos, 1))

    def _kit_text(self, text: ReleaseText, carried: IssuedContent) -> KitText:
        """A text with who speaks in it, then who is pictured: captions name them too."""
        boilerplates = tuple(each for each in carried.boilerplates if each.language is text.language)
        notices = source_notices(self._rows, text.release_id).get(text.language, ())
        people = _named([*_speakers(text), *_pictured(carried.photos)], carried)
        return KitText(text, boilerplates, people, notices, tuple(self._boilerplates.newer(boilerplates)))

    def _people(self, texts: Sequence[ReleaseText], photos: Sequence[Photo]) -> tuple[Newsmaker, ...]:
        keys = [key for text in texts for key in _speakers(text)]
        return tuple(self._newsmakers.some(list(dict.fromkeys([*keys, *_pictured(photos)]))))

    def _organisation(self, release: Release) -> Organisation:
        key = release.organisation_id
        return self._organisations.own() if key is None else self._organisations.get(key)

    def _logo(self, organisation: Organisation) -> Path | None:
        sha256 = organisation.brand.logo_sha256
        path = self._means.media.path(sha256) if sha256 else None
        return path if path is not None and path.exists() else None

    def _records(self, rows: Sequence[Row]) -> list[KitOutline]:
        parts = children(self._rows, PressKitPartTable, "press_kit_id", [row["id"] for row in rows])
        return [
            KitOutline(
                id=row["id"],
                title=gathered("title", row),
                release_id=row["release_id"],
                parts=tuple(
                    PartChoice(PartKind(part["kind"]), Language(part["language"]), part["included"])
                    for part in parts[row["id"]]
                ),
                house_style=row["house_style"],
                version=row["version"],
            )
            for row in rows
        ]

    def _columns(self, record: KitOutline) -> Row:
        return {**spread("title", record.title), "release_id": record.release_id, "house_style": record.house_style}

    def _keep_children(self, record: KitOutline) -> None:
        parts = [
            {"number": number, "kind": part.kind.value, "language": part.language.value, "included": part.included}
            for number, part in enumerate(record.parts, 1)
        ]
        replace_children(self._history, self._rows, PressKitPartTable, ("press_kit_id", record.id), parts)

    def _title(self, record: KitOutline) -> str:
        return record.title.best(Language.EN)


def _written(parts: Sequence[PartChoice]) -> list[Language]:
    """The languages these parts have a release in, each once."""
    return list(dict.fromkeys(part.language for part in parts if part.kind is PartKind.RELEASE))


def _speakers(text: ReleaseText) -> list[int]:
    return [block.speaker_id for block in text.blocks if block.speaker_id is not None]


def _pictured(photos: Sequence[Photo]) -> list[int]:
    return [person.newsmaker_id for photo in photos for person in photo.people]


def _named(keys: Sequence[int], carried: IssuedContent) -> tuple[Newsmaker, ...]:
    """The newsmakers with these keys, each once, in this order."""
    people = {each.id: each for each in carried.newsmakers}
    return tuple(people[key] for key in dict.fromkeys(keys) if key in people)
