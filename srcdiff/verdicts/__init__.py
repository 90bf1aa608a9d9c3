"""Verdicts: what people decided against the program's own judgement, kept in a file and honoured by every command.

``values`` says what a verdict is, ``standing`` finds its sentences again in the articles of a run, ``lines`` and
``store`` keep it in a file. None of it loads for a run without verdicts.
"""
