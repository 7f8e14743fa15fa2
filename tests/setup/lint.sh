#!/bin/sh
# Run every fast check, all of them even when one fails, and name the failed ones at the end.
set -u
cd "$(dirname "$0")/../.." || exit 2
PATH=$PWD/.venv/bin:$PATH
failed=

run() {
  name=$1
  shift
  if ! output=$("$@" 2>&1); then
    failed="$failed $name"
    printf 'lint: %s\n%s\n' "$name" "$output"
  fi
}

run ruff ruff check --quiet .
run mypy mypy
run mypy-scripts mypy .github/scripts/*.py
run codespell codespell --skip "./.git,./.venv,./site,./.site.*,*/node_modules,*/vendor,*/case_studies/anonymity,./tests/golden,./editions,*.json,*.svg,*.js,./requirements*.txt" \
  --ignore-words-list "ans,te,caf,lockin,stings,untill,edn,sav,catche,collaps,whit,responsable,projet,cliente,nd,alue"
run sources showcase check
run workflows zizmor --offline --quiet .github
run workflow-schema check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
run form-schema check-jsonschema --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/[0-9]*.yml
run form-config check-jsonschema --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
run dependabot-schema check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
for script in tests/setup/*.sh .github/scripts/*.sh .ci/run; do
  run "$script" bash -n "$script"
done

if [ -n "$failed" ]; then
  echo "lint: failed:$failed"
  exit 1
fi
echo "lint: nothing to report"
