"""Runs every rule over a kit. A rule is a function named for what it wants; its docstring opens with its stable id."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime

from mediadesk.preflight import (
    acronyms,
    bodies,
    captions,
    claims,
    date_forms,
    dates,
    day_words,
    facts,
    framing,
    languages,
    linked_facts,
    links,
    names,
    originals,
    photo_files,
    photos,
    pictures,
    posts,
    printed_lines,
    printing,
    quotes,
    recipients,
    rights,
    seats,
    sections,
    sign_off,
    sources,
    spelling,
    standing_texts,
    structure,
    style,
    terms,
    text,
    versions,
    web_links,
)
from mediadesk.preflight.versions import Version
from mediadesk.records.finding import Finding, importance
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.rule_settings import settled

_OF_A_KIT: tuple[Callable[[PressKit], Iterator[Finding]], ...] = (
    structure.media_contact,
    links.photo_link,
    links.contact_addresses,
    web_links.no_tracking_of_photos,
    claims.facts_are_fresh,
    photos.has_credit,
    seats.people_have_positions,
    seats.positions_agree,
    seats.faces_have_names,
    pictures.named_for_people,
    pictures.each_once,
    photo_files.says_the_same,
    photo_files.nothing_private,
    photo_files.colours_for_everybody,
    originals.files_are_there,
    originals.large_enough,
    framing.people_are_inside,
    rights.use_is_known,
    rights.everybody_agreed,
    printing.fonts_have_the_rest,
    sign_off.approvals_complete,
    sign_off.approved_as_it_is,
    sign_off.not_confidential,
    sign_off.quotes_approved,
    sign_off.quotes_as_approved,
    recipients.nobody_twice,
    recipients.welcome,
    recipients.in_their_language,
)
_OF_A_VERSION: tuple[Callable[[Version], Iterator[Finding]], ...] = (
    structure.headline,
    structure.opening,
    structure.end_mark,
    structure.web_residue,
    sections.house_sections,
    sections.boilerplate,
    standing_texts.in_force,
    sections.nothing_empty,
    printed_lines.kind_line,
    printed_lines.release_line,
    printed_lines.dateline,
    dates.weekday_and_date,
    day_words.relative_days,
    day_words.after_a_move,
    date_forms.date_form,
    day_words.future_events,
    quotes.marks_pair,
    quotes.one_style_of_marks,
    quotes.marks_inside_marks,
    quotes.speaker_named,
    quotes.short_enough,
    photos.has_caption,
    photos.has_alt_text,
    photos.reference_exists,
    seats.caption_agrees,
    seats.seats_are_named,
    seats.named_are_seated,
    captions.says_where_and_when,
    captions.heading_fits,
    captions.numbered_in_order,
    links.leads_somewhere,
    links.words_say_where,
    links.addresses_complete,
    web_links.lasting,
    web_links.no_tracking,
    text.placeholders,
    sources.nothing_unresolved,
    text.stray_characters,
    text.long_sentences,
    text.repeated_words,
    style.one_kind_of_dash,
    style.short_paragraphs,
    style.no_hype,
    style.third_person,
    style.whole_sentences,
    spelling.words_are_spelt,
    names.as_registered,
    names.introduced,
    posts.same_post,
    names.only_in_captions,
    bodies.one_name,
    bodies.as_known,
    names.same_honorific,
    acronyms.acronyms_explained,
    acronyms.explained_first,
    acronyms.worth_explaining,
    printing.fonts_have_it,
    facts.same_figures,
    facts.as_in_the_fact_sheet,
    linked_facts.as_the_desk_has_them,
    linked_facts.can_be_proved,
    claims.claims_have_a_source,
    terms.house_terms,
    sign_off.no_internal_words,
    languages.up_to_date,
    languages.right_script,
    languages.full_width_punctuation,
)


def check(kit: PressKit, wanted: Sequence[Language], now: datetime) -> tuple[Finding, ...]:
    """What is to be put right in `kit` before it goes out in these languages: errors first.

    `now` is aware; an embargo is compared with it. The same kit gives the same findings.
    """
    texts = [kit_text for each in wanted if (kit_text := kit.in_language(each)) is not None]
    found = _found(kit, wanted, [versions.of(kit, kit_text, now) for kit_text in texts], now)
    return tuple(sorted(settled(found, kit.house_style.rules), key=importance))


def _found(kit: PressKit, wanted: Sequence[Language], checked: Sequence[Version], now: datetime) -> Iterable[Finding]:
    yield from languages.all_there(kit, wanted)
    yield from dates.embargo(kit, now)
    yield from web_links.lasting_photo_link(kit, now)
    yield from rights.not_run_out(kit, now)
    yield from recipients.verified(kit, now)
    yield from recipients.keeping_embargoes(kit, now)
    yield from rights.embargo_kept(kit, now)
    for kit_rule in _OF_A_KIT:
        yield from kit_rule(kit)
    for version in checked:
        for rule in _OF_A_VERSION:
            yield from rule(version)
    yield from languages.same_content(checked)
    yield from posts.same_post_in_all(checked)
    yield from terms.approved_forms(checked)
