"""Which columns each password manager and browser writes."""

from leaktrace.importers.logins import day_of_stamp
from leaktrace.importers.passwords_csv import Columns, CsvExport

EXPORTS = (
    CsvExport(
        NAME="nordpass",
        forms=(
            Columns(
                title="name",
                web="url",
                user="username",
                dropped="password",
                also=("cardnumber",),
                mail="email",
            ),
        ),
    ),
    CsvExport(
        NAME="firefox",
        forms=(
            Columns(
                title="",
                web="url",
                user="username",
                dropped="password",
                also=("guid", "timecreated"),
                created="timecreated",
                day=day_of_stamp,
            ),
            Columns(title="", web="hostname", user="username", dropped="password"),
        ),
    ),
    CsvExport(
        NAME="lastpass",
        forms=(
            Columns(
                title="name",
                web="url",
                user="username",
                dropped="password",
                also=("extra", "grouping"),
            ),
        ),
    ),
    CsvExport(
        NAME="dashlane",
        forms=(
            Columns(
                title="title",
                web="url",
                user="username",
                dropped="password",
                also=("username2",),
                mail="username2",
            ),
        ),
    ),
    CsvExport(
        NAME="synology",
        forms=(
            Columns(
                title="display_name",
                web="login_urls",
                user="login_username",
                dropped="login_password",
            ),
        ),
    ),
    CsvExport(
        NAME="roboform",
        forms=(Columns(title="name", web="url", user="login", dropped="pwd", ragged=True),),
    ),
    CsvExport(
        NAME="zoho",
        forms=(
            Columns(
                title="secret name", web="secret url", user="secretdata", dropped="", ragged=True
            ),
            Columns(title="secret name", web="secret url", user="", dropped="", ragged=True),
        ),
    ),
    CsvExport(
        NAME="keepass-csv",
        forms=(
            Columns(
                title="account", web="web site", user="login name", dropped="password", escape="\\"
            ),
        ),
    ),
    CsvExport(
        NAME="keepassxc-csv",
        forms=(
            Columns(
                title="title",
                web="url",
                user="username",
                dropped="password",
                also=("group",),
                created="created",
                seen="last modified",
            ),
        ),
    ),
    CsvExport(
        NAME="1password-csv",
        forms=(
            Columns(
                title="title",
                web="url",
                user="username",
                dropped="password",
                also=("favorite", "archived"),
            ),
            Columns(title="title", web="url", user="username", dropped="password", also=("uuid",)),
            Columns(title="title", web="url", user="username", dropped="password", also=("type",)),
            Columns(
                title="title",
                web="url",
                user="username",
                dropped="password",
                also=("notes",),
                never=("otpauth",),
            ),
        ),
    ),
    CsvExport(
        NAME="safari",
        forms=(
            Columns(
                title="title",
                web="url",
                user="username",
                dropped="password",
                also=("notes", "otpauth"),
            ),
        ),
    ),
    CsvExport(
        NAME="chrome",
        forms=(
            Columns(
                title="name",
                web="url",
                user="username",
                dropped="password",
                also=("note",),
                short=True,
            ),
            Columns(title="name", web="url", user="username", dropped="password"),
        ),
    ),
)
"""Those with the most particular headers first: Safari's is a part of 1Password's."""
