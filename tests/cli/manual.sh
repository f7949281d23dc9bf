#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The manual pages name every command, option and key of a file that the programs know.
# Run in the build folder; prints TAP.
set -u
srcdir=${srcdir:-.}
number=0

# result NAME STATUS
result() {
    number=$((number + 1))
    if [ "$2" -eq 0 ]; then echo "ok $number - $1"; else echo "not ok $number - $1"; fi
}

# missing PAGE: words on stdin that the page does not hold
missing() {
    while read -r word; do
        grep -qF -e "$word" "$1" || echo "# $word"
    done
}

# none: true when stdin is empty; else passes it on
none() {
    ! grep . -
}

echo 1..4

./lulus --language en --help | sed -n 's/^  lulus //p' | tr -s ' []|.' '\n' | grep '^[a-z-]' |
    sed 's/^--/-/' | sort -u | missing "$srcdir/man/lulus.1" | none
result "lulus(1) has every command and option" $?

sed -n 's/^    {"\(--[a-z]*\)", .*_argument.*/\1/p' "$srcdir/src/cli/main.c" | sed 's/^--/-/' |
    missing "$srcdir/man/lulus.1" | none
result "and the global options" $?

sed -n 's/^ *{"\([A-Z][A-Za-z ]*\)", {.*/\1/p' "$srcdir"/src/content/*.c | sort -u |
    missing "$srcdir/man/lulus-content.5" | none
result "lulus-content(5) has every key" $?

sed -n 's/^    \(ERROR_[A-Z]*\) = \([1-9]\).*/.It \2/p' "$srcdir/include/base/error.h" |
    missing "$srcdir/man/lulus.1" | none
result "and lulus(1) every exit code" $?
