# SPDX-License-Identifier: GPL-3.0-or-later
# stages.sh - what .ci/run and .ci/long share; they source it in the project's folder.
# shellcheck shell=bash
jobs=$((2 * $(nproc))) # tests wait more than they compute
failed_stages=
mkdir -p build-ci

# stage NAME COMMAND [ARG ...]: one line with its seconds; what it said is in build-ci/NAME.log.
stage() {
    local name=$1 start=$SECONDS word=passed
    shift
    if ! "$@" >"build-ci/$name.log" 2>&1 </dev/null; then
        word=FAILED
        failed_stages+=" $name"
    fi
    printf '%-12s %s  %4d s\n' "$name" "$word" $((SECONDS - start))
    [ "$word" = passed ] || tail -n 60 "build-ci/$name.log" | sed 's/^/    /'
}

# configured FOLDER CONFIGURE-ARGUMENT...: an own build folder.
configured() {
    mkdir -p "$1" && (cd "$1" && shift && ../configure -q "$@")
}

# tree FOLDER CONFIGURE-ARGUMENT...: one with every program, the tests' too.
tree() {
    configured "$@" && make -C "$1" -j"$jobs" all && make -C "$1" -j"$jobs" check TESTS=
}

# check FOLDER: every test there; at the end, what those said that did not pass.
check() {
    make -C "$1" -j"$jobs" check && return
    find "$1/tests" -name '*.log' -exec grep -lE '^(FAIL|XPASS|ERROR): ' '{}' + |
        tr '\n' '\0' | xargs -0 -r tail -n 40
    return 1
}

# finish FOLDER...: the whole time, then every case in the logs of make check of these folders.
finish() {
    printf '%-12s %s  %4d s\n' total "${failed_stages:+FAILED:$failed_stages}" "$SECONDS"
    find "$@" -path '*/tests/*' -name '*.trs' -exec cat '{}' + | awk '
        $1 != ":test-result:" { next }
        $2 ~ /^(PASS|XFAIL)$/ { passed++ }
        $2 == "SKIP" { skipped++ }
        $2 ~ /^(FAIL|XPASS|ERROR)$/ { failed++ }
        END { printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped }'
    [ -z "$failed_stages" ]
}
