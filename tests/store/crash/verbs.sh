#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# verbs.sh - every public verb that takes the store's lock is done by one of the acts, so that no
# verb that writes escapes the power cuts and faults of this folder. Opening and closing are the
# stories' own. Run by make check; prints TAP.
set -u
srcdir=${srcdir:-.}
here=$srcdir/tests/store/crash

# The public verbs of include/store, one a line.
declared() {
    cat "$srcdir"/include/store/*.h | grep -oE '\bstore_[a-z_]+\(' | tr -d '(' | sort -u
}

# Those whose body begins a write transaction or takes the lock, waiting or not.
writing() {
    cat "$@" | awk '
        /^[a-z].*[ *]store_[a-z_]+\(/ { match($0, /store_[a-z_]+\(/)
                                        name = substr($0, RSTART, RLENGTH - 1) }
        name != "" && /write_(begin|try)\(|lock_(take|try)\(/ { print name }
        /^}/ { name = "" }' | sort -u
}

# missing VERB...: those that no act does.
missing() {
    for verb; do
        grep -q "\b$verb(" "$here/acts.c" || echo "$verb"
    done
}

number=0 bad=0
result() {
    number=$((number + 1))
    if [ "$2" -eq 0 ]; then
        echo "ok $number - $1"
    else
        echo "not ok $number - $1"
        bad=1
    fi
}

echo 1..3
verbs=$(writing "$srcdir"/src/store/*.c | grep -Fx "$(declared)")
count=$(echo "$verbs" | wc -l)
[ "$count" -ge 30 ]
result "the verbs that write are found" $?
lacking=$(missing $verbs)
[ -z "$lacking" ] || echo "# in no act: $lacking"
[ -z "$lacking" ]
result "each of the $count verbs that write is done by an act" $?
[ "$(missing store_forget_everything)" = store_forget_everything ]
result "a verb that no act does is found" $?
exit $bad
