<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountDialog</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect my phone line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter what you were given for your telephone. Nothing is saved unchecked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you call this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if it differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if your IT team gave you one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name@server, as you were given it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountDraft</name>
    <message>
        <source>A server is a name or an address without spaces, like sip.company.example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS, encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a complete address: it looks like name@company.example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UDP</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountList</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line yet. Practice calls work without one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountPresenter</name>
    <message>
        <source>Asking the server …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server accepts this line. You can save it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgentStateButton</name>
    <message>
        <source>You are: {state}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskingPresenter</name>
    <message>
        <source>#{number}{subject}: when will the customer hear from us?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskingStrip</name>
    <message>
        <source>Next update is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When will the customer hear from us?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackCard</name>
    <message>
        <source>Call back instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on talking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Button</name>
    <message>
        <source>Key {key}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallBar</name>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not work at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This works once the call is answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallPresenter</name>
    <message>
        <source>No phone line is connected, so nothing was dialled: connect one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number withheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallView</name>
    <message>
        <source>Call over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls ring here. Dial at the lower left, or wait for the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They put us on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on hold · call {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ringing there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>talk time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallbackEditor</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise a callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will you tell them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallbackFormPresenter</name>
    <message>
        <source>Call back instead of waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise a callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number cannot be dialled. What you typed is kept: correct it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallbackList</name>
    <message>
        <source>Callbacks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallbackPanel</name>
    <message>
        <source>Call now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallbackView</name>
    <message>
        <source>, {n} late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No subject yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more, due later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} in {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallbacksPage</name>
    <message>
        <source>Callbacks and promises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you promise a call, it stands here until it is kept. Promise one from a ticket, from a hold (F10), in the wrap-up, or here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallbacksPresenter</name>
    <message>
        <source>No phone line is ready to call from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To move a promise, choose a new time and say why; it stays as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallerForm</name>
    <message>
        <source>A number to call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, as they say it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation, if they name one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation, may stay empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is calling?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallerPresenter</name>
    <message>
        <source>Is it one of these?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is calling?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as their telephone sends it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}, from the call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallerTypePanel</name>
    <message>
        <source>Avoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How does the caller sound?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaptionStrip</name>
    <message>
        <source>What the practice customer says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CauseRow</name>
    <message>
        <source>Cause in your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In other words …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something of ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What caused it?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Key {key}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>Back to the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you hang up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the wrap-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap-up draft</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingView</name>
    <message>
        <source>Before you hang up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how the call ended first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left while on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They hung up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finish it after the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no time yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked: customer left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {time} talk time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} could not be asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} done, F12 ends the call at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} not asked, urgent callback made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactsPart</name>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details for IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your call goes on: the phone runs apart from this window.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashGuard</name>
    <message>
        <source>The window made a mistake of its own; it is a bug, and not yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes are saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes stay in the window.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <source>Add a SIP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export this customer’s data …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to speak to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge with another record …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIP addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom they speak for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerPart</name>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer for the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer does now, and why it helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what to do now, and why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerView</name>
    <message>
        <source>1 ticket, open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 ticket, solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged from {name}, {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contact yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No subject yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ticket yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested by the number:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the mail program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sure whether it arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tickets, {open} open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerWords</name>
    <message>
        <source>Called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called, not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maybe {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maybe {one} or {count} others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maybe {one} or {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We called, not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of that company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follow-up agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from an earlier ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said by the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same name, another number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomersPresenter</name>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CutOffNotice</name>
    <message>
        <source>Call {name} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call with {name} was cut off{why}. Your notes are kept: call again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataCarePresenter</name>
    <message>
        <source>An import broke off last time; what it had begun was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds some of it: close that program, and the rest goes at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up to {path}; the copy was checked and is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased; times and figures of calls and tickets stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported: {tickets} tickets, {calls} calls, {files} files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the data folder any more: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is being done with the data: wait for it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing was left behind.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataPages</name>
    <message>
        <source>Customers (*.csv *.tsv *.txt *.vcf *.vcard)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers to import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataUpdate</name>
    <message>
        <source>An older version of the workstation wrote the file. A copy of it is kept beside it. With much data this takes some minutes; the desk then opens by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing your data up to date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DelayCard</name>
    <message>
        <source>Customer knows: move it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a time that you can keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a time and a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell them before they ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The promise counts as moved, with the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is still missing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is late</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskPresenter</name>
    <message>
        <source>Answer a call, or choose a ticket on the left, and it opens here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in with F8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ticket open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are on a call. If you close the window now, the call stays open and waits for you: close again to leave, or go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is calling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} waits without a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}. Press F9 in the workstation to answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskProgram</name>
    <message>
        <source>Put it aside and start with fresh settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {path} cannot be written ({why}); nothing was changed: ask IT to allow writing there, or start with another --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workstation of the profile “{name}” is open already; nothing was changed: use the window that is open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DialField</name>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call this number  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or number to call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>Message “{subject}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet, trying again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase everything personal about {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: asked for by e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, numbers, addresses, what was said and written, notes and files of all their tickets go for good. That cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why first: the reason is kept with the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times and figures of calls and tickets stay, without a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EscalationPresenter</name>
    <message>
        <source>Escalated to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (takes escalations)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EscalationStrip</name>
    <message>
        <source>Callback at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose when they will call the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalate to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They call the customer …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: what has to be decided?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>Facts of the ticket, Enter puts one into the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesList</name>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open	Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off	Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesPart</name>
    <message>
        <source>Add a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop files on the ticket. At most 100 MB each.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesPresenter</name>
    <message>
        <source>A file is being copied: open this one when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system has no program for “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could start a program, so it is not opened from here: ask IT to look at it if you need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” taken off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Which work is shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterEditor</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: Mine, urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which work to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is due</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find customers, numbers, tickets and words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Add to my words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>%n things to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the template came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better: “{wording}”. Alt+Enter takes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jargon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officialese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too familiar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsPresenter</name>
    <message>
        <source>Not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{wording}” taken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>A practice customer calls you. You hear a real voice and see the guidance at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About 4 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As you say it on the phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls ring here from then on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked before it is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect my phone line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address, name and password that you were given for your telephone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every screen has something on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept apart from your own work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No phone line needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing real, nothing to break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the desk with a made-up afternoon of calls and promises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password goes to the system’s keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise a call now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start practising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome, {name}. How would you like to start?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome. How would you like to start?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see how it went, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your greeting is filled in with both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recommended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStartPresenter</name>
    <message>
        <source>No microphone was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound device was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ringing also plays on: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We can hear you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Key {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed, has text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: {key}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FollowUpPart</name>
    <message>
        <source>By when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did we promise?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we owe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we will do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to the customer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Workstation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidanceColumn</name>
    <message>
        <source>Guidance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidancePresenter</name>
    <message>
        <source>The customer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidanceView</name>
    <message>
        <source>A greeting is out of date and was left out: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in no. {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held {time} in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: the other side has paused the call. Your line stays open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where things stand, then hold again or go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They put you on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are back with the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}, after {gap}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} late</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>It goes to the outbox, and out as soon as the mail server takes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mail program could be opened; the message is kept as a draft: set one up in the system, or copy the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail file could not be written ({why}); the message is kept as a draft: free some space, or copy the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is in the outbox and leaves as soon as the server takes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is open in your mail program: send it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipient is not a complete mail address: go back and correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no recipient yet: go on writing and enter an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no subject yet: go on writing and enter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text yet: go on writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To send from here, set up a mail account in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as your mail program knows you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no subject yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeadsetCheck</name>
    <message>
        <source>Check your headset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headphones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loudness of the microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak, then play a sound.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>A callback stands at the top of your list at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A customer hangs up on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new template, word or plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a stage below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another matter: a new ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back; never ends a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in with a customer on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed by the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, in the first column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit, or choose a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End: first the checklist, then the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved as you type, at the latest one second later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a customer or ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on writing; then back to the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold, and resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the caller sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In next steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In our wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal cause, and a small extra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the system’s keyring, or in memory for this session. In no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and how to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the caller, or say it is somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue, callbacks, history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to send; then hand it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real need, and what may come next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove, in the list; Ctrl+Z brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save; copy a built-in one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage back, stage on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take another wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the best wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last change back; with Shift do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer for the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call goes on. Open the program again: it finds the call and your note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The choice that prints it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer’s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer’s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The facts; Enter puts one into the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The main action of the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next thing to look at, the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ring fills until the next check-in. Amber: check in now. Red: the customer has waited too long. From the second check-in on you can call back instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window closes or crashes in a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which open ticket it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While you type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it is, of those it may be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing to the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoldCard</name>
    <message>
        <source>Call back instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume the talk  F6</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdleCards</name>
    <message>
        <source>Before you leave this ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your next callback</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdleView</name>
    <message>
        <source>Each step has a name and a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next update has a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready for the next call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket says what it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it rings, what is known about the caller and your greeting stand here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>A CSV or vCard file (.csv, .vcf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning of {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first customers in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do with people known already</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPresenter</name>
    <message>
        <source>Cancelled: everything is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Add once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in what is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to address them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: {new} is known as {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file, {n} rows so far …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking in, {n} rows so far …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{added} added, {filled} filled in, {skipped} as they were, {out} left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{all} rows: {new} new, {known} known already, {out} cannot be taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeepingSection</name>
    <message>
        <source> days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long data is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for good</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Keypad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type digits, Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Angry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anxious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call dropped on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calm-down break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hurt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rational</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voicemail left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrapping up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call dropped on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instead of a long hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missed call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned on the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>we promised it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LikelyRow</name>
    <message>
        <source>Key {key}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkRow</name>
    <message>
        <source>Link to the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to the post, https://…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only addresses that begin with https:// or http:// are opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LiveEntry</name>
    <message>
        <source> on {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We call {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with you now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} calls</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailSection</name>
    <message>
        <source>0161 496 0100, weekdays 8 to 18</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How customers reach us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: no password is asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if IT gave you one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailSettings</name>
    <message>
        <source>A server is a name without spaces, like smtp.company.example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the mail server …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the server and the sender’s address first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server accepts this account; messages can be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is in the system’s keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a complete address: it looks like name@company.example.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Agent workstation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MaybePart</name>
    <message>
        <source>Somebody new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergePanel</name>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge two records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or number of the other record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergingPresenter</name>
    <message>
        <source>{stays} stands for both: tickets, calls and numbers of {gone} are found there. It can be undone at any time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessagePage</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageSide</name>
    <message>
        <source>Alt+↑  Alt+↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a stage fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their questions: answered?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageStatePresenter</name>
    <message>
        <source>Go on with the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to the customer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft of {when}: {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it fails: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the mail program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs your decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket #{number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} for you to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessagesPresenter</name>
    <message>
        <source>The draft was thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a complete address: it looks like name@company.example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you had written is kept: it is in the list of templates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you pasted has {count} characters, more than a message can take; nothing was put in: attach it as a file, or paste a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom is this for? Enter an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %n more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamePopup</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>%n more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this notice away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>It is another matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open ticket: {ticket}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutboxCard</name>
    <message>
        <source>It arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages stand here from “Send” until the mail server has taken them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutboxPagePresenter</name>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your message to {recipient} needs you: {trouble}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} messages wait for your decision: they are kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnerField</name>
    <message>
        <source>Somebody else …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordPart</name>
    <message>
        <source>For this session only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the system’s keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePresenter</name>
    <message>
        <source>Another matter: a new ticket	Shift+F8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge with another ticket …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this customer’s page  Ctrl+I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer’s page	Ctrl+I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket #{number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PermissionCard</name>
    <message>
        <source>Ask before you hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer agrees: hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For how long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why and for how long, and wait for a yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonaCard</name>
    <message>
        <source>Let them call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let {name} call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will practise</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonaPage</name>
    <message>
        <source>A real call with a real voice, on this computer only. Nobody hears you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who shall call you?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhoneNotices</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanDelegate</name>
    <message>
        <source>2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What then?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>Done {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanPart</name>
    <message>
        <source>Add a stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep for other tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plans yet: keep one from a ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several stages? Tell the whole way before it begins, with what to do if one fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanPresenter</name>
    <message>
        <source>The plans that come with the program cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanTable</name>
    <message>
        <source>Add a stage below	Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down	Ctrl+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up	Ctrl+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this stage	Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticePresenter</name>
    <message>
        <source>Last time {kept} of {of} rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice – Agent workstation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a microphone, what you tick is said for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your call with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kept} of {of} rules kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} will ring in a moment. Press F9 to answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPart</name>
    <message>
        <source>As the customer will see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the mail program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueFilterPresenter</name>
    <message>
        <source>All work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anybody’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this choice …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name first, so that you find it in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New choice …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody’s yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying it out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonsPart</name>
    <message>
        <source>Why they may call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReminderStrip</name>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RescueOffers</name>
    <message>
        <source>Put it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RescuedMessages</name>
    <message>
        <source>The draft of this text is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} could not be saved last time; its text was kept in a file. Put it back?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RescuedPresenter</name>
    <message>
        <source>{title}: text could not be saved last time and was kept in a file. Put it back into the notes?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResponseSection</name>
    <message>
        <source> h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First answer within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First answer: {channel}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no target</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>Search results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RingingCard</name>
    <message>
        <source>Also ringing: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is it? {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{line}: {name}. {reasons}. F9 answers. Say: {greeting}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RingingView</name>
    <message>
        <source>An outdated greeting was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoming, {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep typing. Your note stays open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Agree who does what by when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer promptly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the question in the wrap-up; it takes one key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask before the hold, say why and how long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whether anything else is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the second check-in, offer to call back with F10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before any solution, say back what you understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back first who was lost on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come back every one to two minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not repeat what was clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each step a name and a time, then ask for a yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greet with name, organisation and an offer of help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a promise remind you in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look back: would I have enjoyed that?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a callback for each promise in the wrap-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the next update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never let a check-in become overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer to call back when it takes longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press F12 once and go through the list before hanging up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press F6 once, ask the question, and hold after the yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press F9 at the second ring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise little and keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the greeting aloud at the first ring, then tick it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the steps with their times and wait for a yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember what the company knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it back and wait for a yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the next update while the customer is on the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum up and have it confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the ring is full, press F8 and say one sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the ring is full, press F8 at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunningDesk</name>
    <message>
        <source>What happened while the window was closed could not be taken in yet; it is kept and tried again at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScorePage</name>
    <message>
        <source>Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the practice call went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try this next time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note of a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timelines, messages and calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try part of a name, organisation or e-mail, any part of a phone number, a ticket number, or words from a ticket, its timeline, a message or a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>similar spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} found: {counts}. First: {first}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionIndex</name>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Segment</name>
    <message>
        <source>Key {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type}: key {digit}, in a text field Alt+{digit}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source> - at $.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> on {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> while on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#{number} is solved and #{number2} is not, so an open matter would be out of sight; nothing was changed: merge them the other way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#{number} merged into this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#{number} no longer merged into this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, by {due_at} UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, cut off{else}{why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, left while on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; did you mean &quot;{near}&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; there may be {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call back was agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call back was offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call is on; the phone ends when it is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call with this customer is going on or not wrapped up, so nothing was erased: end it and wrap it up, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message to this customer is just being sent, so nothing was erased: wait until it is out, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan has {STAGES} stages at most: join some, or make two plans of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan needs at least one stage: say what happens first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A promise has a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word to avoid needs a letter or a digit: enter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {what} cannot be merged with itself; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An erased {what} cannot be merged with another; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An urgent callback stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program ({program}) answers on the local socket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the database, so this could not be saved or read; everything saved before is kept: close the other program, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered after {rang_s}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked before each hold, with the wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for open questions and anything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind it: {real_need}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call dropped on hold {made_at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback due {due_at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback promised to {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called {at}, not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called, not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked in on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how the call ended first; everything else is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalated to {to}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalated to {to}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalation to {to} taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every promise has its callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step has name, time and the customer&apos;s yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File added: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File taken off: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greeting said after {after_s}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left on hold, and no callback was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} is left out: it has neither a name nor an organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} is left out: {broken}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: “{name}” is no time zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: “{one}” is no e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: “{strip}” is no telephone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest wait without a word {longest_gap_s}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged into #{number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {who}: {what}{by}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No callback for: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No country has a number like that: check its first digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer merged into #{number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mail account is set up here; the message is kept as a draft: hand it to the mail program, or enter an account in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone and no speaker were found, so a call cannot be heard. Plug in a headset: it is used at once, also in a running call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone was found, so the customer cannot hear you. Plug in a headset: it is used at once, also in a running call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speaker was found, so you cannot hear the customer. Plug in a headset: it is used at once, also in a running call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered, rang {rang_s}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed with the customer: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing takes mail on port {port} of {host}; the message is kept and tried again by itself: check the port in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number withheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold to {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the addresses is no mail address; the message is kept: correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the two {what}s is not in the database; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only 0–9, *, # and A–D can be sent as key tones; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open ticket #{number}{due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain words have {NAME} characters at most: shorten them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise due {due_at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise not kept, was due {due_at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised: {what}, by {due_at} UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on hold without asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on hold without saying how long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who takes over; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why the callback is moved; its time is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some wording of the program cannot be read: {broken}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that is not the workstation answers on its local socket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelling is not checked because the library enchant is missing; {how}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelling is not checked because there is no dictionary for “{strip}”; install the package {package} and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage {number} does not say what happens: fill it in, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summed up and confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That has letters in it: pick the customer from the list or type a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a complete SIP address: it looks like name@company.example, without spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a telephone number: type it with its area code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too long for a number or a SIP address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That number is too long: it has more digits than its country uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That number is too short: its area code or some digits are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That phone line is not set up any more: choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Python that runs the workstation brings SQLite {have}, and the database needs {need} or newer; nothing was changed: ask IT to install a newer Python, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SIP stack did not start: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {backup} could not be restored to {data} ({strerror}); the present data is left as it is: ask IT to allow reading and writing there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {backup} is damaged or incomplete, so it was not restored; nothing was changed: copy it again from where it is kept, or take an older one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {backup} was made by a newer version of the workstation; nothing was changed: install that version, then restore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {target} cannot be written ({strerror}); nothing was changed: choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call is on hold; key tones would not be heard. Resume it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call is on hold; nothing was played to the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call was reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call went on under #{number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caller is {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate file {ca_file} cannot be read, so nothing was sent; the message is kept and tried again by itself: choose another file in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen {what}{name} is not connected; “{name2}” is used until it is back. You can plug it in again or choose another in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer&apos;s sound system does not answer, so the call may be without sound. The call itself goes on; restart the sound system or plug the headset in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer said yes to what was understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged, so nothing more is written to it; the file is left as it is: ask IT to restore a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {path} cannot be written ({strerror}), so the workstation keeps nothing there; what it holds is left as it is: ask IT to allow writing in that folder, or start with another --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {path} is damaged; it is left as it is: ask IT to restore a copy of it, or start with another --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {path} was written by a newer version of the workstation; it is left as it is: install that version again, or start with another --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {source} is damaged, so no backup was made of it; it is left as it is, and so are older backups: ask IT to restore one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so the last change is not saved; everything saved before is kept: free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of {path} is full, so the database cannot be made there; nothing was changed: free some space, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of {target} is full, so no backup was made; nothing was changed: free some space there, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reported an error, so the last change may not be saved; everything saved before is kept as far as the disk is well: ask IT to look at the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk {why}, so “{title}” is kept only in this window: leave the window open and copy the text to another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of certificate authorities {ca_file} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {backup} is not a backup of this program; nothing was changed: choose a file that “workstation backup” made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} belongs to another program; it is left as it is: move it away, or start with another --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The greeting was not ticked as said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hold took long and no call back was offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not answer within {timeout_s} seconds; nothing was changed: unlock it if it asks for that and try again, or enter the password for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring has no password for this account; the account is kept: enter its password in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked, so the password could not be read or kept; nothing was changed: unlock the keyring and try again, or enter the password for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this computer does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this computer failed to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring reported an error of its own ({name}); nothing was changed: try again, or enter the password for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring that is set up here would not keep a password secret, so it is not used; nothing was changed: ask IT for a keyring service, or enter the password for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day is before the first: correct one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line to the mail server {host} broke ({error}); the message is kept and tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line to {host} broke after the text had begun to leave, so the message may have arrived or not: ask the customer or look into the mailbox, then send it again or note that it arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server {host} and this computer found no safe way to speak on port {port}; the message is kept and tried again by itself: try the other kind of security in the settings, or ask IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server {host} asks new senders to come back in some minutes{said}; the message is kept and tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server {host} cannot check passwords just now; the message is kept and tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server {host} cannot write to {odd}, an address with letters beyond a–z before the @; nothing was sent: use another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server {host} did not answer in time on port {port}; the message is kept and tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server {host} did not prove that it is {host} ({rstrip}), so nothing was sent to it; the message is kept and tried again by itself: check the name, or ask IT for the certificate file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server {host} hung up before it took the message; the message is kept and tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server {host} offers no encryption, so nothing was sent to it; the message is kept and tried again by itself: ask IT for the right port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server {host} refused the user name {user} or its password; the message is kept and tried again by itself: enter the password again in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server {host} takes no messages just now{said}; the message is kept and tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server {host} takes no password, so nothing was sent; the message is kept and tried again by itself: clear the user name in the settings, or ask IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server {host} was not found; the message is kept and tried again by itself: look whether the network is there and the name in the settings is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server {host} {what} for good{said}; the message is kept: correct it or write to another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server {host} {what} for now{said}; the message is kept and tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message has no recipient; it is kept as a draft: enter an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message has no subject; it is kept as a draft: enter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message has no text; it is kept as a draft: write one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is still a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is too big for the mail server {host}{said}; it is kept: shorten it, then send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message may have been sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message waits in the outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message was discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message was handed to the mail program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other half of the phone is of a {age} version ({version}, this one is {fact}). It ends by itself soon after its last call; then all is well again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side did not agree to the {lower}. The call is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other {what} is a part of this one already; nothing was changed: merge them the other way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The own review was left open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone could not do this ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone engine cannot write its record of calls ({error}), so it takes none. Make that folder writable again; the phone then starts by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone engine could not be started: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone engine could not open its local socket: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone engine does not start. The log of the engine says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone engine ended at once (code {code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone engine is older than this window and cannot do this yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone engine met an error of its own; the log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone engine stopped. It is being started again; an open call may be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone is just ending; nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone is not connected just now; nothing was done. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone met an error of its own; the log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan has no name; agents choose it by its name: enter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port {port} in that address does not exist: it is 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of calls cannot be written ({strerror}). Calls go on, but their record may have gaps; make room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was clear and was not repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender “{error}” is no mail address, so nothing was sent; the message is kept and tried again by itself: correct it in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings cannot be written to {path} ({strerror}); the older ones are kept in the file, and the new ones hold until the program ends: ask IT to allow writing there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file {path} cannot be put aside ({strerror}); it is left as it is: ask IT to allow writing there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read ({strerror}); it is left as it is: ask IT to allow reading it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file {path} has a mistake{where} ({why}); it is left as it is: correct it, or put it aside and start with fresh settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file {path} was written by a newer version of the workstation; it is left as it is: install that version again, or start with another --profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound file {path} cannot be played ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound file {path} cannot be played: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template cannot be used like this: {trouble}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template has no name; agents choose it by its name: enter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template “{name}” cannot be used: {error}. Nothing was changed; choose another one, and tell whoever looks after the templates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket is solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workstation ended while this message was being sent, so it may have arrived or not: ask the customer or look into the mailbox, then send it again or note that it arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workstation may not write to its database, so the last change is not saved; everything saved before is kept: ask IT to allow writing there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {name} transport did not open: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {purpose} could not be opened; another program may be using it. It is tried again every second, and you can choose another in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file {target} already; it is left as it is: choose another name, or allow overwriting with --force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no conversation on this call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no customer {customer_id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no data in {parent} yet, so no backup was made; nothing was changed: name the --data-dir or --profile whose data you want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no number to call back, so nothing was changed: hand it over now, or add the customer’s number first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such customer, so nothing was erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone of that name: choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no word to avoid yet: enter it as your people write it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no wording in this language: choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough room in {data} to unpack the backup beside the present data; nothing was changed: free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to dial yet: type a number or a SIP address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These two are not merged any more; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account cannot be used for calls now; nothing was dialled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is not one that registers; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This call is already over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This call no longer waits for an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This call was placed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer runs no keyring service, so passwords cannot be kept; nothing was changed: ask IT for one, or enter the password for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s SIP stack cannot do TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer was erased already; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk was started without templates for messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk writes no mail files; the message is kept as a draft: copy its text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is longer than {NAME} characters: shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a SIP address: it looks like name@company.example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a whole telephone number: check its area code and digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an e-mail address: it looks like name@company.example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This {what} is merged with another already; nothing was changed: undo that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We called {at}, not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We called{line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We tried to call back {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We wrote: {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went on without the customer&apos;s yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a name or a time: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a character that is not UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a greeting with occasion = &quot;{value}&quot; is needed that holds everywhere: without line, day parts and dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list in square brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a loop inside a loop cannot be used here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table is expected here, not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text in quotation marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {gap_s}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all places for calls were taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {LEAST_CHECK_INS} that suit every caller are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check_ins: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declined by the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each loop needs a name of its own for its row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended by the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field larger than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follow-up agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given up by the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be changed any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be thrown away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has characters that its encoding does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is longer than {template} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no row of a CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it rang for three minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its id is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {name} gives no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {name}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody can be reached there now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing more was heard from the other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of its cells is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone engine stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phrase &quot;{id}&quot;: there is no fact called &quot;{fact}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan {merges}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the call could not be placed ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the call failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the call was lost on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the card has no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the card is malformed ({words})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the customer gave up before an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the customer hung up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key &quot;{name}&quot; is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number is incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the other side cannot talk in a way we can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server could not reach the other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server could not reach the other side in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server did not understand the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server does not allow this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server has a fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server refused our password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no fact called &quot;{unknown}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no key &quot;{key}&quot; here{fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no {attr} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no {key} = {member}; each must be there once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no TOML: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this number or address does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this number or address is no longer in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time of day, as &quot;07:30&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {owner}, {duration}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{CALLS} calls are on already; end one before you dial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{check_ins_on_time} of {check_ins_due} check-ins on time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is no SIP code for declining; the call still rings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{expected} is expected here, not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line}: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, near line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: larger than {LARGEST_FILE} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: not UTF-8 text ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} = {member} is there twice; each must be there once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read ({strerror}); nothing was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be used here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be written ({error}); nothing was left behind: choose another place or ask for room there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no header in its first line; nothing was taken in: write the columns&apos; names there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {columns} columns, more than the {MOST_COLUMNS} that can be read; nothing was taken in: leave out those that are not about customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds binary data, so it is no CSV; nothing was taken in: save it as CSV (UTF-8) in the program it comes from, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}.toml: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: at least one that suits every caller is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stated_wait_s} stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}, so {so}; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is no date; write one as 2027-01-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is no {described}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is none of {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: the template {id}: {trouble}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: there is no placeholder for {lacking}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}, so “{name}” was not copied; the file itself is untouched: ask IT for room or permission, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} cannot be used like this{what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{error}” is no mail address, so nothing was sent; the message is kept: correct the address, then send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({error}), so it was not added; nothing else changed: check that the file is there and may be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” in the workstation’s folder is not what was added, so it is not used; its entry on the ticket is kept: ask for the file again, then add it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} MB, so it was not added; the file itself is untouched: put it where your team keeps large files and write the place into the notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no file, so it was not added: choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no longer in the workstation’s folder; its entry on the ticket is kept: ask the customer or IT for the file, then add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{target}” is not a SIP address; nothing was dialled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is neither a phone number nor a SIP address. Nothing was dialled; check it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country of numbers without +</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headphones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loudness of the microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind before a callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what to ask before each hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show “How does the caller sound?”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before a callback is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later promises get a warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of numbers without +</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of what you read here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of what you say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on hold, 30 to 120 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said in the greeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solved tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system’s default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>texts; the figures stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without an open ticket and without contact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShellPresenter</name>
    <message>
        <source>Back up …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a phone line …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import customers …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our wording …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise a call now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignalBars</name>
    <message>
        <source>Sound quality not known yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoundPanel</name>
    <message>
        <source>Customer&apos;s level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound quality not known yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StagesPart</name>
    <message>
        <source>Add a stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert adds a stage below, Ctrl+Up and Ctrl+Down move it, Delete removes it. Time as “2 h”, “3 days” or “90 min”; leave it empty while nobody can say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages of the plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Connect a phone line to take calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight lines at most can be used at once. Remove one to use this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone: {mic}. Speaker: {out}. Ringing: {ring}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone was found. The other side will not hear you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No password is kept for this line. Enter it in the line&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound device was found. Plug in a headset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not answer. The line is tried again by itself; check the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the line. Your settings are kept: ask IT why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the password. Your settings are kept: enter the password again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate could not be trusted, so nothing was sent to it. Ask IT for the right server name or certificate authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s name was not found. Your settings are kept: check the name and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system’s keyring does not answer. Try again, or enter the password for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system’s keyring is locked, so the password could not be read. Unlock it and try again, or enter the password for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer runs no keyring service, so no password can be kept. Enter it for this session only, or ask IT to install one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s phone software has no TLS. Choose TCP or UDP if your IT allows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line&apos;s address is not a valid SIP address. Correct it in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Stage {number} of {count}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stage {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsDelegate</name>
    <message>
        <source>Does what?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>By when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, done {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsTable</name>
    <message>
        <source>By when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing agreed yet: who does what, and by when?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strips</name>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same person? {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeamPart</name>
    <message>
        <source>A small extra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes, only your team sees them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only your team sees this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something good that nobody expects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is behind it? What matters most to them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may become their next question?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may come next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What on our side led to this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only your team sees them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeamSection</name>
    <message>
        <source>Add a colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owners to choose from. Delete removes a row.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeamTable</name>
    <message>
        <source>Colleagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet: add the people who can own a ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes escalations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplatePart</name>
    <message>
        <source>As a customer will read it: a made-up ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts to put in: click, or press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer will read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketHeader</name>
    <message>
        <source>Add a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalate …	Alt+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last heard from us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More to do with this ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketMergePresenter</name>
    <message>
        <source>#{part} becomes a part of #{whole}: both timelines are found there, and owner and times of #{whole} hold. It can be undone at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged from {name}, {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No subject yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketMergeStrip</name>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge with another ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or subject of the other ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketPane</name>
    <message>
        <source>Add a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise a callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to the customer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketPresenter</name>
    <message>
        <source>Not saved yet, trying again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketView</name>
    <message>
        <source> by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No subject yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer in the workstation’s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (me)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketWords</name>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the customer&apos;s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the customer’s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer said yes to what I understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was clear from the start; saying it back would be parroting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed by the customer {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer confirmed {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>escalation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filled in from “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a message, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the call, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {what}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>internal cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the customer’s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed by {name} {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was already clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what I understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what may come next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineList</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} late</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Headset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the work lists</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBarPresenter</name>
    <message>
        <source>call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check-ins on time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promises kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open the workstation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workstation cannot open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workstation cannot open yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypedText</name>
    <message>
        <source>A field holds {count} characters, so only the beginning was pasted: add the rest to the ticket as a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoPresenter</name>
    <message>
        <source>Done again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more to take back here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoToast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnknownCallerStrip</name>
    <message>
        <source>Name of the caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, as the caller says it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New caller, {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingNotice</name>
    <message>
        <source>Go to this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is still on hold and waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} waits on hold without a word for too long: go back now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} waits on hold: a check-in is due.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>In 1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 30 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is promised for this quarter of an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is outside your working hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow 09:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} in {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhenChooser</name>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other day and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>1 not saved · kept while the program runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All next steps, one to a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All promises, one to a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another of our plans has this name on some of these days: agents see both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another of ours has this name on some of these days: agents see both, one below the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built in: make a copy to change one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired: nobody is offered it any more. Drafts made from it stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes before the built-in one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands in place of the built-in one of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage {number}: “{text}” is no time: write “2 h”, “3 days” or “90 min”, or nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in one of this name stays in the menu, below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer’s questions, one to a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole plan, one stage to a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This word is there once more on some of these days: both wordings are offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without plain words it says: our customers know this word, do not mark it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} not saved · kept while the program runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was removed. Drafts made from it stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no day: write it as 2027-01-31, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordingButton</name>
    <message>
        <source>Key {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take “{wording}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordingForm</name>
    <message>
        <source>A day as 2027-01-31 or 31.1.2027. Both days are included; empty is always.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a copy of our own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo my changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a message says the word, the check marks it and offers the plain words in its place by one key. Write it as it stands in a message; every form is a word of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word to avoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordingPage</name>
    <message>
        <source>A plan that happens again and again is written once and used on any ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new one, or choose one on the left and make a copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages in your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New word to avoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check of a message marks them and offers plain words in their place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole scenario, told before it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that your customers need not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to avoid</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkColumn</name>
    <message>
        <source>Callbacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every call you take or make is kept here. Open one to see its ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No callbacks promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open tickets stand here, the most urgent first, each with the reason why. Meanwhile you can take a practice call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise a call now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you promise to call someone back, it stands here by its time and reminds you before it is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work lists</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkPresenter</name>
    <message>
        <source>Unknown caller</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkView</name>
    <message>
        <source>Calling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No subject yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap-up not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer by {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call back {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call dropped on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check-in due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check-in overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hard for the customer so far ({n} of 3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved ahead by {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved behind by {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>priority {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promise due {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update due {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrap-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more, less urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{short}, {n} of them not in this choice: show all work to see them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{short}: go to the first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WrapUpForm</name>
    <message>
        <source>Disposition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came out of it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would you have enjoyed this call?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WrapUpPage</name>
    <message>
        <source>Add a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we owe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WrapUpPresenter</name>
    <message>
        <source>There is no number to call back, so nothing was promised: type one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected in wrap-up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WritingPart</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer will read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Mark</name>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Side</name>
    <message>
        <source>Let this one stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
