# Sourced by the commands: installs the framework as root, and otherwise says what is missing.
packages=(python3-djangorestframework python3-django-filters python3-yaml)
missing=()
for package in "${packages[@]}"; do
  dpkg --status "$package" >/dev/null 2>&1 || missing+=("$package")
done
if ((${#missing[@]})); then
  if ((EUID != 0)); then
    echo "These Debian packages are missing. Install them with:" >&2
    echo "  sudo apt-get update && sudo apt-get install --yes --no-install-recommends ${missing[*]}" >&2
    exit 2
  fi
  apt-get update --quiet --quiet
  DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}"
fi

# The distribution's interpreter, because the packages are installed for no other one.
python=/usr/bin/python3
