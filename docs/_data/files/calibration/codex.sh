exec codex exec --json --ephemeral -m "$MODEL" -s workspace-write \
  -c model_auto_compact_token_limit=10000000 -
