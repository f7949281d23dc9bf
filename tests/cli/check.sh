#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# lulus check against a folder of faulty files: every line, column and sentence in both languages.
# Run in the build folder; prints TAP.
set -u
srcdir=$(cd "${srcdir:-.}" && pwd)
lulus=$PWD/lulus
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
LULUS_STORE=$work/no-store.db
export LULUS_STORE
number=0

# result NAME STATUS
result() {
    number=$((number + 1))
    if [ "$2" -eq 0 ]; then echo "ok $number - $1"; else echo "not ok $number - $1"; fi
}

# same FILE FILE
same() {
    diff "$1" "$2" >"$work/diff" && return 0
    sed 's/^/# /' "$work/diff"
    return 1
}

echo 1..16

cd "$srcdir/tests/fixtures/content/faulty" || exit 99
for language in id en; do
    "$lulus" --language $language check -- *.txt >"$work/out" 2>"$work/err"
    [ $? -eq 1 ]; result "faults exit with 1 ($language)" $?
    same "$srcdir/tests/fixtures/cli/check.$language.txt" "$work/err"
    result "every fault has its place, cause and remedy ($language)" $?
done
[ "$(wc -l <"$work/out")" -eq "$(ls | wc -l)" ]; result "each file has its line of outcome" $?

cd "$work" || exit 99
"$lulus" --language en check "$srcdir"/quizzes/*.txt "$srcdir"/checklists/*.txt >out 2>err
[ $? -eq 0 ] && [ ! -s err ]; result "what is shipped has neither fault nor warning" $?

"$lulus" check no-such-file "$srcdir/tests/fixtures/content/faulty/empty.kuis.txt" >out 2>err
[ $? -eq 8 ]; result "a file that cannot be read outweighs faults" $?
grep -q 'empty.kuis.txt:1:1: ' err; result "and the other files are read all the same" $?
"$lulus" check "$work" 2>err
[ $? -eq 8 ] && grep -q "$work" err; result "a folder is no file" $?
"$lulus" check 2>err
[ $? -eq 2 ]; result "no file at all is wrong use" $?

grep -v '^ *Kode: ' "$srcdir/tests/fixtures/cli/kecil.kuis.txt" >codes.kuis.txt
cp codes.kuis.txt before
ln -s codes.kuis.txt link
"$lulus" check codes.kuis.txt >out 2>err
[ $? -eq 0 ] && [ -s err ]; result "missing codes are a warning" $?
"$lulus" check --fill-codes link >out 2>err
[ $? -eq 0 ] && [ ! -s err ] && [ -h link ]; result "codes are filled in, through a link" $?
diff before codes.kuis.txt | grep '^[<>]' >changed
[ "$(grep -c '^>  *Kode: ' changed)" -eq 5 ] && ! grep -qv '^>  *Kode: ' changed
result "only lines of codes are added" $?
cp codes.kuis.txt filled
"$lulus" check --fill-codes codes.kuis.txt >out 2>err
[ $? -eq 0 ] && cmp -s filled codes.kuis.txt; result "a second time adds nothing" $?

cp "$srcdir/tests/fixtures/content/faulty/opening.kuis.txt" faulty.kuis.txt
chmod u+w faulty.kuis.txt
"$lulus" check --fill-codes faulty.kuis.txt >out 2>err
[ $? -eq 1 ] && cmp -s faulty.kuis.txt "$srcdir/tests/fixtures/content/faulty/opening.kuis.txt"
result "a file with faults keeps its bytes" $?
[ ! -e "$LULUS_STORE" ] && [ -z "$(ls | grep '\.kuis\.txt\.')" ]
result "no store and no file beside was left" $?
