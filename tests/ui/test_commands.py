from mediadesk.ui.commands import Command, find, match_span


def command(
    title: str, group: str = "Actions", *, more: str = "", person: bool = False, action: bool = False
) -> Command:
    return Command(title, lambda: None, group, more=more, is_person=person, is_action=action)


def titles(found: list[Command]) -> list[str]:
    return [each.title for each in found]


def test_what_begins_with_the_words_comes_before_what_holds_them() -> None:
    commands = [command("Open the harbour"), command("Harbour day"), command("Subharbour")]
    assert titles(find(commands, "harb")) == ["Harbour day", "Open the harbour", "Subharbour"]


def test_a_word_of_the_grey_text_is_enough() -> None:
    commands = [command("Ada Wong", "People", more="Reporter · Harbour Courier"), command("Export")]
    assert titles(find(commands, "courier")) == ["Ada Wong"]


def test_signs_limit_what_is_found() -> None:
    commands = [command("Export", action=True), command("Exeter Lam", "People", person=True), command("Exit strategy")]
    assert titles(find(commands, ">ex")) == ["Export"]
    assert titles(find(commands, "@ex")) == ["Exeter Lam"]


def test_found_commands_stand_in_their_groups() -> None:
    commands = [command("ab", "One"), command("abc", "Two"), command("abd", "One")]
    assert [each.group for each in find(commands, "ab")] == ["One", "One", "Two"]


def test_chinese_is_found_too() -> None:
    assert match_span("香港科學園", "科學") == (2, 2)
    assert match_span("Harbour", "pier") is None


def test_what_the_library_found_answers_whatever_its_title_says_and_stands_last() -> None:
    by_text = Command("Pier opens", lambda: None, "Releases", is_found=True)
    assert titles(find([by_text, command("Export 碼頭")], "碼頭")) == ["Export 碼頭", "Pier opens"]
