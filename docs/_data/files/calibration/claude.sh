exec claude -p --model "$MODEL" --output-format stream-json --verbose \
  --no-session-persistence --setting-sources project \
  --tools Bash,Edit,Read,Write --permission-mode acceptEdits \
  --allowedTools 'Bash(python3 -m pytest *)'
