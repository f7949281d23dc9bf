#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The commands on the little class of scene.h: texts in both languages, JSON, exit codes.
# Run in the build folder; prints TAP.
set -u
srcdir=$(cd "${srcdir:-.}" && pwd)
lulus=$PWD/lulus
expected=$srcdir/tests/fixtures/cli
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
srcdir=$srcdir tests/cli/make_scene "$work/real.db" || exit 99
srcdir=$srcdir tests/cli/make_scene "$work/demo.db" demo || exit 99
cd "$work" || exit 99
unset LULUS_STORE
number=0

# result NAME STATUS
result() {
    number=$((number + 1))
    if [ "$2" -eq 0 ]; then echo "ok $number - $1"; else echo "not ok $number - $1"; fi
}

# golden NAME: what the last command printed is what NAME holds
golden() {
    diff "$expected/$1" out >difference && return 0
    sed 's/^/# /' difference
    return 1
}

real() {
    "$lulus" --store real.db "$@" >out 2>err </dev/null
}

demo() {
    "$lulus" --store demo.db "$@" >out 2>err </dev/null
}

echo 1..84

for language in id en; do
    real --language $language trainings
    golden trainings.$language.txt; result "trainings are listed ($language)" $?
    real --language $language results
    golden results.$language.txt; result "results are text ($language)" $?
done
real trainings --json
golden trainings.json; result "trainings are JSON" $?
real results --json
grep -q '"gain_points": 33\.333' out && grep -q '"n_paired": 3' out && grep -q '"unpaired": 1' out
result "results are JSON" $?
! grep -q Yosefina out; result "without names" $?
real results --json --names
grep -q 'Yosefina Batmomolin' out; result "with names when asked for" $?
"$lulus" --store real.db results >/dev/full 2>err
[ $? -eq 8 ] && [ -s err ]; result "a full disk is told" $?
real results 1; result "a training has a number" $?
real results 'cuci t'; result "and a beginning of its short title" $?
real results 2
[ $? -eq 2 ] && [ -s err ]; result "no such number is wrong use" $?
real results 1 2
[ $? -eq 2 ]; result "two trainings are wrong use" $?
real results --csv
[ $? -eq 2 ]; result "an unknown option is wrong use" $?
"$lulus" --nowhere results 2>err
[ $? -eq 2 ] && grep -q 'pilihan --nowhere tidak ada' err; result "before the command too, in Indonesian" $?
"$lulus" --store 2>err
[ $? -eq 2 ] && grep -q 'setelah --store masih perlu isian' err; result "and what it lacks" $?

real forms --test --pdf forms.pdf
[ $? -eq 1 ] && [ ! -e forms.pdf ] && grep -q -e '--stage' err
result "once every test is closed the one that is meant must be named" $?
real forms --test --slips --key --stage pretest --pdf forms.pdf
[ $? -eq 0 ] && grep -q '% *PDF-' forms.pdf; result "a test on paper is a PDF" $?
real forms --test --only 2 --stage posttest --large --both --pdf forms.pdf
[ $? -eq 0 ]; result "for one, of a stage, large, in two languages" $?
real forms --pdf forms.pdf
[ $? -eq 2 ]; result "of nothing there is none" $?
real forms --key --stage exam --pdf forms.pdf
[ $? -eq 2 ] && grep -q 'pretest, posttest' err; result "an unknown stage is told the known ones" $?
real forms --key --only 99 --pdf absent.pdf
[ $? -eq 1 ] && [ ! -e absent.pdf ]; result "nobody has number 99 and no file is left" $?

real forms --leaflet --pdf leaflet.pdf
[ $? -eq 0 ] && grep -q '^2 halaman' out && grep -q '% *PDF-' leaflet.pdf
result "the technique is a leaflet of two pages" $?
real forms --leaflet --key --pdf absent.pdf
[ $? -eq 2 ] && [ ! -e absent.pdf ]; result "which stands alone" $?
real forms --sheets --round 1 --pdf sheets.pdf
[ $? -eq 0 ] && grep -q '^1 halaman' out; result "a round has a sheet for who is still to be seen" $?
real forms --sheets --round 3 --pdf sheets.pdf
[ $? -eq 0 ] && grep -q '^2 halaman' out; result "a later one for who is not yet able" $?
real forms --sheets --round 3 --only 2 --pdf sheets.pdf
[ $? -eq 0 ] && grep -q '^1 halaman' out; result "and for anybody who is named" $?
real forms --sheets --round 1 --only 5 --pdf absent.pdf
[ $? -eq 1 ] && [ ! -e absent.pdf ]; result "but who withdrew has none" $?
real forms --sheets --round 1x --pdf absent.pdf
[ $? -eq 2 ]; result "a round is a number" $?
real forms --cards --pdf cards.pdf
[ $? -eq 0 ] && grep -q '^1 halaman' out && grep -q '% *PDF-' cards.pdf
result "cards of the participants are a PDF" $?
real forms --cards --only 99 --pdf absent.pdf
[ $? -eq 1 ] && [ ! -e absent.pdf ]; result "nobody has that card" $?
real forms --keypad-card --pdf keypad.pdf
[ $? -eq 0 ] && grep -q '^1 halaman' out; result "the card of the keypad is a page" $?
real forms --keypad-card --cards --pdf absent.pdf
[ $? -eq 2 ] && [ ! -e absent.pdf ]; result "and each stands alone" $?
real forms --guidance --pdf slips.pdf
[ $? -eq 0 ] && grep -q '^1 halaman' out; result "who was seen last has a slip" $?
real forms --guidance --round 1 --paper 58 --pdf slips.pdf
[ $? -eq 0 ] && grep -q '^3 halaman' out; result "of any round, on a roll" $?
real forms --guidance --round 1 --only 4 --pdf absent.pdf
[ $? -eq 1 ] && [ ! -e absent.pdf ]; result "but not who was not seen in it" $?
real forms --guidance --paper 70 --pdf absent.pdf
[ $? -eq 2 ] && [ ! -e absent.pdf ]; result "an unknown paper is wrong use" $?
real forms --help
[ $? -eq 0 ] && grep -q -e '^  --leaflet  *[a-z]' out && grep -q -e '^  --only NUMBER  *[a-z]' out
result "its options are told one a line" $?

real certify
[ $? -eq 2 ]; result "without a terminal and --yes nothing is confirmed" $?
! grep -q "^number" real.db.issued; result "and nothing issued" $?
real certify --only 3 --yes --date 2019-11-02
[ $? -eq 1 ] && grep -q '^ 3 Ana Lololuan: ' err; result "who misses something is told what" $?
real certify --only 9 --yes
[ $? -eq 2 ]; result "nobody has number 9" $?
real certify --date 2019-02-30 --yes
[ $? -eq 2 ]; result "a day that does not exist is wrong use" $?
real certify --date 2019-10-12 --yes
[ $? -eq 1 ]; result "no certificate is older than the last stage" $?

real certify --yes --date 2019-11-02 --pdf one.pdf
result "certificates are issued and saved" $?
[ "$(grep -c '/PKM-CTH/XI/2019  ' out)" -eq 2 ]; result "each with its number" $?
real certify --yes --pdf two.pdf && ! grep -q PKM-CTH out && cmp -s one.pdf two.pdf
result "a second run issues nothing and writes the same pages" $?
[ -z "$(ls | grep '\.pdf\.')" ]; result "no half file is left" $?
real certify --yes --pdf no-folder/out.pdf
[ $? -eq 8 ] && [ -s err ]; result "a file that cannot be written is told" $?

demo certify --yes --date 2019-11-02
for language in id en; do
    demo --language $language verify 001/PKM-CTH/XI/2019
    [ $? -eq 0 ] && golden verify.$language.txt; result "our own number is checked ($language)" $?
done
demo verify --json 2/PKM-CTH/XI/2019
[ $? -eq 5 ]; result "a number that we never gave is no code" $?
demo --language en verify 2/PKM-CTH/XI/2019
grep -q 'NO CERTIFICATE HERE HAS THIS NUMBER' out; result "and it is told so" $?
demo --language en verify https://2/PKM-CTH
grep -q 'NOT A LULUS CODE' out; result "which any other text is not" $?
demo verify --json 002/PKM-CTH/XI/2019
golden verify.json; result "a verdict is JSON" $?

code=$(cat "$expected/code.txt")
check() {
    name=$1 wanted=$2
    shift 2
    "$lulus" "$@" >out 2>err
    got=$?
    [ $got -eq "$wanted" ] || echo "# exit code $got, not $wanted"
    [ $got -eq "$wanted" ]; result "$name" $?
}
check "a genuine code" 0 --store demo.db verify "$code"
printf '%s\n' "$code" | "$lulus" --store demo.db verify >out 2>err; result "read from stdin" $?
printf '%s' "$code" | tr A-Z a-z | sed 's/+/ + /g' | fold -s -w 40 |
    "$lulus" --store demo.db verify - >out 2>err
result "in small letters, with spaces and line breaks" $?
check "one letter changed" 1 --store demo.db verify "$(printf '%s' "$code" | sed 's/YOSEFINA/YOSEFINE/')"
check "cut short" 1 --store demo.db verify "$(printf '%s' "$code" | cut -c 1-150)"
check "far too long" 1 --store demo.db verify "$code$code"
check "another store does not know the issuer" 3 --store real.db verify "$code"
check "no store knows nobody" 3 --store none.db verify "$code"
[ ! -e none.db ] && [ ! -e none.db.key ]; result "and makes none" $?
check "any other text" 5 --store demo.db verify 'https://example.org'
check "an empty text" 5 --store demo.db verify ''
check "a newer version" 6 --store demo.db verify "$(printf '%s' "$code" | sed 's/LULUS1/LULUS2/')"
printf 'LULUS1+\033[2J\007+B+C+D+E+F+G' | "$lulus" --store demo.db verify >out 2>err
! LC_ALL=C grep -q '[^ -~]' out; result "nothing unprintable comes out of a code" $?

demo key show --json
golden key.json; result "the public key is JSON" $?
"$lulus" --language en --store real.db key show >out 2>err &&
    [ "$(grep -Ec '^[a-z ]+: [A-Z2-7 -]+$' out)" -eq 4 ]
result "and text" $?
"$lulus" --store none.db key show >out 2>err
[ $? -eq 7 ] && [ ! -e none.db.key ]; result "without a store there is no key" $?
# broken STORE WORDS: the check ends with 1, and its first line is WORDS
broken() {
    "$lulus" --language en --store "$1" journal --check >out 2>err
    [ $? -eq 1 ] && [ "$(sed 1q out)" = "$2" ] || { sed 's/^/# /' out; false; }
}

real --language en journal
[ $? -eq 0 ] && [ "$(wc -l <out)" -gt 60 ] && sed -n '$p' out | grep -q '^ *[0-9]'
result "the journal is listed" $?
! grep -qE 'Yosefina|Batmomolin|Bidan|Pelatih' out; result "without names" $?
grep -qE '^ *[0-9]+  time not certain +participant +test handed in: participant 4, Pretest \[[0-9a-f]{8}\]$' out
result "each act in one line" $?
real --language id journal
grep -qE '^ *1  .* kios +catatan ini dimulai$' out; result "in Indonesian too" $?
real journal --json
[ "$(grep -c '"hash": "[0-9a-f]\{64\}"' out)" -gt 60 ]; result "and as JSON" $?
real journal 7
[ $? -eq 2 ]; result "a row is no argument" $?
real --language en journal --check
[ $? -eq 0 ] && grep -q '^Unbroken up to row' out; result "an untouched journal is unbroken" $?
real journal --check --json
grep -q '"unbroken": true' out && grep -q '"faults": \[\]' out; result "so says JSON" $?
cp real.db altered.db; cp real.db.issued altered.db.issued
chmod 400 altered.db altered.db.issued
"$lulus" --store altered.db journal --check >out 2>err; result "a store is checked that nobody may write" $?
chmod 600 altered.db altered.db.issued
altered() { # altered SQL: altered.db is real.db, altered by hand
    cp real.db altered.db
    python3 -c 'import sqlite3, sys; sqlite3.connect("altered.db").executescript(sys.argv[1])' "$1"
}
altered 'UPDATE journal SET ms = ms + 1 WHERE n = 12'
broken altered.db 'Row 12 is not as it was written.'
result "the first broken row is named, exit 1" $?
altered "UPDATE answer SET response = 'E' WHERE n = 2 AND attempt IN (SELECT a.id FROM attempt a
    JOIN enrolment e ON e.id = a.enrolment JOIN occasion o ON o.id = a.occasion
    WHERE e.list_number = 4 AND o.kind = 0)"
broken altered.db "$("$lulus" --language en --store real.db journal | awk '
    /test handed in: participant 4, Pretest/ { id = $NF; row = $1 }
    END { printf "The answers are not those handed in at row %s: participant 4, Pretest %s.", row, id }')"
result "an answer altered names attempt, number and stage" $?
"$lulus" --store none.db journal --check >out 2>err
[ $? -eq 7 ] && [ ! -e none.db ]; result "without a store there is no journal" $?
real staff pin Bidan
[ $? -eq 2 ]; result "a PIN needs a terminal" $?
