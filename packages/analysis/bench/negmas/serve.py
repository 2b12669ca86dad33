"""NegMAS behind a pipe: one question a line of JSON in, one answer a line of JSON out.

`{"load": FOLDER}` answers a Genius domain as NegMAS reads it: per party and issue the weight times the value of each
option, in the order of the options. `{"space": ..., "method": ..., "seconds": S}` answers the points of the Pareto
frontier with the CPU milliseconds of each run. The first run is repeated while fewer than S seconds are used, at most nine times.
Only the method is timed, never the start of Python, the making of utility functions or this talk.
"""

import json
import math
import os
import sys
import time
import warnings

ANSWERS = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)  # What NegMAS prints itself is no answer.
warnings.filterwarnings("ignore")

import negmas  # noqa: E402
from negmas import LinearAdditiveUtilityFunction, Scenario, make_issue, make_os  # noqa: E402
from negmas.preferences.ops import nash_points, pareto_frontier  # noqa: E402
from negmas.preferences.pareto_sampler import MOBANOSParetoSampler  # noqa: E402
from negmas.preferences.value_fun import TableFun  # noqa: E402


def load(folder):
    scenario = Scenario.from_genius_folder(folder)
    issues = scenario.outcome_space.issues
    options = [list(issue.all) for issue in issues]
    return {
        "options": [[str(value) for value in values] for values in options],
        "utilities": [
            [[float(w * f(v)) for v in values] for w, f, values in zip(u.weights, u.values, options)]
            for u in scenario.ufuns
        ],
        "reserved": [number(u.reserved_value) for u in scenario.ufuns],
    }


def number(value):
    return float(value) if value is not None and math.isfinite(value) else None


def ufuns_of(space):
    sizes = [len(scores) for scores in space["scores"][0]]
    issues = [make_issue([f"o{at}" for at in range(size)], name=f"i{place}") for place, size in enumerate(sizes)]
    outcomes = make_os(issues)
    return tuple(
        LinearAdditiveUtilityFunction(
            values=[TableFun({f"o{at}": score for at, score in enumerate(issue)}) for issue in scores],
            weights=list(weights),
            outcome_space=outcomes,
            reserved_value=-math.inf if reserved is None else reserved,
        )
        for scores, weights, reserved in zip(space["scores"], space["weights"], space["reserved"])
    )


def by_enumeration(ufuns):
    return pareto_frontier(ufuns)[0]


def by_mobanos(ufuns):
    sampler = MOBANOSParetoSampler()
    sampler.init(*ufuns)
    return sampler


def points_of(result, ufuns):
    """The utilities of a frontier. MOBANOS gives outcomes, below the reservation values too."""
    if not isinstance(result, MOBANOSParetoSampler):
        return [tuple(map(float, point)) for point in result]
    outcomes = result.pareto_outcomes(min_util=-math.inf)
    points = [tuple(float(u(outcome)) for u in ufuns) for outcome in outcomes]
    return [point for point in points if all(value >= u.reserved_value for value, u in zip(point, ufuns))]


def nash_of(ufuns, frontier):
    outcomes = ufuns[0].outcome_space
    return [list(map(float, point)) for point, _ in nash_points(ufuns, frontier, outcome_space=outcomes)]


METHODS = {"enumeration": by_enumeration, "MOBANOS": by_mobanos}


def timed(space, method, seconds):
    ufuns = ufuns_of(space)
    runs = []
    while len(runs) < 9 and (not runs or sum(runs) < seconds * 1000):
        start = time.process_time()
        result = METHODS[method](ufuns)
        runs.append((time.process_time() - start) * 1000)
    points = points_of(result, ufuns)
    return {"ms": runs, "points": points, "nash": nash_of(ufuns, points)}


def answer(question):
    if "load" in question:
        return load(question["load"])
    return timed(question["space"], question["method"], question["seconds"])


def say(value):
    ANSWERS.write(json.dumps(value) + "\n")
    ANSWERS.flush()


say({"version": negmas.__version__, "python": sys.version.split()[0]})
for line in sys.stdin:
    try:
        say(answer(json.loads(line)))
    except Exception as fault:  # Whatever goes wrong in there is told, and the next question is answered.
        say({"fault": f"{type(fault).__name__}: {fault}"})
