<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountDialog</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Billing line</source>
        <translation>Rechnungsleitung</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Zertifikatsdatei</translation>
    </message>
    <message>
        <source>Check the line</source>
        <translation>Leitung prüfen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation>Zertifikatsdatei auswählen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Connect my phone line</source>
        <translation>Telefonleitung verbinden</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Enter what you were given for your telephone. Nothing is saved unchecked.</source>
        <translation>Die Zugangsdaten des Telefons eintragen. Nichts wird ungeprüft gespeichert.</translation>
    </message>
    <message>
        <source>Language of its callers</source>
        <translation>Sprache der Anrufer</translation>
    </message>
    <message>
        <source>Phone line</source>
        <translation>Telefonleitung</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Leitung entfernen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Tell me of new messages</source>
        <translation>Neue Nachrichten melden</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Anrufbeantworter</translation>
    </message>
    <message>
        <source>What you call this line</source>
        <translation>Eigener Name der Leitung</translation>
    </message>
    <message>
        <source>if it differs</source>
        <translation>falls er abweicht</translation>
    </message>
    <message>
        <source>if your IT team gave you one</source>
        <translation>falls die IT eine ausgegeben hat</translation>
    </message>
    <message>
        <source>its number, like *97</source>
        <translation>seine Nummer, etwa *97</translation>
    </message>
    <message>
        <source>name@server, as you were given it</source>
        <translation>name@server, wie mitgeteilt</translation>
    </message>
</context>
<context>
    <name>AccountDraft</name>
    <message>
        <source>A server is a name or an address without spaces, like sip.company.example.</source>
        <translation>Ein Server ist ein Name oder eine Adresse ohne Leerzeichen, etwa sip.firma.example.</translation>
    </message>
    <message>
        <source>Like the desk</source>
        <translation>Wie der Arbeitsplatz</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>TLS, encrypted</source>
        <translation>TLS, verschlüsselt</translation>
    </message>
    <message>
        <source>There is no such file; choose another one.</source>
        <translation>Diese Datei gibt es nicht; eine andere wählen.</translation>
    </message>
    <message>
        <source>This cannot be dialled: the voicemail has a number like *97, or a SIP address.</source>
        <translation>Das lässt sich nicht wählen: der Anrufbeantworter hat eine Nummer wie *97 oder eine SIP-Adresse.</translation>
    </message>
    <message>
        <source>This is not a complete address: it looks like name@company.example.</source>
        <translation>Das ist keine vollständige Adresse: Sie sieht aus wie name@firma.example.</translation>
    </message>
    <message>
        <source>UDP</source>
        <translation>UDP</translation>
    </message>
</context>
<context>
    <name>AccountList</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change {line}</source>
        <translation>{line} ändern</translation>
    </message>
    <message>
        <source>Connect a line</source>
        <translation>Leitung verbinden</translation>
    </message>
    <message>
        <source>No line yet. Practice calls work without one.</source>
        <translation>Noch keine Leitung. Übungsanrufe gehen auch ohne.</translation>
    </message>
</context>
<context>
    <name>AccountPresenter</name>
    <message>
        <source>Asking the server …</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>The server accepts this line. You can save it.</source>
        <translation>Der Server nimmt diese Leitung an. Sie kann gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>AgendaBar</name>
    <message>
        <source>Days and filter</source>
        <translation>Tage und Filter</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>Why it is owed</source>
        <translation>Warum es ansteht</translation>
    </message>
    <message>
        <source>{what} ({key})</source>
        <translation>{what} ({key})</translation>
    </message>
</context>
<context>
    <name>AgendaPresenter</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Anyone&apos;s</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Every reason</source>
        <translation>Alle Gründe</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
</context>
<context>
    <name>AgendaView</name>
    <message>
        <source>Promise</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>Your time. Hatched is night in {place}.</source>
        <translation>Ihre Zeit. Schraffiert ist Nacht in {place}.</translation>
    </message>
    <message>
        <source>Your time. The customer&apos;s time stands below when it differs.</source>
        <translation>Ihre Zeit. Die Zeit des Kunden steht darunter, wenn sie abweicht.</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>not kept in time</source>
        <translation>nicht rechtzeitig gehalten</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>{n} free</source>
        <translation>{n} frei</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} weitere</translation>
    </message>
    <message>
        <source>{n} of {all} slots free</source>
        <translation>{n} von {all} Plätzen frei</translation>
    </message>
</context>
<context>
    <name>AgentStateButton</name>
    <message>
        <source>You are: {state}</source>
        <translation>Status: {state}</translation>
    </message>
</context>
<context>
    <name>AnswerRows</name>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
</context>
<context>
    <name>AnswersList</name>
    <message>
        <source>Answers of the customer</source>
        <translation>Antworten des Kunden</translation>
    </message>
</context>
<context>
    <name>AskingCard</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the talk</source>
        <translation>Zurück zum Gespräch</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Keep and go on</source>
        <translation>Behalten und weiter</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>So behalten</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>The customer’s answer</source>
        <translation>Die Antwort des Kunden</translation>
    </message>
    <message>
        <source>Their answer</source>
        <translation>Antwort des Kunden</translation>
    </message>
</context>
<context>
    <name>AskingPresenter</name>
    <message>
        <source>#{number}{subject}: when will the customer hear from us?</source>
        <translation>#{number}{subject}: Wann hört der Kunde von uns?</translation>
    </message>
</context>
<context>
    <name>AskingStrip</name>
    <message>
        <source>Next update is missing</source>
        <translation>Nächste Meldung fehlt</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>When will the customer hear from us?</source>
        <translation>Wann hört der Kunde von uns?</translation>
    </message>
</context>
<context>
    <name>AwayCard</name>
    <message>
        <source>Got it</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>BackCard</name>
    <message>
        <source>Call back instead</source>
        <translation>Stattdessen zurückrufen</translation>
    </message>
    <message>
        <source>Go on talking</source>
        <translation>Weitersprechen</translation>
    </message>
    <message>
        <source>Hold again</source>
        <translation>Wieder halten</translation>
    </message>
</context>
<context>
    <name>BulkCard</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Each gets a draft, or a place in the list of calls; nothing moves before.</source>
        <translation>Jeder bekommt einen Entwurf oder einen Platz in der Anrufliste; vorher wird nichts verschoben.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>How they hear</source>
        <translation>Wie sie es erfahren</translation>
    </message>
    <message>
        <source>Leave the rest as it is</source>
        <translation>Den Rest lassen, wie er ist</translation>
    </message>
    <message>
        <source>Make all ready</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Needs somebody who is late, and the cause.</source>
        <translation>Braucht jemanden, der betroffen ist, und die Ursache.</translation>
    </message>
    <message>
        <source>New times</source>
        <translation>Neue Zeiten</translation>
    </message>
    <message>
        <source>Of which kind</source>
        <translation>Welcher Art</translation>
    </message>
    <message>
        <source>One cause delays many</source>
        <translation>Eine Ursache verzögert viele</translation>
    </message>
    <message>
        <source>Only with these words</source>
        <translation>Nur mit diesen Wörtern</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The cause</source>
        <translation>Die Ursache</translation>
    </message>
    <message>
        <source>Which are late</source>
        <translation>Welche betroffen sind</translation>
    </message>
    <message>
        <source>Words in the subject</source>
        <translation>Wörter im Betreff</translation>
    </message>
</context>
<context>
    <name>BulkDelayPresenter</name>
    <message>
        <source>1 day later</source>
        <translation>1 Tag später</translation>
    </message>
    <message>
        <source>1 h later</source>
        <translation>1 h später</translation>
    </message>
    <message>
        <source>2 h later</source>
        <translation>2 h später</translation>
    </message>
    <message>
        <source>Call them</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Callbacks and every promise</source>
        <translation>Rückrufe und jede Zusage</translation>
    </message>
    <message>
        <source>Counted from now for those that are late.</source>
        <translation>Für Verspätete ab jetzt gerechnet.</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>From the next free quarter of an hour on, in working hours.</source>
        <translation>Ab der nächsten freien Viertelstunde, in der Arbeitszeit.</translation>
    </message>
    <message>
        <source>Late already</source>
        <translation>Schon verspätet</translation>
    </message>
    <message>
        <source>Over free slots</source>
        <translation>Auf freie Plätze</translation>
    </message>
    <message>
        <source>Rest of today</source>
        <translation>Rest des Tages</translation>
    </message>
    <message>
        <source>Seven days</source>
        <translation>Sieben Tage</translation>
    </message>
    <message>
        <source>Stopped with {n} left; each one is whole.</source>
        <translation>Angehalten, {n} fehlen noch; jedes einzelne ist vollständig.</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Write to them</source>
        <translation>Anschreiben</translation>
    </message>
    <message>
        <source>{drafts} drafts lie ready, {calls} are to be called: see “To tell”.</source>
        <translation>{drafts} Entwürfe liegen bereit, {calls} sind anzurufen: siehe „Zu sagen“.</translation>
    </message>
    <message>
        <source>{n} callbacks and promises</source>
        <translation>{n} Rückrufe und Zusagen</translation>
    </message>
    <message>
        <source>{n} of an earlier cause are planned and not ready yet.</source>
        <translation>{n} einer früheren Ursache sind geplant und noch nicht bereit.</translation>
    </message>
    <message>
        <source>{n} stay as they were.</source>
        <translation>{n} bleiben, wie sie waren.</translation>
    </message>
</context>
<context>
    <name>Button</name>
    <message>
        <source>Key {key}</source>
        <translation>Taste {key}</translation>
    </message>
</context>
<context>
    <name>CalendarKeeper</name>
    <message>
        <source>Call {name}</source>
        <translation>{name} anrufen</translation>
    </message>
    <message>
        <source>Callbacks and promises</source>
        <translation>Rückrufe und Zusagen</translation>
    </message>
    <message>
        <source>Promised to {name}</source>
        <translation>Zugesagt an {name}</translation>
    </message>
    <message>
        <source>a customer</source>
        <translation>ein Kunde</translation>
    </message>
</context>
<context>
    <name>CalendarList</name>
    <message>
        <source>Calendars (*.ics *.ical *.ifb *.icalendar);;All files (*)</source>
        <translation>Kalender (*.ics *.ical *.ifb *.icalendar);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import holidays</source>
        <translation>Feiertage importieren</translation>
    </message>
    <message>
        <source>Import holidays (.ics)</source>
        <translation>Feiertage importieren (.ics)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove {calendar}</source>
        <translation>{calendar} entfernen</translation>
    </message>
</context>
<context>
    <name>CalendarSection</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>Kalenderdatei</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Customers’ names in the calendar</source>
        <translation>Kundennamen im Kalender</translation>
    </message>
    <message>
        <source>In your calendar</source>
        <translation>Im eigenen Kalender</translation>
    </message>
    <message>
        <source>It reminds</source>
        <translation>Er erinnert</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>The calendar reminds so long before</source>
        <translation>So lange vorher erinnert der Kalender</translation>
    </message>
    <message>
        <source>Where the calendar file is to be</source>
        <translation>Wo die Kalenderdatei liegen soll</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>Whose callbacks and promises</source>
        <translation>Wessen Rückrufe und Zusagen</translation>
    </message>
    <message>
        <source>Write none</source>
        <translation>Keine schreiben</translation>
    </message>
    <message>
        <source>also what it is about</source>
        <translation>auch, worum es geht</translation>
    </message>
    <message>
        <source>before it is due</source>
        <translation>vor der Fälligkeit</translation>
    </message>
    <message>
        <source>calendar programs can subscribe to it</source>
        <translation>Kalenderprogramme können sie abonnieren</translation>
    </message>
    <message>
        <source>everybody’s</source>
        <translation>die aller</translation>
    </message>
    <message>
        <source>in full</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>initials</source>
        <translation>Anfangsbuchstaben</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>meine</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>none: nothing is written</source>
        <translation>keine: nichts wird geschrieben</translation>
    </message>
</context>
<context>
    <name>CalendarView</name>
    <message>
        <source>kept</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>Zusage</translation>
    </message>
</context>
<context>
    <name>CallBar</name>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Erneut anrufen</translation>
    </message>
    <message>
        <source>End call</source>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>Jetzt auflegen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>No call</source>
        <translation>Kein Anruf</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Speak now</source>
        <translation>Jetzt sprechen</translation>
    </message>
    <message>
        <source>The call is over.</source>
        <translation>Der Anruf ist beendet.</translation>
    </message>
    <message>
        <source>This does not work at the moment.</source>
        <translation>Das geht im Moment nicht.</translation>
    </message>
    <message>
        <source>This works once the call is answered.</source>
        <translation>Das geht, sobald der Anruf angenommen ist.</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Ton an</translation>
    </message>
</context>
<context>
    <name>CallPresenter</name>
    <message>
        <source>No phone line is connected, so nothing was dialled: connect one first.</source>
        <translation>Keine Telefonleitung ist verbunden, daher wurde nichts gewählt: zuerst eine verbinden.</translation>
    </message>
    <message>
        <source>Number withheld</source>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation>Unbekannter Anrufer</translation>
    </message>
</context>
<context>
    <name>CallView</name>
    <message>
        <source>Call over</source>
        <translation>Anruf beendet</translation>
    </message>
    <message>
        <source>Calls ring here. Dial at the lower left, or wait for the next one.</source>
        <translation>Hier klingeln Anrufe. Links unten wählen oder auf den nächsten warten.</translation>
    </message>
    <message>
        <source>Last: {name}</source>
        <translation>Zuletzt: {name}</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>No call</source>
        <translation>Kein Anruf</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Wird gehalten</translation>
    </message>
    <message>
        <source>Roughly: loss is judged as with G.711; no comparable figures are published for {codec}.</source>
        <translation>Grob: Verlust wird wie bei G.711 beurteilt; für {codec} gibt es keine veröffentlichten Vergleichswerte.</translation>
    </message>
    <message>
        <source>They put us on hold</source>
        <translation>Die Gegenseite hält uns</translation>
    </message>
    <message>
        <source>Your greeting is playing: {seconds} s</source>
        <translation>Die Begrüßung läuft: {seconds} s</translation>
    </message>
    <message>
        <source>calling</source>
        <translation>ruft an</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>noch nicht angenommen</translation>
    </message>
    <message>
        <source>on hold · call {time}</source>
        <translation>gehalten · Anruf {time}</translation>
    </message>
    <message>
        <source>on {line}</source>
        <translation>über {line}</translation>
    </message>
    <message>
        <source>ringing there</source>
        <translation>klingelt dort</translation>
    </message>
    <message>
        <source>talk time</source>
        <translation>Gesprächszeit</translation>
    </message>
    <message>
        <source>this codec</source>
        <translation>diesen Codec</translation>
    </message>
</context>
<context>
    <name>CallbackDiallingPresenter</name>
    <message>
        <source>No callback is open, so nobody was called.</source>
        <translation>Es ist kein Rückruf offen, deshalb wurde niemand angerufen.</translation>
    </message>
    <message>
        <source>Nothing is due yet: next is {name}, {time}. Ctrl+Enter calls now.</source>
        <translation>Noch ist nichts fällig: als Nächstes kommt {name}, {time}. Strg+Eingabe ruft jetzt an.</translation>
    </message>
    <message>
        <source>You are on a call, so nobody was called back: end it first.</source>
        <translation>Sie sind im Gespräch, deshalb wurde niemand zurückgerufen: beenden Sie es zuerst.</translation>
    </message>
</context>
<context>
    <name>CallbackEditor</name>
    <message>
        <source>About</source>
        <translation>Worum geht es</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>How often, in words</source>
        <translation>Wie oft, in Worten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Note for the call</source>
        <translation>Notiz für den Anruf</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation>Nummer oder Adresse</translation>
    </message>
    <message>
        <source>Promise a callback</source>
        <translation>Rückruf zusagen</translation>
    </message>
    <message>
        <source>Promise it</source>
        <translation>Zusagen</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>What will you tell them?</source>
        <translation>Was ist dann zu sagen?</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who calls</source>
        <translation>Wer ruft an</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Wer?</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Wen</translation>
    </message>
    <message>
        <source>every Tuesday at 10</source>
        <translation>jeden Dienstag um 10</translation>
    </message>
    <message>
        <source>{caption}: {value}</source>
        <translation>{caption}: {value}</translation>
    </message>
</context>
<context>
    <name>CallbackFormPresenter</name>
    <message>
        <source>Call back instead of waiting</source>
        <translation>Rückruf statt Warten</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Promise a callback</source>
        <translation>Rückruf zusagen</translation>
    </message>
    <message>
        <source>Say how often it comes, or choose “Once”. What you typed is kept.</source>
        <translation>Sagen Sie, wie oft, oder wählen Sie „Einmal“. Ihre Eingabe bleibt erhalten.</translation>
    </message>
    <message>
        <source>This number cannot be dialled. What you typed is kept: correct it.</source>
        <translation>Diese Nummer lässt sich nicht wählen. Die Eingabe bleibt erhalten: bitte korrigieren.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>{name} (me)</source>
        <translation>{name} (ich)</translation>
    </message>
</context>
<context>
    <name>CallbackList</name>
    <message>
        <source>Callbacks</source>
        <translation>Rückrufe</translation>
    </message>
</context>
<context>
    <name>CallbackPanel</name>
    <message>
        <source>Call now</source>
        <translation>Jetzt anrufen</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>In 10 minutes</source>
        <translation>In 10 Minuten</translation>
    </message>
    <message>
        <source>It will be later</source>
        <translation>Es wird später</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>Nicht mehr nötig</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Ticket öffnen</translation>
    </message>
</context>
<context>
    <name>CallbackView</name>
    <message>
        <source>, {n} late</source>
        <translation>, {n} überfällig</translation>
    </message>
    <message>
        <source>Best reached</source>
        <translation>Am besten erreichbar</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number withheld</source>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>The caller withheld the number, so nobody can dial it. The ticket is kept: look there for another way to reach them.</source>
        <translation>Der Anrufer hat die Nummer unterdrückt, sie ist also nicht zu wählen. Das Ticket ist erhalten: dort nach einem anderen Weg sehen.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>no longer owed</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>unterdrückt</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>{n} offen</translation>
    </message>
    <message>
        <source>{time} in {place}</source>
        <translation>{time} in {place}</translation>
    </message>
</context>
<context>
    <name>CallbacksPage</name>
    <message>
        <source>Callbacks and promises</source>
        <translation>Rückrufe und Zusagen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>How it is shown</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>New callback</source>
        <translation>Neuer Rückruf</translation>
    </message>
    <message>
        <source>Nothing promised</source>
        <translation>Nichts zugesagt</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>Der Tag</translation>
    </message>
    <message>
        <source>The week</source>
        <translation>Die Woche</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>When you promise a call, it stands here until it is kept. Promise one from a ticket, from a hold (F10), in the wrap-up, or here.</source>
        <translation>Ein zugesagter Anruf steht hier, bis er eingelöst ist. Zusagen lässt er sich aus einem Ticket, beim Halten (F10), in der Nachbearbeitung oder hier.</translation>
    </message>
</context>
<context>
    <name>CallbacksPresenter</name>
    <message>
        <source>Best hour, {time}</source>
        <translation>Beste Stunde, {time}</translation>
    </message>
    <message>
        <source>No phone line is ready to call from.</source>
        <translation>Keine Telefonleitung ist bereit zum Anrufen.</translation>
    </message>
</context>
<context>
    <name>CallbacksSection</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Call back within</source>
        <translation>Zurückrufen innerhalb</translation>
    </message>
    <message>
        <source>Callback sources</source>
        <translation>Woher Rückrufe kommen</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Hung up after ringing</source>
        <translation>Aufgelegt nach Klingeln</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Listen to voicemail within</source>
        <translation>Sprachnachricht abhören innerhalb</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>Verpasster Anruf</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Nächste Meldung</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Anrufbeantworter</translation>
    </message>
    <message>
        <source>also for extensions and colleagues</source>
        <translation>auch für Nebenstellen und Kollegen</translation>
    </message>
    <message>
        <source>for a call that nobody could answer</source>
        <translation>für einen Anruf, den niemand annehmen konnte</translation>
    </message>
    <message>
        <source>for a caller who hung up after</source>
        <translation>für Anrufer, die aufgelegt haben nach</translation>
    </message>
    <message>
        <source>for new voicemail, due within</source>
        <translation>für neue Sprachnachrichten, fällig in</translation>
    </message>
    <message>
        <source>of ringing</source>
        <translation>Klingeln</translation>
    </message>
    <message>
        <source>out of hours: when work begins</source>
        <translation>außerhalb der Arbeitszeit: zu deren Beginn</translation>
    </message>
    <message>
        <source>when a ticket’s next update is due</source>
        <translation>wenn die nächste Meldung eines Tickets fällig ist</translation>
    </message>
</context>
<context>
    <name>CallerForm</name>
    <message>
        <source>A number to call back</source>
        <translation>Eine Nummer für den Rückruf</translation>
    </message>
    <message>
        <source>Name of the caller</source>
        <translation>Name des Anrufers</translation>
    </message>
    <message>
        <source>Name, as they say it</source>
        <translation>Name, wie er genannt wird</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Organisation, if they name one</source>
        <translation>Organisation, falls genannt</translation>
    </message>
    <message>
        <source>Organisation, may stay empty</source>
        <translation>Organisation, darf leer bleiben</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>Nummer des Anrufers</translation>
    </message>
    <message>
        <source>Type a name first.</source>
        <translation>Zuerst einen Namen eingeben.</translation>
    </message>
    <message>
        <source>Who is calling?</source>
        <translation>Wer ruft an?</translation>
    </message>
</context>
<context>
    <name>CallerPresenter</name>
    <message>
        <source>Is it one of these?</source>
        <translation>Ist es jemand von diesen?</translation>
    </message>
    <message>
        <source>It is somebody else</source>
        <translation>Es ist jemand anderes</translation>
    </message>
    <message>
        <source>Type a name first.</source>
        <translation>Zuerst einen Namen eingeben.</translation>
    </message>
    <message>
        <source>Who is calling?</source>
        <translation>Wer ruft an?</translation>
    </message>
    <message>
        <source>as their telephone sends it</source>
        <translation>wie das Telefon ihn sendet</translation>
    </message>
    <message>
        <source>{number}, from the call</source>
        <translation>{number}, aus dem Anruf</translation>
    </message>
</context>
<context>
    <name>CallerTypePanel</name>
    <message>
        <source>Avoid</source>
        <translation>Vermeiden</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Tun</translation>
    </message>
    <message>
        <source>How does the caller sound?</source>
        <translation>Wie klingt der Anrufer?</translation>
    </message>
    <message>
        <source>Language of what you say</source>
        <translation>Sprache der Gesprächshilfe</translation>
    </message>
</context>
<context>
    <name>CallingBack</name>
    <message>
        <source>Best reached</source>
        <translation>Am besten erreichbar</translation>
    </message>
    <message>
        <source>Calling {name} back</source>
        <translation>Rückruf an {name}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Wie ist es gelaufen?</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Their words</source>
        <translation>Kundenworte</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>We promised</source>
        <translation>Wir haben zugesagt</translation>
    </message>
    <message>
        <source>What next</source>
        <translation>Wie weiter</translation>
    </message>
    <message>
        <source>Who answered?</source>
        <translation>Wer war dran?</translation>
    </message>
    <message>
        <source>{name}: {outcome}</source>
        <translation>{name}: {outcome}</translation>
    </message>
</context>
<context>
    <name>CallingBackCard</name>
    <message>
        <source>How did it go?</source>
        <translation>Wie ist es gelaufen?</translation>
    </message>
    <message>
        <source>Say to the voicemail</source>
        <translation>Auf den Anrufbeantworter sprechen</translation>
    </message>
    <message>
        <source>You call back</source>
        <translation>Sie rufen zurück</translation>
    </message>
</context>
<context>
    <name>CaptionStrip</name>
    <message>
        <source>What the practice customer says</source>
        <translation>Was der Übungskunde sagt</translation>
    </message>
    <message>
        <source>{name} said</source>
        <translation>{name} sagte</translation>
    </message>
    <message>
        <source>{name} says</source>
        <translation>{name} sagt</translation>
    </message>
</context>
<context>
    <name>CauseRow</name>
    <message>
        <source>Cause in your own words</source>
        <translation>Ursache in eigenen Worten</translation>
    </message>
    <message>
        <source>In other words …</source>
        <translation>Anders gesagt …</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Something of ours</source>
        <translation>Etwas bei uns</translation>
    </message>
    <message>
        <source>What caused it?</source>
        <translation>Was war die Ursache?</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Key {key}</source>
        <translation>Taste {key}</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>Back to the call</source>
        <translation>Zurück zum Gespräch</translation>
    </message>
    <message>
        <source>Before you hang up</source>
        <translation>Vor dem Auflegen</translation>
    </message>
    <message>
        <source>Go to the wrap-up</source>
        <translation>Zur Nachbearbeitung</translation>
    </message>
    <message>
        <source>Wrap-up draft</source>
        <translation>Entwurf der Nachbearbeitung</translation>
    </message>
</context>
<context>
    <name>ClosingView</name>
    <message>
        <source>Another concern</source>
        <translation>Weiteres Anliegen</translation>
    </message>
    <message>
        <source>Another concern, on a ticket of its own</source>
        <translation>Weiteres Anliegen, mit eigenem Ticket</translation>
    </message>
    <message>
        <source>Another concern, on this ticket</source>
        <translation>Weiteres Anliegen, auf diesem Ticket</translation>
    </message>
    <message>
        <source>Before you hang up</source>
        <translation>Vor dem Auflegen</translation>
    </message>
    <message>
        <source>Choose how the call ended first.</source>
        <translation>Zuerst angeben, wie der Anruf endete.</translation>
    </message>
    <message>
        <source>Concern {n}</source>
        <translation>Anliegen {n}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Left while on hold</source>
        <translation>Beim Halten aufgelegt</translation>
    </message>
    <message>
        <source>Nothing has a time yet: a callback or a step would tell the customer when.</source>
        <translation>Noch hat nichts eine Zeit: Ein Rückruf oder ein Schritt würde dem Kunden sagen, wann.</translation>
    </message>
    <message>
        <source>On this ticket</source>
        <translation>Auf diesem Ticket</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>The call is over</source>
        <translation>Der Anruf ist beendet</translation>
    </message>
    <message>
        <source>They hung up</source>
        <translation>Kunde hat aufgelegt</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Nachbearbeitung</translation>
    </message>
    <message>
        <source>finish it after the call</source>
        <translation>nach dem Anruf abschließen</translation>
    </message>
    <message>
        <source>no time yet</source>
        <translation>noch keine Zeit</translation>
    </message>
    <message>
        <source>not asked: customer left</source>
        <translation>nicht gefragt: Kunde war weg</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>{name}, {time} talk time</source>
        <translation>{name}, {time} Gesprächszeit</translation>
    </message>
    <message>
        <source>{n} of {all} could not be asked</source>
        <translation>{n} von {all} konnten nicht gefragt werden</translation>
    </message>
    <message>
        <source>{n} of {all} done</source>
        <translation>{n} von {all} erledigt</translation>
    </message>
    <message>
        <source>{n} of {all} done, F12 ends the call at once</source>
        <translation>{n} von {all} erledigt, F12 legt sofort auf</translation>
    </message>
    <message>
        <source>{n} of {all} gone through</source>
        <translation>{n} von {all} durchgegangen</translation>
    </message>
    <message>
        <source>{n} of {all} not asked</source>
        <translation>{n} von {all} nicht gefragt</translation>
    </message>
    <message>
        <source>{n} of {all} not asked, urgent callback made</source>
        <translation>{n} von {all} nicht gefragt, dringender Rückruf angelegt</translation>
    </message>
    <message>
        <source>{title} (#{number})</source>
        <translation>{title} (#{number})</translation>
    </message>
</context>
<context>
    <name>ContactsPart</name>
    <message>
        <source>Before</source>
        <translation>Früher</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Details for IT</source>
        <translation>Einzelheiten für die IT</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Einzelheiten ausblenden</translation>
    </message>
    <message>
        <source>Restart the window</source>
        <translation>Fenster neu starten</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Einzelheiten zeigen</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Something went wrong here</source>
        <translation>Hier ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>What was kept</source>
        <translation>Was erhalten blieb</translation>
    </message>
    <message>
        <source>Your call goes on: the phone runs apart from this window.</source>
        <translation>Der Anruf geht weiter: Das Telefon läuft getrennt von diesem Fenster.</translation>
    </message>
</context>
<context>
    <name>CrashGuard</name>
    <message>
        <source>The window made a mistake of its own; it is a bug, and not yours.</source>
        <translation>Das Fenster hat selbst einen Fehler gemacht; an der Bedienung liegt es nicht.</translation>
    </message>
    <message>
        <source>Your notes are saved.</source>
        <translation>Die Notizen sind gespeichert.</translation>
    </message>
    <message>
        <source>Your notes stay in the window.</source>
        <translation>Die Notizen bleiben im Fenster.</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <source>Add a SIP address</source>
        <translation>SIP-Adresse hinzufügen</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Nummer hinzufügen</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>Adresse hinzufügen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Erase …</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Export this customer’s data …</source>
        <translation>Daten dieses Kunden exportieren …</translation>
    </message>
    <message>
        <source>How to speak to them</source>
        <translation>Umgang mit dem Kunden</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Last contacts</source>
        <translation>Letzte Kontakte</translation>
    </message>
    <message>
        <source>Merge with another record …</source>
        <translation>Mit anderem Eintrag zusammenführen …</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>More about this customer</source>
        <translation>Mehr zu diesem Kunden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Zusagen</translation>
    </message>
    <message>
        <source>SIP address</source>
        <translation>SIP-Adresse</translation>
    </message>
    <message>
        <source>SIP addresses</source>
        <translation>SIP-Adressen</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>The same as here</source>
        <translation>Dieselbe wie hier</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Wer ist es?</translation>
    </message>
    <message>
        <source>Whom they speak for</source>
        <translation>Für wen sie sprechen</translation>
    </message>
</context>
<context>
    <name>CustomerPart</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Answer for the customer</source>
        <translation>Antwort für den Kunden</translation>
    </message>
    <message>
        <source>For the customer</source>
        <translation>Für den Kunden</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>What the customer does now, and why it helps</source>
        <translation>Was der Kunde jetzt tut und warum es hilft</translation>
    </message>
    <message>
        <source>what to do now, and why</source>
        <translation>was jetzt zu tun ist und warum</translation>
    </message>
</context>
<context>
    <name>CustomerView</name>
    <message>
        <source>1 ticket, open</source>
        <translation>1 Ticket, offen</translation>
    </message>
    <message>
        <source>1 ticket, solved</source>
        <translation>1 Ticket, gelöst</translation>
    </message>
    <message>
        <source>Merged from {name}, {at}</source>
        <translation>Zusammengeführt mit {name}, {at}</translation>
    </message>
    <message>
        <source>No contact yet.</source>
        <translation>Noch kein Kontakt.</translation>
    </message>
    <message>
        <source>No subject yet</source>
        <translation>Noch kein Betreff</translation>
    </message>
    <message>
        <source>No ticket</source>
        <translation>Kein Ticket</translation>
    </message>
    <message>
        <source>No ticket yet.</source>
        <translation>Noch kein Ticket.</translation>
    </message>
    <message>
        <source>Suggested by the number:</source>
        <translation>Laut Nummer:</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>in the mail program</source>
        <translation>im Mailprogramm</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>eingehalten</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>nicht eingehalten</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>not sure whether it arrived</source>
        <translation>Ankunft ungewiss</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation>wartet auf Versand</translation>
    </message>
    <message>
        <source>wrong since {time}</source>
        <translation>falsch seit {time}</translation>
    </message>
    <message>
        <source>{count} tickets, {open} open</source>
        <translation>{count} Tickets, {open} offen</translation>
    </message>
</context>
<context>
    <name>CustomerWords</name>
    <message>
        <source>Called</source>
        <translation>Rief an</translation>
    </message>
    <message>
        <source>Called, not answered</source>
        <translation>Rief an, nicht angenommen</translation>
    </message>
    <message>
        <source>Maybe {name}</source>
        <translation>Vielleicht {name}</translation>
    </message>
    <message>
        <source>Maybe {one} or {count} others</source>
        <translation>Vielleicht {one} oder {count} andere</translation>
    </message>
    <message>
        <source>Maybe {one} or {other}</source>
        <translation>Vielleicht {one} oder {other}</translation>
    </message>
    <message>
        <source>We called</source>
        <translation>Wir riefen an</translation>
    </message>
    <message>
        <source>We called, not reached</source>
        <translation>Wir riefen an, nicht erreicht</translation>
    </message>
    <message>
        <source>We wrote</source>
        <translation>Wir schrieben</translation>
    </message>
    <message>
        <source>a number of that company</source>
        <translation>eine Nummer dieser Firma</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>aus einer Datei</translation>
    </message>
    <message>
        <source>from a message</source>
        <translation>aus einer Nachricht</translation>
    </message>
    <message>
        <source>from an earlier ticket</source>
        <translation>aus einem früheren Ticket</translation>
    </message>
    <message>
        <source>from the call</source>
        <translation>aus dem Anruf</translation>
    </message>
    <message>
        <source>has this address</source>
        <translation>hat diese Adresse</translation>
    </message>
    <message>
        <source>has this number</source>
        <translation>hat diese Nummer</translation>
    </message>
    <message>
        <source>said by the customer</source>
        <translation>vom Kunden genannt</translation>
    </message>
    <message>
        <source>same name, another number</source>
        <translation>gleicher Name, andere Nummer</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>typed by {name}</source>
        <translation>eingegeben von {name}</translation>
    </message>
    <message>
        <source>typed here</source>
        <translation>hier eingegeben</translation>
    </message>
</context>
<context>
    <name>CustomersPresenter</name>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
</context>
<context>
    <name>CutOffNotice</name>
    <message>
        <source>Call {name} again</source>
        <translation>{name} erneut anrufen</translation>
    </message>
    <message>
        <source>The call with {name} was cut off{why}. Your notes are kept: call again.</source>
        <translation>Das Gespräch mit {name} wurde getrennt{why}. Die Notizen sind erhalten: erneut anrufen.</translation>
    </message>
</context>
<context>
    <name>DataCarePresenter</name>
    <message numerus="yes">
        <source>%n row(s) written to {path}.</source>
        <translation>
            <numerusform>%n Zeile in {path} geschrieben.</numerusform>
            <numerusform>%n Zeilen in {path} geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>An import broke off last time; what it had begun was taken back.</source>
        <translation>Ein Import ist letztes Mal abgebrochen; was begonnen war, wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Another program holds some of it: close that program, and the rest goes at the next start.</source>
        <translation>Ein anderes Programm hält noch etwas davon: dieses schließen, der Rest geht beim nächsten Start.</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>Sichern nach</translation>
    </message>
    <message>
        <source>Backed up to {path}; the copy was checked and is whole.</source>
        <translation>Gesichert nach {path}; die Kopie wurde geprüft und ist vollständig.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Wird gesichert</translation>
    </message>
    <message>
        <source>Erased; times and figures of calls and tickets stay.</source>
        <translation>Gelöscht; Zeiten und Zahlen von Anrufen und Tickets bleiben.</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Exported: {tickets} tickets, {calls} calls, {files} files.</source>
        <translation>Exportiert: {tickets} Tickets, {calls} Anrufe, {files} Dateien.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Wird exportiert</translation>
    </message>
    <message>
        <source>Not in the data folder any more: {names}.</source>
        <translation>Nicht mehr im Datenordner: {names}.</translation>
    </message>
    <message>
        <source>Something else is being done with the data: wait for it, then try again.</source>
        <translation>Mit den Daten geschieht gerade etwas anderes: warten und dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopped; nothing was left behind.</source>
        <translation>Angehalten; nichts blieb zurück.</translation>
    </message>
</context>
<context>
    <name>DataPages</name>
    <message>
        <source>Callbacks (*.csv *.tsv *.txt)</source>
        <translation>Rückrufe (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Callbacks to import</source>
        <translation>Rückrufe zum Importieren</translation>
    </message>
    <message>
        <source>Customers (*.csv *.tsv *.txt *.vcf *.vcard)</source>
        <translation>Kunden (*.csv *.tsv *.txt *.vcf *.vcard)</translation>
    </message>
    <message>
        <source>Customers to import</source>
        <translation>Kunden zum Importieren</translation>
    </message>
</context>
<context>
    <name>DataUpdate</name>
    <message>
        <source>An older version of the workstation wrote the file. A copy of it is kept beside it. With much data this takes some minutes; the desk then opens by itself.</source>
        <translation>Eine ältere Version des Programms hat die Datei geschrieben. Eine Kopie davon bleibt daneben erhalten. Bei vielen Daten dauert es einige Minuten; danach öffnet sich der Arbeitsplatz von selbst.</translation>
    </message>
    <message>
        <source>Bringing your data up to date</source>
        <translation>Daten werden aktualisiert</translation>
    </message>
</context>
<context>
    <name>DelayCard</name>
    <message>
        <source>It moves when they know, and counts as moved, with the reason.</source>
        <translation>Verschoben wird, wenn sie es wissen; gezählt wird es als verschoben, mit dem Grund.</translation>
    </message>
    <message>
        <source>Name a time that you can keep.</source>
        <translation>Eine Zeit nennen, die sich halten lässt.</translation>
    </message>
    <message>
        <source>Needs another time and a reason.</source>
        <translation>Braucht eine andere Zeit und einen Grund.</translation>
    </message>
    <message>
        <source>New time</source>
        <translation>Neue Zeit</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Sagen</translation>
    </message>
    <message>
        <source>Tell them before they ask</source>
        <translation>Sagen, bevor sie fragen</translation>
    </message>
    <message>
        <source>Tell them now</source>
        <translation>Jetzt anrufen</translation>
    </message>
    <message>
        <source>Why it is late</source>
        <translation>Warum es später wird</translation>
    </message>
    <message>
        <source>Write instead</source>
        <translation>Stattdessen schreiben</translation>
    </message>
</context>
<context>
    <name>DelayView</name>
    <message>
        <source>A customer without a name</source>
        <translation>Ein Kunde ohne Namen</translation>
    </message>
    <message>
        <source>A draft about a new time lies ready on the ticket.</source>
        <translation>Ein Entwurf mit der neuen Zeit liegt am Ticket bereit.</translation>
    </message>
    <message>
        <source>A new time waits to be told by call.</source>
        <translation>Eine neue Zeit ist noch am Telefon mitzuteilen.</translation>
    </message>
    <message>
        <source>No phone line is ready to call from.</source>
        <translation>Keine Telefonleitung ist bereit zum Anrufen.</translation>
    </message>
    <message>
        <source>Tell {name}</source>
        <translation>{name} Bescheid sagen</translation>
    </message>
    <message>
        <source>There is no number to call.</source>
        <translation>Es gibt keine Nummer zum Anrufen.</translation>
    </message>
    <message>
        <source>There is no ticket to write from.</source>
        <translation>Es gibt kein Ticket, aus dem man schreiben könnte.</translation>
    </message>
    <message>
        <source>{old} becomes {new}</source>
        <translation>aus {old} wird {new}</translation>
    </message>
</context>
<context>
    <name>DeskPresenter</name>
    <message>
        <source>Answer a call, or choose a ticket on the left, and it opens here.</source>
        <translation>Einen Anruf annehmen oder links ein Ticket wählen, dann öffnet es sich hier.</translation>
    </message>
    <message>
        <source>Check in with F8.</source>
        <translation>Zwischenmeldung mit F8.</translation>
    </message>
    <message>
        <source>Go there with Ctrl+F8.</source>
        <translation>Hingehen mit Strg+F8.</translation>
    </message>
    <message>
        <source>No ticket open</source>
        <translation>Kein Ticket offen</translation>
    </message>
    <message>
        <source>You are on a call. If you close the window now, the call stays open and waits for you: close again to leave, or go on.</source>
        <translation>Ein Gespräch läuft. Wird das Fenster jetzt geschlossen, bleibt der Anruf offen und wartet: zum Verlassen noch einmal schließen, sonst weiterarbeiten.</translation>
    </message>
    <message>
        <source>You are talking to {name}. Hold with F6, then Ctrl+F8 goes to {other}.</source>
        <translation>{name} ist gerade dran. Mit F6 halten, dann geht Strg+F8 zu {other}.</translation>
    </message>
    <message>
        <source>{name} is calling</source>
        <translation>{name} ruft an</translation>
    </message>
    <message>
        <source>{name} waits without a word</source>
        <translation>{name} wartet ohne ein Wort</translation>
    </message>
    <message>
        <source>{number}. Press F9 in the workstation to answer.</source>
        <translation>{number}. Annehmen mit F9 im Fenster.</translation>
    </message>
</context>
<context>
    <name>DeskProgram</name>
    <message>
        <source>Put it aside and start with fresh settings</source>
        <translation>Beiseitelegen und mit neuen Einstellungen beginnen</translation>
    </message>
    <message>
        <source>The folder {path} cannot be written ({why}); nothing was changed: ask IT to allow writing there, or start with another --data-dir.</source>
        <translation>In den Ordner {path} kann nicht geschrieben werden ({why}); nichts wurde geändert: die IT um Schreibrecht bitten oder mit anderem --data-dir starten.</translation>
    </message>
    <message>
        <source>The workstation of the profile “{name}” is open already; nothing was changed: use the window that is open.</source>
        <translation>Der Arbeitsplatz mit dem Profil „{name}“ ist schon offen; nichts wurde geändert: das offene Fenster benutzen.</translation>
    </message>
</context>
<context>
    <name>DialField</name>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Call this number  Enter</source>
        <translation>Diese Nummer anrufen  Enter</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Name oder Nummer</translation>
    </message>
    <message>
        <source>Name or number to call</source>
        <translation>Name oder Nummer zum Anrufen</translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>Message “{subject}”</source>
        <translation>Nachricht „{subject}“</translation>
    </message>
    <message>
        <source>Not saved yet, trying again</source>
        <translation>Noch nicht gespeichert, neuer Versuch läuft</translation>
    </message>
</context>
<context>
    <name>EditorWindow</name>
    <message>
        <source>Guidance editor</source>
        <translation>Editor der Gesprächshilfe</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase a customer</source>
        <translation>Kunden löschen</translation>
    </message>
    <message>
        <source>Erase everything personal about {name}?</source>
        <translation>Alles Persönliche über {name} löschen?</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>For example: asked for by e-mail</source>
        <translation>Zum Beispiel: per E-Mail verlangt</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Alles behalten</translation>
    </message>
    <message>
        <source>Name, numbers, addresses, what was said and written, notes and files of all their tickets go for good. That cannot be undone.</source>
        <translation>Name, Nummern, Adressen, was gesagt und geschrieben wurde, Notizen und Dateien aller Tickets verschwinden für immer. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Say why first: the reason is kept with the date.</source>
        <translation>Zuerst den Grund nennen: Er wird mit dem Datum aufbewahrt.</translation>
    </message>
    <message>
        <source>Times and figures of calls and tickets stay, without a name.</source>
        <translation>Zeiten und Zahlen von Anrufen und Tickets bleiben, ohne Namen.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>EscalationPresenter</name>
    <message>
        <source>Escalated to {name}</source>
        <translation>Eskaliert an {name}</translation>
    </message>
    <message>
        <source>{name} (takes escalations)</source>
        <translation>{name} (nimmt Eskalationen an)</translation>
    </message>
</context>
<context>
    <name>EscalationStrip</name>
    <message>
        <source>Callback at</source>
        <translation>Rückruf um</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose when they will call the customer.</source>
        <translation>Angeben, wann der Kunde angerufen wird.</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Eskalieren</translation>
    </message>
    <message>
        <source>Escalate to</source>
        <translation>Eskalieren an</translation>
    </message>
    <message>
        <source>Hand over now</source>
        <translation>Jetzt übergeben</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>They call the customer …</source>
        <translation>Sie rufen den Kunden an …</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why: what has to be decided?</source>
        <translation>Warum: Was ist zu entscheiden?</translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>Facts of the ticket, Enter puts one into the text</source>
        <translation>Fakten des Tickets, Enter setzt einen in den Text</translation>
    </message>
</context>
<context>
    <name>FieldLine</name>
    <message>
        <source>Key {key}</source>
        <translation>Taste {key}</translation>
    </message>
    <message>
        <source>{label}: not noted yet</source>
        <translation>{label}: noch nicht notiert</translation>
    </message>
    <message>
        <source>{label}: noted, {value}</source>
        <translation>{label}: notiert, {value}</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}: {value}</translation>
    </message>
</context>
<context>
    <name>FieldRows</name>
    <message>
        <source>What this stage notes</source>
        <translation>Was in dieser Phase notiert wird</translation>
    </message>
</context>
<context>
    <name>FiguresButton</name>
    <message>
        <source>Your day in figures</source>
        <translation>Der eigene Tag in Zahlen</translation>
    </message>
    <message>
        <source>Your day in figures  Ctrl+T</source>
        <translation>Der eigene Tag in Zahlen  Strg+T</translation>
    </message>
</context>
<context>
    <name>FilesList</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Open	Enter</source>
        <translation>Öffnen	Enter</translation>
    </message>
    <message>
        <source>Take off	Delete</source>
        <translation>Entfernen	Entf</translation>
    </message>
</context>
<context>
    <name>FilesPart</name>
    <message>
        <source>Add a file …</source>
        <translation>Datei hinzufügen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Wird kopiert</translation>
    </message>
    <message>
        <source>Or drop files on the ticket. At most 100 MB each.</source>
        <translation>Oder Dateien auf das Ticket ziehen. Je höchstens 100 MB.</translation>
    </message>
</context>
<context>
    <name>FilesPresenter</name>
    <message>
        <source>A file is being copied: open this one when that is done.</source>
        <translation>Eine Datei wird gerade kopiert: diese danach öffnen.</translation>
    </message>
    <message>
        <source>Copying “{name}”</source>
        <translation>„{name}“ wird kopiert</translation>
    </message>
    <message>
        <source>Opening “{name}”</source>
        <translation>„{name}“ wird geöffnet</translation>
    </message>
    <message>
        <source>The system has no program for “{name}”.</source>
        <translation>Das System hat kein Programm für „{name}“.</translation>
    </message>
    <message>
        <source>“{name}” could start a program, so it is not opened from here: ask IT to look at it if you need it.</source>
        <translation>„{name}“ könnte ein Programm starten und wird deshalb von hier nicht geöffnet: bei Bedarf die IT ansehen lassen.</translation>
    </message>
    <message>
        <source>“{name}” taken off</source>
        <translation>„{name}“ entfernt</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Which work is shown</source>
        <translation>Welche Arbeit gezeigt wird</translation>
    </message>
</context>
<context>
    <name>FilterEditor</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>For example: Mine, urgent</source>
        <translation>Zum Beispiel: Meine, dringend</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Wie es kam</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Only what is overdue</source>
        <translation>Nur Überfälliges</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Priority at least</source>
        <translation>Mindestpriorität</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Which work to show</source>
        <translation>Welche Arbeit zeigen</translation>
    </message>
    <message>
        <source>Whose work</source>
        <translation>Wessen Arbeit</translation>
    </message>
    <message>
        <source>Why it is due</source>
        <translation>Warum es ansteht</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find anything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Find customers, numbers, tickets and words</source>
        <translation>Kunden, Nummern, Tickets und Worte finden</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Add to my words</source>
        <translation>In meine Worte aufnehmen</translation>
    </message>
    <message>
        <source>Alt+Enter</source>
        <translation>Alt+Enter</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Es stimmt so</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n things to look at</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>1 thing to look at</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>As the template came</source>
        <translation>Wie aus der Vorlage</translation>
    </message>
    <message>
        <source>Better: “{wording}”. Alt+Enter takes it.</source>
        <translation>Besser: „{wording}“. Alt+Enter übernimmt es.</translation>
    </message>
    <message>
        <source>Blame</source>
        <translation>Vorwurf</translation>
    </message>
    <message>
        <source>For this caller</source>
        <translation>Für diesen Anrufer</translation>
    </message>
    <message>
        <source>Jargon</source>
        <translation>Fachsprache</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Kein nächster Schritt</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>Nicht ausgefüllt</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Keine Hinweise</translation>
    </message>
    <message>
        <source>Officialese</source>
        <translation>Amtsdeutsch</translation>
    </message>
    <message>
        <source>Outside hours</source>
        <translation>Außerhalb der Zeiten</translation>
    </message>
    <message>
        <source>Question open</source>
        <translation>Frage offen</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>Too familiar</source>
        <translation>Zu vertraulich</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Zu lang</translation>
    </message>
</context>
<context>
    <name>FindingsPresenter</name>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>“{wording}” taken</source>
        <translation>„{wording}“ übernommen</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>A practice customer calls you. You hear a real voice and see the guidance at work.</source>
        <translation>Ein Übungskunde ruft an. Zu hören ist eine echte Stimme, zu sehen die Gesprächshilfe bei der Arbeit.</translation>
    </message>
    <message>
        <source>About 4 minutes</source>
        <translation>Etwa 4 Minuten</translation>
    </message>
    <message>
        <source>As you say it on the phone</source>
        <translation>Wie am Telefon genannt</translation>
    </message>
    <message>
        <source>Calls ring here from then on</source>
        <translation>Ab dann klingeln Anrufe hier</translation>
    </message>
    <message>
        <source>Checked before it is saved</source>
        <translation>Vor dem Speichern geprüft</translation>
    </message>
    <message>
        <source>Connect a line</source>
        <translation>Leitung verbinden</translation>
    </message>
    <message>
        <source>Connect my phone line</source>
        <translation>Telefonleitung verbinden</translation>
    </message>
    <message>
        <source>Enter the address, name and password that you were given for your telephone.</source>
        <translation>Adresse, Name und Passwort eintragen, die für das Telefon ausgegeben wurden.</translation>
    </message>
    <message>
        <source>Every screen has something on it</source>
        <translation>Auf jeder Seite steht etwas</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>Vor- und Nachname</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>Erster Start</translation>
    </message>
    <message>
        <source>Kept apart from your own work</source>
        <translation>Getrennt von der eigenen Arbeit</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Erst einmal umsehen</translation>
    </message>
    <message>
        <source>No phone line needed</source>
        <translation>Keine Telefonleitung nötig</translation>
    </message>
    <message>
        <source>Nothing real, nothing to break</source>
        <translation>Nichts Echtes, nichts geht kaputt</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Opens the desk with a made-up afternoon of calls and promises.</source>
        <translation>Öffnet den Arbeitsplatz mit einem erfundenen Nachmittag voller Anrufe und Zusagen.</translation>
    </message>
    <message>
        <source>Password goes to the system’s keyring</source>
        <translation>Passwort bleibt im Schlüsselbund</translation>
    </message>
    <message>
        <source>Practise a call now</source>
        <translation>Jetzt einen Anruf üben</translation>
    </message>
    <message>
        <source>Start practising</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Welcome, {name}. How would you like to start?</source>
        <translation>Willkommen, {name}. Wie soll es losgehen?</translation>
    </message>
    <message>
        <source>Welcome. How would you like to start?</source>
        <translation>Willkommen. Wie soll es losgehen?</translation>
    </message>
    <message>
        <source>You see how it went, step by step</source>
        <translation>Danach ist zu sehen, wie es lief</translation>
    </message>
    <message>
        <source>Your greeting is filled in with both.</source>
        <translation>Die Begrüßung wird mit beidem ausgefüllt.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>Your organisation</source>
        <translation>Eigene Organisation</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
</context>
<context>
    <name>FirstStartPresenter</name>
    <message>
        <source>No microphone was found</source>
        <translation>Kein Mikrofon gefunden</translation>
    </message>
    <message>
        <source>No sound device was found</source>
        <translation>Kein Tongerät gefunden</translation>
    </message>
    <message>
        <source>Ringing also plays on: {name}</source>
        <translation>Es klingelt auch auf: {name}</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>Etwas sagen</translation>
    </message>
    <message>
        <source>We can hear you</source>
        <translation>Zu hören</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Key {key}</source>
        <translation>Taste {key}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>closed, has text</source>
        <translation>zugeklappt, mit Text</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>{words}: {key}</source>
        <translation>{words}: {key}</translation>
    </message>
</context>
<context>
    <name>FollowUpPart</name>
    <message>
        <source>Ask how it went</source>
        <translation>Nachfragen, wie es läuft</translation>
    </message>
    <message>
        <source>Ask in writing, and send it later</source>
        <translation>Schriftlich nachfragen und später senden</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Strg+M</translation>
    </message>
    <message>
        <source>Nothing open</source>
        <translation>Nichts offen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number to call</source>
        <translation>Nummer für den Rückruf</translation>
    </message>
    <message>
        <source>We call back</source>
        <translation>Wir rufen zurück</translation>
    </message>
    <message>
        <source>We promised</source>
        <translation>Wir haben zugesagt</translation>
    </message>
    <message>
        <source>What about?</source>
        <translation>Worum geht es?</translation>
    </message>
    <message>
        <source>What did we promise?</source>
        <translation>Was wurde zugesagt?</translation>
    </message>
    <message>
        <source>What we owe</source>
        <translation>Was wir schulden</translation>
    </message>
    <message>
        <source>What we will do</source>
        <translation>Was wir tun werden</translation>
    </message>
    <message>
        <source>Write to the customer</source>
        <translation>Dem Kunden schreiben</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Workstation</source>
        <translation>Arbeitsplatz</translation>
    </message>
</context>
<context>
    <name>Furnishing</name>
    <message>
        <source>Practice speaks as your own window does: change the language there.</source>
        <translation>Die Übung spricht wie das eigene Fenster: die Sprache dort ändern.</translation>
    </message>
</context>
<context>
    <name>GreetingSection</name>
    <message>
        <source>A call is on.</source>
        <translation>Ein Anruf läuft.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Line of the greeting</source>
        <translation>Leitung der Begrüßung</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Loudness of the recording</source>
        <translation>Lautstärke der Aufnahme</translation>
    </message>
    <message>
        <source>Play it when I answer, then open my microphone</source>
        <translation>Beim Annehmen abspielen, dann das Mikrofon öffnen</translation>
    </message>
    <message>
        <source>Read this out, as you would say it to a customer</source>
        <translation>Vorlesen, wie es ein Kunde hören soll</translation>
    </message>
    <message>
        <source>Read this out: {words}</source>
        <translation>Vorlesen: {words}</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Neu aufnehmen</translation>
    </message>
    <message>
        <source>Record first, then keep it.</source>
        <translation>Zuerst aufnehmen, dann behalten.</translation>
    </message>
    <message>
        <source>Recorded greeting</source>
        <translation>Aufgenommene Begrüßung</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>There is no recording yet.</source>
        <translation>Noch keine Aufnahme.</translation>
    </message>
    <message>
        <source>There is nothing to delete.</source>
        <translation>Es gibt nichts zu löschen.</translation>
    </message>
</context>
<context>
    <name>GreetingSettings</name>
    <message>
        <source>All lines</source>
        <translation>Alle Leitungen</translation>
    </message>
    <message>
        <source>No greeting is played on this line: you greet yourself.</source>
        <translation>Auf dieser Leitung läuft keine Begrüßung: selbst grüßen.</translation>
    </message>
    <message>
        <source>Nothing is recorded: you greet every customer yourself.</source>
        <translation>Nichts aufgenommen: jeden Kunden selbst grüßen.</translation>
    </message>
    <message>
        <source>Recorded, {seconds} s. Listen to it, then keep it.</source>
        <translation>Aufgenommen, {seconds} s. Anhören, dann behalten.</translation>
    </message>
    <message>
        <source>Recorded: {when}, {seconds} s. It is switched off.</source>
        <translation>Aufgenommen: {when}, {seconds} s. Ausgeschaltet.</translation>
    </message>
    <message>
        <source>Recorded: {when}, {seconds} s. It plays before your microphone opens.</source>
        <translation>Aufgenommen: {when}, {seconds} s. Läuft, bevor das Mikrofon öffnet.</translation>
    </message>
    <message>
        <source>Recording, {seconds} s of {most} s at most. Speak now.</source>
        <translation>Aufnahme, {seconds} s von höchstens {most} s. Jetzt sprechen.</translation>
    </message>
    <message>
        <source>The microphone opens …</source>
        <translation>Das Mikrofon öffnet sich …</translation>
    </message>
    <message>
        <source>This line plays what you recorded for all lines.</source>
        <translation>Diese Leitung spielt, was für alle Leitungen aufgenommen ist.</translation>
    </message>
</context>
<context>
    <name>GreetingWords</name>
    <message>
        <source>The greeting “{name}” is out of date since {day} and is not used.</source>
        <translation>Die Begrüßung „{name}“ ist seit {day} veraltet und wird nicht benutzt.</translation>
    </message>
</context>
<context>
    <name>GuidanceColumn</name>
    <message>
        <source>Guidance</source>
        <translation>Gesprächshilfe</translation>
    </message>
</context>
<context>
    <name>GuidanceEditor</name>
    <message>
        <source>Add to: {list}</source>
        <translation>Hinzufügen zu: {list}</translation>
    </message>
    <message>
        <source>Agent&apos;s name</source>
        <translation>Name des Agenten</translation>
    </message>
    <message>
        <source>All next steps, one after the other</source>
        <translation>Alle nächsten Schritte hintereinander</translation>
    </message>
    <message>
        <source>And a half</source>
        <translation>Und ein halbes</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>As it is typed, one a line</source>
        <translation>Wie man es eintippt, eins je Zeile</translation>
    </message>
    <message>
        <source>Asking before a hold</source>
        <translation>Fragen vor dem Halten</translation>
    </message>
    <message>
        <source>Asking once more</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Back from a hold</source>
        <translation>Zurück vom Halten</translation>
    </message>
    <message>
        <source>Back once more</source>
        <translation>Noch einmal zurück</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Beginnt um</translation>
    </message>
    <message>
        <source>Below the title</source>
        <translation>Unter dem Titel</translation>
    </message>
    <message>
        <source>Caller&apos;s number</source>
        <translation>Nummer des Anrufers</translation>
    </message>
    <message>
        <source>Callers: for all</source>
        <translation>Anrufer: für alle</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Zwischenmeldungen</translation>
    </message>
    <message>
        <source>Checklist before the end</source>
        <translation>Checkliste vor dem Ende</translation>
    </message>
    <message>
        <source>Closes the ticket</source>
        <translation>Schließt das Ticket</translation>
    </message>
    <message>
        <source>Coach&apos;s words</source>
        <translation>Worte des Coachs</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Days from today</source>
        <translation>Tage ab heute</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>Endet um</translation>
    </message>
    <message>
        <source>Example in the empty field</source>
        <translation>Beispiel im leeren Feld</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>First words of the promise</source>
        <translation>Erste Worte der Zusage</translation>
    </message>
    <message>
        <source>For a type of caller</source>
        <translation>Für eine Art von Anrufer</translation>
    </message>
    <message>
        <source>For every caller, one a line</source>
        <translation>Für jeden Anrufer, je eine Zeile</translation>
    </message>
    <message>
        <source>Good morning, afternoon, evening</source>
        <translation>Guten Morgen, Tag, Abend</translation>
    </message>
    <message>
        <source>Greetings</source>
        <translation>Begrüßungen</translation>
    </message>
    <message>
        <source>Greetings: in general</source>
        <translation>Begrüßungen: allgemein</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Hold: in general</source>
        <translation>Halten: allgemein</translation>
    </message>
    <message>
        <source>How an answer looks, one a line</source>
        <translation>Wie eine Antwort aussieht, je eine Zeile</translation>
    </message>
    <message>
        <source>How callers sound</source>
        <translation>Wie Anrufer klingen</translation>
    </message>
    <message>
        <source>How many days later</source>
        <translation>Wie viele Tage später</translation>
    </message>
    <message>
        <source>How often updates come</source>
        <translation>Wie oft Zwischenstände kommen</translation>
    </message>
    <message>
        <source>How to recognise, one a line</source>
        <translation>Woran zu erkennen, je eine Zeile</translation>
    </message>
    <message>
        <source>In 3/4 the day stands first</source>
        <translation>In 3/4 steht der Tag vorn</translation>
    </message>
    <message>
        <source>In general</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>In the middle of a sentence</source>
        <translation>Mitten im Satz</translation>
    </message>
    <message>
        <source>In the sentence</source>
        <translation>Im Satz</translation>
    </message>
    <message>
        <source>Internal causes, one a line</source>
        <translation>Interne Ursachen, je eine Zeile</translation>
    </message>
    <message>
        <source>Kept on the ticket as</source>
        <translation>Am Ticket aufbewahrt als</translation>
    </message>
    <message>
        <source>Kept when they are reached by phone</source>
        <translation>Gehalten, wenn telefonisch erreicht</translation>
    </message>
    <message>
        <source>Key: one letter</source>
        <translation>Taste: ein Buchstabe</translation>
    </message>
    <message>
        <source>Kind of answer</source>
        <translation>Art der Antwort</translation>
    </message>
    <message>
        <source>Kinds of promises</source>
        <translation>Arten von Zusagen</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Late check-ins</source>
        <translation>Späte Zwischenmeldungen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Most tries that came to this</source>
        <translation>Meiste Versuche mit diesem Ausgang</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Next after the most tries</source>
        <translation>Danach als Nächstes</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Nächste Meldung</translation>
    </message>
    <message>
        <source>Not when these facts are known</source>
        <translation>Nicht, wenn diese Fakten bekannt sind</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Offers to call back</source>
        <translation>Angebote zurückzurufen</translation>
    </message>
    <message>
        <source>On the button</source>
        <translation>Auf dem Knopf</translation>
    </message>
    <message>
        <source>On the button that ticks it</source>
        <translation>Auf dem Knopf zum Abhaken</translation>
    </message>
    <message>
        <source>Only for these callers</source>
        <translation>Nur für diese Anrufer</translation>
    </message>
    <message>
        <source>Only for these lines</source>
        <translation>Nur für diese Leitungen</translation>
    </message>
    <message>
        <source>Only for these topics, one a line</source>
        <translation>Nur für diese Themen, je eine Zeile</translation>
    </message>
    <message>
        <source>Only for this line</source>
        <translation>Nur für diese Leitung</translation>
    </message>
    <message>
        <source>Only for this queue</source>
        <translation>Nur für diese Warteschlange</translation>
    </message>
    <message>
        <source>Only in this part of the day</source>
        <translation>Nur zu dieser Tageszeit</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Own review</source>
        <translation>Eigener Rückblick</translation>
    </message>
    <message>
        <source>Part of the day</source>
        <translation>Tageszeit</translation>
    </message>
    <message>
        <source>Parts of the day</source>
        <translation>Tageszeiten</translation>
    </message>
    <message>
        <source>Phrases for a type</source>
        <translation>Wendungen für eine Art</translation>
    </message>
    <message>
        <source>Phrases of a stage</source>
        <translation>Wendungen einer Phase</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>Promises: in general</source>
        <translation>Zusagen: Allgemeines</translation>
    </message>
    <message>
        <source>Question of the own review</source>
        <translation>Frage des eigenen Rückblicks</translation>
    </message>
    <message>
        <source>Question some days later</source>
        <translation>Frage einige Tage später</translation>
    </message>
    <message>
        <source>Question topics</source>
        <translation>Fragenthemen</translation>
    </message>
    <message>
        <source>Questions of a topic</source>
        <translation>Fragen eines Themas</translation>
    </message>
    <message>
        <source>Questions: in general</source>
        <translation>Fragen: allgemein</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Rather at their best hour</source>
        <translation>Möglichst zur besten Stunde</translation>
    </message>
    <message>
        <source>Reason and wait of a hold</source>
        <translation>Grund und Dauer des Haltens</translation>
    </message>
    <message>
        <source>Reason for the delay</source>
        <translation>Grund der Verzögerung</translation>
    </message>
    <message>
        <source>Reason of the hold</source>
        <translation>Grund des Haltens</translation>
    </message>
    <message>
        <source>Reasons for a delay</source>
        <translation>Gründe für eine Verzögerung</translation>
    </message>
    <message>
        <source>Reasons to hold</source>
        <translation>Gründe zu halten</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Vorgangsnummer</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Said to a voicemail</source>
        <translation>Text für den Anrufbeantworter</translation>
    </message>
    <message>
        <source>Short name (id)</source>
        <translation>Kurzname (id)</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Stages of a call</source>
        <translation>Phasen des Gesprächs</translation>
    </message>
    <message>
        <source>Stages: in general</source>
        <translation>Phasen: allgemein</translation>
    </message>
    <message>
        <source>Stated wait</source>
        <translation>Angekündigte Dauer</translation>
    </message>
    <message>
        <source>Telling of a delay</source>
        <translation>Verzögerung mitteilen</translation>
    </message>
    <message>
        <source>Thanks and goodbye</source>
        <translation>Dank und Abschied</translation>
    </message>
    <message>
        <source>The caller wanted somebody else</source>
        <translation>Der Anrufer wollte jemand anderen</translation>
    </message>
    <message>
        <source>The customer&apos;s words</source>
        <translation>Die Worte des Kunden</translation>
    </message>
    <message>
        <source>The same in plain words</source>
        <translation>Dasselbe in einfachen Worten</translation>
    </message>
    <message>
        <source>Ticket and next steps</source>
        <translation>Ticket und nächste Schritte</translation>
    </message>
    <message>
        <source>Time of the callback</source>
        <translation>Zeit des Rückrufs</translation>
    </message>
    <message>
        <source>Time of the promise</source>
        <translation>Zeit der Zusage</translation>
    </message>
    <message>
        <source>Times and numbers, spoken</source>
        <translation>Zeiten und Zahlen, gesprochen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Try again after, in minutes</source>
        <translation>Neuer Versuch nach, in Minuten</translation>
    </message>
    <message>
        <source>Type of caller</source>
        <translation>Art des Anrufers</translation>
    </message>
    <message>
        <source>Typed times: before the hour</source>
        <translation>Getippte Zeiten: vor der Stunde</translation>
    </message>
    <message>
        <source>Typed times: days</source>
        <translation>Getippte Zeiten: Tage</translation>
    </message>
    <message>
        <source>Typed times: durations</source>
        <translation>Getippte Zeiten: Dauern</translation>
    </message>
    <message>
        <source>Typed times: hours with a name</source>
        <translation>Getippte Zeiten: Stunden mit Namen</translation>
    </message>
    <message>
        <source>Typed times: little words</source>
        <translation>Getippte Zeiten: kleine Wörter</translation>
    </message>
    <message>
        <source>Typed times: months</source>
        <translation>Getippte Zeiten: Monate</translation>
    </message>
    <message>
        <source>Typed times: numbers</source>
        <translation>Getippte Zeiten: Zahlen</translation>
    </message>
    <message>
        <source>Typed times: parts of the day</source>
        <translation>Getippte Zeiten: Tageszeiten</translation>
    </message>
    <message>
        <source>Typed times: units</source>
        <translation>Getippte Zeiten: Einheiten</translation>
    </message>
    <message>
        <source>Typed times: weekdays</source>
        <translation>Getippte Zeiten: Wochentage</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Usual time, in hours</source>
        <translation>Übliche Dauer, in Stunden</translation>
    </message>
    <message>
        <source>Usual wait in seconds</source>
        <translation>Übliche Dauer in Sekunden</translation>
    </message>
    <message>
        <source>Waits to choose, in seconds, one a line</source>
        <translation>Wählbare Dauern in Sekunden, je eine Zeile</translation>
    </message>
    <message>
        <source>Way on</source>
        <translation>Wie es weitergeht</translation>
    </message>
    <message>
        <source>We owe something by a time</source>
        <translation>Wir schulden etwas bis zu einer Zeit</translation>
    </message>
    <message>
        <source>Weight, 1 to 3</source>
        <translation>Gewicht, 1 bis 3</translation>
    </message>
    <message>
        <source>What a try may come to</source>
        <translation>Was ein Versuch ergeben kann</translation>
    </message>
    <message>
        <source>What is next</source>
        <translation>Was als Nächstes kommt</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>What one wishes then</source>
        <translation>Was man dann wünscht</translation>
    </message>
    <message>
        <source>What to avoid, one a line</source>
        <translation>Was zu vermeiden ist, je eine Zeile</translation>
    </message>
    <message>
        <source>What to do, one a line</source>
        <translation>Was zu tun ist, je eine Zeile</translation>
    </message>
    <message>
        <source>What to say, the best first</source>
        <translation>Was zu sagen ist, das Beste zuerst</translation>
    </message>
    <message>
        <source>What to try next</source>
        <translation>Was als Nächstes zu versuchen ist</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>Was verstanden wurde</translation>
    </message>
    <message>
        <source>When a callback is agreed</source>
        <translation>Wenn ein Rückruf vereinbart ist</translation>
    </message>
    <message>
        <source>When all check-ins were said</source>
        <translation>Wenn alle Zwischenmeldungen gesagt sind</translation>
    </message>
    <message>
        <source>When it was kept</source>
        <translation>Wenn sie eingehalten wurde</translation>
    </message>
    <message>
        <source>When their clock differs</source>
        <translation>Wenn dort eine andere Zeit gilt</translation>
    </message>
    <message>
        <source>Where to find it</source>
        <translation>Wo es zu finden ist</translation>
    </message>
    <message>
        <source>Who called whom</source>
        <translation>Wer wen angerufen hat</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es zählt</translation>
    </message>
    <message>
        <source>Wrap-up: question and causes</source>
        <translation>Nachbearbeitung: Frage und Ursachen</translation>
    </message>
    <message>
        <source>as 2027-01-31, or empty</source>
        <translation>als 2027-01-31 oder leer</translation>
    </message>
</context>
<context>
    <name>GuidanceEditorPage</name>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the built-in</source>
        <translation>Zurück zum Mitgelieferten</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Choose a piece on the left. What you save is in force at once, on every desk.</source>
        <translation>Links ein Stück wählen. Gespeichertes gilt sofort, an jedem Arbeitsplatz.</translation>
    </message>
    <message>
        <source>Do it again (Ctrl+Shift+Z)</source>
        <translation>Wiederholen (Strg+Umsch+Z)</translation>
    </message>
    <message>
        <source>Facts of the call to put in: click, or press Enter (Ctrl+I)</source>
        <translation>Fakten des Anrufs zum Einsetzen: anklicken oder Enter drücken (Strg+I)</translation>
    </message>
    <message>
        <source>Find in the guidance</source>
        <translation>In der Gesprächshilfe suchen</translation>
    </message>
    <message>
        <source>Guidance editor</source>
        <translation>Editor der Gesprächshilfe</translation>
    </message>
    <message>
        <source>Language of the guidance</source>
        <translation>Sprache der Gesprächshilfe</translation>
    </message>
    <message>
        <source>Pieces of the guidance</source>
        <translation>Stücke der Gesprächshilfe</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save mine over it</source>
        <translation>Eigenes darüberspeichern</translation>
    </message>
    <message>
        <source>Take the last change back (Ctrl+Z)</source>
        <translation>Letzte Änderung zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Fremdes übernehmen</translation>
    </message>
    <message>
        <source>Word what agents say</source>
        <translation>Worte der Agenten formulieren</translation>
    </message>
</context>
<context>
    <name>GuidanceEditorPresenter</name>
    <message>
        <source>Choose first where your own guidance lies.</source>
        <translation>Zuerst wählen, wo die eigene Gesprächshilfe liegt.</translation>
    </message>
    <message>
        <source>Not everything is saved. Save with Ctrl+S, or leave once more without it.</source>
        <translation>Nicht alles ist gespeichert. Mit Strg+S speichern oder noch einmal verlassen, ohne zu speichern.</translation>
    </message>
    <message>
        <source>Not saved: {files}</source>
        <translation>Nicht gespeichert: {files}</translation>
    </message>
    <message>
        <source>Save or take back what you changed first.</source>
        <translation>Das Geänderte zuerst speichern oder zurücknehmen.</translation>
    </message>
    <message>
        <source>Saved, and in force.</source>
        <translation>Gespeichert und in Kraft.</translation>
    </message>
    <message>
        <source>Taken out. Ctrl+Z puts it back.</source>
        <translation>Entfernt. Strg+Z holt es zurück.</translation>
    </message>
    <message>
        <source>The built-in file is in force again. Ctrl+Z brings yours back.</source>
        <translation>Die mitgelieferte Datei gilt wieder. Strg+Z holt die eigene zurück.</translation>
    </message>
    <message>
        <source>The file was changed by somebody else; nothing was removed.</source>
        <translation>Die Datei wurde von jemand anderem geändert; nichts wurde entfernt.</translation>
    </message>
    <message>
        <source>The sample call uses wording {n} of {of}.</source>
        <translation>Der Beispielanruf nutzt Wortlaut {n} von {of}.</translation>
    </message>
    <message>
        <source>There is a mistake, so this shows the words as they were before it.</source>
        <translation>Da ist ein Fehler, daher sind die Worte von davor zu sehen.</translation>
    </message>
    <message>
        <source>Where your own guidance lies</source>
        <translation>Wo die eigene Gesprächshilfe liegt</translation>
    </message>
    <message>
        <source>With what the sample call knows, none of the wordings can be said.</source>
        <translation>Mit dem, was der Beispielanruf weiß, lässt sich kein Wortlaut sagen.</translation>
    </message>
    <message>
        <source>Write the day as 2027-01-31.</source>
        <translation>Den Tag als 2027-01-31 schreiben.</translation>
    </message>
    <message>
        <source>Your own guidance lies in {folder}.</source>
        <translation>Die eigene Gesprächshilfe liegt in {folder}.</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>Nachmittag</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>Abend</translation>
    </message>
    <message>
        <source>mistake</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>nicht markiert</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigen</translation>
    </message>
    <message>
        <source>{file} has a mistake, so it is kept but not in force yet: mend what is marked, then save again.</source>
        <translation>{file} hat einen Fehler und ist aufbewahrt, aber noch nicht in Kraft: Markiertes berichtigen und noch einmal speichern.</translation>
    </message>
    <message>
        <source>{file} was changed by somebody else meanwhile. Nothing was overwritten; your text is kept beside it.</source>
        <translation>{file} wurde inzwischen von jemand anderem geändert. Nichts wurde überschrieben; der eigene Text steht daneben.</translation>
    </message>
</context>
<context>
    <name>GuidanceFiles</name>
    <message>
        <source>Read it again</source>
        <translation>Neu einlesen</translation>
    </message>
    <message numerus="yes">
        <source>{first} %n more file(s) cannot be used either.</source>
        <translation>
            <numerusform>{first} %n weitere Datei ist ebenfalls nicht verwendbar.</numerusform>
            <numerusform>{first} %n weitere Dateien sind ebenfalls nicht verwendbar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuidancePresenter</name>
    <message>
        <source>The customer</source>
        <translation>Der Kunde</translation>
    </message>
    <message>
        <source>You speak {language}</source>
        <translation>Gesprochen wird {language}</translation>
    </message>
</context>
<context>
    <name>GuidanceSample</name>
    <message>
        <source>In this sample call another greeting is used: see line, day and time.</source>
        <translation>In diesem Beispielanruf gilt eine andere Begrüßung: siehe Leitung, Tag und Zeit.</translation>
    </message>
    <message>
        <source>In this sample call this phrase is not shown: see the caller and what is known.</source>
        <translation>In diesem Beispielanruf erscheint diese Wendung nicht: siehe Anrufer und was bekannt ist.</translation>
    </message>
</context>
<context>
    <name>GuidanceSection</name>
    <message>
        <source>Choose a folder …</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Choose the folder of our own guidance</source>
        <translation>Ordner der eigenen Gesprächshilfe wählen</translation>
    </message>
    <message>
        <source>Each file in it stands in place of the built-in one of its name. It is read again as soon as a file changes, also during a call.</source>
        <translation>Jede Datei darin ersetzt die mitgelieferte gleichen Namens. Sobald sich eine Datei ändert, wird neu gelesen, auch im Gespräch.</translation>
    </message>
    <message>
        <source>Folder of our own guidance</source>
        <translation>Ordner der eigenen Gesprächshilfe</translation>
    </message>
    <message>
        <source>Our own guidance</source>
        <translation>Eigene Gesprächshilfe</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>Keinen verwenden</translation>
    </message>
    <message>
        <source>What you say</source>
        <translation>Gesprochenes</translation>
    </message>
    <message>
        <source>none: as it comes with the program</source>
        <translation>keiner: wie mitgeliefert</translation>
    </message>
</context>
<context>
    <name>GuidanceView</name>
    <message>
        <source>Go to {stage}</source>
        <translation>Zu: {stage}</translation>
    </message>
    <message>
        <source>Nothing to do: the other side has paused the call. Your line stays open.</source>
        <translation>Nichts zu tun: Die Gegenseite hat das Gespräch angehalten. Die Leitung bleibt offen.</translation>
    </message>
    <message>
        <source>They put you on hold</source>
        <translation>Die Gegenseite hält das Gespräch</translation>
    </message>
    <message>
        <source>You have explained for {time}. Ask whether it was clear.</source>
        <translation>Die Erklärung dauert schon {time}. Fragen, ob es klar war.</translation>
    </message>
</context>
<context>
    <name>GuidanceWords</name>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, Zeile {line}</translation>
    </message>
    <message>
        <source>{file}: {what} It is left out.</source>
        <translation>{file}: {what} Sie wird weggelassen.</translation>
    </message>
    <message>
        <source>{file}: {what} The built-in wording holds instead.</source>
        <translation>{file}: {what} Stattdessen gilt der mitgelieferte Wortlaut.</translation>
    </message>
    <message>
        <source>{file}: {what} What it said before still holds.</source>
        <translation>{file}: {what} Es gilt weiter, was zuvor darin stand.</translation>
    </message>
</context>
<context>
    <name>HandList</name>
    <message>
        <source>What you owe</source>
        <translation>Was Sie schulden</translation>
    </message>
</context>
<context>
    <name>HandModel</name>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Wem</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>It goes to the outbox, and out as soon as the mail server takes it.</source>
        <translation>Sie kommt in den Postausgang und geht hinaus, sobald der Mailserver sie annimmt.</translation>
    </message>
    <message>
        <source>No mail program could be opened; the message is kept as a draft: set one up in the system, or copy the text.</source>
        <translation>Kein Mailprogramm ließ sich öffnen; die Nachricht bleibt als Entwurf: im System eines einrichten oder den Text kopieren.</translation>
    </message>
    <message>
        <source>The mail file could not be written ({why}); the message is kept as a draft: free some space, or copy the text.</source>
        <translation>Die Maildatei konnte nicht geschrieben werden ({why}); die Nachricht bleibt als Entwurf: Platz schaffen oder den Text kopieren.</translation>
    </message>
    <message>
        <source>The message is in the outbox and leaves as soon as the server takes it.</source>
        <translation>Die Nachricht liegt im Postausgang und geht hinaus, sobald der Server sie annimmt.</translation>
    </message>
    <message>
        <source>The message is open in your mail program: send it there.</source>
        <translation>Die Nachricht ist im Mailprogramm offen: dort senden.</translation>
    </message>
    <message>
        <source>The message waits in the outbox and leaves {when}.</source>
        <translation>Die Nachricht wartet im Postausgang und geht {when} hinaus.</translation>
    </message>
    <message>
        <source>The recipient is not a complete mail address: go back and correct it.</source>
        <translation>Der Empfänger ist keine vollständige Mailadresse: zurückgehen und korrigieren.</translation>
    </message>
    <message>
        <source>There is no recipient yet: go on writing and enter an address.</source>
        <translation>Noch kein Empfänger: weiterschreiben und eine Adresse eingeben.</translation>
    </message>
    <message>
        <source>There is no subject yet: go on writing and enter one.</source>
        <translation>Noch kein Betreff: weiterschreiben und einen eingeben.</translation>
    </message>
    <message>
        <source>There is no text yet: go on writing.</source>
        <translation>Noch kein Text: weiterschreiben.</translation>
    </message>
    <message>
        <source>To send from here, set up a mail account in the settings.</source>
        <translation>Zum Senden von hier in den Einstellungen ein Mailkonto einrichten.</translation>
    </message>
    <message>
        <source>as your mail program knows you</source>
        <translation>wie im Mailprogramm hinterlegt</translation>
    </message>
    <message>
        <source>no subject yet</source>
        <translation>noch kein Betreff</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
</context>
<context>
    <name>HandOverPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Callbacks and promises that you own stand here until they are settled.</source>
        <translation>Rückrufe und Zusagen, für die Sie zuständig sind, stehen hier, bis sie erledigt sind.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy summary</source>
        <translation>Übersicht kopieren</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>Looking for what you owe …</source>
        <translation>Offenes wird gesucht …</translation>
    </message>
    <message>
        <source>Note for them</source>
        <translation>Notiz dazu</translation>
    </message>
    <message>
        <source>Save summary …</source>
        <translation>Übersicht speichern …</translation>
    </message>
    <message>
        <source>What do they need to know?</source>
        <translation>Was muss man dort wissen?</translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation>Wer übernimmt</translation>
    </message>
    <message>
        <source>You owe nobody anything</source>
        <translation>Sie schulden niemandem etwas</translation>
    </message>
</context>
<context>
    <name>HandOverPresenter</name>
    <message>
        <source>All of it goes to</source>
        <translation>Alles geht an</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Egal wer</translation>
    </message>
    <message>
        <source>Cancelled: everything is still yours.</source>
        <translation>Abgebrochen: alles ist noch bei Ihnen.</translation>
    </message>
    <message>
        <source>Choose who takes it.</source>
        <translation>Wählen Sie, wer übernimmt.</translation>
    </message>
    <message>
        <source>Hand over {n}</source>
        <translation>{n} übergeben</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>It is yours again</source>
        <translation>Es ist wieder bei Ihnen</translation>
    </message>
    <message>
        <source>No mail program could be opened; copy the summary or save it instead.</source>
        <translation>Kein Mailprogramm ließ sich öffnen; kopieren oder speichern Sie die Übersicht.</translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation>Übersicht speichern</translation>
    </message>
    <message>
        <source>The chosen one goes to</source>
        <translation>Das Gewählte geht an</translation>
    </message>
    <message>
        <source>The summary could not be saved ({why}); choose another place.</source>
        <translation>Die Übersicht konnte nicht gespeichert werden ({why}); wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The summary is copied</source>
        <translation>Die Übersicht ist kopiert</translation>
    </message>
    <message>
        <source>The summary is in the clipboard: paste it here.</source>
        <translation>Die Übersicht ist in der Zwischenablage: hier einfügen.</translation>
    </message>
    <message>
        <source>The summary is saved</source>
        <translation>Die Übersicht ist gespeichert</translation>
    </message>
    <message>
        <source>The {n} chosen ones go to</source>
        <translation>Die {n} gewählten gehen an</translation>
    </message>
    <message>
        <source>Write to {address}</source>
        <translation>An {address} schreiben</translation>
    </message>
    <message>
        <source>hand-over.txt</source>
        <translation>uebergabe.txt</translation>
    </message>
    <message>
        <source>stays with me</source>
        <translation>bleibt bei mir</translation>
    </message>
    <message>
        <source>{n} handed over</source>
        <translation>{n} übergeben</translation>
    </message>
    <message>
        <source>{n} handed over to {name}</source>
        <translation>{n} an {name} übergeben</translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message>
        <source>1 callback</source>
        <translation>1 Rückruf</translation>
    </message>
    <message>
        <source>1 promise</source>
        <translation>1 Zusage</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Egal wer</translation>
    </message>
    <message>
        <source>For {name}: {count}</source>
        <translation>Für {name}: {count}</translation>
    </message>
    <message>
        <source>Hand-over from {name}, {when}</source>
        <translation>Übergabe von {name}, {when}</translation>
    </message>
    <message>
        <source>LATE, {due}</source>
        <translation>VERSPÄTET, {due}</translation>
    </message>
    <message>
        <source>Moved from {old} to {new}: {reason} ({told})</source>
        <translation>Verschoben von {old} auf {new}: {reason} ({told})</translation>
    </message>
    <message>
        <source>Moved once already: {reason}</source>
        <translation>Schon einmal verschoben: {reason}</translation>
    </message>
    <message>
        <source>No subject yet</source>
        <translation>Noch kein Betreff</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Notiz: {note}</translation>
    </message>
    <message>
        <source>Number withheld</source>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <source>Ticket {number}</source>
        <translation>Ticket {number}</translation>
    </message>
    <message>
        <source>Tried {when}: {outcome}</source>
        <translation>Versucht {when}: {outcome}</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>jemand aus dem Team</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>number withheld</source>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>the customer does not know yet</source>
        <translation>der Kunde weiß es noch nicht</translation>
    </message>
    <message>
        <source>told by call</source>
        <translation>per Anruf mitgeteilt</translation>
    </message>
    <message>
        <source>told by message</source>
        <translation>per Nachricht mitgeteilt</translation>
    </message>
    <message>
        <source>{n} callbacks</source>
        <translation>{n} Rückrufe</translation>
    </message>
    <message>
        <source>{n} promises</source>
        <translation>{n} Zusagen</translation>
    </message>
    <message>
        <source>{time} in {place}</source>
        <translation>{time} in {place}</translation>
    </message>
</context>
<context>
    <name>HardCallNotice</name>
    <message>
        <source>Calm-down break ({key})</source>
        <translation>Ruhepause ({key})</translation>
    </message>
    <message>
        <source>That was a hard call, and not about you. A few minutes off are yours if you want them.</source>
        <translation>Das war ein harter Anruf, und er galt nicht persönlich. Ein paar Minuten Pause sind erlaubt.</translation>
    </message>
</context>
<context>
    <name>HeadsetCheck</name>
    <message>
        <source>Check your headset</source>
        <translation>Headset prüfen</translation>
    </message>
    <message>
        <source>Headphones</source>
        <translation>Kopfhörer</translation>
    </message>
    <message>
        <source>Loudness of the microphone</source>
        <translation>Lautstärke des Mikrofons</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Ton abspielen</translation>
    </message>
    <message>
        <source>Speak, then play a sound.</source>
        <translation>Sprechen, dann einen Ton abspielen.</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>A callback stands at the top of your list at once.</source>
        <translation>Ein Rückruf steht sofort oben in der Liste.</translation>
    </message>
    <message>
        <source>A customer hangs up on hold</source>
        <translation>Ein Kunde legt beim Halten auf</translation>
    </message>
    <message>
        <source>A new template, word or plan</source>
        <translation>Neue Vorlage, neues Wort oder neuer Plan</translation>
    </message>
    <message>
        <source>Add a next step</source>
        <translation>Nächsten Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Add a stage below</source>
        <translation>Etappe darunter hinzufügen</translation>
    </message>
    <message>
        <source>All of them: list, day and week</source>
        <translation>Alle: Liste, Tag und Woche</translation>
    </message>
    <message>
        <source>Another matter: a new ticket</source>
        <translation>Anderes Anliegen: neues Ticket</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Answers of the customer</source>
        <translation>Antworten des Kunden</translation>
    </message>
    <message>
        <source>Ask step by step</source>
        <translation>Schritt für Schritt fragen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back; never ends a call</source>
        <translation>Zurück; beendet nie ein Gespräch</translation>
    </message>
    <message>
        <source>Be reminded again later</source>
        <translation>Später wieder erinnern</translation>
    </message>
    <message>
        <source>Before the end: another concern, on a ticket of its own</source>
        <translation>Vor dem Ende: weiteres Anliegen, mit eigenem Ticket</translation>
    </message>
    <message>
        <source>Before the end: another concern, on this ticket</source>
        <translation>Vor dem Ende: weiteres Anliegen, auf diesem Ticket</translation>
    </message>
    <message>
        <source>Call back instead; once more promises it</source>
        <translation>Stattdessen zurückrufen; noch einmal sagt es zu</translation>
    </message>
    <message>
        <source>Call back now</source>
        <translation>Jetzt zurückrufen</translation>
    </message>
    <message>
        <source>Call back whoever is due first, with the ticket in front</source>
        <translation>Zurückrufen, wer zuerst fällig ist, mit dem Ticket davor</translation>
    </message>
    <message>
        <source>Call who is reminded of</source>
        <translation>Anrufen, an wen erinnert wird</translation>
    </message>
    <message>
        <source>Call, from the list; the ticket comes to the front first</source>
        <translation>Anrufen, aus der Liste; zuerst kommt das Ticket nach vorn</translation>
    </message>
    <message>
        <source>Callbacks and promises</source>
        <translation>Rückrufe und Zusagen</translation>
    </message>
    <message>
        <source>Carry it elsewhere: arrows, then Enter, and say why; Esc leaves it</source>
        <translation>Anderswohin tragen: Pfeile, dann Eingabe, und den Grund nennen; Esc lässt es</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Check in with a customer on hold</source>
        <translation>Zwischenmeldung beim gehaltenen Kunden</translation>
    </message>
    <message>
        <source>Choose the new time and the reason, then call or write. The old time stands until the customer knows; told before it was due, nothing is broken.</source>
        <translation>Neue Zeit und Grund wählen, dann anrufen oder schreiben. Die alte Zeit gilt, bis der Kunde es weiß; rechtzeitig gesagt, ist nichts gebrochen.</translation>
    </message>
    <message>
        <source>Confirmed by the customer</source>
        <translation>Vom Kunden bestätigt</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done, in the first column</source>
        <translation>Erledigt, in der ersten Spalte</translation>
    </message>
    <message>
        <source>Earlier and later days</source>
        <translation>Frühere und spätere Tage</translation>
    </message>
    <message>
        <source>Edit, or choose a time</source>
        <translation>Bearbeiten oder Zeit wählen</translation>
    </message>
    <message>
        <source>End the updates that come back, or let them go on</source>
        <translation>Wiederkehrende Zwischenstände beenden oder fortsetzen</translation>
    </message>
    <message>
        <source>End: first the checklist, then the call</source>
        <translation>Beenden: erst die Checkliste, dann der Anruf</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Eskalieren</translation>
    </message>
    <message>
        <source>Everything is saved as you type, at the latest one second later.</source>
        <translation>Alles wird beim Tippen gespeichert, spätestens eine Sekunde danach.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Find a customer or ticket</source>
        <translation>Kunden oder Ticket finden</translation>
    </message>
    <message>
        <source>Getting about</source>
        <translation>Sich zurechtfinden</translation>
    </message>
    <message>
        <source>Go on writing; then back to the ticket</source>
        <translation>Weiterschreiben; danach zurück zum Ticket</translation>
    </message>
    <message>
        <source>Go to the one on hold who is due first, and check in</source>
        <translation>Zum Gehaltenen, der zuerst fällig ist, und melden</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Hand over what you owe</source>
        <translation>Offenes übergeben</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Hold, and resume</source>
        <translation>Halten und fortsetzen</translation>
    </message>
    <message>
        <source>How the caller sounds</source>
        <translation>Wie der Anrufer klingt</translation>
    </message>
    <message>
        <source>I asked whether it was clear</source>
        <translation>Ich habe gefragt, ob es klar war</translation>
    </message>
    <message>
        <source>In a plan</source>
        <translation>In einem Plan</translation>
    </message>
    <message>
        <source>In next steps</source>
        <translation>In den nächsten Schritten</translation>
    </message>
    <message>
        <source>In our wording</source>
        <translation>In „Unsere Texte“</translation>
    </message>
    <message>
        <source>Internal cause, and a small extra</source>
        <translation>Interne Ursache und eine kleine Aufmerksamkeit</translation>
    </message>
    <message>
        <source>It is in the system’s keyring, or in memory for this session. In no file.</source>
        <translation>Es liegt im Schlüsselbund des Systems oder für diese Sitzung im Speicher. In keiner Datei.</translation>
    </message>
    <message>
        <source>It is shown at the next start, or as soon as the computer wakes.</source>
        <translation>Es wird beim nächsten Start gezeigt oder sobald der Computer aufwacht.</translation>
    </message>
    <message>
        <source>It will be late</source>
        <translation>Es wird später</translation>
    </message>
    <message>
        <source>It will be late: the new time, the reason, call or write</source>
        <translation>Es wird später: neue Zeit, Grund, anrufen oder schreiben</translation>
    </message>
    <message>
        <source>Kept, in the list of promises</source>
        <translation>Gehalten, in der Liste der Zusagen</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Keys and how to</source>
        <translation>Tasten und Anleitung</translation>
    </message>
    <message>
        <source>List, day, week and what stands beside them</source>
        <translation>Liste, Tag, Woche und was daneben steht</translation>
    </message>
    <message>
        <source>Listen to the voicemail</source>
        <translation>Anrufbeantworter abhören</translation>
    </message>
    <message>
        <source>Move the stage</source>
        <translation>Etappe verschieben</translation>
    </message>
    <message>
        <source>Mute; while your recorded greeting plays: speak now</source>
        <translation>Stumm; während die aufgenommene Begrüßung läuft: jetzt sprechen</translation>
    </message>
    <message>
        <source>Name the caller, or say it is somebody else</source>
        <translation>Anrufer benennen oder sagen, dass es jemand anderes ist</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Nächste Meldung</translation>
    </message>
    <message>
        <source>Nobody was reached</source>
        <translation>Niemand wurde erreicht</translation>
    </message>
    <message>
        <source>On a call</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>On the ticket</source>
        <translation>Am Ticket</translation>
    </message>
    <message>
        <source>One cause delays many</source>
        <translation>Eine Ursache verzögert viele</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Promise something to the customer on the screen</source>
        <translation>Dem Kunden auf dem Bildschirm etwas zusagen</translation>
    </message>
    <message>
        <source>Promising a time</source>
        <translation>Eine Zeit zusagen</translation>
    </message>
    <message>
        <source>Queue, callbacks, history</source>
        <translation>Warteschlange, Rückrufe, Verlauf</translation>
    </message>
    <message>
        <source>Ready to send; then hand it over</source>
        <translation>Bereit zum Senden; dann übergeben</translation>
    </message>
    <message>
        <source>Real need, and what may come next</source>
        <translation>Eigentliches Anliegen und was folgen kann</translation>
    </message>
    <message>
        <source>Remind me later</source>
        <translation>Später erinnern</translation>
    </message>
    <message>
        <source>Remove the stage</source>
        <translation>Etappe entfernen</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>Schritt entfernen</translation>
    </message>
    <message>
        <source>Remove, in the list; Ctrl+Z brings it back</source>
        <translation>Entfernen, in der Liste; Strg+Z holt es zurück</translation>
    </message>
    <message>
        <source>Save; copy a built-in one</source>
        <translation>Speichern; Mitgeliefertes kopieren</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Show it; once more dials</source>
        <translation>Zeigen; noch einmal wählt</translation>
    </message>
    <message>
        <source>Stage back, stage on</source>
        <translation>Phase zurück, Phase weiter</translation>
    </message>
    <message>
        <source>Take another wording</source>
        <translation>Andere Formulierung übernehmen</translation>
    </message>
    <message>
        <source>Take the best wording</source>
        <translation>Beste Formulierung übernehmen</translation>
    </message>
    <message>
        <source>Take the calm-down break that is offered after a hard call</source>
        <translation>Die Ruhepause nehmen, die nach einem harten Anruf angeboten wird</translation>
    </message>
    <message>
        <source>Take the last change back; with Shift do it again</source>
        <translation>Letzte Änderung zurücknehmen; mit Umschalt wiederholen</translation>
    </message>
    <message>
        <source>Take up in the day or week, move with the arrows, then Enter</source>
        <translation>In Tag oder Woche aufnehmen, mit den Pfeilen bewegen, dann Eingabe</translation>
    </message>
    <message>
        <source>The answer for the customer</source>
        <translation>Die Antwort für den Kunden</translation>
    </message>
    <message>
        <source>The call goes on. Open the program again: it finds the call and your note.</source>
        <translation>Das Gespräch geht weiter. Das Programm wieder öffnen: Es findet Anruf und Notiz.</translation>
    </message>
    <message>
        <source>The choice that prints it</source>
        <translation>Die Auswahl, auf der die Taste steht</translation>
    </message>
    <message>
        <source>The customer said yes</source>
        <translation>Der Kunde hat Ja gesagt</translation>
    </message>
    <message>
        <source>The customer’s page</source>
        <translation>Die Seite des Kunden</translation>
    </message>
    <message>
        <source>The customer’s words</source>
        <translation>Die Worte des Kunden</translation>
    </message>
    <message>
        <source>The day or week before, the one after</source>
        <translation>Der Tag oder die Woche davor, danach</translation>
    </message>
    <message>
        <source>The facts; Enter puts one into the text</source>
        <translation>Die Fakten; Enter setzt einen in den Text</translation>
    </message>
    <message>
        <source>The main action of the card</source>
        <translation>Die Hauptaktion der Karte</translation>
    </message>
    <message>
        <source>The next language to speak in this call</source>
        <translation>Nächste Sprache für dieses Gespräch</translation>
    </message>
    <message>
        <source>The next thing to look at, the one before</source>
        <translation>Der nächste Hinweis, der vorige</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>Die Notiz</translation>
    </message>
    <message>
        <source>The phone notes what the try came to and when the next one is due. Correct it if it heard wrong: the next time follows.</source>
        <translation>Das Telefon notiert, was der Versuch ergab und wann der nächste fällig ist. Berichtigen Sie es, wenn es falsch lag: die nächste Zeit folgt daraus.</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Der Plan</translation>
    </message>
    <message>
        <source>The program was closed when something fell due</source>
        <translation>Das Programm war zu, als etwas fällig wurde</translation>
    </message>
    <message>
        <source>The ring fills until the next check-in. Amber: check in now. Red: the customer has waited too long. From the second check-in on you can call back instead.</source>
        <translation>Der Ring füllt sich bis zur nächsten Zwischenmeldung. Gelb: jetzt melden. Rot: Der Kunde wartet schon zu lange. Ab der zweiten Zwischenmeldung kann stattdessen zurückgerufen werden.</translation>
    </message>
    <message>
        <source>The same, a quarter of an hour at once</source>
        <translation>Dasselbe, je eine Viertelstunde</translation>
    </message>
    <message>
        <source>The ticket, from the list</source>
        <translation>Das Ticket, aus der Liste</translation>
    </message>
    <message>
        <source>The window closes or crashes in a call</source>
        <translation>Das Fenster wird im Gespräch geschlossen oder stürzt ab</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Type it as you would say it: “tomorrow morning”, “Tue 10–12”, “in 2 hours”. What was understood stands below before you save, with what speaks against it.</source>
        <translation>Tippen Sie, wie Sie es sagen würden: „morgen früh“, „Di 10–12“, „in 2 Stunden“. Was verstanden wurde, steht vor dem Speichern darunter, mit dem, was dagegen spricht.</translation>
    </message>
    <message>
        <source>What I understood</source>
        <translation>Was ich verstanden habe</translation>
    </message>
    <message>
        <source>Which open ticket it is about</source>
        <translation>Um welches offene Ticket es geht</translation>
    </message>
    <message>
        <source>While you type</source>
        <translation>Beim Tippen</translation>
    </message>
    <message>
        <source>Who it is, of those it may be</source>
        <translation>Wer es ist, von den Möglichen</translation>
    </message>
    <message>
        <source>Why no sound? Names the side that fails, and what to do</source>
        <translation>Warum kein Ton? Nennt die Seite, an der es hakt, und was zu tun ist</translation>
    </message>
    <message>
        <source>Write to the customer</source>
        <translation>Dem Kunden schreiben</translation>
    </message>
    <message>
        <source>Writing to the customer</source>
        <translation>Dem Kunden schreiben</translation>
    </message>
    <message>
        <source>Your day in figures</source>
        <translation>Der eigene Tag in Zahlen</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Das Passwort</translation>
    </message>
</context>
<context>
    <name>HoldCard</name>
    <message>
        <source>Call back instead</source>
        <translation>Stattdessen zurückrufen</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Resume the talk  F6</source>
        <translation>Gespräch fortsetzen  F6</translation>
    </message>
</context>
<context>
    <name>HoldView</name>
    <message>
        <source>Check in at once</source>
        <translation>Sofort melden</translation>
    </message>
    <message>
        <source>Check in at {time}</source>
        <translation>Meldung um {time}</translation>
    </message>
    <message>
        <source>Check in now</source>
        <translation>Jetzt melden</translation>
    </message>
    <message>
        <source>Check-in no. {n}</source>
        <translation>Meldung Nr. {n}</translation>
    </message>
    <message>
        <source>Check-in {n}</source>
        <translation>Meldung {n}</translation>
    </message>
    <message>
        <source>Held {time} in all</source>
        <translation>Zusammen {time}</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Wird gehalten</translation>
    </message>
    <message>
        <source>Overdue at {time}</source>
        <translation>Überfällig um {time}</translation>
    </message>
    <message>
        <source>Say where things stand, then hold again or go on.</source>
        <translation>Sagen, wie es steht, dann wieder halten oder weitersprechen.</translation>
    </message>
    <message>
        <source>They hold the line too</source>
        <translation>Die Gegenseite hält auch</translation>
    </message>
    <message>
        <source>Usual for this reason: {time}</source>
        <translation>Üblich bei diesem Grund: {time}</translation>
    </message>
    <message>
        <source>You are back with the customer</source>
        <translation>Wieder beim Kunden</translation>
    </message>
    <message>
        <source>You said {said}, now it is {held}</source>
        <translation>Angekündigt: {said}, jetzt sind es {held}</translation>
    </message>
    <message>
        <source>You said {said}: {left} left</source>
        <translation>Angekündigt: {said}, noch {left}</translation>
    </message>
    <message>
        <source>Your usual for this reason: {time} (your last {n} holds)</source>
        <translation>Bei diesem Grund sonst: {time} (letzte {n} Male)</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>{at}, after {gap}</source>
        <translation>{at}, nach {gap}</translation>
    </message>
    <message>
        <source>{time} late</source>
        <translation>{time} zu spät</translation>
    </message>
</context>
<context>
    <name>IdleCards</name>
    <message>
        <source>Before you leave this ticket</source>
        <translation>Vor dem Verlassen dieses Tickets</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation>{name} anrufen</translation>
    </message>
    <message>
        <source>Your next callback</source>
        <translation>Der nächste Rückruf</translation>
    </message>
</context>
<context>
    <name>IdleView</name>
    <message>
        <source>Each step has a name and a date</source>
        <translation>Schritte mit Namen und Datum</translation>
    </message>
    <message>
        <source>Next update has a time</source>
        <translation>Meldung hat eine Zeit</translation>
    </message>
    <message>
        <source>Ready for the next call</source>
        <translation>Bereit für den nächsten Anruf</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>The ticket says what it is about</source>
        <translation>Das Ticket sagt, worum es geht</translation>
    </message>
    <message>
        <source>When it rings, what is known about the caller and your greeting stand here.</source>
        <translation>Wenn es klingelt, stehen hier die Begrüßung und was über den Anrufer bekannt ist.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>A CSV file (.csv): number and due, perhaps name, subject, owner, time zone</source>
        <translation>Eine CSV-Datei (.csv): Nummer und Fälligkeit, vielleicht Name, Betreff, Zuständige, Zeitzone</translation>
    </message>
    <message>
        <source>A CSV or vCard file (.csv, .vcf)</source>
        <translation>Eine CSV- oder vCard-Datei (.csv, .vcf)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Import callbacks</source>
        <translation>Rückrufe importieren</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>Kunden importieren</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Schon bekannt</translation>
    </message>
    <message>
        <source>Meaning of {column}</source>
        <translation>Bedeutung von {column}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>The first callbacks in the file</source>
        <translation>Die ersten Rückrufe der Datei</translation>
    </message>
    <message>
        <source>The first customers in the file</source>
        <translation>Die ersten Kunden der Datei</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Anzusehen</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation>Was die Spalten bedeuten</translation>
    </message>
    <message>
        <source>What to do with people known already</source>
        <translation>Was mit schon bekannten Personen geschieht</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Wen anrufen</translation>
    </message>
</context>
<context>
    <name>ImportPresenter</name>
    <message>
        <source>Cancelled: everything is as it was before.</source>
        <translation>Abgebrochen: Alles ist wie zuvor.</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Add once more</source>
        <translation>Noch einmal anlegen</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>Zurück zur Arbeit</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Fill in what is missing</source>
        <translation>Fehlendes ergänzen</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>How to address them</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>Lassen, wie sie sind</translation>
    </message>
    <message>
        <source>Line {line}: {new} is known as {known}</source>
        <translation>Zeile {line}: {new} ist bekannt als {known}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Nicht übernehmen</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Reading the file, {n} rows so far …</source>
        <translation>Datei wird gelesen, bisher {n} Zeilen …</translation>
    </message>
    <message>
        <source>SIP address</source>
        <translation>SIP-Adresse</translation>
    </message>
    <message>
        <source>Several for one customer at about the same time are one call.</source>
        <translation>Mehrere für einen Kunden um etwa dieselbe Zeit sind ein Anruf.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Taken back. {n} stay: they were tried, moved or settled meanwhile.</source>
        <translation>Zurückgenommen. {n} bleiben: sie wurden inzwischen versucht, verschoben oder erledigt.</translation>
    </message>
    <message>
        <source>Taken back: nothing of this file is owed any more.</source>
        <translation>Zurückgenommen: aus dieser Datei steht nichts mehr an.</translation>
    </message>
    <message>
        <source>Taking in, {n} rows so far …</source>
        <translation>Wird übernommen, bisher {n} Zeilen …</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>When it is due</source>
        <translation>Wann es fällig ist</translation>
    </message>
    <message>
        <source>{added} added, {filled} filled in, {skipped} as they were, {out} left out.</source>
        <translation>{added} angelegt, {filled} ergänzt, {skipped} wie zuvor, {out} ausgelassen.</translation>
    </message>
    <message>
        <source>{added} callbacks taken in, {known} were owed already, {out} left out.</source>
        <translation>{added} Rückrufe aufgenommen, {known} standen schon an, {out} ausgelassen.</translation>
    </message>
    <message>
        <source>{all} rows: {new} new, {known} known already, {out} cannot be taken.</source>
        <translation>{all} Zeilen: {new} neu, {known} schon bekannt, {out} nicht übernehmbar.</translation>
    </message>
    <message>
        <source>{all} rows: {new} new, {known} owed already, {out} cannot be taken.</source>
        <translation>{all} Zeilen: {new} neu, {known} stehen schon an, {out} gehen nicht.</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… und {n} weitere</translation>
    </message>
</context>
<context>
    <name>KeepingSection</name>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>How long data is kept</source>
        <translation>Wie lange Daten bleiben</translation>
    </message>
    <message>
        <source>Kept: {what}</source>
        <translation>Bleibt: {what}</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>dauerhaft</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Keypad</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Type digits, Esc closes</source>
        <translation>Ziffern tippen, Esc schließt</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umsch</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>Buchstabe</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Angry</source>
        <translation>Verärgert</translation>
    </message>
    <message>
        <source>Anxious</source>
        <translation>Besorgt</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Besetzt</translation>
    </message>
    <message>
        <source>Call dropped on hold</source>
        <translation>Beim Halten getrennt</translation>
    </message>
    <message>
        <source>Call failed</source>
        <translation>Anruf fehlgeschlagen</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Calm-down break</source>
        <translation>Ruhepause</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>Confirming</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Hurt</source>
        <translation>Verletzt</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Persönlich</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Zuhören</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Besprechung</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Nächste Meldung</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>No time set</source>
        <translation>Keine Zeit gesetzt</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Nicht bereit</translation>
    </message>
    <message>
        <source>On a call</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Eröffnung</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>Rational</source>
        <translation>Sachlich</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Resolving</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>Soziale Medien</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Schulung</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Anrufbeantworter</translation>
    </message>
    <message>
        <source>Voicemail left</source>
        <translation>Auf Band gesprochen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Wrapping up</source>
        <translation>Nachbearbeitung</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Falsche Nummer</translation>
    </message>
    <message>
        <source>asking how it went</source>
        <translation>Nachfrage, wie es läuft</translation>
    </message>
    <message>
        <source>call dropped on hold</source>
        <translation>beim Halten getrennt</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>confirming</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>did not want to wait on hold</source>
        <translation>wollte nicht warten</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>hung up before the answer</source>
        <translation>vor dem Annehmen aufgelegt</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>instead of a long hold</source>
        <translation>statt langen Haltens</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>Zuhören</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>missed call</source>
        <translation>verpasster Anruf</translation>
    </message>
    <message>
        <source>next steps</source>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>Eröffnung</translation>
    </message>
    <message>
        <source>planned on the ticket</source>
        <translation>am Ticket geplant</translation>
    </message>
    <message>
        <source>regular update</source>
        <translation>regelmäßiger Zwischenstand</translation>
    </message>
    <message>
        <source>resolving</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>update is due</source>
        <translation>Zwischenstand fällig</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>dringend</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>Anrufbeantworter</translation>
    </message>
    <message>
        <source>we promised it</source>
        <translation>wir haben ihn zugesagt</translation>
    </message>
</context>
<context>
    <name>LikelyRow</name>
    <message>
        <source>Key {key}</source>
        <translation>Taste {key}</translation>
    </message>
</context>
<context>
    <name>LinkRow</name>
    <message>
        <source>Link to the post</source>
        <translation>Link zum Beitrag</translation>
    </message>
    <message>
        <source>Link to the post, https://…</source>
        <translation>Link zum Beitrag, https://…</translation>
    </message>
    <message>
        <source>Only addresses that begin with https:// or http:// are opened.</source>
        <translation>Nur Adressen, die mit https:// oder http:// beginnen, werden geöffnet.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>LiveEntry</name>
    <message>
        <source> on {line}</source>
        <translation> über {line}</translation>
    </message>
    <message>
        <source>The caller</source>
        <translation>Der Anrufer</translation>
    </message>
    <message>
        <source>We call {name}</source>
        <translation>Wir rufen {name} an</translation>
    </message>
    <message>
        <source>with you now</source>
        <translation>jetzt am Apparat</translation>
    </message>
    <message>
        <source>{name} calls</source>
        <translation>{name} ruft an</translation>
    </message>
</context>
<context>
    <name>MailSection</name>
    <message>
        <source>0161 496 0100, weekdays 8 to 18</source>
        <translation>0161 496 0000, werktags 8 bis 18 Uhr</translation>
    </message>
    <message>
        <source>Address of the sender</source>
        <translation>Adresse des Absenders</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Zertifikatsdatei</translation>
    </message>
    <message>
        <source>Check the account</source>
        <translation>Konto prüfen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation>Zertifikatsdatei auswählen</translation>
    </message>
    <message>
        <source>Contact line</source>
        <translation>Kontaktzeile</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>How customers reach us</source>
        <translation>Wie Kunden uns erreichen</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Name of the sender</source>
        <translation>Name des Absenders</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>empty: no password is asked for</source>
        <translation>leer: kein Passwort wird verlangt</translation>
    </message>
    <message>
        <source>if IT gave you one</source>
        <translation>falls die IT eine ausgegeben hat</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
</context>
<context>
    <name>MailSettings</name>
    <message>
        <source>A server is a name without spaces, like smtp.company.example.</source>
        <translation>Ein Server ist ein Name ohne Leerzeichen, etwa smtp.firma.example.</translation>
    </message>
    <message>
        <source>Asking the mail server …</source>
        <translation>Der Mailserver wird gefragt …</translation>
    </message>
    <message>
        <source>Fill in the server and the sender’s address first.</source>
        <translation>Zuerst Server und Absenderadresse ausfüllen.</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>The mail server accepts this account; messages can be sent.</source>
        <translation>Der Mailserver nimmt dieses Konto an; Nachrichten können gesendet werden.</translation>
    </message>
    <message>
        <source>The password is in the system’s keyring.</source>
        <translation>Das Passwort liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>There is no such file; choose another one.</source>
        <translation>Diese Datei gibt es nicht; eine andere wählen.</translation>
    </message>
    <message>
        <source>This is not a complete address: it looks like name@company.example.</source>
        <translation>Das ist keine vollständige Adresse: Sie sieht aus wie name@firma.example.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Agent workstation</source>
        <translation>Agent Workstation</translation>
    </message>
</context>
<context>
    <name>MarkButton</name>
    <message>
        <source>Key {key}</source>
        <translation>Taste {key}</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>eingehalten</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verpasst</translation>
    </message>
    <message>
        <source>{words}: {rule} {kind}</source>
        <translation>{words}: {rule} {kind}</translation>
    </message>
</context>
<context>
    <name>MaybePart</name>
    <message>
        <source>Somebody new</source>
        <translation>Jemand Neues</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Wer ist es?</translation>
    </message>
</context>
<context>
    <name>MergePanel</name>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge two records</source>
        <translation>Zwei Einträge zusammenführen</translation>
    </message>
    <message>
        <source>Name or number of the other record</source>
        <translation>Name oder Nummer des anderen Eintrags</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>The other record</source>
        <translation>Der andere Eintrag</translation>
    </message>
</context>
<context>
    <name>MergingPresenter</name>
    <message>
        <source>{stays} stands for both: tickets, calls and numbers of {gone} are found there. It can be undone at any time.</source>
        <translation>{stays} steht dann für beide: Tickets, Anrufe und Nummern von {gone} finden sich dort. Es lässt sich jederzeit rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>MessagePage</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
</context>
<context>
    <name>MessageSide</name>
    <message>
        <source>Alt+↑  Alt+↓</source>
        <translation>Alt+↑  Alt+↓</translation>
    </message>
    <message>
        <source>Beside the message</source>
        <translation>Neben der Nachricht</translation>
    </message>
    <message>
        <source>If a stage fails</source>
        <translation>Falls eine Etappe scheitert</translation>
    </message>
    <message>
        <source>Their questions: answered?</source>
        <translation>Die Fragen: beantwortet?</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Wie es weitergeht</translation>
    </message>
</context>
<context>
    <name>MessageStatePresenter</name>
    <message>
        <source>Go on with the draft</source>
        <translation>Entwurf weiterschreiben</translation>
    </message>
    <message>
        <source>Write to the customer</source>
        <translation>Dem Kunden schreiben</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Draft of {when}: {subject}</source>
        <translation>Entwurf vom {when}: {subject}</translation>
    </message>
    <message>
        <source>If it fails: {what}</source>
        <translation>Falls es scheitert: {what}</translation>
    </message>
    <message>
        <source>In the mail program</source>
        <translation>Im Mailprogramm</translation>
    </message>
    <message>
        <source>Leaves {when}</source>
        <translation>Geht {when} hinaus</translation>
    </message>
    <message>
        <source>Message to {name}</source>
        <translation>Nachricht an {name}</translation>
    </message>
    <message>
        <source>Needs your decision</source>
        <translation>Entscheidung nötig</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>Next try {time}</source>
        <translation>Nächster Versuch {time}</translation>
    </message>
    <message>
        <source>No time yet</source>
        <translation>Noch keine Zeit</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Ticket #{number}</source>
        <translation>Ticket #{number}</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wartet auf Versand</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} Tage</translation>
    </message>
    <message>
        <source>{count} for you to decide</source>
        <translation>{count} zu entscheiden</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} Stunden</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} wartend</translation>
    </message>
</context>
<context>
    <name>MessagesPresenter</name>
    <message>
        <source>The draft was thrown away.</source>
        <translation>Der Entwurf wurde verworfen.</translation>
    </message>
    <message>
        <source>This is not a complete address: it looks like name@company.example.</source>
        <translation>Das ist keine vollständige Adresse: Sie sieht aus wie name@firma.example.</translation>
    </message>
    <message>
        <source>What you had written is kept: it is in the list of templates.</source>
        <translation>Das Geschriebene ist erhalten: Es steht in der Liste der Vorlagen.</translation>
    </message>
    <message>
        <source>What you pasted has {count} characters, more than a message can take; nothing was put in: attach it as a file, or paste a part of it.</source>
        <translation>Das Eingefügte hat {count} Zeichen, mehr als in eine Nachricht passen; nichts wurde eingesetzt: als Datei anhängen oder einen Teil einfügen.</translation>
    </message>
    <message>
        <source>Whom is this for? Enter an e-mail address.</source>
        <translation>Für wen ist das? Eine E-Mail-Adresse eingeben.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovingPresenter</name>
    <message>
        <source>To move a promise, choose a new time and say why; it stays as it was.</source>
        <translation>Zum Verschieben eine neue Zeit und den Grund angeben; die Zusage blieb, wie sie war.</translation>
    </message>
</context>
<context>
    <name>NamePopup</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Festlegen</translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Put this notice away</source>
        <translation>Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>It is another matter</source>
        <translation>Es ist ein anderes Anliegen</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Neues Ticket</translation>
    </message>
    <message>
        <source>Open ticket: {ticket}</source>
        <translation>Offenes Ticket: {ticket}</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Dieses nehmen</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
</context>
<context>
    <name>OutboxCard</name>
    <message>
        <source>It arrived</source>
        <translation>Ist angekommen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurückholen</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Messages stand here from “Send” until the mail server has taken them.</source>
        <translation>Hier stehen Nachrichten von „Senden“ an, bis der Mailserver sie angenommen hat.</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Nichts wartet auf den Versand</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
</context>
<context>
    <name>OutboxPagePresenter</name>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Your message to {recipient} needs you: {trouble}</source>
        <translation>Die Nachricht an {recipient} braucht eine Entscheidung: {trouble}</translation>
    </message>
    <message>
        <source>{count} messages wait for your decision: they are kept.</source>
        <translation>{count} Nachrichten warten auf eine Entscheidung: Sie bleiben erhalten.</translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <source>Another number</source>
        <translation>Andere Nummer</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Wie ist es gelaufen?</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>OwnDayDialog</name>
    <message>
        <source>Calls in the last seven days</source>
        <translation>Anrufe der letzten sieben Tage</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>How was it?</source>
        <translation>Wie war der Tag?</translation>
    </message>
    <message>
        <source>Kept on this computer for 90 days at most.</source>
        <translation>Bleibt höchstens 90 Tage auf diesem Computer.</translation>
    </message>
    <message>
        <source>Measured from the audio levels, such as it is: a cough counts as speech.</source>
        <translation>An den Pegeln gemessen, so gut es geht: Husten zählt als Sprechen.</translation>
    </message>
    <message>
        <source>Nothing is noted today.</source>
        <translation>Heute ist nichts notiert.</translation>
    </message>
    <message>
        <source>One line about the day</source>
        <translation>Eine Zeile zum Tag</translation>
    </message>
    <message>
        <source>Only you see this.</source>
        <translation>Das sieht sonst niemand.</translation>
    </message>
    <message>
        <source>What you promised</source>
        <translation>Was Sie zugesagt haben</translation>
    </message>
    <message>
        <source>Who spoke</source>
        <translation>Wer gesprochen hat</translation>
    </message>
    <message>
        <source>Your day</source>
        <translation>Der eigene Tag</translation>
    </message>
    <message>
        <source>one line, if you like</source>
        <translation>eine Zeile, wer mag</translation>
    </message>
</context>
<context>
    <name>OwnDayPresenter</name>
    <message>
        <source>G</source>
        <comment>letter of Good</comment>
        <translation>G</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>S</source>
        <comment>letter of So-so</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>So-so</source>
        <translation>So lala</translation>
    </message>
    <message>
        <source>T</source>
        <comment>letter of Tiring</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>Tiring</source>
        <translation>Anstrengend</translation>
    </message>
    <message>
        <source>average time to answer</source>
        <translation>im Schnitt bis zur Annahme</translation>
    </message>
    <message>
        <source>both spoke at once</source>
        <translation>beide gleichzeitig</translation>
    </message>
    <message>
        <source>call answered</source>
        <translation>Anruf angenommen</translation>
    </message>
    <message>
        <source>calls answered</source>
        <translation>Anrufe angenommen</translation>
    </message>
    <message>
        <source>check-ins on time</source>
        <translation>Meldungen pünktlich</translation>
    </message>
    <message>
        <source>longest silence</source>
        <translation>längste Stille</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verpasst</translation>
    </message>
    <message>
        <source>nobody spoke</source>
        <translation>niemand sprach</translation>
    </message>
    <message>
        <source>of it on hold</source>
        <translation>davon gehalten</translation>
    </message>
    <message>
        <source>of the talk was yours</source>
        <translation>eigener Anteil am Gespräch</translation>
    </message>
    <message>
        <source>on calls</source>
        <translation>in Gesprächen</translation>
    </message>
    <message>
        <source>times you broke in</source>
        <translation>Mal ins Wort gefallen</translation>
    </message>
    <message>
        <source>your longest turn</source>
        <translation>längste eigene Rede</translation>
    </message>
    <message>
        <source>{day}: {calls} calls, {over} % of the talk at once.</source>
        <translation>{day}: {calls} Anrufe, {over} % der Rede gleichzeitig.</translation>
    </message>
    <message>
        <source>{day}: {calls} calls.</source>
        <translation>{day}: {calls} Anrufe.</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
</context>
<context>
    <name>OwnPromisedPresenter</name>
    <message>
        <source>Broken</source>
        <translation>Gebrochen</translation>
    </message>
    <message>
        <source>Callbacks settled</source>
        <translation>Erledigte Rückrufe</translation>
    </message>
    <message>
        <source>Done by the time that was promised, of all that were kept, moved or broken. Open ones that are not due yet are left out.</source>
        <translation>Bis zur zugesagten Zeit erledigt, von allen gehaltenen, verschobenen oder gebrochenen. Offene, die noch nicht fällig sind, zählen nicht.</translation>
    </message>
    <message>
        <source>Done or moved after their time, late and still open, or moved with nobody told. They count on the day that was promised.</source>
        <translation>Nach ihrer Zeit erledigt oder verschoben, verspätet und noch offen, oder verschoben, ohne dass es jemand erfuhr. Sie zählen am zugesagten Tag.</translation>
    </message>
    <message>
        <source>Done, or called off. Nobody was tried in seven days.</source>
        <translation>Erledigt oder entfallen. In sieben Tagen wurde niemand angerufen.</translation>
    </message>
    <message>
        <source>Done, or called off. Tries in seven days: {found}.</source>
        <translation>Erledigt oder entfallen. Versuche in sieben Tagen: {found}.</translation>
    </message>
    <message>
        <source>Moved before they were due, and the customer was told.</source>
        <translation>Vor der Fälligkeit verschoben, und der Kunde erfuhr es.</translation>
    </message>
    <message>
        <source>Moved in agreement</source>
        <translation>Einvernehmlich verschoben</translation>
    </message>
    <message>
        <source>On average, after a missed, abandoned or dropped call or a voicemail. Callbacks at an agreed time are left out.</source>
        <translation>Im Mittel, nach einem verpassten, aufgegebenen oder abgebrochenen Anruf oder einer Sprachnachricht. Rückrufe zu vereinbarter Zeit zählen nicht.</translation>
    </message>
    <message>
        <source>On average. Callbacks that never reached anybody are left out.</source>
        <translation>Im Mittel. Rückrufe, die nie jemanden erreichten, zählen nicht.</translation>
    </message>
    <message>
        <source>Promises and callbacks that went to a later time or were late: of how many the customer heard before the time that was promised.</source>
        <translation>Zusagen und Rückrufe, die später wurden oder verspätet waren: von wie vielen der Kunde vor der zugesagten Zeit erfuhr.</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>Gehaltene Zusagen</translation>
    </message>
    <message>
        <source>Save callbacks …</source>
        <translation>Rückrufe speichern …</translation>
    </message>
    <message>
        <source>Save figures of 30 days …</source>
        <translation>Zahlen aus 30 Tagen speichern …</translation>
    </message>
    <message>
        <source>Save promises …</source>
        <translation>Zusagen speichern …</translation>
    </message>
    <message>
        <source>Told of a delay in time</source>
        <translation>Verzögerung rechtzeitig mitgeteilt</translation>
    </message>
    <message>
        <source>Tries until somebody was reached</source>
        <translation>Versuche, bis jemand erreicht wurde</translation>
    </message>
    <message>
        <source>Wait for the first try</source>
        <translation>Wartezeit bis zum ersten Versuch</translation>
    </message>
    <message>
        <source>called off {n}</source>
        <translation>entfallen {n}</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
    <message>
        <source>{outcome} {n}</source>
        <translation>{outcome} {n}</translation>
    </message>
    <message>
        <source>{words}: today {today}, in seven days {week}. {counts}</source>
        <translation>{words}: heute {today}, in sieben Tagen {week}. {counts}</translation>
    </message>
</context>
<context>
    <name>OwnerField</name>
    <message>
        <source>Somebody else …</source>
        <translation>Jemand anderes …</translation>
    </message>
</context>
<context>
    <name>OwnerPart</name>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Who calls</source>
        <translation>Wer ruft an</translation>
    </message>
</context>
<context>
    <name>Owners</name>
    <message>
        <source>Anyone</source>
        <translation>Egal wer</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>{name} (me)</source>
        <translation>{name} (ich)</translation>
    </message>
</context>
<context>
    <name>PasswordPart</name>
    <message>
        <source>For this session only</source>
        <translation>Nur für diese Sitzung</translation>
    </message>
    <message>
        <source>Kept in the system’s keyring</source>
        <translation>Im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Passwort zeigen</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Wo es liegt</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
</context>
<context>
    <name>PeoplePresenter</name>
    <message>
        <source>Another matter: a new ticket	Shift+F8</source>
        <translation>Anderes Anliegen: neues Ticket	Umschalt+F8</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Merge with another ticket …</source>
        <translation>Mit anderem Ticket zusammenführen …</translation>
    </message>
    <message>
        <source>Open this customer’s page  Ctrl+I</source>
        <translation>Seite dieses Kunden öffnen  Strg+I</translation>
    </message>
    <message>
        <source>The customer’s page	Ctrl+I</source>
        <translation>Seite des Kunden	Strg+I</translation>
    </message>
    <message>
        <source>Ticket #{number}</source>
        <translation>Ticket #{number}</translation>
    </message>
</context>
<context>
    <name>PermissionCard</name>
    <message>
        <source>Ask before you hold</source>
        <translation>Vor dem Halten fragen</translation>
    </message>
    <message>
        <source>Customer agrees: hold</source>
        <translation>Kunde einverstanden: halten</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>No: call back</source>
        <translation>Nein: zurückrufen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Say why and for how long, and wait for a yes.</source>
        <translation>Grund und Dauer nennen und auf ein Ja warten.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>PersonaCard</name>
    <message>
        <source>Let them call</source>
        <translation>Anrufen lassen</translation>
    </message>
    <message>
        <source>Let {name} call: {concern}</source>
        <translation>{name} anrufen lassen: {concern}</translation>
    </message>
</context>
<context>
    <name>PersonaPage</name>
    <message>
        <source>A real call with a real voice, on this computer only. Nobody hears you.</source>
        <translation>Ein echter Anruf mit echter Stimme, nur auf diesem Computer. Niemand hört mit.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Language of the customer</source>
        <translation>Sprache des Kunden</translation>
    </message>
    <message>
        <source>Play the customer</source>
        <translation>Den Kunden spielen</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Practise with a trainer</source>
        <translation>Mit Trainer üben</translation>
    </message>
    <message>
        <source>Who shall call you?</source>
        <translation>Wer soll anrufen?</translation>
    </message>
    <message>
        <source>With another person</source>
        <translation>Mit einer anderen Person</translation>
    </message>
    <message>
        <source>Your progress</source>
        <translation>Der eigene Fortschritt</translation>
    </message>
</context>
<context>
    <name>PhoneNotices</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>PieceForm</name>
    <message>
        <source>Move down in its list</source>
        <translation>In der Liste nach unten</translation>
    </message>
    <message>
        <source>Move up in its list</source>
        <translation>In der Liste nach oben</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>PlanDelegate</name>
    <message>
        <source>2 h</source>
        <translation>2 h</translation>
    </message>
    <message>
        <source>What happens?</source>
        <translation>Was geschieht?</translation>
    </message>
    <message>
        <source>What then?</source>
        <translation>Was dann?</translation>
    </message>
    <message>
        <source>Whom?</source>
        <translation>Wen?</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>Done {when}</source>
        <translation>Erledigt {when}</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>If it fails</source>
        <translation>Falls es scheitert</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Wen anrufen</translation>
    </message>
</context>
<context>
    <name>PlanPart</name>
    <message>
        <source>Add a stage</source>
        <translation>Etappe hinzufügen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep for other tickets</source>
        <translation>Für andere Tickets behalten</translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation>Name des Plans</translation>
    </message>
    <message>
        <source>No plans yet: keep one from a ticket</source>
        <translation>Noch keine Pläne: einen aus einem Ticket behalten</translation>
    </message>
    <message>
        <source>Several stages? Tell the whole way before it begins, with what to do if one fails.</source>
        <translation>Mehrere Etappen? Den ganzen Weg erklären, bevor er beginnt, auch was geschieht, falls eine scheitert.</translation>
    </message>
    <message>
        <source>Use a plan</source>
        <translation>Plan verwenden</translation>
    </message>
</context>
<context>
    <name>PlanPresenter</name>
    <message>
        <source>The plans that come with the program cannot be read.</source>
        <translation>Die mitgelieferten Pläne lassen sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>PlanTable</name>
    <message>
        <source>Add a stage below	Insert</source>
        <translation>Etappe darunter	Einfg</translation>
    </message>
    <message>
        <source>Move down	Ctrl+Down</source>
        <translation>Nach unten	Strg+Ab</translation>
    </message>
    <message>
        <source>Move up	Ctrl+Up</source>
        <translation>Nach oben	Strg+Auf</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Remove this stage	Delete</source>
        <translation>Etappe entfernen	Entf</translation>
    </message>
</context>
<context>
    <name>PracticePresenter</name>
    <message>
        <source>For a first day</source>
        <translation>Für den ersten Tag</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Schwer</translation>
    </message>
    <message>
        <source>Last time {kept} of {of} rules</source>
        <translation>Letztes Mal {kept} von {of} Regeln</translation>
    </message>
    <message>
        <source>Practice – Agent workstation</source>
        <translation>Übung – Agent Workstation</translation>
    </message>
    <message>
        <source>Some of your own scenarios cannot be used. {first}</source>
        <translation>Einige eigene Szenarien sind nicht verwendbar. {first}</translation>
    </message>
    <message>
        <source>This scenario has no recordings, and espeak-ng is not installed: read the lines in the caption. A tone is heard for each word.</source>
        <translation>Dieses Szenario hat keine Aufnahmen, und espeak-ng ist nicht installiert: die Sätze in der Einblendung lesen. Für jedes Wort ist ein Ton zu hören.</translation>
    </message>
    <message>
        <source>This scenario has no recordings: espeak-ng speaks its lines.</source>
        <translation>Dieses Szenario hat keine Aufnahmen: espeak-ng spricht die Sätze.</translation>
    </message>
    <message>
        <source>With some practice</source>
        <translation>Mit etwas Übung</translation>
    </message>
    <message>
        <source>Without a microphone, what you tick is said for you.</source>
        <translation>Ohne Mikrofon wird gesprochen, was abgehakt wird.</translation>
    </message>
    <message>
        <source>Without recordings</source>
        <translation>Ohne Aufnahmen</translation>
    </message>
    <message>
        <source>{name} will ring in a moment. Press F9 to answer.</source>
        <translation>{name} ruft gleich an. Annehmen mit F9.</translation>
    </message>
</context>
<context>
    <name>PracticeProgress</name>
    <message>
        <source>All customers</source>
        <translation>Alle Kunden</translation>
    </message>
    <message>
        <source>All tempers</source>
        <translation>Alle Stimmungen</translation>
    </message>
    <message>
        <source>One call so far, with {latest} of its rules kept. The next one makes a line.</source>
        <translation>Bisher ein Anruf, {latest} seiner Regeln eingehalten. Mit dem nächsten wird es eine Linie.</translation>
    </message>
    <message>
        <source>The last calls, the latest at the end: {calls}</source>
        <translation>Die letzten Anrufe, der neueste am Ende: {calls}</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>eingehalten</translation>
    </message>
    <message>
        <source>kept {kept} of {of}</source>
        <translation>{kept} von {of} eingehalten</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verpasst</translation>
    </message>
    <message>
        <source>{count} calls. Rules kept: {first} in the first {half}, {last} in the last {half}.</source>
        <translation>{count} Anrufe. Eingehaltene Regeln: {first} in den ersten {half}, {last} in den letzten {half}.</translation>
    </message>
    <message>
        <source>{count} calls. Rules kept: {first} in the first, {last} in the last.</source>
        <translation>{count} Anrufe. Eingehaltene Regeln: {first} im ersten, {last} im letzten.</translation>
    </message>
    <message>
        <source>{day}, {time}, {name}, {temper}: {kept} of {of} rules kept.</source>
        <translation>{day}, {time}, {name}, {temper}: {kept} von {of} Regeln eingehalten.</translation>
    </message>
</context>
<context>
    <name>PracticeSummary</name>
    <message>
        <source>Both spoke at once {share} of the time.</source>
        <translation>Beide sprachen {share} der Zeit gleichzeitig.</translation>
    </message>
    <message>
        <source>Chosen because of all that was missed, {rule} matters most to the customer.</source>
        <translation>Ausgewählt, weil {rule} von allem Versäumten dem Kunden am wichtigsten ist.</translation>
    </message>
    <message>
        <source>Chosen because {rule} was missed in {missed} of the last {of} calls.</source>
        <translation>Ausgewählt, weil {rule} in {missed} der letzten {of} Anrufe fehlte.</translation>
    </message>
    <message>
        <source>Kept then and not now: {rules}.</source>
        <translation>Damals eingehalten und jetzt nicht: {rules}.</translation>
    </message>
    <message>
        <source>Last time here: {kept} of {of}.</source>
        <translation>Letztes Mal hier: {kept} von {of}.</translation>
    </message>
    <message>
        <source>New since then: {rules}.</source>
        <translation>Seitdem neu: {rules}.</translation>
    </message>
    <message>
        <source>Nobody spoke {share} of the time.</source>
        <translation>Niemand sprach {share} der Zeit.</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Wird gehalten</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Klingeln</translation>
    </message>
    <message>
        <source>The call took {length}, of which {held} on hold.</source>
        <translation>Der Anruf dauerte {length}, davon {held} gehalten.</translation>
    </message>
    <message>
        <source>The customer spoke {share} of the time.</source>
        <translation>Der Kunde sprach {share} der Zeit.</translation>
    </message>
    <message>
        <source>You spoke {share} of the time.</source>
        <translation>Selbst gesprochen: {share} der Zeit.</translation>
    </message>
    <message>
        <source>Your call with {name}</source>
        <translation>Der Anruf mit {name}</translation>
    </message>
    <message>
        <source>Your trainer saw</source>
        <translation>Was der Trainer sah</translation>
    </message>
    <message>
        <source>Your trainer {name} saw</source>
        <translation>Was {name} beim Training sah</translation>
    </message>
    <message>
        <source>bitter</source>
        <translation>verbittert</translation>
    </message>
    <message>
        <source>cool</source>
        <translation>kühl</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>freundlich</translation>
    </message>
    <message>
        <source>{kept} of {of} rules that came up were kept.</source>
        <translation>{kept} von {of} Regeln, auf die es ankam, wurden eingehalten.</translation>
    </message>
    <message>
        <source>{time} Answered.</source>
        <translation>{time} Angenommen.</translation>
    </message>
    <message>
        <source>{time} Check-in.</source>
        <translation>{time} Zwischenmeldung.</translation>
    </message>
    <message>
        <source>{time} Kept, {rule}: {words}.</source>
        <translation>{time} Eingehalten, {rule}: {words}.</translation>
    </message>
    <message>
        <source>{time} Missed, {rule}: {words}.</source>
        <translation>{time} Versäumt, {rule}: {words}.</translation>
    </message>
    <message>
        <source>{time} The call ended.</source>
        <translation>{time} Der Anruf endete.</translation>
    </message>
    <message>
        <source>{time} The customer is {mood} now.</source>
        <translation>{time} Der Kunde ist jetzt {mood}.</translation>
    </message>
    <message>
        <source>{time} The customer: “{words}”</source>
        <translation>{time} Der Kunde: „{words}“</translation>
    </message>
    <message>
        <source>{time} Your trainer saw it kept, {rule}: {title}. {words}</source>
        <translation>{time} Laut Trainer eingehalten, {rule}: {title}. {words}</translation>
    </message>
    <message>
        <source>{time} Your trainer saw it missed, {rule}: {title}. {words}</source>
        <translation>{time} Laut Trainer versäumt, {rule}: {title}. {words}</translation>
    </message>
</context>
<context>
    <name>PreviewPart</name>
    <message>
        <source>Alt+L</source>
        <translation>Alt+L</translation>
    </message>
    <message>
        <source>As the customer will see it</source>
        <translation>So sieht es der Kunde</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>Open in the mail program</source>
        <translation>Im Mailprogramm öffnen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Später senden</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>When it leaves</source>
        <translation>Wann sie hinausgeht</translation>
    </message>
</context>
<context>
    <name>ProgressChart</name>
    <message>
        <source>Rules kept, call by call</source>
        <translation>Eingehaltene Regeln, Anruf für Anruf</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>After each practice call a point is added: how many of the rules that came up you kept. Below, each rule has a row, so that you see what has become a habit. Nobody but you sees it.</source>
        <translation>Nach jedem Übungsanruf kommt ein Punkt hinzu: wie viele der Regeln, auf die es ankam, eingehalten wurden. Darunter hat jede Regel eine Zeile, und es ist zu sehen, was zur Gewohnheit geworden ist. Niemand sonst sieht das.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Choose a customer</source>
        <translation>Kunden auswählen</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>For your own eyes: it stays on this computer and is compared with nobody.</source>
        <translation>Nur für die eigenen Augen: Es bleibt auf diesem Computer und wird mit niemandem verglichen.</translation>
    </message>
    <message>
        <source>Here you will see how your practice goes</source>
        <translation>Hier ist später zu sehen, wie das Üben vorangeht</translation>
    </message>
    <message>
        <source>Left and Right go from call to call.</source>
        <translation>Links und Rechts gehen von Anruf zu Anruf.</translation>
    </message>
    <message>
        <source>No practice call fits these filters. Choose “all” to see every call.</source>
        <translation>Zu diesen Filtern passt kein Übungsanruf. „Alle“ zeigt jeden.</translation>
    </message>
    <message>
        <source>Rule by rule</source>
        <translation>Regel für Regel</translation>
    </message>
    <message>
        <source>Temper of the customer</source>
        <translation>Stimmung des Kunden</translation>
    </message>
    <message>
        <source>Your progress</source>
        <translation>Der eigene Fortschritt</translation>
    </message>
</context>
<context>
    <name>PromiseEditor</name>
    <message>
        <source>By when</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kind of promise</source>
        <translation>Art der Zusage</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Promise it</source>
        <translation>Zusagen</translation>
    </message>
    <message>
        <source>Promise something</source>
        <translation>Etwas zusagen</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Wem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>Was zugesagt wird</translation>
    </message>
    <message>
        <source>What will be done?</source>
        <translation>Was wird getan?</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Wer es tut</translation>
    </message>
</context>
<context>
    <name>PromiseFormPresenter</name>
    <message>
        <source>Anyone</source>
        <translation>Egal wer</translation>
    </message>
    <message>
        <source>Choose by when: a promise without a time is none.</source>
        <translation>Wählen Sie, bis wann: eine Zusage ohne Zeit ist keine.</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Say what is promised.</source>
        <translation>Sagen Sie, was zugesagt wird.</translation>
    </message>
    <message>
        <source>{name} (me)</source>
        <translation>{name} (ich)</translation>
    </message>
</context>
<context>
    <name>PromisePages</name>
    <message>
        <source>Nothing is promised here: choose a callback or promise, then press Ctrl+L.</source>
        <translation>Hier ist nichts zugesagt: wählen Sie einen Rückruf oder eine Zusage, dann Strg+L.</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Zusagen</translation>
    </message>
</context>
<context>
    <name>PromisePanel</name>
    <message>
        <source>Done: promise kept</source>
        <translation>Erledigt: Zusage gehalten</translation>
    </message>
    <message>
        <source>It will be later</source>
        <translation>Es wird später</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Nicht gehalten</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Ticket öffnen</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
</context>
<context>
    <name>PromiseRows</name>
    <message>
        <source>Promises</source>
        <translation>Zusagen</translation>
    </message>
</context>
<context>
    <name>PromiseView</name>
    <message>
        <source>A draft lies ready</source>
        <translation>Ein Entwurf liegt bereit</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Kein Name</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Settled today</source>
        <translation>Heute erledigt</translation>
    </message>
    <message>
        <source>Settled yesterday</source>
        <translation>Gestern erledigt</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>To be called</source>
        <translation>Anzurufen</translation>
    </message>
    <message>
        <source>To be told</source>
        <translation>Mitzuteilen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Usually takes</source>
        <translation>Dauert sonst</translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>egal wer</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>moved in time</source>
        <translation>rechtzeitig verschoben</translation>
    </message>
    <message>
        <source>moved to {time}: {reason}</source>
        <translation>verschoben auf {time}: {reason}</translation>
    </message>
    <message>
        <source>new time {time}</source>
        <translation>neue Zeit {time}</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>nicht gehalten</translation>
    </message>
    <message>
        <source>promised for {time}</source>
        <translation>zugesagt für {time}</translation>
    </message>
    <message>
        <source>told by call</source>
        <translation>per Anruf mitgeteilt</translation>
    </message>
    <message>
        <source>told by message</source>
        <translation>per Nachricht mitgeteilt</translation>
    </message>
    <message>
        <source>{state}, now {time}</source>
        <translation>{state}, jetzt {time}</translation>
    </message>
</context>
<context>
    <name>PromisedCard</name>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>PromisesList</name>
    <message>
        <source>Delay many</source>
        <translation>Viele verschieben</translation>
    </message>
    <message>
        <source>No promise here</source>
        <translation>Hier ist keine Zusage</translation>
    </message>
    <message>
        <source>Promise something from a ticket with Ctrl+P, and it stands here until it is kept, with everything that became of it.</source>
        <translation>Sagen Sie aus einem Ticket mit Strg+P etwas zu; es steht hier, bis es gehalten ist, mit allem, was daraus wurde.</translation>
    </message>
    <message>
        <source>Which promises</source>
        <translation>Welche Zusagen</translation>
    </message>
</context>
<context>
    <name>PromisesPresenter</name>
    <message>
        <source>, {n} late</source>
        <translation>, {n} überfällig</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>To tell</source>
        <translation>Zu sagen</translation>
    </message>
    <message>
        <source>the first {n}</source>
        <translation>die ersten {n}</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>{n} offen</translation>
    </message>
</context>
<context>
    <name>Proposing</name>
    <message>
        <source>once they know</source>
        <translation>sobald sie es wissen</translation>
    </message>
    <message>
        <source>{n} of {all} taken</source>
        <translation>{n} von {all} belegt</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Everything was asked. The answers are on the ticket.</source>
        <translation>Alles ist gefragt. Die Antworten stehen am Ticket.</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Frage {number} von {count}</translation>
    </message>
    <message>
        <source>Step by step, one question each</source>
        <translation>Schritt für Schritt, je eine Frage</translation>
    </message>
    <message>
        <source>This is no date, such as 3.11. or 3 Nov. Correct it, or press Enter again to keep it as it is.</source>
        <translation>Das ist kein Datum wie 3.11. oder 3. Nov. Korrigieren oder mit Enter so behalten.</translation>
    </message>
    <message>
        <source>This is no e-mail address. Correct it, or press Enter again to keep it as it is.</source>
        <translation>Das ist keine E-Mail-Adresse. Korrigieren oder mit Enter so behalten.</translation>
    </message>
    <message>
        <source>This is no number. Correct it, or press Enter again to keep it as it is.</source>
        <translation>Das ist keine Zahl. Korrigieren oder mit Enter so behalten.</translation>
    </message>
    <message>
        <source>This is no phone number. Correct it, or press Enter again to keep it as it is.</source>
        <translation>Das ist keine Telefonnummer. Korrigieren oder mit Enter so behalten.</translation>
    </message>
    <message>
        <source>This is not {form}. Read it back to the customer and correct it, or press Enter again to keep it as it is.</source>
        <translation>Das ist nicht: {form}. Dem Kunden vorlesen und korrigieren oder mit Enter so behalten.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Worum geht es?</translation>
    </message>
    <message>
        <source>asked on the call, {when}</source>
        <translation>im Gespräch gefragt, {when}</translation>
    </message>
    <message>
        <source>asked {when} on an earlier ticket</source>
        <translation>{when} bei einem früheren Ticket gefragt</translation>
    </message>
</context>
<context>
    <name>QueueFilterPresenter</name>
    <message>
        <source>All work</source>
        <translation>Alle Arbeit</translation>
    </message>
    <message>
        <source>Anybody’s</source>
        <translation>Von allen</translation>
    </message>
    <message>
        <source>Change this choice …</source>
        <translation>Diese Auswahl ändern …</translation>
    </message>
    <message>
        <source>Give it a name first, so that you find it in the list.</source>
        <translation>Zuerst benennen, damit sie in der Liste zu finden ist.</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>New choice …</source>
        <translation>Neue Auswahl …</translation>
    </message>
    <message>
        <source>Nobody’s yet</source>
        <translation>Noch von niemandem</translation>
    </message>
    <message>
        <source>Trying it out</source>
        <translation>Zur Probe</translation>
    </message>
</context>
<context>
    <name>RawPart</name>
    <message>
        <source>Text of {file}</source>
        <translation>Text von {file}</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>Usual reasons</source>
        <translation>Übliche Gründe</translation>
    </message>
    <message>
        <source>What is still missing?</source>
        <translation>Was fehlt noch?</translation>
    </message>
</context>
<context>
    <name>ReasonsPart</name>
    <message>
        <source>Call separately</source>
        <translation>Einzeln anrufen</translation>
    </message>
    <message>
        <source>One call for {n} reasons</source>
        <translation>Ein Anruf für {n} Gründe</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Why they may call</source>
        <translation>Mögliche Gründe des Anrufs</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>fällig {time}</translation>
    </message>
</context>
<context>
    <name>ReasonsView</name>
    <message>
        <source>Listen to the new messages</source>
        <translation>Neue Nachrichten abhören</translation>
    </message>
    <message>
        <source>No subject yet</source>
        <translation>Noch kein Betreff</translation>
    </message>
    <message>
        <source>Rang {time} at {clock}, hung up before the answer</source>
        <translation>Klingelte {time} um {clock}, vor dem Annehmen aufgelegt</translation>
    </message>
    <message>
        <source>Rang {time} at {clock}, nobody could answer</source>
        <translation>Klingelte {time} um {clock}, niemand konnte annehmen</translation>
    </message>
    <message>
        <source>rang {time}</source>
        <translation>klingelte {time}</translation>
    </message>
    <message>
        <source>rang {time}, answered at another phone</source>
        <translation>klingelte {time}, an einem anderen Telefon angenommen</translation>
    </message>
    <message>
        <source>rang {time}, hung up before the answer</source>
        <translation>klingelte {time}, vor dem Annehmen aufgelegt</translation>
    </message>
    <message>
        <source>rang {time}, nobody could answer</source>
        <translation>klingelte {time}, niemand konnte annehmen</translation>
    </message>
    <message>
        <source>rang {time}, was declined</source>
        <translation>klingelte {time}, wurde abgelehnt</translation>
    </message>
    <message>
        <source>{when}, rang {time}</source>
        <translation>{when}, klingelte {time}</translation>
    </message>
</context>
<context>
    <name>RecordedGreetingWords</name>
    <message>
        <source>It names another organisation, so it is not played: record it anew.</source>
        <translation>Sie nennt eine andere Organisation und wird daher nicht gespielt: neu aufnehmen.</translation>
    </message>
    <message>
        <source>It says another name than yours, so it is not played: record it anew.</source>
        <translation>Sie nennt einen anderen Namen und wird daher nicht gespielt: neu aufnehmen.</translation>
    </message>
    <message>
        <source>The line has another name now, so it is not played: record it anew.</source>
        <translation>Die Leitung heißt jetzt anders, daher wird sie nicht gespielt: neu aufnehmen.</translation>
    </message>
    <message>
        <source>Your organisation greets differently now, so it is not played: record it anew.</source>
        <translation>Die Organisation begrüßt jetzt anders, daher wird sie nicht gespielt: neu aufnehmen.</translation>
    </message>
    <message>
        <source>Your recorded greeting was not played, because it names another organisation. Your microphone is open; record it anew in the settings.</source>
        <translation>Die aufgenommene Begrüßung wurde nicht gespielt, weil sie eine andere Organisation nennt. Das Mikrofon ist offen; in den Einstellungen neu aufnehmen.</translation>
    </message>
    <message>
        <source>Your recorded greeting was not played, because it says another name than yours. Your microphone is open; record it anew in the settings.</source>
        <translation>Die aufgenommene Begrüßung wurde nicht gespielt, weil sie einen anderen Namen nennt. Das Mikrofon ist offen; in den Einstellungen neu aufnehmen.</translation>
    </message>
    <message>
        <source>Your recorded greeting was not played, because the line has another name now. Your microphone is open; record it anew in the settings.</source>
        <translation>Die aufgenommene Begrüßung wurde nicht gespielt, weil die Leitung jetzt anders heißt. Das Mikrofon ist offen; in den Einstellungen neu aufnehmen.</translation>
    </message>
    <message>
        <source>Your recorded greeting was not played, because your organisation greets differently now. Your microphone is open; record it anew in the settings.</source>
        <translation>Die aufgenommene Begrüßung wurde nicht gespielt, weil die Organisation jetzt anders begrüßt. Das Mikrofon ist offen; in den Einstellungen neu aufnehmen.</translation>
    </message>
</context>
<context>
    <name>ReminderSection</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Again every</source>
        <translation>Wieder alle</translation>
    </message>
    <message>
        <source>At login</source>
        <translation>Bei der Anmeldung</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Overdue after</source>
        <translation>Überfällig nach</translation>
    </message>
    <message>
        <source>Remind again of what is overdue, every</source>
        <translation>An Überfälliges wieder erinnern, alle</translation>
    </message>
    <message>
        <source>Remind before a time that was promised</source>
        <translation>Vor einer zugesagten Zeit erinnern</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Erinnern</translation>
    </message>
    <message>
        <source>Remind when overdue, after</source>
        <translation>Erinnern, wenn überfällig, nach</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Say whom and what</source>
        <translation>Sagen, wer und was</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Mit dem Computer starten</translation>
    </message>
    <message>
        <source>all at once, in working hours</source>
        <translation>alle zusammen, in der Arbeitszeit</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>at the time</source>
        <translation>zur Zeit selbst</translation>
    </message>
    <message>
        <source>before a call or a promise is due</source>
        <translation>bevor ein Anruf oder eine Zusage fällig ist</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>off: they name nobody, a locked screen neither</source>
        <translation>aus: sie nennen niemanden, auch nicht auf gesperrtem Bildschirm</translation>
    </message>
    <message>
        <source>out of the way, so that reminders come</source>
        <translation>im Hintergrund, damit Erinnerungen kommen</translation>
    </message>
    <message>
        <source>then you are told once more</source>
        <translation>dann kommt noch ein Hinweis</translation>
    </message>
</context>
<context>
    <name>ReminderStrip</name>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation>{name} anrufen</translation>
    </message>
    <message>
        <source>In 10 minutes</source>
        <translation>In 10 min</translation>
    </message>
    <message>
        <source>Open the ticket: {name}</source>
        <translation>Ticket öffnen: {name}</translation>
    </message>
    <message>
        <source>Remind me later</source>
        <translation>Später erinnern</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
</context>
<context>
    <name>ReminderView</name>
    <message>
        <source>1 call</source>
        <translation>1 Anruf</translation>
    </message>
    <message>
        <source>1 promise</source>
        <translation>1 Zusage</translation>
    </message>
    <message>
        <source>1 reminder while you were away</source>
        <translation>1 Erinnerung, während Sie weg waren</translation>
    </message>
    <message>
        <source>A promise is due</source>
        <translation>Eine Zusage ist fällig</translation>
    </message>
    <message>
        <source>A promise is overdue</source>
        <translation>Eine Zusage ist überfällig</translation>
    </message>
    <message>
        <source>A promised call is due</source>
        <translation>Ein zugesagter Anruf ist fällig</translation>
    </message>
    <message>
        <source>A promised call is overdue</source>
        <translation>Ein zugesagter Anruf ist überfällig</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Call back now</source>
        <translation>Jetzt zurückrufen</translation>
    </message>
    <message>
        <source>Call back {name}</source>
        <translation>{name} zurückrufen</translation>
    </message>
    <message>
        <source>Close again to leave; nothing is forgotten.</source>
        <translation>Noch einmal schließen zum Beenden; nichts wird vergessen.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>In 1 Stunde</translation>
    </message>
    <message>
        <source>In 10 minutes</source>
        <translation>In 10 Minuten</translation>
    </message>
    <message>
        <source>In 30 minutes</source>
        <translation>In 30 Minuten</translation>
    </message>
    <message>
        <source>In 5 minutes</source>
        <translation>In 5 Minuten</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Next: {name} at {time}.</source>
        <translation>Als Nächstes: {name} um {time}.</translation>
    </message>
    <message>
        <source>Number withheld</source>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Promised for now</source>
        <translation>Für jetzt zugesagt</translation>
    </message>
    <message>
        <source>Promised to {name}</source>
        <translation>Zugesagt an {name}</translation>
    </message>
    <message>
        <source>Promised: {name}</source>
        <translation>Zugesagt: {name}</translation>
    </message>
    <message>
        <source>Still owed today: {what}.</source>
        <translation>Heute noch offen: {what}.</translation>
    </message>
    <message>
        <source>Tomorrow at {time}</source>
        <translation>Morgen um {time}</translation>
    </message>
    <message>
        <source>While you were away: {n}</source>
        <translation>Während Sie weg waren: {n}</translation>
    </message>
    <message>
        <source>You are in a call; this waits until it is over.</source>
        <translation>Sie sind im Gespräch; das wartet, bis es zu Ende ist.</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>{calls} and {promises}</source>
        <translation>{calls} und {promises}</translation>
    </message>
    <message>
        <source>{n} calls</source>
        <translation>{n} Anrufe</translation>
    </message>
    <message>
        <source>{n} late.</source>
        <translation>{n} verspätet.</translation>
    </message>
    <message>
        <source>{n} promises</source>
        <translation>{n} Zusagen</translation>
    </message>
    <message>
        <source>{n} promises are due</source>
        <translation>{n} Zusagen sind fällig</translation>
    </message>
    <message>
        <source>{n} promises are overdue</source>
        <translation>{n} Zusagen sind überfällig</translation>
    </message>
    <message>
        <source>{n} reminders while you were away</source>
        <translation>{n} Erinnerungen, während Sie weg waren</translation>
    </message>
</context>
<context>
    <name>Repeats</name>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Not understood: {words}</source>
        <translation>Nicht verstanden: {words}</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmal</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Say how often, for example “every Tuesday at 10”.</source>
        <translation>Sagen Sie, wie oft, zum Beispiel „jeden Dienstag um 10“.</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Type it …</source>
        <translation>Eintippen …</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>freier Tag</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>jeden Monat</translation>
    </message>
    <message>
        <source>every two weeks on {days}</source>
        <translation>alle zwei Wochen am {days}</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>jede Woche</translation>
    </message>
    <message>
        <source>every working day</source>
        <translation>jeden Arbeitstag</translation>
    </message>
    <message>
        <source>every {days}</source>
        <translation>jeden {days}</translation>
    </message>
    <message>
        <source>every {n} days</source>
        <translation>alle {n} Tage</translation>
    </message>
    <message>
        <source>every {n} months</source>
        <translation>alle {n} Monate</translation>
    </message>
    <message>
        <source>every {n} weeks</source>
        <translation>alle {n} Wochen</translation>
    </message>
    <message>
        <source>every {n} weeks on {days}</source>
        <translation>alle {n} Wochen am {days}</translation>
    </message>
    <message>
        <source>for four weeks</source>
        <translation>vier Wochen lang</translation>
    </message>
    <message>
        <source>for three months</source>
        <translation>drei Monate lang</translation>
    </message>
    <message>
        <source>until I end it</source>
        <translation>bis ich es beende</translation>
    </message>
    <message>
        <source>until solved</source>
        <translation>bis gelöst</translation>
    </message>
    <message>
        <source>{often} until solved</source>
        <translation>{often}, bis gelöst</translation>
    </message>
    <message>
        <source>{often} until {day}</source>
        <translation>{often} bis {day}</translation>
    </message>
    <message>
        <source>{when} (the clocks change)</source>
        <translation>{when} (Zeitumstellung)</translation>
    </message>
    <message>
        <source>{when}, not {day}: {why}</source>
        <translation>{when}, nicht {day}: {why}</translation>
    </message>
</context>
<context>
    <name>RescueOffers</name>
    <message>
        <source>Put it back</source>
        <translation>Wieder einsetzen</translation>
    </message>
</context>
<context>
    <name>RescuedMessages</name>
    <message>
        <source>The draft of this text is gone.</source>
        <translation>Den Entwurf zu diesem Text gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>{title} could not be saved last time; its text was kept in a file. Put it back?</source>
        <translation>{title} ließ sich letztes Mal nicht speichern; der Text liegt in einer Datei. Wieder einsetzen?</translation>
    </message>
</context>
<context>
    <name>RescuedPresenter</name>
    <message>
        <source>{title}: text could not be saved last time and was kept in a file. Put it back into the notes?</source>
        <translation>{title}: Text ließ sich letztes Mal nicht speichern und liegt in einer Datei. Wieder in die Notizen einsetzen?</translation>
    </message>
</context>
<context>
    <name>ResponseSection</name>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>First answer within</source>
        <translation>Erste Antwort binnen</translation>
    </message>
    <message>
        <source>First answer: {channel}</source>
        <translation>Erste Antwort: {channel}</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>kein Ziel</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
</context>
<context>
    <name>RingingCard</name>
    <message>
        <source>Also ringing: {who}</source>
        <translation>Es klingelt auch: {who}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Eingehender Anruf</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Sagen</translation>
    </message>
    <message>
        <source>Who is it? {names}</source>
        <translation>Wer ist es? {names}</translation>
    </message>
    <message>
        <source>{line}: {name}. {reasons}. F9 answers. Say: {greeting}</source>
        <translation>{line}: {name}. {reasons}. F9 nimmt an. Sagen: {greeting}</translation>
    </message>
</context>
<context>
    <name>RingingView</name>
    <message>
        <source>Incoming call</source>
        <translation>Eingehender Anruf</translation>
    </message>
    <message>
        <source>Incoming, {line}</source>
        <translation>Eingehend, {line}</translation>
    </message>
    <message>
        <source>Keep typing. Your note stays open.</source>
        <translation>Einfach weitertippen. Die Notiz bleibt offen.</translation>
    </message>
    <message>
        <source>Not known here yet</source>
        <translation>Hier noch nicht bekannt</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
</context>
<context>
    <name>RuleMark</name>
    <message>
        <source>kept</source>
        <translation>eingehalten</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verpasst</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Add a small extra</source>
        <translation>Eine kleine Aufmerksamkeit dazugeben</translation>
    </message>
    <message>
        <source>Agree who does what by when</source>
        <translation>Vereinbaren, wer was bis wann tut</translation>
    </message>
    <message>
        <source>Angry: let it all out first</source>
        <translation>Verärgert: erst alles herauslassen</translation>
    </message>
    <message>
        <source>Answer promptly</source>
        <translation>Zügig annehmen</translation>
    </message>
    <message>
        <source>Ask before the hold, say why and how long</source>
        <translation>Vor dem Halten fragen, Grund und Dauer nennen</translation>
    </message>
    <message>
        <source>Ask only for what is missing</source>
        <translation>Nur nach Fehlendem fragen</translation>
    </message>
    <message>
        <source>Ask step by step</source>
        <translation>Schritt für Schritt fragen</translation>
    </message>
    <message>
        <source>Ask whether anything else is needed</source>
        <translation>Fragen, ob noch etwas offen ist</translation>
    </message>
    <message>
        <source>Be personal and concrete</source>
        <translation>Persönlich und konkret sein</translation>
    </message>
    <message>
        <source>Bring in whoever can decide</source>
        <translation>Dazuholen, wer entscheiden kann</translation>
    </message>
    <message>
        <source>Call back first who was lost on hold</source>
        <translation>Zuerst zurückrufen, wer beim Halten verloren ging</translation>
    </message>
    <message>
        <source>Come back every one to two minutes</source>
        <translation>Alle ein bis zwei Minuten zurückkommen</translation>
    </message>
    <message>
        <source>Do not repeat what was clear</source>
        <translation>Nicht wiederholen, was klar war</translation>
    </message>
    <message>
        <source>Follow up in writing</source>
        <translation>Schriftlich nachfassen</translation>
    </message>
    <message>
        <source>Greet with name, organisation and an offer of help</source>
        <translation>Mit Name, Organisation und Hilfsangebot grüßen</translation>
    </message>
    <message>
        <source>Hurt: show that it is being worked on</source>
        <translation>Verletzt: zeigen, dass daran gearbeitet wird</translation>
    </message>
    <message>
        <source>Let a promise remind you in time</source>
        <translation>Rechtzeitig an eine Zusage erinnern lassen</translation>
    </message>
    <message>
        <source>Let the customer finish</source>
        <translation>Ausreden lassen</translation>
    </message>
    <message>
        <source>Look back: would I have enjoyed that?</source>
        <translation>Rückblick: Hätte mir das gefallen?</translation>
    </message>
    <message>
        <source>Look for the need behind the request</source>
        <translation>Das Anliegen hinter der Bitte suchen</translation>
    </message>
    <message>
        <source>Name the next update</source>
        <translation>Die nächste Meldung nennen</translation>
    </message>
    <message>
        <source>Never let a check-in become overdue</source>
        <translation>Keine Zwischenmeldung überfällig werden lassen</translation>
    </message>
    <message>
        <source>Offer to call back when it takes longer</source>
        <translation>Rückruf anbieten, wenn es länger dauert</translation>
    </message>
    <message>
        <source>Promise little and keep it</source>
        <translation>Wenig zusagen und es halten</translation>
    </message>
    <message>
        <source>Rational: be exact</source>
        <translation>Sachlich: genau sein</translation>
    </message>
    <message>
        <source>Remember what the company knows</source>
        <translation>Wissen, was die Firma weiß</translation>
    </message>
    <message>
        <source>Say it back and wait for a yes</source>
        <translation>Wiedergeben und auf ein Ja warten</translation>
    </message>
    <message>
        <source>Say what to do, and why</source>
        <translation>Sagen, was zu tun ist und warum</translation>
    </message>
    <message>
        <source>Say where to find what you ask for</source>
        <translation>Sagen, wo das Erfragte zu finden ist</translation>
    </message>
    <message>
        <source>Speak plainly and check understanding</source>
        <translation>Einfach sprechen und Verständnis prüfen</translation>
    </message>
    <message>
        <source>Stay calm and look after yourself</source>
        <translation>Ruhig bleiben und auf sich achten</translation>
    </message>
    <message>
        <source>Sum up and have it confirmed</source>
        <translation>Zusammenfassen und bestätigen lassen</translation>
    </message>
    <message>
        <source>Take it on yourself, blame nobody</source>
        <translation>Es auf sich nehmen, niemandem die Schuld geben</translation>
    </message>
    <message>
        <source>Tell the whole way, with what to do if it fails</source>
        <translation>Den ganzen Weg erklären, auch was bei einem Fehlschlag geschieht</translation>
    </message>
    <message>
        <source>Use a greeting that holds today</source>
        <translation>Eine Begrüßung nutzen, die heute gilt</translation>
    </message>
    <message>
        <source>Worried: answer with facts</source>
        <translation>Besorgt: mit Fakten antworten</translation>
    </message>
</context>
<context>
    <name>RunningDesk</name>
    <message>
        <source>What happened while the window was closed could not be taken in yet; it is kept and tried again at the next start.</source>
        <translation>Was geschah, während das Fenster zu war, konnte noch nicht übernommen werden; es ist erhalten und wird beim nächsten Start wieder versucht.</translation>
    </message>
</context>
<context>
    <name>SamplePart</name>
    <message>
        <source>As an agent will see it, in a made-up call</source>
        <translation>So sieht es ein Agent, in einem erfundenen Anruf</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Day of the sample call</source>
        <translation>Tag des Beispielanrufs</translation>
    </message>
    <message>
        <source>How the sample caller sounds</source>
        <translation>Wie der Beispielanrufer klingt</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Line of the sample call</source>
        <translation>Leitung des Beispielanrufs</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time of the sample call</source>
        <translation>Zeit des Beispielanrufs</translation>
    </message>
    <message>
        <source>What is known in the sample call</source>
        <translation>Was im Beispielanruf bekannt ist</translation>
    </message>
    <message>
        <source>any line</source>
        <translation>jede Leitung</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>ScorePage</name>
    <message>
        <source>Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Another customer</source>
        <translation>Anderer Kunde</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>How the practice call went</source>
        <translation>Wie der Übungsanruf lief</translation>
    </message>
    <message>
        <source>Measured from how loud both sides were, not from what was said</source>
        <translation>Gemessen daran, wie laut beide waren, nicht daran, was gesagt wurde</translation>
    </message>
    <message>
        <source>Try this next time</source>
        <translation>Nächstes Mal versuchen</translation>
    </message>
    <message>
        <source>What was missed</source>
        <translation>Was versäumt wurde</translation>
    </message>
    <message>
        <source>What you kept</source>
        <translation>Was eingehalten wurde</translation>
    </message>
    <message>
        <source>Your progress</source>
        <translation>Der eigene Fortschritt</translation>
    </message>
</context>
<context>
    <name>ScriptPage</name>
    <message>
        <source>Another customer</source>
        <translation>Anderer Kunde</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Erneut anrufen</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source>Hang up in anger</source>
        <translation>Verärgert auflegen</translation>
    </message>
    <message>
        <source>How you play it</source>
        <translation>Wie es gespielt wird</translation>
    </message>
    <message>
        <source>Note to the last one</source>
        <translation>Notiz zum letzten</translation>
    </message>
    <message>
        <source>Send to the trainee</source>
        <translation>An den Übenden senden</translation>
    </message>
    <message>
        <source>Take the last one back</source>
        <translation>Letztes zurücknehmen</translation>
    </message>
    <message>
        <source>The agent … (one key each)</source>
        <translation>Der Agent … (je eine Taste)</translation>
    </message>
    <message>
        <source>The customer’s script</source>
        <translation>Das Drehbuch des Kunden</translation>
    </message>
    <message>
        <source>What the agent does</source>
        <translation>Was der Agent tut</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Was zu sagen ist</translation>
    </message>
    <message>
        <source>What you noted</source>
        <translation>Notiert</translation>
    </message>
    <message>
        <source>Your story</source>
        <translation>Die Geschichte</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Note of a call</source>
        <translation>Notiz zu einem Anruf</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>Nichts gefunden für „{text}“</translation>
    </message>
    <message>
        <source>On the timeline</source>
        <translation>In der Chronik</translation>
    </message>
    <message>
        <source>The search did not work</source>
        <translation>Die Suche ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Timelines, messages and calls</source>
        <translation>Chroniken, Nachrichten und Anrufe</translation>
    </message>
    <message>
        <source>Try part of a name, organisation or e-mail, any part of a phone number, a ticket number, or words from a ticket, its timeline, a message or a note.</source>
        <translation>Einen Teil von Name, Organisation oder E-Mail versuchen, einen Teil der Telefonnummer, eine Ticketnummer oder Worte aus Ticket, Chronik, Nachricht oder Notiz.</translation>
    </message>
    <message>
        <source>similar spelling</source>
        <translation>ähnliche Schreibweise</translation>
    </message>
    <message>
        <source>{count} found: {counts}. First: {first}</source>
        <translation>{count} gefunden: {counts}. Erster: {first}</translation>
    </message>
</context>
<context>
    <name>SectionIndex</name>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
</context>
<context>
    <name>Segment</name>
    <message>
        <source>Key {key}</source>
        <translation>Taste {key}</translation>
    </message>
    <message>
        <source>{type}: key {digit}, in a text field Alt+{digit}</source>
        <translation>{type}: Taste {digit}, im Textfeld Alt+{digit}</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source> (topic {number})</source>
        <translation> (Thema {number})</translation>
    </message>
    <message>
        <source> ({stated} stated)</source>
        <translation> (angekündigt: {stated})</translation>
    </message>
    <message>
        <source> - at $.</source>
        <translation> - bei $.</translation>
    </message>
    <message>
        <source> in line {line}</source>
        <translation> in Zeile {line}</translation>
    </message>
    <message>
        <source> on {line}</source>
        <translation> über {line}</translation>
    </message>
    <message>
        <source> while on hold</source>
        <translation> beim Halten</translation>
    </message>
    <message>
        <source>&quot;{item}&quot; is asked in every call, so it may not have &quot;{key}&quot;</source>
        <translation>&quot;{item}&quot; wird in jedem Anruf gefragt und darf daher kein &quot;{key}&quot; haben</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is one too many: at most {ITEMS} items may meet in one call</source>
        <translation>&quot;{name}&quot; ist einer zu viel: Höchstens {ITEMS} Punkte dürfen in einem Anruf zusammenkommen</translation>
    </message>
    <message>
        <source>&quot;{rule}&quot; is no rule from A1 to F5</source>
        <translation>&quot;{rule}&quot; ist keine Regel von A1 bis F5</translation>
    </message>
    <message>
        <source>#{number} is solved and #{number2} is not, so an open matter would be out of sight; nothing was changed: merge them the other way round.</source>
        <translation>#{number} ist gelöst und #{number2} nicht, ein offenes Anliegen geriete außer Sicht; nichts wurde geändert: andersherum zusammenführen.</translation>
    </message>
    <message>
        <source>#{number} merged into this one</source>
        <translation>#{number} mit diesem zusammengeführt</translation>
    </message>
    <message>
        <source>#{number} no longer merged into this one</source>
        <translation>#{number} nicht mehr mit diesem zusammengeführt</translation>
    </message>
    <message>
        <source>, agreed</source>
        <translation>, einverstanden</translation>
    </message>
    <message>
        <source>, by {due_at} UTC</source>
        <translation>, bis {due_at} UTC</translation>
    </message>
    <message>
        <source>, cut off{else}{why}</source>
        <translation>, getrennt{else}{why}</translation>
    </message>
    <message>
        <source>, left while on hold</source>
        <translation>, beim Halten aufgelegt</translation>
    </message>
    <message>
        <source>, told by {value}</source>
        <translation>, mitgeteilt per {value}</translation>
    </message>
    <message>
        <source>, update due {update}</source>
        <translation>, Meldung fällig {update}</translation>
    </message>
    <message>
        <source>1 holiday</source>
        <translation>1 Feiertag</translation>
    </message>
    <message>
        <source>A call back was agreed</source>
        <translation>Ein Rückruf wurde vereinbart</translation>
    </message>
    <message>
        <source>A call back was offered</source>
        <translation>Ein Rückruf wurde angeboten</translation>
    </message>
    <message>
        <source>A call began, so the recording was thrown away: record again after the call.</source>
        <translation>Ein Anruf begann, daher wurde die Aufnahme verworfen: nach dem Anruf neu aufnehmen.</translation>
    </message>
    <message>
        <source>A call is on, and the microphone is the customer&apos;s: record after the call.</source>
        <translation>Ein Anruf läuft, und das Mikrofon gehört dem Kunden: nach dem Anruf aufnehmen.</translation>
    </message>
    <message>
        <source>A call is on; the phone ends when it is over.</source>
        <translation>Ein Anruf läuft; das Telefon endet, wenn er vorbei ist.</translation>
    </message>
    <message>
        <source>A call with this customer is going on or not wrapped up, so nothing was erased: end it and wrap it up, then try again.</source>
        <translation>Ein Anruf mit diesem Kunden läuft oder ist nicht nachbearbeitet, daher wurde nichts gelöscht: ihn beenden und nachbearbeiten, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>A long explanation, and it was not asked whether it was clear</source>
        <translation>Eine lange Erklärung, und nicht gefragt, ob sie klar war</translation>
    </message>
    <message>
        <source>A message to this customer is just being sent, so nothing was erased: wait until it is out, then try again.</source>
        <translation>Eine Nachricht an diesen Kunden wird gerade gesendet, daher wurde nichts gelöscht: warten, bis sie hinaus ist, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>A plan has {STAGES} stages at most: join some, or make two plans of it.</source>
        <translation>Ein Plan hat höchstens {STAGES} Etappen: einige zusammenlegen oder zwei Pläne daraus machen.</translation>
    </message>
    <message>
        <source>A plan needs at least one stage: say what happens first.</source>
        <translation>Ein Plan braucht mindestens eine Etappe: angeben, was zuerst geschieht.</translation>
    </message>
    <message>
        <source>A promise has a time</source>
        <translation>Eine Zusage hat eine Zeit</translation>
    </message>
    <message>
        <source>A promise was moved in time, with its reason</source>
        <translation>Eine Zusage wurde rechtzeitig verschoben, mit Grund</translation>
    </message>
    <message>
        <source>A word to avoid needs a letter or a digit: enter one.</source>
        <translation>Ein zu vermeidendes Wort braucht einen Buchstaben oder eine Ziffer: eines eingeben.</translation>
    </message>
    <message>
        <source>A {what} cannot be merged with itself; nothing was changed.</source>
        <translation>Zweimal derselbe Eintrag ({what}) lässt sich nicht zusammenführen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Alt+{key} is taken already, for {key2}</source>
        <translation>Alt+{key} ist schon vergeben, an {key2}</translation>
    </message>
    <message>
        <source>An erased {what} cannot be merged with another; nothing was changed.</source>
        <translation>Ein gelöschter Eintrag ({what}) lässt sich nicht zusammenführen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>An urgent callback stands</source>
        <translation>Ein dringender Rückruf steht</translation>
    </message>
    <message>
        <source>Another program ({program}) answers on the local socket.</source>
        <translation>Ein anderes Programm ({program}) antwortet auf der lokalen Verbindung.</translation>
    </message>
    <message>
        <source>Another program is using the database, so this could not be saved or read; everything saved before is kept: close the other program, then try again.</source>
        <translation>Ein anderes Programm benutzt die Datenbank, daher ließ sich das nicht speichern oder lesen; alles zuvor Gespeicherte ist erhalten: das andere Programm schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Answered after {rang_s}</source>
        <translation>Angenommen nach {rang_s}</translation>
    </message>
    <message>
        <source>Asked after each long explanation whether it was clear: {checks}</source>
        <translation>Nach jeder langen Erklärung gefragt, ob sie klar war: {checks}</translation>
    </message>
    <message>
        <source>Asked before a hold; the customer said no and was not held</source>
        <translation>Vor einem Halten gefragt; der Kunde sagte Nein und wurde nicht gehalten</translation>
    </message>
    <message>
        <source>Asked before each hold, with the wait: {now}</source>
        <translation>Vor jedem Halten gefragt, mit Dauer: {now}</translation>
    </message>
    <message>
        <source>Asked for open questions and anything else</source>
        <translation>Nach offenen Fragen und Weiterem gefragt</translation>
    </message>
    <message>
        <source>Asked step by step: {topics}</source>
        <translation>Schritt für Schritt gefragt: {topics}</translation>
    </message>
    <message>
        <source>Asked step by step: {topic}</source>
        <translation>Schritt für Schritt gefragt: {topic}</translation>
    </message>
    <message>
        <source>Asked to hold</source>
        <translation>Um Halten gebeten</translation>
    </message>
    <message>
        <source>Asked to hold to {reason}</source>
        <translation>Um Halten gebeten: {reason}</translation>
    </message>
    <message>
        <source>Began to speak {interruptions} times while the customer spoke, as measured</source>
        <translation>Begann {interruptions}-mal zu sprechen, während der Kunde sprach, laut Messung</translation>
    </message>
    <message>
        <source>Behind it: {real_need}</source>
        <translation>Dahinter: {real_need}</translation>
    </message>
    <message>
        <source>Broken: {what}</source>
        <translation>Gebrochen: {what}</translation>
    </message>
    <message>
        <source>Call dropped on hold {made_at}</source>
        <translation>Anruf beim Halten getrennt {made_at}</translation>
    </message>
    <message>
        <source>Callback closed, not reached: {last}</source>
        <translation>Rückruf geschlossen, nicht erreicht: {last}</translation>
    </message>
    <message>
        <source>Callback corrected: {words}</source>
        <translation>Rückruf berichtigt: {words}</translation>
    </message>
    <message>
        <source>Callback due {until}</source>
        <translation>Rückruf fällig {until}</translation>
    </message>
    <message>
        <source>Callback goes to another number: {number}</source>
        <translation>Rückruf geht an eine andere Nummer: {number}</translation>
    </message>
    <message>
        <source>Callback moved</source>
        <translation>Rückruf verschoben</translation>
    </message>
    <message>
        <source>Callback moved, told by {value}</source>
        <translation>Rückruf verschoben, mitgeteilt per {value}</translation>
    </message>
    <message>
        <source>Callback promised to {wish}</source>
        <translation>Rückruf zugesagt an {wish}</translation>
    </message>
    <message>
        <source>Callback tried: {words}</source>
        <translation>Rückruf versucht: {words}</translation>
    </message>
    <message>
        <source>Called back and reached</source>
        <translation>Zurückgerufen und erreicht</translation>
    </message>
    <message>
        <source>Called back separately</source>
        <translation>Einzeln zurückgerufen</translation>
    </message>
    <message>
        <source>Called {at}, not answered</source>
        <translation>Rief an {at}, nicht angenommen</translation>
    </message>
    <message>
        <source>Called, not reached</source>
        <translation>Rief an, nicht angenommen</translation>
    </message>
    <message>
        <source>Call{line}</source>
        <translation>Anruf{line}</translation>
    </message>
    <message>
        <source>Checked in on hold</source>
        <translation>Beim Halten gemeldet</translation>
    </message>
    <message>
        <source>Choose how the call ended first; everything else is kept.</source>
        <translation>Zuerst angeben, wie der Anruf endete; alles andere ist erhalten.</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>Erledigt: {what}</translation>
    </message>
    <message>
        <source>Each stage says what to do when it fails</source>
        <translation>Jede Etappe sagt, was bei einem Fehlschlag zu tun ist</translation>
    </message>
    <message>
        <source>Erased customer</source>
        <translation>Gelöschter Kunde</translation>
    </message>
    <message>
        <source>Escalated to {to}</source>
        <translation>Eskaliert an {to}</translation>
    </message>
    <message>
        <source>Escalated to {to}: {why}</source>
        <translation>Eskaliert an {to}: {why}</translation>
    </message>
    <message>
        <source>Escalation to {to} taken back</source>
        <translation>Eskalation an {to} zurückgenommen</translation>
    </message>
    <message>
        <source>Every promise has its callback</source>
        <translation>Jede Zusage hat ihren Rückruf</translation>
    </message>
    <message>
        <source>Every step has name, time and the customer&apos;s yes</source>
        <translation>Jeder Schritt hat Namen, Zeit und das Ja des Kunden</translation>
    </message>
    <message>
        <source>File added: {name}</source>
        <translation>Datei hinzugefügt: {name}</translation>
    </message>
    <message>
        <source>File taken off: {name}</source>
        <translation>Datei entfernt: {name}</translation>
    </message>
    <message>
        <source>Greeting said after {after_s}</source>
        <translation>Begrüßung nach {after_s}</translation>
    </message>
    <message>
        <source>Guidance: {name}.toml</source>
        <translation>Gesprächshilfe: {name}.toml</translation>
    </message>
    <message>
        <source>How callers sound is not noted at this desk, so nothing was kept.</source>
        <translation>Wie Anrufer klingen, wird an diesem Arbeitsplatz nicht festgehalten, daher wurde nichts behalten.</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>Mit eigenen Worten</translation>
    </message>
    <message>
        <source>Known already and not asked again: {known}</source>
        <translation>Schon bekannt und nicht wieder gefragt: {known}</translation>
    </message>
    <message>
        <source>Last call {at}</source>
        <translation>Letzter Anruf {at}</translation>
    </message>
    <message>
        <source>Left before its end: {topic}, {left} still to ask</source>
        <translation>Vor dem Ende abgebrochen: {topic}, noch {left} zu fragen</translation>
    </message>
    <message>
        <source>Left on hold, and no callback was made</source>
        <translation>Beim Halten aufgelegt, und kein Rückruf wurde angelegt</translation>
    </message>
    <message>
        <source>Let the customer finish, as measured</source>
        <translation>Ließ den Kunden ausreden, laut Messung</translation>
    </message>
    <message>
        <source>Line {line} is left out: it has neither a name nor an organisation.</source>
        <translation>Zeile {line} wird ausgelassen: Sie hat weder Namen noch Organisation.</translation>
    </message>
    <message>
        <source>Line {line} is left out: {broken}.</source>
        <translation>Zeile {line} wird ausgelassen: {broken}.</translation>
    </message>
    <message>
        <source>Line {line} is left out: {why}.</source>
        <translation>Zeile {line} ist ausgelassen: {why}.</translation>
    </message>
    <message>
        <source>Line {line}: its time is past, so it is late at once.</source>
        <translation>Zeile {line}: die Zeit ist vorbei, sie ist also gleich überfällig.</translation>
    </message>
    <message>
        <source>Line {line}: “{name}” is no time zone.</source>
        <translation>Zeile {line}: „{name}“ ist keine Zeitzone.</translation>
    </message>
    <message>
        <source>Line {line}: “{one}” is no e-mail address.</source>
        <translation>Zeile {line}: „{one}“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Line {line}: “{strip}” is no telephone number.</source>
        <translation>Zeile {line}: „{strip}“ ist keine Telefonnummer.</translation>
    </message>
    <message>
        <source>Line {line}: “{there}” is no time zone.</source>
        <translation>Zeile {line}: „{there}“ ist keine Zeitzone.</translation>
    </message>
    <message>
        <source>Longest wait without a word {longest_gap_s}</source>
        <translation>Längstes Warten ohne ein Wort {longest_gap_s}</translation>
    </message>
    <message>
        <source>Merged into #{number}</source>
        <translation>Zusammengeführt mit #{number}</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>Verpasster Anruf</translation>
    </message>
    <message>
        <source>Move of the callback taken back</source>
        <translation>Verschieben des Rückrufs zurückgenommen</translation>
    </message>
    <message>
        <source>Move taken back</source>
        <translation>Verschieben zurückgenommen</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verzogen</translation>
    </message>
    <message>
        <source>Next: {who}: {what}{by}</source>
        <translation>Als Nächstes: {who}: {what}{by}</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>No callback for: {what}</source>
        <translation>Kein Rückruf für: {what}</translation>
    </message>
    <message>
        <source>No country has a number like that: check its first digits.</source>
        <translation>Eine solche Nummer hat kein Land: die ersten Ziffern prüfen.</translation>
    </message>
    <message>
        <source>No event of {name} can be read: {broken}; nothing was changed: export the calendar once more.</source>
        <translation>Kein Termin von {name} lässt sich lesen: {broken}; nichts wurde geändert: exportieren Sie den Kalender noch einmal.</translation>
    </message>
    <message>
        <source>No longer merged into #{number}</source>
        <translation>Nicht mehr zusammengeführt mit #{number}</translation>
    </message>
    <message>
        <source>No mail account is set up here; the message is kept as a draft: hand it to the mail program, or enter an account in the settings.</source>
        <translation>Hier ist kein Mailkonto eingerichtet; die Nachricht bleibt als Entwurf: an das Mailprogramm übergeben oder in den Einstellungen ein Konto eintragen.</translation>
    </message>
    <message>
        <source>No microphone and no speaker were found, so a call cannot be heard. Plug in a headset: it is used at once, also in a running call.</source>
        <translation>Weder Mikrofon noch Lautsprecher gefunden, ein Gespräch ist also nicht zu hören. Ein Headset anschließen: Es wird sofort benutzt, auch im laufenden Gespräch.</translation>
    </message>
    <message>
        <source>No microphone gave any sound, so nothing was recorded: plug the headset in or choose another microphone under Sound, and record again.</source>
        <translation>Kein Mikrofon gab Ton, daher wurde nichts aufgenommen: das Headset anschließen oder unter Ton ein anderes Mikrofon wählen und neu aufnehmen.</translation>
    </message>
    <message>
        <source>No microphone was found, so the customer cannot hear you. Plug in a headset: it is used at once, also in a running call.</source>
        <translation>Kein Mikrofon gefunden, der Kunde hört also nichts. Ein Headset anschließen: Es wird sofort benutzt, auch im laufenden Gespräch.</translation>
    </message>
    <message>
        <source>No speaker was found, so you cannot hear the customer. Plug in a headset: it is used at once, also in a running call.</source>
        <translation>Kein Lautsprecher gefunden, der Kunde ist also nicht zu hören. Ein Headset anschließen: Es wird sofort benutzt, auch im laufenden Gespräch.</translation>
    </message>
    <message>
        <source>Nobody could be heard in the recording, so it was not kept: choose the microphone under Sound, look whether its meter moves, and record again.</source>
        <translation>In der Aufnahme war niemand zu hören, daher wurde sie nicht behalten: unter Ton das Mikrofon wählen, auf seinen Ausschlag achten und neu aufnehmen.</translation>
    </message>
    <message>
        <source>Not answered, rang {rang_s}</source>
        <translation>Nicht angenommen, klingelte {rang_s}</translation>
    </message>
    <message>
        <source>Not confirmed with the customer: {what}</source>
        <translation>Nicht mit dem Kunden bestätigt: {what}</translation>
    </message>
    <message>
        <source>Nothing said for when this fails: {what}</source>
        <translation>Für einen Fehlschlag ist nichts gesagt: {what}</translation>
    </message>
    <message>
        <source>Nothing takes mail on port {port} of {host}; the message is kept and tried again by itself: check the port in the settings.</source>
        <translation>Auf Port {port} von {host} nimmt nichts Mails an; die Nachricht ist erhalten und wird von selbst wieder versucht: den Port in den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>Nothing was recorded: speak for a moment, then press Stop.</source>
        <translation>Nichts wurde aufgenommen: einen Moment sprechen, dann anhalten.</translation>
    </message>
    <message>
        <source>Number withheld</source>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>On hold to {reason}</source>
        <translation>Gehalten: {reason}</translation>
    </message>
    <message>
        <source>One of the addresses is no mail address; the message is kept: correct it.</source>
        <translation>Eine der Adressen ist keine Mailadresse; die Nachricht ist erhalten: die Adresse korrigieren.</translation>
    </message>
    <message>
        <source>One of the two {what}s is not in the database; nothing was changed.</source>
        <translation>Einer der beiden Einträge ({what}) ist nicht in der Datenbank; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Only 0–9, *, # and A–D can be sent as key tones; nothing was sent.</source>
        <translation>Nur 0–9, *, # und A–D lassen sich als Tastentöne senden; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Open ticket #{number}{due}</source>
        <translation>Offenes Ticket #{number}{due}</translation>
    </message>
    <message>
        <source>Plain words have {NAME} characters at most: shorten them.</source>
        <translation>Einfache Worte haben höchstens {NAME} Zeichen: kürzen.</translation>
    </message>
    <message>
        <source>Plan: {name}</source>
        <translation>Plan: {name}</translation>
    </message>
    <message>
        <source>Promise due {due_at}</source>
        <translation>Zusage fällig {due_at}</translation>
    </message>
    <message>
        <source>Promise is open again</source>
        <translation>Zusage ist wieder offen</translation>
    </message>
    <message>
        <source>Promise moved</source>
        <translation>Zusage verschoben</translation>
    </message>
    <message>
        <source>Promise moved{told}: {what}</source>
        <translation>Zusage verschoben{told}: {what}</translation>
    </message>
    <message>
        <source>Promise not kept, was due {due_at}</source>
        <translation>Zusage nicht gehalten, war fällig {due_at}</translation>
    </message>
    <message>
        <source>Promise not kept: {what}</source>
        <translation>Zusage nicht gehalten: {what}</translation>
    </message>
    <message>
        <source>Promise taken back</source>
        <translation>Zusage zurückgenommen</translation>
    </message>
    <message>
        <source>Promise taken back: {what}</source>
        <translation>Zusage zurückgenommen: {what}</translation>
    </message>
    <message>
        <source>Promise {words}: {what}</source>
        <translation>Zusage {words}: {what}</translation>
    </message>
    <message>
        <source>Promised: {what}</source>
        <translation>Zugesagt: {what}</translation>
    </message>
    <message>
        <source>Promised: {what}, by {due_at} UTC</source>
        <translation>Zugesagt: {what}, bis {due_at} UTC</translation>
    </message>
    <message>
        <source>Put on hold without asking</source>
        <translation>Gehalten, ohne zu fragen</translation>
    </message>
    <message>
        <source>Put on hold without saying how long</source>
        <translation>Gehalten, ohne die Dauer zu nennen</translation>
    </message>
    <message>
        <source>Say what the cause is; nothing was planned.</source>
        <translation>Sagen Sie, was die Ursache ist; nichts wurde geplant.</translation>
    </message>
    <message>
        <source>Say who takes over; nothing was changed.</source>
        <translation>Angeben, wer übernimmt; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Say why it is late; its time is as it was.</source>
        <translation>Sagen Sie, warum es später wird; die Zeit ist, wie sie war.</translation>
    </message>
    <message>
        <source>Say why the callback is moved; its time is as it was.</source>
        <translation>Angeben, warum der Rückruf verschoben wird; seine Zeit blieb, wie sie war.</translation>
    </message>
    <message>
        <source>Say why the promise is moved; its time is as it was.</source>
        <translation>Sagen Sie, warum die Zusage verschoben wird; ihre Zeit ist, wie sie war.</translation>
    </message>
    <message>
        <source>Skipped: {entry}{of_topic}</source>
        <translation>Übersprungen: {entry}{of_topic}</translation>
    </message>
    <message>
        <source>Solved, and no answer stands on the ticket</source>
        <translation>Gelöst, und am Ticket steht keine Antwort</translation>
    </message>
    <message>
        <source>Some wording of the program cannot be read: {broken}</source>
        <translation>Einige mitgelieferte Texte lassen sich nicht lesen: {broken}</translation>
    </message>
    <message>
        <source>Something that is not the workstation answers on its local socket.</source>
        <translation>Auf der lokalen Verbindung antwortet etwas, das nicht zu diesem Programm gehört.</translation>
    </message>
    <message>
        <source>Spelling is not checked because the library enchant is missing; {how}.</source>
        <translation>Die Rechtschreibung wird nicht geprüft, weil die Bibliothek enchant fehlt; {how}.</translation>
    </message>
    <message>
        <source>Spelling is not checked because there is no dictionary for “{strip}”; install the package {package} and start again.</source>
        <translation>Die Rechtschreibung wird nicht geprüft, weil es für „{strip}“ kein Wörterbuch gibt; das Paket {package} installieren und neu starten.</translation>
    </message>
    <message>
        <source>Stage {number} does not say what happens: fill it in, or remove it.</source>
        <translation>Etappe {number} sagt nicht, was geschieht: ausfüllen oder entfernen.</translation>
    </message>
    <message>
        <source>Status: {words}</source>
        <translation>Status: {words}</translation>
    </message>
    <message>
        <source>Summed up and confirmed</source>
        <translation>Zusammengefasst und bestätigt</translation>
    </message>
    <message>
        <source>TLS cannot begin: {what} cannot be used ({error}).</source>
        <translation>TLS kann nicht beginnen: {what} ist nicht brauchbar ({error}).</translation>
    </message>
    <message>
        <source>Tell the customer first, by call or message; the time is as it was.</source>
        <translation>Sagen Sie es zuerst dem Kunden, per Anruf oder Nachricht; die Zeit ist, wie sie war.</translation>
    </message>
    <message>
        <source>That has letters in it: pick the customer from the list or type a number.</source>
        <translation>Darin stehen Buchstaben: den Kunden aus der Liste wählen oder eine Nummer eingeben.</translation>
    </message>
    <message>
        <source>That is not a complete SIP address: it looks like name@company.example, without spaces.</source>
        <translation>Das ist keine vollständige SIP-Adresse: Sie sieht aus wie name@firma.example, ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>That is not a telephone number: type it with its area code.</source>
        <translation>Das ist keine Telefonnummer: mit Vorwahl eingeben.</translation>
    </message>
    <message>
        <source>That is too long for a number or a SIP address.</source>
        <translation>Das ist zu lang für eine Nummer oder eine SIP-Adresse.</translation>
    </message>
    <message>
        <source>That number is too long: it has more digits than its country uses.</source>
        <translation>Diese Nummer ist zu lang: Sie hat mehr Ziffern, als in ihrem Land üblich sind.</translation>
    </message>
    <message>
        <source>That number is too short: its area code or some digits are missing.</source>
        <translation>Diese Nummer ist zu kurz: Vorwahl oder Ziffern fehlen.</translation>
    </message>
    <message>
        <source>That phone line is not set up any more: choose another one.</source>
        <translation>Diese Telefonleitung ist nicht mehr eingerichtet: eine andere wählen.</translation>
    </message>
    <message>
        <source>The Python that runs the workstation brings SQLite {have}, and the database needs {need} or newer; nothing was changed: ask IT to install a newer Python, then start again.</source>
        <translation>Das Python dieses Programms bringt SQLite {have} mit, die Datenbank braucht {need} oder neuer; nichts wurde geändert: die IT um ein neueres Python bitten, dann neu starten.</translation>
    </message>
    <message>
        <source>The SIP stack did not start: {reason}.</source>
        <translation>Der SIP-Teil ist nicht gestartet: {reason}.</translation>
    </message>
    <message>
        <source>The address is not complete: type it as the trainee&apos;s screen shows it, with the number behind the colon, such as 192.0.2.7:5071.</source>
        <translation>Die Adresse ist nicht vollständig: so eingeben, wie der Bildschirm des Übenden sie zeigt, mit der Zahl hinter dem Doppelpunkt, etwa 192.0.2.7:5071.</translation>
    </message>
    <message>
        <source>The answer stands on the ticket</source>
        <translation>Die Antwort steht am Ticket</translation>
    </message>
    <message>
        <source>The backup {backup} could not be restored to {data} ({strerror}); the present data is left as it is: ask IT to allow reading and writing there.</source>
        <translation>Die Sicherung {backup} ließ sich nicht nach {data} zurückspielen ({strerror}); die jetzigen Daten bleiben, wie sie sind: die IT um Lese- und Schreibrecht dort bitten.</translation>
    </message>
    <message>
        <source>The backup {backup} is damaged or incomplete, so it was not restored; nothing was changed: copy it again from where it is kept, or take an older one.</source>
        <translation>Die Sicherung {backup} ist beschädigt oder unvollständig und wurde nicht zurückgespielt; nichts wurde geändert: sie noch einmal von ihrem Ort kopieren oder eine ältere nehmen.</translation>
    </message>
    <message>
        <source>The backup {backup} was made by a newer version of the workstation; nothing was changed: install that version, then restore it.</source>
        <translation>Die Sicherung {backup} stammt von einer neueren Version des Programms; nichts wurde geändert: diese Version installieren, dann zurückspielen.</translation>
    </message>
    <message>
        <source>The backup {target} cannot be written ({strerror}); nothing was changed: choose another place.</source>
        <translation>Die Sicherung {target} lässt sich nicht schreiben ({strerror}); nichts wurde geändert: einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>The calendar file {target} could not be written ({error}); what was there is as it was: choose another place or make room there.</source>
        <translation>Die Kalenderdatei {target} konnte nicht geschrieben werden ({error}); was dort war, ist wie vorher: wählen Sie einen anderen Ort oder schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>The call is on hold; key tones would not be heard. Resume it first.</source>
        <translation>Der Anruf wird gehalten; Tastentöne wären nicht zu hören. Zuerst fortsetzen.</translation>
    </message>
    <message>
        <source>The call is on hold; nothing was played to the customer.</source>
        <translation>Der Anruf wird gehalten; dem Kunden wurde nichts vorgespielt.</translation>
    </message>
    <message>
        <source>The call was reviewed</source>
        <translation>Das Gespräch wurde bewertet</translation>
    </message>
    <message>
        <source>The call went on under #{number}</source>
        <translation>Das Gespräch ging weiter unter #{number}</translation>
    </message>
    <message>
        <source>The caller is {name}</source>
        <translation>Der Anrufer ist {name}</translation>
    </message>
    <message>
        <source>The certificate file {ca_file} cannot be read, so nothing was sent; the message is kept and tried again by itself: choose another file in the settings.</source>
        <translation>Die Zertifikatsdatei {ca_file} lässt sich nicht lesen, daher wurde nichts gesendet; die Nachricht ist erhalten und wird von selbst wieder versucht: in den Einstellungen eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>The certificate is for another server than {host}.</source>
        <translation>Das Zertifikat ist für einen anderen Server als {host}.</translation>
    </message>
    <message>
        <source>The certificate of {host} has expired.</source>
        <translation>Das Zertifikat von {host} ist abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted ({verify_message}).</source>
        <translation>Dem Zertifikat von {host} wird nicht vertraut ({verify_message}).</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid yet; is this computer&apos;s clock right?</source>
        <translation>Das Zertifikat von {host} gilt noch nicht; geht die Uhr dieses Computers richtig?</translation>
    </message>
    <message>
        <source>The certificate of {host} is signed by an authority that is not trusted here.</source>
        <translation>Das Zertifikat von {host} ist von einer Stelle unterschrieben, der hier nicht vertraut wird.</translation>
    </message>
    <message>
        <source>The chosen {what}{name} is not connected; “{name2}” is used until it is back. You can plug it in again or choose another in the settings.</source>
        <translation>Das gewählte Gerät ({what}{name}) ist nicht angeschlossen; bis dahin wird „{name2}“ benutzt. Es wieder anschließen oder in den Einstellungen ein anderes wählen.</translation>
    </message>
    <message>
        <source>The code is not one that a desk shows: it has six letters and digits, such as KTX 4M7.</source>
        <translation>Einen solchen Code zeigt kein Arbeitsplatz: Er hat sechs Buchstaben und Ziffern, etwa KTX 4M7.</translation>
    </message>
    <message>
        <source>The computer&apos;s sound system does not answer, so the call may be without sound. The call itself goes on; restart the sound system or plug the headset in again.</source>
        <translation>Das Tonsystem des Computers antwortet nicht, das Gespräch ist also vielleicht ohne Ton. Es geht weiter; das Tonsystem neu starten oder das Headset neu anschließen.</translation>
    </message>
    <message>
        <source>The customer said yes to what was understood</source>
        <translation>Der Kunde hat zum Verstandenen Ja gesagt</translation>
    </message>
    <message>
        <source>The database is damaged, so nothing more is written to it; the file is left as it is: ask IT to restore a copy.</source>
        <translation>Die Datenbank ist beschädigt, daher wird nichts mehr hineingeschrieben; die Datei bleibt, wie sie ist: die IT um das Zurückspielen einer Kopie bitten.</translation>
    </message>
    <message>
        <source>The database {path} cannot be written ({strerror}), so the workstation keeps nothing there; what it holds is left as it is: ask IT to allow writing in that folder, or start with another --data-dir.</source>
        <translation>In die Datenbank {path} kann nicht geschrieben werden ({strerror}), daher wird dort nichts gespeichert; ihr Inhalt bleibt, wie er ist: die IT um Schreibrecht in diesem Ordner bitten oder mit anderem --data-dir starten.</translation>
    </message>
    <message>
        <source>The database {path} is damaged; it is left as it is: ask IT to restore a copy of it, or start with another --data-dir.</source>
        <translation>Die Datenbank {path} ist beschädigt; sie bleibt, wie sie ist: die IT um das Zurückspielen einer Kopie bitten oder mit anderem --data-dir starten.</translation>
    </message>
    <message>
        <source>The database {path} was written by a newer version of the workstation; it is left as it is: install that version again, or start with another --data-dir.</source>
        <translation>Die Datenbank {path} wurde von einer neueren Version des Programms geschrieben; sie bleibt, wie sie ist: diese Version wieder installieren oder mit anderem --data-dir starten.</translation>
    </message>
    <message>
        <source>The database {source} is damaged, so no backup was made of it; it is left as it is, and so are older backups: ask IT to restore one of them.</source>
        <translation>Die Datenbank {source} ist beschädigt, daher wurde sie nicht gesichert; sie bleibt, wie sie ist, ältere Sicherungen auch: die IT um das Zurückspielen einer davon bitten.</translation>
    </message>
    <message>
        <source>The disk is full, so the last change is not saved; everything saved before is kept: free some space, then try again.</source>
        <translation>Der Datenträger ist voll, daher ist die letzte Änderung nicht gespeichert; alles zuvor Gespeicherte ist erhalten: Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The disk of {path} is full, so the database cannot be made there; nothing was changed: free some space, then start again.</source>
        <translation>Der Datenträger von {path} ist voll, daher lässt sich die Datenbank dort nicht anlegen; nichts wurde geändert: Platz schaffen und neu starten.</translation>
    </message>
    <message>
        <source>The disk of {target} is full, so no backup was made; nothing was changed: free some space there, or choose another place.</source>
        <translation>Der Datenträger von {target} ist voll, daher wurde nicht gesichert; nichts wurde geändert: dort Platz schaffen oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>The disk reported an error, so the last change may not be saved; everything saved before is kept as far as the disk is well: ask IT to look at the disk.</source>
        <translation>Der Datenträger meldet einen Fehler, die letzte Änderung ist vielleicht nicht gespeichert; alles zuvor Gespeicherte ist erhalten, soweit der Datenträger in Ordnung ist: die IT ihn ansehen lassen.</translation>
    </message>
    <message>
        <source>The disk {why}, so “{title}” is kept only in this window: leave the window open and copy the text to another place.</source>
        <translation>Der Datenträger {why}, „{title}“ steht daher nur in diesem Fenster: es offen lassen und den Text an einen anderen Ort kopieren.</translation>
    </message>
    <message>
        <source>The file of certificate authorities {ca_file} cannot be read.</source>
        <translation>Die Datei mit den Zertifizierungsstellen {ca_file} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The file {backup} is not a backup of this program; nothing was changed: choose a file that “workstation backup” made.</source>
        <translation>Die Datei {backup} ist keine Sicherung dieses Programms; nichts wurde geändert: eine Datei wählen, die „workstation backup“ gemacht hat.</translation>
    </message>
    <message>
        <source>The file {path} belongs to another program; it is left as it is: move it away, or start with another --data-dir.</source>
        <translation>Die Datei {path} gehört einem anderen Programm; sie bleibt, wie sie ist: sie verschieben oder mit anderem --data-dir starten.</translation>
    </message>
    <message>
        <source>The greeting cannot be written to {path} ({strerror}): make room on the disk or ask IT to allow writing there.</source>
        <translation>Die Begrüßung lässt sich nicht nach {path} schreiben ({strerror}): Platz schaffen oder die IT um Schreibrecht dort bitten.</translation>
    </message>
    <message>
        <source>The greeting was not ticked as said</source>
        <translation>Die Begrüßung wurde nicht als gesagt abgehakt</translation>
    </message>
    <message>
        <source>The hold took long and no call back was offered</source>
        <translation>Das Halten dauerte lange, und kein Rückruf wurde angeboten</translation>
    </message>
    <message>
        <source>The keyring did not answer within {timeout_s} seconds; nothing was changed: unlock it if it asks for that and try again, or enter the password for this session only.</source>
        <translation>Der Schlüsselbund hat binnen {timeout_s} Sekunden nicht geantwortet; nichts wurde geändert: ihn bei Bedarf entsperren und erneut versuchen oder das Passwort nur für diese Sitzung eingeben.</translation>
    </message>
    <message>
        <source>The keyring has no password for this account; the account is kept: enter its password in the settings.</source>
        <translation>Der Schlüsselbund hat kein Passwort für dieses Konto; das Konto ist erhalten: das Passwort in den Einstellungen eingeben.</translation>
    </message>
    <message>
        <source>The keyring is locked, so the password could not be read or kept; nothing was changed: unlock the keyring and try again, or enter the password for this session only.</source>
        <translation>Der Schlüsselbund ist gesperrt, daher war das Passwort nicht zu lesen oder aufzubewahren; nichts wurde geändert: ihn entsperren und erneut versuchen oder das Passwort nur für diese Sitzung eingeben.</translation>
    </message>
    <message>
        <source>The keyring of this computer does not answer.</source>
        <translation>Der Schlüsselbund dieses Computers antwortet nicht.</translation>
    </message>
    <message>
        <source>The keyring of this computer failed to answer.</source>
        <translation>Der Schlüsselbund dieses Computers blieb die Antwort schuldig.</translation>
    </message>
    <message>
        <source>The keyring reported an error of its own ({name}); nothing was changed: try again, or enter the password for this session only.</source>
        <translation>Der Schlüsselbund meldet einen eigenen Fehler ({name}); nichts wurde geändert: erneut versuchen oder das Passwort nur für diese Sitzung eingeben.</translation>
    </message>
    <message>
        <source>The keyring that is set up here would not keep a password secret, so it is not used; nothing was changed: ask IT for a keyring service, or enter the password for this session only.</source>
        <translation>Der hier eingerichtete Schlüsselbund hielte ein Passwort nicht geheim und wird deshalb nicht benutzt; nichts wurde geändert: die IT um einen Schlüsselbunddienst bitten oder das Passwort nur für diese Sitzung eingeben.</translation>
    </message>
    <message>
        <source>The last day is before the first: correct one of them.</source>
        <translation>Der letzte Tag liegt vor dem ersten: einen davon korrigieren.</translation>
    </message>
    <message>
        <source>The line to the mail server {host} broke ({error}); the message is kept and tried again by itself.</source>
        <translation>Die Verbindung zum Mailserver {host} ist abgerissen ({error}); die Nachricht ist erhalten und wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>The line to {host} broke after the text had begun to leave, so the message may have arrived or not: ask the customer or look into the mailbox, then send it again or note that it arrived.</source>
        <translation>Die Verbindung zu {host} riss ab, als der Text schon unterwegs war, die Nachricht ist also vielleicht angekommen: beim Kunden nachfragen oder ins Postfach sehen, dann erneut senden oder als angekommen vermerken.</translation>
    </message>
    <message>
        <source>The mail server {host} and this computer found no safe way to speak on port {port}; the message is kept and tried again by itself: try the other kind of security in the settings, or ask IT.</source>
        <translation>Der Mailserver {host} und dieser Computer fanden auf Port {port} keine sichere Verbindung; die Nachricht ist erhalten und wird von selbst wieder versucht: in den Einstellungen die andere Verschlüsselung probieren oder die IT fragen.</translation>
    </message>
    <message>
        <source>The mail server {host} asks new senders to come back in some minutes{said}; the message is kept and tried again by itself.</source>
        <translation>Der Mailserver {host} bittet neue Absender, in einigen Minuten wiederzukommen{said}; die Nachricht ist erhalten und wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>The mail server {host} cannot check passwords just now; the message is kept and tried again by itself.</source>
        <translation>Der Mailserver {host} kann gerade keine Passwörter prüfen; die Nachricht ist erhalten und wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>The mail server {host} cannot write to {odd}, an address with letters beyond a–z before the @; nothing was sent: use another address.</source>
        <translation>Der Mailserver {host} kann nicht an {odd} schreiben, eine Adresse mit Buchstaben außer a–z vor dem @; nichts wurde gesendet: eine andere Adresse nehmen.</translation>
    </message>
    <message>
        <source>The mail server {host} did not answer in time on port {port}; the message is kept and tried again by itself.</source>
        <translation>Der Mailserver {host} hat auf Port {port} nicht rechtzeitig geantwortet; die Nachricht ist erhalten und wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>The mail server {host} did not prove that it is {host} ({rstrip}), so nothing was sent to it; the message is kept and tried again by itself: check the name, or ask IT for the certificate file.</source>
        <translation>Der Mailserver {host} konnte nicht belegen, dass er {host} ist ({rstrip}), daher wurde ihm nichts gesendet; die Nachricht ist erhalten und wird von selbst wieder versucht: den Namen prüfen oder die IT nach der Zertifikatsdatei fragen.</translation>
    </message>
    <message>
        <source>The mail server {host} hung up before it took the message; the message is kept and tried again by itself.</source>
        <translation>Der Mailserver {host} hat aufgelegt, bevor er die Nachricht annahm; die Nachricht ist erhalten und wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>The mail server {host} offers no encryption, so nothing was sent to it; the message is kept and tried again by itself: ask IT for the right port.</source>
        <translation>Der Mailserver {host} bietet keine Verschlüsselung, daher wurde ihm nichts gesendet; die Nachricht ist erhalten und wird von selbst wieder versucht: die IT nach dem richtigen Port fragen.</translation>
    </message>
    <message>
        <source>The mail server {host} refused the user name {user} or its password; the message is kept and tried again by itself: enter the password again in the settings.</source>
        <translation>Der Mailserver {host} hat den Benutzernamen {user} oder das Passwort abgelehnt; die Nachricht ist erhalten und wird von selbst wieder versucht: das Passwort in den Einstellungen neu eingeben.</translation>
    </message>
    <message>
        <source>The mail server {host} takes no messages just now{said}; the message is kept and tried again by itself.</source>
        <translation>Der Mailserver {host} nimmt gerade keine Nachrichten an{said}; die Nachricht ist erhalten und wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>The mail server {host} takes no password, so nothing was sent; the message is kept and tried again by itself: clear the user name in the settings, or ask IT.</source>
        <translation>Der Mailserver {host} nimmt kein Passwort an, daher wurde nichts gesendet; die Nachricht ist erhalten und wird von selbst wieder versucht: den Benutzernamen in den Einstellungen leeren oder die IT fragen.</translation>
    </message>
    <message>
        <source>The mail server {host} was not found; the message is kept and tried again by itself: look whether the network is there and the name in the settings is right.</source>
        <translation>Der Mailserver {host} wurde nicht gefunden; die Nachricht ist erhalten und wird von selbst wieder versucht: prüfen, ob das Netz da ist und der Name in den Einstellungen stimmt.</translation>
    </message>
    <message>
        <source>The mail server {host} {what} for good{said}; the message is kept: correct it or write to another address.</source>
        <translation>Der Mailserver {host} {what}, und zwar endgültig{said}; die Nachricht ist erhalten: sie korrigieren oder an eine andere Adresse schreiben.</translation>
    </message>
    <message>
        <source>The mail server {host} {what} for now{said}; the message is kept and tried again by itself.</source>
        <translation>Der Mailserver {host} {what}, vorerst{said}; die Nachricht ist erhalten und wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>Die Nachricht</translation>
    </message>
    <message>
        <source>The message has no recipient; it is kept as a draft: enter an address.</source>
        <translation>Die Nachricht hat keinen Empfänger; sie bleibt als Entwurf: eine Adresse eingeben.</translation>
    </message>
    <message>
        <source>The message has no subject; it is kept as a draft: enter one.</source>
        <translation>Die Nachricht hat keinen Betreff; sie bleibt als Entwurf: einen eingeben.</translation>
    </message>
    <message>
        <source>The message has no text; it is kept as a draft: write one.</source>
        <translation>Die Nachricht hat keinen Text; sie bleibt als Entwurf: einen schreiben.</translation>
    </message>
    <message>
        <source>The message is being sent</source>
        <translation>Die Nachricht wird gesendet</translation>
    </message>
    <message>
        <source>The message is still a draft</source>
        <translation>Die Nachricht ist noch ein Entwurf</translation>
    </message>
    <message>
        <source>The message is too big for the mail server {host}{said}; it is kept: shorten it, then send it again.</source>
        <translation>Die Nachricht ist zu groß für den Mailserver {host}{said}; sie ist erhalten: kürzen und erneut senden.</translation>
    </message>
    <message>
        <source>The message may have been sent</source>
        <translation>Die Nachricht ist vielleicht gesendet worden</translation>
    </message>
    <message>
        <source>The message waits in the outbox</source>
        <translation>Die Nachricht wartet im Postausgang</translation>
    </message>
    <message>
        <source>The message was discarded</source>
        <translation>Die Nachricht wurde verworfen</translation>
    </message>
    <message>
        <source>The message was handed to the mail program</source>
        <translation>Die Nachricht wurde an das Mailprogramm übergeben</translation>
    </message>
    <message>
        <source>The message was sent</source>
        <translation>Die Nachricht wurde gesendet</translation>
    </message>
    <message>
        <source>The next update has a time</source>
        <translation>Die nächste Meldung hat eine Zeit</translation>
    </message>
    <message>
        <source>The next update has another time, or none any more</source>
        <translation>Der nächste Zwischenstand hat eine andere Zeit oder keine mehr</translation>
    </message>
    <message>
        <source>The other desk did not answer.</source>
        <translation>Der andere Arbeitsplatz hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The other half of the phone is of a {age} version ({version}, this one is {fact}). It ends by itself soon after its last call; then all is well again.</source>
        <translation>Die andere Hälfte des Telefons hat eine {age} Version ({version}, diese hier {fact}). Sie endet kurz nach ihrem letzten Anruf von selbst; danach ist alles wieder gut.</translation>
    </message>
    <message>
        <source>The other side did not agree to the {lower}. The call is unchanged.</source>
        <translation>Die Gegenseite war nicht einverstanden ({lower}). Der Anruf ist unverändert.</translation>
    </message>
    <message>
        <source>The other {what} is a part of this one already; nothing was changed: merge them the other way round.</source>
        <translation>Der andere Eintrag ({what}) ist schon Teil von diesem; nichts wurde geändert: andersherum zusammenführen.</translation>
    </message>
    <message>
        <source>The own review was left open</source>
        <translation>Der eigene Rückblick blieb offen</translation>
    </message>
    <message>
        <source>The phone could not do this ({reason}).</source>
        <translation>Das Telefon konnte das nicht tun ({reason}).</translation>
    </message>
    <message>
        <source>The phone engine cannot write its record of calls ({error}), so it takes none. Make that folder writable again; the phone then starts by itself.</source>
        <translation>Das Telefon kann seine Aufzeichnung der Anrufe nicht schreiben ({error}) und nimmt daher keine an. Den Ordner wieder beschreibbar machen; das Telefon startet dann von selbst.</translation>
    </message>
    <message>
        <source>The phone engine could not be started: {error}.</source>
        <translation>Das Telefon ließ sich nicht starten: {error}.</translation>
    </message>
    <message>
        <source>The phone engine could not open its local socket: {error}.</source>
        <translation>Das Telefon konnte seine lokale Verbindung nicht öffnen: {error}.</translation>
    </message>
    <message>
        <source>The phone engine does not start. The log of the engine says more.</source>
        <translation>Das Telefon startet nicht. Sein Protokoll sagt mehr.</translation>
    </message>
    <message>
        <source>The phone engine ended at once (code {code}).</source>
        <translation>Das Telefon endete sofort wieder (Code {code}).</translation>
    </message>
    <message>
        <source>The phone engine is older than this window and cannot do this yet.</source>
        <translation>Das Telefon ist älter als dieses Fenster und kann das noch nicht.</translation>
    </message>
    <message>
        <source>The phone engine met an error of its own; the log has the details.</source>
        <translation>Das Telefon hatte einen eigenen Fehler; das Protokoll enthält Einzelheiten.</translation>
    </message>
    <message>
        <source>The phone engine stopped. It is being started again; an open call may be lost.</source>
        <translation>Das Telefon ist stehen geblieben. Es wird neu gestartet; ein offener Anruf kann verloren sein.</translation>
    </message>
    <message>
        <source>The phone is just ending; nothing was done.</source>
        <translation>Das Telefon endet gerade; nichts wurde getan.</translation>
    </message>
    <message>
        <source>The phone is not connected just now; nothing was done. Try again in a moment.</source>
        <translation>Das Telefon ist gerade nicht verbunden; nichts wurde getan. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The phone met an error of its own; the log has the details.</source>
        <translation>Das Telefon hatte einen eigenen Fehler; das Protokoll enthält Einzelheiten.</translation>
    </message>
    <message>
        <source>The plan has no name; agents choose it by its name: enter one.</source>
        <translation>Der Plan hat keinen Namen; gewählt wird er nach seinem Namen: einen eingeben.</translation>
    </message>
    <message>
        <source>The port {port} in that address does not exist: it is 1 to 65535.</source>
        <translation>Den Port {port} in dieser Adresse gibt es nicht: möglich ist 1 bis 65535.</translation>
    </message>
    <message>
        <source>The real need is written down</source>
        <translation>Das eigentliche Anliegen ist notiert</translation>
    </message>
    <message>
        <source>The record of calls cannot be written ({strerror}). Calls go on, but their record may have gaps; make room on the disk.</source>
        <translation>Die Aufzeichnung der Anrufe lässt sich nicht schreiben ({strerror}). Anrufe gehen weiter, die Aufzeichnung hat aber vielleicht Lücken; Platz auf dem Datenträger schaffen.</translation>
    </message>
    <message>
        <source>The recording cannot be read any more ({strerror}), so the greeting is as it was: record it again.</source>
        <translation>Die Aufnahme lässt sich nicht mehr lesen ({strerror}), die Begrüßung bleibt, wie sie war: neu aufnehmen.</translation>
    </message>
    <message>
        <source>The recording could not be written to {path} ({strerror}), so it is lost: make room on the disk and record again.</source>
        <translation>Die Aufnahme ließ sich nicht nach {path} schreiben ({strerror}) und ist verloren: Platz schaffen und neu aufnehmen.</translation>
    </message>
    <message>
        <source>The request was clear and was not repeated</source>
        <translation>Das Anliegen war klar und wurde nicht wiederholt</translation>
    </message>
    <message>
        <source>The sender “{error}” is no mail address, so nothing was sent; the message is kept and tried again by itself: correct it in the settings.</source>
        <translation>Der Absender „{error}“ ist keine Mailadresse, daher wurde nichts gesendet; die Nachricht ist erhalten und wird von selbst wieder versucht: ihn in den Einstellungen korrigieren.</translation>
    </message>
    <message>
        <source>The server refused the message</source>
        <translation>Der Server hat die Nachricht abgelehnt</translation>
    </message>
    <message>
        <source>The settings cannot be written to {path} ({strerror}); the older ones are kept in the file, and the new ones hold until the program ends: ask IT to allow writing there.</source>
        <translation>Die Einstellungen lassen sich nicht nach {path} schreiben ({strerror}); in der Datei bleiben die älteren, die neuen gelten bis zum Ende des Programms: die IT um Schreibrecht dort bitten.</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be put aside ({strerror}); it is left as it is: ask IT to allow writing there.</source>
        <translation>Die Einstellungsdatei {path} lässt sich nicht beiseitelegen ({strerror}); sie bleibt, wie sie ist: die IT um Schreibrecht dort bitten.</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read ({strerror}); it is left as it is: ask IT to allow reading it.</source>
        <translation>Die Einstellungsdatei {path} lässt sich nicht lesen ({strerror}); sie bleibt, wie sie ist: die IT um Leserecht bitten.</translation>
    </message>
    <message>
        <source>The settings file {path} has a mistake{where} ({why}); it is left as it is: correct it, or put it aside and start with fresh settings.</source>
        <translation>Die Einstellungsdatei {path} hat einen Fehler{where} ({why}); sie bleibt, wie sie ist: sie korrigieren oder beiseitelegen und mit neuen Einstellungen beginnen.</translation>
    </message>
    <message>
        <source>The settings file {path} was written by a newer version of the workstation; it is left as it is: install that version again, or start with another --profile.</source>
        <translation>Die Einstellungsdatei {path} wurde von einer neueren Version des Programms geschrieben; sie bleibt, wie sie ist: diese Version wieder installieren oder mit anderem --profile starten.</translation>
    </message>
    <message>
        <source>The sound file {path} cannot be played ({reason}).</source>
        <translation>Die Tondatei {path} lässt sich nicht abspielen ({reason}).</translation>
    </message>
    <message>
        <source>The sound file {path} cannot be played: {error}.</source>
        <translation>Die Tondatei {path} lässt sich nicht abspielen: {error}.</translation>
    </message>
    <message>
        <source>The subject</source>
        <translation>Der Betreff</translation>
    </message>
    <message>
        <source>The template cannot be used like this: {trouble}.</source>
        <translation>Die Vorlage lässt sich so nicht verwenden: {trouble}.</translation>
    </message>
    <message>
        <source>The template has no name; agents choose it by its name: enter one.</source>
        <translation>Die Vorlage hat keinen Namen; gewählt wird sie nach ihrem Namen: einen eingeben.</translation>
    </message>
    <message>
        <source>The template “{name}” cannot be used: {error}. Nothing was changed; choose another one, and tell whoever looks after the templates.</source>
        <translation>Die Vorlage „{name}“ lässt sich nicht verwenden: {error}. Nichts wurde geändert; eine andere wählen und denen Bescheid geben, die Vorlagen pflegen.</translation>
    </message>
    <message>
        <source>The text has no account or no address to go to; nothing was sent.</source>
        <translation>Dem Text fehlt das Konto oder die Adresse; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The text is too long for one message; nothing was sent.</source>
        <translation>Der Text ist zu lang für eine Nachricht; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The ticket is open and has no time for the next update</source>
        <translation>Das Ticket ist offen und hat keine Zeit für die nächste Meldung</translation>
    </message>
    <message>
        <source>The ticket is solved</source>
        <translation>Das Ticket ist gelöst</translation>
    </message>
    <message>
        <source>The workstation ended while this message was being sent, so it may have arrived or not: ask the customer or look into the mailbox, then send it again or note that it arrived.</source>
        <translation>Das Programm endete, während diese Nachricht gesendet wurde, sie ist also vielleicht angekommen: beim Kunden nachfragen oder ins Postfach sehen, dann erneut senden oder als angekommen vermerken.</translation>
    </message>
    <message>
        <source>The workstation may not write to its database, so the last change is not saved; everything saved before is kept: ask IT to allow writing there, then try again.</source>
        <translation>Das Programm darf nicht in seine Datenbank schreiben, daher ist die letzte Änderung nicht gespeichert; alles zuvor Gespeicherte ist erhalten: die IT um Schreibrecht bitten und erneut versuchen.</translation>
    </message>
    <message>
        <source>The {name} transport did not open: {reason}.</source>
        <translation>Der Transport {name} ließ sich nicht öffnen: {reason}.</translation>
    </message>
    <message>
        <source>The {purpose} could not be opened; another program may be using it. It is tried again every second, and you can choose another in the settings.</source>
        <translation>Gerät nicht zu öffnen ({purpose}); vielleicht benutzt es ein anderes Programm. Jede Sekunde folgt ein neuer Versuch, und in den Einstellungen lässt sich ein anderes wählen.</translation>
    </message>
    <message>
        <source>There are {slots} free slots in the next four weeks, and {owed} are needed; nothing was planned: choose fewer, or shift all by the same time.</source>
        <translation>In den nächsten vier Wochen sind {slots} Plätze frei, gebraucht werden {owed}; nichts wurde geplant: wählen Sie weniger, oder verschieben Sie alle um dieselbe Zeit.</translation>
    </message>
    <message>
        <source>There is a file {target} already; it is left as it is: choose another name, or allow overwriting with --force.</source>
        <translation>Die Datei {target} gibt es schon; sie bleibt, wie sie ist: einen anderen Namen wählen oder das Überschreiben mit --force erlauben.</translation>
    </message>
    <message>
        <source>There is no conversation on this call.</source>
        <translation>Auf diesem Anruf gibt es kein Gespräch.</translation>
    </message>
    <message>
        <source>There is no customer {customer_id}.</source>
        <translation>Den Kunden {customer_id} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no data in {parent} yet, so no backup was made; nothing was changed: name the --data-dir or --profile whose data you want.</source>
        <translation>In {parent} sind noch keine Daten, daher wurde nicht gesichert; nichts wurde geändert: mit --data-dir oder --profile sagen, welche Daten gemeint sind.</translation>
    </message>
    <message>
        <source>There is no folder for your own guidance yet; what you typed is kept here: choose a folder first.</source>
        <translation>Für die eigene Gesprächshilfe gibt es noch keinen Ordner; das Getippte bleibt hier: zuerst einen Ordner wählen.</translation>
    </message>
    <message>
        <source>There is no number to call back, so nothing was changed: hand it over now, or add the customer’s number first.</source>
        <translation>Es gibt keine Nummer für den Rückruf, daher wurde nichts geändert: jetzt übergeben oder zuerst die Nummer des Kunden eintragen.</translation>
    </message>
    <message>
        <source>There is no such customer, so nothing was erased.</source>
        <translation>Einen solchen Kunden gibt es nicht, daher wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>There is no ticket to write from: call instead.</source>
        <translation>Es gibt kein Ticket, aus dem man schreiben könnte: rufen Sie stattdessen an.</translation>
    </message>
    <message>
        <source>There is no time zone of that name: choose one from the list.</source>
        <translation>Eine Zeitzone dieses Namens gibt es nicht: eine aus der Liste wählen.</translation>
    </message>
    <message>
        <source>There is no word to avoid yet: enter it as your people write it.</source>
        <translation>Noch kein Wort zum Vermeiden: es eingeben, wie es im Haus geschrieben wird.</translation>
    </message>
    <message>
        <source>There is no wording in this language: choose one.</source>
        <translation>In dieser Sprache gibt es keine Texte: eine wählen.</translation>
    </message>
    <message>
        <source>There is not enough room in {data} to unpack the backup beside the present data; nothing was changed: free some space, then try again.</source>
        <translation>In {data} ist nicht genug Platz, um die Sicherung neben den jetzigen Daten auszupacken; nichts wurde geändert: Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>There is nothing to dial yet: type a number or a SIP address.</source>
        <translation>Noch nichts zu wählen: eine Nummer oder SIP-Adresse eingeben.</translation>
    </message>
    <message>
        <source>These two are not merged any more; nothing was changed.</source>
        <translation>Diese beiden sind nicht mehr zusammengeführt; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>They called again and were answered</source>
        <translation>Sie riefen wieder an und wurden angenommen</translation>
    </message>
    <message>
        <source>This account cannot be used for calls now; nothing was dialled.</source>
        <translation>Mit diesem Konto lässt sich gerade nicht telefonieren; nichts wurde gewählt.</translation>
    </message>
    <message>
        <source>This account is not one that registers; nothing was sent.</source>
        <translation>Dieses Konto meldet sich nirgends an; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>This call is already over.</source>
        <translation>Dieser Anruf ist schon vorbei.</translation>
    </message>
    <message>
        <source>This call no longer waits for an answer.</source>
        <translation>Dieser Anruf wartet nicht mehr auf eine Annahme.</translation>
    </message>
    <message>
        <source>This call was placed already.</source>
        <translation>Dieser Anruf wurde schon gewählt.</translation>
    </message>
    <message>
        <source>This computer runs no keyring service, so passwords cannot be kept; nothing was changed: ask IT for one, or enter the password for this session only.</source>
        <translation>Dieser Computer hat keinen Schlüsselbunddienst, daher lassen sich keine Passwörter aufbewahren; nichts wurde geändert: die IT um einen bitten oder das Passwort nur für diese Sitzung eingeben.</translation>
    </message>
    <message>
        <source>This computer&apos;s SIP stack cannot do TLS.</source>
        <translation>Der SIP-Teil dieses Computers kann kein TLS.</translation>
    </message>
    <message>
        <source>This customer was erased already; nothing was changed.</source>
        <translation>Dieser Kunde wurde schon gelöscht; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This desk was started without templates for messages.</source>
        <translation>Dieser Arbeitsplatz wurde ohne Vorlagen für Nachrichten gestartet.</translation>
    </message>
    <message>
        <source>This desk writes no mail files; the message is kept as a draft: copy its text.</source>
        <translation>Dieser Arbeitsplatz schreibt keine Maildateien; die Nachricht bleibt als Entwurf: den Text kopieren.</translation>
    </message>
    <message>
        <source>This is longer than {NAME} characters: shorten it.</source>
        <translation>Das sind mehr als {NAME} Zeichen: kürzen.</translation>
    </message>
    <message>
        <source>This is not a SIP address: it looks like name@company.example.</source>
        <translation>Das ist keine SIP-Adresse: Sie sieht aus wie name@firma.example.</translation>
    </message>
    <message>
        <source>This is not a whole telephone number: check its area code and digits.</source>
        <translation>Das ist keine ganze Telefonnummer: Vorwahl und Ziffern prüfen.</translation>
    </message>
    <message>
        <source>This is not an e-mail address: it looks like name@company.example.</source>
        <translation>Das ist keine E-Mail-Adresse: Sie sieht aus wie name@firma.example.</translation>
    </message>
    <message>
        <source>This {what} is merged with another already; nothing was changed: undo that first.</source>
        <translation>Dieser Eintrag ({what}) ist schon mit einem anderen zusammengeführt; nichts wurde geändert: das zuerst zurücknehmen.</translation>
    </message>
    <message>
        <source>Ticket opened</source>
        <translation>Ticket geöffnet</translation>
    </message>
    <message>
        <source>Too many texts wait to be sent; this one was not taken.</source>
        <translation>Zu viele Texte warten auf den Versand; dieser wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>Update missed</source>
        <translation>Zwischenstand versäumt</translation>
    </message>
    <message>
        <source>Update of {isoformat} comes later</source>
        <translation>Zwischenstand vom {isoformat} kommt später</translation>
    </message>
    <message>
        <source>Updates ended</source>
        <translation>Zwischenstände beendet</translation>
    </message>
    <message>
        <source>Updates go on</source>
        <translation>Zwischenstände gehen weiter</translation>
    </message>
    <message>
        <source>Updates promised until solved</source>
        <translation>Zwischenstände zugesagt, bis gelöst</translation>
    </message>
    <message>
        <source>We called {at}</source>
        <translation>Wir riefen an {at}</translation>
    </message>
    <message>
        <source>We called {at}, not reached</source>
        <translation>Wir riefen an {at}, nicht erreicht</translation>
    </message>
    <message>
        <source>We called{line}</source>
        <translation>Wir riefen an{line}</translation>
    </message>
    <message>
        <source>We tried to call back {at}</source>
        <translation>Rückruf versucht {at}</translation>
    </message>
    <message>
        <source>We wrote: {subject}</source>
        <translation>Wir schrieben: {subject}</translation>
    </message>
    <message>
        <source>Went on without the customer&apos;s yes</source>
        <translation>Ohne das Ja des Kunden weitergemacht</translation>
    </message>
    <message>
        <source>Without a name or a time: {what}</source>
        <translation>Ohne Namen oder Zeit: {what}</translation>
    </message>
    <message>
        <source>Your recorded greeting cannot be played ({why}). Your microphone is open: greet the customer yourself, and record it anew in the settings.</source>
        <translation>Die aufgenommene Begrüßung lässt sich nicht abspielen ({why}). Das Mikrofon ist offen: den Kunden selbst begrüßen und sie in den Einstellungen neu aufnehmen.</translation>
    </message>
    <message>
        <source>a caller who withheld the number</source>
        <translation>Anrufer mit unterdrückter Nummer</translation>
    </message>
    <message>
        <source>a character that is not UTF-8</source>
        <translation>ein Zeichen, das nicht UTF-8 ist</translation>
    </message>
    <message>
        <source>a greeting with occasion = &quot;{value}&quot; is needed that holds everywhere: without line, queue, day parts and dates</source>
        <translation>eine Begrüßung mit occasion = &quot;{value}&quot; wird gebraucht, die überall gilt: ohne Leitung, Warteschlange, Tageszeiten und Daten</translation>
    </message>
    <message>
        <source>a list in square brackets</source>
        <translation>eine Liste in eckigen Klammern</translation>
    </message>
    <message>
        <source>a loop inside a loop cannot be used here</source>
        <translation>eine Schleife in einer Schleife ist hier nicht erlaubt</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a promise</source>
        <translation>eine Zusage</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>a table is expected here, not {value}</source>
        <translation>hier wird eine Tabelle erwartet, nicht {value}</translation>
    </message>
    <message>
        <source>a text in quotation marks</source>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>after the most tries it cannot be tried again</source>
        <translation>nach den meisten Versuchen kann es keinen weiteren geben</translation>
    </message>
    <message>
        <source>after {gap_s}</source>
        <translation>nach {gap_s}</translation>
    </message>
    <message>
        <source>all places for calls were taken</source>
        <translation>alle Plätze für Anrufe waren belegt</translation>
    </message>
    <message>
        <source>another concern</source>
        <translation>ein weiteres Anliegen</translation>
    </message>
    <message>
        <source>another concern on the same ticket</source>
        <translation>weiteres Anliegen auf demselben Ticket</translation>
    </message>
    <message>
        <source>answered at another phone</source>
        <translation>an einem anderen Telefon angenommen</translation>
    </message>
    <message>
        <source>asking how it went</source>
        <translation>Nachfrage, wie es läuft</translation>
    </message>
    <message>
        <source>at least one disposition is needed</source>
        <translation>mindestens ein Ergebnis wird gebraucht</translation>
    </message>
    <message>
        <source>at least {LEAST_CHECK_INS} that suit every caller are needed</source>
        <translation>mindestens {LEAST_CHECK_INS}, die zu jedem Anrufer passen, werden gebraucht</translation>
    </message>
    <message>
        <source>at most {DISPOSITIONS} dispositions can be shown</source>
        <translation>höchstens {DISPOSITIONS} Ergebnisse lassen sich zeigen</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>besetzt</translation>
    </message>
    <message>
        <source>busy everywhere</source>
        <translation>überall besetzt</translation>
    </message>
    <message>
        <source>calling back</source>
        <translation>zurückrufen</translation>
    </message>
    <message>
        <source>calls are to go to {target} instead</source>
        <translation>Anrufe sollen stattdessen an {target} gehen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>check_ins: {sentence}</source>
        <translation>check_ins: {sentence}</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>freier Tag</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>declined by the agent</source>
        <translation>vom Agenten abgelehnt</translation>
    </message>
    <message>
        <source>delay: at least one that suits every caller is needed</source>
        <translation>delay: mindestens eine, die zu jedem Anrufer passt, wird gebraucht</translation>
    </message>
    <message>
        <source>did you mean &quot;{meant}&quot;?</source>
        <translation>gemeint vielleicht „{meant}“?</translation>
    </message>
    <message>
        <source>done late</source>
        <translation>spät erledigt</translation>
    </message>
    <message>
        <source>each loop needs a name of its own for its row</source>
        <translation>jede Schleife braucht einen eigenen Namen für ihre Zeile</translation>
    </message>
    <message>
        <source>email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>ended by the agent</source>
        <translation>vom Agenten beendet</translation>
    </message>
    <message>
        <source>field larger than</source>
        <translation>field larger than</translation>
    </message>
    <message>
        <source>given up by the agent</source>
        <translation>vom Agenten aufgegeben</translation>
    </message>
    <message>
        <source>having asked whether it was clear</source>
        <translation>gefragt zu haben, ob es klar war</translation>
    </message>
    <message>
        <source>headset</source>
        <translation>Headset</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>halten</translation>
    </message>
    <message>
        <source>id; use small letters, digits, - and _, at most 40</source>
        <translation>Kennung; Kleinbuchstaben, Ziffern, - und _ verwenden, höchstens 40</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>in_person</source>
        <translation>persönlich</translation>
    </message>
    <message>
        <source>it cannot be changed any more</source>
        <translation>sie lässt sich nicht mehr ändern</translation>
    </message>
    <message>
        <source>it cannot be queued</source>
        <translation>sie lässt sich nicht einreihen</translation>
    </message>
    <message>
        <source>it cannot be taken back</source>
        <translation>sie lässt sich nicht zurückholen</translation>
    </message>
    <message>
        <source>it cannot be thrown away</source>
        <translation>sie lässt sich nicht verwerfen</translation>
    </message>
    <message>
        <source>it has characters that its encoding does not know</source>
        <translation>es enthält Zeichen, die seine Kodierung nicht kennt</translation>
    </message>
    <message>
        <source>it has no number to call</source>
        <translation>sie hat keine Nummer zum Anrufen</translation>
    </message>
    <message>
        <source>it has no time</source>
        <translation>sie hat keine Zeit</translation>
    </message>
    <message>
        <source>it is longer than {template} characters</source>
        <translation>es hat mehr als {template} Zeichen</translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation>es ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it is no row of a CSV</source>
        <translation>es ist keine Zeile einer CSV-Datei</translation>
    </message>
    <message>
        <source>it must end later than it begins</source>
        <translation>es muss später enden, als es beginnt</translation>
    </message>
    <message>
        <source>it rang for three minutes</source>
        <translation>es klingelte drei Minuten</translation>
    </message>
    <message>
        <source>it was noted as {}</source>
        <translation>notiert war: {}</translation>
    </message>
    <message>
        <source>item = &quot;{item}&quot; is there twice; each must be there once</source>
        <translation>item = &quot;{item}&quot; ist zweimal da; jedes muss genau einmal da sein</translation>
    </message>
    <message>
        <source>its id is taken</source>
        <translation>seine Kennung ist vergeben</translation>
    </message>
    <message>
        <source>its {field}</source>
        <translation>Feld {field}</translation>
    </message>
    <message>
        <source>its {name} gives no text</source>
        <translation>Feld {name} ergibt keinen Text</translation>
    </message>
    <message>
        <source>its {name}: {error}</source>
        <translation>Feld {name}: {error}</translation>
    </message>
    <message>
        <source>key = &quot;{key}&quot; is there twice; each may be there once</source>
        <translation>key = &quot;{key}&quot; steht zweimal da; jede darf einmal da sein</translation>
    </message>
    <message>
        <source>key; use one capital letter</source>
        <translation>Taste; einen Großbuchstaben verwenden</translation>
    </message>
    <message>
        <source>key; use one of B D G H J V X Z</source>
        <translation>Taste; nehmen Sie eine von B D G H J V X Z</translation>
    </message>
    <message>
        <source>label of one to sixty characters</source>
        <translation>Beschriftung mit einem bis sechzig Zeichen</translation>
    </message>
    <message>
        <source>label; use 1 to 60 letters</source>
        <translation>Beschriftung; 1 bis 60 Zeichen verwenden</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>name of small letters, as &quot;meter_reading&quot;</source>
        <translation>Name aus Kleinbuchstaben, etwa &quot;meter_reading&quot;</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>newer</source>
        <translation>neuere</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>no internal cause</source>
        <translation>keine interne Ursache</translation>
    </message>
    <message>
        <source>nobody can be reached there now</source>
        <translation>dort ist jetzt niemand zu erreichen</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>nothing is next once somebody was reached: leave next out</source>
        <translation>wenn jemand erreicht wurde, kommt nichts als Nächstes: next weglassen</translation>
    </message>
    <message>
        <source>nothing more was heard from the other side</source>
        <translation>von der Gegenseite war nichts mehr zu hören</translation>
    </message>
    <message>
        <source>nothing open</source>
        <translation>nichts offen</translation>
    </message>
    <message>
        <source>older</source>
        <translation>ältere</translation>
    </message>
    <message>
        <source>on hold {held}{said}</source>
        <translation>gehalten {held}{said}</translation>
    </message>
    <message>
        <source>one of its cells is too long</source>
        <translation>eine Zelle ist zu lang</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>phone engine stopped</source>
        <translation>das Telefon blieb stehen</translation>
    </message>
    <message>
        <source>phrase &quot;{id}&quot;: there is no fact called &quot;{fact}&quot;</source>
        <translation>Wendung &quot;{id}&quot;: einen Fakt namens &quot;{fact}&quot; gibt es nicht</translation>
    </message>
    <message>
        <source>plan {merges}</source>
        <translation>Plan {merges}</translation>
    </message>
    <message>
        <source>question &quot;{id}&quot;: a format is empty</source>
        <translation>Frage &quot;{id}&quot;: ein Format ist leer</translation>
    </message>
    <message>
        <source>question &quot;{id}&quot;: formats need format_words, which say in plain words how the answer looks</source>
        <translation>Frage &quot;{id}&quot;: formats braucht format_words, die in einfachen Worten sagen, wie die Antwort aussieht</translation>
    </message>
    <message>
        <source>question &quot;{id}&quot;: formats need kind = &quot;format&quot;</source>
        <translation>Frage &quot;{id}&quot;: formats braucht kind = &quot;format&quot;</translation>
    </message>
    <message>
        <source>question &quot;{id}&quot;: kind = &quot;format&quot; needs formats</source>
        <translation>Frage &quot;{id}&quot;: kind = &quot;format&quot; braucht formats</translation>
    </message>
    <message>
        <source>questions step by step</source>
        <translation>Fragen Schritt für Schritt</translation>
    </message>
    <message>
        <source>resume</source>
        <translation>fortsetzen</translation>
    </message>
    <message>
        <source>ringer</source>
        <translation>Klingelgerät</translation>
    </message>
    <message>
        <source>rule = &quot;{rule}&quot; is there twice; each must be there once</source>
        <translation>rule = &quot;{rule}&quot; ist zweimal da; jede muss genau einmal da sein</translation>
    </message>
    <message>
        <source>said {stated_s}, took {held_s}</source>
        <translation>angekündigt {stated_s}, gedauert {held_s}</translation>
    </message>
    <message>
        <source>social</source>
        <translation>soziale Medien</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>gelöst</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>Lautsprecher</translation>
    </message>
    <message>
        <source>the call could not be placed ({reason})</source>
        <translation>der Anruf kam nicht zustande ({reason})</translation>
    </message>
    <message>
        <source>the call failed</source>
        <translation>der Anruf ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>the call was lost on the way</source>
        <translation>der Anruf ging unterwegs verloren</translation>
    </message>
    <message>
        <source>the card has no end</source>
        <translation>die Karte hat kein Ende</translation>
    </message>
    <message>
        <source>the card is malformed ({words})</source>
        <translation>die Karte ist fehlerhaft ({words})</translation>
    </message>
    <message>
        <source>the certificates in {ca_file}</source>
        <translation>die Zertifikate in {ca_file}</translation>
    </message>
    <message>
        <source>the connection was lost</source>
        <translation>die Verbindung ging verloren</translation>
    </message>
    <message>
        <source>the customer gave up before an answer</source>
        <translation>der Kunde gab vor der Annahme auf</translation>
    </message>
    <message>
        <source>the customer hung up</source>
        <translation>der Kunde hat aufgelegt</translation>
    </message>
    <message>
        <source>the customer&apos;s yes</source>
        <translation>das Ja des Kunden</translation>
    </message>
    <message>
        <source>the file is missing</source>
        <translation>die Datei fehlt</translation>
    </message>
    <message>
        <source>the key &quot;next&quot; is missing</source>
        <translation>der Schlüssel &quot;next&quot; fehlt</translation>
    </message>
    <message>
        <source>the key &quot;wait_min&quot; is missing: after how long to try again</source>
        <translation>der Schlüssel &quot;wait_min&quot; fehlt: nach welcher Zeit der nächste Versuch kommt</translation>
    </message>
    <message>
        <source>the key &quot;{name}&quot; is missing</source>
        <translation>der Schlüssel &quot;{name}&quot; fehlt</translation>
    </message>
    <message>
        <source>the number is incomplete</source>
        <translation>die Nummer ist unvollständig</translation>
    </message>
    <message>
        <source>the other side cannot talk in a way we can</source>
        <translation>die Gegenseite kann nicht so sprechen wie wir</translation>
    </message>
    <message>
        <source>the server cannot be reached</source>
        <translation>der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>the server could not reach the other side</source>
        <translation>der Server konnte die Gegenseite nicht erreichen</translation>
    </message>
    <message>
        <source>the server could not reach the other side in time</source>
        <translation>der Server konnte die Gegenseite nicht rechtzeitig erreichen</translation>
    </message>
    <message>
        <source>the server did not understand the call</source>
        <translation>der Server hat den Anruf nicht verstanden</translation>
    </message>
    <message>
        <source>the server does not allow this call</source>
        <translation>der Server erlaubt diesen Anruf nicht</translation>
    </message>
    <message>
        <source>the server has a fault</source>
        <translation>der Server hat einen Fehler</translation>
    </message>
    <message>
        <source>the server refused our password</source>
        <translation>der Server hat das Passwort abgelehnt</translation>
    </message>
    <message>
        <source>the topic &quot;{id}&quot; asks for &quot;{fact}&quot; twice</source>
        <translation>das Thema &quot;{id}&quot; fragt zweimal nach &quot;{fact}&quot;</translation>
    </message>
    <message>
        <source>the topic &quot;{id}&quot; has no question</source>
        <translation>das Thema &quot;{id}&quot; hat keine Frage</translation>
    </message>
    <message>
        <source>the topic &quot;{id}&quot; is there twice</source>
        <translation>das Thema &quot;{id}&quot; gibt es zweimal</translation>
    </message>
    <message>
        <source>the words are missing</source>
        <translation>die Worte fehlen</translation>
    </message>
    <message>
        <source>there is no fact called &quot;{unknown}&quot;</source>
        <translation>einen Fakt namens &quot;{unknown}&quot; gibt es nicht</translation>
    </message>
    <message>
        <source>there is no item = &quot;{needed}&quot;; each of the four must be there once</source>
        <translation>item = &quot;{needed}&quot; fehlt; jedes der vier muss genau einmal da sein</translation>
    </message>
    <message>
        <source>there is no key &quot;{key}&quot; here; {hint}</source>
        <translation>einen Schlüssel &quot;{key}&quot; gibt es hier nicht; {hint}</translation>
    </message>
    <message>
        <source>there is no rule = &quot;{rule}&quot;; each must be there once</source>
        <translation>rule = &quot;{rule}&quot; fehlt; jede muss genau einmal da sein</translation>
    </message>
    <message>
        <source>there is no unit = &quot;{value}&quot;</source>
        <translation>es gibt kein unit = &quot;{value}&quot;</translation>
    </message>
    <message>
        <source>there is no {attr} here</source>
        <translation>{attr} gibt es hier nicht</translation>
    </message>
    <message>
        <source>there is no {key} = {member}; each must be there once</source>
        <translation>{key} = {member} fehlt; jedes muss genau einmal da sein</translation>
    </message>
    <message>
        <source>there is no {{{unknown}}} here; there may be {there}</source>
        <translation>{{{unknown}}} gibt es hier nicht; möglich sind {there}</translation>
    </message>
    <message>
        <source>there is nothing to decide</source>
        <translation>es gibt nichts zu entscheiden</translation>
    </message>
    <message>
        <source>there is nothing to send again</source>
        <translation>es gibt nichts erneut zu senden</translation>
    </message>
    <message>
        <source>there may be {fields}</source>
        <translation>möglich sind {fields}</translation>
    </message>
    <message>
        <source>there must be 7 weekdays</source>
        <translation>es müssen 7 Wochentage sein</translation>
    </message>
    <message>
        <source>there must be {number} {name}</source>
        <translation>hier müssen {number} stehen: {name}</translation>
    </message>
    <message>
        <source>this is no TOML: {why}</source>
        <translation>das ist kein TOML: {why}</translation>
    </message>
    <message>
        <source>this number or address does not exist</source>
        <translation>diese Nummer oder Adresse gibt es nicht</translation>
    </message>
    <message>
        <source>this number or address is no longer in use</source>
        <translation>diese Nummer oder Adresse wird nicht mehr benutzt</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>time of day, as &quot;07:30&quot;</source>
        <translation>Tageszeit, etwa &quot;07:30&quot;</translation>
    </message>
    <message>
        <source>time; write one as &quot;09:00&quot;</source>
        <translation>Zeit; schreiben Sie sie als &quot;09:00&quot;</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>try {attempts}</source>
        <translation>Versuch {attempts}</translation>
    </message>
    <message>
        <source>try {number}</source>
        <translation>Versuch {number}</translation>
    </message>
    <message>
        <source>valid_until = {last} is before valid_from = {first}</source>
        <translation>valid_until = {last} liegt vor valid_from = {first}</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>Anrufbeantworter</translation>
    </message>
    <message>
        <source>voicemail: at least one that suits every caller is needed</source>
        <translation>voicemail: mindestens eine, die zu jedem Anrufer passt, wird gebraucht</translation>
    </message>
    <message>
        <source>wait_min is for next = &quot;retry&quot; alone</source>
        <translation>wait_min gibt es nur bei next = &quot;retry&quot;</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>what a try to call back came to</source>
        <translation>was ein Rückrufversuch ergab</translation>
    </message>
    <message>
        <source>whole number of hours; use 0 (unknown) to 8760</source>
        <translation>ganze Zahl von Stunden; 0 (unbekannt) bis 8760</translation>
    </message>
    <message>
        <source>whole number of minutes; use 1 to 40320 (four weeks)</source>
        <translation>ganze Zahl von Minuten; 1 bis 40320 (vier Wochen)</translation>
    </message>
    <message>
        <source>whole number of tries; use 1 to 50</source>
        <translation>ganze Zahl von Versuchen; 1 bis 50</translation>
    </message>
    <message>
        <source>with {owner}</source>
        <translation>mit {owner}</translation>
    </message>
    <message>
        <source>words; use letters and single spaces, no figures</source>
        <translation>Wörter; nehmen Sie Buchstaben und einzelne Leerzeichen, keine Ziffern</translation>
    </message>
    <message>
        <source>{CALLS} calls are on already; end one before you dial.</source>
        <translation>{CALLS} Anrufe laufen schon; zuerst einen beenden.</translation>
    </message>
    <message>
        <source>{answered} of {count} answered</source>
        <translation>{answered} von {count} beantwortet</translation>
    </message>
    <message>
        <source>{asked}: the customer said no</source>
        <translation>{asked}: Der Kunde sagte Nein</translation>
    </message>
    <message>
        <source>{check_ins_on_time} of {check_ins_due} check-ins on time</source>
        <translation>{check_ins_on_time} von {check_ins_due} Zwischenmeldungen pünktlich</translation>
    </message>
    <message>
        <source>{code} is no SIP code for declining; the call still rings.</source>
        <translation>{code} ist kein SIP-Code zum Ablehnen; es klingelt weiter.</translation>
    </message>
    <message>
        <source>{expected} is expected here, not {value}</source>
        <translation>hier wird {expected} erwartet, nicht {value}</translation>
    </message>
    <message>
        <source>{file} cannot be read ({error}); nothing was changed: mend or remove it, then open the guidance again.</source>
        <translation>{file} lässt sich nicht lesen ({error}); nichts wurde geändert: berichtigen oder entfernen, dann die Gesprächshilfe neu öffnen.</translation>
    </message>
    <message>
        <source>{file} could not be removed ({error}); it is as it was: ask for the right to write there, then try again.</source>
        <translation>{file} ließ sich nicht entfernen ({error}); sie ist, wie sie war: um Schreibrecht dort bitten und erneut versuchen.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {sentence}</source>
        <translation>{file}, Zeile {line}: {sentence}</translation>
    </message>
    <message>
        <source>{file}, near line {line}</source>
        <translation>{file}, nahe Zeile {line}</translation>
    </message>
    <message>
        <source>{file}: larger than {LARGEST_FILE} bytes</source>
        <translation>{file}: größer als {LARGEST_FILE} Byte</translation>
    </message>
    <message>
        <source>{file}: not UTF-8 text ({reason})</source>
        <translation>{file}: kein UTF-8-Text ({reason})</translation>
    </message>
    <message>
        <source>{first} and others</source>
        <translation>{first} und andere</translation>
    </message>
    <message>
        <source>{host} cannot be reached ({error}).</source>
        <translation>{host} ist nicht erreichbar ({error}).</translation>
    </message>
    <message>
        <source>{host} does not answer.</source>
        <translation>{host} antwortet nicht.</translation>
    </message>
    <message>
        <source>{host} does not speak TLS there ({error}).</source>
        <translation>{host} spricht dort kein TLS ({error}).</translation>
    </message>
    <message>
        <source>{host} speaks no TLS newer than 1.1, which is not safe.</source>
        <translation>{host} spricht kein TLS neuer als 1.1; das ist nicht sicher.</translation>
    </message>
    <message>
        <source>{host} vouches for itself: its certificate is signed by no authority known here.</source>
        <translation>{host} bürgt für sich selbst: sein Zertifikat ist von keiner hier bekannten Stelle unterschrieben.</translation>
    </message>
    <message>
        <source>{kept} of {calendar} kept and {broken} left out: {broken2}; correct the file and import it once more.</source>
        <translation>{kept} aus {calendar} behalten und {broken} ausgelassen: {broken2}; berichtigen Sie die Datei und importieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>{kept} of {calendar} kept.</source>
        <translation>{kept} aus {calendar} behalten.</translation>
    </message>
    <message>
        <source>{key} = &quot;{value}&quot; is there twice; each may be there once</source>
        <translation>{key} = &quot;{value}&quot; ist zweimal da; jedes darf nur einmal da sein</translation>
    </message>
    <message>
        <source>{key} = {member} is there twice; each must be there once</source>
        <translation>{key} = {member} ist zweimal da; jedes muss genau einmal da sein</translation>
    </message>
    <message>
        <source>{name} cannot be read ({strerror}); nothing was taken in.</source>
        <translation>{name} lässt sich nicht lesen ({strerror}); nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>{name} cannot be used here</source>
        <translation>{name} ist hier nicht erlaubt</translation>
    </message>
    <message>
        <source>{name} could not be written ({error}); nothing was left behind: choose another place or ask for room there, then try again.</source>
        <translation>{name} ließ sich nicht schreiben ({error}); nichts blieb zurück: einen anderen Ort wählen oder dort Platz schaffen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>{name} has no header in its first line; nothing was taken in: write the columns&apos; names there, then try again.</source>
        <translation>{name} hat in der ersten Zeile keine Spaltennamen; nichts wurde übernommen: sie dort eintragen und erneut versuchen.</translation>
    </message>
    <message>
        <source>{name} has {columns} columns, more than the {MOST_COLUMNS} that can be read; nothing was taken in: leave out those that are not about customers.</source>
        <translation>{name} hat {columns} Spalten, mehr als die {MOST_COLUMNS}, die sich lesen lassen; nichts wurde übernommen: weglassen, was nichts mit Kunden zu tun hat.</translation>
    </message>
    <message>
        <source>{name} holds binary data, so it is no CSV; nothing was taken in: save it as CSV (UTF-8) in the program it comes from, then try again.</source>
        <translation>{name} enthält Binärdaten und ist daher keine CSV-Datei; nichts wurde übernommen: im Ursprungsprogramm als CSV (UTF-8) speichern und erneut versuchen.</translation>
    </message>
    <message>
        <source>{name} holds no event of a calendar; nothing was changed: export it once more as iCalendar (.ics).</source>
        <translation>{name} enthält keinen Kalendertermin; nichts wurde geändert: exportieren Sie noch einmal als iCalendar (.ics).</translation>
    </message>
    <message>
        <source>{name} is a vCard and tells no times; nothing was taken in: callbacks come from a CSV file.</source>
        <translation>{name} ist eine vCard und nennt keine Zeiten; nichts wurde aufgenommen: Rückrufe kommen aus einer CSV-Datei.</translation>
    </message>
    <message>
        <source>{name} is larger than a calendar of holidays can be; nothing was changed: export the holidays alone.</source>
        <translation>{name} ist größer, als ein Feiertagskalender sein kann; nichts wurde geändert: exportieren Sie nur die Feiertage.</translation>
    </message>
    <message>
        <source>{name}.toml: {sentence}</source>
        <translation>{name}.toml: {sentence}</translation>
    </message>
    <message>
        <source>{name}: at least one is needed</source>
        <translation>{name}: mindestens eine wird gebraucht</translation>
    </message>
    <message>
        <source>{name}: at least one that suits every caller is needed</source>
        <translation>{name}: mindestens eine, die zu jedem Anrufer passt, wird gebraucht</translation>
    </message>
    <message>
        <source>{name}: at least one word is needed</source>
        <translation>{name}: mindestens ein Wort wird gebraucht</translation>
    </message>
    <message>
        <source>{name}: at most {most} can be shown</source>
        <translation>{name}: höchstens {most} können gezeigt werden</translation>
    </message>
    <message>
        <source>{number} holidays</source>
        <translation>{number} Feiertage</translation>
    </message>
    <message>
        <source>{port} is no port: the number behind the colon is 1 to 65535.</source>
        <translation>{port} ist kein Port: Die Zahl hinter dem Doppelpunkt ist 1 bis 65535.</translation>
    </message>
    <message>
        <source>{right} of {looked_up} answers that can be looked up are as they should be</source>
        <translation>{right} von {looked_up} nachprüfbaren Antworten stimmen</translation>
    </message>
    <message>
        <source>{stated_wait_s} stated</source>
        <translation>{stated_wait_s} angekündigt</translation>
    </message>
    <message>
        <source>{state}, so {so}; nothing was changed.</source>
        <translation>{state}, {so}; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{target} could not be written ({error}); nothing was left behind and what was there is as it was: choose another place or make room there, then try again.</source>
        <translation>{target} konnte nicht geschrieben werden ({error}); nichts blieb zurück, und was dort war, ist wie vorher: wählen Sie einen anderen Ort oder schaffen Sie dort Platz, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{target} could not be written ({error}); the file is as it was, and what you typed is kept here: free some space or ask for the right to write there, then save again.</source>
        <translation>{target} ließ sich nicht schreiben ({error}); die Datei ist, wie sie war, und das Getippte bleibt hier: Platz schaffen oder um Schreibrecht dort bitten, dann noch einmal speichern.</translation>
    </message>
    <message>
        <source>{time} must be there once, and nothing else in braces</source>
        <translation>{time} muss einmal da sein, und sonst nichts in Klammern</translation>
    </message>
    <message>
        <source>{value} is no date; write one as 2027-01-31</source>
        <translation>{value} ist kein Datum; so schreiben: 2027-01-31</translation>
    </message>
    <message>
        <source>{value} is no {described}</source>
        <translation>{value} ist nicht möglich: {described}</translation>
    </message>
    <message>
        <source>{value} is none of {kind}</source>
        <translation>{value} ist keines von {kind}</translation>
    </message>
    <message>
        <source>{where}: the template {id}: {trouble}</source>
        <translation>{where}: die Vorlage {id}: {trouble}</translation>
    </message>
    <message>
        <source>{where}: there is no placeholder for {lacking}</source>
        <translation>{where}: den Platzhalter {lacking} gibt es nicht</translation>
    </message>
    <message>
        <source>{why}, so “{name}” was not copied; the file itself is untouched: ask IT for room or permission, then try again.</source>
        <translation>{why}, daher wurde „{name}“ nicht kopiert; die Datei selbst ist unberührt: die IT um Platz oder Recht bitten und erneut versuchen.</translation>
    </message>
    <message>
        <source>{words} cannot be used like this{what}.</source>
        <translation>{words} lässt sich so nicht verwenden{what}.</translation>
    </message>
    <message>
        <source>{{{missing}}} is missing</source>
        <translation>{{{missing}}} fehlt</translation>
    </message>
    <message>
        <source>“{entry}” has more than {MOST_WORDS} words</source>
        <translation>„{entry}“ hat mehr als {MOST_WORDS} Wörter</translation>
    </message>
    <message>
        <source>“{error}” is no mail address, so nothing was sent; the message is kept: correct the address, then send it again.</source>
        <translation>„{error}“ ist keine Mailadresse, daher wurde nichts gesendet; die Nachricht ist erhalten: die Adresse korrigieren und erneut senden.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({error}), so it was not added; nothing else changed: check that the file is there and may be opened.</source>
        <translation>„{name}“ lässt sich nicht lesen ({error}) und wurde nicht hinzugefügt; sonst hat sich nichts geändert: prüfen, ob die Datei da ist und geöffnet werden darf.</translation>
    </message>
    <message>
        <source>“{name}” in the workstation’s folder is not what was added, so it is not used; its entry on the ticket is kept: ask for the file again, then add it anew.</source>
        <translation>„{name}“ im Ordner des Programms ist nicht mehr das Hinzugefügte und wird nicht benutzt; der Eintrag am Ticket ist erhalten: die Datei noch einmal erbitten und neu hinzufügen.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} MB, so it was not added; the file itself is untouched: put it where your team keeps large files and write the place into the notes.</source>
        <translation>„{name}“ ist größer als {limit} MB und wurde nicht hinzugefügt; die Datei selbst ist unberührt: sie dort ablegen, wo das Team große Dateien aufbewahrt, und den Ort in die Notizen schreiben.</translation>
    </message>
    <message>
        <source>“{name}” is no file, so it was not added: choose a file.</source>
        <translation>„{name}“ ist keine Datei und wurde nicht hinzugefügt: eine Datei wählen.</translation>
    </message>
    <message>
        <source>“{name}” is no longer in the workstation’s folder; its entry on the ticket is kept: ask the customer or IT for the file, then add it again.</source>
        <translation>„{name}“ ist nicht mehr im Ordner des Programms; der Eintrag am Ticket ist erhalten: Kunde oder IT um die Datei bitten und sie wieder hinzufügen.</translation>
    </message>
    <message>
        <source>“{target}” is not a SIP address; nothing was dialled.</source>
        <translation>„{target}“ ist keine SIP-Adresse; nichts wurde gewählt.</translation>
    </message>
    <message>
        <source>“{text}” does not exist there: the clocks are put forward then</source>
        <translation>„{text}“ gibt es dort nicht: die Uhren werden dann vorgestellt</translation>
    </message>
    <message>
        <source>“{text}” ends before it begins</source>
        <translation>„{text}“ endet, bevor es beginnt</translation>
    </message>
    <message>
        <source>“{text}” is neither a phone number nor a SIP address. Nothing was dialled; check it and try again.</source>
        <translation>„{text}“ ist weder Telefonnummer noch SIP-Adresse. Nichts wurde gewählt; prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>“{text}” is no date and time, as in 2026-12-24 10:00</source>
        <translation>„{text}“ ist kein Datum mit Uhrzeit wie 2026-12-24 10:00</translation>
    </message>
    <message>
        <source>“{text}” is no difference from UTC</source>
        <translation>„{text}“ ist kein Abstand zu UTC</translation>
    </message>
    <message>
        <source>“{text}” is no telephone number</source>
        <translation>„{text}“ ist keine Telefonnummer</translation>
    </message>
</context>
<context>
    <name>SeriesLine</name>
    <message>
        <source>End the updates</source>
        <translation>Zwischenstände beenden</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>SeriesPresenter</name>
    <message>
        <source>Update {often}</source>
        <translation>Zwischenstand {often}</translation>
    </message>
    <message>
        <source>Updates {often} have ended</source>
        <translation>Zwischenstände {often} sind beendet</translation>
    </message>
    <message>
        <source>{update}, next {when}</source>
        <translation>{update}, als Nächstes {when}</translation>
    </message>
</context>
<context>
    <name>SetUpPage</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Call the trainee</source>
        <translation>Übenden anrufen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Play the customer</source>
        <translation>Den Kunden spielen</translation>
    </message>
    <message>
        <source>Whom you play</source>
        <translation>Wer gespielt wird</translation>
    </message>
    <message>
        <source>You call a trainee’s desk in your network and speak as the customer. On the trainee’s desk: Practice, then “Practise with a trainer”.</source>
        <translation>Angerufen wird der Arbeitsplatz eines Übenden im eigenen Netz, gesprochen wird als Kunde. Am Arbeitsplatz des Übenden: Übung, dann „Mit Trainer üben“.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>as the trainee’s screen shows it</source>
        <translation>wie der Bildschirm des Übenden ihn zeigt</translation>
    </message>
    <message>
        <source>the trainee sees it beside your notes</source>
        <translation>der Übende sieht es neben den Notizen</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Check in after</source>
        <translation>Zwischenmeldung nach</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Country of numbers without +</source>
        <translation>Land von Nummern ohne +</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Gesprächshilfe</translation>
    </message>
    <message>
        <source>Headphones</source>
        <translation>Kopfhörer</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the guidance</source>
        <translation>Sprache der Gesprächshilfe</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>Let me note how the day was</source>
        <translation>Notieren lassen, wie der Tag war</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Loudness of the microphone</source>
        <translation>Lautstärke des Mikrofons</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation>Nichts bewegt sich von selbst</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Phone lines</source>
        <translation>Telefonleitungen</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Ton abspielen</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Klingeln</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Klingeln</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Show what to ask before each hold</source>
        <translation>Vor jedem Halten zeigen, was zu fragen ist</translation>
    </message>
    <message>
        <source>Show “How does the caller sound?”</source>
        <translation>„Wie klingt der Anrufer?“ zeigen</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Persönlich</translation>
    </message>
    <message>
        <source>Your day</source>
        <translation>Der eigene Tag</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>of numbers without +</source>
        <translation>für Nummern ohne +</translation>
    </message>
    <message>
        <source>of what you read here</source>
        <translation>in der dieses Fenster spricht</translation>
    </message>
    <message>
        <source>of what you say</source>
        <translation>der Gesprächshilfe</translation>
    </message>
    <message>
        <source>off: no mark is kept, and those of earlier calls are taken out</source>
        <translation>aus: auch Früheres wird gelöscht</translation>
    </message>
    <message>
        <source>off: what was noted is deleted</source>
        <translation>aus: Notiertes wird gelöscht</translation>
    </message>
    <message>
        <source>on hold, 30 to 120 seconds</source>
        <translation>beim Halten, 30 bis 120 Sekunden</translation>
    </message>
    <message>
        <source>said in the greeting</source>
        <translation>fällt in der Begrüßung</translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>Soziale Medien</translation>
    </message>
    <message>
        <source>Solved tickets</source>
        <translation>Gelöste Tickets</translation>
    </message>
    <message>
        <source>The system’s default</source>
        <translation>Systemstandard</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Anrufbeantworter</translation>
    </message>
    <message>
        <source>since the last change</source>
        <translation>seit der letzten Änderung</translation>
    </message>
    <message>
        <source>texts; the figures stay</source>
        <translation>Texte; die Zahlen bleiben</translation>
    </message>
    <message>
        <source>without an open ticket and without contact</source>
        <translation>ohne offenes Ticket und ohne Kontakt</translation>
    </message>
</context>
<context>
    <name>ShellPresenter</name>
    <message>
        <source>Back up …</source>
        <translation>Sichern …</translation>
    </message>
    <message>
        <source>Connect a phone line …</source>
        <translation>Telefonleitung verbinden …</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>Erster Start</translation>
    </message>
    <message>
        <source>Guidance editor …</source>
        <translation>Editor der Gesprächshilfe …</translation>
    </message>
    <message>
        <source>Import callbacks …</source>
        <translation>Rückrufe importieren …</translation>
    </message>
    <message>
        <source>Import customers …</source>
        <translation>Kunden importieren …</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation>Tasten und Hilfe</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>Mit Beispieldaten umsehen</translation>
    </message>
    <message>
        <source>Our wording …</source>
        <translation>Unsere Texte …</translation>
    </message>
    <message>
        <source>Outbox …</source>
        <translation>Postausgang …</translation>
    </message>
    <message>
        <source>Practise a call now</source>
        <translation>Jetzt einen Anruf üben</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Einstellungen …</translation>
    </message>
</context>
<context>
    <name>SignalBars</name>
    <message>
        <source>Sound quality not known yet</source>
        <translation>Tonqualität noch unbekannt</translation>
    </message>
</context>
<context>
    <name>SoundPanel</name>
    <message>
        <source>Customer&apos;s level</source>
        <translation>Pegel des Kunden</translation>
    </message>
    <message>
        <source>Microphone level</source>
        <translation>Pegel des Mikrofons</translation>
    </message>
    <message>
        <source>Sound quality not known yet</source>
        <translation>Tonqualität noch unbekannt</translation>
    </message>
</context>
<context>
    <name>SourcesPresenter</name>
    <message>
        <source>No number of a voicemail is known, so nothing was dialled: enter it in the settings of the phone line.</source>
        <translation>Es ist keine Nummer des Anrufbeantworters bekannt, deshalb wurde nichts gewählt: tragen Sie sie in den Einstellungen der Leitung ein.</translation>
    </message>
</context>
<context>
    <name>StageFields</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Customer’s yes</source>
        <translation>Ja des Kunden</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Erster Schritt</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Nächste Meldung</translation>
    </message>
    <message>
        <source>Reached at</source>
        <translation>Erreichbar unter</translation>
    </message>
    <message>
        <source>Real need</source>
        <translation>Eigentliches Anliegen</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>Steps agreed</source>
        <translation>Vereinbarte Schritte</translation>
    </message>
    <message>
        <source>Their words</source>
        <translation>Kundenworte</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>keine Zeit</translation>
    </message>
    <message>
        <source>no time yet</source>
        <translation>noch keine Zeit</translation>
    </message>
    <message>
        <source>times first</source>
        <translation>zuerst Zeiten</translation>
    </message>
    <message>
        <source>was already clear</source>
        <translation>war schon klar</translation>
    </message>
    <message>
        <source>{done} of {count} asked</source>
        <translation>{done} von {count} gefragt</translation>
    </message>
    <message>
        <source>{done} of {count} known</source>
        <translation>{done} von {count} bekannt</translation>
    </message>
</context>
<context>
    <name>StagesPart</name>
    <message>
        <source>Add a stage</source>
        <translation>Etappe hinzufügen</translation>
    </message>
    <message>
        <source>Insert adds a stage below, Ctrl+Up and Ctrl+Down move it, Delete removes it. Time as “2 h”, “3 days” or “90 min”; leave it empty while nobody can say.</source>
        <translation>Einfg fügt eine Etappe darunter ein, Strg+Auf und Strg+Ab verschieben sie, Entf entfernt sie. Zeit als „2 h“, „3 Tage“ oder „90 min“; leer lassen, solange es niemand sagen kann.</translation>
    </message>
    <message>
        <source>Stages of the plan</source>
        <translation>Etappen des Plans</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>1 new message</source>
        <translation>1 neue Nachricht</translation>
    </message>
    <message>
        <source>Connect a phone line to take calls.</source>
        <translation>Für Anrufe eine Telefonleitung verbinden.</translation>
    </message>
    <message>
        <source>Dial the voicemail  Ctrl+Shift+M</source>
        <translation>Anrufbeantworter anrufen  Strg+Umschalt+M</translation>
    </message>
    <message>
        <source>Eight lines at most can be used at once. Remove one to use this one.</source>
        <translation>Höchstens acht Leitungen gehen gleichzeitig. Für diese eine andere entfernen.</translation>
    </message>
    <message>
        <source>Microphone: {mic}. Speaker: {out}. Ringing: {ring}.</source>
        <translation>Mikrofon: {mic}. Lautsprecher: {out}. Klingeln: {ring}.</translation>
    </message>
    <message>
        <source>No line yet</source>
        <translation>Noch keine Leitung</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Kein Mikrofon</translation>
    </message>
    <message>
        <source>No microphone was found. The other side will not hear you.</source>
        <translation>Kein Mikrofon gefunden. Die Gegenseite hört nichts.</translation>
    </message>
    <message>
        <source>No password is kept for this line. Enter it in the line&apos;s settings.</source>
        <translation>Für diese Leitung ist kein Passwort hinterlegt. Es in den Einstellungen der Leitung eingeben.</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Kein Ton</translation>
    </message>
    <message>
        <source>No sound device was found. Plug in a headset.</source>
        <translation>Kein Tongerät gefunden. Ein Headset anschließen.</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Phone starting</source>
        <translation>Telefon startet</translation>
    </message>
    <message>
        <source>Phone stopped</source>
        <translation>Telefon steht</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Registering</source>
        <translation>Meldet sich an</translation>
    </message>
    <message>
        <source>The line is switched off.</source>
        <translation>Die Leitung ist abgeschaltet.</translation>
    </message>
    <message>
        <source>The server does not answer. The line is tried again by itself; check the network.</source>
        <translation>Der Server antwortet nicht. Die Leitung versucht es von selbst wieder; das Netz prüfen.</translation>
    </message>
    <message>
        <source>The server refused the line. Your settings are kept: ask IT why.</source>
        <translation>Der Server hat die Leitung abgelehnt. Die Einstellungen sind erhalten: die IT nach dem Grund fragen.</translation>
    </message>
    <message>
        <source>The server refused the password. Your settings are kept: enter the password again.</source>
        <translation>Der Server hat das Passwort abgelehnt. Die Einstellungen sind erhalten: das Passwort neu eingeben.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate could not be trusted, so nothing was sent to it. Ask IT for the right server name or certificate authority.</source>
        <translation>Dem Zertifikat des Servers war nicht zu trauen, daher wurde ihm nichts gesendet. Die IT nach dem richtigen Servernamen oder der Zertifizierungsstelle fragen.</translation>
    </message>
    <message>
        <source>The server&apos;s name was not found. Your settings are kept: check the name and the network.</source>
        <translation>Der Name des Servers wurde nicht gefunden. Die Einstellungen sind erhalten: Namen und Netz prüfen.</translation>
    </message>
    <message>
        <source>The system’s keyring does not answer. Try again, or enter the password for this session only.</source>
        <translation>Der Schlüsselbund des Systems antwortet nicht. Erneut versuchen oder das Passwort nur für diese Sitzung eingeben.</translation>
    </message>
    <message>
        <source>The system’s keyring is locked, so the password could not be read. Unlock it and try again, or enter the password for this session only.</source>
        <translation>Der Schlüsselbund des Systems ist gesperrt, daher war das Passwort nicht zu lesen. Entsperren und erneut versuchen oder das Passwort nur für diese Sitzung eingeben.</translation>
    </message>
    <message>
        <source>This computer runs no keyring service, so no password can be kept. Enter it for this session only, or ask IT to install one.</source>
        <translation>Dieser Computer hat keinen Schlüsselbunddienst, daher kann kein Passwort aufbewahrt werden. Es nur für diese Sitzung eingeben oder die IT um einen bitten.</translation>
    </message>
    <message>
        <source>This computer&apos;s phone software has no TLS. Choose TCP or UDP if your IT allows it.</source>
        <translation>Die Telefonsoftware dieses Computers kann kein TLS. TCP oder UDP wählen, wenn die IT es erlaubt.</translation>
    </message>
    <message>
        <source>This line&apos;s address is not a valid SIP address. Correct it in the settings.</source>
        <translation>Die Adresse dieser Leitung ist keine gültige SIP-Adresse. Sie in den Einstellungen korrigieren.</translation>
    </message>
    <message>
        <source>{line}: {n} new</source>
        <translation>{line}: {n} neu</translation>
    </message>
    <message>
        <source>{line}: {n} new, {urgent} of them urgent</source>
        <translation>{line}: {n} neu, {urgent} davon dringend</translation>
    </message>
    <message>
        <source>{n} new messages</source>
        <translation>{n} neue Nachrichten</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Stage {number} of {count}: {name}</source>
        <translation>Phase {number} von {count}: {name}</translation>
    </message>
    <message>
        <source>Stages of the call</source>
        <translation>Phasen des Gesprächs</translation>
    </message>
    <message>
        <source>stage {number} of {count}</source>
        <translation>Phase {number} von {count}</translation>
    </message>
</context>
<context>
    <name>StepsDelegate</name>
    <message>
        <source>Does what?</source>
        <translation>Tut was?</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Set a time</source>
        <translation>Zeit setzen</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Wer?</translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>By when</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>No time set</source>
        <translation>Keine Zeit gesetzt</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Noch nicht bestätigt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>{what}, done {when}</source>
        <translation>{what}, erledigt {when}</translation>
    </message>
</context>
<context>
    <name>StepsTable</name>
    <message>
        <source>By when</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Doch nicht erledigt</translation>
    </message>
    <message>
        <source>Nothing agreed yet: who does what, and by when?</source>
        <translation>Noch nichts vereinbart: Wer tut was, und bis wann?</translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation>Schritt entfernen</translation>
    </message>
</context>
<context>
    <name>Strips</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>The same person? {name}</source>
        <translation>Dieselbe Person? {name}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>TeamPart</name>
    <message>
        <source>A small extra</source>
        <translation>Kleine Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Internal cause</source>
        <translation>Interne Ursache</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Anliegen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Notes, only your team sees them</source>
        <translation>Notizen, nur für das Team sichtbar</translation>
    </message>
    <message>
        <source>Only your team sees this</source>
        <translation>Nur für das Team sichtbar</translation>
    </message>
    <message>
        <source>Real need</source>
        <translation>Eigentliches Anliegen</translation>
    </message>
    <message>
        <source>Something good that nobody expects</source>
        <translation>Etwas Gutes, das niemand erwartet</translation>
    </message>
    <message>
        <source>What is behind it? What matters most to them?</source>
        <translation>Was steckt dahinter? Was ist am wichtigsten?</translation>
    </message>
    <message>
        <source>What may become their next question?</source>
        <translation>Was könnte die nächste Frage werden?</translation>
    </message>
    <message>
        <source>What may come next</source>
        <translation>Was folgen kann</translation>
    </message>
    <message>
        <source>What on our side led to this?</source>
        <translation>Was auf unserer Seite hat dazu geführt?</translation>
    </message>
    <message>
        <source>only your team sees them</source>
        <translation>nur für das Team sichtbar</translation>
    </message>
</context>
<context>
    <name>TeamSection</name>
    <message>
        <source>Add a colleague</source>
        <translation>Kollegen hinzufügen</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Kollegen</translation>
    </message>
    <message>
        <source>Owners to choose from. Delete removes a row.</source>
        <translation>Als Zuständige wählbar. Entf entfernt eine Zeile.</translation>
    </message>
</context>
<context>
    <name>TeamTable</name>
    <message>
        <source>Colleagues</source>
        <translation>Kollegen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nobody yet: add the people who can own a ticket.</source>
        <translation>Noch niemand: Personen hinzufügen, die für Tickets zuständig sein können.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Takes escalations</source>
        <translation>Nimmt Eskalationen an</translation>
    </message>
</context>
<context>
    <name>TellPanel</name>
    <message>
        <source>Not reached: keep it to tell</source>
        <translation>Nicht erreicht: bleibt zu sagen</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Sagen</translation>
    </message>
    <message>
        <source>They know: move it</source>
        <translation>Sie wissen es: verschieben</translation>
    </message>
</context>
<context>
    <name>TemplatePart</name>
    <message>
        <source>As a customer will read it: a made-up ticket</source>
        <translation>So liest es ein Kunde: ein erfundenes Ticket</translation>
    </message>
    <message>
        <source>Facts to put in: click, or press Enter</source>
        <translation>Fakten zum Einsetzen: anklicken oder Enter drücken</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>What the customer will read</source>
        <translation>Was der Kunde lesen wird</translation>
    </message>
</context>
<context>
    <name>TicketHeader</name>
    <message>
        <source>Add a file …</source>
        <translation>Datei hinzufügen …</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Escalate …	Alt+E</source>
        <translation>Eskalieren …	Alt+E</translation>
    </message>
    <message>
        <source>Last heard from us</source>
        <translation>Zuletzt von uns gehört</translation>
    </message>
    <message>
        <source>More to do with this ticket</source>
        <translation>Mehr zu diesem Ticket</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Nächste Meldung</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Worum geht es?</translation>
    </message>
</context>
<context>
    <name>TicketMergePresenter</name>
    <message>
        <source>#{part} becomes a part of #{whole}: both timelines are found there, and owner and times of #{whole} hold. It can be undone at any time.</source>
        <translation>#{part} wird Teil von #{whole}: Beide Chroniken finden sich dort, Zuständigkeit und Zeiten von #{whole} gelten. Es lässt sich jederzeit rückgängig machen.</translation>
    </message>
    <message>
        <source>Merged from {name}, {at}</source>
        <translation>Zusammengeführt mit {name}, {at}</translation>
    </message>
    <message>
        <source>No subject yet</source>
        <translation>Noch kein Betreff</translation>
    </message>
    <message>
        <source>opened {when}</source>
        <translation>geöffnet {when}</translation>
    </message>
</context>
<context>
    <name>TicketMergeStrip</name>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge with another ticket</source>
        <translation>Mit anderem Ticket zusammenführen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Number or subject of the other ticket</source>
        <translation>Nummer oder Betreff des anderen Tickets</translation>
    </message>
    <message>
        <source>The other ticket</source>
        <translation>Das andere Ticket</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Andersherum</translation>
    </message>
</context>
<context>
    <name>TicketPane</name>
    <message>
        <source>Add a step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>Promise a callback</source>
        <translation>Rückruf zusagen</translation>
    </message>
    <message>
        <source>Promise something</source>
        <translation>Etwas zusagen</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronik</translation>
    </message>
    <message>
        <source>Write to the customer</source>
        <translation>Dem Kunden schreiben</translation>
    </message>
</context>
<context>
    <name>TicketPresenter</name>
    <message>
        <source>Not saved yet, trying again</source>
        <translation>Noch nicht gespeichert, neuer Versuch läuft</translation>
    </message>
    <message>
        <source>Step removed</source>
        <translation>Schritt entfernt</translation>
    </message>
    <message>
        <source>Ticket {number}</source>
        <translation>Ticket {number}</translation>
    </message>
</context>
<context>
    <name>TicketView</name>
    <message>
        <source> by {name}</source>
        <translation> von {name}</translation>
    </message>
    <message>
        <source>No subject yet</source>
        <translation>Noch kein Betreff</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>None needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
    <message>
        <source>Set a time</source>
        <translation>Zeit setzen</translation>
    </message>
    <message>
        <source>added {when}</source>
        <translation>hinzugefügt {when}</translation>
    </message>
    <message>
        <source>asked on the call, {when}</source>
        <translation>im Gespräch gefragt, {when}</translation>
    </message>
    <message>
        <source>no longer in the workstation’s folder</source>
        <translation>nicht mehr im Ordner des Programms</translation>
    </message>
    <message>
        <source>opened {when}</source>
        <translation>geöffnet {when}</translation>
    </message>
    <message>
        <source>unusual, asked on the call, {when}</source>
        <translation>ungewöhnlich, im Gespräch gefragt, {when}</translation>
    </message>
    <message>
        <source>{name} (me)</source>
        <translation>{name} (ich)</translation>
    </message>
    <message>
        <source>{stage} {time}</source>
        <translation>{stage} {time}</translation>
    </message>
</context>
<context>
    <name>TicketWords</name>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Persönlich</translation>
    </message>
    <message>
        <source>In the customer&apos;s words</source>
        <translation>Mit den Worten des Kunden</translation>
    </message>
    <message>
        <source>In the customer’s words</source>
        <translation>Mit den Worten des Kunden</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>Soziale Medien</translation>
    </message>
    <message>
        <source>The customer said yes to what I understood.</source>
        <translation>Der Kunde hat zu meinem Verständnis Ja gesagt.</translation>
    </message>
    <message>
        <source>The request was clear from the start; saying it back would be parroting.</source>
        <translation>Das Anliegen war von Anfang an klar; es zu wiederholen wäre Nachplappern.</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Anrufbeantworter</translation>
    </message>
    <message>
        <source>What I understood</source>
        <translation>Was ich verstanden habe</translation>
    </message>
    <message>
        <source>already clear</source>
        <translation>schon klar</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>confirmation</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>confirmed by the customer {when}</source>
        <translation>vom Kunden bestätigt {when}</translation>
    </message>
    <message>
        <source>customer confirmed {time}</source>
        <translation>Kunde bestätigte {time}</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>früher</translation>
    </message>
    <message>
        <source>escalation</source>
        <translation>Eskalation</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>filled in from “{what}”</source>
        <translation>ausgefüllt aus „{what}“</translation>
    </message>
    <message>
        <source>from a message, {when}</source>
        <translation>aus einer Nachricht, {when}</translation>
    </message>
    <message>
        <source>from the call, {when}</source>
        <translation>aus dem Anruf, {when}</translation>
    </message>
    <message>
        <source>from the callback</source>
        <translation>aus dem Rückruf</translation>
    </message>
    <message>
        <source>from the promise</source>
        <translation>aus der Zusage</translation>
    </message>
    <message>
        <source>from {what}, {when}</source>
        <translation>aus {what}, {when}</translation>
    </message>
    <message>
        <source>internal cause</source>
        <translation>interne Ursache</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>nächster Schritt</translation>
    </message>
    <message>
        <source>next update</source>
        <translation>nächste Meldung</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Zuständigkeit</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>real need</source>
        <translation>eigentliches Anliegen</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>the customer’s words</source>
        <translation>die Worte des Kunden</translation>
    </message>
    <message>
        <source>typed by {name} {when}</source>
        <translation>von {name} {when}</translation>
    </message>
    <message>
        <source>was already clear</source>
        <translation>war schon klar</translation>
    </message>
    <message>
        <source>what I understood</source>
        <translation>was ich verstanden habe</translation>
    </message>
    <message>
        <source>what may come next</source>
        <translation>was folgen kann</translation>
    </message>
    <message>
        <source>you</source>
        <translation>mir</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} Tage</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>Check-in</source>
        <translation>Zwischenmeldung</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Eingehalten</translation>
    </message>
    <message>
        <source>Left and Right go from mark to mark.</source>
        <translation>Links und Rechts gehen von Marke zu Marke.</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Versäumt</translation>
    </message>
    <message>
        <source>The customer speaks</source>
        <translation>Der Kunde spricht</translation>
    </message>
    <message>
        <source>The customer’s mood changes</source>
        <translation>Die Stimmung des Kunden ändert sich</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Wann es geschah</translation>
    </message>
    <message>
        <source>Your trainer saw</source>
        <translation>Was der Trainer sah</translation>
    </message>
</context>
<context>
    <name>TimelineChart</name>
    <message>
        <source>The call in time</source>
        <translation>Der Anruf im Zeitverlauf</translation>
    </message>
</context>
<context>
    <name>TimelineList</name>
    <message>
        <source>Timeline</source>
        <translation>Chronik</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr.</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug.</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez.</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb.</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan.</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>März</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov.</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt.</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sep.</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>So</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Di</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mi</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} Tage</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation>{hours} h {minutes}</translation>
    </message>
    <message>
        <source>{span} late</source>
        <translation>{span} zu spät</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Headset</source>
        <translation>Headset</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Phone line</source>
        <translation>Telefonleitung</translation>
    </message>
    <message>
        <source>Show the guidance</source>
        <translation>Gesprächshilfe zeigen</translation>
    </message>
    <message>
        <source>Show the work lists</source>
        <translation>Arbeitslisten zeigen</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Anrufbeantworter</translation>
    </message>
</context>
<context>
    <name>TopBarPresenter</name>
    <message>
        <source>Hand over what you owe …</source>
        <translation>Offenes übergeben …</translation>
    </message>
    <message>
        <source>call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>check-ins on time</source>
        <translation>Meldungen pünktlich</translation>
    </message>
    <message>
        <source>promises kept</source>
        <translation>Zusagen gehalten</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
</context>
<context>
    <name>TopicHead</name>
    <message>
        <source>Hide the items of: {topic}</source>
        <translation>Punkte ausblenden: {topic}</translation>
    </message>
    <message>
        <source>Open ticket {number}</source>
        <translation>Ticket {number} öffnen</translation>
    </message>
    <message>
        <source>Show: {topic}</source>
        <translation>Zeigen: {topic}</translation>
    </message>
</context>
<context>
    <name>TopicNoteField</name>
    <message>
        <source>Note of another concern</source>
        <translation>Notiz zu einem weiteren Anliegen</translation>
    </message>
    <message>
        <source>Note: {topic}</source>
        <translation>Notiz: {topic}</translation>
    </message>
    <message>
        <source>What came out of it?</source>
        <translation>Was kam dabei heraus?</translation>
    </message>
</context>
<context>
    <name>TraineePresenter</name>
    <message>
        <source>Practice with a trainer – Agent workstation</source>
        <translation>Üben mit Trainer – Agent Workstation</translation>
    </message>
    <message>
        <source>Read these out to your trainer. Nobody without the code can ring here.</source>
        <translation>Dem Trainer vorlesen. Ohne den Code kann hier niemand anrufen.</translation>
    </message>
    <message>
        <source>The phone is being made ready …</source>
        <translation>Das Telefon wird vorbereitet …</translation>
    </message>
    <message>
        <source>This computer is in no network just now: only a trainer’s window on this same computer can ring here. Join the network, then open this page again.</source>
        <translation>Dieser Computer ist gerade in keinem Netz: Nur das Fenster eines Trainers auf demselben Computer kann hier anrufen. Mit dem Netz verbinden, dann diese Seite neu öffnen.</translation>
    </message>
</context>
<context>
    <name>Trainer</name>
    <message>
        <source>Accept, and ask for the time.</source>
        <translation>Annehmen und nach der Zeit fragen.</translation>
    </message>
    <message>
        <source>Agree. Ask how long when no time was named, and watch the clock.</source>
        <translation>Zustimmen. Fragen, wie lange, falls keine Zeit genannt wurde, und auf die Uhr sehen.</translation>
    </message>
    <message>
        <source>Ask what the word means, then go on.</source>
        <translation>Fragen, was das Wort bedeutet, dann weitersprechen.</translation>
    </message>
    <message>
        <source>Ask whether anybody is there.</source>
        <translation>Fragen, ob jemand da ist.</translation>
    </message>
    <message>
        <source>Be content with it, and calm down a little.</source>
        <translation>Damit zufrieden sein und etwas ruhiger werden.</translation>
    </message>
    <message>
        <source>Begin again from the start, a little louder.</source>
        <translation>Noch einmal von vorn beginnen, etwas lauter.</translation>
    </message>
    <message>
        <source>Come down by one tone.</source>
        <translation>Einen Ton ruhiger werden.</translation>
    </message>
    <message>
        <source>Complain about the wait. At the second time, hang up in anger.</source>
        <translation>Über das Warten klagen. Beim zweiten Mal verärgert auflegen.</translation>
    </message>
    <message>
        <source>Confirm it, if it is right.</source>
        <translation>Bestätigen, wenn es stimmt.</translation>
    </message>
    <message>
        <source>Do not let it stand: you want it solved.</source>
        <translation>Nicht gelten lassen: Es soll gelöst werden.</translation>
    </message>
    <message>
        <source>Give thanks; you can wait a little longer.</source>
        <translation>Danken; etwas länger warten geht noch.</translation>
    </message>
    <message>
        <source>It rings on the trainee’s desk.</source>
        <translation>Es klingelt beim Übenden.</translation>
    </message>
    <message>
        <source>Nothing else, or the one question that you kept back.</source>
        <translation>Nichts weiter, oder die eine zurückgehaltene Frage.</translation>
    </message>
    <message>
        <source>Say goodbye, and be short.</source>
        <translation>Verabschieden, kurz.</translation>
    </message>
    <message>
        <source>Say that this was not your question, and tell it once more.</source>
        <translation>Sagen, dass das nicht die Frage war, und sie noch einmal stellen.</translation>
    </message>
    <message>
        <source>Say yes, or put right what is wrong.</source>
        <translation>Ja sagen oder richtigstellen, was falsch ist.</translation>
    </message>
    <message>
        <source>Tell your concern; let nobody stop you early.</source>
        <translation>Das Anliegen erzählen; sich nicht früh unterbrechen lassen.</translation>
    </message>
    <message>
        <source>The call is over. Look through what you noted, then send it.</source>
        <translation>Der Anruf ist beendet. Die Notizen durchsehen und senden.</translation>
    </message>
    <message>
        <source>Wait for the greeting. When none has come after five seconds, press 2.</source>
        <translation>Auf die Begrüßung warten. Ist nach fünf Sekunden keine gekommen, 2 drücken.</translation>
    </message>
    <message>
        <source>Wait until it is said back to you.</source>
        <translation>Warten, bis es wiedergegeben wird.</translation>
    </message>
    <message>
        <source>What you really need: {need}</source>
        <translation>Worum es eigentlich geht: {need}</translation>
    </message>
    <message>
        <source>When the agent is back, say that nobody asked you.</source>
        <translation>Ist der Agent zurück, sagen, dass niemand gefragt hat.</translation>
    </message>
    <message>
        <source>You are {name}</source>
        <translation>Die Rolle: {name}</translation>
    </message>
    <message>
        <source>asked before the hold</source>
        <translation>vor dem Halten gefragt</translation>
    </message>
    <message>
        <source>asked for anything else</source>
        <translation>nach Weiterem gefragt</translation>
    </message>
    <message>
        <source>blamed me or somebody else</source>
        <translation>Schuld zugeschoben</translation>
    </message>
    <message>
        <source>came back in time</source>
        <translation>rechtzeitig zurückgekommen</translation>
    </message>
    <message>
        <source>gave no greeting</source>
        <translation>nicht gegrüßt</translation>
    </message>
    <message>
        <source>greeted me by name and offered help</source>
        <translation>mit Namen gegrüßt, Hilfe angeboten</translation>
    </message>
    <message>
        <source>interrupted me</source>
        <translation>mich unterbrochen</translation>
    </message>
    <message>
        <source>left me waiting</source>
        <translation>mich warten lassen</translation>
    </message>
    <message>
        <source>let me finish</source>
        <translation>mich ausreden lassen</translation>
    </message>
    <message>
        <source>named the time of the next word</source>
        <translation>nächste Meldung genannt</translation>
    </message>
    <message>
        <source>offered to call back</source>
        <translation>einen Rückruf angeboten</translation>
    </message>
    <message>
        <source>put me on hold without asking</source>
        <translation>ungefragt gehalten</translation>
    </message>
    <message>
        <source>said it back and waited for my yes</source>
        <translation>wiedergegeben, Ja abgewartet</translation>
    </message>
    <message>
        <source>stayed calm</source>
        <translation>ruhig geblieben</translation>
    </message>
    <message>
        <source>summed up and had it confirmed</source>
        <translation>zusammengefasst, bestätigt</translation>
    </message>
    <message>
        <source>used words that I do not know</source>
        <translation>fremde Worte benutzt</translation>
    </message>
    <message>
        <source>wanted to end without asking</source>
        <translation>wollte ohne Frage enden</translation>
    </message>
    <message>
        <source>went straight to a solution</source>
        <translation>gleich eine Lösung genannt</translation>
    </message>
</context>
<context>
    <name>TrainerPresenter</name>
    <message>
        <source>Ended after {time}</source>
        <translation>Beendet nach {time}</translation>
    </message>
    <message>
        <source>It is being sent …</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>It rings …</source>
        <translation>Es klingelt …</translation>
    </message>
    <message>
        <source>Nobody waits under this code. Compare it with the trainee’s screen, and see that the page “Practise with a trainer” is open there.</source>
        <translation>Unter diesem Code wartet niemand. Mit dem Bildschirm des Übenden vergleichen und nachsehen, ob dort „Mit Trainer üben“ offen ist.</translation>
    </message>
    <message>
        <source>Not all of it arrived. It is kept here: send it once more.</source>
        <translation>Nicht alles ist angekommen. Es bleibt hier: noch einmal senden.</translation>
    </message>
    <message>
        <source>Sent. The trainee sees it in the summary of the call.</source>
        <translation>Gesendet. Der Übende sieht es in der Zusammenfassung des Anrufs.</translation>
    </message>
    <message>
        <source>The trainee did not take the call. Call again when they are ready.</source>
        <translation>Der Übende hat nicht angenommen. Noch einmal anrufen, wenn er bereit ist.</translation>
    </message>
    <message>
        <source>The trainee’s desk did not answer. Compare the address with the trainee’s screen; both computers must be in one network, and no firewall between them.</source>
        <translation>Der Arbeitsplatz des Übenden hat nicht geantwortet. Die Adresse mit dessen Bildschirm vergleichen; beide Computer müssen in einem Netz sein, ohne Firewall dazwischen.</translation>
    </message>
    <message>
        <source>{time}, on hold for {waited}</source>
        <translation>{time}, davon {waited} gehalten</translation>
    </message>
</context>
<context>
    <name>TrainerProgram</name>
    <message>
        <source>The folder {path} cannot be written ({why}); nothing was changed: ask IT to allow writing there, or start with another --data-dir.</source>
        <translation>In den Ordner {path} kann nicht geschrieben werden ({why}); nichts wurde geändert: die IT um Schreibrecht bitten oder mit anderem --data-dir starten.</translation>
    </message>
    <message>
        <source>The trainer’s window is open already: use the one that is open.</source>
        <translation>Das Fenster des Trainers ist schon offen: dieses benutzen.</translation>
    </message>
</context>
<context>
    <name>TrainerWaitPage</name>
    <message>
        <source>1. Your trainer opens “Play the customer” on another computer in this network.</source>
        <translation>1. Der Trainer öffnet „Den Kunden spielen“ auf einem anderen Computer in diesem Netz.</translation>
    </message>
    <message>
        <source>2. They type the address and the code, choose a customer, and call.</source>
        <translation>2. Dort Adresse und Code eingeben, einen Kunden wählen und anrufen.</translation>
    </message>
    <message>
        <source>3. It rings here as with any customer. Take the call with F9, headset on.</source>
        <translation>3. Es klingelt hier wie bei jedem Kunden. Mit F9 annehmen, Headset auf.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address: {text}</source>
        <translation>Adresse: {text}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code: {text}</source>
        <translation>Code: {text}</translation>
    </message>
    <message>
        <source>Practise alone</source>
        <translation>Allein üben</translation>
    </message>
    <message>
        <source>Practise with a trainer</source>
        <translation>Mit Trainer üben</translation>
    </message>
    <message>
        <source>The last call</source>
        <translation>Der letzte Anruf</translation>
    </message>
    <message>
        <source>Your progress</source>
        <translation>Der eigene Fortschritt</translation>
    </message>
</context>
<context>
    <name>TrainerWindow</name>
    <message>
        <source>Play the customer – Agent workstation</source>
        <translation>Den Kunden spielen – Agent Workstation</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open the workstation</source>
        <translation>Arbeitsplatz öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>TriedPart</name>
    <message>
        <source>Who answered?</source>
        <translation>Wer war dran?</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>The workstation cannot open</source>
        <translation>Der Arbeitsplatz lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>The workstation cannot open yet</source>
        <translation>Der Arbeitsplatz lässt sich noch nicht öffnen</translation>
    </message>
</context>
<context>
    <name>TryView</name>
    <message>
        <source>The other number is in place: call now.</source>
        <translation>Die andere Nummer ist eingetragen: jetzt anrufen.</translation>
    </message>
    <message>
        <source>Tried {time}</source>
        <translation>Versucht {time}</translation>
    </message>
    <message>
        <source>Tried {time}; noted by the phone</source>
        <translation>Versucht {time}; vom Telefon notiert</translation>
    </message>
    <message>
        <source>Tried {time}; put right by {name}</source>
        <translation>Versucht {time}; berichtigt von {name}</translation>
    </message>
    <message>
        <source>{begin}–{end} their time, {reached} of {tries}</source>
        <translation>{begin}–{end} dortige Zeit, {reached} von {tries}</translation>
    </message>
    <message>
        <source>{begin}–{end}, {reached} of {tries}</source>
        <translation>{begin}–{end}, {reached} von {tries}</translation>
    </message>
    <message>
        <source>{number}, wrong since {time}</source>
        <translation>{number}, falsch seit {time}</translation>
    </message>
    <message>
        <source>{outcome} (the phone noted: {first})</source>
        <translation>{outcome} (das Telefon notierte: {first})</translation>
    </message>
    <message>
        <source>{outcome}, tried {n}×</source>
        <translation>{outcome}, {n}× versucht</translation>
    </message>
    <message>
        <source>{outcome}, {n} of {most}: it falls due again by itself.</source>
        <translation>{outcome}, {n} von {most}: er wird von selbst wieder fällig.</translation>
    </message>
</context>
<context>
    <name>TypedText</name>
    <message>
        <source>A field holds {count} characters, so only the beginning was pasted: add the rest to the ticket as a file.</source>
        <translation>Ein Feld fasst {count} Zeichen, daher wurde nur der Anfang eingefügt: den Rest als Datei ans Ticket hängen.</translation>
    </message>
</context>
<context>
    <name>TypedWhen</name>
    <message>
        <source>From then on, and by when? Name an end.</source>
        <translation>Ab dann, und bis wann? Nennen Sie ein Ende.</translation>
    </message>
    <message>
        <source>Name a day, a time, or both.</source>
        <translation>Nennen Sie Tag, Zeit oder beides.</translation>
    </message>
    <message>
        <source>Not understood: {words}.</source>
        <translation>Nicht verstanden: {words}.</translation>
    </message>
    <message>
        <source>One time too many: {words}.</source>
        <translation>Eine Zeit zu viel: {words}.</translation>
    </message>
    <message>
        <source>Taken as the day in next week, not today.</source>
        <translation>Gemeint ist der Tag in der nächsten Woche, nicht heute.</translation>
    </message>
    <message>
        <source>Taken as the day in next week, not {day}.</source>
        <translation>Gemeint ist der Tag in der nächsten Woche, nicht {day}.</translation>
    </message>
    <message>
        <source>That is several days: {words}. Name one.</source>
        <translation>Das sind mehrere Tage: {words}. Nennen Sie einen.</translation>
    </message>
    <message>
        <source>That is too far away.</source>
        <translation>Das ist zu weit weg.</translation>
    </message>
    <message>
        <source>The clocks go back, so this time comes twice; the first is taken.</source>
        <translation>Die Uhren gehen zurück, diese Zeit kommt zweimal; genommen wird die erste.</translation>
    </message>
    <message>
        <source>The clocks skip this time; {time} is taken.</source>
        <translation>Die Uhren überspringen diese Zeit; genommen wird {time}.</translation>
    </message>
    <message>
        <source>The customer’s time zone is not known.</source>
        <translation>Die Zeitzone des Kunden ist nicht bekannt.</translation>
    </message>
    <message>
        <source>There is no such day: {words}.</source>
        <translation>Diesen Tag gibt es nicht: {words}.</translation>
    </message>
    <message>
        <source>These do not go together: {words}.</source>
        <translation>Das passt nicht zusammen: {words}.</translation>
    </message>
    <message>
        <source>This time has passed: {time}.</source>
        <translation>Diese Zeit ist vorbei: {time}.</translation>
    </message>
    <message>
        <source>by {time}</source>
        <translation>bis {time}</translation>
    </message>
    <message>
        <source>{words} can mean two things: type {one} or {other}</source>
        <translation>{words} kann zweierlei heißen: tippen Sie {one} oder {other}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
</context>
<context>
    <name>UnderstandingStrip</name>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>UndoPresenter</name>
    <message>
        <source>Done again: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>Nothing more to take back here</source>
        <translation>Hier gibt es nichts mehr zurückzunehmen</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Zurückgenommen: {what}</translation>
    </message>
</context>
<context>
    <name>UndoToast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>UnknownCallerStrip</name>
    <message>
        <source>Name of the caller</source>
        <translation>Name des Anrufers</translation>
    </message>
    <message>
        <source>Name, as the caller says it</source>
        <translation>Name, wie der Anrufer ihn nennt</translation>
    </message>
    <message>
        <source>New caller, {number}</source>
        <translation>Neuer Anrufer, {number}</translation>
    </message>
    <message>
        <source>Save as customer</source>
        <translation>Als Kunden speichern</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Jemand Neues</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Wer ist es?</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Also waiting</source>
        <translation>Wartet auch</translation>
    </message>
</context>
<context>
    <name>WaitingNotice</name>
    <message>
        <source>Go to this call</source>
        <translation>Zu diesem Gespräch</translation>
    </message>
    <message>
        <source>{name} is still on hold and waits for you.</source>
        <translation>{name} wird noch gehalten und wartet.</translation>
    </message>
    <message>
        <source>{name} waits on hold without a word for too long: go back now.</source>
        <translation>{name} wartet schon zu lange ohne ein Wort: jetzt zurückgehen.</translation>
    </message>
    <message>
        <source>{name} waits on hold: a check-in is due.</source>
        <translation>{name} wird gehalten: eine Zwischenmeldung ist fällig.</translation>
    </message>
</context>
<context>
    <name>WaitingView</name>
    <message>
        <source>Check-in due</source>
        <translation>Zwischenmeldung fällig</translation>
    </message>
    <message>
        <source>Check-in overdue</source>
        <translation>Zwischenmeldung überfällig</translation>
    </message>
    <message>
        <source>Go there and check in</source>
        <translation>Hingehen und melden</translation>
    </message>
    <message>
        <source>Go to this call</source>
        <translation>Zu diesem Gespräch</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Wird gehalten</translation>
    </message>
    <message>
        <source>They hold the line too.</source>
        <translation>Die Gegenseite hält auch.</translation>
    </message>
    <message>
        <source>They put you on hold: nothing to do.</source>
        <translation>Die Gegenseite hält das Gespräch: nichts zu tun.</translation>
    </message>
</context>
<context>
    <name>WeekLine</name>
    <message>
        <source>Your calls in the last seven days</source>
        <translation>Die eigenen Anrufe der letzten sieben Tage</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>In 1 h</source>
        <translation>In 1 h</translation>
    </message>
    <message>
        <source>In 30 min</source>
        <translation>In 30 min</translation>
    </message>
    <message>
        <source>It is early or late where the customer is then.</source>
        <translation>Beim Kunden ist es dann früh oder spät.</translation>
    </message>
    <message>
        <source>Such promises usually take {usual}; this gives {given}.</source>
        <translation>Solche Zusagen dauern sonst {usual}; hier sind es {given}.</translation>
    </message>
    <message>
        <source>This is on a holiday: {name}.</source>
        <translation>Das ist ein Feiertag: {name}.</translation>
    </message>
    <message>
        <source>This is outside your working hours.</source>
        <translation>Das liegt außerhalb der Arbeitszeit.</translation>
    </message>
    <message>
        <source>This quarter of an hour is full: {taken} of {capacity} taken.</source>
        <translation>Diese Viertelstunde ist voll: {taken} von {capacity} belegt.</translation>
    </message>
    <message>
        <source>This time has passed.</source>
        <translation>Diese Zeit ist vorbei.</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Heute {time}</translation>
    </message>
    <message>
        <source>Tomorrow {time}</source>
        <translation>Morgen {time}</translation>
    </message>
    <message>
        <source>{time} in {place}</source>
        <translation>{time} in {place}</translation>
    </message>
</context>
<context>
    <name>WhenChooser</name>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Other day and time</source>
        <translation>Anderer Tag, andere Zeit</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Festlegen</translation>
    </message>
</context>
<context>
    <name>WhenField</name>
    <message>
        <source>Time in words</source>
        <translation>Zeit in Worten</translation>
    </message>
</context>
<context>
    <name>WhyNoAudio</name>
    <message>
        <source>Call again; if it stays so, tell IT: a firewall may block the media ports.</source>
        <translation>Noch einmal anrufen; bleibt es so, der IT sagen: eine Firewall sperrt vielleicht die Sprachports.</translation>
    </message>
    <message>
        <source>F5 lets you be heard.</source>
        <translation>F5, und man hört Sie.</translation>
    </message>
    <message>
        <source>F5 stops it and opens the microphone.</source>
        <translation>F5 beendet sie und öffnet das Mikrofon.</translation>
    </message>
    <message>
        <source>F6 resumes it.</source>
        <translation>F6 setzt es fort.</translation>
    </message>
    <message>
        <source>Hold and resume once; if it stays so, end the call and call back.</source>
        <translation>Einmal halten und fortsetzen; bleibt es so, das Gespräch beenden und zurückrufen.</translation>
    </message>
    <message>
        <source>Neither hears the other</source>
        <translation>Keiner hört den anderen</translation>
    </message>
    <message>
        <source>No sound has arrived since the call began.</source>
        <translation>Seit Beginn des Gesprächs kam kein Ton an.</translation>
    </message>
    <message>
        <source>Plug the headset in, or choose another microphone in the settings.</source>
        <translation>Headset einstecken oder in den Einstellungen ein anderes Mikrofon wählen.</translation>
    </message>
    <message>
        <source>Plug the headset in, or choose another speaker in the settings.</source>
        <translation>Headset einstecken oder in den Einstellungen einen anderen Lautsprecher wählen.</translation>
    </message>
    <message>
        <source>Sound arrives, but it is silence.</source>
        <translation>Ton kommt an, aber es ist Stille.</translation>
    </message>
    <message>
        <source>Sound came at first, and none comes now.</source>
        <translation>Anfangs kam Ton, jetzt keiner mehr.</translation>
    </message>
    <message>
        <source>Sound is flowing; nothing is wrong at this desk.</source>
        <translation>Der Ton fließt; an diesem Platz ist alles in Ordnung.</translation>
    </message>
    <message>
        <source>Sound is judged once a call is answered.</source>
        <translation>Der Ton wird beurteilt, sobald ein Anruf angenommen ist.</translation>
    </message>
    <message>
        <source>Speak; then look for a mute switch on the headset or its cable.</source>
        <translation>Sprechen; dann am Headset oder Kabel nach einem Stummschalter sehen.</translation>
    </message>
    <message>
        <source>Tell IT: address translation between the phones is wrong.</source>
        <translation>Der IT sagen: die Adressumsetzung zwischen den Telefonen stimmt nicht.</translation>
    </message>
    <message>
        <source>Tell IT: the call ended with SIP code 488.</source>
        <translation>Der IT sagen: das Gespräch endete mit SIP-Code 488.</translation>
    </message>
    <message>
        <source>The customer does not hear you</source>
        <translation>Der Kunde hört Sie nicht</translation>
    </message>
    <message>
        <source>The customer hears you</source>
        <translation>Der Kunde hört Sie</translation>
    </message>
    <message>
        <source>The microphone is silent.</source>
        <translation>Das Mikrofon ist still.</translation>
    </message>
    <message>
        <source>The other side has put you on hold.</source>
        <translation>Die andere Seite hat Sie gehalten.</translation>
    </message>
    <message>
        <source>The other side is quiet or muted, or your headset’s volume is down.</source>
        <translation>Die andere Seite ist leise oder stumm, oder Ihr Headset ist leise gestellt.</translation>
    </message>
    <message>
        <source>The other side named a private address that cannot be reached from here.</source>
        <translation>Die andere Seite nannte eine private Adresse, die von hier nicht erreichbar ist.</translation>
    </message>
    <message>
        <source>The phone engine sends no sound.</source>
        <translation>Das Telefon sendet keinen Ton.</translation>
    </message>
    <message>
        <source>The two phones have no codec or encryption in common.</source>
        <translation>Die beiden Telefone haben keinen Codec und keine Verschlüsselung gemeinsam.</translation>
    </message>
    <message>
        <source>Their line or the network has failed; wait a moment, then call back.</source>
        <translation>Deren Leitung oder das Netz ist ausgefallen; einen Moment warten, dann zurückrufen.</translation>
    </message>
    <message>
        <source>There is no answered call.</source>
        <translation>Es gibt kein angenommenes Gespräch.</translation>
    </message>
    <message>
        <source>There is no microphone.</source>
        <translation>Es gibt kein Mikrofon.</translation>
    </message>
    <message>
        <source>There is no speaker.</source>
        <translation>Es gibt keinen Lautsprecher.</translation>
    </message>
    <message>
        <source>Wait, or end the call and call back.</source>
        <translation>Warten, oder beenden und zurückrufen.</translation>
    </message>
    <message>
        <source>You do not hear the customer</source>
        <translation>Sie hören den Kunden nicht</translation>
    </message>
    <message>
        <source>You have the call on hold.</source>
        <translation>Sie halten das Gespräch.</translation>
    </message>
    <message>
        <source>You hear the customer</source>
        <translation>Sie hören den Kunden</translation>
    </message>
    <message>
        <source>Your microphone is muted.</source>
        <translation>Ihr Mikrofon ist stumm.</translation>
    </message>
    <message>
        <source>Your recorded greeting is playing in place of the microphone.</source>
        <translation>Ihre aufgenommene Begrüßung läuft anstelle des Mikrofons.</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Esc closes</source>
        <translation>Esc schließt</translation>
    </message>
    <message>
        <source>Why no sound?</source>
        <translation>Warum kein Ton?</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>1 not saved · kept while the program runs</source>
        <translation>1 nicht gespeichert · bleibt, solange das Programm läuft</translation>
    </message>
    <message>
        <source>All next steps, one to a line</source>
        <translation>Alle nächsten Schritte, je eine Zeile</translation>
    </message>
    <message>
        <source>All promises, one to a line</source>
        <translation>Alle Zusagen, je eine Zeile</translation>
    </message>
    <message>
        <source>Another of our plans has this name on some of these days: agents see both.</source>
        <translation>Ein anderer eigener Plan heißt an einigen dieser Tage genauso: Angeboten werden beide.</translation>
    </message>
    <message>
        <source>Another of ours has this name on some of these days: agents see both, one below the other.</source>
        <translation>Eine andere eigene Vorlage heißt an einigen dieser Tage genauso: Angeboten werden beide, untereinander.</translation>
    </message>
    <message>
        <source>Built in: make a copy to change one</source>
        <translation>Mitgeliefert: zum Ändern eine Kopie anlegen</translation>
    </message>
    <message>
        <source>Expired: nobody is offered it any more. Drafts made from it stay.</source>
        <translation>Abgelaufen: wird nicht mehr angeboten. Entwürfe daraus bleiben.</translation>
    </message>
    <message>
        <source>It goes before the built-in one.</source>
        <translation>Sie steht vor der mitgelieferten.</translation>
    </message>
    <message>
        <source>It stands in place of the built-in one of this name.</source>
        <translation>Sie steht anstelle der mitgelieferten dieses Namens.</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>Neues Wort</translation>
    </message>
    <message>
        <source>Not kept yet</source>
        <translation>Noch nicht behalten</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Stage {number}: “{text}” is no time: write “2 h”, “3 days” or “90 min”, or nothing.</source>
        <translation>Etappe {number}: „{text}“ ist keine Zeit: „2 h“, „3 Tage“ oder „90 min“ schreiben, oder nichts.</translation>
    </message>
    <message>
        <source>The built-in one of this name stays in the menu, below.</source>
        <translation>Die mitgelieferte dieses Namens bleibt im Menü, darunter.</translation>
    </message>
    <message>
        <source>The customer’s questions, one to a line</source>
        <translation>Die Fragen des Kunden, je eine Zeile</translation>
    </message>
    <message>
        <source>The whole plan, one stage to a line</source>
        <translation>Der ganze Plan, je Etappe eine Zeile</translation>
    </message>
    <message>
        <source>This word is there once more on some of these days: both wordings are offered.</source>
        <translation>Dieses Wort gibt es an einigen dieser Tage noch einmal: Beide Formulierungen werden angeboten.</translation>
    </message>
    <message>
        <source>Without plain words it says: our customers know this word, do not mark it.</source>
        <translation>Ohne einfache Worte heißt es: Unsere Kunden kennen dieses Wort, nicht anmerken.</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>ab {day}</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>künftig</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>{count} not saved · kept while the program runs</source>
        <translation>{count} nicht gespeichert · bleiben, solange das Programm läuft</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>“{name}” was removed.</source>
        <translation>„{name}“ wurde entfernt.</translation>
    </message>
    <message>
        <source>“{name}” was removed. Drafts made from it stay.</source>
        <translation>„{name}“ wurde entfernt. Entwürfe daraus bleiben.</translation>
    </message>
    <message>
        <source>“{text}” is no day: write it as 2027-01-31, or leave it empty.</source>
        <translation>„{text}“ ist kein Tag: als 2027-01-31 schreiben oder leer lassen.</translation>
    </message>
</context>
<context>
    <name>WordingButton</name>
    <message>
        <source>Key {key}</source>
        <translation>Taste {key}</translation>
    </message>
    <message>
        <source>Take “{wording}”</source>
        <translation>„{wording}“ übernehmen</translation>
    </message>
</context>
<context>
    <name>WordingForm</name>
    <message>
        <source>A day as 2027-01-31 or 31.1.2027. Both days are included; empty is always.</source>
        <translation>Ein Tag als 2027-01-31 oder 31.1.2027. Beide Tage zählen mit; leer heißt immer.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Make a copy of our own</source>
        <translation>Eigene Kopie anlegen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Plain words</source>
        <translation>Einfache Worte</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Say instead</source>
        <translation>Stattdessen sagen</translation>
    </message>
    <message>
        <source>Undo my changes</source>
        <translation>Meine Änderungen zurücknehmen</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Where a message says the word, the check marks it and offers the plain words in its place by one key. Write it as it stands in a message; every form is a word of its own.</source>
        <translation>Kommt das Wort in einer Nachricht vor, merkt die Prüfung es an und bietet mit einer Taste die einfachen Worte an. So schreiben, wie es in der Nachricht steht; jede Form ist ein eigenes Wort.</translation>
    </message>
    <message>
        <source>Word to avoid</source>
        <translation>Zu vermeidendes Wort</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
</context>
<context>
    <name>WordingPage</name>
    <message>
        <source>A plan that happens again and again is written once and used on any ticket.</source>
        <translation>Ein Plan, der immer wieder vorkommt, wird einmal geschrieben und in jedem Ticket verwendet.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Begin a new one, or choose one on the left and make a copy of it.</source>
        <translation>Einen neuen beginnen oder links einen wählen und kopieren.</translation>
    </message>
    <message>
        <source>Messages in your own words</source>
        <translation>Nachrichten in eigenen Worten</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>New word to avoid</source>
        <translation>Neues Wort zum Vermeiden</translation>
    </message>
    <message>
        <source>Our wording</source>
        <translation>Unsere Texte</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>The check of a message marks them and offers plain words in their place.</source>
        <translation>Die Prüfung einer Nachricht merkt sie an und bietet einfache Worte dafür.</translation>
    </message>
    <message>
        <source>The whole scenario, told before it begins</source>
        <translation>Der ganze Ablauf, erklärt, bevor er beginnt</translation>
    </message>
    <message>
        <source>What to word</source>
        <translation>Was zu formulieren ist</translation>
    </message>
    <message>
        <source>Words that your customers need not know</source>
        <translation>Wörter, die Kunden nicht kennen müssen</translation>
    </message>
    <message>
        <source>Words to avoid</source>
        <translation>Zu vermeidende Wörter</translation>
    </message>
</context>
<context>
    <name>WordingsPart</name>
    <message>
        <source>Another wording</source>
        <translation>Anderer Wortlaut</translation>
    </message>
    <message>
        <source>For when a fact of the others is not known</source>
        <translation>Für den Fall, dass ein Fakt der anderen fehlt</translation>
    </message>
    <message>
        <source>Move wording {n} up</source>
        <translation>Wortlaut {n} nach oben</translation>
    </message>
    <message>
        <source>Take wording {n} out</source>
        <translation>Wortlaut {n} entfernen</translation>
    </message>
    <message>
        <source>Wording {n} of {of}</source>
        <translation>Wortlaut {n} von {of}</translation>
    </message>
</context>
<context>
    <name>WorkColumn</name>
    <message>
        <source>Callbacks</source>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>Every call you take or make is kept here. Open one to see its ticket.</source>
        <translation>Hier bleibt jeder Anruf. Einen öffnen zeigt sein Ticket.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>No callbacks promised</source>
        <translation>Keine Rückrufe zugesagt</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Noch keine Anrufe</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Open tickets stand here, the most urgent first, each with the reason why. Meanwhile you can take a practice call.</source>
        <translation>Hier stehen offene Tickets, die dringendsten zuerst, jedes mit seinem Grund. Inzwischen ist Zeit für einen Übungsanruf.</translation>
    </message>
    <message>
        <source>Practise a call now</source>
        <translation>Jetzt einen Anruf üben</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>When you promise to call someone back, it stands here by its time and reminds you before it is due.</source>
        <translation>Ein zugesagter Rückruf steht hier nach seiner Zeit und erinnert, bevor er fällig ist.</translation>
    </message>
    <message>
        <source>Work lists</source>
        <translation>Arbeitslisten</translation>
    </message>
</context>
<context>
    <name>WorkPresenter</name>
    <message>
        <source>Unknown caller</source>
        <translation>Unbekannter Anrufer</translation>
    </message>
</context>
<context>
    <name>WorkView</name>
    <message>
        <source>Calling</source>
        <translation>Wird angerufen</translation>
    </message>
    <message>
        <source>Draft is kept</source>
        <translation>Entwurf ist gesichert</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>No subject yet</source>
        <translation>Noch kein Betreff</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Wird gehalten</translation>
    </message>
    <message>
        <source>On the call</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>Offenes Ticket</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Up next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Wrap-up not finished</source>
        <translation>Nachbearbeitung offen</translation>
    </message>
    <message>
        <source>answer by {time}</source>
        <translation>Antwort bis {time}</translation>
    </message>
    <message>
        <source>call back {time}</source>
        <translation>Rückruf {time}</translation>
    </message>
    <message>
        <source>call dropped on hold</source>
        <translation>beim Halten getrennt</translation>
    </message>
    <message>
        <source>check-in due</source>
        <translation>Zwischenmeldung fällig</translation>
    </message>
    <message>
        <source>check-in overdue</source>
        <translation>Zwischenmeldung überfällig</translation>
    </message>
    <message>
        <source>hard for the customer so far ({n} of 3)</source>
        <translation>bisher belastend für den Kunden ({n} von 3)</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verpasst</translation>
    </message>
    <message>
        <source>moved ahead by {time}</source>
        <translation>um {time} vorgezogen</translation>
    </message>
    <message>
        <source>moved behind by {time}</source>
        <translation>um {time} nach hinten verschoben</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>wird gehalten</translation>
    </message>
    <message>
        <source>overdue comes first</source>
        <translation>Überfälliges kommt zuerst</translation>
    </message>
    <message>
        <source>priority {name}</source>
        <translation>Priorität {name}</translation>
    </message>
    <message>
        <source>promise due {time}</source>
        <translation>Zusage fällig {time}</translation>
    </message>
    <message>
        <source>taken elsewhere</source>
        <translation>woanders angenommen</translation>
    </message>
    <message>
        <source>they hold us</source>
        <translation>Gegenseite hält</translation>
    </message>
    <message>
        <source>update due {time}</source>
        <translation>Meldung fällig {time}</translation>
    </message>
    <message>
        <source>waiting {time}</source>
        <translation>wartet {time}</translation>
    </message>
    <message>
        <source>wrap-up</source>
        <translation>Nachbearbeitung</translation>
    </message>
    <message>
        <source>{line}, on hold {held}</source>
        <translation>{line}, gehalten {held}</translation>
    </message>
    <message>
        <source>{line}, on hold {held}, {said} stated</source>
        <translation>{line}, gehalten {held}, {said} angekündigt</translation>
    </message>
    <message>
        <source>{line}, {n} concerns</source>
        <translation>{line}, {n} Anliegen</translation>
    </message>
    <message>
        <source>{n} concerns</source>
        <translation>{n} Anliegen</translation>
    </message>
    <message>
        <source>{n} more, less urgent</source>
        <translation>{n} weitere, weniger dringend</translation>
    </message>
    <message>
        <source>{n} overdue</source>
        <translation>{n} überfällig</translation>
    </message>
    <message>
        <source>{short}, {n} of them not in this choice: show all work to see them</source>
        <translation>{short}, davon {n} nicht in dieser Auswahl: alle Arbeit zeigen, um sie zu sehen</translation>
    </message>
    <message>
        <source>{short}: go to the first</source>
        <translation>{short}: zum ersten</translation>
    </message>
</context>
<context>
    <name>WorkingDaySettings</name>
    <message>
        <source>Kept from {calendar}: {count}.</source>
        <translation>Aus {calendar} behalten: {count}.</translation>
    </message>
    <message>
        <source>Left out: {which}. Correct the file and import it once more.</source>
        <translation>Ausgelassen: {which}. Berichtigen Sie die Datei und importieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>One working day at least is needed.</source>
        <translation>Mindestens ein Arbeitstag wird gebraucht.</translation>
    </message>
    <message>
        <source>Reading {file} …</source>
        <translation>{file} wird gelesen …</translation>
    </message>
    <message>
        <source>The file cannot be read ({why}); nothing was changed.</source>
        <translation>Die Datei lässt sich nicht lesen ({why}); nichts wurde geändert.</translation>
    </message>
    <message>
        <source>next: {day}, {name}</source>
        <translation>als Nächstes: {day}, {name}</translation>
    </message>
    <message>
        <source>nothing more to come</source>
        <translation>nichts mehr vor uns</translation>
    </message>
    <message>
        <source>{calendar} is removed.</source>
        <translation>{calendar} ist entfernt.</translation>
    </message>
    <message>
        <source>{which} and others</source>
        <translation>{which} und andere</translation>
    </message>
</context>
<context>
    <name>WorkingDaysSection</name>
    <message>
        <source>Calls at a time</source>
        <translation>Anrufe gleichzeitig</translation>
    </message>
    <message>
        <source>Calls in a quarter of an hour</source>
        <translation>Anrufe in einer Viertelstunde</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Feiertage</translation>
    </message>
    <message>
        <source>Nobody is called from</source>
        <translation>Niemand wird angerufen von</translation>
    </message>
    <message>
        <source>Nobody is called until</source>
        <translation>Niemand wird angerufen bis</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>We work on</source>
        <translation>Wir arbeiten am</translation>
    </message>
    <message>
        <source>Work from</source>
        <translation>Arbeit ab</translation>
    </message>
    <message>
        <source>Work until</source>
        <translation>Arbeit bis</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Arbeitstage</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Arbeitszeit</translation>
    </message>
    <message>
        <source>later promises get a warning</source>
        <translation>spätere Zusagen warnen</translation>
    </message>
    <message>
        <source>promised for one quarter of an hour</source>
        <translation>für eine Viertelstunde zugesagt</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>where the customer is: nobody is called then</source>
        <translation>beim Kunden: dann wird niemand angerufen</translation>
    </message>
</context>
<context>
    <name>WrapUpForm</name>
    <message>
        <source>Disposition</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Internal cause</source>
        <translation>Interne Ursache</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note of the call</source>
        <translation>Notiz zum Anruf</translation>
    </message>
    <message>
        <source>Own review</source>
        <translation>Eigener Rückblick</translation>
    </message>
    <message>
        <source>What came out of it?</source>
        <translation>Was kam dabei heraus?</translation>
    </message>
    <message>
        <source>Would you have enjoyed this call?</source>
        <translation>Hätte mir dieses Gespräch gefallen?</translation>
    </message>
</context>
<context>
    <name>WrapUpPage</name>
    <message>
        <source>Add a step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>What we owe</source>
        <translation>Was wir schulden</translation>
    </message>
    <message>
        <source>Who answered?</source>
        <translation>Wer war dran?</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Nachbearbeitung</translation>
    </message>
</context>
<context>
    <name>WrapUpPresenter</name>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>In %n Tag</numerusform>
            <numerusform>In %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no number to call back, so nothing was promised: type one first.</source>
        <translation>Es gibt keine Nummer für den Rückruf, daher wurde nichts zugesagt: zuerst eine eingeben.</translation>
    </message>
    <message>
        <source>{tickets} stays open: something is still to come for the customer.</source>
        <translation>{tickets} bleibt offen: Für den Kunden kommt noch etwas.</translation>
    </message>
</context>
<context>
    <name>WritingPart</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Known addresses</source>
        <translation>Bekannte Adressen</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>Sprache der Nachricht</translation>
    </message>
    <message>
        <source>Ready to send</source>
        <translation>Bereit zum Senden</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Text der Nachricht</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>What the customer will read</source>
        <translation>Was der Kunde lesen wird</translation>
    </message>
</context>
<context>
    <name>_Side</name>
    <message>
        <source>Let this one stay</source>
        <translation>Diesen behalten</translation>
    </message>
    <message>
        <source>This one stays</source>
        <translation>Dieser bleibt</translation>
    </message>
</context>
</TS>
