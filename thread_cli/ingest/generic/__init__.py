"""Reading comment sections in layouts that nobody has described.

The way from lines to comments, one module a step:

- ``rows``: the lines that are not blank, with their indentation and the gaps around them;
- ``template``: what the page repeats between comments goes, and leaves fences;
- ``captions``: rows that say a name once more;
- ``answers``: rows that name the parent; ``answered``: headers that name two people;
- ``when``: where in a line a date stands;
- ``names``: how much a piece of text looks like a person's name;
- ``wrappers``: what is constant around a name (``by``, ``says:``, ``#3``) is learned from many;
- ``slots``: names found as what varies between signs, or beside lines, that recur;
- ``phrased``: names beside words that recur;
- ``panels``: names among what a page shows of each person; of all rows, before template goes,
  ``pace`` learns which come once a record (``forms``), ``columns`` lays the records one upon the
  other, ``stripped`` takes off what recurs in a column, and ``dependent`` tells which column holds
  the people: the rest of the panel depends on it;
- ``people``: how much a column of texts looks like people, rather than places or roles;
- ``candidates``: every way to cut the text that some recurring shape suggests;
- ``badges``: what stands beside a name and is no part of it, ``countries`` among it;
- ``affixes``: what recurs around several names and is no part of them;
- ``counted``: names over what the page counts of a person;
- ``clean``: headers that are none go;
- ``blocks``: what stands first in blocks, and may be names or titles;
- ``score``: the candidates compared with each other, and (``sides``) author before or after the
  body; ``prose`` tells what people say from data and code;
- ``heads``: how likely each row names who wrote, by small trees (``boosted``) learned from the
  pastes of the repository; ``row_forms``: what rows share at both ends; ``votes``: what all shapes
  take for names; ``assembled``: cuts put together from others where these are unsure;
- ``ranked``: the best few compared once more by weights learned from the repository alone, over
  what ``traits`` and ``stands`` say of each;
- ``worn``, ``unsigned``, ``noted``: badges above names, footers without one, notes on a line, which
  the winning shape alone does not show; ``first``: a name alone above its first header;
- ``told``: whether people talk there at all; ``lively``: whether bodies are like what people say;
- ``spelled``: which words of a header are the name, by small trees over ``spans``; ``author_mark``:
  the mark of the post's author behind a name;
- ``bounded``: which rows hold the comments; ``edges``: where these begin and end, by small trees
  over ``edge_rows`` and ``inner``;
- ``bodies``: where each body begins and ends, by the rule and by what ``said`` learned;
- ``minor``: headers of a second shape inside the bodies of the first;
- ``segment``: the winner's boundaries made records; what recurs at every boundary is furniture;
- ``labels``: labels and numbers before bodies;
- ``whom``: whom comments answer, decided among what each way makes of the whole text (``claims``)
  as the page shows it (``shown``): ``numbered`` and ``refs`` by numbers and signs, ``pointed`` and
  ``paired`` by names in the page's rows, ``handles``, ``addressed`` by names in what people say,
  ``retitled`` by titles behind "Re:", ``drawn`` by signs for each level, ``responses``,
  ``reply_counts``, ``answer_buttons``, ``hosts`` and ``openers`` by what tells replies from others,
  ``times`` where the newest stands first; ``reply_words``: how pages say it;
- ``gone``: comments in whose place the page says that they were deleted;
- ``depth``: indentation that siblings share;
- ``section``: the article before the comments, and what the heading claims;
- ``lone``: one comment alone, where nothing can recur.

The approach is that of record boundary discovery in documents with several records (Embley,
Jiang, Ng 1999, "Record-boundary discovery in Web documents": several independent heuristics,
their certainties combined), of wrapper induction (Kushmerick 1997: the delimiters to the left and
right of an attribute; Crescenzi, Mecca, Merialdo 2001, "RoadRunner": what mismatches is data,
what matches is template), and of mining repeated regions (Liu, Grossman, Zhai 2003, "Mining data
records in Web pages") - on lines of plain text in place of tags.
"""
