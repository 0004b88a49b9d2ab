"""From the card of a journalist to what is held on them."""

from mediadesk.ui.contacts.panel import ContactsPanel
from tests.ui.stage import Stage


def test_the_card_leads_to_the_privacy_desk(stage: Stage) -> None:
    panel = ContactsPanel(stage.library, stage.desk)
    stage.show_panel(panel)
    key = stage.library.contacts.rows()[0].id
    panel.show_record(key)
    assert panel.card.privacy.isVisible()
    panel.card.privacy.click()
    assert stage.went_to == [("privacy", key)]
