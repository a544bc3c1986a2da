# ruff: noqa: E501
"""The layouts of sites that have no reader, as templates of one comment.

Fields: ``{a}`` author, ``{h}`` the author's handle, ``{b}`` body, ``{k}`` a count, ``{m}`` another,
``{n}`` the number, ``{i}`` initial, ``{date}`` ``{dmy}`` ``{iso}`` ``{clock}`` ``{ago}`` ``{short}`` and their
like; ``{p}`` the parent's author, and ``[[...]]`` stands only in replies. Written from what such
pages give when they are selected and copied; the texts are of our own making.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Layout:
    name: str
    form: str
    count: int = 12
    head: str = ""
    foot: str = ""
    handles: bool = False
    #: "" nothing shows the parent, "name" the text names it, "indent" indentation does.
    tree: str = ""
    gap: str = "\n"
    #: Lines that stand now and then between or inside comments, as {x}.
    extra: tuple[str, ...] = ("",)
    first: str = ""


DEV = [
    Layout(
        "quora",
        "Profile photo for {a}\n{a}\n · {short}\n{b}\n\nUpvote\n{k}\n\nDownvote\n\nReply\n",
        14,
        "What is the best way to fix a loose hinge?\nAll related (32)\n\nSort\nRecommended\n\n",
        "\nRelated questions\nMore answers below\nAbout · Careers · Privacy · Terms · Contact · Languages\n",
    ),
    Layout(
        "short-video",
        "{a}\n{b}\n{ago}\n{k}\nReply\n{x}",
        20,
        "214 comments\n\n",
        handles=True,
        gap="",
        extra=("", "", "View 3 replies\n", "View 1 reply\n"),
    ),
    Layout("meeting-chat", "{clock} From {a} to Everyone:\n\t{b1}", 24, gap="\n"),
    Layout("meeting-chat-tabs", "{clock}\t{a}:\t{b1}", 24, gap="\n"),
    Layout("messenger-export", "{a}, [{dots} {hm}]\n[[[In reply to {p}]\n]]{b}\n", 16, tree="name"),
    Layout(
        "book-group",
        "message {n}:    by {a} (new)    \n{date}\n\n{b}\n\nreply | flag\n",
        10,
        "Comments Showing 1-10 of 10 (10 new)    post a comment »\n",
        "\nback to top\nadd a comment\n",
    ),
    Layout(
        "shop-reviews",
        "{a}\n5.0 out of 5 stars\nReviewed in the United States on {date}\nFormat: Paperback\n"
        "Verified Purchase\n{b}\n{k} people found this helpful\n\nHelpful\nReport\n",
        9,
        "Top reviews from the United States\n",
        "See more reviews\nBack to top\nGet to Know Us\nCareers\nBlog\n",
    ),
    Layout(
        "game-store",
        "{a}\n{k} products in account\n{m} reviews\nRecommended\n41.3 hrs on record\nPosted: {dm}\n{b}\n"
        "\nWas this review helpful?\nYes\nNo\nFunny\nAward\n",
        8,
        "MOST HELPFUL REVIEWS  IN THE PAST 30 DAYS\n",
    ),
    Layout(
        "travel",
        "{a} wrote a review {my}\nLondon, UK{k} contributions{m} helpful votes\n{b}\nRead more\n"
        "Date of experience: March 2023\nHelpful\nShare\n",
        8,
        "Reviews (812)\nWrite a review\n\n",
    ),
    Layout(
        "daily-news",
        "{a}\n{dm} 2024 {hd}\n\n{k}\n{b}\nReply\nShare\nReport\n",
        18,
        "comments (412)\nSign in or create your account to join the discussion\nOrder by\nNewest\nShow 25\n\n",
        "\nView more comments\nMost viewed\nMore on this story\nNews\nOpinion\nSport\n",
        handles=True,
    ),
    Layout(
        "capital-news",
        "{a}\n{ago}\n\n{b}\n\nLike\n\n{k}\n\nReply\n\nLink\n\nReport\n",
        15,
        "Comments 1.2k\nConversation Guidelines\n\nMost Liked\n\n",
        "\nLoad more\n",
        handles=True,
    ),
    Layout(
        "widget-spot",
        "{i}\n{a}\n{ago}\n{b}\n\nReply\n\n{k}\n\n{m}\n\nShare\n{x}",
        14,
        "Conversation\n37 Comments\nYour voice matters. Discussions are moderated for civility.\nSort by Best\n\n",
        "\nShow More Comments\nPowered by OpenThing\nTerms\nPrivacy\n",
        extra=("", "", "2 replies\n"),
    ),
    Layout(
        "widget-comment-by",
        "Comment by {a}.\n{i}\n{a}\n{ago}\n{b}\n\nReply to {a}\n{k}\n{m}\n",
        12,
        "All Comments\nStart the conversation\n",
    ),
    Layout(
        "widget-weeks",
        "{a}'s avatar - Go to profile\n\n{a} · {k} weeks ago\n{b}\nReport\nReply\n{x}",
        10,
        "Comments (10)\nLogin\nSort by: Date Rating Last Activity\n",
        "\nPost a new comment\nEnter text right here!\n",
        extra=("", "", "1 reply · active 210 weeks ago\n"),
    ),
    Layout("widget-points", "{a}\n{k} points\n{ago}\n{b}\n", 12, "", handles=True),
    Layout(
        "widget-late-date",
        "{i}\n{a}\n{b}\n{k} years ago\n·\nReply\n{m}\n",
        12,
        "12 Comments\nSign in\n\nNewest\n",
    ),
    Layout(
        "fediverse", "{a}\n@{h}@social.example\n{short}\n[[@{p} ]]{b}\n{k}\n{m}\n4\n", 15, gap="\n"
    ),
    Layout("photo-app-text", "{a}\n{short}\n{b}\n{k}\n{m}\n", 14, handles=True, gap=""),
    Layout(
        "journal",
        "{a}\n{mdy} 2009, 10:31:05 UTC\n{b}\n(Reply) (Parent) (Thread)\n",
        12,
        "Recent Posts from This Journal\n\nComments\n",
        handles=True,
    ),
    Layout(
        "fan-archive",
        "{a} on Chapter 1    {dm} 2024 10:31AM UTC\n{b}\n\nReply Thread\n",
        12,
        "Comments:\n← Previous 1 2 3 Next →\n",
    ),
    Layout(
        "tech-news",
        "{a}\nWise, Aged Veteran\n9y\n1,{m}34\n{date} at {hm} PM\n{b}\n\nUpvote\n{k} (0 / 0)\n",
        10,
        "Page 1 of 4\n",
        handles=True,
    ),
    Layout(
        "small-links",
        "{a} {ago}\nLink[[ Parent]]\n{b}\n\n{k} votes\n",
        10,
        "24 comments\n",
        handles=True,
        tree="indent",
    ),
    Layout(
        "launch-site",
        "{i}\n{a}\n\n@{h}\n{b}\n\nUpvote ({k})\n\nReport\n\n{short} ago\n",
        10,
        "Discussion\n",
    ),
    Layout(
        "lessons",
        "{a}\n{ago}\nPosted {ago}. Direct link to {a}'s post\n{b}\n{k} comments\n({k} votes)\nUpvote\n"
        "Downvote\nFlag\n",
        8,
        "Want to join the conversation?\nLog in\nSort by:\nTop Voted\n",
    ),
    Layout(
        "crowdfunding",
        "{a}\n{x}{ago}\n\n{b}\n\nReply\n",
        12,
        "Comments\nOnly backers can post comments.\n",
        "\nLoad more\nAbout\nAbout us\nOur charter\nStats\n",
        extra=("", "Superbacker\n", "Creator\n"),
    ),
    Layout(
        "tracker",
        "{a} added a comment - 03/Mar/24 {hm} AM\n{b}\n",
        9,
        "Activity\nAll\nComments\nWork Log\nHistory\n\n",
    ),
    Layout("code-review", "{a}\n\nPatchset {m}\n\n{abbr} {clock}\n\n{b}\n", 9),
    Layout("guestbook-after", "{b}\n— {a}, London\n", 12, "Sign my guestbook!\n\n"),
    Layout("clock-name", "[{hm}] {a}: {b1}", 20, gap="\n"),
    Layout("bare-buttons", "{a}\n{b}\nLike\nReply\nReport\n", 12, "Comments\n"),
    Layout("bare-buttons-row", "{a}\n{b}\nLike Reply Report\n", 12, gap=""),
    Layout("hash-number", "#{n} {a}\n{b}\n", 14),
    Layout(
        "german-news",
        "{a}\nvor {m} Stunden\n[[Antwort auf @{p}\n]]{b}\nAntworten\nMelden\n{k}\n",
        12,
        "Kommentare (82)\nAlle Kommentare\nBeliebteste\n",
        "\nMehr laden\nImpressum\nDatenschutz\n",
        tree="name",
    ),
    Layout("spanish-news", "{a} | hace {m} horas\n{b}\nResponder\n", 10, "10 comentarios\n"),
    Layout("tree-colon", "{a}:\n{b}\n", 12, tree="indent"),
    Layout(
        "help-centre",
        "{a}\n{date} {hm}\n\n{b}\n\n{k}\n\n",
        8,
        "8 comments\nSort by\n\n",
        "\nPlease sign in to leave a comment.\n",
    ),
    Layout("founders", "{k}\n{a}\n·\n{ago}\n{b}\nReply\n", 12, "", handles=True),
    Layout("avatar-nothing", "Avatar of {a}\n{a}\n{b}\nReply\n", 12),
    Layout("replying-to", "{a}\n[[Replying to {p}\n]]{short}\n{b}\nLike\nReply\n", 12, tree="name"),
    Layout("signed-date", "{b}\n— {a}, {date}\n", 10),
    Layout("dated-list", "{iso} — {a}\n{b}\n", 10),
    Layout("pipe-news", "{a} | {date} | {hm}\n{b}\nPermalink | Report abuse\n", 10),
    Layout("points-line", "{a} {k} pts\n{b}\n", 12, handles=True),
    Layout(
        "article-then",
        "{a}\n{date}\n{b}\nReply\n",
        8,
        "How we saved the bridge\nBy Linda Foss\nMarch 2, 2024\n\nThe bridge had stood for a hundred and fifty years"
        " when the council decided that it had to go. It was narrow, it was rusty, and nobody could say who owned"
        " it.\n\nThen the school wrote a letter. Within a week there were four hundred signatures, most of them of"
        " people who had never crossed it.\n\n8 Comments\n",
        "\nLeave a comment\nYour email address will not be published.\n© 2024 The Bridge\nPrivacy Policy\n",
    ),
]
