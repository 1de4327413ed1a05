"""What can go wrong, as a tree.

    LeakTraceError
    ├── Refused       what the person gave cannot be taken: bad data, a letter that does not fit
    └── Unavailable   the world failed: a disk, a file, a format, a missing library

Everything else that is raised is our own mistake.
"""

from enum import StrEnum


class Reason(StrEnum):
    """Why something was refused or not available; the wording layer has a sentence for each."""

    NO_SUCH_FILE = "no_such_file"
    FILE_UNREADABLE = "file_unreadable"
    FILE_NOT_WRITABLE = "file_not_writable"
    FILE_EXISTS = "file_exists"
    FILE_TOO_LARGE = "file_too_large"
    FORMAT_UNKNOWN = "format_unknown"
    FORMAT_BROKEN = "format_broken"
    FORMAT_ENCRYPTED = "format_encrypted"
    SENDER_WANTED = "sender_wanted"
    FORMAT_TOO_NEW = "format_too_new"
    FORMAT_UNSAFE = "format_unsafe"
    NOT_A_LOGBOOK = "not_a_logbook"
    LOGBOOK_TOO_NEW = "logbook_too_new"
    LOGBOOK_BUSY = "logbook_busy"
    LOGBOOK_MISSING = "logbook_missing"
    NO_SUCH_RECORD = "no_such_record"
    AMBIGUOUS_NAME = "ambiguous_name"
    BAD_DATE = "bad_date"
    DATE_TO_COME = "date_to_come"
    BAD_VALUE = "bad_value"
    NOTHING_TO_LOG = "nothing_to_log"
    NAME_MISSING = "name_missing"
    STILL_IN_USE = "still_in_use"
    LETTER_KIND_UNKNOWN = "letter_kind_unknown"
    LETTER_WRONG_COUNTRY = "letter_wrong_country"
    LETTER_WRONG_TRADE = "letter_wrong_trade"
    LETTER_NO_CALLS = "letter_no_calls"
    LETTER_NO_HANDOVER = "letter_no_handover"
    LETTER_NO_EARLIER = "letter_no_earlier"
    LETTER_NO_REPLY = "letter_no_reply"
    LETTER_NO_SENDER = "letter_no_sender"
    LETTER_LANGUAGE = "letter_language"
    LETTER_FORM = "letter_form"
    LETTER_FORM_COUNTRY = "letter_form_country"
    NAIYO_SIGNS = "naiyo_signs"
    LETTER_SENT_ALREADY = "letter_sent_already"
    LETTER_NOT_SENT = "letter_not_sent"
    OWN_LETTER_UNKNOWN = "own_letter_unknown"
    OWN_LETTER_NAME = "own_letter_name"
    OWN_LETTER_TAKEN = "own_letter_taken"
    OWN_LETTER_MANY = "own_letter_many"
    OWN_LETTER_EMPTY = "own_letter_empty"
    OWN_LETTER_LONG = "own_letter_long"
    OWN_LETTER_SYNTAX = "own_letter_syntax"
    OWN_LETTER_FORBIDDEN = "own_letter_forbidden"
    OWN_LETTER_FIELD = "own_letter_field"
    GLYPHS_MISSING = "glyphs_missing"
    PROFILE_UNKNOWN = "profile_unknown"
    NOTHING_TO_SHOW = "nothing_to_show"
    NOT_A_BUNDLE = "not_a_bundle"
    NO_PRINTING = "no_printing"
    NO_SCREEN = "no_screen"
    NOT_THERE_YET = "not_there_yet"
    STAMPS_OFF = "stamps_off"
    STAMP_ADDRESS = "stamp_address"
    STAMP_UNREACHED = "stamp_unreached"
    STAMP_UNFIT = "stamp_unfit"
    STAMP_ROOTLESS = "stamp_rootless"
    NOTHING_TO_STAMP = "nothing_to_stamp"
    NO_CERTIFICATE = "no_certificate"
    CANCELLED = "cancelled"


class LeakTraceError(Exception):
    """An error that has a sentence for the person: a reason and the details that fill it."""

    def __init__(self, reason: Reason, **details: object) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.details = details

    def __str__(self) -> str:
        """The reason alone: details can hold what a log must not."""
        return self.reason.value


class Refused(LeakTraceError):
    """What the person gave cannot be taken as it is."""


class Unavailable(LeakTraceError):
    """A disk, a file or a format does not give what is needed."""
