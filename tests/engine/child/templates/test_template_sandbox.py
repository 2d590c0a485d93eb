"""A hostile template gets nowhere: not out of the sandbox, not into gigabytes, not on for ever."""

import contextlib
import sys
import threading
import time

import pytest

from app.engine.child.templates.errors import TemplateError, TemplateFault
from app.engine.child.templates.sandbox import RefusedByTemplateError, run_template
from app.engine.child.templates.time_limit import TimeBudget, TimeIsUpError, run_within
from tests import patience

# The time limit may strike while Python runs a destructor, which reports the error and ignores it; it comes again.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

DOUBLED = (
    "{% set ns = namespace(x=['ab'], y=['ab']) %}{% for i in range(99) %}{% set ns.x = [ns.x, ns.x] %}{% endfor %}"
)

UNSAFE = [
    "{{ ''.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''['__class__'] }}",
    "{{ '' | attr('__class__') }}",
    "{{ ['']|map(attribute='__class__')|list }}",
    "{{ '{0.__class__}'.format('') }}",
    "{{ '{0.__class__}'.format_map({'0': ''}) }}",
    "{{ messages.__init__ }}",
    # Not append and pop, which Hugging Face's sandbox refuses too: Kimi K2's own templates call them.
    "{{ messages.insert(0, 1) }}",
    "{{ messages.clear() }}",
    "{{ messages[0].update({'role': 'system'}) }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ raise_exception.__globals__ }}",
    "{{ strftime_now.__code__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ namespace.__init__.__globals__['__builtins__'] }}",
    "{{ (1).to_bytes(1000000000, 'big') }}",
    "{{ 'a'.encode() }}",
    "{{ 'a'.translate({}) }}",
    "{{ 'a'.center(1000000000) }}",
    "{{ 'a'.zfill(1000000000) }}",
    "{{ 'a'.expandtabs(1000000000) }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ '%*d' % (1000000000, 1) }}",
    "{{ '%1000000000d' | format(1) }}",
    "{{ '{:1000000000}'.format(1) }}",
    "{{ '{:{}}'.format(1, 1000000000) }}",
    "{{ 'a' | indent(1000000000) }}",
    "{{ 'a\nb' | indent('x' * 1000000) }}",
    "{{ [1] | tojson(indent=1000000000) }}",
    "{{ strftime_now('%1000000000d') }}",
]

TOO_BIG = [
    "{{ 'a' * 1000000000 }}",
    "{{ 1000000000 * 'a' }}",
    "{{ [1] * 1000000000 }}",
    "{{ 10 ** 10 ** 10 }}",
    "{{ 2 ** 1000000 }}",
    "{% set ns = namespace(x=3) %}{% for i in range(99) %}{% set ns.x = ns.x * ns.x %}{% endfor %}",
    "{% set ns = namespace(x='ab') %}{% for i in range(99) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
    "{% set ns = namespace(x='ab') %}{% for i in range(99) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}",
    "{% set ns = namespace(x='ab') %}{% for i in range(99) %}{% set ns.x = [ns.x, ns.x] | join %}{% endfor %}",
    "{% set ns = namespace(x='ab') %}{% for i in range(99) %}{% set ns.x = ''.join([ns.x, ns.x]) %}{% endfor %}",
    "{% set ns = namespace(x='ab') %}{% for i in range(99) %}{% set ns.x = '%s%s' % (ns.x, ns.x) %}{% endfor %}",
    "{% set ns = namespace(x='a') %}{% for i in range(99) %}{% set ns.x %}{{ ns.x }}{{ ns.x }}{% endset %}{% endfor %}",
    "{% set x = 'a' * 10000000 %}{{ '%s' * 1000 % ((x,) * 1000) }}",
    "{% set x = 'a' * 10000000 %}{{ ('%(x)s' * 1000) % {'x': x} }}",
    "{% set x = 'a' * 10000000 %}{{ ('{0}' * 1000).format(x) }}",
    "{% set x = 'a' * 10000000 %}{{ ('%s' * 1000) | format(*((x,) * 1000)) }}",
    "{% set ns = namespace(x=['a']) %}{% for i in range(99) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
    DOUBLED + "{{ ns.x }}",
    DOUBLED + "{{ ns.x | tojson }}",
    DOUBLED + "{{ ns.x | upper }}",
    DOUBLED + "{{ ns.x | string }}",
    DOUBLED + "{{ 'a' ~ ns.x }}",
    DOUBLED + "{{ '%s' % (ns.x,) }}",
    DOUBLED + "{{ '{}'.format(ns.x) }}",
    DOUBLED + "{{ 'a' | replace('a', ns.x) }}",
    "{{ ('a' * 1000000).replace('a', 'b' * 1000000) }}",
    "{{ ('a' * 1000000) | replace('a', 'b' * 1000000) }}",
    "{{ ('a' * 1000000).join(range(100000) | map('string')) }}",
    "{{ range(100000) | join('a' * 1000000) }}",
    "{% for i in range(99999) %}{{ 'a' * 1000000 }}{% endfor %}",
    "{{ 1.5 | round(100000000) }}",
    "{% set x = [] %}{% set _ = x.append(x) %}{{ x }}",
    "{% set x = [1] * 524288 %}{{ x.append(1) }}",
]

TOO_SLOW = [
    "{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}",
    "{% for a in range(100000) %}{% for b in range(100000) %}{{ loop.index }}{% endfor %}{% endfor %}",
    "{% set x %}{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}{% endset %}",
    "{{ " + "1+" * 100_000 + "1 }}",
]

FAILED = ["{{ x.y.z }}", "{% include 'a' %}", "{{ 1 / 0 }}", "{{ range(10000000) }}", "{{ lipsum(100000) }}",
          "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "{{ " + "(" * 100_000, "{% if 1 %}" * 2000]  # fmt: skip
SYNTAX = ["{% if %}", "{{ 'a' | nothing }}", "{% for %}", "{{ 'a", "{% unknown %}"]

CASES = [
    *((TemplateFault.UNSAFE, source) for source in UNSAFE),
    *((TemplateFault.TOO_BIG, source) for source in TOO_BIG),
    *((TemplateFault.TOO_SLOW, source) for source in TOO_SLOW),
    *((TemplateFault.FAILED, source) for source in FAILED),
    *((TemplateFault.SYNTAX, source) for source in SYNTAX),
]


def _most_memory() -> int:
    """Bytes that this process has held at most so far; 0 on Windows, which does not say."""
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _run(source: str, seconds: float | None = None) -> str:
    limit = patience.seconds() if seconds is None else seconds
    return run_template(source, {"messages": [{"role": "user"}]}, day="2026-01-02", budget=TimeBudget(limit))


@pytest.mark.parametrize(("fault", "source"), CASES, ids=[source[:60] for _, source in CASES])
def test_the_fault_is_named_and_nothing_grows(fault: TemplateFault, source: str) -> None:
    before = _most_memory()
    with pytest.raises(TemplateError) as caught:
        _run(source, 0.3 if fault is TemplateFault.TOO_SLOW else None)
    assert caught.value.fault is fault
    assert _most_memory() - before < 300_000_000
    text = str(caught.value)
    assert text.endswith(".")
    assert len(text) < 600


def test_an_endless_source() -> None:
    with pytest.raises(TemplateError) as caught:
        _run("x" * 600_000)
    assert caught.value.fault is TemplateFault.TOO_BIG


def test_a_refusal() -> None:
    with pytest.raises(RefusedByTemplateError):
        _run("{{ raise_exception('no') }}")


def test_harmless_templates_work_after_hostile_ones() -> None:
    for source in (UNSAFE[0], TOO_SLOW[0], TOO_BIG[0]):
        with pytest.raises(TemplateError):
            _run(source, 0.1)
    assert _run("{{ messages[0].role }}") == "user"


def _count_for_ever() -> None:
    number = 0
    while True:
        number += 1


def test_waiting_for_a_busy_machine_does_not_count() -> None:
    run_within(TimeBudget(0.2), lambda: time.sleep(0.5))  # as if other programs had every core


def test_the_limit_in_another_thread() -> None:
    ended = threading.Event()

    def work() -> None:
        try:
            run_within(TimeBudget(0.1), _count_for_ever)
        except TimeIsUpError:
            ended.set()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(patience.seconds())
    assert ended.is_set()


def test_the_limit_comes_again_if_it_was_swallowed() -> None:
    swallowed: list[int] = []

    def swallow() -> None:
        while len(swallowed) < 3:
            try:
                _count_for_ever()
            except TimeIsUpError:
                swallowed.append(1)
        _count_for_ever()

    with pytest.raises(TimeIsUpError):
        run_within(TimeBudget(0.05), swallow)
    assert len(swallowed) == 3


def test_nothing_comes_after_the_block() -> None:
    for seconds in (0.0, 0.001, 0.002, 0.01) * 25:
        with contextlib.suppress(TimeIsUpError):
            run_within(TimeBudget(seconds), lambda: sum(index for index in range(20_000)))
        sum(index for index in range(20_000))  # a late one would be raised here
    patience.until(lambda: not [thread for thread in threading.enumerate() if thread.name == "time limit"])


def test_an_error_inside_goes_through() -> None:
    with pytest.raises(ZeroDivisionError):
        run_within(TimeBudget(5), lambda: 1 / 0)
    assert run_within(TimeBudget(5), lambda: 3) == 3
