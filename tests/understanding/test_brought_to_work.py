"""Something that is to be brought to where they work."""

from steward.understanding.orders.sent_elsewhere import brought_to_work
from tests.cases import cases


@cases(
    ("text", "brought"),
    [
        *(("can u drop it at my work instead", True), ("bring it to my office pls", True)),
        *(("kan het naar mijn werk", True), ("kan het op mijn werk bezorgd worden", True)),
        *(("könnt ihr das an meine Arbeit liefern", True), ("livrez plutôt au bureau svp", True)),
        *(("¿lo podéis llevar a mi trabajo?", True), ("¿lo pueden dejar en mi oficina?", True)),
        *(("it does not work", False), ("it came to my work", False), ("kan het werken", False)),
        *(("can I take the grinder to work", False), ("I'm at work, call me", False)),
        *(("send the invoice to my office", False), ("it was sent to my work", False)),
        *(("c'est livré au bureau hier", False), ("Office plan please, send it", False)),
    ],
)
def test_brought_to_work_is_something_that_is_to_come(text: str, brought: bool) -> None:
    assert brought_to_work(text) is brought
