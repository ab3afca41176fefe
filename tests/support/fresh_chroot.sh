#!/usr/bin/env bash
# Shows that ./run and ./run tests work on a fresh machine: a bare Debian 12 in a folder, a clone of
# this repository inside, both commands run in it.
#
# usage (as root; package mmdebstrap): tests/support/fresh_chroot.sh [--keep] [DIR [COMMAND...]]
#   DIR      where the chroot is made; must not exist (default: a folder below ${TMPDIR:-/tmp})
#   COMMAND  what to run in the clone (default: ./run, then ./run tests)
#   --keep   leave DIR in place afterwards
# The committed state is cloned, not the working tree. The host's package sources, apt options, keys,
# certificates, name resolution and proxy variables serve the chroot too.
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

keep=false
if [ "${1:-}" = --keep ]; then
  keep=true
  shift
fi
root=${1:-$(mktemp -u -d "${TMPDIR:-/tmp}/jointlog-chroot.XXXXXX")}
shift || true
if [ -e "$root" ]; then
  echo "$root exists already" >&2
  exit 2
fi

mounted=()
clean_up() {
  local folder
  for folder in "${mounted[@]}"; do
    umount "$folder" || umount -l "$folder"
  done
  if ! $keep && [ -d "$root" ]; then
    rm -rf --one-file-system "$root"
  fi
}
trap clean_up EXIT

# The bare system: essential packages and apt, in the host's own release mirror.
apt_options=()
while IFS= read -r line; do
  apt_options+=(--aptopt="$line")
done < <(apt-config dump | grep -E '^Acquire::(Check-|http|https|ForceIPv)' | grep -v '""' || true)
mapfile -t sources < <(find /etc/apt/sources.list /etc/apt/sources.list.d \
  \( -name '*.list' -o -name '*.sources' \) -exec grep -lE 'bookworm' {} + 2>/dev/null)
mmdebstrap --variant=minbase --mode=root "${apt_options[@]}" bookworm "$root" "${sources[@]}"

# What lets apt reach the same mirror from inside.
mkdir -p "$root/etc/ssl/certs"
for file in /etc/resolv.conf /etc/hosts; do
  if [ -e "$file" ]; then
    rm -f "$root$file"
    cp -L "$file" "$root$file"
  fi
done
if [ -e /etc/ssl/certs/ca-certificates.crt ]; then
  cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
fi

mount -t proc proc "$root/proc"
mounted+=("$root/proc")
mount --bind /dev "$root/dev"
mounted+=("$root/dev")

git clone --quiet --no-hardlinks "$repository" "$root/srv/jointlog"

# A bare environment; the proxy variables only where the host has them.
environment=(HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb)
for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
  if [ -n "${!name:-}" ]; then
    environment+=("$name=${!name}")
  fi
done
inside() {
  env -i "${environment[@]}" chroot "$root" /bin/sh -c 'cd /srv/jointlog && exec "$@"' sh "$@"
}

if [ $# -gt 0 ]; then
  inside "$@"
else
  inside ./run
  inside ./run tests
fi
echo "fresh chroot: passed"
