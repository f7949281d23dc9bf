#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# make installcheck: the installed program finds its content, its second program and its language.
set -u
folder=$(mktemp -d) || exit 99
trap 'rm -rf "$folder"' EXIT
unset LC_ALL LANG LANGUAGE
for locale in LC_ALL=C LC_ALL=C.UTF-8 LC_CTYPE=C.UTF-8; do
    env $locale "$1" --help | grep -q '^Lulus: kios pelatihan' ||
        { echo "installed: --help is not Indonesian under $locale" >&2; exit 1; }
done
"$1" demo --replay --out "$folder/demo" </dev/null || exit 1
pdftotext "$folder/demo/certificates.pdf" - | grep -q SERTIFIKAT ||
    { echo "installed: the certificates are not Indonesian" >&2; exit 1; }
