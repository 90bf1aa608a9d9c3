from srcdiff.progress import throttled, tracked


def test_every_item_is_reported_from_none_to_all() -> None:
    reports: list[tuple[str, int, int]] = []
    items = list(tracked("ab", "reading", lambda *report: reports.append(report)))
    assert items == ["a", "b"]
    assert reports == [("reading", 0, 2), ("reading", 1, 2), ("reading", 2, 2)]


def test_nothing_is_reported_of_no_items() -> None:
    reports: list[tuple[str, int, int]] = []
    assert list(tracked("", "reading", lambda *report: reports.append(report))) == []
    assert reports == []


def test_reports_within_the_interval_are_dropped() -> None:
    reports: list[int] = []
    progress = throttled(lambda _step, done, _total: reports.append(done), seconds=1e6)
    for done in range(5):
        progress("reading", done, 5)
    assert reports == [0]


def test_without_an_interval_every_report_is_passed_on() -> None:
    reports: list[int] = []
    progress = throttled(lambda _step, done, _total: reports.append(done), seconds=0.0)
    for done in range(5):
        progress("reading", done, 5)
    assert reports == [0, 1, 2, 3, 4]


def test_the_first_report_waits_for_its_delay() -> None:
    reports: list[int] = []
    throttled(lambda _step, done, _total: reports.append(done), seconds=0.0, first_after=1e6)("reading", 1, 5)
    assert reports == []
