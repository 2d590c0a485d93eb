<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
<context>
    <name>descant</name>
    <message>
        <location filename="../../app/chats/errors.py" line="32"/>
        <source>The file with your chats is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="33"/>
        <location filename="../../app/chats/errors.py" line="117"/>
        <source>{path}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="34"/>
        <source>Rescue what can be read: a new file is begun, and the damaged one is kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="46"/>
        <source>Your chats were made by a newer Descant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="47"/>
        <source>{path} has version {version}; this Descant knows versions up to {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="53"/>
        <source>Install the newer Descant again. The chats were not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="64"/>
        <source>Your chats could not be brought to the form that this Descant needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="65"/>
        <source>{path}, version {version}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="66"/>
        <source>Go on with the Descant that you had before, and report this. The chats were not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="77"/>
        <source>The disk is full, so this was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="78"/>
        <source>The disk of {folder} has {free} left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="79"/>
        <source>Free some space, then try again. What stands in the window is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="90"/>
        <source>This was not saved: the file with your chats may not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="91"/>
        <source>{path}, or the folder it is in, is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="92"/>
        <source>Allow your user to write there, then try again. Chats can still be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="103"/>
        <source>This was not saved: another program uses the file with your chats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="104"/>
        <source>{path} is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="105"/>
        <source>Close other programs that have it open (a backup, a second Descant), then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="116"/>
        <source>The file with your chats could not be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="118"/>
        <source>Try again. If it fails again, check the disk that it is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="129"/>
        <source>This chat is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="130"/>
        <source>It was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/chats/errors.py" line="131"/>
        <source>Choose another chat or begin a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/decoding.py" line="26"/>
        <source>{name} is not text that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/decoding.py" line="28"/>
        <source>Save it as UTF-8, or as UTF-16 with a byte-order mark, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/decoding.py" line="54"/>
        <source>The byte {byte} at offset {offset} does not begin a character in {encoding}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/decoding.py" line="64"/>
        <source>It has a NUL at offset {offset}, as binary files and UTF-16 without a byte-order mark do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/errors.py" line="24"/>
        <source>Something went wrong inside Descant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/errors.py" line="25"/>
        <location filename="../../app/engine/faults.py" line="221"/>
        <source>{name}: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/errors.py" line="26"/>
        <source>What was written is kept. The log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/setting.py" line="31"/>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/setting.py" line="33"/>
        <location filename="../../app/ui/chat/model_choices.py" line="168"/>
        <location filename="../../app/ui/chat/model_picker.py" line="40"/>
        <location filename="../../app/ui/my_models/list_view.py" line="74"/>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/setting.py" line="35"/>
        <source>Generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/setting.py" line="37"/>
        <source>Performance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/setting.py" line="39"/>
        <location filename="../../app/ui/discover/hub_wording.py" line="82"/>
        <location filename="../../app/ui/downloads/panel.py" line="70"/>
        <location filename="../../app/ui/shell/rail.py" line="103"/>
        <location filename="../../app/ui/shell/rail.py" line="150"/>
        <location filename="../../app/ui/shell/window.py" line="387"/>
        <source>Downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/setting.py" line="41"/>
        <location filename="../../app/ui/settings/token_row.py" line="59"/>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/setting.py" line="43"/>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/setting.py" line="45"/>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="38"/>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="42"/>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="46"/>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="47"/>
        <source>The colours of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="49"/>
        <location filename="../../app/core/settings.py" line="71"/>
        <location filename="../../app/ui/settings/pane.py" line="470"/>
        <location filename="../../app/ui/shell/appearance.py" line="126"/>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="50"/>
        <location filename="../../app/ui/shell/appearance.py" line="128"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="51"/>
        <location filename="../../app/ui/shell/appearance.py" line="130"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="58"/>
        <source>Size of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="59"/>
        <source>Of words and controls. Ctrl and plus or minus change it as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="63"/>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="69"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="70"/>
        <source>Of the window. Holds from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="77"/>
        <source>Key that sends a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="78"/>
        <source>The other one begins a new line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="80"/>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="81"/>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="88"/>
        <location filename="../../app/ui/my_models/folder_bar.py" line="39"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="86"/>
        <source>Models folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="89"/>
        <source>Downloads go there, and every .gguf file in it is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="90"/>
        <source>The usual folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="96"/>
        <source>Models of the Hugging Face cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="97"/>
        <source>Use GGUF files that other programs have downloaded, where they lie. Nothing is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="103"/>
        <source>Models of LM Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="104"/>
        <source>Use the models of LM Studio where they lie. Nothing is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="110"/>
        <source>Models of llama.cpp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="111"/>
        <source>Use what llama.cpp&apos;s own programs have downloaded, where it lies. Nothing is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="117"/>
        <source>Unload an idle model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="118"/>
        <source>A model that nobody has asked anything for so long gives its memory back. It stays chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="122"/>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="123"/>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="129"/>
        <source>Load the last model at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="130"/>
        <source>Else it is loaded with the first message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="136"/>
        <source>Reasoning effort of new chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="137"/>
        <source>How long gpt-oss thinks before it answers. Each chat can have its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="139"/>
        <location filename="../../app/ui/chat/composer.py" line="449"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="16"/>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="140"/>
        <location filename="../../app/ui/chat/composer.py" line="451"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="18"/>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="141"/>
        <location filename="../../app/ui/chat/composer.py" line="453"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="20"/>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="148"/>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="149"/>
        <source>How freely words are chosen: 0 takes the likeliest each time, OpenAI recommends 1.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="158"/>
        <source>Top P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="159"/>
        <source>Only the likeliest words that together reach this share are considered. OpenAI recommends 1.0: all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="168"/>
        <source>Top K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="169"/>
        <source>Only so many of the likeliest words are considered. OpenAI recommends 0: all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="173"/>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="179"/>
        <source>Min P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="180"/>
        <source>Words less likely than this share of the likeliest are left out. OpenAI recommends 0: none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="189"/>
        <source>Stop when the model repeats itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="190"/>
        <source>Small or damaged models may write the same lines until the context is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="203"/>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="50"/>
        <source>Context length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="204"/>
        <source>How many tokens of a chat the model sees, but never more than it was trained for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="208"/>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="215"/>
        <source>Layers on the GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="216"/>
        <source>0 for none; a number larger than the model has for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="225"/>
        <source>Layers whose experts stay on the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="226"/>
        <source>Of models with experts, such as gpt-oss: so the rest fits on a smaller GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="235"/>
        <source>Leave room for other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="236"/>
        <source>So much more of each GPU&apos;s memory stays free than is needed for safety.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="240"/>
        <source>MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="241"/>
        <source>Nothing more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="247"/>
        <source>Type of the KV cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="248"/>
        <source>Q8_0 takes about half the memory of F16 and is a little less exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="251"/>
        <source>F16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="252"/>
        <source>Q8_0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="253"/>
        <source>Q4_0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="260"/>
        <source>Tokens computed at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="261"/>
        <source>llama.cpp&apos;s ubatch. Larger ones read long prompts faster and take more memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="271"/>
        <source>Tokens submitted at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="272"/>
        <source>llama.cpp&apos;s batch; matters where several GPUs work on one prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="282"/>
        <source>Threads of the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="283"/>
        <source>As many as there are fast cores is best, more are slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="292"/>
        <source>Flash attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="293"/>
        <source>Without it long contexts take several times the memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="294"/>
        <location filename="../../app/core/settings.py" line="302"/>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="294"/>
        <location filename="../../app/core/settings.py" line="302"/>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="300"/>
        <source>Map the model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="301"/>
        <source>On: what stays on the CPU is used from the file itself. Off: it is copied, which a GPU reads faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="308"/>
        <source>Keep the model in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="309"/>
        <source>What is in memory is never swapped out to the disk (mlock), if the system allows that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="315"/>
        <source>Unfinished downloads at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="316"/>
        <source>What happens with downloads that were under way when Descant was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="317"/>
        <location filename="../../app/ui/my_models/details.py" line="140"/>
        <location filename="../../app/ui/my_models/pane.py" line="246"/>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="317"/>
        <source>Ask first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="323"/>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="324"/>
        <source>So many parts of a file are fetched at once. Fewer leave more room for others on the same line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="332"/>
        <source>Keep the computer awake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="333"/>
        <source>The computer does not go to sleep while a download runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="339"/>
        <source>Address of the Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="340"/>
        <source>Another address if you use a mirror. The token is sent to this address alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="341"/>
        <source>As HF_ENDPOINT says, or https://huggingface.co</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="347"/>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="348"/>
        <source>Requests go through it, such as http://proxy.example:3128.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="349"/>
        <source>As the system says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="355"/>
        <source>Stay offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="356"/>
        <source>Descant makes no request at all. Models that are here work as always.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="363"/>
        <source>Remember model files that were opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="364"/>
        <source>Files from outside the models folder are listed again at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="416"/>
        <source>{key} cannot be {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="418"/>
        <source>Choose another value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="429"/>
        <source>The settings cannot be saved in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="430"/>
        <location filename="../../app/core/settings.py" line="659"/>
        <location filename="../../app/gguf/errors.py" line="108"/>
        <location filename="../../app/library/moving.py" line="163"/>
        <location filename="../../app/ui/my_models/pane.py" line="439"/>
        <location filename="../../app/ui/services/library.py" line="484"/>
        <source>The system says: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="431"/>
        <source>Your change holds until Descant is closed. Make room on that disk, or check the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="538"/>
        <location filename="../../app/library/elsewhere.py" line="177"/>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="632"/>
        <source>It may be {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="634"/>
        <source>It may be true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="636"/>
        <source>It may be {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="642"/>
        <source>The setting {key} cannot be {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="644"/>
        <source>Its usual value is used. Change it in Settings, or in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="650"/>
        <source>“{name}” in {file} is no section of settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="652"/>
        <location filename="../../app/core/settings.py" line="660"/>
        <location filename="../../app/core/settings.py" line="671"/>
        <source>The usual settings are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="658"/>
        <source>The settings in {file} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="665"/>
        <source>{reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="667"/>
        <source>The settings in {file} cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/settings.py" line="669"/>
        <source>The usual settings are used. The file was kept as {kept}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/host.py" line="318"/>
        <source>This kind of model ({architecture}) is newer than this version of Descant; answers may be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/placing.py" line="160"/>
        <source>{name} was meant to hold the model, but llama.cpp lists no graphics card now; it runs on the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/placing.py" line="164"/>
        <source>{name} was meant to hold the model, but llama.cpp does not list it now; the model was planned again for the cards that are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/placing.py" line="172"/>
        <source>Graphics card number {number} was meant to hold the model, but llama.cpp lists fewer cards; the model was planned again for the cards that are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/prefill.py" line="17"/>
        <source>The context has no room for all of the reasoning, so the model answers from the last part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/chat_template.py" line="41"/>
        <source>This model&apos;s file has no chat template. A common form is used; answers may be poor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/chat_template.py" line="45"/>
        <source>No tools are offered to the model in this form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/chat_template.py" line="130"/>
        <source>The chat template in this model&apos;s file is not used: {why} A common form is used; answers may be poor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template cannot be read as a template: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template failed while it ran: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template made far more text than the conversation holds: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template refuses this conversation: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template took too long: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template tried something that a template must not do: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template cannot be read as a template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template failed while it ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template made far more text than the conversation holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template refuses this conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="31"/>
        <source>The template tried something that a template must not do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="34"/>
        <source>The chat template in the model&apos;s file does not work for this chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/errors.py" line="36"/>
        <source>Start a new chat without own instructions and tools, or choose another file of this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="28"/>
        <source>This model takes no instructions of its own; they stand before your first message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="29"/>
        <source>This model&apos;s chat template may leave out a part of this chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="30"/>
        <source>This model&apos;s chat template knows no tools; none are offered to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="31"/>
        <source>This model&apos;s chat template fails when there are tools, so none are offered to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="37"/>
        <source>This model&apos;s chat template cannot write tool calls, so they are described to it in words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="281"/>
        <source>This model&apos;s chat template fails with some tools; these are not offered to it: {tools}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/child/templates/rendering.py" line="283"/>
        <source>This model&apos;s chat template cannot write all parameters of some tools, so these are described in a simpler form: {tools}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/client/engine_client.py" line="64"/>
        <source>The load was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/client/engine_client.py" line="64"/>
        <source>Select a model to load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="20"/>
        <source>Memory ran out while loading; it was tried once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="25"/>
        <source>Memory ran out while loading, so the context is {taken:,} tokens instead of {planned:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="31"/>
        <source>Memory ran out while loading, so the model is on the CPU alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="33"/>
        <source>Memory ran out while loading, so {taken} layers are on the GPU instead of {planned}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="39"/>
        <source>Memory ran out while loading, so {taken} layers instead of {planned} keep their experts in the computer&apos;s memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="46"/>
        <source>Memory ran out while loading, so the prompt is read in pieces of {taken} tokens instead of {planned}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/client/stepping_down.py" line="52"/>
        <source>Memory ran out while loading, so the cache is packed more tightly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="117"/>
        <source>{name} was not loaded: it does not fit in memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="118"/>
        <source>It needs about {needed}, and {available} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="123"/>
        <location filename="../../app/engine/faults.py" line="157"/>
        <location filename="../../app/engine/faults.py" line="239"/>
        <source>Close other programs, ask for a shorter context, or take a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="130"/>
        <source>The chat is longer than the context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="131"/>
        <source>It has {prompt} tokens; the context holds {n_ctx}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="132"/>
        <source>Load the model with a longer context, shorten the message, or begin a new chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="138"/>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="23"/>
        <source>No model is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="138"/>
        <source>Select a model first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="144"/>
        <source>{name} was not loaded: it ended the engine before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="146"/>
        <source>Check or download the file again, or load it all the same if you know why it failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="155"/>
        <source>{name} was not loaded: memory ran out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="156"/>
        <location filename="../../app/engine/faults.py" line="179"/>
        <source>llama.cpp says: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="161"/>
        <source>{name} was not loaded: this version of the engine does not know its kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="162"/>
        <source>Its architecture is “{architecture}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="163"/>
        <source>Update Descant, or take another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="169"/>
        <source>{name} was not loaded: llama.cpp refused it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="170"/>
        <source>It says: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="171"/>
        <source>Check the file or download it again. The log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="178"/>
        <source>{name} was not loaded: a graphics card that was meant to hold it cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="180"/>
        <source>Load it again: it is then planned for the cards that are there. Settings, Hardware lists them, with what hides a card (such as CUDA_VISIBLE_DEVICES).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="190"/>
        <source>The engine did not understand a request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="192"/>
        <location filename="../../app/engine/probe/client.py" line="280"/>
        <source>Restart Descant. If it happens again, report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="200"/>
        <source>The model could not go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="201"/>
        <source>llama.cpp says: {status} {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="202"/>
        <source>What was written is kept. Try again; if it fails again, load the model anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="210"/>
        <source>The model&apos;s output is not a number, so the answer ends here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="211"/>
        <source>The file is damaged, or the computation on the graphics card went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="212"/>
        <source>Check the file (or download it again). If it is whole, try with fewer GPU layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="220"/>
        <source>The engine met an error of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="222"/>
        <source>What was written is kept. Try again, and report it with the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="231"/>
        <source>The engine ended while it loaded the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="232"/>
        <source>Load again, or take another model. The log has the last words of the engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="234"/>
        <source>The engine ended while {stage}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="235"/>
        <source>What was written is kept. Try again: a fresh engine loads the model by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="237"/>
        <source>Load the model again: it is then planned for the cards that are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="246"/>
        <source>The engine hung while {stage} and was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="247"/>
        <source>It gave no sign of life for {seconds:.0f} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="248"/>
        <source>What was written is kept. Try again; if it hangs again, the graphics driver may need an update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="256"/>
        <source>The engine does not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="258"/>
        <source>Install Descant again. If it was copied from another computer, build it on this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="287"/>
        <source>It was killed from outside (signal 9). The system does this when memory runs out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="291"/>
        <source>It was built for another processor (illegal instruction).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="296"/>
        <source>It crashed ({name}): {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="297"/>
        <source>It crashed ({name}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="298"/>
        <source>Its exit code was {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="303"/>
        <source>Memory ran out: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="306"/>
        <source>A graphics card that was meant to be used is not there: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="169"/>
        <source>The process that looks at the devices cannot be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="171"/>
        <source>Install Descant again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="273"/>
        <source>The plan could not be measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="273"/>
        <source>The estimate is used instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/probe/client.py" line="278"/>
        <source>The process that looks at the devices gave an answer that makes no sense.</source>
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
        <source>{count} of {cores} cores: the fastest of the numbers that were tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/thread_wording.py" line="22"/>
        <source>{count} of {cores} cores: Descant may use no more</source>
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
        <source>{file} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="78"/>
        <source>It may have been moved or deleted, or its drive is not connected. Looked in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="81"/>
        <source>Choose the file where it lies now, or download the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="91"/>
        <source>{file} is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="92"/>
        <source>It is a folder or a device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="93"/>
        <source>Choose the .gguf file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="107"/>
        <source>{file} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="109"/>
        <source>Check the file&apos;s permissions and its drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="119"/>
        <source>{file} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="120"/>
        <source>The download never began, or the disk was full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="131"/>
        <source>{file} was never filled: its last part is nothing but zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="133"/>
        <source>{file} was never filled: it begins with nothing but zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="134"/>
        <source>A download reserves the space first and fills it later; this one was stopped in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="145"/>
        <source>{file} is not a GGUF model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="146"/>
        <source>It looks like a 7-Zip archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="146"/>
        <source>It looks like a JSON text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="146"/>
        <source>It looks like a PDF document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="146"/>
        <source>It looks like a Python pickle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="146"/>
        <source>It looks like a git-LFS pointer, which only names the real file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="146"/>
        <source>It looks like a gzip archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="146"/>
        <source>It looks like a model in the GGML format, which llama.cpp no longer reads since 2023.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="146"/>
        <source>It looks like a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="146"/>
        <source>It looks like a safetensors file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="146"/>
        <source>It looks like a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="146"/>
        <source>It looks like a web page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="146"/>
        <source>It looks like a zip archive (or a PyTorch file).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="146"/>
        <source>It looks like an XML error message of a download server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="146"/>
        <source>It looks like an unfinished download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="146"/>
        <source>It looks like an unknown kind of data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="147"/>
        <source>Choose a .gguf file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="152"/>
        <source>If it was downloaded as a model, the server sent a message instead: download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="154"/>
        <source>If it was downloaded as a model, the link led to a page instead of the file: download the file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="157"/>
        <source>The download failed on the server&apos;s side. Delete it and download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="160"/>
        <source>If it should be a model, it is damaged: download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="161"/>
        <source>Run `git lfs pull` in that folder, or download the model in Discover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="162"/>
        <source>Look for a GGUF version of this model in Discover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="163"/>
        <source>If it is an archive, unpack it and choose the .gguf file inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="164"/>
        <location filename="../../app/gguf/errors.py" line="165"/>
        <source>Unpack it and choose the .gguf file inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="166"/>
        <location filename="../../app/gguf/errors.py" line="246"/>
        <source>Download a newer conversion of this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="179"/>
        <source>{file} is written in version {version} of GGUF; versions 2 and 3 can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="184"/>
        <source>It was written for a newer program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="184"/>
        <source>That version was given up in 2023.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="185"/>
        <source>Download a newer file of this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="185"/>
        <source>Update Descant, or download another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="195"/>
        <source>{file} is written for big-endian machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="196"/>
        <source>Its numbers are in the byte order of IBM Z and the like, which this computer reads backwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="197"/>
        <source>Download the ordinary (little-endian) file of this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="213"/>
        <source>{file} is not whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="214"/>
        <source>It is {missing} short of the {expected} that its header promises ({share} is missing): the download or the copy was cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="237"/>
        <source>{file} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a list holds lists, which the format does not allow ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a setting has an impossible value ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a setting has an unknown type ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a setting has no name ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a setting stands there twice ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a tensor begins at an unaligned place ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a tensor does not begin where the one before it ends ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a tensor has a type that llama.cpp no longer reads ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a tensor has an impossible name ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a tensor has an impossible shape ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a tensor has an unknown type ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a tensor&apos;s rows do not fill whole blocks ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a text or a list is longer than the file ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, it claims an impossible number of settings ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, it claims an impossible number of tensors ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, the alignment is no power of two ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, the file ends ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, two tensors have the same name ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, two tensors overlap ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>The file ends within its header ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a list holds lists, which the format does not allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a setting has an impossible value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a setting has an unknown type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a setting has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a setting stands there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a tensor begins at an unaligned place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a tensor does not begin where the one before it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a tensor has a type that llama.cpp no longer reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a tensor has an impossible name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a tensor has an impossible shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a tensor has an unknown type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a tensor&apos;s rows do not fill whole blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, a text or a list is longer than the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, it claims an impossible number of settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, it claims an impossible number of tensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, the alignment is no power of two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, the file ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, two tensors have the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>In its header, two tensors overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="238"/>
        <source>The file ends within its header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="245"/>
        <source>If the file is new, update Descant. Else download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="257"/>
        <source>{file} cannot be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="258"/>
        <source>Its header lacks {keys}: the conversion of this model is incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="259"/>
        <source>Download this model from another publisher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="269"/>
        <source>{file} is not a chat model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="270"/>
        <source>It is a LoRA adapter, which only works on top of another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="270"/>
        <source>It is a control vector, which only works on top of another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="270"/>
        <source>It is a diffusion language model, which Descant cannot run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="270"/>
        <source>It is a draft model, which only speeds up another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="270"/>
        <source>It is a reranking model, which sorts search results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="270"/>
        <source>It is a speech model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="270"/>
        <source>It is a vocabulary without a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="270"/>
        <source>It is an embedding model, which turns text into numbers for search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="270"/>
        <source>It is an encoder-decoder model, which Descant cannot run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="270"/>
        <source>It is an importance matrix, which is used to make models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="270"/>
        <source>It is the vision part (projector) of another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="271"/>
        <source>Choose the main model file instead; it is usually the largest .gguf of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="283"/>
        <source>{file} is one of {total} files that belong together, and only {present} of them are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="289"/>
        <source>Missing: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="290"/>
        <source>Download the missing files into the same folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="304"/>
        <source>{file} does not fit the other files of its model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="306"/>
        <source>Download all files of this model again, from one place, and keep their names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="316"/>
        <source>{file} is only a piece of a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="317"/>
        <source>Its publisher split {whole} into pieces, and none of them can be loaded by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="318"/>
        <source>Put all pieces into one folder and join them in order into {whole} (with `copy /b` on Windows, with `cat` elsewhere), then choose that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="62"/>
        <source>By its header it is another part than number {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="69"/>
        <source>Its header says that it is one of {count} files, but it was renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="70"/>
        <source>Its header says that there are {count} files, its name says {named}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="79"/>
        <source>The files hold {count} tensors instead of {promised}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="82"/>
        <source>The same tensor stands in two of the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="17"/>
        <source>{source} did not answer in time; the other sources were used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="19"/>
        <source>The process that asks {source} ended: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="20"/>
        <source>{source} failed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="25"/>
        <source>A card does not answer ({which}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="30"/>
        <source>{source} says that more is free on {name} than its {total}; all of it is taken to be free there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="41"/>
        <source>On {name}, {larger} says that {high} are free, {smaller} {low}; the smaller figure is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="54"/>
        <source>{name} has {high} by {larger} and {low} by {smaller}; the smaller figure is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="67"/>
        <source>{source} says that {free} are free for {name}, which uses the computer&apos;s memory; that has {available}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="79"/>
        <source>No source tells the memory of {name}, so it is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="84"/>
        <source>Metal does not tell how much {name} may use; {limit} are usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="92"/>
        <source>{name} has no memory of its own; the computer&apos;s figures are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="98"/>
        <source>{card} is divided into {parts} parts, of which one is used: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="107"/>
        <source>{card} is set to be divided (MIG), but has no parts; it cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="113"/>
        <source>{count} cards are called {name}, and llama.cpp does not say which slot each one is in, so they cannot be told apart; the smallest figures are used for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="124"/>
        <source>ggml counts all of the computer&apos;s memory as free; the system&apos;s own figure is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/remarks.py" line="130"/>
        <source>The system does not tell how much memory it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="78"/>
        <source>llama.cpp could not be asked for its devices; what is said here comes from the drivers alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="79"/>
        <source>See the notes for the reason; loading a model may fail as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="81"/>
        <source>This build of llama.cpp computes on the processor alone, though there is a GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="84"/>
        <source>There is no GPU; models are computed on the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="90"/>
        <source>Install a build with {backend}; native/README.md says how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="103"/>
        <source>{name} is not a graphics card but software that computes on the processor, so it is ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="116"/>
        <source>{name} is left aside: llama.cpp uses the card beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="119"/>
        <source>Other programs hold {used} of the {total} of {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="125"/>
        <source>Close them to make room for a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="131"/>
        <source>To use it, remove {variable} from the environment or name the card in it, and start Descant again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="146"/>
        <source>{name} may be hidden from llama.cpp by {setting}; llama.cpp does not list it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="148"/>
        <source>One of the {count} cards called {name} is hidden from llama.cpp by {setting}; it is not known which one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="152"/>
        <location filename="../../app/planning/reasons.py" line="50"/>
        <source>{name} is hidden from llama.cpp by {setting}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="156"/>
        <source>{name} is used through {backend}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="158"/>
        <source>{name} is used through {backend}; its driver is {driver}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="173"/>
        <source>llama.cpp does not list {name}, so nothing can be put on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="174"/>
        <source>Its driver may not fit this build, or the build may not be made for such a card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="183"/>
        <source>The driver of {name} ({driver}) knows CUDA {known}; this build needs {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="192"/>
        <source>Update the driver to {needed} or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="192"/>
        <source>Update the driver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="196"/>
        <source>The driver of {name} knows CUDA {known}, a little older than the {needed} of this build.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="202"/>
        <source>It should work; update the driver if it does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="206"/>
        <source>{name} (compute capability {capability}) is older than the cards that this build was made for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="211"/>
        <source>Build llama.cpp for it; native/README.md says how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="233"/>
        <source>The driver of {name} ({driver}) is older than 25.8.1: gpt-oss may fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="236"/>
        <source>Update AMD Software: Adrenalin Edition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="254"/>
        <source>This build of llama.cpp uses {names}, which {cpu} does not have: it will crash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="259"/>
        <source>Install a build for this processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="261"/>
        <source>{cpu} has no AVX2, so what is computed on it is slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="264"/>
        <source>{usable} of {cores} processor cores may be used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="273"/>
        <source>{limit} of the computer&apos;s {installed} of memory may be used here (a container&apos;s or a service&apos;s limit).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="278"/>
        <source>Raise the limit for larger models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="280"/>
        <source>This is Linux inside Windows (WSL), which by default gets half of the computer&apos;s memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="281"/>
        <source>memory= in .wslconfig changes that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="283"/>
        <source>Only {available} of memory are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="284"/>
        <source>Close other programs before a model is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="286"/>
        <source>GPU and processor share one memory; it is counted once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="294"/>
        <source>The disk of the models folder has {free} left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="295"/>
        <source>Make room, or move the models folder, before a download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hardware/verdicts.py" line="297"/>
        <source>The models folder is on a hard disk: loading gpt-oss-20b takes a minute or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/harmony/errors.py" line="17"/>
        <source>The token table of gpt-oss could not be read from {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/harmony/errors.py" line="19"/>
        <source>Install Descant again; the table is part of it.</source>
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
        <source>The model cannot be told how to use the tool {tool}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/harmony/errors.py" line="45"/>
        <source>Switch this tool off, or correct the schema of its parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/harmony/schemas.py" line="77"/>
        <source>In its schema, the list of properties is not an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/harmony/schemas.py" line="80"/>
        <source>Its schema refers to {reference}, which is not there.</source>
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
        <source>Search for another publisher&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="31"/>
        <source>“{words}” names no single model of {repository}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="32"/>
        <source>There are {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="33"/>
        <source>Write more of the file&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="37"/>
        <source>{repository} has {count} models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="38"/>
        <location filename="../../app/library/errors.py" line="48"/>
        <source>They are {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/choosing.py" line="39"/>
        <source>Say which one, by a part of its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/downloads/download.py" line="119"/>
        <source>putting it in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/downloads/download.py" line="157"/>
        <source>checking what is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/downloads/manager.py" line="30"/>
        <source>waiting: the offline switch is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/downloads/manager.py" line="31"/>
        <source>waiting: the models folder is being moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="40"/>
        <source>A file on the Hub has a name that is not safe here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="41"/>
        <source>“{name}”: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="42"/>
        <source>Nothing was written. Take another publisher&apos;s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="54"/>
        <source>Descant is offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="55"/>
        <source>The offline switch is on, so no request is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="56"/>
        <source>Turn it off in Settings, under Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="69"/>
        <source>“{address}” is no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="70"/>
        <source>It must begin with {schemes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="71"/>
        <source>Correct it in Settings, under Network (or in HF_ENDPOINT).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="90"/>
        <source>The address {host} is not known: there is no network, or its name service does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="93"/>
        <source>{host} does not take the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="94"/>
        <source>{host} does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="95"/>
        <source>{host} cannot prove who it is: its certificate is not trusted by this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="98"/>
        <source>The proxy between here and {host} does not let the request through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="101"/>
        <source>The connection to {host} broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="115"/>
        <source>Look at the proxy in Settings, under Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="116"/>
        <source>Look at the network, and at the Hub&apos;s address in Settings if you have set one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="117"/>
        <source>Look at this machine&apos;s clock, and at what reads along in its network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="120"/>
        <source>The Hub cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="122"/>
        <source>Look at the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="137"/>
        <source>The Hub has a fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="138"/>
        <source>{host} answered with the error {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="139"/>
        <source>Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="152"/>
        <source>{host} asks to wait {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="154"/>
        <source>The Hub asks to slow down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="155"/>
        <source>{host} got too many requests from this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="156"/>
        <source>Try again after that. With a token of your own, the Hub allows more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="166"/>
        <source>The answer is not one of the Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="167"/>
        <source>{host}: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="168"/>
        <source>A network that asks for a login, a proxy or a mirror may be the cause. Look at it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="182"/>
        <source>“{name}” is not on the Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="183"/>
        <source>It is misspelled, was removed or is private.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="184"/>
        <source>Search for it, or give a token in Settings if it is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="198"/>
        <source>{repository} is only for those who have agreed to its terms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="199"/>
        <source>Its publisher wants to know who downloads it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="201"/>
        <source>The account of your token has not been let in yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="202"/>
        <source>Open its page, agree there, then put a token of your account into Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="204"/>
        <source>Open its page with that account, ask there, and try again when you have been let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="215"/>
        <source>The Hub does not take your token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="216"/>
        <source>{host} says that it is wrong, has been withdrawn or may not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="217"/>
        <source>Make a new one on the Hub, for reading, and put it into Settings, under Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="231"/>
        <source>The Hub refuses this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="232"/>
        <source>{host} answered {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="234"/>
        <source>{host} answered {status}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="237"/>
        <source>Look at its page on the Hub, or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="253"/>
        <source>There is too little room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="254"/>
        <source>{folder} needs {size} more, a reserve included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="255"/>
        <source>Make room or choose another models folder in Settings, then resume. What has come so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="264"/>
        <source>The models folder cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="265"/>
        <source>{folder}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="266"/>
        <source>Look at its permissions and its drive, or choose another folder in Settings, then resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="279"/>
        <source>“{name}” came whole, but it is not what the Hub describes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="280"/>
        <source>Its SHA-256 differs though the disk is sound: the source sent something else. It lies in {kept}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="284"/>
        <source>Try again later or over another network. Do not load the file that was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="294"/>
        <source>“{name}” cannot be kept without faults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="295"/>
        <source>What {folder} gives back is not what was written there, though it was fetched again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="299"/>
        <source>Check the drive (and the memory of this machine), or choose another models folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="310"/>
        <source>“{name}” is not the same on the Hub any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="311"/>
        <source>Its size or its SHA-256 differs from what was promised when the download began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="312"/>
        <source>Remove this download and start it anew from the model&apos;s page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="323"/>
        <source>“{name}” cannot be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="324"/>
        <source>The Hub does not say its SHA-256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="325"/>
        <location filename="../../app/hub/errors.py" line="360"/>
        <source>Take another publisher&apos;s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="334"/>
        <source>“{name}” is being downloaded already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="335"/>
        <source>Another window or command line of Descant has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="336"/>
        <source>Wait for it, or end it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="345"/>
        <source>There is another file in the place of the download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="346"/>
        <source>{path} was not made by this download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="347"/>
        <source>Move it away, then resume. What has come so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="358"/>
        <source>“{name}” is not whole on the Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="359"/>
        <source>These parts are missing: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="375"/>
        <source>“{name}” is only available in {count} pieces, which Descant does not join.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="378"/>
        <source>Its publisher split the file, and no piece can be loaded by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="379"/>
        <source>Take another file; or download all pieces from the model&apos;s page and join them in order into {whole} (with `copy /b` on Windows, with `cat` elsewhere).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="402"/>
        <source>“{name}” cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="404"/>
        <source>Take another file of this repository, or another publisher&apos;s.</source>
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
        <source>it is no name of a repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="55"/>
        <source>a link leads out of the folder of the models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="66"/>
        <source>it leads out of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="69"/>
        <source>it holds characters that cannot be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="71"/>
        <source>it holds a character that is reserved on Windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="74"/>
        <source>it begins or ends with a blank, or ends with a dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="76"/>
        <source>it names a device on Windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="77"/>
        <source>it begins with a tilde.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="78"/>
        <source>a part of it is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="81"/>
        <source>it is written in a form that macOS and Linux read differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/remote_header.py" line="72"/>
        <source>Its header is longer than that of any sound file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/transfer.py" line="117"/>
        <source>preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/transfer.py" line="119"/>
        <source>checking: {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="13"/>
        <source>waiting {seconds} s: there is no network, or its name service does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="16"/>
        <source>waiting {seconds} s: the server does not take the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="19"/>
        <source>waiting {seconds} s: the server does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="20"/>
        <source>waiting {seconds} s: the server&apos;s certificate is not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="23"/>
        <source>waiting {seconds} s: the proxy does not let the request through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="26"/>
        <source>waiting {seconds} s: the connection broke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="29"/>
        <source>waiting {seconds} s: the Hub asked to slow down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="30"/>
        <source>waiting {seconds} s: the Hub has a fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="33"/>
        <source>waiting {seconds} s: the address of the file was not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/transfer/waiting.py" line="35"/>
        <source>waiting {seconds} s: the answer was not one of the Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="21"/>
        <source>Near it: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="22"/>
        <source>Use one of the names in the list of models, or the path of a .gguf file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="23"/>
        <source>There is no model “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="33"/>
        <source>Check the path. Models with a similar name: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="35"/>
        <source>Check the path, or use one of the names in the list of models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="37"/>
        <source>There is no file “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="47"/>
        <source>“{text}” fits {count} models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="49"/>
        <source>Write more of the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="59"/>
        <source>There is no model yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="60"/>
        <source>The folder {folder} holds none, and the one that comes with Descant is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="61"/>
        <source>Download one in Discover, or put a .gguf file into that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="93"/>
        <source>Moving was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="93"/>
        <source>All models are where they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="151"/>
        <source>Another move is not finished: from {source} to {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="156"/>
        <source>Finish that one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="167"/>
        <source>Mend that and try again; moving goes on where it stopped. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="390"/>
        <source>The models folder was not moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="395"/>
        <source>The models are there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="395"/>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="398"/>
        <source>The new folder lies inside the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="399"/>
        <source>Choose a folder outside of {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="407"/>
        <source>Another file of the same name is in the new folder already: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="408"/>
        <source>Choose another folder, or take that out of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="416"/>
        <source>The models take {needed}, and only {free} are free there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/moving.py" line="421"/>
        <source>Choose a folder on another disk, or make room on this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/naming.py" line="76"/>
        <source>It is a link to {target}, which is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/naming.py" line="83"/>
        <source>The folder {folder} holds no “{name}”, but {near}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/naming.py" line="87"/>
        <source>{folder} is a file, not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/naming.py" line="88"/>
        <source>The folder {folder} holds no “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="52"/>
        <source>This model came with Descant and stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="53"/>
        <source>It is small, and it is what works when nothing else does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="54"/>
        <source>It goes when Descant is uninstalled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="59"/>
        <source>This model lies in the Hugging Face cache, which other programs share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="60"/>
        <source>Only its own program knows what still needs the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="61"/>
        <source>Delete it with “hf cache rm”, or hide the cache in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="75"/>
        <source>It belongs to LM Studio, which will miss it as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="77"/>
        <source>It belongs to llama.cpp&apos;s own programs, which will miss it as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="79"/>
        <source>It lies outside of the models folder, in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/removing.py" line="82"/>
        <source>It is only a link; the file that it leads to stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="212"/>
        <source>{name} is not what its publisher has put on the Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="213"/>
        <source>Some of its bytes have changed, perhaps by a fault of the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="214"/>
        <source>Delete it and download it again. If that happens twice, check the disk and the memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="220"/>
        <source>{name} changed while it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="221"/>
        <source>Another program is writing it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="222"/>
        <source>Try again when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="228"/>
        <source>{name} was read without an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="229"/>
        <source>Descant did not download it, so there is nothing to compare it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verified.py" line="230"/>
        <source>Its SHA-256 is {sha256}; compare that with the page of its publisher.</source>
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
        <source>Memory not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="46"/>
        <source>CPU only, less than a token a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="49"/>
        <source>CPU only, about 1 token a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/fit_wording.py" line="50"/>
        <source>CPU only, about {speed} tokens a second</source>
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
        <source>two channels of DDR5, without a GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/published.py" line="142"/>
        <source>{hardware}, which is alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="22"/>
        <source>This computer does not tell how much memory it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="31"/>
        <source>1 of {layers} layers keeps its experts in the computer&apos;s memory: else {size} short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="31"/>
        <source>{moved} of {layers} layers keep their experts in the computer&apos;s memory: {size} short for one fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="36"/>
        <source>The GPU has room for {on_gpu} of {layers} layers; the CPU does the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="43"/>
        <source>There is no GPU that can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="51"/>
        <source>{name} may be hidden from llama.cpp by {setting}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="56"/>
        <source>What is free on the GPU is too little to be of use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="61"/>
        <source>It needs {size} more memory than is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="66"/>
        <source>With a context of {context:,} tokens it would fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="71"/>
        <source>With a context of {context:,} tokens all layers would find room on the GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="76"/>
        <source>The context is {context:,} instead of {wanted:,} tokens, so that it fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="83"/>
        <source>GPU and CPU share one memory; it is counted once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="88"/>
        <source>Cache and work of a {architecture} model are not known exactly; these are upper bounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="96"/>
        <source>The speed is a careful guess: how fast this memory is cannot be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="101"/>
        <source>There is room for a context of {context:,} tokens; that costs no speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="106"/>
        <source>Prompts are read {size:,} tokens at a time, which is faster, since there is room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="111"/>
        <source>Prompts are read {size:,} tokens at a time: it takes less memory than one layer&apos;s experts, and these are copied to the GPU less often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="120"/>
        <source>The cache is packed as {kind}, which saves {size} and is nearly as good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="127"/>
        <source>The model was trained for {trained:,} tokens; with {context:,} its answers may become nonsense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="136"/>
        <source>Tight: only {size} stay free on {name}; another program may make it fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="143"/>
        <source>Tight: only {size} stay free on the GPU; another program may make it fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="148"/>
        <source>Tight: only {size} of the computer&apos;s memory stay free for other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="155"/>
        <source>{name} has {size} too little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="160"/>
        <source>The GPU has {size} too little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="165"/>
        <source>The computer&apos;s memory has {size} too little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="170"/>
        <source>With all of it on the GPU it would fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="175"/>
        <source>With the experts of {moved} layers in the computer&apos;s memory it would fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="180"/>
        <source>With {layers} layers on the GPU it would fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="185"/>
        <source>On the CPU alone it would fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="190"/>
        <source>A smaller model or a smaller quantisation would fit, or fewer other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="195"/>
        <source>No layer is on the GPU, but it reads long prompts: the weights are copied to it for each batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="200"/>
        <source>No GPU has room for all; the layers are shared out over {count} of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="208"/>
        <source>Longer context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="213"/>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="218"/>
        <source>Leave room for other apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="224"/>
        <source>{context:,} tokens instead of {now:,}, and writes about {percent} % slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="230"/>
        <source>{context:,} tokens instead of {now:,}, at about the same speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="235"/>
        <source>Writes about {percent} % faster with a context of {context:,} instead of {now:,} tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="245"/>
        <source>Writes about {percent} % faster with the cache packed as {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="257"/>
        <source>{size} more stay free, with a context of {context:,} instead of {now:,} tokens, and it writes about {percent} % slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="263"/>
        <source>{size} more stay free, with a context of {context:,} instead of {now:,} tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="265"/>
        <source>{size} more stay free, and it writes about {percent} % slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/planning/reasons.py" line="266"/>
        <source>{size} more stay free, at about the same speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="38"/>
        <location filename="../../app/ui/chat/pane.py" line="384"/>
        <location filename="../../app/ui/chat/sidebar.py" line="56"/>
        <location filename="../../app/ui/services/hints.py" line="81"/>
        <location filename="../../app/ui/shell/window.py" line="299"/>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="45"/>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="47"/>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="49"/>
        <source>Previous 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="51"/>
        <source>Previous 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="211"/>
        <source>{title}, being answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="274"/>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="275"/>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="276"/>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="277"/>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="278"/>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="279"/>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="280"/>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="281"/>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="282"/>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="283"/>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="284"/>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="285"/>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list_view.py" line="69"/>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list_view.py" line="94"/>
        <location filename="../../app/ui/chat/model_bar.py" line="122"/>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list_view.py" line="97"/>
        <location filename="../../app/ui/chat/model_bar.py" line="123"/>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list_view.py" line="230"/>
        <source>Title of the chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="73"/>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="74"/>
        <source>Editing an earlier question · Esc cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="74"/>
        <source>Cancel editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="76"/>
        <source>Will be sent when this answer is finished · Esc cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="76"/>
        <source>Do not send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="147"/>
        <source>{used} of {total} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="149"/>
        <source>The context is known once the model is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="152"/>
        <source>Context: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="208"/>
        <location filename="../../app/ui/chat/instructions.py" line="36"/>
        <location filename="../../app/ui/chat/instructions.py" line="86"/>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="211"/>
        <location filename="../../app/ui/chat/composer.py" line="368"/>
        <location filename="../../app/ui/chat/composer.py" line="380"/>
        <location filename="../../app/ui/chat/turns/analysis_pane.py" line="77"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="132"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="171"/>
        <location filename="../../app/ui/services/hints.py" line="102"/>
        <source>Answer now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="212"/>
        <source>End the thinking and answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="216"/>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="317"/>
        <source>It can be sent when this answer is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="344"/>
        <source>Write a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="367"/>
        <location filename="../../app/ui/chat/composer.py" line="369"/>
        <source>Effort: {effort}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="376"/>
        <source>How long the model thinks before it answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="392"/>
        <location filename="../../app/ui/chat/composer.py" line="407"/>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="410"/>
        <source>Send ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="414"/>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="62"/>
        <location filename="../../app/ui/my_models/details.py" line="387"/>
        <location filename="../../app/ui/my_models/folder_bar.py" line="297"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="415"/>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="415"/>
        <source>Stop (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="459"/>
        <source>answers soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="461"/>
        <source>thinks a little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="463"/>
        <source>thinks long, for hard questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="469"/>
        <source>Enter sends, Shift+Enter breaks the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="471"/>
        <source>Ctrl+Enter sends, Enter breaks the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/copying.py" line="16"/>
        <location filename="../../app/ui/chat/turns/question_view.py" line="37"/>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="71"/>
        <source>Try the model in the box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="72"/>
        <source>32 MB and part of Descant. It knows Descant and small sums, and answers at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="73"/>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="76"/>
        <source>Get gpt-oss-20b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="77"/>
        <source>{size} from the Hugging Face Hub. OpenAI&apos;s open model, made for reasoning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="78"/>
        <source>Find it in Discover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="80"/>
        <location filename="../../app/ui/chat/model_picker.py" line="46"/>
        <source>Open a GGUF file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="89"/>
        <source>First, pick a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="96"/>
        <source>{size}. {fit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="115"/>
        <source>What would you like to know?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/hint_bar.py" line="40"/>
        <source>Do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/hint_bar.py" line="41"/>
        <location filename="../../app/ui/widgets/problem_card.py" line="69"/>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/instructions.py" line="37"/>
        <source>For instance: Answer in one short paragraph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/instructions.py" line="38"/>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/instructions.py" line="74"/>
        <source>The model reads this before the first message. It holds for this chat only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="86"/>
        <source>Show or hide the chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="89"/>
        <source>Eject the model from memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="90"/>
        <source>Cancel loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="92"/>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="34"/>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="88"/>
        <source>Model settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="94"/>
        <source>More about this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="121"/>
        <source>Copy chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="163"/>
        <source>Select a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="170"/>
        <source>Unloading {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="188"/>
        <source>Select another model ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="191"/>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="236"/>
        <source>Loading {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="237"/>
        <source>Loading {name} {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="243"/>
        <source>Loads with the first message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/model_bar.py" line="245"/>
        <source>{count} token of context</source>
        <extracomment>Only for exactly one. For other numbers: {count} tokens of context</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/model_bar.py" line="245"/>
        <source>{count} tokens of context</source>
        <extracomment>For all numbers but one. For one: {count} token of context</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_choices.py" line="285"/>
        <location filename="../../app/ui/chat/model_choices.py" line="323"/>
        <source>in the box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_choices.py" line="323"/>
        <location filename="../../app/ui/my_models/list_model.py" line="236"/>
        <source>loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_link.py" line="54"/>
        <source>Open a GGUF file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_link.py" line="54"/>
        <source>GGUF models (*.gguf);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_link.py" line="114"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="27"/>
        <source>{tokens} tokens of context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="41"/>
        <source>GPU offload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="41"/>
        <source>How many layers the GPU computes. As many as fit is fastest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="45"/>
        <source>Experts on the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="46"/>
        <source>The experts of so many layers stay in the computer&apos;s memory, so that the rest fits on the GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="51"/>
        <source>How many tokens of a chat the model sees, its thinking included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="53"/>
        <source>KV cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="54"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="168"/>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="57"/>
        <source>CPU threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="58"/>
        <source>Automatic leaves busy cores to the programs that use them, and finds out which number is fastest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="64"/>
        <source>Keep in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="64"/>
        <source>It is never swapped out to the disk (mlock).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="67"/>
        <source>Map the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="68"/>
        <source>What stays on the CPU is used from the file itself (mmap); copied it is read faster by a GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="79"/>
        <source>MAX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="156"/>
        <location filename="../../app/ui/chat/model_panel/controls.py" line="159"/>
        <source>Automatic: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="43"/>
        <source>Leave everything to the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="44"/>
        <source>Hide the model settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="49"/>
        <source>Why so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="54"/>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="180"/>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="172"/>
        <source>Writes {speed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="174"/>
        <source>The last answer: {speed} tokens a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="180"/>
        <source>Reload to apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="182"/>
        <location filename="../../app/ui/discover/file_row.py" line="322"/>
        <location filename="../../app/ui/discover/results.py" line="358"/>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="184"/>
        <source>Loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/model_panel/panel.py" line="198"/>
        <source>{count} layer</source>
        <extracomment>Only for exactly one. For other numbers: {count} layers</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/model_panel/panel.py" line="198"/>
        <source>{count} layers</source>
        <extracomment>For all numbers but one. For one: {count} layer</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="204"/>
        <source>Select a model to see how it is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="206"/>
        <source>This file does not say what it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel.py" line="207"/>
        <location filename="../../app/ui/diagnostics/panel.py" line="282"/>
        <source>Looking at this machine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="48"/>
        <source>less than 1 token a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="49"/>
        <source>about {likely} tokens a second ({low} to {high})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="61"/>
        <source>{size} short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="65"/>
        <source>{words}, but tightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="70"/>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="70"/>
        <location filename="../../app/ui/diagnostics/live_section.py" line="36"/>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="60"/>
        <source>Computer&apos;s memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="90"/>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="165"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="178"/>
        <location filename="../../app/ui/diagnostics/memory_bar.py" line="46"/>
        <location filename="../../app/ui/discover/badges.py" line="190"/>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="91"/>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="166"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="169"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="179"/>
        <location filename="../../app/ui/diagnostics/memory_bar.py" line="47"/>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="92"/>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="167"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="180"/>
        <location filename="../../app/ui/diagnostics/memory_bar.py" line="48"/>
        <location filename="../../app/ui/discover/badges.py" line="192"/>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="94"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="50"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="181"/>
        <location filename="../../app/ui/diagnostics/memory_bar.py" line="49"/>
        <source>Driver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="94"/>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="96"/>
        <source>On the GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="97"/>
        <location filename="../../app/ui/diagnostics/memory_bar.py" line="50"/>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="99"/>
        <location filename="../../app/ui/diagnostics/memory_bar.py" line="53"/>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="106"/>
        <source>{taken} of {free} free · {short} short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/panel_wording.py" line="109"/>
        <source>{taken} of {free} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="119"/>
        <source>Or rather</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="156"/>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_panel/parts.py" line="156"/>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="61"/>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="41"/>
        <source>Search models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="47"/>
        <source>Open the models folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="133"/>
        <source>Looking for models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="136"/>
        <source>No model found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="136"/>
        <source>There is no model on this computer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="160"/>
        <source>Answer copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="172"/>
        <location filename="../../app/ui/chat/pane.py" line="362"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="176"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="177"/>
        <location filename="../../app/ui/discover/badges.py" line="145"/>
        <location filename="../../app/ui/discover/file_row.py" line="362"/>
        <location filename="../../app/ui/discover/page_parts.py" line="340"/>
        <location filename="../../app/ui/discover/trouble_card.py" line="30"/>
        <location filename="../../app/ui/downloads/row.py" line="261"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="174"/>
        <source>Rescue and start anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="180"/>
        <source>{count} chats were rescued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="181"/>
        <source>The damaged file is kept as {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="182"/>
        <source>Look through your chats. If all is well, the damaged file can be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="188"/>
        <location filename="../../app/ui/settings/extras.py" line="129"/>
        <source>Open the log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="196"/>
        <location filename="../../app/ui/settings/extras.py" line="98"/>
        <location filename="../../app/ui/settings/extras.py" line="130"/>
        <source>The folder could not be opened: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="333"/>
        <source>Explain how a transformer works, in simple words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="333"/>
        <source>Help me plan a week of dinners for two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="333"/>
        <source>How large is gpt-oss-20b?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="333"/>
        <source>What is 457 + 389?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="333"/>
        <source>What is Descant?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="333"/>
        <source>Write a Python function that finds duplicate files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="364"/>
        <source>Load it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="365"/>
        <location filename="../../app/ui/chat/pane.py" line="369"/>
        <source>Select another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="380"/>
        <source>Save again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="384"/>
        <source>“{title}” was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="385"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="404"/>
        <source>Chat copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="57"/>
        <source>New chat ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="59"/>
        <source>Search chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="177"/>
        <source>No chat found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="177"/>
        <source>Your chats will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/transcript_parts.py" line="31"/>
        <source>Jump to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/transcript_view.py" line="86"/>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="143"/>
        <source>Version before this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="144"/>
        <source>Version after this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="149"/>
        <source>{position}/{count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="151"/>
        <source>Version {position} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/analysis_pane.py" line="164"/>
        <source>Copy the reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/analysis_text.py" line="28"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="50"/>
        <source>Reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="38"/>
        <source>Actions for this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="45"/>
        <location filename="../../app/ui/chat/turns/question_view.py" line="94"/>
        <location filename="../../app/ui/markdown/painting.py" line="115"/>
        <location filename="../../app/ui/markdown/view.py" line="286"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="48"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="172"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="176"/>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="51"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="107"/>
        <source>Show raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="60"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="126"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="132"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="173"/>
        <source>Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="63"/>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="68"/>
        <source>Again at…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="70"/>
        <source>Again at {effort}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_view.py" line="208"/>
        <source>The model asked for a tool; this version runs none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_view.py" line="365"/>
        <location filename="../../app/ui/markdown/view.py" line="106"/>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="106"/>
        <source>The model&apos;s output was malformed and was repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="126"/>
        <source>The model ended without an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="128"/>
        <source>The model ended its turn after reasoning, without an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="130"/>
        <source>The model ended its turn without an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="131"/>
        <source>Answer now lets it answer from what it has written so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="137"/>
        <source>This answer failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="140"/>
        <location filename="../../app/ui/widgets/problem_card.py" line="83"/>
        <source>Show log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="144"/>
        <source>Descant was closed while this was being written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="146"/>
        <source>What was written is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="159"/>
        <source>The model repeated itself, so it was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="160"/>
        <source>Only one copy of what it repeated is kept. Continue lets it go on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="163"/>
        <source>Stopped before the answer began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="164"/>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="185"/>
        <source>The length limit was reached before the answer began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="186"/>
        <source>Answer now lets the model answer from what it has thought; Continue lets it think on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="187"/>
        <source>The answer reached its length limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="187"/>
        <source>Continue lets the model go on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="192"/>
        <source>The context was full before the answer began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="193"/>
        <source>Answer now lets the model answer from the end of its reasoning. To let it think on, load it with a longer context and continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="197"/>
        <source>The context is full, so the answer ends here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="198"/>
        <source>Load the model with a longer context and continue, or begin a new chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="22"/>
        <source>Figures: {figures}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="23"/>
        <source>Show all figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="54"/>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="69"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="71"/>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="42"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="71"/>
        <source>Effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="79"/>
        <source>Prompt, reused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="80"/>
        <source>Prompt, evaluated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="81"/>
        <source>Time to first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="82"/>
        <source>Thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="83"/>
        <source>Answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="84"/>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/figures.py" line="84"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="81"/>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="122"/>
        <source>{speed} tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_view.py" line="38"/>
        <source>Actions for your message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_view.py" line="40"/>
        <source>Your message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_view.py" line="64"/>
        <source>Show less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_view.py" line="64"/>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/question_view.py" line="95"/>
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
        <location filename="../../app/ui/chat/turns/raw_window.py" line="91"/>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="44"/>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="65"/>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="108"/>
        <source>Text of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="82"/>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="82"/>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="82"/>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="82"/>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="82"/>
        <source>Content type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="82"/>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="82"/>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="109"/>
        <source>Copy the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="123"/>
        <source>Prompt with control tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="149"/>
        <source>The engine renders the prompt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="162"/>
        <source>Copy the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="172"/>
        <source>broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="176"/>
        <source>end of the stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="178"/>
        <source>none; the next message began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="180"/>
        <source>cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/raw_window.py" line="200"/>
        <source>{count} repair</source>
        <extracomment>Only for exactly one. For other numbers: {count} repairs</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/raw_window.py" line="200"/>
        <source>{count} repairs</source>
        <extracomment>For all numbers but one. For one: {count} repair</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/tool_lane.py" line="116"/>
        <source>Announcement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/tool_lane.py" line="158"/>
        <source>Tool call: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/tool_lane.py" line="158"/>
        <source>no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/tool_lane.py" line="181"/>
        <source>Arguments</source>
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
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="102"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="171"/>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="57"/>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="34"/>
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="103"/>
        <source>{minutes} min {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="39"/>
        <source>{count} token</source>
        <extracomment>Only for exactly one. For other numbers: {count} tokens</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="39"/>
        <source>{count} tokens</source>
        <extracomment>For all numbers but one. For one: {count} token</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
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
        <location filename="../../app/ui/chat/turns/turn_wording.py" line="82"/>
        <source>{seconds} to first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/writing.py" line="108"/>
        <source>Select a model first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/writing.py" line="177"/>
        <source>Will be sent when this answer is finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="34"/>
        <source>Benchmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="36"/>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="62"/>
        <source>Measure the speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="39"/>
        <source>How far the benchmark is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="60"/>
        <source>The benchmark is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="83"/>
        <source>Measuring… A message that you send ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="85"/>
        <source>Load a model to measure how fast it reads and writes here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="86"/>
        <source>Reads 512 tokens and writes 64, with nothing before them and with 4,096 tokens. It takes a minute or so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="102"/>
        <source>{when}, on {devices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="116"/>
        <source>Reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="116"/>
        <source>Writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="119"/>
        <source>With {tokens} tokens before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/bench_section.py" line="119"/>
        <source>With nothing before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/device_card.py" line="76"/>
        <source>What each source says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/graph.py" line="49"/>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/live_section.py" line="29"/>
        <source>The last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/live_section.py" line="35"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="31"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="95"/>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/live_section.py" line="48"/>
        <source>Its memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/live_section.py" line="94"/>
        <source>{used} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="22"/>
        <source>Loaded model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="61"/>
        <source>Predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="61"/>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/loaded_section.py" line="71"/>
        <location filename="../../app/ui/discover/badges.py" line="202"/>
        <source>Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/log_section.py" line="29"/>
        <location filename="../../app/ui/diagnostics/log_section.py" line="32"/>
        <location filename="../../app/ui/widgets/log_window.py" line="26"/>
        <location filename="../../app/ui/widgets/log_window.py" line="29"/>
        <source>Log of the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/log_section.py" line="31"/>
        <source>Show lines with these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/log_section.py" line="36"/>
        <source>The engine has not said anything yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/log_section.py" line="37"/>
        <source>Read the log again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/log_section.py" line="38"/>
        <location filename="../../app/ui/widgets/log_window.py" line="34"/>
        <source>Copy the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/log_section.py" line="70"/>
        <source>{count} line</source>
        <extracomment>Only for exactly one. For other numbers: {count} lines</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/log_section.py" line="70"/>
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
        <source>Graphics in the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="29"/>
        <source>Processor and graphics on one memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="40"/>
        <source>{backend}, as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="41"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="71"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="72"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="95"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="98"/>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="43"/>
        <source>{memory}, the computer&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="46"/>
        <source>{driver}, for CUDA up to {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="48"/>
        <source>Backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="49"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="98"/>
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
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="53"/>
        <source>Part of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="60"/>
        <source>none: this llama.cpp cannot use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="63"/>
        <source>none: hidden from llama.cpp by {setting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="64"/>
        <source>none: it may be hidden from llama.cpp by {setting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="70"/>
        <source>{source}: {name}, no memory told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="73"/>
        <source>{source}: {name}, {free} of {total} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="80"/>
        <source>{source}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="86"/>
        <source>{free} of {total} available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="88"/>
        <source>{memory}; the computer has {installed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="91"/>
        <source>{free} of {total} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="93"/>
        <source>{room}, a hard disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="96"/>
        <source>Cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="97"/>
        <source>Extensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="99"/>
        <source>Disk of the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="100"/>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="101"/>
        <source>Runs in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="101"/>
        <source>Windows (WSL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="101"/>
        <source>a container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="109"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="111"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="96"/>
        <source>llama.cpp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="109"/>
        <source>could not be asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="112"/>
        <source>ggml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="113"/>
        <source>Backends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="114"/>
        <source>Runtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="122"/>
        <source>{count} logical core</source>
        <extracomment>Only for exactly one. For other numbers: {count} logical cores</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="122"/>
        <source>{count} logical cores</source>
        <extracomment>For all numbers but one. For one: {count} logical core</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="123"/>
        <source>{count} core</source>
        <extracomment>Only for exactly one. For other numbers: {count} cores</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="123"/>
        <source>{count} cores</source>
        <extracomment>For all numbers but one. For one: {count} core</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="125"/>
        <source>{cores}, {fast} of them fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="126"/>
        <source>llama.cpp computes with {count} thread</source>
        <extracomment>Only for exactly one. For other numbers: llama.cpp computes with {count} threads</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="126"/>
        <source>llama.cpp computes with {count} threads</source>
        <extracomment>For all numbers but one. For one: llama.cpp computes with {count} thread</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="146"/>
        <source>All layers are computed by the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="147"/>
        <source>All {count} layers are on the GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="149"/>
        <source>{count} of {layers} layers are on the GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="152"/>
        <source>The experts of {count} layer are in the computer&apos;s memory.</source>
        <extracomment>Only for exactly one. For other numbers: The experts of {count} layers are in the computer&apos;s memory.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="152"/>
        <source>The experts of {count} layers are in the computer&apos;s memory.</source>
        <extracomment>For all numbers but one. For one: The experts of {count} layer are in the computer&apos;s memory.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="167"/>
        <location filename="../../app/ui/my_models/details.py" line="306"/>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="167"/>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="168"/>
        <location filename="../../app/ui/my_models/details.py" line="306"/>
        <source>{tokens} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="169"/>
        <source>16 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="170"/>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="171"/>
        <source>Loaded in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="181"/>
        <location filename="../../app/ui/diagnostics/memory_bar.py" line="49"/>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="215"/>
        <source>{hardware}: {speed} tokens a second, {origin}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="219"/>
        <source>measured by us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="219"/>
        <source>as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/machine_wording.py" line="221"/>
        <source>This is {share} % of that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="42"/>
        <source>Probe again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="43"/>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="44"/>
        <source>Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="47"/>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="48"/>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="49"/>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="137"/>
        <location filename="../../app/ui/settings/pane.py" line="305"/>
        <source>Hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="231"/>
        <source>The report is on the clipboard. It holds no names, no tokens and nothing of your chats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="236"/>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="236"/>
        <source>Text files (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="247"/>
        <source>The report could not be saved: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="249"/>
        <source>The report was saved. It holds no names, no tokens and nothing of your chats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="262"/>
        <source>Notes on the readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/panel.py" line="287"/>
        <source>Looked at {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/parts.py" line="128"/>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/parts.py" line="130"/>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/parts.py" line="132"/>
        <source>All right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="25"/>
        <source>Speed of the last answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="31"/>
        <source>No answer was measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="42"/>
        <source>Tokens a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/diagnostics/speed_section.py" line="42"/>
        <source>To the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="36"/>
        <source>Does it fit? Reading its header…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="38"/>
        <source>Does it fit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="40"/>
        <location filename="../../app/ui/discover/results_view.py" line="279"/>
        <source>Not known whether it fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="42"/>
        <source>{words} (estimated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="143"/>
        <source>Read this file&apos;s header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="162"/>
        <source>Estimated from another file of this model, by its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="191"/>
        <source>Cache for {count} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="193"/>
        <source>The driver&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="195"/>
        <source>The computer&apos;s memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="203"/>
        <source>Free now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/badges.py" line="205"/>
        <source>Of that, left alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="88"/>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="90"/>
        <location filename="../../app/ui/downloads/row.py" line="59"/>
        <location filename="../../app/ui/my_models/details.py" line="75"/>
        <location filename="../../app/ui/my_models/pane.py" line="234"/>
        <location filename="../../app/ui/shell/download_news.py" line="64"/>
        <source>Chat now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="92"/>
        <location filename="../../app/ui/discover/file_row.py" line="356"/>
        <location filename="../../app/ui/downloads/row.py" line="56"/>
        <location filename="../../app/ui/downloads/row.py" line="212"/>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/file_row.py" line="164"/>
        <source>{size} in {count} file</source>
        <extracomment>Only for exactly one. For other numbers: {size} in {count} files</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/file_row.py" line="164"/>
        <source>{size} in {count} files</source>
        <extracomment>For all numbers but one. For one: {size} in {count} file</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="205"/>
        <location filename="../../app/ui/discover/file_row.py" line="368"/>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/file_row.py" line="272"/>
        <source>Not whole: part {numbers} is missing</source>
        <extracomment>Only for exactly one. For other numbers: Not whole: parts {numbers} are missing</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/file_row.py" line="272"/>
        <source>Not whole: parts {numbers} are missing</source>
        <extracomment>For all numbers but one. For one: Not whole: part {numbers} is missing</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="280"/>
        <source>On this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="282"/>
        <source>Cannot be downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="283"/>
        <source>Take this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="291"/>
        <source>Show all downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="293"/>
        <source>Download of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="358"/>
        <location filename="../../app/ui/downloads/row.py" line="55"/>
        <location filename="../../app/ui/downloads/row.py" line="215"/>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="360"/>
        <location filename="../../app/ui/downloads/row.py" line="262"/>
        <location filename="../../app/ui/my_models/details.py" line="434"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="371"/>
        <source>Waiting for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="373"/>
        <source>Paused · {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="375"/>
        <source>Not finished · {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="377"/>
        <source>Stopped · {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/file_row.py" line="379"/>
        <source>Being removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="72"/>
        <location filename="../../app/ui/discover/filters.py" line="139"/>
        <source>Clear the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="103"/>
        <source>Sort: {order}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/filters.py" line="105"/>
        <source>{count} filter</source>
        <extracomment>Only for exactly one. For other numbers: {count} filters</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/filters.py" line="105"/>
        <source>{count} filters</source>
        <extracomment>For all numbers but one. For one: {count} filter</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="105"/>
        <location filename="../../app/ui/discover/filters.py" line="131"/>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="132"/>
        <source>Fits this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="133"/>
        <source>Can be had without asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="135"/>
        <location filename="../../app/ui/discover/filters.py" line="158"/>
        <location filename="../../app/ui/my_models/details.py" line="307"/>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="137"/>
        <source>Any publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="138"/>
        <location filename="../../app/ui/discover/filters.py" line="160"/>
        <source>Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/filters.py" line="169"/>
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
        <location filename="../../app/ui/my_models/library_wording.py" line="105"/>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="56"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="107"/>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="58"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="109"/>
        <source>{count} day ago</source>
        <extracomment>Only for exactly one. For other numbers: {count} days ago</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/hub_wording.py" line="58"/>
        <location filename="../../app/ui/my_models/library_wording.py" line="109"/>
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
        <source>Its publisher lets people in one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/hub_wording.py" line="73"/>
        <source>You must agree to its terms on the Hub first</source>
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
        <source>own licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page.py" line="335"/>
        <source>These are the files of “main”. What you pasted names the revision “{revision}”, which only the command line (descant download) can fetch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="46"/>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="48"/>
        <source>Open its page on the Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="88"/>
        <location filename="../../app/ui/discover/page_parts.py" line="89"/>
        <source>Show what else they publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="91"/>
        <source>no licence given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="94"/>
        <source>context of {count} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="100"/>
        <source>updated {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="124"/>
        <location filename="../../app/ui/discover/trouble_card.py" line="34"/>
        <location filename="../../app/ui/downloads/row.py" line="263"/>
        <source>Open its page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="126"/>
        <source>Token in Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="160"/>
        <source>You have been let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="161"/>
        <source>The account of your token may download this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="174"/>
        <source>Open its page with an account of the Hub and ask there. When the publisher has let you in, put a token of that account into Settings; then download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="178"/>
        <source>Open its page with an account of the Hub and agree there, which works at once. Put a token of that account into Settings; then download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="195"/>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="198"/>
        <source>Show the native file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/page_parts.py" line="268"/>
        <source>{count} other file, not better and hardly smaller</source>
        <extracomment>Only for exactly one. For other numbers: {count} other files, not better and hardly smaller</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/page_parts.py" line="268"/>
        <source>{count} other files, not better and hardly smaller</source>
        <extracomment>For all numbers but one. For one: {count} other file, not better and hardly smaller</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="279"/>
        <source>There is no GGUF model in this repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="281"/>
        <source>The experts of gpt-oss are MXFP4 from the start, so none of these files is better than the native one, or much smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="337"/>
        <location filename="../../app/ui/discover/page_parts.py" line="343"/>
        <location filename="../../app/ui/my_models/details.py" line="67"/>
        <source>About this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="374"/>
        <source>Reading its card…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="378"/>
        <source>Its card cannot be read now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="383"/>
        <source>Its publisher has written nothing about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/page_parts.py" line="443"/>
        <source>Page of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/pane.py" line="206"/>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/pane.py" line="207"/>
        <source>Its files, and whether they fit this machine, will be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="19"/>
        <source>GGUF · not said how it is quantised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="21"/>
        <source>native</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="21"/>
        <source>its experts are MXFP4 too</source>
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
        <source>very small, loses much quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/quantisations.py" line="49"/>
        <source>tiny, loses most quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results.py" line="63"/>
        <source>Take {name}: {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="64"/>
        <source>Take {name}: {size} in {count} file</source>
        <extracomment>Only for exactly one. For other numbers: Take {name}: {size} in {count} files</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="64"/>
        <source>Take {name}: {size} in {count} files</source>
        <extracomment>For all numbers but one. For one: Take {name}: {size} in {count} file</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="104"/>
        <source>{count} download</source>
        <extracomment>Only for exactly one. For other numbers: {count} downloads</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="104"/>
        <source>{count} downloads</source>
        <extracomment>For all numbers but one. For one: {count} download</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="105"/>
        <source>{count} like</source>
        <extracomment>Only for exactly one. For other numbers: {count} likes</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/results.py" line="105"/>
        <source>{count} likes</source>
        <extracomment>For all numbers but one. For one: {count} like</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results.py" line="268"/>
        <source>Made for this app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results.py" line="271"/>
        <source>On the Hub now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results.py" line="333"/>
        <source>These are OpenAI&apos;s own weights. Their experts are MXFP4 from the start, so other “quantisations” of gpt-oss are neither smaller, but for a few per cent, nor better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/results_view.py" line="70"/>
        <source>Models on the Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/rough.py" line="33"/>
        <source>Fits in part on the GPU</source>
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
        <source>Search the Hub, or paste an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="66"/>
        <source>Look further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="135"/>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/search_side.py" line="302"/>
        <source>{count} model looked at so far.</source>
        <extracomment>Only for exactly one. For other numbers: {count} models looked at so far.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/discover/search_side.py" line="302"/>
        <source>{count} models looked at so far.</source>
        <extracomment>For all numbers but one. For one: {count} model looked at so far.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="312"/>
        <source>The list has nothing of that name. Press Enter to open its page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="314"/>
        <source>Nothing is left with these filters. Clear them to see more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="316"/>
        <source>Nothing is called “{words}”. Try fewer or other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/search_side.py" line="317"/>
        <source>The Hub lists nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/discover/trouble_card.py" line="32"/>
        <location filename="../../app/ui/settings/pane.py" line="173"/>
        <location filename="../../app/ui/shell/application.py" line="197"/>
        <location filename="../../app/ui/shell/rail.py" line="39"/>
        <location filename="../../app/ui/shell/window.py" line="389"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="46"/>
        <location filename="../../app/ui/downloads/panel.py" line="110"/>
        <location filename="../../app/ui/downloads/panel.py" line="157"/>
        <source>Pause all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="47"/>
        <location filename="../../app/ui/settings/extras.py" line="119"/>
        <source>Clear the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="79"/>
        <source>On this machine now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="110"/>
        <location filename="../../app/ui/downloads/panel.py" line="157"/>
        <source>Resume all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="200"/>
        <source>{name} is number {place} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="254"/>
        <source>Find a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="259"/>
        <source>Nothing is being downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/panel.py" line="260"/>
        <source>What you get in Discover goes on here, whatever you do meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="53"/>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="54"/>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="57"/>
        <source>Cancel the download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="58"/>
        <location filename="../../app/ui/my_models/details.py" line="78"/>
        <location filename="../../app/ui/my_models/pane.py" line="239"/>
        <location filename="../../app/ui/my_models/pane.py" line="249"/>
        <location filename="../../app/ui/settings/pane.py" line="220"/>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="60"/>
        <source>Take it off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="76"/>
        <source>Progress of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="264"/>
        <source>Open the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="309"/>
        <source>Cancel it? What has come can be kept, for when the same file is downloaded again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="311"/>
        <source>Keep what has come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="312"/>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/downloads/row.py" line="313"/>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/painting.py" line="115"/>
        <location filename="../../app/ui/markdown/view.py" line="276"/>
        <location filename="../../app/ui/widgets/copy_button.py" line="27"/>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/translated_wording.py" line="14"/>
        <source>Image: {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/translated_wording.py" line="15"/>
        <source>{text} (image: {address})</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/markdown/translated_wording.py" line="19"/>
        <source>{count} more row is not shown.</source>
        <extracomment>Only for exactly one. For other numbers: {count} more rows are not shown.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/markdown/translated_wording.py" line="19"/>
        <source>{count} more rows are not shown.</source>
        <extracomment>For all numbers but one. For one: {count} more row is not shown.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="76"/>
        <location filename="../../app/ui/my_models/details.py" line="123"/>
        <location filename="../../app/ui/my_models/details.py" line="140"/>
        <location filename="../../app/ui/my_models/pane.py" line="228"/>
        <location filename="../../app/ui/my_models/pane.py" line="246"/>
        <source>Get it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="77"/>
        <location filename="../../app/ui/my_models/pane.py" line="234"/>
        <source>Chat anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="79"/>
        <location filename="../../app/ui/my_models/details.py" line="122"/>
        <location filename="../../app/ui/my_models/pane.py" line="230"/>
        <source>Verify again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="80"/>
        <location filename="../../app/ui/my_models/pane.py" line="241"/>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="81"/>
        <location filename="../../app/ui/my_models/details.py" line="124"/>
        <location filename="../../app/ui/my_models/pane.py" line="229"/>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="122"/>
        <location filename="../../app/ui/my_models/pane.py" line="230"/>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="141"/>
        <location filename="../../app/ui/my_models/pane.py" line="250"/>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="160"/>
        <source>Every byte is as its publisher has put it on the Hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="282"/>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="283"/>
        <source>Whole size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="284"/>
        <location filename="../../app/ui/my_models/details.py" line="294"/>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="285"/>
        <location filename="../../app/ui/my_models/details.py" line="295"/>
        <source>Repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="286"/>
        <location filename="../../app/ui/my_models/details.py" line="312"/>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="293"/>
        <source>Size on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="296"/>
        <source>Same file as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="299"/>
        <source>{count} experts, {used} at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="301"/>
        <source>Quantisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="302"/>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="303"/>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="304"/>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="305"/>
        <source>Experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="309"/>
        <source>Last used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="311"/>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="312"/>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="386"/>
        <source>How much of it is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="418"/>
        <source>{file} in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="423"/>
        <source>There is no bin for this disk. Delete {name} for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="424"/>
        <location filename="../../app/ui/my_models/details.py" line="433"/>
        <source>It cannot be brought back. This frees {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="424"/>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="426"/>
        <source>Put {name} into the bin?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="427"/>
        <source>This frees {size} once the bin is emptied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="427"/>
        <source>Put into the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="432"/>
        <source>Remove what is kept of {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/details.py" line="454"/>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="44"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="45"/>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="80"/>
        <source>{size} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="136"/>
        <source>The models are in {folder} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="162"/>
        <source>Where shall the models be?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="218"/>
        <source>Models are also looked for in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="223"/>
        <source>Do not look there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="252"/>
        <source>Move the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="253"/>
        <source>Leave them, use the new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="254"/>
        <location filename="../../app/ui/settings/other_rows.py" line="42"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="272"/>
        <source>What you leave where it is stays in the list, and is used from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="296"/>
        <source>How much is moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="298"/>
        <source>Go on moving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="319"/>
        <source>Moving {name}: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="323"/>
        <source>Moving the models to {folder} is not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="330"/>
        <source>Move what is kept of downloads, {size}, to {folder}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/folder_bar.py" line="331"/>
        <source>{count} model</source>
        <extracomment>Only for exactly one. For other numbers: {count} models</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/folder_bar.py" line="331"/>
        <source>{count} models</source>
        <extracomment>For all numbers but one. For one: {count} model</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="333"/>
        <source>Move {models}, {size}, to {folder}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/folder_bar.py" line="334"/>
        <source>Move {models} and what is kept of downloads, {size}, to {folder}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="37"/>
        <source>{name} and {count} more file</source>
        <extracomment>Only for exactly one. For other numbers: {name} and {count} more files</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="37"/>
        <source>{name} and {count} more files</source>
        <extracomment>For all numbers but one. For one: {name} and {count} more file</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="43"/>
        <source>Unknown file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="48"/>
        <source>Not what the Hub describes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="48"/>
        <source>Incomplete download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="50"/>
        <source>{kept} of {size} kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="50"/>
        <source>{kept} kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="58"/>
        <source>This file came whole, but it is not what the Hub describes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="60"/>
        <source>Remove it, and download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="62"/>
        <source>Find it in Discover and download it: it goes on from there. Or remove what is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="64"/>
        <source>Remove it: downloads go into another folder now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="65"/>
        <source>This download was cancelled, and what had come of it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="71"/>
        <source>{count} billion parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="72"/>
        <source>{count} million parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="78"/>
        <source>{count} billion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="79"/>
        <source>{count} million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="88"/>
        <source>Earlier models folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="90"/>
        <source>Came with Descant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="92"/>
        <source>Hugging Face cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="94"/>
        <source>LM Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="98"/>
        <source>Opened from elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="116"/>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="122"/>
        <source>no, it differs: found {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="124"/>
        <source>changed since: {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="126"/>
        <source>yes, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="127"/>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="127"/>
        <source>nothing to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="133"/>
        <source>Waits for its turn to be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/library_wording.py" line="135"/>
        <source>Reading: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="141"/>
        <source>{count} model, {size}</source>
        <extracomment>Only for exactly one. For other numbers: {count} models, {size}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="141"/>
        <source>{count} models, {size}</source>
        <extracomment>For all numbers but one. For one: {count} model, {size}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="145"/>
        <source>{count} incomplete download, {size}</source>
        <extracomment>Only for exactly one. For other numbers: {count} incomplete downloads, {size}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/my_models/library_wording.py" line="145"/>
        <source>{count} incomplete downloads, {size}</source>
        <extracomment>For all numbers but one. For one: {count} incomplete download, {size}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/list_model.py" line="199"/>
        <source>Not what its publisher has put on the Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/list_model.py" line="205"/>
        <source>{origin} · used {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/list_model.py" line="236"/>
        <source>verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="67"/>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="68"/>
        <source>Search my models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="76"/>
        <source>A .gguf file can be dropped on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="139"/>
        <location filename="../../app/ui/shell/rail.py" line="37"/>
        <location filename="../../app/ui/shell/window.py" line="385"/>
        <source>My models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="276"/>
        <source>The path is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="322"/>
        <source>No model fits “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="346"/>
        <source>It is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="388"/>
        <source>Discover models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="391"/>
        <source>Get your first model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="394"/>
        <source>What you download is listed here, and what you put into the models folder or drop on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="410"/>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="419"/>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="421"/>
        <source>Largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="423"/>
        <source>Last used first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="425"/>
        <source>Most parameters first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="430"/>
        <source>The folder could not be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="431"/>
        <source>Nothing on this computer opens {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="432"/>
        <source>Copy the path, and open it in your file manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="438"/>
        <source>{folder} could not be looked into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/my_models/pane.py" line="440"/>
        <source>Models in it are not listed. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/conversation.py" line="273"/>
        <source>Load a model to see the prompt as it is rendered for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="35"/>
        <source>Complete and checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="47"/>
        <source>Its turn will come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="49"/>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="51"/>
        <source>From the last time. Go on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="53"/>
        <source>Being removed…</source>
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
        <location filename="../../app/ui/shell/rail.py" line="155"/>
        <source>{count} waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/download_figures.py" line="68"/>
        <source>{count} paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/services/download_figures.py" line="70"/>
        <location filename="../../app/ui/shell/rail.py" line="157"/>
        <source>{count} needs you</source>
        <extracomment>Only for exactly one. For other numbers: {count} need you</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/services/download_figures.py" line="70"/>
        <location filename="../../app/ui/shell/rail.py" line="157"/>
        <source>{count} need you</source>
        <extracomment>For all numbers but one. For one: {count} needs you</extracomment>
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
        <location filename="../../app/ui/services/downloads.py" line="22"/>
        <source>nothing comes just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="81"/>
        <source>The context is nearly full: {used} of {n_ctx} tokens. A new chat begins with an empty one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="85"/>
        <source>The context is nearly full: {used} of {n_ctx} tokens. {context} would fit on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="89"/>
        <source>Load with {context} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="99"/>
        <source>It has been thinking for {minutes} minutes. It can be asked to answer with what it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="109"/>
        <source>Load it so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="114"/>
        <source>It wrote {speed} tokens a second where {expected} or more were expected. Other programs may use the same memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="120"/>
        <source>Look at this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="137"/>
        <source>{count} of {layers} layers&apos; experts are on the CPU; a context of {context} would bring {back} back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="142"/>
        <source>{count} of {layers} layers&apos; experts are on the CPU; a cache of type {type} would bring {back} back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="147"/>
        <source>{count} of {layers} layers are on the CPU; a context of {context} would bring {back} back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hints.py" line="150"/>
        <source>{count} of {layers} layers are on the CPU; a cache of type {type} would bring {back} back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hub.py" line="57"/>
        <source>This name is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hub.py" line="58"/>
        <source>No name on the Hub, the publisher&apos;s included, has more than {count} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/hub.py" line="59"/>
        <source>Search for a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="208"/>
        <source>This model is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="208"/>
        <location filename="../../app/ui/services/library.py" line="337"/>
        <source>Eject it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="210"/>
        <source>This model is being verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="210"/>
        <source>Stop that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="212"/>
        <source>This model is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="212"/>
        <source>Look at the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="329"/>
        <source>The models folder is being moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="329"/>
        <source>Wait until that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="332"/>
        <source>A model is being verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="332"/>
        <source>Wait until that is done, or stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="337"/>
        <source>A model is loaded, and its file must not move under it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="471"/>
        <source>{name} could not be put into the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="472"/>
        <source>Other files of the same model are in it already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="473"/>
        <source>Bring them back from the bin, or delete what is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="483"/>
        <source>The system refused it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/services/library.py" line="485"/>
        <source>Check the folder and its disk, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="34"/>
        <source>OpenAI&apos;s values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="35"/>
        <source>Temperature 1.0, top P 1.0, top K 0, min P 0 is what OpenAI recommends for gpt-oss. As long as nothing else is set here, other models use what is common for them; what is set holds for every model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="39"/>
        <source>Use them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="48"/>
        <source>The next load is planned by the formulas alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="52"/>
        <source>What earlier loads have shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="53"/>
        <source>After each load, what it really took is compared with the plan, and the next plan is corrected by that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="54"/>
        <location filename="../../app/ui/settings/token_row.py" line="45"/>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="63"/>
        <source>Every model is loaded by the plan and the settings above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="67"/>
        <source>Values of single models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="68"/>
        <source>What was chosen beside the chat holds for that model and goes before what is set here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="69"/>
        <source>Forget all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="71"/>
        <source>Really forget all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="78"/>
        <source>What is sent, and where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="80"/>
        <source>What you write and what a model answers is sent nowhere: models run on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="81"/>
        <source>Discover and downloads ask the Hub, at the address in Network: what is searched for, which pages are opened, which files are taken, and your token if there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="85"/>
        <source>Nothing else is asked or told: no account, no statistics, no search for updates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="86"/>
        <source>A link in an answer is opened in your browser, after you have seen where it leads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="87"/>
        <source>With “Stay offline” in Network, no request is made at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="95"/>
        <source>What is kept on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="96"/>
        <source>Chats, drafts and models, in the data folder. The logs hold no text of chats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="97"/>
        <source>Show the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="108"/>
        <source>That was not possible: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/extras.py" line="109"/>
        <source>{count} file was forgotten. It stays on the disk.</source>
        <extracomment>Only for exactly one. For other numbers: {count} files were forgotten. They stay on the disk.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/settings/extras.py" line="109"/>
        <source>{count} files were forgotten. They stay on the disk.</source>
        <extracomment>For all numbers but one. For one: {count} file was forgotten. It stays on the disk.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="117"/>
        <source>Files that were opened from elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="118"/>
        <source>The list of model files from outside the models folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="127"/>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="128"/>
        <source>What happened in the window and in the engine, for when something goes wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="137"/>
        <source>All settings are as usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="141"/>
        <source>Reset all settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="142"/>
        <source>Everything in these sections goes back to the usual, but for the models folder and the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="143"/>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/extras.py" line="145"/>
        <source>Really reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/pane.py" line="84"/>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/pane.py" line="217"/>
        <source>Kept in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/pane.py" line="248"/>
        <source>No setting fits “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/pane.py" line="297"/>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/pane.py" line="396"/>
        <source>Reset this section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/pane.py" line="480"/>
        <source>What was set before still holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/rows.py" line="68"/>
        <source>Back to the usual: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/rows.py" line="226"/>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/rows.py" line="226"/>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="29"/>
        <source>Token of your Hugging Face account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="31"/>
        <source>Gated models need one. It is kept in this system&apos;s store of secrets, and sent to the Hub alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="41"/>
        <source>Paste a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="44"/>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="46"/>
        <source>Make one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="99"/>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="113"/>
        <source>Not set. Models that are not gated need none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="115"/>
        <source>Set by the variable HF_TOKEN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="117"/>
        <source>Set until Descant is closed: this system has no store of secrets that can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="119"/>
        <source>Set. It belongs to {account}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/settings/token_row.py" line="121"/>
        <source>Set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/appearance.py" line="97"/>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/appearance.py" line="98"/>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/appearance.py" line="99"/>
        <source>Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/appearance.py" line="117"/>
        <source>Text size {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/download_news.py" line="44"/>
        <source>{count} download goes on.</source>
        <extracomment>Only for exactly one. For other numbers: {count} downloads go on.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/download_news.py" line="44"/>
        <source>{count} downloads go on.</source>
        <extracomment>For all numbers but one. For one: {count} download goes on.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/download_news.py" line="47"/>
        <source>{count} download from the last time waits for you.</source>
        <extracomment>Only for exactly one. For other numbers: {count} downloads from the last time wait for you.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/shell/download_news.py" line="47"/>
        <source>{count} downloads from the last time wait for you.</source>
        <extracomment>For all numbers but one. For one: {count} download from the last time waits for you.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="59"/>
        <source>{name} is here and checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="65"/>
        <source>{name} is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="65"/>
        <source>The download is complete and checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="70"/>
        <source>{name} stopped. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="72"/>
        <source>The download of {name} stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/download_news.py" line="95"/>
        <source>Show downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/main.py" line="126"/>
        <location filename="../../app/ui/shell/window.py" line="82"/>
        <source>Descant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/notifications.py" line="55"/>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/pane_makers.py" line="113"/>
        <source>It could not be opened: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/pane_makers.py" line="191"/>
        <source>The models folder cannot be moved while downloads run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/pane_makers.py" line="193"/>
        <source>Pause the downloads, or wait for their end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/rail.py" line="35"/>
        <location filename="../../app/ui/shell/window.py" line="381"/>
        <source>Discover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/rail.py" line="36"/>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/rail.py" line="40"/>
        <source>Light or dark, text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/rail.py" line="153"/>
        <source>{count} running, {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/single_instance.py" line="158"/>
        <source>Descant is open on another computer ({host}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/single_instance.py" line="159"/>
        <source>Both use the same folder, and chats cannot be written from two places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/single_instance.py" line="160"/>
        <source>Close it there, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/single_instance.py" line="163"/>
        <source>Descant is already open, but its window does not answer (process {pid}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/single_instance.py" line="165"/>
        <source>Close it, or end that process, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/shell/window.py" line="300"/>
        <source>{title} - Descant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/link_prompt.py" line="27"/>
        <location filename="../../app/ui/widgets/link_prompt.py" line="43"/>
        <source>Open this link?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/link_prompt.py" line="29"/>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/link_prompt.py" line="31"/>
        <source>Open in browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/link_prompt.py" line="33"/>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/log_window.py" line="33"/>
        <source>The engine&apos;s last lines, newest at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/search_field.py" line="34"/>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/value_slider.py" line="40"/>
        <source>auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/widgets/value_slider.py" line="49"/>
        <source>{title}: automatic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
