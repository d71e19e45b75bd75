#!/usr/bin/env bash
# Verifies a backend with Pact's command line, by a contract of ../pacts or by what a broker has:
#   verify.sh --form documented|current --url URL [--states-url URL]
#             [--broker-url URL [--provider-version VERSION] [--branch BRANCH]]
# A broker's token is read from PACT_BROKER_TOKEN. Needs Node.js; PACT_CLI names another pact program.
set -euo pipefail

fail() {
  echo "verify.sh: $1" >&2
  exit 2
}

form='' url='' states='' broker='' version='' branch=''
while (($#)); do
  (($# > 1)) || fail "$1 needs a value."
  case $1 in
    --form) form=$2 ;;
    --url) url=${2%/} ;;
    --states-url) states=$2 ;;
    --broker-url) broker=$2 ;;
    --provider-version) version=$2 ;;
    --branch) branch=$2 ;;
    *) fail "unknown option $1." ;;
  esac
  shift 2
done

[[ $form == documented || $form == current ]] || fail "--form is documented or current."
[[ $url =~ ^(https?)://(\[[0-9a-fA-F:]+\]|[^][/:@]+)(:([0-9]+))?(/[^?#]*)?$ ]] || fail "--url is an http or https URL without credentials or query."
scheme=${BASH_REMATCH[1]} host=${BASH_REMATCH[2]} port=${BASH_REMATCH[4]} path=${BASH_REMATCH[5]}
if [[ -z $port ]]; then
  port=$([[ $scheme == https ]] && echo 443 || echo 80)
fi

provider=Synapse-Integration-API-$form
arguments=(
  verifier --provider-name "$provider"
  --transport "$scheme" --hostname "$host" --port "$port"
  --state-change-url "${states:-$url/provider-states}" --request-timeout 30000
)
if [[ -n $path ]]; then
  arguments+=(--base-path "$path")
fi
if [[ -n $broker ]]; then
  arguments+=(--broker-url "$broker" --enable-pending)
  arguments+=(--consumer-version-selectors '{"mainBranch":true}' --consumer-version-selectors '{"deployedOrReleased":true}')
  if [[ -n $version ]]; then
    arguments+=(--publish --provider-version "$version")
  fi
  if [[ -n $branch ]]; then
    arguments+=(--provider-branch "$branch")
  fi
else
  here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
  arguments+=(--file "$here/../pacts/Synapse.Generated-$provider.json")
fi

export PACT_DO_NOT_TRACK=true
if [[ -n ${PACT_CLI:-} ]]; then
  exec "$PACT_CLI" "${arguments[@]}"
fi
exec npx --yes --package=@pact-foundation/pact-cli@18.1.2 -- pact "${arguments[@]}"
