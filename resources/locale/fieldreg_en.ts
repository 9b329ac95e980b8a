<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
    <context>
        <name>Acts</name>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people corrected ({fields})</source>
            <translation>
                <numerusform>%n person corrected ({fields})</numerusform>
                <numerusform>%n people corrected ({fields})</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people marked</source>
            <translation>
                <numerusform>%n person marked</numerusform>
                <numerusform>%n people marked</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Answers</name>
        <message numerus="yes">
            <source>%n tries left.</source>
            <translation>
                <numerusform>%n try left.</numerusform>
                <numerusform>%n tries left.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Sealed answers given: %n, last on {day}</source>
            <translation>
                <numerusform>Sealed answers given: %n time, last on {day}</numerusform>
                <numerusform>Sealed answers given: %n times, last on {day}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Aside</name>
        <message numerus="yes">
            <source>Head office set %n of your changes aside</source>
            <translation>
                <numerusform>Head office set %n of your changes aside</numerusform>
                <numerusform>Head office set %n of your changes aside</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Board</name>
        <message numerus="yes">
            <source>%n claims and requests wait</source>
            <translation>
                <numerusform>%n claim or request waits</numerusform>
                <numerusform>%n claims and requests wait</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n erasures not confirmed</source>
            <translation>
                <numerusform>%n erasure not confirmed</numerusform>
                <numerusform>%n erasures not confirmed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned sessions did not come.</source>
            <translation>
                <numerusform>%n planned session did not come.</numerusform>
                <numerusform>%n planned sessions did not come.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seats</source>
            <translation>
                <numerusform>%n seat</numerusform>
                <numerusform>%n seats</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seats are not in the figures.</source>
            <translation>
                <numerusform>%n seat is not in the figures.</numerusform>
                <numerusform>%n seats are not in the figures.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions belong to no one laptop</source>
            <translation>
                <numerusform>%n session belongs to no one laptop</numerusform>
                <numerusform>%n sessions belong to no one laptop</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It refused %n orders that no officer signed.</source>
            <translation>
                <numerusform>It refused %n order that no officer signed.</numerusform>
                <numerusform>It refused %n orders that no officer signed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>clock wrong by %n days</source>
            <translation>
                <numerusform>clock wrong by %n day</numerusform>
                <numerusform>clock wrong by %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>refused %n orders</source>
            <translation>
                <numerusform>refused %n order</numerusform>
                <numerusform>refused %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>silent for %n weeks</source>
            <translation>
                <numerusform>silent for %n week</numerusform>
                <numerusform>silent for %n weeks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Conflicts</name>
        <message numerus="yes">
            <source>%n conflicts chosen</source>
            <translation>
                <numerusform>%n conflict chosen</numerusform>
                <numerusform>%n conflicts chosen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflicts decided</source>
            <translation>
                <numerusform>%n conflict decided</numerusform>
                <numerusform>%n conflicts decided</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflicts of one reception. Esc shows all.</source>
            <translation>
                <numerusform>%n conflict of one reception. Esc shows all.</numerusform>
                <numerusform>%n conflicts of one reception. Esc shows all.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflicts · one field, different values</source>
            <translation>
                <numerusform>%n conflict · one field, different values</numerusform>
                <numerusform>%n conflicts · one field, different values</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Decide %n conflicts</source>
            <translation>
                <numerusform>Decide %n conflict</numerusform>
                <numerusform>Decide %n conflicts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>changed meanwhile and left: %n</source>
            <translation>
                <numerusform>changed meanwhile and left: %n</numerusform>
                <numerusform>changed meanwhile and left: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>decides %n</source>
            <translation>
                <numerusform>decides %n</numerusform>
                <numerusform>decides %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>leaves %n</source>
            <translation>
                <numerusform>leaves %n</numerusform>
                <numerusform>leaves %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Copies</name>
        <message numerus="yes">
            <source>%n of them minors or of unknown age</source>
            <translation>
                <numerusform>%n of them a minor or of unknown age</numerusform>
                <numerusform>%n of them minors or of unknown age</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people are on it</source>
            <translation>
                <numerusform>%n person is on it</numerusform>
                <numerusform>%n people are on it</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Custody</name>
        <message numerus="yes">
            <source>kept for %n days more</source>
            <translation>
                <numerusform>kept for %n day more</numerusform>
                <numerusform>kept for %n days more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Duplicates</name>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries are one now</source>
            <translation>
                <numerusform>%n entry is one now</numerusform>
                <numerusform>%n entries are one now</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n groups chosen</source>
            <translation>
                <numerusform>%n group chosen</numerusform>
                <numerusform>%n groups chosen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n groups of people who share a value were too large to compare all.</source>
            <translation>
                <numerusform>%n group of people who share a value was too large to compare all.</numerusform>
                <numerusform>%n groups of people who share a value were too large to compare all.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n half-days attended</source>
            <translation>
                <numerusform>%n half-day attended</numerusform>
                <numerusform>%n half-days attended</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n others called {name} in {soum}</source>
            <translation>
                <numerusform>%n other called {name} in {soum}</numerusform>
                <numerusform>%n others called {name} in {soum}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people came</source>
            <translation>
                <numerusform>%n person came</numerusform>
                <numerusform>%n people came</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions wait to be judged</source>
            <translation>
                <numerusform>%n question waits to be judged</numerusform>
                <numerusform>%n questions wait to be judged</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n records</source>
            <translation>
                <numerusform>%n record</numerusform>
                <numerusform>%n records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n records are one person now</source>
            <translation>
                <numerusform>%n record is one person now</numerusform>
                <numerusform>%n records are one person now</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n records have a listed place now</source>
            <translation>
                <numerusform>%n record has a listed place now</numerusform>
                <numerusform>%n records have a listed place now</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions, the latest</source>
            <translation>
                <numerusform>%n session, the latest</numerusform>
                <numerusform>%n sessions, the latest</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stay apart</source>
            <translation>
                <numerusform>%n stays apart</numerusform>
                <numerusform>%n stay apart</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n verdicts, the latest first</source>
            <translation>
                <numerusform>%n verdict</numerusform>
                <numerusform>%n verdicts, the latest first</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>As typed again, in %n records</source>
            <translation>
                <numerusform>As typed again, in %n record</numerusform>
                <numerusform>As typed again, in %n records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No listed place, in %n records</source>
            <translation>
                <numerusform>No listed place, in %n record</numerusform>
                <numerusform>No listed place, in %n records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Noted for %n records; not all of them are one yet</source>
            <translation>
                <numerusform>Noted for %n record; not all of them are one yet</numerusform>
                <numerusform>Noted for %n records; not all of them are one yet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>both came to %n of them, which speaks for two people</source>
            <translation>
                <numerusform>both came to %n of them, which speaks for two people</numerusform>
                <numerusform>both came to %n of them, which speaks for two people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>both came to the same half-day: %n, which speaks for two people</source>
            <translation>
                <numerusform>both came to the same half-day: %n, which speaks for two people</numerusform>
                <numerusform>both came to the same half-day: %n, which speaks for two people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name}: %n records, one person?</source>
            <translation>
                <numerusform>{name}: %n record, one person?</numerusform>
                <numerusform>{name}: %n records, one person?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Erasing</name>
        <message numerus="yes">
            <source>%n files written here are not protected</source>
            <translation>
                <numerusform>%n file written here is not protected</numerusform>
                <numerusform>%n files written here are not protected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops have this person’s record</source>
            <translation>
                <numerusform>%n laptop has this person’s record</numerusform>
                <numerusform>%n laptops have this person’s record</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders wait for laptops to answer.</source>
            <translation>
                <numerusform>%n order waits for laptops to answer.</numerusform>
                <numerusform>%n orders wait for laptops to answer.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sealed bundles wait here</source>
            <translation>
                <numerusform>%n sealed bundle waits here</numerusform>
                <numerusform>%n sealed bundles wait here</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>waits for %n laptops</source>
            <translation>
                <numerusform>waits for %n laptop</numerusform>
                <numerusform>waits for %n laptops</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name} and %n others</source>
            <translation>
                <numerusform>{name} and %n other</numerusform>
                <numerusform>{name} and %n others</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Send it to head office. %n people count as on their way until its reply comes.</source>
            <translation>
                <numerusform>Send it to head office. %n person counts as on the way until its reply comes.</numerusform>
                <numerusform>Send it to head office. %n people count as on their way until its reply comes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The bundle of %n people is being written</source>
            <translation>
                <numerusform>The bundle of %n person is being written</numerusform>
                <numerusform>The bundle of %n people is being written</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The bundle of %n people is in the file</source>
            <translation>
                <numerusform>The bundle of %n person is in the file</numerusform>
                <numerusform>The bundle of %n people is in the file</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The bundle of %n people is on the stick</source>
            <translation>
                <numerusform>The bundle of %n person is on the stick</numerusform>
                <numerusform>The bundle of %n people is on the stick</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people are whole on this computer, nothing is lost.</source>
            <translation>
                <numerusform>The entries of %n person are whole on this computer, nothing is lost.</numerusform>
                <numerusform>The entries of %n people are whole on this computer, nothing is lost.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people. Sealed: only head office can open it.</source>
            <translation>
                <numerusform>The entries of %n person. Sealed: only head office can open it.</numerusform>
                <numerusform>The entries of %n people. Sealed: only head office can open it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The records of {number} people were erased here by order of head office</source>
            <translation>
                <numerusform>The record of {number} person was erased here by order of head office</numerusform>
                <numerusform>The records of {number} people were erased here by order of head office</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{number} changes were set aside at head office</source>
            <translation>
                <numerusform>{number} change was set aside at head office</numerusform>
                <numerusform>{number} changes were set aside at head office</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{number} corrections by head office</source>
            <translation>
                <numerusform>{number} correction by head office</numerusform>
                <numerusform>{number} corrections by head office</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{number} new entries: people, sessions, lists</source>
            <translation>
                <numerusform>{number} new entry: people, sessions, lists</numerusform>
                <numerusform>{number} new entries: people, sessions, lists</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{number} of your entries have new codes: there is a copy of this laptop</source>
            <translation>
                <numerusform>{number} of your entries has a new code: there is a copy of this laptop</numerusform>
                <numerusform>{number} of your entries have new codes: there is a copy of this laptop</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{number} people: head office has them</source>
            <translation>
                <numerusform>{number} person: head office has the entry</numerusform>
                <numerusform>{number} people: head office has them</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message numerus="yes">
            <source>%Ln did not yet</source>
            <translation>
                <numerusform>%Ln did not yet</numerusform>
                <numerusform>%Ln did not yet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln indicators</source>
            <translation>
                <numerusform>%Ln indicator</numerusform>
                <numerusform>%Ln indicators</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln led a later session</source>
            <translation>
                <numerusform>%Ln led a later session</numerusform>
                <numerusform>%Ln led a later session</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln lines are not drawn</source>
            <translation>
                <numerusform>%Ln line is not drawn</numerusform>
                <numerusform>%Ln lines are not drawn</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new soums</source>
            <translation>
                <numerusform>%Ln new soum</numerusform>
                <numerusform>%Ln new soums</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln pairs of people may be one person each.</source>
            <translation>
                <numerusform>%Ln pair of people may be one person.</numerusform>
                <numerusform>%Ln pairs of people may be one person each.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows written: {file}</source>
            <translation>
                <numerusform>%Ln row written: {file}</numerusform>
                <numerusform>%Ln rows written: {file}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln sessions</source>
            <translation>
                <numerusform>%Ln session</numerusform>
                <numerusform>%Ln sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln sessions without a known soum</source>
            <translation>
                <numerusform>%Ln session without a known soum</numerusform>
                <numerusform>%Ln sessions without a known soum</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln soums</source>
            <translation>
                <numerusform>%Ln soum</numerusform>
                <numerusform>%Ln soums</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Of %Ln people two values stand in conflict.</source>
            <translation>
                <numerusform>Of %Ln person two values stand in conflict.</numerusform>
                <numerusform>Of %Ln people two values stand in conflict.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Something is not known of %Ln people who could move it.</source>
            <translation>
                <numerusform>Something is not known of %Ln person who could move it.</numerusform>
                <numerusform>Something is not known of %Ln people who could move it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>half of them reached %Ln people or more</source>
            <translation>
                <numerusform>half of them reached %Ln person or more</numerusform>
                <numerusform>half of them reached %Ln people or more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FirstRun</name>
        <message numerus="yes">
            <source>%n words</source>
            <translation>
                <numerusform>%n word</numerusform>
                <numerusform>%n words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Importing</name>
        <message numerus="yes">
            <source>%Ln people imported</source>
            <translation>
                <numerusform>%Ln person imported</numerusform>
                <numerusform>%Ln people imported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people stay, since others have worked on them</source>
            <translation>
                <numerusform>%Ln person stays, since others have worked on that record</numerusform>
                <numerusform>%Ln people stay, since others have worked on them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows left out</source>
            <translation>
                <numerusform>%Ln row left out</numerusform>
                <numerusform>%Ln rows left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows saved: {file}. Complete them and import that file.</source>
            <translation>
                <numerusform>%Ln row saved: {file}. Complete it and import that file.</numerusform>
                <numerusform>%Ln rows saved: {file}. Complete them and import that file.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln values wait for you ({row}: a row, {column}: a column)</source>
            <translation>
                <numerusform>%Ln value waits for you ({row}: a row, {column}: a column)</numerusform>
                <numerusform>%Ln values wait for you ({row}: a row, {column}: a column)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions are left</source>
            <translation>
                <numerusform>%n question is left</numerusform>
                <numerusform>%n questions are left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %Ln people</source>
            <translation>
                <numerusform>Import %Ln person</numerusform>
                <numerusform>Import %Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The import is undone: %Ln records out of use</source>
            <translation>
                <numerusform>The import is undone: %Ln record out of use</numerusform>
                <numerusform>The import is undone: %Ln records out of use</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Undoing takes %Ln records out of use</source>
            <translation>
                <numerusform>Undoing takes %Ln record out of use</numerusform>
                <numerusform>Undoing takes %Ln records out of use</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>fills %Ln values</source>
            <translation>
                <numerusform>fills %Ln value</numerusform>
                <numerusform>fills %Ln values</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>replaces %Ln values</source>
            <translation>
                <numerusform>replaces %Ln value</numerusform>
                <numerusform>replaces %Ln values</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Inbox</name>
        <message numerus="yes">
            <source>%n bundles</source>
            <translation>
                <numerusform>%n bundle</numerusform>
                <numerusform>%n bundles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundles have a next step</source>
            <translation>
                <numerusform>%n bundle has a next step</numerusform>
                <numerusform>%n bundles have a next step</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundles were deleted from the sticks: they are in the register and in a backup. A stick may keep the sealed data for a long time.</source>
            <translation>
                <numerusform>%n bundle was deleted from the sticks: it is in the register and in a backup. A stick may keep the sealed data for a long time.</numerusform>
                <numerusform>%n bundles were deleted from the sticks: they are in the register and in a backup. A stick may keep the sealed data for a long time.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundles were taken in</source>
            <translation>
                <numerusform>%n bundle was taken in</numerusform>
                <numerusform>%n bundles were taken in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes came in.</source>
            <translation>
                <numerusform>%n change came in.</numerusform>
                <numerusform>%n changes came in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes come in</source>
            <translation>
                <numerusform>%n change comes in</numerusform>
                <numerusform>%n changes come in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops that are cut off hear that, and nothing else.</source>
            <translation>
                <numerusform>%n laptop that is cut off hears that, and nothing else.</numerusform>
                <numerusform>%n laptops that are cut off hear that, and nothing else.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minors or of unknown age</source>
            <translation>
                <numerusform>%n minor or of unknown age</numerusform>
                <numerusform>%n minors or of unknown age</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them depend on the missing changes. Only these are set aside.</source>
            <translation>
                <numerusform>%n of them depends on the missing changes. Only this one is set aside.</numerusform>
                <numerusform>%n of them depend on the missing changes. Only these are set aside.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people count nowhere until the words of their laptop are compared.</source>
            <translation>
                <numerusform>%n person counts nowhere until the words of their laptop are compared.</numerusform>
                <numerusform>%n people count nowhere until the words of their laptop are compared.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>New replies for %n laptops are ready. Each laptop takes its own at its next exchange.</source>
            <translation>
                <numerusform>New replies for %n laptop are ready. The laptop takes its own at its next exchange.</numerusform>
                <numerusform>New replies for %n laptops are ready. Each laptop takes its own at its next exchange.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Replies for %n laptops were written, but not all on: {names}. Put that in again. All others may be removed and sent back.</source>
            <translation>
                <numerusform>Replies for %n laptop were written, but not all on: {names}. Put that in again. All others may be removed and sent back.</numerusform>
                <numerusform>Replies for %n laptops were written, but not all on: {names}. Put that in again. All others may be removed and sent back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Replies for %n laptops were written. The sticks may be removed and sent back.</source>
            <translation>
                <numerusform>Replies for %n laptop were written. The sticks may be removed and sent back.</numerusform>
                <numerusform>Replies for %n laptops were written. The sticks may be removed and sent back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take the %n new ones in</source>
            <translation>
                <numerusform>Take the %n new one in</numerusform>
                <numerusform>Take the %n new ones in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>[%n answers] came</source>
            <translation>
                <numerusform>[%n answer] came</numerusform>
                <numerusform>[%n answers] came</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>[%n conflicts] arose</source>
            <translation>
                <numerusform>[%n conflict] arose</numerusform>
                <numerusform>[%n conflicts] arose</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>[%n entries] wait for your decision</source>
            <translation>
                <numerusform>[%n entry] waits for your decision</numerusform>
                <numerusform>[%n entries] wait for your decision</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>[%n erasures] are asked for</source>
            <translation>
                <numerusform>[%n erasure] is asked for</numerusform>
                <numerusform>[%n erasures] are asked for</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>[%n people] came in</source>
            <translation>
                <numerusform>[%n person] came in</numerusform>
                <numerusform>[%n people] came in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the words of [%n laptops] are to be compared</source>
            <translation>
                <numerusform>the words of [%n laptop] are to be compared</numerusform>
                <numerusform>the words of [%n laptops] are to be compared</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Laptops</name>
        <message numerus="yes">
            <source>%n bundles had waited for this and came in</source>
            <translation>
                <numerusform>%n bundle had waited for this and came in</numerusform>
                <numerusform>%n bundles had waited for this and came in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops were invited</source>
            <translation>
                <numerusform>%n laptop was invited</numerusform>
                <numerusform>%n laptops were invited</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Leaving</name>
        <message numerus="yes">
            <source>%Ln files are deleted for good, unless they were changed. The data in the register stays.</source>
            <translation>
                <numerusform>%Ln file is deleted for good, unless it was changed. The data in the register stays.</numerusform>
                <numerusform>%Ln files are deleted for good, unless they were changed. The data in the register stays.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln files are deleted.</source>
            <translation>
                <numerusform>%Ln file is deleted.</numerusform>
                <numerusform>%Ln files are deleted.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %Ln files</source>
            <translation>
                <numerusform>Delete %Ln file</numerusform>
                <numerusform>Delete %Ln files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Lists</name>
        <message numerus="yes">
            <source>Populations of %Ln soums are loaded. Figures of people of 15 to 34 years by aimag or soum now tell of how many in a thousand.</source>
            <translation>
                <numerusform>Populations of %Ln soum are loaded. Figures of people of 15 to 34 years by aimag or soum now tell of how many in a thousand.</numerusform>
                <numerusform>Populations of %Ln soums are loaded. Figures of people of 15 to 34 years by aimag or soum now tell of how many in a thousand.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Network</name>
        <message numerus="yes">
            <source>%n bundles came in.</source>
            <translation>
                <numerusform>%n bundle came in.</numerusform>
                <numerusform>%n bundles came in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It contains the records of %n people.</source>
            <translation>
                <numerusform>It contains the record of %n person.</numerusform>
                <numerusform>It contains the records of %n people.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people went into the folder.</source>
            <translation>
                <numerusform>The entries of %n person went into the folder.</numerusform>
                <numerusform>The entries of %n people went into the folder.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people went to the hub.</source>
            <translation>
                <numerusform>The entries of %n person went to the hub.</numerusform>
                <numerusform>The entries of %n people went to the hub.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Partners</name>
        <message numerus="yes">
            <source>%Ln partners</source>
            <translation>
                <numerusform>%Ln partner</numerusform>
                <numerusform>%Ln partners</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message numerus="yes">
            <source>%Ln people</source>
            <translation>
                <numerusform>%Ln person</numerusform>
                <numerusform>%Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people found</source>
            <translation>
                <numerusform>%Ln person found</numerusform>
                <numerusform>%Ln people found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people written: {file}</source>
            <translation>
                <numerusform>%Ln person written: {file}</numerusform>
                <numerusform>%Ln people written: {file}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people of one reception. Esc shows everyone.</source>
            <translation>
                <numerusform>%n person of one reception. Esc shows everyone.</numerusform>
                <numerusform>%n people of one reception. Esc shows everyone.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Choose at most %Ln people at a time.</source>
            <translation>
                <numerusform>Choose at most %Ln person at a time.</numerusform>
                <numerusform>Choose at most %Ln people at a time.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Sorting %Ln people, {seconds} s so far. {key} brings back the former order.</source>
            <translation>
                <numerusform>Sorting %Ln person, {seconds} s so far. {key} brings back the former order.</numerusform>
                <numerusform>Sorting %Ln people, {seconds} s so far. {key} brings back the former order.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The %Ln closest people are shown. Type more letters to shorten the list.</source>
            <translation>
                <numerusform>The %Ln closest person is shown. Type more letters to shorten the list.</numerusform>
                <numerusform>The %Ln closest people are shown. Type more letters to shorten the list.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The filters hide %Ln people. {key} takes the filters off.</source>
            <translation>
                <numerusform>The filters hide %Ln person. {key} takes the filters off.</numerusform>
                <numerusform>The filters hide %Ln people. {key} takes the filters off.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The filters hide at least %Ln people. {key} takes the filters off.</source>
            <translation>
                <numerusform>The filters hide at least %Ln person. {key} takes the filters off.</numerusform>
                <numerusform>The filters hide at least %Ln people. {key} takes the filters off.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>erase %n people</source>
            <translation>
                <numerusform>erase %n person</numerusform>
                <numerusform>erase %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the %n chosen</source>
            <translation>
                <numerusform>the %n chosen</numerusform>
                <numerusform>the %n chosen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} of %Ln people</source>
            <translation>
                <numerusform>{count} of %Ln person</numerusform>
                <numerusform>{count} of %Ln people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Person</name>
        <message numerus="yes">
            <source>%Ln people added to the session: {course}</source>
            <translation>
                <numerusform>%Ln person added to the session: {course}</numerusform>
                <numerusform>%Ln people added to the session: {course}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>An earlier verdict counts again: %n more records were joined</source>
            <translation>
                <numerusform>An earlier verdict counts again: %n more record was joined</numerusform>
                <numerusform>An earlier verdict counts again: %n more records were joined</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Noted at %n sessions that this computer does not have: {codes}. Head office decides.</source>
            <translation>
                <numerusform>Noted at %n session that this computer does not have: {codes}. Head office decides.</numerusform>
                <numerusform>Noted at %n sessions that this computer does not have: {codes}. Head office decides.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Protected</name>
        <message numerus="yes">
            <source>%n answers</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Questions</name>
        <message numerus="yes">
            <source>%n answers of trainers</source>
            <translation>
                <numerusform>%n answer of a trainer</numerusform>
                <numerusform>%n answers of trainers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions about this wait for an answer</source>
            <translation>
                <numerusform>%n question about this waits for an answer</numerusform>
                <numerusform>%n questions about this wait for an answer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions to trainers</source>
            <translation>
                <numerusform>%n question to a trainer</numerusform>
                <numerusform>%n questions to trainers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions wait</source>
            <translation>
                <numerusform>%n question waits</numerusform>
                <numerusform>%n questions wait</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>head office asks, and %n more</source>
            <translation>
                <numerusform>head office asks, and %n more</numerusform>
                <numerusform>head office asks, and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Quotas</name>
        <message numerus="yes">
            <source>%Ln courses of this name</source>
            <translation>
                <numerusform>%Ln course of this name</numerusform>
                <numerusform>%Ln courses of this name</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Recovery</name>
        <message numerus="yes">
            <source>%n words are here, twelve are needed.</source>
            <translation>
                <numerusform>%n word is here, twelve are needed.</numerusform>
                <numerusform>%n words are here, twelve are needed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Register</name>
        <message numerus="yes">
            <source>Close %n sessions now?</source>
            <translation>
                <numerusform>Close %n session now?</numerusform>
                <numerusform>Close %n sessions now?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Reports</name>
        <message numerus="yes">
            <source>%Ln figures of those that it tells again are others.</source>
            <translation>
                <numerusform>%Ln figure of those that it tells again is another.</numerusform>
                <numerusform>%Ln figures of those that it tells again are others.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln figures would be others today. The report stays as it is.</source>
            <translation>
                <numerusform>%Ln figure would be another today. The report stays as it is.</numerusform>
                <numerusform>%Ln figures would be others today. The report stays as it is.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sessions</name>
        <message numerus="yes">
            <source>%Ln sessions written: {file}</source>
            <translation>
                <numerusform>%Ln session written: {file}</numerusform>
                <numerusform>%Ln sessions written: {file}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lines may be several people: look for these one by one.</source>
            <translation>
                <numerusform>%n line may be several people: look for it by itself.</numerusform>
                <numerusform>%n lines may be several people: look for these one by one.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lines name nobody who is registered. Import the table into the session once it is planned: they are registered and expected.</source>
            <translation>
                <numerusform>%n line names nobody who is registered. Import the table into the session once it is planned: the person is registered and expected.</numerusform>
                <numerusform>%n lines name nobody who is registered. Import the table into the session once it is planned: they are registered and expected.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people are expected.</source>
            <translation>
                <numerusform>%n person is expected.</numerusform>
                <numerusform>%n people are expected.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Called off: %n sessions</source>
            <translation>
                <numerusform>Called off: %n session</numerusform>
                <numerusform>Called off: %n sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Closed: %n sessions</source>
            <translation>
                <numerusform>Closed: %n session</numerusform>
                <numerusform>Closed: %n sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n sessions?</source>
            <translation>
                <numerusform>Delete %n session?</numerusform>
                <numerusform>Delete %n sessions?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Deleted: %n sessions</source>
            <translation>
                <numerusform>Deleted: %n session</numerusform>
                <numerusform>Deleted: %n sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Open again: %n sessions</source>
            <translation>
                <numerusform>Open again: %n session</numerusform>
                <numerusform>Open again: %n sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The filters hide %Ln sessions. {key} takes the filters off.</source>
            <translation>
                <numerusform>The filters hide %Ln session. {key} takes the filters off.</numerusform>
                <numerusform>The filters hide %Ln sessions. {key} takes the filters off.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message numerus="yes">
            <source>%n minutes without a key press</source>
            <translation>
                <numerusform>%n minute without a key press</numerusform>
                <numerusform>%n minutes without a key press</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message numerus="yes">
            <source>%Ln files from the register are not protected</source>
            <translation>
                <numerusform>%Ln file from the register is not protected</numerusform>
                <numerusform>%Ln files from the register are not protected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln guardians’ consents outstanding</source>
            <translation>
                <numerusform>%Ln guardian’s consent outstanding</numerusform>
                <numerusform>%Ln guardians’ consents outstanding</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people do not want their record kept</source>
            <translation>
                <numerusform>%Ln person does not want their record kept</numerusform>
                <numerusform>%Ln people do not want their record kept</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundles are waiting</source>
            <translation>
                <numerusform>%n bundle is waiting</numerusform>
                <numerusform>%n bundles are waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundles were set aside</source>
            <translation>
                <numerusform>%n bundle was set aside</numerusform>
                <numerusform>%n bundles were set aside</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes were set aside</source>
            <translation>
                <numerusform>%n change was set aside</numerusform>
                <numerusform>%n changes were set aside</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflicts</source>
            <translation>
                <numerusform>%n conflict</numerusform>
                <numerusform>%n conflicts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n erasures are asked for</source>
            <translation>
                <numerusform>%n erasure is asked for</numerusform>
                <numerusform>%n erasures are asked for</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n erasures wait for laptops</source>
            <translation>
                <numerusform>%n erasure waits for laptops</numerusform>
                <numerusform>%n erasures wait for laptops</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n half-days</source>
            <translation>
                <numerusform>%n half-day</numerusform>
                <numerusform>%n half-days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops have their latest reply.</source>
            <translation>
                <numerusform>%n laptop has its latest reply.</numerusform>
                <numerusform>%n laptops have their latest reply.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops or versions that no officer signed</source>
            <translation>
                <numerusform>%n laptop or version that no officer signed</numerusform>
                <numerusform>%n laptops or versions that no officer signed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops wait for their words</source>
            <translation>
                <numerusform>%n laptop waits for its words</numerusform>
                <numerusform>%n laptops wait for their words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new reports</source>
            <translation>
                <numerusform>%n new report</numerusform>
                <numerusform>%n new reports</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders that no officer signed</source>
            <translation>
                <numerusform>%n order that no officer signed</numerusform>
                <numerusform>%n orders that no officer signed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reports wait for your signature</source>
            <translation>
                <numerusform>%n report waits for your signature</numerusform>
                <numerusform>%n reports wait for your signature</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Nothing ever came from %n laptops.</source>
            <translation>
                <numerusform>Nothing ever came from %n laptop.</numerusform>
                <numerusform>Nothing ever came from %n laptops.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people are on their way to head office.</source>
            <translation>
                <numerusform>The entries of %n person are on their way to head office.</numerusform>
                <numerusform>The entries of %n people are on their way to head office.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people are only on this computer.</source>
            <translation>
                <numerusform>The entries of %n person are only on this computer.</numerusform>
                <numerusform>The entries of %n people are only on this computer.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The replies to %n laptops are on their way.</source>
            <translation>
                <numerusform>The reply to %n laptop is on its way.</numerusform>
                <numerusform>The replies to %n laptops are on their way.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The replies to %n laptops are ready to write.</source>
            <translation>
                <numerusform>The reply to %n laptop is ready to write.</numerusform>
                <numerusform>The replies to %n laptops are ready to write.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Two versions of %n fields were entered. Check which one is right.</source>
            <translation>
                <numerusform>Two versions of %n field were entered. Check which one is right.</numerusform>
                <numerusform>Two versions of %n fields were entered. Check which one is right.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Undoing</name>
        <message numerus="yes">
            <source>%n answers to questions</source>
            <translation>
                <numerusform>%n answer to a question</numerusform>
                <numerusform>%n answers to questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes were brought back.</source>
            <translation>
                <numerusform>%n change was brought back.</numerusform>
                <numerusform>%n changes were brought back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes were undone.</source>
            <translation>
                <numerusform>%n change was undone.</numerusform>
                <numerusform>%n changes were undone.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n consents</source>
            <translation>
                <numerusform>%n consent</numerusform>
                <numerusform>%n consents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n courses</source>
            <translation>
                <numerusform>%n course</numerusform>
                <numerusform>%n courses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n marks</source>
            <translation>
                <numerusform>%n mark</numerusform>
                <numerusform>%n marks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n partners</source>
            <translation>
                <numerusform>%n partner</numerusform>
                <numerusform>%n partners</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n requests of people</source>
            <translation>
                <numerusform>%n request of a person</numerusform>
                <numerusform>%n requests of people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sealed answers</source>
            <translation>
                <numerusform>%n sealed answer</numerusform>
                <numerusform>%n sealed answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more like these</source>
            <translation>
                <numerusform>and %n more like these</numerusform>
                <numerusform>and %n more like these</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{names} and %n more</source>
            <translation>
                <numerusform>{names} and %n more</numerusform>
                <numerusform>{names} and %n more</numerusform>
            </translation>
        </message>
    </context>
</TS>
