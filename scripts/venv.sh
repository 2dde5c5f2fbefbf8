# Sourced by ./run and ./test: makes a virtual environment from a locked list, once for each state of the list.
# python3 (3.11 or newer) and pip are enough; ensurepip is not needed.

make_venv() { # folder, locked list
    if [ -f "$1/.made-from" ] && cat "$2" pyproject.toml | cmp -s - "$1/.made-from"; then return; fi
    if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
        echo "Tarvitaan Python 3.11 tai uudempi. / Python 3.11 or newer is needed." >&2
        exit 1
    fi
    if ! python3 -m pip --version >/dev/null 2>&1; then
        echo "Tarvitaan pip (Debian: apt install python3-pip). / pip is needed." >&2
        exit 1
    fi
    echo "Valmistellaan ensimmäistä käyttöä. Tämä kestää hetken…" >&2
    into="python3 -m pip --disable-pip-version-check --python $1/bin/python install -qq --no-deps"
    rm -rf "$1" &&
        python3 -m venv --without-pip "$1" &&
        $into --require-hashes --requirement "$2" &&
        $into --no-build-isolation --editable . &&
        cat "$2" pyproject.toml >"$1/.made-from" || exit 1
}
