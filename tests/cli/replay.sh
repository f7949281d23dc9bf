#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The whole story through the real screens: its results are the paper's, its certificates genuine.
set -u
folder=$(mktemp -d) || exit 99
trap 'rm -rf "$folder"' EXIT
lulus=./lulus
number=0

ok() { # ok RESULT SENTENCE
	number=$((number + 1))
	if [ "$1" -eq 0 ]; then echo "ok $number - $2"; else echo "not ok $number - $2"; fi
}
says() { grep -q -- "$2" "$folder/a/$1"; } # says FILE PATTERN

for tool in pdftotext pdftoppm zbarimg pdffonts; do
	command -v $tool >/dev/null || { echo "1..0 # SKIP $tool is missing"; exit 77; }
done

"$lulus" demo --replay --out "$folder/a" >"$folder/told" 2>"$folder/errors" </dev/null
ok $? "the story plays to its end without a terminal"
grep -q "$folder/a" "$folder/told"; ok $? "it says where the results are"
[ -s "$folder/errors" ] && sed 's/^/# /' "$folder/errors"

says results.json '"gain_points": 20.0'; ok $? "knowledge gains 20 points"
says results.json '"n_paired": 9'; ok $? "nine pairs"
says results.json '"unpaired": 0'; ok $? "nobody is left out of the pairs"
competent=$(tr -d ' \n' <"$folder/a/results.json" |
	grep -o '"competent":{[^}]*"n":[0-9]*[^}]*"x":[0-9]*}' |
	sed 's/.*"n":\([0-9]*\).*"x":\([0-9]*\)}/\2of\1/' | tr '\n' ' ')
[ "$competent" = "0of9 4of9 5of5 " ]; ok $? "able: 0 of 9, 4 of 9, the other 5 of 5 (is: $competent)"
says results.txt '4 dari 9'; ok $? "shares are written as 4 dari 9"
says results.txt '20,0 poin'; ok $? "the text tells points"
says results.txt '+32,4 %'; ok $? "and per cent of the first mean"

pages=$(pdfinfo "$folder/a/certificates.pdf" | awk '/^Pages/ {print $2}')
[ "$pages" = 9 ]; ok $? "nine pages"
pdffonts "$folder/a/certificates.pdf" | awk 'NR > 2 && $(NF-4) != "yes" {bad = 1} END {exit bad}'
ok $? "every font is embedded"
pdftoppm -r 150 -gray "$folder/a/certificates.pdf" "$folder/page"
genuine=0
for picture in "$folder"/page-*.pgm; do
	zbarimg --nodbus -q --raw "$picture" >"$folder/code" &&
		"$lulus" --store "$folder/a/lulus.db" verify - <"$folder/code" >"$folder/verdict" &&
		grep -q 'CONTOH' "$folder/verdict" && genuine=$((genuine + 1))
done
[ $genuine -eq 9 ]; ok $? "zbar reads nine codes at 150 dpi and each is genuine (is: $genuine)"
pdftotext -layout -f 9 -l 9 "$folder/a/certificates.pdf" - | grep -q "Ny. Ma'rifah, A.Md.Keb"
ok $? "the paper has the true spelling of a name"

"$lulus" demo --replay --out "$folder/b" >/dev/null 2>&1 </dev/null
for file in results.txt results.json certificates.pdf; do
	cmp -s "$folder/a/$file" "$folder/b/$file"; ok $? "a second play gives the same $file"
done
"$lulus" --language en demo --replay --out "$folder/b" >/dev/null 2>&1 </dev/null
ok $? "an earlier demo is replaced, in English too"
grep -q 'Able' "$folder"/b/screens/*verdict.txt || grep -q 'guidance' "$folder"/b/screens/*verdict.txt
ok $? "the English screens are English"

# The acts of the story, but for times and ids; LULUS_GOLDEN=update takes them anew.
acts=${srcdir:-.}/tests/fixtures/cli/journal.id.txt
"$lulus" --language id --store "$folder/a/lulus.db" journal |
	sed -E 's/ \[[0-9a-f]*\]$//; s/^( *[0-9]+).{20}/\1/' >"$folder/acts"
[ "${LULUS_GOLDEN:-}" != update ] || cp "$folder/acts" "$acts"
diff "$acts" "$folder/acts" >"$folder/difference"; ok $? "the journal tells the story act by act"
sed 's/^/# /' "$folder/difference"

mkdir "$folder/own" && echo mine >"$folder/own/letter.txt"
"$lulus" demo --replay --out "$folder/own" >/dev/null 2>&1 </dev/null
[ $? -eq 2 ] && [ "$(ls "$folder/own")" = letter.txt ]; ok $? "somebody's folder is refused and untouched"
[ "$(ls -A "$folder" | grep -c 'new-\|\.old')" -eq 0 ]; ok $? "nothing is left beside it"

for screen in "$folder"/a/screens/*.txt; do
	awk 'length($0) > 400 {exit 1}' "$screen" && [ "$(wc -l <"$screen")" -eq 24 ] || bad_screen=$screen
done
[ -z "${bad_screen:-}" ]; ok $? "every screen has 24 rows ${bad_screen:-}"
echo "1..$number"
