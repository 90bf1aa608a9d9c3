"""One study in memory, as both front ends work on it: articles, settings, verdicts and comparisons.

``Session(source)`` has everything that a front end asks for:

- ``load(progress)`` reads and pairs the articles; ``study(progress)`` returns the study, paired again where a verdict
  made the pairing stale; ``whole_study(progress)`` adds the comparison of every pair.
- ``compared(pair)`` compares two articles once and remembers the result; ``compare_all(pairs)`` does so for many, in
  several processes where there is enough to do.
- ``apply(decision)``, ``undo()`` and ``redo()`` change the verdict file and return an ``Applied``: what to report, and
  which comparisons and pairings are stale. Only what depends on a changed verdict is recomputed.
- ``EventPages(session)`` makes the page of one event when it is asked for, and again after a correction.
- ``stamps()`` says whether files changed (``file_watch``).

Every method may be called from any thread. A ``StudySource`` does the reading and writing: ``StudyFiles`` for files on
disk. Importing this package loads nothing; import its modules.
"""
