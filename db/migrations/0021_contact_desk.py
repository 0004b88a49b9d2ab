"""Brings the contact desk: ways to reach people, tags, interactions, lists, imports, and what the law asks for."""

_TYPES = {
    "sqlite": {
        "id": "INTEGER PRIMARY KEY",
        "ref": "INTEGER",
        "int": "INTEGER",
        "bool": "INTEGER",
        "no": "0",
        "day": "TEXT",
        "moment": "TEXT",
        "strict": " STRICT",
    },
    "postgresql": {
        "id": "BIGINT PRIMARY KEY",
        "ref": "BIGINT",
        "int": "INTEGER",
        "bool": "BOOLEAN",
        "no": "FALSE",
        "day": "DATE",
        "moment": "TIMESTAMPTZ",
        "strict": "",
    },
}

_TEXT = "TEXT NOT NULL DEFAULT ''"
_COLUMNS = (
    *(("media_contact", f"salutation_{language}", _TEXT) for language in ("en", "zh_hant", "zh_hans")),
    *(("media_contact", name, _TEXT) for name in ("aliases", "prefers", "hours", "time_zone", "tags", "owner")),
    *(("media_contact", name, _TEXT) for name in ("source", "lawful_basis", "picture_sha256")),
    *(("media_contact", name, _TEXT) for name in ("email_key", "phone_key", "zh_key", "stroke_key", "pinyin_key")),
    ("media_contact", "do_not_phone", "{bool} NOT NULL DEFAULT {no}"),
    ("media_contact", "is_starred", "{bool} NOT NULL DEFAULT {no}"),
    ("media_contact", "source_on", "{day}"),
    ("media_contact", "merged_into_id", "{ref}"),
    ("media_contact", "import_id", "{ref}"),
    ("affiliation", "desk", _TEXT),
    *(("outlet", name, _TEXT) for name in ("aliases", "email", "phone", "languages", "notes")),
    ("outlet", "merged_into_id", "{ref}"),
)

_CONTACT = "{ref} NOT NULL REFERENCES media_contact (id) ON DELETE RESTRICT"
_TABLES = (
    """
    CREATE TABLE outlet_name (
        id {id},
        outlet_id {ref} NOT NULL REFERENCES outlet (id) ON DELETE RESTRICT,
        folded TEXT NOT NULL,
        version {int} NOT NULL
    ){strict}
    """,
    f"""
    CREATE TABLE contact_channel (
        id {{id}},
        contact_id {_CONTACT},
        number {{int}} NOT NULL,
        kind TEXT NOT NULL,
        value TEXT NOT NULL,
        folded TEXT NOT NULL,
        label TEXT NOT NULL,
        is_private {{bool}} NOT NULL,
        version {{int}} NOT NULL
    ){{strict}}
    """,
    """
    CREATE TABLE tag (
        id {id},
        name TEXT NOT NULL,
        folded TEXT NOT NULL,
        version {int} NOT NULL
    ){strict}
    """,
    f"""
    CREATE TABLE contact_tag (
        id {{id}},
        contact_id {_CONTACT},
        tag_id {{ref}} NOT NULL REFERENCES tag (id) ON DELETE RESTRICT,
        number {{int}} NOT NULL,
        version {{int}} NOT NULL
    ){{strict}}
    """,
    """
    CREATE TABLE interaction (
        id {id},
        contact_id {ref} REFERENCES media_contact (id) ON DELETE RESTRICT,
        outlet_id {ref} REFERENCES outlet (id) ON DELETE RESTRICT,
        kind TEXT NOT NULL,
        direction TEXT NOT NULL,
        happened_at {moment} NOT NULL,
        subject TEXT NOT NULL,
        body TEXT NOT NULL,
        on_record TEXT NOT NULL,
        release_id {ref},
        who TEXT NOT NULL,
        version {int} NOT NULL
    ){strict}
    """,
    """
    CREATE TABLE follow_up (
        id {id},
        contact_id {ref} REFERENCES media_contact (id) ON DELETE RESTRICT,
        outlet_id {ref} REFERENCES outlet (id) ON DELETE RESTRICT,
        release_id {ref},
        what TEXT NOT NULL,
        due_on {day} NOT NULL,
        done_at {moment},
        who TEXT NOT NULL,
        version {int} NOT NULL
    ){strict}
    """,
    """
    CREATE TABLE media_list (
        id {id},
        name TEXT NOT NULL,
        rule TEXT,
        notes TEXT NOT NULL,
        owner TEXT NOT NULL,
        updated_at {moment} NOT NULL,
        deleted_at {moment},
        version {int} NOT NULL
    ){strict}
    """,
    f"""
    CREATE TABLE media_list_member (
        id {{id}},
        list_id {{ref}} NOT NULL REFERENCES media_list (id) ON DELETE RESTRICT,
        contact_id {_CONTACT},
        is_excluded {{bool}} NOT NULL,
        added_on {{day}} NOT NULL,
        version {{int}} NOT NULL
    ){{strict}}
    """,
    """
    CREATE TABLE media_list_use (
        id {id},
        list_id {ref} NOT NULL,
        name TEXT NOT NULL,
        release_id {ref},
        used_at {moment} NOT NULL,
        who TEXT NOT NULL,
        version {int} NOT NULL
    ){strict}
    """,
    """
    CREATE TABLE media_list_use_member (
        id {id},
        use_id {ref} NOT NULL REFERENCES media_list_use (id) ON DELETE RESTRICT,
        contact_id {ref},
        name TEXT NOT NULL,
        outlet TEXT NOT NULL,
        address TEXT NOT NULL,
        version {int} NOT NULL
    ){strict}
    """,
    """
    CREATE TABLE contact_change (
        id {id},
        contact_id {ref} NOT NULL,
        changed_at {moment} NOT NULL,
        who TEXT NOT NULL,
        field TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        version {int} NOT NULL
    ){strict}
    """,
    """
    CREATE TABLE contact_import (
        id {id},
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        choices TEXT NOT NULL,
        state TEXT NOT NULL,
        began_at {moment} NOT NULL,
        ended_at {moment},
        undone_at {moment},
        done_rows {int} NOT NULL,
        row_count {int} NOT NULL,
        added {int} NOT NULL,
        updated {int} NOT NULL,
        merged {int} NOT NULL,
        rejected {int} NOT NULL,
        who TEXT NOT NULL,
        version {int} NOT NULL
    ){strict}
    """,
    """
    CREATE TABLE contact_import_row (
        id {id},
        origin_id {ref} NOT NULL REFERENCES contact_import (id) ON DELETE RESTRICT,
        kind TEXT NOT NULL,
        record_id {ref} NOT NULL,
        before TEXT,
        version {int} NOT NULL
    ){strict}
    """,
    """
    CREATE TABLE not_duplicate (
        id {id},
        kind TEXT NOT NULL,
        one_id {ref} NOT NULL,
        other_id {ref} NOT NULL,
        version {int} NOT NULL
    ){strict}
    """,
    """
    CREATE TABLE do_not_contact (
        id {id},
        scope TEXT NOT NULL,
        contact_id {ref},
        outlet_id {ref},
        said TEXT NOT NULL,
        digest TEXT NOT NULL,
        reason TEXT NOT NULL,
        since {day} NOT NULL,
        who TEXT NOT NULL,
        is_erased {bool} NOT NULL,
        version {int} NOT NULL
    ){strict}
    """,
    """
    CREATE TABLE privacy_request (
        id {id},
        contact_id {ref},
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        received_on {day} NOT NULL,
        due_on {day} NOT NULL,
        closed_on {day},
        outcome TEXT NOT NULL,
        notes TEXT NOT NULL,
        who TEXT NOT NULL,
        version {int} NOT NULL
    ){strict}
    """,
    """
    CREATE TABLE desk_log (
        id {id},
        happened_at {moment} NOT NULL,
        who TEXT NOT NULL,
        act TEXT NOT NULL,
        about TEXT NOT NULL,
        contact_id {ref},
        digest TEXT NOT NULL,
        version {int} NOT NULL
    ){strict}
    """,
)
_LIVE = "WHERE deleted_at IS NULL"
_INDEXES = (
    "CREATE INDEX outlet_name_outlet_id ON outlet_name (outlet_id)",
    "CREATE INDEX outlet_name_folded ON outlet_name (folded)",
    "CREATE INDEX contact_channel_contact_id ON contact_channel (contact_id)",
    "CREATE INDEX contact_channel_folded ON contact_channel (folded)",
    "CREATE UNIQUE INDEX tag_folded ON tag (folded)",
    "CREATE UNIQUE INDEX contact_tag_once ON contact_tag (contact_id, tag_id)",
    "CREATE INDEX contact_tag_tag_id ON contact_tag (tag_id)",
    "CREATE INDEX interaction_contact ON interaction (contact_id, happened_at)",
    "CREATE INDEX interaction_outlet ON interaction (outlet_id, happened_at) WHERE outlet_id IS NOT NULL",
    "CREATE INDEX interaction_timeline ON interaction (happened_at, id)",
    "CREATE INDEX interaction_release ON interaction (release_id) WHERE release_id IS NOT NULL",
    "CREATE INDEX follow_up_contact_id ON follow_up (contact_id)",
    "CREATE INDEX follow_up_outlet_id ON follow_up (outlet_id)",
    "CREATE INDEX follow_up_due ON follow_up (due_on, id) WHERE done_at IS NULL",
    "CREATE UNIQUE INDEX media_list_member_once ON media_list_member (list_id, contact_id)",
    "CREATE INDEX media_list_member_contact_id ON media_list_member (contact_id)",
    "CREATE INDEX media_list_use_list_id ON media_list_use (list_id)",
    "CREATE INDEX media_list_use_member_use_id ON media_list_use_member (use_id)",
    "CREATE INDEX media_list_use_member_contact_id ON media_list_use_member (contact_id)",
    "CREATE INDEX contact_change_contact_id ON contact_change (contact_id)",
    "CREATE INDEX contact_import_row_origin_id ON contact_import_row (origin_id)",
    "CREATE UNIQUE INDEX not_duplicate_once ON not_duplicate (kind, one_id, other_id)",
    "CREATE INDEX do_not_contact_digest ON do_not_contact (digest)",
    "CREATE INDEX do_not_contact_contact_id ON do_not_contact (contact_id)",
    "CREATE INDEX privacy_request_contact_id ON privacy_request (contact_id)",
    "CREATE INDEX desk_log_contact_id ON desk_log (contact_id)",
    f"CREATE INDEX media_contact_email ON media_contact (email_key) {_LIVE} AND email_key <> ''",
    f"CREATE INDEX media_contact_phone ON media_contact (phone_key) {_LIVE} AND phone_key <> ''",
    f"CREATE INDEX media_contact_zh ON media_contact (zh_key) {_LIVE} AND zh_key <> ''",
)


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    engine = "postgresql" if db.param == "%s" else "sqlite"
    types = _TYPES[engine]
    for table, column, kind in _COLUMNS:
        db.execute_sql(f"ALTER TABLE {table} ADD COLUMN {column} {kind.format(**types)}")
    for statement in _TABLES:
        db.execute_sql(statement.format(**types))
    for statement in _INDEXES:
        db.execute_sql(statement)
    if engine == "sqlite":
        db.execute_sql("PRAGMA user_version = 21")
