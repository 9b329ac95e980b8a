"""The commands under the root, with the first line of their help and their modules.

Help is shown from here, so that it imports no command.
"""

from typing import Final

import click

COMMANDS: Final = {
    "today": "Show the session of the day, what waits, and how far the exchange is.",
    "people": "Add, import, find, correct, retire, note consents, export, erase.",
    "match": "Find the rows of a file that may be one person.",
    "duplicates": "Show which people may be one person, the most urgent first.",
    "pairs": "Say which records are one, part them, show what is judged.",
    "consents": "Show the texts, write sheets, list awaited guardians and people to ask again.",
    "session": "Plan, list, change, mark, close, reopen and export sessions.",
    "lists": "Keep the lists of courses, partners, projects and places that reach every laptop.",
    "records": "Keep what grew out of trainings: contributions, promises, residences, partners.",
    "quotas": "Set the share of a group in a course, and see how much of it is certain.",
    "figures": "Count people, registrations and sessions, and see how much of it is certain.",
    "edition": "Make, show and write the figures that tell nothing of few people.",
    "cascade": "Show who was reached by the people of a session or course, by generation.",
    "report": "Draft a report, issue it, write it to a file, say what changed since.",
    "history": "Show who changed a record, when, and how.",
    "undo": "Take back the last act of this installation, or do it again.",
    "questions": "Ask the trainer at a laptop, answer head office, see what waits.",
    "conflicts": "Show what waits for a person, and settle it.",
    "arrivals": "Show what came in, what waits and what was set aside.",
    "erasures": "Show which erasures were ordered or asked for, and which laptops have not answered.",
    "export": "Write the register to a file of another program, or the planned sessions.",
    "exports": "List the files that left unlocked, and delete them.",
    "exchange": "Take the reply, leave a bundle.",
    "release": "Show which later version head office offers this laptop, and save it.",
    "folder": "Choose the folder for automatic exchange.",
    "auto-sync": "Show or set when the window exchanges automatically.",
    "laptop": "Begin a trainer's laptop.",
    "hq": "Begin head office, invite laptops, receive.",
    "backup": "Write a backup and prove it.",
    "restore": "Make an installation of a backup.",
    "digest": "Show the hash of everything in the register.",
    "doctor": "Look whether all is well, and explain.",
    "settings": "Show the settings of this installation, or change one.",
    "passphrase": "Propose and change passphrases; let the system open the register.",
    "trainer": "Let several trainers work here, each with a passphrase and a name.",
    "demo": "Play one whole trip there and back.",
    "self-test": "Test whether this program is whole, without touching any register.",
}
# A command that is not named here is in the module of its name.
MODULES: Final = {
    "people": "people.commands",
    "match": "people.matching",
    **dict.fromkeys(("duplicates", "pairs"), "people.pairs"),
    "session": "sessions.commands",
    **dict.fromkeys(("lists", "quotas"), "reference_lists.commands"),
    "records": "reference_lists.records",
    "figures": "figures.saved",
    "edition": "figures.editions",
    "cascade": "figures.cascade",
    "report": "figures.reports",
    "export": "exports",
    "questions": "trainer_questions",
    "arrivals": "arrivals.commands",
    "erasures": "erasure",
    "undo": "conflicts",
    "release": "releases",
    **dict.fromkeys(("folder", "auto-sync"), "settings"),
    **dict.fromkeys(("laptop", "hq", "backup", "restore", "digest", "doctor"), "installations"),
    **dict.fromkeys(("passphrase", "trainer"), "officers"),
    **dict.fromkeys(("demo", "self-test"), "root"),
}


def new_group(name: str) -> click.Group:
    return click.Group(name, help=COMMANDS[name])
