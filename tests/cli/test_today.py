"""The first page on the command line, the settings, and when the window exchanges by itself."""

from fieldreg.services.settings.appearance import load_appearance
from tests.cli.trip_helpers import shown_words


def test_a_laptop_shows_its_session_and_what_waits(peopled):
    plan = ("session", "plan", "--course", "Эрх", "--soum", "6519", "--date")
    next_one = peopled.ask(*plan, "2026-03-14")["code"]
    left_open = peopled.ask(*plan, "2026-01-05")["code"]
    told = peopled.ask("today")
    assert (told["role"], told["people"], told["backup_due"]) == ("laptop", 5, True)
    assert told["session"]["code"] == next_one
    assert [(one["kind"], one["record"]) for one in told["reminders"] if one["record"]] == [
        ("session_left_open", left_open)
    ]
    assert told["where"] == {"here": 5, "way": 0, "held": 0}
    plain = peopled.done("today")
    assert "on this laptop only" in plain
    assert "session to close" in plain


def test_a_laptop_with_nothing_on_it_has_no_entries_and_needs_no_backup(laptop):
    told = laptop.ask("today")
    assert told["entries"] is None
    assert told["backup_due"] is False


def test_head_office_shows_its_counts_and_how_far_its_answers_are(office, peopled, stick):
    assert office.ask("today")["laptops"] == [{"laptop": "A2", "answer": None}]
    peopled.done("exchange", "--stick", stick)
    office.done("hq", "receive", stick)
    assert office.ask("today")["people"] == 0  # until its words were compared
    office.done("hq", "confirm", "A2", "--words", shown_words(peopled))
    told = office.ask("today")
    assert (told["role"], told["people"]) == ("head-office", 5)
    assert told["laptops"] == [{"laptop": "A2", "answer": "way"}]
    assert told["arrivals"] == {"held": 0, "set_aside": 0, "changes": 0}
    assert "copy of the keys" in office.done("today")


def test_the_window_locks_after_the_minutes_that_were_chosen(laptop):
    assert laptop.ask("settings")["idle_minutes"] == 10
    assert laptop.ask("settings", "--idle-minutes", "30")["idle_minutes"] == 30
    assert "after 30 minutes" in laptop.done("settings")
    assert laptop.run("settings", "--idle-minutes", "7").exit_code == 2


def test_two_keys_of_the_window_change_places_without_a_passphrase_and_back(laptop):
    assert laptop.ask("settings")["keys"] == {}
    swapped = {"F2": "F4", "F4": "F2"}
    assert laptop.ask("settings", "--swap-keys", "F2", "f4", passphrase=None) == {"keys": swapped}
    assert load_appearance(laptop.home).key_swaps == swapped
    assert "what was on F2 is on F4" in laptop.done("settings")
    turned = laptop.ask("settings", "--swap-keys", "F2", "ctrl n", "--idle-minutes", "5")
    assert turned["keys"] == {"Ctrl+N": "F2", "F2": "F4", "F4": "Ctrl+N"}
    assert turned["idle_minutes"] == 5
    assert laptop.done("settings", "--reset-keys", passphrase=None).startswith("Every key")
    assert load_appearance(laptop.home).key_swaps == {}


def test_a_key_that_may_not_change_and_a_key_alone_are_refused(laptop):
    for first, second in (("F1", "F2"), ("Enter", "F2"), ("U", "F2"), ("what", "F2")):
        assert laptop.fail("settings", "--swap-keys", first, second) == "key_fixed"
    assert laptop.run("settings", "--swap-keys", "F2").exit_code == 2
    assert load_appearance(laptop.home).key_swaps == {}


def test_when_the_window_exchanges_by_itself_is_chosen_and_put_off_for_a_day(laptop, stick):
    told = laptop.ask("auto-sync")
    assert (told["mode"], told["paused"]) == ("unmetered", False)
    laptop.done("folder", stick)
    told = laptop.ask("auto-sync", "--mode", "manual", "--pause")
    assert (told["mode"], told["paused"]) == ("manual", True)
    assert told["folder"] == {"path": str(stick), "last": None}
    assert "only when it is asked to, paused today" in laptop.done("auto-sync")
    laptop.clock.go_on(days=1)
    assert not laptop.ask("auto-sync")["paused"]
    laptop.done("auto-sync", "--pause")
    assert not laptop.ask("auto-sync", "--resume")["paused"]


def test_what_head_office_undid_is_told_until_it_was_seen(office, peopled, stick):
    assert peopled.ask("arrivals")["undo_news"] is None
    for _ in range(2):
        peopled.done("exchange", "--stick", stick)
        office.done("hq", "receive", stick)
    bundle = office.ask("arrivals")["bundles"][-1]["id"]
    office.done("arrivals", "undo", bundle, "--reason", "Туршилт")
    office.done("hq", "receive", stick)
    peopled.done("exchange", "--stick", stick)
    assert peopled.ask("arrivals")["undo_news"]["people_gone"] == 5
    assert "5 people and 0 sessions are out of sight here" in peopled.done("arrivals")
    assert peopled.ask("arrivals", "seen") == {"seen": True}
    assert peopled.ask("arrivals")["undo_news"] is None


def test_the_words_of_a_laptop_are_shown_in_the_list_that_its_trainer_reads(office, peopled, stick):
    peopled.done("exchange", "--stick", stick)
    office.done("hq", "receive", stick)
    spoken = peopled.ask("laptop", "words", "--language", "mn")["spoken"]
    [laptop] = office.ask("hq", "laptops", "--language", "mn")["laptops"]
    assert laptop["spoken"] == spoken
    assert " ".join(spoken) in office.done("hq", "laptops", "--language", "mn")


def test_the_laptops_that_can_be_asked_are_listed(office, peopled, stick):
    assert office.ask("questions", "laptops") == {"laptops": ["A2"]}
    peopled.done("exchange", "--stick", stick)
    office.done("hq", "receive", stick)
    assert office.done("questions", "laptops", "--about", "S1") == "A2\n"
    assert peopled.fail("questions", "laptops") == "not_head_office"
