"""One made-up export per password manager: two accounts, a note, and canaries for secrets."""

import base64
import io
import json
import zipfile
from datetime import UTC, datetime

SECRET = "canary-5e7c"
"""Begins every password, code, note and card number in these files."""

PASSWORD, CODE, NOTE, CARD = (f"{SECRET}-{kind}" for kind in ("password", "totp", "note", "card"))
SITE, SHOP = "https://www.aoba.example.com/login", "https://shop.example.org"
MAIL, USER = "hanako+aoba@example.jp", "hanako"
CREATED = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
SECONDS = int(CREATED.timestamp())


def table(header: str, *rows: str) -> bytes:
    """A CSV file; words in capitals stand for the values of this module."""
    names = ("PASSWORD", "CODE", "NOTE", "CARD", "SITE", "SHOP", "MAIL", "USER")
    text = "\n".join((header, *rows) if header else rows) + "\n"
    for name in names:
        text = text.replace(name, globals()[name])
    return text.encode()


def stamp() -> str:
    """The moment as KDBX 4 has it."""
    seconds = int((CREATED - datetime(1, 1, 1, tzinfo=UTC)).total_seconds())
    return base64.b64encode(seconds.to_bytes(8, "little")).decode()


def keepass(when: str) -> bytes:
    """KeePass 2's XML, with an older state of the first entry in its history."""
    old = entry("Old", "https://old.example.com", "old@example.jp", when)
    first = entry("Aoba", SITE, MAIL, when).replace("</Entry>", f"<History>{old}</History></Entry>")
    entries = first + entry("Shop", SHOP, USER, when) + entry("Note", "", "", when)
    group = f"<Group><Name>Root</Name>{entries}</Group>"
    return f"<?xml version='1.0'?>\n<KeePassFile><Root>{group}</Root></KeePassFile>".encode()


def entry(title: str, url: str, user: str, when: str) -> str:
    """One entry of KeePass."""
    values = {"Title": title, "URL": url, "UserName": user, "Password": PASSWORD, "Notes": NOTE}
    texts = (f"<String><Key>{k}</Key><Value>{v}</Value></String>" for k, v in values.items())
    times = f"<Times><CreationTime>{when}</CreationTime></Times>"
    return f"<Entry>{times}{''.join(texts)}</Entry>"


def onepux() -> bytes:
    """1Password's archive."""
    items = [pux_item("Aoba", SITE, MAIL), pux_item("Shop", SHOP, USER)]
    items.append(pux_item("Note", "", "") | {"categoryUuid": "003"})
    data = {"accounts": [{"attrs": {}, "vaults": [{"attrs": {}, "items": items}]}]}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("export.attributes", '{"version": 3}')
        archive.writestr("export.data", json.dumps(data))
        archive.writestr(
            "files/secret.csv", "name,url,username,password\nx,https://x.example,y,z\n"
        )
    return file.getvalue()


def pux_item(title: str, url: str, user: str) -> dict[str, object]:
    """One item of 1Password."""
    fields = [
        {"value": user, "designation": "username"},
        {"value": PASSWORD, "designation": "password"},
    ]
    return {
        "categoryUuid": "001",
        "createdAt": SECONDS,
        "updatedAt": SECONDS,
        "overview": {"title": title, "url": url, "urls": [{"url": url}]},
        "details": {"loginFields": fields, "notesPlain": NOTE, "sections": [{"totp": CODE}]},
    }


def enpass() -> bytes:
    """Enpass' JSON."""
    items = [enpass_item("Aoba", SITE, MAIL), enpass_item("Shop", SHOP, USER)]
    items.append(enpass_item("Note", "", "") | {"category": "note"})
    return json.dumps({"folders": [], "items": items}).encode()


def enpass_item(title: str, url: str, user: str) -> dict[str, object]:
    """One item of Enpass."""
    fields = [
        {"type": "username", "sensitive": 0, "value": user},
        {"type": "url", "sensitive": 0, "value": url},
        {"type": "password", "sensitive": 1, "value": PASSWORD},
        {"type": "totp", "sensitive": 0, "value": CODE},
    ]
    more = {"category": "login", "note": NOTE, "createdAt": SECONDS, "updated_at": SECONDS}
    return {"title": title, "fields": fields} | more


def dashlane() -> bytes:
    """Dashlane's older JSON."""
    items = [
        {"title": "Aoba", "domain": SITE, "login": MAIL, "password": PASSWORD, "note": NOTE},
        {"title": "Shop", "domain": SHOP, "login": USER, "password": PASSWORD, "note": NOTE},
        {"title": "Note", "domain": "", "login": "", "password": "", "note": NOTE},
    ]
    return json.dumps({"AUTHENTIFIANT": items, "PAYMENT": [{"number": CARD}]}).encode()


EXPORTS: dict[str, tuple[str, bytes]] = {
    "1pux": ("1pux", onepux()),
    "keepass-xml": ("keepass-xml", keepass("2024-05-06T07:08:09Z")),
    "keepassxc-xml": ("keepass-xml", keepass(stamp())),
    "enpass-json": ("enpass-json", enpass()),
    "dashlane-json": ("dashlane-json", dashlane()),
    "keepass-csv": (
        "keepass-csv",
        table(
            '"Account","Login Name","Password","Web Site","Comments"',
            '"Aoba","MAIL","PASSWORD\\",\\"x@y.example","SITE","NOTE"',
            '"Shop","USER","PASSWORD","SHOP","NOTE"',
            '"Note","","","","NOTE"',
        ),
    ),
    "keepassxc-csv": (
        "keepassxc-csv",
        table(
            "Group,Title,Username,Password,URL,Notes,TOTP,Icon,Last Modified,Created",
            "Root,Aoba,MAIL,PASSWORD,SITE,NOTE,CODE,0,2025-01-01T00:00:00Z,2024-05-06T07:08:09Z",
            "Root,Shop,USER,PASSWORD,SHOP,NOTE,CODE,0,2025-01-01T00:00:00Z,2024-05-06T07:08:09Z",
            "Root,Note,,,,NOTE,,0,2025-01-01T00:00:00Z,2024-05-06T07:08:09Z",
        ),
    ),
    "1password-csv": (
        "1password-csv",
        table(
            "Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes",
            "Aoba,SITE,MAIL,PASSWORD,CODE,false,false,,NOTE",
            "Shop,SHOP,USER,PASSWORD,CODE,false,false,,NOTE",
            "Note,,,,,false,false,,NOTE",
        ),
    ),
    "lastpass": (
        "lastpass",
        table(
            "url,username,password,totp,extra,name,grouping,fav",
            "SITE?a=1&amp;b=2,MAIL,PASSWORD,CODE,NOTE,Aoba,,0",
            "SHOP,USER,PASSWORD,CODE,NOTE,Shop,,0",
            "http://sn,,,,CARD,Note,,0",
        ),
    ),
    "chrome": (
        "chrome",
        table(
            "name,url,username,password,note",
            "Aoba,SITE,MAIL,PASSWORD,NOTE",
            "Shop,SHOP,USER,PASSWORD,NOTE",
            "Home,http://192.168.0.1/,admin,PASSWORD,NOTE",
        ),
    ),
    "firefox": (
        "firefox",
        table(
            "url,username,password,httpRealm,formActionOrigin,guid,timeCreated,timeLastUsed",
            f'"SITE","MAIL","PASSWORD","","","g1","{SECONDS}000","1"',
            f'"SHOP","USER","PASSWORD","","","g2","{SECONDS}000","1"',
            f'"http://localhost","x","PASSWORD","","","g3","{SECONDS}000","1"',
        ),
    ),
    "safari": (
        "safari",
        table(
            "Title,URL,Username,Password,Notes,OTPAuth",
            "Aoba,SITE,MAIL,PASSWORD,NOTE,CODE",
            "Shop,SHOP,USER,PASSWORD,NOTE,CODE",
            "Note,,,,NOTE,",
        ),
    ),
    "nordpass": (
        "nordpass",
        table(
            "name,url,username,password,note,cardholdername,cardnumber,cvc,email",
            "Aoba,SITE,MAIL,PASSWORD,NOTE,,,,",
            "Shop,SHOP,USER,PASSWORD,NOTE,,,,",
            "Card,,,,,CARD,CARD,CARD,",
        ),
    ),
    "dashlane": (
        "dashlane",
        table(
            "username,username2,username3,title,password,note,url,category,otpSecret",
            "MAIL,,,Aoba,PASSWORD,NOTE,SITE,,CODE",
            "USER,,,Shop,PASSWORD,NOTE,SHOP,,CODE",
            ",,,Note,,NOTE,,,",
        ),
    ),
    "dashlane-csv": (
        "dashlane-csv",
        table(
            "",
            '"Aoba","SITE","MAIL","PASSWORD","NOTE"',
            '"Shop","SHOP","USER","PASSWORD","NOTE"',
            '"Note","","","","NOTE"',
        ),
    ),
    "keeper": (
        "keeper",
        table(
            "",
            '"Bank","Aoba","MAIL","PASSWORD","SITE","NOTE","","pin","CARD"',
            '"Bank","Shop","USER","PASSWORD","SHOP","NOTE",""',
            '"Bank","Note","","","","NOTE",""',
        ),
    ),
    "enpass-csv": (
        "enpass-csv",
        table(
            "",
            "Aoba,Username,MAIL,Password,PASSWORD,Website,SITE,TOTP,CODE,NOTE",
            "Shop,Username,USER,E-mail,,Password,PASSWORD,Website,SHOP,NOTE",
            "Card,Number,CARD,CVC,CARD",
        ),
    ),
    "roboform": (
        "roboform",
        table(
            "Name,Url,Login,Pwd,Note,Folder,Rf_fields",
            "Aoba,SITE,MAIL,PASSWORD,NOTE,/Bank,User ID$:txt:MAIL,Password$:pwd:PASSWORD",
            "Shop,SHOP,USER,PASSWORD,NOTE,/Bank",
            "Note,,,,NOTE,/Bank",
        ),
    ),
    "zoho": (
        "zoho",
        table(
            '"Secret Name","Description","Secret URL","SecretData","Notes","CustomData"',
            'Aoba,,SITE,"SecretType:Web Account\nUser Name:MAIL\nPassword:PASSWORD\n",NOTE,CODE',
            'Shop,,SHOP,"SecretType:Web Account\nUser Name:USER\nPassword:PASSWORD\n",NOTE,CODE',
            'Note,,,"SecretType:Web Account\nUser Name:\nPassword:\n",NOTE,CODE',
        ),
    ),
    "synology": (
        "synology",
        table(
            "Display_Name,Login_Username,Login_Password,Login_URLs,Login_TOTP,Notes,Favorite",
            "Aoba,MAIL,PASSWORD,SITE,CODE,NOTE,",
            "Shop,USER,PASSWORD,SHOP,CODE,NOTE,",
            "Note,,,,,NOTE,",
        ),
    ),
}
"""Per name: the format, and the file."""

DATED = ("1pux", "keepass-xml", "keepassxc-xml", "enpass-json", "keepassxc-csv", "firefox")
