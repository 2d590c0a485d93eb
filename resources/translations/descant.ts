<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
<context>
    <name>descant</name>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="20"/>
        <source>The backup {file} could not be written.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="22"/>
        <location filename="../../app/chats/exchange/errors.py" line="35"/>
        <source>Check the folder and the free space of its disk, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="40"/>
        <source>The backup {file} is damaged.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="42"/>
        <source>Use another backup. Your present chats were not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="53"/>
        <source>The backup {file} could not be unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="55"/>
        <source>Check the folder {folder} and the free space of its disk, then try again. Your present chats were not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="70"/>
        <source>{file} is not a backup of Descant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="71"/>
        <source>It has no list of what a backup contains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="72"/>
        <source>Choose a file that Descant has made as a backup. Exports of chats can be imported instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="83"/>
        <source>{file} was made by a newer version of Descant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="84"/>
        <source>This version does not know its format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="85"/>
        <source>Install the newer version, and restore the backup there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="94"/>
        <source>The backup was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="94"/>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="103"/>
        <source>The backup was not restored, because the chats are in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="104"/>
        <source>{file} is open, probably in the window of Descant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="105"/>
        <source>Close Descant, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="116"/>
        <source>The backup was not restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/backup/errors.py" line="118"/>
        <source>Check the folder {folder} and the free space of its disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="35"/>
        <source>The file with your chats is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="36"/>
        <location filename="../../app/chats/errors.py" line="125"/>
        <source>{path}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="37"/>
        <source>Recover what can be read. Descant starts a new file and keeps the damaged one beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="49"/>
        <source>Your chats were saved by a newer version of Descant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="50"/>
        <source>{path} has version {version}. This Descant supports versions up to {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="56"/>
        <source>Install the newer version again. Your chats were not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="67"/>
        <source>Your chats could not be converted for this version of Descant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="68"/>
        <source>{path}, version {version}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="69"/>
        <source>Keep using your previous version of Descant, and report this. Your chats were not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="80"/>
        <source>The disk is full, so this was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="81"/>
        <source>The disk that holds {folder} has {free} free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="84"/>
        <source>Free some space, then try again. What you see in the window is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="95"/>
        <source>This was not saved: the file with your chats is not writable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="96"/>
        <source>{path}, or the folder it is in, is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="97"/>
        <source>Give your user write access, then try again. You can still read your chats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="108"/>
        <source>This was not saved: another program is using the file with your chats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="109"/>
        <source>{path} is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="110"/>
        <source>Close other programs that have it open (for example, a backup or a second Descant), then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="124"/>
        <source>The file with your chats could not be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="126"/>
        <source>Try again. If it fails again, check the disk it is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="137"/>
        <source>This chat no longer exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="138"/>
        <source>It was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="139"/>
        <source>Choose another chat or start a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="20"/>
        <source>{file} already exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="21"/>
        <source>An existing file is not replaced unless you ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="22"/>
        <source>Choose another name, or allow that it is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="33"/>
        <source>{file} could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="44"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="174"/>
        <source>The export was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="44"/>
        <source>No file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="53"/>
        <source>The PDF could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="54"/>
        <source>The process that draws it ended with code {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="55"/>
        <source>Export as a web page (HTML) instead, and print that as PDF in your browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="70"/>
        <location filename="../../app/core/user_files.py" line="26"/>
        <source>{file} could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="72"/>
        <source>Check that the file is complete, for example by downloading or exporting it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="83"/>
        <source>{file} was not imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="84"/>
        <source>Unpacked, a file in it is hundreds of times larger, which no export of chats is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="85"/>
        <source>Use the archive as you got it from the other program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="96"/>
        <source>{file} was exported by a newer version of Descant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="97"/>
        <source>It has version {version} of the format, which this version does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="98"/>
        <source>Install the newer version, and import it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="109"/>
        <source>No chats were found in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="110"/>
        <source>It is not an export of ChatGPT, Open WebUI, LM Studio, Jan, llama.cpp or Descant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/errors.py" line="111"/>
        <source>Choose the file or the folder that the other program exports or keeps its chats in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="11"/>
        <source>images, which are named in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="12"/>
        <source>files, which are named in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="13"/>
        <source>documents that are missing or there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="14"/>
        <source>hidden messages with your profile or memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="15"/>
        <source>parts of an unknown kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="16"/>
        <source>messages that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="17"/>
        <source>messages that are there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="18"/>
        <source>messages that do not lead back to the start of their chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="19"/>
        <source>empty chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="20"/>
        <source>chats that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="21"/>
        <source>chats that are too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="22"/>
        <source>the end of a file that breaks off in the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="31"/>
        <source>The import was cancelled. What was imported until then stays; import again to get the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="36"/>
        <source>{name}: chats added: {added}, with {messages} messages; already here: {here}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="44"/>
        <source>    Of the added chats, an earlier state is already here and stays: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/exchange/importing/wording.py" line="48"/>
        <source>    Left out: {what}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/prompts.py" line="66"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="163"/>
        <source>There is another prompt called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/prompts.py" line="67"/>
        <source>A prompt is found by its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/prompts.py" line="68"/>
        <location filename="../../app/chats/tooling.py" line="65"/>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/tooling.py" line="63"/>
        <location filename="../../app/ui/settings/function_faults.py" line="61"/>
        <source>There is another function called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/tooling.py" line="64"/>
        <source>The model calls a function by its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/alternatives.py" line="13"/>
        <source>{others} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/decoding.py" line="26"/>
        <source>{name} is not readable text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/decoding.py" line="28"/>
        <source>Save it as UTF-8, or as UTF-16 with a byte-order mark, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/decoding.py" line="54"/>
        <source>Byte {byte} at offset {offset} is not valid in {encoding}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/decoding.py" line="64"/>
        <source>It contains a NUL byte at offset {offset}, like a binary file or UTF-16 without a byte-order mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/errors.py" line="35"/>
        <source>Something went wrong inside Descant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/errors.py" line="36"/>
        <location filename="../../app/engine/faults.py" line="251"/>
        <source>{name}: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/errors.py" line="37"/>
        <source>What was written is kept. The log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/chats.py" line="11"/>
        <source>Weekly backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/chats.py" line="12"/>
        <source>Once a week, all chats and the settings are copied into the data folder. The last four copies are kept; a chat that you delete stays in them until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="11"/>
        <source>Unfinished downloads at startup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="12"/>
        <source>What happens to downloads that were running when Descant was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="13"/>
        <location filename="../../app/ui/discover/file_row.py" line="361"/>
        <location filename="../../app/ui/downloads/row.py" line="59"/>
        <location filename="../../app/ui/downloads/row.py" line="219"/>
        <location filename="../../app/ui/my_models/actions.py" line="75"/>
        <location filename="../../app/ui/my_models/details.py" line="145"/>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="13"/>
        <source>Ask first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="18"/>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="19"/>
        <source>How many parts of a file are downloaded at once. Fewer leave more bandwidth for others on the same connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="28"/>
        <source>Keep the computer awake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/downloads.py" line="29"/>
        <source>The computer does not sleep while a download runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="11"/>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="12"/>
        <source>The colours of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="14"/>
        <location filename="../../app/core/settings/general.py" line="46"/>
        <location filename="../../app/ui/settings/special_rows.py" line="59"/>
        <location filename="../../app/ui/shell/appearance.py" line="126"/>
        <source>Follow system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="15"/>
        <location filename="../../app/ui/shell/appearance.py" line="128"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="16"/>
        <location filename="../../app/ui/shell/appearance.py" line="130"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="22"/>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="23"/>
        <source>Applies to text and controls. Ctrl with plus or minus changes it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="27"/>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="32"/>
        <source>Wrap long lines of code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="33"/>
        <source>Otherwise they are scrolled sideways. The menu above each code block changes it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="38"/>
        <source>Line numbers of code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="39"/>
        <source>They are shown beside code in answers, and never copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="44"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="45"/>
        <source>The language of the window. Changes take effect after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="51"/>
        <source>Send messages with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="52"/>
        <source>The other key starts a new line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="54"/>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="55"/>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="61"/>
        <source>New versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="62"/>
        <source>Whether Descant looks for new versions of itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="64"/>
        <source>Ask me once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="65"/>
        <location filename="../../app/ui/shell/update_bar.py" line="187"/>
        <source>Do not look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="66"/>
        <location filename="../../app/ui/shell/update_bar.py" line="186"/>
        <source>Look once a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="72"/>
        <source>Tray icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="73"/>
        <source>The window hides in the tray if you close it while a download or an answer is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="78"/>
        <source>Start at login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/general.py" line="79"/>
        <source>Descant starts in the tray when you log in, or minimised if there is no tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="11"/>
        <source>Reasoning effort for new chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="12"/>
        <source>How long gpt-oss thinks before it answers. Each chat can have its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="14"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="16"/>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="15"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="18"/>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="16"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="20"/>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="22"/>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="23"/>
        <source>How freely tokens are chosen. 0 always picks the most likely one. OpenAI recommends 1.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="31"/>
        <source>Top P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="32"/>
        <source>Considers only the most likely tokens that together reach this probability. OpenAI recommends 1.0 (all).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="40"/>
        <source>Top K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="41"/>
        <source>Considers only this many of the most likely tokens. OpenAI recommends 0 (all).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="45"/>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="50"/>
        <source>Min P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="51"/>
        <source>Leaves out tokens less likely than this share of the most likely one. OpenAI recommends 0 (none).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="59"/>
        <source>Stop when the model repeats itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="60"/>
        <source>Small or damaged models may repeat the same lines until the context is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="65"/>
        <source>Most tokens of reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="66"/>
        <source>After so many the model is led to its answer. 0: it thinks as long as it likes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="70"/>
        <location filename="../../app/ui/chat/options_menus.py" line="66"/>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="75"/>
        <source>When a chat fills the context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="76"/>
        <source>The oldest questions and answers can be left out of what the model sees, except for the first and pinned ones. They stay in the chat, which shows where. The model can sum them up and then sees the summary instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="81"/>
        <source>Stop and ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="82"/>
        <source>Leave out the oldest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="83"/>
        <source>Sum up the oldest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="84"/>
        <source>Load the model with a longer context, if one fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="85"/>
        <source>Stop every time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="91"/>
        <source>Let the model name new chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/generation.py" line="92"/>
        <source>After the first answer, while it has nothing else to do. Otherwise a chat has its first words as a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="11"/>
        <location filename="../../app/ui/my_models/folder_bar.py" line="46"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="87"/>
        <source>Models folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="12"/>
        <source>Downloads go here, and Descant finds every .gguf file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="13"/>
        <source>Default folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="18"/>
        <source>Models in the Hugging Face cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="19"/>
        <source>Use GGUF files that other programs have downloaded, in place. Nothing is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="24"/>
        <source>LM Studio models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="25"/>
        <source>Use LM Studio&apos;s models in place. Nothing is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="30"/>
        <source>llama.cpp models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="31"/>
        <source>Use what llama.cpp&apos;s own programs have downloaded, in place. Nothing is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="36"/>
        <source>Unload an idle model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="37"/>
        <source>Frees the memory of a model that has not been used for this long. The model stays selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="41"/>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="42"/>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="47"/>
        <source>Load the last model at startup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="48"/>
        <source>Otherwise, it loads with the first message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="53"/>
        <source>Search folders by meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="54"/>
        <source>A small model for embeddings also finds passages that say the same in other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/models.py" line="55"/>
        <source>No, by words alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="11"/>
        <source>Hub address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="12"/>
        <source>Use another address if you have a mirror. The token is sent only to this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="13"/>
        <source>HF_ENDPOINT, or https://huggingface.co</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="18"/>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="19"/>
        <source>Requests go through it, for example http://proxy.example:3128 or socks5://proxy.example:1080.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="20"/>
        <source>Use the system proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="25"/>
        <source>List of engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="26"/>
        <source>The address of a signed list of llama.cpp builds. It is read only when you look for engines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="27"/>
        <location filename="../../app/core/settings/network.py" line="34"/>
        <location filename="../../app/core/settings/network.py" line="41"/>
        <location filename="../../app/core/settings/network.py" line="64"/>
        <location filename="../../app/ui/chat/list_menus.py" line="138"/>
        <location filename="../../app/ui/chat/list_menus.py" line="181"/>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="32"/>
        <location filename="../../app/ui/settings/python_row.py" line="22"/>
        <source>Python for models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="33"/>
        <source>The address of a signed list of downloads. It is read only when you install or update it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="39"/>
        <source>List of versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="40"/>
        <source>The address of a signed list of versions of Descant. It is read only if you allow it, under General.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="46"/>
        <source>Search engine for models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="47"/>
        <source>It gets what a model searches for, in chats in which you have turned on the web. If DuckDuckGo does not answer, Mojeek, Brave, Startpage and Yahoo are asked one after another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="52"/>
        <source>DuckDuckGo and others, without an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="53"/>
        <source>SearXNG, at your own address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="54"/>
        <source>Brave, with a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="55"/>
        <source>You.com, with a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="56"/>
        <source>Exa, with a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="62"/>
        <source>Address of SearXNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="63"/>
        <source>For example http://localhost:8888. Its settings must allow answers in JSON (search.formats).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="69"/>
        <source>Stay offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/network.py" line="70"/>
        <source>Descant makes no network requests. Models on this computer work as usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="10"/>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="48"/>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="11"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="107"/>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="11"/>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="16"/>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="60"/>
        <source>Context length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="17"/>
        <source>How many tokens of a chat the model sees, up to the length it was trained for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="21"/>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="27"/>
        <source>GPU layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="28"/>
        <source>0 means none. A number larger than the model&apos;s layer count means all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="36"/>
        <source>Layers with experts on the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="37"/>
        <source>For models with experts, such as gpt-oss. The rest then fits on a smaller GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="45"/>
        <source>Leave room for other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="46"/>
        <source>How much more of each GPU&apos;s memory stays free than is needed for safety.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="50"/>
        <source>MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="51"/>
        <source>No extra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="56"/>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="63"/>
        <source>KV cache type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="57"/>
        <source>Q8_0 uses about half the memory of F16 and is slightly less precise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="60"/>
        <source>F16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="61"/>
        <source>Q8_0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="62"/>
        <source>Q4_0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="68"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="185"/>
        <source>Physical batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="69"/>
        <source>llama.cpp&apos;s ubatch. Larger values read long prompts faster and use more memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="78"/>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="79"/>
        <source>llama.cpp&apos;s batch. It matters when several GPUs work on one prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="88"/>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="67"/>
        <source>CPU threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="89"/>
        <source>One per fast core is best. More are slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="97"/>
        <source>Flash attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="98"/>
        <source>Without it, long contexts need several times the memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="104"/>
        <source>Memory-map the model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="105"/>
        <source>On: what stays on the CPU is used straight from the file. Off: it is copied into memory, which a GPU reads faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="114"/>
        <source>Write faster what is in the chat already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="115"/>
        <source>When an answer repeats text of the chat, such as edited code, several tokens are evaluated at once. The answer stays the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="123"/>
        <source>Disk space for chats kept ready (GB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="124"/>
        <source>What the model has read of a chat is kept, so that going on with it after a restart takes a moment. Deleted with the chat. 0: nothing is kept on disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="134"/>
        <source>Keep the model in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/performance.py" line="135"/>
        <source>The model is never swapped out to disk (mlock), if the system allows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/privacy.py" line="11"/>
        <source>Remember opened model files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/privacy.py" line="12"/>
        <source>Files from outside the models folder are listed again at the next startup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="33"/>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="35"/>
        <location filename="../../app/ui/chat/chat_list_view.py" line="54"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="98"/>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="47"/>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="37"/>
        <location filename="../../app/ui/chat/model_choices.py" line="119"/>
        <location filename="../../app/ui/chat/model_picker.py" line="44"/>
        <location filename="../../app/ui/my_models/list_view.py" line="37"/>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="39"/>
        <source>Generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="41"/>
        <source>Performance</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="45"/>
        <location filename="../../app/ui/settings/secret_row.py" line="46"/>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="47"/>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/setting.py" line="49"/>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="56"/>
        <source>{key} cannot be set to {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="58"/>
        <source>Choose another value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="69"/>
        <source>The settings could not be saved in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="71"/>
        <source>Your change applies until Descant is closed. Free some space on that disk, or check the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="192"/>
        <location filename="../../app/library/elsewhere.py" line="178"/>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="283"/>
        <source>Allowed values: {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="285"/>
        <source>Allowed values: true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="287"/>
        <source>Allowed range: {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="293"/>
        <source>The setting {key} cannot have the value {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="295"/>
        <source>The default is used. Change it in Settings or in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="301"/>
        <source>“{name}” in {file} is not a settings section.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="303"/>
        <location filename="../../app/core/settings/store.py" line="311"/>
        <location filename="../../app/core/settings/store.py" line="322"/>
        <source>The default settings are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="309"/>
        <source>The settings in {file} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="318"/>
        <source>The settings in {file} are not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings/store.py" line="320"/>
        <source>The default settings are used. The file was kept as {kept}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/unpacking.py" line="67"/>
        <source>It cannot be unpacked: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/unpacking.py" line="98"/>
        <source>It is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/unpacking.py" line="107"/>
        <location filename="../../app/engine/engines/errors.py" line="60"/>
        <source>“{name}” does not belong to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/user_files.py" line="9"/>
        <source>Check the path and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/user_files.py" line="16"/>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/user_files.py" line="18"/>
        <source>It is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/user_files.py" line="20"/>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>You are not allowed to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="21"/>
        <location filename="../../app/documents/collections/errors.py" line="51"/>
        <location filename="../../app/engine/embedding/client.py" line="56"/>
        <source>The system says: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="21"/>
        <source>It is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="24"/>
        <location filename="../../app/documents/collections/errors.py" line="37"/>
        <source>The folder {name} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="26"/>
        <source>Check that the folder is there and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="38"/>
        <source>It has more than {most} files and folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="39"/>
        <source>Choose a folder in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="50"/>
        <source>The index of a folder cannot be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/collections/errors.py" line="52"/>
        <source>Check that the disk has space. The index can be made again by reading the folder again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="41"/>
        <source>{name} could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It defines its own XML entities, which could fill the memory or refer to other files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It has more than {detail} characters of text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It has more than {detail} pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It is compressed so strongly that it would fill the memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It is damaged, or not what its name says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It is encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It is larger than {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>It is not a text, and its format is not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>Its format is too old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>Its pages are images without text, as in a scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>That needs more memory than a file may take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>That took longer than {detail} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>The process that reads it has crashed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>The system reported: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="42"/>
        <location filename="../../app/documents/errors.py" line="54"/>
        <source>There is no text in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="63"/>
        <source>{count} files are too many at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="64"/>
        <source>Only the first {most} were attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="65"/>
        <source>Attach the others in a second step if the model needs them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="89"/>
        <source>Try a file with less in it, or save it in another format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="94"/>
        <source>Save it as PDF, Word document (.docx), or plain text, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="95"/>
        <source>Open it in an office program, save it as .docx, .xlsx or .pptx, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="96"/>
        <source>Open it in the program that made it, save it again, and try that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="97"/>
        <source>Remove its password in the program that made it, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="98"/>
        <source>If you trust it, unpack it and attach the file that you need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="99"/>
        <source>If you trust it, save it again in the program that made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="100"/>
        <source>Have a program recognise its text (OCR), and attach what that saves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/documents/errors.py" line="101"/>
        <source>Attach another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/generation.py" line="434"/>
        <source>What is written so far does not fit the JSON schema, so it is not enforced on the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/host.py" line="358"/>
        <source>This model type ({architecture}) is newer than this version of Descant, so answers may be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/leaving_out.py" line="20"/>
        <source>The context was full. From here on, the model no longer sees one earlier question and what followed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/leaving_out.py" line="81"/>
        <source>The context was full. From here on, the model no longer sees {count} earlier questions and what followed them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/placing.py" line="161"/>
        <source>The model was planned for {name}, but llama.cpp lists no graphics card now. It runs on the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/placing.py" line="165"/>
        <source>The model was planned for {name}, but llama.cpp does not list it now. The model was planned again for the available cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/placing.py" line="175"/>
        <source>The model was planned for graphics card {number}, but llama.cpp lists fewer cards. The model was planned again for the available cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/prefill.py" line="17"/>
        <source>The context cannot hold all of the reasoning, so the model answers from the last part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/template_format.py" line="30"/>
        <source>This model cannot answer with a JSON schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/template_format.py" line="31"/>
        <source>It has no token that ends an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/template_format.py" line="32"/>
        <source>Leave the schema out, or use another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/chat_template.py" line="41"/>
        <source>This model&apos;s file has no chat template. A generic template is used, so answers may be poor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/chat_template.py" line="46"/>
        <source>The generic template does not offer tools to the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/chat_template.py" line="136"/>
        <source>The chat template in this model&apos;s file is not used. {why} A generic template is used instead, so answers may be poor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template failed while running: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template is not valid: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template produced far more text than the conversation contains: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template rejected this conversation: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template took too long: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template tried something that templates must not do: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template failed while running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template produced far more text than the conversation contains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template rejected this conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template tried something that templates must not do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="34"/>
        <source>The chat template in the model&apos;s file does not work with this chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="36"/>
        <source>Start a new chat without a system prompt or tools, or choose another file of this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="28"/>
        <source>This model does not support a system prompt, so yours is placed before your first message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="29"/>
        <source>This model&apos;s chat template may leave out part of this chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="30"/>
        <source>This model&apos;s chat template does not support tools, so none are offered to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="31"/>
        <source>This model&apos;s chat template fails when there are tools, so none are offered to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="37"/>
        <source>This model&apos;s chat template cannot write tool calls, so they are described to the model as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="282"/>
        <source>This model&apos;s chat template fails with some tools, so these are not offered to it: {tools}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="284"/>
        <source>This model&apos;s chat template cannot express all parameters of some tools, so these are described in a simpler form: {tools}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="20"/>
        <source>Memory ran out while loading, so Descant tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="25"/>
        <source>Memory ran out while loading, so the context is {taken:,} tokens instead of {planned:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="31"/>
        <source>Memory ran out while loading, so the model is on the CPU only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="33"/>
        <source>Memory ran out while loading, so {taken} layers are on the GPU instead of {planned}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="39"/>
        <source>Memory ran out while loading, so {taken} layers instead of {planned} have their experts on the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="45"/>
        <source>Memory ran out while loading, so the physical batch size is {taken} tokens instead of {planned}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="51"/>
        <source>Memory ran out while loading, so a smaller KV cache type is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/embedding/client.py" line="55"/>
        <source>The vectors of passages could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/embedding/client.py" line="57"/>
        <source>Check that the disk has space. Passages are searched by their words meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="23"/>
        <source>The engine in {folder} cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="24"/>
        <source>Install the engine again, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="32"/>
        <location filename="../../app/tools/python/component.py" line="183"/>
        <source>Its description cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="39"/>
        <location filename="../../app/hub/signed_list.py" line="96"/>
        <location filename="../../app/tools/python/component.py" line="186"/>
        <source>It was made for another version of Descant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="46"/>
        <source>“{name}” is not a file inside its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="53"/>
        <source>“{name}” is missing or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="74"/>
        <source>“{name}” is not an engine that can be installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="75"/>
        <source>Download the file again, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="95"/>
        <source>“{name}” is in no signed list of engines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="96"/>
        <source>An engine is a program. It can do everything that you can do on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="97"/>
        <source>Install it only if you know who made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="107"/>
        <source>The engine “{name}” does not work on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="108"/>
        <source>It was not installed; the previous engine is still used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="115"/>
        <source>There is no engine “{name}” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="116"/>
        <source>Look for engines, or choose an installed one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="123"/>
        <source>There is no engine to go back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="124"/>
        <source>No other one was used before, or it was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="125"/>
        <source>Choose one of the engines in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="132"/>
        <source>Several engines are called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="133"/>
        <source>Name one of these: {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="140"/>
        <source>The engine “{name}” cannot be removed now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="149"/>
        <source>The engines in {folder} cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="151"/>
        <source>Check the folder&apos;s permissions and the free space of its disk, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="162"/>
        <source>The engines cannot be changed now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="163"/>
        <source>Another Descant is changing them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="164"/>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="175"/>
        <source>No address for engines is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="176"/>
        <location filename="../../app/tools/python/errors.py" line="66"/>
        <location filename="../../app/updates/errors.py" line="20"/>
        <source>Descant has no server of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/errors.py" line="177"/>
        <source>Enter the address of a signed list of engines in Settings, or install an engine from a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/installed.py" line="146"/>
        <source>Another version of Descant has changed them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/installed.py" line="278"/>
        <source>It is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/installed.py" line="278"/>
        <source>Use another engine first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/installed.py" line="280"/>
        <source>The one in use has not loaded a model yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/installed.py" line="281"/>
        <source>Load a model first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/manifest.py" line="118"/>
        <location filename="../../app/tools/python/component.py" line="137"/>
        <source>It is for {found}, but this is {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/manifest.py" line="123"/>
        <source>It fits version {found} of llama-cpp-python, but this Descant has version {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/trying.py" line="33"/>
        <source>It finds no graphics card that it can use on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/trying.py" line="34"/>
        <source>The engine before stays in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/trying.py" line="121"/>
        <source>On {name} it has {reading} times the speed of the previous engine for prompts, {writing} times for answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/trying.py" line="127"/>
        <source>Go back to the previous engine if that matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/trying.py" line="148"/>
        <source>llama.cpp does not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/trying.py" line="152"/>
        <source>In a test on the processor, the perplexity of the built-in model was {found} instead of {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/engines/unpacking.py" line="48"/>
        <source>It has no description of an engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="53"/>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="54"/>
        <source>loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="55"/>
        <source>reading the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="56"/>
        <source>thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="57"/>
        <source>answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="58"/>
        <source>idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="118"/>
        <source>Loading was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="118"/>
        <source>Select a model to load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="138"/>
        <source>{name} was not loaded: it does not fit in memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="139"/>
        <source>It needs about {needed}, but {available} is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="144"/>
        <location filename="../../app/engine/faults.py" line="187"/>
        <location filename="../../app/engine/faults.py" line="269"/>
        <source>Close other programs, choose a shorter context, or use a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="151"/>
        <source>The chat is longer than the context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="152"/>
        <source>It has {prompt} tokens; the context holds {n_ctx}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="153"/>
        <source>Load the model with a longer context, shorten the message, or start a new chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="160"/>
        <source>The pinned messages and the last question are longer than the context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="161"/>
        <source>They have {prompt} tokens; the context holds {n_ctx}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="162"/>
        <source>Unpin some of them, load the model with a longer context, or shorten the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="168"/>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="27"/>
        <source>No model is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="168"/>
        <source>Select a model first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="174"/>
        <source>{name} was not loaded: the engine failed with it before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="176"/>
        <source>Check the file or download it again. If you know why it failed, you can load it anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="185"/>
        <source>{name} was not loaded: memory ran out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="186"/>
        <location filename="../../app/engine/faults.py" line="209"/>
        <source>llama.cpp reported: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="191"/>
        <source>{name} was not loaded: this version of the engine does not support its architecture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="192"/>
        <source>Its architecture is “{architecture}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="193"/>
        <source>Update Descant, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="199"/>
        <source>{name} was not loaded: llama.cpp rejected it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="200"/>
        <source>It reported: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="201"/>
        <source>Check the file or download it again. The log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="208"/>
        <source>{name} was not loaded: a graphics card it was planned for cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="210"/>
        <source>Load it again to plan it for the available cards. Settings &gt; Hardware lists them and shows what hides a card (for example, CUDA_VISIBLE_DEVICES).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="220"/>
        <source>The engine did not understand a request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="222"/>
        <location filename="../../app/engine/probe/client.py" line="334"/>
        <source>Restart Descant. If it happens again, report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="230"/>
        <source>The model could not continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="231"/>
        <source>llama.cpp reported: {status} {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="232"/>
        <source>What was written is kept. Try again. If it fails again, reload the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="240"/>
        <source>The model produced a value that is not a number, so the answer ends here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="241"/>
        <source>The file is damaged, or a computation on the graphics card went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="242"/>
        <source>Check the file or download it again. If the file is intact, try fewer GPU layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="250"/>
        <source>The engine had an internal error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="252"/>
        <source>What was written is kept. Try again, and report this with the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="261"/>
        <source>The engine stopped unexpectedly while loading the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="262"/>
        <source>Load the model again, or choose another one. The log has the engine&apos;s last messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="264"/>
        <source>The engine stopped unexpectedly while {stage}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="265"/>
        <source>What was written is kept. Try again. A new engine loads the model automatically.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="267"/>
        <source>Load the model again to plan it for the available cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="276"/>
        <source>The engine stopped responding while {stage} and was shut down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="277"/>
        <source>It did not respond for {seconds:.0f} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="278"/>
        <source>What was written is kept. Try again. If it hangs again, the graphics driver may need an update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="286"/>
        <source>The engine cannot start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="288"/>
        <source>Reinstall Descant. If you copied it from another computer, build it on this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="321"/>
        <source>It was killed by the system or another program (signal 9). The system does this when memory runs out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="325"/>
        <source>It was built for another processor (illegal instruction).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="330"/>
        <source>It crashed ({name}): {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="331"/>
        <source>It crashed ({name}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="332"/>
        <source>Its exit code was {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="337"/>
        <source>Memory ran out: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="340"/>
        <source>A graphics card in the plan is not available: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="86"/>
        <source>{problem} {reason} The one that came with Descant is used instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="162"/>
        <source>llama.cpp does not list it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="165"/>
        <source>The built-in model could not be computed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="225"/>
        <source>The process that detects devices cannot be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="227"/>
        <source>Reinstall Descant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="322"/>
        <source>The plan could not be measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="322"/>
        <source>The estimate is used instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="326"/>
        <source>{name} could not be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="327"/>
        <source>Update its driver, or restart the computer, and check it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="332"/>
        <source>The process that detects devices gave an invalid answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="14"/>
        <source>{count} of {cores} cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="16"/>
        <source>{count} of {cores} cores: one is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="18"/>
        <source>{count} of {cores} cores: {in_use} are in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="20"/>
        <source>{count} of {cores} cores: the fastest number tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="22"/>
        <source>{count} of {cores} cores: the most Descant may use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="24"/>
        <source>{count} of {cores} cores: the performance cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="26"/>
        <source>1 thread, set by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="28"/>
        <source>{count} threads, set by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/formulas/drawing.py" line="48"/>
        <source>The formula cannot be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/formulas/drawing.py" line="49"/>
        <source>It is shown as its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="11"/>
        <source>Delete it and download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="12"/>
        <source>Resume the download, or delete the file and download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="77"/>
        <source>{file} was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="78"/>
        <source>It may have been moved or deleted, or its drive may not be connected. Descant looked in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="82"/>
        <source>Choose the file in its current folder, or download the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="92"/>
        <source>{file} is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="93"/>
        <source>It is a folder or a device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="94"/>
        <source>Choose the .gguf file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="108"/>
        <source>{file} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="110"/>
        <source>Check the file&apos;s permissions and its drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="120"/>
        <source>{file} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="121"/>
        <source>The download never started, or the disk was full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="132"/>
        <source>{file} is incomplete: its last part contains only zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="134"/>
        <source>{file} is incomplete: its first part contains only zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="135"/>
        <source>A download reserves space first and fills it later. This one was interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="146"/>
        <source>{file} is not a GGUF model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a 7-Zip archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a Git LFS pointer, which only names the real file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a JSON file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a PDF document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a Python pickle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a gzip archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a model in the GGML format, which llama.cpp has not supported since 2023.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a safetensors file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a web page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like a zip archive (or a PyTorch file).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like an XML error message from a download server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like an unfinished download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>It looks like an unknown type of data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="148"/>
        <source>Choose a .gguf file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="153"/>
        <source>If you downloaded it as a model, the server sent a message instead. Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="155"/>
        <source>If you downloaded it as a model, the link led to a web page instead of the file. Download the file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="158"/>
        <source>The download failed on the server. Delete the file and download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="161"/>
        <source>If it should be a model, it is damaged. Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="162"/>
        <source>Run `git lfs pull` in that folder, or download the model in Discover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="163"/>
        <source>Look for a GGUF version of this model in Discover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="164"/>
        <source>If it is an archive, unpack it and choose the .gguf file inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="165"/>
        <location filename="../../app/gguf/errors.py" line="166"/>
        <source>Unpack it and choose the .gguf file inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="167"/>
        <location filename="../../app/gguf/errors.py" line="249"/>
        <source>Download a newer conversion of this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="180"/>
        <source>{file} uses version {version} of GGUF, but only versions 2 and 3 are supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="185"/>
        <source>It was written for a newer program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="185"/>
        <source>That version was dropped in 2023.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="186"/>
        <source>Download a newer file of this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="186"/>
        <source>Update Descant, or download another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="196"/>
        <source>{file} is in big-endian format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="197"/>
        <source>Its byte order is for IBM Z and similar computers and does not match this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="198"/>
        <source>Download the standard (little-endian) file of this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="214"/>
        <source>{file} is incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="215"/>
        <source>It is {missing} short of the {expected} that its header specifies ({share} is missing). The download or copy was cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="240"/>
        <source>{file} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a list contains lists, which the format does not allow ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field appears twice ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field has an invalid value ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field has an unknown type ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field has no name ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a string or list is longer than the file ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor does not start where the previous one ends ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has a type that llama.cpp no longer supports ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has an invalid name ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has an invalid shape ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has an unknown type ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor starts at an unaligned offset ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor&apos;s rows do not fill whole blocks ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the alignment is not a power of two ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the file ends ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the number of metadata fields is not possible ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the number of tensors is not possible ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, two tensors have the same name ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, two tensors overlap ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>The file ends within its header ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a list contains lists, which the format does not allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field appears twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field has an invalid value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field has an unknown type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a metadata field has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a string or list is longer than the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor does not start where the previous one ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has a type that llama.cpp no longer supports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has an invalid name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has an invalid shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor has an unknown type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor starts at an unaligned offset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, a tensor&apos;s rows do not fill whole blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the alignment is not a power of two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the file ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the number of metadata fields is not possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, the number of tensors is not possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, two tensors have the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>In its header, two tensors overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>The file ends within its header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="248"/>
        <source>If the file is new, update Descant. Otherwise, download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="260"/>
        <source>{file} cannot be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="261"/>
        <source>Its header is missing {keys}, so the conversion of this model is incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="265"/>
        <source>Download this model from another publisher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="275"/>
        <source>{file} is not a chat model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is a LoRA adapter, which only works on top of another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is a control vector, which only works on top of another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is a diffusion language model, which Descant cannot run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is a draft model, which only speeds up another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is a reranking model, which sorts search results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is a speech model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is a vocabulary without a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is an embedding model, which turns text into numbers for search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is an encoder-decoder model, which Descant cannot run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is an importance matrix, which is used to create models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is the vision part (projector) of another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="277"/>
        <source>Choose the main model file instead. It is usually the largest .gguf file in its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="289"/>
        <source>{file} is one of {total} files that belong together, but only {present} of them were found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="295"/>
        <source>Missing: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="296"/>
        <source>Download the missing files into the same folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="310"/>
        <source>{file} does not match the other files of its model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="312"/>
        <source>Download all files of this model again from one source, and keep their names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="322"/>
        <source>{file} is only a piece of a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="323"/>
        <source>Its publisher split {whole} into pieces, and none of them can be loaded on its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="324"/>
        <source>Put all pieces into one folder and join them in order into {whole} (with `copy /b` on Windows, with `cat` elsewhere). Then choose that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="344"/>
        <source>{names} and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="62"/>
        <source>According to its header, it is not part {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="69"/>
        <source>Its header says it is one of {count} files, but it was renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="70"/>
        <source>Its header says there are {count} files, but its name says {named}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="77"/>
        <source>The files contain {count} tensors instead of {promised}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="80"/>
        <source>Two of the files contain the same tensor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="17"/>
        <source>{source} did not answer in time, so the other sources were used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="19"/>
        <source>The process that queries {source} stopped working. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="20"/>
        <source>{source} failed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="25"/>
        <source>A graphics card is not responding ({which}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="30"/>
        <source>{source} reports more free memory on {name} than its total of {total}, so all of it is treated as free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="41"/>
        <source>On {name}, {larger} reports {high} free and {smaller} reports {low}. The smaller figure is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="54"/>
        <source>{name} has {high} according to {larger} and {low} according to {smaller}. The smaller figure is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="67"/>
        <source>{source} reports {free} free for {name}, which uses the computer&apos;s memory, but the computer has {available} available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="82"/>
        <source>No source reports the memory of {name}, so it is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="87"/>
        <source>Metal does not report how much memory {name} may use. The default limit is {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="97"/>
        <source>{name} has no memory of its own, so the computer&apos;s figures are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="103"/>
        <source>{card} is divided into {parts} parts, and one of them is used: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="112"/>
        <source>{card} is set to be divided (MIG) but has no parts, so it cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="118"/>
        <source>{count} cards are named {name}, and llama.cpp does not report which slot each one is in, so they cannot be told apart. The smallest figures are used for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="131"/>
        <source>ggml counts all of the computer&apos;s memory as free, so the system&apos;s own figure is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="137"/>
        <source>The system does not report how much memory it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="91"/>
        <source>llama.cpp could not be queried for its devices. What you see here comes from the drivers only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="92"/>
        <source>See the notes for the reason. Loading a model may also fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="96"/>
        <source>This build of llama.cpp runs on the CPU only, although there is a graphics card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="99"/>
        <source>There is no graphics card, so models run on the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="105"/>
        <source>llama.cpp&apos;s part for {backend} could not be loaded, so no graphics card is used through it: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="110"/>
        <source>Install this engine again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="115"/>
        <source>Install NVIDIA&apos;s driver, version 580 or newer, and the CUDA 13 runtime, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="116"/>
        <source>Install the Vulkan loader (libvulkan1 on Debian and Ubuntu), then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="117"/>
        <source>Install ROCm, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="126"/>
        <source>Install an engine with {backend}, in Settings under Hardware.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="144"/>
        <source>{name} is not a graphics card but software that runs on the CPU, so it is ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="157"/>
        <source>{name} is not used: llama.cpp uses another card instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="160"/>
        <source>Other programs use {used} of the {total} on {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="166"/>
        <source>Close them to free memory for a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="172"/>
        <source>{name} computes wrong results and is not used: in a test with the small model, its perplexity was {found} instead of {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="182"/>
        <source>{name} computes wrong results and is not used: some of a test&apos;s results were not numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="185"/>
        <source>Update its driver, or use another engine, and check it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="190"/>
        <source>{name} is slower than the processor: {speed} tokens/s with the small model, and {other} on the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="196"/>
        <source>Set the GPU layers of a model to 0 if it is slow there too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="203"/>
        <source>To use it, remove {variable} from the environment or add the card to it, then restart Descant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="218"/>
        <source>llama.cpp does not list {name}. It may be hidden by {setting}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="220"/>
        <source>One of the {count} cards named {name} is hidden from llama.cpp by {setting}. It is not known which one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="224"/>
        <location filename="../../app/planning/reasons.py" line="52"/>
        <source>{name} is hidden from llama.cpp by {setting}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="228"/>
        <source>{name} is used through {backend}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="230"/>
        <source>{name} is used through {backend}. Its driver is {driver}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="245"/>
        <source>llama.cpp does not list {name}, so it cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="246"/>
        <source>Its driver may not match this build, or this build may not support the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="255"/>
        <source>The driver of {name} ({driver}) supports CUDA {known}, but this build needs {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="264"/>
        <source>Update the driver to {needed} or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="264"/>
        <source>Update the driver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="268"/>
        <source>The driver of {name} supports CUDA {known}, which is slightly older than the {needed} of this build.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="274"/>
        <source>It should work. If it does not, update the driver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="278"/>
        <source>{name} (compute capability {capability}) is older than the cards this build was made for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="284"/>
        <source>Install an engine for this card, in Settings under Hardware.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="307"/>
        <source>The driver of {name} ({driver}) is older than 25.8.1, so gpt-oss may fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="312"/>
        <source>Update AMD Software: Adrenalin Edition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="330"/>
        <source>This build of llama.cpp uses {names}, which {cpu} does not support. It will crash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="335"/>
        <source>Install a build for this processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="337"/>
        <source>{cpu} has no AVX2, so models run slowly on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="340"/>
        <source>Descant may use {usable} of {cores} processor cores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="349"/>
        <source>Descant may use {limit} of the computer&apos;s {installed} of memory (limited by a container or a service).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="354"/>
        <source>Raise the limit to run larger models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="356"/>
        <source>This is Linux inside Windows (WSL), which gets half of the computer&apos;s memory by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="357"/>
        <source>Change this with memory= in .wslconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="359"/>
        <source>Only {available} of memory is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="360"/>
        <source>Close other programs before you load a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="362"/>
        <location filename="../../app/planning/reasons.py" line="92"/>
        <source>The GPU and CPU share one memory, so it is counted once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="370"/>
        <source>The disk with the models folder has {free} free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="371"/>
        <source>Free some space or move the models folder before you download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="373"/>
        <source>The models folder is on a hard disk, so loading gpt-oss-20b takes a minute or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/harmony/errors.py" line="17"/>
        <source>The token table of gpt-oss could not be read from {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/harmony/errors.py" line="19"/>
        <source>Reinstall Descant. The table is part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/harmony/errors.py" line="30"/>
        <source>{where} could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/harmony/errors.py" line="32"/>
        <source>Correct the input and run the command again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/harmony/errors.py" line="43"/>
        <source>The tool {tool} cannot be described to the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/harmony/errors.py" line="45"/>
        <source>Turn this tool off, or correct its parameter schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/harmony/schemas.py" line="77"/>
        <source>In its schema, the list of properties is not an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/harmony/schemas.py" line="80"/>
        <source>Its schema refers to {reference}, which does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/harmony/schemas.py" line="89"/>
        <source>The parameters of a tool must be an object, but its schema asks for {type}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="25"/>
        <source>{repository} has no GGUF model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="27"/>
        <source>Search for one from another publisher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="31"/>
        <source>“{words}” does not match exactly one model in {repository}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="34"/>
        <source>Available models: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="35"/>
        <source>Enter more of the file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="39"/>
        <source>{repository} has {count} models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="40"/>
        <location filename="../../app/library/errors.py" line="48"/>
        <source>They are {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="41"/>
        <source>Choose one by entering part of its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/downloads/download.py" line="112"/>
        <source>moving it into place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/downloads/download.py" line="150"/>
        <source>checking what is already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/downloads/manager.py" line="31"/>
        <source>waiting: “Stay offline” is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/downloads/manager.py" line="32"/>
        <source>waiting: the models folder is being moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="41"/>
        <source>A file on the Hub has an unsafe name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="42"/>
        <source>“{name}”: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="43"/>
        <source>Nothing was written. Choose another publisher&apos;s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="55"/>
        <source>Descant is offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="56"/>
        <location filename="../../app/tools/mcp/errors.py" line="83"/>
        <source>“Stay offline” is on, so Descant makes no requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="57"/>
        <location filename="../../app/tools/mcp/errors.py" line="22"/>
        <source>Turn it off in Settings &gt; Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="70"/>
        <source>“{address}” is not a valid address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="71"/>
        <source>It must start with {schemes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="72"/>
        <source>Correct it in Settings &gt; Network (or in HF_ENDPOINT).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="91"/>
        <source>{host} was not found: there is no network, or DNS is not responding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="94"/>
        <source>{host} refused the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="95"/>
        <source>{host} is not responding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="96"/>
        <source>{host} cannot prove its identity: this computer does not trust its certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="99"/>
        <source>The proxy between this computer and {host} blocked the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="100"/>
        <source>The connection to {host} was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="114"/>
        <source>Check the proxy in Settings &gt; Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="115"/>
        <source>Check your network, and the Hub address in Settings if you have set one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="116"/>
        <source>Check this computer&apos;s clock, and whether anything intercepts traffic on its network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="121"/>
        <source>The Hub cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="123"/>
        <source>Check your network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="138"/>
        <source>The Hub has a problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="139"/>
        <source>{host} responded with the error {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="140"/>
        <source>Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="153"/>
        <source>{host} asks you to wait {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="155"/>
        <source>The Hub is limiting requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="156"/>
        <source>{host} received too many requests from this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="157"/>
        <source>Try again after that. With your own token, the Hub allows more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="167"/>
        <source>The response did not come from the Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="168"/>
        <source>{host}: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="169"/>
        <source>The cause may be a network that requires a login, a proxy or a mirror. Check it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="183"/>
        <source>“{name}” was not found on the Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="184"/>
        <source>It is misspelled, removed or private.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="185"/>
        <source>Search for it. If it is yours, add a token in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="196"/>
        <source>“{name}” cannot be downloaded from {host}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="197"/>
        <source>The address is wrong, the file was removed, or only a signed-in user may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="198"/>
        <source>Check the address in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="209"/>
        <source>The list of what can be downloaded cannot be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="211"/>
        <source>Nothing was installed. Check its address in Settings, and try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="225"/>
        <source>{repository} is only available after you agree to its terms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="226"/>
        <source>Its publisher wants to know who downloads it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="228"/>
        <source>The account of your token does not have access yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="229"/>
        <source>Open the model page and agree there. Then add a token of your account in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="231"/>
        <source>Open the model page with that account and request access. Try again when you have access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="242"/>
        <source>The Hub rejected your token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="243"/>
        <source>{host} reports that it is wrong, revoked or without read access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="244"/>
        <source>Create a new read token on the Hub and add it in Settings &gt; Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="258"/>
        <source>The Hub refused the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="259"/>
        <source>{host} responded with {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="261"/>
        <source>{host} responded with {status}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="264"/>
        <source>Check its page on the Hub, or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="280"/>
        <source>There is not enough space on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="281"/>
        <source>{folder} needs {size} more, including a reserve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="282"/>
        <source>Free some space or choose another models folder in Settings, then resume. What was downloaded so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="294"/>
        <source>The models folder cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="295"/>
        <source>{folder}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="296"/>
        <source>Check its permissions and its drive, or choose another folder in Settings, then resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="309"/>
        <source>“{name}” was fully downloaded, but it does not match what the Hub describes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="310"/>
        <source>Its SHA-256 differs although the disk works: the source sent something else. The file is in {kept}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="314"/>
        <source>Try again later or over another network. Do not load the file that was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="324"/>
        <source>“{name}” cannot be stored without errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="325"/>
        <source>{folder} does not return what was written to it, even after another download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="329"/>
        <source>Check the drive (and this computer&apos;s memory), or choose another models folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="340"/>
        <source>“{name}” has changed on the Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="341"/>
        <source>Its size or SHA-256 differs from what the Hub reported when the download started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="342"/>
        <source>Remove this download and start it again from the model&apos;s page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="353"/>
        <source>“{name}” cannot be verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="354"/>
        <source>The Hub does not provide its SHA-256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="355"/>
        <location filename="../../app/hub/errors.py" line="390"/>
        <source>Choose another publisher&apos;s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="364"/>
        <source>“{name}” is already being downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="365"/>
        <source>Another Descant window or command line is downloading it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="366"/>
        <source>Wait until it finishes, or stop it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="375"/>
        <source>Another file is where the download should go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="376"/>
        <source>{path} was not created by this download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="377"/>
        <source>Move that file away, then resume. What was downloaded so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="388"/>
        <source>“{name}” is incomplete on the Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="389"/>
        <source>These parts are missing: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="405"/>
        <source>“{name}” is only available in {count} pieces, which Descant does not join.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="408"/>
        <source>Its publisher split the file, and no piece can be loaded on its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="409"/>
        <source>Choose another file. Or download all pieces from the model&apos;s page and join them in order into {whole} (with `copy /b` on Windows, with `cat` elsewhere).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="434"/>
        <source>“{name}” cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="436"/>
        <source>Choose another file from this repository, or from another publisher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="33"/>
        <source>it is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="36"/>
        <source>it has too many folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="51"/>
        <source>it is not a repository name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="55"/>
        <source>a link leads outside the models folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="66"/>
        <source>it leads outside its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="69"/>
        <source>it contains invisible characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="71"/>
        <source>it contains a character that is reserved on Windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="74"/>
        <source>it starts or ends with a space, or ends with a dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="76"/>
        <source>it is a device name on Windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="77"/>
        <source>it starts with a tilde.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="78"/>
        <source>part of it is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="81"/>
        <source>it is encoded in a form that macOS and Linux treat differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/remote_header.py" line="72"/>
        <source>Its header is longer than that of any valid file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/signed_list.py" line="70"/>
        <source>Descant&apos;s own key cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/signed_list.py" line="88"/>
        <source>Its signature is not one of Descant&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/signed_list.py" line="94"/>
        <source>It is a list of something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/signed_list.py" line="123"/>
        <source>It describes “{name}” in a way that makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/signed_list.py" line="165"/>
        <source>It is older than the list that was seen before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/signed_list.py" line="205"/>
        <source>It cannot be understood: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/transfer.py" line="114"/>
        <source>preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/transfer.py" line="116"/>
        <source>verifying: {percent}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="13"/>
        <source>waiting {seconds} s: there is no network, or DNS is not responding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="16"/>
        <source>waiting {seconds} s: the server refused the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="17"/>
        <source>waiting {seconds} s: the server is not responding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="18"/>
        <source>waiting {seconds} s: the server&apos;s certificate is not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="21"/>
        <source>waiting {seconds} s: the proxy blocked the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="22"/>
        <source>waiting {seconds} s: the connection was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="25"/>
        <source>waiting {seconds} s: the Hub is limiting requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="26"/>
        <source>waiting {seconds} s: the Hub has a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="29"/>
        <source>waiting {seconds} s: the address of the file was rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="31"/>
        <source>waiting {seconds} s: the response did not come from the Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="21"/>
        <source>Similar names: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="22"/>
        <source>“descant models” lists the models by name; the path of a .gguf file can be used, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="23"/>
        <source>There is no model named “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="33"/>
        <source>Check the path. Models with a similar name: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="35"/>
        <source>Check the path. “descant models” lists the models by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="37"/>
        <source>There is no file “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="47"/>
        <source>“{text}” matches {count} models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="49"/>
        <source>Enter more of the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="59"/>
        <source>The values for this model could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="61"/>
        <source>They apply until Descant is closed. Free some space on that disk, then change one of them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="70"/>
        <source>There are no models yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="71"/>
        <source>The folder {folder} contains none, and the one that comes with Descant is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="72"/>
        <source>Download one in Discover, or put a .gguf file into that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="84"/>
        <source>The system refused it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="86"/>
        <source>Check the folder and its disk, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="102"/>
        <source>The move was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="102"/>
        <source>All models are where they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="160"/>
        <source>Another move is not finished: from {source} to {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="165"/>
        <source>Finish that move first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="176"/>
        <source>Fix this and try again. The move continues where it stopped. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="399"/>
        <source>The models folder was not moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="404"/>
        <source>The models are already there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="404"/>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="407"/>
        <source>The new folder is inside the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="408"/>
        <source>Choose a folder outside {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="416"/>
        <source>The new folder already has different files with the same names: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="417"/>
        <source>Choose another folder, or move those files elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="425"/>
        <source>The models need {needed}, but only {free} is free there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="430"/>
        <source>Choose a folder on another disk, or free some space on this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/naming.py" line="75"/>
        <source>It is a link to {target}, which does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/naming.py" line="82"/>
        <source>The folder {folder} has no “{name}”, but it has {near}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/naming.py" line="86"/>
        <source>{folder} is a file, not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/naming.py" line="87"/>
        <source>The folder {folder} has no “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="52"/>
        <source>This model comes with Descant and cannot be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="53"/>
        <source>It is small, and it works when nothing else does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="54"/>
        <source>It is removed when you uninstall Descant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="59"/>
        <source>This model is in the Hugging Face cache, which other programs share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="60"/>
        <source>Only the cache&apos;s own program knows what still needs the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="61"/>
        <source>Delete it with “hf cache rm”, or hide the cache in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="75"/>
        <source>It belongs to LM Studio and will be missing there too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="77"/>
        <source>It belongs to llama.cpp&apos;s own programs and will be missing there too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="79"/>
        <source>It is outside the models folder, in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="82"/>
        <source>It is only a link. The file it points to stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="213"/>
        <source>{name} does not match its publisher&apos;s file on the Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="214"/>
        <source>Some of its bytes have changed, possibly because of a disk error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="215"/>
        <source>Delete it and download it again. If this happens twice, check the disk and memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="221"/>
        <source>{name} changed while it was being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="222"/>
        <source>Another program is writing to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="223"/>
        <source>Try again when that program has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="229"/>
        <source>{name} was read without errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="230"/>
        <source>Descant did not download it, so there is nothing to compare it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="231"/>
        <source>Its SHA-256 is {sha256}. Compare it with the publisher&apos;s page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="15"/>
        <source>Fits on {count} GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="17"/>
        <location filename="../../app/ui/discover/rough.py" line="31"/>
        <source>Fits on the GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="19"/>
        <source>Fits with 1 layer&apos;s experts on the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="21"/>
        <source>Fits with {count} layers&apos; experts on the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="23"/>
        <source>Fits with {count} of {layers} layers on the GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="29"/>
        <source>Too large by {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="31"/>
        <source>Memory unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="46"/>
        <source>CPU only, less than 1 token/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="49"/>
        <source>CPU only, about 1 token/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="50"/>
        <source>CPU only, about {speed} tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="71"/>
        <source>random weights in the exact shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="78"/>
        <source>12 GB, so some experts are on the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="79"/>
        <source>Mac mini with 16 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="84"/>
        <source>the experts of 25 layers are on the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="85"/>
        <source>most experts are on the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="86"/>
        <source>with a Core i9-14900K, all experts on the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="87"/>
        <source>dual-channel DDR5, no GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="142"/>
        <source>{hardware}, which is similar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="22"/>
        <source>This computer does not report how much memory it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="33"/>
        <source>1 of {layers} layers has its experts on the CPU. Otherwise, memory would be {size} short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="33"/>
        <source>{moved} of {layers} layers have their experts on the CPU. With one fewer, memory would be {size} short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="38"/>
        <source>The GPU can hold {on_gpu} of {layers} layers. The CPU runs the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="45"/>
        <source>There is no usable GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="53"/>
        <source>{name} may be hidden from llama.cpp by {setting}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="58"/>
        <source>The GPU has too little free memory to be useful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="63"/>
        <source>It needs {size} more memory than is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="68"/>
        <source>It would fit with a context of {context:,} tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="73"/>
        <source>With a context of {context:,} tokens, all layers would fit on the GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="78"/>
        <source>The context is {context:,} tokens instead of {wanted:,} so that the model fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="87"/>
        <source>{size} of memory stay free for the model that searches by meaning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="97"/>
        <source>Cache and compute memory of a {architecture} model are not known exactly, so these are upper bounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="105"/>
        <source>The speed is a cautious estimate because the speed of this memory is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="110"/>
        <source>A context of {context:,} tokens fits without losing speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="115"/>
        <source>Prompts are read {size:,} tokens at a time, which fits in memory and is faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="120"/>
        <source>Prompts are read {size:,} tokens at a time. This takes less memory than one layer&apos;s experts, which are copied to the GPU less often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="131"/>
        <source>The KV cache uses {kind}, which saves {size} and is nearly as good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="138"/>
        <source>The model was trained for {trained:,} tokens. With {context:,}, its answers may become nonsense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="147"/>
        <source>Tight: only {size} stays free on {name}. Another program may make it fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="154"/>
        <source>Tight: only {size} stays free on the GPU. Another program may make it fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="159"/>
        <source>Tight: only {size} of the computer&apos;s memory stays free for other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="166"/>
        <source>{name} is {size} short of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="171"/>
        <source>The GPU is {size} short of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="176"/>
        <source>The computer is {size} short of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="181"/>
        <source>It would fit with all layers on the GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="186"/>
        <source>It would fit with the experts of {moved} layers on the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="191"/>
        <source>It would fit with {layers} layers on the GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="196"/>
        <source>It would fit on the CPU only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="201"/>
        <source>Use a smaller model or a smaller quantization, or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="206"/>
        <source>No layers are on the GPU, but it reads long prompts. The weights are copied to it for each batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="211"/>
        <source>No single GPU can hold all layers, so they are split across {count} GPUs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="219"/>
        <source>Longer context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="224"/>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="229"/>
        <source>The layers are split across {count} GPUs as set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="234"/>
        <source>The model fits on one graphics card, which writes at least as fast as several. The other cards stay free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="241"/>
        <source>The shares were set for {given} graphics cards and do not apply here: llama.cpp lists {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="250"/>
        <source>Use all graphics cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="255"/>
        <source>Leave room for other apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="261"/>
        <source>{context:,} tokens instead of {now:,}, but writes about {percent}% slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="267"/>
        <source>{context:,} tokens instead of {now:,}, at about the same speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="272"/>
        <source>Writes about {percent}% faster with a context of {context:,} instead of {now:,} tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="282"/>
        <source>Writes about {percent}% faster with a {kind} KV cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="287"/>
        <source>Uses {count} cards instead of one: reads long prompts about {percent}% faster and writes about as fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="303"/>
        <source>{size} more stays free, with a context of {context:,} instead of {now:,} tokens, but it writes about {percent}% slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="311"/>
        <source>{size} more stays free, with a context of {context:,} instead of {now:,} tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="313"/>
        <source>{size} more stays free, but it writes about {percent}% slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="314"/>
        <source>{size} more stays free, at about the same speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="88"/>
        <source>There is no schema{place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="107"/>
        <source>The format “{format}”{place} is not known. Use “pattern”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="113"/>
        <source>The regular expression “{pattern}”{place} cannot be enforced. It may not look ahead or behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="117"/>
        <source>“$ref”{place} is below an “$id” that changes its meaning. Remove that “$id”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="120"/>
        <source>“$ref”{place} points outside of the schema: {reference}. Use “#/$defs/…”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="126"/>
        <source>“$ref”{place} points to something that is not there: {reference}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="136"/>
        <source>“minProperties”{place} cannot be enforced: the model may write a name twice. Use “required”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/checking.py" line="149"/>
        <source>“$schema” names rules that are not known here. Use draft 2020-12 or draft 7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/errors.py" line="9"/>
        <source>Correct it, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/errors.py" line="34"/>
        <source>The JSON schema could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/errors.py" line="49"/>
        <source>{first} There is one more such part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/errors.py" line="51"/>
        <source>{first} There are {count} more such parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/errors.py" line="54"/>
        <source>The JSON schema cannot be enforced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/errors.py" line="56"/>
        <source>Change that part of the schema, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/grammar.py" line="54"/>
        <source>“oneOf”{place} cannot be enforced, because a value may fit several of its schemas. Use “anyOf”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/grammar.py" line="59"/>
        <source>No value can fit it: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/grammar.py" line="61"/>
        <source>“patternProperties” cannot be enforced, because a name may match several of them: {patterns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/keywords.py" line="58"/>
        <source>“{keyword}”{place} depends on what is written elsewhere, so it cannot be enforced word by word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/keywords.py" line="60"/>
        <source>“{keyword}”{place} is not supported. Use “$ref”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/keywords.py" line="63"/>
        <source>“not”{place} cannot be enforced. Say what is allowed, with “enum” for example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/keywords.py" line="65"/>
        <source>“uniqueItems”{place} cannot be enforced: the model may repeat an item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/keywords.py" line="67"/>
        <source>“propertyNames”{place} cannot be enforced. Use “patternProperties”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/keywords.py" line="74"/>
        <source> in {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/reading.py" line="22"/>
        <source>It is longer than {count} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/reading.py" line="27"/>
        <source>Line {line}, column {column}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/reading.py" line="30"/>
        <source>It is nested too deeply, or a number in it is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/reading.py" line="32"/>
        <location filename="../../app/tools/mcp/config.py" line="266"/>
        <source>It is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/reading.py" line="41"/>
        <source>The name “{name}” is in one object twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/schemas/reading.py" line="46"/>
        <source>{name} is not a number of JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/addresses.py" line="118"/>
        <source>Only addresses with http or https, without a name before @, can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/addresses.py" line="124"/>
        <source>It is not a valid address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/addresses.py" line="126"/>
        <source>It names no host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/addresses.py" line="130"/>
        <source>Only the ports 80 and 443 can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/addresses.py" line="146"/>
        <location filename="../../app/tools/browser/addresses.py" line="148"/>
        <source>The host {host} was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/addresses.py" line="150"/>
        <source>It leads into a private network or to this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/addresses.py" line="160"/>
        <source>The address {address} cannot be opened. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="74"/>
        <source>The server takes too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="148"/>
        <source>The certificate of {host} is not valid: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="153"/>
        <source>No private connection to {host} is possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="162"/>
        <source>The proxy {proxy} cannot be used: only HTTP and SOCKS5 proxies can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="167"/>
        <source>The proxy {proxy} was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="176"/>
        <source>The proxy {proxy} does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="179"/>
        <source>The proxy {proxy} refuses the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/connection.py" line="231"/>
        <source>{host} does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/errors.py" line="16"/>
        <source>Try another page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/errors.py" line="32"/>
        <location filename="../../app/tools/mcp/errors.py" line="82"/>
        <source>It was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/errors.py" line="40"/>
        <source>Descant stays offline, as the settings say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/errors.py" line="41"/>
        <source>Turn that off, under Network in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/fetching.py" line="145"/>
        <source>The server redirects too often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/fetching.py" line="161"/>
        <source>The answer of {host} is broken off or malformed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/fetching.py" line="176"/>
        <source>The server answers {status} ({reason}) for {address}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/fetching.py" line="192"/>
        <source>The server redirects to something that is no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/fetching.py" line="210"/>
        <source>The server compresses in a way that was not asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/fetching.py" line="219"/>
        <source>The page is larger than {most} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/pages.py" line="189"/>
        <source>It is no text, but {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/pages.py" line="194"/>
        <source>There is no text on the page; it may need scripts, which are not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/pages.py" line="197"/>
        <source>The page could not be read. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/choosing.py" line="73"/>
        <source>There is no address of SearXNG in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/choosing.py" line="73"/>
        <source>The user can set it, under Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/choosing.py" line="84"/>
        <source>There is no key for {service} in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/choosing.py" line="85"/>
        <source>The user can set one, under Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/metasearch.py" line="57"/>
        <source>The process that searches could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/metasearch.py" line="73"/>
        <source>No search engine gave results. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/metasearch.py" line="75"/>
        <source>It gave no answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/searcher.py" line="67"/>
        <source>Nothing was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/searcher.py" line="67"/>
        <source>Try other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/searcher.py" line="73"/>
        <source>{name} could not be asked. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/searcher.py" line="73"/>
        <location filename="../../app/ui/services/login/windows.py" line="64"/>
        <location filename="../../app/ui/services/login/windows.py" line="73"/>
        <source>Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/services.py" line="100"/>
        <source>Its answer is not what was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/search/services.py" line="104"/>
        <source>It does not accept the key, or does not answer in JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/session.py" line="130"/>
        <source>Nothing can be opened: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/session.py" line="132"/>
        <source>Read on in a page that is already loaded: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/session.py" line="133"/>
        <source>Fetch this page from the web: {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/tool.py" line="46"/>
        <source>Search the web for “{query}”. {service} gets these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/tool.py" line="47"/>
        <source>Search the web for “{query}”. {service} gets these words, and if it does not answer, one after another of these: {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/browser/tool.py" line="101"/>
        <source>Look for “{pattern}” in a page that is already loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/command.py" line="42"/>
        <source>Run {command} on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/consent.py" line="15"/>
        <source>Its definition has changed since you allowed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/consent.py" line="114"/>
        <source>This chat has read private data with {tool}, and this call can send data elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/definition.py" line="83"/>
        <source>A name has up to 64 letters, digits, _ and -, begins with a letter, and is not read_result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/definition.py" line="86"/>
        <source>It has no command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/definition.py" line="88"/>
        <source>Its command contains a NUL character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/definition.py" line="90"/>
        <source>Its timeout must be between 0 and {most} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/definition.py" line="92"/>
        <source>Its parameters are not a JSON schema of type object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/definition.py" line="125"/>
        <source>The file is larger than a megabyte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/earlier_messages.py" line="65"/>
        <source>Search earlier messages of this chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/errors.py" line="8"/>
        <source>Correct its definition and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/errors.py" line="23"/>
        <source>The function {name} cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="162"/>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="273"/>
        <source>A value is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="176"/>
        <source>Choose at least {least}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="178"/>
        <source>Choose at most {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="187"/>
        <source>This is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="187"/>
        <source>This is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="199"/>
        <source>Write the date like {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="201"/>
        <source>Write date and time like {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="203"/>
        <source>This is not an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="205"/>
        <source>This is not an address such as {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="226"/>
        <source>Write at least {least} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="228"/>
        <source>Write at most {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="231"/>
        <source>The least is {least}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/inquiry.py" line="233"/>
        <source>The most is {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="120"/>
        <source>The file is larger than ten megabytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="124"/>
        <source>It is not text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="132"/>
        <source>It has neither “mcpServers” nor “servers”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="160"/>
        <source>Its name is empty, or longer than {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="171"/>
        <source>It needs either “command” or “url”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="173"/>
        <source>“sse” is the transport of 2024, which is not supported; use its address for “http”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="175"/>
        <source>Its “type” {type} does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="177"/>
        <source>Its address begins neither with https:// nor with http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="179"/>
        <source>It contains a NUL character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="240"/>
        <source>Its ${{{variable}}} is known to the program that it was written for alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/config.py" line="247"/>
        <source>The environment variable {name} is not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="12"/>
        <source>Install it, or give the full path of the command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="13"/>
        <source>Check its command in the list of MCP servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="14"/>
        <source>Check the address and the network, then connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="15"/>
        <source>Check its address and its headers in the list of MCP servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="16"/>
        <source>Connect it in the list of MCP servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="17"/>
        <source>Try again; what it has printed may say what it waits for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="18"/>
        <source>Connect it in the list of MCP servers once its cause is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="19"/>
        <source>Correct its configuration and connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="20"/>
        <source>Try again, or ask for something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="21"/>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="24"/>
        <source>What it has printed may say more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="25"/>
        <source>Correct the file and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="29"/>
        <source>Its parameters are not an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="30"/>
        <source>The list of its parameters is not an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="31"/>
        <source>Its parameters refer to a part that does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="32"/>
        <source>Its name is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="33"/>
        <source>Its description is not that of a tool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="50"/>
        <source>The MCP server {name} could not be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="66"/>
        <source>The MCP servers in {file} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="71"/>
        <location filename="../../app/ui/settings/function_faults.py" line="80"/>
        <source>Its command {detail} was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="72"/>
        <source>It could not be started: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="73"/>
        <source>Nothing answers at its address: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="74"/>
        <source>It refused the connection: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="75"/>
        <source>It asks you to sign in: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="76"/>
        <source>It did not answer within {detail} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="77"/>
        <source>It has ended: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="78"/>
        <source>It was ended, because it wrote far too much: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="79"/>
        <source>It does not speak MCP as it must: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="80"/>
        <source>It answered with an error: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/errors.py" line="84"/>
        <source>It has ended {detail} times in a few minutes, so it is not started again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/secrets.py" line="58"/>
        <source>The value of {name} is not in the system&apos;s store of secrets. Enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/tool.py" line="99"/>
        <source>Call {tool} of the MCP server {server} at {url}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/mcp/tool.py" line="103"/>
        <source>Call {tool} of the MCP server {server} on this computer: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/component.py" line="141"/>
        <source>{name} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/component.py" line="155"/>
        <location filename="../../app/tools/python/component.py" line="189"/>
        <source>{name} does not belong to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/component.py" line="158"/>
        <source>{name} is missing or was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="22"/>
        <source>Python for the model is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="24"/>
        <source>Install it in Settings, under Chats, or with “descant python install”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="39"/>
        <source>Python for the model cannot be used: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="41"/>
        <source>Remove it in Settings, under Chats, or with “descant python remove”, then install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="52"/>
        <source>Python for the model did not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="54"/>
        <source>Try again. “descant python check” tells whether its files are as they were made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="65"/>
        <source>No address for Python is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="67"/>
        <source>Enter the address of a signed list in Settings, under Network, or install it from a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="82"/>
        <source>The list has no Python for this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="83"/>
        <source>This is {platform}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="84"/>
        <source>Deno, which runs it, exists for Linux, macOS and Windows on common processors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="102"/>
        <source>{name} is not Python for the model, or is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="104"/>
        <source>Nothing was changed. Get the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="115"/>
        <source>No signed list names {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="116"/>
        <source>Descant cannot tell who made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/errors.py" line="117"/>
        <source>Install it only if you trust where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/guard.py" line="58"/>
        <source>Python for the model runs behind Deno&apos;s permissions and bubblewrap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/guard.py" line="60"/>
        <source>Python for the model runs behind Deno&apos;s permissions alone. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/guard.py" line="83"/>
        <source>bubblewrap exists for Linux only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/guard.py" line="86"/>
        <source>bubblewrap (bwrap) is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/guard.py" line="100"/>
        <source>bubblewrap is not allowed here: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/guard.py" line="102"/>
        <source>bubblewrap cannot be run: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/session.py" line="199"/>
        <source>It took longer than {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/session.py" line="204"/>
        <source>It ended at once: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tools/python/tool.py" line="58"/>
        <source>Run this code in a sandbox, without the network and without your files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_finder.py" line="42"/>
        <source>Search chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="224"/>
        <source>{title}, answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="226"/>
        <source>{title}, selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list_view.py" line="296"/>
        <source>Folder name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list_view.py" line="296"/>
        <source>Chat title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="74"/>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="75"/>
        <source>Editing an earlier question · Esc cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="75"/>
        <source>Cancel editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="162"/>
        <source>You can send it when this answer is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="283"/>
        <source>Drop the files to attach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="284"/>
        <source>Write a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="42"/>
        <location filename="../../app/ui/chat/file_link.py" line="62"/>
        <location filename="../../app/ui/shell/window.py" line="247"/>
        <source>Attach files</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="45"/>
        <location filename="../../app/ui/chat/web_link.py" line="60"/>
        <source>The web: off in this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="48"/>
        <source>Tools</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="53"/>
        <source>Stop thinking and answer now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="56"/>
        <location filename="../../app/ui/markdown/group_buttons.py" line="116"/>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="60"/>
        <source>Send after this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="141"/>
        <source>How long the model thinks before it answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="154"/>
        <location filename="../../app/ui/chat/composer_row.py" line="158"/>
        <source>Effort: {effort}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="168"/>
        <source>{used} of {total} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="170"/>
        <source>The context length is shown once a model is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="174"/>
        <source>Context: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="189"/>
        <location filename="../../app/ui/chat/composer_row.py" line="206"/>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="209"/>
        <source>Send ({keys})</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="215"/>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="113"/>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="215"/>
        <source>Stop (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="230"/>
        <source>Instructions: {tokens}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="232"/>
        <source>Documents: {tokens}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="234"/>
        <source>Earlier messages: {tokens}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="235"/>
        <source>Last question: {tokens}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="236"/>
        <source>Last answer: {tokens}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="238"/>
        <source>of which reasoning, not kept: {tokens}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="240"/>
        <source>At this pace, more than {count} questions still fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="242"/>
        <source>At this pace, about {count} more questions fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="244"/>
        <source>At this pace, it is full with the next question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="254"/>
        <source>answers quickly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="256"/>
        <source>thinks a little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="258"/>
        <source>thinks longer, for hard questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="264"/>
        <source>Enter sends, Shift+Enter adds a new line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer_row.py" line="266"/>
        <source>Ctrl+Enter sends, Enter adds a new line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/copying.py" line="19"/>
        <location filename="../../app/ui/chat/file_chips.py" line="136"/>
        <location filename="../../app/ui/chat/folder_link.py" line="135"/>
        <source>Attached: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/copying.py" line="20"/>
        <location filename="../../app/ui/chat/search_results.py" line="41"/>
        <location filename="../../app/ui/chat/turns/question_view.py" line="56"/>
        <location filename="../../app/ui/chat/turns/question_view.py" line="124"/>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="49"/>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/deletion.py" line="24"/>
        <source>“{title}” is in the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/deletion.py" line="26"/>
        <source>{count} chat is in the bin</source>
        <extracomment>Only for exactly one. For other numbers: {count} chats are in the bin</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/deletion.py" line="26"/>
        <source>{count} chats are in the bin</source>
        <extracomment>For all numbers but one. For one: {count} chat is in the bin</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/deletion.py" line="29"/>
        <location filename="../../app/ui/chat/queue_link.py" line="97"/>
        <location filename="../../app/ui/settings/entries.py" line="167"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="63"/>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="67"/>
        <location filename="../../app/ui/chat/file_wording.py" line="13"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="108"/>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="84"/>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="113"/>
        <source>Copy text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/document_window.py" line="155"/>
        <source>{count} character</source>
        <extracomment>Only for exactly one. For other numbers: {count} characters</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/document_window.py" line="155"/>
        <source>{count} characters</source>
        <extracomment>For all numbers but one. For one: {count} character</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="167"/>
        <source>These files are too long to be given whole. Their passages were searched for the words of the question, and the model got the ones that fit best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="172"/>
        <source>The folders of this chat were searched for the question, and the model got the passages that fit best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="176"/>
        <source>Passages from attached files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="181"/>
        <source>The messages that are left out were searched for the words of the question, and the model got the pieces that fit best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="185"/>
        <location filename="../../app/ui/chat/turns/question_view.py" line="59"/>
        <source>Your message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="185"/>
        <location filename="../../app/ui/chat/search_results.py" line="43"/>
        <location filename="../../app/ui/chat/turns/answer_view.py" line="401"/>
        <location filename="../../app/ui/markdown/view.py" line="134"/>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/document_window.py" line="186"/>
        <source>From earlier messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/effort_notice.py" line="47"/>
        <source>With another effort the model reads this chat again: about {seconds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/effort_notice.py" line="50"/>
        <source>Back to {effort}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="75"/>
        <source>Try the built-in model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="76"/>
        <source>Included with Descant (32 MB). It knows about Descant, can do simple arithmetic, and answers right away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="80"/>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="83"/>
        <source>Get gpt-oss-20b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="84"/>
        <source>OpenAI&apos;s open reasoning model, {size} from the Hugging Face Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="85"/>
        <source>Find it in Discover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="87"/>
        <location filename="../../app/ui/chat/model_picker.py" line="50"/>
        <location filename="../../app/ui/shell/window.py" line="231"/>
        <source>Open a GGUF file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="96"/>
        <source>First, pick a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="103"/>
        <source>{size}. {fit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="122"/>
        <source>What would you like to know?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_chips.py" line="105"/>
        <location filename="../../app/ui/chat/turns/question_files.py" line="37"/>
        <source>Show the text that was taken from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_chips.py" line="107"/>
        <source>It is too long to be given whole: the passages that fit your question are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_chips.py" line="122"/>
        <location filename="../../app/ui/chat/folder_chips.py" line="70"/>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_chips.py" line="143"/>
        <source>{name} · reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_chips.py" line="145"/>
        <source>{file} · will be searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="14"/>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="31"/>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="15"/>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="16"/>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="17"/>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="35"/>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="18"/>
        <source>Word document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="19"/>
        <source>Presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="20"/>
        <source>Spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="21"/>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="22"/>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="23"/>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="25"/>
        <location filename="../../app/ui/my_models/details.py" line="289"/>
        <location filename="../../app/ui/my_models/details.py" line="299"/>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/file_wording.py" line="31"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="39"/>
        <location filename="../../app/ui/services/tool_costs.py" line="99"/>
        <source>{count} token</source>
        <extracomment>Only for exactly one. For other numbers: {count} tokens</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/file_wording.py" line="31"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="39"/>
        <location filename="../../app/ui/services/tool_costs.py" line="99"/>
        <source>{count} tokens</source>
        <extracomment>For all numbers but one. For one: {count} token</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="33"/>
        <location filename="../../app/ui/services/tool_costs.py" line="100"/>
        <source>about {count} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="47"/>
        <source>Part {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="58"/>
        <source>Line {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="66"/>
        <source>The file states no encoding and is not UTF-8; it was read as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/file_wording.py" line="69"/>
        <source>{count} page has no text.</source>
        <extracomment>Only for exactly one. For other numbers: {count} pages have no text.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/file_wording.py" line="69"/>
        <source>{count} pages have no text.</source>
        <extracomment>For all numbers but one. For one: {count} page has no text.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="71"/>
        <source>Not read: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="77"/>
        <source>Slide {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/file_wording.py" line="78"/>
        <source>Page {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_chips.py" line="47"/>
        <source>{name} · {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_chips.py" line="67"/>
        <source>For each question the passages that fit are searched in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_link.py" line="93"/>
        <source>Attach a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_link.py" line="94"/>
        <source>Folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_link.py" line="98"/>
        <source>Attach a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="29"/>
        <source>reading {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="31"/>
        <source>waits for power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="33"/>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="35"/>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="44"/>
        <source>Waits to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="50"/>
        <source>Reading {done} of {total}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="50"/>
        <source>Looking at the files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="53"/>
        <source>The computer runs on battery. Files are read when it is plugged in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="55"/>
        <source>Paused. Changes are not read; what was read is searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="57"/>
        <source>The folder cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="59"/>
        <source>All files are read. Changes are read as they happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="65"/>
        <source>{count} passage</source>
        <extracomment>Only for exactly one. For other numbers: {count} passages</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="65"/>
        <source>{count} passages</source>
        <extracomment>For all numbers but one. For one: {count} passage</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="67"/>
        <source>{done} of them by meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="76"/>
        <source>Passages are searched by their words alone. A model for embeddings, chosen in Settings under Models, also finds those that say the same in other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="81"/>
        <source>Passages are searched by their words and by meaning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="83"/>
        <source>Passages are searched by their words and by meaning. The model takes {memory} of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="88"/>
        <location filename="../../app/ui/chat/queue_list.py" line="351"/>
        <source>{count} file</source>
        <extracomment>Only for exactly one. For other numbers: {count} files</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="88"/>
        <location filename="../../app/ui/chat/queue_list.py" line="351"/>
        <source>{count} files</source>
        <extracomment>For all numbers but one. For one: {count} file</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="96"/>
        <source>{count} file is over the limits.</source>
        <extracomment>Only for exactly one. For other numbers: {count} files are over the limits.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="96"/>
        <source>{count} files are over the limits.</source>
        <extracomment>For all numbers but one. For one: {count} file is over the limits.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="98"/>
        <source>{count} link out of the folder.</source>
        <extracomment>Only for exactly one. For other numbers: {count} links out of the folder.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="98"/>
        <source>{count} links out of the folder.</source>
        <extracomment>For all numbers but one. For one: {count} link out of the folder.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="100"/>
        <source>{count} file may not be read.</source>
        <extracomment>Only for exactly one. For other numbers: {count} files may not be read.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folder_wording.py" line="100"/>
        <source>{count} files may not be read.</source>
        <extracomment>For all numbers but one. For one: {count} file may not be read.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folder_wording.py" line="102"/>
        <source>The index is full: not all files were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="69"/>
        <location filename="../../app/ui/shell/rest.py" line="129"/>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="73"/>
        <source>Choose a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="75"/>
        <location filename="../../app/ui/chat/folders_window.py" line="168"/>
        <location filename="../../app/ui/downloads/panel.py" line="260"/>
        <source>Find a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="80"/>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="82"/>
        <source>There are no folders yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="100"/>
        <source>The files of these folders are read in the background and searched for the questions of the chats that use them. They stay on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="180"/>
        <source>Add a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="212"/>
        <location filename="../../app/ui/settings/functions_window.py" line="128"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="157"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="102"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="116"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="220"/>
        <source>Read so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="222"/>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="224"/>
        <source>Look at the content of all files again, and try again those that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="226"/>
        <source>Read on battery</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="274"/>
        <source>Remove from this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="274"/>
        <source>Use in this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="275"/>
        <source>Read on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="275"/>
        <location filename="../../app/ui/discover/file_row.py" line="95"/>
        <location filename="../../app/ui/discover/file_row.py" line="359"/>
        <location filename="../../app/ui/downloads/row.py" line="60"/>
        <location filename="../../app/ui/downloads/row.py" line="216"/>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folders_window.py" line="279"/>
        <source>{count} file not read…</source>
        <extracomment>Only for exactly one. For other numbers: {count} files not read…</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/folders_window.py" line="279"/>
        <source>{count} files not read…</source>
        <extracomment>For all numbers but one. For one: {count} file not read…</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="292"/>
        <source>Remove, and delete what was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/folders_window.py" line="296"/>
        <source>Files that were not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/hint_bar.py" line="49"/>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/hint_bar.py" line="50"/>
        <location filename="../../app/ui/shell/update_bar.py" line="67"/>
        <location filename="../../app/ui/widgets/problem_card.py" line="105"/>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/instructions.py" line="46"/>
        <source>For example: Answer in one short paragraph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/instructions.py" line="48"/>
        <source>Answer as JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/instructions.py" line="49"/>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="177"/>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/instructions.py" line="108"/>
        <source>The model reads this before the first message. It applies to this chat only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="64"/>
        <source>Empty the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="72"/>
        <location filename="../../app/ui/chat/list_menus.py" line="86"/>
        <location filename="../../app/ui/chat/place.py" line="244"/>
        <source>New folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="73"/>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="78"/>
        <location filename="../../app/ui/chat/selection_bar.py" line="37"/>
        <source>Move to folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="81"/>
        <location filename="../../app/ui/chat/list_rows.py" line="47"/>
        <location filename="../../app/ui/chat/search_filters.py" line="77"/>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="84"/>
        <source>No folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="101"/>
        <source>Open beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="104"/>
        <location filename="../../app/ui/chat/list_menus.py" line="126"/>
        <location filename="../../app/ui/chat/model_bar.py" line="125"/>
        <location filename="../../app/ui/chat/search_results.py" line="245"/>
        <location filename="../../app/ui/shell/palette_desk.py" line="101"/>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="108"/>
        <location filename="../../app/ui/chat/model_bar.py" line="124"/>
        <location filename="../../app/ui/settings/chat_rows.py" line="58"/>
        <location filename="../../app/ui/shell/palette_desk.py" line="100"/>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_menus.py" line="108"/>
        <source>Export {count} chat…</source>
        <extracomment>Only for exactly one. For other numbers: Export {count} chats…</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_menus.py" line="108"/>
        <source>Export {count} chats…</source>
        <extracomment>For all numbers but one. For one: Export {count} chat…</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="111"/>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="162"/>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="113"/>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="116"/>
        <source>Move out of the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="118"/>
        <location filename="../../app/ui/chat/list_rows.py" line="49"/>
        <location filename="../../app/ui/chat/selection_bar.py" line="38"/>
        <source>Archive</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_menus.py" line="120"/>
        <source>Delete {count} chat</source>
        <extracomment>Only for exactly one. For other numbers: Delete {count} chats</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_menus.py" line="120"/>
        <source>Delete {count} chats</source>
        <extracomment>For all numbers but one. For one: Delete {count} chat</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="131"/>
        <source>Remove folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="135"/>
        <source>Emoji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="146"/>
        <source>Color</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="154"/>
        <location filename="../../app/ui/shell/backup_desk.py" line="70"/>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="155"/>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="173"/>
        <source>Teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="174"/>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="175"/>
        <source>Purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="176"/>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="177"/>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="178"/>
        <source>Amber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_menus.py" line="179"/>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="51"/>
        <source>Bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="101"/>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="160"/>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="162"/>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="164"/>
        <source>Previous 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="166"/>
        <source>Previous 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="189"/>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="190"/>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="191"/>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="192"/>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="193"/>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="194"/>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="195"/>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="196"/>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="197"/>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="198"/>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="199"/>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="200"/>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_rows.py" line="232"/>
        <source>{count} day</source>
        <extracomment>Only for exactly one. For other numbers: {count} days</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_rows.py" line="232"/>
        <source>{count} days</source>
        <extracomment>For all numbers but one. For one: {count} day</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_rows.py" line="244"/>
        <location filename="../../app/ui/chat/place.py" line="359"/>
        <location filename="../../app/ui/settings/chat_rows.py" line="102"/>
        <location filename="../../app/ui/shell/backup_desk.py" line="88"/>
        <source>{count} chat</source>
        <extracomment>Only for exactly one. For other numbers: {count} chats</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_rows.py" line="244"/>
        <location filename="../../app/ui/chat/place.py" line="359"/>
        <location filename="../../app/ui/settings/chat_rows.py" line="102"/>
        <location filename="../../app/ui/shell/backup_desk.py" line="88"/>
        <source>{count} chats</source>
        <extracomment>For all numbers but one. For one: {count} chat</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="246"/>
        <source>{name}, {count}, expanded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/list_rows.py" line="247"/>
        <source>{name}, {count}, collapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_rows.py" line="253"/>
        <source>deleted for good in {count} day</source>
        <extracomment>Only for exactly one. For other numbers: deleted for good in {count} days</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/list_rows.py" line="253"/>
        <source>deleted for good in {count} days</source>
        <extracomment>For all numbers but one. For one: deleted for good in {count} day</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="86"/>
        <location filename="../../app/ui/shell/window.py" line="239"/>
        <source>Show or hide chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="89"/>
        <location filename="../../app/ui/shell/palette_desk.py" line="90"/>
        <source>Unload the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="90"/>
        <source>Cancel loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="92"/>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="40"/>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="102"/>
        <location filename="../../app/ui/shell/window.py" line="240"/>
        <source>Model settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="94"/>
        <source>More options for this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="123"/>
        <location filename="../../app/ui/shell/palette_desk.py" line="99"/>
        <source>Copy chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="166"/>
        <source>Select a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="173"/>
        <source>Unloading {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="191"/>
        <source>Select another model ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="194"/>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="239"/>
        <source>Loading {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="240"/>
        <source>Loading {name} {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="246"/>
        <source>Loads with your first message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/model_bar.py" line="248"/>
        <source>{count} token of context</source>
        <extracomment>Only for exactly one. For other numbers: {count} tokens of context</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/model_bar.py" line="248"/>
        <source>{count} tokens of context</source>
        <extracomment>For all numbers but one. For one: {count} token of context</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_choices.py" line="143"/>
        <location filename="../../app/ui/chat/model_choices.py" line="155"/>
        <source>built-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_choices.py" line="155"/>
        <location filename="../../app/ui/my_models/list_model.py" line="262"/>
        <source>loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_link.py" line="64"/>
        <source>Open a GGUF file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_link.py" line="64"/>
        <source>GGUF models (*.gguf);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_link.py" line="123"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="28"/>
        <source>{tokens} tokens of context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="48"/>
        <source>GPU offload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="48"/>
        <source>How many layers run on the GPU. As many as fit is fastest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="55"/>
        <source>Experts on the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="56"/>
        <source>The experts of this many layers stay in the computer&apos;s memory, so that the rest fits on the GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="61"/>
        <source>How many tokens of a chat the model sees, including its reasoning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="64"/>
        <source>Physical batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="68"/>
        <source>Automatic leaves busy cores to other programs and finds the fastest number of threads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="74"/>
        <source>Keep in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="74"/>
        <source>The model is never swapped out to disk (mlock).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="77"/>
        <source>Memory-map the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="78"/>
        <source>On: what stays on the CPU is used straight from the file (mmap). Off: it is copied into memory, which a GPU reads faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="91"/>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="172"/>
        <source>Max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="179"/>
        <source>Layers on card {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="180"/>
        <source>How many layers run on this graphics card. The other cards share the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="216"/>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="219"/>
        <source>Automatic: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="49"/>
        <source>Set everything to automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="50"/>
        <source>Hide the model settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="55"/>
        <source>Why this plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="60"/>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="204"/>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="196"/>
        <source>Writes {speed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="198"/>
        <source>Last answer: {speed} tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="204"/>
        <source>Reload to apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="206"/>
        <location filename="../../app/ui/discover/file_row.py" line="325"/>
        <location filename="../../app/ui/discover/results.py" line="405"/>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="208"/>
        <source>Loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/model_panel/panel.py" line="222"/>
        <source>{count} layer</source>
        <extracomment>Only for exactly one. For other numbers: {count} layers</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/model_panel/panel.py" line="222"/>
        <source>{count} layers</source>
        <extracomment>For all numbers but one. For one: {count} layer</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="228"/>
        <source>Select a model to see how it will load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="230"/>
        <source>This file does not say how much memory it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="231"/>
        <location filename="../../app/ui/diagnostics/panel.py" line="327"/>
        <source>Checking this machine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="50"/>
        <source>less than 1 token/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="51"/>
        <source>about {likely} tokens/s ({low} to {high})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="63"/>
        <source>Needs {size} more memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="67"/>
        <source>{words}, but only just</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="72"/>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="72"/>
        <location filename="../../app/ui/diagnostics/live_section.py" line="36"/>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="68"/>
        <source>Computer&apos;s memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="73"/>
        <source>Card {number}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="93"/>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="183"/>
        <location filename="../../app/ui/diagnostics/device_card.py" line="97"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="195"/>
        <location filename="../../app/ui/discover/badges.py" line="197"/>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="94"/>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="184"/>
        <location filename="../../app/ui/diagnostics/device_card.py" line="98"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="186"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="196"/>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="95"/>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="185"/>
        <location filename="../../app/ui/diagnostics/device_card.py" line="99"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="197"/>
        <location filename="../../app/ui/discover/badges.py" line="199"/>
        <source>Compute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="97"/>
        <location filename="../../app/ui/diagnostics/device_card.py" line="100"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="50"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="198"/>
        <source>Driver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="97"/>
        <location filename="../../app/ui/diagnostics/device_card.py" line="100"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="198"/>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="99"/>
        <source>On the GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="100"/>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="102"/>
        <location filename="../../app/ui/diagnostics/device_card.py" line="104"/>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="113"/>
        <source>Uses {taken} of {free} free · {short} short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="117"/>
        <source>Uses {taken} of {free} free · up to {size} of the rest keeps other chats ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="124"/>
        <source>Uses {taken} of {free} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="137"/>
        <source>Alternatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="174"/>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="174"/>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="69"/>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="45"/>
        <source>Search models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="51"/>
        <source>Open the models folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="137"/>
        <source>Looking for models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="140"/>
        <source>No models found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="140"/>
        <source>There are no models on this computer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/options_menus.py" line="36"/>
        <source>When this chat fills the context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/options_menus.py" line="41"/>
        <source>Think at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/options_menus.py" line="53"/>
        <location filename="../../app/ui/chat/options_menus.py" line="54"/>
        <source>As in Settings: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/options_menus.py" line="66"/>
        <source>{tokens} tokens of reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="155"/>
        <source>Temporary chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="212"/>
        <source>Answer copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="225"/>
        <source>Chat copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="437"/>
        <source>Explain how a transformer works, in simple words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="437"/>
        <source>Help me plan a week of dinners for two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="437"/>
        <source>Write a Python function that finds duplicate files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/preparing_bar.py" line="19"/>
        <source>Preparing your chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/preparing_bar.py" line="28"/>
        <source>Preparing your chats for this version, once: {percent} %</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="84"/>
        <source>Recover and start fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="91"/>
        <source>They have {messages} messages. The damaged file was kept as {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="94"/>
        <source>Check your chats. If everything is there, you can delete the damaged file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="96"/>
        <source>They have {messages} messages. Parts of the damaged file could not be read, so others are lost. It was kept as {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="102"/>
        <source>Keep the damaged file. Backup in Settings, Chats, shows the copies that are made each week, and restores one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="106"/>
        <source>{count} chats were recovered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="115"/>
        <location filename="../../app/ui/settings/extras.py" line="179"/>
        <source>Open log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="133"/>
        <source>Load anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="141"/>
        <source>Select another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problems.py" line="144"/>
        <source>Save again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/prompt_choices.py" line="53"/>
        <location filename="../../app/ui/chat/prompt_choices.py" line="73"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="70"/>
        <source>Prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/prompt_choices.py" line="140"/>
        <source>Snippet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/prompt_form.py" line="36"/>
        <source>Placeholders of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/prompt_form.py" line="41"/>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/prompt_link.py" line="153"/>
        <source>The system prompt of this chat was set</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/queue_link.py" line="95"/>
        <source>{count} message removed</source>
        <extracomment>Only for exactly one. For other numbers: {count} messages removed</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/queue_link.py" line="95"/>
        <source>{count} messages removed</source>
        <extracomment>For all numbers but one. For one: {count} message removed</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="63"/>
        <source>Send now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="64"/>
        <source>Remove all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="274"/>
        <source>Send earlier: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="275"/>
        <source>Send later: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="276"/>
        <source>Edit: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="277"/>
        <source>Remove: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="373"/>
        <source>Queued message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="381"/>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="381"/>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="67"/>
        <location filename="../../app/ui/my_models/folder_bar.py" line="261"/>
        <location filename="../../app/ui/settings/job_row.py" line="83"/>
        <location filename="../../app/ui/settings/other_rows.py" line="42"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="116"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="428"/>
        <source>The next message is sent when you have edited it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="430"/>
        <source>Sent one after the other, when the answer is finished:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="432"/>
        <source>Paused because the answer was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="433"/>
        <source>Paused because the answer was cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="434"/>
        <source>Paused because the answer failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="435"/>
        <source>Paused because the message could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/queue_list.py" line="436"/>
        <source>Paused since Descant was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/schema_field.py" line="38"/>
        <source>JSON schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/schema_field.py" line="39"/>
        <location filename="../../app/ui/settings/functions_window.py" line="118"/>
        <source>For example: {schema}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/schema_field.py" line="51"/>
        <source>JSON schema of the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/schema_field.py" line="73"/>
        <source>Answers in this chat will be JSON that fits this schema, which the model sees as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/schema_link.py" line="64"/>
        <source>And {count} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/schema_link.py" line="67"/>
        <source>All of it will be enforced, but JSON Schema has no such keywords: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/schema_link.py" line="68"/>
        <source>All of it will be enforced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="66"/>
        <source>Filter chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="71"/>
        <location filename="../../app/ui/chat/search_filters.py" line="175"/>
        <source>With code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="74"/>
        <location filename="../../app/ui/chat/search_filters.py" line="176"/>
        <source>With attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="80"/>
        <location filename="../../app/ui/chat/turns/figures.py" line="80"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="73"/>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="42"/>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="50"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="98"/>
        <source>Any folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="123"/>
        <source>Any model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="163"/>
        <location filename="../../app/ui/discover/filters.py" line="75"/>
        <location filename="../../app/ui/discover/filters.py" line="135"/>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="186"/>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="188"/>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="190"/>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_filters.py" line="192"/>
        <source>Last 365 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_results.py" line="39"/>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_results.py" line="45"/>
        <location filename="../../app/ui/chat/turns/analysis_text.py" line="29"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="50"/>
        <source>Reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_results.py" line="47"/>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_results.py" line="224"/>
        <source>Search results</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/search_results.py" line="274"/>
        <source>{count} more place</source>
        <extracomment>Only for exactly one. For other numbers: {count} more places</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/search_results.py" line="274"/>
        <source>{count} more places</source>
        <extracomment>For all numbers but one. For one: {count} more place</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/search_results.py" line="275"/>
        <source>{count} more chat</source>
        <extracomment>Only for exactly one. For other numbers: {count} more chats</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/search_results.py" line="275"/>
        <source>{count} more chats</source>
        <extracomment>For all numbers but one. For one: {count} more chat</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_results.py" line="279"/>
        <source>Older places are not listed. More words narrow the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/search_results.py" line="293"/>
        <source>d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/selection_bar.py" line="40"/>
        <source>Clear selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/selection_bar.py" line="52"/>
        <source>{count} selected</source>
        <extracomment>Only for exactly one. For other numbers: {count} selected</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="73"/>
        <source>New chat ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="76"/>
        <location filename="../../app/ui/shell/window.py" line="229"/>
        <source>New temporary chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="217"/>
        <source>The chats cannot be read now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="218"/>
        <source>No chats found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="218"/>
        <source>Your chats will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/split.py" line="288"/>
        <location filename="../../app/ui/shell/window.py" line="242"/>
        <source>Go to the other chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/split.py" line="289"/>
        <source>Close this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/split.py" line="303"/>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="33"/>
        <source>Summary of the messages that are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="37"/>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="40"/>
        <location filename="../../app/ui/settings/functions_window.py" line="88"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="112"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="73"/>
        <location filename="../../app/ui/settings/secret_row.py" line="40"/>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="41"/>
        <source>Write again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="42"/>
        <source>Throw away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="63"/>
        <source>The model reads this in place of the messages that are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="92"/>
        <source>Written by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="94"/>
        <source>Written by {model}, changed by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/summary_window.py" line="95"/>
        <source>Written by {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/temporary_bar.py" line="19"/>
        <source>Temporary chat: nothing of it is saved to disk, and it is gone when you open another chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/tools_link.py" line="85"/>
        <source>Install Python for models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/tools_link.py" line="86"/>
        <source>Functions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/tools_link.py" line="87"/>
        <source>MCP servers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/tools_link.py" line="89"/>
        <source>Tools: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/tools_link.py" line="89"/>
        <source>none is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/tools_link.py" line="158"/>
        <source>All tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/tools_link.py" line="162"/>
        <source>{server}: {count} of {all} on, {cost}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/transcript_parts.py" line="31"/>
        <source>Jump to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/transcript_view.py" line="73"/>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="147"/>
        <source>Previous version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="148"/>
        <source>Next version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="153"/>
        <source>{position}/{count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="155"/>
        <source>Version {position} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="163"/>
        <source>Pin: the model always reads it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/analysis_pane.py" line="159"/>
        <source>Copy reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="51"/>
        <source>Actions for this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="58"/>
        <location filename="../../app/ui/chat/turns/question_view.py" line="187"/>
        <location filename="../../app/ui/markdown/group_buttons.py" line="114"/>
        <location filename="../../app/ui/widgets/log_window.py" line="47"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="61"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="212"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="216"/>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="64"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="123"/>
        <source>Show raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="66"/>
        <location filename="../../app/ui/chat/turns/question_view.py" line="190"/>
        <source>New chat from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="89"/>
        <source>Share as an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="95"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="156"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="161"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="167"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="197"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="213"/>
        <source>Regenerate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="98"/>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="103"/>
        <source>Regenerate at…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="105"/>
        <source>Regenerate at {effort}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_view.py" line="240"/>
        <source>The model called a tool, but none is turned on in this chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="136"/>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="139"/>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="194"/>
        <location filename="../../app/ui/chat/turns/call_view.py" line="263"/>
        <source>The model wants to use {tool}. Allow it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="207"/>
        <source>Arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="209"/>
        <location filename="../../app/ui/chat/turns/call_view.py" line="210"/>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="281"/>
        <source>Allow once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="282"/>
        <source>Allow in this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="283"/>
        <location filename="../../app/ui/settings/functions_window.py" line="335"/>
        <source>Always allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="284"/>
        <source>Do not allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_view.py" line="285"/>
        <location filename="../../app/ui/settings/functions_window.py" line="336"/>
        <source>Never allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="27"/>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="53"/>
        <source>Tool call: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="27"/>
        <source>unnamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="30"/>
        <source>{tool}: {arguments}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="31"/>
        <source>asks you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="69"/>
        <source>may it run?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="70"/>
        <source>running…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="71"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="72"/>
        <source>not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="73"/>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/call_wording.py" line="74"/>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="176"/>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="122"/>
        <source>The model&apos;s output was malformed and has been repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="146"/>
        <source>Descant closed before the tool was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="148"/>
        <source>Stopped before the tool was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="149"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="183"/>
        <source>What was written is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="152"/>
        <source>The tool was still waiting for your permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="154"/>
        <source>The tool may have done its work, or a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="155"/>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="155"/>
        <source>Go on without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="161"/>
        <source>The model finished without an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="163"/>
        <source>The model finished its turn after reasoning, without an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="165"/>
        <source>The model finished its turn without an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="166"/>
        <source>Answer now lets it answer from what it has written so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="172"/>
        <source>This answer failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="177"/>
        <location filename="../../app/ui/widgets/problem_card.py" line="118"/>
        <source>Show log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="181"/>
        <source>Descant closed while this was being written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="195"/>
        <source>The model kept calling tools instead of answering, so Descant stopped it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="196"/>
        <source>Regenerate lets it try again from the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="199"/>
        <source>The model repeated itself, so Descant stopped it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="200"/>
        <source>Only one copy of the repeated text is kept. Continue lets the model go on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="203"/>
        <source>Stopped before the answer started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="204"/>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="221"/>
        <source>Leave out the oldest and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="231"/>
        <source>Fits the JSON schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="233"/>
        <source>The JSON is incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="235"/>
        <source>Does not fit the JSON schema at {where}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="238"/>
        <source>Does not fit the JSON schema: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="243"/>
        <source>The length limit was reached before the answer started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="244"/>
        <source>Answer now lets the model answer from its reasoning so far. Continue lets it keep thinking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="245"/>
        <source>The answer reached its length limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="245"/>
        <source>Continue lets the model go on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="249"/>
        <source>The oldest questions and answers can be left out of what the model sees; they stay in the chat. Or load the model with a longer context and continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="254"/>
        <source>The context was full before the answer started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="255"/>
        <source>The context is full, so the answer ends here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="24"/>
        <source>Statistics: {figures}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="25"/>
        <source>Show all statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="65"/>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="82"/>
        <source>Effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="90"/>
        <source>Prompt (reused)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="91"/>
        <source>Prompt (processed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="92"/>
        <source>Time to first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="93"/>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="51"/>
        <source>Thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="94"/>
        <source>Answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="95"/>
        <source>Generation speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="95"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="93"/>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="129"/>
        <source>{speed} tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="98"/>
        <source>Drafts from the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="105"/>
        <source>{tokens} · kept in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="107"/>
        <source>{tokens} · from disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="115"/>
        <source>{tokens} · first time with this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="116"/>
        <source>{tokens} · instructions, effort, tools or date changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="117"/>
        <source>{tokens} · an earlier message changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="118"/>
        <source>{tokens} · other chats needed the memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="119"/>
        <source>{tokens} · the model cannot go back that far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="120"/>
        <source>{tokens} · older messages were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="126"/>
        <source>{accepted} of {drafted} tokens kept · {factor} tokens per step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/image_window.py" line="30"/>
        <source>Answer as an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/image_window.py" line="32"/>
        <source>With the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/image_window.py" line="35"/>
        <source>Copy image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/image_window.py" line="36"/>
        <location filename="../../app/ui/shell/image_desk.py" line="72"/>
        <source>Save image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/image_window.py" line="54"/>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/image_window.py" line="75"/>
        <source>This is too long for an image. Export the chat as a PDF instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="67"/>
        <source>Decline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="108"/>
        <source>The call is made again when you are done there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="109"/>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="112"/>
        <source>The address leads to {host}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="115"/>
        <location filename="../../app/ui/widgets/link_prompt.py" line="31"/>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="117"/>
        <source>Enter no passwords or keys here: the server gets what you write, and the model may see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="129"/>
        <source>The model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="129"/>
        <source>The server, in your place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="134"/>
        <source>The server gets what the model writes. The model gets nothing of this chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="169"/>
        <source>{server} wants the model to write something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="170"/>
        <source>{server} asks you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="175"/>
        <source>Let the model write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="178"/>
        <location filename="../../app/ui/widgets/link_prompt.py" line="36"/>
        <source>Open in browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="178"/>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="227"/>
        <source>{name} (required)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="262"/>
        <location filename="../../app/ui/settings/mcp_more.py" line="43"/>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/inquiry_form.py" line="262"/>
        <source>No choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="70"/>
        <source>Sum up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="72"/>
        <source>Show and edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="73"/>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="77"/>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="139"/>
        <location filename="../../app/ui/services/hints.py" line="103"/>
        <source>Load with {context} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="102"/>
        <source>Left out of what the model reads: {count} message above</source>
        <extracomment>Only for exactly one. For other numbers: Left out of what the model reads: {count} messages above</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="102"/>
        <source>Left out of what the model reads: {count} messages above</source>
        <extracomment>For all numbers but one. For one: Left out of what the model reads: {count} message above</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="118"/>
        <source>It reads this summary instead: {summary}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="129"/>
        <source>The model reads them again from the next question on: about {tokens} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="131"/>
        <source>They take about {tokens} tokens, more than is free in the context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="141"/>
        <source>A longer context: {price}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="153"/>
        <source>The model is summing them up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="155"/>
        <source>They are summed up when the model is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="157"/>
        <source>{problem} They stay left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/left_out_line.py" line="159"/>
        <source>Some of them are not in the summary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/made_files.py" line="64"/>
        <source>Image {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/made_files.py" line="92"/>
        <source>{name} · {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/made_files.py" line="92"/>
        <source>{name} is gone</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_files.py" line="36"/>
        <source>{file} · searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/question_files.py" line="41"/>
        <source>{count} passage given</source>
        <extracomment>Only for exactly one. For other numbers: {count} passages given</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/question_files.py" line="41"/>
        <source>{count} passages given</source>
        <extracomment>For all numbers but one. For one: {count} passage given</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_files.py" line="42"/>
        <source>Show the passages that the model got</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/question_files.py" line="46"/>
        <source>{count} piece of earlier messages given</source>
        <extracomment>Only for exactly one. For other numbers: {count} pieces of earlier messages given</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/question_files.py" line="46"/>
        <source>{count} pieces of earlier messages given</source>
        <extracomment>For all numbers but one. For one: {count} piece of earlier messages given</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_files.py" line="47"/>
        <source>Show what the model got again of the messages that are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_view.py" line="57"/>
        <source>Actions for your message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_view.py" line="147"/>
        <source>Show less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_view.py" line="147"/>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_view.py" line="188"/>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="38"/>
        <source>Raw answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="43"/>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="95"/>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="44"/>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="69"/>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="112"/>
        <source>Message text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="86"/>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="86"/>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="86"/>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="86"/>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="86"/>
        <source>Content type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="86"/>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="86"/>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="127"/>
        <source>Prompt with control tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="153"/>
        <source>Rendering the prompt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="166"/>
        <source>Copy prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="180"/>
        <source>end of stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="182"/>
        <source>none; the next message started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="184"/>
        <source>cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/raw_window.py" line="204"/>
        <source>{count} repair</source>
        <extracomment>Only for exactly one. For other numbers: {count} repairs</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/raw_window.py" line="204"/>
        <source>{count} repairs</source>
        <extracomment>For all numbers but one. For one: {count} repair</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/tool_lane.py" line="135"/>
        <source>Preamble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="28"/>
        <source>{milliseconds} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="30"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="33"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="114"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="188"/>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="57"/>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="34"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="115"/>
        <source>{minutes} min {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="46"/>
        <source>Thinking… {seconds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="48"/>
        <source>Thought for {seconds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="59"/>
        <source>Waiting for the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="62"/>
        <source>Reading {done} of {total} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="65"/>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="67"/>
        <source>Using a tool…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="81"/>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="83"/>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="94"/>
        <source>{seconds} to first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/web_link.py" line="60"/>
        <source>The web: on in this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/web_link.py" line="67"/>
        <source>Searches go to {service}, pages come from their own servers. You are asked first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/web_link.py" line="70"/>
        <source>Searches go to {service}, or if it does not answer to others ({others}). Pages come from their own servers. You are asked first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="38"/>
        <source>Benchmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="40"/>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="66"/>
        <source>Measure speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="43"/>
        <source>Benchmark progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="64"/>
        <source>The benchmark is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="87"/>
        <source>Measuring… Sending a message stops it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="89"/>
        <source>Load a model to measure how fast it reads and writes here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="90"/>
        <source>Reads 512 tokens and writes 64, once with an empty context and once with 4,096 tokens in it. It takes about a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="107"/>
        <source>{when}, on {devices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="121"/>
        <source>Reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="121"/>
        <source>Writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="124"/>
        <source>With {tokens} tokens in the context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="126"/>
        <source>With an empty context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/device_card.py" line="78"/>
        <source>What each source reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/device_card.py" line="101"/>
        <source>Other apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_parts.py" line="35"/>
        <source>Progress of the installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_parts.py" line="71"/>
        <source>Install anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_parts.py" line="72"/>
        <source>Do not install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_parts.py" line="121"/>
        <source>The environment variable {variable} names the engine that is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_parts.py" line="122"/>
        <source>What you choose here has no effect while it is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_parts.py" line="125"/>
        <source>The engine that you chose is not used: {why} The built-in engine is used instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_parts.py" line="137"/>
        <source>Reading the list of engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_row.py" line="40"/>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_row.py" line="93"/>
        <source>Remove {name}? It frees {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="88"/>
        <source>Built-in engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="103"/>
        <source>Go back to the built-in engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="106"/>
        <source>Go back to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="116"/>
        <location filename="../../app/ui/services/running_work.py" line="67"/>
        <location filename="../../app/ui/services/running_work.py" line="79"/>
        <source>Downloading {name}: {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="118"/>
        <source>Downloading {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="120"/>
        <source>Unpacking {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="122"/>
        <source>Checking {name} on this computer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="129"/>
        <source>{name} is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="131"/>
        <source>{name} is used from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="132"/>
        <source>{name} is installed but not used, because a part of it could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="139"/>
        <source>Nothing new was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="140"/>
        <source>{count} engine can be installed or updated.</source>
        <extracomment>Only for exactly one. For other numbers: {count} engines can be installed or updated.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="140"/>
        <source>{count} engines can be installed or updated.</source>
        <extracomment>For all numbers but one. For one: {count} engine can be installed or updated.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="148"/>
        <source>llama.cpp, compiled for this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="166"/>
        <source>Update to {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="167"/>
        <source>Update {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="169"/>
        <location filename="../../app/ui/my_models/actions.py" line="79"/>
        <location filename="../../app/ui/my_models/details.py" line="146"/>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="169"/>
        <source>Remove {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="178"/>
        <source>{size} to download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="181"/>
        <source>For {cards}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="182"/>
        <source>Needs {driver}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="185"/>
        <location filename="../../app/ui/settings/python_row.py" line="28"/>
        <location filename="../../app/ui/settings/python_row.py" line="55"/>
        <source>Install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="185"/>
        <source>Install {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="195"/>
        <source>It has not loaded a model yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="197"/>
        <source>It stays here until the engine in use has loaded a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="203"/>
        <source>Update: llama.cpp {version}, {size} to download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="215"/>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="216"/>
        <source>Chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="220"/>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engine_wording.py" line="220"/>
        <source>Use {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="52"/>
        <source>Engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="57"/>
        <source>Look for engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="58"/>
        <source>Install from file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="64"/>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="145"/>
        <source>The model is loaded again with the next message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="158"/>
        <source>Enter an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="166"/>
        <source>Reading the list of engines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="170"/>
        <source>The installation was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="171"/>
        <source>An engine is a build of llama.cpp. A new one is checked on this computer before it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="220"/>
        <source>Install an engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/engines_section.py" line="220"/>
        <source>Packed engines (*.tar.xz);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/graph.py" line="47"/>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/live_section.py" line="29"/>
        <source>Last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/live_section.py" line="35"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="31"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="111"/>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/live_section.py" line="48"/>
        <source>GPU memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/live_section.py" line="94"/>
        <source>{used} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="26"/>
        <source>Loaded model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="69"/>
        <source>Predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="69"/>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="77"/>
        <location filename="../../app/ui/discover/badges.py" line="209"/>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/log_section.py" line="31"/>
        <location filename="../../app/ui/diagnostics/log_section.py" line="34"/>
        <location filename="../../app/ui/widgets/log_window.py" line="37"/>
        <source>Engine log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/log_section.py" line="33"/>
        <source>Filter lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/log_section.py" line="38"/>
        <source>The engine has not logged anything yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/log_section.py" line="39"/>
        <source>Refresh the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/log_section.py" line="40"/>
        <source>Copy log</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/log_section.py" line="71"/>
        <source>{count} line</source>
        <extracomment>Only for exactly one. For other numbers: {count} lines</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/log_section.py" line="71"/>
        <source>{count} lines</source>
        <extracomment>For all numbers but one. For one: {count} line</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="25"/>
        <source>Graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="27"/>
        <source>Integrated graphics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="29"/>
        <source>Processor and graphics with shared memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="40"/>
        <source>{backend}, as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="41"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="87"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="88"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="111"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="114"/>
        <source>not reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="43"/>
        <source>{memory}, shared with the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="46"/>
        <source>{driver}, supports CUDA up to {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="48"/>
        <source>Backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="49"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="114"/>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="51"/>
        <source>Compute capability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="52"/>
        <source>PCI address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="53"/>
        <source>Part of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="54"/>
        <source>Self-check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="63"/>
        <source>wrong results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="64"/>
        <source>computes what the processor computes, {speed} tokens/s ({other} on the processor)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="74"/>
        <source>none: it computes wrong results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="76"/>
        <source>none: this build of llama.cpp cannot use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="79"/>
        <source>none: hidden from llama.cpp by {setting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="80"/>
        <source>none: possibly hidden from llama.cpp by {setting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="86"/>
        <source>{source}: {name}, memory not reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="89"/>
        <source>{source}: {name}, {free} of {total} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="96"/>
        <source>{source}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="102"/>
        <source>{free} of {total} available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="104"/>
        <source>{memory}; the computer has {installed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="107"/>
        <source>{free} of {total} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="109"/>
        <source>{room}, hard disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="112"/>
        <source>Cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="113"/>
        <source>Extensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="115"/>
        <source>Models disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="116"/>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="117"/>
        <source>Runs in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="117"/>
        <source>Windows (WSL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="117"/>
        <source>a container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="125"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="127"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="97"/>
        <source>llama.cpp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="125"/>
        <source>could not be queried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="128"/>
        <source>ggml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="129"/>
        <source>Backends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="130"/>
        <source>Runtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="138"/>
        <source>{count} logical core</source>
        <extracomment>Only for exactly one. For other numbers: {count} logical cores</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="138"/>
        <source>{count} logical cores</source>
        <extracomment>For all numbers but one. For one: {count} logical core</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="139"/>
        <source>{count} core</source>
        <extracomment>Only for exactly one. For other numbers: {count} cores</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="139"/>
        <source>{count} cores</source>
        <extracomment>For all numbers but one. For one: {count} core</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="141"/>
        <source>{cores}, {fast} of them performance cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="142"/>
        <source>llama.cpp uses {count} thread</source>
        <extracomment>Only for exactly one. For other numbers: llama.cpp uses {count} threads</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="142"/>
        <source>llama.cpp uses {count} threads</source>
        <extracomment>For all numbers but one. For one: llama.cpp uses {count} thread</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="163"/>
        <source>All layers are on the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="164"/>
        <source>All {count} layers are on the GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="166"/>
        <source>{count} of {layers} layers are on the GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="169"/>
        <source>The experts of {count} layer are in the computer&apos;s memory.</source>
        <extracomment>Only for exactly one. For other numbers: The experts of {count} layers are in the computer&apos;s memory.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="169"/>
        <source>The experts of {count} layers are in the computer&apos;s memory.</source>
        <extracomment>For all numbers but one. For one: The experts of {count} layer are in the computer&apos;s memory.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="184"/>
        <location filename="../../app/ui/my_models/details.py" line="311"/>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="184"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="185"/>
        <location filename="../../app/ui/my_models/details.py" line="311"/>
        <source>{tokens} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="186"/>
        <source>16 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="187"/>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="188"/>
        <source>Load time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="232"/>
        <source>{hardware}: {speed} tokens/s, {origin}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="236"/>
        <source>measured by us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="236"/>
        <source>published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="238"/>
        <source>This is {share} % of that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="57"/>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="58"/>
        <source>Test cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="60"/>
        <source>Compares what each graphics card computes with what the processor computes. Takes some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="62"/>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="63"/>
        <source>Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="66"/>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="67"/>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="68"/>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="148"/>
        <location filename="../../app/ui/settings/section_list.py" line="39"/>
        <location filename="../../app/ui/shell/palette_desk.py" line="91"/>
        <source>Hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="276"/>
        <source>The report was copied. It contains no names, no tokens and nothing from your chats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="281"/>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="281"/>
        <source>Text files (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="292"/>
        <source>The report could not be saved: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="294"/>
        <source>The report was saved. It contains no names, no tokens and nothing from your chats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="307"/>
        <source>Notes on the readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="332"/>
        <source>Checked {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/parts.py" line="129"/>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/parts.py" line="131"/>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/parts.py" line="133"/>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="25"/>
        <source>Speed of recent answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="31"/>
        <source>No answers have been measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="42"/>
        <source>Tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="42"/>
        <source>First token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="43"/>
        <source>Does it fit? Reading its header…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="45"/>
        <source>Does it fit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="47"/>
        <location filename="../../app/ui/discover/results.py" line="359"/>
        <source>Fit unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="49"/>
        <source>{words} (estimated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="150"/>
        <source>Read this file&apos;s header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="169"/>
        <source>Estimated from another file of this model, scaled by size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="198"/>
        <source>Cache for {count} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="200"/>
        <source>Driver overhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="202"/>
        <source>The computer&apos;s memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="210"/>
        <source>Free now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="212"/>
        <source>Of that, kept free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="91"/>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="93"/>
        <location filename="../../app/ui/downloads/row.py" line="63"/>
        <location filename="../../app/ui/my_models/actions.py" line="63"/>
        <location filename="../../app/ui/my_models/details.py" line="80"/>
        <location filename="../../app/ui/shell/download_news.py" line="71"/>
        <source>Chat now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/file_row.py" line="167"/>
        <source>{size} in {count} file</source>
        <extracomment>Only for exactly one. For other numbers: {size} in {count} files</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/file_row.py" line="167"/>
        <source>{size} in {count} files</source>
        <extracomment>For all numbers but one. For one: {size} in {count} file</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="208"/>
        <location filename="../../app/ui/discover/file_row.py" line="371"/>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/file_row.py" line="275"/>
        <source>Incomplete: part {numbers} is missing</source>
        <extracomment>Only for exactly one. For other numbers: Incomplete: parts {numbers} are missing</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/file_row.py" line="275"/>
        <source>Incomplete: parts {numbers} are missing</source>
        <extracomment>For all numbers but one. For one: Incomplete: part {numbers} is missing</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="283"/>
        <source>On this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="285"/>
        <source>Cannot be downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="286"/>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="294"/>
        <source>Show all downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="296"/>
        <source>Download of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="374"/>
        <location filename="../../app/ui/services/download_figures.py" line="47"/>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="376"/>
        <source>Paused · {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="378"/>
        <source>Unfinished · {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="380"/>
        <source>Stopped · {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="382"/>
        <source>Removing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="99"/>
        <source>Sort: {order}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/filters.py" line="101"/>
        <source>{count} filter</source>
        <extracomment>Only for exactly one. For other numbers: {count} filters</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/filters.py" line="101"/>
        <source>{count} filters</source>
        <extracomment>For all numbers but one. For one: {count} filter</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="101"/>
        <location filename="../../app/ui/discover/filters.py" line="127"/>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="128"/>
        <source>Fits this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="129"/>
        <source>No access request needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="131"/>
        <location filename="../../app/ui/discover/filters.py" line="154"/>
        <location filename="../../app/ui/my_models/details.py" line="312"/>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="133"/>
        <source>Any publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="134"/>
        <location filename="../../app/ui/discover/filters.py" line="156"/>
        <source>Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="165"/>
        <source>Any licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="26"/>
        <source>{short} download a month</source>
        <extracomment>Only for exactly one. For other numbers: {short} downloads a month</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="26"/>
        <source>{short} downloads a month</source>
        <extracomment>For all numbers but one. For one: {short} download a month</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="31"/>
        <source>{short} like</source>
        <extracomment>Only for exactly one. For other numbers: {short} likes</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="31"/>
        <source>{short} likes</source>
        <extracomment>For all numbers but one. For one: {short} like</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="41"/>
        <source>{count} parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="54"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="106"/>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="56"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="108"/>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="58"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="110"/>
        <source>{count} day ago</source>
        <extracomment>Only for exactly one. For other numbers: {count} days ago</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="58"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="110"/>
        <source>{count} days ago</source>
        <extracomment>For all numbers but one. For one: {count} day ago</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="61"/>
        <source>{count} month ago</source>
        <extracomment>Only for exactly one. For other numbers: {count} months ago</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="61"/>
        <source>{count} months ago</source>
        <extracomment>For all numbers but one. For one: {count} month ago</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="62"/>
        <source>{count} year ago</source>
        <extracomment>Only for exactly one. For other numbers: {count} years ago</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="62"/>
        <source>{count} years ago</source>
        <extracomment>For all numbers but one. For one: {count} year ago</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="71"/>
        <source>The publisher approves each request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="73"/>
        <source>You must accept its terms on the Hub first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="80"/>
        <source>Relevance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="84"/>
        <source>Likes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="86"/>
        <source>Last updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="91"/>
        <source>custom licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page.py" line="335"/>
        <source>These files are from “main”. The address you pasted names the revision “{revision}”, which only the command line (descant download) can fetch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="51"/>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="53"/>
        <source>Open on the Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="93"/>
        <location filename="../../app/ui/discover/page_parts.py" line="94"/>
        <source>Show more from this publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="96"/>
        <source>no licence given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="99"/>
        <source>{count}-token context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="105"/>
        <source>updated {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="129"/>
        <location filename="../../app/ui/discover/trouble_card.py" line="37"/>
        <location filename="../../app/ui/downloads/row.py" line="267"/>
        <source>Open model page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="131"/>
        <source>Token settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="165"/>
        <source>Access granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="166"/>
        <source>Your token&apos;s account can download this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="179"/>
        <source>Open the model page with your Hub account and request access. When the publisher has granted it, add a token from that account in Settings, then download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="183"/>
        <source>Open the model page with your Hub account and accept the terms, which works at once. Add a token from that account in Settings, then download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="200"/>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="203"/>
        <source>Show the native file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/page_parts.py" line="273"/>
        <source>{count} other file, no better and hardly smaller</source>
        <extracomment>Only for exactly one. For other numbers: {count} other files, no better and hardly smaller</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/page_parts.py" line="273"/>
        <source>{count} other files, no better and hardly smaller</source>
        <extracomment>For all numbers but one. For one: {count} other file, no better and hardly smaller</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="284"/>
        <source>This repository has no GGUF model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="286"/>
        <source>The experts of gpt-oss are MXFP4 from the start, so none of these files is better or much smaller than the native one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="342"/>
        <location filename="../../app/ui/discover/page_parts.py" line="348"/>
        <location filename="../../app/ui/my_models/details.py" line="72"/>
        <source>About this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="380"/>
        <source>Reading the model card…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="384"/>
        <source>The model card cannot be read right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="389"/>
        <source>The publisher has not written anything about this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="452"/>
        <source>Model page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/pane.py" line="206"/>
        <location filename="../../app/ui/shell/window.py" line="246"/>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/pane.py" line="207"/>
        <source>Its files, and whether they fit on this machine, appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="19"/>
        <source>GGUF · quantization not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="21"/>
        <source>native</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="21"/>
        <source>experts are also MXFP4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="30"/>
        <source>twice the full size, no better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="32"/>
        <source>full size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="34"/>
        <location filename="../../app/ui/discover/quantisations.py" line="43"/>
        <source>smaller, good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="37"/>
        <source>nearly lossless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="39"/>
        <source>very close to the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="41"/>
        <source>close to the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="45"/>
        <source>small, loses some quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="47"/>
        <source>very small, loses a lot of quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="49"/>
        <source>tiny, loses most quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results.py" line="44"/>
        <source>Get {name}: {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="45"/>
        <source>Get {name}: {size} in {count} file</source>
        <extracomment>Only for exactly one. For other numbers: Get {name}: {size} in {count} files</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="45"/>
        <source>Get {name}: {size} in {count} files</source>
        <extracomment>For all numbers but one. For one: Get {name}: {size} in {count} file</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results.py" line="76"/>
        <source>{publisher} · about {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="114"/>
        <source>{count} download</source>
        <extracomment>Only for exactly one. For other numbers: {count} downloads</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="114"/>
        <source>{count} downloads</source>
        <extracomment>For all numbers but one. For one: {count} download</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="115"/>
        <source>{count} like</source>
        <extracomment>Only for exactly one. For other numbers: {count} likes</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="115"/>
        <source>{count} likes</source>
        <extracomment>For all numbers but one. For one: {count} like</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results.py" line="272"/>
        <source>Made for this app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results.py" line="273"/>
        <source>To search folders by meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results.py" line="276"/>
        <source>On the Hub now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results.py" line="338"/>
        <source>These are OpenAI&apos;s own weights. Their experts are MXFP4 from the start, so other “quantizations” of gpt-oss are no better, and at most a few per cent smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results_view.py" line="33"/>
        <source>Models on the Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/rough.py" line="33"/>
        <source>Fits partly on the GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/rough.py" line="35"/>
        <source>CPU only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/rough.py" line="37"/>
        <source>Too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="60"/>
        <source>Search the Hub or paste an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="66"/>
        <source>Keep searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="135"/>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/search_side.py" line="274"/>
        <source>{count} model checked so far.</source>
        <extracomment>Only for exactly one. For other numbers: {count} models checked so far.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/search_side.py" line="274"/>
        <source>{count} models checked so far.</source>
        <extracomment>For all numbers but one. For one: {count} model checked so far.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="284"/>
        <source>The list has no model of that name. Press Enter to open its page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="286"/>
        <source>Nothing matches these filters. Clear them to see more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="288"/>
        <source>Nothing matches “{words}”. Try fewer or different words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="289"/>
        <source>The Hub lists no models.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="54"/>
        <location filename="../../app/ui/downloads/panel.py" line="116"/>
        <location filename="../../app/ui/downloads/panel.py" line="163"/>
        <source>Pause all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="55"/>
        <location filename="../../app/ui/settings/extras.py" line="169"/>
        <source>Clear list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="83"/>
        <source>Downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="116"/>
        <location filename="../../app/ui/downloads/panel.py" line="163"/>
        <source>Resume all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="206"/>
        <source>{name} is now number {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="265"/>
        <source>Nothing is downloading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="267"/>
        <source>Models you get in Discover download here while you do other things.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="57"/>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="58"/>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="61"/>
        <source>Cancel download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="64"/>
        <source>Remove from list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="80"/>
        <source>Progress of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="268"/>
        <source>Open web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="313"/>
        <source>Cancel this download? You can keep the partial file for the next time you download it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="315"/>
        <source>Keep partial file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="316"/>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="317"/>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/addresses.py" line="25"/>
        <source>Show the passage: {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/code_menu.py" line="66"/>
        <location filename="../../app/ui/widgets/exchange/export_prompt.py" line="39"/>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/code_menu.py" line="68"/>
        <source>Wrap long lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/code_menu.py" line="69"/>
        <source>Line numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/code_menu.py" line="80"/>
        <source>Save code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/code_menu.py" line="91"/>
        <source>The code could not be saved: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/code_menu.py" line="94"/>
        <location filename="../../app/ui/shell/image_desk.py" line="82"/>
        <source>Saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="27"/>
        <source>{base} squared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="29"/>
        <source>{base} cubed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="31"/>
        <source>{base} prime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="33"/>
        <source>{base} double prime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="35"/>
        <source>{base} star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="37"/>
        <source>{base} hat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="39"/>
        <source>{base} tilde</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="41"/>
        <source>{base} bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="43"/>
        <source>vector {base}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="45"/>
        <source>{base} dot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="47"/>
        <source>{base} double dot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="56"/>
        <source>fraction {top} over {bottom}, end of fraction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="58"/>
        <source>{top} choose {bottom}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="60"/>
        <source>square root of {inner}, end of root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="62"/>
        <source>root of degree {degree} of {inner}, end of root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="64"/>
        <source>{base} to the power of {exponent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="66"/>
        <source>{base} sub {index}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="68"/>
        <source>{base} over {below} of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="70"/>
        <source>{base} from {low} to {high} of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="72"/>
        <source>{base} with {above} above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="74"/>
        <source>table of {count} rows: {rows}, end of table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="87"/>
        <source>plus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="88"/>
        <source>minus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="89"/>
        <source>plus or minus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="90"/>
        <source>equals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="91"/>
        <source>is not equal to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="92"/>
        <source>is approximately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="93"/>
        <source>is less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="94"/>
        <source>is greater than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="95"/>
        <source>is at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="96"/>
        <source>is at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="97"/>
        <location filename="../../app/ui/markdown/formula_words.py" line="98"/>
        <location filename="../../app/ui/markdown/formula_words.py" line="99"/>
        <source>times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="100"/>
        <source>divided by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="101"/>
        <source>sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="102"/>
        <source>product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="103"/>
        <source>integral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="104"/>
        <source>partial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="105"/>
        <source>nabla</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="106"/>
        <source>infinity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="107"/>
        <source>is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="108"/>
        <source>is a subset of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="109"/>
        <source>union</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="110"/>
        <source>intersection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="111"/>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="112"/>
        <location filename="../../app/ui/markdown/formula_words.py" line="113"/>
        <source>implies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="114"/>
        <source>if and only if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="115"/>
        <source>for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/formula_words.py" line="116"/>
        <source>there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/group_buttons.py" line="99"/>
        <location filename="../../app/ui/markdown/stops.py" line="104"/>
        <location filename="../../app/ui/shell/image_desk.py" line="62"/>
        <location filename="../../app/ui/widgets/copy_button.py" line="28"/>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/group_buttons.py" line="118"/>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/stops.py" line="147"/>
        <source>{language} (shown as code)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/translated_wording.py" line="13"/>
        <source>Image: {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/translated_wording.py" line="14"/>
        <source>{text} (image: {address})</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/markdown/translated_wording.py" line="18"/>
        <source>{count} more row is not shown.</source>
        <extracomment>Only for exactly one. For other numbers: {count} more rows are not shown.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/markdown/translated_wording.py" line="18"/>
        <source>{count} more rows are not shown.</source>
        <extracomment>For all numbers but one. For one: {count} more row is not shown.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/actions.py" line="56"/>
        <location filename="../../app/ui/my_models/actions.py" line="75"/>
        <location filename="../../app/ui/my_models/details.py" line="81"/>
        <location filename="../../app/ui/my_models/details.py" line="128"/>
        <location filename="../../app/ui/my_models/details.py" line="145"/>
        <source>Download again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/actions.py" line="57"/>
        <location filename="../../app/ui/my_models/details.py" line="86"/>
        <location filename="../../app/ui/my_models/details.py" line="129"/>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/actions.py" line="59"/>
        <location filename="../../app/ui/my_models/details.py" line="127"/>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/actions.py" line="59"/>
        <location filename="../../app/ui/my_models/details.py" line="84"/>
        <location filename="../../app/ui/my_models/details.py" line="127"/>
        <source>Verify again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/actions.py" line="63"/>
        <location filename="../../app/ui/my_models/details.py" line="82"/>
        <source>Chat anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/actions.py" line="70"/>
        <location filename="../../app/ui/my_models/details.py" line="85"/>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/actions.py" line="102"/>
        <source>Path copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="165"/>
        <source>Every byte matches what the publisher put on the Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="287"/>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="288"/>
        <source>Total size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="290"/>
        <location filename="../../app/ui/my_models/details.py" line="300"/>
        <source>Repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="291"/>
        <location filename="../../app/ui/my_models/details.py" line="317"/>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="298"/>
        <source>Size on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="301"/>
        <source>Same file as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="304"/>
        <source>{count} experts, {used} active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="306"/>
        <source>Quantization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="307"/>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="308"/>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="309"/>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="310"/>
        <source>Experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="314"/>
        <source>Last used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="316"/>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="317"/>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="391"/>
        <source>Verification progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="423"/>
        <source>{file} in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="428"/>
        <source>This disk has no bin. Delete {name} permanently?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="429"/>
        <location filename="../../app/ui/my_models/details.py" line="438"/>
        <source>This cannot be undone. It frees {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="429"/>
        <source>Delete permanently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="431"/>
        <source>Move {name} to the bin?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="432"/>
        <source>This frees {size} once you empty the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="432"/>
        <source>Move to bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="437"/>
        <source>Remove the partial download of {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="459"/>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="51"/>
        <location filename="../../app/ui/settings/functions_window.py" line="64"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="64"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="52"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="52"/>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="87"/>
        <source>{size} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="143"/>
        <source>The models are now in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="169"/>
        <source>Choose a models folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="225"/>
        <source>Also looking for models in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="230"/>
        <source>Stop looking there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="259"/>
        <source>Move the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="260"/>
        <source>Leave them, use the new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="279"/>
        <source>Models that you leave in place stay in the list and are used from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="303"/>
        <source>Move progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="305"/>
        <source>Resume moving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="326"/>
        <source>Moving {name}: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="330"/>
        <source>The move to {folder} is not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="337"/>
        <source>Move partial downloads ({size}) to {folder}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/folder_bar.py" line="338"/>
        <source>{count} model</source>
        <extracomment>Only for exactly one. For other numbers: {count} models</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/folder_bar.py" line="338"/>
        <source>{count} models</source>
        <extracomment>For all numbers but one. For one: {count} model</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="340"/>
        <source>Move {models} ({size}) to {folder}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="341"/>
        <source>Move {models} and partial downloads ({size}) to {folder}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="38"/>
        <source>{name} and {count} more file</source>
        <extracomment>Only for exactly one. For other numbers: {name} and {count} more files</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="38"/>
        <source>{name} and {count} more files</source>
        <extracomment>For all numbers but one. For one: {name} and {count} more file</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="44"/>
        <source>Unknown file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="49"/>
        <source>Does not match the Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="49"/>
        <source>Incomplete download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="51"/>
        <source>{kept} of {size} kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="51"/>
        <source>{kept} kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="59"/>
        <source>This file is complete, but it does not match what the Hub describes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="61"/>
        <source>Remove it and download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="63"/>
        <source>Find it in Discover and download it to resume where it stopped. Or remove the partial file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="65"/>
        <source>Remove it. Downloads now go to another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="66"/>
        <source>This download was cancelled, and the partial file was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="72"/>
        <source>{count} billion parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="73"/>
        <source>{count} million parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="79"/>
        <source>{count} billion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="80"/>
        <source>{count} million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="89"/>
        <source>Previous models folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="91"/>
        <source>Included with Descant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="93"/>
        <source>Hugging Face cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="95"/>
        <source>LM Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="99"/>
        <source>Opened from elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="117"/>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="123"/>
        <source>no, mismatch found {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="125"/>
        <source>{day}, but changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="127"/>
        <source>yes, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="128"/>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="128"/>
        <source>nothing to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="134"/>
        <source>Waiting to be verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="136"/>
        <source>Verifying: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="142"/>
        <source>{count} model, {size}</source>
        <extracomment>Only for exactly one. For other numbers: {count} models, {size}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="142"/>
        <source>{count} models, {size}</source>
        <extracomment>For all numbers but one. For one: {count} model, {size}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="146"/>
        <source>{count} incomplete download, {size}</source>
        <extracomment>Only for exactly one. For other numbers: {count} incomplete downloads, {size}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="146"/>
        <source>{count} incomplete downloads, {size}</source>
        <extracomment>For all numbers but one. For one: {count} incomplete download, {size}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/list_model.py" line="197"/>
        <source>Differs from the publisher&apos;s file on the Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/list_model.py" line="203"/>
        <source>{origin} · used {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/list_model.py" line="262"/>
        <source>verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="72"/>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="73"/>
        <source>Search my models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="82"/>
        <source>You can drop a .gguf file on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="143"/>
        <location filename="../../app/ui/shell/rail.py" line="37"/>
        <location filename="../../app/ui/shell/window.py" line="234"/>
        <location filename="../../app/ui/shell/window.py" line="333"/>
        <source>My models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="271"/>
        <source>No models match “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="294"/>
        <source>Deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="335"/>
        <source>Discover models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="338"/>
        <source>Get your first model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="339"/>
        <source>Models that you download, put in the models folder or drop on the window are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="358"/>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="367"/>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="369"/>
        <source>Largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="371"/>
        <source>Last used first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="373"/>
        <source>Most parameters first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="378"/>
        <source>{folder} could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="380"/>
        <source>Models in it are not listed. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/answer_queue.py" line="181"/>
        <source>Load a model to see the prompt rendered for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/composer_state.py" line="91"/>
        <source>Select a model first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/composer_state.py" line="92"/>
        <source>Reading {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/conversation.py" line="174"/>
        <source>{title} (fork)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="35"/>
        <source>Complete and verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="49"/>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="51"/>
        <source>From last time. Resume?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="53"/>
        <source>Removing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="55"/>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="64"/>
        <source>{count} running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="66"/>
        <location filename="../../app/ui/shell/rail.py" line="162"/>
        <source>{count} queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="68"/>
        <source>{count} paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/services/download_figures.py" line="70"/>
        <location filename="../../app/ui/shell/rail.py" line="164"/>
        <source>{count} needs attention</source>
        <extracomment>Only for exactly one. For other numbers: {count} need attention</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/services/download_figures.py" line="70"/>
        <location filename="../../app/ui/shell/rail.py" line="164"/>
        <source>{count} need attention</source>
        <extracomment>For all numbers but one. For one: {count} needs attention</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="82"/>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="87"/>
        <source>{size}/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="95"/>
        <source>A few seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="98"/>
        <source>{count} seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/services/download_figures.py" line="101"/>
        <source>{count} minute left</source>
        <extracomment>Only for exactly one. For other numbers: {count} minutes left</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/services/download_figures.py" line="101"/>
        <source>{count} minutes left</source>
        <extracomment>For all numbers but one. For one: {count} minute left</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="104"/>
        <source>{hours} h {minutes} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/services/download_figures.py" line="106"/>
        <source>{count} day left</source>
        <extracomment>Only for exactly one. For other numbers: {count} days left</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/services/download_figures.py" line="106"/>
        <source>{count} days left</source>
        <extracomment>For all numbers but one. For one: {count} day left</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/services/downloads.py" line="24"/>
        <source>no data is arriving right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/draft_files.py" line="120"/>
        <source>Pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/exchange.py" line="287"/>
        <source>Exporting chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/exchange.py" line="289"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="116"/>
        <source>Importing chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/exchange.py" line="291"/>
        <source>Making a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/exchange.py" line="293"/>
        <source>Checking a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/exchange.py" line="295"/>
        <source>Restoring a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="95"/>
        <source>The context is nearly full: {used} of {n_ctx} tokens. A new chat starts with an empty context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="99"/>
        <source>The context is nearly full: {used} of {n_ctx} tokens. A context of {context} would fit on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="114"/>
        <source>The model has been thinking for {minutes} minutes. You can ask it to answer with what it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="128"/>
        <source>Load this way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="133"/>
        <source>The model wrote {speed} tokens/s, but {expected} or more were expected. Other programs may be using the same memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="141"/>
        <source>Check this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="158"/>
        <source>The experts of {count} of {layers} layers are on the CPU. A context of {context} would move {back} back to the GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="166"/>
        <source>The experts of {count} of {layers} layers are on the CPU. A {type} cache would move {back} back to the GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="174"/>
        <source>{count} of {layers} layers are on the CPU. A context of {context} would move {back} back to the GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="178"/>
        <source>{count} of {layers} layers are on the CPU. A {type} cache would move {back} back to the GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hub.py" line="54"/>
        <source>This name is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hub.py" line="55"/>
        <source>Names on the Hub, including the publisher&apos;s, have at most {count} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hub.py" line="56"/>
        <source>Search for part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="120"/>
        <source>This model is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="120"/>
        <location filename="../../app/ui/services/moving.py" line="178"/>
        <source>Unload it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="122"/>
        <source>This model is being verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="122"/>
        <source>Stop that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="124"/>
        <source>This model is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="124"/>
        <source>Refresh the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="230"/>
        <source>{name} could not be moved to the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="231"/>
        <source>Other files of the same model are already in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="232"/>
        <source>Restore them from the bin, or delete what is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/entry.py" line="55"/>
        <source>Start at login could not be turned on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/entry.py" line="60"/>
        <source>Start at login could not be turned off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/file_entry.py" line="32"/>
        <source>The file {file} exists and was not written by Descant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/file_entry.py" line="33"/>
        <source>Move or delete it, then turn this on again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/file_entry.py" line="51"/>
        <source>Delete the file {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/file_entry.py" line="75"/>
        <source>Check the folder {folder}, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/linux.py" line="63"/>
        <source>The desktop cannot start a program with the path {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/linux.py" line="64"/>
        <location filename="../../app/ui/services/login/windows.py" line="41"/>
        <source>Move Descant to another folder, then turn this on again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/windows.py" line="32"/>
        <source>The registry has a value {name} that was not written by Descant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/windows.py" line="33"/>
        <source>Rename or delete it, then turn this on again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/windows.py" line="38"/>
        <source>Windows starts a program at login only if its command has {most} characters or fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/login/windows.py" line="82"/>
        <source>Turn Descant off in the Task Manager, under Startup apps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/more_context.py" line="36"/>
        <source>It takes {size} more memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/more_context.py" line="38"/>
        <source>One layer moves from the graphics card to the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/more_context.py" line="40"/>
        <source>{count} layers move from the graphics card to the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/more_context.py" line="42"/>
        <source>The experts of one layer move to the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/more_context.py" line="44"/>
        <source>The experts of {count} layers move to the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/more_context.py" line="45"/>
        <source>Loading takes about {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/moving.py" line="169"/>
        <source>The models folder is being moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/moving.py" line="169"/>
        <source>Wait until that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/moving.py" line="172"/>
        <source>A model is being verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/moving.py" line="172"/>
        <source>Wait until that is done, or stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/moving.py" line="176"/>
        <source>A model is loaded, and its file cannot be moved while it is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/running_work.py" line="48"/>
        <source>Writing an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/running_work.py" line="69"/>
        <source>Downloading {count} models: {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/running_work.py" line="78"/>
        <source>Installing {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/summary_writer.py" line="149"/>
        <source>The built-in model cannot sum up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/summary_writer.py" line="179"/>
        <location filename="../../app/ui/services/summary_writer.py" line="205"/>
        <source>The model did not write a summary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/tool_costs.py" line="93"/>
        <source>{name} · {cost}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="31"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="99"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="106"/>
        <source>Import chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="32"/>
        <source>From ChatGPT (the zip of its data export), Open WebUI, llama.cpp or Descant, or the folder in which LM Studio or Jan keeps chats. What is here already is not added again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="37"/>
        <source>Files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="38"/>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="56"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="93"/>
        <source>Export all chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="57"/>
        <source>Into one file: JSON with everything, or Markdown, a web page or PDF to read and print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/chat_rows.py" line="64"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="142"/>
        <source>{count} chat was exported to {name}</source>
        <extracomment>Only for exactly one. For other numbers: {count} chats were exported to {name}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/chat_rows.py" line="64"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="142"/>
        <source>{count} chats were exported to {name}</source>
        <extracomment>For all numbers but one. For one: {count} chat was exported to {name}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="77"/>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="78"/>
        <source>All chats with their documents, and the settings, as one file that is verified after it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="80"/>
        <source>Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="81"/>
        <source>Restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="82"/>
        <source>Show weekly copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="89"/>
        <source>{name} was written and verified: {contents}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="92"/>
        <source>What was there before: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/chat_rows.py" line="93"/>
        <source>Restored: {contents}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/entries.py" line="166"/>
        <source>“{name}” was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="53"/>
        <source>This version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="54"/>
        <source>Descant {version}. What is found is shown at the top of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="55"/>
        <source>Look for a new version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="63"/>
        <source>OpenAI&apos;s values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="64"/>
        <source>OpenAI recommends temperature 1.0, top P 1.0, top K 0 and min P 0 for gpt-oss. As long as nothing else is set here, other models use their common values. What you set applies to every model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="69"/>
        <source>Use them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="80"/>
        <source>The next load will be planned by the formulas alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="84"/>
        <source>Corrections from earlier loads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="85"/>
        <source>After each load, the memory it actually used is compared with the plan, and the next plan is corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="86"/>
        <location filename="../../app/ui/settings/secret_row.py" line="41"/>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="97"/>
        <source>Every model now loads by the plan and the settings above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="101"/>
        <source>Per-model values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="102"/>
        <source>Values that you set beside the chat apply to that model and override the ones here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="103"/>
        <source>Forget all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="105"/>
        <source>Yes, forget all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="112"/>
        <source>What is sent, and where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="114"/>
        <source>Models run on this computer. What you write and what a model answers is not sent anywhere, except by the tools that you turn on in a chat, as said below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="118"/>
        <source>Discover and downloads contact the Hub at the address set in Network. They send what you search for, which pages you open, which files you download, and your token if there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="123"/>
        <source>New versions are looked for only if you allow it, and engines only when you ask for them, at the addresses set in Network. Nothing about you is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="127"/>
        <source>In chats in which you turned on the web, a model&apos;s searches go to the search engine set in Network, and pages are fetched from their servers, which see your IP address. No cookies are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="131"/>
        <source>Functions and MCP servers that you turned on in a chat get what the model passes to them, and what you reply when they ask. What they do with it, and where they send it, is up to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="135"/>
        <source>Nothing else is requested or sent: no account, no statistics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="136"/>
        <source>A link in an answer opens in your browser after you have seen where it leads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="137"/>
        <source>With “Stay offline” in Network turned on, no requests are made at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="145"/>
        <source>What is stored on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="146"/>
        <source>Chats, drafts and models are in the data folder. The logs contain no text from chats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="147"/>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="158"/>
        <source>The list could not be cleared: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/extras.py" line="159"/>
        <source>{count} file was removed from the list. It stays on disk.</source>
        <extracomment>Only for exactly one. For other numbers: {count} files were removed from the list. They stay on disk.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/extras.py" line="159"/>
        <source>{count} files were removed from the list. They stay on disk.</source>
        <extracomment>For all numbers but one. For one: {count} file was removed from the list. It stays on disk.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="167"/>
        <source>Files opened from elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="168"/>
        <source>The list of model files outside the models folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="177"/>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="178"/>
        <source>A record of what happened in the window and the engine, for when something goes wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="191"/>
        <source>All settings are at their defaults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="195"/>
        <source>Reset all settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="196"/>
        <source>Resets everything in these sections to its default, except the models folder and the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="197"/>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="199"/>
        <source>Yes, reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="215"/>
        <source>Not everything could be removed. The system reported: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/function_faults.py" line="39"/>
        <location filename="../../app/ui/settings/mcp_fields.py" line="65"/>
        <source>A quotation mark is missing in the command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/function_faults.py" line="48"/>
        <source>The parameters are not a JSON object: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="62"/>
        <location filename="../../app/ui/settings/functions_window.py" line="78"/>
        <location filename="../../app/ui/settings/functions_window.py" line="82"/>
        <location filename="../../app/ui/shell/rest.py" line="130"/>
        <source>Functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="63"/>
        <source>What a model may have done on this computer: each function is a command of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="85"/>
        <source>It reads private data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="86"/>
        <source>It sends what it is given to another computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="87"/>
        <source>New function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="114"/>
        <source>For example: get_weather</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="116"/>
        <source>What it does, for the model: Get the weather of a city.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="117"/>
        <source>For example: python3 weather.py</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="129"/>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="131"/>
        <source>Command: it gets the arguments as JSON on its standard input; what it prints is the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="135"/>
        <source>Parameters: a JSON schema, or nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="136"/>
        <source>When the model calls it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="238"/>
        <source>Turn it on in a chat with the wrench below its message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="290"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="337"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="229"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="230"/>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/functions_window.py" line="334"/>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/group.py" line="30"/>
        <source>Reset this section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_fields.py" line="67"/>
        <source>Enter a command or an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_fields.py" line="77"/>
        <source>Enter a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_fields.py" line="94"/>
        <source>Line {number} of the values is not NAME=value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="41"/>
        <source>Folders and time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="44"/>
        <source>Add folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="65"/>
        <source>{folder} is not the full path of a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="70"/>
        <source>Home folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="74"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="140"/>
        <source>For example: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="93"/>
        <location filename="../../app/ui/settings/mcp_more.py" line="111"/>
        <source>Folder in which the command runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="95"/>
        <source>Seconds that a call may take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="97"/>
        <source>Folders for the server to work in, one in each line. It can still use others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_more.py" line="115"/>
        <source>Folder for the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_offer.py" line="92"/>
        <source>{tool} cannot be used. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_offer.py" line="108"/>
        <source>Resources: attach one to the open chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_offer.py" line="111"/>
        <source>Resources with parts to fill in: attach one to the open chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_offer.py" line="117"/>
        <source>Prompts: insert one into the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/mcp_offer.py" line="160"/>
        <source>{on} of {count} tool is on. Turned on in a chat, it takes {total} of the context.</source>
        <extracomment>Only for exactly one. For other numbers: {on} of {count} tools are on. Turned on in a chat, they take {total} of the context.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/mcp_offer.py" line="160"/>
        <source>{on} of {count} tools are on. Turned on in a chat, they take {total} of the context.</source>
        <extracomment>For all numbers but one. For one: {on} of {count} tool is on. Turned on in a chat, it takes {total} of the context.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_template.py" line="54"/>
        <source>Attach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="62"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="100"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="104"/>
        <location filename="../../app/ui/shell/rest.py" line="131"/>
        <source>MCP servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="63"/>
        <source>Tools of other programs, such as those you have set up for Claude Desktop, Cursor or VS Code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="108"/>
        <source>Its results can hold private data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="109"/>
        <source>It can send what it is given to another computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="110"/>
        <source>New server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="111"/>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="114"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="277"/>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="115"/>
        <source>What it has printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="136"/>
        <source>For example: files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="139"/>
        <source>For example: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="158"/>
        <source>Command, or address of a server that is reached by HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="160"/>
        <source>Environment variables, one in each line; for an address: headers such as Authorization=Bearer …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="277"/>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="297"/>
        <source>Once it is saved, it can be connected to see what it offers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="330"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="355"/>
        <source>There is another server called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="363"/>
        <source>{server}: what it has printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="364"/>
        <source>The last lines, newest at the bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="364"/>
        <source>It has printed nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="396"/>
        <location filename="../../app/ui/settings/mcp_window.py" line="456"/>
        <source>{name} cannot be read: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/mcp_window.py" line="411"/>
        <source>{count} value of {name} is kept in mcp.json, since this system has no store for secrets.</source>
        <extracomment>Only for exactly one. For other numbers: {count} values of {name} are kept in mcp.json, since this system has no store for secrets.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/mcp_window.py" line="411"/>
        <source>{count} values of {name} are kept in mcp.json, since this system has no store for secrets.</source>
        <extracomment>For all numbers but one. For one: {count} value of {name} is kept in mcp.json, since this system has no store for secrets.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/mcp_window.py" line="424"/>
        <source>{program}: {count} server</source>
        <extracomment>Only for exactly one. For other numbers: {program}: {count} servers</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/mcp_window.py" line="424"/>
        <source>{program}: {count} servers</source>
        <extracomment>For all numbers but one. For one: {program}: {count} server</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="429"/>
        <source>No other program with MCP servers was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="431"/>
        <location filename="../../app/ui/settings/python_row.py" line="29"/>
        <source>From a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="432"/>
        <source>From the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="441"/>
        <source>Import MCP servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="446"/>
        <source>the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="458"/>
        <source>There is a server of each of these names already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="466"/>
        <source>Off: its tools cannot be turned on in a chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="468"/>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="471"/>
        <source>Connected: {name}, MCP {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="473"/>
        <source>Connect it to see what it offers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/mcp_window.py" line="475"/>
        <source>It is started when an answer can use one of its tools.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/pane.py" line="96"/>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/pane.py" line="250"/>
        <source>Stored in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/pane.py" line="281"/>
        <source>No settings match “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="50"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="65"/>
        <location filename="../../app/ui/shell/palette_desk.py" line="92"/>
        <source>Prompt library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="51"/>
        <source>System prompts and parts of messages that you use again. Type / and a name in the message field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="72"/>
        <source>New prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="103"/>
        <source>For example: translate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="105"/>
        <location filename="../../app/ui/settings/prompts_window.py" line="116"/>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="106"/>
        <source>Part of a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="107"/>
        <source>System prompt of the chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="109"/>
        <source>For example: Translate this into {language}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="151"/>
        <source>The text has {count} characters, and a prompt at most {most}. Attach it to a message as a file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="266"/>
        <source>Found as /{name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="266"/>
        <source>A name has no spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="268"/>
        <source>Text in double braces, {{name}}, is asked for when you insert the prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/prompts_window.py" line="269"/>
        <source>It asks for: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/python_row.py" line="23"/>
        <source>A model can run Python with numpy, pandas and matplotlib, in a sandbox without the network and without your files. The wrench below the message turns it on for a chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/python_row.py" line="30"/>
        <source>Install it anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/python_row.py" line="44"/>
        <source>Install Python from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/python_row.py" line="55"/>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/python_row.py" line="60"/>
        <source>Python {version} is installed: {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/rows.py" line="73"/>
        <source>Reset to default: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/rows.py" line="249"/>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/rows.py" line="249"/>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/search_key_row.py" line="16"/>
        <source>Key for the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/search_key_row.py" line="17"/>
        <source>Brave, You.com and Exa want one. It is stored in the system&apos;s keyring and sent only to that service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/search_key_row.py" line="18"/>
        <source>Paste a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/search_key_row.py" line="59"/>
        <source>The chosen search engine needs none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/search_key_row.py" line="64"/>
        <source>{service} has no key yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/search_key_row.py" line="66"/>
        <location filename="../../app/ui/settings/token_row.py" line="71"/>
        <source>Set until Descant closes: this system has no usable keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/search_key_row.py" line="67"/>
        <source>Set for {service}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/secret_row.py" line="92"/>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/section_list.py" line="31"/>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/special_rows.py" line="70"/>
        <source>The previous setting still applies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="24"/>
        <source>Hugging Face token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="25"/>
        <source>Gated models need one. It is stored in the system&apos;s keyring and sent only to the Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="26"/>
        <source>Paste a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="30"/>
        <source>Create one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="67"/>
        <source>Not set. Models that are not gated do not need one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="69"/>
        <source>Set by the environment variable HF_TOKEN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="73"/>
        <source>Set. It belongs to {account}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="75"/>
        <source>Set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/appearance.py" line="104"/>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/appearance.py" line="105"/>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/appearance.py" line="106"/>
        <source>Default text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/appearance.py" line="117"/>
        <source>Text size {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/application.py" line="343"/>
        <location filename="../../app/ui/shell/main.py" line="142"/>
        <location filename="../../app/ui/shell/tray_icon.py" line="61"/>
        <location filename="../../app/ui/shell/window.py" line="81"/>
        <source>Descant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/backup_desk.py" line="60"/>
        <source>Back up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/backup_desk.py" line="60"/>
        <location filename="../../app/ui/shell/backup_desk.py" line="70"/>
        <source>Backups (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/backup_desk.py" line="68"/>
        <location filename="../../app/ui/shell/backup_desk.py" line="96"/>
        <source>Wait until the answer has ended, then restore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/backup_desk.py" line="78"/>
        <source>There are no weekly copies yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/backup_desk.py" line="90"/>
        <source>{name}: {contents}, made on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/backup_desk.py" line="103"/>
        <source>The backup was written and verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/backup_desk.py" line="115"/>
        <source>{count} chat was restored</source>
        <extracomment>Only for exactly one. For other numbers: {count} chats were restored</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/backup_desk.py" line="115"/>
        <source>{count} chats were restored</source>
        <extracomment>For all numbers but one. For one: {count} chat was restored</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/download_news.py" line="51"/>
        <source>{count} download resumed.</source>
        <extracomment>Only for exactly one. For other numbers: {count} downloads resumed.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/download_news.py" line="51"/>
        <source>{count} downloads resumed.</source>
        <extracomment>For all numbers but one. For one: {count} download resumed.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/download_news.py" line="54"/>
        <source>{count} download from last time is waiting for you.</source>
        <extracomment>Only for exactly one. For other numbers: {count} downloads from last time are waiting for you.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/download_news.py" line="54"/>
        <source>{count} downloads from last time are waiting for you.</source>
        <extracomment>For all numbers but one. For one: {count} download from last time is waiting for you.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="66"/>
        <source>{name} is downloaded and verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="72"/>
        <source>{name} is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="72"/>
        <source>The download is complete and verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="77"/>
        <source>{name} stopped. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="79"/>
        <source>The download of {name} stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="103"/>
        <source>Show downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/exchange_desk.py" line="93"/>
        <source>Export “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/exchange_desk.py" line="98"/>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/exchange_desk.py" line="121"/>
        <source>Wait until the current export or import has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/exchange_desk.py" line="150"/>
        <source>{count} chat was imported</source>
        <extracomment>Only for exactly one. For other numbers: {count} chats were imported</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/exchange_desk.py" line="150"/>
        <source>{count} chats were imported</source>
        <extracomment>For all numbers but one. For one: {count} chat was imported</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/exchange_desk.py" line="152"/>
        <source>{count} chat is here already</source>
        <extracomment>Only for exactly one. For other numbers: {count} chats are here already</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/exchange_desk.py" line="152"/>
        <source>{count} chats are here already</source>
        <extracomment>For all numbers but one. For one: {count} chat is here already</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/exchange_desk.py" line="153"/>
        <location filename="../../app/ui/shell/exchange_desk.py" line="156"/>
        <source>Show report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/exchange_desk.py" line="165"/>
        <source>Import report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/exchange_desk.py" line="165"/>
        <source>What became of each file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/image_desk.py" line="72"/>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/notifications.py" line="74"/>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/palette.py" line="79"/>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/palette.py" line="103"/>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/palette.py" line="104"/>
        <source>Search commands, settings, models and chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/palette.py" line="108"/>
        <location filename="../../app/ui/shell/palette.py" line="178"/>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/palette_desk.py" line="76"/>
        <source>{keys}: beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/palette_desk.py" line="111"/>
        <location filename="../../app/ui/shell/rail.py" line="40"/>
        <source>Theme and text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/pane_makers.py" line="140"/>
        <source>Could not open: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/pane_makers.py" line="333"/>
        <source>The models folder cannot be moved while downloads are running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/pane_makers.py" line="335"/>
        <source>Pause the downloads, or wait until they finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/rail.py" line="35"/>
        <location filename="../../app/ui/shell/window.py" line="232"/>
        <location filename="../../app/ui/shell/window.py" line="329"/>
        <source>Discover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/rail.py" line="36"/>
        <location filename="../../app/ui/shell/window.py" line="233"/>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/rail.py" line="160"/>
        <source>{count} running, {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/single_instance.py" line="132"/>
        <source>Descant is open on another computer ({host}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/single_instance.py" line="133"/>
        <source>Both use the same folder, and chats can only be written from one place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/single_instance.py" line="134"/>
        <source>Close it there, then start Descant again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/single_instance.py" line="137"/>
        <source>Descant is already open, but its window is not responding (process {pid}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/single_instance.py" line="139"/>
        <source>Close it, or end that process, then start Descant again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray.py" line="100"/>
        <source>Your answer is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray.py" line="100"/>
        <source>Open Descant to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray.py" line="102"/>
        <source>The answer stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray.py" line="102"/>
        <source>Open Descant to see why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray.py" line="162"/>
        <source>Descant is still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray.py" line="163"/>
        <source>What is running continues. Quit from the tray icon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray_icon.py" line="37"/>
        <source>Open Descant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/tray_icon.py" line="42"/>
        <location filename="../../app/ui/shell/window.py" line="237"/>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="157"/>
        <source>Downloading Descant {version}: {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="169"/>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="171"/>
        <source>Descant {version} was downloaded. Quit Descant, then install it with:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="172"/>
        <source>Copy command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="174"/>
        <source>Descant {version} will be installed when you quit Descant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="183"/>
        <source>May Descant look for new versions of itself once a day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="184"/>
        <source>It reads a signed list and sends nothing about you. You can change this in Settings at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="196"/>
        <source>Descant {version} is available (released {date}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="200"/>
        <source>Skip this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="203"/>
        <source>Download ({size})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="210"/>
        <source>Descant was updated to version {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/update_bar.py" line="216"/>
        <source>Descant {version} is the newest version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/window.py" line="230"/>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/window.py" line="241"/>
        <source>Two chats side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/window.py" line="244"/>
        <source>Copy the last answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/window.py" line="248"/>
        <source>Stop the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/window.py" line="310"/>
        <source>{title} - Descant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/desktop.py" line="44"/>
        <source>The folder could not be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/desktop.py" line="45"/>
        <source>No app on this computer opens {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/desktop.py" line="46"/>
        <source>Copy the path and open it in your file manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/export_prompt.py" line="30"/>
        <location filename="../../app/ui/widgets/exchange/export_prompt.py" line="31"/>
        <location filename="../../app/ui/widgets/exchange/file_names.py" line="31"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/export_prompt.py" line="35"/>
        <source>Kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/export_prompt.py" line="36"/>
        <source>With the reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/export_prompt.py" line="65"/>
        <source>Holds everything and can be imported again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/export_prompt.py" line="67"/>
        <source>Holds the versions of questions and answers that are shown now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="33"/>
        <source>Web page (HTML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="37"/>
        <source>JSON, with all versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="39"/>
        <source>JSON lines, with all versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="52"/>
        <source>Commentary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="54"/>
        <source>Result: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="55"/>
        <source>Attached: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="56"/>
        <source>This answer is incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="57"/>
        <source>version {position} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/kinds.py" line="58"/>
        <source>Exported from Descant on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/restore_prompt.py" line="29"/>
        <location filename="../../app/ui/widgets/exchange/restore_prompt.py" line="50"/>
        <source>Restore this backup?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/restore_prompt.py" line="33"/>
        <source>Your present chats and settings are set aside in their folder, not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/restore_prompt.py" line="38"/>
        <source>Restore chats and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/exchange/restore_prompt.py" line="39"/>
        <source>Only the chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/link_prompt.py" line="29"/>
        <location filename="../../app/ui/widgets/link_prompt.py" line="48"/>
        <source>Open this link?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/link_prompt.py" line="34"/>
        <source>Quoted from the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/link_prompt.py" line="38"/>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/log_window.py" line="45"/>
        <source>The engine&apos;s last lines, newest at the bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/search_field.py" line="34"/>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/value_slider.py" line="40"/>
        <source>auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/value_slider.py" line="50"/>
        <source>{title}: automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="19"/>
        <source>No address for new versions is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="21"/>
        <source>Enter the address of a signed list of versions in Settings, under Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="32"/>
        <location filename="../../app/updates/errors.py" line="45"/>
        <source>Descant {version} could not be installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="33"/>
        <source>{file} cannot be replaced: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="34"/>
        <source>Check the permissions of its folder and the free space of its disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="46"/>
        <source>The downloaded file has changed since it was verified, so it was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="47"/>
        <source>Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="56"/>
        <source>Descant {version} cannot be installed from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/updates/errors.py" line="57"/>
        <source>Install it the way you installed this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/updates/fetching.py" line="71"/>
        <source>This copy was not installed from a package that Descant can replace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/updates/fetching.py" line="75"/>
        <source>It has no package for this kind of installation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/updates/fetching.py" line="78"/>
        <source>{folder} is not writable, so {name} cannot be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
