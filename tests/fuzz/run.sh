#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh SECONDS NOUN... - the fuzzers side by side, in the build folder. Each starts from its corpus;
# what it finds new stays in tests/fuzz/found/NOUN, bytes that broke something in
# tests/fuzz/broken-NOUN-*, what it said in tests/fuzz/NOUN.log.
set -u
seconds=$1
shift
srcdir=${srcdir:-$(dirname "$0")/../..}
there=tests/fuzz
corpus=$srcdir/tests/fuzz/corpus
[ -d /dev/shm ] && : "${TMPDIR:=/dev/shm}" # stores that nobody needs to keep
export TMPDIR

fuzz() {
    mkdir -p "$there/found/$1"
    "$there/fuzz_$1" -max_total_time="$seconds" -max_len=4096 -timeout=20 -rss_limit_mb=2048 \
        -reload=0 -print_final_stats=1 -dict="$srcdir/tests/fuzz/$1.dict" \
        -artifact_prefix="$there/broken-$1-" \
        "$there/found/$1" "$corpus/$1"
}

# wait_for NOUN PROCESS
wait_for() {
    wait "$2"
    status=$?
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$there/$1.log")
    if [ $status = 0 ]; then
        printf '%-10s %10s runs, nothing broke\n' "$1" "$runs"
    else
        printf '%-10s BROKE; the end of %s:\n' "$1" "$there/$1.log"
        tail -n 40 "$there/$1.log"
    fi
    return $status
}

running=
for noun; do
    fuzz "$noun" >"$there/$noun.log" 2>&1 </dev/null &
    running="$running $noun $!"
done
# shellcheck disable=SC2086
set -- $running
failed=0
while [ $# -gt 0 ]; do
    wait_for "$1" "$2" || failed=1
    shift 2
done
exit $failed
