"""The headings of tables, and what a column under them says."""

from enum import StrEnum


class Says(StrEnum):
    """What a column says of a call."""

    TIME = "time"
    CLOCK = "clock"
    NUMBER = "number"
    KIND = "kind"
    DURATION = "duration"
    NAME = "name"
    CONTACT = "contact"
    TEXT = "text"
    NOTE = "note"
    DAYS = "days"


WORDS: dict[Says, tuple[str, ...]] = {
    Says.TIME: (
        "date",
        "time",
        "datetime",
        "date/time",
        "日時",
        "日付",
        "年月日",
        "着信日時",
        "message date",
        "timestamp",
        "datum",
        "通話日",
        "受信日時",
        "通話開始日時",
        "started",
        "start",
        "when",
        "call date",
    ),
    Says.CLOCK: ("time", "時刻", "時間", "clock", "着信時刻", "通話開始時刻", "uhrzeit"),
    Says.NUMBER: (
        "number",
        "phone",
        "phone number",
        "caller",
        "from",
        "電話番号",
        "番号",
        "発信者",
        "tel",
        "相手先",
        "相手番号",
        "発信者番号",
        "発信元",
        "caller id",
        "rufnummer",
        "sender id",
        "sender",
        "相手先電話番号",
    ),
    Says.KIND: (
        "type",
        "call type",
        "direction",
        "種別",
        "種類",
        "状態",
        "typ",
        "区分",
        "着信種別",
    ),
    Says.DURATION: (
        "duration",
        "duration(s)",
        "通話時間",
        "length",
        "dauer",
        "秒数",
        "通話秒数",
        "seconds",
    ),
    Says.NAME: ("name", "company", "firm", "会社", "会社名", "業者", "業者名", "名乗り", "事業者"),
    Says.CONTACT: ("contact", "contact name", "連絡先", "連絡先名", "sender name", "登録名"),
    Says.TEXT: ("text", "message", "body", "本文", "メッセージ"),
    Says.NOTE: ("note", "notes", "memo", "メモ", "備考", "内容", "用件"),
}
SECRET = ("password", "パスワード", "passwort", "otp", "totp", "secret", "cvc", "cvv")
"""Headings of files that are not taken for tables of calls."""
