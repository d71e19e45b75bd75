#!/usr/bin/env bash
# Starts a backend in the background and waits until its URL responds, whatever the response: start.sh COMMAND URL [SECONDS]
set -euo pipefail

if (($# < 2)); then
  echo "usage: start.sh COMMAND URL [SECONDS]" >&2
  exit 2
fi

bash -c "$1"
deadline=$((SECONDS + ${3:-60}))
until curl --silent --insecure --output /dev/null --max-time 5 "$2"; do
  if ((SECONDS >= deadline)); then
    echo "The backend does not respond at $2." >&2
    exit 1
  fi
  sleep 0.2
done
