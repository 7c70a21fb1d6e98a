"""What is said and written about the matters of an energy company, in German."""

from typing import Final

from storage.demo_data.vocabulary import Vocabulary, lines

_SLOTS: Final = {
    "thing": lines("""
        die Rechnung
        der Zählerstand
        die Abbuchung
        der Vertrag
        die Zahlung
        der Abschlag
        die Schlussrechnung
        der Smart Meter
        der Tarif
        die Erstattung
        die Wärmepumpe
        die App
        das Passwort
        der Umzugstermin
        die Kundennummer
        die Ablesekarte
        die Therme
        die Solaranlage
        der Wechselrichter
        die Ladesäule
        die Wallbox
        das Warmwasser
        die Gasversorgung
        die Preisgarantie
        der Grundpreis
        die Einspeisevergütung
        der Stromausfall
        der Technikertermin
        der Zählerwechsel
        das Kundenkonto
        die Kündigung
        die Bestätigung
        die Fernwärme
        das Heizkörperventil
        der Sicherungskasten
        die Nebenkostenabrechnung
        die Kaution
        die Mahngebühr
        das Inkassoschreiben
        der Ökostromnachweis
        der Batteriespeicher
        der Nachttarif
        der Zwischenzähler
        das Guthaben
    """),
    "trouble": lines("""
        ist viel zu hoch
        ist nicht angekommen
        stimmt nicht
        funktioniert nicht
        wurde doppelt berechnet
        zeigt einen Fehler
        wurde nie bestätigt
        fehlt
        wurde ohne Ankündigung geändert
        fällt immer wieder aus
        ging an die alte Adresse
        passt nicht zur Abrechnung
        lässt sich nicht öffnen
        wurde falsch verbucht
        kommt wieder zu spät
        macht seltsame Geräusche
        zeigt die Werte vom Vorjahr
        läuft auf einen fremden Namen
        war für letzte Woche zugesagt
        flackert am Abend
        ist um ein Drittel gestiegen
        ist nach der Aktualisierung verschwunden
        wurde von der Bank abgelehnt
        riecht verbrannt
    """),
    "when": lines("""
        seit Montag
        seit letzter Woche
        seit gestern
        seit zwei Wochen
        seit dem Umzug
        seit dem Sturm
        seit der Aktualisierung
        seit einem Monat
        seit dem Zählerwechsel
        nach den Feiertagen
        seit Monatsanfang
        jeden Abend
        immer bei Regen
        seit der Preisänderung
        seit der Techniker da war
    """),
    "wish": lines("""
        bitte prüfen Sie den Zählerstand
        ich möchte eine berichtigte Rechnung
        bitte rufen Sie mich zurück
        ich möchte wissen, wer zuständig ist
        bitte schicken Sie das noch einmal
        ich brauche das schriftlich
        bitte halten Sie die Abbuchung an, bis das geklärt ist
        ich möchte in Raten zahlen
        bitte verschieben Sie den Termin
        kann mir jemand die Zahlen erklären
        ich möchte kündigen
        bitte ändern Sie meine Bankverbindung
        ich möchte wieder mit derselben Person sprechen
        bitte schicken Sie einen Techniker
        ich brauche die Bestätigung für den Vermieter
        bitte erstatten Sie den Unterschied
    """),
    "feeling": lines("""
        ich mache mir Sorgen wegen des Winters
        ich habe schon dreimal angerufen
        niemand konnte mir etwas sagen
        so geht das nicht weiter
        ich habe immer pünktlich bezahlt
        ich lebe allein und brauche die Heizung
        meine Mutter ist auf den Aufzug angewiesen
        ich habe mir dafür freigenommen
        beim letzten Mal hieß es anders
        ich verstehe das wirklich nicht
        wir haben ein Baby im Haus
        sonst bin ich sehr zufrieden
    """),
    "team": lines("""
        Abrechnung
        Messwesen
        Außendienst
        Forderungsmanagement
        Vertragsservice
        App-Team
        Netzbetreiber
        Lieferant
        Solarservice
        Wärmeservice
        Rechtsabteilung
        Datenschutz
    """),
    "act": lines("""
        Zählerstand mit dem Foto verglichen
        berichtigte Rechnung verschickt
        {team} um die Akte gebeten
        auf die Mailbox gesprochen
        Abbuchung angehalten
        Tarif erklärt
        beide Abrechnungen verglichen
        Termin vereinbart
        Bankverbindung geändert
        um ein Foto des Zählers gebeten
        an {team} weitergegeben
        Schätzung statt Ablesung gefunden
        Erstattung freigegeben
        Smart Meter aus der Ferne neu gestartet
        Ratenzahlung vereinbart
        Adresse berichtigt
        Passwort gemeinsam zurückgesetzt
        Mahngebühr storniert
        bei {team} als dringend gemeldet
    """),
    "cause": lines("""
        Schätzung statt Ablesung
        Adresse nicht übernommen
        Brief verloren
        falscher Tarif nach der Umstellung
        zwei Systeme widersprechen sich
        Termin nicht weitergegeben
        Mahnung zu früh verschickt
        Zählerstand vertippt
    """),
    "promise": lines("""
        das Ergebnis der Prüfung
        ein Anruf von {team}
        die berichtigte Rechnung
        die Erstattung auf dem Konto
        der neue Termin
        eine Antwort von {team}
        die Bestätigung per E-Mail
        der Link für das Foto
        ob der Zähler getauscht wird
    """),
}

_SUBJECT: Final = lines("""
    {Thing} {trouble}
    {Thing} {trouble} {when}
    Frage: {thing}
    {Thing}: {wish}
    Beschwerde: {thing} {trouble}
    Auszug, {thing} {trouble}
""")
_WORDS: Final = lines("""
    {Thing} {trouble}, und das {when}.
    {Thing} {trouble}, {wish}.
    {Thing} {trouble}, {feeling}.
    {feeling}, {wish}.
    Erst hieß es, {thing} {trouble}, und nun {thing} {trouble}.
    Es geht um Folgendes: {thing} {trouble}. {wish}.
""")
_UNDERSTOOD: Final = lines("""
    Sie möchten, dass wir klären: {thing} {trouble}.
    {Thing} {trouble} {when}, und Sie brauchen die Antwort vor der nächsten Zahlung.
    Es geht darum: {thing} {trouble}. Bis dahin soll nichts abgebucht werden.
""")
_NOTE: Final = lines("""
    {act}.
    {act}, danach {act}.
    Laut Kunde: {thing} {trouble} {when}.
    {team} kümmert sich: {thing}.
    Gespräch mit {team}: {cause}.
    {Thing} {trouble}; {act}.
    Warten auf {team}.
""")
_ENTRY: Final = lines("""
    Frage: {thing}
    Meldet: {thing} {trouble}
    {act}
    {Thing} {trouble} {when}
""")
_STEP: Final = lines("""
    Prüfen: {thing}
    Schicken: {promise}
    Anrufen: {promise}
    {team} fragen: {thing}
""")
_PROMISED: Final = ("{promise}",)
_MESSAGE: Final = lines("""
    Vielen Dank für Ihren Anruf. Es ging um Folgendes: {thing} {trouble}. Erledigt ist: {act}.
    Zu Ihrer Frage ({thing}): {act}. Bis zum vereinbarten Zeitpunkt folgt: {promise}.
    Erledigt ist: {act}. Bis dahin brauchen Sie nichts zu tun.
""")
_MAIL: Final = ("Guten Tag {name},", "Freundliche Grüße", "Ihre Vorgangsnummer ist #{number}.")
_QUESTION: Final = ("Wann kommt {promise}?", "Wer zahlt, wenn {thing} fehlt?")
_STREETS: Final = (
    ("Linden", "Ahorn", "Kirch", "Bahnhof", "Garten", "Mühlen", "Schiller", "Goethe", "Berg",
     "Wald", "Rosen", "Birken", "Eichen", "Haupt", "Schul", "Markt", "Wiesen", "Burg", "Hafen",
     "Königs", "Tannen", "Buchen", "Flieder", "Amsel", "Lerchen", "Mozart", "Beethoven", "Ring"),
    ("straße", "weg", "allee", "platz", "gasse", "ring", "stieg", "ufer", "damm", "hof"),
)  # fmt: skip
_COMPOUND_HEADS: Final = (
    "Strom", "Gas", "Wärme", "Zähler", "Rechnungs", "Vertrags", "Kunden", "Tarif", "Netz", "Preis",
    "Abschlags", "Umzugs", "Zahlungs", "Verbrauchs", "Anschluss", "Liefer", "Grund", "Jahres",
    "Heizungs", "Solar", "Wasser", "Mess", "Wohnungs", "Haus", "Leitungs", "Technik", "Service",
)  # fmt: skip
_COMPOUND_TAILS: Final = (
    "daten", "prüfung", "änderung", "stelle", "termin", "bericht", "nummer", "formular", "anfrage",
    "übersicht", "bestätigung", "störung", "auftrag", "vereinbarung", "kosten", "akte", "meldung",
    "abgleich", "korrektur", "umstellung", "betrag", "nachweis", "protokoll", "zeitraum", "karte",
)  # fmt: skip

GERMAN: Final = Vocabulary(
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
