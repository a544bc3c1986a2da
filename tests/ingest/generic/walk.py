"""What people say in the pages that tests of this folder set."""

PEOPLE = ("Ida Brandt", "tom_k", "Wanda Osei", "Ravi", "Ida Brandt", "tom_k")
SAID = (
    "I have walked there every week since I was a child.",
    "The second gate was closed when we came by, is it still?",
    "It opened again in May. We went through it twice.",
    "Thank you, that is good to know before the weekend.",
    "Do take the long way round, the view is worth it.",
    "I will. My dog will not be happy about the steps.",
)
