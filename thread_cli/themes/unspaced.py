"""Words in scripts that are written without spaces, as far as the script itself shows them.

There is no dictionary here. What can be seen is this: Japanese writes names of things in Han
and katakana and the grammar between them in hiragana; Chinese has some characters that are
hardly ever part of the name of a thing. Both end a word. What is left is counted by overlapping
pairs of characters (Nie, Gao, Zhang and Zhou 2000, "On the use of words and n-grams for Chinese
information retrieval").
"""

import re

_HAN = "\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_KATAKANA = "\u30a1-\u30ff"
_HIRAGANA = "\u3041-\u309f"
#: Thai, Lao, Burmese, Khmer: nothing shows where a word ends.
_OTHERS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
#: A piece of text is cut here if it holds any of these.
UNSPACED = re.compile(f"[{_OTHERS}\u3041-\u30ff{_HAN}]+")
_SAME_SCRIPT = re.compile(f"[{_HAN}]+|[{_KATAKANA}]+|[{_HIRAGANA}]+|[{_OTHERS}]+")
_KANA = re.compile(f"[{_KATAKANA}{_HIRAGANA}]")
_ONLY_HIRAGANA = re.compile(f"[{_HIRAGANA}]+")
_ONLY_KATAKANA = re.compile(f"[{_KATAKANA}]+")
#: Pronouns, particles, adverbs of degree and negations of Chinese.
_GRAMMAR = re.compile(
    "[的了是在我你您他她它们們这這那哪谁誰和与與或就才都也还還很太更吗嗎呢吧啊嘛呀把被让讓给給从從但么麼什"
    "怎不没沒个個些]+"
)


def words_in(run: str) -> list[str | None]:
    """Return what a run of such characters is counted by; none stands where a word ends."""
    found: list[str | None] = []
    for unspaced in UNSPACED.findall(run):
        for part in _parts(unspaced):
            if found:
                found.append(None)
            if _ONLY_KATAKANA.fullmatch(part):
                found.append(part)
            else:
                found += [part[i : i + 2] for i in range(max(1, len(part) - 1))]
    return found


def _parts(run: str) -> list[str]:
    """Cut a run where the script shows an end; nothing but grammar is kept as it is."""
    if _KANA.search(run):
        parts = _SAME_SCRIPT.findall(run)
        kept = [part for part in parts if not _ONLY_HIRAGANA.fullmatch(part)]
    else:
        kept = [part for part in _GRAMMAR.split(run) if part]
    return kept or [run]
