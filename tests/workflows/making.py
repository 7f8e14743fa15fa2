"""Values for tests: workflows built directly, and what a catalog would say about their plugins."""

from dataclasses import dataclass

from hypothesis import strategies as st

from agentops_showcase.problems import Place
from agentops_showcase.routes import Route
from agentops_showcase.workflows.minutes import Minutes
from agentops_showcase.workflows.workflow import LANES, PHASES, Gate, Need, Phase, Step, Task, Use, Workflow

HERE = Place("catalog/workflows/made.yml")


@dataclass(frozen=True, slots=True)
class Facts:
    """A plugin as the tests know it."""

    name: str
    install_lines: tuple[str, ...]
    settings: str = ""
    always_tokens: int | None = 100
    on_use_max: int | None = 1000
    route: Route | None = None
    hooked: bool = False


def step(
    name: str, lane: str = "agent", needs: tuple[str, ...] = (), *, label: str = "", makes: str = "", plugin: str = ""
) -> Step:
    uses = (Use(plugin, f"It helps with {name}.", "", HERE, HERE),) if plugin else ()
    wanted = tuple(Need(each, HERE) for each in needs)
    return Step(name, lane, label or name, f"Do {name}.", wanted, uses, makes, HERE, HERE, HERE)


def phase(name: str, *steps: Step, share: int = 20, person: bool = False, back_to: str = "") -> Phase:
    gate = Gate(f"{name} holds", person, f"{name} does not hold.", back_to or name, Minutes(5, 5), HERE, HERE)
    return Phase(name, share, Minutes(10, 20), steps, gate, HERE, HERE)


def workflow(*phases: Phase, window: int = 200_000, budget: int = 40, tried: str = "") -> Workflow:
    return Workflow(
        id="made",
        title="Made for a test",
        when="When a test wants one.",
        who_needs="",
        not_for="Anything else.",
        tried=tried,
        not_counted="Waiting.",
        window=window,
        budget=budget,
        prepare=(Task("Have a test.", "true"),),
        phases=phases,
        bundle=(("State", "Where it stands."),),
        trouble=(("It fails.", "Read why."),),
        path=HERE.path,
        place=HERE,
        budget_place=HERE,
    )


WORDS = st.text("abcdefghilmnoprstuw", min_size=1, max_size=9)
LABELS = st.lists(WORDS, min_size=1, max_size=3).map(lambda words: " ".join(words[:2]))
FILES = st.sampled_from(("", "", "plan.md", "gate-log.md", "notes.txt"))


@st.composite
def workflows(draw: st.DrawFn) -> Workflow:
    """Any workflow that the checks let through, but for its width."""
    names = draw(
        st.lists(st.sampled_from(PHASES), min_size=1, unique=True).map(lambda found: sorted(found, key=PHASES.index))
    )
    earlier: list[str] = []
    phases = []
    for at, name in enumerate(names):
        steps: list[Step] = []
        for number in range(draw(st.integers(1, 5))):
            inside = [each.id for each in steps]
            needs = draw(st.lists(st.sampled_from(inside), unique=True, max_size=3)) if inside else []
            needs += draw(st.lists(st.sampled_from(earlier), max_size=1)) if earlier else []
            lane = draw(st.sampled_from(LANES))
            steps.append(step(f"{name}-{number}", lane, tuple(needs), label=draw(LABELS), makes=draw(FILES)))
        earlier += [each.id for each in steps]
        back = draw(st.sampled_from(names[: at + 1]))
        phases.append(phase(name, *steps, share=draw(st.integers(1, 100)), person=draw(st.booleans()), back_to=back))
    return workflow(*phases)
