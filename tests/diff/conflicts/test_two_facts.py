"""Two facts that only look like one on which the articles disagree: other times, other speakers, other things."""

from collections.abc import Sequence

import pytest

from tests.diff.conflicts.found import found

TRIAL = "The jury found him guilty. He was convicted and sentenced on Monday."


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "The port would not have closed the old lock if the ferry had sailed, Lind said.",
            "The port has closed the old lock, the ferry office said.",
            id="what would have happened",
        ),
        pytest.param(
            "If we don't think that it is going to work, we will close the lock, Lind said.",
            "I think that it is going to work, Lind said.",
            id="a condition",
        ),
        pytest.param(
            "A ship of the navy not only repulsed the attack on the ferry, but caught 23 men.",
            "A ship of the navy on Saturday repulsed the attack on the ferry and caught 23 men.",
            id="not only",
        ),
        pytest.param(
            "Voters began to cast their votes in the fourth election of Brede on Sunday.",
            "The fourth election of Brede ended on Sunday evening.",
            id="the beginning and the end of one thing",
        ),
        pytest.param(
            "I support the plan, said Rep. Nick Holm, who chairs the harbour committee.",
            "I support the plan, said Chairman Nick Holm of the harbour committee.",
            id="an office named by its verb",
        ),
        pytest.param(
            "He was taken to the old prison, where he was booked and released on bail.",
            "Holm, who was booked in the old prison and later released on bail, did give a sample.",
            id="opposite verbs, one of a pronoun",
        ),
        pytest.param(
            '"We found a fiber cut between Brede and Lund this morning," Lind said.',
            '"We found a fibre cut between Brede and Lund this morning," Lind said.',
            id="American and British",
        ),
        pytest.param(
            'Authorities described the fire as "suspicious and as likely arson".',
            '"We treat it as suspicious and as likely arson for now," Rut Lind told a paper.',
            id="an office and a person who speaks for it",
        ),
        pytest.param(
            "He scored six goals at home and added three more abroad.",
            "He also had 44 passes and four goals, and came off the bench three times.",
            id="goals of two players",
        ),
        pytest.param(
            "Ely put up 23 points against the Lund Herons.",
            "Ely scored 23 points for the Brede Terns.",
            id="for and against",
        ),
        pytest.param(
            "Apostolos Lind, a 70-year-old pensioner, said the strike was needed to change the law.",
            '"We never win," said 76-year-old Konstantin Doganis, who lives on a pension.',
            id="two pensioners, one named before his age",
        ),
        pytest.param(
            "Holm was taken to the old prison, and was later released on bail.",
            "Holm, who was brought to the old prison and later released on bail, did give a sample.",
            id="opposite verbs on two things",
        ),
        pytest.param(
            '"The bay is not very deep, so a flood is not expected," he said.',
            '"The bay is not deep enough so that we can expect a flood," he said.',
            id="a denial in not deep enough",
        ),
        pytest.param("The club played 10 games this season.", "Last season the club played 14 games.", id="seasons"),
        pytest.param("The envoy said the talks would not fail.", "The envoy said the talks would succeed.", id="fail"),
        pytest.param("The mayor vetoed the plan.", "The mayor refused to sign the plan.", id="refused to"),
        pytest.param(
            "Brandt was convicted on two of five counts.",
            "The jury acquitted Brandt on three counts and convicted him on two.",
            id="a sum of two parts",
        ),
        pytest.param("The club won 11 games this year.", "The club won 9 games in the 2008 season.", id="a year"),
        pytest.param(
            "Brandt got two extra life sentences for the attack in the prison yard.",
            "Brandt is serving three life sentences for the attack in the prison yard.",
            id="an amount that is added",
        ),
        pytest.param(
            "They met two days after the raid on the port.",
            "They met for two hours at the port that was raided.",
            id="a time after and a duration",
        ),
        pytest.param(
            "Damage to the lock was put at A$1 million ($1.5 million), the port said.",
            "Damage to the lock was put at one million dollars, the port said.",
            id="a conversion in brackets",
        ),
        pytest.param(
            "The striker needed nine points in the game against Brede for the record.",
            "The striker took the record with 20 points in the game against Brede.",
            id="what is needed and what came",
        ),
        pytest.param(
            "He ended with 269 yards and one goal and caught 29 passes for 201 yards.",
            "He ended with 793 yards and six goals and caught 39 passes for 302 yards.",
            id="figures of two players",
        ),
        pytest.param(
            "The singer has left the clinic, her manager told Ferryman.",
            "The singer has left the clinic, her manager told Lockkeeper.",
            id="two to whom one person told it",
        ),
        pytest.param(
            "A British climber died on Mount Holm on Friday.",
            "An English climber died on Mount Holm on Friday.",
            id="a nation in another one",
        ),
        pytest.param("The offer by the Oriels was refused.", "The offer by the Orioles was refused.", id="a slip"),
        pytest.param(
            "The works of Gordon Advisers burnt down.", "The works of Gordon Advisors burnt down.", id="house spelling"
        ),
        pytest.param(
            '"When I see how hard he works at the lock, I am proud," Lind said.',
            '"When I look at how hard he works at the lock, I am proud," Lind said.',
            id="another verb in a quotation",
        ),
        pytest.param(
            '"We are at that point in the season where you want to do what is best," Lind said.',
            '"We are at the time of year where you want to do what is best," Lind said.',
            id="another name for a time in a quotation",
        ),
        pytest.param(
            "The port called the leak \"grave,'' its highest rank in the scoring system.",
            "The port called the leak \"grave,'' its highest rank in the scoring scheme.",
            id="words behind a quotation closed by two single marks",
        ),
        pytest.param(
            '"It was loud, but a dozen other people got out," Lind said.',
            '"It was loud, but there were another dozen other people got out," Lind said.',
            id="another dozen",
        ),
        pytest.param(
            "The office said the case hadn’ t been sent to the port.",
            "The office said the case hadn't been sent to the port.",
            id="a contraction printed in two pieces",
        ),
        pytest.param(
            "The plan has no effect on birds or critical habitat.",
            "The law asks the port to name habitat that is critical to birds.",
            id="critical without a patient",
        ),
        pytest.param(
            ["An 18-year-old from Brede has confessed to the shooting of Ida Lund."],
            ["Ola Berg, 20, was found guilty of the shooting of Ida Lund.", TRIAL],
            id="ages before and after a trial",
        ),
        pytest.param(
            '"I feel on the pier we weren\'t doing what we want to do as ferrymen," Lind said.',
            '"I didn\'t feel on the pier we were doing what we wanted to do as ferrymen," Lind said.',
            id="a negation moved in a quotation",
        ),
        pytest.param(
            'The firm "asks all Harbour Office users to test the new lock at once," it said.',
            'The firm "asks all HO users to test the new lock at once," it said.',
            id="initials in a quotation",
        ),
        pytest.param(
            "Berg scored a goal with 12 minutes, 31 seconds remaining before Holm won the game.",
            "The club took the lead when Holm scored a goal with 4 minutes, 48 seconds remaining.",
            id="moments of a game",
        ),
        pytest.param("They boarded the Salaluddin.", "They boarded the Salahaddin.", id="two writings of a name"),
        pytest.param(
            "The navy has caught 23 Somalian pirates.",
            "The navy said it has caught 23 Somali and Yemeni pirates off Brede.",
            id="two forms of a nation",
        ),
        pytest.param(
            "English and Welsh climbers fall to their deaths on Mount Holm",
            "One English and one Welsh climber have fallen to their deaths on Mount Holm.",
            id="a climber does not climb",
        ),
        pytest.param("He has 189 yards in his last two games.", "He has 498 yards since July.", id="since and last"),
        pytest.param(
            "Ferry manager Tony Reagins confirmed to a paper that he has made an eight-year offer for the new lock.",
            'Port spokesman Tim Mead confirmed on Sunday that it has withdrawn its offer and is "out of the race".',
            id="two who confirm",
        ),
        pytest.param(
            "You might have a farmer from Brede who never went to law school as the next judge.",
            "Lind went to the law school of Lund and worked as a lawyer.",
            id="somebody unnamed",
        ),
        pytest.param('"Look, Momma, you have won," he said.', '"Look, Mama, you have won," he said.', id="mothers"),
        pytest.param(
            "Holm hurt his knee on Oct. 19 and missed four games.",
            "Holm missed four games after he was hurt in the 30-7 Oct. 19 loss at Brede.",
            id="a result before a day",
        ),
        pytest.param("Holm served 41 / 2 months.", "Holm served 4\ufffd months.", id="lost fraction"),
    ],
)  # fmt: skip
def test_two_facts_do_not_conflict(left: str | Sequence[str], right: str | Sequence[str]) -> None:
    assert found(left, right) == []


def test_a_pronoun_has_the_owner_named_before_it() -> None:
    assert found(["Holm played for Brede.", "He missed 10 games."], ["Berg missed nine games."]) == []
    assert found(["Holm played for Brede.", "He missed 10 games."], ["Holm missed nine games."]) == [
        ("number", "10", "nine")
    ]
