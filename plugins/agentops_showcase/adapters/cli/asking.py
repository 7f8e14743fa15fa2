"""Ask the questions of a new study on a terminal, with a way back; nothing is written meanwhile."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from agentops_showcase.adapters.failure import FailureError
from agentops_showcase.case_studies.interview import Ask
from agentops_showcase.problems import inert

BACK = ("<", "back")
_OPENING = "Enter leaves a question for later, < goes one back, Ctrl-C stops. Nothing is written before the end."


def asked(asks: Sequence[Ask], given: dict[str, str]) -> dict[str, str]:
    """Return an answer to every question, those that were given unasked; "" waits until later."""
    answers = dict(given)
    ask, done = [each for each in asks if not given.get(each.name)], list[Ask]()
    _say(_OPENING)
    try:
        while len(done) < len(ask):
            each = ask[len(done)]
            answer = "" if each.moot(answers) else _answer(each, len(done) + 1, len(ask), answers)
            if answer in BACK:
                _go_back(done, answers)
                continue
            if each.name == "title" and answer != answers.get("title") and not given.get("slug"):
                answers.pop("slug", None)
            answers[each.name] = answer
            done.append(each)
    except KeyboardInterrupt:
        _say("")
        raise FailureError("stopped; nothing was written") from None
    return answers


def _go_back(done: list[Ask], answers: dict[str, str]) -> None:
    if not done:
        _say("        This is the first question.")
        return
    done.pop()
    while done and done[-1].moot(answers):
        done.pop()


def _answer(each: Ask, number: int, total: int, answers: dict[str, str]) -> str:
    """Ask until the answer fits, leads back, or waits."""
    default = each.proposed(answers)
    _say(f"\n{number} of {total}  {each.question}")
    for line in (*each.expects, f"Like: {each.example}"):
        _say(f"        {line}")
    while True:
        print(f"{f'[{default}] ' if default else ''}> ", end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        if not line:
            raise FailureError("no more answers; nothing was written")
        said = line.strip()
        if said.lower() in BACK:
            return BACK[0]
        answer = said or default
        if not answer and not each.owed:
            return ""
        why = each.refuse(answer)
        if not why:
            return answer
        stop = "" if why.endswith("?") else "."
        _say(f"        No: {inert(why)}{stop}\n        Like: {each.example}. Or < for the question before.")


def _say(words: str) -> None:
    print(words, file=sys.stderr)
