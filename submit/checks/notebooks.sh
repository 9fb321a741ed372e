#!/usr/bin/env bash
# Runs every notebook from top to bottom against a warehouse and keeps the pages that come out of it.
#
#   submit/checks/notebooks.sh WAREHOUSE PAGES_DIR [ENVIRONMENT]
#
# ENVIRONMENT is a virtual environment with what notebooks/requirements.txt lists; without one it is made. Fails if a cell
# fails, if a notebook shows fewer than four plots, or if outputs are kept in the repository.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
warehouse=$(cd "${1:?WAREHOUSE}" && pwd)
mkdir -p "${2:?PAGES_DIR}"
pages=$(cd "$2" && pwd)
environment=${3:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ -z "$environment" ]; then
  environment=$work/environment
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r "$home/notebooks/requirements.txt"
fi
for library in pyspark:spark delta-spark:delta; do
  wanted=$(sed -n "s|.*<${library#*:}.version>\(.*\)</.*|\1|p" "$home/pom.xml")
  grep -qx "${library%:*}==$wanted" "$home/notebooks/requirements.txt" ||
    { echo "FAILED: notebooks/requirements.txt has another ${library%:*} than $wanted of pom.xml"; exit 1; }
done

"$here/../midilake-cluster" help > "$work/help"
export MIDILAKE_HOME=$home MIDILAKE_WAREHOUSE=$warehouse MIDILAKE_DATASET=$work SPARK_LOCAL_IP=127.0.0.1
export PATH="$environment/bin:$PATH" JUPYTER_PLATFORM_DIRS=1 IPYTHONDIR=$work/ipython
unset SPARK_HOME
for notebook in "$home"/notebooks/*.ipynb; do
  name=$(basename "$notebook" .ipynb)
  python - "$notebook" << 'END'
import json, sys
cells = json.load(open(sys.argv[1]))["cells"]
sys.exit(sum(bool(cell.get("outputs") or cell.get("execution_count")) for cell in cells)
         and f"FAILED: {sys.argv[1]} holds outputs; strip them")
END
  cp "$notebook" "$home/notebooks/lake.py" "$work/"
  jupyter nbconvert --log-level WARN --to notebook --execute --inplace --ExecutePreprocessor.timeout=600 "$work/$name.ipynb" \
    2> "$work/$name.log" || { tail -n 40 "$work/$name.log"; echo "FAILED: $name"; exit 1; }
  jupyter nbconvert --log-level ERROR --to html "$work/$name.ipynb" --output-dir "$pages"
  python - "$work/$name.ipynb" << 'END'
import json, sys
cells = json.load(open(sys.argv[1]))["cells"]
plots = sum("image/png" in output.get("data", {}) for cell in cells for output in cell.get("outputs", []))
print(f"{sys.argv[1].split('/')[-1]}: {plots} plots")
sys.exit("FAILED: fewer than four" if plots < 4 else 0)
END
done
