#!/bin/sh
# Makes .venv with the locked dependencies and sees to the system libraries that Qt needs.
# Usage: packaging/setup.sh run|test
set -eu
cd "$(dirname "$0")/.."

screenless="libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0"
window="libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
testing="xvfb xauth openbox xdotool x11-apps poppler-utils"

case "${1:-run}" in
    test) wanted="$screenless $window $testing" ;;
    *) wanted="$screenless $window" ;;
esac

apt_install() {
    if [ "$(id -u)" = 0 ]; then
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
    else
        echo "These packages are missing. Please run:" >&2
        echo "    sudo apt-get install --no-install-recommends $*" >&2
        exit 1
    fi
}

if command -v dpkg-query >/dev/null; then
    missing=""
    for package in $wanted; do
        dpkg-query -W -f='${db:Status-Status}\n' "$package" "${package}t64" 2>/dev/null |
            grep -qx installed || missing="$missing $package"
    done
    # shellcheck disable=SC2086 # one word a package
    [ -z "$missing" ] || apt_install $missing
fi

python=""
for candidate in python3.13 python3.12 python3.11 python3; do
    if command -v "$candidate" >/dev/null &&
        "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    echo "Python 3.11 or later is needed." >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip' 2>/dev/null; then
    apt_install python3-venv
fi

stamp=.venv/locked
if ! cmp -s packaging/requirements.lock "$stamp"; then
    [ -x .venv/bin/python ] || "$python" -m venv .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
        --requirement packaging/requirements.lock
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-build-isolation \
        --no-deps --editable .
    cp packaging/requirements.lock "$stamp"
fi
