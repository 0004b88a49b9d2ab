"""The tables as Peewee knows them. The migrations make them; a test keeps the two the same."""

from peewee import SQL, BooleanField, DoubleField, IntegerField

from mediadesk.library.after_issue_tables import AmendmentTable, RecipientTable
from mediadesk.library.contact_desk_tables import CONTACT_DESK_TABLES
from mediadesk.library.contact_tables import (
    AffiliationTable,
    BeatTable,
    ContactBeatTable,
    MediaContactTable,
    OutletTable,
)
from mediadesk.library.fact_tables import DeskFactTable
from mediadesk.library.fields import DayField, JSONText, UTCDateTimeField, Words
from mediadesk.library.photo_tables import PhotoTable
from mediadesk.library.revision_tables import RevisionPassageTable, RevisionTable
from mediadesk.library.sign_off_tables import ActivityTable, ApprovalDecisionTable, IssuedVersionTable
from mediadesk.library.table import Kept, Named, Table, of
from mediadesk.library.template_tables import TemplateTable
from mediadesk.library.term_tables import TermTable
from mediadesk.library.waiver_tables import WaiverTable


class OrganisationTable(Named):
    """A body that issues releases, with its look (the columns of `Brand`)."""

    short_name_en = Words(default="")
    short_name_zh_hant = Words(default="")
    short_name_zh_hans = Words(default="")
    city_en = Words(default="")
    city_zh_hant = Words(default="")
    city_zh_hans = Words(default="")
    website = Words(default="")
    accent = Words(default="")
    logo_sha256 = Words(default="")
    house_style = Words(default="")
    is_own = BooleanField(default=False)

    class Meta:
        table_name = "organisation"


OrganisationTable.add_index(
    OrganisationTable.index(OrganisationTable.is_own, unique=True, name="organisation_own", where=SQL("is_own"))
)


class NewsmakerTable(Named):
    """Somebody who is quoted or pictured."""

    honorific_en = Words(default="")
    honorific_zh_hant = Words(default="")
    honorific_zh_hans = Words(default="")

    class Meta:
        table_name = "newsmaker"


class NewsmakerPostTable(Table):
    """A post of a newsmaker, title and organisation together."""

    newsmaker = of(NewsmakerTable)
    number = IntegerField()
    text_en = Words(default="")
    text_zh_hant = Words(default="")
    text_zh_hans = Words(default="")

    class Meta:
        table_name = "newsmaker_post"


class PressOfficerTable(Named):
    """One of our own people, printed on a release."""

    title_en = Words(default="")
    title_zh_hant = Words(default="")
    title_zh_hans = Words(default="")
    organisation_en = Words(default="")
    organisation_zh_hant = Words(default="")
    organisation_zh_hans = Words(default="")
    phone = Words(default="")
    email = Words(default="")

    class Meta:
        table_name = "press_officer"


class ReleaseTable(Kept):
    """One announcement."""

    kind = Words()
    status = Words()
    release_line = Words()
    embargo_until = UTCDateTimeField(null=True)
    embargo_zone = Words(default="")
    slug = Words(default="", index=True)
    issue_date = DayField(null=True)
    assets_url = Words(default="")
    organisation = of(OrganisationTable, null=True)
    is_confidential = BooleanField(default=False)
    scheduled_at = UTCDateTimeField(null=True)
    variety = Words(default="")
    moved_from = DayField(null=True)

    class Meta:
        table_name = "release"


ReleaseTable.add_index(
    ReleaseTable.index(
        ReleaseTable.updated_at, ReleaseTable.id, name="release_list", where=ReleaseTable.deleted_at.is_null()
    )
)


class ReleaseTextTable(Table):
    """What a release says in one language; `body_text` and `word_count` follow from the blocks, `source` is JSON."""

    release = of(ReleaseTable, index=False)
    language = Words()
    headline = Words(default="")
    subheadlines = JSONText()
    place = Words(default="")
    blocks = JSONText()
    body_text = Words(default="")
    notes = JSONText()
    end_mark = Words(default="")
    editors_note = Words(default="")
    state = Words()
    source = JSONText(null=True)
    word_count = IntegerField(default=0)
    updated_at = UTCDateTimeField()

    class Meta:
        table_name = "release_text"
        indexes = ((("release", "language"), True),)


class QuoteTable(Table):
    """Direct speech inside a block of a release text."""

    text = of(ReleaseTextTable)
    number = IntegerField()
    block_id = Words()
    speaker = of(NewsmakerTable, null=True)
    words = Words()

    class Meta:
        table_name = "quote"


class BoilerplateTable(Kept):
    """One edition of a standing "About …" text in one language; `first` is the first edition."""

    organisation = of(OrganisationTable, null=True)
    language = Words()
    heading = Words(default="")
    paragraphs = JSONText()
    length = Words(default="standard")
    valid_from = DayField(null=True)
    valid_until = DayField(null=True)
    approved_by = Words(default="")
    approved_at = UTCDateTimeField(null=True)
    edition = IntegerField(default=1)
    first = of("self", null=True)

    class Meta:
        table_name = "boilerplate"


class ReleaseBoilerplateTable(Table):
    """Which boilerplates a release ends with, in order."""

    release = of(ReleaseTable, index=False)
    boilerplate = of(BoilerplateTable)
    number = IntegerField()

    class Meta:
        table_name = "release_boilerplate"
        indexes = ((("release", "boilerplate"), True),)


class CaptionTable(Table):
    """What is said of a photo in one language, and what its caption is made of."""

    photo = of(PhotoTable, index=False)
    language = Words()
    text = Words(default="")
    alt_text = Words(default="")
    credit = Words(default="")
    event = Words(default="")
    location = Words(default="")
    action = Words(default="")
    generated = Words(default="")

    class Meta:
        table_name = "caption"
        indexes = ((("photo", "language"), True),)


class PersonInPictureTable(Table):
    """Somebody in a picture, perhaps without a name; `number` is the order of naming."""

    photo = of(PhotoTable)
    number = IntegerField()
    newsmaker = of(NewsmakerTable, null=True)
    row_number = IntegerField(default=1)
    place = IntegerField(default=1)
    x = DoubleField(null=True)
    y = DoubleField(null=True)
    width = DoubleField(null=True)
    height = DoubleField(null=True)
    consent = Words(default="")
    is_minor = BooleanField(default=False)

    class Meta:
        table_name = "person_in_picture"


PersonInPictureTable.add_index(
    PersonInPictureTable.index(PersonInPictureTable.newsmaker, PersonInPictureTable.photo, name="person_in_picture_who")
)


class ReleasePhotoTable(Table):
    """Which photos a release carries, in order."""

    release = of(ReleaseTable, index=False)
    photo = of(PhotoTable)
    number = IntegerField()

    class Meta:
        table_name = "release_photo"
        indexes = ((("release", "photo"), True),)


class ReleasePressOfficerTable(Table):
    """Which press officers are printed on a release, in order."""

    release = of(ReleaseTable, index=False)
    press_officer = of(PressOfficerTable)
    number = IntegerField()

    class Meta:
        table_name = "release_press_officer"
        indexes = ((("release", "press_officer"), True),)


class FactTable(Table):
    """One figure of a fact sheet."""

    release = of(ReleaseTable)
    number = IntegerField()
    value = Words(default="")
    label_en = Words(default="")
    label_zh_hant = Words(default="")
    label_zh_hans = Words(default="")
    as_of = DayField(null=True)

    class Meta:
        table_name = "fact"


class ApprovalStepTable(Table):
    """One link of the chain of approvals of a release."""

    release = of(ReleaseTable)
    number = IntegerField()
    role = Words()
    person = Words(default="")
    due_at = UTCDateTimeField(null=True)

    class Meta:
        table_name = "approval_step"


class HouseStyleTable(Named):
    """A house style the desk made itself; `look` is all of it but its name and the shipped style it is built on."""

    base = Words()
    look = JSONText()

    class Meta:
        table_name = "house_style"


class PressKitTable(Kept):
    """The outline of a press kit."""

    title_en = Words(default="")
    title_zh_hant = Words(default="")
    title_zh_hans = Words(default="")
    release = of(ReleaseTable)
    house_style = Words(default="")

    class Meta:
        table_name = "press_kit"


class PressKitPartTable(Table):
    """One line of the outline of a press kit."""

    press_kit = of(PressKitTable)
    number = IntegerField()
    kind = Words()
    language = Words()
    included = BooleanField(default=True)

    class Meta:
        table_name = "press_kit_part"


class ImportTable(Table):
    """A text as it came in, what was recognised in it, and when."""

    release = of(ReleaseTable)
    raw = Words()
    recognised = JSONText()
    imported_at = UTCDateTimeField()

    class Meta:
        table_name = "import"


class SettingTable(Table):
    """What belongs to the desk and is no record: a name and its value."""

    name = Words(unique=True)
    value = JSONText()

    class Meta:
        table_name = "setting"


TABLES: tuple[type[Table], ...] = (
    OrganisationTable,
    NewsmakerTable,
    NewsmakerPostTable,
    PressOfficerTable,
    ReleaseTable,
    ReleaseTextTable,
    QuoteTable,
    BoilerplateTable,
    ReleaseBoilerplateTable,
    PhotoTable,
    CaptionTable,
    PersonInPictureTable,
    ReleasePhotoTable,
    ReleasePressOfficerTable,
    FactTable,
    ApprovalStepTable,
    ApprovalDecisionTable,
    ActivityTable,
    AmendmentTable,
    RecipientTable,
    WaiverTable,
    IssuedVersionTable,
    OutletTable,
    MediaContactTable,
    AffiliationTable,
    BeatTable,
    ContactBeatTable,
    *CONTACT_DESK_TABLES,
    HouseStyleTable,
    TermTable,
    TemplateTable,
    DeskFactTable,
    PressKitTable,
    PressKitPartTable,
    ImportTable,
    RevisionTable,
    RevisionPassageTable,
    SettingTable,
)
