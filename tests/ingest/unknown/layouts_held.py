# ruff: noqa: E501
"""Layouts set with words and names of their own, and those written after the first were looked at."""

from tests.ingest.unknown.layouts import Layout

HELD = [
    Layout(
        "photo-app",
        "{a}'s profile picture\n{a}\n{short}\n{b}\n{k} likes\nReply\n{x}",
        18,
        handles=True,
        extra=("", "", "View replies (2)\n"),
    ),
    Layout("team-chat", "[{hm} AM] {a}\n{b}\n", 16),
    Layout("meeting-chat-old", "{clock} From  {a} : {b1}", 20, gap="\n"),
    Layout("document-notes", "{a}\n{hm} AM {abbr}\n{b}\nReply or add others with @\n", 9),
    Layout(
        "book-reviews",
        "{a}\n{k} reviews\n{m} followers\n\nFollow\n{date}\n{b}\n\n{k} likes\n{m} comments\n\nLike\n\nComment\n",
        8,
        "Community Reviews\n4.12\n1,204 ratings\n\n",
    ),
    Layout(
        "film-reviews",
        "{a}\n{dm} 2024\n{b}\n\n{k} out of 50 found this helpful. Was this review helpful? Sign in to vote.\n"
        "Permalink\n",
        8,
        handles=True,
    ),
    Layout(
        "phone-store",
        "{a}\nmore_vert\n{date}\n{b}\n{k} people found this review helpful\nDid you find this helpful?\nYes\nNo\n",
        9,
        "Ratings and reviews\nRatings and reviews are verified\n",
    ),
    Layout(
        "eating-out",
        "{a}\nPortland, OR\n{k}\n{m}\n\n{slash}\n{b}\n\nHelpful {m}\nThanks 0\nLove this 1\nOh no 0\n",
        8,
    ),
    Layout(
        "paper-of-record",
        "{a}\nPortland, OR\n{mdy}\n[[@{p} ]]{b}\n{k} Recommend\nShare\nFlag\n",
        14,
        "412 Comments\nReaders Picks\nAll\n",
        "\nMore in Opinion\nSite Index\n",
    ),
    Layout(
        "broadcaster",
        "{n}. Posted by {a}\non {dm} 2024 {hm}\n{b}\nReport this comment (Comment number {n})\n",
        12,
        handles=True,
    ),
    Layout(
        "widget-respect",
        "{a}\n{ago}\n[[In reply to {p}\n]]{b}\nRespect {k}\nReply\nShare\nReport\n",
        14,
        "All Comments 212\n",
        handles=True,
        tree="name",
    ),
    Layout(
        "social-plugin",
        "{a}\n{b}\nLike · Reply · {k} · {short}\n",
        14,
        "37 Comments\nSort by Top\n",
        "\nLoad 10 more comments\nFacebook Comments Plugin\n",
    ),
    Layout("widget-live", "{a}\n{k}pts\n{b}\n{ago}\nLike  Reply\n", 12, "", handles=True),
    Layout("self-hosted-bar", "{a} | {ago}\n{b}\n{k} | Reply\n", 12),
    Layout("self-hosted-plus", "{a}\n{iso} {hm}\n+{k}\n{b}\nReply\nShare ▾\nHide\n", 12),
    Layout("blue-sky", "{a}\n\n@{h}.example.social\n · {short}\n{b}\n\n{k}\n\n{m}\n\n12\n", 12),
    Layout(
        "diary",
        "{a}\nFrom: {a}\nDate: {iso} {hm} pm (UTC)\n{b}\nReply | Thread\n",
        10,
        handles=True,
    ),
    Layout(
        "art-site",
        "{a}\n{abbr}, 2024\n\n{b}\n{k} likes\nReply\n{x}",
        12,
        "Comments\n12\nJoin the community to add your comment.\n",
        handles=True,
        extra=("", "1 Reply\n"),
    ),
    Layout(
        "blue-links", "{b}\nposted by {a} at {hm} AM on {mdy} [{k} favorites]\n", 14, handles=True
    ),
    Layout("federated-links", "{a}\nEnglish\n{k}\n·\n{ago}\n{b}\nreply\n", 12, handles=True),
    Layout(
        "dev-blog",
        "{a} profile image\n{a}\n•\n{abbr} '24\n{b}\n\n{k} likes\nLike\nReply\n",
        10,
        "Top comments (10)\nSubscribe\n",
        "\nCode of Conduct • Report abuse\n",
    ),
    Layout("members-post", "{a}\n{b}\n{short}\nLike\nReply\n", 12),
    Layout("forge", "{a}\n@{h} · {ago}\nDeveloper\n{b}\n", 10, "Activity\nSort or filter\n"),
    Layout("bug-list", "{a} {iso} {clock} UTC\nComment {n}\n{b}\n", 10),
    Layout(
        "guestbook-fields",
        "Name: {a}\nFrom: London\nDate: {slash}\nComments: {b}\n",
        10,
        "Welcome to my guestbook!\n\n",
    ),
    Layout("guestbook-tilde", "{b}\n~ {a}\n", 12),
    Layout("clock-colon", "{hm} {a}: {b1}", 20, gap="\n"),
    Layout("name-count", "{a}\n{b}\n{k}\nReply\n", 14, handles=True),
    Layout("by-on", "{b}\n- by {a} on {dm} 2024\n", 10),
    Layout(
        "french-news", "{a}\nil y a {m} heures\n{b}\nRépondre\nSignaler\n", 12, "12 commentaires\n"
    ),
    Layout("chinese", "{a}\n{m}小时前\n{b}\n回复\n赞 {k}\n", 12),
    Layout("tree-short", "{a} ({short})\n{b}\n", 12, tree="indent"),
    Layout("comment-by", "Comment by {a} — {date}\n{b}\n", 10),
    Layout(
        "writers", "{a}\nSoftware person at Somewhere\n{abbr}, 2024\n{b}\nLike\n·\n{k}\nReply\n", 10
    ),
    Layout("course", "{i}\n{a}\nWeek 2\n·\n{ago}\n{b}\n{k} Upvotes\nReply\n", 10),
    Layout("dashed-names", "--- {a} ---\n{b}\n", 10),
    Layout("avatar-for", "avatar for {a}\n{a} {ago}\n{b}\n\nReply\n", 10),
    Layout(
        "badge-news",
        "{a}\n{x}{ago}\n[[Replying to @{p}\n]]{b}\n{k}\n{m}\nReply\n",
        14,
        "Top Comments\n",
        tree="name",
        extra=("", "Top contributor\n", "Verified\n"),
    ),
    Layout("bold-said", "{a} said on {date}:\n[[@{p} ]]{b}\n", 10, tree=""),
    Layout(
        "handles-tree", "{a}\n{k} points {ago}\n{b}\nreply share\n", 14, handles=True, tree="indent"
    ),
    Layout(
        "article-held",
        "{a}\n{ago}\n\n{b}\n\n{k}\n\nReply\n",
        10,
        "A better way to boil eggs\nBy Jonas Wren | 3 March 2024\n\nEverybody thinks that they can boil an egg."
        " Hardly anybody can. The secret is not in the water but in the waiting.\n\nWe tried eleven methods on two"
        " hundred eggs, and ate most of them.\n\nJoin the conversation\n10 comments\n\n",
        "\nRecommended for you\nThe truth about toast\nTen pans that last\n© 2024\n",
    ),
]

#: Written after the held part had been looked at; the reader had F1 .78 on these at first sight.
LATER = [
    Layout("like-by", "{a}\n\n{b}\n\n{short}  {k} Likes  Reply\n", 14),
    Layout("dash-time", "{a} - {hm}\n{b}\n", 14),
    Layout("at-time", "{a} at {hm}, {date}\n{b}\n\nLog in or register to post comments\n", 10),
    Layout("clock-pm", "{a} {hm} PM\n{b}\n", 14),
    Layout("italian", "{a}\n{dm} 2024 alle {hm}\n{b}\nRispondi\n", 10, "10 commenti\n"),
    Layout("on-wrote", "On {date}, {a} wrote:\n{b}\n", 10),
    Layout("name-paren", "{a} (@{h})\n{ago}\n{b}\nLike {k}\nReply\n", 10),
    Layout("votes-first", "{k}\n\n{a}\n{ago}\n{b}\n\nadd a comment\nshare\nimprove\n", 10),
    Layout("reputation", "{b}\n– {a}\n {abbr} at {hm}\n", 10),
    Layout("stars", "★★★★★\n{a} – {date}\n{b}\n", 10, "Reviews\n"),
    Layout(
        "customer",
        "Reviewed by: {a}\nFrom: London\n{b}\nDid you find this review helpful? Yes No\n",
        10,
    ),
    Layout(
        "posts",
        "{a}\nMember\nJoined: Mar 2009\nPosts: {k}\n#{n}\n{date} {hm}\n{b}\n",
        10,
        handles=True,
    ),
    Layout("russian", "{a}\n{m} часов назад\n{b}\nОтветить\n", 10, "Комментарии\n"),
    Layout("portuguese", "{a}\nhá {m} dias\n{b}\nCurtir\nResponder\n", 10),
    Layout("japanese", "{n} : {a} : {slash} {clock}\n{b}\n", 10),
    Layout("tab", "{a}\t{b1}", 14, gap="\n"),
    Layout("angle", "<{a}> {b1}", 14, gap="\n", handles=True),
    Layout("colon-line", "{a}: {b1}", 16, gap="\n"),
    Layout(
        "edited", "{a}\n{x}{ago} (edited)\n{b}\n▲\n{k}\n▼\nReply\n", 10, extra=("", "MOD\n", "OP\n")
    ),
    Layout("indent-reply", "{a}\n{date}\n{b}\nReply\n", 14, tree="indent"),
    Layout("re", "{a}\n[[Re: {p}\n]]{b}\n{ago}\nReply\n", 14, tree="name"),
    Layout("arrow", "{a}\n[[↩ {p}\n]]{ago}\n{b}\nReply\n", 14, tree="name"),
    Layout("to", "{a}\n[[to {p}\n]]{ago}\n{b}\n", 16, tree="name"),
    Layout("answer-head", "{a} [[▶ {p} ]]{ago}\n{b}\nReply\n", 14, tree=""),
    Layout("says", "{a} says\n{b}\n\n{date}\n", 10),
    Layout("short-lines", "{a} | {k} likes | {ago}\n{b}\n", 10),
    Layout("comma-date", "{a}, {date}\n{b}\n---\n", 10),
    Layout("rule", "{b}\n\nPosted by {a} on {date}\n_______________\n", 10),
    Layout("name-rule", "{a}\n{b}\n----------\n", 10),
    Layout("bold-md", "**{a}** {ago}\n{b}\n", 10),
    Layout("bullets", "* {a}: {b1}", 14, gap="\n"),
]
