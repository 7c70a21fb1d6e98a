"""What is said and written about the matters of an energy company, in English."""

from typing import Final

from storage.demo_data.vocabulary import Vocabulary, lines

_SLOTS: Final = {
    "thing": lines("""
        bill
        meter reading
        direct debit
        contract
        invoice
        payment
        monthly instalment
        final bill
        smart meter
        tariff
        refund
        heat pump
        app
        password
        moving date
        account number
        reading card
        boiler
        solar panel
        inverter
        charging point
        wallbox
        hot water
        gas supply
        price guarantee
        standing charge
        feed-in payment
        power cut
        engineer's visit
        meter exchange
        online account
        cancellation letter
        confirmation
        voltage dip
        district heating
        radiator valve
        thermostat
        circuit breaker
        substation noise
        landlord statement
        deposit
        reminder fee
        collection letter
        green certificate
        storage battery
        night tariff
        sub-meter
        isolation valve
        overpayment
        carbon statement
    """),
    "trouble": lines("""
        is far too high
        has not arrived
        is wrong
        does not work
        was charged twice
        shows an error
        was never confirmed
        is missing
        changed without notice
        has stopped
        keeps dropping out
        was sent to the old address
        does not match the statement
        cannot be opened
        was booked on the wrong account
        is late again
        makes a strange noise
        shows last year's figures
        is in somebody else's name
        was promised for last week
        flickers in the evening
        leaks at the joint
        went up by a third
        disappeared after the update
        trips every morning
        was refused by the bank
        smells of burning
        has frozen at the same figure
    """),
    "when": lines("""
        since Monday
        since last week
        since yesterday
        for two weeks
        since the move
        since the storm
        since the update
        for a month
        since the meter was exchanged
        after the holidays
        since the first of the month
        every evening
        whenever it rains
        since the price change
        since the engineer came
        for half a year
    """),
    "wish": lines("""
        please check the reading
        I would like a corrected bill
        please call me back
        I want to know who is responsible
        please send it again
        I need this in writing
        please stop the collection until this is clear
        I would like to pay in instalments
        please move the appointment
        could somebody explain the figures
        I want to end the contract
        please change my bank details
        I would like to speak to the same person again
        please send an engineer
        I need the confirmation for my landlord
        please refund the difference
        could you switch me to the night tariff
    """),
    "feeling": lines("""
        I am worried about the coming winter
        I have called three times already
        nobody could tell me anything
        this cannot go on
        I always paid on time
        I live alone and need the heating
        my mother depends on the lift
        I took a day off for this
        I was told something different last time
        I really do not understand this
        we have a baby in the house
        I am happy with everything else
    """),
    "team": lines("""
        billing
        metering
        the field service
        collections
        contract services
        the app team
        the grid operator
        the supplier
        solar services
        heating services
        legal
        data protection
    """),
    "act": lines("""
        checked the reading against the photo
        sent the corrected bill
        asked {team} for the file
        left a message
        put the collection on hold
        explained the tariff
        compared both statements
        booked an appointment
        changed the bank details
        asked for a photo of the meter
        forwarded it to {team}
        found an estimate instead of a reading
        released the refund
        restarted the smart meter from here
        agreed on instalments
        corrected the address
        reset the password together
        cancelled the reminder fee
        reported it to {team} as urgent
        opened a case with {team}
    """),
    "cause": lines("""
        estimate instead of a reading
        address not taken over
        letter lost
        wrong tariff after the change
        two systems disagree
        appointment not passed on
        reminder sent too early
        reading typed wrongly
    """),
    "promise": lines("""
        the result of the check
        a call from {team}
        the corrected bill
        the refund on the account
        the new appointment
        an answer from {team}
        the confirmation by e-mail
        the link for the photo
        whether the meter will be exchanged
    """),
}

_SUBJECT: Final = lines("""
    {thing} {trouble}
    {thing} {trouble} {when}
    Question about the {thing}
    {thing}: {wish}
    Complaint: {thing} {trouble}
    {thing} and {thing}
    Moving out, {thing} {trouble}
""")
_WORDS: Final = lines("""
    The {thing} {trouble} {when}.
    My {thing} {trouble}, {wish}.
    {when} the {thing} {trouble}, and {feeling}.
    {feeling}, {wish}.
    First the {thing} {trouble}, now the {thing} {trouble}.
    It is about the {thing}: {wish}.
    {feeling}.
""")
_UNDERSTOOD: Final = lines("""
    You want us to look into why the {thing} {trouble}.
    The {thing} {trouble} {when}, and you need an answer before the next payment.
    You ask about the {thing}, and that nothing is collected meanwhile.
    You expect the {promise} this week.
""")
_NOTE: Final = lines("""
    {act}.
    {act}, then {act}.
    Customer says the {thing} {trouble} {when}.
    {team} looks after the {thing}.
    Spoke with {team}: {cause}.
    {thing} {trouble}; {act}.
    Waiting for {team}.
""")
_ENTRY: Final = lines("""
    Asked about the {thing}
    Reported that the {thing} {trouble}
    {act}
    {thing} {trouble} {when}
""")
_STEP: Final = lines("""
    Check the {thing}
    Send {promise}
    Call with {promise}
    Ask {team} about the {thing}
""")
_PROMISED: Final = ("{promise}",)
_MESSAGE: Final = lines("""
    Thank you for your call about the {thing}. We {act}.
    About your {thing}: we {act}, and {promise} follows by the time we agreed.
    We {act}. You need do nothing until then.
""")
_MAIL: Final = ("Hello {name},", "Kind regards", "Your reference is #{number}.")
_QUESTION: Final = ("When will {promise} be here?", "Who pays for the {thing}?")
_STREETS: Final = (
    ("Ash", "Oak", "Mill", "Church", "Station", "Park", "Elm", "Bridge", "Hill", "Castle", "Rose",
     "Green", "King", "Queen", "Victoria", "Albert", "Meadow", "River", "Orchard", "Chapel",
     "Windsor", "Garden", "North", "South", "Spring", "Fern", "Holly", "Maple", "Cedar", "Lark"),
    ("field Road", "ton Street", "wood Avenue", "bourne Lane", "well Close", "ford Drive",
     "ham Court", "ley Crescent", "combe Terrace", "stead Gardens", "worth Way", "dale Mews"),
)  # fmt: skip
_COMPOUND_HEADS: Final = ("energy", "power", "meter", "supply", "heat", "grid", "price", "charge")
_COMPOUND_TAILS: Final = ("data", "file", "desk", "report", "sheet", "check", "profile", "number")

ENGLISH: Final = Vocabulary(
    slots=_SLOTS,
    subject=_SUBJECT,
    words=_WORDS,
    understood=_UNDERSTOOD,
    note=_NOTE,
    entry=_ENTRY,
    step=_STEP,
    promised=_PROMISED,
    message=_MESSAGE,
    mail=_MAIL,
    question=_QUESTION,
    streets=_STREETS,
    compounds=(_COMPOUND_HEADS, _COMPOUND_TAILS),
)
