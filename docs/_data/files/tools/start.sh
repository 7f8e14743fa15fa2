#!/bin/sh
# tools/start.sh: find the workflow for a task, and log how it was found
set -eu
cd "$(git rev-parse --show-toplevel)"
card=tools/card.txt
stop() { echo "start: $1" >&2; exit 1; }
ask() { printf '%s\n> ' "$1"; read -r reply || [ -n "$reply" ] ||
  stop "no answer; nothing was logged"; }
known() {
  case " $routes " in *" $1 "*) ;; *) stop "no route $1" ;; esac
}

[ ! -e handoff.md ] || stop "handoff.md waits here; resume it"
[ ! -e "$(git rev-parse --git-path MERGE_HEAD)" ] ||
  stop "a merge is open; finish or abort it"
[ -s "$card" ] || stop "no card in $card"
lines=$(tr -d '\r' < "$card")
[ "$(echo "$lines" | grep -c '?')" -le 5 ] || stop "more than five questions"
new=enter-an-unknown-codebase
routes="$(echo "$lines" | awk '{ print $1 }' | xargs) $new"

ask "Name of the task, one word?"
task=$reply
case $task in ''|*[!A-Za-z0-9_-]*) stop "not one word: $task" ;; esac
ask "Your own guess? $routes"
guess=$reply
known "$guess"
route= answers= why=
if [ -z "$(git log -1 --author="<$(git config user.email)>" \
  --format=%h 2> /dev/null)" ]; then
  route=$new answers=- why="no commit of yours here"
else
  while read -r to question <&3; do
    if [ -n "$question" ]; then
      ask "$question y or n"
      case $reply in y|n) ;; *) stop "y or n" ;; esac
      answers=$answers$reply
      [ "$reply" = y ] || continue
    fi
    route=$to why=${question:-"no to every question"}
    break
  done 3<<END
$lines
END
fi
[ -n "$route" ] || stop "the card has no line without a question"
ask "$route, because: $why
Enter to agree, or another route and your reason"
over=${reply%% *}
[ -z "$over" ] || known "$over"
[ "$over" != "$reply" ] || [ -z "$over" ] || stop "and the reason?"
day=$(date +%F)
{ echo "$day $task guess $guess"
  echo "$day $task route $route $answers"
  [ -z "$over" ] || echo "$day $task over $reply"
} >> routes.log
