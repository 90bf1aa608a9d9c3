"""The last guard before text is shown, under the name that the front ends import."""

from srcdiff.text.safe import shown

__all__ = ["shown"]
