"""Which screens a change of a table concerns: the kinds announced after a step."""

from mediadesk.library import contact_desk_tables as desk
from mediadesk.library import tables
from mediadesk.library.after_issue_tables import AmendmentTable, RecipientTable
from mediadesk.library.contact_tables import (
    AffiliationTable,
    BeatTable,
    ContactBeatTable,
    ContactChannelTable,
    ContactTagTable,
    MediaContactTable,
    OutletNameTable,
    OutletTable,
    TagTable,
)
from mediadesk.library.fact_tables import DeskFactTable
from mediadesk.library.photo_tables import PhotoTable
from mediadesk.library.revision_tables import RevisionPassageTable, RevisionTable
from mediadesk.library.rows import Kind
from mediadesk.library.sign_off_tables import ActivityTable, ApprovalDecisionTable, IssuedVersionTable
from mediadesk.library.template_tables import TemplateTable
from mediadesk.library.term_tables import TermTable
from mediadesk.library.waiver_tables import WaiverTable

KINDS: dict[Kind, tuple[str, ...]] = {
    tables.OrganisationTable: ("organisation",),
    tables.NewsmakerTable: ("newsmaker",),
    tables.NewsmakerPostTable: ("newsmaker",),
    tables.PressOfficerTable: ("press_officer",),
    tables.ReleaseTable: ("release", "press_kit"),
    tables.ReleaseTextTable: ("release",),
    tables.QuoteTable: ("release",),
    tables.BoilerplateTable: ("boilerplate",),
    tables.ReleaseBoilerplateTable: ("release",),
    PhotoTable: ("photo",),
    tables.CaptionTable: ("photo",),
    tables.PersonInPictureTable: ("photo",),
    tables.ReleasePhotoTable: ("release", "photo"),
    tables.ReleasePressOfficerTable: ("release",),
    tables.FactTable: ("release",),
    tables.ApprovalStepTable: ("sign_off",),
    ApprovalDecisionTable: ("sign_off",),
    ActivityTable: ("activity",),
    IssuedVersionTable: ("release",),
    AmendmentTable: ("release",),
    RecipientTable: ("release",),
    WaiverTable: ("release", "press_kit"),
    OutletTable: ("outlet", "contact"),
    MediaContactTable: ("contact",),
    AffiliationTable: ("contact", "outlet"),
    BeatTable: ("contact",),
    ContactBeatTable: ("contact",),
    OutletNameTable: (),
    ContactChannelTable: ("contact",),
    TagTable: ("contact",),
    ContactTagTable: ("contact",),
    desk.InteractionTable: ("interaction",),
    desk.FollowUpTable: ("interaction",),
    desk.MediaListTable: ("media_list",),
    desk.MediaListMemberTable: ("media_list",),
    desk.MediaListUseTable: ("media_list",),
    desk.MediaListUseMemberTable: ("media_list",),
    desk.ContactChangeTable: ("contact",),
    desk.ContactImportTable: ("contact_import",),
    desk.ContactImportRowTable: ("contact_import",),
    desk.NotDuplicateTable: ("contact",),
    desk.DoNotContactTable: ("privacy",),
    desk.PrivacyRequestTable: ("privacy",),
    desk.DeskLogTable: ("privacy",),
    tables.HouseStyleTable: ("house_style",),
    TermTable: ("term",),
    TemplateTable: ("template",),
    DeskFactTable: ("fact",),
    tables.PressKitTable: ("press_kit",),
    tables.PressKitPartTable: ("press_kit",),
    tables.ImportTable: ("release",),
    RevisionTable: (),
    RevisionPassageTable: (),
    tables.SettingTable: (),
}
