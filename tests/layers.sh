#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# layers.sh - holds the built layers against the drawing of the architecture.
#
# An object may use its own layer, what the layers below it declare in include/LAYER, and what
# tests/layers.allow grants it of the system and the libraries. A source file may include its own
# headers, public headers of the layers below, and library headers that are granted to it.
# Run by make check in the build folder; prints TAP. The judges are also given made-up offences.
set -u
srcdir=${srcdir:-.}
allow=$srcdir/tests/layers.allow
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT

# Who sees whom: the layer, then every layer below it.
drawing='
base
content base
training base content
statistics base
crypto base
store base content training crypto
certificate base content training crypto
report base content training statistics
ui base content training statistics
paper base content training statistics crypto store certificate report
voice base
cli base content training statistics crypto store certificate report ui
'
layers=$(printf '%s' "$drawing" | awk 'NF { print $1 }')

# --- Facts: one a line, the kind first ---------------------------------------------------------

rules() {
    printf '%s' "$drawing" | awk 'NF { print "sees", $0 }'
    sed -e 's/#.*//' "$allow" | awk 'NF'
}

# declares LAYER NAME: functions and variables in its public headers, outside all braces.
declarations() {
    for layer in $layers; do
        for header in "$srcdir/include/$layer"/*.h; do
            [ -f "$header" ] || continue
            sed -e 's/^[[:space:]]*#.*//' "$header" | awk -v layer="$layer" '
                { text = text " " $0 }
                END {
                    gsub(/\/\*([^*]|\*+[^*\/])*\*+\//, " ", text)
                    while (gsub(/\{[^{}]*\}/, " ", text)) { }
                    count = split(text, statements, ";")
                    for (i = 1; i <= count; i++) {
                        rest = statements[i]
                        if (rest ~ /(^|[ \t])extern[ \t]/)
                            gsub(/[A-Za-z_0-9]+/, "&(", rest)
                        while (match(rest, /[A-Za-z_][A-Za-z_0-9]*[ \t]*\(/)) {
                            name = substr(rest, RSTART, RLENGTH)
                            gsub(/[ \t(]/, "", name)
                            print "declares", layer, name
                            rest = substr(rest, RSTART + RLENGTH)
                        }
                    }
                }'
        done
    done
}

# symbol LAYER OBJECT TYPE NAME: what each archive defines and wants, and each object that is linked
# into a program without one.
symbols() {
    for layer in $layers; do
        archive=src/$layer/lib$layer.a
        [ -f "$archive" ] || continue
        loose=
        for object in "src/$layer"/*.o; do
            name=${object##*/}
            name=${name##*-}
            [ -f "$srcdir/src/$layer/${name%.o}.c" ] && loose="$loose $object"
        done
        # shellcheck disable=SC2086
        "${NM:-nm}" -A -P "$archive" $loose | awk -v layer="$layer" '{
            object = $1
            sub(/\]?:$/, "", object)
            sub(/^.*[][\/-]/, "", object)
            print "symbol", layer, object, $3, $2
        }'
    done | sort -u
}

# include LAYER FILE HEADER: headers keep their quotes or angle brackets.
includes() {
    for layer in $layers; do
        for file in "$srcdir/src/$layer"/*.[ch] "$srcdir/include/$layer"/*.h; do
            [ -f "$file" ] || continue
            short=${file#"$srcdir"/}
            sed -n "s|^[[:space:]]*#[[:space:]]*include[[:space:]]*\([\"<][^\">]*[\">]\).*|include $layer $short \1|p" \
                "$file"
        done
        for header in "$srcdir/src/$layer"/*.h; do
            [ -f "$header" ] && echo "private $layer ${header##*/}"
        done
    done
}

# --- The judges: facts in, offences out (LAYER WHERE WHAT: why) --------------------------------

common_awk='
    function regex(glob) {
        gsub(/[.+()|$^]/, "\\\\&", glob)
        gsub(/\*/, ".*", glob)
        return "^" glob "$"
    }
    # Grants are tried one after the other; "!" takes away what an earlier one gave.
    function granted(list, name,    count, glob, i, yes) {
        count = split(list, glob, " ")
        yes = 0
        for (i = 1; i <= count; i++) {
            if (glob[i] ~ /^!/) {
                if (name ~ regex(substr(glob[i], 2)))
                    yes = 0
            } else if (name ~ regex(glob[i]))
                yes = 1
        }
        return yes
    }
    function rest_of_line(from,    text, i) {
        text = ""
        for (i = from; i <= NF; i++)
            text = text " " $i
        return text
    }
    $1 == "sees" { for (i = 2; i <= NF; i++) sees[$2, $i] = 1; known[$2] = 1 }
'

judge_symbols() {
    awk "$common_awk"'
    # The plain name behind fortified, versioned and 64-bit variants.
    function plain(name) {
        sub(/@.*/, "", name)
        if (name ~ /^__.*_chk$/) {
            sub(/^__/, "", name)
            sub(/_chk$/, "", name)
        }
        sub(/^__isoc(99|23)_/, "", name)
        sub(/_time64$/, "", name)
        if (name ~ /^__.*(64|64_r|_2)$/) {
            sub(/^__/, "", name)
            sub(/_2$/, "", name)
        }
        sub(/64_r$/, "_r", name)
        sub(/64$/, "", name)
        return name
    }
    function verdict(layer, object, name,    owner) {
        if ((layer, name) in own)
            return ""
        if (name in owners) {
            owner = owners[name]
            if (!((layer, owner) in sees))
                return "belongs to " owner ", which " layer " does not see"
            return (owner, name) in declared ? "" : "is private to " owner
        }
        for (owner in known)
            if ((layer, owner) in sees && (owner, name) in declared)
                return ""
        if (granted(grants["all"] grants[layer] grants[layer "/" object], name) ||
            granted(grants["all"] grants[layer] grants[layer "/" object], plain(name)))
            return ""
        return "is not granted by tests/layers.allow"
    }
    $1 == "grant" { grants[$2] = grants[$2] rest_of_line(3) }
    $1 == "declares" { declared[$2, $3] = 1 }
    $1 == "symbol" && $4 ~ /^[Uwv]$/ { wanted[++wants] = $2 " " $3 " " $5 }
    $1 == "symbol" && $4 ~ /^[A-TV-Ziu]$/ { own[$2, $5] = 1; owners[$5] = $2 }
    END {
        for (i = 1; i <= wants; i++) {
            split(wanted[i], want, " ")
            why = verdict(want[1], want[2], want[3])
            if (why != "")
                print want[1], want[2], want[3] ": " why
        }
    }'
}

judge_includes() {
    awk "$common_awk"'
    function verdict(layer, file, header,    name, room, owner, yours, short) {
        short = file
        sub(/.*\//, "", short)
        name = substr(header, 2, length(header) - 2)
        room = name
        sub(/\/.*/, "", room)
        if (name ~ /\.\./)
            return "climbs out of its folder"
        if (header ~ /^"/ && name ~ /\// && room in known) {
            if (room == layer || (layer, room) in sees || (layer "/" short, name) in crosses)
                return ""
            return layer " does not see " room
        }
        if (header ~ /^"/ && name == "config.h" && file ~ /^src\//)
            return ""
        if (header ~ /^"/)
            return file ~ /^src\// && (layer, name) in private ? "" : "is no header of " layer
        owner = ""
        for (yours in libraries) {
            if (!granted(libraries[yours], name))
                continue
            if (yours == layer || yours == layer "/" short)
                return ""
            owner = owner " " yours
        }
        return owner == "" ? "" : "is only for" owner
    }
    $1 == "crossing" { crosses[$2, $3] = 1 }
    $1 == "library" { libraries[$2] = libraries[$2] rest_of_line(3) }
    $1 == "private" { private[$2, $3] = 1 }
    $1 == "include" { asked[++asks] = $2 " " $3 " " $4 }
    END {
        for (i = 1; i <= asks; i++) {
            split(asked[i], ask, " ")
            why = verdict(ask[1], ask[2], ask[3])
            if (why != "")
                print ask[1], ask[2], ask[3] ": " why
        }
    }'
}

# --- TAP ---------------------------------------------------------------------------------------

number=0
status=0

# ok_if_empty OFFENCES DESCRIPTION: passes when the file of offences is empty.
ok_if_empty() {
    number=$((number + 1))
    if [ -s "$1" ]; then
        sed -e 's/^/# /' "$1"
        echo "not ok $number - $2"
        status=1
    else
        echo "ok $number - $2"
    fi
}

first_line() {
    printf '%s\n' "$1" | sed 1q
}

# refuses JUDGE FACTS REASON: the judge must find this offence in the first made-up fact.
refuses() {
    { cat "$work/rules" "$work/declarations"; echo "$2"; } | "$1" >"$work/found"
    : >"$work/complaint"
    grep -q ": .*$3" "$work/found" || echo "expected: $3" >"$work/complaint"
    ok_if_empty "$work/complaint" "refuses: $(first_line "$2")"
}

# accepts JUDGE FACTS
accepts() {
    { cat "$work/rules" "$work/declarations"; echo "$2"; } | "$1" >"$work/found"
    ok_if_empty "$work/found" "accepts: $(first_line "$2")"
}

rules >"$work/rules"
declarations >"$work/declarations"
symbols >"$work/symbols"
includes >"$work/includes"

grep -q '^symbol base text.o T text_width$' "$work/symbols" &&
    grep -q '^declares base text_width$' "$work/declarations" &&
    grep -q '^include base src/base/text.c "base/text.h"$' "$work/includes" ||
    echo "nm, or the headers and sources, could not be read" >"$work/unread"
for layer in $layers; do
    [ "$layer" = voice ] && [ "${HAVE_VOICE:-no}" = no ] && continue
    if grep -qs "lib$layer\\.a" "$srcdir/src/$layer/local.mk" && [ ! -f "src/$layer/lib$layer.a" ]; then
        echo "src/$layer/lib$layer.a is not built"
    fi
done >>"$work/unread"
ok_if_empty "$work/unread" "archives, headers and sources are read"

cat "$work/rules" "$work/declarations" "$work/symbols" | judge_symbols >"$work/symbol-offences"
cat "$work/rules" "$work/includes" | judge_includes >"$work/include-offences"
for layer in $layers; do
    grep "^$layer " "$work/symbol-offences" | sort -u >"$work/offences"
    ok_if_empty "$work/offences" "$layer uses only what it may"
    grep "^$layer " "$work/include-offences" | sort -u >"$work/offences"
    ok_if_empty "$work/offences" "$layer includes only what it may"
done

not_granted='is not granted'
refuses judge_symbols 'symbol base text.o U fopen' "$not_granted"
refuses judge_symbols 'symbol base text.o U malloc_usable_size' "$not_granted"
refuses judge_symbols 'symbol content reader.o U fopen64' "$not_granted"
refuses judge_symbols 'symbol content reader.o U __fread_chk' "$not_granted"
refuses judge_symbols 'symbol content reader.o U malloc' "$not_granted"
refuses judge_symbols 'symbol training attempt.o U clock_gettime' "$not_granted"
refuses judge_symbols 'symbol training attempt.o U __clock_gettime64' "$not_granted"
refuses judge_symbols 'symbol statistics paired.o U rand' "$not_granted"
refuses judge_symbols 'symbol statistics paired.o U sqlite3_step' "$not_granted"
refuses judge_symbols 'symbol ui screen_question.o U time' "$not_granted"
refuses judge_symbols 'symbol ui screen_question.o U waddnstr' "$not_granted"
refuses judge_symbols 'symbol ui loop.o U clock_gettime' "$not_granted"
refuses judge_symbols 'symbol ui sheet.o U poll' "$not_granted"
refuses judge_symbols 'symbol report face.o U fopen' "$not_granted"
refuses judge_symbols 'symbol store store.o U crypto_sign_detached' "$not_granted"
refuses judge_symbols 'symbol certificate payload.o U time' "$not_granted"
refuses judge_symbols 'symbol cli main.o U sqlite3_open_v2' "$not_granted"
refuses judge_symbols 'symbol cli main.o U waddnstr' "$not_granted"
refuses judge_symbols 'symbol paper page.o U sqlite3_open_v2' "$not_granted"
refuses judge_symbols 'symbol content reader.o w getenv' "$not_granted"
refuses judge_symbols 'symbol ui list.o U store_open
symbol store store.o T store_open' 'belongs to store'
refuses judge_symbols 'symbol content reader.o U latin_capitals
symbol base latin.o T latin_capitals' 'is private to base'
refuses judge_symbols 'symbol cli main.o U page_draw
symbol paper page.o T page_draw' 'belongs to paper'
accepts judge_symbols 'symbol ui terminal.o U waddnstr'
accepts judge_symbols 'symbol content reader.o U text_width
symbol base text.o T text_width'
accepts judge_symbols 'symbol content reader.o U not_public
symbol content fault.o T not_public'
accepts judge_symbols 'symbol content reader.o U text_tidy'
accepts judge_symbols 'symbol content reader.o U __asan_report_load8'
accepts judge_symbols 'symbol content reader.o U __ubsan_handle_add_overflow_abort'
accepts judge_symbols 'symbol content reader.o U __stack_chk_fail'
accepts judge_symbols 'symbol content reader.o U _GLOBAL_OFFSET_TABLE_'
accepts judge_symbols 'symbol content reader.o U __memcpy_chk'

refuses judge_includes 'include ui src/ui/view.c "store/store.h"' 'ui does not see store'
refuses judge_includes 'include report src/report/face.c "certificate/payload.h"' 'does not see'
refuses judge_includes 'include base src/base/text.c "content/quiz.h"' 'base does not see content'
refuses judge_includes 'include base include/base/text.h "content/quiz.h"' 'does not see'
refuses judge_includes 'include cli src/cli/main.c "paper/page.h"' 'cli does not see paper'
refuses judge_includes 'include paper src/paper/main.c "ui/grid.h"' 'paper does not see ui'
refuses judge_includes 'include content src/content/reader.c "latin.h"
private base latin.h' 'is no header of content'
refuses judge_includes 'include content src/content/reader.c "../base/latin.h"
private base latin.h' 'climbs out'
refuses judge_includes 'include base include/base/fold.h "latin.h"
private base latin.h' 'is no header of base'
refuses judge_includes 'include content src/content/reader.c "src/base/latin.h"' 'is no header'
refuses judge_includes 'include ui src/ui/list.c <curses.h>' 'is only for ui/terminal'
refuses judge_includes 'include cli src/cli/main.c <sqlite3.h>' 'is only for store'
refuses judge_includes 'include content src/content/reader.c <unistr.h>' 'is only for base'
refuses judge_includes 'include statistics src/statistics/t.c <jansson.h>' 'is only for report'
accepts judge_includes 'include ui src/ui/terminal.c <curses.h>'
accepts judge_includes 'include store src/store/store.c <unistd.h>'
accepts judge_includes 'include training src/training/rules.c "content/quiz.h"'
accepts judge_includes 'include base src/base/fold.c "latin.h"
private base latin.h'

echo "1..$number"
exit $status
