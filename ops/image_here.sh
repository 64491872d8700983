#!/bin/sh
# Builds the image of the Dockerfile, unchanged, where there is no Docker and no registry of images: make image-here
# Its base `python:3.12-slim` is made here, of Debian's packages and this machine's Python 3.12, as the official one is made.
# Needs root, Debian's packages buildah and mmdebstrap, and what the Dockerfile asks of the network. STORE is the folder of images.
set -eu
fail() { echo "$1" >&2; exit 3; } # where nothing can be built with
: "${STORE:=$PWD/.steward/images}" "${SUITE:=trixie}" "${TAG:=steward}" "${PYTHON:=python3.12}"
[ "$(id -u)" = 0 ] || fail "an image's base is made by root alone"
for program in buildah mmdebstrap git; do
    command -v "$program" >/dev/null 2>&1 || fail "there is no $program here: apt-get install buildah mmdebstrap git"
done
prefix=$("$PYTHON" -c 'import sys; assert sys.version_info[:2] == (3, 12); print(sys.base_prefix)') || fail "PYTHON is no Python 3.12"
mkdir -p "$STORE/tmp"
export TMPDIR="$STORE/tmp"
work=$(mktemp -d)
images() { buildah --root "$STORE/storage" --runroot "$STORE/run" "$@"; }
container=
end() { [ -z "$container" ] || images rm "$container" >/dev/null 2>&1 || true; rm -rf "$work"; }
trap end EXIT
trap 'exit 1' INT TERM

# A wheel's compiled parts and the interpreter find their libraries by Debian's packages that have them here.
libraries() {
    find "$prefix/lib" -name 'libpython3.12.so*' -o -path '*/lib-dynload/*' ! -name '_tkinter*' -name '*.so' |
        xargs -n 1 ldd | awk '$2 == "=>" && $3 ~ "^/" {print $3}' | sort -u | while read -r file; do
        real=$(readlink -f "$file")
        dpkg-query --search "$real" "${real#/usr}" 2>/dev/null | head -1 | cut -d: -f1
    done | sort -u | paste -sd,
}

base() {
    echo "Making the base: Debian $SUITE and the Python of $prefix …"
    mmdebstrap --quiet --variant=minbase --include="ca-certificates,netbase,tzdata,$(libraries)" "$SUITE" "$work/debian.tar"
    container=$(images from scratch)
    images add --quiet "$container" "$work/debian.tar" / >/dev/null
    root=$(images mount "$container")
    # the interpreter without what was installed into it
    tar -C "$prefix" -c --exclude='site-packages/*' --exclude=__pycache__ --exclude=lib/python3.12/test --exclude='*.a' \
        bin/python3.12 include/python3.12 lib/python3.12 $(cd "$prefix" && ls -d lib/libpython3* 2>/dev/null) |
        tar -C "$root/usr/local" -x --no-same-owner
    ln -sf python3.12 "$root/usr/local/bin/python3"
    ln -sf python3 "$root/usr/local/bin/python"
    # who signs for this network, as its Debian trusts them
    own=$(find /usr/local/share/ca-certificates -name '*.crt' 2>/dev/null || true)
    trusted=/etc/ssl/certs/ca-certificates.crt
    if [ -n "$own" ]; then
        cp $own "$root/usr/local/share/ca-certificates/"
        images config --env SSL_CERT_FILE=$trusted --env NODE_EXTRA_CA_CERTS=$trusted --env PIP_CERT=$trusted "$container"
    fi
    images config --env PATH=/usr/local/bin:/usr/local/sbin:/usr/bin:/usr/sbin:/bin:/sbin --env LANG=C.UTF-8 --cmd python3 "$container"
    images run --isolation chroot "$container" -- sh -euc '
        ldconfig; update-ca-certificates >/dev/null 2>&1
        python -m ensurepip --upgrade >/dev/null; python -m pip install --quiet --root-user-action ignore --upgrade pip
        rm -rf /root/.cache; python --version; pip --version'
    images commit --quiet "$container" localhost/python:3.12-slim >/dev/null
    images rm "$container" >/dev/null
    container=
}

# of what the image has something from
tree=$(git ls-tree HEAD | grep -vE '\s(docs|tests|bench|\.ci|[A-Z]+\.md)$' | sha256sum | cut -c1-40)
made() { images inspect --type image --format '{{index .OCIv1.Config.Labels "tree"}}' "localhost/$TAG" 2>/dev/null || true; }
if [ "$(made)" != "$tree" ]; then
    images inspect --type image localhost/python:3.12-slim >/dev/null 2>&1 || base
    echo "Building the image of this commit …"
    began=$(date +%s)
    mkdir "$work/source"
    git archive HEAD | tar -C "$work/source" -x
    images build --isolation chroot --pull-never --format docker --label "tree=$tree" --tag "localhost/$TAG" \
        --file "$work/source/Dockerfile" "$work/source"
    echo "built in $(($(date +%s) - began)) s"
fi
echo "localhost/$TAG: $(images images --format '{{.Size}}' "localhost/$TAG"), in $STORE; to run it: buildah --root $STORE/storage --runroot $STORE/run from localhost/$TAG"
