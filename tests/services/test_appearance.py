"""The face: what an installation looks like before anyone has unlocked it."""

import json

import pytest

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.settings import appearance
from fieldreg.services.settings.appearance import Appearance


def test_a_face_that_was_kept_is_there_at_the_next_start(tmp_path):
    chosen = Appearance("kk", "dark", 150)
    appearance.save_appearance(tmp_path / "not there yet", chosen)
    assert appearance.load_appearance(tmp_path / "not there yet") == chosen


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"language": "xx", "text_percent": 77, "scheme": 5}', "\x00"]
)
def test_a_face_that_does_not_read_is_as_usual(tmp_path, text):
    (tmp_path / "face.json").write_text(text)
    assert appearance.load_appearance(tmp_path) == Appearance()


def test_the_first_language_holds_until_another_is_chosen(tmp_path):
    assert appearance.load_appearance(tmp_path, "fr").language == "fr"
    appearance.save_appearance(tmp_path, Appearance(scheme="dark"))
    assert appearance.load_appearance(tmp_path, "fr") == Appearance("fr", "dark")
    appearance.save_appearance(tmp_path, Appearance("kk"))
    assert appearance.load_appearance(tmp_path, "fr").language == "kk"


def test_the_file_holds_nothing_but_the_face(tmp_path):
    appearance.save_appearance(tmp_path, Appearance("mn"))
    kept = json.loads((tmp_path / "face.json").read_text())
    assert kept == {"language": "mn", "scheme": "system", "text_percent": 100, "key_swaps": {}}


def test_a_folder_that_cannot_be_written_to_is_a_problem(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(Problem) as refused:
        appearance.save_appearance(tmp_path / "file", Appearance())
    assert refused.value.code is Code.DISK_FAILED
