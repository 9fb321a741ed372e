# For the scripts in submit/, which set $home and source this: finds Java and builds the program.
# shellcheck shell=bash disable=SC2154

java="${JAVA_HOME:+$JAVA_HOME/bin/}java"

fail() {
  echo "midilake: $1" >&2
  exit 2
}

# The newest jar without what other profiles add to its name.
built_jar() {
  find "$home/target" -maxdepth 1 -name 'midilake-*.jar' ! -name '*-application.jar' \
    -exec ls -t {} + 2>/dev/null | head -n 1
}

# The major version of java. The file that every JDK has says it at once; java itself takes a tenth of a second.
java_version() {
  local release
  release="$(dirname "$(readlink -f "$(command -v "$java")")")/../release"
  if [[ -f "$release" ]]; then
    sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$release"
  else
    "$java" -version 2>&1 | sed -n 's/.* version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1
  fi
}

# build PROFILE PRODUCT: runs Maven with the profile, unless target/PRODUCT is there and no source
# is newer than the last build. Folders count too: theirs is the time of the last removed file.
build() {
  local stamp="$home/target/midilake.$1.built"
  command -v "$java" >/dev/null || fail "there is no $java. Install a JDK 17, or set JAVA_HOME."
  local version
  version="$(java_version)"
  ((${version:-17} >= 17)) || fail "Java 17 is needed, but $java is version $version. Install a JDK 17, or set JAVA_HOME."
  if [[ -f "$stamp" && -n "$(find "$home/target" -maxdepth 1 -name "$2")" &&
    -z "$(find "$home/src/main" "$home/pom.xml" -newer "$stamp" -print -quit)" ]]; then
    return
  fi

  check_tools
  echo "midilake: building; the first time this takes a minute or two..." >&2
  mkdir -p "$home/target"
  touch "$stamp.$$" # before the build: what is edited meanwhile is newer
  if ! (cd "$home" && mvn -q -B -Dmaven.test.skip=true "-P$1" package) >"$home/target/$1.log" 2>&1; then
    cat "$home/target/$1.log" >&2
    fail "the build failed; the messages above say why."
  fi

  mv "$stamp.$$" "$stamp"
}

check_tools() {
  command -v mvn >/dev/null || fail "there is no mvn. Install Maven 3.8 or later to build the program."
  local version
  version="$(java_version)"
  [[ "$version" == 17 ]] ||
    fail "building needs a JDK 17, but $java is version ${version:-unknown}. Set JAVA_HOME."
  command -v "${java}c" >/dev/null || fail "$java is not a JDK: it has no javac. Install a JDK 17."
}
