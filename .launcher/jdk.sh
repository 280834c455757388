# Finds a JDK 21 or newer; sourced by ./tally and ./dev.

# The feature release of the JDK in a folder (17, 21, 25, …); 0 when there is no compiler.
jdk_release() {
    if [ ! -x "$1/bin/javac" ] || [ ! -x "$1/bin/java" ]; then
        echo 0
        return
    fi
    version=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$1/release" 2>/dev/null)
    [ -n "$version" ] || version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac //p')
    release=${version%%[!0-9]*}
    echo "${release:-0}"
}

# JAVA_HOME first, then PATH, then where systems keep their JDKs; the newest of the last.
find_jdk() {
    for folder in "${JAVA_HOME:-}" "$(jdk_of_path)"; do
        if [ -n "$folder" ] && [ "$(jdk_release "$folder")" -ge 21 ]; then
            echo "$folder"
            return
        fi
    done
    best=
    best_release=20
    for folder in ${TALLY_JDKS:-/usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home}; do
        [ -d "$folder" ] || continue
        release=$(jdk_release "$folder")
        if [ "$release" -gt "$best_release" ]; then
            best=$folder
            best_release=$release
        fi
    done
    if [ -z "$best" ]; then
        {
            echo "No JDK 21 or newer was found (JAVA_HOME, PATH, /usr/lib/jvm)."
            echo "  Debian or Ubuntu: apt install openjdk-21-jdk     macOS: brew install --cask temurin"
            echo "  or from https://adoptium.net; then set JAVA_HOME to its folder."
        } >&2
        return 1
    fi
    echo "$best"
}

jdk_of_path() {
    javac=$(command -v javac) || return 0
    while [ -L "$javac" ]; do
        link=$(readlink "$javac")
        case $link in
            /*) javac=$link ;;
            *) javac=$(dirname "$javac")/$link ;;
        esac
    done
    (cd -P "$(dirname "$javac")/.." && pwd)
}
