"""Problems: errors that a person can act on.

Only `Problem`s cross the border of a room on purpose. Facts are numbers, codes, file and field
names, never a value of a person.
"""

import traceback
from enum import StrEnum
from types import TracebackType
from typing import Final, TypeVar


class Code(StrEnum):
    """The value is the stable name that `--json` shows."""

    # The installation and its store
    NO_INSTALLATION = "no_installation"
    INSTALLATION_EXISTS = "installation_exists"
    WRONG_PASSPHRASE = "wrong_passphrase"
    WEAK_PASSPHRASE = "weak_passphrase"
    PASSPHRASE_GUESSABLE = "passphrase_guessable"
    STORE_DAMAGED = "store_damaged"
    STORE_TOO_NEW = "store_too_new"
    STORE_NEEDS_RELEASE = "store_needs_release"
    STORE_IN_USE = "store_in_use"
    DISK_FULL = "disk_full"
    DISK_FAILED = "disk_failed"
    WRONG_LIBRARY = "wrong_library"
    LIBRARY_MISSING = "library_missing"
    NO_SCREEN = "no_screen"
    KEY_FIXED = "key_fixed"
    NOT_HEAD_OFFICE = "not_head_office"
    NOT_LAPTOP = "not_laptop"
    ROLE_NEEDED = "role_needed"
    LAST_ADMINISTRATOR = "last_administrator"
    ACT_NEEDS_PASSPHRASE = "act_needs_passphrase"
    OFFICER_KEY_UNKNOWN = "officer_key_unknown"
    ORDERS_UNSIGNED = "orders_unsigned"
    ORDER_UNSIGNED = "order_unsigned"
    TRUST_UNSIGNED = "trust_unsigned"
    DEVICE_EXISTS = "device_exists"
    BACKUP_DAMAGED = "backup_damaged"
    REGISTER_OLDER = "register_older"
    REGISTER_COPIED = "register_copied"
    ERASURE_LIST_MISSING = "ledger_missing"  # as stores of every release note it
    ERASURE_LIST_OLDER = "ledger_older"
    ERASURE_LIST_BEHIND = "ledger_behind"
    ERASURE_LIST_ALTERED = "ledger_altered"
    REGISTER_ALTERED = "register_altered"
    ROWS_ALTERED = "rows_altered"  # rows are not as the program wrote them
    CALENDAR_BEHIND = "calendar_behind"
    CALENDAR_AHEAD = "calendar_ahead"
    FOLDER_ON_NETWORK = "folder_on_network"
    FOLDER_IN_CLOUD = "folder_in_cloud"
    FOLDER_OPEN = "folder_open"
    FOLDER_ON_STICK = "folder_on_stick"
    DATABASE_DRIVER_MISSING = "database_driver_missing"
    DATABASE_ADDRESS_WRONG = "database_address_wrong"
    DATABASE_INSECURE = "database_insecure"
    DATABASE_UNVERIFIED = "database_unverified"
    DATABASE_UNREACHABLE = "database_unreachable"
    DATABASE_REFUSED = "database_refused"
    DATABASE_UNFIT = "database_unfit"
    DATABASE_TAKEN = "database_taken"
    DATABASE_FOREIGN = "database_foreign"
    DATABASE_BUSY = "database_busy"
    DATABASE_NEEDED = "database_needed"
    # Values, and the records that they name
    VALUE_REFUSED = "value_refused"
    FIELD_UNKNOWN = "field_unknown"
    DATE_UNREADABLE = "date_unreadable"
    PERSON_RETIRED = "person_retired"
    PLACE_UNKNOWN = "place_unknown"
    NAME_MISSING = "name_missing"
    NOT_FOUND = "not_found"
    AMBIGUOUS = "ambiguous"
    NAME_AMBIGUOUS = "name_ambiguous"
    ERASURE_UNCONFIRMED = "erasure_unconfirmed"
    SECOND_OFFICER_NEEDED = "second_officer_needed"
    ERASURE_EARLY = "erasure_early"
    SESSION_CLOSED = "session_closed"
    SESSION_ATTENDED = "session_attended"
    HALF_DAY_OUTSIDE = "half_day_outside"
    # Consents, figures and reports
    GUARDIANS_MISSING = "guardians_missing"
    CONSENT_TEXT_UNKNOWN = "consent_text_unknown"
    COURSE_CONFIDENTIAL = "course_confidential"
    CONFIDENTIAL_WITHHELD = "confidential_withheld"
    FIGURES_CONFIDENTIAL = "figures_confidential"
    REPORT_FROZEN = "report_frozen"  # its figures stay as they are
    REPORT_NOT_ISSUED = "report_not_issued"
    REPORT_SIGNED = "report_signed"  # by this officer; another signs too
    TOTALS_NOT_DUE = "totals_not_due"  # of a half-year that is not over, empty, or issued already
    REPORT_OVERLAPS = "report_overlaps"  # days of an earlier one, which could be subtracted
    REPORT_TOO_CLOSE = "report_too_close"  # more than can be audited together
    EDITION_DAMAGED = "edition_damaged"
    EDITION_MISSING = "edition_missing"  # none was made yet
    # Conflicts and undoing
    CONFLICT_GONE = "conflict_gone"
    CONFLICT_CHANGED = "conflict_changed"
    CHANGED_MEANWHILE = "changed_meanwhile"
    ONLY_ONE_CAN_STAND = "only_one_can_stand"
    ALREADY_UNDONE = "already_undone"
    NOT_UNDONE = "not_undone"
    NOTHING_TO_UNDO = "nothing_to_undo"
    ACT_NONE = "act_none"
    ACT_NONE_AGAIN = "act_none_again"
    ACT_LEFT = "act_left"
    ACT_CHANGED = "act_changed"
    ACT_IN_USE = "act_in_use"
    # A defect of this program; the exception's type is the only fact
    UNEXPECTED = "unexpected"
    # Keys and trust
    TOO_LARGE = "too_large"
    DOCUMENT_REFUSED = "document_refused"
    DOCUMENT_TOO_NEW = "document_too_new"
    SIGNATURE_WRONG = "signature_wrong"
    SEAL_BROKEN = "seal_broken"
    NOT_FOR_US = "not_for_us"
    INVITATION_DAMAGED = "invitation_damaged"
    CERTIFICATE_DAMAGED = "certificate_damaged"
    CERTIFICATE_REFUSED = "certificate_refused"
    TRUST_LIST_DAMAGED = "trust_list_damaged"
    TRUST_LIST_OLDER = "trust_list_older"
    KEYS_DAMAGED = "keys_damaged"
    KEYRING_DAMAGED = "keyring_damaged"
    PASSPHRASE_TAKEN = "passphrase_taken"
    LAST_PASSPHRASE = "last_passphrase"
    TRAINER_NAME_TAKEN = "trainer_name_taken"
    KEYSTORE_MISSING = "keystore_missing"
    KEYSTORE_EMPTY = "keystore_empty"
    KEYSTORE_FAILED = "keystore_failed"
    HANDED_OVER = "handed_over"
    WEAK_PIN = "weak_pin"
    WRONG_PIN = "wrong_pin"
    PIN_USED_UP = "pin_used_up"
    RECOVERY_WORDS_WRONG = "recovery_words_wrong"
    RECOVERY_UNHEARD = "recovery_unheard"
    TRAINER_UNCLEAR = "trainer_unclear"
    NOT_TWO_PEOPLE = "not_two_people"
    COPY_UNREADABLE = "copy_unreadable"
    COPY_STAYS_SHUT = "copy_stays_shut"
    COPY_FOREIGN = "copy_foreign"
    COPY_REPLACED = "copy_replaced"
    KEYS_CHANGED = "keys_changed"
    KEYS_IN_USE = "keys_in_use"
    NOTHING_TO_DESTROY = "nothing_to_destroy"
    KEY_DESTROYED = "key_destroyed"
    DESK_BEGUN = "desk_begun"
    DESK_NOT_BEGUN = "desk_not_begun"
    REASON_MISSING = "reason_missing"
    ACCESS_LOG_ALTERED = "access_log_altered"
    DESK_STORE_GONE = "desk_store_gone"
    ANSWER_MOVED = "answer_moved"
    ANSWERS_WITHDRAWN = "answers_withdrawn"
    LAPTOP_WORDS_WRONG = "laptop_words_wrong"
    LAPTOP_UNHEARD = "laptop_unheard"
    LAPTOP_CONFIRMED = "laptop_confirmed"
    LAPTOP_REVOKED = "laptop_revoked"
    LAPTOP_HOLDS_NOT = "laptop_holds_not"
    # Bundles and carriers
    BUNDLE_NOT_OURS = "bundle_not_ours"
    BUNDLE_TOO_LARGE = "bundle_too_large"
    BUNDLE_DAMAGED = "bundle_damaged"
    BUNDLE_TOO_NEW = "bundle_too_new"
    SENDER_UNKNOWN = "sender_unknown"
    RECEIPTS_ONLY = "receipts_only"
    RECEIVER_EXISTS = "receiver_exists"
    RECEIVER_REFUSED = "receiver_refused"
    RECEIVER_REVOKED = "receiver_revoked"
    SENDER_REVOKED = "sender_revoked"
    SENDER_WITHDRAWN = "sender_withdrawn"
    SENDER_UNCONFIRMED = "sender_unconfirmed"
    INVITATION_USED = "invitation_used"
    SENDER_TOO_WIDE = "sender_too_wide"
    BUNDLE_FORKS = "bundle_forks"
    WRITER_TAKEN = "writer_taken"
    BUNDLE_WAITS = "bundle_waits"
    ERASURE_UNKNOWN = "erasure_unknown"
    ERASED_TWIN_MISSING = "erased_twin_missing"
    COPY_NEEDS_ERASER = "copy_needs_eraser"
    OUT_OF_SCOPE = "out_of_scope"
    CLAIM = "claim"
    REQUEST = "request"
    OUTSIDE_INVITATION = "outside_invitation"
    NOT_ACCEPTED = "not_accepted"
    STAMP_IMPOSSIBLE = "stamp_impossible"
    STAMP_UNORDERED = "stamp_unordered"
    RECEIPT_FOREIGN = "receipt_foreign"
    ANSWER_EARLY = "answer_early"
    STICK_MISSING = "stick_missing"
    STICK_FULL = "stick_full"
    STICK_READ_ONLY = "stick_read_only"
    STICK_GONE = "stick_gone"
    STICK_BUSY = "stick_busy"
    STICK_LIES = "stick_lies"
    STICK_CROWDED = "stick_crowded"
    QUARANTINE_FULL = "quarantine_full"
    REPLY_CHANGING = "reply_changing"
    # The hub
    NO_MAILBOX = "no_mailbox"
    MAILBOX_DAMAGED = "mailbox_damaged"
    HUB_ADDRESS_WRONG = "hub_address_wrong"
    HUB_CARD_DAMAGED = "hub_card_damaged"
    HUB_NONE = "hub_none"
    FOLDER_NONE = "folder_none"
    FOLDER_OWN = "folder_own"
    HUB_SERVER_MISSING = "hub_server_missing"
    HUB_NO_CERTIFICATE = "hub_no_certificate"
    HUB_NO_ADDRESS = "hub_no_address"
    HUB_RUNNING = "hub_running"
    HUB_FULL = "hub_full"
    HUB_BUSY = "hub_busy"
    HUB_SESSION_UNKNOWN = "hub_session_unknown"
    HUB_REPEATED = "hub_repeated"
    HUB_REFUSED = "hub_refused"
    HUB_STRANGER = "hub_stranger"
    HUB_UNREACHABLE = "hub_unreachable"
    HUB_SILENT = "hub_silent"
    HUB_BROKEN_OFF = "hub_broken_off"
    HUB_NOT_OURS = "hub_not_ours"
    HUB_CLOCK = "hub_clock"
    HUB_PROXY = "hub_proxy"
    HUB_LIES = "hub_lies"
    # Releases of this program
    RELEASE_NONE = "release_none"
    RELEASE_DAMAGED = "release_damaged"
    RELEASE_VERSION_UNCLEAR = "release_version_unclear"
    RELEASE_NAME_REFUSED = "release_name_refused"
    RELEASE_NOT_NEWER = "release_not_newer"
    RELEASE_ELSEWHERE = "release_elsewhere"
    RELEASE_ALTERED = "release_altered"
    RELEASE_UNFINISHED = "release_unfinished"
    RELEASE_NOT_HERE = "release_not_here"
    RELEASE_NO_ROOM = "release_no_room"
    RELEASE_NOT_SAVED = "release_not_saved"
    RELEASE_NOT_STARTED = "release_not_started"
    RELEASE_NEEDS_BACKUP = "release_needs_backup"
    # Tables read and written
    FILE_UNREADABLE = "file_unreadable"
    FILE_NOT_WRITTEN = "file_not_written"
    FILE_HELD = "file_held"
    FILE_EXISTS = "file_exists"
    FILE_IS_ANOTHER = "file_is_another"
    FILE_NOT_DELETED = "file_not_deleted"
    ENDING_UNKNOWN = "ending_unknown"
    LOCKED_IS_WORKBOOK = "locked_is_workbook"
    ENCODING_UNKNOWN = "encoding_unknown"
    TABLE_UNKNOWN = "table_unknown"
    TABLE_DAMAGED = "table_damaged"
    TABLE_TOO_HEAVY = "table_too_heavy"
    READER_NOT_STARTED = "reader_not_started"
    TABLE_LOCKED = "table_locked"
    TABLE_EMPTY = "table_empty"
    SHEET_UNKNOWN = "sheet_unknown"
    COLUMN_UNKNOWN = "column_unknown"
    COLUMNS_CLASH = "columns_clash"
    COLUMN_UNCERTAIN = "column_uncertain"
    COLUMNS_UNCLEAR = "columns_unclear"
    NAME_COLUMN_UNKNOWN = "name_column_unknown"
    POPULATIONS_UNCLEAR = "populations_unclear"
    CANCELLED = "cancelled"


class Problem(Exception):
    def __init__(self, code: Code, /, **facts: str | int) -> None:
        super().__init__(code.value, facts)
        self.code = code
        self.facts = facts


_Word = TypeVar("_Word", bound=StrEnum)


def read_stored_word(words: type[_Word], value: object) -> _Word:
    """Raise ROWS_ALTERED for other texts."""
    try:
        return words(str(value))
    except ValueError:
        raise Problem(Code.ROWS_ALTERED) from None


_MAX_FRAMES: Final = 12


def build_unexpected(fault: BaseException) -> Problem:
    return Problem(Code.UNEXPECTED, kind=type(fault).__name__)


def format_traceback(trace: TracebackType | None) -> list[str]:
    return [
        f"{frame.f_globals.get('__name__', '?')}.{frame.f_code.co_name}:{line}"
        for frame, line in traceback.walk_tb(trace)
    ][-_MAX_FRAMES:]
