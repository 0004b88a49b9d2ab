from PIL import Image

from mediadesk.intake import photo_files
from mediadesk.jobs import doctor, importing
from mediadesk.library import Library


def _by_name(desk):
    return {check.name: check for check in doctor.look(desk)}


def test_versions_and_shipped_files_are_looked_at(tmp_path):
    found = _by_name(tmp_path / "desk.db")
    assert {"mediadesk", "Python", "SQLite", "reportlab", "Shipped files", "Fonts", "User data", "Library"} <= set(
        found
    )
    assert found["Shipped files"].is_well
    assert found["Fonts"].is_well


def test_a_library_of_the_users_own_that_is_not_there_yet_is_no_fault(own_user_data):
    assert _by_name(own_user_data / "mediadesk.db")["Library"].is_well
    assert not (own_user_data / "mediadesk.db").exists()


def test_a_library_named_by_the_user_that_is_not_there_gets_a_remedy(tmp_path):
    found = _by_name(tmp_path / "desk.db")["Library"]
    assert not found.is_well
    assert "check the name" in found.remedy


def test_a_healthy_library_is_said_to_be(library, release, tmp_path):
    assert "healthy" in _by_name(tmp_path / "desk.db")["Library"].found


def test_a_damaged_library_gets_a_remedy(tmp_path):
    (tmp_path / "desk.db").write_bytes(b"no library")
    found = _by_name(tmp_path / "desk.db")["Library"]
    assert not found.is_well
    assert "restore" in found.remedy


def test_a_missing_picture_is_found(tmp_path):
    Image.new("RGB", (30, 20)).save(tmp_path / "a.jpg")
    library = Library.open(tmp_path / "desk.db", create=True)
    (photo,) = importing.add_photos(library, [photo_files.look_at(tmp_path / "a.jpg")])
    library.media.path(photo.sha256).unlink()
    library.close()
    found = _by_name(tmp_path / "desk.db")["Library"]
    assert not found.is_well
    assert "a.jpg" in found.found


def test_missing_system_libraries_name_the_line_that_installs_them(tmp_path, monkeypatch):
    monkeypatch.setitem(doctor._QT_LIBRARIES, "libnot-on-any-machine.so.0", "libnot-on-any-machine0")
    monkeypatch.setattr("sys.platform", "linux")
    found = _by_name(tmp_path / "desk.db")["Window (Qt)"]
    assert not found.is_well
    assert "apt-get install" in found.remedy
    assert "libnot-on-any-machine0" in found.remedy


def test_a_users_folder_that_cannot_be_made_is_found(tmp_path, own_user_data):
    own_user_data.write_text("a file where the folder should be")
    assert not _by_name(tmp_path / "desk.db")["User data"].is_well
