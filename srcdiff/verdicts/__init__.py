"""Verdicts: decisions of a person that override the program's own, kept in a file and applied by every command.

``values`` defines what can be decided, ``codec`` and ``store`` read and write the file, ``match`` finds the decided
sentences in the articles of a run, and ``index`` answers the pipeline's questions. A run without a verdict file loads
none of this.
"""
