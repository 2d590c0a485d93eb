#!/bin/sh
# sign.sh linux|windows FILE…: sign files that others are to trust, by a command that an environment variable contains.
#
#   DESCANT_SIGN_LINUX      writes a detached signature of $file to $signed, which is FILE.asc:
#                           gpg --batch --armor --detach-sign --local-user KEY --output "$signed" "$file"
#   DESCANT_SIGN_WINDOWS    signs the program $file where it is, or writes the signed one to $signed:
#                           osslsigncode sign -pkcs12 KEY -h sha256 -ts URL -in "$file" -out "$signed"
#
# The command is run by sh, once for each file, with $file and $signed in its environment. Without the variable nothing
# is signed, which is said. A command that fails, or that signs nothing, is an error.
set -eu

fail() { echo "sign.sh: $*" >&2; exit 1; }

case ${1-} in
    linux) variable=DESCANT_SIGN_LINUX command=${DESCANT_SIGN_LINUX-} ;;
    windows) variable=DESCANT_SIGN_WINDOWS command=${DESCANT_SIGN_WINDOWS-} ;;
    *) sed -n '2s/^# //p' "$0" >&2; exit 2 ;;
esac
system=$1
shift
if [ -z "$command" ]; then
    echo "sign.sh: Not signed, because $variable is not set: $*" >&2
    exit 0
fi
export file signed
for file; do
    [ -f "$file" ] || fail "There is no file $file."
    if [ "$system" = linux ]; then signed=$file.asc; else signed=$file.signed; fi
    rm -f "$signed"
    before=$(cksum <"$file")
    sh -c "$command" || fail "The command in $variable failed for $file."
    if [ "$system" = linux ]; then
        [ -s "$signed" ] || fail "The command in $variable has made no signature of $file."
        [ "$(cksum <"$file")" = "$before" ] || fail "The command in $variable has changed $file."
    else
        [ ! -e "$signed" ] || { cat "$signed" >"$file"; rm "$signed"; }
        [ "$(cksum <"$file")" != "$before" ] || fail "The command in $variable has not signed $file."
    fi
    echo "sign.sh: Signed: $file"
done
