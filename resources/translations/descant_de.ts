<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>descant</name>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="20"/>
        <source>The backup {file} could not be written.</source>
        <translation>Die Sicherung {file} konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="21"/>
        <location filename="../../app/chats/backup/errors.py" line="54"/>
        <location filename="../../app/chats/backup/errors.py" line="117"/>
        <location filename="../../app/chats/exchange/errors.py" line="34"/>
        <location filename="../../app/core/settings/store.py" line="70"/>
        <location filename="../../app/core/settings/store.py" line="310"/>
        <location filename="../../app/core/user_files.py" line="21"/>
        <location filename="../../app/gguf/errors.py" line="109"/>
        <location filename="../../app/library/errors.py" line="60"/>
        <location filename="../../app/library/errors.py" line="85"/>
        <location filename="../../app/library/moving.py" line="172"/>
        <location filename="../../app/tools/mcp/store.py" line="125"/>
        <location filename="../../app/ui/my_models/pane.py" line="379"/>
        <location filename="../../app/ui/services/login/entry.py" line="50"/>
        <source>The system reported: {reason}.</source>
        <translation>Meldung des Systems: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="22"/>
        <location filename="../../app/chats/exchange/errors.py" line="35"/>
        <source>Check the folder and the free space of its disk, or choose another folder.</source>
        <translation>Prüfen Sie den Ordner und den freien Platz auf dem Datenträger, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="40"/>
        <source>The backup {file} is damaged.</source>
        <translation>Die Sicherung {file} ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="41"/>
        <location filename="../../app/chats/exchange/errors.py" line="71"/>
        <location filename="../../app/core/settings/store.py" line="316"/>
        <location filename="../../app/engine/engines/installed.py" line="352"/>
        <location filename="../../app/schemas/grammar.py" line="67"/>
        <location filename="../../app/tools/definition.py" line="109"/>
        <location filename="../../app/tools/mcp/config.py" line="166"/>
        <location filename="../../app/tools/mcp/config.py" line="268"/>
        <location filename="../../app/tools/python/component.py" line="180"/>
        <location filename="../../app/tools/python/session.py" line="185"/>
        <source>{reason}.</source>
        <translation>{reason}.</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="42"/>
        <source>Use another backup. Your present chats were not changed.</source>
        <translation>Verwenden Sie eine andere Sicherung. Ihre jetzigen Chats wurden nicht geändert.</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="53"/>
        <source>The backup {file} could not be unpacked.</source>
        <translation>Die Sicherung {file} konnte nicht entpackt werden.</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="55"/>
        <source>Check the folder {folder} and the free space of its disk, then try again. Your present chats were not changed.</source>
        <translation>Prüfen Sie den Ordner {folder} und den freien Platz auf seinem Datenträger, und versuchen Sie es dann noch einmal. Ihre jetzigen Chats wurden nicht geändert.</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="70"/>
        <source>{file} is not a backup of Descant.</source>
        <translation>{file} ist keine Sicherung von Descant.</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="71"/>
        <source>It has no list of what a backup contains.</source>
        <translation>Es fehlt die Liste dessen, was eine Sicherung enthält.</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="72"/>
        <source>Choose a file that Descant has made as a backup. Exports of chats can be imported instead.</source>
        <translation>Wählen Sie eine Datei, die Descant als Sicherung erstellt hat. Exporte von Chats können stattdessen importiert werden.</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="83"/>
        <source>{file} was made by a newer version of Descant.</source>
        <translation>{file} wurde von einer neueren Version von Descant erstellt.</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="84"/>
        <source>This version does not know its format.</source>
        <translation>Diese Version kennt das Format nicht.</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="85"/>
        <source>Install the newer version, and restore the backup there.</source>
        <translation>Installieren Sie die neuere Version und stellen Sie die Sicherung dort wieder her.</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="94"/>
        <source>The backup was cancelled.</source>
        <translation>Die Sicherung wurde abgebrochen.</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="94"/>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="103"/>
        <source>The backup was not restored, because the chats are in use.</source>
        <translation>Die Sicherung wurde nicht wiederhergestellt, weil die Chats in Gebrauch sind.</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="104"/>
        <source>{file} is open, probably in the window of Descant.</source>
        <translation>{file} ist geöffnet, wahrscheinlich im Fenster von Descant.</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="105"/>
        <source>Close Descant, then try again.</source>
        <translation>Schließen Sie Descant und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="116"/>
        <source>The backup was not restored.</source>
        <translation>Die Sicherung wurde nicht wiederhergestellt.</translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="118"/>
        <source>Check the folder {folder} and the free space of its disk.</source>
        <translation>Prüfen Sie den Ordner {folder} und den freien Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="35"/>
        <source>The file with your chats is damaged.</source>
        <translation>Die Datei mit Ihren Chats ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="36"/>
        <location filename="../../app/chats/errors.py" line="125"/>
        <source>{path}: {reason}.</source>
        <translation>{path}: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="37"/>
        <source>Recover what can be read. Descant starts a new file and keeps the damaged one beside it.</source>
        <translation>Stellen Sie wieder her, was noch lesbar ist. Descant legt eine neue Datei an und behält die beschädigte daneben.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="49"/>
        <source>Your chats were saved by a newer version of Descant.</source>
        <translation>Ihre Chats wurden mit einer neueren Version von Descant gespeichert.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="50"/>
        <source>{path} has version {version}. This Descant supports versions up to {known}.</source>
        <translation>{path} hat Version {version}. Dieses Descant unterstützt Versionen bis {known}.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="56"/>
        <source>Install the newer version again. Your chats were not changed.</source>
        <translation>Installieren Sie wieder die neuere Version. Ihre Chats wurden nicht verändert.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="67"/>
        <source>Your chats could not be converted for this version of Descant.</source>
        <translation>Ihre Chats konnten nicht für diese Version von Descant konvertiert werden.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="68"/>
        <source>{path}, version {version}: {reason}.</source>
        <translation>{path}, Version {version}: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="69"/>
        <source>Keep using your previous version of Descant, and report this. Your chats were not changed.</source>
        <translation>Verwenden Sie weiter Ihre vorherige Version von Descant und melden Sie das Problem. Ihre Chats wurden nicht verändert.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="80"/>
        <source>The disk is full, so this was not saved.</source>
        <translation>Der Datenträger ist voll, daher wurde nichts gespeichert.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="81"/>
        <source>The disk that holds {folder} has {free} free.</source>
        <translation>Auf dem Datenträger mit {folder} sind {free} frei.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="84"/>
        <source>Free some space, then try again. What you see in the window is still there.</source>
        <translation>Geben Sie Speicherplatz frei und versuchen Sie es erneut. Was Sie im Fenster sehen, ist noch da.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="95"/>
        <source>This was not saved: the file with your chats is not writable.</source>
        <translation>Nicht gespeichert: Die Datei mit Ihren Chats ist schreibgeschützt.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="96"/>
        <source>{path}, or the folder it is in, is read-only.</source>
        <translation>{path} oder der übergeordnete Ordner ist schreibgeschützt.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="97"/>
        <source>Give your user write access, then try again. You can still read your chats.</source>
        <translation>Geben Sie Ihrem Benutzerkonto Schreibzugriff und versuchen Sie es erneut. Ihre Chats können Sie weiterhin lesen.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="108"/>
        <source>This was not saved: another program is using the file with your chats.</source>
        <translation>Nicht gespeichert: Ein anderes Programm verwendet die Datei mit Ihren Chats.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="109"/>
        <source>{path} is locked.</source>
        <translation>{path} ist gesperrt.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="110"/>
        <source>Close other programs that have it open (for example, a backup or a second Descant), then try again.</source>
        <translation>Schließen Sie andere Programme, die die Datei geöffnet haben (zum Beispiel eine Datensicherung oder ein zweites Descant), und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="124"/>
        <source>The file with your chats could not be used.</source>
        <translation>Die Datei mit Ihren Chats konnte nicht verwendet werden.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="126"/>
        <source>Try again. If it fails again, check the disk it is on.</source>
        <translation>Versuchen Sie es erneut. Tritt der Fehler wieder auf, prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="137"/>
        <source>This chat no longer exists.</source>
        <translation>Diesen Chat gibt es nicht mehr.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="138"/>
        <source>It was deleted.</source>
        <translation>Er wurde gelöscht.</translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="139"/>
        <source>Choose another chat or start a new one.</source>
        <translation>Wählen Sie einen anderen Chat oder beginnen Sie einen neuen.</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="20"/>
        <source>{file} already exists.</source>
        <translation>{file} existiert bereits.</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="21"/>
        <source>An existing file is not replaced unless you ask for it.</source>
        <translation>Eine vorhandene Datei wird nur auf Ihren Wunsch ersetzt.</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="22"/>
        <source>Choose another name, or allow that it is replaced.</source>
        <translation>Wählen Sie einen anderen Namen, oder erlauben Sie das Ersetzen.</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="33"/>
        <source>{file} could not be written.</source>
        <translation>{file} konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="44"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="174"/>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="44"/>
        <source>No file was written.</source>
        <translation>Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="53"/>
        <source>The PDF could not be made.</source>
        <translation>Das PDF konnte nicht erstellt werden.</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="54"/>
        <source>The process that draws it ended with code {code}.</source>
        <translation>Der Prozess, der es zeichnet, endete mit dem Code {code}.</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="55"/>
        <source>Export as a web page (HTML) instead, and print that as PDF in your browser.</source>
        <translation>Exportieren Sie stattdessen als Webseite (HTML) und drucken Sie diese im Browser als PDF.</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="70"/>
        <location filename="../../app/core/user_files.py" line="26"/>
        <source>{file} could not be read.</source>
        <translation>{file} konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="72"/>
        <source>Check that the file is complete, for example by downloading or exporting it again.</source>
        <translation>Prüfen Sie, ob die Datei vollständig ist, zum Beispiel indem Sie sie erneut herunterladen oder exportieren.</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="83"/>
        <source>{file} was not imported.</source>
        <translation>{file} wurde nicht importiert.</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="84"/>
        <source>Unpacked, a file in it is hundreds of times larger, which no export of chats is.</source>
        <translation>Entpackt ist eine Datei darin hunderte Male größer; kein Export von Chats ist so.</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="85"/>
        <source>Use the archive as you got it from the other program.</source>
        <translation>Verwenden Sie das Archiv so, wie Sie es von dem anderen Programm erhalten haben.</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="96"/>
        <source>{file} was exported by a newer version of Descant.</source>
        <translation>{file} wurde von einer neueren Version von Descant exportiert.</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="97"/>
        <source>It has version {version} of the format, which this version does not know.</source>
        <translation>Es hat Version {version} des Formats, die diese Version nicht kennt.</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="98"/>
        <source>Install the newer version, and import it there.</source>
        <translation>Installieren Sie die neuere Version und importieren Sie es dort.</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="109"/>
        <source>No chats were found in {file}.</source>
        <translation>In {file} wurden keine Chats gefunden.</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="110"/>
        <source>It is not an export of ChatGPT, Open WebUI, LM Studio, Jan, llama.cpp or Descant.</source>
        <translation>Es ist kein Export von ChatGPT, Open WebUI, LM Studio, Jan, llama.cpp oder Descant.</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="111"/>
        <source>Choose the file or the folder that the other program exports or keeps its chats in.</source>
        <translation>Wählen Sie die Datei oder den Ordner, in den das andere Programm seine Chats exportiert oder in dem es sie aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="11"/>
        <source>images, which are named in the text</source>
        <translation>Bilder, die im Text genannt sind</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="12"/>
        <source>files, which are named in the text</source>
        <translation>Dateien, die im Text genannt sind</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="13"/>
        <source>documents that are missing or there twice</source>
        <translation>Dokumente, die fehlen oder doppelt da sind</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="14"/>
        <source>hidden messages with your profile or memory</source>
        <translation>verborgene Nachrichten mit Ihrem Profil oder Gedächtnis</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="15"/>
        <source>parts of an unknown kind</source>
        <translation>Teile unbekannter Art</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="16"/>
        <source>messages that cannot be read</source>
        <translation>Nachrichten, die nicht lesbar sind</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="17"/>
        <source>messages that are there twice</source>
        <translation>doppelt vorhandene Nachrichten</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="18"/>
        <source>messages that do not lead back to the start of their chat</source>
        <translation>Nachrichten, die nicht zum Anfang ihres Chats zurückführen</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="19"/>
        <source>empty chats</source>
        <translation>leere Chats</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="20"/>
        <source>chats that cannot be read</source>
        <translation>Chats, die nicht lesbar sind</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="21"/>
        <source>chats that are too large</source>
        <translation>zu große Chats</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="22"/>
        <source>the end of a file that breaks off in the middle</source>
        <translation>das Ende einer Datei, die mittendrin abbricht</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="31"/>
        <source>The import was cancelled. What was imported until then stays; import again to get the rest.</source>
        <translation>Der Import wurde abgebrochen. Was bis dahin importiert wurde, bleibt; importieren Sie erneut, um den Rest zu erhalten.</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="36"/>
        <source>{name}: chats added: {added}, with {messages} messages; already here: {here}</source>
        <translation>{name}: hinzugefügte Chats: {added}, mit {messages} Nachrichten; bereits vorhanden: {here}</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="44"/>
        <source>    Of the added chats, an earlier state is already here and stays: {count}</source>
        <translation>    Von den hinzugefügten Chats ist ein früherer Stand schon vorhanden und bleibt: {count}</translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="48"/>
        <source>    Left out: {what}: {count}</source>
        <translation>    Ausgelassen: {what}: {count}</translation>
    </message>
    <message>
        <location filename="../../app/chats/prompts.py" line="66"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="163"/>
        <source>There is another prompt called {name}.</source>
        <translation>Es gibt schon einen Prompt namens {name}.</translation>
    </message>
    <message>
        <location filename="../../app/chats/prompts.py" line="67"/>
        <source>A prompt is found by its name.</source>
        <translation>Ein Prompt wird über seinen Namen gefunden.</translation>
    </message>
    <message>
        <location filename="../../app/chats/prompts.py" line="68"/>
        <location filename="../../app/chats/tooling.py" line="65"/>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <location filename="../../app/chats/tooling.py" line="63"/>
        <location filename="../../app/ui/settings/function_faults.py" line="61"/>
        <source>There is another function called {name}.</source>
        <translation>Es gibt schon eine Funktion namens {name}.</translation>
    </message>
    <message>
        <location filename="../../app/chats/tooling.py" line="64"/>
        <source>The model calls a function by its name.</source>
        <translation>Das Modell ruft eine Funktion mit ihrem Namen auf.</translation>
    </message>
    <message>
        <location filename="../../app/core/alternatives.py" line="13"/>
        <source>{others} or {last}</source>
        <translation>{others} oder {last}</translation>
    </message>
    <message>
        <location filename="../../app/core/decoding.py" line="26"/>
        <source>{name} is not readable text.</source>
        <translation>{name} ist kein lesbarer Text.</translation>
    </message>
    <message>
        <location filename="../../app/core/decoding.py" line="28"/>
        <source>Save it as UTF-8, or as UTF-16 with a byte-order mark, and try again.</source>
        <translation>Speichern Sie den Text als UTF-8 oder als UTF-16 mit Byte-Order-Mark und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../app/core/decoding.py" line="54"/>
        <source>Byte {byte} at offset {offset} is not valid in {encoding}.</source>
        <translation>Byte {byte} an Position {offset} ist in {encoding} ungültig.</translation>
    </message>
    <message>
        <location filename="../../app/core/decoding.py" line="64"/>
        <source>It contains a NUL byte at offset {offset}, like a binary file or UTF-16 without a byte-order mark.</source>
        <translation>Enthält an Position {offset} ein NUL-Byte, wie eine Binärdatei oder UTF-16 ohne Byte-Order-Mark.</translation>
    </message>
    <message>
        <location filename="../../app/core/errors.py" line="35"/>
        <source>Something went wrong inside Descant.</source>
        <translation>In Descant ist ein interner Fehler aufgetreten.</translation>
    </message>
    <message>
        <location filename="../../app/core/errors.py" line="36"/>
        <location filename="../../app/engine/faults.py" line="251"/>
        <source>{name}: {message}</source>
        <translation>{name}: {message}</translation>
    </message>
    <message>
        <location filename="../../app/core/errors.py" line="37"/>
        <source>What was written is kept. The log has the details.</source>
        <translation>Der bereits geschriebene Text bleibt erhalten. Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/chats.py" line="11"/>
        <source>Weekly backup</source>
        <translation>Wöchentliche Sicherung</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/chats.py" line="12"/>
        <source>Once a week, all chats and the settings are copied into the data folder. The last four copies are kept; a chat that you delete stays in them until then.</source>
        <translation>Einmal in der Woche werden alle Chats und die Einstellungen in den Datenordner kopiert. Die letzten vier Kopien bleiben erhalten; ein Chat, den Sie löschen, bleibt so lange darin.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="11"/>
        <source>Unfinished downloads at startup</source>
        <translation>Unfertige Downloads beim Start</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="12"/>
        <source>What happens to downloads that were running when Descant was closed.</source>
        <translation>Was mit Downloads passiert, die beim Schließen von Descant noch liefen.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="13"/>
        <location filename="../../app/ui/discover/file_row.py" line="361"/>
        <location filename="../../app/ui/downloads/row.py" line="59"/>
        <location filename="../../app/ui/downloads/row.py" line="219"/>
        <location filename="../../app/ui/my_models/actions.py" line="75"/>
        <location filename="../../app/ui/my_models/details.py" line="145"/>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="13"/>
        <source>Ask first</source>
        <translation>Vorher fragen</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="18"/>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="19"/>
        <source>How many parts of a file are downloaded at once. Fewer leave more bandwidth for others on the same connection.</source>
        <translation>Wie viele Teile einer Datei gleichzeitig heruntergeladen werden. Weniger lassen anderen im selben Netz mehr Bandbreite.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="28"/>
        <source>Keep the computer awake</source>
        <translation>Computer wach halten</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="29"/>
        <source>The computer does not sleep while a download runs.</source>
        <translation>Der Computer geht während eines Downloads nicht in den Ruhezustand.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="11"/>
        <source>Theme</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="12"/>
        <source>The colours of the window.</source>
        <translation>Die Farben des Fensters.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="14"/>
        <location filename="../../app/core/settings/general.py" line="46"/>
        <location filename="../../app/ui/settings/special_rows.py" line="59"/>
        <location filename="../../app/ui/shell/appearance.py" line="126"/>
        <source>Follow system</source>
        <translation>Wie System</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="15"/>
        <location filename="../../app/ui/shell/appearance.py" line="128"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="16"/>
        <location filename="../../app/ui/shell/appearance.py" line="130"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="22"/>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="23"/>
        <source>Applies to text and controls. Ctrl with plus or minus changes it too.</source>
        <translation>Gilt für Text und Bedienelemente. Auch mit Strg und Plus oder Minus einstellbar.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="27"/>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="32"/>
        <source>Wrap long lines of code</source>
        <translation>Lange Codezeilen umbrechen</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="33"/>
        <source>Otherwise they are scrolled sideways. The menu above each code block changes it too.</source>
        <translation>Sonst werden sie seitlich gescrollt. Auch das Menü über jedem Codeblock ändert dies.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="38"/>
        <source>Line numbers of code</source>
        <translation>Zeilennummern im Code</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="39"/>
        <source>They are shown beside code in answers, and never copied.</source>
        <translation>Sie stehen in Antworten neben dem Code und werden nie mitkopiert.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="44"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="45"/>
        <source>The language of the window. Changes take effect after a restart.</source>
        <translation>Die Sprache des Fensters. Änderungen gelten nach einem Neustart.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="51"/>
        <source>Send messages with</source>
        <translation>Nachrichten senden mit</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="52"/>
        <source>The other key starts a new line.</source>
        <translation>Mit der anderen Taste beginnt eine neue Zeile.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="54"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="55"/>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="61"/>
        <source>New versions</source>
        <translation>Neue Versionen</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="62"/>
        <source>Whether Descant looks for new versions of itself.</source>
        <translation>Ob Descant nach neuen Versionen von sich selbst sucht.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="64"/>
        <source>Ask me once</source>
        <translation>Einmal fragen</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="65"/>
        <location filename="../../app/ui/shell/update_bar.py" line="187"/>
        <source>Do not look</source>
        <translation>Nicht suchen</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="66"/>
        <location filename="../../app/ui/shell/update_bar.py" line="186"/>
        <source>Look once a day</source>
        <translation>Einmal täglich suchen</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="72"/>
        <source>Tray icon</source>
        <translation>Symbol im Infobereich</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="73"/>
        <source>The window hides in the tray if you close it while a download or an answer is running.</source>
        <translation>Wenn Sie das Fenster während eines Downloads oder einer Antwort schließen, läuft Descant im Infobereich weiter.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="78"/>
        <source>Start at login</source>
        <translation>Bei der Anmeldung starten</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="79"/>
        <source>Descant starts in the tray when you log in, or minimised if there is no tray.</source>
        <translation>Descant startet bei der Anmeldung im Infobereich, oder minimiert, wenn es keinen gibt.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="11"/>
        <source>Reasoning effort for new chats</source>
        <translation>Denkaufwand für neue Chats</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="12"/>
        <source>How long gpt-oss thinks before it answers. Each chat can have its own.</source>
        <translation>Wie lange gpt-oss vor der Antwort nachdenkt. Jeder Chat kann einen eigenen Wert haben.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="14"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="16"/>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="15"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="18"/>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="16"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="20"/>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="22"/>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="23"/>
        <source>How freely tokens are chosen. 0 always picks the most likely one. OpenAI recommends 1.0.</source>
        <translation>Wie frei Token gewählt werden. 0 wählt immer das wahrscheinlichste. OpenAI empfiehlt 1,0.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="31"/>
        <source>Top P</source>
        <translation>Top P</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="32"/>
        <source>Considers only the most likely tokens that together reach this probability. OpenAI recommends 1.0 (all).</source>
        <translation>Berücksichtigt nur die wahrscheinlichsten Token, die zusammen diese Wahrscheinlichkeit erreichen. OpenAI empfiehlt 1,0 (alle).</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="40"/>
        <source>Top K</source>
        <translation>Top K</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="41"/>
        <source>Considers only this many of the most likely tokens. OpenAI recommends 0 (all).</source>
        <translation>Berücksichtigt nur so viele der wahrscheinlichsten Token. OpenAI empfiehlt 0 (alle).</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="45"/>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="50"/>
        <source>Min P</source>
        <translation>Min P</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="51"/>
        <source>Leaves out tokens less likely than this share of the most likely one. OpenAI recommends 0 (none).</source>
        <translation>Lässt Token aus, die weniger wahrscheinlich sind als dieser Anteil des wahrscheinlichsten. OpenAI empfiehlt 0 (keine).</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="59"/>
        <source>Stop when the model repeats itself</source>
        <translation>Stoppen, wenn sich das Modell wiederholt</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="60"/>
        <source>Small or damaged models may repeat the same lines until the context is full.</source>
        <translation>Kleine oder beschädigte Modelle wiederholen manchmal dieselben Zeilen, bis der Kontext voll ist.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="65"/>
        <source>Most tokens of reasoning</source>
        <translation>Höchstens so viele Token zum Überlegen</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="66"/>
        <source>After so many the model is led to its answer. 0: it thinks as long as it likes.</source>
        <translation>Danach wird das Modell zur Antwort geführt. 0: Es überlegt, so lange es will.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="70"/>
        <location filename="../../app/ui/chat/options_menus.py" line="66"/>
        <source>No limit</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="75"/>
        <source>When a chat fills the context</source>
        <translation>Wenn ein Chat den Kontext füllt</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="76"/>
        <source>The oldest questions and answers can be left out of what the model sees, except for the first and pinned ones. They stay in the chat, which shows where. The model can sum them up and then sees the summary instead.</source>
        <translation>Die ältesten Fragen und Antworten können aus dem weggelassen werden, was das Modell sieht, außer der ersten und angehefteten. Sie bleiben im Chat, der zeigt, wo. Das Modell kann sie zusammenfassen und sieht dann stattdessen die Zusammenfassung.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="81"/>
        <source>Stop and ask</source>
        <translation>Anhalten und fragen</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="82"/>
        <source>Leave out the oldest</source>
        <translation>Die ältesten weglassen</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="83"/>
        <source>Sum up the oldest</source>
        <translation>Die ältesten zusammenfassen</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="84"/>
        <source>Load the model with a longer context, if one fits</source>
        <translation>Das Modell mit einem längeren Kontext laden, wenn einer passt</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="85"/>
        <source>Stop every time</source>
        <translation>Jedes Mal anhalten</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="91"/>
        <source>Let the model name new chats</source>
        <translation>Neue Chats vom Modell benennen lassen</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="92"/>
        <source>After the first answer, while it has nothing else to do. Otherwise a chat has its first words as a title.</source>
        <translation>Nach der ersten Antwort, wenn es nichts anderes zu tun hat. Sonst heißt ein Chat nach seinen ersten Worten.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="11"/>
        <location filename="../../app/ui/my_models/folder_bar.py" line="46"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="87"/>
        <source>Models folder</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="12"/>
        <source>Downloads go here, and Descant finds every .gguf file in it.</source>
        <translation>Hier werden Downloads gespeichert. Descant findet jede .gguf-Datei darin.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="13"/>
        <source>Default folder</source>
        <translation>Standardordner</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="18"/>
        <source>Models in the Hugging Face cache</source>
        <translation>Modelle im Hugging-Face-Cache</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="19"/>
        <source>Use GGUF files that other programs have downloaded, in place. Nothing is copied.</source>
        <translation>GGUF-Dateien, die andere Programme heruntergeladen haben, direkt verwenden. Nichts wird kopiert.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="24"/>
        <source>LM Studio models</source>
        <translation>LM-Studio-Modelle</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="25"/>
        <source>Use LM Studio&apos;s models in place. Nothing is copied.</source>
        <translation>Modelle von LM Studio direkt verwenden. Nichts wird kopiert.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="30"/>
        <source>llama.cpp models</source>
        <translation>llama.cpp-Modelle</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="31"/>
        <source>Use what llama.cpp&apos;s own programs have downloaded, in place. Nothing is copied.</source>
        <translation>Direkt verwenden, was die Programme von llama.cpp heruntergeladen haben. Nichts wird kopiert.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="36"/>
        <source>Unload an idle model</source>
        <translation>Ungenutztes Modell entladen</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="37"/>
        <source>Frees the memory of a model that has not been used for this long. The model stays selected.</source>
        <translation>Gibt den Speicher eines Modells frei, das so lange nicht verwendet wurde. Das Modell bleibt ausgewählt.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="41"/>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="42"/>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="47"/>
        <source>Load the last model at startup</source>
        <translation>Letztes Modell beim Start laden</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="48"/>
        <source>Otherwise, it loads with the first message.</source>
        <translation>Andernfalls wird es mit der ersten Nachricht geladen.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="53"/>
        <source>Search folders by meaning</source>
        <translation>Ordner nach Bedeutung durchsuchen</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="54"/>
        <source>A small model for embeddings also finds passages that say the same in other words.</source>
        <translation>Ein kleines Modell für Einbettungen findet auch Stellen, die dasselbe mit anderen Worten sagen.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="55"/>
        <source>No, by words alone</source>
        <translation>Nein, nur nach Wörtern</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="11"/>
        <source>Hub address</source>
        <translation>Hub-Adresse</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="12"/>
        <source>Use another address if you have a mirror. The token is sent only to this address.</source>
        <translation>Geben Sie eine andere Adresse an, wenn Sie einen Mirror verwenden. Das Token wird nur an diese Adresse gesendet.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="13"/>
        <source>HF_ENDPOINT, or https://huggingface.co</source>
        <translation>HF_ENDPOINT oder https://huggingface.co</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="18"/>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="19"/>
        <source>Requests go through it, for example http://proxy.example:3128 or socks5://proxy.example:1080.</source>
        <translation>Anfragen laufen darüber, zum Beispiel http://proxy.example:3128 oder socks5://proxy.example:1080.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="20"/>
        <source>Use the system proxy</source>
        <translation>Systemproxy verwenden</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="25"/>
        <source>List of engines</source>
        <translation>Liste der Engines</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="26"/>
        <source>The address of a signed list of llama.cpp builds. It is read only when you look for engines.</source>
        <translation>Die Adresse einer signierten Liste von llama.cpp-Builds. Sie wird nur gelesen, wenn Sie nach Engines suchen.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="27"/>
        <location filename="../../app/core/settings/network.py" line="34"/>
        <location filename="../../app/core/settings/network.py" line="41"/>
        <location filename="../../app/core/settings/network.py" line="64"/>
        <location filename="../../app/ui/chat/list_menus.py" line="138"/>
        <location filename="../../app/ui/chat/list_menus.py" line="181"/>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="32"/>
        <location filename="../../app/ui/settings/python_row.py" line="22"/>
        <source>Python for models</source>
        <translation>Python für Modelle</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="33"/>
        <source>The address of a signed list of downloads. It is read only when you install or update it.</source>
        <translation>Die Adresse einer signierten Liste von Downloads. Sie wird nur gelesen, wenn Sie es installieren oder aktualisieren.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="39"/>
        <source>List of versions</source>
        <translation>Liste der Versionen</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="40"/>
        <source>The address of a signed list of versions of Descant. It is read only if you allow it, under General.</source>
        <translation>Die Adresse einer signierten Liste von Versionen von Descant. Sie wird nur gelesen, wenn Sie es unter „Allgemein“ erlauben.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="46"/>
        <source>Search engine for models</source>
        <translation>Suchmaschine für Modelle</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="47"/>
        <source>It gets what a model searches for, in chats in which you have turned on the web. If DuckDuckGo does not answer, Mojeek, Brave, Startpage and Yahoo are asked one after another.</source>
        <translation>Sie bekommt, wonach ein Modell sucht, in Chats, in denen Sie das Web eingeschaltet haben. Antwortet DuckDuckGo nicht, werden nacheinander Mojeek, Brave, Startpage und Yahoo gefragt.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="52"/>
        <source>DuckDuckGo and others, without an account</source>
        <translation>DuckDuckGo und andere, ohne Konto</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="53"/>
        <source>SearXNG, at your own address</source>
        <translation>SearXNG, unter Ihrer eigenen Adresse</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="54"/>
        <source>Brave, with a key</source>
        <translation>Brave, mit Schlüssel</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="55"/>
        <source>You.com, with a key</source>
        <translation>You.com, mit Schlüssel</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="56"/>
        <source>Exa, with a key</source>
        <translation>Exa, mit Schlüssel</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="62"/>
        <source>Address of SearXNG</source>
        <translation>Adresse von SearXNG</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="63"/>
        <source>For example http://localhost:8888. Its settings must allow answers in JSON (search.formats).</source>
        <translation>Zum Beispiel http://localhost:8888. Seine Einstellungen müssen Antworten in JSON erlauben (search.formats).</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="69"/>
        <source>Stay offline</source>
        <translation>Offline bleiben</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="70"/>
        <source>Descant makes no network requests. Models on this computer work as usual.</source>
        <translation>Descant sendet keine Netzwerkanfragen. Modelle auf diesem Computer funktionieren wie gewohnt.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="10"/>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="48"/>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="11"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="107"/>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="11"/>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="16"/>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="60"/>
        <source>Context length</source>
        <translation>Kontextlänge</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="17"/>
        <source>How many tokens of a chat the model sees, up to the length it was trained for.</source>
        <translation>Wie viele Token eines Chats das Modell sieht, höchstens so viele, wie beim Training vorgesehen.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="21"/>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="27"/>
        <source>GPU layers</source>
        <translation>GPU-Schichten</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="28"/>
        <source>0 means none. A number larger than the model&apos;s layer count means all.</source>
        <translation>0 bedeutet keine. Eine Zahl über der Schichtanzahl des Modells bedeutet alle.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="36"/>
        <source>Layers with experts on the CPU</source>
        <translation>Schichten mit Experten auf der CPU</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="37"/>
        <source>For models with experts, such as gpt-oss. The rest then fits on a smaller GPU.</source>
        <translation>Für Modelle mit Experten wie gpt-oss. Der Rest passt dann auf eine kleinere GPU.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="45"/>
        <source>Leave room for other programs</source>
        <translation>Platz für andere Programme lassen</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="46"/>
        <source>How much more of each GPU&apos;s memory stays free than is needed for safety.</source>
        <translation>Wie viel Speicher auf jeder GPU zusätzlich zur Sicherheitsreserve frei bleibt.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="50"/>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="51"/>
        <source>No extra</source>
        <translation>Nichts zusätzlich</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="56"/>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="63"/>
        <source>KV cache type</source>
        <translation>KV-Cachetyp</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="57"/>
        <source>Q8_0 uses about half the memory of F16 and is slightly less precise.</source>
        <translation>Q8_0 benötigt etwa halb so viel Speicher wie F16 und ist etwas ungenauer.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="60"/>
        <source>F16</source>
        <translation>F16</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="61"/>
        <source>Q8_0</source>
        <translation>Q8_0</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="62"/>
        <source>Q4_0</source>
        <translation>Q4_0</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="68"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="185"/>
        <source>Physical batch size</source>
        <translation>Physische Batchgröße</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="69"/>
        <source>llama.cpp&apos;s ubatch. Larger values read long prompts faster and use more memory.</source>
        <translation>„ubatch“ in llama.cpp. Größere Werte lesen lange Prompts schneller und benötigen mehr Speicher.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="78"/>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="79"/>
        <source>llama.cpp&apos;s batch. It matters when several GPUs work on one prompt.</source>
        <translation>„batch“ in llama.cpp. Spielt eine Rolle, wenn mehrere GPUs an einem Prompt arbeiten.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="88"/>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="67"/>
        <source>CPU threads</source>
        <translation>CPU-Threads</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="89"/>
        <source>One per fast core is best. More are slower.</source>
        <translation>Am besten einer pro schnellem Kern. Mehr sind langsamer.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="97"/>
        <source>Flash attention</source>
        <translation>Flash Attention</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="98"/>
        <source>Without it, long contexts need several times the memory.</source>
        <translation>Ohne sie benötigen lange Kontexte ein Mehrfaches an Speicher.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="104"/>
        <source>Memory-map the model file</source>
        <translation>Modelldatei in den Speicher einblenden</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="105"/>
        <source>On: what stays on the CPU is used straight from the file. Off: it is copied into memory, which a GPU reads faster.</source>
        <translation>Ein: Was auf der CPU bleibt, wird direkt aus der Datei genutzt. Aus: Es wird in den Arbeitsspeicher kopiert, aus dem eine GPU schneller liest.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="114"/>
        <source>Write faster what is in the chat already</source>
        <translation>Schneller schreiben, was schon im Chat steht</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="115"/>
        <source>When an answer repeats text of the chat, such as edited code, several tokens are evaluated at once. The answer stays the same.</source>
        <translation>Wenn eine Antwort Text aus dem Chat wiederholt, etwa geänderten Code, werden mehrere Token auf einmal berechnet. Die Antwort bleibt dieselbe.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="123"/>
        <source>Disk space for chats kept ready (GB)</source>
        <translation>Speicherplatz für bereitgehaltene Chats (GB)</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="124"/>
        <source>What the model has read of a chat is kept, so that going on with it after a restart takes a moment. Deleted with the chat. 0: nothing is kept on disk.</source>
        <translation>Was das Modell von einem Chat gelesen hat, wird aufbewahrt, damit es nach einem Neustart sofort weitergeht. Wird mit dem Chat gelöscht. 0: Auf dem Datenträger wird nichts aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="134"/>
        <source>Keep the model in memory</source>
        <translation>Modell im Arbeitsspeicher halten</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="135"/>
        <source>The model is never swapped out to disk (mlock), if the system allows it.</source>
        <translation>Das Modell wird nie auf die Festplatte ausgelagert (mlock), sofern das System es zulässt.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/privacy.py" line="11"/>
        <source>Remember opened model files</source>
        <translation>Geöffnete Modelldateien merken</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/privacy.py" line="12"/>
        <source>Files from outside the models folder are listed again at the next startup.</source>
        <translation>Dateien außerhalb des Modellordners werden beim nächsten Start wieder aufgelistet.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="33"/>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="35"/>
        <location filename="../../app/ui/chat/chat_list_view.py" line="54"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="98"/>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="47"/>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="37"/>
        <location filename="../../app/ui/chat/model_choices.py" line="119"/>
        <location filename="../../app/ui/chat/model_picker.py" line="44"/>
        <location filename="../../app/ui/my_models/list_view.py" line="37"/>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="39"/>
        <source>Generation</source>
        <translation>Generierung</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="41"/>
        <source>Performance</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="43"/>
        <location filename="../../app/ui/discover/hub_wording.py" line="82"/>
        <location filename="../../app/ui/downloads/panel.py" line="74"/>
        <location filename="../../app/ui/shell/rail.py" line="108"/>
        <location filename="../../app/ui/shell/rail.py" line="157"/>
        <location filename="../../app/ui/shell/window.py" line="236"/>
        <location filename="../../app/ui/shell/window.py" line="335"/>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="45"/>
        <location filename="../../app/ui/settings/secret_row.py" line="46"/>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="47"/>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="49"/>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="56"/>
        <source>{key} cannot be set to {value}.</source>
        <translation>{key} kann nicht auf {value} gesetzt werden.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="58"/>
        <source>Choose another value.</source>
        <translation>Wählen Sie einen anderen Wert.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="69"/>
        <source>The settings could not be saved in {file}.</source>
        <translation>Die Einstellungen konnten nicht in {file} gespeichert werden.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="71"/>
        <source>Your change applies until Descant is closed. Free some space on that disk, or check the folder.</source>
        <translation>Ihre Änderung gilt, bis Descant geschlossen wird. Geben Sie Speicherplatz auf dem Datenträger frei oder prüfen Sie den Ordner.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="192"/>
        <location filename="../../app/library/elsewhere.py" line="178"/>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="283"/>
        <source>Allowed values: {values}.</source>
        <translation>Zulässige Werte: {values}.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="285"/>
        <source>Allowed values: true or false.</source>
        <translation>Zulässige Werte: true oder false.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="287"/>
        <source>Allowed range: {low} to {high}.</source>
        <translation>Zulässiger Bereich: {low} bis {high}.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="293"/>
        <source>The setting {key} cannot have the value {value}.</source>
        <translation>Die Einstellung {key} kann nicht den Wert {value} haben.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="295"/>
        <source>The default is used. Change it in Settings or in {file}.</source>
        <translation>Der Standardwert wird verwendet. Ändern Sie ihn in den Einstellungen oder in {file}.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="301"/>
        <source>“{name}” in {file} is not a settings section.</source>
        <translation>„{name}“ in {file} ist kein Einstellungsabschnitt.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="303"/>
        <location filename="../../app/core/settings/store.py" line="311"/>
        <location filename="../../app/core/settings/store.py" line="322"/>
        <source>The default settings are used.</source>
        <translation>Die Standardeinstellungen werden verwendet.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="309"/>
        <source>The settings in {file} cannot be read.</source>
        <translation>Die Einstellungen in {file} können nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="318"/>
        <source>The settings in {file} are not valid.</source>
        <translation>Die Einstellungen in {file} sind ungültig.</translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="320"/>
        <source>The default settings are used. The file was kept as {kept}.</source>
        <translation>Die Standardeinstellungen werden verwendet. Die Datei wurde als {kept} aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../../app/core/unpacking.py" line="67"/>
        <source>It cannot be unpacked: {reason}.</source>
        <translation>Sie kann nicht entpackt werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/core/unpacking.py" line="98"/>
        <source>It is too large.</source>
        <translation>Sie ist zu groß.</translation>
    </message>
    <message>
        <location filename="../../app/core/unpacking.py" line="107"/>
        <location filename="../../app/engine/engines/errors.py" line="60"/>
        <source>“{name}” does not belong to it.</source>
        <translation>„{name}“ gehört nicht dazu.</translation>
    </message>
    <message>
        <location filename="../../app/core/user_files.py" line="9"/>
        <source>Check the path and try again.</source>
        <translation>Prüfen Sie den Pfad und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../app/core/user_files.py" line="16"/>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>There is no such file.</source>
        <translation>Es gibt keine solche Datei.</translation>
    </message>
    <message>
        <location filename="../../app/core/user_files.py" line="18"/>
        <source>It is a folder.</source>
        <translation>Es ist ein Ordner.</translation>
    </message>
    <message>
        <location filename="../../app/core/user_files.py" line="20"/>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>You are not allowed to read it.</source>
        <translation>Sie haben kein Recht, sie zu lesen.</translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="21"/>
        <location filename="../../app/documents/collections/errors.py" line="51"/>
        <location filename="../../app/engine/embedding/client.py" line="56"/>
        <source>The system says: {detail}.</source>
        <translation>Das System meldet: {detail}.</translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="21"/>
        <source>It is not a folder.</source>
        <translation>Es ist kein Ordner.</translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="24"/>
        <location filename="../../app/documents/collections/errors.py" line="37"/>
        <source>The folder {name} cannot be read.</source>
        <translation>Der Ordner {name} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="26"/>
        <source>Check that the folder is there and that you may read it.</source>
        <translation>Prüfen Sie, ob der Ordner da ist und Sie ihn lesen dürfen.</translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="38"/>
        <source>It has more than {most} files and folders.</source>
        <translation>Er hat mehr als {most} Dateien und Ordner.</translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="39"/>
        <source>Choose a folder in it.</source>
        <translation>Wählen Sie einen Ordner darin.</translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="50"/>
        <source>The index of a folder cannot be read or written.</source>
        <translation>Der Index eines Ordners kann nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="52"/>
        <source>Check that the disk has space. The index can be made again by reading the folder again.</source>
        <translation>Prüfen Sie, ob auf der Festplatte Platz ist. Der Index lässt sich neu anlegen, indem der Ordner noch einmal gelesen wird.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="41"/>
        <source>{name} could not be read.</source>
        <translation>{name} konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It defines its own XML entities, which could fill the memory or refer to other files.</source>
        <translation>Sie definiert eigene XML-Entitäten, die den Speicher füllen oder auf andere Dateien verweisen könnten.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It has more than {detail} characters of text.</source>
        <translation>Sie enthält mehr als {detail} Zeichen Text.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It has more than {detail} pages.</source>
        <translation>Sie hat mehr als {detail} Seiten.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It is compressed so strongly that it would fill the memory.</source>
        <translation>Sie ist so stark komprimiert, dass sie den Speicher füllen würde.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It is damaged, or not what its name says.</source>
        <translation>Sie ist beschädigt oder nicht das, was ihr Name sagt.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It is encrypted.</source>
        <translation>Sie ist verschlüsselt.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It is larger than {detail}.</source>
        <translation>Die Datei ist größer als {detail}.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It is not a text, and its format is not supported.</source>
        <translation>Sie ist kein Text, und ihr Format wird nicht unterstützt.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>Its format is too old.</source>
        <translation>Ihr Format ist zu alt.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>Its pages are images without text, as in a scan.</source>
        <translation>Ihre Seiten sind Bilder ohne Text, wie bei einem Scan.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>That needs more memory than a file may take.</source>
        <translation>Das braucht mehr Speicher, als eine Datei belegen darf.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>That took longer than {detail} seconds.</source>
        <translation>Das dauerte länger als {detail} Sekunden.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>The process that reads it has crashed.</source>
        <translation>Der Prozess, der sie liest, ist abgestürzt.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>The system reported: {detail}.</source>
        <translation>Meldung des Systems: {detail}.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>There is no text in it.</source>
        <translation>Sie enthält keinen Text.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="63"/>
        <source>{count} files are too many at once.</source>
        <translation>{count} Dateien sind zu viele auf einmal.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="64"/>
        <source>Only the first {most} were attached.</source>
        <translation>Nur die ersten {most} wurden angehängt.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="65"/>
        <source>Attach the others in a second step if the model needs them.</source>
        <translation>Hängen Sie die übrigen in einem zweiten Schritt an, wenn das Modell sie braucht.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="89"/>
        <source>Try a file with less in it, or save it in another format.</source>
        <translation>Versuchen Sie es mit einer kleineren Datei, oder speichern Sie sie in einem anderen Format.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="94"/>
        <source>Save it as PDF, Word document (.docx), or plain text, and try again.</source>
        <translation>Speichern Sie sie als PDF, Word-Dokument (.docx) oder reinen Text, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="95"/>
        <source>Open it in an office program, save it as .docx, .xlsx or .pptx, and try again.</source>
        <translation>Öffnen Sie sie in einem Office-Programm, speichern Sie sie als .docx, .xlsx oder .pptx, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="96"/>
        <source>Open it in the program that made it, save it again, and try that.</source>
        <translation>Öffnen Sie sie in dem Programm, das sie erstellt hat, speichern Sie sie neu, und versuchen Sie es damit.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="97"/>
        <source>Remove its password in the program that made it, and try again.</source>
        <translation>Entfernen Sie das Passwort in dem Programm, das sie erstellt hat, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="98"/>
        <source>If you trust it, unpack it and attach the file that you need.</source>
        <translation>Wenn Sie ihr vertrauen, entpacken Sie sie, und hängen Sie die benötigte Datei an.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="99"/>
        <source>If you trust it, save it again in the program that made it.</source>
        <translation>Wenn Sie ihr vertrauen, speichern Sie sie in dem Programm neu, das sie erstellt hat.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="100"/>
        <source>Have a program recognise its text (OCR), and attach what that saves.</source>
        <translation>Lassen Sie den Text von einem Programm erkennen (OCR), und hängen Sie das Ergebnis an.</translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="101"/>
        <source>Attach another file.</source>
        <translation>Hängen Sie eine andere Datei an.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/generation.py" line="434"/>
        <source>What is written so far does not fit the JSON schema, so it is not enforced on the rest.</source>
        <translation>Was bisher geschrieben ist, passt nicht zum JSON-Schema; für den Rest wird es nicht durchgesetzt.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/host.py" line="358"/>
        <source>This model type ({architecture}) is newer than this version of Descant, so answers may be wrong.</source>
        <translation>Dieser Modelltyp ({architecture}) ist neuer als diese Version von Descant, daher können Antworten falsch sein.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/leaving_out.py" line="20"/>
        <source>The context was full. From here on, the model no longer sees one earlier question and what followed it.</source>
        <translation>Der Kontext war voll. Von hier an sieht das Modell eine frühere Frage und was darauf folgte nicht mehr.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/leaving_out.py" line="81"/>
        <source>The context was full. From here on, the model no longer sees {count} earlier questions and what followed them.</source>
        <translation>Der Kontext war voll. Von hier an sieht das Modell {count} frühere Fragen und was darauf folgte nicht mehr.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/placing.py" line="161"/>
        <source>The model was planned for {name}, but llama.cpp lists no graphics card now. It runs on the CPU.</source>
        <translation>Das Modell war für {name} geplant, aber llama.cpp findet derzeit keine Grafikkarte. Es läuft auf der CPU.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/placing.py" line="165"/>
        <source>The model was planned for {name}, but llama.cpp does not list it now. The model was planned again for the available cards.</source>
        <translation>Das Modell war für {name} geplant, aber llama.cpp findet diese Karte derzeit nicht. Das Modell wurde für die verfügbaren Karten neu geplant.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/placing.py" line="175"/>
        <source>The model was planned for graphics card {number}, but llama.cpp lists fewer cards. The model was planned again for the available cards.</source>
        <translation>Das Modell war für Grafikkarte {number} geplant, aber llama.cpp findet weniger Karten. Das Modell wurde für die verfügbaren Karten neu geplant.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/prefill.py" line="17"/>
        <source>The context cannot hold all of the reasoning, so the model answers from the last part of it.</source>
        <translation>Der Gedankengang passt nicht vollständig in den Kontext, daher antwortet das Modell anhand des letzten Teils.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/template_format.py" line="30"/>
        <source>This model cannot answer with a JSON schema.</source>
        <translation>Dieses Modell kann nicht mit einem JSON-Schema antworten.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/template_format.py" line="31"/>
        <source>It has no token that ends an answer.</source>
        <translation>Es hat kein Token, das eine Antwort beendet.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/template_format.py" line="32"/>
        <source>Leave the schema out, or use another model.</source>
        <translation>Lassen Sie das Schema weg oder verwenden Sie ein anderes Modell.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/chat_template.py" line="41"/>
        <source>This model&apos;s file has no chat template. A generic template is used, so answers may be poor.</source>
        <translation>Die Datei dieses Modells enthält keine Chatvorlage. Eine allgemeine Vorlage wird verwendet, daher können die Antworten schlecht sein.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/chat_template.py" line="46"/>
        <source>The generic template does not offer tools to the model.</source>
        <translation>Die allgemeine Vorlage bietet dem Modell keine Werkzeuge an.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/chat_template.py" line="136"/>
        <source>The chat template in this model&apos;s file is not used. {why} A generic template is used instead, so answers may be poor.</source>
        <translation>Die Chatvorlage in der Datei dieses Modells wird nicht verwendet. {why} Stattdessen wird eine allgemeine Vorlage verwendet, daher können die Antworten schlecht sein.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template failed while running: {detail}.</source>
        <translation>Beim Ausführen der Vorlage ist ein Fehler aufgetreten: {detail}.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template is not valid: {detail}.</source>
        <translation>Die Vorlage ist ungültig: {detail}.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template produced far more text than the conversation contains: {detail}.</source>
        <translation>Die Vorlage hat weit mehr Text erzeugt, als die Unterhaltung enthält: {detail}.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template rejected this conversation: {detail}.</source>
        <translation>Die Vorlage hat diese Unterhaltung abgelehnt: {detail}.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template took too long: {detail}.</source>
        <translation>Die Vorlage hat zu lange gebraucht: {detail}.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template tried something that templates must not do: {detail}.</source>
        <translation>Die Vorlage hat etwas versucht, das Vorlagen nicht dürfen: {detail}.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template failed while running.</source>
        <translation>Beim Ausführen der Vorlage ist ein Fehler aufgetreten.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template is not valid.</source>
        <translation>Die Vorlage ist ungültig.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template produced far more text than the conversation contains.</source>
        <translation>Die Vorlage hat weit mehr Text erzeugt, als die Unterhaltung enthält.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template rejected this conversation.</source>
        <translation>Die Vorlage hat diese Unterhaltung abgelehnt.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template took too long.</source>
        <translation>Die Vorlage hat zu lange gebraucht.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template tried something that templates must not do.</source>
        <translation>Die Vorlage hat etwas versucht, das Vorlagen nicht dürfen.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="34"/>
        <source>The chat template in the model&apos;s file does not work with this chat.</source>
        <translation>Die Chatvorlage in der Modelldatei funktioniert mit diesem Chat nicht.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="36"/>
        <source>Start a new chat without a system prompt or tools, or choose another file of this model.</source>
        <translation>Beginnen Sie einen neuen Chat ohne System-Prompt und Werkzeuge oder wählen Sie eine andere Datei dieses Modells.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="28"/>
        <source>This model does not support a system prompt, so yours is placed before your first message.</source>
        <translation>Dieses Modell unterstützt keinen System-Prompt, daher wird Ihrer vor Ihre erste Nachricht gesetzt.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="29"/>
        <source>This model&apos;s chat template may leave out part of this chat.</source>
        <translation>Die Chatvorlage dieses Modells lässt möglicherweise einen Teil dieses Chats aus.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="30"/>
        <source>This model&apos;s chat template does not support tools, so none are offered to it.</source>
        <translation>Die Chatvorlage dieses Modells unterstützt keine Werkzeuge, daher werden ihm keine angeboten.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="31"/>
        <source>This model&apos;s chat template fails when there are tools, so none are offered to it.</source>
        <translation>Die Chatvorlage dieses Modells funktioniert mit Werkzeugen nicht, daher werden ihm keine angeboten.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="37"/>
        <source>This model&apos;s chat template cannot write tool calls, so they are described to the model as text.</source>
        <translation>Die Chatvorlage dieses Modells kann keine Werkzeugaufrufe schreiben, daher werden sie dem Modell als Text beschrieben.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="282"/>
        <source>This model&apos;s chat template fails with some tools, so these are not offered to it: {tools}.</source>
        <translation>Die Chatvorlage dieses Modells funktioniert mit einigen Werkzeugen nicht, daher werden ihm diese nicht angeboten: {tools}.</translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="284"/>
        <source>This model&apos;s chat template cannot express all parameters of some tools, so these are described in a simpler form: {tools}.</source>
        <translation>Die Chatvorlage dieses Modells kann nicht alle Parameter einiger Werkzeuge ausdrücken, daher werden diese vereinfacht beschrieben: {tools}.</translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="20"/>
        <source>Memory ran out while loading, so Descant tried again.</source>
        <translation>Beim Laden reichte der Speicher nicht, daher hat Descant es erneut versucht.</translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="25"/>
        <source>Memory ran out while loading, so the context is {taken:,} tokens instead of {planned:,}.</source>
        <translation>Beim Laden reichte der Speicher nicht, daher umfasst der Kontext {taken:,} statt {planned:,} Token.</translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="31"/>
        <source>Memory ran out while loading, so the model is on the CPU only.</source>
        <translation>Beim Laden reichte der Speicher nicht, daher läuft das Modell nur auf der CPU.</translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="33"/>
        <source>Memory ran out while loading, so {taken} layers are on the GPU instead of {planned}.</source>
        <translation>Beim Laden reichte der Speicher nicht, daher liegen {taken} statt {planned} Schichten auf der GPU.</translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="39"/>
        <source>Memory ran out while loading, so {taken} layers instead of {planned} have their experts on the CPU.</source>
        <translation>Beim Laden reichte der Speicher nicht, daher liegen die Experten von {taken} statt {planned} Schichten auf der CPU.</translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="45"/>
        <source>Memory ran out while loading, so the physical batch size is {taken} tokens instead of {planned}.</source>
        <translation>Beim Laden reichte der Speicher nicht, daher beträgt die physische Batchgröße {taken} statt {planned} Token.</translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="51"/>
        <source>Memory ran out while loading, so a smaller KV cache type is used.</source>
        <translation>Beim Laden reichte der Speicher nicht, daher wird ein kleinerer KV-Cachetyp verwendet.</translation>
    </message>
    <message>
        <location filename="../../app/engine/embedding/client.py" line="55"/>
        <source>The vectors of passages could not be written.</source>
        <translation>Die Vektoren der Stellen konnten nicht geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../app/engine/embedding/client.py" line="57"/>
        <source>Check that the disk has space. Passages are searched by their words meanwhile.</source>
        <translation>Prüfen Sie, ob auf der Festplatte Platz ist. Bis dahin werden Stellen nach ihren Wörtern gesucht.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="23"/>
        <source>The engine in {folder} cannot be used.</source>
        <translation>Die Engine in {folder} kann nicht verwendet werden.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="24"/>
        <source>Install the engine again, or choose another one.</source>
        <translation>Installieren Sie die Engine neu oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="32"/>
        <location filename="../../app/tools/python/component.py" line="183"/>
        <source>Its description cannot be read: {reason}.</source>
        <translation>Ihre Beschreibung kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="39"/>
        <location filename="../../app/hub/signed_list.py" line="96"/>
        <location filename="../../app/tools/python/component.py" line="186"/>
        <source>It was made for another version of Descant.</source>
        <translation>Sie wurde für eine andere Version von Descant erstellt.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="46"/>
        <source>“{name}” is not a file inside its folder.</source>
        <translation>„{name}“ ist keine Datei in ihrem Ordner.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="53"/>
        <source>“{name}” is missing or damaged.</source>
        <translation>„{name}“ fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="74"/>
        <source>“{name}” is not an engine that can be installed.</source>
        <translation>„{name}“ ist keine Engine, die sich installieren lässt.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="75"/>
        <source>Download the file again, or choose another one.</source>
        <translation>Laden Sie die Datei noch einmal herunter oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="95"/>
        <source>“{name}” is in no signed list of engines.</source>
        <translation>„{name}“ steht in keiner signierten Liste von Engines.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="96"/>
        <source>An engine is a program. It can do everything that you can do on this computer.</source>
        <translation>Eine Engine ist ein Programm. Sie kann auf diesem Computer alles tun, was Sie tun können.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="97"/>
        <source>Install it only if you know who made it.</source>
        <translation>Installieren Sie sie nur, wenn Sie wissen, von wem sie stammt.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="107"/>
        <source>The engine “{name}” does not work on this computer.</source>
        <translation>Die Engine „{name}“ funktioniert auf diesem Computer nicht.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="108"/>
        <source>It was not installed; the previous engine is still used.</source>
        <translation>Sie wurde nicht installiert; die bisherige Engine wird weiter verwendet.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="115"/>
        <source>There is no engine “{name}” here.</source>
        <translation>Hier gibt es keine Engine „{name}“.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="116"/>
        <source>Look for engines, or choose an installed one.</source>
        <translation>Suchen Sie nach Engines, oder wählen Sie eine installierte.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="123"/>
        <source>There is no engine to go back to.</source>
        <translation>Es gibt keine Engine, zu der man zurückkehren könnte.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="124"/>
        <source>No other one was used before, or it was removed.</source>
        <translation>Vorher wurde keine andere verwendet, oder sie wurde entfernt.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="125"/>
        <source>Choose one of the engines in the list.</source>
        <translation>Wählen Sie eine der Engines in der Liste.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="132"/>
        <source>Several engines are called “{name}”.</source>
        <translation>Mehrere Engines heißen „{name}“.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="133"/>
        <source>Name one of these: {ids}.</source>
        <translation>Nennen Sie eine davon: {ids}.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="140"/>
        <source>The engine “{name}” cannot be removed now.</source>
        <translation>Die Engine „{name}“ kann jetzt nicht entfernt werden.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="149"/>
        <source>The engines in {folder} cannot be changed.</source>
        <translation>Die Engines in {folder} können nicht geändert werden.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="151"/>
        <source>Check the folder&apos;s permissions and the free space of its disk, and try again.</source>
        <translation>Prüfen Sie die Zugriffsrechte des Ordners und den freien Platz auf dem Datenträger, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="162"/>
        <source>The engines cannot be changed now.</source>
        <translation>Die Engines können gerade nicht geändert werden.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="163"/>
        <source>Another Descant is changing them.</source>
        <translation>Ein anderes Descant ändert sie gerade.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="164"/>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="175"/>
        <source>No address for engines is set.</source>
        <translation>Es ist keine Adresse für Engines eingestellt.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="176"/>
        <location filename="../../app/tools/python/errors.py" line="66"/>
        <location filename="../../app/updates/errors.py" line="20"/>
        <source>Descant has no server of its own.</source>
        <translation>Descant hat keinen eigenen Server.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="177"/>
        <source>Enter the address of a signed list of engines in Settings, or install an engine from a file.</source>
        <translation>Geben Sie in den Einstellungen die Adresse einer signierten Liste von Engines ein, oder installieren Sie eine Engine aus einer Datei.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/installed.py" line="146"/>
        <source>Another version of Descant has changed them.</source>
        <translation>Eine andere Version von Descant hat sie geändert.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/installed.py" line="278"/>
        <source>It is in use.</source>
        <translation>Sie wird gerade verwendet.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/installed.py" line="278"/>
        <source>Use another engine first.</source>
        <translation>Verwenden Sie zuerst eine andere Engine.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/installed.py" line="280"/>
        <source>The one in use has not loaded a model yet.</source>
        <translation>Die verwendete Engine hat noch kein Modell geladen.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/installed.py" line="281"/>
        <source>Load a model first.</source>
        <translation>Laden Sie zuerst ein Modell.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/manifest.py" line="118"/>
        <location filename="../../app/tools/python/component.py" line="137"/>
        <source>It is for {found}, but this is {needed}.</source>
        <translation>Sie ist für {found}, aber dies ist {needed}.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/manifest.py" line="123"/>
        <source>It fits version {found} of llama-cpp-python, but this Descant has version {needed}.</source>
        <translation>Sie passt zu Version {found} von llama-cpp-python, dieses Descant hat aber Version {needed}.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/trying.py" line="33"/>
        <source>It finds no graphics card that it can use on this computer.</source>
        <translation>Sie findet auf diesem Computer keine Grafikkarte, die sie nutzen kann.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/trying.py" line="34"/>
        <source>The engine before stays in use.</source>
        <translation>Die bisherige Engine bleibt in Gebrauch.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/trying.py" line="121"/>
        <source>On {name} it has {reading} times the speed of the previous engine for prompts, {writing} times for answers.</source>
        <translation>Auf {name} hat sie für Eingaben das {reading}-Fache der Geschwindigkeit der bisherigen Engine, für Antworten das {writing}-Fache.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/trying.py" line="127"/>
        <source>Go back to the previous engine if that matters.</source>
        <translation>Kehren Sie zur bisherigen Engine zurück, wenn das wichtig ist.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/trying.py" line="148"/>
        <source>llama.cpp does not start.</source>
        <translation>llama.cpp startet nicht.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/trying.py" line="152"/>
        <source>In a test on the processor, the perplexity of the built-in model was {found} instead of {expected}.</source>
        <translation>Bei einem Test auf dem Prozessor war die Perplexität des mitgelieferten Modells {found} statt {expected}.</translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/unpacking.py" line="48"/>
        <source>It has no description of an engine.</source>
        <translation>Sie enthält keine Beschreibung einer Engine.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="53"/>
        <source>starting</source>
        <translation>Start</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="54"/>
        <source>loading</source>
        <translation>Laden</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="55"/>
        <source>reading the prompt</source>
        <translation>Lesen des Prompts</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="56"/>
        <source>thinking</source>
        <translation>Denken</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="57"/>
        <source>answering</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="58"/>
        <source>idle</source>
        <translation>Leerlauf</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="118"/>
        <source>Loading was cancelled.</source>
        <translation>Das Laden wurde abgebrochen.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="118"/>
        <source>Select a model to load.</source>
        <translation>Wählen Sie ein Modell zum Laden aus.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="138"/>
        <source>{name} was not loaded: it does not fit in memory.</source>
        <translation>{name} wurde nicht geladen: Das Modell passt nicht in den Speicher.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="139"/>
        <source>It needs about {needed}, but {available} is free.</source>
        <translation>Es benötigt etwa {needed}, frei sind aber {available}.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="144"/>
        <location filename="../../app/engine/faults.py" line="187"/>
        <location filename="../../app/engine/faults.py" line="269"/>
        <source>Close other programs, choose a shorter context, or use a smaller model.</source>
        <translation>Schließen Sie andere Programme, wählen Sie einen kürzeren Kontext oder verwenden Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="151"/>
        <source>The chat is longer than the context.</source>
        <translation>Der Chat ist länger als der Kontext.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="152"/>
        <source>It has {prompt} tokens; the context holds {n_ctx}.</source>
        <translation>Er hat {prompt} Token, der Kontext fasst {n_ctx}.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="153"/>
        <source>Load the model with a longer context, shorten the message, or start a new chat.</source>
        <translation>Laden Sie das Modell mit einem längeren Kontext, kürzen Sie die Nachricht oder beginnen Sie einen neuen Chat.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="160"/>
        <source>The pinned messages and the last question are longer than the context.</source>
        <translation>Die angehefteten Nachrichten und die letzte Frage sind länger als der Kontext.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="161"/>
        <source>They have {prompt} tokens; the context holds {n_ctx}.</source>
        <translation>Sie haben {prompt} Token; der Kontext fasst {n_ctx}.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="162"/>
        <source>Unpin some of them, load the model with a longer context, or shorten the message.</source>
        <translation>Lösen Sie einige davon, laden Sie das Modell mit einem längeren Kontext oder kürzen Sie die Nachricht.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="168"/>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="27"/>
        <source>No model is loaded.</source>
        <translation>Kein Modell geladen.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="168"/>
        <source>Select a model first.</source>
        <translation>Wählen Sie zuerst ein Modell.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="174"/>
        <source>{name} was not loaded: the engine failed with it before.</source>
        <translation>{name} wurde nicht geladen: Die Engine ist damit schon einmal gescheitert.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="176"/>
        <source>Check the file or download it again. If you know why it failed, you can load it anyway.</source>
        <translation>Prüfen Sie die Datei oder laden Sie sie erneut herunter. Wenn Sie die Ursache kennen, können Sie das Modell trotzdem laden.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="185"/>
        <source>{name} was not loaded: memory ran out.</source>
        <translation>{name} wurde nicht geladen: Der Speicher reicht nicht aus.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="186"/>
        <location filename="../../app/engine/faults.py" line="209"/>
        <source>llama.cpp reported: {line}</source>
        <translation>llama.cpp meldet: {line}</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="191"/>
        <source>{name} was not loaded: this version of the engine does not support its architecture.</source>
        <translation>{name} wurde nicht geladen: Diese Version der Engine unterstützt die Architektur nicht.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="192"/>
        <source>Its architecture is “{architecture}”.</source>
        <translation>Die Architektur ist „{architecture}“.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="193"/>
        <source>Update Descant, or choose another model.</source>
        <translation>Aktualisieren Sie Descant oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="199"/>
        <source>{name} was not loaded: llama.cpp rejected it.</source>
        <translation>{name} wurde nicht geladen: llama.cpp hat das Modell abgelehnt.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="200"/>
        <source>It reported: {line}</source>
        <translation>Meldung: {line}</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="201"/>
        <source>Check the file or download it again. The log has the details.</source>
        <translation>Prüfen Sie die Datei oder laden Sie sie erneut herunter. Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="208"/>
        <source>{name} was not loaded: a graphics card it was planned for cannot be used.</source>
        <translation>{name} wurde nicht geladen: Eine dafür geplante Grafikkarte kann nicht verwendet werden.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="210"/>
        <source>Load it again to plan it for the available cards. Settings &gt; Hardware lists them and shows what hides a card (for example, CUDA_VISIBLE_DEVICES).</source>
        <translation>Laden Sie das Modell erneut, um es für die verfügbaren Karten zu planen. „Einstellungen &gt; Hardware“ listet sie auf und zeigt, was eine Karte verbirgt (zum Beispiel CUDA_VISIBLE_DEVICES).</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="220"/>
        <source>The engine did not understand a request.</source>
        <translation>Die Engine hat eine Anfrage nicht verstanden.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="222"/>
        <location filename="../../app/engine/probe/client.py" line="334"/>
        <source>Restart Descant. If it happens again, report it.</source>
        <translation>Starten Sie Descant neu. Tritt der Fehler wieder auf, melden Sie ihn.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="230"/>
        <source>The model could not continue.</source>
        <translation>Das Modell konnte nicht fortfahren.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="231"/>
        <source>llama.cpp reported: {status} {line}</source>
        <translation>llama.cpp meldet: {status} {line}</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="232"/>
        <source>What was written is kept. Try again. If it fails again, reload the model.</source>
        <translation>Der bereits geschriebene Text bleibt erhalten. Versuchen Sie es erneut. Tritt der Fehler wieder auf, laden Sie das Modell neu.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="240"/>
        <source>The model produced a value that is not a number, so the answer ends here.</source>
        <translation>Das Modell hat einen Wert erzeugt, der keine Zahl ist. Die Antwort endet daher hier.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="241"/>
        <source>The file is damaged, or a computation on the graphics card went wrong.</source>
        <translation>Die Datei ist beschädigt oder eine Berechnung auf der Grafikkarte ist fehlgeschlagen.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="242"/>
        <source>Check the file or download it again. If the file is intact, try fewer GPU layers.</source>
        <translation>Prüfen Sie die Datei oder laden Sie sie erneut herunter. Wenn die Datei in Ordnung ist, versuchen Sie es mit weniger GPU-Schichten.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="250"/>
        <source>The engine had an internal error.</source>
        <translation>In der Engine ist ein interner Fehler aufgetreten.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="252"/>
        <source>What was written is kept. Try again, and report this with the log.</source>
        <translation>Der bereits geschriebene Text bleibt erhalten. Versuchen Sie es erneut und melden Sie den Fehler mit dem Protokoll.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="261"/>
        <source>The engine stopped unexpectedly while loading the model.</source>
        <translation>Die Engine ist beim Laden des Modells abgestürzt.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="262"/>
        <source>Load the model again, or choose another one. The log has the engine&apos;s last messages.</source>
        <translation>Laden Sie das Modell erneut oder wählen Sie ein anderes. Das Protokoll enthält die letzten Meldungen der Engine.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="264"/>
        <source>The engine stopped unexpectedly while {stage}.</source>
        <translation>Die Engine ist abgestürzt (Vorgang: {stage}).</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="265"/>
        <source>What was written is kept. Try again. A new engine loads the model automatically.</source>
        <translation>Der bereits geschriebene Text bleibt erhalten. Versuchen Sie es erneut. Eine neue Engine lädt das Modell automatisch.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="267"/>
        <source>Load the model again to plan it for the available cards.</source>
        <translation>Laden Sie das Modell erneut, um es für die verfügbaren Karten zu planen.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="276"/>
        <source>The engine stopped responding while {stage} and was shut down.</source>
        <translation>Die Engine hat nicht mehr reagiert und wurde beendet (Vorgang: {stage}).</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="277"/>
        <source>It did not respond for {seconds:.0f} seconds.</source>
        <translation>Sie hat {seconds:.0f} Sekunden lang nicht reagiert.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="278"/>
        <source>What was written is kept. Try again. If it hangs again, the graphics driver may need an update.</source>
        <translation>Der bereits geschriebene Text bleibt erhalten. Versuchen Sie es erneut. Reagiert die Engine wieder nicht, benötigt der Grafiktreiber möglicherweise ein Update.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="286"/>
        <source>The engine cannot start.</source>
        <translation>Die Engine kann nicht starten.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="288"/>
        <source>Reinstall Descant. If you copied it from another computer, build it on this one.</source>
        <translation>Installieren Sie Descant neu. Wenn Sie es von einem anderen Computer kopiert haben, erstellen Sie es auf diesem.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="321"/>
        <source>It was killed by the system or another program (signal 9). The system does this when memory runs out.</source>
        <translation>Sie wurde vom System oder einem anderen Programm beendet (Signal 9). Das System tut dies, wenn der Arbeitsspeicher nicht ausreicht.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="325"/>
        <source>It was built for another processor (illegal instruction).</source>
        <translation>Sie wurde für einen anderen Prozessor erstellt (ungültiger Befehl).</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="330"/>
        <source>It crashed ({name}): {line}</source>
        <translation>Sie ist abgestürzt ({name}): {line}</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="331"/>
        <source>It crashed ({name}).</source>
        <translation>Sie ist abgestürzt ({name}).</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="332"/>
        <source>Its exit code was {code}.</source>
        <translation>Der Exit-Code war {code}.</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="337"/>
        <source>Memory ran out: {line}</source>
        <translation>Der Speicher reicht nicht aus: {line}</translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="340"/>
        <source>A graphics card in the plan is not available: {line}</source>
        <translation>Eine Grafikkarte im Plan ist nicht verfügbar: {line}</translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="86"/>
        <source>{problem} {reason} The one that came with Descant is used instead.</source>
        <translation>{problem} {reason} Stattdessen wird die mit Descant gelieferte verwendet.</translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="162"/>
        <source>llama.cpp does not list it now.</source>
        <translation>llama.cpp nennt sie zurzeit nicht.</translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="165"/>
        <source>The built-in model could not be computed there.</source>
        <translation>Das mitgelieferte Modell konnte dort nicht berechnet werden.</translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="225"/>
        <source>The process that detects devices cannot be started.</source>
        <translation>Der Prozess zur Geräteerkennung kann nicht gestartet werden.</translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="227"/>
        <source>Reinstall Descant.</source>
        <translation>Installieren Sie Descant neu.</translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="322"/>
        <source>The plan could not be measured.</source>
        <translation>Der Plan konnte nicht gemessen werden.</translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="322"/>
        <source>The estimate is used instead.</source>
        <translation>Stattdessen wird die Schätzung verwendet.</translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="326"/>
        <source>{name} could not be checked.</source>
        <translation>{name} konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="327"/>
        <source>Update its driver, or restart the computer, and check it again.</source>
        <translation>Aktualisieren Sie den Treiber oder starten Sie den Computer neu und prüfen Sie erneut.</translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="332"/>
        <source>The process that detects devices gave an invalid answer.</source>
        <translation>Der Prozess zur Geräteerkennung hat eine ungültige Antwort geliefert.</translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="14"/>
        <source>{count} of {cores} cores</source>
        <translation>{count} von {cores} Kernen</translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="16"/>
        <source>{count} of {cores} cores: one is in use</source>
        <translation>{count} von {cores} Kernen: einer ist belegt</translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="18"/>
        <source>{count} of {cores} cores: {in_use} are in use</source>
        <translation>{count} von {cores} Kernen: {in_use} sind belegt</translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="20"/>
        <source>{count} of {cores} cores: the fastest number tried</source>
        <translation>{count} von {cores} Kernen: die schnellste getestete Anzahl</translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="22"/>
        <source>{count} of {cores} cores: the most Descant may use</source>
        <translation>{count} von {cores} Kernen: mehr darf Descant nicht verwenden</translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="24"/>
        <source>{count} of {cores} cores: the performance cores</source>
        <translation>{count} von {cores} Kernen: die Performance-Kerne</translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="26"/>
        <source>1 thread, set by you</source>
        <translation>1 Thread, von Ihnen festgelegt</translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="28"/>
        <source>{count} threads, set by you</source>
        <translation>{count} Threads, von Ihnen festgelegt</translation>
    </message>
    <message>
        <location filename="../../app/formulas/drawing.py" line="48"/>
        <source>The formula cannot be drawn.</source>
        <translation>Die Formel kann nicht dargestellt werden.</translation>
    </message>
    <message>
        <location filename="../../app/formulas/drawing.py" line="49"/>
        <source>It is shown as its source.</source>
        <translation>Sie wird als Quelltext angezeigt.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="11"/>
        <source>Delete it and download it again.</source>
        <translation>Löschen Sie die Datei und laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="12"/>
        <source>Resume the download, or delete the file and download it again.</source>
        <translation>Setzen Sie den Download fort oder löschen Sie die Datei und laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="77"/>
        <source>{file} was not found.</source>
        <translation>{file} wurde nicht gefunden.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="78"/>
        <source>It may have been moved or deleted, or its drive may not be connected. Descant looked in {folder}.</source>
        <translation>Die Datei wurde möglicherweise verschoben oder gelöscht, oder das Laufwerk ist nicht verbunden. Descant hat in {folder} gesucht.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="82"/>
        <source>Choose the file in its current folder, or download the model again.</source>
        <translation>Wählen Sie die Datei in ihrem jetzigen Ordner oder laden Sie das Modell erneut herunter.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="92"/>
        <source>{file} is not a file.</source>
        <translation>{file} ist keine Datei.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="93"/>
        <source>It is a folder or a device.</source>
        <translation>Es ist ein Ordner oder ein Gerät.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="94"/>
        <source>Choose the .gguf file itself.</source>
        <translation>Wählen Sie die .gguf-Datei selbst.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="108"/>
        <source>{file} cannot be read.</source>
        <translation>{file} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="110"/>
        <source>Check the file&apos;s permissions and its drive.</source>
        <translation>Prüfen Sie die Berechtigungen der Datei und das Laufwerk.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="120"/>
        <source>{file} is empty.</source>
        <translation>{file} ist leer.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="121"/>
        <source>The download never started, or the disk was full.</source>
        <translation>Der Download hat nie begonnen oder der Datenträger war voll.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="132"/>
        <source>{file} is incomplete: its last part contains only zeros.</source>
        <translation>{file} ist unvollständig: Der letzte Teil enthält nur Nullen.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="134"/>
        <source>{file} is incomplete: its first part contains only zeros.</source>
        <translation>{file} ist unvollständig: Der erste Teil enthält nur Nullen.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="135"/>
        <source>A download reserves space first and fills it later. This one was interrupted.</source>
        <translation>Ein Download reserviert zuerst Speicherplatz und füllt ihn später. Dieser wurde unterbrochen.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="146"/>
        <source>{file} is not a GGUF model.</source>
        <translation>{file} ist kein GGUF-Modell.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a 7-Zip archive.</source>
        <translation>Es scheint ein 7-Zip-Archiv zu sein.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a Git LFS pointer, which only names the real file.</source>
        <translation>Es scheint ein Git-LFS-Zeiger zu sein, der nur auf die eigentliche Datei verweist.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a JSON file.</source>
        <translation>Es scheint eine JSON-Datei zu sein.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a PDF document.</source>
        <translation>Es scheint ein PDF-Dokument zu sein.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a Python pickle.</source>
        <translation>Es scheint eine Python-Pickle-Datei zu sein.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a gzip archive.</source>
        <translation>Es scheint ein gzip-Archiv zu sein.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a model in the GGML format, which llama.cpp has not supported since 2023.</source>
        <translation>Es scheint ein Modell im GGML-Format zu sein, das llama.cpp seit 2023 nicht mehr unterstützt.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a program.</source>
        <translation>Es scheint ein Programm zu sein.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a safetensors file.</source>
        <translation>Es scheint eine safetensors-Datei zu sein.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a text file.</source>
        <translation>Es scheint eine Textdatei zu sein.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a web page.</source>
        <translation>Es scheint eine Webseite zu sein.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a zip archive (or a PyTorch file).</source>
        <translation>Es scheint ein ZIP-Archiv (oder eine PyTorch-Datei) zu sein.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like an XML error message from a download server.</source>
        <translation>Es scheint eine XML-Fehlermeldung eines Downloadservers zu sein.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like an unfinished download.</source>
        <translation>Es scheint ein unfertiger Download zu sein.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like an unknown type of data.</source>
        <translation>Es scheinen Daten eines unbekannten Typs zu sein.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="148"/>
        <source>Choose a .gguf file.</source>
        <translation>Wählen Sie eine .gguf-Datei.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="153"/>
        <source>If you downloaded it as a model, the server sent a message instead. Download it again.</source>
        <translation>Wenn Sie die Datei als Modell heruntergeladen haben, hat der Server stattdessen eine Meldung gesendet. Laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="155"/>
        <source>If you downloaded it as a model, the link led to a web page instead of the file. Download the file itself.</source>
        <translation>Wenn Sie die Datei als Modell heruntergeladen haben, führte der Link zu einer Webseite statt zur Datei. Laden Sie die Datei selbst herunter.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="158"/>
        <source>The download failed on the server. Delete the file and download it again.</source>
        <translation>Der Download ist auf dem Server fehlgeschlagen. Löschen Sie die Datei und laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="161"/>
        <source>If it should be a model, it is damaged. Download it again.</source>
        <translation>Wenn es ein Modell sein soll, ist es beschädigt. Laden Sie es erneut herunter.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="162"/>
        <source>Run `git lfs pull` in that folder, or download the model in Discover.</source>
        <translation>Führen Sie in diesem Ordner `git lfs pull` aus oder laden Sie das Modell unter „Entdecken“ herunter.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="163"/>
        <source>Look for a GGUF version of this model in Discover.</source>
        <translation>Suchen Sie unter „Entdecken“ nach einer GGUF-Version dieses Modells.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="164"/>
        <source>If it is an archive, unpack it and choose the .gguf file inside.</source>
        <translation>Wenn es ein Archiv ist, entpacken Sie es und wählen Sie die .gguf-Datei darin.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="165"/>
        <location filename="../../app/gguf/errors.py" line="166"/>
        <source>Unpack it and choose the .gguf file inside.</source>
        <translation>Entpacken Sie es und wählen Sie die .gguf-Datei darin.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="167"/>
        <location filename="../../app/gguf/errors.py" line="249"/>
        <source>Download a newer conversion of this model.</source>
        <translation>Laden Sie eine neuere Konvertierung dieses Modells herunter.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="180"/>
        <source>{file} uses version {version} of GGUF, but only versions 2 and 3 are supported.</source>
        <translation>{file} verwendet GGUF-Version {version}, unterstützt werden aber nur die Versionen 2 und 3.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="185"/>
        <source>It was written for a newer program.</source>
        <translation>Die Datei wurde für ein neueres Programm geschrieben.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="185"/>
        <source>That version was dropped in 2023.</source>
        <translation>Diese Version wird seit 2023 nicht mehr unterstützt.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="186"/>
        <source>Download a newer file of this model.</source>
        <translation>Laden Sie eine neuere Datei dieses Modells herunter.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="186"/>
        <source>Update Descant, or download another file.</source>
        <translation>Aktualisieren Sie Descant oder laden Sie eine andere Datei herunter.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="196"/>
        <source>{file} is in big-endian format.</source>
        <translation>{file} liegt im Big-Endian-Format vor.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="197"/>
        <source>Its byte order is for IBM Z and similar computers and does not match this one.</source>
        <translation>Die Bytereihenfolge ist für IBM Z und ähnliche Computer bestimmt und passt nicht zu diesem.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="198"/>
        <source>Download the standard (little-endian) file of this model.</source>
        <translation>Laden Sie die normale Datei (Little-Endian) dieses Modells herunter.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="214"/>
        <source>{file} is incomplete.</source>
        <translation>{file} ist unvollständig.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="215"/>
        <source>It is {missing} short of the {expected} that its header specifies ({share} is missing). The download or copy was cut off.</source>
        <translation>Es fehlen {missing} von {expected}, die im Header angegeben sind ({share}). Der Download oder die Kopie wurde abgebrochen.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="240"/>
        <source>{file} is damaged.</source>
        <translation>{file} ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a list contains lists, which the format does not allow ({detail}).</source>
        <translation>Im Header enthält eine Liste weitere Listen, was das Format nicht erlaubt ({detail}).</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field appears twice ({detail}).</source>
        <translation>Im Header kommt ein Metadatenfeld doppelt vor ({detail}).</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field has an invalid value ({detail}).</source>
        <translation>Im Header hat ein Metadatenfeld einen ungültigen Wert ({detail}).</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field has an unknown type ({detail}).</source>
        <translation>Im Header hat ein Metadatenfeld einen unbekannten Typ ({detail}).</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field has no name ({detail}).</source>
        <translation>Im Header hat ein Metadatenfeld keinen Namen ({detail}).</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a string or list is longer than the file ({detail}).</source>
        <translation>Im Header ist eine Zeichenfolge oder Liste länger als die Datei ({detail}).</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor does not start where the previous one ends ({detail}).</source>
        <translation>Im Header beginnt ein Tensor nicht dort, wo der vorherige endet ({detail}).</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has a type that llama.cpp no longer supports ({detail}).</source>
        <translation>Im Header hat ein Tensor einen Typ, den llama.cpp nicht mehr unterstützt ({detail}).</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has an invalid name ({detail}).</source>
        <translation>Im Header hat ein Tensor einen ungültigen Namen ({detail}).</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has an invalid shape ({detail}).</source>
        <translation>Im Header hat ein Tensor eine ungültige Form ({detail}).</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has an unknown type ({detail}).</source>
        <translation>Im Header hat ein Tensor einen unbekannten Typ ({detail}).</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor starts at an unaligned offset ({detail}).</source>
        <translation>Im Header beginnt ein Tensor an einer nicht ausgerichteten Position ({detail}).</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor&apos;s rows do not fill whole blocks ({detail}).</source>
        <translation>Im Header füllen die Zeilen eines Tensors keine ganzen Blöcke ({detail}).</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the alignment is not a power of two ({detail}).</source>
        <translation>Im Header ist die Ausrichtung keine Zweierpotenz ({detail}).</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the file ends ({detail}).</source>
        <translation>Die Datei endet im Header ({detail}).</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the number of metadata fields is not possible ({detail}).</source>
        <translation>Im Header ist die Anzahl der Metadatenfelder unmöglich ({detail}).</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the number of tensors is not possible ({detail}).</source>
        <translation>Im Header ist die Anzahl der Tensoren unmöglich ({detail}).</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, two tensors have the same name ({detail}).</source>
        <translation>Im Header haben zwei Tensoren denselben Namen ({detail}).</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, two tensors overlap ({detail}).</source>
        <translation>Im Header überschneiden sich zwei Tensoren ({detail}).</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>The file ends within its header ({detail}).</source>
        <translation>Die Datei endet innerhalb des Headers ({detail}).</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a list contains lists, which the format does not allow.</source>
        <translation>Im Header enthält eine Liste weitere Listen, was das Format nicht erlaubt.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field appears twice.</source>
        <translation>Im Header kommt ein Metadatenfeld doppelt vor.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field has an invalid value.</source>
        <translation>Im Header hat ein Metadatenfeld einen ungültigen Wert.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field has an unknown type.</source>
        <translation>Im Header hat ein Metadatenfeld einen unbekannten Typ.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field has no name.</source>
        <translation>Im Header hat ein Metadatenfeld keinen Namen.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a string or list is longer than the file.</source>
        <translation>Im Header ist eine Zeichenfolge oder Liste länger als die Datei.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor does not start where the previous one ends.</source>
        <translation>Im Header beginnt ein Tensor nicht dort, wo der vorherige endet.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has a type that llama.cpp no longer supports.</source>
        <translation>Im Header hat ein Tensor einen Typ, den llama.cpp nicht mehr unterstützt.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has an invalid name.</source>
        <translation>Im Header hat ein Tensor einen ungültigen Namen.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has an invalid shape.</source>
        <translation>Im Header hat ein Tensor eine ungültige Form.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has an unknown type.</source>
        <translation>Im Header hat ein Tensor einen unbekannten Typ.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor starts at an unaligned offset.</source>
        <translation>Im Header beginnt ein Tensor an einer nicht ausgerichteten Position.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor&apos;s rows do not fill whole blocks.</source>
        <translation>Im Header füllen die Zeilen eines Tensors keine ganzen Blöcke.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the alignment is not a power of two.</source>
        <translation>Im Header ist die Ausrichtung keine Zweierpotenz.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the file ends.</source>
        <translation>Die Datei endet im Header.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the number of metadata fields is not possible.</source>
        <translation>Im Header ist die Anzahl der Metadatenfelder unmöglich.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the number of tensors is not possible.</source>
        <translation>Im Header ist die Anzahl der Tensoren unmöglich.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, two tensors have the same name.</source>
        <translation>Im Header haben zwei Tensoren denselben Namen.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, two tensors overlap.</source>
        <translation>Im Header überschneiden sich zwei Tensoren.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>The file ends within its header.</source>
        <translation>Die Datei endet innerhalb des Headers.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="248"/>
        <source>If the file is new, update Descant. Otherwise, download it again.</source>
        <translation>Wenn die Datei neu ist, aktualisieren Sie Descant. Andernfalls laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="260"/>
        <source>{file} cannot be loaded.</source>
        <translation>{file} kann nicht geladen werden.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="261"/>
        <source>Its header is missing {keys}, so the conversion of this model is incomplete.</source>
        <translation>Im Header fehlen Angaben ({keys}), daher ist die Konvertierung dieses Modells unvollständig.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="265"/>
        <source>Download this model from another publisher.</source>
        <translation>Laden Sie dieses Modell von einem anderen Herausgeber herunter.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="275"/>
        <source>{file} is not a chat model.</source>
        <translation>{file} ist kein Chatmodell.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is a LoRA adapter, which only works on top of another model.</source>
        <translation>Es ist ein LoRA-Adapter, der nur zusammen mit einem anderen Modell funktioniert.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is a control vector, which only works on top of another model.</source>
        <translation>Es ist ein Steuervektor, der nur zusammen mit einem anderen Modell funktioniert.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is a diffusion language model, which Descant cannot run.</source>
        <translation>Es ist ein Diffusions-Sprachmodell, das Descant nicht ausführen kann.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is a draft model, which only speeds up another model.</source>
        <translation>Es ist ein Entwurfsmodell, das nur ein anderes Modell beschleunigt.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is a reranking model, which sorts search results.</source>
        <translation>Es ist ein Reranking-Modell, das Suchergebnisse sortiert.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is a speech model.</source>
        <translation>Es ist ein Modell für gesprochene Sprache.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is a vocabulary without a model.</source>
        <translation>Es ist ein Vokabular ohne Modell.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is an embedding model, which turns text into numbers for search.</source>
        <translation>Es ist ein Embedding-Modell, das Text für die Suche in Zahlen umwandelt.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is an encoder-decoder model, which Descant cannot run.</source>
        <translation>Es ist ein Encoder-Decoder-Modell, das Descant nicht ausführen kann.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is an importance matrix, which is used to create models.</source>
        <translation>Es ist eine Importance-Matrix, die zum Erstellen von Modellen dient.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is the vision part (projector) of another model.</source>
        <translation>Es ist der Bildteil (Projektor) eines anderen Modells.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="277"/>
        <source>Choose the main model file instead. It is usually the largest .gguf file in its folder.</source>
        <translation>Wählen Sie stattdessen die Hauptdatei des Modells. Sie ist meist die größte .gguf-Datei im Ordner.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="289"/>
        <source>{file} is one of {total} files that belong together, but only {present} of them were found.</source>
        <translation>{file} ist eine von {total} zusammengehörigen Dateien, gefunden wurden davon aber nur {present}.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="295"/>
        <source>Missing: {names}.</source>
        <translation>Fehlende Dateien: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="296"/>
        <source>Download the missing files into the same folder.</source>
        <translation>Laden Sie die fehlenden Dateien in denselben Ordner herunter.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="310"/>
        <source>{file} does not match the other files of its model.</source>
        <translation>{file} passt nicht zu den anderen Dateien des Modells.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="312"/>
        <source>Download all files of this model again from one source, and keep their names.</source>
        <translation>Laden Sie alle Dateien dieses Modells erneut aus einer Quelle herunter und ändern Sie ihre Namen nicht.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="322"/>
        <source>{file} is only a piece of a model.</source>
        <translation>{file} ist nur ein Teil eines Modells.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="323"/>
        <source>Its publisher split {whole} into pieces, and none of them can be loaded on its own.</source>
        <translation>Der Herausgeber hat {whole} in Teile zerlegt, und keiner davon kann einzeln geladen werden.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="324"/>
        <source>Put all pieces into one folder and join them in order into {whole} (with `copy /b` on Windows, with `cat` elsewhere). Then choose that file.</source>
        <translation>Legen Sie alle Teile in einen Ordner und fügen Sie sie der Reihe nach zu {whole} zusammen (unter Windows mit `copy /b`, sonst mit `cat`). Wählen Sie dann diese Datei.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="344"/>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="62"/>
        <source>According to its header, it is not part {number}.</source>
        <translation>Laut Header ist es nicht Teil {number}.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="69"/>
        <source>Its header says it is one of {count} files, but it was renamed.</source>
        <translation>Laut Header ist es eine von {count} Dateien, sie wurde aber umbenannt.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="70"/>
        <source>Its header says there are {count} files, but its name says {named}.</source>
        <translation>Laut Header gibt es {count} Dateien, laut Dateiname aber {named}.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="77"/>
        <source>The files contain {count} tensors instead of {promised}.</source>
        <translation>Die Dateien enthalten {count} statt {promised} Tensoren.</translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="80"/>
        <source>Two of the files contain the same tensor.</source>
        <translation>Zwei der Dateien enthalten denselben Tensor.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="17"/>
        <source>{source} did not answer in time, so the other sources were used.</source>
        <translation>{source} hat nicht rechtzeitig geantwortet, daher wurden die anderen Quellen verwendet.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="19"/>
        <source>The process that queries {source} stopped working. {reason}</source>
        <translation>Der Prozess, der {source} abfragt, funktioniert nicht mehr. {reason}</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="20"/>
        <source>{source} failed: {reason}</source>
        <translation>Fehler bei {source}: {reason}</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="25"/>
        <source>A graphics card is not responding ({which}).</source>
        <translation>Eine Grafikkarte reagiert nicht ({which}).</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="30"/>
        <source>{source} reports more free memory on {name} than its total of {total}, so all of it is treated as free.</source>
        <translation>{source} meldet für {name} mehr freien Speicher als die insgesamt {total}, daher gilt der gesamte Speicher als frei.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="41"/>
        <source>On {name}, {larger} reports {high} free and {smaller} reports {low}. The smaller figure is used.</source>
        <translation>Für {name} meldet {larger} {high} frei und {smaller} {low}. Der kleinere Wert wird verwendet.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="54"/>
        <source>{name} has {high} according to {larger} and {low} according to {smaller}. The smaller figure is used.</source>
        <translation>{name} hat laut {larger} {high} und laut {smaller} {low}. Der kleinere Wert wird verwendet.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="67"/>
        <source>{source} reports {free} free for {name}, which uses the computer&apos;s memory, but the computer has {available} available.</source>
        <translation>{source} meldet {free} frei für {name}. Das Gerät nutzt den Arbeitsspeicher des Computers, dort sind aber {available} verfügbar.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="82"/>
        <source>No source reports the memory of {name}, so it is not used.</source>
        <translation>Keine Quelle meldet den Speicher von {name}, daher wird dieses Gerät nicht verwendet.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="87"/>
        <source>Metal does not report how much memory {name} may use. The default limit is {limit}.</source>
        <translation>Metal meldet nicht, wie viel Speicher {name} verwenden darf. Das übliche Limit ist {limit}.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="97"/>
        <source>{name} has no memory of its own, so the computer&apos;s figures are used.</source>
        <translation>{name} hat keinen eigenen Speicher, daher werden die Werte des Computers verwendet.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="103"/>
        <source>{card} is divided into {parts} parts, and one of them is used: {name}.</source>
        <translation>{card} ist in {parts} Teile aufgeteilt, einer davon wird verwendet: {name}.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="112"/>
        <source>{card} is set to be divided (MIG) but has no parts, so it cannot be used.</source>
        <translation>{card} ist für die Aufteilung (MIG) eingestellt, hat aber keine Teile und kann daher nicht verwendet werden.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="118"/>
        <source>{count} cards are named {name}, and llama.cpp does not report which slot each one is in, so they cannot be told apart. The smallest figures are used for each.</source>
        <translation>{count} Karten heißen {name}, und llama.cpp meldet nicht, in welchem Steckplatz sie jeweils stecken. Sie lassen sich daher nicht unterscheiden. Für jede werden die kleinsten Werte verwendet.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="131"/>
        <source>ggml counts all of the computer&apos;s memory as free, so the system&apos;s own figure is used.</source>
        <translation>ggml zählt den gesamten Arbeitsspeicher des Computers als frei, daher wird der Wert des Systems verwendet.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="137"/>
        <source>The system does not report how much memory it has.</source>
        <translation>Das System meldet nicht, wie viel Arbeitsspeicher es hat.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="91"/>
        <source>llama.cpp could not be queried for its devices. What you see here comes from the drivers only.</source>
        <translation>llama.cpp konnte nicht nach Geräten abgefragt werden. Die Angaben hier stammen nur von den Treibern.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="92"/>
        <source>See the notes for the reason. Loading a model may also fail.</source>
        <translation>Der Grund steht in den Hinweisen. Auch das Laden eines Modells kann fehlschlagen.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="96"/>
        <source>This build of llama.cpp runs on the CPU only, although there is a graphics card.</source>
        <translation>Dieser Build von llama.cpp läuft nur auf der CPU, obwohl eine Grafikkarte vorhanden ist.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="99"/>
        <source>There is no graphics card, so models run on the CPU.</source>
        <translation>Es ist keine Grafikkarte vorhanden, daher laufen Modelle auf der CPU.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="105"/>
        <source>llama.cpp&apos;s part for {backend} could not be loaded, so no graphics card is used through it: {reason}.</source>
        <translation>Der Teil von llama.cpp für {backend} konnte nicht geladen werden, daher wird keine Grafikkarte darüber genutzt: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="110"/>
        <source>Install this engine again.</source>
        <translation>Installieren Sie diese Engine noch einmal.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="115"/>
        <source>Install NVIDIA&apos;s driver, version 580 or newer, and the CUDA 13 runtime, then check again.</source>
        <translation>Installieren Sie den NVIDIA-Treiber ab Version 580 und die Laufzeitumgebung von CUDA 13 und prüfen Sie dann erneut.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="116"/>
        <source>Install the Vulkan loader (libvulkan1 on Debian and Ubuntu), then check again.</source>
        <translation>Installieren Sie den Vulkan-Loader (libvulkan1 unter Debian und Ubuntu) und prüfen Sie dann erneut.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="117"/>
        <source>Install ROCm, then check again.</source>
        <translation>Installieren Sie ROCm und prüfen Sie dann erneut.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="126"/>
        <source>Install an engine with {backend}, in Settings under Hardware.</source>
        <translation>Installieren Sie eine Engine mit {backend}, in den Einstellungen unter Hardware.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="144"/>
        <source>{name} is not a graphics card but software that runs on the CPU, so it is ignored.</source>
        <translation>{name} ist keine Grafikkarte, sondern Software, die auf der CPU läuft, und wird daher ignoriert.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="157"/>
        <source>{name} is not used: llama.cpp uses another card instead.</source>
        <translation>{name} wird nicht verwendet: llama.cpp nutzt stattdessen eine andere Karte.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="160"/>
        <source>Other programs use {used} of the {total} on {name}.</source>
        <translation>Andere Programme belegen {used} von {total} auf {name}.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="166"/>
        <source>Close them to free memory for a model.</source>
        <translation>Schließen Sie diese Programme, um Speicher für ein Modell freizugeben.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="172"/>
        <source>{name} computes wrong results and is not used: in a test with the small model, its perplexity was {found} instead of {expected}.</source>
        <translation>{name} rechnet falsch und wird nicht genutzt: In einem Test mit dem kleinen Modell war die Perplexität {found} statt {expected}.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="182"/>
        <source>{name} computes wrong results and is not used: some of a test&apos;s results were not numbers.</source>
        <translation>{name} rechnet falsch und wird nicht genutzt: Einige Ergebnisse eines Tests waren keine Zahlen.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="185"/>
        <source>Update its driver, or use another engine, and check it again.</source>
        <translation>Aktualisieren Sie ihren Treiber oder verwenden Sie eine andere Engine, und prüfen Sie sie erneut.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="190"/>
        <source>{name} is slower than the processor: {speed} tokens/s with the small model, and {other} on the processor.</source>
        <translation>{name} ist langsamer als der Prozessor: {speed} Token/s mit dem kleinen Modell, {other} auf dem Prozessor.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="196"/>
        <source>Set the GPU layers of a model to 0 if it is slow there too.</source>
        <translation>Setzen Sie die GPU-Schichten eines Modells auf 0, wenn es dort auch langsam ist.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="203"/>
        <source>To use it, remove {variable} from the environment or add the card to it, then restart Descant.</source>
        <translation>Um die Karte zu verwenden, entfernen Sie {variable} aus der Umgebung oder fügen Sie die Karte dort hinzu. Starten Sie Descant dann neu.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="218"/>
        <source>llama.cpp does not list {name}. It may be hidden by {setting}.</source>
        <translation>llama.cpp findet {name} nicht. Möglicherweise verbirgt {setting} die Karte.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="220"/>
        <source>One of the {count} cards named {name} is hidden from llama.cpp by {setting}. It is not known which one.</source>
        <translation>Eine der {count} Karten mit dem Namen {name} wird durch {setting} vor llama.cpp verborgen. Welche, ist nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="224"/>
        <location filename="../../app/planning/reasons.py" line="52"/>
        <source>{name} is hidden from llama.cpp by {setting}.</source>
        <translation>{name} wird durch {setting} vor llama.cpp verborgen.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="228"/>
        <source>{name} is used through {backend}.</source>
        <translation>{name} wird über {backend} verwendet.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="230"/>
        <source>{name} is used through {backend}. Its driver is {driver}.</source>
        <translation>{name} wird über {backend} verwendet. Der Treiber ist {driver}.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="245"/>
        <source>llama.cpp does not list {name}, so it cannot be used.</source>
        <translation>llama.cpp findet {name} nicht, daher kann die Karte nicht verwendet werden.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="246"/>
        <source>Its driver may not match this build, or this build may not support the card.</source>
        <translation>Der Treiber passt möglicherweise nicht zu diesem Build, oder dieser Build unterstützt die Karte nicht.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="255"/>
        <source>The driver of {name} ({driver}) supports CUDA {known}, but this build needs {needed}.</source>
        <translation>Der Treiber von {name} ({driver}) unterstützt CUDA {known}, dieser Build benötigt aber {needed}.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="264"/>
        <source>Update the driver to {needed} or newer.</source>
        <translation>Aktualisieren Sie den Treiber auf {needed} oder neuer.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="264"/>
        <source>Update the driver.</source>
        <translation>Aktualisieren Sie den Treiber.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="268"/>
        <source>The driver of {name} supports CUDA {known}, which is slightly older than the {needed} of this build.</source>
        <translation>Der Treiber von {name} unterstützt CUDA {known}, etwas älter als die Version {needed} dieses Builds.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="274"/>
        <source>It should work. If it does not, update the driver.</source>
        <translation>Es sollte funktionieren. Falls nicht, aktualisieren Sie den Treiber.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="278"/>
        <source>{name} (compute capability {capability}) is older than the cards this build was made for.</source>
        <translation>{name} (Compute Capability {capability}) ist älter als die Karten, für die dieser Build erstellt wurde.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="284"/>
        <source>Install an engine for this card, in Settings under Hardware.</source>
        <translation>Installieren Sie eine Engine für diese Karte, in den Einstellungen unter Hardware.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="307"/>
        <source>The driver of {name} ({driver}) is older than 25.8.1, so gpt-oss may fail.</source>
        <translation>Der Treiber von {name} ({driver}) ist älter als 25.8.1, daher funktioniert gpt-oss möglicherweise nicht.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="312"/>
        <source>Update AMD Software: Adrenalin Edition.</source>
        <translation>Aktualisieren Sie AMD Software: Adrenalin Edition.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="330"/>
        <source>This build of llama.cpp uses {names}, which {cpu} does not support. It will crash.</source>
        <translation>Dieser Build von llama.cpp verwendet {names}, was {cpu} nicht unterstützt. Er wird abstürzen.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="335"/>
        <source>Install a build for this processor.</source>
        <translation>Installieren Sie einen Build für diesen Prozessor.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="337"/>
        <source>{cpu} has no AVX2, so models run slowly on it.</source>
        <translation>{cpu} hat kein AVX2, daher laufen Modelle darauf langsam.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="340"/>
        <source>Descant may use {usable} of {cores} processor cores.</source>
        <translation>Descant darf {usable} von {cores} Prozessorkernen verwenden.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="349"/>
        <source>Descant may use {limit} of the computer&apos;s {installed} of memory (limited by a container or a service).</source>
        <translation>Descant darf {limit} von {installed} Arbeitsspeicher des Computers verwenden (begrenzt durch einen Container oder Dienst).</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="354"/>
        <source>Raise the limit to run larger models.</source>
        <translation>Erhöhen Sie das Limit, um größere Modelle auszuführen.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="356"/>
        <source>This is Linux inside Windows (WSL), which gets half of the computer&apos;s memory by default.</source>
        <translation>Dies ist Linux innerhalb von Windows (WSL), das standardmäßig die Hälfte des Arbeitsspeichers erhält.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="357"/>
        <source>Change this with memory= in .wslconfig.</source>
        <translation>Ändern Sie dies mit memory= in .wslconfig.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="359"/>
        <source>Only {available} of memory is free.</source>
        <translation>Nur {available} Arbeitsspeicher sind frei.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="360"/>
        <source>Close other programs before you load a model.</source>
        <translation>Schließen Sie andere Programme, bevor Sie ein Modell laden.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="362"/>
        <location filename="../../app/planning/reasons.py" line="92"/>
        <source>The GPU and CPU share one memory, so it is counted once.</source>
        <translation>GPU und CPU teilen sich denselben Speicher, daher wird er einmal gezählt.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="370"/>
        <source>The disk with the models folder has {free} free.</source>
        <translation>Auf dem Datenträger mit dem Modellordner sind {free} frei.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="371"/>
        <source>Free some space or move the models folder before you download.</source>
        <translation>Geben Sie vor dem Herunterladen Speicherplatz frei oder verschieben Sie den Modellordner.</translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="373"/>
        <source>The models folder is on a hard disk, so loading gpt-oss-20b takes a minute or more.</source>
        <translation>Der Modellordner liegt auf einer Festplatte (HDD), daher dauert das Laden von gpt-oss-20b eine Minute oder länger.</translation>
    </message>
    <message>
        <location filename="../../app/harmony/errors.py" line="17"/>
        <source>The token table of gpt-oss could not be read from {folder}.</source>
        <translation>Die Tokentabelle von gpt-oss konnte nicht aus {folder} gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../app/harmony/errors.py" line="19"/>
        <source>Reinstall Descant. The table is part of it.</source>
        <translation>Installieren Sie Descant neu. Die Tabelle gehört dazu.</translation>
    </message>
    <message>
        <location filename="../../app/harmony/errors.py" line="30"/>
        <source>{where} could not be read.</source>
        <translation>Nicht lesbar: {where}.</translation>
    </message>
    <message>
        <location filename="../../app/harmony/errors.py" line="32"/>
        <source>Correct the input and run the command again.</source>
        <translation>Korrigieren Sie die Eingabe und führen Sie den Befehl erneut aus.</translation>
    </message>
    <message>
        <location filename="../../app/harmony/errors.py" line="43"/>
        <source>The tool {tool} cannot be described to the model.</source>
        <translation>Das Werkzeug {tool} kann dem Modell nicht beschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../app/harmony/errors.py" line="45"/>
        <source>Turn this tool off, or correct its parameter schema.</source>
        <translation>Schalten Sie dieses Werkzeug aus oder korrigieren Sie sein Parameterschema.</translation>
    </message>
    <message>
        <location filename="../../app/harmony/schemas.py" line="77"/>
        <source>In its schema, the list of properties is not an object.</source>
        <translation>Im Schema ist die Liste der Eigenschaften kein Objekt.</translation>
    </message>
    <message>
        <location filename="../../app/harmony/schemas.py" line="80"/>
        <source>Its schema refers to {reference}, which does not exist.</source>
        <translation>Das Schema verweist auf {reference}, was nicht existiert.</translation>
    </message>
    <message>
        <location filename="../../app/harmony/schemas.py" line="89"/>
        <source>The parameters of a tool must be an object, but its schema asks for {type}.</source>
        <translation>Die Parameter eines Werkzeugs müssen ein Objekt sein, das Schema verlangt aber {type}.</translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="25"/>
        <source>{repository} has no GGUF model.</source>
        <translation>{repository} enthält kein GGUF-Modell.</translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="27"/>
        <source>Search for one from another publisher.</source>
        <translation>Suchen Sie nach einem Modell eines anderen Herausgebers.</translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="31"/>
        <source>“{words}” does not match exactly one model in {repository}.</source>
        <translation>„{words}“ trifft nicht auf genau ein Modell in {repository} zu.</translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="34"/>
        <source>Available models: {names}.</source>
        <translation>Verfügbare Modelle: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="35"/>
        <source>Enter more of the file name.</source>
        <translation>Geben Sie mehr vom Dateinamen ein.</translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="39"/>
        <source>{repository} has {count} models.</source>
        <translation>{repository} enthält {count} Modelle.</translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="40"/>
        <location filename="../../app/library/errors.py" line="48"/>
        <source>They are {names}.</source>
        <translation>Verfügbar: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="41"/>
        <source>Choose one by entering part of its name.</source>
        <translation>Wählen Sie eines, indem Sie einen Teil des Namens eingeben.</translation>
    </message>
    <message>
        <location filename="../../app/hub/downloads/download.py" line="112"/>
        <source>moving it into place</source>
        <translation>wird an den Zielort verschoben</translation>
    </message>
    <message>
        <location filename="../../app/hub/downloads/download.py" line="150"/>
        <source>checking what is already there</source>
        <translation>prüft, was schon vorhanden ist</translation>
    </message>
    <message>
        <location filename="../../app/hub/downloads/manager.py" line="31"/>
        <source>waiting: “Stay offline” is on</source>
        <translation>wartet: „Offline bleiben“ ist eingeschaltet</translation>
    </message>
    <message>
        <location filename="../../app/hub/downloads/manager.py" line="32"/>
        <source>waiting: the models folder is being moved</source>
        <translation>wartet: Der Modellordner wird verschoben</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="41"/>
        <source>A file on the Hub has an unsafe name.</source>
        <translation>Eine Datei auf dem Hub hat einen unsicheren Namen.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="42"/>
        <source>“{name}”: {reason}</source>
        <translation>„{name}“: {reason}</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="43"/>
        <source>Nothing was written. Choose another publisher&apos;s file.</source>
        <translation>Nichts wurde geschrieben. Wählen Sie die Datei eines anderen Herausgebers.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="55"/>
        <source>Descant is offline.</source>
        <translation>Descant ist offline.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="56"/>
        <location filename="../../app/tools/mcp/errors.py" line="83"/>
        <source>“Stay offline” is on, so Descant makes no requests.</source>
        <translation>„Offline bleiben“ ist eingeschaltet, daher sendet Descant keine Anfragen.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="57"/>
        <location filename="../../app/tools/mcp/errors.py" line="22"/>
        <source>Turn it off in Settings &gt; Network.</source>
        <translation>Schalten Sie dies unter „Einstellungen &gt; Netzwerk“ aus.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="70"/>
        <source>“{address}” is not a valid address.</source>
        <translation>„{address}“ ist keine gültige Adresse.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="71"/>
        <source>It must start with {schemes}.</source>
        <translation>Zulässiger Anfang: {schemes}.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="72"/>
        <source>Correct it in Settings &gt; Network (or in HF_ENDPOINT).</source>
        <translation>Korrigieren Sie sie unter „Einstellungen &gt; Netzwerk“ (oder in HF_ENDPOINT).</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="91"/>
        <source>{host} was not found: there is no network, or DNS is not responding.</source>
        <translation>{host} wurde nicht gefunden: Es besteht keine Netzwerkverbindung oder DNS antwortet nicht.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="94"/>
        <source>{host} refused the connection.</source>
        <translation>{host} hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="95"/>
        <source>{host} is not responding.</source>
        <translation>{host} antwortet nicht.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="96"/>
        <source>{host} cannot prove its identity: this computer does not trust its certificate.</source>
        <translation>{host} kann seine Identität nicht nachweisen: Dieser Computer vertraut dem Zertifikat nicht.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="99"/>
        <source>The proxy between this computer and {host} blocked the request.</source>
        <translation>Der Proxy zwischen diesem Computer und {host} hat die Anfrage blockiert.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="100"/>
        <source>The connection to {host} was lost.</source>
        <translation>Die Verbindung zu {host} wurde unterbrochen.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="114"/>
        <source>Check the proxy in Settings &gt; Network.</source>
        <translation>Prüfen Sie den Proxy unter „Einstellungen &gt; Netzwerk“.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="115"/>
        <source>Check your network, and the Hub address in Settings if you have set one.</source>
        <translation>Prüfen Sie Ihr Netzwerk und die Hub-Adresse in den Einstellungen, falls Sie eine angegeben haben.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="116"/>
        <source>Check this computer&apos;s clock, and whether anything intercepts traffic on its network.</source>
        <translation>Prüfen Sie die Uhr dieses Computers und ob etwas den Datenverkehr im Netzwerk abfängt.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="121"/>
        <source>The Hub cannot be reached.</source>
        <translation>Der Hub ist nicht erreichbar.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="123"/>
        <source>Check your network, then try again.</source>
        <translation>Prüfen Sie Ihr Netzwerk und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="138"/>
        <source>The Hub has a problem.</source>
        <translation>Der Hub hat ein Problem.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="139"/>
        <source>{host} responded with the error {status}.</source>
        <translation>{host} hat mit dem Fehler {status} geantwortet.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="140"/>
        <source>Try again in a few minutes.</source>
        <translation>Versuchen Sie es in einigen Minuten erneut.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="153"/>
        <source>{host} asks you to wait {seconds} seconds.</source>
        <translation>{host} bittet Sie, {seconds} Sekunden zu warten.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="155"/>
        <source>The Hub is limiting requests.</source>
        <translation>Der Hub begrenzt die Anfragen.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="156"/>
        <source>{host} received too many requests from this address.</source>
        <translation>{host} hat zu viele Anfragen von dieser Adresse erhalten.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="157"/>
        <source>Try again after that. With your own token, the Hub allows more.</source>
        <translation>Versuchen Sie es danach erneut. Mit einem eigenen Token erlaubt der Hub mehr Anfragen.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="167"/>
        <source>The response did not come from the Hub.</source>
        <translation>Die Antwort kam nicht vom Hub.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="168"/>
        <source>{host}: {detail}.</source>
        <translation>{host}: {detail}.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="169"/>
        <source>The cause may be a network that requires a login, a proxy or a mirror. Check it and try again.</source>
        <translation>Die Ursache kann ein Netzwerk mit Anmeldung, ein Proxy oder ein Mirror sein. Prüfen Sie dies und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="183"/>
        <source>“{name}” was not found on the Hub.</source>
        <translation>„{name}“ wurde auf dem Hub nicht gefunden.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="184"/>
        <source>It is misspelled, removed or private.</source>
        <translation>Der Name ist falsch geschrieben, oder der Eintrag wurde entfernt oder ist privat.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="185"/>
        <source>Search for it. If it is yours, add a token in Settings.</source>
        <translation>Suchen Sie danach. Wenn der Eintrag Ihnen gehört, fügen Sie in den Einstellungen ein Token hinzu.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="196"/>
        <source>“{name}” cannot be downloaded from {host}.</source>
        <translation>„{name}“ kann nicht von {host} heruntergeladen werden.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="197"/>
        <source>The address is wrong, the file was removed, or only a signed-in user may read it.</source>
        <translation>Die Adresse ist falsch, die Datei wurde entfernt, oder nur angemeldete Benutzer dürfen sie lesen.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="198"/>
        <source>Check the address in Settings.</source>
        <translation>Prüfen Sie die Adresse in den Einstellungen.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="209"/>
        <source>The list of what can be downloaded cannot be trusted.</source>
        <translation>Der Liste dessen, was heruntergeladen werden kann, kann nicht vertraut werden.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="211"/>
        <source>Nothing was installed. Check its address in Settings, and try again later.</source>
        <translation>Es wurde nichts installiert. Prüfen Sie ihre Adresse in den Einstellungen, und versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="225"/>
        <source>{repository} is only available after you agree to its terms.</source>
        <translation>{repository} ist erst verfügbar, wenn Sie den Bedingungen zustimmen.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="226"/>
        <source>Its publisher wants to know who downloads it.</source>
        <translation>Der Herausgeber möchte wissen, wer das Modell herunterlädt.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="228"/>
        <source>The account of your token does not have access yet.</source>
        <translation>Das Konto Ihres Tokens hat noch keinen Zugriff.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="229"/>
        <source>Open the model page and agree there. Then add a token of your account in Settings.</source>
        <translation>Öffnen Sie die Modellseite und stimmen Sie dort zu. Fügen Sie dann in den Einstellungen ein Token Ihres Kontos hinzu.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="231"/>
        <source>Open the model page with that account and request access. Try again when you have access.</source>
        <translation>Öffnen Sie die Modellseite mit diesem Konto und beantragen Sie Zugriff. Versuchen Sie es erneut, sobald Sie Zugriff haben.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="242"/>
        <source>The Hub rejected your token.</source>
        <translation>Der Hub hat Ihr Token abgelehnt.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="243"/>
        <source>{host} reports that it is wrong, revoked or without read access.</source>
        <translation>{host} meldet, dass es falsch oder widerrufen ist oder keinen Lesezugriff hat.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="244"/>
        <source>Create a new read token on the Hub and add it in Settings &gt; Network.</source>
        <translation>Erstellen Sie auf dem Hub ein neues Lesetoken und fügen Sie es unter „Einstellungen &gt; Netzwerk“ hinzu.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="258"/>
        <source>The Hub refused the request.</source>
        <translation>Der Hub hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="259"/>
        <source>{host} responded with {status}.</source>
        <translation>{host} hat mit {status} geantwortet.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="261"/>
        <source>{host} responded with {status}: {reason}.</source>
        <translation>{host} hat mit {status} geantwortet: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="264"/>
        <source>Check its page on the Hub, or try again later.</source>
        <translation>Sehen Sie auf der Seite im Hub nach oder versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="280"/>
        <source>There is not enough space on the disk.</source>
        <translation>Auf dem Datenträger ist nicht genug Speicherplatz.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="281"/>
        <source>{folder} needs {size} more, including a reserve.</source>
        <translation>In {folder} werden noch {size} benötigt, einschließlich einer Reserve.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="282"/>
        <source>Free some space or choose another models folder in Settings, then resume. What was downloaded so far is kept.</source>
        <translation>Geben Sie Speicherplatz frei oder wählen Sie in den Einstellungen einen anderen Modellordner und setzen Sie den Download dann fort. Bereits Heruntergeladenes bleibt erhalten.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="294"/>
        <source>The models folder cannot be written to.</source>
        <translation>In den Modellordner kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="295"/>
        <source>{folder}: {reason}.</source>
        <translation>{folder}: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="296"/>
        <source>Check its permissions and its drive, or choose another folder in Settings, then resume.</source>
        <translation>Prüfen Sie die Berechtigungen und das Laufwerk oder wählen Sie in den Einstellungen einen anderen Ordner. Setzen Sie den Download dann fort.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="309"/>
        <source>“{name}” was fully downloaded, but it does not match what the Hub describes.</source>
        <translation>„{name}“ wurde vollständig heruntergeladen, entspricht aber nicht den Angaben des Hubs.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="310"/>
        <source>Its SHA-256 differs although the disk works: the source sent something else. The file is in {kept}.</source>
        <translation>Die SHA-256-Prüfsumme weicht ab, obwohl der Datenträger funktioniert: Die Quelle hat etwas anderes gesendet. Die Datei liegt in {kept}.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="314"/>
        <source>Try again later or over another network. Do not load the file that was kept.</source>
        <translation>Versuchen Sie es später oder über ein anderes Netzwerk erneut. Laden Sie die aufbewahrte Datei nicht als Modell.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="324"/>
        <source>“{name}” cannot be stored without errors.</source>
        <translation>„{name}“ kann nicht fehlerfrei gespeichert werden.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="325"/>
        <source>{folder} does not return what was written to it, even after another download.</source>
        <translation>{folder} gibt nicht zurück, was dort geschrieben wurde, auch nach erneutem Download nicht.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="329"/>
        <source>Check the drive (and this computer&apos;s memory), or choose another models folder.</source>
        <translation>Prüfen Sie das Laufwerk (und den Arbeitsspeicher dieses Computers) oder wählen Sie einen anderen Modellordner.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="340"/>
        <source>“{name}” has changed on the Hub.</source>
        <translation>„{name}“ wurde auf dem Hub geändert.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="341"/>
        <source>Its size or SHA-256 differs from what the Hub reported when the download started.</source>
        <translation>Größe oder SHA-256-Prüfsumme weichen von den Angaben des Hubs beim Start des Downloads ab.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="342"/>
        <source>Remove this download and start it again from the model&apos;s page.</source>
        <translation>Entfernen Sie diesen Download und starten Sie ihn auf der Modellseite neu.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="353"/>
        <source>“{name}” cannot be verified.</source>
        <translation>„{name}“ kann nicht geprüft werden.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="354"/>
        <source>The Hub does not provide its SHA-256.</source>
        <translation>Der Hub stellt keine SHA-256-Prüfsumme dafür bereit.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="355"/>
        <location filename="../../app/hub/errors.py" line="390"/>
        <source>Choose another publisher&apos;s file.</source>
        <translation>Wählen Sie die Datei eines anderen Herausgebers.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="364"/>
        <source>“{name}” is already being downloaded.</source>
        <translation>„{name}“ wird bereits heruntergeladen.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="365"/>
        <source>Another Descant window or command line is downloading it.</source>
        <translation>Ein anderes Descant-Fenster oder eine Befehlszeile lädt die Datei herunter.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="366"/>
        <source>Wait until it finishes, or stop it there.</source>
        <translation>Warten Sie, bis der Download fertig ist, oder stoppen Sie ihn dort.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="375"/>
        <source>Another file is where the download should go.</source>
        <translation>Am Ziel des Downloads liegt eine andere Datei.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="376"/>
        <source>{path} was not created by this download.</source>
        <translation>{path} wurde nicht von diesem Download erstellt.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="377"/>
        <source>Move that file away, then resume. What was downloaded so far is kept.</source>
        <translation>Verschieben Sie diese Datei und setzen Sie den Download dann fort. Bereits Heruntergeladenes bleibt erhalten.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="388"/>
        <source>“{name}” is incomplete on the Hub.</source>
        <translation>„{name}“ ist auf dem Hub unvollständig.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="389"/>
        <source>These parts are missing: {parts}.</source>
        <translation>Diese Teile fehlen: {parts}.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="405"/>
        <source>“{name}” is only available in {count} pieces, which Descant does not join.</source>
        <translation>„{name}“ ist nur in {count} Teilen verfügbar, die Descant nicht zusammenfügt.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="408"/>
        <source>Its publisher split the file, and no piece can be loaded on its own.</source>
        <translation>Der Herausgeber hat die Datei zerlegt, und kein Teil kann einzeln geladen werden.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="409"/>
        <source>Choose another file. Or download all pieces from the model&apos;s page and join them in order into {whole} (with `copy /b` on Windows, with `cat` elsewhere).</source>
        <translation>Wählen Sie eine andere Datei. Oder laden Sie alle Teile von der Modellseite herunter und fügen Sie sie der Reihe nach zu {whole} zusammen (unter Windows mit `copy /b`, sonst mit `cat`).</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="434"/>
        <source>“{name}” cannot be used.</source>
        <translation>„{name}“ kann nicht verwendet werden.</translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="436"/>
        <source>Choose another file from this repository, or from another publisher.</source>
        <translation>Wählen Sie eine andere Datei aus diesem Repository oder von einem anderen Herausgeber.</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="33"/>
        <source>it is too long.</source>
        <translation>der Name ist zu lang.</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="36"/>
        <source>it has too many folders.</source>
        <translation>der Name enthält zu viele Ordner.</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="51"/>
        <source>it is not a repository name.</source>
        <translation>das ist kein Repository-Name.</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="55"/>
        <source>a link leads outside the models folder.</source>
        <translation>ein Link führt aus dem Modellordner heraus.</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="66"/>
        <source>it leads outside its folder.</source>
        <translation>der Name führt aus seinem Ordner heraus.</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="69"/>
        <source>it contains invisible characters.</source>
        <translation>der Name enthält unsichtbare Zeichen.</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="71"/>
        <source>it contains a character that is reserved on Windows.</source>
        <translation>der Name enthält ein Zeichen, das unter Windows reserviert ist.</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="74"/>
        <source>it starts or ends with a space, or ends with a dot.</source>
        <translation>der Name beginnt oder endet mit einem Leerzeichen oder endet mit einem Punkt.</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="76"/>
        <source>it is a device name on Windows.</source>
        <translation>das ist unter Windows ein Gerätename.</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="77"/>
        <source>it starts with a tilde.</source>
        <translation>der Name beginnt mit einer Tilde.</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="78"/>
        <source>part of it is too long.</source>
        <translation>ein Teil des Namens ist zu lang.</translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="81"/>
        <source>it is encoded in a form that macOS and Linux treat differently.</source>
        <translation>der Name ist so codiert, dass macOS und Linux ihn unterschiedlich behandeln.</translation>
    </message>
    <message>
        <location filename="../../app/hub/remote_header.py" line="72"/>
        <source>Its header is longer than that of any valid file.</source>
        <translation>Der Header ist länger als der jeder gültigen Datei.</translation>
    </message>
    <message>
        <location filename="../../app/hub/signed_list.py" line="70"/>
        <source>Descant&apos;s own key cannot be read.</source>
        <translation>Der Schlüssel von Descant kann nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../app/hub/signed_list.py" line="88"/>
        <source>Its signature is not one of Descant&apos;s.</source>
        <translation>Ihre Signatur stammt nicht von Descant.</translation>
    </message>
    <message>
        <location filename="../../app/hub/signed_list.py" line="94"/>
        <source>It is a list of something else.</source>
        <translation>Es ist eine Liste von etwas anderem.</translation>
    </message>
    <message>
        <location filename="../../app/hub/signed_list.py" line="123"/>
        <source>It describes “{name}” in a way that makes no sense.</source>
        <translation>Ihre Beschreibung von „{name}“ ergibt keinen Sinn.</translation>
    </message>
    <message>
        <location filename="../../app/hub/signed_list.py" line="165"/>
        <source>It is older than the list that was seen before.</source>
        <translation>Sie ist älter als die zuletzt gelesene Liste.</translation>
    </message>
    <message>
        <location filename="../../app/hub/signed_list.py" line="205"/>
        <source>It cannot be understood: {reason}.</source>
        <translation>Sie ist nicht verständlich: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/transfer.py" line="114"/>
        <source>preparing</source>
        <translation>wird vorbereitet</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/transfer.py" line="116"/>
        <source>verifying: {percent}%</source>
        <translation>wird geprüft: {percent} %</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="13"/>
        <source>waiting {seconds} s: there is no network, or DNS is not responding</source>
        <translation>wartet {seconds} s: keine Netzwerkverbindung, oder DNS antwortet nicht</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="16"/>
        <source>waiting {seconds} s: the server refused the connection</source>
        <translation>wartet {seconds} s: Der Server hat die Verbindung abgelehnt</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="17"/>
        <source>waiting {seconds} s: the server is not responding</source>
        <translation>wartet {seconds} s: Der Server antwortet nicht</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="18"/>
        <source>waiting {seconds} s: the server&apos;s certificate is not trusted</source>
        <translation>wartet {seconds} s: Dem Zertifikat des Servers wird nicht vertraut</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="21"/>
        <source>waiting {seconds} s: the proxy blocked the request</source>
        <translation>wartet {seconds} s: Der Proxy hat die Anfrage blockiert</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="22"/>
        <source>waiting {seconds} s: the connection was lost</source>
        <translation>wartet {seconds} s: Die Verbindung wurde unterbrochen</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="25"/>
        <source>waiting {seconds} s: the Hub is limiting requests</source>
        <translation>wartet {seconds} s: Der Hub begrenzt die Anfragen</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="26"/>
        <source>waiting {seconds} s: the Hub has a problem</source>
        <translation>wartet {seconds} s: Der Hub hat ein Problem</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="29"/>
        <source>waiting {seconds} s: the address of the file was rejected</source>
        <translation>wartet {seconds} s: Die Adresse der Datei wurde abgelehnt</translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="31"/>
        <source>waiting {seconds} s: the response did not come from the Hub</source>
        <translation>wartet {seconds} s: Die Antwort kam nicht vom Hub</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="21"/>
        <source>Similar names: {names}.</source>
        <translation>Ähnliche Namen: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="22"/>
        <source>“descant models” lists the models by name; the path of a .gguf file can be used, too.</source>
        <translation>„descant models“ listet die Modelle mit ihren Namen auf; auch der Pfad einer .gguf-Datei ist möglich.</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="23"/>
        <source>There is no model named “{text}”.</source>
        <translation>Es gibt kein Modell mit dem Namen „{text}“.</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="33"/>
        <source>Check the path. Models with a similar name: {names}.</source>
        <translation>Prüfen Sie den Pfad. Modelle mit ähnlichem Namen: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="35"/>
        <source>Check the path. “descant models” lists the models by name.</source>
        <translation>Prüfen Sie den Pfad. „descant models“ listet die Modelle mit ihren Namen auf.</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="37"/>
        <source>There is no file “{text}”.</source>
        <translation>Es gibt keine Datei „{text}“.</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="47"/>
        <source>“{text}” matches {count} models.</source>
        <translation>„{text}“ trifft auf {count} Modelle zu.</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="49"/>
        <source>Enter more of the name.</source>
        <translation>Geben Sie mehr vom Namen ein.</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="59"/>
        <source>The values for this model could not be saved.</source>
        <translation>Die Werte für dieses Modell konnten nicht gespeichert werden.</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="61"/>
        <source>They apply until Descant is closed. Free some space on that disk, then change one of them again.</source>
        <translation>Sie gelten, bis Descant geschlossen wird. Geben Sie auf diesem Datenträger Platz frei und ändern Sie dann einen der Werte erneut.</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="70"/>
        <source>There are no models yet.</source>
        <translation>Es gibt noch keine Modelle.</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="71"/>
        <source>The folder {folder} contains none, and the one that comes with Descant is missing.</source>
        <translation>Der Ordner {folder} enthält keine, und das mitgelieferte Modell fehlt.</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="72"/>
        <source>Download one in Discover, or put a .gguf file into that folder.</source>
        <translation>Laden Sie unter „Entdecken“ eines herunter oder legen Sie eine .gguf-Datei in diesen Ordner.</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="84"/>
        <source>The system refused it.</source>
        <translation>Das System hat es verweigert.</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="86"/>
        <source>Check the folder and its disk, and try again.</source>
        <translation>Prüfen Sie den Ordner und sein Laufwerk und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="102"/>
        <source>The move was stopped.</source>
        <translation>Das Verschieben wurde gestoppt.</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="102"/>
        <source>All models are where they were.</source>
        <translation>Alle Modelle sind dort, wo sie waren.</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="160"/>
        <source>Another move is not finished: from {source} to {target}.</source>
        <translation>Ein anderer Verschiebevorgang ist nicht abgeschlossen: von {source} nach {target}.</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="165"/>
        <source>Finish that move first.</source>
        <translation>Schließen Sie diesen zuerst ab.</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="176"/>
        <source>Fix this and try again. The move continues where it stopped. Nothing is lost.</source>
        <translation>Beheben Sie das Problem und versuchen Sie es erneut. Das Verschieben wird dort fortgesetzt, wo es gestoppt hat. Nichts geht verloren.</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="399"/>
        <source>The models folder was not moved.</source>
        <translation>Der Modellordner wurde nicht verschoben.</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="404"/>
        <source>The models are already there.</source>
        <translation>Die Modelle sind bereits dort.</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="404"/>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="407"/>
        <source>The new folder is inside the old one.</source>
        <translation>Der neue Ordner liegt im alten.</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="408"/>
        <source>Choose a folder outside {folder}.</source>
        <translation>Wählen Sie einen Ordner außerhalb von {folder}.</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="416"/>
        <source>The new folder already has different files with the same names: {names}.</source>
        <translation>Der neue Ordner enthält bereits andere Dateien mit denselben Namen: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="417"/>
        <source>Choose another folder, or move those files elsewhere.</source>
        <translation>Wählen Sie einen anderen Ordner oder verschieben Sie diese Dateien.</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="425"/>
        <source>The models need {needed}, but only {free} is free there.</source>
        <translation>Die Modelle benötigen {needed}, dort sind aber nur {free} frei.</translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="430"/>
        <source>Choose a folder on another disk, or free some space on this one.</source>
        <translation>Wählen Sie einen Ordner auf einem anderen Datenträger oder geben Sie auf diesem Speicherplatz frei.</translation>
    </message>
    <message>
        <location filename="../../app/library/naming.py" line="75"/>
        <source>It is a link to {target}, which does not exist.</source>
        <translation>Es ist ein Link auf {target}, das Ziel existiert aber nicht.</translation>
    </message>
    <message>
        <location filename="../../app/library/naming.py" line="82"/>
        <source>The folder {folder} has no “{name}”, but it has {near}.</source>
        <translation>Der Ordner {folder} enthält kein „{name}“, aber {near}.</translation>
    </message>
    <message>
        <location filename="../../app/library/naming.py" line="86"/>
        <source>{folder} is a file, not a folder.</source>
        <translation>{folder} ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <location filename="../../app/library/naming.py" line="87"/>
        <source>The folder {folder} has no “{name}”.</source>
        <translation>Der Ordner {folder} enthält kein „{name}“.</translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="52"/>
        <source>This model comes with Descant and cannot be deleted.</source>
        <translation>Dieses Modell wird mit Descant geliefert und kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="53"/>
        <source>It is small, and it works when nothing else does.</source>
        <translation>Es ist klein und funktioniert, wenn sonst nichts funktioniert.</translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="54"/>
        <source>It is removed when you uninstall Descant.</source>
        <translation>Es wird entfernt, wenn Sie Descant deinstallieren.</translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="59"/>
        <source>This model is in the Hugging Face cache, which other programs share.</source>
        <translation>Dieses Modell liegt im Hugging-Face-Cache, den auch andere Programme nutzen.</translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="60"/>
        <source>Only the cache&apos;s own program knows what still needs the file.</source>
        <translation>Nur das Programm, das den Cache verwaltet, weiß, was die Datei noch benötigt.</translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="61"/>
        <source>Delete it with “hf cache rm”, or hide the cache in Settings.</source>
        <translation>Löschen Sie es mit „hf cache rm“ oder blenden Sie den Cache in den Einstellungen aus.</translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="75"/>
        <source>It belongs to LM Studio and will be missing there too.</source>
        <translation>Es gehört zu LM Studio und fehlt danach auch dort.</translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="77"/>
        <source>It belongs to llama.cpp&apos;s own programs and will be missing there too.</source>
        <translation>Es gehört zu den Programmen von llama.cpp und fehlt danach auch dort.</translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="79"/>
        <source>It is outside the models folder, in {folder}.</source>
        <translation>Es liegt außerhalb des Modellordners in {folder}.</translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="82"/>
        <source>It is only a link. The file it points to stays.</source>
        <translation>Es ist nur ein Link. Die Datei, auf die er verweist, bleibt erhalten.</translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="213"/>
        <source>{name} does not match its publisher&apos;s file on the Hub.</source>
        <translation>{name} stimmt nicht mit der Datei des Herausgebers auf dem Hub überein.</translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="214"/>
        <source>Some of its bytes have changed, possibly because of a disk error.</source>
        <translation>Einige Bytes haben sich geändert, möglicherweise durch einen Datenträgerfehler.</translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="215"/>
        <source>Delete it and download it again. If this happens twice, check the disk and memory.</source>
        <translation>Löschen Sie die Datei und laden Sie sie erneut herunter. Passiert dies zweimal, prüfen Sie Datenträger und Arbeitsspeicher.</translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="221"/>
        <source>{name} changed while it was being read.</source>
        <translation>{name} hat sich während des Lesens geändert.</translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="222"/>
        <source>Another program is writing to it.</source>
        <translation>Ein anderes Programm schreibt in die Datei.</translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="223"/>
        <source>Try again when that program has finished.</source>
        <translation>Versuchen Sie es erneut, wenn dieses Programm fertig ist.</translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="229"/>
        <source>{name} was read without errors.</source>
        <translation>{name} wurde fehlerfrei gelesen.</translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="230"/>
        <source>Descant did not download it, so there is nothing to compare it with.</source>
        <translation>Descant hat die Datei nicht heruntergeladen, daher gibt es nichts zum Vergleichen.</translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="231"/>
        <source>Its SHA-256 is {sha256}. Compare it with the publisher&apos;s page.</source>
        <translation>Die SHA-256-Prüfsumme ist {sha256}. Vergleichen Sie sie mit der Seite des Herausgebers.</translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="15"/>
        <source>Fits on {count} GPUs</source>
        <translation>Passt auf {count} GPUs</translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="17"/>
        <location filename="../../app/ui/discover/rough.py" line="31"/>
        <source>Fits on the GPU</source>
        <translation>Passt auf die GPU</translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="19"/>
        <source>Fits with 1 layer&apos;s experts on the CPU</source>
        <translation>Passt mit Experten von 1 Schicht auf der CPU</translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="21"/>
        <source>Fits with {count} layers&apos; experts on the CPU</source>
        <translation>Passt mit Experten von {count} Schichten auf der CPU</translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="23"/>
        <source>Fits with {count} of {layers} layers on the GPU</source>
        <translation>Passt mit {count} von {layers} Schichten auf der GPU</translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="29"/>
        <source>Too large by {size}</source>
        <translation>Um {size} zu groß</translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="31"/>
        <source>Memory unknown</source>
        <translation>Speicher unbekannt</translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="46"/>
        <source>CPU only, less than 1 token/s</source>
        <translation>Nur CPU, weniger als 1 Token/s</translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="49"/>
        <source>CPU only, about 1 token/s</source>
        <translation>Nur CPU, etwa 1 Token/s</translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="50"/>
        <source>CPU only, about {speed} tokens/s</source>
        <translation>Nur CPU, etwa {speed} Token/s</translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="71"/>
        <source>random weights in the exact shape</source>
        <translation>zufällige Gewichte in genau dieser Form</translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="78"/>
        <source>12 GB, so some experts are on the CPU</source>
        <translation>12 GB, daher einige Experten auf der CPU</translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="79"/>
        <source>Mac mini with 16 GB</source>
        <translation>Mac mini mit 16 GB</translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="84"/>
        <source>the experts of 25 layers are on the CPU</source>
        <translation>Experten von 25 Schichten auf der CPU</translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="85"/>
        <source>most experts are on the CPU</source>
        <translation>die meisten Experten auf der CPU</translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="86"/>
        <source>with a Core i9-14900K, all experts on the CPU</source>
        <translation>mit einem Core i9-14900K, alle Experten auf der CPU</translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="87"/>
        <source>dual-channel DDR5, no GPU</source>
        <translation>Dual-Channel-DDR5, keine GPU</translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="142"/>
        <source>{hardware}, which is similar</source>
        <translation>{hardware} (vergleichbar)</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="22"/>
        <source>This computer does not report how much memory it has.</source>
        <translation>Dieser Computer meldet nicht, wie viel Arbeitsspeicher er hat.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="33"/>
        <source>1 of {layers} layers has its experts on the CPU. Otherwise, memory would be {size} short.</source>
        <translation>Die Experten von 1 der {layers} Schichten liegen auf der CPU. Sonst würden {size} Speicher fehlen.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="33"/>
        <source>{moved} of {layers} layers have their experts on the CPU. With one fewer, memory would be {size} short.</source>
        <translation>Die Experten von {moved} der {layers} Schichten liegen auf der CPU. Bei einer Schicht weniger würden {size} Speicher fehlen.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="38"/>
        <source>The GPU can hold {on_gpu} of {layers} layers. The CPU runs the others.</source>
        <translation>Auf die GPU passen {on_gpu} von {layers} Schichten. Die übrigen laufen auf der CPU.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="45"/>
        <source>There is no usable GPU.</source>
        <translation>Es gibt keine verwendbare GPU.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="53"/>
        <source>{name} may be hidden from llama.cpp by {setting}.</source>
        <translation>{name} wird möglicherweise durch {setting} vor llama.cpp verborgen.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="58"/>
        <source>The GPU has too little free memory to be useful.</source>
        <translation>Die GPU hat zu wenig freien Speicher, um nützlich zu sein.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="63"/>
        <source>It needs {size} more memory than is free.</source>
        <translation>Es wird {size} mehr Speicher benötigt, als frei ist.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="68"/>
        <source>It would fit with a context of {context:,} tokens.</source>
        <translation>Mit einem Kontext von {context:,} Token würde es passen.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="73"/>
        <source>With a context of {context:,} tokens, all layers would fit on the GPU.</source>
        <translation>Mit einem Kontext von {context:,} Token würden alle Schichten auf die GPU passen.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="78"/>
        <source>The context is {context:,} tokens instead of {wanted:,} so that the model fits.</source>
        <translation>Der Kontext umfasst {context:,} statt {wanted:,} Token, damit das Modell passt.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="87"/>
        <source>{size} of memory stay free for the model that searches by meaning.</source>
        <translation>{size} Arbeitsspeicher bleiben für das Modell frei, das nach der Bedeutung sucht.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="97"/>
        <source>Cache and compute memory of a {architecture} model are not known exactly, so these are upper bounds.</source>
        <translation>Cache und Rechenspeicher eines {architecture}-Modells sind nicht genau bekannt, daher sind dies Obergrenzen.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="105"/>
        <source>The speed is a cautious estimate because the speed of this memory is not known.</source>
        <translation>Die Geschwindigkeit ist vorsichtig geschätzt, weil das Tempo dieses Speichers nicht bekannt ist.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="110"/>
        <source>A context of {context:,} tokens fits without losing speed.</source>
        <translation>Ein Kontext von {context:,} Token passt ohne Geschwindigkeitsverlust.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="115"/>
        <source>Prompts are read {size:,} tokens at a time, which fits in memory and is faster.</source>
        <translation>Prompts werden in Blöcken von {size:,} Token gelesen. Das passt in den Speicher und ist schneller.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="120"/>
        <source>Prompts are read {size:,} tokens at a time. This takes less memory than one layer&apos;s experts, which are copied to the GPU less often.</source>
        <translation>Prompts werden in Blöcken von {size:,} Token gelesen. Das benötigt weniger Speicher als die Experten einer Schicht, die so seltener auf die GPU kopiert werden.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="131"/>
        <source>The KV cache uses {kind}, which saves {size} and is nearly as good.</source>
        <translation>Der KV-Cache verwendet {kind}. Das spart {size} und ist fast genauso gut.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="138"/>
        <source>The model was trained for {trained:,} tokens. With {context:,}, its answers may become nonsense.</source>
        <translation>Das Modell wurde für {trained:,} Token trainiert. Mit {context:,} können die Antworten unsinnig werden.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="147"/>
        <source>Tight: only {size} stays free on {name}. Another program may make it fail.</source>
        <translation>Knapp: Auf {name} bleiben nur {size} frei. Ein anderes Programm kann zum Scheitern führen.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="154"/>
        <source>Tight: only {size} stays free on the GPU. Another program may make it fail.</source>
        <translation>Knapp: Auf der GPU bleiben nur {size} frei. Ein anderes Programm kann zum Scheitern führen.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="159"/>
        <source>Tight: only {size} of the computer&apos;s memory stays free for other programs.</source>
        <translation>Knapp: Nur {size} Arbeitsspeicher bleiben für andere Programme frei.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="166"/>
        <source>{name} is {size} short of memory.</source>
        <translation>Auf {name} fehlen {size} Speicher.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="171"/>
        <source>The GPU is {size} short of memory.</source>
        <translation>Auf der GPU fehlen {size} Speicher.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="176"/>
        <source>The computer is {size} short of memory.</source>
        <translation>Dem Computer fehlen {size} Arbeitsspeicher.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="181"/>
        <source>It would fit with all layers on the GPU.</source>
        <translation>Mit allen Schichten auf der GPU würde es passen.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="186"/>
        <source>It would fit with the experts of {moved} layers on the CPU.</source>
        <translation>Mit den Experten von {moved} Schichten auf der CPU würde es passen.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="191"/>
        <source>It would fit with {layers} layers on the GPU.</source>
        <translation>Mit {layers} Schichten auf der GPU würde es passen.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="196"/>
        <source>It would fit on the CPU only.</source>
        <translation>Nur auf der CPU würde es passen.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="201"/>
        <source>Use a smaller model or a smaller quantization, or close other programs.</source>
        <translation>Verwenden Sie ein kleineres Modell oder eine kleinere Quantisierung oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="206"/>
        <source>No layers are on the GPU, but it reads long prompts. The weights are copied to it for each batch.</source>
        <translation>Keine Schichten liegen auf der GPU, sie liest aber lange Prompts. Die Gewichte werden für jeden Batch auf die GPU kopiert.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="211"/>
        <source>No single GPU can hold all layers, so they are split across {count} GPUs.</source>
        <translation>Keine einzelne GPU fasst alle Schichten, daher werden sie auf {count} GPUs aufgeteilt.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="219"/>
        <source>Longer context</source>
        <translation>Längerer Kontext</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="224"/>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="229"/>
        <source>The layers are split across {count} GPUs as set.</source>
        <translation>Die Schichten sind wie eingestellt auf {count} GPUs verteilt.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="234"/>
        <source>The model fits on one graphics card, which writes at least as fast as several. The other cards stay free.</source>
        <translation>Das Modell passt auf eine Grafikkarte, die mindestens so schnell schreibt wie mehrere. Die anderen Karten bleiben frei.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="241"/>
        <source>The shares were set for {given} graphics cards and do not apply here: llama.cpp lists {count}.</source>
        <translation>Die Anteile wurden für {given} Grafikkarten festgelegt und gelten hier nicht: llama.cpp nennt {count}.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="250"/>
        <source>Use all graphics cards</source>
        <translation>Alle Grafikkarten nutzen</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="255"/>
        <source>Leave room for other apps</source>
        <translation>Platz für andere Apps lassen</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="261"/>
        <source>{context:,} tokens instead of {now:,}, but writes about {percent}% slower.</source>
        <translation>{context:,} statt {now:,} Token, schreibt aber etwa {percent} % langsamer.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="267"/>
        <source>{context:,} tokens instead of {now:,}, at about the same speed.</source>
        <translation>{context:,} statt {now:,} Token bei etwa gleicher Geschwindigkeit.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="272"/>
        <source>Writes about {percent}% faster with a context of {context:,} instead of {now:,} tokens.</source>
        <translation>Schreibt etwa {percent} % schneller mit einem Kontext von {context:,} statt {now:,} Token.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="282"/>
        <source>Writes about {percent}% faster with a {kind} KV cache.</source>
        <translation>Schreibt mit einem {kind}-KV-Cache etwa {percent} % schneller.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="287"/>
        <source>Uses {count} cards instead of one: reads long prompts about {percent}% faster and writes about as fast.</source>
        <translation>Nutzt {count} Karten statt einer: liest lange Prompts etwa {percent} % schneller und schreibt etwa gleich schnell.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="303"/>
        <source>{size} more stays free, with a context of {context:,} instead of {now:,} tokens, but it writes about {percent}% slower.</source>
        <translation>Es bleiben {size} mehr frei, mit einem Kontext von {context:,} statt {now:,} Token, schreibt aber etwa {percent} % langsamer.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="311"/>
        <source>{size} more stays free, with a context of {context:,} instead of {now:,} tokens.</source>
        <translation>Es bleiben {size} mehr frei, mit einem Kontext von {context:,} statt {now:,} Token.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="313"/>
        <source>{size} more stays free, but it writes about {percent}% slower.</source>
        <translation>Es bleiben {size} mehr frei, schreibt aber etwa {percent} % langsamer.</translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="314"/>
        <source>{size} more stays free, at about the same speed.</source>
        <translation>Es bleiben {size} mehr frei, bei etwa gleicher Geschwindigkeit.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="88"/>
        <source>There is no schema{place}.</source>
        <translation>Da ist kein Schema{place}.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="107"/>
        <source>The format “{format}”{place} is not known. Use “pattern”.</source>
        <translation>Das Format „{format}“{place} ist unbekannt. Verwenden Sie „pattern“.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="113"/>
        <source>The regular expression “{pattern}”{place} cannot be enforced. It may not look ahead or behind.</source>
        <translation>Der reguläre Ausdruck „{pattern}“{place} kann nicht durchgesetzt werden. Er darf nicht voraus- oder zurückblicken.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="117"/>
        <source>“$ref”{place} is below an “$id” that changes its meaning. Remove that “$id”.</source>
        <translation>„$ref“{place} steht unter einer „$id“, die seine Bedeutung ändert. Entfernen Sie diese „$id“.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="120"/>
        <source>“$ref”{place} points outside of the schema: {reference}. Use “#/$defs/…”.</source>
        <translation>„$ref“{place} zeigt aus dem Schema hinaus: {reference}. Verwenden Sie „#/$defs/…“.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="126"/>
        <source>“$ref”{place} points to something that is not there: {reference}.</source>
        <translation>„$ref“{place} zeigt auf etwas, das es nicht gibt: {reference}.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="136"/>
        <source>“minProperties”{place} cannot be enforced: the model may write a name twice. Use “required”.</source>
        <translation>„minProperties“{place} kann nicht durchgesetzt werden: Das Modell könnte einen Namen zweimal schreiben. Verwenden Sie „required“.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="149"/>
        <source>“$schema” names rules that are not known here. Use draft 2020-12 or draft 7.</source>
        <translation>„$schema“ nennt Regeln, die hier nicht bekannt sind. Verwenden Sie Draft 2020-12 oder Draft 7.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/errors.py" line="9"/>
        <source>Correct it, or leave it out.</source>
        <translation>Berichtigen Sie es oder lassen Sie es weg.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/errors.py" line="34"/>
        <source>The JSON schema could not be read.</source>
        <translation>Das JSON-Schema konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/errors.py" line="49"/>
        <source>{first} There is one more such part.</source>
        <translation>{first} Es gibt einen weiteren solchen Teil.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/errors.py" line="51"/>
        <source>{first} There are {count} more such parts.</source>
        <translation>{first} Es gibt {count} weitere solche Teile.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/errors.py" line="54"/>
        <source>The JSON schema cannot be enforced.</source>
        <translation>Das JSON-Schema kann nicht durchgesetzt werden.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/errors.py" line="56"/>
        <source>Change that part of the schema, or leave it out.</source>
        <translation>Ändern Sie diesen Teil des Schemas oder lassen Sie ihn weg.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/grammar.py" line="54"/>
        <source>“oneOf”{place} cannot be enforced, because a value may fit several of its schemas. Use “anyOf”.</source>
        <translation>„oneOf“{place} kann nicht durchgesetzt werden, weil ein Wert zu mehreren seiner Schemas passen kann. Verwenden Sie „anyOf“.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/grammar.py" line="59"/>
        <source>No value can fit it: {reason}.</source>
        <translation>Kein Wert kann passen: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/grammar.py" line="61"/>
        <source>“patternProperties” cannot be enforced, because a name may match several of them: {patterns}.</source>
        <translation>„patternProperties“ kann nicht durchgesetzt werden, weil ein Name zu mehreren davon passen kann: {patterns}.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/keywords.py" line="58"/>
        <source>“{keyword}”{place} depends on what is written elsewhere, so it cannot be enforced word by word.</source>
        <translation>„{keyword}“{place} hängt davon ab, was anderswo steht, und kann deshalb nicht Wort für Wort durchgesetzt werden.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/keywords.py" line="60"/>
        <source>“{keyword}”{place} is not supported. Use “$ref”.</source>
        <translation>„{keyword}“{place} wird nicht unterstützt. Verwenden Sie „$ref“.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/keywords.py" line="63"/>
        <source>“not”{place} cannot be enforced. Say what is allowed, with “enum” for example.</source>
        <translation>„not“{place} kann nicht durchgesetzt werden. Nennen Sie, was erlaubt ist, zum Beispiel mit „enum“.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/keywords.py" line="65"/>
        <source>“uniqueItems”{place} cannot be enforced: the model may repeat an item.</source>
        <translation>„uniqueItems“{place} kann nicht durchgesetzt werden: Das Modell könnte ein Element wiederholen.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/keywords.py" line="67"/>
        <source>“propertyNames”{place} cannot be enforced. Use “patternProperties”.</source>
        <translation>„propertyNames“{place} kann nicht durchgesetzt werden. Verwenden Sie „patternProperties“.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/keywords.py" line="74"/>
        <source> in {where}</source>
        <translation> in {where}</translation>
    </message>
    <message>
        <location filename="../../app/schemas/reading.py" line="22"/>
        <source>It is longer than {count} characters.</source>
        <translation>Es ist länger als {count} Zeichen.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/reading.py" line="27"/>
        <source>Line {line}, column {column}: {reason}.</source>
        <translation>Zeile {line}, Spalte {column}: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/reading.py" line="30"/>
        <source>It is nested too deeply, or a number in it is too long.</source>
        <translation>Es ist zu tief verschachtelt, oder eine Zahl darin ist zu lang.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/reading.py" line="32"/>
        <location filename="../../app/tools/mcp/config.py" line="266"/>
        <source>It is not a JSON object.</source>
        <translation>Es ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/reading.py" line="41"/>
        <source>The name “{name}” is in one object twice.</source>
        <translation>Der Name „{name}“ steht zweimal in einem Objekt.</translation>
    </message>
    <message>
        <location filename="../../app/schemas/reading.py" line="46"/>
        <source>{name} is not a number of JSON.</source>
        <translation>{name} ist keine Zahl von JSON.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/addresses.py" line="118"/>
        <source>Only addresses with http or https, without a name before @, can be opened.</source>
        <translation>Nur Adressen mit http oder https und ohne Namen vor @ können geöffnet werden.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/addresses.py" line="124"/>
        <source>It is not a valid address.</source>
        <translation>Das ist keine gültige Adresse.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/addresses.py" line="126"/>
        <source>It names no host.</source>
        <translation>Sie nennt keinen Host.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/addresses.py" line="130"/>
        <source>Only the ports 80 and 443 can be used.</source>
        <translation>Nur die Ports 80 und 443 können verwendet werden.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/addresses.py" line="146"/>
        <location filename="../../app/tools/browser/addresses.py" line="148"/>
        <source>The host {host} was not found.</source>
        <translation>Der Host {host} wurde nicht gefunden.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/addresses.py" line="150"/>
        <source>It leads into a private network or to this computer.</source>
        <translation>Sie führt in ein privates Netz oder zu diesem Computer.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/addresses.py" line="160"/>
        <source>The address {address} cannot be opened. {why}</source>
        <translation>Die Adresse {address} kann nicht geöffnet werden. {why}</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="74"/>
        <source>The server takes too long.</source>
        <translation>Der Server braucht zu lange.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="148"/>
        <source>The certificate of {host} is not valid: {reason}.</source>
        <translation>Das Zertifikat von {host} ist ungültig: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="153"/>
        <source>No private connection to {host} is possible.</source>
        <translation>Eine geschützte Verbindung zu {host} ist nicht möglich.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="162"/>
        <source>The proxy {proxy} cannot be used: only HTTP and SOCKS5 proxies can.</source>
        <translation>Der Proxy {proxy} kann nicht verwendet werden: Das geht nur mit HTTP- und SOCKS5-Proxys.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="167"/>
        <source>The proxy {proxy} was not found.</source>
        <translation>Der Proxy {proxy} wurde nicht gefunden.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="176"/>
        <source>The proxy {proxy} does not answer.</source>
        <translation>Der Proxy {proxy} antwortet nicht.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="179"/>
        <source>The proxy {proxy} refuses the connection.</source>
        <translation>Der Proxy {proxy} lehnt die Verbindung ab.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="231"/>
        <source>{host} does not answer.</source>
        <translation>{host} antwortet nicht.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/errors.py" line="16"/>
        <source>Try another page.</source>
        <translation>Versuchen Sie eine andere Seite.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/errors.py" line="32"/>
        <location filename="../../app/tools/mcp/errors.py" line="82"/>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/errors.py" line="40"/>
        <source>Descant stays offline, as the settings say.</source>
        <translation>Descant bleibt offline, wie es die Einstellungen sagen.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/errors.py" line="41"/>
        <source>Turn that off, under Network in the settings.</source>
        <translation>Schalten Sie das in den Einstellungen unter Netzwerk aus.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/fetching.py" line="145"/>
        <source>The server redirects too often.</source>
        <translation>Der Server leitet zu oft weiter.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/fetching.py" line="161"/>
        <source>The answer of {host} is broken off or malformed.</source>
        <translation>Die Antwort von {host} ist abgebrochen oder fehlerhaft.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/fetching.py" line="176"/>
        <source>The server answers {status} ({reason}) for {address}.</source>
        <translation>Der Server antwortet {status} ({reason}) für {address}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/fetching.py" line="192"/>
        <source>The server redirects to something that is no address.</source>
        <translation>Der Server leitet zu etwas weiter, das keine Adresse ist.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/fetching.py" line="210"/>
        <source>The server compresses in a way that was not asked for.</source>
        <translation>Der Server komprimiert auf eine Weise, die nicht verlangt war.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/fetching.py" line="219"/>
        <source>The page is larger than {most} MB.</source>
        <translation>Die Seite ist größer als {most} MB.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/pages.py" line="189"/>
        <source>It is no text, but {kind}.</source>
        <translation>Das ist kein Text, sondern {kind}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/pages.py" line="194"/>
        <source>There is no text on the page; it may need scripts, which are not run.</source>
        <translation>Auf der Seite steht kein Text; vielleicht braucht sie Skripte, die nicht ausgeführt werden.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/pages.py" line="197"/>
        <source>The page could not be read. {why}</source>
        <translation>Die Seite konnte nicht gelesen werden. {why}</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/choosing.py" line="73"/>
        <source>There is no address of SearXNG in the settings.</source>
        <translation>In den Einstellungen steht keine Adresse von SearXNG.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/choosing.py" line="73"/>
        <source>The user can set it, under Network.</source>
        <translation>Sie kann unter Netzwerk gesetzt werden.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/choosing.py" line="84"/>
        <source>There is no key for {service} in the settings.</source>
        <translation>In den Einstellungen steht kein Schlüssel für {service}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/choosing.py" line="85"/>
        <source>The user can set one, under Network.</source>
        <translation>Er kann unter Netzwerk gesetzt werden.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/metasearch.py" line="57"/>
        <source>The process that searches could not be started.</source>
        <translation>Der Prozess, der sucht, konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/metasearch.py" line="73"/>
        <source>No search engine gave results. {why}</source>
        <translation>Keine Suchmaschine lieferte Ergebnisse. {why}</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/metasearch.py" line="75"/>
        <source>It gave no answer in time.</source>
        <translation>Es kam rechtzeitig keine Antwort.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/searcher.py" line="67"/>
        <source>Nothing was found.</source>
        <translation>Es wurde nichts gefunden.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/searcher.py" line="67"/>
        <source>Try other words.</source>
        <translation>Versuchen Sie andere Wörter.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/searcher.py" line="73"/>
        <source>{name} could not be asked. {why}</source>
        <translation>{name} konnte nicht gefragt werden. {why}</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/searcher.py" line="73"/>
        <location filename="../../app/ui/services/login/windows.py" line="64"/>
        <location filename="../../app/ui/services/login/windows.py" line="73"/>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/services.py" line="100"/>
        <source>Its answer is not what was expected.</source>
        <translation>Die Antwort ist nicht, was erwartet wurde.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/services.py" line="104"/>
        <source>It does not accept the key, or does not answer in JSON.</source>
        <translation>Der Schlüssel wird nicht angenommen, oder es wird nicht in JSON geantwortet.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/session.py" line="130"/>
        <source>Nothing can be opened: {reason}</source>
        <translation>Es kann nichts geöffnet werden: {reason}</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/session.py" line="132"/>
        <source>Read on in a page that is already loaded: {title}</source>
        <translation>In einer Seite weiterlesen, die schon geladen ist: {title}</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/session.py" line="133"/>
        <source>Fetch this page from the web: {address}</source>
        <translation>Diese Seite aus dem Web holen: {address}</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/tool.py" line="46"/>
        <source>Search the web for “{query}”. {service} gets these words.</source>
        <translation>Im Web nach „{query}“ suchen. {service} erhält diese Wörter.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/tool.py" line="47"/>
        <source>Search the web for “{query}”. {service} gets these words, and if it does not answer, one after another of these: {others}.</source>
        <translation>Im Web nach „{query}“ suchen. {service} bekommt diese Wörter und, wenn keine Antwort kommt, einer nach dem anderen von diesen: {others}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/tool.py" line="101"/>
        <source>Look for “{pattern}” in a page that is already loaded.</source>
        <translation>„{pattern}“ in einer Seite suchen, die schon geladen ist.</translation>
    </message>
    <message>
        <location filename="../../app/tools/command.py" line="42"/>
        <source>Run {command} on this computer.</source>
        <translation>{command} auf diesem Computer ausführen.</translation>
    </message>
    <message>
        <location filename="../../app/tools/consent.py" line="15"/>
        <source>Its definition has changed since you allowed it.</source>
        <translation>Ihre Definition hat sich geändert, seit Sie sie erlaubt haben.</translation>
    </message>
    <message>
        <location filename="../../app/tools/consent.py" line="114"/>
        <source>This chat has read private data with {tool}, and this call can send data elsewhere.</source>
        <translation>Dieser Chat hat mit {tool} private Daten gelesen, und dieser Aufruf kann Daten an andere senden.</translation>
    </message>
    <message>
        <location filename="../../app/tools/definition.py" line="83"/>
        <source>A name has up to 64 letters, digits, _ and -, begins with a letter, and is not read_result.</source>
        <translation>Ein Name hat bis zu 64 Buchstaben, Ziffern, _ und -, beginnt mit einem Buchstaben und ist nicht read_result.</translation>
    </message>
    <message>
        <location filename="../../app/tools/definition.py" line="86"/>
        <source>It has no command.</source>
        <translation>Sie hat keinen Befehl.</translation>
    </message>
    <message>
        <location filename="../../app/tools/definition.py" line="88"/>
        <source>Its command contains a NUL character.</source>
        <translation>Ihr Befehl enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <location filename="../../app/tools/definition.py" line="90"/>
        <source>Its timeout must be between 0 and {most} seconds.</source>
        <translation>Ihr Zeitlimit muss zwischen 0 und {most} Sekunden liegen.</translation>
    </message>
    <message>
        <location filename="../../app/tools/definition.py" line="92"/>
        <source>Its parameters are not a JSON schema of type object.</source>
        <translation>Ihre Parameter sind kein JSON-Schema vom Typ object.</translation>
    </message>
    <message>
        <location filename="../../app/tools/definition.py" line="125"/>
        <source>The file is larger than a megabyte.</source>
        <translation>Die Datei ist größer als ein Megabyte.</translation>
    </message>
    <message>
        <location filename="../../app/tools/earlier_messages.py" line="65"/>
        <source>Search earlier messages of this chat.</source>
        <translation>Frühere Nachrichten dieses Chats durchsuchen.</translation>
    </message>
    <message>
        <location filename="../../app/tools/errors.py" line="8"/>
        <source>Correct its definition and try again.</source>
        <translation>Korrigieren Sie ihre Definition und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../app/tools/errors.py" line="23"/>
        <source>The function {name} cannot be used.</source>
        <translation>Die Funktion {name} kann nicht verwendet werden.</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="162"/>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="273"/>
        <source>A value is needed.</source>
        <translation>Hier wird ein Wert gebraucht.</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="176"/>
        <source>Choose at least {least}.</source>
        <translation>Wählen Sie mindestens {least}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="178"/>
        <source>Choose at most {most}.</source>
        <translation>Wählen Sie höchstens {most}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="187"/>
        <source>This is not a whole number.</source>
        <translation>Das ist keine ganze Zahl.</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="187"/>
        <source>This is not a number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="199"/>
        <source>Write the date like {example}.</source>
        <translation>Schreiben Sie das Datum so: {example}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="201"/>
        <source>Write date and time like {example}.</source>
        <translation>Schreiben Sie Datum und Uhrzeit so: {example}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="203"/>
        <source>This is not an e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="205"/>
        <source>This is not an address such as {example}.</source>
        <translation>Das ist keine Adresse wie {example}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="226"/>
        <source>Write at least {least} characters.</source>
        <translation>Schreiben Sie mindestens {least} Zeichen.</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="228"/>
        <source>Write at most {most} characters.</source>
        <translation>Schreiben Sie höchstens {most} Zeichen.</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="231"/>
        <source>The least is {least}.</source>
        <translation>Der kleinste Wert ist {least}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="233"/>
        <source>The most is {most}.</source>
        <translation>Der größte Wert ist {most}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="120"/>
        <source>The file is larger than ten megabytes.</source>
        <translation>Die Datei ist größer als zehn Megabyte.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="124"/>
        <source>It is not text.</source>
        <translation>Sie ist kein Text.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="132"/>
        <source>It has neither “mcpServers” nor “servers”.</source>
        <translation>Sie hat weder „mcpServers“ noch „servers“.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="160"/>
        <source>Its name is empty, or longer than {most} characters.</source>
        <translation>Sein Name ist leer oder länger als {most} Zeichen.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="171"/>
        <source>It needs either “command” or “url”.</source>
        <translation>Er braucht entweder „command“ oder „url“.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="173"/>
        <source>“sse” is the transport of 2024, which is not supported; use its address for “http”.</source>
        <translation>„sse“ ist der Transport von 2024, der nicht unterstützt wird; verwenden Sie seine Adresse für „http“.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="175"/>
        <source>Its “type” {type} does not fit.</source>
        <translation>Sein „type“ {type} passt nicht.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="177"/>
        <source>Its address begins neither with https:// nor with http://.</source>
        <translation>Seine Adresse beginnt weder mit https:// noch mit http://.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="179"/>
        <source>It contains a NUL character.</source>
        <translation>Er enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="240"/>
        <source>Its ${{{variable}}} is known to the program that it was written for alone.</source>
        <translation>Nur das Programm, für das er geschrieben wurde, kennt ${{{variable}}}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="247"/>
        <source>The environment variable {name} is not set.</source>
        <translation>Die Umgebungsvariable {name} ist nicht gesetzt.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="12"/>
        <source>Install it, or give the full path of the command.</source>
        <translation>Installieren Sie ihn, oder geben Sie den ganzen Pfad des Befehls an.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="13"/>
        <source>Check its command in the list of MCP servers.</source>
        <translation>Prüfen Sie seinen Befehl in der Liste der MCP-Server.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="14"/>
        <source>Check the address and the network, then connect again.</source>
        <translation>Prüfen Sie die Adresse und das Netzwerk, und verbinden Sie ihn dann neu.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="15"/>
        <source>Check its address and its headers in the list of MCP servers.</source>
        <translation>Prüfen Sie seine Adresse und seine Header in der Liste der MCP-Server.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="16"/>
        <source>Connect it in the list of MCP servers.</source>
        <translation>Verbinden Sie ihn in der Liste der MCP-Server.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="17"/>
        <source>Try again; what it has printed may say what it waits for.</source>
        <translation>Versuchen Sie es noch einmal; vielleicht sagt seine Ausgabe, worauf er wartet.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="18"/>
        <source>Connect it in the list of MCP servers once its cause is found.</source>
        <translation>Verbinden Sie ihn in der Liste der MCP-Server, sobald die Ursache gefunden ist.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="19"/>
        <source>Correct its configuration and connect again.</source>
        <translation>Berichtigen Sie seine Konfiguration, und verbinden Sie ihn neu.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="20"/>
        <source>Try again, or ask for something else.</source>
        <translation>Versuchen Sie es noch einmal, oder fragen Sie nach etwas anderem.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="21"/>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="24"/>
        <source>What it has printed may say more.</source>
        <translation>Seine Ausgabe sagt vielleicht mehr.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="25"/>
        <source>Correct the file and try again.</source>
        <translation>Berichtigen Sie die Datei, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="29"/>
        <source>Its parameters are not an object.</source>
        <translation>Seine Parameter sind kein Objekt.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="30"/>
        <source>The list of its parameters is not an object.</source>
        <translation>Die Liste seiner Parameter ist kein Objekt.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="31"/>
        <source>Its parameters refer to a part that does not exist.</source>
        <translation>Seine Parameter verweisen auf einen Teil, den es nicht gibt.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="32"/>
        <source>Its name is too long.</source>
        <translation>Sein Name ist zu lang.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="33"/>
        <source>Its description is not that of a tool.</source>
        <translation>Seine Beschreibung ist nicht die eines Werkzeugs.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="50"/>
        <source>The MCP server {name} could not be used.</source>
        <translation>Der MCP-Server {name} konnte nicht verwendet werden.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="66"/>
        <source>The MCP servers in {file} cannot be read.</source>
        <translation>Die MCP-Server in {file} können nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="71"/>
        <location filename="../../app/ui/settings/function_faults.py" line="80"/>
        <source>Its command {detail} was not found.</source>
        <translation>Sein Befehl {detail} wurde nicht gefunden.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="72"/>
        <source>It could not be started: {detail}.</source>
        <translation>Er konnte nicht gestartet werden: {detail}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="73"/>
        <source>Nothing answers at its address: {detail}.</source>
        <translation>Unter seiner Adresse antwortet nichts: {detail}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="74"/>
        <source>It refused the connection: {detail}.</source>
        <translation>Er hat die Verbindung abgelehnt: {detail}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="75"/>
        <source>It asks you to sign in: {detail}.</source>
        <translation>Er verlangt eine Anmeldung: {detail}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="76"/>
        <source>It did not answer within {detail} seconds.</source>
        <translation>Er hat innerhalb von {detail} Sekunden nicht geantwortet.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="77"/>
        <source>It has ended: {detail}.</source>
        <translation>Er hat sich beendet: {detail}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="78"/>
        <source>It was ended, because it wrote far too much: {detail}.</source>
        <translation>Er wurde beendet, weil er viel zu viel geschrieben hat: {detail}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="79"/>
        <source>It does not speak MCP as it must: {detail}.</source>
        <translation>Er spricht MCP nicht, wie er muss: {detail}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="80"/>
        <source>It answered with an error: {detail}</source>
        <translation>Er hat mit einem Fehler geantwortet: {detail}</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="84"/>
        <source>It has ended {detail} times in a few minutes, so it is not started again by itself.</source>
        <translation>Er hat sich in wenigen Minuten {detail} Mal beendet und wird deshalb nicht mehr von selbst gestartet.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/secrets.py" line="58"/>
        <source>The value of {name} is not in the system&apos;s store of secrets. Enter it again.</source>
        <translation>Der Wert von {name} ist nicht im Schlüsselspeicher des Systems. Geben Sie ihn neu ein.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/tool.py" line="99"/>
        <source>Call {tool} of the MCP server {server} at {url}.</source>
        <translation>{tool} des MCP-Servers {server} unter {url} aufrufen.</translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/tool.py" line="103"/>
        <source>Call {tool} of the MCP server {server} on this computer: {command}</source>
        <translation>{tool} des MCP-Servers {server} auf diesem Computer aufrufen: {command}</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/component.py" line="141"/>
        <source>{name} is missing.</source>
        <translation>{name} fehlt.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/component.py" line="155"/>
        <location filename="../../app/tools/python/component.py" line="189"/>
        <source>{name} does not belong to it.</source>
        <translation>{name} gehört nicht dazu.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/component.py" line="158"/>
        <source>{name} is missing or was changed.</source>
        <translation>{name} fehlt oder wurde verändert.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="22"/>
        <source>Python for the model is not installed.</source>
        <translation>Python für das Modell ist nicht installiert.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="24"/>
        <source>Install it in Settings, under Chats, or with “descant python install”.</source>
        <translation>Installieren Sie es in den Einstellungen unter Chats oder mit „descant python install“.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="39"/>
        <source>Python for the model cannot be used: {folder}</source>
        <translation>Python für das Modell kann nicht benutzt werden: {folder}</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="41"/>
        <source>Remove it in Settings, under Chats, or with “descant python remove”, then install it again.</source>
        <translation>Entfernen Sie es in den Einstellungen unter Chats oder mit „descant python remove“ und installieren Sie es dann neu.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="52"/>
        <source>Python for the model did not start.</source>
        <translation>Python für das Modell ist nicht gestartet.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="54"/>
        <source>Try again. “descant python check” tells whether its files are as they were made.</source>
        <translation>Versuchen Sie es noch einmal. „descant python check“ sagt, ob die Dateien unverändert sind.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="65"/>
        <source>No address for Python is set.</source>
        <translation>Für Python ist keine Adresse eingestellt.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="67"/>
        <source>Enter the address of a signed list in Settings, under Network, or install it from a file.</source>
        <translation>Tragen Sie in den Einstellungen unter Netzwerk die Adresse einer signierten Liste ein, oder installieren Sie es aus einer Datei.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="82"/>
        <source>The list has no Python for this computer.</source>
        <translation>Die Liste hat kein Python für diesen Computer.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="83"/>
        <source>This is {platform}.</source>
        <translation>Das hier ist {platform}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="84"/>
        <source>Deno, which runs it, exists for Linux, macOS and Windows on common processors.</source>
        <translation>Deno, das es ausführt, gibt es für Linux, macOS und Windows auf den üblichen Prozessoren.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="102"/>
        <source>{name} is not Python for the model, or is damaged.</source>
        <translation>{name} ist kein Python für das Modell oder ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="104"/>
        <source>Nothing was changed. Get the file again.</source>
        <translation>Es wurde nichts geändert. Besorgen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="115"/>
        <source>No signed list names {name}.</source>
        <translation>Keine signierte Liste nennt {name}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="116"/>
        <source>Descant cannot tell who made it.</source>
        <translation>Descant kann nicht sagen, von wem die Datei stammt.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="117"/>
        <source>Install it only if you trust where it comes from.</source>
        <translation>Installieren Sie sie nur, wenn Sie der Quelle vertrauen.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/guard.py" line="58"/>
        <source>Python for the model runs behind Deno&apos;s permissions and bubblewrap.</source>
        <translation>Python für das Modell läuft hinter den Berechtigungen von Deno und bubblewrap.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/guard.py" line="60"/>
        <source>Python for the model runs behind Deno&apos;s permissions alone. {reason}</source>
        <translation>Python für das Modell läuft nur hinter den Berechtigungen von Deno. {reason}</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/guard.py" line="83"/>
        <source>bubblewrap exists for Linux only.</source>
        <translation>bubblewrap gibt es nur für Linux.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/guard.py" line="86"/>
        <source>bubblewrap (bwrap) is not installed.</source>
        <translation>bubblewrap (bwrap) ist nicht installiert.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/guard.py" line="100"/>
        <source>bubblewrap is not allowed here: {reason}.</source>
        <translation>bubblewrap ist hier nicht erlaubt: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/guard.py" line="102"/>
        <source>bubblewrap cannot be run: {reason}.</source>
        <translation>bubblewrap kann nicht ausgeführt werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/session.py" line="199"/>
        <source>It took longer than {seconds} seconds.</source>
        <translation>Es dauerte länger als {seconds} Sekunden.</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/session.py" line="204"/>
        <source>It ended at once: {reason}</source>
        <translation>Es endete sofort: {reason}</translation>
    </message>
    <message>
        <location filename="../../app/tools/python/tool.py" line="58"/>
        <source>Run this code in a sandbox, without the network and without your files.</source>
        <translation>Diesen Code in einer Sandbox ausführen, ohne Netz und ohne Ihre Dateien.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_finder.py" line="42"/>
        <source>Search chats</source>
        <translation>Chats durchsuchen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="224"/>
        <source>{title}, answering</source>
        <translation>{title}, antwortet gerade</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="226"/>
        <source>{title}, selected</source>
        <translation>{title}, ausgewählt</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list_view.py" line="296"/>
        <source>Folder name</source>
        <translation>Name des Ordners</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list_view.py" line="296"/>
        <source>Chat title</source>
        <translation>Chattitel</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="74"/>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="75"/>
        <source>Editing an earlier question · Esc cancels</source>
        <translation>Frühere Frage wird bearbeitet · Esc bricht ab</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="75"/>
        <source>Cancel editing</source>
        <translation>Bearbeiten abbrechen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="162"/>
        <source>You can send it when this answer is finished.</source>
        <translation>Sie können die Nachricht senden, sobald diese Antwort fertig ist.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="283"/>
        <source>Drop the files to attach them</source>
        <translation>Dateien ablegen, um sie anzuhängen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="284"/>
        <source>Write a message</source>
        <translation>Nachricht schreiben</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="42"/>
        <location filename="../../app/ui/chat/file_link.py" line="62"/>
        <location filename="../../app/ui/shell/window.py" line="247"/>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="43"/>
        <location filename="../../app/ui/chat/instructions.py" line="45"/>
        <location filename="../../app/ui/chat/instructions.py" line="121"/>
        <location filename="../../app/ui/chat/prompt_choices.py" line="142"/>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="128"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="259"/>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="48"/>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="45"/>
        <location filename="../../app/ui/chat/web_link.py" line="60"/>
        <source>The web: off in this chat</source>
        <translation>Das Web: aus in diesem Chat</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="48"/>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="52"/>
        <location filename="../../app/ui/chat/composer_row.py" line="101"/>
        <location filename="../../app/ui/chat/composer_row.py" line="110"/>
        <location filename="../../app/ui/chat/turns/analysis_pane.py" line="73"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="167"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="211"/>
        <location filename="../../app/ui/services/hints.py" line="118"/>
        <source>Answer now</source>
        <translation>Jetzt antworten</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="53"/>
        <source>Stop thinking and answer now</source>
        <translation>Nachdenken beenden und jetzt antworten</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="56"/>
        <location filename="../../app/ui/markdown/group_buttons.py" line="116"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="60"/>
        <source>Send after this answer</source>
        <translation>Nach dieser Antwort senden</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="141"/>
        <source>How long the model thinks before it answers</source>
        <translation>Wie lange das Modell vor der Antwort nachdenkt</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="154"/>
        <location filename="../../app/ui/chat/composer_row.py" line="158"/>
        <source>Effort: {effort}</source>
        <translation>Denkaufwand: {effort}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="168"/>
        <source>{used} of {total} tokens</source>
        <translation>{used} von {total} Token</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="170"/>
        <source>The context length is shown once a model is loaded</source>
        <translation>Die Kontextlänge wird angezeigt, sobald ein Modell geladen ist</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="174"/>
        <source>Context: {words}</source>
        <translation>Kontext: {words}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="189"/>
        <location filename="../../app/ui/chat/composer_row.py" line="206"/>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="209"/>
        <source>Send ({keys})</source>
        <translation>Senden ({keys})</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="214"/>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="71"/>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="66"/>
        <location filename="../../app/ui/diagnostics/engine_parts.py" line="36"/>
        <location filename="../../app/ui/my_models/details.py" line="392"/>
        <location filename="../../app/ui/my_models/folder_bar.py" line="304"/>
        <location filename="../../app/ui/shell/update_bar.py" line="162"/>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="215"/>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="113"/>
        <source>Stopping…</source>
        <translation>Wird gestoppt …</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="215"/>
        <source>Stop (Esc)</source>
        <translation>Stoppen (Esc)</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="230"/>
        <source>Instructions: {tokens}</source>
        <translation>Anweisungen: {tokens}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="232"/>
        <source>Documents: {tokens}</source>
        <translation>Dokumente: {tokens}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="234"/>
        <source>Earlier messages: {tokens}</source>
        <translation>Frühere Nachrichten: {tokens}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="235"/>
        <source>Last question: {tokens}</source>
        <translation>Letzte Frage: {tokens}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="236"/>
        <source>Last answer: {tokens}</source>
        <translation>Letzte Antwort: {tokens}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="238"/>
        <source>of which reasoning, not kept: {tokens}</source>
        <translation>davon Überlegung, die nicht bleibt: {tokens}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="240"/>
        <source>At this pace, more than {count} questions still fit.</source>
        <translation>Bei diesem Tempo passen noch mehr als {count} Fragen hinein.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="242"/>
        <source>At this pace, about {count} more questions fit.</source>
        <translation>Bei diesem Tempo passen noch etwa {count} Fragen hinein.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="244"/>
        <source>At this pace, it is full with the next question.</source>
        <translation>Bei diesem Tempo ist er mit der nächsten Frage voll.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="254"/>
        <source>answers quickly</source>
        <translation>antwortet schnell</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="256"/>
        <source>thinks a little</source>
        <translation>denkt kurz nach</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="258"/>
        <source>thinks longer, for hard questions</source>
        <translation>denkt länger nach, für schwierige Fragen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="264"/>
        <source>Enter sends, Shift+Enter adds a new line</source>
        <translation>Enter sendet, Umschalt+Enter beginnt eine neue Zeile</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="266"/>
        <source>Ctrl+Enter sends, Enter adds a new line</source>
        <translation>Strg+Enter sendet, Enter beginnt eine neue Zeile</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/copying.py" line="19"/>
        <location filename="../../app/ui/chat/file_chips.py" line="136"/>
        <location filename="../../app/ui/chat/folder_link.py" line="135"/>
        <source>Attached: {name}</source>
        <translation>Angehängt: {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/copying.py" line="20"/>
        <location filename="../../app/ui/chat/search_results.py" line="41"/>
        <location filename="../../app/ui/chat/turns/question_view.py" line="56"/>
        <location filename="../../app/ui/chat/turns/question_view.py" line="124"/>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="49"/>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/deletion.py" line="24"/>
        <source>“{title}” is in the bin</source>
        <translation>„{title}“ ist im Papierkorb</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/deletion.py" line="26"/>
        <source>{count} chat is in the bin</source>
        <extracomment>Only for exactly one. For other numbers: {count} chats are in the bin</extracomment>
        <translation>
            <numerusform>{count} Chat ist im Papierkorb</numerusform>
            <numerusform>{count} Chat ist im Papierkorb</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/deletion.py" line="26"/>
        <source>{count} chats are in the bin</source>
        <extracomment>For all numbers but one. For one: {count} chat is in the bin</extracomment>
        <translation>
            <numerusform>{count} Chat ist im Papierkorb</numerusform>
            <numerusform>{count} Chats sind im Papierkorb</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/deletion.py" line="29"/>
        <location filename="../../app/ui/chat/queue_link.py" line="97"/>
        <location filename="../../app/ui/settings/entries.py" line="167"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="63"/>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="67"/>
        <location filename="../../app/ui/chat/file_wording.py" line="13"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="108"/>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="84"/>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="113"/>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/document_window.py" line="155"/>
        <source>{count} character</source>
        <extracomment>Only for exactly one. For other numbers: {count} characters</extracomment>
        <translation>
            <numerusform>{count} Zeichen</numerusform>
            <numerusform>{count} Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/document_window.py" line="155"/>
        <source>{count} characters</source>
        <extracomment>For all numbers but one. For one: {count} character</extracomment>
        <translation>
            <numerusform>{count} Zeichen</numerusform>
            <numerusform>{count} Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="167"/>
        <source>These files are too long to be given whole. Their passages were searched for the words of the question, and the model got the ones that fit best.</source>
        <translation>Diese Dateien sind zu lang, um ganz übergeben zu werden. Ihre Passagen wurden nach den Wörtern der Frage durchsucht, und das Modell erhielt die passendsten.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="172"/>
        <source>The folders of this chat were searched for the question, and the model got the passages that fit best.</source>
        <translation>Die Ordner dieses Chats wurden nach der Frage durchsucht, und das Modell hat die am besten passenden Passagen bekommen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="176"/>
        <source>Passages from attached files</source>
        <translation>Passagen aus angehängten Dateien</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="181"/>
        <source>The messages that are left out were searched for the words of the question, and the model got the pieces that fit best.</source>
        <translation>Die weggelassenen Nachrichten wurden nach den Wörtern der Frage durchsucht, und das Modell hat die Stücke erhalten, die am besten passen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="185"/>
        <location filename="../../app/ui/chat/turns/question_view.py" line="59"/>
        <source>Your message</source>
        <translation>Ihre Nachricht</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="185"/>
        <location filename="../../app/ui/chat/search_results.py" line="43"/>
        <location filename="../../app/ui/chat/turns/answer_view.py" line="401"/>
        <location filename="../../app/ui/markdown/view.py" line="134"/>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="186"/>
        <source>From earlier messages</source>
        <translation>Aus früheren Nachrichten</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/effort_notice.py" line="47"/>
        <source>With another effort the model reads this chat again: about {seconds}.</source>
        <translation>Mit anderem Denkaufwand liest das Modell diesen Chat noch einmal: etwa {seconds}.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/effort_notice.py" line="50"/>
        <source>Back to {effort}</source>
        <translation>Zurück zu {effort}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="75"/>
        <source>Try the built-in model</source>
        <translation>Mitgeliefertes Modell ausprobieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="76"/>
        <source>Included with Descant (32 MB). It knows about Descant, can do simple arithmetic, and answers right away.</source>
        <translation>In Descant enthalten (32 MB). Es kennt sich mit Descant aus, beherrscht einfaches Rechnen und antwortet sofort.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="80"/>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="83"/>
        <source>Get gpt-oss-20b</source>
        <translation>gpt-oss-20b herunterladen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="84"/>
        <source>OpenAI&apos;s open reasoning model, {size} from the Hugging Face Hub.</source>
        <translation>Das offene Reasoning-Modell von OpenAI, {size} vom Hugging Face Hub.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="85"/>
        <source>Find it in Discover</source>
        <translation>In „Entdecken“ suchen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="87"/>
        <location filename="../../app/ui/chat/model_picker.py" line="50"/>
        <location filename="../../app/ui/shell/window.py" line="231"/>
        <source>Open a GGUF file…</source>
        <translation>GGUF-Datei öffnen …</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="96"/>
        <source>First, pick a model</source>
        <translation>Wählen Sie zuerst ein Modell</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="103"/>
        <source>{size}. {fit}.</source>
        <translation>{size}. {fit}.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="122"/>
        <source>What would you like to know?</source>
        <translation>Was möchten Sie wissen?</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_chips.py" line="105"/>
        <location filename="../../app/ui/chat/turns/question_files.py" line="37"/>
        <source>Show the text that was taken from it</source>
        <translation>Den daraus entnommenen Text anzeigen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_chips.py" line="107"/>
        <source>It is too long to be given whole: the passages that fit your question are given.</source>
        <translation>Die Datei ist zu lang, um ganz übergeben zu werden: Übergeben werden die Passagen, die zu Ihrer Frage passen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_chips.py" line="122"/>
        <location filename="../../app/ui/chat/folder_chips.py" line="70"/>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_chips.py" line="143"/>
        <source>{name} · reading…</source>
        <translation>{name} · wird gelesen …</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_chips.py" line="145"/>
        <source>{file} · will be searched</source>
        <translation>{file} · wird durchsucht</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="14"/>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="31"/>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="15"/>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="16"/>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="17"/>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="35"/>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="18"/>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="19"/>
        <source>Presentation</source>
        <translation>Präsentation</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="20"/>
        <source>Spreadsheet</source>
        <translation>Tabellenkalkulation</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="21"/>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="22"/>
        <source>Book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="23"/>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="25"/>
        <location filename="../../app/ui/my_models/details.py" line="289"/>
        <location filename="../../app/ui/my_models/details.py" line="299"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/file_wording.py" line="31"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="39"/>
        <location filename="../../app/ui/services/tool_costs.py" line="99"/>
        <source>{count} token</source>
        <extracomment>Only for exactly one. For other numbers: {count} tokens</extracomment>
        <translation>
            <numerusform>{count} Token</numerusform>
            <numerusform>{count} Token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/file_wording.py" line="31"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="39"/>
        <location filename="../../app/ui/services/tool_costs.py" line="99"/>
        <source>{count} tokens</source>
        <extracomment>For all numbers but one. For one: {count} token</extracomment>
        <translation>
            <numerusform>{count} Token</numerusform>
            <numerusform>{count} Token</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="33"/>
        <location filename="../../app/ui/services/tool_costs.py" line="100"/>
        <source>about {count} tokens</source>
        <translation>etwa {count} Token</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="47"/>
        <source>Part {number}</source>
        <translation>Teil {number}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="58"/>
        <source>Line {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="66"/>
        <source>The file states no encoding and is not UTF-8; it was read as {name}.</source>
        <translation>Die Datei nennt keine Kodierung und ist nicht UTF-8; sie wurde als {name} gelesen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/file_wording.py" line="69"/>
        <source>{count} page has no text.</source>
        <extracomment>Only for exactly one. For other numbers: {count} pages have no text.</extracomment>
        <translation>
            <numerusform>{count} Seite hat keinen Text.</numerusform>
            <numerusform>{count} Seite hat keinen Text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/file_wording.py" line="69"/>
        <source>{count} pages have no text.</source>
        <extracomment>For all numbers but one. For one: {count} page has no text.</extracomment>
        <translation>
            <numerusform>{count} Seiten haben keinen Text.</numerusform>
            <numerusform>{count} Seiten haben keinen Text.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="71"/>
        <source>Not read: {names}</source>
        <translation>Nicht gelesen: {names}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="77"/>
        <source>Slide {number}</source>
        <translation>Folie {number}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="78"/>
        <source>Page {number}</source>
        <translation>Seite {number}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_chips.py" line="47"/>
        <source>{name} · {state}</source>
        <translation>{name} · {state}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_chips.py" line="67"/>
        <source>For each question the passages that fit are searched in this folder.</source>
        <translation>Zu jeder Frage werden in diesem Ordner die passenden Stellen gesucht.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_link.py" line="93"/>
        <source>Attach a folder…</source>
        <translation>Ordner anhängen …</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_link.py" line="94"/>
        <source>Folders…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_link.py" line="98"/>
        <source>Attach a folder</source>
        <translation>Ordner anhängen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="29"/>
        <source>reading {done} of {total}</source>
        <translation>liest {done} von {total}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="31"/>
        <source>waits for power</source>
        <translation>wartet auf Netzstrom</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="33"/>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="35"/>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="44"/>
        <source>Waits to be read.</source>
        <translation>Wartet darauf, gelesen zu werden.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="50"/>
        <source>Reading {done} of {total}: {name}</source>
        <translation>Liest {done} von {total}: {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="50"/>
        <source>Looking at the files…</source>
        <translation>Sieht die Dateien durch …</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="53"/>
        <source>The computer runs on battery. Files are read when it is plugged in.</source>
        <translation>Der Computer läuft im Akkubetrieb. Die Dateien werden gelesen, sobald er am Netz ist.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="55"/>
        <source>Paused. Changes are not read; what was read is searched.</source>
        <translation>Angehalten. Änderungen werden nicht gelesen; das Gelesene wird durchsucht.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="57"/>
        <source>The folder cannot be read.</source>
        <translation>Der Ordner kann nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="59"/>
        <source>All files are read. Changes are read as they happen.</source>
        <translation>Alle Dateien sind gelesen. Änderungen werden laufend gelesen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="65"/>
        <source>{count} passage</source>
        <extracomment>Only for exactly one. For other numbers: {count} passages</extracomment>
        <translation>
            <numerusform>{count} Stelle</numerusform>
            <numerusform>{count} Stelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="65"/>
        <source>{count} passages</source>
        <extracomment>For all numbers but one. For one: {count} passage</extracomment>
        <translation>
            <numerusform>{count} Stellen</numerusform>
            <numerusform>{count} Stellen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="67"/>
        <source>{done} of them by meaning</source>
        <translation>{done} davon nach Bedeutung</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="76"/>
        <source>Passages are searched by their words alone. A model for embeddings, chosen in Settings under Models, also finds those that say the same in other words.</source>
        <translation>Stellen werden nur nach ihren Wörtern gesucht. Ein Modell für Einbettungen, in den Einstellungen unter „Modelle“ gewählt, findet auch solche, die dasselbe mit anderen Worten sagen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="81"/>
        <source>Passages are searched by their words and by meaning.</source>
        <translation>Stellen werden nach Wörtern und nach Bedeutung gesucht.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="83"/>
        <source>Passages are searched by their words and by meaning. The model takes {memory} of memory.</source>
        <translation>Stellen werden nach Wörtern und nach Bedeutung gesucht. Das Modell belegt {memory} Speicher.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="88"/>
        <location filename="../../app/ui/chat/queue_list.py" line="351"/>
        <source>{count} file</source>
        <extracomment>Only for exactly one. For other numbers: {count} files</extracomment>
        <translation>
            <numerusform>{count} Datei</numerusform>
            <numerusform>{count} Datei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="88"/>
        <location filename="../../app/ui/chat/queue_list.py" line="351"/>
        <source>{count} files</source>
        <extracomment>For all numbers but one. For one: {count} file</extracomment>
        <translation>
            <numerusform>{count} Dateien</numerusform>
            <numerusform>{count} Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="96"/>
        <source>{count} file is over the limits.</source>
        <extracomment>Only for exactly one. For other numbers: {count} files are over the limits.</extracomment>
        <translation>
            <numerusform>{count} Datei liegt über den Grenzen.</numerusform>
            <numerusform>{count} Datei liegt über den Grenzen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="96"/>
        <source>{count} files are over the limits.</source>
        <extracomment>For all numbers but one. For one: {count} file is over the limits.</extracomment>
        <translation>
            <numerusform>{count} Dateien liegen über den Grenzen.</numerusform>
            <numerusform>{count} Dateien liegen über den Grenzen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="98"/>
        <source>{count} link out of the folder.</source>
        <extracomment>Only for exactly one. For other numbers: {count} links out of the folder.</extracomment>
        <translation>
            <numerusform>{count} Verknüpfung führt aus dem Ordner hinaus.</numerusform>
            <numerusform>{count} Verknüpfung führt aus dem Ordner hinaus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="98"/>
        <source>{count} links out of the folder.</source>
        <extracomment>For all numbers but one. For one: {count} link out of the folder.</extracomment>
        <translation>
            <numerusform>{count} Verknüpfungen führen aus dem Ordner hinaus.</numerusform>
            <numerusform>{count} Verknüpfungen führen aus dem Ordner hinaus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="100"/>
        <source>{count} file may not be read.</source>
        <extracomment>Only for exactly one. For other numbers: {count} files may not be read.</extracomment>
        <translation>
            <numerusform>{count} Datei darf nicht gelesen werden.</numerusform>
            <numerusform>{count} Datei darf nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="100"/>
        <source>{count} files may not be read.</source>
        <extracomment>For all numbers but one. For one: {count} file may not be read.</extracomment>
        <translation>
            <numerusform>{count} Dateien dürfen nicht gelesen werden.</numerusform>
            <numerusform>{count} Dateien dürfen nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="102"/>
        <source>The index is full: not all files were read.</source>
        <translation>Der Index ist voll: Nicht alle Dateien wurden gelesen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="69"/>
        <location filename="../../app/ui/shell/rest.py" line="129"/>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="73"/>
        <source>Choose a model…</source>
        <translation>Modell wählen …</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="75"/>
        <location filename="../../app/ui/chat/folders_window.py" line="168"/>
        <location filename="../../app/ui/downloads/panel.py" line="260"/>
        <source>Find a model</source>
        <translation>Modell suchen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="80"/>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="82"/>
        <source>There are no folders yet.</source>
        <translation>Es gibt noch keine Ordner.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="100"/>
        <source>The files of these folders are read in the background and searched for the questions of the chats that use them. They stay on this computer.</source>
        <translation>Die Dateien dieser Ordner werden im Hintergrund gelesen und zu den Fragen der Chats durchsucht, die sie verwenden. Sie bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="180"/>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="212"/>
        <location filename="../../app/ui/settings/functions_window.py" line="128"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="157"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="102"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="116"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="220"/>
        <source>Read so far</source>
        <translation>Bisher gelesen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="222"/>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="224"/>
        <source>Look at the content of all files again, and try again those that could not be read</source>
        <translation>Den Inhalt aller Dateien noch einmal prüfen und nicht lesbare erneut versuchen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="226"/>
        <source>Read on battery</source>
        <translation>Im Akkubetrieb lesen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="228"/>
        <location filename="../../app/ui/diagnostics/engine_row.py" line="39"/>
        <location filename="../../app/ui/discover/file_row.py" line="363"/>
        <location filename="../../app/ui/downloads/row.py" line="266"/>
        <location filename="../../app/ui/my_models/details.py" line="439"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="113"/>
        <location filename="../../app/ui/settings/python_row.py" line="31"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="274"/>
        <source>Remove from this chat</source>
        <translation>Aus diesem Chat entfernen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="274"/>
        <source>Use in this chat</source>
        <translation>In diesem Chat verwenden</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="275"/>
        <source>Read on</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="275"/>
        <location filename="../../app/ui/discover/file_row.py" line="95"/>
        <location filename="../../app/ui/discover/file_row.py" line="359"/>
        <location filename="../../app/ui/downloads/row.py" line="60"/>
        <location filename="../../app/ui/downloads/row.py" line="216"/>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folders_window.py" line="279"/>
        <source>{count} file not read…</source>
        <extracomment>Only for exactly one. For other numbers: {count} files not read…</extracomment>
        <translation>
            <numerusform>{count} Datei nicht gelesen …</numerusform>
            <numerusform>{count} Datei nicht gelesen …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folders_window.py" line="279"/>
        <source>{count} files not read…</source>
        <extracomment>For all numbers but one. For one: {count} file not read…</extracomment>
        <translation>
            <numerusform>{count} Dateien nicht gelesen …</numerusform>
            <numerusform>{count} Dateien nicht gelesen …</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="292"/>
        <source>Remove, and delete what was read</source>
        <translation>Entfernen und Gelesenes löschen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="296"/>
        <source>Files that were not read</source>
        <translation>Nicht gelesene Dateien</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/hint_bar.py" line="49"/>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/hint_bar.py" line="50"/>
        <location filename="../../app/ui/shell/update_bar.py" line="67"/>
        <location filename="../../app/ui/widgets/problem_card.py" line="105"/>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/instructions.py" line="46"/>
        <source>For example: Answer in one short paragraph.</source>
        <translation>Zum Beispiel: Antworte in einem kurzen Absatz.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/instructions.py" line="48"/>
        <source>Answer as JSON…</source>
        <translation>Als JSON antworten …</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/instructions.py" line="49"/>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="177"/>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/instructions.py" line="108"/>
        <source>The model reads this before the first message. It applies to this chat only.</source>
        <translation>Das Modell liest diesen Text vor der ersten Nachricht. Er gilt nur für diesen Chat.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="64"/>
        <source>Empty the bin</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="72"/>
        <location filename="../../app/ui/chat/list_menus.py" line="86"/>
        <location filename="../../app/ui/chat/place.py" line="244"/>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="73"/>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="78"/>
        <location filename="../../app/ui/chat/selection_bar.py" line="37"/>
        <source>Move to folder</source>
        <translation>In Ordner verschieben</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="81"/>
        <location filename="../../app/ui/chat/list_rows.py" line="47"/>
        <location filename="../../app/ui/chat/search_filters.py" line="77"/>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="84"/>
        <source>No folder</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="101"/>
        <source>Open beside</source>
        <translation>Daneben öffnen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="104"/>
        <location filename="../../app/ui/chat/list_menus.py" line="126"/>
        <location filename="../../app/ui/chat/model_bar.py" line="125"/>
        <location filename="../../app/ui/chat/search_results.py" line="245"/>
        <location filename="../../app/ui/shell/palette_desk.py" line="101"/>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="108"/>
        <location filename="../../app/ui/chat/model_bar.py" line="124"/>
        <location filename="../../app/ui/settings/chat_rows.py" line="58"/>
        <location filename="../../app/ui/shell/palette_desk.py" line="100"/>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_menus.py" line="108"/>
        <source>Export {count} chat…</source>
        <extracomment>Only for exactly one. For other numbers: Export {count} chats…</extracomment>
        <translation>
            <numerusform>{count} Chat exportieren …</numerusform>
            <numerusform>{count} Chat exportieren …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_menus.py" line="108"/>
        <source>Export {count} chats…</source>
        <extracomment>For all numbers but one. For one: Export {count} chat…</extracomment>
        <translation>
            <numerusform>{count} Chats exportieren …</numerusform>
            <numerusform>{count} Chats exportieren …</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="111"/>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="162"/>
        <source>Unpin</source>
        <translation>Loslösen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="113"/>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="116"/>
        <source>Move out of the archive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="118"/>
        <location filename="../../app/ui/chat/list_rows.py" line="49"/>
        <location filename="../../app/ui/chat/selection_bar.py" line="38"/>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="120"/>
        <location filename="../../app/ui/chat/model_bar.py" line="126"/>
        <location filename="../../app/ui/chat/search_results.py" line="246"/>
        <location filename="../../app/ui/chat/selection_bar.py" line="39"/>
        <location filename="../../app/ui/settings/functions_window.py" line="89"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="74"/>
        <location filename="../../app/ui/shell/palette_desk.py" line="102"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_menus.py" line="120"/>
        <source>Delete {count} chat</source>
        <extracomment>Only for exactly one. For other numbers: Delete {count} chats</extracomment>
        <translation>
            <numerusform>{count} Chat löschen</numerusform>
            <numerusform>{count} Chat löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_menus.py" line="120"/>
        <source>Delete {count} chats</source>
        <extracomment>For all numbers but one. For one: Delete {count} chat</extracomment>
        <translation>
            <numerusform>{count} Chat löschen</numerusform>
            <numerusform>{count} Chats löschen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="131"/>
        <source>Remove folder</source>
        <translation>Ordner entfernen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="135"/>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="146"/>
        <source>Color</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="154"/>
        <location filename="../../app/ui/shell/backup_desk.py" line="70"/>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="155"/>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="173"/>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="174"/>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="175"/>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="176"/>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="177"/>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="178"/>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="179"/>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="51"/>
        <source>Bin</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="101"/>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="160"/>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="162"/>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="164"/>
        <source>Previous 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="166"/>
        <source>Previous 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="189"/>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="190"/>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="191"/>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="192"/>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="193"/>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="194"/>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="195"/>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="196"/>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="197"/>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="198"/>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="199"/>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="200"/>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_rows.py" line="232"/>
        <source>{count} day</source>
        <extracomment>Only for exactly one. For other numbers: {count} days</extracomment>
        <translation>
            <numerusform>{count} Tag</numerusform>
            <numerusform>{count} Tag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_rows.py" line="232"/>
        <source>{count} days</source>
        <extracomment>For all numbers but one. For one: {count} day</extracomment>
        <translation>
            <numerusform>{count} Tag</numerusform>
            <numerusform>{count} Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_rows.py" line="244"/>
        <location filename="../../app/ui/chat/place.py" line="359"/>
        <location filename="../../app/ui/settings/chat_rows.py" line="102"/>
        <location filename="../../app/ui/shell/backup_desk.py" line="88"/>
        <source>{count} chat</source>
        <extracomment>Only for exactly one. For other numbers: {count} chats</extracomment>
        <translation>
            <numerusform>{count} Chat</numerusform>
            <numerusform>{count} Chat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_rows.py" line="244"/>
        <location filename="../../app/ui/chat/place.py" line="359"/>
        <location filename="../../app/ui/settings/chat_rows.py" line="102"/>
        <location filename="../../app/ui/shell/backup_desk.py" line="88"/>
        <source>{count} chats</source>
        <extracomment>For all numbers but one. For one: {count} chat</extracomment>
        <translation>
            <numerusform>{count} Chat</numerusform>
            <numerusform>{count} Chats</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="246"/>
        <source>{name}, {count}, expanded</source>
        <translation>{name}, {count}, aufgeklappt</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="247"/>
        <source>{name}, {count}, collapsed</source>
        <translation>{name}, {count}, zugeklappt</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_rows.py" line="253"/>
        <source>deleted for good in {count} day</source>
        <extracomment>Only for exactly one. For other numbers: deleted for good in {count} days</extracomment>
        <translation>
            <numerusform>wird in {count} Tag endgültig gelöscht</numerusform>
            <numerusform>wird in {count} Tag endgültig gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_rows.py" line="253"/>
        <source>deleted for good in {count} days</source>
        <extracomment>For all numbers but one. For one: deleted for good in {count} day</extracomment>
        <translation>
            <numerusform>wird in {count} Tag endgültig gelöscht</numerusform>
            <numerusform>wird in {count} Tagen endgültig gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="86"/>
        <location filename="../../app/ui/shell/window.py" line="239"/>
        <source>Show or hide chats</source>
        <translation>Chats ein- oder ausblenden</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="89"/>
        <location filename="../../app/ui/shell/palette_desk.py" line="90"/>
        <source>Unload the model</source>
        <translation>Modell entladen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="90"/>
        <source>Cancel loading</source>
        <translation>Laden abbrechen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="92"/>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="40"/>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="102"/>
        <location filename="../../app/ui/shell/window.py" line="240"/>
        <source>Model settings</source>
        <translation>Modelleinstellungen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="94"/>
        <source>More options for this chat</source>
        <translation>Weitere Optionen für diesen Chat</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="123"/>
        <location filename="../../app/ui/shell/palette_desk.py" line="99"/>
        <source>Copy chat</source>
        <translation>Chat kopieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="166"/>
        <source>Select a model</source>
        <translation>Modell auswählen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="173"/>
        <source>Unloading {name}…</source>
        <translation>{name} wird entladen …</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="191"/>
        <source>Select another model ({keys})</source>
        <translation>Anderes Modell auswählen ({keys})</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="194"/>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="239"/>
        <source>Loading {name}</source>
        <translation>{name} wird geladen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="240"/>
        <source>Loading {name} {percent} %</source>
        <translation>{name} wird geladen: {percent} %</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="246"/>
        <source>Loads with your first message</source>
        <translation>Wird mit Ihrer ersten Nachricht geladen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/model_bar.py" line="248"/>
        <source>{count} token of context</source>
        <extracomment>Only for exactly one. For other numbers: {count} tokens of context</extracomment>
        <translation>
            <numerusform>{count} Token Kontext</numerusform>
            <numerusform>{count} Token Kontext</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/model_bar.py" line="248"/>
        <source>{count} tokens of context</source>
        <extracomment>For all numbers but one. For one: {count} token of context</extracomment>
        <translation>
            <numerusform>{count} Token Kontext</numerusform>
            <numerusform>{count} Token Kontext</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_choices.py" line="143"/>
        <location filename="../../app/ui/chat/model_choices.py" line="155"/>
        <source>built-in</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_choices.py" line="155"/>
        <location filename="../../app/ui/my_models/list_model.py" line="262"/>
        <source>loaded</source>
        <translation>geladen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_link.py" line="64"/>
        <source>Open a GGUF file</source>
        <translation>GGUF-Datei öffnen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_link.py" line="64"/>
        <source>GGUF models (*.gguf);;All files (*)</source>
        <translation>GGUF-Modelle (*.gguf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_link.py" line="123"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="28"/>
        <source>{tokens} tokens of context</source>
        <translation>{tokens} Token Kontext</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="48"/>
        <source>GPU offload</source>
        <translation>GPU-Offload</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="48"/>
        <source>How many layers run on the GPU. As many as fit is fastest.</source>
        <translation>Wie viele Schichten auf der GPU laufen. Am schnellsten ist es mit so vielen, wie hineinpassen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="55"/>
        <source>Experts on the CPU</source>
        <translation>Experten auf der CPU</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="56"/>
        <source>The experts of this many layers stay in the computer&apos;s memory, so that the rest fits on the GPU.</source>
        <translation>Die Experten dieser Anzahl von Schichten bleiben im Arbeitsspeicher, damit der Rest auf die GPU passt.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="61"/>
        <source>How many tokens of a chat the model sees, including its reasoning.</source>
        <translation>Wie viele Token eines Chats das Modell sieht, einschließlich seines Gedankengangs.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="64"/>
        <source>Physical batch</source>
        <translation>Phys. Batch</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="68"/>
        <source>Automatic leaves busy cores to other programs and finds the fastest number of threads.</source>
        <translation>Die Automatik überlässt ausgelastete Kerne anderen Programmen und ermittelt die schnellste Anzahl von Threads.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="74"/>
        <source>Keep in memory</source>
        <translation>Im Arbeitsspeicher halten</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="74"/>
        <source>The model is never swapped out to disk (mlock).</source>
        <translation>Das Modell wird nie auf die Festplatte ausgelagert (mlock).</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="77"/>
        <source>Memory-map the file</source>
        <translation>Datei in den Speicher einblenden</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="78"/>
        <source>On: what stays on the CPU is used straight from the file (mmap). Off: it is copied into memory, which a GPU reads faster.</source>
        <translation>Ein: Was auf der CPU bleibt, wird direkt aus der Datei genutzt (mmap). Aus: Es wird in den Arbeitsspeicher kopiert, aus dem eine GPU schneller liest.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="91"/>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="172"/>
        <source>Max</source>
        <translation>Max.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="179"/>
        <source>Layers on card {number}</source>
        <translation>Schichten auf Karte {number}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="180"/>
        <source>How many layers run on this graphics card. The other cards share the rest.</source>
        <translation>Wie viele Schichten auf dieser Grafikkarte laufen. Die anderen Karten teilen sich den Rest.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="216"/>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="219"/>
        <source>Automatic: {value}</source>
        <translation>Automatisch: {value}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="49"/>
        <source>Set everything to automatic</source>
        <translation>Alles auf Automatik stellen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="50"/>
        <source>Hide the model settings</source>
        <translation>Modelleinstellungen ausblenden</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="55"/>
        <source>Why this plan</source>
        <translation>Warum dieser Plan</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="60"/>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="204"/>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="196"/>
        <source>Writes {speed}</source>
        <translation>Schreibt {speed}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="198"/>
        <source>Last answer: {speed} tokens/s</source>
        <translation>Letzte Antwort: {speed} Token/s</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="204"/>
        <source>Reload to apply</source>
        <translation>Zum Anwenden neu laden</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="206"/>
        <location filename="../../app/ui/discover/file_row.py" line="325"/>
        <location filename="../../app/ui/discover/results.py" line="405"/>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="208"/>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/model_panel/panel.py" line="222"/>
        <source>{count} layer</source>
        <extracomment>Only for exactly one. For other numbers: {count} layers</extracomment>
        <translation>
            <numerusform>{count} Schicht</numerusform>
            <numerusform>{count} Schichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/model_panel/panel.py" line="222"/>
        <source>{count} layers</source>
        <extracomment>For all numbers but one. For one: {count} layer</extracomment>
        <translation>
            <numerusform>{count} Schicht</numerusform>
            <numerusform>{count} Schichten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="228"/>
        <source>Select a model to see how it will load.</source>
        <translation>Wählen Sie ein Modell aus, um zu sehen, wie es geladen wird.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="230"/>
        <source>This file does not say how much memory it needs.</source>
        <translation>Diese Datei gibt nicht an, wie viel Speicher sie benötigt.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="231"/>
        <location filename="../../app/ui/diagnostics/panel.py" line="327"/>
        <source>Checking this machine…</source>
        <translation>Dieser Computer wird geprüft …</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="50"/>
        <source>less than 1 token/s</source>
        <translation>weniger als 1 Token/s</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="51"/>
        <source>about {likely} tokens/s ({low} to {high})</source>
        <translation>etwa {likely} Token/s ({low} bis {high})</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="63"/>
        <source>Needs {size} more memory</source>
        <translation>Benötigt {size} mehr Speicher</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="67"/>
        <source>{words}, but only just</source>
        <translation>{words}, aber nur knapp</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="72"/>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="72"/>
        <location filename="../../app/ui/diagnostics/live_section.py" line="36"/>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="68"/>
        <source>Computer&apos;s memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="73"/>
        <source>Card {number}: {name}</source>
        <translation>Karte {number}: {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="93"/>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="183"/>
        <location filename="../../app/ui/diagnostics/device_card.py" line="97"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="195"/>
        <location filename="../../app/ui/discover/badges.py" line="197"/>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="94"/>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="184"/>
        <location filename="../../app/ui/diagnostics/device_card.py" line="98"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="186"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="196"/>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="95"/>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="185"/>
        <location filename="../../app/ui/diagnostics/device_card.py" line="99"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="197"/>
        <location filename="../../app/ui/discover/badges.py" line="199"/>
        <source>Compute</source>
        <translation>Berechnung</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="97"/>
        <location filename="../../app/ui/diagnostics/device_card.py" line="100"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="50"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="198"/>
        <source>Driver</source>
        <translation>Treiber</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="97"/>
        <location filename="../../app/ui/diagnostics/device_card.py" line="100"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="198"/>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="99"/>
        <source>On the GPU</source>
        <translation>Auf der GPU</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="100"/>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="102"/>
        <location filename="../../app/ui/diagnostics/device_card.py" line="104"/>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="113"/>
        <source>Uses {taken} of {free} free · {short} short</source>
        <translation>Benötigt {taken}, frei sind {free} · {short} fehlen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="117"/>
        <source>Uses {taken} of {free} free · up to {size} of the rest keeps other chats ready</source>
        <translation>Benötigt {taken}, frei sind {free} · bis zu {size} vom Rest halten andere Chats bereit</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="124"/>
        <source>Uses {taken} of {free} free</source>
        <translation>Benötigt {taken}, frei sind {free}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="137"/>
        <source>Alternatives</source>
        <translation>Alternativen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="174"/>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="174"/>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="69"/>
        <source>Actual</source>
        <translation>Tatsächlich</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="45"/>
        <source>Search models</source>
        <translation>Modelle suchen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="51"/>
        <source>Open the models folder</source>
        <translation>Modellordner öffnen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="137"/>
        <source>Looking for models…</source>
        <translation>Modelle werden gesucht …</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="140"/>
        <source>No models found</source>
        <translation>Keine Modelle gefunden</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="140"/>
        <source>There are no models on this computer yet.</source>
        <translation>Auf diesem Computer sind noch keine Modelle.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/options_menus.py" line="36"/>
        <source>When this chat fills the context</source>
        <translation>Wenn dieser Chat den Kontext füllt</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/options_menus.py" line="41"/>
        <source>Think at most</source>
        <translation>Höchstens denken</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/options_menus.py" line="53"/>
        <location filename="../../app/ui/chat/options_menus.py" line="54"/>
        <source>As in Settings: {value}</source>
        <translation>Wie in den Einstellungen: {value}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/options_menus.py" line="66"/>
        <source>{tokens} tokens of reasoning</source>
        <translation>{tokens} Token</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="155"/>
        <source>Temporary chat</source>
        <translation>Temporärer Chat</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="212"/>
        <source>Answer copied</source>
        <translation>Antwort kopiert</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="225"/>
        <source>Chat copied</source>
        <translation>Chat kopiert</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="437"/>
        <source>Explain how a transformer works, in simple words.</source>
        <translation>Erkläre in einfachen Worten, wie ein Transformer funktioniert.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="437"/>
        <source>Help me plan a week of dinners for two.</source>
        <translation>Hilf mir, die Abendessen einer Woche für zwei Personen zu planen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="437"/>
        <source>Write a Python function that finds duplicate files.</source>
        <translation>Schreib eine Python-Funktion, die doppelte Dateien findet.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/preparing_bar.py" line="19"/>
        <source>Preparing your chats</source>
        <translation>Ihre Chats werden vorbereitet</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/preparing_bar.py" line="28"/>
        <source>Preparing your chats for this version, once: {percent} %</source>
        <translation>Ihre Chats werden einmalig für diese Version vorbereitet: {percent} %</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="82"/>
        <location filename="../../app/ui/chat/problems.py" line="131"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="216"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="217"/>
        <location filename="../../app/ui/discover/badges.py" line="152"/>
        <location filename="../../app/ui/discover/file_row.py" line="365"/>
        <location filename="../../app/ui/discover/page_parts.py" line="345"/>
        <location filename="../../app/ui/discover/trouble_card.py" line="33"/>
        <location filename="../../app/ui/downloads/row.py" line="265"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="84"/>
        <source>Recover and start fresh</source>
        <translation>Wiederherstellen und neu beginnen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="91"/>
        <source>They have {messages} messages. The damaged file was kept as {path}.</source>
        <translation>Sie enthalten {messages} Nachrichten. Die beschädigte Datei wurde als {path} aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="94"/>
        <source>Check your chats. If everything is there, you can delete the damaged file.</source>
        <translation>Sehen Sie Ihre Chats durch. Wenn alles da ist, können Sie die beschädigte Datei löschen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="96"/>
        <source>They have {messages} messages. Parts of the damaged file could not be read, so others are lost. It was kept as {path}.</source>
        <translation>Sie enthalten {messages} Nachrichten. Teile der beschädigten Datei konnten nicht gelesen werden, daher sind andere verloren. Sie wurde als {path} aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="102"/>
        <source>Keep the damaged file. Backup in Settings, Chats, shows the copies that are made each week, and restores one.</source>
        <translation>Behalten Sie die beschädigte Datei. Unter Einstellungen, Chats, Sicherung stehen die Kopien, die jede Woche angelegt werden; dort lässt sich eine wiederherstellen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="106"/>
        <source>{count} chats were recovered.</source>
        <translation>Wiederhergestellte Chats: {count}.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="115"/>
        <location filename="../../app/ui/settings/extras.py" line="179"/>
        <source>Open log folder</source>
        <translation>Protokollordner öffnen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="133"/>
        <source>Load anyway</source>
        <translation>Trotzdem laden</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="141"/>
        <source>Select another model</source>
        <translation>Anderes Modell auswählen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="144"/>
        <source>Save again</source>
        <translation>Erneut speichern</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/prompt_choices.py" line="53"/>
        <location filename="../../app/ui/chat/prompt_choices.py" line="73"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="70"/>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/prompt_choices.py" line="140"/>
        <source>Snippet</source>
        <translation>Textbaustein</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/prompt_form.py" line="36"/>
        <source>Placeholders of {name}</source>
        <translation>Platzhalter von {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/prompt_form.py" line="41"/>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/prompt_link.py" line="153"/>
        <source>The system prompt of this chat was set</source>
        <translation>Der System-Prompt dieses Chats wurde gesetzt</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/queue_link.py" line="95"/>
        <source>{count} message removed</source>
        <extracomment>Only for exactly one. For other numbers: {count} messages removed</extracomment>
        <translation>
            <numerusform>{count} Nachricht entfernt</numerusform>
            <numerusform>{count} Nachricht entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/queue_link.py" line="95"/>
        <source>{count} messages removed</source>
        <extracomment>For all numbers but one. For one: {count} message removed</extracomment>
        <translation>
            <numerusform>{count} Nachrichten entfernt</numerusform>
            <numerusform>{count} Nachrichten entfernt</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="63"/>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="64"/>
        <source>Remove all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="274"/>
        <source>Send earlier: {message}</source>
        <translation>Früher senden: {message}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="275"/>
        <source>Send later: {message}</source>
        <translation>Später senden: {message}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="276"/>
        <source>Edit: {message}</source>
        <translation>Bearbeiten: {message}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="277"/>
        <source>Remove: {message}</source>
        <translation>Entfernen: {message}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="373"/>
        <source>Queued message</source>
        <translation>Wartende Nachricht</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="381"/>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="381"/>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="67"/>
        <location filename="../../app/ui/my_models/folder_bar.py" line="261"/>
        <location filename="../../app/ui/settings/job_row.py" line="83"/>
        <location filename="../../app/ui/settings/other_rows.py" line="42"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="116"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="428"/>
        <source>The next message is sent when you have edited it.</source>
        <translation>Die nächste Nachricht wird gesendet, wenn Sie sie bearbeitet haben.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="430"/>
        <source>Sent one after the other, when the answer is finished:</source>
        <translation>Werden nacheinander gesendet, wenn die Antwort fertig ist:</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="432"/>
        <source>Paused because the answer was stopped.</source>
        <translation>Angehalten, weil die Antwort gestoppt wurde.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="433"/>
        <source>Paused because the answer was cut short.</source>
        <translation>Angehalten, weil die Antwort abgebrochen ist.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="434"/>
        <source>Paused because the answer failed.</source>
        <translation>Angehalten, weil die Antwort fehlgeschlagen ist.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="435"/>
        <source>Paused because the message could not be saved.</source>
        <translation>Angehalten, weil die Nachricht nicht gespeichert werden konnte.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="436"/>
        <source>Paused since Descant was closed.</source>
        <translation>Angehalten, seit Descant geschlossen wurde.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/schema_field.py" line="38"/>
        <source>JSON schema</source>
        <translation>JSON-Schema</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/schema_field.py" line="39"/>
        <location filename="../../app/ui/settings/functions_window.py" line="118"/>
        <source>For example: {schema}</source>
        <translation>Zum Beispiel: {schema}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/schema_field.py" line="51"/>
        <source>JSON schema of the answers</source>
        <translation>JSON-Schema der Antworten</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/schema_field.py" line="73"/>
        <source>Answers in this chat will be JSON that fits this schema, which the model sees as well.</source>
        <translation>Antworten in diesem Chat sind JSON, das zu diesem Schema passt; auch das Modell sieht es.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/schema_link.py" line="64"/>
        <source>And {count} more.</source>
        <translation>Und {count} weitere.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/schema_link.py" line="67"/>
        <source>All of it will be enforced, but JSON Schema has no such keywords: {names}.</source>
        <translation>Alles davon wird durchgesetzt, aber diese Schlüsselwörter gibt es in JSON Schema nicht: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/schema_link.py" line="68"/>
        <source>All of it will be enforced.</source>
        <translation>Alles davon wird durchgesetzt.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="66"/>
        <source>Filter chats</source>
        <translation>Chats filtern</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="71"/>
        <location filename="../../app/ui/chat/search_filters.py" line="175"/>
        <source>With code</source>
        <translation>Mit Code</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="74"/>
        <location filename="../../app/ui/chat/search_filters.py" line="176"/>
        <source>With attachments</source>
        <translation>Mit Anhängen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="80"/>
        <location filename="../../app/ui/chat/turns/figures.py" line="80"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="73"/>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="42"/>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="50"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="98"/>
        <source>Any folder</source>
        <translation>Jeder Ordner</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="123"/>
        <source>Any model</source>
        <translation>Jedes Modell</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="163"/>
        <location filename="../../app/ui/discover/filters.py" line="75"/>
        <location filename="../../app/ui/discover/filters.py" line="135"/>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="186"/>
        <source>Any time</source>
        <translation>Beliebiger Zeitraum</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="188"/>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="190"/>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="192"/>
        <source>Last 365 days</source>
        <translation>Letzte 365 Tage</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_results.py" line="39"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_results.py" line="45"/>
        <location filename="../../app/ui/chat/turns/analysis_text.py" line="29"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="50"/>
        <source>Reasoning</source>
        <translation>Gedankengang</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_results.py" line="47"/>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_results.py" line="224"/>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/search_results.py" line="274"/>
        <source>{count} more place</source>
        <extracomment>Only for exactly one. For other numbers: {count} more places</extracomment>
        <translation>
            <numerusform>{count} weitere Stelle</numerusform>
            <numerusform>{count} weitere Stelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/search_results.py" line="274"/>
        <source>{count} more places</source>
        <extracomment>For all numbers but one. For one: {count} more place</extracomment>
        <translation>
            <numerusform>{count} weitere Stelle</numerusform>
            <numerusform>{count} weitere Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/search_results.py" line="275"/>
        <source>{count} more chat</source>
        <extracomment>Only for exactly one. For other numbers: {count} more chats</extracomment>
        <translation>
            <numerusform>{count} weiterer Chat</numerusform>
            <numerusform>{count} weiterer Chat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/search_results.py" line="275"/>
        <source>{count} more chats</source>
        <extracomment>For all numbers but one. For one: {count} more chat</extracomment>
        <translation>
            <numerusform>{count} weiterer Chat</numerusform>
            <numerusform>{count} weitere Chats</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_results.py" line="279"/>
        <source>Older places are not listed. More words narrow the search.</source>
        <translation>Ältere Stellen sind nicht aufgeführt. Weitere Wörter grenzen die Suche ein.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_results.py" line="293"/>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/selection_bar.py" line="40"/>
        <source>Clear selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/selection_bar.py" line="52"/>
        <source>{count} selected</source>
        <extracomment>Only for exactly one. For other numbers: {count} selected</extracomment>
        <translation>
            <numerusform>{count} weitere Stelle</numerusform>
            <numerusform>{count} weitere Stelle</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="72"/>
        <location filename="../../app/ui/chat/titles.py" line="9"/>
        <location filename="../../app/ui/services/hints.py" line="95"/>
        <location filename="../../app/ui/shell/tray_icon.py" line="38"/>
        <location filename="../../app/ui/shell/window.py" line="228"/>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="46"/>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="73"/>
        <source>New chat ({keys})</source>
        <translation>Neuer Chat ({keys})</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="76"/>
        <location filename="../../app/ui/shell/window.py" line="229"/>
        <source>New temporary chat</source>
        <translation>Neuer temporärer Chat</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="217"/>
        <source>The chats cannot be read now.</source>
        <translation>Die Chats können gerade nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="218"/>
        <source>No chats found</source>
        <translation>Keine Chats gefunden</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="218"/>
        <source>Your chats will be listed here.</source>
        <translation>Hier erscheinen Ihre Chats.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/split.py" line="288"/>
        <location filename="../../app/ui/shell/window.py" line="242"/>
        <source>Go to the other chat</source>
        <translation>Zum anderen Chat wechseln</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/split.py" line="289"/>
        <source>Close this chat</source>
        <translation>Diesen Chat schließen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/split.py" line="303"/>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="33"/>
        <source>Summary of the messages that are left out</source>
        <translation>Zusammenfassung der weggelassenen Nachrichten</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="37"/>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="40"/>
        <location filename="../../app/ui/settings/functions_window.py" line="88"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="112"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="73"/>
        <location filename="../../app/ui/settings/secret_row.py" line="40"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="41"/>
        <source>Write again</source>
        <translation>Neu schreiben</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="42"/>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="63"/>
        <source>The model reads this in place of the messages that are left out.</source>
        <translation>Das Modell liest dies anstelle der weggelassenen Nachrichten.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="92"/>
        <source>Written by you</source>
        <translation>Von Ihnen geschrieben</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="94"/>
        <source>Written by {model}, changed by you</source>
        <translation>Von {model} geschrieben, von Ihnen geändert</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="95"/>
        <source>Written by {model}</source>
        <translation>Von {model} geschrieben</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/temporary_bar.py" line="19"/>
        <source>Temporary chat: nothing of it is saved to disk, and it is gone when you open another chat.</source>
        <translation>Temporärer Chat: Nichts davon wird auf der Festplatte gespeichert, und er ist weg, wenn Sie einen anderen Chat öffnen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/tools_link.py" line="85"/>
        <source>Install Python for models…</source>
        <translation>Python für Modelle installieren …</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/tools_link.py" line="86"/>
        <source>Functions…</source>
        <translation>Funktionen…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/tools_link.py" line="87"/>
        <source>MCP servers…</source>
        <translation>MCP-Server…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/tools_link.py" line="89"/>
        <source>Tools: {names}</source>
        <translation>Werkzeuge: {names}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/tools_link.py" line="89"/>
        <source>none is on</source>
        <translation>keine eingeschaltet</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/tools_link.py" line="158"/>
        <source>All tools</source>
        <translation>Alle Werkzeuge</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/tools_link.py" line="162"/>
        <source>{server}: {count} of {all} on, {cost}</source>
        <translation>{server}: {count} von {all} an, {cost}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/transcript_parts.py" line="31"/>
        <source>Jump to the end</source>
        <translation>Zum Ende springen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/transcript_view.py" line="73"/>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="147"/>
        <source>Previous version</source>
        <translation>Vorherige Version</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="148"/>
        <source>Next version</source>
        <translation>Nächste Version</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="153"/>
        <source>{position}/{count}</source>
        <translation>{position}/{count}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="155"/>
        <source>Version {position} of {count}</source>
        <translation>Version {position} von {count}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="163"/>
        <source>Pin: the model always reads it</source>
        <translation>Anheften: Das Modell liest es immer</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/analysis_pane.py" line="159"/>
        <source>Copy reasoning</source>
        <translation>Gedankengang kopieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="51"/>
        <source>Actions for this answer</source>
        <translation>Aktionen für diese Antwort</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="58"/>
        <location filename="../../app/ui/chat/turns/question_view.py" line="187"/>
        <location filename="../../app/ui/markdown/group_buttons.py" line="114"/>
        <location filename="../../app/ui/widgets/log_window.py" line="47"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="61"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="212"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="216"/>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="64"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="123"/>
        <source>Show raw</source>
        <translation>Rohfassung anzeigen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="66"/>
        <location filename="../../app/ui/chat/turns/question_view.py" line="190"/>
        <source>New chat from here</source>
        <translation>Neuer Chat ab hier</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="89"/>
        <source>Share as an image</source>
        <translation>Als Bild teilen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="95"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="156"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="161"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="167"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="197"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="213"/>
        <source>Regenerate</source>
        <translation>Neu erzeugen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="98"/>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="103"/>
        <source>Regenerate at…</source>
        <translation>Neu erzeugen mit …</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="105"/>
        <source>Regenerate at {effort}</source>
        <translation>Neu erzeugen mit Denkaufwand „{effort}“</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_view.py" line="240"/>
        <source>The model called a tool, but none is turned on in this chat.</source>
        <translation>Das Modell hat ein Werkzeug aufgerufen, aber in diesem Chat ist keines eingeschaltet.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="136"/>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="139"/>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="194"/>
        <location filename="../../app/ui/chat/turns/call_view.py" line="263"/>
        <source>The model wants to use {tool}. Allow it?</source>
        <translation>Das Modell möchte {tool} verwenden. Erlauben?</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="207"/>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="209"/>
        <location filename="../../app/ui/chat/turns/call_view.py" line="210"/>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="281"/>
        <source>Allow once</source>
        <translation>Einmal erlauben</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="282"/>
        <source>Allow in this chat</source>
        <translation>In diesem Chat erlauben</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="283"/>
        <location filename="../../app/ui/settings/functions_window.py" line="335"/>
        <source>Always allow</source>
        <translation>Immer erlauben</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="284"/>
        <source>Do not allow</source>
        <translation>Nicht erlauben</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="285"/>
        <location filename="../../app/ui/settings/functions_window.py" line="336"/>
        <source>Never allow</source>
        <translation>Nie erlauben</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="27"/>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="53"/>
        <source>Tool call: {name}</source>
        <translation>Werkzeugaufruf: {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="27"/>
        <source>unnamed</source>
        <translation>unbenannt</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="30"/>
        <source>{tool}: {arguments}</source>
        <translation>{tool}: {arguments}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="31"/>
        <source>asks you</source>
        <translation>fragt Sie</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="69"/>
        <source>may it run?</source>
        <translation>darf das laufen?</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="70"/>
        <source>running…</source>
        <translation>läuft…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="71"/>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="72"/>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="73"/>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="74"/>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="176"/>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="122"/>
        <source>The model&apos;s output was malformed and has been repaired.</source>
        <translation>Die Ausgabe des Modells war fehlerhaft und wurde repariert.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="146"/>
        <source>Descant closed before the tool was done.</source>
        <translation>Descant wurde geschlossen, bevor das Werkzeug fertig war.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="148"/>
        <source>Stopped before the tool was done.</source>
        <translation>Gestoppt, bevor das Werkzeug fertig war.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="149"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="183"/>
        <source>What was written is kept.</source>
        <translation>Das bisher Geschriebene bleibt erhalten.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="152"/>
        <source>The tool was still waiting for your permission.</source>
        <translation>Das Werkzeug wartete noch auf Ihre Erlaubnis.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="154"/>
        <source>The tool may have done its work, or a part of it.</source>
        <translation>Das Werkzeug hat seine Arbeit vielleicht getan, oder einen Teil davon.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="155"/>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="155"/>
        <source>Go on without</source>
        <translation>Ohne fortfahren</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="161"/>
        <source>The model finished without an answer.</source>
        <translation>Das Modell hat ohne Antwort aufgehört.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="163"/>
        <source>The model finished its turn after reasoning, without an answer.</source>
        <translation>Das Modell hat nach dem Gedankengang ohne Antwort aufgehört.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="165"/>
        <source>The model finished its turn without an answer.</source>
        <translation>Das Modell hat ohne Antwort aufgehört.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="166"/>
        <source>Answer now lets it answer from what it has written so far.</source>
        <translation>Mit „Jetzt antworten“ antwortet es auf Grundlage dessen, was es bisher geschrieben hat.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="172"/>
        <source>This answer failed.</source>
        <translation>Diese Antwort ist fehlgeschlagen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="177"/>
        <location filename="../../app/ui/widgets/problem_card.py" line="118"/>
        <source>Show log</source>
        <translation>Protokoll anzeigen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="181"/>
        <source>Descant closed while this was being written.</source>
        <translation>Descant wurde beendet, während dies geschrieben wurde.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="195"/>
        <source>The model kept calling tools instead of answering, so Descant stopped it.</source>
        <translation>Das Modell hat immer wieder Werkzeuge aufgerufen, statt zu antworten; Descant hat es gestoppt.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="196"/>
        <source>Regenerate lets it try again from the beginning.</source>
        <translation>Mit „Neu generieren“ versucht es das Modell von vorn.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="199"/>
        <source>The model repeated itself, so Descant stopped it.</source>
        <translation>Das Modell hat sich wiederholt und wurde deshalb von Descant gestoppt.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="200"/>
        <source>Only one copy of the repeated text is kept. Continue lets the model go on from here.</source>
        <translation>Der wiederholte Text wird nur einmal behalten. Mit „Fortsetzen“ macht das Modell hier weiter.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="203"/>
        <source>Stopped before the answer started.</source>
        <translation>Gestoppt, bevor die Antwort begann.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="204"/>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="221"/>
        <source>Leave out the oldest and go on</source>
        <translation>Die ältesten weglassen und fortfahren</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="231"/>
        <source>Fits the JSON schema.</source>
        <translation>Passt zum JSON-Schema.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="233"/>
        <source>The JSON is incomplete.</source>
        <translation>Das JSON ist unvollständig.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="235"/>
        <source>Does not fit the JSON schema at {where}: {reason}</source>
        <translation>Passt bei {where} nicht zum JSON-Schema: {reason}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="238"/>
        <source>Does not fit the JSON schema: {reason}</source>
        <translation>Passt nicht zum JSON-Schema: {reason}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="243"/>
        <source>The length limit was reached before the answer started.</source>
        <translation>Die Längengrenze wurde erreicht, bevor die Antwort begann.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="244"/>
        <source>Answer now lets the model answer from its reasoning so far. Continue lets it keep thinking.</source>
        <translation>Mit „Jetzt antworten“ antwortet das Modell auf Grundlage seines bisherigen Gedankengangs. Mit „Fortsetzen“ denkt es weiter nach.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="245"/>
        <source>The answer reached its length limit.</source>
        <translation>Die Antwort hat ihre Längengrenze erreicht.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="245"/>
        <source>Continue lets the model go on from here.</source>
        <translation>Mit „Fortsetzen“ macht das Modell hier weiter.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="249"/>
        <source>The oldest questions and answers can be left out of what the model sees; they stay in the chat. Or load the model with a longer context and continue.</source>
        <translation>Die ältesten Fragen und Antworten können von dem weggelassen werden, was das Modell sieht; im Chat bleiben sie. Oder laden Sie das Modell mit einem längeren Kontext und setzen Sie fort.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="254"/>
        <source>The context was full before the answer started.</source>
        <translation>Der Kontext war voll, bevor die Antwort begann.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="255"/>
        <source>The context is full, so the answer ends here.</source>
        <translation>Der Kontext ist voll, daher endet die Antwort hier.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="24"/>
        <source>Statistics: {figures}</source>
        <translation>Statistik: {figures}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="25"/>
        <source>Show all statistics</source>
        <translation>Gesamte Statistik anzeigen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="65"/>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="82"/>
        <source>Effort</source>
        <translation>Denkaufwand</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="90"/>
        <source>Prompt (reused)</source>
        <translation>Prompt (wiederverwendet)</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="91"/>
        <source>Prompt (processed)</source>
        <translation>Prompt (verarbeitet)</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="92"/>
        <source>Time to first token</source>
        <translation>Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="93"/>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="51"/>
        <source>Thinking</source>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="94"/>
        <source>Answering</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="95"/>
        <source>Generation speed</source>
        <translation>Schreibgeschwindigkeit</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="95"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="93"/>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="129"/>
        <source>{speed} tokens/s</source>
        <translation>{speed} Token/s</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="98"/>
        <source>Drafts from the text</source>
        <translation>Entwürfe aus dem Text</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="105"/>
        <source>{tokens} · kept in memory</source>
        <translation>{tokens} · im Speicher behalten</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="107"/>
        <source>{tokens} · from disk</source>
        <translation>{tokens} · vom Datenträger</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="115"/>
        <source>{tokens} · first time with this model</source>
        <translation>{tokens} · zum ersten Mal mit diesem Modell</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="116"/>
        <source>{tokens} · instructions, effort, tools or date changed</source>
        <translation>{tokens} · Anweisungen, Denkaufwand, Werkzeuge oder Datum geändert</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="117"/>
        <source>{tokens} · an earlier message changed</source>
        <translation>{tokens} · eine frühere Nachricht wurde geändert</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="118"/>
        <source>{tokens} · other chats needed the memory</source>
        <translation>{tokens} · andere Chats brauchten den Speicher</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="119"/>
        <source>{tokens} · the model cannot go back that far</source>
        <translation>{tokens} · das Modell kann nicht so weit zurückgehen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="120"/>
        <source>{tokens} · older messages were left out</source>
        <translation>{tokens} · ältere Nachrichten wurden weggelassen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="126"/>
        <source>{accepted} of {drafted} tokens kept · {factor} tokens per step</source>
        <translation>{accepted} von {drafted} Token behalten · {factor} Token je Schritt</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/image_window.py" line="30"/>
        <source>Answer as an image</source>
        <translation>Antwort als Bild</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/image_window.py" line="32"/>
        <source>With the question</source>
        <translation>Mit der Frage</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/image_window.py" line="35"/>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/image_window.py" line="36"/>
        <location filename="../../app/ui/shell/image_desk.py" line="72"/>
        <source>Save image…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/image_window.py" line="54"/>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/image_window.py" line="75"/>
        <source>This is too long for an image. Export the chat as a PDF instead.</source>
        <translation>Das ist zu lang für ein Bild. Exportieren Sie den Chat stattdessen als PDF.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="67"/>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="108"/>
        <source>The call is made again when you are done there.</source>
        <translation>Der Aufruf wird wiederholt, wenn Sie dort fertig sind.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="109"/>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="112"/>
        <source>The address leads to {host}:</source>
        <translation>Die Adresse führt zu {host}:</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="115"/>
        <location filename="../../app/ui/widgets/link_prompt.py" line="31"/>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="117"/>
        <source>Enter no passwords or keys here: the server gets what you write, and the model may see it.</source>
        <translation>Geben Sie hier keine Passwörter oder Schlüssel ein: Der Server erhält, was Sie schreiben, und das Modell sieht es unter Umständen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="129"/>
        <source>The model</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="129"/>
        <source>The server, in your place</source>
        <translation>Der Server, an Ihrer Stelle</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="134"/>
        <source>The server gets what the model writes. The model gets nothing of this chat.</source>
        <translation>Der Server erhält, was das Modell schreibt. Das Modell erhält nichts aus diesem Chat.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="169"/>
        <source>{server} wants the model to write something</source>
        <translation>{server} möchte, dass das Modell etwas schreibt</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="170"/>
        <source>{server} asks you</source>
        <translation>{server} fragt Sie</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="175"/>
        <source>Let the model write</source>
        <translation>Modell schreiben lassen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="178"/>
        <location filename="../../app/ui/widgets/link_prompt.py" line="36"/>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="178"/>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="227"/>
        <source>{name} (required)</source>
        <translation>{name} (erforderlich)</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="262"/>
        <location filename="../../app/ui/settings/mcp_more.py" line="43"/>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="262"/>
        <source>No choice</source>
        <translation>Keine Auswahl</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="70"/>
        <source>Sum up</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="72"/>
        <source>Show and edit…</source>
        <translation>Anzeigen und bearbeiten …</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="73"/>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="77"/>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="139"/>
        <location filename="../../app/ui/services/hints.py" line="103"/>
        <source>Load with {context} tokens</source>
        <translation>Mit {context} Token laden</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="102"/>
        <source>Left out of what the model reads: {count} message above</source>
        <extracomment>Only for exactly one. For other numbers: Left out of what the model reads: {count} messages above</extracomment>
        <translation>
            <numerusform>Aus dem weggelassen, was das Modell liest: {count} Nachricht darüber</numerusform>
            <numerusform>Aus dem weggelassen, was das Modell liest: {count} Nachricht darüber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="102"/>
        <source>Left out of what the model reads: {count} messages above</source>
        <extracomment>For all numbers but one. For one: Left out of what the model reads: {count} message above</extracomment>
        <translation>
            <numerusform>Aus dem weggelassen, was das Modell liest: {count} Nachrichten darüber</numerusform>
            <numerusform>Aus dem weggelassen, was das Modell liest: {count} Nachrichten darüber</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="118"/>
        <source>It reads this summary instead: {summary}</source>
        <translation>Es liest stattdessen diese Zusammenfassung: {summary}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="129"/>
        <source>The model reads them again from the next question on: about {tokens} tokens</source>
        <translation>Das Modell liest sie ab der nächsten Frage wieder: etwa {tokens} Token</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="131"/>
        <source>They take about {tokens} tokens, more than is free in the context</source>
        <translation>Sie brauchen etwa {tokens} Token, mehr als im Kontext frei ist</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="141"/>
        <source>A longer context: {price}</source>
        <translation>Ein längerer Kontext: {price}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="153"/>
        <source>The model is summing them up…</source>
        <translation>Das Modell fasst sie zusammen …</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="155"/>
        <source>They are summed up when the model is free.</source>
        <translation>Sie werden zusammengefasst, sobald das Modell frei ist.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="157"/>
        <source>{problem} They stay left out.</source>
        <translation>{problem} Sie bleiben weggelassen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="159"/>
        <source>Some of them are not in the summary.</source>
        <translation>Einige davon sind nicht in der Zusammenfassung.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/made_files.py" line="64"/>
        <source>Image {name}</source>
        <translation>Bild {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/made_files.py" line="92"/>
        <source>{name} · {size}</source>
        <translation>{name} · {size}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/made_files.py" line="92"/>
        <source>{name} is gone</source>
        <translation>{name} ist nicht mehr da</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/made_files.py" line="95"/>
        <location filename="../../app/ui/downloads/row.py" line="62"/>
        <location filename="../../app/ui/my_models/actions.py" line="68"/>
        <location filename="../../app/ui/my_models/actions.py" line="78"/>
        <location filename="../../app/ui/my_models/details.py" line="83"/>
        <location filename="../../app/ui/settings/pane.py" line="253"/>
        <location filename="../../app/ui/shell/backup_desk.py" line="104"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="143"/>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_files.py" line="36"/>
        <source>{file} · searched</source>
        <translation>{file} · durchsucht</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/question_files.py" line="41"/>
        <source>{count} passage given</source>
        <extracomment>Only for exactly one. For other numbers: {count} passages given</extracomment>
        <translation>
            <numerusform>{count} Passage übergeben</numerusform>
            <numerusform>{count} Passage übergeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/question_files.py" line="41"/>
        <source>{count} passages given</source>
        <extracomment>For all numbers but one. For one: {count} passage given</extracomment>
        <translation>
            <numerusform>{count} Passagen übergeben</numerusform>
            <numerusform>{count} Passagen übergeben</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_files.py" line="42"/>
        <source>Show the passages that the model got</source>
        <translation>Die Passagen anzeigen, die das Modell erhalten hat</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/question_files.py" line="46"/>
        <source>{count} piece of earlier messages given</source>
        <extracomment>Only for exactly one. For other numbers: {count} pieces of earlier messages given</extracomment>
        <translation>
            <numerusform>{count} Stück früherer Nachrichten übergeben</numerusform>
            <numerusform>{count} Stück früherer Nachrichten übergeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/question_files.py" line="46"/>
        <source>{count} pieces of earlier messages given</source>
        <extracomment>For all numbers but one. For one: {count} piece of earlier messages given</extracomment>
        <translation>
            <numerusform>{count} Stücke früherer Nachrichten übergeben</numerusform>
            <numerusform>{count} Stücke früherer Nachrichten übergeben</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_files.py" line="47"/>
        <source>Show what the model got again of the messages that are left out</source>
        <translation>Zeigen, was das Modell von den weggelassenen Nachrichten wieder erhalten hat</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_view.py" line="57"/>
        <source>Actions for your message</source>
        <translation>Aktionen für Ihre Nachricht</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_view.py" line="147"/>
        <source>Show less</source>
        <translation>Weniger anzeigen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_view.py" line="147"/>
        <source>Show all</source>
        <translation>Alles anzeigen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_view.py" line="188"/>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="38"/>
        <source>Raw answer</source>
        <translation>Rohfassung der Antwort</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="43"/>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="95"/>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="44"/>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="69"/>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="112"/>
        <source>Message text</source>
        <translation>Nachrichtentext</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="86"/>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="86"/>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="86"/>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="86"/>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="86"/>
        <source>Content type</source>
        <translation>Inhaltstyp</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="86"/>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="86"/>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="127"/>
        <source>Prompt with control tokens</source>
        <translation>Prompt mit Steuertoken</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="153"/>
        <source>Rendering the prompt…</source>
        <translation>Prompt wird erstellt …</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="166"/>
        <source>Copy prompt</source>
        <translation>Prompt kopieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="180"/>
        <source>end of stream</source>
        <translation>Ende des Datenstroms</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="182"/>
        <source>none; the next message started</source>
        <translation>keines; die nächste Nachricht begann</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="184"/>
        <source>cut off</source>
        <translation>abgeschnitten</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/raw_window.py" line="204"/>
        <source>{count} repair</source>
        <extracomment>Only for exactly one. For other numbers: {count} repairs</extracomment>
        <translation>
            <numerusform>{count} Reparatur</numerusform>
            <numerusform>{count} Reparaturen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/raw_window.py" line="204"/>
        <source>{count} repairs</source>
        <extracomment>For all numbers but one. For one: {count} repair</extracomment>
        <translation>
            <numerusform>{count} Reparatur</numerusform>
            <numerusform>{count} Reparaturen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/tool_lane.py" line="135"/>
        <source>Preamble</source>
        <translation>Vorbemerkung</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="28"/>
        <source>{milliseconds} ms</source>
        <translation>{milliseconds} ms</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="30"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="33"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="114"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="188"/>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="57"/>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="34"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="115"/>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="46"/>
        <source>Thinking… {seconds}</source>
        <translation>Denkt nach … {seconds}</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="48"/>
        <source>Thought for {seconds}</source>
        <translation>{seconds} nachgedacht</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="59"/>
        <source>Waiting for the model…</source>
        <translation>Warten auf das Modell …</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="62"/>
        <source>Reading {done} of {total} tokens</source>
        <translation>{done} von {total} Token gelesen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="65"/>
        <source>Reading…</source>
        <translation>Liest …</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="67"/>
        <source>Using a tool…</source>
        <translation>Werkzeug wird verwendet…</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="81"/>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="83"/>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="94"/>
        <source>{seconds} to first token</source>
        <translation>{seconds} bis zum ersten Token</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/web_link.py" line="60"/>
        <source>The web: on in this chat</source>
        <translation>Das Web: an in diesem Chat</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/web_link.py" line="67"/>
        <source>Searches go to {service}, pages come from their own servers. You are asked first.</source>
        <translation>Suchen gehen an {service}, Seiten kommen von ihren Servern. Sie werden vorher gefragt.</translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/web_link.py" line="70"/>
        <source>Searches go to {service}, or if it does not answer to others ({others}). Pages come from their own servers. You are asked first.</source>
        <translation>Suchen gehen an {service}, und wenn keine Antwort kommt, an andere ({others}). Seiten kommen von ihren eigenen Servern. Sie werden vorher gefragt.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="38"/>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="40"/>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="66"/>
        <source>Measure speed</source>
        <translation>Geschwindigkeit messen</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="43"/>
        <source>Benchmark progress</source>
        <translation>Fortschritt des Benchmarks</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="64"/>
        <source>The benchmark is finished.</source>
        <translation>Der Benchmark ist abgeschlossen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="87"/>
        <source>Measuring… Sending a message stops it.</source>
        <translation>Messung läuft … Wenn Sie eine Nachricht senden, wird sie gestoppt.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="89"/>
        <source>Load a model to measure how fast it reads and writes here.</source>
        <translation>Laden Sie ein Modell, um zu messen, wie schnell es hier liest und schreibt.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="90"/>
        <source>Reads 512 tokens and writes 64, once with an empty context and once with 4,096 tokens in it. It takes about a minute.</source>
        <translation>Liest 512 Token und schreibt 64, einmal mit leerem Kontext und einmal mit 4096 Token darin. Das dauert etwa eine Minute.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="107"/>
        <source>{when}, on {devices}</source>
        <translation>{when}, auf {devices}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="121"/>
        <source>Reads</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="121"/>
        <source>Writes</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="124"/>
        <source>With {tokens} tokens in the context</source>
        <translation>Mit {tokens} Token im Kontext</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="126"/>
        <source>With an empty context</source>
        <translation>Mit leerem Kontext</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/device_card.py" line="78"/>
        <source>What each source reports</source>
        <translation>Angaben der einzelnen Quellen</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/device_card.py" line="101"/>
        <source>Other apps</source>
        <translation>Andere Apps</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_parts.py" line="35"/>
        <source>Progress of the installation</source>
        <translation>Fortschritt der Installation</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_parts.py" line="71"/>
        <source>Install anyway</source>
        <translation>Trotzdem installieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_parts.py" line="72"/>
        <source>Do not install</source>
        <translation>Nicht installieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_parts.py" line="121"/>
        <source>The environment variable {variable} names the engine that is used.</source>
        <translation>Die Umgebungsvariable {variable} legt fest, welche Engine verwendet wird.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_parts.py" line="122"/>
        <source>What you choose here has no effect while it is set.</source>
        <translation>Solange sie gesetzt ist, hat die Auswahl hier keine Wirkung.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_parts.py" line="125"/>
        <source>The engine that you chose is not used: {why} The built-in engine is used instead.</source>
        <translation>Die gewählte Engine wird nicht verwendet: {why} Stattdessen wird die mitgelieferte Engine verwendet.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_parts.py" line="137"/>
        <source>Reading the list of engines</source>
        <translation>Liste der Engines wird gelesen</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_row.py" line="40"/>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_row.py" line="93"/>
        <source>Remove {name}? It frees {size}.</source>
        <translation>{name} entfernen? Das gibt {size} frei.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="88"/>
        <source>Built-in engine</source>
        <translation>Mitgelieferte Engine</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="103"/>
        <source>Go back to the built-in engine</source>
        <translation>Zurück zur mitgelieferten Engine</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="106"/>
        <source>Go back to {name}</source>
        <translation>Zurück zu {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="116"/>
        <location filename="../../app/ui/services/running_work.py" line="67"/>
        <location filename="../../app/ui/services/running_work.py" line="79"/>
        <source>Downloading {name}: {percent} %</source>
        <translation>{name} wird heruntergeladen: {percent} %</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="118"/>
        <source>Downloading {name}…</source>
        <translation>{name} wird heruntergeladen …</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="120"/>
        <source>Unpacking {name}…</source>
        <translation>{name} wird entpackt …</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="122"/>
        <source>Checking {name} on this computer…</source>
        <translation>{name} wird auf diesem Computer geprüft …</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="129"/>
        <source>{name} is installed.</source>
        <translation>{name} ist installiert.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="131"/>
        <source>{name} is used from now on.</source>
        <translation>{name} wird ab jetzt verwendet.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="132"/>
        <source>{name} is installed but not used, because a part of it could not be loaded.</source>
        <translation>{name} ist installiert, wird aber nicht verwendet, weil ein Teil davon nicht geladen werden konnte.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="139"/>
        <source>Nothing new was found.</source>
        <translation>Es wurde nichts Neues gefunden.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="140"/>
        <source>{count} engine can be installed or updated.</source>
        <extracomment>Only for exactly one. For other numbers: {count} engines can be installed or updated.</extracomment>
        <translation>
            <numerusform>{count} Engine kann installiert oder aktualisiert werden.</numerusform>
            <numerusform>{count} Engine kann installiert oder aktualisiert werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="140"/>
        <source>{count} engines can be installed or updated.</source>
        <extracomment>For all numbers but one. For one: {count} engine can be installed or updated.</extracomment>
        <translation>
            <numerusform>{count} Engines können installiert oder aktualisiert werden.</numerusform>
            <numerusform>{count} Engines können installiert oder aktualisiert werden.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="148"/>
        <source>llama.cpp, compiled for this computer</source>
        <translation>llama.cpp, für diesen Computer kompiliert</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="166"/>
        <source>Update to {version}</source>
        <translation>Auf {version} aktualisieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="167"/>
        <source>Update {name}</source>
        <translation>{name} aktualisieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="169"/>
        <location filename="../../app/ui/my_models/actions.py" line="79"/>
        <location filename="../../app/ui/my_models/details.py" line="146"/>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="169"/>
        <source>Remove {name}…</source>
        <translation>{name} entfernen …</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="178"/>
        <source>{size} to download</source>
        <translation>{size} Download</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="181"/>
        <source>For {cards}</source>
        <translation>Für {cards}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="182"/>
        <source>Needs {driver}</source>
        <translation>Benötigt {driver}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="185"/>
        <location filename="../../app/ui/settings/python_row.py" line="28"/>
        <location filename="../../app/ui/settings/python_row.py" line="55"/>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="185"/>
        <source>Install {name}</source>
        <translation>{name} installieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="195"/>
        <source>It has not loaded a model yet.</source>
        <translation>Sie hat noch kein Modell geladen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="197"/>
        <source>It stays here until the engine in use has loaded a model.</source>
        <translation>Sie bleibt hier, bis die verwendete Engine ein Modell geladen hat.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="203"/>
        <source>Update: llama.cpp {version}, {size} to download</source>
        <translation>Aktualisierung: llama.cpp {version}, {size} Download</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="215"/>
        <source>In use</source>
        <translation>In Verwendung</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="216"/>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="220"/>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="220"/>
        <source>Use {name}</source>
        <translation>{name} verwenden</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="52"/>
        <source>Engines</source>
        <translation>Engines</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="57"/>
        <source>Look for engines</source>
        <translation>Nach Engines suchen</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="58"/>
        <source>Install from file…</source>
        <translation>Aus Datei installieren …</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="64"/>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="145"/>
        <source>The model is loaded again with the next message.</source>
        <translation>Das Modell wird mit der nächsten Nachricht wieder geladen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="158"/>
        <source>Enter an address</source>
        <translation>Adresse eingeben</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="166"/>
        <source>Reading the list of engines…</source>
        <translation>Liste der Engines wird gelesen …</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="170"/>
        <source>The installation was stopped.</source>
        <translation>Die Installation wurde gestoppt.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="171"/>
        <source>An engine is a build of llama.cpp. A new one is checked on this computer before it is used.</source>
        <translation>Eine Engine ist ein Build von llama.cpp. Eine neue wird auf diesem Computer geprüft, bevor sie verwendet wird.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="220"/>
        <source>Install an engine</source>
        <translation>Engine installieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="220"/>
        <source>Packed engines (*.tar.xz);;All files (*)</source>
        <translation>Gepackte Engines (*.tar.xz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/graph.py" line="47"/>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/live_section.py" line="29"/>
        <source>Last minute</source>
        <translation>Letzte Minute</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/live_section.py" line="35"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="31"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="111"/>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/live_section.py" line="48"/>
        <source>GPU memory</source>
        <translation>GPU-Speicher</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/live_section.py" line="94"/>
        <source>{used} of {total}</source>
        <translation>{used} von {total}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="26"/>
        <source>Loaded model</source>
        <translation>Geladenes Modell</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="69"/>
        <source>Predicted</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="69"/>
        <source>Difference</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="77"/>
        <location filename="../../app/ui/discover/badges.py" line="209"/>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/log_section.py" line="31"/>
        <location filename="../../app/ui/diagnostics/log_section.py" line="34"/>
        <location filename="../../app/ui/widgets/log_window.py" line="37"/>
        <source>Engine log</source>
        <translation>Engine-Protokoll</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/log_section.py" line="33"/>
        <source>Filter lines</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/log_section.py" line="38"/>
        <source>The engine has not logged anything yet.</source>
        <translation>Die Engine hat noch nichts protokolliert.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/log_section.py" line="39"/>
        <source>Refresh the log</source>
        <translation>Protokoll aktualisieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/log_section.py" line="40"/>
        <source>Copy log</source>
        <translation>Protokoll kopieren</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/log_section.py" line="71"/>
        <source>{count} line</source>
        <extracomment>Only for exactly one. For other numbers: {count} lines</extracomment>
        <translation>
            <numerusform>{count} Zeile</numerusform>
            <numerusform>{count} Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/log_section.py" line="71"/>
        <source>{count} lines</source>
        <extracomment>For all numbers but one. For one: {count} line</extracomment>
        <translation>
            <numerusform>{count} Zeile</numerusform>
            <numerusform>{count} Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="25"/>
        <source>Graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="27"/>
        <source>Integrated graphics</source>
        <translation>Integrierte Grafik</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="29"/>
        <source>Processor and graphics with shared memory</source>
        <translation>Prozessor und Grafik mit gemeinsamem Speicher</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="40"/>
        <source>{backend}, as {name}</source>
        <translation>{backend}, als {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="41"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="87"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="88"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="111"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="114"/>
        <source>not reported</source>
        <translation>nicht gemeldet</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="43"/>
        <source>{memory}, shared with the processor</source>
        <translation>{memory}, gemeinsam mit dem Prozessor genutzt</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="46"/>
        <source>{driver}, supports CUDA up to {version}</source>
        <translation>{driver}, unterstützt CUDA bis {version}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="48"/>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="49"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="114"/>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="51"/>
        <source>Compute capability</source>
        <translation>Compute Capability</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="52"/>
        <source>PCI address</source>
        <translation>PCI-Adresse</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="53"/>
        <source>Part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="54"/>
        <source>Self-check</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="63"/>
        <source>wrong results</source>
        <translation>falsche Ergebnisse</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="64"/>
        <source>computes what the processor computes, {speed} tokens/s ({other} on the processor)</source>
        <translation>rechnet wie der Prozessor, {speed} Token/s ({other} auf dem Prozessor)</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="74"/>
        <source>none: it computes wrong results</source>
        <translation>keines: es rechnet falsch</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="76"/>
        <source>none: this build of llama.cpp cannot use it</source>
        <translation>keines: Dieser Build von llama.cpp kann das Gerät nicht nutzen</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="79"/>
        <source>none: hidden from llama.cpp by {setting}</source>
        <translation>keines: durch {setting} vor llama.cpp verborgen</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="80"/>
        <source>none: possibly hidden from llama.cpp by {setting}</source>
        <translation>keines: möglicherweise durch {setting} vor llama.cpp verborgen</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="86"/>
        <source>{source}: {name}, memory not reported</source>
        <translation>{source}: {name}, Speicher nicht gemeldet</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="89"/>
        <source>{source}: {name}, {free} of {total} free</source>
        <translation>{source}: {name}, {free} von {total} frei</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="96"/>
        <source>{source}: {words}</source>
        <translation>{source}: {words}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="102"/>
        <source>{free} of {total} available</source>
        <translation>{free} von {total} verfügbar</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="104"/>
        <source>{memory}; the computer has {installed}</source>
        <translation>{memory}; im Computer verbaut: {installed}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="107"/>
        <source>{free} of {total} free</source>
        <translation>{free} von {total} frei</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="109"/>
        <source>{room}, hard disk</source>
        <translation>{room}, Festplatte (HDD)</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="112"/>
        <source>Cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="113"/>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="115"/>
        <source>Models disk</source>
        <translation>Modelllaufwerk</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="116"/>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="117"/>
        <source>Runs in</source>
        <translation>Läuft in</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="117"/>
        <source>Windows (WSL)</source>
        <translation>Windows (WSL)</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="117"/>
        <source>a container</source>
        <translation>einem Container</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="125"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="127"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="97"/>
        <source>llama.cpp</source>
        <translation>llama.cpp</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="125"/>
        <source>could not be queried</source>
        <translation>konnte nicht abgefragt werden</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="128"/>
        <source>ggml</source>
        <translation>ggml</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="129"/>
        <source>Backends</source>
        <translation>Backends</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="130"/>
        <source>Runtime</source>
        <translation>Laufzeitumgebung</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="138"/>
        <source>{count} logical core</source>
        <extracomment>Only for exactly one. For other numbers: {count} logical cores</extracomment>
        <translation>
            <numerusform>{count} logischer Kern</numerusform>
            <numerusform>{count} logische Kerne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="138"/>
        <source>{count} logical cores</source>
        <extracomment>For all numbers but one. For one: {count} logical core</extracomment>
        <translation>
            <numerusform>{count} logischer Kern</numerusform>
            <numerusform>{count} logische Kerne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="139"/>
        <source>{count} core</source>
        <extracomment>Only for exactly one. For other numbers: {count} cores</extracomment>
        <translation>
            <numerusform>{count} Kern</numerusform>
            <numerusform>{count} Kerne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="139"/>
        <source>{count} cores</source>
        <extracomment>For all numbers but one. For one: {count} core</extracomment>
        <translation>
            <numerusform>{count} Kern</numerusform>
            <numerusform>{count} Kerne</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="141"/>
        <source>{cores}, {fast} of them performance cores</source>
        <translation>{cores}, davon {fast} Performance-Kerne</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="142"/>
        <source>llama.cpp uses {count} thread</source>
        <extracomment>Only for exactly one. For other numbers: llama.cpp uses {count} threads</extracomment>
        <translation>
            <numerusform>llama.cpp nutzt {count} Thread</numerusform>
            <numerusform>llama.cpp nutzt {count} Threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="142"/>
        <source>llama.cpp uses {count} threads</source>
        <extracomment>For all numbers but one. For one: llama.cpp uses {count} thread</extracomment>
        <translation>
            <numerusform>llama.cpp nutzt {count} Thread</numerusform>
            <numerusform>llama.cpp nutzt {count} Threads</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="163"/>
        <source>All layers are on the CPU.</source>
        <translation>Alle Schichten sind auf der CPU.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="164"/>
        <source>All {count} layers are on the GPU.</source>
        <translation>Alle {count} Schichten sind auf der GPU.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="166"/>
        <source>{count} of {layers} layers are on the GPU.</source>
        <translation>{count} von {layers} Schichten sind auf der GPU.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="169"/>
        <source>The experts of {count} layer are in the computer&apos;s memory.</source>
        <extracomment>Only for exactly one. For other numbers: The experts of {count} layers are in the computer&apos;s memory.</extracomment>
        <translation>
            <numerusform>Die Experten von {count} Schicht sind im Arbeitsspeicher.</numerusform>
            <numerusform>Die Experten von {count} Schichten sind im Arbeitsspeicher.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="169"/>
        <source>The experts of {count} layers are in the computer&apos;s memory.</source>
        <extracomment>For all numbers but one. For one: The experts of {count} layer are in the computer&apos;s memory.</extracomment>
        <translation>
            <numerusform>Die Experten von {count} Schicht sind im Arbeitsspeicher.</numerusform>
            <numerusform>Die Experten von {count} Schichten sind im Arbeitsspeicher.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="184"/>
        <location filename="../../app/ui/my_models/details.py" line="311"/>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="184"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="185"/>
        <location filename="../../app/ui/my_models/details.py" line="311"/>
        <source>{tokens} tokens</source>
        <translation>{tokens} Token</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="186"/>
        <source>16 bits</source>
        <translation>16 Bit</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="187"/>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="188"/>
        <source>Load time</source>
        <translation>Ladezeit</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="232"/>
        <source>{hardware}: {speed} tokens/s, {origin}.</source>
        <translation>{hardware}: {speed} Token/s, {origin}.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="236"/>
        <source>measured by us</source>
        <translation>von uns gemessen</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="236"/>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="238"/>
        <source>This is {share} % of that.</source>
        <translation>Hier sind es {share} % davon.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="57"/>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="58"/>
        <source>Test cards</source>
        <translation>Karten testen</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="60"/>
        <source>Compares what each graphics card computes with what the processor computes. Takes some seconds.</source>
        <translation>Vergleicht, was jede Grafikkarte berechnet, mit dem, was der Prozessor berechnet. Dauert einige Sekunden.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="62"/>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="63"/>
        <source>Save report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="66"/>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="67"/>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="68"/>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="148"/>
        <location filename="../../app/ui/settings/section_list.py" line="39"/>
        <location filename="../../app/ui/shell/palette_desk.py" line="91"/>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="276"/>
        <source>The report was copied. It contains no names, no tokens and nothing from your chats.</source>
        <translation>Der Bericht wurde kopiert. Er enthält keine Namen, keine Token und nichts aus Ihren Chats.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="281"/>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="281"/>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="292"/>
        <source>The report could not be saved: {reason}</source>
        <translation>Der Bericht konnte nicht gespeichert werden: {reason}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="294"/>
        <source>The report was saved. It contains no names, no tokens and nothing from your chats.</source>
        <translation>Der Bericht wurde gespeichert. Er enthält keine Namen, keine Token und nichts aus Ihren Chats.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="307"/>
        <source>Notes on the readings</source>
        <translation>Hinweise zu den Messwerten</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="332"/>
        <source>Checked {when}</source>
        <translation>Geprüft: {when}</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/parts.py" line="129"/>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/parts.py" line="131"/>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/parts.py" line="133"/>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="25"/>
        <source>Speed of recent answers</source>
        <translation>Geschwindigkeit der letzten Antworten</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="31"/>
        <source>No answers have been measured yet.</source>
        <translation>Es wurden noch keine Antworten gemessen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="42"/>
        <source>Tokens/s</source>
        <translation>Token/s</translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="42"/>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="43"/>
        <source>Does it fit? Reading its header…</source>
        <translation>Passt es? Header wird gelesen …</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="45"/>
        <source>Does it fit?</source>
        <translation>Passt es?</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="47"/>
        <location filename="../../app/ui/discover/results.py" line="359"/>
        <source>Fit unknown</source>
        <translation>Unklar, ob es passt</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="49"/>
        <source>{words} (estimated)</source>
        <translation>{words} (geschätzt)</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="150"/>
        <source>Read this file&apos;s header</source>
        <translation>Header dieser Datei lesen</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="169"/>
        <source>Estimated from another file of this model, scaled by size.</source>
        <translation>Aus einer anderen Datei dieses Modells geschätzt und auf die Größe umgerechnet.</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="198"/>
        <source>Cache for {count} tokens</source>
        <translation>Cache für {count} Token</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="200"/>
        <source>Driver overhead</source>
        <translation>Treiber-Overhead</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="202"/>
        <source>The computer&apos;s memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="210"/>
        <source>Free now</source>
        <translation>Derzeit frei</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="212"/>
        <source>Of that, kept free</source>
        <translation>Davon freigehalten</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="91"/>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="93"/>
        <location filename="../../app/ui/downloads/row.py" line="63"/>
        <location filename="../../app/ui/my_models/actions.py" line="63"/>
        <location filename="../../app/ui/my_models/details.py" line="80"/>
        <location filename="../../app/ui/shell/download_news.py" line="71"/>
        <source>Chat now</source>
        <translation>Jetzt chatten</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/file_row.py" line="167"/>
        <source>{size} in {count} file</source>
        <extracomment>Only for exactly one. For other numbers: {size} in {count} files</extracomment>
        <translation>
            <numerusform>{size} in {count} Datei</numerusform>
            <numerusform>{size} in {count} Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/file_row.py" line="167"/>
        <source>{size} in {count} files</source>
        <extracomment>For all numbers but one. For one: {size} in {count} file</extracomment>
        <translation>
            <numerusform>{size} in {count} Datei</numerusform>
            <numerusform>{size} in {count} Dateien</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="208"/>
        <location filename="../../app/ui/discover/file_row.py" line="371"/>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/file_row.py" line="275"/>
        <source>Incomplete: part {numbers} is missing</source>
        <extracomment>Only for exactly one. For other numbers: Incomplete: parts {numbers} are missing</extracomment>
        <translation>
            <numerusform>Unvollständig: Teil {numbers} fehlt</numerusform>
            <numerusform>Unvollständig: Teile {numbers} fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/file_row.py" line="275"/>
        <source>Incomplete: parts {numbers} are missing</source>
        <extracomment>For all numbers but one. For one: Incomplete: part {numbers} is missing</extracomment>
        <translation>
            <numerusform>Unvollständig: Teil {numbers} fehlt</numerusform>
            <numerusform>Unvollständig: Teile {numbers} fehlen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="283"/>
        <source>On this machine</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="285"/>
        <source>Cannot be downloaded</source>
        <translation>Kann nicht heruntergeladen werden</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="286"/>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="294"/>
        <source>Show all downloads</source>
        <translation>Alle Downloads anzeigen</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="296"/>
        <source>Download of {name}</source>
        <translation>Download von {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="374"/>
        <location filename="../../app/ui/services/download_figures.py" line="47"/>
        <source>Queued</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="376"/>
        <source>Paused · {share}</source>
        <translation>Angehalten · {share}</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="378"/>
        <source>Unfinished · {share}</source>
        <translation>Unvollständig · {share}</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="380"/>
        <source>Stopped · {share}</source>
        <translation>Gestoppt · {share}</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="382"/>
        <source>Removing</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="99"/>
        <source>Sort: {order}</source>
        <translation>Sortierung: {order}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/filters.py" line="101"/>
        <source>{count} filter</source>
        <extracomment>Only for exactly one. For other numbers: {count} filters</extracomment>
        <translation>
            <numerusform>{count} Filter</numerusform>
            <numerusform>{count} Filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/filters.py" line="101"/>
        <source>{count} filters</source>
        <extracomment>For all numbers but one. For one: {count} filter</extracomment>
        <translation>
            <numerusform>{count} Filter</numerusform>
            <numerusform>{count} Filter</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="101"/>
        <location filename="../../app/ui/discover/filters.py" line="127"/>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="128"/>
        <source>Fits this machine</source>
        <translation>Passt auf diesen Computer</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="129"/>
        <source>No access request needed</source>
        <translation>Ohne Zugriffsanfrage</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="131"/>
        <location filename="../../app/ui/discover/filters.py" line="154"/>
        <location filename="../../app/ui/my_models/details.py" line="312"/>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="133"/>
        <source>Any publisher</source>
        <translation>Alle Herausgeber</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="134"/>
        <location filename="../../app/ui/discover/filters.py" line="156"/>
        <source>Publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="165"/>
        <source>Any licence</source>
        <translation>Alle Lizenzen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="26"/>
        <source>{short} download a month</source>
        <extracomment>Only for exactly one. For other numbers: {short} downloads a month</extracomment>
        <translation>
            <numerusform>{short} Download im Monat</numerusform>
            <numerusform>{short} Downloads im Monat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="26"/>
        <source>{short} downloads a month</source>
        <extracomment>For all numbers but one. For one: {short} download a month</extracomment>
        <translation>
            <numerusform>{short} Download im Monat</numerusform>
            <numerusform>{short} Downloads im Monat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="31"/>
        <source>{short} like</source>
        <extracomment>Only for exactly one. For other numbers: {short} likes</extracomment>
        <translation>
            <numerusform>{short} Like</numerusform>
            <numerusform>{short} Likes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="31"/>
        <source>{short} likes</source>
        <extracomment>For all numbers but one. For one: {short} like</extracomment>
        <translation>
            <numerusform>{short} Like</numerusform>
            <numerusform>{short} Likes</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="41"/>
        <source>{count} parameters</source>
        <translation>{count} Parameter</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="54"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="106"/>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="56"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="108"/>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="58"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="110"/>
        <source>{count} day ago</source>
        <extracomment>Only for exactly one. For other numbers: {count} days ago</extracomment>
        <translation>
            <numerusform>vor {count} Tag</numerusform>
            <numerusform>vor {count} Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="58"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="110"/>
        <source>{count} days ago</source>
        <extracomment>For all numbers but one. For one: {count} day ago</extracomment>
        <translation>
            <numerusform>vor {count} Tag</numerusform>
            <numerusform>vor {count} Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="61"/>
        <source>{count} month ago</source>
        <extracomment>Only for exactly one. For other numbers: {count} months ago</extracomment>
        <translation>
            <numerusform>vor {count} Monat</numerusform>
            <numerusform>vor {count} Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="61"/>
        <source>{count} months ago</source>
        <extracomment>For all numbers but one. For one: {count} month ago</extracomment>
        <translation>
            <numerusform>vor {count} Monat</numerusform>
            <numerusform>vor {count} Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="62"/>
        <source>{count} year ago</source>
        <extracomment>Only for exactly one. For other numbers: {count} years ago</extracomment>
        <translation>
            <numerusform>vor {count} Jahr</numerusform>
            <numerusform>vor {count} Jahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="62"/>
        <source>{count} years ago</source>
        <extracomment>For all numbers but one. For one: {count} year ago</extracomment>
        <translation>
            <numerusform>vor {count} Jahr</numerusform>
            <numerusform>vor {count} Jahren</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="71"/>
        <source>The publisher approves each request</source>
        <translation>Der Herausgeber genehmigt jede Anfrage einzeln</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="73"/>
        <source>You must accept its terms on the Hub first</source>
        <translation>Sie müssen zuerst auf dem Hub die Bedingungen akzeptieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="80"/>
        <source>Relevance</source>
        <translation>Relevanz</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="84"/>
        <source>Likes</source>
        <translation>Likes</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="86"/>
        <source>Last updated</source>
        <translation>Zuletzt aktualisiert</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="91"/>
        <source>custom licence</source>
        <translation>eigene Lizenz</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page.py" line="335"/>
        <source>These files are from “main”. The address you pasted names the revision “{revision}”, which only the command line (descant download) can fetch.</source>
        <translation>Diese Dateien stammen aus „main“. Die eingefügte Adresse nennt die Revision „{revision}“, die nur über die Befehlszeile (descant download) heruntergeladen werden kann.</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="51"/>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="53"/>
        <source>Open on the Hub</source>
        <translation>Auf dem Hub öffnen</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="93"/>
        <location filename="../../app/ui/discover/page_parts.py" line="94"/>
        <source>Show more from this publisher</source>
        <translation>Mehr von diesem Herausgeber anzeigen</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="96"/>
        <source>no licence given</source>
        <translation>keine Lizenz angegeben</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="99"/>
        <source>{count}-token context</source>
        <translation>{count} Token Kontext</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="105"/>
        <source>updated {when}</source>
        <translation>aktualisiert {when}</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="129"/>
        <location filename="../../app/ui/discover/trouble_card.py" line="37"/>
        <location filename="../../app/ui/downloads/row.py" line="267"/>
        <source>Open model page</source>
        <translation>Modellseite öffnen</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="131"/>
        <source>Token settings</source>
        <translation>Token-Einstellungen</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="165"/>
        <source>Access granted</source>
        <translation>Zugriff gewährt</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="166"/>
        <source>Your token&apos;s account can download this model.</source>
        <translation>Das Konto Ihres Tokens kann dieses Modell herunterladen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="179"/>
        <source>Open the model page with your Hub account and request access. When the publisher has granted it, add a token from that account in Settings, then download.</source>
        <translation>Öffnen Sie die Modellseite mit Ihrem Hub-Konto und fordern Sie Zugriff an. Sobald der Herausgeber ihn gewährt hat, fügen Sie in den Einstellungen ein Token dieses Kontos hinzu und laden Sie das Modell herunter.</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="183"/>
        <source>Open the model page with your Hub account and accept the terms, which works at once. Add a token from that account in Settings, then download.</source>
        <translation>Öffnen Sie die Modellseite mit Ihrem Hub-Konto und akzeptieren Sie die Bedingungen; das gilt sofort. Fügen Sie in den Einstellungen ein Token dieses Kontos hinzu und laden Sie das Modell herunter.</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="200"/>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="203"/>
        <source>Show the native file</source>
        <translation>Native Datei anzeigen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/page_parts.py" line="273"/>
        <source>{count} other file, no better and hardly smaller</source>
        <extracomment>Only for exactly one. For other numbers: {count} other files, no better and hardly smaller</extracomment>
        <translation>
            <numerusform>{count} weitere Datei, nicht besser und kaum kleiner</numerusform>
            <numerusform>{count} weitere Dateien, nicht besser und kaum kleiner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/page_parts.py" line="273"/>
        <source>{count} other files, no better and hardly smaller</source>
        <extracomment>For all numbers but one. For one: {count} other file, no better and hardly smaller</extracomment>
        <translation>
            <numerusform>{count} weitere Datei, nicht besser und kaum kleiner</numerusform>
            <numerusform>{count} weitere Dateien, nicht besser und kaum kleiner</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="284"/>
        <source>This repository has no GGUF model.</source>
        <translation>Dieses Repository enthält kein GGUF-Modell.</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="286"/>
        <source>The experts of gpt-oss are MXFP4 from the start, so none of these files is better or much smaller than the native one.</source>
        <translation>Die Experten von gpt-oss liegen von Anfang an in MXFP4 vor. Deshalb ist keine dieser Dateien besser oder viel kleiner als die native.</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="342"/>
        <location filename="../../app/ui/discover/page_parts.py" line="348"/>
        <location filename="../../app/ui/my_models/details.py" line="72"/>
        <source>About this model</source>
        <translation>Über dieses Modell</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="380"/>
        <source>Reading the model card…</source>
        <translation>Modellkarte wird gelesen …</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="384"/>
        <source>The model card cannot be read right now.</source>
        <translation>Die Modellkarte kann gerade nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="389"/>
        <source>The publisher has not written anything about this model.</source>
        <translation>Der Herausgeber hat nichts über dieses Modell geschrieben.</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="452"/>
        <source>Model page</source>
        <translation>Modellseite</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/pane.py" line="206"/>
        <location filename="../../app/ui/shell/window.py" line="246"/>
        <source>Choose a model</source>
        <translation>Modell auswählen</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/pane.py" line="207"/>
        <source>Its files, and whether they fit on this machine, appear here.</source>
        <translation>Hier erscheinen die Dateien des Modells und ob sie auf diesen Computer passen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="19"/>
        <source>GGUF · quantization not stated</source>
        <translation>GGUF · Quantisierung nicht angegeben</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="21"/>
        <source>native</source>
        <translation>nativ</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="21"/>
        <source>experts are also MXFP4</source>
        <translation>Experten ebenfalls MXFP4</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="30"/>
        <source>twice the full size, no better</source>
        <translation>doppelt so groß wie das Original, nicht besser</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="32"/>
        <source>full size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="34"/>
        <location filename="../../app/ui/discover/quantisations.py" line="43"/>
        <source>smaller, good</source>
        <translation>kleiner, gut</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="37"/>
        <source>nearly lossless</source>
        <translation>nahezu verlustfrei</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="39"/>
        <source>very close to the original</source>
        <translation>sehr nah am Original</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="41"/>
        <source>close to the original</source>
        <translation>nah am Original</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="45"/>
        <source>small, loses some quality</source>
        <translation>klein, etwas Qualitätsverlust</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="47"/>
        <source>very small, loses a lot of quality</source>
        <translation>sehr klein, viel Qualitätsverlust</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="49"/>
        <source>tiny, loses most quality</source>
        <translation>winzig, sehr hoher Qualitätsverlust</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results.py" line="44"/>
        <source>Get {name}: {size}</source>
        <translation>{name} herunterladen: {size}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="45"/>
        <source>Get {name}: {size} in {count} file</source>
        <extracomment>Only for exactly one. For other numbers: Get {name}: {size} in {count} files</extracomment>
        <translation>
            <numerusform>{name} herunterladen: {size} in {count} Datei</numerusform>
            <numerusform>{name} herunterladen: {size} in {count} Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="45"/>
        <source>Get {name}: {size} in {count} files</source>
        <extracomment>For all numbers but one. For one: Get {name}: {size} in {count} file</extracomment>
        <translation>
            <numerusform>{name} herunterladen: {size} in {count} Datei</numerusform>
            <numerusform>{name} herunterladen: {size} in {count} Dateien</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results.py" line="76"/>
        <source>{publisher} · about {size}</source>
        <translation>{publisher} · etwa {size}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="114"/>
        <source>{count} download</source>
        <extracomment>Only for exactly one. For other numbers: {count} downloads</extracomment>
        <translation>
            <numerusform>{count} Download</numerusform>
            <numerusform>{count} Downloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="114"/>
        <source>{count} downloads</source>
        <extracomment>For all numbers but one. For one: {count} download</extracomment>
        <translation>
            <numerusform>{count} Download</numerusform>
            <numerusform>{count} Downloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="115"/>
        <source>{count} like</source>
        <extracomment>Only for exactly one. For other numbers: {count} likes</extracomment>
        <translation>
            <numerusform>{count} Like</numerusform>
            <numerusform>{count} Likes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="115"/>
        <source>{count} likes</source>
        <extracomment>For all numbers but one. For one: {count} like</extracomment>
        <translation>
            <numerusform>{count} Like</numerusform>
            <numerusform>{count} Likes</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results.py" line="272"/>
        <source>Made for this app</source>
        <translation>Für diese App gemacht</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results.py" line="273"/>
        <source>To search folders by meaning</source>
        <translation>Zum Durchsuchen von Ordnern nach Bedeutung</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results.py" line="276"/>
        <source>On the Hub now</source>
        <translation>Derzeit auf dem Hub</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results.py" line="338"/>
        <source>These are OpenAI&apos;s own weights. Their experts are MXFP4 from the start, so other “quantizations” of gpt-oss are no better, and at most a few per cent smaller.</source>
        <translation>Dies sind OpenAIs eigene Gewichte. Ihre Experten liegen von Anfang an in MXFP4 vor. Andere „Quantisierungen“ von gpt-oss sind daher nicht besser und höchstens ein paar Prozent kleiner.</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results_view.py" line="33"/>
        <source>Models on the Hub</source>
        <translation>Modelle auf dem Hub</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/rough.py" line="33"/>
        <source>Fits partly on the GPU</source>
        <translation>Passt teilweise auf die GPU</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/rough.py" line="35"/>
        <source>CPU only</source>
        <translation>Nur CPU</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/rough.py" line="37"/>
        <source>Too large</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="60"/>
        <source>Search the Hub or paste an address</source>
        <translation>Hub durchsuchen oder Adresse einfügen</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="66"/>
        <source>Keep searching</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="135"/>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/search_side.py" line="274"/>
        <source>{count} model checked so far.</source>
        <extracomment>Only for exactly one. For other numbers: {count} models checked so far.</extracomment>
        <translation>
            <numerusform>Bisher {count} Modell geprüft.</numerusform>
            <numerusform>Bisher {count} Modelle geprüft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/search_side.py" line="274"/>
        <source>{count} models checked so far.</source>
        <extracomment>For all numbers but one. For one: {count} model checked so far.</extracomment>
        <translation>
            <numerusform>Bisher {count} Modell geprüft.</numerusform>
            <numerusform>Bisher {count} Modelle geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="284"/>
        <source>The list has no model of that name. Press Enter to open its page.</source>
        <translation>In der Liste gibt es kein Modell mit diesem Namen. Drücken Sie Enter, um seine Seite zu öffnen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="286"/>
        <source>Nothing matches these filters. Clear them to see more.</source>
        <translation>Nichts passt zu diesen Filtern. Setzen Sie sie zurück, um mehr zu sehen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="288"/>
        <source>Nothing matches “{words}”. Try fewer or different words.</source>
        <translation>Keine Treffer für „{words}“. Versuchen Sie es mit weniger oder anderen Wörtern.</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="289"/>
        <source>The Hub lists no models.</source>
        <translation>Der Hub listet keine Modelle auf.</translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/trouble_card.py" line="35"/>
        <location filename="../../app/ui/settings/pane.py" line="206"/>
        <location filename="../../app/ui/shell/application.py" line="320"/>
        <location filename="../../app/ui/shell/palette_desk.py" line="116"/>
        <location filename="../../app/ui/shell/rail.py" line="39"/>
        <location filename="../../app/ui/shell/window.py" line="235"/>
        <location filename="../../app/ui/shell/window.py" line="337"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="54"/>
        <location filename="../../app/ui/downloads/panel.py" line="116"/>
        <location filename="../../app/ui/downloads/panel.py" line="163"/>
        <source>Pause all</source>
        <translation>Alle anhalten</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="55"/>
        <location filename="../../app/ui/settings/extras.py" line="169"/>
        <source>Clear list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="83"/>
        <source>Downloaded</source>
        <translation>Heruntergeladen</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="116"/>
        <location filename="../../app/ui/downloads/panel.py" line="163"/>
        <source>Resume all</source>
        <translation>Alle fortsetzen</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="206"/>
        <source>{name} is now number {place}</source>
        <translation>{name} ist jetzt an Position {place}</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="265"/>
        <source>Nothing is downloading</source>
        <translation>Keine laufenden Downloads</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="267"/>
        <source>Models you get in Discover download here while you do other things.</source>
        <translation>Modelle, die Sie in „Entdecken“ auswählen, werden hier heruntergeladen, während Sie anderes tun.</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="57"/>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="58"/>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="61"/>
        <source>Cancel download</source>
        <translation>Download abbrechen</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="64"/>
        <source>Remove from list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="80"/>
        <source>Progress of {name}</source>
        <translation>Fortschritt von {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="268"/>
        <source>Open web page</source>
        <translation>Webseite öffnen</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="313"/>
        <source>Cancel this download? You can keep the partial file for the next time you download it.</source>
        <translation>Diesen Download abbrechen? Sie können die Teildatei für den nächsten Download behalten.</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="315"/>
        <source>Keep partial file</source>
        <translation>Teildatei behalten</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="316"/>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="317"/>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/addresses.py" line="25"/>
        <source>Show the passage: {source}</source>
        <translation>Die Stelle zeigen: {source}</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/code_menu.py" line="66"/>
        <location filename="../../app/ui/widgets/exchange/export_prompt.py" line="39"/>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/code_menu.py" line="68"/>
        <source>Wrap long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/code_menu.py" line="69"/>
        <source>Line numbers</source>
        <translation>Zeilennummern</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/code_menu.py" line="80"/>
        <source>Save code</source>
        <translation>Code speichern</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/code_menu.py" line="91"/>
        <source>The code could not be saved: {reason}</source>
        <translation>Der Code konnte nicht gespeichert werden: {reason}</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/code_menu.py" line="94"/>
        <location filename="../../app/ui/shell/image_desk.py" line="82"/>
        <source>Saved as {name}</source>
        <translation>Gespeichert als {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="27"/>
        <source>{base} squared</source>
        <translation>{base} Quadrat</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="29"/>
        <source>{base} cubed</source>
        <translation>{base} hoch drei</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="31"/>
        <source>{base} prime</source>
        <translation>{base} Strich</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="33"/>
        <source>{base} double prime</source>
        <translation>{base} zwei Strich</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="35"/>
        <source>{base} star</source>
        <translation>{base} Stern</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="37"/>
        <source>{base} hat</source>
        <translation>{base} Dach</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="39"/>
        <source>{base} tilde</source>
        <translation>{base} Tilde</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="41"/>
        <source>{base} bar</source>
        <translation>{base} quer</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="43"/>
        <source>vector {base}</source>
        <translation>Vektor {base}</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="45"/>
        <source>{base} dot</source>
        <translation>{base} Punkt</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="47"/>
        <source>{base} double dot</source>
        <translation>{base} zwei Punkte</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="56"/>
        <source>fraction {top} over {bottom}, end of fraction</source>
        <translation>Bruch {top} durch {bottom}, Ende des Bruchs</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="58"/>
        <source>{top} choose {bottom}</source>
        <translation>{top} über {bottom}</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="60"/>
        <source>square root of {inner}, end of root</source>
        <translation>Wurzel aus {inner}, Ende der Wurzel</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="62"/>
        <source>root of degree {degree} of {inner}, end of root</source>
        <translation>{degree}-te Wurzel aus {inner}, Ende der Wurzel</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="64"/>
        <source>{base} to the power of {exponent}</source>
        <translation>{base} hoch {exponent}</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="66"/>
        <source>{base} sub {index}</source>
        <translation>{base} Index {index}</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="68"/>
        <source>{base} over {below} of</source>
        <translation>{base} über {below} von</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="70"/>
        <source>{base} from {low} to {high} of</source>
        <translation>{base} von {low} bis {high} von</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="72"/>
        <source>{base} with {above} above</source>
        <translation>{base} mit {above} darüber</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="74"/>
        <source>table of {count} rows: {rows}, end of table</source>
        <translation>Tabelle mit {count} Zeilen: {rows}, Ende der Tabelle</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="87"/>
        <source>plus</source>
        <translation>plus</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="88"/>
        <source>minus</source>
        <translation>minus</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="89"/>
        <source>plus or minus</source>
        <translation>plus oder minus</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="90"/>
        <source>equals</source>
        <translation>gleich</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="91"/>
        <source>is not equal to</source>
        <translation>ungleich</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="92"/>
        <source>is approximately</source>
        <translation>ungefähr gleich</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="93"/>
        <source>is less than</source>
        <translation>kleiner als</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="94"/>
        <source>is greater than</source>
        <translation>größer als</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="95"/>
        <source>is at most</source>
        <translation>kleiner oder gleich</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="96"/>
        <source>is at least</source>
        <translation>größer oder gleich</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="97"/>
        <location filename="../../app/ui/markdown/formula_words.py" line="98"/>
        <location filename="../../app/ui/markdown/formula_words.py" line="99"/>
        <source>times</source>
        <translation>mal</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="100"/>
        <source>divided by</source>
        <translation>geteilt durch</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="101"/>
        <source>sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="102"/>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="103"/>
        <source>integral</source>
        <translation>Integral</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="104"/>
        <source>partial</source>
        <translation>partiell</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="105"/>
        <source>nabla</source>
        <translation>Nabla</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="106"/>
        <source>infinity</source>
        <translation>unendlich</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="107"/>
        <source>is in</source>
        <translation>Element von</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="108"/>
        <source>is a subset of</source>
        <translation>Teilmenge von</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="109"/>
        <source>union</source>
        <translation>vereinigt mit</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="110"/>
        <source>intersection</source>
        <translation>geschnitten mit</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="111"/>
        <source>to</source>
        <translation>nach</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="112"/>
        <location filename="../../app/ui/markdown/formula_words.py" line="113"/>
        <source>implies</source>
        <translation>daraus folgt</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="114"/>
        <source>if and only if</source>
        <translation>genau dann, wenn</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="115"/>
        <source>for all</source>
        <translation>für alle</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="116"/>
        <source>there is</source>
        <translation>es gibt</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/group_buttons.py" line="99"/>
        <location filename="../../app/ui/markdown/stops.py" line="104"/>
        <location filename="../../app/ui/shell/image_desk.py" line="62"/>
        <location filename="../../app/ui/widgets/copy_button.py" line="28"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/group_buttons.py" line="118"/>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/stops.py" line="147"/>
        <source>{language} (shown as code)</source>
        <translation>{language} (als Code angezeigt)</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/translated_wording.py" line="13"/>
        <source>Image: {address}</source>
        <translation>Bild: {address}</translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/translated_wording.py" line="14"/>
        <source>{text} (image: {address})</source>
        <translation>{text} (Bild: {address})</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/markdown/translated_wording.py" line="18"/>
        <source>{count} more row is not shown.</source>
        <extracomment>Only for exactly one. For other numbers: {count} more rows are not shown.</extracomment>
        <translation>
            <numerusform>{count} weitere Zeile wird nicht angezeigt.</numerusform>
            <numerusform>{count} weitere Zeilen werden nicht angezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/markdown/translated_wording.py" line="18"/>
        <source>{count} more rows are not shown.</source>
        <extracomment>For all numbers but one. For one: {count} more row is not shown.</extracomment>
        <translation>
            <numerusform>{count} weitere Zeile wird nicht angezeigt.</numerusform>
            <numerusform>{count} weitere Zeilen werden nicht angezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/actions.py" line="56"/>
        <location filename="../../app/ui/my_models/actions.py" line="75"/>
        <location filename="../../app/ui/my_models/details.py" line="81"/>
        <location filename="../../app/ui/my_models/details.py" line="128"/>
        <location filename="../../app/ui/my_models/details.py" line="145"/>
        <source>Download again</source>
        <translation>Erneut herunterladen</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/actions.py" line="57"/>
        <location filename="../../app/ui/my_models/details.py" line="86"/>
        <location filename="../../app/ui/my_models/details.py" line="129"/>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/actions.py" line="59"/>
        <location filename="../../app/ui/my_models/details.py" line="127"/>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/actions.py" line="59"/>
        <location filename="../../app/ui/my_models/details.py" line="84"/>
        <location filename="../../app/ui/my_models/details.py" line="127"/>
        <source>Verify again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/actions.py" line="63"/>
        <location filename="../../app/ui/my_models/details.py" line="82"/>
        <source>Chat anyway</source>
        <translation>Trotzdem chatten</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/actions.py" line="70"/>
        <location filename="../../app/ui/my_models/details.py" line="85"/>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/actions.py" line="102"/>
        <source>Path copied.</source>
        <translation>Pfad kopiert.</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="165"/>
        <source>Every byte matches what the publisher put on the Hub.</source>
        <translation>Jedes Byte stimmt mit der Datei des Herausgebers auf dem Hub überein.</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="287"/>
        <source>Kept</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="288"/>
        <source>Total size</source>
        <translation>Gesamtgröße</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="290"/>
        <location filename="../../app/ui/my_models/details.py" line="300"/>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="291"/>
        <location filename="../../app/ui/my_models/details.py" line="317"/>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="298"/>
        <source>Size on disk</source>
        <translation>Größe auf Datenträger</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="301"/>
        <source>Same file as</source>
        <translation>Gleiche Datei wie</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="304"/>
        <source>{count} experts, {used} active</source>
        <translation>{count} Experten, {used} aktiv</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="306"/>
        <source>Quantization</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="307"/>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="308"/>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="309"/>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="310"/>
        <source>Experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="314"/>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="316"/>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="317"/>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="391"/>
        <source>Verification progress</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="423"/>
        <source>{file} in {folder}.</source>
        <translation>{file} in {folder}.</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="428"/>
        <source>This disk has no bin. Delete {name} permanently?</source>
        <translation>Dieses Laufwerk hat keinen Papierkorb. {name} endgültig löschen?</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="429"/>
        <location filename="../../app/ui/my_models/details.py" line="438"/>
        <source>This cannot be undone. It frees {size}.</source>
        <translation>Das kann nicht rückgängig gemacht werden. Dadurch werden {size} frei.</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="429"/>
        <source>Delete permanently</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="431"/>
        <source>Move {name} to the bin?</source>
        <translation>{name} in den Papierkorb verschieben?</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="432"/>
        <source>This frees {size} once you empty the bin.</source>
        <translation>Sobald Sie den Papierkorb leeren, werden {size} frei.</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="432"/>
        <source>Move to bin</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="437"/>
        <source>Remove the partial download of {name}?</source>
        <translation>Unvollständigen Download von {name} entfernen?</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="459"/>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="51"/>
        <location filename="../../app/ui/settings/functions_window.py" line="64"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="64"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="52"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="52"/>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="87"/>
        <source>{size} free</source>
        <translation>{size} frei</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="143"/>
        <source>The models are now in {folder}.</source>
        <translation>Die Modelle sind jetzt in {folder}.</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="169"/>
        <source>Choose a models folder</source>
        <translation>Modellordner auswählen</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="225"/>
        <source>Also looking for models in {folder}</source>
        <translation>Modelle werden auch in {folder} gesucht</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="230"/>
        <source>Stop looking there</source>
        <translation>Dort nicht mehr suchen</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="259"/>
        <source>Move the models</source>
        <translation>Modelle verschieben</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="260"/>
        <source>Leave them, use the new folder</source>
        <translation>Dort lassen, neuen Ordner verwenden</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="279"/>
        <source>Models that you leave in place stay in the list and are used from there.</source>
        <translation>Modelle, die Sie dort lassen, bleiben in der Liste und werden von dort verwendet.</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="303"/>
        <source>Move progress</source>
        <translation>Fortschritt beim Verschieben</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="305"/>
        <source>Resume moving</source>
        <translation>Verschieben fortsetzen</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="326"/>
        <source>Moving {name}: {done} of {total}</source>
        <translation>{name} wird verschoben: {done} von {total}</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="330"/>
        <source>The move to {folder} is not finished.</source>
        <translation>Das Verschieben nach {folder} ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="337"/>
        <source>Move partial downloads ({size}) to {folder}?</source>
        <translation>Unvollständige Downloads ({size}) nach {folder} verschieben?</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/folder_bar.py" line="338"/>
        <source>{count} model</source>
        <extracomment>Only for exactly one. For other numbers: {count} models</extracomment>
        <translation>
            <numerusform>{count} Modell</numerusform>
            <numerusform>{count} Modelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/folder_bar.py" line="338"/>
        <source>{count} models</source>
        <extracomment>For all numbers but one. For one: {count} model</extracomment>
        <translation>
            <numerusform>{count} Modell</numerusform>
            <numerusform>{count} Modelle</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="340"/>
        <source>Move {models} ({size}) to {folder}?</source>
        <translation>{models} ({size}) nach {folder} verschieben?</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="341"/>
        <source>Move {models} and partial downloads ({size}) to {folder}?</source>
        <translation>{models} und unvollständige Downloads ({size}) nach {folder} verschieben?</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="38"/>
        <source>{name} and {count} more file</source>
        <extracomment>Only for exactly one. For other numbers: {name} and {count} more files</extracomment>
        <translation>
            <numerusform>{name} und {count} weitere Datei</numerusform>
            <numerusform>{name} und {count} weitere Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="38"/>
        <source>{name} and {count} more files</source>
        <extracomment>For all numbers but one. For one: {name} and {count} more file</extracomment>
        <translation>
            <numerusform>{name} und {count} weitere Datei</numerusform>
            <numerusform>{name} und {count} weitere Dateien</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="44"/>
        <source>Unknown file</source>
        <translation>Unbekannte Datei</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="49"/>
        <source>Does not match the Hub</source>
        <translation>Weicht vom Hub ab</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="49"/>
        <source>Incomplete download</source>
        <translation>Unvollständiger Download</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="51"/>
        <source>{kept} of {size} kept</source>
        <translation>{kept} von {size} vorhanden</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="51"/>
        <source>{kept} kept</source>
        <translation>{kept} vorhanden</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="59"/>
        <source>This file is complete, but it does not match what the Hub describes.</source>
        <translation>Diese Datei ist vollständig, stimmt aber nicht mit den Angaben auf dem Hub überein.</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="61"/>
        <source>Remove it and download it again.</source>
        <translation>Entfernen Sie sie und laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="63"/>
        <source>Find it in Discover and download it to resume where it stopped. Or remove the partial file.</source>
        <translation>Suchen Sie das Modell in „Entdecken“ und laden Sie es herunter, um den Download fortzusetzen. Oder entfernen Sie die Teildatei.</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="65"/>
        <source>Remove it. Downloads now go to another folder.</source>
        <translation>Entfernen Sie sie. Downloads kommen jetzt in einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="66"/>
        <source>This download was cancelled, and the partial file was kept.</source>
        <translation>Dieser Download wurde abgebrochen und die Teildatei behalten.</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="72"/>
        <source>{count} billion parameters</source>
        <translation>{count} Mrd. Parameter</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="73"/>
        <source>{count} million parameters</source>
        <translation>{count} Mio. Parameter</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="79"/>
        <source>{count} billion</source>
        <translation>{count} Mrd.</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="80"/>
        <source>{count} million</source>
        <translation>{count} Mio.</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="89"/>
        <source>Previous models folder</source>
        <translation>Vorheriger Modellordner</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="91"/>
        <source>Included with Descant</source>
        <translation>In Descant enthalten</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="93"/>
        <source>Hugging Face cache</source>
        <translation>Hugging-Face-Cache</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="95"/>
        <source>LM Studio</source>
        <translation>LM Studio</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="99"/>
        <source>Opened from elsewhere</source>
        <translation>Von anderswo geöffnet</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="117"/>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="123"/>
        <source>no, mismatch found {day}</source>
        <translation>nein, Abweichung festgestellt ({day})</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="125"/>
        <source>{day}, but changed since</source>
        <translation>{day}, seitdem geändert</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="127"/>
        <source>yes, {day}</source>
        <translation>ja, {day}</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="128"/>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="128"/>
        <source>nothing to compare with</source>
        <translation>kein Vergleich möglich</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="134"/>
        <source>Waiting to be verified</source>
        <translation>Wartet auf Prüfung</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="136"/>
        <source>Verifying: {done} of {total}</source>
        <translation>Prüfung läuft: {done} von {total}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="142"/>
        <source>{count} model, {size}</source>
        <extracomment>Only for exactly one. For other numbers: {count} models, {size}</extracomment>
        <translation>
            <numerusform>{count} Modell, {size}</numerusform>
            <numerusform>{count} Modelle, {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="142"/>
        <source>{count} models, {size}</source>
        <extracomment>For all numbers but one. For one: {count} model, {size}</extracomment>
        <translation>
            <numerusform>{count} Modell, {size}</numerusform>
            <numerusform>{count} Modelle, {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="146"/>
        <source>{count} incomplete download, {size}</source>
        <extracomment>Only for exactly one. For other numbers: {count} incomplete downloads, {size}</extracomment>
        <translation>
            <numerusform>{count} unvollständiger Download, {size}</numerusform>
            <numerusform>{count} unvollständige Downloads, {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="146"/>
        <source>{count} incomplete downloads, {size}</source>
        <extracomment>For all numbers but one. For one: {count} incomplete download, {size}</extracomment>
        <translation>
            <numerusform>{count} unvollständiger Download, {size}</numerusform>
            <numerusform>{count} unvollständige Downloads, {size}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/list_model.py" line="197"/>
        <source>Differs from the publisher&apos;s file on the Hub</source>
        <translation>Weicht von der Datei des Herausgebers auf dem Hub ab</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/list_model.py" line="203"/>
        <source>{origin} · used {day}</source>
        <translation>{origin} · verwendet: {day}</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/list_model.py" line="262"/>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="72"/>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="73"/>
        <source>Search my models</source>
        <translation>Meine Modelle durchsuchen</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="82"/>
        <source>You can drop a .gguf file on this window.</source>
        <translation>Sie können eine .gguf-Datei auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="143"/>
        <location filename="../../app/ui/shell/rail.py" line="37"/>
        <location filename="../../app/ui/shell/window.py" line="234"/>
        <location filename="../../app/ui/shell/window.py" line="333"/>
        <source>My models</source>
        <translation>Meine Modelle</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="271"/>
        <source>No models match “{words}”.</source>
        <translation>Keine Modelle für „{words}“ gefunden.</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="294"/>
        <source>Deleted.</source>
        <translation>Gelöscht.</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="335"/>
        <source>Discover models</source>
        <translation>Modelle entdecken</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="338"/>
        <source>Get your first model</source>
        <translation>Holen Sie sich Ihr erstes Modell</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="339"/>
        <source>Models that you download, put in the models folder or drop on the window are listed here.</source>
        <translation>Hier erscheinen Modelle, die Sie herunterladen, in den Modellordner legen oder auf das Fenster ziehen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="358"/>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="367"/>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="369"/>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="371"/>
        <source>Last used first</source>
        <translation>Zuletzt verwendete zuerst</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="373"/>
        <source>Most parameters first</source>
        <translation>Meiste Parameter zuerst</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="378"/>
        <source>{folder} could not be read.</source>
        <translation>{folder} konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="380"/>
        <source>Models in it are not listed. Check its permissions.</source>
        <translation>Die Modelle darin werden nicht aufgelistet. Prüfen Sie die Zugriffsrechte des Ordners.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/answer_queue.py" line="181"/>
        <source>Load a model to see the prompt rendered for it.</source>
        <translation>Laden Sie ein Modell, um den dafür erstellten Prompt zu sehen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/composer_state.py" line="91"/>
        <source>Select a model first</source>
        <translation>Wählen Sie zuerst ein Modell aus</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/composer_state.py" line="92"/>
        <source>Reading {name}…</source>
        <translation>{name} wird gelesen …</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/conversation.py" line="174"/>
        <source>{title} (fork)</source>
        <translation>{title} (Abzweig)</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="35"/>
        <source>Complete and verified</source>
        <translation>Vollständig und geprüft</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="49"/>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="51"/>
        <source>From last time. Resume?</source>
        <translation>Vom letzten Mal. Fortsetzen?</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="53"/>
        <source>Removing…</source>
        <translation>Wird entfernt …</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="55"/>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="64"/>
        <source>{count} running</source>
        <translation>{count} aktiv</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="66"/>
        <location filename="../../app/ui/shell/rail.py" line="162"/>
        <source>{count} queued</source>
        <translation>{count} in der Warteschlange</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="68"/>
        <source>{count} paused</source>
        <translation>{count} angehalten</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/services/download_figures.py" line="70"/>
        <location filename="../../app/ui/shell/rail.py" line="164"/>
        <source>{count} needs attention</source>
        <extracomment>Only for exactly one. For other numbers: {count} need attention</extracomment>
        <translation>
            <numerusform>{count} erfordert Ihr Eingreifen</numerusform>
            <numerusform>{count} erfordern Ihr Eingreifen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/services/download_figures.py" line="70"/>
        <location filename="../../app/ui/shell/rail.py" line="164"/>
        <source>{count} need attention</source>
        <extracomment>For all numbers but one. For one: {count} needs attention</extracomment>
        <translation>
            <numerusform>{count} erfordert Ihr Eingreifen</numerusform>
            <numerusform>{count} erfordern Ihr Eingreifen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="82"/>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="87"/>
        <source>{size}/s</source>
        <translation>{size}/s</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="95"/>
        <source>A few seconds left</source>
        <translation>Noch ein paar Sekunden</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="98"/>
        <source>{count} seconds left</source>
        <translation>Noch {count} Sekunden</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/services/download_figures.py" line="101"/>
        <source>{count} minute left</source>
        <extracomment>Only for exactly one. For other numbers: {count} minutes left</extracomment>
        <translation>
            <numerusform>Noch {count} Minute</numerusform>
            <numerusform>Noch {count} Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/services/download_figures.py" line="101"/>
        <source>{count} minutes left</source>
        <extracomment>For all numbers but one. For one: {count} minute left</extracomment>
        <translation>
            <numerusform>Noch {count} Minute</numerusform>
            <numerusform>Noch {count} Minuten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="104"/>
        <source>{hours} h {minutes} min left</source>
        <translation>Noch {hours} h {minutes} min</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/services/download_figures.py" line="106"/>
        <source>{count} day left</source>
        <extracomment>Only for exactly one. For other numbers: {count} days left</extracomment>
        <translation>
            <numerusform>Noch {count} Tag</numerusform>
            <numerusform>Noch {count} Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/services/download_figures.py" line="106"/>
        <source>{count} days left</source>
        <extracomment>For all numbers but one. For one: {count} day left</extracomment>
        <translation>
            <numerusform>Noch {count} Tag</numerusform>
            <numerusform>Noch {count} Tage</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/services/downloads.py" line="24"/>
        <source>no data is arriving right now</source>
        <translation>derzeit kommen keine Daten an</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/draft_files.py" line="120"/>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/exchange.py" line="287"/>
        <source>Exporting chats</source>
        <translation>Chats werden exportiert</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/exchange.py" line="289"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="116"/>
        <source>Importing chats</source>
        <translation>Chats werden importiert</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/exchange.py" line="291"/>
        <source>Making a backup</source>
        <translation>Sicherung wird erstellt</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/exchange.py" line="293"/>
        <source>Checking a backup</source>
        <translation>Sicherung wird geprüft</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/exchange.py" line="295"/>
        <source>Restoring a backup</source>
        <translation>Sicherung wird wiederhergestellt</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="95"/>
        <source>The context is nearly full: {used} of {n_ctx} tokens. A new chat starts with an empty context.</source>
        <translation>Der Kontext ist fast voll: {used} von {n_ctx} Token. Ein neuer Chat beginnt mit leerem Kontext.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="99"/>
        <source>The context is nearly full: {used} of {n_ctx} tokens. A context of {context} would fit on this machine.</source>
        <translation>Der Kontext ist fast voll: {used} von {n_ctx} Token. Ein Kontext von {context} würde auf diesen Computer passen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="114"/>
        <source>The model has been thinking for {minutes} minutes. You can ask it to answer with what it has.</source>
        <translation>Das Modell denkt seit {minutes} Minuten nach. Sie können es mit dem antworten lassen, was es bisher hat.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="128"/>
        <source>Load this way</source>
        <translation>So laden</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="133"/>
        <source>The model wrote {speed} tokens/s, but {expected} or more were expected. Other programs may be using the same memory.</source>
        <translation>Das Modell schrieb {speed} Token/s, erwartet waren mindestens {expected}. Möglicherweise nutzen andere Programme denselben Speicher.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="141"/>
        <source>Check this machine</source>
        <translation>Diesen Computer prüfen</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="158"/>
        <source>The experts of {count} of {layers} layers are on the CPU. A context of {context} would move {back} back to the GPU.</source>
        <translation>Die Experten von {count} der {layers} Schichten sind auf der CPU. Ein Kontext von {context} brächte {back} zurück auf die GPU.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="166"/>
        <source>The experts of {count} of {layers} layers are on the CPU. A {type} cache would move {back} back to the GPU.</source>
        <translation>Die Experten von {count} der {layers} Schichten sind auf der CPU. Ein {type}-Cache brächte {back} zurück auf die GPU.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="174"/>
        <source>{count} of {layers} layers are on the CPU. A context of {context} would move {back} back to the GPU.</source>
        <translation>{count} von {layers} Schichten sind auf der CPU. Ein Kontext von {context} brächte {back} zurück auf die GPU.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="178"/>
        <source>{count} of {layers} layers are on the CPU. A {type} cache would move {back} back to the GPU.</source>
        <translation>{count} von {layers} Schichten sind auf der CPU. Ein {type}-Cache brächte {back} zurück auf die GPU.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hub.py" line="54"/>
        <source>This name is too long.</source>
        <translation>Dieser Name ist zu lang.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hub.py" line="55"/>
        <source>Names on the Hub, including the publisher&apos;s, have at most {count} characters.</source>
        <translation>Namen auf dem Hub haben höchstens {count} Zeichen, einschließlich des Herausgebers.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hub.py" line="56"/>
        <source>Search for part of it.</source>
        <translation>Suchen Sie nach einem Teil davon.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="120"/>
        <source>This model is loaded.</source>
        <translation>Dieses Modell ist geladen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="120"/>
        <location filename="../../app/ui/services/moving.py" line="178"/>
        <source>Unload it first.</source>
        <translation>Entladen Sie es zuerst.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="122"/>
        <source>This model is being verified.</source>
        <translation>Dieses Modell wird gerade geprüft.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="122"/>
        <source>Stop that first.</source>
        <translation>Stoppen Sie das zuerst.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="124"/>
        <source>This model is no longer there.</source>
        <translation>Dieses Modell ist nicht mehr da.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="124"/>
        <source>Refresh the list.</source>
        <translation>Aktualisieren Sie die Liste.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="230"/>
        <source>{name} could not be moved to the bin.</source>
        <translation>{name} konnte nicht in den Papierkorb verschoben werden.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="231"/>
        <source>Other files of the same model are already in it.</source>
        <translation>Andere Dateien desselben Modells sind bereits darin.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="232"/>
        <source>Restore them from the bin, or delete what is left.</source>
        <translation>Stellen Sie sie aus dem Papierkorb wieder her oder löschen Sie, was übrig ist.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/entry.py" line="55"/>
        <source>Start at login could not be turned on.</source>
        <translation>Der Start bei der Anmeldung konnte nicht eingeschaltet werden.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/entry.py" line="60"/>
        <source>Start at login could not be turned off.</source>
        <translation>Der Start bei der Anmeldung konnte nicht ausgeschaltet werden.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/file_entry.py" line="32"/>
        <source>The file {file} exists and was not written by Descant.</source>
        <translation>Die Datei {file} gibt es schon, und sie ist nicht von Descant.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/file_entry.py" line="33"/>
        <source>Move or delete it, then turn this on again.</source>
        <translation>Verschieben oder löschen Sie sie und schalten Sie dies wieder ein.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/file_entry.py" line="51"/>
        <source>Delete the file {file}.</source>
        <translation>Löschen Sie die Datei {file}.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/file_entry.py" line="75"/>
        <source>Check the folder {folder}, then try again.</source>
        <translation>Prüfen Sie den Ordner {folder} und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/linux.py" line="63"/>
        <source>The desktop cannot start a program with the path {path}.</source>
        <translation>Der Desktop kann kein Programm mit dem Pfad {path} starten.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/linux.py" line="64"/>
        <location filename="../../app/ui/services/login/windows.py" line="41"/>
        <source>Move Descant to another folder, then turn this on again.</source>
        <translation>Verschieben Sie Descant in einen anderen Ordner und schalten Sie dies wieder ein.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/windows.py" line="32"/>
        <source>The registry has a value {name} that was not written by Descant.</source>
        <translation>In der Registrierung gibt es einen Wert {name}, der nicht von Descant ist.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/windows.py" line="33"/>
        <source>Rename or delete it, then turn this on again.</source>
        <translation>Benennen Sie ihn um oder löschen Sie ihn, und schalten Sie dies wieder ein.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/windows.py" line="38"/>
        <source>Windows starts a program at login only if its command has {most} characters or fewer.</source>
        <translation>Windows startet ein Programm bei der Anmeldung nur, wenn sein Befehl höchstens {most} Zeichen hat.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/windows.py" line="82"/>
        <source>Turn Descant off in the Task Manager, under Startup apps.</source>
        <translation>Schalten Sie Descant im Task-Manager unter „Autostart von Apps“ aus.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/more_context.py" line="36"/>
        <source>It takes {size} more memory.</source>
        <translation>Er braucht {size} mehr Speicher.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/more_context.py" line="38"/>
        <source>One layer moves from the graphics card to the CPU.</source>
        <translation>Eine Schicht wandert von der Grafikkarte auf die CPU.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/more_context.py" line="40"/>
        <source>{count} layers move from the graphics card to the CPU.</source>
        <translation>{count} Schichten wandern von der Grafikkarte auf die CPU.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/more_context.py" line="42"/>
        <source>The experts of one layer move to the CPU.</source>
        <translation>Die Experten einer Schicht wandern auf die CPU.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/more_context.py" line="44"/>
        <source>The experts of {count} layers move to the CPU.</source>
        <translation>Die Experten von {count} Schichten wandern auf die CPU.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/more_context.py" line="45"/>
        <source>Loading takes about {time}.</source>
        <translation>Das Laden dauert etwa {time}.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/moving.py" line="169"/>
        <source>The models folder is being moved.</source>
        <translation>Der Modellordner wird gerade verschoben.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/moving.py" line="169"/>
        <source>Wait until that is done.</source>
        <translation>Warten Sie, bis das fertig ist.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/moving.py" line="172"/>
        <source>A model is being verified.</source>
        <translation>Ein Modell wird gerade geprüft.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/moving.py" line="172"/>
        <source>Wait until that is done, or stop it.</source>
        <translation>Warten Sie, bis das fertig ist, oder stoppen Sie es.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/moving.py" line="176"/>
        <source>A model is loaded, and its file cannot be moved while it is in use.</source>
        <translation>Ein Modell ist geladen, und seine Datei kann nicht verschoben werden, solange sie verwendet wird.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/running_work.py" line="48"/>
        <source>Writing an answer</source>
        <translation>Eine Antwort wird geschrieben</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/running_work.py" line="69"/>
        <source>Downloading {count} models: {percent} %</source>
        <translation>{count} Modelle werden heruntergeladen: {percent} %</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/running_work.py" line="78"/>
        <source>Installing {name}</source>
        <translation>{name} wird installiert</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/summary_writer.py" line="149"/>
        <source>The built-in model cannot sum up.</source>
        <translation>Das mitgelieferte Modell kann nicht zusammenfassen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/summary_writer.py" line="179"/>
        <location filename="../../app/ui/services/summary_writer.py" line="205"/>
        <source>The model did not write a summary.</source>
        <translation>Das Modell hat keine Zusammenfassung geschrieben.</translation>
    </message>
    <message>
        <location filename="../../app/ui/services/tool_costs.py" line="93"/>
        <source>{name} · {cost}</source>
        <translation>{name} · {cost}</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="31"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="99"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="106"/>
        <source>Import chats</source>
        <translation>Chats importieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="32"/>
        <source>From ChatGPT (the zip of its data export), Open WebUI, llama.cpp or Descant, or the folder in which LM Studio or Jan keeps chats. What is here already is not added again.</source>
        <translation>Von ChatGPT (die Zip-Datei des Datenexports), Open WebUI, llama.cpp oder Descant, oder der Ordner, in dem LM Studio oder Jan Chats aufbewahrt. Was schon da ist, wird nicht noch einmal hinzugefügt.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="37"/>
        <source>Files…</source>
        <translation>Dateien…</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="38"/>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="56"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="93"/>
        <source>Export all chats</source>
        <translation>Alle Chats exportieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="57"/>
        <source>Into one file: JSON with everything, or Markdown, a web page or PDF to read and print.</source>
        <translation>In eine Datei: JSON mit allem, oder Markdown, eine Webseite oder PDF zum Lesen und Drucken.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/chat_rows.py" line="64"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="142"/>
        <source>{count} chat was exported to {name}</source>
        <extracomment>Only for exactly one. For other numbers: {count} chats were exported to {name}</extracomment>
        <translation>
            <numerusform>{count} Chat wurde nach {name} exportiert</numerusform>
            <numerusform>{count} Chat wurde nach {name} exportiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/chat_rows.py" line="64"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="142"/>
        <source>{count} chats were exported to {name}</source>
        <extracomment>For all numbers but one. For one: {count} chat was exported to {name}</extracomment>
        <translation>
            <numerusform>{count} Chats wurden nach {name} exportiert</numerusform>
            <numerusform>{count} Chats wurden nach {name} exportiert</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="77"/>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="78"/>
        <source>All chats with their documents, and the settings, as one file that is verified after it was written.</source>
        <translation>Alle Chats mit ihren Dokumenten und die Einstellungen als eine Datei, die nach dem Schreiben geprüft wird.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="80"/>
        <source>Back up…</source>
        <translation>Sichern…</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="81"/>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="82"/>
        <source>Show weekly copies</source>
        <translation>Wöchentliche Kopien anzeigen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="89"/>
        <source>{name} was written and verified: {contents}</source>
        <translation>{name} wurde geschrieben und geprüft: {contents}</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="92"/>
        <source>What was there before: {name}</source>
        <translation>Was vorher da war: {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="93"/>
        <source>Restored: {contents}</source>
        <translation>Wiederhergestellt: {contents}</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/entries.py" line="166"/>
        <source>“{name}” was removed</source>
        <translation>„{name}“ wurde entfernt</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="53"/>
        <source>This version</source>
        <translation>Diese Version</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="54"/>
        <source>Descant {version}. What is found is shown at the top of the window.</source>
        <translation>Descant {version}. Was gefunden wird, steht oben im Fenster.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="55"/>
        <source>Look for a new version</source>
        <translation>Nach einer neuen Version suchen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="63"/>
        <source>OpenAI&apos;s values</source>
        <translation>Werte von OpenAI</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="64"/>
        <source>OpenAI recommends temperature 1.0, top P 1.0, top K 0 and min P 0 for gpt-oss. As long as nothing else is set here, other models use their common values. What you set applies to every model.</source>
        <translation>OpenAI empfiehlt für gpt-oss Temperatur 1.0, Top P 1.0, Top K 0 und Min P 0. Solange hier nichts anderes eingestellt ist, verwenden andere Modelle ihre üblichen Werte. Was Sie einstellen, gilt für jedes Modell.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="69"/>
        <source>Use them</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="80"/>
        <source>The next load will be planned by the formulas alone.</source>
        <translation>Der nächste Ladevorgang wird allein nach den Formeln geplant.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="84"/>
        <source>Corrections from earlier loads</source>
        <translation>Korrekturen aus früheren Ladevorgängen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="85"/>
        <source>After each load, the memory it actually used is compared with the plan, and the next plan is corrected.</source>
        <translation>Nach jedem Laden wird der tatsächlich belegte Speicher mit dem Plan verglichen und der nächste Plan korrigiert.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="86"/>
        <location filename="../../app/ui/settings/secret_row.py" line="41"/>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="97"/>
        <source>Every model now loads by the plan and the settings above.</source>
        <translation>Jedes Modell wird jetzt nach dem Plan und den Einstellungen oben geladen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="101"/>
        <source>Per-model values</source>
        <translation>Werte pro Modell</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="102"/>
        <source>Values that you set beside the chat apply to that model and override the ones here.</source>
        <translation>Werte, die Sie neben dem Chat einstellen, gelten für das jeweilige Modell und haben Vorrang vor den Werten hier.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="103"/>
        <source>Forget all</source>
        <translation>Alle vergessen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="105"/>
        <source>Yes, forget all</source>
        <translation>Ja, alle vergessen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="112"/>
        <source>What is sent, and where</source>
        <translation>Was wohin gesendet wird</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="114"/>
        <source>Models run on this computer. What you write and what a model answers is not sent anywhere, except by the tools that you turn on in a chat, as said below.</source>
        <translation>Modelle laufen auf diesem Computer. Was Sie schreiben und was ein Modell antwortet, wird nirgendwohin gesendet, außer von den Werkzeugen, die Sie in einem Chat einschalten, wie unten beschrieben.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="118"/>
        <source>Discover and downloads contact the Hub at the address set in Network. They send what you search for, which pages you open, which files you download, and your token if there is one.</source>
        <translation>„Entdecken“ und Downloads kontaktieren den Hub unter der in „Netzwerk“ festgelegten Adresse. Gesendet wird, wonach Sie suchen, welche Seiten Sie öffnen, welche Dateien Sie herunterladen und, falls vorhanden, Ihr Token.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="123"/>
        <source>New versions are looked for only if you allow it, and engines only when you ask for them, at the addresses set in Network. Nothing about you is sent.</source>
        <translation>Nach neuen Versionen wird nur gesucht, wenn Sie es erlauben, und nach Engines nur, wenn Sie es verlangen, unter den Adressen in „Netzwerk“. Über Sie wird nichts gesendet.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="127"/>
        <source>In chats in which you turned on the web, a model&apos;s searches go to the search engine set in Network, and pages are fetched from their servers, which see your IP address. No cookies are kept.</source>
        <translation>In Chats, in denen Sie das Web eingeschaltet haben, gehen die Suchen eines Modells an die Suchmaschine, die unter Netzwerk gesetzt ist, und Seiten werden von ihren Servern geholt, die Ihre IP-Adresse sehen. Es werden keine Cookies behalten.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="131"/>
        <source>Functions and MCP servers that you turned on in a chat get what the model passes to them, and what you reply when they ask. What they do with it, and where they send it, is up to them.</source>
        <translation>Funktionen und MCP-Server, die Sie in einem Chat eingeschaltet haben, bekommen, was das Modell ihnen übergibt, und was Sie auf ihre Fragen antworten. Was sie damit tun und wohin sie es senden, liegt bei ihnen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="135"/>
        <source>Nothing else is requested or sent: no account, no statistics.</source>
        <translation>Sonst wird nichts abgerufen oder gesendet: kein Konto, keine Statistik.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="136"/>
        <source>A link in an answer opens in your browser after you have seen where it leads.</source>
        <translation>Ein Link in einer Antwort öffnet sich in Ihrem Browser, nachdem Sie gesehen haben, wohin er führt.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="137"/>
        <source>With “Stay offline” in Network turned on, no requests are made at all.</source>
        <translation>Wenn in „Netzwerk“ „Offline bleiben“ eingeschaltet ist, werden gar keine Anfragen gesendet.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="145"/>
        <source>What is stored on this computer</source>
        <translation>Was auf diesem Computer gespeichert wird</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="146"/>
        <source>Chats, drafts and models are in the data folder. The logs contain no text from chats.</source>
        <translation>Chats, Entwürfe und Modelle liegen im Datenordner. Die Protokolle enthalten keinen Text aus Chats.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="147"/>
        <source>Show folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="158"/>
        <source>The list could not be cleared: {reason}.</source>
        <translation>Die Liste konnte nicht geleert werden: {reason}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/extras.py" line="159"/>
        <source>{count} file was removed from the list. It stays on disk.</source>
        <extracomment>Only for exactly one. For other numbers: {count} files were removed from the list. They stay on disk.</extracomment>
        <translation>
            <numerusform>{count} Datei wurde aus der Liste entfernt. Sie bleibt auf dem Laufwerk.</numerusform>
            <numerusform>{count} Dateien wurden aus der Liste entfernt. Sie bleiben auf dem Laufwerk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/extras.py" line="159"/>
        <source>{count} files were removed from the list. They stay on disk.</source>
        <extracomment>For all numbers but one. For one: {count} file was removed from the list. It stays on disk.</extracomment>
        <translation>
            <numerusform>{count} Datei wurde aus der Liste entfernt. Sie bleibt auf dem Laufwerk.</numerusform>
            <numerusform>{count} Dateien wurden aus der Liste entfernt. Sie bleiben auf dem Laufwerk.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="167"/>
        <source>Files opened from elsewhere</source>
        <translation>Von anderswo geöffnete Dateien</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="168"/>
        <source>The list of model files outside the models folder.</source>
        <translation>Die Liste der Modelldateien außerhalb des Modellordners.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="177"/>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="178"/>
        <source>A record of what happened in the window and the engine, for when something goes wrong.</source>
        <translation>Aufzeichnungen darüber, was im Fenster und in der Engine passiert ist, falls etwas schiefgeht.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="191"/>
        <source>All settings are at their defaults.</source>
        <translation>Alle Einstellungen sind auf Standard.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="195"/>
        <source>Reset all settings</source>
        <translation>Alle Einstellungen zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="196"/>
        <source>Resets everything in these sections to its default, except the models folder and the token.</source>
        <translation>Setzt alles in diesen Abschnitten auf Standard zurück, außer dem Modellordner und dem Token.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="197"/>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="199"/>
        <source>Yes, reset all</source>
        <translation>Ja, alles zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="215"/>
        <source>Not everything could be removed. The system reported: {reason}.</source>
        <translation>Nicht alles konnte entfernt werden. Das System meldete: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/function_faults.py" line="39"/>
        <location filename="../../app/ui/settings/mcp_fields.py" line="65"/>
        <source>A quotation mark is missing in the command.</source>
        <translation>Im Befehl fehlt ein Anführungszeichen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/function_faults.py" line="48"/>
        <source>The parameters are not a JSON object: {reason}</source>
        <translation>Die Parameter sind kein JSON-Objekt: {reason}</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="62"/>
        <location filename="../../app/ui/settings/functions_window.py" line="78"/>
        <location filename="../../app/ui/settings/functions_window.py" line="82"/>
        <location filename="../../app/ui/shell/rest.py" line="130"/>
        <source>Functions</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="63"/>
        <source>What a model may have done on this computer: each function is a command of yours.</source>
        <translation>Was ein Modell auf diesem Computer tun lassen darf: Jede Funktion ist ein Befehl von Ihnen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="85"/>
        <source>It reads private data</source>
        <translation>Sie liest private Daten</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="86"/>
        <source>It sends what it is given to another computer</source>
        <translation>Sie sendet, was sie bekommt, an einen anderen Computer</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="87"/>
        <source>New function</source>
        <translation>Neue Funktion</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="114"/>
        <source>For example: get_weather</source>
        <translation>Zum Beispiel: get_weather</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="116"/>
        <source>What it does, for the model: Get the weather of a city.</source>
        <translation>Was sie tut, für das Modell: Get the weather of a city.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="117"/>
        <source>For example: python3 weather.py</source>
        <translation>Zum Beispiel: python3 weather.py</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="129"/>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="131"/>
        <source>Command: it gets the arguments as JSON on its standard input; what it prints is the result</source>
        <translation>Befehl: Er bekommt die Argumente als JSON auf der Standardeingabe; was er ausgibt, ist das Ergebnis</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="135"/>
        <source>Parameters: a JSON schema, or nothing</source>
        <translation>Parameter: ein JSON-Schema oder nichts</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="136"/>
        <source>When the model calls it</source>
        <translation>Wenn das Modell sie aufruft</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="238"/>
        <source>Turn it on in a chat with the wrench below its message.</source>
        <translation>Schalten Sie sie in einem Chat mit dem Schraubenschlüssel unter der Nachricht ein.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="290"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="337"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="229"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="230"/>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="334"/>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/group.py" line="30"/>
        <source>Reset this section</source>
        <translation>Diesen Abschnitt zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_fields.py" line="67"/>
        <source>Enter a command or an address.</source>
        <translation>Geben Sie einen Befehl oder eine Adresse ein.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_fields.py" line="77"/>
        <source>Enter a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_fields.py" line="94"/>
        <source>Line {number} of the values is not NAME=value.</source>
        <translation>Zeile {number} der Werte hat nicht die Form NAME=Wert.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="41"/>
        <source>Folders and time limit</source>
        <translation>Ordner und Zeitgrenze</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="44"/>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="65"/>
        <source>{folder} is not the full path of a folder.</source>
        <translation>{folder} ist kein vollständiger Pfad eines Ordners.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="70"/>
        <source>Home folder</source>
        <translation>Persönlicher Ordner</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="74"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="140"/>
        <source>For example: {value}</source>
        <translation>Zum Beispiel: {value}</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="93"/>
        <location filename="../../app/ui/settings/mcp_more.py" line="111"/>
        <source>Folder in which the command runs</source>
        <translation>Ordner, in dem der Befehl läuft</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="95"/>
        <source>Seconds that a call may take</source>
        <translation>Sekunden, die ein Aufruf dauern darf</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="97"/>
        <source>Folders for the server to work in, one in each line. It can still use others.</source>
        <translation>Ordner, die dem Server als Arbeitsordner genannt werden, einer in jeder Zeile. Er kann auch andere verwenden.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="115"/>
        <source>Folder for the server</source>
        <translation>Ordner für den Server</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_offer.py" line="92"/>
        <source>{tool} cannot be used. {why}</source>
        <translation>{tool} kann nicht verwendet werden. {why}</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_offer.py" line="108"/>
        <source>Resources: attach one to the open chat</source>
        <translation>Ressourcen: eine an den offenen Chat anhängen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_offer.py" line="111"/>
        <source>Resources with parts to fill in: attach one to the open chat</source>
        <translation>Ressourcen mit Teilen zum Ausfüllen: eine an den offenen Chat anhängen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_offer.py" line="117"/>
        <source>Prompts: insert one into the message</source>
        <translation>Prompts: einen in die Nachricht einfügen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/mcp_offer.py" line="160"/>
        <source>{on} of {count} tool is on. Turned on in a chat, it takes {total} of the context.</source>
        <extracomment>Only for exactly one. For other numbers: {on} of {count} tools are on. Turned on in a chat, they take {total} of the context.</extracomment>
        <translation>
            <numerusform>{on} von {count} Werkzeug ist an. In einem Chat eingeschaltet, nimmt es {total} des Kontexts.</numerusform>
            <numerusform>{on} von {count} Werkzeug ist an. In einem Chat eingeschaltet, nimmt es {total} des Kontexts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/mcp_offer.py" line="160"/>
        <source>{on} of {count} tools are on. Turned on in a chat, they take {total} of the context.</source>
        <extracomment>For all numbers but one. For one: {on} of {count} tool is on. Turned on in a chat, it takes {total} of the context.</extracomment>
        <translation>
            <numerusform>{on} von {count} Werkzeugen sind an. In einem Chat eingeschaltet, nehmen sie {total} des Kontexts.</numerusform>
            <numerusform>{on} von {count} Werkzeugen sind an. In einem Chat eingeschaltet, nehmen sie {total} des Kontexts.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_template.py" line="54"/>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="62"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="100"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="104"/>
        <location filename="../../app/ui/shell/rest.py" line="131"/>
        <source>MCP servers</source>
        <translation>MCP-Server</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="63"/>
        <source>Tools of other programs, such as those you have set up for Claude Desktop, Cursor or VS Code.</source>
        <translation>Werkzeuge anderer Programme, etwa jene, die Sie für Claude Desktop, Cursor oder VS Code eingerichtet haben.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="108"/>
        <source>Its results can hold private data</source>
        <translation>Seine Ergebnisse können private Daten enthalten</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="109"/>
        <source>It can send what it is given to another computer</source>
        <translation>Er kann, was er bekommt, an einen anderen Computer senden</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="110"/>
        <source>New server</source>
        <translation>Neuer Server</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="111"/>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="114"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="277"/>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="115"/>
        <source>What it has printed</source>
        <translation>Seine Ausgabe</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="136"/>
        <source>For example: files</source>
        <translation>Zum Beispiel: dateien</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="139"/>
        <source>For example: {command}</source>
        <translation>Zum Beispiel: {command}</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="158"/>
        <source>Command, or address of a server that is reached by HTTP</source>
        <translation>Befehl, oder Adresse eines Servers, der über HTTP erreicht wird</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="160"/>
        <source>Environment variables, one in each line; for an address: headers such as Authorization=Bearer …</source>
        <translation>Umgebungsvariablen, eine in jeder Zeile; für eine Adresse: Header wie Authorization=Bearer …</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="277"/>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="297"/>
        <source>Once it is saved, it can be connected to see what it offers.</source>
        <translation>Sobald er gespeichert ist, kann er verbunden werden, um zu sehen, was er bietet.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="330"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="355"/>
        <source>There is another server called {name}.</source>
        <translation>Es gibt einen anderen Server namens {name}.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="363"/>
        <source>{server}: what it has printed</source>
        <translation>{server}: seine Ausgabe</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="364"/>
        <source>The last lines, newest at the bottom</source>
        <translation>Die letzten Zeilen, die neueste unten</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="364"/>
        <source>It has printed nothing yet.</source>
        <translation>Er hat noch nichts ausgegeben.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="396"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="456"/>
        <source>{name} cannot be read: {why}</source>
        <translation>{name} kann nicht gelesen werden: {why}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/mcp_window.py" line="411"/>
        <source>{count} value of {name} is kept in mcp.json, since this system has no store for secrets.</source>
        <extracomment>Only for exactly one. For other numbers: {count} values of {name} are kept in mcp.json, since this system has no store for secrets.</extracomment>
        <translation>
            <numerusform>{count} Wert von {name} steht in mcp.json, weil dieses System keinen Schlüsselspeicher hat.</numerusform>
            <numerusform>{count} Wert von {name} steht in mcp.json, weil dieses System keinen Schlüsselspeicher hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/mcp_window.py" line="411"/>
        <source>{count} values of {name} are kept in mcp.json, since this system has no store for secrets.</source>
        <extracomment>For all numbers but one. For one: {count} value of {name} is kept in mcp.json, since this system has no store for secrets.</extracomment>
        <translation>
            <numerusform>{count} Werte von {name} stehen in mcp.json, weil dieses System keinen Schlüsselspeicher hat.</numerusform>
            <numerusform>{count} Werte von {name} stehen in mcp.json, weil dieses System keinen Schlüsselspeicher hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/mcp_window.py" line="424"/>
        <source>{program}: {count} server</source>
        <extracomment>Only for exactly one. For other numbers: {program}: {count} servers</extracomment>
        <translation>
            <numerusform>{program}: {count} Server</numerusform>
            <numerusform>{program}: {count} Server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/mcp_window.py" line="424"/>
        <source>{program}: {count} servers</source>
        <extracomment>For all numbers but one. For one: {program}: {count} server</extracomment>
        <translation>
            <numerusform>{program}: {count} Server</numerusform>
            <numerusform>{program}: {count} Server</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="429"/>
        <source>No other program with MCP servers was found</source>
        <translation>Es wurde kein anderes Programm mit MCP-Servern gefunden</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="431"/>
        <location filename="../../app/ui/settings/python_row.py" line="29"/>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="432"/>
        <source>From the clipboard</source>
        <translation>Aus der Zwischenablage</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="441"/>
        <source>Import MCP servers</source>
        <translation>MCP-Server importieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="446"/>
        <source>the clipboard</source>
        <translation>der Zwischenablage</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="458"/>
        <source>There is a server of each of these names already.</source>
        <translation>Es gibt schon einen Server mit jedem dieser Namen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="466"/>
        <source>Off: its tools cannot be turned on in a chat.</source>
        <translation>Aus: Seine Werkzeuge können in keinem Chat eingeschaltet werden.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="468"/>
        <source>Connecting…</source>
        <translation>Wird verbunden…</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="471"/>
        <source>Connected: {name}, MCP {version}</source>
        <translation>Verbunden: {name}, MCP {version}</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="473"/>
        <source>Connect it to see what it offers.</source>
        <translation>Verbinden Sie ihn, um zu sehen, was er bietet.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="475"/>
        <source>It is started when an answer can use one of its tools.</source>
        <translation>Er wird gestartet, wenn eine Antwort eines seiner Werkzeuge verwenden kann.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/pane.py" line="96"/>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/pane.py" line="250"/>
        <source>Stored in</source>
        <translation>Gespeichert in</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/pane.py" line="281"/>
        <source>No settings match “{words}”.</source>
        <translation>Keine Einstellungen für „{words}“ gefunden.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="50"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="65"/>
        <location filename="../../app/ui/shell/palette_desk.py" line="92"/>
        <source>Prompt library</source>
        <translation>Prompt-Bibliothek</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="51"/>
        <source>System prompts and parts of messages that you use again. Type / and a name in the message field.</source>
        <translation>System-Prompts und Nachrichtenteile, die Sie wieder verwenden. Geben Sie / und einen Namen im Nachrichtenfeld ein.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="72"/>
        <source>New prompt</source>
        <translation>Neuer Prompt</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="103"/>
        <source>For example: translate</source>
        <translation>Zum Beispiel: übersetzen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="105"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="116"/>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="106"/>
        <source>Part of a message</source>
        <translation>Teil einer Nachricht</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="107"/>
        <source>System prompt of the chat</source>
        <translation>System-Prompt des Chats</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="109"/>
        <source>For example: Translate this into {language}:</source>
        <translation>Zum Beispiel: Übersetze dies ins {language}:</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="151"/>
        <source>The text has {count} characters, and a prompt at most {most}. Attach it to a message as a file instead.</source>
        <translation>Der Text hat {count} Zeichen, ein Prompt höchstens {most}. Hängen Sie ihn stattdessen als Datei an eine Nachricht an.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="266"/>
        <source>Found as /{name}.</source>
        <translation>Zu finden als /{name}.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="266"/>
        <source>A name has no spaces.</source>
        <translation>Ein Name enthält keine Leerzeichen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="268"/>
        <source>Text in double braces, {{name}}, is asked for when you insert the prompt.</source>
        <translation>Text in doppelten geschweiften Klammern, {{name}}, wird beim Einfügen abgefragt.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="269"/>
        <source>It asks for: {names}.</source>
        <translation>Abgefragt wird: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/python_row.py" line="23"/>
        <source>A model can run Python with numpy, pandas and matplotlib, in a sandbox without the network and without your files. The wrench below the message turns it on for a chat.</source>
        <translation>Ein Modell kann Python mit numpy, pandas und matplotlib ausführen, in einer Sandbox ohne Netz und ohne Ihre Dateien. Der Schraubenschlüssel unter der Nachricht schaltet es für einen Chat ein.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/python_row.py" line="30"/>
        <source>Install it anyway</source>
        <translation>Trotzdem installieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/python_row.py" line="44"/>
        <source>Install Python from a file</source>
        <translation>Python aus einer Datei installieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/python_row.py" line="55"/>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/python_row.py" line="60"/>
        <source>Python {version} is installed: {size}.</source>
        <translation>Python {version} ist installiert: {size}.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/rows.py" line="73"/>
        <source>Reset to default: {value}</source>
        <translation>Auf Standard zurücksetzen: {value}</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/rows.py" line="249"/>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/rows.py" line="249"/>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/search_key_row.py" line="16"/>
        <source>Key for the search</source>
        <translation>Schlüssel für die Suche</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/search_key_row.py" line="17"/>
        <source>Brave, You.com and Exa want one. It is stored in the system&apos;s keyring and sent only to that service.</source>
        <translation>Brave, You.com und Exa verlangen einen. Er wird im Schlüsselbund des Systems gespeichert und nur an diesen Dienst gesendet.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/search_key_row.py" line="18"/>
        <source>Paste a key</source>
        <translation>Schlüssel einfügen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/search_key_row.py" line="59"/>
        <source>The chosen search engine needs none.</source>
        <translation>Die gewählte Suchmaschine braucht keinen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/search_key_row.py" line="64"/>
        <source>{service} has no key yet.</source>
        <translation>{service} hat noch keinen Schlüssel.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/search_key_row.py" line="66"/>
        <location filename="../../app/ui/settings/token_row.py" line="71"/>
        <source>Set until Descant closes: this system has no usable keyring.</source>
        <translation>Hinterlegt, bis Descant beendet wird: Dieses System hat keinen nutzbaren Schlüsselbund.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/search_key_row.py" line="67"/>
        <source>Set for {service}.</source>
        <translation>Für {service} gesetzt.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/secret_row.py" line="92"/>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/section_list.py" line="31"/>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/special_rows.py" line="70"/>
        <source>The previous setting still applies.</source>
        <translation>Die vorherige Einstellung gilt weiterhin.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="24"/>
        <source>Hugging Face token</source>
        <translation>Hugging-Face-Token</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="25"/>
        <source>Gated models need one. It is stored in the system&apos;s keyring and sent only to the Hub.</source>
        <translation>Zugangsbeschränkte Modelle erfordern eines. Es wird im Schlüsselbund des Systems gespeichert und nur an den Hub gesendet.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="26"/>
        <source>Paste a token</source>
        <translation>Token einfügen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="30"/>
        <source>Create one</source>
        <translation>Token erstellen</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="67"/>
        <source>Not set. Models that are not gated do not need one.</source>
        <translation>Nicht hinterlegt. Modelle ohne Zugangsbeschränkung brauchen keines.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="69"/>
        <source>Set by the environment variable HF_TOKEN.</source>
        <translation>Durch die Umgebungsvariable HF_TOKEN festgelegt.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="73"/>
        <source>Set. It belongs to {account}.</source>
        <translation>Hinterlegt. Es gehört zu {account}.</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="75"/>
        <source>Set.</source>
        <translation>Hinterlegt.</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/appearance.py" line="104"/>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/appearance.py" line="105"/>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/appearance.py" line="106"/>
        <source>Default text size</source>
        <translation>Standardtextgröße</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/appearance.py" line="117"/>
        <source>Text size {percent} %</source>
        <translation>Textgröße {percent} %</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/application.py" line="343"/>
        <location filename="../../app/ui/shell/main.py" line="142"/>
        <location filename="../../app/ui/shell/tray_icon.py" line="61"/>
        <location filename="../../app/ui/shell/window.py" line="81"/>
        <source>Descant</source>
        <translation>Descant</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/backup_desk.py" line="60"/>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/backup_desk.py" line="60"/>
        <location filename="../../app/ui/shell/backup_desk.py" line="70"/>
        <source>Backups (*.zip)</source>
        <translation>Sicherungen (*.zip)</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/backup_desk.py" line="68"/>
        <location filename="../../app/ui/shell/backup_desk.py" line="96"/>
        <source>Wait until the answer has ended, then restore.</source>
        <translation>Warten Sie, bis die Antwort beendet ist, und stellen Sie dann wieder her.</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/backup_desk.py" line="78"/>
        <source>There are no weekly copies yet.</source>
        <translation>Es gibt noch keine wöchentlichen Kopien.</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/backup_desk.py" line="90"/>
        <source>{name}: {contents}, made on {day}</source>
        <translation>{name}: {contents}, erstellt am {day}</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/backup_desk.py" line="103"/>
        <source>The backup was written and verified</source>
        <translation>Die Sicherung wurde geschrieben und geprüft</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/backup_desk.py" line="115"/>
        <source>{count} chat was restored</source>
        <extracomment>Only for exactly one. For other numbers: {count} chats were restored</extracomment>
        <translation>
            <numerusform>{count} Chat wurde wiederhergestellt</numerusform>
            <numerusform>{count} Chat wurde wiederhergestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/backup_desk.py" line="115"/>
        <source>{count} chats were restored</source>
        <extracomment>For all numbers but one. For one: {count} chat was restored</extracomment>
        <translation>
            <numerusform>{count} Chats wurden wiederhergestellt</numerusform>
            <numerusform>{count} Chats wurden wiederhergestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/download_news.py" line="51"/>
        <source>{count} download resumed.</source>
        <extracomment>Only for exactly one. For other numbers: {count} downloads resumed.</extracomment>
        <translation>
            <numerusform>{count} Download fortgesetzt.</numerusform>
            <numerusform>{count} Downloads fortgesetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/download_news.py" line="51"/>
        <source>{count} downloads resumed.</source>
        <extracomment>For all numbers but one. For one: {count} download resumed.</extracomment>
        <translation>
            <numerusform>{count} Download fortgesetzt.</numerusform>
            <numerusform>{count} Downloads fortgesetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/download_news.py" line="54"/>
        <source>{count} download from last time is waiting for you.</source>
        <extracomment>Only for exactly one. For other numbers: {count} downloads from last time are waiting for you.</extracomment>
        <translation>
            <numerusform>{count} Download vom letzten Mal wartet auf Sie.</numerusform>
            <numerusform>{count} Downloads vom letzten Mal warten auf Sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/download_news.py" line="54"/>
        <source>{count} downloads from last time are waiting for you.</source>
        <extracomment>For all numbers but one. For one: {count} download from last time is waiting for you.</extracomment>
        <translation>
            <numerusform>{count} Download vom letzten Mal wartet auf Sie.</numerusform>
            <numerusform>{count} Downloads vom letzten Mal warten auf Sie.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="66"/>
        <source>{name} is downloaded and verified</source>
        <translation>{name} wurde heruntergeladen und geprüft</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="72"/>
        <source>{name} is ready</source>
        <translation>{name} ist bereit</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="72"/>
        <source>The download is complete and verified.</source>
        <translation>Der Download ist vollständig und geprüft.</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="77"/>
        <source>{name} stopped. {why}</source>
        <translation>{name} wurde gestoppt. {why}</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="79"/>
        <source>The download of {name} stopped</source>
        <translation>Der Download von {name} wurde gestoppt</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="103"/>
        <source>Show downloads</source>
        <translation>Downloads anzeigen</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/exchange_desk.py" line="93"/>
        <source>Export “{title}”</source>
        <translation>„{title}“ exportieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/exchange_desk.py" line="98"/>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/exchange_desk.py" line="121"/>
        <source>Wait until the current export or import has ended.</source>
        <translation>Warten Sie, bis der laufende Export oder Import beendet ist.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/exchange_desk.py" line="150"/>
        <source>{count} chat was imported</source>
        <extracomment>Only for exactly one. For other numbers: {count} chats were imported</extracomment>
        <translation>
            <numerusform>{count} Chat wurde importiert</numerusform>
            <numerusform>{count} Chat wurde importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/exchange_desk.py" line="150"/>
        <source>{count} chats were imported</source>
        <extracomment>For all numbers but one. For one: {count} chat was imported</extracomment>
        <translation>
            <numerusform>{count} Chats wurden importiert</numerusform>
            <numerusform>{count} Chats wurden importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/exchange_desk.py" line="152"/>
        <source>{count} chat is here already</source>
        <extracomment>Only for exactly one. For other numbers: {count} chats are here already</extracomment>
        <translation>
            <numerusform>{count} Chat ist schon da</numerusform>
            <numerusform>{count} Chat ist schon da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/exchange_desk.py" line="152"/>
        <source>{count} chats are here already</source>
        <extracomment>For all numbers but one. For one: {count} chat is here already</extracomment>
        <translation>
            <numerusform>{count} Chats sind schon da</numerusform>
            <numerusform>{count} Chats sind schon da</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/exchange_desk.py" line="153"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="156"/>
        <source>Show report</source>
        <translation>Bericht anzeigen</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/exchange_desk.py" line="165"/>
        <source>Import report</source>
        <translation>Importbericht</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/exchange_desk.py" line="165"/>
        <source>What became of each file</source>
        <translation>Was aus jeder Datei wurde</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/image_desk.py" line="72"/>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/notifications.py" line="74"/>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/palette.py" line="79"/>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/palette.py" line="103"/>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/palette.py" line="104"/>
        <source>Search commands, settings, models and chats</source>
        <translation>Befehle, Einstellungen, Modelle und Chats suchen</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/palette.py" line="108"/>
        <location filename="../../app/ui/shell/palette.py" line="178"/>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/palette_desk.py" line="76"/>
        <source>{keys}: beside</source>
        <translation>{keys}: daneben</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/palette_desk.py" line="111"/>
        <location filename="../../app/ui/shell/rail.py" line="40"/>
        <source>Theme and text size</source>
        <translation>Erscheinungsbild und Textgröße</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/pane_makers.py" line="140"/>
        <source>Could not open: {what}</source>
        <translation>Konnte nicht geöffnet werden: {what}</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/pane_makers.py" line="333"/>
        <source>The models folder cannot be moved while downloads are running.</source>
        <translation>Der Modellordner kann nicht verschoben werden, während Downloads laufen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/pane_makers.py" line="335"/>
        <source>Pause the downloads, or wait until they finish.</source>
        <translation>Halten Sie die Downloads an oder warten Sie, bis sie fertig sind.</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/rail.py" line="35"/>
        <location filename="../../app/ui/shell/window.py" line="232"/>
        <location filename="../../app/ui/shell/window.py" line="329"/>
        <source>Discover</source>
        <translation>Entdecken</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/rail.py" line="36"/>
        <location filename="../../app/ui/shell/window.py" line="233"/>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/rail.py" line="160"/>
        <source>{count} running, {percent} %</source>
        <translation>{count} aktiv, {percent} %</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/single_instance.py" line="132"/>
        <source>Descant is open on another computer ({host}).</source>
        <translation>Descant ist auf einem anderen Computer geöffnet ({host}).</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/single_instance.py" line="133"/>
        <source>Both use the same folder, and chats can only be written from one place.</source>
        <translation>Beide nutzen denselben Ordner, und Chats können nur von einer Stelle aus geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/single_instance.py" line="134"/>
        <source>Close it there, then start Descant again.</source>
        <translation>Schließen Sie es dort und starten Sie Descant dann erneut.</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/single_instance.py" line="137"/>
        <source>Descant is already open, but its window is not responding (process {pid}).</source>
        <translation>Descant ist bereits geöffnet, aber das Fenster reagiert nicht (Prozess {pid}).</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/single_instance.py" line="139"/>
        <source>Close it, or end that process, then start Descant again.</source>
        <translation>Schließen Sie es oder beenden Sie den Prozess und starten Sie Descant dann erneut.</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray.py" line="100"/>
        <source>Your answer is ready</source>
        <translation>Ihre Antwort ist fertig</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray.py" line="100"/>
        <source>Open Descant to read it.</source>
        <translation>Öffnen Sie Descant, um sie zu lesen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray.py" line="102"/>
        <source>The answer stopped</source>
        <translation>Die Antwort wurde abgebrochen</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray.py" line="102"/>
        <source>Open Descant to see why.</source>
        <translation>Öffnen Sie Descant, um den Grund zu sehen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray.py" line="162"/>
        <source>Descant is still running</source>
        <translation>Descant läuft weiter</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray.py" line="163"/>
        <source>What is running continues. Quit from the tray icon.</source>
        <translation>Was gerade läuft, geht weiter. Beenden können Sie Descant über das Symbol im Infobereich.</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray_icon.py" line="37"/>
        <source>Open Descant</source>
        <translation>Descant öffnen</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray_icon.py" line="42"/>
        <location filename="../../app/ui/shell/window.py" line="237"/>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="157"/>
        <source>Downloading Descant {version}: {percent} %</source>
        <translation>Descant {version} wird heruntergeladen: {percent} %</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="169"/>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="171"/>
        <source>Descant {version} was downloaded. Quit Descant, then install it with:</source>
        <translation>Descant {version} wurde heruntergeladen. Beenden Sie Descant und installieren Sie es mit:</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="172"/>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="174"/>
        <source>Descant {version} will be installed when you quit Descant.</source>
        <translation>Descant {version} wird installiert, wenn Sie Descant beenden.</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="183"/>
        <source>May Descant look for new versions of itself once a day?</source>
        <translation>Darf Descant einmal am Tag nach neuen Versionen suchen?</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="184"/>
        <source>It reads a signed list and sends nothing about you. You can change this in Settings at any time.</source>
        <translation>Dabei wird eine signierte Liste gelesen und nichts über Sie gesendet. Sie können das jederzeit in den Einstellungen ändern.</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="196"/>
        <source>Descant {version} is available (released {date}).</source>
        <translation>Descant {version} ist verfügbar (veröffentlicht am {date}).</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="200"/>
        <source>Skip this version</source>
        <translation>Diese Version überspringen</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="203"/>
        <source>Download ({size})</source>
        <translation>Herunterladen ({size})</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="210"/>
        <source>Descant was updated to version {version}.</source>
        <translation>Descant wurde auf Version {version} aktualisiert.</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="216"/>
        <source>Descant {version} is the newest version.</source>
        <translation>Descant {version} ist die neueste Version.</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/window.py" line="230"/>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/window.py" line="241"/>
        <source>Two chats side by side</source>
        <translation>Zwei Chats nebeneinander</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/window.py" line="244"/>
        <source>Copy the last answer</source>
        <translation>Letzte Antwort kopieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/window.py" line="248"/>
        <source>Stop the answer</source>
        <translation>Antwort anhalten</translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/window.py" line="310"/>
        <source>{title} - Descant</source>
        <translation>{title} - Descant</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/desktop.py" line="44"/>
        <source>The folder could not be shown.</source>
        <translation>Der Ordner konnte nicht angezeigt werden.</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/desktop.py" line="45"/>
        <source>No app on this computer opens {folder}.</source>
        <translation>Keine App auf diesem Computer kann {folder} öffnen.</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/desktop.py" line="46"/>
        <source>Copy the path and open it in your file manager.</source>
        <translation>Kopieren Sie den Pfad und öffnen Sie ihn in Ihrem Dateimanager.</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/export_prompt.py" line="30"/>
        <location filename="../../app/ui/widgets/exchange/export_prompt.py" line="31"/>
        <location filename="../../app/ui/widgets/exchange/file_names.py" line="31"/>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/export_prompt.py" line="35"/>
        <source>Kind of file</source>
        <translation>Dateityp</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/export_prompt.py" line="36"/>
        <source>With the reasoning</source>
        <translation>Mit Gedankengang</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/export_prompt.py" line="65"/>
        <source>Holds everything and can be imported again.</source>
        <translation>Enthält alles und kann wieder importiert werden.</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/export_prompt.py" line="67"/>
        <source>Holds the versions of questions and answers that are shown now.</source>
        <translation>Enthält die jetzt angezeigten Versionen von Fragen und Antworten.</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="33"/>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="37"/>
        <source>JSON, with all versions</source>
        <translation>JSON, mit allen Versionen</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="39"/>
        <source>JSON lines, with all versions</source>
        <translation>JSON-Zeilen, mit allen Versionen</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="52"/>
        <source>Commentary</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="54"/>
        <source>Result: {name}</source>
        <translation>Ergebnis: {name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="55"/>
        <source>Attached: {names}</source>
        <translation>Angehängt: {names}</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="56"/>
        <source>This answer is incomplete.</source>
        <translation>Diese Antwort ist unvollständig.</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="57"/>
        <source>version {position} of {count}</source>
        <translation>Version {position} von {count}</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="58"/>
        <source>Exported from Descant on {day}</source>
        <translation>Exportiert aus Descant am {day}</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/restore_prompt.py" line="29"/>
        <location filename="../../app/ui/widgets/exchange/restore_prompt.py" line="50"/>
        <source>Restore this backup?</source>
        <translation>Diese Sicherung wiederherstellen?</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/restore_prompt.py" line="33"/>
        <source>Your present chats and settings are set aside in their folder, not deleted.</source>
        <translation>Ihre jetzigen Chats und Einstellungen werden in ihrem Ordner beiseitegelegt, nicht gelöscht.</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/restore_prompt.py" line="38"/>
        <source>Restore chats and settings</source>
        <translation>Chats und Einstellungen wiederherstellen</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/restore_prompt.py" line="39"/>
        <source>Only the chats</source>
        <translation>Nur die Chats</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/link_prompt.py" line="29"/>
        <location filename="../../app/ui/widgets/link_prompt.py" line="48"/>
        <source>Open this link?</source>
        <translation>Diesen Link öffnen?</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/link_prompt.py" line="34"/>
        <source>Quoted from the page</source>
        <translation>Von der Seite zitiert</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/link_prompt.py" line="38"/>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/log_window.py" line="45"/>
        <source>The engine&apos;s last lines, newest at the bottom</source>
        <translation>Die letzten Zeilen der Engine, die neueste unten</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/search_field.py" line="34"/>
        <source>Clear search</source>
        <translation>Suche löschen</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/value_slider.py" line="40"/>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/value_slider.py" line="50"/>
        <source>{title}: automatic</source>
        <translation>{title}: automatisch</translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="19"/>
        <source>No address for new versions is set.</source>
        <translation>Es ist keine Adresse für neue Versionen eingestellt.</translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="21"/>
        <source>Enter the address of a signed list of versions in Settings, under Network.</source>
        <translation>Geben Sie in den Einstellungen unter „Netzwerk“ die Adresse einer signierten Liste von Versionen ein.</translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="32"/>
        <location filename="../../app/updates/errors.py" line="45"/>
        <source>Descant {version} could not be installed.</source>
        <translation>Descant {version} konnte nicht installiert werden.</translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="33"/>
        <source>{file} cannot be replaced: {reason}.</source>
        <translation>{file} kann nicht ersetzt werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="34"/>
        <source>Check the permissions of its folder and the free space of its disk, then try again.</source>
        <translation>Prüfen Sie die Zugriffsrechte des Ordners und den freien Platz auf dem Datenträger, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="46"/>
        <source>The downloaded file has changed since it was verified, so it was removed.</source>
        <translation>Die heruntergeladene Datei hat sich seit ihrer Prüfung geändert und wurde deshalb entfernt.</translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="47"/>
        <source>Download it again.</source>
        <translation>Laden Sie es erneut herunter.</translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="56"/>
        <source>Descant {version} cannot be installed from here.</source>
        <translation>Descant {version} kann von hier aus nicht installiert werden.</translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="57"/>
        <source>Install it the way you installed this one.</source>
        <translation>Installieren Sie sie so, wie Sie diese installiert haben.</translation>
    </message>
    <message>
        <location filename="../../app/updates/fetching.py" line="71"/>
        <source>This copy was not installed from a package that Descant can replace.</source>
        <translation>Diese Kopie wurde nicht aus einem Paket installiert, das Descant ersetzen kann.</translation>
    </message>
    <message>
        <location filename="../../app/updates/fetching.py" line="75"/>
        <source>It has no package for this kind of installation.</source>
        <translation>Für diese Art der Installation gibt es kein Paket.</translation>
    </message>
    <message>
        <location filename="../../app/updates/fetching.py" line="78"/>
        <source>{folder} is not writable, so {name} cannot be replaced.</source>
        <translation>In {folder} darf nicht geschrieben werden, also kann {name} nicht ersetzt werden.</translation>
    </message>
</context>
</TS>
