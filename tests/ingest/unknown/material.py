# ruff: noqa: E501
"""People and things they say, from which the pastes of unknown layouts are set."""

NAMES = """Marta Kowalczyk|Dan|Priya Raman|Olusegun Adeyemi|Jean-Luc Moreau|Kat|Søren Bjerregaard|R. T. Hale|
Mary-Anne O'Leary|Tom Whitcombe|Aiko Tanaka|Big Dave|Yusuf|Ewa|Carlos Méndez|Linh Nguyen|Grandma Jo|Peter van Dijk|
Åsa Lindqvist|Ивaн Петров|Nadia Haddad|Chuck Rowe|The Old Gardener|Sal|Beatriz da Costa|王小明|Fergus|Gwen Parry|
Anonymous|Hank Dubois|Ines|Moses Okafor|Ruth B.|Tariq Aziz Khan|Valentina Rossi|Wes|Zoltán Kiss|Dr. Emil Brandt|
Lucy in Leeds|Noor""".replace("\n", "").split("|")

HANDLES = """mkowal|dan_the_man|priya.raman|xX_sparrow_Xx|jlm75|kitkat|soren-b|rthale|MaryAnne1962|tomwhit|aikochan|
bigdave44|yusuf.k|ewa_pl|c4rlos|linhn|GrannyJo|pvdijk|asa.lind|ivan1980|nadiah|rowe_chuck|oldgardener|salsal|bdc_rio|
mingw|fergus.mc|gwen_p|throwaway8812|hankd|inesss|mokafor|ruthie|TariqKhan|vale.rossi|wes|zkiss|emilbrandt|
lucyleeds|noor_h""".replace("\n", "").split("|")

BODIES = [
    "Same here.",
    "Lovely.",
    "No.",
    "First!",
    "Thank you for writing this, I needed it today.",
    "I have been saying this for years and nobody at the council ever listened to a word of it.",
    "Does anyone know whether the second batch has the same problem?",
    "We replaced ours in 2016 and it has worked ever since. The trick is to grease the hinge twice a year, and"
    " never with the spray stuff they sell at the till.\n\nIf you do use the spray, wipe it off after an hour."
    " My neighbour did not and had to buy a new one.",
    "lol",
    "Three things:\n- the price went up again\n- the manual is wrong about the valve\n- nobody answers the phone\n\n"
    "Otherwise it is fine.",
    "https://example.org/valves/how-to-fit has pictures of the whole thing.",
    "Honestly the best part was the bit about the dog 😂😂",
    "This is wrong. The bridge was built in 1874, not 1847, as any local will tell you.",
    'You write that "nobody noticed". I noticed. I wrote to the editor at the time and got a form letter back,'
    " which I still have somewhere in the loft.",
    "Agreed, but what about people who rent?",
    "My grandmother used to make it with lard and a pinch of nutmeg.\n\nShe would have hated this version.\n\n"
    "I loved it, though. Sorry, Nan.",
    "Not sure I follow. Are you saying we should have waited until spring?",
    "Great photos",
    "+1",
    "Could you post the measurements? I tried it with 40 cm and it wobbles.",
    "It took me four goes, two pots of glue and most of a Sunday, but it holds. Would not do it again for money."
    " For anyone who is thinking about it: buy the clamps first, mark everything with a pencil, and do not believe"
    " the drying time on the tin, which is off by a factor of three in a cold garage.",
    "That is what Tom told me too, and he was there.",
    "Wow",
    "Why is nobody talking about the cost?",
    "> nobody noticed\n\nSpeak for yourself.",
    "I was sceptical before reading; now I am only confused.",
    "Step one: drain it.\nStep two: take the lid off.\nStep three: swear.",
    "The comparison with Norway does not hold, since they pay for it with oil and we would pay for it with the"
    " rates. Look at the table on page nine.",
    "What a load of rubbish.",
    "Been there, done that, still have the scar to prove it!",
    "Is there a version for left-handed people?",
    "I think you are both right. The old pipes were bad, and the new ones were badly laid.",
    "Saved for later.",
    "Ours arrived broken. Sent it back, got another one, also broken. Third one is fine so far (touch wood).",
    "Bought it, read it, gave it to my sister. She says the ending is weak. I disagree: the ending is the only part"
    " that I remember after a month.\n\nThe middle drags.",
    "Could not agree more",
    'Nice work. One small thing: in the fourth paragraph it should be "its", not "it\'s".',
    "My dad worked there until it shut. He said the canteen was the only thing that ran on time.",
    "How long did it take in the end?",
    "I had the same noise last winter. It was the fan. Ten minutes with a screwdriver and it was gone.",
    "ok but why",
    "Please do one about the harbour next.",
    "Well said!",
    "You can still get them in the market on Thursdays, next to the man with the cheese.",
    "Sorry to be that person, but the link in the second paragraph is dead.",
    "I did not expect to cry at a text about roof tiles.",
    "Where do we sign up?",
    "Counterpoint: no it does not.",
    "The whole street was out with buckets that night.\n\nEven the priest.",
    "10/10 would read again",
]
BODIES_HELD = [
    "This.",
    "Ha!",
    "So true.",
    "I gave up on page three.",
    "Can somebody explain the graph to me? I get lost at the point where the two lines cross.",
    "Our school did exactly this and the results were mixed: the younger ones liked it, the older ones slept.\n\n"
    "Still, better than before.",
    "My cat agrees.",
    "Just back from there. The queue was out of the door at eight in the morning, but it was worth it.",
    "Two questions.\n\n1. Who pays?\n2. Who decides?\n\nAnswer those and I will vote for it.",
    "Is it only me or did the tone of this change halfway through?",
    "see www.example.net/trams for the old timetable",
    "I knew the author's uncle. He would be proud.",
    "Absolutely not 🙄",
    "The recipe works with honey as well, if you take a third less and let it stand overnight. I also add a spoon of"
    " rye flour, because the dough is otherwise too soft to shape in our kitchen, which faces south.",
    "Thanks Priya, that fixed it.",
    "Nobody asked the nurses, as usual.",
    "Interesting, but 1998 was a different world. We had two buses a day and one of them was late.",
    "Brilliant",
    "They promised the same thing in the nineties, and before that in the seventies. I will believe it when I can"
    " stand on it.",
    "Not a fan, sorry.",
    "What worked for us:\n* a list on the fridge\n* no screens at table\n* giving up at nine",
    "Worst service I ever had!!!",
    "Could it be the capacitor? They fail after about ten years.",
    "I read it aloud to the children, and they wanted it again. That says it all.",
    "Boring",
    "My two cents: leave the trees alone and move the path. It costs less, and nobody gets cross.",
    "Has anybody tried it on a slope?",
    "“Nobody reads the manual” – well, I do, and it is wrong.",
    "You spelt Aberystwyth wrong.",
    "Yes, and also the other way round.",
    "We moved here in May and the first thing they told us was to avoid that corner.\n\nWe did not, and met our"
    " best friends there.",
    "Where is this? I want to go.",
    "Amen",
    "There is a good chapter on this in the book by Lindqvist, if you can find it. The library had one copy and I"
    " believe my brother still has it.",
    "It is a matter of taste, I suppose.",
    "I would pay for that.",
    "Hmm, I remember it differently. There were three of us and it rained.",
    "Fixed it with tape.",
    "Let us hope they listen this time",
    "Short, clear, no nonsense. More of this please.",
]
