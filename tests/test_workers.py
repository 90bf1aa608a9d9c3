"""Several processes give the same as one, in order."""

import pytest

from srcdiff.workers import Workers, batches


def squares(numbers: tuple[int, ...]) -> list[int]:
    return [number * number for number in numbers]


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize("count", [0, 1, 7, 40])
def test_results_come_in_the_order_of_the_batches(processes: int, count: int) -> None:
    with Workers(processes) as workers:
        found = [one for result in workers.map(squares, batches(range(count), 3)) for one in result]
    assert found == [number * number for number in range(count)]


def fail(_: tuple[int, ...]) -> None:
    raise ValueError("no such number")


def test_an_error_in_a_process_is_raised_here() -> None:
    with Workers(2) as workers, pytest.raises(ValueError, match="no such number"):
        list(workers.map(fail, batches(range(9), 2)))
