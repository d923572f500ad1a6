#!/usr/bin/env bash
# Installs the programs that slidegen's output is opened with: LibreOffice Impress and Chromium, where apt-get can.
# Elsewhere it only says what is missing: the tests that need it are skipped then, or fail where CI=true.
set -uo pipefail

found() {
    local name
    for name in "$@"; do
        command -v "$name" >/dev/null && return 0
    done
    return 1
}

missing=()
found soffice libreoffice || missing+=(libreoffice-impress)
found chromium chromium-browser google-chrome || missing+=(chromium)
[ "${#missing[@]}" -eq 0 ] && exit 0

root=()
if [ "$(id -u)" -ne 0 ]; then
    root=(sudo -n)
fi
if ! command -v apt-get >/dev/null || ! "${root[@]}" true 2>/dev/null; then
    echo "not installed: ${missing[*]}"
    exit 0
fi

echo "installing ${missing[*]}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! {
    "${root[@]}" apt-get -qq update &&
        "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends "${missing[@]}"
} >"$log" 2>&1; then
    tail -n 5 "$log"
    echo "not installed: ${missing[*]}"
fi
exit 0
