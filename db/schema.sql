-- The tables of a library file as the migrations leave them. For reading: made by mediadesk.library.schema.

CREATE TABLE organisation (
    id INTEGER PRIMARY KEY,
    name_en TEXT NOT NULL,
    name_zh_hant TEXT NOT NULL,
    name_zh_hans TEXT NOT NULL,
    short_name_en TEXT NOT NULL,
    short_name_zh_hant TEXT NOT NULL,
    short_name_zh_hans TEXT NOT NULL,
    city_en TEXT NOT NULL,
    city_zh_hant TEXT NOT NULL,
    city_zh_hans TEXT NOT NULL,
    website TEXT NOT NULL,
    accent TEXT NOT NULL,
    logo_sha256 TEXT NOT NULL,
    is_own INTEGER NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    version INTEGER NOT NULL,
    house_style TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX organisation_own ON organisation (is_own) WHERE is_own;

CREATE TABLE newsmaker (
    id INTEGER PRIMARY KEY,
    name_en TEXT NOT NULL,
    name_zh_hant TEXT NOT NULL,
    name_zh_hans TEXT NOT NULL,
    honorific_en TEXT NOT NULL,
    honorific_zh_hant TEXT NOT NULL,
    honorific_zh_hans TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE newsmaker_post (
    id INTEGER PRIMARY KEY,
    newsmaker_id INTEGER NOT NULL REFERENCES newsmaker (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL,
    text_en TEXT NOT NULL,
    text_zh_hant TEXT NOT NULL,
    text_zh_hans TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE INDEX newsmaker_post_newsmaker_id ON newsmaker_post (newsmaker_id);

CREATE TABLE press_officer (
    id INTEGER PRIMARY KEY,
    name_en TEXT NOT NULL,
    name_zh_hant TEXT NOT NULL,
    name_zh_hans TEXT NOT NULL,
    title_en TEXT NOT NULL,
    title_zh_hant TEXT NOT NULL,
    title_zh_hans TEXT NOT NULL,
    organisation_en TEXT NOT NULL,
    organisation_zh_hant TEXT NOT NULL,
    organisation_zh_hans TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE release (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    release_line TEXT NOT NULL CHECK (release_line IN ('immediate','embargoed','none')),
    embargo_until TEXT,
    embargo_zone TEXT NOT NULL,
    slug TEXT NOT NULL,
    issue_date TEXT,
    assets_url TEXT NOT NULL,
    organisation_id INTEGER REFERENCES organisation (id) ON DELETE RESTRICT,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    version INTEGER NOT NULL,
    status TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft','in_review','approved','scheduled','embargoed','issued','corrected','withdrawn')),
    is_confidential INTEGER NOT NULL DEFAULT 0,
    scheduled_at TEXT,
    variety TEXT NOT NULL DEFAULT '',
    moved_from TEXT
) STRICT;

CREATE INDEX release_slug ON release (slug);

CREATE INDEX release_organisation_id ON release (organisation_id);

CREATE INDEX release_list ON release (updated_at, id) WHERE deleted_at IS NULL;

CREATE TABLE release_text (
    id INTEGER PRIMARY KEY,
    release_id INTEGER NOT NULL REFERENCES release (id) ON DELETE RESTRICT,
    language TEXT NOT NULL CHECK (language IN ('en','zh-Hant','zh-Hans')),
    headline TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('not_started','in_progress','ready')),
    word_count INTEGER NOT NULL,
    updated_at TEXT NOT NULL,
    subheadlines TEXT NOT NULL,
    place TEXT NOT NULL,
    blocks TEXT NOT NULL,
    body_text TEXT NOT NULL,
    notes TEXT NOT NULL,
    end_mark TEXT NOT NULL,
    version INTEGER NOT NULL,
    editors_note TEXT NOT NULL DEFAULT '',
    source TEXT
) STRICT;

CREATE UNIQUE INDEX release_text_once ON release_text (release_id, language);

CREATE TABLE quote (
    id INTEGER PRIMARY KEY,
    text_id INTEGER NOT NULL REFERENCES release_text (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL,
    block_id TEXT NOT NULL,
    speaker_id INTEGER REFERENCES newsmaker (id) ON DELETE RESTRICT,
    words TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE INDEX quote_text_id ON quote (text_id);

CREATE INDEX quote_speaker_id ON quote (speaker_id);

CREATE TABLE boilerplate (
    id INTEGER PRIMARY KEY,
    organisation_id INTEGER REFERENCES organisation (id) ON DELETE RESTRICT,
    language TEXT NOT NULL CHECK (language IN ('en','zh-Hant','zh-Hans')),
    heading TEXT NOT NULL,
    paragraphs TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    version INTEGER NOT NULL,
    length TEXT NOT NULL DEFAULT 'standard',
    valid_from TEXT,
    valid_until TEXT,
    approved_by TEXT NOT NULL DEFAULT '',
    approved_at TEXT,
    edition INTEGER NOT NULL DEFAULT 1,
    first_id INTEGER REFERENCES boilerplate (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX boilerplate_organisation_id ON boilerplate (organisation_id);

CREATE TABLE release_boilerplate (
    id INTEGER PRIMARY KEY,
    release_id INTEGER NOT NULL REFERENCES release (id) ON DELETE RESTRICT,
    boilerplate_id INTEGER NOT NULL REFERENCES boilerplate (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX release_boilerplate_once ON release_boilerplate (release_id, boilerplate_id);

CREATE INDEX release_boilerplate_boilerplate_id ON release_boilerplate (boilerplate_id);

CREATE TABLE photo (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL,
    file_name TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    byte_count INTEGER NOT NULL,
    taken_at TEXT,
    creator TEXT NOT NULL,
    copyright TEXT NOT NULL,
    usage_terms TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    version INTEGER NOT NULL,
    pattern TEXT NOT NULL DEFAULT '',
    nobody_identifiable INTEGER NOT NULL DEFAULT 0,
    is_starred INTEGER NOT NULL DEFAULT 0,
    expires_on TEXT,
    embargo_until TEXT,
    framing TEXT,
    likeness INTEGER,
    embedded_caption TEXT NOT NULL DEFAULT '',
    carries TEXT NOT NULL DEFAULT '',
    colour TEXT NOT NULL DEFAULT '',
    embargo_zone TEXT NOT NULL DEFAULT '',
    languages TEXT NOT NULL DEFAULT '',
    event TEXT NOT NULL DEFAULT '',
    alike_to INTEGER
) STRICT;

CREATE INDEX photo_sha256 ON photo (sha256);

CREATE TABLE caption (
    id INTEGER PRIMARY KEY,
    photo_id INTEGER NOT NULL REFERENCES photo (id) ON DELETE RESTRICT,
    language TEXT NOT NULL CHECK (language IN ('en','zh-Hant','zh-Hans')),
    text TEXT NOT NULL,
    alt_text TEXT NOT NULL,
    version INTEGER NOT NULL,
    credit TEXT NOT NULL DEFAULT '',
    event TEXT NOT NULL DEFAULT '',
    location TEXT NOT NULL DEFAULT '',
    action TEXT NOT NULL DEFAULT '',
    generated TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX caption_once ON caption (photo_id, language);

CREATE TABLE release_photo (
    id INTEGER PRIMARY KEY,
    release_id INTEGER NOT NULL REFERENCES release (id) ON DELETE RESTRICT,
    photo_id INTEGER NOT NULL REFERENCES photo (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX release_photo_once ON release_photo (release_id, photo_id);

CREATE INDEX release_photo_photo_id ON release_photo (photo_id);

CREATE TABLE release_press_officer (
    id INTEGER PRIMARY KEY,
    release_id INTEGER NOT NULL REFERENCES release (id) ON DELETE RESTRICT,
    press_officer_id INTEGER NOT NULL REFERENCES press_officer (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX release_press_officer_once ON release_press_officer (release_id, press_officer_id);

CREATE INDEX release_press_officer_press_officer_id ON release_press_officer (press_officer_id);

CREATE TABLE fact (
    id INTEGER PRIMARY KEY,
    release_id INTEGER NOT NULL REFERENCES release (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL,
    value TEXT NOT NULL,
    label_en TEXT NOT NULL,
    label_zh_hant TEXT NOT NULL,
    label_zh_hans TEXT NOT NULL,
    as_of TEXT,
    version INTEGER NOT NULL
) STRICT;

CREATE INDEX fact_release_id ON fact (release_id);

CREATE TABLE outlet (
    id INTEGER PRIMARY KEY,
    name_en TEXT NOT NULL,
    name_zh_hant TEXT NOT NULL,
    name_zh_hans TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    website TEXT NOT NULL,
    city TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    version INTEGER NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    languages TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    merged_into_id INTEGER
) STRICT;

CREATE INDEX outlet_list ON outlet (sort_key, id) WHERE deleted_at IS NULL;

CREATE TABLE media_contact (
    id INTEGER PRIMARY KEY,
    name_en TEXT NOT NULL,
    name_zh_hant TEXT NOT NULL,
    name_zh_hans TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    languages TEXT NOT NULL,
    present_role TEXT NOT NULL,
    present_outlet_id INTEGER REFERENCES outlet (id) ON DELETE RESTRICT,
    beats TEXT NOT NULL,
    status TEXT NOT NULL,
    notes TEXT NOT NULL,
    last_contact_at TEXT,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    version INTEGER NOT NULL,
    verified_on TEXT,
    embargo_agreed_on TEXT,
    salutation_en TEXT NOT NULL DEFAULT '',
    salutation_zh_hant TEXT NOT NULL DEFAULT '',
    salutation_zh_hans TEXT NOT NULL DEFAULT '',
    aliases TEXT NOT NULL DEFAULT '',
    prefers TEXT NOT NULL DEFAULT '',
    hours TEXT NOT NULL DEFAULT '',
    time_zone TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    lawful_basis TEXT NOT NULL DEFAULT '',
    picture_sha256 TEXT NOT NULL DEFAULT '',
    email_key TEXT NOT NULL DEFAULT '',
    phone_key TEXT NOT NULL DEFAULT '',
    zh_key TEXT NOT NULL DEFAULT '',
    stroke_key TEXT NOT NULL DEFAULT '',
    pinyin_key TEXT NOT NULL DEFAULT '',
    do_not_phone INTEGER NOT NULL DEFAULT 0,
    is_starred INTEGER NOT NULL DEFAULT 0,
    source_on TEXT,
    merged_into_id INTEGER,
    import_id INTEGER
) STRICT;

CREATE TABLE affiliation (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES media_contact (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL,
    outlet_id INTEGER NOT NULL REFERENCES outlet (id) ON DELETE RESTRICT,
    role TEXT NOT NULL,
    since TEXT,
    until TEXT,
    version INTEGER NOT NULL,
    desk TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX affiliation_contact_id ON affiliation (contact_id);

CREATE TABLE beat (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX beat_folded ON beat (folded);

CREATE TABLE contact_beat (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES media_contact (id) ON DELETE RESTRICT,
    beat_id INTEGER NOT NULL REFERENCES beat (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX contact_beat_once ON contact_beat (contact_id, beat_id);

CREATE TABLE press_kit (
    id INTEGER PRIMARY KEY,
    title_en TEXT NOT NULL,
    title_zh_hant TEXT NOT NULL,
    title_zh_hans TEXT NOT NULL,
    release_id INTEGER NOT NULL REFERENCES release (id) ON DELETE RESTRICT,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    version INTEGER NOT NULL,
    house_style TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX press_kit_release_id ON press_kit (release_id);

CREATE TABLE press_kit_part (
    id INTEGER PRIMARY KEY,
    press_kit_id INTEGER NOT NULL REFERENCES press_kit (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('en','zh-Hant','zh-Hans')),
    included INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE INDEX press_kit_part_press_kit_id ON press_kit_part (press_kit_id);

CREATE TABLE import (
    id INTEGER PRIMARY KEY,
    release_id INTEGER NOT NULL REFERENCES release (id) ON DELETE RESTRICT,
    raw TEXT NOT NULL,
    recognised TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE INDEX import_release_id ON "import" (release_id);

CREATE TABLE revision (
    id INTEGER PRIMARY KEY,
    text_id INTEGER NOT NULL,
    content TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    occasion TEXT NOT NULL DEFAULT 'edit',
    label TEXT NOT NULL DEFAULT '',
    who TEXT NOT NULL DEFAULT '',
    form INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX revision_text_id ON revision (text_id);

CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX setting_name ON setting (name);

CREATE VIRTUAL TABLE search_release USING fts5(words, content='', contentless_delete=1, prefix='1 2 3', tokenize='ascii');

CREATE VIRTUAL TABLE search_photo USING fts5(words, content='', contentless_delete=1, prefix='1 2 3', tokenize='ascii');

CREATE VIRTUAL TABLE search_contact USING fts5(words, content='', contentless_delete=1, prefix='1 2 3', tokenize='ascii');

CREATE VIRTUAL TABLE search_outlet USING fts5(words, content='', contentless_delete=1, prefix='1 2 3', tokenize='ascii');

CREATE TABLE search_due (
    kind TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    PRIMARY KEY (kind, record_id)
) STRICT;

CREATE TABLE house_style (
    id INTEGER PRIMARY KEY,
    name_en TEXT NOT NULL,
    name_zh_hant TEXT NOT NULL,
    name_zh_hans TEXT NOT NULL,
    base TEXT NOT NULL,
    look TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE term (
    id INTEGER PRIMARY KEY,
    name_en TEXT NOT NULL,
    name_zh_hant TEXT NOT NULL,
    name_zh_hans TEXT NOT NULL,
    kind TEXT NOT NULL,
    avoid TEXT NOT NULL,
    is_protected INTEGER NOT NULL,
    note TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE approval_step (
    id INTEGER PRIMARY KEY,
    release_id INTEGER NOT NULL REFERENCES release (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL,
    role TEXT NOT NULL,
    person TEXT NOT NULL,
    due_at TEXT,
    version INTEGER NOT NULL
) STRICT;

CREATE INDEX approval_step_release_id ON approval_step (release_id);

CREATE TABLE approval_decision (
    id INTEGER PRIMARY KEY,
    release_id INTEGER NOT NULL,
    step_id INTEGER,
    language TEXT NOT NULL,
    block_id TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('approved','changes_asked','withdrawn')),
    who TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    way TEXT NOT NULL,
    note TEXT NOT NULL,
    content_sha256 TEXT NOT NULL,
    version INTEGER NOT NULL,
    mail_sha256 TEXT NOT NULL DEFAULT '',
    mail_name TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX approval_decision_release_id ON approval_decision (release_id);

CREATE TABLE activity (
    id INTEGER PRIMARY KEY,
    release_id INTEGER NOT NULL,
    act TEXT NOT NULL,
    who TEXT NOT NULL,
    happened_at TEXT NOT NULL,
    about TEXT NOT NULL,
    reason TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE INDEX activity_release_id ON activity (release_id);

CREATE TABLE issued_version (
    id INTEGER PRIMARY KEY,
    release_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    issued_at TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX issued_version_number ON issued_version (release_id, number);

CREATE TRIGGER release_text_update_refused BEFORE UPDATE ON release_text
WHEN (SELECT status FROM release WHERE id = OLD.release_id) IN ('embargoed','issued','corrected','withdrawn')
BEGIN
    SELECT RAISE(ABORT, 'issued_stays');
END;

CREATE TRIGGER quote_update_refused BEFORE UPDATE ON quote
WHEN (SELECT r.status FROM release r JOIN release_text t ON t.release_id = r.id WHERE t.id = OLD.text_id) IN ('embargoed','issued','corrected','withdrawn')
BEGIN
    SELECT RAISE(ABORT, 'issued_stays');
END;

CREATE TRIGGER release_text_delete_refused BEFORE DELETE ON release_text
WHEN (SELECT status FROM release WHERE id = OLD.release_id) IN ('embargoed','issued','corrected','withdrawn')
BEGIN
    SELECT RAISE(ABORT, 'issued_stays');
END;

CREATE TRIGGER quote_delete_refused BEFORE DELETE ON quote
WHEN (SELECT r.status FROM release r JOIN release_text t ON t.release_id = r.id WHERE t.id = OLD.text_id) IN ('embargoed','issued','corrected','withdrawn')
BEGIN
    SELECT RAISE(ABORT, 'issued_stays');
END;

CREATE TRIGGER release_text_insert_refused BEFORE INSERT ON release_text
WHEN (SELECT status FROM release WHERE id = NEW.release_id) IN ('embargoed','issued','corrected','withdrawn') AND EXISTS (SELECT 1 FROM issued_version v WHERE v.release_id = NEW.release_id)
BEGIN
    SELECT RAISE(ABORT, 'issued_stays');
END;

CREATE TRIGGER quote_insert_refused BEFORE INSERT ON quote
WHEN (SELECT r.status FROM release r JOIN release_text t ON t.release_id = r.id WHERE t.id = NEW.text_id) IN ('embargoed','issued','corrected','withdrawn') AND EXISTS (SELECT 1 FROM issued_version v WHERE v.release_id = (SELECT release_id FROM release_text t WHERE t.id = NEW.text_id))
BEGIN
    SELECT RAISE(ABORT, 'issued_stays');
END;

CREATE TRIGGER release_update_refused BEFORE UPDATE ON release
WHEN OLD.status IN ('embargoed','issued','corrected','withdrawn') AND (NOT (NEW.status = OLD.status OR (OLD.status = 'embargoed' AND NEW.status IN ('issued','corrected','withdrawn')) OR (OLD.status = 'issued' AND NEW.status IN ('corrected','withdrawn')) OR (OLD.status = 'corrected' AND NEW.status = 'withdrawn')) OR NEW.kind IS NOT OLD.kind OR NEW.issue_date IS NOT OLD.issue_date OR NEW.assets_url IS NOT OLD.assets_url OR NEW.organisation_id IS NOT OLD.organisation_id OR (NOT (OLD.status = 'embargoed' AND NEW.status = 'issued') AND (NEW.release_line IS NOT OLD.release_line OR NEW.embargo_until IS NOT OLD.embargo_until OR NEW.embargo_zone IS NOT OLD.embargo_zone)))
BEGIN
    SELECT RAISE(ABORT, 'issued_stays');
END;

CREATE TRIGGER release_delete_refused BEFORE DELETE ON release
WHEN OLD.status IN ('embargoed','issued','corrected','withdrawn') AND EXISTS (SELECT 1 FROM issued_version v WHERE v.release_id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'issued_stays');
END;

CREATE TRIGGER approval_decision_update_refused BEFORE UPDATE ON approval_decision
WHEN 1 = 1
BEGIN
    SELECT RAISE(ABORT, 'issued_stays');
END;

CREATE TRIGGER approval_decision_delete_refused BEFORE DELETE ON approval_decision
WHEN 1 = 1
BEGIN
    SELECT RAISE(ABORT, 'issued_stays');
END;

CREATE TRIGGER activity_update_refused BEFORE UPDATE ON activity
WHEN 1 = 1
BEGIN
    SELECT RAISE(ABORT, 'issued_stays');
END;

CREATE TRIGGER activity_delete_refused BEFORE DELETE ON activity
WHEN 1 = 1
BEGIN
    SELECT RAISE(ABORT, 'issued_stays');
END;

CREATE TRIGGER issued_version_update_refused BEFORE UPDATE ON issued_version
WHEN 1 = 1
BEGIN
    SELECT RAISE(ABORT, 'issued_stays');
END;

CREATE TRIGGER issued_version_delete_refused BEFORE DELETE ON issued_version
WHEN 1 = 1
BEGIN
    SELECT RAISE(ABORT, 'issued_stays');
END;

CREATE TABLE revision_passage (
    id INTEGER PRIMARY KEY,
    text_id INTEGER NOT NULL,
    digest TEXT NOT NULL,
    content TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX revision_passage_text_id_digest ON revision_passage (text_id, digest);

CREATE TABLE recipient (
    id INTEGER PRIMARY KEY,
    release_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    contact_id INTEGER,
    name TEXT NOT NULL,
    outlet TEXT NOT NULL,
    outlet_kind TEXT NOT NULL,
    address TEXT NOT NULL,
    way TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE INDEX recipient_release_id ON recipient (release_id);

CREATE TABLE amendment (
    id INTEGER PRIMARY KEY,
    release_id INTEGER NOT NULL,
    supersedes_id INTEGER NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('correction','update','withdrawal')),
    version INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX amendment_release_id ON amendment (release_id);

CREATE INDEX amendment_supersedes_id ON amendment (supersedes_id);

CREATE TRIGGER amendment_update_refused BEFORE UPDATE ON amendment
WHEN (SELECT status FROM release WHERE id = OLD.release_id) IN ('embargoed','issued','corrected','withdrawn')
BEGIN
    SELECT RAISE(ABORT, 'issued_stays');
END;

CREATE TRIGGER amendment_delete_refused BEFORE DELETE ON amendment
WHEN (SELECT status FROM release WHERE id = OLD.release_id) IN ('embargoed','issued','corrected','withdrawn')
BEGIN
    SELECT RAISE(ABORT, 'issued_stays');
END;

CREATE TABLE waiver (
    id INTEGER PRIMARY KEY,
    release_id INTEGER NOT NULL,
    rule TEXT NOT NULL,
    language TEXT NOT NULL,
    block_id TEXT NOT NULL,
    found TEXT NOT NULL,
    reason TEXT NOT NULL,
    who TEXT NOT NULL,
    waived_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE INDEX waiver_release_id ON waiver (release_id);

CREATE TABLE template (
    id INTEGER PRIMARY KEY,
    name_en TEXT NOT NULL,
    name_zh_hant TEXT NOT NULL,
    name_zh_hans TEXT NOT NULL,
    kind TEXT NOT NULL,
    content TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    version INTEGER NOT NULL
) STRICT;

CREATE INDEX boilerplate_first_id ON boilerplate (first_id);

CREATE TABLE desk_fact (
    id INTEGER PRIMARY KEY,
    name_en TEXT NOT NULL,
    name_zh_hant TEXT NOT NULL,
    name_zh_hans TEXT NOT NULL,
    value TEXT NOT NULL,
    qualifier_en TEXT NOT NULL,
    qualifier_zh_hant TEXT NOT NULL,
    qualifier_zh_hans TEXT NOT NULL,
    unit_en TEXT NOT NULL,
    unit_zh_hant TEXT NOT NULL,
    unit_zh_hans TEXT NOT NULL,
    as_of TEXT,
    source TEXT NOT NULL,
    owner TEXT NOT NULL,
    earlier TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE person_in_picture (
    id INTEGER PRIMARY KEY,
    photo_id INTEGER NOT NULL REFERENCES photo (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL,
    newsmaker_id INTEGER REFERENCES newsmaker (id) ON DELETE RESTRICT,
    row_number INTEGER NOT NULL,
    place INTEGER NOT NULL,
    x REAL,
    y REAL,
    version INTEGER NOT NULL,
    width REAL,
    height REAL,
    consent TEXT NOT NULL DEFAULT '',
    is_minor INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX person_in_picture_photo_id ON person_in_picture (photo_id);

CREATE INDEX person_in_picture_newsmaker_id ON person_in_picture (newsmaker_id);

CREATE INDEX photo_list ON photo (deleted_at, updated_at DESC, id, is_starred, languages, expires_on, embargo_until, alike_to);

CREATE INDEX photo_of_event ON photo (deleted_at, event);

CREATE INDEX photo_alike_to ON photo (alike_to, deleted_at) WHERE alike_to IS NOT NULL;

CREATE INDEX person_in_picture_who ON person_in_picture (newsmaker_id, photo_id);

CREATE INDEX photo_band_0 ON photo (((likeness >> 0) & 1023)) WHERE likeness IS NOT NULL;

CREATE INDEX photo_band_1 ON photo (((likeness >> 10) & 1023)) WHERE likeness IS NOT NULL;

CREATE INDEX photo_band_2 ON photo (((likeness >> 20) & 1023)) WHERE likeness IS NOT NULL;

CREATE INDEX photo_band_3 ON photo (((likeness >> 30) & 1023)) WHERE likeness IS NOT NULL;

CREATE INDEX photo_band_4 ON photo (((likeness >> 40) & 1023)) WHERE likeness IS NOT NULL;

CREATE INDEX photo_band_5 ON photo (((likeness >> 50) & 1023)) WHERE likeness IS NOT NULL;

CREATE TABLE outlet_name (
    id INTEGER PRIMARY KEY,
    outlet_id INTEGER NOT NULL REFERENCES outlet (id) ON DELETE RESTRICT,
    folded TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE contact_channel (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES media_contact (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    folded TEXT NOT NULL,
    label TEXT NOT NULL,
    is_private INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE tag (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE contact_tag (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES media_contact (id) ON DELETE RESTRICT,
    tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE interaction (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER REFERENCES media_contact (id) ON DELETE RESTRICT,
    outlet_id INTEGER REFERENCES outlet (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,
    direction TEXT NOT NULL,
    happened_at TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    on_record TEXT NOT NULL,
    release_id INTEGER,
    who TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE follow_up (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER REFERENCES media_contact (id) ON DELETE RESTRICT,
    outlet_id INTEGER REFERENCES outlet (id) ON DELETE RESTRICT,
    release_id INTEGER,
    what TEXT NOT NULL,
    due_on TEXT NOT NULL,
    done_at TEXT,
    who TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE media_list (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    rule TEXT,
    notes TEXT NOT NULL,
    owner TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE media_list_member (
    id INTEGER PRIMARY KEY,
    list_id INTEGER NOT NULL REFERENCES media_list (id) ON DELETE RESTRICT,
    contact_id INTEGER NOT NULL REFERENCES media_contact (id) ON DELETE RESTRICT,
    is_excluded INTEGER NOT NULL,
    added_on TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE media_list_use (
    id INTEGER PRIMARY KEY,
    list_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    release_id INTEGER,
    used_at TEXT NOT NULL,
    who TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE media_list_use_member (
    id INTEGER PRIMARY KEY,
    use_id INTEGER NOT NULL REFERENCES media_list_use (id) ON DELETE RESTRICT,
    contact_id INTEGER,
    name TEXT NOT NULL,
    outlet TEXT NOT NULL,
    address TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE contact_change (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    who TEXT NOT NULL,
    field TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE contact_import (
    id INTEGER PRIMARY KEY,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    choices TEXT NOT NULL,
    state TEXT NOT NULL,
    began_at TEXT NOT NULL,
    ended_at TEXT,
    undone_at TEXT,
    done_rows INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    added INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    merged INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    who TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE contact_import_row (
    id INTEGER PRIMARY KEY,
    origin_id INTEGER NOT NULL REFERENCES contact_import (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    before TEXT,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE not_duplicate (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    one_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE do_not_contact (
    id INTEGER PRIMARY KEY,
    scope TEXT NOT NULL,
    contact_id INTEGER,
    outlet_id INTEGER,
    said TEXT NOT NULL,
    digest TEXT NOT NULL,
    reason TEXT NOT NULL,
    since TEXT NOT NULL,
    who TEXT NOT NULL,
    is_erased INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE privacy_request (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    received_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    closed_on TEXT,
    outcome TEXT NOT NULL,
    notes TEXT NOT NULL,
    who TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE desk_log (
    id INTEGER PRIMARY KEY,
    happened_at TEXT NOT NULL,
    who TEXT NOT NULL,
    act TEXT NOT NULL,
    about TEXT NOT NULL,
    contact_id INTEGER,
    digest TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE INDEX outlet_name_outlet_id ON outlet_name (outlet_id);

CREATE INDEX outlet_name_folded ON outlet_name (folded);

CREATE INDEX contact_channel_contact_id ON contact_channel (contact_id);

CREATE INDEX contact_channel_folded ON contact_channel (folded);

CREATE UNIQUE INDEX tag_folded ON tag (folded);

CREATE UNIQUE INDEX contact_tag_once ON contact_tag (contact_id, tag_id);

CREATE INDEX interaction_contact ON interaction (contact_id, happened_at);

CREATE INDEX interaction_outlet ON interaction (outlet_id, happened_at) WHERE outlet_id IS NOT NULL;

CREATE INDEX interaction_release ON interaction (release_id) WHERE release_id IS NOT NULL;

CREATE INDEX follow_up_contact_id ON follow_up (contact_id);

CREATE INDEX follow_up_outlet_id ON follow_up (outlet_id);

CREATE INDEX follow_up_due ON follow_up (due_on, id) WHERE done_at IS NULL;

CREATE UNIQUE INDEX media_list_member_once ON media_list_member (list_id, contact_id);

CREATE INDEX media_list_member_contact_id ON media_list_member (contact_id);

CREATE INDEX media_list_use_list_id ON media_list_use (list_id);

CREATE INDEX media_list_use_member_use_id ON media_list_use_member (use_id);

CREATE INDEX media_list_use_member_contact_id ON media_list_use_member (contact_id);

CREATE INDEX contact_change_contact_id ON contact_change (contact_id);

CREATE INDEX contact_import_row_origin_id ON contact_import_row (origin_id);

CREATE UNIQUE INDEX not_duplicate_once ON not_duplicate (kind, one_id, other_id);

CREATE INDEX do_not_contact_digest ON do_not_contact (digest);

CREATE INDEX do_not_contact_contact_id ON do_not_contact (contact_id);

CREATE INDEX privacy_request_contact_id ON privacy_request (contact_id);

CREATE INDEX desk_log_contact_id ON desk_log (contact_id);

CREATE INDEX media_contact_email ON media_contact (email_key) WHERE deleted_at IS NULL AND email_key <> '';

CREATE INDEX media_contact_phone ON media_contact (phone_key) WHERE deleted_at IS NULL AND phone_key <> '';

CREATE INDEX media_contact_zh ON media_contact (zh_key) WHERE deleted_at IS NULL AND zh_key <> '';

CREATE INDEX media_contact_outlet ON media_contact (present_outlet_id, sort_key, id);

CREATE INDEX media_contact_edited ON media_contact (updated_at, id) WHERE deleted_at IS NULL;

CREATE INDEX media_contact_told ON media_contact (last_contact_at, id) WHERE deleted_at IS NULL AND last_contact_at IS NOT NULL;

CREATE INDEX media_contact_verified ON media_contact (verified_on, id) WHERE deleted_at IS NULL AND verified_on IS NOT NULL;

CREATE INDEX media_contact_stroke ON media_contact (stroke_key, id) WHERE deleted_at IS NULL AND stroke_key <> '';

CREATE INDEX media_contact_pinyin ON media_contact (pinyin_key, id) WHERE deleted_at IS NULL AND pinyin_key <> '';

CREATE VIRTUAL TABLE search_interaction USING fts5(words, content='', contentless_delete=1, prefix='3', tokenize='ascii');

CREATE INDEX recipient_contact ON recipient (contact_id, sent_at) WHERE contact_id IS NOT NULL;

CREATE INDEX media_contact_unverified ON media_contact (id) WHERE deleted_at IS NULL AND verified_on IS NULL;

CREATE INDEX media_contact_merged ON media_contact (merged_into_id) WHERE merged_into_id IS NOT NULL;

CREATE INDEX media_contact_trash ON media_contact (deleted_at, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX contact_beat_held ON contact_beat (beat_id, contact_id);

CREATE INDEX contact_tag_held ON contact_tag (tag_id, contact_id);

CREATE INDEX affiliation_outlet ON affiliation (outlet_id, until, contact_id);

CREATE INDEX affiliation_further ON affiliation (outlet_id, contact_id) WHERE until IS NULL AND number > 1;

CREATE INDEX media_contact_marked ON media_contact (is_starred, do_not_phone, id) WHERE deleted_at IS NULL AND (is_starred OR do_not_phone);

CREATE INDEX media_contact_list ON media_contact (sort_key, id, status, languages, is_starred, do_not_phone, verified_on, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX media_contact_asked ON media_contact (id, status, languages, is_starred, do_not_phone, verified_on, last_contact_at, present_outlet_id, present_role, owner, source, embargo_agreed_on, LENGTH(email), LENGTH(phone), deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX contact_import_row_record_id ON contact_import_row (record_id);
