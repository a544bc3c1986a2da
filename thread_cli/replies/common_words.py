"""Words that say nothing of what a comment is about, and words that say little.

In a thread of a few comments even "where" may stand in one or two of them only, so how rare a
word is there does not tell that two comments that share it speak of the same. English alone:
of other languages all words count by how rare they are in the thread.
"""

#: Words that join others, or stand for them.
EMPTY = frozenset(
    """
    the and for are but not you all any can had her was one our out has him his how its may new now
    old see two who did get let she too use that with have this will your from they know want been
    good much some time very when come here just like long make many more only over such take than
    them well were what about above after again against also although always among another anybody
    anyone anything anyway around away back because become becomes before behind being below
    between both came cannot could did does doing done down during each either else elsewhere
    enough even ever every everybody everyone everything everywhere few first gets getting give
    given goes going gone got hardly having hence hers herself himself however indeed instead into
    itself last least less made maybe me mere mine more most mostly must myself neither never
    nevertheless next nobody none noone nor nothing nowhere off often once ones onto other others
    otherwise ought ours ourselves own per perhaps please quite rather really same seem seemed
    seems several shall should since so somebody somehow someone something sometimes somewhere soon
    still surely take their theirs themselves then there thereby therefore these thing things think
    those though through throughout thus till together toward towards under unless until upon us
    usually via whatever whenever where whereas wherever whether which whichever while whoever
    whole whom whose why within without would yes yet yours yourself yourselves
    i'm i've i'd i'll you're you've you'd you'll he's she's it's we're we've we'd we'll they're
    they've they'd they'll that's that'd that'll there's here's what's who's how's let's isn't
    aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't can't couldn't
    shouldn't mustn't ain't isnt arent wasnt dont doesnt didnt havent hasnt wont wouldnt cant
    couldnt shouldnt ive thats
    able across actually almost already alone apart aside yeah yep nope okay sure hey hello dear
    thank thanks thx cheers sorry etc lot lots bit kind sort way ways
    """.split()
)
#: Words of any talk, and of talk about what somebody wrote.
COMMON = frozenset(
    """
    add added agree answer answers article articles ask asked asking bad believe best better big
    blog called care case cases certain certainly change changed check clear clearly close comment
    comments common completely consider course day days definitely depends different difference
    difficult discussion easier easily easy end entire especially exactly example examples expect
    explain fact fair far feel fine find follow found free full fully further general generally
    great guess guy hand happen happens hard hear help high hope hour hours idea ideas important
    include including information instance interested interesting issue issues keep large larger
    later lead left life likely line link little live longer look looked looking looks lost love
    low main makes making matter mean means mention mentioned might mind minute minutes month
    months name need needed needs nice note number obvious obviously open opinion order original
    page part particular particularly parts people person place plus point points possible post
    posted posts pretty probably problem problems put question questions quick quickly read reading
    reads real reason reasons recent recently remember reply result results right said saw say
    saying says second seen sense set short show shows similar simple simply single situation small
    somewhat sounds specific start started statement stop stuff suggest suppose talk talking tell
    test thinking thought thoughts times today told took topic totally tried true try trying turn
    type types understand understanding used useful user users uses using various version view
    wanted wants week weeks went word words work worked working works world worse worst worth write
    writing written wrong wrote year years yesterday
    """.split()
)
