"""One language version on screen: the field it is written in and what saves it."""

from PySide6.QtCore import QObject

from mediadesk.library import Library
from mediadesk.records.block import Role
from mediadesk.records.quote import direct_speech
from mediadesk.records.release import OUT_OF_THE_HOUSE, Release, ReleaseText, TextState
from mediadesk.ui.releases.document_text import passages_of
from mediadesk.ui.releases.editor_saving import Source, TextSaver
from mediadesk.ui.releases.editor_text import TextField
from mediadesk.wording.dates import dateline
from mediadesk.wording.people import name_and_post

READ_ONLY = OUT_OF_THE_HOUSE


class TextPage(QObject):
    """Field and saver of one language."""

    def __init__(self, library: Library, release: Release, text: ReleaseText, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self.field = TextField(text.language)
        source = Source(self.field.passages, lambda: self.field.is_composing)
        self.saver = TextSaver(library, text, source, self)
        self.field.left.connect(self.saver.save)
        self._show_speakers()
        self._show_release(release)
        self.field.write(passages_of(text))

    @property
    def state(self) -> TextState:
        """How far this version has come."""
        return self.saver.kept.state if self.saver.kept.id else TextState.NOT_STARTED

    def look_again(self, release: Release, *, people_changed: bool = True) -> None:
        """The library changed: take what is new."""
        if self.saver.look_again():
            self.field.write(passages_of(self.saver.kept))
        if people_changed:
            self._show_speakers()
        self._show_release(release)

    def amend(self, **fields: object) -> bool:
        """Change something of this version that is not written in the field; returns whether the library has it."""
        done = self.saver.amend(**fields)
        self._show_release(self._library.releases.get(self.saver.kept.release_id))
        return done

    def reload(self) -> None:
        """Show the record the saver holds, in place of what is on screen."""
        self.field.write(passages_of(self.saver.kept))

    def quote_count(self, text: ReleaseText) -> int:
        """How many pieces of direct speech the text has, counted as the library keeps them."""
        quotes = [block.text for block in text.blocks if block.role is Role.QUOTE]
        return sum(max(len(direct_speech(words)), 1) for words in quotes)

    def discard(self) -> None:
        """The release is closed."""
        self.field.setParent(None)
        self.field.deleteLater()
        self.deleteLater()

    def _show_speakers(self) -> None:
        language = self.field.language
        self.field.speakers = {
            each.id: name_and_post(each.called(language), each.posts[0].get(language) if each.posts else "")
            for each in self._library.newsmakers.all()
        }
        self.field.viewport().update()

    def _show_release(self, release: Release) -> None:
        self.field.setReadOnly(release.status in READ_ONLY)
        self.field.set_dateline(dateline(self.saver.kept.place, release.issue_date, self.field.language))
