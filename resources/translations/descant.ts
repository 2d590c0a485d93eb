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
        <location filename="../../app/core/errors.py" line="24"/>
        <source>Something went wrong inside Descant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/errors.py" line="25"/>
        <location filename="../../app/engine/faults.py" line="206"/>
        <source>{name}: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/errors.py" line="26"/>
        <source>What was written is kept. The log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/client.py" line="54"/>
        <source>The load was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/client.py" line="54"/>
        <source>Select a model to load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="116"/>
        <source>{name} was not loaded: it does not fit in memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="117"/>
        <source>It needs about {needed}, and {available} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="122"/>
        <location filename="../../app/engine/faults.py" line="156"/>
        <location filename="../../app/engine/faults.py" line="222"/>
        <source>Close other programs, ask for a shorter context, or take a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="129"/>
        <source>The chat is longer than the context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="130"/>
        <source>It has {prompt} tokens; the context holds {n_ctx}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="131"/>
        <source>Load the model with a longer context, shorten the message, or begin a new chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="137"/>
        <source>No model is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="137"/>
        <source>Select a model first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="143"/>
        <source>{name} was not loaded: it ended the engine before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="145"/>
        <source>Check or download the file again, or load it all the same if you know why it failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="154"/>
        <source>{name} was not loaded: memory ran out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="155"/>
        <source>llama.cpp says: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="160"/>
        <source>{name} was not loaded: this version of the engine does not know its kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="161"/>
        <source>Its architecture is “{architecture}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="162"/>
        <source>Update Descant, or take another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="166"/>
        <source>{name} was not loaded: llama.cpp refused it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="167"/>
        <source>It says: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="168"/>
        <source>Check the file or download it again. The log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="175"/>
        <source>The engine did not understand a request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="177"/>
        <source>Restart Descant. If it happens again, report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="185"/>
        <source>The model could not go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="186"/>
        <source>llama.cpp says: {status} {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="187"/>
        <source>What was written is kept. Try again; if it fails again, load the model anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="195"/>
        <source>The model&apos;s output is not a number, so the answer ends here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="196"/>
        <source>The file is damaged, or the computation on the graphics card went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="197"/>
        <source>Check the file (or download it again). If it is whole, try with fewer GPU layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="205"/>
        <source>The engine met an error of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="207"/>
        <source>What was written is kept. Try again, and report it with the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="216"/>
        <source>The engine ended while it loaded the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="217"/>
        <source>Load again, or take another model. The log has the last words of the engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="219"/>
        <source>The engine ended while {stage}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="220"/>
        <source>What was written is kept. Try again: a fresh engine loads the model by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="229"/>
        <source>The engine hung while {stage} and was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="230"/>
        <source>It gave no sign of life for {seconds:.0f} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="231"/>
        <source>What was written is kept. Try again; if it hangs again, the graphics driver may need an update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="239"/>
        <source>The engine does not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="241"/>
        <source>Install Descant again. If it was copied from another computer, build it on this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="262"/>
        <source>Memory ran out: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="264"/>
        <source>It was killed from outside (signal 9). The system does this when memory runs out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="268"/>
        <source>It was built for another processor (illegal instruction).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="273"/>
        <source>It crashed ({name}): {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="274"/>
        <source>It crashed ({name}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/faults.py" line="275"/>
        <source>Its exit code was {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/host.py" line="177"/>
        <source>This kind of model ({architecture}) is newer than this version of Descant; answers may be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/template_errors.py" line="31"/>
        <source>The template cannot be read as a template: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/template_errors.py" line="31"/>
        <source>The template failed while it ran: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/template_errors.py" line="31"/>
        <source>The template made far more text than the conversation holds: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/template_errors.py" line="31"/>
        <source>The template refuses this conversation: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/template_errors.py" line="31"/>
        <source>The template took too long: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/template_errors.py" line="31"/>
        <source>The template tried something that a template must not do: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/template_errors.py" line="31"/>
        <source>The template cannot be read as a template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/template_errors.py" line="31"/>
        <source>The template failed while it ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/template_errors.py" line="31"/>
        <source>The template made far more text than the conversation holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/template_errors.py" line="31"/>
        <source>The template refuses this conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/template_errors.py" line="31"/>
        <source>The template took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/template_errors.py" line="31"/>
        <source>The template tried something that a template must not do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/template_errors.py" line="34"/>
        <source>The chat template in the model&apos;s file does not work for this chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/template_errors.py" line="36"/>
        <source>Start a new chat without own instructions and tools, or choose another file of this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/templates.py" line="35"/>
        <source>This model&apos;s file has no chat template. A common form is used; answers may be poor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/templates.py" line="39"/>
        <source>This model takes no instructions of its own; they stand before your first message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/templates.py" line="40"/>
        <source>This model&apos;s chat template may leave out a part of this chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/templates.py" line="41"/>
        <source>This model&apos;s chat template knows no tools; none are offered to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/engine/templates.py" line="127"/>
        <source>The chat template in this model&apos;s file is not used: {why} A common form is used; answers may be poor.</source>
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
        <location filename="../../app/gguf/errors.py" line="104"/>
        <source>{file} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="105"/>
        <source>The system says: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="106"/>
        <source>Check the file&apos;s permissions and its drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="117"/>
        <source>{file} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="118"/>
        <source>The download never began, or the disk was full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="129"/>
        <source>{file} was never filled: its last part is nothing but zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="131"/>
        <source>{file} was never filled: it begins with nothing but zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="132"/>
        <source>A download reserves the space first and fills it later; this one was stopped in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="144"/>
        <source>{file} is not a GGUF model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="145"/>
        <source>It looks like a 7-Zip archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="145"/>
        <source>It looks like a JSON text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="145"/>
        <source>It looks like a PDF document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="145"/>
        <source>It looks like a Python pickle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="145"/>
        <source>It looks like a git-LFS pointer, which only names the real file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="145"/>
        <source>It looks like a gzip archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="145"/>
        <source>It looks like a model in the GGML format, which llama.cpp no longer reads since 2023.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="145"/>
        <source>It looks like a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="145"/>
        <source>It looks like a safetensors file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="145"/>
        <source>It looks like a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="145"/>
        <source>It looks like a web page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="145"/>
        <source>It looks like a zip archive (or a PyTorch file).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="145"/>
        <source>It looks like an XML error message of a download server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="145"/>
        <source>It looks like an unfinished download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="145"/>
        <source>It looks like an unknown kind of data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="146"/>
        <source>Choose a .gguf file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="152"/>
        <source>The link led to a page instead of the file. Delete it and download the file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="153"/>
        <source>The download failed on the server&apos;s side. Delete it and download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="154"/>
        <location filename="../../app/gguf/errors.py" line="155"/>
        <source>The server may have sent an error message. Delete it and download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="156"/>
        <source>If it should be a model, it is damaged: delete it and download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="157"/>
        <source>Run `git lfs pull` in that folder, or download the model in Discover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="158"/>
        <source>Look for a GGUF version of this model in Discover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="159"/>
        <source>If it is an archive, unpack it and choose the .gguf file inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="160"/>
        <location filename="../../app/gguf/errors.py" line="161"/>
        <source>Unpack it and choose the .gguf file inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="162"/>
        <location filename="../../app/gguf/errors.py" line="252"/>
        <source>Download a newer conversion of this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="175"/>
        <source>{file} is written in version {version} of GGUF; versions 2 and 3 can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="180"/>
        <source>It was written for a newer program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="180"/>
        <source>That version was given up in 2023.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="181"/>
        <source>Download a newer file of this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="181"/>
        <source>Update Descant, or download another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="192"/>
        <source>{file} is written for big-endian machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="193"/>
        <source>Its numbers are in the byte order of IBM Z and the like, which this computer reads backwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="194"/>
        <source>Download the ordinary (little-endian) file of this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="210"/>
        <source>{file} is not whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="211"/>
        <source>It is {missing} short of the {expected} that its header promises ({share} is missing): the download or the copy was cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="241"/>
        <source>{file} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a list holds lists, which the format does not allow ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a setting has an impossible value ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a setting has an unknown type ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a setting has no name ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a setting stands there twice ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a tensor begins at an unaligned place ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a tensor does not begin where the one before it ends ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a tensor has a type that llama.cpp no longer reads ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a tensor has an impossible name ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a tensor has an impossible shape ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a tensor has an unknown type ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a tensor&apos;s rows do not fill whole blocks ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a text or a list is longer than the file ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, it claims an impossible number of settings ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, it claims an impossible number of tensors ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, the alignment is no power of two ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, the file ends ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, two tensors have the same name ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, two tensors overlap ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>The file ends within its header ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a list holds lists, which the format does not allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a setting has an impossible value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a setting has an unknown type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a setting has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a setting stands there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a tensor begins at an unaligned place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a tensor does not begin where the one before it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a tensor has a type that llama.cpp no longer reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a tensor has an impossible name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a tensor has an impossible shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a tensor has an unknown type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a tensor&apos;s rows do not fill whole blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, a text or a list is longer than the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, it claims an impossible number of settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, it claims an impossible number of tensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, the alignment is no power of two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, the file ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, two tensors have the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>In its header, two tensors overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="242"/>
        <source>The file ends within its header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="251"/>
        <source>If the file is new, update Descant. Else download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="263"/>
        <source>{file} cannot be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="264"/>
        <source>Its header lacks {keys}: the conversion of this model is incomplete.</source>
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
        <source>It is an importance matrix, which is used to make models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="276"/>
        <source>It is the vision part (projector) of another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="277"/>
        <source>Choose the main model file instead; it is usually the largest .gguf of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="290"/>
        <source>{file} is one of {total} files that belong together, and only {present} of them are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="296"/>
        <source>Missing: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="297"/>
        <source>Download the missing files into the same folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="307"/>
        <source>{file} does not fit the other files of its model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/errors.py" line="309"/>
        <source>Download all files of this model again, from one place, and keep their names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="60"/>
        <source>By its header it is another part than number {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="67"/>
        <source>Its header says that it is one of {count} files, but it was renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="68"/>
        <source>Its header says that there are {count} files, its name says {named}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="77"/>
        <source>The files hold {count} tensors instead of {promised}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gguf/parts.py" line="80"/>
        <source>The same tensor stands in two of the files.</source>
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
        <location filename="../../app/hub/errors.py" line="21"/>
        <source>A file on the Hub has a name that is not safe here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="22"/>
        <source>“{name}”: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/errors.py" line="23"/>
        <source>Nothing was written. Take another publisher&apos;s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="31"/>
        <source>it is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="34"/>
        <source>it has too many folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="49"/>
        <source>it is no name of a repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="53"/>
        <source>a link leads out of the folder of the models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="76"/>
        <source>it leads out of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="79"/>
        <source>it holds characters that cannot be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="81"/>
        <source>it holds a character that is reserved on Windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="84"/>
        <source>it begins or ends with a blank, or ends with a dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="86"/>
        <source>it names a device on Windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="87"/>
        <source>it begins with a tilde.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="88"/>
        <source>a part of it is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/hub/names.py" line="91"/>
        <source>it is written in a form that macOS and Linux read differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="26"/>
        <source>Near it: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="27"/>
        <source>Use one of the names in the list of models, or the path of a .gguf file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="28"/>
        <source>There is no model “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="38"/>
        <source>“{text}” fits {count} models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="39"/>
        <source>They are {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="40"/>
        <source>Write more of the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="51"/>
        <source>There is no model yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="52"/>
        <source>The folder {folder} holds none, and the one that comes with Descant is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py" line="53"/>
        <source>Download one in Discover, or put a .gguf file into that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list.py" line="38"/>
        <location filename="../../app/ui/chat/pane.py" line="345"/>
        <location filename="../../app/ui/chat/sidebar.py" line="57"/>
        <location filename="../../app/ui/window.py" line="220"/>
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
        <location filename="../../app/ui/chat/chat_list_view.py" line="70"/>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list_view.py" line="95"/>
        <location filename="../../app/ui/chat/model_bar.py" line="118"/>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list_view.py" line="98"/>
        <location filename="../../app/ui/chat/model_bar.py" line="119"/>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/chat_list_view.py" line="233"/>
        <source>Title of the chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="63"/>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="64"/>
        <source>Editing an earlier question · Esc cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="64"/>
        <source>Cancel editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="66"/>
        <source>Will be sent when this answer is finished · Esc cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="66"/>
        <source>Do not send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="137"/>
        <source>{used} of {total} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="139"/>
        <source>The context is known once the model is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="142"/>
        <source>Context: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="198"/>
        <location filename="../../app/ui/chat/instructions.py" line="37"/>
        <location filename="../../app/ui/chat/instructions.py" line="87"/>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="201"/>
        <location filename="../../app/ui/chat/composer.py" line="358"/>
        <location filename="../../app/ui/chat/composer.py" line="370"/>
        <location filename="../../app/ui/chat/turns/analysis_pane.py" line="77"/>
        <source>Answer now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="202"/>
        <source>End the thinking and answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="206"/>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="307"/>
        <source>It can be sent when this answer is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="334"/>
        <source>Write a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="357"/>
        <location filename="../../app/ui/chat/composer.py" line="359"/>
        <source>Effort: {effort}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="366"/>
        <source>How long the model thinks before it answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="382"/>
        <location filename="../../app/ui/chat/composer.py" line="398"/>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="401"/>
        <source>Send ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="406"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="407"/>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="407"/>
        <source>Stop (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="441"/>
        <location filename="../../app/ui/chat/turns/wording.py" line="15"/>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="443"/>
        <location filename="../../app/ui/chat/turns/wording.py" line="17"/>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="445"/>
        <location filename="../../app/ui/chat/turns/wording.py" line="19"/>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="451"/>
        <source>answers soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="453"/>
        <source>thinks a little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="455"/>
        <source>thinks long, for hard questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="461"/>
        <source>Enter sends, Shift+Enter breaks the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/composer.py" line="463"/>
        <source>Ctrl+Enter sends, Enter breaks the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/controller.py" line="259"/>
        <source>Load a model to see the prompt as it is rendered for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/copying.py" line="16"/>
        <location filename="../../app/ui/chat/turns/question_view.py" line="37"/>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="66"/>
        <source>Try the model in the box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="67"/>
        <source>32 MB and part of Descant. It knows Descant and small sums, and answers at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="68"/>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="71"/>
        <location filename="../../app/ui/chat/model_picker.py" line="47"/>
        <source>Open a GGUF file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="72"/>
        <source>gpt-oss or any other chat model that is on this computer already. It stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="73"/>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="83"/>
        <source>First, pick a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/empty_state.py" line="106"/>
        <source>What would you like to know?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/instructions.py" line="38"/>
        <source>For instance: Answer in one short paragraph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/instructions.py" line="39"/>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/instructions.py" line="75"/>
        <source>The model reads this before the first message. It holds for this chat only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="84"/>
        <source>Show or hide the chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="87"/>
        <source>Eject the model from memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="88"/>
        <source>Cancel loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="90"/>
        <source>More about this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="117"/>
        <source>Copy chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="157"/>
        <source>Select a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="164"/>
        <source>Unloading {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="182"/>
        <source>Select another model ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="185"/>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="232"/>
        <source>Loading {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="233"/>
        <source>Loading {name} {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_bar.py" line="239"/>
        <source>Loads with the first message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/model_bar.py" line="241"/>
        <source>{count} token of context</source>
        <extracomment>Only for exactly one. For other numbers: {count} tokens of context</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/model_bar.py" line="241"/>
        <source>{count} tokens of context</source>
        <extracomment>For all numbers but one. For one: {count} token of context</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_choices.py" line="167"/>
        <location filename="../../app/ui/chat/model_picker.py" line="41"/>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_choices.py" line="286"/>
        <location filename="../../app/ui/chat/model_choices.py" line="324"/>
        <source>in the box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_choices.py" line="324"/>
        <source>loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_link.py" line="55"/>
        <source>Open a GGUF file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_link.py" line="55"/>
        <source>GGUF models (*.gguf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_link.py" line="115"/>
        <source>{tokens} tokens of context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="42"/>
        <source>Search models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="48"/>
        <source>Open the models folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="134"/>
        <source>Looking for models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="137"/>
        <source>No model found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/model_picker.py" line="137"/>
        <source>There is no model on this computer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="141"/>
        <source>Answer copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="153"/>
        <location filename="../../app/ui/chat/pane.py" line="323"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="113"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="142"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="143"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="155"/>
        <source>Rescue and start anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="161"/>
        <source>{count} chats were rescued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="162"/>
        <source>The damaged file is kept as {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="163"/>
        <source>Look through your chats. If all is well, the damaged file can be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="169"/>
        <source>Open the log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="177"/>
        <source>The folder could not be opened: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="294"/>
        <source>Explain how a transformer works, in simple words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="294"/>
        <source>Help me plan a week of dinners for two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="294"/>
        <source>How large is gpt-oss-20b?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="294"/>
        <source>What is 457 + 389?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="294"/>
        <source>What is Descant?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="294"/>
        <source>Write a Python function that finds duplicate files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="325"/>
        <source>Load it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="326"/>
        <location filename="../../app/ui/chat/pane.py" line="330"/>
        <source>Select another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="341"/>
        <source>Save again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="345"/>
        <source>“{title}” was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="346"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/pane.py" line="365"/>
        <source>Chat copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/parts.py" line="208"/>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problem_card.py" line="69"/>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/problem_card.py" line="83"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="120"/>
        <source>Show log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="58"/>
        <source>New chat ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="60"/>
        <source>Search chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="178"/>
        <source>No chat found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/sidebar.py" line="178"/>
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
        <location filename="../../app/ui/chat/turns/action_bar.py" line="145"/>
        <source>Version before this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="146"/>
        <source>Version after this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="151"/>
        <source>{position}/{count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/action_bar.py" line="153"/>
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
        <location filename="../../app/ui/chat/turns/wording.py" line="49"/>
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
        <location filename="../../app/ui/markdown/view.py" line="287"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="48"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="142"/>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="51"/>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="99"/>
        <source>Show raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_bar.py" line="60"/>
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
        <location filename="../../app/ui/chat/turns/answer_view.py" line="207"/>
        <source>The model asked for a tool; this version runs none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/answer_view.py" line="363"/>
        <location filename="../../app/ui/markdown/view.py" line="107"/>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/copy_button.py" line="27"/>
        <location filename="../../app/ui/markdown/painting.py" line="115"/>
        <location filename="../../app/ui/markdown/view.py" line="277"/>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="98"/>
        <source>The model&apos;s output was malformed and was repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="113"/>
        <source>The model ended without an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="117"/>
        <source>This answer failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="124"/>
        <source>Descant was closed while this was being written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="126"/>
        <source>What was written is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="131"/>
        <source>Continue lets the model go on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="132"/>
        <source>The answer reached its length limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="134"/>
        <source>Load the model with a longer context and continue, or begin a new chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="136"/>
        <source>The context is full, so the answer ends here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/end_notes.py" line="137"/>
        <source>Stopped.</source>
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
        <location filename="../../app/ui/chat/turns/wording.py" line="70"/>
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
        <location filename="../../app/ui/chat/turns/wording.py" line="80"/>
        <source>{speed} tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/link_prompt.py" line="27"/>
        <location filename="../../app/ui/chat/turns/link_prompt.py" line="43"/>
        <source>Open this link?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/link_prompt.py" line="29"/>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/link_prompt.py" line="31"/>
        <source>Open in browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/link_prompt.py" line="33"/>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/log_window.py" line="26"/>
        <location filename="../../app/ui/chat/turns/log_window.py" line="29"/>
        <source>Log of the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/log_window.py" line="33"/>
        <source>The engine&apos;s last lines, newest at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/log_window.py" line="34"/>
        <source>Copy the log</source>
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
        <location filename="../../app/ui/chat/turns/raw_window.py" line="154"/>
        <source>The engine renders the prompt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="167"/>
        <source>Copy the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="177"/>
        <source>broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="181"/>
        <source>end of the stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="183"/>
        <source>none; the next message began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/raw_window.py" line="185"/>
        <source>cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/raw_window.py" line="205"/>
        <source>{count} repair</source>
        <extracomment>Only for exactly one. For other numbers: {count} repairs</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/raw_window.py" line="205"/>
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
        <location filename="../../app/ui/chat/turns/wording.py" line="27"/>
        <source>{milliseconds} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/wording.py" line="29"/>
        <location filename="../../app/ui/chat/turns/wording.py" line="32"/>
        <location filename="../../app/ui/chat/turns/wording.py" line="96"/>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/wording.py" line="33"/>
        <location filename="../../app/ui/chat/turns/wording.py" line="97"/>
        <source>{minutes} min {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/wording.py" line="38"/>
        <source>{count} token</source>
        <extracomment>Only for exactly one. For other numbers: {count} tokens</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/chat/turns/wording.py" line="38"/>
        <source>{count} tokens</source>
        <extracomment>For all numbers but one. For one: {count} token</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/wording.py" line="45"/>
        <source>Thinking… {seconds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/wording.py" line="47"/>
        <source>Thought for {seconds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/wording.py" line="58"/>
        <source>Waiting for the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/wording.py" line="61"/>
        <source>Reading {done} of {total} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/wording.py" line="64"/>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/chat/turns/wording.py" line="81"/>
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
        <location filename="../../app/ui/look.py" line="65"/>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/look.py" line="66"/>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/look.py" line="67"/>
        <source>Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/look.py" line="85"/>
        <source>Text size {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/look.py" line="94"/>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/look.py" line="96"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/look.py" line="98"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/main.py" line="112"/>
        <location filename="../../app/ui/window.py" line="76"/>
        <source>Descant</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/markdown/composer.py" line="244"/>
        <source>{count} more row is not shown.</source>
        <extracomment>Only for exactly one. For other numbers: {count} more rows are not shown.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/markdown/composer.py" line="244"/>
        <source>{count} more rows are not shown.</source>
        <extracomment>For all numbers but one. For one: {count} more row is not shown.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/inline.py" line="352"/>
        <source>{text} (image: {address})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/markdown/inline.py" line="352"/>
        <source>Image: {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/single_instance.py" line="157"/>
        <source>Descant is open on another computer ({host}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/single_instance.py" line="158"/>
        <source>Both use the same folder, and chats cannot be written from two places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/single_instance.py" line="159"/>
        <source>Close it there, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/single_instance.py" line="162"/>
        <source>Descant is already open, but its window does not answer (process {pid}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/single_instance.py" line="164"/>
        <source>Close it, or end that process, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/window.py" line="44"/>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/window.py" line="47"/>
        <source>Light or dark, text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/ui/window.py" line="221"/>
        <source>{title} - Descant</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
