#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The people's pages against the program: screens of the guide, paths and commands of the README.
# Run in the build folder; prints TAP. LULUS_GOLDEN=update takes the guide's screens anew.
set -u
srcdir=${srcdir:-.}
guide=$srcdir/doc/panduan-pelatih.md
readme=$srcdir/README.md
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
number=0

# result NAME STATUS
result() {
    number=$((number + 1))
    if [ "$2" -eq 0 ]; then echo "ok $number - $1"; else echo "not ok $number - $1"; fi
}

# none: true when stdin is empty; else passes it on
none() {
    ! sed 's/^/# /' | grep . -
}

# The guide with the block after every "<!-- layar: STORY SCENE -->" taken from the golden screens
# of 80x24, several blank rows as one.
with_screens() {
    awk -v golden="$srcdir/tests/cli/golden" '
        function screen(story, scene,    file, line, on, found, blank) {
            file = golden "/" story ".id.txt"
            while ((getline line < file) > 0) {
                if (line ~ /^==== /) {
                    on = line == "==== " scene " 80x24"
                    found += on
                } else if (on && !(line == "" && blank))
                    print line
                blank = line == ""
            }
            close(file)
            if (!found)
                print "no screen " story " " scene
        }
        skipping { skipping = $0 != "```"; next }
        { print }
        /^<!-- layar: / {
            print "```text"
            screen($3, $4)
            print "```"
            getline
            skipping = $0 == "```text"
            if (!skipping)
                print
        }' "$guide"
}

# paths PAGE: what it names in the tree; capital letters stand for something
paths() {
    tr ' ()' '\n\n\n' <"$1" | sed -n 's/^[^`]*`\([^`]*\)`.*/\1/p' |
        grep -E '^(\.ci|checklists|doc|include|man|po|quizzes|src|tests)/' | grep -v '[A-Z]'
    sed -n 's/.*](\([a-z][^):#]*\)).*/\1/p' "$1"
}

# What the guide quotes from the screens: _so_, outside them.
quotes() {
    sed '/^```text$/,/^```$/d' "$guide" | grep -oE '(^|[ (])_[^_`]+_' | sed 's/^[ (]*_//; s/_$//'
}

echo 1..5

with_screens >"$work/guide"
[ "${LULUS_GOLDEN:-}" = update ] && cp "$work/guide" "$guide"
diff "$guide" "$work/guide" | none
result "the screens of the trainers' guide are the program's (else: LULUS_GOLDEN=update)" $?

quotes | while read -r words; do
    grep -qrF -e "$words" --include='*.id.txt' "$srcdir/tests/cli/golden" || echo "$words"
done | none
result "and so is what it quotes from them" $?

for page in README.md CONTRIBUTING.md; do
    paths "$srcdir/$page" | sort -u | while read -r path; do
        [ -e "$srcdir/$path" ] || echo "$page: $path"
    done
done | none
result "every path that README and CONTRIBUTING name is in the tree" $?

for folder in "$srcdir"/src/*/; do
    grep -qF "| \`src/$(basename "$folder")\`" "$readme" || echo "$folder"
done | none
result "the source map has every layer" $?

./lulus --language en --help | sed -n 's/^  lulus \([a-z]*\).*/\1/p' | while read -r command; do
    grep -qF "\`lulus $command" "$readme" || echo "lulus $command"
done | none
result "the README has every command" $?
